/* strbuf: a growing string, after git's. buf is always NUL-terminated and never NULL once initialised. */
#ifndef GCCHECK_BASE_STRBUF_H
#define GCCHECK_BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>

struct strbuf {
	char *buf;
	size_t len, alloc; /* bytes, without the NUL */
};

extern char strbuf_slopbuf[1];
#define STRBUF_INIT { strbuf_slopbuf, 0, 0 }

void strbuf_release(struct strbuf *sb);
/* Empty it, keep the memory. */
void strbuf_reset(struct strbuf *sb);
void strbuf_add(struct strbuf *sb, const void *data, size_t len);
void strbuf_addstr(struct strbuf *sb, const char *s);
void strbuf_addch(struct strbuf *sb, int c);
void strbuf_addf(struct strbuf *sb, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vaddf(struct strbuf *sb, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));
/* Append a whole file. Fails: -1 with errno; sb is then as before. */
int strbuf_read_file(struct strbuf *sb, const char *path);
/* The string itself; sb is empty afterwards. Owns: the caller frees it. */
char *strbuf_detach(struct strbuf *sb);

#endif
