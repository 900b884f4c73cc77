#include "analyzer/ir/ir_pack.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/pack.h"

#include <limits.h>

/* --- Writing ------------------------------------------------------------------------------------------------------- */

static void put_words(struct packer *p, const char *const *words)
{
	int n = 0;

	while (words && words[n])
		n++;
	pack_int(p, n);
	for (; n > 0; n--)
		pack_string(p, *words++);
}

static void put_loc(struct packer *p, struct ir_loc at)
{
	pack_int(p, at.file);
	pack_int(p, at.line);
	pack_int(p, at.column);
	pack_int(p, at.spelled_line - at.line);
	pack_string(p, at.macro);
}

static void put_types(struct packer *p, const struct ir_unit *u)
{
	const struct ir_type *t;

	pack_int(p, u->types.count);
	for (t = u->types.items; t < u->types.items + u->types.count; t++) {
		pack_int(p, (int)t->kind);
		pack_int(p, t->to);
		pack_int(p, t->record);
		pack_int(p, t->count);
		pack_string(p, t->spelled);
		pack_string(p, t->alias);
		pack_int(p, t->is_unsigned | t->is_const << 1);
		pack_int(p, t->slot);
	}
}

static void put_layout(struct packer *p, const struct ir_layout *l)
{
	int i;

	pack_int(p, l != NULL);
	if (!l)
		return;
	put_loc(p, l->loc);
	pack_int(p, l->tagged | l->fixed << 1);
	pack_int(p, l->size);
	pack_int(p, l->align);
	pack_int(p, l->n_parts);
	for (i = 0; i < l->n_parts; i++) {
		const struct ir_part *part = &l->parts[i];

		pack_string(p, part->name);
		pack_int(p, (int)part->kind);
		pack_int(p, part->record);
		pack_int(p, part->size);
		pack_int(p, part->align);
		pack_int(p, part->offset);
		pack_int(p, part->bits);
		pack_string(p, part->macro);
		pack_int(p, part->is_glued);
	}
}

static void put_records(struct packer *p, const struct ir_unit *u)
{
	const struct ir_record *r;
	int i;

	pack_int(p, u->records.count);
	for (r = u->records.items; r < u->records.items + u->records.count; r++) {
		pack_string(p, r->name);
		pack_int(p, r->first);
		pack_int(p, r->is_union | r->complete << 1 | r->local << 2);
		put_words(p, r->words);
		pack_int(p, r->fields ? r->n_fields : 0);
		for (i = 0; r->fields && i < r->n_fields; i++) {
			pack_string(p, r->fields[i].name);
			pack_int(p, r->fields[i].type);
			put_words(p, r->fields[i].words);
			pack_int(p, r->fields[i].slot);
		}
		put_layout(p, r->layout);
	}
}

static void put_decls(struct packer *p, const struct ir_unit *u)
{
	const struct ir_decl *d;
	int i;

	pack_int(p, u->decls.count);
	for (d = u->decls.items; d < u->decls.items + u->decls.count; d++) {
		pack_string(p, d->name);
		pack_int(p, d->result);
		pack_int(p, d->n_params);
		for (i = 0; i < d->n_params; i++) {
			pack_int(p, d->params[i].type);
			put_words(p, d->params[i].words);
		}
		pack_int(p, d->variadic | d->noreturn << 1 | d->defined << 2 | d->is_static << 3);
		put_words(p, d->words);
	}
}

static void put_slots(struct packer *p, const struct ir_unit *u)
{
	const struct ir_slot_use *s;

	pack_int(p, u->slots.count);
	for (s = u->slots.items; s < u->slots.items + u->slots.count; s++) {
		pack_string(p, s->fn);
		pack_string(p, s->record);
		pack_string(p, s->field);
		pack_string(p, s->variable);
		pack_int(p, s->decl);
		put_loc(p, s->loc);
	}
}

static void put_scoped(struct packer *p, const struct ir_unit *u)
{
	const struct ir_scoped *s;

	pack_int(p, u->scoped.count);
	for (s = u->scoped.items; s < u->scoped.items + u->scoped.count; s++) {
		pack_string(p, s->word);
		pack_string(p, s->type);
		pack_string(p, s->releases);
		pack_int(p, s->of);
	}
}

static void put_operand(struct packer *p, struct ir_operand o)
{
	pack_int(p, (int)o.kind);
	if (o.kind == IR_CONST)
		pack_int(p, o.value);
	else if (o.kind == IR_STR || o.kind == IR_FN)
		pack_string(p, o.text);
	else if (o.kind == IR_PLACE || o.kind == IR_ADDR)
		pack_int(p, o.place);
}

static void put_vars(struct packer *p, const struct ir_fn *fn)
{
	const struct ir_var *v;
	const struct ir_place *q;

	pack_int(p, fn->vars.count);
	for (v = fn->vars.items; v < fn->vars.items + fn->vars.count; v++) {
		pack_string(p, v->name);
		pack_int(p, v->type);
		pack_int(p, (int)v->kind << 1 | v->address_taken);
		pack_string(p, v->cleanup);
		put_loc(p, v->loc);
	}
	pack_int(p, fn->places.count);
	for (q = fn->places.items; q < fn->places.items + fn->places.count; q++) {
		pack_int(p, (int)q->kind);
		pack_int(p, q->kind == IR_P_VAR ? q->var : q->base);
		pack_int(p, q->type);
		if (q->kind == IR_P_FIELD) {
			pack_string(p, q->field);
			pack_int(p, q->as);
		} else if (q->kind == IR_P_INDEX) {
			pack_int(p, q->index);
		}
	}
}

static void put_insn(struct packer *p, const struct ir_insn *x)
{
	pack_int(p, (int)x->op);
	pack_int(p, (int)x->sub);
	pack_int(p, x->flags);
	pack_int(p, x->dst);
	pack_int(p, x->place);
	put_operand(p, x->a);
	put_operand(p, x->b);
	pack_string(p, x->name);
	pack_int(p, x->decl);
	pack_int(p, x->args);
	pack_int(p, x->n_args);
	pack_int(p, x->type);
	put_loc(p, x->loc);
}

static void put_flow(struct packer *p, const struct ir_fn *fn)
{
	int i;

	pack_int(p, fn->operands.count);
	for (i = 0; i < fn->operands.count; i++)
		put_operand(p, fn->operands.items[i]);
	pack_int(p, fn->cases.count);
	for (i = 0; i < fn->cases.count; i++) {
		pack_int(p, fn->cases.items[i].lo);
		pack_int(p, fn->cases.items[i].hi);
	}
	pack_int(p, fn->succs.count);
	for (i = 0; i < fn->succs.count; i++)
		pack_int(p, fn->succs.items[i]);
	pack_int(p, fn->insns.count);
	for (i = 0; i < fn->insns.count; i++)
		put_insn(p, &fn->insns.items[i]);
	pack_int(p, fn->blocks.count);
	for (i = 0; i < fn->blocks.count; i++) {
		const struct ir_block *b = &fn->blocks.items[i];

		pack_int(p, b->first);
		pack_int(p, b->count);
		pack_int(p, b->succ);
		pack_int(p, b->n_succ);
		pack_int(p, b->loop);
	}
	pack_int(p, fn->labels.count);
	for (i = 0; i < fn->labels.count; i++) {
		pack_string(p, fn->labels.items[i].name);
		pack_int(p, fn->labels.items[i].block);
	}
}

static void put_fn(struct packer *p, const struct ir_fn *fn)
{
	pack_string(p, fn->name);
	pack_int(p, fn->decl);
	pack_int(p, fn->result);
	put_loc(p, fn->loc);
	put_loc(p, fn->end);
	pack_int(p, fn->is_static | fn->in_header << 1 | fn->variadic << 2 | fn->from_macro << 3 | fn->partial << 4);
	pack_string(p, fn->gave_up);
	pack_int(p, fn->n_params);
	put_vars(p, fn);
	put_flow(p, fn);
}

void ir_pack(struct strbuf *out, const struct ir_unit *u)
{
	struct packer p = PACKER_INIT;
	int i;

	pack_string(&p, u->path);
	pack_int(&p, u->files.count);
	for (i = 0; i < u->files.count; i++)
		pack_string(&p, u->files.items[i]);
	put_types(&p, u);
	put_records(&p, u);
	put_decls(&p, u);
	put_slots(&p, u);
	put_scoped(&p, u);
	pack_int(&p, u->errors);
	pack_string(&p, u->first_error);
	pack_int(&p, u->fns.count);
	for (i = 0; i < u->fns.count; i++)
		put_fn(&p, u->fns.items[i]);
	pack_finish(&p, out);
}

/* --- Reading: unpack_count and unpack_between keep indices and kinds in range ------------------------------------- */

struct reading {
	struct unpacker u;
	struct ir_unit *unit;
	int n_types, n_records, n_decls;
};

static int get_index(struct reading *r, int n)
{
	return unpack_between(&r->u, -1, n - 1);
}

static int get_type(struct reading *r)
{
	return unpack_between(&r->u, 0, r->n_types - 1);
}

static const char *const *get_words(struct reading *r)
{
	int i, n = unpack_count(&r->u);
	const char **words;

	if (!n)
		return NULL;
	words = ARENA_ARRAY(&r->unit->arena, const char *, n + 1);
	for (i = 0; i < n; i++)
		words[i] = unpack_name(&r->u);
	return words;
}

static struct ir_loc get_loc(struct reading *r)
{
	struct ir_loc at;

	at.file = get_index(r, r->unit->files.count);
	at.line = unpack_int(&r->u);
	at.column = unpack_int(&r->u);
	at.spelled_line = at.line + unpack_int(&r->u);
	at.macro = unpack_string(&r->u);
	return at;
}

static void get_types(struct reading *r)
{
	int i, bits;

	r->n_types = unpack_count(&r->u);
	vec_clear(&r->unit->types);
	for (i = 0; i < r->n_types && !r->u.bad; i++) {
		struct ir_type t = {0};

		t.kind = (enum ir_type_kind)unpack_between(&r->u, 0, IR_T_FUNC);
		t.to = get_type(r);
		t.record = unpack_between(&r->u, -1, INT_MAX);
		t.count = unpack_long(&r->u);
		t.spelled = unpack_string(&r->u);
		t.alias = unpack_string(&r->u);
		bits = unpack_int(&r->u);
		t.is_unsigned = bits & 1;
		t.is_const = bits >> 1 & 1;
		t.slot = unpack_int(&r->u);
		vec_push(&r->unit->types, t);
	}
}

static struct ir_layout *get_layout(struct reading *r)
{
	struct ir_layout *l;
	int i, bits;

	if (!unpack_between(&r->u, 0, 1))
		return NULL;
	l = ARENA_NEW(&r->unit->arena, struct ir_layout);
	l->loc = get_loc(r);
	bits = unpack_int(&r->u);
	l->tagged = bits & 1;
	l->fixed = bits >> 1 & (IR_PINNED | IR_LISTED);
	l->size = unpack_long(&r->u);
	l->align = unpack_long(&r->u);
	l->n_parts = unpack_count(&r->u);
	l->parts = ARENA_ARRAY(&r->unit->arena, struct ir_part, l->n_parts);
	for (i = 0; i < l->n_parts; i++) {
		struct ir_part *p = &l->parts[i];

		p->name = unpack_name(&r->u);
		p->kind = (enum ir_type_kind)unpack_between(&r->u, 0, IR_T_FUNC);
		p->record = get_index(r, r->n_records);
		p->size = unpack_long(&r->u);
		p->align = unpack_long(&r->u);
		p->offset = unpack_long(&r->u);
		p->bits = unpack_int(&r->u);
		p->macro = unpack_string(&r->u);
		p->is_glued = unpack_between(&r->u, 0, 1);
		r->u.bad |= p->size < 0 || p->align < 1;
	}
	return l;
}

static void get_records(struct reading *r)
{
	int i, k, bits;

	r->n_records = unpack_count(&r->u);
	for (i = 0; i < r->n_records && !r->u.bad; i++) {
		struct ir_record c = {0};

		c.name = unpack_string(&r->u);
		c.first = get_index(r, r->n_records);
		bits = unpack_int(&r->u);
		c.is_union = bits & 1;
		c.complete = bits >> 1 & 1;
		c.local = bits >> 2 & 1;
		c.words = get_words(r);
		c.n_fields = unpack_count(&r->u);
		c.fields = c.n_fields ? ARENA_ARRAY(&r->unit->arena, struct ir_field, c.n_fields) : NULL;
		for (k = 0; k < c.n_fields; k++) {
			c.fields[k].name = unpack_string(&r->u);
			c.fields[k].type = get_type(r);
			c.fields[k].words = get_words(r);
			c.fields[k].slot = unpack_int(&r->u);
		}
		c.layout = get_layout(r);
		vec_push(&r->unit->records, c);
	}
	for (i = 0; i < r->unit->types.count; i++)
		r->u.bad |= r->unit->types.items[i].record >= r->n_records;
}

static void get_decls(struct reading *r)
{
	int i, k, bits;

	r->n_decls = unpack_count(&r->u);
	for (i = 0; i < r->n_decls && !r->u.bad; i++) {
		struct ir_decl d = {0};

		d.name = unpack_string(&r->u);
		d.result = get_type(r);
		d.n_params = unpack_count(&r->u);
		d.params = ARENA_ARRAY(&r->unit->arena, struct ir_param_decl, d.n_params + 1);
		for (k = 0; k < d.n_params; k++) {
			d.params[k].type = get_type(r);
			d.params[k].words = get_words(r);
		}
		bits = unpack_int(&r->u);
		d.variadic = bits & 1;
		d.noreturn = bits >> 1 & 1;
		d.defined = bits >> 2 & 1;
		d.is_static = bits >> 3 & 1;
		d.words = get_words(r);
		vec_push(&r->unit->decls, d);
		if (d.name)
			*map_put(&r->unit->decl_by_name, MAP_PTR(d.name), NULL) = (uint64_t)r->unit->decls.count;
	}
	for (i = 0; i < r->unit->types.count; i++)
		r->u.bad |= r->unit->types.items[i].slot >= r->n_decls;
}

static void get_slots(struct reading *r)
{
	int i, n = unpack_count(&r->u);

	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_slot_use s;

		s.fn = unpack_string(&r->u);
		s.record = unpack_string(&r->u);
		s.field = unpack_string(&r->u);
		s.variable = unpack_string(&r->u);
		s.decl = get_index(r, r->n_decls);
		s.loc = get_loc(r);
		vec_push(&r->unit->slots, s);
	}
}

static void get_scoped(struct reading *r)
{
	int i, n = unpack_count(&r->u);

	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_scoped s;

		s.word = unpack_name(&r->u);
		s.type = unpack_string(&r->u);
		s.releases = unpack_name(&r->u);
		s.of = get_index(r, r->n_types);
		vec_push(&r->unit->scoped, s);
	}
}

static struct ir_operand get_operand(struct reading *r, const struct ir_fn *fn)
{
	struct ir_operand o = { .kind = (enum ir_operand_kind)unpack_between(&r->u, 0, IR_ANY) };

	if (o.kind == IR_CONST)
		o.value = unpack_long(&r->u);
	else if (o.kind == IR_STR || o.kind == IR_FN)
		o.text = unpack_string(&r->u);
	else if (o.kind == IR_PLACE || o.kind == IR_ADDR)
		o.place = unpack_between(&r->u, 0, fn->places.count - 1);
	return o;
}

static void get_vars(struct reading *r, struct ir_fn *fn)
{
	int i, n = unpack_count(&r->u), bits;

	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_var v = { .name = unpack_string(&r->u) };

		v.type = get_type(r);
		bits = unpack_int(&r->u);
		v.kind = (enum ir_var_kind)(bits >> 1);
		v.address_taken = bits & 1;
		v.cleanup = unpack_string(&r->u);
		v.loc = get_loc(r);
		vec_push(&fn->vars, v);
	}
	fn->n_params = fn->n_params <= n ? fn->n_params : 0;
	n = unpack_count(&r->u);
	for (i = 0; i < n && !r->u.bad; i++) {
		enum ir_place_kind kind = (enum ir_place_kind)unpack_between(&r->u, 0, IR_P_INDEX);
		int base = unpack_between(&r->u, 0, kind == IR_P_VAR ? fn->vars.count - 1 : i - 1), type = get_type(r), at;

		if (r->u.bad)
			break;
		at = kind == IR_P_VAR ? ir_place_var(fn, base)
		     : kind == IR_P_DEREF ? ir_place_deref(fn, base, type)
		     : kind == IR_P_FIELD ? ir_place_field(fn, base, unpack_string(&r->u), type)
					  : ir_place_index(fn, base, unpack_long(&r->u), type);
		r->u.bad |= at != i; /* places are unique, so they come back in order */
		fn->places.items[at].type = type;
		if (kind == IR_P_FIELD)
			fn->places.items[at].as = unpack_between(&r->u, 0, r->unit->records.count);
	}
}

static void get_insn(struct reading *r, struct ir_fn *fn)
{
	struct ir_insn x = { .op = (enum ir_op)unpack_between(&r->u, 0, IR_N_OPS - 1) };

	x.sub = (enum ir_sub)unpack_between(&r->u, 0, IR_N_SUBS - 1);
	x.flags = unpack_int(&r->u);
	x.dst = get_index(r, fn->places.count);
	x.place = get_index(r, fn->places.count);
	x.a = get_operand(r, fn);
	x.b = get_operand(r, fn);
	x.name = unpack_string(&r->u);
	x.decl = get_index(r, r->n_decls);
	x.args = unpack_int(&r->u);
	x.n_args = unpack_int(&r->u);
	x.type = get_type(r);
	x.loc = get_loc(r);
	vec_push(&fn->insns, x);
}

static void get_blocks(struct reading *r, struct ir_fn *fn)
{
	int i, n = unpack_count(&r->u);

	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_block b;

		b.first = unpack_between(&r->u, 0, fn->insns.count);
		b.count = unpack_between(&r->u, 0, fn->insns.count - b.first);
		b.succ = unpack_between(&r->u, 0, fn->succs.count);
		b.n_succ = unpack_between(&r->u, 0, fn->succs.count - b.succ);
		b.loop = get_index(r, n);
		vec_push(&fn->blocks, b);
	}
	for (i = 0; i < fn->succs.count; i++)
		r->u.bad |= fn->succs.items[i] >= n;
	n = unpack_count(&r->u);
	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_label l = { .name = unpack_name(&r->u) };

		l.block = unpack_between(&r->u, 0, fn->blocks.count - 1);
		vec_push(&fn->labels, l);
	}
}

static void get_flow(struct reading *r, struct ir_fn *fn)
{
	int i, n = unpack_count(&r->u);

	for (i = 0; i < n && !r->u.bad; i++)
		vec_push(&fn->operands, get_operand(r, fn));
	n = unpack_count(&r->u);
	for (i = 0; i < n && !r->u.bad; i++) {
		struct ir_case c = { .lo = unpack_long(&r->u) };

		c.hi = unpack_long(&r->u);
		vec_push(&fn->cases, c);
	}
	n = unpack_count(&r->u);
	for (i = 0; i < n && !r->u.bad; i++)
		vec_push(&fn->succs, unpack_between(&r->u, 0, INT_MAX));
	n = unpack_count(&r->u);
	for (i = 0; i < n && !r->u.bad; i++)
		get_insn(r, fn);
	get_blocks(r, fn);
}

static void get_fn(struct reading *r)
{
	const char *name = unpack_name(&r->u);
	struct ir_fn *fn = ir_fn_new(r->unit, name);
	int bits;

	fn->decl = get_index(r, r->n_decls);
	fn->result = get_type(r);
	fn->loc = get_loc(r);
	fn->end = get_loc(r);
	bits = unpack_int(&r->u);
	fn->is_static = bits & 1;
	fn->in_header = bits >> 1 & 1;
	fn->variadic = bits >> 2 & 1;
	fn->from_macro = bits >> 3 & 1;
	fn->partial = bits >> 4 & 1;
	fn->gave_up = unpack_string(&r->u);
	fn->n_params = unpack_count(&r->u);
	get_vars(r, fn);
	get_flow(r, fn);
}

struct ir_unit *ir_unpack(const void *data, size_t len)
{
	struct arena scratch = {0};
	struct reading r = {0};
	int i, n;

	r.unit = ir_unit_new("");
	unpack_start(&r.u, &scratch, data, len, UNPACK_INTERNED);
	r.unit->path = unpack_string(&r.u);
	n = unpack_count(&r.u);
	for (i = 0; i < n; i++)
		vec_push(&r.unit->files, unpack_string(&r.u));
	get_types(&r);
	get_records(&r);
	get_decls(&r);
	get_slots(&r);
	get_scoped(&r);
	r.unit->errors = unpack_int(&r.u);
	r.unit->first_error = unpack_string(&r.u);
	n = unpack_count(&r.u);
	for (i = 0; i < n && !r.u.bad; i++)
		get_fn(&r);
	arena_release(&scratch);
	if (!unpack_end(&r.u))
		return r.unit;
	ir_unit_free(r.unit);
	return NULL;
}
