#include "runtime/tracer/roots.h"

#include "runtime/tracer/hooks.h"
#include "runtime/tracer/modules.h"
#include "runtime/tracer/record.h"
#include "runtime/tracer/shadow.h"

#include <fcntl.h>
#include <string.h>

enum {
	ARENA_BYTES = 2200,     /* of glibc's main_arena */
	ARENA_TOP = 96,         /* from its start to the field that free blocks point back to */
	RED_ZONE = 128,
	STACK_ELSEWHERE = 256 << 10,
	HEAP_MAX = 64 << 20,    /* glibc's heaps of other arenas are aligned to it */
	PAGES_AT_ONCE = 512,
};

static uintptr_t arena_lo;

struct walk {
	struct roots *roots;
	const struct halt *halt;
	struct root_range *excluded; /* sorted */
	uint32_t excluded_count, excluded_room;
};

/* A free block that is in none of the small caches points to the arena's list heads. */
void roots_init(void)
{
	void *p, *guard;

	if (record_allocator != TRACE_ALLOCATOR_GLIBC)
		return;
	p = real.malloc(1500);
	guard = real.malloc(16);
	if (p && guard) {
		uintptr_t back;

		real.free(p);
		memcpy(&back, p, sizeof(back));
		if (modules_find(back) && modules_find(back) == modules_find((uintptr_t)real.malloc))
			arena_lo = back - ARENA_TOP;
	}
	real.free(guard);
}

void roots_present(uintptr_t lo, uintptr_t hi, void (*visit)(void *ctx, uintptr_t lo, uintptr_t hi), void *ctx)
{
	uint64_t entries[PAGES_AT_ONCE];
	uintptr_t page = lo & ~4095ul, from = 0;
	long fd = os_call(SYS_openat, AT_FDCWD, "/proc/self/pagemap", O_RDONLY | O_CLOEXEC, 0), n, i;

	if (fd < 0) {
		visit(ctx, lo, hi);
		return;
	}
	while (page < hi) {
		long want = (long)((hi - page + 4095) / 4096);

		n = os_call(SYS_pread64, fd, entries, (want < PAGES_AT_ONCE ? want : PAGES_AT_ONCE) * 8, page / 4096 * 8) / 8;
		if (n <= 0)
			break;
		for (i = 0; i < n; i++, page += 4096) {
			int there = entries[i] >> 62 != 0; /* present or swapped */

			if (there && !from)
				from = page > lo ? page : lo;
			if (!there && from) {
				visit(ctx, from, page);
				from = 0;
			}
		}
	}
	if (from)
		visit(ctx, from, page < hi ? page : hi);
	if (page < hi && !from)
		visit(ctx, page > lo ? page : lo, hi);
	os_call(SYS_close, fd);
}

static void exclude(struct walk *w, uintptr_t lo, uintptr_t hi)
{
	if (lo >= hi)
		return;
	if (w->excluded_count == w->excluded_room) {
		uint32_t room = w->excluded_room ? w->excluded_room * 2 : 1024;
		struct root_range *p = os_grow(w->excluded, w->excluded_room * sizeof(*p), room * sizeof(*p));

		if (!p)
			return;
		w->excluded = p;
		w->excluded_room = room;
	}
	w->excluded[w->excluded_count++] = (struct root_range){lo, hi};
}

static void sort_excluded(struct walk *w)
{
	uint32_t gap, i, k;

	/* Shell's sort: qsort may allocate. */
	for (gap = w->excluded_count / 2; gap; gap /= 2)
		for (i = gap; i < w->excluded_count; i++) {
			struct root_range x = w->excluded[i];

			for (k = i; k >= gap && w->excluded[k - gap].lo > x.lo; k -= gap)
				w->excluded[k] = w->excluded[k - gap];
			w->excluded[k] = x;
		}
}

static void visit_present(void *ctx, uintptr_t lo, uintptr_t hi)
{
	struct roots *r = ctx;

	lo = (lo + 7) & ~7ul;
	hi &= ~7ul;
	if (lo >= hi)
		return;
	r->bytes += hi - lo;
	r->scan(r->ctx, lo, hi, ROOT_DATA);
}

/* [lo, hi) less what is excluded. Ranges may overlap: the first one that ends behind lo is not to be bisected for. */
static void scan_data(struct walk *w, uintptr_t lo, uintptr_t hi)
{
	uint32_t i;

	for (i = 0; i < w->excluded_count && lo < hi; i++) {
		const struct root_range *x = &w->excluded[i];

		if (x->hi <= lo)
			continue;
		if (x->lo >= hi)
			break;
		if (x->lo > lo)
			roots_present(lo, x->lo, visit_present, w->roots);
		lo = x->hi;
	}
	if (lo < hi)
		roots_present(lo, hi, visit_present, w->roots);
}

/* The heap by brk is the allocator's, but the program's .bss may be in the same mapping. */
static void scan_modules(struct walk *w, const struct os_region *r)
{
	uint32_t i;

	for (i = 1; i <= modules_count(); i++) {
		const struct module *m = modules_get(i);

		if (!m->gone && m->lo < r->hi && m->hi > r->lo)
			scan_data(w, m->lo > r->lo ? m->lo : r->lo, m->hi < r->hi ? m->hi : r->hi);
	}
}

static int is_root(const struct os_region *r)
{
	if (!r->readable || r->vdso || r->device || r->stack)
		return 0;
	if (!r->writable)
		return r->anonymous && !r->executable; /* what was made read-only later */
	return 1;
}

/* glibc's heap of another arena: it begins with where the arena is, which is behind the head of its first heap. */
static uintptr_t arena_heap_end(uintptr_t at)
{
	uintptr_t head[3], first[1];

	if (os_peek(at, head, sizeof(head)) || (head[0] & (HEAP_MAX - 1)) > 128 || (head[0] & 15) || !head[0])
		return 0;
	if (os_peek(head[0] & ~(uintptr_t)(HEAP_MAX - 1), first, sizeof(first)) || first[0] != head[0])
		return 0;
	return head[2] <= HEAP_MAX ? at + head[2] : 0;
}

static int exclude_heaps(void *ctx, const struct os_region *r)
{
	uintptr_t at, end;

	if (is_root(r) && r->anonymous && !r->heap)
		for (at = (r->lo + HEAP_MAX - 1) & ~(uintptr_t)(HEAP_MAX - 1); at < r->hi; at += HEAP_MAX)
			if ((end = arena_heap_end(at)))
				exclude(ctx, at, end);
	return 0;
}

static int scan_region(void *ctx, const struct os_region *r)
{
	if (!is_root(r))
		return 0;
	if (r->heap)
		scan_modules(ctx, r);
	else
		scan_data(ctx, r->lo, r->hi);
	return 0;
}

static int find_main_stack(void *ctx, const struct os_region *r)
{
	struct root_range *x = ctx;

	if (!r->stack)
		return 0;
	x->lo = r->lo;
	x->hi = r->hi;
	return 1;
}

static int find_end(void *ctx, const struct os_region *r)
{
	struct root_range *x = ctx;

	if (x->lo < r->lo || x->lo >= r->hi)
		return 0;
	x->hi = r->hi;
	x->lo = r->lo;
	return 1;
}

static void scan_words(struct walk *w, uintptr_t lo, uintptr_t hi, enum root_class class)
{
	lo = (lo + 7) & ~7ul;
	hi &= ~7ul;
	if (lo >= hi)
		return;
	w->roots->bytes += hi - lo;
	w->roots->scan(w->roots->ctx, lo, hi, class);
}

/* The living part of one stack. Static thread-local storage and libc's record lie at its upper end: data. */
static void scan_stack(struct walk *w, const struct halted *h)
{
	uintptr_t sp = h->sp > RED_ZONE ? h->sp - RED_ZONE : 0, hi = h->stack_hi, data = h->pointer - modules_tls_size();
	struct root_range x = {h->sp, 0};

	scan_words(w, (uintptr_t)h->registers, (uintptr_t)h->registers + sizeof(h->registers), ROOT_STACK);
	if (!h->sp) {
		scan_words(w, h->stack_lo, hi, ROOT_STACK); /* nothing is known: all of it */
		return;
	}
	if (h->sp < h->stack_lo || h->sp >= hi) {
		/* On a stack of its own: main, a coroutine, a signal's. The system's stack is alive, too. */
		struct root_range main = {0, 0};

		if (os_each_region(find_end, &x) != 1)
			return;
		if (h->is_main && os_each_region(find_main_stack, &main) == 1 && main.lo != x.lo)
			scan_words(w, main.lo, main.hi, ROOT_STACK);
		if (hi)
			scan_words(w, h->stack_lo, hi, ROOT_STACK);
		/* It may lie in a block: no further than such stacks go. */
		hi = x.hi - h->sp > STACK_ELSEWHERE ? h->sp + STACK_ELSEWHERE : x.hi;
		if (sp < x.lo)
			sp = x.lo;
		data = 0;
	}
	if (data > sp && data < hi) {
		scan_words(w, sp, data, ROOT_STACK);
		scan_words(w, data, hi, ROOT_DATA);
	} else {
		scan_words(w, sp, hi, ROOT_STACK);
	}
}

/* A thread that ended and was not joined yet: libc's record has its result, and, kept for the next one, its DTV. */
static void scan_dead(struct walk *w, const struct thread *t)
{
	if (t->pointer > t->stack_lo && t->pointer < t->stack_hi)
		roots_present(t->pointer, t->stack_hi, visit_present, w->roots);
}

static void exclude_all(struct walk *w)
{
	extern const char __ehdr_start[] HIDDEN, _end[] HIDDEN;
	const struct thread *t;
	uintptr_t at = 0, lo, hi;
	uint32_t i;

	exclude(w, (uintptr_t)__ehdr_start & ~4095ul, ((uintptr_t)_end + 4095) & ~4095ul);
	if (arena_lo)
		exclude(w, arena_lo, arena_lo + ARENA_BYTES);
	for (i = 0; i < w->roots->block_count; i++)
		exclude(w, w->roots->blocks[i].lo, w->roots->blocks[i].hi);
	for (; os_is_own(at, UINTPTR_MAX, &lo, &hi); at = hi)
		exclude(w, lo, hi);
	for (at = 0; hooks_next_mapping(at, UINTPTR_MAX, &lo, &hi); at = hi)
		exclude(w, lo, hi);
	for (t = thread_list; t; t = t->next)
		if (t->state != THREAD_FREE)
			exclude(w, t->stack_lo, t->stack_hi);
	if (record_allocator == TRACE_ALLOCATOR_GLIBC)
		os_each_region(exclude_heaps, w);
}

void roots_each(struct roots *r, const struct halt *halt)
{
	struct walk w = {.roots = r, .halt = halt};
	const struct thread *t;
	uintptr_t lo, hi;
	uint32_t i;

	exclude_all(&w);
	sort_excluded(&w);
	os_each_region(scan_region, &w);
	hooks_beginnings(&lo, &hi);
	visit_present(r, lo, hi);
	for (i = 0; i < halt->count; i++)
		if (halt->threads[i].missed < 2)
			scan_stack(&w, &halt->threads[i]);
	for (t = thread_list; t; t = t->next)
		if (t->state == THREAD_DEAD && t->stack_hi)
			scan_dead(&w, t);
	os_unmap(w.excluded, w.excluded_room * sizeof(*w.excluded));
}
