/* Values and locations: the names the engine gives to what a function computes and to where it is kept. Both are
 * hash-consed per function, so equality is equality of ids and a function has finitely many.
 *
 * A location under a pointer is named by the pointer's value, not by the variable that holds it: `self->x` and
 * `((struct foo *)op)->x` are one location when both pointers are one value (the region model of Clang's analyser).
 */
#ifndef GCCHECK_OWN_VALUE_H
#define GCCHECK_OWN_VALUE_H

#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"
#include "analyzer/ir/ir.h"

typedef int vid; /* 0: none */
typedef int lid; /* 0: none */

enum { V_OBJ = 1 }; /* the one object that a state tracks */

enum value_kind {
	VAL_NONE,
	VAL_OBJ,
	VAL_CONST,  /* number */
	VAL_STR,
	VAL_FN,     /* text */
	VAL_ADDR,   /* address of location a */
	VAL_PARAM,  /* parameter a at entry */
	VAL_RESULT, /* of the call at instruction a */
	VAL_OUT,    /* what the call at instruction a wrote through argument b */
	VAL_LOAD,   /* what instruction a found in place b */
	VAL_PHI,    /* what location b holds where paths meet at block a */
	VAL_OLD,    /* an earlier incarnation, kept by location b after instruction a ran again */
	VAL_GETTER, /* text: what this accessor finds in value a */
	VAL_FRESH,  /* anything else that instruction a made */
	VAL_BIN,    /* number: sub-operation; a, b: values */
};

struct value {
	enum value_kind kind;
	int a, b;
	int64_t number;
	const char *text;
	int has_obj; /* computed from the tracked object: an interior pointer, a tagged one */
	int depth;
};

enum loc_kind { LOC_NONE, LOC_VAR, LOC_DEREF, LOC_FIELD, LOC_INDEX };

struct loc {
	enum loc_kind kind;
	lid base;          /* FIELD, INDEX */
	vid pointer;       /* DEREF */
	int var;           /* VAR */
	const char *field; /* FIELD */
	long index;        /* INDEX */
	int is_local;      /* lives in this function's own variables */
	int has_obj;       /* lies inside, or behind, the tracked object */
	int is_any;        /* an element with unknown index, or inside one: many locations under one name */
	int depth;
	int type;          /* IR type, for field owners; 0 unknown */
};

struct values {
	VEC(struct value) v;
	VEC(struct loc) l;
	struct map v_index, l_index;
};

void values_init(struct values *t);
void values_release(struct values *t);
vid val_get(struct values *t, enum value_kind kind, int a, int b);
vid val_const(struct values *t, int64_t n);
vid val_text(struct values *t, enum value_kind kind, const char *interned);
/* What an accessor finds in a value; insn tells calls apart when other arguments select what is found, else 0. */
vid val_getter(struct values *t, const char *interned_function, vid of, int insn);
vid val_bin(struct values *t, enum ir_sub sub, vid a, vid b); /* 0 when too deep */
lid loc_var(struct values *t, int var, int is_local, int type);
lid loc_deref(struct values *t, vid pointer, int type);
lid loc_field(struct values *t, lid base, const char *field, int type);
lid loc_index(struct values *t, lid base, long index, int type);
/* Location that the outermost FIELD/INDEX chain starts at: a VAR or a DEREF. */
lid loc_root(const struct values *t, lid l);
/* 1 if inner is outer or part of it. */
int loc_within(const struct values *t, lid inner, lid outer);
/* 1 if the value is, or the location depends on, value v. */
int loc_depends(const struct values *t, lid l, vid v);
int val_depends(const struct values *t, vid x, vid v);

static inline const struct value *val(const struct values *t, vid v) { return &t->v.items[v]; }
static inline const struct loc *loc(const struct values *t, lid l) { return &t->l.items[l]; }

#endif
