#include "analyzer/own/typegraph/life.h"

#include "analyzer/api/contract.h"
#include "analyzer/base/err.h"

#include <stdlib.h>
#include <string.h>

enum { DEEP = 6, NEAR = 1, MANY = 400 /* nodes: beyond that it is no clean-up any more */ };

static int compare_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int by_field(const void *a, const void *b)
{
	const struct own_field *x = a, *y = b;
	int c = strcmp(x->record, y->record);

	c = c ? c : strcmp(x->field, y->field);
	c = c ? c : compare_text(x->at.file, y->at.file);
	c = c ? c : (x->at.line > y->at.line) - (x->at.line < y->at.line);
	c = c ? c : (x->at.column > y->at.column) - (x->at.column < y->at.column);
	c = c ? c : strcmp(x->function, y->function);
	return c ? c : (int)x->use - (int)y->use;
}

static const struct own_field *sorting; /* qsort has no argument for it */

static int by_node(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	if (sorting[x].node != sorting[y].node)
		return sorting[x].node < sorting[y].node ? -1 : 1;
	return x < y ? -1 : x > y;
}

void life_make(struct life *l, struct own_field *rows, int n_rows, life_callees callees, life_callers callers, life_named named, void *data)
{
	int i;

	*l = (struct life){rows, n_rows, NULL, callees, callers, named, data};
	if (!n_rows)
		return;
	qsort(rows, (size_t)n_rows, sizeof(*rows), by_field);
	l->by_node = xcalloc((size_t)n_rows, sizeof(*l->by_node));
	for (i = 0; i < n_rows; i++)
		l->by_node[i] = i;
	sorting = rows;
	qsort(l->by_node, (size_t)n_rows, sizeof(*l->by_node), by_node);
}

void life_release(struct life *l)
{
	free(l->by_node);
}

/* --- Reach -------------------------------------------------------------------------------------------------------------- */

static void add_at(struct reach *r, int node, int level)
{
	int fresh;
	uint64_t *at = map_put(&r->nodes, (uint64_t)node + 1, &fresh);

	if (fresh)
		vec_push(&r->list, node);
	if (fresh || *at > (uint64_t)level)
		*at = (uint64_t)level;
}

void reach_add(struct reach *r, int node)
{
	add_at(r, node, 0);
}

void life_reach(const struct life *l, int node, struct reach *r)
{
	int level, at = 0;

	*r = (struct reach){0};
	if (node < 0)
		return;
	reach_add(r, node);
	for (level = 0; level < DEEP && at < r->list.count; level++) {
		int end = r->list.count;

		for (; at < end && r->list.count < MANY; at++) {
			const int *callees;
			int i, n = l->callees(l->data, r->list.items[at], &callees);

			for (i = 0; i < n; i++)
				add_at(r, callees[i], level + 1);
		}
	}
}

static void add_reach(const struct life *l, int node, struct reach *r)
{
	struct reach one;
	int i;

	life_reach(l, node, &one);
	for (i = 0; i < one.list.count; i++)
		add_at(r, one.list.items[i], (int)*map_get(&one.nodes, (uint64_t)one.list.items[i] + 1));
	reach_release(&one);
}

/* foo_finalize: foo_dispose, foo_destroy */
static void add_sisters(const struct life *l, const struct own_field *end, struct reach *r)
{
	static const char *const names[] = {"dispose", "finalize", "destroy", "unrealize", "unmap", "close", "free", "dealloc", "clear"};
	const char *last = strrchr(end->function, '_');
	size_t i, len = last ? (size_t)(last - end->function) + 1 : 0;
	char name[128];

	for (i = 0; last && i < sizeof(names) / sizeof(*names); i++) {
		int node;

		if (len + strlen(names[i]) >= sizeof(name))
			continue;
		memcpy(name, end->function, len);
		strcpy(name + len, names[i]);
		node = l->named(l->data, end->node, name);
		if (node >= 0)
			add_reach(l, node, r);
	}
}

/* _FooPrivate and _Foo, which G_DEFINE_TYPE_WITH_PRIVATE makes one object: the name without what differs. */
static const char *stem(const char *record, size_t *len)
{
	static const char suffix[] = "Private";
	const size_t n = sizeof(suffix) - 1;

	record += strspn(record, "_");
	*len = strcspn(record, "@");
	if (*len > n && !strncmp(record + *len - n, suffix, n))
		*len -= n;
	return record;
}

static int is_one_object(const char *a, const char *b)
{
	const char *x, *y, *in_a, *in_b;
	size_t n, m;

	if (a == b)
		return 1;
	if (!strstr(a, "Private") == !strstr(b, "Private"))
		return 0;
	x = stem(a, &n);
	y = stem(b, &m);
	in_a = strchr(a, '@');
	in_b = strchr(b, '@');
	return n == m && !strncmp(x, y, n) && (!in_a || !in_b || !strcmp(in_a, in_b));
}

const struct own_end *life_busiest(const struct own_owners *o, const char *record, const struct reach *r)
{
	const struct own_end *best = NULL;
	int i, rank, best_rank = -1;

	for (i = 0; i < o->ends.count; i++) {
		const struct own_end *end = &o->ends.items[i];

		if (!is_one_object(end->record, record) || !map_get(&r->nodes, (uint64_t)end->what.node + 1))
			continue;
		rank = end->releases + own_finality(end->what.function);
		if (rank > best_rank || (rank == best_rank && strcmp(end->what.function, best->what.function) < 0)) {
			best = end;
			best_rank = rank;
		}
	}
	return best;
}

int life_ends(const struct life *l, const struct own_owners *o, const char *record, int final, struct reach *r)
{
	int i, n = 0;

	*r = (struct reach){0};
	for (i = 0; i < o->ends.count; i++) {
		const struct own_end *end = &o->ends.items[i];

		if (!is_one_object(end->record, record) || (final && !own_finality(end->what.function)))
			continue;
		add_reach(l, end->what.node, r);
		add_sisters(l, &end->what, r);
		n++;
	}
	return n;
}

void reach_release(struct reach *r)
{
	map_release(&r->nodes);
	vec_release(&r->list);
}

/* --- Questions ---------------------------------------------------------------------------------------------------------- */

static int first_row(const struct life *l, int node)
{
	int lo = 0, hi = l->n_rows;

	while (lo < hi) {
		int mid = lo + (hi - lo) / 2;

		if (l->rows[l->by_node[mid]].node < node)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static int is_about(const struct own_field *f, const char *record, const char *field)
{
	return !strcmp(f->field, field) && !strcmp(f->record, record);
}

int life_is_partial(const struct life *l, int node)
{
	int k = first_row(l, node);

	return k < l->n_rows && l->rows[l->by_node[k]].node == node && l->rows[l->by_node[k]].partial;
}

int life_count(const struct life *l, const struct reach *r, const char *record, const char *field, enum own_field_use use)
{
	int i, k, n = 0;

	for (i = 0; i < r->list.count; i++)
		for (k = first_row(l, r->list.items[i]); k < l->n_rows && l->rows[l->by_node[k]].node == r->list.items[i]; k++)
			n += l->rows[l->by_node[k]].use == use && is_about(&l->rows[l->by_node[k]], record, field);
	return n;
}

const struct own_field *life_does(const struct life *l, const struct reach *r, const char *record, const char *field, enum own_field_use use)
{
	int i, k;

	for (i = 0; i < r->list.count; i++)
		for (k = first_row(l, r->list.items[i]); k < l->n_rows && l->rows[l->by_node[k]].node == r->list.items[i]; k++) {
			const struct own_field *f = &l->rows[l->by_node[k]];

			if (f->use == use && is_about(f, record, field))
				return f;
		}
	return NULL;
}

int life_does_as(const struct life *l, const struct reach *r, const char *field, enum own_field_use use, life_is_one is_one, void *data)
{
	int i, k;

	for (i = 0; i < r->list.count; i++)
		for (k = first_row(l, r->list.items[i]); k < l->n_rows && l->rows[l->by_node[k]].node == r->list.items[i]; k++) {
			const struct own_field *f = &l->rows[l->by_node[k]];

			if (f->use == use && !strcmp(f->field, field) && is_one(data, f->record))
				return 1;
		}
	return 0;
}

/* Does the row show its function handle the field for an object that ends? What an end calls itself most likely does. Further
 * down are functions for objects in use, too: not one that makes what it stores in place of the old, nor one that releases
 * nothing of the record. */
static int handles(const struct life *l, const struct reach *r, const struct own_field *f)
{
	int k, releases = 0;

	if (*map_get(&r->nodes, (uint64_t)f->node + 1) <= NEAR)
		return 1;
	for (k = first_row(l, f->node); k < l->n_rows && l->rows[l->by_node[k]].node == f->node; k++) {
		const struct own_field *other = &l->rows[l->by_node[k]];

		if (strcmp(other->record, f->record) != 0)
			continue;
		if (other->use == FIELD_GETS_OWNED && *other->by && !strcmp(other->field, f->field))
			return 0;
		releases |= (other->use == FIELD_RELEASED || other->use == FIELD_PASSED_ON) && !other->replaces;
	}
	return releases || f->use == FIELD_RELEASED || f->use == FIELD_PASSED_ON;
}

int life_touches_as(const struct life *l, const struct reach *r, const char *field, life_is_one is_one, void *data)
{
	int i, k;

	for (i = 0; i < r->list.count; i++)
		for (k = first_row(l, r->list.items[i]); k < l->n_rows && l->rows[l->by_node[k]].node == r->list.items[i]; k++) {
			const struct own_field *f = &l->rows[l->by_node[k]];

			if ((f->use == FIELD_RELEASED || f->use == FIELD_PASSED_ON || f->use == FIELD_IN_DESTRUCTOR || f->use == FIELD_MENTIONED) &&
			    !strcmp(f->field, field) && is_one(data, f->record) && handles(l, r, f))
				return 1;
		}
	return 0;
}

static int is_same(void *data, const char *record)
{
	return !strcmp(data, record);
}

int life_touches(const struct life *l, const struct reach *r, const char *record, const char *field)
{
	const struct own_field *cancelled;

	if (life_touches_as(l, r, field, is_same, (void *)(uintptr_t)record))
		return 1;
	cancelled = life_does(l, r, record, field, FIELD_CANCELLED);
	return cancelled && !name_has_word(cancelled->by, "signal") && !name_has_word(cancelled->by, "disconnect"); /* g_source_destroy() */
}

int life_record(const struct life *l, const char *record, const struct own_field **from)
{
	int lo = 0, hi = l->n_rows, first;

	while (lo < hi) {
		int mid = lo + (hi - lo) / 2;

		if (strcmp(l->rows[mid].record, record) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (first = lo; lo < l->n_rows && !strcmp(l->rows[lo].record, record); lo++)
		;
	*from = l->rows + first;
	return lo - first;
}

/* set_file(self, NULL), clear_file(self) */
static int names_end_of(const char *callee, const char *field)
{
	return strstr(callee, field) && (name_has_word(callee, "set") || name_has_word(callee, "clear") || name_has_word(callee, "unset") ||
					 name_has_word(callee, "reset"));
}

int life_may_touch(const struct life *l, const struct reach *r, const char *field)
{
	int i, k;

	for (i = 0; i < r->list.count; i++)
		for (k = first_row(l, r->list.items[i]); k < l->n_rows && l->rows[l->by_node[k]].node == r->list.items[i]; k++)
			if (l->rows[l->by_node[k]].use == FN_CALLS && names_end_of(l->rows[l->by_node[k]].by, field))
				return 1;
	return 0;
}
