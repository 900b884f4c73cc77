/* report: what a collection found, as records. Runs where the marking ran: in a snapshot process or at the end. */
#ifndef TRACER_REPORT_H
#define TRACER_REPORT_H

#include "runtime/tracer/garbage.h"

struct report {
	uint32_t collection;
	int cause;      /* enum trace_cause */
	int generation;
	int all_sites;  /* a full collection: SITE records */
	int suspects;   /* say which reachable blocks are doubtful, and audit counts */
	uint64_t reported;
	uint64_t live_blocks, live_bytes;
};

/* Memory that parent and snapshots share: what was unreachable before. 0; -1: no memory. */
HIDDEN int report_init(void);
HIDDEN void report_garbage(struct report *r, struct garbage *g);
HIDDEN void report_sites(struct report *r);
HIDDEN void report_forked(void);

#endif
