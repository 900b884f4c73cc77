#include "analyzer/exit_status.h"

#include <string.h>

/* Functions that were not finished; a function may have several records, one after the other. */
static int functions_given_up(const struct scan *scan)
{
	const struct scan_gave_up *g = scan->gave_up;
	int i, n = 0;

	for (i = 0; i < scan->n_gave_up; i++) {
		if (!g[i].function)
			continue;
		if (i && g[i - 1].function && !strcmp(g[i - 1].function, g[i].function) && !strcmp(g[i - 1].file, g[i].file))
			continue;
		n++;
	}
	return n;
}

static int mostly_missing(const struct scan *scan)
{
	int missed = scan->functions_partial + functions_given_up(scan);

	return scan->files_ok < scan->files_total - scan->files_ok || scan->n_functions - missed < missed;
}

static int anything_missing(const struct scan *scan)
{
	int i;

	for (i = 0; i < scan->n_units; i++)
		if (scan->units[i].status != UNIT_OK)
			return 1;
	return scan->files_ok < scan->files_total || scan->functions_partial || scan->n_gave_up;
}

enum exit_status exit_status_of(const struct options *opts, const struct finding_set *set, const struct scan *scan)
{
	int i;

	if (opts->exit_zero)
		return EXIT_CLEAN;
	if (mostly_missing(scan) || (opts->strict && anything_missing(scan)))
		return EXIT_INCOMPLETE;
	for (i = 0; i < set->count; i++)
		if (!set->items[i].suppressed && set->items[i].level >= opts->fail_on)
			return EXIT_FINDINGS;
	return EXIT_CLEAN;
}
