/* Memory by line and over time, and what grew between two snapshots. */
#include "db/heap_reader.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"

#include <stdlib.h>
#include <string.h>

/* --- Snapshots ---------------------------------------------------------------------------------------------------------- */

/* Names, and numbers where nobody gave a name. */
static void list_snapshots(struct heap_reader *r, struct strbuf *out)
{
	sqlite3_stmt *s;

	for (s = heap_ask(r, "select group_concat(distinct ifnull(c.name, c.number)) from collection c join process p on p.id = c.process"
			     " where p.run = ? and c.generation = 2 and c.ended_ns is not null", r->h->run, 0); heap_next(r, s);)
		if (sqlite3_column_text(s, 0))
			strbuf_addf(out, "start, %s, end", (const char *)sqlite3_column_text(s, 0));
		else
			strbuf_addstr(out, "none was taken");
}

static int is_there(struct heap_reader *r, int which)
{
	sqlite3_stmt *s = heap_ask(r, "select count(*) from collection c join process p on p.id = c.process where p.run = ?1 and c.generation = 2"
				      " and c.ended_ns is not null and (c.number = ?2 or c.name = ?3)", r->h->run, r->snapshots[which].number);
	int there = 0;

	if (s)
		sqlite3_bind_text(s, 3, r->snapshots[which].name, -1, SQLITE_STATIC);
	while (heap_next(r, s))
		there = sqlite3_column_int(s, 0) > 0;
	return there;
}

int heap_find_snapshots(struct heap_reader *r, const char *const *between, struct strbuf *err)
{
	int i;

	r->between = 1;
	for (i = 0; i < 2; i++) {
		r->snapshots[i].start = !strcmp(between[i], "start");
		r->snapshots[i].end = !strcmp(between[i], "end");
		r->snapshots[i].name = between[i];
		r->snapshots[i].number = strspn(between[i], "0123456789") == strlen(between[i]) ? atoll(between[i]) : -1;
		if (r->snapshots[i].start || r->snapshots[i].end || is_there(r, i))
			continue;
		strbuf_addf(err, "--between: run %lld has no snapshot '%s', but: ", r->h->run, between[i]);
		list_snapshots(r, err);
		return -1;
	}
	r->h->snapshot = arena_printf(&r->h->arena, "%s and %s", between[0], between[1]);
	return 0;
}

static const char sites_at_end[] = "select stack, allocs, frees, bytes_allocated, live_blocks, live_bytes, peak_bytes, young, middle, old,"
				   " ifnull(stack_hash, 0) from sites where run = ?1 order by stack";
/* A collection of each process: the newest of that name, else the one of that number. */
static const char sites_at[] =
	"select s.stack, s.allocs, s.frees, s.bytes_allocated, s.live_blocks, s.live_bytes, s.peak_bytes, s.young, s.middle, s.old,"
	" ifnull(k.hash, 0) from (select p.id as process, ifnull(max(case when c.name = ?3 then c.id end), max(c.id)) as collection"
	"   from process p join collection c on c.process = p.id where p.run = ?1 and c.generation = 2 and c.ended_ns is not null"
	"   and (c.number = ?2 or c.name = ?3) group by p.id) l"
	" join site s on s.collection = l.collection left join stack k on k.id = s.stack order by s.stack";

/* The sites at a snapshot; NULL: before all. */
static sqlite3_stmt *ask_sites(struct heap_reader *r, int which)
{
	sqlite3_stmt *s;

	if (r->snapshots[which].start)
		return NULL;
	if (!r->between || r->snapshots[which].end)
		return heap_ask(r, sites_at_end, r->h->run, 0);
	s = heap_ask(r, sites_at, r->h->run, r->snapshots[which].number);
	if (s)
		sqlite3_bind_text(s, 3, r->snapshots[which].name, -1, SQLITE_STATIC);
	return s;
}

/* --- By line ------------------------------------------------------------------------------------------------------------ */

struct by_line {
	struct map index; /* interned file, line -> line + 1 */
	uint64_t seen[512]; /* of one stack */
	int n_seen;
};

static struct heap_line *line_of(struct heap_reader *r, struct by_line *b, const struct heap_frame *f)
{
	uint64_t key = MAP_PTR(intern(f->file)) * 0x9e3779b97f4a7c15u + (uint64_t)f->line, *known;
	int i;

	for (i = 0; i < b->n_seen; i++)
		if (b->seen[i] == key)
			return NULL;
	if (b->n_seen < (int)(sizeof(b->seen) / sizeof(*b->seen)))
		b->seen[b->n_seen++] = key;
	known = map_put(&b->index, key, NULL);
	if (!*known) {
		struct heap_line line = {.file = intern(f->file), .line = f->line, .own = f->own};

		vec_push(&r->h->lines, line);
		*known = (uint64_t)r->h->lines.count;
	}
	return &r->h->lines.items[*known - 1];
}

/* Each line that a stack goes through counts once: a line that calls what allocates counts what it allocates. */
static void add_site(struct heap_reader *r, struct by_line *b, sqlite3_stmt *s, int sign)
{
	const struct heap_stack *stack = heap_stack(r, sqlite3_column_int64(s, 0));
	struct heap_line *l;
	int i;

	b->n_seen = 0;
	for (i = 0; stack && i < stack->n_frames; i++) {
		if (!stack->frames[i].file || !(l = line_of(r, b, &stack->frames[i])))
			continue;
		l->net_bytes += sign * sqlite3_column_int64(s, 5);
		l->allocs += sign * sqlite3_column_int64(s, 1);
		l->frees += sign * sqlite3_column_int64(s, 2);
		l->bytes_allocated += sign * sqlite3_column_int64(s, 3);
		if (sign < 0)
			continue;
		l->live_blocks += sqlite3_column_int64(s, 4);
		l->live_bytes += sqlite3_column_int64(s, 5);
		l->peak_bytes += sqlite3_column_int64(s, 6);
		l->young += sqlite3_column_int64(s, 7);
		l->middle += sqlite3_column_int64(s, 8);
		l->old += sqlite3_column_int64(s, 9);
	}
}

static int by_place(const void *va, const void *vb)
{
	const struct heap_line *a = va, *b = vb;
	int c = strcmp(a->file, b->file);

	return c ? c : (a->line > b->line) - (a->line < b->line);
}

void heap_read_lines(struct heap_reader *r)
{
	struct by_line b = {0};
	sqlite3_stmt *s;

	for (s = ask_sites(r, 1); heap_next(r, s);)
		add_site(r, &b, s, 1);
	if (r->between)
		for (s = ask_sites(r, 0); heap_next(r, s);)
			add_site(r, &b, s, -1);
	if (r->h->lines.count)
		qsort(r->h->lines.items, (size_t)r->h->lines.count, sizeof(*r->h->lines.items), by_place);
	map_release(&b.index);
}

/* --- Growth ------------------------------------------------------------------------------------------------------------- */

static void add_growth(struct heap_reader *r, struct map *index, sqlite3_stmt *s, int sign)
{
	uint64_t *known = map_put(index, (uint64_t)sqlite3_column_int64(s, 10), NULL);
	struct heap_growth fresh = {0}, *g;

	if (!*known) {
		fresh.stack = heap_stack(r, sqlite3_column_int64(s, 0));
		vec_push(&r->h->growth, fresh);
		*known = (uint64_t)r->h->growth.count;
	}
	g = &r->h->growth.items[*known - 1];
	g->blocks += sign * sqlite3_column_int64(s, 4);
	g->bytes += sign * sqlite3_column_int64(s, 5);
	if (sign < 0)
		return;
	g->live_blocks += sqlite3_column_int64(s, 4);
	g->live_bytes += sqlite3_column_int64(s, 5);
}

static int by_bytes(const void *va, const void *vb)
{
	const struct heap_growth *a = va, *b = vb;

	if (a->bytes != b->bytes)
		return a->bytes < b->bytes ? 1 : -1;
	return a->stack && b->stack ? (a->stack->id > b->stack->id) - (a->stack->id < b->stack->id) : !a->stack - !b->stack;
}

void heap_read_growth(struct heap_reader *r)
{
	struct map index = {0};
	sqlite3_stmt *s;
	int i, n = 0;

	for (s = ask_sites(r, 1); heap_next(r, s);)
		add_growth(r, &index, s, 1);
	for (s = ask_sites(r, 0); heap_next(r, s);)
		add_growth(r, &index, s, -1);
	for (i = 0; i < r->h->growth.count; i++)
		if (r->h->growth.items[i].bytes > 0)
			r->h->growth.items[n++] = r->h->growth.items[i];
	r->h->growth.count = n;
	if (n)
		qsort(r->h->growth.items, (size_t)n, sizeof(*r->h->growth.items), by_bytes);
	map_release(&index);
}

/* --- Over time ---------------------------------------------------------------------------------------------------------- */

/* Several processes at one time add up: each step of one changes the sum. */
void heap_read_samples(struct heap_reader *r)
{
	static const char sql[] =
		"select p.id, (p.started_ns - (select min(started_ns) from process where run = ?1) + s.time_ns) / 1e9, s.live_bytes,"
		" s.live_blocks, s.rss_bytes, s.time_ns = (select max(time_ns) from sample where process = p.id)"
		" from sample s join process p on p.id = s.process where p.run = ?1 order by 2, 1";
	struct map last = {0}; /* process -> sample of it + 1 */
	VEC(struct heap_sample) each = {0};
	struct heap_sample sum = {0}, now;
	uint64_t *known;
	sqlite3_stmt *s;

	for (s = heap_ask(r, sql, r->h->run, 0); heap_next(r, s);) {
		now = (struct heap_sample){sqlite3_column_double(s, 1), sqlite3_column_int64(s, 2), sqlite3_column_int64(s, 3),
					   sqlite3_column_int64(s, 4)};
		known = map_put(&last, (uint64_t)sqlite3_column_int64(s, 0), NULL);
		if (*known) {
			sum.live_bytes -= each.items[*known - 1].live_bytes;
			sum.live_blocks -= each.items[*known - 1].live_blocks;
			sum.rss_bytes -= each.items[*known - 1].rss_bytes;
		}
		vec_push(&each, now);
		*known = (uint64_t)each.count;
		sum.seconds = now.seconds;
		sum.live_bytes += now.live_bytes;
		sum.live_blocks += now.live_blocks;
		sum.rss_bytes += now.rss_bytes;
		vec_push(&r->h->samples, sum);
		if (sqlite3_column_int(s, 5)) { /* its last: it is gone by the next one */
			sum.live_bytes -= now.live_bytes;
			sum.live_blocks -= now.live_blocks;
			sum.rss_bytes -= now.rss_bytes;
		}
	}
	vec_release(&each);
	map_release(&last);
}
