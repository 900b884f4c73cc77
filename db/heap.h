/* heap: what a run left in the database, read back for reports (analyzer/report/heap.h). */
#ifndef GCCHECK_DB_HEAP_H
#define GCCHECK_DB_HEAP_H

#include "analyzer/base/strbuf.h"
#include "analyzer/report/heap.h"

enum heap_part { HEAP_LEAKS = 1, HEAP_LINES = 2, HEAP_SAMPLES = 4 };

/* Read a run: its number or name, NULL for the newest. parts: of enum heap_part. between (may be NULL): two snapshots, names
 * or numbers of collections, "start" or "end": then growth is read too, and lines count from the first to the second.
 * Owns: the caller releases h in any case. Fails: -1 with a message that says what to do. */
int heap_read(const char *db, const char *run, unsigned parts, const char *const *between, struct heap *h, struct strbuf *err);
/* How many snapshots of that name (NULL: of any) a process of a run has taken. Fails: -1 with a message; also if the run has
 * no such process: then the message is empty. */
int heap_snapshots(const char *db, long long run, int pid, const char *name, struct strbuf *err);

#endif
