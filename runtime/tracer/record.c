#include "runtime/tracer/record.h"

#include "runtime/tracer/collect.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/depot.h"
#include "runtime/tracer/modules.h"

#include <string.h>

static struct memo *memo_of(struct thread *t, const struct caller *c)
{
	uintptr_t h = (c->pc ^ (c->sp << 7)) * 0x9e3779b97f4a7c15ull;

	return &t->memos[h >> (64 - 9)];
}

static int memo_holds(const struct memo *m, const struct caller *c, unsigned entry)
{
	uint32_t i;
	uintptr_t differs = 0;

	if (m->pc != c->pc || m->sp != c->sp || m->entry != entry || (m->uses_bp && m->bp != c->bp))
		return 0;
	for (i = 0; i < m->checks; i++)
		differs |= *(const uintptr_t *)(c->sp + m->offsets[i]) ^ m->values[i];
	return !differs;
}

static void memo_flush(struct memo *m)
{
	if (m->allocs)
		depot_add(m->stack, m->allocs, m->bytes);
	m->allocs = m->bytes = 0;
}

static void memo_fill(struct memo *m, const struct caller *c, unsigned entry, const struct unwind *u)
{
	int i;

	memo_flush(m);
	m->pc = 0; /* not to be compared, unless all of it fits */
	m->stack = depot_put(u, entry);
	if (u->check_count < 0 || u->check_count > MEMO_CHECKS)
		return;
	for (i = 0; i < u->check_count; i++) {
		uintptr_t offset = u->checks[i].place - c->sp;

		if (offset > UINT32_MAX)
			return;
		m->offsets[i] = (uint32_t)offset;
		m->values[i] = u->checks[i].value;
	}
	m->checks = (uint8_t)u->check_count;
	m->sp = c->sp;
	m->bp = c->bp;
	m->uses_bp = (uint8_t)u->uses_bp;
	m->entry = (uint8_t)entry;
	m->pc = c->pc;
}

static void forget_memos(struct thread *t)
{
	uint32_t i;

	thread_flush_memos(t);
	for (i = 0; i < MEMO_COUNT; i++)
		t->memos[i].pc = 0;
	t->epoch = modules_epoch;
}

static struct memo *stack_of(struct thread *t, const struct caller *c, unsigned entry)
{
	struct memo *m = memo_of(t, c);

	if (UNLIKELY(t->epoch != modules_epoch))
		forget_memos(t);
	if (UNLIKELY(!memo_holds(m, c, entry))) {
		unwind_walk(&t->cache, c->pc, c->sp, c->bp, config.depth, &t->walk);
		memo_fill(m, c, entry, &t->walk);
	}
	return m;
}

void record_made(struct thread *t, void *p, size_t asked, unsigned entry, const struct caller *c)
{
	struct memo *m = stack_of(t, c, entry);
	size_t usable = record_usable(p);

	shadow_set((uintptr_t)p, shadow_word(m->stack, slack_encode(usable, asked), CODE_GENERATION_0, usable >= LARGE_BYTES));
	m->allocs++;
	m->bytes += asked;
	t->allocs++;
	t->bytes_allocated += asked;
	if (UNLIKELY(--t->countdown < 0)) {
		t->countdown = COUNTDOWN;
		collect_look(t);
	}
}

uint32_t record_gone(struct thread *t, void *p)
{
	uint32_t *w = shadow_find((uintptr_t)p), word = w ? *w : 0;

	if (!word)
		return 0;
	*w = 0;
	if (LIKELY(t)) {
		t->frees++;
		t->bytes_freed += record_size(p, word);
	} else {
		__atomic_add_fetch(&thread_orphan_frees, 1, __ATOMIC_RELAXED);
		__atomic_add_fetch(&thread_orphan_bytes_freed, record_size(p, word), __ATOMIC_RELAXED);
	}
	return word;
}

void record_back(struct thread *t, void *p, uint32_t word)
{
	if (!word)
		return;
	shadow_set((uintptr_t)p, word);
	t->frees--;
	t->bytes_freed -= record_size(p, word);
}

void record_all_usable(void *p)
{
	uint32_t *w = p ? shadow_find((uintptr_t)p) : NULL;

	if (w && *w)
		*w &= ~(31u << 3);
}

void thread_flush_memos(struct thread *t)
{
	uint32_t i;

	for (i = 0; i < MEMO_COUNT; i++)
		memo_flush(&t->memos[i]);
}
