#include "analyzer/program.h"

#include "analyzer/base/intern.h"
#include "analyzer/pool.h"

#include <string.h>
#include <xxhash.h>

enum { RECYCLE_MB = 450 };

/* Some functions of one unit: what one worker does at a time. */
struct program_item {
	int unit;
	unsigned char *wanted; /* by function; NULL: read it */
	uint64_t key;          /* hash of all that the answer depends on */
};

static int run_items(struct program *p, int n, const struct pool_ops *ops, struct strbuf *err)
{
	int i;

	if (p->ctx.dump) { /* dumps are for reading one thing: in this process, in order */
		for (i = 0; i < n; i++) {
			struct strbuf reply = STRBUF_INIT;

			ops->work(p, i, &reply);
			ops->done(p, i, reply.buf, reply.len);
			strbuf_release(&reply);
		}
		return 0;
	}
	if (n && pool_run(p->ctx.opts->jobs, n, ops, p)) {
		strbuf_addstr(err, "no worker process could be started");
		return -1;
	}
	return 0;
}

static void tell(struct program *p, int done, int all)
{
	if (p->progress)
		p->progress(p->data, done, all);
}

/* --- Reading ------------------------------------------------------------------------------------------------------- */

static uint64_t hash_text(uint64_t seed, const char *text)
{
	return text ? XXH3_64bits_withSeed(text, strlen(text) + 1, seed) : seed * 31 + 7;
}

static uint64_t hash_number(uint64_t seed, uint64_t n)
{
	return XXH3_64bits_withSeed(&n, sizeof(n), seed);
}

/* A unit is made from its command and the files that it includes. */
static uint64_t unit_key(const struct program *p, const struct unit_job *job)
{
	uint64_t key = hash_text(hash_text(p->build, job->file), job->dir);
	int i;

	for (i = 0; i < job->argc; i++)
		key = hash_text(key, job->argv[i]);
	return key;
}

static uint64_t unit_deps(struct program *p, const struct unit_read *read, const char *file)
{
	uint64_t deps = cache_file(p->cache, file);
	int i;

	for (i = 0; i < read->n_includes; i++)
		deps = hash_number(hash_text(deps, read->includes[i]), cache_file(p->cache, read->includes[i]));
	return deps;
}

static void take_read(struct program_unit *u)
{
	if (u->read.ir)
		u->ir_hash = XXH3_64bits(u->read.ir, u->read.ir_len);
}

/* As an earlier scan read it, if nothing has changed since. */
static int is_read(struct program *p, struct program_unit *u, uint64_t key)
{
	const struct cached *old = p->cache ? cache_get(p->cache, u->job.file, CACHE_UNIT) : NULL;

	if (!old || old->key != key || wire_read_read(&p->arena, old->bytes, old->len, &u->read))
		return 0;
	if (old->deps != unit_deps(p, &u->read, u->job.file))
		return 0;
	take_read(u);
	p->reused_units++;
	return 1;
}

static void read_work(void *data, int item, struct strbuf *reply)
{
	struct program *p = data;

	unit_read(&p->ctx, &p->units.items[p->items[item].unit].job, reply);
}

static void read_lost(void *data, int item, const char *why)
{
	struct program *p = data;
	struct program_unit *u = &p->units.items[p->items[item].unit];

	u->read = (struct unit_read){ .unit = { .status = UNIT_FAILED, .flags = "" } };
	u->read.unit.file = p->relative(p->data, u->job.file);
	u->read.unit.status_reason = arena_strdup(&p->arena, why);
	tell(p, ++p->read_units, p->n_items);
}

static void read_done(void *data, int item, const char *reply, size_t len)
{
	struct program *p = data;
	struct program_unit *u = &p->units.items[p->items[item].unit];

	if (wire_read_read(&p->arena, reply, len, &u->read)) {
		read_lost(data, item, "the worker's answer was cut off");
		return;
	}
	take_read(u);
	if (p->cache)
		cache_put(p->cache, u->job.file, CACHE_UNIT, (struct cached){ p->items[item].key, unit_deps(p, &u->read, u->job.file), reply, len });
	tell(p, ++p->read_units, p->n_items);
}

int program_read(struct program *p, struct strbuf *err)
{
	const struct pool_ops ops = { .work = read_work, .done = read_done, .lost = read_lost,
				      .item_limit_ms = p->ctx.opts->unit_timeout_s * 1000, .recycle_rss_mb = RECYCLE_MB };
	int i;

	p->items = ARENA_ARRAY(&p->arena, struct program_item, p->units.count);
	for (i = 0; i < p->units.count; i++) {
		struct program_unit *u = &p->units.items[i];
		uint64_t key = unit_key(p, &u->job);

		if (!is_read(p, u, key))
			p->items[p->n_items++] = (struct program_item){ i, NULL, key };
	}
	return run_items(p, p->n_items, &ops, err);
}

/* --- Linking ------------------------------------------------------------------------------------------------------- */

static void link_units(struct program *p)
{
	struct link_index *all = ARENA_ARRAY(&p->arena, struct link_index, p->units.count);
	int i, k;

	for (i = 0; i < p->units.count; i++) {
		all[i] = p->units.items[i].read.index;
		if (!all[i].path)
			all[i].path = intern(p->units.items[i].job.file);
		for (k = 0; k < all[i].n_counters; k++)
			own_add_counter(&p->counters, all[i].counters[k]);
	}
	graph_make(&p->graph, all, p->units.count);
	p->linked = 1;
	p->summaries = ARENA_ARRAY(&p->arena, const struct contract *, p->graph.n_nodes + 1);
	p->hashes = ARENA_ARRAY(&p->arena, uint64_t, p->graph.n_nodes + 1);
	p->changed = ARENA_ARRAY(&p->arena, int, p->graph.n_nodes + 1);
}

/* --- Analysing ----------------------------------------------------------------------------------------------------- */

/* In a cycle: did what it calls there turn out to be something else in the wave before? */
static int is_worth_reading(const struct program *p, const struct graph_node *node)
{
	int i;

	for (i = 0; i < node->n_calls; i++)
		if (p->graph.nodes[node->calls[i]].component == node->component && p->changed[node->calls[i]] == p->wave)
			return 1;
	return 0;
}

/* The functions of each unit whose turn it is. A header's function is read where it was met first. */
static void find_items(struct program *p)
{
	int u, f;

	p->items = ARENA_ARRAY(&p->arena, struct program_item, p->units.count);
	p->n_items = 0;
	for (u = 0; u < p->units.count; u++) {
		int n = p->units.items[u].read.index.n_fns, some = 0;
		unsigned char *wanted = NULL;

		for (f = 0; f < n; f++) {
			const struct graph_node *node = &p->graph.nodes[p->graph.node_of[u][f]];

			if (node->unit != u || node->fn != f || p->wave < node->wave || p->wave > node->last_wave)
				continue;
			if (p->wave > node->wave && p->wave < node->last_wave && !is_worth_reading(p, node))
				continue;
			if (!some++)
				wanted = arena_alloc(&p->arena, (size_t)n);
			wanted[f] = p->wave == node->last_wave ? OWN_REPORTED : OWN_DRAFT;
		}
		if (some)
			p->items[p->n_items++] = (struct program_item){ u, wanted, 0 };
	}
}

/* Of a set of field names, those that the unit has; and those of single records, which are few. */
static void restrict_to(const struct link_index *x, const struct map *all, struct map *out)
{
	const uint64_t *at;
	size_t k;
	int i;

	for (i = 0; i < x->n_fields; i++)
		if ((at = map_get(all, MAP_PTR(x->fields[i]))))
			*map_put(out, MAP_PTR(x->fields[i]), NULL) = *at;
	for (k = 0; k < all->size; k++)
		if (all->slots[k].used && strchr((const char *)(uintptr_t)all->slots[k].key, '.'))
			*map_put(out, all->slots[k].key, NULL) = all->slots[k].value;
}

static uint64_t hash_fields(uint64_t key, const struct link_index *x, const struct map *all)
{
	const uint64_t *at;
	size_t k;
	int i;

	for (i = 0; i < x->n_fields; i++)
		if ((at = map_get(all, MAP_PTR(x->fields[i]))))
			key = hash_number(hash_text(key, x->fields[i]), *at);
	for (k = 0; k < all->size; k++) /* in whatever order */
		if (all->slots[k].used && strchr((const char *)(uintptr_t)all->slots[k].key, '.'))
			key += hash_text(1, (const char *)(uintptr_t)all->slots[k].key);
	return hash_number(key, 0);
}

/* What is found in an item depends on its unit, on the summaries of whom its functions call, and on what is known of the
 * fields. */
static uint64_t item_key(const struct program *p, const struct program_item *item)
{
	const struct program_unit *u = &p->units.items[item->unit];
	const struct link_index *x = &u->read.index;
	uint64_t key = hash_number(hash_number(p->build, u->ir_hash), (uint64_t)p->ctx.opts->budget_ms);
	int f, i;

	key = hash_text(key, u->job.dir);
	for (i = 0; i < u->read.n_models; i++)
		key = hash_text(key, u->read.models[i]);
	for (f = 0; f < x->n_fns; f++) {
		if (!item->wanted[f])
			continue;
		key = hash_number(key, (uint64_t)f << 2 | item->wanted[f]);
		for (i = 0; i < x->fns[f].n_calls; i++) {
			int node = graph_target(&p->graph, item->unit, &x->fns[f].calls[i]);

			key = hash_number(key, node >= 0 && p->summaries[node] ? p->hashes[node] : 1);
		}
	}
	return hash_fields(hash_fields(key, x, &p->counters), x, &p->owning_fields);
}

static void analyse_work(void *data, int item, struct strbuf *reply)
{
	struct program *p = data;
	int unit = p->items[item].unit, i;
	const struct program_unit *u = &p->units.items[unit];
	const struct link_index *x = &u->read.index;
	const struct contract **summaries = xcalloc((size_t)x->n_fns + 1, sizeof(*summaries));
	struct map linked = {0}, counters = {0}, owning = {0};
	struct own_known known = { p->items[item].wanted, summaries, &linked, &counters, &owning };

	for (i = 0; i < x->n_fns; i++)
		summaries[i] = p->summaries[p->graph.node_of[unit][i]];
	for (i = 0; i < x->n_externs; i++) {
		struct link_call call = { x->externs[i], -1 };
		int node = graph_target(&p->graph, unit, &call);

		if (node >= 0 && p->summaries[node])
			*map_put(&linked, MAP_PTR(call.name), NULL) = MAP_PTR(p->summaries[node]);
	}
	restrict_to(x, &p->counters, &counters);
	restrict_to(x, &p->owning_fields, &owning);
	unit_analyse(&p->ctx, &u->job, &u->read, &known, reply);
	map_release(&linked);
	map_release(&counters);
	map_release(&owning);
	free(summaries);
}

static void analyse_lost(void *data, int item, const char *why)
{
	struct program *p = data;
	struct scan_unit *u = &p->units.items[p->items[item].unit].read.unit;
	struct scan_gave_up g = { .file = u->file, .reason = arena_strdup(&p->scan->arena, why) };

	if (u->status == UNIT_OK)
		u->status_reason = g.reason;
	u->status = u->status == UNIT_OK ? UNIT_PARTIAL : u->status;
	if (p->units.items[p->items[item].unit].context)
		return;
	SCAN_APPEND(p->scan, gave_up, n_gave_up, g);
}

static void take_found(struct program *p, struct program_unit *u, int unit, const struct unit_found *r)
{
	struct scan_unit *row = &u->read.unit;
	int i;

	for (i = 0; i < r->n_functions; i++) {
		const struct unit_function *f = &r->functions[i];

		vec_push(&p->fresh, ((struct program_summary){p->graph.node_of[unit][f->fn], f->contract, f->hash}));
		if (!f->is_final || !f->row.file || u->context)
			continue;
		SCAN_APPEND(p->scan, functions, n_functions, f->row);
		if (f->role)
			vec_push(&p->learned, *f);
		row->n_functions++;
		row->n_partial += f->row.partial;
	}
	for (i = 0; i < r->n_gave_up && !u->context; i++)
		SCAN_APPEND(p->scan, gave_up, n_gave_up, r->gave_up[i]);
	row->n_gave_up += r->n_gave_up;
	row->analyse_ms += r->analyse_ms;
	if (r->trouble && !row->status_reason)
		row->status_reason = r->trouble;
	for (i = 0; i < r->own->contracts.count; i++)
		SCAN_APPEND(p->scan, contracts, n_contracts, r->own->contracts.items[i]);
	for (i = 0; i < r->own->facts.count; i++)
		vec_push(&u->facts, r->own->facts.items[i]);
	for (i = 0; i < r->own->owning_fields.count; i++)
		vec_push(&p->fresh_fields, r->own->owning_fields.items[i]);
	for (i = 0; i < r->own->fields.count; i++)
		r->own->fields.items[i].node = p->graph.node_of[unit][r->own->fields.items[i].fn];
	own_owners_add(&p->owners, r->own->fields.items, r->own->fields.count, unit);
	for (i = 0; i < r->own->rings.count; i++) {
		r->own->rings.items[i].node = p->graph.node_of[unit][r->own->rings.items[i].fn];
		vec_push(&p->rings, r->own->rings.items[i]);
	}
	for (i = 0; i < r->own->layouts.count; i++) {
		const struct own_layout *l = &r->own->layouts.items[i];

		if (l->at.file)
			own_layouts_add(&p->layouts, l, finding_path(&p->arena, p->ctx.root, u->job.dir, l->at.file), unit);
	}
	own_habits_add(&p->habits, r->own->habits.items, r->own->habits.count, 0);
	own_habits_add(&p->habits, r->own->kept.items, r->own->kept.count, 1);
}

static int take_answer(struct program *p, const struct program_item *item, const void *bytes, size_t len)
{
	struct unit_found r;

	if (wire_read_found(&p->scan->arena, bytes, len, &r))
		return -1;
	take_found(p, &p->units.items[item->unit], item->unit, &r);
	own_result_release(r.own);
	return 0;
}

static void analyse_done(void *data, int item, const char *reply, size_t len)
{
	struct program *p = data;
	const struct program_item *x = &p->items[item];

	p->analysed_items++;
	if (take_answer(p, x, reply, len))
		analyse_lost(data, item, "the worker's answer was cut off");
	else if (p->cache)
		cache_put(p->cache, p->units.items[x->unit].job.file, p->wave, (struct cached){ x->key, 0, reply, len });
}

/* What an earlier scan found under the same conditions is found again; the rest is left to do. */
static void drop_known_items(struct program *p)
{
	int i, n = 0;

	for (i = 0; p->cache && i < p->n_items; i++) {
		struct program_item *x = &p->items[i];
		const struct cached *old = cache_get(p->cache, p->units.items[x->unit].job.file, p->wave);

		x->key = item_key(p, x);
		if (!old || old->key != x->key || take_answer(p, x, old->bytes, old->len))
			p->items[n++] = *x;
		else
			p->reused_items++;
	}
	p->n_items = p->cache ? n : p->n_items;
}

/* --- Slots: what all functions in it agree on -------------------------------------------------------------------------- */

static const struct contract *agree(struct arena *a, const struct contract *x, const struct contract *y)
{
	struct contract *c = arena_copy(a, x, sizeof(*x));
	int k;

	c->args = arena_copy(a, x->args, (size_t)x->n_args + 1);
	for (k = 0; k < c->n_args; k++)
		if (k >= y->n_args || y->args[k] != c->args[k])
			c->args[k] = ARG_ESCAPES;
	if (y->ret != x->ret || (x->ret == RET_ARG && y->ret_arg != x->ret_arg))
		c->ret = RET_UNKNOWN;
	c->never_null &= y->never_null;
	c->always_null &= y->always_null;
	c->noreturn &= y->noreturn;
	c->n_fields = 0;
	c->confidence = x->confidence < y->confidence ? x->confidence : y->confidence;
	return c;
}

static void settle_slot(struct program *p, int slot)
{
	const struct graph_node *node = &p->graph.nodes[slot];
	const struct contract *c = node->n_calls ? p->summaries[node->calls[0]] : NULL;
	uint64_t before = p->hashes[slot];
	int i;

	if (node->unsure)
		return;
	p->hashes[slot] = 0;
	for (i = 0; i < node->n_calls; i++) {
		const struct contract *next = p->summaries[node->calls[i]];

		p->hashes[slot] = p->hashes[slot] * 31 + p->hashes[node->calls[i]];
		if (!next)
			return;
		c = i ? agree(&p->arena, c, next) : next;
	}
	if (p->hashes[slot] != before)
		p->changed[slot] = p->wave + 1;
	p->summaries[slot] = c;
}

/* What a wave found counts from the next one on: a worker that is replaced in the middle must not know more than the
 * others. */
static void settle_wave(struct program *p)
{
	int n;

	for (n = 0; n < p->fresh.count; n++) {
		if (p->hashes[p->fresh.items[n].node] != p->fresh.items[n].hash)
			p->changed[p->fresh.items[n].node] = p->wave + 1;
		p->summaries[p->fresh.items[n].node] = p->fresh.items[n].contract;
		p->hashes[p->fresh.items[n].node] = p->fresh.items[n].hash;
	}
	for (n = 0; n < p->fresh_fields.count; n++)
		*map_put(&p->owning_fields, MAP_PTR(p->fresh_fields.items[n]), NULL) = 1;
	vec_clear(&p->fresh);
	vec_clear(&p->fresh_fields);
	for (n = 0; n < p->graph.n_nodes; n++)
		if (p->graph.nodes[n].fn < 0 && p->wave >= p->graph.nodes[n].wave && p->wave <= p->graph.nodes[n].last_wave)
			settle_slot(p, n);
}

/* Forks inherit what this process has parsed, so each model is read once. */
static void load_models(struct program *p)
{
	struct strbuf err = STRBUF_INIT;
	int u;

	for (u = 0; u < p->units.count; u++)
		models_use(p->ctx.models, p->units.items[u].read.models, p->units.items[u].read.n_models, &err);
	strbuf_release(&err); /* each unit that is concerned says so itself */
}

int program_analyse(struct program *p, struct strbuf *err)
{
	const struct pool_ops ops = { .work = analyse_work, .done = analyse_done, .lost = analyse_lost,
				      .item_limit_ms = p->ctx.opts->unit_timeout_s * 1000, .recycle_rss_mb = RECYCLE_MB * 2 };

	link_units(p);
	for (p->wave = 0; p->wave < p->graph.n_waves; p->wave++) {
		find_items(p);
		drop_known_items(p);
		if (p->n_items && !p->models_loaded++)
			load_models(p);
		if (run_items(p, p->n_items, &ops, err))
			return -1;
		settle_wave(p);
	}
	return 0;
}

void program_release(struct program *p)
{
	int i;

	for (i = 0; i < p->units.count; i++)
		vec_release(&p->units.items[i].facts);
	if (p->linked)
		graph_release(&p->graph, p->units.count);
	vec_release(&p->units);
	vec_release(&p->fresh);
	vec_release(&p->rings);
	vec_release(&p->learned);
	vec_release(&p->fresh_fields);
	map_release(&p->counters);
	map_release(&p->owning_fields);
	own_habits_release(&p->habits);
	own_owners_release(&p->owners);
	own_layouts_release(&p->layouts);
	arena_release(&p->arena);
}
