/* target: the program that is to be traced: where it is, and whether it can be. */
#ifndef GCCHECK_LAUNCH_TARGET_H
#define GCCHECK_LAUNCH_TARGET_H

#include "analyzer/base/strbuf.h"

/* What a shell's status says of a program that did not start. */
enum { STATUS_NOT_EXECUTABLE = 126, STATUS_NOT_FOUND = 127 };

struct target {
	char *path; /* what is executed */
	char *elf;  /* the program file that runs it: path itself, or a script's interpreter */
};

/* Find name as execvp does, and look whether a library can be preloaded into it. Fails: the exit status to end with
 * (127: not there, 126: cannot be executed, 2: it can, but not be traced), and a message that names the file and says
 * what to do. 0: all is well. Release it either way. */
int target_find(struct target *t, const char *name, struct strbuf *err);
void target_release(struct target *t);

/* Append the path of the tracer that belongs to this gccheck: beside it in a build, below lib/ when it is installed.
 * Fails: -1, with a message that says where it was looked for. */
int tracer_find(struct strbuf *path, struct strbuf *err);

#endif
