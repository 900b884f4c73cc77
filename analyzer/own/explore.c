/* The baseline pass and the explorations.
 *
 * Baseline: one state per block, without an object, to a fixpoint. It finds which branches can be taken and which calls
 * acquire something (seeds). Then, for each seed, states that track its object flow from the seed's block on (ESP's
 * property simulation). Both use one worklist: the lowest dirty block in reverse post-order first.
 */
#include "analyzer/own/engine.h"

#include <string.h>

/* --- Worklist -------------------------------------------------------------------------------------------------------- */

/* Two ways here that agree on the object become one state, told by the first one's path. From where they parted, that
 * path is an example only: a marker says so, for whoever draws conclusions from it. */
static void part_ways(struct engine *e, struct state *x, const struct state *y)
{
	const struct trail *a = x->trail, *b = y->trail;
	struct trail *t;

	while (a != b) {
		if (a && (!b || a->length >= b->length))
			a = a->prev;
		else
			b = b->prev;
	}
	if (a == x->trail || !e->seed)
		return;
	t = ARENA_NEW(&e->run_arena, struct trail);
	t->prev = x->trail->branch == TRAIL_MERGE ? x->trail->prev : x->trail;
	t->insn = x->trail->insn;
	t->branch = TRAIL_MERGE;
	t->sure = a;
	t->length = t->prev ? t->prev->length + 1 : 1;
	x->trail = t;
}

void arrive(struct engine *e, struct state *s, int block)
{
	int i;

	for (i = 0; i < e->table[block].count; i++) {
		struct entry *x = &e->table[block].items[i];

		if (!state_same_key(&e->values, &x->s, s))
			continue;
		part_ways(e, &x->s, s);
		if (state_merge(arena_of(e), &e->values, &x->s, s, block, x->visits > 2)) {
			x->dirty = 1;
			if (block < e->lowest)
				e->lowest = block;
		}
		return;
	}
	if (e->table[block].count >= MAX_STATES_PER_BLOCK) {
		e->over = 1;
		return;
	}
	{
		struct entry fresh = {.dirty = 1};

		state_copy(arena_of(e), &fresh.s, s);
		vec_push(&e->table[block], fresh);
		if (block < e->lowest)
			e->lowest = block;
	}
}

/* --- Blocks ----------------------------------------------------------------------------------------------------------------- */

static int worth_following(struct engine *e, const struct state *s)
{
	int local, heap, derived;

	if (s->o.how == OBJ_NULL) {
		holders(e, s, &local, &heap, &derived);
		return local > 0;
	}
	if (s->o.how == OBJ_STATIC || val(&e->values, e->seed->sym)->kind == VAL_GETTER)
		return !s->o.escaped && !s->o.fuzzy;
	if (s->o.how == OBJ_PARAM && s->o.escaped) { /* no need to see the exit: it is not known what became of it */
		struct exit_record x = {.outcome = OUT_ANY, .escaped = 1};

		vec_push(&e->param_exits[e->seed->arg], x);
		return 0;
	}
	if (s->o.how == OBJ_PARAM)
		return 1;
	if (s->o.escaped && !(s->o.how == OBJ_UNKNOWN)) {
		e->escapes |= s->o.how == OBJ_OWNED;
		return 0;
	}
	if (s->o.refs > 0)
		return 1;
	return holders(e, s, &local, &heap, &derived) > 0;
}

static void run_block(struct engine *e, struct state *s, int block, int from)
{
	const struct ir_block *b = &e->fn->blocks.items[block];
	int insn, last = b->first + b->count - 1;

	for (insn = from; insn <= last; insn++) {
		if (++e->steps > e->step_limit) {
			e->over = 1;
			return;
		}
		if (e->seed && s->o.how == OBJ_NONE && e->seed->retained && e->seed->insn == insn)
			begin_tracking(e, s, e->seed->sym);
		if (insn == last) {
			leave(e, s, block, insn);
			return;
		}
		if (!transfer(e, s, insn))
			return;
		if (!e->seed)
			continue;
		if (s->o.how == OBJ_NONE && insn >= e->seed->insn)
			return; /* the seed's own block, past the seed, and nothing came to be */
		if (s->o.how != OBJ_NONE && !worth_following(e, s))
			return;
	}
}

void fork_state(struct engine *e, struct state *s, int insn)
{
	if (e->seed && s->o.how != OBJ_NONE) {
		check_lost(e, s, insn);
		if (s->o.how == OBJ_NONE)
			return;
	}
	if (e->seed && s->o.how == OBJ_NONE && insn >= e->seed->insn)
		return;
	run_block(e, s, e->block, insn + 1);
}

static void run_worklist(struct engine *e)
{
	int i;

	while (e->lowest < e->fn->blocks.count && !e->over) {
		int block = e->lowest++;

		for (i = 0; i < e->table[block].count && !e->over; i++) {
			struct state s;

			if (!e->table[block].items[i].dirty)
				continue;
			e->table[block].items[i].dirty = 0;
			e->table[block].items[i].visits++;
			state_copy(arena_of(e), &s, &e->table[block].items[i].s);
			e->block = block;
			run_block(e, &s, block, e->fn->blocks.items[block].first);
		}
	}
}

static void clear_table(struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->blocks.count; i++)
		vec_clear(&e->table[i]);
	e->lowest = e->fn->blocks.count;
}

/* --- Baseline ------------------------------------------------------------------------------------------------------------------ */

static void entry_state(struct engine *e, struct state *s)
{
	int k;

	memset(s, 0, sizeof(*s));
	s->o.stolen_at = s->o.released_at = s->o.crossed_at = s->o.blind_at = s->o.asked_at = s->o.replaced_at = NO_INSN;
	for (k = 0; k < e->fn->n_params; k++)
		state_set(arena_of(e), s, loc_var(&e->values, k, e->local[k], e->fn->vars.items[k].type),
			  val_get(&e->values, VAL_PARAM, k, 0));
}

/* Walk every block once more from its settled state, and collect what is acquired there. */
static void collect(struct engine *e)
{
	int block, n = e->fn->blocks.count;
	struct state *settled = arena_alloc(&e->arena, sizeof(*settled) * (size_t)n);
	char *reached = arena_alloc(&e->arena, (size_t)n);

	for (block = 0; block < n; block++)
		if (e->table[block].count) {
			state_copy(&e->arena, &settled[block], &e->table[block].items[0].s);
			reached[block] = 1;
		}
	e->collecting = 1;
	for (block = 0; block < n; block++)
		if (reached[block]) {
			struct state s;

			state_copy(&e->arena, &s, &settled[block]);
			e->block = block;
			run_block(e, &s, block, e->fn->blocks.items[block].first);
		}
	e->collecting = 0;
	for (block = 0; block < n; block++) {
		vec_clear(&e->table[block]);
		if (reached[block]) {
			struct entry x = {.s = settled[block]};

			vec_push(&e->table[block], x);
		}
	}
	e->started = settled;
}

/* Does the body free what the parameter points to, as it is? Then it is plain memory. */
static int is_freed(const struct engine *e, int k)
{
	int i, a;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (a = 0; x->op == IR_CALL && e->calls[i] && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];

			if (op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && e->fn->places.items[op.place].var == k &&
			    (contract_arg(e->calls[i], a) == ARG_FREES_MEMORY || contract_arg(e->calls[i], a) == ARG_RELEASES_NULLOK))
				return contract_arg(e->calls[i], a) == ARG_FREES_MEMORY ? 1 : 2;
		}
	}
	return 0;
}

/* Pointers to records may be counted; of others, and of void *, it matters only who frees them. */
static void seed_params(struct engine *e)
{
	int k;

	for (k = 0; k < e->fn->n_params; k++) {
		const struct ir_type *t = &e->u->types.items[e->fn->vars.items[k].type];
		struct seed seed = {.how = OBJ_PARAM, .insn = NO_INSN, .arg = k, .type = e->fn->vars.items[k].type, .confidence = 75};

		seed.sym = val_get(&e->values, VAL_PARAM, k, 0);
		seed.family = api_family(e->api, e->u, seed.type);
		if (!seed.family && t->kind != IR_T_PTR)
			continue;
		if (!seed.family && e->u->types.items[t->to].kind != IR_T_RECORD) {
			int how = is_freed(e, k), is_void = e->u->types.items[t->to].kind == IR_T_VOID;

			if (!how && !is_void)
				continue;
			seed.plain = how == 1 || (how && !is_void);
		}
		if (!e->local[e->fn->vars.count + k])
			continue;
		seed.place = ir_place_var((struct ir_fn *)(uintptr_t)e->fn, k);
		vec_push(&e->seeds, seed);
	}
}

/* --- Seeds ----------------------------------------------------------------------------------------------------------------------- */

/* Does this function own what it is given there? Its declaration says so, or its family's habit. */
int takes_param(const struct engine *e, const struct seed *seed)
{
	return (seed->family && seed->family->default_steals && !(e->self && contract_arg(e->self, seed->arg) == ARG_BORROWS)) ||
	       (e->self && contract_arg(e->self, seed->arg) == ARG_STEALS);
}

void begin_tracking(struct engine *e, struct state *s, vid v)
{
	struct range r = state_range(&e->values, s, v);
	struct seed *seed = e->seed;
	int i, k;

	memset(&s->o, 0, offsetof(struct tracked, origin));
	s->o.stolen_at = s->o.released_at = s->o.crossed_at = s->o.blind_at = s->o.asked_at = s->o.replaced_at = NO_INSN;
	s->o.how = seed->how;
	s->o.refs = seed->how == OBJ_OWNED;
	s->o.floating = seed->floating != 0;
	if (seed->how == OBJ_PARAM && takes_param(e, seed))
		s->o.refs = 1;
	for (i = 0; i < s->n_env; i++)
		if (s->env[i].holds == v)
			s->env[i].holds = V_OBJ;
	/* what was known of the object under its old name */
	for (i = 0, k = s->n_env; i < k; i++) {
		const struct loc *l = loc(&e->values, s->env[i].at);
		const struct loc *root = loc(&e->values, loc_root(&e->values, s->env[i].at));

		(void)l;
		if (root->kind == LOC_DEREF && root->pointer == v) {
			state_drop(s, i--);
			k--;
		}
	}
	if (r.has_ne && r.ne == 0)
		state_assume(arena_of(e), &e->values, s, IR_NE, V_OBJ, val_const(&e->values, 0));
	state_forget(s, v);
	s->trail = NULL;
}

static void explore(struct engine *e, struct seed *seed)
{
	int block;
	struct state s;
	long limit = e->step_limit;

	e->seed = seed;
	forget_arrivals(e, (int)(seed - e->seeds.items));
	arena_clear(&e->run_arena);
	clear_table(e);
	if (seed->insn == NO_INSN) {
		entry_state(e, &s);
		begin_tracking(e, &s, seed->sym);
		arrive(e, &s, 0);
	} else {
		for (block = 0; block + 1 < e->fn->blocks.count && e->fn->blocks.items[block + 1].first <= seed->insn; block++)
			;
		state_copy(&e->run_arena, &s, &e->started[block]);
		e->block = block;
		run_block(e, &s, block, e->fn->blocks.items[block].first);
	}
	run_worklist(e);
	e->step_limit = limit;
	e->seed = NULL;
}

/* What became of a result, for the habits of its callee and of its type. */
static void count_habit(struct engine *e, const struct seed *seed, uint64_t n)
{
	const char *record = seed_record(e, seed);

	if (e->draft)
		return;
	if (record)
		*map_put(&e->own->habits, MAP_PTR(record), NULL) += n;
	if (seed->contract && seed->contract->name)
		*map_put(&e->own->habits, MAP_PTR(seed->contract->name), NULL) += n;
}

/* Nothing here releases it. If a function that is declared releases such objects, follow it all the same: whether to say
 * what is found depends on what the rest of the unit does. */
static void explore_by_habit(struct engine *e, int index)
{
	struct seed *seed = &e->seeds.items[index];
	const char *record = seed_record(e, seed);
	int before = e->candidates.count, i;

	if (!record || seed->returned_owned || (seed->contract && seed->contract->name && name_takes_out(seed->contract->name)) || (!seed->family && !map_get(&e->own->releasers, MAP_PTR(record))) || !seed->contract ||
	    !seed->contract->name || seed->contract->source == FROM_BODY)
		return;
	seed->how = OBJ_OWNED;
	seed->by_habit = 1;
	seed->confidence = seed->fresh_name ? 62 : 55;
	seed->returned_owned = seed->returned_borrowed = seed->leaked = 0;
	explore(e, seed);
	for (i = before; i < e->candidates.count && !seed->leaked; i++)
		seed->leaked = e->candidates.items[i].kind <= FACT_FRESH_TO_BORROWER;
	if (seed->leaked)
		count_habit(e, seed, 1 << 16);
	seed->returned_owned = 0; /* no news for the summary */
}

static int looks_up(const char *name)
{
	return name && (name_role(name) == NAME_GET || name_has_word(name, "cast") || name_has_word(name, "first") || name_has_word(name, "front") ||
			name_has_word(name, "next") || name_has_word(name, "head"));
}

/* An object from an unknown call is owned if some path of this function gives it back: then every path must. */
static void explore_unknown(struct engine *e, int index)
{
	int before = e->candidates.count, outs = e->out_stores.count;
	struct seed *seed = &e->seeds.items[index];

	explore(e, seed);
	e->candidates.count = before;
	if (!seed->released_somewhere) {
		explore_by_habit(e, index);
		return;
	}
	count_habit(e, seed, 1);
	e->out_stores.count = outs;
	seed->how = OBJ_OWNED;
	/* a body that is known and says nothing of a new reference; and a look-up, a cast, or memory that is freed: what is
	 * taken out of a list, most often */
	seed->confidence = seed->fresh_name ? 65 : seed->contract && seed->contract->source == FROM_BODY && (!seed->released_counted || looks_up(seed->contract->name)) ? 45 : 58;
	seed->released_somewhere = seed->returned_owned = seed->returned_borrowed = 0;
	explore(e, seed);
}

/* The local variable that is this argument must not be NULL there. */
static void mark_released(struct engine *e, int insn, int arg)
{
	const struct ir_insn *call = insn_at(e, insn);
	struct ir_operand op;

	if (arg >= call->n_args)
		return;
	op = e->fn->operands.items[call->args + arg];
	if (op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR &&
	    e->fn->vars.items[e->fn->places.items[op.place].var].kind == IR_LOCAL)
		e->never_null_here[e->fn->places.items[op.place].var] = 1;
}

void explore_function(struct engine *e)
{
	struct state s;
	int i, k;
	long total = e->step_limit;

	e->null_matters = 0;
	e->never_null_here = arena_alloc(&e->arena, (size_t)e->fn->vars.count + 1);
	for (i = 0; i < e->fn->insns.count; i++)
		for (k = 0; e->calls[i] && k < e->calls[i]->n_args; k++)
			if (e->calls[i]->args[k] == ARG_RELEASES && e->calls[i]->source == FROM_MODEL) {
				e->null_matters = 1;
				mark_released(e, i, k);
			}
	e->lowest = e->fn->blocks.count;
	entry_state(e, &s);
	arrive(e, &s, 0);
	run_worklist(e);
	if (e->over) {
		e->gave_up = "too many steps before anything was followed";
		return;
	}
	collect(e);
	seed_params(e);
	for (i = 0; i < e->seeds.count && e->steps < total; i++) {
		e->over = 0;
		if (e->seeds.items[i].how == OBJ_UNKNOWN) {
			explore_unknown(e, i);
		} else {
			int before = e->candidates.count;

			explore(e, &e->seeds.items[i]);
			if (e->over)
				e->candidates.count = before;
		}
		if (e->over)
			e->gave_up = "too many paths for one object";
	}
	if (e->steps >= total)
		e->gave_up = "too many steps";
}
