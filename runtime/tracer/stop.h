/* stop: bring all other threads to a halt, and let them go again.
 *
 * By a signal that libc keeps for itself (setuid's in threads): programs cannot block it, because libc's functions for
 * masks leave it out. A thread that is busy stops when it leaves; registers come from the signal's context. */
#ifndef TRACER_STOP_H
#define TRACER_STOP_H

#include "runtime/tracer/thread.h"

struct halted {
	int tid;
	uintptr_t sp;
	uintptr_t pointer; /* thread pointer; 0: not known */
	uintptr_t stack_lo, stack_hi; /* 0: not known */
	int missed;        /* 1: did not stop: sp is from the system, registers are not known; 2, 3: it is gone */
	int is_main;
	uintptr_t registers[SAVED_REGISTERS];
};

enum { HALTED_MAX = 4096 };

struct halt {
	uint32_t count, missed;
	struct halted threads[HALTED_MAX]; /* the caller first */
};

HIDDEN void stop_init(void);
/* Halt all; NULL: no memory. The caller is busy and gives its own sp; the answer is the tracer's. */
HIDDEN struct halt *stop_all(struct thread *self, uintptr_t sp);
HIDDEN void stop_resume(void);
/* Stand still until resumed: a thread that was asked to and is out now. */
HIDDEN void stop_self(struct thread *t);
HIDDEN void stop_forked(void);

#endif
