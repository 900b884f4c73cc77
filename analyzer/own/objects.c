/* Which object something is, in one function (objects.h). */
#include "analyzer/own/objects.h"

#include <string.h>

enum { MAX_OBJECTS = 96, MAX_HOLDS = 160, DEPTH = 12 };

int new_object(struct objects *o)
{
	return o->n < MAX_OBJECTS ? o->n++ : NOTHING;
}

int value_of(struct objects *o, int insn, struct ir_operand op)
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
int is_part(const char *field)
{
	static const char *const names[] = {"priv", "private", "_priv", "details", "d", "impl", "pimpl", "internal", "p"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(field, names[i]))
			return 1;
	return 0;
}

/* The object whose field it is. */
int holder_of(struct objects *o, int insn, const struct ir_place *field)
{
	const struct ir_place *p = &o->e->fn->places.items[field->base];

	while (p->kind == IR_P_FIELD || p->kind == IR_P_INDEX)
		p = &o->e->fn->places.items[p->base];
	return p->kind == IR_P_DEREF ? value_of_place(o, insn, p->base) : NOTHING;
}

/* What a person calls an operand, also within casts and retaining calls; "". */
const char *spell(const struct engine *e, struct ir_operand op)
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
const char *call_argument(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct contract *k = e->calls[insn];

	return k && k->ret == RET_ARG && k->ret_arg >= 0 && k->ret_arg < x->n_args ? spell(e, e->fn->operands.items[x->args + k->ret_arg]) : "";
}

void add_hold(struct objects *o, int from, int to, struct own_hold how)
{
	how.what = how.what ? how.what : "";
	how.target = how.target ? how.target : "";
	if (from >= 0 && to >= 0 && how.record && o->holds.count < MAX_HOLDS)
		vec_push(&o->holds, ((struct hold){from, to, how}));
}

struct own_hold hold_at(const struct engine *e, int insn, const struct ir_place *field)
{
	return (struct own_hold){.record = record_of_field(e, field), .field = field->field, .through = "", .function = e->fn->name,
				 .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};
}

struct slot *find_slot(struct objects *o, int from, const char *field)
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

int value_of_place(struct objects *o, int insn, int place)
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
int is_accessor(const char *name)
{
	size_t len = name ? strlen(name) : 0;

	return len > 12 && (strstr(name, "get_instance_private") || !strcmp(name + len - 12, "_get_private"));
}

int value_of_call(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct contract *k = o->e->calls[insn];
	int from = k && k->ret == RET_ARG ? k->ret_arg : is_accessor(callee_name(o->e, x)) ? 0 : -1;

	if (o->of_insn[insn] != UNSEEN)
		return o->of_insn[insn] == BUSY ? NOTHING : o->of_insn[insn];
	o->of_insn[insn] = BUSY;
	return o->of_insn[insn] = from >= 0 && from < x->n_args ? value_of(o, insn, o->e->fn->operands.items[x->args + from]) : new_object(o);
}

void count_defs(struct objects *o)
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
int outside(struct objects *o, int object, int result)
{
	int k;

	for (k = 0; k < o->e->fn->n_params; k++)
		if (o->of_var[k] == object)
			return k;
	return object == result ? LINK_RESULT : UNSEEN;
}
