#include "db/frames.h"

#include "analyzer/base/arena.h"
#include "analyzer/base/vec.h"
#include "analyzer/symbols/symbols.h"
#include "db/migrate.h"
#include "db/writer.h"

#include <sqlite3.h>
#include <string.h>

enum { F_LOCATION, F_RESOLVED, F_BINARY, F_STATEMENTS };

static const struct writer_statement statements[F_STATEMENTS] = {
	[F_LOCATION] = {"iittiii", "insert or replace into location (frame, depth, function, file, line, column, offset) values (?, ?, ?, ?, ?, ?, ?)"},
	[F_RESOLVED] = {"i", "update frame set resolved = 1 where id = ?"},
	[F_BINARY] = {"iti", "update binary set lines = ?, trouble = ? where id = ?"},
};

static const char open_frames[] = "select f.id, f.address, f.exact, b.id, b.path, b.build_id from frame f"
				  " left join binary b on b.id = f.binary where f.resolved = 0 order by f.binary, f.address";

struct open_frame {
	long long id, address, binary; /* 0: in no file */
	int exact;
	const char *path, *build_id;
};

struct resolver {
	struct writer w;
	struct arena arena, scratch;
	VEC(struct open_frame) frames;
	struct symbols *symbols;
	long long last; /* binary that was told of */
};

static const char *text(struct resolver *r, sqlite3_stmt *s, int column)
{
	const char *t = (const char *)sqlite3_column_text(s, column);

	return arena_strdup(&r->arena, t ? t : "");
}

static int read_frames(struct resolver *r, struct strbuf *err)
{
	struct open_frame f;
	sqlite3_stmt *s;
	int rc = sqlite3_prepare_v2(r->w.db, open_frames, -1, &s, NULL);

	while (rc == SQLITE_OK && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		f = (struct open_frame){sqlite3_column_int64(s, 0), sqlite3_column_int64(s, 1), sqlite3_column_int64(s, 3),
					sqlite3_column_int(s, 2), "", ""};
		if (r->frames.count && r->frames.items[r->frames.count - 1].binary == f.binary) {
			f.path = r->frames.items[r->frames.count - 1].path;
			f.build_id = r->frames.items[r->frames.count - 1].build_id;
		} else {
			f.path = text(r, s, 4);
			f.build_id = text(r, s, 5);
		}
		vec_push(&r->frames, f);
		rc = SQLITE_OK;
	}
	sqlite3_finalize(s);
	return rc == SQLITE_DONE ? 0 : db_error(r->w.db, r->w.path, rc, err);
}

static void tell_binary(struct resolver *r, const struct open_frame *f, struct binary *b)
{
	if (r->last == f->binary)
		return;
	r->last = f->binary;
	writer_run(&r->w, F_BINARY, (long long)binary_has_lines(b), binary_trouble(b), f->binary);
}

static void resolve(struct resolver *r, const struct open_frame *f)
{
	uint64_t address = (uint64_t)f->address - (f->exact ? 0 : 1);
	struct symbol_frame *frames;
	struct binary *b;
	int i, n;

	arena_clear(&r->scratch);
	if (f->binary) {
		b = symbols_binary(r->symbols, f->path, f->build_id);
		tell_binary(r, f, b);
		n = binary_resolve(b, address, &r->scratch, &frames);
		for (i = 0; i < n; i++)
			writer_run(&r->w, F_LOCATION, f->id, (long long)i, frames[i].function, frames[i].file, (long long)frames[i].line,
				   (long long)frames[i].column, (long long)frames[i].offset);
	}
	writer_run(&r->w, F_RESOLVED, f->id);
}

static int resolve_all(struct resolver *r, struct strbuf *err)
{
	enum { PIECE = 5000 };
	int i;

	for (i = 0; i < r->frames.count; i++) {
		if (i % PIECE == 0) {
			if (i && writer_commit(&r->w, err))
				return -1;
			writer_exec(&r->w, "begin immediate");
		}
		resolve(r, &r->frames.items[i]);
	}
	return i ? writer_commit(&r->w, err) : 0;
}

int frames_resolve(const char *db, struct strbuf *err)
{
	struct resolver r = {0};
	int failed = writer_open(&r.w, db, db_schema_sql, statements, F_STATEMENTS, err) || read_frames(&r, err);

	if (!failed && r.frames.count) {
		r.symbols = symbols_new();
		failed = resolve_all(&r, err);
		symbols_free(r.symbols);
	}
	vec_release(&r.frames);
	arena_release(&r.arena);
	arena_release(&r.scratch);
	writer_release(&r.w);
	return failed ? -1 : 0;
}
