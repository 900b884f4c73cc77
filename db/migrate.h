/* migrate: bring a database to the schema of this gccheck. Private to db/. */
#ifndef GCCHECK_DB_MIGRATE_H
#define GCCHECK_DB_MIGRATE_H

#include "analyzer/base/strbuf.h"

struct sqlite3;

/* What a gccheck database says at byte 68 of its header (PRAGMA application_id): "gcck". */
enum { DB_APPLICATION_ID = 0x6763636b };

extern const char db_schema_sql[]; /* schema.sql, embedded by the build */

/* Run the sections of schema (see schema.sql) that db has not seen, all or none of them. path: for messages.
 * Fails: -1 with a message; among others for a database of another program, or of a newer gccheck. */
int db_migrate(struct sqlite3 *db, const char *path, const char *schema, struct strbuf *err);
/* Fails as above, but changes nothing: an older database is an error, too. */
int db_check(struct sqlite3 *db, const char *path, const char *schema, struct strbuf *err);
/* The latest error of db (or rc, where db is NULL) as a sentence with the file's name and what to do. Returns -1. */
int db_error(struct sqlite3 *db, const char *path, int rc, struct strbuf *err);

#endif
