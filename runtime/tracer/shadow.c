#include "runtime/tracer/shadow.h"

#include <sys/mman.h>

enum {
	HUGE_BYTES = 2 << 20,
	HUGE_PAGES = (HUGE_BYTES / 4 << GRANULE_SHIFT) >> PAGE_SHIFT, /* stamps of that heap */
};

struct leaf **shadow_directory;
uint16_t shadow_epoch = 1;
uint16_t shadow_fork_epoch;

static struct os_lock leaf_lock, touch_lock;

/* Which parts of the directory have leaves: reading all of it costs milliseconds. */
enum { PART = 512 };
static uint8_t parts[DIRECTORY_SIZE / PART];

int shadow_init(void)
{
	shadow_directory = os_map(DIRECTORY_SIZE * sizeof(*shadow_directory));
	return shadow_directory ? 0 : -1;
}

struct leaf *shadow_make_leaf(uintptr_t address)
{
	struct leaf **place, *l;

	if (address >> ADDRESS_BITS)
		return NULL;
	place = &shadow_directory[address >> LEAF_SHIFT];
	os_lock(&leaf_lock);
	l = *place;
	if (!l) {
		/* Aligned to huge pages, so that the words of a large heap may lie in them. */
		char *raw = os_map(sizeof(*l) + HUGE_BYTES);

		l = raw ? (struct leaf *)(((uintptr_t)raw + HUGE_BYTES - 1) & ~(uintptr_t)(HUGE_BYTES - 1)) : NULL;
		__atomic_store_n(place, l, __ATOMIC_RELEASE);
		parts[(place - shadow_directory) / PART] = 1;
	}
	os_unlock(&leaf_lock);
	return l;
}

/* A page's words, as old as they are now. Others may clear words meanwhile, so no word is written that changed. */
static void age_page(struct leaf *l, uint32_t page, uint16_t stamp)
{
	uint32_t *w = &l->words[page * PAGE_GRANULES], *end = w + PAGE_GRANULES;

	for (; w < end; w++) {
		uint32_t old = __atomic_load_n(w, __ATOMIC_RELAXED), now;
		int generation;

		if (LIKELY(!old))
			continue;
		generation = shadow_generation(old, stamp);
		now = (old & ~7u) | (uint32_t)(generation < 0 ? CODE_INHERITED : CODE_GENERATION_0 + generation);
		if (now != old)
			__atomic_compare_exchange_n(w, &old, now, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
	}
}

/* Words of a heap that is used all over are far apart: in small pages each costs a walk of page tables besides. Half of a huge
 * page's heap in use is enough for it to pay, in time and, nearly, in memory. */
static void want_huge_page(struct leaf *l, uint32_t page)
{
	uint32_t first = page / HUGE_PAGES * HUGE_PAGES, i, used = 0;
	char *at = (char *)l + (size_t)first * PAGE_GRANULES * 4;

	for (i = first; i < first + HUGE_PAGES; i++)
		used += l->stamps[i] != 0;
	if (used != HUGE_PAGES / 2)
		return;
	os_call(SYS_madvise, at, HUGE_BYTES, MADV_HUGEPAGE);
	os_call(SYS_madvise, at, HUGE_BYTES, 25 /* MADV_COLLAPSE: since Linux 6.1 */);
}

void shadow_touch(struct leaf *l, uint32_t page)
{
	uint16_t stamp;

	os_lock(&touch_lock);
	stamp = l->stamps[page];
	if (stamp && stamp != shadow_epoch)
		age_page(l, page, stamp);
	__atomic_store_n(&l->stamps[page], shadow_epoch, __ATOMIC_RELEASE);
	if (!stamp)
		want_huge_page(l, page);
	os_unlock(&touch_lock);
}

void shadow_age(void)
{
	/* Stamps are 16 bits: at the end of the count ages stay as they are. */
	if (shadow_epoch < UINT16_MAX)
		shadow_epoch++;
}

void shadow_forked(void)
{
	shadow_age();
	shadow_fork_epoch = shadow_epoch;
	leaf_lock.taken = touch_lock.taken = 0;
}

uint32_t shadow_next_leaf(uint32_t from)
{
	while (from < DIRECTORY_SIZE && (!parts[from / PART] || !shadow_directory[from]))
		from = parts[from / PART] ? from + 1 : (from / PART + 1) * PART;
	return from;
}

typedef void visitor(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp);

static void visit_page(const struct leaf *l, uintptr_t base, uint32_t page, visitor *visit, void *ctx)
{
	const uint32_t *w = &l->words[page * PAGE_GRANULES];
	uintptr_t address = base + ((uintptr_t)page << PAGE_SHIFT);
	uint32_t i;

	for (i = 0; i < PAGE_GRANULES; i++)
		if (w[i])
			visit(ctx, address + ((uintptr_t)i << GRANULE_SHIFT), w[i], l->stamps[page]);
}

void shadow_each(void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp), void *ctx)
{
	shadow_each_young(UINT16_MAX, visit, ctx);
}

void shadow_each_young(int oldest, void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp), void *ctx)
{
	uint32_t d, page;

	for (d = shadow_next_leaf(0); d < DIRECTORY_SIZE; d = shadow_next_leaf(d + 1)) {
		const struct leaf *l = shadow_directory[d];

		for (page = 0; page < LEAF_PAGES; page++)
			if (l->stamps[page] && shadow_epoch - l->stamps[page] <= oldest)
				visit_page(l, (uintptr_t)d << LEAF_SHIFT, page, visit, ctx);
	}
}

void shadow_each_in(uintptr_t lo, uintptr_t hi, void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp),
		    void *ctx)
{
	uintptr_t a = lo & ~15ul;

	while (a < hi) {
		const struct leaf *l = shadow_leaf(a);
		uint32_t i = shadow_index(a);

		if (!l || !l->stamps[i / PAGE_GRANULES]) {
			a = (l ? (a >> PAGE_SHIFT) + 1 : ((a >> LEAF_SHIFT) + 1) << (LEAF_SHIFT - PAGE_SHIFT)) << PAGE_SHIFT;
			continue;
		}
		if (l->words[i])
			visit(ctx, a, l->words[i], l->stamps[i / PAGE_GRANULES]);
		a += 1 << GRANULE_SHIFT;
	}
}

int shadow_was_used(uintptr_t lo, uintptr_t hi)
{
	uintptr_t a;

	for (a = lo & ~(uintptr_t)((1 << PAGE_SHIFT) - 1); a < hi;) {
		struct leaf *l = shadow_leaf(a);

		if (!l) {
			a = ((a >> LEAF_SHIFT) + 1) << LEAF_SHIFT;
			continue;
		}
		if (l->stamps[(a >> PAGE_SHIFT) & (LEAF_PAGES - 1)])
			return 1;
		a += 1 << PAGE_SHIFT;
	}
	return 0;
}
