/* garbage: the blocks that marking did not reach, the pointers among them, and their components. */
#ifndef TRACER_GARBAGE_H
#define TRACER_GARBAGE_H

#include "runtime/tracer/mark.h"

struct edge {
	uint32_t src, dst;   /* numbers of blocks */
	uint64_t src_offset;
	uint32_t dst_offset;
	uint32_t flags;      /* TRACE_EDGE_... */
};

struct component {
	uint32_t blocks, cyclic;
	uint64_t bytes;
	uint64_t inside, in, out; /* edges */
	uint64_t below_blocks, below_bytes;
	uint32_t head; /* 1 + the component it was counted below of; 0: not yet */
};

struct garbage {
	struct block *blocks; /* by address */
	uint32_t count, room;
	struct edge *edges;   /* by source */
	uint64_t edge_count, edge_room;
	uint64_t *first;      /* count + 1: where each block's edges start */
	uint32_t *component;  /* of each block */
	uint32_t *degree;     /* words in unreachable blocks that point to it */
	struct component *components;
	uint32_t component_count;
	uint64_t bytes;
	int lost;             /* memory ran out: it is not complete, say nothing of it */
	struct mark *mark;
};

/* What m did not reach. g is zeroed. */
HIDDEN void garbage_find(struct garbage *g, struct mark *m);
HIDDEN void garbage_release(struct garbage *g);
/* The number of a block by its address; -1: it is none of them. */
HIDDEN long garbage_index(const struct garbage *g, uintptr_t address);

#endif
