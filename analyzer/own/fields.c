/* Fields: which of them own what they point to. One function's share: what it stores into fields, with a reference or
 * without, and what it releases there. Put together over the program (weigh.c) it says who owns whom: a field that a
 * destructor releases, or that is given references to keep, owns; one that only ever gets plain pointers does not.
 */
#include "analyzer/own/fields.h"

#include <string.h>

/* Destructors: what the end of an object's life is called, in functions and in type slots. */
int is_destructor_name(const char *name)
{
	static const char *const words[] = {"dealloc", "finalize", "dispose", "destroy", "free", "clear", "del", "delete", "unref", "release", "fini",
					    "cleanup", "deinit", "destructor", "reset", "close", "shutdown", "teardown", "exit", "done", "stop", "unrealize"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}

static int is_argument(const struct engine *e, int insn, const struct ir_place *p)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];

		if ((op.kind == IR_PLACE || op.kind == IR_ADDR) && &e->fn->places.items[op.place] == p)
			return 1;
	}
	return 0;
}

/* Does the function put another reference where it releases one: unref(p->f); p->f = new; or old = p->f; p->f = new; unref(old)? */
static int is_refilled(const struct engine *e, const struct ir_place *p, int insn)
{
	int i;

	for (i = is_argument(e, insn, p) ? insn + 1 : 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *q = x->dst >= 0 ? &e->fn->places.items[x->dst] : NULL;

		if (q && q->kind == IR_P_FIELD && q->field == p->field && (x->op == IR_CALL || (x->op == IR_SET && x->a.kind == IR_PLACE)))
			return 1;
	}
	return 0;
}

void note_fn(struct engine *e, enum own_field_use use, int insn)
{
	struct own_field f = {.record = "", .field = "", .use = use, .function = e->fn->name, .fn = e->index, .target = "", .by = "", .is_public = !e->fn->is_static, .partial = e->fn->partial,
			      .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};

	vec_push(&e->own->out->fields, f);
}

void note_use(struct engine *e, const struct ir_place *p, enum own_field_use use, int insn, int plain)
{
	struct own_field f = {.record = record_of_field(e, p), .field = p->field, .use = use, .function = e->fn->name, .plain = plain, .fn = e->index, .is_public = !e->fn->is_static, .partial = e->fn->partial,
			      .target = target_of_type(e, p->type), .by = "",
			      .in_destructor = is_destructor_name(e->fn->name), .replaces = (use == FIELD_RELEASED || use == FIELD_PASSED_ON || use == FIELD_CANCELLED) && is_refilled(e, p, insn),
			      .at = src(e, insn_at(e, insn)->loc), .function_at = src(e, e->fn->loc)};

	vec_push(&e->own->out->fields, f);
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

/* Py_XDECREF, read as a body: its callers' rows say what is released. */
static int is_own_task(const struct engine *e, struct ir_operand op)
{
	const struct ir_place *p = op.kind == IR_PLACE ? &e->fn->places.items[op.place] : NULL;
	enum arg_effect effect = p && p->kind == IR_P_VAR && p->var < e->fn->n_params && e->self ? contract_arg(e->self, p->var) : ARG_UNKNOWN;

	return effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK;
}

/* Something that is no field is released: it may be what a field holds, too. */
static void note_release(struct engine *e, int insn, struct ir_operand op, enum arg_effect effect)
{
	const char *target = op.kind == IR_PLACE ? target_of_type(e, e->fn->places.items[op.place].type) : "";

	if (!*target || is_own_task(e, op) || (effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK && effect != ARG_STEALS))
		return;
	note_fn(e, OBJECT_RELEASED, insn);
	e->own->out->fields.items[e->own->out->fields.count - 1].record = target;
}

/* Is it what a call of this function made? */
static int is_made(const struct engine *e, struct ir_operand op)
{
	const struct ir_place *p = op.kind == IR_PLACE ? &e->fn->places.items[op.place] : NULL;
	const struct ir_insn *x = p && p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	return k && k->ret == RET_OWNED;
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
		e->own->out->fields.items[e->own->out->fields.count - 1].added = a + 1 < x->n_args && !is_made(e, e->fn->operands.items[x->args + a + 1]);
		break;
	case ARG_RELEASES:
	case ARG_RELEASES_NULLOK:
	case ARG_STEALS:
	case ARG_CLEARS:
	case ARG_FREES_MEMORY:
		note_use(e, p, FIELD_RELEASED, insn, !releases_counted(e, insn, p));
		break;
	case ARG_TAKES: /* g_task_return_error(task, g_steal_pointer(&self->error)) */
		note_use(e, p, FIELD_PASSED_ON, insn, 0);
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

/* unref(self->f), and self->f still is what it was. */
static int releases_place(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; x->op == IR_CALL && e->calls[insn] && a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		enum arg_effect effect = contract_arg(e->calls[insn], a);

		if (op.kind == IR_PLACE && op.place == place && (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK))
			return !is_assigned(e, &e->fn->places.items[place]);
	}
	return 0;
}

static void note_arguments(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	for (a = 0; a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		enum arg_effect effect = e->calls[insn] ? effect_of(e, x, e->calls[insn], a) : ARG_UNKNOWN;
		const struct ir_place *p;
		int indirect = 0, left, before = e->own->out->fields.count;

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
		left = p == &e->fn->places.items[op.place] && releases_place(e, insn, op.place);
		for (; before < e->own->out->fields.count; before++) {
			e->own->out->fields.items[before].left = left;
			e->own->out->fields.items[before].again = left && is_done_before(e, insn, op.place, releases_place);
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
		note_weak(e, i);
	}
	note_cleared(e, before);
	note_mentions(e, before);
}

void note_lost(struct engine *e, const struct ir_fn *fn, int index)
{
	struct own_field f = {.record = "", .field = "", .use = FN_LOST, .function = fn->name, .fn = index, .target = "", .by = "", .partial = 1,
			      .is_public = !fn->is_static, .at = src(e, fn->loc), .function_at = src(e, fn->loc)};

	vec_push(&e->own->out->fields, f);
}
