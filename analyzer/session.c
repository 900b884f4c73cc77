/* The pipeline of `gccheck check`. */
#include "analyzer/session.h"

#include "analyzer/base/intern.h"
#include "analyzer/front/compdb.h"
#include "analyzer/front/flags.h"
#include "analyzer/front/guess.h"
#include "analyzer/front/tree.h"
#include "analyzer/models.h"
#include "analyzer/pool.h"
#include "analyzer/report/baseline.h"
#include "analyzer/report/report.h"
#include "analyzer/report/suppress.h"
#include "analyzer/unit.h"
#include "db/store.h"
#include "rules/rules.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct session {
	const struct options *opts;
	struct session_result *out;
	struct rule_selection selection;
	struct tree tree;
	struct compdb db;
	struct guess guess;
	struct unit_ctx ctx;
	struct arena arena;
	VEC(struct unit_job) jobs;
	int done;
};

/* --- Which files, and how each is compiled -------------------------------------------------------------------------- */

static int find_files(struct session *s, struct strbuf *err)
{
	if (tree_open(&s->tree, s->opts->paths.items, s->opts->paths.count, err))
		return -1;
	s->out->scan.root = arena_strdup(&s->out->scan.arena, s->tree.root);
	s->out->scan.whole = s->tree.n_files > 0 && !s->tree.files[0].named;
	if (s->tree.notes.len && !s->opts->quiet)
		fprintf(stderr, "%s", s->tree.notes.buf);
	return 0;
}

static void add_job(struct session *s, const char *file, const char *dir, const char *const *argv, int argc)
{
	struct unit_job job = {file, dir, argv, argc};

	vec_push(&s->jobs, job);
}

static const char *absolute(struct session *s, const struct tree_file *f)
{
	return arena_printf(&s->arena, "%s/%s", s->tree.root, f->path);
}

static void jobs_from_flags(struct session *s)
{
	struct strbuf dropped = STRBUF_INIT;
	const char **argv;
	char *cwd = getcwd(NULL, 0);
	const char *dir = arena_strdup(&s->arena, cwd ? cwd : ".");
	int i, n = flags_filter(&s->arena, s->opts->flags, s->opts->n_flags, dir, &argv, &dropped);

	for (i = 0; i < s->tree.n_files; i++)
		add_job(s, absolute(s, &s->tree.files[i]), dir, argv, n);
	s->out->scan.build_info = "the flags after --";
	if (dropped.len)
		warn("flags that are not let through: %s", dropped.buf);
	strbuf_release(&dropped);
	free(cwd);
}

static void jobs_from_compdb(struct session *s)
{
	int i, exact, guessed = 0;

	for (i = 0; i < s->tree.n_files; i++) {
		const char *file = absolute(s, &s->tree.files[i]);
		const struct compile_unit *u = compdb_lookup(&s->db, file, &exact);

		if (!u)
			continue;
		if (!exact && !s->tree.files[i].named && !s->db.common.argv)
			continue; /* not part of this build */
		guessed += !exact;
		add_job(s, file, u->dir, (const char *const *)u->argv, u->argc);
	}
	s->out->scan.build_info = s->db.source;
	(void)guessed;
}

static void jobs_from_guess(struct session *s)
{
	const char **files = ARENA_ARRAY(&s->arena, const char *, s->tree.n_files);
	int i;

	for (i = 0; i < s->tree.n_files; i++)
		files[i] = s->tree.files[i].path;
	guess_flags(&s->guess, s->tree.root, files, s->tree.n_files);
	for (i = 0; i < s->tree.n_files; i++)
		add_job(s, absolute(s, &s->tree.files[i]), s->tree.root, (const char *const *)s->guess.argv, s->guess.argc);
	s->out->scan.build_info = s->guess.words;
}

static int find_flags(struct session *s, struct strbuf *err)
{
	int found;

	if (s->opts->flags) {
		jobs_from_flags(s);
		return 0;
	}
	found = compdb_open(&s->db, s->tree.root, s->opts->build, err);
	if (found < 0)
		return -1;
	if (found)
		jobs_from_compdb(s);
	if (!found || (!s->jobs.count && !s->opts->build))
		jobs_from_guess(s);
	if (!s->opts->quiet)
		fprintf(stderr, "gccheck: %s\n", s->out->scan.build_info);
	return 0;
}

/* --- Workers ----------------------------------------------------------------------------------------------------------- */

static void work(void *data, int item, struct strbuf *reply)
{
	struct session *s = data;
	struct unit_result r = {0};
	struct arena arena = {0};

	unit_analyse(&s->ctx, &s->jobs.items[item], &arena, &r);
	wire_write(reply, &r);
	finding_set_release(&r.findings);
	arena_release(&arena);
}

static void progress(struct session *s)
{
	s->done++;
	if (isatty(2) && !s->opts->quiet)
		fprintf(stderr, "\r%d/%d files%s", s->done, s->jobs.count, s->done == s->jobs.count ? "\r\033[K" : "");
}

#define APPEND(scan, list, n, value)                                                                                         \
	do {                                                                                                                 \
		if ((scan)->n == (scan)->list##_alloc) {                                                                     \
			int alloc_ = (scan)->list##_alloc ? (scan)->list##_alloc * 2 : 64;                                   \
			void *p_ = arena_alloc(&(scan)->arena, sizeof(*(scan)->list) * (size_t)alloc_);                      \
			if ((scan)->n)                                                                                       \
				memcpy(p_, (scan)->list, sizeof(*(scan)->list) * (size_t)(scan)->n);                         \
			(scan)->list = p_;                                                                                   \
			(scan)->list##_alloc = alloc_;                                                                       \
		}                                                                                                            \
		(scan)->list[(scan)->n++] = (value);                                                                         \
	} while (0)

static void lost(void *data, int item, const char *why)
{
	struct session *s = data;
	struct scan *scan = &s->out->scan;
	struct scan_unit u = {.status = UNIT_FAILED};
	struct scan_gave_up g = {0};

	u.file = g.file = arena_strdup(&scan->arena, tree_relative(&s->tree, s->jobs.items[item].file)
							     ? tree_relative(&s->tree, s->jobs.items[item].file) : s->jobs.items[item].file);
	u.status_reason = g.reason = arena_strdup(&scan->arena, why);
	u.flags = "";
	APPEND(scan, units, n_units, u);
	APPEND(scan, gave_up, n_gave_up, g);
	progress(s);
}

/* Header functions come back from every unit that includes them: the first answer stands. */
static void take_functions(struct scan *scan, const struct unit_result *r)
{
	int i;

	for (i = 0; i < r->n_functions; i++) {
		APPEND(scan, functions, n_functions, r->functions[i]);
		scan->functions_partial += r->functions[i].partial;
	}
	for (i = 0; i < r->n_gave_up; i++)
		APPEND(scan, gave_up, n_gave_up, r->gave_up[i]);
	for (i = 0; i < r->n_contracts; i++)
		APPEND(scan, contracts, n_contracts, intern(r->contracts[i]));
}

static void done(void *data, int item, const char *reply, size_t len)
{
	struct session *s = data;
	struct scan *scan = &s->out->scan;
	struct unit_result r = {0};
	int i;

	if (wire_read(&scan->arena, reply, len, &r)) {
		lost(data, item, "the worker's answer was cut off");
		return;
	}
	APPEND(scan, units, n_units, r.unit);
	if (r.unit.status == UNIT_FAILED) {
		struct scan_gave_up g = {r.unit.file, NULL, 0, r.unit.status_reason};

		APPEND(scan, gave_up, n_gave_up, g);
	}
	take_functions(scan, &r);
	for (i = 0; i < r.findings.count; i++)
		finding_set_add(&s->out->findings, &r.findings.items[i]);
	finding_set_release(&r.findings);
	progress(s);
}

static int by_unit(const void *a, const void *b)
{
	return strcmp(((const struct scan_unit *)a)->file, ((const struct scan_unit *)b)->file);
}

static int by_function(const void *a, const void *b)
{
	const struct scan_function *x = a, *y = b;
	int c = strcmp(x->file, y->file);

	return c ? c : x->line != y->line ? x->line - y->line : strcmp(x->name, y->name);
}

static int by_gave_up(const void *a, const void *b)
{
	const struct scan_gave_up *x = a, *y = b;
	int c = strcmp(x->file, y->file);

	return c ? c : x->line != y->line ? x->line - y->line : strcmp(x->function ? x->function : "", y->function ? y->function : "");
}

static int by_string(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

#define SORT_UNIQUE(list, n, compare)                                                                 \
	do {                                                                                          \
		int from_, to_ = 0;                                                                   \
		if (n)                                                                                \
			qsort(list, (size_t)(n), sizeof(*(list)), compare);                           \
		for (from_ = 0; from_ < (n); from_++)                                                 \
			if (!to_ || compare(&(list)[to_ - 1], &(list)[from_]))                        \
				(list)[to_++] = (list)[from_];                                        \
		(n) = to_;                                                                            \
	} while (0)

/* Workers answer in any order; reports must not. */
static void settle_order(struct scan *scan)
{
	int i;

	SORT_UNIQUE(scan->units, scan->n_units, by_unit);
	SORT_UNIQUE(scan->functions, scan->n_functions, by_function);
	SORT_UNIQUE(scan->gave_up, scan->n_gave_up, by_gave_up);
	SORT_UNIQUE(scan->contracts, scan->n_contracts, by_string);
	scan->files_total = scan->n_units;
	scan->files_ok = scan->functions_partial = 0;
	for (i = 0; i < scan->n_units; i++)
		scan->files_ok += scan->units[i].status != UNIT_FAILED;
	for (i = 0; i < scan->n_functions; i++)
		scan->functions_partial += scan->functions[i].partial;
}

/* One line for each file that has no result, and for a few that are read only in part. */
static void tell_trouble(struct session *s)
{
	enum { FEW = 3 };
	const struct scan *scan = &s->out->scan;
	int i, partial = 0;

	if (s->opts->quiet)
		return;
	for (i = 0; i < scan->n_units; i++) {
		const struct scan_unit *u = &scan->units[i];

		if (u->status == UNIT_FAILED)
			warn("%s: not analysed: %s", u->file, u->status_reason);
		else if (u->status == UNIT_PARTIAL && (partial++ < FEW || s->opts->verbose))
			warn("%s: read in part: %s", u->file, u->status_reason);
	}
	if (partial > FEW && !s->opts->verbose)
		warn("%d more files were read in part; -v lists them", partial - FEW);
}

static int analyse(struct session *s, struct strbuf *err)
{
	const struct pool_ops ops = {.work = work, .done = done, .lost = lost, .item_limit_ms = s->opts->unit_timeout_s * 1000,
				     .recycle_rss_mb = 450};
	int i;

	s->ctx.models = models_open(s->opts->no_models ? "" : NULL, s->opts->models.items, s->opts->models.count, err);
	if (!s->ctx.models)
		return -1;
	if (s->opts->dump) { /* dumps are for reading one thing: in this process, in order */
		s->ctx.dump = stdout;
		for (i = 0; i < s->jobs.count; i++) {
			struct strbuf reply = STRBUF_INIT;

			work(s, i, &reply);
			done(s, i, reply.buf, reply.len);
			strbuf_release(&reply);
		}
	} else if (s->jobs.count && pool_run(s->opts->jobs, s->jobs.count, &ops, s)) {
		strbuf_addstr(err, "no worker process could be started");
		return -1;
	}
	settle_order(&s->out->scan);
	tell_trouble(s);
	return 0;
}

/* --- What is shown ------------------------------------------------------------------------------------------------------- */

static void hide(struct session *s)
{
	struct finding_set *set = &s->out->findings;
	int i;

	for (i = 0; i < set->count; i++) {
		struct finding *f = &set->items[i];

		switch (tree_classify(&s->tree, f->file)) {
		case FILE_VENDORED:
			f->suppressed = s->opts->include_vendored ? NULL : "vendored";
			break;
		case FILE_GENERATED:
			f->suppressed = s->opts->include_generated ? NULL : "generated";
			break;
		case FILE_UNTRACKED:
			f->suppressed = "untracked";
			break;
		default:
			break;
		}
	}
}

static int wanted(const char *rule, void *data)
{
	const struct rule *r = rule_find(rule);

	return !r || rule_selected(data, r) != RULE_OFF;
}

static void suppress(struct session *s)
{
	struct scan *scan = &s->out->scan;
	const char **files = ARENA_ARRAY(&s->arena, const char *, scan->n_units);
	int i, n = 0;

	for (i = 0; i < scan->n_units; i++)
		if (scan->units[i].status != UNIT_FAILED)
			files[n++] = scan->units[i].file;
	suppress_apply_wanted(&s->out->findings, s->tree.root, files, n, wanted, &s->selection);
}

static int compare_baseline(struct session *s, struct strbuf *err)
{
	struct baseline b = {0};
	int failed = 0;

	if (s->opts->baseline) {
		failed = baseline_load(&b, s->opts->baseline, err);
		if (!failed)
			baseline_apply(&b, &s->out->findings);
		baseline_release(&b);
	}
	if (!failed && s->opts->write_baseline)
		failed = baseline_write(s->opts->write_baseline, &s->out->findings, err);
	return failed;
}

static int keep(struct session *s, struct strbuf *err)
{
	struct strbuf path = STRBUF_INIT;
	struct store *st;
	int failed = 0;

	if (s->opts->no_db)
		return 0;
	if (s->opts->db)
		strbuf_addstr(&path, s->opts->db);
	else
		store_default_path(&path, s->tree.root);
	st = store_open(path.buf, err);
	failed = !st || store_scan(st, &s->out->scan, &s->out->findings, err);
	store_close(st);
	strbuf_release(&path);
	if (failed && !s->opts->db) { /* a read-only tree can still be scanned */
		warn("%s; the scan is not kept", err->buf);
		strbuf_reset(err);
		return 0;
	}
	return failed ? -1 : 0;
}

/* Formats for people leave out what is below --level; machines get everything and filter for themselves. */
static int for_people(const char *format)
{
	return !strcmp(format, "text") || !strcmp(format, "concise") || !strcmp(format, "github");
}

static void hide_below(struct finding_set *set, enum finding_level level, const char *mark, const char *unmark)
{
	int i;

	for (i = 0; i < set->count; i++) {
		struct finding *f = &set->items[i];

		if (mark && !f->suppressed && f->level < level)
			f->suppressed = mark;
		else if (unmark && f->suppressed == unmark)
			f->suppressed = NULL;
	}
}

static int report_one(struct session *s, const struct output *o, struct strbuf *err)
{
	static const char below[] = "level";
	struct report_options ro = {.color = s->opts->color, .summary = !s->opts->quiet};
	FILE *f = o->path ? fopen(o->path, "w") : stdout;
	int failed;

	if (!f) {
		strbuf_addf(err, "%s: cannot be written: %s", o->path, strerror(errno));
		return -1;
	}
	if (for_people(o->format))
		hide_below(&s->out->findings, s->opts->level, below, NULL);
	failed = report_write(o->format, &s->out->findings, &s->out->scan, f, &ro);
	hide_below(&s->out->findings, s->opts->level, NULL, below);
	if (o->path && fclose(f))
		failed = -1;
	if (failed)
		strbuf_addf(err, "%s: %s", o->path ? o->path : "stdout", strerror(errno));
	return failed;
}

static int report(struct session *s, struct strbuf *err)
{
	int i, told = 0;

	finding_set_sort(&s->out->findings);
	for (i = 0; i < s->opts->outputs.count; i++) {
		if (report_one(s, &s->opts->outputs.items[i], err))
			return -1;
		told |= !s->opts->outputs.items[i].path && for_people(s->opts->outputs.items[i].format);
	}
	if (!told && !s->opts->quiet)
		report_summary(stderr, &s->out->findings, &s->out->scan);
	return 0;
}

/* --- The column ------------------------------------------------------------------------------------------------------------ */

static void start(struct session *s)
{
	time_t now = time(NULL);
	char text[32];

	strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", gmtime(&now));
	s->out->scan.started = arena_strdup(&s->out->scan.arena, text);
	s->out->scan.version = GCCHECK_VERSION;
	s->out->scan.build_info = "";
	s->out->scan.root = ".";
}

static int pipeline(struct session *s, struct strbuf *err)
{
	if (rule_selection_check(&s->selection, err) || find_files(s, err) || find_flags(s, err))
		return -1;
	s->ctx = (struct unit_ctx){.opts = s->opts, .root = s->tree.root, .selection = &s->selection};
	if (analyse(s, err))
		return -1;
	hide(s);
	suppress(s);
	if (compare_baseline(s, err) || keep(s, err))
		return -1;
	return report(s, err);
}

int session_check(const struct options *opts, struct session_result *out, struct strbuf *err)
{
	struct session s = {.opts = opts, .out = out};
	int failed;

	s.selection = (struct rule_selection){opts->select, opts->ignore};
	start(&s);
	failed = pipeline(&s, err);
	/* what the scan says of its build lives on in the result */
	out->scan.build_info = arena_strdup(&out->scan.arena, out->scan.build_info);
	models_release(s.ctx.models);
	tree_release(&s.tree);
	compdb_release(&s.db);
	guess_release(&s.guess);
	vec_release(&s.jobs);
	arena_release(&s.arena);
	return failed;
}

void session_result_release(struct session_result *r)
{
	finding_set_release(&r->findings);
	arena_release(&r->scan.arena);
}
