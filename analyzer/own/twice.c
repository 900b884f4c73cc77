/* Is the same done to a field twice, on one way through the function? */
#include "analyzer/own/fields.h"

#include <stdlib.h>

static int block_of(const struct engine *e, int insn)
{
	int b;

	for (b = 0; b < e->fn->blocks.count; b++)
		if (insn >= e->fn->blocks.items[b].first && insn < e->fn->blocks.items[b].first + e->fn->blocks.items[b].count)
			return b;
	return -1;
}

/* if (self->f) visit(self->f): does the block go there because of that test? */
static int asks_for(const struct engine *e, int block, int place, int next)
{
	const struct ir_block *b = &e->fn->blocks.items[block];
	const struct ir_insn *x = insn_at(e, b->first + b->count - 1);
	int i, goes = 0;

	for (i = 0; i < b->n_succ; i++)
		goes |= e->fn->succs.items[b->succ + i] == next;
	return goes && x->op == IR_BR && x->a.kind == IR_PLACE && x->a.place == place && x->b.kind == IR_CONST && !x->b.value;
}

/* Does every way to one instruction lead past another, or past the test whether there is anything to do? */
static int always_after(const struct engine *e, int insn, int first, int place)
{
	int from = block_of(e, first), goal = block_of(e, insn), n = e->fn->blocks.count, top = 0, around = 0, i;
	int *stack = xcalloc((size_t)n + 1, sizeof(*stack));
	char *seen = xcalloc((size_t)n + 1, 1);

	stack[top++] = 0;
	seen[0] = 1;
	while (top && !around && from != goal) {
		int at = stack[--top];
		const struct ir_block *b = &e->fn->blocks.items[at];

		around = at == goal;
		for (i = 0; i < b->n_succ && at != from && !asks_for(e, at, place, from); i++) {
			int next = e->fn->succs.items[b->succ + i];

			if (!seen[next])
				stack[top++] = next;
			seen[next] = 1;
		}
	}
	free(stack);
	free(seen);
	return !around;
}

/* Does the place mean one thing throughout: is nothing on the way to it set, but a local pointer to the object once? */
static int is_fixed(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int i, sets = 0, is_local;

	for (i = 0; i < e->fn->insns.count; i++)
		sets += insn_at(e, i)->dst == place;
	if (p->kind == IR_P_VAR) {
		is_local = p->var >= e->fn->n_params && e->fn->vars.items[p->var].kind <= IR_TEMP;
		return sets <= is_local;
	}
	return !sets && p->kind != IR_P_INDEX && is_fixed(e, p->base);
}

int is_done_before(const struct engine *e, int insn, int place, int (*does)(const struct engine *e, int insn, int place))
{
	int i;

	if (e->u->types.items[e->fn->places.items[place].type].kind != IR_T_PTR || !is_fixed(e, place)) /* not what a union is now */
		return 0;
	for (i = 0; i < insn; i++)
		if (does(e, i, place) && always_after(e, insn, i, place))
			return 1;
	return 0;
}
