/* RCGC_VERIFY=1: every invariant, by means that the collector does not use: a table of all objects that exist, pointers to
 * each counted anew in it, and a mark of the whole heap with a stack. Slow, and it allocates; aborts at the first fault. */
#include "runtime/core/marks.h"
#include "runtime/rcgc/heap.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	struct head *head; /* NULL: free */
	uint32_t pointers; /* from fields of objects */
	bool marked;
};

/* Open addressing, at most half full. Under the heap's lock. */
static struct table {
	struct entry *entries;
	size_t size, count; /* size: a power of two, or 0 */
} table;

__attribute__((format(printf, 1, 2), noreturn)) static void fault(const char *format, ...)
{
	va_list args;

	fputs("rcgc: verify: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

static size_t place_of(const struct head *h)
{
	return ((uintptr_t)h >> 4) * 0x9e3779b97f4a7c15u >> 20 & (table.size - 1);
}

static struct entry *find(const struct head *h)
{
	size_t i;

	if (!table.size)
		return NULL;
	for (i = place_of(h); table.entries[i].head; i = (i + 1) & (table.size - 1))
		if (table.entries[i].head == h)
			return &table.entries[i];
	return NULL;
}

static void put(struct head *h)
{
	size_t i = place_of(h);

	while (table.entries[i].head)
		i = (i + 1) & (table.size - 1);
	table.entries[i].head = h;
	table.count++;
}

static void grow(void)
{
	struct table old = table;
	size_t i;

	table.size = old.size ? old.size * 2 : 1024;
	table.count = 0;
	table.entries = calloc(table.size, sizeof(*table.entries));
	if (!table.entries)
		fault("no memory for the table of objects");
	for (i = 0; i < old.size; i++)
		if (old.entries[i].head)
			put(old.entries[i].head);
	free(old.entries);
}

void verify_born(struct head *h)
{
	if (table.count * 2 >= table.size)
		grow();
	put(h);
}

/* Close the gap, so that no search ends too early, and make the memory unlike any object. */
void verify_freed(struct head *h)
{
	struct entry *e = find(h);
	size_t gap, i;

	if (!e)
		fault("%p is given back twice", object_of(h));
	gap = (size_t)(e - table.entries);
	for (i = (gap + 1) & (table.size - 1); table.entries[i].head; i = (i + 1) & (table.size - 1)) {
		size_t wanted = place_of(table.entries[i].head);

		if (((i - wanted) & (table.size - 1)) >= ((i - gap) & (table.size - 1))) {
			table.entries[gap] = table.entries[i];
			gap = i;
		}
	}
	table.entries[gap].head = NULL;
	table.count--;
	memset(object_of(h), 0xdd, bytes_of(h) - sizeof(*h));
}

void verify_object(const struct head *h, const char *where)
{
	bool locked = heap_lock_now(), is_object = find(h) != NULL;

	heap_unlock(locked);
	if (!is_object)
		fault("%s is given %p, which is no object, or no longer", where, (const void *)(h + 1));
	if (!atomic_load_explicit(&h->count, memory_order_relaxed) && !self.killing)
		fault("%s is given a %s at %p whose count is 0", where, h->type->name, (const void *)(h + 1));
}

/* --- The heap as a whole --- */

static const char *list_name(int i)
{
	static const char *const names[] = {"generation 0", "generation 1", "generation 2", "the frozen"};

	return i < 0 ? "a collection" : names[i];
}

/* i: which list; -1: one of a collection. Returns its length. */
static uint64_t check_list(const struct link *list, int i)
{
	const struct link *l;
	uint64_t n = 0;

	for (l = list->next; l != list; l = l->next, n++) {
		const struct head *h = (const struct head *)l;

		if (!find(h))
			fault("%s has %p, which is no object", list_name(i), (const void *)(h + 1));
		if (!l->next || !l->prev || l->next->prev != l || l->prev->next != l)
			fault("the list of %s is broken at a %s", list_name(i), h->type->name);
		if (!is_tracked(h) || h->flags & DYING)
			fault("%s has a %s that should be in no list", list_name(i), h->type->name);
		if (i < 0)
			continue;
		if (generation_of(h) != i)
			fault("%s has a %s of generation %d", list_name(i), h->type->name, generation_of(h));
		if (h->flags & (COLLECTED | UNREACHABLE | GARBAGE))
			fault("a %s in %s has flags of a collection: %x", h->type->name, list_name(i), h->flags);
	}
	return n;
}

static void check_lists(const struct link *base, const struct link *unreachable)
{
	uint64_t in_lists = 0, tracked = 0, n;
	size_t i;

	for (i = 0; i < N_LISTS; i++) {
		n = check_list(&heap.lists[i], (int)i);
		if (!base && n != heap.n_objects[i])
			fault("%s has %ju objects instead of %ju", list_name((int)i), (uintmax_t)n,
			      (uintmax_t)heap.n_objects[i]);
		in_lists += n;
	}
	if (base)
		in_lists += check_list(base, -1) + check_list(unreachable, -1);
	for (i = 0; i < table.size; i++)
		tracked += table.entries[i].head && is_tracked(table.entries[i].head);
	if (tracked != in_lists)
		fault("%ju objects are tracked, %ju are in lists", (uintmax_t)tracked, (uintmax_t)in_lists);
}

static void count_pointer(void *object, void *arg)
{
	const struct head *holder = arg;
	struct entry *e;

	if (!object)
		return;
	e = find(head_of(object));
	if (!e)
		fault("traverse of a %s shows %p, which is no object", holder->type->name, object);
	e->pointers++;
}

static void count_pointers(void)
{
	size_t i;

	for (i = 0; i < table.size; i++)
		table.entries[i].pointers = 0, table.entries[i].marked = false;
	for (i = 0; i < table.size; i++) {
		struct head *h = table.entries[i].head;

		if (h && is_tracked(h))
			h->type->traverse(object_of(h), count_pointer, h);
	}
}

static void mark(void *object, void *stack)
{
	struct entry *e;

	if (!object)
		return;
	e = find(head_of(object));
	if (!e)
		fault("a root shows %p, which is no object", object);
	if (e->marked)
		return;
	e->marked = true;
	if (marks_push(stack, (uintptr_t)e->head))
		fault("no memory for marks");
}

/* Those held by more than objects, by roots, by being frozen or by a thread that lets them die. */
static void mark_held(struct marks *stack)
{
	size_t i;

	for (i = 0; i < table.size; i++) {
		struct head *h = table.entries[i].head;
		uint32_t count;

		if (!h)
			continue;
		count = atomic_load_explicit(&h->count, memory_order_relaxed);
		if (count && count < table.entries[i].pointers)
			fault("a %s at %p has count %u and %u pointers to it", h->type->name, object_of(h), count,
			      table.entries[i].pointers);
		if (!count || count - !!(h->flags & LENT) > table.entries[i].pointers || (is_tracked(h) && generation_of(h) == FROZEN))
			mark(object_of(h), stack);
	}
	roots_visit(mark, stack);
}

static void mark_all(void)
{
	struct marks stack;
	uintptr_t word;

	marks_init(&stack, &core_memory_mmap);
	mark_held(&stack);
	while (marks_pop(&stack, &word)) {
		struct head *h = (struct head *)word;

		if (is_tracked(h))
			h->type->traverse(object_of(h), mark, &stack);
	}
	marks_release(&stack);
}

static void check_verdicts(const struct link *base, const struct link *unreachable, int generation)
{
	const struct link *l;

	for (l = unreachable->next; l != unreachable; l = l->next)
		if (find((const struct head *)l)->marked)
			fault("a %s is called unreachable, and is not", ((const struct head *)l)->type->name);
	if (generation < RCGC_GENERATIONS - 1)
		return; /* old garbage may still hold young one */
	for (l = base->next; l != base; l = l->next)
		if (!find((const struct head *)l)->marked)
			fault("a %s is called reachable, and is not", ((const struct head *)l)->type->name);
}

void verify_heap(const struct link *base, const struct link *unreachable, int generation)
{
	bool locked = heap_lock_now(); /* threads that ref or unref look into the table */

	check_lists(base, unreachable);
	count_pointers();
	mark_all();
	if (base)
		check_verdicts(base, unreachable, generation);
	heap_unlock(locked);
}
