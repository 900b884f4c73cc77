/* The end of a block: what each way out knows that the block did not. */
#include "analyzer/own/engine.h"

#include <string.h>

static void branch_note(struct engine *e, struct state *s, int insn, int branch)
{
	struct trail *t;

	if (!e->seed || s->o.how == OBJ_NONE)
		return;
	t = ARENA_NEW(&e->run_arena, struct trail);
	t->prev = s->trail;
	t->insn = insn;
	t->branch = branch;
	t->length = s->trail ? s->trail->length + 1 : 1;
	s->trail = t;
}

/* PyList_Append, PyDict_SetItem: 0 or -1. A described function that adds or sets something and returns an int. */
static int fails_by_nonzero(const struct engine *e, int insn)
{
	const struct contract *c = e->calls[insn];

	return c && c->source == FROM_MODEL && c->name && c->success != SUCCESS_NONZERO && c->success != SUCCESS_POSITIVE &&
	       e->u->types.items[insn_at(e, insn)->type].kind == IR_T_INT && !e->u->types.items[insn_at(e, insn)->type].alias &&
	       name_role(c->name) == NAME_STORE;
}

/* A branch on a call's NULL, negative or nonzero result is where a failure begins. */
static void note_failure(struct engine *e, struct state *s, vid a)
{
	const struct value *v = val(&e->values, a);
	struct range r;

	if (s->o.how == OBJ_NONE || v->kind != VAL_RESULT)
		return;
	r = state_range(&e->values, s, a);
	if (e->calls[v->a] && e->calls[v->a]->error_test) { /* PyErr_Occurred() gave NULL: that is what success looks like */
		if (r.lo == 0 && r.hi == 0)
			s->o.failed = 0;
		return;
	}
	if (r.hi < 0 || (r.has_ne && r.ne == 0 && fails_by_nonzero(e, v->a)) || (r.lo == 0 && r.hi == 0 && e->u->types.items[insn_at(e, v->a)->type].kind == IR_T_PTR))
		see_failure(s, v->a);
}

/* The object does not exist on this path. What it would have been may still go where NULL must not. */
int follow_null(struct engine *e, struct state *s)
{
	if (s->o.how != OBJ_OWNED || !e->null_matters)
		return 0;
	s->o.how = OBJ_NULL;
	s->o.refs = 0;
	return 1;
}

/* if (surface->status) return surface->status; where a static object says what kept the maker from making one. */
static int says_failed(const struct engine *e, const struct state *s, vid a)
{
	const struct value *v = val(&e->values, a);
	struct range r;
	int i, asks;

	if (s->o.how != OBJ_OWNED || !is_inert(e->seed))
		return 0;
	asks = v->kind == VAL_RESULT && v->a == s->o.asked_at;
	for (i = 0; i < s->n_env && !asks; i++) {
		const struct loc *l = loc(&e->values, s->env[i].at);

		asks = s->env[i].holds == a && l->kind == LOC_FIELD && l->has_obj && name_says_state(l->field);
	}
	r = state_range(&e->values, s, a);
	return asks && (r.lo > 0 || r.hi < 0 || (r.has_ne && r.ne == 0));
}

/* jv_invalid_has_msg(x) was 0: there is nothing in x to lose. */
static int says_empty(const struct engine *e, const struct state *s, vid a)
{
	const struct contract *c = s->o.how != OBJ_NONE && s->o.asked_at >= 0 ? e->calls[s->o.asked_at] : NULL;
	struct range r;

	if (!c || val(&e->values, a)->kind != VAL_RESULT || val(&e->values, a)->a != s->o.asked_at)
		return 0;
	r = state_range(&e->values, s, a);
	if (c->empty_up_to && r.lo >= 1 && r.hi <= c->empty_up_to)
		return 1;
	return r.lo == 0 && r.hi == 0 ? c->empty_if_zero : (r.lo > 0 || r.hi < 0 || (r.has_ne && r.ne == 0)) && c->empty_if_nonzero;
}

/* What some other object points to: that it is the same one takes nothing from the reference that is held here. A global is
 * another matter: `if (zone != utc) Py_DECREF(zone)`. */
static int is_field_load(const struct engine *e, vid v)
{
	const struct value *p = val(&e->values, v);

	return p->kind == VAL_LOAD && e->fn->places.items[p->b].kind == IR_P_FIELD;
}

/* iconv_open(...) == (iconv_t)-1, pop(queue) == (void *)1: a mark in place of an object. */
static int is_mark(const struct engine *e, const struct state *s, const struct ir_insn *i, vid a, vid b)
{
	const struct value *other = val(&e->values, a == V_OBJ ? b : a);

	return s->o.how != OBJ_NONE && (a == V_OBJ) != (b == V_OBJ) && other->kind == VAL_CONST && other->number != 0 && i->a.kind == IR_PLACE &&
	       e->u->types.items[e->fn->places.items[i->a.place].type].kind == IR_T_PTR;
}

/* G_IS_FOO(x), PyFoo_Check(x): the test for NULL in there is the macro's, nobody here expects NULL. */
static int in_type_check(const struct ir_insn *i)
{
	return i->loc.macro && (name_has_word(i->loc.macro, "is") || name_has_word(i->loc.macro, "IS") || name_has_word(i->loc.macro, "check") || name_has_word(i->loc.macro, "CHECK"));
}

static int take(struct engine *e, struct state *s, int insn, int yes)
{
	const struct ir_insn *i = insn_at(e, insn);
	vid a = eval(e, s, insn, i->a), b = eval(e, s, insn, i->b);
	enum ir_sub sub = (enum ir_sub)(yes ? i->sub : i->sub ^ 1);

	if ((a == V_OBJ || b == V_OBJ) && s->o.how != OBJ_NONE) {
		if (s->o.blind_at >= 0 && i->b.kind == IR_CONST && i->b.value == 0 && yes)
			propose(e, s, FACT_NULL_RELEASE, s->o.blind_at, s->o.blind_at, s->o.refs, s->o.refs, 10,
				"it is tested, but only afterwards");
		s->o.blind_at = NO_INSN;
		s->o.tested = 1;
		e->seed->tested_somewhere = 1;
	}
	if (!state_assume(arena_of(e), &e->values, s, sub, a, b))
		return 0;
	if (says_empty(e, s, a) || says_failed(e, s, a) || (sub == IR_EQ && is_mark(e, s, i, a, b)))
		return 0;
	note_failure(e, s, a);
	/* what one call leaves in several places comes together: (type, value, traceback) */
	if (s->o.how == OBJ_OWNED && e->seed->arg >= 0 && val(&e->values, a)->kind == VAL_OUT &&
	    (val(&e->values, a)->a == e->seed->insn || val(&e->values, a)->a == s->o.replaced_at) && state_is_null(&e->values, s, a) == 1)
		return 0;
	if (sub == IR_EQ && (a == V_OBJ) != (b == V_OBJ) && s->o.how != OBJ_NONE && val(&e->values, a == V_OBJ ? b : a)->kind != VAL_CONST &&
	    (s->o.how == OBJ_OWNED || val(&e->values, a == V_OBJ ? b : a)->kind != VAL_ADDR) &&
	    !(s->o.how == OBJ_OWNED && s->o.refs > 0 && is_field_load(e, a == V_OBJ ? b : a)))
		s->o.fuzzy = 1; /* it is another object that is known under another name: whose reference is whose? */
	if (s->o.how != OBJ_NONE && s->o.how != OBJ_NULL && state_is_null(&e->values, s, V_OBJ) == 1)
		return !in_type_check(i) && follow_null(e, s);
	return 1;
}

/* `if (view.obj) PyBuffer_Release(&view)`: a counted struct that is passed by value says itself whether it holds
 * something. Which value means what is not known here, so nothing is claimed after such a test. */
static void ask_handle(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	int place = i->a.kind == IR_PLACE ? i->a.place : -1;

	if (s->o.how == OBJ_NONE || place < 0 || e->fn->places.items[place].kind != IR_P_FIELD)
		return;
	place = e->fn->places.items[place].base;
	if (e->fn->places.items[place].kind == IR_P_VAR && state_get(s, eval_place(e, s, insn, place)) == V_OBJ)
		s->o.fuzzy = 1;
}

/* `if (f() == NULL)`: the temporary was all that held the result. 0: the object is lost. */
static int read_for_good(struct engine *e, struct state *s, int insn)
{
	int followed = s->o.how != OBJ_NONE;

	drop_temps(e, s, insn_at(e, insn));
	if (e->seed && followed)
		check_lost(e, s, insn);
	return !followed || s->o.how != OBJ_NONE;
}

static void leave_branch(struct engine *e, struct state *s, const struct ir_block *b, int insn)
{
	struct state other;
	int yes = e->fn->succs.items[b->succ], no = e->fn->succs.items[b->succ + 1];

	if (yes == no) {
		arrive(e, s, yes);
		return;
	}
	if (e->seed)
		ask_handle(e, s, insn);
	state_copy(arena_of(e), &other, s);
	if (take(e, &other, insn, 1)) {
		branch_note(e, &other, insn, 1);
		if (read_for_good(e, &other, insn))
			arrive(e, &other, yes);
	}
	if (take(e, s, insn, 0)) {
		branch_note(e, s, insn, 2);
		if (read_for_good(e, s, insn))
			arrive(e, s, no);
	}
}

static void leave_switch(struct engine *e, struct state *s, const struct ir_block *b, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	vid v = eval(e, s, insn, i->a);
	struct state other;
	int k;

	for (k = 0; k < i->n_args; k++) {
		const struct ir_case *c = &e->fn->cases.items[i->args + k];

		state_copy(arena_of(e), &other, s);
		if (!state_assume(arena_of(e), &e->values, &other, IR_GE, v, val_const(&e->values, c->lo)) ||
		    !state_assume(arena_of(e), &e->values, &other, IR_LE, v, val_const(&e->values, c->hi)))
			continue;
		branch_note(e, &other, insn, 1);
		arrive(e, &other, e->fn->succs.items[b->succ + k]);
	}
	for (k = 0; k < i->n_args; k++) {
		const struct ir_case *c = &e->fn->cases.items[i->args + k];

		if (c->lo == c->hi && !state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, c->lo)))
			return;
	}
	arrive(e, s, e->fn->succs.items[b->succ + i->n_args]);
}

void leave(struct engine *e, struct state *s, int block, int insn)
{
	const struct ir_block *b = &e->fn->blocks.items[block];

	switch (insn_at(e, insn)->op) {
	case IR_BR:
		leave_branch(e, s, b, insn);
		break;
	case IR_SWITCH:
		leave_switch(e, s, b, insn);
		break;
	case IR_JMP:
		arrive(e, s, e->fn->succs.items[b->succ]);
		break;
	case IR_RET:
		settle_exit(e, s, insn);
		break;
	default:
		break;
	}
}
