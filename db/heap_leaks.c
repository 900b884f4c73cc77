/* What a run leaked: groups of blocks, and cycles with one way round them. */
#include "db/heap_reader.h"

#include <string.h>
#include <xxhash.h>

/* Blocks that nothing leaked leads to and that are in no cycle; what hangs on them is counted with them. */
static const char head_groups[] =
	"select min(l.stack), l.size, l.type_word, count(*), sum(l.size), sum(ifnull(c.below_blocks, 0)), sum(ifnull(c.below_bytes, 0)),"
	" max(l.type_name), min(l.scans)"
	" from leaks l left join component c on c.collection = l.collection and c.number = l.component"
	" where l.run = ? and ifnull(l.cyclic, 0) = 0 and ifnull(l.is_head, 1) = 1"
	" group by l.stack_hash, l.size, l.type_word, l.type_name"
	" order by sum(l.size) + sum(ifnull(c.below_bytes, 0)) desc, min(l.stack), l.size, l.type_word";

static void read_groups(struct heap_reader *r)
{
	struct heap_group g;
	sqlite3_stmt *s;

	for (s = heap_ask(r, head_groups, r->h->run, 0); heap_next(r, s);) {
		g = (struct heap_group){
			.stack = heap_stack(r, sqlite3_column_int64(s, 0)), .size = sqlite3_column_int64(s, 1),
			.type_word = sqlite3_column_int64(s, 2), .blocks = sqlite3_column_int64(s, 3), .bytes = sqlite3_column_int64(s, 4),
			.below_blocks = sqlite3_column_int64(s, 5), .below_bytes = sqlite3_column_int64(s, 6), .type = heap_text(r, s, 7),
			.scans = sqlite3_column_int(s, 8),
		};
		vec_push(&r->h->groups, g);
	}
}

/* --- One way round a cycle --------------------------------------------------------------------------------------------- */

enum { MOST_RING = 12 };

struct ring_edge {
	int from, to; /* nodes */
	long long from_address, to_address, from_offset, to_offset;
	const char *kind;
};

struct ring {
	VEC(struct ring_edge) edges;
	struct map nodes; /* address -> node + 1 */
	int *first, *next; /* edges by node: first[node], next[edge]; -1 ends */
	int *from_edge;    /* by node: the edge by which it was come to, -1: not yet */
	int *queue;
};

static int node_of(struct ring *g, long long address)
{
	uint64_t *known = map_put(&g->nodes, (uint64_t)address, NULL);

	if (!*known)
		*known = g->nodes.count;
	return (int)*known - 1;
}

static void read_edges(struct heap_reader *r, struct ring *g, long long collection, long long component)
{
	static const char sql[] = "select src, dst, src_offset, dst_offset, kind from heap_edges where collection = ?1 and component = ?2"
				  " and in_cycle and run = (select p.run from collection c join process p on p.id = c.process where c.id = ?1)"
				  " order by src, src_offset limit 20000";
	struct ring_edge e;
	sqlite3_stmt *s;

	for (s = heap_ask(r, sql, collection, component); heap_next(r, s);) {
		e = (struct ring_edge){0, 0, sqlite3_column_int64(s, 0), sqlite3_column_int64(s, 1), sqlite3_column_int64(s, 2),
				       sqlite3_column_int64(s, 3), heap_text(r, s, 4)};
		e.from = node_of(g, e.from_address);
		e.to = node_of(g, e.to_address);
		vec_push(&g->edges, e);
	}
}

/* The fewest edges from start back to start, by breadth first; returns how many, 0: there is no way. The last edge of it is
 * *last, the ones before are found by from_edge. */
static int shortest(struct ring *g, int start, int *last)
{
	int head = 0, tail = 0, e, n, at;
	size_t i;

	for (i = 0; i < g->nodes.count; i++)
		g->from_edge[i] = -1;
	g->queue[tail++] = start;
	while (head < tail) {
		for (e = g->first[g->queue[head++]]; e >= 0; e = g->next[e]) {
			const struct ring_edge *edge = &g->edges.items[e];

			if (edge->to == start) {
				*last = e;
				for (n = 1, at = edge->from; at != start; n++)
					at = g->edges.items[g->from_edge[at]].from;
				return n;
			}
			if (g->from_edge[edge->to] >= 0)
				continue;
			g->from_edge[edge->to] = e;
			g->queue[tail++] = edge->to;
		}
	}
	return 0;
}

static void index_edges(struct heap_reader *r, struct ring *g)
{
	size_t nodes = g->nodes.count, i;
	int e;

	g->first = ARENA_ARRAY(&r->h->arena, int, nodes);
	g->from_edge = ARENA_ARRAY(&r->h->arena, int, nodes);
	g->queue = ARENA_ARRAY(&r->h->arena, int, nodes + 1);
	g->next = ARENA_ARRAY(&r->h->arena, int, g->edges.count);
	for (i = 0; i < nodes; i++)
		g->first[i] = -1;
	for (e = g->edges.count - 1; e >= 0; e--) {
		g->next[e] = g->first[g->edges.items[e].from];
		g->first[g->edges.items[e].from] = e;
	}
}

static void describe(struct heap_reader *r, long long collection, long long address, const struct heap_stack **stack, long long *size,
		     const char **type)
{
	sqlite3_stmt *s;

	for (s = heap_ask(r, "select stack, size, type_name from block where collection = ? and address = ? limit 1", collection, address);
	     heap_next(r, s);) {
		*stack = heap_stack(r, sqlite3_column_int64(s, 0));
		*size = sqlite3_column_int64(s, 1);
		*type = heap_text(r, s, 2);
	}
}

static void keep_ring(struct heap_reader *r, struct ring *g, struct heap_cycle *c, long long collection, int last, int n)
{
	int i = n, e = last;

	c->ring_cut = n > MOST_RING;
	c->n_ring = n < MOST_RING ? n : MOST_RING;
	c->ring = ARENA_ARRAY(&r->h->arena, struct heap_hold, c->n_ring);
	while (i-- > 0) {
		const struct ring_edge *edge = &g->edges.items[e];

		if (i < c->n_ring) {
			struct heap_hold *h = &c->ring[i];

			describe(r, collection, edge->from_address, &h->from, &h->from_size, &h->from_type);
			describe(r, collection, edge->to_address, &h->to, &h->to_size, &h->to_type);
			h->from_offset = edge->from_offset;
			h->to_offset = edge->to_offset;
			h->kind = edge->kind;
		}
		if (i)
			e = g->from_edge[edge->from];
	}
}

/* The shortest of the ways round that go through one of its first blocks. */
static void read_ring(struct heap_reader *r, struct heap_cycle *c, long long collection, long long component)
{
	enum { TRIES = 16 };
	struct ring g = {0};
	int start, n, best = 0, best_start = 0, last = 0;

	read_edges(r, &g, collection, component);
	index_edges(r, &g);
	for (start = 0; start < (int)g.nodes.count && start < TRIES; start++) {
		n = shortest(&g, start, &last);
		if (n && (!best || n < best)) {
			best = n;
			best_start = start;
		}
	}
	if (best && shortest(&g, best_start, &last))
		keep_ring(r, &g, c, collection, last, best);
	vec_release(&g.edges);
	map_release(&g.nodes);
}

/* --- Cycles ------------------------------------------------------------------------------------------------------------- */

static const char all_cycles[] =
	"select s.collection, s.component, c.blocks, c.bytes, c.below_blocks, c.below_bytes, c.edges_in = 0,"
	" (select min(id) from block b where b.collection = s.collection and b.component = s.component), group_concat(s.sign, ' ')"
	" from (select distinct collection, component, ifnull(stack_hash, 0) || ':' || size as sign from leaks where run = ? and cyclic"
	"  order by collection, component, sign) s"
	" join component c on c.collection = s.collection and c.number = s.component"
	" group by s.collection, s.component order by c.bytes + c.below_bytes desc, s.collection, s.component";

static struct heap_cycle *cycle_like(struct heap_reader *r, struct map *seen, const char *sign, int root, int *fresh)
{
	uint64_t *index = map_put(seen, XXH3_64bits_withSeed(sign, strlen(sign), (uint64_t)root), fresh);

	if (*fresh) {
		struct heap_cycle c = {.root = root};

		vec_push(&r->h->cycles, c);
		*index = (uint64_t)r->h->cycles.count - 1;
	}
	return &r->h->cycles.items[*index];
}

static void read_first_block(struct heap_reader *r, struct heap_cycle *c, long long id)
{
	sqlite3_stmt *s;

	for (s = heap_ask(r, "select stack from block where id = ?", id, 0); heap_next(r, s);)
		c->stack = heap_stack(r, sqlite3_column_int64(s, 0));
}

static void read_cycles(struct heap_reader *r)
{
	struct map seen = {0};
	struct heap_cycle *c;
	sqlite3_stmt *s;
	long long blocks;
	int fresh;

	for (s = heap_ask(r, all_cycles, r->h->run, 0); heap_next(r, s);) {
		c = cycle_like(r, &seen, (const char *)sqlite3_column_text(s, 8), sqlite3_column_int(s, 6), &fresh);
		blocks = sqlite3_column_int64(s, 2);
		c->times++;
		c->blocks += blocks;
		c->bytes += sqlite3_column_int64(s, 3);
		c->below_blocks += sqlite3_column_int64(s, 4);
		c->below_bytes += sqlite3_column_int64(s, 5);
		c->smallest = fresh || blocks < c->smallest ? blocks : c->smallest;
		c->largest = blocks > c->largest ? blocks : c->largest;
		if (!fresh)
			continue;
		read_first_block(r, c, sqlite3_column_int64(s, 7));
		read_ring(r, c, sqlite3_column_int64(s, 0), sqlite3_column_int64(s, 1));
	}
	map_release(&seen);
}

void heap_read_leaks(struct heap_reader *r)
{
	read_groups(r);
	read_cycles(r);
}
