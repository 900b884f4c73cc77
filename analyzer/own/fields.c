/* Fields: which of them own what they point to. One function's share: what it stores into fields, with a reference or
 * without, and what it releases there. Put together over the program (weigh.c) it says who owns whom: a field that a
 * destructor releases, or that is given references to keep, owns; one that only ever gets plain pointers does not.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

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
static const struct ir_place *field_under(const struct engine *e, int place)
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

/* Destructors: what the end of an object's life is called, in functions and in type slots. */
static int is_destructor_name(const char *name)
{
	static const char *const words[] = {"dealloc", "finalize", "dispose", "destroy", "free", "clear", "del", "delete", "unref", "release", "fini",
					    "cleanup", "deinit", "destructor", "reset", "close", "shutdown", "teardown", "exit", "done", "stop", "unrealize"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}

/* Does the function put another reference where it releases one: unref(p->f); p->f = new; or old = p->f; p->f = new; unref(old)? */
static int is_refilled(const struct engine *e, const struct ir_place *p)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *q = x->dst >= 0 ? &e->fn->places.items[x->dst] : NULL;

		if (q && q->kind == IR_P_FIELD && q->field == p->field && (x->op == IR_CALL || (x->op == IR_SET && x->a.kind == IR_PLACE)))
			return 1;
	}
	return 0;
}

/* What a pointer of this type points to, by name; "". */
const char *target_of_type(const struct engine *e, int type)
{
	const struct ir_type *t = &e->u->types.items[type];

	while (t->kind == IR_T_PTR || t->kind == IR_T_ARRAY)
		t = &e->u->types.items[t->to];
	return t->kind == IR_T_RECORD ? record_name(e, t->record) : "";
}

static void note_fn(struct engine *e, enum own_field_use use, int insn)
{
	struct own_field f = {.record = "", .field = "", .use = use, .function = e->fn->name, .fn = e->index, .target = "", .by = "", .is_public = !e->fn->is_static,
			      .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};

	vec_push(&e->own->out->fields, f);
}

static void note_use(struct engine *e, const struct ir_place *p, enum own_field_use use, int insn, int plain)
{
	struct own_field f = {.record = record_of_field(e, p), .field = p->field, .use = use, .function = e->fn->name, .plain = plain, .fn = e->index, .is_public = !e->fn->is_static,
			      .target = target_of_type(e, p->type), .by = "",
			      .in_destructor = is_destructor_name(e->fn->name), .replaces = (use == FIELD_RELEASED || use == FIELD_PASSED_ON || use == FIELD_CANCELLED) && is_refilled(e, p),
			      .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};

	vec_push(&e->own->out->fields, f);
}

/* --- What is in a variable: all of its assignments are looked at -------------------------------------------------------- */

struct content {
	int owned, borrowed, other, plain;
	const struct ir_place *from; /* a field that it was read from */
};

/* kref_get(&p->ref), p->refs++: of which pointer's object is the counter? -1. */
static int counted_base(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];

	while (p->kind == IR_P_FIELD || p->kind == IR_P_INDEX)
		p = &e->fn->places.items[p->base];
	return p->kind == IR_P_DEREF ? p->base : -1;
}

static int is_retained(const struct engine *e, int place)
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

static void add_result(const struct engine *e, int insn, struct content *c)
{
	const struct contract *k = e->calls[insn];
	int retained = k && k->ret == RET_ARG && k->ret_arg >= 0 && contract_arg(k, k->ret_arg) == ARG_RETAINS;

	if (k && (k->ret == RET_OWNED || retained)) { /* what floats belongs to the first who sinks it: a container, most often */
		c->owned++;
		c->plain |= k->plain;
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
static int add_cast(const struct engine *e, int insn, struct content *c, int depth)
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

static struct content content_of(const struct engine *e, int var)
{
	return content_at(e, var, 0);
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
			enum arg_effect effect = op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && e->fn->places.items[op.place].var == var
						     ? effect_of(e, x, e->calls[i], a) : ARG_BORROWS;

			if (effect == ARG_STEALS || effect == ARG_STEALS_ON_SUCCESS || effect == ARG_SINKS)
				return 1;
		}
	}
	return 0;
}

/* Whose result is stored there; "". */
static const char *made_by(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *q = x->op == IR_SET && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const char *name;

	if (q && q->kind == IR_P_VAR)
		x = call_that_made(e, q->var);
	name = x && x->op == IR_CALL ? callee_name(e, x) : NULL;
	if (!name || (e->calls[x - e->fn->insns.items] && (e->calls[x - e->fn->insns.items]->ret == RET_ARG || e->calls[x - e->fn->insns.items]->plain)))
		return ""; /* Py_NewRef(v) makes nothing, malloc(n) nothing in particular */
	return name;
}

/* --- Uses ---------------------------------------------------------------------------------------------------------------- */

int holds_own(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	struct content c = p->kind == IR_P_VAR ? content_of(e, p->var) : (struct content){0};
	const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	return is_retained(e, place) || (k && k->ret == RET_FLOATING) || (c.owned && !c.borrowed && !c.other && !c.from);
}

/* d->source = source_new(); attach(d->source); source_unref(d->source) */
static int is_released_here(const struct engine *e, int insn)
{
	int i, a, place = insn_at(e, insn)->dst;

	for (i = insn + 1; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_SET || x->op == IR_CALL) && x->dst == place)
			return 0;
		if (e->fn->insns.items[i].op == IR_RET)
			return 0;
		for (a = 0; x->op == IR_CALL && e->calls[i] && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];
			enum arg_effect effect = contract_arg(e->calls[i], a);

			if (op.kind == IR_PLACE && op.place == place && (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK))
				return 1;
		}
	}
	return 0;
}

/* data->cancellable = self->cancellable, where it has just been made: who of the two owns it? */
static int is_copied_on(const struct engine *e, int insn)
{
	int i, place = insn_at(e, insn)->dst;

	for (i = insn + 1; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->a.kind == IR_PLACE && x->a.place == place && x->dst >= 0 && e->fn->places.items[x->dst].kind != IR_P_VAR)
			return 1;
	}
	return 0;
}

/* self->f = g_object_ref(x) */
static int is_new_reference(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct contract *k;
	int step;

	for (step = 0; x && step < 3; step++) {
		if (x->op == IR_SET)
			x = x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind == IR_P_VAR ? call_that_made(e, e->fn->places.items[x->a.place].var) : NULL;
		k = x && x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;
		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args)
			return 0;
		if (contract_arg(k, k->ret_arg) == ARG_RETAINS)
			return 1;
		{
			struct ir_operand op = e->fn->operands.items[x->args + k->ret_arg]; /* a cast around it */

			x = op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR ? call_that_made(e, e->fn->places.items[op.place].var) : NULL;
		}
	}
	return 0;
}

/* l->current = x; ...; l->current = NULL: held while the function runs. */
int is_cleared_later(const struct engine *e, int insn)
{
	int i;

	for (i = insn + 1; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->dst == insn_at(e, insn)->dst && x->a.kind == IR_CONST && !x->a.value)
			return 1;
	}
	return 0;
}

enum own_field_use use_of_store(struct engine *e, int insn, int *plain)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p = field_at(e, x->dst), *q;
	const struct family *f;
	struct content c = {0};
	int retained;

	if (!p || e->u->types.items[p->type].kind != IR_T_PTR)
		return FIELD_USES;
	f = api_family(e->api, e->u, p->type);
	retained = is_new_reference(e, insn);
	if (x->op == IR_CALL) {
		if (!add_cast(e, insn, &c, 0))
			add_result(e, insn, &c);
	} else if (x->a.kind == IR_PLACE) {
		q = &e->fn->places.items[x->a.place];
		if (q->kind == IR_P_VAR) {
			c = content_of(e, q->var);
			if (c.owned && goes_elsewhere(e, q->var, insn)) {
				c.owned = 0;
				c.other = 1;
			}
		}
		if (is_retained(e, x->dst) || (is_retained(e, x->a.place) && !(q->kind == IR_P_VAR && goes_elsewhere(e, q->var, insn))))
			c = (struct content){.owned = retained = 1};
	} else {
		return FIELD_USES;
	}
	if (f && f->default_floating && !retained) /* g_object_new(): the type of the slot says that it floats */
		c.owned = 0;
	*plain = c.plain;
	if (is_released_here(e, insn))
		return FIELD_GETS_BORROWED; /* somebody else keeps it alive */
	if (is_cleared_later(e, insn) || is_copied_on(e, insn))
		return FIELD_GETS_UNKNOWN;
	return c.owned && !c.borrowed && !c.other && !c.from ? FIELD_GETS_OWNED : c.borrowed && !c.owned ? FIELD_GETS_BORROWED : FIELD_GETS_UNKNOWN;
}

/* Is it known what the call gives that made the stored value? Then its other users have nothing to add. */
static int is_described(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *q = x->op == IR_SET && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const struct contract *k;

	if (q && q->kind == IR_P_VAR)
		x = call_that_made(e, q->var);
	k = x && x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;
	return k && k->ret != RET_UNKNOWN && (k->source == FROM_MODEL || k->source == FROM_WORDS || k->source == FROM_BODY);
}

static void note_store(struct engine *e, int insn)
{
	int plain = 0;
	enum own_field_use use = use_of_store(e, insn, &plain);

	if (use == FIELD_USES)
		return;
	note_use(e, field_at(e, insn_at(e, insn)->dst), use, insn, use == FIELD_GETS_OWNED && plain);
	if (use == FIELD_GETS_OWNED || (use == FIELD_GETS_UNKNOWN && !is_described(e, insn)))
		e->own->out->fields.items[e->own->out->fields.count - 1].by = made_by(e, insn);
}

/* visit(self->items[i], arg), in a function that gets `visit` as a parameter: Py_VISIT. */
static int is_visit(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_place *p = !x->name && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const char *alias = p && p->kind == IR_P_VAR && p->var < e->fn->n_params ? e->u->types.items[p->type].alias : NULL;

	return x->n_args == 2 && alias && !strcmp(alias, "visitproc");
}

/* The type that an object counts a reference to, by the accessor that reads it: as good as its field. */
static int note_type_use(struct engine *e, int insn, struct ir_operand op, enum own_field_use use)
{
	const struct ir_place *p = op.kind == IR_PLACE ? &e->fn->places.items[op.place] : NULL;
	const struct ir_insn *maker = p && p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;

	if (!maker || !maker->name || strcmp(maker->name, "Py_TYPE"))
		return 0;
	note_fn(e, use, insn);
	e->own->out->fields.items[e->own->out->fields.count - 1].record = intern("_object");
	e->own->out->fields.items[e->own->out->fields.count - 1].field = intern("ob_type");
	return 1;
}

/* PyUnicode_AsUTF8(self->name), PyBytes_GET_SIZE(self->buf); not PyUnicode_FromObject, which takes anything. */
static int takes_atoms(const char *name)
{
	static const char *const prefixes[] = {"PyUnicode_", "_PyUnicode_", "PyBytes_", "PyLong_", "_PyLong_", "PyFloat_"};
	size_t i;

	for (i = 0; name && i < sizeof(prefixes) / sizeof(*prefixes); i++)
		if (!strncmp(name, prefixes[i], strlen(prefixes[i])) && !strstr(name, "From") && !strstr(name, "Format"))
			return 1;
	return 0;
}

/* The stored variable is a string or a number: the function tests that, or uses it so. */
static int is_atom_var(const struct engine *e, int var)
{
	int i, a;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];

			if (op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && e->fn->places.items[op.place].var == var &&
			    (takes_atoms(x->name) || takes_atoms(x->loc.macro)))
				return 1;
		}
	}
	return 0;
}

/* The variable whose value the instruction stores, also through Py_NewRef(v). -1: none. */
static int stored_var(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	struct ir_operand op = x->a;
	int step;

	for (step = 0; step < 3; step++) {
		const struct contract *k = x->op == IR_CALL ? e->calls[x - e->fn->insns.items] : NULL;

		if (k && k->ret == RET_ARG && k->ret_arg >= 0 && k->ret_arg < x->n_args)
			op = e->fn->operands.items[x->args + k->ret_arg];
		else if (x->op != IR_SET)
			return -1;
		if (op.kind != IR_PLACE || e->fn->places.items[op.place].kind != IR_P_VAR)
			return -1;
		x = call_that_made(e, e->fn->places.items[op.place].var);
		if (!x || !e->calls[x - e->fn->insns.items] || e->calls[x - e->fn->insns.items]->ret != RET_ARG)
			break;
	}
	return e->fn->places.items[op.place].var;
}

static void note_atoms(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p = x->dst >= 0 ? field_at(e, x->dst) : NULL;
	int a, var = p ? stored_var(e, insn) : -1;

	if (var >= 0 && is_atom_var(e, var))
		note_use(e, p, FIELD_IS_ATOM, insn, 0);
	for (a = 0; x->op == IR_CALL && a < x->n_args && (takes_atoms(x->name) || takes_atoms(x->loc.macro)); a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];

		p = op.kind == IR_PLACE ? field_at(e, op.place) : NULL;
		if (p)
			note_use(e, p, FIELD_IS_ATOM, insn, 0);
	}
}

/* g_source_remove(self->id), g_signal_handler_disconnect(self->child, id): who kept a callback lets it go. */
static void note_cancelled(struct engine *e, int insn)
{
	static const char *const verbs[] = {"remove", "disconnect", "cancel", "unregister", "stop", "handle", "del", "unwatch", "destroy", "close", "data",
					    "qdata", "steal"};
	const struct ir_insn *x = insn_at(e, insn);
	const char *name = callee_name(e, x);
	size_t i;
	int a;

	for (i = 0; i < sizeof(verbs) / sizeof(*verbs) && !(name && name_has_word(name, verbs[i])); i++)
		;
	for (a = 0; i < sizeof(verbs) / sizeof(*verbs) && a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		const struct ir_place *p = op.kind == IR_PLACE ? field_under(e, op.place) : addressed_field(e, op);

		if (!p)
			continue;
		note_use(e, p, FIELD_CANCELLED, insn, 0);
		e->own->out->fields.items[e->own->out->fields.count - 1].by = name;
	}
}

/* The end of an object's life by a call, whatever its count: the type of what is passed, before it was cast. */
static void note_disposed(struct engine *e, int insn)
{
	static const char *const calls[] = {"g_object_run_dispose", "gtk_widget_destroy", "gtk_window_destroy", "gtk_widget_unparent"};
	const struct ir_insn *x = insn_at(e, insn);
	struct ir_operand op = x->n_args ? e->fn->operands.items[x->args] : ir_any();
	size_t i;

	for (i = 0; x->name && i < sizeof(calls) / sizeof(*calls); i++) {
		const struct ir_insn *cast;

		if (strcmp(x->name, calls[i]) || op.kind != IR_PLACE)
			continue;
		cast = e->fn->places.items[op.place].kind == IR_P_VAR ? call_that_made(e, e->fn->places.items[op.place].var) : NULL;
		if (cast && cast->n_args && e->calls[cast - e->fn->insns.items] && e->calls[cast - e->fn->insns.items]->ret == RET_ARG)
			op = e->fn->operands.items[cast->args];
		note_fn(e, OBJECT_DISPOSED, insn);
		e->own->out->fields.items[e->own->out->fields.count - 1].record = op.kind == IR_PLACE
			? target_of_type(e, e->fn->places.items[op.place].type) : "";
	}
}

static void note_visit(struct engine *e, int insn)
{
	struct ir_operand op = e->fn->operands.items[insn_at(e, insn)->args];
	const struct ir_place *p = op.kind == IR_PLACE ? field_under(e, op.place) : NULL;

	if (!p && op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR)
		p = content_of(e, e->fn->places.items[op.place].var).from;
	if (p)
		note_use(e, p, FIELD_VISITED, insn, 0);
	else
		note_type_use(e, insn, op, FIELD_VISITED);
}

/* Does the variable hold what a call in this function gave? */
static int is_made_here(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int i;

	for (i = 0; p->kind == IR_P_VAR && i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_CALL && x->dst == place && (!e->calls[i] || (e->calls[i]->ret != RET_ARG && e->calls[i]->ret != RET_BORROWED &&
									     e->calls[i]->ret != RET_BORROWED_FROM)))
			return 1;
	}
	return 0;
}

/* free(p): the end of what p points to, whatever the function is called. */
static void note_freed(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		const char *record;

		if (op.kind != IR_PLACE || !e->calls[insn] || effect_of(e, x, e->calls[insn], a) != ARG_FREES_MEMORY)
			continue;
		record = target_of_type(e, e->fn->places.items[op.place].type);
		if (!*record)
			continue;
		note_fn(e, RECORD_FREED, insn);
		e->own->out->fields.items[e->own->out->fields.count - 1].record = record;
		e->own->out->fields.items[e->own->out->fields.count - 1].made_here = is_made_here(e, op.place);
	}
}

/* What the collector of CPython is told, and the end of an object's memory. */
static void note_protocol(struct engine *e, int insn)
{
	static const char *const untracks[] = {"PyObject_GC_UnTrack", "_PyObject_GC_UNTRACK", "PyObject_GC_UNTRACK"};
	static const char *const frees[] = {"PyObject_GC_Del", "PyObject_Del", "PyObject_Free", "PyObject_FREE", "PyMem_Free", "_PyObject_GC_Del"};
	const struct ir_insn *x = insn_at(e, insn);
	const char *name = callee_name(e, x);
	size_t i;

	if (is_visit(e, x))
		note_visit(e, insn);
	if (name && is_destructor_name(e->fn->name) && (!e->calls[insn] || e->calls[insn]->source == FROM_NOTHING || e->calls[insn]->source == FROM_NAME)) {
		note_fn(e, FN_CALLS, insn);
		e->own->out->fields.items[e->own->out->fields.count - 1].by = name;
	}
	note_cancelled(e, insn);
	note_disposed(e, insn);
	note_freed(e, insn);
	if (!x->name && x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind == IR_P_FIELD)
		name = e->fn->places.items[x->a.place].field;
	for (i = 0; name && i < sizeof(untracks) / sizeof(*untracks); i++)
		if (!strcmp(name, untracks[i]))
			note_fn(e, FN_UNTRACKS, insn);
	for (i = 0; name && i < sizeof(frees) / sizeof(*frees); i++)
		if (!strcmp(name, frees[i]))
			note_fn(e, FN_FREES, insn);
	if (name && !strcmp(name, "tp_free"))
		note_fn(e, FN_FREES, insn);
	if (name && !strcmp(name, "tp_clear"))
		note_fn(e, FN_CLEARS, insn);
}

/* May the call, of which little is known, be the end of what it gets? */
static int may_end(const struct ir_insn *call, enum arg_effect effect)
{
	if (effect == ARG_BORROWS || effect == ARG_KEEPS || effect == ARG_RETAINS)
		return 0;
	if (!call->name)
		return call->a.kind != IR_ANY; /* not one that the front end lost to an error */
	return name_role(call->name) == NAME_RELEASE || is_destructor_name(call->name) || effect == ARG_STEALS_ON_SUCCESS;
}

/* Does the call give a reference back, rather than memory? */
static int releases_counted(const struct engine *e, int insn, const struct ir_place *p)
{
	const struct contract *c = e->calls[insn];
	const char *name = callee_name(e, insn_at(e, insn));

	return c->counted || (api_family(e->api, e->u, p->type) && !c->plain) || (name && name_counts(name));
}

/* kref_put(&self->bus->ref, end): as good as bus_put(self->bus). */
static const struct ir_place *counted_field_of(const struct engine *e, struct ir_operand op, enum arg_effect effect)
{
	int base = op.kind == IR_ADDR && (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_COUNTS_DOWN || effect == ARG_STEALS)
		   ? counted_base(e, op.place) : -1;
	const struct ir_place *p = base >= 0 ? field_under(e, base) : NULL;

	if (p || base < 0 || e->fn->places.items[base].kind != IR_P_VAR)
		return p;
	return content_of(e, e->fn->places.items[base].var).from;
}

static int is_null_arg(const struct engine *e, const struct ir_insn *call, int arg)
{
	struct ir_operand op = arg < call->n_args ? e->fn->operands.items[call->args + arg] : ir_any();

	return op.kind == IR_CONST && !op.value;
}

/* tmp = self->x; self->x = NULL; unref(tmp): as good as unref(self->x). */
static int is_assigned(const struct engine *e, const struct ir_place *field)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->dst >= 0 && &e->fn->places.items[x->dst] == field)
			return 1;
	}
	return 0;
}

/* Something that is no field is released: it may be what a field holds, too. */
static void note_release(struct engine *e, int insn, struct ir_operand op, enum arg_effect effect)
{
	const char *target = op.kind == IR_PLACE ? target_of_type(e, e->fn->places.items[op.place].type) : "";

	if (!*target || (effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK && effect != ARG_STEALS))
		return;
	note_fn(e, OBJECT_RELEASED, insn);
	e->own->out->fields.items[e->own->out->fields.count - 1].record = target;
}

/* The field p is argument a of the call. */
static void note_argument(struct engine *e, int insn, int a, const struct ir_place *p, enum arg_effect effect)
{
	const struct ir_insn *x = insn_at(e, insn);
	int by_address = e->fn->operands.items[x->args + a].kind == IR_ADDR;

	switch (effect) {
	case ARG_REPLACES: /* g_set_object(&self->x, x) */
		note_use(e, p, FIELD_RELEASED, insn, !releases_counted(e, insn, p));
		if (is_null_arg(e, x, a + 1))
			break;
		e->own->out->fields.items[e->own->out->fields.count - 1].replaces = 1;
		note_use(e, p, FIELD_GETS_OWNED, insn, 0);
		break;
	case ARG_RELEASES:
	case ARG_RELEASES_NULLOK:
	case ARG_STEALS:
	case ARG_CLEARS:
	case ARG_FREES_MEMORY:
		note_use(e, p, FIELD_RELEASED, insn, !releases_counted(e, insn, p));
		break;
	case ARG_OUT_OWNED:
	case ARG_OUT_OWNED_ON_SUCCESS:
		if (by_address && e->u->types.items[p->type].kind == IR_T_PTR) {
			note_use(e, p, FIELD_GETS_OWNED, insn, 0);
			break;
		}
		/* fall through */
	default:
		if (may_end(x, effect))
			note_use(e, p, FIELD_PASSED_ON, insn, 0);
	}
}

static void note_arguments(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		enum arg_effect effect = e->calls[insn] ? effect_of(e, x, e->calls[insn], a) : ARG_UNKNOWN;
		const struct ir_place *p;
		int indirect = 0, before = e->own->out->fields.count;

		if (op.kind != IR_PLACE && op.kind != IR_ADDR)
			continue;
		p = effect == ARG_REPLACES || effect == ARG_CLEARS ? addressed_field(e, op) : field_under(e, op.place);
		if (counted_field_of(e, op, effect)) {
			note_use(e, counted_field_of(e, op, effect), FIELD_RELEASED, insn, 0);
			continue;
		}
		if (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_STEALS)
			note_type_use(e, insn, op, FIELD_RELEASED);
		if (!p && op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR) {
			p = content_of(e, e->fn->places.items[op.place].var).from;
			indirect = p && !is_assigned(e, p);
		}
		if (!p) {
			note_release(e, insn, op, effect);
			continue;
		}
		note_argument(e, insn, a, p, effect);
		for (; before < e->own->out->fields.count; before++) {
			e->own->out->fields.items[before].indirect = indirect;
			e->own->out->fields.items[before].given = effect == ARG_STEALS;
		}
	}
}

/* Is the result the argument, or does it come out of it? */
static int gives_back(const struct contract *c, int arg)
{
	return (c->ret == RET_ARG || c->ret == RET_BORROWED_FROM) && c->ret_arg == arg;
}

/* Is the field's pointer only looked at: compared, followed, lent to calls that borrow it? A function that ends an object does not
 * end what it looks at that way. */
static int is_only_used(struct engine *e, int place)
{
	int i, a;

	if (e->u->types.items[e->fn->places.items[place].type].kind != IR_T_PTR)
		return 0;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_BR)
			continue;
		if (x->dst == place || x->place == place || ((x->a.kind == IR_PLACE || x->a.kind == IR_ADDR) && x->a.place == place))
			return 0;
		for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];

			if ((op.kind == IR_PLACE || op.kind == IR_ADDR) && op.place == place &&
			    (op.kind == IR_ADDR || !e->calls[i] || effect_of(e, x, e->calls[i], a) != ARG_BORROWS || gives_back(e->calls[i], a) ||
			     (x->name && name_role(x->name) == NAME_RELEASE)))
				return 0;
		}
	}
	return 1;
}

/* Which fields does a function that ends things as much as mention? */
static void note_mentions(struct engine *e, int before)
{
	struct own_result *out = e->own->out;
	int i, ends = is_destructor_name(e->fn->name), some = ends;

	for (i = before; i < out->fields.count; i++)
		some |= out->fields.items[i].use == FIELD_RELEASED || out->fields.items[i].use == FIELD_VISITED || out->fields.items[i].use >= RECORD_FREED;
	for (i = 0; some && e->fn->insns.count && i < e->fn->places.count; i++) {
		const struct ir_place *p = field_at(e, i);

		if (p && !is_only_used(e, i))
			note_use(e, p, ends ? FIELD_IN_DESTRUCTOR : FIELD_MENTIONED, 0, 0);
	}
}

/* self->f = NULL, in a function that releases the like of what it held through a variable: the field's reference, most likely. */
static void note_cleared(struct engine *e, int before)
{
	struct own_result *out = e->own->out;
	int i, k, n = out->fields.count;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *p = x->op == IR_SET && x->dst >= 0 && x->a.kind == IR_CONST && !x->a.value ? field_under(e, x->dst) : NULL;
		const char *target = p ? target_of_type(e, p->type) : "";

		for (k = before; *target && k < n; k++)
			if (out->fields.items[k].use == OBJECT_RELEASED && out->fields.items[k].record == target)
				break;
		if (*target && k < n)
			note_use(e, p, FIELD_CLEARED, i, 0);
	}
}

void note_fields(struct engine *e)
{
	int i, before = e->own->out->fields.count;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_SET || x->op == IR_CALL) && x->dst >= 0)
			note_store(e, i);
		note_atoms(e, i);
		if (x->op != IR_CALL)
			continue;
		note_arguments(e, i);
		note_protocol(e, i);
	}
	note_cleared(e, before);
	note_mentions(e, before);
}
