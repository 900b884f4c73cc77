/* rcgc against an oracle: random operations on a graph of objects, and the same on a plain table that knows nothing of
 * counts in heads, generations or candidates.
 *
 *     rcgc-oracle OPERATIONS [SEED [THREADS]]     prints one line and exits 0; aborts with a message if they disagree
 *     rcgc-oracle --plant FAULT                   do something wrong, for RCGC_VERIFY=1 to see: rcgc_oracle.sh lists them
 *
 * The table says of each object who holds it: how many references of the program, which objects' fields, which roots. After
 * each operation: what died because its last reference went is dead, and is what the table says; what a collection freed
 * was not to be reached by a full mark of the table. After each collection of everything: what a mark reaches is alive, what
 * it does not reach is dead. Weak references: they give the object exactly as long as it lives, and call back once.
 *
 * With threads, each has a graph of its own in the one heap, so that everybody's collections meet everybody's objects, and
 * one more graph is shared by all under a lock.
 */
#include "runtime/rcgc.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 300, FIELDS = 3, ROOTS = 8, NONE = -1 };

struct world;

static struct world *shared; /* NULL: one thread */

struct node {
	struct world *world;
	int id;
	bool returns; /* its finalizer brings it back */
	struct node *field[FIELDS];
};

/* What the table knows of an object. */
struct record {
	bool alive;
	bool returns, finalized;
	bool lent; /* a root showed it when nothing else did: it outlives its count, up to some collection */
	int held; /* references of the program */
	int field[FIELDS];
	struct node *object;
	struct rcgc_weak *weak; /* NULL: none */
	int calls;              /* of the weak reference, as seen so far */
};

struct world {
	struct record records[NODES];
	int roots[ROOTS];
	struct node *slots[ROOTS]; /* borrowed: known to the library as roots, or to its scan */
	uint64_t random;
	/* What callbacks report, from any thread: under `lock`. */
	pthread_mutex_t lock;
	int freed[NODES], n_freed;
	int returned[NODES], n_returned;
	int called[NODES], n_called;
	uint64_t total_freed, total_returned, total_called;
};

__attribute__((format(printf, 1, 2), noreturn)) static void wrong(const char *format, ...)
{
	va_list args;

	fputs("rcgc-oracle: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

static int below(struct world *w, int n)
{
	w->random = w->random * 6364136223846793005u + 1442695040888963407u;
	return (int)((w->random >> 33) % (uint64_t)n);
}

/* --- The objects --- */

static void report(struct world *w, int *list, int *n, int id)
{
	pthread_mutex_lock(&w->lock);
	if (*n == NODES)
		wrong("%d reports: more than objects", *n);
	list[(*n)++] = id;
	pthread_mutex_unlock(&w->lock);
}

static void node_traverse(void *object, rcgc_visit_fn *visit, void *arg)
{
	struct node *n = object;
	int i;

	for (i = 0; i < FIELDS; i++)
		RCGC_VISIT(n->field[i]);
}

static void node_clear(void *object)
{
	struct node *n = object;
	int i;

	for (i = 0; i < FIELDS; i++)
		RCGC_CLEAR(n->field[i]);
}

static void node_finalize(void *object)
{
	struct node *n = object;

	if (n->returns)
		report(n->world, n->world->returned, &n->world->n_returned, ((struct node *)rcgc_ref(n))->id);
}

/* Roots that are not counted must not outlive their object: its thread takes them out (forget_roots) before it drops the last
 * reference; a collection keeps what roots show. */
static void node_release(void *object)
{
	struct node *n = object;

	report(n->world, n->world->freed, &n->world->n_freed, n->id);
}

static const struct rcgc_type node_type = {
	.name = "oracle's node",
	.size = sizeof(struct node),
	.traverse = node_traverse,
	.clear = node_clear,
	.finalize = node_finalize,
	.release = node_release,
};

struct watch {
	struct world *world;
	int id;
};

static void object_is_gone(struct rcgc_weak *weak, void *data)
{
	struct watch *watch = data;

	if (rcgc_weak_get(weak))
		wrong("object %d is gone, and can be got", watch->id);
	report(watch->world, watch->world->called, &watch->world->n_called, watch->id);
	free(watch);
}

static void scan_odd_slots(void *ctx, rcgc_visit_fn *visit, void *arg)
{
	struct world *w = ctx;
	int i;

	for (i = 1; i < ROOTS; i += 2)
		RCGC_VISIT(w->slots[i]);
}

/* --- The oracle --- */

static void mark_from(const struct world *w, int id, bool *marked)
{
	int stack[NODES * FIELDS + 1], n = 0, i;

	stack[n++] = id;
	while (n) {
		id = stack[--n];
		if (marked[id])
			continue;
		marked[id] = true;
		for (i = 0; i < FIELDS; i++)
			if (w->records[id].field[i] != NONE && !marked[w->records[id].field[i]])
				stack[n++] = w->records[id].field[i];
	}
}

static void mark_world(const struct world *w, bool *marked)
{
	int i;

	memset(marked, 0, NODES);
	for (i = 0; i < NODES; i++)
		if (w->records[i].alive && w->records[i].held)
			mark_from(w, i, marked);
	for (i = 0; i < ROOTS; i++)
		if (w->roots[i] != NONE)
			mark_from(w, w->roots[i], marked);
}

/* How many hold it, roots aside. */
static int count_of(const struct world *w, int id)
{
	int n = w->records[id].held, i, k;

	for (i = 0; i < NODES; i++)
		for (k = 0; w->records[i].alive && k < FIELDS; k++)
			n += w->records[i].field[k] == id;
	return n;
}

static void forget_roots(struct world *w, int id)
{
	int i;

	for (i = 0; i < ROOTS; i++)
		if (w->roots[i] == id) {
			w->roots[i] = NONE;
			w->slots[i] = NULL;
		}
}

/* Take a callback's reports out. Returns how many. */
static int take(int *list, int *n, uint64_t *total, int *copy)
{
	int count = *n;

	memcpy(copy, list, sizeof(*list) * (size_t)count);
	*total += (uint64_t)count;
	*n = 0;
	return count;
}

static void note_returned(struct world *w, const int *ids, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		struct record *r = &w->records[ids[i]];

		if (!r->alive || !r->returns || r->finalized)
			wrong("object %d is finalized: alive %d, wants to return %d, was finalized %d", ids[i], r->alive,
			      r->returns, r->finalized);
		r->finalized = true;
		r->held++;
	}
}

static void note_freed(struct world *w, const int *ids, int n)
{
	bool marked[NODES];
	int i, k;

	if (!n)
		return;
	mark_world(w, marked);
	for (i = 0; i < n; i++) {
		struct record *r = &w->records[ids[i]];

		if (!r->alive)
			wrong("object %d is freed twice", ids[i]);
		if (marked[ids[i]])
			wrong("object %d is freed, and something leads to it", ids[i]);
		r->alive = false;
		r->object = NULL;
		for (k = 0; k < FIELDS; k++)
			r->field[k] = NONE;
	}
	for (i = 0; i < ROOTS; i++)
		if (w->roots[i] != NONE && !count_of(w, w->roots[i]))
			w->records[w->roots[i]].lent = true;
}

/* A weak reference lets go of what nothing leads to, even if a finalizer brings that back right afterwards. */
static void note_called(struct world *w, const int *ids, int n)
{
	bool marked[NODES];
	int i;

	if (!n)
		return;
	mark_world(w, marked);
	for (i = 0; i < n; i++) {
		if (w->records[ids[i]].calls++)
			wrong("the weak reference to object %d calls twice", ids[i]);
		if (marked[ids[i]])
			wrong("the weak reference to object %d calls, and something leads to it", ids[i]);
	}
}

/* What callbacks have reported since. Weak ones come first in an object's end; then it returns, or is freed. */
static void catch_up(struct world *w)
{
	int freed[NODES], returned[NODES], called[NODES], n_freed, n_returned, n_called;

	pthread_mutex_lock(&w->lock);
	n_freed = take(w->freed, &w->n_freed, &w->total_freed, freed);
	n_returned = take(w->returned, &w->n_returned, &w->total_returned, returned);
	n_called = take(w->called, &w->n_called, &w->total_called, called);
	pthread_mutex_unlock(&w->lock);
	note_called(w, called, n_called);
	note_returned(w, returned, n_returned);
	note_freed(w, freed, n_freed);
}

/* --- Operations. Each does the same to the objects and to the table. --- */

static int any_held(struct world *w)
{
	int i, start = below(w, NODES);

	for (i = 0; i < NODES; i++) {
		int id = (start + i) % NODES;

		if (w->records[id].alive && w->records[id].held)
			return id;
	}
	return NONE;
}

/* An object that can be reached: the program may follow fields from what it holds. */
static int any_reachable(struct world *w)
{
	int id = any_held(w), steps = below(w, 6);

	while (id != NONE && steps-- > 0) {
		int next = w->records[id].field[below(w, FIELDS)];

		if (next != NONE)
			id = next;
	}
	return id;
}

static int any_free(struct world *w)
{
	int i, start = below(w, NODES);

	for (i = 0; i < NODES; i++) {
		int id = (start + i) % NODES;

		if (!w->records[id].alive && !w->records[id].weak)
			return id;
	}
	return NONE;
}

static void do_new(struct world *w)
{
	int id = any_free(w), i;
	struct record *r;
	struct node *n;

	if (id == NONE)
		return;
	r = &w->records[id];
	n = rcgc_new(&node_type);
	if (!n)
		wrong("no memory");
	n->world = w;
	n->id = id;
	n->returns = below(w, 8) == 0;
	*r = (struct record){.alive = true, .returns = n->returns, .held = 1, .object = n};
	for (i = 0; i < FIELDS; i++)
		r->field[i] = NONE;
}

static void do_ref(struct world *w)
{
	int id = any_reachable(w);

	if (id == NONE)
		return;
	rcgc_ref(w->records[id].object);
	w->records[id].held++;
}

/* The loan may have been taken back since, or not: what it leads to may die now. */
static void forget_roots_behind(struct world *w, int id)
{
	bool marked[NODES] = {false};
	int i;

	mark_from(w, id, marked);
	for (i = 0; i < NODES; i++)
		if (marked[i])
			forget_roots(w, i);
}

/* The table's reference to `id` is gone already. What it was the last of is to die at once, and so on. */
static void expect_deaths(struct world *w, int id, bool *expected)
{
	struct record *r = &w->records[id];
	int k, next;

	if (count_of(w, id))
		return;
	forget_roots(w, id);
	if (r->lent)
		forget_roots_behind(w, id);
	if (r->lent || (r->returns && !r->finalized))
		return;
	expected[id] = true;
	for (k = 0; k < FIELDS; k++) {
		next = r->field[k];
		r->field[k] = NONE;
		if (next != NONE && !expected[next])
			expect_deaths(w, next, expected);
	}
}

static void check_deaths(struct world *w, const bool *expected)
{
	int i;

	catch_up(w);
	for (i = 0; i < NODES; i++)
		if (expected[i] && w->records[i].alive)
			wrong("object %d has lost its last reference, and lives", i);
}

static void do_unref(struct world *w)
{
	bool expected[NODES] = {false};
	int id = any_held(w);

	if (id == NONE)
		return;
	w->records[id].held--;
	expect_deaths(w, id, expected);
	rcgc_unref(w->records[id].object);
	check_deaths(w, expected);
}

static void do_link(struct world *w, bool link)
{
	int from = any_reachable(w), to = link ? any_reachable(w) : NONE, k = below(w, FIELDS), old;
	bool expected[NODES] = {false};

	if (from == NONE)
		return;
	old = w->records[from].field[k];
	w->records[from].field[k] = to;
	if (old != NONE)
		expect_deaths(w, old, expected);
	rcgc_assign(&w->records[from].object->field[k], to == NONE ? NULL : w->records[to].object);
	check_deaths(w, expected);
}

static void do_root(struct world *w)
{
	int i = below(w, ROOTS), id = below(w, 2) ? any_reachable(w) : NONE;

	if (shared) /* uncounted roots are for one thread */
		return;
	w->roots[i] = id;
	w->slots[i] = id == NONE ? NULL : w->records[id].object;
}

static void make_weak(struct world *w, int id)
{
	struct record *r = &w->records[id];
	struct watch *watch = malloc(sizeof(*watch));

	if (!watch)
		wrong("no memory");
	*watch = (struct watch){.world = w, .id = id};
	r->calls = 0;
	r->weak = rcgc_weak_new(r->object, object_is_gone, watch);
	if (!r->weak)
		wrong("no memory");
}

/* Weak references of objects that can be reached must give them, those of dead objects nothing. The rest may be garbage in
 * the hands of another thread. */
static void do_weak(struct world *w)
{
	int id = below(w, 3) ? any_reachable(w) : below(w, NODES);
	struct record *r = &w->records[id == NONE ? 0 : id];
	bool marked[NODES];
	struct node *got;

	if (!r->weak) {
		if (r->alive && id != NONE && r->held)
			make_weak(w, id);
		return;
	}
	got = rcgc_weak_get(r->weak);
	catch_up(w);
	mark_world(w, marked);
	if (got && got != r->object)
		wrong("the weak reference to object %d gives another one", id);
	if (got) {
		r->held++;
		return;
	}
	if (!r->calls && (marked[r - w->records] || !r->alive))
		wrong("the weak reference to object %d gives nothing, did not call, and the object is %s", id,
		      r->alive ? "to be reached" : "dead");
	if (r->calls)
		RCGC_CLEAR(r->weak);
}

/* Alone in the heap, or with all that is this world's already settled: dead and alive are what the mark says. */
static void do_collect_all(struct world *w, bool is_mine)
{
	bool marked[NODES];
	int i;

	rcgc_collect(2);
	catch_up(w);
	mark_world(w, marked);
	for (i = 0; i < NODES; i++) {
		if (marked[i] && !w->records[i].alive)
			wrong("object %d can be reached, and is dead", i);
		if (is_mine && !marked[i] && w->records[i].alive)
			wrong("object %d cannot be reached, and lives after a collection of everything", i);
	}
}

static void do_something(struct world *w)
{
	int what = below(w, 100);

	if (what < 25)
		do_new(w);
	else if (what < 35)
		do_ref(w);
	else if (what < 60)
		do_unref(w);
	else if (what < 80)
		do_link(w, true);
	else if (what < 88)
		do_link(w, false);
	else if (what < 97)
		do_weak(w);
	else
		do_root(w);
	catch_up(w);
}

/* --- Worlds and threads --- */

static struct world *world_new(uint64_t seed)
{
	struct world *w = calloc(1, sizeof(*w));
	int i;

	if (!w)
		wrong("no memory");
	w->random = seed;
	pthread_mutex_init(&w->lock, NULL);
	for (i = 0; i < ROOTS; i++) {
		w->roots[i] = NONE;
		if (i % 2 == 0)
			rcgc_root_add(&w->slots[i]);
	}
	rcgc_scan_add(scan_odd_slots, w);
	return w;
}

/* Drop everything: nothing may be left. */
static void world_end(struct world *w)
{
	int i;

	for (i = 0; i < ROOTS; i++) {
		w->roots[i] = NONE;
		w->slots[i] = NULL;
	}
	do {
		for (i = 0; i < NODES; i++)
			while (w->records[i].alive && w->records[i].held) {
				w->records[i].held--;
				rcgc_unref(w->records[i].object);
				catch_up(w);
			}
		do_collect_all(w, true);
		for (i = 0; i < NODES && !w->records[i].alive; i++)
			;
	} while (i < NODES); /* some have returned */
	for (i = 0; i < NODES; i++)
		RCGC_CLEAR(w->records[i].weak);
	for (i = 0; i < ROOTS; i += 2)
		if (rcgc_root_remove(&w->slots[i]))
			wrong("a root is lost");
	if (rcgc_scan_remove(scan_odd_slots, w))
		wrong("a scan is lost");
}

static pthread_mutex_t shared_lock = PTHREAD_MUTEX_INITIALIZER;

struct job {
	struct world *world;
	long operations;
	pthread_t thread;
};

static void in_section(struct world *w)
{
	rcgc_enter();
	if (below(w, 4)) {
		do_something(w);
	} else {
		pthread_mutex_lock(&shared_lock);
		do_something(shared);
		pthread_mutex_unlock(&shared_lock);
	}
	if (!below(w, 50))
		rcgc_safepoint();
	rcgc_leave();
}

static void *run_job(void *arg)
{
	struct job *job = arg;
	long i;

	for (i = 0; i < job->operations; i++) {
		if (!shared)
			do_something(job->world);
		else
			in_section(job->world);
		if (!below(job->world, 500))
			do_collect_all(job->world, true);
		else if (!below(job->world, 500))
			rcgc_collect(below(job->world, 2));
		catch_up(job->world);
	}
	return NULL;
}

static void say(long operations, int threads, struct world **worlds, int n)
{
	uint64_t freed = 0, returned = 0, called = 0;
	struct rcgc_totals t[RCGC_GENERATIONS];
	int i;

	for (i = 0; i < n; i++) {
		freed += worlds[i]->total_freed;
		returned += worlds[i]->total_returned;
		called += worlds[i]->total_called;
	}
	for (i = 0; i < RCGC_GENERATIONS; i++)
		rcgc_totals(i, &t[i]);
	printf("ok: %ld operations, %d threads; collections %ju %ju %ju; objects freed %ju, by collections %ju; returned %ju; "
	       "weak callbacks %ju\n",
	       operations, threads, (uintmax_t)t[0].collections, (uintmax_t)t[1].collections, (uintmax_t)t[2].collections,
	       (uintmax_t)freed, (uintmax_t)(t[0].freed + t[1].freed + t[2].freed), (uintmax_t)returned, (uintmax_t)called);
}

static void run(long operations, uint64_t seed, int threads)
{
	struct world *worlds[17];
	struct job jobs[16];
	int i, n = threads;

	for (i = 0; i < RCGC_GENERATIONS; i++)
		rcgc_set_threshold(i, i ? 4 : 20); /* the graphs are small */
	for (i = 0; i < threads; i++) {
		worlds[i] = world_new(seed * 1000003 + (uint64_t)i);
		jobs[i] = (struct job){.world = worlds[i], .operations = operations / threads};
	}
	if (threads == 1) {
		run_job(&jobs[0]);
	} else {
		worlds[n++] = shared = world_new(seed);
		for (i = 0; i < threads; i++)
			if (pthread_create(&jobs[i].thread, NULL, run_job, &jobs[i]))
				wrong("no thread");
		for (i = 0; i < threads; i++)
			pthread_join(jobs[i].thread, NULL);
	}
	for (i = 0; i < n; i++)
		world_end(worlds[i]);
	if (rcgc_live(NULL) || rcgc_miscounts())
		wrong("%zu objects left, %ju counts too low", rcgc_live(NULL), (uintmax_t)rcgc_miscounts());
	say(operations, threads, worlds, n);
	for (i = 0; i < n; i++)
		free(worlds[i]);
}

/* --- Faults to be seen --- */

static struct node *lone_node(void)
{
	static struct world w = {.lock = PTHREAD_MUTEX_INITIALIZER};
	struct node *n = rcgc_new(&node_type);

	n->world = &w;
	return n;
}

static void plant(const char *fault)
{
	struct node *a = lone_node(), *b = lone_node();

	if (!strcmp(fault, "unref-freed")) {
		rcgc_unref(a);
		rcgc_unref(a);
	} else if (!strcmp(fault, "ref-freed")) {
		rcgc_unref(a);
		rcgc_ref(a);
	} else if (!strcmp(fault, "borrowed-field")) {
		a->field[0] = a->field[1] = b; /* one reference, two fields */
		rcgc_collect(0);
	} else if (!strcmp(fault, "stale-field")) {
		a->field[0] = b;
		rcgc_unref(b);
		rcgc_collect(0);
	} else if (!strcmp(fault, "stale-root")) {
		rcgc_root_add(&b);
		rcgc_unref(b);
		rcgc_collect(0);
	} else if (!strcmp(fault, "no-object")) {
		rcgc_unref(malloc(100));
	} else if (!strcmp(fault, "broken-list")) {
		memset((char *)a - 48, 0, 8);
		rcgc_collect(0);
	} else {
		wrong("no fault '%s'", fault);
	}
}

int main(int argc, char **argv)
{
	int threads = argc > 3 ? atoi(argv[3]) : 1;

	if (argc == 3 && !strcmp(argv[1], "--plant")) {
		plant(argv[2]);
		return 0;
	}
	if (argc < 2 || atol(argv[1]) <= 0 || threads < 1 || threads > 16) {
		fputs("usage: rcgc-oracle OPERATIONS [SEED [THREADS]] | --plant FAULT\n", stderr);
		return 2;
	}
	run(atol(argv[1]), argc > 2 ? strtoull(argv[2], NULL, 10) : 1, threads);
	return 0;
}
