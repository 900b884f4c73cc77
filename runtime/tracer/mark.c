#include "runtime/tracer/mark.h"

#include "runtime/tracer/barrier.h"

#include <string.h>

enum {
	AHEAD = 8,               /* blocks whose memory is asked for before they are looked at */
	SPARSE_BYTES = 1 << 20,  /* blocks from this size on may have pages that nobody touched */
};

static void *get(void *ctx, size_t bytes)
{
	(void)ctx;
	return os_map(bytes);
}

static void put(void *ctx, void *memory, size_t bytes)
{
	(void)ctx;
	os_unmap(memory, bytes);
}

const struct core_memory mark_memory = {get, put, NULL};

static uint16_t *cells_of(struct mark *m, uintptr_t address)
{
	uint16_t **place = &m->cells[address >> LEAF_SHIFT];

	if (UNLIKELY(!*place)) {
		*place = os_map(LEAF_GRANULES * sizeof(uint16_t));
		if (!*place)
			m->lost = 1;
	}
	return *place;
}

uint16_t mark_cell(const struct mark *m, uintptr_t address)
{
	const uint16_t *cells = m->cells[address >> LEAF_SHIFT];

	return cells ? cells[shadow_index(address)] : 0;
}

void mark_count(struct mark *m, uintptr_t value)
{
	uint16_t *cells = cells_of(m, value), *c = cells ? &cells[shadow_index(value)] : NULL;

	if (c && *c >> CELL_DEGREE_SHIFT < CELL_DEGREE_MAX)
		*c += 1 << CELL_DEGREE_SHIFT;
}

static int in_large(const struct mark *m, uintptr_t value, struct block *b)
{
	uint32_t lo = 0, hi = m->large_count;

	while (lo < hi) {
		uint32_t middle = (lo + hi) / 2;

		if (m->large[middle].address <= value)
			lo = middle + 1;
		else
			hi = middle;
	}
	if (!lo)
		return 0;
	*b = m->large[lo - 1];
	return value < b->address + record_usable((void *)b->address);
}

/* The nearest block before a granule, no further than the largest that is not on the list of large ones. */
static int look_back(uintptr_t value, struct block *b)
{
	uintptr_t at = value >> GRANULE_SHIFT << GRANULE_SHIFT, end = at > LARGE_BYTES ? at - LARGE_BYTES : 0;
	struct leaf *l = shadow_leaf(at);

	while (at > end) {
		uint32_t i;

		at -= 1 << GRANULE_SHIFT;
		if (UNLIKELY((at & ((1ul << LEAF_SHIFT) - 1)) == (1ul << LEAF_SHIFT) - (1 << GRANULE_SHIFT)))
			l = shadow_leaf(at);
		i = shadow_index(at);
		if (UNLIKELY(!l || !l->stamps[i / PAGE_GRANULES])) {
			at &= ~(uintptr_t)((1 << PAGE_SHIFT) - 1);
			continue;
		}
		if (l->words[i]) {
			*b = (struct block){at, l->words[i], l->stamps[i / PAGE_GRANULES]};
			return !(b->word & SHADOW_LARGE) && value < at + record_usable((void *)at);
		}
	}
	return 0;
}

int mark_find(const struct mark *m, uintptr_t value, struct block *b, uintptr_t *at)
{
	struct leaf *l;
	uint32_t i;

	if (LIKELY(value - m->lo >= m->hi - m->lo) || !(l = shadow_leaf(value)))
		return 0;
	i = shadow_index(value);
	if (LIKELY(l->words[i])) {
		b->address = value & ~15ul;
		b->word = l->words[i];
		b->stamp = l->stamps[i / PAGE_GRANULES];
	} else if (!look_back(value, b) && !in_large(m, value, b)) {
		return 0;
	}
	*at = value - b->address;
	return 1;
}

static void found(struct mark *m, uintptr_t value, unsigned heap)
{
	struct block b;
	uintptr_t at;
	uint16_t *cells, *head, flags;

	if (LIKELY(!mark_find(m, value, &b, &at)))
		return;
	if (UNLIKELY(m->generation < 2) && shadow_generation(b.word, b.stamp) > m->generation)
		return; /* old: it is taken to be alive, and what was written in it is looked at */
	cells = cells_of(m, b.address);
	if (!cells)
		return;
	head = &cells[shadow_index(b.address)];
	flags = (uint16_t)(CELL_MARKED | heap | (at ? 0 : CELL_EXACT) | (value & 7 ? 0 : CELL_ALIGNED));
	m->edges++;
	if (!(*head & CELL_MARKED)) {
		__builtin_prefetch((void *)(b.address - 8));
		if (marks_push(&m->todo, b.address))
			m->lost = 1;
	}
	*head |= flags;
	if (at < 1 << GRANULE_SHIFT) {
		if (*head >> CELL_DEGREE_SHIFT < CELL_DEGREE_MAX)
			*head += 1 << CELL_DEGREE_SHIFT;
	} else {
		mark_count(m, value);
	}
}

static void scan_root(void *ctx, uintptr_t lo, uintptr_t hi, enum root_class class)
{
	struct mark *m = ctx;
	const uintptr_t *p = (const void *)lo, *end = (const void *)hi;
	unsigned heap = class == ROOT_DATA ? CELL_HEAP : 0;

	for (; p < end; p++)
		if (UNLIKELY(*p - m->lo < m->hi - m->lo))
			found(m, *p, heap);
}

static void scan_part(void *ctx, uintptr_t lo, uintptr_t hi)
{
	struct mark *m = ctx;
	const uintptr_t *p = (const void *)((lo + 7) & ~7ul), *end = (const void *)(hi & ~7ul);

	m->bytes_scanned += hi - lo;
	for (; p < end; p++)
		if (UNLIKELY(*p - m->lo < m->hi - m->lo))
			found(m, *p, CELL_HEAP);
}

void mark_words(const struct block *b, uintptr_t *lo, uintptr_t *hi)
{
	*lo = b->address;
	*hi = (b->address + record_size((void *)b->address, b->word)) & ~7ul;
}

static void scan_block(struct mark *m, uintptr_t address)
{
	struct leaf *l = shadow_leaf(address);
	uint32_t i = shadow_index(address);
	struct block b = {address, l->words[i], l->stamps[i / PAGE_GRANULES]};
	uintptr_t lo, hi;

	mark_words(&b, &lo, &hi);
	if (UNLIKELY(hi - lo >= SPARSE_BYTES))
		roots_present(lo, hi, scan_part, m);
	else
		scan_part(m, lo, hi);
}

/* Blocks wait in a short queue while their memory comes. */
static void flood(struct mark *m)
{
	uintptr_t queue[AHEAD], next;
	unsigned head = 0, waiting = 0;

	for (;;) {
		while (waiting < AHEAD && marks_pop(&m->todo, &next)) {
			__builtin_prefetch((void *)(next - 8));
			__builtin_prefetch((void *)(next + 56));
			queue[(head + waiting++) % AHEAD] = next;
		}
		if (!waiting)
			return;
		next = queue[head];
		head = (head + 1) % AHEAD;
		waiting--;
		scan_block(m, next);
	}
}

static void survey(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct mark *m = ctx;

	if (shadow_generation(word, stamp) > m->generation)
		return;
	m->blocks++;
	if (!m->lo)
		m->lo = address;
	m->hi = address;
	if (word & SHADOW_LARGE) {
		if (m->large_count == m->large_room) {
			uint32_t room = m->large_room ? m->large_room * 2 : 512;
			struct block *p = os_grow(m->large, m->large_room * sizeof(*p), room * sizeof(*p));

			if (!p) {
				m->lost = 1;
				return;
			}
			m->large = p;
			m->large_room = room;
		}
		m->large[m->large_count++] = (struct block){address, word, stamp};
	}
}

/* What the parent made before the fork is not the child's to answer for; what it points to is alive. */
static void mark_inherited(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct mark *m = ctx;
	uint16_t *cells;

	if (shadow_generation(word, stamp) >= 0 || !(cells = cells_of(m, address)))
		return;
	m->inherited++;
	cells[shadow_index(address)] |= CELL_MARKED | CELL_EXACT | CELL_ALIGNED | CELL_HEAP;
	if (marks_push(&m->todo, address))
		m->lost = 1;
}

/* What was written of the old blocks since they were last looked at. */
struct old {
	struct mark *mark;
	uintptr_t lo, hi;
};

static void scan_old(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct old *o = ctx;
	struct block b = {address, word, stamp};
	uintptr_t lo, hi;

	if (shadow_generation(word, stamp) <= o->mark->generation)
		return;
	mark_words(&b, &lo, &hi);
	lo = lo > o->lo ? lo : o->lo;
	hi = hi < o->hi ? hi : o->hi;
	if (lo < hi)
		scan_part(o->mark, lo, hi);
}

static void scan_written(void *ctx, uintptr_t lo, uintptr_t hi)
{
	struct old o = {ctx, lo, hi};
	struct block b;

	/* A block that begins before and reaches in. Large old ones are on no list here: they are on the ranges' own. */
	if (look_back(lo, &b))
		scan_old(&o, b.address, b.word, b.stamp);
	shadow_each_in(lo, hi, scan_old, &o);
}

/* Large old blocks, wherever they were written. */
static void scan_large(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct mark *m = ctx;
	struct block b = {address, word, stamp};
	uintptr_t lo, hi;

	if (!(word & SHADOW_LARGE) || shadow_generation(word, stamp) <= m->generation)
		return;
	mark_words(&b, &lo, &hi);
	roots_present(lo, hi, scan_part, m);
}

void mark_all(struct mark *m, const struct halt *halt)
{
	struct roots r = {.scan = scan_root, .ctx = m};
	struct root_range *ranges;
	uint32_t i;

	m->halt = halt;
	m->cells = os_map(DIRECTORY_SIZE * sizeof(*m->cells));
	marks_init(&m->todo, &mark_memory);
	if (!m->cells) {
		m->lost = 1;
		return;
	}
	shadow_each_young(m->generation < 2 ? m->generation : UINT16_MAX, survey, m);
	if (!m->blocks)
		return;
	m->hi += m->large_count && m->large[m->large_count - 1].address == m->hi ?
		 record_usable((void *)m->hi) : LARGE_BYTES;
	if (shadow_fork_epoch)
		shadow_each(mark_inherited, m);
	ranges = os_map((m->large_count + 1ul) * sizeof(*ranges));
	for (i = 0; ranges && i < m->large_count; i++) {
		uintptr_t at = m->large[i].address;

		ranges[r.block_count++] = (struct root_range){at, at + record_usable((void *)at)};
	}
	r.blocks = ranges;
	roots_each(&r, halt);
	os_unmap(ranges, (m->large_count + 1ul) * sizeof(*ranges));
	m->root_bytes = r.bytes;
	if (m->generation < 2) {
		barrier_each(scan_written, m);
		shadow_each(scan_large, m);
	}
	flood(m);
}

void mark_release(struct mark *m)
{
	uint32_t i;

	for (i = shadow_next_leaf(0); m->cells && i < DIRECTORY_SIZE; i = shadow_next_leaf(i + 1))
		if (m->cells[i])
			os_unmap(m->cells[i], LEAF_GRANULES * sizeof(uint16_t));
	os_unmap(m->cells, DIRECTORY_SIZE * sizeof(*m->cells));
	os_unmap(m->large, m->large_room * sizeof(*m->large));
	marks_release(&m->todo);
}
