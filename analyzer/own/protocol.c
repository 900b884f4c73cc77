/* What a function tells others about an object: the collector of CPython, who keeps its callbacks, the allocator. */
#include "analyzer/own/fields.h"

#include "analyzer/base/intern.h"

#include <string.h>

/* visit(self->items[i], arg), in a function that gets `visit` as a parameter: Py_VISIT. */
static int is_visit(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_place *p = !x->name && x->a.kind == IR_PLACE ? &e->fn->places.items[x->a.place] : NULL;
	const char *alias = p && p->kind == IR_P_VAR && p->var < e->fn->n_params ? e->u->types.items[p->type].alias : NULL;

	return x->n_args == 2 && alias && !strcmp(alias, "visitproc");
}

/* The type that an object counts a reference to, by the accessor that reads it: as good as its field. */
int note_type_use(struct engine *e, int insn, struct ir_operand op, enum own_field_use use)
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

static int visits_place(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);

	return x->op == IR_CALL && is_visit(e, x) && e->fn->operands.items[x->args].kind == IR_PLACE &&
	       e->fn->operands.items[x->args].place == place;
}

static void note_visit(struct engine *e, int insn)
{
	struct ir_operand op = e->fn->operands.items[insn_at(e, insn)->args];
	const struct ir_place *p = op.kind == IR_PLACE ? field_under(e, op.place) : NULL;

	if (!p && op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR)
		p = content_of(e, e->fn->places.items[op.place].var).from;
	if (p) {
		note_use(e, p, FIELD_VISITED, insn, 0);
		e->own->out->fields.items[e->own->out->fields.count - 1].again = is_done_before(e, insn, op.place, visits_place);
	} else
		note_type_use(e, insn, op, FIELD_VISITED);
}

/* Does the place hold what a call in this function gave? */
static int is_made_here(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_CALL && x->dst == place && (!e->calls[i] || (e->calls[i]->ret != RET_ARG && e->calls[i]->ret != RET_BORROWED &&
									     e->calls[i]->ret != RET_BORROWED_FROM)))
			return 1;
	}
	return 0;
}

/* What a pointer points to, by name; of a `void *` what the function takes it for. "" */
static const char *target_of_place(const struct engine *e, int place)
{
	const char *record = target_of_type(e, e->fn->places.items[place].type);
	int i;

	for (i = 0; !*record && i < e->fn->places.count; i++) {
		const struct ir_place *p = &e->fn->places.items[i];

		if (p->kind == IR_P_DEREF && p->base == place)
			record = target_of_type(e, p->type);
	}
	return record;
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
		record = target_of_place(e, op.place);
		if (!*record)
			continue;
		note_fn(e, RECORD_FREED, insn);
		e->own->out->fields.items[e->own->out->fields.count - 1].record = record;
		e->own->out->fields.items[e->own->out->fields.count - 1].made_here = is_made_here(e, op.place);
	}
}

/* What the collector of CPython is told, and the end of an object's memory. */
void note_protocol(struct engine *e, int insn)
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
