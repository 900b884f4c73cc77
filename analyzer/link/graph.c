#include "analyzer/link/graph.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"

#include <stdlib.h>
#include <string.h>

enum { DRAFTS = 3 /* readings of a cycle across files before the last one */, MANY = 12 }; /* functions in a slot, beyond which it says nothing */

struct building {
	struct graph *g;
	const struct link_index *units;
	int n_units;
	struct map headers; /* hash of a header function's position -> node + 1 */
	struct map globals; /* interned name -> node + 1 of the first definition */
	int *next_global;   /* by node: the next definition of the same name, -1 */
	struct map slots;   /* interned RECORD.FIELD -> node + 1 */
	VEC(struct graph_node) nodes;
};

/* --- Nodes --------------------------------------------------------------------------------------------------------- */

static int new_node(struct building *b, int unit, int fn)
{
	vec_push(&b->nodes, ((struct graph_node){ .unit = unit, .fn = fn }));
	return b->nodes.count - 1;
}

/* The same lines of the same header, read to the same length: one function. */
static int header_node(struct building *b, int unit, int fn)
{
	const struct link_fn *f = &b->units[unit].fns[fn];
	uint64_t key = (MAP_PTR(f->file) * 31 + MAP_PTR(f->name)) * 1000003 + (uint64_t)f->line, *at;
	int fresh;

	for (;; key++) {
		const struct link_fn *known;

		at = map_put(&b->headers, key, &fresh);
		if (fresh)
			break;
		known = &b->units[b->nodes.items[*at - 1].unit].fns[b->nodes.items[*at - 1].fn];
		if (known->file == f->file && known->name == f->name && known->line == f->line && known->column == f->column && known->size == f->size)
			return (int)*at - 1;
	}
	*at = (uint64_t)new_node(b, unit, fn) + 1;
	return b->nodes.count - 1;
}

static void make_nodes(struct building *b)
{
	int u, f;

	for (u = 0; u < b->n_units; u++) {
		const struct link_index *x = &b->units[u];

		b->g->node_of[u] = ARENA_ARRAY(&b->g->arena, int, x->n_fns + 1);
		for (f = 0; f < x->n_fns; f++)
			b->g->node_of[u][f] = x->fns[f].in_header ? header_node(b, u, f) : new_node(b, u, f);
	}
}

static void name_globals(struct building *b)
{
	int n, fresh;

	b->next_global = xcalloc((size_t)b->nodes.count + 1, sizeof(*b->next_global));
	for (n = b->nodes.count - 1; n >= 0; n--) { /* backwards, so that lists run forwards */
		const struct graph_node *node = &b->nodes.items[n];
		const struct link_fn *f = &b->units[node->unit].fns[node->fn];
		uint64_t *at;

		b->next_global[n] = -1;
		if (f->is_static)
			continue;
		at = map_put(&b->globals, MAP_PTR(f->name), &fresh);
		if (!fresh)
			b->next_global[n] = (int)*at - 1;
		*at = (uint64_t)n + 1;
	}
}

/* How many leading folders two paths share. */
static int shared_folders(const char *a, const char *b)
{
	int n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n;
}

/* Several programs of one tree may define one name (main, usage, stubs of tests): the nearest definition is meant, and
 * where two are equally near, nobody knows. */
static int global_of(const struct building *b, int unit, const char *name)
{
	const uint64_t *at = map_get(&b->globals, MAP_PTR(name));
	int n, best = -1, near = -1, tie = 0;

	for (n = at ? (int)*at - 1 : -1; n >= 0; n = b->next_global[n]) {
		int shared = shared_folders(b->units[unit].path, b->units[b->nodes.items[n].unit].path);

		tie = shared == near || (tie && shared < near);
		if (shared > near) {
			near = shared;
			best = n;
			tie = 0;
		}
	}
	return tie ? -1 : best;
}

/* --- Slots --------------------------------------------------------------------------------------------------------- */

static int slot_node(struct building *b, const char *slot)
{
	int fresh;
	uint64_t *at = map_put(&b->slots, MAP_PTR(slot), &fresh);

	if (fresh) {
		*at = (uint64_t)b->nodes.count + 1;
		new_node(b, -1, -1);
		b->nodes.items[b->nodes.count - 1].name = slot;
	}
	return (int)*at - 1;
}

struct in_slot {
	int slot, node;
};

static int by_slot(const void *a, const void *b)
{
	const struct in_slot *x = a, *y = b;

	return x->slot != y->slot ? x->slot - y->slot : x->node - y->node;
}

static void fill_slots(struct building *b)
{
	VEC(struct in_slot) all = {0};
	int u, i, k, n;

	for (u = 0; u < b->n_units; u++)
		for (i = 0; i < b->units[u].n_slots; i++) {
			const struct link_slot *s = &b->units[u].slots[i];
			int slot = slot_node(b, s->slot), fn = s->local >= 0 ? b->g->node_of[u][s->local] : global_of(b, u, s->fn);

			if (fn < 0)
				b->nodes.items[slot].unsure = 1;
			else
				vec_push(&all, ((struct in_slot){slot, fn}));
		}
	if (all.count)
		qsort(all.items, (size_t)all.count, sizeof(*all.items), by_slot);
	for (i = 0; i < all.count; i = k) {
		struct graph_node *node = &b->nodes.items[all.items[i].slot];

		node->calls = ARENA_ARRAY(&b->g->arena, int, all.count - i < MANY ? all.count - i : MANY);
		for (k = i, n = -1; k < all.count && all.items[k].slot == all.items[i].slot; k++) {
			if (all.items[k].node == n)
				continue;
			n = all.items[k].node;
			if (node->n_calls < MANY)
				node->calls[node->n_calls++] = n;
			else
				node->unsure = 1;
		}
	}
	vec_release(&all);
}

/* --- Edges --------------------------------------------------------------------------------------------------------- */

static void find_targets(struct building *b)
{
	int u, i, n;

	b->g->targets = arena_alloc(&b->g->arena, sizeof(*b->g->targets) * (size_t)(b->n_units + 1));
	for (u = 0; u < b->n_units; u++)
		for (i = 0; i < b->units[u].n_externs; i++) {
			const char *name = b->units[u].externs[i];
			const uint64_t *slot = strchr(name, '.') ? map_get(&b->slots, MAP_PTR(name)) : NULL;

			n = slot ? (int)*slot - 1 : global_of(b, u, name);
			if (n >= 0)
				*map_put(&b->g->targets[u], MAP_PTR(name), NULL) = (uint64_t)n + 1;
		}
}

int graph_target(const struct graph *g, int unit, const struct link_call *call)
{
	const uint64_t *at;

	if (call->local >= 0)
		return g->node_of[unit][call->local];
	at = map_get(&g->targets[unit], MAP_PTR(call->name));
	return at ? (int)*at - 1 : -1;
}

static void make_edges(struct building *b)
{
	struct graph *g = b->g;
	int n, i, to;

	for (n = 0; n < g->n_nodes; n++) {
		struct graph_node *node = &g->nodes[n];
		const struct link_fn *f = node->fn >= 0 ? &b->units[node->unit].fns[node->fn] : NULL;

		if (!f)
			continue;
		node->calls = ARENA_ARRAY(&g->arena, int, f->n_calls);
		for (i = 0; i < f->n_calls; i++)
			if ((to = graph_target(g, node->unit, &f->calls[i])) >= 0)
				node->calls[node->n_calls++] = to;
	}
}

/* --- Order --------------------------------------------------------------------------------------------------------- */

struct tarjan {
	struct graph *g;
	int *index, *low, *at; /* by node: visit number + 1, lowest reached, next edge */
	char *on_stack;
	VEC(int) stack, path;
	int visits, components;
};

/* A component is complete: all that it calls outside was placed before. */
static void place(struct tarjan *t, int first)
{
	struct graph *g = t->g;
	int i, k, wave = 0, units = 0, cyclic = t->stack.count - first > 1;

	for (i = first; i < t->stack.count; i++) {
		g->nodes[t->stack.items[i]].component = t->components;
		units |= g->nodes[t->stack.items[i]].unit != g->nodes[t->stack.items[first]].unit;
	}
	for (i = first; i < t->stack.count; i++) {
		const struct graph_node *node = &g->nodes[t->stack.items[i]];

		for (k = 0; k < node->n_calls; k++) {
			const struct graph_node *to = &g->nodes[node->calls[k]];
			int after;

			if (to->component == t->components) {
				cyclic = 1;
				continue;
			}
			/* a slot's functions stand anywhere; it is settled when its wave ends */
			after = to->last_wave + (to->unit != node->unit || to->fn < 0 || node->fn < 0);
			wave = after > wave ? after : wave;
		}
	}
	for (i = first; i < t->stack.count; i++) {
		struct graph_node *node = &g->nodes[t->stack.items[i]];

		node->wave = wave;
		node->last_wave = wave + (cyclic && units ? DRAFTS : cyclic);
		t->on_stack[t->stack.items[i]] = 0;
		g->n_waves = node->last_wave >= g->n_waves ? node->last_wave + 1 : g->n_waves;
	}
	t->stack.count = first;
	t->components++;
}

static void enter(struct tarjan *t, int n)
{
	t->index[n] = t->low[n] = ++t->visits;
	t->on_stack[n] = 1;
	vec_push(&t->stack, n);
	vec_push(&t->path, n);
}

static void leave(struct tarjan *t, int n)
{
	int parent, first;

	t->path.count--;
	if (t->path.count) {
		parent = t->path.items[t->path.count - 1];
		if (t->low[n] < t->low[parent])
			t->low[parent] = t->low[n];
	}
	if (t->low[n] != t->index[n])
		return;
	for (first = t->stack.count - 1; t->stack.items[first] != n; first--)
		;
	place(t, first);
}

/* Without recursion: call chains of a program are long. */
static void search(struct tarjan *t, int root)
{
	enter(t, root);
	while (t->path.count) {
		int n = t->path.items[t->path.count - 1], to;

		if (t->at[n] == t->g->nodes[n].n_calls) {
			leave(t, n);
			continue;
		}
		to = t->g->nodes[n].calls[t->at[n]++];
		if (!t->index[to])
			enter(t, to);
		else if (t->on_stack[to] && t->index[to] < t->low[n])
			t->low[n] = t->index[to];
	}
}

static void order(struct graph *g)
{
	size_t n = (size_t)g->n_nodes + 1;
	struct tarjan t = { .g = g, .components = 1 };
	int i;

	t.index = xcalloc(n, sizeof(int));
	t.low = xcalloc(n, sizeof(int));
	t.at = xcalloc(n, sizeof(int));
	t.on_stack = xcalloc(n, 1);
	for (i = 0; i < g->n_nodes; i++)
		if (!t.index[i])
			search(&t, i);
	free(t.index);
	free(t.low);
	free(t.at);
	free(t.on_stack);
	vec_release(&t.stack);
	vec_release(&t.path);
}

void graph_make(struct graph *g, const struct link_index *units, int n_units)
{
	struct building b = { .g = g, .units = units, .n_units = n_units };

	*g = (struct graph){0};
	g->node_of = ARENA_ARRAY(&g->arena, int *, n_units + 1);
	make_nodes(&b);
	name_globals(&b);
	fill_slots(&b);
	g->nodes = arena_copy(&g->arena, b.nodes.items, sizeof(*g->nodes) * (size_t)b.nodes.count);
	g->n_nodes = b.nodes.count;
	find_targets(&b);
	make_edges(&b);
	order(g);
	vec_release(&b.nodes);
	map_release(&b.headers);
	map_release(&b.globals);
	map_release(&b.slots);
	free(b.next_global);
}

void graph_release(struct graph *g, int n_units)
{
	int u;

	for (u = 0; g->targets && u < n_units; u++)
		map_release(&g->targets[u]);
	arena_release(&g->arena);
}
