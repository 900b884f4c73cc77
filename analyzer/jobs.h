/* jobs: which files are compiled how. From the flags after --, or a compile_commands.json, or by guessing. */
#ifndef GCCHECK_JOBS_H
#define GCCHECK_JOBS_H

#include "analyzer/front/compdb.h"
#include "analyzer/front/guess.h"
#include "analyzer/front/tree.h"
#include "analyzer/options.h"
#include "analyzer/unit.h"

struct jobs {
	VEC(struct unit_job) list;
	const char *told; /* which compile information was used, in words */
	/* its own: */
	struct arena arena;
	struct compdb db;
	struct guess guess;
};

/* One job for each file of the tree that can be compiled. Owns: the caller releases jobs; they borrow from opts and tree.
 * Fails: -1, a message appended to err. */
int jobs_find(struct jobs *j, const struct options *opts, const struct tree *tree, struct strbuf *err);
/* Add files (absolute, of the tree) that are to be read besides, each as the others are, or as the build says. The list grows. */
void jobs_add(struct jobs *j, const struct options *opts, const struct tree *tree, const char *const *files, int n);
void jobs_release(struct jobs *j);

#endif
