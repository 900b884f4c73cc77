/* Links: what a caller sees of who holds whom: "the result's `page` holds argument 0". With them, and what the caller itself
 * stores, its rings are complete: `self->section = section_new(self)`. Whether each of a ring's fields owns is for the whole
 * program to say (typegraph/rings.c).
 */
#include "analyzer/own/objects.h"

enum { MAX_RINGS = 6 };

/* The one object that is returned, if any. */
static int returned(struct objects *o)
{
	int i, found = NOTHING;

	for (i = 0; i < o->e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(o->e, i);
		int value;

		if (x->op != IR_RET || (x->a.kind == IR_CONST && !x->a.value) || x->a.kind == IR_NONE)
			continue;
		value = value_of(o, i, x->a);
		if (value < 0 || (found >= 0 && found != value))
			return NOTHING;
		found = value;
	}
	return found;
}

/* Is it an object of the function's own that stands between two that a caller knows: a list's cell? */
static int is_between(struct objects *o, int object, int result)
{
	int i, in = 0, out = 0;

	for (i = 0; i < o->holds.count; i++) {
		const struct hold *h = &o->holds.items[i];

		if (h->how.lent)
			continue;
		in |= h->to == object && outside(o, h->from, result) != UNSEEN;
		out |= h->how.stored && h->from == object && outside(o, h->to, result) != UNSEEN;
	}
	return in && out;
}

/* The number by which a link names the object. */
static int link_end(struct objects *o, int object, int result)
{
	int end = outside(o, object, result);

	return end == UNSEEN && is_between(o, object, result) ? LINK_LOCAL - object : end;
}

void link_objects(struct engine *e, struct contract *c)
{
	struct contract_link links[MAX_LINKS];
	struct objects o;
	int i, result;

	if (!may_hold(e))
		return;
	find_objects(e, &o);
	result = returned(&o);
	for (i = 0; i < o.holds.count && c->n_links < MAX_LINKS; i++) {
		const struct hold *h = &o.holds.items[i];
		int holder = link_end(&o, h->from, result), value = link_end(&o, h->to, result);

		if ((!h->how.stored && value > LINK_LOCAL) || h->how.lent || holder == UNSEEN || value == UNSEEN || holder == value)
			continue;
		links[c->n_links++] = (struct contract_link){holder, value, h->how.record, h->how.field, h->how.through, h->how.function,
							     (unsigned char)h->how.owned, (unsigned char)h->how.fresh,
							     (unsigned char)h->how.closure, (unsigned char)!h->how.stored, (unsigned char)h->how.plain,
							     (unsigned char)h->how.grown};
	}
	c->links = arena_copy(&e->own->out->arena, links, sizeof(*links) * (size_t)c->n_links);
	forget_objects(&o);
}
/* --- Rings --------------------------------------------------------------------------------------------------------------- */

struct walk {
	struct objects *o;
	int path[RING_MAX], n, goal, found;
};

static void emit_ring(struct walk *w)
{
	struct own_ring r = {.n = w->n, .function = w->o->e->fn->name, .fn = w->o->e->index, .function_at = src(w->o->e, w->o->e->fn->loc)};
	int i;

	for (i = 0; i < w->n; i++)
		r.holds[i] = w->o->holds.items[w->path[i]].how;
	vec_push(&w->o->e->own->out->rings, r);
	w->found++;
}

/* Follow what `at` holds until the goal; each ring once, from its first stored hold on. */
static void follow(struct walk *w, int at)
{
	int i, k;

	for (i = 0; i < w->o->holds.count && w->found < MAX_RINGS; i++) {
		const struct hold *h = &w->o->holds.items[i];

		if (h->from != at || h->how.lent || (h->how.stored && i < w->path[0]))
			continue;
		for (k = 0; k < w->n && w->o->holds.items[w->path[k]].from != h->to; k++)
			;
		if (h->to != w->goal && k < w->n)
			continue;
		w->path[w->n++] = i;
		if (h->to == w->goal)
			emit_ring(w);
		else if (w->n < RING_MAX)
			follow(w, h->to);
		w->n--;
	}
}

/* Where calls keep things, for rings that a caller completes. */
static void note_keepers(struct engine *e, const struct objects *o)
{
	int i;

	for (i = 0; i < o->holds.count; i++) {
		const struct own_hold *h = &o->holds.items[i].how;
		struct own_field f = {.record = h->record, .field = "", .function = h->function, .target = "", .by = h->through, .use = FN_KEEPS,
				      .fn = e->index, .at = h->at, .function_at = h->function_at};

		if (h->here && *h->through && !*h->field)
			vec_push(&e->own->out->fields, f);
	}
}

/* insert(self->nodes, ref(node)): the field's container holds nodes. */
static void note_elements(struct engine *e, const struct objects *o)
{
	int i, k;

	for (i = 0; i < o->holds.count; i++) {
		const struct own_hold *kept = &o->holds.items[i].how;

		if (!kept->here || !kept->owned || *kept->field || !own_is_container(kept->record) || !kept->target || !*kept->target)
			continue;
		for (k = 0; k < o->holds.count; k++) {
			const struct own_hold *h = &o->holds.items[k].how;
			struct own_field f = {.record = h->record, .field = h->field, .function = kept->function, .target = kept->target, .by = kept->through,
					      .use = FIELD_HAS_ELEMENT, .fn = e->index, .added = !kept->fresh, .at = kept->at, .function_at = kept->function_at};

			if (o->holds.items[k].to == o->holds.items[i].from && *h->field)
				vec_push(&e->own->out->fields, f);
		}
	}
}

void note_rings(struct engine *e)
{
	struct objects o;
	int i;

	if (!may_hold(e))
		return;
	find_objects(e, &o);
	note_keepers(e, &o);
	note_elements(e, &o);
	for (i = 0; i < o.holds.count; i++) {
		struct walk w = {.o = &o, .goal = o.holds.items[i].from};

		if (!o.holds.items[i].how.stored || o.holds.items[i].how.lent)
			continue;
		w.path[w.n++] = i;
		if (o.holds.items[i].to == w.goal)
			emit_ring(&w);
		else
			follow(&w, o.holds.items[i].to);
	}
	forget_objects(&o);
}
