/* Settings: when collections run by themselves, what is frozen, who is told. */
#include "runtime/rcgc/heap.h"

int rcgc_enable(int on)
{
	bool locked = heap_lock();
	int was = heap.policy.enabled;

	heap.policy.enabled = on != 0;
	heap_unlock(locked);
	return was;
}

int rcgc_set_threshold(int generation, long threshold)
{
	bool locked = heap_lock();
	int rc = policy_set(&heap.policy, generation, threshold);

	heap_unlock(locked);
	return rc;
}

long rcgc_threshold(int generation)
{
	bool locked;
	long threshold;

	if (generation < 0 || generation >= RCGC_GENERATIONS)
		return -1;
	locked = heap_lock();
	threshold = heap.policy.threshold[generation];
	heap_unlock(locked);
	return threshold;
}

void rcgc_set_byte_limit(uint64_t bytes)
{
	bool locked = heap_lock();

	heap.policy.byte_limit = bytes;
	heap_unlock(locked);
}

int rcgc_set_adaptive(int on)
{
	bool locked = heap_lock();
	int was = policy_set_adaptive(&heap.policy, on);

	heap_unlock(locked);
	return was;
}

/* All objects of list `from` go to list `to`. Those that a collection of another thread breaks up are in neither. */
static void move_all(int from, int to)
{
	uint64_t n = 0;
	struct link *l;

	for (l = heap.lists[from].next; l != &heap.lists[from]; l = l->next, n++) {
		struct head *h = (struct head *)l;

		h->flags = (h->flags & ~(uint32_t)GENERATION) | (uint32_t)to;
	}
	list_merge(&heap.lists[to], &heap.lists[from]);
	heap.n_objects[to] += n;
	heap.n_objects[from] -= n;
}

size_t rcgc_freeze(void)
{
	bool locked = heap_lock();
	size_t n;
	int g;

	for (g = 0; g < RCGC_GENERATIONS; g++)
		move_all(g, FROZEN);
	n = heap.n_objects[FROZEN];
	heap_unlock(locked);
	return n;
}

size_t rcgc_unfreeze(void)
{
	bool locked = heap_lock();

	move_all(FROZEN, RCGC_GENERATIONS - 1);
	heap_unlock(locked);
	return 0;
}

void rcgc_set_hook(int kinds, rcgc_hook_fn *fn, void *ctx)
{
	bool locked = heap_lock();

	heap.hook = fn;
	heap.hook_ctx = ctx;
	heap.hook_kinds = fn ? kinds : 0;
	heap_unlock(locked);
}
