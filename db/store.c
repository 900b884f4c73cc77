#include "db/store.h"

#include "analyzer/base/err.h"
#include "db/migrate.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MS = 10000 };

/* The statements that write a scan. In `columns`, i is an integer and t a text that may be NULL. */
enum statement {
	S_SCAN, S_COVERAGE, S_UNIT, S_FUNCTION, S_CONTRACT, S_FINDING, S_STEP, S_GAVE_UP, S_FIELD,
	S_FORGET_COVERAGE, S_OLD_UNITS, S_OLD_FUNCTIONS, S_OLD_FIELDS, S_OLD_SCANS,
	N_STATEMENTS
};

static const struct {
	const char *columns, *sql;
} statements[N_STATEMENTS] = {
	[S_SCAN] = { "titttiiiiiiiiiii", "insert into scan (root, whole, started, version, build_info, files_ok, files_total,"
		" functions, functions_partial, gave_up, cpu_ms, hidden_suppressed, hidden_baseline, hidden_generated,"
		" hidden_vendored, hidden_untracked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_COVERAGE] = { "tti", "insert or replace into coverage (root, file, scan) values (?, ?, ?)" },
	[S_UNIT] = { "itttt" "iiiiii", "insert into unit (scan, file, status, status_reason, flags, functions, partial,"
		" gave_up, parse_ms, analyse_ms, excluded_lines) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_FUNCTION] = { "itit" "it", "insert into function (scan, file, line, name, partial, summary)"
		" values (?, ?, ?, ?, ?, ?)" },
	[S_CONTRACT] = { "it", "insert or ignore into contract_used (scan, name) values (?, ?)" },
	[S_FINDING] = { "itttii" "ttttt" "iit", "insert into finding (scan, rule, level, file, line, column, function, object,"
		" message, fingerprint, verdict, confidence, acquired_step, suppressed)"
		" values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_STEP] = { "iitiit", "insert into finding_step (finding, step, file, line, column, note)"
		" values (?, ?, ?, ?, ?, ?)" },
	[S_GAVE_UP] = { "ittit", "insert into gave_up (scan, file, function, line, reason) values (?, ?, ?, ?, ?)" },
	[S_FIELD] = { "ittt" "iiiitt", "insert into field (scan, record, field, strength, owned_stores, borrowed_stores, other_stores,"
		" releases, evidence, target) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_OLD_FIELDS] = { "t", "delete from field where scan in (select id from scan where root = ?)" },
	[S_FORGET_COVERAGE] = { "t", "delete from coverage where root = ?" },
	[S_OLD_UNITS] = { "", "delete from unit where not exists"
		" (select 1 from coverage c where c.scan = unit.scan and c.file = unit.file)" },
	[S_OLD_FUNCTIONS] = { "", "delete from function where not exists"
		" (select 1 from coverage c where c.scan = function.scan and c.file = function.file)" },
	[S_OLD_SCANS] = { "tti", "delete from scan where root = ? and id not in (select scan from coverage) and id not in"
		" (select id from scan where root = ? order by id desc limit ?)" },
};

struct store {
	sqlite3 *db;
	char *path;
	sqlite3_stmt *stmts[N_STATEMENTS];
	int rc; /* the first failure of a transaction, then nothing more is tried */
};

void store_default_path(struct strbuf *path, const char *root)
{
	size_t len = strlen(root);

	strbuf_addf(path, "%s%s.gccheck/gccheck.db", root, len && root[len - 1] == '/' ? "" : "/");
}

static int write_gitignore(const char *dir)
{
	struct strbuf path = STRBUF_INIT;
	int fd, saved, result = -1;

	strbuf_addf(&path, "%s/.gitignore", dir);
	fd = open(path.buf, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd >= 0)
		result = write(fd, "*\n", 2) == 2 ? 0 : -1;
	else if (errno == EEXIST)
		result = 0;
	saved = errno;
	if (fd >= 0)
		close(fd);
	strbuf_release(&path);
	errno = saved;
	return result;
}

static int is_dir(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

static int make_dirs(char *dir)
{
	char *slash;

	if (!mkdir(dir, 0777) || errno == EEXIST)
		return is_dir(dir) ? 0 : (errno = ENOTDIR, -1);
	if (errno != ENOENT || !(slash = strrchr(dir, '/')) || slash == dir)
		return -1;
	*slash = 0;
	if (make_dirs(dir))
		return -1;
	*slash = '/';
	return mkdir(dir, 0777) && errno != EEXIST ? -1 : 0;
}

static int prepare_folder(const char *path, struct strbuf *err)
{
	static const char hidden[] = ".gccheck";
	const char *slash = strrchr(path, '/'), *name;
	char *dir;
	int result = 0;

	if (is_dir(path)) {
		strbuf_addf(err, "%s: is a folder: --db wants a file, such as %s/gccheck.db", path, path);
		return -1;
	}
	if (!slash || slash == path)
		return 0;
	dir = xstrndup(path, (size_t)(slash - path));
	name = strrchr(dir, '/') ? strrchr(dir, '/') + 1 : dir;
	if (make_dirs(dir) || (!strcmp(name, hidden) && write_gitignore(dir) && access(path, W_OK))) {
		strbuf_addf(err, "%s: its folder cannot be made or written (%s): choose another place with --db FILE, or do "
			    "without with --no-db", path, strerror(errno));
		result = -1;
	}
	free(dir);
	return result;
}

static int configure(struct store *st, const char *schema, struct strbuf *err)
{
	sqlite3_busy_timeout(st->db, BUSY_MS);
	sqlite3_extended_result_codes(st->db, 1);
	if (db_migrate(st->db, st->path, schema, err))
		return -1;
	/* Where WAL cannot be had (some network file systems) the older journal stays: as safe, slower for readers. */
	st->rc = sqlite3_exec(st->db, "pragma journal_mode = wal; pragma foreign_keys = on", NULL, NULL, NULL);
	return st->rc == SQLITE_OK ? 0 : db_error(st->db, st->path, st->rc, err);
}

struct store *store_open_schema(const char *path, const char *schema, struct strbuf *err)
{
	struct store *st;
	int rc;

	if (prepare_folder(path, err))
		return NULL;
	st = xcalloc(1, sizeof(*st));
	st->path = xstrdup(path);
	rc = sqlite3_open_v2(path, &st->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	if (rc != SQLITE_OK)
		db_error(st->db, path, rc, err);
	if (rc != SQLITE_OK || configure(st, schema, err)) {
		store_close(st);
		return NULL;
	}
	return st;
}

struct store *store_open(const char *path, struct strbuf *err)
{
	return store_open_schema(path, db_schema_sql, err);
}

void store_close(struct store *st)
{
	int i;

	if (!st)
		return;
	for (i = 0; i < N_STATEMENTS; i++)
		sqlite3_finalize(st->stmts[i]);
	sqlite3_close(st->db);
	free(st->path);
	free(st);
}

static void bind(sqlite3_stmt *s, const char *columns, va_list ap)
{
	const char *text;
	int i;

	for (i = 0; columns[i]; i++) {
		if (columns[i] == 'i') {
			sqlite3_bind_int64(s, i + 1, va_arg(ap, long long));
		} else {
			text = va_arg(ap, const char *);
			sqlite3_bind_text(s, i + 1, text, -1, SQLITE_STATIC);
		}
	}
}

/* Run one statement; its values must match its columns: long long for i, const char * for t. */
static void run(struct store *st, enum statement which, ...)
{
	sqlite3_stmt **s = &st->stmts[which];
	va_list ap;

	if (st->rc == SQLITE_OK && !*s)
		st->rc = sqlite3_prepare_v3(st->db, statements[which].sql, -1, SQLITE_PREPARE_PERSISTENT, s, NULL);
	if (st->rc != SQLITE_OK)
		return;
	va_start(ap, which);
	bind(*s, statements[which].columns, ap);
	va_end(ap);
	if (sqlite3_step(*s) != SQLITE_DONE)
		st->rc = sqlite3_extended_errcode(st->db);
	sqlite3_reset(*s);
	sqlite3_clear_bindings(*s);
}

static void exec(struct store *st, const char *sql)
{
	if (st->rc == SQLITE_OK)
		st->rc = sqlite3_exec(st->db, sql, NULL, NULL, NULL);
}

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

static long long put_scan(struct store *st, const struct scan *sc)
{
	long long cpu_ms = 0;
	int i;

	for (i = 0; i < sc->n_units; i++)
		cpu_ms += sc->units[i].parse_ms + sc->units[i].analyse_ms;
	run(st, S_SCAN, or_empty(sc->root), (long long)sc->whole, or_empty(sc->started), or_empty(sc->version),
	    or_empty(sc->build_info), (long long)sc->files_ok, (long long)sc->files_total, (long long)sc->n_functions,
	    (long long)sc->functions_partial, (long long)sc->n_gave_up, cpu_ms, (long long)sc->hidden_suppressed,
	    (long long)sc->hidden_baseline, (long long)sc->hidden_generated, (long long)sc->hidden_vendored,
	    (long long)sc->hidden_untracked);
	return sqlite3_last_insert_rowid(st->db);
}

static void put_coverage(struct store *st, const struct scan *sc, const struct finding_set *set, long long scan)
{
	const char *root = or_empty(sc->root), *last = NULL;
	int i;

	if (sc->whole)
		run(st, S_FORGET_COVERAGE, root);
	for (i = 0; i < sc->n_units; i++)
		run(st, S_COVERAGE, root, sc->units[i].file, scan);
	for (i = 0; i < sc->n_functions; i++) {
		if (last && !strcmp(last, sc->functions[i].file))
			continue;
		last = sc->functions[i].file;
		run(st, S_COVERAGE, root, last, scan);
	}
	for (i = 0; i < set->count; i++)
		run(st, S_COVERAGE, root, set->items[i].file, scan);
	for (i = 0; i < sc->n_gave_up; i++)
		run(st, S_COVERAGE, root, sc->gave_up[i].file, scan);
}

static void put_units(struct store *st, const struct scan *sc, long long scan)
{
	static const char *const status[] = { [UNIT_OK] = "ok", [UNIT_PARTIAL] = "partial", [UNIT_FAILED] = "failed" };
	const struct scan_unit *u;
	const struct scan_function *f;
	const struct scan_gave_up *g;

	for (u = sc->units; u < sc->units + sc->n_units; u++)
		run(st, S_UNIT, scan, u->file, status[u->status], u->status_reason, or_empty(u->flags),
		    (long long)u->n_functions, (long long)u->n_partial, (long long)u->n_gave_up, (long long)u->parse_ms,
		    (long long)u->analyse_ms, (long long)u->excluded_lines);
	for (f = sc->functions; f < sc->functions + sc->n_functions; f++)
		run(st, S_FUNCTION, scan, f->file, (long long)f->line, f->name, (long long)f->partial, or_empty(f->summary));
	for (g = sc->gave_up; g < sc->gave_up + sc->n_gave_up; g++)
		run(st, S_GAVE_UP, scan, g->file, g->function, (long long)g->line, or_empty(g->reason));
}

static void put_finding(struct store *st, const struct finding *f, long long scan)
{
	const struct finding_step *s;
	long long id;
	int i;

	run(st, S_FINDING, scan, f->rule, finding_level_name(f->level), f->file, (long long)f->line, (long long)f->column,
	    or_empty(f->function), or_empty(f->object), or_empty(f->message), or_empty(f->fingerprint), f->verdict,
	    (long long)f->confidence, (long long)f->acquired_step, f->suppressed);
	id = sqlite3_last_insert_rowid(st->db);
	for (i = 0; i < f->n_steps; i++) {
		s = &f->steps[i];
		run(st, S_STEP, id, (long long)i, or_empty(s->file), (long long)s->line, (long long)s->column, or_empty(s->note));
	}
}

int store_scan(struct store *st, const struct scan *sc, const struct finding_set *set, struct strbuf *err)
{
	const char *root = or_empty(sc->root);
	long long scan;
	int i;

	st->rc = SQLITE_OK;
	exec(st, "begin immediate");
	scan = put_scan(st, sc);
	put_coverage(st, sc, set, scan);
	put_units(st, sc, scan);
	if (sc->whole)
		run(st, S_OLD_FIELDS, root);
	for (i = 0; sc->whole && i < sc->n_fields; i++) {
		const struct scan_field *f = &sc->fields[i];

		run(st, S_FIELD, scan, f->record, f->field, f->strength, (long long)f->owned_stores, (long long)f->borrowed_stores,
		    (long long)f->other_stores, (long long)f->releases, or_empty(f->evidence), or_empty(f->target));
	}
	for (i = 0; i < sc->n_contracts; i++)
		run(st, S_CONTRACT, scan, sc->contracts[i]);
	for (i = 0; i < set->count; i++)
		put_finding(st, &set->items[i], scan);
	run(st, S_OLD_UNITS);
	run(st, S_OLD_FUNCTIONS);
	run(st, S_OLD_SCANS, root, root, (long long)STORE_KEEP_SCANS);
	exec(st, "commit");
	if (st->rc == SQLITE_OK)
		return 0;
	db_error(st->db, st->path, st->rc, err);
	sqlite3_exec(st->db, "rollback", NULL, NULL, NULL);
	return -1;
}
