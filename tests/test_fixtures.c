/* The fixtures: gccheck's findings against what the files say of themselves. One result per file, one for the demo. */
#include "tests/tests.h"

#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/walk.h"
#include "tests/fixture_annot.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct seen {
	const char *rule, *file; /* file: as gccheck writes it */
	int line, note, taken;
};

typedef VEC(struct seen) seen_list;

static struct arena arena;
static VEC(const char *) files; /* relative to the repository */

/* Rules of running programs: their fixtures are built and run. */
static const char *const runtime_ids[] = {
#define RULE(symbol, id, slug, level, maturity, fact, cwe, title, help)
#define RUNTIME(id, slug, level, cwe, title, help) id,
#define NOTICE(id, slug, level, title, help)
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE
};
enum { N_RUNTIME = sizeof(runtime_ids) / sizeof(*runtime_ids) };

static VEC(const char *) programs; /* their files */

static int is_runtime_folder(const char *name)
{
	int i;

	for (i = 0; i < N_RUNTIME; i++)
		if (!strcmp(name, runtime_ids[i]))
			return 1;
	return 0;
}

/* Folders of fixtures: GCnnn and frontend. */
static int is_fixture_folder(const char *name)
{
	if (!strcmp(name, "frontend"))
		return 1;
	return !strncmp(name, "GC", 2) && strspn(name + 2, "0123456789") == strlen(name) - 2;
}

static void find_fixtures(void)
{
	const char **dirs, **names;
	int i, k, n, n_dirs = folder_names(&arena, arena_printf(&arena, "%s/fixtures", source_dir()), "", &dirs);

	for (i = 0; i < n_dirs; i++) {
		if (!is_fixture_folder(dirs[i]))
			continue;
		n = folder_names(&arena, arena_printf(&arena, "%s/fixtures/%s", source_dir(), dirs[i]), ".c", &names);
		for (k = 0; k < n; k++) {
			const char *path = arena_printf(&arena, "fixtures/%s/%s", dirs[i], names[k]);

			if (is_runtime_folder(dirs[i]))
				vec_push(&programs, path);
			else
				vec_push(&files, path);
		}
	}
}

/* --- Running gccheck --------------------------------------------------------------------------------------------- */

typedef VEC(const char *) args;

static const char *words_of(const args *argv)
{
	struct strbuf sb = STRBUF_INIT;
	const char *words;
	int i;

	for (i = 0; i < argv->count && argv->items[i]; i++)
		strbuf_addf(&sb, "%s%s", i ? " " : "", argv->items[i]);
	words = arena_strdup(&arena, sb.buf);
	strbuf_release(&sb);
	return words;
}

/* Run it and parse its JSON. Owns: the caller frees it. */
static json_t *run(args *argv)
{
	struct strbuf out = STRBUF_INIT;
	json_error_t error;
	json_t *top;
	int status;

	vec_push(argv, NULL);
	status = run_capture(argv->items, &out);
	ck_assert_msg(status == 0, "status %d, 0 is due to --exit-zero: %s", status, words_of(argv));
	top = json_loads(out.buf, 0, &error);
	ck_assert_msg(top != NULL, "no JSON (%s): %s", error.text, words_of(argv));
	strbuf_release(&out);
	return top;
}

/* Findings that count: a warning or more; of rules of which the fixture expects a note, notes too. */
static int counts(const struct fixture *fx, const struct seen *s)
{
	int i;

	for (i = 0; s->note && i < fx->annots.count; i++)
		if (fx->annots.items[i].kind == ANNOT_EXPECT_NOTE && !strcmp(fx->annots.items[i].rule, s->rule))
			return 1;
	return !s->note;
}

static void read_findings(json_t *top, const struct fixture *fx, seen_list *out)
{
	json_t *list = json_object_get(top, "findings"), *j;
	size_t i;

	json_array_foreach(list, i, j) {
		const char *rule = json_string_value(json_object_get(j, "rule"));
		const char *level = json_string_value(json_object_get(j, "level"));
		struct seen s = {0};

		s.rule = arena_strdup(&arena, rule);
		s.file = arena_strdup(&arena, json_string_value(json_object_get(j, "file")));
		s.line = (int)json_integer_value(json_object_get(j, "line"));
		s.note = !strcmp(level, "note");
		if (counts(fx, &s))
			vec_push(out, s);
	}
}

/* --- Comparing --------------------------------------------------------------------------------------------------- */

/* gccheck names files from the tree's root, a fixture from the repository's: one ends with the other. */
static int same_file(const char *a, const char *b)
{
	size_t x = strlen(a), y = strlen(b);

	if (x < y)
		return same_file(b, a);
	return !strcmp(a + x - y, b) && (x == y || a[x - y - 1] == '/');
}

static int take(seen_list *found, const struct annot *a)
{
	int i;

	for (i = 0; i < found->count; i++) {
		struct seen *s = &found->items[i];

		if (!s->taken && s->line == a->line && (a->kind == ANNOT_KNOWN_MISS || s->note == (a->kind == ANNOT_EXPECT_NOTE)) &&
		    !strcmp(s->rule, a->rule) && same_file(s->file, a->file))
			return s->taken = 1;
	}
	return 0;
}

/* Append a line for each annotation that does not hold and each finding that nothing announced. */
static void compare(const struct fixture *fx, seen_list *found, struct strbuf *out)
{
	int i;

	for (i = 0; i < fx->annots.count; i++) {
		const struct annot *a = &fx->annots.items[i];
		int there = take(found, a);

		if (a->kind == ANNOT_KNOWN_MISS ? there : !there)
			strbuf_addf(out, "\n%s:%d: %s %s: %s", a->file, a->line, annot_kind_name(a->kind), a->rule,
				    there ? "it is found now" : "no such finding");
	}
	for (i = 0; i < found->count; i++)
		if (!found->items[i].taken)
			strbuf_addf(out, "\n%s:%d: unexpected %s", found->items[i].file, found->items[i].line,
				    found->items[i].rule);
}

static void package_flags(const struct fixture *fx, args *argv)
{
	int i, k, n;

	for (i = 0; i < fx->packages.count; i++) {
		const char *const command[] = {"pkg-config", "--cflags", fx->packages.items[i], NULL}, **words;
		struct strbuf text = STRBUF_INIT;

		ck_assert_msg(!run_capture(command, &text), "pkg-config does not know %s", fx->packages.items[i]);
		n = split_words(&arena, text.buf, &words);
		for (k = 0; k < n; k++)
			vec_push(argv, words[k]);
		strbuf_release(&text);
	}
}

static void check_arguments(const struct fixture *fx, args *argv)
{
	const char *fixed[] = {gccheck_program(&arena), "check", "--no-db", "--no-context", "--exit-zero", "-j1", "--output-format", "json"};
	size_t k;
	int i;

	for (k = 0; k < sizeof(fixed) / sizeof(*fixed); k++)
		vec_push(argv, fixed[k]);
	if (fx->select || fx->only) {
		vec_push(argv, "--select");
		vec_push(argv, fx->only ? fx->only : arena_printf(&arena, "GC,%s", fx->select));
	}
	vec_push(argv, fx->path);
	vec_push(argv, "--");
	vec_push(argv, "-std=gnu11");
	vec_push(argv, "-Ifixtures/include");
	for (i = 0; i < fx->flags.count; i++)
		vec_push(argv, fx->flags.items[i]);
	package_flags(fx, argv);
}

static void check_summary(const struct fixture *fx, json_t *top, struct strbuf *wrong)
{
	json_t *summary = json_object_get(top, "summary");
	int partial = (int)json_integer_value(json_object_get(summary, "partial"));
	int gave_up = (int)json_integer_value(json_object_get(summary, "gave_up"));

	if (partial != fx->partial)
		strbuf_addf(wrong, "\n%s: %d functions are partly read, not %d", fx->path, partial, fx->partial);
	if (gave_up != fx->gave_up)
		strbuf_addf(wrong, "\n%s: %d functions were given up, not %d", fx->path, gave_up, fx->gave_up);
}

START_TEST(test_fixture)
{
	struct fixture fx = {0};
	struct strbuf wrong = STRBUF_INIT;
	seen_list found = {0};
	args argv = {0};
	json_t *top;

	ck_assert_int_eq(chdir(source_dir()), 0);
	ck_assert_msg(!fixture_read(&fx, ".", files.items[_i], &wrong), "%s", wrong.buf);
	ck_assert_msg(!fixture_check_format(&fx, &wrong), "%s", wrong.buf);
	check_arguments(&fx, &argv);
	top = run(&argv);
	read_findings(top, &fx, &found);
	compare(&fx, &found, &wrong);
	check_summary(&fx, top, &wrong);
	json_decref(top);
	ck_assert_msg(!wrong.len, "%s%s", words_of(&argv), wrong.buf);
	vec_release(&found);
	vec_release(&argv);
	fixture_release(&fx);
}
END_TEST

/* The demo as a person meets it: a bare tree. */
START_TEST(test_demo)
{
	static const char demo[] = "fixtures/demo";
	args argv = {0};
	struct fixture fx = {0};
	struct strbuf wrong = STRBUF_INIT;
	seen_list found = {0};
	const char **names;
	json_t *top;
	int i, n;

	ck_assert_int_eq(chdir(source_dir()), 0);
	n = folder_names(&arena, demo, ".c", &names);
	ck_assert_int_ge(n, 3);
	for (i = 0; i < n; i++)
		ck_assert_msg(!fixture_read_more(&fx, ".", arena_printf(&arena, "%s/%s", demo, names[i]), &wrong), "%s", wrong.buf);
	vec_push(&argv, gccheck_program(&arena));
	vec_push(&argv, "check");
	vec_push(&argv, "--no-db");
	vec_push(&argv, "--exit-zero");
	vec_push(&argv, "--output-format");
	vec_push(&argv, "json");
	vec_push(&argv, demo);
	top = run(&argv);
	read_findings(top, &fx, &found);
	compare(&fx, &found, &wrong);
	check_summary(&fx, top, &wrong);
	ck_assert_int_gt(fx.annots.count, 3);
	json_decref(top);
	ck_assert_msg(!wrong.len, "%s%s", words_of(&argv), wrong.buf);
	vec_release(&found);
	vec_release(&argv);
	fixture_release(&fx);
}
END_TEST

/* --- Programs that are run -------------------------------------------------------------------------------------- */

/* Build it and run it under the tracer; returns what the report says. A rule that compares snapshots gets its two. */
static json_t *run_program(const struct fixture *fx, const char *dir, int grown)
{
	const char *program = arena_printf(&arena, "%s/program", dir), *db = arena_printf(&arena, "%s/x.db", dir);
	const char *const build[] = {"cc", "-g", "-O0", "-pthread", "-o", program, fx->path, NULL};
	const char *const start[] = {gccheck_program(&arena), "run", "-q", "--db", db, "--", program, NULL};
	const char *const ask[] = {gccheck_program(&arena), "report", "-q", "--db", db, "--output-format", "json", "--exit-zero",
				   grown ? "--between" : NULL, "start", "end", NULL};
	struct strbuf out = STRBUF_INIT;
	args argv = {0};
	json_t *top;
	size_t i;

	ck_assert_msg(!run_capture(build, &out), "%s cannot be built", fx->path);
	ck_assert_msg(!run_capture(start, &out), "%s: the program failed under gccheck run", fx->path);
	strbuf_release(&out);
	for (i = 0; i < sizeof(ask) / sizeof(*ask) && ask[i]; i++)
		vec_push(&argv, ask[i]);
	top = run(&argv);
	vec_release(&argv);
	return top;
}

START_TEST(test_program)
{
	char dir[] = "/tmp/gccheck-program-XXXXXX";
	struct fixture fx = {0};
	struct strbuf wrong = STRBUF_INIT, out = STRBUF_INIT;
	seen_list found = {0};
	json_t *top;

	ck_assert_int_eq(chdir(source_dir()), 0);
	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_msg(!fixture_read(&fx, ".", programs.items[_i], &wrong), "%s", wrong.buf);
	ck_assert_msg(!fixture_check_format(&fx, &wrong), "%s", wrong.buf);
	top = run_program(&fx, dir, strstr(fx.path, "GC505") != NULL);
	read_findings(top, &fx, &found);
	compare(&fx, &found, &wrong);
	json_decref(top);
	run_capture((const char *const[]){"rm", "-rf", dir, NULL}, &out);
	strbuf_release(&out);
	ck_assert_msg(!wrong.len, "%s%s", fx.path, wrong.buf);
	vec_release(&found);
	fixture_release(&fx);
}
END_TEST

/* --- The catalogue ---------------------------------------------------------------------------------------------- */

/* Each rule of the catalogue has a folder, and something to find in it. */
static const char *const rule_ids[] = {
#define RULE(symbol, id, slug, level, maturity, fact, cwe, title, help) id,
#define RUNTIME(id, slug, level, cwe, title, help) id,
#define NOTICE(id, slug, level, title, help)
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE
};

START_TEST(test_rule_has_fixtures)
{
	const char *folder = arena_printf(&arena, "fixtures/%s/", rule_ids[_i]);
	int i, k, n = 0, expected = 0;

	for (i = 0; i < files.count + programs.count; i++) {
		const char *file = i < files.count ? files.items[i] : programs.items[i - files.count];
		struct fixture fx = {0};
		struct strbuf err = STRBUF_INIT;

		if (strncmp(file, folder, strlen(folder)))
			continue;
		n++;
		ck_assert_msg(!fixture_read(&fx, source_dir(), file, &err), "%s", err.buf);
		for (k = 0; k < fx.annots.count; k++)
			expected += fx.annots.items[k].kind <= ANNOT_EXPECT_NOTE && !strcmp(fx.annots.items[k].rule, rule_ids[_i]);
		fixture_release(&fx);
	}
	ck_assert_msg(n >= 2, "%s: %d files, at least two flavours are wanted", folder, n);
	ck_assert_msg(expected >= 2, "%s: %s is expected %d times only", folder, rule_ids[_i], expected);
}
END_TEST

Suite *suite_fixtures(void)
{
	Suite *s = suite_create("fixtures");
	TCase *t = tcase_create("fixtures");

	find_fixtures();
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_fixture, 0, files.count);
	tcase_add_loop_test(t, test_program, 0, programs.count);
	tcase_add_loop_test(t, test_rule_has_fixtures, 0, sizeof(rule_ids) / sizeof(*rule_ids));
	tcase_add_test(t, test_demo);
	suite_add_tcase(s, t);
	return s;
}
