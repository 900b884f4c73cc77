#include "runtime/tracer/audit.h"

#include "runtime/tracer/depot.h"
#include "runtime/tracer/emit.h"
#include "runtime/trace.h"

#include <string.h>

enum {
	HALVES = 16,          /* words of 4 bytes that are looked at: 64 bytes of the block */
	DEGREES = 3,          /* granules whose pointers may be what is counted */
	MIN_BLOCKS = 8,
	MIN_AGREE = 80,       /* %, of the blocks */
	WORDS_MAX = 3,        /* per site */
	COUNT_MAX = 1 << 20,  /* no count is larger */
	SITES_FIRST = 1 << 12,
	SUSPECTS_MAX = 10000,
};

/* A place for the count of the pointers to granule d: 4 bytes at 4 * h. 8-byte counts look the same while they are small. */
struct place {
	uint32_t agree, above, below;
	double value, value_square;
};

struct site {
	uint32_t stack;
	uint64_t size;
	uint32_t blocks;
	double degree[DEGREES], degree_square[DEGREES];
	struct place places[DEGREES][HALVES];
	int8_t best_degree, best_half; /* -1: none */
};

struct suspect {
	uintptr_t address;
	uint32_t word;
	int degree, half;
	uint32_t from_roots, from_stacks;
};

struct audit {
	struct mark *mark;
	const struct garbage *garbage;
	uint32_t collection;
	struct site **table;
	uint32_t size, count; /* of the table, a power of two */
	struct site *room;
	uint32_t room_left;
	struct suspect *suspects; /* by address */
	uint32_t suspect_count;
	uint64_t left_out;
	int lost;
};

static struct site *new_site(struct audit *a, uint32_t stack, uint64_t size)
{
	if (!a->room_left) {
		a->room = os_map(256 * sizeof(*a->room));
		a->room_left = a->room ? 256 : 0;
	}
	if (!a->room_left)
		return NULL;
	a->room_left--;
	a->room->stack = stack;
	a->room->size = size;
	a->room->best_degree = -1;
	return a->room++;
}

static uint32_t slot_of(const struct audit *a, uint32_t stack, uint64_t size)
{
	uint32_t i = (uint32_t)((stack * 0x9e3779b97f4a7c15ull + size * 0xff51afd7ed558ccdull) >> 32) & (a->size - 1);

	while (a->table[i] && (a->table[i]->stack != stack || a->table[i]->size != size))
		i = (i + 1) & (a->size - 1);
	return i;
}

static void grow(struct audit *a)
{
	struct site **old = a->table;
	uint32_t size = a->size, i;

	a->table = os_map(size * 4 * sizeof(*a->table));
	if (!a->table) {
		a->table = old;
		a->lost = 1;
		return;
	}
	a->size = size * 4;
	for (i = 0; i < size; i++)
		if (old[i])
			a->table[slot_of(a, old[i]->stack, old[i]->size)] = old[i];
	os_unmap(old, size * sizeof(*old));
}

static struct site *site_of(struct audit *a, uint32_t stack, uint64_t size, int make)
{
	uint32_t i = slot_of(a, stack, size);

	if (!a->table[i] && make && !a->lost) {
		a->table[i] = new_site(a, stack, size);
		if (a->table[i] && ++a->count * 2 > a->size) {
			grow(a);
			i = slot_of(a, stack, size);
		}
	}
	return a->table[i];
}

/* Pointers to each granule; -1 in the first: too many to be counted. */
static int degrees_of(const struct audit *a, uintptr_t address, uint64_t size, uint32_t *degree)
{
	int d, n = size >= 33 ? DEGREES : size >= 17 ? 2 : 1;

	for (d = 0; d < n; d++) {
		degree[d] = mark_cell(a->mark, address + 16u * (unsigned)d) >> CELL_DEGREE_SHIFT;
		if (degree[d] == CELL_DEGREE_MAX)
			return 0;
	}
	return n;
}

static void add(struct place *p, uint32_t value, uint32_t degree)
{
	/* Zeros agree everywhere and say nothing. */
	p->agree += value == degree && value;
	p->above += value > degree;
	p->below += value < degree;
	p->value += value;
	p->value_square += (double)value * value;
}

static void look(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct audit *a = ctx;
	uint64_t size = record_size((void *)address, word);
	uint32_t degree[DEGREES], value;
	struct site *s;
	int n, d, h;

	(void)stamp;
	if (size < 8 || !shadow_stack(word) || !(s = site_of(a, shadow_stack(word), size, 1)))
		return;
	n = degrees_of(a, address, size, degree);
	if (!n)
		return;
	s->blocks++;
	for (d = 0; d < n; d++) {
		s->degree[d] += degree[d];
		s->degree_square[d] += (double)degree[d] * degree[d];
		/* A count is at the object's start or a little behind it. */
		for (h = d * 4; h < HALVES && h < d * 4 + 8 && 4u * (unsigned)h + 4 <= size; h++) {
			memcpy(&value, (const char *)address + 4 * h, 4);
			add(&s->places[d][h], value < COUNT_MAX ? value : COUNT_MAX, degree[d]);
		}
	}
}

static double variance(double sum, double square, double n)
{
	double mean = sum / n;

	return square / n - mean * mean;
}

static int is_count(const struct site *s, int d, int h)
{
	const struct place *p = &s->places[d][h];

	return p->agree * 100ull >= s->blocks * (uint64_t)MIN_AGREE && variance(p->value, p->value_square, s->blocks) > 0.01 &&
	       variance(s->degree[d], s->degree_square[d], s->blocks) > 0.01;
}

static void emit_word(const struct audit *a, const struct site *s, int d, int h)
{
	const struct place *p = &s->places[d][h];
	double n = s->blocks;
	struct trace_word w = {
		.collection = a->collection, .stack = s->stack, .offset = 4u * (unsigned)h, .width = 4, .degree_offset = (uint16_t)(16 * d),
		.size = s->size, .blocks = s->blocks, .agree = p->agree, .above = p->above, .below = p->below,
		.degree_mean = s->degree[d] / n, .degree_variance = variance(s->degree[d], s->degree_square[d], n),
		.value_mean = p->value / n, .value_variance = variance(p->value, p->value_square, n),
	};

	depot_emit(s->stack);
	emit_record(TRACE_WORD, 0, &w, sizeof(w), NULL, 0);
}

/* The best places of a site, best first. */
static void judge(const struct audit *a, struct site *s)
{
	uint64_t done = 0;
	int round, d, h;

	for (round = 0; round < WORDS_MAX && s->blocks >= MIN_BLOCKS; round++) {
		int best_d = -1, best_h = 0;

		for (d = 0; d < DEGREES; d++)
			for (h = 0; h < HALVES; h++)
				if (!(done >> (d * HALVES + h) & 1) && is_count(s, d, h) &&
				    (best_d < 0 || s->places[d][h].agree > s->places[best_d][best_h].agree)) {
					best_d = d;
					best_h = h;
				}
		if (best_d < 0)
			return;
		done |= 1ull << (best_d * HALVES + best_h);
		if (!round) {
			s->best_degree = (int8_t)best_d;
			s->best_half = (int8_t)best_h;
		}
		emit_word(a, s, best_d, best_h);
	}
}

static void suspect(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct audit *a = ctx;
	uint64_t size = record_size((void *)address, word);
	const struct site *s = site_of(a, shadow_stack(word), size, 0);
	uint32_t degree[DEGREES], value;

	(void)stamp;
	if (!s || s->best_degree < 0 || !degrees_of(a, address, size, degree))
		return;
	memcpy(&value, (const char *)address + 4 * s->best_half, 4);
	if (value == degree[s->best_degree])
		return;
	if (a->suspect_count == SUSPECTS_MAX) {
		a->left_out++;
		return;
	}
	a->suspects[a->suspect_count++] = (struct suspect){address, word, s->best_degree, s->best_half, 0, 0};
}

/* A root again: does it point to a suspect's counted granule? */
static void count_root(void *ctx, uintptr_t lo, uintptr_t hi, enum root_class class)
{
	struct audit *a = ctx;
	const uintptr_t *p = (const void *)lo, *end = (const void *)hi;

	for (; p < end; p++) {
		uint32_t from = 0, to = a->suspect_count;
		struct suspect *s;

		if (LIKELY(*p - a->mark->lo >= a->mark->hi - a->mark->lo))
			continue;
		while (from < to) {
			uint32_t middle = (from + to) / 2;

			if (a->suspects[middle].address <= *p)
				from = middle + 1;
			else
				to = middle;
		}
		if (!from)
			continue;
		s = &a->suspects[from - 1];
		if ((*p & ~15ul) == s->address + 16u * (unsigned)s->degree)
			*(class == ROOT_STACK ? &s->from_stacks : &s->from_roots) += 1;
	}
}

static void emit_suspects(struct audit *a)
{
	struct roots r = {.scan = count_root, .ctx = a};
	uint32_t i;

	if (!a->suspect_count)
		return;
	roots_each(&r, a->mark->halt);
	for (i = 0; i < a->suspect_count; i++) {
		const struct suspect *s = &a->suspects[i];
		long n = garbage_index(a->garbage, s->address);
		uint32_t degree[DEGREES], all, roots = s->from_roots + s->from_stacks, value;
		struct trace_audit t = {
			.collection = a->collection, .stack = shadow_stack(s->word), .address = s->address,
			.size = record_size((void *)s->address, s->word), .offset = 4u * (unsigned)s->half, .width = 4,
			.reachable = n < 0, .from_roots = s->from_roots, .from_stacks = s->from_stacks,
			.component = n < 0 ? 0 : a->garbage->component[n] + 1,
		};

		degrees_of(a, s->address, t.size, degree);
		all = degree[s->degree];
		memcpy(&value, (const char *)s->address + 4 * s->half, 4);
		t.value = value;
		t.from_blocks = all > roots ? all - roots : 0;
		emit_record(TRACE_AUDIT, 0, &t, sizeof(t), NULL, 0);
	}
}

void audit_run(uint32_t collection, struct mark *m, const struct garbage *g)
{
	struct audit a = {.mark = m, .garbage = g, .collection = collection, .size = SITES_FIRST};
	uint32_t i;

	a.table = os_map(a.size * sizeof(*a.table));
	a.suspects = os_map(SUSPECTS_MAX * sizeof(*a.suspects));
	if (!a.table || !a.suspects)
		return;
	shadow_each(look, &a);
	for (i = 0; i < a.size; i++)
		if (a.table[i])
			judge(&a, a.table[i]);
	shadow_each(suspect, &a);
	emit_suspects(&a);
	if (a.left_out) {
		struct trace_dropped d = {.what = TRACE_DROPPED_SUSPECTS, .collection = collection, .count = a.left_out};

		emit_record(TRACE_DROPPED, 0, &d, sizeof(d), NULL, 0);
	}
	os_unmap(a.table, a.size * sizeof(*a.table));
	os_unmap(a.suspects, SUSPECTS_MAX * sizeof(*a.suspects));
	/* Rooms of sites stay: a snapshot process ends, and at the end of the program all does. */
}
