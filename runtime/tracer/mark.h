/* mark: which blocks can be reached, and how.
 *
 * A cell of 16 bits beside each granule, made where something is found: in a block's first one, how the block was reached;
 * in the one that a word points to, how many words point there. (So pointers to a block and to the object behind its
 * pre-header are counted apart.) The shadow is only read: a snapshot process would copy its pages otherwise. */
#ifndef TRACER_MARK_H
#define TRACER_MARK_H

#include "runtime/tracer/record.h"
#include "runtime/tracer/roots.h"
#include "runtime/core/marks.h"

enum {
	CELL_MARKED = 1,   /* reachable */
	CELL_EXACT = 2,    /* ... by a pointer to its start */
	CELL_ALIGNED = 4,  /* ... by a pointer without low bits */
	CELL_HEAP = 8,     /* ... from data or another block, not only from a stack */
	CELL_DEGREE_SHIFT = 4,
	CELL_DEGREE_MAX = 0xfff, /* and more */
};

struct block {
	uintptr_t address;
	uint32_t word;
	uint16_t stamp;
};

struct mark {
	uint16_t **cells;    /* by leaf */
	uintptr_t lo, hi;    /* of all blocks */
	struct block *large; /* sorted by address */
	uint32_t large_count, large_room;
	struct marks todo;   /* addresses of marked blocks */
	int generation;      /* of the oldest blocks to look at; 2: all */
	int lost;            /* memory ran out: nothing may be said to be unreachable */
	uint64_t blocks, bytes_scanned;
	uint64_t inherited;
	uint64_t edges;
	const struct halt *halt;
	uint64_t root_bytes;
};

/* Mark all that is reachable. m is zeroed. */
HIDDEN void mark_all(struct mark *m, const struct halt *halt);
HIDDEN void mark_release(struct mark *m);
/* The block that a word points into. 0: none. *at: where in it. */
HIDDEN int mark_find(const struct mark *m, uintptr_t value, struct block *b, uintptr_t *at);
/* A block's cell or that of a granule inside. 0 if there is none. */
HIDDEN uint16_t mark_cell(const struct mark *m, uintptr_t address);
/* Count a pointer found in an unreachable block. */
HIDDEN void mark_count(struct mark *m, uintptr_t value);
/* Words of a block that may be pointers. */
HIDDEN void mark_words(const struct block *b, uintptr_t *lo, uintptr_t *hi);
/* The tracer's memory for the collector's core. */
extern HIDDEN const struct core_memory mark_memory;

#endif
