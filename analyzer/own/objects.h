/* The objects of one function, and which holds which. What a variable that is assigned once points to is an object; a field
 * of an object is one object more. No order of instructions: what is stored at any time counts. Internal.
 */
#ifndef GCCHECK_OWN_OBJECTS_H
#define GCCHECK_OWN_OBJECTS_H

#include "analyzer/own/engine.h"

enum { NOTHING = -1, UNSEEN = -2, BUSY = -3, LINK_LOCAL = -10 /* and below: an object of the callee */ };

struct slot { /* a field that holds one object */
	int from, to;
	const char *field;
};

struct hold {
	int from, to;
	struct own_hold how;
};

struct objects {
	struct engine *e;
	int *of_var, *of_insn; /* by variable, by call: its object */
	int *defs, *def;       /* by variable: how often assigned, and where last */
	int n, depth;
	VEC(struct slot) slots;
	VEC(struct hold) holds;
};

/* --- objects.c: the object that something is at an instruction; NOTHING --- */
int value_of(struct objects *o, int insn, struct ir_operand op);
int value_of_place(struct objects *o, int insn, int place);
int value_of_call(struct objects *o, int insn);
/* The object whose field it is. */
int holder_of(struct objects *o, int insn, const struct ir_place *field);
int new_object(struct objects *o);
/* How often each variable is assigned: before anything else. */
void count_defs(struct objects *o);
/* The parameter, or LINK_RESULT, that the object is; UNSEEN: neither. result: the object that is returned. */
int outside(struct objects *o, int object, int result);
struct slot *find_slot(struct objects *o, int from, const char *field);
void add_hold(struct objects *o, int from, int to, struct own_hold how);
/* A hold by this field at this instruction; the rest is for the caller to fill in. */
struct own_hold hold_at(const struct engine *e, int insn, const struct ir_place *field);
/* self->priv->x is self's x. */
int is_part(const char *field);
/* Does a function of this name give the private part of an instance? */
int is_accessor(const char *name);
/* What a person calls an operand, also within casts and retaining calls; "". */
const char *spell(const struct engine *e, struct ir_operand op);
/* self->f = ref(x): x. */
const char *call_argument(const struct engine *e, int insn);

/* --- keepers.c: calls that let their arguments hold one another --- */
void read_keeper(struct objects *o, int insn);
void read_getter(struct objects *o, int insn);
void read_sink(struct objects *o, int insn);
void read_list(struct objects *o, int insn);
/* Has the callee a parameter that is a function? Then what it keeps besides is a callback's data. */
int takes_callback(const struct engine *e, const struct ir_insn *x);

/* --- holds.c --- */
/* Is there anything to hold? Most functions store nothing. */
int may_hold(const struct engine *e);
/* All holds of the function. Owns: the caller forgets the objects. */
void find_objects(struct engine *e, struct objects *o);
void forget_objects(struct objects *o);

#endif
