/* Guards: under what conditions a call comes back. An assertion of one's own returns only if its condition holds, a
 * reporter of failures only if it was not told to abort; what follows such a call knows that.
 *
 * A body's guards are its exits: for each, which arguments are known to be zero there and which are not. A body with an
 * exit of which nothing is known has none.
 */
#include "analyzer/own/engine.h"

#include <string.h>

void guard_exit(struct engine *e, const struct state *s)
{
	struct return_case c = {0};
	int i;

	for (i = 0; i < s->n_facts; i++) {
		const struct value *v = val(&e->values, s->facts[i].v);
		const struct range *r = &s->facts[i].r;

		if (v->kind != VAL_PARAM || v->a >= 32)
			continue;
		if (r->lo == 0 && r->hi == 0)
			c.zero |= 1u << v->a;
		else if (r->lo > 0 || r->hi < 0 || (r->has_ne && r->ne == 0))
			c.nonzero |= 1u << v->a;
	}
	for (i = 0; i < e->n_cases; i++)
		if (!memcmp(&e->cases[i], &c, sizeof(c)))
			return;
	if ((!c.zero && !c.nonzero) || e->n_cases >= MAX_RETURN_CASES)
		e->n_cases = MAX_RETURN_CASES + 1; /* it may always come back, or in too many ways */
	else
		e->cases[e->n_cases++] = c;
}

void guards_of_body(const struct engine *e, struct contract *c)
{
	if (e->gave_up || e->draft || e->n_cases > MAX_RETURN_CASES)
		return;
	if (e->n_cases == 2 && e->cases[0].zero == e->cases[1].nonzero && e->cases[0].nonzero == e->cases[1].zero)
		return; /* if (p) ...; and it comes back either way */
	memcpy(c->cases, e->cases, sizeof(c->cases[0]) * (size_t)e->n_cases);
	c->n_cases = e->n_cases;
}

static int is_open(struct engine *e, const struct state *s, const struct return_case *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n && k < 32; k++) {
		int eq = c->zero >> k & 1 || c->nonzero >> k & 1 ? state_decide(&e->values, s, IR_EQ, args[k], val_const(&e->values, 0)) : -1;

		if ((c->zero >> k & 1 && eq == 0) || (c->nonzero >> k & 1 && eq == 1))
			return 0;
	}
	return 1;
}

int guarded_call(struct engine *e, struct state *s, const struct contract *c, const vid *args, int n)
{
	const struct return_case *open = NULL;
	int i, k, ways = 0;

	for (i = 0; i < c->n_cases; i++)
		if (is_open(e, s, &c->cases[i], args, n)) {
			open = &c->cases[i];
			ways++;
		}
	for (k = 0; ways == 1 && k < n && k < 32; k++)
		if ((open->zero >> k & 1 && !state_assume(arena_of(e), &e->values, s, IR_EQ, args[k], val_const(&e->values, 0))) ||
		    (open->nonzero >> k & 1 && !state_assume(arena_of(e), &e->values, s, IR_NE, args[k], val_const(&e->values, 0))))
			return 0;
	return ways > 0 || !c->n_cases;
}
