#include "analyzer/report/report.h"

#include "analyzer/base/err.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct rule_info rule_infos[] = {
#define STABLE 0
#define ALPHA 1
#define ADVICE 2
#define RULE(symbol, id, slug, level, maturity, fact, cwe, title, help) \
	{ id, slug, title, help, LEVEL_##level, cwe, maturity == ALPHA, maturity == ADVICE, 0, 0 },
#define RUNTIME(id, slug, level, cwe, title, help) { id, slug, title, help, LEVEL_##level, cwe, 0, 0, 0, 1 },
#define NOTICE(id, slug, level, title, help) { id, slug, title, help, LEVEL_##level, 0, 0, 0, 1, 0 },
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE
#undef STABLE
#undef ALPHA
#undef ADVICE
};
const int n_rule_infos = (int)(sizeof(rule_infos) / sizeof(*rule_infos));

int rule_info_find(const char *name)
{
	int i;

	for (i = 0; i < n_rule_infos; i++)
		if (!strcmp(rule_infos[i].id, name) || !strcmp(rule_infos[i].slug, name))
			return i;
	return -1;
}

static const struct reporter {
	const char *name, *help;
	void (*write)(struct report *, FILE *);
} reporters[] = {
#define REPORTER(name, function, help) { #name, help, function },
#include "analyzer/report/reporters.def"
#undef REPORTER
};
enum { N_REPORTERS = sizeof(reporters) / sizeof(*reporters) };

static const struct reporter *reporter_find(const char *name)
{
	int i;

	for (i = 0; i < N_REPORTERS; i++)
		if (!strcmp(reporters[i].name, name))
			return &reporters[i];
	return NULL;
}

int report_known(const char *format)
{
	return reporter_find(format) != NULL;
}

void report_formats(FILE *out)
{
	int i;

	for (i = 0; i < N_REPORTERS; i++)
		fprintf(out, "  %-8s  %s\n", reporters[i].name, reporters[i].help);
}

static int at_least(int counted, int told)
{
	return counted > told ? counted : told;
}

static int *hidden_by(struct report_counts *c, const char *why)
{
	if (!strcmp(why, "comment"))
		return &c->suppressed;
	if (!strcmp(why, "baseline"))
		return &c->baseline;
	if (!strcmp(why, "generated"))
		return &c->generated;
	if (!strcmp(why, "vendored"))
		return &c->vendored;
	if (!strcmp(why, "untracked"))
		return &c->untracked;
	if (!strcmp(why, "fixed"))
		return &c->fixed;
	return &c->other;
}

void report_count(struct report_counts *c, const struct finding_set *set, const struct scan *scan)
{
	int i;

	*c = (struct report_counts){0};
	for (i = 0; i < set->count; i++) {
		if (set->items[i].suppressed) {
			++*hidden_by(c, set->items[i].suppressed);
			continue;
		}
		c->levels[set->items[i].level]++;
		c->shown++;
	}
	/* The scan may have dropped findings before the set, or have counted those in it: never add the two. */
	c->suppressed = at_least(c->suppressed, scan->hidden_suppressed);
	c->baseline = at_least(c->baseline, scan->hidden_baseline);
	c->generated = at_least(c->generated, scan->hidden_generated);
	c->vendored = at_least(c->vendored, scan->hidden_vendored);
	c->untracked = at_least(c->untracked, scan->hidden_untracked);
}

void report_analysed(struct strbuf *sb, const struct scan *scan)
{
	strbuf_addf(sb, "analysed %d of %d file%s, %d function%s; %d partial, %d gave up", scan->files_ok,
		    scan->files_total, scan->files_total == 1 ? "" : "s", scan->n_functions,
		    scan->n_functions == 1 ? "" : "s", scan->functions_partial, scan->n_gave_up);
}

static void add_count(struct strbuf *sb, const char *between, int n, const char *one, const char *many)
{
	if (!n)
		return;
	if (sb->len)
		strbuf_addstr(sb, between);
	strbuf_addf(sb, "%d %s", n, n == 1 ? one : many);
}

void report_summary(FILE *out, const struct finding_set *set, const struct scan *scan)
{
	struct strbuf shown = STRBUF_INIT, hidden = STRBUF_INIT, analysed = STRBUF_INIT;
	struct report_counts c;

	report_count(&c, set, scan);
	add_count(&shown, ", ", c.levels[LEVEL_ERROR], "error", "errors");
	add_count(&shown, ", ", c.levels[LEVEL_WARNING], "warning", "warnings");
	add_count(&shown, ", ", c.levels[LEVEL_NOTE], "note", "notes");
	add_count(&hidden, ", ", c.fixed, "fixed", "fixed");
	add_count(&hidden, ", ", c.suppressed, "suppressed by a comment", "suppressed by comments");
	add_count(&hidden, ", ", c.baseline, "in the baseline", "in the baseline");
	add_count(&hidden, ", ", c.generated, "in generated files", "in generated files");
	add_count(&hidden, ", ", c.vendored, "in vendored files", "in vendored files");
	add_count(&hidden, ", ", c.untracked, "in untracked files", "in untracked files");
	add_count(&hidden, ", ", c.other, "filtered out", "filtered out");
	fputs(shown.len ? shown.buf : "no findings", out);
	if (hidden.len)
		fprintf(out, " (not shown: %s)", hidden.buf);
	report_analysed(&analysed, scan);
	fprintf(out, "\n%s\n", analysed.buf);
	strbuf_release(&shown);
	strbuf_release(&hidden);
	strbuf_release(&analysed);
}

static struct finding clean_finding(struct arena *a, const struct finding *f)
{
	struct finding c = *f;
	struct finding_step *steps = ARENA_ARRAY(a, struct finding_step, f->n_steps);
	int i;

	c.rule = text_clean(a, f->rule);
	c.file = text_clean(a, f->file);
	c.function = text_clean(a, f->function ? f->function : "");
	c.object = text_clean(a, f->object ? f->object : "");
	c.message = text_clean(a, f->message ? f->message : "");
	c.fingerprint = text_clean(a, f->fingerprint);
	c.verdict = text_clean(a, f->verdict);
	for (i = 0; i < f->n_steps; i++) {
		steps[i] = f->steps[i];
		steps[i].file = text_clean(a, f->steps[i].file);
		steps[i].note = text_clean(a, f->steps[i].note ? f->steps[i].note : "");
	}
	c.steps = steps;
	return c;
}

int report_write(const char *format, const struct finding_set *set, const struct scan *scan, FILE *out,
		 const struct report_options *options)
{
	static const struct report_options none;
	const struct reporter *reporter = reporter_find(format);
	struct report r = { .scan = scan, .options = options ? options : &none, .sources = { .root = scan->root } };
	struct finding_set sorted = {0};
	int i, result;

	if (!reporter) {
		errno = EINVAL;
		return -1;
	}
	for (i = 0; i < set->count; i++)
		finding_set_add(&sorted, &set->items[i]);
	finding_set_sort(&sorted);
	report_count(&r.counts, &sorted, scan);
	r.items = ARENA_ARRAY(&r.arena, struct report_item, sorted.count);
	for (i = 0; i < sorted.count; i++) {
		const struct finding *f = &sorted.items[i];

		if (!f->suppressed)
			r.items[r.count++] = (struct report_item){ clean_finding(&r.arena, f), f };
	}
	reporter->write(&r, out);
	if (r.options->summary && reporter->write != report_json && reporter->write != report_sarif)
		report_summary(out, &sorted, scan);
	result = fflush(out) || ferror(out) ? -1 : 0;
	sources_release(&r.sources);
	finding_set_release(&sorted);
	arena_release(&r.arena);
	return result;
}

static int set_and_not_empty(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value;
}

int report_use_color(enum report_color choice, FILE *out)
{
	const char *term = getenv("TERM");

	if (choice != COLOR_AUTO)
		return choice == COLOR_ALWAYS;
	if (set_and_not_empty("NO_COLOR"))
		return 0;
	if (set_and_not_empty("FORCE_COLOR"))
		return 1;
	return isatty(fileno(out)) && term && strcmp(term, "dumb");
}
