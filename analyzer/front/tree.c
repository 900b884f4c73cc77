#include "analyzer/front/tree.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/generated.h"
#include "analyzer/front/walk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_PATH_BYTES 4000

static int has_suffix(const char *s, const char *suffix)
{
	size_t n = strlen(s), k = strlen(suffix);

	return n > k && !strcmp(s + n - k, suffix);
}

/* The folder with .git that holds dir, NULL if there is none. */
static const char *find_git_top(struct arena *arena, const char *dir)
{
	char *top = arena_strdup(arena, dir);

	for (;;) {
		char *slash;

		if (!access(arena_printf(arena, "%s/.git", top), F_OK))
			return top;
		slash = strrchr(top, '/');
		if (!slash || !top[1])
			return NULL;
		slash[slash == top] = 0;
	}
}

/* Paths below the root, from git. fsmonitor is a program that the tree's own configuration names: never run it. */
static int git_list(const struct tree *t, const char *which, struct strbuf *out)
{
	const char *argv[] = {
		"git", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false", "--no-optional-locks", "-C", t->root,
		"ls-files", "-z", which, strcmp(which, "--others") ? NULL : "--exclude-standard", NULL,
	};

	return run_capture(argv, out);
}

/* --- Whose is it --- */

const char *file_class_name(enum file_class c)
{
	static const char *const names[] = {"own", "vendored", "generated", "untracked"};

	return names[c];
}

/* A folder whose name says that its content comes from elsewhere. */
static int is_vendored(const char *path)
{
	static const char *const names[] = {
		"third_party", "third-party", "thirdparty", "3rdparty", "3rd-party", "3rd_party", "vendor", "vendored",
		"vendors", "external", "externals", "extern", "deps", "node_modules", "subprojects", "bundled",
	};

	for (const char *slash; (slash = strchr(path, '/')); path = slash + 1)
		for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			if (strlen(names[i]) == (size_t)(slash - path) && !strncasecmp(path, names[i], strlen(names[i])))
				return 1;
	return 0;
}

const char *tree_relative(const struct tree *t, const char *path)
{
	if (path[0] != '/')
		return intern(!strncmp(path, "./", 2) ? path + 2 : path);
	if (!path_is_below(path, t->root))
		return NULL;
	path += strlen(t->root);
	return intern(path + (path[0] == '/'));
}

enum file_class tree_classify(struct tree *t, const char *path)
{
	const char *rel = tree_relative(t, path);
	enum file_class class = FILE_OWN;
	uint64_t *known;
	char *full;

	if (!rel && (rel = path_absolute(&t->arena, t->root, path)) && !(rel = tree_relative(t, rel)))
		return FILE_VENDORED;
	if (strstr(rel, "..") || strstr(rel, "./") || strstr(rel, "//"))
		rel = tree_relative(t, path_absolute(&t->arena, t->root, rel));
	if (!rel)
		return FILE_VENDORED;
	known = map_get(&t->classes, MAP_PTR(rel));
	if (known)
		return (enum file_class)(*known - 1);
	full = xmalloc(strlen(t->root) + strlen(rel) + 2);
	sprintf(full, "%s/%s", t->root, rel);
	if (is_vendored(rel))
		class = FILE_VENDORED;
	else if (is_generated(full))
		class = FILE_GENERATED;
	else if (t->git_top && !map_get(&t->tracked, MAP_PTR(rel)))
		class = FILE_UNTRACKED;
	free(full);
	*map_put(&t->classes, MAP_PTR(rel), NULL) = (uint64_t)class + 1;
	return class;
}

/* --- Listing --- */

/* A link to another file of the tree would only say everything twice. */
static int is_usable(struct tree *t, const char *rel)
{
	const char *full = arena_printf(&t->arena, "%s/%s", t->root, rel);
	struct stat st;

	if (lstat(full, &st))
		return 0; /* deleted since git heard of it */
	if (S_ISLNK(st.st_mode) && (stat(full, &st) || path_is_below(path_absolute(&t->arena, NULL, full), t->root)))
		return 0;
	if (!S_ISREG(st.st_mode))
		return 0;
	if (!faccessat(AT_FDCWD, full, R_OK, AT_EACCESS))
		return 1;
	note_path(&t->notes, full, strerror(errno));
	return 0;
}

static void add_file(struct tree *t, const char *rel, int named)
{
	struct tree_file f = {.path = intern(rel), .named = named};

	if (!named && !is_usable(t, rel))
		return;
	f.class = tree_classify(t, f.path);
	if (named && f.class != FILE_GENERATED) {
		f.class = FILE_OWN;
		*map_put(&t->classes, MAP_PTR(f.path), NULL) = FILE_OWN + 1;
	}
	if (t->n_files == t->files_alloc)
		t->files = vec_grow(t->files, &t->files_alloc, sizeof(*t->files));
	t->files[t->n_files++] = f;
}

struct listing {
	struct tree *t;
	const char *const *dirs; /* relative to the root, "" for the root itself */
	const char *prefix;      /* of the walk, relative to the root */
	int n_dirs;
	struct map builds; /* interned folder -> 1 no build folder, 2 one */
};

static int below_one(const struct listing *l, const char *rel)
{
	for (int i = 0; i < l->n_dirs; i++)
		if (!l->dirs[i][0] || path_is_below(rel, l->dirs[i]))
			return 1;
	return 0;
}

/* 1 if the file lies in a folder that a build made (untracked files only: what is tracked is there on purpose). */
static int in_build_dir(struct listing *l, const char *rel)
{
	char dir[MAX_PATH_BYTES + 1];

	for (const char *slash = rel; (slash = strchr(slash, '/')); slash++) {
		uint64_t *known;
		int fresh;

		if (slash - rel >= MAX_PATH_BYTES)
			return 1;
		known = map_put(&l->builds, MAP_PTR(intern_n(rel, (size_t)(slash - rel))), &fresh);
		if (fresh) {
			snprintf(dir, sizeof(dir), "%s/%.*s", l->t->root, (int)(slash - rel), rel);
			*known = is_build_dir(dir) ? 2 : 1;
		}
		if (*known == 2)
			return 1;
	}
	return 0;
}

static void visit_listed(void *data, const char *path)
{
	struct listing *l = data;

	if (!has_suffix(path, ".c"))
		return;
	if (l->prefix[0])
		path = arena_printf(&l->t->arena, "%s/%s", l->prefix, path);
	add_file(l->t, path, 0);
}

/* What git lists: every tracked path is remembered, so that headers can be told, too. */
static void read_git_list(struct listing *l, const struct strbuf *list, int tracked)
{
	const char *end = list->buf + list->len;

	for (const char *p = list->buf; p < end; p += strlen(p) + 1) {
		const char *rel = intern(p);

		if (tracked)
			*map_put(&l->t->tracked, MAP_PTR(rel), NULL) = 1;
	}
	for (const char *p = list->buf; p < end; p += strlen(p) + 1) {
		if (has_suffix(p, ".c") && below_one(l, p) && (tracked || !in_build_dir(l, p)))
			add_file(l->t, p, 0);
	}
}

/* Returns 0 if git's list is in use. */
static int list_by_git(struct listing *l)
{
	struct strbuf tracked = STRBUF_INIT, others = STRBUF_INIT;
	const char *why = NULL;
	int status = git_list(l->t, "--cached", &tracked);

	if (!status && l->n_dirs && tracked.len)
		status = git_list(l->t, "--others", &others);
	if (status < 0)
		why = "git could not be run";
	else if (status)
		why = "git does not answer here (git status there says why)";
	else if (!tracked.len)
		why = "git tracks nothing here";
	if (why) {
		strbuf_addf(&l->t->notes, "%s: %s: every file counts as the project's own\n", l->t->root, why);
	} else {
		read_git_list(l, &tracked, 1);
		read_git_list(l, &others, 0);
	}
	strbuf_release(&tracked);
	strbuf_release(&others);
	return why != NULL;
}

static void list_dirs(struct listing *l)
{
	struct tree *t = l->t;

	t->git_top = find_git_top(&t->arena, t->root);
	if (t->git_top && !list_by_git(l))
		return;
	t->git_top = NULL;
	for (int i = 0; i < l->n_dirs; i++) {
		l->prefix = l->dirs[i];
		tree_walk(l->prefix[0] ? arena_printf(&t->arena, "%s/%s", t->root, l->prefix) : t->root, 0, visit_listed, l,
			  &t->notes);
	}
}

static int by_path(const void *a, const void *b)
{
	const struct tree_file *x = a, *y = b;
	int order = strcmp(x->path, y->path);

	return order ? order : y->named - x->named;
}

/* Sorted, each once (a file may be given by name and lie in a folder that is given, too). */
static void tidy(struct tree *t)
{
	int kept = 0;

	if (t->n_files)
		qsort(t->files, (size_t)t->n_files, sizeof(*t->files), by_path);
	for (int i = 0; i < t->n_files; i++)
		if (!kept || t->files[kept - 1].path != t->files[i].path)
			t->files[kept++] = t->files[i];
	t->n_files = kept;
	for (int i = 0; i < kept; i++)
		t->n_class[t->files[i].class]++;
}

struct given {
	const char *path; /* absolute */
	int is_dir;
};

static void look_at(struct tree *t, const char *path, struct given *g)
{
	struct stat st;

	g->path = NULL;
	if (stat(path, &st))
		note_path(&t->notes, path, strerror(errno));
	else if (faccessat(AT_FDCWD, path, S_ISDIR(st.st_mode) ? R_OK | X_OK : R_OK, AT_EACCESS))
		note_path(&t->notes, path, strerror(errno));
	else if (!S_ISDIR(st.st_mode) && !S_ISREG(st.st_mode))
		note_path(&t->notes, path, "neither a file nor a folder, left out");
	else {
		g->path = path_absolute(&t->arena, NULL, path);
		g->is_dir = S_ISDIR(st.st_mode);
	}
}

/* The deepest folder that holds both. */
static const char *common_dir(struct arena *arena, const char *a, const char *b)
{
	char *dir = arena_strdup(arena, a);

	while (!path_is_below(b, dir)) {
		char *slash = strrchr(dir, '/');

		slash[slash == dir] = 0;
	}
	return dir;
}

static const char *choose_root(struct tree *t, const struct given *given, int n)
{
	const char *root = path_absolute(&t->arena, NULL, "."), *common = NULL;
	int all_below = 1;

	if (n == 1 && given[0].is_dir)
		return given[0].path;
	for (int i = 0; i < n; i++) {
		const char *dir = given[i].path;

		if (!given[i].is_dir) {
			char *parent = arena_strdup(&t->arena, dir), *slash = strrchr(parent, '/');

			slash[slash == parent] = 0;
			dir = parent;
		}
		all_below &= path_is_below(dir, root);
		common = common ? common_dir(&t->arena, common, dir) : dir;
	}
	return all_below ? root : common;
}

int tree_open(struct tree *t, const char *const *paths, int n, struct strbuf *err)
{
	static const char *const here[] = {"."};
	struct listing l = {.t = t};
	VEC(struct given) given = {NULL, 0, 0};
	VEC(const char *) dirs = {NULL, 0, 0};
	struct given g;

	memset(t, 0, sizeof(*t));
	t->notes = (struct strbuf)STRBUF_INIT;
	if (!n)
		paths = here, n = 1;
	for (int i = 0; i < n; i++) {
		look_at(t, paths[i], &g);
		if (g.path)
			vec_push(&given, g);
	}
	if (!given.count) {
		strbuf_add(err, t->notes.buf, t->notes.len - (t->notes.len > 0));
		return -1;
	}
	t->root = choose_root(t, given.items, given.count);
	for (int i = 0; i < given.count; i++) {
		const char *rel = tree_relative(t, given.items[i].path);

		if (given.items[i].is_dir)
			vec_push(&dirs, rel);
		else
			add_file(t, rel, 1);
	}
	l.dirs = dirs.items;
	l.n_dirs = dirs.count;
	list_dirs(&l);
	tidy(t);
	vec_release(&given);
	vec_release(&dirs);
	map_release(&l.builds);
	return 0;
}

void tree_release(struct tree *t)
{
	free(t->files);
	map_release(&t->tracked);
	map_release(&t->classes);
	strbuf_release(&t->notes);
	arena_release(&t->arena);
	memset(t, 0, sizeof(*t));
}
