#include "analyzer/front/guess.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/packages.h"
#include "analyzer/front/walk.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_SOURCE_BYTES (4L << 20) /* of one file that is scanned: #include lines stand early */
#define MAX_NAME_BYTES 250

struct header {
	const char *path; /* from the root, interned */
	int next;         /* index of the next one with this last name, -1: none */
};

struct folder {
	const char *dir; /* from the root, "" for the root itself, interned */
	int votes;       /* includes that it resolves */
	int angle;       /* 1: some of them in <> */
};

struct wanted {
	const char *name;
	int votes;
	int angle;
};

struct guesser {
	struct guess *g;
	const char *root;
	VEC(struct header) headers;
	struct map by_name;  /* interned last name -> index + 1 of the first header */
	struct map by_path;  /* interned path -> 1 */
	VEC(const char *) queue; /* files to scan */
	struct map queued;
	struct map seen;     /* include line + folder of the includer -> 1 */
	struct map system;   /* interned header -> 1 the compiler finds it, 2 it does not */
	VEC(struct folder) folders;
	struct map by_dir;   /* interned folder -> index + 1 */
	VEC(struct wanted) missing;
	struct map by_missing;
	struct packages packages;
	struct strbuf text;  /* of the file being scanned */
};

static const char *last_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* --- The tree's headers --- */

static int is_includable(const char *name)
{
	static const char *const ends[] = {".h",   ".c",   ".inc", ".def", ".hh",  ".hpp", ".inl", ".tbl", ".x",   ".in",
					   ".gen", ".tab", ".ipp", ".hxx", ".ci",  ".i",   ".list", ".src", ".tmpl", ".proto"};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof(ends) / sizeof(ends[0]); i++)
		if (!strcmp(dot, ends[i]))
			return 1;
	return 0;
}

static void visit_header(void *data, const char *path)
{
	struct guesser *s = data;
	struct header h;
	uint64_t *first;

	if (!is_includable(path))
		return;
	h.path = intern(path);
	first = map_put(&s->by_name, MAP_PTR(intern(last_name(path))), NULL);
	h.next = (int)*first - 1;
	vec_push(&s->headers, h);
	*first = (uint64_t)s->headers.count;
	*map_put(&s->by_path, MAP_PTR(h.path), NULL) = 1;
}

static void enqueue(struct guesser *s, const char *path)
{
	int fresh;

	map_put(&s->queued, MAP_PTR(path), &fresh);
	if (fresh)
		vec_push(&s->queue, path);
}

/* --- Resolving one include --- */

/* dir/name without "." and "..", interned; NULL if it leaves the tree. */
static const char *join(const char *dir, const char *name)
{
	char out[PATH_MAX];
	size_t len = strlen(dir), n;

	if (len + strlen(name) + 2 > sizeof(out))
		return NULL;
	memcpy(out, dir, len);
	for (; *name; name += n) {
		name += strspn(name, "/");
		n = strcspn(name, "/");
		if (n == 2 && !strncmp(name, "..", 2)) {
			if (!len)
				return NULL;
			while (len && out[--len] != '/')
				;
		} else if (n && !(n == 1 && name[0] == '.')) {
			if (len)
				out[len++] = '/';
			memcpy(out + len, name, n);
			len += n;
		}
	}
	return intern_n(out, len);
}

static int shared_folders(const char *a, const char *b)
{
	int n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n + ((!*a && *b == '/') || (!*b && *a == '/') || (!*a && !*b));
}

static int count_of(const char *s, char c)
{
	int n = 0;

	for (; *s; s++)
		n += *s == c;
	return n;
}

/* Folders for other systems, or of examples: taken last. */
static int is_unlikely(const char *path)
{
	static const char *const names[] = {"win32", "windows", "win", "msvc", "vms", "os2", "dos", "macosx", "darwin",
					    "amiga", "examples", "test", "tests"};
	const char *slash;

	for (; (slash = strchr(path, '/')); path = slash + 1)
		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			if (strlen(names[i]) == (size_t)(slash - path) && !strncasecmp(path, names[i], strlen(names[i])))
				return 1;
	return 0;
}

/* The tree's header whose path ends in name: the nearest to the folder of the includer, then the least deep. */
static const char *nearest(const struct guesser *s, const char *name, const char *from)
{
	const uint64_t *first = map_get(&s->by_name, MAP_PTR(intern(last_name(name))));
	const char *best = NULL;
	size_t len = strlen(name);
	int best_score = INT_MIN;

	for (int i = first ? (int)*first - 1 : -1; i >= 0; i = s->headers.items[i].next) {
		const char *path = s->headers.items[i].path;
		size_t n = strlen(path);
		int score;

		if (n < len || strcmp(path + n - len, name) || (n > len && path[n - len - 1] != '/'))
			continue;
		score = 4 * shared_folders(path, from) - count_of(path, '/') - (is_unlikely(path) && !is_unlikely(from) ? 40 : 0);
		if (score > best_score || (score == best_score && strcmp(path, best) < 0)) {
			best = path;
			best_score = score;
		}
	}
	return best;
}

static int system_has(struct guesser *s, const char *name)
{
	int fresh;
	uint64_t *known = map_put(&s->system, MAP_PTR(name), &fresh);

	if (fresh)
		*known = packages_system_has(&s->packages, name) ? 1 : 2;
	return *known == 1;
}

static void vote_folder(struct guesser *s, const char *dir, int angle)
{
	int fresh;
	uint64_t *at = map_put(&s->by_dir, MAP_PTR(dir), &fresh);

	if (fresh) {
		vec_push(&s->folders, ((struct folder){.dir = dir}));
		*at = (uint64_t)s->folders.count;
	}
	s->folders.items[*at - 1].votes++;
	s->folders.items[*at - 1].angle |= angle;
}

static void vote_missing(struct guesser *s, const char *name, int angle)
{
	int fresh;
	uint64_t *at = map_put(&s->by_missing, MAP_PTR(name), &fresh);

	if (fresh) {
		vec_push(&s->missing, ((struct wanted){.name = name}));
		*at = (uint64_t)s->missing.count;
	}
	s->missing.items[*at - 1].votes++;
	s->missing.items[*at - 1].angle |= angle;
}

static void resolve(struct guesser *s, const char *name, int angle, const char *from)
{
	const char *path;
	int fresh;

	map_put(&s->seen, (MAP_PTR(name) * 31 + MAP_PTR(from)) * 2 + (uint64_t)angle, &fresh);
	if (!fresh || name[0] == '/')
		return;
	path = angle ? NULL : join(from, name);
	if (path && map_get(&s->by_path, MAP_PTR(path))) {
		enqueue(s, path);
		return;
	}
	if (angle && system_has(s, name))
		return;
	path = nearest(s, name, from);
	if (path) {
		size_t len = strlen(path) - strlen(name);

		vote_folder(s, intern_n(path, len ? len - 1 : 0), angle);
		enqueue(s, path);
	} else if (angle || !system_has(s, name)) {
		vote_missing(s, name, angle);
	}
}

/* --- Scanning --- */

static int read_source(struct guesser *s, const char *path)
{
	char block[65536], full[PATH_MAX];
	struct stat st;
	ssize_t n;
	int fd;

	strbuf_reset(&s->text);
	if (snprintf(full, sizeof(full), "%s/%s", s->root, path) >= (int)sizeof(full))
		return -1;
	fd = open(full, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return -1;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode))
		while ((n = read(fd, block, sizeof(block))) > 0 && s->text.len < MAX_SOURCE_BYTES)
			strbuf_add(&s->text, block, (size_t)n);
	close(fd);
	return 0;
}

/* at: behind a '#'. Lines such as  #  include <x/y.h>  and nothing that a macro makes. */
static void scan_directive(struct guesser *s, const char *at, const char *end, const char *from)
{
	const char *start;
	char close;

	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	if (end - at < 10 || strncmp(at, "include", 7))
		return;
	at += 7;
	if (end - at > 5 && !strncmp(at, "_next", 5))
		at += 5;
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	if (at == end || (*at != '<' && *at != '"'))
		return;
	close = *at == '<' ? '>' : '"';
	for (start = ++at; at < end && *at != close && *at != '\n'; at++)
		;
	if (at < end && *at == close && at > start && at - start < MAX_NAME_BYTES)
		resolve(s, intern_n(start, (size_t)(at - start)), close == '>', from);
}

static void scan_file(struct guesser *s, const char *path)
{
	const char *p, *end, *from = intern_n(path, strlen(path) - strlen(last_name(path)));

	from = intern_n(from, from[0] ? strlen(from) - 1 : 0);
	if (read_source(s, path))
		return;
	end = s->text.buf + s->text.len;
	for (p = s->text.buf; p < end && (p = memchr(p, '#', (size_t)(end - p))); p++) {
		const char *line = p;

		while (line > s->text.buf && (line[-1] == ' ' || line[-1] == '\t'))
			line--;
		if (line == s->text.buf || line[-1] == '\n')
			scan_directive(s, p + 1, end, from);
	}
}

/* --- Headers from elsewhere --- */

struct chosen {
	VEC(const struct package *) packages;
	VEC(const char *) folders; /* of the system, that no package claims */
	VEC(struct wanted) missing; /* found nowhere */
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
		strbuf_read_file(hints, arena_printf(&s->g->arena, "%s/%s", s->root, names[i]));
	return hints->buf;
}

/* 1 if what is chosen already holds the header. */
static int have(const struct guesser *s, const struct chosen *c, const char *name)
{
	for (int i = 0; i < c->packages.count; i++)
		for (const char **dir = c->packages.items[i]->dirs; *dir; dir++)
			if (!access(arena_printf(&s->g->arena, "%s/%s", *dir, name), R_OK))
				return 1;
	for (int i = 0; i < c->folders.count; i++)
		if (!access(arena_printf(&s->g->arena, "%s/%s", c->folders.items[i], name), R_OK))
			return 1;
	return 0;
}

static int by_votes(const void *a, const void *b)
{
	const struct wanted *x = a, *y = b;

	return x->votes != y->votes ? y->votes - x->votes : strcmp(x->name, y->name);
}

static void look_elsewhere(struct guesser *s, struct chosen *c)
{
	struct strbuf hints = STRBUF_INIT;

	if (s->missing.count)
		qsort(s->missing.items, (size_t)s->missing.count, sizeof(*s->missing.items), by_votes);
	for (int i = 0; i < s->missing.count; i++) {
		struct wanted *w = &s->missing.items[i];
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

static int folder_by_votes(const void *a, const void *b)
{
	const struct folder *x = a, *y = b;

	return x->votes != y->votes ? y->votes - x->votes : strcmp(x->dir, y->dir);
}

/* A folder with its own <string.h> (gnulib's, a port's) must not hide the system's. */
static int hides_system(const struct guesser *s, const char *dir)
{
	static const char *const names[] = {"stdio.h", "stdlib.h", "string.h", "unistd.h", "stdint.h", "stddef.h", "time.h",
					    "errno.h", "limits.h", "sys/types.h", "sys/time.h", "pthread.h", "dirent.h"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *path = join(dir, names[i]);

		if (path && map_get(&s->by_path, MAP_PTR(path)))
			return 1;
	}
	return 0;
}

static void build_argv(struct guesser *s, const struct chosen *c)
{
	struct arena *arena = &s->g->arena;
	VEC(const char *) argv = {NULL, 0, 0};
	const char **flags;
	int n;

	vec_push(&argv, "-std=gnu11");
	vec_push(&argv, "-D_GNU_SOURCE");
	if (s->folders.count)
		qsort(s->folders.items, (size_t)s->folders.count, sizeof(*s->folders.items), folder_by_votes);
	for (int i = 0; i < s->folders.count; i++) {
		const struct folder *f = &s->folders.items[i];
		const char *how = !f->angle ? "-iquote" : hides_system(s, f->dir) ? "-idirafter" : "-I";

		vec_push(&argv, arena_printf(arena, "%s%s", how, f->dir[0] ? f->dir : "."));
	}
	n = packages_flags(arena, c->packages.items, c->packages.count, &flags);
	for (int i = 0; i < n; i++)
		vec_push(&argv, flags[i]);
	for (int i = 0; i < c->folders.count; i++)
		vec_push(&argv, arena_printf(arena, "-isystem%s", c->folders.items[i]));
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
		if (!access(arena_printf(&s->g->arena, "%s/%s", s->root, ways[i].file), F_OK))
			return ways[i].words;
	return "cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON or bear -- make";
}

static void say(struct guesser *s, const struct chosen *c)
{
	struct strbuf out = STRBUF_INIT;
	const char *links[] = {" ", " and "};
	int n = s->folders.count, said = 0;

	strbuf_addstr(&out, "no compile_commands.json: guessed");
	if (n) {
		strbuf_addf(&out, " %d include folder%s (", n, n == 1 ? "" : "s");
		for (int i = 0; i < n; i++)
			add_name(&out, s->folders.items[i].dir[0] ? s->folders.items[i].dir : ".", i, n, 6);
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
	strbuf_addf(&out, "%s the headers that the sources ask for; for exact flags: %s",
		    said ? " from" : " that no flags are needed from", advice(s));
	s->g->words = arena_strdup(&s->g->arena, out.buf);
	strbuf_release(&out);
}

/* config.h and its like: made by a configure step that was not run. */
static int has_template(const struct guesser *s, const char *name)
{
	static const char *const ends[] = {".in", ".cmake", ".cmakein", ".meson", ".cmake.in", ".in.in"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (nearest(s, arena_printf(&s->g->arena, "%s%s", name, ends[i]), ""))
			return 1;
	return 0;
}

static void say_missing(struct guesser *s, const struct chosen *c)
{
	struct strbuf made = STRBUF_INIT, gone = STRBUF_INIT, out = STRBUF_INIT;
	int n_made = 0, n_gone = 0;

	for (int i = 0; i < c->missing.count; i++)
		*(has_template(s, c->missing.items[i].name) ? &n_made : &n_gone) += 1;
	for (int i = 0, m = 0, k = 0; i < c->missing.count; i++) {
		const char *name = c->missing.items[i].name;

		if (has_template(s, name))
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

static void guesser_release(struct guesser *s)
{
	vec_release(&s->headers);
	map_release(&s->by_name);
	map_release(&s->by_path);
	vec_release(&s->queue);
	map_release(&s->queued);
	map_release(&s->seen);
	map_release(&s->system);
	vec_release(&s->folders);
	map_release(&s->by_dir);
	vec_release(&s->missing);
	map_release(&s->by_missing);
	packages_release(&s->packages);
	strbuf_release(&s->text);
}

void guess_flags(struct guess *g, const char *root, const char *const *files, int n)
{
	struct guesser s = {.g = g, .root = root, .text = STRBUF_INIT};
	struct chosen c = {.packages = {NULL, 0, 0}};

	memset(g, 0, sizeof(*g));
	packages_init(&s.packages);
	tree_walk(root, 1, visit_header, &s, NULL);
	for (int i = 0; i < n; i++)
		enqueue(&s, intern(files[i]));
	for (int i = 0; i < s.queue.count; i++)
		scan_file(&s, s.queue.items[i]);
	look_elsewhere(&s, &c);
	build_argv(&s, &c);
	say(&s, &c);
	say_missing(&s, &c);
	g->n_folders = s.folders.count;
	g->n_packages = c.packages.count;
	g->n_missing = c.missing.count;
	vec_release(&c.packages);
	vec_release(&c.folders);
	vec_release(&c.missing);
	guesser_release(&s);
}

void guess_release(struct guess *g)
{
	arena_release(&g->arena);
	memset(g, 0, sizeof(*g));
}
