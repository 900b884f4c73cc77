/* The entry points of allocation, in place of the allocator's. Compiled with frame pointers: CALLER reads them. */
#include "runtime/tracer/hooks.h"

#include "runtime/tracer/record.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

struct real real;
enum trace_allocator record_allocator;

/* Memory for whoever asks before the real functions are known: dlsym itself may. Never given back, reachable for ever. */
static char early[64 << 10] __attribute__((aligned(16)));
static size_t early_used;

static void *early_alloc(size_t n, size_t align)
{
	size_t at = (early_used + 16 + align - 1) & ~(align - 1);

	if (at + n > sizeof(early))
		return NULL;
	*(size_t *)(early + at - 16) = n;
	early_used = at + n;
	return early + at;
}

static int is_early(const void *p)
{
	return (const char *)p >= early && (const char *)p < early + sizeof(early);
}

static void *early_realloc(void *p, size_t n)
{
	size_t old = *(size_t *)((char *)p - 16);
	void *q = real.malloc ? real.malloc(n) : early_alloc(n, 16);

	if (q)
		memcpy(q, p, old < n ? old : n);
	return q;
}

/* jemalloc and tcmalloc put two blocks of 8 bytes into one granule. */
static inline size_t at_least(size_t n)
{
	return UNLIKELY(record_allocator != TRACE_ALLOCATOR_GLIBC) && n < 16 ? 16 : n;
}

#define READY() (LIKELY(real.malloc != NULL) || hooks_resolve())

static inline void *made(struct thread *t, void *p, size_t n, unsigned entry, const struct caller *c)
{
	if (LIKELY(p))
		record_made(t, p, n, entry, c);
	thread_leave(t);
	return p;
}

/* Allocators keep lists in free blocks. What they left there is no pointer of the program's, but looks like one. */
static inline void *wiped(void *p)
{
	if (LIKELY(p))
		memset(p, 0, 16);
	return p;
}

static inline void *traced_malloc(size_t n, const struct caller *c)
{
	struct thread *t;

	if (!READY())
		return early_alloc(n, 16);
	t = thread_enter();
	if (UNLIKELY(!t))
		return real.malloc(at_least(n));
	return made(t, wiped(real.malloc(at_least(n))), n, TRACE_ENTRY_MALLOC, c);
}

static inline void traced_free(void *p)
{
	struct thread *t;

	if (UNLIKELY(!p || is_early(p)))
		return;
	/* The shadow's word and the block's head are likely both far away: wait for them once. */
	__builtin_prefetch((char *)p - 8);
	if (!READY())
		return;
	if (UNLIKELY(!hooks_tracing)) {
		real.free(p);
		return;
	}
	t = thread_enter();
	record_gone(t, p);
	real.free(p);
	if (LIKELY(t))
		thread_leave(t);
}

static inline void *traced_memalign(size_t align, size_t n, const struct caller *c)
{
	struct thread *t;

	if (!READY())
		return early_alloc(n, align < 16 ? 16 : align);
	t = thread_enter();
	if (UNLIKELY(!t))
		return real.memalign(align, at_least(n));
	return made(t, real.memalign(align, at_least(n)), n, TRACE_ENTRY_ALIGNED, c);
}

EXPORT void *malloc(size_t n)
{
	struct caller c = CALLER();

	return traced_malloc(n, &c);
}

EXPORT void free(void *p)
{
	traced_free(p);
}

EXPORT void *calloc(size_t count, size_t n)
{
	struct caller c = CALLER();
	struct thread *t;
	size_t bytes;

	if (UNLIKELY(__builtin_mul_overflow(count, n, &bytes))) {
		errno = ENOMEM;
		return NULL;
	}
	if (!READY())
		return early_alloc(bytes, 16);
	t = thread_enter();
	if (UNLIKELY(!t))
		return real.calloc(1, at_least(bytes));
	return made(t, real.calloc(1, at_least(bytes)), bytes, TRACE_ENTRY_CALLOC, &c);
}

static void *traced_realloc(void *p, size_t n, const struct caller *c)
{
	struct thread *t;
	uint32_t word;
	void *q;

	if (UNLIKELY(is_early(p)))
		return early_realloc(p, n);
	if (!READY())
		return p ? NULL : early_alloc(n, 16);
	t = thread_enter();
	if (UNLIKELY(!t)) {
		/* A block that grows in here is no longer the program's own. */
		if (p && hooks_tracing)
			record_gone(NULL, p);
		return real.realloc(p, n || !p ? at_least(n) : n);
	}
	word = p ? record_gone(t, p) : 0;
	q = real.realloc(p, n || !p ? at_least(n) : n);
	if (LIKELY(q))
		record_made(t, q, n, TRACE_ENTRY_REALLOC, c);
	else if (n)
		record_back(t, p, word);
	thread_leave(t);
	return q;
}

EXPORT void *realloc(void *p, size_t n)
{
	struct caller c = CALLER();

	return traced_realloc(p, n, &c);
}

EXPORT void *reallocarray(void *p, size_t count, size_t n)
{
	struct caller c = CALLER();
	size_t bytes;

	if (UNLIKELY(__builtin_mul_overflow(count, n, &bytes))) {
		errno = ENOMEM;
		return NULL;
	}
	return traced_realloc(p, bytes, &c);
}

EXPORT void *memalign(size_t align, size_t n)
{
	struct caller c = CALLER();

	return traced_memalign(align, n, &c);
}

EXPORT void *aligned_alloc(size_t align, size_t n)
{
	struct caller c = CALLER();
	struct thread *t;

	if (!READY())
		return early_alloc(n, align < 16 ? 16 : align);
	t = thread_enter();
	if (UNLIKELY(!t))
		return real.aligned_alloc(align, at_least(n));
	return made(t, real.aligned_alloc(align, at_least(n)), n, TRACE_ENTRY_ALIGNED, &c);
}

EXPORT int posix_memalign(void **place, size_t align, size_t n)
{
	struct caller c = CALLER();
	struct thread *t;
	int error;

	if (!READY())
		return (*place = early_alloc(n, align < 16 ? 16 : align)) ? 0 : ENOMEM;
	t = thread_enter();
	error = real.posix_memalign(place, align, at_least(n));
	if (UNLIKELY(!t))
		return error;
	if (LIKELY(!error))
		made(t, *place, n, TRACE_ENTRY_ALIGNED, &c);
	else
		thread_leave(t);
	return error;
}

EXPORT void *valloc(size_t n)
{
	struct caller c = CALLER();

	return traced_memalign(4096, n, &c);
}

EXPORT void *pvalloc(size_t n)
{
	struct caller c = CALLER();

	if (n > SIZE_MAX - 4095) {
		errno = ENOMEM;
		return NULL;
	}
	return traced_memalign(4096, (n + 4095) & ~(size_t)4095, &c);
}

EXPORT size_t malloc_usable_size(void *p)
{
	if (!p)
		return 0;
	if (is_early(p))
		return *(size_t *)((char *)p - 16);
	if (!READY())
		return 0;
	if (hooks_tracing)
		record_all_usable(p);
	return real.malloc_usable_size(p);
}

/* C++. Allocators other than glibc's bring new and delete of their own, which do not come through malloc. When there is no
 * memory, the real one runs the handler and throws. */

#define NEW(name, params, args, ALLOCATE) \
	EXPORT void *name params; \
	EXPORT void *name params \
	{ \
		struct caller c = CALLER(); \
		void *p = ALLOCATE; \
		void *(*next) params; \
 \
		if (LIKELY(p != NULL)) \
			return p; \
		next = (void *(*) params)hooks_next(#name); \
		return next ? next args : NULL; \
	}
#define DELETE(name, params) \
	EXPORT void name params; \
	EXPORT void name params \
	{ \
		traced_free(p); \
	}
#define UNUSED __attribute__((unused))

NEW(_Znwm, (size_t n), (n), traced_malloc(n ? n : 1, &c))
NEW(_Znam, (size_t n), (n), traced_malloc(n ? n : 1, &c))
NEW(_ZnwmRKSt9nothrow_t, (size_t n, const void *no), (n, no), traced_malloc(n ? n : 1, &c))
NEW(_ZnamRKSt9nothrow_t, (size_t n, const void *no), (n, no), traced_malloc(n ? n : 1, &c))
NEW(_ZnwmSt11align_val_t, (size_t n, size_t a), (n, a), traced_memalign(a, n ? n : 1, &c))
NEW(_ZnamSt11align_val_t, (size_t n, size_t a), (n, a), traced_memalign(a, n ? n : 1, &c))
NEW(_ZnwmSt11align_val_tRKSt9nothrow_t, (size_t n, size_t a, const void *no), (n, a, no), traced_memalign(a, n ? n : 1, &c))
NEW(_ZnamSt11align_val_tRKSt9nothrow_t, (size_t n, size_t a, const void *no), (n, a, no), traced_memalign(a, n ? n : 1, &c))
DELETE(_ZdlPv, (void *p))
DELETE(_ZdaPv, (void *p))
DELETE(_ZdlPvm, (void *p, UNUSED size_t n))
DELETE(_ZdaPvm, (void *p, UNUSED size_t n))
DELETE(_ZdlPvRKSt9nothrow_t, (void *p, UNUSED const void *no))
DELETE(_ZdaPvRKSt9nothrow_t, (void *p, UNUSED const void *no))
DELETE(_ZdlPvSt11align_val_t, (void *p, UNUSED size_t a))
DELETE(_ZdaPvSt11align_val_t, (void *p, UNUSED size_t a))
DELETE(_ZdlPvmSt11align_val_t, (void *p, UNUSED size_t n, UNUSED size_t a))
DELETE(_ZdaPvmSt11align_val_t, (void *p, UNUSED size_t n, UNUSED size_t a))
DELETE(_ZdlPvSt11align_val_tRKSt9nothrow_t, (void *p, UNUSED size_t a, UNUSED const void *no))
DELETE(_ZdaPvSt11align_val_tRKSt9nothrow_t, (void *p, UNUSED size_t a, UNUSED const void *no))
