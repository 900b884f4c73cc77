#include "analyzer/own/typegraph/doubled.h"

#include <string.h>

enum { PROBABLY = 65, MAYBE = 45 };

static const struct own_field *first_time(const struct life *l, const struct own_field *row)
{
	const struct own_field *rows, *first = row;
	int n = life_record(l, row->record, &rows), i;

	for (i = 0; i < n; i++)
		if (rows[i].use == row->use && rows[i].node == row->node && !strcmp(rows[i].field, row->field) && rows[i].at.line < first->at.line)
			first = &rows[i];
	return first;
}

int done_twice(const struct life *l, struct arena *a, const struct own_field *row, struct fact *f)
{
	const struct own_field *first;
	struct fact_step *steps;
	int visits = row->use == FIELD_VISITED;

	if (!row->again || (!visits && (row->use != FIELD_RELEASED || row->plain || !row->in_destructor)))
		return 0;
	first = first_time(l, row);
	steps = ARENA_ARRAY(a, struct fact_step, 2);
	steps[0] = (struct fact_step){first->at, visits ? "it is visited" : "it is released", 0};
	steps[1] = (struct fact_step){row->at, "... and again", 0};
	*f = (struct fact){.kind = visits ? FACT_TRAVERSE_MISSES : FACT_FINALIZER_MISSES, .unit = "", .function = row->function,
			   .function_loc = row->function_at, .object = row->field, .acquired_by = "",
			   .record = arena_strndup(a, row->record, strcspn(row->record, "@")), .type = "", .acquired = first->at, .where = row->at,
			   .place = FACT_AT_USE, .holds = TWICE, .confidence = row->partial ? MAYBE : PROBABLY, .steps = steps, .n_steps = 2};
	f->reason = arena_printf(a, "the first time is in line %d", first->at.line);
	return 1;
}
