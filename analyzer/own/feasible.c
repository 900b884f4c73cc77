/* Paths that cannot be: those that take one and the same test both ways.
 *
 * The states know what variables hold, but forget the fields of objects at each call that might change them, which few
 * calls do. So a path that was found is read again: `if (self->telling)` here and `if (!self->telling)` there contradict
 * each other unless this function writes `telling` itself. Branches that led to where the object was made count, too: they
 * are those above it in the tree of dominators (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm).
 */
#include "analyzer/own/engine.h"

#include <string.h>

/* --- The same test -------------------------------------------------------------------------------------------------- */

/* PyUnicode_Check(x), is_foo(x): asks what does not change. */
static int asks_type(const char *name)
{
	return name_has_word(name, "check") || name_has_word(name, "is") || name_has_word(name, "Check") || name_has_word(name, "CheckExact");
}

/* A test as it is written: its operands' places, what a temporary was computed from. Calls and changing variables end
 * the comparison. depth bounds the work on long expressions. */
static int same_operand(const struct engine *e, struct ir_operand x, int at_x, struct ir_operand y, int at_y, int depth);

/* The instruction that gave a temporary its value, in the few before at; -1. */
static int maker_of(const struct engine *e, int place, int at)
{
	int i;

	for (i = at - 1; i >= 0 && i > at - 12; i--) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst == place)
			return i;
		if (x->op == IR_BR || x->op == IR_SWITCH || x->op == IR_JMP || x->op == IR_RET)
			return -1;
	}
	return -1;
}

static int is_stable(const struct engine *e, int place)
{
	int i, root = ir_place_root(e->fn, place), writes = 0;
	const struct ir_place *p = &e->fn->places.items[place];

	if (e->fn->vars.items[root].kind == IR_TEMP || p->kind == IR_P_INDEX)
		return 0;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int to = x->op == IR_ADD ? x->place : x->dst, k;

		if (to >= 0 && (to == place || (ir_place_root(e->fn, to) == root && e->fn->places.items[to].kind == IR_P_VAR)))
			writes++;
		if (to >= 0 && p->kind == IR_P_FIELD && e->fn->places.items[to].kind == IR_P_FIELD && e->fn->places.items[to].field == p->field)
			return 0;
		if (x->op == IR_CALL)
			for (k = 0; k < x->n_args; k++) {
				struct ir_operand a = e->fn->operands.items[x->args + k];

				if (a.kind == IR_ADDR && (a.place == place || e->fn->places.items[a.place].kind == IR_P_VAR) &&
				    ir_place_root(e->fn, a.place) == root)
					return 0;
			}
	}
	return root < e->fn->n_params ? writes == 0 : writes <= 1;
}

static int same_operand(const struct engine *e, struct ir_operand x, int at_x, struct ir_operand y, int at_y, int depth)
{
	int a, b, k;

	if (x.kind != y.kind || depth > 4)
		return 0;
	if (x.kind == IR_CONST)
		return x.value == y.value;
	if (x.kind == IR_STR || x.kind == IR_FN)
		return x.text == y.text;
	if (x.kind == IR_ADDR)
		return x.place == y.place;
	if (x.kind != IR_PLACE)
		return 0;
	if (x.place == y.place && is_stable(e, x.place))
		return 1;
	if (e->fn->vars.items[ir_place_root(e->fn, x.place)].kind != IR_TEMP)
		return 0;
	a = maker_of(e, x.place, at_x);
	b = maker_of(e, y.place, at_y);
	if (a < 0 || b < 0 || insn_at(e, a)->op != insn_at(e, b)->op)
		return 0;
	if (insn_at(e, a)->op == IR_SET)
		return same_operand(e, insn_at(e, a)->a, a, insn_at(e, b)->a, b, depth + 1);
	if (insn_at(e, a)->op == IR_BIN)
		return insn_at(e, a)->sub == insn_at(e, b)->sub && same_operand(e, insn_at(e, a)->a, a, insn_at(e, b)->a, b, depth + 1) &&
		       same_operand(e, insn_at(e, a)->b, a, insn_at(e, b)->b, b, depth + 1);
	if (insn_at(e, a)->op != IR_CALL || insn_at(e, a)->name != insn_at(e, b)->name || !insn_at(e, a)->name ||
	    insn_at(e, a)->n_args != insn_at(e, b)->n_args || insn_at(e, a)->n_args < 1 || !asks_type(insn_at(e, a)->name))
		return 0;
	for (k = 0; k < insn_at(e, a)->n_args; k++)
		if (!same_operand(e, e->fn->operands.items[insn_at(e, a)->args + k], a, e->fn->operands.items[insn_at(e, b)->args + k], b,
				  depth + 1))
			return 0;
	return 1;
}

/* --- Dominators --------------------------------------------------------------------------------------------------------- */

/* Blocks are in reverse post-order, so a dominator has the lower index. */
static int common(const int *idom, int a, int b)
{
	while (a != b) {
		while (a > b)
			a = idom[a];
		while (b > a)
			b = idom[b];
	}
	return a;
}

static int n_succs(const struct engine *e, int block)
{
	const struct ir_block *b = &e->fn->blocks.items[block];
	int last = b->first + b->count - 1;

	switch (insn_at(e, last)->op) {
	case IR_BR:
		return 2;
	case IR_JMP:
		return 1;
	case IR_SWITCH:
		return insn_at(e, last)->n_args + 1;
	default:
		return 0;
	}
}

static void find_dominators(struct engine *e)
{
	int n = e->fn->blocks.count, b, k, changed = 1;
	int *idom = ARENA_ARRAY(&e->arena, int, n + 1), *preds = ARENA_ARRAY(&e->arena, int, n + 1);

	for (b = 0; b < n; b++)
		idom[b] = b ? -1 : 0;
	for (b = 0; b < n; b++)
		for (k = 0; k < n_succs(e, b); k++)
			preds[e->fn->succs.items[e->fn->blocks.items[b].succ + k]]++;
	while (changed)
		for (b = 0, changed = 0; b < n; b++)
			for (k = 0; idom[b] >= 0 && k < n_succs(e, b); k++) {
				int to = e->fn->succs.items[e->fn->blocks.items[b].succ + k], was = idom[to];

				if (to)
					idom[to] = was < 0 ? b : common(idom, was, b);
				changed |= idom[to] != was;
			}
	e->idom = idom;
	e->n_preds = preds;
}

static int block_of(const struct engine *e, int insn)
{
	int b;

	for (b = 0; b + 1 < e->fn->blocks.count && e->fn->blocks.items[b + 1].first <= insn; b++)
		;
	return b;
}

/* The branches that every path to this block takes: a trail, the nearest first. */
static struct trail *implied(struct engine *e, int block)
{
	struct trail *first = NULL, **at = &first;

	if (!e->idom)
		find_dominators(e);
	for (; block > 0 && e->idom[block] >= 0; block = e->idom[block]) {
		int from = e->idom[block], last = e->fn->blocks.items[from].first + e->fn->blocks.items[from].count - 1;
		const int *succ = &e->fn->succs.items[e->fn->blocks.items[from].succ];

		if (insn_at(e, last)->op != IR_BR || e->n_preds[block] != 1 || succ[0] == succ[1])
			continue;
		*at = ARENA_NEW(&e->arena, struct trail);
		(*at)->insn = last;
		(*at)->branch = succ[0] == block ? 1 : 2;
		at = (struct trail **)(uintptr_t)&(*at)->prev;
	}
	return first;
}

/* --- The path -------------------------------------------------------------------------------------------------------------- */

/* The step before that every path merged into this one took. */
static const struct trail *sure(const struct trail *t)
{
	while (t && t->branch == TRAIL_MERGE)
		t = t->sure;
	return t;
}

struct test {
	enum ir_sub sub;
	struct ir_operand a, b;
	int at;
};

/* The one instruction that writes this variable, -1. */
static int only_writer(const struct engine *e, int place)
{
	int i, found = -1;

	for (i = 0; i < e->fn->insns.count; i++)
		if (insn_at(e, i)->dst == place || (insn_at(e, i)->op == IR_ADD && insn_at(e, i)->place == place)) {
			if (found >= 0)
				return -1;
			found = i;
		}
	return found;
}

/* What a branch asks. `has_hook != 0` where has_hook = (s->hook != NULL) asks whether s->hook != NULL. */
static struct test test_of(const struct engine *e, const struct trail *t)
{
	const struct ir_insn *x = insn_at(e, t->insn);
	struct test out = {t->branch == 1 ? x->sub : (enum ir_sub)(x->sub ^ 1), x->a, x->b, t->insn};
	int depth;

	for (depth = 0; depth < 3; depth++) {
		const struct ir_insn *w;
		int writer;

		if (out.a.kind != IR_PLACE || out.b.kind != IR_CONST || out.b.value || (out.sub != IR_NE && out.sub != IR_EQ) ||
		    e->fn->places.items[out.a.place].kind != IR_P_VAR || e->fn->places.items[out.a.place].var < e->fn->n_params)
			break;
		writer = only_writer(e, out.a.place);
		if (writer < 0)
			break;
		w = insn_at(e, writer);
		if (w->op == IR_SET && w->a.kind == IR_PLACE && e->fn->vars.items[ir_place_root(e->fn, w->a.place)].kind == IR_TEMP) {
			out.a = w->a;
			out.at = writer;
			continue;
		}
		if (w->op != IR_BIN || w->sub > IR_LE)
			break;
		out.sub = out.sub == IR_NE ? w->sub : (enum ir_sub)(w->sub ^ 1);
		out.a = w->a;
		out.b = w->b;
		out.at = writer;
	}
	return out;
}

static int is_contradicted(const struct engine *e, const struct trail *t, const struct trail *before)
{
	struct test x = test_of(e, t);

	for (before = sure(before); before; before = sure(before->prev)) {
		struct test y;

		if (!before->branch || insn_at(e, before->insn)->op != IR_BR || before->insn == t->insn) /* a loop's own condition changes */
			continue;
		y = test_of(e, before);
		if ((enum ir_sub)(x.sub ^ 1) == y.sub && same_operand(e, x.a, x.at, y.a, y.at, 0) && same_operand(e, x.b, x.at, y.b, y.at, 0))
			return 1;
	}
	return 0;
}

int contradicts_itself(struct engine *e, const struct trail *trail)
{
	const struct trail *t, *above = e->seed->insn == NO_INSN ? NULL : implied(e, block_of(e, e->seed->insn));

	for (t = sure(trail); t; t = sure(t->prev))
		if (t->branch && insn_at(e, t->insn)->op == IR_BR && (is_contradicted(e, t, t->prev) || is_contradicted(e, t, above)))
			return 1;
	return 0;
}
