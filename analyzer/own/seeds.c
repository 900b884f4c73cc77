/* Seeds: which values of a function are followed. Collected in the baseline's last walk. */
#include "analyzer/own/engine.h"

#include <string.h>

static struct seed *add_seed(struct engine *e, struct seed seed)
{
	int i;

	for (i = 0; i < e->seeds.count; i++)
		if (e->seeds.items[i].sym == seed.sym &&
		    (e->seeds.items[i].insn == seed.insn || val(&e->values, seed.sym)->kind == VAL_GETTER))
			return &e->seeds.items[i];
	vec_push(&e->seeds, seed);
	return &e->seeds.items[e->seeds.count - 1];
}

/* Where the result of a call goes: the variable itself, or through a temporary. */
int named_var(const struct engine *e, int insn)
{
	int dst = insn_at(e, insn)->dst, i;

	for (i = insn + 1; i < e->fn->insns.count && i < insn + 4; i++)
		if (insn_at(e, i)->op == IR_SET && insn_at(e, i)->a.kind == IR_PLACE && insn_at(e, i)->a.place == dst)
			return insn_at(e, i)->dst;
	return dst;
}

void seed_result(struct engine *e, int insn, const struct contract *c, vid result)
{
	const struct ir_insn *call = insn_at(e, insn);
	struct seed seed = {.insn = insn, .sym = result, .arg = -1, .contract = c, .type = call->type, .confidence = c->confidence};
	const struct ir_type *t = &e->u->types.items[call->type];

	seed.place = call->dst;
	seed.family = api_family(e->api, e->u, call->type);
	seed.plain = c->plain;
	switch (c->ret) {
	case RET_OWNED:
	case RET_CONTAINER:
		seed.how = OBJ_OWNED;
		break;
	case RET_FLOATING:
		seed.how = OBJ_OWNED;
		seed.floating = 1;
		break;
	case RET_BORROWED:
	case RET_BORROWED_FROM:
		if (c->inert) /* a static object that says what went wrong passes for a new one */
			return;
		if (!seed.family && (t->kind != IR_T_PTR || (e->u->types.items[t->to].kind != IR_T_RECORD && !(e->u->types.items[t->to].kind == IR_T_VOID && c->source == FROM_MODEL)) ||
				     c->source == FROM_BODY)) /* text inside an object, a list node: nothing to count */
			return;
		seed.how = OBJ_BORROWED;
		break;
	case RET_UNKNOWN:
		if (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID && call->dst >= 0 && call->name && name_takes_out(call->name)) {
			seed.type = e->fn->places.items[named_var(e, insn)].type; /* g_queue_pop_head: the variable knows */
			seed.family = api_family(e->api, e->u, seed.type);
			t = &e->u->types.items[seed.type];
		}
		if (t->kind != IR_T_PTR || e->u->types.items[t->to].kind != IR_T_RECORD)
			return;
		seed.how = OBJ_UNKNOWN;
		seed.confidence = 60;
		seed.fresh_name = call->name && name_role(call->name) == NAME_NEW;
		break;
	default:
		return;
	}
	if (call->dst >= 0 && seed.family && seed.family->by_name && e->u->types.items[e->fn->places.items[named_var(e, insn)].type].is_const)
		seed.confidence = 45; /* const GstCaps *caps = ...: this version of the library lends it, or its user thinks so */
	if ((call->flags & IR_CLEANUP) || c->always_null || c->immortal || (pack_letter(e, call, c) && strchr("oOnbTF", pack_letter(e, call, c))))
		return;
	add_seed(e, seed);
}

static int type_behind(const struct engine *e, int type)
{
	return e->u->types.items[type].to;
}

static int may_hold_object(const struct engine *e, int type)
{
	enum ir_type_kind k = e->u->types.items[type].kind;

	return k == IR_T_PTR || k == IR_T_RECORD || k == IR_T_UNKNOWN || k == IR_T_ARRAY;
}

/* Does nothing but one call's &variable, and its initial value, concern the variable? */
static int is_never_read(const struct engine *e, int place)
{
	int i, k, uses = 0, root = ir_place_root(e->fn, place);

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_DECL || x->op == IR_END)
			continue;
		uses += (x->a.kind == IR_PLACE || x->a.kind == IR_ADDR) && ir_place_root(e->fn, x->a.place) == root;
		uses += (x->b.kind == IR_PLACE || x->b.kind == IR_ADDR) && ir_place_root(e->fn, x->b.place) == root;
		for (k = 0; x->op == IR_CALL && k < x->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[x->args + k];

			uses += (a.kind == IR_PLACE || a.kind == IR_ADDR) && ir_place_root(e->fn, a.place) == root;
		}
	}
	return uses == 1;
}

void seed_outs(struct engine *e, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);
		struct seed seed = {.how = OBJ_OWNED, .insn = insn, .arg = k, .contract = c, .confidence = c->confidence, .place = -1};
		struct ir_operand op = e->fn->operands.items[call->args + k];

		if (effect == ARG_UNKNOWN && d && is_record_slot(e, op) && c->source != FROM_MODEL) {
			const struct family *f = api_family(e->api, e->u, e->fn->places.items[op.place].type);

			/* GObject's out-parameters give, and who only wanted to look would look */
			seed.how = f && f->by_name && is_never_read(e, op.place) ? OBJ_OWNED : OBJ_UNKNOWN;
			seed.confidence = 58;
			seed.fresh_name = 0;
		} else if (effect != ARG_OUT_OWNED && effect != ARG_OUT_FILLED && effect != ARG_OUT_OWNED_ON_SUCCESS && effect != ARG_OUT_ERROR && effect != ARG_OUT_BORROWED)
			continue;
		if (!target_of(e, args[k]))
			continue;
		if (effect == ARG_OUT_BORROWED)
			seed.how = OBJ_BORROWED;
		if (val(&e->values, args[k])->kind == VAL_ADDR && loc(&e->values, val(&e->values, args[k])->a)->is_any)
			continue; /* one element after the other: a later loop releases them */
		if (val(&e->values, args[k])->kind != VAL_ADDR)
			continue; /* the caller's own slot: it leaves with it */
		if (op.kind == IR_ADDR && !may_hold_object(e, e->fn->places.items[op.place].type))
			continue; /* g_object_get(o, "width", &width, NULL) */
		if (effect == ARG_OUT_ERROR && c->success == SUCCESS_DEFAULT && only_error_tells(e, call))
			seed.confidence = 45;
		seed.sym = val_get(&e->values, VAL_OUT, insn, k);
		seed.plain = c->plain;
		if (op.kind == IR_ADDR)
			seed.place = op.place;
		seed.type = op.kind == IR_ADDR ? e->fn->places.items[op.place].type
					       : d && k < d->n_params ? type_behind(e, d->params[k].type) : 0;
		seed.family = api_family(e->api, e->u, seed.type);
		seed.plain &= !seed.family; /* GC_PLAIN speaks of what is plain in its type, too */
		seed.plain |= e->u->types.items[seed.type].kind == IR_T_PTR && !seed.family &&
			      e->u->types.items[e->u->types.items[seed.type].to].kind == IR_T_INT; /* text */
		add_seed(e, seed);
	}
}

/* The object that a pointer points into. */
vid object_of(struct engine *e, vid v)
{
	const struct value *p = val(&e->values, v);
	const struct loc *root;

	if (p->kind != VAL_ADDR)
		return v;
	root = loc(&e->values, loc_root(&e->values, p->a));
	return root->kind == LOC_DEREF ? root->pointer : v;
}

/* Py_None and its like: the address of a global of a counted type. */
void seed_static(struct engine *e, vid v)
{
	const struct value *p = val(&e->values, v);
	struct seed seed = {.how = OBJ_STATIC, .insn = NO_INSN, .sym = v, .arg = -1, .confidence = 75, .place = -1};
	const struct contract *known;
	const struct loc *root;
	int i;

	if (p->kind != VAL_ADDR)
		return;
	root = loc(&e->values, loc_root(&e->values, p->a));
	if (root->kind != LOC_VAR || root->is_local)
		return;
	i = loc(&e->values, p->a)->type;
	if (e->u->types.items[i].kind != IR_T_RECORD ||
	    !(seed.family = api_record_family(e->api, e->u, e->u->types.items[i].record)) || seed.family->value_handle)
		return;
	seed.type = i;
	seed.place = ir_place_var((struct ir_fn *)(uintptr_t)e->fn, root->var);
	known = api_contract(e->api, e->fn->vars.items[root->var].name, -1);
	seed.immortal = known && known->immortal;
	add_seed(e, seed);
}

static int is_global_place(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];

	return p->kind == IR_P_VAR && e->fn->vars.items[p->var].kind >= IR_STATIC;
}

static int is_any_element(const struct engine *e, int place)
{
	for (; place >= 0; place = e->fn->places.items[place].base)
		if (e->fn->places.items[place].kind == IR_P_INDEX && e->fn->places.items[place].index == IR_INDEX_ANY)
			return 1;
	return 0;
}

/* *p where p moves on: each element of an array in turn, again. */
static int is_walked(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int i;

	if (p->kind != IR_P_DEREF || e->fn->places.items[p->base].kind != IR_P_VAR)
		return 0;
	for (i = 0; i < e->fn->insns.count; i++)
		if (insn_at(e, i)->op == IR_ADD && insn_at(e, i)->place == p->base)
			return 1;
	return 0;
}

/* Was it given, before this retain, to something that keeps it: user data of a callback, a helper that stores it? */
static int was_passed_on(const struct engine *e, int insn, int place)
{
	int i, k;

	for (i = insn - 1; i >= 0 && i > insn - 40; i--) {
		const struct ir_insn *x = insn_at(e, i);

		for (k = 0; x->op == IR_CALL && e->calls[i] && k < x->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[x->args + k];
			enum arg_effect effect = k < e->calls[i]->n_args ? (enum arg_effect)e->calls[i]->args[k] : ARG_UNKNOWN;

			if (a.kind == IR_PLACE && a.place == place &&
			    (effect == ARG_STEALS || (e->calls[i]->source != FROM_MODEL && (effect == ARG_ESCAPES || effect == ARG_UNKNOWN))))
				return 1;
		}
	}
	return 0;
}

/* Py_INCREF(void_pointer): what it retains is of the type that it takes. */
static const struct family *taken_family(const struct engine *e, int insn)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->op == IR_CALL && call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;

	return d && d->n_params ? api_family(e->api, e->u, d->params[0].type) : NULL;
}

void seed_retained(struct engine *e, int insn, vid v, int place, int confidence)
{
	const struct value *p = val(&e->values, v);
	struct seed seed = {.how = OBJ_LOADED, .insn = insn, .sym = v, .arg = -1, .confidence = confidence, .place = place};

	if (p->kind == VAL_PARAM)
		e->local[e->fn->vars.count + p->a] = 1;
	if (p->kind == VAL_LOAD) {
		seed.insn = p->a;
		if (place < 0 || e->fn->places.items[place].kind != IR_P_VAR || e->fn->vars.items[e->fn->places.items[place].var].kind != IR_LOCAL)
			seed.place = p->b; /* no variable of ours to name it by */
	} else if (p->kind == VAL_PHI || p->kind == VAL_FRESH || p->kind == VAL_OLD ||
		   ((p->kind == VAL_RESULT || p->kind == VAL_OUT) && e->calls[p->a] && e->calls[p->a]->ret == RET_UNKNOWN)) {
		seed.retained = 1;
	} else {
		return;
	}
	if (insn_at(e, insn)->op == IR_CALL && insn_at(e, insn)->dst >= 0) { /* x = x_get(...) */
		int named = named_var(e, insn);

		if (e->fn->vars.items[ir_place_root(e->fn, named)].kind != IR_TEMP)
			seed.place = named;
	}
	if (p->kind == VAL_LOAD && is_walked(e, p->b))
		return;
	if (p->kind == VAL_LOAD && is_any_element(e, p->b) && (place < 0 || e->fn->vars.items[ir_place_root(e->fn, place)].kind == IR_TEMP))
		return; /* each element of an array in turn: the array is being copied */
	seed.direct = place >= 0 && insn_at(e, insn)->dst < 0 && (e->fn->places.items[place].kind != IR_P_VAR || is_global_place(e, place));
	if (seed.direct && is_any_element(e, place))
		return; /* each element of an array in turn: the array is being copied */
	if (place < 0 && p->kind == VAL_LOAD)
		place = p->b;
	if (place < 0 && p->kind == VAL_RESULT)
		seed.place = place = insn_at(e, p->a)->dst;
	seed.type = place >= 0 ? e->fn->places.items[place].type : 0;
	seed.family = api_family(e->api, e->u, seed.type);
	if (!seed.family)
		seed.family = taken_family(e, insn);
	seed.explicit_retain = 1;
	seed.passed_on = place >= 0 && was_passed_on(e, insn, place);
	add_seed(e, seed);
}

/* args[i] where args is a parameter `PyObject *const *`. */
static int is_const_element(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int root = ir_place_root(e->fn, place);

	while (p->kind == IR_P_INDEX)
		p = &e->fn->places.items[p->base];
	return root < e->fn->n_params && p->kind == IR_P_DEREF && e->fn->places.items[p->base].kind == IR_P_VAR &&
	       e->u->types.items[e->fn->vars.items[root].type].is_const;
}

void seed_touched(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	int k;

	(void)s;
	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);
		vid v = object_of(e, args[k]);
		const struct value *p = val(&e->values, v);
		struct seed seed = {.how = OBJ_LOADED, .insn = insn, .sym = v, .arg = -1, .contract = NULL, .confidence = c->confidence};
		struct ir_operand op = e->fn->operands.items[call->args + k];

		if (effect == ARG_CLEARS && val(&e->values, args[k])->kind == VAL_ADDR) { /* g_autoptr(X) x = parameter */
			vid inside = state_get(s, val(&e->values, args[k])->a);

			if (inside && val(&e->values, inside)->kind == VAL_PARAM)
				e->local[e->fn->vars.count + val(&e->values, inside)->a] = 1;
		}
		if (p->kind == VAL_PARAM && ((effect != ARG_BORROWS && effect != ARG_UNKNOWN) || (!k && starts_operation(e, call))))
			e->local[e->fn->vars.count + p->a] = 1; /* of interest */
		if (effect == ARG_STEALS_ON_SUCCESS)
			effect = ARG_STEALS;
		if (effect == ARG_COUNTS_UP && val(&e->values, args[k])->kind == VAL_ADDR && counted_object(e, val(&e->values, args[k])->a))
			seed_retained(e, insn, v, -1, 65);
		if (effect != ARG_RETAINS && effect != ARG_STEALS)
			continue;
		seed_static(e, args[k]);
		if (effect == ARG_STEALS && p->kind == VAL_LOAD && is_const_element(e, p->b)) {
			seed.how = OBJ_BORROWED;
			seed.lent = 1;
		} else if (effect == ARG_STEALS && (p->kind != VAL_LOAD || is_any_element(e, p->b) || (!e->self && !is_global_place(e, p->b)))) {
			continue;
		}
		if (effect == ARG_RETAINS) {
			seed_retained(e, insn, v, op.kind == IR_PLACE ? op.place : -1, c->confidence);
			continue;
		}
		seed.place = p->b;
		seed.insn = p->a;
		seed.type = op.kind == IR_PLACE ? e->fn->places.items[op.place].type : 0;
		seed.family = api_family(e->api, e->u, seed.type);
		add_seed(e, seed);
	}
}

/* A callee's body clears or releases what a parameter of ours points to: that is our own effect too. */
void note_field_effects(struct engine *e, struct state *s, const struct ir_insn *call, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);
		const struct value *p = val(&e->values, args[k]);
		struct field_effect f = {-1, NULL, c->counts || c->counted || (c->name && c->source != FROM_MODEL && name_counts(c->name))};
		const struct loc *l;
		int i;

		if (effect == ARG_CLEARS && p->kind == VAL_ADDR) {
			l = loc(&e->values, p->a);
		} else if ((effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_STEALS) && p->kind == VAL_LOAD) {
			l = NULL;
			for (i = 0; i < s->n_env && !l; i++)
				if (s->env[i].holds == args[k] && !loc(&e->values, s->env[i].at)->is_local)
					l = loc(&e->values, s->env[i].at);
			if (!l) { /* already replaced: Py_CLEAR's order; the place of the load says where it was */
				const struct ir_place *q = &e->fn->places.items[p->b];

				if (q->kind == IR_P_FIELD)
					*map_put(&e->own->owning_fields, MAP_PTR(q->field), NULL) = 1;
				if (q->kind == IR_P_FIELD && e->fn->places.items[q->base].kind == IR_P_DEREF) {
					const struct ir_place *b = &e->fn->places.items[e->fn->places.items[q->base].base];

					if (b->kind == IR_P_VAR && b->var < e->fn->n_params) {
						f.arg = b->var;
						f.field = q->field;
						vec_push(&e->field_effects, f);
					}
				}
				if (q->kind == IR_P_DEREF && e->fn->places.items[q->base].kind == IR_P_VAR &&
				    e->fn->places.items[q->base].var < e->fn->n_params) {
					f.arg = e->fn->places.items[q->base].var;
					vec_push(&e->field_effects, f);
				}
				continue;
			}
		} else {
			continue;
		}
		if (l->kind == LOC_FIELD) {
			const struct loc *b = loc(&e->values, l->base);

			*map_put(&e->own->owning_fields, MAP_PTR(l->field), NULL) = 1;
			if (b->kind == LOC_DEREF && val(&e->values, b->pointer)->kind == VAL_PARAM) {
				f.arg = val(&e->values, b->pointer)->a;
				f.field = l->field;
				vec_push(&e->field_effects, f);
			}
		} else if (l->kind == LOC_DEREF && val(&e->values, l->pointer)->kind == VAL_PARAM) {
			f.arg = val(&e->values, l->pointer)->a;
			vec_push(&e->field_effects, f);
		}
	}
}
