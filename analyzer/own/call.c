/* What a call does: to the tracked object, to memory, and what it returns. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

enum { MAX_CALL_ARGS = 64 };

/* --- Memory ------------------------------------------------------------------------------------------------------- */

/* The slots behind a pointer that the callee got may change. An object that such a slot holds has been handed over. */
static void invalidate_behind(struct engine *e, struct state *s, vid pointer)
{
	int i;

	for (i = 0; i < s->n_env; i++) {
		lid root = loc_root(&e->values, s->env[i].at);

		if (loc(&e->values, root)->kind != LOC_DEREF || loc(&e->values, root)->pointer != pointer)
			continue;
		if (s->env[i].holds == V_OBJ && s->env[i].at != s->o.origin) {
			int retained = s->o.refs > 0 && s->o.how == OBJ_PARAM; /* for the slot: nothing changes for the caller */

			if (s->o.refs > 0)
				s->o.refs--;
			else
				s->o.fuzzy = s->o.how != OBJ_PARAM;
			s->o.kept |= retained;
			s->o.absorbed |= !retained;
		} else if (val(&e->values, s->env[i].holds)->has_obj && (s->env[i].at != s->o.origin || (e->seed && e->seed->direct))) {
			s->o.escaped = 1;
		}
		state_drop(s, i--);
	}
}

static void invalidate_local(struct engine *e, struct state *s, lid at, int keep_objects)
{
	int i;

	for (i = 0; i < s->n_env; i++)
		if (loc_within(&e->values, s->env[i].at, at)) {
			if (val(&e->values, s->env[i].holds)->has_obj && keep_objects)
				continue;
			state_drop(s, i--);
		}
}

static void invalidate(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k;

	for (k = 0; k < n; k++) {
		const struct value *v = val(&e->values, args[k]);
		enum arg_effect effect = effect_of(e, call, c, k);

		if (d && k < d->n_params && e->u->types.items[d->params[k].type].kind == IR_T_PTR &&
		    e->u->types.items[d->params[k].type].is_const)
			continue;
		if (effect == ARG_RETAINS || effect >= ARG_OUT_OWNED)
			continue;
		if (v->kind == VAL_ADDR)
			invalidate_local(e, s, v->a, c->source == FROM_MODEL || c->source == FROM_WORDS || s->o.escaped);
		else if (v->kind != VAL_CONST && v->kind != VAL_STR && v->kind != VAL_FN)
			invalidate_behind(e, s, args[k]);
	}
}

/* --- Results -------------------------------------------------------------------------------------------------------- */

static int is_seed(const struct engine *e, const struct state *s, vid v, int insn)
{
	return e->seed && s->o.how == OBJ_NONE && e->seed->insn == insn && e->seed->sym == v && !e->seed->retained;
}

/* Where *arg is. 0: nowhere (NULL was passed). */
lid target_of(struct engine *e, vid arg)
{
	const struct value *v = val(&e->values, arg);

	if (v->kind == VAL_CONST)
		return 0;
	return v->kind == VAL_ADDR ? v->a : loc_deref(&e->values, arg, 0);
}

static void store_out(struct engine *e, struct state *s, int insn, int arg, lid at)
{
	vid v = val_get(&e->values, VAL_OUT, insn, arg);

	freshen(e, s, insn, v);
	store(e, s, at, v);
	if (is_seed(e, s, v, insn))
		begin_tracking(e, s, v);
}

static int has_error_slot(const struct contract *c)
{
	return c->n_args > 0 && memchr(c->args, ARG_OUT_ERROR, (size_t)c->n_args) != NULL;
}

/* An int by type, a truth value by name. */
static int is_truth(const struct ir_type *t)
{
	return t->alias && (!strcmp(t->alias, "gboolean") || !strcmp(t->alias, "dbus_bool_t"));
}

/* An int that is negative for failure. */
static int is_amount(const struct ir_type *t)
{
	static const char *const names[] = {"gint", "gssize", "ssize_t", "goffset", "glong"};
	size_t i;

	for (i = 0; t->alias && i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(t->alias, names[i]))
			return 1;
	return !t->alias && !t->is_unsigned;
}

/* A function that is declared nowhere returns int, says C; the variable that takes its result knows better. */
static int goes_to_pointer(const struct engine *e, const struct ir_insn *call)
{
	int insn = (int)(call - e->fn->insns.items), place = call->dst >= 0 ? named_var(e, insn) : -1;

	return place >= 0 && e->u->types.items[call->type].kind == IR_T_INT &&
	       e->u->types.items[e->fn->places.items[place].type].kind == IR_T_PTR;
}

static int returns_object(const struct contract *c)
{
	return c->ret == RET_OWNED || c->ret == RET_FLOATING || c->ret == RET_CONTAINER || c->ret == RET_BORROWED || c->ret == RET_BORROWED_FROM;
}

/* An enumeration, or a value of any size. */
int only_error_tells(const struct engine *e, const struct ir_insn *call)
{
	const struct ir_type *t = &e->u->types.items[call->type];

	return t->kind == IR_T_INT && !is_truth(t) && !is_amount(t);
}

/* Assume that the call succeeded or failed, as its contract defines that. 0: it cannot have. */
static int assume_success(struct engine *e, struct state *s, const struct contract *c, const struct ir_insn *call, vid result, int ok)
{
	const struct ir_type *t = &e->u->types.items[call->type];
	enum ir_sub sub;
	vid zero = val_const(&e->values, 0);

	if (c->success == SUCCESS_POSITIVE && c->source == FROM_BODY && ok && result) /* a body that returns 1, 0 or -1 */
		return state_assume(arena_of(e), &e->values, s, IR_EQ, result, val_const(&e->values, 1));
	switch (c->success) {
	case SUCCESS_ZERO:
		sub = IR_EQ;
		break;
	case SUCCESS_NONZERO:
		sub = IR_NE;
		break;
	case SUCCESS_POSITIVE:
		sub = IR_GT;
		break;
	case SUCCESS_NONNEGATIVE:
		if (!ok && has_error_slot(c))
			return !result ? 0 : state_assume(arena_of(e), &e->values, s, IR_EQ, result, val_const(&e->values, -1));
		sub = IR_GE;
		break;
	default:
		if (t->kind == IR_T_VOID)
			return ok;
		if (returns_object(c) || goes_to_pointer(e, call)) { /* whatever the type, which is lost with its header */
			sub = IR_NE;
			break;
		}
		if (has_error_slot(c) && only_error_tells(e, call))
			return 1;
		if (t->kind == IR_T_INT && has_error_slot(c) && !is_truth(t)) /* g_input_stream_read: -1, or how much was read */
			return !result ? 1 : state_assume(arena_of(e), &e->values, s, ok ? IR_GE : IR_EQ, result,
									      val_const(&e->values, ok ? 0 : -1));
		if (t->kind == IR_T_PTR || t->kind == IR_T_BOOL || is_truth(t))
			sub = IR_NE;
		else /* 0 or -1, as nearly all of C does it */
			return !result ? ok : state_assume(arena_of(e), &e->values, s, ok ? IR_EQ : IR_LT, result, zero);
	}
	if (!result)
		return ok;
	return state_assume(arena_of(e), &e->values, s, (enum ir_sub)(ok ? sub : sub ^ 1), result, zero);
}

/* PyDict_Next, g_hash_table_lookup_extended: what they lend is there if they return true, and else nothing was touched. */
static int lends_on_success(struct engine *e, const struct ir_insn *call, const struct contract *c, int arg)
{
	const struct ir_type *t = &e->u->types.items[call->type];

	return c->source == FROM_MODEL && c->format == FORMAT_NONE && effect_of(e, call, c, arg) == ARG_OUT_BORROWED &&
	       (c->success == SUCCESS_NONZERO || c->success == SUCCESS_POSITIVE || (c->success == SUCCESS_DEFAULT && (t->kind == IR_T_BOOL || is_truth(t))));
}

static void effects_on_success(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);

		if (effect == ARG_STEALS_ON_SUCCESS && k > 0 && args[k] == V_OBJ && args[0] == V_OBJ) {
			s->o.escaped = 1; /* an object given to itself: a cycle, or refused */
		} else if (effect == ARG_STEALS_ON_SUCCESS && args[k] == V_OBJ && s->o.how != OBJ_NONE) {
			say(e, s, insn, "given to %s, which takes the reference over when it succeeds", callee_story(e, insn));
			steal_object(e, s, insn, c);
		} else if (lends_on_success(e, call, c, k) && target_of(e, args[k])) {
			store_out(e, s, insn, k, target_of(e, args[k]));
		} else if (effect == ARG_OUT_ERROR && target_of(e, args[k]) && state_get(s, target_of(e, args[k])) != V_OBJ) {
			store(e, s, target_of(e, args[k]), val_const(&e->values, 0)); /* it has to be NULL before, and stays so */
		} else if (effect == ARG_OUT_OWNED_ON_SUCCESS && target_of(e, args[k]) &&
			   !(s->o.how == OBJ_NULL && state_get(s, target_of(e, args[k])) == V_OBJ && is_optional(e, call, c, k))) {
			store_out(e, s, insn, k, target_of(e, args[k]));
			state_assume(arena_of(e), &e->values, s, IR_NE,
				     state_get(s, target_of(e, args[k])) ? state_get(s, target_of(e, args[k])) : V_OBJ, val_const(&e->values, 0));
		}
	}
}

static void effects_on_failure(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		lid at = target_of(e, args[k]);

		if (!at)
			continue;
		if (effect_of(e, insn_at(e, insn), c, k) == ARG_OUT_ERROR) {
			store_out(e, s, insn, k, at);
			state_assume(arena_of(e), &e->values, s, IR_NE, state_get(s, at) ? state_get(s, at) : V_OBJ, val_const(&e->values, 0));
		}
		else if (effect_of(e, insn_at(e, insn), c, k) == ARG_OUT_OWNED_ON_SUCCESS && s->o.how != OBJ_NULL &&
			 (!state_get(s, at) || (state_get(s, at) == V_OBJ && s->o.refs <= 0)))
			store(e, s, at, val_const(&e->values, 0));
		else if (effect_of(e, insn_at(e, insn), c, k) == ARG_REPLACES && state_get(s, at) == V_OBJ)
			if (!state_assume(arena_of(e), &e->values, s, IR_EQ, V_OBJ, val_const(&e->values, 0)) || !follow_null(e, s))
				s->o.how = OBJ_NONE; /* consumed, and NULL is left */
	}
	see_failure(s, insn);
}

/* Does the outcome matter to the object, or to a slot that it is about? */
static int depends_on_success(struct engine *e, const struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);

		if (effect == ARG_STEALS_ON_SUCCESS && args[k] == V_OBJ)
			return 1;
		if (effect == ARG_REPLACES && target_of(e, args[k]) && state_get(s, target_of(e, args[k])) == V_OBJ)
			return e->u->types.items[insn_at(e, insn)->type].kind == IR_T_INT;
		if (lends_on_success(e, insn_at(e, insn), c, k) && target_of(e, args[k]) &&
		    (!e->seed || (e->seed->insn == insn && s->o.how == OBJ_NONE) || state_get(s, target_of(e, args[k])) == V_OBJ))
			return 1;
		if (effect == ARG_OUT_ERROR && target_of(e, args[k]) && e->seed && s->o.how != OBJ_NONE)
			return 1; /* whether it failed is what the next test asks */
		if ((effect == ARG_OUT_OWNED_ON_SUCCESS || effect == ARG_OUT_ERROR) && target_of(e, args[k]) &&
		    (!e->seed || (e->seed->insn == insn && s->o.how == OBJ_NONE) || state_get(s, target_of(e, args[k])) == V_OBJ))
			return 1;
	}
	return 0;
}

/* &p where p is a local pointer to a struct: an unknown callee may leave an object there. */
int is_record_slot(const struct engine *e, struct ir_operand op)
{
	const struct ir_type *t;

	if (op.kind != IR_ADDR || e->fn->places.items[op.place].kind != IR_P_VAR)
		return 0;
	t = &e->u->types.items[e->fn->places.items[op.place].type];
	return t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_RECORD;
}

static void plain_outs(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n, vid *taken)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);
		lid at;

		if (effect == ARG_UNKNOWN && is_record_slot(e, e->fn->operands.items[insn_at(e, insn)->args + k]) && c->source != FROM_MODEL) {
			store_out(e, s, insn, k, target_of(e, args[k]));
			continue;
		}
		if (effect < ARG_OUT_OWNED || !(at = target_of(e, args[k])) || lends_on_success(e, insn_at(e, insn), c, k))
			continue;
		switch (effect) {
		case ARG_OUT_FILLED:
			if (state_get(s, at) && state_is_null(&e->values, s, state_get(s, at)) != 1)
				break;
			/* fall through */
		case ARG_OUT_OWNED:
		case ARG_OUT_BORROWED:
			if (s->o.how != OBJ_NULL || state_get(s, at) != V_OBJ || !is_optional(e, insn_at(e, insn), c, k))
				store_out(e, s, insn, k, at);
			break;
		case ARG_REPLACES:
			if (state_get(s, at) == V_OBJ) { /* one reference in, one out: the same obligation, perhaps NULL now */
				state_forget(s, V_OBJ);
				s->o.replaced_at = insn;
			} else
				store_out(e, s, insn, k, at);
			break;
		case ARG_CLEARS:
			if (state_get(s, at) == V_OBJ) {
				if (insn_at(e, insn)->flags & IR_CLEANUP)
					say(e, s, insn, "released as `%s` goes out of scope", e->fn->vars.items[loc(&e->values, at)->var].name);
				else
					say(e, s, insn, "released by %s", callee_story(e, insn));
				release_object(e, s, insn, 1);
			}
			store(e, s, at, val_const(&e->values, 0));
			break;
		case ARG_TAKES:
			*taken = state_get(s, at);
			if (!*taken)
				*taken = val_get(&e->values, VAL_OUT, insn, k);
			store(e, s, at, val_const(&e->values, 0));
			break;
		default:
			break;
		}
	}
}

/* --- The call ----------------------------------------------------------------------------------------------------------- */

static int is_among(const vid *args, int n, vid v)
{
	int k;

	for (k = 0; k < n; k++)
		if (args[k] == v)
			return 1;
	return 0;
}

/* What lends a borrowed reference may give up its own. */
static void touch_keeper(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct value *sym = val(&e->values, e->seed ? e->seed->sym : 0);
	vid keeper = sym->kind == VAL_GETTER ? sym->a : s->o.keeper;
	int k;

	if (s->o.how == OBJ_BORROWED && keeper && insn_at(e, insn)->name && name_role(insn_at(e, insn)->name) == NAME_STORE)
		for (k = 0; k < n && !is_among(args, n, V_OBJ); k++)
			s->o.moved |= args[k] == keeper; /* Py_SET_TYPE(self, other): its reference to the old one is left over */
	if (s->o.how != OBJ_BORROWED || !s->o.keeper || val(&e->values, e->seed->sym)->kind == VAL_GETTER)
		return;
	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);

		if (args[k] != s->o.keeper)
			continue;
		if (effect == ARG_RETAINS) {
			s->o.keeper_refs++;
		} else if (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK) {
			if (s->o.keeper_refs == 1) {
				s->o.keeper_gone = 1;
				s->o.released_at = insn;
				note(e, s, insn, "what it was borrowed from is released");
			}
			if (s->o.keeper_refs > 0)
				s->o.keeper_refs--;
		} else if (effect != ARG_BORROWS) {
			s->o.keeper_refs = 0; /* somebody else may keep it alive now */
		}
	}
	if (c->runs_code && s->o.crossed_at < 0 && s->o.refs == 0 && !s->o.keeper_refs && !s->o.kept)
		s->o.crossed_at = insn;
}

/* The value a call returns. An accessor (Py_TYPE(x)) that is asked again gives the same object. */
static vid result_of(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	vid v;

	if (c->ret == RET_BORROWED_FROM && c->ret_arg >= 0 && c->ret_arg < n && c->name && (n == 1 || args[c->ret_arg] == V_OBJ) &&
	    val(&e->values, args[c->ret_arg])->depth < 3) {
		v = val_getter(&e->values, c->name, args[c->ret_arg], n == 1 ? 0 : insn);
		if (n > 1)
			freshen(e, s, insn, v);
		return e->seed && e->seed->sym == v && s->o.how != OBJ_NONE ? V_OBJ : v;
	}
	v = val_get(&e->values, VAL_RESULT, insn, 0);
	freshen(e, s, insn, v);
	return v;
}

static vid bind_result(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n, vid taken)
{
	const struct ir_insn *call = insn_at(e, insn);
	vid v;

	if (taken) {
		v = taken;
	} else if (c->always_null) {
		v = val_const(&e->values, 0);
	} else if (c->ret == RET_ARG && c->ret_arg >= 0 && c->ret_arg < n) {
		v = args[c->ret_arg];
	} else {
		v = result_of(e, s, insn, c, args, n);
		if (c->error_test && s->o.failed && s->o.how != OBJ_NONE) /* a failure on this path set the indicator */
			state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, 0));
		if (c->error_clear)
			s->o.failed = 0;
		if (c->error_set)
			see_failure(s, insn);
		if (c->never_null)
			state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, 0));
	}
	if (call->dst >= 0)
		store(e, s, eval_place(e, s, insn, call->dst), v);
	if (is_seed(e, s, v, insn)) {
		begin_tracking(e, s, v);
		if (call->dst >= 0 && state_get(s, eval_place(e, s, insn, call->dst)) != V_OBJ)
			store(e, s, eval_place(e, s, insn, call->dst), V_OBJ);
		if (c->ret == RET_BORROWED_FROM && c->ret_arg >= 0 && c->ret_arg < n) {
			const struct value *k = val(&e->values, args[c->ret_arg]);

			s->o.keeper = args[c->ret_arg];
			if (k->kind == VAL_RESULT && e->calls[k->a] && e->calls[k->a]->ret == RET_OWNED)
				s->o.keeper_refs = 1;
		}
		if (c->null_if_null >= 0 && c->null_if_null < n && !state_is_null(&e->values, s, args[c->null_if_null]))
			state_assume(arena_of(e), &e->values, s, IR_NE, V_OBJ, val_const(&e->values, 0));
	}
	/* an out-parameter that is released where the call gave 0 was filled because it gave 0 */
	if (e->seed && e->seed->insn == insn && e->seed->arg >= 0 && s->o.how == OBJ_OWNED && e->seed->success_is && e->seed->success_is != 3 &&
	    call->dst >= 0 && !state_assume(arena_of(e), &e->values, s, e->seed->success_is == 1 ? IR_EQ : IR_NE, v, val_const(&e->values, 0)))
		s->o.how = OBJ_NONE;
	return call->dst >= 0 ? v : 0;
}

int transfer_call(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct contract *c = e->calls[insn];
	int n = call->n_args < MAX_CALL_ARGS ? call->n_args : MAX_CALL_ARGS, k, tracking;
	vid args[MAX_CALL_ARGS], result, taken = 0;
	struct state other;

	for (k = 0; k < n; k++)
		args[k] = eval(e, s, insn, e->fn->operands.items[call->args + k]);
	if (call->a.kind == IR_PLACE)
		eval(e, s, insn, call->a);
	if (c->noreturn || !guarded_call(e, s, c, args, n))
		return 0;
	if (e->collecting) {
		seed_touched(e, s, insn, c, args, n);
		note_field_effects(e, s, call, c, args, n);
	}
	tracking = s->o.how != OBJ_NONE;
	for (k = 0; k < n && s->o.how != OBJ_NONE; k++) {
		vid v = object_of(e, args[k]);

		if (args[k] == V_OBJ || val(&e->values, args[k])->has_obj || v == V_OBJ)
			apply_argument(e, s, insn, c, k, args[k]);
		else if (val(&e->values, args[k])->kind == VAL_ADDR)
			apply_inside(e, s, insn, c, k, val(&e->values, args[k])->a);
	}
	if (s->o.how != OBJ_NONE) {
		touch_keeper(e, s, insn, c, args, n);
		apply_fields(e, s, insn, c, args, n);
	}
	invalidate(e, s, insn, c, args, n);
	plain_outs(e, s, insn, c, args, n, &taken);
	result = bind_result(e, s, insn, c, args, n, taken);
	if (e->collecting) {
		if (c->ret != RET_ARG && !taken)
			seed_result(e, insn, c, c->ret == RET_BORROWED_FROM && n == 1 && result ? result : val_get(&e->values, VAL_RESULT, insn, 0));
		seed_outs(e, insn, c, args, n);
	}
	if (!depends_on_success(e, s, insn, c, args, n))
		return 1;
	if (e->seed && s->trail == NULL)
		s->trail = NULL;
	if (e->seed && e->seed->insn == insn && e->seed->arg < 0 && !tracking && s->o.how != OBJ_NONE)
		result = V_OBJ; /* what the call returned is the object */
	state_copy(arena_of(e), &other, s);
	if (assume_success(e, &other, c, call, result, 0) &&
	    (result != V_OBJ || state_is_null(&e->values, &other, V_OBJ) != 1 || follow_null(e, &other))) {
		effects_on_failure(e, &other, insn, c, args, n);
		if (!tracking || other.o.how != OBJ_NONE)
			fork_state(e, &other, insn);
	}
	if (!assume_success(e, s, c, call, result, 1))
		return 0;
	effects_on_success(e, s, insn, c, args, n);
	return 1;
}
