/* Reference cycles: GC301 to GC304, and which hold to make weak (GC401). */
#ifndef GCCHECK_OWN_TYPEGRAPH_RINGS_H
#define GCCHECK_OWN_TYPEGRAPH_RINGS_H

#include "analyzer/own/typegraph/life.h"

struct ring_facts {
	struct arena *arena; /* owns the facts' words and steps */
	VEC(struct fact) list;
	VEC(int) nodes;      /* by fact: the function that it is about */
	struct map said;     /* holds of rings that were told */
};

/* Say which of the rings are never broken. Appends to out; what it has of an earlier call is not said again. Rings by types after
 * those that functions build.
 * collected: has the language a collector for objects of this record? Then their rings are its business. */
void rings_judge(const struct life *l, const struct own_owners *o, const struct own_ring *rings, int n_rings,
		 int (*collected)(void *data, const char *record), void *data, struct ring_facts *out);
void ring_facts_release(struct ring_facts *f);

#endif
