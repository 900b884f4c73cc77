/* marks: the stack of a marker, so that no traversal recurses. It grows by pieces of 64 KiB and never moves what it holds;
 * one empty piece is kept. Not thread-safe. */
#ifndef RUNTIME_CORE_MARKS_H
#define RUNTIME_CORE_MARKS_H

#include "runtime/core/memory.h"

#include <stdint.h>

enum { MARKS_PIECE_BYTES = 64 * 1024 };

struct marks_piece;

struct marks {
	const struct core_memory *memory; /* borrowed */
	struct marks_piece *top;          /* NULL: none yet */
	struct marks_piece *spare;
	size_t used;  /* words in top */
	size_t count; /* words in all */
	int lost;     /* a push failed: what was marked is not all */
};

void marks_init(struct marks *m, const struct core_memory *memory);
/* Give the memory back. */
void marks_release(struct marks *m);
/* Fails: -1 when there is no memory, and m->lost is set; nothing else changes. */
int marks_push(struct marks *m, uintptr_t word);
/* 0 when the stack is empty. */
int marks_pop(struct marks *m, uintptr_t *word);

#endif
