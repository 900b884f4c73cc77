/* vec: growing arrays of any type, as macros over {items, count, alloc}. Elements move when it grows: keep indices. */
#ifndef GCCHECK_BASE_VEC_H
#define GCCHECK_BASE_VEC_H

#include "analyzer/base/err.h"

#include <stddef.h>
#include <stdlib.h>

#define VEC(type)                 \
	struct {                  \
		type *items;      \
		int count, alloc; \
	}

/* Append a value. */
#define vec_push(v, value) (vec_room(v), (v)->items[(v)->count++] = (value))
/* Make room for one more. */
#define vec_room(v) \
	((v)->count < (v)->alloc ? (void)0 : (void)((v)->items = vec_grow((v)->items, &(v)->alloc, sizeof(*(v)->items))))
#define vec_clear(v) ((void)((v)->count = 0))
#define vec_release(v) (free((v)->items), (v)->items = NULL, (void)((v)->count = (v)->alloc = 0))

static inline void *vec_grow(void *items, int *alloc, size_t size_bytes)
{
	*alloc = *alloc ? *alloc * 2 : 8;
	return xrealloc(items, (size_t)*alloc * size_bytes);
}

#endif
