/* ingest: what a traced program says of itself, into the database while it runs.
 *
 * Rows are committed a few times a second, together with how much of the trace they came from: whoever is killed, what was
 * committed is whole, and the rest of the trace can be taken up from there (ingest_resume).
 */
#ifndef GCCHECK_DB_INGEST_H
#define GCCHECK_DB_INGEST_H

#include "analyzer/base/strbuf.h"
#include "runtime/trace.h"

enum { INGEST_KEEP_RUNS = 20 /* of each tree */ };

struct ingest;

/* What is known of a run before it begins. */
struct ingest_run {
	const char *root, *name, *command, *started, *version, *options; /* name may be NULL */
};

/* Called for each program or library that was seen first, and for each sentence of the tracer. */
struct ingest_listener {
	void (*module)(void *data, const char *path, const char *build_id);
	void (*note)(void *data, const char *text);
	void *data;
};

/* Open the database and begin a run in it. Owns: the caller closes it. Fails: NULL with a message as store_open. */
struct ingest *ingest_open(const char *db, const struct ingest_run *run, struct strbuf *err);
/* Go on with a run whose gccheck is gone. *offset: where in its trace. */
struct ingest *ingest_resume(const char *db, long long run, unsigned long long *offset, struct strbuf *err);
long long ingest_run_id(const struct ingest *in);
/* Say where the trace is; it is kept until ingest_end. */
void ingest_trace_file(struct ingest *in, const char *path);
void ingest_listen(struct ingest *in, const struct ingest_listener *listener);

/* The next bytes of the trace. Errors are kept for ingest_commit; nothing more is written after one. */
void ingest_feed(struct ingest *in, const void *bytes, size_t len);
/* Make what was fed last. Fails: -1 with a message; nothing since the last commit is kept then. */
int ingest_commit(struct ingest *in, struct strbuf *err);
/* How many of the run's processes, as far as the trace told of them, still run. */
int ingest_living(struct ingest *in);
/* Rows that wait for a commit. */
long ingest_waiting(const struct ingest *in);

/* The program is gone and its trace read to the end. status: as wait gives it, -1: unknown. Forgets runs of the tree beyond
 * INGEST_KEEP_RUNS, and commits. */
int ingest_end(struct ingest *in, int status, struct strbuf *err);
/* NULL is fine. */
void ingest_close(struct ingest *in);

/* Runs that have not ended, with a trace that may hold more: they go on, or their gccheck was killed. */
struct ingest_abandoned {
	long long id;
	char *trace;
};
/* Read them; 0 also where there is no database that can be written. Owns: the caller frees runs and each trace. */
int ingest_abandoned(const char *db, struct ingest_abandoned **runs);

#endif
