/* rcgc, promise by promise: weak references. */
#include "tests/rcgc_node.h"

#include <string.h>

static struct node *saved;

static void save_me(struct node *n)
{
	RCGC_SET(saved, n);
}

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

void add_weak_tests(Suite *s)
{
	TCase *t = tcase_create("weak");

	tcase_add_checked_fixture(t, by_hand, NULL);
	tcase_add_test(t, test_weak_references_know_when_it_ends);
	tcase_add_test(t, test_weak_callbacks_run_only_where_they_are_held);
	tcase_add_test(t, test_an_older_weak_reference_is_called);
	tcase_add_test(t, test_a_weak_reference_made_by_a_finalizer);
	tcase_add_test(t, test_a_resurrected_object_has_lost_its_weak_references);
	suite_add_tcase(s, t);
}
