#include "runtime/core/scc.h"

#include <string.h>

/* In `index`: 0: not visited. 1 ..: visited, the least index known to be reachable. From `component` + 1 up to n_nodes:
 * assigned, counting down. Those of live nodes are always below. */
struct search {
	const struct scc_graph *g;
	uint32_t *index;
	uint32_t next_index, next_component;
	uint32_t *stack; /* 0 .. path_top: nodes being visited. From the other end: visited ones of open components. */
	uint64_t *cursor; /* beside the path */
	uint32_t path_top, open_top;
	uint8_t *root;   /* bit of a node on the path: so far it leads back to nothing older */
	uint8_t *cyclic; /* may be NULL */
};

uint32_t scc_next_in_arrays(void *arrays, uint32_t node, uint64_t *cursor)
{
	const struct scc_arrays *a = arrays;
	uint64_t at = a->first[node] + *cursor;

	if (at == a->first[node + 1])
		return SCC_END;
	++*cursor;
	return a->targets[at];
}

static size_t bitmap_bytes(uint32_t n_nodes)
{
	return ((size_t)n_nodes + 7) / 8;
}

size_t scc_scratch_bytes(uint32_t n_nodes)
{
	return (size_t)n_nodes * (sizeof(uint64_t) + sizeof(uint32_t)) + bitmap_bytes(n_nodes);
}

static void enter(struct search *s, uint32_t node)
{
	s->stack[s->path_top] = node;
	s->cursor[s->path_top++] = 0;
	s->root[node / 8] |= (uint8_t)(1u << node % 8);
	s->index[node] = s->next_index++;
}

static void leads_to(struct search *s, uint32_t node, uint32_t target)
{
	if (s->index[target] < s->index[node]) {
		s->index[node] = s->index[target];
		s->root[node / 8] &= (uint8_t)~(1u << node % 8);
	}
}

static void close_component(struct search *s, uint32_t root)
{
	uint32_t n = s->g->n_nodes, members = 1;

	s->next_index--;
	while (s->open_top < n && s->index[root] <= s->index[s->stack[s->open_top]]) {
		uint32_t member = s->stack[s->open_top++];

		s->index[member] = s->next_component;
		s->next_index--;
		if (s->cyclic)
			s->cyclic[member] = 1;
		members++;
	}
	s->index[root] = s->next_component--;
	if (s->cyclic && members > 1)
		s->cyclic[root] = 1;
}

/* All edges of the node on top have been followed. */
static void leave(struct search *s)
{
	uint32_t node = s->stack[--s->path_top];

	if (s->root[node / 8] >> node % 8 & 1)
		close_component(s, node);
	else
		s->stack[--s->open_top] = node;
	if (s->path_top)
		leads_to(s, s->stack[s->path_top - 1], node);
}

/* Follow edges of the node on top up to a node not yet visited. 0: there is none. */
static int descend(struct search *s)
{
	uint32_t node = s->stack[s->path_top - 1], target;

	while ((target = s->g->next(s->g->ctx, node, &s->cursor[s->path_top - 1])) != SCC_END) {
		if (target == node && s->cyclic)
			s->cyclic[node] = 1;
		if (!s->index[target]) {
			enter(s, target);
			return 1;
		}
		leads_to(s, node, target);
	}
	return 0;
}

uint32_t scc_find(const struct scc_graph *g, uint32_t *component, uint8_t *cyclic, void *scratch)
{
	uint32_t n = g->n_nodes, node;
	struct search s = {
		.g = g,
		.index = component,
		.next_index = 1,
		.next_component = n,
		.cursor = scratch,
		.open_top = n,
		.cyclic = cyclic,
	};

	s.stack = (uint32_t *)(s.cursor + n);
	s.root = (uint8_t *)(s.stack + n);
	memset(component, 0, n * sizeof(*component));
	memset(s.root, 0, bitmap_bytes(n));
	if (cyclic)
		memset(cyclic, 0, n);
	for (node = 0; node < n; node++) {
		if (s.index[node])
			continue;
		enter(&s, node);
		while (s.path_top)
			if (!descend(&s))
				leave(&s);
	}
	for (node = 0; node < n; node++)
		component[node] = n - component[node];
	return n - s.next_component;
}
