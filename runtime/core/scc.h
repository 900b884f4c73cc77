/* scc: strongly connected components of a graph of numbered nodes, without recursion.
 *
 * Pearce's form of Tarjan's algorithm ("A space-efficient algorithm for finding strongly connected components", 2016):
 * one word per node for index and result, and one array that holds both stacks, since no node is on both.
 */
#ifndef RUNTIME_CORE_SCC_H
#define RUNTIME_CORE_SCC_H

#include <stddef.h>
#include <stdint.h>

#define SCC_END UINT32_MAX

struct scc_graph {
	uint32_t n_nodes; /* numbers 0 .. n_nodes - 1; at most UINT32_MAX - 2 */
	/* The target of one edge of `node`, the next one each time: *cursor is 0 at first and next's own after that.
	 * SCC_END when there are no more. */
	uint32_t (*next)(void *ctx, uint32_t node, uint64_t *cursor);
	void *ctx;
};

/* Edges as arrays: those of node n are targets[first[n]] .. targets[first[n + 1] - 1]. `first` has n_nodes + 1 items.
 * As ctx for scc_next_in_arrays. */
struct scc_arrays {
	const uint64_t *first;
	const uint32_t *targets;
};
uint32_t scc_next_in_arrays(void *arrays, uint32_t node, uint64_t *cursor);

/* How much working memory scc_find needs. */
size_t scc_scratch_bytes(uint32_t n_nodes);

/* component[n] = the component of node n, 0 .. count - 1, numbered so that each edge leads to an equal or a lower
 * number. cyclic (may be NULL): cyclic[n] = 1 if n can reach itself, by a loop at n, too. scratch: scc_scratch_bytes,
 * aligned to 8, of any content. Returns the count. */
uint32_t scc_find(const struct scc_graph *g, uint32_t *component, uint8_t *cyclic, void *scratch);

#endif
