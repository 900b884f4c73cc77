/* Rings of types: stores that several functions make, which close a ring if they meet in one object. */
#ifndef GCCHECK_OWN_TYPEGRAPH_TYPES_H
#define GCCHECK_OWN_TYPEGRAPH_TYPES_H

#include "analyzer/own/typegraph/life.h"

struct type_rings {
	VEC(struct own_ring) list;
};

/* The shortest ring through each store that adds a reference to an object which was there before: two or three records, their
 * containers between them. Each is a candidate, by_types; rings_judge says what is to be said. Borrows: the rows of l. Owns: the
 * caller releases the list. */
void type_rings_find(const struct life *l, const struct own_owners *o, struct type_rings *out);
void type_rings_release(struct type_rings *r);

#endif
