#include "rules/rules.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static const struct rule rules[] = {
#define RULE(symbol, id, slug, level, maturity, fact, cwe, title, help) \
	{ id, slug, LEVEL_##level, RULE_##maturity, fact, cwe, title, help, rule_##symbol },
#define NOTICE(id, slug, level, title, help) { id, slug, LEVEL_##level, RULE_STABLE, FACT_KINDS, 0, title, help, NULL },
#define RUNTIME(id, slug, level, cwe, title, help) \
	{ id, slug, LEVEL_##level, RULE_STABLE, FACT_KINDS, cwe, title, help, NULL },
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE
};
enum { N_RULES = sizeof(rules) / sizeof(*rules) };

const struct rule *rule_at(int i)
{
	return i >= 0 && i < N_RULES ? &rules[i] : NULL;
}

const struct rule *rule_find(const char *name)
{
	int i;

	for (i = 0; i < N_RULES; i++)
		if (!strcasecmp(rules[i].id, name) || !strcasecmp(rules[i].slug, name))
			return &rules[i];
	return NULL;
}

/* Selection. */

#define DEFAULT_SELECT "GC"
#define LEAKS "GC10" /* what advice with an edit prevents */
#define PLAIN "plain"

/* How exactly one item (len bytes) names the rule: 0 not, else the prefix's length; a slug counts as a whole id. */
static int item_matches(const char *item, size_t len, const struct rule *rule)
{
	if (len == strlen(rule->slug) && !strncasecmp(item, rule->slug, len))
		return (int)strlen(rule->id);
	return len && len <= strlen(rule->id) && !strncasecmp(item, rule->id, len) ? (int)len : 0;
}

/* The next item of a list, without blanks. *len 0: an empty one. Returns NULL at the end. */
static const char *next_item(const char **list, size_t *len)
{
	const char *item = *list, *end;

	if (!item || !*item)
		return NULL;
	end = item + strcspn(item, ",");
	*list = *end ? end + 1 : end;
	while (item < end && isspace((unsigned char)*item))
		item++;
	while (end > item && isspace((unsigned char)end[-1]))
		end--;
	*len = (size_t)(end - item);
	return item;
}

static int best_match(const char *list, const struct rule *rule)
{
	const char *item;
	size_t len;
	int best = 0, m;

	while ((item = next_item(&list, &len)))
		if ((m = item_matches(item, len, rule)) > best)
			best = m;
	return best;
}

static int names_plain(const char *list)
{
	const char *item;
	size_t len;

	while ((item = next_item(&list, &len)))
		if (len == strlen(PLAIN) && !strncasecmp(item, PLAIN, len))
			return 1;
	return 0;
}

enum rule_choice rule_selected(const struct rule_selection *sel, const struct rule *rule)
{
	const char *select = sel && sel->select && *sel->select ? sel->select : DEFAULT_SELECT;
	int on = best_match(select, rule), off = sel ? best_match(sel->ignore, rule) : 0;
	int by_name = on == (int)strlen(rule->id);

	/* "--select plain" alone: the defaults, and plain memory. */
	if (!on && names_plain(select) && !strchr(select, ','))
		on = best_match(DEFAULT_SELECT, rule);
	if (!on || off >= on || (rule->maturity == RULE_ALPHA && !by_name) ||
	    (rule->maturity == RULE_ADVICE && on <= (int)strlen(DEFAULT_SELECT)))
		return RULE_OFF;
	return by_name ? RULE_BY_NAME : RULE_ON;
}

static int list_check(const char *option, const char *list, struct strbuf *err)
{
	const char *item;
	size_t len;
	int i, known;

	while ((item = next_item(&list, &len))) {
		known = !len || (len == strlen(PLAIN) && !strncasecmp(item, PLAIN, len));
		for (i = 0; i < N_RULES && !known; i++)
			known = item_matches(item, len, &rules[i]);
		if (!known) {
			strbuf_addf(err, "%s: no rule is called '%.*s' (see: gccheck rules)", option, (int)len, item);
			return -1;
		}
	}
	return 0;
}

int rule_selection_check(const struct rule_selection *sel, struct strbuf *err)
{
	return list_check("--select", sel->select, err) || list_check("--ignore", sel->ignore, err) ? -1 : 0;
}

/* Emission. */

static enum finding_level level_of(const struct rule_ctx *ctx, const struct fact *f)
{
	enum finding_level level = ctx->rule->level;
	int by_name = rule_selected(ctx->selection, ctx->rule) == RULE_BY_NAME;

	if (by_name && level == LEVEL_NOTE && ctx->rule->maturity != RULE_ADVICE)
		level = LEVEL_WARNING;
	if (level == LEVEL_ERROR && f->confidence < CONFIDENCE_ERROR)
		level = LEVEL_WARNING;
	if (f->plain && !by_name && !(ctx->selection && names_plain(ctx->selection->select)))
		level = LEVEL_NOTE;
	return f->confidence < CONFIDENCE_WARNING ? LEVEL_NOTE : level;
}

static struct finding_step step_at(struct rule_ctx *ctx, struct src_loc loc, const char *note)
{
	const char *file = loc.file ? finding_path(ctx->scratch, ctx->root, ctx->dir, loc.file) : "";

	return (struct finding_step){ file, loc.line, loc.column, note };
}

static const char *branch_note(int branch)
{
	static const char *const notes[] = { "then here", "the condition is true", "the condition is false",
					     "the loop is entered again" };

	return branch >= 0 && branch <= 3 ? notes[branch] : notes[0];
}

static const char *note_of(const struct rule_ctx *ctx, const struct fact *f, int i)
{
	const struct fact_step *s = &f->steps[i];

	if (s->note && *s->note)
		return s->note;
	return i == f->n_steps - 1 && !s->branch ? ctx->rule->title : branch_note(s->branch);
}

static int same_place(struct src_loc a, struct src_loc b)
{
	return a.line == b.line && a.column == b.column && a.file && b.file && !strcmp(a.file, b.file);
}

/* The fact's path; a fact without one gets the acquisition (if it has a place) and the end. */
static void add_steps(struct rule_ctx *ctx, const struct fact *f, struct finding *out)
{
	struct finding_step *steps = ARENA_ARRAY(ctx->scratch, struct finding_step, f->n_steps + 2);
	int i, n = 0, found = 0;

	for (i = 0; i < f->n_steps; i++) {
		const struct fact_step *s = &f->steps[i];

		if (!s->loc.file)
			continue;
		if (!found && same_place(s->loc, f->acquired)) {
			out->acquired_step = n;
			found = 1;
		}
		steps[n++] = step_at(ctx, s->loc, note_of(ctx, f, i));
	}
	if (!n) {
		if (f->acquired.file && *f->acquired_by)
			steps[n++] = step_at(ctx, f->acquired, arena_printf(ctx->scratch, "%s acquired from %s",
									    say_object(ctx, f), f->acquired_by));
		steps[n++] = step_at(ctx, f->where, out->message);
	}
	out->steps = steps;
	out->n_steps = n;
}

const char *rule_selection_all(struct arena *a, const struct rule_selection *sel)
{
	return arena_printf(a, "%s,GC4%s%s", DEFAULT_SELECT, sel && sel->select && *sel->select ? "," : "",
			    sel && sel->select ? sel->select : "");
}

/* Edits that the fact brings along. Where one of them has no place, the rest mend nothing. */
static void add_edits(struct rule_ctx *ctx, const struct fact *f, struct finding *out)
{
	struct finding_edit *edits = ARENA_ARRAY(ctx->scratch, struct finding_edit, f->n_edits);
	int i;

	for (i = 0; i < f->n_edits; i++) {
		const struct fact_edit *e = &f->edits[i];

		if (!e->at.file)
			return;
		edits[i] = (struct finding_edit){ finding_path(ctx->scratch, ctx->root, ctx->dir, e->at.file), e->at.line, e->at.column,
						  e->remove, e->text, e->what, e->form };
	}
	out->edits = edits;
	out->n_edits = f->n_edits;
	if (f->n_edits && ctx->rule->maturity == RULE_ADVICE)
		out->ends = LEAKS;
}

void rule_emit(struct rule_ctx *ctx, const struct fact *f, const char *fmt, ...)
{
	struct finding out = { .rule = ctx->rule->id, .function = f->function, .object = f->object };
	const char *objects = f->with ? arena_printf(ctx->scratch, "%s, %s", f->object, f->with) : f->object;
	struct strbuf message = STRBUF_INIT;
	struct src_loc where = f->where.file ? f->where : f->function_loc;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vaddf(&message, fmt, ap);
	va_end(ap);
	out.message = message.buf;
	out.level = level_of(ctx, f);
	out.file = where.file ? finding_path(ctx->scratch, ctx->root, ctx->dir, where.file) : "";
	out.line = where.line;
	out.column = where.column;
	out.confidence = f->confidence < 0 ? 0 : f->confidence > 100 ? 100 : f->confidence;
	out.fingerprint = finding_fingerprint(ctx->scratch, ctx->rule->id, f->function, f->acquired_by, objects, f->ordinal);
	add_steps(ctx, f, &out);
	add_edits(ctx, f, &out);
	finding_set_add(ctx->out, &out);
	strbuf_release(&message);
}

static const struct rule *rule_of(enum fact_kind kind)
{
	int i;

	for (i = 0; i < N_RULES; i++)
		if (rules[i].fact == kind && rules[i].say)
			return &rules[i];
	return NULL;
}

int rules_apply(const struct fact *facts, int n, struct rule_ctx *ctx)
{
	struct arena scratch = {0};
	int before = ctx->out->count, i;

	ctx->scratch = &scratch;
	for (i = 0; i < n; i++) {
		ctx->rule = rule_of(facts[i].kind);
		if (ctx->rule && rule_selected(ctx->selection, ctx->rule) != RULE_OFF)
			ctx->rule->say(ctx, &facts[i]);
		arena_clear(&scratch);
	}
	arena_release(&scratch);
	ctx->scratch = NULL;
	ctx->rule = NULL;
	return ctx->out->count - before;
}
