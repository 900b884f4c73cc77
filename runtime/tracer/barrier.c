#include "runtime/tracer/barrier.h"

#include "runtime/tracer/shadow.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

/* Younger than the headers of Debian 12. */
#ifndef UFFD_FEATURE_WP_UNPOPULATED
#define UFFD_FEATURE_WP_UNPOPULATED (1 << 13)
#endif
#ifndef UFFD_FEATURE_WP_ASYNC
#define UFFD_FEATURE_WP_ASYNC (1 << 15)
#endif
struct page_region {
	uint64_t start, end, categories;
};
struct pm_scan_arg {
	uint64_t size, flags, start, end, walk_end, vec, vec_len, max_pages;
	uint64_t category_inverted, category_mask, category_anyof_mask, return_mask;
};
enum { SCAN_WP_MATCHING = 1, SCAN_CHECK_WPASYNC = 2, PAGE_WRITTEN = 2, SOFT_DIRTY_BIT = 55 };
#define SCAN_IOCTL _IOWR('f', 16, struct pm_scan_arg)

static enum trace_barrier kind;
static int uffd = -1, pagemap = -1;

static struct page_region *written;
static uint64_t written_count, written_room, written_pages;
static int unknown; /* the table ran out, or nobody watches: all is written */

static long scan(uintptr_t lo, uintptr_t hi, struct page_region *to, uint64_t room, uint64_t *next)
{
	struct pm_scan_arg a = {
		.size = sizeof(a), .flags = SCAN_WP_MATCHING, .start = lo, .end = hi, .vec = (uintptr_t)to, .vec_len = room,
		.category_mask = PAGE_WRITTEN, .return_mask = PAGE_WRITTEN,
	};
	long n = os_call(SYS_ioctl, pagemap, SCAN_IOCTL, &a);

	*next = a.walk_end;
	return n;
}

static int watch(uintptr_t lo, uintptr_t hi)
{
	struct uffdio_register r = {.range = {lo, hi - lo}, .mode = UFFDIO_REGISTER_MODE_WP};

	return os_call(SYS_ioctl, uffd, UFFDIO_REGISTER, &r) < 0 ? -1 : 0;
}

/* A page that is written is seen, one that is not is not. */
static int try_userfaultfd(void)
{
	struct uffdio_api api = {.api = UFFD_API, .features = UFFD_FEATURE_WP_ASYNC | UFFD_FEATURE_WP_UNPOPULATED};
	volatile char *page;
	struct page_region seen[4];
	uint64_t next;
	long n = 0;

	uffd = (int)os_call(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK | 1 /* UFFD_USER_MODE_ONLY */);
	if (uffd < 0 || os_call(SYS_ioctl, uffd, UFFDIO_API, &api) < 0)
		return -1;
	pagemap = (int)os_call(SYS_openat, AT_FDCWD, "/proc/self/pagemap", O_RDONLY | O_CLOEXEC, 0);
	page = os_map(8192);
	if (pagemap < 0 || !page)
		return -1;
	page[0] = page[4096] = 1;
	if (!watch((uintptr_t)page, (uintptr_t)page + 8192) && scan((uintptr_t)page, (uintptr_t)page + 8192, seen, 4, &next) >= 0) {
		page[4096] = 2;
		n = scan((uintptr_t)page, (uintptr_t)page + 8192, seen, 4, &next);
	}
	os_unmap((void *)page, 8192);
	return n == 1 && seen[0].start == (uintptr_t)page + 4096 ? 0 : -1;
}

static int clear_soft_dirty(void)
{
	long fd = os_call(SYS_openat, AT_FDCWD, "/proc/self/clear_refs", O_WRONLY | O_CLOEXEC, 0), n;

	if (fd < 0)
		return -1;
	n = os_call(SYS_write, fd, "4", 1);
	os_call(SYS_close, fd);
	return n == 1 ? 0 : -1;
}

static int is_soft_dirty(uintptr_t page)
{
	uint64_t entry = 0;

	os_call(SYS_pread64, pagemap, &entry, 8, page / 4096 * 8);
	return entry >> SOFT_DIRTY_BIT & 1;
}

static int try_soft_dirty(void)
{
	volatile char *page = os_map(8192);
	int works = 0;

	if (pagemap < 0)
		pagemap = (int)os_call(SYS_openat, AT_FDCWD, "/proc/self/pagemap", O_RDONLY | O_CLOEXEC, 0);
	if (!page || pagemap < 0)
		return -1;
	page[0] = page[4096] = 1;
	if (!clear_soft_dirty()) {
		page[4096] = 2;
		works = !is_soft_dirty((uintptr_t)page) && is_soft_dirty((uintptr_t)page + 4096);
	}
	os_unmap((void *)page, 8192);
	return works ? 0 : -1;
}

void barrier_init(int first)
{
	kind = TRACE_BARRIER_NONE;
	unknown = 1;
	if (first == TRACE_BARRIER_NONE)
		return;
	if (first <= TRACE_BARRIER_USERFAULTFD && !try_userfaultfd())
		kind = TRACE_BARRIER_USERFAULTFD;
	else if (!try_soft_dirty())
		kind = TRACE_BARRIER_SOFT_DIRTY;
}

enum trace_barrier barrier_kind(void)
{
	return kind;
}

static void add(uintptr_t lo, uintptr_t hi)
{
	written_pages += (hi - lo) / 4096;
	if (written_count && written[written_count - 1].end == lo) {
		written[written_count - 1].end = hi;
		return;
	}
	if (written_count == written_room) {
		uint64_t room = written_room ? written_room * 2 : 4096;
		void *p = os_grow(written, written_room * sizeof(*written), room * sizeof(*written));

		if (!p) {
			unknown = 1;
			return;
		}
		written = p;
		written_room = room;
	}
	written[written_count++] = (struct page_region){lo, hi, 0};
}

static void read_userfaultfd(const struct os_region *r)
{
	struct page_region seen[128];
	uintptr_t at = r->lo;
	uint64_t next;
	long n, i;

	/* Again each time: the mapping may have grown, or be a new one. Fails harmlessly where it is watched already. */
	watch(r->lo, r->hi);
	while (at < r->hi) {
		n = scan(at, r->hi, seen, sizeof(seen) / sizeof(*seen), &next);
		if (n < 0) {
			add(at, r->hi);
			return;
		}
		for (i = 0; i < n; i++)
			add(seen[i].start, seen[i].end);
		if (next <= at)
			return;
		at = next;
	}
}

static void read_soft_dirty(const struct os_region *r)
{
	uintptr_t at;

	for (at = r->lo; at < r->hi; at += 4096)
		if (is_soft_dirty(at))
			add(at, at + 4096);
}

static int visit_region(void *ctx, const struct os_region *r)
{
	(void)ctx;
	if (!r->writable || !r->anonymous || r->stack || !shadow_was_used(r->lo, r->hi))
		return 0;
	if (kind == TRACE_BARRIER_USERFAULTFD)
		read_userfaultfd(r);
	else
		read_soft_dirty(r);
	return 0;
}

void barrier_turn(void)
{
	written_count = written_pages = 0;
	unknown = kind == TRACE_BARRIER_NONE;
	if (unknown)
		return;
	if (os_each_region(visit_region, NULL) < 0 || (kind == TRACE_BARRIER_SOFT_DIRTY && clear_soft_dirty()))
		unknown = 1;
}

static int visit_all(void *ctx, const struct os_region *r)
{
	struct {
		void (*visit)(void *, uintptr_t, uintptr_t);
		void *ctx;
	} *v = ctx;

	if (r->writable && r->anonymous && !r->stack && shadow_was_used(r->lo, r->hi))
		v->visit(v->ctx, r->lo, r->hi);
	return 0;
}

void barrier_each(void (*visit)(void *ctx, uintptr_t lo, uintptr_t hi), void *ctx)
{
	struct {
		void (*visit)(void *, uintptr_t, uintptr_t);
		void *ctx;
	} v = {visit, ctx};
	uint64_t i;

	if (unknown)
		os_each_region(visit_all, &v);
	for (i = 0; !unknown && i < written_count; i++)
		visit(ctx, written[i].start, written[i].end);
}

uint64_t barrier_pages(void)
{
	return unknown ? 0 : written_pages;
}

void barrier_forked(void)
{
	/* The child's pages are not watched; descriptors of it are the parent's. */
	if (uffd >= 0)
		os_call(SYS_close, uffd);
	if (pagemap >= 0)
		os_call(SYS_close, pagemap);
	uffd = pagemap = -1;
	kind = TRACE_BARRIER_NONE;
	unknown = 1;
}
