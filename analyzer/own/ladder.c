/* Advice: returns that lose what the function's own cleanup would release, if they went there:
 *
 *             if (!b)
 *                     return NULL;            <- goto error
 *             ...
 *     error:
 *             Py_XDECREF(a);
 *             return NULL;
 *
 * Only where what stands behind the label is nothing but releases of variables and a return of the same, and where each of those
 * variables is known, on every path that comes to the return, to hold its reference or NULL.
 */
#include "analyzer/own/engine.h"

#include <string.h>

enum { MOST_EXITS = 16, MOST_BLOCKS = 64 };

/* What is known of one variable of the function, made when first asked for. */
struct rung {
	int place, made;
	struct var_flow flow;
};

struct ladder {
	struct engine *e;
	struct own_result *out;
	struct rung *rungs;      /* by place */
	const struct ir_label *label;
	int exit;                /* the return that is looked at */
	unsigned char *bits;     /* by place: what the variable may hold while the label's code is followed; 0: not asked yet */
	unsigned char *released; /* by place */
	int macro;               /* an instruction of the macro that has just released something; NO_INSN */
	int blocks, value;       /* value: place of the variable that the label's code returns and that is to be set; -1 */
};

static const struct var_flow *flow_of(struct ladder *l, int place)
{
	struct rung *r = &l->rungs[place];

	if (!r->made++)
		var_flow(l->e, place, &r->flow);
	return &r->flow;
}

static int is_local(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];

	return p->kind == IR_P_VAR && e->fn->vars.items[p->var].kind == IR_LOCAL;
}

/* --- The label's code ----------------------------------------------------------------------------------------------------- */

static unsigned held_in(struct ladder *l, int place)
{
	if (!l->bits[place])
		l->bits[place] = flow_of(l, place)->strange ? VAR_IS_OTHER : flow_of(l, place)->in[l->exit];
	return l->bits[place];
}

/* The variable whose reference the instruction gives back; -1: it does something else. */
static int released_at(struct ladder *l, int insn)
{
	const struct ir_insn *x = insn_at(l->e, insn);
	struct ir_operand a = x->op == IR_SET ? x->a : x->n_args == 1 ? l->e->fn->operands.items[x->args] : ir_any();
	enum var_event event;

	if ((a.kind != IR_PLACE && a.kind != IR_ADDR) || !is_local(l->e, a.place))
		return -1;
	event = (enum var_event)flow_of(l, a.place)->events[insn];
	/* Py_CLEAR(x), g_clear_object(&x): what follows in the macro belongs to it */
	return event == VAR_CLEARS || (event == VAR_RELEASES && x->op == IR_CALL) ? a.place : -1;
}

/* Give the variable back, as the label's code does. 0: that is not right for all that it may hold. */
static int release(struct ladder *l, int insn, int place)
{
	unsigned in = held_in(l, place);
	enum arg_effect effect = insn_at(l->e, insn)->op == IR_CALL ? contract_arg(l->e->calls[insn], 0) : ARG_CLEARS;

	if (in & ~(unsigned)(VAR_IS_HELD | VAR_IS_NULL) || !in)
		return 0;
	if (in & VAR_IS_NULL && effect == ARG_RELEASES)
		return 0;
	l->bits[place] = VAR_IS_GONE;
	l->released[place] = 1;
	return 1;
}

static int follow(struct ladder *l, int block);

static int follow_edge(struct ladder *l, int block, int edge)
{
	return follow(l, l->e->fn->succs.items[l->e->fn->blocks.items[block].succ + edge]);
}

/* `if (x) unref(x);` where x may be either: both ways must do. What the way with the release leaves behind counts: on the
 * other there was nothing. */
static int follow_test(struct ladder *l, int block, const struct ir_insn *x)
{
	int place = x->a.kind == IR_PLACE && is_local(l->e, x->a.place) ? x->a.place : -1, null_edge = x->sub == IR_NE, n = l->e->fn->places.count;
	unsigned in;
	unsigned char *bits, *released;

	if (place < 0 || x->b.kind != IR_CONST || x->b.value || (x->sub != IR_EQ && x->sub != IR_NE))
		return 0;
	in = held_in(l, place);
	if (!in || in & ~(unsigned)(VAR_IS_HELD | VAR_IS_NULL))
		return 0;
	bits = arena_copy(&l->e->arena, l->bits, (size_t)n);
	released = arena_copy(&l->e->arena, l->released, (size_t)n);
	l->bits[place] = VAR_IS_NULL;
	if (in & VAR_IS_NULL && !follow_edge(l, block, null_edge))
		return 0;
	if (!(in & VAR_IS_HELD))
		return 1;
	memcpy(l->bits, bits, (size_t)n);
	memcpy(l->released, released, (size_t)n);
	l->bits[place] = VAR_IS_HELD;
	return follow_edge(l, block, !null_edge);
}

/* Does the label's code return what the exit does, once `value` is set? */
static int returns_same(struct ladder *l, const struct ir_insn *ret)
{
	const struct ir_insn *mine = insn_at(l->e, l->exit);

	if (ret->a.kind == IR_NONE || mine->a.kind == IR_NONE)
		return ret->a.kind == mine->a.kind;
	if (ret->a.kind == IR_CONST)
		return mine->a.kind == IR_CONST && mine->a.value == ret->a.value;
	if (ret->a.kind != IR_PLACE || !is_local(l->e, ret->a.place) || mine->a.kind != IR_CONST)
		return 0;
	if (l->e->u->types.items[l->e->fn->places.items[ret->a.place].type].kind == IR_T_PTR) {
		unsigned in = flow_of(l, ret->a.place)->strange ? VAR_IS_OTHER : flow_of(l, ret->a.place)->in[l->exit];

		if (mine->a.value || in & (VAR_IS_HELD | VAR_IS_OTHER) || l->released[ret->a.place])
			return 0;
		l->value = in == VAR_IS_NULL ? l->value : ret->a.place;
		return 1;
	}
	l->value = ret->a.place;
	return 1;
}

static int follow(struct ladder *l, int block)
{
	const struct ir_fn *fn = l->e->fn;
	const struct ir_block *b = &fn->blocks.items[block];
	int i, place;

	if (++l->blocks > MOST_BLOCKS)
		return 0;
	for (i = b->first; i < b->first + b->count; i++) {
		const struct ir_insn *x = insn_at(l->e, i);

		if (in_one_macro(l->e, l->macro, i)) { /* it was released when the macro began */
			if (x->op == IR_BR)
				return follow_edge(l, block, 0) && follow_edge(l, block, 1);
			if (x->op != IR_JMP)
				continue;
		}
		if ((x->op == IR_CALL || x->op == IR_SET) && (place = released_at(l, i)) >= 0) {
			if (!release(l, i, place))
				return 0;
			if (x->op == IR_SET)
				l->macro = i;
			continue;
		}
		switch (x->op) {
		case IR_END:
		case IR_DECL: /* of a macro's */
			break;
		case IR_JMP:
			return follow_edge(l, block, 0);
		case IR_BR:
			return follow_test(l, block, x);
		case IR_RET:
			return returns_same(l, x);
		default:
			return 0;
		}
	}
	return 0;
}

/* --- The exits ---------------------------------------------------------------------------------------------------------------- */

static int is_place_lost(struct engine *e, int place, int insn)
{
	int i;

	for (i = 0; i < e->candidates.count; i++)
		if (e->candidates.items[i].insn == insn && named_place(e, &e->seeds.items[e->candidates.items[i].seed]) == place &&
		    is_sure_loss(e, &e->candidates.items[i]))
			return 1;
	return 0;
}

/* All that this exit loses goes with the label's code. */
static int saves_all(struct ladder *l)
{
	int i;

	for (i = 0; i < l->e->fn->places.count; i++)
		if (is_place_lost(l->e, i, l->exit) && !l->released[i])
			return 0;
	return 1;
}

static int is_before(struct ir_loc a, struct ir_loc b)
{
	return a.file == b.file && (a.line < b.line || (a.line == b.line && a.column < b.column));
}

/* May the exit go to the label instead? */
static int try_label(struct ladder *l, const struct ir_label *label)
{
	size_t n = (size_t)l->e->fn->places.count + 1;
	int block = label->block, first = l->e->fn->blocks.items[block].first;

	if (!is_before(insn_at(l->e, l->exit)->loc, insn_at(l->e, first)->loc))
		return 0;
	l->bits = arena_alloc(&l->e->arena, n);
	l->released = arena_alloc(&l->e->arena, n);
	l->blocks = 0;
	l->macro = NO_INSN;
	l->value = -1;
	l->label = label;
	return follow(l, block) && saves_all(l);
}

static const struct ir_label *find_label(struct ladder *l, int exit)
{
	int i;

	l->exit = exit;
	for (i = 0; i < l->e->fn->labels.count; i++)
		if (try_label(l, &l->e->fn->labels.items[i]))
			return &l->e->fn->labels.items[i];
	return NULL;
}

static int add_edits_at(struct ladder *l, struct fact_edit *edits)
{
	const struct ir_insn *ret = insn_at(l->e, l->exit);
	const char *name = l->label->name;
	int n = 0;

	if (l->value >= 0)
		edits[n++] = (struct fact_edit){
			.at = src(l->e, ret->loc), .form = EDIT_BEFORE,
			.text = arena_printf(&l->out->arena, "%s = @;", l->e->fn->vars.items[l->e->fn->places.items[l->value].var].name),
			.what = arena_printf(&l->out->arena, "keep what is returned for `%s`", name)};
	edits[n++] = (struct fact_edit){.at = src(l->e, ret->loc), .form = EDIT_INSTEAD, .text = arena_printf(&l->out->arena, "goto %s;", name),
					.what = arena_printf(&l->out->arena, "goto %s", name)};
	return n;
}

struct found {
	const struct candidate *first;
	struct fact_edit edits[2 * MOST_EXITS];
	int n, exits;
};

static int is_known_exit(const struct engine *e, int upto)
{
	int i;

	for (i = 0; i < upto; i++)
		if (e->candidates.items[i].insn == e->candidates.items[upto].insn)
			return 1;
	return 0;
}

/* Every exit that surely loses something must have its label, or the finding would only move. */
static int find_all(struct ladder *l, struct found *f)
{
	int i;

	for (i = 0; i < l->e->candidates.count; i++) {
		const struct candidate *c = &l->e->candidates.items[i];
		const struct ir_insn *x = insn_at(l->e, c->insn);
		int place;

		place = named_place(l->e, &l->e->seeds.items[c->seed]);
		if (!is_sure_loss(l->e, c) || (place >= 0 && l->e->scoped[place]))
			continue;
		if (x->op != IR_RET || x->flags & IR_IMPLICIT || place < 0 || !is_plain_variable(l->e, place) || !is_written_out(l->e, x))
			return 0;
		if (is_known_exit(l->e, i))
			continue;
		if (f->exits == MOST_EXITS || !find_label(l, c->insn))
			return 0;
		f->first = !f->first || is_before(x->loc, insn_at(l->e, f->first->insn)->loc) ? c : f->first;
		f->n += add_edits_at(l, f->edits + f->n);
		f->exits++;
	}
	return f->exits > 0;
}

static int has_cleanups(const struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->vars.count; i++)
		if (e->fn->vars.items[i].cleanup)
			return 1;
	return 0;
}

static void tell(struct ladder *l, const struct found *found)
{
	struct fact f = advice_fact(l->e, found->first);
	struct fact_step *steps = ARENA_ARRAY(&l->out->arena, struct fact_step, found->n);
	int i;

	for (i = 0; i < found->n; i++)
		steps[i] = (struct fact_step){found->edits[i].at, found->edits[i].what, 0};
	f.where = src(l->e, insn_at(l->e, found->first->insn)->loc);
	f.place = FACT_AT_EXIT;
	f.released_by = arena_printf(&l->out->arena, "goto %s", l->label->name);
	f.prevents = found->exits;
	f.reason = "the code behind the label releases it";
	f.edits = arena_copy(&l->out->arena, found->edits, (size_t)found->n * sizeof(*found->edits));
	f.n_edits = found->n;
	f.steps = steps;
	f.n_steps = found->n;
	vec_push(&l->out->facts, f);
}

void advise_ladder(struct engine *e, struct own_result *out)
{
	struct ladder l = {.e = e, .out = out};
	struct found found = {0};

	if (!e->candidates.count || !e->fn->labels.count || e->fn->partial || has_cleanups(e) || e->fn->loc.file < 0 ||
	    e->u->files.items[e->fn->loc.file] != e->u->path)
		return;
	l.rungs = arena_alloc(&e->arena, sizeof(*l.rungs) * (size_t)(e->fn->places.count + 1));
	if (find_all(&l, &found))
		tell(&l, &found);
}
