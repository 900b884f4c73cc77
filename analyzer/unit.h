/* unit: what is done with one translation unit, in a worker. First it is read: parsed, lowered to IR, indexed. Later,
 * when the program is linked, its functions are analysed, some of them at a time, with what is known of the others. */
#ifndef GCCHECK_UNIT_H
#define GCCHECK_UNIT_H

#include "analyzer/models.h"
#include "analyzer/options.h"
#include "analyzer/own/own.h"
#include "analyzer/wire.h"

struct unit_job {
	const char *file;        /* absolute */
	const char *dir;         /* compile directory */
	const char *const *argv; /* filtered flags */
	int argc;
	const char *text;        /* read this instead of what the file holds; NULL: the file */
	size_t text_len;
};

struct unit_ctx {
	const struct options *opts;
	const char *root;        /* of the tree, absolute */
	struct models *models;
	FILE *dump;              /* where --dump goes; NULL: no dumps */
};

/* Read one unit and append its struct unit_read to reply. A unit that cannot be parsed is a result too: status
 * UNIT_FAILED with its reason. */
void unit_read(const struct unit_ctx *ctx, const struct unit_job *job, struct strbuf *reply);

/* Analyse the wanted functions of a unit that was read, and append the struct unit_found to reply. */
void unit_analyse(const struct unit_ctx *ctx, const struct unit_job *job, const struct unit_read *read,
		  const struct own_known *known, struct strbuf *reply);

#endif
