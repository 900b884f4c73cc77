/* What a function stores into fields: a reference of its own, something borrowed, or nobody knows what. */
#include "analyzer/own/fields.h"

#include <string.h>

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

/* self->controller = controller_new(); ...; add_controller(widget, CONTROLLER(self->controller)): what is given away is not kept. */
static int is_given_away(struct engine *e, int insn)
{
	int i, a, place = insn_at(e, insn)->dst;

	for (i = insn + 1; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (a = 0; x->op == IR_CALL && e->calls[i] && a < x->n_args; a++) {
			struct ir_operand op = may_take(e->calls[i], a) ? uncast(e, e->fn->operands.items[x->args + a]) : ir_any();
			enum arg_effect effect = op.kind == IR_PLACE && op.place == place ? effect_of(e, x, e->calls[i], a) : ARG_BORROWS;

			if (effect == ARG_STEALS || effect == ARG_STEALS_ON_SUCCESS || effect == ARG_SINKS)
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
	struct ir_operand from;
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
			from = uncast(e, x->a);
			if (c.owned && (goes_elsewhere(e, q->var, insn) || (from.kind == IR_PLACE && e->fn->places.items[from.place].kind == IR_P_VAR &&
									    goes_elsewhere(e, e->fn->places.items[from.place].var, insn)))) {
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
	if (is_cleared_later(e, insn) || is_copied_on(e, insn) || (c.owned && !retained && is_given_away(e, insn)))
		return FIELD_GETS_UNKNOWN;
	return c.owned && !c.borrowed && !c.other && !c.from ? FIELD_GETS_OWNED : c.borrowed && !c.owned ? FIELD_GETS_BORROWED : FIELD_GETS_UNKNOWN;
}

/* Is what is stored an object that was there before, with a reference more: ref(x), or x that is retained by a statement? */
static int is_added(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);

	return is_new_reference(e, insn) || is_retained(e, x->dst) || (x->op == IR_SET && x->a.kind == IR_PLACE && is_retained(e, x->a.place));
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

int is_constructed(const struct engine *e, const struct ir_insn *x)
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

/* Is the place's object new, through casts: self = calloc(), self = FOO(g_object_new())? Or the one that foo_init(self, ...) sets up? */
static int is_born_here(const struct engine *e, const struct ir_place *field)
{
	const struct ir_place *p = &e->fn->places.items[field->base];
	int step;

	while (p->kind == IR_P_FIELD || p->kind == IR_P_INDEX || p->kind == IR_P_DEREF)
		p = &e->fn->places.items[p->base];
	if (p->kind == IR_P_VAR && !p->var && e->fn->n_params && (name_has_word(e->fn->name, "init") || name_has_word(e->fn->name, "construct")))
		return 1;
	for (step = 0; step < 3; step++) {
		const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
		const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

		if (!k || k->ret != RET_ARG || k->ret_arg < 0 || k->ret_arg >= x->n_args)
			return k && (k->ret == RET_OWNED || k->ret == RET_FLOATING);
		if (e->fn->operands.items[x->args + k->ret_arg].kind != IR_PLACE)
			return 0;
		p = &e->fn->places.items[e->fn->operands.items[x->args + k->ret_arg].place];
	}
	return 0;
}

void note_store(struct engine *e, int insn)
{
	int plain = 0;
	enum own_field_use use = use_of_store(e, insn, &plain);
	struct own_field *row;
	const struct family *f;

	if (use == FIELD_USES)
		return;
	note_use(e, field_at(e, insn_at(e, insn)->dst), use, insn, use == FIELD_GETS_OWNED && plain);
	row = &e->own->out->fields.items[e->own->out->fields.count - 1];
	if (!*row->target && insn_at(e, insn)->op == IR_SET) /* a void *, or a handle: what is stored knows more */
		row->target = record_of_value(e, insn_at(e, insn)->a);
	row->added = use == FIELD_GETS_OWNED && is_added(e, insn);
	row->made = use == FIELD_GETS_UNKNOWN && is_constructed(e, insn_at(e, insn));
	row->at_birth = is_born_here(e, field_at(e, insn_at(e, insn)->dst));
	f = api_family(e->api, e->u, field_at(e, insn_at(e, insn)->dst)->type);
	if (use == FIELD_GETS_OWNED || (use == FIELD_GETS_UNKNOWN && !is_described(e, insn) && !(f && f->default_floating)))
		row->by = made_by(e, insn);
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

int own_makes_atom(const char *callee)
{
	static const char *const prefixes[] = {"PyUnicode_", "PyLong_", "PyBytes_", "PyFloat_", "PyBool_", "PyComplex_", "PyCapsule_", "PyByteArray_",
					       "_PyUnicode_", "_PyLong_", "PyThread_", "PyObject_Str", "PyObject_Repr", "PyObject_Bytes", "PyNumber_Long",
					       "PyNumber_Float", "PyNumber_Index", "PyObject_ASCII", "PyMemoryView_From", "PyWeakref_New"};
	size_t i;

	for (i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
		if (!strncmp(callee, prefixes[i], strlen(prefixes[i])))
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

void note_atoms(struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p = x->dst >= 0 ? field_at(e, x->dst) : NULL;
	int a, var = p ? stored_var(e, insn) : -1;

	if (var >= 0 && is_atom_var(e, var))
		note_use(e, p, FIELD_IS_ATOM, insn, 0);
	else if (p && own_makes_atom(made_by(e, insn)))
		note_use(e, p, FIELD_IS_ATOM, insn, 0);
	for (a = 0; x->op == IR_CALL && a < x->n_args && (takes_atoms(x->name) || takes_atoms(x->loc.macro)); a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];

		p = op.kind == IR_PLACE ? field_at(e, op.place) : NULL;
		if (p)
			note_use(e, p, FIELD_IS_ATOM, insn, 0);
	}
}
