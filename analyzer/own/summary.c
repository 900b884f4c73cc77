/* Exits -> the function's own contract, for its callers in this unit. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <string.h>

static int is_success(enum outcome o)
{
	return o == OUT_NONNULL || o == OUT_ZERO || o == OUT_POSITIVE || o == OUT_VOID || o == OUT_ANY;
}

/* Is the operand a variable that holds the parameter, as far as the marks say? */
static int is_marked(const struct engine *e, const char *marks, struct ir_operand op)
{
	return op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && marks[e->fn->places.items[op.place].var];
}

/* d->sink = sink_ref(sink); or d->sink = sink: the parameter, or what a call makes of it, goes into a field. */
static int is_stored(struct engine *e, int k)
{
	char *marks = ARENA_ARRAY(&e->arena, char, e->fn->vars.count);
	int i, a, is;

	marks[k] = 1;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		const struct contract *c = e->calls[i];

		if (x->dst < 0)
			continue;
		is = x->op == IR_SET && is_marked(e, marks, x->a);
		for (a = 0; x->op == IR_CALL && a < x->n_args; a++)
			is |= c && c->ret == RET_ARG && c->ret_arg == a && is_marked(e, marks, e->fn->operands.items[x->args + a]);
		if (is && e->fn->places.items[x->dst].kind != IR_P_VAR)
			return 1;
		if (is)
			marks[e->fn->places.items[x->dst].var] = 1;
	}
	return 0;
}

/* void xfree(void *): memory of any kind */
static int frees_any(const struct engine *e, int k)
{
	const struct ir_type *t = &e->u->types.items[e->fn->vars.items[k].type];
	int i;

	for (i = 0; i < e->seeds.count; i++)
		if (e->seeds.items[i].how == OBJ_PARAM && e->seeds.items[i].arg == k && e->seeds.items[i].plain)
			return e->u->types.items[t->to].kind == IR_T_VOID;
	return 0;
}

static int holds_param(const struct engine *e, struct ir_operand op, int k)
{
	return op.kind == IR_PLACE && e->fn->places.items[op.place].kind == IR_P_VAR && e->fn->places.items[op.place].var == k;
}

/* Is argument a of call b a variable that call i's result was put into, perhaps by way of a temporary? */
static int is_result_of(const struct engine *e, int b, int a, int i)
{
	struct ir_operand op = e->fn->operands.items[insn_at(e, b)->args + a];
	int made = insn_at(e, i)->dst, k;

	if (op.kind != IR_PLACE)
		return 0;
	for (k = i + 1; k <= i + 2 && k < e->fn->insns.count && op.place != made; k++)
		if (insn_at(e, k)->op == IR_SET && insn_at(e, k)->a.kind == IR_PLACE && insn_at(e, k)->a.place == made)
			made = insn_at(e, k)->dst;
	return op.place == made;
}

/* s = stream_cast(vconn); ... free(s): what a helper makes of the parameter is given back. */
static int frees_through(const struct engine *e, int k)
{
	int i, a, b, made;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op != IR_CALL || x->dst < 0 || !e->calls[i] || e->calls[i]->source != FROM_BODY || e->calls[i]->ret != RET_UNKNOWN)
			continue;
		for (a = 0, made = 0; a < x->n_args; a++)
			made |= holds_param(e, e->fn->operands.items[x->args + a], k);
		for (b = i + 1; made && b < e->fn->insns.count; b++) {
			const struct ir_insn *y = insn_at(e, b);
			enum arg_effect effect;

			for (a = 0; y->op == IR_CALL && e->calls[b] && a < y->n_args; a++) {
				effect = contract_arg(e->calls[b], a);
				if ((effect == ARG_FREES_MEMORY || effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK) && is_result_of(e, b, a, i))
					return 1;
			}
		}
	}
	return 0;
}

/* One effect if all exits agree, "on success" if they split that way, else unknown. */
static enum arg_effect effect_of_param(struct engine *e, int k, int *returned, int *retained)
{
	int i, n = e->param_exits[k].count, any_store = 0, d_ok = 99, d_bad = 99, mixed = 0;
	int owned_in = 0, kept = 0;

	*returned = *retained = 0;
	for (i = 0; i < e->seeds.count; i++)
		if (e->seeds.items[i].how == OBJ_PARAM && e->seeds.items[i].arg == k && takes_param(e, &e->seeds.items[i]))
			owned_in = 1;
	for (i = 0; i < n; i++) {
		const struct exit_record *x = &e->param_exits[k].items[i];
		int *d = is_success(x->outcome) ? &d_ok : &d_bad;

		if (x->fuzzy || x->escaped)
			return ARG_ESCAPES;
		any_store |= x->stored && x->delta <= 0;
		if (*d != 99 && *d != x->delta)
			mixed = 1;
		*d = x->delta;
		*returned |= x->returned;
	}
	/* consumed and handed back, the same or another: one reference in, one out */
	for (i = 0, mixed = 0; i < n && *returned; i++) {
		const struct exit_record *x = &e->param_exits[k].items[i];

		mixed |= x->delta - x->returned == -1 && !x->returned;
		if (x->delta - x->returned != -1)
			break;
	}
	if (n && *returned && i == n && mixed) {
		*returned = 2;
		return ARG_STEALS;
	}
	/* handed back with a reference, or left alone where something new is returned: borrowed, and the result is owned */
	for (i = 0, mixed = 0; i < n && *returned; i++) {
		const struct exit_record *x = &e->param_exits[k].items[i];

		mixed |= !x->returned;
		if (x->delta - x->returned != 0 || x->stored)
			break;
	}
	if (n && *returned && i == n && mixed) {
		*returned = 2;
		return ARG_BORROWS;
	}
	for (i = 0, mixed = 0, d_ok = d_bad = 99; i < n; i++) {
		const struct exit_record *x = &e->param_exits[k].items[i];
		int *d = is_success(x->outcome) ? &d_ok : &d_bad;

		if (*d != 99 && *d != x->delta)
			mixed = 1;
		*d = x->delta;
	}
	if (owned_in)
		return ARG_STEALS;
	if (any_store && !mixed && d_ok <= 0)
		return d_ok == -1 ? ARG_STEALS : ARG_ESCAPES;
	if (!n || (mixed && (d_ok == 99 || d_bad == 99)))
		return n && mixed ? ARG_ESCAPES : ARG_BORROWS;
	if (mixed)
		return ARG_ESCAPES;
	if (d_ok == 99)
		d_ok = d_bad;
	if (d_bad == 99)
		d_bad = d_ok;
	if (d_ok < 0 && d_bad < 0)
		return frees_any(e, k) ? ARG_FREES_MEMORY : ARG_RELEASES_NULLOK;
	if (d_ok < 0 && d_bad == 0)
		return ARG_STEALS_ON_SUCCESS;
	if (d_ok > 0 && d_bad > 0 && is_stored(e, k))
		return ARG_KEEPS; /* retained for a field, though the field went out of sight later */
	if (d_ok > 0 && d_bad > 0) {
		*retained = 1;
		return ARG_RETAINS;
	}
	for (i = 0; i < n; i++) {
		kept |= e->param_exits[k].items[i].kept;
		if (e->param_exits[k].items[i].sunk && !d_ok && !d_bad)
			return ARG_SINKS; /* what it gets may float */
	}
	return d_ok || d_bad ? ARG_ESCAPES : kept ? ARG_KEEPS : ARG_BORROWS;
}

static void summarise_outs(struct engine *e, struct contract *c, int fresh)
{
	int i, k, f, plain = 0, counted = 0;

	for (k = 0; k < e->fn->n_params; k++) {
		int on_ok = 0, on_bad = 0, unowned = 0, clears = 0, positive = 0, if_null = 1;

		for (f = 0; f < e->field_effects.count; f++)
			clears |= e->field_effects.items[f].arg == k && !e->field_effects.items[f].field;

		for (i = 0; i < e->out_stores.count; i++) {
			const struct out_store *o = &e->out_stores.items[i];

			if (o->param != k)
				continue;
			if (o->owned <= 0)
				unowned = 1;
			else if (is_success(o->outcome))
				on_ok = 1;
			else
				on_bad = 1;
			if_null &= o->if_null;
			plain |= o->owned > 0 && o->plain;
			counted |= o->owned > 0 && !o->plain;
			positive |= o->outcome == OUT_POSITIVE;
		}
		if (positive && !on_bad) /* 1 is success; what 0 leaves there is the callee's business */
			unowned = 0;
		if (unowned && (on_ok || on_bad)) {
			c->args[k] = ARG_ESCAPES;
		} else if (e->reads_param[k] && !clears && (on_ok || on_bad)) {
			c->args[k] = if_null ? ARG_OUT_FILLED : ARG_ESCAPES;
		} else if (clears && (on_ok || on_bad)) {
			c->args[k] = ARG_REPLACES;
		} else if (on_ok && !on_bad && e->fn->result && e->u->types.items[e->fn->result].kind != IR_T_VOID) {
			c->args[k] = ARG_OUT_OWNED_ON_SUCCESS;
			if (positive)
				c->success = SUCCESS_POSITIVE;
		} else if (on_ok || on_bad)
			c->args[k] = ARG_OUT_OWNED;
	}
	c->plain |= plain && !counted && !fresh && c->ret == RET_UNKNOWN; /* an array, a string */
}

static void summarise_result(struct engine *e, struct contract *c)
{
	int i, owned = 0, borrowed = 0, floating = 0, conf = 100;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (s->how == OBJ_PARAM)
			continue;
		if (s->returned_owned && s->explicit_retain && s->passed_on) { /* what it was given to may have that reference */
			e->returns_unknown = 1;
			continue;
		}
		owned |= s->returned_owned && s->how != OBJ_UNKNOWN;
		borrowed |= s->returned_borrowed;
		floating |= s->returned_floating;
		if (s->returned_owned && s->how == OBJ_UNKNOWN)
			e->returns_unknown = 1;
		if (s->returned_owned && s->confidence < conf)
			conf = s->confidence;
		if (s->returned_owned && s->plain)
			c->plain = 1;
	}
	borrowed |= e->returns_address;
	if (e->returns_unknown || (owned && borrowed))
		return;
	if (owned) {
		c->ret = floating ? RET_FLOATING : RET_OWNED;
		c->confidence = conf < 90 ? conf : 90;
	} else if (borrowed) {
		c->ret = RET_BORROWED;
		c->confidence = conf < 80 ? conf : 80;
	}
}

static int always_returned(const struct engine *e, int k)
{
	int i;

	for (i = 0; i < e->param_exits[k].count; i++)
		if (!e->param_exits[k].items[i].returned && e->param_exits[k].items[i].outcome != OUT_NULL)
			return 0;
	return 1;
}

/* conn_ref(c): if (!c || !count_up(c)) return NULL; return c: the same, with a reference, or nothing. */
static int is_returned_or_null(const struct engine *e, int k)
{
	int i;

	for (i = 0; i < e->param_exits[k].count; i++)
		if (!e->param_exits[k].items[i].returned && e->param_exits[k].items[i].outcome != OUT_NULL)
			return 0;
	return 1;
}

/* Whatever else sees the parameter, is it what every exit returns? */
static int is_all_returned(const struct engine *e, int k)
{
	int i, is = 0;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int place = x->op == IR_RET && x->a.kind == IR_PLACE ? x->a.place : -1;

		if (x->op == IR_RET && x->a.kind == IR_CONST && !x->a.value)
			continue; /* nothing to return: no argument */
		if ((x->op == IR_RET && (place < 0 || e->fn->places.items[place].kind != IR_P_VAR || e->fn->places.items[place].var != k)) ||
		    (x->dst >= 0 && e->fn->places.items[x->dst].kind == IR_P_VAR && e->fn->places.items[x->dst].var == k))
			return 0;
		is |= place >= 0;
	}
	return is;
}

const struct contract *summarise(struct engine *e)
{
	struct contract *c = contract_new(&e->own->out->arena, e->fn->name, e->fn->n_params);
	int k, i, returned, retained, fresh, exits = 0;

	c->source = FROM_BODY;
	c->confidence = 85;
	for (k = 0; k < OUT_KINDS; k++)
		exits += e->exits_by_outcome[k];
	c->noreturn = !exits && !e->gave_up;
	c->never_null = !e->returns_null && e->exits_by_outcome[OUT_ANY] == 0 && e->exits_by_outcome[OUT_NONNULL] > 0;
	c->always_null = e->exits_by_outcome[OUT_NULL] > 0 && !e->exits_by_outcome[OUT_ANY] && !e->exits_by_outcome[OUT_NONNULL];
	summarise_result(e, c);
	guards_of_body(e, c);
	c->inert = e->returns_inert;
	c->starts = counts_started(e, &fresh);
	if (c->plain && fresh)
		c->plain = 0;
	if ((c->ret == RET_UNKNOWN || (c->ret == RET_BORROWED && c->inert)) && ((fresh && returns_fresh(e)) || returns_made(e))) {
		c->ret = RET_OWNED;
		c->confidence = 70;
		c->shared |= e->escapes;
	}
	for (k = 0; k < e->fn->n_params; k++) {
		int count = counts_param(e, k);

		c->args[k] = (unsigned char)effect_of_param(e, k, &returned, &retained);
		if (c->args[k] == ARG_BORROWS && frees_through(e, k))
			c->args[k] = ARG_ESCAPES;
		if ((count == 1 && is_all_returned(e, k)) || (returned == 2 && c->args[k] == ARG_BORROWS && is_returned_or_null(e, k))) {
			c->args[k] = ARG_RETAINS;
			c->ret = RET_ARG;
			c->ret_arg = k;
		} else if (returned == 2) {
			if (c->ret == RET_UNKNOWN)
				c->ret = RET_OWNED;
		} else if (returned && always_returned(e, k) && c->ret == RET_UNKNOWN) {
			c->ret = RET_ARG;
			c->ret_arg = k;
		} else if (returned && c->args[k] == ARG_RETAINS) {
			c->args[k] = ARG_BORROWS;
		}
		if (count == 1 && (c->args[k] == ARG_KEEPS || (c->args[k] == ARG_ESCAPES && name_role(e->fn->name) != NAME_RETAIN)))
			continue; /* kept, not just counted */
		c->counts |= count != 0;
		if (count)
			c->args[k] = count == 2 ? ARG_COUNTS_UP : count == -2 ? ARG_COUNTS_DOWN : count > 0 ? ARG_RETAINS : ARG_RELEASES_NULLOK;
	}
	c->shared |= e->returns_found; /* looked up, or made on first use */
	summarise_outs(e, c, fresh);
	for (i = 0; i < e->field_effects.count; i++)
		if (!e->field_effects.items[i].field && c->args[e->field_effects.items[i].arg] == ARG_BORROWS)
			c->args[e->field_effects.items[i].arg] = ARG_CLEARS;
	c->fields = arena_copy(&e->own->out->arena, e->field_effects.items, sizeof(*c->fields) * (size_t)e->field_effects.count);
	for (i = 0; i < e->field_effects.count; i++)
		if (e->field_effects.items[i].field)
			c->fields[c->n_fields++] = e->field_effects.items[i];
	c->counted = c->counts;
	for (k = 0; k < e->fn->n_params && !c->counted; k++)
		c->counted = c->args[k] != ARG_BORROWS && c->args[k] != ARG_UNKNOWN && is_counted(e, k);
	c->evidence = evidence_of(e, c);
	link_objects(e, c);
	return c;
}
