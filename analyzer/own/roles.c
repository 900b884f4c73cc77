/* Roles: which bodies implement counting. A retain counts a field of its parameter's object up, a release counts it down,
 * a maker starts it at one in memory that it returns. Names of functions say nothing here.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <string.h>

/* --- Which fields count -------------------------------------------------------------------------------------------------- */

static int name_frees(const char *name)
{
	static const char *const words[] = {"free", "destroy", "dealloc", "finalize", "delete", "dispose", "unref", "put", "release", "cleanup"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}

static int is_root_of(const struct ir_fn *fn, struct ir_operand op, int var)
{
	return (op.kind == IR_PLACE || op.kind == IR_ADDR) && ir_place_root(fn, op.place) == var;
}

/* Does the function hand the variable to something that frees or releases? */
static int frees(const struct ir_fn *fn, int var)
{
	int i, k;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (x->op != IR_CALL || (x->name && !name_frees(x->name)))
			continue;
		for (k = 0; k < x->n_args; k++)
			if (is_root_of(fn, fn->operands.items[x->args + k], var))
				return 1;
	}
	return 0;
}

/* atomic_dec(), kref_put(), refcount_get(): given the address of a field that is named like a count, they count it. */
static int name_counts_something(const char *name)
{
	static const char *const words[] = {"inc", "dec", "atomic", "atomic32", "ref", "unref", "refcount", "kref", "get", "put", "retain", "release"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}

/* The place that the instruction counts up or down, -1; *sure: atomically, which hardly anything but counts is. */
static int counted_place(const struct ir_fn *fn, const struct ir_insn *x, int *sure)
{
	int k;

	*sure = x->flags & IR_ATOMIC;
	if (x->op == IR_ADD)
		return x->place;
	for (k = 0; x->op == IR_CALL && x->name && k < x->n_args; k++) /* atomic_dec(&p->refs) */
		if (fn->operands.items[x->args + k].kind == IR_ADDR && name_counts_something(x->name)) {
			*sure = 1;
			return fn->operands.items[x->args + k].place;
		}
	return -1;
}

/* p->f, p->f.g of a variable p: inside what p points to. */
static int is_inside(const struct ir_fn *fn, int place)
{
	while (fn->places.items[place].kind == IR_P_FIELD)
		place = fn->places.items[place].base;
	return fn->places.items[place].kind == IR_P_DEREF && fn->places.items[fn->places.items[place].base].kind == IR_P_VAR;
}

/* struct object *o = p; and nothing else is ever in o: p by another name. -1: it is not one of the parameters. */
static int param_behind(const struct ir_fn *fn, int var)
{
	int i, from = -1;

	if (var < fn->n_params)
		return var;
	if (fn->vars.items[var].kind != IR_LOCAL && fn->vars.items[var].kind != IR_TEMP)
		return -1;
	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (x->dst < 0 || fn->places.items[x->dst].kind != IR_P_VAR || fn->places.items[x->dst].var != var)
			continue;
		if (x->op != IR_SET || from >= 0 || (x->a.kind != IR_ADDR && x->a.kind != IR_PLACE) ||
		    (x->a.kind == IR_PLACE && fn->places.items[x->a.place].kind != IR_P_VAR) ||
		    (x->a.kind == IR_ADDR && !is_inside(fn, x->a.place))) /* r = &conn->ref is conn, too */
			return -1;
		from = ir_place_root(fn, x->a.place);
	}
	return from >= 0 && from < fn->n_params ? from : -1;
}

/* A field of what a parameter points to: p->locks. */
static const char *field_of_param(const struct ir_fn *fn, int place)
{
	const struct ir_place *p = &fn->places.items[place];
	const struct ir_place *base = p->kind == IR_P_FIELD ? &fn->places.items[p->base] : p;

	if (p->kind != IR_P_FIELD || base->kind != IR_P_DEREF || fn->places.items[base->base].kind != IR_P_VAR ||
	    param_behind(fn, ir_place_root(fn, place)) < 0)
		return NULL;
	return p->field;
}

/* Is the field compared with zero here? */
static int is_tested(const struct ir_fn *fn, int place)
{
	int i;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (x->op == IR_BR && x->a.kind == IR_PLACE && x->b.kind == IR_CONST && (x->b.value == 0 || x->b.value == 1) &&
		    (x->a.place == place || fn->vars.items[ir_place_root(fn, x->a.place)].kind == IR_TEMP))
			return 1;
	}
	return 0;
}

/* Does the function do nothing but count the field up and return: buffer_lock(b) { b->locks++; return b; }? */
static int only_counts_up(const struct ir_fn *fn, int insn)
{
	int i;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];

		if (i == insn || x->op == IR_BR || x->op == IR_JMP || x->op == IR_RET || x->op == IR_STOP || x->op == IR_END || x->op == IR_DECL || x->op == IR_USE)
			continue;
		if (x->op == IR_SET && fn->places.items[x->dst].kind == IR_P_VAR)
			continue;
		if (x->op == IR_CALL && x->flags & IR_ASSERT)
			continue;
		return 0;
	}
	return 1;
}

/* "conn.users": a field that counts in this record, whatever fields of its name do in others. */
static const char *counter_key(const char *record, const char *field)
{
	struct strbuf sb = STRBUF_INIT;
	const char *key;

	strbuf_addf(&sb, "%s.%s", record, field);
	key = intern(sb.buf);
	strbuf_release(&sb);
	return key;
}

static const char *record_at(const struct ir_unit *u, const struct ir_fn *fn, int place)
{
	const struct ir_type *t = &u->types.items[fn->places.items[place].type];

	return t->kind == IR_T_RECORD ? u->records.items[t->record].name : NULL;
}

void own_add_counter(struct map *counters, const char *name)
{
	const char *dot = strchr(name, '.');

	*map_put(counters, MAP_PTR(name), NULL) |= COUNTER_ALWAYS;
	if (dot)
		*map_put(counters, MAP_PTR(intern(dot + 1)), NULL) |= COUNTER_IN_SOME;
}

int is_counter_field(const struct own *own, const char *record, const char *field)
{
	const uint64_t *at = map_get(&own->counters, MAP_PTR(field));

	if (!at || *at & COUNTER_ALWAYS)
		return at != NULL;
	return record && map_get(&own->counters, MAP_PTR(counter_key(record, field))) != NULL;
}

/* A field counts references if its name says so and somewhere it goes down beside a release of the object (or goes up or
 * down atomically): an integer called `refs` alone may be any statistic. A field of another name must be used as a count
 * is: one function does nothing but count it up, another counts it down, compares it with zero, and frees. */
void own_counters(const struct ir_unit *u, struct map *counters)
{
	enum { UP = 1, DOWN = 2 };
	struct map used = {0};
	size_t k;
	int f, i, sure;

	for (f = 0; f < u->fns.count; f++) {
		const struct ir_fn *fn = u->fns.items[f];

		for (i = 0; i < fn->insns.count; i++) {
			const struct ir_insn *x = &fn->insns.items[i];
			const char *field;
			int place = counted_place(fn, x, &sure), down;
			const struct ir_place *p;

			if (place < 0)
				continue;
			p = &fn->places.items[place];
			field = x->op == IR_ADD && x->a.kind == IR_CONST ? field_of_param(fn, place) : NULL;
			down = x->a.kind == IR_CONST && x->a.value == -1 && p->kind == IR_P_FIELD && frees(fn, ir_place_root(fn, place));
			field = field && record_at(u, fn, p->base) ? counter_key(record_at(u, fn, p->base), field) : NULL;
			if (field && down && is_tested(fn, place))
				*map_put(&used, MAP_PTR(field), NULL) |= DOWN;
			else if (field && x->a.value == 1 && only_counts_up(fn, i))
				*map_put(&used, MAP_PTR(field), NULL) |= UP;
			if (p->kind != IR_P_FIELD || !(sure || down))
				continue;
			for (; p->kind == IR_P_FIELD; p = &fn->places.items[p->base])
				if (name_is_counter(p->field))
					*map_put(counters, MAP_PTR(p->field), NULL) |= COUNTER_ALWAYS;
		}
	}
	for (k = 0; k < used.size; k++)
		if (used.slots[k].used && used.slots[k].value == (UP | DOWN))
			own_add_counter(counters, (const char *)(uintptr_t)used.slots[k].key);
	map_release(&used);
}

/* --- Counting a parameter ------------------------------------------------------------------------------------------------ */

/* Is the place a count of references inside what parameter k points to? */
static int counts_in(const struct engine *e, int place, int k)
{
	const struct ir_place *p = &e->fn->places.items[place];
	int counts = 0;

	if (p->kind != IR_P_FIELD || param_behind(e->fn, ir_place_root(e->fn, place)) != k)
		return 0;
	for (; p->kind == IR_P_FIELD; p = &e->fn->places.items[p->base])
		counts |= is_counter_field(e->own, record_at(e->u, e->fn, p->base), p->field);
	return counts && p->kind == IR_P_DEREF && e->fn->places.items[p->base].kind == IR_P_VAR; /* not of what it points to */
}

/* A type that is nothing but a count: atomic_t, git_atomic32, struct ovs_refcount. */
static int is_lone_number(const struct engine *e, int place)
{
	const struct ir_type *t = &e->u->types.items[e->fn->places.items[place].type];
	static const char *const words[] = {"atomic", "atomic32", "atomic64", "refcount", "refcnt", "kref", "ref"};
	const char *record = t->kind == IR_T_RECORD ? e->u->records.items[t->record].name : NULL;
	size_t i;

	for (i = 0; record && i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(record, words[i]) || (t->alias && name_has_word(t->alias, words[i])))
			return 1;
	return 0;
}

/* +1, -1: the instruction counts a field of what parameter k points to up or down; +2, -2: the integer that the parameter
 * itself points to (atomic_inc(int *) and the like); 0: neither. */
static int counts_at(const struct engine *e, int insn, int k, const char **field)
{
	const struct ir_insn *x = insn_at(e, insn);
	const struct ir_place *p;
	int a;

	for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
		struct ir_operand op = e->fn->operands.items[x->args + a];
		const struct contract *c = e->calls[insn];
		enum arg_effect effect = c && a < c->n_args ? (enum arg_effect)c->args[a] : ARG_UNKNOWN;

		if ((effect != ARG_COUNTS_UP && effect != ARG_COUNTS_DOWN) || op.kind != IR_ADDR || !counts_in(e, op.place, k))
			continue;
		*field = e->fn->places.items[op.place].field;
		return effect == ARG_COUNTS_UP ? 1 : -1;
	}
	if (x->op != IR_ADD || x->a.kind != IR_CONST || (x->a.value != 1 && x->a.value != -1))
		return 0;
	p = &e->fn->places.items[x->place];
	if (p->kind == IR_P_DEREF && e->fn->places.items[p->base].kind == IR_P_VAR && e->fn->places.items[p->base].var == k) {
		*field = NULL;
		return x->a.value == 1 ? 2 : -2;
	}
	*field = p->field;
	if (p->kind == IR_P_FIELD && is_lone_number(e, p->base) && e->fn->places.items[p->base].kind == IR_P_DEREF &&
	    ir_place_root(e->fn, x->place) == k)
		return x->a.value == 1 ? 2 : -2;
	return counts_in(e, x->place, k) ? (int)x->a.value : 0;
}

const char *counted_field(const struct engine *e, int insn)
{
	const char *field = NULL;
	int k;

	for (k = 0; k < e->fn->n_params; k++)
		if (counts_at(e, insn, k, &field))
			return field;
	return NULL;
}

int counts_on(const struct engine *e, int k)
{
	const char *field = NULL;
	int i;

	for (i = 0; i < e->fn->insns.count; i++)
		if (counts_at(e, i, k, &field))
			return 1;
	return 0;
}

static int involves(const struct engine *e, struct ir_operand op, int k)
{
	return (op.kind == IR_PLACE || op.kind == IR_ADDR) && param_behind(e->fn, ir_place_root(e->fn, op.place)) == k;
}

/* atomic_get(&p->refs): the count is read, that is all. */
static int reads_count(const struct engine *e, int insn, struct ir_operand op, int arg, int k)
{
	return op.kind == IR_ADDR && e->calls[insn] && contract_arg(e->calls[insn], arg) == ARG_BORROWS && counts_in(e, op.place, k);
}

/* Does the block do anything with the object of parameter k, other than look at it? */
static int does_something(const struct engine *e, const struct ir_block *b, int k)
{
	int i, a;

	for (i = b->first; i < b->first + b->count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if ((x->op == IR_ADD || x->op == IR_SET) && e->fn->places.items[x->op == IR_ADD ? x->place : x->dst].kind != IR_P_VAR &&
		    (involves(e, ir_content(x->op == IR_ADD ? x->place : x->dst), k) || involves(e, x->a, k)))
			return 1;
		if (x->op != IR_CALL || x->flags & IR_ASSERT || (e->calls[i] && e->calls[i]->noreturn))
			continue;
		for (a = 0; a < x->n_args; a++)
			if (involves(e, e->fn->operands.items[x->args + a], k) && !reads_count(e, i, e->fn->operands.items[x->args + a], a, k))
				return 1;
	}
	return 0;
}

/* Is there a way through the function that does something, and does not count? Then it only counts sometimes. Ways that do
 * nothing at all are checks of the argument. */
static int counts_sometimes(const struct engine *e, int param, const char *counting)
{
	enum { SEEN = 1, BUSY = 2 };
	int n = e->fn->blocks.count, b, k, changed = 1, found = 0;
	char *reached = xcalloc((size_t)n + 1, 1);

	reached[0] = counting[0] ? 0 : does_something(e, &e->fn->blocks.items[0], param) ? SEEN | BUSY : SEEN;
	while (changed)
		for (b = changed = 0; b < n; b++) {
			const struct ir_block *block = &e->fn->blocks.items[b];

			for (k = 0; reached[b] && k < block->n_succ; k++) {
				int to = e->fn->succs.items[block->succ + k];
				char now = (char)(reached[b] | (does_something(e, &e->fn->blocks.items[to], param) ? BUSY : 0));

				if (counting[to] || (reached[to] | now) == reached[to])
					continue;
				reached[to] |= now;
				changed = 1;
			}
		}
	for (b = 0; b < n; b++) {
		const struct ir_block *block = &e->fn->blocks.items[b];

		found |= (reached[b] & BUSY) && insn_at(e, block->first + block->count - 1)->op == IR_RET;
	}
	free(reached);
	return found;
}

/* `if (p->refs == 1) destroy(p); else p->refs--;`: the last reference needs no count. */
static int ends_object(const struct engine *e, const struct ir_block *b, int k)
{
	int i, a;

	for (i = b->first; i < b->first + b->count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		for (a = 0; x->op == IR_CALL && x->name && name_frees(x->name) && a < x->n_args; a++)
			if (involves(e, e->fn->operands.items[x->args + a], k))
				return 1;
	}
	return 0;
}

int counts_param(struct engine *e, int k)
{
	char *counting = xcalloc((size_t)e->fn->blocks.count + 1, 1);
	const char *field;
	int b, i, count, up = 0, down = 0, raw = 0, sometimes;

	for (b = 0; b < e->fn->blocks.count; b++) {
		const struct ir_block *block = &e->fn->blocks.items[b];

		for (i = block->first; i < block->first + block->count; i++) {
			count = counts_at(e, i, k, &field);
			up |= count > 0;
			down |= count < 0;
			raw |= count == 2 || count == -2;
			counting[b] |= count != 0;
		}
	}
	for (b = 0; down && !up && b < e->fn->blocks.count; b++)
		counting[b] |= (char)ends_object(e, &e->fn->blocks.items[b], k);
	sometimes = up != down && counts_sometimes(e, k, counting);
	free(counting);
	return up == down || sometimes ? 0 : (up ? 1 : -1) * (raw ? 2 : 1);
}

/* --- Starting a count ---------------------------------------------------------------------------------------------------- */

static int is_counter_place(const struct engine *e, int place)
{
	const struct ir_place *p = &e->fn->places.items[place];

	for (; p->kind == IR_P_FIELD; p = &e->fn->places.items[p->base])
		if (is_counter_field(e->own, record_at(e->u, e->fn, p->base), p->field))
			return 1;
	return 0;
}

static void start_at(const struct engine *e, int var, unsigned *params, int *fresh)
{
	int k = param_behind(e->fn, var);

	if (k >= 0 && k < 32)
		*params |= 1u << k;
	else if (k < 0)
		*fresh = 1;
}

unsigned counts_started(const struct engine *e, int *fresh)
{
	unsigned params = 0;
	int i, a;

	*fresh = 0;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->a.kind == IR_CONST && x->a.value == 1 && is_counter_place(e, x->dst))
			start_at(e, ir_place_root(e->fn, x->dst), &params, fresh);
		if (x->op == IR_ADD && x->a.kind == IR_CONST && x->a.value == 1 && is_counter_place(e, x->place)) /* from zero, in new memory */
			*fresh |= param_behind(e->fn, ir_place_root(e->fn, x->place)) < 0;
		for (a = 0; x->op == IR_CALL && a < x->n_args; a++) {
			struct ir_operand op = e->fn->operands.items[x->args + a];
			const struct contract *c = e->calls[i];

			if (op.kind != IR_PLACE && op.kind != IR_ADDR)
				continue;
			if (c && contract_arg(c, a) == ARG_COUNTS_UP && op.kind == IR_ADDR && is_counter_place(e, op.place))
				*fresh |= param_behind(e->fn, ir_place_root(e->fn, op.place)) < 0;
			if ((c && a < 32 && c->starts >> a & 1) || /* ref_init(&x->refs): what it does is out of sight */
			    (op.kind == IR_ADDR && x->name && (name_has_word(x->name, "init") || name_has_word(x->name, "set") || name_has_word(x->name, "store")) && is_counter_place(e, op.place)))
				start_at(e, ir_place_root(e->fn, op.place), &params, fresh);
		}
	}
	return params;
}

/* Is it a static object that stands for a failure, or what a callee gives as such? */
static int is_stand_in(const struct engine *e, struct ir_operand op)
{
	int var, i, seen = 0;

	if (op.kind != IR_PLACE && op.kind != IR_ADDR)
		return 0;
	var = ir_place_root(e->fn, op.place);
	if (op.kind == IR_ADDR)
		return e->fn->vars.items[var].kind > IR_TEMP;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst != op.place)
			continue;
		if (x->op != IR_CALL || !e->calls[i] || !e->calls[i]->inert || e->calls[i]->ret == RET_OWNED)
			return 0;
		seen = 1;
	}
	return seen;
}

/* Is all that is ever in the variable what an allocator, or a maker, returned, or a part of it, or NULL? */
static int is_allocated(const struct engine *e, int var, int depth)
{
	int i, made = 0;

	if (var < e->fn->n_params || e->fn->vars.items[var].kind > IR_TEMP || depth > 3)
		return 0;
	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst < 0 || e->fn->places.items[x->dst].kind != IR_P_VAR || e->fn->places.items[x->dst].var != var)
			continue;
		if (x->op == IR_CALL && e->calls[i] && e->calls[i]->ret == RET_OWNED)
			made = 1;
		else if (x->op == IR_CALL && (!e->calls[i] || e->calls[i]->ret == RET_UNKNOWN || e->calls[i]->inert)) /* o = pool_pop(); if (!o) o = malloc() */
			continue;
		else if (x->op == IR_SET && x->a.kind == IR_ADDR && is_allocated(e, ir_place_root(e->fn, x->a.place), depth + 1))
			made = 1;
		else if (x->op == IR_SET && x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind == IR_P_VAR &&
			 is_allocated(e, e->fn->places.items[x->a.place].var, depth + 1))
			made = 1;
		else if (!(x->op == IR_SET && x->a.kind == IR_CONST && x->a.value == 0))
			return 0;
	}
	return made;
}

/* Is what the function returns memory that it got from an allocator, or the address of a part of it? */
int returns_fresh(const struct engine *e)
{
	int i, fresh = 0;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int var;

		if (x->op != IR_RET || (x->a.kind == IR_CONST && !x->a.value) || is_stand_in(e, x->a))
			continue;
		if (x->a.kind != IR_PLACE && x->a.kind != IR_ADDR)
			return 0;
		var = ir_place_root(e->fn, x->a.place);
		if (x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind != IR_P_VAR)
			return 0;
		if (!is_allocated(e, var, 0))
			return 0;
		fresh = 1;
	}
	return fresh;
}

/* Is the variable put where it stays, with the reference that it has? */
static int is_put_away(const struct engine *e, int var)
{
	int i;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->a.kind == IR_PLACE && e->fn->places.items[x->a.place].kind == IR_P_VAR &&
		    e->fn->places.items[x->a.place].var == var && e->fn->places.items[x->dst].kind != IR_P_VAR)
			return 1;
	}
	return 0;
}

/* Is all that the function returns, beside NULL, what makers of counted objects returned to it, whatever else got to see it? */
int returns_made(const struct engine *e)
{
	int i, k, made = 0;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int var;

		if (x->op != IR_RET || (x->a.kind == IR_CONST && !x->a.value) || is_stand_in(e, x->a))
			continue;
		if (x->a.kind != IR_PLACE || e->fn->places.items[x->a.place].kind != IR_P_VAR)
			return 0;
		var = e->fn->places.items[x->a.place].var;
		if (var < e->fn->n_params || e->fn->vars.items[var].kind > IR_TEMP || is_put_away(e, var))
			return 0;
		for (k = 0; k < e->fn->insns.count; k++) {
			const struct ir_insn *y = insn_at(e, k);

			if (y->dst < 0 || e->fn->places.items[y->dst].kind != IR_P_VAR || e->fn->places.items[y->dst].var != var)
				continue;
			if ((y->op == IR_SET && y->a.kind == IR_CONST && !y->a.value) || (y->op == IR_SET && is_stand_in(e, y->a)))
				continue;
			if (y->op == IR_CALL && e->calls[k] && e->calls[k]->inert && e->calls[k]->ret != RET_OWNED)
				continue;
			if (y->op != IR_CALL || !e->calls[k] || e->calls[k]->ret != RET_OWNED || e->calls[k]->plain || e->calls[k]->source == FROM_FAMILY ||
			    e->calls[k]->source == FROM_NAME)
				return 0;
			made = 1;
		}
	}
	return made;
}

/* --- What is counted ----------------------------------------------------------------------------------------------------- */

static int is_counting(const struct contract *c)
{
	return c && (c->counts || c->counted || (c->source != FROM_BODY && !c->plain && c->name && name_counts(c->name)));
}

/* Is what the function releases or retains through parameter k a counted object? */
int is_counted(const struct engine *e, int k)
{
	int type = e->fn->vars.items[k].type, i;

	if (api_family(e->api, e->u, type) || (e->u->types.items[type].kind == IR_T_PTR && api_family(e->api, e->u, e->u->types.items[type].to)))
		return 1;
	for (i = 0; i < e->param_exits[k].count; i++)
		if (e->param_exits[k].items[i].by >= 0 && is_counting(e->calls[e->param_exits[k].items[i].by]))
			return 1;
	for (i = 0; i < e->field_effects.count; i++)
		if (e->field_effects.items[i].arg == k && !e->field_effects.items[i].field && e->field_effects.items[i].counted)
			return 1;
	return 0;
}
