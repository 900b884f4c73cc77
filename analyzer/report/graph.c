#include "analyzer/report/graph.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/record.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* --- Building ------------------------------------------------------------------------------------------------------------ */

static int node_of(struct type_graph *g, const char *record)
{
	const char *name = record_canonical(record);
	int fresh;
	uint64_t *at = map_put(&g->index, MAP_PTR(name), &fresh);

	if (fresh) {
		vec_push(&g->nodes, ((struct type_node){.name = name}));
		*at = (uint64_t)g->nodes.count;
	}
	return (int)*at - 1;
}

void graph_add(struct type_graph *g, const char *record, const char *field, const char *target, const char *strength, const char *evidence)
{
	int from = node_of(g, record), to = node_of(g, target);
	struct type_edge e = {from, to, intern(field), arena_strdup(&g->arena, evidence),
			      !strcmp(strength, "owning") ? EDGE_OWNING : !strcmp(strength, "weak") ? EDGE_WEAK : EDGE_UNKNOWN, 0};

	if (g->n_edges == g->alloc)
		g->edges = vec_grow(g->edges, &g->alloc, sizeof(*g->edges));
	g->edges[g->n_edges++] = e;
}

void type_graph_release(struct type_graph *g)
{
	map_release(&g->index);
	vec_release(&g->nodes);
	free(g->edges);
	arena_release(&g->arena);
}

/* --- Rings --------------------------------------------------------------------------------------------------------------- */

struct tarjan {
	struct type_graph *g;
	int *first, *order;            /* by node: its edges in order; edges sorted by node */
	int *number, *low, *on_stack;  /* by node */
	VEC(int) stack;
	int count, rings;
};

static void close_ring(struct tarjan *t, int v)
{
	int size = 0, i = t->stack.count, w;

	do {
		w = t->stack.items[--i];
		size++;
	} while (w != v);
	if (size > 1)
		t->rings++;
	do {
		w = t->stack.items[--t->stack.count];
		t->on_stack[w] = 0;
		t->g->nodes.items[w].ring = size > 1 ? t->rings : 0;
	} while (w != v);
}

/* With a stack of its own: chains of types can be long. */
static void visit(struct tarjan *t, int root)
{
	struct frame {
		int node, at;
	};
	VEC(struct frame) frames = {0};

	vec_push(&frames, ((struct frame){root, t->first[root]}));
	t->number[root] = t->low[root] = ++t->count;
	t->on_stack[root] = 1;
	vec_push(&t->stack, root);
	while (frames.count) {
		struct frame *f = &frames.items[frames.count - 1];
		int v = f->node, w;
		const struct type_edge *e;

		if (f->at == t->first[v + 1]) {
			if (t->low[v] == t->number[v])
				close_ring(t, v);
			frames.count--;
			if (frames.count && t->low[v] < t->low[frames.items[frames.count - 1].node])
				t->low[frames.items[frames.count - 1].node] = t->low[v];
			continue;
		}
		e = &t->g->edges[t->order[f->at++]];
		w = e->to;
		if (e->strength != EDGE_OWNING)
			continue;
		if (!t->number[w]) {
			t->number[w] = t->low[w] = ++t->count;
			t->on_stack[w] = 1;
			vec_push(&t->stack, w);
			vec_push(&frames, ((struct frame){w, t->first[w]}));
		} else if (t->on_stack[w] && t->number[w] < t->low[v]) {
			t->low[v] = t->number[w];
		}
	}
	vec_release(&frames);
}

static void find_rings(struct type_graph *g)
{
	int n = g->nodes.count, i;
	struct tarjan t = {.g = g};

	t.first = ARENA_ARRAY(&g->arena, int, n + 2);
	t.order = ARENA_ARRAY(&g->arena, int, g->n_edges + 1);
	t.number = ARENA_ARRAY(&g->arena, int, n + 1);
	t.low = ARENA_ARRAY(&g->arena, int, n + 1);
	t.on_stack = ARENA_ARRAY(&g->arena, int, n + 1);
	for (i = 0; i < g->n_edges; i++)
		t.first[g->edges[i].from + 1]++;
	for (i = 0; i < n; i++)
		t.first[i + 1] += t.first[i];
	for (i = g->n_edges - 1; i >= 0; i--)
		t.order[t.first[g->edges[i].from] + t.number[g->edges[i].from]++] = i;
	memset(t.number, 0, sizeof(*t.number) * (size_t)n);
	for (i = 0; i < n; i++)
		if (!t.number[i])
			visit(&t, i);
	for (i = 0; i < g->n_edges; i++) {
		struct type_edge *e = &g->edges[i];

		e->in_ring = e->strength == EDGE_OWNING && (e->from == e->to || (g->nodes.items[e->from].ring && g->nodes.items[e->from].ring == g->nodes.items[e->to].ring));
	}
	vec_release(&t.stack);
}

/* --- What is shown ------------------------------------------------------------------------------------------------------- */

static void show_around(struct type_graph *g, int type)
{
	int changed = 1, i;

	g->nodes.items[type].shown = 1;
	while (changed)
		for (changed = 0, i = 0; i < g->n_edges; i++)
			if (g->nodes.items[g->edges[i].from].shown && !g->nodes.items[g->edges[i].to].shown && g->edges[i].strength == EDGE_OWNING)
				changed = g->nodes.items[g->edges[i].to].shown = 1;
	for (i = 0; i < g->n_edges; i++)
		if (g->edges[i].to == type)
			g->nodes.items[g->edges[i].from].shown = 1;
}

int graph_settle(struct type_graph *g, const char *type, struct strbuf *err)
{
	const uint64_t *at = type ? map_get(&g->index, MAP_PTR(record_canonical(type))) : NULL;
	int i;

	if (type && !at) {
		strbuf_addf(err, "%s: no field of such a type, or that points to one, was seen", type);
		return -1;
	}
	find_rings(g);
	if (at)
		show_around(g, (int)*at - 1);
	for (i = 0; !at && i < g->n_edges; i++)
		if (g->edges[i].strength == EDGE_OWNING)
			g->nodes.items[g->edges[i].from].shown = g->nodes.items[g->edges[i].to].shown = 1;
	return 0;
}

static int is_shown(const struct type_graph *g, const struct type_edge *e)
{
	return g->nodes.items[e->from].shown && g->nodes.items[e->to].shown;
}

/* --- Printing ------------------------------------------------------------------------------------------------------------ */

static const char *const strengths[] = {[EDGE_UNKNOWN] = "unknown", [EDGE_WEAK] = "weak", [EDGE_OWNING] = "owning"};

static void print_text(const struct type_graph *g, FILE *out)
{
	int i;

	for (i = 0; i < g->n_edges; i++) {
		const struct type_edge *e = &g->edges[i];

		if (is_shown(g, e))
			fprintf(out, "%s.%s -> %s  %s%s%s%s\n", g->nodes.items[e->from].name, e->field, g->nodes.items[e->to].name, strengths[e->strength],
				e->in_ring ? ", in a ring" : "", *e->evidence ? ": " : "", e->evidence);
	}
}

static void print_dot(const struct type_graph *g, FILE *out)
{
	static const char *const styles[] = {[EDGE_UNKNOWN] = "style=dotted", [EDGE_WEAK] = "style=dashed, color=gray50", [EDGE_OWNING] = "style=solid"};
	int i;

	fprintf(out, "digraph types {\n\trankdir=LR;\n\tnode [shape=box, fontname=\"sans\", fontsize=10];\n\tedge [fontname=\"sans\", fontsize=9];\n");
	for (i = 0; i < g->nodes.count; i++)
		if (g->nodes.items[i].shown)
			fprintf(out, "\tn%d [label=\"%s\"%s];\n", i, g->nodes.items[i].name, g->nodes.items[i].ring ? ", color=red" : "");
	for (i = 0; i < g->n_edges; i++) {
		const struct type_edge *e = &g->edges[i];

		if (is_shown(g, e))
			fprintf(out, "\tn%d -> n%d [label=\"%s\", %s%s];\n", e->from, e->to, e->field, styles[e->strength], e->in_ring ? ", color=red" : "");
	}
	fprintf(out, "}\n");
}

static void print_json(const struct type_graph *g, FILE *out)
{
	json_t *edges = json_array(), *top = json_pack("{s:o}", "edges", edges);
	int i;

	for (i = 0; i < g->n_edges; i++) {
		const struct type_edge *e = &g->edges[i];

		if (is_shown(g, e))
			json_array_append_new(edges, json_pack("{s:s, s:s, s:s, s:s, s:b, s:s}", "record", g->nodes.items[e->from].name, "field", e->field,
							       "target", g->nodes.items[e->to].name, "strength", strengths[e->strength], "in_ring",
							       e->in_ring, "evidence", e->evidence));
	}
	json_dumpf(top, out, JSON_INDENT(2));
	fputc('\n', out);
	json_decref(top);
}

void graph_print(const struct type_graph *g, enum graph_format format, FILE *out)
{
	if (format == GRAPH_DOT)
		print_dot(g, out);
	else if (format == GRAPH_JSON)
		print_json(g, out);
	else
		print_text(g, out);
}
