/* Which contract a call has: words on its declaration, then the models, then the callee's own body, then what its slot
 * promises, and last what its family or its name suggests. Each callee is resolved once per unit. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

static const struct ir_type *type_at(const struct own *own, int t)
{
	return &own->u->types.items[t];
}

static int is_object_pointer(const struct own *own, int type)
{
	const struct ir_type *t = type_at(own, type);

	return t->kind == IR_T_PTR && (type_at(own, t->to)->kind == IR_T_RECORD);
}

/* GError **: by convention of its family, filled exactly if the call fails. */
static int is_error_slot(const struct own *own, int type)
{
	const struct ir_type *t = type_at(own, type);
	const struct family *f = t->kind == IR_T_PTR ? api_family(own->api, own->u, t->to) : NULL;

	return f && f->out_error;
}

/* The arguments of a call that may be references, by what their families promise. */
static void default_args(struct own *own, const struct ir_fn *fn, const struct ir_insn *call, struct contract *c)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	int k;

	(void)fn;
	for (k = 0; k < c->n_args; k++) {
		const struct family *f;

		if (!d || k >= d->n_params || c->args[k] != ARG_UNKNOWN)
			continue;
		f = api_family(own->api, own->u, d->params[k].type);
		if (!f && is_error_slot(own, d->params[k].type))
			c->args[k] = ARG_OUT_ERROR;
		if (!f)
			continue;
		if (!call->name && !f->lends && !f->default_steals)
			c->args[k] = ARG_ESCAPES; /* a callback of somebody's: `gateway->notify_event(info)` may take it */
		else
			c->args[k] = f->default_steals && !(call->name && is_lent(own, call->name, k)) ? ARG_STEALS : ARG_BORROWS;
	}
}

static int first_object_arg(const struct own *own, const struct ir_insn *call, int *count)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	int k, at = -1;

	*count = 0;
	for (k = 0; d && k < d->n_params; k++)
		if (is_object_pointer(own, d->params[k].type) || api_family(own->api, own->u, d->params[k].type)) {
			if (at < 0)
				at = k;
			++*count;
		}
	return at;
}

/* "fsal_ops.put_ref" -> "put_ref": a method table's slot is named after what it does. */
static const char *last_part(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot ? dot + 1 : name;
}

/* struct x **, for a release that also sets the variable to NULL. */
static int is_slot_of_object(const struct own *own, int type)
{
	const struct ir_type *t = type_at(own, type);

	return t->kind == IR_T_PTR && is_object_pointer(own, t->to);
}

/* atomic_dec_and_test(&x->refs), refcount_inc(&x->refs): a primitive whose body is not C that can be read. */
static int counts_by_name(const struct own *own, const struct ir_decl *d, const char *name, struct contract *c)
{
	int up = name_has_word(name, "inc") || name_has_word(name, "add") || name_has_word(name, "increment"),
	    down = name_has_word(name, "dec") || name_has_word(name, "sub") || name_has_word(name, "decrement");

	if (up == down || !d->n_params || type_at(own, d->params[0].type)->kind != IR_T_PTR ||
	    !(name_has_word(name, "atomic") || name_has_word(name, "atomic32") || name_has_word(name, "refcount") || name_has_word(name, "ref")))
		return 0;
	if (type_at(own, type_at(own, d->params[0].type)->to)->kind == IR_T_RECORD && !name_has_word(name, "atomic") &&
	    !name_has_word(name, "refcount"))
		return 0; /* dec_session_ref(session) */
	c->args[0] = up ? ARG_COUNTS_UP : ARG_COUNTS_DOWN;
	c->source = FROM_NAME;
	c->confidence = 65;
	return 1;
}

/* inc_client_ref(c): the new count, perhaps, is what it returns. */
static int counts_up_by_name(const char *name)
{
	return (name_has_word(name, "inc") || name_has_word(name, "incr") || name_has_word(name, "increment") || name_has_word(name, "increase")) &&
	       (name_has_word(name, "ref") || name_has_word(name, "refs") || name_has_word(name, "refcount") || name_has_word(name, "refcnt"));
}

/* foo_unref(foo *), foo_ref(foo *): what such names mean nearly everywhere. */
static void guess_from_name(struct own *own, const struct ir_insn *call, struct contract *c)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	const char *name = call->name ? call->name : d ? last_part(d->name) : NULL;
	enum name_role role = name ? name_role(name) : NAME_NONE;
	const struct family *f;
	int n, first = first_object_arg(own, call, &n), k;

	if (!d || !name || (!call->name && role == NAME_RELEASE && !name_counts(name)))
		return; /* x->ref.free(&x->ref) is what a release does at last */
	if (counts_by_name(own, d, name, c))
		return;
	if (role == NAME_RELEASE && d->n_params == 1 && is_slot_of_object(own, d->params[0].type)) { /* event_unref(&event) */
		c->args[0] = ARG_CLEARS;
		c->source = FROM_NAME;
		c->confidence = 60;
		return;
	}
	if ((role == NAME_RELEASE || role == NAME_RETAIN) && first >= 0 && !name_counts(name) && (f = api_family(own->api, own->u, d->params[first].type)) &&
	    f->by_name)
		return; /* its library is described: what else it calls release, destroy or grab is another matter */
	if (role == NAME_RELEASE && first >= 0 && n == 1 && (d->n_params == 1 || (d->n_params == 2 && name_counts(name)))) {
		c->args[first] = ARG_RELEASES_NULLOK;
		c->source = FROM_NAME;
		c->confidence = 60;
	} else if (role == NAME_RETAIN && first == 0 && n == 1 && d->n_params <= 2 &&
		   (type_at(own, d->result)->kind == IR_T_VOID || type_at(own, d->result)->kind == IR_T_PTR || counts_up_by_name(name))) {
		c->args[0] = ARG_RETAINS;
		if (type_at(own, d->result)->kind == IR_T_PTR) {
			c->ret = RET_ARG;
			c->ret_arg = 0;
		}
		c->source = FROM_NAME;
		c->confidence = 60;
	} else if (role == NAME_STORE) {
		for (k = 0; k < c->n_args; k++)
			if (k < d->n_params && is_slot_of_object(own, d->params[k].type))
				continue; /* it is filled, not stored */
			else if (c->args[k] == ARG_UNKNOWN || (k > 0 && c->args[k] == ARG_BORROWS))
				c->args[k] = k < d->n_params && (f = api_family(own->api, own->u, d->params[k].type)) && (f->by_name || (call->name && is_lent(own, call->name, k)))
						     ? ARG_KEEPS : ARG_ESCAPES; /* GObject's convention: it takes a reference of its own */
	}
}

static int sets_error(const char *name)
{
	return name_has_word(name, "error") || name_has_word(name, "err") || name_has_word(name, "errorhandler") ||
	       name_has_word(name, "raise") || name_has_word(name, "fail");
}

/* What the source calls the callee: its name, its slot's, or that of the variable with its address. */
static const char *called_as(const struct own *own, const struct ir_fn *fn, const struct ir_insn *call)
{
	if (call->name)
		return call->name;
	if (call->decl >= 0)
		return last_part(own->u->decls.items[call->decl].name);
	return call->a.kind == IR_PLACE ? fn->vars.items[ir_place_root(fn, call->a.place)].name : "";
}

static void default_result(struct own *own, const struct ir_fn *fn, const struct ir_insn *call, struct contract *c)
{
	const struct family *f = api_family(own->api, own->u, call->type);
	enum name_role role = call->name ? name_role(call->name) : NAME_NONE;

	if (c->ret != RET_UNKNOWN || !f || c->always_null)
		return;
	c->family = f->name;
	if (f->default_owned) {
		c->ret = RET_OWNED;
		c->confidence = call->name && (name_has_word(call->name, "peek") || name_has_word(call->name, "borrow") ||
					       name_has_word(call->name, "borrowed")) ? 30 : call->name ? 75 : call->decl >= 0 ? 65 : 45;
		if (call->name && name_has_word(call->name, "borrowed"))
			c->ret = RET_BORROWED;
		role = name_role(called_as(own, fn, call));
		if (role != NAME_NEW && role != NAME_GET && sets_error(called_as(own, fn, call))) {
			c->confidence = 40; /* it raises, and returns NULL for `return raise(...)` */
			c->error_set = 1;
		}
	} else if (f->by_name && role == NAME_NEW) {
		c->ret = f->default_floating ? RET_FLOATING : RET_OWNED;
		c->confidence = 70;
	} else if (f->by_name && role == NAME_GET) {
		c->ret = RET_BORROWED;
		c->confidence = 40;
	}
	if (c->ret != RET_UNKNOWN && c->source == FROM_NOTHING)
		c->source = FROM_FAMILY;
	if (!c->evidence)
		c->evidence = "functions of this family return new references";
}

static struct contract *make_default(struct own *own, const struct ir_fn *fn, const struct ir_insn *call)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	int n = d && d->n_params > call->n_args ? d->n_params : call->n_args;
	struct contract *c = contract_new(&own->out->arena, call->name, n);

	c->confidence = 70;
	default_args(own, fn, call, c);
	guess_from_name(own, call, c);
	default_result(own, fn, call, c);
	if (d && d->noreturn)
		c->noreturn = 1;
	return c;
}

/* Does the body, or what it calls in this unit, end in functions without a body or in assembly? */
static int is_out_of_sight(const struct own *own, const char *name, int depth)
{
	const uint64_t *at = name ? map_get(&own->u->fn_by_name, MAP_PTR(name)) : NULL;
	const struct ir_fn *fn = at ? own->u->fns.items[*at - 1] : NULL;
	int i;

	if (!fn)
		return !name || !own->opts->known.linked || !map_get(own->opts->known.linked, MAP_PTR(name));
	if (fn->gave_up)
		return 1;
	for (i = 0; depth < 4 && i < fn->insns.count; i++)
		if (fn->insns.items[i].op == IR_ESCAPE || (fn->insns.items[i].op == IR_CALL && is_out_of_sight(own, fn->insns.items[i].name, depth + 1)))
			return 1;
	return 0;
}

/* Does the body give a count inside its parameter to such a function: urcu_ref_put(&x->ref, free_x)? */
static int gives_counter(const struct own *own, const char *name, int param)
{
	const uint64_t *at = map_get(&own->u->fn_by_name, MAP_PTR(name));
	const struct ir_fn *fn = at ? own->u->fns.items[*at - 1] : NULL;
	int i, k;

	for (i = 0; fn && i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		for (k = 0; x->op == IR_CALL && k < x->n_args; k++) {
			struct ir_operand a = fn->operands.items[x->args + k];

			if (a.kind == IR_ADDR && fn->places.items[a.place].kind == IR_P_FIELD && name_is_counter(fn->places.items[a.place].field) &&
			    (ir_place_root(fn, a.place) == param || fn->vars.items[ir_place_root(fn, a.place)].kind == IR_LOCAL))
				return 1;
		}
	}
	return 0;
}

/* An inline x_put() around a primitive that is out of sight (urcu_ref_put(&x->ref, free_x)): the body shows nothing, but a
 * name that says put or ref means it. */
const struct contract *name_over_body(struct own *own, const struct ir_fn *fn, const struct contract *c)
{
	const struct ir_insn as_called = {.op = IR_CALL, .name = fn->name, .decl = fn->decl, .n_args = fn->n_params}, *call = &as_called;
	enum name_role role = name_role(call->name);
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	struct contract *named;
	int n, first = first_object_arg(own, call, &n);

	int counter = first >= 0 && gives_counter(own, call->name, first);

	if (d && role == NAME_GET && n == 1 && first >= 0 && first < c->n_args &&
	    ((c->ret == RET_ARG && c->ret_arg == first) || (c->ret == RET_UNKNOWN && counter && d->result == d->params[first].type)) &&
	    (c->args[first] == ARG_ESCAPES || c->args[first] == ARG_UNKNOWN || (c->args[first] == ARG_BORROWS && counter)) &&
	    is_out_of_sight(own, call->name, 0)) {
		named = arena_copy(&own->out->arena, c, sizeof(*c)); /* x_get(p): does something out of sight to p, and returns p */
		named->ret = RET_ARG;
		named->ret_arg = first;
		named->args = arena_copy(&own->out->arena, c->args, (size_t)c->n_args);
		named->args[first] = ARG_RETAINS;
		named->source = FROM_NAME;
		named->confidence = 60;
		return named;
	}
	if (d && c->n_args && (c->args[0] == ARG_BORROWS || c->args[0] == ARG_ESCAPES || c->args[0] == ARG_UNKNOWN) && is_out_of_sight(own, call->name, 0)) {
		named = contract_new(&own->out->arena, call->name, c->n_args);
		if (counts_by_name(own, d, call->name, named))
			return named;
	}
	if (!d || (role != NAME_RELEASE && role != NAME_RETAIN) || !name_counts(call->name) || first < 0 || n != 1 || first >= c->n_args ||
	    (c->args[first] != ARG_ESCAPES && c->args[first] != ARG_UNKNOWN && !(c->args[first] == ARG_BORROWS && counter)) || !is_out_of_sight(own, call->name, 0))
		return c;
	named = contract_new(&own->out->arena, call->name, c->n_args);
	guess_from_name(own, call, named);
	return named->source == FROM_NAME ? named : c;
}

/* A GError ** parameter means the same in every function, whatever its body shows. */
static const struct contract *with_error_slots(struct own *own, const struct ir_insn *call, const struct contract *c)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	struct contract *copy = NULL;
	int k;

	for (k = 0; d && k < d->n_params && k < c->n_args; k++) {
		if (!is_error_slot(own, d->params[k].type) || (c->args[k] != ARG_BORROWS && c->args[k] != ARG_UNKNOWN && c->args[k] != ARG_ESCAPES &&
							       c->args[k] != ARG_OUT_OWNED && c->args[k] != ARG_OUT_OWNED_ON_SUCCESS &&
							       c->args[k] != ARG_OUT_FILLED))
			continue;
		if (!copy) {
			copy = arena_copy(&own->out->arena, c, sizeof(*c));
			copy->args = arena_copy(&own->out->arena, c->args, (size_t)c->n_args);
		}
		copy->args[k] = ARG_OUT_ERROR;
	}
	return copy ? copy : c;
}

/* A body tells what happens to the arguments; where it hands on an unknown result, the family's habit fills in. */
static const struct contract *from_body(struct own *own, const struct ir_fn *fn, const struct ir_insn *call, const struct contract *c)
{
	struct contract *merged;

	if (!c)
		return NULL;
	c = with_error_slots(own, call, c);
	if (c->ret != RET_UNKNOWN || !api_family(own->api, own->u, call->type))
		return c;
	merged = arena_copy(&own->out->arena, c, sizeof(*c));
	default_result(own, fn, call, merged);
	merged->source = FROM_BODY;
	if (merged->ret != RET_UNKNOWN && merged->confidence > 45)
		merged->confidence = 45; /* its body does not show it */
	return merged;
}

/* What the body shows that another unit has: of the function, or of all that stand in the slot. */
static const struct contract *linked(const struct own *own, const struct ir_insn *call, const struct ir_decl *d)
{
	const char *name = call->name ? call->name : d ? d->name : NULL;
	const uint64_t *at = name && own->opts->known.linked ? map_get(own->opts->known.linked, MAP_PTR(name)) : NULL;

	return at ? (const struct contract *)(uintptr_t)*at : NULL;
}

/* How many arguments the callee takes; -1: any number. f() of old, or of a lost header, takes what it gets. */
static int n_taken(const struct ir_insn *call, const struct ir_decl *d)
{
	return !d ? -1 : !d->n_params && d->variadic ? call->n_args : d->n_params;
}

static const struct contract *resolve_name(struct own *own, const struct ir_fn *fn, const struct ir_insn *call)
{
	const struct ir_decl *d = call->decl >= 0 ? &own->u->decls.items[call->decl] : NULL;
	const struct contract *c;
	struct contract *said;
	const uint64_t *at;

	if (d && (said = contract_from_decl(&own->out->arena, own->u, d))) {
		if (said->ret == RET_UNKNOWN) /* it speaks of an argument only */
			default_result(own, fn, call, said);
		return said;
	}
	if (call->loc.macro && (c = api_contract(own->api, call->loc.macro, call->n_args)) && c->is_macro && (!call->name || call->name == call->loc.macro))
		return c;
	c = api_contract(own->api, call->name ? call->name : d ? d->name : NULL, n_taken(call, d));
	if (c)
		return c;
	at = call->name ? map_get(&own->u->fn_by_name, MAP_PTR(call->name)) : NULL;
	if (at && (c = from_body(own, fn, call, own->done[*at - 1])))
		return c;
	if (!at && (c = from_body(own, fn, call, linked(own, call, d))))
		return c;
	if (at && own->state[*at - 1] == 1) { /* recursion: not known yet, and nothing to guess */
		struct contract *open = contract_new(&own->out->arena, call->name, call->n_args);

		memset(open->args, ARG_ESCAPES, (size_t)open->n_args);
		return open;
	}
	return make_default(own, fn, call);
}

const struct contract *resolve_call(struct own *own, const struct ir_fn *fn, const struct ir_insn *call)
{
	const char *key = call->name;
	uint64_t *at;
	int fresh;
	const struct contract *c;

	if (!key) /* through a pointer: the slot's type decides, and so does the result's */
		return resolve_name(own, fn, call);
	at = map_put(&own->by_name, MAP_PTR(key), &fresh);
	if (!fresh && *at)
		return (const struct contract *)(uintptr_t)*at;
	c = resolve_name(own, fn, call);
	if (c->source != FROM_NOTHING || !map_get(&own->u->fn_by_name, MAP_PTR(key)))
		*map_put(&own->by_name, MAP_PTR(key), NULL) = MAP_PTR(c);
	if (c->source == FROM_MODEL && fresh)
		vec_push(&own->out->contracts, c->name);
	return c;
}

/* A function in a table whose slot says nothing: whoever calls it through the table lends the arguments, and gets what
 * functions of the family return. */
static const struct contract *callback_promise(struct own *own, const struct ir_fn *fn)
{
	struct contract *c = contract_new(&own->out->arena, fn->name, fn->n_params);
	const struct family *f = api_family(own->api, own->u, fn->result);
	int k;

	for (k = 0; k < fn->n_params; k++) {
		const struct family *p = api_family(own->api, own->u, fn->vars.items[k].type);

		if (p && !p->default_steals)
			c->args[k] = ARG_BORROWS;
	}
	if (f && f->default_owned)
		c->ret = RET_OWNED;
	c->source = FROM_FAMILY;
	c->confidence = 70;
	return c;
}

const struct contract *promise_of(struct own *own, const struct ir_fn *fn)
{
	const struct contract *c = NULL, *weak = NULL;
	int i;

	if (fn->decl >= 0 && (c = contract_from_decl(&own->out->arena, own->u, &own->u->decls.items[fn->decl])))
		return c;
	for (i = 0; i < own->u->slots.count; i++) {
		const struct ir_slot_use *use = &own->u->slots.items[i];

		if (use->fn != fn->name)
			continue;
		if (use->decl >= 0 && (c = api_contract(own->api, own->u->decls.items[use->decl].name, -1)))
			return c;
		if (!weak)
			weak = callback_promise(own, fn);
	}
	if (weak)
		return weak;
	if (fn->decl >= 0 && (c = contract_from_docs(&own->out->arena, own->u, &own->u->decls.items[fn->decl])))
		return c;
	/* A model names functions of libraries; a unit that defines one of them is that library. */
	return api_contract(own->api, fn->name, fn->n_params);
}
