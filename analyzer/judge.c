/* What the whole program shows once all units have spoken: whose fields are forgotten, which rings nobody breaks, which structs
 * waste memory. Facts go to the units that they are about, and from there to the rules.
 */
#include "analyzer/program.h"

#include "analyzer/own/typegraph/doubled.h"
#include "analyzer/own/typegraph/missing.h"
#include "analyzer/own/typegraph/pytype.h"
#include "analyzer/own/typegraph/rings.h"
#include "analyzer/own/typegraph/types.h"
#include "analyzer/own/typegraph/weakly.h"
#include "rules/rules.h"

#include <string.h>

static struct scan_field field_row(struct program *p, const struct own_owner *w)
{
	static const char *const words[] = { [STRENGTH_OWNING] = "owning", [STRENGTH_WEAK] = "weak", [STRENGTH_UNKNOWN] = "unknown" };
	static const char *const does[] = { [FIELD_GETS_OWNED] = "stores a reference in it", [FIELD_RELEASED] = "releases what it holds",
					    [FIELD_GETS_BORROWED] = "stores a borrowed pointer in it" };
	static const enum own_field_use order[] = { FIELD_RELEASED, FIELD_GETS_OWNED, FIELD_GETS_BORROWED };
	struct scan_field row = { .record = w->record, .field = w->field, .strength = words[own_strength_of(w)], .evidence = "", .target = w->target, .element = w->element,
				  .owned_stores = w->uses[FIELD_GETS_OWNED], .borrowed_stores = w->uses[FIELD_GETS_BORROWED],
				  .other_stores = w->uses[FIELD_GETS_UNKNOWN], .releases = w->uses[FIELD_RELEASED] };
	int i;

	for (i = 0; i < 3; i++) {
		const struct own_field *f = &w->first[order[i]];
		const char *slash = w->uses[order[i]] && f->at.file ? strrchr(f->at.file, '/') : NULL;

		if (!w->uses[order[i]])
			continue;
		row.evidence = arena_printf(&p->scan->arena, "%s (%s:%d) %s", f->function, slash ? slash + 1 : f->at.file ? f->at.file : "?", f->at.line,
					    does[order[i]]);
		break;
	}
	return row;
}

enum { MANY_IN_SLOT = 12 }; /* functions: what is called through it may be anything */

static int callees(void *data, int node, const int **out)
{
	const struct graph_node *n = &((struct program *)data)->graph.nodes[node];

	*out = n->calls;
	return n->fn < 0 && n->n_calls > MANY_IN_SLOT ? 0 : n->n_calls;
}

/* Who calls whom, the other way round. */
static void find_callers(struct program *p)
{
	int *n = ARENA_ARRAY(&p->arena, int, p->graph.n_nodes + 1), node, i;

	p->callers = ARENA_ARRAY(&p->arena, int *, p->graph.n_nodes + 1);
	p->n_callers = ARENA_ARRAY(&p->arena, int, p->graph.n_nodes + 1);
	for (node = 0; node < p->graph.n_nodes; node++)
		for (i = 0; i < p->graph.nodes[node].n_calls; i++)
			n[p->graph.nodes[node].calls[i]]++;
	for (node = 0; node < p->graph.n_nodes; node++)
		p->callers[node] = ARENA_ARRAY(&p->arena, int, n[node]);
	for (node = 0; node < p->graph.n_nodes; node++)
		for (i = 0; i < p->graph.nodes[node].n_calls; i++) {
			int to = p->graph.nodes[node].calls[i];

			p->callers[to][p->n_callers[to]++] = node;
		}
}

static int callers(void *data, int node, const int **out)
{
	const struct program *p = data;

	*out = p->callers[node];
	return p->n_callers[node];
}

static int named(void *data, int node, const char *name)
{
	const struct program *p = data;
	int unit = p->graph.nodes[node].unit, i;
	const struct link_index *x = &p->units.items[unit].read.index;

	for (i = 0; i < x->n_fns; i++)
		if (!strcmp(x->fns[i].name, name))
			return p->graph.node_of[unit][i];
	return -1;
}

static struct type_function type_function(const struct program *p, int unit, const char *name)
{
	const struct link_index *x = &p->units.items[unit].read.index;
	struct link_call call = { name, -1 };
	struct type_function f = { name, -1, { 0 } };
	int i;

	for (i = 0; name && i < x->n_fns && call.local < 0; i++)
		if (x->fns[i].name == name)
			call.local = i;
	if (name)
		f.node = graph_target(&p->graph, unit, &call);
	if (f.node >= 0 && p->graph.nodes[f.node].fn >= 0) {
		const struct link_fn *fn = &p->units.items[p->graph.nodes[f.node].unit].read.index.fns[p->graph.nodes[f.node].fn];

		f.at = (struct src_loc){ fn->file, fn->line, fn->column };
	}
	return f;
}

struct type_objects {
	VEC(struct type_object) list;
};

/* Of a CPython type, which has checks of its own. */
static int is_instance(const struct type_object *types, int n, const char *record)
{
	int i;

	for (i = 0; i < n; i++)
		if (types[i].t->record && types[i].dealloc.node >= 0 && !strcmp(types[i].t->record, record))
			return 1;
	return 0;
}

/* CPython finds the rings of its objects. */
static int is_collected(void *data, const char *record)
{
	const struct type_objects *types = data;

	return !strcmp(record, "_object") || !strcmp(record, "_typeobject") || is_instance(types->list.items, types->list.count, record);
}

/* What the whole program shows of the end of objects. */
static void judge_lives(struct program *p)
{
	struct life life;
	struct fact f;
	struct type_facts found = { .arena = &p->arena };
	struct ring_facts rings = { .arena = &p->arena };
	struct type_objects types = { 0 };
	struct type_rings by_types = { 0 };
	int u, i, node;

	for (u = 0; u < p->units.count; u++)
		for (i = 0; i < p->units.items[u].read.index.n_type_objects; i++) {
			const struct ir_type_object *t = &p->units.items[u].read.index.type_objects[i];

			vec_push(&types.list, ((struct type_object){ t, u, type_function(p, u, t->dealloc), type_function(p, u, t->traverse),
								type_function(p, u, t->clear) }));
		}
	find_callers(p);
	life_make(&life, p->owners.rows.items, p->owners.rows.count, callees, callers, named, p);
	for (i = 0; i < p->owners.list.count; i++)
		if (!is_instance(types.list.items, types.list.count, p->owners.list.items[i].record) &&
		    missing_release(&life, &p->owners, &p->arena, &p->owners.list.items[i], &f, &node))
			vec_push(&p->units.items[p->graph.nodes[node].unit].facts, f);
	for (i = 0; i < life.n_rows; i++)
		if (done_twice(&life, &p->arena, &life.rows[i], &f))
			vec_push(&p->units.items[p->graph.nodes[life.rows[i].node].unit].facts, f);
	for (i = 0; i < life.n_rows; i++)
		if (weak_kept(&life, &p->owners, &p->arena, &life.rows[i], &f, &node))
			vec_push(&p->units.items[p->graph.nodes[node].unit].facts, f);
	pytype_check(&life, types.list.items, types.list.count, &found);
	for (i = 0; i < found.list.count; i++)
		vec_push(&p->units.items[found.list.items[i].unit].facts, found.list.items[i].fact);
	rings_judge(&life, &p->owners, p->rings.items, p->rings.count, is_collected, &types, &rings);
	type_rings_find(&life, &p->owners, &by_types);
	rings_judge(&life, &p->owners, by_types.list.items, by_types.list.count, is_collected, &types, &rings);
	type_rings_release(&by_types);
	for (i = 0; i < rings.list.count; i++)
		vec_push(&p->units.items[p->graph.nodes[rings.nodes.items[i]].unit].facts, rings.list.items[i]);
	ring_facts_release(&rings);
	life_release(&life);
	vec_release(&found.list);
	vec_release(&types.list);
}

/* Fields that the end of their record's life forgets. */
static void judge_fields(struct program *p)
{
	struct fact f;
	int i;

	own_owners_sort(&p->owners);
	for (i = 0; i < p->owners.list.count; i++) {
		const struct own_owner *w = &p->owners.list.items[i];
		struct scan_field row = field_row(p, w);

		if (w->uses[FIELD_GETS_OWNED] || w->uses[FIELD_GETS_BORROWED] || w->uses[FIELD_GETS_UNKNOWN] || w->uses[FIELD_RELEASED] ||
		    w->uses[FIELD_HAS_ELEMENT])
			SCAN_APPEND(p->scan, fields, n_fields, row);
	}
	for (i = 0; i < p->owners.lent.count; i++)
		if (own_lent_to_owner(&p->owners, &p->arena, &p->owners.lent.items[i], &f))
			vec_push(&p->units.items[p->owners.lent.items[i].unit].facts, f);
}

static void judge_layouts(struct program *p)
{
	struct fact f;
	int i, k;

	for (i = 0; i < p->units.count; i++) {
		const struct program_unit *u = &p->units.items[i];

		for (k = 0; k < u->read.n_listed; k++) {
			const struct src_loc *at = &u->read.listed[k];

			own_layouts_fix(&p->layouts, finding_path(&p->arena, p->ctx.root, u->job.dir, at->file), at->line, at->column);
		}
	}
	own_layouts_settle(&p->layouts);
	for (i = 0; i < p->layouts.list.count; i++) {
		own_layout_fact(&p->layouts.list.items[i], &p->arena, &f);
		vec_push(&p->units.items[p->layouts.list.items[i].unit].facts, f);
	}
}

void program_judge(struct program *p)
{
	int i;

	judge_fields(p);
	judge_lives(p);
	judge_layouts(p);
	for (i = 0; i < p->units.count; i++) {
		struct program_unit *u = &p->units.items[i];
		struct rule_ctx rc = { .root = p->ctx.root, .dir = u->job.dir, .selection = p->selection, .out = p->findings };

		u->facts.count = own_weigh(&p->habits, &p->arena, u->facts.items, u->facts.count);
		rules_apply(u->facts.items, u->facts.count, &rc);
		if (u->context)
			continue;
		SCAN_APPEND(p->scan, units, n_units, u->read.unit);
		if (u->read.unit.status == UNIT_FAILED) {
			struct scan_gave_up g = { .file = u->read.unit.file, .reason = u->read.unit.status_reason };

			SCAN_APPEND(p->scan, gave_up, n_gave_up, g);
		}
	}
}
