#include "analyzer/report/suppress.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/report.h"

#include <ctype.h>
#include <fnmatch.h>
#include <string.h>

#define IGNORE "gccheck-ignore"
#define NOLINT "NOLINT"
#define NEXT_LINE "NEXTLINE"
#define FAMILY "gccheck-" /* how NOLINT names our rules */

enum word { WORD_IGNORE, WORD_NOLINT, WORD_NOLINTNEXTLINE };

struct directive {
	enum word word;
	const char *pattern; /* "GC101", "leak", "GC1*"; "" or "*": every rule */
	int line, column;    /* of the word */
	int comment_line;    /* where its comment begins */
	int quiet;           /* 1: it is another tool's as well, never call it unused */
	int target, used;
};

/* One file's comments. */
struct scanner {
	const char *s;
	size_t len;
	struct arena *arena;
	VEC(struct directive) directives;
	VEC(unsigned char) has_code; /* per line, from 0; anything but comments and blanks */
};

static void directive_add(struct scanner *sc, struct directive d, const char *pattern, size_t len)
{
	while (len && isspace((unsigned char)*pattern))
		pattern++, len--;
	while (len && isspace((unsigned char)pattern[len - 1]))
		len--;
	if (d.word != WORD_IGNORE) {
		if (len == 1 && *pattern == '*')
			d.quiet = 1;
		else if (len > strlen(FAMILY) && !strncmp(pattern, FAMILY, strlen(FAMILY)))
			pattern += strlen(FAMILY), len -= strlen(FAMILY);
		else
			return;
	}
	d.pattern = arena_strndup(sc->arena, pattern, len);
	vec_push(&sc->directives, d);
}

/* "A,B" up to the closing bracket; returns what follows it, or NULL if it never closes. */
static const char *directive_list(struct scanner *sc, struct directive d, const char *p, const char *end, char close)
{
	const char *stop = memchr(p, close, (size_t)(end - p)), *item;

	if (!stop)
		return NULL;
	for (; p <= stop; p = item + 1) {
		for (item = p; item < stop && *item != ','; item++)
			;
		if (item > p)
			directive_add(sc, d, p, (size_t)(item - p));
	}
	return stop + 1;
}

static int starts(const char *p, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - p) >= len && !memcmp(p, word, len);
}

/* The directive at p, if there is one. first: p is the first word of its comment. Returns where to go on. */
static const char *directive_at(struct scanner *sc, struct directive d, const char *p, const char *end, int first)
{
	const char *rest = NULL;

	if (starts(p, end, IGNORE)) {
		p += strlen(IGNORE);
		d.word = WORD_IGNORE;
		if (p < end && *p == '[')
			rest = directive_list(sc, d, p + 1, end, ']');
		else if (first && (p == end || *p == ':' || isspace((unsigned char)*p)))
			directive_add(sc, d, "", 0);
		return rest ? rest : p;
	}
	if (starts(p, end, NOLINT)) {
		p += strlen(NOLINT);
		d.word = WORD_NOLINT;
		if (starts(p, end, NEXT_LINE)) {
			p += strlen(NEXT_LINE);
			d.word = WORD_NOLINTNEXTLINE;
		}
		if (p < end && *p == '(')
			rest = directive_list(sc, d, p + 1, end, ')');
		return rest ? rest : p;
	}
	return p + 1;
}

/* Walks the text; what it has to know between characters. */
struct cursor {
	size_t at, line_start;
	int line; /* 1-based */
};

/* One line of a comment's inside, up to the cursor. begun: the comment's first line. */
static void comment_line(struct scanner *sc, size_t from, const struct cursor *c, int begun, int first)
{
	struct directive d = { .line = c->line, .comment_line = begun };
	const char *p = sc->s + from, *end = sc->s + c->at;
	int boundary = 1;

	while (p < end) {
		if (boundary && (*p == 'g' || *p == 'N')) {
			d.column = (int)((size_t)(p - sc->s) - c->line_start) + 1;
			p = directive_at(sc, d, p, end, first);
			boundary = first = 0;
			continue;
		}
		boundary = isspace((unsigned char)*p) || (first && strchr("/*!<", *p));
		first = first && boundary;
		p++;
	}
}

static void next_line(struct scanner *sc, struct cursor *c)
{
	c->line++;
	c->line_start = c->at;
	vec_push(&sc->has_code, 0);
}

/* c stands on the opening "//" or "/" "*"; afterwards behind the comment (for "//" on its newline). */
static void comment(struct scanner *sc, struct cursor *c)
{
	int block = sc->s[c->at + 1] == '*', begun = c->line, first = 1;
	size_t from = c->at += 2;

	for (;; c->at++) {
		int done = c->at >= sc->len || (block && starts(sc->s + c->at, sc->s + sc->len, "*/"));
		int newline = !done && sc->s[c->at] == '\n';

		if (newline && !block)
			done = c->at == 0 || (sc->s[c->at - 1] != '\\' &&
					      !(sc->s[c->at - 1] == '\r' && sc->s[c->at - 2] == '\\'));
		if (!done && !newline)
			continue;
		comment_line(sc, from, c, begun, first);
		if (done)
			break;
		first = block; /* each line of a block may open with a directive */
		from = c->at + 1;
		c->at++;
		next_line(sc, c);
		c->at--;
	}
	if (block && c->at < sc->len)
		c->at += 2;
}

/* A literal ends with its quote or, unfinished ("#error don't"), with its line. */
static void literal(struct scanner *sc, struct cursor *c)
{
	char quote = sc->s[c->at++];

	for (; c->at < sc->len && sc->s[c->at] != '\n'; c->at++) {
		if (sc->s[c->at] == quote) {
			c->at++;
			return;
		}
		if (sc->s[c->at] != '\\' || c->at + 1 >= sc->len)
			continue;
		if (sc->s[c->at + 1] == '\r' && c->at + 2 < sc->len && sc->s[c->at + 2] == '\n')
			c->at++;
		c->at++;
		if (sc->s[c->at] == '\n') {
			c->at++;
			next_line(sc, c);
			sc->has_code.items[sc->has_code.count - 1] = 1;
			c->at--;
		}
	}
}

static void scan_file(struct scanner *sc)
{
	struct cursor c = { 0, 0, 1 };

	vec_push(&sc->has_code, 0);
	while (c.at < sc->len) {
		const char *p = sc->s + c.at;
		char next = c.at + 1 < sc->len ? p[1] : 0;

		if (*p == '/' && (next == '/' || next == '*')) {
			comment(sc, &c);
		} else if (*p == '\n') {
			c.at++;
			next_line(sc, &c);
		} else if (isspace((unsigned char)*p)) {
			c.at++;
		} else {
			sc->has_code.items[sc->has_code.count - 1] = 1;
			/* 1'000 is a number. */
			if (*p == '"' || (*p == '\'' && !(c.at && isdigit((unsigned char)p[-1]))))
				literal(sc, &c);
			else
				c.at++;
		}
	}
}

/* Which line a directive speaks of. */
static int target_line(const struct scanner *sc, const struct directive *d)
{
	const unsigned char *code = sc->has_code.items;
	int line;

	if (d->word == WORD_NOLINTNEXTLINE)
		return d->line + 1;
	if (d->word == WORD_NOLINT || code[d->line - 1])
		return d->line;
	if (code[d->comment_line - 1])
		return d->comment_line;
	for (line = d->line + 1; line <= sc->has_code.count; line++)
		if (code[line - 1])
			return line;
	return d->line;
}

static int is_id_prefix(const char *pattern, const char *rule)
{
	return !strncmp(pattern, "GC", 2) && !strncmp(rule, pattern, strlen(pattern));
}

static int names_rule(const struct directive *d, const char *rule)
{
	int info = rule_info_find(rule);

	if (!*d->pattern || is_id_prefix(d->pattern, rule))
		return 1;
	if (d->word == WORD_IGNORE)
		return info >= 0 && !strcmp(rule_infos[info].slug, d->pattern);
	return !fnmatch(d->pattern, rule, 0) || (info >= 0 && !fnmatch(d->pattern, rule_infos[info].slug, 0));
}

struct job {
	struct finding_set *set;
	int (*wanted)(const char *rule, void *data);
	void *data;
	int n_findings; /* those that were there at the start */
	struct arena arena;
};

static int is_wanted(const struct job *j, const char *rule)
{
	return !j->wanted || j->wanted(rule, j->data);
}

/* 1 if all the rules it can mean ran, and there is one; *known: there is one at all. */
static int could_match(const struct job *j, const struct directive *d, int *known)
{
	int i, all = 1, runtime = 0;

	*known = 0;
	for (i = 0; i < n_rule_infos; i++) {
		if (rule_infos[i].notice || !names_rule(d, rule_infos[i].id))
			continue;
		if (rule_infos[i].runtime) { /* no scan can tell */
			runtime = 1;
			continue;
		}
		*known = 1;
		all = all && is_wanted(j, rule_infos[i].id);
	}
	all = all && *known;
	*known |= runtime;
	return all;
}

static const char *spelling(struct arena *a, const struct directive *d)
{
	static const char *const nolint[] = { [WORD_NOLINT] = NOLINT, [WORD_NOLINTNEXTLINE] = NOLINT NEXT_LINE };

	if (d->word == WORD_IGNORE)
		return *d->pattern ? arena_printf(a, IGNORE "[%s]", d->pattern) : IGNORE;
	return arena_printf(a, "%s(" FAMILY "%s)", nolint[d->word], d->pattern);
}

static void note_unused(struct job *j, const char *file, const struct directive *d, int ordinal)
{
	struct finding f = { .rule = "GC001", .level = LEVEL_NOTE, .file = file, .function = "", .confidence = 100 };
	struct finding_step step = { file, d->line, d->column, "the comment" };
	struct arena *a = &j->arena;
	int known, could = could_match(j, d, &known);

	if (!strcmp(d->pattern, "GC001") || !strcmp(d->pattern, "unused-suppression") || (known && !could))
		return;
	f.object = spelling(a, d);
	f.line = d->line;
	f.column = d->column;
	if (known)
		f.message = arena_printf(a, "`%s` suppresses nothing: no such finding on line %d", f.object, d->target);
	else
		f.message = arena_printf(a, "`%s` names no rule", f.object);
	f.fingerprint = finding_fingerprint(a, "GC001", file, "", f.object, ordinal);
	f.steps = &step;
	f.n_steps = 1;
	finding_set_add(j->set, &f);
}

static void match_findings(struct job *j, const char *file, struct scanner *sc)
{
	int i, k;

	for (i = 0; i < sc->directives.count; i++)
		sc->directives.items[i].target = target_line(sc, &sc->directives.items[i]);
	for (i = 0; i < j->n_findings; i++) {
		struct finding *f = &j->set->items[i];

		if (strcmp(f->file, file))
			continue;
		for (k = 0; k < sc->directives.count; k++) {
			struct directive *d = &sc->directives.items[k];

			if (d->target != f->line || !names_rule(d, f->rule))
				continue;
			d->used = 1;
			if (!f->suppressed)
				f->suppressed = "comment";
		}
	}
}

static void note_all_unused(struct job *j, const char *file, const struct scanner *sc)
{
	const struct directive *d = sc->directives.items;
	int i, k, ordinal;

	for (i = 0; i < sc->directives.count; i++) {
		if (d[i].used || d[i].quiet)
			continue;
		for (k = ordinal = 0; k < i; k++)
			ordinal += !d[k].used && d[k].word == d[i].word && !strcmp(d[k].pattern, d[i].pattern);
		note_unused(j, file, &d[i], ordinal);
	}
}

/* strstr that does not stop at a NUL in the text. */
static int mentions(const struct strbuf *text, const char *word)
{
	const char *p;

	for (p = text->buf; p < text->buf + text->len; p += strlen(p) + 1)
		if (strstr(p, word))
			return 1;
	return 0;
}

static void do_file(struct job *j, const char *root, const char *file, int analysed)
{
	struct scanner sc = { .arena = &j->arena };
	struct strbuf path = STRBUF_INIT, text = STRBUF_INIT;

	if (root && *file != '/')
		strbuf_addf(&path, "%s/", root);
	strbuf_addstr(&path, file);
	if (!strbuf_read_file(&text, path.buf) && (mentions(&text, IGNORE) || mentions(&text, NOLINT))) {
		sc.s = text.buf;
		sc.len = text.len;
		scan_file(&sc);
		match_findings(j, file, &sc);
		if (analysed && is_wanted(j, "GC001"))
			note_all_unused(j, file, &sc);
	}
	vec_release(&sc.directives);
	vec_release(&sc.has_code);
	strbuf_release(&path);
	strbuf_release(&text);
}

void suppress_apply_wanted(struct finding_set *set, const char *root, const char *const *analysed_files, int n,
			   int (*wanted)(const char *rule, void *data), void *data)
{
	struct job j = { .set = set, .wanted = wanted, .data = data, .n_findings = set->count };
	struct map seen = {0};
	int i, fresh;

	for (i = 0; i < n; i++) {
		map_put(&seen, MAP_PTR(intern(analysed_files[i])), &fresh);
		if (fresh)
			do_file(&j, root, analysed_files[i], 1);
	}
	for (i = 0; i < j.n_findings; i++) {
		map_put(&seen, MAP_PTR(intern(set->items[i].file)), &fresh);
		if (fresh)
			do_file(&j, root, intern(set->items[i].file), 0);
	}
	map_release(&seen);
	arena_release(&j.arena);
}

void suppress_apply(struct finding_set *set, const char *root, const char *const *analysed_files, int n)
{
	suppress_apply_wanted(set, root, analysed_files, n, NULL, NULL);
}
