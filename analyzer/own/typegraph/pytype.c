#include "analyzer/own/typegraph/pytype.h"

#include "analyzer/own/typegraph/doubled.h"

#include <string.h>

enum { HAVE_GC = 1 << 14, FEW_STEPS = 3 };

enum { CLEARED = 80, STORED = 75, BELIEVED = 70, MAY_BE_ATOM = 40 };

struct check {
	const struct life *l;
	const struct type_object *types; /* all */
	int n_types;
	const struct type_object *type;
	const char *record;
	struct reach dealloc, traverse, clear;
	int shows; /* traverse visits something */
	struct type_facts *out;
	struct map *said; /* function and field: types may share their functions */
};

/* One field of the type's objects. */
struct owned {
	const char *field;
	int member;                      /* Python code may set it */
	const struct own_field *stored;  /* a reference that counts is stored in it */
	const struct own_field *any;     /* something is */
	const struct own_field *dropped; /* it is released where the object does not end */
	int handed;                      /* ... and nothing takes its place: it may be held for a while only */
	int borrowed, atoms, objects, others; /* stores: of what is only lent; of numbers and strings; of what other calls make; of what came from
						 somewhere */
};

/* May what it holds lead anywhere? A field holds one kind of thing. */
static int may_lead_on(const struct owned *w)
{
	return w->member || w->objects || (w->others && !w->atoms);
}

/* --- Which fields own ---------------------------------------------------------------------------------------------------- */

static void add_row(struct owned *w, const struct own_field *f)
{
	switch (f->use) {
	case FIELD_GETS_OWNED:
		w->any = w->any ? w->any : f;
		if (!f->plain)
			w->stored = w->stored ? w->stored : f;
		if (own_makes_atom(f->by))
			w->atoms++;
		else if (*f->by)
			w->objects++;
		else
			w->others++;
		break;
	case FIELD_GETS_UNKNOWN:
		w->any = w->any ? w->any : f;
		w->others++;
		break;
	case FIELD_GETS_BORROWED:
		w->borrowed++;
		break;
	case FIELD_IS_ATOM:
		w->atoms++;
		break;
	case FIELD_RELEASED:
		if (!f->plain && !f->indirect && !w->dropped)
			w->dropped = f;
		w->handed += f->given;
		break;
	default:
		break;
	}
}

/* The next field of the record, from row *at on. 0: there is none. */
static int next_field(const struct own_field *rows, int n, int *at, struct owned *w)
{
	if (*at >= n)
		return 0;
	*w = (struct owned){.field = rows[*at].field};
	for (; *at < n && !strcmp(rows[*at].field, w->field); ++*at)
		add_row(w, &rows[*at]);
	return 1;
}

static const char *target_of(const struct owned *w)
{
	const struct own_field *f = w->stored ? w->stored : w->any ? w->any : w->dropped;

	return f ? f->target : "";
}

/* A struct that is no object has no business with the collector. */
static int is_object(const struct owned *w, const struct type_object *types, int n_types)
{
	const char *target = target_of(w);
	int i;

	if (!strcmp(target, "_object") || !strcmp(target, "_typeobject"))
		return 1;
	for (i = 0; *target && i < n_types; i++)
		if (types[i].t->record && !strcmp(types[i].t->record, target))
			return 1;
	return strlen(target) > 6 && !strcmp(target + strlen(target) - 6, "Object");
}

/* --- Saying it ----------------------------------------------------------------------------------------------------------- */

static int is_fresh(struct check *c, enum fact_kind kind, const struct type_function *fn, const char *field)
{
	uint64_t key = ((uint64_t)(unsigned)fn->node * 31 + (uint64_t)kind) * 1000003;
	int fresh;

	for (; *field; field++)
		key = key * 131 + (unsigned char)*field;
	map_put(c->said, key | 1, &fresh);
	return fresh;
}

static const char *plain_name(struct arena *a, const char *record)
{
	return arena_strndup(a, record, strcspn(record, "@"));
}

static const char *place(struct arena *a, const struct own_field *f)
{
	const char *slash = f->at.file ? strrchr(f->at.file, '/') : NULL;

	return arena_printf(a, "%s:%d", slash ? slash + 1 : f->at.file ? f->at.file : "?", f->at.line);
}

/* why: the row that speaks for it, NULL. did: what its function does, "clears it". */
static struct fact *say(struct check *c, enum fact_kind kind, const struct type_function *fn, const char *field, const struct own_field *why, const char *did,
			int confidence)
{
	struct arena *a = c->out->arena;
	struct fact_step *steps = ARENA_ARRAY(a, struct fact_step, FEW_STEPS);
	struct fact f = {.reason = arena_printf(a, "Python code can put any object there (the members of %s)", c->type->t->variable), .kind = kind, .unit = "", .function = fn->name, .function_loc = fn->at, .object = field, .acquired_by = "",
			 .record = plain_name(a, c->record), .type = "", .where = fn->at, .acquired = fn->at, .place = FACT_AT_USE, .confidence = confidence,
			 .steps = steps};

	if (!is_fresh(c, kind, fn, field))
		return NULL;
	if (kind != FACT_NO_GC && life_is_partial(c->l, fn->node))
		f.confidence = MAY_BE_ATOM;
	if (why) {
		f.acquired = why->at;
		steps[f.n_steps++] = (struct fact_step){why->at, arena_printf(a, "%s %s", why->function, did), 0};
		f.reason = arena_printf(a, "%s %s (%s)", why->function, did, place(a, why));
	}
	steps[f.n_steps++] = (struct fact_step){fn->at, arena_printf(a, "%s, of the type %s", fn->name, c->type->t->variable), 0};
	vec_push(&c->out->list, ((struct type_fact){f, c->type->unit}));
	return &c->out->list.items[c->out->list.count - 1].fact;
}

/* --- One object by several names ----------------------------------------------------------------------------------------- */

static int is_base(const struct check *c, const char *variable)
{
	const char *base = c->type->t->base;
	int step, i;

	for (step = 0; base && step < 6; step++) {
		if (!strcmp(base, variable))
			return 1;
		for (i = 0; i < c->n_types && strcmp(c->types[i].t->variable, base); i++)
			;
		base = i < c->n_types ? c->types[i].t->base : NULL;
	}
	return 0;
}

/* May the object be used as such a record: its own, a head that macros repeat, a base type's, or another type's that ends alike? */
static int is_head(void *data, const char *record)
{
	const struct check *c = data;
	int i, others = 0;

	if (!strcmp(record, c->record))
		return 1;
	for (i = 0; i < c->n_types; i++) {
		const struct type_object *t = &c->types[i];

		if (!t->t->record || strcmp(t->t->record, record))
			continue;
		if ((t->dealloc.node >= 0 && t->dealloc.node == c->type->dealloc.node) || is_base(c, t->t->variable))
			return 1;
		others++;
	}
	return !others;
}

static int touches(struct check *c, const struct reach *r, const char *field)
{
	return life_touches_as(c->l, r, field, is_head, c);
}

static int visits(struct check *c, const char *field)
{
	return life_does_as(c->l, &c->traverse, field, FIELD_VISITED, is_head, c);
}

/* --- The protocol -------------------------------------------------------------------------------------------------------- */

/* Where its siblings are released: tp_dealloc, or what it calls for that. */
static struct type_function releasing(const struct check *c)
{
	struct type_function best = c->type->dealloc;
	const struct own_field *rows;
	int n = life_record(c->l, c->record, &rows), i, k, most = 1;

	for (i = 0; i < n; i++) {
		int releases = 0;

		if (rows[i].use != FIELD_RELEASED || !map_get(&c->dealloc.nodes, (uint64_t)rows[i].node + 1))
			continue;
		for (k = 0; k < n; k++)
			releases += rows[k].use == FIELD_RELEASED && rows[k].node == rows[i].node;
		if (releases > most || (releases == most && rows[i].node == c->type->dealloc.node)) {
			most = releases;
			best = (struct type_function){rows[i].function, rows[i].node, rows[i].function_at};
		}
	}
	return best;
}

static void check_dealloc(struct check *c, const struct owned *w)
{
	struct type_function end = releasing(c);

	const struct own_field *visited = life_does(c->l, &c->traverse, c->record, w->field, FIELD_VISITED);

	if (c->type->dealloc.node < 0 || touches(c, &c->dealloc, w->field) || w->borrowed)
		return;
	if (w->stored)
		say(c, FACT_FINALIZER_MISSES, &end, w->field, w->stored, "stores a reference in it", w->handed ? MAY_BE_ATOM : STORED);
	else if (w->any && w->dropped)
		say(c, FACT_FINALIZER_MISSES, &end, w->field, w->dropped, "releases what it holds", BELIEVED);
	else if (w->member)
		say(c, FACT_FINALIZER_MISSES, &end, w->field, NULL, "", BELIEVED);
	else if (w->any && visited)
		say(c, FACT_FINALIZER_MISSES, &end, w->field, visited, "visits it as owned", BELIEVED);
}

static void check_traverse(struct check *c, const struct owned *w)
{
	const struct own_field *cleared = life_does(c->l, &c->clear, c->record, w->field, FIELD_RELEASED), *ended;

	if (c->type->traverse.node < 0 || visits(c, w->field) || touches(c, &c->traverse, w->field) || w->borrowed)
		return;
	ended = life_does(c->l, &c->dealloc, c->record, w->field, FIELD_RELEASED);
	if (cleared && !cleared->plain && w->any)
		say(c, FACT_TRAVERSE_MISSES, &c->type->traverse, w->field, cleared, "clears it", may_lead_on(w) ? CLEARED : MAY_BE_ATOM);
	else if (w->stored && (ended || w->dropped || c->type->dealloc.node >= 0))
		say(c, FACT_TRAVERSE_MISSES, &c->type->traverse, w->field, w->stored, "stores a reference in it", may_lead_on(w) ? STORED - 10 : MAY_BE_ATOM);
	else if (w->member)
		say(c, FACT_TRAVERSE_MISSES, &c->type->traverse, w->field, NULL, "", STORED);
	else if (ended && !ended->plain && w->any)
		say(c, FACT_TRAVERSE_MISSES, &c->type->traverse, w->field, ended, "releases it", may_lead_on(w) ? STORED - 15 : MAY_BE_ATOM);
}

/* tp_clear releases it and leaves the pointer there; tp_dealloc releases it again. */
static void check_left(struct check *c, const struct owned *w)
{
	const struct own_field *rows, *left = NULL, *ended = life_does(c->l, &c->dealloc, c->record, w->field, FIELD_RELEASED);
	int n = life_record(c->l, c->record, &rows), i;
	struct fact *f;

	for (i = 0; i < n; i++)
		if (rows[i].use == FIELD_RELEASED && rows[i].left && !strcmp(rows[i].field, w->field) &&
		    map_get(&c->clear.nodes, (uint64_t)rows[i].node + 1))
			left = &rows[i];
	if (!left || !ended || c->type->clear.node < 0)
		return;
	f = say(c, FACT_FINALIZER_MISSES, &c->type->dealloc, w->field, left, "releases it and leaves the pointer there", STORED);
	if (f)
		f->holds = TWICE;
}

static void check_clear(struct check *c, const struct owned *w)
{
	const struct own_field *visited = life_does(c->l, &c->traverse, c->record, w->field, FIELD_VISITED);

	if (c->type->clear.node < 0 || !visited || touches(c, &c->clear, w->field))
		return;
	say(c, FACT_CLEAR_MISSES, &c->type->clear, w->field, visited, "visits it", MAY_BE_ATOM);
}

/* The reference that each object of a type made at run time holds to it. */
static void check_type_reference(struct check *c)
{
	if (!c->type->t->heap || c->type->dealloc.node < 0 || !life_does(c->l, &c->dealloc, "", "", FN_FREES) ||
	    life_does(c->l, &c->dealloc, "_object", "ob_type", FIELD_RELEASED))
		return;
	say(c, FACT_TYPE_KEPT, &c->type->dealloc, "ob_type", life_does(c->l, &c->dealloc, "", "", FN_FREES), "frees the object", STORED);
}

/* ... and that the collector has to see, or it takes the type for one that is held from outside. */
static void check_type_visit(struct check *c)
{
	const struct own_field *released = life_does(c->l, &c->dealloc, "_object", "ob_type", FIELD_RELEASED);

	if (c->type->t->heap && !c->type->t->base && c->type->traverse.node >= 0 && released &&
	    !life_does(c->l, &c->traverse, "_object", "ob_type", FIELD_VISITED))
		say(c, FACT_TRAVERSE_MISSES, &c->type->traverse, "ob_type", released, "releases it", STORED - 10);
}

static void check_tracking(struct check *c, const struct own_field *released)
{
	if (c->type->dealloc.node < 0 || c->type->t->flags < 0 || !(c->type->t->flags & HAVE_GC) || !released ||
	    life_does(c->l, &c->dealloc, "", "", FN_UNTRACKS))
		return;
	say(c, FACT_STILL_TRACKED, &c->type->dealloc, released->field, released, "releases it", BELIEVED);
}

/* any: a field that may hold any object; shown: one that is visited. Their field is NULL: there is none. */
static void check_flag(struct check *c, const struct owned *any, const struct owned *shown)
{
	const struct ir_type_object *t = c->type->t;
	struct type_function variable = {t->variable, c->type->unit, {t->file, t->line, t->column}};
	struct fact *f;

	if (t->flags < 0 || t->flags & HAVE_GC || t->base)
		return;
	if (t->traverse) {
		f = say(c, FACT_NO_GC, &variable, t->variable, NULL, "", shown->field ? 85 : MAY_BE_ATOM);
		if (f)
			f->reason = arena_printf(c->out->arena, "the collector never calls %s", t->traverse);
	} else if (any->field) {
		say(c, FACT_NO_GC, &variable, any->field, any->stored, "stores any object in it", MAY_BE_ATOM);
	}
}

/* The record of a type that does not say how large its objects are: the one whose fields its functions know. */
static const char *record_of(const struct life *l, const struct type_object *t)
{
	int nodes[3] = {t->dealloc.node, t->traverse.node, t->clear.node}, i;

	if (t->t->record)
		return t->t->record;
	for (i = 0; i < l->n_rows; i++)
		if (*l->rows[i].record && l->rows[i].node >= 0 && (l->rows[i].node == nodes[0] || l->rows[i].node == nodes[1] || l->rows[i].node == nodes[2]) &&
		    strcmp(l->rows[i].record, "_object"))
			return l->rows[i].record;
	return NULL;
}

/* Could anything of the type's own be part of a cycle? The field that says so; field NULL: none. */
static void note_any_object(struct owned *best, const struct owned *w)
{
	if (!best->field && w->stored && w->dropped && may_lead_on(w) && !w->borrowed && !*w->stored->by && !strcmp(w->stored->target, "_object"))
		*best = *w;
}

static int is_member(const struct check *c, const char *field)
{
	int i;

	for (i = 0; i < c->type->t->n_members; i++)
		if (!strcmp(c->type->t->members[i], field))
			return 1;
	return 0;
}

/* A member that no function as much as names. */
static void check_untouched(struct check *c, const struct own_field *rows, int n, const char *field)
{
	struct owned w = {.field = field, .member = 1};
	int i;

	for (i = 0; i < n; i++)
		if (!strcmp(rows[i].field, field))
			return;
	check_dealloc(c, &w);
	if (c->shows)
		check_traverse(c, &w);
}

static void check_type(struct check *c, const struct type_object *types, int n_types)
{
	const struct own_field *rows, *released = NULL;
	struct owned w, any = {0}, shown = {0};
	int n = life_record(c->l, c->record, &rows), at = 0;
	int i;

	c->shows = life_does(c->l, &c->traverse, "_object", "ob_type", FIELD_VISITED) != NULL;
	for (i = 0; i < n; i++)
		c->shows |= rows[i].use == FIELD_VISITED && map_get(&c->traverse.nodes, (uint64_t)rows[i].node + 1) != NULL;
	for (i = 0; i < c->type->t->n_members; i++)
		check_untouched(c, rows, n, c->type->t->members[i]);
	while (next_field(rows, n, &at, &w)) {
		const struct own_field *ends = life_does(c->l, &c->dealloc, c->record, w.field, FIELD_RELEASED);

		w.member = is_member(c, w.field);
		if (!w.member && !is_object(&w, types, n_types))
			continue;
		released = released ? released : ends && !ends->plain ? ends : NULL;
		check_dealloc(c, &w);
		if (c->shows)
			check_traverse(c, &w);
		check_clear(c, &w);
		check_left(c, &w);
		note_any_object(&any, &w);
		if (visits(c, w.field))
			shown = w;
	}
	check_type_reference(c);
	check_type_visit(c);
	check_tracking(c, released);
	check_flag(c, &any, &shown);
}

/* tp->tp_clear(self): the clear function of the type at hand. */
static void add_clear(struct check *c)
{
	int i;

	if (!life_does(c->l, &c->dealloc, "", "", FN_CLEARS))
		return;
	for (i = 0; i < c->clear.list.count; i++)
		reach_add(&c->dealloc, c->clear.list.items[i]);
}

void pytype_check(const struct life *l, const struct type_object *types, int n_types, struct type_facts *out)
{
	struct map said = {0};
	int i;

	for (i = 0; i < n_types; i++) {
		struct check c = {.l = l, .types = types, .n_types = n_types, .type = &types[i], .record = record_of(l, &types[i]), .out = out, .said = &said};

		if (!c.record)
			continue;
		life_reach(l, types[i].dealloc.node, &c.dealloc);
		life_reach(l, types[i].traverse.node, &c.traverse);
		life_reach(l, types[i].clear.node, &c.clear);
		add_clear(&c);
		check_type(&c, types, n_types);
		reach_release(&c.dealloc);
		reach_release(&c.traverse);
		reach_release(&c.clear);
	}
	map_release(&said);
}
