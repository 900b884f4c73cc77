/* symbols: from (file, build-id, address) to functions and lines, after the program is gone. The only folder that
 * includes elfutils.
 *
 * Debug information is looked for in the file itself, then where Debian and others put it: by .gnu_debuglink beside the
 * file and under /usr/lib/debug, and by build-id under /usr/lib/debug/.build-id. Without any, the symbol table (or the
 * small one in .gnu_debugdata) gives the function's name.
 * A file whose build-id is not the one that ran was built anew since: its debug information is not used, for it would
 * name wrong lines.
 */
#ifndef GCCHECK_SYMBOLS_SYMBOLS_H
#define GCCHECK_SYMBOLS_SYMBOLS_H

#include "analyzer/base/arena.h"

#include <stdint.h>

struct symbols;
struct binary;

/* What one address stands in; inlined functions first, then the one they were put into. */
struct symbol_frame {
	const char *function; /* NULL: unknown */
	const char *file;     /* absolute where the compiler said where it ran; NULL: unknown */
	int line, column;     /* 0: unknown */
	int inlined;          /* 1: it was put into the next frame */
	uint64_t offset;      /* from the function's start, where only a symbol table knows it; else 0 */
};

struct symbols *symbols_new(void);
void symbols_free(struct symbols *s);

/* The program or library at path, opened once. build_id: lower case hex digits, "" if it has none: then path alone
 * decides. Owns: s. Never NULL: a file that cannot be read resolves nothing, and binary_trouble says why. */
struct binary *symbols_binary(struct symbols *s, const char *path, const char *build_id);
/* NULL, or why nothing can be resolved in it ("the file is gone", "was built anew since"). Owns: the binary. */
const char *binary_trouble(const struct binary *b);
/* 1: it knows lines, not only names. */
int binary_has_lines(struct binary *b);
/* Its build-id as hex digits, "" if it has none. Owns: the binary. */
const char *binary_build_id(const struct binary *b);

/* The frames at an address as the file counts it (the address in memory less where the file was loaded). Of a return
 * address, give the byte before: the call. Returns how many, innermost first; 0: nothing is known. Owns: a. */
int binary_resolve(struct binary *b, uint64_t address, struct arena *a, struct symbol_frame **frames);

#endif
