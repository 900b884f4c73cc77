/* Weak references: objects that know their target, and the target knows them. A target's list of them, and their `target`,
 * are under the heap's lock. */
#include "runtime/rcgc/heap.h"

struct rcgc_weak {
	struct head *target; /* NULL: gone */
	struct rcgc_weak *next, *prev; /* in the target's list, the newest first; then in the list of those to call */
	rcgc_weak_fn *fn;
	void *data; /* borrowed */
};

static void weak_traverse(void *object, rcgc_visit_fn *visit, void *arg)
{
	(void)object; /* it holds nothing, but collections must see whether it is garbage itself */
	(void)visit;
	(void)arg;
}

static void link_to(struct rcgc_weak *w, struct head *target)
{
	w->target = target;
	w->next = atomic_load_explicit(&target->weak, memory_order_relaxed);
	if (w->next)
		w->next->prev = w;
	atomic_store_explicit(&target->weak, w, memory_order_release);
}

/* From here on nobody looks at the target because of w. */
static void unlink_from_target(struct rcgc_weak *w)
{
	if (w->next)
		w->next->prev = w->prev;
	if (w->prev)
		w->prev->next = w->next;
	else
		atomic_store_explicit(&w->target->weak, w->next, memory_order_release);
	w->target = NULL;
	w->next = w->prev = NULL;
}

static void weak_release(void *object)
{
	struct rcgc_weak *w = object;
	bool locked = heap_lock();

	if (w->target)
		unlink_from_target(w);
	heap_unlock(locked);
}

const struct rcgc_type weak_type = {
	.name = "rcgc_weak",
	.size = sizeof(struct rcgc_weak),
	.traverse = weak_traverse,
	.release = weak_release,
};

struct rcgc_weak *rcgc_weak_new(void *object, rcgc_weak_fn *fn, void *data)
{
	struct rcgc_weak *w = rcgc_new(&weak_type);
	bool locked;

	if (!w)
		return NULL;
	check_object(object, "rcgc_weak_new");
	w->fn = fn;
	w->data = data;
	locked = heap_lock();
	link_to(w, head_of(object));
	heap_unlock(locked);
	return w;
}

/* One more reference, unless the last one is gone already and its thread is on its way to let h die. */
static bool hold(struct head *h)
{
	uint32_t n = atomic_load_explicit(&h->count, memory_order_relaxed);

	while (n)
		if (atomic_compare_exchange_weak_explicit(&h->count, &n, n + 1, memory_order_acquire,
							  memory_order_relaxed))
			return true;
	return false;
}

void *rcgc_weak_get(struct rcgc_weak *weak)
{
	struct head *h;
	bool locked;

	check_object(weak, "rcgc_weak_get");
	locked = heap_lock();
	h = weak->target;
	if (h && !hold(h))
		h = NULL;
	heap_unlock(locked);
	return h ? object_of(h) : NULL;
}

uint64_t weak_detach(struct head *h, struct rcgc_weak **calls)
{
	struct rcgc_weak *w;
	uint64_t n = 0;

	while ((w = atomic_load_explicit(&h->weak, memory_order_relaxed))) {
		unlink_from_target(w);
		n++;
		if (!w->fn || head_of(w)->flags & UNREACHABLE || !hold(head_of(w)))
			continue;
		w->next = *calls; /* the oldest comes to the front */
		*calls = w;
	}
	return n;
}

uint64_t weak_call(struct rcgc_weak *calls)
{
	uint64_t n = 0;

	while (calls) {
		struct rcgc_weak *w = calls;

		calls = w->next;
		w->next = NULL;
		w->fn(w, w->data);
		rcgc_unref(w);
		n++;
	}
	return n;
}
