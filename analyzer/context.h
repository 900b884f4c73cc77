/* context: when single files are scanned, the few other files of their tree that they call into, or that call into them.
 * They are read for what their functions do; nothing is reported on them.
 */
#ifndef GCCHECK_CONTEXT_H
#define GCCHECK_CONTEXT_H

#include "analyzer/front/tree.h"

struct context {
	struct arena arena;
	const char **files; /* absolute, best first */
	int n;
};

/* Look for at most `most` files that define functions which the named files of t call, or that call theirs. Only where
 * all files of t are named, and few. Works on text: definitions are what begins in the first column. Owns: the caller
 * releases c. */
void context_find(struct context *c, const struct tree *t, int most);
void context_release(struct context *c);

#endif
