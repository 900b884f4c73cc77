#include "analyzer/wire.h"

#include "analyzer/api/contract_pack.h"
#include "analyzer/own/fact_pack.h"

#include <limits.h>
#include <string.h>
#include <xxhash.h>

/* --- A unit that was read ------------------------------------------------------------------------------------------ */

static void put_unit(struct packer *p, const struct scan_unit *u)
{
	pack_string(p, u->file);
	pack_string(p, u->status_reason);
	pack_int(p, (int)u->status);
	pack_string(p, u->flags);
	pack_int(p, u->parse_ms);
	pack_int(p, u->analyse_ms);
	pack_int(p, u->excluded_lines);
}

static void get_unit(struct unpacker *u, struct scan_unit *out)
{
	out->file = unpack_name(u);
	out->status_reason = unpack_string(u);
	out->status = (enum unit_status)unpack_between(u, UNIT_OK, UNIT_FAILED);
	out->flags = unpack_string(u);
	out->parse_ms = unpack_int(u);
	out->analyse_ms = unpack_int(u);
	out->excluded_lines = unpack_long(u);
}

static void put_names(struct packer *p, const char *const *names, int n)
{
	int i;

	pack_int(p, n);
	for (i = 0; i < n; i++)
		pack_string(p, names[i]);
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

static void put_loc(struct packer *p, struct src_loc at)
{
	pack_string(p, at.file);
	pack_int(p, at.line);
	pack_int(p, at.column);
}

static struct src_loc get_loc(struct unpacker *u)
{
	struct src_loc at = {.file = unpack_string(u)};

	at.line = unpack_int(u);
	at.column = unpack_int(u);
	return at;
}

void wire_write_read(struct strbuf *out, const struct unit_read *u)
{
	struct packer p = PACKER_INIT;
	int i;

	put_unit(&p, &u->unit);
	if (u->unit.status != UNIT_FAILED) {
		link_index_pack(&p, &u->index);
		put_names(&p, u->models, u->n_models);
		put_names(&p, u->includes, u->n_includes);
		pack_int(&p, u->n_listed);
		for (i = 0; i < u->n_listed; i++)
			put_loc(&p, u->listed[i]);
		pack_bytes(&p, u->ir, u->ir_len);
	}
	pack_finish(&p, out);
}

int wire_read_read(struct arena *a, const char *data, size_t len, struct unit_read *out)
{
	struct unpacker u;
	const void *ir;
	int i;

	*out = (struct unit_read){0};
	unpack_start(&u, a, data, len, UNPACK_INTERNED);
	get_unit(&u, &out->unit);
	if (!u.bad && out->unit.status != UNIT_FAILED) {
		link_index_unpack(&u, &out->index);
		out->models = get_names(&u, &out->n_models);
		out->includes = get_names(&u, &out->n_includes);
		out->n_listed = unpack_count(&u);
		out->listed = ARENA_ARRAY(a, struct src_loc, out->n_listed);
		for (i = 0; i < out->n_listed; i++)
			out->listed[i] = get_loc(&u);
		ir = unpack_bytes(&u, &out->ir_len);
		out->ir = u.bad ? NULL : arena_copy(a, ir, out->ir_len);
	}
	if (!unpack_end(&u))
		return 0;
	*out = (struct unit_read){0};
	return -1;
}

/* --- What was found in it ------------------------------------------------------------------------------------------ */

static void put_function(struct packer *p, const struct unit_function *f)
{
	struct packer alone = PACKER_INIT;
	struct strbuf bytes = STRBUF_INIT;

	pack_int(p, f->fn);
	pack_int(p, f->is_final);
	pack_string(p, f->row.name);
	pack_string(p, f->row.file);
	pack_int(p, f->row.line);
	pack_int(p, f->row.partial);
	pack_string(p, f->row.summary);
	pack_int(p, f->contract != NULL);
	if (!f->contract)
		return;
	pack_int(p, (int)f->role);
	pack_int(p, f->is_static);
	pack_string(p, f->declaration);
	pack_string(p, f->types);
	contract_pack(p, f->contract);
	contract_pack(&alone, f->contract); /* by itself: its bytes depend on nothing else */
	pack_finish(&alone, &bytes);
	pack_number(p, XXH3_64bits(bytes.buf, bytes.len));
	strbuf_release(&bytes);
}

static void get_function(struct unpacker *u, struct unit_function *f)
{
	f->fn = unpack_int(u);
	f->is_final = unpack_between(u, 0, 1);
	f->row.name = unpack_name(u);
	f->row.file = unpack_string(u);
	f->row.line = unpack_int(u);
	f->row.partial = unpack_int(u);
	f->row.summary = unpack_string(u);
	if (!unpack_between(u, 0, 1))
		return;
	f->role = (enum api_role)unpack_between(u, ROLE_NONE, ROLE_OTHER);
	f->is_static = unpack_int(u);
	f->declaration = unpack_string(u);
	f->types = unpack_string(u);
	f->contract = contract_unpack(u);
	f->hash = unpack_number(u);
}

static void put_gave_up(struct packer *p, const struct scan_gave_up *g)
{
	pack_string(p, g->file);
	pack_string(p, g->function);
	pack_int(p, g->line);
	pack_string(p, g->reason);
}

static void get_gave_up(struct unpacker *u, struct scan_gave_up *g)
{
	g->file = unpack_name(u);
	g->function = unpack_string(u);
	g->line = unpack_int(u);
	g->reason = unpack_name(u);
}

static void put_habits(struct packer *p, const struct own_habit *h, int n)
{
	int i;

	pack_int(p, n);
	for (i = 0; i < n; i++) {
		pack_string(p, h[i].name);
		pack_number(p, h[i].counts);
	}
}

static struct own_habit get_habit(struct unpacker *u)
{
	const char *name = unpack_name(u);

	return (struct own_habit){name, (uint32_t)unpack_number(u)};
}

static void put_field(struct packer *p, const struct own_field *f)
{
	pack_string(p, f->record);
	pack_string(p, f->field);
	pack_string(p, f->function);
	pack_string(p, f->target);
	pack_string(p, f->by);
	pack_int(p, f->fn);
	pack_int(p, (int)f->use);
	pack_int(p, f->plain | f->in_destructor << 1 | f->replaces << 2 | f->indirect << 3 | f->given << 4 | f->made_here << 5 | f->is_public << 6 |
			    f->left << 7 | f->again << 8 | f->partial << 9 | f->added << 10 | f->made << 11 | f->at_birth << 12);
	put_loc(p, f->at);
	put_loc(p, f->function_at);
}

static struct own_field get_field(struct unpacker *u)
{
	struct own_field f = {.record = unpack_name(u)};
	int bits;

	f.field = unpack_name(u);
	f.function = unpack_name(u);
	f.target = unpack_name(u);
	f.by = unpack_name(u);
	f.fn = unpack_between(u, 0, INT_MAX);
	f.use = (enum own_field_use)unpack_between(u, 0, FIELD_USES - 1);
	bits = unpack_int(u);
	f.plain = bits & 1;
	f.in_destructor = bits >> 1 & 1;
	f.replaces = bits >> 2 & 1;
	f.indirect = bits >> 3 & 1;
	f.given = bits >> 4 & 1;
	f.made_here = bits >> 5 & 1;
	f.is_public = bits >> 6 & 1;
	f.left = bits >> 7 & 1;
	f.again = bits >> 8 & 1;
	f.partial = bits >> 9 & 1;
	f.added = bits >> 10 & 1;
	f.made = bits >> 11 & 1;
	f.at_birth = bits >> 12 & 1;
	f.at = get_loc(u);
	f.function_at = get_loc(u);
	return f;
}

static void put_ring(struct packer *p, const struct own_ring *r)
{
	int i;

	pack_string(p, r->function);
	pack_int(p, r->fn);
	put_loc(p, r->function_at);
	pack_int(p, r->n);
	for (i = 0; i < r->n; i++) {
		const struct own_hold *h = &r->holds[i];

		pack_string(p, h->record);
		pack_string(p, h->field);
		pack_string(p, h->through);
		pack_string(p, h->what);
		pack_string(p, h->function);
		put_loc(p, h->at);
		put_loc(p, h->function_at);
		pack_int(p, h->stored | h->here << 1 | h->owned << 2 | h->fresh << 3 | h->lent << 4 | h->closure << 5 | h->from_caller << 6 | h->grown << 7 | h->plain << 8 | h->ends_with << 9);
	}
}

static struct own_ring get_ring(struct unpacker *u)
{
	struct own_ring r = {.function = unpack_name(u)};
	int i;

	r.fn = unpack_between(u, 0, INT_MAX);
	r.function_at = get_loc(u);
	r.n = unpack_between(u, 0, RING_MAX);
	for (i = 0; i < r.n; i++) {
		struct own_hold *h = &r.holds[i];
		int bits;

		h->record = unpack_name(u);
		h->field = unpack_name(u);
		h->through = unpack_name(u);
		h->what = unpack_name(u);
		h->function = unpack_name(u);
		h->at = get_loc(u);
		h->function_at = get_loc(u);
		bits = unpack_int(u);
		h->stored = bits & 1;
		h->here = bits >> 1 & 1;
		h->owned = bits >> 2 & 1;
		h->fresh = bits >> 3 & 1;
		h->lent = bits >> 4 & 1;
		h->closure = bits >> 5 & 1;
		h->from_caller = bits >> 6 & 1;
		h->grown = bits >> 7 & 1;
		h->plain = bits >> 8 & 1;
		h->ends_with = bits >> 9 & 1;
	}
	return r;
}

static void put_layout(struct packer *p, const struct own_layout *l)
{
	pack_string(p, l->record);
	put_loc(p, l->at);
	pack_int(p, l->size);
	pack_int(p, l->best);
	pack_string(p, l->order);
}

static struct own_layout get_layout(struct unpacker *u)
{
	struct own_layout l = {.record = unpack_name(u)};

	l.at = get_loc(u);
	l.size = unpack_int(u);
	l.best = unpack_int(u);
	l.order = unpack_name(u);
	return l;
}

static void put_own(struct packer *p, const struct own_result *own)
{
	int i;

	pack_int(p, own->facts.count);
	for (i = 0; i < own->facts.count; i++)
		fact_pack(p, &own->facts.items[i]);
	put_names(p, own->contracts.items, own->contracts.count);
	put_habits(p, own->habits.items, own->habits.count);
	put_habits(p, own->kept.items, own->kept.count);
	put_names(p, own->owning_fields.items, own->owning_fields.count);
	pack_int(p, own->fields.count);
	for (i = 0; i < own->fields.count; i++)
		put_field(p, &own->fields.items[i]);
	pack_int(p, own->rings.count);
	for (i = 0; i < own->rings.count; i++)
		put_ring(p, &own->rings.items[i]);
	pack_int(p, own->layouts.count);
	for (i = 0; i < own->layouts.count; i++)
		put_layout(p, &own->layouts.items[i]);
}

static void get_own(struct unpacker *u, struct own_result *own)
{
	int i, n = unpack_count(u);

	for (i = 0; i < n && !u->bad; i++) {
		struct fact f = {0};

		fact_unpack(u, &f);
		vec_push(&own->facts, f);
	}
	for (i = 0, n = unpack_count(u); i < n; i++)
		vec_push(&own->contracts, unpack_name(u));
	for (i = 0, n = unpack_count(u); i < n; i++)
		vec_push(&own->habits, get_habit(u));
	for (i = 0, n = unpack_count(u); i < n; i++)
		vec_push(&own->kept, get_habit(u));
	for (i = 0, n = unpack_count(u); i < n; i++)
		vec_push(&own->owning_fields, unpack_name(u));
	for (i = 0, n = unpack_count(u); i < n && !u->bad; i++)
		vec_push(&own->fields, get_field(u));
	for (i = 0, n = unpack_count(u); i < n && !u->bad; i++)
		vec_push(&own->rings, get_ring(u));
	for (i = 0, n = unpack_count(u); i < n && !u->bad; i++)
		vec_push(&own->layouts, get_layout(u));
}

void wire_write_found(struct strbuf *out, const struct unit_found *u)
{
	static const struct own_result nothing;
	struct packer p = PACKER_INIT;
	int i;

	pack_int(&p, u->n_functions);
	for (i = 0; i < u->n_functions; i++)
		put_function(&p, &u->functions[i]);
	pack_int(&p, u->n_gave_up);
	for (i = 0; i < u->n_gave_up; i++)
		put_gave_up(&p, &u->gave_up[i]);
	put_own(&p, u->own ? u->own : &nothing);
	pack_int(&p, u->analyse_ms);
	pack_string(&p, u->trouble);
	pack_finish(&p, out);
}

int wire_read_found(struct arena *a, const char *data, size_t len, struct unit_found *out)
{
	struct unpacker u;
	int i;

	*out = (struct unit_found){0};
	unpack_start(&u, a, data, len, UNPACK_INTERNED);
	out->n_functions = unpack_count(&u);
	out->functions = ARENA_ARRAY(a, struct unit_function, out->n_functions);
	for (i = 0; i < out->n_functions; i++)
		get_function(&u, &out->functions[i]);
	out->n_gave_up = unpack_count(&u);
	out->gave_up = ARENA_ARRAY(a, struct scan_gave_up, out->n_gave_up);
	for (i = 0; i < out->n_gave_up; i++)
		get_gave_up(&u, &out->gave_up[i]);
	out->own = ARENA_NEW(a, struct own_result);
	get_own(&u, out->own);
	out->analyse_ms = unpack_int(&u);
	out->trouble = unpack_string(&u);
	if (!unpack_end(&u))
		return 0;
	own_result_release(out->own);
	*out = (struct unit_found){0};
	return -1;
}
