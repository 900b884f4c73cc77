#include "analyzer/front/flags.h"

#include "analyzer/base/vec.h"

#include <ctype.h>
#include <string.h>
#include <sys/stat.h>

enum fate {
	KEEP,   /* passes */
	SILENT, /* dropped: says what to write, optimise, link or print */
	TOLD,   /* dropped, and said */
};

enum operand {
	ALONE,  /* the whole word */
	JOINED, /* the name begins the word, the rest is its operand */
	NEXT,   /* the next word is the operand */
	EITHER, /* joined, or the next word if nothing is joined */
};

struct flag_rule {
	const char *name;
	enum operand operand;
	enum fate fate;
	const char *as; /* how to write it, if not by its name */
};

/* The first row that fits decides: longer names stand before their beginnings. -f, -m, -W, -std and -x follow below. */
static const struct flag_rule rules[] = {
	{"-include-pch", EITHER, TOLD, NULL},
	{"-include", EITHER, KEEP, NULL},
	{"-imacros", EITHER, KEEP, NULL},
	{"-isystem-after", EITHER, KEEP, "-idirafter"},
	{"-isystem", EITHER, KEEP, NULL},
	{"-isysroot", EITHER, KEEP, NULL},
	{"-iquote", EITHER, KEEP, NULL},
	{"-idirafter", EITHER, KEEP, NULL},
	{"-iprefix", EITHER, KEEP, NULL},
	{"-iwithprefixbefore", EITHER, KEEP, NULL},
	{"-iwithprefix", EITHER, KEEP, NULL},
	{"-I", EITHER, KEEP, NULL},
	{"-D", EITHER, KEEP, NULL},
	{"-U", EITHER, KEEP, NULL},
	{"--sysroot=", JOINED, KEEP, NULL},
	{"--sysroot", NEXT, KEEP, "--sysroot="},
	{"--target=", JOINED, KEEP, NULL},
	{"-target", NEXT, KEEP, "--target="},
	{"-ansi", ALONE, KEEP, NULL},
	{"-trigraphs", ALONE, KEEP, NULL},
	{"-nostdinc", ALONE, KEEP, NULL},
	{"-nostdlibinc", ALONE, KEEP, NULL},
	{"-nobuiltininc", ALONE, KEEP, NULL},
	{"-undef", ALONE, KEEP, NULL},
	{"-pthread", ALONE, KEEP, NULL},
	{"-w", ALONE, KEEP, NULL},

	/* Dependency files, outputs, stages. */
	{"-MF", EITHER, SILENT, NULL},
	{"-MT", EITHER, SILENT, NULL},
	{"-MQ", EITHER, SILENT, NULL},
	{"-MJ", EITHER, SILENT, NULL},
	{"-MMD", ALONE, SILENT, NULL},
	{"-MD", ALONE, SILENT, NULL},
	{"-MP", ALONE, SILENT, NULL},
	{"-MG", ALONE, SILENT, NULL},
	{"-MM", ALONE, SILENT, NULL},
	{"-MV", ALONE, SILENT, NULL},
	{"-M", ALONE, SILENT, NULL},
	{"-o", EITHER, SILENT, NULL},
	{"-c", ALONE, SILENT, NULL},
	{"-S", ALONE, SILENT, NULL},
	{"-E", ALONE, SILENT, NULL},
	{"-fsyntax-only", ALONE, SILENT, NULL},
	{"-O", JOINED, SILENT, NULL},
	{"-g", JOINED, SILENT, NULL},
	{"-pipe", ALONE, SILENT, NULL},
	{"-pg", ALONE, SILENT, NULL},
	{"-p", ALONE, SILENT, NULL},
	{"-v", ALONE, SILENT, NULL},
	{"-H", ALONE, SILENT, NULL},
	{"-pedantic", JOINED, SILENT, NULL},
	{"--pedantic", JOINED, SILENT, NULL},
	{"--coverage", ALONE, SILENT, NULL},
	{"--param=", JOINED, SILENT, NULL},
	{"--param", NEXT, SILENT, NULL},

	/* Linking and assembling. */
	{"-load", NEXT, TOLD, NULL},
	{"-l", EITHER, SILENT, NULL},
	{"-L", EITHER, SILENT, NULL},
	{"-Xlinker", NEXT, SILENT, NULL},
	{"-Xassembler", NEXT, SILENT, NULL},
	{"-framework", NEXT, SILENT, NULL},
	{"-z", EITHER, SILENT, NULL},
	{"-u", EITHER, SILENT, NULL},
	{"-T", EITHER, SILENT, NULL},
	{"-s", ALONE, SILENT, NULL},
	{"-static", JOINED, SILENT, NULL},
	{"-shared", JOINED, SILENT, NULL},
	{"-rdynamic", ALONE, SILENT, NULL},
	{"-pie", ALONE, SILENT, NULL},
	{"-no-pie", ALONE, SILENT, NULL},
	{"-nopie", ALONE, SILENT, NULL},
	{"-nostdlib", ALONE, SILENT, NULL},
	{"-nodefaultlibs", ALONE, SILENT, NULL},
	{"-nostartfiles", ALONE, SILENT, NULL},

	/* What loads, runs, reads or writes files of its own choice, or talks to a stage behind the driver's back. */
	{"-Xclang", NEXT, TOLD, NULL},
	{"-Xpreprocessor", NEXT, TOLD, NULL},
	{"-X", JOINED, TOLD, NULL}, /* all of these take the next word, too */
	{"-plugin", EITHER, TOLD, NULL},
	{"-wrapper", NEXT, TOLD, NULL},
	{"-specs=", JOINED, TOLD, NULL},
	{"--specs=", JOINED, TOLD, NULL},
	{"-specs", NEXT, TOLD, NULL},
	{"--config=", JOINED, TOLD, NULL},
	{"--config", NEXT, TOLD, NULL},
	{"-aux-info", NEXT, TOLD, NULL},
	{"-dumpbase", NEXT, TOLD, NULL},
	{"-dumpdir", NEXT, TOLD, NULL},
	{"-dependency-file", NEXT, TOLD, NULL},
	{"--serialize-diagnostics", NEXT, TOLD, NULL},
	{"-serialize-diagnostics", NEXT, TOLD, NULL},
	{"-index-store-path", NEXT, TOLD, NULL},
	{"-ivfsoverlay", EITHER, TOLD, NULL},
	{"-iwithsysroot", EITHER, TOLD, NULL},
	{"-working-directory=", JOINED, TOLD, NULL},
	{"-working-directory", NEXT, TOLD, NULL},
	{"-resource-dir=", JOINED, TOLD, NULL},
	{"-resource-dir", NEXT, TOLD, NULL},
	{"-arch", NEXT, TOLD, NULL},
	{"-mllvm", NEXT, TOLD, NULL},
	{"-mmlir", NEXT, TOLD, NULL},
	{"-d", JOINED, SILENT, NULL},
	{"-A", EITHER, TOLD, NULL},
	{"-B", EITHER, TOLD, NULL},
	{"@", JOINED, TOLD, NULL},
};

/* -f NAME, also as -fno-NAME; a name that ends in = takes a value. */
static const char *const language_flags[] = {
	"PIC", "PIE", "apple-pragma-pack", "asm", "blocks", "borland-extensions", "builtin", "builtin-", "common",
	"declspec", "digraphs", "dollars-in-identifiers", "exceptions", "fast-math", "finite-math-only",
	"fixed-point", "freestanding", "gnu-keywords", "gnu89-inline", "gnuc-version=", "heinous-gnu-extensions",
	"hosted", "knr-functions", "lax-vector-conversions", "ms-compatibility", "ms-compatibility-version=",
	"ms-extensions", "openmp", "openmp-simd", "pack-struct", "pack-struct=1", "pack-struct=2", "pack-struct=4",
	"pack-struct=8", "pic", "pie", "short-enums", "short-wchar", "signed-bitfields", "signed-char",
	"unsigned-char",
};

/* The same for what the code generator may be told that loads or writes files. Other -f flags go in silence. */
static const char *const told_f_flags[] = {
	"-fplugin", "-fpass-plugin", "-fmodule", "-fprebuilt", "-fimplicit-module", "-fcrash-diagnostics", "-fdump-",
	"-fbuild-session", "-ftime-trace", "-fsave-optimization-record", "-foptimization-record-file",
	"-fprofile-use", "-fprofile-list", "-fsanitize-ignorelist", "-fsanitize-blacklist", "-fmemory-profile",
	"-fthinlto-index", "-fdepfile", "-fuse-ld", "-fembed-offload", "-fapinotes", "-finput-charset",
	"-fcallgraph-info", "-fdriver-only",
};

/* -m NAME: what changes types, macros or intrinsics. A name that ends in * stands for all that begin so. */
static const char *const machine_flags[] = {
	"32", "64", "16", "x32", "abi=", "fpu=", "float-abi=", "arm", "thumb", "sse*", "ssse3", "avx*", "no-sse*",
	"no-avx*", "mmx", "no-mmx", "aes", "bmi", "bmi2", "fma", "f16c", "pclmul", "popcnt", "lzcnt", "movbe",
	"rdrnd", "rdseed", "sha", "xsave*", "crc32", "general-regs-only", "ms-bitfields", "no-ms-bitfields",
	"long-double-*", "altivec", "vsx", "no-altivec", "no-vsx", "soft-float", "hard-float", "no-red-zone",
	"red-zone",
};

/* A processor or target that the parser does not know ends the parse, and compilers differ in what they know: only
 * common names pass. What is lost with the others is code under #ifdef of their vector units. */
static const char *const processors[] = {
#if defined(__x86_64__) || defined(__i386__)
	"native", "x86-64", "x86-64-v2", "x86-64-v3", "x86-64-v4", "nocona",
	"core2", "corei7", "corei7-avx", "core-avx2", "nehalem", "westmere", "sandybridge", "ivybridge", "haswell",
	"broadwell", "skylake", "skylake-avx512", "cascadelake", "icelake-client", "icelake-server", "tigerlake",
	"alderlake", "sapphirerapids", "atom", "silvermont", "k8", "amdfam10", "btver1", "btver2", "bdver1", "bdver2",
	"bdver3", "bdver4", "znver1", "znver2", "znver3", "znver4",
#elif defined(__aarch64__)
	"native", "armv8-a*", "armv8.1-a*", "armv8.2-a*", "armv8.4-a*", "armv9-a*",
#else
	"native",
#endif
};

static const char *const targets[] = {
	"x86_64-*", "i386-*", "i486-*", "i586-*", "i686-*", "aarch64-*", "aarch64_be-*", "arm64-*", "arm-*",
	"armeb-*", "armv*", "thumb*", "riscv32-*", "riscv64-*", "mips-*", "mipsel-*", "mips64-*", "mips64el-*",
	"powerpc-*", "powerpc64-*", "powerpc64le-*", "ppc64le-*", "s390x-*", "sparc-*", "sparc64-*", "loongarch64-*",
	"wasm32-*", "wasm64-*", "avr-*", "bpf", "m68k-*", "hexagon-*",
};

static int has_prefix(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix));
}

static int in_list(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(list[i]);
		char last = list[i][len - 1];

		if (last == '*' ? !strncmp(word, list[i], len - 1)
				: (last == '=' || last == '-') ? !strncmp(word, list[i], len) && word[len]
							       : !strcmp(word, list[i]))
			return 1;
	}
	return 0;
}

#define IN_LIST(word, list) in_list(word, list, sizeof(list) / sizeof((list)[0]))

/* A value for -march= and its like: nothing but a name. */
static int plain_value(const char *word)
{
	const char *value = strchr(word, '=');

	for (value = value ? value + 1 : ""; *value; value++)
		if (!isalnum((unsigned char)*value) && !strchr("._+-", *value))
			return 0;
	return 1;
}

static enum fate fate_of_f(const char *word)
{
	const char *name = word + 2;

	if (has_prefix(name, "no-"))
		name += 3;
	if (IN_LIST(name, language_flags) && plain_value(name))
		return KEEP;
	for (size_t i = 0; i < sizeof(told_f_flags) / sizeof(told_f_flags[0]); i++)
		if (has_prefix(word, told_f_flags[i]))
			return TOLD;
	return SILENT;
}

static int is_kept_warning(const char *word)
{
	return !has_prefix(word, "-Werror") && !has_prefix(word, "-Wfatal-errors") &&
	       !strchr(word, ','); /* -Wl, and -Wa, talk to other programs */
}

static int is_kept_machine(const char *word)
{
	if (has_prefix(word, "-march="))
		return IN_LIST(word + 7, processors);
	return IN_LIST(word + 2, machine_flags) && plain_value(word);
}

/* C, in any of its versions; a C++ or unknown standard would end the parse. */
static int is_c_standard(const char *name)
{
	static const char *const known[] = {"89", "90", "99", "9x", "11", "1x", "17", "18", "23", "2x", "2y"};

	if (has_prefix(name, "iso9899:"))
		return !strcmp(name + 8, "199409") || (name[8] && strlen(name + 8) == 4);
	if (has_prefix(name, "gnu"))
		return IN_LIST(name + 3, known);
	return name[0] == 'c' && IN_LIST(name + 1, known);
}

struct filter {
	struct arena *arena;
	VEC(const char *) kept;
	const char *dir;
	struct strbuf *dropped;
};

static void tell(struct filter *f, const char *word, const char *operand)
{
	const char *parts[] = {word, operand};

	if (!f->dropped)
		return;
	strbuf_addstr(f->dropped, f->dropped->len ? ", " : "");
	for (int i = 0; i < 2; i++) {
		if (i && parts[i])
			strbuf_addch(f->dropped, ' ');
		for (const char *p = parts[i]; p && *p && p < parts[i] + 200; p++)
			strbuf_addch(f->dropped, isprint((unsigned char)*p) || (*p & 0x80) ? *p : '?');
	}
}

/* -include of something that is not a file (a device, a pipe) could make the parser wait for ever. */
static int is_strange_file(struct filter *f, const char *path)
{
	struct stat st;

	if (path[0] != '/' && f->dir)
		path = arena_printf(f->arena, "%s/%s", f->dir, path);
	return !stat(path, &st) && !S_ISREG(st.st_mode);
}

static void keep(struct filter *f, const struct flag_rule *r, const char *operand)
{
	const char *name = r->as ? r->as : r->name;
	int reads_file = !strcmp(name, "-include") || !strcmp(name, "-imacros");

	if (r->operand != ALONE && (!operand || !*operand || !strcmp(operand, "-")))
		tell(f, r->name, NULL); /* alone it would swallow the next word */
	else if ((reads_file && is_strange_file(f, operand)) || (!strcmp(name, "--target=") && !IN_LIST(operand, targets)))
		tell(f, arena_printf(f->arena, "%s%s%s", name, reads_file ? " " : "", operand), NULL);
	else
		vec_push(&f->kept, arena_printf(f->arena, "%s%s", name, operand ? operand : ""));
}

/* -Wp,-DX,-MD,file: of what is meant for the preprocessor, macros and folders pass. */
static void filter_wp(struct filter *f, const char *word)
{
	for (const char *p = word + 4, *end; *p; p = *end ? end + 1 : end) {
		end = p + strcspn(p, ",");
		if (end - p > 2 && p[0] == '-' && strchr("DUI", p[1]) && p[2] != '-')
			vec_push(&f->kept, arena_strndup(f->arena, p, (size_t)(end - p)));
	}
}

static const struct flag_rule *find_rule(const char *word)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		const struct flag_rule *r = &rules[i];

		if (r->operand == JOINED || r->operand == EITHER ? has_prefix(word, r->name) : !strcmp(word, r->name))
			return r;
	}
	return NULL;
}

/* One word, and the next one if it is the operand. Returns how many words that was. */
static int filter_word(struct filter *f, const char *word, const char *next)
{
	const struct flag_rule *r;
	const char *rest;

	if (has_prefix(word, "-Wp,"))
		return filter_wp(f, word), 1;
	if (has_prefix(word, "-W") || (has_prefix(word, "-m") && strcmp(word, "-mllvm") && strcmp(word, "-mmlir"))) {
		if (word[1] == 'W' ? is_kept_warning(word) : is_kept_machine(word))
			vec_push(&f->kept, arena_strdup(f->arena, word));
		return 1;
	}
	if (has_prefix(word, "-std=") || has_prefix(word, "--std=")) {
		rest = strchr(word, '=') + 1;
		if (is_c_standard(rest))
			vec_push(&f->kept, arena_printf(f->arena, "-std=%s", rest));
		else
			tell(f, word, NULL);
		return 1;
	}
	if (has_prefix(word, "-x")) {
		rest = word[2] ? word + 2 : next;
		if (rest && !strcmp(rest, "c"))
			vec_push(&f->kept, "-xc");
		else
			tell(f, word, word[2] ? NULL : next);
		return word[2] || !next ? 1 : 2;
	}
	r = find_rule(word);
	if (!r && has_prefix(word, "-f")) {
		enum fate fate = fate_of_f(word);

		if (fate == KEEP)
			vec_push(&f->kept, arena_strdup(f->arena, word));
		else if (fate == TOLD)
			tell(f, word, NULL);
		return 1;
	}
	if (!r) {
		tell(f, word, NULL);
		return 1;
	}
	rest = word + strlen(r->name);
	if (r->operand == NEXT || (r->operand == EITHER && !*rest) || has_prefix(word, "-X")) {
		if (r->fate == KEEP)
			keep(f, r, next);
		else if (r->fate == TOLD)
			tell(f, word, next);
		return next ? 2 : 1;
	}
	if (r->fate == KEEP)
		keep(f, r, r->operand == ALONE ? NULL : rest);
	else if (r->fate == TOLD)
		tell(f, word, NULL);
	return 1;
}

int flags_filter(struct arena *arena, const char *const *argv, int n, const char *dir, const char ***out,
		 struct strbuf *dropped)
{
	struct filter f = {.arena = arena, .dir = dir, .dropped = dropped};
	int i = 0, count;

	while (i < n) {
		if (!strcmp(argv[i], "--"))
			break;
		if ((argv[i][0] != '-' && argv[i][0] != '@') || !argv[i][1])
			i++; /* the compiler, the source, or another operand */
		else
			i += filter_word(&f, argv[i], i + 1 < n ? argv[i + 1] : NULL);
	}
	count = f.kept.count;
	vec_push(&f.kept, NULL);
	*out = arena_copy(arena, f.kept.items, sizeof(*f.kept.items) * (size_t)f.kept.count);
	vec_release(&f.kept);
	return count;
}

/* One word of a command from *at on. NULL at the end. */
static char *split_word(struct arena *arena, struct strbuf *word, const char **at)
{
	const char *p = *at;
	char quote = 0;

	p += strspn(p, " \t\r\n");
	if (!*p)
		return NULL;
	strbuf_reset(word);
	for (; *p && (quote || !strchr(" \t\r\n", *p)); p++) {
		if (*p == quote)
			quote = 0;
		else if (!quote && (*p == '\'' || *p == '"'))
			quote = *p;
		else if (*p == '\\' && quote != '\'' && p[1] && (!quote || strchr("\"\\$`\n", p[1]))) {
			if (*++p != '\n')
				strbuf_addch(word, *p);
		} else
			strbuf_addch(word, *p);
	}
	*at = p;
	return arena_strndup(arena, word->buf, word->len);
}

int flags_split(struct arena *arena, const char *command, const char ***out)
{
	struct strbuf word = STRBUF_INIT;
	VEC(const char *) words = {NULL, 0, 0};
	const char *p;
	int count;

	do {
		p = split_word(arena, &word, &command);
		vec_push(&words, p);
	} while (p);
	count = words.count - 1;
	*out = arena_copy(arena, words.items, sizeof(*words.items) * (size_t)words.count);
	vec_release(&words);
	strbuf_release(&word);
	return count;
}
