#include "analyzer/report/scan.h"

#include <stdlib.h>

static int by_unit(const void *a, const void *b)
{
	return strcmp(((const struct scan_unit *)a)->file, ((const struct scan_unit *)b)->file);
}

static int by_function(const void *a, const void *b)
{
	const struct scan_function *x = a, *y = b;
	int c = strcmp(x->file, y->file);

	return c ? c : x->line != y->line ? x->line - y->line : strcmp(x->name, y->name);
}

/* One function may come from two units that see it differently: the order must say which one stands. */
static int by_function_and_rest(const void *a, const void *b)
{
	const struct scan_function *x = a, *y = b;
	int c = by_function(a, b);

	return c ? c : x->partial != y->partial ? x->partial - y->partial : strcmp(x->summary, y->summary);
}

static int by_gave_up(const void *a, const void *b)
{
	const struct scan_gave_up *x = a, *y = b;
	int c = strcmp(x->file, y->file);

	return c ? c : x->line != y->line ? x->line - y->line : strcmp(x->function ? x->function : "", y->function ? y->function : "");
}

static int by_gave_up_and_rest(const void *a, const void *b)
{
	int c = by_gave_up(a, b);

	return c ? c : strcmp(((const struct scan_gave_up *)a)->reason, ((const struct scan_gave_up *)b)->reason);
}

static int by_string(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

#define SORT_UNIQUE(list, n, compare, same)                                                                \
	do {                                                                                          \
		int from_, to_ = 0;                                                                   \
		if (n)                                                                                \
			qsort(list, (size_t)(n), sizeof(*(list)), compare);                           \
		for (from_ = 0; from_ < (n); from_++)                                                 \
			if (!to_ || same(&(list)[to_ - 1], &(list)[from_]))                        \
				(list)[to_++] = (list)[from_];                                        \
		(n) = to_;                                                                            \
	} while (0)

void scan_settle(struct scan *scan)
{
	int i;

	SORT_UNIQUE(scan->units, scan->n_units, by_unit, by_unit);
	SORT_UNIQUE(scan->functions, scan->n_functions, by_function_and_rest, by_function);
	SORT_UNIQUE(scan->gave_up, scan->n_gave_up, by_gave_up_and_rest, by_gave_up);
	SORT_UNIQUE(scan->contracts, scan->n_contracts, by_string, by_string);
	scan->files_total = scan->n_units;
	scan->files_ok = scan->functions_partial = 0;
	for (i = 0; i < scan->n_units; i++)
		scan->files_ok += scan->units[i].status != UNIT_FAILED;
	for (i = 0; i < scan->n_functions; i++)
		scan->functions_partial += scan->functions[i].partial;
}
