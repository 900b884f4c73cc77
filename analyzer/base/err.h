/* The three kinds of trouble.
 *
 * 1. Our fault: BUG() prints where and aborts.
 * 2. The world's: a function returns -1 and appends to a `struct strbuf *err`, which is untouched on success and
 *    printable as it stands (git's habit).
 * 3. Incomplete analysis is data: a gave-up record, never an error.
 */
#ifndef GCCHECK_BASE_ERR_H
#define GCCHECK_BASE_ERR_H

#include <stddef.h>

#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)

_Noreturn void bug_at(const char *file, int line, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* Print "gccheck: MESSAGE" on stderr and exit 2. Only main and its helpers may call it. */
_Noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* Print "gccheck: warning: MESSAGE" on stderr. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* malloc and friends that end the process with a message when memory is out. Never NULL. */
void *xmalloc(size_t size_bytes);
void *xcalloc(size_t n, size_t size_bytes);
void *xrealloc(void *p, size_t size_bytes);
char *xstrdup(const char *s);
char *xstrndup(const char *s, size_t len);

#endif
