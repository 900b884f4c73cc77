/* What the files share that tell what a function does with fields: content.c, stores.c, protocol.c, fields.c. Internal. */
#ifndef GCCHECK_OWN_FIELDS_H
#define GCCHECK_OWN_FIELDS_H

#include "analyzer/own/engine.h"

/* --- content.c --- */
struct content { /* of a variable: how many of its assignments are of which kind */
	int owned, borrowed, other, plain;
	const struct ir_place *from; /* a field that it was read from */
};

struct content content_of(const struct engine *e, int var);
/* Count what the call gives back. */
void add_result(const struct engine *e, int insn, struct content *c);
/* ... if it is a cast, G_OBJECT(x): what x is. 0: it is none. depth: of casts around it. */
int add_cast(const struct engine *e, int insn, struct content *c, int depth);
/* May the call take the argument over, as far as its contract goes? */
int may_take(const struct contract *c, int arg);
/* What an operand is a cast of, G_OBJECT(v); itself. */
struct ir_operand uncast(const struct engine *e, struct ir_operand op);
/* Is a reference added to what is in the place? */
int is_retained(const struct engine *e, int place);
/* kref_get(&p->ref), p->refs++: of which pointer's object is the counter? The pointer's place; -1. */
int counted_base(const struct engine *e, int place);
/* The field that a place is, or whose element it is; NULL. */
const struct ir_place *field_under(const struct engine *e, int place);

/* --- stores.c: rows for what an instruction stores, and for what says that it is a string or a number --- */
void note_store(struct engine *e, int insn);
void note_atoms(struct engine *e, int insn);

/* --- protocol.c: rows for what a call tells the collector, who keeps a callback, and the allocator --- */
void note_protocol(struct engine *e, int insn);
/* Py_DECREF(Py_TYPE(self)): a row for the type's field. 0: op is no such accessor's. */
int note_type_use(struct engine *e, int insn, struct ir_operand op, enum own_field_use use);

/* --- weak.c: rows for weak pointers that a call registers or removes --- */
void note_weak(struct engine *e, int insn);

/* --- twice.c --- */
/* Does an instruction on the way to this one do the same with the field, and nobody sets it? */
int is_done_before(const struct engine *e, int insn, int place, int (*does)(const struct engine *e, int insn, int place));

/* --- fields.c --- */
/* Does a function of this name end an object's life, by its words? */
int is_destructor_name(const char *name);
/* Add a row: the function does this with the field p; or, without a field, this. */
void note_use(struct engine *e, const struct ir_place *p, enum own_field_use use, int insn, int plain);
void note_fn(struct engine *e, enum own_field_use use, int insn);

#endif
