#include "runtime/tracer/depot.h"

#include "runtime/tracer/emit.h"
#include "runtime/trace.h"

#include <string.h>

struct table {
	uint32_t mask;
	uint32_t ids[];
};

static struct stack **stacks;  /* by id */
static struct table *table;    /* open addressing; a larger one replaces it, the old one stays for readers */
static uint32_t count, limit;
static uint64_t refused;
static char *room, *room_end;
static uint32_t *emitted;      /* a bit per id, shared with snapshot processes */
static struct os_lock depot_lock;

enum { FIRST_TABLE = 1024, ROOM_BYTES = 1 << 20 };

static struct table *new_table(uint32_t size)
{
	struct table *t = os_map(sizeof(*t) + size * sizeof(uint32_t));

	if (t)
		t->mask = size - 1;
	return t;
}

int depot_init(uint32_t max_stacks)
{
	limit = max_stacks;
	stacks = os_map((limit + 1ul) * sizeof(*stacks));
	emitted = os_map_shared(limit / 8 + 8);
	table = new_table(FIRST_TABLE);
	return stacks && emitted && table ? 0 : -1;
}

static uint64_t hash_frames(const uint64_t *frames, uint32_t n, unsigned entry)
{
	uint64_t h = 0x9e3779b97f4a7c15ull + entry;
	uint32_t i;

	for (i = 0; i < n; i++) {
		h = (h ^ frames[i]) * 0xff51afd7ed558ccdull;
		h ^= h >> 32;
	}
	return h;
}

static struct stack *look(const struct table *t, uint64_t hash, const uint64_t *frames, uint32_t n, unsigned entry)
{
	uint32_t i, id;

	for (i = (uint32_t)hash & t->mask; (id = __atomic_load_n(&t->ids[i], __ATOMIC_ACQUIRE)); i = (i + 1) & t->mask) {
		struct stack *s = stacks[id];

		if (s->hash == hash && s->count == n && s->entry == entry && !memcmp(s->frames, frames, n * sizeof(*frames)))
			return s;
	}
	return NULL;
}

static void insert(struct table *t, const struct stack *s)
{
	uint32_t i = (uint32_t)s->hash & t->mask;

	while (t->ids[i])
		i = (i + 1) & t->mask;
	__atomic_store_n(&t->ids[i], s->id, __ATOMIC_RELEASE);
}

static int grow(void)
{
	struct table *t = new_table((table->mask + 1) * 4);
	uint32_t i;

	if (!t)
		return -1;
	for (i = 1; i <= count; i++)
		insert(t, stacks[i]);
	__atomic_store_n(&table, t, __ATOMIC_RELEASE);
	return 0;
}

static struct stack *make(uint32_t frames)
{
	size_t size = sizeof(struct stack) + frames * sizeof(uint64_t);
	struct stack *s;

	if (room + size > room_end) {
		room = os_map(ROOM_BYTES);
		room_end = room ? room + ROOM_BYTES : NULL;
		if (!room)
			return NULL;
	}
	s = (struct stack *)room;
	room += size;
	return s;
}

static uint32_t add(uint64_t hash, const uint64_t *frames, const struct unwind *u, unsigned entry)
{
	struct stack *s;

	if (count >= limit || (count * 2 > table->mask && grow()) || !(s = make((uint32_t)u->count))) {
		refused++;
		return 0;
	}
	s->hash = hash;
	s->id = count + 1;
	s->entry = (uint16_t)entry;
	s->count = (uint16_t)u->count;
	s->flags = (uint16_t)((u->cut ? TRACE_STACK_CUT : 0) | (u->broken ? TRACE_STACK_BROKEN : 0));
	memcpy(s->frames, frames, (size_t)u->count * sizeof(*frames));
	stacks[s->id] = s;
	__atomic_store_n(&count, s->id, __ATOMIC_RELEASE);
	insert(table, s);
	return s->id;
}

uint32_t depot_put(const struct unwind *u, unsigned entry)
{
	const uint64_t *frames = u->frames;
	uint32_t n = (uint32_t)u->count, id;
	uint64_t hash = hash_frames(frames, n, entry);
	struct stack *s;

	s = look(__atomic_load_n(&table, __ATOMIC_ACQUIRE), hash, frames, n, entry);
	if (LIKELY(s))
		return s->id;
	os_lock(&depot_lock);
	s = look(table, hash, frames, n, entry);
	id = s ? s->id : add(hash, frames, u, entry);
	os_unlock(&depot_lock);
	return id;
}

struct stack *depot_get(uint32_t id)
{
	return id && id <= count ? stacks[id] : NULL;
}

uint32_t depot_count(void)
{
	return __atomic_load_n(&count, __ATOMIC_ACQUIRE);
}

uint64_t depot_refused(void)
{
	return refused;
}

void depot_add(uint32_t id, uint64_t allocs, uint64_t bytes)
{
	struct stack *s = depot_get(id);

	if (!s || !allocs)
		return;
	__atomic_add_fetch(&s->allocs, allocs, __ATOMIC_RELAXED);
	__atomic_add_fetch(&s->bytes, bytes, __ATOMIC_RELAXED);
}

void depot_emit(uint32_t id)
{
	const struct stack *s = depot_get(id);
	uint32_t bit = 1u << (id & 31);

	if (!s || __atomic_fetch_or(&emitted[id / 32], bit, __ATOMIC_RELAXED) & bit)
		return;
	{
		struct trace_stack r = {.id = id, .entry = s->entry, .count = s->count};

		emit_record(TRACE_STACK, s->flags, &r, sizeof(r), s->frames, s->count * sizeof(uint64_t));
	}
}

void depot_forked(void)
{
	uint32_t i;

	depot_lock.taken = 0;
	/* The parent goes on with the old bits. */
	emitted = os_map_shared(limit / 8 + 8);
	if (!emitted)
		emitted = os_map(limit / 8 + 8);
	for (i = 1; i <= count; i++)
		stacks[i]->allocs = stacks[i]->bytes = stacks[i]->peak_bytes = 0;
	refused = 0;
}
