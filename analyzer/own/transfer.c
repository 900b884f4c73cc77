/* Instruction x state -> state, for all but calls. */
#include "analyzer/own/engine.h"

#include <string.h>

/* --- Reading ------------------------------------------------------------------------------------------------------ */

lid eval_place(struct engine *e, struct state *s, int insn, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	lid base;
	vid v;

	switch (p->kind) {
	case IR_P_VAR:
		return loc_var(&e->values, p->var, e->local[p->var], p->type);
	case IR_P_DEREF:
		base = eval_place(e, s, insn, p->base);
		v = load(e, s, insn, base, p->base);
		if (v == V_OBJ || val(&e->values, v)->has_obj)
			use_object(e, s, insn);
		if (val(&e->values, v)->kind == VAL_ADDR)
			return val(&e->values, v)->a;
		return loc_deref(&e->values, v, p->type);
	case IR_P_FIELD:
		base = eval_place(e, s, insn, p->base);
		return loc_field(&e->values, base, p->field, p->type);
	default:
		base = eval_place(e, s, insn, p->base);
		return loc_index(&e->values, base, p->index, p->type);
	}
}

/* A struct that was set to zero as a whole has zero fields. */
static int zeroed(struct engine *e, const struct state *s, lid at)
{
	while (loc(&e->values, at)->kind == LOC_FIELD || loc(&e->values, at)->kind == LOC_INDEX) {
		vid v;

		at = loc(&e->values, at)->base;
		v = state_get(s, at);
		if (v)
			return val(&e->values, v)->kind == VAL_CONST && val(&e->values, v)->number == 0;
	}
	return 0;
}

/* A heap slot that holds the object goes out of sight: the slot keeps the reference. */
static void lose_slot(struct state *s, int holds)
{
	if (!holds)
		return;
	if (s->o.refs > 0 && s->o.how == OBJ_PARAM) { /* it was retained for the slot: nothing changes for the caller */
		s->o.refs--;
		s->o.kept = 1;
		return;
	}
	if (s->o.refs > 0)
		s->o.refs--;
	else if (s->o.how != OBJ_PARAM)
		s->o.fuzzy = 1;
	s->o.absorbed = 1;
}

static void keep_nonnull(struct engine *e, struct state *s, vid v)
{
	state_forget(s, v);
	if (val(&e->values, v)->kind == VAL_OLD)
		state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, 0));
}

void freshen(struct engine *e, struct state *s, int insn, vid v)
{
	struct range known = state_range(&e->values, s, v);
	int i;

	state_forget(s, v);
	for (i = 0; i < s->n_env; i++) {
		struct binding *b = &s->env[i];

		if (loc_depends(&e->values, b->at, v)) {
			lose_slot(s, b->holds == V_OBJ && b->at != s->o.origin);
			state_drop(s, i--);
		} else if (val_depends(&e->values, b->holds, v)) {
			int same = b->holds == v;

			if (loc(&e->values, b->at)->is_local)
				b->holds = val_get(&e->values, VAL_OLD, insn, b->at);
			else
				state_drop(s, i--);
			if (same && known.has_ne && known.ne == 0 && b->holds != v) /* it stays what it was: not NULL */
				keep_nonnull(e, s, b->holds);
		}
	}
	for (i = 0; i < s->n_facts; i++)
		if (val_depends(&e->values, s->facts[i].v, v))
			state_forget(s, s->facts[i--].v);
}

/* files[i] after files[2] = object: it may be the one, and what is done with it then is not seen as such. */
static int may_be_element(struct engine *e, const struct state *s, lid at)
{
	const struct loc *l = loc(&e->values, at), *b;
	int i;

	if (l->kind != LOC_INDEX || l->index != IR_INDEX_ANY)
		return 0;
	for (i = 0; i < s->n_env; i++) {
		b = loc(&e->values, s->env[i].at);
		if (s->env[i].holds == V_OBJ && b->kind == LOC_INDEX && b->base == l->base && b->index != IR_INDEX_ANY)
			return 1;
	}
	return 0;
}

vid load(struct engine *e, struct state *s, int insn, lid at, int place)
{
	vid v = state_get(s, at);

	if (e->seed && s->o.how != OBJ_NONE && may_be_element(e, s, at))
		s->o.escaped = 1;

	if (v)
		return v;
	if (zeroed(e, s, at)) {
		v = val_const(&e->values, 0);
	} else {
		const struct loc *l = loc(&e->values, at);

		if (e->collecting && l->kind == LOC_DEREF && val(&e->values, l->pointer)->kind == VAL_PARAM)
			e->reads_param[val(&e->values, l->pointer)->a] = 1;
		v = val_get(&e->values, VAL_LOAD, insn, place);
		freshen(e, s, insn, v);
		if (e->seed && e->seed->sym == v && (e->seed->how == OBJ_LOADED || e->seed->lent) && s->o.how == OBJ_NONE) {
			state_set(&e->run_arena, s, at, v);
			s->o.origin = at;
			begin_tracking(e, s, v);
			return V_OBJ;
		}
	}
	state_set(arena_of(e), s, at, v);
	return v;
}

/* &p->base where base is p's first member, a struct, and not its count: the same address, seen as the outer type's. */
static int is_upcast(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place], *b;
	const struct ir_type *t;
	const struct ir_record *r;

	if (p->kind != IR_P_FIELD || name_is_counter(p->field))
		return 0;
	b = &e->fn->places.items[p->base];
	t = &e->u->types.items[b->type];
	if (b->kind != IR_P_DEREF || t->kind != IR_T_RECORD)
		return 0;
	r = &e->u->records.items[t->record];
	return r->first >= 0 && r->n_fields && r->fields[0].name == p->field;
}

vid eval(struct engine *e, struct state *s, int insn, struct ir_operand op)
{
	lid at;

	switch (op.kind) {
	case IR_CONST:
		return val_const(&e->values, op.value);
	case IR_STR:
		return val_text(&e->values, VAL_STR, op.text);
	case IR_FN:
		return val_text(&e->values, VAL_FN, op.text);
	case IR_PLACE:
		at = eval_place(e, s, insn, op.place);
		return load(e, s, insn, at, op.place);
	case IR_ADDR:
		if (is_upcast(e, op.place)) /* &circle->shape is the circle */
			return load(e, s, insn, eval_place(e, s, insn, e->fn->places.items[e->fn->places.items[op.place].base].base),
				    e->fn->places.items[e->fn->places.items[op.place].base].base);
		at = eval_place(e, s, insn, op.place);
		return e->seed && s->o.how == OBJ_STATIC && e->seed->sym == val_get(&e->values, VAL_ADDR, at, 0)
			       ? V_OBJ : val_get(&e->values, VAL_ADDR, at, 0);
	default: {
		vid v = val_get(&e->values, VAL_FRESH, insn, (int)op.kind);

		freshen(e, s, insn, v);
		return v;
	}
	}
}

/* --- Writing ------------------------------------------------------------------------------------------------------- */

/* Forget what is inside at, and what an element with unknown index may be. */
static void kill_inside(struct engine *e, struct state *s, lid at)
{
	const struct loc *l = loc(&e->values, at);
	int i;

	for (i = 0; i < s->n_env; i++) {
		const struct loc *b = loc(&e->values, s->env[i].at);

		if (s->env[i].at == at)
			continue;
		if ((b->kind == LOC_FIELD || b->kind == LOC_INDEX) && loc_within(&e->values, s->env[i].at, at)) {
			state_drop(s, i--);
		} else if (l->kind == LOC_INDEX && b->kind == LOC_INDEX && b->base == l->base &&
			   (l->index == IR_INDEX_ANY || b->index == IR_INDEX_ANY)) {
			if (s->env[i].holds == V_OBJ)
				s->o.escaped = 1;
			state_drop(s, i--);
		}
	}
}

/* The object leaves a heap slot that this function loaded it from: the slot's own reference, if it owned one, is ours. */
static void left_origin(struct state *s)
{
	if (s->o.refs < 3)
		s->o.fuzzy = 1;
}

void store(struct engine *e, struct state *s, lid at, vid v)
{
	const struct loc *l = loc(&e->values, at);
	vid old = state_get(s, at);

	kill_inside(e, s, at);
	if (e->collecting && val(&e->values, v)->kind == VAL_PARAM && !l->is_local)
		e->local[e->fn->vars.count + val(&e->values, v)->a] = 1;
	if (old == V_OBJ && v != V_OBJ && s->o.origin == at && s->o.how == OBJ_LOADED)
		left_origin(s);
	if (val(&e->values, v)->has_obj && v != V_OBJ && !l->is_local && val(&e->values, v)->kind != VAL_GETTER)
		s->o.escaped = 1; /* an interior or tagged pointer is kept */
	if (val(&e->values, v)->has_obj && l->is_any)
		s->o.escaped = 1;
	if (l->is_any) {
		int i = state_find(s, at);

		if (i >= 0)
			state_drop(s, i);
		return;
	}
	state_set(arena_of(e), s, at, v);
}

void clobber(struct engine *e, struct state *s, lid at)
{
	int i = state_find(s, at);

	kill_inside(e, s, at);
	if (i < 0)
		return;
	i = state_find(s, at);
	if (s->env[i].holds == V_OBJ)
		s->o.escaped = 1;
	state_drop(s, i);
}

/* --- Holders --------------------------------------------------------------------------------------------------------- */

int holders(const struct engine *e, const struct state *s, int *local, int *heap, int *derived)
{
	int i;

	*local = *heap = *derived = 0;
	for (i = 0; i < s->n_env; i++) {
		const struct loc *l;

		if (!val(&e->values, s->env[i].holds)->has_obj)
			continue;
		l = loc(&e->values, s->env[i].at);
		if (l->has_obj || val(&e->values, s->env[i].holds)->kind == VAL_GETTER)
			continue; /* a pointer to itself inside itself keeps nothing */
		if (s->env[i].holds != V_OBJ)
			++*derived;
		else if (l->is_local)
			++*local;
		else if ((s->o.how == OBJ_LOADED || e->seed->lent) && s->env[i].at == s->o.origin)
			*derived += e->seed->direct; /* a slot has its own reference, unless the retain was made for it */
		else
			++*heap;
	}
	return *local + *heap + *derived;
}

/* --- Temporaries ------------------------------------------------------------------------------------------------------ */

static void drop_temp(struct engine *e, struct state *s, int place)
{
	int root = ir_place_root(e->fn, place), i;

	if (e->fn->vars.items[root].kind != IR_TEMP || e->temp_reads[root] != 1)
		return;
	i = state_find(s, loc_var(&e->values, root, 1, e->fn->vars.items[root].type));
	if (i >= 0)
		state_drop(s, i);
}

/* A temporary that was read for the only time holds nothing any more. */
void drop_temps(struct engine *e, struct state *s, const struct ir_insn *i)
{
	int k;

	if (i->a.kind == IR_PLACE || i->a.kind == IR_ADDR)
		drop_temp(e, s, i->a.place);
	if (i->b.kind == IR_PLACE || i->b.kind == IR_ADDR)
		drop_temp(e, s, i->b.place);
	if (i->op == IR_CALL)
		for (k = 0; k < i->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[i->args + k];

			if (a.kind == IR_PLACE)
				drop_temp(e, s, a.place);
		}
}

/* --- Instructions ------------------------------------------------------------------------------------------------------ */

void note(struct engine *e, struct state *s, int insn, const char *text)
{
	struct trail *t;

	if (!e->seed || s->o.how == OBJ_NONE)
		return;
	t = ARENA_NEW(&e->run_arena, struct trail);
	t->prev = s->trail;
	t->insn = insn;
	t->note = text;
	t->length = s->trail ? s->trail->length + 1 : 1;
	s->trail = t;
}

static void transfer_bin(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	vid a = eval(e, s, insn, i->a), b = eval(e, s, insn, i->b), v;
	int known = i->sub <= IR_LE ? state_decide(&e->values, s, i->sub, a, b) : -1;

	if (known >= 0) {
		v = val_const(&e->values, known);
	} else {
		v = val_bin(&e->values, i->sub, a, b);
		if (!v) {
			v = val_get(&e->values, VAL_FRESH, insn, 0);
			freshen(e, s, insn, v);
			if (val(&e->values, a)->has_obj || val(&e->values, b)->has_obj)
				s->o.escaped = 1;
		}
	}
	store(e, s, eval_place(e, s, insn, i->dst), v);
}

/* v is what was in this range, plus n. A counter that could wrap is a bug of another kind. */
static void shift_range(struct engine *e, struct state *s, vid v, struct range was, int64_t n)
{
	struct arena *a = arena_of(e);

	if (was.lo > INT64_MIN / 2)
		state_assume(a, &e->values, s, IR_GE, v, val_const(&e->values, was.lo + n));
	if (was.hi < INT64_MAX / 2)
		state_assume(a, &e->values, s, IR_LE, v, val_const(&e->values, was.hi + n));
}

static void transfer_add(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	lid at = eval_place(e, s, insn, i->place);
	vid old = load(e, s, insn, at, i->place), by = eval(e, s, insn, i->a), v;
	/* copies: making a value may move the table */
	const struct value p = *val(&e->values, old), q = *val(&e->values, by);

	if (p.kind == VAL_CONST && q.kind == VAL_CONST)
		v = val_const(&e->values, (int64_t)((uint64_t)p.number + (uint64_t)q.number));
	else
		v = val_bin(&e->values, IR_PLUS, old, by);
	if (!v || p.kind == VAL_PHI) { /* counters of loops: one value for all rounds */
		int had = p.has_obj;

		struct range was = state_range(&e->values, s, old);

		v = val_get(&e->values, VAL_FRESH, insn, 0);
		freshen(e, s, insn, v);
		if (had)
			s->o.escaped = 1;
		if (q.kind == VAL_CONST && q.number >= -16 && q.number <= 16)
			shift_range(e, s, v, was, q.number);
	}
	store(e, s, at, v);
	if (i->dst >= 0)
		store(e, s, eval_place(e, s, insn, i->dst), i->flags & IR_OLD_VALUE ? old : v);
}

static const char *record_of_loc(const struct engine *e, lid at)
{
	const struct ir_type *t = &e->u->types.items[loc(&e->values, at)->type];

	return t->kind == IR_T_RECORD ? e->u->records.items[t->record].name : NULL;
}

/* Whose count is at this location? p->refs, p->base.ref.count: the value p. 0: it is no count of references. */
vid counted_object(struct engine *e, lid at)
{
	const struct loc *l = loc(&e->values, at);
	const struct loc *root = loc(&e->values, loc_root(&e->values, at));
	int counts = 0;

	if (l->kind != LOC_FIELD || root->kind != LOC_DEREF)
		return 0;
	for (; l->kind == LOC_FIELD; l = loc(&e->values, l->base))
		counts |= is_counter_field(e->own, record_of_loc(e, l->base), l->field) || (e->seed && e->seed->family && e->seed->family->counter == l->field);
	return counts ? root->pointer : 0;
}

/* The count itself is changed by hand: p->ob_refcnt++, atomic_fetch_sub(&p->refs). */
static int is_counter(struct engine *e, const struct ir_insn *i, lid at)
{
	return i->a.kind == IR_CONST && (i->a.value == 1 || i->a.value == -1) && counted_object(e, at) == V_OBJ;
}

static void transfer_scope(struct engine *e, struct state *s, int insn, int is_end)
{
	const struct ir_insn *i = insn_at(e, insn);
	lid at = eval_place(e, s, insn, i->place);
	int k = state_find(s, at);

	(void)is_end;
	kill_inside(e, s, at);
	k = state_find(s, at);
	if (k >= 0)
		state_drop(s, k);
}

static void transfer_escape(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	vid v = eval(e, s, insn, i->a);

	if (val(&e->values, v)->has_obj)
		s->o.escaped = 1;
	if (val(&e->values, v)->kind == VAL_ADDR)
		clobber(e, s, val(&e->values, v)->a);
}

/* `x = NULL` where a release of x that does not allow NULL may follow. Collect it, or begin to follow it. */
static int set_null(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	struct seed seed = {.how = OBJ_NULL, .insn = insn, .arg = -1, .confidence = 90, .place = i->dst};
	lid at;

	if (e->fn->places.items[i->dst].kind != IR_P_VAR || !e->never_null_here || !e->never_null_here[e->fn->places.items[i->dst].var])
		return 0;
	if (e->collecting) {
		seed.sym = val_get(&e->values, VAL_FRESH, insn, 0);
		seed.type = e->fn->places.items[i->dst].type;
		seed.family = api_family(e->api, e->u, seed.type);
		vec_push(&e->seeds, seed);
		return 0;
	}
	if (!e->seed || e->seed->how != OBJ_NULL || e->seed->insn != insn || s->o.how != OBJ_NONE)
		return 0;
	at = eval_place(e, s, insn, i->dst);
	begin_tracking(e, s, e->seed->sym);
	store(e, s, at, V_OBJ);
	state_assume(&e->run_arena, &e->values, s, IR_EQ, V_OBJ, val_const(&e->values, 0));
	return 1;
}

int transfer(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *i = insn_at(e, insn);
	int followed = s->o.how != OBJ_NONE, before = e->candidates.count;
	lid at;
	vid v;

	switch (i->op) {
	case IR_SET:
		if (i->a.kind == IR_CONST && i->a.value == 0 && set_null(e, s, insn))
			break;
		v = eval(e, s, insn, i->a);
		if (e->collecting && i->a.kind == IR_ADDR)
			seed_static(e, v);
		at = eval_place(e, s, insn, i->dst);
		drop_temps(e, s, i);
		store(e, s, at, v);
		break;
	case IR_BIN:
		transfer_bin(e, s, insn);
		drop_temps(e, s, i);
		break;
	case IR_ADD:
		at = eval_place(e, s, insn, i->place);
		if (e->collecting && i->a.kind == IR_CONST && i->a.value == 1 && counted_object(e, at))
			seed_retained(e, insn, counted_object(e, at), -1, 65);
		if (e->seed && s->o.how != OBJ_NONE && is_counter(e, i, at)) {
			if (i->a.value == 1) {
				s->o.refs++;
				note(e, s, insn, "counted up by hand");
			} else {
				release_object(e, s, insn, 0);
				s->o.released_at = NO_INSN; /* what follows at zero is the end of the object, not a use */
			}
		}
		transfer_add(e, s, insn);
		break;
	case IR_CALL:
		if (!transfer_call(e, s, insn))
			return 0;
		drop_temps(e, s, i);
		break;
	case IR_DECL:
	case IR_END:
		transfer_scope(e, s, insn, i->op == IR_END);
		break;
	case IR_ESCAPE:
		transfer_escape(e, s, insn);
		break;
	case IR_CLOBBER:
		clobber(e, s, eval_place(e, s, insn, i->place));
		break;
	case IR_USE:
		eval(e, s, insn, i->a);
		break;
	case IR_GIVEUP:
		return 0;
	default:
		break;
	}
	if (e->seed && s->o.how != OBJ_NONE)
		check_lost(e, s, insn);
	if (e->seed && followed && i->op == IR_END)
		note_arrival(e, s, insn, before);
	return !followed || s->o.how != OBJ_NONE;
}
