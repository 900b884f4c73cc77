/* Fields: which of them own what they point to. One function's share: what it stores into fields, with a reference or
 * without, and what it releases there. Put together over the program (weigh.c) it says who owns whom: a field that a
 * destructor releases, or that is given references to keep, owns; one that only ever gets plain pointers does not.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

/* Two files may each have a struct of one name for themselves: "Fixture@tests/a.c". */
static const char *record_of(const struct engine *e, int place)
{
	const struct ir_type *t = &e->u->types.items[e->fn->places.items[place].type];
	const struct ir_record *r = t->kind == IR_T_RECORD ? &e->u->records.items[t->record] : NULL;

	return !r ? NULL : r->local ? intern(arena_printf(&e->own->out->arena, "%s@%s", r->name, e->u->path)) : r->name;
}

/* p->f, s.parts[3].f: a field that is not a local variable's. */
static const struct ir_place *field_at(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int base = place;

	if (p->kind != IR_P_FIELD || e->u->types.items[e->fn->places.items[p->base].type].kind != IR_T_RECORD)
		return NULL;
	while (e->fn->places.items[base].kind == IR_P_FIELD || e->fn->places.items[base].kind == IR_P_INDEX)
		base = e->fn->places.items[base].base;
	if (e->fn->places.items[base].kind == IR_P_VAR && e->fn->vars.items[e->fn->places.items[base].var].kind <= IR_TEMP)
		return NULL;
	return p;
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

/* Does the function put another reference where it has released one: unref(p->f); p->f = new? */
static int is_refilled(const struct engine *e, const struct ir_place *p, int released)
{
	int i;

	for (i = released + 1; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *q = x->dst >= 0 ? &e->fn->places.items[x->dst] : NULL;

		if (q && q->kind == IR_P_FIELD && q->field == p->field && (x->op == IR_CALL || (x->op == IR_SET && x->a.kind == IR_PLACE)))
			return 1;
	}
	return 0;
}

static void note_use(struct engine *e, const struct ir_place *p, enum own_field_use use, int insn, int plain)
{
	struct own_field f = {.record = record_of(e, p->base), .field = p->field, .use = use, .function = e->fn->name, .plain = plain,
			      .in_destructor = is_destructor_name(e->fn->name), .replaces = (use == FIELD_RELEASED || use == FIELD_PASSED_ON) && is_refilled(e, p, insn),
			      .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};

	vec_push(&e->own->out->fields, f);
}

/* --- What is in a variable: all of its assignments are looked at -------------------------------------------------------- */

struct content {
	int owned, borrowed, other, plain;
	const struct ir_place *from; /* a field that it was read from */
};

static int is_retained(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand a;

		if (x->op != IR_CALL || !x->n_args || !e->calls[i] || contract_arg(e->calls[i], 0) != ARG_RETAINS)
			continue;
		a = e->fn->operands.items[x->args];
		if (a.kind == IR_PLACE && a.place == place)
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

static struct content content_of(const struct engine *e, int var)
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
		if (x->op == IR_CALL)
			add_result(e, i, &c);
		else if (x->op == IR_SET && x->a.kind == IR_PLACE && field_at(e, x->a.place))
			c.from = field_at(e, x->a.place);
		else if (!(x->op == IR_SET && x->a.kind == IR_CONST && !x->a.value))
			c.other++;
	}
	return c;
}

/* Does the variable's reference also go elsewhere: it is returned, stored twice, or given away? Then who knows which of them
 * has it: path->port = port; return port; */
static int goes_elsewhere(struct engine *e, int var, int stored)
{
	int i, a;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

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

/* --- Uses ---------------------------------------------------------------------------------------------------------------- */

static void note_store(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p = field_at(e, x->dst), *q;
	const struct family *f;
	struct content c = {0};

	if (!p || e->u->types.items[p->type].kind != IR_T_PTR)
		return;
	f = api_family(e->api, e->u, p->type);
	if (x->op == IR_CALL) {
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
			c = (struct content){.owned = 1};
	} else {
		return;
	}
	if (f && f->default_floating) /* g_object_new(): the type of the slot says that it floats */
		c.owned = 0;
	if (c.owned && !c.borrowed && !c.other && !c.from)
		note_use(e, p, FIELD_GETS_OWNED, insn, c.plain);
	else if (c.borrowed && !c.owned)
		note_use(e, p, FIELD_GETS_BORROWED, insn, 0);
	else
		note_use(e, p, FIELD_GETS_UNKNOWN, insn, 0);
}

/* May the call, of which little is known, be the end of what it gets? */
static int may_end(const struct ir_insn *call, enum arg_effect effect)
{
	if (effect == ARG_BORROWS || effect == ARG_KEEPS || effect == ARG_RETAINS)
		return 0;
	return !call->name || name_role(call->name) == NAME_RELEASE || is_destructor_name(call->name) || effect == ARG_STEALS_ON_SUCCESS;
}

/* Does the call give a reference back, rather than memory? */
static int releases_counted(const struct engine *e, int insn, const struct ir_place *p)
{
	const struct contract *c = e->calls[insn];
	const char *name = callee_name(e, insn_at(e, insn));

	return c->counted || (api_family(e->api, e->u, p->type) && !c->plain) || (name && name_counts(name));
}

static void note_arguments(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		enum arg_effect effect = e->calls[insn] ? effect_of(e, x, e->calls[insn], a) : ARG_UNKNOWN;
		const struct ir_place *p;

		if (op.kind != IR_PLACE && op.kind != IR_ADDR)
			continue;
		p = field_at(e, op.place);
		if (!p && op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR)
			p = content_of(e, e->fn->places.items[op.place].var).from;
		if (!p)
			continue;
		if (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_STEALS || effect == ARG_CLEARS || effect == ARG_REPLACES ||
		    effect == ARG_FREES_MEMORY)
			note_use(e, p, FIELD_RELEASED, insn, !releases_counted(e, insn, p));
		else if (op.kind == IR_ADDR && (effect == ARG_OUT_OWNED || effect == ARG_OUT_OWNED_ON_SUCCESS))
			note_use(e, p, FIELD_GETS_OWNED, insn, 0);
		else if (may_end(x, effect))
			note_use(e, p, FIELD_PASSED_ON, insn, 0);
	}
}

void note_fields(struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_SET || x->op == IR_CALL) && x->dst >= 0)
			note_store(e, i);
		if (x->op == IR_CALL)
			note_arguments(e, i);
	}
	for (i = 0; is_destructor_name(e->fn->name) && i < e->fn->places.count; i++) {
		const struct ir_place *p = field_at(e, i);

		if (p && e->fn->insns.count)
			note_use(e, p, FIELD_IN_DESTRUCTOR, 0, 0);
	}
}
