/* Which fixes are offered: those after which the analysis finds the finding gone and nothing new. All of a file together
 * first, for that is what will be written; one after the other if that fails, and then the first wins. */
#include "analyzer/fix/fix.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_TRIES = 24 }; /* for one file, one by one: each is an analysis */

/* --- What is to be tried ---------------------------------------------------------------------------------------------------- */

static int is_in_one_file(const struct finding *f)
{
	int i;

	for (i = 0; i < f->n_edits; i++)
		if (strcmp(f->edits[i].file, f->file) != 0)
			return 0;
	return f->n_edits > 0 && *f->file != '/';
}

static struct fix_file *file_of(struct fix_plan *p, const char *file, const char *root)
{
	struct fix_file f = {.file = file, .text = STRBUF_INIT};
	int i;

	for (i = 0; i < p->files.count; i++)
		if (!strcmp(p->files.items[i].file, file))
			return &p->files.items[i];
	f.path = arena_printf(&p->arena, "%s/%s", root, file);
	if (strbuf_read_file(&f.text, f.path))
		return NULL;
	vec_push(&p->files, f);
	return &p->files.items[p->files.count - 1];
}

void fix_collect(struct fix_plan *p, const struct finding_set *set, const char *root, enum finding_level level)
{
	struct fix_file *f;
	int i;

	for (i = 0; i < set->count; i++) {
		const struct finding *x = &set->items[i];

		if (x->suppressed || (x->level < level && !x->ends) || x->confidence < FIX_CONFIDENCE || !is_in_one_file(x))
			continue;
		if ((f = file_of(p, x->file, root)))
			vec_push(&f->findings, i);
	}
	for (i = 0; i < p->files.count; i++)
		p->files.items[i].kept = xcalloc((size_t)p->files.items[i].findings.count + 1, 1);
}

/* --- The test ------------------------------------------------------------------------------------------------------------------ */

/* Findings of one kind about one object of one function. A fingerprint would not do: it counts equal ones, and the second
 * is the first once the first is gone. */
static int is_alike(const struct finding *a, const struct finding *b)
{
	return !strcmp(a->rule, b->rule) && !strcmp(a->function ? a->function : "", b->function ? b->function : "") &&
	       !strcmp(a->object ? a->object : "", b->object ? b->object : "");
}

/* Does the message name the object: "`file`"? What one exit loses together is one finding. */
static int names(const char *message, const char *object)
{
	size_t n = strlen(object);
	const char *p = message;

	for (; (p = strstr(p, object)); p++)
		if (p > message && p[-1] == '`' && p[n] == '`')
			return 1;
	return 0;
}

/* Is f told by x, alone or with others? */
static int tells(const struct finding *x, const struct finding *f)
{
	return is_alike(x, f) || (f->object && !strcmp(x->rule, f->rule) && !strcmp(x->function ? x->function : "", f->function ? f->function : "") &&
				  names(x->message, f->object));
}

static int count_alike(const struct finding_set *set, const struct finding *f)
{
	int i, n = 0;

	for (i = 0; i < set->count; i++)
		n += tells(&set->items[i], f) && set->items[i].level >= f->level;
	return n;
}

static int count_mended(const struct fix_file *f, const struct finding_set *set, const struct finding *like)
{
	int i, n = 0;

	for (i = 0; i < f->findings.count; i++)
		n += f->kept[i] && is_alike(&set->items[f->findings.items[i]], like);
	return n;
}

/* Does x say what the edits of the advice are to end? */
static int is_about(const struct finding *x, const struct finding *advice)
{
	return !x->ends && !strncmp(x->rule, advice->ends, strlen(advice->ends)) && !strcmp(x->function ? x->function : "", advice->function) &&
	       names(x->message, advice->object);
}

static int count_about(const struct finding_set *set, const struct finding *advice)
{
	int i, n = 0;

	for (i = 0; i < set->count; i++)
		n += is_about(&set->items[i], advice);
	return n;
}

/* Is all that was to be ended there before, and gone now? */
static int ends_it(const struct fix_file *f, const struct finding_set *set, const struct fix_view *before, const struct fix_view *after)
{
	int i;

	for (i = 0; i < f->findings.count; i++) {
		const struct finding *x = &set->items[f->findings.items[i]];

		if (f->kept[i] && x->ends && (!count_about(&before->findings, x) || count_about(&after->findings, x)))
			return 0;
	}
	return 1;
}

static int is_better(const struct fix_file *f, const struct finding_set *set, const struct fix_view *before, const struct fix_view *after)
{
	int i;

	if (after->trouble > before->trouble || !ends_it(f, set, before, after))
		return 0;
	for (i = 0; i < after->findings.count; i++) {
		const struct finding *x = &after->findings.items[i];

		if (x->ends && !count_mended(f, set, x))
			continue; /* other advice is nothing worse */
		if (count_alike(&after->findings, x) > count_alike(&before->findings, x) - count_mended(f, set, x))
			return 0;
	}
	return 1;
}

/* The changes of what is kept, in the text as it was read. -1: they cannot be laid out together. */
static int lay_out(const struct fix_file *f, const struct finding_set *set, struct arena *a, change_list *out)
{
	VEC(const struct finding_edit *) edits = {0};
	int i, k, failed;

	for (i = 0; i < f->findings.count; i++)
		for (k = 0; f->kept[i] && k < set->items[f->findings.items[i]].n_edits; k++)
			vec_push(&edits, &set->items[f->findings.items[i]].edits[k]);
	failed = fix_layout(a, f->text.buf, f->text.len, edits.items, edits.count, out);
	vec_release(&edits);
	return failed;
}

static void view_release(struct fix_view *v)
{
	finding_set_release(&v->findings);
	*v = (struct fix_view){0};
}

/* Does what is kept stand the test? */
static int holds(const struct fix_file *f, const struct finding_set *set, const struct fix_view *before, fix_look look, void *data)
{
	struct arena a = {0};
	change_list changes = {0};
	struct strbuf text = STRBUF_INIT;
	struct fix_view after = {0};
	int good = 0;

	if (!lay_out(f, set, &a, &changes)) {
		fix_change(f->text.buf, f->text.len, &changes, &text);
		good = !look(data, f, text.buf, text.len, &after) && is_better(f, set, before, &after);
	}
	view_release(&after);
	strbuf_release(&text);
	vec_release(&changes);
	arena_release(&a);
	return good;
}

/* Is the finding one of this text, at this place? A file that changed since has others. */
static int is_found(const struct fix_view *v, const struct finding *f)
{
	int i;

	for (i = 0; i < v->findings.count; i++) {
		const struct finding *x = &v->findings.items[i];

		if (x->line == f->line && x->column == f->column && is_alike(x, f) && !strcmp(x->file, f->file))
			return 1;
	}
	return 0;
}

void fix_choose(struct fix_file *f, const struct finding_set *set, fix_look look, void *data)
{
	struct fix_view before = {0};
	unsigned char *able = xcalloc((size_t)f->findings.count + 1, 1);
	int i, n = 0;

	if (!look(data, f, f->text.buf, f->text.len, &before))
		for (i = 0; i < f->findings.count; i++)
			n += able[i] = f->kept[i] = is_found(&before, &set->items[f->findings.items[i]]) != 0;
	if (n && !holds(f, set, &before, look, data)) {
		memset(f->kept, 0, (size_t)f->findings.count);
		for (i = 0, n = n > 1 ? 0 : MOST_TRIES; i < f->findings.count && n < MOST_TRIES; i++)
			if (able[i]) {
				n++;
				f->kept[i] = 1;
				f->kept[i] = holds(f, set, &before, look, data) != 0;
			}
	}
	view_release(&before);
	free(able);
}

void fix_prove(struct fix_file *f, const struct finding_set *set, fix_look look, void *data)
{
	struct fix_view before = {0};
	unsigned char *good = xcalloc((size_t)f->findings.count + 1, 1);
	int i;

	if (!look(data, f, f->text.buf, f->text.len, &before))
		for (i = 0; i < f->findings.count && i < MOST_TRIES; i++) {
			f->kept[i] = 1;
			good[i] = is_found(&before, &set->items[f->findings.items[i]]) && holds(f, set, &before, look, data);
			f->kept[i] = 0;
		}
	memcpy(f->kept, good, (size_t)f->findings.count);
	view_release(&before);
	free(good);
}

/* --- What came of it ---------------------------------------------------------------------------------------------------------- */

int fix_count(const struct fix_file *f)
{
	int i, n = 0;

	for (i = 0; i < f->findings.count; i++)
		n += f->kept[i];
	return n;
}

/* "release `a` before the return, release `b` before the return": each once. */
static const char *describe(struct arena *a, const struct finding *x)
{
	struct strbuf sb = STRBUF_INIT;
	const char *words;
	int i;

	for (i = 0; i < x->n_edits; i++)
		if (x->edits[i].what && !strstr(sb.buf, x->edits[i].what))
			strbuf_addf(&sb, "%s%s", sb.len ? ", " : "", x->edits[i].what);
	words = arena_strdup(a, sb.buf);
	strbuf_release(&sb);
	return words;
}

/* A finding's own fix, as plain changes of the text as it is. */
static void settle_finding(const struct fix_file *f, struct finding_set *set, struct finding *x)
{
	const struct finding_edit **edits = xcalloc((size_t)x->n_edits, sizeof(*edits));
	const char *what = describe(&set->arena, x);
	struct finding_edit *plain;
	change_list changes = {0};
	int i;

	for (i = 0; i < x->n_edits; i++)
		edits[i] = &x->edits[i];
	if (fix_layout(&set->arena, f->text.buf, f->text.len, edits, x->n_edits, &changes))
		changes.count = 0;
	plain = ARENA_ARRAY(&set->arena, struct finding_edit, changes.count);
	for (i = 0; i < changes.count; i++) {
		plain[i] = (struct finding_edit){.file = x->file, .remove = (int)changes.items[i].remove, .text = changes.items[i].text,
						 .what = what};
		text_position(f->text.buf, changes.items[i].at, &plain[i].line, &plain[i].column);
	}
	x->edits = plain;
	x->n_edits = changes.count;
	vec_release(&changes);
	free(edits);
}

void fix_settle(struct fix_plan *p, struct finding_set *set)
{
	unsigned char *has = xcalloc((size_t)set->count + 1, 1);
	int i, k;

	for (i = 0; i < p->files.count; i++) {
		struct fix_file *f = &p->files.items[i];

		vec_clear(&f->changes);
		if (lay_out(f, set, &p->arena, &f->changes)) {
			memset(f->kept, 0, (size_t)f->findings.count);
			vec_clear(&f->changes);
		}
		for (k = 0; k < f->findings.count; k++)
			if (f->kept[k]) {
				has[f->findings.items[k]] = 1;
				settle_finding(f, set, &set->items[f->findings.items[k]]);
			}
	}
	for (i = 0; i < set->count; i++)
		if (!has[i])
			set->items[i].n_edits = 0;
	free(has);
}

/* Where a position of the old text is in the new one. */
static void move(const struct fix_file *f, const char *now, int *line, int *column)
{
	long at = text_offset(f->text.buf, f->text.len, *line, *column), to = at;
	int i;

	if (at < 0)
		return;
	for (i = 0; i < f->changes.count && (long)f->changes.items[i].at <= at; i++)
		to += (long)strlen(f->changes.items[i].text) - (long)f->changes.items[i].remove;
	text_position(now, (size_t)to, line, column);
}

void fix_move(const struct fix_file *f, struct finding_set *set)
{
	struct strbuf now = STRBUF_INIT;
	int i, k;

	fix_change(f->text.buf, f->text.len, &f->changes, &now);
	for (i = 0; i < set->count; i++) {
		struct finding *x = &set->items[i];
		struct finding_step *steps = arena_copy(&set->arena, x->steps, (size_t)x->n_steps * sizeof(*steps));

		if (!strcmp(x->file, f->file)) {
			move(f, now.buf, &x->line, &x->column);
			x->n_edits = 0;
		}
		for (k = 0; k < x->n_steps; k++)
			if (steps[k].file && !strcmp(steps[k].file, f->file))
				move(f, now.buf, &steps[k].line, &steps[k].column);
		x->steps = steps;
	}
	for (i = 0; i < f->findings.count; i++)
		if (f->kept[i])
			set->items[f->findings.items[i]].suppressed = "fixed";
	strbuf_release(&now);
}

void fix_plan_release(struct fix_plan *p)
{
	int i;

	for (i = 0; i < p->files.count; i++) {
		strbuf_release(&p->files.items[i].text);
		vec_release(&p->files.items[i].findings);
		vec_release(&p->files.items[i].changes);
		free(p->files.items[i].kept);
	}
	vec_release(&p->files);
	arena_release(&p->arena);
}
