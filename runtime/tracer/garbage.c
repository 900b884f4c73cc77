#include "runtime/tracer/garbage.h"

#include "runtime/core/scc.h"

#include <string.h>

/* Room for one more item. -1: there is none. */
static int more(void **items, uint64_t count, uint64_t *room, size_t size)
{
	uint64_t next = *room ? *room * 2 : 1024;
	void *p;

	if (count < *room)
		return 0;
	p = os_grow(*items, *room * size, next * size);
	if (!p)
		return -1;
	*items = p;
	*room = next;
	return 0;
}

static void collect(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct garbage *g = ctx;
	int generation = shadow_generation(word, stamp);
	uint64_t room = g->room;
	void *items = g->blocks;

	if (generation < 0 || generation > g->mark->generation || mark_cell(g->mark, address) & CELL_MARKED)
		return;
	if (g->count == UINT32_MAX - 2 || more(&items, g->count, &room, sizeof(*g->blocks))) {
		g->lost = 1;
		return;
	}
	g->blocks = items;
	g->room = (uint32_t)room;
	g->blocks[g->count++] = (struct block){address, word, stamp};
	g->bytes += record_size((void *)address, word);
}

long garbage_index(const struct garbage *g, uintptr_t address)
{
	uint32_t lo = 0, hi = g->count;

	while (lo < hi) {
		uint32_t middle = lo + (hi - lo) / 2;

		if (g->blocks[middle].address < address)
			lo = middle + 1;
		else
			hi = middle;
	}
	return lo < g->count && g->blocks[lo].address == address ? (long)lo : -1;
}

struct scan {
	struct garbage *g;
	uint32_t src;
};

static void scan_words(void *ctx, uintptr_t lo, uintptr_t hi)
{
	struct scan *s = ctx;
	struct garbage *g = s->g;
	const uintptr_t *p = (const void *)((lo + 7) & ~7ul), *end = (const void *)(hi & ~7ul);

	for (; p < end; p++) {
		struct block b;
		uintptr_t at;
		void *items = g->edges;
		long dst;

		if (LIKELY(!mark_find(g->mark, *p, &b, &at)))
			continue;
		mark_count(g->mark, *p);
		dst = garbage_index(g, b.address);
		if (dst < 0)
			continue;
		if (more(&items, g->edge_count, &g->edge_room, sizeof(*g->edges))) {
			g->lost = 1;
			return;
		}
		g->edges = items;
		g->edges[g->edge_count++] = (struct edge){s->src, (uint32_t)dst, (uintptr_t)p - g->blocks[s->src].address,
							  (uint32_t)at, (*p & 7 ? 2 : 0) | (at > 7 ? 1 : 0)};
		g->degree[dst]++;
	}
}

static void find_edges(struct garbage *g)
{
	struct scan s = {g, 0};

	for (; s.src < g->count && !g->lost; s.src++) {
		uintptr_t lo, hi;

		g->first[s.src] = g->edge_count;
		mark_words(&g->blocks[s.src], &lo, &hi);
		if (hi - lo >= 1 << 20)
			roots_present(lo, hi, scan_words, &s);
		else
			scan_words(&s, lo, hi);
	}
	g->first[g->count] = g->edge_count;
}

static uint32_t next_edge(void *ctx, uint32_t node, uint64_t *cursor)
{
	const struct garbage *g = ctx;
	uint64_t i = g->first[node] + (*cursor)++;

	return i < g->first[node + 1] ? g->edges[i].dst : SCC_END;
}

static void count_components(struct garbage *g, const uint8_t *cyclic)
{
	uint64_t i;
	uint32_t n;

	for (n = 0; n < g->count; n++) {
		struct component *c = &g->components[g->component[n]];

		c->blocks++;
		c->bytes += record_size((void *)g->blocks[n].address, g->blocks[n].word);
		c->cyclic |= cyclic[n];
	}
	for (i = 0; i < g->edge_count; i++) {
		uint32_t from = g->component[g->edges[i].src], to = g->component[g->edges[i].dst];

		if (from == to) {
			g->components[from].inside++;
		} else {
			g->components[from].out++;
			g->components[to].in++;
		}
	}
}

/* Components are numbered so that edges lead to lower numbers: from the top down, each passes its head on. What two heads
 * hold is counted for the first. */
static void count_below(struct garbage *g)
{
	uint32_t *order = os_map((g->count + 1ul) * 4), *start = os_map((g->component_count + 2ul) * 4), n, c;

	if (!order || !start) {
		os_unmap(order, (g->count + 1ul) * 4);
		os_unmap(start, (g->component_count + 2ul) * 4);
		return;
	}
	for (n = 0; n < g->count; n++)
		start[g->component[n] + 1]++;
	for (c = 0; c < g->component_count; c++)
		start[c + 1] += start[c];
	for (n = 0; n < g->count; n++)
		order[start[g->component[n]]++] = n;
	for (c = g->component_count; c-- > 0;) {
		struct component *from = &g->components[c];
		uint32_t head = from->head ? from->head : c + 1, i = c ? start[c - 1] : 0;

		if (from->head) {
			g->components[head - 1].below_blocks += from->blocks;
			g->components[head - 1].below_bytes += from->bytes;
		}
		for (; i < start[c]; i++) {
			uint64_t e;

			for (e = g->first[order[i]]; e < g->first[order[i] + 1]; e++) {
				struct component *to = &g->components[g->component[g->edges[e].dst]];

				if (to != from && !to->head)
					to->head = head;
			}
		}
	}
	os_unmap(order, (g->count + 1ul) * 4);
	os_unmap(start, (g->component_count + 2ul) * 4);
}

static void find_components(struct garbage *g)
{
	struct scc_graph graph = {g->count, next_edge, g};
	size_t bytes = scc_scratch_bytes(g->count);
	void *scratch = os_map(bytes);
	uint8_t *cyclic = os_map(g->count);

	if (scratch && cyclic) {
		g->component_count = scc_find(&graph, g->component, cyclic, scratch);
		g->components = os_map(g->component_count * sizeof(*g->components));
	}
	if (g->components) {
		count_components(g, cyclic);
		count_below(g);
	} else {
		g->lost = 1;
	}
	os_unmap(scratch, bytes);
	os_unmap(cyclic, g->count);
}

void garbage_find(struct garbage *g, struct mark *m)
{
	g->mark = m;
	g->lost = m->lost;
	if (g->lost)
		return;
	shadow_each_young(m->generation < 2 ? m->generation : UINT16_MAX, collect, g);
	if (!g->count || g->lost)
		return;
	g->first = os_map((g->count + 1ul) * sizeof(*g->first));
	g->component = os_map(g->count * sizeof(*g->component));
	g->degree = os_map(g->count * sizeof(*g->degree));
	if (!g->first || !g->component || !g->degree) {
		g->lost = 1;
		return;
	}
	find_edges(g);
	if (!g->lost)
		find_components(g);
}

void garbage_release(struct garbage *g)
{
	os_unmap(g->blocks, g->room * sizeof(*g->blocks));
	os_unmap(g->edges, g->edge_room * sizeof(*g->edges));
	os_unmap(g->first, (g->count + 1ul) * sizeof(*g->first));
	os_unmap(g->component, g->count * sizeof(*g->component));
	os_unmap(g->degree, g->count * sizeof(*g->degree));
	os_unmap(g->components, g->component_count * sizeof(*g->components));
}
