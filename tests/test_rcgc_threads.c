/* rcgc, promise by promise: threads, sections, fork. */
#include "tests/rcgc_node.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { THREADS = 4, TURNS = 20000 };

static void *make_rings(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < TURNS; i++) {
		struct node *a;

		rcgc_enter();
		a = ring(0, 0);
		a->right = node(0);
		rcgc_unref(a);
		rcgc_leave();
	}
	return NULL;
}

static void run_threads(void *(*work)(void *), void *arg)
{
	pthread_t threads[THREADS];
	int i;

	for (i = 0; i < THREADS; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, work, arg), 0);
	for (i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}

START_TEST(test_threads_make_rings)
{
	node_released = 0;
	run_threads(make_rings, NULL);
	rcgc_collect(2);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	ck_assert_int_eq(node_released, 3 * THREADS * TURNS);
	ck_assert_uint_eq(rcgc_miscounts(), 0);
}
END_TEST

static pthread_mutex_t weak_lock = PTHREAD_MUTEX_INITIALIZER;
static struct rcgc_weak *shared_weak;
static int n_got;

/* Everybody makes the current object anew when it is gone, holds it for a moment, and lets it go. */
static void *fight_for_one(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < TURNS; i++) {
		struct rcgc_weak *w;
		struct node *n;

		rcgc_enter();
		pthread_mutex_lock(&weak_lock);
		w = rcgc_ref(shared_weak);
		pthread_mutex_unlock(&weak_lock);
		n = w ? rcgc_weak_get(w) : NULL;
		if (n) {
			if (n->name)
				abort();
			__atomic_fetch_add(&n_got, 1, __ATOMIC_RELAXED);
		} else {
			n = node(0);
			pthread_mutex_lock(&weak_lock);
			RCGC_CLEAR(shared_weak);
			shared_weak = rcgc_weak_new(n, NULL, NULL);
			pthread_mutex_unlock(&weak_lock);
		}
		rcgc_leave();
		rcgc_unref(n); /* outside: perhaps the last one, while another thread collects */
		rcgc_unref(w);
	}
	return NULL;
}

START_TEST(test_weak_references_between_threads)
{
	rcgc_set_threshold(0, 10);
	n_got = 0;
	run_threads(fight_for_one, NULL);
	RCGC_CLEAR(shared_weak);
	rcgc_collect(2);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
}
END_TEST

START_TEST(test_sections_put_collections_off)
{
	struct node *a = ring('a', 'b');

	rcgc_unref(a);
	rcgc_enter();
	rcgc_enter();
	ck_assert_int_eq(rcgc_collect(2), 0);
	rcgc_safepoint(); /* not in the inner one */
	ck_assert_uint_eq(rcgc_live(NULL), 2);
	rcgc_leave();
	ck_assert_uint_eq(rcgc_live(NULL), 2);
	rcgc_safepoint();
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	a = ring('a', 'b');
	rcgc_unref(a);
	rcgc_collect(0);
	rcgc_leave();
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	ck_assert_str_eq(latest().cause, "request");
}
END_TEST

static void *collect_always(void *stop)
{
	while (!__atomic_load_n((int *)stop, __ATOMIC_ACQUIRE))
		rcgc_collect(2);
	return NULL;
}

/* Forked while another thread collects: the child finds a heap in order, and collects. */
START_TEST(test_fork)
{
	struct node *a = ring('a', 'b');
	int stop = 0, i, status;
	pthread_t thread;

	ck_assert_int_eq(pthread_create(&thread, NULL, collect_always, &stop), 0);
	for (i = 0; i < 50; i++) {
		pid_t pid = fork();

		ck_assert_int_ge(pid, 0);
		if (!pid) {
			rcgc_unref(a);
			_exit(rcgc_collect(2) == 2 ? 0 : 1);
		}
		ck_assert_int_eq(waitpid(pid, &status, 0), pid);
		ck_assert_int_eq(status, 0);
	}
	__atomic_store_n(&stop, 1, __ATOMIC_RELEASE);
	pthread_join(thread, NULL);
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 2);
}
END_TEST

void add_thread_tests(Suite *s)
{
	TCase *t = tcase_create("threads");

	tcase_set_timeout(t, 60);
	tcase_add_test(t, test_threads_make_rings);
	tcase_add_test(t, test_weak_references_between_threads);
	tcase_add_test(t, test_sections_put_collections_off);
	tcase_add_test(t, test_fork);
	suite_add_tcase(s, t);
}
