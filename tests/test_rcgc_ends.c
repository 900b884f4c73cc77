/* rcgc, promise by promise: finalizers, resurrection, faults of the program, who is told. */
#include "tests/rcgc_node.h"

#include <stdlib.h>
#include <string.h>

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

void add_finalizer_tests(Suite *s)
{
	TCase *t = tcase_create("ends");

	tcase_add_checked_fixture(t, by_hand, NULL);
	tcase_add_test(t, test_a_finalizer_may_bring_back_what_died_by_count);
	tcase_add_test(t, test_a_finalizer_may_bring_back_a_ring);
	tcase_add_test(t, test_a_finalizer_may_break_the_ring);
	tcase_add_test(t, test_a_new_object_may_bring_back_a_ring);
	tcase_add_test(t, test_the_hook_hears_everything);
	tcase_add_test(t, test_statistics_print);
	if (!is_verifying()) /* which aborts */
		tcase_add_test(t, test_a_count_too_low_is_not_garbage);
	suite_add_tcase(s, t);
}
