#include "runtime/core/marks.h"

#include <string.h>

enum { WORDS = (MARKS_PIECE_BYTES - sizeof(void *)) / sizeof(uintptr_t) };

struct marks_piece {
	struct marks_piece *below;
	uintptr_t words[WORDS];
};

void marks_init(struct marks *m, const struct core_memory *memory)
{
	memset(m, 0, sizeof(*m));
	m->memory = memory;
}

static void put(struct marks *m, struct marks_piece *piece)
{
	if (piece)
		m->memory->put(m->memory->ctx, piece, sizeof(*piece));
}

void marks_release(struct marks *m)
{
	while (m->top) {
		struct marks_piece *below = m->top->below;

		put(m, m->top);
		m->top = below;
	}
	put(m, m->spare);
	marks_init(m, m->memory);
}

static int grow(struct marks *m)
{
	struct marks_piece *piece = m->spare;

	if (!piece)
		piece = m->memory->get(m->memory->ctx, sizeof(*piece));
	if (!piece) {
		m->lost = 1;
		return -1;
	}
	m->spare = NULL;
	piece->below = m->top;
	m->top = piece;
	m->used = 0;
	return 0;
}

int marks_push(struct marks *m, uintptr_t word)
{
	if ((!m->top || m->used == WORDS) && grow(m))
		return -1;
	m->top->words[m->used++] = word;
	m->count++;
	return 0;
}

static void shrink(struct marks *m)
{
	struct marks_piece *empty = m->top;

	m->top = empty->below;
	m->used = m->top ? WORDS : 0;
	put(m, m->spare);
	m->spare = empty;
}

int marks_pop(struct marks *m, uintptr_t *word)
{
	if (!m->count)
		return 0;
	if (!m->used)
		shrink(m);
	*word = m->top->words[--m->used];
	m->count--;
	return 1;
}
