/* What looks into an object and stays when the object is gone: a string that it lent, the address of a field. The count says
 * nothing about those, so a release that is added must not come before their last use.
 */
#include "analyzer/own/engine.h"

struct looks {
	struct engine *e;
	int object;          /* variable */
	unsigned char *into; /* by variable: it may hold something of the object's */
};

static int is_number(const struct engine *e, int place)
{
	enum ir_type_kind kind = e->u->types.items[e->fn->places.items[place].type].kind;

	return kind == IR_T_INT || kind == IR_T_BOOL || kind == IR_T_FLOAT || kind == IR_T_VOID;
}

/* May the operand's value point into the object? */
static int looks_inside(const struct looks *l, struct ir_operand a)
{
	int root;

	if (a.kind != IR_PLACE && a.kind != IR_ADDR)
		return 0;
	root = ir_place_root(l->e->fn, a.place);
	if (a.kind == IR_ADDR) /* &object->field, but not &variable */
		return (root == l->object || l->into[root]) && l->e->fn->places.items[a.place].kind != IR_P_VAR;
	return (root == l->object || l->into[root]) && !is_number(l->e, a.place);
}

static int gets_something(const struct looks *l, const struct ir_insn *x)
{
	int k;

	for (k = 0; k < x->n_args; k++)
		if (looks_inside(l, l->e->fn->operands.items[x->args + k]))
			return 1;
	return 0;
}

/* A new reference, or a copy, depends on nothing. */
static int gives_its_own(const struct engine *e, int insn)
{
	const struct contract *c = e->calls[insn];

	return c && (c->ret == RET_OWNED || c->ret == RET_FLOATING || c->ret == RET_CONTAINER);
}

static int mark(struct looks *l, int place)
{
	int root = ir_place_root(l->e->fn, place), fresh = root != l->object && !l->into[root] && !is_number(l->e, place);

	l->into[root] |= (unsigned char)fresh;
	return fresh;
}

/* One round over the function. Returns how many variables are new. */
static int spread(struct looks *l)
{
	const struct ir_fn *fn = l->e->fn;
	int i, k, n = 0;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(l->e, i);

		if ((x->op == IR_SET && looks_inside(l, x->a)) || (x->op == IR_BIN && (looks_inside(l, x->a) || looks_inside(l, x->b))))
			n += mark(l, x->dst);
		if (x->op != IR_CALL || !gets_something(l, x))
			continue;
		if (x->dst >= 0 && !gives_its_own(l->e, i))
			n += mark(l, x->dst);
		for (k = 0; k < x->n_args; k++) /* f(object, &name) */
			if (fn->operands.items[x->args + k].kind == IR_ADDR && contract_arg(l->e->calls[i], k) != ARG_OUT_OWNED &&
			    contract_arg(l->e->calls[i], k) != ARG_OUT_OWNED_ON_SUCCESS)
				n += mark(l, fn->operands.items[x->args + k].place);
	}
	return n;
}

static int is_local_place(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	enum ir_var_kind kind = e->fn->vars.items[ir_place_root(e->fn, place)].kind;

	for (; p->kind == IR_P_FIELD || p->kind == IR_P_INDEX; p = &e->fn->places.items[p->base])
		;
	return p->kind == IR_P_VAR && (kind == IR_LOCAL || kind == IR_PARAM || kind == IR_TEMP);
}

/* Is something of the object's put where it stays: in a field of another object, in a global, where an argument points to?
 * handed_on: a place whose very value may be, since the caller knows of that; -1. */
static int is_stored(const struct looks *l, int handed_on)
{
	int i;

	for (i = 0; i < l->e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(l->e, i);
		int root = x->dst >= 0 ? ir_place_root(l->e->fn, x->dst) : -1;

		if (root < 0 || root == l->object || is_local_place(l->e, x->dst) || is_number(l->e, x->dst))
			continue;
		if (x->op == IR_SET && looks_inside(l, x->a) && !(x->a.kind == IR_PLACE && x->a.place == handed_on))
			return 1;
		if (x->op == IR_CALL && !gives_its_own(l->e, i) && gets_something(l, x))
			return 1;
	}
	return 0;
}

/* Does the variable end where this one does? */
static int ends_at(const struct engine *e, int var, struct ir_loc at)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_END && ir_place_root(e->fn, x->place) == var && x->loc.line == at.line && x->loc.column == at.column)
			return 1;
	}
	return 0;
}

int is_outlived(struct engine *e, int place, int insn, int handed_on)
{
	struct looks l = {e, ir_place_root(e->fn, place), arena_alloc(&e->arena, (size_t)e->fn->vars.count + 1)};
	int v;

	while (spread(&l))
		;
	if (is_stored(&l, handed_on ? place : -1))
		return 1;
	if (insn_at(e, insn)->op == IR_RET)
		return 0; /* the other variables end here, too */
	for (v = 0; v < e->fn->vars.count; v++)
		if (l.into[v] && e->fn->vars.items[v].kind != IR_TEMP && !ends_at(e, v, insn_at(e, insn)->loc))
			return 1;
	return 0;
}

int is_seen_by_caller(struct engine *e, int place, int insn)
{
	struct looks l = {e, ir_place_root(e->fn, place), arena_alloc(&e->arena, (size_t)e->fn->vars.count + 1)};

	while (spread(&l))
		;
	return looks_inside(&l, insn_at(e, insn)->a);
}
