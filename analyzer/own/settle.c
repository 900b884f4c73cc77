/* What an exit, or the loss of the last holder, means: the balance. */
#include "analyzer/own/engine.h"

#include <string.h>

void propose(struct engine *e, struct state *s, enum fact_kind kind, int insn, int other, int holds, int should, int penalty,
	     const char *reason)
{
	struct candidate c = {.kind = kind, .seed = (int)(e->seed - e->seeds.items), .insn = insn, .other = other, .holds = holds,
			      .should = should, .penalty = penalty, .reason = reason,
			      .failed_at = s->o.failed ? s->o.failed_at : NO_INSN};
	const struct trail *t, *joint = NULL;
	struct trail *copy = NULL, **at = &copy;
	int parted = 0;

	if (!e->seed || e->collecting)
		return;
	if (contradicts_itself(e, s->trail))
		c.penalty += UNLIKELY;
	for (t = s->trail; t; t = t->prev) { /* the run's arena is cleared before the next seed */
		if (t->branch == TRAIL_MERGE && !parted) {
			parted = 1;
			joint = t->sure;
		}
		if (t == joint)
			parted = 0;
		if (t->branch == TRAIL_MERGE || (parted && t->branch))
			continue; /* a branch that other paths to here did not take */
		*at = arena_copy(&e->arena, t, sizeof(*t));
		at = (struct trail **)(uintptr_t)&(*at)->prev;
	}
	*at = NULL;
	c.trail = copy;
	vec_push(&e->candidates, c);
	if (kind <= FACT_FRESH_TO_BORROWER)
		e->seed->leaked = 1;
}

/* --- Losing the last holder ------------------------------------------------------------------------------------------------ */

static int in_same_loop(const struct engine *e, int insn)
{
	int b, at = -1, from = -1;

	for (b = 0; b < e->fn->blocks.count; b++) {
		const struct ir_block *x = &e->fn->blocks.items[b];

		if (insn >= x->first && insn < x->first + x->count)
			at = x->loop;
		if (e->seed->insn >= x->first && e->seed->insn < x->first + x->count)
			from = x->loop;
	}
	return at >= 0 && from >= 0 && at == from;
}

static enum fact_kind kind_of_loss(const struct engine *e, const struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);

	if (insn == e->seed->insn && e->seed->arg < 0 && i->op == IR_CALL && i->dst < 0)
		return FACT_RESULT_DISCARDED;
	if (insn <= e->seed->insn && in_same_loop(e, insn))
		return FACT_LEAK_IN_LOOP;
	if (i->op == IR_CALL && (i->dst < 0 || e->fn->places.items[i->dst].kind != IR_P_VAR ||
				 e->fn->vars.items[e->fn->places.items[i->dst].var].kind == IR_TEMP ||
				 i->n_args > 0)) {
		int k;

		for (k = 0; k < i->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[i->args + k];

			if (a.kind == IR_PLACE && e->fn->vars.items[ir_place_root(e->fn, a.place)].kind == IR_TEMP &&
			    e->fn->places.items[a.place].kind == IR_P_VAR && e->seed->place == a.place)
				return FACT_FRESH_TO_BORROWER;
		}
	}
	if (i->op == IR_END || i->op == IR_DECL)
		return in_same_loop(e, insn) ? FACT_LEAK_IN_LOOP : s->o.failed ? FACT_LEAK_ON_ERROR : FACT_LEAK;
	return FACT_LEAK_ON_OVERWRITE;
}

static void propose_loss(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);

	if (i->op == IR_BR || i->op == IR_BIN) {
		/* the result was looked at, and that was all; `if (f()) abort()` never comes back to miss it */
		s->o.lost = 1;
		return;
	}
	propose(e, s, kind_of_loss(e, s, insn), insn, insn, s->o.refs, 0, 0, NULL);
}

void check_lost(struct engine *e, struct state *s, int insn)
{
	int local, heap, derived;

	if (s->o.refs <= 0 || s->o.escaped || s->o.fuzzy || s->o.lost || e->collecting || e->seed->lent || s->o.how == OBJ_STATIC ||
	    val(&e->values, e->seed->sym)->kind == VAL_GETTER) /* always there, or asked for again */
		return;
	if (holders(e, s, &local, &heap, &derived))
		return;
	if (state_is_null(&e->values, s, V_OBJ) != 1)
		propose_loss(e, s, insn);
	if (!s->o.lost)
		s->o.how = OBJ_NONE; /* nothing can happen to it any more */
}

/* --- Exits ------------------------------------------------------------------------------------------------------------------ */

static enum outcome outcome_of(struct engine *e, const struct state *s, const struct ir_insn *ret, vid v)
{
	const struct ir_type *t = &e->u->types.items[e->fn->result];
	struct range r;

	if (ret->a.kind == IR_NONE || t->kind == IR_T_VOID)
		return OUT_VOID;
	if (t->kind == IR_T_PTR) {
		int null = state_is_null(&e->values, s, v);

		return null == 1 ? OUT_NULL : null == 0 || v == V_OBJ ? OUT_NONNULL : OUT_ANY;
	}
	r = state_range(&e->values, s, v);
	if (r.hi < 0)
		return OUT_NEGATIVE;
	if (r.lo == 0 && r.hi == 0)
		return OUT_ZERO;
	if (r.lo > 0)
		return OUT_POSITIVE;
	return OUT_ANY;
}

/* The object in a caller's slot *param = obj: an out-parameter. */
static int out_param_of(const struct engine *e, const struct state *s)
{
	int i;

	for (i = 0; i < s->n_env; i++) {
		const struct loc *l = loc(&e->values, s->env[i].at);

		if (s->env[i].holds == V_OBJ && l->kind == LOC_DEREF && val(&e->values, l->pointer)->kind == VAL_PARAM)
			return val(&e->values, l->pointer)->a;
	}
	return -1;
}

/* Is this path taken only when *param held NULL? */
static int was_null(const struct engine *e, const struct state *s, int param)
{
	int i;

	for (i = 0; i < s->n_facts; i++) {
		const struct value *v = val(&e->values, s->facts[i].v);
		const struct ir_place *p;

		if (v->kind != VAL_LOAD || s->facts[i].r.lo != 0 || s->facts[i].r.hi != 0)
			continue;
		p = &e->fn->places.items[v->b];
		if (p->kind == IR_P_DEREF && e->fn->places.items[p->base].kind == IR_P_VAR && e->fn->places.items[p->base].var == param)
			return 1;
	}
	return 0;
}

static int known_owning_slot(const struct engine *e, const struct state *s)
{
	int i;

	for (i = 0; i < s->n_env; i++) {
		const struct loc *l = loc(&e->values, s->env[i].at);

		if (s->env[i].holds == V_OBJ && l->kind == LOC_FIELD && !l->is_local && map_get(&e->own->owning_fields, MAP_PTR(l->field)))
			return 1;
	}
	return 0;
}

/* This exit leaves the parameter alone. That is a fault only if all the others give it back: see is_odd_exit. */
static void propose_odd(struct engine *e, struct state *s, int insn)
{
	propose(e, s, FACT_LEAK_ON_ERROR, insn, NO_INSN, 1, 0, 20, "every other exit of this function gives the caller's reference back");
	if (e->candidates.count)
		e->candidates.items[e->candidates.count - 1].odd = 1;
}

/* What a caller could know of the path: what it asked of the arguments, and what it returns. */
static uint64_t asked_of_params(struct engine *e, const struct state *s, enum outcome out, int insn)
{
	const struct ir_insn *ret = insn_at(e, insn);
	uint64_t h = (uint64_t)out * 31 + (ret->a.kind == IR_CONST ? (uint64_t)ret->a.value * 2 + 1 : ret->a.kind == IR_NONE ? 0 : (uint64_t)insn * 4 + 2);
	int i;

	for (i = 0; i < s->n_facts; i++) {
		const struct value *v = val(&e->values, s->facts[i].v);

		if (s->facts[i].v != V_OBJ && v->kind == VAL_PARAM)
			h += ((uint64_t)s->facts[i].v * 1000003 + (uint64_t)s->facts[i].r.lo * 31 + (uint64_t)s->facts[i].r.hi) * 0x9e3779b97f4a7c15u;
	}
	return h;
}

static void settle_param(struct engine *e, struct state *s, int returned, int heap, enum outcome out, int insn)
{
	struct exit_record x = {.outcome = out, .fuzzy = s->o.fuzzy, .escaped = s->o.escaped, .returned = returned, .stored = heap > 0 || s->o.absorbed,
				.kept = s->o.kept, .sunk = s->o.sunk, .is_null = state_is_null(&e->values, s, V_OBJ) == 1,
				.exit = insn, .asked = asked_of_params(e, s, out, insn), .trail = s->trail, .by = s->o.released_at >= 0 ? s->o.released_at : s->o.stolen_at};
	int k = e->seed->arg, owned = takes_param(e, e->seed);

	x.delta = s->o.refs;
	if (heap && x.delta >= heap && !s->o.absorbed) { /* kept by a reference of its own: `e->value = json_incref(value)` */
		x.stored = 0;
		x.kept = 1;
	}
	if (heap && x.delta > 0)
		x.delta -= heap < x.delta ? heap : x.delta;
	if (owned)
		x.delta -= returned;
	vec_push(&e->param_exits[k], x);
	if (x.fuzzy || x.escaped || x.stored)
		return;
	if (x.delta > 0 && !returned)
		propose(e, s, s->o.failed || out == OUT_NULL || out == OUT_NEGATIVE ? FACT_LEAK_ON_ERROR : FACT_LEAK, insn, NO_INSN, x.delta, 0, 0, NULL);
	else if (x.delta > 1 && returned)
		propose(e, s, FACT_LEAK, insn, NO_INSN, x.delta, 1, 0, NULL);
	else if (!owned && x.delta == 0 && !returned && !x.is_null && !s->o.kept) /* a fault only if all the other exits release it */
		propose_odd(e, s, insn);
	else if (!owned && x.delta == 0 && returned)
		propose(e, s, FACT_RETURN_BORROWED, insn, NO_INSN, 0, 1, 0, NULL);
	else if (!owned && x.delta < 0)
		propose(e, s, FACT_RELEASE_BORROWED, insn, s->o.released_at, x.delta, 0, 0, NULL);
}

static void settle_object(struct engine *e, struct state *s, int returned, int heap, enum outcome out, int insn)
{
	int refs = s->o.refs, want = returned;

	if (returned && refs <= 0 && s->o.how != OBJ_UNKNOWN && !(s->o.how == OBJ_STATIC && s->o.stolen_at >= 0)) {
		e->seed->returned_borrowed = 1;
		if (s->o.how == OBJ_OWNED && s->o.released_at >= 0 && s->o.stolen_at < 0 && !heap && !s->o.absorbed && !s->o.kept)
			propose(e, s, FACT_USE_AFTER_RELEASE, insn, s->o.released_at, 0, 1, 0, NULL);
		else if (!heap && !s->o.absorbed)
			propose(e, s, FACT_RETURN_BORROWED, insn, s->o.stolen_at, 0, 1, s->o.how == OBJ_LOADED ? 10 : 0, NULL);
		return;
	}
	if (returned && s->o.how == OBJ_OWNED && heap && refs == 1 && known_owning_slot(e, s)) {
		e->seed->returned_borrowed = 1;
		propose(e, s, FACT_RETURN_BORROWED, insn, NO_INSN, 0, 1, 15, "the field it was stored in owns its reference");
		return;
	}
	if (returned && s->o.how != OBJ_STATIC && s->o.how != OBJ_UNKNOWN && heap && refs == 1) {
		e->returns_unknown = 1; /* made on first use and kept: what is returned is lent, or the slot does not count */
		return;
	}
	if (returned) {
		e->seed->returned_owned = 1;
		e->returns_found |= e->seed->contract && e->seed->contract->shared;
		e->seed->returned_floating |= s->o.floating;
	}
	if (s->o.how == OBJ_STATIC && refs < 0 && s->o.stolen_at >= 0) {
		propose(e, s, FACT_STORE_BORROWED, s->o.stolen_at, s->o.stolen_at, 0, 1, 0, NULL);
		return;
	}
	if (s->o.how == OBJ_UNKNOWN || (s->o.how == OBJ_STATIC && out == OUT_NULL))
		return;
	if (s->o.how == OBJ_STATIC && (returned || e->seed->immortal))
		return;
	if (refs > want) {
		int absorbed = heap < refs - want ? heap : refs - want;

		refs -= absorbed;
	}
	if (refs <= want)
		return;
	if (s->o.failed || out == OUT_NULL || out == OUT_NEGATIVE)
		propose(e, s, FACT_LEAK_ON_ERROR, insn, NO_INSN, refs, want, 0, NULL);
	else
		propose(e, s, FACT_LEAK, insn, NO_INSN, refs, want, 0, NULL);
}

/* p->f, not a variable that a callee filled in. */
static int is_heap_field(const struct ir_fn *fn, int place)
{
	if (fn->places.items[place].kind != IR_P_FIELD)
		return 0;
	while (fn->places.items[place].kind == IR_P_FIELD)
		place = fn->places.items[place].base;
	return fn->places.items[place].kind == IR_P_DEREF;
}

static void settle_baseline(struct engine *e, const struct state *s, enum outcome out, vid v)
{
	const struct value *p = val(&e->values, v);
	struct seed seed = {.how = OBJ_LOADED, .sym = v, .arg = -1, .confidence = 70};

	if (!e->collecting)
		return;
	e->exits_by_outcome[out]++;
	guard_exit(e, s);
	if (out == OUT_NULL)
		e->returns_null = 1;
	if (out == OUT_VOID || out == OUT_NULL)
		return;
	if (p->kind == VAL_PARAM)
		e->local[e->fn->vars.count + p->a] = 1;
	if (p->kind == VAL_LOAD && e->u->types.items[e->fn->result].kind == IR_T_PTR && is_heap_field(e->fn, p->b)) {
		seed.insn = p->a;
		seed.place = p->b;
		seed.type = e->fn->places.items[p->b].type;
		seed.family = api_family(e->api, e->u, seed.type);
		for (int i = 0; i < e->seeds.count; i++)
			if (e->seeds.items[i].sym == v)
				seed.family = NULL; /* known already */
		if (seed.family)
			vec_push(&e->seeds, seed);
	}
	e->returns_found |= p->kind == VAL_RESULT && !e->calls[p->a]->inert && e->calls[p->a]->ret != RET_OWNED && e->calls[p->a]->ret != RET_FLOATING && e->calls[p->a]->ret != RET_ARG;
	e->returns_inert |= p->kind == VAL_RESULT && e->calls[p->a]->inert;
	if (p->kind == VAL_ADDR && !loc(&e->values, loc_root(&e->values, p->a))->is_local) {
		int before = e->seeds.count;

		e->returns_inert = 1;
		seed_static(e, v);
		if (e->seeds.count == before && !e->seeds.count)
			e->returns_address = 1;
		return;
	}
	if (p->kind != VAL_RESULT && p->kind != VAL_OUT && p->kind != VAL_PARAM && p->kind != VAL_LOAD && p->kind != VAL_PHI)
		e->returns_unknown = 1;
	e->returns_any = 1;
}

/* self->callable = self: a reference that the object holds of itself. A leak, perhaps, but of another kind: a cycle. */
static int keeps_itself(const struct engine *e, const struct state *s)
{
	int i, n = 0;

	for (i = 0; i < s->n_env; i++)
		n += s->env[i].holds == V_OBJ && loc(&e->values, s->env[i].at)->has_obj;
	return n;
}

/* Does the result carry the object: a struct by value that holds it, or, of an object that is retained here, the field
 * that its users know it by (`node->refs++; return node->value;`)? */
static int leaves_inside(struct engine *e, struct state *s, int insn, const struct ir_insn *ret)
{
	const struct ir_place *p;
	lid at;
	int i;

	if (ret->a.kind != IR_PLACE)
		return 0;
	p = &e->fn->places.items[ret->a.place];
	if (e->u->types.items[p->type].kind == IR_T_RECORD) {
		at = eval_place(e, s, insn, ret->a.place);
		for (i = 0; i < s->n_env; i++)
			if (s->env[i].at != at && loc_within(&e->values, s->env[i].at, at) && val(&e->values, s->env[i].holds)->has_obj)
				return 1;
	}
	if (s->o.how == OBJ_OWNED)
		return 0;
	at = p->kind == IR_P_FIELD ? eval_place(e, s, insn, ret->a.place) : 0;
	if (at)
		return loc(&e->values, at)->has_obj;
	for (i = 0; i < s->n_env; i++) { /* the variable was loaded from a field of the object */
		const struct loc *l = loc(&e->values, s->env[i].at);

		if (l->kind == LOC_FIELD && l->has_obj && s->env[i].holds == eval(e, s, insn, ret->a))
			return 1;
	}
	return 0;
}

static void settle_state(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *ret = insn_at(e, insn);
	vid v = ret->a.kind == IR_NONE ? 0 : eval(e, s, insn, ret->a);
	enum outcome out = outcome_of(e, s, ret, v);
	int local, heap, derived, returned = v == V_OBJ, param;

	if (!e->seed) {
		settle_baseline(e, s, out, v);
		return;
	}
	if (s->o.how == OBJ_NONE || s->o.how == OBJ_NULL)
		return;
	if (leaves_inside(e, s, insn, ret))
		s->o.escaped = 1;
	if (s->o.lost) {
		propose(e, s, FACT_RESULT_DISCARDED, e->seed->insn == NO_INSN ? insn : e->seed->insn, insn, s->o.refs, 0, 0, NULL);
		return;
	}
	holders(e, s, &local, &heap, &derived);
	if (s->o.refs > returned) /* a list head that points to itself takes nothing from its owner */
		heap += keeps_itself(e, s);
	if (e->seed->direct && derived)
		heap++; /* the slot that it was retained in may own it from now on */
	if (s->o.absorbed && (s->o.how == OBJ_PARAM || s->o.how == OBJ_LOADED))
		heap++;
	if (!returned && v && val(&e->values, v)->kind == VAL_GETTER && val(&e->values, v)->has_obj)
		use_object(e, s, insn);
	else if (!returned && v && val(&e->values, v)->has_obj)
		s->o.escaped = 1;
	if (heap && (param = out_param_of(e, s)) >= 0 && !returned) {
		/* held in the caller's slot and elsewhere: an iterator's own reference, perhaps, that it drops in the next round */
		int shared = heap > s->o.refs && s->o.refs > 0;
		struct out_store store = {param, out, shared || s->o.fuzzy || s->o.how == OBJ_UNKNOWN ? -1 : s->o.refs > 0,
					  was_null(e, s, param), e->seed->plain};

		e->returns_found |= store.owned > 0 && e->seed->contract && e->seed->contract->shared;
		vec_push(&e->out_stores, store);
	}
	if (s->o.how == OBJ_PARAM) {
		settle_param(e, s, returned, heap, out, insn);
		return;
	}
	if (s->o.fuzzy || s->o.escaped) {
		if (returned)
			e->returns_unknown = 1;
		return;
	}
	if (state_is_null(&e->values, s, V_OBJ) == 1)
		return;
	settle_object(e, s, returned, heap, out, insn);
}

void settle_exit(struct engine *e, struct state *s, int insn)
{
	int before = e->candidates.count;

	settle_state(e, s, insn);
	if (e->seed)
		note_arrival(e, s, insn, before);
}
