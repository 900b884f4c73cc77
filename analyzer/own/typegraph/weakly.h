/* GC207: weak pointers into an object that ends and does not take them back. */
#ifndef GCCHECK_OWN_TYPEGRAPH_WEAKLY_H
#define GCCHECK_OWN_TYPEGRAPH_WEAKLY_H

#include "analyzer/own/typegraph/life.h"

/* Does the row register such a pointer, and is it the first that does? Then *f says so, about the function of *node. Owns: a. */
int weak_kept(const struct life *l, const struct own_owners *o, struct arena *a, const struct own_field *row, struct fact *f, int *node);

#endif
