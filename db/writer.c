#include "db/writer.h"

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

/* --- Opening ---------------------------------------------------------------------------------------------------------- */

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

static int configure(struct writer *w, const char *schema, struct strbuf *err)
{
	sqlite3_busy_timeout(w->db, BUSY_MS);
	sqlite3_extended_result_codes(w->db, 1);
	if (db_migrate(w->db, w->path, schema, err))
		return -1;
	/* Where WAL cannot be had (some network file systems) the older journal stays: as safe, slower for readers. */
	w->rc = sqlite3_exec(w->db, "pragma journal_mode = wal; pragma foreign_keys = on", NULL, NULL, NULL);
	return w->rc == SQLITE_OK ? 0 : db_error(w->db, w->path, w->rc, err);
}

int writer_open(struct writer *w, const char *path, const char *schema, const struct writer_statement *texts, int n, struct strbuf *err)
{
	int rc;

	*w = (struct writer){.texts = texts, .n = n};
	if (prepare_folder(path, err))
		return -1;
	w->path = xstrdup(path);
	w->stmts = xcalloc((size_t)n, sizeof(*w->stmts));
	rc = sqlite3_open_v2(path, &w->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	return rc != SQLITE_OK ? db_error(w->db, path, rc, err) : configure(w, schema, err);
}

void writer_release(struct writer *w)
{
	int i;

	for (i = 0; w->stmts && i < w->n; i++)
		sqlite3_finalize(w->stmts[i]);
	sqlite3_close(w->db);
	free(w->stmts);
	free(w->path);
	*w = (struct writer){0};
}

/* --- Writing ---------------------------------------------------------------------------------------------------------- */

static void bind(sqlite3_stmt *s, const char *columns, va_list ap)
{
	const long long *number;
	const void *data;
	int i;

	for (i = 1; *columns; columns++, i++) {
		switch (*columns) {
		case 'i':
			sqlite3_bind_int64(s, i, va_arg(ap, long long));
			break;
		case 'n':
			if ((number = va_arg(ap, const long long *)))
				sqlite3_bind_int64(s, i, *number);
			break;
		case 'd':
			sqlite3_bind_double(s, i, va_arg(ap, double));
			break;
		case 't':
			sqlite3_bind_text(s, i, va_arg(ap, const char *), -1, SQLITE_STATIC);
			break;
		case 'b':
			data = va_arg(ap, const void *);
			sqlite3_bind_blob(s, i, data, va_arg(ap, int), SQLITE_STATIC);
			break;
		default:
			BUG("column type %c", *columns);
		}
	}
}

/* The statement with its values bound, NULL after a failure. */
static sqlite3_stmt *ready(struct writer *w, int which, va_list ap)
{
	sqlite3_stmt **s = &w->stmts[which];

	if (w->rc == SQLITE_OK && !*s)
		w->rc = sqlite3_prepare_v3(w->db, w->texts[which].sql, -1, SQLITE_PREPARE_PERSISTENT, s, NULL);
	if (w->rc != SQLITE_OK)
		return NULL;
	bind(*s, w->texts[which].columns, ap);
	return *s;
}

static void done(struct writer *w, sqlite3_stmt *s, int step)
{
	if (step != SQLITE_DONE && step != SQLITE_ROW)
		w->rc = sqlite3_extended_errcode(w->db);
	sqlite3_reset(s);
	sqlite3_clear_bindings(s);
}

void writer_run(struct writer *w, int which, ...)
{
	sqlite3_stmt *s;
	va_list ap;

	va_start(ap, which);
	s = ready(w, which, ap);
	va_end(ap);
	if (s)
		done(w, s, sqlite3_step(s));
}

long long writer_ask(struct writer *w, long long otherwise, int which, ...)
{
	sqlite3_stmt *s;
	va_list ap;
	int step;

	va_start(ap, which);
	s = ready(w, which, ap);
	va_end(ap);
	if (!s)
		return otherwise;
	step = sqlite3_step(s);
	if (step == SQLITE_ROW && sqlite3_column_type(s, 0) != SQLITE_NULL)
		otherwise = sqlite3_column_int64(s, 0);
	done(w, s, step);
	return otherwise;
}

void writer_exec(struct writer *w, const char *sql)
{
	if (w->rc == SQLITE_OK)
		w->rc = sqlite3_exec(w->db, sql, NULL, NULL, NULL);
}

long long writer_last_id(struct writer *w)
{
	return sqlite3_last_insert_rowid(w->db);
}

int writer_commit(struct writer *w, struct strbuf *err)
{
	int rc;

	writer_exec(w, "commit");
	rc = w->rc;
	w->rc = SQLITE_OK;
	if (rc == SQLITE_OK)
		return 0;
	db_error(w->db, w->path, rc, err);
	sqlite3_exec(w->db, "rollback", NULL, NULL, NULL);
	return -1;
}
