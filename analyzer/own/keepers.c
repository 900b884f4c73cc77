/* Keepers: calls that let one of their arguments hold another: containers, handlers, trees of widgets, intrusive lists. */
#include "analyzer/own/objects.h"

#include <string.h>

static const char *kept_by(const struct engine *e, int insn)
{
	const char *name = callee_name(e, insn_at(e, insn));

	return name ? name : "";
}

/* Has the callee a parameter that is a function? Then what it keeps besides is a callback's data. */
int takes_callback(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_decl *d = x->decl >= 0 ? &e->u->decls.items[x->decl] : NULL;
	int i;

	for (i = 0; d && i < d->n_params; i++) {
		const struct ir_type *t = &e->u->types.items[d->params[i].type];

		if (t->kind == IR_T_FUNC || (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_FUNC))
			return 1;
	}
	return 0;
}

/* How many of its arguments are functions: the one that is called back, and one that releases its data. */
static int functions_given(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_decl *d = x->decl >= 0 ? &e->u->decls.items[x->decl] : NULL;
	int i, n = 0;

	for (i = 0; d && i < d->n_params && i < x->n_args; i++) {
		const struct ir_type *t = &e->u->types.items[d->params[i].type];
		struct ir_operand op = e->fn->operands.items[x->args + i];

		n += (t->kind == IR_T_FUNC || (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_FUNC)) && (op.kind != IR_CONST || op.value);
	}
	return n;
}

/* Is the value a new reference itself, or retained by a statement of its own? What is retained for another use is not. */
static int is_made_for(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int i;

	if (p->kind == IR_P_VAR && call_that_made(e, p->var))
		return 1;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct ir_place *to = x->dst >= 0 ? &e->fn->places.items[x->dst] : NULL;

		if (x->op == IR_CALL && x->n_args && e->calls[i] && contract_arg(e->calls[i], 0) == ARG_RETAINS &&
		    e->fn->operands.items[x->args].kind == IR_PLACE && e->fn->operands.items[x->args].place == place &&
		    (!to || (to->kind == IR_P_VAR && e->fn->vars.items[to->var].kind == IR_TEMP && !e->temp_reads[to->var])))
			return 1;
	}
	return 0;
}

/* connect(x, cb, ref(self), unref): a new object is not lost in there, a new reference to an old one is given. */
static int is_retained_for(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	if (!x)
		return is_made_for(e, place);
	if (k && k->ret == RET_ARG && k->ret_arg >= 0 && k->ret_arg < x->n_args && contract_arg(k, k->ret_arg) != ARG_RETAINS &&
	    e->fn->operands.items[x->args + k->ret_arg].kind == IR_PLACE) /* a cast around it */
		return is_retained_for(e, e->fn->operands.items[x->args + k->ret_arg].place);
	return k && k->ret == RET_ARG && k->ret_arg >= 0 && contract_arg(k, k->ret_arg) == ARG_RETAINS;
}

/* Does the variable hold memory that a call has just made? */
static int is_plain_new(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];
	const struct ir_insn *x = p->kind == IR_P_VAR ? call_that_made(e, p->var) : NULL;
	const struct contract *k = x ? e->calls[x - e->fn->insns.items] : NULL;

	return k && k->ret == RET_OWNED && k->plain;
}

/* The reference that an argument brings along is the callee's from then on. */
static int brings_reference(struct objects *o, int insn, int arg)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	struct ir_operand op = o->e->fn->operands.items[x->args + arg];
	enum arg_effect effect = effect_of(o->e, x, o->e->calls[insn], arg);

	if (effect == ARG_KEEPS || effect == ARG_SINKS)
		return 1;
	if ((effect != ARG_STEALS && effect != ARG_ESCAPES) || op.kind != IR_PLACE || !holds_own(o->e, op.place))
		return 0;
	if (effect == ARG_ESCAPES && takes_callback(o->e, x) && functions_given(o->e, x) > 1 && is_plain_new(o->e, op.place))
		return 1; /* a struct for the callback alone, and who frees it */
	if (effect == ARG_ESCAPES && (takes_callback(o->e, x) ? !is_retained_for(o->e, op.place) : !is_made_for(o->e, op.place)))
		return 0;
	return effect != ARG_ESCAPES || o->e->fn->places.items[op.place].kind != IR_P_VAR || !goes_elsewhere(o->e, o->e->fn->places.items[op.place].var, insn);
}

static int is_floating_family(const struct engine *e, int place)
{
	const struct family *f = api_family(e->api, e->u, e->fn->places.items[place].type);

	return f && f->default_floating;
}

/* Does the call keep the argument, rather than work on it? */
static int is_kept(const struct objects *o, int insn, int arg)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	struct ir_operand holder = o->e->fn->operands.items[x->args];
	enum arg_effect effect = effect_of(o->e, x, o->e->calls[insn], arg);

	return effect == ARG_KEEPS || effect == ARG_SINKS || (arg == 1 && is_floating_family(o->e, o->e->fn->operands.items[x->args + arg].place)) ||
	       (holder.kind == IR_PLACE && own_is_container(target_of_type(o->e, o->e->fn->places.items[holder.place].type)));
}

/* The field that the call's result goes to, NULL. */
static const struct ir_place *result_field(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	int i;

	if (x->dst < 0 || e->fn->places.items[x->dst].kind != IR_P_VAR)
		return x->dst < 0 ? NULL : field_at(e, x->dst);
	for (i = insn + 1; i < e->fn->insns.count && !ir_op_is_terminator(insn_at(e, i)->op); i++)
		if (insn_at(e, i)->op == IR_SET && insn_at(e, i)->a.kind == IR_PLACE && insn_at(e, i)->a.place == x->dst)
			return field_at(e, insn_at(e, i)->dst);
	return NULL;
}

/* A described call whose first argument, or whose result that goes to a field, keeps another argument: lists, tables, handlers. */
void read_keeper(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const struct ir_place *field = result_field(o->e, insn);
	int a, value;

	if (starts_operation(o->e, x))
		return; /* kept until that is done */
	for (a = 0; a < x->n_args; a++) {
		struct own_hold how = {.field = "", .through = kept_by(o->e, insn), .function = o->e->fn->name, .at = src(o->e, x->loc),
				       .function_at = src(o->e, o->e->fn->loc), .stored = 1, .here = 1, .owned = 1};

		if (!brings_reference(o, insn, a))
			continue;
		how.closure = takes_callback(o->e, x);
		how.ends_with = how.closure && functions_given(o->e, x) > 1;
		if (!how.closure && !field && !is_kept(o, insn, a))
			continue; /* handed over, to be worked on */
		value = value_of(o, insn, args[a]);
		how.what = spell(o->e, args[a]);
		how.target = record_of_value(o->e, args[a]);
		how.fresh = how.plain = args[a].kind == IR_PLACE && is_plain_new(o->e, args[a].place);
		if (field && value >= 0 && how.closure) {
			how.record = record_of_field(o->e, field);
			how.field = field->field;
			add_hold(o, holder_of(o, insn, field), value, how);
			how.field = "";
		}
		if (!a || args[0].kind != IR_PLACE)
			continue;
		how.record = target_of_type(o->e, o->e->fn->places.items[args[0].place].type);
		add_hold(o, value_of(o, insn, args[0]), value, how);
	}
}

/* A getter's result belongs to whom it was asked of, even if the caller gets a reference as well. */
void read_getter(struct objects *o, int insn)
{
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct contract *k = o->e->calls[insn];
	const char *name = kept_by(o->e, insn);
	struct own_hold how = {.field = "", .through = name, .function = o->e->fn->name, .at = src(o->e, x->loc), .function_at = src(o->e, o->e->fn->loc),
			       .owned = 1};
	struct ir_operand op;

	if (!x->n_args || (k->ret != RET_OWNED && k->ret != RET_BORROWED_FROM && k->ret != RET_BORROWED) || name_role(name) != NAME_GET || is_accessor(name))
		return;
	op = o->e->fn->operands.items[x->args];
	if (op.kind != IR_PLACE || k->plain || k->immortal)
		return;
	how.record = target_of_type(o->e, o->e->fn->places.items[op.place].type);
	if (*how.record)
		add_hold(o, value_of(o, insn, op), value_of_call(o, insn), how);
}

static int is_made_here(const struct objects *o, int object)
{
	int i;

	for (i = 0; object >= 0 && i < o->e->fn->insns.count; i++)
		if (o->of_insn[i] == object)
			return 1;
	return 0;
}

/* box_append(self, child_new()): the floating child is the container's from then on, whoever describes the call. */
void read_sink(struct objects *o, int insn)
{
	static const char *const verbs[] = {"add", "append", "insert", "pack", "child", "attach", "prepend"};
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const char *name = kept_by(o->e, insn);
	struct own_hold how = {.field = "", .through = name, .function = o->e->fn->name, .at = src(o->e, x->loc), .function_at = src(o->e, o->e->fn->loc),
			       .stored = 1, .here = 1, .owned = 1, .fresh = 1};
	size_t i;

	for (i = 0; i < sizeof(verbs) / sizeof(*verbs) && !name_has_word(name, verbs[i]); i++)
		;
	if (i == sizeof(verbs) / sizeof(*verbs) || x->n_args < 2 || args[0].kind != IR_PLACE || args[1].kind != IR_PLACE)
		return;
	if (!is_floating_family(o->e, args[1].place) || !is_floating_family(o->e, args[0].place))
		return;
	how.record = target_of_type(o->e, o->e->fn->places.items[args[0].place].type);
	if (is_made_here(o, value_of(o, insn, args[1])))
		add_hold(o, value_of(o, insn, args[0]), value_of(o, insn, args[1]), how);
}

static int is_record(const struct engine *e, const struct ir_place *p)
{
	return e->u->types.items[p->type].kind == IR_T_RECORD;
}

/* list_add(&child->link, &parent->children): the element's object is the one that the function has a reference to give of. */
void read_list(struct objects *o, int insn)
{
	static const char *const verbs[] = {"add", "insert", "append", "push", "link", "prepend", "enqueue"};
	const struct ir_insn *x = insn_at(o->e, insn);
	const struct ir_operand *args = &o->e->fn->operands.items[x->args];
	const struct ir_place *first, *second, *base;
	const char *name = kept_by(o->e, insn);
	struct own_hold how;
	size_t i;

	if (x->n_args < 2 || args[0].kind != IR_ADDR || args[1].kind != IR_ADDR)
		return;
	for (i = 0; i < sizeof(verbs) / sizeof(*verbs) && !name_has_word(name, verbs[i]); i++)
		;
	first = field_at(o->e, args[0].place);
	second = field_at(o->e, args[1].place);
	if (i == sizeof(verbs) / sizeof(*verbs) || !first || !second || !is_record(o->e, first) || !is_record(o->e, second))
		return;
	how = hold_at(o->e, insn, second);
	how.stored = how.here = 1;
	base = &o->e->fn->places.items[first->base];
	how.owned = base->kind == IR_P_DEREF && holds_own(o->e, base->base);
	add_hold(o, holder_of(o, insn, second), holder_of(o, insn, first), how);
}
