/* The program's call graph: which function a name means in which unit, and in what order bodies are read.
 *
 * Bottom-up over strongly connected components (Tarjan 1972). The order comes in waves: whatever a function calls was
 * read in an earlier wave, or in the same one if it stands in the same unit, where the engine goes callees first. So one
 * wave's units are independent of each other and can be read by several processes. The functions of a cycle are read
 * twice, the second time with what the first found; those of a cycle that runs through several files up to four times.
 */
#ifndef GCCHECK_LINK_GRAPH_H
#define GCCHECK_LINK_GRAPH_H

#include "analyzer/link/index.h"

struct graph_node {
	int unit, fn;         /* fn -1: a slot, RECORD.FIELD, that stands for all functions in it */
	const char *name;     /* of a slot */
	int component;
	int wave, last_wave;  /* last_wave > wave: in a cycle */
	int *calls, n_calls;  /* nodes; for a slot: what stands in it */
	int unsure;           /* a slot in which something unknown stands, too */
};

struct graph {
	struct arena arena;
	struct graph_node *nodes;
	int n_nodes, n_waves;
	int **node_of;        /* by unit, by function: a header's function is one node, whoever includes it */
	struct map *targets;  /* by unit: interned name that its functions call elsewhere -> node + 1 */
};

/* Borrows: units, as long as the graph lives. Owns: the caller releases it. */
void graph_make(struct graph *g, const struct link_index *units, int n_units);
void graph_release(struct graph *g, int n_units);
/* The node that a call of this name means in the unit, -1: none. */
int graph_target(const struct graph *g, int unit, const struct link_call *call);

#endif
