#include "analyzer/context.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NAMED = 16, MOST_FILES = 3000, MOST_BYTES = 48 << 20, COMMON = 6 /* files that define a name: it says nothing */, HOME = 12 };

enum { CALLED = 1, DEFINED = 2 };

typedef VEC(const char *) name_list;

struct candidate {
	const char *path; /* from the root */
	int away;         /* folders between it and the nearest named file */
	int score;
	name_list defines, calls; /* of the names that matter */
};

struct search {
	const char *root;
	const char **known; /* paths from the root, interned: the named files, then those that were chosen */
	int n_known, n_named;
	struct map names; /* interned -> CALLED, DEFINED in the named files */
	struct map found; /* interned -> how many candidates define it */
	struct map types; /* interned name of a type in the named files, small letters only -> 1 */
	struct map included; /* interned base names of what the named files include by "name" */
	VEC(struct candidate) list;
};

/* --- Names in C text ---------------------------------------------------------------------------------------------------- */

static int is_name(int c)
{
	return isalnum(c) || c == '_';
}

/* st-theme-context, StThemeContext, st_theme_context_t: stthemecontext. */
static const char *flat(const char *from, size_t len)
{
	char text[64];
	size_t i, n = 0;

	if (len > 2 && from[len - 2] == '_' && from[len - 1] == 't')
		len -= 2;
	for (i = 0; i < len && n < sizeof(text); i++)
		if (isalnum((unsigned char)from[i]))
			text[n++] = (char)tolower((unsigned char)from[i]);
	return intern_n(text, n);
}

/* Every name that a star follows: most are types. */
static void each_type(const char *text, size_t len, struct map *out)
{
	const char *p, *from, *to;

	for (p = text; p < text + len; p++) {
		if (*p != '*')
			continue;
		for (to = p; to > text && (to[-1] == ' ' || to[-1] == '\t' || to[-1] == '*'); to--)
			;
		for (from = to; from > text && is_name((unsigned char)from[-1]); from--)
			;
		if (to - from > 4 && isalpha((unsigned char)*from))
			map_put(out, MAP_PTR(flat(from, (size_t)(to - from))), NULL);
	}
}

typedef void (*name_fn)(void *data, const char *name, int defined);

/* A head that begins in the first column and is followed by a body. */
static int is_definition(const char *line, const char *paren, const char *end)
{
	int depth = 0;
	const char *p;

	if (!isalpha((unsigned char)*line) && *line != '_')
		return 0;
	for (p = paren; p < end; p++) {
		depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
		if (!depth)
			break;
	}
	for (p = p < end ? p + 1 : p; p < end && isspace((unsigned char)*p); p++)
		;
	return p < end && *p == '{';
}

static int is_keyword(const char *name)
{
	static const char *const words[] = {"if", "while", "for", "switch", "return", "sizeof", "defined", "do", "else", "case"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!strcmp(name, words[i]))
			return 1;
	return 0;
}

/* Every name that is followed by a parenthesis. */
static void each_name(const char *text, size_t len, name_fn fn, void *data)
{
	const char *end = text + len, *p, *line = text, *from, *to;

	for (p = text; p < end; p++) {
		const char *name;

		if (*p == '\n')
			line = p + 1;
		if (*p != '(')
			continue;
		for (to = p; to > line && (to[-1] == ' ' || to[-1] == '\t'); to--)
			;
		for (from = to; from > line && is_name((unsigned char)from[-1]); from--)
			;
		if (from == to || isdigit((unsigned char)*from) || to - from < 3)
			continue;
		name = intern_n(from, (size_t)(to - from));
		if (!is_keyword(name))
			fn(data, name, is_definition(line, p, end));
	}
}

/* --- Who knows whom ----------------------------------------------------------------------------------------------------- */

static void take_own_name(void *data, const char *name, int defined)
{
	struct search *s = data;

	*map_put(&s->names, MAP_PTR(name), NULL) |= defined ? DEFINED : CALLED;
}

static void push_once(name_list *v, const char *name)
{
	int i;

	for (i = 0; i < v->count; i++)
		if (v->items[i] == name)
			return;
	vec_push(v, name);
}

static void take_other_name(void *data, const char *name, int defined)
{
	struct search *s = data;
	struct candidate *c = &s->list.items[s->list.count - 1];
	const uint64_t *known = map_get(&s->names, MAP_PTR(name));

	if (!known)
		return;
	if (defined && !(*known & DEFINED))
		push_once(&c->defines, name);
	else if (!defined && *known & DEFINED)
		push_once(&c->calls, name);
}

static int depth(const char *path)
{
	int n = 0;

	for (; *path; path++)
		n += *path == '/';
	return n;
}

/* How many folders up and down. */
static int distance(const char *a, const char *b)
{
	int same = 0;
	size_t i;

	for (i = 0; a[i] && a[i] == b[i]; i++)
		same += a[i] == '/';
	return depth(a) + depth(b) - 2 * same;
}

static int nearest(const struct search *s, const char *path)
{
	int i, best = distance(path, s->known[0]);

	for (i = 1; i < s->n_known; i++)
		if (distance(path, s->known[i]) < best)
			best = distance(path, s->known[i]);
	return best;
}

static int by_distance(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return x->away != y->away ? x->away - y->away : strcmp(x->path, y->path);
}

static int by_score(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return x->score != y->score ? y->score - x->score : by_distance(a, b);
}

static int read_text(const struct search *s, const char *path, struct strbuf *text)
{
	struct strbuf full = STRBUF_INIT;
	int failed;

	strbuf_addf(&full, "%s/%s", s->root, path);
	strbuf_reset(text);
	failed = strbuf_read_file(text, full.buf);
	strbuf_release(&full);
	return failed;
}

static void read_candidates(struct search *s, const struct candidate *files, int n)
{
	struct strbuf text = STRBUF_INIT;
	size_t bytes = 0;
	int i, k;

	for (i = 0; i < n && i < MOST_FILES && bytes < MOST_BYTES; i++) {
		if (read_text(s, files[i].path, &text))
			continue;
		bytes += text.len;
		vec_push(&s->list, files[i]);
		each_name(text.buf, text.len, take_other_name, s);
	}
	strbuf_release(&text);
	for (i = 0; i < s->list.count; i++)
		for (k = 0; k < s->list.items[i].defines.count; k++)
			++*map_put(&s->found, MAP_PTR(s->list.items[i].defines.items[k]), NULL);
}

/* Is the file named after a type that the named ones have pointers to? That is where its life is told. */
static int is_home_of_type(const struct search *s, const char *path)
{
	const char *name = strrchr(path, '/');

	name = name ? name + 1 : path;
	return map_get(&s->types, MAP_PTR(flat(name, strcspn(name, ".")))) != NULL;
}

/* What a file defines for the named ones counts more than that it calls them. */
static void score(struct search *s)
{
	int i, k;

	for (i = 0; i < s->list.count; i++) {
		struct candidate *c = &s->list.items[i];

		for (k = 0; k < c->defines.count; k++)
			if (*map_get(&s->found, MAP_PTR(c->defines.items[k])) < COMMON)
				c->score += 2;
		c->score += c->calls.count < 4 ? c->calls.count : 4;
		if (is_home_of_type(s, c->path))
			c->score += HOME;
	}
}

static void choose(struct search *s, struct context *c, int most)
{
	int i;

	if (s->list.count)
		qsort(s->list.items, (size_t)s->list.count, sizeof(*s->list.items), by_score);
	for (i = 0; i < s->list.count && c->n < most && s->list.items[i].score; i++) {
		s->known[s->n_known++] = s->list.items[i].path;
		c->files[c->n++] = arena_printf(&c->arena, "%s/%s", s->root, s->list.items[i].path);
	}
}

static const char *base_name(const char *path, size_t len)
{
	size_t from = len;

	while (from && path[from - 1] != '/')
		from--;
	return intern_n(path + from, len - from);
}

/* #include "part.c": such a file is read with who includes it, and what is said of it is about that one. */
static void take_included(struct search *s, const char *text)
{
	const char *at;

	for (at = text; (at = strstr(at, "include")); at++) {
		const char *name = at + strlen("include"), *end;

		name += strspn(name, " \t");
		end = *name == '"' ? strpbrk(name + 1, "\"\n") : NULL;
		if (end && *end == '"')
			map_put(&s->included, MAP_PTR(base_name(name + 1, (size_t)(end - name - 1))), NULL);
	}
}

static int is_known(const struct search *s, const char *path)
{
	int i;

	for (i = 0; i < s->n_known; i++)
		if (s->known[i] == path)
			return 1;
	return 0;
}

static void forget(struct search *s)
{
	int i;

	for (i = 0; i < s->list.count; i++) {
		vec_release(&s->list.items[i].defines);
		vec_release(&s->list.items[i].calls);
	}
	vec_release(&s->list);
	map_release(&s->names);
	map_release(&s->found);
	map_release(&s->types);
	map_release(&s->included);
}

/* The files that know the known ones best. */
static void find_next(struct context *c, struct search *s, const struct tree *wide, int most)
{
	struct candidate *files = ARENA_ARRAY(&c->arena, struct candidate, wide->n_files);
	struct strbuf text = STRBUF_INIT;
	int i, n = 0;

	for (i = 0; i < s->n_known; i++)
		if (!read_text(s, s->known[i], &text)) {
			each_name(text.buf, text.len, take_own_name, s);
			each_type(text.buf, text.len, &s->types);
			if (i < s->n_named)
				take_included(s, text.buf);
		}
	for (i = 0; i < wide->n_files; i++)
		if (!is_known(s, wide->files[i].path) && wide->files[i].class != FILE_VENDORED &&
		    !map_get(&s->included, MAP_PTR(base_name(wide->files[i].path, strlen(wide->files[i].path)))))
			files[n++] = (struct candidate){.path = wide->files[i].path, .away = nearest(s, wide->files[i].path)};
	if (n)
		qsort(files, (size_t)n, sizeof(*files), by_distance);
	read_candidates(s, files, n);
	score(s);
	choose(s, c, most);
	forget(s);
	strbuf_release(&text);
}

static void find_in(struct context *c, const struct tree *named, const struct tree *wide, int most)
{
	struct search s = {.root = wide->root, .known = ARENA_ARRAY(&c->arena, const char *, named->n_files + most)};
	int i, round;

	c->files = ARENA_ARRAY(&c->arena, const char *, most);
	for (i = 0; i < named->n_files; i++)
		s.known[s.n_known++] = named->files[i].path;
	s.n_named = s.n_known;
	for (round = 0; round < 2 && c->n < most; round++) { /* who knows those that were found, if there is room left */
		struct search next = {.root = s.root, .known = s.known, .n_known = s.n_known, .n_named = s.n_named};

		find_next(c, &next, wide, most);
		s.n_known = next.n_known;
	}
}

void context_find(struct context *c, const struct tree *t, int most)
{
	struct tree wide = {0};
	struct strbuf err = STRBUF_INIT;
	int i;

	if (!most || !t->n_files || t->n_files > MOST_NAMED)
		return;
	for (i = 0; i < t->n_files; i++)
		if (!t->files[i].named)
			return;
	if (!tree_open(&wide, &t->root, 1, &err) && !strcmp(wide.root, t->root))
		find_in(c, t, &wide, most);
	tree_release(&wide);
	strbuf_release(&err);
}

void context_release(struct context *c)
{
	arena_release(&c->arena);
}
