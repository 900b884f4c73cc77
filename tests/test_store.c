/* The database: what was stored comes back through the views, and nothing that happens to it is silent. */
#include "db/store.h"

#include "analyzer/base/err.h"
#include "db/migrate.h"
#include "db/query.h"

#include <check.h>
#include <ctype.h>
#include <errno.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { NOBODY = 65534 };

Suite *suite_store(void);

static char dir[64], path[128];
static struct strbuf err = STRBUF_INIT, out = STRBUF_INIT;

static void setup(void)
{
	snprintf(dir, sizeof(dir), "/tmp/gccheck-store-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_int_eq(chmod(dir, 0755), 0);
	snprintf(path, sizeof(path), "%s/.gccheck/gccheck.db", dir);
}

static void teardown(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", dir);
	ck_assert_int_eq(system(command), 0);
	strbuf_release(&err);
	strbuf_release(&out);
}

/* --- A scan to store ------------------------------------------------------------------------------------------ */

static const struct finding_step steps[] = {
	{ "a.c", 10, 2, "`x` acquired" }, { "a.c", 12, 5, "taken: the call fails" },
};

static void add(struct finding_set *set, const char *rule, enum finding_level level, const char *file,
		const char *fingerprint, const char *suppressed)
{
	struct finding f = {
		.rule = rule, .level = level, .file = file, .line = 12, .column = 3, .function = "f", .object = "x",
		.message = "`x` is not released", .fingerprint = fingerprint, .confidence = 80, .steps = steps, .n_steps = 2,
		.suppressed = suppressed,
	};

	finding_set_add(set, &f);
}

static struct scan_unit units[] = {
	{ "a.c", NULL, UNIT_OK, "-Iinclude", 2, 1, 1, 20, 5, 7 },
	{ "b.c", "2 errors", UNIT_PARTIAL, NULL, 1, 0, 0, 200, 50, 0 },
	{ "c.c", "crash (SIGSEGV)", UNIT_FAILED, "", 0, 0, 0, 0, 0, 0 },
};
static struct scan_function functions[] = {
	{ "f", "a.c", 9, 1, "returns owned" }, { "g", "a.c", 30, 0, NULL }, { "h", "b.c", 4, 0, "" },
};
static struct scan_gave_up gave_up[] = {
	{ "a.c", "f", 11, "budget: 2 s" }, { "a.c", "g", 31, "budget: 3 s" }, { "c.c", NULL, 0, "crash (SIGSEGV)" },
};
static const char *contracts[] = { "PyList_New", "Py_DECREF", "PyList_New" };

/* The whole tree: the first n_units units, and all functions and records of them. */
static struct scan make_scan(int n_units)
{
	return (struct scan){
		.root = "/tree", .whole = 1, .build_info = "none", .started = "2024-05-06T07:08:09Z", .version = "1.0",
		.units = units, .n_units = n_units, .functions = functions, .n_functions = n_units > 1 ? 3 : 2,
		.gave_up = gave_up, .n_gave_up = n_units > 2 ? 3 : 2, .contracts = contracts, .n_contracts = 3,
		.files_ok = n_units, .files_total = n_units, .functions_partial = 1, .hidden_generated = 4,
	};
}

static void store_one(const struct scan *scan, const struct finding_set *set)
{
	struct store *st = store_open(path, &err);

	ck_assert_msg(st != NULL, "%s", err.buf);
	ck_assert_msg(!store_scan(st, scan, set, &err), "%s", err.buf);
	store_close(st);
}

/* The one value that a query gives, as text. */
static const char *value(const char *sql)
{
	static char text[4096];
	const char *p;

	strbuf_reset(&out);
	ck_assert_msg(!query_run(path, sql, QUERY_TABLE, &out, &err), "%s", err.buf);
	p = out.buf + strcspn(out.buf, "\n");
	p += *p == '\n';
	p += strspn(p, " ");
	snprintf(text, sizeof(text), "%.*s", (int)strcspn(p, "\n"), p);
	return text;
}

/* --- Storing -------------------------------------------------------------------------------------------------- */

START_TEST(test_what_is_stored_comes_back)
{
	struct finding_set set = {0};
	struct scan scan = make_scan(3);

	add(&set, "GC101", LEVEL_WARNING, "a.c", "01", NULL);
	add(&set, "GC110", LEVEL_ERROR, "b.c", "02", NULL);
	add(&set, "GC101", LEVEL_NOTE, "a.c", "03", NULL);
	add(&set, "GC102", LEVEL_WARNING, "a.c", "04", "comment");
	store_one(&scan, &set);
	ck_assert_str_eq(value("select group_concat(rule || level, ' ') from findings_open"),
			 "GC110error GC101warning GC101note");
	ck_assert_str_eq(value("select file || line || column || function || object || message || confidence || fingerprint "
			       "from findings_open where level = 'error'"), "b.c123fx`x` is not released8002");
	ck_assert_str_eq(value("select group_concat(step || ' ' || at || ' ' || note, '; ') from finding_paths"
			       " where rule = 'GC110'"),
			 "0 a.c:10:2 `x` acquired; 1 a.c:12:5 taken: the call fails");
	ck_assert_str_eq(value("select why || rule from findings_hidden"), "commentGC102");
	ck_assert_str_eq(value("select group_concat(file || status || ifnull(status_reason, '-'), ' ') from unit"),
			 "a.cok- b.cpartial2 errors c.cfailedcrash (SIGSEGV)");
	ck_assert_str_eq(value("select flags || functions || partial || gave_up || parse_ms || analyse_ms || excluded_lines "
			       "from unit where file = 'a.c'"), "-Iinclude2112057");
	ck_assert_str_eq(value("select group_concat(file || line || name || partial || summary, ' ') from function"),
			 "a.c9f1returns owned a.c30g0 b.c4h0");
	ck_assert_str_eq(value("select group_concat(reason || records || functions || files, ' ') from gave_up_summary"),
			 "budget221 crash101");
	ck_assert_str_eq(value("select group_concat(name, ' ') from contracts"), "PyList_New Py_DECREF");
	ck_assert_str_eq(value("select file from worst_files"), "b.c");
	ck_assert_str_eq(value("select function || findings || rules from worst_functions where file = 'a.c'"), "f2GC101");
	ck_assert_str_eq(value("select root || started || version || build_info || whole || files_ok || files_total"
			       " || functions || functions_partial || gave_up || cpu_ms || hidden_generated from scan"),
			 "/tree2024-05-06T07:08:09Z1.0none133313275" "4");
	ck_assert_str_eq(value("select errors || warnings || notes || extent from scan_history"), "111whole");
	ck_assert_str_eq(value("select file from units_slow"), "b.c");
	ck_assert_str_eq(value("select count(*) from units_incomplete"), "2");
	ck_assert_str_eq(value("select rule || findings from rules_hit limit 1"), "GC101" "1");
	finding_set_release(&set);
}
END_TEST

START_TEST(test_its_folder_is_hidden_from_git)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	char ignore[128];
	struct stat st;

	store_one(&scan, &none);
	snprintf(ignore, sizeof(ignore), "%s/.gccheck/.gitignore", dir);
	strbuf_reset(&out);
	ck_assert_int_eq(strbuf_read_file(&out, ignore), 0);
	ck_assert_str_eq(out.buf, "*\n");
	ck_assert_int_eq(unlink(ignore), 0);
	store_one(&scan, &none); /* it comes again */
	ck_assert_int_eq(stat(ignore, &st), 0);
	snprintf(path, sizeof(path), "%s/deep/er/x.db", dir);
	store_one(&scan, &none);
	snprintf(ignore, sizeof(ignore), "%s/deep/er/.gitignore", dir);
	ck_assert_int_eq(stat(ignore, &st), -1); /* a folder of the user's choice is his */
	ck_assert_str_eq(value("select count(*) from scan"), "1");
	strbuf_reset(&out);
	store_default_path(&out, "/");
	ck_assert_str_eq(out.buf, "/.gccheck/gccheck.db");
}
END_TEST

START_TEST(test_history)
{
	struct finding_set set = {0};
	struct scan scan = make_scan(3), other = make_scan(1);
	int i;

	other.root = "/other";
	store_one(&other, &set);
	add(&set, "GC101", LEVEL_WARNING, "a.c", "01", NULL);
	for (i = 0; i < STORE_KEEP_SCANS + 5; i++)
		store_one(&scan, &set);
	ck_assert_str_eq(value("select count(*) from scan where root = '/tree'"), "20");
	ck_assert_str_eq(value("select count(*) from scan where root = '/other'"), "1");
	ck_assert_str_eq(value("select count(*) from finding"), "20");
	ck_assert_str_eq(value("select count(*) from finding_step"), "40");
	ck_assert_str_eq(value("select count(*) from unit"), "4"); /* of each tree, as of its newest scan */
	ck_assert_str_eq(value("select count(*) from function"), "5");
	ck_assert_str_eq(value("select count(*) from findings_open"), "1");
	ck_assert_str_eq(value("select count(*) from findings_new"), "0");
	finding_set_release(&set);
}
END_TEST

/* A pre-commit hook scans one file: what other files have must stand, and what this one had before must not. */
START_TEST(test_part_of_a_tree)
{
	struct finding_set first = {0}, part = {0}, last = {0};
	struct scan whole = make_scan(3), hook = make_scan(1);
	int i;

	add(&first, "GC101", LEVEL_WARNING, "a.c", "01", NULL);
	add(&first, "GC101", LEVEL_WARNING, "b.c", "02", NULL);
	add(&part, "GC103", LEVEL_WARNING, "a.c", "03", NULL);
	store_one(&whole, &first);
	hook.whole = 0;
	for (i = 0; i < STORE_KEEP_SCANS + 5; i++)
		store_one(&hook, &part);
	ck_assert_str_eq(value("select group_concat(file || fingerprint, ' ') from findings_open"), "a.c03 b.c02");
	ck_assert_str_eq(value("select group_concat(fingerprint, ' ') from findings_fixed"), "01");
	ck_assert_str_eq(value("select count(*) from unit"), "3");
	ck_assert_str_eq(value("select count(*) from function"), "3");
	ck_assert_str_eq(value("select count(*) from scan where whole"), "1"); /* it still speaks for b.c and c.c */
	add(&last, "GC105", LEVEL_WARNING, "a.c", "05", NULL);
	whole.n_units = 1; /* b.c and c.c are gone from the tree */
	whole.n_functions = 2;
	whole.n_gave_up = 2;
	store_one(&whole, &last);
	ck_assert_str_eq(value("select group_concat(file || fingerprint, ' ') from findings_open"), "a.c05");
	ck_assert_str_eq(value("select group_concat(fingerprint, ' ') from findings_new"), "05");
	ck_assert_str_eq(value("select count(*) from unit"), "1");
	ck_assert_str_eq(value("select count(*) from scan"), "20");
	finding_set_release(&first);
	finding_set_release(&part);
	finding_set_release(&last);
}
END_TEST

/* Killed at any moment: what was committed is there, whole, and the file is sound. */
START_TEST(test_killed_writer)
{
	struct finding_set set = {0};
	struct scan scan = make_scan(3);
	struct timespec wait = { 0, 0 };
	int round, i, written, fds[2];
	char word, name[16];
	pid_t pid;

	for (i = 0; i < 3000; i++) {
		snprintf(name, sizeof(name), "%d", i);
		add(&set, "GC101", LEVEL_WARNING, "a.c", name, NULL);
	}
	store_one(&scan, &set);
	for (round = 0; round < 12; round++) {
		ck_assert_int_eq(pipe(fds), 0);
		pid = fork();
		if (!pid) {
			struct store *st = store_open(path, &err);

			while (st && !store_scan(st, &scan, &set, &err))
				if (write(fds[1], "x", 1) != 1)
					break;
			_exit(1);
		}
		close(fds[1]);
		wait.tv_nsec = 4000000L + round * 9000000L;
		nanosleep(&wait, NULL);
		kill(pid, SIGKILL);
		ck_assert_int_eq(waitpid(pid, NULL, 0), pid);
		for (written = 0; read(fds[0], &word, 1) == 1; written++)
			;
		close(fds[0]);
		i = atoi(value("select max(id) from scan"));
		ck_assert_int_ge(i, 1 + written);
		ck_assert_str_eq(value("select count(*) from (select 1 from scan s where"
				       " (select count(*) from finding f where f.scan = s.id) <> 3000)"), "0");
	}
	store_one(&scan, &set);
	ck_assert_str_eq(value("select count(*) from findings_open"), "3000");
	finding_set_release(&set);
}
END_TEST

START_TEST(test_two_writers)
{
	struct finding_set set = {0};
	struct scan scan = make_scan(3);
	int i, status;

	add(&set, "GC101", LEVEL_WARNING, "a.c", "01", NULL);
	for (i = 0; i < 4; i++)
		if (!fork()) {
			struct store *st = store_open(path, &err);
			int n, failed = !st;

			for (n = 0; !failed && n < 5; n++)
				failed = store_scan(st, &scan, &set, &err) != 0;
			store_close(st);
			fprintf(stderr, "%s", err.buf);
			_exit(failed);
		}
	for (i = 0; i < 4; i++) {
		ck_assert_int_gt(wait(&status), 0);
		ck_assert_int_eq(status, 0);
	}
	ck_assert_str_eq(value("select max(id) from scan"), "20");
	finding_set_release(&set);
}
END_TEST

/* --- Trouble -------------------------------------------------------------------------------------------------- */

static void write_file(const char *name, const char *text, size_t len)
{
	FILE *f = fopen(name, "wb");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(text, 1, len, f), len);
	fclose(f);
}

/* Root may write anywhere: what is forbidden is tried as somebody else. */
static void drop_root(void)
{
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(NOBODY), 0);
}

static void regain_root(void)
{
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(0), 0);
}

/* Opening fails with a message that begins with the file's name and says what to do. */
static void refused(const char *message)
{
	strbuf_reset(&err);
	ck_assert_ptr_null(store_open(path, &err));
	ck_assert_msg(!strncmp(err.buf, path, strlen(path)) && strstr(err.buf, message), "'%s' instead of '%s'", err.buf,
		      message);
	ck_assert_msg(strstr(err.buf, "--db"), "'%s' gives no advice", err.buf);
}

START_TEST(test_not_a_database)
{
	snprintf(path, sizeof(path), "%s/x.db", dir);
	write_file(path, "int main(void) { return 0; }\n/* long enough to be taken for something else, we hope, is it? */"
		   "0123456789012345678901234567890", 100);
	refused("not an SQLite database");
	strbuf_reset(&err);
	ck_assert_int_eq(query_run(path, "select 1", QUERY_TABLE, &out, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "not an SQLite database"));
	strbuf_reset(&out);
	ck_assert_int_eq(strbuf_read_file(&out, path), 0);
	ck_assert_ptr_nonnull(strstr(out.buf, "int main")); /* and it was not touched */
}
END_TEST

/* A schema of our own makes databases of other programs and other times. */
START_TEST(test_migrations)
{
	static const char one[] = "-- @nothing\n-- @version 1\ncreate table t (a text); insert into t values ('kept');\n"
				  "-- @views\ncreate view v as select a from t;\n";
	static const char two[] = "--\n-- @version 1\ncreate table t (a text); insert into t values ('kept');\n"
				  "-- @version 2\nalter table t add column b text default 'new';\n"
				  "-- @version 90\n"
				  "-- @views\ncreate view v as select a || b as ab from t;\ncreate view w as select 1;\n";
	static const char broken[] = "--\n-- @version 91\ncreate table u (x);\nnonsense;\n";
	struct store *st;

	st = store_open_schema(path, one, &err);
	ck_assert_msg(st != NULL, "%s", err.buf);
	store_close(st);
	st = store_open_schema(path, two, &err);
	ck_assert_msg(st != NULL, "%s", err.buf);
	store_close(st);
	st = store_open_schema(path, two, &err); /* again: nothing to do */
	ck_assert_msg(st != NULL, "%s", err.buf);
	store_close(st);
	ck_assert_ptr_null(store_open_schema(path, broken, &err));
	ck_assert_msg(strstr(err.buf, "syntax error"), "%s", err.buf);
	refused("written by a newer gccheck (schema 90, this one knows 4)");
	strbuf_reset(&err);
	ck_assert_int_eq(query_run(path, "select * from v", QUERY_TABLE, &out, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "newer gccheck"));
	/* Seen with our eyes, for gccheck itself refuses: version 90 is there, and no trace of the broken one after it. */
	ck_assert_int_eq(setenv("DB", path, 1), 0);
	if (!system("command -v sqlite3 >/dev/null"))
		ck_assert_int_eq(system("test \"$(sqlite3 \"$DB\" 'select ab from v' 'pragma user_version'"
					" \"select count(*) from sqlite_master where name = 'u'\")\" = \"$(printf 'keptnew\\n90\\n0')\""), 0);
}
END_TEST

/* Each released version, as it was made then, becomes today's, and nothing in it is lost. */
START_TEST(test_older_databases)
{
	const char *end = db_schema_sql;
	struct finding_set set = {0};
	struct scan scan = make_scan(3);
	struct store *st;
	char *old, mark[32];

	snprintf(mark, sizeof(mark), "\n-- @version %d\n", _i + 1);
	end = strstr(db_schema_sql, mark);
	ck_assert_ptr_nonnull(end);
	old = xstrndup(db_schema_sql, (size_t)(end - db_schema_sql) + 1);
	st = store_open_schema(path, old, &err);
	ck_assert_msg(st != NULL, "%s", err.buf);
	store_close(st);
	ck_assert_int_eq(query_run(path, "select 1", QUERY_TABLE, &out, &err), -1);
	ck_assert_msg(strstr(err.buf, "written by an older gccheck"), "%s", err.buf);
	add(&set, "GC101", LEVEL_WARNING, "a.c", "01", NULL);
	store_one(&scan, &set);
	ck_assert_str_eq(value("select count(*) from findings_open"), "1");
	ck_assert_str_eq(value("select count(*) from runs"), "0");
	ck_assert_str_eq(value("select count(*) from fields"), "0");
	free(old);
	finding_set_release(&set);
}
END_TEST

START_TEST(test_another_programs_database)
{
	static const char sql[] = "--\n-- @version 1\ncreate table bookmarks (url text);\n";
	struct store *st;
	FILE *f;

	st = store_open_schema(path, sql, &err);
	store_close(st);
	f = fopen(path, "r+b"); /* as others make it: no application id, a version of their own */
	ck_assert_int_eq(fseek(f, 68, SEEK_SET), 0);
	ck_assert_uint_eq(fwrite("\0\0\0\0", 1, 4, f), 4);
	fclose(f);
	refused("a database of another program");
}
END_TEST

START_TEST(test_damaged)
{
	struct finding_set set = {0};
	struct scan scan = make_scan(3);
	struct store *st;
	char name[16];
	int i, failed;

	for (i = 0; i < 500; i++) {
		snprintf(name, sizeof(name), "%d", i);
		add(&set, "GC101", LEVEL_WARNING, "a.c", name, NULL);
	}
	store_one(&scan, &set);
	ck_assert_int_eq(truncate(path, 12288), 0);
	strbuf_reset(&err);
	st = store_open(path, &err);
	failed = !st || store_scan(st, &scan, &set, &err);
	ck_assert_int_eq(failed, 1);
	ck_assert_msg(strstr(err.buf, path) && strstr(err.buf, "delete it"), "%s", err.buf);
	store_close(st);
	finding_set_release(&set);
}
END_TEST

START_TEST(test_places_that_cannot_be_written)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	char file[100];

	store_one(&scan, &none);
	snprintf(file, sizeof(file), "%s/file", dir);
	write_file(file, "x", 1);
	snprintf(path, sizeof(path), "%s/file/x.db", dir);
	refused("Not a directory");
	snprintf(path, sizeof(path), "%s", dir);
	refused("is a folder");
	ck_assert_int_eq(chmod(dir, 0555), 0);
	drop_root();
	snprintf(path, sizeof(path), "%s/new/x.db", dir);
	refused("Permission denied");
	snprintf(path, sizeof(path), "%s/x.db", dir);
	refused("unable to open database file");
	regain_root();
	ck_assert_int_eq(chmod(dir, 0755), 0);
}
END_TEST

/* Who cannot write may still read. */
START_TEST(test_read_only_folder)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	struct store *st;

	snprintf(path, sizeof(path), "%s/100%% #1?.db", dir);
	store_one(&scan, &none);
	ck_assert_int_eq(chmod(path, 0444), 0);
	ck_assert_int_eq(chmod(dir, 0555), 0);
	drop_root();
	ck_assert_str_eq(value("select count(*) from scan"), "1");
	strbuf_reset(&err);
	st = store_open(path, &err);
	ck_assert(!st || store_scan(st, &scan, &none, &err) == -1);
	ck_assert_msg(strstr(err.buf, "--no-db"), "%s", err.buf);
	store_close(st);
	regain_root();
	ck_assert_int_eq(chmod(dir, 0755), 0);
}
END_TEST

/* --- Asking --------------------------------------------------------------------------------------------------- */

START_TEST(test_query_only_reads)
{
	static const struct { const char *sql, *message; } cases[] = {
		{ "delete from scan", "only select is allowed" },
		{ "drop table scan", "only select is allowed" },
		{ "insert into meta values ('a', 'b')", "only select is allowed" },
		{ "create temp table t (a)", "only select is allowed" },
		{ "attach '/tmp/gccheck-no.db' as x", "only select is allowed" },
		{ "vacuum into '/tmp/gccheck-no.db'", "only select is allowed" },
		{ "pragma journal_mode = delete", "only select is allowed" },
		{ "begin", "only select is allowed" },
		{ "select load_extension('x')", "query: " },
		{ "select 1; delete from scan", "one statement at a time" },
		{ "select 1; select 2", "one statement at a time" },
		{ "", "empty" },
		{ " -- nothing", "empty" },
		{ "selct 1", "syntax error" },
		{ "select nope from scan", "no such column: nope" },
		{ "select abs(-9223372036854775808)", "integer overflow" },
	};
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	size_t i;

	store_one(&scan, &none);
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		strbuf_reset(&err);
		strbuf_reset(&out);
		ck_assert_msg(query_run(path, cases[i].sql, QUERY_TABLE, &out, &err) == -1, "%s", cases[i].sql);
		ck_assert_msg(strstr(err.buf, cases[i].message), "'%s': %s", cases[i].sql, err.buf);
		ck_assert_uint_eq(out.len, 0);
	}
	ck_assert_int_eq(access("/tmp/gccheck-no.db", F_OK), -1);
	ck_assert_str_eq(value("select count(*) from scan; "), "1"); /* one semicolon is usual */
	strbuf_reset(&err);
	snprintf(path, sizeof(path), "%s/none.db", dir);
	ck_assert_int_eq(query_run(path, "select 1", QUERY_TABLE, &out, &err), -1);
	ck_assert_msg(strstr(err.buf, "scan the tree first"), "%s", err.buf);
	ck_assert_int_eq(access(path, F_OK), -1);
	write_file(path, "", 0);
	strbuf_reset(&err);
	ck_assert_int_eq(query_run(path, "select 1", QUERY_TABLE, &out, &err), -1);
	ck_assert_msg(strstr(err.buf, "an empty database: run `gccheck`"), "%s", err.buf);
}
END_TEST

START_TEST(test_table)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);

	store_one(&scan, &none);
	strbuf_reset(&out);
	ck_assert_int_eq(query_run(path, "select 'gr\xc3\xbc\xc3\x9f' as word, 7 as n, null as none, 'x' as last"
				   " union all select 'a', 12345, 'y', 'z'", QUERY_TABLE, &out, &err), 0);
	ck_assert_str_eq(out.buf, "word      n  none  last\n"
				  "gr\xc3\xbc\xc3\x9f      7        x\n"
				  "a     12345  y     z\n");
	strbuf_reset(&out);
	ck_assert_int_eq(query_run(path, "select 1 as a where 0", QUERY_TABLE, &out, &err), 0);
	ck_assert_str_eq(out.buf, "a\n");
	strbuf_reset(&out);
	ck_assert_int_eq(query_run(path, "select 'a' || char(27) || '[31m' || char(10) || 'b' || x'ff' as x", QUERY_TABLE,
				   &out, &err), 0);
	ck_assert_str_eq(out.buf, "x\na\xef\xbf\xbd[31m b\xef\xbf\xbd\n"); /* nothing reaches the terminal as a command */
}
END_TEST

START_TEST(test_json)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	json_error_t where;
	json_t *rows, *row;

	store_one(&scan, &none);
	strbuf_reset(&out);
	ck_assert_int_eq(query_run(path, "select 'a\"\\b' || char(1) || x'e282' as t, 1 as n, 2.5 as r, null as z,"
				   " 9e999 as inf, 2 as n union all select 'x', 2, 3, 4, 5, 6", QUERY_JSON, &out, &err), 0);
	rows = json_loads(out.buf, JSON_REJECT_DUPLICATES, &where);
	ck_assert_msg(rows != NULL, "%s: %s", where.text, out.buf);
	ck_assert_uint_eq(json_array_size(rows), 2);
	row = json_array_get(rows, 0);
	ck_assert_str_eq(json_string_value(json_object_get(row, "t")), "a\"\\b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_int_eq(json_integer_value(json_object_get(row, "n")), 1);
	ck_assert_int_eq(json_integer_value(json_object_get(row, "n_2")), 2);
	ck_assert_double_eq(json_real_value(json_object_get(row, "r")), 2.5);
	ck_assert(json_is_null(json_object_get(row, "z")));
	ck_assert(json_is_null(json_object_get(row, "inf")));
	json_decref(rows);
	strbuf_reset(&out);
	ck_assert_int_eq(query_run(path, "select 1 where 0", QUERY_JSON, &out, &err), 0);
	ck_assert_str_eq(out.buf, "[]\n");
}
END_TEST

/* Each view can be asked, and the list of them says what each is for. */
START_TEST(test_views)
{
	struct finding_set none = {0};
	struct scan scan = make_scan(1);
	json_t *rows, *row;
	size_t i;
	char sql[128];

	store_one(&scan, &none);
	strbuf_reset(&out);
	ck_assert_msg(!query_run(path, NULL, QUERY_JSON, &out, &err), "%s", err.buf);
	rows = json_loads(out.buf, 0, NULL);
	ck_assert_uint_ge(json_array_size(rows), 20);
	json_array_foreach(rows, i, row) {
		ck_assert_uint_gt(strlen(json_string_value(json_object_get(row, "purpose"))), 10);
		snprintf(sql, sizeof(sql), "select * from %s", json_string_value(json_object_get(row, "name")));
		strbuf_reset(&out);
		ck_assert_msg(!query_run(path, sql, QUERY_TABLE, &out, &err), "%s: %s", sql, err.buf);
	}
	json_decref(rows);
}
END_TEST

/* Every column of every table says what it holds. */
START_TEST(test_columns_are_commented)
{
	const char *line, *end;
	int inside = 0, columns = 0;

	for (line = db_schema_sql; *line; line = end + 1) {
		end = line + strcspn(line, "\n");
		if (!strncmp(line, "create table ", 13))
			inside = 1;
		else if (*line == ')')
			inside = 0;
		if (!inside || *line != '\t' || !strncmp(line, "\t-- ", 4) || !strncmp(line, "\tprimary key", 12) ||
		    !strncmp(line, "\tforeign key", 12))
			continue;
		ck_assert_msg(strstr(line, " -- ") && strstr(line, " -- ") < end, "no comment: %.*s", (int)(end - line), line);
		columns++;
	}
	ck_assert_int_gt(columns, 60);
}
END_TEST

Suite *suite_store(void)
{
	Suite *s = suite_create("store");
	TCase *t = tcase_create("store");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, test_what_is_stored_comes_back);
	tcase_add_test(t, test_its_folder_is_hidden_from_git);
	tcase_add_test(t, test_history);
	tcase_add_test(t, test_part_of_a_tree);
	tcase_add_test(t, test_killed_writer);
	tcase_add_test(t, test_two_writers);
	tcase_add_test(t, test_not_a_database);
	tcase_add_test(t, test_migrations);
	tcase_add_loop_test(t, test_older_databases, 1, 4); /* versions 1 to 3 */
	tcase_add_test(t, test_another_programs_database);
	tcase_add_test(t, test_damaged);
	tcase_add_test(t, test_places_that_cannot_be_written);
	tcase_add_test(t, test_read_only_folder);
	tcase_add_test(t, test_query_only_reads);
	tcase_add_test(t, test_table);
	tcase_add_test(t, test_json);
	tcase_add_test(t, test_views);
	tcase_add_test(t, test_columns_are_commented);
	suite_add_tcase(s, t);
	return s;
}
