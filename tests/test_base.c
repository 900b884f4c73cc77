/* The base: arena, strbuf, intern, map, vec. */
#include "tests/tests.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* --- arena ------------------------------------------------------------------------------------------------------- */

START_TEST(test_arena_gives_zeroed_aligned_memory)
{
	struct arena a = {0};
	int i;
	size_t k;

	for (i = 0; i < 5000; i++) {
		size_t size = (size_t)(i * 7 % 300);
		unsigned char *p = arena_alloc(&a, size);

		ck_assert_ptr_nonnull(p);
		ck_assert_uint_eq((uintptr_t)p % _Alignof(max_align_t), 0);
		for (k = 0; k < size; k++)
			ck_assert_uint_eq(p[k], 0);
		memset(p, 0xa5, size); /* what comes later must not see it */
	}
	arena_release(&a);
}
END_TEST

START_TEST(test_arena_takes_large_and_is_reused)
{
	struct arena a = {0};
	char *big = arena_alloc(&a, 10 << 20);
	int round;

	big[(10 << 20) - 1] = 1;
	for (round = 0; round < 3; round++) {
		char *p;

		arena_clear(&a);
		ck_assert_uint_eq(a.used, 0);
		p = arena_alloc(&a, 100);
		ck_assert_int_eq(p[0] | p[99], 0);
		memset(p, 1, 100);
		ck_assert_uint_ge(a.used, 100);
	}
	arena_release(&a);
	ck_assert_ptr_null(a.head);
	ck_assert_str_eq(arena_strdup(&a, "again"), "again");
	arena_release(&a);
}
END_TEST

START_TEST(test_arena_strings)
{
	struct arena a = {0};
	int numbers[] = {1, 2, 3}, *copy;

	ck_assert_str_eq(arena_strdup(&a, ""), "");
	ck_assert_str_eq(arena_strndup(&a, "abcdef", 3), "abc");
	ck_assert_str_eq(arena_printf(&a, "%s-%d", "x", 42), "x-42");
	ck_assert_uint_eq(strlen(arena_printf(&a, "%1000d", 1)), 1000);
	copy = arena_copy(&a, numbers, sizeof(numbers));
	numbers[0] = 9;
	ck_assert_int_eq(copy[0], 1);
	ck_assert_int_eq(copy[2], 3);
	arena_release(&a);
}
END_TEST

/* --- strbuf ------------------------------------------------------------------------------------------------------ */

START_TEST(test_strbuf_grows)
{
	struct strbuf sb = STRBUF_INIT;
	char *owned;
	int i;

	ck_assert_str_eq(sb.buf, "");
	strbuf_reset(&sb); /* must not write to the shared empty string */
	for (i = 0; i < 1000; i++)
		strbuf_addf(&sb, "%d,", i % 10);
	strbuf_addch(&sb, '!');
	strbuf_addstr(&sb, "end");
	ck_assert_uint_eq(sb.len, 2004);
	ck_assert_uint_eq(strlen(sb.buf), sb.len);
	ck_assert_str_eq(sb.buf + 1998, "9,!end");
	strbuf_addf(&sb, "%2000s", "x");
	ck_assert_uint_eq(sb.len, 4004);
	strbuf_reset(&sb);
	ck_assert_str_eq(sb.buf, "");
	strbuf_add(&sb, "a\0b", 3);
	ck_assert_uint_eq(sb.len, 3);
	ck_assert_int_eq(memcmp(sb.buf, "a\0b", 4), 0);
	owned = strbuf_detach(&sb);
	ck_assert_int_eq(owned[2], 'b');
	free(owned);
	ck_assert_uint_eq(sb.len, 0);
	ck_assert_str_eq(sb.buf, "");
	owned = strbuf_detach(&sb); /* an empty one can be freed too */
	ck_assert_str_eq(owned, "");
	free(owned);
	strbuf_release(&sb);
}
END_TEST

START_TEST(test_strbuf_reads_files)
{
	struct strbuf sb = STRBUF_INIT;
	char path[] = "/tmp/gccheck-base-XXXXXX";
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, "x\0y\n", 4), 4);
	close(fd);
	strbuf_addstr(&sb, "> ");
	ck_assert_int_eq(strbuf_read_file(&sb, path), 0);
	ck_assert_uint_eq(sb.len, 6);
	ck_assert_int_eq(memcmp(sb.buf, "> x\0y\n", 7), 0);
	unlink(path);
	ck_assert_int_eq(strbuf_read_file(&sb, path), -1);
	ck_assert_int_eq(errno, ENOENT);
	ck_assert_int_eq(strbuf_read_file(&sb, "/"), -1);
	ck_assert_uint_eq(sb.len, 6);
	strbuf_release(&sb);
}
END_TEST

/* --- intern, map, vec -------------------------------------------------------------------------------------------- */

START_TEST(test_intern_makes_one)
{
	char text[32];
	const char *first[2000];
	int i, round;

	ck_assert_ptr_null(intern(NULL));
	ck_assert_ptr_eq(intern(""), intern_n("xyz", 0));
	ck_assert_ptr_eq(intern("abc"), intern_n("abcdef", 3));
	ck_assert_ptr_ne(intern("abc"), intern("abd"));
	for (round = 0; round < 2; round++)
		for (i = 0; i < 2000; i++) {
			const char *s;

			snprintf(text, sizeof(text), "name_%d", i);
			s = intern(text);
			ck_assert_str_eq(s, text);
			if (round)
				ck_assert_ptr_eq(s, first[i]);
			first[i] = s;
		}
}
END_TEST

START_TEST(test_map_keeps_all)
{
	struct map m = {0};
	uint64_t i, *at;
	int fresh, round;

	ck_assert_ptr_null(map_get(&m, 0));
	for (round = 0; round < 2; round++) { /* the second time after a clear */
		for (i = 0; i < 10000; i++) {
			at = map_put(&m, i << 32, &fresh); /* keys that differ in their high half only */
			ck_assert_int_eq(fresh, 1);
			ck_assert_uint_eq(*at, 0);
			*at = i * 3;
		}
		ck_assert_uint_eq(m.count, 10000);
		for (i = 0; i < 10000; i++)
			ck_assert_uint_eq(*map_get(&m, i << 32), i * 3);
		ck_assert_uint_eq(*map_put(&m, 0, &fresh), 0);
		ck_assert_int_eq(fresh, 0);
		ck_assert_uint_eq(*map_put(&m, UINT64_C(5) << 32, NULL), 15);
		ck_assert_ptr_null(map_get(&m, 7));
		map_clear(&m);
		ck_assert_ptr_null(map_get(&m, 0));
	}
	map_release(&m);
	ck_assert_ptr_null(map_get(&m, 1));
	map_release(&m);
}
END_TEST

START_TEST(test_vec_grows)
{
	VEC(long) v = {0};
	long i;

	for (i = 0; i < 1000; i++)
		vec_push(&v, i * i);
	ck_assert_int_eq(v.count, 1000);
	ck_assert_int_eq(v.items[999], 999 * 999);
	vec_clear(&v);
	ck_assert_int_eq(v.count, 0);
	vec_push(&v, 7);
	ck_assert_int_eq(v.items[0], 7);
	vec_release(&v);
	ck_assert_ptr_null(v.items);
	ck_assert_int_eq(v.alloc, 0);
}
END_TEST

/* --- err --------------------------------------------------------------------------------------------------------- */

START_TEST(test_bug_aborts)
{
	ck_assert_int_ge(close(2), 0);
	BUG("on purpose %d", 1);
}
END_TEST

START_TEST(test_die_exits)
{
	ck_assert_int_ge(close(2), 0);
	die("on purpose");
}
END_TEST

Suite *suite_base(void)
{
	Suite *s = suite_create("base");
	TCase *t = tcase_create("base");

	tcase_set_timeout(t, 60); /* a loaded machine is no failure */

	tcase_add_test(t, test_arena_gives_zeroed_aligned_memory);
	tcase_add_test(t, test_arena_takes_large_and_is_reused);
	tcase_add_test(t, test_arena_strings);
	tcase_add_test(t, test_strbuf_grows);
	tcase_add_test(t, test_strbuf_reads_files);
	tcase_add_test(t, test_intern_makes_one);
	tcase_add_test(t, test_map_keeps_all);
	tcase_add_test(t, test_vec_grows);
	tcase_add_test_raise_signal(t, test_bug_aborts, SIGABRT);
	tcase_add_exit_test(t, test_die_exits, 2);
	suite_add_tcase(s, t);
	return s;
}
