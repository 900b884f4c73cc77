/* writer: a database that is written to: opened, migrated, its statements prepared once each. Private to db/. */
#ifndef GCCHECK_DB_WRITER_H
#define GCCHECK_DB_WRITER_H

#include "analyzer/base/strbuf.h"

struct sqlite3;
struct sqlite3_stmt;

/* columns: what each ? of sql is: i: long long; n: const long long *, NULL for null; d: double; t: const char *, NULL for
 * null; b: const void * and int, a blob and its length. */
struct writer_statement {
	const char *columns, *sql;
};

struct writer {
	struct sqlite3 *db;
	char *path;
	const struct writer_statement *texts;
	struct sqlite3_stmt **stmts;
	int n;
	int rc; /* the first failure of a transaction, then nothing more is tried */
};

/* Open or make the database at path, with missing folders above it, and bring it to the schema. Fails: -1 with a message;
 * release it either way. */
int writer_open(struct writer *w, const char *path, const char *schema, const struct writer_statement *texts, int n, struct strbuf *err);
void writer_release(struct writer *w);
/* Run one statement; its values must match its columns. */
void writer_run(struct writer *w, int which, ...);
void writer_exec(struct writer *w, const char *sql);
/* The first column of the first row that the statement gives; `otherwise` without one. */
long long writer_ask(struct writer *w, long long otherwise, int which, ...);
/* Id of the row that was inserted last. */
long long writer_last_id(struct writer *w);
/* Commit, or else roll back. Fails: -1 with a message. rc is as new afterwards. */
int writer_commit(struct writer *w, struct strbuf *err);

#endif
