/* policy: when to collect, and which generations. It sees numbers only, no heap.
 *
 * Generation 0 is due after `threshold` more births than deaths, or after `byte_limit` bytes born; generation n after
 * `threshold` collections of generation n - 1. The oldest one is due only if, besides, what came into it since its last
 * collection exceeds a quarter of what it held then (CPython's rule: the work of all full collections together stays
 * linear in the number of objects). Older than due are never collected; younger ones always go along.
 *
 * Yield feedback, for all but the oldest: a collection that freed next to nothing of what it looked at is run less often
 * (threshold x 3/2), one that freed half or more is run more often (x 2/3), one between moves its threshold a step back
 * towards the base. The factors are those of Nim's ORC, the way back is PHP's. They stay within base / 8 and base x 8
 * for generation 0, base / 4 and base x 2 for those above: CPython's experiments with far larger ones were taken back
 * because of the garbage that piled up. Bytes, never the size of the process, put a cap on that, too.
 *
 * Not thread-safe: the caller has a lock, or one thread. No memory of its own.
 */
#ifndef RUNTIME_CORE_POLICY_H
#define RUNTIME_CORE_POLICY_H

#include <stdint.h>

enum {
	POLICY_GENERATIONS = 3,
	POLICY_OLDEST = POLICY_GENERATIONS - 1,
	POLICY_CHANGES = 64,         /* how many changes of thresholds are kept */
	POLICY_LOW_YIELD = 10,       /* %: below it, less often */
	POLICY_HIGH_YIELD = 50,      /* %: from it on, more often */
	POLICY_MIN_EXAMINED = 16,    /* a collection of fewer objects says nothing */
	POLICY_OLD_PERCENT = 25,     /* the rule of the oldest generation */
};

/* Why a collection runs. */
enum policy_cause {
	POLICY_NONE,     /* none is due */
	POLICY_COUNT,    /* a threshold */
	POLICY_BYTES,    /* byte_limit */
	POLICY_REQUEST,  /* the program asked */
	POLICY_STRESS,   /* a debugging mode */
	POLICY_SIGNAL,   /* somebody outside asked */
	POLICY_INTERVAL, /* a clock */
	POLICY_EXIT,     /* the last one */
};

/* Why a threshold changed. */
enum policy_reason { POLICY_LOW, POLICY_HIGH, POLICY_BACK, POLICY_SET };

struct policy_change {
	uint64_t collection; /* how many collections had ended */
	int generation;
	enum policy_reason reason;
	long from, to;
};

struct policy {
	int enabled; /* 0: policy_due says no */
	int adapts;  /* 0: thresholds stay */
	long base[POLICY_GENERATIONS];
	long threshold[POLICY_GENERATIONS]; /* 0: never due by count */
	long count[POLICY_GENERATIONS];     /* births minus deaths; collections of the generation below */
	uint64_t byte_limit;                /* 0: none */
	uint64_t bytes;                     /* born since the last collection */
	uint64_t old_total;                 /* objects in the oldest generation after its last collection */
	uint64_t old_pending;               /* ... that came into it since */
	uint64_t collections;
	struct policy_change changes[POLICY_CHANGES]; /* a ring: number n is at n % POLICY_CHANGES */
	uint64_t n_changes;
};

/* CPython's thresholds 700, 10, 10; 64 MiB; enabled, adapting. */
void policy_init(struct policy *p);

/* An object of `bytes` was born; one died, other than by a collection. */
static inline void policy_born(struct policy *p, uint64_t bytes)
{
	p->count[0]++;
	p->bytes += bytes;
}

static inline void policy_died(struct policy *p)
{
	if (p->count[0] > 0)
		p->count[0]--;
}

/* `n` births and deaths at once, for those who count by themselves and report now and then. */
void policy_add(struct policy *p, uint64_t births, uint64_t deaths, uint64_t bytes);

/* The oldest generation that is due (collect it and all younger), -1: none. *cause says why; POLICY_NONE for -1. */
int policy_due(const struct policy *p, enum policy_cause *cause);

/* A collection of generations 0 .. generation begins: their counters start anew, the next one's goes up by one. */
void policy_begin(struct policy *p, int generation);

/* It ended: of `examined` objects it freed `freed`; `promoted` of the survivors went into the oldest generation, which
 * now holds `old` (used only if generation is the oldest). Adapts the threshold of `generation`. */
void policy_end(struct policy *p, int generation, uint64_t examined, uint64_t freed, uint64_t promoted, uint64_t old);

/* Set base and threshold of a generation. Fails: -1 for a generation that is none, or a negative threshold. */
int policy_set(struct policy *p, int generation, long threshold);

/* Whether thresholds follow the yield. Off: they go back to their bases. Returns what it was. */
int policy_set_adaptive(struct policy *p, int on);

/* "count", "bytes", ...; "low yield", ... */
const char *policy_cause_name(enum policy_cause cause);
const char *policy_reason_name(enum policy_reason reason);

#endif
