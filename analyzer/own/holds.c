/* Holds: which objects of one function hold which, by what it stores, reads, and lets its callees do. */
#include "analyzer/own/objects.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

static int is_fresh_value(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_place *q = x->op == IR_SET && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const struct contract *k;

	if (q && q->kind == IR_P_VAR)
		x = call_that_made(e, q->var);
	k = x && x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;
	return k && k->ret != RET_ARG && k->ret != RET_BORROWED && k->ret != RET_BORROWED_FROM;
}

/* void *: what callbacks get. */
static int is_void_pointer(const struct engine *e, int type)
{
	const struct ir_type *t = &e->u->types.items[type];

	return t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID;
}

/* self->f = v; self->items[i] = v */
static void read_store(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_place *p = &o->e->fn->places.items[x->dst], *field;
	int place = x->dst, element = 0, plain = 0, from, to;
	struct own_hold how;
	struct slot *s;

	while (p->kind == IR_P_INDEX) {
		place = p->base;
		p = &o->e->fn->places.items[place];
		if (p->kind == IR_P_DEREF) /* self->items[i], where items is a pointer */
			p = &o->e->fn->places.items[place = p->base];
		element = 1;
	}
	field = field_at(o->e, place);
	if (!field && !element && p->kind == IR_P_DEREF && o->e->fn->places.items[p->base].kind == IR_P_VAR && (from = value_of_place(o, insn, p->base)) >= 0 &&
	    !find_slot(o, from, "*") && (to = x->op == IR_CALL ? value_of_call(o, insn) : value_of(o, insn, x->a)) >= 0)
		vec_push(&o->slots, ((struct slot){from, to, "*"}));
	if (!field || is_cleared_later(o->e, insn) || o->e->u->types.items[o->e->fn->places.items[x->dst].type].kind != IR_T_PTR)
		return;
	from = holder_of(o, insn, field);
	to = x->op == IR_CALL ? value_of_call(o, insn) : value_of(o, insn, x->a);
	if (from < 0 || to < 0 || (is_part(field->field) && !element))
		return;
	how = hold_at(o->e, insn, field);
	how.stored = how.here = 1;
	how.closure = is_void_pointer(o->e, o->e->fn->places.items[x->dst].type);
	how.fresh = is_fresh_value(o->e, x);
	how.what = x->op == IR_SET ? spell(o->e, x->a) : call_argument(o->e, insn);
	if (element) {
		how.owned = x->op == IR_CALL ? how.fresh : x->a.kind == IR_PLACE && holds_own(o->e, x->a.place);
		how.grown = !how.owned && is_constructed(o->e, x);
	} else {
		enum own_field_use use = use_of_store(o->e, insn, &plain);

		how.owned = use == FIELD_GETS_OWNED;
		how.plain = how.owned && plain;
		how.lent = use == FIELD_GETS_BORROWED;
		how.lent |= x->op == IR_SET && x->a.kind == IR_ADDR; /* a pointer into something */
		how.grown = !how.owned && !how.lent && is_constructed(o->e, x);
		s = find_slot(o, from, field->field);
		if (!s)
			vec_push(&o->slots, ((struct slot){from, to, field->field}));
	}
	add_hold(o, from, to, how);
}

/* g_set_object(&self->f, v) */
static void read_replace(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const struct ir_place *field = addressed_field(o->e, args[0]);
	struct own_hold how;

	if (!field)
		return;
	how = hold_at(o->e, insn, field);
	how.stored = how.here = how.owned = 1;
	how.what = spell(o->e, args[1]);
	add_hold(o, holder_of(o, insn, field), value_of(o, insn, args[1]), how);
}

/* The object that a link of the call names. */
static int linked(struct objects *o, int insn, int end)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	struct slot *s;
	char name[32];
	int to;

	if (end == LINK_RESULT)
		return value_of_call(o, insn);
	if (end >= 0)
		return value_of(o, insn, o->e->fn->operands.items[x->args + end]);
	snprintf(name, sizeof(name), "%d:%d", insn, end); /* one of the callee's own */
	s = find_slot(o, NOTHING, name);
	if (s)
		return s->to;
	to = new_object(o);
	if (to >= 0)
		vec_push(&o->slots, ((struct slot){NOTHING, to, arena_strdup(&o->e->arena, name)}));
	return to;
}

/* timer_new(tick, clock_ref(clock)): the argument is a reference that nobody else gets. */
static int brings_own(struct engine *e, int insn, int arg)
{
	struct ir_operand op = e->fn->operands.items[insn_at(e, insn)->args + arg];
	const struct ir_insn *maker;
	const struct contract *k;

	if (op.kind != IR_PLACE || e->fn->places.items[op.place].kind != IR_P_VAR || e->fn->vars.items[e->fn->places.items[op.place].var].kind != IR_TEMP)
		return 0;
	maker = call_that_made(e, e->fn->places.items[op.place].var);
	k = maker ? e->calls[maker - e->fn->insns.items] : NULL;
	return k && k->ret == RET_ARG && k->ret_arg >= 0 && contract_arg(k, k->ret_arg) == ARG_RETAINS;
}

static void read_links(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct contract *k = o->e->calls[insn];
	int i;

	for (i = 0; i < k->n_links; i++) {
		const struct contract_link *l = &k->links[i];
		struct own_hold how = {.record = l->record, .field = l->field, .through = l->through, .function = l->function, .stored = !l->found,
				       .owned = l->owned, .fresh = l->fresh, .closure = l->closure,
				       .from_caller = l->value >= 0, .grown = l->grown, .plain = l->plain};
		int from, to;

		if (l->holder >= x->n_args || l->value >= x->n_args)
			continue;
		from = linked(o, insn, l->holder);
		to = linked(o, insn, l->value);
		if (l->value >= 0 && !how.owned && brings_own(o->e, insn, l->value)) {
			how.owned = 1;
			how.closure |= takes_callback(o->e, x);
			if (!*how.through) { /* what the caller gives, the caller may keep */
				how.at = src(o->e, x->loc);
				how.function_at = src(o->e, o->e->fn->loc);
				how.function = o->e->fn->name;
				how.what = spell(o->e, o->e->fn->operands.items[x->args + l->value]);
				how.here = 1;
			}
		}
		add_hold(o, from, to, how);
	}
}

/* What came from outside points back to whoever called. */
static void mark_given(struct objects *o)
{
	int i;

	for (i = 0; i < o->holds.count; i++)
		if (o->holds.items[i].how.here)
			o->holds.items[i].how.from_caller = outside(o, o->holds.items[i].to, NOTHING) >= 0;
}

void find_objects(struct engine *e, struct objects *o)
{
	int i;

	*o = (struct objects){.e = e};
	o->of_var = ARENA_ARRAY(&e->arena, int, e->fn->vars.count + 1);
	o->of_insn = ARENA_ARRAY(&e->arena, int, e->fn->insns.count + 1);
	o->defs = ARENA_ARRAY(&e->arena, int, e->fn->vars.count + 1);
	o->def = ARENA_ARRAY(&e->arena, int, e->fn->vars.count + 1);
	for (i = 0; i < e->fn->vars.count; i++)
		o->of_var[i] = UNSEEN;
	for (i = 0; i < e->fn->insns.count; i++)
		o->of_insn[i] = UNSEEN;
	count_defs(o);
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_SET || x->op == IR_CALL) && x->dst >= 0)
			read_store(o, i);
		if (x->op != IR_CALL)
			continue;
		read_sink(o, i);
		if (!e->calls[i])
			continue;
		read_getter(o, i);
		if (x->n_args > 1 && contract_arg(e->calls[i], 0) == ARG_REPLACES)
			read_replace(o, i);
		else if (e->calls[i]->source == FROM_MODEL || e->calls[i]->source == FROM_WORDS)
			read_keeper(o, i);
		read_links(o, i);
		read_list(o, i);
	}
	mark_given(o);
}

void forget_objects(struct objects *o)
{
	vec_release(&o->slots);
	vec_release(&o->holds);
}

/* Is there anything to hold? Most functions store nothing. */
int may_hold(const struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_SET || x->op == IR_CALL) && x->dst >= 0 && e->fn->places.items[x->dst].kind != IR_P_VAR &&
		    e->u->types.items[e->fn->places.items[x->dst].type].kind == IR_T_PTR)
			return 1;
		if (x->op == IR_CALL && e->calls[i] && (e->calls[i]->n_links || ((e->calls[i]->source == FROM_MODEL || e->calls[i]->source == FROM_WORDS) && x->n_args > 1)))
			return 1;
		if (x->op == IR_CALL && x->n_args > 1 && e->fn->operands.items[x->args].kind == IR_ADDR)
			return 1;
	}
	return 0;
}
