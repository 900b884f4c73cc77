/* Fixtures: gccheck must find in each what its comments say, at that line, and nothing else; one result per file.
 * The files are looked for below GCCHECK_SOURCE_DIR, else below the current directory; the program is $GCCHECK, else
 * build/gccheck there. */
#include "tests/fixture_annot.h"

#include <check.h>
#include <errno.h>
#include <glob.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *suite_fixtures(void);

enum { TIMEOUT_SECONDS = 120 };

static glob_t files;
static char *gccheck;

/* The findings as gccheck printed them; the caller gives them back. NULL: said in err. */
static json_t *run(const struct fixture *fx, const char *path, struct strbuf *err)
{
	struct strbuf command = STRBUF_INIT;
	json_error_t where;
	json_t *report;
	FILE *pipe;

	if (*fx->pkg) {
		strbuf_addf(&command, "pkg-config --exists %s", fx->pkg);
		if (system(command.buf)) {
			strbuf_addf(err, "%s: not installed: pkg-config %s\n", path, fx->pkg);
			strbuf_release(&command);
			return NULL;
		}
		strbuf_reset(&command);
	}
	strbuf_addf(&command, "'%s' check -j1 -q --no-db --show-notes --output-format json '%s' -- %s ", gccheck, path,
		    fx->flags);
	if (*fx->pkg)
		strbuf_addf(&command, "$(pkg-config --cflags %s)", fx->pkg);
	pipe = popen(command.buf, "r");
	if (!pipe) {
		strbuf_addf(err, "%s: %s\n", path, strerror(errno));
		strbuf_release(&command);
		return NULL;
	}
	report = json_loadf(pipe, 0, &where);
	pclose(pipe);
	if (!report)
		strbuf_addf(err, "%s: no report: %s\n  %s\n", path, where.text, command.buf);
	strbuf_release(&command);
	return report;
}

/* Findings name files relative to a root of gccheck's choice: one path ends in the other. */
static int same_file(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), k = n < m ? n : m;
	const char *longer = n < m ? b : a;

	return !strcmp(a + n - k, b + m - k) && (n == m || longer[(n < m ? m : n) - k - 1] == '/');
}

/* The annotation that this finding answers to: NULL if there is none left. */
static struct annot *find_annot(struct fixture *fx, const char *rule, int note, const char *file, int line)
{
	int i, known;

	for (known = 0; known < 2; known++)
		for (i = 0; i < fx->annots.count; i++) {
			struct annot *a = &fx->annots.items[i];
			int wants_note = a->kind == ANNOT_EXPECT_NOTE;

			if (!a->met && known == (a->kind >= ANNOT_KNOWN_MISS) && a->line == line &&
			    !strcmp(a->rule, rule) && same_file(a->file, file) &&
			    (wants_note == note || a->kind == ANNOT_KNOWN_MISS))
				return a;
		}
	return NULL;
}

/* Notes count only for rules of which the fixture expects one. */
static int counts(const struct fixture *fx, const char *rule, int note)
{
	int i;

	for (i = 0; note && i < fx->annots.count; i++)
		if (fx->annots.items[i].kind == ANNOT_EXPECT_NOTE && !strcmp(fx->annots.items[i].rule, rule))
			return 1;
	return !note;
}

static void take_finding(struct fixture *fx, const json_t *finding, struct strbuf *err)
{
	const char *rule = json_string_value(json_object_get(finding, "rule"));
	const char *level = json_string_value(json_object_get(finding, "level"));
	const char *file = json_string_value(json_object_get(finding, "file"));
	const char *message = json_string_value(json_object_get(finding, "message"));
	int line = (int)json_integer_value(json_object_get(finding, "line"));
	struct annot *a;

	if (!rule || !level || !file || !message) {
		strbuf_addstr(err, "a finding without rule, level, file or message\n");
		return;
	}
	a = find_annot(fx, rule, !strcmp(level, "note"), file, line);
	if (a)
		a->met = 1;
	else if (counts(fx, rule, !strcmp(level, "note")))
		strbuf_addf(err, "%s:%d: unexpected %s: %s [%s]\n", file, line, level, message, rule);
}

static void judge(const struct fixture *fx, struct strbuf *err)
{
	int i;

	for (i = 0; i < fx->annots.count; i++) {
		const struct annot *a = &fx->annots.items[i];

		if (a->kind == ANNOT_KNOWN_MISS && a->met)
			strbuf_addf(err, "%s:%d: %s is found now: make it an expectation\n", a->file, a->line, a->rule);
		else if (a->kind == ANNOT_KNOWN_FALSE && !a->met)
			strbuf_addf(err, "%s:%d: %s is gone: remove the comment\n", a->file, a->line, a->rule);
		else if (a->kind <= ANNOT_EXPECT_NOTE && !a->met)
			strbuf_addf(err, "%s:%d: %s is not found (%s)\n", a->file, a->line, a->rule,
				    annot_kind_name(a->kind));
	}
}

/* What gave up is a result that no annotation asked for. */
static void take_report(struct fixture *fx, const json_t *report, struct strbuf *err)
{
	json_t *findings = json_object_get(report, "findings"), *f;
	size_t i;

	if (!json_is_array(findings))
		strbuf_addstr(err, "the report has no findings array\n");
	json_array_foreach(findings, i, f)
		take_finding(fx, f, err);
	judge(fx, err);
}

START_TEST(fixture)
{
	const char *path = files.gl_pathv[_i];
	struct strbuf err = STRBUF_INIT;
	struct fixture fx;
	json_t *report = NULL;

	if (!fixture_read(&fx, path, &err))
		report = run(&fx, path, &err);
	if (report)
		take_report(&fx, report, &err);
	json_decref(report);
	fixture_release(&fx);
	ck_assert_msg(!err.len, "%s\n%s", path, err.buf);
}
END_TEST

static const char *source_dir(void)
{
	const char *dir = getenv("GCCHECK_SOURCE_DIR");

	return dir && *dir ? dir : ".";
}

/* Each rule's folder has fixtures, and something in them is expected of that rule. */
START_TEST(folder)
{
	struct strbuf err = STRBUF_INIT;
	size_t i;
	int j, n;

	ck_assert_msg(files.gl_pathc > 0, "no fixtures below %s", source_dir());
	for (i = 0; i < files.gl_pathc; i += (size_t)n) {
		const char *path = files.gl_pathv[i];
		size_t len = (size_t)(strrchr(path, '/') - path) + 1;
		const char *rule = path + strlen("fixtures/");
		int hits = 0;

		for (n = 0; i + (size_t)n < files.gl_pathc; n++) {
			struct fixture fx;

			if (strncmp(files.gl_pathv[i + (size_t)n], path, len))
				break;
			fixture_read(&fx, files.gl_pathv[i + (size_t)n], &err);
			for (j = 0; j < fx.annots.count; j++)
				hits += fx.annots.items[j].kind <= ANNOT_EXPECT_NOTE &&
					(strncmp(rule, "GC", 2) || !strncmp(fx.annots.items[j].rule, rule, 5));
			fixture_release(&fx);
		}
		if (!hits || n < 2)
			strbuf_addf(&err, "%.*s: %d files, %d expectations of its rule\n", (int)len, path, n, hits);
	}
	ck_assert_msg(!err.len, "%s", err.buf);
}
END_TEST

static void find_files(void)
{
	const char *program = getenv("GCCHECK"), *dir = source_dir();
	struct strbuf path = STRBUF_INIT;
	size_t i;

	if (program)
		strbuf_addstr(&path, program);
	else
		strbuf_addf(&path, "%s/build/gccheck", dir);
	gccheck = realpath(path.buf, NULL);
	if (!gccheck)
		gccheck = xstrdup(path.buf);
	strbuf_reset(&path);
	strbuf_addf(&path, "%s/fixtures/GC*/*.c", dir);
	glob(path.buf, 0, NULL, &files);
	strbuf_reset(&path);
	strbuf_addf(&path, "%s/fixtures/frontend/*.c", dir);
	glob(path.buf, files.gl_pathc ? GLOB_APPEND : 0, NULL, &files);
	strbuf_release(&path);
	for (i = 0; i < files.gl_pathc; i++)
		files.gl_pathv[i] += strlen(dir) + 1; /* the tests run in that folder */
}

static void to_source_dir(void)
{
	ck_assert_msg(!chdir(source_dir()), "%s: %s", source_dir(), strerror(errno));
}

Suite *suite_fixtures(void)
{
	Suite *s = suite_create("fixtures");
	TCase *tc = tcase_create("fixtures");

	find_files();
	tcase_set_timeout(tc, TIMEOUT_SECONDS);
	tcase_add_checked_fixture(tc, to_source_dir, NULL);
	tcase_add_test(tc, folder);
	tcase_add_loop_test(tc, fixture, 0, (int)files.gl_pathc);
	suite_add_tcase(s, tc);
	return s;
}
