#include "analyzer/ctl.h"

#include "analyzer/exit_status.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SIGNAL_OFFSET = 7, WAIT_MS = 10, MOST_WAITS = 3000, NAME_MAX_BYTES = 200 };

struct asked {
	int pid, sig;
	struct strbuf dir, ask, got, fresh;
};

/* The value of a variable in the environment that a process was started with. */
static int read_variable(int pid, const char *name, struct strbuf *value)
{
	struct strbuf text = STRBUF_INIT;
	size_t len = strlen(name), at;
	char path[64];
	int found = 0;

	snprintf(path, sizeof(path), "/proc/%d/environ", pid);
	if (strbuf_read_file(&text, path))
		return 0;
	for (at = 0; at < text.len && !found; at += strlen(text.buf + at) + 1) {
		found = !strncmp(text.buf + at, name, len) && text.buf[at + len] == '=';
		if (found)
			strbuf_addstr(value, text.buf + at + len + 1);
	}
	strbuf_release(&text);
	return found;
}

/* The first child, for people who give the pid of gccheck itself. */
static int first_child(int pid)
{
	struct strbuf text = STRBUF_INIT;
	char path[64];
	int child = 0;

	snprintf(path, sizeof(path), "/proc/%d/task/%d/children", pid, pid);
	if (!strbuf_read_file(&text, path))
		child = atoi(text.buf);
	strbuf_release(&text);
	return child;
}

static int is_listening(struct asked *a)
{
	struct strbuf file = STRBUF_INIT;
	int there;

	strbuf_addf(&file, "%s/%d", a->dir.buf, a->pid);
	there = !access(file.buf, F_OK);
	strbuf_release(&file);
	return there;
}

static int find_traced(struct asked *a, const char *word, struct strbuf *err)
{
	struct strbuf sig = STRBUF_INIT;
	char *end;
	long pid = strtol(word, &end, 10);

	if (*end || pid <= 0 || pid > 0x7fffffff) {
		strbuf_addf(err, "ctl: '%s' is not a process number", word);
		return -1;
	}
	a->pid = (int)pid;
	if (kill(a->pid, 0)) {
		strbuf_addf(err, "ctl: process %d: %s", a->pid, strerror(errno));
		return -1;
	}
	if (!read_variable(a->pid, "GCCHECK_CONTROL", &a->dir) && first_child(a->pid)) {
		a->pid = first_child(a->pid);
		read_variable(a->pid, "GCCHECK_CONTROL", &a->dir);
	}
	a->sig = read_variable(a->pid, "GCCHECK_SIGNAL", &sig) && atoi(sig.buf) > 0 ? atoi(sig.buf) : SIGRTMIN + SIGNAL_OFFSET;
	strbuf_release(&sig);
	if (a->dir.len && is_listening(a))
		return 0;
	strbuf_addf(err, "ctl: process %ld is not being traced: start it with gccheck run%s", pid,
		    a->dir.len ? " (and --follow, if it is a child of the program)" : "");
	return -1;
}

/* Under another name first: whoever looks at PID.ask finds all of it. */
static int write_question(struct asked *a, const char *name, struct strbuf *err)
{
	int fd = open(a->fresh.buf, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), failed = fd < 0;

	if (!failed)
		failed = write(fd, name, strlen(name)) != (ssize_t)strlen(name);
	if (fd >= 0)
		failed |= close(fd);
	if (failed || rename(a->fresh.buf, a->ask.buf)) {
		strbuf_addf(err, "ctl: %s: %s", a->dir.buf, strerror(errno));
		return -1;
	}
	if (!kill(a->pid, a->sig))
		return 0;
	strbuf_addf(err, "ctl: process %d: %s", a->pid, strerror(errno));
	unlink(a->ask.buf);
	return -1;
}

static int wait_for_answer(struct asked *a, struct strbuf *err)
{
	static const struct timespec pause = {0, WAIT_MS * 1000000l};
	int i;

	for (i = 0; i < MOST_WAITS; i++) {
		if (access(a->ask.buf, F_OK) && access(a->got.buf, F_OK))
			return 0;
		if (kill(a->pid, 0)) {
			strbuf_addf(err, "ctl: process %d ended before it took the snapshot", a->pid);
			return -1;
		}
		nanosleep(&pause, NULL);
	}
	unlink(a->ask.buf);
	strbuf_addf(err, "ctl: process %d does not answer (it may block signal %d)", a->pid, a->sig);
	return -1;
}

/* Names are asked for by --between: there, numbers and two words mean something else. */
static int check_name(const char *name, struct strbuf *err)
{
	if (*name && strlen(name) <= NAME_MAX_BYTES && strcmp(name, "start") && strcmp(name, "end") && strspn(name, "0123456789") < strlen(name) &&
	    !strpbrk(name, "\n\r,"))
		return 0;
	strbuf_addf(err, "ctl: '%s' cannot be a snapshot's name: not a number, start or end, no commas", name);
	return -1;
}

int ctl_ask(const struct options *opts, struct strbuf *err)
{
	struct asked a = {.dir = STRBUF_INIT, .ask = STRBUF_INIT, .got = STRBUF_INIT, .fresh = STRBUF_INIT};
	const char *name = opts->paths.count > 2 ? opts->paths.items[2] : "snapshot";
	int failed = -1;

	if (strcmp(opts->paths.items[1], "snapshot")) {
		strbuf_addf(err, "ctl: there is no '%s'; there is: gccheck ctl PID snapshot [NAME]", opts->paths.items[1]);
	} else if (!check_name(name, err) && !find_traced(&a, opts->paths.items[0], err)) {
		strbuf_addf(&a.ask, "%s/%d.ask", a.dir.buf, a.pid);
		strbuf_addf(&a.got, "%s/%d.got", a.dir.buf, a.pid);
		strbuf_addf(&a.fresh, "%s/%d.new", a.dir.buf, a.pid);
		failed = write_question(&a, name, err) || wait_for_answer(&a, err);
		if (!failed)
			printf("snapshot %s of process %d is taken\n", name, a.pid);
	}
	strbuf_release(&a.dir);
	strbuf_release(&a.ask);
	strbuf_release(&a.got);
	strbuf_release(&a.fresh);
	return failed ? EXIT_TROUBLE : EXIT_CLEAN;
}
