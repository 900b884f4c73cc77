#include "analyzer/own/typegraph/types.h"

#include "analyzer/base/err.h"
#include "analyzer/base/record.h"

#include <stdlib.h>

enum { MOST_KINDS = 2 /* of records that begin with what a field points to: beyond that it may be anything */, MOST_RINGS = 400, LONGEST = 3 };

struct link { /* one field of a record that owns objects of another */
	int from, to;
	const struct own_field *row; /* the store that says most */
};

struct types {
	const struct life *l;
	const struct own_owners *o;
	struct map index;            /* interned canonical name -> node + 1 */
	struct map bases;            /* node of a record, node of what it begins with -> 1 */
	struct map kinds;            /* node -> how many records begin with it */
	VEC(const char *) names;
	VEC(struct link) links;      /* by from */
	int *first;                  /* by node, and one more */
	struct type_rings *out;
};

static int node_of(struct types *t, const char *record)
{
	const char *name = record_canonical(record);
	int fresh;
	uint64_t *at = map_put(&t->index, MAP_PTR(name), &fresh);

	if (fresh) {
		vec_push(&t->names, name);
		*at = (uint64_t)t->names.count;
	}
	return (int)*at - 1;
}

static uint64_t pair(int a, int b)
{
	return (uint64_t)(a + 1) << 32 | (uint64_t)(b + 1);
}

static void add_base(struct types *t, const struct own_field *f)
{
	int a = node_of(t, f->record), b = node_of(t, f->target), fresh;

	if (a == b)
		return; /* a private part of the same name */
	map_put(&t->bases, pair(a, b), &fresh);
	if (fresh)
		++*map_put(&t->kinds, (uint64_t)b + 1, NULL);
}

/* Does the field own what is stored, or its container what is put there: a counted reference, something that a counting release is for later, or what a constructor
 * made and somebody must own? Not if it is given borrowed pointers, too. */
static int owns(const struct types *t, const struct own_field *f)
{
	const struct own_owner *w = own_owner_find(t->o, f->record, f->field);

	if (!w || w->uses[FIELD_GETS_BORROWED])
		return 0;
	if (f->use == FIELD_HAS_ELEMENT)
		return own_is_container(w->target); /* which somebody stores there, or releases */
	return f->use == FIELD_GETS_OWNED ? !f->plain : w->dropped || f->made;
}

static void add_link(struct types *t, const struct own_field *f)
{
	int from, to, i;

	if (!*f->target || !*f->record || own_is_container(f->target) || own_is_container(f->record) || !owns(t, f))
		return;
	from = node_of(t, f->record);
	to = node_of(t, f->target);
	for (i = t->links.count - 1; i >= 0 && t->links.items[i].row->record == f->record && t->links.items[i].row->field == f->field; i--)
		if (t->links.items[i].to == to) { /* a new object there says that nobody else owns it */
			if ((!f->added && t->links.items[i].row->added) || (f->added == t->links.items[i].row->added && t->links.items[i].row->at_birth && !f->at_birth))
				t->links.items[i].row = f;
			return;
		}
	vec_push(&t->links, ((struct link){from, to, f}));
}

static int by_from(const void *a, const void *b)
{
	const struct link *x = a, *y = b;
	int c = x->from - y->from;

	return c ? c : x->row < y->row ? -1 : x->row > y->row; /* the rows are sorted */
}

static void read_rows(struct types *t)
{
	int i, k;

	for (i = 0; i < t->l->n_rows; i++) {
		const struct own_field *f = &t->l->rows[i];

		if (f->use == RECORD_EXTENDS)
			add_base(t, f);
		else if (f->use == FIELD_GETS_OWNED || f->use == FIELD_GETS_UNKNOWN || f->use == FIELD_HAS_ELEMENT)
			add_link(t, f);
	}
	if (t->links.count)
		qsort(t->links.items, (size_t)t->links.count, sizeof(*t->links.items), by_from);
	t->first = xcalloc((size_t)t->names.count + 1, sizeof(*t->first));
	for (i = k = 0; i <= t->names.count; i++) {
		for (; k < t->links.count && t->links.items[k].from < i; k++)
			;
		t->first[i] = k;
	}
}

/* Do few enough records begin with it that a pointer to it still says something? */
static int is_base(const struct types *t, int node)
{
	const uint64_t *kinds = map_get(&t->kinds, (uint64_t)node + 1);

	return kinds && *kinds <= MOST_KINDS;
}

/* Is an object of the record one that a pointer to target may point to? */
static int may_be(const struct types *t, int record, int target)
{
	return record == target || (is_base(t, target) && map_get(&t->bases, pair(record, target)));
}

/* --- Walking ------------------------------------------------------------------------------------------------------------- */

static struct own_hold hold_of(const struct own_field *f)
{
	int grown = f->use == FIELD_GETS_UNKNOWN;

	return (struct own_hold){.record = f->record, .field = f->field, .through = "", .what = "", .target = f->target, .function = f->function, .at = f->at,
				 .function_at = f->function_at, .stored = 1, .owned = !grown, .grown = grown, .fresh = !f->added, .from_caller = f->added,
				 .late = f->added && !f->at_birth && f->use != FIELD_HAS_ELEMENT};
}

/* What an object is told when it is made is older than itself: a ring needs one store that came later. */
static int can_meet(const struct types *t, const int *path, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (!t->links.items[path[i]].row->at_birth || !t->links.items[path[i]].row->added)
			return 1;
	return 0;
}

static int emit(struct types *t, const int *path, int n)
{
	struct own_ring r = {.by_types = 1};
	int i;

	if (!can_meet(t, path, n))
		return 0;

	for (i = 0; i < n; i++) {
		const struct own_field *f = t->links.items[path[i]].row;

		if (r.n + 1 + (f->use == FIELD_HAS_ELEMENT) > RING_MAX)
			return 0;
		if (!i) {
			r.function = f->function;
			r.fn = f->fn;
			r.node = f->node;
			r.function_at = f->function_at;
		}
		r.holds[r.n] = hold_of(f);
		if (f->use == FIELD_HAS_ELEMENT) { /* the container stands between */
			r.holds[r.n].stored = 0;
			r.holds[r.n].fresh = 1;
			r.holds[r.n].from_caller = 0;
			r.n++;
			r.holds[r.n] = hold_of(f);
			r.holds[r.n].record = own_owner_find(t->o, f->record, f->field)->target;
			r.holds[r.n].field = "";
			r.holds[r.n].through = f->by;
		}
		r.n++;
	}
	vec_push(&t->out->list, r);
	return 1;
}

/* Is the path, whose last link leads to `at`, closed by exactly `more` links? */
static int closes(struct types *t, int *path, int n, int more)
{
	int goal = t->links.items[path[0]].from, at = t->links.items[path[n - 1]].to, node, last, i, k, found = 0;

	if (!more)
		return may_be(t, goal, at) && emit(t, path, n);
	last = is_base(t, at) ? t->names.count : at + 1; /* else it is that one or none: programs have thousands */
	for (node = last == at + 1 ? at : 0; node < last && !found; node++) {
		if (node == goal || t->first[node] == t->first[node + 1] || !may_be(t, node, at))
			continue;
		for (k = 1; k < n && t->links.items[path[k]].from != node; k++)
			;
		for (i = t->first[node]; k == n && i < t->first[node + 1] && !found; i++) {
			path[n] = i;
			found = closes(t, path, n + 1, more - 1);
		}
	}
	return found;
}

void type_rings_find(const struct life *l, const struct own_owners *o, struct type_rings *out)
{
	struct types t = {.l = l, .o = o, .out = out};
	int path[LONGEST], i, n;

	read_rows(&t);
	for (i = 0; i < t.links.count && out->list.count < MOST_RINGS; i++) {
		if (!t.links.items[i].row->added)
			continue;
		path[0] = i;
		for (n = 1; n < LONGEST && !closes(&t, path, 1, n); n++)
			;
	}
	map_release(&t.index);
	map_release(&t.bases);
	map_release(&t.kinds);
	vec_release(&t.names);
	vec_release(&t.links);
	free(t.first);
}

void type_rings_release(struct type_rings *r)
{
	vec_release(&r->list);
}
