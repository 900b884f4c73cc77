/* heap: how an object looks, and what the library's files share.
 *
 * An object is 48 bytes of head and, behind it, the user's struct; the library's callers see the struct only. Objects whose
 * type has a traverse callback are "tracked": they stand in the list of their generation. Invariants, which verify.c
 * checks:
 *   - a tracked object is in exactly one list, unless it is dying; others are in none;
 *   - outside of a collection no head has COLLECTED, UNREACHABLE or GARBAGE, and its generation is that of its list;
 *   - the count is at least the number of pointers to it in objects' fields;
 *   - count 0: it is dying, or the thread that made it 0 is on its way to let it die.
 * Who may touch what: `count` is atomic. The lists, `flags`, `weak` and the heap's own fields: with the lock, or by the
 * collector while the others stand still. `inner`: the collector only. `next` of a dying object: its thread.
 */
#ifndef RUNTIME_RCGC_HEAP_H
#define RUNTIME_RCGC_HEAP_H

#include "runtime/core/policy.h"
#include "runtime/core/stats.h"
#include "runtime/rcgc.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum {
	FROZEN = RCGC_GENERATIONS, /* the list behind the last generation */
	N_LISTS,
	N_ROWS = 256,
};

enum {
	GENERATION = 3,       /* bits 0 and 1 */
	FINALIZED = 1 << 2,   /* its finalizer ran, or runs */
	COLLECTED = 1 << 3,   /* in the generations that this collection looks at, and not yet known to be held */
	UNREACHABLE = 1 << 4, /* in the list of what nothing seems to lead to */
	GARBAGE = 1 << 5,     /* this collection breaks it up */
	MISCOUNTED = 1 << 6,  /* more references than counts were found */
	DYING = 1 << 7,       /* in no list, its thread lets it die */
	LENT = 1 << 8,        /* one of its references is the collector's: a root shows it, and only garbage counted it. Until
				 a collection finds that it is counted again, or that no root shows it any more. */
};

struct link {
	struct link *next, *prev;
};

struct head {
	struct link link; /* first: a link of a list is the head it belongs to */
	const struct rcgc_type *type;
	struct rcgc_weak *_Atomic weak; /* the first of the weak references to it */
	_Atomic uint32_t count;
	uint32_t inner; /* the count less the references found so far; then: 0 or not, held from outside; then: heap.shown */
	uint32_t flags;
	uint32_t size16; /* with the head, in units of 16 bytes */
};

_Static_assert(sizeof(struct head) == 48, "rcgc.h says 48 bytes, and objects keep malloc's alignment");

struct root {
	rcgc_scan_fn *scan; /* NULL: at is a slot */
	void *at;
};

struct heap {
	struct link lists[N_LISTS];
	uint64_t n_objects[N_LISTS];
	struct policy policy;
	struct stats stats;
	struct stats_row rows[N_ROWS];
	struct root *roots;
	size_t n_roots, room_for_roots;
	uint32_t shown; /* `inner` of what roots showed to the last collection that found garbage; above any count */
	_Atomic uint64_t live, live_bytes;
	uint64_t miscounts;
	_Atomic bool due;    /* the policy wants a collection */
	uint64_t births;     /* for RCGC_STRESS */
	uint32_t stress;     /* RCGC_STRESS, 0: off */
	bool verify;         /* RCGC_VERIFY */
	bool collecting;     /* a thread has its turn: from the begin to the end of a collection */
	/* While it lasts: what it looks at, what nothing leads to, what it has broken up. Here and not on its stack, which a
	 * forked child may use again. */
	struct link base, unreachable, broken;
	bool stopping;       /* a collector wants the others to stand still, or has it */
	uint32_t sections;   /* threads in a section */
	struct stats_row *row; /* of the collection that is going on */
	int hook_kinds;
	rcgc_hook_fn *hook;
	void *hook_ctx;
};

struct thread {
	uint32_t depth;      /* of sections */
	int asked;           /* a collection that was put off: its generation + 1 */
	bool collecting;     /* it has its turn */
	bool killing;        /* objects are dying on this thread */
	struct head *dying;  /* ... and those in line, by link.next */
};

extern struct heap heap;
extern __thread struct thread self;

/* --- Heads and lists --- */

static inline struct head *head_of(const void *object)
{
	return (struct head *)object - 1;
}

static inline void *object_of(struct head *h)
{
	return h + 1;
}

static inline int generation_of(const struct head *h)
{
	return (int)(h->flags & GENERATION);
}

static inline bool is_tracked(const struct head *h)
{
	return h->type->traverse != NULL;
}

static inline uint64_t bytes_of(const struct head *h)
{
	return (uint64_t)h->size16 * 16;
}

static inline void list_init(struct link *list)
{
	list->next = list->prev = list;
}

static inline bool list_is_empty(const struct link *list)
{
	return list->next == list;
}

static inline void list_unlink(struct link *l)
{
	l->prev->next = l->next;
	l->next->prev = l->prev;
}

static inline void list_append(struct link *list, struct link *l)
{
	l->next = list;
	l->prev = list->prev;
	l->prev->next = l;
	list->prev = l;
}

static inline void list_move(struct link *list, struct link *l)
{
	list_unlink(l);
	list_append(list, l);
}

/* All of `from` to the end of `to`; from is empty then. */
void list_merge(struct link *to, struct link *from);

/* --- threads.c: the lock, and who stands still --- */

/* Short, and never while user code runs. lock waits while the others of a collector have to stand still, unless this thread
 * is in a section; lock_now never does. Returns what unlock wants. */
bool heap_lock(void);
bool heap_lock_now(void);
void heap_unlock(bool locked);
/* A section without collections at its end. */
void section_enter(void);
void section_leave(void);
/* A collection begins: one at a time. Returns whether it may; `wait`: after another thread's, outside of a section. */
bool turn_take(bool wait);
void turn_end(void);
/* Make all others stand still: none is in a section, none gets the lock. From outside of a section; one at a time. */
void others_stop(void);
/* Let them go on; this thread is in a section then. */
void others_go_on(void);

/* --- object.c --- */

/* Give the object back that is held no more. */
void object_dies(struct head *h);

/* --- weak.c --- */

extern const struct rcgc_type weak_type;

/* With the lock, or the others standing still: all weak references to h lose it. Those that want to call back and are not
 * UNREACHABLE are put in front of *calls, each with a reference. Returns how many lost it. */
uint64_t weak_detach(struct head *h, struct rcgc_weak **calls);
/* Call back and give those references back, without the lock. Returns how many. */
uint64_t weak_call(struct rcgc_weak *calls);

/* --- roots.c --- */

/* Show every pointer that roots hold to visit. Returns how many were not NULL. With the others standing still. */
uint64_t roots_visit(rcgc_visit_fn *visit, void *arg);

/* --- collect.c --- */

/* Collect 0 .. generation, as policy and thread rules allow. Returns how many were freed. */
long collect(int generation, enum policy_cause cause);
/* What is due: `asked` for, or by policy. */
void collect_what_is_due(void);

/* --- statistics.c --- */

void row_to_public(struct rcgc_collection *c, const struct stats_row *row);

/* --- verify.c: with RCGC_VERIFY=1 only --- */

void verify_born(struct head *h);
void verify_freed(struct head *h);
/* h must be a live object; where: the function that was given it. Aborts if not. */
void verify_object(const struct head *h, const char *where);
/* With the others standing still. `base` and `unreachable` (both NULL: none) are lists of the collection that goes on; the
 * generations up to `generation` were emptied into them. Aborts with a message if anything does not fit. */
void verify_heap(const struct link *base, const struct link *unreachable, int generation);

static inline void check_object(const void *object, const char *where)
{
	if (__builtin_expect(heap.verify, 0))
		verify_object(head_of(object), where);
}

/* --- The hook --- */

static inline void tell(int kind, struct head *h)
{
	struct rcgc_event e;

	if (__builtin_expect(!(heap.hook_kinds & kind), 1))
		return;
	e = (struct rcgc_event){
		.kind = kind,
		.generation = is_tracked(h) ? generation_of(h) : -1,
		.object = object_of(h),
		.type = h->type,
	};
	heap.hook(&e, heap.hook_ctx);
}

#endif
