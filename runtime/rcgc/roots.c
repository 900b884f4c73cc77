/* Roots: slots and scan callbacks, in the order in which they came. Under the heap's lock. */
#include "runtime/rcgc/heap.h"

#include <stdlib.h>
#include <string.h>

static int add(rcgc_scan_fn *scan, void *at)
{
	bool locked = heap_lock();
	int rc = 0;

	if (heap.n_roots == heap.room_for_roots) {
		size_t room = heap.room_for_roots ? heap.room_for_roots * 2 : 16;
		struct root *roots = realloc(heap.roots, room * sizeof(*roots));

		if (roots) {
			heap.roots = roots;
			heap.room_for_roots = room;
		} else {
			rc = -1;
		}
	}
	if (!rc)
		heap.roots[heap.n_roots++] = (struct root){.scan = scan, .at = at};
	heap_unlock(locked);
	return rc;
}

/* Searched from the end: what came last mostly goes first. */
static int take_out(rcgc_scan_fn *scan, void *at)
{
	bool locked = heap_lock();
	size_t i = heap.n_roots;
	int rc = -1;

	while (i-- > 0) {
		struct root *r = &heap.roots[i];

		if (r->scan != scan || r->at != at)
			continue;
		memmove(r, r + 1, (--heap.n_roots - i) * sizeof(*r));
		rc = 0;
		break;
	}
	heap_unlock(locked);
	return rc;
}

int rcgc_root_add(void *slot)
{
	return add(NULL, slot);
}

int rcgc_root_remove(void *slot)
{
	return take_out(NULL, slot);
}

int rcgc_scan_add(rcgc_scan_fn *scan, void *ctx)
{
	return add(scan, ctx);
}

int rcgc_scan_remove(rcgc_scan_fn *scan, void *ctx)
{
	return take_out(scan, ctx);
}

struct counted {
	rcgc_visit_fn *visit;
	void *arg;
	uint64_t n;
};

static void visit_counted(void *object, void *arg)
{
	struct counted *c = arg;

	if (!object)
		return;
	c->n++;
	c->visit(object, c->arg);
}

typedef void *__attribute__((may_alias)) slot_t; /* a pointer of any type */

uint64_t roots_visit(rcgc_visit_fn *visit, void *arg)
{
	struct counted c = {.visit = visit, .arg = arg};
	size_t i;

	for (i = 0; i < heap.n_roots; i++) {
		const struct root *r = &heap.roots[i];

		if (r->scan)
			r->scan(r->at, visit_counted, &c);
		else
			visit_counted(*(slot_t *)r->at, &c);
	}
	return c.n;
}
