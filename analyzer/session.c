/* The pipeline of `gccheck check`. */
#include "analyzer/session.h"

#include "analyzer/context.h"
#include "analyzer/front/tree.h"
#include "analyzer/jobs.h"
#include "analyzer/learned.h"
#include "analyzer/program.h"
#include "analyzer/recheck.h"
#include "analyzer/report/baseline.h"
#include "analyzer/report/report.h"
#include "analyzer/report/suppress.h"
#include "db/store.h"
#include "rules/rules.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

struct session {
	const struct options *opts;
	struct session_result *out;
	struct rule_selection selection;
	struct tree tree;
	struct jobs jobs;
	struct context context;
	struct program program;
	struct strbuf db; /* its path */
	struct arena arena;
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

/* A file that is scanned alone is read with what it calls, and who calls it. */
static void find_context(struct session *s)
{
	enum { MOST = 12 };
	int i;

	if (s->opts->no_context || s->opts->dump || s->opts->only_function)
		return;
	context_find(&s->context, &s->tree, MOST);
	jobs_add(&s->jobs, s->opts, &s->tree, s->context.files, s->context.n);
	for (i = 0; s->opts->verbose > 1 && i < s->context.n; i++)
		fprintf(stderr, "gccheck: context: %s\n", s->context.files[i]);
	if (s->context.n && !s->opts->quiet)
		fprintf(stderr, "gccheck: reads %d more file%s that they call or are called by (--no-context: not)\n", s->context.n,
			s->context.n == 1 ? "" : "s");
}

static int find_flags(struct session *s, struct strbuf *err)
{
	int i, named;

	if (jobs_find(&s->jobs, s->opts, &s->tree, err))
		return -1;
	s->out->scan.build_info = s->jobs.told;
	named = s->jobs.list.count;
	find_context(s);
	for (i = 0; i < s->jobs.list.count; i++)
		vec_push(&s->program.units, ((struct program_unit){.job = s->jobs.list.items[i], .context = i >= named}));
	if (!s->opts->quiet && !s->opts->flags)
		fprintf(stderr, "gccheck: %s\n", s->jobs.told);
	return 0;
}

/* --- The program --------------------------------------------------------------------------------------------------------- */

static const char *relative(void *data, const char *file)
{
	struct session *s = data;
	const char *path = tree_relative(&s->tree, file);

	return arena_strdup(&s->out->scan.arena, path ? path : file);
}

static void progress(void *data, int done, int all)
{
	(void)data;
	fprintf(stderr, "\r%d/%d files%s", done, all, done == all ? "\r\033[K" : "");
}

/* What an earlier scan left in the database. Dumps want everything done before their eyes. */
static void open_cache(struct session *s)
{
	struct program *p = &s->program;
	struct strbuf self = STRBUF_INIT;

	if (s->opts->no_db)
		return;
	if (s->opts->db)
		strbuf_addstr(&s->db, s->opts->db);
	else
		store_default_path(&s->db, s->tree.root);
	if (s->opts->dump || s->opts->only_function)
		return;
	p->cache = cache_load(s->db.buf, s->tree.root);
	strbuf_read_file(&self, "/proc/self/exe");
	p->build = XXH3_64bits_withSeed(self.buf, self.len, models_hash(p->ctx.models));
	strbuf_release(&self);
}

static int read_units(struct session *s, struct strbuf *err)
{
	struct program *p = &s->program;

	p->ctx = (struct unit_ctx){.opts = s->opts, .root = s->tree.root};
	p->ctx.models = models_open(s->opts->no_models ? "" : NULL, s->opts->models.items, s->opts->models.count, err);
	if (!p->ctx.models)
		return -1;
	p->ctx.dump = s->opts->dump ? stdout : NULL;
	p->selection = &s->selection;
	p->relative = relative;
	p->progress = isatty(2) && !s->opts->quiet ? progress : NULL;
	p->data = s;
	p->scan = &s->out->scan;
	p->findings = &s->out->findings;
	open_cache(s);
	return program_read(p, err);
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
	if (program_analyse(&s->program, err))
		return -1;
	program_judge(&s->program);
	if (s->opts->verbose)
		fprintf(stderr, "gccheck: %d units read, %d as before; %d parts of units analysed in %d waves, %d as before\n", s->program.read_units,
			s->program.reused_units, s->program.analysed_items, s->program.graph.n_waves, s->program.reused_items);
	scan_settle(&s->out->scan);
	tell_trouble(s);
	return 0;
}

static int is_context(const struct session *s, const char *file)
{
	const char *path;
	int i;

	for (i = 0; i < s->context.n; i++) {
		path = tree_relative(&s->tree, s->context.files[i]);
		if (path && !strcmp(path, file))
			return 1;
	}
	return 0;
}

/* --- What is shown ------------------------------------------------------------------------------------------------------- */

/* Nothing was asked about these files. */
static void forget_context(struct session *s)
{
	struct finding_set *set = &s->out->findings;
	int i, n = 0;

	for (i = 0; i < set->count; i++)
		if (!is_context(s, set->items[i].file))
			set->items[n++] = set->items[i];
	set->count = n;
}

static void hide(struct session *s)
{
	struct finding_set *set = &s->out->findings;
	int i;

	forget_context(s);
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
	struct store *st;
	int failed;

	if (s->opts->no_db)
		return 0;
	st = store_open(s->db.buf, err);
	failed = !st || store_scan(st, &s->out->scan, &s->out->findings, err);
	store_close(st);
	if (!failed && s->program.cache)
		failed = cache_save(s->program.cache, err);
	if (failed && !s->opts->db) { /* a read-only tree can still be scanned */
		warn("%s; the scan is not kept", err->buf);
		strbuf_reset(err);
		return 0;
	}
	return failed ? -1 : 0;
}

/* --- What is mended ------------------------------------------------------------------------------------------------------ */

static int shows_fixes(const struct options *o)
{
	int i, shows = o->fix || o->diff;

	for (i = 0; i < o->outputs.count; i++)
		shows |= !strcmp(o->outputs.items[i].format, "sarif");
	return shows && !o->dump && !o->only_function;
}

static void print_diffs(const struct fix_plan *plan)
{
	struct strbuf now = STRBUF_INIT;
	int i;

	for (i = 0; i < plan->files.count; i++) {
		const struct fix_file *f = &plan->files.items[i];

		strbuf_reset(&now);
		fix_change(f->text.buf, f->text.len, &f->changes, &now);
		fix_diff(stdout, f->file, f->text.buf, f->text.len, now.buf, now.len);
	}
	strbuf_release(&now);
}

/* All files that can be written are, whatever the others say. */
static int write_fixes(struct session *s, const struct fix_plan *plan, int all, struct strbuf *err)
{
	int i, n = 0, files = 0, failed = 0;

	for (i = 0; i < plan->files.count; i++) {
		const struct fix_file *f = &plan->files.items[i];

		if (!f->changes.count)
			continue;
		if (failed && err->buf[err->len - 1] != '\n')
			strbuf_addch(err, '\n');
		if (fix_write(f, err)) {
			failed = -1;
			continue;
		}
		fix_move(f, &s->out->findings);
		n += fix_count(f);
		files++;
	}
	if (!s->opts->quiet)
		fprintf(stderr, "gccheck: fixed %d of %d finding%s in %d file%s\n", n, all, all == 1 ? "" : "s", files, files == 1 ? "" : "s");
	return failed;
}

/* Advice is only as good as its edit: what cannot be made, or does not end what it is about, is not said. */
static int prove_advice(struct session *s, struct strbuf *err)
{
	struct finding_set *set = &s->out->findings;
	unsigned char *good = xcalloc((size_t)set->count + 1, 1);
	struct fix_plan plan = {0};
	int i, k, failed;

	fix_collect(&plan, set, s->tree.root, (enum finding_level)(LEVEL_ERROR + 1));
	failed = recheck_fixes(&s->program, &plan, set, 1, err);
	for (i = 0; i < plan.files.count; i++)
		for (k = 0; k < plan.files.items[i].findings.count; k++)
			good[plan.files.items[i].findings.items[k]] = plan.files.items[i].kept[k];
	for (i = k = 0; i < set->count; i++)
		if (!set->items[i].ends || set->items[i].suppressed || good[i])
			set->items[k++] = set->items[i];
	set->count = k;
	fix_plan_release(&plan);
	free(good);
	return failed;
}

/* Fixes cost an analysis of each file that they concern: they are tried only where somebody will see them. */
static int mend(struct session *s, struct strbuf *err)
{
	struct finding_set *set = &s->out->findings;
	enum finding_level level = s->opts->fix || s->opts->diff ? s->opts->level : LEVEL_NOTE;
	struct fix_plan plan = {0};
	int i, all = 0, failed = 0;

	finding_set_sort(set);
	for (i = 0; i < set->count; i++)
		all += !set->items[i].suppressed && (set->items[i].level >= level || set->items[i].ends);
	if (shows_fixes(s->opts)) {
		fix_collect(&plan, set, s->tree.root, level);
		failed = recheck_fixes(&s->program, &plan, set, 0, err);
	}
	fix_settle(&plan, set);
	if (!failed && s->opts->diff)
		print_diffs(&plan);
	if (!failed && s->opts->fix)
		failed = write_fixes(s, &plan, all, err);
	fix_plan_release(&plan);
	return failed;
}

/* --- What is told -------------------------------------------------------------------------------------------------------- */

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
	int mending;

	if (rule_selection_check(&s->selection, err) || find_files(s, err) || find_flags(s, err))
		return -1;
	if (read_units(s, err) || analyse(s, err))
		return -1;
	hide(s);
	suppress(s);
	if (prove_advice(s, err) || compare_baseline(s, err) || keep(s, err))
		return -1;
	mending = mend(s, err); /* what went wrong with a file is told after what is found */
	return report(s, err) || mending ? -1 : 0;
}

static int learn(struct session *s, struct strbuf *err)
{
	if (find_files(s, err) || find_flags(s, err) || read_units(s, err) || program_analyse(&s->program, err))
		return -1;
	learned_print(stdout, &s->program, s->opts->statics);
	return 0;
}

static int run(int (*steps)(struct session *, struct strbuf *), const struct options *opts, struct session_result *out, struct strbuf *err)
{
	struct session s = {.opts = opts, .out = out, .db = STRBUF_INIT};
	int failed;

	s.selection = (struct rule_selection){opts->select, opts->ignore};
	start(&s);
	failed = steps(&s, err);
	/* what the scan says of its build lives on in the result */
	out->scan.build_info = arena_strdup(&out->scan.arena, out->scan.build_info);
	models_release(s.program.ctx.models);
	cache_close(s.program.cache);
	strbuf_release(&s.db);
	program_release(&s.program);
	jobs_release(&s.jobs);
	context_release(&s.context);
	tree_release(&s.tree);
	arena_release(&s.arena);
	return failed;
}

int session_check(const struct options *opts, struct session_result *out, struct strbuf *err)
{
	return run(pipeline, opts, out, err);
}

int session_api(const struct options *opts, struct session_result *out, struct strbuf *err)
{
	return run(learn, opts, out, err);
}

void session_result_release(struct session_result *r)
{
	finding_set_release(&r->findings);
	arena_release(&r->scan.arena);
}
