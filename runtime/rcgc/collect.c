/* A collection. Two tests must agree before anything is called garbage:
 *
 *   1. Counts. For each object of the generations at hand, subtract from its count the references that others of them hold.
 *      What is left comes from outside: older objects, variables, other threads. Those with nothing left are candidates.
 *   2. Marks. From all that has something left, from what the roots show, and from what is dying on another thread's
 *      hands, follow references. Candidates that are reached live.
 *
 * The rest is unreachable: its weak references are cleared first, so that nobody can get at it any more; callbacks of weak
 * references that live on run; finalizers run, once in an object's life; if there were any, both tests are made again
 * among the unreachable, since a finalizer may have brought something back; what still is unreachable is broken up.
 *
 * Like CPython's, it needs no memory and no recursion: lists are moved, and counts are worked on in the head (`inner`). Only
 * objects of the generations at hand are looked at, apart from one glance at each object that they refer to; so the cost of
 * a young collection is in proportion to the young objects and the roots, not to the heap.
 */
#include "runtime/rcgc/heap.h"

static struct head *next_of(const struct head *h)
{
	return (struct head *)h->link.next;
}

static struct head *first_of(const struct link *list)
{
	return (struct head *)list->next;
}

static bool is_end(const struct link *list, const struct head *h)
{
	return &h->link == list;
}

/* --- Test 1 --- */

/* References from outside, as long as nothing is subtracted. */
static uint32_t count_at_first(const struct head *h)
{
	uint32_t count = atomic_load_explicit(&h->count, memory_order_relaxed);

	if (!count)
		return 1; /* another thread lets it die, as soon as we are done */
	return h->flags & LENT ? count - 1 : count;
}

/* Returns how many have none. */
static uint64_t take_counts(struct link *base, uint64_t *bytes)
{
	uint64_t candidates = 0;
	struct head *h;

	for (h = first_of(base); !is_end(base, h); h = next_of(h)) {
		h->inner = count_at_first(h);
		h->flags = (h->flags & ~(uint32_t)(UNREACHABLE | GARBAGE)) | COLLECTED;
		candidates += !h->inner;
		*bytes += bytes_of(h);
	}
	return candidates;
}

static void subtract(void *object, void *arg)
{
	struct head *h;
	uint64_t *candidates = arg;

	if (!object)
		return;
	h = head_of(object);
	if (!(h->flags & COLLECTED))
		return;
	if (h->inner) {
		*candidates += !--h->inner;
	} else if (!(h->flags & MISCOUNTED)) {
		h->flags |= MISCOUNTED; /* counts cannot be trusted here: it is never garbage */
		heap.miscounts++;
		tell(RCGC_MISCOUNT, h);
	}
}

static void subtract_inner(struct link *base, uint64_t *candidates)
{
	struct head *h;

	for (h = first_of(base); !is_end(base, h); h = next_of(h))
		h->type->traverse(object_of(h), subtract, candidates);
}

/* --- Test 2 --- */

static void hold_root(void *object, void *arg)
{
	struct head *h = head_of(object);

	(void)arg;
	if (h->flags & COLLECTED && !h->inner)
		h->inner = 1;
}

static void reach(void *object, void *arg)
{
	struct head *h;

	if (!object)
		return;
	h = head_of(object);
	if (!(h->flags & COLLECTED))
		return; /* older, or walked already */
	if (!h->inner)
		h->inner = 1;
	if (h->flags & UNREACHABLE) { /* judged too early: walk it after all */
		h->flags &= ~(uint32_t)UNREACHABLE;
		list_move(arg, &h->link);
	}
}

static void take_back(struct head *h)
{
	h->flags &= ~(uint32_t)LENT;
	atomic_fetch_sub_explicit(&h->count, 1, memory_order_relaxed);
}

/* It is counted again. Somebody may be giving that reference back right now: then it keeps the loan. */
static void return_loan(struct head *h)
{
	uint32_t count = atomic_load_explicit(&h->count, memory_order_relaxed);

	while (count > 1)
		if (atomic_compare_exchange_weak_explicit(&h->count, &count, count - 1, memory_order_relaxed,
							  memory_order_relaxed)) {
			h->flags &= ~(uint32_t)LENT;
			return;
		}
}

static void survive(struct head *h, int generation)
{
	if (h->flags & LENT)
		return_loan(h);
	h->flags &= ~(uint32_t)COLLECTED;
	heap.row->survivors++;
	if (generation_of(h) == generation)
		return;
	h->flags = (h->flags & ~(uint32_t)GENERATION) | (uint32_t)generation;
	heap.row->promoted++;
	tell(RCGC_PROMOTED, h);
}

/* Walk base, which grows at its end while we do, and move out what nothing has led to so far. Most objects live, so moving
 * the others is the smaller work. */
static void part(struct link *base, struct link *unreachable, int generation)
{
	struct head *h, *next;

	for (h = first_of(base); !is_end(base, h); h = next) {
		if (h->inner || h->flags & MISCOUNTED) {
			survive(h, generation);
			h->type->traverse(object_of(h), reach, base);
			next = next_of(h);
		} else {
			next = next_of(h);
			h->flags |= UNREACHABLE;
			list_move(unreachable, &h->link);
		}
	}
}

/* What roots show must not die when garbage that counts it is broken up: object_dies sees `inner`, which nobody else needs
 * by then, and lends it a reference. */
static void show(void *object, void *arg)
{
	(void)arg;
	head_of(object)->inner = heap.shown;
}

static void show_roots(void)
{
	if (list_is_empty(&heap.unreachable))
		return;
	heap.shown++;
	roots_visit(show, NULL);
}

/* Afterwards base has what lives, unreachable the rest. *bytes: what all of them take. Returns the number of candidates. */
static uint64_t judge(int generation, uint64_t *bytes)
{
	uint64_t candidates = take_counts(&heap.base, bytes);

	subtract_inner(&heap.base, &candidates);
	heap.row->roots = roots_visit(hold_root, NULL);
	part(&heap.base, &heap.unreachable, generation);
	show_roots();
	return candidates;
}

/* --- What becomes of the unreachable --- */

static uint64_t list_length(const struct link *list)
{
	const struct link *l;
	uint64_t n = 0;

	for (l = list->next; l != list; l = l->next)
		n++;
	return n;
}

/* With the others standing still. Returns how many want to be finalized. */
static uint64_t cut_off(int generation, struct rcgc_weak **calls)
{
	uint64_t n = 0;
	struct head *h;

	for (h = first_of(&heap.unreachable); !is_end(&heap.unreachable, h); h = next_of(h)) {
		h->flags = (h->flags & ~(uint32_t)GENERATION) | (uint32_t)generation | GARBAGE;
		heap.row->weak_cleared += weak_detach(h, calls);
		if (h->flags & LENT)
			take_back(h);
		n += h->type->finalize && !(h->flags & FINALIZED);
	}
	return n;
}

/* The first of the unreachable goes to the list of broken ones, with one more reference. NULL: there is none. */
static struct head *next_unreachable(void)
{
	bool locked = heap_lock();
	struct head *h = NULL;

	if (!list_is_empty(&heap.unreachable)) {
		h = first_of(&heap.unreachable);
		list_move(&heap.broken, &h->link);
		atomic_fetch_add_explicit(&h->count, 1, memory_order_relaxed);
	}
	heap_unlock(locked);
	return h;
}

static void finalize_all(void)
{
	struct head *h;
	bool locked;

	while ((h = next_unreachable())) {
		if (h->type->finalize && !(h->flags & FINALIZED)) {
			h->flags |= FINALIZED;
			heap.row->finalized++;
			h->type->finalize(object_of(h));
		}
		rcgc_unref(object_of(h));
	}
	locked = heap_lock();
	list_merge(&heap.unreachable, &heap.broken);
	heap_unlock(locked);
}

/* What finalizers brought back joins the survivors. With the others standing still. */
static void judge_again(int generation)
{
	uint64_t before = heap.row->survivors, bytes = 0;
	struct head *h;

	list_merge(&heap.base, &heap.unreachable);
	judge(generation, &bytes);
	heap.row->resurrected += heap.row->survivors - before;
	for (h = first_of(&heap.base); !is_end(&heap.base, h); h = next_of(h))
		tell(RCGC_RESURRECTED, h);
	list_merge(&heap.lists[generation], &heap.base);
}

static void break_up(int generation)
{
	struct head *h;
	bool locked;

	while ((h = next_unreachable())) {
		if (h->type->clear)
			h->type->clear(object_of(h));
		rcgc_unref(object_of(h));
	}
	/* Left over: types that do not clear all they show, or somebody got at one in a clear callback. */
	locked = heap_lock();
	for (h = first_of(&heap.broken); !is_end(&heap.broken, h); h = next_of(h))
		h->flags &= ~(uint32_t)(COLLECTED | UNREACHABLE | GARBAGE);
	list_merge(&heap.lists[generation], &heap.broken);
	heap_unlock(locked);
}

static void stop(uint64_t *since)
{
	*since = stats_now_ns();
	others_stop();
}

static void go_on(uint64_t since)
{
	others_go_on();
	heap.row->pause_ns += stats_now_ns() - since;
}

/* In a section of this thread. */
static void bury(int generation, uint64_t to_finalize, struct rcgc_weak *calls)
{
	uint64_t since;

	heap.row->callbacks += weak_call(calls);
	if (to_finalize) {
		finalize_all();
		calls = NULL;
		section_leave();
		stop(&since);
		judge_again(generation);
		cut_off(generation, &calls); /* weak references that finalizers made */
		go_on(since);
		heap.row->callbacks += weak_call(calls);
	}
	break_up(generation);
}

/* --- From begin to end --- */

static void gather(int generation, int next)
{
	int g;

	for (g = 0; g <= generation; g++) {
		list_merge(&heap.base, &heap.lists[g]);
		heap.row->examined += heap.n_objects[g];
		heap.n_objects[g] = 0;
	}
	heap.n_objects[next] += heap.row->examined;
}

static void tell_collection(int kind, const struct stats_row *row)
{
	struct rcgc_collection c;
	struct rcgc_event e = {.kind = kind, .generation = row->generation};

	if (!(heap.hook_kinds & kind))
		return;
	if (kind == RCGC_END) {
		row_to_public(&c, row);
		e.collection = &c;
	}
	heap.hook(&e, heap.hook_ctx);
}

static void begin(struct stats_row *row, int generation)
{
	heap.row = row;
	atomic_store_explicit(&heap.due, false, memory_order_relaxed);
	tell_collection(RCGC_BEGIN, row);
	if (heap.verify)
		verify_heap(NULL, NULL, -1);
	policy_begin(&heap.policy, generation);
	row->threshold = heap.policy.threshold[generation];
}

static void end(struct stats_row *row, int generation)
{
	enum policy_cause cause;
	bool locked = heap_lock();

	heap.row = NULL;
	policy_end(&heap.policy, generation, row->examined, row->freed, generation == RCGC_GENERATIONS - 2 ? row->promoted : 0,
		   heap.n_objects[RCGC_GENERATIONS - 1]);
	row->threshold_after = heap.policy.threshold[generation];
	if (policy_due(&heap.policy, &cause) >= 0) /* what callbacks made */
		atomic_store_explicit(&heap.due, true, memory_order_relaxed);
	row->time_ns = stats_now_ns() - row->started_ns;
	stats_add(&heap.stats, row);
	heap_unlock(locked);
}

static void run(struct stats_row *row, int generation)
{
	int next = generation < RCGC_GENERATIONS - 1 ? generation + 1 : generation;
	struct rcgc_weak *calls = NULL;
	uint64_t to_finalize, since;

	stop(&since);
	begin(row, generation);
	gather(generation, next);
	row->candidates = judge(next, &row->bytes_examined);
	row->unreachable = list_length(&heap.unreachable);
	if (heap.verify)
		verify_heap(&heap.base, &heap.unreachable, generation);
	list_merge(&heap.lists[next], &heap.base);
	to_finalize = cut_off(next, &calls);
	go_on(since);
	if (row->unreachable)
		bury(next, to_finalize, calls);
	end(row, generation);
	section_leave();
}

long collect(int generation, enum policy_cause cause)
{
	struct stats_row row = {.generation = generation, .cause = (int32_t)cause};

	if (self.depth) {
		if (self.asked <= generation)
			self.asked = generation + 1;
		return 0;
	}
	if (!turn_take(cause == POLICY_REQUEST))
		return 0;
	row.started_ns = stats_now_ns();
	self.collecting = true;
	run(&row, generation);
	self.collecting = false;
	turn_end();
	tell_collection(RCGC_END, &row);
	return (long)row.freed;
}

void collect_what_is_due(void)
{
	enum policy_cause cause;
	bool locked;
	int generation;

	if (self.depth)
		return;
	locked = heap_lock();
	generation = policy_due(&heap.policy, &cause);
	heap_unlock(locked);
	if (self.asked > generation + 1) {
		generation = self.asked - 1;
		cause = POLICY_REQUEST;
	}
	self.asked = 0;
	if (generation >= 0)
		collect(generation, cause);
	else
		atomic_store_explicit(&heap.due, false, memory_order_relaxed);
}

long rcgc_collect(int generation)
{
	if (generation < 0 || generation >= RCGC_GENERATIONS)
		return -1;
	return collect(generation, POLICY_REQUEST);
}
