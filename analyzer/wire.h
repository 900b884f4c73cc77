/* wire: what workers answer, as bytes: a unit that was read, and what was found in some functions of one. The same bytes
 * are kept in the database, so that what did not change is not done again. */
#ifndef GCCHECK_WIRE_H
#define GCCHECK_WIRE_H

#include "analyzer/api/header.h"
#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/link/index.h"
#include "analyzer/own/own.h"
#include "analyzer/report/scan.h"

struct unit_read {
	struct scan_unit unit;
	struct link_index index;
	const char **models;   /* whose headers it includes, by name */
	int n_models;
	const char **includes; /* every file that it pulled in */
	int n_includes;
	struct src_loc *listed; /* structs of the project that an initialiser fills by position */
	int n_listed;
	const void *ir;        /* ir_pack's bytes */
	size_t ir_len;
};

struct unit_function {
	int fn;                          /* index in the unit */
	int is_final;                    /* 0: a first draft, its cycle is read once more */
	const struct contract *contract; /* NULL: none */
	uint64_t hash;                   /* of the contract, evidence and all (read side only) */
	enum api_role role;
	int is_static;
	const char *declaration, *types; /* in C with words; NULL without a role */
	struct scan_function row;        /* file NULL: has no place in the source */
};

struct unit_found {
	struct unit_function *functions;
	int n_functions;
	struct scan_gave_up *gave_up;
	int n_gave_up;
	struct own_result *own; /* its all but arena, gave_up and summaries */
	int analyse_ms;
	const char *trouble;    /* NULL, or why something is missing */
};

/* Append to out. */
void wire_write_read(struct strbuf *out, const struct unit_read *u);
void wire_write_found(struct strbuf *out, const struct unit_found *u);
/* Read. Owns: the arena; strings are interned; what unit_read.ir points to is copied; of unit_found.own, the caller
 * releases the vectors (own_result_release). Fails: -1 if the bytes are not exactly that; u is then all zero. */
int wire_read_read(struct arena *a, const char *data, size_t len, struct unit_read *u);
int wire_read_found(struct arena *a, const char *data, size_t len, struct unit_found *u);

#endif
