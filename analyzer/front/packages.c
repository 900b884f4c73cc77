#include "analyzer/front/packages.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/flags.h"
#include "analyzer/front/walk.h"

#include <ctype.h>
#include <dirent.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_EXPANSION 20 /* variables within variables */

typedef VEC(const char *) string_vec;
typedef VEC(int) int_vec;

static const char **seal(struct arena *arena, string_vec *v)
{
	const char **out;

	vec_push(v, NULL);
	out = arena_copy(arena, v->items, sizeof(*v->items) * (size_t)v->count);
	vec_release(v);
	return out;
}

static int holds(const char *dir, const char *header)
{
	char path[4096];

	return snprintf(path, sizeof(path), "%s/%s", dir, header) < (int)sizeof(path) && !access(path, R_OK);
}

static void add_glob(struct arena *arena, string_vec *v, const char *pattern)
{
	struct stat st;
	glob_t g;

	if (glob(pattern, 0, NULL, &g))
		return;
	for (size_t i = 0; i < g.gl_pathc; i++)
		if (!stat(g.gl_pathv[i], &st) && S_ISDIR(st.st_mode))
			vec_push(v, arena_strdup(arena, g.gl_pathv[i]));
	globfree(&g);
}

/* The multiarch folder is named after the machine: the one with the C library's own headers in it. */
void packages_init(struct packages *p)
{
	string_vec dirs = {NULL, 0, 0}, found = {NULL, 0, 0};

	memset(p, 0, sizeof(*p));
	vec_push(&dirs, "/usr/local/include");
	vec_push(&dirs, "/usr/include");
	add_glob(&p->arena, &found, "/usr/include/*-linux-*");
	for (int i = 0; i < found.count; i++)
		if (holds(found.items[i], "bits/types.h"))
			vec_push(&dirs, found.items[i]);
	vec_release(&found);
	p->system_dirs = seal(&p->arena, &dirs);
}

void packages_release(struct packages *p)
{
	free(p->items);
	vec_release(&p->dirs);
	vec_release(&p->entries);
	map_release(&p->by_dir);
	map_release(&p->by_entry);
	arena_release(&p->arena);
	memset(p, 0, sizeof(*p));
}

/* What the compiler brings itself. */
static int is_compilers_own(const char *header)
{
	static const char *const names[] = {
		"stddef.h", "stdarg.h", "stdbool.h", "stdint.h", "limits.h", "float.h", "iso646.h", "stdalign.h",
		"stdatomic.h", "stdnoreturn.h", "tgmath.h", "inttypes.h", "varargs.h", "cpuid.h", "unwind.h", "arm_neon.h",
		"altivec.h", "omp.h", "mm_malloc.h", "stdckdint.h",
	};
	size_t len = strlen(header);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(header, names[i]))
			return 1;
	return len > 8 && !strcmp(header + len - 8, "intrin.h");
}

int packages_system_has(const struct packages *p, const char *header)
{
	if (is_compilers_own(header))
		return 1;
	for (int i = 0; p->system_dirs[i]; i++)
		if (holds(p->system_dirs[i], header))
			return 1;
	return 0;
}

/* --- What the folders hold --- */

/* Each folder is read once: asking the system about every header in every folder would be slower than all the rest. */
static int add_dir(struct packages *p, const char *path, int loose)
{
	int fresh, index = p->dirs.count;
	uint64_t *at = map_put(&p->by_dir, MAP_PTR(intern(path)), &fresh);
	const struct dirent *e;
	DIR *d;

	if (!fresh)
		return (int)*at - 1;
	*at = (uint64_t)index + 1;
	vec_push(&p->dirs, ((struct package_dir){intern(path), loose}));
	d = opendir(path);
	while (d && (e = readdir(d))) {
		uint64_t *first = map_put(&p->by_entry, MAP_PTR(intern(e->d_name)), NULL);

		vec_push(&p->entries, ((struct package_entry){index, (int)*first - 1}));
		*first = (uint64_t)p->entries.count;
	}
	if (d)
		closedir(d);
	return index;
}

/* The next folder that holds the header, from *at on (0 at first); -1 after the last. */
static int next_holder(const struct packages *p, const char *header, int *at)
{
	size_t first = strcspn(header, "/");

	if (!*at) {
		const uint64_t *known = map_get(&p->by_entry, MAP_PTR(intern_n(header, first)));

		*at = known ? (int)*known : -1;
	}
	while (*at > 0) {
		const struct package_entry *e = &p->entries.items[*at - 1];

		*at = e->next >= 0 ? e->next + 1 : -1;
		if (!header[first] || holds(p->dirs.items[e->dir].path, header))
			return e->dir;
	}
	return -1;
}

static int has_dir(const struct package *package, int dir)
{
	for (const int *d = package->dirs; *d >= 0; d++)
		if (*d == dir)
			return 1;
	return 0;
}

int package_has(const struct packages *p, const struct package *package, const char *header)
{
	int at = 0, dir;

	while ((dir = next_holder(p, header, &at)) >= 0)
		if (has_dir(package, dir))
			return 1;
	return 0;
}

/* --- Reading .pc files --- */

struct variable {
	const char *name, *value;
};

struct pc {
	struct arena *arena;
	VEC(struct variable) variables;
};

/* value with each ${name} replaced. */
static void expand(const struct pc *pc, const char *value, int depth, struct strbuf *out)
{
	for (const char *p = value; *p; p++) {
		const char *end = p[0] == '$' && p[1] == '{' ? strchr(p, '}') : NULL;
		size_t len;

		if (!end || depth > MAX_EXPANSION || out->len > 4096) {
			strbuf_addch(out, *p);
			continue;
		}
		len = (size_t)(end - p) - 2;
		for (int i = pc->variables.count - 1; i >= 0; i--)
			if (strlen(pc->variables.items[i].name) == len && !strncmp(pc->variables.items[i].name, p + 2, len)) {
				expand(pc, pc->variables.items[i].value, depth + 1, out);
				break;
			}
		p = end;
	}
}

static int is_system_dir(const struct packages *p, const char *dir)
{
	for (int i = 0; p->system_dirs[i]; i++)
		if (!strcmp(dir, p->system_dirs[i]))
			return 1;
	return 0;
}

static void read_cflags(struct packages *p, const struct pc *pc, const char *value, int_vec *dirs)
{
	struct strbuf flags = STRBUF_INIT;
	const char **words;
	int n;

	expand(pc, value, 0, &flags);
	n = flags_split(&p->arena, flags.buf, &words);
	for (int i = 0; i < n; i++)
		if (!strncmp(words[i], "-I", 2) && words[i][2] && !is_system_dir(p, words[i] + 2))
			vec_push(dirs, add_dir(p, words[i] + 2, 0));
	strbuf_release(&flags);
}

static char *trimmed(struct arena *arena, const char *start, const char *end)
{
	while (start < end && isspace((unsigned char)*start))
		start++;
	while (end > start && isspace((unsigned char)end[-1]))
		end--;
	return arena_strndup(arena, start, (size_t)(end - start));
}

static void read_pc(struct packages *p, const char *folder, const char *file)
{
	struct pc pc = {.arena = &p->arena};
	struct strbuf text = STRBUF_INIT;
	int_vec dirs = {NULL, 0, 0};
	const char *path = arena_printf(&p->arena, "%s/%s", folder, file);
	struct package found = {.name = arena_strndup(&p->arena, file, strlen(file) - 3)};

	if (strbuf_read_file(&text, path))
		return;
	vec_push(&pc.variables, ((struct variable){"pcfiledir", folder}));
	for (const char *line = text.buf, *end; *line; line = end + (*end == '\n')) {
		const char *mark = line + strcspn(line, "=:\n");

		end = line + strcspn(line, "\n");
		if (*mark == '=')
			vec_push(&pc.variables, ((struct variable){trimmed(&p->arena, line, mark),
								   trimmed(&p->arena, mark + 1, end)}));
		else if (*mark == ':' && mark - line == 6 && (!strncmp(line, "Cflags", 6) || !strncmp(line, "CFlags", 6)))
			read_cflags(p, &pc, trimmed(&p->arena, mark + 1, end), &dirs);
	}
	if (dirs.count) {
		vec_push(&dirs, -1);
		found.dirs = arena_copy(&p->arena, dirs.items, sizeof(*dirs.items) * (size_t)dirs.count);
		vec_push(p, found);
	}
	vec_release(&dirs);
	vec_release(&pc.variables);
	strbuf_release(&text);
}

static void read_folder(struct packages *p, const char *folder)
{
	DIR *d = opendir(folder);
	const struct dirent *e;

	while (d && (e = readdir(d))) {
		size_t len = strlen(e->d_name);

		if (len > 3 && !strcmp(e->d_name + len - 3, ".pc"))
			read_pc(p, folder, e->d_name);
	}
	if (d)
		closedir(d);
}

static void read_packages(struct packages *p)
{
	static const char *const ask[] = {"pkg-config", "--variable", "pc_path", "pkg-config", NULL};
	struct strbuf path = STRBUF_INIT;
	const char *more = getenv("PKG_CONFIG_PATH");
	char *save, *word;

	if (p->alloc)
		return;
	p->items = vec_grow(p->items, &p->alloc, sizeof(*p->items));
	if (more)
		strbuf_addf(&path, "%s:", more);
	if (run_capture(ask, &path))
		strbuf_addstr(&path, "/usr/lib/pkgconfig:/usr/share/pkgconfig");
	for (word = strtok_r(path.buf, ":\n", &save); word; word = strtok_r(NULL, ":\n", &save))
		read_folder(p, arena_strdup(&p->arena, word));
	strbuf_release(&path);
}

/* --- Choosing --- */

/* 1 if text has the name as a word of its own. */
static int mentions(const char *text, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = text; (at = strstr(at, name)); at++)
		if ((at == text || !(isalnum((unsigned char)at[-1]) || strchr("+-._", at[-1]))) &&
		    !(isalnum((unsigned char)at[len]) || (at[len] && strchr("+-_", at[len]))))
			return 1;
	return 0;
}

/* How well a package fits a header that it holds: named by the tree, then alike by name, then short. */
static long fitness(const struct package *p, const char *header, const char *hints)
{
	static const char *const usual[] = {"gtk+-3.0", "glib-2.0", "gstreamer-1.0", "python3"}; /* of several versions */
	size_t stem = strcspn(header, "/."), len = strlen(p->name);
	long score = -(long)len;

	if (hints && mentions(hints, p->name))
		score += 10000;
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		if (!strcmp(p->name, usual[i]))
			score += 1000;
	if (!strncmp(p->name, header, stem < len ? stem : len))
		score += 100;
	return score;
}

const struct package *packages_find(struct packages *p, const char *header, const char *hints)
{
	const struct package *best = NULL;
	int at = 0, dir;

	read_packages(p);
	while ((dir = next_holder(p, header, &at)) >= 0)
		for (int i = 0; i < p->count; i++)
			if (has_dir(&p->items[i], dir) &&
			    (!best || fitness(&p->items[i], header, hints) > fitness(best, header, hints)))
				best = &p->items[i];
	return best;
}

/* python3.11 after python3.9: numbers count as numbers. */
static int by_version(const char *a, const char *b)
{
	while (*a && *b) {
		if (isdigit((unsigned char)*a) && isdigit((unsigned char)*b)) {
			char *a_end, *b_end;
			unsigned long x = strtoul(a, &a_end, 10), y = strtoul(b, &b_end, 10);

			if (x != y)
				return x < y ? -1 : 1;
			a = a_end;
			b = b_end;
		} else if (*a != *b) {
			break;
		} else {
			a++;
			b++;
		}
	}
	return (unsigned char)*a - (unsigned char)*b;
}

/* The system's own folders below its folders: their headers are asked for with the folder's name. */
static int is_systems_own(const char *path)
{
	static const char *const names[] = {
		"sys", "bits", "gnu", "asm", "asm-generic", "linux", "net", "netinet", "arpa", "rpc", "protocols", "c++", "misc",
		"mtd", "rdma", "scsi", "sound", "video", "drm", "xen", "clang",
	};
	const char *name = strrchr(path, '/') + 1;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(name, names[i]))
			return 1;
	return 0;
}

static void read_loose(struct packages *p)
{
	string_vec dirs = {NULL, 0, 0};

	if (p->loose_read)
		return;
	p->loose_read = 1;
	for (int i = 0; p->system_dirs[i]; i++)
		add_glob(&p->arena, &dirs, arena_printf(&p->arena, "%s/*", p->system_dirs[i]));
	add_glob(&p->arena, &dirs, "/usr/lib/python3*/dist-packages/*/*/include");
	for (int i = 0; i < dirs.count; i++)
		if (!is_systems_own(dirs.items[i]) && !is_system_dir(p, dirs.items[i]))
			add_dir(p, dirs.items[i], 1);
	vec_release(&dirs);
}

const char *packages_loose_dir(struct packages *p, const char *header)
{
	const char *found = NULL;
	int at = 0, dir;

	read_loose(p);
	while ((dir = next_holder(p, header, &at)) >= 0)
		if (p->dirs.items[dir].loose && (!found || by_version(p->dirs.items[dir].path, found) > 0))
			found = p->dirs.items[dir].path;
	return found;
}

int packages_flags(const struct packages *p, struct arena *arena, const struct package *const *chosen, int n,
		   const char ***out)
{
	struct strbuf text = STRBUF_INIT;
	string_vec argv = {NULL, 0, 0};
	const char **words;
	int count, failed;

	vec_push(&argv, "pkg-config");
	vec_push(&argv, "--cflags");
	for (int i = 0; i < n; i++)
		vec_push(&argv, chosen[i]->name);
	vec_push(&argv, NULL);
	failed = n ? run_capture(argv.items, &text) : 0;
	vec_release(&argv);
	if (failed) { /* no pkg-config, or a package that one of them needs is missing */
		strbuf_reset(&text);
		for (int i = 0; i < n; i++)
			for (const int *dir = chosen[i]->dirs; *dir >= 0; dir++)
				strbuf_addf(&text, "'-I%s' ", p->dirs.items[*dir].path);
	}
	count = flags_split(arena, text.buf, &words);
	count = flags_filter(arena, words, count, NULL, out, NULL);
	strbuf_release(&text);
	for (int i = 0; i < count; i++)
		if (!strncmp((*out)[i], "-I", 2))
			(*out)[i] = arena_printf(arena, "-isystem%s", (*out)[i] + 2);
	return count;
}
