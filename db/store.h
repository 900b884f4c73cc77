/* store: where scans are kept. One SQLite file (schema.sql) in WAL mode; readers never wait for the writer, and a
 * process that is killed loses nothing that was committed.
 *
 * Open it in the process that writes, after worker processes were forked or when they are done: a connection must not
 * cross a fork.
 */
#ifndef GCCHECK_DB_STORE_H
#define GCCHECK_DB_STORE_H

#include "analyzer/base/strbuf.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/scan.h"

enum { STORE_KEEP_SCANS = 20 }; /* of each tree */

struct store;

/* Append ROOT/.gccheck/gccheck.db. */
void store_default_path(struct strbuf *path, const char *root);
/* Open or make the database, with missing folders above it; a folder `.gccheck` gets a .gitignore that hides it.
 * Owns: the caller closes it. Fails: NULL, with a message that names the file and says what to do. */
struct store *store_open(const char *path, struct strbuf *err);
/* Keep a scan and its findings, and forget scans beyond STORE_KEEP_SCANS. One transaction: all or nothing.
 * Fails: -1, with a message as above. */
int store_scan(struct store *st, const struct scan *scan, const struct finding_set *findings, struct strbuf *err);
/* NULL is fine. */
void store_close(struct store *st);

/* store_open with another schema text: for the test of migrations. */
struct store *store_open_schema(const char *path, const char *schema, struct strbuf *err);

#endif
