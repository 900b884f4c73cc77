/* Facts: what the ownership engine concluded, each with its path. The engine's only output, and the only thing that a
 * rule sees. Plain data, read-only outside analyzer/own; strings are interned or live in the unit's arena.
 *
 * One fact per acquisition and direction, under the most specific kind. Counts are of references that the function
 * must account for: "item holds 2, 1 is handed on".
 */
#ifndef GCCHECK_OWN_FACT_H
#define GCCHECK_OWN_FACT_H

#include "analyzer/base/edit.h"

#include <stdint.h>

enum fact_kind {
	FACT_LEAK,                 /* GC101 an exit is reached with references nobody holds */
	FACT_LEAK_ON_ERROR,        /* GC102 the same, on a path that a failure began */
	FACT_LEAK_ON_OVERWRITE,    /* GC103 the last holder is overwritten */
	FACT_LEAK_IN_LOOP,         /* GC104 each iteration loses one */
	FACT_RESULT_DISCARDED,     /* GC105 the owned result of a call is not used at all */
	FACT_FRESH_TO_BORROWER,    /* GC106 a new reference goes straight into a call that only borrows it */
	FACT_OVER_RELEASE,         /* GC110 more releases than references */
	FACT_USE_AFTER_RELEASE,    /* GC111 used after the last reference was given back */
	FACT_RELEASE_BORROWED,     /* GC112 a borrowed reference is released */
	FACT_RETURN_BORROWED,      /* GC113 a borrowed reference leaves where the caller gets an owned one */
	FACT_STORE_BORROWED,       /* GC114 a borrowed reference goes where an owned one is kept */
	FACT_STOLEN_THEN_RELEASED, /* GC115 released, or given away again, after it was given away */
	FACT_BORROWED_ACROSS_CALL, /* GC116 a borrowed reference is used after a call that may drop its keeper's */
	FACT_NULL_RELEASE,         /* GC117 a value that may be NULL goes to a release that does not allow it */
	FACT_INCONSISTENT_PATHS,   /* GC120 two paths that a caller cannot tell apart leave different counts behind */
	FACT_DEVIANT_CALLER,       /* GC121 nearly all other callers give back what this one loses */
	FACT_CONTRADICTION,        /* GC122 a function's contract and its body do not agree */
	FACT_FINALIZER_MISSES,     /* GC201 a field that owns is not released when the object's life ends */
	FACT_TRAVERSE_MISSES,      /* GC202 ... or not shown to the cycle collector */
	FACT_CLEAR_MISSES,         /* GC203 ... or not dropped when that has found a cycle */
	FACT_NO_GC,                /* GC204 a type whose objects can form cycles takes no part in collection */
	FACT_TYPE_KEPT,            /* GC205 an object of a heap type ends and keeps its reference to the type */
	FACT_STILL_TRACKED,        /* GC206 an object is taken apart while the collector may still visit it */
	FACT_WEAK_KEPT,            /* GC207 an object ends, and another one still writes into it when that ends */
	FACT_RING,                 /* GC301 objects hold one another, and nothing ever lets go */
	FACT_CALLBACK_HOLDS,       /* GC302 ... one of them through the data of a callback that the other keeps */
	FACT_RING_IN_FUNCTION,     /* GC303 ... one function makes them do so */
	FACT_SELF_HELD,            /* GC304 an object holds itself */
	FACT_MAKE_WEAK,            /* GC401 the hold of a ring that can do without a reference */
	FACT_SCOPED_CLEANUP,       /* GC402 leaks that a variable released at the end of its scope, or a label, would not have */
	FACT_COMPACT_LAYOUT,       /* GC403 a counted struct is smaller with its members in another order; about no function */
	FACT_KINDS
};

enum fact_place { FACT_AT_EXIT, FACT_AT_USE }; /* what `where` is: a return (or closing brace), or an instruction */

/* A position as a person sees it (macros expanded to their outermost use). */
struct src_loc {
	const char *file; /* as given to the front end; NULL: unknown */
	int line;         /* 1-based */
	int column;       /* 1-based, bytes */
};

struct fact_step {
	struct src_loc loc;
	const char *note; /* "`item` acquired: PyLong_FromLong returns a new reference"; NULL for a plain branch */
	int branch;       /* 0: not a branch, 1: condition true, 2: condition false, 3: loop entered again */
};

/* A change of the source that mends the fault, or a part of it: see struct finding_edit. */
struct fact_edit {
	struct src_loc at; /* the text is put before this position */
	int remove;        /* bytes that go from there on */
	const char *text, *what;
	enum edit_form form;
};

struct fact {
	enum fact_kind kind;
	const char *unit;          /* the main file of its unit */
	const char *function;      /* whose body it is */
	struct src_loc function_loc;
	const char *object;        /* the spelling a person knows it by: "item", "self->list", "result of f()" */
	const char *with;          /* "`value`, `traceback`": others that the same exit loses for the same reason; NULL */
	const char *acquired_by;   /* the call that made or lent it: "PyLong_FromLong"; "" for a parameter */
	const char *released_by;   /* the call this fact is about, if one is: releaser, thief, borrower; else NULL */
	const char *record;        /* of its type, NULL */
	const char *type;          /* spelled: "PyObject *" */
	struct src_loc acquired;   /* where it was got */
	struct src_loc where;      /* where the finding points: the exit, the overwrite, the release */
	enum fact_place place;
	int holds, should;         /* references held there, references that ought to be held */
	int ordinal;               /* among equal (kind, function, acquired_by, object) in the function, from 0 */
	int by_default;            /* 1: nothing but its family's habit says that the call returns an owned reference */
	int by_habit;              /* only what the rest of the unit does with its like says that it is owned; 2: and its name; 3: an out-parameter */
	int plain;                 /* 1: plain memory or a handle, not a counted object */
	int nullable;              /* 1: for FACT_NULL_RELEASE: the contract says nullable and nothing tested it */
	int size, best_size;       /* FACT_COMPACT_LAYOUT: bytes of an object, now and with the new order */
	int prevents, saves;       /* FACT_SCOPED_CLEANUP: exits that lose something now; releases that are written out and go */
	int confidence;            /* 0..100; see analyzer/own/README.md for what lowers it */
	const char *reason;        /* why the engine believes it, one sentence: "contract: cpython model" */
	const struct fact_step *steps;
	int n_steps;
	const struct fact_edit *edits; /* all together mend it; none: no sure way */
	int n_edits;
};

#endif
