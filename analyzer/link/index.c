#include "analyzer/link/index.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/vec.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct making {
	struct arena *arena;
	const struct ir_unit *u;
	struct map seen;   /* of the function: names it calls; of the unit: fields */
	struct map outside;
	VEC(struct link_call) calls;
	VEC(struct link_slot) slots;
	VEC(const char *) names;
	VEC(const char *) externs;
};

static int local_of(const struct ir_unit *u, const char *name)
{
	const uint64_t *at = map_get(&u->fn_by_name, MAP_PTR(name));

	return at ? (int)*at - 1 : -1;
}

static const char *called(const struct making *m, const struct ir_insn *x)
{
	const char *name = x->name;

	if (name || x->decl < 0)
		return name;
	name = m->u->decls.items[x->decl].name;
	return name && strchr(name, '.') ? name : NULL;
}

/* `x->ops.put = put_conn`: as good as a table. */
static void note_store(struct making *m, const struct ir_fn *fn, const struct ir_insn *x)
{
	const struct ir_place *p = &fn->places.items[x->dst];
	const struct ir_type *t;
	struct link_slot s;

	if (p->kind != IR_P_FIELD)
		return;
	t = &m->u->types.items[fn->places.items[p->base].type];
	if (t->kind != IR_T_RECORD || !m->u->records.items[t->record].name)
		return;
	s.slot = intern(arena_printf(m->arena, "%s.%s", m->u->records.items[t->record].name, p->field));
	s.fn = x->a.text;
	s.local = local_of(m->u, s.fn);
	vec_push(&m->slots, s);
}

static void read_fn(struct making *m, const struct ir_fn *fn, struct link_fn *out)
{
	int i, fresh;

	out->name = fn->name;
	out->file = fn->loc.file >= 0 ? m->u->files.items[fn->loc.file] : NULL;
	out->line = fn->loc.line;
	out->column = fn->loc.column;
	out->is_static = fn->is_static;
	out->in_header = fn->in_header;
	out->size = fn->insns.count;
	map_clear(&m->seen);
	vec_clear(&m->calls);
	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];
		const char *name = x->op == IR_CALL ? called(m, x) : NULL;

		if (x->op == IR_SET && x->a.kind == IR_FN && x->dst >= 0)
			note_store(m, fn, x);
		if (!name)
			continue;
		map_put(&m->seen, MAP_PTR(name), &fresh);
		if (!fresh)
			continue;
		vec_push(&m->calls, ((struct link_call){name, local_of(m->u, name)}));
		if (m->calls.items[m->calls.count - 1].local >= 0)
			continue;
		map_put(&m->outside, MAP_PTR(name), &fresh);
		if (fresh)
			vec_push(&m->externs, name);
	}
	out->calls = arena_copy(m->arena, m->calls.items, sizeof(*out->calls) * (size_t)m->calls.count);
	out->n_calls = m->calls.count;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorted, because maps have the order of addresses. */
static const char **take_names(struct making *m, int *n)
{
	*n = m->names.count;
	if (*n)
		qsort(m->names.items, (size_t)*n, sizeof(*m->names.items), by_name);
	return arena_copy(m->arena, m->names.items, sizeof(*m->names.items) * (size_t)*n);
}

static void add_name(struct making *m, const char *name)
{
	int fresh;

	map_put(&m->seen, MAP_PTR(name), &fresh);
	if (fresh && name)
		vec_push(&m->names, name);
}

static void read_fields(struct making *m)
{
	int f, i;

	map_clear(&m->seen);
	vec_clear(&m->names);
	for (f = 0; f < m->u->fns.count; f++) {
		const struct ir_fn *fn = m->u->fns.items[f];

		for (i = 0; i < fn->places.count; i++)
			if (fn->places.items[i].kind == IR_P_FIELD)
				add_name(m, fn->places.items[i].field);
	}
	for (f = 0; f < m->u->records.count; f++) {
		const struct ir_layout *l = m->u->records.items[f].layout;

		for (i = 0; l && i < l->n_parts; i++)
			add_name(m, l->parts[i].name);
	}
}

static void read_slots(struct making *m)
{
	int i;

	for (i = 0; i < m->u->slots.count; i++) {
		const struct ir_slot_use *use = &m->u->slots.items[i];
		struct link_slot s = { .fn = use->fn };

		if (!use->record || !use->field)
			continue;
		s.slot = intern(arena_printf(m->arena, "%s.%s", use->record, use->field));
		s.local = local_of(m->u, use->fn);
		vec_push(&m->slots, s);
	}
}

void link_index_make(struct arena *a, const struct ir_unit *u, const struct map *counters, struct link_index *out)
{
	struct making m = { .arena = a, .u = u };
	size_t k;
	int i;

	*out = (struct link_index){ .path = u->path, .n_fns = u->fns.count };
	out->fns = ARENA_ARRAY(a, struct link_fn, u->fns.count);
	for (i = 0; i < u->fns.count; i++)
		read_fn(&m, u->fns.items[i], &out->fns[i]);
	read_slots(&m);
	out->n_slots = m.slots.count;
	out->slots = arena_copy(a, m.slots.items, sizeof(*out->slots) * (size_t)m.slots.count);
	out->n_externs = m.externs.count;
	out->externs = arena_copy(a, m.externs.items, sizeof(*out->externs) * (size_t)m.externs.count);
	out->n_type_objects = u->type_objects.count;
	out->type_objects = arena_copy(a, u->type_objects.items, sizeof(*out->type_objects) * (size_t)u->type_objects.count);
	read_fields(&m);
	out->fields = take_names(&m, &out->n_fields);
	vec_clear(&m.names);
	for (k = 0; counters && k < counters->size; k++)
		if (counters->slots[k].used && counters->slots[k].value & 1) /* itself, not only in some record */
			vec_push(&m.names, (const char *)(uintptr_t)counters->slots[k].key);
	out->counters = take_names(&m, &out->n_counters);
	map_release(&m.seen);
	map_release(&m.outside);
	vec_release(&m.calls);
	vec_release(&m.slots);
	vec_release(&m.names);
	vec_release(&m.externs);
}

/* --- Bytes --------------------------------------------------------------------------------------------------------- */

static void put_names(struct packer *p, const char *const *names, int n)
{
	int i;

	pack_int(p, n);
	for (i = 0; i < n; i++)
		pack_string(p, names[i]);
}

static void put_type_object(struct packer *p, const struct ir_type_object *t)
{
	pack_string(p, t->variable);
	pack_string(p, t->record);
	pack_string(p, t->dealloc);
	pack_string(p, t->traverse);
	pack_string(p, t->clear);
	pack_string(p, t->base);
	pack_number(p, (uint64_t)(t->flags + 1));
	pack_int(p, t->heap);
	put_names(p, t->members, t->n_members);
	pack_string(p, t->file);
	pack_int(p, t->line);
	pack_int(p, t->column);
}

void link_index_pack(struct packer *p, const struct link_index *x)
{
	int i, k;

	pack_string(p, x->path);
	pack_int(p, x->n_fns);
	for (i = 0; i < x->n_fns; i++) {
		const struct link_fn *f = &x->fns[i];

		pack_string(p, f->name);
		pack_string(p, f->file);
		pack_int(p, f->line);
		pack_int(p, f->column);
		pack_int(p, f->is_static | f->in_header << 1);
		pack_int(p, f->size);
		pack_int(p, f->n_calls);
		for (k = 0; k < f->n_calls; k++) {
			pack_string(p, f->calls[k].name);
			pack_int(p, f->calls[k].local);
		}
	}
	pack_int(p, x->n_slots);
	for (i = 0; i < x->n_slots; i++) {
		pack_string(p, x->slots[i].slot);
		pack_string(p, x->slots[i].fn);
		pack_int(p, x->slots[i].local);
	}
	pack_int(p, x->n_type_objects);
	for (i = 0; i < x->n_type_objects; i++)
		put_type_object(p, &x->type_objects[i]);
	put_names(p, x->fields, x->n_fields);
	put_names(p, x->counters, x->n_counters);
	put_names(p, x->externs, x->n_externs);
}

static const char **get_names(struct unpacker *u, int *n)
{
	const char **names;
	int i;

	*n = unpack_count(u);
	names = ARENA_ARRAY(u->arena, const char *, *n);
	for (i = 0; i < *n; i++)
		names[i] = unpack_name(u);
	return names;
}

static void get_fn(struct unpacker *u, struct link_fn *f, int n_fns)
{
	int k, bits;

	f->name = unpack_name(u);
	f->file = unpack_string(u);
	f->line = unpack_int(u);
	f->column = unpack_int(u);
	bits = unpack_int(u);
	f->is_static = bits & 1;
	f->in_header = bits >> 1 & 1;
	f->size = unpack_int(u);
	f->n_calls = unpack_count(u);
	f->calls = ARENA_ARRAY(u->arena, struct link_call, f->n_calls);
	for (k = 0; k < f->n_calls; k++) {
		f->calls[k].name = unpack_name(u);
		f->calls[k].local = unpack_between(u, -1, n_fns - 1);
	}
}

static const char *get_optional(struct unpacker *u)
{
	const char *name = unpack_string(u);

	return name ? intern(name) : NULL;
}

static struct ir_type_object get_type_object(struct unpacker *u)
{
	struct ir_type_object t = { .variable = unpack_name(u) };

	t.record = get_optional(u);
	t.dealloc = get_optional(u);
	t.traverse = get_optional(u);
	t.clear = get_optional(u);
	t.base = get_optional(u);
	t.flags = (long)unpack_number(u) - 1;
	t.heap = unpack_int(u);
	t.members = get_names(u, &t.n_members);
	t.file = unpack_string(u);
	t.line = unpack_int(u);
	t.column = unpack_int(u);
	return t;
}

void link_index_unpack(struct unpacker *u, struct link_index *out)
{
	int i;

	out->path = unpack_name(u);
	out->n_fns = unpack_count(u);
	out->fns = ARENA_ARRAY(u->arena, struct link_fn, out->n_fns);
	for (i = 0; i < out->n_fns; i++)
		get_fn(u, &out->fns[i], out->n_fns);
	out->n_slots = unpack_count(u);
	out->slots = ARENA_ARRAY(u->arena, struct link_slot, out->n_slots);
	for (i = 0; i < out->n_slots; i++) {
		out->slots[i].slot = unpack_name(u);
		out->slots[i].fn = unpack_name(u);
		out->slots[i].local = unpack_between(u, -1, out->n_fns - 1);
	}
	out->n_type_objects = unpack_count(u);
	out->type_objects = ARENA_ARRAY(u->arena, struct ir_type_object, out->n_type_objects);
	for (i = 0; i < out->n_type_objects; i++)
		out->type_objects[i] = get_type_object(u);
	out->fields = get_names(u, &out->n_fields);
	out->counters = get_names(u, &out->n_counters);
	out->externs = get_names(u, &out->n_externs);
}
