#include "analyzer/run.h"

#include "analyzer/base/err.h"
#include "analyzer/base/map.h"
#include "analyzer/base/intern.h"
#include "analyzer/database.h"
#include "analyzer/exit_status.h"
#include "analyzer/front/walk.h"
#include "analyzer/launch/child.h"
#include "analyzer/launch/target.h"
#include "analyzer/runs.h"
#include "analyzer/spool.h"
#include "analyzer/symbols/symbols.h"
#include "db/frames.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { POLL_MS = 40, COMMIT_MS = 250, COMMIT_ROWS = 50000, LINES_MS = 1000, MAX_VARIABLES = 16 };

struct run {
	const struct options *opts;
	struct arena arena;
	struct target target;
	struct child child;
	struct spool spool;
	struct ingest *ingest;
	struct symbols *symbols;
	struct strbuf db, root, tracer;
	struct map told; /* interned text -> 1: was said */
	struct child_variable variables[MAX_VARIABLES];
	int n_variables;
	int broken;      /* 1: the database takes nothing more; the program runs on */
};

/* --- What is said while it runs ---------------------------------------------------------------------------------------- */

static void say(struct run *r, const char *text)
{
	int fresh;

	map_put(&r->told, MAP_PTR(intern(text)), &fresh);
	if (fresh && !r->opts->quiet)
		fprintf(stderr, "gccheck: %s\n", text);
}

static int is_system(const char *path)
{
	static const char *const folders[] = {"/usr", "/lib", "/lib32", "/lib64", "/libx32", "/bin", "/sbin", "/opt", "/nix", "/snap"};
	size_t i;

	for (i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (path_is_below(path, folders[i]))
			return 1;
	return 0;
}

/* Somebody's own code without lines is half a report: said while there is time to build it again. */
static void module(void *data, const char *path, const char *build_id)
{
	struct run *r = data;
	struct binary *b;

	if (r->opts->quiet || is_system(path) || !strcmp(path, r->tracer.buf))
		return;
	b = symbols_binary(r->symbols, path, build_id);
	if (!binary_trouble(b) && !binary_has_lines(b))
		say(r, arena_printf(&r->arena, "%s has no debug information, so its lines stay unknown: compile it with -g", path));
}

static void note(void *data, const char *text)
{
	struct run *r = data;

	say(r, arena_printf(&r->arena, "note: %s", text));
}

/* --- Before it runs ---------------------------------------------------------------------------------------------------- */

static void set(struct run *r, const char *name, const char *value, int how)
{
	if (r->n_variables == MAX_VARIABLES)
		BUG("more than %d variables", MAX_VARIABLES);
	r->variables[r->n_variables].name = name;
	r->variables[r->n_variables].value = value;
	r->variables[r->n_variables++].how = how;
}

static void set_number(struct run *r, const char *name, long long n)
{
	if (n)
		set(r, name, arena_printf(&r->arena, "%lld", n), VARIABLE_SET);
}

static const char *joined(struct run *r, const char *const *words, int n, const char *between)
{
	struct strbuf sb = STRBUF_INIT;
	const char *line;
	int i;

	for (i = 0; i < n; i++)
		strbuf_addf(&sb, "%s%s", i ? between : "", words[i]);
	line = arena_strdup(&r->arena, sb.buf);
	strbuf_release(&sb);
	return line;
}

static int interval(const struct options *o)
{
	return o->interval_ms ? o->interval_ms : o->lines ? LINES_MS : 0;
}

/* What the tracer is told (runtime/trace.h), and what allocators of others are told so that each object is a block. */
static void prepare_environment(struct run *r)
{
	const struct options *o = r->opts;

	set(r, "LD_PRELOAD", r->tracer.buf, VARIABLE_PRELOAD);
	set(r, "PYTHONMALLOC", "malloc", VARIABLE_DEFAULT);
	set(r, "G_SLICE", "always-malloc", VARIABLE_DEFAULT);
	set(r, "GCCHECK_TRACE", r->spool.trace.buf, VARIABLE_SET);
	set(r, "GCCHECK_CONTROL", arena_printf(&r->arena, "%s/" SPOOL_CONTROL, r->spool.dir.buf), VARIABLE_SET);
	set(r, "GCCHECK_FORKS", o->follow.count ? "1" : "0", VARIABLE_SET);
	set_number(r, "GCCHECK_SIGNAL", SIGRTMIN + 7);
	set(r, "GCCHECK_FOLLOW", joined(r, o->follow.items, o->follow.count, ":"), VARIABLE_SET);
	set_number(r, "GCCHECK_TRACE_MAX", o->max_trace);
	set_number(r, "GCCHECK_INTERVAL", interval(o));
	set_number(r, "GCCHECK_DEPTH", o->depth);
}

static const char *options_in_words(struct run *r)
{
	const struct options *o = r->opts;
	struct strbuf sb = STRBUF_INIT;
	const char *words;

	strbuf_addf(&sb, "trace up to %lld bytes", o->max_trace);
	if (interval(o))
		strbuf_addf(&sb, ", every %d ms", interval(o));
	if (o->depth)
		strbuf_addf(&sb, ", %d frames", o->depth);
	if (o->follow.count)
		strbuf_addf(&sb, ", follows %s", joined(r, o->follow.items, o->follow.count, " "));
	words = arena_strdup(&r->arena, sb.buf);
	strbuf_release(&sb);
	return words;
}

static int open_run(struct run *r, struct strbuf *err)
{
	struct ingest_listener listener = {module, note, r};
	struct ingest_run about = {.root = r->root.buf, .name = r->opts->run_name, .version = GCCHECK_VERSION};
	time_t now = time(NULL);
	char started[32];

	strftime(started, sizeof(started), "%Y-%m-%dT%H:%M:%SZ", gmtime(&now));
	about.started = started;
	about.command = joined(r, r->opts->flags, r->opts->n_flags, " ");
	about.options = options_in_words(r);
	r->ingest = ingest_open(r->db.buf, &about, err);
	if (!r->ingest || spool_make(&r->spool, r->db.buf, ingest_run_id(r->ingest), err))
		return -1;
	ingest_trace_file(r->ingest, r->spool.trace.buf);
	ingest_listen(r->ingest, &listener);
	return ingest_commit(r->ingest, err);
}

/* --- While it runs ----------------------------------------------------------------------------------------------------- */

static long long now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000ll + t.tv_nsec / 1000000;
}

/* A database that is full or gone must not stop the program: it goes on, and its trace is read no more. */
static void take_trace(struct run *r, long long *last_commit, int now)
{
	struct strbuf err = STRBUF_INIT;
	long long n = 1;

	while (!r->broken && n > 0) {
		n = spool_drain(&r->spool, r->ingest, &err);
		if (now || ingest_waiting(r->ingest) > COMMIT_ROWS || now_ms() - *last_commit >= COMMIT_MS) {
			r->broken = n < 0 || ingest_commit(r->ingest, &err);
			spool_committed(&r->spool);
			*last_commit = now_ms();
		}
	}
	if (err.len)
		fprintf(stderr, "gccheck: %s; the trace is kept no further\n", err.buf);
	strbuf_release(&err);
}

/* Children that are followed may outlive the program. Whoever has enough of them sends a signal. */
static void wait_for_others(struct run *r, long long *last_commit)
{
	int n, told = 0;

	while ((n = ingest_living(r->ingest)) && !r->child.interrupted) {
		if (!told++ && !r->opts->quiet)
			fprintf(stderr, "gccheck: the program has ended, %d traced process%s on; an interrupt ends the waiting\n", n,
				n == 1 ? " goes" : "es go");
		child_wait(&r->child, POLL_MS);
		take_trace(r, last_commit, 0);
	}
}

static void follow_program(struct run *r)
{
	long long last_commit = now_ms();

	while (!child_wait(&r->child, POLL_MS))
		take_trace(r, &last_commit, 0);
	take_trace(r, &last_commit, 0);
	wait_for_others(r, &last_commit);
	take_trace(r, &last_commit, 1);
}

/* --- After it ---------------------------------------------------------------------------------------------------------- */

static void finish(struct run *r, int started)
{
	struct strbuf err = STRBUF_INIT;
	long long id = ingest_run_id(r->ingest);

	if (!r->broken && !ingest_end(r->ingest, r->child.ended ? r->child.status : -1, &err) && started && !frames_resolve(r->db.buf, &err) &&
	    !r->opts->quiet)
		runs_summary(r->db.buf, id, r->opts, &err);
	if (!r->broken)
		spool_remove(&r->spool);
	if (err.len)
		fprintf(stderr, "gccheck: %s\n", err.buf);
	strbuf_release(&err);
}

static void release(struct run *r)
{
	child_release(&r->child);
	ingest_close(r->ingest);
	spool_release(&r->spool);
	symbols_free(r->symbols);
	target_release(&r->target);
	strbuf_release(&r->db);
	strbuf_release(&r->root);
	strbuf_release(&r->tracer);
	map_release(&r->told);
	arena_release(&r->arena);
}

int run_program(const struct options *opts, struct strbuf *err)
{
	struct run r = {.opts = opts, .spool = SPOOL_INIT, .db = STRBUF_INIT, .root = STRBUF_INIT, .tracer = STRBUF_INIT, .child = {.fd = -1}};
	int status = target_find(&r.target, opts->flags[0], err), started = 0;

	sigprocmask(SIG_BLOCK, NULL, &r.child.before);
	if (!status && tracer_find(&r.tracer, err))
		status = EXIT_TROUBLE;
	if (!status) {
		database_find(opts, &r.db);
		database_root(&r.root);
		r.symbols = symbols_new();
		module(&r, path_absolute(&r.arena, NULL, r.target.elf), "");
		if (spool_recover(r.db.buf, err) || open_run(&r, err))
			status = EXIT_TROUBLE;
	}
	if (!status) {
		prepare_environment(&r);
		started = !child_start(&r.child, r.target.path, opts->flags, r.variables, r.n_variables, &status, err);
		if (started)
			follow_program(&r);
		finish(&r, started);
	}
	if (started)
		status = r.child.ended ? child_imitate(&r.child) : EXIT_TROUBLE;
	release(&r);
	return status;
}
