#include "analyzer/launch/child.h"

#include "analyzer/base/err.h"
#include "analyzer/launch/target.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* What people and supervisors send. Signals that stop a program stop us as well, as one job. */
static const int passed_on[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGWINCH};

static void watched(sigset_t *set)
{
	size_t i;

	sigemptyset(set);
	sigaddset(set, SIGCHLD);
	for (i = 0; i < sizeof(passed_on) / sizeof(*passed_on); i++)
		sigaddset(set, passed_on[i]);
}

static void set_variable(const struct child_variable *v)
{
	const char *before = getenv(v->name);
	char *both;

	if (v->how == VARIABLE_DEFAULT && before)
		return;
	if (v->how != VARIABLE_PRELOAD || !before || !*before) {
		setenv(v->name, v->value, 1);
		return;
	}
	both = xmalloc(strlen(v->value) + strlen(before) + 2);
	sprintf(both, "%s:%s", v->value, before);
	setenv(v->name, both, 1);
	free(both);
}

/* In the child. What cannot be executed is told through the pipe, which a successful exec closes. */
static _Noreturn void become(const struct child *c, const char *path, const char *const *argv, const struct child_variable *variables, int n,
			     int pipe_fd)
{
	char pid[16];
	int i;

	for (i = 0; i < n; i++)
		set_variable(&variables[i]);
	snprintf(pid, sizeof(pid), "%d", (int)getpid());
	setenv("GCCHECK_ROOT", pid, 1);
	sigprocmask(SIG_SETMASK, &c->before, NULL);
	execv(path, (char *const *)argv);
	i = errno;
	if (write(pipe_fd, &i, sizeof(i)) != sizeof(i))
		i = 0;
	_exit(STATUS_NOT_EXECUTABLE);
}

static int exec_error(int fd)
{
	int error = 0;
	ssize_t n;

	while ((n = read(fd, &error, sizeof(error))) < 0 && errno == EINTR)
		;
	close(fd);
	return n == sizeof(error) ? error : 0;
}

int child_start(struct child *c, const char *path, const char *const *argv, const struct child_variable *variables, int n, int *status,
		struct strbuf *err)
{
	sigset_t set;
	int fds[2], error = 0;

	*c = (struct child){.fd = -1};
	*status = STATUS_NOT_EXECUTABLE;
	watched(&set);
	signal(SIGCHLD, SIG_DFL); /* where it is ignored, no child can be waited for */
	sigprocmask(SIG_BLOCK, &set, &c->before);
	c->fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (c->fd < 0 || pipe2(fds, O_CLOEXEC)) {
		error = errno;
	} else if (!(c->pid = fork())) {
		become(c, path, argv, variables, n, fds[1]);
	} else {
		error = c->pid < 0 ? errno : 0;
		close(fds[1]);
		if (c->pid > 0 && (error = exec_error(fds[0])))
			waitpid(c->pid, NULL, 0);
	}
	if (!error)
		return 0;
	strbuf_addf(err, "%s: %s", path, strerror(error));
	*status = error == ENOENT ? STATUS_NOT_FOUND : STATUS_NOT_EXECUTABLE;
	child_release(c);
	return -1;
}

/* What the terminal sends comes to the whole job, the program included; what a process sends us comes to us alone. */
static void pass_on(struct child *c, const struct signalfd_siginfo *info)
{
	if (c->ended)
		c->interrupted = 1;
	else if (info->ssi_code <= 0)
		kill(c->pid, (int)info->ssi_signo);
}

static void reap(struct child *c)
{
	int status;

	if (!c->ended && waitpid(c->pid, &status, WNOHANG) == c->pid) {
		c->ended = 1;
		c->status = status;
	}
}

int child_wait(struct child *c, int timeout_ms)
{
	struct pollfd p = {.fd = c->fd, .events = POLLIN};
	struct signalfd_siginfo info;

	if (poll(&p, 1, timeout_ms) > 0)
		while (read(c->fd, &info, sizeof(info)) == sizeof(info))
			if (info.ssi_signo != SIGCHLD)
				pass_on(c, &info);
	reap(c);
	return c->ended;
}

void child_release(struct child *c)
{
	if (c->fd >= 0)
		close(c->fd);
	c->fd = -1;
	sigprocmask(SIG_SETMASK, &c->before, NULL);
}

int child_imitate(const struct child *c)
{
	const struct rlimit none = {0, 0};
	int sig = WTERMSIG(c->status);
	sigset_t set;

	if (WIFEXITED(c->status))
		return WEXITSTATUS(c->status);
	fflush(NULL);
	setrlimit(RLIMIT_CORE, &none); /* the program may have dumped its core; ours is of no interest */
	signal(sig, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, sig);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(sig);
	return 128 + sig;
}
