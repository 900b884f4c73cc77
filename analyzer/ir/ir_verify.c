/* The invariants of the IR. Passes and the engine index without looking; this is what entitles them to.
 *
 * ir_verify with a function checks that function, with NULL the tables of the unit itself. It reads nothing that it has
 * not checked before, so it may be asked about anything. */
#include "analyzer/ir/ir.h"

#include "analyzer/base/intern.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct check {
	const struct ir_unit *u;
	const struct ir_fn *fn;
	const char **why;
};

/* What an operation must have. */
enum {
	NEEDS_DST = 1,
	NEEDS_PLACE = 2,
	NEEDS_A = 4,
	NEEDS_B = 8,
	NEEDS_NAME = 16,
	NEEDS_VAR = 32,     /* place is a whole variable */
	NEEDS_COMPARE = 64, /* sub is a comparison */
	NEEDS_CALLEE = 128, /* name or a */
};

static const unsigned char needs[IR_N_OPS] = {
	[IR_SET] = NEEDS_DST | NEEDS_A,
	[IR_BIN] = NEEDS_DST | NEEDS_A | NEEDS_B,
	[IR_ADD] = NEEDS_PLACE | NEEDS_A,
	[IR_CALL] = NEEDS_CALLEE,
	[IR_DECL] = NEEDS_PLACE | NEEDS_VAR,
	[IR_END] = NEEDS_PLACE | NEEDS_VAR,
	[IR_ESCAPE] = NEEDS_A,
	[IR_CLOBBER] = NEEDS_PLACE,
	[IR_USE] = NEEDS_A,
	[IR_GIVEUP] = NEEDS_NAME,
	[IR_BR] = NEEDS_A | NEEDS_B | NEEDS_COMPARE,
	[IR_SWITCH] = NEEDS_A,
};

__attribute__((format(printf, 2, 3))) static int bad(struct check *c, const char *fmt, ...)
{
	char text[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	*c->why = intern(text);
	return -1;
}

static int in(int index, int count)
{
	return index >= 0 && index < count;
}

static int in_or_none(int index, int count)
{
	return index >= -1 && index < count;
}

/* [first, first + n) lies in [0, count) */
static int range_in(int first, int n, int count)
{
	return first >= 0 && n >= 0 && n <= count && first <= count - n;
}

/* --- The unit's tables --------------------------------------------------------------------------------------- */

static int check_types(struct check *c)
{
	const struct ir_unit *u = c->u;
	int i;

	if (!u->types.count || u->types.items[0].kind != IR_T_UNKNOWN)
		return bad(c, "type 0 is not the unknown type");
	for (i = 0; i < u->types.count; i++) {
		const struct ir_type *t = &u->types.items[i];

		if ((unsigned)t->kind > IR_T_FUNC)
			return bad(c, "type %d: kind %d", i, (int)t->kind);
		if (!t->spelled)
			return bad(c, "type %d: no spelling", i);
		if (!in(t->to, u->types.count))
			return bad(c, "type %d: to type %d of %d", i, t->to, u->types.count);
		if (!in_or_none(t->record, u->records.count))
			return bad(c, "type %d: record %d of %d", i, t->record, u->records.count);
		if (!in_or_none(t->slot, u->decls.count))
			return bad(c, "type %d: slot %d of %d declarations", i, t->slot, u->decls.count);
	}
	return 0;
}

static int check_records(struct check *c)
{
	const struct ir_unit *u = c->u;
	int i, k;

	for (i = 0; i < u->records.count; i++) {
		const struct ir_record *r = &u->records.items[i];

		if (!r->name)
			return bad(c, "record %d: no name", i);
		if (!in_or_none(r->first, u->records.count))
			return bad(c, "record %d: first record %d of %d", i, r->first, u->records.count);
		if (r->n_fields < 0 || (r->n_fields && !r->fields))
			return bad(c, "record %d: %d fields that are not there", i, r->n_fields);
		for (k = 0; k < r->n_fields; k++) {
			const struct ir_field *f = &r->fields[k];

			if (!f->name || !in(f->type, u->types.count) || !in_or_none(f->slot, u->decls.count))
				return bad(c, "record %d: field %d: no name, or type %d or slot %d out of range", i, k,
					   f->type, f->slot);
		}
	}
	return 0;
}

static int check_decls(struct check *c)
{
	const struct ir_unit *u = c->u;
	int i, k;

	for (i = 0; i < u->decls.count; i++) {
		const struct ir_decl *d = &u->decls.items[i];

		if (!d->name)
			return bad(c, "declaration %d: no name", i);
		if (!in(d->result, u->types.count))
			return bad(c, "declaration %d: result type %d of %d", i, d->result, u->types.count);
		if (d->n_params < 0 || (d->n_params && !d->params))
			return bad(c, "declaration %d: %d parameters that are not there", i, d->n_params);
		for (k = 0; k < d->n_params; k++)
			if (!in(d->params[k].type, u->types.count))
				return bad(c, "declaration %d: parameter %d: type %d of %d", i, k, d->params[k].type,
					   u->types.count);
	}
	return 0;
}

static int check_unit(struct check *c)
{
	const struct ir_unit *u = c->u;
	int i;

	if (!u->path)
		return bad(c, "no path");
	for (i = 0; i < u->files.count; i++)
		if (!u->files.items[i])
			return bad(c, "file %d: no name", i);
	for (i = 0; i < u->includes.count; i++)
		if (!u->includes.items[i])
			return bad(c, "include %d: no name", i);
	if (check_types(c) || check_records(c) || check_decls(c))
		return -1;
	for (i = 0; i < u->slots.count; i++) {
		const struct ir_slot_use *s = &u->slots.items[i];

		if (!s->fn)
			return bad(c, "slot %d: no function", i);
		if (!in_or_none(s->decl, u->decls.count))
			return bad(c, "slot %d: declaration %d of %d", i, s->decl, u->decls.count);
		if (!in_or_none(s->loc.file, u->files.count))
			return bad(c, "slot %d: file %d of %d", i, s->loc.file, u->files.count);
	}
	return 0;
}

/* --- Variables and places -------------------------------------------------------------------------------------- */

static int check_vars(struct check *c)
{
	const struct ir_fn *fn = c->fn;
	int i;

	if (fn->n_params < 0 || fn->n_params > fn->vars.count)
		return bad(c, "%d parameters, %d variables", fn->n_params, fn->vars.count);
	for (i = 0; i < fn->vars.count; i++) {
		const struct ir_var *v = &fn->vars.items[i];

		if ((unsigned)v->kind > IR_GLOBAL)
			return bad(c, "variable %d: kind %d", i, (int)v->kind);
		if ((v->kind == IR_PARAM) != (i < fn->n_params))
			return bad(c, "variable %d: %s", i, i < fn->n_params ? "a parameter was expected" : "a late parameter");
		if (!v->name)
			return bad(c, "variable %d: no name", i);
		if (!in(v->type, c->u->types.count))
			return bad(c, "variable %d: type %d of %d", i, v->type, c->u->types.count);
		if (!in_or_none(v->loc.file, c->u->files.count))
			return bad(c, "variable %d: file %d of %d", i, v->loc.file, c->u->files.count);
	}
	return 0;
}

/* Kind, selector and base; what the kind has no use for is as the constructors leave it. */
static int check_place(struct check *c, int number)
{
	const struct ir_place *p = &c->fn->places.items[number];
	int is_var = p->kind == IR_P_VAR;

	if ((unsigned)p->kind > IR_P_INDEX)
		return bad(c, "place %d: kind %d", number, (int)p->kind);
	if (is_var ? p->base != -1 : !in(p->base, number))
		return bad(c, "place %d: base %d", number, p->base);
	if (is_var ? !in(p->var, c->fn->vars.count) : p->var != -1)
		return bad(c, "place %d: variable %d of %d", number, p->var, c->fn->vars.count);
	if ((p->kind == IR_P_FIELD) != (p->field != NULL))
		return bad(c, "place %d: %s", number, p->field ? "a field's name" : "no field's name");
	if (p->kind != IR_P_INDEX && p->index)
		return bad(c, "place %d: an index", number);
	if (!in(p->type, c->u->types.count))
		return bad(c, "place %d: type %d of %d", number, p->type, c->u->types.count);
	return 0;
}

/* The same path is the same index. */
static int check_place_is_new(struct check *c, struct map *seen, int number)
{
	const struct ir_place *p = &c->fn->places.items[number], *q;
	uint64_t selector = p->kind == IR_P_FIELD ? MAP_PTR(p->field) : (uint64_t)p->index + (uint64_t)p->var;
	uint64_t key = ((uint64_t)(unsigned)p->base << 32 | (uint64_t)p->kind) ^ selector * 0x9e3779b97f4a7c15u, *at;
	int fresh;

	for (;; key++) {
		at = map_put(seen, key, &fresh);
		if (fresh)
			break;
		q = &c->fn->places.items[*at];
		if (q->kind == p->kind && q->base == p->base && q->var == p->var && q->field == p->field && q->index == p->index)
			return bad(c, "place %d repeats place %d", number, (int)*at);
	}
	*at = (uint64_t)number;
	return 0;
}

static int check_places(struct check *c)
{
	struct map seen = {0};
	int i, result = 0;

	for (i = 0; i < c->fn->places.count && !result; i++)
		result = check_place(c, i) || check_place_is_new(c, &seen, i) ? -1 : 0;
	map_release(&seen);
	return result;
}

/* --- Instructions ------------------------------------------------------------------------------------------------ */

static int operand_ok(const struct ir_fn *fn, const struct ir_operand *o)
{
	switch (o->kind) {
	case IR_NONE:
	case IR_CONST:
	case IR_ANY:
		return 1;
	case IR_STR:
	case IR_FN:
		return o->text != NULL;
	case IR_PLACE:
	case IR_ADDR:
		return in(o->place, fn->places.count);
	}
	return 0;
}

static int check_indices(struct check *c, const struct ir_insn *i, int number)
{
	const struct ir_fn *fn = c->fn;
	const char *name = ir_op_names[i->op];

	if ((unsigned)i->sub >= IR_N_SUBS)
		return bad(c, "instruction %d (%s): sub-operation %d", number, name, (int)i->sub);
	if (!in_or_none(i->dst, fn->places.count) || !in_or_none(i->place, fn->places.count))
		return bad(c, "instruction %d (%s): dst %d or place %d of %d places", number, name, i->dst, i->place,
			   fn->places.count);
	if (!operand_ok(fn, &i->a) || !operand_ok(fn, &i->b))
		return bad(c, "instruction %d (%s): operand %s is not valid", number, name, operand_ok(fn, &i->a) ? "b" : "a");
	if (!in_or_none(i->decl, c->u->decls.count))
		return bad(c, "instruction %d (%s): declaration %d of %d", number, name, i->decl, c->u->decls.count);
	if (!in(i->type, c->u->types.count))
		return bad(c, "instruction %d (%s): type %d of %d", number, name, i->type, c->u->types.count);
	if (!range_in(i->args, i->n_args, i->op == IR_SWITCH ? fn->cases.count : fn->operands.count))
		return bad(c, "instruction %d (%s): arguments %d+%d", number, name, i->args, i->n_args);
	if (!in_or_none(i->loc.file, c->u->files.count))
		return bad(c, "instruction %d (%s): file %d of %d", number, name, i->loc.file, c->u->files.count);
	return 0;
}

static int check_complete(struct check *c, const struct ir_insn *i, int number)
{
	int need = needs[i->op], k;
	const char *missing = NULL;

	if (need & NEEDS_DST && i->dst < 0)
		missing = "dst";
	else if (need & NEEDS_PLACE && i->place < 0)
		missing = "place";
	else if (need & NEEDS_A && i->a.kind == IR_NONE)
		missing = "operand a";
	else if (need & NEEDS_B && i->b.kind == IR_NONE)
		missing = "operand b";
	else if (need & NEEDS_NAME && !i->name)
		missing = "name";
	else if (need & NEEDS_CALLEE && !i->name && i->a.kind == IR_NONE)
		missing = "callee";
	else if (need & NEEDS_VAR && c->fn->places.items[i->place].kind != IR_P_VAR)
		missing = "variable";
	else if (need & NEEDS_COMPARE && i->sub > IR_LE)
		missing = "comparison";
	if (missing)
		return bad(c, "instruction %d (%s): no %s", number, ir_op_names[i->op], missing);
	for (k = 0; i->op == IR_CALL && k < i->n_args; k++)
		if (c->fn->operands.items[i->args + k].kind == IR_NONE)
			return bad(c, "instruction %d (call): no argument %d", number, k);
	return 0;
}

static int check_insns(struct check *c)
{
	const struct ir_fn *fn = c->fn;
	int i;

	for (i = 0; i < fn->operands.count; i++)
		if (!operand_ok(fn, &fn->operands.items[i]))
			return bad(c, "operand %d is not valid", i);
	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *insn = &fn->insns.items[i];

		if ((unsigned)insn->op >= IR_N_OPS)
			return bad(c, "instruction %d: operation %d", i, (int)insn->op);
		if (check_indices(c, insn, i) || check_complete(c, insn, i))
			return -1;
	}
	return 0;
}

/* --- Blocks ------------------------------------------------------------------------------------------------------- */

static int n_successors(const struct ir_insn *last)
{
	switch (last->op) {
	case IR_BR:
		return 2;
	case IR_JMP:
		return 1;
	case IR_SWITCH:
		return last->n_args + 1;
	default:
		return 0;
	}
}

static int check_block(struct check *c, int number, int insn, int succ)
{
	const struct ir_fn *fn = c->fn;
	const struct ir_block *b = &fn->blocks.items[number];
	int i, want;

	if (b->first != insn || !range_in(b->first, b->count, fn->insns.count) || !b->count)
		return bad(c, "block %d: instructions %d+%d, expected from %d", number, b->first, b->count, insn);
	if (b->succ != succ || !range_in(b->succ, b->n_succ, fn->succs.count))
		return bad(c, "block %d: successors %d+%d, expected from %d", number, b->succ, b->n_succ, succ);
	for (i = 0; i < b->count; i++)
		if (ir_op_is_terminator(fn->insns.items[b->first + i].op) != (i == b->count - 1))
			return bad(c, "block %d: instruction %d (%s) %s", number, b->first + i,
				   ir_op_names[fn->insns.items[b->first + i].op],
				   i == b->count - 1 ? "ends it and is no terminator" : "is a terminator inside it");
	want = n_successors(&fn->insns.items[b->first + b->count - 1]);
	if (b->n_succ != want)
		return bad(c, "block %d: %d successors, %s has %d", number, b->n_succ,
			   ir_op_names[fn->insns.items[b->first + b->count - 1].op], want);
	for (i = 0; i < b->n_succ; i++)
		if (!in(fn->succs.items[b->succ + i], fn->blocks.count))
			return bad(c, "block %d: successor %d of %d blocks", number, fn->succs.items[b->succ + i],
				   fn->blocks.count);
	if (!in_or_none(b->loop, fn->blocks.count))
		return bad(c, "block %d: loop header %d of %d blocks", number, b->loop, fn->blocks.count);
	return 0;
}

/* Reverse post-order: what leads to a block first stands before it. */
static int check_order(struct check *c)
{
	const struct ir_fn *fn = c->fn;
	char *reached = xcalloc((size_t)fn->blocks.count + 1, 1);
	int i, k, result = 0;

	reached[0] = 1;
	for (i = 0; i < fn->blocks.count && !result; i++) {
		const struct ir_block *b = &fn->blocks.items[i];

		if (!reached[i])
			result = bad(c, "block %d: no block before it leads to it", i);
		for (k = 0; k < b->n_succ; k++)
			reached[fn->succs.items[b->succ + k]] = 1;
	}
	free(reached);
	return result;
}

static int check_blocks(struct check *c)
{
	const struct ir_fn *fn = c->fn;
	int i, insn = 0, succ = 0;

	if (!fn->blocks.count)
		return bad(c, "no blocks");
	for (i = 0; i < fn->blocks.count; i++) {
		if (check_block(c, i, insn, succ))
			return -1;
		insn += fn->blocks.items[i].count;
		succ += fn->blocks.items[i].n_succ;
	}
	if (insn != fn->insns.count || succ != fn->succs.count)
		return bad(c, "%d instructions and %d successors are in no block", fn->insns.count - insn,
			   fn->succs.count - succ);
	for (i = 0; i < fn->blocks.count; i++) {
		int loop = fn->blocks.items[i].loop;

		if (loop >= 0 && fn->blocks.items[loop].loop != loop)
			return bad(c, "block %d: loop header %d is not its own header", i, loop);
	}
	return check_order(c);
}

int ir_verify(const struct ir_unit *u, const struct ir_fn *fn, const char **why)
{
	struct check c = {u, fn, why};

	if (!fn)
		return check_unit(&c);
	if (!fn->name)
		return bad(&c, "no name");
	if (!in_or_none(fn->decl, u->decls.count))
		return bad(&c, "declaration %d of %d", fn->decl, u->decls.count);
	if (!in(fn->result, u->types.count))
		return bad(&c, "result type %d of %d", fn->result, u->types.count);
	if (!in_or_none(fn->loc.file, u->files.count) || !in_or_none(fn->end.file, u->files.count))
		return bad(&c, "file %d or %d of %d", fn->loc.file, fn->end.file, u->files.count);
	return check_vars(&c) || check_places(&c) || check_insns(&c) || check_blocks(&c) ? -1 : 0;
}
