/* rcgc, promise by promise. tests/rcgc_oracle.c checks it as a whole. */
#include "runtime/rcgc.h"
#include "tests/tests.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* --- Objects that say what happens to them --- */

struct node {
	struct node *left, *right;
	struct rcgc_weak *watch;
	char name;
	void (*goodbye)(struct node *);
};

static char story[4096]; /* a letter for what, one for whom: f finalize, c clear with something to clear, r release, w weak */
static size_t told;
static int n_released, n_traversed;

static void tell(char what, char whom)
{
	if (whom && told < sizeof(story) - 2) {
		story[told++] = what;
		story[told++] = whom;
		story[told] = 0;
	}
}

static const char *story_so_far(void)
{
	static char copy[sizeof(story)];

	memcpy(copy, story, sizeof(copy));
	told = 0;
	story[0] = 0;
	return copy;
}

static void node_traverse(void *object, rcgc_visit_fn *visit, void *arg)
{
	struct node *n = object;

	__atomic_fetch_add(&n_traversed, 1, __ATOMIC_RELAXED);
	RCGC_VISIT(n->left);
	RCGC_VISIT(n->right);
	RCGC_VISIT(n->watch);
}

static void node_clear(void *object)
{
	struct node *n = object;

	if (n->left || n->right || n->watch)
		tell('c', n->name);
	RCGC_CLEAR(n->left);
	RCGC_CLEAR(n->right);
	RCGC_CLEAR(n->watch);
}

static void node_finalize(void *object)
{
	struct node *n = object;

	tell('f', n->name);
	if (n->goodbye)
		n->goodbye(n);
}

static void node_release(void *object)
{
	struct node *n = object;

	tell('r', n->name);
	__atomic_fetch_add(&n_released, 1, __ATOMIC_RELAXED);
}

static const struct rcgc_type node_type = {
	.name = "node",
	.size = sizeof(struct node),
	.traverse = node_traverse,
	.clear = node_clear,
	.finalize = node_finalize,
	.release = node_release,
};

static const struct rcgc_type leaf_type = {.name = "leaf", .size = 24, .release = NULL};

static struct node *node(char name)
{
	struct node *n = rcgc_new(&node_type);

	if (!n) /* each assertion of Check costs a system call */
		ck_abort_msg("no memory");
	n->name = name;
	return n;
}

/* a -> b -> a, and the caller's reference to a. */
static struct node *ring(char a, char b)
{
	struct node *n = node(a);

	n->left = node(b);
	RCGC_SET(n->left->left, n);
	return n;
}

static struct rcgc_collection latest(void)
{
	struct rcgc_collection c;

	ck_assert_uint_eq(rcgc_history(&c, 1), 1);
	return c;
}

static int is_verifying(void)
{
	return getenv("RCGC_VERIFY") != NULL;
}

/* Verification walks all objects itself. */
static void check_traversed(int n, int expected)
{
	if (!is_verifying())
		ck_assert_int_eq(n, expected);
}

static void by_hand(void)
{
	rcgc_enable(0);
}

/* --- Counts --- */

START_TEST(test_the_last_reference_ends_it)
{
	struct node *a = node('a');

	a->left = node('b');
	ck_assert_uint_eq(rcgc_count(a), 1);
	ck_assert_ptr_eq(rcgc_ref(a), a);
	ck_assert_uint_eq(rcgc_count(a), 2);
	rcgc_unref(a);
	ck_assert_str_eq(story_so_far(), "");
	rcgc_unref(a);
	ck_assert_str_eq(story_so_far(), "facarafbrb"); /* a wholly before b: no recursion */
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	rcgc_unref(NULL);
	ck_assert_ptr_null(rcgc_ref(NULL));
}
END_TEST

START_TEST(test_sizes)
{
	char *p = rcgc_new_sized(&leaf_type, 1000);
	uint64_t bytes;
	int i;

	for (i = 0; i < 1024; i++)
		ck_assert_int_eq(p[i], 0);
	ck_assert_uint_ge(rcgc_size(p), 1024);
	ck_assert_uint_eq((uintptr_t)p % 16, 0);
	ck_assert_int_eq(rcgc_generation(p), -1);
	ck_assert_ptr_eq(rcgc_type_of(p), &leaf_type);
	ck_assert_uint_eq(rcgc_live(&bytes), 1);
	ck_assert_uint_eq(bytes, rcgc_size(p) + 48);
	rcgc_unref(p);
	ck_assert_uint_eq(rcgc_live(&bytes), 0);
	ck_assert_uint_eq(bytes, 0);
	ck_assert_ptr_null(rcgc_new_sized(&leaf_type, SIZE_MAX - 10));
	ck_assert_ptr_null(rcgc_new_sized(&leaf_type, (size_t)1 << 47));
}
END_TEST

static struct node *make_and_keep(int keep)
{
	RCGC_AUTO struct node *a = node('a'), *b = node('b');

	RCGC_SET(a->left, b);
	return keep ? RCGC_STEAL(a) : NULL;
}

START_TEST(test_scopes_clean_up)
{
	struct node *a;

	make_and_keep(0);
	ck_assert_str_eq(story_so_far(), "facarafbrb");
	a = make_and_keep(1);
	ck_assert_str_eq(story_so_far(), "");
	ck_assert_uint_eq(rcgc_count(a), 1);
	ck_assert_uint_eq(rcgc_count(a->left), 1);
	rcgc_unref(a);
}
END_TEST

START_TEST(test_assign_keeps_the_new_before_it_drops_the_old)
{
	struct node *a = node('a');

	a->left = node('b');
	a->left->left = node('c');
	RCGC_SET(a->left, a->left->left); /* the old one holds the new one */
	ck_assert_str_eq(story_so_far(), "fbcbrb");
	ck_assert_uint_eq(rcgc_count(a->left), 1);
	RCGC_SET(a->left, a->left);
	ck_assert_uint_eq(rcgc_count(a->left), 1);
	RCGC_CLEAR(a->left);
	ck_assert_ptr_null(a->left);
	rcgc_unref(a);
}
END_TEST

enum { MANY = 1000000 };

static struct node *long_list(struct node **last)
{
	struct node *head = NULL, *n;
	int i;

	for (i = 0; i < MANY; i++) {
		n = node(0);
		if (!head)
			*last = n;
		n->left = head;
		head = n;
	}
	return head;
}

static void *drop_long_list(void *closed)
{
	struct node *last, *head = long_list(&last);

	n_released = 0;
	if (closed)
		RCGC_SET(last->left, head);
	rcgc_unref(head);
	if (closed)
		ck_assert_int_eq(rcgc_collect(2), MANY);
	ck_assert_int_eq(n_released, MANY);
	return NULL;
}

/* A list, then a ring, of a million nodes, on a stack of 64 KiB. */
START_TEST(test_depth_needs_no_stack)
{
	pthread_attr_t attr;
	pthread_t thread;
	int closed = _i;

	pthread_attr_init(&attr);
	ck_assert_int_eq(pthread_attr_setstacksize(&attr, 64 * 1024), 0);
	ck_assert_int_eq(pthread_create(&thread, &attr, drop_long_list, closed ? &closed : NULL), 0);
	pthread_join(thread, NULL);
	pthread_attr_destroy(&attr);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
}
END_TEST

/* --- Rings --- */

START_TEST(test_a_ring_goes_in_a_collection)
{
	struct node *a = ring('a', 'b');

	ck_assert_int_eq(rcgc_collect(0), 0);
	rcgc_unref(a);
	ck_assert_uint_eq(rcgc_live(NULL), 2);
	ck_assert_int_eq(rcgc_collect(0), 0); /* it is in generation 1 now */
	ck_assert_int_eq(rcgc_collect(1), 2);
	ck_assert_str_eq(story_so_far(), "fafbcacbrbra");
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	ck_assert_int_eq(rcgc_collect(3), -1);
	ck_assert_int_eq(rcgc_collect(-1), -1);
}
END_TEST

START_TEST(test_what_a_held_object_leads_to_lives)
{
	struct node *a = node('a');

	a->left = ring('b', 'c');
	a->left->right = ring('d', 'e');
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_uint_eq(latest().candidates, 4);
	ck_assert_uint_eq(latest().unreachable, 0);
	ck_assert_uint_eq(latest().survivors, 5);
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 4);
}
END_TEST

START_TEST(test_an_old_object_holds_young_ones)
{
	struct node *old = node('o');
	int before;

	rcgc_collect(0);
	rcgc_collect(1);
	ck_assert_int_eq(rcgc_generation(old), 2);
	old->left = ring('a', 'b');
	before = n_traversed;
	ck_assert_int_eq(rcgc_collect(0), 0);
	ck_assert_uint_eq(latest().examined, 2); /* the old one is not even looked at */
	check_traversed(n_traversed - before, 4);
	rcgc_unref(old);
	ck_assert_int_eq(rcgc_collect(1), 2);
}
END_TEST

START_TEST(test_survivors_are_promoted)
{
	struct node *a = node('a');
	struct rcgc_totals t;

	ck_assert_int_eq(rcgc_generation(a), 0);
	rcgc_collect(0);
	ck_assert_int_eq(rcgc_generation(a), 1);
	ck_assert_uint_eq(latest().promoted, 1);
	rcgc_collect(0);
	ck_assert_int_eq(rcgc_generation(a), 1);
	rcgc_collect(1);
	ck_assert_int_eq(rcgc_generation(a), 2);
	rcgc_collect(2);
	ck_assert_int_eq(rcgc_generation(a), 2);
	ck_assert_uint_eq(latest().promoted, 0);
	ck_assert_int_eq(rcgc_totals(2, &t), 0);
	ck_assert_uint_eq(t.objects, 1);
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_totals(2, &t), 0);
	ck_assert_uint_eq(t.objects, 0);
	ck_assert_int_eq(rcgc_totals(4, &t), -1);
}
END_TEST

START_TEST(test_old_garbage_waits_for_its_generation)
{
	struct node *a = ring('a', 'b');

	rcgc_collect(1);
	ck_assert_int_eq(rcgc_generation(a), 2);
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(0), 0);
	ck_assert_int_eq(rcgc_collect(1), 0);
	ck_assert_int_eq(rcgc_collect(2), 2);
}
END_TEST

/* --- Roots --- */

START_TEST(test_a_root_needs_no_count)
{
	struct node *slot = ring('a', 'b');

	ck_assert_int_eq(rcgc_root_add(&slot), 0);
	rcgc_unref(slot); /* borrowed from here on */
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_uint_eq(latest().candidates, 2);
	ck_assert_uint_eq(latest().roots, 1);
	ck_assert_int_eq(slot->left->name, 'b');
	ck_assert_int_eq(rcgc_root_remove(&slot), 0);
	ck_assert_int_eq(rcgc_root_remove(&slot), -1);
	ck_assert_int_eq(rcgc_collect(2), 2);
}
END_TEST

static void scan_array(void *ctx, rcgc_visit_fn *visit, void *arg)
{
	struct node **array = ctx;
	int i;

	for (i = 0; i < 10; i++)
		RCGC_VISIT(array[i]);
}

START_TEST(test_scans_are_roots)
{
	struct node *array[10] = {NULL};
	int i;

	for (i = 0; i < 9; i++) {
		array[i] = ring('a', 'b');
		rcgc_unref(array[i]);
	}
	ck_assert_int_eq(rcgc_scan_add(scan_array, array), 0);
	ck_assert_int_eq(rcgc_collect(0), 0);
	ck_assert_uint_eq(latest().roots, 9);
	array[3] = array[4] = NULL;
	ck_assert_int_eq(rcgc_collect(2), 4);
	ck_assert_int_eq(rcgc_scan_remove(scan_array, array), 0);
	ck_assert_int_eq(rcgc_scan_remove(scan_array, array), -1);
	ck_assert_int_eq(rcgc_collect(2), 14);
}
END_TEST

START_TEST(test_many_roots)
{
	static struct node *slots[1000];
	int i;

	for (i = 0; i < 1000; i++) {
		slots[i] = ring('a', 'b');
		rcgc_unref(slots[i]);
		ck_assert_int_eq(rcgc_root_add(&slots[i]), 0);
	}
	for (i = 0; i < 1000; i += 2)
		ck_assert_int_eq(rcgc_root_remove(&slots[i]), 0);
	ck_assert_int_eq(rcgc_collect(2), 1000);
	for (i = 1; i < 1000; i += 2)
		ck_assert_int_eq(rcgc_root_remove(&slots[i]), 0);
	ck_assert_int_eq(rcgc_collect(2), 1000);
}
END_TEST

/* --- Finalizers and resurrection --- */

static struct node *saved;

static void save_me(struct node *n)
{
	RCGC_SET(saved, n);
}

START_TEST(test_a_finalizer_may_bring_back_what_died_by_count)
{
	struct node *a = node('a');

	a->goodbye = save_me;
	a->left = node('b');
	rcgc_collect(1);
	rcgc_unref(a);
	ck_assert_str_eq(story_so_far(), "fa");
	ck_assert_ptr_eq(saved, a);
	ck_assert_uint_eq(rcgc_count(saved), 1);
	ck_assert_int_eq(rcgc_generation(saved), 0); /* young again */
	ck_assert_int_eq(saved->left->name, 'b');
	ck_assert_int_eq(rcgc_collect(2), 0);
	RCGC_CLEAR(saved);
	ck_assert_str_eq(story_so_far(), "carafbrb"); /* not finalized a second time */
}
END_TEST

START_TEST(test_a_finalizer_may_bring_back_a_ring)
{
	struct node *a = ring('a', 'b'), *c = ring('c', 'd');

	a->left->goodbye = save_me;
	a->left->right = node('x'); /* hangs off the ring: it is as alive as the ring */
	rcgc_unref(a);
	rcgc_unref(c);
	ck_assert_int_eq(rcgc_collect(2), 2); /* c and d */
	ck_assert_uint_eq(latest().resurrected, 3);
	ck_assert_uint_eq(latest().finalized, 5);
	ck_assert_uint_eq(latest().unreachable, 5);
	ck_assert_uint_eq(latest().survivors, 3);
	ck_assert_int_eq(saved->name, 'b');
	ck_assert_int_eq(saved->left->name, 'a');
	ck_assert_uint_eq(rcgc_live(NULL), 3);
	story_so_far();
	RCGC_CLEAR(saved);
	ck_assert_int_eq(rcgc_collect(2), 3);
	ck_assert_uint_eq(latest().finalized, 0);
	ck_assert_ptr_null(strchr(story_so_far(), 'f'));
}
END_TEST

static void drop_the_other(struct node *n)
{
	RCGC_CLEAR(n->left);
}

/* A finalizer that breaks the ring itself: the objects die by count, in the middle of the collection. */
START_TEST(test_a_finalizer_may_break_the_ring)
{
	struct node *a = ring('a', 'b');

	a->goodbye = drop_the_other;
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 2);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	ck_assert_uint_eq(latest().resurrected, 0);
}
END_TEST

static void hide_in_new(struct node *n)
{
	saved = node('n');
	RCGC_SET(saved->left, n);
	rcgc_collect(2); /* in a callback: put off */
}

START_TEST(test_a_new_object_may_bring_back_a_ring)
{
	struct node *a = ring('a', 'b');

	a->goodbye = hide_in_new;
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_uint_eq(latest().resurrected, 2);
	ck_assert_int_eq(saved->left->left->name, 'b');
	RCGC_CLEAR(saved);
	ck_assert_int_eq(rcgc_collect(2), 2);
}
END_TEST

/* --- Weak references --- */

static void called(struct rcgc_weak *weak, void *data)
{
	ck_assert_ptr_null(rcgc_weak_get(weak));
	tell('w', *(const char *)data);
}

START_TEST(test_weak_references_know_when_it_ends)
{
	struct node *a = node('a'), *b;
	struct rcgc_weak *w = rcgc_weak_new(a, called, "1"), *v = rcgc_weak_new(a, called, "2"),
			 *u = rcgc_weak_new(a, called, "3"), *silent = rcgc_weak_new(a, NULL, NULL);

	ck_assert_uint_eq(rcgc_count(a), 1);
	b = rcgc_weak_get(w);
	ck_assert_ptr_eq(b, a);
	ck_assert_uint_eq(rcgc_count(a), 2);
	rcgc_unref(b);
	rcgc_unref(u); /* gone before its object: never called */
	rcgc_unref(a);
	ck_assert_str_eq(story_so_far(), "w1w2fara"); /* the oldest first; before the finalizer */
	ck_assert_ptr_null(rcgc_weak_get(silent));
	rcgc_unref(w);
	rcgc_unref(v);
	rcgc_unref(silent);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
}
END_TEST

static struct rcgc_weak *observer;

static void look_back(struct node *n)
{
	if (rcgc_weak_get(observer))
		tell('!', n->name);
}

/* Three weak references to a of the ring a, b: one outside, one in the ring, one in another ring that goes as well. */
START_TEST(test_weak_callbacks_run_only_where_they_are_held)
{
	struct node *a = ring('a', 'b'), *c = ring('c', 'd');

	a->left->watch = rcgc_weak_new(a, called, "2");
	c->watch = rcgc_weak_new(a, called, "3");
	observer = rcgc_weak_new(a, called, "1");
	a->goodbye = a->left->goodbye = c->goodbye = look_back; /* all weak references are clear by then */
	rcgc_unref(a);
	rcgc_unref(c);
	ck_assert_int_eq(rcgc_collect(2), 6);
	ck_assert_uint_eq(latest().weak_cleared, 3);
	ck_assert_uint_eq(latest().callbacks, 1);
	ck_assert(!strncmp(story_so_far(), "w1f", 3));
	RCGC_CLEAR(observer);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
}
END_TEST

/* The holder of the weak reference is older than this collection looks: held, as far as it can tell. */
START_TEST(test_an_older_weak_reference_is_called)
{
	struct node *c = ring('c', 'd'), *a = node('a');

	c->watch = rcgc_weak_new(a, called, "1");
	rcgc_collect(0);
	rcgc_unref(a); /* a is in generation 1, like the others; let it die by count */
	ck_assert_str_eq(story_so_far(), "w1fara");
	a = ring('a', 'b');
	RCGC_CLEAR(c->watch);
	c->watch = rcgc_weak_new(a, called, "2");
	rcgc_collect(1);
	rcgc_unref(a);
	a = ring('e', 'g');
	observer = rcgc_weak_new(a, called, "3");
	rcgc_collect(0);
	rcgc_collect(1); /* the weak reference is in generation 2 */
	rcgc_unref(a);
	rcgc_unref(c);
	ck_assert_int_eq(rcgc_collect(2), 7);
	ck_assert_uint_eq(latest().callbacks, 1); /* 3; 2 went with the rest */
	RCGC_CLEAR(observer);
}
END_TEST

static void watch_me(struct node *n)
{
	observer = rcgc_weak_new(n, called, "x");
}

START_TEST(test_a_weak_reference_made_by_a_finalizer)
{
	struct node *a = ring('a', 'b');

	a->goodbye = watch_me;
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 2);
	ck_assert_ptr_null(rcgc_weak_get(observer));
	ck_assert_ptr_nonnull(strstr(story_so_far(), "wx"));
	RCGC_CLEAR(observer);
	a = node('a');
	a->goodbye = watch_me;
	rcgc_unref(a);
	ck_assert_ptr_null(rcgc_weak_get(observer));
	ck_assert_str_eq(story_so_far(), "fawxra");
	RCGC_CLEAR(observer);
}
END_TEST

START_TEST(test_a_resurrected_object_has_lost_its_weak_references)
{
	struct node *a = ring('a', 'b');

	observer = rcgc_weak_new(a, called, "1");
	a->goodbye = save_me;
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_ptr_eq(saved, a);
	ck_assert_ptr_null(rcgc_weak_get(observer));
	RCGC_CLEAR(observer);
	RCGC_CLEAR(saved);
	ck_assert_int_eq(rcgc_collect(2), 2);
}
END_TEST

/* --- By itself --- */

START_TEST(test_collections_run_by_themselves)
{
	int i;

	for (i = 0; i < 100000; i++)
		rcgc_unref(ring('a', 'b'));
	ck_assert_uint_lt(rcgc_live(NULL), 1500);
	ck_assert_str_eq(latest().cause, "count");
	rcgc_enable(0);
	for (i = 0; i < 10000; i++)
		rcgc_unref(ring('a', 'b'));
	ck_assert_uint_ge(rcgc_live(NULL), 20000);
	ck_assert_int_ge(rcgc_collect(2), 20000);
}
END_TEST

START_TEST(test_bytes_collect_too)
{
	int i;

	rcgc_set_byte_limit(10 << 20);
	for (i = 0; i < 100; i++) {
		struct node *big = rcgc_new_sized(&node_type, 1 << 20);

		RCGC_SET(big->left, big);
		rcgc_unref(big);
	}
	ck_assert_uint_le(rcgc_live(NULL), 11);
	ck_assert_str_eq(latest().cause, "bytes");
	rcgc_collect(2);
}
END_TEST

/* Objects that stay: whenever the oldest generation was collected by itself, more than a quarter had come into it. Hence
 * all these collections together cost a small multiple of the objects. */
START_TEST(test_the_oldest_generation_waits_for_a_quarter)
{
	static struct node *all[300000];
	struct rcgc_collection rows[256];
	uint64_t old = 0, examined = 0, full = 0;
	size_t i, n, seen = 0;

	rcgc_set_adaptive(0);
	for (i = 0; i < 300000; i++) {
		all[i] = node(0);
		n = rcgc_history(rows, 1);
		if (!n || rows[0].number == seen)
			continue;
		seen = rows[0].number;
		if (rows[0].generation < 2)
			continue;
		full++;
		ck_assert_uint_gt((rows[0].survivors - old) * 100, old * 25);
		old = rows[0].survivors;
		examined += rows[0].examined;
	}
	ck_assert_uint_gt(full, 2);
	ck_assert_uint_lt(examined, 6 * 300000); /* 1 + 4/5 + (4/5)^2 + ... = 5 */
	for (i = 0; i < 300000; i++)
		rcgc_unref(all[i]);
}
END_TEST

START_TEST(test_thresholds_adapt)
{
	static struct node *all[100000];
	struct rcgc_change changes[64];
	long up, down;
	size_t i, n;

	for (i = 0; i < 100000; i++)
		all[i] = node(0);
	up = rcgc_threshold(0);
	ck_assert_int_eq(up, 5600);
	n = rcgc_changes(changes, 64);
	ck_assert_uint_gt(n, 3);
	ck_assert(changes[0].from == 700 && changes[0].to == 1050 && changes[0].generation == 0);
	ck_assert_str_eq(changes[0].reason, "low yield");
	for (i = 0; i < 100000; i++)
		rcgc_unref(ring('a', 'b'));
	down = rcgc_threshold(0);
	ck_assert_int_eq(down, 87);
	n = rcgc_changes(changes, 64);
	ck_assert_str_eq(changes[n - 1].reason, "high yield");
	ck_assert(changes[n - 1].generation < 2 && changes[n - 1].to < changes[n - 1].from);
	ck_assert_int_eq(rcgc_set_adaptive(0), 1);
	ck_assert_int_eq(rcgc_threshold(0), 700);
	ck_assert_int_eq(rcgc_set_threshold(0, 100), 0);
	ck_assert_int_eq(rcgc_threshold(0), 100);
	ck_assert_int_eq(rcgc_set_threshold(3, 1), -1);
	ck_assert_int_eq(rcgc_set_threshold(0, -1), -1);
	ck_assert_int_eq(rcgc_threshold(3), -1);
	for (i = 0; i < 100000; i++)
		rcgc_unref(all[i]);
	rcgc_collect(2);
}
END_TEST

START_TEST(test_frozen_objects_are_left_alone)
{
	struct node *a = ring('a', 'b'), *young;
	int before;

	ck_assert_uint_eq(rcgc_freeze(), 2);
	ck_assert_int_eq(rcgc_generation(a), RCGC_GENERATIONS);
	rcgc_unref(a); /* garbage now, but frozen */
	a->right = ring('c', 'd');
	young = a->right;
	before = n_traversed;
	ck_assert_int_eq(rcgc_collect(2), 0);
	check_traversed(n_traversed - before, 4); /* c and d, twice */
	ck_assert_int_eq(young->left->name, 'd');
	ck_assert_uint_eq(rcgc_unfreeze(), 0);
	ck_assert_int_eq(rcgc_generation(a), 2);
	ck_assert_int_eq(rcgc_collect(2), 4);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
}
END_TEST

/* --- Faults of the program --- */

/* b is released once too often: two pointers to it, one count. It stays, and so does what it leads to. */
START_TEST(test_a_count_too_low_is_not_garbage)
{
	struct node *a = ring('a', 'b');

	a->right = a->left; /* without a reference */
	rcgc_unref(a);
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_uint_eq(rcgc_miscounts(), 1);
	ck_assert_int_eq(rcgc_collect(2), 0);
	ck_assert_uint_eq(rcgc_miscounts(), 1);
	a->right = NULL;
}
END_TEST

/* --- Who is told --- */

static int events[128];
static struct rcgc_collection ended;

static void hook(const struct rcgc_event *e, void *ctx)
{
	ck_assert_ptr_eq(ctx, events);
	events[e->kind]++;
	if (e->kind == RCGC_END)
		ended = *e->collection;
	else if (e->kind != RCGC_BEGIN)
		ck_assert_ptr_eq(e->type, &node_type);
}

START_TEST(test_the_hook_hears_everything)
{
	struct node *a = ring('a', 'b');

	rcgc_set_hook(127, hook, events);
	a->goodbye = save_me;
	rcgc_unref(a);
	rcgc_unref(node('x'));
	ck_assert_int_eq(events[RCGC_BORN], 1);
	ck_assert_int_eq(events[RCGC_FREED], 1);
	rcgc_collect(0);
	ck_assert_int_eq(events[RCGC_BEGIN], 1);
	ck_assert_int_eq(events[RCGC_END], 1);
	ck_assert_int_eq(events[RCGC_RESURRECTED], 2);
	ck_assert_uint_eq(ended.resurrected, 2);
	rcgc_collect(1);
	ck_assert_int_eq(events[RCGC_PROMOTED], 2);
	RCGC_CLEAR(saved);
	rcgc_collect(2);
	ck_assert_int_eq(events[RCGC_FREED], 3);
	rcgc_set_hook(RCGC_BORN, NULL, NULL);
	rcgc_unref(node('x'));
	ck_assert_int_eq(events[RCGC_BORN], 1);
}
END_TEST

START_TEST(test_statistics_print)
{
	struct node *a = ring('a', 'b');
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	rcgc_collect(0);
	rcgc_unref(a);
	rcgc_collect(1);
	rcgc_print_stats(out);
	fclose(out);
	ck_assert_msg(strstr(text, "gc 1 gen=0 cause=request examined=2 candidates=1 survivors=2 promoted=2 "), "%s", text);
	ck_assert_msg(strstr(text, "gc 2 gen=1 cause=request examined=2 candidates=2 survivors=0 "), "%s", text);
	ck_assert_msg(strstr(text, "\ngeneration 1 objects=0 collections=1 examined=2 "), "%s", text);
	ck_assert_msg(strstr(text, "\nheap live=0 bytes=0 frozen=0 miscounts=0\n"), "%s", text);
	free(text);
}
END_TEST

/* --- Threads --- */

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
	n_released = 0;
	run_threads(make_rings, NULL);
	rcgc_collect(2);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
	ck_assert_int_eq(n_released, 3 * THREADS * TURNS);
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

static void add_objects(Suite *s)
{
	TCase *t = tcase_create("objects");

	tcase_add_checked_fixture(t, by_hand, NULL);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, test_the_last_reference_ends_it);
	tcase_add_test(t, test_sizes);
	tcase_add_test(t, test_scopes_clean_up);
	tcase_add_test(t, test_assign_keeps_the_new_before_it_drops_the_old);
	tcase_add_loop_test(t, test_depth_needs_no_stack, 0, 2);
	suite_add_tcase(s, t);
}

static void add_rings(Suite *s)
{
	TCase *t = tcase_create("rings");

	tcase_add_checked_fixture(t, by_hand, NULL);
	tcase_add_test(t, test_a_ring_goes_in_a_collection);
	tcase_add_test(t, test_what_a_held_object_leads_to_lives);
	tcase_add_test(t, test_an_old_object_holds_young_ones);
	tcase_add_test(t, test_survivors_are_promoted);
	tcase_add_test(t, test_old_garbage_waits_for_its_generation);
	tcase_add_test(t, test_a_root_needs_no_count);
	tcase_add_test(t, test_scans_are_roots);
	tcase_add_test(t, test_many_roots);
	tcase_add_test(t, test_frozen_objects_are_left_alone);
	suite_add_tcase(s, t);
}

static void add_ends(Suite *s)
{
	TCase *t = tcase_create("ends");

	tcase_add_checked_fixture(t, by_hand, NULL);
	tcase_add_test(t, test_a_finalizer_may_bring_back_what_died_by_count);
	tcase_add_test(t, test_a_finalizer_may_bring_back_a_ring);
	tcase_add_test(t, test_a_finalizer_may_break_the_ring);
	tcase_add_test(t, test_a_new_object_may_bring_back_a_ring);
	tcase_add_test(t, test_weak_references_know_when_it_ends);
	tcase_add_test(t, test_weak_callbacks_run_only_where_they_are_held);
	tcase_add_test(t, test_an_older_weak_reference_is_called);
	tcase_add_test(t, test_a_weak_reference_made_by_a_finalizer);
	tcase_add_test(t, test_a_resurrected_object_has_lost_its_weak_references);
	tcase_add_test(t, test_the_hook_hears_everything);
	tcase_add_test(t, test_statistics_print);
	if (!is_verifying()) /* which aborts */
		tcase_add_test(t, test_a_count_too_low_is_not_garbage);
	suite_add_tcase(s, t);
}

static void add_automatic(Suite *s)
{
	TCase *t = tcase_create("by itself");

	tcase_set_timeout(t, 60);
	tcase_add_test(t, test_collections_run_by_themselves);
	tcase_add_test(t, test_bytes_collect_too);
	if (!is_verifying()) { /* which costs the whole heap each time */
		tcase_add_test(t, test_the_oldest_generation_waits_for_a_quarter);
		tcase_add_test(t, test_thresholds_adapt);
	}
	suite_add_tcase(s, t);
}

static void add_threads(Suite *s)
{
	TCase *t = tcase_create("threads");

	tcase_set_timeout(t, 60);
	tcase_add_test(t, test_threads_make_rings);
	tcase_add_test(t, test_weak_references_between_threads);
	tcase_add_test(t, test_sections_put_collections_off);
	tcase_add_test(t, test_fork);
	suite_add_tcase(s, t);
}

Suite *suite_rcgc(void)
{
	Suite *s = suite_create("rcgc");

	add_objects(s);
	add_rings(s);
	add_ends(s);
	add_automatic(s);
	add_threads(s);
	return s;
}
