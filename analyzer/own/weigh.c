/* Habits, weighed: what the whole program does with the results of functions that nobody described decides whether a
 * guess about one of them may be said.
 */
#include "analyzer/own/own.h"

#include "analyzer/api/contract.h"
#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

/* Two counts in one number, 32 bits each: given back, and lost. */
static uint64_t widen(uint32_t counts)
{
	return (uint64_t)(counts >> 16) << 32 | (counts & 0xffff);
}

void own_habits_add(struct own_habits *h, const struct own_habit *habits, int n, int kept)
{
	int i;

	for (i = 0; i < n; i++)
		*map_put(kept ? &h->kept : &h->habits, MAP_PTR(intern(habits[i].name)), NULL) += widen(habits[i].counts);
}

void own_habits_release(struct own_habits *h)
{
	map_release(&h->habits);
	map_release(&h->kept);
}

struct tally {
	uint64_t back, lost;
	int found;
};

static struct tally look_up(const struct map *m, const char *name)
{
	const uint64_t *at = name && *name ? map_get(m, MAP_PTR(intern(name))) : NULL;

	return at ? (struct tally){*at & 0xffffffffu, *at >> 32, 1} : (struct tally){0, 0, 0};
}

/* The tally of the callee: a static function's own, if the unit has one of that name. */
static struct tally of_callee(const struct map *m, const struct fact *f)
{
	struct strbuf name = STRBUF_INIT;
	struct tally t;

	strbuf_addf(&name, "%s@%s", f->acquired_by, f->unit);
	t = look_up(m, name.buf);
	strbuf_release(&name);
	return t.found ? t : look_up(m, f->acquired_by);
}

/* Does the program give back what this callee returns, or nearly all objects of this type? */
static int is_habit(const struct own_habits *h, const struct fact *f)
{
	struct tally callee = of_callee(&h->habits, f), type = look_up(&h->habits, f->record);

	if (callee.back && callee.back >= callee.lost)
		return 1;
	if (name_role(f->acquired_by) == NAME_GET || f->by_habit == 3)
		return 0; /* what other functions return says nothing about a getter */
	return (type.back >= 2 && type.back >= 2 * type.lost) || (f->by_habit == 2 && type.lost <= 1 + type.back);
}

/* A callee that nobody described is taken to return a new reference. If its callers mostly do not treat it so, the guess
 * is the likelier fault. */
static int is_guess(const struct own_habits *h, const struct fact *f)
{
	enum { ENOUGH = 5 }; /* callers, before their habit says more than the family's */
	struct tally t = of_callee(&h->kept, f);

	return t.found && ((t.lost >= ENOUGH && t.back <= t.lost) || (!t.back && !name_says_new(f->acquired_by)));
}

/* Where the callee's other callers are the witnesses, the finding is about this caller, and says how many they are. */
static void call_deviant(const struct own_habits *h, struct fact *f, struct arena *a)
{
	enum { WITNESSES = 3 };
	struct tally t = of_callee(&h->habits, f);

	if (t.back < WITNESSES || t.back < 3 * t.lost || (f->kind != FACT_LEAK && f->kind != FACT_LEAK_ON_ERROR))
		return;
	f->kind = FACT_DEVIANT_CALLER;
	f->reason = arena_printf(a, "%d of %d callers give back what %s returns", (int)t.back, (int)(t.back + t.lost), f->acquired_by);
}

int own_weigh(const struct own_habits *h, struct arena *a, struct fact *facts, int n)
{
	int i, k;

	for (i = k = 0; i < n; i++) {
		struct fact *f = &facts[k];

		if (facts[i].by_habit && !is_habit(h, &facts[i]))
			continue;
		*f = facts[i];
		k++;
		if (f->by_default && f->confidence > 45 && is_guess(h, f))
			f->confidence = 45;
		if (f->by_habit)
			call_deviant(h, f, a);
	}
	return k;
}
