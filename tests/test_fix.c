/* Fixes: how edits come out in a text, which of them are kept, and what a diff looks like. */
#include "analyzer/fix/fix.h"

#include "analyzer/base/err.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_fix(void);

static struct arena arena;
static struct strbuf got = STRBUF_INIT;

static void setup(void)
{
	strbuf_reset(&got);
}

static void teardown(void)
{
	arena_release(&arena);
	strbuf_release(&got);
}

/* Make the edit at each @ of the text, which is not part of it. NULL: they cannot be. */
static const char *put(const char *marked, enum edit_form form, const char *statements)
{
	struct strbuf text = STRBUF_INIT;
	struct finding_edit edits[4] = {0};
	const struct finding_edit *list[4];
	change_list changes = {0};
	const char *p;
	int n = 0, failed;

	for (p = marked; *p; p++) {
		if (*p != '@') {
			strbuf_addch(&text, *p);
			continue;
		}
		edits[n] = (struct finding_edit){ .file = "a.c", .text = statements, .form = form };
		text_position(text.buf, text.len, &edits[n].line, &edits[n].column);
		list[n] = &edits[n];
		n++;
	}
	failed = fix_layout(&arena, text.buf, text.len, list, n, &changes);
	strbuf_reset(&got);
	if (!failed)
		fix_change(text.buf, text.len, &changes, &got);
	vec_release(&changes);
	strbuf_release(&text);
	return failed ? NULL : got.buf;
}

static const struct { const char *before, *statements, *after; } layouts[] = {
	/* in a block: a line of its own */
	{ "{\n\tf();\n\t@return 0;\n}\n", "unref(x);", "{\n\tf();\n\tunref(x);\n\treturn 0;\n}\n" },
	{ "{\n\tf();\n\t@return 0;\n}\n", "if (x)\n\tunref(x);", "{\n\tf();\n\tif (x)\n\t\tunref(x);\n\treturn 0;\n}\n" },
	{ "{\n  f();\n  @return 0;\n}\n", "if (x)\n\tunref(x);", "{\n  f();\n  if (x)\n    unref(x);\n  return 0;\n}\n" },
	{ "out:\n\t@return 0;\n", "unref(x);", "out:\n\tunref(x);\n\treturn 0;\n" },
	{ "{\r\n\tf();\r\n\t@return 0;\r\n}\r\n", "unref(x);", "{\r\n\tf();\r\n\tunref(x);\r\n\treturn 0;\r\n}\r\n" },
	{ "{\n\tf(); @return 0;\n}\n", "unref(x);", "{\n\tf(); unref(x); return 0;\n}\n" },
	{ "{ @return 0; }", "if (x)\n\tunref(x);", "{ if (x) unref(x); return 0; }" },
	{ "{\n\tf();\n#endif\n\t@return 0;\n", "unref(x);", "{\n\tf();\n#endif\n\tunref(x);\n\treturn 0;\n" },
	{ "{\n\tf();\n\t@Py_RETURN_NONE;\n}\n", "unref(x);", "{\n\tf();\n\tunref(x);\n\tPy_RETURN_NONE;\n}\n" },
	/* the end of a block; behind its brace, too */
	{ "{\n\tf();\n@}\n", "unref(x);", "{\n\tf();\n\tunref(x);\n}\n" },
	{ "{\n  f();\n@}\n", "if (x)\n\tunref(x);", "{\n  f();\n  if (x)\n    unref(x);\n}\n" },
	{ "{\n  {\n    f ();\n  @}\n}\n", "if (x)\n\tunref(x);", "{\n  {\n    f ();\n    if (x)\n      unref (x);\n  }\n}\n" },
	{ "{\n\tf();\n}@\n", "unref(x);", "{\n\tf();\n\tunref(x);\n}\n" },
	/* a whole body: braces */
	{ "\tif (a)\n\t\t@return 0;\n\tf();\n", "unref(x);", "\tif (a) {\n\t\tunref(x);\n\t\treturn 0;\n\t}\n\tf();\n" },
	{ "\tif (a) @return 0;\n\tf();\n", "unref(x);", "\tif (a) {\n\t\tunref(x);\n\t\treturn 0;\n\t}\n\tf();\n" },
	{ "    if (a)\n        @return 0;\n", "if (x)\n\tunref(x);", "    if (a) {\n        if (x)\n            unref(x);\n        return 0;\n    }\n" },
	{ "\tif (a && (b ||\n\t    c))\n\t\t@return g(1,\n\t\t\t 2);\n", "unref(x);",
	  "\tif (a && (b ||\n\t    c)) {\n\t\tunref(x);\n\t\treturn g(1,\n\t\t\t 2);\n\t}\n" },
	{ "\tif (a) /* why */\n\t\t@return 0; // never\n", "unref(x);", "\tif (a) { /* why */\n\t\tunref(x);\n\t\treturn 0; // never\n\t}\n" },
	{ "\tif (a)\n\t\t@return 0;\n\telse\n\t\tf();\n", "unref(x);", "\tif (a) {\n\t\tunref(x);\n\t\treturn 0;\n\t} else\n\t\tf();\n" },
	{ "\tif (a)\n\t\tf();\n\telse\n\t\t@return 0;\n", "unref(x);", "\tif (a)\n\t\tf();\n\telse {\n\t\tunref(x);\n\t\treturn 0;\n\t}\n" },
	{ "\twhile (g(\")\"))\n\t\t@break;\n", "unref(x);", "\twhile (g(\")\")) {\n\t\tunref(x);\n\t\tbreak;\n\t}\n" },
	{ "\tif (a)\n\t\t@return 0;", "unref(x);", "\tif (a) {\n\t\tunref(x);\n\t\treturn 0;\n\t}" },
	/* two for one place: one of each */
	{ "\tif (a)\n\t\t@@return 0;\n", "unref(x);", "\tif (a) {\n\t\tunref(x);\n\t\treturn 0;\n\t}\n" },
	/* what one better leaves alone */
	{ "\tFOR_EACH(a)\n\t\t@return 0;\n", "unref(x);", NULL },
	{ "\tif (a)\n#ifdef B\n\t\t@return 0;\n#endif\n", "unref(x);", NULL },
	{ "\tif (a) @return 0; f();\n", "unref(x);", NULL },
	{ "\tif (a) @return 0; /* a\n comment */\n", "unref(x);", NULL },
	{ "\tif (a) /* why */ @return 0;\n", "unref(x);", NULL },
	{ "#define OUT \\\n\t@return 0;\n", "unref(x);", NULL },
	{ "\tMACRO @return 0;\n", "unref(x);", NULL },
	{ "\t@f();\n", "unref(x);", NULL },
	{ "/* @return 0; */\n", "unref(x);", NULL },
	{ "\tint a[] = { 1, 2 @};\n", "unref(x);", NULL },
};

START_TEST(test_layout)
{
	const char *out = put(layouts[_i].before, EDIT_BEFORE, layouts[_i].statements);

	if (!layouts[_i].after) {
		ck_assert_msg(!out, "'%s' becomes '%s'", layouts[_i].before, out);
		return;
	}
	ck_assert_msg(out != NULL, "'%s' is refused", layouts[_i].before);
	ck_assert_str_eq(out, layouts[_i].after);
}
END_TEST

static const struct { enum edit_form form; const char *before, *text, *after; } shapes[] = {
	/* a statement becomes another */
	{ EDIT_INSTEAD, "{\n\t@return NULL;\n}\n", "goto out;", "{\n\tgoto out;\n}\n" },
	{ EDIT_INSTEAD, "\tif (a)\n\t\t@unref (x);\n", "clear(&x);", "\tif (a)\n\t\tclear (&x);\n" },
	{ EDIT_INSTEAD, "\tFOR_EACH(a)\n\t\t@return 0;\n", "goto out;", NULL },
	/* ... or what it returns is kept */
	{ EDIT_BEFORE, "{\n\t@return f(-1, 2);\n}\n", "ret = @;", "{\n\tret = f(-1, 2);\n\treturn f(-1, 2);\n}\n" },
	{ EDIT_BEFORE, "{\n\t@return;\n}\n", "ret = @;", NULL },
	/* a release goes, with its guard, its line, and an empty line that parts nothing any more */
	{ EDIT_DROP, "{\n\tf();\n\t@unref(x);\n\treturn 0;\n", "x", "{\n\tf();\n\treturn 0;\n" },
	{ EDIT_DROP, "{\n\tf();\n\n\t@unref(CAST(x));\n}\n", "x", "{\n\tf();\n}\n" },
	{ EDIT_DROP, "{\n\tf(); @unref(x); return 0;\n", "x", "{\n\tf(); return 0;\n" },
	{ EDIT_DROP, "{\n\tif (x)\n\t\t@unref(x);\n\tg();\n", "x", "{\n\tg();\n" },
	{ EDIT_DROP, "{\n\tif (NULL != x) {\n\t\t@unref(x);\n\t}\n\tg();\n", "x", "{\n\tg();\n" },
	{ EDIT_DROP, "{\n\tif (y) {\n\t\t@unref(x);\n\t}\n\tg();\n", "x", "{\n\tif (y) {\n\t}\n\tg();\n" },
	{ EDIT_DROP, "out:\n\t@unref(x);\n\treturn 0;\n", "x", "out:\n\treturn 0;\n" },
	{ EDIT_DROP, "{\n\tif (y)\n\t\t@unref(x);\n", "x", NULL },
	{ EDIT_DROP, "{\n\tif (x)\n\t\t@unref(x);\n\telse\n\t\tg();\n", "x", NULL },
	{ EDIT_DROP, "{\n\t@unref(x); /* why */\n", "x", NULL },
	{ EDIT_DROP, "{\n\t@unref(x + 1);\n", "x", NULL },
	{ EDIT_DROP, "{\n\t@unref(y);\n", "x", NULL },
	{ EDIT_DROP, "{\nout:\n\t@unref(x);\n}\n", "x", NULL }, /* a label needs a statement */
	/* a declaration gets a word, and a value */
	{ EDIT_RETYPE, "{\n\tT *@x;\n", "auto(T)", "{\n\tauto(T) x = NULL;\n" },
	{ EDIT_RETYPE, "{\n\tT* @x = f(1, 2);\n", "auto(T)", "{\n\tauto(T) x = f(1, 2);\n" },
	{ EDIT_RETYPE, "{\n\tT *a, *@x = NULL, *b;\n", "auto(T)", "{\n\tauto(T) x = NULL;\n\tT *a, *b;\n" },
	{ EDIT_RETYPE, "{\n\tT *@x, *b;\n", "auto(T)", "{\n\tauto(T) x = NULL;\n\tT *b;\n" },
	{ EDIT_RETYPE, "{\n\tT *a, *@x = f();\n", "auto(T)", NULL }, /* before a? */
	{ EDIT_RETYPE, "{\n\tconst T *@x;\n", "auto(T)", NULL },
	{ EDIT_RETYPE, "{\n\tT **@x;\n", "auto(T)", NULL },
	{ EDIT_RETYPE, "\tfor (T *@x = f(); x; )\n", "auto(T)", NULL },
	{ EDIT_MARK, "{\n\tchar *@x;\n", "_free_", "{\n\t_free_ char *x = NULL;\n" },
	{ EDIT_MARK, "{\n\tint n;\n\tstruct a *y, *@x;\n", "_a_", "{\n\tint n;\n\t_a_ struct a *x = NULL;\n\tstruct a *y;\n" },
	{ EDIT_MARK, "{\n\tstatic char *@x;\n", "_free_", NULL },
	{ EDIT_MARK, "{\n\tchar @x[8];\n", "_free_", NULL },
	/* a variable is handed on: where it stands once, as it is */
	{ EDIT_TAKE, "{\n\t@return x;\n", "take(&x)", "{\n\treturn take(&x);\n" },
	{ EDIT_TAKE, "{\n\t@give (t, x, unref);\n", "take(&x)", "{\n\tgive (t, take (&x), unref);\n" },
	{ EDIT_TAKE, "{\n\t@*out = x;\n", "take(&x)", "{\n\t*out = take(&x);\n" },
	{ EDIT_TAKE, "{\n\t@s->x = x;\n", "take(&x)", "{\n\ts->x = take(&x);\n" },
	{ EDIT_TAKE, "{\n\t@return x ? x : y;\n", "take(&x)", NULL },
	{ EDIT_TAKE, "{\n\t@return CAST(x);\n", "take(&x)", NULL },
	{ EDIT_TAKE, "{\n\t@give(t, MAX(x, y));\n", "take(&x)", NULL },
	{ EDIT_TAKE, "{\n\t@give(x, x);\n", "take(&x)", NULL },
};

START_TEST(test_shape)
{
	const char *out = put(shapes[_i].before, shapes[_i].form, shapes[_i].text);

	if (!shapes[_i].after) {
		ck_assert_msg(!out, "'%s' becomes '%s'", shapes[_i].before, out);
		return;
	}
	ck_assert_msg(out != NULL, "'%s' is refused", shapes[_i].before);
	ck_assert_str_eq(out, shapes[_i].after);
}
END_TEST

static struct finding_edit plain(int line, int column, int remove, const char *text)
{
	return (struct finding_edit){ .file = "a.c", .line = line, .column = column, .remove = remove, .text = text };
}

static int lay(const char *text, struct finding_edit a, struct finding_edit b)
{
	const struct finding_edit *list[] = { &a, &b };
	change_list changes = {0};
	int failed = fix_layout(&arena, text, strlen(text), list, 2, &changes);

	strbuf_reset(&got);
	if (!failed)
		fix_change(text, strlen(text), &changes, &got);
	vec_release(&changes);
	return failed;
}

START_TEST(test_plain_edits)
{
	ck_assert(!lay("one two\nthree\n", plain(2, 1, 5, "3"), plain(1, 5, 3, "2")));
	ck_assert_str_eq(got.buf, "one 2\n3\n");
	ck_assert(!lay("ab\n", plain(1, 2, 1, "c"), plain(1, 2, 1, "c"))); /* twice the same is once */
	ck_assert_str_eq(got.buf, "ac\n");
	ck_assert(lay("abcd\n", plain(1, 1, 3, "x"), plain(1, 3, 1, "y")));
	ck_assert(lay("abcd\n", plain(1, 2, 0, "x"), plain(1, 2, 0, "y"))); /* in which order? */
	ck_assert(lay("ab\n", plain(1, 1, 9, "x"), plain(1, 1, 9, "x")));
	ck_assert(lay("ab\n", plain(3, 1, 0, "x"), plain(1, 1, 0, "y")));
	ck_assert(lay("ab\n", plain(1, 9, 0, "x"), plain(1, 1, 0, "y")));
}
END_TEST

/* --- Which are kept -------------------------------------------------------------------------------------------------------- */

/* A text in which each "leak(x)" without a "free(x)" is a finding about x; `bad` in it is another, `lost` what is not read. */
static int look(void *data, const struct fix_file *f, const char *text, size_t len, struct fix_view *out)
{
	const char *p;
	int *looks = data;

	ck_assert_uint_eq(strlen(text), len);
	++*looks;
	for (p = text; (p = strstr(p, "leak(")); p++) {
		struct finding x = { .rule = "GC101", .level = LEVEL_WARNING, .file = f->file, .function = "f", .object = arena_strndup(&arena, p + 5, 1),
				     .message = "", .column = 1 };
		const char *end = strchr(p, '\n');

		text_position(text, (size_t)(p - text), &x.line, &x.column);
		if (!memmem(p, (size_t)(end - p), "free", 4))
			finding_set_add(&out->findings, &x);
	}
	if (strstr(text, "bad")) {
		struct finding x = { .rule = "GC110", .level = LEVEL_WARNING, .file = f->file, .function = "f", .object = "bad", .message = "" };

		finding_set_add(&out->findings, &x);
	}
	out->trouble = strstr(text, "lost") != NULL;
	return 0;
}

static const struct { const char *name, *edits[3], *after; int looks; } choices[] = {
	{ "all hold", { " free", " free", " free" }, "leak(a) free\nleak(b) free\nleak(c) free\n", 2 },
	{ "one mends nothing", { " free", " no", " free" }, "leak(a) free\nleak(b)\nleak(c) free\n", 5 },
	{ "one makes a fault", { " free", " free", " free bad" }, "leak(a) free\nleak(b) free\nleak(c)\n", 5 },
	{ "one hides it", { " free lost", " free", " free" }, "leak(a)\nleak(b) free\nleak(c) free\n", 5 },
	{ "none hold", { "", "", "" }, "leak(a)\nleak(b)\nleak(c)\n", 5 },
};

START_TEST(test_choice)
{
	static const char text[] = "leak(a)\nleak(b)\nleak(c)\n";
	struct finding_set set = {0};
	struct fix_plan plan = {0};
	struct fix_file file = { .file = "a.c", .path = "a.c", .text = STRBUF_INIT };
	int i, looks = 0;

	strbuf_addstr(&file.text, text);
	for (i = 0; i < 3; i++) {
		struct finding_edit e = plain(i + 1, 8, 0, choices[_i].edits[i]);
		const char object[2] = { (char)('a' + i), 0 };
		struct finding f = { .rule = "GC101", .level = LEVEL_WARNING, .file = "a.c", .line = i + 1, .column = 1, .function = "f",
				     .object = object, .message = "", .edits = &e, .n_edits = 1 };

		e.what = "mend it";
		finding_set_add(&set, &f);
		vec_push(&file.findings, i);
	}
	file.kept = xcalloc(4, 1);
	vec_push(&plan.files, file);
	fix_choose(&plan.files.items[0], &set, look, &looks);
	fix_settle(&plan, &set);
	fix_change(text, strlen(text), &plan.files.items[0].changes, &got);
	ck_assert_msg(!strcmp(got.buf, choices[_i].after), "%s: %s", choices[_i].name, got.buf);
	ck_assert_int_eq(looks, choices[_i].looks);
	for (i = 0; i < 3; i++)
		ck_assert_int_eq(set.items[i].n_edits, plan.files.items[0].kept[i]);
	fix_plan_release(&plan);
	finding_set_release(&set);
}
END_TEST

/* --- Diffs, files ------------------------------------------------------------------------------------------------------------ */

static const char *diff(const char *file, const char *before, const char *after)
{
	char *text = NULL;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	fix_diff(f, file, before, strlen(before), after, strlen(after));
	fclose(f);
	strbuf_reset(&got);
	strbuf_addstr(&got, text);
	free(text);
	return got.buf;
}

START_TEST(test_diff)
{
	ck_assert_str_eq(diff("a.c", "x\n", "x\n"), "");
	ck_assert_str_eq(diff("a.c", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nnew\n5\n6\n"),
			 "--- a/a.c\n+++ b/a.c\n@@ -2,5 +2,6 @@\n 2\n 3\n 4\n+new\n 5\n 6\n");
	ck_assert_str_eq(diff("a.c", "a\nb", "a\nc"), "--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
						       "\\ No newline at end of file\n");
	ck_assert_str_eq(diff("a b.c", "", "x\n"), "--- a/a b.c\t\n+++ b/a b.c\t\n@@ -0,0 +1,1 @@\n+x\n");
	ck_assert_str_eq(diff("a\"\n.c", "x\n", ""), "--- \"a/a\\\"\\012.c\"\n+++ \"b/a\\\"\\012.c\"\n@@ -1,1 +0,0 @@\n-x\n");
	/* far apart: two hunks; near: one */
	ck_assert_ptr_nonnull(strstr(diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n"), "@@ -6,4 +6,4 @@"));
	ck_assert_ptr_nonnull(strstr(diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n"), "@@ -1,8 +1,8 @@"));
}
END_TEST

START_TEST(test_write)
{
	char dir[] = "/tmp/gccheck-fix-XXXXXX", path[64];
	struct fix_file f = { .file = "a.c", .path = path, .text = STRBUF_INIT };
	struct strbuf err = STRBUF_INIT;
	struct stat st;
	FILE *out;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/a.c", dir);
	out = fopen(path, "w");
	fputs("old\n", out);
	fclose(out);
	chmod(path, 0751);
	strbuf_addstr(&f.text, "old\n");
	vec_push(&f.changes, ((struct change){ 0, 3, "new" }));
	ck_assert_msg(!fix_write(&f, &err), "%s", err.buf);
	strbuf_read_file(&got, path);
	ck_assert_str_eq(got.buf, "new\n");
	ck_assert(!stat(path, &st));
	ck_assert_int_eq(st.st_mode & 07777, 0751);
	ck_assert(fix_write(&f, &err)); /* not what was analysed any more */
	ck_assert_str_eq(err.buf, "a.c: changed while it was analysed; nothing is written to it");
	unlink(path);
	ck_assert(!rmdir(dir)); /* nothing is left beside it */
	vec_release(&f.changes);
	strbuf_release(&f.text);
	strbuf_release(&err);
}
END_TEST

START_TEST(test_move)
{
	struct fix_file f = { .file = "a.c", .text = STRBUF_INIT };
	struct finding_step step = { "a.c", 1, 1, "" };
	struct finding x = { .rule = "GC101", .file = "a.c", .line = 2, .column = 3, .message = "", .steps = &step, .n_steps = 1 };
	struct finding_set set = {0};
	unsigned char kept[] = { 1 };

	strbuf_addstr(&f.text, "one\n  two\n");
	vec_push(&f.changes, ((struct change){ 4, 0, "new\n" }));
	vec_push(&f.findings, 1);
	f.kept = kept;
	finding_set_add(&set, &x);
	finding_set_add(&set, &x);
	fix_move(&f, &set);
	ck_assert_int_eq(set.items[0].line, 3);
	ck_assert_int_eq(set.items[0].column, 3);
	ck_assert_int_eq(set.items[0].steps[0].line, 1);
	ck_assert_ptr_null(set.items[0].suppressed);
	ck_assert_str_eq(set.items[1].suppressed, "fixed");
	finding_set_release(&set);
	vec_release(&f.changes);
	vec_release(&f.findings);
	strbuf_release(&f.text);
}
END_TEST

Suite *suite_fix(void)
{
	Suite *s = suite_create("fix");
	TCase *t = tcase_create("fix");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, test_layout, 0, sizeof(layouts) / sizeof(*layouts));
	tcase_add_loop_test(t, test_shape, 0, sizeof(shapes) / sizeof(*shapes));
	tcase_add_test(t, test_plain_edits);
	tcase_add_loop_test(t, test_choice, 0, sizeof(choices) / sizeof(*choices));
	tcase_add_test(t, test_diff);
	tcase_add_test(t, test_write);
	tcase_add_test(t, test_move);
	suite_add_tcase(s, t);
	return s;
}
