/* hooks: what stands before libc's functions, and how the tracer starts and ends. */
#ifndef TRACER_HOOKS_H
#define TRACER_HOOKS_H

#include "runtime/tracer/os.h"

/* 1 between the start and the end of tracing. */
extern HIDDEN volatile int hooks_tracing;

/* Find the real functions; start tracing if that is asked for. 0 while it is still at it: the caller makes do. */
HIDDEN int hooks_resolve(void);
/* The next definition of a function after ours. NULL: none. */
HIDDEN void *hooks_next(const char *name);
/* The last collection and END, once. Registers of the exiting thread: from (pc, sp, bp) on its stack is alive. */
HIDDEN void hooks_finish(int cause, int status, int status_known, uintptr_t sp);

/* The first of the mappings that an allocator other than libc's made, from lo on: no roots. 0: none. */
HIDDEN int hooks_next_mapping(uintptr_t lo, uintptr_t hi, uintptr_t *from, uintptr_t *to);

/* Be there when a signal is about to end the program. */
HIDDEN void hooks_watch_signals(void);
/* A signal that had to wait for its thread: ends the program. */
HIDDEN void hooks_late_signal(void);

/* What threads that are about to start will be given: roots. */
HIDDEN void hooks_beginnings(uintptr_t *lo, uintptr_t *hi);

#endif
