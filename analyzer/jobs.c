#include "analyzer/jobs.h"

#include "analyzer/base/err.h"
#include "analyzer/front/flags.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct search {
	const struct options *opts;
	const struct tree *tree;
	struct jobs *j;
};

static void add_job(struct search *s, const char *file, const char *dir, const char *const *argv, int argc)
{
	struct unit_job job = {.file = file, .dir = dir, .argv = argv, .argc = argc};

	vec_push(&s->j->list, job);
}

static const char *absolute(struct search *s, const struct tree_file *f)
{
	return arena_printf(&s->j->arena, "%s/%s", s->tree->root, f->path);
}

static void jobs_from_flags(struct search *s)
{
	struct strbuf dropped = STRBUF_INIT;
	const char **argv;
	char *cwd = getcwd(NULL, 0);
	const char *dir = arena_strdup(&s->j->arena, cwd ? cwd : ".");
	int i, n = flags_filter(&s->j->arena, s->opts->flags, s->opts->n_flags, dir, &argv, &dropped);

	for (i = 0; i < s->tree->n_files; i++)
		add_job(s, absolute(s, &s->tree->files[i]), dir, argv, n);
	s->j->told = "the flags after --";
	if (dropped.len)
		warn("flags that are not let through: %s", dropped.buf);
	strbuf_release(&dropped);
	free(cwd);
}

static void jobs_from_compdb(struct search *s)
{
	int i, exact, guessed = 0;

	for (i = 0; i < s->tree->n_files; i++) {
		const char *file = absolute(s, &s->tree->files[i]);
		const struct compile_unit *u = compdb_lookup(&s->j->db, file, &exact);

		if (!u)
			continue;
		if (!exact && !s->tree->files[i].named && !s->j->db.common.argv)
			continue; /* not part of this build */
		guessed += !exact;
		add_job(s, file, u->dir, (const char *const *)u->argv, u->argc);
	}
	s->j->told = s->j->db.source;
	(void)guessed;
}

static void jobs_from_guess(struct search *s)
{
	const char **files = ARENA_ARRAY(&s->j->arena, const char *, s->tree->n_files);
	int i;

	for (i = 0; i < s->tree->n_files; i++)
		files[i] = s->tree->files[i].path;
	guess_flags(&s->j->guess, s->tree->root, files, s->tree->n_files);
	for (i = 0; i < s->tree->n_files; i++)
		add_job(s, absolute(s, &s->tree->files[i]), s->tree->root, (const char *const *)s->j->guess.argv, s->j->guess.argc);
	s->j->told = s->j->guess.words;
}

int jobs_find(struct jobs *j, const struct options *opts, const struct tree *tree, struct strbuf *err)
{
	struct search s = {opts, tree, j};
	int found;

	j->told = "";
	if (opts->flags) {
		jobs_from_flags(&s);
		return 0;
	}
	found = compdb_open(&j->db, tree->root, opts->build, err);
	if (found < 0)
		return -1;
	if (found)
		jobs_from_compdb(&s);
	if (!found || (!j->list.count && !opts->build))
		jobs_from_guess(&s);
	return 0;
}

/* The flags are for the files that were named. Other files of the tree may need more folders: those that the tree itself
 * suggests come last, so that they hide none. */
static void add_folders(struct jobs *j, const struct tree *tree, const char *const *files, int n, struct unit_job *job)
{
	const char **paths = ARENA_ARRAY(&j->arena, const char *, n), **argv;
	int i, argc = job->argc;

	for (i = 0; i < n; i++)
		paths[i] = tree_relative(tree, files[i]);
	guess_flags(&j->guess, tree->root, paths, n);
	argv = ARENA_ARRAY(&j->arena, const char *, job->argc + j->guess.argc + 1);
	for (i = 0; i < job->argc; i++)
		argv[i] = job->argv[i];
	for (i = 0; i < j->guess.argc; i++) {
		const char *dir = j->guess.argv[i];

		if (!strncmp(dir, "-idirafter", 10))
			argv[argc++] = dir;
		else if (!strncmp(dir, "-I", 2))
			argv[argc++] = arena_printf(&j->arena, "-idirafter%s%s%s", dir[2] == '/' ? "" : tree->root, dir[2] == '/' ? "" : "/", dir + 2);
	}
	job->argv = argv;
	job->argc = argc;
}

void jobs_add(struct jobs *j, const struct options *opts, const struct tree *tree, const char *const *files, int n)
{
	struct unit_job like = j->list.count ? j->list.items[0] : (struct unit_job){0};
	int i, exact, first = j->list.count ? 0 : -1;

	if (n && first >= 0 && opts->flags)
		add_folders(j, tree, files, n, &like);

	for (i = 0; i < n && first >= 0; i++) {
		struct unit_job job = like;
		const struct compile_unit *u = opts->flags || !j->db.source ? NULL : compdb_lookup(&j->db, files[i], &exact);

		job.file = files[i];
		if (u) {
			job.dir = u->dir;
			job.argv = (const char *const *)u->argv;
			job.argc = u->argc;
		}
		vec_push(&j->list, job);
	}
}

void jobs_release(struct jobs *j)
{
	compdb_release(&j->db);
	guess_release(&j->guess);
	vec_release(&j->list);
	arena_release(&j->arena);
}
