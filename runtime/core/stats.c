#include "runtime/core/stats.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

void stats_init(struct stats *s, struct stats_row *rows, size_t n_rows)
{
	memset(s, 0, sizeof(*s));
	s->rows = rows;
	s->n_rows = n_rows;
}

static void at_least(uint64_t *n, uint64_t m)
{
	if (*n < m)
		*n = m;
}

void stats_add(struct stats *s, struct stats_row *row)
{
	struct stats_totals *t = &s->totals[row->generation];

	row->number = ++s->count;
	t->collections++;
	t->examined += row->examined;
	t->survivors += row->survivors;
	t->promoted += row->promoted;
	t->freed += row->freed;
	t->resurrected += row->resurrected;
	t->bytes_freed += row->bytes_freed;
	t->pause_ns += row->pause_ns;
	t->time_ns += row->time_ns;
	at_least(&t->longest_pause_ns, row->pause_ns);
	at_least(&t->longest_time_ns, row->time_ns);
	if (s->n_rows)
		s->rows[(s->count - 1) % s->n_rows] = *row;
}

const struct stats_row *stats_latest(const struct stats *s, size_t i)
{
	if (i >= s->count || i >= s->n_rows)
		return NULL;
	return &s->rows[(s->count - 1 - i) % s->n_rows];
}

int stats_format(const struct stats_row *row, char *text, size_t size)
{
	return snprintf(text, size,
			"gc %" PRIu64 " gen=%d cause=%s examined=%" PRIu64 " candidates=%" PRIu64 " survivors=%" PRIu64
			" promoted=%" PRIu64 " unreachable=%" PRIu64 " freed=%" PRIu64 " resurrected=%" PRIu64
			" finalized=%" PRIu64 " weak=%" PRIu64 " callbacks=%" PRIu64 " bytes=%" PRIu64 " bytes_freed=%" PRIu64
			" roots=%" PRIu64 " pause_ns=%" PRIu64 " time_ns=%" PRIu64 " threshold=%" PRId64 "->%" PRId64,
			row->number, (int)row->generation, policy_cause_name((enum policy_cause)row->cause), row->examined,
			row->candidates, row->survivors, row->promoted, row->unreachable, row->freed, row->resurrected,
			row->finalized, row->weak_cleared, row->callbacks, row->bytes_examined, row->bytes_freed,
			row->roots, row->pause_ns, row->time_ns, row->threshold, row->threshold_after);
}

uint64_t stats_now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
