/* Addresses into functions and lines: against binutils' addr2line for every byte of a file's code, and with debug information
 * in all the places where it may be. */
#include "analyzer/symbols/symbols.h"

#include "analyzer/base/strbuf.h"
#include "analyzer/front/walk.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *suite_symbols(void);

static char dir[64];
static struct arena arena;
static struct symbols *symbols;

static const char source[] =
	"#include <stdlib.h>\n"
	"static inline __attribute__((always_inline)) void *inner(unsigned long n)\n"
	"{\n"
	"	return n > 4 ? malloc(n) : NULL;\n"
	"}\n"
	"static inline __attribute__((always_inline)) void *middle(unsigned long n)\n"
	"{\n"
	"	if (n & 1) {\n"
	"		void *p = inner(n + 1);\n"
	"		return p;\n"
	"	}\n"
	"	return inner(n);\n"
	"}\n"
	"void *outer(unsigned long n)\n"
	"{\n"
	"	void *a = middle(n);\n"
	"	free(a);\n"
	"	return inner(n * 2);\n"
	"}\n"
	"int other(int x) { return x * 3; }\n";

static void sh(const char *command)
{
	ck_assert_msg(!system(arena_printf(&arena, "cd '%s' && { %s; } >log 2>&1", dir, command)), "%s", command);
}

static void setup(void)
{
	FILE *f;

	snprintf(dir, sizeof(dir), "/tmp/gccheck-symbols-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	f = fopen(arena_printf(&arena, "%s/a.c", dir), "w");
	fputs(source, f);
	fclose(f);
	symbols = symbols_new();
}

static void teardown(void)
{
	symbols_free(symbols);
	ck_assert_int_eq(system(arena_printf(&arena, "rm -rf '%s'", dir)), 0);
	arena_release(&arena);
}

static const char *file(const char *name)
{
	return arena_printf(&arena, "%s/%s", dir, name);
}

/* The first word of what a command prints. */
static const char *told(const char *command)
{
	struct strbuf sb = STRBUF_INIT;
	const char *word, *const argv[] = {"sh", "-c", arena_printf(&arena, "cd '%s' && %s", dir, command), NULL};

	run_capture(argv, &sb);
	word = arena_strndup(&arena, sb.buf, strcspn(sb.buf, " \n"));
	strbuf_release(&sb);
	return word;
}

static uint64_t address_of(const char *name, const char *function)
{
	return strtoull(told(arena_printf(&arena, "nm %s | grep ' T %s$'", name, function)), NULL, 16);
}

static const char *frames_at(struct binary *b, uint64_t address)
{
	struct strbuf sb = STRBUF_INIT;
	struct symbol_frame *frames;
	int i, n = binary_resolve(b, address, &arena, &frames);
	const char *text;

	for (i = 0; i < n; i++)
		strbuf_addf(&sb, "%s\n%s:%d\n", frames[i].function ? frames[i].function : "??", frames[i].file ? frames[i].file : "??",
			    frames[i].line);
	text = arena_strdup(&arena, sb.buf);
	strbuf_release(&sb);
	return text;
}

/* The same as addr2line says at every address of outer and other: with what it cannot tell from us left out. */
static void like_addr2line(const char *build)
{
	struct binary *b;
	uint64_t from, to, at;
	char *want, *p, *q;
	struct strbuf sb = STRBUF_INIT;

	sh(build);
	from = address_of("a.so", "outer");
	to = from + strtoull(told("nm -S a.so | grep ' T outer$' | cut -d' ' -f2"), NULL, 16);
	ck_assert_uint_gt(to, from + 16);
	b = symbols_binary(symbols, file("a.so"), "");
	ck_assert_int_eq(binary_has_lines(b), 1);
	for (at = from; at < to; at++) {
		const char *const argv[] = {"addr2line", "-ife", file("a.so"), arena_printf(&arena, "%#llx", (unsigned long long)at), NULL};

		strbuf_reset(&sb);
		run_capture(argv, &sb);
		want = arena_strdup(&arena, sb.buf);
		for (p = q = want; *p;) /* " (discriminator 2)" */
			if (*p == ' ')
				p += strcspn(p, "\n");
			else
				*q++ = *p++;
		*q = 0;
		ck_assert_msg(!strcmp(frames_at(b, at), want), "%#llx: '%s' instead of '%s'", (unsigned long long)at, frames_at(b, at), want);
	}
	strbuf_release(&sb);
}

static const char *const builds[] = {
	"cc -g -O2 -shared -fPIC -o a.so a.c", "cc -g -O0 -shared -fPIC -o a.so a.c", "cc -g -O1 -gdwarf-4 -shared -fPIC -o a.so a.c",
	"cc -g -O2 -gno-as-locview-support -ffunction-sections -shared -fPIC -o a.so a.c",
};

START_TEST(test_like_addr2line)
{
	like_addr2line(builds[_i]);
}
END_TEST

/* clang leaves out .debug_aranges, by which elfutils alone finds units. */
START_TEST(test_without_aranges)
{
	struct binary *b;

	sh("cc -g -O2 -shared -fPIC -o a.so a.c && objcopy --remove-section .debug_aranges a.so");
	b = symbols_binary(symbols, file("a.so"), "");
	ck_assert_str_eq(frames_at(b, address_of("a.so", "other")), arena_printf(&arena, "other\n%s:20\n", file("a.c")));
}
END_TEST

START_TEST(test_without_debug_information)
{
	struct symbol_frame *frames;
	struct binary *b;

	sh("cc -O1 -shared -fPIC -o a.so a.c");
	b = symbols_binary(symbols, file("a.so"), "");
	ck_assert_int_eq(binary_has_lines(b), 0);
	ck_assert_ptr_null(binary_trouble(b));
	ck_assert_int_eq(binary_resolve(b, address_of("a.so", "outer") + 3, &arena, &frames), 1);
	ck_assert_str_eq(frames[0].function, "outer");
	ck_assert_uint_eq(frames[0].offset, 3);
	ck_assert_ptr_null(frames[0].file);
}
END_TEST

START_TEST(test_debug_link)
{
	uint64_t at;
	struct binary *b;

	sh("cc -g -O1 -shared -fPIC -Wl,--build-id -o a.so a.c && cp a.so whole");
	at = address_of("whole", "other");
	sh("objcopy --only-keep-debug a.so a.debug && strip a.so && objcopy --add-gnu-debuglink=a.debug a.so");
	b = symbols_binary(symbols, file("a.so"), "");
	ck_assert_str_eq(frames_at(b, at), arena_printf(&arena, "other\n%s:20\n", file("a.c")));
	sh("mkdir .debug && mv a.debug .debug && cp a.so b.so");
	b = symbols_binary(symbols, file("b.so"), "");
	ck_assert_str_eq(frames_at(b, at), arena_printf(&arena, "other\n%s:20\n", file("a.c")));
}
END_TEST

/* Below /usr/lib/debug by build-id, also where the file itself is gone or was built anew. */
START_TEST(test_build_id)
{
	const char *id, *debug;
	uint64_t at;
	struct binary *b;

	sh("cc -g -O1 -shared -fPIC -Wl,--build-id -o a.so a.c");
	at = address_of("a.so", "other");
	b = symbols_binary(symbols, file("a.so"), "");
	id = arena_strdup(&arena, binary_build_id(b));
	ck_assert_uint_eq(strlen(id), 40);
	ck_assert_str_eq(id, told("readelf -n a.so | sed -n 's/.*Build ID: //p'"));
	ck_assert_str_eq(frames_at(symbols_binary(symbols, file("a.so"), id), at), arena_printf(&arena, "other\n%s:20\n", file("a.c")));
	sh("sed -i 1i/**/ a.c && cc -g -O1 -shared -fPIC -Wl,--build-id -o new.so a.c && cp a.so old.so && cp new.so a.so");
	symbols_free(symbols);
	symbols = symbols_new();
	b = symbols_binary(symbols, file("a.so"), id);
	ck_assert_str_eq(binary_trouble(b), "was built anew since");
	ck_assert_str_eq(frames_at(b, at), "");
	ck_assert_str_eq(binary_trouble(symbols_binary(symbols, file("none.so"), id)), "the file is gone");
	ck_assert_str_eq(binary_trouble(symbols_binary(symbols, file("a.c"), "")), "is no ELF file");
	if (access("/usr/lib", W_OK)) /* only root may put a file there */
		return;
	debug = arena_printf(&arena, "/usr/lib/debug/.build-id/%.2s", id);
	sh(arena_printf(&arena, "mkdir -p %s && objcopy --only-keep-debug old.so %s/%s.debug", debug, debug, id + 2));
	b = symbols_binary(symbols, file("gone.so"), id);
	ck_assert_str_eq(frames_at(b, at), arena_printf(&arena, "other\n%s:20\n", file("a.c")));
	ck_assert_ptr_null(binary_trouble(b));
	sh(arena_printf(&arena, "rm %s/%s.debug; rmdir --ignore-fail-on-non-empty %s", debug, id + 2, debug));
}
END_TEST

/* A damaged file gives nothing, or something, and never a crash. */
START_TEST(test_damaged)
{
	struct strbuf whole = STRBUF_INIT;
	unsigned seed = (unsigned)_i + 1;
	struct binary *b;
	uint64_t at;
	FILE *f;
	int i;

	sh("cc -g -O2 -shared -fPIC -o a.so a.c");
	ck_assert_int_eq(strbuf_read_file(&whole, file("a.so")), 0);
	for (i = 0; i < 300; i++)
		whole.buf[(size_t)rand_r(&seed) % whole.len] = (char)rand_r(&seed);
	f = fopen(file("bad.so"), "wb");
	fwrite(whole.buf, 1, _i % 3 ? whole.len : whole.len * (size_t)(rand_r(&seed) % 100) / 100, f);
	fclose(f);
	b = symbols_binary(symbols, file("bad.so"), "");
	for (at = 0x1000; at < 0x1300; at++)
		frames_at(b, at);
	strbuf_release(&whole);
}
END_TEST

Suite *suite_symbols(void)
{
	Suite *s = suite_create("symbols");
	TCase *t = tcase_create("symbols");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_like_addr2line, 0, (int)(sizeof(builds) / sizeof(*builds)));
	tcase_add_test(t, test_without_aranges);
	tcase_add_test(t, test_without_debug_information);
	tcase_add_test(t, test_debug_link);
	tcase_add_test(t, test_build_id);
	tcase_add_loop_test(t, test_damaged, 0, 30);
	suite_add_tcase(s, t);
	return s;
}
