/* pool: worker processes that outlive their items. A crash, a hang or a memory hog costs one item, never the run.
 *
 * Processes, not threads: libclang can die in ways that nothing catches, and it recurses deeply, so the work runs on a
 * thread with a stack of 1 GiB of address space (only what is touched is memory). A worker per item would cost more
 * than the analysis; so they persist, and one is replaced when it died or grew too large.
 *
 * Workers are forked from the caller and see its memory as of the call, so load first what all items need (models), and
 * have no threads and no open database then. They end with the caller, however it ends.
 */
#ifndef GCCHECK_POOL_H
#define GCCHECK_POOL_H

#include "analyzer/base/strbuf.h"

struct pool_ops {
	/* In a worker: do the item and append the answer to reply (empty, given back after the call). It must not
	 * print; what it or a library writes to stderr is kept only to explain a lost item. */
	void (*work)(void *ctx, int item, struct strbuf *reply);
	/* In the caller, once per item, in the order in which items end: the answer (valid during the call), or why
	 * there is none: "crash (SIGSEGV: Segmentation fault)", "time limit (120 s)". */
	void (*done)(void *ctx, int item, const char *reply, size_t len);
	void (*lost)(void *ctx, int item, const char *why);
	int item_limit_ms;  /* wall clock time for one item; 0: 120 s */
	int recycle_rss_mb; /* a worker that is larger after an item is replaced; 0: 500 */
	int max_rss_mb;     /* a worker that grows larger during an item is killed; 0: 2048 */
	int keep_stderr;    /* 1: leave the workers' stderr alone */
};

/* Do items 0 .. n_items-1 with up to `jobs` workers. Each item ends in exactly one call of done or lost.
 * Fails: -1 if no worker could be started any more; the items left over were given to lost. */
int pool_run(int jobs, int n_items, const struct pool_ops *ops, void *ctx);

#endif
