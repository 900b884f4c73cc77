#include "db/migrate.h"

#include "analyzer/base/err.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static const char version_mark[] = "\n-- @version ", views_mark[] = "\n-- @views\n";

int db_error(struct sqlite3 *db, const char *path, int rc, struct strbuf *err)
{
	const char *what = db ? sqlite3_errmsg(db) : sqlite3_errstr(rc);
	const char *advice = "";

	switch (rc & 0xff) {
	case SQLITE_NOTADB:
		what = "not an SQLite database";
		advice = ": choose another file with --db FILE, or delete this one";
		break;
	case SQLITE_CORRUPT:
		advice = ": the database is damaged; delete it, the next scan makes a new one";
		break;
	case SQLITE_CANTOPEN:
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		advice = ": choose a place that can be written with --db FILE, or do without with --no-db";
		break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		what = "another process is writing to it";
		advice = ": try again when that is done, or choose another file with --db FILE";
		break;
	case SQLITE_FULL:
	case SQLITE_IOERR:
		advice = ": make room, or choose another place with --db FILE";
		break;
	}
	strbuf_addf(err, "%s: %s%s", path, what, advice);
	return -1;
}

static int number(struct sqlite3 *db, const char *sql, long long *value)
{
	sqlite3_stmt *s;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);

	if (rc != SQLITE_OK)
		return rc;
	rc = sqlite3_step(s);
	if (rc == SQLITE_ROW)
		*value = sqlite3_column_int64(s, 0);
	sqlite3_finalize(s);
	return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static long latest_version(const char *schema)
{
	const char *p;
	long version = 0;

	for (p = schema; (p = strstr(p, version_mark)); p++)
		version = strtol(p + strlen(version_mark), NULL, 10);
	return version;
}

/* 0: the database is ours, at *version (0: empty, new). */
static int identify(struct sqlite3 *db, const char *path, long latest, long *version, struct strbuf *err)
{
	long long id = 0, have = 0, objects = 0;
	int rc;

	if ((rc = number(db, "pragma application_id", &id)) != SQLITE_OK ||
	    (rc = number(db, "pragma user_version", &have)) != SQLITE_OK ||
	    (rc = number(db, "select count(*) from sqlite_master", &objects)) != SQLITE_OK)
		return db_error(db, path, rc, err);
	if (id != DB_APPLICATION_ID && (id || have || objects)) {
		strbuf_addf(err, "%s: a database of another program: choose another file with --db FILE", path);
		return -1;
	}
	if (have > latest) {
		strbuf_addf(err, "%s: written by a newer gccheck (schema %lld, this one knows %ld): upgrade gccheck, choose "
			    "another file with --db FILE, or delete this one", path, have, latest);
		return -1;
	}
	*version = (long)have;
	return 0;
}

static int drop_views(struct sqlite3 *db)
{
	sqlite3_stmt *s;
	char *sql;
	int rc = SQLITE_OK, step;

	do {
		if ((rc = sqlite3_prepare_v2(db, "select name from sqlite_master where type = 'view'", -1, &s, NULL)) != SQLITE_OK)
			return rc;
		step = sqlite3_step(s);
		sql = step == SQLITE_ROW ? sqlite3_mprintf("drop view \"%w\"", sqlite3_column_text(s, 0)) : NULL;
		sqlite3_finalize(s);
		if (sql)
			rc = sqlite3_exec(db, sql, NULL, NULL, NULL);
		sqlite3_free(sql);
	} while (rc == SQLITE_OK && step == SQLITE_ROW);
	return rc;
}

static int run_section(struct sqlite3 *db, const char *start)
{
	const char *next = strstr(start + 1, version_mark), *views = strstr(start + 1, views_mark);
	struct strbuf sql = STRBUF_INIT;
	int rc;

	if (!next || (views && views < next))
		next = views;
	strbuf_add(&sql, start, next ? (size_t)(next - start) : strlen(start));
	rc = sqlite3_exec(db, sql.buf, NULL, NULL, NULL);
	strbuf_release(&sql);
	return rc;
}

static int run_sections(struct sqlite3 *db, const char *schema, long have)
{
	const char *p;
	int rc = drop_views(db);

	for (p = schema; rc == SQLITE_OK && (p = strstr(p, version_mark)); p++)
		if (strtol(p + strlen(version_mark), NULL, 10) > have)
			rc = run_section(db, p);
	if (rc == SQLITE_OK && (p = strstr(schema, views_mark)))
		rc = run_section(db, p);
	return rc;
}

int db_migrate(struct sqlite3 *db, const char *path, const char *schema, struct strbuf *err)
{
	long latest = latest_version(schema), have;
	struct strbuf sql = STRBUF_INIT;
	int rc, result = -1;

	/* one look in one transaction: another process may be making this database right now */
	if ((rc = sqlite3_exec(db, "begin", NULL, NULL, NULL)) != SQLITE_OK)
		return db_error(db, path, rc, err);
	result = identify(db, path, latest, &have, err);
	sqlite3_exec(db, "rollback", NULL, NULL, NULL);
	if (result)
		return -1;
	result = -1;
	if (have == latest)
		return 0;
	if ((rc = sqlite3_exec(db, "begin immediate", NULL, NULL, NULL)) != SQLITE_OK)
		return db_error(db, path, rc, err);
	if (identify(db, path, latest, &have, err)) /* again: another process may have been faster */
		goto out;
	strbuf_addf(&sql, "pragma application_id = %d; pragma user_version = %ld; commit", (int)DB_APPLICATION_ID, latest);
	if ((have < latest && (rc = run_sections(db, schema, have)) != SQLITE_OK) ||
	    (rc = sqlite3_exec(db, sql.buf, NULL, NULL, NULL)) != SQLITE_OK)
		db_error(db, path, rc, err);
	else
		result = 0;
out:
	if (result)
		sqlite3_exec(db, "rollback", NULL, NULL, NULL);
	strbuf_release(&sql);
	return result;
}

int db_check(struct sqlite3 *db, const char *path, const char *schema, struct strbuf *err)
{
	long latest = latest_version(schema), have;

	if (identify(db, path, latest, &have, err))
		return -1;
	if (have == latest)
		return 0;
	strbuf_addf(err, "%s: %s: run `gccheck` on the tree first", path,
		    have ? "written by an older gccheck" : "an empty database");
	return -1;
}
