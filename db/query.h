/* query: people's own questions to the database. Nothing that is asked can change it, or touch another file. */
#ifndef GCCHECK_DB_QUERY_H
#define GCCHECK_DB_QUERY_H

#include "analyzer/base/strbuf.h"

enum query_format { QUERY_TABLE, QUERY_JSON }; /* aligned columns with a head; an array of one object per row */

/* Run one SQL statement and append its rows to out. sql NULL: list the tables and views with what they are for.
 * Fails: -1, with a message that names the file or the fault in the statement. */
int query_run(const char *path, const char *sql, enum query_format format, struct strbuf *out, struct strbuf *err);

struct sqlite3;

/* Open a database to read, for files of db/. advice: what to do if it is not there. Fails: NULL with a message. */
struct sqlite3 *query_open(const char *path, const char *advice, struct strbuf *err);

#endif
