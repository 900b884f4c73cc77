/* The type graph as a picture: records as nodes, fields that point to others as edges, and which of them own. An edge that
 * owns and lies in a ring of such edges is drawn red: objects of these types may keep each other alive.
 */
#ifndef GCCHECK_REPORT_GRAPH_H
#define GCCHECK_REPORT_GRAPH_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

#include <stdio.h>

enum edge_strength { EDGE_UNKNOWN, EDGE_WEAK, EDGE_OWNING };

struct type_edge {
	int from, to; /* nodes */
	const char *field, *evidence;
	enum edge_strength strength;
	int in_ring;
};

struct type_node {
	const char *name; /* without the file of a record of one file alone */
	int ring;         /* number of its ring, 0: in none */
	int shown;
};

struct type_graph {
	struct arena arena;
	struct map index; /* interned name -> node + 1 */
	VEC(struct type_node) nodes;
	struct type_edge *edges;
	int n_edges, alloc;
};

enum graph_format { GRAPH_TEXT, GRAPH_DOT, GRAPH_JSON };

void graph_add(struct type_graph *g, const char *record, const char *field, const char *target, const char *strength, const char *evidence);
/* Find the rings of owning edges (Tarjan 1972), and choose what is shown: all that touches an owning edge, or, type not
 * NULL, what the type can reach and what leads to it. Fails: -1, the graph has no such type. */
int graph_settle(struct type_graph *g, const char *type, struct strbuf *err);
void graph_print(const struct type_graph *g, enum graph_format format, FILE *out);
void type_graph_release(struct type_graph *g);

#endif
