/* Objects: birth, counts, death. */
#include "runtime/rcgc/heap.h"

#include <stdlib.h>
#include <string.h>

#define EMPTY(list) {&(list), &(list)}

struct heap heap = {
	.lists = {EMPTY(heap.lists[0]), EMPTY(heap.lists[1]), EMPTY(heap.lists[2]), EMPTY(heap.lists[3])},
	.base = EMPTY(heap.base),
	.unreachable = EMPTY(heap.unreachable),
	.broken = EMPTY(heap.broken),
	.shown = UINT32_MAX / 2,
};

_Static_assert(N_LISTS == 4, "heap.lists above");

static unsigned environment(const char *name)
{
	const char *value = getenv(name);

	return value ? (unsigned)strtoul(value, NULL, 10) : 0;
}

/* Before the constructors that may make objects. */
__attribute__((constructor(101))) static void start(void)
{
	policy_init(&heap.policy);
	stats_init(&heap.stats, heap.rows, N_ROWS);
	heap.stress = environment("RCGC_STRESS");
	heap.verify = environment("RCGC_VERIFY") != 0;
}

void list_merge(struct link *to, struct link *from)
{
	if (list_is_empty(from))
		return;
	from->next->prev = to->prev;
	to->prev->next = from->next;
	from->prev->next = to;
	to->prev = from->prev;
	list_init(from);
}

/* --- Birth --- */

static void stress(void)
{
	bool locked = heap_lock(), all = ++heap.births % heap.stress == 0, enabled = heap.policy.enabled;

	heap_unlock(locked);
	if (enabled)
		collect(all ? RCGC_GENERATIONS - 1 : 0, POLICY_STRESS);
}

static void collect_before_birth(void)
{
	if (heap.stress)
		stress();
	else if (atomic_load_explicit(&heap.due, memory_order_relaxed) || self.asked)
		collect_what_is_due();
}

static struct head *get_memory(size_t bytes)
{
	struct head *h = calloc(1, bytes);

	if (!h && collect(RCGC_GENERATIONS - 1, POLICY_REQUEST) > 0)
		h = calloc(1, bytes);
	return h;
}

static void join_generation(struct head *h)
{
	enum policy_cause cause;

	list_append(&heap.lists[0], &h->link);
	heap.n_objects[0]++;
	policy_born(&heap.policy, bytes_of(h));
	if (policy_due(&heap.policy, &cause) >= 0)
		atomic_store_explicit(&heap.due, true, memory_order_relaxed);
}

void *rcgc_new_sized(const struct rcgc_type *type, size_t extra)
{
	size_t bytes = sizeof(struct head) + type->size;
	struct head *h;
	bool locked;

	if (extra > (size_t)UINT32_MAX * 16 - bytes - 15)
		return NULL;
	bytes = (bytes + extra + 15) / 16 * 16;
	collect_before_birth();
	h = get_memory(bytes);
	if (!h)
		return NULL;
	h->type = type;
	h->size16 = (uint32_t)(bytes / 16);
	atomic_init(&h->count, 1);
	atomic_fetch_add_explicit(&heap.live, 1, memory_order_relaxed);
	atomic_fetch_add_explicit(&heap.live_bytes, bytes, memory_order_relaxed);
	if (is_tracked(h) || heap.verify) {
		locked = heap_lock();
		if (heap.verify)
			verify_born(h);
		if (is_tracked(h))
			join_generation(h);
		heap_unlock(locked);
	}
	tell(RCGC_BORN, h);
	return object_of(h);
}

void *rcgc_new(const struct rcgc_type *type)
{
	return rcgc_new_sized(type, 0);
}

/* --- Counts --- */

void *rcgc_ref(void *object)
{
	if (!object)
		return NULL;
	check_object(object, "rcgc_ref");
	if (atomic_fetch_add_explicit(&head_of(object)->count, 1, memory_order_relaxed) == UINT32_MAX)
		abort(); /* 4 G references: somebody takes them in a loop, and the next release would be the end of it */
	return object;
}

void rcgc_unref(void *object)
{
	struct head *h;

	if (!object)
		return;
	check_object(object, "rcgc_unref");
	h = head_of(object);
	if (atomic_fetch_sub_explicit(&h->count, 1, memory_order_acq_rel) == 1)
		object_dies(h);
}

typedef void *__attribute__((may_alias)) slot_t; /* a field of any pointer type */

void rcgc_assign(void *slot, void *value)
{
	slot_t *field = slot;
	void *old = *field;

	*field = rcgc_ref(value);
	rcgc_unref(old);
}

void rcgc_clear(void *slot)
{
	slot_t *field = slot;
	void *old = *field;

	*field = NULL;
	rcgc_unref(old);
}

/* --- Death --- */

static void leave_list(struct head *h)
{
	bool locked;

	if (!is_tracked(h)) {
		h->flags |= DYING;
		return;
	}
	locked = heap_lock();
	h->flags |= DYING;
	list_unlink(&h->link);
	heap.n_objects[generation_of(h)]--;
	policy_died(&heap.policy);
	heap_unlock(locked);
}

/* Its finalizer gave somebody a reference: it is young once more. Its last own reference goes after it has joined, since
 * from then on the new holder may let it die. */
static void live_on(struct head *h)
{
	bool locked = heap_lock();

	h->flags &= ~(uint32_t)(DYING | GARBAGE | UNREACHABLE | COLLECTED | GENERATION);
	if (is_tracked(h))
		join_generation(h);
	heap_unlock(locked);
	tell(RCGC_RESURRECTED, h);
	rcgc_unref(object_of(h));
}

/* Returns whether somebody has a reference now. The finalizer sees a count of 1, as if the last one were still there. */
static bool finalize(struct head *h)
{
	if (!h->type->finalize || h->flags & FINALIZED)
		return false;
	h->flags |= FINALIZED;
	atomic_store_explicit(&h->count, 1, memory_order_relaxed);
	h->type->finalize(object_of(h));
	if (atomic_load_explicit(&h->count, memory_order_acquire) > 1)
		return true;
	atomic_store_explicit(&h->count, 0, memory_order_relaxed);
	return false;
}

static void give_back(struct head *h)
{
	bool locked;

	tell(RCGC_FREED, h);
	if (h->flags & GARBAGE || heap.verify) {
		locked = heap_lock();
		if (h->flags & GARBAGE && heap.row) {
			heap.row->freed++;
			heap.row->bytes_freed += bytes_of(h);
		}
		if (heap.verify)
			verify_freed(h);
		heap_unlock(locked);
	}
	atomic_fetch_sub_explicit(&heap.live, 1, memory_order_relaxed);
	atomic_fetch_sub_explicit(&heap.live_bytes, bytes_of(h), memory_order_relaxed);
	free(h);
}

static void forget_weak(struct head *h)
{
	struct rcgc_weak *calls = NULL;
	bool locked;

	if (!atomic_load_explicit(&h->weak, memory_order_acquire))
		return;
	locked = heap_lock();
	weak_detach(h, &calls);
	heap_unlock(locked);
	weak_call(calls);
}

static void die(struct head *h)
{
	forget_weak(h);
	if (finalize(h)) {
		live_on(h);
		return;
	}
	forget_weak(h); /* those that its finalizer made */
	if (h->type->clear)
		h->type->clear(object_of(h));
	if (h->type->release)
		h->type->release(object_of(h));
	give_back(h);
}

/* A collection breaks up garbage that held it, but a root shows it, without a count: returns whether it lives on. */
static bool lend(struct head *h)
{
	bool locked;

	if (!self.collecting || h->inner != heap.shown || !is_tracked(h))
		return false;
	locked = heap_lock();
	h->flags |= LENT;
	atomic_store_explicit(&h->count, 1, memory_order_relaxed);
	heap_unlock(locked);
	return true;
}

/* What dies because of it is put in line instead of on the stack: a list of a million objects may go at once. An object that
 * is dying already had a reference taken and given back by its own callbacks. */
void object_dies(struct head *h)
{
	bool first = !self.killing;

	if (h->flags & DYING || lend(h))
		return;
	if (first)
		section_enter();
	self.killing = true;
	leave_list(h);
	h->link.next = self.dying ? &self.dying->link : NULL;
	self.dying = h;
	if (!first)
		return;
	while ((h = self.dying)) {
		self.dying = (struct head *)h->link.next;
		die(h);
	}
	self.killing = false;
	section_leave();
}

/* --- Questions --- */

size_t rcgc_count(const void *object)
{
	check_object(object, "rcgc_count");
	return atomic_load_explicit(&head_of(object)->count, memory_order_relaxed);
}

const struct rcgc_type *rcgc_type_of(const void *object)
{
	check_object(object, "rcgc_type_of");
	return head_of(object)->type;
}

size_t rcgc_size(const void *object)
{
	check_object(object, "rcgc_size");
	return bytes_of(head_of(object)) - sizeof(struct head);
}

int rcgc_generation(const void *object)
{
	check_object(object, "rcgc_generation");
	return is_tracked(head_of(object)) ? generation_of(head_of(object)) : -1;
}
