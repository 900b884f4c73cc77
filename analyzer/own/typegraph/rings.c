#include "analyzer/own/typegraph/rings.h"

#include "analyzer/base/record.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { SURE = 80, BY_FIELDS = 70, BY_TREE = 60, BY_TYPES = 55, MAYBE = 45 };

struct judging {
	const struct life *l;
	const struct own_owners *o;
	struct ring_facts *out;
};

/* --- Does each hold own? ------------------------------------------------------------------------------------------------- */

static int owns(const struct judging *j, const struct own_hold *h)
{
	const struct own_owner *w;

	if (h->owned || h->grown)
		return 1;
	if (h->lent || !*h->field)
		return 0;
	w = own_owner_find(j->o, h->record, h->field);
	return w && own_strength_of(w) == STRENGTH_OWNING && w->uses[FIELD_GETS_BORROWED] == 0;
}

/* --- Is it broken from outside? ------------------------------------------------------------------------------------------ */

/* Is the record's life ended by a call, too, not by its count alone: g_object_run_dispose(window)? */
static int is_disposed(const struct judging *j, const char *record)
{
	const struct own_field *rows;
	int n = life_record(j->l, record, &rows), i;

	for (i = 0; i < n; i++)
		if (rows[i].use == OBJECT_DISPOSED)
			return 1;
	return 0;
}

static int frees(const struct judging *j, int node, const char *record)
{
	const struct own_field *rows;
	int n = life_record(j->l, record, &rows), i;

	for (i = 0; i < n; i++)
		if (rows[i].use == RECORD_FREED && rows[i].node == node)
			return 1;
	return 0;
}

/* Can the function run while the object lives: is it called by somebody else than those who end it? */
static int runs_before(const struct judging *j, const struct own_field *f, const struct reach *ends)
{
	const int *callers;
	int n, i;

	if (f->is_public || !map_get(&ends->nodes, (uint64_t)f->node + 1))
		return 1;
	n = j->l->callers(j->l->data, f->node, &callers);
	for (i = 0; i < n; i++)
		if (!map_get(&ends->nodes, (uint64_t)callers[i] + 1))
			return 1;
	return 0;
}

static int undoes(const char *function)
{
	static const char *const words[] = {"remove", "unregister", "detach", "del", "delete", "pop", "leave", "close", "stop", "clear", "destroy", "drop",
					    "cancel", "disconnect", "shutdown", "disband", "reset", "unlink", "evict", "expire", "flush", "take", "end",
					    "finish", "dispatch", "quit", "exit", "kill", "unset", "forget", "unbind", "teardown", "cleanup", "done",
					    "complete", "abort", "hangup", "purge", "dequeue"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(function, words[i]))
			return 1;
	return 0;
}

/* Does a function that undoes things release objects of the kind that the field holds, or free them, while it handles the field? */
static int is_undone(const struct judging *j, const struct own_field *f, const struct own_hold *next)
{
	struct reach one = {0};
	int found;

	reach_add(&one, f->node);
	found = (undoes(f->function) && life_does(j->l, &one, next->record, "", OBJECT_RELEASED)) || life_does(j->l, &one, next->record, "", RECORD_FREED);
	reach_release(&one);
	return found;
}

/* close(), stop(), remove(): drops what the field holds while the object lives, and puts nothing there. */
static int is_broken(const struct judging *j, const struct own_hold *h, const struct own_hold *next)
{
	const struct own_field *rows;
	struct reach ends;
	int n = life_record(j->l, h->record, &rows), i, found = 0, disposed = is_disposed(j, h->record);

	life_ends(j->l, j->o, h->record, 1, &ends);
	for (i = 0; i < n && !found; i++) {
		const struct own_field *f = &rows[i];

		if (f->replaces || !*h->field || strcmp(f->field, h->field) != 0 || (h->closure && f->use != FIELD_CANCELLED))
			continue;
		if (!h->closure && f->use == FIELD_CANCELLED && *next->through && !next->closure) { /* g_ptr_array_remove(self->jobs, job) */
			found = runs_before(j, f, &ends);
			continue;
		}
		if (!h->closure && f->use != FIELD_RELEASED && (f->use != FIELD_PASSED_ON || h->grown) && f->use != FIELD_CLEARED &&
		    ((f->use != FIELD_MENTIONED && f->use != FIELD_IN_DESTRUCTOR) || !is_undone(j, f, next)))
			continue;
		if (own_finality(f->function) || frees(j, f->node, h->record))
			found = disposed;
		else
			found = runs_before(j, f, &ends);
	}
	reach_release(&ends);
	return found;
}

static int has_any(const char *name, const char *const *words)
{
	for (; *words; words++)
		if (name_has_word(name, *words))
			return 1;
	return 0;
}

/* The word that says what is added: "probe" of gst_pad_add_probe. */
static int shares_subject(const char *by, const char *through)
{
	static const char *const manners[] = {"full", "data", "closure", "after", "object", "swapped", "seconds", "once"};
	const char *end = through + strlen(through), *from;
	char word[32];
	size_t i, len;

	for (;;) {
		for (from = end; from > through && from[-1] != '_'; from--)
			;
		len = (size_t)(end - from);
		if (!len || len >= sizeof(word))
			return 0;
		memcpy(word, from, len);
		word[len] = '\0';
		for (i = 0; i < sizeof(manners) / sizeof(*manners) && strcmp(word, manners[i]); i++)
			;
		if (i == sizeof(manners) / sizeof(*manners) || from == through)
			return name_has_word(by, word);
		end = from - 1;
	}
}

/* Is `by` the undoing of `through`: disconnect of connect, g_source_remove of g_timeout_add? */
static int is_undoing(const char *by, const char *through)
{
	static const char *const signal[] = {"signal", "connect", NULL}, *const source[] = {"timeout", "idle", "source", "watch", "timer", "unix", NULL};
	static const char *const disconnect[] = {"disconnect", "handler", NULL}, *const remove[] = {"source", "handle", "timer", "remove", "cancel", "stop", NULL};

	if (has_any(through, signal))
		return has_any(by, disconnect);
	return has_any(through, source) ? has_any(by, remove) : shares_subject(by, through);
}

/* The field that leads to whoever calls back, if one does: button of self->button -[g_signal_connect]; "". */
static const char *field_before(const struct own_ring *r, int closure)
{
	int i;

	for (i = 1; i < r->n; i++) {
		const struct own_hold *h = &r->holds[(closure + r->n - i) % r->n];

		if (*h->field)
			return h->field;
	}
	return "";
}

/* A callback's data that some function lets go: g_source_remove(self->id). */
static int is_cancelled(const struct judging *j, const struct own_ring *r)
{
	const char *through = NULL, *leads = "";
	int i, k, n, has_id = 0;

	for (i = 0; i < r->n; i++)
		if (r->holds[i].closure) {
			has_id |= *r->holds[i].field != 0;
			through = r->holds[i].through;
			leads = field_before(r, i);
		}
	for (i = 0; through && i < r->n; i++) {
		const struct own_field *rows;
		struct reach ends;
		int found = 0;

		if (r->holds[i].closure && *r->holds[i].field && !name_has_word(through, "signal"))
			continue; /* that field was asked already */
		n = life_record(j->l, r->holds[i].record, &rows);
		life_ends(j->l, j->o, r->holds[i].record, 1, &ends);
		for (k = 0; k < n && !found; k++)
			found = rows[k].use == FIELD_CANCELLED && ((has_id && !*rows[k].target) || !*leads || !strcmp(rows[k].field, leads)) && is_undoing(rows[k].by, through) && !own_finality(rows[k].function) &&
				runs_before(j, &rows[k], &ends);
		reach_release(&ends);
		if (found)
			return 1;
	}
	return 0;
}

/* The end of the object cancels what keeps the object from ending: nobody meant it so. */
static int is_cancelled_at_end(const struct judging *j, const struct own_hold *h)
{
	const struct own_field *rows;
	int n = life_record(j->l, h->record, &rows), i;

	for (i = 0; i < n; i++)
		if (rows[i].use == FIELD_CANCELLED && !strcmp(rows[i].field, h->field) && own_finality(rows[i].function))
			return 1;
	return 0;
}

/* --- Which hold to make weak --------------------------------------------------------------------------------------------- */

/* A name that points to whoever made, or contains, the object. */
static int points_up(const char *field)
{
	static const char *const words[] = {"parent", "owner", "up", "container", "context", "manager", "master", "host", "back", "delegate", "listener",
					    "observer", "subject", "root", "app", "self", "target", "creator", "ctx", "backref", "handler"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(field, words[i]))
			return 1;
	return 0;
}

/* view of a GtkSourceView: the one that the object belongs to. */
static int names_its_type(const char *field, const char *target)
{
	const char *type = record_canonical(target);
	size_t n = strlen(field), i;

	if (n < 3)
		return 0;
	for (; *type; type++) {
		for (i = 0; i < n && type[i] && tolower((unsigned char)type[i]) == tolower((unsigned char)field[i]); i++)
			;
		if (i == n)
			return 1;
	}
	return 0;
}

static int points_to_owner(const struct own_hold *h)
{
	return points_up(h->field) || (h->target && *h->target && names_its_type(h->field, h->target));
}

/* How well can it do without a reference? The only owner of a new object cannot. What is set late points at what others own. */
static int rank(const struct own_hold *h)
{
	return (h->stored ? 4 : 0) + (h->owned && !h->fresh ? 3 : 0) - (h->fresh || h->grown ? 6 : 0) + (points_to_owner(h) ? 2 : 0) + (h->late ? 2 : 0) + (h->closure ? 3 : *h->through ? -3 : 0) +
	       (h->here ? 0 : 1) + (h->from_caller ? 2 : 0);
}

static int weakest(const struct own_ring *r)
{
	int i, best = 0;

	for (i = 1; i < r->n; i++)
		if (rank(&r->holds[i]) > rank(&r->holds[best]) ||
		    (rank(&r->holds[i]) == rank(&r->holds[best]) && r->holds[i].at.line > r->holds[best].at.line))
			best = i; /* of two that are alike, the one that closes the ring */
	return best;
}

/* --- Saying it ----------------------------------------------------------------------------------------------------------- */

/* Where a callee stores it: its own rows know. */
static struct own_hold located(const struct judging *j, struct own_hold h, int *node)
{
	const struct own_field *rows;
	int n, i;

	*node = -1;
	n = life_record(j->l, h.record, &rows);
	for (i = 0; i < n; i++)
		if (!strcmp(rows[i].function, h.function) && !strcmp(rows[i].field, h.field) &&
		    (*h.field ? rows[i].use <= FIELD_GETS_UNKNOWN : rows[i].use == FN_KEEPS && !strcmp(rows[i].by, h.through))) {
			*node = rows[i].node;
			if (!h.at.file) {
				h.at = rows[i].at;
				h.function_at = rows[i].function_at;
			}
			return h;
		}
	return h;
}

static const char *name_of(struct arena *a, const struct own_hold *h)
{
	const char *record = arena_strndup(a, h->record, strcspn(h->record, "@"));

	if (!*h->field)
		return arena_printf(a, "%s -[%s]", *record ? record : "object", h->through);
	return *h->through ? arena_printf(a, "%s.%s -[%s]", record, h->field, h->through) : arena_printf(a, "%s.%s", record, h->field);
}

/* "section.page -> page.first_section -> section" */
static const char *spell(struct arena *a, const struct own_ring *r, int first)
{
	const char *text = "";
	int i;

	for (i = 0; i < r->n; i++)
		text = arena_printf(a, "%s%s%s", text, i ? " -> " : "", name_of(a, &r->holds[(first + i) % r->n]));
	return arena_printf(a, "%s -> %s", text, arena_strndup(a, r->holds[first].record, strcspn(r->holds[first].record, "@")));
}

static enum fact_kind kind_of(const struct own_ring *r)
{
	int i, here = 0, closure = 0, kept = 0;

	for (i = 0; i < r->n; i++) {
		here += r->holds[i].here;
		closure |= r->holds[i].closure;
		kept |= own_is_container(r->holds[i].record);
	}
	if (closure)
		return FACT_CALLBACK_HOLDS;
	if (r->n == 1 || (r->n == 2 && kept)) /* in its own container */
		return FACT_SELF_HELD;
	return here == r->n ? FACT_RING_IN_FUNCTION : FACT_RING;
}

static uint64_t key_of(const char *const *parts, size_t n)
{
	uint64_t key = 7;
	size_t i;

	for (i = 0; i < n; i++) {
		const char *p;

		for (p = parts[i]; *p; p++)
			key = key * 131 + (unsigned char)*p;
	}
	return key | 1;
}

/* Was a ring with this store told before; by types: one through one of the fields? */
static int is_said(struct judging *j, const struct own_ring *r, int weak)
{
	const char *store[] = {r->holds[weak].record, r->holds[weak].field, r->holds[weak].function, r->holds[weak].through};
	int i, fresh;

	for (i = 0; r->by_types && i < r->n; i++) {
		const char *field[] = {"field", record_canonical(r->holds[i].record), r->holds[i].field};

		if (*r->holds[i].field && map_get(&j->out->said, key_of(field, 3)))
			return 1;
	}
	map_put(&j->out->said, key_of(store, 4), &fresh);
	for (i = 0; i < r->n; i++) {
		const char *field[] = {"field", record_canonical(r->holds[i].record), r->holds[i].field};

		map_put(&j->out->said, key_of(field, 3), NULL);
	}
	return !fresh;
}

static void say(struct judging *j, const struct own_ring *r, int weak, int confidence)
{
	struct arena *a = j->out->arena;
	struct fact_step *steps = ARENA_ARRAY(a, struct fact_step, r->n);
	struct own_hold h;
	struct fact f;
	int i, node, n = 0;

	h = located(j, r->holds[weak], &node);
	if (node < 0 && r->holds[weak].here)
		node = r->node;
	if (node < 0 || !h.at.file || is_said(j, r, weak))
		return;
	for (i = 0; i < r->n; i++) {
		int other;
		struct own_hold x = located(j, r->holds[(weak + 1 + i) % r->n], &other);

		if (x.at.file)
			steps[n++] = (struct fact_step){x.at, arena_printf(a, "%s: %s", name_of(a, &x), !x.stored ? "it owns what it holds" : x.owned
							? "a reference is stored" : "stored, and released at the end of its life"), 0};
	}
	f = (struct fact){.kind = kind_of(r), .unit = "", .function = h.function, .function_loc = h.function_at, .object = *h.field ? h.field : h.through,
			  .acquired_by = "", .record = arena_strndup(a, h.record, strcspn(h.record, "@")), .type = h.what, .acquired = h.at, .where = h.at,
			  .place = FACT_AT_USE, .confidence = confidence, .steps = steps, .n_steps = n, .with = spell(a, r, weak)};
	f.reason = points_up(h.field) ? "it points back up" : h.fresh ? "nothing else breaks the ring" : "the reference was added for it";
	vec_push(&j->out->list, f);
	vec_push(&j->out->nodes, node);
	if (f.kind == FACT_SELF_HELD)
		return; /* the same place, and the same advice */
	f.kind = FACT_MAKE_WEAK;
	f.confidence = MAYBE;
	vec_push(&j->out->list, f);
	vec_push(&j->out->nodes, node);
}

/* The data of a callback is a struct of its own: it goes when the callback has run, as often as not; unless the one who calls back
 * was told how to release it. */
static int goes_through_struct(const struct judging *j, const struct own_ring *r)
{
	int i, k, n;

	for (i = 0; i < r->n; i++) {
		const struct own_field *rows;

		if (!r->holds[i].closure || r->holds[i].ends_with)
			continue;
		n = life_record(j->l, r->holds[(i + 1) % r->n].record, &rows);
		for (k = 0; k < n; k++)
			if (rows[k].use == RECORD_FREED)
				return *r->holds[i].through != 0;
	}
	return 0;
}

/* window_set_application(): a library's own objects hold one another; whether it lets go in time is for it to know. */
static int is_up_to_library(const struct own_ring *r)
{
	int i, kept = 0, closure = 0;

	for (i = 0; i < r->n; i++) {
		kept |= *r->holds[i].through && !r->holds[i].closure && !own_is_container(r->holds[i].record);
		closure |= r->holds[i].closure;
	}
	return kept && !closure;
}

/* A reference that counts, rather than memory that one owner frees? */
static int is_counted(const struct judging *j, const struct own_hold *h)
{
	const struct own_owner *w = *h->field ? own_owner_find(j->o, h->record, h->field) : NULL;

	return h->owned ? !h->plain : h->grown || (w && (w->counted || w->dropped));
}

/* What a callback's struct holds, it was given a reference for: params->window = ref(window). */
static int struct_is_given(const struct own_ring *r)
{
	int i;

	for (i = 0; i < r->n; i++) {
		const struct own_hold *next = &r->holds[(i + 1) % r->n];

		if (r->holds[i].closure && r->holds[i].plain && (!next->owned || next->plain || next->fresh || !next->stored))
			return 0;
	}
	return 1;
}

/* Stores of several functions meet in one object if one of them is told whom the object belongs to: by a word for that; or by its
 * type's name, where the others made what they hold. A sprite's texture, or the menu of an item in a menu, is no owner. */
static int belongs_together(const struct own_ring *r, int weak)
{
	int i, made = 1;

	for (i = 0; i < r->n; i++) {
		if (r->holds[i].from_caller && points_up(r->holds[i].field))
			return 1;
		made &= i == weak || r->holds[i].fresh;
	}
	return made && r->holds[weak].from_caller && points_to_owner(&r->holds[weak]);
}

static void judge(struct judging *j, const struct own_ring *r)
{
	int i, weak, confidence = SURE, stored = 0, counted = 0;

	for (i = 0; i < r->n; i++) {
		if (!owns(j, &r->holds[i]))
			return;
		if (!r->holds[i].owned && confidence > BY_FIELDS)
			confidence = BY_FIELDS;
		if (r->holds[i].grown)
			confidence = BY_TREE;
		stored += r->holds[i].stored;
		counted += is_counted(j, &r->holds[i]);
		if (is_broken(j, &r->holds[i], &r->holds[(i + 1) % r->n]) || is_cancelled(j, r))
			return;
	}
	if (goes_through_struct(j, r) || is_up_to_library(r) || !struct_is_given(r))
		confidence = MAYBE;
	weak = weakest(r);
	if (r->n == 1 && r->holds[0].closure && !is_cancelled_at_end(j, &r->holds[0]))
		return; /* a timeout that runs once gives its reference back */
	if (r->by_types && confidence > BY_TYPES)
		confidence = belongs_together(r, weak) ? BY_TYPES : MAYBE;
	if (stored && counted)
		say(j, r, weak, confidence);
}

void rings_judge(const struct life *l, const struct own_owners *o, const struct own_ring *rings, int n_rings,
		 int (*collected)(void *data, const char *record), void *data, struct ring_facts *out)
{
	struct judging j = {.l = l, .o = o, .out = out};
	int i, k;

	for (i = 0; i < n_rings; i++) {
		for (k = 0; k < rings[i].n && !collected(data, rings[i].holds[k].record); k++)
			;
		if (k == rings[i].n)
			judge(&j, &rings[i]);
	}
}

void ring_facts_release(struct ring_facts *f)
{
	vec_release(&f->list);
	vec_release(&f->nodes);
	map_release(&f->said);
}
