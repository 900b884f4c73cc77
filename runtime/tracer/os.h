/* os: what the tracer wants of the system, by system calls of its own.
 *
 * The tracer lives inside somebody else's malloc, signal handlers and cloned children, so it calls nothing of libc that
 * allocates, locks or looks at errno: only these. All are safe in signal handlers and in a cloned child.
 */
#ifndef TRACER_OS_H
#define TRACER_OS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define HIDDEN __attribute__((visibility("hidden")))
#define EXPORT __attribute__((visibility("default")))

/* A system call; the result, or -errno. errno stays. */
static inline long os_call6(long n, long a, long b, long c, long d, long e, long f)
{
	long ret;
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;
	register long r9 __asm__("r9") = f;

	__asm__ volatile("syscall" : "=a"(ret) : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "memory");
	return ret;
}

#define OS_PICK(_0, _1, _2, _3, _4, _5, _6, NAME, ...) NAME
#define OS_L(x) ((long)(x))
#define OS_0(n) os_call6(n, 0, 0, 0, 0, 0, 0)
#define OS_1(n, a) os_call6(n, OS_L(a), 0, 0, 0, 0, 0)
#define OS_2(n, a, b) os_call6(n, OS_L(a), OS_L(b), 0, 0, 0, 0)
#define OS_3(n, a, b, c) os_call6(n, OS_L(a), OS_L(b), OS_L(c), 0, 0, 0)
#define OS_4(n, a, b, c, d) os_call6(n, OS_L(a), OS_L(b), OS_L(c), OS_L(d), 0, 0)
#define OS_5(n, a, b, c, d, e) os_call6(n, OS_L(a), OS_L(b), OS_L(c), OS_L(d), OS_L(e), 0)
#define OS_6(n, a, b, c, d, e, f) os_call6(n, OS_L(a), OS_L(b), OS_L(c), OS_L(d), OS_L(e), OS_L(f))
#define os_call(...) OS_PICK(__VA_ARGS__, OS_6, OS_5, OS_4, OS_3, OS_2, OS_1, OS_0)(__VA_ARGS__)

/* Zeroed memory of the tracer's own, which is no root: `bytes` of address space, only touched pages cost. NULL: none. */
HIDDEN void *os_map(size_t bytes);
HIDDEN void os_unmap(void *p, size_t bytes);
/* Make it larger; it may move. NULL: no memory, and the old piece is still there. */
HIDDEN void *os_grow(void *p, size_t old_bytes, size_t new_bytes);
/* Memory that a snapshot process and its parent share. */
HIDDEN void *os_map_shared(size_t bytes);
/* Whether [lo, hi) overlaps memory of the tracer's own; the end of the first such piece in *end, its start in *start. */
HIDDEN int os_is_own(uintptr_t lo, uintptr_t hi, uintptr_t *start, uintptr_t *end);

HIDDEN int os_pid(void);
HIDDEN int os_tid(void);
HIDDEN uint64_t os_now_ns(void);
HIDDEN uint64_t os_realtime_ns(void);
/* A clock that is cheap to read and goes in steps of some milliseconds. */
HIDDEN uint64_t os_coarse_ns(void);
HIDDEN void os_sleep_ns(uint64_t ns);
/* Resident bytes of this process. */
HIDDEN uint64_t os_rss(void);

/* Read a whole file into `buffer` (ended by 0). Its length; -1: it cannot be read. */
HIDDEN long os_read_file(const char *path, char *buffer, size_t size);
/* Copy `bytes` from an address that may be unreadable. 0; -1: it is. */
HIDDEN int os_peek(uintptr_t address, void *to, size_t bytes);

/* A line on stderr, for what the user must know and no trace can say. */
HIDDEN void os_complain(const char *text);

struct os_region {
	uintptr_t lo, hi;
	uint8_t readable, writable, executable, shared;
	uint8_t anonymous; /* no file behind it */
	uint8_t heap, stack, vdso; /* by its name */
	uint8_t device;    /* of something under /dev */
};
/* Each mapping of this process, in order, until the visitor returns other than 0; its answer. -1: cannot be read. */
HIDDEN int os_each_region(int (*visit)(void *ctx, const struct os_region *r), void *ctx);

/* A lock for a few instructions at a time. */
struct os_lock {
	uint32_t taken;
};
HIDDEN void os_lock_slow(struct os_lock *l);
static inline void os_lock(struct os_lock *l)
{
	if (UNLIKELY(__atomic_exchange_n(&l->taken, 1, __ATOMIC_ACQUIRE)))
		os_lock_slow(l);
}
static inline void os_unlock(struct os_lock *l)
{
	__atomic_store_n(&l->taken, 0, __ATOMIC_RELEASE);
}

HIDDEN void os_futex_wait(uint32_t *word, uint32_t value, uint64_t timeout_ns);
HIDDEN void os_futex_wake(uint32_t *word);

#endif
