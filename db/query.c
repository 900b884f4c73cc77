#include "db/query.h"

#include "analyzer/base/arena.h"
#include "analyzer/base/err.h"
#include "analyzer/base/vec.h"
#include "db/migrate.h"

#include <ctype.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MS = 10000, REPLACEMENT = 3 /* bytes of U+FFFD */ };

/* Views first: they are what to ask. The purpose is the comment on the first line of the statement. */
static const char overview[] =
	"select name, type, trim(substr(sql, start, instr(substr(sql, start), char(10)) - 1)) as purpose"
	" from (select *, instr(sql, '-- ') + 3 as start from sqlite_master where sql like '%-- %')"
	" where type in ('table', 'view') order by type desc, name";

struct cell {
	const char *text; /* UTF-8 without control characters; NULL for SQL's null */
	int width;        /* in characters */
	int number;
};

/* Bytes of the valid UTF-8 character at s, 0 if there is none. Accepts what the standard does: no overlong forms, no
 * surrogates. */
static size_t sequence(const unsigned char *s, size_t len)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0, i;

	if (!n || n > len)
		return 0;
	for (i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) || (s[0] == 0xf0 && s[1] < 0x90) ||
	    (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return n;
}

/* The database holds names and messages from other people's source: nothing of it may speak to a terminal. */
static struct cell cell_read(struct arena *a, sqlite3_stmt *s, int column)
{
	int type = sqlite3_column_type(s, column);
	const unsigned char *text = sqlite3_column_text(s, column);
	size_t len = (size_t)sqlite3_column_bytes(s, column), n, i;
	struct cell c = { .number = type == SQLITE_INTEGER || type == SQLITE_FLOAT };
	struct strbuf sb = STRBUF_INIT;

	if (type == SQLITE_NULL)
		return c;
	for (i = 0; i < len; i += n ? n : 1, c.width++) {
		n = sequence(text + i, len - i);
		if (n == 1 && isspace(text[i]))
			strbuf_addch(&sb, ' ');
		else if (!n || (n == 1 && iscntrl(text[i])) || (n == 2 && text[i] == 0xc2 && text[i + 1] < 0xa0))
			strbuf_add(&sb, "\xef\xbf\xbd", REPLACEMENT);
		else
			strbuf_add(&sb, text + i, n);
	}
	c.text = arena_strndup(a, sb.buf, sb.len);
	strbuf_release(&sb);
	return c;
}

static void json_string(struct strbuf *out, const char *s)
{
	strbuf_addch(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			strbuf_addch(out, '\\');
		strbuf_addch(out, *s);
	}
	strbuf_addch(out, '"');
}

/* A column's name as a key: the second "file" of a join is "file_2", for an object has each key once. */
static void json_key(struct strbuf *out, sqlite3_stmt *s, int column)
{
	const char *name = sqlite3_column_name(s, column);
	struct strbuf key = STRBUF_INIT;
	int i, same = 1;

	for (i = 0; i < column; i++)
		same += !strcmp(sqlite3_column_name(s, i), name);
	strbuf_addstr(&key, name);
	if (same > 1)
		strbuf_addf(&key, "_%d", same);
	json_string(out, key.buf);
	strbuf_release(&key);
}

static int print_json(sqlite3_stmt *s, struct strbuf *out)
{
	int columns = sqlite3_column_count(s), rows, i, rc;
	struct arena a = {0};
	struct cell c;

	for (rows = 0; (rc = sqlite3_step(s)) == SQLITE_ROW; rows++) {
		strbuf_addstr(out, rows ? ",\n{" : "[\n{");
		for (i = 0; i < columns; i++) {
			c = cell_read(&a, s, i);
			strbuf_addstr(out, i ? ", " : "");
			json_key(out, s, i);
			strbuf_addstr(out, ": ");
			if (!c.text || (c.number && !isdigit((unsigned char)c.text[strlen(c.text) - 1])))
				strbuf_addstr(out, "null"); /* also infinity */
			else if (c.number)
				strbuf_addstr(out, c.text);
			else
				json_string(out, c.text);
		}
		strbuf_addch(out, '}');
		arena_clear(&a);
	}
	strbuf_addstr(out, rows ? "\n]\n" : "[]\n");
	arena_release(&a);
	return rc;
}

static void print_row(struct strbuf *out, const struct cell *row, const int *widths, int columns)
{
	int i, pad;

	for (i = 0; i < columns; i++) {
		pad = widths[i] - row[i].width;
		if (i)
			strbuf_addstr(out, "  ");
		if (row[i].number)
			strbuf_addf(out, "%*s", pad, "");
		strbuf_addstr(out, row[i].text ? row[i].text : "");
		if (!row[i].number && i + 1 < columns)
			strbuf_addf(out, "%*s", pad, "");
	}
	strbuf_addch(out, '\n');
}

static int print_table(sqlite3_stmt *s, struct strbuf *out)
{
	int columns = sqlite3_column_count(s), i, row, rc;
	struct arena a = {0};
	VEC(struct cell) cells = {0};
	int *widths = ARENA_ARRAY(&a, int, columns);

	for (i = 0; i < columns; i++) {
		widths[i] = (int)strlen(sqlite3_column_name(s, i));
		vec_push(&cells, ((struct cell){ arena_strdup(&a, sqlite3_column_name(s, i)), widths[i], 0 }));
	}
	while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
		for (i = 0; i < columns; i++) {
			vec_push(&cells, cell_read(&a, s, i));
			if (cells.items[cells.count - 1].width > widths[i])
				widths[i] = cells.items[cells.count - 1].width;
		}
	}
	for (i = 0; i < columns && cells.count > columns; i++) /* a head stands above its numbers */
		cells.items[i].number = cells.items[columns + i].number;
	for (row = 0; columns && row < cells.count / columns; row++)
		print_row(out, cells.items + row * columns, widths, columns);
	vec_release(&cells);
	arena_release(&a);
	return rc;
}

static int authorise(void *unused, int action, const char *arg, const char *value, const char *db, const char *trigger)
{
	static const char *const pragmas[] = { "table_info", "table_xinfo", "table_list", "index_list", "user_version" };
	size_t i;

	(void)unused, (void)value, (void)db, (void)trigger;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_FUNCTION:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_PRAGMA:
		for (i = 0; i < sizeof(pragmas) / sizeof(*pragmas); i++)
			if (!sqlite3_stricmp(arg, pragmas[i]))
				return SQLITE_OK;
	}
	return SQLITE_DENY;
}

/* "file:" URI of a path, for immutable=1. */
static void add_uri(struct strbuf *uri, const char *path)
{
	strbuf_addstr(uri, "file:");
	for (; *path; path++) {
		if (isalnum((unsigned char)*path) || strchr("/._-", *path))
			strbuf_addch(uri, *path);
		else
			strbuf_addf(uri, "%%%02x", (unsigned)(unsigned char)*path);
	}
	strbuf_addstr(uri, "?immutable=1");
}

/* Reading a WAL database makes files next to it. Where that is not possible, the file itself is all there is to read
 * (immutable), unless a writer that was killed has left more beside it. */
static int has_wal(const char *path)
{
	struct strbuf wal = STRBUF_INIT;
	struct stat st;
	int has;

	strbuf_addf(&wal, "%s-wal", path);
	has = !stat(wal.buf, &st) && st.st_size > 0;
	strbuf_release(&wal);
	return has;
}

static sqlite3 *open_reader(const char *path, int immutable, int *rc)
{
	struct strbuf uri = STRBUF_INIT;
	sqlite3 *db;

	if (immutable)
		add_uri(&uri, path);
	*rc = sqlite3_open_v2(immutable ? uri.buf : path, &db, SQLITE_OPEN_READONLY | (immutable ? SQLITE_OPEN_URI : 0), NULL);
	strbuf_release(&uri);
	sqlite3_busy_timeout(db, BUSY_MS);
	if (*rc == SQLITE_OK)
		*rc = sqlite3_exec(db, "select count(*) from sqlite_master", NULL, NULL, NULL);
	return db;
}

sqlite3 *query_open(const char *path, const char *advice, struct strbuf *err)
{
	sqlite3 *db;
	int rc;

	if (access(path, R_OK)) {
		strbuf_addf(err, "%s: %s", path, strerror(errno));
		if (errno == ENOENT)
			strbuf_addf(err, ": %s, or name the database with --db FILE", advice);
		return NULL;
	}
	db = open_reader(path, 0, &rc);
	if (((rc & 0xff) == SQLITE_CANTOPEN || (rc & 0xff) == SQLITE_READONLY) && !has_wal(path)) {
		sqlite3_close(db);
		db = open_reader(path, 1, &rc);
	}
	if (rc != SQLITE_OK ? db_error(db, path, rc, err) : db_check(db, path, db_schema_sql, err)) {
		sqlite3_close(db);
		return NULL;
	}
	sqlite3_set_authorizer(db, authorise, NULL);
	return db;
}

static void explain(sqlite3 *db, int rc, struct strbuf *err)
{
	if (rc == SQLITE_AUTH)
		strbuf_addf(err, "query: only select is allowed (%s)", sqlite3_errmsg(db));
	else
		strbuf_addf(err, "query: %s", sqlite3_errmsg(db));
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql, struct strbuf *err)
{
	const char *tail = "";
	sqlite3_stmt *s = NULL, *next = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &s, &tail);

	if (rc != SQLITE_OK)
		explain(db, rc, err);
	if (rc == SQLITE_ERROR)
		strbuf_addstr(err, " (`gccheck query` alone lists tables and views)");
	else if (rc == SQLITE_OK && !s)
		strbuf_addstr(err, "query: the statement is empty");
	if (rc != SQLITE_OK || !s)
		return NULL;
	if (sqlite3_prepare_v2(db, tail, -1, &next, NULL) == SQLITE_OK && !next)
		return s;
	strbuf_addstr(err, "query: one statement at a time");
	sqlite3_finalize(next);
	sqlite3_finalize(s);
	return NULL;
}

int query_run(const char *path, const char *sql, enum query_format format, struct strbuf *out, struct strbuf *err)
{
	sqlite3 *db = query_open(path, "scan the tree first", err);
	sqlite3_stmt *s = db ? prepare(db, sql ? sql : overview, err) : NULL;
	struct strbuf rows = STRBUF_INIT;
	int rc, result = -1;

	if (s) {
		rc = format == QUERY_JSON ? print_json(s, &rows) : print_table(s, &rows);
		if (rc == SQLITE_DONE) {
			strbuf_add(out, rows.buf, rows.len);
			result = 0;
		} else {
			explain(db, rc, err);
		}
		sqlite3_finalize(s);
	}
	sqlite3_close(db);
	strbuf_release(&rows);
	return result;
}
