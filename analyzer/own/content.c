/* What a place is, and what a variable holds: of which record is it a field; does it hold a reference of the function's own,
 * and from which call or field does it come? All assignments of the variable are looked at.
 */
#include "analyzer/own/fields.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/record.h"

/* Two files may each have a struct of one name for themselves: "Fixture@tests/a.c". */
static const char *record_name(const struct engine *e, int record)
{
	const struct ir_record *r = &e->u->records.items[record];

	return r->local ? intern(arena_printf(&e->own->out->arena, "%s@%s", r->name, e->u->path)) : r->name;
}

/* Of which record is it a field? */
const char *record_of_field(const struct engine *e, const struct ir_place *field)
{
	const struct ir_type *t = &e->u->types.items[e->fn->places.items[field->base].type];

	return field->as ? record_name(e, field->as - 1) : t->kind == IR_T_RECORD ? record_name(e, t->record) : NULL;
}

/* What a pointer of this type points to, by name; "". */
const char *target_of_type(const struct engine *e, int type)
{
	const struct ir_type *t = &e->u->types.items[type];

	while (t->kind == IR_T_PTR || t->kind == IR_T_ARRAY)
		t = &e->u->types.items[t->to];
	return t->kind == IR_T_RECORD ? record_name(e, t->record) : "";
}

/* *pp, where pp = &self->f and nothing else: that field's place (macros take addresses so). Otherwise place itself. */
static int through_address(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place], *base;
	int i, found = -1;

	if (p->kind != IR_P_DEREF)
		return place;
	base = &e->fn->places.items[p->base];
	if (base->kind != IR_P_VAR || e->fn->vars.items[base->var].kind > IR_TEMP || e->fn->vars.items[base->var].kind == IR_PARAM)
		return place;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst != p->base)
			continue;
		if (x->op != IR_SET || x->a.kind != IR_ADDR || (found >= 0 && found != x->a.place))
			return place;
		found = x->a.place;
	}
	return found >= 0 ? found : place;
}

/* p->f, s.parts[3].f: a field that is not a local variable's. */
const struct ir_place *field_at(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place = through_address(e, place)];
	int base = place;

	if (p->kind != IR_P_FIELD || (!p->as && e->u->types.items[e->fn->places.items[p->base].type].kind != IR_T_RECORD))
		return NULL;
	while (e->fn->places.items[base].kind == IR_P_FIELD || e->fn->places.items[base].kind == IR_P_INDEX)
		base = e->fn->places.items[base].base;
	if (e->fn->places.items[base].kind == IR_P_VAR && e->fn->vars.items[e->fn->places.items[base].var].kind <= IR_TEMP)
		return NULL;
	return p;
}

/* The field that a place is, or whose element it is. */
const struct ir_place *field_under(const struct engine *e, int place)
{
	while (e->fn->places.items[place].kind == IR_P_INDEX || (e->fn->places.items[place].kind == IR_P_DEREF && !field_at(e, place)))
		place = e->fn->places.items[place].base;
	return field_at(e, place);
}

/* The field whose address it is: &self->f, or a variable that holds nothing else; NULL. */
const struct ir_place *addressed_field(const struct engine *e, struct ir_operand op)
{
	const struct ir_place *p;
	int i, found = -1;

	if (op.kind == IR_ADDR)
		return field_at(e, op.place);
	p = op.kind == IR_PLACE ? &e->fn->places.items[op.place] : NULL;
	if (!p || p->kind != IR_P_VAR || e->fn->vars.items[p->var].kind > IR_TEMP || e->fn->vars.items[p->var].kind == IR_PARAM)
		return NULL;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst != op.place)
			continue;
		if (x->op != IR_SET || x->a.kind != IR_ADDR || found >= 0)
			return NULL;
		found = x->a.place;
	}
	return found >= 0 ? field_at(e, found) : NULL;
}

/* kref_get(&p->ref), p->refs++: of which pointer's object is the counter? -1. */
int counted_base(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];

	while (p->kind == IR_P_FIELD || p->kind == IR_P_INDEX)
		p = &e->fn->places.items[p->base];
	return p->kind == IR_P_DEREF ? p->base : -1;
}

int is_retained(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand a;
		enum arg_effect effect;

		if (x->op == IR_ADD && x->place >= 0 && x->a.kind == IR_CONST && x->a.value == 1 && e->fn->places.items[x->place].kind == IR_P_FIELD &&
		    counted_base(e, x->place) == place &&
		    is_counter_field(e->own, record_of_field(e, &e->fn->places.items[x->place]), e->fn->places.items[x->place].field))
			return 1;
		if (x->op != IR_CALL || !x->n_args || !e->calls[i])
			continue;
		a = e->fn->operands.items[x->args];
		effect = contract_arg(e->calls[i], 0);
		if (effect == ARG_RETAINS && a.kind == IR_PLACE && a.place == place)
			return 1;
		if ((effect == ARG_RETAINS || effect == ARG_COUNTS_UP) && a.kind == IR_ADDR && counted_base(e, a.place) == place)
			return 1;
	}
	return 0;
}

/* The call that makes what the variable holds, if one does. */
const struct ir_insn *call_that_made(const struct engine *e, int var)
{
	const struct ir_insn *found = NULL;
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst < 0 || e->fn->places.items[x->dst].kind != IR_P_VAR || e->fn->places.items[x->dst].var != var)
			continue;
		if (x->op != IR_CALL || found)
			return NULL;
		found = x;
	}
	return found;
}

void add_result(const struct engine *e, int insn, struct content *c)
{
	const struct contract *k = e->calls[insn];
	int retained = k && k->ret == RET_ARG && k->ret_arg >= 0 && contract_arg(k, k->ret_arg) == ARG_RETAINS;

	if (k && (k->ret == RET_OWNED || retained)) { /* what floats belongs to the first who sinks it: a container, most often */
		c->owned++;
		c->plain |= k->plain || k->shared; /* who else has it may be its owner */
		c->plain |= k->source != FROM_MODEL && k->source != FROM_WORDS && k->source != FROM_BODY && !retained &&
			    !(k->source == FROM_FAMILY && k->confidence >= 65); /* a guess */
	} else if (k && (k->ret == RET_BORROWED || k->ret == RET_BORROWED_FROM)) {
		c->borrowed++;
	} else {
		c->other++;
	}
}

static struct content content_at(const struct engine *e, int var, int depth);

/* G_OBJECT(x): what x is. 0: the call is no such cast. */
int add_cast(const struct engine *e, int insn, struct content *c, int depth)
{
	const struct contract *k = e->calls[insn];
	const struct ir_insn *x = insn_at(e, insn);
	struct ir_operand op;
	struct content inner;

	if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args || contract_arg(k, k->ret_arg) == ARG_RETAINS || depth > 2)
		return 0;
	op = e->fn->operands.items[x->args + k->ret_arg];
	if (op.kind != IR_PLACE)
		return 0;
	if (field_at(e, op.place)) {
		c->from = field_at(e, op.place);
		return 1;
	}
	if (e->fn->places.items[op.place].kind != IR_P_VAR)
		return 0;
	inner = content_at(e, e->fn->places.items[op.place].var, depth + 1);
	c->owned += inner.owned;
	c->borrowed += inner.borrowed;
	c->other += inner.other;
	c->plain |= inner.plain;
	c->from = inner.from ? inner.from : c->from;
	return 1;
}

static struct content content_at(const struct engine *e, int var, int depth)
{
	struct content c = {0};
	int i;

	if (e->fn->vars.items[var].kind > IR_TEMP) {
		c.other = 1;
		return c;
	}
	if (var < e->fn->n_params && e->self && contract_arg(e->self, var) == ARG_BORROWS)
		c.borrowed = 1; /* a method's self */
	else if (var < e->fn->n_params)
		c.other = 1;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst < 0 || e->fn->places.items[x->dst].kind != IR_P_VAR || e->fn->places.items[x->dst].var != var)
			continue;
		if (x->op == IR_CALL) {
			if (!add_cast(e, i, &c, depth))
				add_result(e, i, &c);
		} else if (x->op == IR_SET && x->a.kind == IR_PLACE && field_under(e, x->a.place))
			c.from = field_under(e, x->a.place);
		else if (!(x->op == IR_SET && x->a.kind == IR_CONST && !x->a.value))
			c.other++;
	}
	return c;
}

struct content content_of(const struct engine *e, int var)
{
	return content_at(e, var, 0);
}

struct ir_operand uncast(const struct engine *e, struct ir_operand op)
{
	int step;

	for (step = 0; step < 3 && op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR; step++) {
		const struct ir_insn *x = call_that_made(e, e->fn->places.items[op.place].var);
		const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args || contract_arg(k, k->ret_arg) == ARG_RETAINS)
			break;
		op = e->fn->operands.items[x->args + k->ret_arg];
	}
	return op;
}

/* G_OBJECT(v) */
static int is_cast_of(const struct engine *e, struct ir_operand op, int var)
{
	const struct ir_insn *x = op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR
					  ? call_that_made(e, e->fn->places.items[op.place].var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args)
		return 0;
	op = e->fn->operands.items[x->args + k->ret_arg];
	return op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && e->fn->places.items[op.place].var == var;
}

/* Most calls only borrow: those need no closer look. */
int may_take(const struct contract *c, int arg)
{
	switch (contract_arg(c, arg)) {
	case ARG_BORROWS:
	case ARG_UNKNOWN:
	case ARG_KEEPS:
	case ARG_RETAINS:
	case ARG_ESCAPES:
		return 0;
	default:
		return 1;
	}
}

/* Does the variable's reference also go elsewhere: it is returned, stored twice, or given away? Then who knows which of them
 * has it: path->port = port; return port; */
int goes_elsewhere(struct engine *e, int var, int stored)
{
	int i, a;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_RET && is_cast_of(e, x->a, var))
			return 1;
		if ((x->op == IR_RET || (x->op == IR_SET && i != stored && e->fn->places.items[x->dst].kind != IR_P_VAR)) && x->a.kind == IR_PLACE &&
		    e->fn->places.items[x->a.place].kind == IR_P_VAR && e->fn->places.items[x->a.place].var == var)
			return 1;
		for (a = 0; x->op == IR_CALL && e->calls[i] && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];
			int is_it = (op.kind == IR_PLACE || op.kind == IR_ADDR) && e->fn->places.items[op.place].kind == IR_P_VAR &&
				    e->fn->places.items[op.place].var == var;
			enum arg_effect effect = may_take(e->calls[i], a) && (is_it || is_cast_of(e, op, var)) ? effect_of(e, x, e->calls[i], a)
														      : ARG_BORROWS;

			if (is_it && op.kind == IR_ADDR && effect == ARG_CLEARS) /* g_autoptr(): the variable keeps it, and lets it go */
				return 1;
			if (op.kind == IR_PLACE && (effect == ARG_STEALS || effect == ARG_STEALS_ON_SUCCESS || effect == ARG_SINKS))
				return 1;
		}
	}
	return 0;
}

int holds_own(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	struct content c = p->kind == IR_P_VAR ? content_of(e, p->var) : (struct content){0};
	const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	return is_retained(e, place) || (k && k->ret == RET_FLOATING) || (c.owned && !c.borrowed && !c.other && !c.from);
}

const char *record_of_value(const struct engine *e, struct ir_operand op)
{
	const char *record = "";
	int step;

	for (step = 0; step < 4 && op.kind == IR_PLACE; step++) {
		const struct ir_place *p = &e->fn->places.items[op.place];
		const char *target = target_of_type(e, p->type);
		const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
		const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

		record = *target ? target : record;
		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args)
			break;
		op = e->fn->operands.items[x->args + k->ret_arg];
	}
	return record;
}

void note_bases(struct own *own)
{
	struct own_result *out = own->out;
	struct map seen = {0};
	int i, n = out->fields.count, base;

	for (i = 0; i < n; i++)
		if (*out->fields.items[i].record)
			map_put(&seen, MAP_PTR(record_canonical(out->fields.items[i].record)), NULL); /* a private part speaks for the whole */
	for (i = 0; i < own->u->records.count && n; i++) {
		const char *name = record_name(&own->engine, i);

		if (own->u->records.items[i].first < 0 || !map_get(&seen, MAP_PTR(record_canonical(name))))
			continue;
		for (base = own->u->records.items[i].first; base >= 0; base = own->u->records.items[base].first)
			vec_push(&out->fields, ((struct own_field){.record = name, .field = "", .target = record_name(&own->engine, base), .function = "", .by = "",
								   .use = RECORD_EXTENDS, .fn = out->fields.items[0].fn, .at = out->fields.items[0].at,
								   .function_at = out->fields.items[0].function_at}));
	}
	map_release(&seen);
}
