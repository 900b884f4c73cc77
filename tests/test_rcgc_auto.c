/* rcgc, promise by promise: collections by themselves, the 25 % rule, thresholds that adapt. */
#include "tests/rcgc_node.h"

#include <string.h>

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

void add_automatic_tests(Suite *s)
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
