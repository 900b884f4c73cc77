/* The command line: what is understood, what is refused and with which hint, and the exit status. */
#include "analyzer/options.h"

#include "analyzer/base/err.h"
#include "analyzer/exit_status.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *suite_options(void);

static struct options o;
static struct strbuf err = STRBUF_INIT;
static char line[512];

/* Parse "check -j 2": words are separated by blanks. */
static int parse(const char *words)
{
	static char *argv[64];
	char *save = NULL, *w;
	int argc = 1, result;

	options_release(&o);
	strbuf_reset(&err);
	snprintf(line, sizeof(line), "%s", words);
	argv[0] = (char *)"gccheck";
	for (w = strtok_r(line, " ", &save); w; w = strtok_r(NULL, " ", &save))
		argv[argc++] = w;
	argv[argc] = NULL;
	result = options_parse(&o, argc, argv, &err);
	ck_assert_msg(!result == !err.len, "'%s': result %d with message '%s'", words, result, err.buf);
	return result;
}

static void good(const char *words)
{
	ck_assert_msg(!parse(words), "'%s' is refused: %s", words, err.buf);
}

static void bad(const char *words, const char *message)
{
	ck_assert_msg(parse(words), "'%s' is accepted", words);
	ck_assert_msg(strstr(err.buf, message), "'%s' says '%s' instead of '%s'", words, err.buf, message);
}

static void teardown(void)
{
	options_release(&o);
	strbuf_release(&err);
}

START_TEST(test_defaults)
{
	good("");
	ck_assert_int_eq(o.command, CMD_CHECK);
	ck_assert_int_eq(o.paths.count, 0);
	ck_assert_int_eq(o.level, LEVEL_WARNING);
	ck_assert_int_eq(o.fail_on, LEVEL_WARNING);
	ck_assert_int_ge(o.jobs, 1);
	ck_assert_int_eq(o.outputs.count, 1);
	ck_assert_str_eq(o.outputs.items[0].format, "text");
	ck_assert_ptr_null(o.outputs.items[0].path);
	ck_assert_int_eq(o.color, COLOR_AUTO);
	ck_assert_ptr_null(o.flags);
	ck_assert_ptr_null(o.select);
}
END_TEST

START_TEST(test_check_takes_all)
{
	good("check a.c -p out -j 3 src --db=x.db --output-format sarif=r.sarif --output-format concise --select GC1,leak"
	     " --select GC2 --ignore GC117 --fail-on error --exit-zero --strict --baseline b --write-baseline w"
	     " --include-generated --include-vendored --model m.h --model n.h --no-models --dump=ir,facts --dump cfg"
	     " --only-function f --color never -v --verbose --budget-ms 50 --level note --unit-timeout 9 z.c");
	ck_assert_int_eq(o.paths.count, 3);
	ck_assert_str_eq(o.paths.items[2], "z.c");
	ck_assert_str_eq(o.build, "out");
	ck_assert_str_eq(o.db, "x.db");
	ck_assert_int_eq(o.jobs, 3);
	ck_assert_int_eq(o.outputs.count, 2);
	ck_assert_str_eq(o.outputs.items[0].format, "sarif");
	ck_assert_str_eq(o.outputs.items[0].path, "r.sarif");
	ck_assert_str_eq(o.outputs.items[1].format, "concise");
	ck_assert_str_eq(o.select, "GC1,leak,GC2");
	ck_assert_str_eq(o.ignore, "GC117");
	ck_assert_int_eq(o.fail_on, LEVEL_ERROR);
	ck_assert_int_eq(o.level, LEVEL_NOTE);
	ck_assert(o.exit_zero && o.strict && o.include_generated && o.include_vendored && o.no_models);
	ck_assert_str_eq(o.baseline, "b");
	ck_assert_str_eq(o.write_baseline, "w");
	ck_assert_int_eq(o.models.count, 2);
	ck_assert_uint_eq(o.dump, DUMP_IR | DUMP_FACTS | DUMP_CFG);
	ck_assert_str_eq(o.only_function, "f");
	ck_assert_int_eq(o.color, COLOR_NEVER);
	ck_assert_int_eq(o.verbose, 2);
	ck_assert_int_eq(o.budget_ms, 50);
	ck_assert_int_eq(o.unit_timeout_s, 9);
}
END_TEST

START_TEST(test_small_things)
{
	good("--show-notes");
	ck_assert_int_eq(o.level, LEVEL_NOTE);
	good("--no-db --quiet");
	ck_assert(o.no_db && o.quiet);
	good("--dump summary,contracts");
	ck_assert_uint_eq(o.dump, DUMP_SUMMARY | DUMP_CONTRACTS);
	good("-j4 a/b.c"); /* a path that does not exist is not for the options to judge */
	ck_assert_int_eq(o.jobs, 4);
	good("check check");
	ck_assert_str_eq(o.paths.items[0], "check");
	good("--output-format json=a=b");
	ck_assert_str_eq(o.outputs.items[0].path, "a=b");
}
END_TEST

START_TEST(test_compile_flags)
{
	good("check a.c b.c -v -- -Iinclude -DX -p -- -j");
	ck_assert_int_eq(o.paths.count, 2);
	ck_assert_int_eq(o.n_flags, 5);
	ck_assert_str_eq(o.flags[0], "-Iinclude");
	ck_assert_str_eq(o.flags[3], "--");
	good("a.c --");
	ck_assert_ptr_nonnull(o.flags);
	ck_assert_int_eq(o.n_flags, 0);
	bad("-- -Iinclude", "belong to files");
	bad("rules -- -I.", "rules: takes no compile flags");
}
END_TEST

START_TEST(test_runs)
{
	good("run --db x.db --run-name nightly --follow pytest* --follow worker --interval 0.25 --depth 32 --lines --max-trace 1.5M --all -q"
	     " --color never -- ./server -v --once -- x");
	ck_assert_int_eq(o.command, CMD_RUN);
	ck_assert_str_eq(o.run_name, "nightly");
	ck_assert_int_eq(o.follow.count, 2);
	ck_assert_str_eq(o.follow.items[0], "pytest*");
	ck_assert_int_eq(o.interval_ms, 250);
	ck_assert_int_eq(o.depth, 32);
	ck_assert(o.lines && o.all && o.quiet);
	ck_assert_int_eq(o.max_trace, 1536 * 1024);
	ck_assert_int_eq(o.n_flags, 5);
	ck_assert_str_eq(o.flags[1], "-v");
	ck_assert_ptr_null(o.flags[5]);
	good("run -- true");
	ck_assert_int_eq(o.max_trace, 1 << 30);
	good("run --max-trace 64k --interval 3600 -- true");
	ck_assert_int_eq(o.max_trace, 65536);
	good("report --run nightly --output-format sarif=x --fail-on error --baseline b --select GC502 --all");
	ck_assert_int_eq(o.command, CMD_REPORT);
	ck_assert_str_eq(o.run, "nightly");
	ck_assert_int_eq(o.paths.count, 0);
	good("report --between before after");
	ck_assert_int_eq(o.between, 1);
	ck_assert_str_eq(o.paths.items[1], "after");
	good("lines src/a.c --json");
	ck_assert_str_eq(o.argument, "src/a.c");
	good("timeline --svg out.svg");
	ck_assert(o.svg);
	ck_assert_str_eq(o.argument, "out.svg");
	good("ctl 4711 snapshot before");
	ck_assert_int_eq(o.paths.count, 3);
}
END_TEST

START_TEST(test_commands)
{
	good("explain GC102");
	ck_assert_int_eq(o.command, CMD_EXPLAIN);
	ck_assert_str_eq(o.argument, "GC102");
	good("rules");
	ck_assert_int_eq(o.command, CMD_RULES);
	good("query --db x.db --json select");
	ck_assert_int_eq(o.command, CMD_QUERY);
	ck_assert_str_eq(o.argument, "select");
	ck_assert(o.json);
	good("--db x.db query"); /* options may stand before the command */
	ck_assert_int_eq(o.command, CMD_QUERY);
	ck_assert_ptr_null(o.argument);
	good("version");
	ck_assert_int_eq(o.command, CMD_VERSION);
	good("--version");
	ck_assert_int_eq(o.command, CMD_VERSION);
	good("--help");
	ck_assert_int_eq(o.command, CMD_HELP);
	ck_assert_ptr_null(o.argument);
	good("query --help");
	ck_assert_int_eq(o.command, CMD_HELP);
	ck_assert_str_eq(o.argument, "query");
	good("help query");
	ck_assert_int_eq(o.command, CMD_HELP);
	ck_assert_str_eq(o.argument, "query");
}
END_TEST

static const struct { const char *words, *message; } refused[] = {
	{ "--hepl", "--hepl: there is no such option; did you mean --help?" },
	{ "--output-fromat=sarif", "did you mean --output-format?" },
	{ "--frobnicate", "see gccheck --help" },
	{ "a.c -Iinclude", "-I: there is no such option; see gccheck --help (compile flags go after `--`)" },
	{ "-vZ", "-Z: there is no such option" },
	{ "--jobs", "--jobs: its N is missing" },
	{ "-j", "--jobs: its N is missing" },
	{ "-j 0", "'0' is not a number from 1 to 256" },
	{ "-j 2x", "'2x' is not a number" },
	{ "-j 99999999999999999999", "is not a number" },
	{ "--budget-ms -5", "'-5' is not a number" },
	{ "--level worning", "not one of note, warning, error; did you mean 'warning'?" },
	{ "--fail-on=never", "--fail-on: 'never' is not one of" },
	{ "--color=yes", "not one of auto, always, never" },
	{ "--output-format saarif=x", "did you mean 'sarif'?" },
	{ "--output-format sarif=", "names no file" },
	{ "--output-format json --output-format sarif", "two formats to stdout" },
	{ "--output-format=", "its FORMAT[=PATH] is empty" },
	{ "--dump ir,facst", "did you mean 'facts'?" },
	{ "--dump ir,", "--dump: '' is not one of" },
	{ "--db= x", "--db: its FILE is empty" },
	{ "--no-db=1", "--no-db: takes no argument" },
	{ "--db x --no-db", "exclude each other" },
	{ "-q -v", "exclude each other" },
	{ "--fix --diff", "exclude each other" },
	{ "--fix --dump facts", "not with --dump" },
	{ "--diff --only-function f", "not with --only-function" },
	{ "--diff --output-format json", "give --output-format a file" },
	{ "chekc", "neither a command nor a file; did you mean `gccheck check`?" },
	{ "explian GC101", "did you mean `gccheck explain`?" },
	{ "explain", "which rule? For example: gccheck explain GC101" },
	{ "explain GC101 GC102", "explain: takes one argument; usage: gccheck explain RULE" },
	{ "rules all", "rules: takes no arguments" },
	{ "run", "which program? It stands behind `--`" },
	{ "run ./server", "gccheck run [OPTION...] -- ./server" },
	{ "run --", "which program?" },
	{ "run --interval 0 -- x", "'0' is not a number of seconds from 0.01 to 3600" },
	{ "run --interval soon -- x", "'soon' is not a number of seconds" },
	{ "run --max-trace 1K -- x", "'1K' is not a size of at least 64K" },
	{ "run --max-trace 1Q -- x", "'1Q' is not a size" },
	{ "run --max-trace nan -- x", "'nan' is not a size" },
	{ "run --depth 1000 -- x", "'1000' is not a number from 1 to 256" },
	{ "run --strict -- x", "--strict: not an option of `gccheck run`" },
	{ "report -- x", "takes no compile flags" },
	{ "report --between a", "--between and two snapshots go together" },
	{ "report --between", "--between and two snapshots go together" },
	{ "report a b", "--between and two snapshots go together" },
	{ "lines a b", "lines: takes one argument" },
	{ "ctl 4711", "which program, and what of it?" },
	{ "ctl 1 snapshot a b", "ctl: takes fewer arguments" },
	{ "query --strict", "--strict: not an option of `gccheck query`" },
	{ "check --json", "--json: not an option of `gccheck check`" },
};

START_TEST(test_refusals)
{
	bad(refused[_i].words, refused[_i].message);
}
END_TEST

static char *help_text(const char *command)
{
	struct strbuf sb = STRBUF_INIT;
	FILE *f = tmpfile();
	char block[4096];
	size_t n;

	ck_assert_int_eq(options_help(f, command), 0);
	rewind(f);
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		strbuf_add(&sb, block, n);
	fclose(f);
	return strbuf_detach(&sb);
}

/* Each long option that the help shows is understood, so the table cannot drift from the parser. */
START_TEST(test_help_is_the_table)
{
	char *text = help_text(NULL), *p, option[64], words[128];
	int n = 0;

	for (p = text; (p = strstr(p, "  --")); n++) {
		p += 2;
		snprintf(option, sizeof(option), "%.*s", (int)strcspn(p, " \n"), p);
		snprintf(words, sizeof(words), "%s", option);
		if (!parse(words))
			continue;
		ck_assert_msg(strstr(err.buf, "is missing") || strstr(err.buf, "not an option of `gccheck check`"), "%s: %s",
			      option, err.buf);
	}
	ck_assert_int_gt(n, 20);
	for (p = text; *p; p += strcspn(p, "\n") + 1)
		ck_assert_uint_le(strcspn(p, "\n"), 120);
	free(text);
	text = help_text("query");
	ck_assert_ptr_nonnull(strstr(text, "--json"));
	ck_assert_ptr_null(strstr(text, "--strict"));
	free(text);
	ck_assert_int_eq(options_help(stdout, "no-such-command"), -1);
}
END_TEST

START_TEST(test_nearest)
{
	static const char *const names[] = { "leak", "leak-on-error", "over-release" };

	ck_assert_str_eq(options_nearest("leek", names, 3), "leak");
	ck_assert_str_eq(options_nearest("laek", names, 3), "leak");
	ck_assert_str_eq(options_nearest("over-relase", names, 3), "over-release");
	ck_assert_ptr_null(options_nearest("dangling", names, 3));
	ck_assert_ptr_null(options_nearest("a-word-that-is-so-long-that-nothing-we-know-could-be-meant-by-it-at", names, 3));
}
END_TEST

/* --- Exit status ---------------------------------------------------------------------------------------------- */

static enum exit_status status(const char *words, const struct finding_set *set, const struct scan *scan)
{
	good(words);
	return exit_status_of(&o, set, scan);
}

START_TEST(test_status_of_findings)
{
	struct finding_set set = {0};
	struct scan scan = { .files_ok = 4, .files_total = 4, .n_functions = 10 };
	struct finding f = { .rule = "GC101", .level = LEVEL_ERROR, .file = "a.c", .suppressed = "comment" };

	ck_assert_int_eq(status("", &set, &scan), 0);
	finding_set_add(&set, &f);
	ck_assert_int_eq(status("", &set, &scan), 0); /* a hidden one does not count */
	f.suppressed = NULL;
	f.level = LEVEL_NOTE;
	finding_set_add(&set, &f);
	ck_assert_int_eq(status("", &set, &scan), 0);
	ck_assert_int_eq(status("--fail-on note", &set, &scan), 1);
	f.level = LEVEL_WARNING;
	finding_set_add(&set, &f);
	ck_assert_int_eq(status("", &set, &scan), 1);
	ck_assert_int_eq(status("--strict", &set, &scan), 1);
	ck_assert_int_eq(status("--fail-on error", &set, &scan), 0);
	ck_assert_int_eq(status("--exit-zero", &set, &scan), 0);
	finding_set_release(&set);
}
END_TEST

START_TEST(test_status_of_incomplete)
{
	struct finding_set none = {0};
	struct scan_gave_up lost[3] = { { "a.c", "f", 1, "x" }, { "a.c", "f", 9, "y" }, { "a.c", NULL, 0, "z" } };
	struct scan scan = { .files_ok = 5, .files_total = 10, .n_functions = 10, .functions_partial = 4 };

	ck_assert_int_eq(status("", &none, &scan), 0); /* just half of the files */
	scan.files_ok = 4;
	ck_assert_int_eq(status("", &none, &scan), 3);
	ck_assert_int_eq(status("--exit-zero", &none, &scan), 0);
	scan.files_ok = 10;
	ck_assert_int_eq(status("", &none, &scan), 0);
	ck_assert_int_eq(status("--strict", &none, &scan), 3);
	scan.gave_up = lost;
	scan.n_gave_up = 3; /* one function of ten, so five are whole */
	ck_assert_int_eq(status("", &none, &scan), 0);
	scan.functions_partial = 5;
	ck_assert_int_eq(status("", &none, &scan), 3);
	scan = (struct scan){ .files_ok = 1, .files_total = 1 }; /* a file without functions */
	ck_assert_int_eq(status("--strict", &none, &scan), 0);
	scan.gave_up = lost;
	scan.n_gave_up = 1;
	ck_assert_int_eq(status("--strict", &none, &scan), 3);
}
END_TEST

Suite *suite_options(void)
{
	Suite *s = suite_create("options");
	TCase *t = tcase_create("options");

	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, test_defaults);
	tcase_add_test(t, test_check_takes_all);
	tcase_add_test(t, test_small_things);
	tcase_add_test(t, test_compile_flags);
	tcase_add_test(t, test_runs);
	tcase_add_test(t, test_commands);
	tcase_add_loop_test(t, test_refusals, 0, (int)(sizeof(refused) / sizeof(*refused)));
	tcase_add_test(t, test_help_is_the_table);
	tcase_add_test(t, test_nearest);
	tcase_add_test(t, test_status_of_findings);
	tcase_add_test(t, test_status_of_incomplete);
	suite_add_tcase(s, t);
	return s;
}
