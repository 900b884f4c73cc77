/* Every #include of the project against layers.txt. */
#include "tests/tests.h"

#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/walk.h"

#include <string.h>

struct layer {
	const char *who;
	const char **what; /* ends with NULL */
	int strict;        /* 1: its own folder must be named too */
};

static struct arena arena;
static VEC(struct layer) layers;

static void read_layer(char *line)
{
	struct layer l = {0};
	char *colon = strchr(line, ':'), *end;

	if (!colon || *line == '#')
		return;
	*colon = 0;
	end = strchr(colon + 1, '!');
	if (end)
		*end = 0;
	l.strict = end != NULL;
	l.who = line;
	split_words(&arena, colon + 1, &l.what);
	vec_push(&layers, l);
}

static void read_layers(void)
{
	struct strbuf text = STRBUF_INIT;
	const char *path = arena_printf(&arena, "%s/tests/layers.txt", source_dir());
	char *line, *next;

	if (strbuf_read_file(&text, path))
		ck_abort_msg("%s cannot be read", path);
	for (line = arena_strdup(&arena, text.buf); line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = 0;
		read_layer(line);
	}
	strbuf_release(&text);
}

/* 1 if path is the file or in the folder. */
static int is_in(const char *path, const char *place)
{
	size_t n = strlen(place);

	return !strcmp(place, "*") || (!strncmp(path, place, n) && (!path[n] || path[n] == '/'));
}

static const struct layer *layer_of(const char *file)
{
	const struct layer *best = NULL;
	int i;

	for (i = 0; i < layers.count; i++)
		if (is_in(file, layers.items[i].who) && (!best || strlen(layers.items[i].who) > strlen(best->who)))
			best = &layers.items[i];
	return best;
}

static int same_folder(const char *a, const char *b)
{
	const char *x = strrchr(a, '/'), *y = strrchr(b, '/');

	return x && y && x - a == y - b && !strncmp(a, b, (size_t)(x - a));
}

static int may_include(const char *file, const char *target)
{
	const struct layer *l = layer_of(file);
	size_t n = strlen(target);
	int i;

	if (!l)
		return 0;
	if (!l->strict && same_folder(file, target))
		return 1;
	/* a rule's or module's own header */
	if (n > 2 && !strncmp(file, target, n - 2) && !strcmp(target + n - 2, ".h") && !strcmp(file + n - 2, ".c"))
		return 1;
	for (i = 0; l->what[i]; i++)
		if (is_in(target, l->what[i]))
			return 1;
	return 0;
}

/* System headers with a line of their own: allowed in the folders of that line only. */
static int may_include_system(const char *file, const char *line)
{
	int i, k;

	for (i = 0; i < layers.count; i++) {
		const struct layer *l = &layers.items[i];

		if (*l->who != '<' || strncmp(line, l->who, strlen(l->who)))
			continue;
		for (k = 0; l->what[k]; k++)
			if (is_in(file, l->what[k]))
				return 1;
		return 0;
	}
	return 1;
}

struct check {
	const char *folder;
	int files, includes;
	struct strbuf wrong;
};

static void check_line(struct check *c, const char *file, int number, const char *line)
{
	const char *end;

	line += strspn(line, " \t");
	if (*line++ != '#')
		return;
	line += strspn(line, " \t");
	if (strncmp(line, "include", 7))
		return;
	line += 7 + strspn(line + 7, " \t");
	c->includes++;
	if (*line == '<' && !may_include_system(file, line)) {
		strbuf_addf(&c->wrong, "\n%s:%d: %s", file, number, line);
	} else if (*line == '"' && (end = strchr(line + 1, '"'))) {
		char *target = arena_strndup(&arena, line + 1, (size_t)(end - line - 1));

		if (!strncmp(file, "rules/models/", 13))
			target = arena_printf(&arena, "rules/models/%s", target);
		if (!may_include(file, target))
			strbuf_addf(&c->wrong, "\n%s:%d: \"%s\"", file, number, target);
	}
}

static void check_file(void *data, const char *path)
{
	struct check *c = data;
	const char *dot = strrchr(path, '.'), *file = arena_printf(&arena, "%s/%s", c->folder, path);
	struct strbuf text = STRBUF_INIT;
	char *line, *next;
	int number = 0;

	if (!dot || (strcmp(dot, ".c") && strcmp(dot, ".h") && strcmp(dot, ".def")))
		return;
	ck_assert_int_eq(strbuf_read_file(&text, arena_printf(&arena, "%s/%s", source_dir(), file)), 0);
	c->files++;
	for (line = text.buf; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = 0;
		check_line(c, file, ++number, line);
	}
	strbuf_release(&text);
}

static const char *const folders[] = {"analyzer", "rules", "db", "runtime", "tests"};

START_TEST(test_includes_keep_to_their_layer)
{
	struct check c = {.folder = folders[_i], .wrong = STRBUF_INIT};

	read_layers();
	tree_walk(arena_printf(&arena, "%s/%s", source_dir(), folders[_i]), 0, check_file, &c, NULL);
	ck_assert_msg(!c.wrong.len, "includes that tests/layers.txt does not allow:%s", c.wrong.buf);
	if (strcmp(folders[_i], "runtime")) /* may still be empty */
		ck_assert_int_gt(c.includes, c.files);
	strbuf_release(&c.wrong);
}
END_TEST

START_TEST(test_the_test_can_fail)
{
	read_layers();
	ck_assert_int_eq(may_include("analyzer/own/call.c", "analyzer/ir/ir.h"), 1);
	ck_assert_int_eq(may_include("analyzer/own/call.c", "analyzer/own/engine.h"), 1);
	ck_assert_int_eq(may_include("analyzer/own/call.c", "analyzer/front/front.h"), 0);
	ck_assert_int_eq(may_include("analyzer/base/map.c", "analyzer/ir/ir.h"), 0);
	ck_assert_int_eq(may_include("analyzer/front/lower.c", "analyzer/frontier.h"), 0);
	ck_assert_int_eq(may_include("rules/leak.c", "rules/rule.h"), 1);
	ck_assert_int_eq(may_include("rules/leak.c", "rules/rules.h"), 0);
	ck_assert_int_eq(may_include("rules/leak.c", "analyzer/own/own.h"), 0);
	ck_assert_int_eq(may_include("db/store.c", "analyzer/own/fact.h"), 0);
	ck_assert_int_eq(may_include("bench/x.c", "analyzer/base/map.h"), 0);
	ck_assert_int_eq(may_include_system("analyzer/front/types.c", "<clang-c/Index.h>"), 1);
	ck_assert_int_eq(may_include_system("analyzer/own/call.c", "<clang-c/Index.h>"), 0);
	ck_assert_int_eq(may_include_system("analyzer/front/types.c", "<sqlite3.h>"), 0);
	ck_assert_int_eq(may_include_system("db/store.c", "<sqlite3.h>"), 1);
	ck_assert_int_eq(may_include_system("analyzer/own/call.c", "<stdio.h>"), 1);
}
END_TEST

Suite *suite_layers(void)
{
	Suite *s = suite_create("layers");
	TCase *t = tcase_create("layers");

	tcase_add_loop_test(t, test_includes_keep_to_their_layer, 0, sizeof(folders) / sizeof(*folders));
	tcase_add_test(t, test_the_test_can_fail);
	suite_add_tcase(s, t);
	return s;
}
