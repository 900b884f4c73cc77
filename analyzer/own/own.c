/* The unit: functions in callees-first order, one engine reused for all. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>
#include <time.h>

enum { STEPS_PER_MS = 1500, DEFAULT_BUDGET_MS = 400 };

static int count_reads(const struct engine *e, int place, int *reads)
{
	int root = ir_place_root(e->fn, place);

	if (e->fn->vars.items[root].kind == IR_TEMP)
		reads[root]++;
	return root;
}

/* How often each temporary is read: those that are read once hold nothing afterwards. */
static void read_temps(struct engine *e)
{
	int i, k;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->a.kind == IR_PLACE || x->a.kind == IR_ADDR)
			count_reads(e, x->a.place, e->temp_reads);
		if (x->b.kind == IR_PLACE || x->b.kind == IR_ADDR)
			count_reads(e, x->b.place, e->temp_reads);
		if (x->dst >= 0 && e->fn->places.items[x->dst].kind != IR_P_VAR)
			count_reads(e, x->dst, e->temp_reads);
		if (x->place >= 0)
			count_reads(e, x->place, e->temp_reads);
		if (x->op == IR_CALL)
			for (k = 0; k < x->n_args; k++) {
				struct ir_operand a = e->fn->operands.items[x->args + k];

				if (a.kind == IR_PLACE)
					count_reads(e, a.place, e->temp_reads);
				else if (a.kind == IR_ADDR) /* its address is out: it may be read again */
					e->temp_reads[count_reads(e, a.place, e->temp_reads)] += 8;
			}
	}
}

static void find_locals(struct engine *e)
{
	int i;

	for (i = 0; i < e->fn->vars.count; i++)
		e->local[i] = e->fn->vars.items[i].kind <= IR_TEMP;
}

static void engine_start(struct engine *e, const struct ir_fn *fn)
{
	int i;

	e->fn = fn;
	arena_clear(&e->arena);
	arena_clear(&e->run_arena);
	values_init(&e->values);
	vec_clear(&e->seeds);
	vec_clear(&e->candidates);
	vec_clear(&e->arrivals);
	vec_clear(&e->out_stores);
	vec_clear(&e->field_effects);
	memset(e->exits_by_outcome, 0, sizeof(e->exits_by_outcome));
	e->returns_unknown = e->returns_null = e->returns_any = e->returns_address = e->returns_inert = e->returns_found = e->escapes = e->n_cases = 0;
	e->seed = NULL;
	e->over = e->collecting = 0;
	e->steps = 0;
	e->gave_up = NULL;
	e->idom = e->n_preds = NULL;
	e->step_limit = (long)(e->own->opts->budget_ms > 0 ? e->own->opts->budget_ms : DEFAULT_BUDGET_MS) * STEPS_PER_MS;
	e->calls = ARENA_ARRAY(&e->arena, const struct contract *, fn->insns.count);
	e->reads_param = ARENA_ARRAY(&e->arena, int, fn->n_params + 1);
	e->temp_reads = ARENA_ARRAY(&e->arena, int, fn->vars.count);
	e->local = ARENA_ARRAY(&e->arena, int, fn->vars.count + fn->n_params + 1);
	e->param_exits = arena_alloc(&e->arena, sizeof(*e->param_exits) * (size_t)(fn->n_params + 1));
	e->table = arena_alloc(&e->arena, sizeof(*e->table) * (size_t)(fn->blocks.count + 1));
	for (i = 0; i < fn->insns.count; i++)
		if (fn->insns.items[i].op == IR_CALL)
			e->calls[i] = resolve_call(e->own, fn, &fn->insns.items[i]);
	e->self = promise_of(e->own, fn);
	read_temps(e);
	find_locals(e);
}

static void engine_end(struct engine *e)
{
	int i;

	for (i = 0; i <= e->fn->n_params; i++)
		vec_release(&e->param_exits[i]);
	for (i = 0; i <= e->fn->blocks.count; i++)
		vec_release(&e->table[i]);
}

static void analyse_one(struct own *own, int index)
{
	struct engine *e = &own->engine;
	const struct ir_fn *fn = own->u->fns.items[index];
	struct own_gave_up gave_up = {fn, NULL};

	e->draft = own->opts->known.wanted && own->opts->known.wanted[index] != OWN_REPORTED;
	if (fn->gave_up && e->draft)
		return;
	if (fn->gave_up) {
		gave_up.reason = fn->gave_up;
		vec_push(&own->out->gave_up, gave_up);
		note_lost(e, fn, index);
		return;
	}
	engine_start(e, fn);
	e->index = index;
	explore_function(e);
	own->done[index] = name_over_body(own, fn, summarise(e));
	if (!e->draft && (!own->opts->only_function || !strcmp(own->opts->only_function, fn->name))) {
		report_facts(e, own->out);
		advise_scoped(e, own->out);
		advise_ladder(e, own->out);
		check_consistency(e, own->out, own->done[index]);
		note_fields(e);
		note_rings(e);
	}
	if (e->gave_up && !e->draft) {
		gave_up.reason = e->gave_up;
		vec_push(&own->out->gave_up, gave_up);
	}
	engine_end(e);
}

/* Depth-first over calls: callees are done first; a function in progress (recursion) is taken as unknown. The visit is
 * its own stack, because call chains in one unit can be long. */
static void visit(struct own *own, int root)
{
	struct frame {
		int fn, at;
	} *stack;
	VEC(struct frame) frames = {0};

	if (own->state[root])
		return;
	own->state[root] = 1;
	vec_push(&frames, ((struct frame){root, 0}));
	while (frames.count) {
		struct frame *f = &frames.items[frames.count - 1];
		const struct ir_fn *fn = own->u->fns.items[f->fn];
		int next = -1;

		for (; f->at < fn->insns.count && next < 0; f->at++) {
			const struct ir_insn *i = &fn->insns.items[f->at];
			const uint64_t *callee = i->op == IR_CALL && i->name ? map_get(&own->u->fn_by_name, MAP_PTR(i->name)) : NULL;

			if (callee && !own->state[*callee - 1])
				next = (int)*callee - 1;
		}
		if (next >= 0) {
			own->state[next] = 1;
			vec_push(&frames, ((struct frame){next, 0}));
			continue;
		}
		analyse_one(own, f->fn);
		own->state[f->fn] = 2;
		frames.count--;
	}
	stack = frames.items;
	free(stack);
}

static void add_known(struct map *to, const struct map *from)
{
	size_t i;

	for (i = 0; from && i < from->size; i++)
		if (from->slots[i].used)
			*map_put(to, from->slots[i].key, NULL) |= from->slots[i].value;
}

/* What the program knows of this unit's functions and fields already. */
static void start_from(struct own *own, const struct own_known *known)
{
	int i;

	add_known(&own->counters, known->counters);
	add_known(&own->owning_fields, known->owning_fields);
	for (i = 0; i < own->u->fns.count; i++) {
		if (known->summaries)
			own->done[i] = known->summaries[i];
		if (known->wanted && !known->wanted[i])
			own->state[i] = 2;
	}
}

static int by_habit_name(const void *a, const void *b)
{
	return strcmp(((const struct own_habit *)a)->name, ((const struct own_habit *)b)->name);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A static function is another one in each file. */
static const char *habit_name(struct own *own, const char *name)
{
	const struct ir_fn *fn = ir_fn_find(own->u, name);

	return fn && fn->is_static ? arena_printf(&own->out->arena, "%s@%s", name, own->u->path) : name;
}

/* What was counted, in an order that does not depend on addresses. */
static void tell_habits(struct own *own)
{
	struct own_result *out = own->out;
	size_t i;

	for (i = 0; i < own->habits.size; i++)
		if (own->habits.slots[i].used)
			vec_push(&out->habits, ((struct own_habit){habit_name(own, (const char *)(uintptr_t)own->habits.slots[i].key),
								   (uint32_t)own->habits.slots[i].value}));
	for (i = 0; i < own->kept.size; i++)
		if (own->kept.slots[i].used)
			vec_push(&out->kept, ((struct own_habit){habit_name(own, (const char *)(uintptr_t)own->kept.slots[i].key),
								 (uint32_t)own->kept.slots[i].value}));
	for (i = 0; i < own->owning_fields.size; i++)
		if (own->owning_fields.slots[i].used)
			vec_push(&out->owning_fields, (const char *)(uintptr_t)own->owning_fields.slots[i].key);
	if (out->habits.count)
		qsort(out->habits.items, (size_t)out->habits.count, sizeof(*out->habits.items), by_habit_name);
	if (out->kept.count)
		qsort(out->kept.items, (size_t)out->kept.count, sizeof(*out->kept.items), by_habit_name);
	if (out->owning_fields.count)
		qsort(out->owning_fields.items, (size_t)out->owning_fields.count, sizeof(*out->owning_fields.items), by_text);
}

void own_analyse(const struct ir_unit *u, const struct api *api, const struct own_options *opts, struct own_result *out)
{
	struct own own = {.u = u, .api = api, .opts = opts, .out = out};
	struct engine *e = &own.engine;
	int i;

	memset(out, 0, sizeof(*out));
	own.done = xcalloc((size_t)u->fns.count + 1, sizeof(*own.done));
	own.state = xcalloc((size_t)u->fns.count + 1, sizeof(*own.state));
	e->u = u;
	e->api = api;
	e->own = &own;
	own_counters(u, &own.counters);
	start_from(&own, &opts->known);
	find_once(&own);
	find_releasers(&own);
	find_lent_args(&own);
	find_given_args(&own);
	for (i = 0; i < u->fns.count; i++)
		visit(&own, i);
	note_bases(&own);
	if (!opts->only_function)
		find_layouts(&own);
	tell_habits(&own);
	for (i = 0; i < u->fns.count; i++)
		vec_push(&out->summaries, own.done[i]);
	values_release(&e->values);
	vec_release(&e->seeds);
	vec_release(&e->candidates);
	vec_release(&e->arrivals);
	vec_release(&e->out_stores);
	vec_release(&e->field_effects);
	arena_release(&e->arena);
	arena_release(&e->run_arena);
	map_release(&own.by_name);
	map_release(&own.owning_fields);
	map_release(&own.counters);
	map_release(&own.habits);
	map_release(&own.lent_args);
	map_release(&own.given_args);
	map_release(&own.releasers);
	map_release(&own.kept);
	free(own.done);
	free(own.once);
	free(own.state);
}

void own_result_release(struct own_result *r)
{
	vec_release(&r->facts);
	vec_release(&r->gave_up);
	vec_release(&r->summaries);
	vec_release(&r->contracts);
	vec_release(&r->habits);
	vec_release(&r->kept);
	vec_release(&r->owning_fields);
	vec_release(&r->fields);
	vec_release(&r->rings);
	vec_release(&r->layouts);
	arena_release(&r->arena);
}
