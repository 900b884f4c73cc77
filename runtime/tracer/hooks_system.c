/* Mappings, threads, libraries, descriptors and programs: where the tracer has to know, or to keep out of the way. */
#include "runtime/tracer/hooks.h"

#include "runtime/tracer/collect.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/emit.h"
#include "runtime/tracer/modules.h"
#include "runtime/tracer/record.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* --- mappings of allocators that are not libc's: theirs come through here -------------------------------------------------- */

enum { MAPPINGS_MAX = 1 << 16 };

struct mapping {
	uintptr_t lo, hi;
};
static struct mapping *mappings; /* not sorted; lo == hi: free */
static uint32_t mapping_count;
static struct os_lock mapping_lock;

int hooks_next_mapping(uintptr_t lo, uintptr_t hi, uintptr_t *from, uintptr_t *to)
{
	uint32_t i;

	*from = UINTPTR_MAX;
	for (i = 0; i < mapping_count; i++) {
		const struct mapping *m = &mappings[i];
		uintptr_t at = m->lo > lo ? m->lo : lo;

		if (m->lo < hi && m->hi > lo && m->lo != m->hi && at < *from) {
			*from = at;
			*to = m->hi < hi ? m->hi : hi;
		}
	}
	return *from != UINTPTR_MAX;
}

/* With the lock: [lo, hi) is no longer what it was. */
static void cut(uintptr_t lo, uintptr_t hi)
{
	uint32_t i, count = mapping_count;

	for (i = 0; i < count; i++) {
		struct mapping *m = &mappings[i];

		if (m->lo >= hi || m->hi <= lo)
			continue;
		if (m->lo < lo && m->hi > hi && mapping_count < MAPPINGS_MAX)
			mappings[mapping_count++] = (struct mapping){hi, m->hi};
		if (m->lo < lo)
			m->hi = lo;
		else if (m->hi > hi)
			m->lo = hi;
		else
			m->lo = m->hi = 0;
	}
}

static void add(uintptr_t lo, uintptr_t hi)
{
	uint32_t i;

	for (i = 0; i < mapping_count; i++)
		if (mappings[i].lo == mappings[i].hi)
			break;
	if (i == MAPPINGS_MAX)
		return;
	mappings[i] = (struct mapping){lo, hi};
	if (i == mapping_count)
		mapping_count++;
}

static int is_allocator(uintptr_t caller)
{
	struct thread *t = thread_self;
	const struct module *m;

	if (t && t->busy)
		return 1;
	m = modules_find(caller);
	return m && m == modules_find((uintptr_t)real.malloc);
}

static void mapped(void *p, size_t size, uintptr_t caller)
{
	uintptr_t lo = (uintptr_t)p, hi = lo + ((size + 4095) & ~4095ul);

	if (!real.malloc || record_allocator == TRACE_ALLOCATOR_GLIBC || p == MAP_FAILED)
		return;
	os_lock(&mapping_lock);
	if (!mappings)
		mappings = os_map(MAPPINGS_MAX * sizeof(*mappings));
	if (mappings) {
		cut(lo, hi);
		if (is_allocator(caller))
			add(lo, hi);
	}
	os_unlock(&mapping_lock);
}

static void *give(long result)
{
	if (result < 0 && result > -4096) {
		errno = (int)-result;
		return MAP_FAILED;
	}
	return (void *)result;
}

EXPORT void *mmap(void *at, size_t size, int prot, int flags, int fd, off_t offset)
{
	void *p = give(os_call(SYS_mmap, at, size, prot, flags, fd, offset));

	mapped(p, size, (uintptr_t)__builtin_return_address(0));
	return p;
}

EXPORT void *mmap64(void *at, size_t size, int prot, int flags, int fd, off_t offset)
{
	void *p = give(os_call(SYS_mmap, at, size, prot, flags, fd, offset));

	mapped(p, size, (uintptr_t)__builtin_return_address(0));
	return p;
}

EXPORT int munmap(void *p, size_t size)
{
	long result = os_call(SYS_munmap, p, size);

	if (result < 0) {
		errno = (int)-result;
		return -1;
	}
	if (hooks_tracing && mappings) {
		os_lock(&mapping_lock);
		cut((uintptr_t)p, (uintptr_t)p + ((size + 4095) & ~4095ul));
		os_unlock(&mapping_lock);
	}
	return 0;
}

EXPORT void *mremap(void *old, size_t old_size, size_t size, int flags, ...)
{
	va_list args;
	void *at, *p;

	va_start(args, flags);
	at = flags & MREMAP_FIXED ? va_arg(args, void *) : NULL;
	va_end(args);
	p = give(os_call(SYS_mremap, old, old_size, size, flags, at));
	if (p != MAP_FAILED && hooks_tracing && mappings) {
		os_lock(&mapping_lock);
		if (old_size)
			cut((uintptr_t)old, (uintptr_t)old + ((old_size + 4095) & ~4095ul));
		os_unlock(&mapping_lock);
		mapped(p, size, (uintptr_t)__builtin_return_address(0));
	}
	return p;
}

/* --- threads ------------------------------------------------------------------------------------------------------------ */

/* What a new thread is to do. Not in a block: libc keeps the pointer to it, and the next block of the program's might lie
 * there. Until the thread has it, it is a root. */
struct begin {
	void *(*run)(void *);
	void *arg;
};
enum { BEGINS = 4096 };
static struct begin begins[BEGINS];
static struct os_lock begin_lock;

void hooks_beginnings(uintptr_t *lo, uintptr_t *hi)
{
	*lo = (uintptr_t)begins;
	*hi = (uintptr_t)(begins + BEGINS);
}

static struct begin *keep_begin(void *(*run)(void *), void *arg)
{
	struct begin *b = NULL;
	int i;

	os_lock(&begin_lock);
	for (i = 0; i < BEGINS && !b; i++)
		if (!begins[i].run)
			b = &begins[i];
	if (b)
		*b = (struct begin){run, arg};
	os_unlock(&begin_lock);
	return b;
}

static void drop_begin(struct begin *b)
{
	b->arg = NULL;
	__atomic_store_n(&b->run, NULL, __ATOMIC_RELEASE);
}

/* Registers the thread before it does anything, so that its stack is known when it is gone. */
static void *run_thread(void *beginning)
{
	struct begin b = *(struct begin *)beginning;
	struct thread *t;

	drop_begin(beginning);
	t = thread_enter();
	if (t)
		thread_leave(t);
	return b.run(b.arg);
}

EXPORT int pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*run)(void *), void *arg)
{
	static int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
	struct begin *b;
	int error;

	if (!next)
		next = (int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))hooks_next("pthread_create");
	if (!next)
		return EAGAIN;
	if (!hooks_tracing)
		return next(thread, attr, run, arg);
	b = keep_begin(run, arg);
	if (!b) /* so many that wait to start: these do without */
		return next(thread, attr, run, arg);
	error = next(thread, attr, run_thread, b);
	if (error)
		drop_begin(b);
	return error;
}

/* --- libraries ------------------------------------------------------------------------------------------------------------ */

EXPORT int dlclose(void *library)
{
	static int (*next)(void *);
	int result;

	if (!next)
		next = (int (*)(void *))hooks_next("dlclose");
	/* What is loaded now is known before it goes: blocks may have been made in it, or by its constructors. */
	if (hooks_tracing)
		modules_refresh();
	result = next ? next(library) : -1;
	if (hooks_tracing)
		modules_refresh();
	return result;
}

/* --- the trace's descriptor ------------------------------------------------------------------------------------------------ */

EXPORT int close(int fd)
{
	long result;

	if (hooks_tracing && emit_is_fd(fd)) {
		errno = EBADF;
		return -1;
	}
	result = os_call(SYS_close, fd);
	if (result < 0) {
		errno = (int)-result;
		return -1;
	}
	return 0;
}

static int close_span(unsigned lo, unsigned hi, int flags)
{
	long result;
	unsigned fd;

	for (fd = lo; hooks_tracing && fd <= hi && fd < 4096; fd++)
		if (emit_is_fd((int)fd)) {
			if (fd > lo)
				os_call(SYS_close_range, lo, fd - 1, flags);
			if (fd == hi)
				return 0;
			lo = fd + 1;
			break;
		}
	result = os_call(SYS_close_range, lo, hi, flags);
	if (result < 0) {
		errno = (int)-result;
		return -1;
	}
	return 0;
}

EXPORT int close_range(unsigned lo, unsigned hi, int flags)
{
	return close_span(lo, hi, flags);
}

EXPORT void closefrom(int fd)
{
	close_span(fd < 0 ? 0 : (unsigned)fd, ~0u, 0);
}
