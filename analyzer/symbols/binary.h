/* binary: a file opened for its symbols, and the ranges of its units and functions. Private to symbols/. */
#ifndef GCCHECK_SYMBOLS_BINARY_H
#define GCCHECK_SYMBOLS_BINARY_H

#include "analyzer/base/vec.h"
#include "analyzer/symbols/symbols.h"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>

/* A piece of code and the unit or function that it belongs to. */
struct code_range {
	Dwarf_Addr low, high; /* high is exclusive */
	Dwarf_Die die;
};

struct code_ranges {
	VEC(struct code_range) list; /* by low, once sorted; ranges do not overlap in sound files */
	int sorted;
};

struct code_unit {
	Dwarf_Off offset;           /* of its DIE: the key */
	struct code_ranges functions;
};

struct binary {
	char *path, *build_id; /* as asked for */
	char found[2 * 64 + 1]; /* the build-id that the file has */
	const char *trouble;
	Dwfl *dwfl;
	Dwfl_Module *module;
	Dwarf *dwarf;          /* NULL: no debug information */
	Dwarf_Addr bias;       /* the module's addresses less the dwarf's */
	struct code_ranges units;
	VEC(struct code_unit) indexed; /* units whose functions were looked at */
	int looked; /* 1: dwarf and units are settled */
	struct binary *next;
};

/* Read which unit has which code. Once. */
void binary_index(struct binary *b);
/* The unit, or the function of a unit, that the address (as the dwarf counts it) lies in; NULL if none. */
Dwarf_Die *binary_unit(struct binary *b, Dwarf_Addr address);
Dwarf_Die *binary_function(struct binary *b, Dwarf_Die *unit, Dwarf_Addr address);
void ranges_release(struct code_ranges *r);

#endif
