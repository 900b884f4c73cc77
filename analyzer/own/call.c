/* What a call does: to the tracked object, to memory, and what it returns. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

enum { MAX_CALL_ARGS = 64 };

const char *callee_name(const struct engine *e, const struct ir_insn *call)
{
	if (call->name)
		return call->name;
	if (call->decl >= 0)
		return e->u->decls.items[call->decl].name;
	return "a function pointer";
}

/* --- Formats ------------------------------------------------------------------------------------------------------ */

/* Effect of the n-th value after the format string. */
static enum arg_effect format_effect(enum format_kind kind, const char *f, int n, int *optional)
{
	*optional = 0;
	for (; *f; f++) {
		enum arg_effect effect = ARG_BORROWS;
		int takes = 1;

		*optional |= kind == FORMAT_PARSE && *f == '|';

		if (strchr("()[]{}:,; \t\n|$*!?+&#%^", *f) && !(kind >= FORMAT_JSON_PACK && *f == '%'))
			continue;
		switch (kind) {
		case FORMAT_BUILD:
			if (*f == 'N')
				effect = ARG_STEALS;
			if (f[1] == '#' || f[1] == '&')
				takes = 2;
			break;
		case FORMAT_PARSE:
			effect = *f == 'O' || *f == 'S' || *f == 'U' || *f == 'Y' ? ARG_OUT_BORROWED : ARG_UNKNOWN;
			if (*f == 'O' && f[1] == '!') {
				if (n == 0)
					return ARG_BORROWS;
				n--;
			} else if (*f == 'O' && f[1] == '&') {
				takes = 2;
				effect = n == 1 ? ARG_OUT_FILLED : ARG_BORROWS;
			} else if (*f == 'e' && (f[1] == 's' || f[1] == 't')) {
				takes = f[2] == '#' ? 3 : 2;
				f++;
				effect = ARG_UNKNOWN;
			} else if (f[1] == '#') {
				takes = 2;
			}
			break;
		case FORMAT_JSON_PACK:
			effect = *f == 'o' ? ARG_STEALS : *f == 'O' ? ARG_KEEPS : ARG_BORROWS;
			if (f[1] == '#' || f[1] == '%')
				takes = 2;
			break;
		case FORMAT_JSON_UNPACK:
			effect = *f == 'o' ? ARG_OUT_BORROWED : *f == 'O' ? ARG_OUT_OWNED_ON_SUCCESS : ARG_UNKNOWN;
			if (*f == 'n')
				takes = 0;
			break;
		default:
			break;
		}
		if (kind == FORMAT_JSON_PACK && strchr("nTF", *f))
			takes = 0;
		if (n < takes)
			return effect;
		n -= takes;
	}
	return ARG_BORROWS;
}

/* const char *fmt = "OO"; if that is all that fmt ever holds. */
static struct ir_operand only_string(const struct engine *e, struct ir_operand op)
{
	struct ir_operand out = op;
	int i, writes = 0;

	if (op.kind != IR_PLACE || e->fn->places.items[op.place].kind != IR_P_VAR)
		return op;
	for (i = 0; i < e->fn->insns.count; i++)
		if (insn_at(e, i)->dst == op.place) {
			writes++;
			out = insn_at(e, i)->a;
		}
	return writes == 1 && out.kind == IR_STR ? out : op;
}

enum arg_effect effect_of(struct engine *e, const struct ir_insn *call, const struct contract *c, int arg)
{
	struct ir_operand f;

	if (c->format != FORMAT_NONE && arg < c->n_args)
		return contract_arg(c, arg);
	if (c->format == FORMAT_NONE || c->format == FORMAT_VARIANT_GET || arg <= c->format_arg || c->format_arg >= call->n_args)
		return contract_arg(c, arg);
	f = only_string(e, e->fn->operands.items[call->args + c->format_arg]);
	if (f.kind != IR_STR) /* a format nobody can see */
		return ARG_ESCAPES;
	{
		const char *text = f.text;

		enum arg_effect effect;
		const struct contract *converter;
		int optional;

		if (*text == '"')
			text++;
		effect = format_effect(c->format, text, arg - c->n_args, &optional);
		if (effect != ARG_OUT_FILLED) /* O&: the converter's own contract says what it leaves there */
			return effect;
		f = e->fn->operands.items[call->args + arg - 1];
		converter = f.kind == IR_FN ? api_contract(e->api, f.text, 2) : NULL;
		if (converter && (converter->args[1] == ARG_OUT_OWNED || converter->args[1] == ARG_OUT_OWNED_ON_SUCCESS))
			return ARG_OUT_OWNED_ON_SUCCESS;
		return ARG_UNKNOWN;
	}
}

/* After the '|' of PyArg_Parse*'s format: what is not given is not filled in. */
static int is_optional(const struct engine *e, const struct ir_insn *call, const struct contract *c, int arg)
{
	struct ir_operand f;
	int optional = 0;

	if (c->format != FORMAT_PARSE || arg < c->n_args || c->format_arg >= call->n_args)
		return 0;
	f = only_string(e, e->fn->operands.items[call->args + c->format_arg]);
	if (f.kind == IR_STR)
		format_effect(c->format, *f.text == '"' ? f.text + 1 : f.text, arg - c->n_args, &optional);
	return optional;
}

/* --- The tracked object as an argument ------------------------------------------------------------------------------ */

static void say(struct engine *e, struct state *s, int insn, const char *fmt, const char *name)
{
	char text[256];

	snprintf(text, sizeof(text), fmt, name);
	note(e, s, insn, intern(text));
}

int in_one_macro(const struct engine *e, int x, int y)
{
	const struct ir_loc *a, *b;

	if (x < 0 || y < 0)
		return 0;
	a = &insn_at(e, x)->loc;
	b = &insn_at(e, y)->loc;
	return a->macro && a->macro == b->macro && a->line == b->line && a->column == b->column;
}

void use_object(struct engine *e, struct state *s, int insn)
{
	struct tracked *o = &s->o;
	int local, heap, derived;

	if (!e->seed || o->how == OBJ_NONE || o->fuzzy || o->escaped || o->refs > 0)
		return;

	if (o->how == OBJ_OWNED && o->released_at >= 0 && in_one_macro(e, e->seed->insn, o->released_at)) {
		o->fuzzy = 1; /* got and given back in one macro: it is kept alive elsewhere, and its users know */
		return;
	}
	if (o->how == OBJ_OWNED && o->released_at >= 0 && o->released_at != insn && !o->kept && !o->absorbed) {
		holders(e, s, &local, &heap, &derived);
		if (!heap)
			propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && o->keeper_gone) {
		propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 15,
			"it was borrowed, and what kept it was released");
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && o->crossed_at >= 0 && o->crossed_at != insn) {
		propose(e, s, FACT_BORROWED_ACROSS_CALL, insn, o->crossed_at, 0, 1, 0, NULL);
		o->crossed_at = -1;
	}
}

/* g_hash_table_lookup, g_task_get_task_data: what a container of void pointers holds may be anybody's. */
static int is_contents(const struct engine *e)
{
	return e->seed->contract && e->seed->contract->contents;
}

/* What a lookup found is freed: that takes it out of the table where it lives on otherwise, and shows no reference. */
static int takes_apart(const struct engine *e, int insn)
{
	const struct contract *c = e->seed->contract;
	const char *name = insn_at(e, insn)->op == IR_CALL ? insn_at(e, insn)->name : NULL;

	return e->seed->how == OBJ_UNKNOWN && c && c->name && name_role(c->name) == NAME_GET && name && !name_counts(name) && !name_has_word(name, "release") &&
	       contract_arg(e->calls[insn], 0) != ARG_COUNTS_DOWN;
}

void release_object(struct engine *e, struct state *s, int insn, int nullok)
{
	struct tracked *o = &s->o;
	int local, heap, derived;

	if ((o->refs <= 0 || e->seed->how != OBJ_UNKNOWN) && !takes_apart(e, insn))
		e->seed->released_somewhere = 1;
	if (e->seed->how == OBJ_UNKNOWN && e->seed->arg >= 0) {
		struct range r = state_range(&e->values, s, val_get(&e->values, VAL_RESULT, e->seed->insn, 0));

		if (r.lo == 0 && r.hi == 0)
			e->seed->success_is |= 1;
		else if (r.lo > 0 || r.hi < 0 || (r.has_ne && r.ne == 0))
			e->seed->success_is |= 2;
	}
	o->touched = 1;
	if (!nullok && o->how == OBJ_OWNED && !o->tested && state_is_null(&e->values, s, V_OBJ) < 0)
		propose(e, s, FACT_NULL_RELEASE, insn, insn, o->refs, o->refs, 0, NULL);
	if (o->fuzzy) {
		if (o->refs > 0)
			o->refs--;
		o->released_at = insn;
		return;
	}
	if (o->refs > 0) {
		o->refs--;
		o->released_at = insn;
		return;
	}
	holders(e, s, &local, &heap, &derived);
	if (heap || o->absorbed || o->escaped) {
		o->fuzzy = 1;
	} else if (o->stolen_at >= 0 && o->how == OBJ_OWNED) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED) {
		propose(e, s, FACT_OVER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && (o->moved || is_contents(e))) {
		o->fuzzy = 1; /* got out of a table of void pointers: it may well have been the table's only user */
	} else if (o->how == OBJ_BORROWED || o->how == OBJ_STATIC) {
		propose(e, s, FACT_RELEASE_BORROWED, insn, insn, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED) {
		o->fuzzy = 1;
	} else {
		o->refs--;
		if (o->refs <= -2 && o->how == OBJ_PARAM)
			propose(e, s, FACT_OVER_RELEASE, insn, o->released_at, o->refs + 1, o->refs + 2, 10, NULL);
		if (o->refs < -3)
			o->refs = -3;
		o->released_at = insn;
	}
}

/* Does one of the next few instructions retain what this call is given? */
static int retained_next(const struct engine *e, int insn)
{
	const struct ir_insn *call = insn_at(e, insn);
	int i, k;

	for (i = insn + 1; i < e->fn->insns.count && i < insn + 8; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op != IR_CALL || !e->calls[i] || contract_arg(e->calls[i], 0) != ARG_RETAINS || !x->n_args)
			continue;
		for (k = 0; k < call->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[call->args + k], b = e->fn->operands.items[x->args];

			if (a.kind == b.kind && (a.kind == IR_PLACE || a.kind == IR_ADDR) && a.place == b.place)
				return 1;
		}
	}
	return 0;
}

static void steal_object(struct engine *e, struct state *s, int insn, const struct contract *c)
{
	struct tracked *o = &s->o;
	int local, heap, derived, consumes = e->seed->family && e->seed->family->default_steals;

	(void)c;
	o->touched = 1;
	e->seed->handed_over = 1;
	if (o->fuzzy || o->escaped)
		return;
	if (o->refs > 0) {
		o->refs--;
		if (o->how != OBJ_LOADED) /* where it was read from may have a reference of its own to give away */
			o->stolen_at = insn;
		if (consumes)
			o->released_at = insn;
		else
			o->kept = 1;
		return;
	}
	holders(e, s, &local, &heap, &derived);
	if ((heap || o->absorbed) && !(o->how == OBJ_OWNED && o->stolen_at >= 0 && !o->absorbed && heap == 1)) {
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED && o->stolen_at >= 0) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_OWNED && o->released_at >= 0) {
		propose(e, s, FACT_USE_AFTER_RELEASE, insn, o->released_at, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED && o->stolen_at >= 0 && !e->seed->retained) {
		propose(e, s, FACT_STOLEN_THEN_RELEASED, insn, o->stolen_at, 0, 1, 10, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED && o->origin && loc(&e->values, o->origin)->kind == LOC_VAR) {
		o->stolen_at = insn; /* the variable's own reference: once */
	} else if (o->how == OBJ_BORROWED && is_contents(e)) {
		o->fuzzy = 1;
	} else if (o->how == OBJ_STATIC) { /* the retain may follow: the exit tells */
		o->refs--;
		if (o->stolen_at < 0)
			o->stolen_at = insn;
		if (o->refs < -3)
			o->fuzzy = 1;
	} else if (o->how == OBJ_BORROWED && retained_next(e, insn)) {
		o->fuzzy = 1; /* PyTuple_SET_ITEM(t, 0, x); Py_INCREF(x); */
	} else if (o->how == OBJ_BORROWED) {
		propose(e, s, FACT_STORE_BORROWED, insn, insn, 0, 1, 0, NULL);
		o->fuzzy = 1;
	} else if (o->how == OBJ_LOADED) {
		o->fuzzy = 1;
	} else {
		o->refs--;
		o->stolen_at = insn;
	}
}

static void retain_object(struct engine *e, struct state *s, int insn)
{
	(void)insn;
	if (s->o.refs >= 3)
		s->o.escaped = 1;
	else
		s->o.refs++;
	s->o.touched = 1;
	use_object(e, s, insn);
}

static void sink_object(struct engine *e, struct state *s, int insn, const struct contract *c)
{
	struct tracked *o = &s->o;

	(void)e;
	(void)insn;
	if (c->ret == RET_ARG) {
		if (o->floating)
			o->floating = 0;
		else
			retain_object(e, s, insn);
	} else if (o->floating && o->refs > 0) {
		o->floating = 0;
		o->refs--;
		o->kept = 1;
		o->absorbed = 1;
	} else {
		o->kept = 1;
	}
}

/* A member that other structures hold an object by, or that stands for the object: not a mutex, an address, a time. */
static int may_link(const struct engine *e, const struct ir_type *t)
{
	static const char *const words[] = {"mutex", "lock", "rwlock", "cond", "spinlock", "sem", "semaphore", "time", "timespec", "timeval",
					    "string", "str", "buf", "buffer", "addr", "address", "sockaddr", "cred", "credential", "uuid", "stat",
					    "stats", "mutex_t", "pthread", "attr", "attrs", "atomic", "atomic_t", "once"};
	const char *name = t->record >= 0 ? e->u->records.items[t->record].name : NULL;
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if ((name && name_has_word(name, words[i])) || (t->alias && name_has_word(t->alias, words[i])))
			return 0;
	return 1;
}

/* &obj->node with a struct inside: lists and trees hold objects by such a member, and find the object again from it. The
 * address of a plain field only lets the callee write that field. */
static int is_embedded(const struct engine *e, vid v)
{
	const struct value *p = val(&e->values, v);

	if (p->kind != VAL_ADDR)
		return 1;
	if (loc(&e->values, p->a)->type && e->u->types.items[loc(&e->values, p->a)->type].kind == IR_T_RECORD)
		return may_link(e, &e->u->types.items[loc(&e->values, p->a)->type]);
	return !loc(&e->values, p->a)->type || e->u->types.items[loc(&e->values, p->a)->type].kind == IR_T_RECORD ||
	       e->u->types.items[loc(&e->values, p->a)->type].kind == IR_T_UNKNOWN;
}

static void unknown_use(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, int is_object, vid v)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int is_const = d && arg < d->n_params && e->u->types.items[d->params[arg].type].is_const;

	(void)c;
	if (is_const)
		return;
	if (!is_object && !is_embedded(e, v))
		return;
	if (call->name && d && d->variadic && arg >= d->n_params)
		return; /* something to print */
	if (!call->name && !d) { /* through a pointer nobody knows */
		s->o.escaped = 1;
		return;
	}
	if (e->seed->plain || !is_object || e->seed->how == OBJ_PARAM) {
		s->o.escaped = 1;
		return;
	}
	if (e->seed->by_habit && arg > 0) { /* no release shows that nobody took it over */
		s->o.escaped = 1;
		return;
	}
	/* A function without a prototype, or one that nobody knows: it may keep the reference. */
	if ((!e->seed->family || !e->seed->family->lends) && (!call->name || !d || arg >= d->n_params))
		s->o.escaped = 1;
	if (d && arg < d->n_params) {
		const struct ir_type *t = &e->u->types.items[d->params[arg].type];

		if (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID && c->source != FROM_MODEL)
			s->o.escaped = 1; /* somebody's user data */
	}
}

/* What the object lent has got a reference of its own: it no longer depends on the object. */
static void cut_loose(struct engine *e, struct state *s, int insn, vid v)
{
	int i;

	for (i = 0; i < s->n_env; i++)
		if (val_depends(&e->values, s->env[i].holds, v))
			s->env[i].holds = val_get(&e->values, VAL_OLD, insn, s->env[i].at);
}

/* g_file_read_async(file, ..., callback, data): the callback gets the object back, and may hold its last reference. */
static int starts_operation(const struct engine *e, const struct ir_insn *call)
{
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k;

	for (k = 0; d && k < d->n_params; k++) {
		const char *alias = e->u->types.items[d->params[k].type].alias;

		if (alias && strstr(alias, "ReadyCallback"))
			return 1;
	}
	return 0;
}

/* Is the argument what a g_steal_pointer just took out of a variable? */
static int is_stolen_for(const struct engine *e, int insn, int arg)
{
	const struct ir_insn *call = insn_at(e, insn);
	struct ir_operand op = e->fn->operands.items[call->args + arg];
	int i;

	for (i = insn - 1; op.kind == IR_PLACE && i >= 0 && i > insn - 8; i--) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst == op.place && x->op == IR_SET && x->a.kind == IR_PLACE)
			op = x->a;
		else if (x->dst == op.place)
			return x->op == IR_CALL && e->calls[i] && e->calls[i]->n_args == 1 && e->calls[i]->args[0] == ARG_TAKES;
	}
	return 0;
}

static void apply_effect(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, vid v)
{
	enum arg_effect effect = effect_of(e, insn_at(e, insn), c, arg);
	int exact = v == V_OBJ;

	if (!exact && val(&e->values, v)->kind == VAL_GETTER) { /* something that the object lends */
		use_object(e, s, insn);
		if (effect != ARG_BORROWS)
			cut_loose(e, s, insn, v);
		return;
	}
	if (exact && !arg && starts_operation(e, insn_at(e, insn)) && effect != ARG_RELEASES && effect != ARG_STEALS) {
		s->o.escaped = 1;
		return;
	}
	if (s->o.how == OBJ_NULL) {
		if (effect == ARG_RELEASES && exact && c->source == FROM_MODEL && !s->o.fuzzy) {
			propose(e, s, FACT_NULL_RELEASE, insn, insn, 0, 0, 0, "it is NULL on this path");
			s->o.fuzzy = 1;
		}
		return;
	}

	if (effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK)
		use_object(e, s, insn);
	if (exact && (effect == ARG_BORROWS || effect == ARG_UNKNOWN) && c->source != FROM_MODEL && is_stolen_for(e, insn, arg)) {
		s->o.escaped = 1; /* f(g_steal_pointer(&x)): whoever wrote that gives x away */
		return;
	}
	/* A floating reference belongs to the first who wants it. Its own methods ask for nothing, others may sink it. */
	if (exact && s->o.floating && (effect == ARG_BORROWS || effect == ARG_UNKNOWN || effect == ARG_KEEPS) &&
	    (arg > 0 || c->source != FROM_MODEL)) {
		s->o.escaped = 1;
		return;
	}
	/* cleaning up a member is not releasing its owner; counting by a member is */
	if (!exact && c->source != FROM_MODEL && effect != ARG_COUNTS_UP && effect != ARG_COUNTS_DOWN && effect != ARG_UNKNOWN &&
	    effect != ARG_ESCAPES && !(val(&e->values, v)->kind == VAL_ADDR && counted_object(e, val(&e->values, v)->a) == V_OBJ)) {
		if (is_embedded(e, v) && effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK && effect != ARG_FREES_MEMORY)
			s->o.escaped = 1;
		return;
	}
	if (!arg && exact && (c->empty_if_zero || c->empty_if_nonzero))
		s->o.asked_at = insn;
	switch (effect) {
	case ARG_COUNTS_UP:
	case ARG_COUNTS_DOWN:
		if (val(&e->values, v)->kind == VAL_ADDR && counted_object(e, val(&e->values, v)->a) == V_OBJ) {
			say(e, s, insn, effect == ARG_COUNTS_UP ? "counted up by %s" : "counted down by %s", callee_name(e, insn_at(e, insn)));
			if (effect == ARG_COUNTS_UP)
				retain_object(e, s, insn);
			else
				release_object(e, s, insn, 0);
		}
		break;
	case ARG_FREES_MEMORY:
		if (!e->seed->plain && e->seed->how != OBJ_UNKNOWN) { /* an object's memory, after its last reference */
			s->o.escaped = 1;
			break;
		}
		/* fall through */
	case ARG_RELEASES:
	case ARG_RELEASES_NULLOK:
		say(e, s, insn, "released by %s", callee_name(e, insn_at(e, insn)));
		release_object(e, s, insn, effect != ARG_RELEASES);
		break;
	case ARG_STEALS:
		say(e, s, insn, "given to %s, which takes the reference over", callee_name(e, insn_at(e, insn)));
		steal_object(e, s, insn, c);
		break;
	case ARG_RETAINS:
		say(e, s, insn, "retained by %s", callee_name(e, insn_at(e, insn)));
		if (!s->o.tested && s->o.how == OBJ_OWNED && c->not_null && s->o.blind_at < 0 &&
		    state_is_null(&e->values, s, V_OBJ) < 0)
			s->o.blind_at = insn;
		retain_object(e, s, insn);
		break;
	case ARG_SINKS:
		sink_object(e, s, insn, c);
		break;
	case ARG_KEEPS:
		s->o.kept = 1;
		s->o.touched = 1;
		say(e, s, insn, "%s keeps a reference of its own", callee_name(e, insn_at(e, insn)));
		break;
	case ARG_ESCAPES:
		s->o.escaped = 1;
		break;
	case ARG_UNKNOWN:
		unknown_use(e, s, insn, c, arg, exact, v);
		break;
	case ARG_BORROWS:
		/* retained for somebody, then given to something called set, add, insert: that is who it was for */
		if ((s->o.how == OBJ_PARAM || s->o.how == OBJ_LOADED) && insn_at(e, insn)->name && arg > 0 &&
		    name_role(insn_at(e, insn)->name) == NAME_STORE)
			s->o.absorbed = 1;
		/* fall through */
	default:
		if (!exact && c->source != FROM_MODEL && c->source != FROM_WORDS && is_embedded(e, v))
			s->o.escaped = 1;
		break;
	}
}

/* The object inside a struct or array of this function that is passed by address. */
static void apply_inside(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, lid at)
{
	enum arg_effect effect = effect_of(e, insn_at(e, insn), c, arg);
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int is_const = d && arg < d->n_params && e->u->types.items[d->params[arg].type].is_const, i;

	if (s->o.how == OBJ_NULL && state_get(s, at) == V_OBJ && !is_optional(e, call, c, arg)) {
		s->o.how = OBJ_NONE; /* whatever the callee does with the variable, it may set it */
		return;
	}
	if (is_const || effect >= ARG_OUT_OWNED)
		return;
	for (i = 0; i < s->n_env; i++) {
		if (!val(&e->values, s->env[i].holds)->has_obj || !loc_within(&e->values, s->env[i].at, at))
			continue;
		if (c->source == FROM_MODEL || c->source == FROM_WORDS)
			continue;
		s->o.escaped = 1;
	}
}

/* A body-known callee that releases what a field of its argument holds. */
static void apply_fields(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < c->n_fields; k++) {
		const struct field_effect *f = &c->fields[k];
		vid v = f->arg < n ? args[f->arg] : 0;
		lid at;
		int i;

		if (!v)
			continue;
		at = val(&e->values, v)->kind == VAL_ADDR ? val(&e->values, v)->a : loc_deref(&e->values, v, 0);
		at = loc_field(&e->values, at, f->field, 0);
		i = state_find(s, at);
		if (i < 0 || s->env[i].holds != V_OBJ)
			continue;
		release_object(e, s, insn, 1);
		s->o.fuzzy = 1; /* on some of its paths */
		i = state_find(s, at);
		if (i >= 0)
			state_drop(s, i);
	}
}

/* --- Memory ------------------------------------------------------------------------------------------------------- */

static struct arena *arena_of(struct engine *e)
{
	return e->seed ? &e->run_arena : &e->arena;
}

/* The slots behind a pointer that the callee got may change. An object that such a slot holds has been handed over. */
static void invalidate_behind(struct engine *e, struct state *s, vid pointer)
{
	int i;

	for (i = 0; i < s->n_env; i++) {
		lid root = loc_root(&e->values, s->env[i].at);

		if (loc(&e->values, root)->kind != LOC_DEREF || loc(&e->values, root)->pointer != pointer)
			continue;
		if (s->env[i].holds == V_OBJ && s->env[i].at != s->o.origin) {
			if (s->o.refs > 0)
				s->o.refs--;
			else
				s->o.fuzzy = s->o.how != OBJ_PARAM;
			s->o.absorbed = 1;
		} else if (val(&e->values, s->env[i].holds)->has_obj && (s->env[i].at != s->o.origin || (e->seed && e->seed->direct))) {
			s->o.escaped = 1;
		}
		state_drop(s, i--);
	}
}

static void invalidate_local(struct engine *e, struct state *s, lid at, int keep_objects)
{
	int i;

	for (i = 0; i < s->n_env; i++)
		if (loc_within(&e->values, s->env[i].at, at)) {
			if (val(&e->values, s->env[i].holds)->has_obj && keep_objects)
				continue;
			state_drop(s, i--);
		}
}

static void invalidate(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k;

	for (k = 0; k < n; k++) {
		const struct value *v = val(&e->values, args[k]);
		enum arg_effect effect = effect_of(e, call, c, k);

		if (d && k < d->n_params && e->u->types.items[d->params[k].type].kind == IR_T_PTR &&
		    e->u->types.items[d->params[k].type].is_const)
			continue;
		if (effect == ARG_RETAINS || effect >= ARG_OUT_OWNED)
			continue;
		if (v->kind == VAL_ADDR)
			invalidate_local(e, s, v->a, c->source == FROM_MODEL || c->source == FROM_WORDS || s->o.escaped);
		else if (v->kind != VAL_CONST && v->kind != VAL_STR && v->kind != VAL_FN)
			invalidate_behind(e, s, args[k]);
	}
}

/* --- Results -------------------------------------------------------------------------------------------------------- */

static int is_seed(const struct engine *e, const struct state *s, vid v, int insn)
{
	return e->seed && s->o.how == OBJ_NONE && e->seed->insn == insn && e->seed->sym == v && !e->seed->retained;
}

/* Where *arg is. 0: nowhere (NULL was passed). */
static lid target_of(struct engine *e, vid arg)
{
	const struct value *v = val(&e->values, arg);

	if (v->kind == VAL_CONST)
		return 0;
	return v->kind == VAL_ADDR ? v->a : loc_deref(&e->values, arg, 0);
}

static void store_out(struct engine *e, struct state *s, int insn, int arg, lid at)
{
	vid v = val_get(&e->values, VAL_OUT, insn, arg);

	freshen(e, s, insn, v);
	store(e, s, at, v);
	if (is_seed(e, s, v, insn))
		begin_tracking(e, s, v);
}

static int has_error_slot(const struct contract *c)
{
	return c->n_args > 0 && memchr(c->args, ARG_OUT_ERROR, (size_t)c->n_args) != NULL;
}

/* An int by type, a truth value by name. */
static int is_truth(const struct ir_type *t)
{
	return t->alias && (!strcmp(t->alias, "gboolean") || !strcmp(t->alias, "dbus_bool_t"));
}

/* An int that is negative for failure. */
static int is_amount(const struct ir_type *t)
{
	static const char *const names[] = {"gint", "gssize", "ssize_t", "goffset", "glong"};
	size_t i;

	for (i = 0; t->alias && i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(t->alias, names[i]))
			return 1;
	return !t->alias && !t->is_unsigned;
}

/* Assume that the call succeeded or failed, as its contract defines that. 0: it cannot have. */
static int assume_success(struct engine *e, struct state *s, const struct contract *c, const struct ir_insn *call, vid result, int ok)
{
	const struct ir_type *t = &e->u->types.items[call->type];
	enum ir_sub sub;
	vid zero = val_const(&e->values, 0);

	if (c->success == SUCCESS_POSITIVE && c->source == FROM_BODY && ok && result) /* a body that returns 1, 0 or -1 */
		return state_assume(arena_of(e), &e->values, s, IR_EQ, result, val_const(&e->values, 1));
	switch (c->success) {
	case SUCCESS_ZERO:
		sub = IR_EQ;
		break;
	case SUCCESS_NONZERO:
		sub = IR_NE;
		break;
	case SUCCESS_POSITIVE:
		sub = IR_GT;
		break;
	case SUCCESS_NONNEGATIVE:
		if (!ok && has_error_slot(c))
			return !result ? 0 : state_assume(arena_of(e), &e->values, s, IR_EQ, result, val_const(&e->values, -1));
		sub = IR_GE;
		break;
	default:
		if (t->kind == IR_T_VOID)
			return ok;
		if (t->kind == IR_T_INT && has_error_slot(c) && !is_truth(t) && !is_amount(t))
			return 1; /* an enumeration, or a value of any size: only the error itself tells */
		if (t->kind == IR_T_INT && has_error_slot(c) && !is_truth(t)) /* g_input_stream_read: -1, or how much was read */
			return !result ? 1 : state_assume(arena_of(e), &e->values, s, ok ? IR_GE : IR_EQ, result,
									      val_const(&e->values, ok ? 0 : -1));
		if (t->kind == IR_T_PTR || t->kind == IR_T_BOOL || is_truth(t))
			sub = IR_NE;
		else /* 0 or -1, as nearly all of C does it */
			return !result ? ok : state_assume(arena_of(e), &e->values, s, ok ? IR_EQ : IR_LT, result, zero);
	}
	if (!result)
		return ok;
	return state_assume(arena_of(e), &e->values, s, (enum ir_sub)(ok ? sub : sub ^ 1), result, zero);
}

static void effects_on_success(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);

		if (effect == ARG_STEALS_ON_SUCCESS && args[k] == V_OBJ && s->o.how != OBJ_NONE) {
			say(e, s, insn, "given to %s, which takes the reference over when it succeeds", callee_name(e, call));
			steal_object(e, s, insn, c);
		} else if (effect == ARG_OUT_OWNED_ON_SUCCESS && target_of(e, args[k]) &&
			   !(s->o.how == OBJ_NULL && state_get(s, target_of(e, args[k])) == V_OBJ && is_optional(e, call, c, k))) {
			store_out(e, s, insn, k, target_of(e, args[k]));
			state_assume(arena_of(e), &e->values, s, IR_NE,
				     state_get(s, target_of(e, args[k])) ? state_get(s, target_of(e, args[k])) : V_OBJ, val_const(&e->values, 0));
		}
	}
}

static void effects_on_failure(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		lid at = target_of(e, args[k]);

		if (!at)
			continue;
		if (effect_of(e, insn_at(e, insn), c, k) == ARG_OUT_ERROR) {
			store_out(e, s, insn, k, at);
			state_assume(arena_of(e), &e->values, s, IR_NE, state_get(s, at) ? state_get(s, at) : V_OBJ, val_const(&e->values, 0));
		}
		else if (effect_of(e, insn_at(e, insn), c, k) == ARG_OUT_OWNED_ON_SUCCESS && s->o.how != OBJ_NULL &&
			 (!state_get(s, at) || (state_get(s, at) == V_OBJ && s->o.refs <= 0)))
			store(e, s, at, val_const(&e->values, 0));
		else if (effect_of(e, insn_at(e, insn), c, k) == ARG_REPLACES && state_get(s, at) == V_OBJ)
			if (!state_assume(arena_of(e), &e->values, s, IR_EQ, V_OBJ, val_const(&e->values, 0)) || !follow_null(e, s))
				s->o.how = OBJ_NONE; /* consumed, and NULL is left */
	}
	see_failure(s, insn);
}

/* Does the outcome matter to the object, or to a slot that it is about? */
static int depends_on_success(struct engine *e, const struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);

		if (effect == ARG_STEALS_ON_SUCCESS && args[k] == V_OBJ)
			return 1;
		if (effect == ARG_REPLACES && target_of(e, args[k]) && state_get(s, target_of(e, args[k])) == V_OBJ)
			return e->u->types.items[insn_at(e, insn)->type].kind == IR_T_INT;
		if (effect == ARG_OUT_ERROR && target_of(e, args[k]) && e->seed && s->o.how != OBJ_NONE)
			return 1; /* whether it failed is what the next test asks */
		if ((effect == ARG_OUT_OWNED_ON_SUCCESS || effect == ARG_OUT_ERROR) && target_of(e, args[k]) &&
		    (!e->seed || (e->seed->insn == insn && s->o.how == OBJ_NONE) || state_get(s, target_of(e, args[k])) == V_OBJ))
			return 1;
	}
	return 0;
}

/* &p where p is a local pointer to a struct: an unknown callee may leave an object there. */
static int is_record_slot(const struct engine *e, struct ir_operand op)
{
	const struct ir_type *t;

	if (op.kind != IR_ADDR || e->fn->places.items[op.place].kind != IR_P_VAR)
		return 0;
	t = &e->u->types.items[e->fn->places.items[op.place].type];
	return t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_RECORD;
}

static void plain_outs(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n, vid *taken)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);
		lid at;

		if (effect == ARG_UNKNOWN && is_record_slot(e, e->fn->operands.items[insn_at(e, insn)->args + k]) && c->source != FROM_MODEL) {
			store_out(e, s, insn, k, target_of(e, args[k]));
			continue;
		}
		if (effect < ARG_OUT_OWNED || !(at = target_of(e, args[k])))
			continue;
		switch (effect) {
		case ARG_OUT_FILLED:
			if (state_get(s, at) && state_is_null(&e->values, s, state_get(s, at)) != 1)
				break;
			/* fall through */
		case ARG_OUT_OWNED:
		case ARG_OUT_BORROWED:
			if (s->o.how != OBJ_NULL || state_get(s, at) != V_OBJ || !is_optional(e, insn_at(e, insn), c, k))
				store_out(e, s, insn, k, at);
			break;
		case ARG_REPLACES:
			if (state_get(s, at) == V_OBJ) { /* one reference in, one out: the same obligation, perhaps NULL now */
				state_forget(s, V_OBJ);
				s->o.replaced_at = insn;
			} else
				store_out(e, s, insn, k, at);
			break;
		case ARG_CLEARS:
			if (state_get(s, at) == V_OBJ) {
				say(e, s, insn, "released by %s", callee_name(e, insn_at(e, insn)));
				release_object(e, s, insn, 1);
			}
			store(e, s, at, val_const(&e->values, 0));
			break;
		case ARG_TAKES:
			*taken = state_get(s, at);
			if (!*taken)
				*taken = val_get(&e->values, VAL_OUT, insn, k);
			store(e, s, at, val_const(&e->values, 0));
			break;
		default:
			break;
		}
	}
}

/* --- Seeds ------------------------------------------------------------------------------------------------------------ */

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
static int named_var(const struct engine *e, int insn)
{
	int dst = insn_at(e, insn)->dst, i;

	for (i = insn + 1; i < e->fn->insns.count && i < insn + 4; i++)
		if (insn_at(e, i)->op == IR_SET && insn_at(e, i)->a.kind == IR_PLACE && insn_at(e, i)->a.place == dst)
			return insn_at(e, i)->dst;
	return dst;
}

static void seed_result(struct engine *e, int insn, const struct contract *c, vid result)
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
	if ((call->flags & IR_CLEANUP) || c->always_null || c->immortal)
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

static void seed_outs(struct engine *e, int insn, const struct contract *c, const vid *args, int n)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);
		struct seed seed = {.how = OBJ_OWNED, .insn = insn, .arg = k, .contract = c, .confidence = c->confidence, .place = -1};
		struct ir_operand op = e->fn->operands.items[call->args + k];

		if (effect == ARG_UNKNOWN && d && is_record_slot(e, op) && c->source != FROM_MODEL) {
			seed.how = OBJ_UNKNOWN;
			seed.confidence = 58;
			seed.fresh_name = 0;
		} else if (effect != ARG_OUT_OWNED && effect != ARG_OUT_FILLED && effect != ARG_OUT_OWNED_ON_SUCCESS && effect != ARG_OUT_ERROR && effect != ARG_OUT_BORROWED)
			continue;
		if (!target_of(e, args[k]))
			continue;
		if (effect == ARG_OUT_BORROWED)
			seed.how = OBJ_BORROWED;
		if (val(&e->values, args[k])->kind != VAL_ADDR)
			continue; /* the caller's own slot: it leaves with it */
		if (op.kind == IR_ADDR && !may_hold_object(e, e->fn->places.items[op.place].type))
			continue; /* g_object_get(o, "width", &width, NULL) */
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
static vid object_of(struct engine *e, vid v)
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

/* Was it given, before this retain, to something that keeps it: user data of a callback, a helper that stores it? */
static int was_passed_on(const struct engine *e, int insn, int place)
{
	int i, k;

	for (i = insn - 1; i >= 0 && i > insn - 40; i--) {
		const struct ir_insn *x = insn_at(e, i);

		for (k = 0; x->op == IR_CALL && e->calls[i] && k < x->n_args; k++) {
			struct ir_operand a = e->fn->operands.items[x->args + k];
			enum arg_effect effect = k < e->calls[i]->n_args ? (enum arg_effect)e->calls[i]->args[k] : ARG_UNKNOWN;

			if (a.kind == IR_PLACE && a.place == place && e->calls[i]->source != FROM_MODEL &&
			    (effect == ARG_ESCAPES || effect == ARG_UNKNOWN))
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
		seed.place = p->b;
	} else if (p->kind == VAL_PHI || p->kind == VAL_FRESH || p->kind == VAL_OLD ||
		   ((p->kind == VAL_RESULT || p->kind == VAL_OUT) && e->calls[p->a] && e->calls[p->a]->ret == RET_UNKNOWN)) {
		seed.retained = 1;
	} else {
		return;
	}
	seed.direct = place >= 0 && (e->fn->places.items[place].kind != IR_P_VAR || is_global_place(e, place));
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

static void seed_touched(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
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

		if (p->kind == VAL_PARAM && effect != ARG_BORROWS && effect != ARG_UNKNOWN)
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
		} else if (effect == ARG_STEALS && (p->kind != VAL_LOAD || (!e->self && !is_global_place(e, p->b)))) {
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
static void note_field_effects(struct engine *e, struct state *s, const struct ir_insn *call, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, call, c, k);
		const struct value *p = val(&e->values, args[k]);
		struct field_effect f = {-1, NULL};
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

/* --- The call ----------------------------------------------------------------------------------------------------------- */

static int is_among(const vid *args, int n, vid v)
{
	int k;

	for (k = 0; k < n; k++)
		if (args[k] == v)
			return 1;
	return 0;
}

/* What lends a borrowed reference may give up its own. */
static void touch_keeper(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	const struct value *sym = val(&e->values, e->seed ? e->seed->sym : 0);
	vid keeper = sym->kind == VAL_GETTER ? sym->a : s->o.keeper;
	int k;

	if (s->o.how == OBJ_BORROWED && keeper && insn_at(e, insn)->name && name_role(insn_at(e, insn)->name) == NAME_STORE)
		for (k = 0; k < n && !is_among(args, n, V_OBJ); k++)
			s->o.moved |= args[k] == keeper; /* Py_SET_TYPE(self, other): its reference to the old one is left over */
	if (s->o.how != OBJ_BORROWED || !s->o.keeper || val(&e->values, e->seed->sym)->kind == VAL_GETTER)
		return;
	for (k = 0; k < n; k++) {
		enum arg_effect effect = effect_of(e, insn_at(e, insn), c, k);

		if (args[k] != s->o.keeper)
			continue;
		if (effect == ARG_RETAINS) {
			s->o.keeper_refs++;
		} else if (effect == ARG_RELEASES || effect == ARG_RELEASES_NULLOK) {
			if (s->o.keeper_refs == 1) {
				s->o.keeper_gone = 1;
				s->o.released_at = insn;
				note(e, s, insn, "what it was borrowed from is released");
			}
			if (s->o.keeper_refs > 0)
				s->o.keeper_refs--;
		} else if (effect != ARG_BORROWS) {
			s->o.keeper_refs = 0; /* somebody else may keep it alive now */
		}
	}
	if (c->runs_code && s->o.crossed_at < 0 && s->o.refs == 0 && !s->o.keeper_refs && !s->o.kept)
		s->o.crossed_at = insn;
}

/* The value a call returns. An accessor (Py_TYPE(x)) that is asked again gives the same object. */
static vid result_of(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	vid v;

	if (c->ret == RET_BORROWED_FROM && c->ret_arg >= 0 && c->ret_arg < n && c->name && (n == 1 || args[c->ret_arg] == V_OBJ) &&
	    val(&e->values, args[c->ret_arg])->depth < 3) {
		v = val_getter(&e->values, c->name, args[c->ret_arg], n == 1 ? 0 : insn);
		if (n > 1)
			freshen(e, s, insn, v);
		return e->seed && e->seed->sym == v && s->o.how != OBJ_NONE ? V_OBJ : v;
	}
	v = val_get(&e->values, VAL_RESULT, insn, 0);
	freshen(e, s, insn, v);
	return v;
}

static vid bind_result(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n, vid taken)
{
	const struct ir_insn *call = insn_at(e, insn);
	vid v;

	if (taken) {
		v = taken;
	} else if (c->always_null) {
		v = val_const(&e->values, 0);
	} else if (c->ret == RET_ARG && c->ret_arg >= 0 && c->ret_arg < n) {
		v = args[c->ret_arg];
	} else {
		v = result_of(e, s, insn, c, args, n);
		if (c->error_test && s->o.failed && s->o.how != OBJ_NONE) /* a failure on this path set the indicator */
			state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, 0));
		if (c->error_clear)
			s->o.failed = 0;
		if (c->error_set)
			see_failure(s, insn);
		if (c->never_null)
			state_assume(arena_of(e), &e->values, s, IR_NE, v, val_const(&e->values, 0));
	}
	if (call->dst >= 0)
		store(e, s, eval_place(e, s, insn, call->dst), v);
	if (is_seed(e, s, v, insn)) {
		begin_tracking(e, s, v);
		if (call->dst >= 0 && state_get(s, eval_place(e, s, insn, call->dst)) != V_OBJ)
			store(e, s, eval_place(e, s, insn, call->dst), V_OBJ);
		if (c->ret == RET_BORROWED_FROM && c->ret_arg >= 0 && c->ret_arg < n) {
			const struct value *k = val(&e->values, args[c->ret_arg]);

			s->o.keeper = args[c->ret_arg];
			if (k->kind == VAL_RESULT && e->calls[k->a] && e->calls[k->a]->ret == RET_OWNED)
				s->o.keeper_refs = 1;
		}
		if (c->null_if_null >= 0 && c->null_if_null < n && !state_is_null(&e->values, s, args[c->null_if_null]))
			state_assume(arena_of(e), &e->values, s, IR_NE, V_OBJ, val_const(&e->values, 0));
	}
	/* an out-parameter that is released where the call gave 0 was filled because it gave 0 */
	if (e->seed && e->seed->insn == insn && e->seed->arg >= 0 && s->o.how == OBJ_OWNED && e->seed->success_is && e->seed->success_is != 3 &&
	    call->dst >= 0 && !state_assume(arena_of(e), &e->values, s, e->seed->success_is == 1 ? IR_EQ : IR_NE, v, val_const(&e->values, 0)))
		s->o.how = OBJ_NONE;
	return call->dst >= 0 ? v : 0;
}

/* A global object is always there: nobody can lose it, whoever has seen it. */
static void apply_static_safe(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, vid v)
{
	apply_effect(e, s, insn, c, arg, v);
	if (s->o.how == OBJ_STATIC)
		s->o.escaped = 0;
}

int transfer_call(struct engine *e, struct state *s, int insn)
{
	const struct ir_insn *call = insn_at(e, insn);
	const struct contract *c = e->calls[insn];
	int n = call->n_args < MAX_CALL_ARGS ? call->n_args : MAX_CALL_ARGS, k, tracking;
	vid args[MAX_CALL_ARGS], result, taken = 0;
	struct state other;

	for (k = 0; k < n; k++)
		args[k] = eval(e, s, insn, e->fn->operands.items[call->args + k]);
	if (call->a.kind == IR_PLACE)
		eval(e, s, insn, call->a);
	if (c->noreturn)
		return 0;
	if (e->collecting) {
		seed_touched(e, s, insn, c, args, n);
		note_field_effects(e, s, call, c, args, n);
	}
	tracking = s->o.how != OBJ_NONE;
	for (k = 0; k < n && s->o.how != OBJ_NONE; k++) {
		vid v = object_of(e, args[k]);

		if (args[k] == V_OBJ || val(&e->values, args[k])->has_obj || v == V_OBJ)
			apply_static_safe(e, s, insn, c, k, args[k]);
		else if (val(&e->values, args[k])->kind == VAL_ADDR)
			apply_inside(e, s, insn, c, k, val(&e->values, args[k])->a);
	}
	if (s->o.how != OBJ_NONE) {
		touch_keeper(e, s, insn, c, args, n);
		apply_fields(e, s, insn, c, args, n);
	}
	invalidate(e, s, insn, c, args, n);
	plain_outs(e, s, insn, c, args, n, &taken);
	result = bind_result(e, s, insn, c, args, n, taken);
	if (e->collecting) {
		if (c->ret != RET_ARG && !taken)
			seed_result(e, insn, c, c->ret == RET_BORROWED_FROM && n == 1 && result ? result : val_get(&e->values, VAL_RESULT, insn, 0));
		seed_outs(e, insn, c, args, n);
	}
	if (!depends_on_success(e, s, insn, c, args, n))
		return 1;
	if (e->seed && s->trail == NULL)
		s->trail = NULL;
	if (e->seed && e->seed->insn == insn && e->seed->arg < 0 && !tracking && s->o.how != OBJ_NONE)
		result = V_OBJ; /* what the call returned is the object */
	state_copy(arena_of(e), &other, s);
	if (assume_success(e, &other, c, call, result, 0) &&
	    (result != V_OBJ || state_is_null(&e->values, &other, V_OBJ) != 1 || follow_null(e, &other))) {
		effects_on_failure(e, &other, insn, c, args, n);
		if (!tracking || other.o.how != OBJ_NONE)
			fork_state(e, &other, insn);
	}
	if (!assume_success(e, s, c, call, result, 1))
		return 0;
	effects_on_success(e, s, insn, c, args, n);
	return 1;
}
