/* unwind: the stack of the calling thread as return addresses, and what to compare to see that it is the same again.
 *
 * A walk by tables depends on nothing but the words it reads: return addresses and saved frame pointers. So the same program
 * counter and stack pointer with the same words at the same places are the same stack, and that is checked with
 * independent loads, faster than any walk. Walks give those places (checks). */
#ifndef TRACER_UNWIND_H
#define TRACER_UNWIND_H

#include "runtime/tracer/cfi.h"
#include "runtime/tracer/os.h"

enum {
	UNWIND_MAX_FRAMES = 64,
	UNWIND_MAX_CHECKS = 40,
	UNWIND_CACHE = 2048, /* program counters whose rules are kept, per thread */
};

struct unwind_cache {
	uint32_t epoch; /* modules_epoch when it was filled */
	uintptr_t lo, hi; /* the stack that was walked last */
	struct cfi_rule rules[UNWIND_CACHE];
};

struct unwind_check {
	uintptr_t place;
	uintptr_t value;
};

struct unwind {
	int count;         /* frames; from 1 */
	int cut, broken;   /* more frames than asked for; could not go on */
	int uses_bp;       /* the bp at the start mattered */
	int check_count;   /* -1: too many, or a signal's frame among them: not to be compared */
	uint64_t frames[UNWIND_MAX_FRAMES]; /* innermost first, as the trace has them (trace.h) */
	struct unwind_check checks[UNWIND_MAX_CHECKS];
};

/* Walk from pc (a return address), with the registers its function had after the call returns. */
HIDDEN void unwind_walk(struct unwind_cache *c, uintptr_t pc, uintptr_t sp, uintptr_t bp, int max_frames, struct unwind *u);

#endif
