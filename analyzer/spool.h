/* spool: the folder beside the database through which a traced program and gccheck talk: the trace, which grows while we
 * read it, and the files of `gccheck ctl` (runtime/trace.h). Its lock says that somebody reads.
 */
#ifndef GCCHECK_SPOOL_H
#define GCCHECK_SPOOL_H

#include "analyzer/base/strbuf.h"
#include "db/ingest.h"

#define SPOOL_CONTROL "ask" /* the file whose name, with a pid behind it, a traced program looks into when it is asked */

struct spool {
	struct strbuf dir, trace;   /* absolute paths */
	int fd;                     /* of the trace, locked; -1: none */
	unsigned long long at;      /* bytes that were read */
	unsigned long long punched; /* bytes whose room was given back */
};
#define SPOOL_INIT { STRBUF_INIT, STRBUF_INIT, -1, 0, 0 }

/* Make the folder of a run of that database, with an empty trace. Fails: -1 with a message. */
int spool_make(struct spool *s, const char *db, long long run, struct strbuf *err);
/* Feed what is there and was not read. Returns how many bytes, -1 with a message if it cannot be read. */
long long spool_drain(struct spool *s, struct ingest *in, struct strbuf *err);
/* What was drained is in the database: give its room on the disk back. */
void spool_committed(struct spool *s);
/* Remove the folder and all in it. */
void spool_remove(struct spool *s);
void spool_release(struct spool *s);

/* Take up what runs left in this database whose gccheck was killed: read the rest of their traces, and end them where
 * their programs are gone. A database that is not there, or cannot be written, is no trouble. Fails: -1 with a message. */
int spool_recover(const char *db, struct strbuf *err);

#endif
