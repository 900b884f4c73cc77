/* How surely a candidate is a fault. */
#include "analyzer/own/engine.h"

enum { LONG_PATH = 14 };

static int branches_of(const struct candidate *c)
{
	const struct trail *t;
	int n = 0;

	for (t = c->trail; t; t = t->prev)
		n += t->branch != 0;
	return n;
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

/* g_return_val_if_fail(...): who gets there has a worse fault than a leak. */
static int in_precondition(const struct ir_insn *i)
{
	return i->op == IR_RET && i->loc.macro && (name_has_word(i->loc.macro, "fail") || name_has_word(i->loc.macro, "assert") || name_has_word(i->loc.macro, "reached"));
}

int confidence_of(const struct engine *e, const struct candidate *c)
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
	if (direction_of(c->kind) == 0 && s->contract && s->contract->shared && !s->released_somewhere)
		conf = 40; /* the maker gave it to a table or a list, too: it may be lent from there */
	if (direction_of(c->kind) == 0 && in_precondition(insn_at(e, c->insn)))
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
