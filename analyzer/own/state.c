#include "analyzer/own/state.h"

#include <string.h>

static const struct range anything = {INT64_MIN, INT64_MAX, 0, 0};

/* --- Bindings -------------------------------------------------------------------------------------------------- */

static void *grown(struct arena *a, void *items, int n, int *room, size_t size)
{
	void *p;

	*room = *room ? *room * 2 : 16;
	p = arena_alloc(a, (size_t)*room * size);
	if (n)
		memcpy(p, items, (size_t)n * size);
	return p;
}

void state_copy(struct arena *a, struct state *to, const struct state *from)
{
	*to = *from;
	to->env_room = from->n_env + 8;
	to->env = arena_alloc(a, (size_t)to->env_room * sizeof(*to->env));
	if (from->n_env)
		memcpy(to->env, from->env, (size_t)from->n_env * sizeof(*to->env));
	to->facts_room = from->n_facts + 4;
	to->facts = arena_alloc(a, (size_t)to->facts_room * sizeof(*to->facts));
	if (from->n_facts)
		memcpy(to->facts, from->facts, (size_t)from->n_facts * sizeof(*to->facts));
}

static int env_lower(const struct state *s, lid at)
{
	int lo = 0, hi = s->n_env;

	while (lo < hi) {
		int mid = (lo + hi) / 2;

		if (s->env[mid].at < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

int state_find(const struct state *s, lid at)
{
	int i = env_lower(s, at);

	return i < s->n_env && s->env[i].at == at ? i : -1;
}

vid state_get(const struct state *s, lid at)
{
	int i = state_find(s, at);

	return i < 0 ? 0 : s->env[i].holds;
}

void state_set(struct arena *a, struct state *s, lid at, vid v)
{
	int i = env_lower(s, at);

	if (i < s->n_env && s->env[i].at == at) {
		s->env[i].holds = v;
		return;
	}
	if (s->n_env == s->env_room)
		s->env = grown(a, s->env, s->n_env, &s->env_room, sizeof(*s->env));
	memmove(s->env + i + 1, s->env + i, (size_t)(s->n_env - i) * sizeof(*s->env));
	s->env[i] = (struct binding){at, v};
	s->n_env++;
}

void state_drop(struct state *s, int i)
{
	memmove(s->env + i, s->env + i + 1, (size_t)(s->n_env - i - 1) * sizeof(*s->env));
	s->n_env--;
}

/* --- Facts ------------------------------------------------------------------------------------------------------ */

static int fact_lower(const struct state *s, vid v)
{
	int lo = 0, hi = s->n_facts;

	while (lo < hi) {
		int mid = (lo + hi) / 2;

		if (s->facts[mid].v < v)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static int is_anything(struct range r)
{
	return r.lo == INT64_MIN && r.hi == INT64_MAX && !r.has_ne;
}

static void fact_set(struct arena *a, struct state *s, vid v, struct range r)
{
	int i = fact_lower(s, v);

	if (i < s->n_facts && s->facts[i].v == v) {
		s->facts[i].r = r;
		return;
	}
	if (s->n_facts == s->facts_room)
		s->facts = grown(a, s->facts, s->n_facts, &s->facts_room, sizeof(*s->facts));
	memmove(s->facts + i + 1, s->facts + i, (size_t)(s->n_facts - i) * sizeof(*s->facts));
	s->facts[i] = (struct vfact){v, r};
	s->n_facts++;
}

void state_forget(struct state *s, vid v)
{
	int i = fact_lower(s, v);

	if (i >= s->n_facts || s->facts[i].v != v)
		return;
	memmove(s->facts + i, s->facts + i + 1, (size_t)(s->n_facts - i - 1) * sizeof(*s->facts));
	s->n_facts--;
}

struct range state_range(const struct values *t, const struct state *s, vid v)
{
	const struct value *p = val(t, v);
	struct range r = anything;
	int i;

	switch (p->kind) {
	case VAL_CONST:
		r.lo = r.hi = p->number;
		return r;
	case VAL_STR:
	case VAL_FN:
	case VAL_ADDR:
		r.has_ne = 1; /* an address is not NULL */
		return r;
	default:
		break;
	}
	i = fact_lower(s, v);
	if (i < s->n_facts && s->facts[i].v == v)
		return s->facts[i].r;
	if (p->kind == VAL_BIN && p->number <= IR_LE) {
		r.lo = 0;
		r.hi = 1;
	}
	return r;
}

static int decide_ranges(enum ir_sub sub, struct range x, struct range y)
{
	switch (sub) {
	case IR_EQ:
		if (x.lo == x.hi && y.lo == y.hi)
			return x.lo == y.lo;
		if (x.hi < y.lo || y.hi < x.lo)
			return 0;
		if ((x.has_ne && y.lo == y.hi && y.lo == x.ne) || (y.has_ne && x.lo == x.hi && x.lo == y.ne))
			return 0;
		return -1;
	case IR_LT:
		return x.hi < y.lo ? 1 : x.lo >= y.hi ? 0 : -1;
	case IR_LE:
		return x.hi <= y.lo ? 1 : x.lo > y.hi ? 0 : -1;
	default:
		return -1;
	}
}

/* x sub y as a range test on something simpler: comparisons of comparisons, sums with constants. */
static int simplify(const struct values *t, enum ir_sub *sub, vid *x, vid *y)
{
	const struct value *p = val(t, *x), *q = val(t, *y);

	if (p->kind != VAL_BIN || q->kind != VAL_CONST)
		return 0;
	if (p->number <= IR_LE && (*sub == IR_EQ || *sub == IR_NE) && (q->number == 0 || q->number == 1)) {
		int truth = (*sub == IR_EQ) == (q->number == 1);

		*sub = (enum ir_sub)(truth ? p->number : p->number ^ 1);
		*x = p->a;
		*y = p->b;
		return 1;
	}
	return 0;
}

int state_decide(const struct values *t, const struct state *s, enum ir_sub sub, vid x, vid y)
{
	int flip = 0, r;

	while (simplify(t, &sub, &x, &y))
		;
	if (sub == IR_NE || sub == IR_GE || sub == IR_GT) {
		sub = (enum ir_sub)(sub ^ 1);
		flip = 1;
	}
	if (x == y)
		r = sub == IR_EQ || sub == IR_LE;
	else
		r = decide_ranges(sub, state_range(t, s, x), state_range(t, s, y));
	if (r < 0 && sub == IR_EQ && val(t, x)->kind == VAL_ADDR && val(t, y)->kind == VAL_ADDR && !loc(t, val(t, x)->a)->base &&
	    !loc(t, val(t, y)->a)->base && loc(t, val(t, x)->a)->kind == LOC_VAR && loc(t, val(t, y)->a)->kind == LOC_VAR)
		r = 0; /* two variables have two addresses */
	return r < 0 ? r : r ^ flip;
}

static int narrow(struct range *r, enum ir_sub sub, int64_t c)
{
	switch (sub) {
	case IR_EQ:
		if (c < r->lo || c > r->hi || (r->has_ne && r->ne == c))
			return 0;
		r->lo = r->hi = c;
		r->has_ne = 0;
		return 1;
	case IR_NE:
		if (r->lo == c && r->hi == c)
			return 0;
		if (r->lo == c)
			r->lo++;
		else if (r->hi == c)
			r->hi--;
		else if (!r->has_ne || c == 0) {
			r->ne = c;
			r->has_ne = 1;
		}
		return r->lo <= r->hi;
	case IR_LT:
		if (c == INT64_MIN)
			return 0;
		c--;
		/* fall through */
	case IR_LE:
		if (r->hi > c)
			r->hi = c;
		return r->lo <= r->hi;
	case IR_GT:
		if (c == INT64_MAX)
			return 0;
		c++;
		/* fall through */
	case IR_GE:
		if (r->lo < c)
			r->lo = c;
		return r->lo <= r->hi;
	default:
		return 1;
	}
}

static enum ir_sub swapped(enum ir_sub sub)
{
	switch (sub) {
	case IR_LT:
		return IR_GT;
	case IR_GT:
		return IR_LT;
	case IR_LE:
		return IR_GE;
	case IR_GE:
		return IR_LE;
	default:
		return sub;
	}
}

int state_assume(struct arena *a, const struct values *t, struct state *s, enum ir_sub sub, vid x, vid y)
{
	struct range r, other;
	vid pair;

	while (simplify(t, &sub, &x, &y))
		;
	if (sub > IR_LE)
		return 1;
	switch (state_decide(t, s, sub, x, y)) {
	case 0:
		return 0;
	case 1:
		return 1;
	}
	other = state_range(t, s, y);
	if (other.lo != other.hi) {
		vid swap = x;

		x = y;
		y = swap;
		sub = swapped(sub);
		other = state_range(t, s, y);
	}
	if (other.lo == other.hi) {
		r = state_range(t, s, x);
		if (!narrow(&r, sub, other.lo))
			return 0;
		fact_set(a, s, x, r);
		return 1;
	}
	pair = 0;
	(void)pair;
	if (sub == IR_EQ) { /* two unknowns are equal: what is known of one is known of the other */
		r = state_range(t, s, x);
		if (r.has_ne && r.ne == 0 && val(t, y)->kind != VAL_ADDR)
			return narrow(&other, IR_NE, 0) ? (fact_set(a, s, y, other), 1) : 0;
		if (other.has_ne && other.ne == 0 && val(t, x)->kind != VAL_ADDR)
			return narrow(&r, IR_NE, 0) ? (fact_set(a, s, x, r), 1) : 0;
	}
	return 1;
}

int state_is_null(const struct values *t, const struct state *s, vid v)
{
	struct range r = state_range(t, s, v);

	if (r.lo == 0 && r.hi == 0)
		return 1;
	if (r.lo > 0 || r.hi < 0 || (r.has_ne && r.ne == 0))
		return 0;
	return -1;
}

/* --- Merging ---------------------------------------------------------------------------------------------------- */

static struct range hull(struct range x, struct range y)
{
	struct range r = {x.lo < y.lo ? x.lo : y.lo, x.hi > y.hi ? x.hi : y.hi, 0, 0};

	if (x.has_ne && (y.lo > x.ne || y.hi < x.ne || (y.has_ne && y.ne == x.ne))) {
		r.ne = x.ne;
		r.has_ne = 1;
	} else if (y.has_ne && (x.lo > y.ne || x.hi < y.ne)) {
		r.ne = y.ne;
		r.has_ne = 1;
	} else if ((x.lo > 0 || x.hi < 0) && (y.lo > 0 || y.hi < 0)) {
		r.has_ne = 1;
	}
	return r;
}

static int range_equal(struct range x, struct range y)
{
	return x.lo == y.lo && x.hi == y.hi && x.has_ne == y.has_ne && (!x.has_ne || x.ne == y.ne);
}

static int next_obj(const struct values *t, const struct state *s, int i)
{
	while (i < s->n_env && !(val(t, s->env[i].holds)->has_obj))
		i++;
	return i;
}

static int same_holders(const struct values *t, const struct state *x, const struct state *y)
{
	int i = next_obj(t, x, 0), k = next_obj(t, y, 0);

	while (i < x->n_env && k < y->n_env) {
		if (x->env[i].at != y->env[k].at || x->env[i].holds != y->env[k].holds)
			return 0;
		i = next_obj(t, x, i + 1);
		k = next_obj(t, y, k + 1);
	}
	return i == x->n_env && k == y->n_env;
}

int state_same_key(const struct values *t, const struct state *x, const struct state *y)
{
	const struct tracked *p = &x->o, *q = &y->o;

	return p->how == q->how && p->refs == q->refs && p->absorbed == q->absorbed && p->escaped == q->escaped &&
	       p->fuzzy == q->fuzzy && p->lost == q->lost && p->floating == q->floating && p->kept == q->kept && p->sunk == q->sunk && p->keeper_gone == q->keeper_gone &&
	       p->keeper_refs == q->keeper_refs && (p->stolen_at < 0) == (q->stolen_at < 0) &&
	       (p->released_at < 0) == (q->released_at < 0) && (p->how == OBJ_NONE || same_holders(t, x, y));
}

/* A bound that still moves is given up; one that stays is kept: a counter that goes up stays above where it began. */
static struct range widened(struct range old, struct range r)
{
	if (r.lo < old.lo)
		r.lo = INT64_MIN;
	if (r.hi > old.hi)
		r.hi = INT64_MAX;
	return r;
}

static int merge_env(struct arena *a, struct values *t, struct state *x, const struct state *y, int block, int widen)
{
	int i, changed = 0, k = 0, out = 0;

	for (i = 0; i < x->n_env; i++) {
		lid at = x->env[i].at;
		vid v = x->env[i].holds, w, phi;

		while (k < y->n_env && y->env[k].at < at)
			k++;
		w = k < y->n_env && y->env[k].at == at ? y->env[k].holds : 0;
		if (w == v) {
			x->env[out++] = x->env[i];
			continue;
		}
		if (!w || !loc(t, at)->is_local) {
			changed = 1;
			continue;
		}
		phi = val_get(t, VAL_PHI, block, at);
		if (v != phi) {
			struct range r = hull(state_range(t, x, v), state_range(t, y, w));

			changed = 1;
			if (is_anything(r))
				state_forget(x, phi);
			else
				fact_set(a, x, phi, r);
		} else {
			struct range old = state_range(t, x, phi), r = hull(old, state_range(t, y, w));

			if (!range_equal(old, r)) {
				changed = 1;
				if (widen)
					r = widened(old, r);
				if (is_anything(r))
					state_forget(x, phi);
				else
					fact_set(a, x, phi, r);
			}
		}
		x->env[out++] = (struct binding){at, phi};
	}
	x->n_env = out;
	return changed;
}

/* Phi facts were settled with their bindings; y knows nothing of x's phis. */
static int merge_facts(const struct values *t, struct state *x, const struct state *y, int block, int widen)
{
	int i, out = 0, changed = 0;

	for (i = 0; i < x->n_facts; i++) {
		struct vfact f = x->facts[i];
		struct range r;

		if (val(t, f.v)->kind == VAL_PHI && val(t, f.v)->a == block) {
			x->facts[out++] = f;
			continue;
		}
		r = hull(f.r, state_range(t, y, f.v));
		if (!range_equal(r, f.r)) {
			changed = 1;
			f.r = widen ? widened(f.r, r) : r;
		}
		if (!is_anything(f.r))
			x->facts[out++] = f;
	}
	x->n_facts = out;
	return changed;
}

int state_merge(struct arena *a, struct values *t, struct state *x, const struct state *y, int block, int widen)
{
	int changed = merge_env(a, t, x, y, block, widen);

	changed |= merge_facts(t, x, y, block, widen);
	x->o.failed &= y->o.failed;
	x->o.moved |= y->o.moved;
	x->o.tested |= y->o.tested;
	return changed;
}
