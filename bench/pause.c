/* How long a program stands still while there are OLD objects and young ones come and go: pause OLD. Built twice by pause.py,
 * with -DBDWGC for Boehm's collector. Prints: collections, their median and longest time (µs), time of an allocation on
 * average, all included (ns).
 *
 * Old objects: a binary tree, that everybody has seen survive. Young ones, 2,000,000 and twice as many as the old ones: rings of
 * two, dropped at once. A collection lasts from the first to the last event that its collector reports in one allocation: what
 * bdwgc sweeps later, bit by bit, is not in it. Times are CPU time of the thread, so that other programs do not count; bdwgc's
 * helper threads must be off (GC_MARKERS=1). */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct node {
	struct node *left, *right;
	long payload;
};

enum { YOUNG = 2000000, MAX_PAUSES = 1000000 };

static uint64_t first_event, last_event; /* of the allocation that is going on; 0: none */

static void event(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	last_event = (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
	if (!first_event)
		first_event = last_event;
}

#ifdef BDWGC
#include <gc.h>

static void on_event(GC_EventType type)
{
	(void)type;
	event();
}

static void begin(void)
{
	GC_INIT();
	GC_set_on_collection_event(on_event);
	if (getenv("PAUSE_GENERATIONAL")) {
		GC_enable_incremental(); /* old and young by dirty pages ... */
		GC_set_time_limit(GC_TIME_UNLIMITED); /* ... and no collection in parts: what its documents call generational */
	}
}

static struct node *node(void)
{
	return GC_MALLOC(sizeof(struct node));
}

static void set(struct node **field, struct node *value)
{
	*field = value;
	GC_end_stubborn_change(field); /* a write barrier, where pages do not do that */
}

static void drop(struct node *n)
{
	(void)n;
}

static void grow_old(void)
{
	GC_gcollect();
	GC_gcollect();
}
#else
#include <rcgc.h>

static void traverse(void *object, rcgc_visit_fn *visit, void *arg)
{
	struct node *n = object;

	RCGC_VISIT(n->left);
	RCGC_VISIT(n->right);
}

static void clear(void *object)
{
	struct node *n = object;

	RCGC_CLEAR(n->left);
	RCGC_CLEAR(n->right);
}

static const struct rcgc_type type = {.name = "node", .size = sizeof(struct node), .traverse = traverse, .clear = clear};

static void hook(const struct rcgc_event *e, void *ctx)
{
	(void)e;
	(void)ctx;
	event();
}

static void begin(void)
{
	rcgc_set_hook(RCGC_BEGIN | RCGC_END, hook, NULL);
	rcgc_set_adaptive(0); /* 700 objects, always: adapted, it would look at fewer here */
}

static struct node *node(void)
{
	return rcgc_new(&type);
}

static void set(struct node **field, struct node *value)
{
	rcgc_assign(field, value);
}

static void drop(struct node *n)
{
	rcgc_unref(n);
}

static void grow_old(void)
{
	rcgc_collect(1);
	rcgc_collect(2);
}
#endif

static struct node *tree(long n)
{
	struct node *top, *part;

	if (n <= 0)
		return NULL;
	top = node();
	part = tree((n - 1) / 2);
	set(&top->left, part);
	drop(part);
	part = tree(n - 1 - (n - 1) / 2);
	set(&top->right, part);
	drop(part);
	return top;
}

static uint64_t pauses[MAX_PAUSES];
static size_t n_pauses;

static struct node *watched(void)
{
	struct node *n;

	first_event = 0;
	n = node();
	if (first_event && n_pauses < MAX_PAUSES)
		pauses[n_pauses++] = last_event - first_event;
	return n;
}

static int by_size(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
	long old = argc > 1 ? atol(argv[1]) : 0, young = YOUNG + 2 * old, i;
	static struct node *keep;
	uint64_t start;

	begin();
	keep = tree(old);
	grow_old();
	event();
	start = last_event;
	for (i = 0; i < young / 2; i++) {
		struct node *a = watched(), *b = watched();

		set(&a->left, b);
		set(&b->left, a);
		drop(a);
		drop(b);
	}
	event();
	start = last_event - start;
	qsort(pauses, n_pauses, sizeof(*pauses), by_size);
	printf("%zu %.1f %.1f %.0f\n", n_pauses, n_pauses ? (double)pauses[n_pauses / 2] / 1000 : 0,
	       n_pauses ? (double)pauses[n_pauses - 1] / 1000 : 0, (double)start / (double)young);
	return keep && keep->payload;
}
