/* The IR's text form and its verifier: what is printed parses back to the same IR, field by field; what is no IR is
 * refused with the line; what breaks an invariant is noticed. */
#include "analyzer/base/intern.h"
#include "analyzer/ir/ir_pack.h"
#include "analyzer/ir/ir_text.h"

#include <check.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_ir(void);

static struct ir_unit *unit;
static struct strbuf text = STRBUF_INIT, err = STRBUF_INIT;
static uint64_t seed;

static void set_up(void)
{
	unit = NULL;
	seed = 0x2545f4914f6cdd1du;
}

static void tear_down(void)
{
	ir_unit_free(unit);
	strbuf_release(&text);
	strbuf_release(&err);
}

/* --- IR by hand: one of everything -------------------------------------------------------------------------------- */

static const char *const *words(struct ir_unit *u, const char *a, const char *b)
{
	const char *list[] = {intern(a), intern(b), NULL};

	return arena_copy(&u->arena, list, sizeof(list));
}

static struct ir_loc at(int line)
{
	return (struct ir_loc){0, line, 3, line, NULL};
}

static void make_tables(struct ir_unit *u)
{
	struct ir_record record = {intern("obj"), 0, 1, 1, 1, words(u, "counted", NULL), NULL, 2, NULL};
	struct ir_decl decl = {intern("obj_new"), 2, NULL, 2, 1, 1, 1, 1, words(u, "returns-owned", "may \"fail\"\n")};

	vec_push(&u->files, intern("a b.c"));
	vec_push(&u->files, intern("\xff;\\.h"));
	vec_push(&u->includes, intern("a b.c"));
	u->errors = 7;
	u->first_error = intern("no \"x.h\"");
	vec_push(&u->types, ((struct ir_type){IR_T_RECORD, 0, 0, -1, intern("struct obj"), intern("obj_t"), 1, 0, -1}));
	vec_push(&u->types, ((struct ir_type){IR_T_PTR, 1, -1, 0, intern("const obj_t *"), NULL, 0, 1, 1}));
	vec_push(&u->types, ((struct ir_type){IR_T_ARRAY, 2, -1, LONG_MAX, intern("obj_t *[]"), NULL, 0, 0, 0}));
	record.fields = ARENA_ARRAY(&u->arena, struct ir_field, 2);
	record.fields[0] = (struct ir_field){intern("count"), 1, words(u, "count", NULL), -1};
	record.fields[1] = (struct ir_field){intern(""), 2, NULL, 1};
	vec_push(&u->records, record);
	vec_push(&u->records, ((struct ir_record){intern("opaque"), -1, 0, 0, 0, words(u, NULL, NULL), NULL, 0, NULL}));
	decl.params = ARENA_ARRAY(&u->arena, struct ir_param_decl, 2);
	decl.params[0] = (struct ir_param_decl){2, words(u, "steals", NULL)};
	decl.params[1] = (struct ir_param_decl){1, NULL};
	vec_push(&u->decls, decl);
	vec_push(&u->decls, ((struct ir_decl){.name = intern("hidden")}));
	*map_put(&u->decl_by_name, MAP_PTR(decl.name), NULL) = 1;
	vec_push(&u->slots, ((struct ir_slot_use){intern("f"), intern("ops"), intern("open"), intern("table"), 1, at(4)}));
	vec_push(&u->slots, ((struct ir_slot_use){intern("g"), NULL, NULL, NULL, -1, {-1, 0, 0, 0, NULL}}));
}

static void add(struct ir_fn *fn, struct ir_insn insn)
{
	insn.loc = at(20 + fn->insns.count);
	vec_push(&fn->insns, insn);
}

/* A block of the instructions since the last one. */
static void end_block(struct ir_fn *fn, int loop, int yes, int no)
{
	struct ir_block b = {0, fn->insns.count, fn->succs.count, 0, loop};

	if (fn->blocks.count) {
		b.first = fn->blocks.items[fn->blocks.count - 1].first + fn->blocks.items[fn->blocks.count - 1].count;
		b.count -= b.first;
	}
	if (yes >= 0)
		vec_push(&fn->succs, yes);
	if (no >= 0)
		vec_push(&fn->succs, no);
	b.n_succ = fn->succs.count - b.succ;
	vec_push(&fn->blocks, b);
}

static void make_places(struct ir_fn *fn)
{
	int p;

	vec_push(&fn->vars, ((struct ir_var){intern("o"), 2, IR_PARAM, 1, intern("obj_free"), at(11)}));
	vec_push(&fn->vars, ((struct ir_var){intern("x;\n\"y"), 1, IR_TEMP, 0, NULL, {1, 12, 1, 44, intern("M")}}));
	fn->n_params = 1;
	p = ir_place_var(fn, 0);
	p = ir_place_deref(fn, p, 1);
	p = ir_place_field(fn, p, intern("count"), 1);
	ir_place_index(fn, p, -4, 2);
	ir_place_index(fn, p, IR_INDEX_ANY, 2);
	ir_place_var(fn, 1);
}

static struct ir_operand named(enum ir_operand_kind kind, const char *s)
{
	return (struct ir_operand){kind, {.text = intern(s)}};
}

static void make_fn(struct ir_unit *u)
{
	struct ir_fn *fn = ir_fn_new(u, "f");

	fn->decl = 0;
	fn->result = 2;
	fn->loc = at(10);
	fn->end = (struct ir_loc){0, 30, 1, 31, intern("END \\ OF")};
	fn->is_static = fn->in_header = fn->variadic = fn->from_macro = fn->partial = 1;
	fn->gave_up = intern("set\tjmp");
	make_places(fn);
	vec_push(&fn->operands, ir_const(INT64_MIN));
	vec_push(&fn->operands, named(IR_FN, "g"));
	vec_push(&fn->operands, named(IR_STR, "a \"string\"; \001\n"));
	vec_push(&fn->operands, ir_any());
	vec_push(&fn->operands, ((struct ir_operand){.kind = IR_NONE}));
	vec_push(&fn->cases, ((struct ir_case){INT64_MIN, INT64_MAX}));
	add(fn, (struct ir_insn){IR_DECL, .dst = -1, .place = 5, .decl = -1});
	add(fn, (struct ir_insn){IR_SET, .flags = IR_INIT | IR_ASSERT | 1 << 20, .dst = 5, .place = -1, .a = ir_addr(3),
				 .decl = -1});
	add(fn, (struct ir_insn){IR_CALL, .flags = IR_CLEANUP, .dst = 5, .place = -1, .name = intern("g"), .decl = 0,
				 .args = 1, .n_args = 3, .type = 2});
	add(fn, (struct ir_insn){IR_SWITCH, .dst = -1, .place = -1, .a = ir_content(4), .decl = -1, .args = 0, .n_args = 1});
	end_block(fn, -1, 1, 2);
	add(fn, (struct ir_insn){IR_BIN, IR_SHR, 0, 5, -1, ir_content(2), ir_const(-1), .decl = -1});
	add(fn, (struct ir_insn){IR_ADD, .flags = IR_OLD_VALUE | IR_ATOMIC, .dst = -1, .place = 2, .a = ir_const(1),
				 .decl = -1});
	add(fn, (struct ir_insn){IR_BR, IR_LE, IR_LOOP, -1, -1, ir_any(), named(IR_STR, ""), .decl = -1});
	end_block(fn, 1, 1, 2);
	add(fn, (struct ir_insn){IR_GIVEUP, .dst = -1, .place = -1, .name = intern("asm"), .decl = -1});
	add(fn, (struct ir_insn){IR_RET, .flags = IR_IMPLICIT, .dst = -1, .place = -1, .decl = -1, .type = 2});
	end_block(fn, -1, -1, -1);
}

static struct ir_unit *make_unit(void)
{
	struct ir_unit *u = ir_unit_new("a b.c");
	struct ir_fn *fn;

	make_tables(u);
	make_fn(u);
	fn = ir_fn_new(u, "g");
	add(fn, (struct ir_insn){IR_JMP, .dst = -1, .place = -1, .decl = -1});
	end_block(fn, -1, 1, -1);
	add(fn, (struct ir_insn){IR_STOP, .dst = -1, .place = -1, .decl = -1});
	end_block(fn, -1, -1, -1);
	return u;
}

/* --- The same, field by field ------------------------------------------------------------------------------- */

static void same_words(const char *const *a, const char *const *b)
{
	ck_assert_int_eq(!a, !b);
	for (; a && *a; a++, b++)
		ck_assert_ptr_eq(*a, *b);
	ck_assert(!a || !*b);
}

static void same_loc(struct ir_loc a, struct ir_loc b)
{
	ck_assert(a.file == b.file && a.line == b.line && a.column == b.column && a.spelled_line == b.spelled_line);
	ck_assert_ptr_eq(a.macro, b.macro);
}

static void same_operand(struct ir_operand a, struct ir_operand b)
{
	ck_assert_int_eq(a.kind, b.kind);
	if (a.kind == IR_CONST)
		ck_assert_int_eq(a.value, b.value);
	else if (a.kind == IR_PLACE || a.kind == IR_ADDR)
		ck_assert_int_eq(a.place, b.place);
	else if (a.kind == IR_STR || a.kind == IR_FN)
		ck_assert_ptr_eq(a.text, b.text);
}

static void same_tables(const struct ir_unit *a, const struct ir_unit *b)
{
	int i, k;

	for (i = 0; i < a->types.count; i++) {
		struct ir_type s = a->types.items[i], t = b->types.items[i];

		ck_assert(s.kind == t.kind && s.to == t.to && s.record == t.record && s.count == t.count);
		ck_assert_int_eq(s.slot, t.slot);
		ck_assert(s.alias == t.alias);
		ck_assert_str_eq(s.spelled, t.spelled); /* that of type 0 is not interned */
		ck_assert(s.is_unsigned == t.is_unsigned && s.is_const == t.is_const);
	}
	for (i = 0; i < a->records.count; i++) {
		struct ir_record s = a->records.items[i], t = b->records.items[i];

		ck_assert(s.name == t.name && s.first == t.first && s.is_union == t.is_union && s.complete == t.complete);
		ck_assert(s.n_fields == t.n_fields && !s.fields == !t.fields);
		same_words(s.words, t.words);
		for (k = 0; k < s.n_fields; k++) {
			ck_assert(s.fields[k].name == t.fields[k].name && s.fields[k].type == t.fields[k].type);
			ck_assert_int_eq(s.fields[k].slot, t.fields[k].slot);
			same_words(s.fields[k].words, t.fields[k].words);
		}
	}
	for (i = 0; i < a->decls.count; i++) {
		struct ir_decl s = a->decls.items[i], t = b->decls.items[i];

		ck_assert(s.name == t.name && s.result == t.result && s.n_params == t.n_params && s.variadic == t.variadic);
		ck_assert(s.noreturn == t.noreturn && s.defined == t.defined && s.is_static == t.is_static);
		ck_assert_int_eq(ir_decl_find(a, s.name), ir_decl_find(b, t.name));
		same_words(s.words, t.words);
		for (k = 0; k < s.n_params; k++) {
			ck_assert_int_eq(s.params[k].type, t.params[k].type);
			same_words(s.params[k].words, t.params[k].words);
		}
	}
	for (i = 0; i < a->slots.count; i++) {
		struct ir_slot_use s = a->slots.items[i], t = b->slots.items[i];

		ck_assert(s.fn == t.fn && s.record == t.record && s.field == t.field && s.variable == t.variable);
		ck_assert_int_eq(s.decl, t.decl);
		same_loc(s.loc, t.loc);
	}
}

static void same_insn(struct ir_insn s, struct ir_insn t)
{
	ck_assert(s.op == t.op && s.sub == t.sub && s.flags == t.flags && s.dst == t.dst && s.place == t.place);
	ck_assert(s.name == t.name && s.decl == t.decl && s.args == t.args && s.n_args == t.n_args && s.type == t.type);
	same_operand(s.a, t.a);
	same_operand(s.b, t.b);
	same_loc(s.loc, t.loc);
}

#define SAME_COUNT(a, b, v) ck_assert_int_eq((a)->v.count, (b)->v.count)
/* Elements without padding or pointers to strings that are not interned. */
#define SAME_BYTES(a, b, v) \
	ck_assert(!(a)->v.count || !memcmp((a)->v.items, (b)->v.items, sizeof(*(a)->v.items) * (size_t)(a)->v.count))

static void same_fn(const struct ir_fn *a, const struct ir_fn *b)
{
	int i;

	ck_assert(a->name == b->name && a->decl == b->decl && a->result == b->result && a->gave_up == b->gave_up);
	ck_assert(a->is_static == b->is_static && a->in_header == b->in_header && a->variadic == b->variadic);
	ck_assert(a->from_macro == b->from_macro && a->partial == b->partial && a->n_params == b->n_params);
	same_loc(a->loc, b->loc);
	same_loc(a->end, b->end);
	SAME_COUNT(a, b, vars);
	SAME_COUNT(a, b, places);
	SAME_COUNT(a, b, operands);
	SAME_COUNT(a, b, cases);
	SAME_COUNT(a, b, succs);
	SAME_COUNT(a, b, insns);
	SAME_COUNT(a, b, blocks);
	for (i = 0; i < a->vars.count; i++) {
		struct ir_var s = a->vars.items[i], t = b->vars.items[i];

		ck_assert(s.name == t.name && s.type == t.type && s.kind == t.kind && s.cleanup == t.cleanup);
		ck_assert_int_eq(s.address_taken, t.address_taken);
		same_loc(s.loc, t.loc);
	}
	for (i = 0; i < a->places.count; i++) {
		struct ir_place s = a->places.items[i], t = b->places.items[i];

		ck_assert(s.kind == t.kind && s.base == t.base && s.var == t.var && s.field == t.field);
		ck_assert(s.index == t.index && s.type == t.type);
	}
	for (i = 0; i < a->operands.count; i++)
		same_operand(a->operands.items[i], b->operands.items[i]);
	for (i = 0; i < a->insns.count; i++)
		same_insn(a->insns.items[i], b->insns.items[i]);
	SAME_BYTES(a, b, cases);
	SAME_BYTES(a, b, succs);
	SAME_BYTES(a, b, blocks);
}

static void same_unit(const struct ir_unit *a, const struct ir_unit *b)
{
	int i;

	ck_assert(a->path == b->path && a->errors == b->errors && a->first_error == b->first_error);
	SAME_COUNT(a, b, files);
	SAME_COUNT(a, b, includes);
	SAME_COUNT(a, b, types);
	SAME_COUNT(a, b, records);
	SAME_COUNT(a, b, decls);
	SAME_COUNT(a, b, slots);
	SAME_COUNT(a, b, fns);
	SAME_BYTES(a, b, files);
	SAME_BYTES(a, b, includes);
	same_tables(a, b);
	for (i = 0; i < a->fns.count; i++) {
		same_fn(a->fns.items[i], b->fns.items[i]);
		ck_assert_ptr_eq(ir_fn_find(b, b->fns.items[i]->name), b->fns.items[i]);
	}
}

static void round_trips(const struct ir_unit *u)
{
	struct ir_unit *back;
	struct strbuf again = STRBUF_INIT;

	strbuf_reset(&text);
	ir_print_unit(&text, u);
	back = ir_parse_unit(text.buf, &err);
	ck_assert_msg(back != NULL, "%s\n%s", err.buf, text.buf);
	same_unit(u, back);
	ir_print_unit(&again, back);
	ck_assert_str_eq(again.buf, text.buf);
	ir_unit_free(back);
	strbuf_release(&again);
	ck_assert_int_eq(ir_round_trip(u, &err), 0);
}

START_TEST(everything_round_trips)
{
	unit = make_unit();
	round_trips(unit);
}
END_TEST

START_TEST(empty_unit_round_trips)
{
	unit = ir_unit_new("");
	round_trips(unit);
}
END_TEST

/* As workers send it, layouts and all. */
START_TEST(everything_packs)
{
	static const struct ir_part parts[] = {{"next", IR_T_PTR, -1, 8, 8, 0, -1, "HEAD", 0}, {"refs", IR_T_INT, -1, 4, 4, 64, -1, "HEAD", 1},
					       {"on", IR_T_INT, -1, 4, 4, 96, 3, NULL, 0}, {"base", IR_T_RECORD, 1, 0, 16, 128, -1, NULL, 0}};
	struct ir_layout l = {at(9), 1, IR_PINNED | IR_LISTED, 32, 16, NULL, 4};
	const struct ir_layout *got;
	struct strbuf bytes = STRBUF_INIT, again = STRBUF_INIT;
	struct ir_unit *back;

	unit = make_unit();
	l.parts = arena_copy(&unit->arena, parts, sizeof(parts));
	unit->records.items[0].layout = &l;
	ir_pack(&bytes, unit);
	back = ir_unpack(bytes.buf, bytes.len);
	ck_assert_ptr_nonnull(back);
	SAME_COUNT(unit, back, records);
	got = back->records.items[0].layout;
	ck_assert_ptr_nonnull(got);
	ck_assert_ptr_null(back->records.items[1].layout);
	same_loc(l.loc, got->loc);
	ck_assert(got->tagged == 1 && got->fixed == l.fixed && got->size == 32 && got->align == 16 && got->n_parts == 4);
	ck_assert(got->parts[1].is_glued && got->parts[1].macro == intern("HEAD") && got->parts[2].bits == 3 && got->parts[3].record == 1);
	ir_pack(&again, back);
	ck_assert_uint_eq(again.len, bytes.len);
	ck_assert_mem_eq(again.buf, bytes.buf, again.len);
	ir_unit_free(back);
	strbuf_release(&bytes);
	strbuf_release(&again);
}
END_TEST

/* --- Random IR --------------------------------------------------------------------------------------------------- */

static int rnd(int n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (int)(seed >> 33) % n;
}

static const char *rnd_string(void)
{
	char s[12];
	int i, n = rnd(12);

	for (i = 0; i < n; i++)
		s[i] = rnd(4) ? (char)('a' + rnd(26)) : (char)(1 + rnd(255));
	return intern_n(s, (size_t)n);
}

static const char *rnd_maybe(void)
{
	return rnd(2) ? rnd_string() : NULL;
}

static struct ir_loc rnd_loc(const struct ir_unit *u)
{
	struct ir_loc loc = {rnd(u->files.count + 1) - 1, rnd(5000), rnd(200), 0, rnd_maybe()};

	loc.spelled_line = rnd(2) ? loc.line : rnd(5000) - 2500;
	return loc;
}

static int64_t rnd_value(void)
{
	int64_t v = (int64_t)(seed * 0x9e3779b97f4a7c15u);

	return rnd(2) ? v : rnd(20) - 10;
}

static void rnd_tables(struct ir_unit *u)
{
	int i, n = 1 + rnd(20), n_decls = rnd(5);

	for (i = rnd(4); i >= 0; i--)
		vec_push(&u->files, rnd_string());
	for (i = 0; i < n_decls; i++) {
		struct ir_decl d = {rnd_string(), rnd(n), NULL, rnd(3), rnd(2), rnd(2), rnd(2), rnd(2), NULL};
		int k;

		d.words = rnd(2) ? words(u, rnd_string(), rnd_maybe()) : NULL;
		d.params = ARENA_ARRAY(&u->arena, struct ir_param_decl, d.n_params);
		for (k = 0; k < d.n_params; k++)
			d.params[k] = (struct ir_param_decl){rnd(n), rnd(2) ? words(u, rnd_string(), NULL) : NULL};
		vec_push(&u->decls, d);
		if (rnd(4))
			*map_put(&u->decl_by_name, MAP_PTR(d.name), NULL) = (uint64_t)u->decls.count;
	}
	for (i = 1; i < n; i++)
		vec_push(&u->types, ((struct ir_type){(enum ir_type_kind)rnd(IR_T_FUNC + 1), rnd(n), -1, (long)rnd_value(),
						      rnd_string(), rnd_maybe(), rnd(2), rnd(2), rnd(n_decls + 1) - 1}));
}

static struct ir_operand rnd_operand(const struct ir_fn *fn)
{
	switch (rnd(6)) {
	case 0:
		return ir_const(rnd_value());
	case 1:
		return ir_content(rnd(fn->places.count));
	case 2:
		return ir_addr(rnd(fn->places.count));
	case 3:
		return (struct ir_operand){IR_STR, {.text = rnd_string()}};
	case 4:
		return (struct ir_operand){IR_FN, {.text = rnd_string()}};
	default:
		return ir_any();
	}
}

static void rnd_places(const struct ir_unit *u, struct ir_fn *fn)
{
	int i, n = 1 + rnd(6);

	fn->n_params = rnd(n);
	for (i = 0; i < n; i++) {
		enum ir_var_kind kind = i < fn->n_params ? IR_PARAM : IR_TEMP;

		vec_push(&fn->vars, ((struct ir_var){rnd_string(), rnd(u->types.count), kind, rnd(2), rnd_maybe(), rnd_loc(u)}));
	}
	ir_place_var(fn, 0);
	for (i = rnd(40); i > 0; i--) {
		int base = rnd(fn->places.count), type = rnd(u->types.count);

		switch (rnd(4)) {
		case 0:
			ir_place_var(fn, rnd(n));
			break;
		case 1:
			ir_place_deref(fn, base, type);
			break;
		case 2:
			ir_place_field(fn, base, rnd_string(), type);
			break;
		default:
			ir_place_index(fn, base, rnd(3) ? (long)rnd_value() : IR_INDEX_ANY, type);
		}
	}
}

static void rnd_insn(const struct ir_unit *u, struct ir_fn *fn, enum ir_op op)
{
	struct ir_insn i = {.op = op, .flags = rnd(1 << 9)};

	i.sub = (enum ir_sub)rnd(op == IR_BR ? IR_LE + 1 : IR_N_SUBS);
	i.dst = rnd(fn->places.count);
	i.place = op == IR_DECL || op == IR_END ? 0 : rnd(fn->places.count);
	i.a = rnd_operand(fn);
	i.b = rnd_operand(fn);
	i.name = op == IR_GIVEUP ? rnd_string() : rnd_maybe();
	i.decl = rnd(u->decls.count + 1) - 1;
	i.type = rnd(u->types.count);
	i.loc = rnd_loc(u);
	if (op == IR_SWITCH) {
		i.args = fn->cases.count;
		i.n_args = 1;
		vec_push(&fn->cases, ((struct ir_case){rnd_value(), rnd_value()}));
	} else if (op == IR_CALL) {
		i.args = fn->operands.count;
		for (i.n_args = rnd(4); fn->operands.count < i.args + i.n_args;)
			vec_push(&fn->operands, rnd_operand(fn));
	}
	vec_push(&fn->insns, i);
}

static void rnd_fn(struct ir_unit *u)
{
	struct ir_fn *fn = ir_fn_new(u, rnd_string());
	int b, n = 1 + rnd(6), k;

	fn->decl = rnd(u->decls.count + 1) - 1;
	fn->result = rnd(u->types.count);
	fn->partial = rnd(2);
	fn->gave_up = rnd_maybe();
	fn->loc = rnd_loc(u);
	fn->end = rnd_loc(u);
	rnd_places(u, fn);
	for (b = 0; b < n; b++) { /* each leads to the next, so that the order is one that verifies */
		enum ir_op op = b + 1 == n ? (rnd(2) ? IR_RET : IR_STOP) : (enum ir_op)(IR_BR + rnd(3));

		for (k = rnd(5); k > 0; k--)
			rnd_insn(u, fn, (enum ir_op)rnd(IR_BR));
		rnd_insn(u, fn, op);
		end_block(fn, rnd(2) ? b : -1, b + 1 == n ? -1 : b + 1, op == IR_BR || op == IR_SWITCH ? rnd(n) : -1);
	}
}

static struct ir_unit *rnd_unit(void)
{
	struct ir_unit *u = ir_unit_new(rnd_string());
	int i;

	rnd_tables(u);
	for (i = rnd(4); i >= 0; i--)
		rnd_fn(u);
	return u;
}

START_TEST(random_units_round_trip)
{
	struct ir_unit *u;
	const char *why;
	int i, k;

	for (i = 0; i < 400; i++) {
		u = rnd_unit();
		ck_assert_msg(!ir_verify(u, NULL, &why), "%s", why);
		for (k = 0; k < u->fns.count; k++)
			ck_assert_msg(!ir_verify(u, u->fns.items[k], &why), "%s", why);
		for (k = 0; k + 1 < u->fns.count; k++)
			if (ir_fn_find(u, u->fns.items[k]->name) != u->fns.items[k])
				break; /* two of one name */
		if (k + 1 >= u->fns.count)
			round_trips(u);
		ir_unit_free(u);
	}
}
END_TEST

/* --- Text from anyone -------------------------------------------------------------------------------------- */

/* Either it is refused with its line, or what came out of it is sound. */
static int survives(const char *s)
{
	struct ir_unit *u;

	strbuf_reset(&err);
	u = ir_parse_unit(s, &err);
	if (!u) {
		ck_assert_msg(!strncmp(err.buf, "line ", 5), "%s", err.buf);
		return 0;
	}
	ck_assert_str_eq(err.buf, "");
	ck_assert_msg(!ir_round_trip(u, &err), "%s", err.buf);
	ir_unit_free(u);
	return 1;
}

START_TEST(every_truncation_is_refused)
{
	size_t n;

	unit = make_unit();
	ir_print_unit(&text, unit);
	ck_assert(survives(text.buf));
	/* Without the last newline it is still complete. */
	for (n = text.len - 1; n-- > 0;) {
		text.buf[n] = 0;
		ck_assert_msg(!survives(text.buf), "accepted after %zu bytes", n);
	}
}
END_TEST

static void mutate(struct strbuf *sb)
{
	static const char *const bits[] = {"-1", "2147483647", "-2147483648", "99999999999999999999", "\"", "\\", "p", "\n",
					   " ", ";", "=", "place 6 ", "args=0+2147483647", "end unit", "\x80", "fn 1 \"x\"", "0"};
	size_t pos = (size_t)rnd((int)sb->len), n = (size_t)rnd(12);
	struct strbuf out = STRBUF_INIT;

	if (pos + n > sb->len)
		n = sb->len - pos;
	strbuf_add(&out, sb->buf, pos);
	switch (rnd(4)) {
	case 0: /* replaced */
		strbuf_addstr(&out, bits[rnd((int)(sizeof(bits) / sizeof(*bits)))]);
		break;
	case 1: /* removed */
		break;
	case 2: /* repeated */
		strbuf_add(&out, sb->buf + pos, n);
		n = 0;
		break;
	default: /* another character */
		strbuf_addch(&out, 1 + rnd(255));
		n = 1;
	}
	strbuf_addstr(&out, sb->buf + pos + n);
	strbuf_release(sb);
	*sb = out;
}

START_TEST(mutations_do_no_harm)
{
	struct strbuf s = STRBUF_INIT;
	int i, k, accepted = 0;

	unit = make_unit();
	ir_print_unit(&text, unit);
	for (i = 0; i < 6000; i++) {
		strbuf_reset(&s);
		strbuf_add(&s, text.buf, text.len);
		for (k = rnd(3); k >= 0; k--)
			mutate(&s);
		accepted += survives(s.buf);
	}
	ck_assert_int_gt(accepted, 0); /* in comments and names there is room for change */
	strbuf_release(&s);
}
END_TEST

static const struct {
	const char *from, *to, *err;
} edits[] = {
	{"gccheck-ir 1", "gccheck-ir 2", "line 1: a version that is not 1"},
	{"gccheck-ir", "", "line 1: expected 'gccheck-ir'"},
	{"file 1 ", "file 2 ", "line 4: number 2, expected 1"},
	{"file 1 \"\\377", "file 1 \"\\777", "line 4: unknown escape in a string"},
	{"file 1 \"\\377", "file 1 \"\\0", "line 4: unknown escape in a string"},
	{"file 1 \"", "file 1 ", "line 4: expected a string"},
	{"\"no \\\"x.h\\\"\"", "\"no", "line 2: the string does not end"},
	{"unit \"a b.c\"", "unit -", ": no path"},
	{"errors=7", "errors=2147483648", "line 2: number out of range"},
	{"errors=7", "errors=7 errors=7", "line 2: expected 'first-error='"},
	{"type 1 record", "type 1 recorder", "line 7: expected a kind of type"},
	{"  field 0 \"count\"", "  param 0", "line 11: a parameter outside of a declaration"},
	{"place 1 *p0", "place 1 *p1", "line 24: base place 1 does not stand before"},
	{"place 5 v1", "place 5 v0", "line 28: place 5 repeats place 0"},
	{"place 5 v1", "place 5 v2", "line 28: variable 2 does not stand before"},
	{"br(<=)", "br(=<)", "line 43: expected a sub-operation"},
	{"decl place=5", "decl place=6", "line 20: function f: instruction 0 (decl): dst -1 or place 6 of 6 places"},
	{"args=1+3", "args=1+2147483647", "line 20: function f: instruction 2 (call): arguments 1+2147483647"},
	{"-> 1 2", "-> 1 3", "line 20: function f: block 0: successor 3 of 3 blocks"},
	{"end unit", "", "the text ends before 'end unit'"},
	{"end unit", "end unit x", "unexpected 'x'"},
	{"end unit", "end unit\nfile", "text after 'end unit'"},
};

START_TEST(errors_name_the_line)
{
	struct strbuf s = STRBUF_INIT;
	const char *at_text;

	unit = make_unit();
	ir_print_unit(&text, unit);
	at_text = strstr(text.buf, edits[_i].from);
	ck_assert_msg(at_text != NULL, "no %s in\n%s", edits[_i].from, text.buf);
	strbuf_add(&s, text.buf, (size_t)(at_text - text.buf));
	strbuf_addstr(&s, edits[_i].to);
	strbuf_addstr(&s, at_text + strlen(edits[_i].from));
	ck_assert_ptr_null(ir_parse_unit(s.buf, &err));
	ck_assert_msg(strstr(err.buf, edits[_i].err) != NULL, "%s\nexpected: %s", err.buf, edits[_i].err);
	strbuf_release(&s);
}
END_TEST

/* --- The verifier ----------------------------------------------------------------------------------------------- */

static void bad_insn(struct ir_fn *fn, int n, struct ir_insn insn)
{
	insn.op = fn->insns.items[n].op;
	insn.loc = at(1);
	fn->insns.items[n] = insn;
}

static void break_it(int how, struct ir_fn *fn)
{
	struct ir_insn none = {.dst = -1, .place = -1, .decl = -1};

	switch (how) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: /* every one of them needs something */
		bad_insn(fn, how, none);
		break;
	case 7: fn->insns.items[7].name = NULL; break;
	case 8: fn->insns.items[8].op = IR_JMP; break;
	case 9: fn->insns.items[8].op = IR_USE; break;
	case 10: fn->insns.items[1].op = IR_STOP; break;
	case 11: fn->insns.items[6].sub = IR_PLUS; break;
	case 12: fn->insns.items[0].place = 2; break;
	case 13: fn->insns.items[0].op = IR_N_OPS; break;
	case 14: fn->insns.items[1].dst = fn->places.count; break;
	case 15: fn->insns.items[2].args = 2; break; /* the last operand is nothing */
	case 16: fn->insns.items[2].n_args = -1; break;
	case 17: fn->insns.items[3].n_args = 0; break;
	case 18: fn->insns.items[4].type = 99; break;
	case 19: fn->insns.items[4].loc.file = 2; break;
	case 20: fn->insns.items[4].a.place = -1; break;
	case 21: fn->places.items[1].base = 1; break;
	case 22: fn->places.items[2].field = NULL; break;
	case 23: fn->places.items[0].var = 2; break;
	case 24: fn->places.items[4].index = -4; break;
	case 25: fn->places.items[4].type = -1; break;
	case 26: fn->vars.items[1].kind = IR_PARAM; break;
	case 27: fn->vars.items[0].kind = IR_LOCAL; break;
	case 28: fn->n_params = 3; break;
	case 29: fn->blocks.items[1].first--; break;
	case 30: fn->blocks.items[2].count = 0; break;
	case 31: fn->blocks.items[1].n_succ = 1; break;
	case 32: fn->blocks.items[0].loop = 2; break;
	case 33: fn->blocks.items[0].loop = 3; break;
	case 34: fn->succs.items[0] = 3; break;
	case 35: fn->succs.items[0] = 2; break; /* block 1 comes from itself only */
	case 36: fn->blocks.count--; break;
	case 37: fn->blocks.count = 0; break;
	case 38: fn->operands.items[4] = ir_content(6); break;
	case 39: fn->decl = 2; break;
	case 40: fn->result = 4; break;
	case 41: fn->end.file = 2; break;
	}
}

enum { N_BREAKS = 42 };

START_TEST(broken_function_is_noticed)
{
	const char *why = NULL;
	struct ir_fn *fn;

	unit = make_unit();
	fn = unit->fns.items[0];
	ck_assert_int_eq(ir_verify(unit, fn, &why), 0);
	break_it(_i, fn);
	ck_assert_int_eq(ir_verify(unit, fn, &why), -1);
	ck_assert_ptr_nonnull(why);
	ir_print_unit(&text, unit); /* dumps are for broken IR, too */
	ck_assert_int_eq(ir_round_trip(unit, &err), -1);
}
END_TEST

START_TEST(broken_tables_are_noticed)
{
	const char *why = NULL;

	unit = make_unit();
	ck_assert_int_eq(ir_verify(unit, NULL, &why), 0);
	switch (_i) {
	case 0: unit->types.items[0].kind = IR_T_INT; break;
	case 1: unit->types.items[2].to = 4; break;
	case 2: unit->types.items[1].record = 2; break;
	case 3: unit->types.items[1].slot = 2; break;
	case 4: unit->records.items[0].first = 2; break;
	case 5: unit->records.items[0].fields[1].type = -1; break;
	case 6: unit->records.items[1].n_fields = 1; break;
	case 7: unit->decls.items[0].result = 4; break;
	case 8: unit->decls.items[0].params[1].type = 4; break;
	case 9: unit->slots.items[0].decl = 2; break;
	case 10: unit->slots.items[0].loc.file = 2; break;
	}
	ck_assert_int_eq(ir_verify(unit, NULL, &why), -1);
	ir_print_unit(&text, unit);
}
END_TEST

Suite *suite_ir(void)
{
	Suite *s = suite_create("ir");
	TCase *round = tcase_create("round trip"), *hostile = tcase_create("hostile text"), *verify = tcase_create("verify");

	tcase_add_checked_fixture(round, set_up, tear_down);
	tcase_add_test(round, everything_round_trips);
	tcase_add_test(round, everything_packs);
	tcase_add_test(round, empty_unit_round_trips);
	tcase_add_test(round, random_units_round_trip);
	suite_add_tcase(s, round);
	tcase_add_checked_fixture(hostile, set_up, tear_down);
	tcase_set_timeout(hostile, 60);
	tcase_add_test(hostile, every_truncation_is_refused);
	tcase_add_test(hostile, mutations_do_no_harm);
	tcase_add_loop_test(hostile, errors_name_the_line, 0, (int)(sizeof(edits) / sizeof(*edits)));
	suite_add_tcase(s, hostile);
	tcase_add_checked_fixture(verify, set_up, tear_down);
	tcase_add_loop_test(verify, broken_function_is_noticed, 0, N_BREAKS);
	tcase_add_loop_test(verify, broken_tables_are_noticed, 0, 11);
	suite_add_tcase(s, verify);
	return s;
}
