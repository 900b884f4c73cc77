/* map: from a 64-bit key (an interned pointer, an id, a packed pair) to a 64-bit value. Open addressing.
 * Key 0 is a key like any other except that it is never an interned pointer. */
#ifndef GCCHECK_BASE_MAP_H
#define GCCHECK_BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map {
	struct map_slot {
		uint64_t key, value;
		int used;
	} *slots;
	size_t size, count; /* size: power of two, or 0 */
};

void map_release(struct map *m);
/* Empty it, keep the memory. */
void map_clear(struct map *m);
/* Where the value of key stands, NULL if absent. Valid until the next map_put. */
uint64_t *map_get(const struct map *m, uint64_t key);
/* Where the value of key stands; made as 0 if absent, and *fresh (may be NULL) says so. */
uint64_t *map_put(struct map *m, uint64_t key, int *fresh);

#define MAP_PTR(p) ((uint64_t)(uintptr_t)(p))

#endif
