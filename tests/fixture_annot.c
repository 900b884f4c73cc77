#include "tests/fixture_annot.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_words[] = {"expect:", "expect-note:", "known-miss:", "known-false:"};

const char *annot_kind_name(enum annot_kind kind)
{
	return kind_words[kind];
}

static int is_word(int c)
{
	return isalnum(c) || c == '_';
}

/* The identifier ending in _bad or _ok that a line names, NULL if none. Owns: the intern table. */
static const char *marked_name(const char *line, int *bad)
{
	const char *at, *end;

	for (at = line; *at; at = end) {
		size_t len;

		while (*at && !is_word((unsigned char)*at))
			at++;
		for (end = at; is_word((unsigned char)*end);)
			end++;
		len = (size_t)(end - at);
		*bad = len > 4 && !strncmp(end - 4, "_bad", 4);
		if (*bad || (len > 3 && !strncmp(end - 3, "_ok", 3)))
			return intern_n(at, len);
	}
	return NULL;
}

struct reader {
	struct fixture *fx;
	const char *root, *file;
	int line;
	const char *named;    /* marked name on the last line at column 0 */
	int named_bad, named_line;
	const char *function; /* whose body we are in */
};

static void add_function(struct reader *r, const char *name, int bad, int line)
{
	struct fixture_function f = {name, r->file, line, bad};

	vec_push(&r->fx->functions, f);
}

/* "struct conn_bad {": some rules are about types. */
static int opens_struct(const char *line)
{
	return (!strncmp(line, "struct ", 7) || !strncmp(line, "typedef struct ", 15)) && strchr(line, '{');
}

/* Bodies are between a brace at column 0 and the next one; what stands before the brace at column 0 names the function.
 * A macro that makes a function has no body: its line names it. */
static void track_function(struct reader *r, const char *line)
{
	int bad;

	if (opens_struct(line)) {
		r->function = marked_name(line, &bad);
		if (r->function)
			add_function(r, r->function, bad, r->line);
	} else if (*line == '{') {
		r->function = r->named;
		if (r->named)
			add_function(r, r->named, r->named_bad, r->named_line);
		r->named = NULL;
	} else if (*line == '}') {
		r->named = NULL; /* the brace's own line is still the body: void functions end here */
	} else if (*line && !isspace((unsigned char)*line) && !strchr("#/*", *line)) {
		const char *name = marked_name(line, &bad);

		if (!name)
			return;
		r->named = name;
		r->named_bad = bad;
		r->named_line = r->line;
	}
}

static void add_rules(struct reader *r, enum annot_kind kind, const char *at, const char *function)
{
	struct annot a = {kind, NULL, r->file, r->line, function};

	for (;;) {
		at += strspn(at, " ,");
		if (strncmp(at, "GC", 2) || strspn(at + 2, "0123456789") != 3)
			return;
		a.rule = intern_n(at, 5);
		vec_push(&r->fx->annots, a);
		at += 5;
	}
}

static void read_annots(struct reader *r, const char *line)
{
	const char *comment = strstr(line, "//"), *function = r->function;
	int kind, bad;

	if (!comment)
		comment = strstr(line, "/*");
	if (!comment)
		return;
	for (kind = 0; kind < (int)(sizeof(kind_words) / sizeof(*kind_words)); kind++) {
		const char *at = strstr(comment, kind_words[kind]);

		if (!at)
			continue;
		if (!function) { /* a macro that makes a function, on one line */
			function = marked_name(arena_strndup(&r->fx->arena, line, (size_t)(comment - line)), &bad);
			if (function)
				add_function(r, function, bad, r->line);
		}
		add_rules(r, kind, at + strlen(kind_words[kind]), function);
	}
}

/* "// gccheck: pkg=A,B select=RULE only=RULE partial=N gave-up=N flags=..."; flags take the rest of the line. */
static void read_head(struct reader *r, const char *line)
{
	static const char start[] = "// gccheck:";
	int flags = 0;

	if (strncmp(line, start, strlen(start)))
		return;
	for (line += strlen(start); *(line += strspn(line, " ,\r"));) {
		size_t len = strcspn(line, flags ? " \r" : " ,\r");
		char *word = arena_strndup(&r->fx->arena, line, len);

		line += len;
		if (!strncmp(word, "partial=", 8))
			r->fx->partial = atoi(word + 8);
		else if (!strncmp(word, "gave-up=", 8))
			r->fx->gave_up = atoi(word + 8);
		else if (!strncmp(word, "select=", 7))
			r->fx->select = word + 7;
		else if (!strncmp(word, "only=", 5))
			r->fx->only = word + 5;
		else if (!strncmp(word, "flags=", 6))
			flags = 1, word += 6;
		else if (!flags && !strncmp(word, "pkg=", 4))
			vec_push(&r->fx->packages, word + 4);
		else if (!flags)
			vec_push(&r->fx->packages, word);
		if (flags && *word)
			vec_push(&r->fx->flags, word);
	}
}

static int read_file(struct fixture *fx, const char *root, const char *path, int depth, struct strbuf *err);

/* #include "name" of a file beside this one. */
static int read_include(struct reader *r, const char *line, int depth, struct strbuf *err)
{
	const char *name = strchr(line, '"'), *end = name ? strchr(name + 1, '"') : NULL, *slash = strrchr(r->file, '/');
	char *path, *full;
	FILE *f;

	if (!end || !slash)
		return 0;
	path = arena_printf(&r->fx->arena, "%.*s/%.*s", (int)(slash - r->file), r->file, (int)(end - name - 1), name + 1);
	full = arena_printf(&r->fx->arena, "%s/%s", r->root, path);
	f = fopen(full, "r");
	if (!f)
		return 0; /* from an include folder: not the fixture's own */
	fclose(f);
	return read_file(r->fx, r->root, path, depth + 1, err);
}

static int read_file(struct fixture *fx, const char *root, const char *path, int depth, struct strbuf *err)
{
	struct reader r = {.fx = fx, .root = root, .file = arena_strdup(&fx->arena, path)};
	struct strbuf text = STRBUF_INIT;
	char *line, *next;
	int failed = 0;

	if (strbuf_read_file(&text, arena_printf(&fx->arena, "%s/%s", root, path)) || depth > 8) {
		strbuf_addf(err, "%s: %s", path, depth > 8 ? "includes itself" : strerror(errno));
		strbuf_release(&text);
		return -1;
	}
	for (line = text.buf; line && !failed; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = 0;
		r.line++;
		if (r.line == 1 && !depth)
			read_head(&r, line);
		if (!strncmp(line, "#include \"", 10))
			failed = read_include(&r, line, depth, err);
		track_function(&r, line);
		read_annots(&r, line);
		if (*line == '}')
			r.function = NULL;
	}
	strbuf_release(&text);
	return failed;
}

int fixture_read(struct fixture *fx, const char *root, const char *path, struct strbuf *err)
{
	fx->path = arena_strdup(&fx->arena, path);
	return read_file(fx, root, path, 0, err);
}

int fixture_read_more(struct fixture *fx, const char *root, const char *path, struct strbuf *err)
{
	return read_file(fx, root, path, 0, err);
}

void fixture_release(struct fixture *fx)
{
	vec_release(&fx->flags);
	vec_release(&fx->packages);
	vec_release(&fx->annots);
	vec_release(&fx->functions);
	arena_release(&fx->arena);
}

int fixture_check_format(const struct fixture *fx, struct strbuf *out)
{
	int i, j, offences = 0, kinds[2] = {0};

	for (i = 0; i < fx->annots.count; i++) {
		const struct annot *a = &fx->annots.items[i];

		if (!a->function)
			offences++, strbuf_addf(out, "%s:%d: stands in no function whose name ends in _bad or _ok\n",
						a->file, a->line);
	}
	for (i = 0; i < fx->functions.count; i++) {
		const struct fixture_function *f = &fx->functions.items[i];
		int right = 0;

		for (j = 0; j < fx->annots.count; j++)
			right += fx->annots.items[j].function == f->name && fx->annots.items[j].kind != ANNOT_KNOWN_FALSE;
		kinds[f->bad]++;
		if (f->bad && !right)
			offences++, strbuf_addf(out, "%s:%d: %s expects nothing\n", f->file, f->line, f->name);
		if (!f->bad && right)
			offences++, strbuf_addf(out, "%s:%d: %s expects something\n", f->file, f->line, f->name);
	}
	if (strstr(fx->path, "/near_") && kinds[0] && !kinds[1])
		return offences; /* looks like a bug and is none */
	if (!kinds[0] || !kinds[1])
		offences++, strbuf_addf(out, "%s: has no function that ends in %s\n", fx->path, kinds[0] ? "_bad" : "_ok");
	return offences;
}
