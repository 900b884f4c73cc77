/* pack: plain data as compact bytes, for a pipe to another process of ours or for the database.
 *
 * A message is a magic number, a hash of the rest, a table of strings and a body of numbers (7 bits per byte); a string
 * in the body is its index in the table, so each travels once. Both ends check: bytes that were cut off or overwritten
 * give an error, never a crash. No byte order and no versions: whoever keeps messages keeps them by the program's build.
 */
#ifndef GCCHECK_BASE_PACK_H
#define GCCHECK_BASE_PACK_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"

#include <stdint.h>

struct packer {
	struct strbuf body, strings; /* strings: length, bytes, each */
	struct map known;            /* hash of a string -> offset in strings + 1 << 32 | index + 1 */
	int n_strings;
};
#define PACKER_INIT { STRBUF_INIT, STRBUF_INIT, {0}, 0 }

void pack_number(struct packer *p, uint64_t n);
/* Small negative numbers stay small. */
void pack_int(struct packer *p, long n);
/* NULL is fine. */
void pack_string(struct packer *p, const char *s);
void pack_bytes(struct packer *p, const void *data, size_t len);
/* Append the message to out and release p. */
void pack_finish(struct packer *p, struct strbuf *out);

/* Once something is wrong, every further read gives 0 or NULL, and only the end asks. */
struct unpacker {
	const unsigned char *p, *end, *body;
	int bad;
	struct arena *arena;
	const char **strings;
	int n_strings;
};

enum unpack_strings { UNPACK_COPIED, UNPACK_INTERNED };

/* Begin to read a message. Strings are copied to arena, or interned. Fails: u->bad is set. */
void unpack_start(struct unpacker *u, struct arena *arena, const void *data, size_t len, enum unpack_strings how);
uint64_t unpack_number(struct unpacker *u);
long unpack_long(struct unpacker *u);
int unpack_int(struct unpacker *u);
/* One of min..max. */
int unpack_between(struct unpacker *u, int min, int max);
/* How many things follow: each takes a byte at least, so more than what is left is a lie. */
int unpack_count(struct unpacker *u);
const char *unpack_string(struct unpacker *u);
/* A string that cannot be NULL. */
const char *unpack_name(struct unpacker *u);
/* What pack_bytes wrote, in place. */
const void *unpack_bytes(struct unpacker *u, size_t *len);
/* 0 if the message was exactly what was read, else -1. */
int unpack_end(const struct unpacker *u);

#endif
