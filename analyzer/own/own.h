/* The ownership engine's door: one unit's IR in, facts out. */
#ifndef GCCHECK_OWN_OWN_H
#define GCCHECK_OWN_OWN_H

#include "analyzer/api/contract.h"
#include "analyzer/base/arena.h"
#include "analyzer/base/vec.h"
#include "analyzer/ir/ir.h"
#include "analyzer/base/map.h"
#include "analyzer/own/fact.h"

struct own_gave_up {
	const struct ir_fn *fn;
	const char *reason;
};

enum { OWN_DRAFT = 1, OWN_REPORTED = 2 };

/* What the rest of the program has told already. NULL, and NULL inside: nothing. */
struct own_known {
	const unsigned char *wanted;             /* by function of the unit: OWN_DRAFT: for its summary, OWN_REPORTED: and its
						    facts; 0: not; NULL: all */
	const struct contract *const *summaries; /* by function of the unit */
	const struct map *linked;                /* interned name of a function without a body here, or RECORD.FIELD of a
						    slot -> const struct contract * */
	const struct map *counters;              /* as own_add_counter makes it */
	const struct map *owning_fields;         /* interned name of a field whose content is released somewhere -> 1 */
};

struct own_options {
	int budget_ms;             /* CPU time for one function; 0: default */
	const char *only_function; /* report on this one; NULL: all */
	struct own_known known;
};

/* How often what a callee returned, or objects of a record, were given back (low 16 bits) or lost (next 16). */
struct own_habit {
	const char *name;
	uint32_t counts;
};

enum own_field_use {
	FIELD_GETS_OWNED, FIELD_GETS_BORROWED, FIELD_GETS_UNKNOWN, FIELD_RELEASED, FIELD_PASSED_ON, FIELD_IN_DESTRUCTOR,
	FIELD_MENTIONED,  /* by a function that releases other fields, or ends objects by its slot in a type */
	FIELD_CLEARED,    /* set to NULL */
	FIELD_CANCELLED,  /* handed to a call that removes, disconnects, stops */
	FIELD_VISITED,    /* for the cycle collector of the language that the object belongs to */
	FIELD_HAS_ELEMENT, /* a call lets the container that it holds keep a reference: by; target: to what */
	FIELD_IS_ATOM,    /* it goes to, or is tested by, what only takes strings and numbers */
	RECORD_EXTENDS,   /* field "": the record begins with a target */
	FIELD_WATCHED,    /* its address is registered with an object, by: who writes there when that object ends */
	FIELD_UNWATCHED,  /* ... no longer */
	OBJECT_WATCHED,   /* field "": an object of the record is the data of a notice that another one ends: by, the function */
	OBJECT_UNWATCHED, /* ... no longer */
	RECORD_FREED,     /* field "": memory of a record is freed */
	OBJECT_DISPOSED,  /* field "": an object's life is ended, whatever its count */
	OBJECT_RELEASED,  /* field "": a reference to a record, which is not seen to come from a field, is released */
	FN_UNTRACKS,      /* record "", field "": the function hides an object from that collector */
	FN_CALLS,         /* ...: a function that ends things calls one of which nothing is known: by */
	FN_KEEPS,         /* field "": a call, by, lets an object of the record keep something */
	FN_FREES,         /* ...: it frees an object's memory */
	FN_LOST,          /* ...: it was not analysed; what it does is not known */
	FN_CLEARS,        /* ...: it calls what the object's type has for breaking cycles */
	FIELD_USES
};

/* What a function does with a field of a record: one step to who owns whom. */
struct own_field {
	const char *record, *field, *function;
	const char *target;          /* record of what the field points to, or of what is stored, if that says more; "" */
	const char *by;              /* of a store: the call that made what is stored; "" */
	int fn, node;                /* index of the function in its unit; the caller's number for it in the program */
	enum own_field_use use;
	int plain;                   /* plain memory, or only guessed to be owned */
	int in_destructor;           /* by its name, the function ends the object's life */
	int replaces;                /* of a release: the function stores another reference there */
	int is_public;               /* the function is not static: anybody may call it */
	int added;                   /* of a store: the reference was added to an object that was there before */
	int at_birth;                /* ...: the function has just made the object that gets it */
	int made;                    /* ...: a constructor made it; somebody must own it */
	int indirect;                /* of a release: of what a variable took from the field before */
	int made_here;               /* of RECORD_FREED: the function has just made it; it undoes that */
	int given;                   /* ...: to somebody who takes the reference over */
	int left;                    /* ...: the field still points there when the function returns */
	int again;                   /* of a release, a visit: the function has done the same on the way there */
	int partial;                 /* statements of the function were lost to errors */
	struct src_loc at, function_at;
};

/* One object holds another. */
struct own_hold {
	const char *record, *field;  /* field "": see through */
	const char *through;         /* the call that keeps it: g_signal_connect_data; "" */
	const char *what;            /* the name of what is held, in that function; "" */
	const char *target;          /* its record, where a call keeps it; "". Not told to other units */
	const char *function;        /* whose body stores it */
	struct src_loc at, function_at; /* file NULL: in a callee; the rows of the fields know where */
	int stored;                  /* else it is only read here: the field has it already */
	int here;                    /* stored by the ring's own function */
	int owned, fresh;            /* as in contract_link */
	int lent;                    /* surely not owned */
	int closure;                 /* as a callback's data */
	int ends_with;               /* ...: another function releases it when whoever calls back is gone */
	int plain;                   /* owned memory that is not counted */
	int grown;                   /* made by a constructor whose result somebody must own */
	int from_caller;             /* what is held is an argument of the function that stores it */
	int late;                    /* in a ring by types: stored after the holder was made, where it holds one thing at a time */
};

enum { RING_MAX = 4 };

/* Objects that hold one another after the function has run; the last one holds the first. */
struct own_ring {
	struct own_hold holds[RING_MAX];
	int n;
	int by_types;                /* no function builds it whole: each store is somebody's */
	const char *function;
	int fn, node;                /* as in own_field */
	struct src_loc function_at;
};

/* A counted struct of the project that is smaller with its members in another order. */
struct own_layout {
	const char *record;          /* as C names it: "struct conn" */
	struct src_loc at;
	int size, best;              /* bytes */
	const char *order;           /* the members, "next (8), refs (4)" */
	const char *path;            /* of the file, the same whichever unit includes it; with unit: own_layouts_add sets them */
	int unit;
};

struct own_result {
	struct arena arena;        /* owns the facts, their steps and words */
	VEC(struct fact) facts;
	VEC(struct own_gave_up) gave_up;
	VEC(const struct contract *) summaries; /* per function of the unit, NULL: none */
	VEC(const char *) contracts;            /* models that calls used */
	VEC(struct own_habit) habits;           /* of callees and records */
	VEC(struct own_habit) kept;             /* of callees taken as owning by default */
	VEC(struct own_field) fields;
	VEC(struct own_ring) rings;
	VEC(const char *) owning_fields;        /* fields whose content is released */
	VEC(struct own_layout) layouts;
};

/* Analyse the unit's functions, callees first. Owns: the caller releases the result; it borrows from u and api. */
void own_analyse(const struct ir_unit *u, const struct api *api, const struct own_options *opts, struct own_result *out);
void own_result_release(struct own_result *r);
/* The fields of the unit that count references: what own_known.counters wants, of all units together. Owns: the caller
 * releases the map. */
void own_counters(const struct ir_unit *u, struct map *counters);
/* Add one that own_counters found in another unit: FIELD, or RECORD.FIELD where only that record's field counts. */
void own_add_counter(struct map *counters, const char *name);
enum { COUNTER_ALWAYS = 1, COUNTER_IN_SOME = 2 }; /* what stands at a name: it counts; it does in some records */

/* Does the function of this name make what leads nowhere, a string, a number? Such an object is part of no cycle. */
int own_makes_atom(const char *callee);

/* A record that only holds others: _GHashTable. */
int own_is_container(const char *record);

/* --- owners.c: which fields own, over the whole program --- */
enum own_strength { STRENGTH_UNKNOWN, STRENGTH_WEAK, STRENGTH_OWNING };

struct own_owner {
	const char *record, *field;
	const char *target;                  /* record of what is stored there; "" */
	const char *element;                 /* ... of what a container there is given to keep; "" */
	int uses[FIELD_USES], counted;       /* counted: how often it gets a reference that surely counts */
	int replaced[FIELD_USES];            /* releases, and what may be one, that make room for another */
	int swapped, dropped;                /* counting releases that do; all that count */
	int ended;                           /* counting releases in destructors */
	struct own_field end;                /* the first of the latter */
	struct own_field first[FIELD_USES];  /* the first of each use; of FIELD_GETS_OWNED the first that counts */
};

struct own_end { /* a function that releases fields of a record when its life ends */
	const char *record;
	struct own_field what;
	int unit, releases;
};

struct own_lent { /* a borrowed reference goes into a field */
	struct own_field what;
	int unit;
};

struct own_owners {
	VEC(struct own_field) rows; /* all that was added */
	VEC(struct own_owner) list;
	VEC(struct own_lent) lent;
	VEC(struct own_end) ends;
	struct map index;
};

/* unit: any number by which the caller knows the unit again. */
void own_owners_add(struct own_owners *o, const struct own_field *fields, int n, int unit);
void own_owners_sort(struct own_owners *o); /* by record and field; nothing is added any more */
/* What is known of a field, once they are sorted; NULL. */
const struct own_owner *own_owner_find(const struct own_owners *o, const char *record, const char *field);
void own_owners_release(struct own_owners *o);
enum own_strength own_strength_of(const struct own_owner *w);
/* Does a function of this name end an object's life for good? How surely; 0: not. */
int own_finality(const char *function);
/* The function that ends a record's life, NULL. */
const struct own_end *own_end_of(const struct own_owners *o, const char *record);
/* Does the field that l goes to give back references that it was never given? Then *f says so. Owns: a. */
int own_lent_to_owner(const struct own_owners *o, struct arena *a, const struct own_lent *l, struct fact *f);

/* --- layout.c: which structs waste memory, over the whole program --- */
struct own_layouts {
	VEC(struct own_layout) list;
	struct map fixed; /* interned PATH:LINE:COLUMN of a struct whose order somebody relies on -> 0 */
};

/* path: of l->at.file, relative to the tree. Borrows: what l points to, path. */
void own_layouts_add(struct own_layouts *o, const struct own_layout *l, const char *path, int unit);
/* The struct there keeps its order. */
void own_layouts_fix(struct own_layouts *o, const char *path, int line, int column);
/* Sort, and keep each struct once, and none whose order anybody relies on. */
void own_layouts_settle(struct own_layouts *o);
void own_layouts_release(struct own_layouts *o);
/* What is to be said of one that is kept. Owns: a. */
void own_layout_fact(const struct own_layout *l, struct arena *a, struct fact *f);

/* --- weigh.c: over the whole program, once all units have spoken --- */
struct own_habits {
	struct map habits, kept; /* interned name -> counts of both kinds, 32 bits each */
};
void own_habits_add(struct own_habits *h, const struct own_habit *habits, int n, int kept);
void own_habits_release(struct own_habits *h);
/* Drop or lower facts that only a guess supports where the program's habits speak against it. Returns how many stay. Owns: a,
 * the words that it adds. */
int own_weigh(const struct own_habits *h, struct arena *a, struct fact *facts, int n);

#endif
