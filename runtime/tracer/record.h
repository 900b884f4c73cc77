/* record: the path of each allocation and each free. */
#ifndef TRACER_RECORD_H
#define TRACER_RECORD_H

#include "runtime/tracer/shadow.h"
#include "runtime/tracer/thread.h"
#include "runtime/trace.h"

/* The functions behind ours: those of the next library, whichever it is. */
struct real {
	void *(*malloc)(size_t);
	void *(*calloc)(size_t, size_t);
	void *(*realloc)(void *, size_t);
	void *(*memalign)(size_t, size_t);
	void *(*aligned_alloc)(size_t, size_t);
	int (*posix_memalign)(void **, size_t, size_t);
	void *(*valloc)(size_t);
	void *(*pvalloc)(size_t);
	void (*free)(void *);
	size_t (*malloc_usable_size)(void *);
};
extern HIDDEN struct real real;
extern HIDDEN enum trace_allocator record_allocator;

/* Where an entry point was called from: registers as they are after it returns. */
struct caller {
	uintptr_t pc, sp, bp;
};
/* In an entry point itself, which is compiled with a frame pointer. */
#define CALLER() \
	((struct caller){((uintptr_t *)__builtin_frame_address(0))[1], (uintptr_t)__builtin_frame_address(0) + 16, \
			 *(uintptr_t *)__builtin_frame_address(0)})

/* The size that the allocator gave. */
static inline size_t record_usable(void *p)
{
	if (LIKELY(record_allocator == TRACE_ALLOCATOR_GLIBC)) {
		size_t head = ((size_t *)p)[-1];

		return (head & ~(size_t)7) - (head & 2 ? 16 : 8);
	}
	return real.malloc_usable_size(p);
}

/* The slack is kept in 5 bits: exact below 32, in units where it may be more: size classes waste in proportion, and glibc
 * rounds what it maps up to pages. */
static inline size_t slack_unit(size_t usable)
{
	if (LIKELY(record_allocator == TRACE_ALLOCATOR_GLIBC))
		return UNLIKELY(usable >= LARGE_BYTES) ? 144 : 1;
	return usable >= 256 ? usable >> 7 : 1;
}

static inline uint32_t slack_encode(size_t usable, size_t asked)
{
	size_t code = (usable > asked ? usable - asked : 0) / slack_unit(usable);

	return code < 31 ? (uint32_t)code : 31;
}

static inline size_t slack_decode(size_t usable, uint32_t code)
{
	size_t slack = code * slack_unit(usable);

	/* glibc leaves more than 31 bytes over only in its second smallest size, where 8 are asked for more often than 9 */
	if (UNLIKELY(code == 31) && usable == 40)
		slack = 32;
	return slack < usable ? slack : usable;
}

/* Bytes asked for. */
static inline size_t record_size(void *p, uint32_t word)
{
	size_t usable = record_usable(p);

	return usable - slack_decode(usable, word >> 3 & 31);
}

/* A block was made. The thread is busy. */
HIDDEN void record_made(struct thread *t, void *p, size_t asked, unsigned entry, const struct caller *c);
/* It is about to go back to the allocator. Works without a thread, too. Returns its word, 0 if it was not recorded. */
HIDDEN uint32_t record_gone(struct thread *t, void *p);
/* realloc failed: the block is still there. */
HIDDEN void record_back(struct thread *t, void *p, uint32_t word);
/* The program may use all of it now. */
HIDDEN void record_all_usable(void *p);

#endif
