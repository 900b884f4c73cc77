#include "analyzer/spool.h"

#include "analyzer/base/arena.h"
#include "analyzer/base/err.h"
#include "analyzer/front/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int fail(struct strbuf *err, const char *path)
{
	strbuf_addf(err, "%s: %s: choose another place with --db FILE", path, strerror(errno));
	return -1;
}

static void name_files(struct spool *s, const char *dir)
{
	strbuf_reset(&s->dir);
	strbuf_reset(&s->trace);
	strbuf_addstr(&s->dir, dir);
	strbuf_addf(&s->trace, "%s/trace", dir);
}

/* Locked: of two who want to read it, one does. */
static int open_trace(struct spool *s, int flags)
{
	s->fd = open(s->trace.buf, O_RDWR | O_CLOEXEC | flags, 0666);
	if (s->fd >= 0 && !flock(s->fd, LOCK_EX | LOCK_NB))
		return 0;
	if (s->fd >= 0)
		close(s->fd);
	s->fd = -1;
	return -1;
}

int spool_make(struct spool *s, const char *db, long long run, struct strbuf *err)
{
	struct arena a = {0};
	int failed;

	name_files(s, arena_printf(&a, "%s-run%lld.d", path_absolute(&a, NULL, db), run));
	arena_release(&a);
	spool_remove(s); /* of a database that was deleted since */
	/* A program that gives up its rights on its way still has to write here. */
	failed = mkdir(s->dir.buf, 0777) || open_trace(s, O_CREAT | O_EXCL);
	if (!failed)
		(void)!fchmod(s->fd, 0666);
	return failed ? fail(err, s->dir.buf) : 0;
}

long long spool_drain(struct spool *s, struct ingest *in, struct strbuf *err)
{
	enum { BLOCK = 256 * 1024, MOST = 64 };
	char *block = xmalloc(BLOCK);
	long long all = 0;
	ssize_t n = 0;
	int i;

	for (i = 0; i < MOST && (n = pread(s->fd, block, BLOCK, (off_t)s->at)) > 0; i++) {
		ingest_feed(in, block, (size_t)n);
		s->at += (unsigned long long)n;
		all += n;
	}
	free(block);
	return n < 0 ? fail(err, s->trace.buf) : all;
}

/* A trace of gigabytes need not lie on the disk twice. A packet that is not whole yet is kept. */
void spool_committed(struct spool *s)
{
	enum { WORTH = 16 << 20, PAGE = 4096 };
	unsigned long long to = s->at > TRACE_PACKET_MAX ? (s->at - TRACE_PACKET_MAX) / PAGE * PAGE : 0;

	if (to < s->punched + WORTH)
		return;
	if (!fallocate(s->fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)s->punched, (off_t)(to - s->punched)))
		s->punched = to;
}

void spool_remove(struct spool *s)
{
	DIR *d = opendir(s->dir.buf);
	struct dirent *e;

	while (d && (e = readdir(d)))
		unlinkat(dirfd(d), e->d_name, 0);
	if (d)
		closedir(d);
	rmdir(s->dir.buf);
}

void spool_release(struct spool *s)
{
	if (s->fd >= 0)
		close(s->fd);
	s->fd = -1;
	strbuf_release(&s->dir);
	strbuf_release(&s->trace);
}

/* --- What killed ones left -------------------------------------------------------------------------------------------- */

static int take_up(const char *db, const struct ingest_abandoned *run, struct strbuf *err)
{
	struct spool s = SPOOL_INIT;
	struct ingest *in = NULL;
	char *slash = strrchr(run->trace, '/'), *dir = slash ? xstrndup(run->trace, (size_t)(slash - run->trace)) : xstrdup(".");
	int failed = 0;
	long long n = 1;

	name_files(&s, dir);
	free(dir);
	if (open_trace(&s, 0) && errno != ENOENT)
		goto out; /* its gccheck lives */
	in = ingest_resume(db, run->id, &s.at, err);
	failed = !in;
	while (!failed && s.fd >= 0 && n > 0) {
		n = spool_drain(&s, in, err);
		failed = n < 0 || ingest_commit(in, err);
	}
	if (!failed && !ingest_living(in)) {
		failed = ingest_end(in, -1, err);
		if (!failed)
			spool_remove(&s);
	}
out:
	ingest_close(in);
	spool_release(&s);
	return failed;
}

int spool_recover(const char *db, struct strbuf *err)
{
	struct ingest_abandoned *runs;
	int i, n = ingest_abandoned(db, &runs), failed = 0;

	for (i = 0; i < n; i++) {
		failed = failed || take_up(db, &runs[i], err);
		free(runs[i].trace);
	}
	free(runs);
	return failed;
}
