/* cache: what a scan of a tree may use again: units as they were read, and what was found in them, each under a hash of
 * all that it depends on. Opaque bytes here; wire.h knows what they are.
 *
 * Held in memory while a scan runs, because a database connection must not cross a fork: load, work, save.
 */
#ifndef GCCHECK_DB_CACHE_H
#define GCCHECK_DB_CACHE_H

#include "analyzer/base/strbuf.h"

#include <stdint.h>

struct cache;

struct cached {
	uint64_t key, deps;  /* hashes of what the bytes were made from; deps of a unit: the files that it includes */
	const void *bytes;
	size_t len;
};

enum { CACHE_UNIT = -1 }; /* the unit itself; 0 and up: what was found in its nth turn */

/* What the database at path knows of the tree. A database that is not there, or cannot be read: nothing. Owns: the
 * caller closes it. */
struct cache *cache_load(const char *path, const char *root);
/* The newest bytes of this file and turn, NULL. Borrows: c, until they are replaced. */
const struct cached *cache_get(const struct cache *c, const char *file, int turn);
/* Replace them. Copies. */
void cache_put(struct cache *c, const char *file, int turn, struct cached bytes);
/* Hash of a file's content, read only if its size or time differ from what was known. 0: it cannot be read. */
uint64_t cache_file(struct cache *c, const char *path);
/* Keep what changed, in one transaction. Turns that were neither got nor put since the load are forgotten for every unit
 * that was. Fails: -1, why in err. */
int cache_save(struct cache *c, struct strbuf *err);
/* NULL is fine. */
void cache_close(struct cache *c);

#endif
