/* Habits: what a unit does with the functions that nobody described. One call says little; how the other callers treat
 * the same callee, or objects of the same type, says whether a result is owned and whether an argument is taken over
 * (the "beliefs" of Engler et al., Bugs as Deviant Behavior, SOSP 2001).
 */
#include "analyzer/own/engine.h"

/* --- Arguments -------------------------------------------------------------------------------------------------------- */

static int is_release_of(const struct own *own, const struct ir_fn *fn, const struct ir_insn *x, int place)
{
	const struct contract *c = x->op == IR_CALL && x->name && x->n_args ? api_contract(own->api, x->name, -1) : NULL;
	struct ir_operand a;

	if (!c || !c->n_args || (c->args[0] != ARG_RELEASES && c->args[0] != ARG_RELEASES_NULLOK))
		return 0;
	a = fn->operands.items[x->args];
	return a.kind == IR_PLACE && a.place == place;
}

/* Does the function release the variable soon after this call, with no other value in it? */
static int released_after(const struct own *own, const struct ir_fn *fn, int insn, int place)
{
	enum { SOON = 40 };
	int i;

	for (i = insn + 1; i < fn->insns.count && i < insn + SOON; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (x->dst == place)
			return 0;
		if (is_release_of(own, fn, x, place))
			return 1;
	}
	return 0;
}

static uint64_t arg_key(const char *callee, int arg)
{
	return MAP_PTR(callee) * 16 + (uint64_t)(arg & 15);
}

/* For each undescribed callee whose name, or whose argument's family, says that it takes it over: how often does a caller release the argument
 * after the call (low half), how often not? */
void find_lent_args(struct own *own)
{
	int f, i, k;

	for (f = 0; f < own->u->fns.count; f++) {
		const struct ir_fn *fn = own->u->fns.items[f];

		for (i = 0; i < fn->insns.count; i++) {
			const struct ir_insn *x = &fn->insns.items[i];

			if (x->op != IR_CALL || !x->name || api_contract(own->api, x->name, -1) ||
			    map_get(&own->u->fn_by_name, MAP_PTR(x->name)))
				continue;
			for (k = 0; k < x->n_args; k++) {
				struct ir_operand a = fn->operands.items[x->args + k];

				const struct family *family = a.kind == IR_PLACE ? api_family(own->api, own->u, fn->places.items[a.place].type) : NULL;

				if (family && fn->places.items[a.place].kind == IR_P_VAR && (family->default_steals || name_role(x->name) == NAME_STORE))
					*map_put(&own->lent_args, arg_key(x->name, k), NULL) += released_after(own, fn, i, a.place) ? 1 : 1 << 16;
			}
		}
	}
}

/* Static functions whose callers hand over what they just got: print_and_free(list). */

static int is_retain_of(const struct own *own, const struct ir_fn *fn, const struct ir_insn *x, int place)
{
	const struct contract *c = x->op == IR_CALL && x->name && x->n_args ? api_contract(own->api, x->name, -1) : NULL;
	struct ir_operand a;

	if (!c || !c->n_args || c->args[0] != ARG_RETAINS)
		return 0;
	a = fn->operands.items[x->args];
	return a.kind == IR_PLACE && a.place == place;
}

/* Is the variable the result of a call, or retained for this, and never released here? */
static int is_result_kept_by_nobody(const struct own *own, const struct ir_fn *fn, int place)
{
	int i, made = 0;

	if (fn->places.items[place].kind != IR_P_VAR || fn->vars.items[fn->places.items[place].var].kind > IR_PARAM)
		return 0;
	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		made |= is_retain_of(own, fn, x, place);
		made |= x->dst == place && (x->op == IR_CALL || (x->op == IR_SET && x->a.kind == IR_PLACE &&
								 fn->vars.items[ir_place_root(fn, x->a.place)].kind == IR_TEMP));
		if (is_release_of(own, fn, x, place))
			return 0;
	}
	return made;
}

void find_given_args(struct own *own)
{
	int f, i, k;

	for (f = 0; f < own->u->fns.count; f++) {
		const struct ir_fn *fn = own->u->fns.items[f];

		for (i = 0; i < fn->insns.count; i++) {
			const struct ir_insn *x = &fn->insns.items[i];

			if (x->op != IR_CALL || !x->name || !map_get(&own->u->fn_by_name, MAP_PTR(x->name)))
				continue;
			for (k = 0; k < x->n_args; k++) {
				struct ir_operand a = fn->operands.items[x->args + k];

				*map_put(&own->given_args, arg_key(x->name, k), NULL) +=
					a.kind == IR_PLACE && is_result_kept_by_nobody(own, fn, a.place) ? 1 : 1 << 16;
			}
		}
	}
}

/* Do all callers of a static function hand a reference of their own over? */
int is_given(const struct own *own, const struct ir_fn *fn, int arg)
{
	const uint64_t *at = fn->is_static ? map_get(&own->given_args, arg_key(fn->name, arg)) : NULL;

	return at && (*at & 0xffff) && !(*at >> 16);
}

/* Do most callers release what they gave, so that the callee cannot have taken it over? */
int is_lent(const struct own *own, const char *callee, int arg)
{
	const uint64_t *at = map_get(&own->lent_args, arg_key(callee, arg));

	return at && (*at & 0xffff) >= 2 && (*at & 0xffff) > *at >> 16;
}

/* Does the body of this function release a parameter of that type? */
int releases_its_argument(const struct own *own, const char *name, const char *record)
{
	const uint64_t *at = map_get(&own->u->fn_by_name, MAP_PTR(name));
	const struct ir_fn *fn = at ? own->u->fns.items[*at - 1] : NULL;
	int i, v;

	for (i = 0; fn && record && i < fn->insns.count; i++)
		for (v = 0; v < fn->n_params; v++) {
			const struct ir_type *t = &own->u->types.items[fn->vars.items[v].type];

			if (t->kind != IR_T_PTR || own->u->types.items[t->to].kind != IR_T_RECORD ||
			    own->u->records.items[own->u->types.items[t->to].record].name != record)
				continue;
			if (is_release_of(own, fn, &fn->insns.items[i], ir_place_var((struct ir_fn *)(uintptr_t)fn, v)))
				return 1;
		}
	return 0;
}

/* --- Results ---------------------------------------------------------------------------------------------------------- */

const char *seed_record(const struct engine *e, const struct seed *seed)
{
	const struct ir_type *t = &e->u->types.items[seed->type];

	t = t->kind == IR_T_PTR ? &e->u->types.items[t->to] : t;
	return t->kind == IR_T_RECORD ? e->u->records.items[t->record].name : NULL;
}

/* Which types have a function that releases them? */
void find_releasers(struct own *own)
{
	int i;

	for (i = 0; i < own->u->decls.count; i++) {
		const struct ir_decl *d = &own->u->decls.items[i];
		const struct ir_type *t;

		if (!d->n_params || d->n_params > 2 || !d->name || name_role(d->name) != NAME_RELEASE)
			continue;
		t = &own->u->types.items[d->params[0].type];
		if (t->kind == IR_T_PTR && own->u->types.items[t->to].kind == IR_T_PTR)
			t = &own->u->types.items[t->to];
		if (t->kind == IR_T_PTR && own->u->types.items[t->to].kind == IR_T_RECORD)
			*map_put(&own->releasers, MAP_PTR(own->u->records.items[own->u->types.items[t->to].record].name), NULL) = 1;
	}
}
