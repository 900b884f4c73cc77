/* Interned strings: equal strings are the same pointer, so names compare with ==.
 * One table for the process: names are shared by units, contracts and findings, and are few. */
#ifndef GCCHECK_BASE_INTERN_H
#define GCCHECK_BASE_INTERN_H

#include <stddef.h>

/* The one copy of s. Lives until the process ends. NULL for NULL. */
const char *intern(const char *s);
const char *intern_n(const char *s, size_t len);

#endif
