/* What collections did, for programs and for people. */
#include "runtime/rcgc/heap.h"

#include <inttypes.h>
#include <string.h>

void row_to_public(struct rcgc_collection *c, const struct stats_row *row)
{
	*c = (struct rcgc_collection){
		.number = row->number,
		.generation = row->generation,
		.cause = policy_cause_name((enum policy_cause)row->cause),
		.examined = row->examined,
		.candidates = row->candidates,
		.survivors = row->survivors,
		.promoted = row->promoted,
		.unreachable = row->unreachable,
		.freed = row->freed,
		.resurrected = row->resurrected,
		.finalized = row->finalized,
		.weak_cleared = row->weak_cleared,
		.callbacks = row->callbacks,
		.bytes_examined = row->bytes_examined,
		.bytes_freed = row->bytes_freed,
		.roots = row->roots,
		.pause_ns = row->pause_ns,
		.time_ns = row->time_ns,
		.threshold = (long)row->threshold,
		.threshold_after = (long)row->threshold_after,
	};
}

size_t rcgc_history(struct rcgc_collection *rows, size_t n)
{
	bool locked = heap_lock();
	size_t kept = heap.stats.count < N_ROWS ? (size_t)heap.stats.count : N_ROWS, i;

	if (n > kept)
		n = kept;
	for (i = 0; i < n; i++)
		row_to_public(&rows[i], stats_latest(&heap.stats, n - 1 - i));
	heap_unlock(locked);
	return n;
}

size_t rcgc_changes(struct rcgc_change *changes, size_t n)
{
	bool locked = heap_lock();
	const struct policy *p = &heap.policy;
	size_t kept = p->n_changes < POLICY_CHANGES ? (size_t)p->n_changes : POLICY_CHANGES, i;

	if (n > kept)
		n = kept;
	for (i = 0; i < n; i++) {
		const struct policy_change *c = &p->changes[(p->n_changes - n + i) % POLICY_CHANGES];

		changes[i] = (struct rcgc_change){
			.collection = c->collection,
			.generation = c->generation,
			.reason = policy_reason_name(c->reason),
			.from = c->from,
			.to = c->to,
		};
	}
	heap_unlock(locked);
	return n;
}

int rcgc_totals(int generation, struct rcgc_totals *totals)
{
	const struct stats_totals *t;
	bool locked;

	memset(totals, 0, sizeof(*totals));
	if (generation < 0 || generation > RCGC_GENERATIONS)
		return -1;
	locked = heap_lock();
	if (generation < RCGC_GENERATIONS) {
		t = &heap.stats.totals[generation];
		*totals = (struct rcgc_totals){
			.collections = t->collections,
			.examined = t->examined,
			.survivors = t->survivors,
			.promoted = t->promoted,
			.freed = t->freed,
			.resurrected = t->resurrected,
			.bytes_freed = t->bytes_freed,
			.time_ns = t->time_ns,
			.longest_time_ns = t->longest_time_ns,
			.pause_ns = t->pause_ns,
			.longest_pause_ns = t->longest_pause_ns,
		};
	}
	totals->objects = heap.n_objects[generation];
	heap_unlock(locked);
	return 0;
}

size_t rcgc_live(uint64_t *bytes)
{
	if (bytes)
		*bytes = atomic_load_explicit(&heap.live_bytes, memory_order_relaxed);
	return atomic_load_explicit(&heap.live, memory_order_relaxed);
}

uint64_t rcgc_miscounts(void)
{
	bool locked = heap_lock();
	uint64_t n = heap.miscounts;

	heap_unlock(locked);
	return n;
}

/* Row by row, so that nothing is printed under the lock. Rows that get lost in the meantime are left out. */
static void print_collections(FILE *out)
{
	bool locked = heap_lock();
	uint64_t last = heap.stats.count, number;
	struct stats_row row;
	char text[512];

	heap_unlock(locked);
	for (number = last > N_ROWS ? last - N_ROWS + 1 : 1; number <= last; number++) {
		locked = heap_lock();
		row = heap.rows[(number - 1) % N_ROWS];
		heap_unlock(locked);
		if (row.number != number)
			continue;
		stats_format(&row, text, sizeof(text));
		fprintf(out, "%s\n", text);
	}
}

static void print_changes(FILE *out)
{
	struct rcgc_change changes[POLICY_CHANGES];
	size_t i, n = rcgc_changes(changes, POLICY_CHANGES);

	for (i = 0; i < n; i++)
		fprintf(out, "threshold gen=%d after=%" PRIu64 " from=%ld to=%ld why=%s\n", changes[i].generation,
			changes[i].collection, changes[i].from, changes[i].to, changes[i].reason);
}

void rcgc_print_stats(FILE *out)
{
	struct rcgc_totals t;
	uint64_t bytes;
	size_t live;
	int g;

	print_collections(out);
	print_changes(out);
	for (g = 0; g < RCGC_GENERATIONS; g++) {
		rcgc_totals(g, &t);
		fprintf(out,
			"generation %d objects=%" PRIu64 " collections=%" PRIu64 " examined=%" PRIu64 " survivors=%" PRIu64
			" promoted=%" PRIu64 " freed=%" PRIu64 " resurrected=%" PRIu64 " threshold=%ld time_ns=%" PRIu64
			" longest_ns=%" PRIu64 "\n",
			g, t.objects, t.collections, t.examined, t.survivors, t.promoted, t.freed, t.resurrected,
			rcgc_threshold(g), t.time_ns, t.longest_time_ns);
	}
	rcgc_totals(RCGC_GENERATIONS, &t);
	live = rcgc_live(&bytes);
	fprintf(out, "heap live=%zu bytes=%" PRIu64 " frozen=%" PRIu64 " miscounts=%" PRIu64 "\n", live, bytes, t.objects,
		rcgc_miscounts());
}
