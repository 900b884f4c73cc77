/* The tracked object as an argument: exactly it, something inside it, or something that holds it. */
#include "analyzer/own/engine.h"

#include <string.h>

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

/* git_refdb_compress(refdb): a function named after the type. */
static int is_method(const struct engine *e, const char *name)
{
	const char *record = seed_record(e, e->seed);
	size_t n = record ? strlen(record) : 0;

	if (n > 2 && !strcmp(record + n - 2, "_t"))
		n -= 2;
	return name && n && !strncmp(name, record, n);
}

/* Does a string among the arguments look like a format of Py_BuildValue's that takes references over? */
static int builds_values(const struct engine *e, const struct ir_insn *call)
{
	int k;

	for (k = 0; k < call->n_args; k++) {
		struct ir_operand a = e->fn->operands.items[call->args + k];

		if (a.kind == IR_STR && strchr(a.text, 'N') && (strpbrk(a.text, "({[") || strspn(a.text, "\"sONiIlLkKzyUn:, ") == strlen(a.text)))
			return 1;
	}
	return 0;
}

/* message = filter(connection, message): what goes in comes back, the same or another. */
static int comes_back(const struct engine *e, int insn, int arg)
{
	const struct ir_insn *call = insn_at(e, insn);
	struct ir_operand op = e->fn->operands.items[call->args + arg];
	int i;

	if (op.kind != IR_PLACE || call->dst < 0)
		return 0;
	if (call->dst == op.place)
		return 1;
	for (i = insn + 1; i < e->fn->insns.count && i < insn + 4; i++)
		if (insn_at(e, i)->op == IR_SET && insn_at(e, i)->a.kind == IR_PLACE && insn_at(e, i)->a.place == call->dst)
			return insn_at(e, i)->dst == op.place;
	return 0;
}

/* What goes along with a function's address is its user data, whatever the prototype, or the lack of one, says. */
static int has_callback(const struct engine *e, const struct ir_insn *call)
{
	int k;

	for (k = 0; k < call->n_args; k++)
		if (e->fn->operands.items[call->args + k].kind == IR_FN)
			return 1;
	return 0;
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
	if (call->name && d && d->variadic && arg >= d->n_params) {
		if (builds_values(e, call) || has_callback(e, call)) /* traceback_here("{s: N}", "self", PyLong_FromLong(n)) */
			s->o.escaped = 1;
		return; /* something to print */
	}
	if (!call->name && !d) { /* through a pointer nobody knows */
		s->o.escaped = 1;
		return;
	}
	if (e->seed->plain || !is_object || e->seed->how == OBJ_PARAM) {
		s->o.escaped = 1;
		return;
	}
	if (comes_back(e, insn, arg)) {
		s->o.escaped = 1;
		return;
	}
	if (e->seed->by_habit && (arg > 0 || !is_method(e, call->name))) { /* no release shows that nobody took it over */
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
int starts_operation(const struct engine *e, const struct ir_insn *call)
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

/* run_in_thread(task, worker) where `worker` releases what it is given: it is the worker's. */
static int gives_to_callback(const struct engine *e, const struct ir_insn *call)
{
	int k;

	for (k = 0; k < call->n_args; k++) {
		struct ir_operand a = e->fn->operands.items[call->args + k];

		if (a.kind == IR_FN && releases_its_argument(e->own, a.text, seed_record(e, e->seed)))
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

/* Is one of the call's arguments also one of those that the object was got with? */
static int names_its_lender(const struct engine *e, int insn)
{
	const struct ir_insn *call = insn_at(e, insn), *from = e->seed->insn >= 0 ? insn_at(e, e->seed->insn) : NULL;
	int i, k;

	for (i = 0; from && from->op == IR_CALL && i < from->n_args; i++)
		for (k = 0; k < call->n_args; k++) {
			struct ir_operand x = e->fn->operands.items[from->args + i], y = e->fn->operands.items[call->args + k];

			if (x.kind == IR_PLACE && y.kind == IR_PLACE && x.place == y.place)
				return 1;
		}
	return 0;
}

static int is_first_argument(struct engine *e, struct state *s, int insn)
{
	struct ir_operand first = e->fn->operands.items[insn_at(e, insn)->args];

	return first.kind == IR_PLACE && eval(e, s, insn, first) == V_OBJ;
}

/* free((char *)p - HEADER): an allocator that keeps something of its own before what it hands out. */
static int is_start_of(const struct engine *e, vid v)
{
	const struct value *p = val(&e->values, v);

	return p->kind == VAL_BIN && p->number == IR_MINUS && p->a == V_OBJ && val(&e->values, p->b)->kind == VAL_CONST;
}

static void apply_effect(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, vid v)
{
	enum arg_effect effect = effect_of(e, insn_at(e, insn), c, arg);
	int exact = v == V_OBJ || (effect == ARG_FREES_MEMORY && is_start_of(e, v));

	if (!exact && val(&e->values, v)->kind == VAL_GETTER) { /* something that the object lends */
		if (effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK) /* NULL, or got a reference of its own meanwhile */
			use_object(e, s, insn);
		if (effect != ARG_BORROWS)
			cut_loose(e, s, insn, v);
		return;
	}
	if (exact && !arg && starts_operation(e, insn_at(e, insn)) && effect != ARG_RELEASES && effect != ARG_STEALS) {
		s->o.escaped = 1;
		return;
	}
	if (exact && effect != ARG_RELEASES && effect != ARG_STEALS && gives_to_callback(e, insn_at(e, insn))) {
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
	if (exact && (effect == ARG_BORROWS || effect == ARG_UNKNOWN) && (c->source == FROM_FAMILY || c->source == FROM_NOTHING || !insn_at(e, insn)->name) && comes_back(e, insn, arg)) {
		s->o.escaped = 1;
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
	if (!arg && exact && (c->empty_if_zero || c->empty_if_nonzero || c->empty_up_to || (is_inert(e->seed) && name_says_state(insn_at(e, insn)->name))))
		s->o.asked_at = insn;
	switch (effect) {
	case ARG_COUNTS_UP:
	case ARG_COUNTS_DOWN:
		if (val(&e->values, v)->kind == VAL_ADDR && counted_object(e, val(&e->values, v)->a) == V_OBJ) {
			say(e, s, insn, effect == ARG_COUNTS_UP ? "counted up by %s" : "counted down by %s", callee_story(e, insn));
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
		if (c->source == FROM_BODY && s->o.how == OBJ_BORROWED && names_its_lender(e, insn)) {
			s->o.fuzzy = 1; /* delete(dict, key, value): the reference is the one that the dictionary had */
			break;
		}
		say(e, s, insn, "released by %s", callee_story(e, insn));
		release_object(e, s, insn, effect != ARG_RELEASES);
		break;
	case ARG_STEALS:
		if (arg > 0 && exact && insn_at(e, insn)->n_args > 1 && is_first_argument(e, s, insn)) {
			s->o.escaped = 1; /* json_object_set_new(o, "self", o): a cycle, or refused */
			break;
		}
		say(e, s, insn, "given to %s, which takes the reference over", callee_story(e, insn));
		steal_object(e, s, insn, c);
		break;
	case ARG_RETAINS:
		say(e, s, insn, "retained by %s", callee_story(e, insn));
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
		say(e, s, insn, "%s keeps a reference of its own", callee_story(e, insn));
		break;
	case ARG_ESCAPES:
		s->o.escaped = 1;
		break;
	case ARG_UNKNOWN:
		unknown_use(e, s, insn, c, arg, exact, v);
		break;
	case ARG_BORROWS:
		/* g_buffered_input_stream_new(base): what is made around an object keeps it */
		if (exact && c->source == FROM_MODEL && (c->ret == RET_OWNED || c->ret == RET_FLOATING) && e->seed->family && e->seed->family->by_name &&
		    c->name && name_says_new(c->name))
			s->o.kept = 1;
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
void apply_inside(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, lid at)
{
	enum arg_effect effect = effect_of(e, insn_at(e, insn), c, arg);
	const struct ir_insn *call = insn_at(e, insn);
	const struct ir_decl *d = call->decl >= 0 ? &e->u->decls.items[call->decl] : NULL;
	int is_const = d && arg < d->n_params && e->u->types.items[d->params[arg].type].is_const, i;

	if (s->o.how == OBJ_NULL && state_get(s, at) == V_OBJ && !is_optional(e, call, c, arg)) {
		s->o.how = OBJ_NONE; /* whatever the callee does with the variable, it may set it */
		return;
	}
	for (i = 0; d && arg < d->n_params && i < s->n_env; i++) { /* g_array_append_vals(a, &item, 1): the struct is copied, with what it holds */
		const struct ir_type *t = &e->u->types.items[d->params[arg].type];

		if (t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID && s->env[i].at != at &&
		    val(&e->values, s->env[i].holds)->has_obj && loc_within(&e->values, s->env[i].at, at))
			s->o.escaped = 1;
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
void apply_fields(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n)
{
	int k;

	for (k = 0; k < c->n_fields; k++) {
		const struct field_effect *f = &c->fields[k];
		vid v = f->arg < n ? args[f->arg] : 0;
		lid at;
		int i;

		if (!v || (c->counts && f->arg < c->n_args && (c->args[f->arg] == ARG_RELEASES || c->args[f->arg] == ARG_RELEASES_NULLOK)))
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

/* A global object is always there: nobody can lose it, whoever has seen it. */
void apply_argument(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, vid v)
{
	apply_effect(e, s, insn, c, arg, v);
	if (s->o.how == OBJ_STATIC)
		s->o.escaped = 0;
}
