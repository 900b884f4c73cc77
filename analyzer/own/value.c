#include "analyzer/own/value.h"

#include <string.h>

enum { MAX_BIN_DEPTH = 3, MAX_LOC_DEPTH = 8 };

void values_init(struct values *t)
{
	vec_clear(&t->v);
	vec_clear(&t->l);
	map_clear(&t->v_index);
	map_clear(&t->l_index);
	vec_push(&t->v, ((struct value){0}));
	vec_push(&t->v, ((struct value){.kind = VAL_OBJ, .has_obj = 1}));
	vec_push(&t->l, ((struct loc){0}));
}

void values_release(struct values *t)
{
	vec_release(&t->v);
	vec_release(&t->l);
	map_release(&t->v_index);
	map_release(&t->l_index);
}

static uint64_t mix(uint64_t h, uint64_t x)
{
	return (h ^ x) * 0x9e3779b97f4a7c15u ^ (h >> 29);
}

static vid value_add(struct values *t, struct value v)
{
	uint64_t key = mix(mix(mix(mix((uint64_t)v.kind + 1, (uint64_t)v.a), (uint64_t)v.b), (uint64_t)v.number), MAP_PTR(v.text));
	int fresh;

	for (;; key++) {
		uint64_t *at = map_put(&t->v_index, key, &fresh);
		const struct value *q;

		if (fresh) {
			*at = (uint64_t)t->v.count;
			vec_push(&t->v, v);
			return t->v.count - 1;
		}
		q = &t->v.items[*at];
		if (q->kind == v.kind && q->a == v.a && q->b == v.b && q->number == v.number && q->text == v.text)
			return (vid)*at;
	}
}

vid val_get(struct values *t, enum value_kind kind, int a, int b)
{
	struct value v = {.kind = kind, .a = a, .b = b};

	if (kind == VAL_ADDR)
		v.has_obj = t->l.items[a].has_obj;
	return value_add(t, v);
}

vid val_const(struct values *t, int64_t n)
{
	return value_add(t, (struct value){.kind = VAL_CONST, .number = n});
}

vid val_text(struct values *t, enum value_kind kind, const char *text)
{
	return value_add(t, (struct value){.kind = kind, .text = text});
}

vid val_getter(struct values *t, const char *function, vid of, int insn)
{
	return value_add(t, (struct value){.kind = VAL_GETTER, .text = function, .a = of, .number = insn, .depth = t->v.items[of].depth + 1,
					   .has_obj = t->v.items[of].has_obj});
}

vid val_bin(struct values *t, enum ir_sub sub, vid a, vid b)
{
	struct value v = {.kind = VAL_BIN, .a = a, .b = b, .number = sub};

	if ((sub == IR_PLUS || sub == IR_MINUS) && t->v.items[b].kind == VAL_CONST && !t->v.items[b].number)
		return a; /* container_of() of a first member */
	v.depth = 1 + (t->v.items[a].depth > t->v.items[b].depth ? t->v.items[a].depth : t->v.items[b].depth);
	v.has_obj = t->v.items[a].has_obj | t->v.items[b].has_obj;
	if (sub <= IR_LE || sub == IR_MINUS) /* comparing or subtracting pointers makes no pointer */
		v.has_obj = sub == IR_MINUS ? t->v.items[a].has_obj && !t->v.items[b].has_obj : 0;
	return v.depth > MAX_BIN_DEPTH ? 0 : value_add(t, v);
}

static lid loc_add(struct values *t, struct loc l)
{
	uint64_t key = mix(mix(mix(mix(mix((uint64_t)l.kind + 1, (uint64_t)l.base), (uint64_t)l.pointer), (uint64_t)l.var), (uint64_t)l.index),
			   MAP_PTR(l.field));
	int fresh;

	for (;; key++) {
		uint64_t *at = map_put(&t->l_index, key, &fresh);
		struct loc *q;

		if (fresh) {
			*at = (uint64_t)t->l.count;
			vec_push(&t->l, l);
			return t->l.count - 1;
		}
		q = &t->l.items[*at];
		if (q->kind == l.kind && q->base == l.base && q->pointer == l.pointer && q->var == l.var && q->index == l.index &&
		    q->field == l.field) {
			if (!q->type)
				q->type = l.type;
			return (lid)*at;
		}
	}
}

lid loc_var(struct values *t, int var, int is_local, int type)
{
	return loc_add(t, (struct loc){.kind = LOC_VAR, .var = var, .is_local = is_local, .type = type});
}

lid loc_deref(struct values *t, vid pointer, int type)
{
	struct loc l = {.kind = LOC_DEREF, .pointer = pointer, .type = type};

	l.has_obj = t->v.items[pointer].has_obj;
	return loc_add(t, l);
}

lid loc_field(struct values *t, lid base, const char *field, int type)
{
	struct loc l = {.kind = LOC_FIELD, .base = base, .field = field, .type = type};

	l.is_local = t->l.items[base].is_local;
	l.has_obj = t->l.items[base].has_obj;
	l.is_any = t->l.items[base].is_any;
	l.depth = t->l.items[base].depth + 1;
	return l.depth > MAX_LOC_DEPTH ? base : loc_add(t, l);
}

lid loc_index(struct values *t, lid base, long index, int type)
{
	struct loc l = {.kind = LOC_INDEX, .base = base, .index = index, .type = type};
	const struct loc *b = &t->l.items[base];

	/* p[i] where p is &a[k] is a[k + i] */
	if (b->kind == LOC_INDEX && index != IR_INDEX_ANY && b->index != IR_INDEX_ANY && b->type == type && type) {
		l.base = b->base;
		l.index += b->index;
	} else if (b->kind == LOC_INDEX && index == IR_INDEX_ANY && b->type == type && type) {
		l.base = b->base;
	}
	l.is_local = b->is_local;
	l.is_any = b->is_any || index == IR_INDEX_ANY;
	l.has_obj = b->has_obj;
	l.depth = b->depth + 1;
	return l.depth > MAX_LOC_DEPTH ? base : loc_add(t, l);
}

lid loc_root(const struct values *t, lid l)
{
	while (t->l.items[l].kind == LOC_FIELD || t->l.items[l].kind == LOC_INDEX)
		l = t->l.items[l].base;
	return l;
}

int loc_within(const struct values *t, lid inner, lid outer)
{
	while (inner != outer) {
		if (t->l.items[inner].kind != LOC_FIELD && t->l.items[inner].kind != LOC_INDEX)
			return 0;
		inner = t->l.items[inner].base;
	}
	return 1;
}

int val_depends(const struct values *t, vid x, vid v)
{
	const struct value *p;

	if (x == v)
		return 1;
	p = &t->v.items[x];
	if (p->kind == VAL_ADDR)
		return loc_depends(t, p->a, v);
	if (p->kind == VAL_GETTER)
		return val_depends(t, p->a, v);
	if (p->kind == VAL_BIN)
		return val_depends(t, p->a, v) || val_depends(t, p->b, v);
	return 0;
}

int loc_depends(const struct values *t, lid l, vid v)
{
	const struct loc *root = &t->l.items[loc_root(t, l)];

	return root->kind == LOC_DEREF && val_depends(t, root->pointer, v);
}
