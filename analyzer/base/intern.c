#include "analyzer/base/intern.h"

#include "analyzer/base/arena.h"
#include "analyzer/base/err.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

static struct {
	struct entry {
		const char *s;
		uint32_t hash, len;
	} *slots;
	size_t size, used; /* size is a power of two */
	struct arena arena;
} table;

static void grow(void)
{
	struct entry *old = table.slots;
	size_t n = table.size, i, at;

	table.size = n ? n * 2 : 4096;
	table.slots = xcalloc(table.size, sizeof(*table.slots));
	for (i = 0; i < n; i++) {
		if (!old[i].s)
			continue;
		for (at = old[i].hash & (table.size - 1); table.slots[at].s; at = (at + 1) & (table.size - 1))
			;
		table.slots[at] = old[i];
	}
	free(old);
}

const char *intern_n(const char *s, size_t len)
{
	uint32_t hash = (uint32_t)XXH3_64bits(s, len);
	size_t at;

	if (table.used * 2 >= table.size)
		grow();
	for (at = hash & (table.size - 1); table.slots[at].s; at = (at + 1) & (table.size - 1))
		if (table.slots[at].hash == hash && table.slots[at].len == len && !memcmp(table.slots[at].s, s, len))
			return table.slots[at].s;
	table.slots[at] = (struct entry){arena_strndup(&table.arena, s, len), hash, (uint32_t)len};
	table.used++;
	return table.slots[at].s;
}

const char *intern(const char *s)
{
	return s ? intern_n(s, strlen(s)) : NULL;
}
