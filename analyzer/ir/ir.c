#include "analyzer/ir/ir.h"

#include "analyzer/base/intern.h"

#include <string.h>

const char *const ir_op_names[] = {
#define OP(symbol, name, term) name,
#include "analyzer/ir/ops.def"
#undef OP
};

static const unsigned char terminators[] = {
#define OP(symbol, name, term) term,
#include "analyzer/ir/ops.def"
#undef OP
};

const char *const ir_sub_names[] = {"==", "!=", "<", ">=", ">", "<=", "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"};

int ir_op_is_terminator(enum ir_op op)
{
	return terminators[op];
}

struct ir_unit *ir_unit_new(const char *path)
{
	struct ir_unit *u = xcalloc(1, sizeof(*u));

	u->path = intern(path);
	vec_push(&u->types, ((struct ir_type){.kind = IR_T_UNKNOWN, .record = -1, .spelled = "?", .slot = -1}));
	return u;
}

static void ir_fn_free(struct ir_fn *fn)
{
	vec_release(&fn->vars);
	vec_release(&fn->places);
	vec_release(&fn->operands);
	vec_release(&fn->cases);
	vec_release(&fn->succs);
	vec_release(&fn->insns);
	vec_release(&fn->blocks);
	vec_release(&fn->labels);
	map_release(&fn->place_index);
	free(fn);
}

void ir_unit_free(struct ir_unit *u)
{
	int i;

	if (!u)
		return;
	for (i = 0; i < u->fns.count; i++)
		ir_fn_free(u->fns.items[i]);
	vec_release(&u->files);
	vec_release(&u->includes);
	vec_release(&u->types);
	vec_release(&u->records);
	vec_release(&u->decls);
	vec_release(&u->fns);
	vec_release(&u->slots);
	vec_release(&u->type_objects);
	vec_release(&u->scoped);
	map_release(&u->decl_by_name);
	map_release(&u->fn_by_name);
	arena_release(&u->arena);
	free(u);
}

struct ir_fn *ir_fn_new(struct ir_unit *u, const char *name)
{
	struct ir_fn *fn = xcalloc(1, sizeof(*fn));

	fn->name = intern(name);
	fn->decl = -1;
	fn->loc.file = fn->end.file = -1;
	vec_push(&u->fns, fn);
	*map_put(&u->fn_by_name, MAP_PTR(fn->name), NULL) = (uint64_t)u->fns.count;
	return fn;
}

/* The key packs base, kind and the selector; interned field names differ in their low 32 bits often enough that the
 * slow path below settles the rest. */
static int place_get(struct ir_fn *fn, struct ir_place p, uint64_t selector)
{
	uint64_t key = ((uint64_t)(unsigned)(p.base + 1) << 40) ^ ((uint64_t)p.kind << 60) ^ selector * 0x9e3779b97f4a7c15u;
	int fresh;
	uint64_t *at;

	for (;; key++) {
		const struct ir_place *q;

		at = map_put(&fn->place_index, key, &fresh);
		if (fresh)
			break;
		q = &fn->places.items[*at];
		if (q->kind == p.kind && q->base == p.base && q->var == p.var && q->field == p.field && q->index == p.index)
			return (int)*at;
	}
	*at = (uint64_t)fn->places.count;
	vec_push(&fn->places, p);
	return fn->places.count - 1;
}

int ir_place_var(struct ir_fn *fn, int var)
{
	return place_get(fn, (struct ir_place){IR_P_VAR, -1, var, NULL, 0, fn->vars.items[var].type, 0}, (uint64_t)var);
}

int ir_place_deref(struct ir_fn *fn, int base, int type)
{
	return place_get(fn, (struct ir_place){IR_P_DEREF, base, -1, NULL, 0, type, 0}, 1);
}

int ir_place_field(struct ir_fn *fn, int base, const char *field, int type)
{
	return place_get(fn, (struct ir_place){IR_P_FIELD, base, -1, field, 0, type, 0}, MAP_PTR(field));
}

int ir_place_index(struct ir_fn *fn, int base, long index, int type)
{
	return place_get(fn, (struct ir_place){IR_P_INDEX, base, -1, NULL, index, type, 0}, (uint64_t)index);
}

int ir_place_root(const struct ir_fn *fn, int place)
{
	while (fn->places.items[place].kind != IR_P_VAR)
		place = fn->places.items[place].base;
	return fn->places.items[place].var;
}

int ir_decl_find(const struct ir_unit *u, const char *name)
{
	const uint64_t *at = map_get(&u->decl_by_name, MAP_PTR(name));

	return at ? (int)*at - 1 : -1;
}

struct ir_fn *ir_fn_find(const struct ir_unit *u, const char *name)
{
	const uint64_t *at = map_get(&u->fn_by_name, MAP_PTR(name));

	return at ? u->fns.items[*at - 1] : NULL;
}
