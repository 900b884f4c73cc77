/* The front end: one translation unit -> IR, through libclang 19. The only folder that sees <clang-c/...>.
 *
 * It lowers every function whose body stands in the unit's own files, and, on demand, the inline functions from headers
 * that those call (the engine needs their bodies as summaries). Traps and how each is met: README.md here.
 */
#ifndef GCCHECK_FRONT_FRONT_H
#define GCCHECK_FRONT_FRONT_H

#include "analyzer/base/strbuf.h"
#include "analyzer/ir/ir.h"

struct front_options {
	const char *const *argv; /* compile flags, already filtered (flags.h) */
	int argc;
	const char *dir;         /* compile directory, NULL: the current one */
	const char *root;        /* files below it are the project's own; NULL: only the main file is */
	const char *text;        /* what stands in the main file, whatever is on the disk; NULL: what is on the disk */
	size_t text_len;
	int model;               /* read every declaration that carries words; no bodies */
};

struct front_stats {
	int parse_ms, lower_ms;  /* CPU milliseconds */
	long excluded_lines;     /* lines that #if left out of the unit's own files */
};

/* Read a unit. Owns: the caller frees it. Fails: NULL, a message naming the file appended to err. */
struct ir_unit *front_read(const char *path, const struct front_options *opts, struct front_stats *stats,
			   struct strbuf *err);

#endif
