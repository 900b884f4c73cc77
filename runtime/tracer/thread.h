/* thread: what the tracer keeps of each thread, so that the record path touches nothing shared.
 *
 * A thread that is busy is inside the tracer or the allocator: a stop waits until it leaves, so nobody ever stands still with a
 * block that is allocated but not recorded, or with a lock. */
#ifndef TRACER_THREAD_H
#define TRACER_THREAD_H

#include "runtime/tracer/unwind.h"

enum {
	MEMO_COUNT = 512,
	MEMO_CHECKS = 36,
	SAVED_REGISTERS = 18,
	COUNTDOWN = 512, /* allocations between two looks at the clock */
};

/* A stack that was walked: the same pc, sp and words again are the same stack (unwind.h). */
struct memo {
	uintptr_t pc, sp, bp;
	uint32_t stack;
	uint8_t entry, uses_bp, checks, used;
	uint64_t allocs, bytes; /* not yet added to the depot's */
	uint32_t offsets[MEMO_CHECKS]; /* from sp */
	uintptr_t values[MEMO_CHECKS];
};

enum thread_wish { WISH_STOP = 1, WISH_COLLECT = 2 };

struct thread {
	volatile int busy;
	volatile int wishes; /* enum thread_wish: for when it leaves */
	int countdown;
	int tid;
	struct thread *next; /* of all, never taken out */
	volatile int state;  /* enum thread_state */
	uintptr_t stack_lo, stack_hi; /* of the system's stack; 0: not known */
	uintptr_t pointer;            /* the thread pointer: static storage is below, libc's own record above */
	uint64_t allocs, frees, bytes_allocated, bytes_freed;
	int is_main;
	int rounds; /* of its destructor */
	/* set while it stands still */
	uintptr_t sp;
	uintptr_t registers[SAVED_REGISTERS];
	volatile uint32_t stopped; /* the number of the stop it stands in */
	uint32_t epoch;            /* modules_epoch of the memos */
	struct memo memos[MEMO_COUNT];
	struct unwind_cache cache;
	struct unwind walk;
};

enum thread_state { THREAD_FREE = 0, THREAD_ALIVE = 1, THREAD_DEAD = 2 };

extern HIDDEN __thread struct thread *thread_self __attribute__((tls_model("initial-exec")));
extern HIDDEN struct thread *thread_list;
/* Frees by threads that have no record, or whose record was busy. */
extern HIDDEN uint64_t thread_orphan_frees, thread_orphan_bytes_freed;

HIDDEN void thread_init(void);
/* The record of the calling thread, made if need be, busy already. NULL: nothing is to be recorded here. */
HIDDEN struct thread *thread_enter_slow(void);
/* Do what waited until the thread left. */
HIDDEN void thread_leave_slow(struct thread *t);
/* In the child of a fork only the caller is left. */
HIDDEN void thread_forked(void);
/* Live totals over all threads. */
HIDDEN void thread_totals(uint64_t *allocs, uint64_t *frees, uint64_t *bytes_allocated, uint64_t *bytes_freed);
/* Counts of a thread's memos into the depot: the thread is the caller, or stands still. */
HIDDEN void thread_flush_memos(struct thread *t);

/* Into the tracer: NULL if the thread is in already (then only what frees is looked at), or nothing is traced. */
static inline struct thread *thread_enter(void)
{
	struct thread *t = thread_self;

	if (LIKELY(t && !t->busy)) {
		t->busy = 1;
		__asm__ volatile("" ::: "memory");
		return t;
	}
	return thread_enter_slow();
}

static inline void thread_leave(struct thread *t)
{
	__asm__ volatile("" ::: "memory");
	t->busy = 0;
	__asm__ volatile("" ::: "memory");
	if (UNLIKELY(t->wishes))
		thread_leave_slow(t);
}

#endif
