/* Life: what the functions that end an object do with its fields, through whomever they call. The rows that the functions
 * of all units gave (fields.c), by function and by record, and the call graph.
 */
#ifndef GCCHECK_OWN_TYPEGRAPH_LIFE_H
#define GCCHECK_OWN_TYPEGRAPH_LIFE_H

#include "analyzer/own/own.h"

/* Whom a function of the program calls: *callees, how many. Borrows: the call graph. */
typedef int (*life_callees)(void *data, int node, const int **callees);
/* ... and who calls it. */
typedef life_callees life_callers;
/* The function of this name in the file of another, -1: there is none. */
typedef int (*life_named)(void *data, int node, const char *name);

struct life {
	const struct own_field *rows; /* by record, field, file, line */
	int n_rows;
	int *by_node;                 /* indices of rows, by node; malloc'ed */
	life_callees callees;
	life_callers callers;
	life_named named;
	void *data;
};

/* A function and all that it calls, some levels deep. */
struct reach {
	struct map nodes; /* node + 1 -> how many calls away */
	VEC(int) list;
};

/* Sorts rows. Owns: the caller releases it; it borrows rows. */
void life_make(struct life *l, struct own_field *rows, int n_rows, life_callees callees, life_callers callers, life_named named, void *data);
void life_release(struct life *l);

/* Everything reachable from node; node -1: nothing. Owns: the caller releases it. */
void life_reach(const struct life *l, int node, struct reach *r);
/* All that runs when a record's life ends for good (of Foo and FooPrivate, either's): the functions that are called so and release some of it, and their
 * sisters of the same file (foo_dispose() of foo_finalize()). final 0: also those that may end it only for a while. Returns how
 * many there are. Owns: the caller releases r. */
int life_ends(const struct life *l, const struct own_owners *o, const char *record, int final, struct reach *r);
/* Of the functions in r, the one that releases most of the record's fields: where one is missing. NULL: none does. */
const struct own_end *life_busiest(const struct own_owners *o, const char *record, const struct reach *r);
void reach_add(struct reach *r, int node);
void reach_release(struct reach *r);

/* The first thing of this kind that the functions in r do with the field; record "" and field "" for FN_*. NULL: they do not. */
const struct own_field *life_does(const struct life *l, const struct reach *r, const char *record, const char *field, enum own_field_use use);
/* How often. */
int life_count(const struct life *l, const struct reach *r, const char *record, const char *field, enum own_field_use use);
/* Do they as much as touch the field, for an object that ends? */
int life_touches(const struct life *l, const struct reach *r, const char *record, const char *field);

/* Do they call something unknown whose name has the field's name in it: set_file(self, NULL)? */
int life_may_touch(const struct life *l, const struct reach *r, const char *field);

/* The same of a field of this name, of any record that is_one says is one. */
typedef int (*life_is_one)(void *data, const char *record);
int life_does_as(const struct life *l, const struct reach *r, const char *field, enum own_field_use use, life_is_one is_one, void *data);
int life_touches_as(const struct life *l, const struct reach *r, const char *field, life_is_one is_one, void *data);

/* Were statements of the function lost to errors? What it does not do is not known then. */
int life_is_partial(const struct life *l, int node);

/* The rows of one record: *from, how many. */
int life_record(const struct life *l, const char *record, const struct own_field **from);

#endif
