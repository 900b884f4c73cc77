#include "analyzer/front/compdb.h"

#include "analyzer/base/err.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/flags.h"
#include "analyzer/front/walk.h"

#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_BYTES (512L << 20)
#define ADVICE "make it again (cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, meson setup, or bear -- make), or pass -p DIR"

static const char json_name[] = "compile_commands.json", flags_name[] = "compile_flags.txt";

static char *parent_of(struct arena *arena, const char *path)
{
	char *dir = arena_strdup(arena, path), *slash = strrchr(dir, '/');

	if (slash)
		slash[slash == dir] = 0;
	return dir;
}

static const char *text_of(const json_t *entry, const char *key)
{
	const char *s = json_string_value(json_object_get(entry, key));

	return s && strlen(s) == json_string_length(json_object_get(entry, key)) ? s : NULL;
}

/* --- One entry --- */

/* Only .c is a C unit; .S, .cc, .m and the like are another tool's. */
static int is_c(const char *file)
{
	size_t n = strlen(file);

	return n > 2 && !strcmp(file + n - 2, ".c");
}

/* The command's words: "arguments" is exact, "command" is for a shell. -1: neither is there. */
static int entry_words(struct arena *arena, const json_t *entry, const char ***out)
{
	const json_t *list = json_object_get(entry, "arguments");
	const char *command = text_of(entry, "command");
	size_t i, n = json_array_size(list), kept = 0;

	if (!n)
		return command ? flags_split(arena, command, out) : -1;
	*out = ARENA_ARRAY(arena, const char *, n + 1);
	for (i = 0; i < n; i++) {
		const json_t *word = json_array_get(list, i);

		if (json_is_string(word) && strlen(json_string_value(word)) == json_string_length(word))
			(*out)[kept++] = arena_strdup(arena, json_string_value(word));
	}
	return (int)kept;
}

static struct compile_unit *new_unit(struct compdb *db)
{
	if (db->n_units == db->units_alloc)
		db->units = vec_grow(db->units, &db->units_alloc, sizeof(*db->units));
	memset(&db->units[db->n_units], 0, sizeof(*db->units));
	return &db->units[db->n_units++];
}

static void filter_into(struct compdb *db, struct compile_unit *unit, const char *const *words, int n)
{
	struct strbuf dropped = STRBUF_INIT;

	unit->argc = flags_filter(&db->arena, words, n, unit->dir, &unit->argv, &dropped);
	unit->dropped = arena_strndup(&db->arena, dropped.buf, dropped.len);
	strbuf_release(&dropped);
}

static void read_entry(struct compdb *db, const json_t *entry, const char *json_dir)
{
	const char *file = text_of(entry, "file"), *dir = text_of(entry, "directory"), **words;
	struct compile_unit *unit;
	int n, fresh;

	if (!file || !*file || (n = entry_words(&db->arena, entry, &words)) < 0) {
		db->n_broken++;
		return;
	}
	if (!is_c(file)) {
		db->n_other++;
		return;
	}
	dir = path_absolute(&db->arena, json_dir, dir && *dir ? dir : ".");
	file = intern(path_absolute(&db->arena, dir, file));
	if (access(file, F_OK)) {
		db->n_missing++;
		return;
	}
	map_put(&db->by_file, MAP_PTR(file), &fresh);
	if (!fresh) {
		db->n_duplicates++;
		return;
	}
	unit = new_unit(db);
	*map_put(&db->by_file, MAP_PTR(file), NULL) = (uint64_t)db->n_units;
	unit->file = file;
	unit->dir = dir;
	filter_into(db, unit, words, n);
}

/* --- The files --- */

/* Read a file that may be anything. -1: a message is in err. */
static int read_checked(const char *path, struct strbuf *text, struct strbuf *err)
{
	struct stat st;

	if (stat(path, &st))
		strbuf_addf(err, "%s: %s", path, strerror(errno));
	else if (!S_ISREG(st.st_mode))
		strbuf_addf(err, "%s: not a file; " ADVICE, path);
	else if (st.st_size > MAX_BYTES)
		strbuf_addf(err, "%s: %ld MB, more than gccheck reads (%ld MB); pass -p with a smaller one", path,
			    (long)(st.st_size >> 20), MAX_BYTES >> 20);
	else if (strbuf_read_file(text, path))
		strbuf_addf(err, "%s: %s", path, strerror(errno));
	else
		return 0;
	return -1;
}

static int read_json(struct compdb *db, const char *path, struct strbuf *err)
{
	const char *dir = parent_of(&db->arena, path);
	struct strbuf text = STRBUF_INIT;
	json_error_t why;
	json_t *list, *entry;
	size_t i;

	if (read_checked(path, &text, err)) {
		strbuf_release(&text);
		return -1;
	}
	list = json_loadb(text.buf, text.len, JSON_ALLOW_NUL, &why);
	strbuf_release(&text);
	if (!list) {
		strbuf_addf(err, "%s: line %d, column %d: %s; " ADVICE, path, why.line, why.column, why.text);
		return -1;
	}
	if (!json_is_array(list)) {
		strbuf_addf(err, "%s: line 1: not a list of compile commands; " ADVICE, path);
		json_decref(list);
		return -1;
	}
	json_array_foreach(list, i, entry)
		read_entry(db, entry, dir);
	if (json_array_size(list) && (size_t)db->n_broken == json_array_size(list)) {
		strbuf_addf(err, "%s: no entry has both a \"file\" and a \"command\" or \"arguments\"; " ADVICE, path);
		json_decref(list);
		return -1;
	}
	json_decref(list);
	db->path = path;
	return 0;
}

/* compile_flags.txt: one flag a line, for every file. */
static int read_flags(struct compdb *db, const char *path, struct strbuf *err)
{
	struct strbuf text = STRBUF_INIT;
	VEC(const char *) words = {NULL, 0, 0};
	size_t n;

	if (read_checked(path, &text, err)) {
		strbuf_release(&text);
		return -1;
	}
	for (const char *p = text.buf; *p; p += n + (p[n] == '\n')) {
		size_t len = n = strcspn(p, "\n"), skip = strspn(p, " \t\r");

		while (len > skip && strchr(" \t\r", p[len - 1]))
			len--;
		if (len > skip)
			vec_push(&words, arena_strndup(&db->arena, p + skip, len - skip));
	}
	strbuf_release(&text);
	db->common.dir = parent_of(&db->arena, path);
	filter_into(db, &db->common, words.items, words.count);
	vec_release(&words);
	db->path = path;
	return 0;
}

/* --- Where they are --- */

static int exists(const char *path)
{
	return !access(path, F_OK);
}

/* The newest file of that name in the folders below dir: each folder one down, and two down where builds are kept. */
struct newest {
	struct arena *arena;
	const char *path;
	struct timespec when;
};

static int is_builds_name(const char *name)
{
	static const char *const starts[] = {"build", "_build", "cmake-build", "out", "bld", "obj", "bin", "target"};

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (!strncasecmp(name, starts[i], strlen(starts[i])))
			return 1;
	return 0;
}

static void find_newest(struct newest *best, const char *dir, const char *name, int depth)
{
	DIR *d = opendir(dir);
	const struct dirent *e;

	while (d && (e = readdir(d))) {
		const char *sub, *path;
		struct stat st;

		if (e->d_name[0] == '.' || (e->d_type != DT_DIR && e->d_type != DT_UNKNOWN))
			continue;
		sub = arena_printf(best->arena, "%s/%s", dir, e->d_name);
		path = arena_printf(best->arena, "%s/%s", sub, name);
		if (!stat(path, &st) && S_ISREG(st.st_mode)) {
			long order = st.st_mtim.tv_sec - best->when.tv_sec;

			order = order ? order : st.st_mtim.tv_nsec - best->when.tv_nsec;
			if (!best->path || order > 0 || (!order && strcmp(path, best->path) < 0)) {
				best->path = path;
				best->when = st.st_mtim;
			}
		}
		if (depth < 2 && is_builds_name(e->d_name))
			find_newest(best, sub, name, depth + 1);
	}
	if (d)
		closedir(d);
}

/* "compile_commands.json in build/", seen from root. */
static const char *describe_place(struct compdb *db, const char *root, const char *path)
{
	const char *dir = parent_of(&db->arena, path), *name = strrchr(path, '/') + 1;
	size_t n = strlen(root);

	if (!strcmp(dir, root))
		return arena_strdup(&db->arena, name);
	if (path_is_below(dir, root))
		return arena_printf(&db->arena, "%s in %s/", name, dir + n + (root[n - 1] != '/'));
	return arena_printf(&db->arena, "%s in %s", name, dir);
}

static void describe(struct compdb *db, const char *root)
{
	struct strbuf words = STRBUF_INIT;
	const struct {
		int n;
		const char *what;
	} counts[] = {
		{db->n_missing, "whose source is missing"},
		{db->n_duplicates, "compiled again with other flags"},
		{db->n_other, "in other languages"},
		{db->n_broken, "that cannot be understood"},
	};

	strbuf_addstr(&words, describe_place(db, root, db->path));
	if (!db->common.argv) {
		strbuf_addf(&words, " (%d unit%s", db->n_units, db->n_units == 1 ? "" : "s");
		for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
			if (counts[i].n)
				strbuf_addf(&words, "; %d %s", counts[i].n, counts[i].what);
		strbuf_addstr(&words, ")");
	}
	db->source = arena_strdup(&db->arena, words.buf);
	strbuf_release(&words);
}

static int has_unit_below(const struct compdb *db, const char *root)
{
	for (int i = 0; i < db->n_units; i++)
		if (path_is_below(db->units[i].file, root))
			return 1;
	return db->common.argv != NULL;
}

static void forget(struct compdb *db)
{
	free(db->units);
	map_release(&db->by_file);
	arena_release(&db->arena);
	memset(db, 0, sizeof(*db));
}

/* Try one file. 1: it is the one. 0: it knows nothing of this tree; db is empty again, but for a word about that. */
static int try_file(struct compdb *db, const char *root, const char *path, struct strbuf *err)
{
	const char *name = strrchr(path, '/') + 1, *own = arena_strdup(&db->arena, path);
	int status = !strcmp(name, flags_name) ? read_flags(db, own, err) : read_json(db, own, err);
	struct strbuf why = STRBUF_INIT;

	if (status)
		return status;
	if (has_unit_below(db, root)) {
		describe(db, root);
		return 1;
	}
	strbuf_addf(&why, "%s: passed over: none of its %d C units is in %s", path, db->n_units + db->n_missing, root);
	forget(db);
	db->passed_over = arena_strdup(&db->arena, why.buf);
	strbuf_release(&why);
	return 0;
}

/* In dir itself, then in the build folders below it. */
static int try_dir(struct compdb *db, const char *root, const char *dir, const char *name, int look_down,
		   struct strbuf *err)
{
	struct arena scratch = {NULL, 0};
	struct newest best = {.arena = &scratch};
	const char *path = arena_printf(&scratch, "%s/%s", dir[1] ? dir : "", name);
	int status = exists(path) ? try_file(db, root, path, err) : 0;

	if (!status && look_down) {
		find_newest(&best, dir, name, 1);
		if (best.path)
			status = try_file(db, root, best.path, err);
	}
	arena_release(&scratch);
	return status;
}

/* root and its ancestors. Below an ancestor that is not in the same git tree there is nothing of ours to look for. */
static int search(struct compdb *db, const char *root, const char *name, struct strbuf *err)
{
	struct arena scratch = {NULL, 0};
	const char *dir = root, *top = root;
	int status = 0;

	for (; !exists(arena_printf(&scratch, "%s/.git", top)) && top[1]; top = parent_of(&scratch, top))
		;
	for (;; dir = parent_of(&scratch, dir)) {
		status = try_dir(db, root, dir, name, dir == root || (top[1] && name == json_name), err);
		if (status || !strcmp(dir, top) || !dir[1])
			break;
	}
	arena_release(&scratch);
	return status;
}

static int open_given(struct compdb *db, const char *root, const char *given, struct strbuf *err)
{
	struct arena scratch = {NULL, 0};
	const char *names[] = {json_name, flags_name}, *path = path_absolute(&scratch, NULL, given);
	struct stat st;
	int status = -1, is_dir;

	if (stat(path, &st)) {
		strbuf_addf(err, "-p %s: %s", given, strerror(errno));
		arena_release(&scratch);
		return -1;
	}
	is_dir = S_ISDIR(st.st_mode);
	for (int i = 0; i < 2 && is_dir; i++)
		if (exists(arena_printf(&scratch, "%s/%s", path, names[i]))) {
			path = arena_printf(&scratch, "%s/%s", path, names[i]);
			is_dir = 0;
		}
	if (is_dir)
		strbuf_addf(err, "-p %s: neither %s nor %s is there; " ADVICE, given, json_name, flags_name);
	else {
		status = try_file(db, root, path, err);
		if (!status) {
			strbuf_addf(err, "-p %s: %s; is it another project's?", given, db->passed_over);
			status = -1;
		}
	}
	arena_release(&scratch);
	return status;
}

int compdb_open(struct compdb *db, const char *root, const char *given, struct strbuf *err)
{
	int status;

	memset(db, 0, sizeof(*db));
	if (given)
		return open_given(db, root, given, err);
	status = search(db, root, json_name, err);
	return status ? status : search(db, root, flags_name, err);
}

void compdb_release(struct compdb *db)
{
	forget(db);
}

/* How many folders at their beginning two paths share. */
static int common_folders(const char *a, const char *b)
{
	int n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n;
}

const struct compile_unit *compdb_lookup(const struct compdb *db, const char *file, int *exact)
{
	const uint64_t *at = map_get(&db->by_file, MAP_PTR(intern(file)));
	int best = -1, shared = -1;

	if (exact)
		*exact = at || db->common.argv;
	if (at)
		return &db->units[*at - 1];
	if (db->common.argv)
		return &db->common;
	for (int i = 0; i < db->n_units; i++) {
		int n = common_folders(db->units[i].file, file);

		if (n > shared) {
			shared = n;
			best = i;
		}
	}
	return best < 0 ? NULL : &db->units[best];
}
