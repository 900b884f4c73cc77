#include "analyzer/front/guess.h"

#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/includes.h"
#include "analyzer/front/packages.h"

#include <string.h>
#include <unistd.h>

typedef VEC(const char *) string_vec;

struct guesser {
	struct guess *g;
	struct includes inc;
	struct packages packages;
};

/* --- Headers from elsewhere --- */

struct chosen {
	VEC(const struct package *) packages;
	VEC(const char *) folders; /* of the system, that no package claims */
	VEC(struct include_wanted) missing; /* found nowhere */
};

/* Names that anything may have: found in somebody's private folder, they would be somebody else's. */
static int is_everyones(const char *name)
{
	static const char *const names[] = {"config.h", "version.h", "types.h",	  "common.h", "util.h",	    "utils.h",
					    "defs.h",	"debug.h",   "log.h",	  "list.h",   "error.h",    "internal.h",
					    "misc.h",	"global.h",  "globals.h", "macros.h", "compiler.h", "platform.h"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(name, names[i]))
			return 1;
	return 0;
}

static const char *read_hints(const struct guesser *s, struct strbuf *hints)
{
	static const char *const names[] = {"meson.build", "configure.ac", "configure.in", "CMakeLists.txt", "Makefile",
					    "Makefile.am", "setup.py", "pyproject.toml"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		strbuf_read_file(hints, arena_printf(&s->g->arena, "%s/%s", s->inc.root, names[i]));
	return hints->buf;
}

/* 1 if what is chosen already holds the header. */
static int have(const struct guesser *s, const struct chosen *c, const char *name)
{
	for (int i = 0; i < c->packages.count; i++)
		if (package_has(&s->packages, c->packages.items[i], name))
			return 1;
	for (int i = 0; i < c->folders.count; i++)
		if (!access(arena_printf(&s->g->arena, "%s/%s", c->folders.items[i], name), R_OK))
			return 1;
	return 0;
}

static void look_elsewhere(struct guesser *s, struct chosen *c)
{
	struct strbuf hints = STRBUF_INIT;

	for (int i = 0; i < s->inc.missing.count; i++) {
		struct include_wanted *w = &s->inc.missing.items[i];
		const struct package *package = NULL;
		const char *dir = NULL;

		if (is_everyones(w->name)) {
			vec_push(&c->missing, *w);
			continue;
		}
		if (have(s, c, w->name))
			continue;
		if (!hints.len)
			read_hints(s, &hints);
		package = packages_find(&s->packages, w->name, hints.buf);
		if (!package)
			dir = packages_loose_dir(&s->packages, w->name);
		if (package)
			vec_push(&c->packages, package);
		else if (dir)
			vec_push(&c->folders, dir);
		else
			vec_push(&c->missing, *w);
	}
	strbuf_release(&hints);
}

/* --- The result --- */

/* A folder with its own <string.h> or <memory.h> (gnulib's, a port's, anybody's) must not hide the system's. */
static int hides_system(const struct guesser *s, const char *dir)
{
	size_t len = strlen(dir);

	for (int i = 0; i < s->inc.headers.count; i++) {
		const char *path = s->inc.headers.items[i].path, *name = path + len + (len > 0);

		if ((!len || (!strncmp(path, dir, len) && path[len] == '/')) && !strchr(name, '/') &&
		    packages_system_has(&s->packages, name))
			return 1;
	}
	return 0;
}

/* A folder with somebody else's version of a header that configure was to make (another system's config.h). */
static int holds_wrong_one(const struct guesser *s, const char *dir)
{
	for (int i = 0; i < s->inc.missing.count; i++)
		if (s->inc.missing.items[i].made && includes_has(&s->inc, dir, s->inc.missing.items[i].name))
			return 1;
	return 0;
}

static void add_folder(struct guesser *s, const struct include_folder *f, string_vec *argv)
{
	const char *dir = f->dir[0] ? f->dir : ".";
	int wrong = holds_wrong_one(s, f->dir), late = wrong || (f->angle && hides_system(s, f->dir));

	if (!wrong && (!f->angle || late))
		vec_push(argv, arena_printf(&s->g->arena, "-iquote%s", dir));
	if (f->angle || wrong)
		vec_push(argv, arena_printf(&s->g->arena, "%s%s", late ? "-idirafter" : "-I", dir));
}

static void build_argv(struct guesser *s, const struct chosen *c)
{
	struct arena *arena = &s->g->arena;
	string_vec argv = {NULL, 0, 0};
	const char **flags;
	int n;

	vec_push(&argv, "-std=gnu11");
	vec_push(&argv, "-D_GNU_SOURCE");
	for (int i = 0; i < s->inc.demands.count; i++)
		vec_push(&argv, arena_printf(arena, "-D%s", s->inc.demands.items[i]));
	for (int i = 0; i < s->inc.folders.count; i++)
		add_folder(s, &s->inc.folders.items[i], &argv);
	n = packages_flags(&s->packages, arena, c->packages.items, c->packages.count, &flags);
	for (int i = 0; i < n; i++)
		vec_push(&argv, flags[i]);
	for (int i = 0; i < c->folders.count; i++)
		vec_push(&argv, arena_printf(arena, "-idirafter%s", c->folders.items[i]));
	s->g->argc = argv.count;
	vec_push(&argv, NULL);
	s->g->argv = arena_copy(arena, argv.items, sizeof(*argv.items) * (size_t)argv.count);
	vec_release(&argv);
}

/* "a, b, c and 4 more" */
static void add_name(struct strbuf *out, const char *name, int i, int n, int shown)
{
	if (i < shown)
		strbuf_addf(out, "%s%s", i ? ", " : "", name);
	else if (i == shown)
		strbuf_addf(out, " and %d more", n - shown);
}

/* How this tree would get a compile_commands.json. */
static const char *advice(const struct guesser *s)
{
	static const struct {
		const char *file, *words;
	} ways[] = {
		{"meson.build", "meson setup build"},
		{"CMakeLists.txt", "cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -B build"},
		{"Makefile", "bear -- make"},
		{"configure", "./configure && bear -- make"},
		{"configure.ac", "./configure && bear -- make"},
		{"setup.py", "bear -- python3 setup.py build_ext --inplace"},
	};

	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		if (!access(arena_printf(&s->g->arena, "%s/%s", s->inc.root, ways[i].file), F_OK))
			return ways[i].words;
	return "cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON or bear -- make";
}

static void say(struct guesser *s, const struct chosen *c)
{
	struct strbuf out = STRBUF_INIT;
	const char *links[] = {" ", " and "};
	int n = s->inc.folders.count, said = 0;

	strbuf_addstr(&out, "no compile_commands.json: guessed");
	if (n) {
		strbuf_addf(&out, " %d include folder%s (", n, n == 1 ? "" : "s");
		for (int i = 0; i < n; i++)
			add_name(&out, s->inc.folders.items[i].dir[0] ? s->inc.folders.items[i].dir : ".", i, n, 6);
		strbuf_addstr(&out, ")");
		said++;
	}
	if (c->packages.count) {
		strbuf_addf(&out, "%spkg-config ", links[said++ > 0]);
		for (int i = 0; i < c->packages.count; i++)
			add_name(&out, c->packages.items[i]->name, i, c->packages.count, 8);
	}
	if (c->folders.count) {
		strbuf_addstr(&out, links[said++ > 0]);
		for (int i = 0; i < c->folders.count; i++)
			add_name(&out, c->folders.items[i], i, c->folders.count, 6);
	}
	if (s->inc.demands.count) {
		strbuf_addstr(&out, links[said++ > 0]);
		for (int i = 0; i < s->inc.demands.count; i++)
			add_name(&out, arena_printf(&s->g->arena, "-D%s", s->inc.demands.items[i]), i, s->inc.demands.count, 4);
	}
	strbuf_addf(&out, "%s the headers that the sources ask for; for exact flags: %s",
		    said ? " from" : " that no flags are needed from", advice(s));
	s->g->words = arena_strdup(&s->g->arena, out.buf);
	strbuf_release(&out);
}

static void say_missing(struct guesser *s, const struct chosen *c)
{
	struct strbuf made = STRBUF_INIT, gone = STRBUF_INIT, out = STRBUF_INIT;
	int n_made = 0, n_gone = 0;

	for (int i = 0; i < c->missing.count; i++)
		*(c->missing.items[i].made ? &n_made : &n_gone) += 1;
	for (int i = 0, m = 0, k = 0; i < c->missing.count; i++) {
		const char *name = c->missing.items[i].name;

		if (c->missing.items[i].made)
			add_name(&made, name, m++, n_made, 4);
		else
			add_name(&gone, name, k++, n_gone, 6);
	}
	if (n_made)
		strbuf_addf(&out, "%s: only the template is there, configure makes the header: what it would define is "
				  "read as undefined\n", made.buf);
	if (n_gone)
		strbuf_addf(&out, "%d header%s not found: %s\n", n_gone, n_gone == 1 ? "" : "s", gone.buf);
	s->g->notes = arena_strdup(&s->g->arena, out.buf);
	strbuf_release(&made);
	strbuf_release(&gone);
	strbuf_release(&out);
}

void guess_flags(struct guess *g, const char *root, const char *const *files, int n)
{
	struct guesser s = {.g = g};
	struct chosen c = {.packages = {NULL, 0, 0}};

	memset(g, 0, sizeof(*g));
	packages_init(&s.packages);
	includes_scan(&s.inc, root, &s.packages, files, n);
	look_elsewhere(&s, &c);
	build_argv(&s, &c);
	say(&s, &c);
	say_missing(&s, &c);
	g->n_folders = s.inc.folders.count;
	g->n_packages = c.packages.count;
	g->n_missing = c.missing.count;
	vec_release(&c.packages);
	vec_release(&c.folders);
	vec_release(&c.missing);
	includes_release(&s.inc);
	packages_release(&s.packages);
}

void guess_release(struct guess *g)
{
	arena_release(&g->arena);
	memset(g, 0, sizeof(*g));
}
