#include "analyzer/models.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/front.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

#ifndef GCCHECK_MODELS_DIR
#define GCCHECK_MODELS_DIR "rules/models"
#endif

enum { MAX_MODELS = 64, HEAD_BYTES = 1024 };

struct model {
	char *path;
	const char *name;
	char *triggers; /* space separated header names; "": always */
	int loaded;
};

struct models {
	struct api api;
	VEC(struct model) list;
	const char *words; /* -I of gccheck.h, which models outside of our folder include, too */
	struct arena arena;
};

/* The value of "key: value |" in a model's first line. */
static char *head_value(struct arena *a, const char *line, const char *key)
{
	const char *at = strstr(line, key), *end;

	if (!at)
		return NULL;
	at += strlen(key);
	at += strspn(at, " ");
	end = at + strcspn(at, "|*\n");
	while (end > at && end[-1] == ' ')
		end--;
	return arena_strndup(a, at, (size_t)(end - at));
}

static void add_model(struct models *m, const char *path, int always)
{
	char head[HEAD_BYTES] = "";
	struct model model = {0};
	FILE *f = fopen(path, "r");
	char *name;

	if (!f)
		return;
	if (!fgets(head, sizeof(head), f))
		head[0] = 0;
	fclose(f);
	if (m->list.count == MAX_MODELS || (!always && !strstr(head, "gccheck-model:")))
		return; /* a header that models share */
	name = head_value(&m->arena, head, "gccheck-model:");
	model.path = arena_strdup(&m->arena, path);
	model.name = intern(name ? name : strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
	model.triggers = head_value(&m->arena, head, "triggers:");
	if (!model.triggers)
		model.triggers = head_value(&m->arena, head, "headers:");
	if (always || !model.triggers || !strcmp(model.triggers, "-") || !strcmp(model.name, "libc"))
		model.triggers = "";
	vec_push(&m->list, model);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int add_folder(struct models *m, const char *dir)
{
	DIR *d = opendir(dir);
	VEC(char *) names = {0};
	struct dirent *e;
	int i;

	if (!d)
		return -1;
	while ((e = readdir(d))) {
		size_t n = strlen(e->d_name);

		if (n > 2 && !strcmp(e->d_name + n - 2, ".h") && strcmp(e->d_name, "gccheck.h"))
			vec_push(&names, arena_printf(&m->arena, "%s/%s", dir, e->d_name));
	}
	closedir(d);
	if (names.count)
		qsort(names.items, (size_t)names.count, sizeof(*names.items), by_path);
	for (i = 0; i < names.count; i++)
		add_model(m, names.items[i], 0);
	vec_release(&names);
	return 0;
}

/* Beside the program (an installation) before where it was built. */
static const char *default_folder(struct arena *a)
{
	char exe[4096], *dir;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	char *slash;

	if (n > 0) {
		exe[n] = 0;
		slash = strrchr(exe, '/');
		if (slash) {
			*slash = 0;
			dir = arena_printf(a, "%s/../share/gccheck/models", exe);
			if (!access(dir, R_OK))
				return dir;
		}
	}
	return GCCHECK_MODELS_DIR;
}

/* Read it. Fails: -1, err says where it is broken; what could be read counts. */
static int load(struct models *m, int index, struct strbuf *err)
{
	const char *const flags[] = {"-std=gnu11", m->words};
	struct front_options opts = {.argv = flags, .argc = 2, .model = 1};
	struct front_stats stats;
	struct model *model = &m->list.items[index];
	struct ir_unit *u = front_read(model->path, &opts, &stats, err);
	int errors;

	model->loaded = 1;
	if (!u)
		return -1;
	errors = u->errors;
	if (errors)
		strbuf_addf(err, "%smodel %s: %s", err->len ? "\n" : "", model->path, u->first_error);
	api_add_unit(&m->api, u, model->name, index);
	ir_unit_free(u);
	return errors ? -1 : 0;
}

struct models *models_open(const char *dir, const char *const *extra, int n_extra, struct strbuf *err)
{
	struct models *m = xcalloc(1, sizeof(*m));
	int i;

	m->words = arena_printf(&m->arena, "-I%s", default_folder(&m->arena));
	if (!dir)
		dir = default_folder(&m->arena);
	if (*dir && add_folder(m, dir)) {
		strbuf_addf(err, "%s: the models cannot be read; is gccheck installed whole?", dir);
		models_release(m);
		return NULL;
	}
	for (i = 0; i < n_extra; i++) {
		if (access(extra[i], R_OK)) {
			strbuf_addf(err, "%s: no such model header", extra[i]);
			models_release(m);
			return NULL;
		}
		add_model(m, extra[i], 1);
		if (load(m, m->list.count - 1, err)) {
			models_release(m);
			return NULL;
		}
	}
	return m;
}

void models_release(struct models *m)
{
	if (!m)
		return;
	api_release(&m->api);
	vec_release(&m->list);
	arena_release(&m->arena);
	free(m);
}

/* Does a file that the unit includes end in one of the names? */
static int triggered(const char *names, const struct ir_unit *u)
{
	int i;

	if (!*names)
		return 1;
	while (*names) {
		size_t len = strcspn(names, " ");

		for (i = 0; i < u->includes.count; i++) {
			const char *file = u->includes.items[i];
			size_t n = strlen(file);

			if (n >= len && !strncmp(file + n - len, names, len) && (n == len || file[n - len - 1] == '/'))
				return 1;
		}
		names += len;
		names += strspn(names, " ");
	}
	return 0;
}

int models_triggered(const struct models *m, const struct ir_unit *u, struct arena *a, const char ***names)
{
	int i, n = 0;

	*names = ARENA_ARRAY(a, const char *, m->list.count);
	for (i = 0; i < m->list.count; i++)
		if (triggered(m->list.items[i].triggers, u))
			(*names)[n++] = m->list.items[i].name;
	return n;
}

const struct api *models_use(struct models *m, const char *const *names, int n, struct strbuf *err)
{
	uint64_t active = 0;
	int i, k;

	for (i = 0; i < m->list.count; i++) {
		for (k = 0; k < n && strcmp(names[k], m->list.items[i].name); k++)
			;
		if (k == n)
			continue;
		if (!m->list.items[i].loaded)
			load(m, i, err);
		active |= (uint64_t)1 << i;
	}
	m->api.active = active;
	return &m->api;
}

uint64_t models_hash(const struct models *m)
{
	uint64_t hash = 0;
	int i;

	for (i = 0; i < m->list.count; i++) {
		struct strbuf text = STRBUF_INIT;

		if (!strbuf_read_file(&text, m->list.items[i].path))
			hash = XXH3_64bits_withSeed(text.buf, text.len, hash);
		strbuf_release(&text);
	}
	return hash;
}
