/* Candidates: which may be said at all. What contracts do not cover, parameters' exits against each other, evidence by
 * release, is settled here. */
#include "analyzer/own/engine.h"

#include <string.h>

/* tp->tp_free(self), free(self): the object whose field or type is borrowed has ended here. */
static int frees_first(const struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand op = x->op == IR_CALL && x->n_args ? e->fn->operands.items[x->args] : ir_any();
		const struct ir_place *through = !x->name && x->op == IR_CALL && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;

		if (op.kind != IR_PLACE || e->fn->places.items[op.place].kind != IR_P_VAR || e->fn->places.items[op.place].var != 0 || !e->fn->n_params)
			continue;
		if ((e->calls[i] && contract_arg(e->calls[i], 0) == ARG_FREES_MEMORY) ||
		    (through && through->kind == IR_P_FIELD && name_has_word(through->field, "free")))
			return 1;
	}
	return 0;
}

/* A destructor gives back what the object held, through whatever accessor it likes. */
static int is_destructor(const struct engine *e)
{
	enum arg_effect first = e->self ? contract_arg(e->self, 0) : ARG_UNKNOWN;

	return frees_first(e) || first == ARG_RELEASES || first == ARG_RELEASES_NULLOK || name_has_word(e->fn->name, "dealloc") ||
	       name_has_word(e->fn->name, "finalize") || name_has_word(e->fn->name, "dispose") || name_has_word(e->fn->name, "clear");
}

/* Do two exits that the caller cannot tell apart differ in what they did to the parameter? */
static int disagrees(const struct engine *e, int param)
{
	int i, k, n = e->param_exits[param].count;

	for (i = 0; i < n; i++)
		for (k = i + 1; k < n; k++) {
			const struct exit_record *x = &e->param_exits[param].items[i], *y = &e->param_exits[param].items[k];

			/* handing it back to the caller is giving a reference, too */
			if (x->outcome == y->outcome && x->asked == y->asked && !x->is_null && !y->is_null && x->delta - x->returned != y->delta - y->returned && !x->fuzzy && !y->fuzzy && !x->escaped && !y->escaped &&
			    !x->stored && !y->stored)
				return 1;
		}
	return 0;
}

/* A callback's user data: often the callback's to release. */
static int is_untyped(const struct engine *e, const struct seed *s)
{
	const struct ir_type *t = &e->u->types.items[s->type];

	return t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID;
}

/* The library itself: what a model says for callers is made true here, in ways of its own. */
static int is_modelled(const struct engine *e)
{
	return api_contract(e->api, e->fn->name, e->fn->n_params) != NULL;
}

/* Is the parameter given back exactly where the function fails? No caller expects that. */
int released_on_failure(const struct engine *e, int param)
{
	int i, good = 0, bad = 0;

	for (i = 0; i < e->param_exits[param].count; i++) {
		const struct exit_record *x = &e->param_exits[param].items[i];

		if (x->fuzzy || x->escaped || x->stored || x->returned)
			return 0;
		if (x->outcome == OUT_NEGATIVE || x->outcome == OUT_NULL)
			bad += x->delta < 0;
		else if (x->delta == 0)
			good++;
		else
			return 0;
	}
	return good && bad;
}

/* g_autoptr(X) x = parameter; nobody wrote the release, so nobody may have thought of it. */
int by_cleanup(const struct engine *e, const struct candidate *c)
{
	return c->other >= 0 && (insn_at(e, c->other)->flags & IR_CLEANUP);
}

/* `if (type == NULL) return;` in a function of (type, value, traceback): without the one there are no others. */
static int tests_a_parameter(const struct engine *e, const struct candidate *c)
{
	const struct trail *t;

	for (t = c->trail; t; t = t->prev) {
		const struct ir_insn *x = insn_at(e, t->insn);

		if (t->branch && x->op == IR_BR && x->a.kind == IR_PLACE && x->b.kind == IR_CONST && !x->b.value &&
		    e->fn->places.items[x->a.place].kind == IR_P_VAR && e->fn->places.items[x->a.place].var < e->fn->n_params)
			return 1;
	}
	return 0;
}

static int writes_field(const struct engine *e, const char *field)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int to = x->op == IR_ADD ? x->place : x->dst;

		if (to >= 0 && e->fn->places.items[to].kind == IR_P_FIELD && e->fn->places.items[to].field == field)
			return 1;
	}
	return 0;
}

/* `if (hook->id) { hook->id = 0; hook_unref(hook); }`: what the object says of itself decides whether somebody's reference
 * to it is left over. */
static int asks_itself(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	const struct trail *t;

	for (t = c->trail; t; t = t->prev) {
		const struct ir_insn *x = insn_at(e, t->insn);
		const struct ir_place *p = t->branch && x->op == IR_BR && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;

		if (p && p->kind == IR_P_FIELD && ir_place_root(e->fn, x->a.place) == s->arg && writes_field(e, p->field))
			return 1;
	}
	return 0;
}

/* Do all exits but one give the parameter back, in several places? */
static int is_odd_exit(const struct engine *e, int param)
{
	int i, kept = 0, released = 0;

	for (i = 0; i < e->param_exits[param].count; i++) {
		const struct exit_record *x = &e->param_exits[param].items[i];

		if (x->fuzzy || x->escaped || x->stored || x->returned || x->delta > 0)
			return 0;
		if (x->is_null)
			continue;
		kept += x->delta == 0;
		released += x->delta == -1;
	}
	return kept == 1 && released >= 3;
}

int is_by_disagreement(const struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];

	return c->kind == FACT_RELEASE_BORROWED && s->how == OBJ_PARAM && !e->self && !released_on_failure(e, s->arg) && !by_cleanup(e, c) &&
	       disagrees(e, s->arg);
}

/* Parameters: a consumed one is a contract, not a fault, unless a slot promises otherwise or exits disagree. */
static int param_agrees(struct engine *e, const struct seed *s, const struct candidate *c)
{
	int i, n = e->param_exits[s->arg].count, zero = 0, kept = 0, owned = takes_param(e, s);
	enum arg_effect promised = e->self ? contract_arg(e->self, s->arg) : ARG_UNKNOWN;

	if (c->kind == FACT_RETURN_BORROWED)
		return !(e->self && e->self->ret == RET_OWNED) || e->self->unchecked || is_modelled(e);
	if (owned)
		return 0;
	if (c->kind == FACT_RELEASE_BORROWED && s->family && s->family->handed)
		return 1;
	if (c->kind == FACT_RELEASE_BORROWED && (asks_itself(e, s, c) || is_given(e->own, e->fn, s->arg)))
		return 1;
	for (i = 0; i < n; i++) {
		const struct exit_record *x = &e->param_exits[s->arg].items[i];

		zero += x->delta == 0 && !x->fuzzy && !x->escaped && !x->stored;
		kept += x->delta >= 0 && !x->is_null;
	}
	if (c->kind == FACT_OVER_RELEASE)
		return 0;
	if (c->kind == FACT_RELEASE_BORROWED && (released_on_failure(e, s->arg) || (by_cleanup(e, c) && !e->fn->is_static)))
		return 0;
	/* retained for an operation that goes on after the call (GObject), or by a library in its own way */
	if (c->odd && tests_a_parameter(e, c))
		return 1;
	if (c->odd)
		return !is_odd_exit(e, s->arg);
	if (direction_of(c->kind) == 0 && !s->released_somewhere && (!s->family || s->family->by_name || is_modelled(e)))
		return 1;
	if (c->kind == FACT_RELEASE_BORROWED && (is_modelled(e) || is_untyped(e, s)))
		return 1;
	if (direction_of(c->kind) == 0) /* retained and forgotten */
		return !(e->self && promised == ARG_BORROWS) && !(zero > 0 && n > 1) && !(s->released_somewhere && c->holds > 0);
	if (is_by_disagreement(e, c))
		return 0;
	if (e->self && e->self->source == FROM_FAMILY && !kept)
		return 1; /* a slot of which nothing is known but that its functions do this: release_image(image) */
	return !(e->self && promised == ARG_BORROWS);
}

/* Does some exit return an owned reference, so that a borrowed one is out of line? */
static int returns_mixed(const struct engine *e)
{
	int i;

	if (e->self)
		return e->self->ret == RET_OWNED;
	for (i = 0; i < e->seeds.count; i++)
		if (e->seeds.items[i].returned_owned && e->seeds.items[i].how == OBJ_OWNED && !e->seeds.items[i].plain &&
		    e->seeds.items[i].confidence >= 70)
			return 1;
	return 0;
}

/* Is a release elsewhere in the function all that says the object was ours? */
int is_evidence_only(const struct seed *s)
{
	return s->contract && (s->arg < 0 ? s->contract->ret == RET_UNKNOWN : contract_arg(s->contract, s->arg) == ARG_UNKNOWN);
}

/* unref(x); count(); unref(x): the same release twice, and nothing was done with x in between that could have added a
 * reference. However many the function had, that is more than it meant to give. */
static int twice_in_a_row(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	int i, k, place = named_place(e, s), root;

	if (c->kind != FACT_OVER_RELEASE || place < 0 || c->other < 0 || c->other >= c->insn ||
	    callee_name(e, insn_at(e, c->other)) != callee_name(e, insn_at(e, c->insn)))
		return 0;
	root = ir_place_root(e->fn, place);
	for (i = c->other + 1; i < c->insn; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst >= 0 && ir_place_root(e->fn, x->dst) == root)
			return 0;
		for (k = 0; x->op == IR_CALL && k < x->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[x->args + k];

			if ((a.kind == IR_PLACE || a.kind == IR_ADDR) && ir_place_root(e->fn, a.place) == root)
				return 0;
		}
	}
	return 1;
}

/* status = f(&x); if (status.major) return: nothing was stored there. Where an int or a part of a struct tells, not 0 is
 * failure; a truth value or a pointer says so by 0. */
static int is_failure_exit(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	const struct trail *t, *first = NULL;
	const struct ir_insn *test;
	int dst = insn_at(e, s->insn)->dst, by_zero;
	enum ir_sub sub;

	for (t = c->trail; t; t = t->prev)
		if (t->branch)
			first = t;
	if (!first || dst < 0)
		return 0;
	test = insn_at(e, first->insn);
	if (test->op != IR_BR || test->a.kind != IR_PLACE || test->b.kind != IR_CONST || test->b.value ||
	    ir_place_root(e->fn, test->a.place) != ir_place_root(e->fn, dst))
		return 0;
	by_zero = e->u->types.items[e->fn->places.items[dst].type].kind == IR_T_BOOL ||
		  e->u->types.items[e->fn->places.items[dst].type].kind == IR_T_PTR || s->success_is == 2;
	sub = first->branch == 1 ? test->sub : (enum ir_sub)(test->sub ^ 1);
	return by_zero ? sub == IR_EQ : sub == IR_NE || sub == IR_LT || sub == IR_GT;
}

/* for (i...) INCREF(t->item[i]): what the container took was only lent to it. */
static int retains_elements(const struct engine *e, int container)
{
	int i, root = ir_place_root(e->fn, container);

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand a;

		if (x->op != IR_CALL || !x->n_args || !e->calls[i] || contract_arg(e->calls[i], 0) != ARG_RETAINS)
			continue;
		a = e->fn->operands.items[x->args];
		if (a.kind == IR_PLACE && ir_place_root(e->fn, a.place) == root && e->fn->places.items[a.place].kind == IR_P_INDEX &&
		    e->fn->places.items[a.place].index == IR_INDEX_ANY)
			return 1;
	}
	return 0;
}

/* PyTuple_SET_ITEM(t, 0, x) ... PyTuple_SET_ITEM(t, 0, y): a slot that is filled twice is minded by hand, and so is what
 * was in it. */
static int is_minded_by_hand(const struct engine *e, const struct candidate *c)
{
	const struct ir_insn *thief = c->other >= 0 ? insn_at(e, c->other) : NULL;
	struct ir_operand slot, at;
	int i;

	if (direction_of(c->kind) != 1 || !thief || thief->op != IR_CALL || !thief->name || thief->n_args < 3)
		return 0;
	slot = e->fn->operands.items[thief->args];
	at = e->fn->operands.items[thief->args + 1];
	if (slot.kind == IR_PLACE && retains_elements(e, slot.place))
		return 1;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand a, b;

		if (x == thief || x->op != IR_CALL || x->name != thief->name || x->n_args < 3)
			continue;
		a = e->fn->operands.items[x->args];
		b = e->fn->operands.items[x->args + 1];
		if (a.kind == IR_PLACE && slot.kind == IR_PLACE && a.place == slot.place && b.kind == IR_CONST && at.kind == IR_CONST &&
		    b.value == at.value)
			return 1;
	}
	return 0;
}

/* bin2bn(bytes, n, number), d2i_x509(&cert, ...): what it returns may be what it was given to fill. */
static int may_return_argument(const struct engine *e, const struct seed *s)
{
	const struct ir_insn *call = s->insn >= 0 ? insn_at(e, s->insn) : NULL;
	const struct ir_decl *d = call && call->op == IR_CALL && call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k, to;

	if (!d || (s->contract && s->contract->source != FROM_NAME && s->contract->source != FROM_FAMILY && s->contract->ret == RET_OWNED))
		return 0;
	for (k = 0; k < d->n_params; k++) {
		to = e->u->types.items[d->params[k].type].to;
		if (d->params[k].type == d->result || (e->u->types.items[d->params[k].type].kind == IR_T_PTR && to == d->result))
			return 1;
	}
	return 0;
}

int may_be_said(struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];

	if (s->how == OBJ_UNKNOWN || (c->kind == FACT_RESULT_DISCARDED && may_return_argument(e, s)))
		return 0;
	if ((direction_of(c->kind) == 1 && is_destructor(e)) || is_minded_by_hand(e, c))
		return 0;
	/* a reference taken for somebody: unless this function also gives it back, whoever got the pointer may own it now */
	if (s->explicit_retain && !s->family && direction_of(c->kind) == 0 && !s->released_somewhere)
		return 0;
	if (((s->explicit_retain && s->passed_on) || s->lent) && direction_of(c->kind) == 0)
		return 0;
	if (s->how == OBJ_PARAM && (s->plain || counts_on(e, s->arg)))
		return 0; /* followed for the summary alone; or the body itself does the counting */
	if (s->how == OBJ_PARAM && (name_role(e->fn->name) == NAME_RELEASE || name_role(e->fn->name) == NAME_RETAIN))
		return 0; /* what such a function does to its argument is its job */
	if (s->how == OBJ_PARAM)
		return !param_agrees(e, s, c);
	if (c->kind == FACT_RETURN_BORROWED && s->retained)
		return 0; /* whose reference it was before the retain is not known */
	if (c->kind == FACT_RETURN_BORROWED) {
		if (e->self && (e->self->ret != RET_OWNED || e->self->immortal || e->self->inert))
			return 0;
		if (s->how == OBJ_STATIC && !e->self)
			return 0; /* one of several singletons, perhaps: only a slot's promise is proof */
		return returns_mixed(e);
	}
	if (c->kind == FACT_NULL_RELEASE && c->reason)
		return 1; /* the path itself knows that it is NULL */
	if (c->kind == FACT_NULL_RELEASE)
		return !s->tested_somewhere && s->contract && (s->contract->source == FROM_MODEL || s->contract->source == FROM_WORDS) && !s->plain &&
		       s->arg < 0 && !s->contract->never_null;
	/* evidence by release is evidence of owning, not of how often */
	if (is_evidence_only(s) && direction_of(c->kind) == 1)
		return twice_in_a_row(e, s, c) || (c->kind == FACT_USE_AFTER_RELEASE && s->contract->name && name_takes_out(s->contract->name));
	if (is_evidence_only(s) && s->arg >= 0 && (is_failure_exit(e, s, c) || (c->kind == FACT_LEAK_ON_ERROR && insn_at(e, s->insn)->dst < 0)))
		return 0;
	if (s->by_habit && direction_of(c->kind))
		return 0;
	return 1;
}
