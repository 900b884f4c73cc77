/* rcgc, promise by promise: counts, rings, generations, roots. tests/rcgc_oracle.c checks it as a whole. */
#include "tests/rcgc_node.h"

#include <pthread.h>
#include <stdlib.h>

static const struct rcgc_type leaf_type = {.name = "leaf", .size = 24, .release = NULL};

/* Verification walks all objects itself. */
static void check_traversed(int n, int expected)
{
	if (!is_verifying())
		ck_assert_int_eq(n, expected);
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

	node_released = 0;
	if (closed)
		RCGC_SET(last->left, head);
	rcgc_unref(head);
	if (closed)
		ck_assert_int_eq(rcgc_collect(2), MANY);
	ck_assert_int_eq(node_released, MANY);
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
	before = node_traversed;
	ck_assert_int_eq(rcgc_collect(0), 0);
	ck_assert_uint_eq(latest().examined, 2); /* the old one is not even looked at */
	check_traversed(node_traversed - before, 4);
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

START_TEST(test_frozen_objects_are_left_alone)
{
	struct node *a = ring('a', 'b'), *young;
	int before;

	ck_assert_uint_eq(rcgc_freeze(), 2);
	ck_assert_int_eq(rcgc_generation(a), RCGC_GENERATIONS);
	rcgc_unref(a); /* garbage now, but frozen */
	a->right = ring('c', 'd');
	young = a->right;
	before = node_traversed;
	ck_assert_int_eq(rcgc_collect(2), 0);
	check_traversed(node_traversed - before, 4); /* c and d, twice */
	ck_assert_int_eq(young->left->name, 'd');
	ck_assert_uint_eq(rcgc_unfreeze(), 0);
	ck_assert_int_eq(rcgc_generation(a), 2);
	ck_assert_int_eq(rcgc_collect(2), 4);
	ck_assert_uint_eq(rcgc_live(NULL), 0);
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

Suite *suite_rcgc(void)
{
	Suite *s = suite_create("rcgc");

	add_objects(s);
	add_rings(s);
	add_finalizer_tests(s);
	add_weak_tests(s);
	add_automatic_tests(s);
	add_thread_tests(s);
	return s;
}
