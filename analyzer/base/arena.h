/* Arena: memory with one lifetime.
 *
 * What the analyser builds (IR, contracts, states, facts) depends on each other and dies together, so it is
 * not freed piece by piece (the reasoning of sparse's allocate.c). Arenas are named by their lifetime: run, unit,
 * function. Running out of memory ends the process with a message: an analyser cannot do half a thing.
 * With -DARENA_DEBUG each object is malloc'ed, so that AddressSanitizer sees overruns (libgit2's twin pool).
 */
#ifndef GCCHECK_BASE_ARENA_H
#define GCCHECK_BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *head; /* newest chunk, the one being filled */
	size_t used;              /* bytes handed out since the last clear */
};

/* Zeroed memory, aligned for any object. Owns: the arena. Never NULL. */
void *arena_alloc(struct arena *a, size_t size_bytes);
/* Copy of size_bytes at src. Owns: the arena. */
void *arena_copy(struct arena *a, const void *src, size_t size_bytes);
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t len);
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Forget everything; one chunk is kept for the next use. */
void arena_clear(struct arena *a);
/* Give everything back to the system. The arena may be used again. */
void arena_release(struct arena *a);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
