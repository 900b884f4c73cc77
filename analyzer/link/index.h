/* What linking needs of a unit: its functions, whom they call, which functions stand in which slots. Small, so that the
 * process that links holds it for every unit of the program at once. */
#ifndef GCCHECK_LINK_INDEX_H
#define GCCHECK_LINK_INDEX_H

#include "analyzer/base/pack.h"
#include "analyzer/ir/ir.h"

struct link_call {
	const char *name; /* interned: a function, or RECORD.FIELD for a call through a slot */
	int local;        /* index of the unit's own function, -1: elsewhere */
};

struct link_fn {
	const char *name, *file; /* interned; file as the front end names it */
	int line, column;
	int is_static, in_header;
	int size;                /* instructions: two copies of a header's function agree in it */
	struct link_call *calls; /* each once */
	int n_calls;
};

struct link_slot { /* fn stands in a table's slot */
	const char *slot, *fn; /* interned */
	int local;             /* index of fn in the unit, -1: elsewhere */
};

struct link_index {
	const char *path;        /* of the unit, interned */
	struct link_fn *fns;     /* as in the unit */
	int n_fns;
	struct link_slot *slots;
	int n_slots;
	const char **fields;     /* every field that its functions touch, or whose place is known (ir_layout), interned */
	int n_fields;
	const char **counters;   /* fields that count references, interned */
	int n_counters;
	struct ir_type_object *type_objects; /* CPython's */
	int n_type_objects;
	const char **externs;    /* every name of link_call that is elsewhere, each once */
	int n_externs;
};

/* counters: as own_counters gives them; NULL. Owns: a. */
void link_index_make(struct arena *a, const struct ir_unit *u, const struct map *counters, struct link_index *out);
void link_index_pack(struct packer *p, const struct link_index *x);
/* The unpacker's strings must be interned. Owns: its arena. */
void link_index_unpack(struct unpacker *u, struct link_index *out);

#endif
