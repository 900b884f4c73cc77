/* Weak pointers: an object gives another one the address of its own field, or itself as the data of a notice, to be told when that
 * one ends. Whoever is told must be told no longer when it ends first.
 */
#include "analyzer/own/fields.h"

#include <string.h>

enum { NONE = -1 };

static const struct weak_call {
	const char *name;
	int watched, where, data; /* arguments: the other object, the place that is written to, the notice's data */
	int removes;
} calls[] = {
	{"g_object_add_weak_pointer", 0, 1, NONE, 0}, {"g_object_remove_weak_pointer", 0, 1, NONE, 1},
	{"g_set_weak_pointer", 1, 0, NONE, 0},        {"g_clear_weak_pointer", NONE, 0, NONE, 1},
	{"g_weak_ref_init", 1, 0, NONE, 0},           {"g_weak_ref_clear", NONE, 0, NONE, 1},
	{"g_weak_ref_set", 1, 0, NONE, 0},            {"g_object_weak_ref", 0, NONE, 2, 0},
	{"g_object_weak_unref", 0, NONE, 2, 1},       {"gst_mini_object_weak_ref", 0, NONE, 2, 0},
	{"gst_mini_object_weak_unref", 0, NONE, 2, 1},
};

static struct ir_operand argument(const struct engine *e, const struct ir_insn *call, int k)
{
	return k >= 0 && k < call->n_args ? e->fn->operands.items[call->args + k] : ir_any();
}

static int is_null(struct ir_operand op)
{
	return op.kind == IR_CONST && !op.value;
}

static int is_same(struct ir_operand a, struct ir_operand b)
{
	return a.kind == IR_PLACE && b.kind == IR_PLACE && a.place == b.place;
}

static struct own_field *last(struct engine *e)
{
	return &e->own->out->fields.items[e->own->out->fields.count - 1];
}

/* Is it given to a call that may keep it: a container of the object's own? */
static int is_kept(struct engine *e, struct ir_operand watched)
{
	int i, a;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (a = 0; x->op == IR_CALL && e->calls[i] && a < x->n_args; a++)
			switch (is_same(uncast(e, argument(e, x, a)), watched) ? effect_of(e, x, e->calls[i], a) : ARG_BORROWS) {
			case ARG_KEEPS:
			case ARG_RETAINS:
			case ARG_STEALS:
			case ARG_STEALS_ON_SUCCESS:
			case ARG_SINKS:
				return 1;
			default:
				break;
			}
	}
	return 0;
}

static int makes(const struct engine *e, const struct ir_insn *call)
{
	static const char *const words[] = {"new", "create", "make", "build", "construct"};
	const struct contract *k = e->calls[call - e->fn->insns.items];
	const char *name = callee_name(e, call);
	size_t i;

	if (k && (k->ret == RET_OWNED || k->ret == RET_FLOATING))
		return 1;
	for (i = 0; name && i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}

/* Does a call make what the place is given here? */
static int is_made(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		struct ir_operand from;

		if (x->dst != place || (x->op != IR_CALL && x->op != IR_SET))
			continue;
		from = x->op == IR_SET ? uncast(e, x->a) : ir_any();
		if (x->op == IR_SET)
			x = from.kind == IR_PLACE && e->fn->places.items[from.place].kind == IR_P_VAR
				    ? call_that_made(e, e->fn->places.items[from.place].var) : NULL;
		if (x && makes(e, x))
			return 1;
	}
	return 0;
}

/* The other object is the function's own making, or part of the object: it will hardly outlive the one that it writes to. */
static int is_own(struct engine *e, struct ir_operand watched)
{
	watched = uncast(e, watched);
	return watched.kind == IR_PLACE && (holds_own(e, watched.place) || is_made(e, watched.place) || is_kept(e, watched));
}

static void note_place(struct engine *e, int insn, const struct weak_call *w)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p = addressed_field(e, uncast(e, argument(e, x, w->where)));
	int removes = w->removes || is_null(argument(e, x, w->watched));

	if (!p || (removes && !strcmp(w->name, "g_weak_ref_init"))) /* that one only prepares it */
		return;
	note_use(e, p, removes ? FIELD_UNWATCHED : FIELD_WATCHED, insn, 0);
	last(e)->by = w->name;
	last(e)->made_here = !removes && is_own(e, argument(e, x, w->watched));
}

/* The record of the data, before it was cast to what everything is. */
static const char *record_of_data(const struct engine *e, struct ir_operand data)
{
	const char *record = data.kind == IR_PLACE ? target_of_type(e, e->fn->places.items[data.place].type) : "";

	if (*record && strcmp(record, "_GObject"))
		return record;
	data = uncast(e, data);
	return data.kind == IR_PLACE ? target_of_type(e, e->fn->places.items[data.place].type) : "";
}

static void note_data(struct engine *e, int insn, const struct weak_call *w)
{
	const struct ir_insn *x = insn_at(e, insn);
	struct ir_operand data = uncast(e, argument(e, x, w->data)), notify = argument(e, x, 1);
	const char *record = record_of_data(e, argument(e, x, w->data));

	if (!*record || is_same(data, uncast(e, argument(e, x, w->watched))) || is_own(e, data))
		return;
	note_fn(e, w->removes ? OBJECT_UNWATCHED : OBJECT_WATCHED, insn);
	last(e)->record = record;
	last(e)->by = notify.kind == IR_FN ? notify.text : "";
	last(e)->made_here = !w->removes && is_own(e, argument(e, x, w->watched));
}

/* Some helper of the project is given the place, and is called like one of the above. */
static void note_helper(struct engine *e, int insn, const char *name)
{
	const struct ir_insn *x = insn_at(e, insn);
	int a;

	if (!strstr(name, "weak") || !(name_has_word(name, "remove") || name_has_word(name, "clear") || name_has_word(name, "unset") ||
				       name_has_word(name, "unref") || name_has_word(name, "set")))
		return;
	for (a = 0; a < x->n_args; a++) {
		const struct ir_place *p = addressed_field(e, uncast(e, argument(e, x, a)));

		if (p)
			note_use(e, p, FIELD_UNWATCHED, insn, 0);
	}
}

void note_weak(struct engine *e, int insn)
{
	const char *name = callee_name(e, insn_at(e, insn));
	size_t i;

	if (!name)
		return;
	for (i = 0; i < sizeof(calls) / sizeof(*calls) && strcmp(calls[i].name, name); i++)
		;
	if (i == sizeof(calls) / sizeof(*calls))
		note_helper(e, insn, name);
	else if (calls[i].where >= 0)
		note_place(e, insn, &calls[i]);
	else
		note_data(e, insn, &calls[i]);
}
