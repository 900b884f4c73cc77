/* One mutex for the heap's own data, held for a few instructions at a time, and sections to keep collections out.
 *
 * A collector needs fields and counts that nobody writes. It asks for that (`stopping`), waits until no thread is in a
 * section, and from then on the others wait where they want the lock or a section. No callback but traverse runs in the
 * meantime. Who is in a section already is never made to wait, so that locks taken inside of sections cannot deadlock with
 * a collector. */
#include "runtime/rcgc/heap.h"

#include <pthread.h>

/* glibc says when there is but one thread: no atomic operation is needed then. */
#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#define IS_SINGLE __libc_single_threaded
#else
#define IS_SINGLE 0
#endif

__thread struct thread self;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t quiet = PTHREAD_COND_INITIALIZER;  /* nobody is in a section */
static pthread_cond_t resumed = PTHREAD_COND_INITIALIZER; /* nobody has to stand still */

bool heap_lock_now(void)
{
	if (IS_SINGLE)
		return false;
	pthread_mutex_lock(&mutex);
	return true;
}

/* What was left unlocked in a process of one thread needs no unlocking, even if there are more now. */
void heap_unlock(bool locked)
{
	if (locked)
		pthread_mutex_unlock(&mutex);
}

bool heap_lock(void)
{
	bool locked = heap_lock_now();

	while (heap.stopping && !self.depth && locked)
		pthread_cond_wait(&resumed, &mutex);
	return locked;
}

void section_enter(void)
{
	bool locked;

	if (!self.depth) {
		locked = heap_lock();
		heap.sections++;
		heap_unlock(locked);
	}
	self.depth++;
}

void section_leave(void)
{
	bool locked;

	if (--self.depth)
		return;
	locked = heap_lock_now();
	if (!--heap.sections && heap.stopping)
		pthread_cond_signal(&quiet);
	heap_unlock(locked);
}

bool turn_take(bool wait)
{
	bool locked = heap_lock_now(), mine;

	while (heap.collecting && wait && !self.depth && locked)
		pthread_cond_wait(&resumed, &mutex);
	mine = !heap.collecting;
	if (mine)
		heap.collecting = true;
	heap_unlock(locked);
	return mine;
}

void turn_end(void)
{
	bool locked = heap_lock_now();

	heap.collecting = false;
	pthread_cond_broadcast(&resumed);
	heap_unlock(locked);
}

void others_stop(void)
{
	bool locked = heap_lock_now();

	heap.stopping = true;
	while (heap.sections && locked)
		pthread_cond_wait(&quiet, &mutex);
	heap_unlock(locked);
}

void others_go_on(void)
{
	bool locked = heap_lock_now();

	heap.stopping = false;
	heap.sections++;
	self.depth++;
	pthread_cond_broadcast(&resumed);
	heap_unlock(locked);
}

void rcgc_enter(void)
{
	section_enter();
}

void rcgc_leave(void)
{
	section_leave();
	if (!self.depth && (atomic_load_explicit(&heap.due, memory_order_relaxed) || self.asked))
		collect_what_is_due();
}

void rcgc_safepoint(void)
{
	if (self.depth != 1 || self.killing || self.collecting)
		return;
	rcgc_leave();
	section_enter();
}

/* A forked child has the forking thread only. Outside of a section nothing is half done then: no collection, no section. In
 * one, what the others had begun stays as it is: a collection of theirs never ends in the child, and no other begins. */
static void before_fork(void)
{
	if (!self.depth) {
		turn_take(true);
		others_stop();
	}
	pthread_mutex_lock(&mutex);
}

static void after_fork(void)
{
	if (!self.depth)
		heap.stopping = heap.collecting = false;
	pthread_cond_broadcast(&resumed);
	pthread_mutex_unlock(&mutex);
}

static void after_fork_in_child(void)
{
	pthread_cond_init(&quiet, NULL);
	pthread_cond_init(&resumed, NULL);
	heap.sections = self.depth > 0;
	after_fork();
}

__attribute__((constructor)) static void watch_forks(void)
{
	pthread_atfork(before_fork, after_fork, after_fork_in_child);
}
