#include "db/edges.h"

#include "db/migrate.h"

#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static const char sql[] = "select f.record, f.field, f.target, f.strength, f.evidence, f.element, s.root from field f join scan s on s.id = f.scan"
			  " where f.scan = (select max(id) from scan where whole = 1) and (f.target <> '' or f.element <> '') order by f.record, f.field";

static const char *text(sqlite3_stmt *s, int column)
{
	const char *t = (const char *)sqlite3_column_text(s, column);

	return t ? t : "";
}

/* One thing that the field points to; and many, if it is a container that gives back what it is given to keep. */
static void add_edges(struct type_graph *g, sqlite3_stmt *s)
{
	struct strbuf many = STRBUF_INIT;

	strbuf_addf(&many, "%s[]", text(s, 1));
	if (*text(s, 2))
		graph_add(g, text(s, 0), text(s, 1), text(s, 2), text(s, 3), text(s, 4));
	if (*text(s, 5))
		graph_add(g, text(s, 0), many.buf, text(s, 5), "owning", text(s, 4));
	strbuf_release(&many);
}

static int read_rows(struct sqlite3 *db, const char *path, struct type_graph *g, struct strbuf *err)
{
	sqlite3_stmt *s;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, NULL);

	if (rc != SQLITE_OK)
		return db_error(db, path, rc, err);
	while ((rc = sqlite3_step(s)) == SQLITE_ROW)
		add_edges(g, s);
	sqlite3_finalize(s);
	return rc == SQLITE_DONE ? 0 : db_error(db, path, rc, err);
}

int edges_read(const char *path, struct type_graph *g, struct strbuf *err)
{
	struct sqlite3 *db = NULL;
	int rc, failed;

	if (access(path, F_OK)) {
		strbuf_addf(err, "%s: there is no database yet: scan a tree first (gccheck TREE), or name one with --db FILE", path);
		return -1;
	}
	rc = sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL);
	failed = rc != SQLITE_OK ? db_error(db, path, rc, err) : read_rows(db, path, g, err);
	sqlite3_close(db);
	if (!failed && !g->n_edges) {
		strbuf_addf(err, "%s: no scan of a whole tree is kept in it, or none that found fields: gccheck TREE", path);
		failed = -1;
	}
	return failed;
}
