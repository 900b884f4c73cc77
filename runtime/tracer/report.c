#include "runtime/tracer/report.h"

#include "runtime/tracer/config.h"
#include "runtime/tracer/depot.h"
#include "runtime/tracer/emit.h"
#include "runtime/tracer/names.h"

#include <string.h>

/* Blocks that the last full collection did not reach. Two tables take turns, so what is gone is forgotten. */
enum { SEEN_SIZE = 1 << 19 };

struct seen {
	uintptr_t address;
	uint64_t checksum;
	uint32_t stack;
	uint8_t scans, reported;
	uint16_t turn; /* the collection it was put in; an old one: free */
};

static struct shared {
	uint16_t turn;
	struct seen seen[2][SEEN_SIZE];
} *shared;

int report_init(void)
{
	shared = os_map_shared(sizeof(*shared));
	return shared ? 0 : -1;
}

void report_forked(void)
{
	if (report_init())
		config.confirm = 1;
}

static uint64_t checksum(const struct block *b)
{
	uintptr_t lo, hi;
	uint64_t h = 0xcbf29ce484222325ull;
	const uint64_t *p, *end;

	mark_words(b, &lo, &hi);
	p = (const void *)lo;
	end = (const void *)(hi - lo > 4096 ? lo + 4096 : hi);
	for (; p < end; p++)
		h = ((h ^ *p) * 0x9e3779b97f4a7c15ull) ^ h >> 29;
	return h;
}

static struct seen *slot(uintptr_t address, uint16_t turn)
{
	uint32_t i = (uint32_t)((address >> 4) * 0x9e3779b97f4a7c15ull >> 45), probes;
	struct seen *table = shared->seen[turn & 1];

	for (probes = 0; probes < 64; probes++, i = (i + 1) & (SEEN_SIZE - 1))
		if (table[i].turn != turn || table[i].address == address)
			return &table[i];
	return NULL;
}

/* How many scans in a row have not reached it, this one included. *old: it was reported before. */
static unsigned scans_of(const struct block *b, uint64_t sum, int *old, struct seen **now)
{
	struct seen *before = NULL;
	unsigned scans = 1;

	*old = 0;
	*now = NULL;
	if (!shared)
		return 255;
	if (shared->turn > 1)
		before = slot(b->address, (uint16_t)(shared->turn - 1));
	if (before && before->turn == shared->turn - 1 && before->address == b->address &&
	    before->stack == shadow_stack(b->word) && before->checksum == sum) {
		scans = before->scans < 255 ? before->scans + 1u : 255;
		*old = before->reported;
	}
	*now = slot(b->address, shared->turn);
	if (*now)
		**now = (struct seen){b->address, sum, shadow_stack(b->word), (uint8_t)scans, (uint8_t)*old, shared->turn};
	return scans;
}

static void emit_component(const struct report *r, const struct garbage *g, uint32_t id)
{
	const struct component *c = &g->components[id];
	struct trace_component t = {
		.collection = r->collection, .id = id + 1, .cyclic = c->cyclic, .blocks = c->blocks, .bytes = c->bytes,
		.edges_inside = c->inside, .edges_in = c->in, .edges_out = c->out,
		.below_blocks = c->below_blocks, .below_bytes = c->below_bytes,
	};

	emit_record(TRACE_COMPONENT, 0, &t, sizeof(t), NULL, 0);
}

static void emit_block(const struct report *r, const struct block *b, struct trace_block *t, int is_new)
{
	uintptr_t lo, hi;
	size_t words;

	mark_words(b, &lo, &hi);
	words = (hi - lo) / 8 < 8 ? (hi - lo) / 8 : 8;
	t->collection = r->collection;
	t->stack = shadow_stack(b->word);
	t->address = b->address;
	t->size = record_size((void *)b->address, b->word);
	t->generation = (uint8_t)shadow_generation(b->word, b->stamp);
	t->word_count = (uint32_t)words;
	depot_emit(t->stack);
	emit_record(TRACE_BLOCK, is_new ? TRACE_BLOCK_NEW : 0, t, sizeof(*t), (void *)lo, words * 8);
	names_emit(r->collection, b);
}

static void dropped(const struct report *r, unsigned what, uint64_t count, uint64_t bytes)
{
	struct trace_dropped d = {.what = what, .collection = r->collection, .count = count, .bytes = bytes};

	if (count)
		emit_record(TRACE_DROPPED, 0, &d, sizeof(d), NULL, 0);
}

/* The blocks of one component go one after the other; the ones that are confirmed. */
static void emit_blocks(struct report *r, const struct garbage *g, uint8_t *listed)
{
	uint8_t *announced = os_map(g->component_count + 1ul);
	uint64_t left_out = 0, left_bytes = 0;
	int final = r->cause == TRACE_CAUSE_EXIT || r->cause == TRACE_CAUSE_SIGNAL;
	uint32_t n;

	for (n = 0; n < g->count && announced; n++) {
		const struct block *b = &g->blocks[n];
		struct trace_block t = {.component = g->component[n] + 1, .state = TRACE_UNREACHABLE};
		struct seen *seen;
		unsigned scans;
		int old;

		t.checksum = checksum(b);
		scans = scans_of(b, t.checksum, &old, &seen);
		if (!final && scans < (unsigned)config.confirm)
			continue;
		if (!announced[g->component[n]]) {
			announced[g->component[n]] = 1;
			emit_component(r, g, g->component[n]);
		}
		r->reported++;
		if (r->reported > config.max_blocks) {
			left_out++;
			left_bytes += record_size((void *)b->address, b->word);
			continue;
		}
		t.scans = (uint8_t)scans;
		t.in_degree = t.in_unreachable = g->degree[n];
		emit_block(r, b, &t, !old);
		listed[n] = 1;
		if (seen)
			seen->reported = 1;
	}
	dropped(r, TRACE_DROPPED_BLOCKS, left_out, left_bytes);
	os_unmap(announced, g->component_count + 1ul);
}

static void emit_edges(const struct report *r, const struct garbage *g, const uint8_t *listed)
{
	uint64_t i;

	for (i = 0; i < g->edge_count; i++) {
		const struct edge *e = &g->edges[i];
		struct trace_edge t = {.collection = r->collection, .dst_offset = e->dst_offset, .src = g->blocks[e->src].address,
				       .dst = g->blocks[e->dst].address, .src_offset = e->src_offset};

		if (listed[e->src] && listed[e->dst])
			emit_record(TRACE_EDGE, (uint16_t)e->flags, &t, sizeof(t), NULL, 0);
	}
}

struct suspects {
	struct report *report;
	const struct mark *mark;
	uint64_t written, left_out;
};

static void suspect(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct suspects *s = ctx;
	uint16_t cell = mark_cell(s->mark, address);
	struct block b = {address, word, stamp};
	struct trace_block t = {.state = TRACE_STACK_ONLY};

	if (!(cell & CELL_MARKED) || shadow_generation(word, stamp) < 0)
		return;
	if (!(cell & CELL_ALIGNED))
		t.state = TRACE_TAGGED;
	else if (!(cell & CELL_EXACT))
		t.state = TRACE_INTERIOR;
	else if (cell & CELL_HEAP)
		return;
	if (t.state == TRACE_INTERIOR && names_explains(&b))
		return;
	if (s->written >= config.max_suspects) {
		s->left_out++;
		return;
	}
	s->written++;
	t.in_degree = cell >> CELL_DEGREE_SHIFT;
	t.checksum = checksum(&b);
	emit_block(s->report, &b, &t, 0);
}

void report_garbage(struct report *r, struct garbage *g)
{
	uint8_t *listed;

	if (shared && r->generation == 2)
		shared->turn++;
	if (g->lost)
		return;
	listed = os_map(g->count + 1ul);
	if (listed && g->count) {
		emit_blocks(r, g, listed);
		emit_edges(r, g, listed);
	}
	os_unmap(listed, g->count + 1ul);
	if (r->suspects) {
		struct suspects s = {.report = r, .mark = g->mark};

		shadow_each(suspect, &s);
		dropped(r, TRACE_DROPPED_SUSPECTS, s.left_out, 0);
	}
}

/* What is alive, by stack. */
struct live {
	uint64_t blocks, bytes;
	uint64_t generations[3];
};

struct tally {
	struct report *report;
	struct live *by_stack;
	uint32_t stacks;
};

static void tally(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct tally *t = ctx;
	uint32_t stack = shadow_stack(word);
	uint64_t size = record_size((void *)address, word);
	int generation = shadow_generation(word, stamp);

	t->report->live_blocks++;
	t->report->live_bytes += size;
	if (stack > t->stacks)
		return;
	t->by_stack[stack].blocks++;
	t->by_stack[stack].bytes += size;
	if (generation >= 0)
		t->by_stack[stack].generations[generation]++;
}

static void emit_site(const struct report *r, struct stack *s, const struct live *l)
{
	struct trace_site t = {
		.collection = r->collection, .stack = s->id, .allocs = s->allocs, .bytes_allocated = s->bytes,
		.live_blocks = l->blocks, .live_bytes = l->bytes,
		.frees = s->allocs > l->blocks ? s->allocs - l->blocks : 0,
		.generation_blocks = {l->generations[0], l->generations[1], l->generations[2]},
	};

	if (l->bytes > s->peak_bytes)
		s->peak_bytes = l->bytes;
	t.peak_bytes = s->peak_bytes;
	depot_emit(s->id);
	emit_record(TRACE_SITE, 0, &t, sizeof(t), NULL, 0);
}

void report_sites(struct report *r)
{
	uint32_t n = depot_count(), i;
	struct tally t = {r, os_map((n + 1ul) * sizeof(struct live)), n};
	struct thread *th;

	if (!t.by_stack)
		return;
	for (th = thread_list; th; th = th->next)
		thread_flush_memos(th);
	shadow_each(tally, &t);
	for (i = 1; i <= n && r->all_sites; i++) {
		struct stack *s = depot_get(i);

		if (s->allocs || t.by_stack[i].blocks)
			emit_site(r, s, &t.by_stack[i]);
	}
	os_unmap(t.by_stack, (n + 1ul) * sizeof(struct live));
}
