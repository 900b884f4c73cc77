#include "analyzer/front/walk.h"

#include "analyzer/base/err.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

#define MAX_DEPTH 200 /* folders within folders */
#define MAX_PATH_BYTES 4000

const char *path_absolute(struct arena *arena, const char *dir, const char *path)
{
	char real[PATH_MAX], cwd[PATH_MAX];
	char *full, *out;
	const char *p;
	size_t len = 0;

	if (path[0] == '/')
		full = arena_strdup(arena, path);
	else if (dir && dir[0] == '/')
		full = arena_printf(arena, "%s/%s", dir, path);
	else
		full = arena_printf(arena, "%s/%s%s%s", getcwd(cwd, sizeof(cwd)) ? cwd : "", dir ? dir : "", dir ? "/" : "",
				    path);
	if (realpath(full, real))
		return arena_strdup(arena, real);
	out = arena_alloc(arena, strlen(full) + 2);
	for (p = full; *p;) {
		size_t n;

		p += strspn(p, "/");
		n = strcspn(p, "/");
		if (n == 2 && p[0] == '.' && p[1] == '.') {
			while (len && out[--len] != '/')
				;
		} else if (n && !(n == 1 && p[0] == '.')) {
			out[len++] = '/';
			memcpy(out + len, p, n);
			len += n;
		}
		p += n;
	}
	if (!len)
		out[len++] = '/';
	out[len] = 0;
	return out;
}

int path_is_below(const char *path, const char *dir)
{
	size_t n = strlen(dir);

	if (n == 1)
		return path[0] == '/';
	return !strncmp(path, dir, n) && (path[n] == '/' || !path[n]);
}

int run_capture(const char *const *argv, struct strbuf *out)
{
	posix_spawn_file_actions_t actions;
	char block[16384];
	int fd[2], status, failed;
	ssize_t n;
	pid_t pid;

	if (pipe(fd))
		return -1;
	fcntl(fd[0], F_SETFD, FD_CLOEXEC);
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, fd[1], 1);
	posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	failed = posix_spawnp(&pid, argv[0], &actions, NULL, (char *const *)argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(fd[1]);
	while (!failed && ((n = read(fd[0], block, sizeof(block))) > 0 || (n < 0 && errno == EINTR)))
		if (n > 0)
			strbuf_add(out, block, (size_t)n);
	close(fd[0]);
	if (failed)
		return -1;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) && WEXITSTATUS(status) != 127 ? WEXITSTATUS(status) : -1;
}

struct walk {
	const char *top;
	int with_builds;
	tree_visit *visit;
	void *data;
	struct strbuf *notes;
	struct strbuf path; /* of the folder being read, from the top */
	struct {
		dev_t dev;
		ino_t ino;
	} above[MAX_DEPTH];
};

void note_path(struct strbuf *notes, const char *path, const char *why)
{
	if (notes)
		strbuf_addf(notes, "%s: %s\n", path, why);
}

static const char *walk_full(struct walk *w, struct strbuf *full)
{
	strbuf_reset(full);
	strbuf_addf(full, "%s%s%s", w->top, w->path.len ? "/" : "", w->path.buf);
	return full->buf;
}

int is_build_dir(const char *dir)
{
	static const char *const marks[] = {"CMakeCache.txt", "meson-private", "build.ninja"};
	static const char *const sources[] = {"CMakeLists.txt", "meson.build"};
	const char *slash = strrchr(dir, '/');
	char path[MAX_PATH_BYTES + 32];

	if (slash && !strcmp(slash + 1, "CMakeFiles"))
		return 1;
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, sources[i]);
		if (!access(path, F_OK))
			return 0; /* built within its own sources */
	}
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, marks[i]);
		if (!access(path, F_OK))
			return 1;
	}
	return 0;
}

static int not_dots(const struct dirent *d)
{
	return strcmp(d->d_name, ".") && strcmp(d->d_name, "..");
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* Enter the folder once, and only if it is not above itself (a bind mount can do that). */
static int enter(struct walk *w, const char *full, int depth)
{
	struct stat st;

	if (depth >= MAX_DEPTH || strlen(full) > MAX_PATH_BYTES) {
		note_path(w->notes, full, "too deep, left out");
		return 0;
	}
	if (stat(full, &st)) {
		note_path(w->notes, full, strerror(errno));
		return 0;
	}
	for (int i = 0; i < depth; i++)
		if (w->above[i].dev == st.st_dev && w->above[i].ino == st.st_ino) {
			note_path(w->notes, full, "a folder that contains itself, left out");
			return 0;
		}
	w->above[depth].dev = st.st_dev;
	w->above[depth].ino = st.st_ino;
	return !depth || w->with_builds || !is_build_dir(full);
}

static void walk_dir(struct walk *w, int depth)
{
	struct strbuf full = STRBUF_INIT;
	struct dirent **entries;
	size_t len = w->path.len;
	int n;

	if (!enter(w, walk_full(w, &full), depth)) {
		strbuf_release(&full);
		return;
	}
	n = scandir(full.buf, &entries, not_dots, by_name);
	if (n < 0)
		note_path(w->notes, full.buf, strerror(errno));
	for (int i = 0; i < n; i++) {
		const char *name = entries[i]->d_name;
		int type = entries[i]->d_type;
		struct stat st;

		w->path.len = len;
		strbuf_addf(&w->path, "%s%s", len ? "/" : "", name);
		if (type == DT_UNKNOWN && !lstat(walk_full(w, &full), &st))
			type = IFTODT(st.st_mode);
		if (type == DT_LNK && !stat(walk_full(w, &full), &st) && S_ISREG(st.st_mode))
			type = DT_REG;
		if (type == DT_REG)
			w->visit(w->data, w->path.buf);
		else if (type == DT_DIR && name[0] != '.')
			walk_dir(w, depth + 1);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	w->path.len = len;
	w->path.buf[len] = 0;
	strbuf_release(&full);
}

void tree_walk(const char *top, int with_builds, tree_visit *visit, void *data, struct strbuf *notes)
{
	struct walk *w = xcalloc(1, sizeof(*w));

	w->top = top;
	w->with_builds = with_builds;
	w->visit = visit;
	w->data = data;
	w->notes = notes;
	w->path = (struct strbuf)STRBUF_INIT;
	strbuf_addch(&w->path, 0);
	strbuf_reset(&w->path);
	walk_dir(w, 0);
	strbuf_release(&w->path);
	free(w);
}
