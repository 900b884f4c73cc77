/* names: what a block is, for objects that say so themselves: GObject's and CPython's types. Every word that is looked at is
 * checked first; nothing of the program's is called but GLib's table of names, which takes no lock. */
#ifndef TRACER_NAMES_H
#define TRACER_NAMES_H

#include "runtime/tracer/mark.h"

/* Look for the libraries' symbols: with threads running. */
HIDDEN void names_prepare(void);
/* A TYPE record, if it is known. */
HIDDEN void names_emit(uint32_t collection, const struct block *b);
/* Whether pointers behind the block's start are its type's way. */
HIDDEN int names_explains(const struct block *b);

struct name {
	uint16_t family; /* enum trace_type_family */
	uint32_t instance, count; /* offsets in the block */
	char text[128];
};
/* 1 if known. */
HIDDEN int names_of(const struct block *b, struct name *n);

#endif
