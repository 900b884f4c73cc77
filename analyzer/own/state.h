/* A symbolic state: what a path knows. One tracked object at most (ESP: k live objects at once would be 2^k states),
 * bindings of locations to values, and branch facts on values.
 *
 * Two states whose reference facts agree are merged: bindings that differ become phi values, facts that differ are
 * dropped. Paths whose reference facts differ stay apart together with the branch facts that made them differ.
 */
#ifndef GCCHECK_OWN_STATE_H
#define GCCHECK_OWN_STATE_H

#include "analyzer/base/arena.h"
#include "analyzer/own/value.h"

struct binding {
	lid at;
	vid holds;
};

/* lo <= value <= hi, and value != ne if has_ne. Pointers: NULL is 0. */
struct range {
	int64_t lo, hi, ne;
	int has_ne;
};

struct vfact {
	vid v;
	struct range r;
};

enum { TRAIL_MERGE = 4 };

struct trail {
	const struct trail *prev;
	const struct trail *sure; /* MERGE: the end of what all the merged paths have in common */
	int insn;
	int branch;       /* 1 true, 2 false, 3 loop; 0: note; MERGE: one of several paths to here */
	const char *note;
	int length;
};

/* NULL: the acquisition failed and the path knows it; kept in sight for what must not be given NULL. */
/* STATIC: the address of a global object (Py_None): always reachable, but its references count like any other's. */
enum how_obtained { OBJ_NONE, OBJ_OWNED, OBJ_BORROWED, OBJ_PARAM, OBJ_LOADED, OBJ_UNKNOWN, OBJ_STATIC, OBJ_NULL };

struct tracked {
	enum how_obtained how;
	int refs;            /* that this function must account for; -3..3 */
	int absorbed;        /* references that heap slots, forgotten since, took over */
	unsigned escaped : 1;  /* kept somewhere unknown: no leak can be shown */
	unsigned fuzzy : 1;    /* the count may be one off: nothing can be shown */
	unsigned lost : 1;     /* nothing holds it, and only an exit can make that a fault */
	unsigned floating : 1;
	unsigned sunk : 1;     /* given to a call that takes floating references over */
	unsigned kept : 1;     /* somebody else is known to keep a reference too */
	unsigned keeper_gone : 1;
	unsigned tested : 1;   /* compared with NULL */
	unsigned touched : 1;  /* something was done with it since it was got */
	unsigned moved : 1;    /* the keeper was told to hold something else: its reference may be ours now; not part of the key */
	unsigned failed : 1;   /* a failure was seen since it was got: not part of the key */
	int stolen_at, released_at, crossed_at; /* instruction, -1 */
	int replaced_at;     /* the last call that replaced it in place, with others; -1 */
	int blind_at;        /* a retain that does not allow NULL, before any test; -1 */
	int asked_at;        /* the last call that asked whether the object holds anything; -1 */
	int failed_at;       /* the call whose failure was seen first, if failed */
	int keeper_refs;     /* references to the keeper that this function holds */
	vid keeper;          /* what a borrowed reference was borrowed from, 0 */
	lid origin;          /* LOADED: the slot it came from */
};

struct state {
	struct binding *env;
	int n_env, env_room;
	struct vfact *facts;
	int n_facts, facts_room;
	struct tracked o;
	const struct trail *trail;
};

void state_copy(struct arena *a, struct state *to, const struct state *from);
vid state_get(const struct state *s, lid at); /* 0: unbound */
void state_set(struct arena *a, struct state *s, lid at, vid v);
void state_drop(struct state *s, int index);  /* remove the binding at this index */
int state_find(const struct state *s, lid at); /* index or -1 */

struct range state_range(const struct values *t, const struct state *s, vid v);
/* Add a sub b to the facts. 0: that cannot be. */
int state_assume(struct arena *a, const struct values *t, struct state *s, enum ir_sub sub, vid x, vid y);
/* 1 true, 0 false, -1 unknown. */
int state_decide(const struct values *t, const struct state *s, enum ir_sub sub, vid x, vid y);
int state_is_null(const struct values *t, const struct state *s, vid v); /* 1 yes, 0 no, -1 unknown */
void state_forget(struct state *s, vid v); /* drop the facts on v */

/* Do the reference facts agree? */
int state_same_key(const struct values *t, const struct state *x, const struct state *y);
/* Merge y into x where both reach block. Returns 1 if x changed. widen: ranges that change are dropped. */
int state_merge(struct arena *a, struct values *t, struct state *x, const struct state *y, int block, int widen);

#endif
