/* child: a program that runs as if we were not there: it has our standard files, gets the signals that are meant for it,
 * and its end can be made ours. */
#ifndef GCCHECK_LAUNCH_CHILD_H
#define GCCHECK_LAUNCH_CHILD_H

#include "analyzer/base/strbuf.h"

#include <signal.h>
#include <sys/types.h>

struct child {
	pid_t pid;
	int fd;          /* readable when it ended, or when a signal came for it; -1: not started */
	int ended;       /* 1: status is as wait gives it */
	int status;
	int interrupted; /* signals that came after its end: somebody wants us to stop */
	sigset_t before; /* the signal mask that we were started with */
};

struct child_variable {
	const char *name, *value;
	enum { VARIABLE_SET, VARIABLE_DEFAULT, VARIABLE_PRELOAD } how; /* default: only if it is not set; preload: before what is there */
};

/* Start path with argv and these further variables (n of them), and GCCHECK_ROOT. From now on signals that would end or
 * tell us something are taken and passed on. Fails: -1 with a message, and *status is what to exit with (126, 127). */
int child_start(struct child *c, const char *path, const char *const *argv, const struct child_variable *variables, int n, int *status,
		struct strbuf *err);
/* Wait up to timeout_ms for something to happen to it; pass on signals. 1: it has ended (now, or before). */
int child_wait(struct child *c, int timeout_ms);
/* Give up our hold on signals. */
void child_release(struct child *c);
/* End as it did: by the same signal, or return the exit status that it had. */
int child_imitate(const struct child *c);

#endif
