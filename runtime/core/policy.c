#include "runtime/core/policy.h"

#include <string.h>

static const long base_thresholds[POLICY_GENERATIONS] = {700, 10, 10};
static const uint64_t base_byte_limit = 64u << 20;

/* How far feedback may go: base / down .. base * up. */
static const struct {
	long down, up, floor;
} bounds[POLICY_GENERATIONS] = {{8, 8, 16}, {4, 2, 2}, {1, 1, 1}};

void policy_init(struct policy *p)
{
	memset(p, 0, sizeof(*p));
	p->enabled = 1;
	p->adapts = 1;
	p->byte_limit = base_byte_limit;
	memcpy(p->base, base_thresholds, sizeof(p->base));
	memcpy(p->threshold, base_thresholds, sizeof(p->threshold));
}

void policy_add(struct policy *p, uint64_t births, uint64_t deaths, uint64_t bytes)
{
	p->bytes += bytes;
	p->count[0] += (long)births;
	p->count[0] -= (long)deaths;
	if (p->count[0] < 0)
		p->count[0] = 0;
}

static int old_has_grown(const struct policy *p)
{
	return p->old_pending * 100 > p->old_total * POLICY_OLD_PERCENT;
}

int policy_due(const struct policy *p, enum policy_cause *cause)
{
	int g;

	*cause = POLICY_NONE;
	if (!p->enabled || !p->threshold[0])
		return -1;
	if (p->count[0] > p->threshold[0])
		*cause = POLICY_COUNT;
	else if (p->byte_limit && p->bytes > p->byte_limit)
		*cause = POLICY_BYTES;
	else
		return -1;
	for (g = POLICY_OLDEST; g > 0; g--)
		if (p->threshold[g] && p->count[g] > p->threshold[g] && (g < POLICY_OLDEST || old_has_grown(p)))
			return g;
	return 0;
}

void policy_begin(struct policy *p, int generation)
{
	int g;

	if (generation < POLICY_OLDEST)
		p->count[generation + 1]++;
	for (g = 0; g <= generation; g++)
		p->count[g] = 0;
	p->bytes = 0;
}

static void change(struct policy *p, int generation, long to, enum policy_reason reason)
{
	if (p->threshold[generation] == to)
		return;
	p->changes[p->n_changes++ % POLICY_CHANGES] = (struct policy_change){
		.collection = p->collections,
		.generation = generation,
		.reason = reason,
		.from = p->threshold[generation],
		.to = to,
	};
	p->threshold[generation] = to;
}

/* At least one step, so that small thresholds move at all. */
static long longer(long n)
{
	return n + (n / 2 > 0 ? n / 2 : 1);
}

static long shorter(long n)
{
	return n - (n / 3 > 0 ? n / 3 : 1);
}

static long within(long n, long least, long most)
{
	return n < least ? least : n > most ? most : n;
}

static void adapt(struct policy *p, int g, uint64_t examined, uint64_t freed)
{
	long now = p->threshold[g], base = p->base[g];
	long least = base / bounds[g].down, most = base * bounds[g].up;

	/* A base below the floor was somebody's wish. */
	least = within(least, bounds[g].floor < base ? bounds[g].floor : base, base);
	if (freed * 100 >= examined * POLICY_HIGH_YIELD)
		change(p, g, within(shorter(now), least, most), POLICY_HIGH);
	else if (freed * 100 < examined * POLICY_LOW_YIELD)
		change(p, g, within(longer(now), least, most), POLICY_LOW);
	else if (now > base)
		change(p, g, within(shorter(now), base, most), POLICY_BACK);
	else
		change(p, g, within(longer(now), least, base), POLICY_BACK);
}

void policy_end(struct policy *p, int generation, uint64_t examined, uint64_t freed, uint64_t promoted, uint64_t old)
{
	p->collections++;
	if (generation == POLICY_OLDEST) {
		p->old_total = old;
		p->old_pending = 0;
	} else {
		p->old_pending += promoted;
		if (p->adapts && p->threshold[generation] && examined >= POLICY_MIN_EXAMINED)
			adapt(p, generation, examined, freed);
	}
}

int policy_set(struct policy *p, int generation, long threshold)
{
	if (generation < 0 || generation > POLICY_OLDEST || threshold < 0)
		return -1;
	p->base[generation] = threshold;
	change(p, generation, threshold, POLICY_SET);
	return 0;
}

int policy_set_adaptive(struct policy *p, int on)
{
	int was = p->adapts, g;

	p->adapts = on != 0;
	for (g = 0; !on && g < POLICY_GENERATIONS; g++)
		change(p, g, p->base[g], POLICY_SET);
	return was;
}

const char *policy_cause_name(enum policy_cause cause)
{
	static const char *const names[] = {"none", "count", "bytes", "request", "stress", "signal", "interval", "exit"};

	return names[cause];
}

const char *policy_reason_name(enum policy_reason reason)
{
	static const char *const names[] = {"low yield", "high yield", "back to base", "set"};

	return names[reason];
}
