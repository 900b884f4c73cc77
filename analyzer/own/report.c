/* Candidates -> facts: the best of each seed, grouped by what there is to mend, in words. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

int direction_of(enum fact_kind k)
{
	if (k <= FACT_FRESH_TO_BORROWER)
		return 0;
	if (k == FACT_NULL_RELEASE)
		return 2;
	return k == FACT_BORROWED_ACROSS_CALL ? 3 : 1;
}

static int trail_length(const struct candidate *c)
{
	return c->trail ? c->trail->length : 0;
}

/* Trusted implementations of reference counting are inferred, not reported on. */
static int is_trusted(struct engine *e)
{
	const struct contract *c = api_contract(e->api, e->fn->name, e->fn->n_params);
	int k;

	if (c)
		for (k = 0; k < c->n_args; k++)
			if (c->args[k] == ARG_RELEASES || c->args[k] == ARG_RELEASES_NULLOK || c->args[k] == ARG_RETAINS)
				return 1;
	return e->self && e->self->trusted;
}

static int better(const struct candidate *x, const struct candidate *y)
{
	if (x->penalty != y->penalty)
		return x->penalty < y->penalty;
	/* that it is used afterwards follows from what was done to it before */
	if ((x->kind == FACT_USE_AFTER_RELEASE) != (y->kind == FACT_USE_AFTER_RELEASE))
		return y->kind == FACT_USE_AFTER_RELEASE;
	/* what is lost even where nothing fails is the plainer fault */
	if ((x->kind == FACT_LEAK_ON_ERROR) != (y->kind == FACT_LEAK_ON_ERROR))
		return y->kind == FACT_LEAK_ON_ERROR;
	return trail_length(x) < trail_length(y);
}

static const char *reason_of(const struct seed *s, const struct candidate *c)
{
	if (c->reason)
		return c->reason;
	if (s->by_habit)
		return "elsewhere in this file such an object is released";
	if (is_evidence_only(s) && !s->released_somewhere)
		return "nothing looks at the variable again";
	if (is_evidence_only(s))
		return "another path of this function releases it";
	return s->contract && s->contract->evidence ? s->contract->evidence : "the path shows it";
}

static const char *spell_rest(const struct engine *e, const struct candidate *c)
{
	struct strbuf sb = STRBUF_INIT;
	const char *out;

	for (c = c->rest; c; c = c->rest)
		strbuf_addf(&sb, "%s`%s`", sb.len ? ", " : "", spell_object(e, &e->seeds.items[c->seed]));
	out = sb.len ? intern(sb.buf) : NULL;
	strbuf_release(&sb);
	return out;
}

/* Where functions of a family return new references, what they leave in an out-parameter is one, too, unless they are
 * getters. CPython's lend too often for that. */
static int gives_by_family(const struct seed *s)
{
	return s->arg >= 0 && s->family && s->family->default_owned && !s->family->lends && s->contract && s->contract->name &&
	       name_role(s->contract->name) != NAME_GET;
}

static void emit_fact(struct engine *e, struct own_result *out, const struct candidate *c)
{
	const struct seed *s = &e->seeds.items[c->seed];
	struct fact f = {.kind = c->kind, .unit = e->u->path, .function = e->fn->name, .function_loc = src(e, e->fn->loc)};
	int i;

	f.object = spell_object(e, s);
	f.with = spell_rest(e, c);
	f.acquired_by = s->insn != NO_INSN && insn_at(e, s->insn)->op == IR_CALL ? callee_name(e, insn_at(e, s->insn)) : "";
	if (c->other >= 0 && insn_at(e, c->other)->op == IR_CALL)
		f.released_by = callee_name(e, insn_at(e, c->other));
	f.type = e->u->types.items[s->type].spelled;
	f.acquired = src(e, s->insn == NO_INSN ? e->fn->loc : insn_at(e, s->insn)->loc);
	f.where = src(e, insn_at(e, c->insn)->flags & IR_IMPLICIT ? e->fn->end : insn_at(e, c->insn)->loc);
	f.place = insn_at(e, c->insn)->op == IR_RET ? FACT_AT_EXIT : FACT_AT_USE;
	f.holds = c->holds;
	f.should = c->should;
	f.plain = s->plain;
	f.by_default = s->contract && s->contract->source == FROM_FAMILY && !s->released_somewhere && !s->handed_over && !s->returned_owned;
	f.record = seed_record(e, s);
	f.by_habit = !s->by_habit || gives_by_family(s) ? 0 : s->arg >= 0 ? 3 : 1 + s->fresh_name;
	f.nullable = s->contract && s->contract->nullable;
	f.confidence = confidence_of(e, c);
	f.reason = reason_of(s, c);
	if (is_by_disagreement(e, c)) {
		f.kind = FACT_INCONSISTENT_PATHS;
		f.reason = "nothing that the caller passed or gets back tells them apart";
		if (caller_may_know(e, c->trail, s->arg) && f.confidence > 40)
			f.confidence = 40;
	}
	for (i = 0; i < out->facts.count; i++) {
		const struct fact *g = &out->facts.items[i];

		if (g->function == f.function && g->kind == f.kind && g->acquired_by == f.acquired_by && g->object == f.object)
			f.ordinal++;
	}
	add_steps(e, out, &f, c);
	if (f.confidence >= 50) /* a note is nothing that one may mend unseen */
		add_edits(e, out, &f, c);
	vec_push(&out->facts, f);
}

/* The macro that both the acquisition and the fault stand in, NULL. */
static const char *macro_of(const struct engine *e, const struct candidate *c)
{
	int insn = e->seeds.items[c->seed].insn;

	return in_one_macro(e, insn, c->insn) ? insn_at(e, insn)->loc.macro : NULL;
}

/* What took the path to this exit: the failure, or the last question. */
static int cause_of(const struct candidate *c)
{
	const struct trail *t = c->trail;

	if (c->failed_at >= 0)
		return c->failed_at;
	while (t && (!t->branch || t->branch == TRAIL_MERGE))
		t = t->prev;
	return t ? t->insn : NO_INSN;
}

/* Is y the same thing to mend as x? One macro that is wrong, however often it is used; one variable that several calls
 * fill in turn and one exit forgets. */
static int is_same(const struct engine *e, const struct candidate *x, const struct candidate *y)
{
	const char *macro = macro_of(e, y);
	int place = named_place(e, &e->seeds.items[y->seed]);

	if (macro && macro_of(e, x) == macro && x->kind == y->kind)
		return 1;
	return place >= 0 && x->insn == y->insn && direction_of(x->kind) == direction_of(y->kind) &&
	       named_place(e, &e->seeds.items[x->seed]) == place;
}

/* Does the exit lose y with x, for the same reason? */
static int is_lost_with(const struct engine *e, const struct candidate *x, const struct candidate *y)
{
	const struct ir_loc *a = &insn_at(e, x->insn)->loc, *b = &insn_at(e, y->insn)->loc;
	enum ir_op op = insn_at(e, x->insn)->op;

	return x->kind == y->kind && x->kind <= FACT_LEAK_ON_ERROR && (op == IR_RET || op == IR_END) && insn_at(e, y->insn)->op == op &&
	       a->file == b->file && a->line == b->line && a->column == b->column &&
	       !e->seeds.items[x->seed].by_habit && !e->seeds.items[y->seed].by_habit && cause_of(x) == cause_of(y) &&
	       (confidence_of(e, x) >= 50) == (confidence_of(e, y) >= 50);
}

/* Leave one candidate for each thing to mend. Those that it stands for hang on it (candidate.rest). */
static void thin_out(const struct engine *e, struct candidate **picked, int *n)
{
	int i, k, out = 0;

	for (i = 0; i < *n; i++) {
		struct candidate **rest;

		for (k = 0; k < out && !is_same(e, picked[k], picked[i]); k++)
			;
		if (k < out)
			continue;
		for (k = 0; k < out && !is_lost_with(e, picked[k], picked[i]); k++)
			;
		if (k == out) {
			picked[out++] = picked[i];
			continue;
		}
		for (rest = &picked[k]->rest; *rest; rest = &(*rest)->rest)
			;
		*rest = picked[i];
	}
	*n = out;
}

static int by_position(const void *x, const void *y)
{
	const struct candidate *a = *(const struct candidate *const *)x, *b = *(const struct candidate *const *)y;

	if (a->seed != b->seed)
		return a->seed < b->seed ? -1 : 1;
	return a->insn < b->insn ? -1 : a->insn > b->insn;
}

/* A leak, or a crash for lack of memory, that can happen once and ends with the program. */
static int is_once(const struct engine *e, const struct candidate *c)
{
	const uint64_t *at = map_get(&e->u->fn_by_name, MAP_PTR(e->fn->name));
	enum once once = at ? (enum once)e->own->once[*at - 1] : ONCE_NOT;

	if (c->kind == FACT_NULL_RELEASE && e->calls[c->insn] && contract_arg(e->calls[c->insn], 0) == ARG_RETAINS)
		return 0; /* retained before it is tested: nobody meant that */
	if (once == ONCE_START)
		return c->kind == FACT_LEAK_ON_ERROR || c->kind == FACT_NULL_RELEASE;
	return once == ONCE_ALL && (direction_of(c->kind) == 0 || c->kind == FACT_NULL_RELEASE);
}

/* One fact per acquisition and direction: the best candidate of each. */
void report_facts(struct engine *e, struct own_result *out)
{
	VEC(struct candidate *) picked = {0};
	int i, k;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (s->contract && s->contract->source == FROM_FAMILY && s->contract->name && s->how == OBJ_OWNED)
			*map_put(&e->own->kept, MAP_PTR(s->contract->name), NULL) +=
				s->released_somewhere || s->handed_over || s->returned_owned ? 1 : 1 << 16;
	}
	if (is_trusted(e))
		return;
	for (i = 0; i < e->candidates.count; i++) {
		struct candidate *c = &e->candidates.items[i];

		if (!may_be_said(e, c))
			continue;
		if (is_once(e, c))
			c->penalty += UNLIKELY;
		for (k = 0; k < picked.count; k++)
			if (picked.items[k]->seed == c->seed && direction_of(picked.items[k]->kind) == direction_of(c->kind))
				break;
		if (k == picked.count)
			vec_push(&picked, c);
		else if (better(c, picked.items[k]))
			picked.items[k] = c;
	}
	thin_out(e, picked.items, &picked.count);
	if (picked.count)
		qsort(picked.items, (size_t)picked.count, sizeof(*picked.items), by_position);
	for (i = 0; i < picked.count; i++)
		emit_fact(e, out, picked.items[i]);
	vec_release(&picked);
}
