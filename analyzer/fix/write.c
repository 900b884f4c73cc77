/* The new text takes the file's place in one step: a reader sees the old one or the new one, never half of either. */
#include "analyzer/fix/fix.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int complain(struct strbuf *err, const char *path, const char *what)
{
	strbuf_addf(err, "%s: %s: %s", path, what, strerror(errno));
	return -1;
}

static int write_all(int fd, const struct strbuf *text)
{
	size_t done = 0;
	ssize_t n;

	while (done < text->len) {
		n = write(fd, text->buf + done, text->len - done);
		if (n < 0 && errno != EINTR)
			return -1;
		done += n > 0 ? (size_t)n : 0;
	}
	return fsync(fd);
}

/* The owner only where that may be set; the mode always. */
static int keep_mode(int fd, const struct stat *st)
{
	if (fchown(fd, st->st_uid, st->st_gid) && errno != EPERM)
		return -1;
	return fchmod(fd, st->st_mode & 07777);
}

static int is_unchanged(const struct fix_file *f, struct strbuf *err)
{
	struct strbuf now = STRBUF_INIT;
	int same;

	if (strbuf_read_file(&now, f->path)) {
		complain(err, f->file, "cannot be read again");
		return 0;
	}
	same = now.len == f->text.len && !memcmp(now.buf, f->text.buf, now.len);
	if (!same)
		strbuf_addf(err, "%s: changed while it was analysed; nothing is written to it", f->file);
	strbuf_release(&now);
	return same;
}

static int replace(const struct fix_file *f, const char *path, const struct strbuf *text, const struct stat *st, struct strbuf *err)
{
	struct strbuf temp = STRBUF_INIT;
	int fd, failed;

	strbuf_addf(&temp, "%s.XXXXXX", path);
	fd = mkstemp(temp.buf);
	if (fd < 0) {
		strbuf_release(&temp);
		return complain(err, f->file, "its folder cannot be written");
	}
	failed = write_all(fd, text) || keep_mode(fd, st);
	failed |= close(fd) != 0;
	failed = failed || rename(temp.buf, path);
	if (failed) {
		complain(err, f->file, "cannot be written");
		unlink(temp.buf);
	}
	strbuf_release(&temp);
	return failed ? -1 : 0;
}

int fix_write(const struct fix_file *f, struct strbuf *err)
{
	struct strbuf text = STRBUF_INIT;
	char *path = realpath(f->path, NULL); /* a symbolic link stays one */
	struct stat st;
	int failed = -1;

	if (!path || stat(path, &st)) {
		complain(err, f->file, "cannot be found again");
	} else if (access(path, W_OK)) { /* a rename would get past that */
		complain(err, f->file, "cannot be written");
	} else if (is_unchanged(f, err)) {
		fix_change(f->text.buf, f->text.len, &f->changes, &text);
		failed = replace(f, path, &text, &st, err);
	}
	strbuf_release(&text);
	free(path);
	return failed;
}
