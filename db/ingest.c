/* The life of a run in the database: opened, fed, committed, ended; and the records about processes. */
#include "db/ingest.h"

#include "analyzer/base/err.h"
#include "db/intake.h"
#include "db/migrate.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long number(uint64_t n)
{
	return (long long)n;
}

void ingest_row(struct ingest *in)
{
	if (!in->open) {
		writer_exec(&in->w, "begin immediate");
		in->open = 1;
	}
	in->waiting++;
}

const char *ingest_text(struct ingest *in, const struct trace_record *r, size_t offset, size_t len)
{
	const char *text = trace_text(r, offset, len);

	return text ? arena_strndup(&in->scratch, text, strnlen(text, len)) : NULL;
}

/* --- Processes -------------------------------------------------------------------------------------------------------- */

static struct intake_process *add_process(struct ingest *in, uint64_t stream, long long id)
{
	struct intake_process p = {.id = id};

	vec_push(&in->processes, p);
	*map_put(&in->streams, stream, NULL) = (uint64_t)in->processes.count;
	return &in->processes.items[in->processes.count - 1];
}

/* NULL: the stream's header was never seen. */
static struct intake_process *find_process(struct ingest *in, uint64_t stream)
{
	uint64_t *known = map_get(&in->streams, stream);
	long long id;

	if (known)
		return &in->processes.items[*known - 1];
	id = in->resumed ? writer_ask(&in->w, 0, I_FIND_PROCESS, in->run, number(stream)) : 0;
	return id ? add_process(in, stream, id) : NULL;
}

/* Arguments, each ended by 0, as one line. */
static const char *joined(struct ingest *in, const struct trace_record *r, size_t offset, size_t len)
{
	const char *text = trace_text(r, offset, len);
	char *line = arena_alloc(&in->scratch, len + 1);
	size_t i;

	if (!text)
		return "";
	for (i = 0; i < len; i++)
		line[i] = text[i] ? text[i] : ' ';
	while (len && line[len - 1] == ' ')
		line[--len] = 0;
	return line;
}

static void header(struct ingest *in, uint64_t stream, const struct trace_header *h)
{
	static const char *const allocators[] = {"other", "glibc", "jemalloc", "tcmalloc"};
	static const char *const barriers[] = {"none", "userfaultfd", "soft-dirty", "mprotect"};
	struct intake_process *parent = h->parent_stream ? find_process(in, h->parent_stream) : NULL;
	long long parent_id = parent ? parent->id : 0;
	size_t at = sizeof(*h);

	if (find_process(in, stream)) {
		in->bad++;
		return;
	}
	ingest_row(in);
	writer_run(&in->w, I_PROCESS, in->run, number(stream), parent_id, number(!!(h->r.flags & TRACE_FORKED)), number(h->pid), number(h->ppid),
		   ingest_text(in, &h->r, at, h->exe_len), joined(in, &h->r, at + h->exe_len, h->argv_len),
		   ingest_text(in, &h->r, at + h->exe_len + h->argv_len, h->cwd_len), number(h->max_frames),
		   h->allocator < 4 ? allocators[h->allocator] : "other", h->barrier < 4 ? barriers[h->barrier] : "none",
		   number(h->start_realtime_ns));
	add_process(in, stream, writer_last_id(&in->w))->foreign = h->version != TRACE_VERSION;
	if (h->version != TRACE_VERSION && in->listener.note)
		in->listener.note(in->listener.data, "a trace of another version of gccheck is not read");
}

static void end(struct ingest *in, struct intake_process *p, const struct trace_end *e)
{
	long long status = e->status;
	int known = e->r.flags & TRACE_END_STATUS_KNOWN, by_signal = e->cause == TRACE_CAUSE_SIGNAL;

	writer_run(&in->w, I_PROCESS_END, number(e->time_ns), known && !by_signal ? &status : NULL, known && by_signal ? &status : NULL, p->id);
}

/* --- What happens over time ------------------------------------------------------------------------------------------- */

static void event(struct ingest *in, struct intake_process *p, const struct trace_event *e)
{
	static const char *const kinds[] = {"", "fork", "exec", "exec-failed", "thread-start", "thread-end"};
	const char *kind = e->event < sizeof(kinds) / sizeof(*kinds) ? kinds[e->event] : "";

	if (e->event == TRACE_EVENT_FORK && e->r.flags & 1)
		kind = "vfork";
	writer_run(&in->w, I_EVENT, p->id, number(e->time_ns), kind, number(e->tid), number(e->value),
		   ingest_text(in, &e->r, sizeof(*e), e->text_len));
}

static void dropped(struct ingest *in, struct intake_process *p, const struct trace_dropped *d)
{
	static const char *const what[] = {
		"", "the trace reached its largest size (--max-trace): records are missing", "too many different stacks: allocations have none",
		"the trace could not be written: records are missing", "too many leaked blocks: not all are listed, all are counted",
		"too many pointers between leaked blocks: not all are listed", "too many suspects: not all are listed",
	};
	const char *text = d->what < sizeof(what) / sizeof(*what) ? what[d->what] : "records are missing";

	writer_run(&in->w, I_EVENT, p->id, 0ll, "dropped", 0ll, number(d->count), text);
	if (in->listener.note && d->count)
		in->listener.note(in->listener.data, text);
}

static void sample(struct ingest *in, struct intake_process *p, const struct trace_sample *s)
{
	writer_run(&in->w, I_SAMPLE, p->id, number(s->time_ns), number(s->live_bytes), number(s->live_blocks), number(s->allocs), number(s->frees),
		   number(s->bytes_allocated), number(s->rss_bytes), number(s->tracer_bytes));
}

static void note(struct ingest *in, struct intake_process *p, const struct trace_note *n)
{
	const char *text = ingest_text(in, &n->r, sizeof(*n), n->text_len);

	writer_run(&in->w, I_EVENT, p->id, 0ll, "note", 0ll, 0ll, text);
	if (in->listener.note)
		in->listener.note(in->listener.data, text);
}

void ingest_life(struct ingest *in, struct intake_process *p, const struct trace_record *r)
{
	ingest_row(in);
	switch (r->kind) {
	case TRACE_SAMPLE: sample(in, p, (const void *)r); break;
	case TRACE_EVENT: event(in, p, (const void *)r); break;
	case TRACE_DROPPED: dropped(in, p, (const void *)r); break;
	case TRACE_NOTE: note(in, p, (const void *)r); break;
	case TRACE_END: end(in, p, (const void *)r); break;
	}
}

static void record(void *data, uint64_t stream, const struct trace_record *r)
{
	struct ingest *in = data;
	struct intake_process *p;

	arena_clear(&in->scratch);
	if (r->kind == TRACE_HEADER) {
		header(in, stream, (const void *)r);
		return;
	}
	p = find_process(in, stream);
	if (!p || p->foreign) {
		in->bad++;
		return;
	}
	switch (r->kind) {
	case TRACE_MODULE:
	case TRACE_MODULE_GONE:
	case TRACE_STACK:
	case TRACE_PYTHON:
		ingest_code(in, p, r);
		break;
	case TRACE_SAMPLE:
	case TRACE_EVENT:
	case TRACE_DROPPED:
	case TRACE_END:
	case TRACE_NOTE:
		ingest_life(in, p, r);
		break;
	default:
		ingest_heap(in, p, r);
	}
}

/* --- Who lives ------------------------------------------------------------------------------------------------------- */

/* A zombie is gone, and a number may be another process's by now: the tracer in its memory tells. */
static int is_traced(long long pid)
{
	struct strbuf text = STRBUF_INIT;
	const char *end;
	char path[64];
	int traced;

	snprintf(path, sizeof(path), "/proc/%lld/stat", pid);
	end = strbuf_read_file(&text, path) ? NULL : strrchr(text.buf, ')');
	traced = end && end[1] == ' ' && end[2] != 'Z' && end[2] != 'X';
	strbuf_reset(&text);
	snprintf(path, sizeof(path), "/proc/%lld/maps", pid);
	traced = traced && !strbuf_read_file(&text, path) && strstr(text.buf, "libgccheck-trace.so");
	strbuf_release(&text);
	return traced;
}

int ingest_living(struct ingest *in)
{
	long long pid = 0;
	int n = 0;

	while ((pid = writer_ask(&in->w, 0, I_NEXT_PID, in->run, pid)))
		n += is_traced(pid);
	return n;
}

/* --- The run ---------------------------------------------------------------------------------------------------------- */

static struct ingest *open_writer(const char *db, struct strbuf *err)
{
	struct ingest *in = xcalloc(1, sizeof(*in));

	in->reader = (struct trace_reader)TRACE_READER_INIT;
	if (!writer_open(&in->w, db, db_schema_sql, ingest_statements, I_STATEMENTS, err))
		return in;
	ingest_close(in);
	return NULL;
}

struct ingest *ingest_open(const char *db, const struct ingest_run *run, struct strbuf *err)
{
	struct ingest *in = open_writer(db, err);

	if (!in)
		return NULL;
	ingest_row(in);
	writer_run(&in->w, I_RUN, run->root, run->name, run->command, run->started, run->version, run->options, (long long)getpid());
	in->run = writer_last_id(&in->w);
	if (!ingest_commit(in, err))
		return in;
	ingest_close(in);
	return NULL;
}

struct ingest *ingest_resume(const char *db, long long run, unsigned long long *offset, struct strbuf *err)
{
	struct ingest *in = open_writer(db, err);

	if (!in)
		return NULL;
	in->run = run;
	in->resumed = 1;
	in->start = (unsigned long long)writer_ask(&in->w, 0, I_RESUME, run);
	*offset = in->start;
	return in;
}

long long ingest_run_id(const struct ingest *in)
{
	return in->run;
}

void ingest_trace_file(struct ingest *in, const char *path)
{
	ingest_row(in);
	writer_run(&in->w, I_TRACE_FILE, path, in->run);
}

void ingest_listen(struct ingest *in, const struct ingest_listener *listener)
{
	in->listener = *listener;
}

void ingest_feed(struct ingest *in, const void *bytes, size_t len)
{
	trace_feed(&in->reader, bytes, len, record, in);
}

long ingest_waiting(const struct ingest *in)
{
	return in->waiting;
}

int ingest_commit(struct ingest *in, struct strbuf *err)
{
	if (!in->open)
		return 0;
	if (in->reader.taken) {
		writer_run(&in->w, I_PROGRESS, number(in->start + in->reader.taken), number(in->reader.skipped),
			   number(in->bad + in->reader.bad), in->run);
		in->start += in->reader.taken;
		in->reader.taken = in->reader.skipped = in->reader.bad = in->bad = 0;
	}
	in->open = 0;
	in->waiting = 0;
	return writer_commit(&in->w, err);
}

int ingest_end(struct ingest *in, int status, struct strbuf *err)
{
	long long code = WEXITSTATUS(status), sig = WTERMSIG(status);
	time_t now = time(NULL);
	char ended[32];

	trace_finish(&in->reader, record, in);
	strftime(ended, sizeof(ended), "%Y-%m-%dT%H:%M:%SZ", gmtime(&now));
	ingest_row(in);
	writer_run(&in->w, I_END, ended, status != -1 && WIFEXITED(status) ? &code : NULL, status != -1 && WIFSIGNALED(status) ? &sig : NULL, in->run);
	writer_run(&in->w, I_OLD_RUNS, in->run, (long long)INGEST_KEEP_RUNS);
	writer_run(&in->w, I_OLD_FRAMES);
	writer_run(&in->w, I_OLD_LOCATIONS);
	writer_run(&in->w, I_OLD_BINARIES);
	return ingest_commit(in, err);
}

int ingest_abandoned(const char *db, struct ingest_abandoned **runs)
{
	static const char sql[] = "select id, trace from run where ended is null and trace is not null order by id";
	VEC(struct ingest_abandoned) list = {0};
	struct sqlite3 *handle = NULL;
	sqlite3_stmt *s = NULL;

	/* an older or a damaged database is told of by whoever reads it next */
	if (!access(db, W_OK) && sqlite3_open_v2(db, &handle, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
	    sqlite3_prepare_v2(handle, sql, -1, &s, NULL) == SQLITE_OK)
		while (sqlite3_step(s) == SQLITE_ROW)
			vec_push(&list, ((struct ingest_abandoned){sqlite3_column_int64(s, 0), xstrdup((const char *)sqlite3_column_text(s, 1))}));
	sqlite3_finalize(s);
	sqlite3_close(handle);
	*runs = list.items;
	return list.count;
}

void ingest_close(struct ingest *in)
{
	int i;

	if (!in)
		return;
	for (i = 0; i < in->processes.count; i++) {
		map_release(&in->processes.items[i].modules);
		map_release(&in->processes.items[i].stacks);
		map_release(&in->processes.items[i].collections);
	}
	vec_release(&in->processes);
	map_release(&in->streams);
	map_release(&in->frames);
	trace_reader_release(&in->reader);
	writer_release(&in->w);
	arena_release(&in->scratch);
	free(in);
}
