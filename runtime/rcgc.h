/* rcgc.h: counted objects, weak references, and a generational collector for the cycles that counts cannot see.
 *
 *     struct node { struct node *next; };
 *
 *     static void node_traverse(void *object, rcgc_visit_fn *visit, void *arg)
 *     {
 *             struct node *n = object;
 *
 *             RCGC_VISIT(n->next);
 *     }
 *
 *     static void node_clear(void *object)
 *     {
 *             struct node *n = object;
 *
 *             RCGC_CLEAR(n->next);
 *     }
 *
 *     static const struct rcgc_type node_type = {
 *             .name = "node", .size = sizeof(struct node), .traverse = node_traverse, .clear = node_clear,
 *     };
 *
 *     int pair(void)
 *     {
 *             RCGC_AUTO struct node *a = rcgc_new(&node_type), *b = rcgc_new(&node_type);
 *
 *             if (!a || !b)
 *                     return -1;                // nothing to release by hand, here or below
 *             RCGC_SET(a->next, b);
 *             RCGC_SET(b->next, a);             // a ring: some later collection frees it
 *             return 0;
 *     }
 *
 * An object dies at once when its count becomes 0. What only holds itself, through rings, is found by collections. These
 * run by themselves, in rcgc_new, or when asked for. Objects are born in generation 0; those that survive a collection go
 * to the next one, up to 2; most collections look at generation 0 only, and cost in proportion to it.
 *
 * Threads. Every function may be called by every thread. A program with one thread has nothing to do. With several,
 *   - whoever writes fields that a traverse callback visits, or registered root slots, does so between rcgc_enter and
 *     rcgc_leave (any number of threads at a time: this keeps out collections, not other threads);
 *   - take locks of your own inside, never outside: first rcgc_enter, then the lock. Do not wait inside for a thread that
 *     still has to enter.
 * Counts are atomic: a thread that owns a reference may ref and unref, in or outside of a section, as it likes.
 * In a section collections are put off until rcgc_leave or rcgc_safepoint.
 *
 * Callbacks. traverse runs while other threads stand still: it visits and does nothing else. All others run with no lock
 * held and may call everything here. They must return (no longjmp), and not wait for other threads.
 *
 * Environment, read when the library starts: RCGC_STRESS=N collects at every allocation, all generations at every N-th
 * one (1: always); RCGC_VERIFY=1 checks every invariant, around each collection and at each call, and aborts with a message.
 */
#ifndef RCGC_H
#define RCGC_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RCGC_VERSION "0.1"
#define RCGC_GENERATIONS 3

#define RCGC_API __attribute__((visibility("default")))
/* Words for gccheck (who owns a reference); other compilers see nothing of them. */
#ifdef __clang__
#define RCGC_WORD(text) __attribute__((annotate("gccheck:" text)))
#else
#define RCGC_WORD(text)
#endif

/* --- Types ------------------------------------------------------------------------------------------------------- */

/* Told of one reference. NULL is allowed. */
typedef void rcgc_visit_fn(void *object, void *arg);

/* Static and constant: objects borrow it as long as they live. Objects begin as zeros, and every callback must cope with
 * that. */
struct rcgc_type {
	const char *name; /* for messages */
	size_t size;      /* of the struct, bytes */
	/* Call visit(field, arg) once for each counted reference that a field holds, and for no other pointer. Must not
	 * call the library. NULL: objects that hold no references; they are only counted, never collected. */
	void (*traverse)(void *object, rcgc_visit_fn *visit, void *arg);
	/* Release and forget (RCGC_CLEAR) the references that traverse visits. It may be called twice. Runs when the
	 * object dies, and to break rings. NULL: nothing to release. */
	void (*clear)(void *object);
	/* Say goodbye; all fields are still whole. Runs at most once in an object's life, before clear, when weak references
	 * to it are gone. It may bring the object back by storing a new reference somewhere. May be NULL. */
	void (*finalize)(void *object);
	/* The last call: give back what is no object (memory, files). The object cannot come back. May be NULL. */
	void (*release)(void *object);
};

/* In a traverse callback whose parameters are called visit and arg. */
#define RCGC_VISIT(field) visit((field), arg)

/* --- Objects ------------------------------------------------------------------------------------------------------ */

/* A new object, all zeros, aligned for any type. May collect before it allocates.
 * Owns: the caller. Fails: NULL without memory, after a collection of everything. */
RCGC_WORD("returns-owned") RCGC_API void *rcgc_new(const struct rcgc_type *type);
/* The same with `extra` bytes behind type->size. */
RCGC_WORD("returns-owned") RCGC_API void *rcgc_new_sized(const struct rcgc_type *type, size_t extra);
/* One more reference, which the caller owns. NULL is allowed. Returns object. */
RCGC_WORD("returns-arg 1") RCGC_API void *rcgc_ref(RCGC_WORD("retains") void *object);
/* Give one reference back. With the last one the object dies here: weak references to it are cleared and call back, then
 * finalize, clear, release. What dies with it does so before this returns, one after the other, without recursion: inside
 * of callbacks of a dying object it is only put in line. NULL is allowed. */
RCGC_API void rcgc_unref(RCGC_WORD("releases-nullok") void *object);

/* Of an object that the caller holds. The count changes under your hands when other threads hold it, too. */
RCGC_API size_t rcgc_count(const void *object);
RCGC_API const struct rcgc_type *rcgc_type_of(const void *object);
RCGC_API size_t rcgc_size(const void *object); /* bytes, without the library's own 48 */
/* 0 .. 2, RCGC_GENERATIONS if frozen, -1 for types without traverse. Other threads may promote it at any time. */
RCGC_API int rcgc_generation(const void *object);

/* `slot` is the address of a pointer. assign: it gets a reference of its own to value, and what it held is released, in
 * this order. clear: what it held is released, and it is NULL before that happens. */
RCGC_API void rcgc_assign(void *slot, RCGC_WORD("keeps") void *value);
RCGC_API void rcgc_clear(RCGC_WORD("clears") void *slot);
#define RCGC_SET(field, value) rcgc_assign(&(field), (value))
#define RCGC_CLEAR(field) rcgc_clear(&(field))

/* RCGC_AUTO T *p = ...; p is released wherever its scope ends. RCGC_STEAL(p) takes it out of there (return it). */
#define RCGC_AUTO __attribute__((cleanup(rcgc_clear)))
#define RCGC_STEAL(p)                                                                                                \
	__extension__({                                                                                              \
		__typeof__(p) rcgc_stolen_ = (p);                                                                    \
		(p) = NULL;                                                                                          \
		rcgc_stolen_;                                                                                        \
	})

/* --- Weak references ----------------------------------------------------------------------------------------------- */

/* An object itself: rcgc_ref and rcgc_unref count it, fields may hold it, traverse visits it. */
struct rcgc_weak;

/* The object of `weak` is gone, rcgc_weak_get(weak) is NULL. */
typedef void rcgc_weak_fn(struct rcgc_weak *weak, void *data);

/* A weak reference to object. When the object dies, fn(weak, data) runs once, if weak is still held by something that
 * does not die in the same collection. fn may be NULL; data is borrowed. Owns: the caller. Fails: NULL without memory. */
RCGC_WORD("returns-owned") RCGC_API struct rcgc_weak *rcgc_weak_new(void *object, rcgc_weak_fn *fn, void *data);
/* A new reference to the object, NULL when it is gone. Owns: the caller. */
RCGC_WORD("returns-owned") RCGC_WORD("nullable") RCGC_API void *rcgc_weak_get(struct rcgc_weak *weak);

/* --- Roots --------------------------------------------------------------------------------------------------------- */

/* A collection keeps what `slot` (the address of a pointer to an object, or NULL) leads to, even if the slot's pointer is
 * not counted. It does not replace a count where counts decide: an object whose last counted reference is given back, other
 * than by a collection, dies. Uncounted slots are for one thread, and for types with traverse.
 * Borrows: the slot, until it is removed. Fails: add: -1 without memory; remove: -1 if there is no such root. */
RCGC_API int rcgc_root_add(void *slot);
RCGC_API int rcgc_root_remove(void *slot);
/* The same for many: scan visits all pointers, under the rules of traverse. */
typedef void rcgc_scan_fn(void *ctx, rcgc_visit_fn *visit, void *arg);
RCGC_API int rcgc_scan_add(rcgc_scan_fn *scan, void *ctx);
RCGC_API int rcgc_scan_remove(rcgc_scan_fn *scan, void *ctx);

/* --- Threads ------------------------------------------------------------------------------------------------------- */

/* No collection runs from here until the leave that belongs to it; they nest. A collection that is going on is waited for. */
RCGC_API void rcgc_enter(void);
RCGC_API void rcgc_leave(void);
/* In a section: let a collection run that is due, or that another thread waits for. Counts and fields agree here. */
RCGC_API void rcgc_safepoint(void);

/* --- Collections --------------------------------------------------------------------------------------------------- */

/* Collect generations 0 .. generation now. Returns the number of objects that were freed; 0 also in a section, where it is
 * put off until rcgc_leave. Fails: -1 for a generation that is none. */
RCGC_API long rcgc_collect(int generation);
/* Automatic collections on or off; on at the start. Returns what it was. Requests work in both. */
RCGC_API int rcgc_enable(int on);
/* A generation's threshold: births minus deaths for 0 (700), collections of the one below for 1 and 2 (10). 0 for
 * generation 0 switches automatic collections off, 0 for the others leaves them to requests. Fails: -1. */
RCGC_API int rcgc_set_threshold(int generation, long threshold);
/* The threshold as it stands after adaptation. Fails: -1. */
RCGC_API long rcgc_threshold(int generation);
/* Bytes that may be born between two collections (64 MiB); 0: any number. */
RCGC_API void rcgc_set_byte_limit(uint64_t bytes);
/* Whether thresholds follow the yield; on at the start. Returns what it was. Off: they go back to what was set. */
RCGC_API int rcgc_set_adaptive(int on);

/* Take all tracked objects out of collections: they count as roots until they are thawed, into the oldest generation. For
 * what is built at the start and stays, and before fork. Both return how many objects are frozen then. */
RCGC_API size_t rcgc_freeze(void);
RCGC_API size_t rcgc_unfreeze(void);

/* --- Statistics ------------------------------------------------------------------------------------------------------ */

/* One collection. Bytes include the library's own per object. */
struct rcgc_collection {
	uint64_t number;      /* 1, 2, ... */
	int generation;       /* the oldest one that was collected */
	const char *cause;    /* "count", "bytes", "request", "stress" */
	uint64_t examined;    /* objects in those generations */
	uint64_t candidates;  /* ... whose references all come from there */
	uint64_t survivors;   /* examined that live on */
	uint64_t promoted;    /* survivors that went one generation up */
	uint64_t unreachable; /* candidates that no root and no held object leads to */
	uint64_t freed;
	uint64_t resurrected;
	uint64_t finalized;
	uint64_t weak_cleared; /* weak references that lost their object */
	uint64_t callbacks;    /* ... that called back */
	uint64_t bytes_examined, bytes_freed;
	uint64_t roots;    /* pointers that roots and scans showed */
	uint64_t pause_ns; /* other threads stood still */
	uint64_t time_ns;  /* from begin to end, with callbacks */
	long threshold, threshold_after;
};

/* The latest collections, at most n, oldest first; 256 are kept. Returns how many. */
RCGC_API size_t rcgc_history(struct rcgc_collection *rows, size_t n);

/* A change of a threshold. */
struct rcgc_change {
	uint64_t collection; /* the number of the collection that led to it, or that had ended before it */
	int generation;
	const char *reason; /* "low yield", "high yield", "back to base", "set" */
	long from, to;
};

/* The latest changes, at most n, oldest first; 64 are kept. Returns how many. */
RCGC_API size_t rcgc_changes(struct rcgc_change *changes, size_t n);

struct rcgc_totals {
	uint64_t objects; /* in the generation now */
	uint64_t collections, examined, survivors, promoted, freed, resurrected, bytes_freed;
	uint64_t time_ns, longest_time_ns, pause_ns, longest_pause_ns;
};

/* All collections whose oldest generation was `generation`; RCGC_GENERATIONS: objects that are frozen. Fails: -1. */
RCGC_API int rcgc_totals(int generation, struct rcgc_totals *totals);
/* Objects that exist, of all types; *bytes (may be NULL): what they take. */
RCGC_API size_t rcgc_live(uint64_t *bytes);
/* Objects that had fewer counts than references to them, as far as collections saw: somebody released too much, or
 * traverse visits a borrowed pointer. They are kept, never freed by a collection. */
RCGC_API uint64_t rcgc_miscounts(void);
/* All that, as text of lines "word key=value ..." for people and scripts. */
RCGC_API void rcgc_print_stats(FILE *out);

/* --- Tracing -------------------------------------------------------------------------------------------------------- */

/* Kinds of events, to be or-ed. */
enum {
	RCGC_BEGIN = 1,        /* a collection begins; other threads stand still */
	RCGC_END = 2,          /* it ended: `collection` tells */
	RCGC_BORN = 4,         /* an object was made */
	RCGC_PROMOTED = 8,     /* ... survived, and is in `generation` now; other threads stand still */
	RCGC_RESURRECTED = 16, /* ... was brought back by its finalizer */
	RCGC_FREED = 32,       /* ... is about to be given back: after its release callback */
	RCGC_MISCOUNT = 64,    /* ... has fewer counts than references to it; other threads stand still */
};

struct rcgc_event {
	int kind;
	int generation;               /* of the object, or the oldest that is collected; -1: none */
	const void *object;           /* NULL for BEGIN and END. It may be looked at, not kept. */
	const struct rcgc_type *type; /* of the object */
	const struct rcgc_collection *collection; /* for END */
};

typedef void rcgc_hook_fn(const struct rcgc_event *event, void *ctx);

/* Call fn for the events in `kinds`, instead of any former one; NULL or 0: none. It must not call the library, and is
 * called by any thread, several at a time. Set it before there are threads. */
RCGC_API void rcgc_set_hook(int kinds, rcgc_hook_fn *fn, void *ctx);

#ifdef __cplusplus
}
#endif

#endif
