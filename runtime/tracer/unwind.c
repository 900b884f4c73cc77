#include "runtime/tracer/unwind.h"

#include "runtime/tracer/modules.h"

#include <string.h>
#include <ucontext.h>

struct registers {
	uintptr_t pc, sp, bp;
	int exact;  /* pc is an instruction, not a return address */
	int loaded; /* bp is no longer the one of the start */
};

struct bounds {
	uintptr_t at, lo, hi;
};

static int over(void *ctx, const struct os_region *r)
{
	struct bounds *b = ctx;

	if (b->at < r->lo || b->at >= r->hi)
		return 0;
	b->lo = r->lo;
	b->hi = r->readable ? r->hi : r->lo;
	return 1;
}

/* The mapping that sp is in: stacks of threads, of coroutines, of signals are alike in that. */
static int find_stack(struct unwind_cache *c, uintptr_t sp)
{
	struct bounds b = {.at = sp};

	if (LIKELY(sp >= c->lo && sp + 16 <= c->hi))
		return 0;
	if (os_each_region(over, &b) != 1 || sp + 16 > b.hi)
		return -1;
	c->lo = b.lo;
	c->hi = b.hi;
	return 0;
}

static const struct cfi_rule *rule_of(struct unwind_cache *c, uintptr_t pc, int exact)
{
	uintptr_t at = exact ? pc : pc - 1;
	struct cfi_rule *r = &c->rules[(at ^ at >> 11) & (UNWIND_CACHE - 1)];
	const struct module *m;

	if (LIKELY(r->pc == at && !exact))
		return r;
	r->pc = exact ? 0 : at; /* frames of the two kinds differ */
	r->kind = CFI_NONE;
	m = modules_find(at);
	r->own = m && m->own;
	r->frame = modules_frame(pc, exact);
	if (m)
		cfi_rule(m->eh_frame_hdr, at, r);
	return r;
}

static uintptr_t word_at(uintptr_t address)
{
	uintptr_t v;

	memcpy(&v, (const void *)address, sizeof(v));
	return v;
}

static uintptr_t checked_word(struct unwind *u, uintptr_t address)
{
	uintptr_t v = word_at(address);

	if (u->check_count >= 0 && u->check_count < UNWIND_MAX_CHECKS)
		u->checks[u->check_count++] = (struct unwind_check){address, v};
	else
		u->check_count = -1;
	return v;
}

/* Code without tables (made at run time, or stripped): by frame pointer, if it looks like one. */
static int step_by_frame_pointer(const struct unwind_cache *c, struct unwind *u, struct registers *r)
{
	uintptr_t bp = r->bp, pc;

	if (bp < r->sp || bp + 16 > c->hi || bp & 7)
		return -1;
	pc = word_at(bp + 8);
	if (!modules_find(pc - 1))
		return -1;
	u->uses_bp |= !r->loaded;
	r->pc = checked_word(u, bp + 8);
	r->bp = checked_word(u, bp);
	r->loaded = 1;
	r->sp = bp + 16;
	r->exact = 0;
	return 0;
}

static int step_over_signal(struct unwind_cache *c, struct unwind *u, struct registers *r)
{
	const ucontext_t *uc = (const void *)r->sp;

	if (r->sp + sizeof(*uc) > c->hi)
		return -1;
	u->check_count = -1;
	r->pc = (uintptr_t)uc->uc_mcontext.gregs[REG_RIP];
	r->sp = (uintptr_t)uc->uc_mcontext.gregs[REG_RSP];
	r->bp = (uintptr_t)uc->uc_mcontext.gregs[REG_RBP];
	r->exact = 1;
	return find_stack(c, r->sp);
}

/* To the caller. 0; 1: there is none; -1: no way on. */
static int step(struct unwind_cache *c, struct unwind *u, struct registers *r)
{
	const struct cfi_rule *rule = rule_of(c, r->pc, r->exact);
	uintptr_t frame, bp = r->bp;

	switch (rule->kind) {
	case CFI_END: return 1;
	case CFI_SIGNAL: return step_over_signal(c, u, r);
	case CFI_SP: frame = r->sp + (uintptr_t)(intptr_t)rule->cfa; break;
	case CFI_BP:
		u->uses_bp |= !r->loaded;
		frame = bp + (uintptr_t)(intptr_t)rule->cfa;
		break;
	case CFI_BP_DEREF:
		u->uses_bp |= !r->loaded;
		frame = bp + (uintptr_t)(intptr_t)rule->cfa;
		if (frame < r->sp || frame + 8 > c->hi || bp + 8 > c->hi || bp < r->sp)
			return -1;
		frame = checked_word(u, frame);
		break;
	default: return step_by_frame_pointer(c, u, r);
	}
	if (frame < r->sp + 8 || frame > c->hi || frame & 7)
		return -1;
	if (rule->kind == CFI_BP_DEREF || rule->bp) {
		r->bp = checked_word(u, rule->kind == CFI_BP_DEREF ? bp : frame + (uintptr_t)(intptr_t)rule->bp);
		r->loaded = 1;
	}
	r->pc = checked_word(u, frame - 8);
	r->sp = frame;
	r->exact = 0;
	return r->pc ? 0 : 1;
}

static void add_frame(struct unwind_cache *c, struct unwind *u, const struct registers *r)
{
	const struct cfi_rule *rule = rule_of(c, r->pc, r->exact);

	if (!rule->own)
		u->frames[u->count++] = rule->frame;
}

void unwind_walk(struct unwind_cache *c, uintptr_t pc, uintptr_t sp, uintptr_t bp, int max_frames, struct unwind *u)
{
	struct registers r = {pc, sp, bp, 0, 0};
	int answer;

	u->count = u->cut = u->broken = u->uses_bp = u->check_count = 0;
	if (UNLIKELY(c->epoch != modules_epoch)) {
		memset(c->rules, 0, sizeof(c->rules));
		c->epoch = modules_epoch;
	}
	add_frame(c, u, &r);
	if (find_stack(c, sp)) {
		u->broken = 1;
		u->check_count = -1;
		return;
	}
	while (u->count < max_frames) {
		answer = step(c, u, &r);
		if (answer) {
			u->broken = answer < 0;
			return;
		}
		add_frame(c, u, &r);
	}
	u->cut = 1;
}
