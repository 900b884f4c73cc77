/* Owners: the functions' shares in fields, put together. A field owns if something releases what it holds, or if it is
 * given references to keep; a field that only ever gets plain pointers, which nothing releases, is weak; of the others
 * nothing is known.
 */
#include "analyzer/own/own.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/api/contract.h"

#include <stdlib.h>
#include <string.h>

static const char *key_of(const char *record, const char *field)
{
	struct strbuf sb = STRBUF_INIT;
	const char *key;

	strbuf_addf(&sb, "%s.%s", record, field ? field : "");
	key = intern(sb.buf);
	strbuf_release(&sb);
	return key;
}

static struct own_owner *owner_of(struct own_owners *o, const struct own_field *f)
{
	int fresh;
	uint64_t *at = map_put(&o->index, MAP_PTR(key_of(f->record, f->field)), &fresh);

	if (fresh) {
		vec_push(&o->list, ((struct own_owner){.record = intern(f->record), .field = intern(f->field), .target = "", .element = ""}));
		*at = (uint64_t)o->list.count;
	}
	return &o->list.items[*at - 1];
}

/* The end of the object's life proper, before what may be called several times; but what releases the others is where one
 * is missing: dealloc() may leave that to cleanup(). */
int own_finality(const char *name)
{
	static const char *const final[] = {"dealloc", "finalize", "free", "destroy", "delete", "del", "fini", "unref"};
	size_t i;

	for (i = 0; i < sizeof(final) / sizeof(*final); i++)
		if (name_has_word(name, final[i]))
			return 3;
	return name_has_word(name, "dispose") ? 1 : 0;
}

/* Each function that ends a record's life, with how much of it it releases. */
static void add_destructor(struct own_owners *o, const struct own_field *f, int unit)
{
	int i;

	for (i = 0; i < o->ends.count; i++) {
		struct own_end *end = &o->ends.items[i];

		if (end->record != intern(f->record) || strcmp(end->what.function, f->function) || strcmp(end->what.function_at.file, f->function_at.file))
			continue;
		end->releases++;
		return;
	}
	vec_push(&o->ends, ((struct own_end){intern(f->record), *f, unit, 1}));
}

/* Which one is named must not depend on the order in which workers answer. */
static int is_before(const struct own_field *x, const struct own_field *y)
{
	int c = strcmp(x->at.file ? x->at.file : "", y->at.file ? y->at.file : "");

	return c ? c < 0 : x->at.line < y->at.line;
}

void own_owners_add(struct own_owners *o, const struct own_field *fields, int n, int unit)
{
	int i;

	for (i = 0; i < n; i++) {
		const struct own_field *f = &fields[i];
		struct own_owner *w;
		const char **about;
		int counts, better;

		vec_push(&o->rows, *f);
		if (!*f->field)
			continue;
		w = owner_of(o, f);
		about = f->use == FIELD_HAS_ELEMENT ? &w->element : &w->target;
		if (*f->target && (!**about || strcmp(f->target, *about) < 0)) /* whichever worker answers first */
			*about = intern(f->target);
		counts = f->use == FIELD_GETS_OWNED && !f->plain;
		better = counts > (w->counted > 0 && f->use == FIELD_GETS_OWNED);

		if (!w->uses[f->use]++ || better || (is_before(f, &w->first[f->use]) && (f->use != FIELD_GETS_OWNED || counts || !w->counted)))
			w->first[f->use] = *f;
		w->counted += counts;
		if (f->replaces && (!f->in_destructor || !own_finality(f->function))) {
			w->replaced[f->use]++;
			w->swapped += f->use == FIELD_RELEASED && !f->plain && !f->given;
		}
		if (f->use == FIELD_RELEASED && f->in_destructor && !f->replaces && !f->plain && (!w->ended++ || is_before(f, &w->end)))
			w->end = *f;
		w->dropped += f->use == FIELD_RELEASED && !f->plain;
		if (f->use == FIELD_GETS_BORROWED && !f->in_destructor)
			vec_push(&o->lent, ((struct own_lent){*f, unit}));
		if (f->use == FIELD_RELEASED && f->in_destructor && f->function_at.file)
			add_destructor(o, f, unit);
	}
}

void own_owners_release(struct own_owners *o)
{
	vec_release(&o->list);
	vec_release(&o->rows);
	vec_release(&o->ends);
	vec_release(&o->lent);
	map_release(&o->index);
}

enum own_strength own_strength_of(const struct own_owner *w)
{
	if (w->uses[FIELD_RELEASED] || (w->counted && !w->uses[FIELD_GETS_BORROWED]))
		return STRENGTH_OWNING;
	if (w->uses[FIELD_GETS_OWNED] || w->uses[FIELD_PASSED_ON])
		return STRENGTH_UNKNOWN; /* by a guess, or through somebody unknown */
	return w->uses[FIELD_GETS_BORROWED] || w->uses[FIELD_GETS_UNKNOWN] ? STRENGTH_WEAK : STRENGTH_UNKNOWN;
}

static int by_name(const void *a, const void *b)
{
	const struct own_owner *x = a, *y = b;
	int c = strcmp(x->record, y->record);

	return c ? c : strcmp(x->field, y->field);
}

void own_owners_sort(struct own_owners *o)
{
	if (o->list.count)
		qsort(o->list.items, (size_t)o->list.count, sizeof(*o->list.items), by_name);
	map_clear(&o->index);
}

const struct own_owner *own_owner_find(const struct own_owners *o, const char *record, const char *field)
{
	const struct own_owner key = {.record = record, .field = field};

	return o->list.count ? bsearch(&key, o->list.items, (size_t)o->list.count, sizeof(key), by_name) : NULL;
}

const struct own_end *own_end_of(const struct own_owners *o, const char *record)
{
	const struct own_end *best = NULL;
	int i, rank, best_rank = -1;

	for (i = 0; i < o->ends.count; i++) {
		const struct own_end *end = &o->ends.items[i];

		if (end->record != record)
			continue;
		rank = own_finality(end->what.function) + 2 * end->releases;
		if (rank > best_rank || (rank == best_rank && is_before(&end->what, &best->what))) {
			best = end;
			best_rank = rank;
		}
	}
	return best;
}

/* The field's destructor releases what it holds, others give it references to keep; this store does not. */
int own_lent_to_owner(const struct own_owners *o, struct arena *a, const struct own_lent *l, struct fact *f)
{
	const struct own_owner *w = own_owner_find(o, l->what.record, l->what.field);
	const char *record = arena_strndup(a, l->what.record, strcspn(l->what.record, "@")), *slash;
	struct fact_step *steps;

	if (!w || !w->ended || w->uses[FIELD_GETS_BORROWED] > w->counted) /* or it is meant so */
		return 0;
	steps = ARENA_ARRAY(a, struct fact_step, 2);
	steps[0] = (struct fact_step){l->what.at, arena_printf(a, "`%s` is given a borrowed reference", w->field), 0};
	steps[1] = (struct fact_step){w->end.at, arena_printf(a, "%s releases what it holds", w->end.function), 0};
	slash = w->end.at.file ? strrchr(w->end.at.file, '/') : NULL;
	*f = (struct fact){.kind = FACT_STORE_BORROWED, .unit = "", .function = l->what.function, .function_loc = l->what.function_at,
			   .object = w->field, .acquired_by = "", .record = record, .type = "", .acquired = l->what.at, .where = l->what.at,
			   .place = FACT_AT_USE, .should = 1, .confidence = 75, .steps = steps, .n_steps = 2};
	f->reason = arena_printf(a, "%s releases what it holds (%s:%d)", w->end.function, slash ? slash + 1 : w->end.at.file ? w->end.at.file : "?",
				 w->end.at.line);
	return 1;
}

int own_is_container(const char *record)
{
	static const char *const records[] = {"_GHashTable", "_GPtrArray", "_GList", "_GSList", "_GQueue", "_GSequence", "_GArray", "_GTree"};
	size_t i;

	for (i = 0; i < sizeof(records) / sizeof(*records); i++)
		if (!strcmp(record, records[i]))
			return 1;
	return 0;
}

