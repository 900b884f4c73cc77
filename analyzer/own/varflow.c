/* What one pointer variable holds, at each instruction and over all paths: advice that changes how a variable is released must
 * know it everywhere, not just on the paths of one object that an exploration followed.
 *
 * Each instruction does at most one thing to the variable (enum var_event); which, its contract says. What cannot be told makes
 * the whole variable strange.
 */
#include "analyzer/own/engine.h"

#include <string.h>

enum { SURE_SEED = 65 /* confidence */, NEAR = 12 /* instructions of one statement */ };

/* --- The variable as an operand --------------------------------------------------------------------------------------- */

static int is_temp_var(const struct ir_fn *fn, int place)
{
	return fn->places.items[place].kind == IR_P_VAR && fn->vars.items[fn->places.items[place].var].kind == IR_TEMP;
}

/* A cast that checks: what it returns is its argument. */
static int casts(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct contract *c = e->calls[insn];

	return x->op == IR_CALL && c && c->ret == RET_ARG && c->ret_arg == 0 && x->n_args && contract_arg(c, 0) != ARG_RETAINS &&
	       x->dst >= 0 && is_temp_var(e->fn, x->dst);
}

/* What a temporary gets from insn, when that only passes a value on. */
static struct ir_operand passed_on(const struct engine *e, int insn)
{
	const struct ir_insn *x = insn_at(e, insn);

	if (casts(e, insn))
		return e->fn->operands.items[x->args];
	return x->op == IR_SET && is_temp_var(e->fn, x->dst) ? x->a : ir_any();
}

int is_variable(const struct engine *e, int insn, struct ir_operand op, int place)
{
	int i;

	for (i = insn - 1; op.kind == IR_PLACE && op.place != place && i >= 0 && i > insn - NEAR; i--)
		if (insn_at(e, i)->dst == op.place)
			op = passed_on(e, i);
	return op.kind == IR_PLACE && op.place == place;
}

static int count_reads(const struct engine *e, const struct ir_insn *x, int place)
{
	int k, n = (x->a.kind == IR_PLACE && x->a.place == place) + (x->b.kind == IR_PLACE && x->b.place == place);

	for (k = 0; x->op == IR_CALL && k < x->n_args; k++)
		n += e->fn->operands.items[x->args + k].kind == IR_PLACE && e->fn->operands.items[x->args + k].place == place;
	return n;
}

/* Is the temporary that insn writes read soon after, where is_variable sees it, and nowhere else? */
static int is_read_soon(const struct engine *e, int insn)
{
	int place = insn_at(e, insn)->dst, i, n = 0;

	for (i = insn + 1; i < e->fn->insns.count && i < insn + NEAR - 2; i++) {
		n += count_reads(e, insn_at(e, i), place);
		if (ir_op_is_terminator(insn_at(e, i)->op))
			break;
	}
	return n == e->temp_reads[e->fn->places.items[place].var];
}

static int stands_with(const struct engine *e, int x, int y)
{
	return insn_at(e, x)->loc.macro && in_one_macro(e, x, y);
}

static int is_release(enum arg_effect effect)
{
	return effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK || effect == ARG_FREES_MEMORY;
}

/* g_clear_object(&x), Py_CLEAR(x): one use of a macro sets the variable to NULL, and releases what it held, which went to a
 * variable of the macro's own at insn. */
static int clears_by_macro(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);
	int i, null = 0, released = 0, copy = x->a.kind == IR_PLACE ? x->dst : -1;

	for (i = insn; i < e->fn->insns.count && (i == insn || insn_at(e, i)->op == IR_JMP || stands_with(e, insn, i)); i++) {
		const struct ir_insn *y = insn_at(e, i);
		const struct ir_place *to = y->dst >= 0 ? &e->fn->places.items[y->dst] : NULL;

		if (y->op == IR_SET && y->a.kind == IR_PLACE && e->fn->places.items[y->a.place].kind == IR_P_DEREF &&
		    e->fn->places.items[y->a.place].base == x->dst)
			copy = y->dst;
		if (y->op == IR_SET && y->a.kind == IR_CONST && !y->a.value &&
		    (y->dst == place || (to->kind == IR_P_DEREF && to->base == x->dst)))
			null = 1;
		if (y->op == IR_CALL && y->n_args && copy >= 0 && e->fn->operands.items[y->args].kind == IR_PLACE &&
		    e->fn->operands.items[y->args].place == copy)
			released |= is_release(contract_arg(e->calls[i], 0));
	}
	return null && released;
}

/* --- What an instruction does to it -------------------------------------------------------------------------------------- */

static int is_owned_seed(const struct engine *e, const struct seed *s, int place)
{
	return s->how == OBJ_OWNED && s->arg < 0 && !s->floating && !s->by_habit && !s->direct && s->confidence >= SURE_SEED &&
	       named_place(e, s) == place;
}

/* x = f(), where f returns a new reference; x = ref(y). */
static int acquires(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct contract *c = x->op == IR_CALL ? e->calls[insn] : NULL;
	int i;

	if (c && c->ret == RET_ARG && c->ret_arg >= 0 && contract_arg(c, c->ret_arg) == ARG_RETAINS)
		return 1;
	for (i = 0; i < e->seeds.count; i++)
		if (is_owned_seed(e, &e->seeds.items[i], place) &&
		    (x->op == IR_CALL ? e->seeds.items[i].insn == insn
				      : x->op == IR_SET && x->a.kind == IR_PLACE && x->a.place == e->seeds.items[i].place))
			return 1;
	return 0;
}

static enum var_event event_of_write(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);

	if (x->op == IR_SET && x->a.kind == IR_CONST && !x->a.value)
		return VAR_SET_NULL;
	return acquires(e, insn, place) ? VAR_ACQUIRES : VAR_SET;
}

static int is_plain(const struct engine *e, int place)
{
	int i;

	for (i = 0; i < e->seeds.count; i++)
		if (e->seeds.items[i].plain && e->seeds.items[i].how == OBJ_OWNED && named_place(e, &e->seeds.items[i]) == place)
			return 1;
	return 0;
}

/* May a callee that nobody described, and that is given the variable, keep the reference? As unknown_use (argument.c) has it. */
static int may_keep(const struct engine *e, const struct ir_insn *x, int arg, int place)
{
	const struct ir_decl *d = x->decl >= 0 ? &e->u->decls.items[x->decl] : NULL;
	const struct ir_type *t = d && arg < d->n_params ? &e->u->types.items[d->params[arg].type] : NULL;
	const struct family *family = api_family(e->api, e->u, e->fn->places.items[place].type);
	int k;

	for (k = 0; k < x->n_args; k++) {
		struct ir_operand a = e->fn->operands.items[x->args + k];

		if (a.kind == IR_FN || (a.kind == IR_STR && !t && strchr(a.text, 'N')))
			return 1;
	}
	if (!x->name || x->dst == place)
		return 1;
	if (t)
		return !t->is_const && (t->kind != IR_T_PTR || e->u->types.items[t->to].kind != IR_T_RECORD || is_plain(e, place));
	return !(d && d->variadic) && (!family || !family->lends); /* more arguments: something to print */
}

/* g_task_return_pointer(task, x, g_object_unref): who takes x has been told how it is given back. */
static int goes_with_release(const struct engine *e, const struct ir_insn *x)
{
	const struct contract *c;
	int k;

	for (k = 0; k < x->n_args; k++) {
		struct ir_operand a = e->fn->operands.items[x->args + k];

		if (a.kind == IR_FN && (c = api_contract(e->api, a.text, 1)) && is_release(contract_arg(c, 0)))
			return 1;
	}
	return 0;
}

static enum var_event event_of_value(struct engine *e, int insn, int arg, int place)
{
	const struct ir_insn *x = insn_at(e, insn);

	if (!arg && starts_operation(e, x))
		return VAR_STRANGE;
	switch (effect_of(e, x, e->calls[insn], arg)) {
	case ARG_RELEASES:
	case ARG_RELEASES_NULLOK:
	case ARG_FREES_MEMORY:
		return VAR_RELEASES;
	case ARG_STEALS:
		return VAR_GIVES;
	case ARG_BORROWS:
	case ARG_KEEPS:
		return VAR_USES;
	case ARG_RETAINS:
		return x->dst >= 0 ? VAR_USES : VAR_STRANGE; /* y = ref(x) */
	case ARG_ESCAPES:
		return e->calls[insn]->source == FROM_MODEL && goes_with_release(e, x) ? VAR_GIVES : VAR_STRANGE;
	case ARG_UNKNOWN:
		return may_keep(e, x, arg, place) ? VAR_STRANGE : VAR_USES;
	default:
		return VAR_STRANGE;
	}
}

static enum var_event event_of_address(struct engine *e, int insn, int arg)
{
	const struct ir_insn *x = insn_at(e, insn);

	if (x->flags & IR_CLEANUP)
		return VAR_STRANGE;
	switch (effect_of(e, x, e->calls[insn], arg)) {
	case ARG_OUT_OWNED:
	case ARG_OUT_OWNED_ON_SUCCESS:
	case ARG_OUT_FILLED:
	case ARG_OUT_ERROR:
		return VAR_FILLS;
	case ARG_CLEARS:
		return VAR_CLEARS;
	case ARG_TAKES:
		return VAR_SET_NULL;
	default:
		return VAR_STRANGE;
	}
}

static enum var_event event_of_call(struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);
	enum var_event event = VAR_NOTHING, next;
	int k;

	if (casts(e, insn) && is_variable(e, insn, e->fn->operands.items[x->args], place))
		return is_read_soon(e, insn) ? VAR_USES : VAR_STRANGE;
	for (k = 0; k < x->n_args; k++) {
		struct ir_operand a = e->fn->operands.items[x->args + k];

		next = a.kind == IR_ADDR && a.place == place	? event_of_address(e, insn, k)
		       : is_variable(e, insn, a, place)		? event_of_value(e, insn, k, place)
		       : (a.kind == IR_PLACE || a.kind == IR_ADDR) && ir_place_root(e->fn, a.place) == ir_place_root(e->fn, place) ? VAR_USES
								: VAR_NOTHING;
		if (next > VAR_USES && event > VAR_USES)
			return VAR_STRANGE;
		event = next > event ? next : event;
	}
	if (x->dst == place)
		return event > VAR_USES ? VAR_STRANGE : event_of_write(e, insn, place);
	return event;
}

static enum var_event event_of_copy(const struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);
	enum ir_var_kind root = e->fn->vars.items[ir_place_root(e->fn, x->dst)].kind;
	int to = x->dst;

	if (clears_by_macro(e, insn, place))
		return VAR_CLEARS;
	if (x->a.kind == IR_PLACE && is_temp_var(e->fn, to))
		return is_read_soon(e, insn) ? VAR_USES : VAR_STRANGE;
	while (e->fn->places.items[to].kind == IR_P_FIELD)
		to = e->fn->places.items[to].base;
	if (x->a.kind == IR_PLACE && e->fn->places.items[to].kind == IR_P_DEREF && root == IR_PARAM)
		return VAR_STORES; /* *out = x, self->field = x */
	return VAR_STRANGE;
}

static int touches(const struct engine *e, struct ir_operand op, int place)
{
	return (op.kind == IR_PLACE || op.kind == IR_ADDR) && ir_place_root(e->fn, op.place) == ir_place_root(e->fn, place);
}

static enum var_event event_of(struct engine *e, int insn, int place)
{
	const struct ir_insn *x = insn_at(e, insn);

	switch (x->op) {
	case IR_DECL:
		return x->place == place ? VAR_DECLARED : VAR_NOTHING;
	case IR_END:
		return x->place == place ? VAR_ENDS : VAR_NOTHING;
	case IR_CALL:
		return event_of_call(e, insn, place);
	case IR_RET:
		return is_variable(e, insn, x->a, place) ? VAR_RETURNED : VAR_EXITS;
	case IR_GIVEUP:
		return VAR_STRANGE;
	default:
		break;
	}
	if (x->place == place || ((x->op == IR_ESCAPE || x->op == IR_CLOBBER) && touches(e, x->a, place)))
		return VAR_STRANGE;
	if (x->dst == place)
		return event_of_write(e, insn, place);
	if (x->op == IR_SET && x->dst >= 0 && (is_variable(e, insn, x->a, place) || (x->a.kind == IR_ADDR && x->a.place == place)))
		return event_of_copy(e, insn, place);
	if ((x->a.kind == IR_ADDR && x->a.place == place) || (x->b.kind == IR_ADDR && x->b.place == place))
		return VAR_STRANGE;
	return x->op != IR_BR && (touches(e, x->a, place) || touches(e, x->b, place)) ? VAR_USES : VAR_NOTHING;
}

/* --- Over all paths ---------------------------------------------------------------------------------------------------------- */

static unsigned after(struct engine *e, int insn, enum var_event event, unsigned in)
{
	const struct contract *c = e->calls[insn];

	if (!in)
		return 0;
	switch (event) {
	case VAR_DECLARED:
		return VAR_IS_UNSET;
	case VAR_ENDS:
		return VAR_IS_ABSENT;
	case VAR_SET_NULL:
	case VAR_CLEARS:
		return VAR_IS_NULL;
	case VAR_SET:
		return VAR_IS_OTHER;
	case VAR_ACQUIRES:
		return VAR_IS_HELD | (c && (c->never_null || c->not_null) ? 0 : VAR_IS_NULL);
	case VAR_FILLS:
		return in | VAR_IS_HELD | VAR_IS_NULL;
	case VAR_RELEASES:
	case VAR_GIVES:
	case VAR_STORES:
		return VAR_IS_GONE;
	default:
		return in;
	}
}

/* What passes an edge: the branch may have asked whether the variable is NULL. */
static unsigned passes(const struct engine *e, int place, int block, int edge, unsigned bits)
{
	const struct ir_block *b = &e->fn->blocks.items[block];
	const struct ir_insn *x = insn_at(e, b->first + b->count - 1);

	if (x->op != IR_BR || !is_variable(e, b->first + b->count - 1, x->a, place) || x->b.kind != IR_CONST || x->b.value ||
	    (x->sub != IR_EQ && x->sub != IR_NE))
		return bits;
	return bits & ~(unsigned)((edge == 0) == (x->sub == IR_EQ) ? VAR_IS_HELD : VAR_IS_NULL);
}

static void flow_block(struct var_flow *f, int block, unsigned char *at_start, unsigned char *dirty)
{
	const struct ir_fn *fn = f->e->fn;
	const struct ir_block *b = &fn->blocks.items[block];
	unsigned bits = at_start[block], out;
	int i;

	for (i = b->first; i < b->first + b->count; i++) {
		f->in[i] = (unsigned char)bits;
		bits = after(f->e, i, (enum var_event)f->events[i], bits);
	}
	for (i = 0; i < b->n_succ; i++) {
		int to = fn->succs.items[b->succ + i];

		out = passes(f->e, f->place, block, i, bits);
		if (out & ~(unsigned)at_start[to]) {
			at_start[to] |= (unsigned char)out;
			dirty[to] = 1;
		}
	}
}

void var_flow(struct engine *e, int place, struct var_flow *f)
{
	int n = e->fn->blocks.count, i, again = 1;
	unsigned char *at_start = arena_alloc(&e->arena, (size_t)n + 1), *dirty = arena_alloc(&e->arena, (size_t)n + 1);

	*f = (struct var_flow){.e = e, .place = place};
	f->in = arena_alloc(&e->arena, (size_t)e->fn->insns.count + 1);
	f->events = arena_alloc(&e->arena, (size_t)e->fn->insns.count + 1);
	for (i = 0; i < e->fn->insns.count; i++) {
		f->events[i] = (unsigned char)event_of(e, i, place);
		f->strange |= f->events[i] == VAR_STRANGE;
	}
	at_start[0] = e->fn->places.items[place].var < e->fn->n_params ? VAR_IS_OTHER : VAR_IS_ABSENT;
	dirty[0] = 1;
	while (again)
		for (i = again = 0; i < n; i++)
			if (dirty[i]) {
				dirty[i] = 0;
				again = 1;
				flow_block(f, i, at_start, dirty);
			}
}
