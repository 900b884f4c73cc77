#include "analyzer/own/typegraph/missing.h"

#include <string.h>

enum { SURE = 65, PROBABLY = 60, MAYBE = 45 };

static int is_released(const struct life *l, const struct own_field *at)
{
	const struct own_field *rows;
	int n = life_record(l, at->record, &rows), i;

	for (i = 0; i < n; i++)
		if (rows[i].use == FIELD_RELEASED && !rows[i].plain && !strcmp(rows[i].field, at->field))
			return 1;
	return 0;
}

/* Do other records release what the same call made for them? */
static int is_released_by_others(const struct life *l, const struct own_field *store)
{
	int i;

	for (i = 0; *store->by && i < l->n_rows; i++)
		if (l->rows[i].use <= FIELD_GETS_UNKNOWN && !strcmp(l->rows[i].by, store->by) && strcmp(l->rows[i].record, store->record) != 0 &&
		    is_released(l, &l->rows[i]))
			return 1;
	return 0;
}

/* Whose reference is it? Stores say so; or who drops the old one to put a new one there believes that the field owns; or those who
 * keep the like in other records do. */
static const struct own_field *evidence(const struct life *l, const struct own_owner *w, int *confidence)
{
	if (w->uses[FIELD_GETS_BORROWED])
		return NULL;
	*confidence = SURE;
	if (w->counted && !w->uses[FIELD_GETS_UNKNOWN])
		return &w->first[FIELD_GETS_OWNED];
	*confidence = PROBABLY;
	if (w->swapped && (w->counted || w->uses[FIELD_GETS_UNKNOWN] || w->uses[FIELD_GETS_OWNED]))
		return w->counted ? &w->first[FIELD_GETS_OWNED] : w->uses[FIELD_GETS_UNKNOWN] ? &w->first[FIELD_GETS_UNKNOWN] : &w->first[FIELD_GETS_OWNED];
	if (w->uses[FIELD_GETS_UNKNOWN] == 1 && is_released_by_others(l, &w->first[FIELD_GETS_UNKNOWN]))
		return &w->first[FIELD_GETS_UNKNOWN];
	return NULL;
}

/* What everybody else drops is dropped to make room: nobody but the record's end could mend it. */
static int is_dropped_elsewhere(const struct own_owner *w)
{
	return w->uses[FIELD_RELEASED] > w->replaced[FIELD_RELEASED] || w->uses[FIELD_PASSED_ON] > w->replaced[FIELD_PASSED_ON];
}

/* A function that handles the field gives back the like of what it holds: unregister(dev) unlinks dev and releases it. */
static int is_given_back(const struct life *l, const struct own_owner *w)
{
	const struct own_field *rows;
	int n = life_record(l, w->record, &rows), i, found = 0;

	for (i = 0; i < n && !found; i++) {
		struct reach one = {0};

		if ((rows[i].use != FIELD_MENTIONED && rows[i].use != FIELD_IN_DESTRUCTOR) || strcmp(rows[i].field, w->field) != 0)
			continue;
		reach_add(&one, rows[i].node);
		found = life_does(l, &one, rows[i].target, "", OBJECT_RELEASED) && !life_does(l, &one, w->record, w->field, FIELD_GETS_OWNED) &&
			!life_does(l, &one, w->record, w->field, FIELD_GETS_UNKNOWN);
		reach_release(&one);
	}
	return found;
}

static const char *place(struct arena *a, const struct own_field *f)
{
	const char *slash = f->at.file ? strrchr(f->at.file, '/') : NULL;

	return arena_printf(a, "%s:%d", slash ? slash + 1 : f->at.file ? f->at.file : "?", f->at.line);
}

static void describe(struct arena *a, const struct own_owner *w, const struct own_field *store, const struct own_field *end, int confidence, struct fact *f)
{
	const char *record = arena_strndup(a, w->record, strcspn(w->record, "@"));
	struct fact_step *steps = ARENA_ARRAY(a, struct fact_step, 2);

	steps[0] = (struct fact_step){store->at, arena_printf(a, "`%s` is given a reference to keep", w->field), 0};
	steps[1] = (struct fact_step){end->function_at, arena_printf(a, "%s ends the life of %s", end->function, record), 0};
	*f = (struct fact){.kind = FACT_FINALIZER_MISSES, .unit = "", .function = end->function, .function_loc = end->function_at,
			   .object = w->field, .acquired_by = "", .record = record, .type = "", .acquired = store->at, .where = end->function_at,
			   .place = FACT_AT_USE, .confidence = confidence, .steps = steps, .n_steps = 2};
	f->reason = arena_printf(a, "%s stores a reference in it (%s), and %s", store->function, place(a, store),
				 w->replaced[FIELD_RELEASED] + w->replaced[FIELD_PASSED_ON] ? "only who replaces it releases it" : "nothing ever releases it");
}

/* free(node), in a function that does not release what the node owns, and that did not make it either. */
static const struct own_field *freed_without(const struct life *l, const struct own_owner *w)
{
	const struct own_field *rows;
	int n = life_record(l, w->record, &rows), i;

	for (i = 0; i < n && !*rows[i].field; i++) {
		struct reach r;
		int touched;

		if (rows[i].use != RECORD_FREED)
			continue;
		life_reach(l, rows[i].node, &r);
		touched = life_touches(l, &r, w->record, w->field) || life_does(l, &r, w->record, w->field, FIELD_GETS_OWNED) ||
			  life_does(l, &r, w->record, w->field, FIELD_GETS_UNKNOWN) ||
			  life_does(l, &r, w->target, "", OBJECT_RELEASED) || rows[i].made_here;
		reach_release(&r);
		if (!touched)
			return &rows[i];
	}
	return NULL;
}

int missing_release(const struct life *l, const struct own_owners *o, struct arena *a, const struct own_owner *w, struct fact *f, int *node)
{
	const struct own_field *store, *freed;
	const struct own_end *end;
	struct reach r;
	int confidence, touched, final;

	store = evidence(l, w, &confidence);
	if (!store)
		return 0;
	if (is_dropped_elsewhere(w) || is_given_back(l, w))
		return 0;
	freed = freed_without(l, w);
	if (freed) {
		describe(a, w, store, freed, freed->partial ? MAYBE : confidence, f);
		*node = freed->node;
		return 1;
	}
	final = life_ends(l, o, w->record, 1, &r);
	if (!final && !life_ends(l, o, w->record, 0, &r))
		return 0;
	if (!final && w->swapped)
		confidence = MAYBE; /* what has no proper end may be ended where it is used */
	end = life_busiest(o, w->record, &r);
	touched = life_touches(l, &r, w->record, w->field) || life_may_touch(l, &r, w->field);
	reach_release(&r);
	if (touched || !end)
		return 0;
	describe(a, w, store, &end->what, end->what.partial ? MAYBE : confidence, f);
	*node = end->what.node;
	return 1;
}
