/* Consistency: does a function agree with itself, and with what is promised of it? Two checks that need no contract of
 * the function, or doubt the one there is.
 *
 * GC120: two exits that return the same, after the same questions about what the caller can see, and change the count of
 * an argument differently (RID, ASPLOS 2016). GC122: a promise that no path of the body keeps.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

static int is_clean(const struct exit_record *x)
{
	return !x->fuzzy && !x->escaped && !x->stored && !x->kept && !x->returned && !x->is_null && x->outcome != OUT_ANY;
}

static struct fact fact_of(struct engine *e, enum fact_kind kind, const char *object, int insn)
{
	struct fact f = {.kind = kind, .unit = e->u->path, .function = e->fn->name, .function_loc = src(e, e->fn->loc), .object = object,
			 .acquired_by = "", .acquired = src(e, e->fn->loc), .type = ""};

	f.where = insn == NO_INSN ? f.function_loc : src(e, insn_at(e, insn)->flags & IR_IMPLICIT ? e->fn->end : insn_at(e, insn)->loc);
	f.place = insn == NO_INSN ? FACT_AT_USE : FACT_AT_EXIT;
	return f;
}

/* One step: where the finding points. Two facts of one function and object are told apart by their order. */
static void tell(struct engine *e, struct own_result *out, struct fact *f, const char *note)
{
	struct fact_step *step = ARENA_NEW(&out->arena, struct fact_step);
	int i;

	(void)e;
	*step = (struct fact_step){f->where, note, 0};
	f->steps = step;
	f->n_steps = 1;
	for (i = 0; i < out->facts.count; i++)
		f->ordinal += out->facts.items[i].function == f->function && out->facts.items[i].kind == f->kind && out->facts.items[i].object == f->object;
	vec_push(&out->facts, *f);
}

/* --- GC120 --------------------------------------------------------------------------------------------------------------- */

/* How many clean exits look like x to the caller; *same: how many of them change the count as x does. */
static int count_alike(const struct engine *e, int k, const struct exit_record *x, int *same)
{
	int i, n = 0;

	*same = 0;
	for (i = 0; i < e->param_exits[k].count; i++) {
		const struct exit_record *y = &e->param_exits[k].items[i];

		if (y->asked != x->asked)
			continue;
		if (!is_clean(y))
			return 0;
		n++;
		*same += y->delta == x->delta;
	}
	return n;
}

static int is_said(const struct own_result *out, const char *function, const char *object)
{
	int i;

	for (i = 0; i < out->facts.count; i++)
		if (out->facts.items[i].function == function && out->facts.items[i].object == object)
			return 1;
	return 0;
}

/* Is the function somebody's callback? What its callers know is out of sight then. */
static int is_handed_out(const struct engine *e)
{
	int i, k;

	for (i = 0; i < e->u->slots.count; i++)
		if (e->u->slots.items[i].fn == e->fn->name)
			return 1;
	for (i = 0; i < e->u->fns.count; i++)
		for (k = 0; k < e->u->fns.items[i]->operands.count; k++)
			if (e->u->fns.items[i]->operands.items[k].kind == IR_FN && e->u->fns.items[i]->operands.items[k].text == e->fn->name)
				return 1;
	return 0;
}

/* Does the path depend on what the object itself says, which the caller may know? */
static int asks_object(const struct engine *e, const struct trail *t, int k)
{
	for (; t; t = t->prev) {
		const struct ir_insn *i = t->branch == 1 || t->branch == 2 ? insn_at(e, t->insn) : NULL;

		if (i && i->a.kind == IR_PLACE && e->fn->places.items[i->a.place].kind == IR_P_FIELD && ir_place_root(e->fn, i->a.place) == k)
			return 1;
	}
	return 0;
}

int caller_may_know(const struct engine *e, const struct trail *trail, int k)
{
	return is_handed_out(e) || asks_object(e, trail, k);
}

static void check_paths(struct engine *e, struct own_result *out, int k)
{
	const char *object = e->fn->vars.items[k].name;
	int i, same, n;

	for (i = 0; i < e->param_exits[k].count; i++) {
		const struct exit_record *x = &e->param_exits[k].items[i];
		struct fact f;

		n = is_clean(x) ? count_alike(e, k, x, &same) : 0;
		if (!n || same == n || 2 * same > n || (2 * same == n && x->delta != 0) || is_said(out, e->fn->name, object))
			continue;
		f = fact_of(e, FACT_INCONSISTENT_PATHS, object, x->exit);
		f.holds = x->delta;
		f.should = x->delta ? 0 : e->param_exits[k].items[0].delta;
		for (n = 0; n < e->param_exits[k].count; n++)
			if (e->param_exits[k].items[n].asked == x->asked && e->param_exits[k].items[n].delta != x->delta)
				f.should = e->param_exits[k].items[n].delta;
		f.confidence = same == 1 && e->param_exits[k].count >= 4 && !caller_may_know(e, x->trail, k) ? 55 : 40;
		f.reason = intern(arena_printf(&e->arena, "nothing that the caller passed or gets back tells them apart"));
		tell(e, out, &f, "this path differs");
		return;
	}
}

/* --- GC122 --------------------------------------------------------------------------------------------------------------- */

static const char *promiser(const struct contract *c)
{
	return c->unchecked ? "its documentation" : c->source == FROM_MODEL ? c->evidence : "its declaration";
}

static void contradict(struct engine *e, struct own_result *out, const struct contract *body, const char *says, const char *does)
{
	const struct contract *c = e->self;
	struct fact f = fact_of(e, FACT_CONTRADICTION, e->fn->name, NO_INSN);

	f.confidence = c->unchecked ? 45 : 60;
	f.reason = intern(arena_printf(&e->arena, "%s says that %s, but %s (%s); more likely wrong: %s", promiser(c), says, does, body->evidence,
				       c->unchecked ? "the documentation" : "the body"));
	tell(e, out, &f, "defined here");
}

static int takes(enum arg_effect a)
{
	return a == ARG_STEALS || a == ARG_RELEASES || a == ARG_RELEASES_NULLOK;
}

static void check_promise(struct engine *e, struct own_result *out, const struct contract *body)
{
	const struct contract *c = e->self;
	int k;

	if (body->ret == RET_OWNED && !body->plain && (c->ret == RET_BORROWED || c->ret == RET_BORROWED_FROM) && body->confidence >= 60)
		contradict(e, out, body, "what it returns is borrowed", "every path returns a new reference");
	if (body->ret == RET_BORROWED && c->ret == RET_OWNED && body->confidence >= 60 && !is_said(out, e->fn->name, e->fn->name) && c->unchecked)
		contradict(e, out, body, "what it returns is the caller's", "every path returns what it only borrowed");
	for (k = 0; k < e->fn->n_params && k < c->n_args && k < body->n_args; k++) {
		enum arg_effect says = (enum arg_effect)c->args[k], does = (enum arg_effect)body->args[k];
		const char *name = e->fn->vars.items[k].name;

		if (says == ARG_BORROWS && takes(does) && body->counted && !is_said(out, e->fn->name, name))
			contradict(e, out, body, arena_printf(&e->arena, "`%s` is only borrowed", name), "every path gives its reference away");
		else if (says == ARG_RETAINS && takes(does))
			contradict(e, out, body, arena_printf(&e->arena, "`%s` is retained", name), "every path gives a reference back");
		else if (takes(says) && does == ARG_RETAINS)
			contradict(e, out, body, arena_printf(&e->arena, "the reference to `%s` is taken over", name), "every path adds one");
	}
}

void check_consistency(struct engine *e, struct own_result *out, const struct contract *body)
{
	int k;

	if (e->gave_up || e->fn->partial)
		return;
	for (k = 0; k < e->fn->n_params; k++)
		if (!body->counts && body->args[k] != ARG_RETAINS && body->args[k] != ARG_RELEASES && body->args[k] != ARG_RELEASES_NULLOK)
			check_paths(e, out, k);
	if (e->self && (e->self->source == FROM_MODEL || e->self->source == FROM_WORDS))
		check_promise(e, out, body);
}
