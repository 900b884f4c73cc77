#include "runtime/tracer/os.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <time.h>

/* Pieces of the tracer's own memory, so that they are no roots. Sorted is not needed: there are few. */
static struct piece {
	uintptr_t lo, hi;
} pieces[4096];
static uint32_t piece_count;
static struct os_lock piece_lock;

static void *map(size_t bytes, int flags)
{
	long p = os_call(SYS_mmap, 0, bytes, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	uint32_t i;

	if (p < 0 && p > -4096)
		return NULL;
	os_lock(&piece_lock);
	for (i = 0; i < piece_count && pieces[i].hi; i++)
		;
	if (i < sizeof(pieces) / sizeof(*pieces)) {
		pieces[i].lo = (uintptr_t)p;
		pieces[i].hi = (uintptr_t)p + bytes;
		if (i == piece_count)
			piece_count++;
	}
	os_unlock(&piece_lock);
	return (void *)p;
}

void *os_map(size_t bytes)
{
	return map((bytes + 4095) & ~4095ul, MAP_PRIVATE);
}

void *os_map_shared(size_t bytes)
{
	return map((bytes + 4095) & ~4095ul, MAP_SHARED);
}

void os_unmap(void *p, size_t bytes)
{
	uint32_t i;

	if (!p)
		return;
	os_lock(&piece_lock);
	for (i = 0; i < piece_count; i++)
		if (pieces[i].lo == (uintptr_t)p)
			pieces[i].lo = pieces[i].hi = 0;
	os_unlock(&piece_lock);
	os_call(SYS_munmap, p, (bytes + 4095) & ~4095ul);
}

void *os_grow(void *p, size_t old_bytes, size_t new_bytes)
{
	long q;
	uint32_t i;

	if (!p)
		return os_map(new_bytes);
	q = os_call(SYS_mremap, p, (old_bytes + 4095) & ~4095ul, (new_bytes + 4095) & ~4095ul, MREMAP_MAYMOVE, 0);
	if (q < 0 && q > -4096)
		return NULL;
	os_lock(&piece_lock);
	for (i = 0; i < piece_count; i++)
		if (pieces[i].lo == (uintptr_t)p) {
			pieces[i].lo = (uintptr_t)q;
			pieces[i].hi = (uintptr_t)q + ((new_bytes + 4095) & ~4095ul);
		}
	os_unlock(&piece_lock);
	return (void *)q;
}

int os_is_own(uintptr_t lo, uintptr_t hi, uintptr_t *start, uintptr_t *end)
{
	uintptr_t best = UINTPTR_MAX;
	uint32_t i;

	for (i = 0; i < piece_count; i++)
		if (pieces[i].lo < hi && pieces[i].hi > lo && pieces[i].lo < best) {
			best = pieces[i].lo;
			*start = pieces[i].lo;
			*end = pieces[i].hi;
		}
	return best != UINTPTR_MAX;
}

int os_pid(void)
{
	return (int)os_call(SYS_getpid);
}

int os_tid(void)
{
	return (int)os_call(SYS_gettid);
}

static uint64_t read_clock(clockid_t id)
{
	struct timespec t = {0, 0};
	int saved = errno;

	clock_gettime(id, &t);
	errno = saved;
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

uint64_t os_now_ns(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

uint64_t os_realtime_ns(void)
{
	return read_clock(CLOCK_REALTIME);
}

uint64_t os_coarse_ns(void)
{
	return read_clock(CLOCK_MONOTONIC_COARSE);
}

void os_sleep_ns(uint64_t ns)
{
	struct timespec t = {(time_t)(ns / 1000000000u), (long)(ns % 1000000000u)};

	os_call(SYS_nanosleep, &t, 0);
}

long os_read_file(const char *path, char *buffer, size_t size)
{
	long fd = os_call(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0), got = 0, n;

	if (fd < 0)
		return -1;
	while ((size_t)got + 1 < size && (n = os_call(SYS_read, fd, buffer + got, size - 1 - (size_t)got)) != 0) {
		if (n == -EINTR)
			continue;
		if (n < 0)
			break;
		got += n;
	}
	os_call(SYS_close, fd);
	buffer[got] = 0;
	return got;
}

uint64_t os_rss(void)
{
	char text[256], *s;
	uint64_t pages = 0;

	if (os_read_file("/proc/self/statm", text, sizeof(text)) <= 0 || !(s = strchr(text, ' ')))
		return 0;
	for (s++; *s >= '0' && *s <= '9'; s++)
		pages = pages * 10 + (uint64_t)(*s - '0');
	return pages * 4096;
}

int os_peek(uintptr_t address, void *to, size_t bytes)
{
	struct iovec local = {to, bytes}, remote = {(void *)address, bytes};

	return os_call(SYS_process_vm_readv, os_pid(), &local, 1, &remote, 1, 0) == (long)bytes ? 0 : -1;
}

void os_complain(const char *text)
{
	char line[512] = "gccheck: ";
	size_t n = strlen(text), head = strlen(line);

	if (n > sizeof(line) - head - 1)
		n = sizeof(line) - head - 1;
	memcpy(line + head, text, n);
	line[head + n] = '\n';
	os_call(SYS_write, 2, line, head + n + 1);
}

static const char *hex(const char *s, uintptr_t *value)
{
	*value = 0;
	for (;; s++) {
		int d = *s >= '0' && *s <= '9' ? *s - '0' : *s >= 'a' && *s <= 'f' ? *s - 'a' + 10 : -1;

		if (d < 0)
			return s;
		*value = *value << 4 | (uintptr_t)d;
	}
}

/* lo-hi perms offset dev inode   name */
static void parse_region(const char *line, struct os_region *r)
{
	const char *s;
	int field;

	memset(r, 0, sizeof(*r));
	s = hex(line, &r->lo);
	s = hex(s + 1, &r->hi) + 1;
	r->readable = s[0] == 'r';
	r->writable = s[1] == 'w';
	r->executable = s[2] == 'x';
	r->shared = s[3] == 's';
	for (field = 0; field < 3; field++) {
		s = strchr(s, ' ');
		if (!s)
			return;
		s++;
	}
	r->anonymous = s[0] == '0' && (s[1] == ' ' || !s[1]);
	s = strpbrk(s, "/[");
	if (!s)
		return;
	r->heap = !strncmp(s, "[heap]", 6);
	r->stack = !strncmp(s, "[stack", 6);
	r->vdso = !strncmp(s, "[v", 2) && *(s + 2) != 'm' ? 1 : !strncmp(s, "[vvar", 5) || !strncmp(s, "[vsyscall", 9);
	r->device = !strncmp(s, "/dev/", 5) && strncmp(s, "/dev/zero", 9) && strncmp(s, "/dev/shm", 8);
}

int os_each_region(int (*visit)(void *ctx, const struct os_region *r), void *ctx)
{
	static const size_t size = 1 << 16;
	long fd = os_call(SYS_openat, AT_FDCWD, "/proc/self/maps", O_RDONLY | O_CLOEXEC, 0), n;
	char *buffer, *line, *end;
	size_t have = 0;
	int answer = 0;

	if (fd < 0)
		return -1;
	buffer = os_map(size);
	while (buffer && !answer && (n = os_call(SYS_read, fd, buffer + have, size - 1 - have)) > 0) {
		have += (size_t)n;
		buffer[have] = 0;
		for (line = buffer; !answer && (end = strchr(line, '\n')); line = end + 1) {
			struct os_region r;

			*end = 0;
			parse_region(line, &r);
			answer = visit(ctx, &r);
		}
		have = (size_t)(buffer + have - line);
		memmove(buffer, line, have);
	}
	os_call(SYS_close, fd);
	os_unmap(buffer, size);
	return buffer ? answer : -1;
}

void os_lock_slow(struct os_lock *l)
{
	int spins = 0;

	do {
		while (__atomic_load_n(&l->taken, __ATOMIC_RELAXED))
			if (++spins > 100)
				os_call(SYS_sched_yield);
			else
				__builtin_ia32_pause();
	} while (__atomic_exchange_n(&l->taken, 1, __ATOMIC_ACQUIRE));
}

void os_futex_wait(uint32_t *word, uint32_t value, uint64_t timeout_ns)
{
	struct timespec t = {(time_t)(timeout_ns / 1000000000u), (long)(timeout_ns % 1000000000u)};

	os_call(SYS_futex, word, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, value, timeout_ns ? &t : NULL);
}

void os_futex_wake(uint32_t *word)
{
	os_call(SYS_futex, word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, INT32_MAX, NULL);
}
