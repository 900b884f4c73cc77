/* Candidates -> facts: which of the things that explorations proposed may be said, how surely, and in which words. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <stdio.h>
#include <string.h>

enum { LONG_PATH = 14 };

static int direction_of(enum fact_kind k)
{
	if (k <= FACT_FRESH_TO_BORROWER)
		return 0;
	if (k == FACT_NULL_RELEASE)
		return 2;
	return k == FACT_BORROWED_ACROSS_CALL ? 3 : 1;
}

/* --- Choosing ------------------------------------------------------------------------------------------------------------ */

static int trail_length(const struct candidate *c)
{
	return c->trail ? c->trail->length : 0;
}

static int branches_of(const struct candidate *c)
{
	const struct trail *t;
	int n = 0;

	for (t = c->trail; t; t = t->prev)
		n += t->branch != 0;
	return n;
}

/* A destructor gives back what the object held, through whatever accessor it likes. */
static int is_destructor(const struct engine *e)
{
	enum arg_effect first = e->self ? contract_arg(e->self, 0) : ARG_UNKNOWN;

	return first == ARG_RELEASES || first == ARG_RELEASES_NULLOK || name_has_word(e->fn->name, "dealloc") ||
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
			if (x->outcome == y->outcome && x->delta - x->returned != y->delta - y->returned && !x->fuzzy && !y->fuzzy && !x->escaped && !y->escaped &&
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
static int released_on_failure(const struct engine *e, int param)
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
static int by_cleanup(const struct engine *e, const struct candidate *c)
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

/* Parameters: a consumed one is a contract, not a fault, unless a slot promises otherwise or exits disagree. */
static int param_agrees(struct engine *e, const struct seed *s, const struct candidate *c)
{
	int i, n = e->param_exits[s->arg].count, zero = 0, owned = takes_param(e, s);
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
	if (c->kind == FACT_RELEASE_BORROWED && !e->self && disagrees(e, s->arg))
		return 0;
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
static int is_evidence_only(const struct seed *s)
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

/* PyTuple_SET_ITEM(t, 0, x) ... PyTuple_SET_ITEM(t, 0, y): a slot that is filled twice is minded by hand, and so is what
 * was in it. */
static int is_minded_by_hand(const struct engine *e, const struct candidate *c)
{
	const struct ir_insn *thief = c->other >= 0 ? insn_at(e, c->other) : NULL;
	struct ir_operand slot, at;
	int i;

	if (c->kind != FACT_STOLEN_THEN_RELEASED || !thief || thief->op != IR_CALL || !thief->name || thief->n_args < 3)
		return 0;
	slot = e->fn->operands.items[thief->args];
	at = e->fn->operands.items[thief->args + 1];
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

static int allowed(struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];

	if (s->how == OBJ_UNKNOWN)
		return 0;
	if ((direction_of(c->kind) == 1 && is_destructor(e)) || is_minded_by_hand(e, c))
		return 0;
	/* a reference taken for somebody: unless this function also gives it back, whoever got the pointer may own it now */
	if (s->explicit_retain && !s->family && direction_of(c->kind) == 0 && !s->released_somewhere)
		return 0;
	if (((s->explicit_retain && s->passed_on) || s->lent) && direction_of(c->kind) == 0)
		return 0;
	if (s->how == OBJ_PARAM && (name_role(e->fn->name) == NAME_RELEASE || name_role(e->fn->name) == NAME_RETAIN))
		return 0; /* what such a function does to its argument is its job */
	if (s->how == OBJ_PARAM)
		return !param_agrees(e, s, c);
	if (c->kind == FACT_RETURN_BORROWED && s->retained)
		return 0; /* whose reference it was before the retain is not known */
	if (c->kind == FACT_RETURN_BORROWED) {
		if (e->self && (e->self->ret != RET_OWNED || e->self->immortal))
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

/* Trusted implementations of reference counting are inferred, not reported on. */
static int is_trusted(struct engine *e)
{
	const struct contract *c = api_contract(e->api, e->fn->name, e->fn->n_params);
	int k;

	if (c)
		for (k = 0; k < c->n_args; k++)
			if (c->args[k] == ARG_RELEASES || c->args[k] == ARG_RELEASES_NULLOK || c->args[k] == ARG_RETAINS)
				return 1;
	return e->self && e->self->trusted;
}

static int better(const struct candidate *x, const struct candidate *y)
{
	if (x->penalty != y->penalty)
		return x->penalty < y->penalty;
	/* that it is used afterwards follows from what was done to it before */
	if ((x->kind == FACT_USE_AFTER_RELEASE) != (y->kind == FACT_USE_AFTER_RELEASE))
		return y->kind == FACT_USE_AFTER_RELEASE;
	/* what is lost even where nothing fails is the plainer fault */
	if ((x->kind == FACT_LEAK_ON_ERROR) != (y->kind == FACT_LEAK_ON_ERROR))
		return y->kind == FACT_LEAK_ON_ERROR;
	return trail_length(x) < trail_length(y);
}

/* Does the function test what most of its other calls return? */
static int tests_others(const struct engine *e)
{
	int i, tested = 0, untested = 0;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (s->how != OBJ_OWNED || s->arg >= 0 || s->plain)
			continue;
		if (s->tested_somewhere)
			tested++;
		else if (s->released_somewhere)
			untested++;
	}
	return tested >= untested;
}

/* Did the call make the object, so that nobody else can have a reference? */
static int is_fresh(const struct seed *s)
{
	return s->contract && s->contract->name && s->how == OBJ_OWNED && s->arg < 0 && name_says_new(s->contract->name);
}

/* `gone = unlink(list, x); unref(x); if (gone) unref(x);`: the call's answer says that a reference has come to us. */
static int asked_a_call(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	const struct trail *t = c->trail;
	const struct ir_insn *x;
	int i, k, name = named_place(e, s);

	while (t && !t->branch)
		t = t->prev;
	x = t ? insn_at(e, t->insn) : NULL;
	if (!x || x->op != IR_BR || x->a.kind != IR_PLACE || x->b.kind != IR_CONST || name < 0)
		return 0;
	for (i = t->insn - 1; i >= 0; i--) {
		const struct ir_insn *call = insn_at(e, i);

		if (call->dst != x->a.place)
			continue;
		for (k = 0; call->op == IR_CALL && e->calls[i]->source != FROM_MODEL && k < call->n_args; k++)
			if (e->fn->operands.items[call->args + k].kind == IR_PLACE && e->fn->operands.items[call->args + k].place == name)
				return 1;
		return 0;
	}
	return 0;
}

/* The last thing that was asked before the NULL went where it must not is something else: `if (want_text) *text =
 * finish(buffer)` where the buffer was made because the text is wanted. */
static int asked_another(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	const struct trail *t = c->trail;
	const struct ir_insn *x;

	while (t && !t->branch)
		t = t->prev;
	x = t ? insn_at(e, t->insn) : NULL;
	return x && t->branch == 1 && x->op == IR_BR && x->sub == IR_NE && x->a.kind == IR_PLACE && x->b.kind == IR_CONST && !x->b.value &&
	       e->fn->vars.items[ir_place_root(e->fn, x->a.place)].kind != IR_TEMP && x->a.place != s->place;
}

static int returns_it(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);

	return x->op == IR_RET && x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind == IR_P_VAR;
}

/* A getter of a family whose getters return new references to what is kept elsewhere: PyException_GetContext. */
static int is_found(const struct seed *s)
{
	const char *name = s->contract ? s->contract->name : NULL;

	return name && s->family && s->family->default_owned && s->contract->source == FROM_MODEL &&
	       (name_role(name) == NAME_GET || name_has_word(name, "get") || name_has_word(name, "import"));
}

/* Is the release the first thing that is done with it, tests aside? */
static int is_released_at_once(const struct engine *e, const struct seed *s, const struct candidate *c)
{
	int i, k, place = named_place(e, s);

	if (s->insn < 0 || c->other <= s->insn || place < 0)
		return 0;
	for (i = s->insn + 1; i < c->other; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (k = 0; x->op == IR_CALL && !(e->calls[i] && e->calls[i]->noreturn) && k < x->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[x->args + k];

			if ((a.kind == IR_PLACE || a.kind == IR_ADDR) && ir_place_root(e->fn, a.place) == ir_place_root(e->fn, place))
				return 0;
		}
	}
	return 1;
}

static int confidence_of(const struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];
	int conf = s->confidence - c->penalty, extra = branches_of(c) - LONG_PATH;

	if (c->kind == FACT_NULL_RELEASE && !c->reason &&
	    ((!s->contract->nullable && !tests_others(e)) || (s->family && s->family->by_name))) /* GObject's constructors do not fail */
		conf = 40; /* the function tests nothing: a habit, not a slip */
	if (c->kind == FACT_USE_AFTER_RELEASE && is_found(s) && is_released_at_once(e, s, c))
		conf = 40; /* it is made a borrowed reference on purpose: a module, an attribute, that something else keeps */
	if (c->kind == FACT_USE_AFTER_RELEASE && returns_it(e, c->insn) && !is_fresh(s))
		conf = 40; /* made into a borrowed reference on purpose: whoever it was got from keeps it */
	if ((c->kind == FACT_OVER_RELEASE && asked_a_call(e, s, c)) || (c->kind == FACT_NULL_RELEASE && s->how == OBJ_NULL && asked_another(e, s, c)))
		conf = 40;
	if (extra > 0)
		conf -= extra > 10 ? 20 : 2 * extra;
	if (s->how == OBJ_PARAM && c->kind == FACT_RELEASE_BORROWED && !e->self)
		conf -= s->family && s->family->by_name && !released_on_failure(e, s->arg) && !by_cleanup(e, c) ? 40 : 20; /* its own exits against each other */
	if (c->other >= 0 && e->calls[c->other] && e->calls[c->other]->source == FROM_NAME && direction_of(c->kind) == 1)
		conf -= name_counts(callee_name(e, insn_at(e, c->other))) ? 5 : 15; /* only a name says that it releases */
	if (e->fn->partial)
		conf -= 5;
	return conf < 0 ? 0 : conf;
}

static const char *reason_of(const struct seed *s, const struct candidate *c)
{
	if (c->reason)
		return c->reason;
	if (s->by_habit)
		return "elsewhere in this file such an object is released";
	if (is_evidence_only(s) && !s->released_somewhere)
		return "nothing looks at the variable again";
	if (is_evidence_only(s))
		return "another path of this function releases it";
	return s->contract && s->contract->evidence ? s->contract->evidence : "the path shows it";
}

static const char *spell_rest(const struct engine *e, const struct candidate *c)
{
	struct strbuf sb = STRBUF_INIT;
	const char *out;

	for (c = c->rest; c; c = c->rest)
		strbuf_addf(&sb, "%s`%s`", sb.len ? ", " : "", spell_object(e, &e->seeds.items[c->seed]));
	out = sb.len ? intern(sb.buf) : NULL;
	strbuf_release(&sb);
	return out;
}

static void emit_fact(struct engine *e, struct own_result *out, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];
	struct fact f = {.kind = c->kind, .function = e->fn->name, .function_loc = src(e, e->fn->loc)};
	int i;

	f.object = spell_object(e, s);
	f.with = spell_rest(e, c);
	f.acquired_by = s->insn != NO_INSN && insn_at(e, s->insn)->op == IR_CALL ? callee_name(e, insn_at(e, s->insn)) : "";
	if (c->other >= 0 && insn_at(e, c->other)->op == IR_CALL)
		f.released_by = callee_name(e, insn_at(e, c->other));
	f.type = e->u->types.items[s->type].spelled;
	f.acquired = src(e, s->insn == NO_INSN ? e->fn->loc : insn_at(e, s->insn)->loc);
	f.where = src(e, insn_at(e, c->insn)->flags & IR_IMPLICIT ? e->fn->end : insn_at(e, c->insn)->loc);
	f.place = insn_at(e, c->insn)->op == IR_RET ? FACT_AT_EXIT : FACT_AT_USE;
	f.holds = c->holds;
	f.should = c->should;
	f.plain = s->plain;
	f.by_default = s->contract && s->contract->source == FROM_FAMILY && !s->released_somewhere && !s->handed_over && !s->returned_owned;
	f.record = seed_record(e, s);
	f.by_habit = !s->by_habit ? 0 : s->arg >= 0 ? 3 : 1 + s->fresh_name;
	f.nullable = s->contract && s->contract->nullable;
	f.confidence = confidence_of(e, c);
	f.reason = reason_of(s, c);
	for (i = 0; i < out->facts.count; i++) {
		const struct fact *g = &out->facts.items[i];

		if (g->function == f.function && g->kind == f.kind && g->acquired_by == f.acquired_by && g->object == f.object)
			f.ordinal++;
	}
	add_steps(e, out, &f, c);
	vec_push(&out->facts, f);
}

/* The macro that both the acquisition and the fault stand in, NULL. */
static const char *macro_of(const struct engine *e, const struct candidate *c)
{
	int insn = e->seeds.items[c->seed].insn;

	return in_one_macro(e, insn, c->insn) ? insn_at(e, insn)->loc.macro : NULL;
}

/* What took the path to this exit: the failure, or the last question. */
static int cause_of(const struct candidate *c)
{
	const struct trail *t = c->trail;

	if (c->failed_at >= 0)
		return c->failed_at;
	while (t && (!t->branch || t->branch == TRAIL_MERGE))
		t = t->prev;
	return t ? t->insn : NO_INSN;
}

/* Is y the same thing to mend as x? One macro that is wrong, however often it is used; one variable that several calls
 * fill in turn and one exit forgets. */
static int is_same(const struct engine *e, const struct candidate *x, const struct candidate *y)
{
	const char *macro = macro_of(e, y);
	int place = named_place(e, &e->seeds.items[y->seed]);

	if (macro && macro_of(e, x) == macro && x->kind == y->kind)
		return 1;
	return place >= 0 && x->insn == y->insn && direction_of(x->kind) == direction_of(y->kind) &&
	       named_place(e, &e->seeds.items[x->seed]) == place;
}

/* Does the exit lose y with x, for the same reason? */
static int is_lost_with(const struct engine *e, const struct candidate *x, const struct candidate *y)
{
	const struct ir_loc *a = &insn_at(e, x->insn)->loc, *b = &insn_at(e, y->insn)->loc;
	enum ir_op op = insn_at(e, x->insn)->op;

	return x->kind == y->kind && x->kind <= FACT_LEAK_ON_ERROR && (op == IR_RET || op == IR_END) && insn_at(e, y->insn)->op == op &&
	       a->file == b->file && a->line == b->line && a->column == b->column &&
	       !e->seeds.items[x->seed].by_habit && !e->seeds.items[y->seed].by_habit && cause_of(x) == cause_of(y) &&
	       (confidence_of(e, x) >= 50) == (confidence_of(e, y) >= 50);
}

/* Leave one candidate for each thing to mend. Those that it stands for hang on it (candidate.rest). */
static void thin_out(const struct engine *e, struct candidate **picked, int *n)
{
	int i, k, out = 0;

	for (i = 0; i < *n; i++) {
		struct candidate **rest;

		for (k = 0; k < out && !is_same(e, picked[k], picked[i]); k++)
			;
		if (k < out)
			continue;
		for (k = 0; k < out && !is_lost_with(e, picked[k], picked[i]); k++)
			;
		if (k == out) {
			picked[out++] = picked[i];
			continue;
		}
		for (rest = &picked[k]->rest; *rest; rest = &(*rest)->rest)
			;
		*rest = picked[i];
	}
	*n = out;
}

static int by_position(const void *x, const void *y)
{
	const struct candidate *a = *(const struct candidate *const *)x, *b = *(const struct candidate *const *)y;

	if (a->seed != b->seed)
		return a->seed < b->seed ? -1 : 1;
	return a->insn < b->insn ? -1 : a->insn > b->insn;
}

/* A leak, or a crash for lack of memory, that can happen once and ends with the program. */
static int is_once(const struct engine *e, const struct candidate *c)
{
	const uint64_t *at = map_get(&e->u->fn_by_name, MAP_PTR(e->fn->name));
	enum once once = at ? (enum once)e->own->once[*at - 1] : ONCE_NOT;

	if (c->kind == FACT_NULL_RELEASE && e->calls[c->insn] && contract_arg(e->calls[c->insn], 0) == ARG_RETAINS)
		return 0; /* retained before it is tested: nobody meant that */
	if (once == ONCE_START)
		return c->kind == FACT_LEAK_ON_ERROR || c->kind == FACT_NULL_RELEASE;
	return once == ONCE_ALL && (direction_of(c->kind) == 0 || c->kind == FACT_NULL_RELEASE);
}

/* One fact per acquisition and direction: the best candidate of each. */
void report_facts(struct engine *e, struct own_result *out)
{
	VEC(struct candidate *) picked = {0};
	int i, k;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (s->contract && s->contract->source == FROM_FAMILY && s->contract->name && s->how == OBJ_OWNED)
			*map_put(&e->own->kept, MAP_PTR(s->contract->name), NULL) +=
				s->released_somewhere || s->handed_over || s->returned_owned ? 1 : 1 << 16;
	}
	if (is_trusted(e))
		return;
	for (i = 0; i < e->candidates.count; i++) {
		struct candidate *c = &e->candidates.items[i];

		if (!allowed(e, c))
			continue;
		if (is_once(e, c))
			c->penalty += UNLIKELY;
		for (k = 0; k < picked.count; k++)
			if (picked.items[k]->seed == c->seed && direction_of(picked.items[k]->kind) == direction_of(c->kind))
				break;
		if (k == picked.count)
			vec_push(&picked, c);
		else if (better(c, picked.items[k]))
			picked.items[k] = c;
	}
	thin_out(e, picked.items, &picked.count);
	if (picked.count)
		qsort(picked.items, (size_t)picked.count, sizeof(*picked.items), by_position);
	for (i = 0; i < picked.count; i++)
		emit_fact(e, out, picked.items[i]);
	vec_release(&picked);
}
