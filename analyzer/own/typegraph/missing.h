/* GC201 for any record: a field that owns, and that the functions which end its record's life do not release. */
#ifndef GCCHECK_OWN_TYPEGRAPH_MISSING_H
#define GCCHECK_OWN_TYPEGRAPH_MISSING_H

#include "analyzer/own/typegraph/life.h"

/* Is w such a field? Then *f says so, about the function of *node. Owns: a. */
int missing_release(const struct life *l, const struct own_owners *o, struct arena *a, const struct own_owner *w, struct fact *f, int *node);

#endif
