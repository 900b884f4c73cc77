#include "analyzer/runs.h"

#include "analyzer/base/intern.h"
#include "analyzer/database.h"
#include "analyzer/exit_status.h"
#include "analyzer/report/baseline.h"
#include "analyzer/report/heap.h"
#include "analyzer/report/suppress.h"
#include "analyzer/spool.h"
#include "db/frames.h"
#include "db/heap.h"
#include "rules/rules.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { SCREEN = 10, HEIGHT = 12, WIDTH = 80, NARROW = 40, WIDE = 160, LABEL = 14, TOP_LINES = 10 };

/* What killed ones left is taken up first, and what they had no time to resolve. A database that cannot be written is read as
 * it is. */
static int settle(const char *db, struct strbuf *err)
{
	if (access(db, W_OK))
		return 0;
	return spool_recover(db, err) || frames_resolve(db, err) ? -1 : 0;
}

static int read_run(const struct options *opts, unsigned parts, struct heap *h, struct strbuf *err)
{
	struct strbuf db = STRBUF_INIT;
	int failed;

	database_find(opts, &db);
	failed = settle(db.buf, err) || heap_read(db.buf, opts->run, parts, opts->between ? opts->paths.items : NULL, h, err);
	h->all = opts->all;
	strbuf_release(&db);
	return failed ? -1 : 0;
}

/* --- report -------------------------------------------------------------------------------------------------------------- */

/* Findings of rules that are not selected go, and those below the level for people. */
static void select_findings(const struct options *opts, struct finding_set *set)
{
	struct rule_selection selection = {opts->select, opts->ignore};
	const struct rule *rule;
	int i, n = 0;

	for (i = 0; i < set->count; i++) {
		rule = rule_find(set->items[i].rule);
		if (rule && rule_selected(&selection, rule) == RULE_OFF)
			continue;
		set->items[n++] = set->items[i];
	}
	set->count = n;
}

static int never(const char *rule, void *data)
{
	(void)rule, (void)data;
	return 0;
}

/* Comments beside the allocation. What other comments do not suppress here is a scan's business. */
static void apply_comments(const struct heap *h, struct finding_set *set)
{
	VEC(const char *) files = {0};
	struct map seen = {0};
	int i, fresh, n = set->count;

	for (i = 0; i < n; i++) {
		map_put(&seen, MAP_PTR(intern(set->items[i].file)), &fresh);
		if (fresh)
			vec_push(&files, set->items[i].file);
	}
	suppress_apply_wanted(set, h->root, files.items, files.count, never, NULL);
	for (i = n = 0; i < set->count; i++)
		if (strcmp(set->items[i].rule, "GC001"))
			set->items[n++] = set->items[i];
	set->count = n;
	map_release(&seen);
	vec_release(&files);
}

static int apply_baseline(const struct options *opts, struct finding_set *set, struct strbuf *err)
{
	struct baseline b = {0};
	int failed = 0;

	if (opts->baseline) {
		failed = baseline_load(&b, opts->baseline, err);
		if (!failed)
			baseline_apply(&b, set);
		baseline_release(&b);
	}
	if (!failed && opts->write_baseline)
		failed = baseline_write(opts->write_baseline, set, err);
	return failed;
}

static int write_one(const struct output *o, const struct options *opts, struct heap *h, const struct finding_set *set, struct strbuf *err)
{
	struct scan scan = {.root = h->root, .build_info = h->command, .started = h->started, .version = GCCHECK_VERSION};
	struct report_options ro = {.color = opts->color};
	struct heap_print how = {0};
	FILE *f = o->path ? fopen(o->path, "w") : stdout;
	int failed;

	if (!f) {
		strbuf_addf(err, "%s: cannot be written: %s", o->path, strerror(errno));
		return -1;
	}
	failed = report_write(o->format, set, &scan, f, &ro);
	if (!failed && !strcmp(o->format, "text") && !opts->between) {
		how.color = report_use_color(opts->color, f);
		heap_print_rest(h, &how, f);
		failed = fflush(f);
	}
	if (o->path && fclose(f))
		failed = -1;
	if (failed)
		strbuf_addf(err, "%s: %s", o->path ? o->path : "stdout", strerror(errno));
	return failed;
}

static void tell_count(const struct options *opts, const struct heap *h, const struct finding_set *set)
{
	int i, n = 0;

	for (i = 0; i < set->count; i++)
		n += !set->items[i].suppressed;
	if (!opts->quiet)
		fprintf(stderr, "gccheck: run %lld: %d finding%s in the tree\n", h->run, n, n == 1 ? "" : "s");
}

int runs_report(const struct options *opts, struct strbuf *err)
{
	struct rule_selection selection = {opts->select, opts->ignore};
	struct scan scan = {0};
	struct finding_set set = {0};
	struct heap h = {0};
	int status = EXIT_TROUBLE, i;

	if (rule_selection_check(&selection, err) || read_run(opts, HEAP_LEAKS, &h, err))
		goto out;
	heap_findings(&h, &set);
	select_findings(opts, &set);
	finding_set_sort(&set);
	apply_comments(&h, &set);
	if (apply_baseline(opts, &set, err))
		goto out;
	for (i = 0; i < opts->outputs.count; i++)
		if (write_one(&opts->outputs.items[i], opts, &h, &set, err))
			goto out;
	tell_count(opts, &h, &set);
	status = (int)exit_status_of(opts, &set, &scan);
out:
	finding_set_release(&set);
	heap_release(&h);
	return status;
}

/* --- lines, timeline ----------------------------------------------------------------------------------------------------- */

int runs_lines(const struct options *opts, struct strbuf *err)
{
	struct heap h = {0};
	int status = EXIT_TROUBLE;

	if (!read_run(opts, HEAP_LINES, &h, err)) {
		status = EXIT_CLEAN;
		if (opts->json) {
			heap_print_lines_json(&h, opts->argument, stdout);
		} else if (!heap_print_lines(&h, opts->argument, stdout)) {
			strbuf_addf(err, "lines: run %lld allocated nothing by lines of %s%s", h.run, opts->argument ? opts->argument : "the tree",
				    opts->argument ? "" : "; --all shows those of libraries, and -g makes lines known");
			status = EXIT_TROUBLE;
		}
	}
	heap_release(&h);
	return status;
}

static int terminal_width(void)
{
	struct winsize w;
	int columns = isatty(1) && !ioctl(1, TIOCGWINSZ, &w) && w.ws_col ? w.ws_col : WIDTH;

	return (columns < NARROW ? NARROW : columns > WIDE ? WIDE : columns) - LABEL - 1;
}

static int write_svg(struct heap *h, const char *path, struct strbuf *err)
{
	FILE *f = path ? fopen(path, "w") : stdout;

	if (f)
		heap_print_svg(h, f);
	if (f && !(path ? fclose(f) : fflush(f)))
		return 0;
	strbuf_addf(err, "%s: cannot be written: %s", path ? path : "stdout", strerror(errno));
	return -1;
}

int runs_timeline(const struct options *opts, struct strbuf *err)
{
	struct heap h = {0};
	int status = EXIT_TROUBLE;

	if (opts->argument && !opts->svg) {
		strbuf_addf(err, "timeline: %s: a file is written with --svg only", opts->argument);
	} else if (!read_run(opts, HEAP_SAMPLES, &h, err)) {
		status = EXIT_CLEAN;
		if (opts->json)
			heap_print_timeline_json(&h, stdout);
		else if (!opts->svg)
			heap_print_timeline(&h, terminal_width(), HEIGHT, stdout);
		else if (write_svg(&h, opts->argument, err))
			status = EXIT_TROUBLE;
	}
	heap_release(&h);
	return status;
}

/* --- The end of a run ---------------------------------------------------------------------------------------------------- */

int runs_summary(const char *db, long long run, const struct options *opts, struct strbuf *err)
{
	struct heap_print how = {.color = report_use_color(opts->color, stderr), .most = opts->all ? 0 : SCREEN};
	struct heap h = {0};
	char id[32];
	int failed;

	snprintf(id, sizeof(id), "%lld", run);
	failed = heap_read(db, id, HEAP_LEAKS | (opts->lines ? HEAP_LINES : 0), NULL, &h, err);
	if (!failed) {
		h.all = opts->all;
		heap_print_leaks(&h, &how, stderr);
		if (opts->lines)
			heap_print_top_lines(&h, TOP_LINES, stderr);
	}
	heap_release(&h);
	return failed;
}
