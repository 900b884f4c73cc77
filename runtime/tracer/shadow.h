/* shadow: what is known of each block, in 4 bytes for each 16 bytes of address space, without lock or hash.
 *
 * The word of the granule where a block starts says: alive or not, generation, how many bytes of its usable size were not
 * asked for, and its stack. malloc hands each granule to one thread at a time, so plain stores do, as long as the word is
 * cleared before the block goes back. Words lie in leaves of 64 MiB of address space; a directory of leaves covers 47 bits.
 *
 * Ages need no sweep: each 16 KiB of heap has a stamp, the epoch its words were last brought up to date for. Epochs
 * count collections. A block's generation is the one in its word plus the epochs since its page's stamp, at most 2; the
 * first allocation on a page in an epoch brings its words up to date. A stamp from before a fork says: all of it is the
 * parent's. That happens on the first touch of a page, so a child that only execs pays nothing.
 */
#ifndef TRACER_SHADOW_H
#define TRACER_SHADOW_H

#include "runtime/tracer/os.h"

enum {
	GRANULE_SHIFT = 4,
	LEAF_SHIFT = 26, /* bytes of address space under a leaf */
	PAGE_SHIFT = 14, /* ... and under a stamp */
	LEAF_GRANULES = 1 << (LEAF_SHIFT - GRANULE_SHIFT),
	LEAF_PAGES = 1 << (LEAF_SHIFT - PAGE_SHIFT),
	PAGE_GRANULES = 1 << (PAGE_SHIFT - GRANULE_SHIFT),
	ADDRESS_BITS = 47,
	DIRECTORY_SIZE = 1 << (ADDRESS_BITS - LEAF_SHIFT),
};

/* A word: bits 0-2 the code, 3-7 the slack, 8: large, 9-31 the stack. Large blocks are found by a list of their own. */
enum shadow_code {
	CODE_NONE = 0,
	CODE_GENERATION_0 = 1, /* 1, 2, 3: generations 0, 1, 2 at the page's stamp */
	CODE_GENERATION_2 = 3,
	CODE_INHERITED = 4, /* made by the parent before the fork */
};

enum { SHADOW_MAX_STACK = (1 << 23) - 1, SHADOW_LARGE = 1 << 8, LARGE_BYTES = 64 << 10 };

static inline uint32_t shadow_word(uint32_t stack, uint32_t slack_code, uint32_t code, int large)
{
	return stack << 9 | (large ? SHADOW_LARGE : 0) | slack_code << 3 | code;
}

static inline uint32_t shadow_stack(uint32_t word)
{
	return word >> 9;
}

struct leaf {
	uint32_t words[LEAF_GRANULES];
	uint16_t stamps[LEAF_PAGES]; /* 0: nothing was ever recorded there */
};

extern HIDDEN struct leaf **shadow_directory;
/* The current epoch, from 1; a page whose stamp is less is touched for the first time since. */
extern HIDDEN uint16_t shadow_epoch;
/* Pages with stamps below it are the parent's. 0: no fork. */
extern HIDDEN uint16_t shadow_fork_epoch;

/* 0; -1: no address space. */
HIDDEN int shadow_init(void);
/* The leaf over an address, made if need be. NULL: no memory, or an address beyond 47 bits. */
HIDDEN struct leaf *shadow_make_leaf(uintptr_t address);
/* Bring a page's words up to date and stamp it. */
HIDDEN void shadow_touch(struct leaf *l, uint32_t page);
/* A collection is over: everything alive is one epoch older. */
HIDDEN void shadow_age(void);
/* In the child of a fork: all that is alive is the parent's. */
HIDDEN void shadow_forked(void);

static inline struct leaf *shadow_leaf(uintptr_t address)
{
	return LIKELY(address >> ADDRESS_BITS == 0) ? shadow_directory[address >> LEAF_SHIFT] : NULL;
}

static inline uint32_t shadow_index(uintptr_t address)
{
	return (uint32_t)(address >> GRANULE_SHIFT) & (LEAF_GRANULES - 1);
}

/* Where the word of a block is, or NULL. */
static inline uint32_t *shadow_find(uintptr_t address)
{
	struct leaf *l = shadow_leaf(address);

	return l ? &l->words[shadow_index(address)] : NULL;
}

/* Say that a block is alive. */
static inline void shadow_set(uintptr_t address, uint32_t word)
{
	struct leaf *l = shadow_leaf(address);
	uint32_t index = shadow_index(address), page = index / PAGE_GRANULES;

	if (UNLIKELY(!l) && !(l = shadow_make_leaf(address)))
		return;
	if (UNLIKELY(l->stamps[page] != shadow_epoch))
		shadow_touch(l, page);
	l->words[index] = word;
}

/* Generation of a block now: 0 to 2, or -1 for inherited. word is not 0. */
static inline int shadow_generation(uint32_t word, uint16_t stamp)
{
	int generation = (int)(word & 7) - CODE_GENERATION_0;

	if ((word & 7) == CODE_INHERITED || stamp < shadow_fork_epoch)
		return -1;
	generation += shadow_epoch - stamp;
	return generation > 2 ? 2 : generation;
}

/* Call for each block alive, in order of addresses, with its word and its page's stamp. */
HIDDEN void shadow_each(void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp), void *ctx);
/* Only blocks of generations up to `oldest`: pages without an allocation since then are not read. */
HIDDEN void shadow_each_young(int oldest, void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp), void *ctx);
/* Only blocks that start in [lo, hi). */
HIDDEN void shadow_each_in(uintptr_t lo, uintptr_t hi, void (*visit)(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp),
			   void *ctx);
/* The first leaf there is from a number on; DIRECTORY_SIZE: none. */
HIDDEN uint32_t shadow_next_leaf(uint32_t from);
/* Whether anything was ever recorded in [lo, hi). */
HIDDEN int shadow_was_used(uintptr_t lo, uintptr_t hi);

#endif
