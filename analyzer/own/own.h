/* The ownership engine's door: one unit's IR in, facts out. */
#ifndef GCCHECK_OWN_OWN_H
#define GCCHECK_OWN_OWN_H

#include "analyzer/api/contract.h"
#include "analyzer/base/arena.h"
#include "analyzer/base/vec.h"
#include "analyzer/ir/ir.h"
#include "analyzer/own/fact.h"

struct own_gave_up {
	const struct ir_fn *fn;
	const char *reason;
};

struct own_options {
	int budget_ms;             /* CPU time for one function; 0: default */
	const char *only_function; /* NULL: all */
};

struct own_result {
	struct arena arena;        /* owns the facts, their steps and words */
	VEC(struct fact) facts;
	VEC(struct own_gave_up) gave_up;
	VEC(const struct contract *) summaries; /* per function of the unit, NULL: none */
	VEC(const char *) contracts;            /* models that calls used */
};

/* Analyse every function of the unit, callees first. Owns: the caller releases the result; it borrows from u and api. */
void own_analyse(const struct ir_unit *u, const struct api *api, const struct own_options *opts, struct own_result *out);
void own_result_release(struct own_result *r);

#endif
