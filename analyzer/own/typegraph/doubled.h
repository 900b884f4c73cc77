/* GC201 and GC202 for what a function does twice: a field that is released, or shown to the collector, a second time. */
#ifndef GCCHECK_OWN_TYPEGRAPH_DOUBLED_H
#define GCCHECK_OWN_TYPEGRAPH_DOUBLED_H

#include "analyzer/own/typegraph/life.h"

enum { TWICE = 2 }; /* fact.holds of such a fact */

/* Does the row do something for the second time? Then *f says so, about the row's function. Owns: a. */
int done_twice(const struct life *l, struct arena *a, const struct own_field *row, struct fact *f);

#endif
