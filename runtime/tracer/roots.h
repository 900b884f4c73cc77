/* roots: where pointers may be that keep blocks alive, besides in blocks.
 *
 * All readable memory of the process that is neither the allocator's nor the tracer's: data segments, thread-local storage,
 * libc's and the loader's own records (with pthread keys and DTVs), mappings that the program made, and the living part of
 * each thread's stack with its registers. The dead part of stacks, and stacks of threads that are gone, are no roots, nor
 * are glibc's lists of free blocks. */
#ifndef TRACER_ROOTS_H
#define TRACER_ROOTS_H

#include "runtime/tracer/stop.h"

enum root_class { ROOT_DATA = 0, ROOT_STACK = 1 };

struct root_range {
	uintptr_t lo, hi;
};

struct roots {
	void (*scan)(void *ctx, uintptr_t lo, uintptr_t hi, enum root_class class); /* words in [lo, hi): readable */
	void *ctx;
	const struct root_range *blocks; /* large ones: they may have mappings of their own */
	uint32_t block_count;
	uint64_t bytes; /* that were given to scan */
};

/* Find out what of libc's data is its allocator's. Once, before threads. */
HIDDEN void roots_init(void);
/* Give all roots to r->scan. Everybody in `halt` stands still, or this is a snapshot of that. */
HIDDEN void roots_each(struct roots *r, const struct halt *halt);
/* Call for the parts of [lo, hi) that are in memory or swapped out: what was never touched holds nothing. */
HIDDEN void roots_present(uintptr_t lo, uintptr_t hi, void (*visit)(void *ctx, uintptr_t lo, uintptr_t hi), void *ctx);

#endif
