/* unit: everything about one translation unit, in a worker: parse, analyse, let the rules speak. */
#ifndef GCCHECK_UNIT_H
#define GCCHECK_UNIT_H

#include "analyzer/base/strbuf.h"
#include "analyzer/models.h"
#include "analyzer/options.h"
#include "analyzer/wire.h"
#include "rules/rule.h"

struct unit_job {
	const char *file;        /* absolute */
	const char *dir;         /* compile directory */
	const char *const *argv; /* filtered flags */
	int argc;
};

struct unit_ctx {
	const struct options *opts;
	const char *root;        /* of the tree, absolute */
	struct models *models;
	const struct rule_selection *selection;
	FILE *dump;              /* where --dump goes; NULL: no dumps */
};

/* Analyse one unit. out: zeroed; the caller releases its arena and findings. A unit that cannot be parsed is a result
 * too: status UNIT_FAILED with its reason. */
void unit_analyse(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *arena, struct unit_result *out);

#endif
