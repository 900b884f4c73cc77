/* References, one by one: what a retain, a release, a hand-over or a use does to the tracked object's count. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

void say(struct engine *e, struct state *s, int insn, const char *fmt, const char *name)
{
	char text[256];

	snprintf(text, sizeof(text), fmt, name);
	note(e, s, insn, intern(text));
}

int in_one_macro(const struct engine *e, int x, int y)
{
	const struct ir_loc *a, *b;

	if (x < 0 || y < 0)
		return 0;
	a = &insn_at(e, x)->loc;
	b = &insn_at(e, y)->loc;
	return a->macro && a->macro == b->macro && a->line == b->line && a->column == b->column;
}

void use_object(struct engine *e, struct state *s, int insn)
{
	struct tracked *o = &s->o;
	int local, heap, derived;

	if (!e->seed || o->how == OBJ_NONE || o->fuzzy || o->escaped || o->refs > 0)
		return;

	if (o->how == OBJ_OWNED && o->released_at >= 0 && in_one_macro(e, e->seed->insn, o->released_at)) {
		o->fuzzy = 1; /* got and given back in one macro: it is kept alive elsewhere, and its users know */
		return;
	}
	if (o->how == OBJ_OWNED && o->released_at >= 0 && o->released_at != insn && !o->kept && !o->absorbed) {
		holders(e, s, &local, &heap, &derived);
		if (!heap)
			propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && o->keeper_gone) {
		propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 15,
			"it was borrowed, and what kept it was released");
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && o->crossed_at >= 0 && o->crossed_at != insn) {
		propose(e, s, FACT_BORROWED_ACROSS_CALL, insn, o->crossed_at, 0, 1, 0, NULL);
		o->crossed_at = -1;
	}
}

/* g_hash_table_lookup, g_task_get_task_data: what a container of void pointers holds may be anybody's. */
static int is_contents(const struct engine *e)
{
	return e->seed->contract && e->seed->contract->contents;
}

/* What a lookup found is freed: that takes it out of the table where it lives on otherwise, and shows no reference. */
static int takes_apart(const struct engine *e, int insn)
{
	const struct contract *c = e->seed->contract;
	const char *name = insn_at(e, insn)->op == IR_CALL ? insn_at(e, insn)->name : NULL;

	return e->seed->how == OBJ_UNKNOWN && c && c->name && name_role(c->name) == NAME_GET && name && !name_counts(name) && !name_has_word(name, "release") &&
	       contract_arg(e->calls[insn], 0) != ARG_COUNTS_DOWN;
}

void release_object(struct engine *e, struct state *s, int insn, int nullok)
{
	struct tracked *o = &s->o;
	int local, heap, derived;

	if ((o->refs <= 0 || e->seed->how != OBJ_UNKNOWN) && !takes_apart(e, insn)) {
		const char *name = insn_at(e, insn)->op == IR_CALL ? callee_name(e, insn_at(e, insn)) : NULL;

		e->seed->released_somewhere = 1;
		e->seed->released_counted |= insn_at(e, insn)->op != IR_CALL || e->calls[insn]->counted || (name && name_counts(name));
	}
	if (e->seed->how == OBJ_UNKNOWN && e->seed->arg >= 0) {
		struct range r = state_range(&e->values, s, val_get(&e->values, VAL_RESULT, e->seed->insn, 0));

		if (r.lo == 0 && r.hi == 0)
			e->seed->success_is |= 1;
		else if (r.lo > 0 || r.hi < 0 || (r.has_ne && r.ne == 0))
			e->seed->success_is |= 2;
	}
	o->touched = 1;
	if (!nullok && o->how == OBJ_OWNED && !o->tested && state_is_null(&e->values, s, V_OBJ) < 0)
		propose(e, s, FACT_NULL_RELEASE, insn, insn, o->refs, o->refs, 0, NULL);
	if (o->fuzzy) {
		if (o->refs > 0)
			o->refs--;
		o->released_at = insn;
		return;
	}
	if (o->refs > 0) {
		o->refs--;
		o->released_at = insn;
		return;
	}
	holders(e, s, &local, &heap, &derived);
	if (heap || o->absorbed || o->escaped) {
		o->fuzzy = 1;
	} else if (o->stolen_at >= 0 && o->how == OBJ_OWNED) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED) {
		propose(e, s, FACT_OVER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && (o->moved || is_contents(e))) {
		o->fuzzy = 1; /* got out of a table of void pointers: it may well have been the table's only user */
	} else if (o->how == OBJ_BORROWED || o->how == OBJ_STATIC) {
		propose(e, s, FACT_RELEASE_BORROWED, insn, insn, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED) {
		o->fuzzy = 1;
	} else {
		o->refs--;
		if (o->refs <= -2 && o->how == OBJ_PARAM)
			propose(e, s, FACT_OVER_RELEASE, insn, o->released_at, o->refs + 1, o->refs + 2, 10, NULL);
		if (o->refs < -3)
			o->refs = -3;
		o->released_at = insn;
	}
}

/* Does one of the next few instructions retain what this call is given? */
static int retained_next(const struct engine *e, int insn)
{
	const struct ir_insn *call = insn_at(e, insn);
	int i, k;

	for (i = insn + 1; i < e->fn->insns.count && i < insn + 8; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op != IR_CALL || !e->calls[i] || contract_arg(e->calls[i], 0) != ARG_RETAINS || !x->n_args)
			continue;
		for (k = 0; k < call->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[call->args + k], b = e->fn->operands.items[x->args];

			if (a.kind == b.kind && (a.kind == IR_PLACE || a.kind == IR_ADDR) && a.place == b.place)
				return 1;
		}
	}
	return 0;
}

void steal_object(struct engine *e, struct state *s, int insn, const struct contract *c)
{
	struct tracked *o = &s->o;
	int local, heap, derived, consumes = e->seed->family && e->seed->family->default_steals;

	(void)c;
	o->touched = 1;
	e->seed->handed_over = 1;
	if (o->fuzzy || o->escaped)
		return;
	if (o->refs > 0) {
		o->refs--;
		if (o->how != OBJ_LOADED) /* where it was read from may have a reference of its own to give away */
			o->stolen_at = insn;
		if (consumes)
			o->released_at = insn;
		else
			o->kept = 1;
		return;
	}
	holders(e, s, &local, &heap, &derived);
	if ((heap || o->absorbed) && !(o->how == OBJ_OWNED && o->stolen_at >= 0 && !o->absorbed && heap == 1)) {
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED && o->stolen_at >= 0) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED && o->released_at >= 0) {
		propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED && o->stolen_at >= 0 && !e->seed->retained) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 10, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED && o->origin && loc(&e->values, o->origin)->kind == LOC_VAR) {
		o->stolen_at = insn; /* the variable's own reference: once */
	} else if (o->how == OBJ_BORROWED && is_contents(e)) {
		o->fuzzy = 1;
	} else if (o->how == OBJ_STATIC) { /* the retain may follow: the exit tells */
		o->refs--;
		if (o->stolen_at < 0)
			o->stolen_at = insn;
		if (o->refs < -3)
			o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && retained_next(e, insn)) {
		o->fuzzy = 1; /* PyTuple_SET_ITEM(t, 0, x); Py_INCREF(x); */
	} else if (o->how == OBJ_BORROWED) {
		propose(e, s, FACT_STORE_BORROWED, insn, insn, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED) {
		o->fuzzy = 1;
	} else {
		o->refs--;
		o->stolen_at = insn;
	}
}

void retain_object(struct engine *e, struct state *s, int insn)
{
	(void)insn;
	if (s->o.refs >= 3)
		s->o.escaped = 1;
	else
		s->o.refs++;
	s->o.touched = 1;
	use_object(e, s, insn);
}

void sink_object(struct engine *e, struct state *s, int insn, const struct contract *c)
{
	struct tracked *o = &s->o;

	(void)e;
	(void)insn;
	if (c->ret == RET_ARG) {
		if (o->floating)
			o->floating = 0;
		else
			retain_object(e, s, insn);
	} else if (o->floating && o->refs > 0) {
		o->floating = 0;
		o->refs--;
		o->kept = 1;
		o->absorbed = 1;
	} else {
		o->kept = 1;
		o->sunk = 1;
	}
}
