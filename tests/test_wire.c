/* What a worker sends arrives as it was; anything else is an error. */
#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/ir/ir_pack.h"
#include "analyzer/ir/ir_text.h"
#include "analyzer/wire.h"

#include <check.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

enum { HEAD_BYTES = 12 };

Suite *suite_wire(void);

static struct arena arena;
static struct strbuf bytes = STRBUF_INIT, again = STRBUF_INIT;

static void setup(void)
{
	strbuf_reset(&bytes);
	strbuf_reset(&again);
}

static void teardown(void)
{
	arena_release(&arena);
	strbuf_release(&bytes);
	strbuf_release(&again);
}

static const struct contract *make_contract(int i)
{
	struct contract *c = contract_new(&arena, intern("conn_get"), 3);

	c->source = FROM_BODY;
	c->ret = RET_ARG;
	c->ret_arg = 1;
	c->success = SUCCESS_POSITIVE;
	c->args[1] = ARG_RETAINS;
	c->args[2] = ARG_OUT_OWNED_ON_SUCCESS;
	c->plain = i & 1;
	c->unchecked = 1;
	c->fields = ARENA_ARRAY(&arena, struct field_effect, 1);
	c->fields[0] = (struct field_effect){ 1, intern("name"), 0 };
	c->n_fields = 1;
	c->confidence = 85;
	c->evidence = "its body";
	return c;
}

/* A result that uses every field, with n functions and n / 4 facts. */
static void make(struct unit_found *u, struct own_result *own, int n)
{
	static const struct fact_step steps[3] = {
		{ { "src/a.c", 10, 3 }, "`x` acquired", 0 }, { { "src/a.h", 20, 9 }, NULL, 2 },
		{ { NULL, INT_MAX, 0 }, "gr\xc3\xb6\xc3\x9f" "er", 1 },
	};
	static const struct fact_edit edits[] = {
		{ { "src/a.c", 3, 2 }, 0, "if (x)\n\tunref(x);", "release `x` before the return", 1 },
		{ { "src/a.c", 4, 1 }, 7, "", "drop it", 0 },
	};
	int i;

	*u = (struct unit_found){ .own = own, .analyse_ms = 12, .trouble = n % 2 ? "model" : NULL };
	u->functions = ARENA_ARRAY(&arena, struct unit_function, n);
	for (i = 0; i < n; i++) {
		u->functions[i] = (struct unit_function){ .fn = i, .is_final = i % 2, .contract = i % 3 ? make_contract(i) : NULL };
		u->functions[i].row = (struct scan_function){ arena_printf(&arena, "function_%d", i), i % 3 ? "src/a.c" : NULL, i * 20,
							      i % 2, i % 5 ? "" : "returns owned" };
	}
	u->n_functions = n;
	u->gave_up = ARENA_ARRAY(&arena, struct scan_gave_up, 2);
	u->gave_up[0] = (struct scan_gave_up){ "src/a.c", NULL, 0, "crash (SIGSEGV)" };
	u->gave_up[1] = (struct scan_gave_up){ "src/a.c", "f", -7, "setjmp" };
	u->n_gave_up = 2;
	memset(own, 0, sizeof(*own));
	vec_push(&own->contracts, "PyList_New");
	vec_push(&own->habits, ((struct own_habit){ "conn", 3 | 1u << 16 }));
	vec_push(&own->kept, ((struct own_habit){ "conn_new", UINT32_MAX }));
	vec_push(&own->owning_fields, "peer");
	vec_push(&own->layouts, ((struct own_layout){ .record = "struct conn", .at = { "src/conn.h", 9, 8 }, .size = 72, .best = 64,
						      .order = "next (8), refs (4)" }));
	for (i = 0; i < n / 4; i++) {
		struct fact f = { .kind = FACT_OVER_RELEASE, .unit = "src/a.c", .function = "f", .object = "x", .acquired_by = "",
				  .type = "struct conn *", .where = { "src/a.c", i, 1 }, .place = FACT_AT_USE, .holds = -1, .confidence = 80,
				  .reason = "r", .steps = steps, .n_steps = 3, .edits = edits, .n_edits = 2 };

		vec_push(&own->facts, f);
	}
}

static int read_back(struct unit_found *got)
{
	return wire_read_found(&arena, bytes.buf, bytes.len, got);
}

/* The bytes depend on nothing but what is said, so equal bytes are equal results. */
START_TEST(test_round_trip)
{
	static const int sizes[] = { 0, 1, 40, 2000 };
	struct unit_found sent, got;
	struct own_result own;

	make(&sent, &own, sizes[_i]);
	strbuf_addstr(&bytes, "before"); /* it appends */
	wire_write_found(&bytes, &sent);
	ck_assert_int_eq(wire_read_found(&arena, bytes.buf + 6, bytes.len - 6, &got), 0);
	ck_assert_int_eq(got.n_functions, sizes[_i]);
	ck_assert_int_eq(got.own->facts.count, sizes[_i] / 4);
	if (sizes[_i] > 3) {
		ck_assert_int_eq(got.own->facts.items[0].n_edits, 2);
		ck_assert_str_eq(got.own->facts.items[0].edits[0].text, "if (x)\n\tunref(x);");
	}
	wire_write_found(&again, &got);
	ck_assert_uint_eq(again.len, bytes.len - 6);
	ck_assert_mem_eq(again.buf, bytes.buf + 6, again.len);
	own_result_release(got.own);
	own_result_release(&own);
}
END_TEST

START_TEST(test_a_contract_arrives_whole)
{
	struct unit_found sent, got;
	struct own_result own;
	const struct contract *c;

	make(&sent, &own, 3);
	wire_write_found(&bytes, &sent);
	ck_assert_int_eq(read_back(&got), 0);
	ck_assert_ptr_null(got.functions[0].contract);
	c = got.functions[1].contract;
	ck_assert_ptr_eq(c->name, intern("conn_get"));
	ck_assert_int_eq(c->args[2], ARG_OUT_OWNED_ON_SUCCESS);
	ck_assert_int_eq(c->plain, 1);
	ck_assert_int_eq(c->unchecked, 1);
	ck_assert_int_eq(c->never_null, 0);
	ck_assert_ptr_eq(c->fields[0].field, intern("name"));
	ck_assert_uint_ne(got.functions[1].hash, got.functions[2].hash);
	ck_assert_int_eq(got.own->layouts.count, 1);
	ck_assert_int_eq(got.own->layouts.items[0].best, 64);
	own_result_release(got.own);
	own_result_release(&own);
}
END_TEST

START_TEST(test_truncated_is_an_error)
{
	struct unit_found u, got;
	struct own_result own;
	char *part;
	size_t len;

	make(&u, &own, 12);
	wire_write_found(&bytes, &u);
	for (len = 0; len < bytes.len; len++) {
		part = xmalloc(len); /* its own block, so that a tool sees a read past its end */
		memcpy(part, bytes.buf, len);
		ck_assert_int_eq(wire_read_found(&arena, part, len, &got), -1);
		ck_assert_int_eq(got.n_functions, 0);
		free(part);
	}
	strbuf_addch(&bytes, 0);
	ck_assert_int_eq(read_back(&got), -1); /* too long is not it, either */
	own_result_release(&own);
}
END_TEST

START_TEST(test_each_flipped_bit_is_an_error)
{
	struct unit_found u, got;
	struct own_result own;
	size_t bit;

	make(&u, &own, 12);
	wire_write_found(&bytes, &u);
	for (bit = 0; bit < bytes.len * 8; bit++) {
		bytes.buf[bit / 8] ^= (char)(1 << bit % 8);
		ck_assert_int_eq(read_back(&got), -1);
		bytes.buf[bit / 8] ^= (char)(1 << bit % 8);
	}
	own_result_release(&own);
}
END_TEST

static void rehash(void)
{
	uint64_t hash = XXH3_64bits(bytes.buf + HEAD_BYTES, bytes.len - HEAD_BYTES);

	memcpy(bytes.buf + HEAD_BYTES - sizeof(hash), &hash, sizeof(hash));
}

/* Behind the hash the reader must hold its own: random damage with a right hash, never a crash or a wild allocation. */
static int damage(const struct strbuf *whole, int round)
{
	static uint32_t seed = 12345;
	int i;

	strbuf_reset(&bytes);
	strbuf_add(&bytes, whole->buf, whole->len);
	for (i = 0; i < 1 + round % 4; i++) {
		seed = seed * 1664525u + 1013904223u;
		bytes.buf[HEAD_BYTES + (seed >> 8) % (bytes.len - HEAD_BYTES)] = (char)(seed >> 24);
	}
	if (round % 7 == 0)
		bytes.len = HEAD_BYTES + (seed >> 8) % (bytes.len - HEAD_BYTES);
	rehash();
	return round;
}

START_TEST(test_damage_with_a_right_hash)
{
	struct unit_found u, got;
	struct own_result own;
	struct strbuf whole = STRBUF_INIT;
	int round, ok = 0;

	make(&u, &own, 12);
	wire_write_found(&whole, &u);
	own_result_release(&own);
	arena_clear(&arena);
	for (round = 0; round < 20000; round++) {
		damage(&whole, round);
		if (!read_back(&got)) {
			ok++;
			own_result_release(got.own);
		}
		ck_assert_uint_lt(arena.used, 4000000);
		arena_clear(&arena);
	}
	ck_assert_int_gt(ok, 0); /* a changed letter in a name is still a message */
	strbuf_release(&whole);
}
END_TEST

/* --- A unit's IR ------------------------------------------------------------------------------------------------ */

static struct ir_unit *make_unit(void)
{
	struct ir_unit *u = ir_unit_new("a.c");
	struct ir_fn *fn = ir_fn_new(u, "f");
	struct ir_insn ret = { .op = IR_RET, .dst = -1, .place = -1, .decl = -1, .loc = { -1, 3, 1, 3, NULL } };
	struct ir_block block = { .count = 1, .loop = -1 };

	vec_push(&fn->vars, ((struct ir_var){ .name = intern("p"), .kind = IR_PARAM, .loc = { -1, 1, 7, 1, NULL } }));
	fn->n_params = 1;
	ret.a = ir_content(ir_place_field(fn, ir_place_deref(fn, ir_place_var(fn, 0), 0), intern("refs"), 0));
	vec_push(&fn->insns, ret);
	vec_push(&fn->blocks, block);
	return u;
}

static void print(struct strbuf *out, const struct ir_unit *u)
{
	int i;

	for (i = 0; i < u->fns.count; i++)
		ir_print_fn(out, u, u->fns.items[i]);
}

START_TEST(test_ir_arrives_as_it_was)
{
	struct ir_unit *u = make_unit(), *got;
	struct strbuf x = STRBUF_INIT, y = STRBUF_INIT;

	ir_pack(&bytes, u);
	got = ir_unpack(bytes.buf, bytes.len);
	ck_assert_ptr_nonnull(got);
	print(&x, u);
	print(&y, got);
	ck_assert_str_eq(x.buf, y.buf);
	ck_assert_ptr_nonnull(strstr(y.buf, "refs"));
	strbuf_release(&x);
	strbuf_release(&y);
	ir_unit_free(u);
	ir_unit_free(got);
}
END_TEST

START_TEST(test_damaged_ir)
{
	struct ir_unit *u = make_unit(), *got;
	struct strbuf whole = STRBUF_INIT;
	int round;

	ir_pack(&whole, u);
	ir_unit_free(u);
	for (round = 0; round < 20000; round++) {
		damage(&whole, round);
		got = ir_unpack(bytes.buf, bytes.len);
		ir_unit_free(got);
	}
	strbuf_reset(&bytes);
	strbuf_add(&bytes, whole.buf, whole.len - 1);
	ck_assert_ptr_null(ir_unpack(bytes.buf, bytes.len));
	strbuf_release(&whole);
}
END_TEST

Suite *suite_wire(void)
{
	Suite *s = suite_create("wire");
	TCase *t = tcase_create("wire");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_round_trip, 0, 4);
	tcase_add_test(t, test_a_contract_arrives_whole);
	tcase_add_test(t, test_truncated_is_an_error);
	tcase_add_test(t, test_each_flipped_bit_is_an_error);
	tcase_add_test(t, test_damage_with_a_right_hash);
	tcase_add_test(t, test_ir_arrives_as_it_was);
	tcase_add_test(t, test_damaged_ir);
	suite_add_tcase(s, t);
	return s;
}
