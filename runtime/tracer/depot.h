/* depot: each stack once, by number, and how much was allocated at it.
 *
 * Frames are kept as (module, offset), so stacks stay true after dlclose. Lookups read without a lock; a new stack takes
 * one. Nothing is ever removed. */
#ifndef TRACER_DEPOT_H
#define TRACER_DEPOT_H

#include "runtime/tracer/unwind.h"

struct stack {
	uint64_t hash;
	uint64_t allocs, bytes; /* flushed from the threads' memories; read with theirs added */
	uint64_t peak_bytes;
	uint32_t id;
	uint16_t entry, count;
	uint16_t flags; /* TRACE_STACK_... */
	uint16_t reserved;
	uint64_t frames[];
};

HIDDEN int depot_init(uint32_t max_stacks);
/* The stack of a walk, new or known. 0: the depot is full. */
HIDDEN uint32_t depot_put(const struct unwind *u, unsigned entry);
/* NULL for 0. */
HIDDEN struct stack *depot_get(uint32_t id);
HIDDEN uint32_t depot_count(void);
/* Allocations that found it full. */
HIDDEN uint64_t depot_refused(void);
HIDDEN void depot_add(uint32_t id, uint64_t allocs, uint64_t bytes);
/* Write the stack's STACK record, unless this stream has it. */
HIDDEN void depot_emit(uint32_t id);
/* In the child of a fork: counts and what is written start anew. */
HIDDEN void depot_forked(void);

#endif
