/* stats: what each collection did, one row per collection, and totals per generation.
 *
 * Rows stand in a ring that the owner provides; totals count all rows that ever were. Not thread-safe. No memory of
 * its own. */
#ifndef RUNTIME_CORE_STATS_H
#define RUNTIME_CORE_STATS_H

#include "runtime/core/policy.h"

#include <stddef.h>
#include <stdint.h>

struct stats_row {
	uint64_t number;     /* 1, 2, ... */
	int32_t generation;  /* the oldest one that was collected */
	int32_t cause;       /* enum policy_cause */
	int32_t barrier;     /* which write barrier told old from young; the tracer's own numbers, 0: none was needed */
	int32_t reserved;    /* 0: rows travel between processes, with no padding */
	uint64_t examined;   /* objects in those generations */
	uint64_t candidates; /* ... that nothing outside them holds, as far as counts (library) or age (tracer) can tell */
	uint64_t survivors;  /* examined that live on */
	uint64_t promoted;   /* survivors that went one generation up */
	uint64_t unreachable;
	uint64_t freed;       /* of those; the tracer frees nothing: unreachable and reported */
	uint64_t resurrected; /* ... that a finalizer brought back */
	uint64_t finalized;
	uint64_t weak_cleared; /* weak references that lost their object */
	uint64_t callbacks;    /* ... that called back */
	uint64_t bytes_examined, bytes_freed;
	uint64_t roots;       /* root slots, or words of root areas */
	uint64_t started_ns;  /* CLOCK_MONOTONIC */
	uint64_t pause_ns;    /* other threads stood still */
	uint64_t time_ns;     /* from begin to end */
	int64_t threshold;    /* of this generation, when it began */
	int64_t threshold_after;
};

struct stats_totals {
	uint64_t collections, examined, survivors, promoted, freed, resurrected, bytes_freed;
	uint64_t pause_ns, time_ns, longest_pause_ns, longest_time_ns;
};

struct stats {
	struct stats_row *rows; /* borrowed: number n is at (n - 1) % n_rows; NULL if n_rows is 0 */
	size_t n_rows;
	uint64_t count; /* rows that ever were */
	struct stats_totals totals[POLICY_GENERATIONS];
};

/* Borrows: `rows`, an array of n_rows, as long as *s lives. */
void stats_init(struct stats *s, struct stats_row *rows, size_t n_rows);
/* Take a row in and number it: row->number is set. */
void stats_add(struct stats *s, struct stats_row *row);
/* The i-th latest row, 0 for the last one. NULL if there is none, or none any more. Borrowed until the next stats_add. */
const struct stats_row *stats_latest(const struct stats *s, size_t i);

/* One line without a line feed, "gc 12 gen=0 cause=count examined=701 ...". Returns what snprintf would. Never
 * allocates. */
int stats_format(const struct stats_row *row, char *text, size_t size);

/* CLOCK_MONOTONIC. */
uint64_t stats_now_ns(void);

#endif
