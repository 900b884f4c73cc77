#include "analyzer/own/typegraph/weakly.h"

#include "analyzer/api/contract.h"

#include <string.h>

enum { SURE = 70, MAYBE = 45 /* somebody takes it back, at some time; or the other object hardly lives longer */ };

static enum own_field_use undone_by(const struct own_field *row)
{
	return row->use == FIELD_WATCHED ? FIELD_UNWATCHED : OBJECT_UNWATCHED;
}

/* The same place, or the same notice. */
static int is_same(const struct own_field *a, const struct own_field *b)
{
	return !strcmp(a->field, b->field) && (*a->field || !*a->by || !*b->by || !strcmp(a->by, b->by));
}

static int is_first(const struct life *l, const struct own_field *row)
{
	const struct own_field *rows;
	int n = life_record(l, row->record, &rows), i;

	for (i = 0; i < n && &rows[i] != row; i++)
		if (rows[i].use == row->use && is_same(&rows[i], row))
			return 0;
	return 1;
}

/* Who takes it back: a function in r; r NULL: anyone who does not register it again. */
static int is_taken_back(const struct life *l, const struct reach *r, const struct own_field *row)
{
	const struct own_field *rows;
	int n = life_record(l, row->record, &rows), i, k;

	for (i = 0; i < n; i++) {
		if (rows[i].use != undone_by(row) || !is_same(&rows[i], row))
			continue;
		if (r && map_get(&r->nodes, (uint64_t)rows[i].node + 1))
			return 1;
		for (k = 0; k < n && !(rows[k].use == row->use && rows[k].node == rows[i].node); k++)
			;
		if (!r && k == n)
			return 1;
	}
	return r && *row->field && life_may_touch(l, r, row->field);
}

/* The end ends what the field points to, too: its child, its dialog. */
static int is_ended_with(const struct life *l, const struct reach *r, const struct own_field *row)
{
	const struct own_field *cancelled = *row->field ? life_does(l, r, row->record, row->field, FIELD_CANCELLED) : NULL;

	return *row->field && (life_does(l, r, row->record, row->field, FIELD_RELEASED) || life_does(l, r, row->record, row->field, FIELD_PASSED_ON) ||
			       (cancelled && (name_has_word(cancelled->by, "destroy") || name_has_word(cancelled->by, "close"))));
}

/* A notice's data may be kept alive by what watches it, in ways that only people know. That it is meant to be taken back, something
 * must say: the end takes another one back, or who replaces the other object does so with this one. */
static int is_meant_back(const struct life *l, const struct reach *r, const struct own_field *row)
{
	const struct own_field *rows;
	int n = life_record(l, row->record, &rows), i;

	if (row->use == FIELD_WATCHED || life_does(l, r, row->record, "", OBJECT_UNWATCHED))
		return 1;
	for (i = 0; i < n && !(rows[i].use == OBJECT_UNWATCHED && is_same(&rows[i], row)); i++)
		;
	return i < n;
}

/* The notice itself ends the data: g_object_weak_ref(window, (GWeakNotify)data_free, data). */
static int is_ended_by_notice(const struct life *l, const struct own_field *row)
{
	struct reach r;
	int node, ends;

	if (row->use != OBJECT_WATCHED)
		return 0;
	node = *row->by ? l->named(l->data, row->node, row->by) : -1;
	if (node < 0)
		return 1; /* nobody knows what it does */
	life_reach(l, node, &r);
	ends = life_does(l, &r, row->record, "", RECORD_FREED) || life_does(l, &r, row->record, "", OBJECT_RELEASED) ||
	       life_does(l, &r, row->record, "", OBJECT_DISPOSED);
	reach_release(&r);
	return ends;
}

static const char *place(struct arena *a, const struct own_field *f)
{
	const char *slash = f->at.file ? strrchr(f->at.file, '/') : NULL;

	return arena_printf(a, "%s:%d", slash ? slash + 1 : f->at.file ? f->at.file : "?", f->at.line);
}

static void describe(struct arena *a, const struct own_field *row, const struct own_field *end, int confidence, struct fact *f)
{
	const char *record = arena_strndup(a, row->record, strcspn(row->record, "@"));
	struct fact_step *steps = ARENA_ARRAY(a, struct fact_step, 2);

	steps[0] = (struct fact_step){row->at, "another object is given it", 0};
	steps[1] = (struct fact_step){end->function_at, arena_printf(a, "%s ends the life of %s", end->function, record), 0};
	*f = (struct fact){.kind = FACT_WEAK_KEPT, .unit = "", .function = end->function, .function_loc = end->function_at, .object = row->field,
			   .acquired_by = "", .record = record, .type = "", .acquired = row->at, .where = end->function_at, .place = FACT_AT_USE,
			   .confidence = confidence, .steps = steps, .n_steps = 2};
	f->reason = arena_printf(a, "%s registers it (%s)", row->function, place(a, row));
}

/* A function that frees such objects, and neither made this one nor takes back what points into it. */
static const struct own_field *freed_with_it(const struct life *l, const struct own_field *row)
{
	const struct own_field *rows;
	int n = life_record(l, row->record, &rows), i;

	for (i = 0; i < n && !*rows[i].field; i++) {
		struct reach r;
		int taken;

		if (rows[i].use != RECORD_FREED || rows[i].made_here)
			continue;
		life_reach(l, rows[i].node, &r);
		taken = is_taken_back(l, &r, row);
		reach_release(&r);
		if (!taken)
			return &rows[i];
	}
	return NULL;
}

int weak_kept(const struct life *l, const struct own_owners *o, struct arena *a, const struct own_field *row, struct fact *f, int *node)
{
	const struct own_end *end = NULL;
	const struct own_field *at;
	struct reach r = {0};
	int taken, meant;

	if ((row->use != FIELD_WATCHED && row->use != OBJECT_WATCHED) || !is_first(l, row) || is_ended_by_notice(l, row))
		return 0;
	if (life_ends(l, o, row->record, 1, &r) || (reach_release(&r), life_ends(l, o, row->record, 0, &r)))
		end = life_busiest(o, row->record, &r);
	taken = is_taken_back(l, &r, row) || is_ended_with(l, &r, row);
	meant = is_meant_back(l, &r, row) && !row->made_here && (row->use == OBJECT_WATCHED || !is_taken_back(l, NULL, row));
	reach_release(&r);
	at = end ? &end->what : freed_with_it(l, row);
	if (taken || !at)
		return 0;
	describe(a, row, at, meant && !at->partial ? SURE : MAYBE, f);
	*node = at->node;
	return 1;
}
