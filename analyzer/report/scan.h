/* scan: what one scan of a tree came to, apart from its findings: the counts of the "analysed N of M files" line and the
 * gave-up records. Reporters and the database read it. */
#ifndef GCCHECK_REPORT_SCAN_H
#define GCCHECK_REPORT_SCAN_H

#include "analyzer/base/arena.h"

#include <string.h>

enum unit_status { UNIT_OK, UNIT_PARTIAL, UNIT_FAILED }; /* partial: had errors; failed: no result, with a reason */

struct scan_gave_up {
	const char *file;     /* relative to the tree */
	const char *function; /* NULL: the whole unit */
	int line;             /* 1-based, 0: unknown */
	const char *reason;   /* "crash in libclang (signal 11)", "budget: 2 s", "setjmp" */
};

struct scan_function {
	const char *name, *file; /* file relative to the tree */
	int line;                /* 1-based */
	int partial;             /* 1: some statements could not be read */
	const char *summary;     /* its contract in words, "" if none */
};

struct scan_field { /* a field of a record, over the whole program */
	const char *record, *field;
	const char *strength;  /* "owning", "weak", "unknown" */
	int owned_stores, borrowed_stores, other_stores, releases;
	const char *evidence;  /* "conn.c:35 stores a reference" */
	const char *target;    /* record of what it points to, "" */
	const char *element;   /* record of what its container keeps, "" */
};

struct scan_unit {
	const char *file, *status_reason; /* reason: NULL unless partial or failed */
	enum unit_status status;
	const char *flags;       /* the compile flags used, space separated, for the record */
	int n_functions, n_partial, n_gave_up;
	int parse_ms, analyse_ms; /* CPU milliseconds */
	long excluded_lines;     /* lines that #if left out */
};

struct scan {
	struct arena arena; /* owns everything below */
	const char *root;       /* absolute path of the tree */
	int whole;              /* 1: the whole tree was to be scanned; 0: some of its files only */
	const char *build_info; /* which compile information was used, in words */
	const char *started;    /* ISO 8601 UTC */
	const char *version;    /* gccheck's */
	struct scan_unit *units;
	int n_units, units_alloc;
	struct scan_gave_up *gave_up;
	int n_gave_up, gave_up_alloc;
	struct scan_function *functions;
	int n_functions, functions_alloc;
	struct scan_field *fields; /* by record and field */
	int n_fields, fields_alloc;
	const char **contracts; /* names of model functions used */
	int n_contracts, contracts_alloc;
	int files_ok, files_total, functions_partial;
	int hidden_suppressed, hidden_baseline, hidden_generated, hidden_vendored, hidden_untracked;
};

/* Append a row to one of its lists. */
#define SCAN_APPEND(scan, list, n, value)                                                                                         \
	do {                                                                                                                 \
		if ((scan)->n == (scan)->list##_alloc) {                                                                     \
			int alloc_ = (scan)->list##_alloc ? (scan)->list##_alloc * 2 : 64;                                   \
			void *p_ = arena_alloc(&(scan)->arena, sizeof(*(scan)->list) * (size_t)alloc_);                      \
			if ((scan)->n)                                                                                       \
				memcpy(p_, (scan)->list, sizeof(*(scan)->list) * (size_t)(scan)->n);                         \
			(scan)->list = p_;                                                                                   \
			(scan)->list##_alloc = alloc_;                                                                       \
		}                                                                                                            \
		(scan)->list[(scan)->n++] = (value);                                                                         \
	} while (0)

/* Workers answer in any order; reports must not: sort the lists, drop what came twice, and count. */
void scan_settle(struct scan *scan);

#endif
