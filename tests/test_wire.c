/* What a worker sends arrives as it was; anything else is an error. */
#include "analyzer/wire.h"

#include "analyzer/base/err.h"

#include <check.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xxhash.h>

enum { HEAD_BYTES = 12 };

Suite *suite_wire(void);

static struct arena arena;
static struct strbuf bytes = STRBUF_INIT;

static void setup(void)
{
	strbuf_reset(&bytes);
}

static void teardown(void)
{
	arena_release(&arena);
	strbuf_release(&bytes);
}

static void assert_same(const char *a, const char *b)
{
	ck_assert_int_eq(!a, !b);
	if (a)
		ck_assert_str_eq(a, b);
}

/* A result that uses every field, with n functions and n / 4 findings. */
static void make(struct unit_result *u, int n)
{
	struct finding_step steps[3] = {
		{ "src/a.c", 10, 3, "`x` acquired" }, { "src/a.h", 20, 9, "" }, { "src/a.c", INT_MAX, 0, "gr\xc3\xb6\xc3\x9f" "er" },
	};
	int i;

	*u = (struct unit_result){
		.unit = { "src/a.c", "2 errors", UNIT_PARTIAL, "-Isrc -DX=\"a b\"", n, 2, 1, 120, 30, -1L },
	};
	u->functions = ARENA_ARRAY(&arena, struct scan_function, n);
	for (i = 0; i < n; i++)
		u->functions[i] = (struct scan_function){ arena_printf(&arena, "function_%d", i), i % 3 ? "src/a.c" : "src/a.h",
							  i * 20, i % 2, i % 5 ? "" : "returns owned" };
	u->n_functions = n;
	u->gave_up = ARENA_ARRAY(&arena, struct scan_gave_up, 2);
	u->gave_up[0] = (struct scan_gave_up){ "src/a.c", NULL, 0, "crash (SIGSEGV)" };
	u->gave_up[1] = (struct scan_gave_up){ "src/a.c", "f", -7, "setjmp" };
	u->n_gave_up = 2;
	u->contracts = ARENA_ARRAY(&arena, const char *, 2);
	u->contracts[0] = "PyList_New";
	u->contracts[1] = "";
	u->n_contracts = 2;
	for (i = 0; i < n / 4; i++)
		finding_set_add(&u->findings, &(struct finding){ "GC101", i % 2 ? LEVEL_ERROR : LEVEL_NOTE, "src/a.c", i, 2,
			arena_printf(&arena, "function_%d", i), "x", "message", "0123", i % 2 ? "confirmed" : NULL, 80, steps, i % 4,
			0, i % 3 ? NULL : "comment" });
}

static void assert_equal_findings(const struct finding_set *a, const struct finding_set *b)
{
	const struct finding *f, *g;
	int i, j;

	ck_assert_int_eq(a->count, b->count);
	for (i = 0; i < a->count; i++) {
		f = &a->items[i];
		g = &b->items[i];
		assert_same(f->rule, g->rule);
		ck_assert_int_eq(f->level, g->level);
		assert_same(f->file, g->file);
		ck_assert_int_eq(f->line, g->line);
		ck_assert_int_eq(f->column, g->column);
		assert_same(f->function, g->function);
		assert_same(f->object, g->object);
		assert_same(f->message, g->message);
		assert_same(f->fingerprint, g->fingerprint);
		assert_same(f->verdict, g->verdict);
		assert_same(f->suppressed, g->suppressed);
		ck_assert_int_eq(f->confidence, g->confidence);
		ck_assert_int_eq(f->acquired_step, g->acquired_step);
		ck_assert_int_eq(f->n_steps, g->n_steps);
		for (j = 0; j < f->n_steps; j++) {
			assert_same(f->steps[j].file, g->steps[j].file);
			assert_same(f->steps[j].note, g->steps[j].note);
			ck_assert_int_eq(f->steps[j].line, g->steps[j].line);
			ck_assert_int_eq(f->steps[j].column, g->steps[j].column);
		}
	}
}

static void assert_equal(const struct unit_result *a, const struct unit_result *b)
{
	int i;

	assert_same(a->unit.file, b->unit.file);
	assert_same(a->unit.status_reason, b->unit.status_reason);
	assert_same(a->unit.flags, b->unit.flags);
	ck_assert_int_eq(a->unit.status, b->unit.status);
	ck_assert_int_eq(a->unit.n_functions, b->unit.n_functions);
	ck_assert_int_eq(a->unit.n_partial, b->unit.n_partial);
	ck_assert_int_eq(a->unit.n_gave_up, b->unit.n_gave_up);
	ck_assert_int_eq(a->unit.parse_ms, b->unit.parse_ms);
	ck_assert_int_eq(a->unit.analyse_ms, b->unit.analyse_ms);
	ck_assert_int_eq(a->unit.excluded_lines, b->unit.excluded_lines);
	ck_assert_int_eq(a->n_functions, b->n_functions);
	for (i = 0; i < a->n_functions; i++) {
		assert_same(a->functions[i].name, b->functions[i].name);
		assert_same(a->functions[i].file, b->functions[i].file);
		assert_same(a->functions[i].summary, b->functions[i].summary);
		ck_assert_int_eq(a->functions[i].line, b->functions[i].line);
		ck_assert_int_eq(a->functions[i].partial, b->functions[i].partial);
	}
	ck_assert_int_eq(a->n_gave_up, b->n_gave_up);
	for (i = 0; i < a->n_gave_up; i++) {
		assert_same(a->gave_up[i].file, b->gave_up[i].file);
		assert_same(a->gave_up[i].function, b->gave_up[i].function);
		assert_same(a->gave_up[i].reason, b->gave_up[i].reason);
		ck_assert_int_eq(a->gave_up[i].line, b->gave_up[i].line);
	}
	ck_assert_int_eq(a->n_contracts, b->n_contracts);
	for (i = 0; i < a->n_contracts; i++)
		assert_same(a->contracts[i], b->contracts[i]);
	assert_equal_findings(&a->findings, &b->findings);
}

START_TEST(test_round_trip)
{
	static const int sizes[] = { 0, 1, 40, 2000 };
	struct unit_result sent, got;

	make(&sent, sizes[_i]);
	strbuf_addstr(&bytes, "before"); /* it appends */
	wire_write(&bytes, &sent);
	ck_assert_int_eq(wire_read(&arena, bytes.buf + 6, bytes.len - 6, &got), 0);
	assert_equal(&sent, &got);
	finding_set_release(&sent.findings);
	finding_set_release(&got.findings);
}
END_TEST

START_TEST(test_a_string_travels_once)
{
	struct unit_result u;

	make(&u, 2000);
	wire_write(&bytes, &u);
	ck_assert_uint_lt(bytes.len, 100 * 1000); /* 2000 names and 500 findings */
	finding_set_release(&u.findings);
}
END_TEST

START_TEST(test_truncated_is_an_error)
{
	struct unit_result u, got;
	char *part;
	size_t len;

	make(&u, 12);
	wire_write(&bytes, &u);
	for (len = 0; len < bytes.len; len++) {
		part = xmalloc(len); /* its own block, so that a tool sees a read past its end */
		memcpy(part, bytes.buf, len);
		ck_assert_int_eq(wire_read(&arena, part, len, &got), -1);
		ck_assert_int_eq(got.n_functions + got.findings.count, 0);
		free(part);
	}
	strbuf_addch(&bytes, 0);
	ck_assert_int_eq(wire_read(&arena, bytes.buf, bytes.len, &got), -1); /* too long is not it, either */
	finding_set_release(&u.findings);
}
END_TEST

START_TEST(test_each_flipped_bit_is_an_error)
{
	struct unit_result u, got;
	size_t bit;

	make(&u, 12);
	wire_write(&bytes, &u);
	for (bit = 0; bit < bytes.len * 8; bit++) {
		bytes.buf[bit / 8] ^= (char)(1 << bit % 8);
		ck_assert_int_eq(wire_read(&arena, bytes.buf, bytes.len, &got), -1);
		bytes.buf[bit / 8] ^= (char)(1 << bit % 8);
	}
	finding_set_release(&u.findings);
}
END_TEST

static void rehash(void)
{
	uint64_t hash = XXH3_64bits(bytes.buf + HEAD_BYTES, bytes.len - HEAD_BYTES);

	memcpy(bytes.buf + HEAD_BYTES - sizeof(hash), &hash, sizeof(hash));
}

/* Behind the hash the reader must hold its own: random damage with a right hash, never a crash or a wild allocation. */
START_TEST(test_damage_with_a_right_hash)
{
	struct unit_result u, got;
	struct strbuf whole = STRBUF_INIT;
	uint32_t seed = 12345;
	int round, i, ok = 0;

	make(&u, 12);
	wire_write(&whole, &u);
	for (round = 0; round < 200000; round++) {
		strbuf_reset(&bytes);
		strbuf_add(&bytes, whole.buf, whole.len);
		for (i = 0; i < 1 + round % 4; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes.buf[HEAD_BYTES + (seed >> 8) % (bytes.len - HEAD_BYTES)] = (char)(seed >> 24);
		}
		if (round % 7 == 0)
			bytes.len = HEAD_BYTES + (seed >> 8) % (bytes.len - HEAD_BYTES);
		rehash();
		if (!wire_read(&arena, bytes.buf, bytes.len, &got)) {
			ok++;
			finding_set_release(&got.findings);
		}
		ck_assert_uint_lt(arena.used, 1000000);
		arena_clear(&arena);
		if (round == 0) /* u's words stood in the arena that is cleared now */
			finding_set_release(&u.findings);
	}
	ck_assert_int_gt(ok, 0); /* a changed letter in a name is still a message */
	strbuf_release(&whole);
}
END_TEST

START_TEST(test_it_is_fast)
{
	struct unit_result u, got;
	clock_t start;
	int i;

	make(&u, 2000);
	start = clock();
	for (i = 0; i < 20; i++) {
		strbuf_reset(&bytes);
		wire_write(&bytes, &u);
		ck_assert_int_eq(wire_read(&arena, bytes.buf, bytes.len, &got), 0);
		finding_set_release(&got.findings);
	}
	ck_assert_int_lt((int)((clock() - start) * 1000 / CLOCKS_PER_SEC / 20), 20); /* ms; 1 without a sanitiser */
	finding_set_release(&u.findings);
}
END_TEST

Suite *suite_wire(void)
{
	Suite *s = suite_create("wire");
	TCase *t = tcase_create("wire");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_round_trip, 0, 4);
	tcase_add_test(t, test_a_string_travels_once);
	tcase_add_test(t, test_truncated_is_an_error);
	tcase_add_test(t, test_each_flipped_bit_is_an_error);
	tcase_add_test(t, test_damage_with_a_right_hash);
	tcase_add_test(t, test_it_is_fast);
	suite_add_tcase(s, t);
	return s;
}
