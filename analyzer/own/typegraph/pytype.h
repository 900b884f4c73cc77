/* CPython's protocol for types: what tp_dealloc, tp_traverse and tp_clear do with the fields that own, and what the flags
 * promise. See Doc/howto/isolating-extensions.rst and Doc/c-api/gcsupport.rst of CPython.
 */
#ifndef GCCHECK_OWN_TYPEGRAPH_PYTYPE_H
#define GCCHECK_OWN_TYPEGRAPH_PYTYPE_H

#include "analyzer/own/typegraph/life.h"

struct type_function {
	const char *name; /* NULL: the type has none; one without a body in the program has node -1 */
	int node;
	struct src_loc at;
};

struct type_object {
	const struct ir_type_object *t;
	int unit;
	struct type_function dealloc, traverse, clear;
};

struct type_fact {
	struct fact fact;
	int unit;
};

struct type_facts {
	struct arena *arena; /* owns the facts' words and steps */
	VEC(struct type_fact) list;
};

/* Say what is wrong with the types. Appends to out. */
void pytype_check(const struct life *l, const struct type_object *types, int n_types, struct type_facts *out);

#endif
