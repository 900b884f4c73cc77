/* Compile flags and compile databases: what passes, what is dropped, what hostile and broken files come to. */
#include "analyzer/front/compdb.h"
#include "analyzer/front/flags.h"
#include "analyzer/front/walk.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Suite *suite_flags(void);

static struct arena arena;
static struct strbuf dropped = STRBUF_INIT, err = STRBUF_INIT;
static char top[64]; /* a folder of the test's own, without links in it */

static void write_file(const char *name, const char *text)
{
	const char *path = arena_printf(&arena, "%s/%s", top, name);
	FILE *f = fopen(path, "wb");

	ck_assert_msg(f != NULL, "cannot write %s", path);
	fputs(text, f);
	fclose(f);
}

static void make_dir(const char *name)
{
	ck_assert_int_eq(mkdir(arena_printf(&arena, "%s/%s", top, name), 0755), 0);
}

static const char *in_top(const char *name)
{
	return arena_printf(&arena, "%s/%s", top, name);
}

static void set_up(void)
{
	const char *real;

	strcpy(top, "/tmp/gccheck-flags-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(top));
	real = path_absolute(&arena, NULL, top);
	ck_assert_uint_lt(strlen(real), sizeof(top));
	strcpy(top, real);
	make_dir("src");
	make_dir("build");
	write_file("src/a.c", "int a;\n");
	write_file("src/b.c", "int b;\n");
}

static void tear_down(void)
{
	const char *argv[] = {"rm", "-rf", top, NULL};
	struct strbuf out = STRBUF_INIT;

	ck_assert_int_eq(run_capture(argv, &out), 0);
	strbuf_release(&out);
	strbuf_release(&dropped);
	strbuf_release(&err);
	arena_release(&arena);
}

/* The kept flags of a command, separated by spaces. */
static const char *filtered(const char *command)
{
	struct strbuf out = STRBUF_INIT;
	const char **words, **kept, *text;
	int n = flags_split(&arena, command, &words);

	strbuf_reset(&dropped);
	n = flags_filter(&arena, words, n, top, &kept, &dropped);
	for (int i = 0; i < n; i++)
		strbuf_addf(&out, "%s%s", i ? " " : "", kept[i]);
	ck_assert_ptr_null(kept[n]);
	text = arena_strdup(&arena, out.buf);
	strbuf_release(&out);
	return text;
}

static const struct {
	const char *command, *kept, *dropped;
} commands[] = {
	/* what decides how the source is read; separate operands are joined */
	{"gcc -I inc -Isrc -DX=1 -D Y -U Z -c a.c -o a.o", "-Iinc -Isrc -DX=1 -DY -UZ", ""},
	{"cc -isystem /x -isystem/y -iquote q -idirafter d -include h.h -imacros m.h",
	 "-isystem/x -isystem/y -iquoteq -idirafterd -includeh.h -imacrosm.h", ""},
	{"cc --sysroot=/s --sysroot /t -isysroot /u -nostdinc -pthread -ansi -trigraphs -w",
	 "--sysroot=/s --sysroot=/t -isysroot/u -nostdinc -pthread -ansi -trigraphs -w", ""},
	{"clang -target x86_64-linux-gnu -x c -xc -m32 -msse4.2 -mno-red-zone",
	 "--target=x86_64-linux-gnu -xc -xc -m32 -msse4.2 -mno-red-zone", ""},
	{"cc -fshort-enums -fsigned-char -fno-builtin-free -fno-builtin -fgnu89-inline -fms-extensions -fblocks -fPIC",
	 "-fshort-enums -fsigned-char -fno-builtin-free -fno-builtin -fgnu89-inline -fms-extensions -fblocks -fPIC", ""},
	{"cc -std=gnu17 -std=c2x -std=iso9899:1999", "-std=gnu17 -std=c2x -std=iso9899:1999", ""},
	{"cc -Wall -Wno-unused -Werror -Werror=format -Wfatal-errors -pedantic-errors", "-Wall -Wno-unused", ""},
	{"cc -Wp,-DA=1,-MD,x.d,-Iinc -Wl,-z,now -Wa,-al=x", "-DA=1 -Iinc", ""},
	/* dropped in silence: outputs, dependency files, optimising, linking */
	{"cc -O2 -g3 -pipe -MD -MMD -MP -MF x.d -MTx -MQ x -MJ f -c -S -E a.c -ofoo", "", ""},
	{"cc -fstack-protector-strong -fno-strict-aliasing -fsanitize=address -flto -L/l -lm -Xlinker -z -rdynamic", "", ""},
	/* dropped, and said */
	{"cc -fplugin=e.so -fplugin-arg-e-x=1 -fpass-plugin=e.so", "",
	 "-fplugin=e.so, -fplugin-arg-e-x=1, -fpass-plugin=e.so"},
	{"cc -Xclang -load -Xclang e.so -load e.so -Xpreprocessor -DEVIL -DGOOD", "-DGOOD",
	 "-Xclang -load, -Xclang e.so, -load e.so, -Xpreprocessor -DEVIL"},
	{"cc @resp -wrapper sh,-c -specs=s -specs s -B/b -B b --config f --config=f -mllvm -load", "",
	 "@resp, -wrapper sh,-c, -specs=s, -specs s, -B/b, -B b, --config f, --config=f, -mllvm -load"},
	{"cc -save-temps -ftime-trace=x -fdump-tree-all -fprofile-use=p -fmodules-cache-path=c -ivfsoverlay o -aux-info i", "",
	 "-save-temps, -ftime-trace=x, -fdump-tree-all, -fprofile-use=p, -fmodules-cache-path=c, -ivfsoverlay o, -aux-info i"},
	{"cc -std=c++17 -x c++ -xassembler -target evil --unheard=x", "",
	 "-std=c++17, -x c++, -xassembler, --target=evil, --unheard=x"},
	{"cc -include-pch p -resource-dir r -working-directory w -cc1", "",
	 "-include-pch p, -resource-dir r, -working-directory w, -cc1"},
	/* an operand that is missing must not swallow the next flag, nor reach the parser */
	{"cc -I '' -DA -I", "-DA", "-I, -I"},
	{"cc -I- -DA", "-DA", "-I"},
	{"cc -include /dev/zero -imacros /dev/zero -DA", "-DA", "-include /dev/zero, -imacros /dev/zero"},
	{"cc -DA -- -DB -fplugin=x", "-DA", ""},
	/* without the compiler's name; through other programs */
	{"-DA a.c", "-DA", ""},
	{"ccache env X=1 gcc -DA", "-DA", ""},
	{"", "", ""},
};

START_TEST(filter)
{
	ck_assert_str_eq(filtered(commands[_i].command), commands[_i].kept);
	ck_assert_str_eq(dropped.buf, commands[_i].dropped);
}
END_TEST

START_TEST(control_characters_are_not_repeated)
{
	filtered("cc '-fplugin=\033[31mx\n'");
	ck_assert_str_eq(dropped.buf, "-fplugin=?[31mx?");
}
END_TEST

START_TEST(split_as_sh_does)
{
	const char **w;
	int n = flags_split(&arena, "  a 'b c' \"d \\\" \\$e \\f\" g\\ h i''j \"\" \\\nk 'open", &w);

	ck_assert_int_eq(n, 8);
	ck_assert_str_eq(w[1], "b c");
	ck_assert_str_eq(w[2], "d \" $e \\f");
	ck_assert_str_eq(w[3], "g h");
	ck_assert_str_eq(w[4], "ij");
	ck_assert_str_eq(w[5], "");
	ck_assert_str_eq(w[6], "k");
	ck_assert_str_eq(w[7], "open");
	ck_assert_ptr_null(w[8]);
}
END_TEST

static void write_db(const char *name, const char *fmt)
{
	write_file(name, arena_printf(&arena, fmt, top));
}

START_TEST(database_is_read)
{
	struct compdb db;
	const struct compile_unit *u;
	int exact;

	write_db("build/compile_commands.json",
		 "[{\"directory\":\"%s/build\",\"file\":\"../src/a.c\","
		 "\"command\":\"gcc -I../inc -DX=\\\\\\\"q\\\\\\\" -c ../src/a.c\"},"
		 " {\"directory\":\".\",\"file\":\"../src/b.c\",\"arguments\":[\"cc\",\"-I\",\"a b\",7,\"-c\"]},"
		 " {\"directory\":\".\",\"file\":\"../src/a.c\",\"command\":\"gcc -DSECOND\"},"
		 " {\"file\":\"gone.c\",\"command\":\"gcc\"}, {\"file\":\"x.cc\",\"command\":\"g++\"},"
		 " {\"file\":\"x.S\",\"command\":\"gcc\"}, {\"command\":\"gcc\"}, {\"file\":\"../src/b.c\"}, 5]");
	ck_assert_int_eq(compdb_open(&db, top, NULL, &err), 1);
	ck_assert_str_eq(err.buf, "");
	ck_assert_int_eq(db.n_units, 2);
	ck_assert_int_eq(db.n_missing, 1);
	ck_assert_int_eq(db.n_duplicates, 1);
	ck_assert_int_eq(db.n_other, 2);
	ck_assert_int_eq(db.n_broken, 3);
	ck_assert_ptr_nonnull(strstr(db.source, "compile_commands.json in build/ (2 units;"));
	u = compdb_lookup(&db, in_top("src/a.c"), &exact);
	ck_assert_int_eq(exact, 1);
	ck_assert_str_eq(u->file, in_top("src/a.c"));
	ck_assert_str_eq(u->dir, in_top("build"));
	ck_assert_int_eq(u->argc, 2);
	ck_assert_str_eq(u->argv[0], "-I../inc");
	ck_assert_str_eq(u->argv[1], "-DX=\"q\"");
	ck_assert_str_eq(u->dropped, "");
	ck_assert_str_eq(db.units[1].dir, in_top("build"));
	ck_assert_str_eq(db.units[1].argv[0], "-Ia b");
	u = compdb_lookup(&db, in_top("src/new.c"), &exact);
	ck_assert_int_eq(exact, 0);
	ck_assert_str_eq(u->file, in_top("src/a.c"));
	compdb_release(&db);
}
END_TEST

/* Everything that could write, load or run: the database is read, and nothing of it is left in the flags. */
START_TEST(hostile_database)
{
	struct compdb db;

	write_db("compile_commands.json",
		 "[{\"directory\":\"%1$s\",\"file\":\"src/a.c\",\"arguments\":[\"gcc\",\"-MD\",\"-MF\","
		 "\"%1$s/made\",\"-fplugin=%1$s/e.so\","
		 "\"-Xclang\",\"-load\",\"-Xclang\",\"%1$s/e.so\",\"@%1$s/resp\",\"-o\",\"%1$s/made\",\"-Wp,-MD,%1$s/made\","
		 "\"-specs=%1$s/s\",\"-wrapper\",\"touch,%1$s/made\",\"-B%1$s\",\"-save-temps\",\"-DGOOD\",\"src/a.c\"]},"
		 "{\"directory\":\"%1$s\",\"file\":\"src/b.c\","
		 "\"command\":\"touch %1$s/made; $(touch %1$s/made) `touch %1$s/made` -DGOOD\"}]");
	ck_assert_int_eq(compdb_open(&db, top, NULL, &err), 1);
	ck_assert_int_eq(db.n_units, 2);
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(db.units[i].argc, 1);
		ck_assert_str_eq(db.units[i].argv[0], "-DGOOD");
	}
	ck_assert_ptr_nonnull(strstr(db.units[0].dropped, "-fplugin="));
	ck_assert_ptr_nonnull(strstr(db.units[0].dropped, "-Xclang -load"));
	ck_assert_int_ne(access(in_top("made"), F_OK), 0);
	compdb_release(&db);
}
END_TEST

static const struct {
	const char *text, *says;
} broken[] = {
	{"", "line 1"},
	{"[{\"directory\":\"/\",", "line 1"},
	{"[\n{\"file\": \"a.c\",,}\n]", "line 2"},
	{"{\"file\":\"a.c\"}", "not a list"},
	{"[1, {\"x\":2}]", "no entry has both"},
	{"[{\"file\":\"\351.c\"}]", "line 1"},
	{"\177ELF\1\1", "line 1"},
};

START_TEST(broken_database)
{
	struct compdb db;

	write_file("build/compile_commands.json", broken[_i].text);
	ck_assert_int_eq(compdb_open(&db, top, NULL, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, in_top("build/compile_commands.json")));
	ck_assert_msg(strstr(err.buf, broken[_i].says) != NULL, "%s", err.buf);
	ck_assert_ptr_nonnull(strstr(err.buf, "bear -- make"));
	compdb_release(&db);
}
END_TEST

START_TEST(deep_database)
{
	char *deep = arena_alloc(&arena, 200001);
	struct compdb db;

	memset(deep, '[', 200000);
	write_file("compile_commands.json", deep);
	ck_assert_int_eq(compdb_open(&db, top, NULL, &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "depth"));
	compdb_release(&db);
}
END_TEST

START_TEST(not_a_file)
{
	struct compdb db;

	ck_assert_int_eq(compdb_open(&db, top, in_top("nowhere"), &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "No such file"));
	compdb_release(&db);
	strbuf_reset(&err);
	ck_assert_int_eq(compdb_open(&db, top, in_top("build"), &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "neither compile_commands.json nor compile_flags.txt"));
	compdb_release(&db);
	strbuf_reset(&err);
	make_dir("build/compile_commands.json");
	ck_assert_int_eq(compdb_open(&db, top, in_top("build"), &err), -1);
	ck_assert_ptr_nonnull(strstr(err.buf, "not a file"));
	compdb_release(&db);
}
END_TEST

static const char *source_of(const char *root, const char *given)
{
	struct compdb db;
	const char *source = "none";
	int status;

	strbuf_reset(&err);
	status = compdb_open(&db, root, given, &err);
	ck_assert_int_ge(status, 0);
	if (status)
		source = arena_strdup(&arena, db.source);
	else if (db.passed_over)
		source = "passed over";
	compdb_release(&db);
	return source;
}

static void set_time(const char *name, time_t when)
{
	struct timespec t[2] = {{when, 0}, {when, 0}};

	ck_assert_int_eq(utimensat(AT_FDCWD, in_top(name), t, 0), 0);
}

START_TEST(where_it_is_found)
{
	static const char entry[] = "[{\"file\":\"%s/src/a.c\",\"command\":\"cc -DX\"}]";

	make_dir(".git");
	ck_assert_str_eq(source_of(top, NULL), "none");
	write_file("compile_flags.txt", "-Isrc\n\n -DA B \n-fplugin=x\n");
	ck_assert_str_eq(source_of(top, NULL), "compile_flags.txt");
	write_file("build/compile_commands.json", "[{\"file\":\"/nowhere/z.c\",\"command\":\"cc\"}]");
	ck_assert_str_eq(source_of(top, NULL), "compile_flags.txt");
	write_db("build/compile_commands.json", entry);
	ck_assert_str_eq(source_of(top, NULL), "compile_commands.json in build/ (1 unit)");
	make_dir("out");
	make_dir("out/x");
	write_db("out/x/compile_commands.json", entry);
	set_time("build/compile_commands.json", 1000000000);
	ck_assert_str_eq(source_of(top, NULL), "compile_commands.json in out/x/ (1 unit)");
	set_time("out/x/compile_commands.json", 900000000);
	ck_assert_str_eq(source_of(top, NULL), "compile_commands.json in build/ (1 unit)");
	ck_assert_ptr_nonnull(strstr(source_of(in_top("src"), NULL), "compile_commands.json in /"));
	write_db("compile_commands.json", entry);
	ck_assert_str_eq(source_of(top, NULL), "compile_commands.json (1 unit)");
	ck_assert_str_eq(source_of(top, in_top("out/x")), "compile_commands.json in out/x/ (1 unit)");
	ck_assert_str_eq(source_of(top, in_top("out/x/compile_commands.json")), "compile_commands.json in out/x/ (1 unit)");
}
END_TEST

START_TEST(another_projects_database)
{
	make_dir("other");
	write_db("build/compile_commands.json", "[{\"file\":\"%s/src/a.c\",\"command\":\"cc\"}]");
	make_dir(".git");
	ck_assert_str_eq(source_of(in_top("other"), NULL), "passed over");
}
END_TEST

START_TEST(flags_txt)
{
	struct compdb db;
	int exact;

	write_file("compile_flags.txt", "-Isrc\n\n -DA B \r\n-fplugin=x\n-I\ninc");
	ck_assert_int_eq(compdb_open(&db, top, NULL, &err), 1);
	ck_assert_int_eq(db.n_units, 0);
	ck_assert_ptr_eq(compdb_lookup(&db, in_top("any.c"), &exact), &db.common);
	ck_assert_int_eq(exact, 1);
	ck_assert_str_eq(db.common.dir, top);
	ck_assert_int_eq(db.common.argc, 3);
	ck_assert_str_eq(db.common.argv[0], "-Isrc");
	ck_assert_str_eq(db.common.argv[1], "-DA B");
	ck_assert_str_eq(db.common.argv[2], "-Iinc");
	ck_assert_str_eq(db.common.dropped, "-fplugin=x");
	compdb_release(&db);
}
END_TEST

Suite *suite_flags(void)
{
	Suite *s = suite_create("flags");
	TCase *t = tcase_create("flags");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, filter, 0, sizeof(commands) / sizeof(commands[0]));
	tcase_add_test(t, control_characters_are_not_repeated);
	tcase_add_test(t, split_as_sh_does);
	tcase_add_test(t, database_is_read);
	tcase_add_test(t, hostile_database);
	tcase_add_loop_test(t, broken_database, 0, sizeof(broken) / sizeof(broken[0]));
	tcase_add_test(t, deep_database);
	tcase_add_test(t, not_a_file);
	tcase_add_test(t, where_it_is_found);
	tcase_add_test(t, another_projects_database);
	tcase_add_test(t, flags_txt);
	suite_add_tcase(s, t);
	return s;
}
