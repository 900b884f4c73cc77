/* Advice: an exit that loses a variable's reference could not, if the variable were released at the end of its scope:
 * `g_autoptr(GFile) file = NULL;`, `_cleanup_free_ char *name = NULL;`.
 *
 * The edit changes all of the variable's life: its declaration, each release that is written out (it goes where nothing but the
 * exit follows, else it leaves NULL behind), and each place where the reference is handed on (g_steal_pointer). So every
 * instruction that touches the variable must be one that varflow.c knows, and what it holds at each must be certain.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

enum { SURE = 75 /* confidence of each loss that is counted */, MOST_EDITS = 32 };

struct advice {
	struct engine *e;
	struct own_result *out;
	const struct ir_scoped *by;
	struct var_flow flow;
	int place, var;
	int exits, saves, sites; /* sites: releases, and where it is handed on */
	struct fact_edit edits[MOST_EDITS];
	int n;
};

/* --- What is lost ------------------------------------------------------------------------------------------------------- */

/* An error that is left behind by a call which said that it succeeded: who describes the call may be wrong about one of the two. */
static int is_of_success(const struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];
	int result = s->insn >= 0 && s->arg >= 0 ? insn_at(e, s->insn)->dst : -1;
	const struct trail *t;

	for (t = c->trail; t && result >= 0; t = t->prev) {
		const struct ir_insn *x = insn_at(e, t->insn);

		if ((t->branch == 1 || t->branch == 2) && x->op == IR_BR && x->a.kind == IR_PLACE && x->a.place == result && x->b.kind == IR_CONST &&
		    !x->b.value && (x->sub == IR_EQ || x->sub == IR_NE))
			return (t->branch == 1) == (x->sub == IR_NE);
	}
	return 0;
}

int is_sure_loss(struct engine *e, const struct candidate *c)
{
	enum ir_op op = insn_at(e, c->insn)->op;
	const struct seed *s = &e->seeds.items[c->seed];

	return direction_of(c->kind) == 0 && (op == IR_RET || op == IR_END) && c->penalty < UNLIKELY && !s->by_habit && s->how == OBJ_OWNED &&
	       !s->floating && !s->direct && may_be_said(e, c) && confidence_of(e, c) >= SURE && !is_of_success(e, c);
}

struct fact advice_fact(struct engine *e, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];
	struct fact f = {.kind = FACT_SCOPED_CLEANUP, .unit = e->u->path, .function = e->fn->name, .function_loc = src(e, e->fn->loc)};

	f.object = spell_object(e, s);
	f.acquired_by = insn_at(e, s->insn)->op == IR_CALL ? callee_name(e, insn_at(e, s->insn)) : "";
	f.type = e->u->types.items[s->type].spelled;
	f.record = seed_record(e, s);
	f.acquired = src(e, insn_at(e, s->insn)->loc);
	f.plain = s->plain;
	f.confidence = confidence_of(e, c);
	return f;
}

/* Candidates that lose the variable at insn, -1: at any. */
static const struct candidate *loss_at(struct engine *e, int place, int insn)
{
	int i;

	for (i = 0; i < e->candidates.count; i++) {
		const struct candidate *c = &e->candidates.items[i];

		if ((insn < 0 || c->insn == insn) && e->seeds.items[c->seed].insn >= 0 && named_place(e, &e->seeds.items[c->seed]) == place &&
		    is_sure_loss(e, c))
			return c;
	}
	return NULL;
}

static int is_lost_on_error(struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->candidates.count; i++)
		if (e->candidates.items[i].kind == FACT_LEAK_ON_ERROR && named_place(e, &e->seeds.items[e->candidates.items[i].seed]) == place)
			return 1;
	return 0;
}

/* Does the engine, too, say that what comes to this exit in the variable is lost there, or nothing? */
static int agrees(struct engine *e, int place, int insn)
{
	int i;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		/* what f(&x) leaves there may hang on what f returned: the paths without it were not followed */
		if (s->how == OBJ_OWNED && s->insn >= 0 && named_place(e, s) == place && (s->arg >= 0 || arrives_lost(e, i, insn)))
			return 1;
	}
	return 0;
}

/* --- Edits ------------------------------------------------------------------------------------------------------------------- */

static const char *name_of(const struct advice *a)
{
	return a->e->fn->vars.items[a->var].name;
}

static int add(struct advice *a, struct ir_loc at, enum edit_form form, const char *text, const char *what)
{
	if (a->n == MOST_EDITS)
		return 0;
	a->edits[a->n++] = (struct fact_edit){.at = src(a->e, at), .text = text, .what = what, .form = form};
	return 1;
}

static int is_glib(const struct advice *a)
{
	return !strncmp(a->by->word, "g_auto", 6);
}

/* `return x;` hands the reference on: return g_steal_pointer(&x). */
static int take(struct advice *a, int insn)
{
	const struct ir_insn *x = insn_at(a->e, insn);
	const char *text = arena_printf(&a->out->arena, "g_steal_pointer(&%s)", name_of(a));

	a->sites++;
	return is_glib(a) && x->loc.file >= 0 && a->e->u->files.items[x->loc.file] == a->e->u->path && !x->loc.macro &&
	       add(a, x->loc, EDIT_TAKE, text, arena_printf(&a->out->arena, "hand `%s` on with g_steal_pointer", name_of(a)));
}

/* --- A release that is written out ------------------------------------------------------------------------------------------- */

static int is_local_value(const struct engine *e, struct ir_operand op)
{
	enum ir_var_kind kind = op.kind == IR_PLACE ? e->fn->vars.items[ir_place_root(e->fn, op.place)].kind : IR_LOCAL;

	return op.kind == IR_NONE || op.kind == IR_CONST || op.kind == IR_STR ||
	       (op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && kind != IR_GLOBAL && kind != IR_STATIC);
}

/* May this run before the release as well as after it? Other releases, and what ends the function. */
static int is_tail(struct advice *a, int insn)
{
	const struct ir_insn *x = insn_at(a->e, insn);
	enum arg_effect effect;

	switch (x->op) {
	case IR_END:
	case IR_JMP:
		return 1;
	case IR_RET:
	case IR_BR:
		return is_local_value(a->e, x->a) && is_local_value(a->e, x->b);
	case IR_SET:
		return is_local_value(a->e, x->a) && is_local_value(a->e, ir_content(x->dst));
	case IR_CALL:
		effect = x->n_args == 1 ? effect_of(a->e, x, a->e->calls[insn], 0) : ARG_UNKNOWN;
		return effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_FREES_MEMORY || effect == ARG_CLEARS;
	default:
		return 0;
	}
}

/* From after insn on, does nothing happen but the end of the variable's scope? */
static int leads_out(struct advice *a, int block, int from, unsigned char *seen)
{
	const struct ir_fn *fn = a->e->fn;
	const struct ir_block *b = &fn->blocks.items[block];
	int i;

	for (i = from; i < b->first + b->count; i++) {
		if (a->flow.events[i] == VAR_ENDS || insn_at(a->e, i)->op == IR_RET)
			return insn_at(a->e, i)->op == IR_END || is_tail(a, i);
		if (a->flow.events[i] != VAR_NOTHING || !is_tail(a, i))
			return 0;
	}
	for (i = 0; i < b->n_succ; i++) {
		int to = fn->succs.items[b->succ + i];

		if (seen[to])
			continue;
		seen[to] = 1;
		if (!leads_out(a, to, fn->blocks.items[to].first, seen))
			return 0;
	}
	return b->n_succ > 0;
}

static int block_of(const struct engine *e, int insn)
{
	int block;

	for (block = 0; block + 1 < e->fn->blocks.count && e->fn->blocks.items[block + 1].first <= insn; block++)
		;
	return block;
}

/* The statement that releases the variable and leaves NULL in it. */
static const char *clearing(const struct advice *a)
{
	const char *by = a->by->releases, *x = name_of(a);

	if (!strcmp(by, "g_object_unref"))
		return arena_printf(&a->out->arena, "g_clear_object(&%s);", x);
	if (!strcmp(by, "g_error_free"))
		return arena_printf(&a->out->arena, "g_clear_error(&%s);", x);
	return arena_printf(&a->out->arena, "g_clear_pointer(&%s, %s);", x, by);
}

static int mend_release(struct advice *a, int insn)
{
	const struct ir_insn *x = insn_at(a->e, insn);
	unsigned char *seen = arena_alloc(&a->e->arena, (size_t)a->e->fn->blocks.count + 1);

	a->sites++;
	if (x->name != a->by->releases || x->n_args != 1 || x->loc.file < 0 || a->e->u->files.items[x->loc.file] != a->e->u->path ||
	    (x->loc.macro && x->loc.macro != x->name))
		return 0;
	if (leads_out(a, block_of(a->e, insn), insn + 1, seen)) {
		a->saves++;
		return add(a, x->loc, EDIT_DROP, name_of(a), arena_printf(&a->out->arena, "drop the release of `%s`", name_of(a)));
	}
	return is_glib(a) && add(a, x->loc, EDIT_INSTEAD, clearing(a), arena_printf(&a->out->arena, "leave NULL in `%s`", name_of(a)));
}

/* --- All of the variable's life ---------------------------------------------------------------------------------------------- */

static int is_later(struct ir_loc a, struct ir_loc b)
{
	return a.line > b.line || (a.line == b.line && a.column > b.column);
}

/* Where the variable's scope ends, if its end is ever reached; else the function's. */
static struct ir_loc end_of_scope(const struct advice *a)
{
	struct ir_loc end = {.file = -1};
	int i;

	for (i = 0; i < a->e->fn->insns.count; i++)
		if (a->flow.events[i] == VAR_ENDS && (end.file < 0 || is_later(insn_at(a->e, i)->loc, end)))
			end = insn_at(a->e, i)->loc;
	return end.file >= 0 ? end : a->e->fn->end;
}

/* A goto or a case that jumps over the declaration, into the scope: the cleanup would run on garbage where it ends. */
static int is_jumped_over(const struct advice *a)
{
	struct ir_loc end = end_of_scope(a), start = a->e->fn->vars.items[a->var].loc;
	int i;

	for (i = 0; i < a->e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(a->e, i);

		if (a->flow.in[i] & VAR_IS_ABSENT &&
		    (a->flow.events[i] == VAR_ENDS || (x->op == IR_RET && !(x->flags & IR_IMPLICIT) && is_later(x->loc, start) && is_later(end, x->loc))))
			return 1;
	}
	return 0;
}

/* Here the scope ends, and the cleanup would run. */
static int mend_exit(struct advice *a, int insn)
{
	unsigned in = a->flow.in[insn];

	if (in & VAR_IS_OTHER)
		return 0;
	if (!(in & VAR_IS_HELD))
		return 1;
	if (!agrees(a->e, a->place, insn) || is_outlived(a->e, a->place, insn, 1))
		return 0;
	if (insn_at(a->e, insn)->op == IR_RET && is_seen_by_caller(a->e, a->place, insn))
		return 0;
	a->exits += loss_at(a->e, a->place, insn) != NULL;
	return 1;
}

/* What is to be done at an instruction. 0: it cannot be said. */
static int mend_at(struct advice *a, int insn)
{
	unsigned in = a->flow.in[insn], known = VAR_IS_HELD | VAR_IS_NULL;

	if (!in)
		return 1; /* never reached */
	switch ((enum var_event)a->flow.events[insn]) {
	case VAR_NOTHING:
	case VAR_DECLARED:
	case VAR_SET_NULL:
	case VAR_CLEARS:
		return !(in & VAR_IS_OTHER);
	case VAR_ACQUIRES:
	case VAR_FILLS:
		return !(in & (VAR_IS_HELD | VAR_IS_OTHER));
	case VAR_USES:
		return !(in & (VAR_IS_GONE | VAR_IS_UNSET));
	case VAR_RELEASES:
		return !(in & ~known) && mend_release(a, insn);
	case VAR_GIVES:
	case VAR_STORES:
		return !(in & ~known) && take(a, insn);
	case VAR_RETURNED:
		return !(in & ~known) && (!(in & VAR_IS_HELD) || take(a, insn));
	case VAR_EXITS:
	case VAR_ENDS:
		return mend_exit(a, insn);
	default:
		return 0;
	}
}

static int mend_declaration(struct advice *a)
{
	const struct ir_var *v = &a->e->fn->vars.items[a->var];

	return add(a, v->loc, a->by->type ? EDIT_RETYPE : EDIT_MARK, a->by->word,
		   arena_printf(&a->out->arena, "declare `%s` with %s", v->name, a->by->word));
}

static int mend_all(struct advice *a)
{
	int i;

	if (is_jumped_over(a) || !mend_declaration(a))
		return 0;
	for (i = 0; i < a->e->fn->insns.count; i++)
		if (!mend_at(a, i))
			return 0;
	return 1;
}

/* --- By which word --------------------------------------------------------------------------------------------------------------- */

/* The function that the variable's releases call, NULL: none is written out. */
static const char *written_release(const struct advice *a)
{
	int i;

	for (i = 0; i < a->e->fn->insns.count; i++)
		if (a->flow.events[i] == VAR_RELEASES)
			return insn_at(a->e, i)->name;
	return NULL;
}

/* Memory that GLib's functions return as a string, and that nothing here releases: g_free does. */
static const char *release_of_strings(const struct advice *a)
{
	const struct engine *e = a->e;
	const struct ir_type *t = &e->u->types.items[e->fn->vars.items[a->var].type];
	int i, n = 0;

	if (t->kind != IR_T_PTR || !t->spelled || (strcmp(t->spelled, "char *") != 0 && strcmp(t->spelled, "gchar *") != 0))
		return NULL;
	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (s->how != OBJ_OWNED || named_place(e, s) != a->place)
			continue;
		if (s->arg >= 0 || !s->plain || !s->contract || s->contract->source != FROM_MODEL || strncmp(s->contract->name, "g_", 2) != 0)
			return NULL;
		n++;
	}
	return n ? intern("g_free") : NULL;
}

static int is_for(const struct engine *e, const struct ir_scoped *w, int type)
{
	const struct ir_type *t = &e->u->types.items[type], *o = w->of >= 0 ? &e->u->types.items[w->of] : NULL;

	if (w->type)
		return t->kind == IR_T_PTR && e->u->types.items[t->to].alias == w->type && !t->is_const;
	if (!o)
		return t->kind == IR_T_PTR;
	return w->of == type || (t->kind == IR_T_PTR && e->u->types.items[t->to].record >= 0 &&
				 e->u->types.items[t->to].record == e->u->types.items[o->to].record);
}

static const struct ir_scoped *find_word(struct advice *a, const struct seed *s)
{
	const char *name = written_release(a), *known = name ? name : release_of(a->e, s, a->place);
	int i;

	known = known ? known : release_of_strings(a);
	for (i = 0; i < a->e->u->scoped.count; i++) {
		const struct ir_scoped *w = &a->e->u->scoped.items[i];

		/* a word for its type knows how; one for any pointer does not */
		if (is_for(a->e, w, a->e->fn->vars.items[a->var].type) && (w->releases == known || (!name && w->of >= 0)))
			return w;
	}
	return NULL;
}

/* --- The fact ------------------------------------------------------------------------------------------------------------------------ */

static void tell(struct advice *a, const struct candidate *c)
{
	struct fact f = advice_fact(a->e, c);
	struct fact_step *steps = ARENA_ARRAY(&a->out->arena, struct fact_step, a->n);
	int i;

	for (i = 0; i < a->n; i++)
		steps[i] = (struct fact_step){a->edits[i].at, a->edits[i].what, 0};
	f.where = src(a->e, a->e->fn->vars.items[a->var].loc);
	f.place = FACT_AT_USE;
	f.released_by = a->by->word;
	f.prevents = a->exits;
	f.saves = a->saves;
	f.reason = arena_printf(&a->out->arena, "%s calls %s", a->by->word, a->by->releases);
	f.edits = arena_copy(&a->out->arena, a->edits, (size_t)a->n * sizeof(*a->edits));
	f.n_edits = a->n;
	f.steps = steps;
	f.n_steps = a->n;
	a->e->scoped[a->place] = 1;
	vec_push(&a->out->facts, f);
}

static void advise_variable(struct engine *e, struct own_result *out, int var, int place)
{
	const struct candidate *c = loss_at(e, place, -1);
	struct advice a = {.e = e, .out = out, .place = place, .var = var};

	if (!c || !is_plain_variable(e, place) || e->fn->vars.items[var].loc.file != e->fn->loc.file ||
	    e->u->files.items[e->fn->loc.file] != e->u->path)
		return;
	var_flow(e, place, &a.flow);
	if (a.flow.strange || !(a.by = find_word(&a, &e->seeds.items[c->seed])))
		return;
	if (mend_all(&a) && a.exits && (a.sites || is_lost_on_error(e, place)))
		tell(&a, c);
}

void advise_scoped(struct engine *e, struct own_result *out)
{
	int i;

	e->scoped = arena_alloc(&e->arena, (size_t)e->fn->places.count + 1);
	for (i = 0; e->candidates.count && i < e->fn->places.count; i++) {
		const struct ir_place *p = &e->fn->places.items[i];

		if (p->kind == IR_P_VAR && e->fn->vars.items[p->var].kind == IR_LOCAL && !e->fn->partial)
			advise_variable(e, out, p->var, i);
	}
}
