/* A run and its stacks. What leaked is heap_leaks.c, what was where over time is heap_sites.c. */
#include "db/heap.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "db/heap_reader.h"
#include "db/migrate.h"
#include "db/query.h"

#include <stdlib.h>
#include <string.h>

/* --- Rows ------------------------------------------------------------------------------------------------------------- */

sqlite3_stmt *heap_ask(struct heap_reader *r, const char *sql, long long a, long long b)
{
	sqlite3_stmt *s = NULL;

	if (r->rc != SQLITE_OK)
		return NULL;
	r->rc = sqlite3_prepare_v2(r->db, sql, -1, &s, NULL);
	if (r->rc != SQLITE_OK) {
		db_error(r->db, r->path, r->rc, &r->wrong);
		return NULL;
	}
	if (sqlite3_bind_parameter_count(s) > 0)
		sqlite3_bind_int64(s, 1, a);
	if (sqlite3_bind_parameter_count(s) > 1)
		sqlite3_bind_int64(s, 2, b);
	return s;
}

int heap_next(struct heap_reader *r, sqlite3_stmt *s)
{
	int rc = s ? sqlite3_step(s) : SQLITE_DONE;

	if (rc == SQLITE_ROW)
		return 1;
	if (rc != SQLITE_DONE && r->rc == SQLITE_OK) {
		r->rc = rc;
		db_error(r->db, r->path, rc, &r->wrong);
	}
	sqlite3_finalize(s);
	return 0;
}

const char *heap_text(struct heap_reader *r, sqlite3_stmt *s, int column)
{
	const char *t = (const char *)sqlite3_column_text(s, column);

	return t ? arena_strdup(&r->h->arena, t) : NULL;
}

/* --- Stacks ----------------------------------------------------------------------------------------------------------- */

static const char frames_of[] = "select function, file, line, column, offset, binary, address from frames where stack = ? order by position, depth";
static const char python_of[] = "select function, file, line from python_frame where stack = ? order by position";

/* A file as findings name it. Asked for once each: that may ask the file system. */
static const char *named(struct heap_reader *r, const char *file)
{
	uint64_t *known;
	const char *key = intern(file);

	known = map_put(&r->names, MAP_PTR(key), NULL);
	if (!*known)
		*known = MAP_PTR(finding_path(&r->h->arena, r->h->root, NULL, file));
	return (const char *)(uintptr_t)*known;
}

static struct heap_frame frame(struct heap_reader *r, sqlite3_stmt *s)
{
	struct heap_frame f = {.function = heap_text(r, s, 0), .file = (const char *)sqlite3_column_text(s, 1), .line = sqlite3_column_int(s, 2),
			       .column = sqlite3_column_int(s, 3), .offset = sqlite3_column_int64(s, 4), .binary = heap_text(r, s, 5)};

	f.binary = f.binary ? f.binary : "";
	f.own = *f.binary == '/' && *named(r, f.binary) != '/';
	if (f.file && *f.file == '/') {
		f.file = named(r, f.file);
		f.own = *f.file != '/';
	} else if (f.file) { /* distributions cut off where they built: the name could be anybody's */
		f.file = named(r, f.file);
	} else if (!f.function) {
		f.offset = sqlite3_column_int64(s, 6);
	}
	return f;
}

static void *copied(struct heap_reader *r, struct heap_frames *list, int *n)
{
	void *items = list->count ? arena_copy(&r->h->arena, list->items, sizeof(*list->items) * (size_t)list->count) : NULL;

	*n = list->count;
	vec_release(list);
	return items;
}

const struct heap_stack *heap_stack(struct heap_reader *r, long long id)
{
	struct heap_frames frames = {0}, python = {0};
	struct heap_stack *stack;
	uint64_t *known;
	sqlite3_stmt *s;

	if (!id)
		return NULL;
	known = map_get(&r->h->stacks, (uint64_t)id);
	if (known)
		return (struct heap_stack *)(uintptr_t)*known;
	stack = ARENA_NEW(&r->h->arena, struct heap_stack);
	stack->id = id;
	stack->entry = "malloc";
	stack->place = -1;
	for (s = heap_ask(r, "select entry, cut, hash from stack where id = ?", id, 0); heap_next(r, s);) {
		stack->entry = heap_text(r, s, 0);
		stack->cut = sqlite3_column_int(s, 1);
		stack->hash = sqlite3_column_int64(s, 2);
	}
	for (s = heap_ask(r, frames_of, id, 0); heap_next(r, s);)
		vec_push(&frames, frame(r, s));
	for (s = heap_ask(r, python_of, id, 0); heap_next(r, s);)
		vec_push(&python, ((struct heap_frame){.function = heap_text(r, s, 0), .file = named(r, (const char *)sqlite3_column_text(s, 1)),
						       .line = sqlite3_column_int(s, 2), .binary = ""}));
	stack->frames = copied(r, &frames, &stack->n_frames);
	stack->python = copied(r, &python, &stack->n_python);
	*map_put(&r->h->stacks, (uint64_t)id, NULL) = MAP_PTR(stack);
	return stack;
}

/* --- The run ---------------------------------------------------------------------------------------------------------- */

static const char about_run[] =
	"select r.root, r.name, r.command, r.started, case when r.ended is null then 'not ended' when r.signal is not null then"
	" 'signal ' || r.signal when r.exit_status is not null then 'exit ' || r.exit_status else 'not known how it ended' end,"
	" r.ended is not null, (select count(distinct pid) from process where run = r.id),"
	" (select max(p.started_ns + ifnull(p.ended_ns, ifnull((select max(time_ns) from sample where process = p.id), 0)))"
	"   - min(p.started_ns) from process p where p.run = r.id),"
	" (select max(live_bytes) from sample s join process p on p.id = s.process where p.run = r.id)"
	" from run r where r.id = ?";
static const char about_collections[] =
	"select count(*), sum(generation < 2), sum(generation = 2), sum(cause = 'request'), max(pause_ns), sum(mark_ns)"
	" from collection c join process p on p.id = c.process where p.run = ? and c.ended_ns is not null";
static const char about_heap[] =
	"select sum(c.live_bytes), sum(c.live_blocks), (select sum(allocs) from sites where run = ?1)"
	" from last_collection l join collection c on c.id = l.collection where l.run = ?1";

static void read_run(struct heap_reader *r)
{
	struct heap *h = r->h;
	sqlite3_stmt *s;

	for (s = heap_ask(r, about_run, h->run, 0); heap_next(r, s);) {
		h->root = heap_text(r, s, 0);
		h->name = heap_text(r, s, 1);
		h->command = heap_text(r, s, 2);
		h->started = heap_text(r, s, 3);
		h->outcome = heap_text(r, s, 4);
		h->ended = sqlite3_column_int(s, 5);
		h->processes = sqlite3_column_int(s, 6);
		h->seconds = sqlite3_column_double(s, 7) / 1e9;
		h->peak_bytes = sqlite3_column_int64(s, 8);
	}
	for (s = heap_ask(r, about_collections, h->run, 0); heap_next(r, s);)
		h->collections = (struct heap_collections){sqlite3_column_int(s, 0), sqlite3_column_int(s, 1), sqlite3_column_int(s, 2),
			sqlite3_column_int(s, 3), sqlite3_column_double(s, 4) / 1e6, sqlite3_column_double(s, 5) / 1e6};
	for (s = heap_ask(r, about_heap, h->run, 0); heap_next(r, s);) {
		h->live_bytes = sqlite3_column_int64(s, 0);
		h->live_blocks = sqlite3_column_int64(s, 1);
		h->allocs = sqlite3_column_int64(s, 2);
	}
	if (h->live_bytes > h->peak_bytes)
		h->peak_bytes = h->live_bytes;
	for (s = heap_ask(r, "select distinct text from event e join process p on p.id = e.process where p.run = ? and e.kind in"
			     " ('note', 'dropped') order by text", h->run, 0); heap_next(r, s);)
		vec_push(&h->notes, heap_text(r, s, 0));
}

/* The newest, or the one of that number, or the newest of that name. */
static int find_run(struct heap_reader *r, const char *run, struct strbuf *err)
{
	sqlite3_stmt *s = heap_ask(r, run ? "select id from run where id = ?1 or name = ?2 order by id = ?1 desc, id desc limit 1"
					  : "select max(id) from run", run && strspn(run, "0123456789") == strlen(run) ? atoll(run) : -1, 0);

	if (s && run)
		sqlite3_bind_text(s, 2, run, -1, SQLITE_STATIC);
	while (heap_next(r, s))
		r->h->run = sqlite3_column_int64(s, 0);
	if (r->rc != SQLITE_OK || r->h->run)
		return 0;
	if (run)
		strbuf_addf(err, "--run: there is no run '%s' in %s; gccheck query 'select * from runs' lists them", run, r->path);
	else
		strbuf_addf(err, "%s: no program was run yet: gccheck run -- PROGRAM", r->path);
	return -1;
}

static int read_parts(struct heap_reader *r, unsigned parts, const char *const *between, struct strbuf *err)
{
	read_run(r);
	if (between && heap_find_snapshots(r, between, err))
		return -1;
	if (parts & HEAP_LEAKS)
		heap_read_leaks(r);
	if (parts & HEAP_LINES)
		heap_read_lines(r);
	if (parts & HEAP_SAMPLES)
		heap_read_samples(r);
	if (between)
		heap_read_growth(r);
	heap_settle(r->h);
	return 0;
}

int heap_read(const char *db, const char *run, unsigned parts, const char *const *between, struct heap *h, struct strbuf *err)
{
	struct heap_reader r = {.db = query_open(db, "run a program first: gccheck run -- PROGRAM", err), .path = db, .h = h, .wrong = STRBUF_INIT};
	int failed;

	if (!r.db)
		return -1;
	failed = find_run(&r, run, err) || read_parts(&r, parts, between, err);
	if (!failed && r.rc != SQLITE_OK) {
		strbuf_addstr(err, r.wrong.buf);
		failed = -1;
	}
	strbuf_release(&r.wrong);
	sqlite3_close(r.db);
	map_release(&r.names);
	return failed ? -1 : 0;
}

int heap_snapshots(const char *db, long long run, int pid, const char *name, struct strbuf *err)
{
	struct heap_reader r = {.db = query_open(db, "run a program first: gccheck run -- PROGRAM", err), .path = db, .wrong = STRBUF_INIT};
	sqlite3_stmt *s = r.db ? heap_ask(&r, "select count(distinct p.id), count(case when c.ended_ns is not null and (?3 is null or c.name = ?3)"
					      " then c.id end) from process p left join collection c on c.process = p.id"
					      " where p.run = ?1 and p.pid = ?2", run, pid) : NULL;
	int n = -1;

	if (s && name)
		sqlite3_bind_text(s, 3, name, -1, SQLITE_STATIC);
	while (heap_next(&r, s))
		n = sqlite3_column_int(s, 0) ? sqlite3_column_int(s, 1) : -1;
	strbuf_addstr(err, r.wrong.buf);
	strbuf_release(&r.wrong);
	sqlite3_close(r.db);
	return n;
}
