#include "analyzer/ctl.h"

#include "analyzer/exit_status.h"
#include "analyzer/spool.h"
#include "db/heap.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WAIT_MS = 20, MOST_WAITS = 1500, MOST_NAME = 200 };

/* A traced process, and where what it tells goes. */
struct traced {
	int pid, sig;
	struct strbuf control, db; /* control: without the pid */
	long long run;
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

/* "DB-run7.d/ask": the database, and which of its runs. */
static int split_control(struct traced *t)
{
	static const char folder[] = ".d/" SPOOL_CONTROL, mark[] = "-run";
	size_t tail = strlen(folder), len = t->control.len;
	char *at = NULL, *p;

	if (len <= tail || strcmp(t->control.buf + len - tail, folder))
		return -1;
	for (p = t->control.buf; (p = strstr(p, mark)); p++)
		at = p;
	if (!at)
		return -1;
	t->run = atoll(at + strlen(mark));
	strbuf_add(&t->db, t->control.buf, (size_t)(at - t->control.buf));
	return t->run > 0 ? 0 : -1;
}

static int find_traced(struct traced *t, const char *word, struct strbuf *err)
{
	struct strbuf sig = STRBUF_INIT;
	char *end;
	long pid = strtol(word, &end, 10);

	if (*end || pid <= 0 || pid > 0x7fffffff) {
		strbuf_addf(err, "ctl: '%s' is not a process number", word);
		return -1;
	}
	t->pid = (int)pid;
	if (kill(t->pid, 0)) {
		strbuf_addf(err, "ctl: process %d: %s", t->pid, strerror(errno));
		return -1;
	}
	if (!read_variable(t->pid, "GCCHECK_CONTROL", &t->control) && first_child(t->pid)) {
		t->pid = first_child(t->pid);
		read_variable(t->pid, "GCCHECK_CONTROL", &t->control);
	}
	t->sig = read_variable(t->pid, "GCCHECK_SIGNAL", &sig) ? atoi(sig.buf) : 0;
	strbuf_release(&sig);
	if (t->sig > 0 && t->control.len && !split_control(t) && heap_snapshots(t->db.buf, t->run, t->pid, NULL, err) >= 0)
		return 0;
	if (!err->len)
		strbuf_addf(err, "ctl: process %ld is not being traced: start it with gccheck run, a child with --follow", pid);
	return -1;
}

/* Under another name first: whoever looks into it finds all of it. */
static int write_question(struct traced *t, const char *file, const char *name, struct strbuf *err)
{
	struct strbuf fresh = STRBUF_INIT;
	FILE *f;
	int failed;

	strbuf_addf(&fresh, "%s.new", file);
	f = fopen(fresh.buf, "we");
	failed = !f;
	if (f) {
		fprintf(f, "snapshot %s\n", name);
		failed = fclose(f) || rename(fresh.buf, file);
	}
	failed = failed || kill(t->pid, t->sig);
	if (failed)
		strbuf_addf(err, "ctl: process %d: %s: %s", t->pid, file, strerror(errno));
	strbuf_release(&fresh);
	return failed ? -1 : 0;
}

/* What counts is that it is in the database. */
static int wait_for_answer(struct traced *t, const char *name, int before, struct strbuf *err)
{
	static const struct timespec pause = {0, WAIT_MS * 1000000l};
	int i, n;

	for (i = 0; i < MOST_WAITS; i++) {
		n = heap_snapshots(t->db.buf, t->run, t->pid, name, err);
		if (n < 0)
			return -1;
		if (n > before)
			return 0;
		if (kill(t->pid, 0)) {
			strbuf_addf(err, "ctl: process %d ended before it took the snapshot", t->pid);
			return -1;
		}
		nanosleep(&pause, NULL);
	}
	strbuf_addf(err, "ctl: process %d does not answer: it may block signal %d, or handle it itself", t->pid, t->sig);
	return -1;
}

static int take_snapshot(struct traced *t, const char *name, struct strbuf *err)
{
	struct strbuf file = STRBUF_INIT;
	int before = heap_snapshots(t->db.buf, t->run, t->pid, name, err), failed = before < 0;

	strbuf_addf(&file, "%s.%d", t->control.buf, t->pid);
	failed = failed || write_question(t, file.buf, name, err) || wait_for_answer(t, name, before, err);
	unlink(file.buf);
	strbuf_release(&file);
	return failed ? -1 : 0;
}

/* Names are asked for by --between: there, numbers and two words mean something else. */
static int check_name(const char *name, struct strbuf *err)
{
	if (*name && strlen(name) <= MOST_NAME && strcmp(name, "start") && strcmp(name, "end") && strspn(name, "0123456789") < strlen(name) &&
	    !strpbrk(name, "\n\r,"))
		return 0;
	strbuf_addf(err, "ctl: '%s' cannot be a snapshot's name: not a number, start or end, no commas", name);
	return -1;
}

int ctl_ask(const struct options *opts, struct strbuf *err)
{
	struct traced t = {.control = STRBUF_INIT, .db = STRBUF_INIT};
	const char *name = opts->paths.count > 2 ? opts->paths.items[2] : "snapshot";
	int failed = -1;

	if (strcmp(opts->paths.items[1], "snapshot"))
		strbuf_addf(err, "ctl: there is no '%s'; there is: gccheck ctl PID snapshot [NAME]", opts->paths.items[1]);
	else if (!check_name(name, err) && !find_traced(&t, opts->paths.items[0], err))
		failed = take_snapshot(&t, name, err);
	if (!failed)
		printf("snapshot %s of process %d is taken\n", name, t.pid);
	strbuf_release(&t.control);
	strbuf_release(&t.db);
	return failed ? EXIT_TROUBLE : EXIT_CLEAN;
}
