#include "db/cache.h"

#include "analyzer/base/arena.h"
#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"
#include "db/migrate.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

enum { BUSY_MS = 10000 };

struct row {
	const char *file; /* interned */
	int turn;
	struct cached value;
	int used, changed;
};

struct known_file {
	const char *path; /* interned */
	long long size, mtime_ns;
	uint64_t hash;
	int checked, changed; /* in this process */
};

struct cache {
	char *path;
	const char *root;
	struct arena arena;
	VEC(struct row) rows;
	VEC(struct known_file) files;
	struct map row_of;  /* hash of (file, turn) -> index + 1 */
	struct map file_of; /* interned path -> index + 1 */
};

static uint64_t row_key(const char *file, int turn)
{
	return MAP_PTR(file) * 65537 + (uint64_t)(turn + 1);
}

static struct row *find_row(const struct cache *c, const char *file, int turn)
{
	const uint64_t *at = map_get(&c->row_of, row_key(file, turn));

	return at ? &c->rows.items[*at - 1] : NULL;
}

static struct row *add_row(struct cache *c, const char *file, int turn)
{
	vec_push(&c->rows, ((struct row){ .file = file, .turn = turn }));
	*map_put(&c->row_of, row_key(file, turn), NULL) = (uint64_t)c->rows.count;
	return &c->rows.items[c->rows.count - 1];
}

static struct known_file *file_row(struct cache *c, const char *path)
{
	int fresh;
	uint64_t *at = map_put(&c->file_of, MAP_PTR(path), &fresh);

	if (fresh) {
		vec_push(&c->files, ((struct known_file){ .path = path, .size = -1 }));
		*at = (uint64_t)c->files.count;
	}
	return &c->files.items[*at - 1];
}

/* --- Loading ------------------------------------------------------------------------------------------------------- */

static const char *text(sqlite3_stmt *s, int column)
{
	return intern((const char *)sqlite3_column_text(s, column));
}

static void load_rows(struct cache *c, sqlite3_stmt *s)
{
	while (sqlite3_step(s) == SQLITE_ROW) {
		struct row *r = add_row(c, text(s, 0), sqlite3_column_int(s, 1));

		r->value.key = (uint64_t)sqlite3_column_int64(s, 2);
		r->value.deps = (uint64_t)sqlite3_column_int64(s, 3);
		r->value.len = (size_t)sqlite3_column_bytes(s, 4);
		r->value.bytes = arena_copy(&c->arena, sqlite3_column_blob(s, 4), r->value.len);
	}
}

static void load_files(struct cache *c, sqlite3_stmt *s)
{
	while (sqlite3_step(s) == SQLITE_ROW) {
		struct known_file *f = file_row(c, text(s, 0));

		f->size = sqlite3_column_int64(s, 1);
		f->mtime_ns = sqlite3_column_int64(s, 2);
		f->hash = (uint64_t)sqlite3_column_int64(s, 3);
	}
}

static void load(struct cache *c, sqlite3 *db, const char *sql, void (*take)(struct cache *, sqlite3_stmt *))
{
	sqlite3_stmt *s = NULL;

	if (sqlite3_prepare_v2(db, sql, -1, &s, NULL) == SQLITE_OK) { /* an older database has no such table: nothing is known */
		sqlite3_bind_text(s, 1, c->root, -1, SQLITE_STATIC);
		take(c, s);
	}
	sqlite3_finalize(s);
}

struct cache *cache_load(const char *path, const char *root)
{
	struct cache *c = xcalloc(1, sizeof(*c));
	sqlite3 *db = NULL;

	c->path = xstrdup(path);
	c->root = intern(root);
	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK) {
		sqlite3_busy_timeout(db, BUSY_MS);
		load(c, db, "select file, turn, key, deps, bytes from kept where root = ?", load_rows);
		load(c, db, "select path, size, mtime_ns, hash from kept_file where root = ?", load_files);
	}
	sqlite3_close(db);
	return c;
}

/* --- Using --------------------------------------------------------------------------------------------------------- */

const struct cached *cache_get(const struct cache *c, const char *file, int turn)
{
	struct row *r = find_row(c, intern(file), turn);

	if (!r)
		return NULL;
	r->used = 1;
	return &r->value;
}

void cache_put(struct cache *c, const char *file, int turn, struct cached value)
{
	const char *name = intern(file);
	struct row *r = find_row(c, name, turn);

	if (!r)
		r = add_row(c, name, turn);
	value.bytes = arena_copy(&c->arena, value.bytes, value.len);
	r->value = value;
	r->used = r->changed = 1;
}

uint64_t cache_file(struct cache *c, const char *path)
{
	struct known_file *f = file_row(c, intern(path));
	struct strbuf content = STRBUF_INIT;
	struct stat st;
	long long mtime;

	if (f->checked)
		return f->hash;
	f->checked = 1;
	if (stat(path, &st)) {
		f->hash = 0;
		return 0;
	}
	mtime = (long long)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
	if (f->size == st.st_size && f->mtime_ns == mtime)
		return f->hash;
	f->hash = strbuf_read_file(&content, path) ? 0 : XXH3_64bits(content.buf, content.len);
	f->size = st.st_size;
	f->mtime_ns = mtime;
	f->changed = 1;
	strbuf_release(&content);
	return f->hash;
}

/* --- Saving -------------------------------------------------------------------------------------------------------- */

static int run(sqlite3 *db, sqlite3_stmt *s, int rc)
{
	if (rc == SQLITE_OK && sqlite3_step(s) != SQLITE_DONE)
		rc = sqlite3_extended_errcode(db);
	sqlite3_reset(s);
	return rc;
}

static int save_rows(struct cache *c, sqlite3 *db)
{
	sqlite3_stmt *put = NULL, *drop = NULL;
	int rc = sqlite3_prepare_v2(db, "insert or replace into kept (root, file, turn, key, deps, bytes) values (?, ?, ?, ?, ?, ?)", -1, &put, NULL), i;

	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(db, "delete from kept where root = ? and file = ? and turn = ?", -1, &drop, NULL);
	for (i = 0; i < c->rows.count && rc == SQLITE_OK; i++) {
		const struct row *r = &c->rows.items[i], *unit = find_row(c, r->file, CACHE_UNIT);
		sqlite3_stmt *s = r->changed ? put : drop;

		if (!r->changed && (r->used || !unit || !unit->used))
			continue;
		sqlite3_bind_text(s, 1, c->root, -1, SQLITE_STATIC);
		sqlite3_bind_text(s, 2, r->file, -1, SQLITE_STATIC);
		sqlite3_bind_int(s, 3, r->turn);
		if (r->changed) {
			sqlite3_bind_int64(s, 4, (sqlite3_int64)r->value.key);
			sqlite3_bind_int64(s, 5, (sqlite3_int64)r->value.deps);
			sqlite3_bind_blob64(s, 6, r->value.bytes, r->value.len, SQLITE_STATIC);
		}
		rc = run(db, s, rc);
	}
	sqlite3_finalize(put);
	sqlite3_finalize(drop);
	return rc;
}

static int save_files(struct cache *c, sqlite3 *db)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, "insert or replace into kept_file (root, path, size, mtime_ns, hash) values (?, ?, ?, ?, ?)", -1, &s, NULL), i;

	for (i = 0; i < c->files.count && rc == SQLITE_OK; i++) {
		const struct known_file *f = &c->files.items[i];

		if (!f->changed)
			continue;
		sqlite3_bind_text(s, 1, c->root, -1, SQLITE_STATIC);
		sqlite3_bind_text(s, 2, f->path, -1, SQLITE_STATIC);
		sqlite3_bind_int64(s, 3, f->size);
		sqlite3_bind_int64(s, 4, f->mtime_ns);
		sqlite3_bind_int64(s, 5, (sqlite3_int64)f->hash);
		rc = run(db, s, rc);
	}
	sqlite3_finalize(s);
	return rc;
}

int cache_save(struct cache *c, struct strbuf *err)
{
	sqlite3 *db = NULL;
	int rc = sqlite3_open_v2(c->path, &db, SQLITE_OPEN_READWRITE, NULL);

	if (rc == SQLITE_OK) {
		sqlite3_busy_timeout(db, BUSY_MS);
		rc = sqlite3_exec(db, "begin immediate", NULL, NULL, NULL);
	}
	if (rc == SQLITE_OK)
		rc = save_rows(c, db);
	if (rc == SQLITE_OK)
		rc = save_files(c, db);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(db, "commit", NULL, NULL, NULL);
	if (rc != SQLITE_OK)
		db_error(db, c->path, rc, err);
	sqlite3_close(db);
	return rc == SQLITE_OK ? 0 : -1;
}

void cache_close(struct cache *c)
{
	if (!c)
		return;
	vec_release(&c->rows);
	vec_release(&c->files);
	map_release(&c->row_of);
	map_release(&c->file_of);
	arena_release(&c->arena);
	free(c->path);
	free(c);
}
