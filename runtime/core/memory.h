/* memory: where the collector's own tables live. The core never calls malloc: the tracer runs inside somebody else's.
 * Whoever starts a part of the core hands in one of these and must keep it as long as that part lives. */
#ifndef RUNTIME_CORE_MEMORY_H
#define RUNTIME_CORE_MEMORY_H

#include <stddef.h>

struct core_memory {
	/* `bytes` of zeroed memory, aligned for any type. Fails: NULL. */
	void *(*get)(void *ctx, size_t bytes);
	/* Give back what get returned, with the same `bytes`. */
	void (*put)(void *ctx, void *memory, size_t bytes);
	void *ctx;
};

/* Straight from mmap, a page at least: safe in a signal handler, under any malloc, in a cloned child. */
extern const struct core_memory core_memory_mmap;

#endif
