#include "analyzer/database.h"

#include "analyzer/base/err.h"
#include "db/store.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The nearest folder from here up that holds NAME, for a few names in turn; else the current folder. */
static char *nearest(const char *const *names)
{
	struct strbuf path = STRBUF_INIT;
	char *dir = getcwd(NULL, 0), *here, *slash;
	int found = 0;

	if (!dir)
		die("the current folder is gone: %s", strerror(errno));
	here = xstrdup(dir);
	for (; *names && !found; names += !found) {
		strcpy(dir, here);
		for (;;) {
			strbuf_reset(&path);
			strbuf_addf(&path, "%s/%s", dir, *names);
			found = !access(path.buf, F_OK);
			if (found || !(slash = strrchr(dir, '/')))
				break;
			*slash = 0;
		}
	}
	strbuf_release(&path);
	if (found) {
		free(here);
		return *dir ? dir : strcpy(dir, "/");
	}
	free(dir);
	return here;
}

void database_find(const struct options *opts, struct strbuf *path)
{
	static const char *const names[] = {".gccheck/gccheck.db", NULL};
	char *dir;

	if (opts->db) {
		strbuf_addstr(path, opts->db);
		return;
	}
	dir = nearest(names);
	store_default_path(path, dir);
	if (access(path->buf, F_OK)) {
		strbuf_reset(path);
		store_default_path(path, ".");
	}
	free(dir);
}

void database_root(struct strbuf *root)
{
	static const char *const names[] = {".gccheck/gccheck.db", ".git", NULL};
	char *dir = nearest(names);

	strbuf_addstr(root, dir);
	free(dir);
}
