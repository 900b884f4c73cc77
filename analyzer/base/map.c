#include "analyzer/base/map.h"

#include "analyzer/base/err.h"

#include <stdlib.h>
#include <string.h>

/* Fibonacci hashing, then the high bits folded in: keys are pointers and small packed ids. */
static size_t start(uint64_t key, size_t size)
{
	key *= 0x9e3779b97f4a7c15u;
	return (size_t)(key ^ key >> 32) & (size - 1);
}

static struct map_slot *probe(const struct map *m, uint64_t key)
{
	size_t at = start(key, m->size);

	while (m->slots[at].used && m->slots[at].key != key)
		at = (at + 1) & (m->size - 1);
	return &m->slots[at];
}

void map_release(struct map *m)
{
	free(m->slots);
	*m = (struct map){0};
}

void map_clear(struct map *m)
{
	if (m->slots)
		memset(m->slots, 0, m->size * sizeof(*m->slots));
	m->count = 0;
}

uint64_t *map_get(const struct map *m, uint64_t key)
{
	struct map_slot *s;

	if (!m->size)
		return NULL;
	s = probe(m, key);
	return s->used ? &s->value : NULL;
}

static void grow(struct map *m)
{
	struct map_slot *old = m->slots;
	size_t n = m->size, i;

	m->size = n ? n * 2 : 32;
	m->slots = xcalloc(m->size, sizeof(*m->slots));
	for (i = 0; i < n; i++)
		if (old[i].used)
			*probe(m, old[i].key) = old[i];
	free(old);
}

uint64_t *map_put(struct map *m, uint64_t key, int *fresh)
{
	struct map_slot *s;

	if (m->count * 3 >= m->size * 2)
		grow(m);
	s = probe(m, key);
	if (fresh)
		*fresh = !s->used;
	if (!s->used) {
		*s = (struct map_slot){key, 0, 1};
		m->count++;
	}
	return &s->value;
}
