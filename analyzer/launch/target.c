#include "analyzer/launch/target.h"

#include "analyzer/base/err.h"

#include <ctype.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#ifndef GCCHECK_LIBDIR
#define GCCHECK_LIBDIR "lib"
#endif

enum { UNTRACEABLE = 2, MAX_SCRIPTS = 5 /* as Linux follows interpreters that are scripts */ };

void target_release(struct target *t)
{
	free(t->path);
	free(t->elf);
	*t = (struct target){0};
}

/* --- Where it is ------------------------------------------------------------------------------------------------------- */

static int is_program(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISREG(st.st_mode) && !access(path, X_OK);
}

/* The first program of that name on PATH; else a file of that name that cannot be executed, for the message. */
static char *search_path(const char *name)
{
	const char *path = getenv("PATH"), *end;
	struct strbuf sb = STRBUF_INIT, there = STRBUF_INIT;
	char *found = NULL;

	for (path = path ? path : "/usr/bin:/bin"; !found; path = end + 1) {
		end = strchrnul(path, ':');
		strbuf_reset(&sb);
		strbuf_add(&sb, path, (size_t)(end - path));
		strbuf_addf(&sb, "%s%s", end > path ? "/" : "", name);
		if (is_program(sb.buf))
			found = xstrdup(sb.buf);
		else if (!there.len && !access(sb.buf, F_OK))
			strbuf_addstr(&there, sb.buf);
		if (!*end)
			break;
	}
	if (!found && there.len)
		found = xstrdup(there.buf);
	strbuf_release(&sb);
	strbuf_release(&there);
	return found;
}

static int locate(struct target *t, const char *name, struct strbuf *err)
{
	struct stat st;

	t->path = strchr(name, '/') ? xstrdup(name) : search_path(name);
	if (!t->path || stat(t->path, &st)) {
		strbuf_addf(err, "%s: %s", name, !t->path ? "there is no such program on PATH" : strerror(errno));
		return t->path && errno != ENOENT && errno != ENOTDIR ? STATUS_NOT_EXECUTABLE : STATUS_NOT_FOUND;
	}
	if (S_ISREG(st.st_mode) && !access(t->path, X_OK))
		return 0;
	strbuf_addf(err, "%s: %s", t->path, S_ISDIR(st.st_mode) ? "is a folder" : "is not executable (chmod +x makes it so)");
	return STATUS_NOT_EXECUTABLE;
}

/* --- Whether a library can be preloaded --------------------------------------------------------------------------------- */

struct elf {
	struct strbuf head;
	const char *interpreter; /* NULL: linked statically */
};

/* The bytes at an offset, NULL if the file is shorter. */
static const void *at(const struct strbuf *file, uint64_t offset, uint64_t size)
{
	return offset <= file->len && size <= file->len - offset ? file->buf + offset : NULL;
}

static int read_head(struct strbuf *sb, const char *path)
{
	enum { HEAD = 64 * 1024 };
	char *block = xmalloc(HEAD);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, block, HEAD);

	if (n > 0)
		strbuf_add(sb, block, (size_t)n);
	free(block);
	if (fd >= 0)
		close(fd);
	return n < 0 ? -1 : 0;
}

/* The name of the loader, as the program's header has it. */
static const char *interpreter_of(const struct strbuf *file)
{
	const ElfW(Ehdr) *e = at(file, 0, sizeof(*e));
	const ElfW(Phdr) *p;
	const char *name;
	int i;

	for (i = 0; e && i < e->e_phnum; i++) {
		p = at(file, e->e_phoff + (uint64_t)i * e->e_phentsize, sizeof(*p));
		if (!p)
			break;
		if (p->p_type == PT_INTERP && p->p_filesz && (name = at(file, p->p_offset, p->p_filesz)) && !name[p->p_filesz - 1])
			return name;
	}
	return NULL;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Whoever runs a program with more rights than he has must not load his own code into it: the loader drops preloads. */
static const char *privilege(const char *path)
{
	struct stat st;

	if (stat(path, &st))
		return NULL;
	if ((st.st_mode & S_ISUID) && st.st_uid != getuid())
		return "setuid";
	if ((st.st_mode & (S_ISGID | S_IXGRP)) == (S_ISGID | S_IXGRP) && st.st_gid != getgid())
		return "setgid";
	return getuid() && getxattr(path, "security.capability", NULL, 0) > 0 ? "given capabilities" : NULL;
}

static int refuse(const char *path, struct strbuf *err, const char *why)
{
	strbuf_addf(err, "%s: %s", path, why);
	return UNTRACEABLE;
}

static int check_elf(const char *path, const struct strbuf *file, struct strbuf *err)
{
	static const char own[] = "/proc/self/exe";
	const unsigned char *ident = (const unsigned char *)file->buf;
	const char *loader, *privileged = privilege(path);
	struct strbuf self = STRBUF_INIT;
	int status = 0;

	if (privileged) {
		strbuf_addf(err, "%s: is %s, so the loader lets nothing be preloaded: trace a copy without that", path, privileged);
		return UNTRACEABLE;
	}
	read_head(&self, own);
	if (ident[EI_CLASS] != (unsigned char)self.buf[EI_CLASS] ||
	    memcmp(file->buf + offsetof(ElfW(Ehdr), e_machine), self.buf + offsetof(ElfW(Ehdr), e_machine), 2)) {
		status = refuse(path, err, "is for another machine than this gccheck: use a gccheck that is built for it");
	} else if (!(loader = interpreter_of(file))) {
		status = refuse(path, err, "is linked statically, so nothing can be preloaded: link it dynamically (without -static)");
	} else if (interpreter_of(&self) && strcmp(base_name(loader), base_name(interpreter_of(&self)))) {
		strbuf_addf(err, "%s: belongs to another C library (%s): use a gccheck that is built for that", path, loader);
		status = UNTRACEABLE;
	}
	strbuf_release(&self);
	return status;
}

/* The interpreter in "#! /bin/sh -e". */
static char *script_interpreter(const struct strbuf *file)
{
	const char *p = file->buf + 2, *end = file->buf + strcspn(file->buf, "\n");

	while (p < end && isblank((unsigned char)*p))
		p++;
	return xstrndup(p, strcspn(p, " \t\r\n"));
}

static int check_file(struct target *t, struct strbuf *err)
{
	struct strbuf file = STRBUF_INIT;
	int i, status = STATUS_NOT_EXECUTABLE;
	char *next;

	t->elf = xstrdup(t->path);
	for (i = 0; i < MAX_SCRIPTS; i++) {
		strbuf_reset(&file);
		if (read_head(&file, t->elf)) {
			strbuf_addf(err, "%s: %s", t->elf, strerror(errno));
			status = errno == ENOENT ? STATUS_NOT_FOUND : STATUS_NOT_EXECUTABLE;
			break;
		}
		if (file.len >= sizeof(ElfW(Ehdr)) && !memcmp(file.buf, ELFMAG, SELFMAG)) {
			status = check_elf(t->elf, &file, err);
			break;
		}
		if (file.len < 3 || memcmp(file.buf, "#!", 2)) {
			strbuf_addf(err, "%s: neither a program nor a script with #! in its first line", t->elf);
			break;
		}
		next = script_interpreter(&file);
		free(t->elf);
		t->elf = next;
	}
	if (i == MAX_SCRIPTS)
		strbuf_addf(err, "%s: scripts that run each other", t->path);
	strbuf_release(&file);
	return status;
}

int target_find(struct target *t, const char *name, struct strbuf *err)
{
	int status;

	*t = (struct target){0};
	status = locate(t, name, err);
	return status ? status : check_file(t, err);
}

/* --- The tracer --------------------------------------------------------------------------------------------------------- */

int tracer_find(struct strbuf *path, struct strbuf *err)
{
	static const char *const places[] = {"", "runtime/", "../" GCCHECK_LIBDIR "/gccheck/", "../" GCCHECK_LIBDIR "/", "../lib/gccheck/"};
	char self[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", self, sizeof(self) - 1);
	size_t i, start = path->len;
	char *slash;

	self[n > 0 ? n : 0] = 0;
	slash = strrchr(self, '/');
	if (slash)
		*slash = 0;
	for (i = 0; i < sizeof(places) / sizeof(*places); i++) {
		strbuf_addf(path, "%s/%slibgccheck-trace.so", self, places[i]);
		if (!access(path->buf, R_OK))
			return 0;
		path->len = start;
		path->buf[start] = 0;
	}
	strbuf_addf(err, "libgccheck-trace.so is neither in %s nor in %s/../" GCCHECK_LIBDIR "/gccheck: build and install it with gccheck",
		    self, self);
	return -1;
}
