/* Holds: which objects of one function hold which, by what it stores, reads, and lets its callees do. An object is what a
 * variable that is assigned once points to; a field of an object is one object more. No order of instructions: what is
 * stored at any time counts.
 *
 * Two things come of it. The links are what a caller sees: "the result's `page` holds argument 0". With them, and what the
 * caller itself stores, its rings are complete: `self->section = section_new(self)`. Whether each of a ring's fields owns
 * is for the whole program to say (typegraph/rings.c).
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

enum { NOTHING = -1, UNSEEN = -2, BUSY = -3, LINK_LOCAL = -10 /* and below: an object of the callee */, MAX_OBJECTS = 96, MAX_HOLDS = 160, MAX_RINGS = 6, DEPTH = 12 };

struct slot { /* a field that holds one object */
	int from, to;
	const char *field;
};

struct hold {
	int from, to;
	struct own_hold how;
};

struct objects {
	struct engine *e;
	int *of_var, *of_insn; /* by variable, by call: its object */
	int *defs, *def;       /* by variable: how often assigned, and where last */
	int n, depth;
	VEC(struct slot) slots;
	VEC(struct hold) holds;
};

static int value_of_place(struct objects *o, int insn, int place);
static int value_of_call(struct objects *o, int insn);

/* --- Objects ------------------------------------------------------------------------------------------------------------- */

static int new_object(struct objects *o)
{
	return o->n < MAX_OBJECTS ? o->n++ : NOTHING;
}

static int value_of(struct objects *o, int insn, struct ir_operand op)
{
	const struct ir_place *p;
	int place = op.place;

	if (op.kind == IR_PLACE)
		return value_of_place(o, insn, place);
	if (op.kind != IR_ADDR || o->e->u->types.items[o->e->fn->places.items[place].type].kind != IR_T_RECORD)
		return NOTHING;
	for (p = &o->e->fn->places.items[place]; p->kind == IR_P_FIELD || p->kind == IR_P_INDEX; p = &o->e->fn->places.items[place])
		place = p->base; /* &self->base is self */
	return p->kind == IR_P_DEREF ? value_of_place(o, insn, p->base) : NOTHING;
}

/* What the definition at x gives the variable. */
static int value_of_def(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);

	return x->op == IR_CALL ? value_of_call(o, insn) : x->op == IR_SET ? value_of(o, insn, x->a) : NOTHING;
}

/* A variable that is assigned more than once: what the block at hand gave it before this instruction. */
static int value_before(struct objects *o, int insn, int var)
{
	const struct ir_fn *fn = o->e->fn;
	int i, value;

	if (o->depth > DEPTH)
		return NOTHING;
	for (i = insn - 1; i >= 0 && !ir_op_is_terminator(fn->insns.items[i].op); i--) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (x->dst < 0 || fn->places.items[x->dst].kind != IR_P_VAR || fn->places.items[x->dst].var != var)
			continue;
		o->depth++;
		value = value_of_def(o, i);
		o->depth--;
		return value;
	}
	return NOTHING;
}

static int value_of_var(struct objects *o, int insn, int var)
{
	const struct ir_var *v = &o->e->fn->vars.items[var];
	int value = NOTHING;

	if ((v->kind == IR_LOCAL || v->kind == IR_TEMP) && o->defs[var] > 1)
		return value_before(o, insn, var);
	if (o->of_var[var] != UNSEEN)
		return o->of_var[var] == BUSY ? NOTHING : o->of_var[var];
	o->of_var[var] = BUSY;
	if (v->kind == IR_PARAM && !o->defs[var])
		value = new_object(o);
	else if ((v->kind == IR_LOCAL || v->kind == IR_TEMP) && o->defs[var] == 1)
		value = o->def[var] < insn ? value_of_def(o, o->def[var]) : NOTHING; /* else of an earlier round of a loop */
	return o->of_var[var] = value;
}

/* self->priv->x is self's x. */
static int is_part(const char *field)
{
	static const char *const names[] = {"priv", "private", "_priv", "details", "d", "impl", "pimpl", "internal", "p"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(field, names[i]))
			return 1;
	return 0;
}

/* The object whose field it is. */
static int holder_of(struct objects *o, int insn, const struct ir_place *field)
{
	const struct ir_place *p = &o->e->fn->places.items[field->base];

	while (p->kind == IR_P_FIELD || p->kind == IR_P_INDEX)
		p = &o->e->fn->places.items[p->base];
	return p->kind == IR_P_DEREF ? value_of_place(o, insn, p->base) : NOTHING;
}

/* What a person calls an operand, also within casts and retaining calls; "". */
static const char *spell(const struct engine *e, struct ir_operand op)
{
	int step;

	for (step = 0; step < 4 && op.kind == IR_PLACE; step++) {
		const struct ir_place *p = &e->fn->places.items[op.place];
		const struct ir_insn *x;
		const struct contract *k;

		if (p->kind == IR_P_FIELD)
			return p->field;
		if (p->kind != IR_P_VAR)
			return "";
		if (e->fn->vars.items[p->var].kind != IR_TEMP)
			return e->fn->vars.items[p->var].name;
		x = call_that_made(e, p->var);
		k = x ? e->calls[x - e->fn->insns.items] : NULL;
		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args)
			return "";
		op = e->fn->operands.items[x->args + k->ret_arg];
	}
	return "";
}

/* self->f = ref(x): x. */
static const char *call_argument(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct contract *k = e->calls[insn];

	return k && k->ret == RET_ARG && k->ret_arg >= 0 && k->ret_arg < x->n_args ? spell(e, e->fn->operands.items[x->args + k->ret_arg]) : "";
}

static void add_hold(struct objects *o, int from, int to, struct own_hold how)
{
	if (!how.what)
		how.what = "";
	if (from >= 0 && to >= 0 && how.record && o->holds.count < MAX_HOLDS)
		vec_push(&o->holds, ((struct hold){from, to, how}));
}

static struct own_hold hold_at(const struct engine *e, int insn, const struct ir_place *field)
{
	return (struct own_hold){.record = record_of_field(e, field), .field = field->field, .through = "", .function = e->fn->name,
				 .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};
}

static struct slot *find_slot(struct objects *o, int from, const char *field)
{
	int i;

	for (i = 0; i < o->slots.count; i++)
		if (o->slots.items[i].from == from && !strcmp(o->slots.items[i].field, field))
			return &o->slots.items[i];
	return NULL;
}

/* Does the function take away what the field holds? */
static int is_cleared(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->dst == place && x->a.kind == IR_CONST && !x->a.value)
			return 1;
	}
	return 0;
}

/* *out, where out is a parameter. */
static int value_behind(struct objects *o, int insn, int pointer)
{
	int from = value_of_place(o, insn, pointer), to;
	struct slot *s = from >= 0 ? find_slot(o, from, "*") : NULL;

	if (from < 0 || s)
		return s ? s->to : NOTHING;
	to = new_object(o);
	if (to >= 0)
		vec_push(&o->slots, ((struct slot){from, to, "*"}));
	return to;
}

static int value_of_place(struct objects *o, int insn, int place)
{
	const struct ir_place *p = &o->e->fn->places.items[place], *field;
	struct slot *s;
	int from, to;

	if (p->kind == IR_P_VAR)
		return value_of_var(o, insn, p->var);
	if (p->kind == IR_P_DEREF && o->e->fn->places.items[p->base].kind == IR_P_VAR && field_at(o->e, place) == NULL)
		return value_behind(o, insn, p->base);
	field = field_at(o->e, place);
	if (!field || o->depth > DEPTH)
		return NOTHING;
	o->depth++;
	from = holder_of(o, insn, field);
	o->depth--;
	if (from < 0 || is_part(field->field))
		return from;
	s = find_slot(o, from, field->field);
	if (s)
		return s->to;
	to = new_object(o);
	if (to >= 0) {
		vec_push(&o->slots, ((struct slot){from, to, field->field}));
		if (!is_cleared(o->e, place))
			add_hold(o, from, to, hold_at(o->e, insn, field));
	}
	return to;
}

/* The private part of an instance, as the macros of GObject name its accessor. */
static int is_accessor(const char *name)
{
	size_t len = name ? strlen(name) : 0;

	return len > 12 && (strstr(name, "get_instance_private") || !strcmp(name + len - 12, "_get_private"));
}

static int value_of_call(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct contract *k = o->e->calls[insn];
	int from = k && k->ret == RET_ARG ? k->ret_arg : is_accessor(callee_name(o->e, x)) ? 0 : -1;

	if (o->of_insn[insn] != UNSEEN)
		return o->of_insn[insn] == BUSY ? NOTHING : o->of_insn[insn];
	o->of_insn[insn] = BUSY;
	return o->of_insn[insn] = from >= 0 && from < x->n_args ? value_of(o, insn, o->e->fn->operands.items[x->args + from]) : new_object(o);
}

/* --- What is held -------------------------------------------------------------------------------------------------------- */

static int is_fresh_value(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_place *q = x->op == IR_SET && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const struct contract *k;

	if (q && q->kind == IR_P_VAR)
		x = call_that_made(e, q->var);
	k = x && x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;
	return k && k->ret != RET_ARG && k->ret != RET_BORROWED && k->ret != RET_BORROWED_FROM;
}

/* x_new(): owned, if not by its caller then by the tree of widgets that it goes to. */
static int is_constructed(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_place *q = x->op == IR_SET && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const struct contract *k;
	int step;

	for (step = 0; step < 3; step++) { /* through casts */
		if (q && q->kind == IR_P_VAR)
			x = call_that_made(e, q->var);
		k = x && x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;
		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args || e->fn->operands.items[x->args + k->ret_arg].kind != IR_PLACE)
			break;
		q = &e->fn->places.items[e->fn->operands.items[x->args + k->ret_arg].place];
	}
	return x && x->op == IR_CALL && x->name && name_says_new(x->name) && (!k || k->ret != RET_ARG);
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

static const char *kept_by(const struct engine *e, int insn)
{
	const char *name = callee_name(e, insn_at(e, insn));

	return name ? name : "";
}

/* Has the callee a parameter that is a function? Then what it keeps besides is a callback's data. */
static int takes_callback(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_decl *d = x->decl >= 0 ? &e->u->decls.items[x->decl] : NULL;
	int i;

	for (i = 0; d && i < d->n_params; i++) {
		const struct ir_type *t = &e->u->types.items[d->params[i].type];

		if (t->kind == IR_T_FUNC || (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_FUNC))
			return 1;
	}
	return 0;
}

/* Is the value a new reference itself, or retained by a statement of its own? What is retained for another use is not. */
static int is_made_for(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int i;

	if (p->kind == IR_P_VAR && call_that_made(e, p->var))
		return 1;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *to = x->dst >= 0 ? &e->fn->places.items[x->dst] : NULL;

		if (x->op == IR_CALL && x->n_args && e->calls[i] && contract_arg(e->calls[i], 0) == ARG_RETAINS &&
		    e->fn->operands.items[x->args].kind == IR_PLACE && e->fn->operands.items[x->args].place == place &&
		    (!to || (to->kind == IR_P_VAR && e->fn->vars.items[to->var].kind == IR_TEMP && !e->temp_reads[to->var])))
			return 1;
	}
	return 0;
}

/* connect(x, cb, ref(self), unref): a new object is not lost in there, a new reference to an old one is given. */
static int is_retained_for(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	if (!x)
		return is_made_for(e, place);
	if (k && k->ret == RET_ARG && k->ret_arg >= 0 && k->ret_arg < x->n_args && contract_arg(k, k->ret_arg) != ARG_RETAINS &&
	    e->fn->operands.items[x->args + k->ret_arg].kind == IR_PLACE) /* a cast around it */
		return is_retained_for(e, e->fn->operands.items[x->args + k->ret_arg].place);
	return k && k->ret == RET_ARG && k->ret_arg >= 0 && contract_arg(k, k->ret_arg) == ARG_RETAINS;
}

/* The reference that an argument brings along is the callee's from then on. */
static int brings_reference(struct objects *o, int insn, int arg)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	struct ir_operand op = o->e->fn->operands.items[x->args + arg];
	enum arg_effect effect = effect_of(o->e, x, o->e->calls[insn], arg);

	if (effect == ARG_KEEPS || effect == ARG_SINKS)
		return 1;
	if ((effect != ARG_STEALS && effect != ARG_ESCAPES) || op.kind != IR_PLACE || !holds_own(o->e, op.place))
		return 0;
	if (effect == ARG_ESCAPES && (takes_callback(o->e, x) ? !is_retained_for(o->e, op.place) : !is_made_for(o->e, op.place)))
		return 0;
	return effect != ARG_ESCAPES || o->e->fn->places.items[op.place].kind != IR_P_VAR || !goes_elsewhere(o->e, o->e->fn->places.items[op.place].var, insn);
}

static int is_floating_family(const struct engine *e, int place)
{
	const struct family *f = api_family(e->api, e->u, e->fn->places.items[place].type);

	return f && f->default_floating;
}

/* Does the call keep the argument, rather than work on it? */
static int is_kept(const struct objects *o, int insn, int arg)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	struct ir_operand holder = o->e->fn->operands.items[x->args];
	enum arg_effect effect = effect_of(o->e, x, o->e->calls[insn], arg);

	return effect == ARG_KEEPS || effect == ARG_SINKS || (arg == 1 && is_floating_family(o->e, o->e->fn->operands.items[x->args + arg].place)) ||
	       (holder.kind == IR_PLACE && own_is_container(target_of_type(o->e, o->e->fn->places.items[holder.place].type)));
}

/* The field that the call's result goes to, NULL. */
static const struct ir_place *result_field(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int i;

	if (x->dst < 0 || e->fn->places.items[x->dst].kind != IR_P_VAR)
		return x->dst < 0 ? NULL : field_at(e, x->dst);
	for (i = insn + 1; i < e->fn->insns.count && !ir_op_is_terminator(insn_at(e, i)->op); i++)
		if (insn_at(e, i)->op == IR_SET && insn_at(e, i)->a.kind == IR_PLACE && insn_at(e, i)->a.place == x->dst)
			return field_at(e, insn_at(e, i)->dst);
	return NULL;
}

/* A described call whose first argument, or whose result that goes to a field, keeps another argument: lists, tables, handlers. */
static void read_keeper(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const struct ir_place *field = result_field(o->e, insn);
	int a, value;

	if (starts_operation(o->e, x))
		return; /* kept until that is done */
	for (a = 0; a < x->n_args; a++) {
		struct own_hold how = {.field = "", .through = kept_by(o->e, insn), .function = o->e->fn->name, .at = src(o->e, x->loc),
				       .function_at = src(o->e, o->e->fn->loc), .stored = 1, .here = 1, .owned = 1};

		if (!brings_reference(o, insn, a))
			continue;
		how.closure = takes_callback(o->e, x);
		if (!how.closure && !field && !is_kept(o, insn, a))
			continue; /* handed over, to be worked on */
		value = value_of(o, insn, args[a]);
		how.what = spell(o->e, args[a]);
		if (field && value >= 0 && how.closure) {
			how.record = record_of_field(o->e, field);
			how.field = field->field;
			add_hold(o, holder_of(o, insn, field), value, how);
			how.field = "";
		}
		if (!a || args[0].kind != IR_PLACE)
			continue;
		how.record = target_of_type(o->e, o->e->fn->places.items[args[0].place].type);
		add_hold(o, value_of(o, insn, args[0]), value, how);
	}
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

/* A getter's result belongs to whom it was asked of, even if the caller gets a reference as well. */
static void read_getter(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct contract *k = o->e->calls[insn];
	const char *name = kept_by(o->e, insn);
	struct own_hold how = {.field = "", .through = name, .function = o->e->fn->name, .at = src(o->e, x->loc), .function_at = src(o->e, o->e->fn->loc),
			       .owned = 1};
	struct ir_operand op;

	if (!x->n_args || (k->ret != RET_OWNED && k->ret != RET_BORROWED_FROM && k->ret != RET_BORROWED) || name_role(name) != NAME_GET || is_accessor(name))
		return;
	op = o->e->fn->operands.items[x->args];
	if (op.kind != IR_PLACE || k->plain || k->immortal)
		return;
	how.record = target_of_type(o->e, o->e->fn->places.items[op.place].type);
	if (*how.record)
		add_hold(o, value_of(o, insn, op), value_of_call(o, insn), how);
}

static int is_made_here(const struct objects *o, int object)
{
	int i;

	for (i = 0; object >= 0 && i < o->e->fn->insns.count; i++)
		if (o->of_insn[i] == object)
			return 1;
	return 0;
}

/* box_append(self, child_new()): the floating child is the container's from then on, whoever describes the call. */
static void read_sink(struct objects *o, int insn)
{
	static const char *const verbs[] = {"add", "append", "insert", "pack", "child", "attach", "prepend"};
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const char *name = kept_by(o->e, insn);
	struct own_hold how = {.field = "", .through = name, .function = o->e->fn->name, .at = src(o->e, x->loc), .function_at = src(o->e, o->e->fn->loc),
			       .stored = 1, .here = 1, .owned = 1, .fresh = 1};
	size_t i;

	for (i = 0; i < sizeof(verbs) / sizeof(*verbs) && !name_has_word(name, verbs[i]); i++)
		;
	if (i == sizeof(verbs) / sizeof(*verbs) || x->n_args < 2 || args[0].kind != IR_PLACE || args[1].kind != IR_PLACE)
		return;
	if (!is_floating_family(o->e, args[1].place) || !is_floating_family(o->e, args[0].place))
		return;
	how.record = target_of_type(o->e, o->e->fn->places.items[args[0].place].type);
	if (is_made_here(o, value_of(o, insn, args[1])))
		add_hold(o, value_of(o, insn, args[0]), value_of(o, insn, args[1]), how);
}

static int is_record(const struct engine *e, const struct ir_place *p)
{
	return e->u->types.items[p->type].kind == IR_T_RECORD;
}

/* list_add(&child->link, &parent->children): the element's object is the one that the function has a reference to give of. */
static void read_list(struct objects *o, int insn)
{
	static const char *const verbs[] = {"add", "insert", "append", "push", "link", "prepend", "enqueue"};
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const struct ir_place *first, *second, *base;
	const char *name = kept_by(o->e, insn);
	struct own_hold how;
	size_t i;

	if (x->n_args < 2 || args[0].kind != IR_ADDR || args[1].kind != IR_ADDR)
		return;
	for (i = 0; i < sizeof(verbs) / sizeof(*verbs) && !name_has_word(name, verbs[i]); i++)
		;
	first = field_at(o->e, args[0].place);
	second = field_at(o->e, args[1].place);
	if (i == sizeof(verbs) / sizeof(*verbs) || !first || !second || !is_record(o->e, first) || !is_record(o->e, second))
		return;
	how = hold_at(o->e, insn, second);
	how.stored = how.here = 1;
	base = &o->e->fn->places.items[first->base];
	how.owned = base->kind == IR_P_DEREF && holds_own(o->e, base->base);
	add_hold(o, holder_of(o, insn, second), holder_of(o, insn, first), how);
}

static void count_defs(struct objects *o)
{
	const struct ir_fn *fn = o->e->fn;
	int i, a;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(o->e, i);

		if (x->dst >= 0 && fn->places.items[x->dst].kind == IR_P_VAR && !(x->op == IR_SET && x->a.kind == IR_CONST && !x->a.value)) {
			o->defs[fn->places.items[x->dst].var]++;
			o->def[fn->places.items[x->dst].var] = i;
		}
		for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
			struct ir_operand op = fn->operands.items[x->args + a];

			if (op.kind == IR_ADDR && fn->places.items[op.place].kind == IR_P_VAR)
				o->defs[fn->places.items[op.place].var] += 2; /* it may be anything */
		}
	}
}

/* The parameter, or LINK_RESULT, that the object is; UNSEEN: neither. */
static int outside(struct objects *o, int object, int result)
{
	int k;

	for (k = 0; k < o->e->fn->n_params; k++)
		if (o->of_var[k] == object)
			return k;
	return object == result ? LINK_RESULT : UNSEEN;
}

/* What came from outside points back to whoever called. */
static void mark_given(struct objects *o)
{
	int i;

	for (i = 0; i < o->holds.count; i++)
		if (o->holds.items[i].how.here)
			o->holds.items[i].how.from_caller = outside(o, o->holds.items[i].to, NOTHING) >= 0;
}

static void find_objects(struct engine *e, struct objects *o)
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

static void forget_objects(struct objects *o)
{
	vec_release(&o->slots);
	vec_release(&o->holds);
}

/* Is there anything to hold? Most functions store nothing. */
static int may_hold(const struct engine *e)
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

/* --- What a caller sees -------------------------------------------------------------------------------------------------- */

/* The one object that is returned, if any. */
static int returned(struct objects *o)
{
	int i, found = NOTHING;

	for (i = 0; i < o->e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(o->e, i);
		int value;

		if (x->op != IR_RET || (x->a.kind == IR_CONST && !x->a.value) || x->a.kind == IR_NONE)
			continue;
		value = value_of(o, i, x->a);
		if (value < 0 || (found >= 0 && found != value))
			return NOTHING;
		found = value;
	}
	return found;
}

/* Is it an object of the function's own that stands between two that a caller knows: a list's cell? */
static int is_between(struct objects *o, int object, int result)
{
	int i, in = 0, out = 0;

	for (i = 0; i < o->holds.count; i++) {
		const struct hold *h = &o->holds.items[i];

		if (h->how.lent)
			continue;
		in |= h->to == object && outside(o, h->from, result) != UNSEEN;
		out |= h->how.stored && h->from == object && outside(o, h->to, result) != UNSEEN;
	}
	return in && out;
}

/* The number by which a link names the object. */
static int link_end(struct objects *o, int object, int result)
{
	int end = outside(o, object, result);

	return end == UNSEEN && is_between(o, object, result) ? LINK_LOCAL - object : end;
}

void link_objects(struct engine *e, struct contract *c)
{
	struct contract_link links[MAX_LINKS];
	struct objects o;
	int i, result;

	if (!may_hold(e))
		return;
	find_objects(e, &o);
	result = returned(&o);
	for (i = 0; i < o.holds.count && c->n_links < MAX_LINKS; i++) {
		const struct hold *h = &o.holds.items[i];
		int holder = link_end(&o, h->from, result), value = link_end(&o, h->to, result);

		if ((!h->how.stored && value > LINK_LOCAL) || h->how.lent || holder == UNSEEN || value == UNSEEN || holder == value)
			continue;
		links[c->n_links++] = (struct contract_link){holder, value, h->how.record, h->how.field, h->how.through, h->how.function,
							     (unsigned char)h->how.owned, (unsigned char)h->how.fresh,
							     (unsigned char)h->how.closure, (unsigned char)!h->how.stored, (unsigned char)h->how.plain,
							     (unsigned char)h->how.grown};
	}
	c->links = arena_copy(&e->own->out->arena, links, sizeof(*links) * (size_t)c->n_links);
	forget_objects(&o);
}

/* --- Rings --------------------------------------------------------------------------------------------------------------- */

struct walk {
	struct objects *o;
	int path[RING_MAX], n, goal, found;
};

static void emit_ring(struct walk *w)
{
	struct own_ring r = {.n = w->n, .function = w->o->e->fn->name, .fn = w->o->e->index, .function_at = src(w->o->e, w->o->e->fn->loc)};
	int i;

	for (i = 0; i < w->n; i++)
		r.holds[i] = w->o->holds.items[w->path[i]].how;
	vec_push(&w->o->e->own->out->rings, r);
	w->found++;
}

/* Follow what `at` holds until the goal; each ring once, from its first stored hold on. */
static void follow(struct walk *w, int at)
{
	int i, k;

	for (i = 0; i < w->o->holds.count && w->found < MAX_RINGS; i++) {
		const struct hold *h = &w->o->holds.items[i];

		if (h->from != at || h->how.lent || (h->how.stored && i < w->path[0]))
			continue;
		for (k = 0; k < w->n && w->o->holds.items[w->path[k]].from != h->to; k++)
			;
		if (h->to != w->goal && k < w->n)
			continue;
		w->path[w->n++] = i;
		if (h->to == w->goal)
			emit_ring(w);
		else if (w->n < RING_MAX)
			follow(w, h->to);
		w->n--;
	}
}

/* Where calls keep things, for rings that a caller completes. */
static void note_keepers(struct engine *e, const struct objects *o)
{
	int i;

	for (i = 0; i < o->holds.count; i++) {
		const struct own_hold *h = &o->holds.items[i].how;
		struct own_field f = {.record = h->record, .field = "", .function = h->function, .target = "", .by = h->through, .use = FN_KEEPS,
				      .fn = e->index, .at = h->at, .function_at = h->function_at};

		if (h->here && *h->through && !*h->field)
			vec_push(&e->own->out->fields, f);
	}
}

void note_rings(struct engine *e)
{
	struct objects o;
	int i;

	if (!may_hold(e))
		return;
	find_objects(e, &o);
	note_keepers(e, &o);
	for (i = 0; i < o.holds.count; i++) {
		struct walk w = {.o = &o, .goal = o.holds.items[i].from};

		if (!o.holds.items[i].how.stored || o.holds.items[i].how.lent)
			continue;
		w.path[w.n++] = i;
		if (o.holds.items[i].to == w.goal)
			emit_ring(&w);
		else
			follow(&w, o.holds.items[i].to);
	}
	forget_objects(&o);
}
