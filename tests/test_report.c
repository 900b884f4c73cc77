/* Reports, suppression, baseline. Golden files: tests/golden/report.*; UPDATE_GOLDEN=1 rewrites them. They are looked
 * for below GCCHECK_SOURCE_DIR, else below the current directory. */
#include "analyzer/report/baseline.h"
#include "analyzer/report/report.h"
#include "analyzer/report/suppress.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_report(void);

static char top[] = "/tmp/gccheck-report-XXXXXX"; /* a tree of sources made for one test */
static struct finding_set set;
static struct scan scan;

static void write_file(const char *name, const char *text, size_t len)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", top, name);
	f = fopen(path, "wb");
	ck_assert_ptr_nonnull(f);
	fwrite(text, 1, len, f);
	fclose(f);
}

#define WRITE(name, text) write_file(name, text, sizeof(text) - 1)

static void setup(void)
{
	unsetenv("GITHUB_WORKSPACE");
	unsetenv("NO_COLOR");
	unsetenv("FORCE_COLOR");
	strcpy(top + strlen(top) - 6, "XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(top));
	scan = (struct scan){ .root = top, .version = "0.1.0", .started = "2024-05-06T07:08:09Z", .n_functions = 7,
			      .files_ok = 2, .files_total = 3, .functions_partial = 1, .hidden_generated = 4 };
}

static void teardown(void)
{
	char command[sizeof(top) + 20];

	finding_set_release(&set);
	snprintf(command, sizeof(command), "rm -rf '%s'", top);
	ck_assert_int_eq(system(command), 0);
}

static struct finding *add(const char *rule, enum finding_level level, const char *file, int line, int column)
{
	struct finding f = { .rule = rule, .level = level, .file = file, .line = line, .column = column,
			     .function = "make", .object = "item", .message = "`item` is lost", .confidence = 90 };

	f.fingerprint = finding_fingerprint(&set.arena, rule, "make", "f", file, line);
	return finding_set_add(&set, &f);
}

/* A set with everything that formats trip over. */
static void make_everything(void)
{
	static const struct scan_gave_up gave_up[] = { { "src/c.c", NULL, 0, "crash in libclang (signal 11)" },
						       { "src/a b.c", "jump\xff", 40, "setjmp" } };
	static const struct finding_step steps[] = {
		{ "src/a b.c", 2, 19, "`item` acquired: PyLong_FromLong returns a new reference" },
		{ "src/a b.c", 3, 13, "the condition is true" },
		{ "/usr/include/x.h", 9, 1, "then here\033[31m" },
	};
	static const struct finding_edit edits[] = {
		{ "src/a b.c", 2, 38, 3, "\n", "release `item` before the return", 0 }, /* over a line's end */
		{ "src/a b.c", 3, 20, 0, "Py_DECREF(item); ", "release `item` before the return", 0 },
	};
	char folder[sizeof(top) + 4];
	struct finding *f;

	snprintf(folder, sizeof(folder), "%s/src", top);
	ck_assert_int_eq(mkdir(folder, 0777), 0);
	/* In line 3 UTF-8 of 2, 3 and 4 bytes comes before the finding, in line 4 Latin-1 and an escape sequence. */
	WRITE("src/a b.c", "PyObject *make(long n)\n"
			   "{\tPyObject *item = PyLong_FromLong(n);\r\n"
			   "\t/* \xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80 */ return NULL; // done\n"
			   "\tputs(\"\xe9;\033[0m\"); return item;\n"
			   "}");
	f = add("GC102", LEVEL_WARNING, "src/a b.c", 3, 20);
	f->message = "`item` is not released on this error path: it holds 1 reference from PyLong_FromLong (line 2), 0 "
		     "should remain";
	f->steps = steps;
	f->n_steps = 3;
	f->edits = edits;
	f->n_edits = 2;
	f = add("GC110", LEVEL_ERROR, "src/a b.c", 4, 19);
	f->verdict = "confirmed";
	f->object = "x\xe9y";
	f->message = "100%, it is: \xe9\nso";
	add("GC116", LEVEL_NOTE, "/usr/include/x,y:z.h", 7, 3);
	add("GC101", LEVEL_WARNING, "src/no such file.c", 12, 1)->function = "";
	add("GC101", LEVEL_WARNING, "src/a b.c", 1, 1)->suppressed = "comment";
	add("GC101", LEVEL_WARNING, "src/a b.c", 2, 1)->suppressed = "baseline";
	scan.gave_up = (struct scan_gave_up *)(uintptr_t)gave_up;
	scan.n_gave_up = 2;
}

/* What a format writes, with the tree's name replaced by /TOP. The caller frees it. */
static char *written(const char *format, const struct report_options *options)
{
	char *text = NULL, *at;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	ck_assert_int_eq(report_write(format, &set, &scan, f, options), 0);
	fclose(f);
	while ((at = strstr(text, top))) {
		memcpy(at, "/TOP", 4);
		memmove(at + 4, at + strlen(top), strlen(at + strlen(top)) + 1);
	}
	return text;
}

static void golden(const char *name, char *text)
{
	struct strbuf want = STRBUF_INIT;
	const char *dir = getenv("GCCHECK_SOURCE_DIR");
	char path[4200];
	FILE *f;

	snprintf(path, sizeof(path), "%s/tests/golden/%s", dir ? dir : ".", name);
	if (getenv("UPDATE_GOLDEN")) {
		f = fopen(path, "wb");
		ck_assert_msg(f != NULL, "%s: %s", path, strerror(errno));
		fputs(text, f);
		fclose(f);
	}
	ck_assert_msg(!strbuf_read_file(&want, path), "%s: %s", path, strerror(errno));
	ck_assert_msg(!strcmp(want.buf, text), "%s differs (UPDATE_GOLDEN=1 rewrites it); is now:\n%s", path, text);
	strbuf_release(&want);
	free(text);
}

START_TEST(golden_formats)
{
	struct report_options always = { .color = COLOR_ALWAYS }, summary = { .color = COLOR_NEVER, .summary = 1 };

	make_everything();
	golden("report.txt", written("text", &summary));
	golden("report.color.txt", written("text", &always));
	golden("report.concise.txt", written("concise", NULL));
	golden("report.json", written("json", NULL));
	golden("report.sarif", written("sarif", NULL));
	golden("report.github.txt", written("github", &summary));
}
END_TEST

START_TEST(nothing_found)
{
	struct report_options summary = { .summary = 1 };
	char *text = written("text", &summary);
	json_t *log, *run;

	ck_assert_str_eq(text, "no findings (not shown: 4 in generated files)\n"
			       "analysed 2 of 3 files, 7 functions; 1 partial, 0 gave up\n");
	free(text);
	text = written("sarif", NULL);
	log = json_loads(text, 0, NULL);
	ck_assert_ptr_nonnull(log);
	run = json_array_get(json_object_get(log, "runs"), 0);
	ck_assert(json_is_array(json_object_get(run, "results")));
	ck_assert_int_eq((int)json_array_size(json_object_get(run, "results")), 0);
	json_decref(log);
	free(text);
}
END_TEST

START_TEST(order_of_findings_does_not_show)
{
	static const char *const formats[] = { "text", "concise", "json", "sarif", "github" };
	char *before, *after;
	int i, k;

	for (i = 0; i < 5; i++) {
		make_everything();
		before = written(formats[i], NULL);
		for (k = 0; k < set.count / 2; k++) {
			struct finding f = set.items[k];

			set.items[k] = set.items[set.count - 1 - k];
			set.items[set.count - 1 - k] = f;
		}
		after = written(formats[i], NULL);
		ck_assert_str_eq(before, after);
		free(before);
		free(after);
		teardown();
		set = (struct finding_set){0};
		setup();
	}
}
END_TEST

START_TEST(sarif_region)
{
	char *text;
	json_t *log, *result, *where;
	int line, c1, l2, c2;
	const char *uri;

	make_everything();
	text = written("sarif", NULL);
	log = json_loads(text, 0, NULL);
	ck_assert_ptr_nonnull(log);
	result = json_array_get(json_object_get(json_array_get(json_object_get(log, "runs"), 0), "results"), 1);
	where = json_object_get(json_array_get(json_object_get(result, "locations"), 0), "physicalLocation");
	ck_assert_int_eq(0, json_unpack(where, "{s:{s:s}, s:{s:i, s:i, s:i, s:i}}", "artifactLocation", "uri", &uri,
					"region", "startLine", &line, "startColumn", &c1, "endLine", &l2, "endColumn",
					&c2));
	ck_assert_str_eq(uri, "src/a%20b.c");
	ck_assert_int_eq(line, 3);
	ck_assert_int_eq(l2, 3);
	/* Byte column 20; the line's 2, 3 and 4 bytes are 1, 1 and 2 units. "return NULL;" is 12 long. */
	ck_assert_int_eq(c1, 20 - 1 - 2 - 2);
	ck_assert_int_eq(c2, c1 + 12);
	json_decref(log);
	free(text);
}
END_TEST

START_TEST(github_limits)
{
	char *text, *p;
	int i, n = 0;

	for (i = 0; i < 12; i++) {
		add("GC110", LEVEL_ERROR, "a.c", i + 1, 1);
		add("GC101", LEVEL_WARNING, "a.c", i + 1, 2);
		add("GC116", LEVEL_NOTE, "a.c", i + 1, 3);
	}
	setenv("GITHUB_WORKSPACE", "/tmp/", 1);
	text = written("github", NULL);
	for (p = text; (p = strstr(p, "\n::")); p++)
		n++;
	ck_assert_int_eq(n, 10 + 10 + 9 + 1);
	ck_assert_ptr_nonnull(strstr(text, "\n::error file=gccheck-report-"));
	ck_assert_ptr_nonnull(strstr(text, "\n::notice title=gccheck::+7 more findings in the log of this step\n"));
	ck_assert_ptr_nonnull(strstr(text, "a.c:12:2: warning: `item` is lost [GC101]\n"));
	ck_assert(strstr(text, "::error") < strstr(text, "::warning"));
	free(text);
}
END_TEST

START_TEST(formats)
{
	FILE *full = fopen("/dev/full", "w");

	ck_assert_int_eq(report_known("sarif"), 1);
	ck_assert_int_eq(report_known("xml"), 0);
	errno = 0;
	ck_assert_int_eq(report_write("xml", &set, &scan, stdout, NULL), -1);
	ck_assert_int_eq(errno, EINVAL);
	ck_assert_int_eq(report_write("json", &set, &scan, full, NULL), -1);
	fclose(full);
}
END_TEST

START_TEST(color)
{
	FILE *f = fopen("/dev/null", "w");

	ck_assert_int_eq(report_use_color(COLOR_AUTO, f), 0);
	setenv("FORCE_COLOR", "1", 1);
	ck_assert_int_eq(report_use_color(COLOR_AUTO, f), 1);
	setenv("NO_COLOR", "1", 1);
	ck_assert_int_eq(report_use_color(COLOR_AUTO, f), 0);
	ck_assert_int_eq(report_use_color(COLOR_ALWAYS, f), 1);
	setenv("NO_COLOR", "", 1);
	ck_assert_int_eq(report_use_color(COLOR_AUTO, f), 1);
	ck_assert_int_eq(report_use_color(COLOR_NEVER, f), 0);
	fclose(f);
}
END_TEST

START_TEST(sort_drops_repeats)
{
	add("GC102", LEVEL_WARNING, "b.c", 3, 1);
	add("GC101", LEVEL_WARNING, "a.c", 9, 1);
	add("GC102", LEVEL_WARNING, "b.c", 3, 1);
	add("GC102", LEVEL_WARNING, "a.c", 3, 1);
	finding_set_sort(&set);
	ck_assert_int_eq(set.count, 3);
	ck_assert_int_eq(set.items[0].line, 3);
	ck_assert_str_eq(set.items[1].rule, "GC101");
	ck_assert_str_eq(set.items[2].file, "b.c");
}
END_TEST

START_TEST(fingerprints)
{
	struct arena *a = &set.arena;
	const char *print = finding_fingerprint(a, "GC101", "f", "g", "self->x", 0);

	ck_assert_int_eq((int)strlen(print), 32);
	ck_assert_int_eq((int)strspn(print, "0123456789abcdef"), 32);
	/* For good: a baseline that people keep depends on it. */
	ck_assert_str_eq(print, "2a0d9cbe33bcc9dac846a79e631762c5");
	ck_assert_str_eq(print, finding_fingerprint(a, "GC101", "f", "g", "self -> x", 0));
	ck_assert_str_ne(print, finding_fingerprint(a, "GC101", "f", "g", "self->x", 1));
	ck_assert_str_ne(print, finding_fingerprint(a, "GC102", "f", "g", "self->x", 0));
	ck_assert_str_ne(print, finding_fingerprint(a, "GC101", "f", "", "self->x", 0));
}
END_TEST

START_TEST(paths)
{
	static const char *const t[][4] = {
		/* root, dir, file, as findings name it */
		{ "/r", NULL, "a.c", "a.c" },
		{ "/r", NULL, "./x/../a.c", "a.c" },
		{ "/r", "build", "../src/a.c", "src/a.c" },
		{ "/r", "/r/build/x", "../../src//a.c", "src/a.c" },
		{ "/r/", "/r/build", "/r/./src/a.c", "src/a.c" },
		{ "/r", NULL, "/rest/a.c", "/rest/a.c" },
		{ "/r", NULL, "../other/a.c", "/other/a.c" },
		{ "/r", NULL, "/../../a.c", "/a.c" },
		{ "/", NULL, "/usr/a.c", "usr/a.c" },
		{ NULL, NULL, "../a.c", "../a.c" },
		{ NULL, NULL, "../../b/../a.c", "../../a.c" },
	};
	char path[100], file[100];
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_str_eq(finding_path(&set.arena, t[i][0], t[i][1], t[i][2]), t[i][3]);
	/* Through a symbolic link. */
	WRITE("a.c", "");
	snprintf(path, sizeof(path), "%s/link", top);
	ck_assert_int_eq(symlink(top, path), 0);
	ck_assert_str_eq(finding_path(&set.arena, path, NULL, "a.c"), "a.c");
	snprintf(file, sizeof(file), "%s/a.c", top);
	ck_assert_str_eq(finding_path(&set.arena, path, NULL, file), "a.c");
}
END_TEST

START_TEST(clean_text)
{
	struct arena *a = &set.arena;

	ck_assert_str_eq(text_clean(a, "a\tb\nc\r"), "a\tb c ");
	ck_assert_str_eq(text_clean(a, "\xc3\xa9\xe9"), "\xc3\xa9\xef\xbf\xbd");
	ck_assert_str_eq(text_clean(a, "\033[0m\x7f"), "\xef\xbf\xbd[0m\xef\xbf\xbd");
	ck_assert_str_eq(text_clean(a, "\xc2\x9b"), "\xef\xbf\xbd");
	/* Overlong, surrogate, too great, cut off. */
	ck_assert_str_eq(text_clean(a, "\xc0\xaf"), "\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_str_eq(text_clean(a, "\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_str_eq(text_clean(a, "\xf4\x90\x80\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_str_eq(text_clean(a, "\xf0\x9f\x98"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_ptr_null(text_clean(a, NULL));
}
END_TEST

START_TEST(columns)
{
	ck_assert_int_eq(text_column_utf16("abc", 3, 2), 2);
	ck_assert_int_eq(text_column_utf16("\xf0\x9f\x98\x80x", 5, 5), 3);
	ck_assert_int_eq(text_column_utf16("\xe9x", 2, 2), 2);
	ck_assert_int_eq(text_column_utf16("ab", 2, 9), 9);
	ck_assert_int_eq(text_column_utf16(NULL, 0, 9), 9);
	ck_assert_int_eq(text_column_utf16("ab", 2, 0), 1);
	ck_assert_int_eq(text_end_column("return x; // y", 14, 1), 10);
	ck_assert_int_eq(text_end_column("f(\";\", ';')  ", 13, 1), 12);
	ck_assert_int_eq(text_end_column("} /* x */", 9, 1), 2);
	ck_assert_int_eq(text_end_column("", 0, 1), 2);
	ck_assert_int_eq(text_end_column("ab", 2, 7), 8);
}
END_TEST

static const struct {
	const char *what, *text;
	int line;          /* where the finding of GC101 is */
	int hidden;        /* is it suppressed? */
	const char *notes; /* lines of GC001 notes, "LINE:OBJECT " each */
} comments[] = {
	{ "same line", "f(); // gccheck-ignore[GC101]: reason\n", 1, 1, "" },
	{ "line above", "// gccheck-ignore[GC101]: reason\nf();\n", 2, 1, "" },
	{ "line above, more comment", "// gccheck-ignore[GC101]: x\n/* more */\n\nf();\n", 4, 1, "" },
	{ "no list", "f(); // gccheck-ignore\n", 1, 1, "" },
	{ "no list, reason", "f(); /* gccheck-ignore: because */\n", 1, 1, "" },
	{ "several", "f(); // gccheck-ignore[GC102, GC101]\n", 1, 1, "1:gccheck-ignore[GC102] " },
	{ "slug", "f(); // gccheck-ignore[leak]\n", 1, 1, "" },
	{ "prefix", "f(); // gccheck-ignore[GC1]\n", 1, 1, "" },
	{ "another rule", "f(); // gccheck-ignore[GC102]\n", 1, 0, "1:gccheck-ignore[GC102] " },
	{ "no rule", "f(); // gccheck-ignore[GC999]\n", 1, 0, "1:gccheck-ignore[GC999] " },
	{ "beside code: not the next line", "f(); // gccheck-ignore[GC101]\ng();\n", 2, 0, "1:gccheck-ignore[GC101] " },
	{ "two lines up", "// gccheck-ignore[GC101]\nf();\ng();\n", 3, 0, "1:gccheck-ignore[GC101] " },
	{ "after text", "f(); // sic gccheck-ignore[GC101]: y\n", 1, 1, "" },
	{ "prose", "f(); // see gccheck-ignore in the manual, or `gccheck-ignore[GC101]`\n", 1, 0, "" },
	{ "longer word", "f(); // gccheck-ignored\n", 1, 0, "" },
	{ "in a string", "f(\"// gccheck-ignore[GC101]\");\n", 1, 0, "" },
	{ "after a string", "f(\"\\\"/*\", '\"'); // gccheck-ignore[GC101]\n", 1, 1, "" },
	{ "after a separator", "f(1'000); // gccheck-ignore[GC101]\n", 1, 1, "" },
	{ "block before code", "/* gccheck-ignore[GC101] */ f();\n", 1, 1, "" },
	{ "block of lines", "/*\n * gccheck-ignore[GC101]: x\n */\nf();\n", 4, 1, "" },
	{ "block beside code", "f(); /* a\n gccheck-ignore[GC101] */\ng();\n", 1, 1, "" },
	{ "never closed", "f(); /* gccheck-ignore[GC101]", 1, 1, "" },
	{ "list never closed", "f(); // gccheck-ignore[GC101\n", 1, 0, "" },
	{ "spliced string", "f(\"\\\n// gccheck-ignore[GC101]\n\");\n", 2, 0, "" },
	{ "spliced comment", "g(); // \\\n gccheck-ignore[GC101]\nf();\n", 1, 1, "" },
	{ "apostrophe", "#error don't\nf(); // gccheck-ignore[GC101]\n", 2, 1, "" },
	{ "CRLF", "// gccheck-ignore[GC101]\r\nf();\r\n", 2, 1, "" },
	{ "NUL before", "\1f(); // gccheck-ignore[GC101]\n", 1, 1, "" },
	{ "NOLINT", "f(); // NOLINT(gccheck-GC101)\n", 1, 1, "" },
	{ "NOLINT glob", "f(); // NOLINT(bugprone-*,gccheck-*)\n", 1, 1, "" },
	{ "NOLINT slug", "f(); // NOLINT(gccheck-leak)\n", 1, 1, "" },
	{ "NOLINT of others", "f(); // NOLINT(bugprone-x)\n", 1, 0, "" },
	{ "NOLINT alone is clang-tidy's", "f(); // NOLINT\n", 1, 0, "" },
	{ "NOLINT all", "f(); // NOLINT(*)\n", 1, 1, "" },
	{ "NOLINT all, unused", "f(); // NOLINT(*)\ng();\n", 2, 0, "" },
	{ "NOLINT unused", "f(); // NOLINT(gccheck-leak-*)\n", 1, 0, "1:NOLINT(gccheck-leak-*) " },
	{ "NOLINT stands alone", "// NOLINT(gccheck-*)\nf();\n", 2, 0, "1:NOLINT(gccheck-*) " },
	{ "NOLINTNEXTLINE", "// NOLINTNEXTLINE(gccheck-GC101)\nf();\n", 2, 1, "" },
	{ "NOLINTNEXTLINE unused", "f(); // NOLINTNEXTLINE(gccheck-GC1)\n", 1, 0, "1:NOLINTNEXTLINE(gccheck-GC1) " },
	{ "ends on a backslash", "f(); // gccheck-ignore[GC101] \\", 1, 1, "" },
	{ "last line, nothing below", "f();\n// gccheck-ignore[GC101]", 1, 0, "2:gccheck-ignore[GC101] " },
};

START_TEST(suppression)
{
	static const char *const analysed[] = { "a.c", "a.c", "gone.c" };
	struct strbuf notes = STRBUF_INIT, text = STRBUF_INIT;
	int i;

	strbuf_addstr(&text, comments[_i].text);
	for (i = 0; i < (int)text.len; i++)
		if (text.buf[i] == 1)
			text.buf[i] = 0;
	write_file("a.c", text.buf, text.len);
	add("GC101", LEVEL_WARNING, "a.c", comments[_i].line, 1);
	suppress_apply(&set, top, analysed, 3);
	ck_assert_msg(!set.items[0].suppressed == !comments[_i].hidden, "%s", comments[_i].what);
	for (i = 1; i < set.count; i++) {
		ck_assert_str_eq(set.items[i].rule, "GC001");
		ck_assert_int_eq(set.items[i].level, LEVEL_NOTE);
		strbuf_addf(&notes, "%d:%s ", set.items[i].line, set.items[i].object);
	}
	ck_assert_msg(!strcmp(notes.buf, comments[_i].notes), "%s: notes are '%s'", comments[_i].what, notes.buf);
	strbuf_release(&notes);
	strbuf_release(&text);
}
END_TEST

static int only_101(const char *rule, void *data)
{
	(void)data;
	return !strcmp(rule, "GC101") || !strcmp(rule, "GC001");
}

START_TEST(suppression_of_rules_not_asked_for)
{
	static const char *const analysed[] = { "a.c" };

	WRITE("a.c", "f(); // gccheck-ignore[GC102]\nf(); // gccheck-ignore[GC101]\nf(); // gccheck-ignore[GC999]\n");
	suppress_apply_wanted(&set, top, analysed, 1, only_101, NULL);
	ck_assert_int_eq(set.count, 2);
	ck_assert_str_eq(set.items[0].object, "gccheck-ignore[GC101]");
	ck_assert_str_eq(set.items[1].object, "gccheck-ignore[GC999]");
}
END_TEST

START_TEST(suppression_elsewhere)
{
	/* A file that was not analysed itself (a header): its comments count, unused ones are not reported. */
	WRITE("a.h", "f(); // gccheck-ignore[GC101]\ng(); // gccheck-ignore[GC101]\n");
	add("GC101", LEVEL_WARNING, "a.h", 1, 1);
	add("GC101", LEVEL_WARNING, "a.h", 2, 1)->suppressed = "generated";
	suppress_apply(&set, top, NULL, 0);
	ck_assert_int_eq(set.count, 2);
	ck_assert_str_eq(set.items[0].suppressed, "comment");
	ck_assert_str_eq(set.items[1].suppressed, "generated");
}
END_TEST

START_TEST(baseline)
{
	struct strbuf err = STRBUF_INIT;
	struct baseline b = {0};
	char path[100];

	snprintf(path, sizeof(path), "%s/baseline.json", top);
	add("GC101", LEVEL_WARNING, "a.c", 1, 1);
	add("GC102", LEVEL_WARNING, "a.c", 2, 1);
	add("GC103", LEVEL_WARNING, "a.c", 3, 1)->suppressed = "comment";
	ck_assert_int_eq(baseline_write(path, &set, &err), 0);
	ck_assert_int_eq(baseline_load(&b, path, &err), 0);
	ck_assert_int_eq(b.count, 2);
	/* Moved within the file, and a second one that shares a fingerprint with the first. */
	set.items[0].line = 50;
	finding_set_add(&set, &set.items[0])->file = "other.c";
	ck_assert_int_eq(baseline_apply(&b, &set), 2);
	ck_assert_str_eq(set.items[0].suppressed, "baseline");
	ck_assert_str_eq(set.items[2].suppressed, "comment");
	ck_assert_ptr_null(set.items[3].suppressed);
	ck_assert_str_eq(err.buf, "");
	/* Writing again keeps what the baseline hid. */
	ck_assert_int_eq(baseline_write(path, &set, &err), 0);
	baseline_release(&b);
	ck_assert_int_eq(baseline_load(&b, path, &err), 0);
	ck_assert_int_eq(b.count, 3);
	baseline_release(&b);
}
END_TEST

START_TEST(baseline_moved_file)
{
	struct strbuf err = STRBUF_INIT;
	struct baseline b = {0};
	char path[100];

	snprintf(path, sizeof(path), "%s/baseline.json", top);
	add("GC101", LEVEL_WARNING, "a.c", 1, 1);
	ck_assert_int_eq(baseline_write(path, &set, &err), 0);
	ck_assert_int_eq(baseline_load(&b, path, &err), 0);
	set.items[0].file = "moved.c";
	ck_assert_int_eq(baseline_apply(&b, &set), 1);
	baseline_release(&b);
}
END_TEST

START_TEST(bad_baselines)
{
	static const char *const bad[] = { "", "[]", "{", "{\"version\": 2, \"findings\": []}", "{\"version\": 1}",
					   "{\"version\": 1, \"findings\": [7]}" };
	struct strbuf err = STRBUF_INIT;
	struct baseline b = {0};
	char path[100];
	size_t i;

	snprintf(path, sizeof(path), "%s/b.json", top);
	ck_assert_int_eq(baseline_load(&b, path, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "No such file"));
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		write_file("b.json", bad[i], strlen(bad[i]));
		strbuf_reset(&err);
		ck_assert_int_eq(baseline_load(&b, path, &err), -1);
		ck_assert_ptr_nonnull(strstr(err.buf, "b.json"));
	}
	strbuf_reset(&err);
	ck_assert_int_eq(baseline_write("/nonexistent/x", &set, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "/nonexistent/x: "));
	baseline_release(&b);
	strbuf_release(&err);
}
END_TEST

Suite *suite_report(void)
{
	Suite *s = suite_create("report");
	TCase *t = tcase_create("report");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, golden_formats);
	tcase_add_test(t, nothing_found);
	tcase_add_test(t, order_of_findings_does_not_show);
	tcase_add_test(t, sarif_region);
	tcase_add_test(t, github_limits);
	tcase_add_test(t, formats);
	tcase_add_test(t, color);
	tcase_add_test(t, sort_drops_repeats);
	tcase_add_test(t, fingerprints);
	tcase_add_test(t, paths);
	tcase_add_test(t, clean_text);
	tcase_add_test(t, columns);
	tcase_add_loop_test(t, suppression, 0, (int)(sizeof(comments) / sizeof(*comments)));
	tcase_add_test(t, suppression_of_rules_not_asked_for);
	tcase_add_test(t, suppression_elsewhere);
	tcase_add_test(t, baseline);
	tcase_add_test(t, baseline_moved_file);
	tcase_add_test(t, bad_baselines);
	suite_add_tcase(s, t);
	return s;
}
