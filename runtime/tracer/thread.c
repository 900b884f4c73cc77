#include "runtime/tracer/thread.h"

#include "runtime/tracer/collect.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/hooks.h"
#include "runtime/tracer/record.h"
#include "runtime/tracer/stop.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

__thread struct thread *thread_self __attribute__((tls_model("initial-exec")));
/* Between the end of a thread's record and its own end it may still free. */
static __thread int gone __attribute__((tls_model("initial-exec")));

struct thread *thread_list;
uint64_t thread_orphan_frees, thread_orphan_bytes_freed;

static struct os_lock list_lock;
static pthread_key_t key;
static int have_key;

/* Other destructors may allocate after this one, so it lets them go first as often as it can. */
static void at_thread_end(void *record)
{
	struct thread *t = record;

	if (++t->rounds < PTHREAD_DESTRUCTOR_ITERATIONS && !pthread_setspecific(key, t))
		return;
	t->busy = 1;
	thread_flush_memos(t);
	collect_thread_event(t, 0);
	gone = 1;
	thread_self = NULL;
	t->state = THREAD_DEAD;
	/* A stop that was asked for meanwhile finds no record to wait in: stop_self works without. */
	if (t->wishes & WISH_STOP)
		stop_self(NULL);
}

void thread_init(void)
{
	have_key = !pthread_key_create(&key, at_thread_end);
}

/* Where the system's stack of this thread is. It allocates inside; the thread is busy. */
static void find_stack(struct thread *t)
{
	pthread_attr_t a;
	void *lo;
	size_t size;

	t->is_main = os_tid() == os_pid();
	if (t->is_main || pthread_getattr_np(pthread_self(), &a))
		return;
	if (!pthread_attr_getstack(&a, &lo, &size)) {
		t->stack_lo = (uintptr_t)lo;
		t->stack_hi = (uintptr_t)lo + size;
	}
	pthread_attr_destroy(&a);
}

static struct thread *take_free(void)
{
	struct thread *t;

	for (t = thread_list; t; t = t->next) {
		int dead = THREAD_FREE;

		if (t->state == THREAD_FREE &&
		    __atomic_compare_exchange_n(&t->state, &dead, THREAD_ALIVE, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
			return t;
	}
	return NULL;
}

/* Records of dead threads keep where the stack was, so that what lies there is no root; when the stack goes to a new thread,
 * or is unmapped, the record is free. */
static void forget_overlaps(uintptr_t lo, uintptr_t hi)
{
	struct thread *t;

	for (t = thread_list; t; t = t->next)
		if (t->state == THREAD_DEAD && t->stack_lo < hi && lo < t->stack_hi)
			t->state = THREAD_FREE;
}

static struct thread *make(void)
{
	struct thread *t = take_free();

	if (!t) {
		t = os_map(sizeof(*t));
		if (!t)
			return NULL;
		t->state = THREAD_ALIVE; /* before others see it, and take it for a free one */
		os_lock(&list_lock);
		t->next = thread_list;
		__atomic_store_n(&thread_list, t, __ATOMIC_RELEASE);
		os_unlock(&list_lock);
	}
	t->tid = os_tid();
	t->pointer = (uintptr_t)__builtin_thread_pointer();
	t->stack_lo = t->stack_hi = 0;
	t->wishes = 0;
	t->rounds = 0;
	t->stopped = 0;
	t->countdown = COUNTDOWN;
	t->cache.lo = t->cache.hi = 0;
	return t;
}

struct thread *thread_enter_slow(void)
{
	struct thread *t;

	if (thread_self || gone || !hooks_tracing)
		return NULL;
	t = make();
	if (!t)
		return NULL;
	t->busy = 1;
	thread_self = t;
	find_stack(t);
	if (t->stack_hi)
		forget_overlaps(t->stack_lo, t->stack_hi);
	if (have_key && !t->is_main)
		pthread_setspecific(key, t);
	collect_thread_event(t, 1);
	return t;
}

void thread_leave_slow(struct thread *t)
{
	if (t->wishes & WISH_STOP)
		stop_self(t);
	if (t->wishes & WISH_COLLECT) {
		__atomic_and_fetch(&t->wishes, ~WISH_COLLECT, __ATOMIC_RELAXED);
		collect_wished(t);
	}
}

void thread_forked(void)
{
	struct thread *t;

	list_lock.taken = 0;
	for (t = thread_list; t; t = t->next) {
		memset(t->memos, 0, sizeof(t->memos));
		t->allocs = t->bytes_allocated = t->frees = t->bytes_freed = 0;
		t->wishes = 0;
		/* What other threads' stacks held is the parent's: inherited blocks are roots anyway. */
		if (t != thread_self)
			t->state = t->state == THREAD_FREE ? THREAD_FREE : THREAD_DEAD;
	}
	if (thread_self) {
		thread_self->tid = os_tid();
		thread_self->is_main = 1;
	}
	thread_orphan_frees = thread_orphan_bytes_freed = 0;
}

void thread_totals(uint64_t *allocs, uint64_t *frees, uint64_t *bytes_allocated, uint64_t *bytes_freed)
{
	struct thread *t;

	*allocs = *bytes_allocated = 0;
	*frees = thread_orphan_frees;
	*bytes_freed = thread_orphan_bytes_freed;
	for (t = thread_list; t; t = t->next) {
		*allocs += t->allocs;
		*frees += t->frees;
		*bytes_allocated += t->bytes_allocated;
		*bytes_freed += t->bytes_freed;
	}
}
