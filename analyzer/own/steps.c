/* A candidate's path in words: what the object is called, and the steps that lead to the fault. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <stdio.h>
#include <string.h>

/* --- Spelling -------------------------------------------------------------------------------------------------------- */

static void spell_place(const struct ir_fn *fn, int place, struct strbuf *out)
{
	const struct ir_place *p = &fn->places.items[place];

	switch (p->kind) {
	case IR_P_VAR:
		strbuf_addstr(out, fn->vars.items[p->var].name);
		break;
	case IR_P_DEREF:
		strbuf_addch(out, '*');
		spell_place(fn, p->base, out);
		break;
	case IR_P_FIELD:
		if (fn->places.items[p->base].kind == IR_P_DEREF) {
			spell_place(fn, fn->places.items[p->base].base, out);
			strbuf_addf(out, "->%s", p->field);
		} else {
			spell_place(fn, p->base, out);
			strbuf_addf(out, ".%s", p->field);
		}
		break;
	default:
		spell_place(fn, p->base, out);
		if (p->index == IR_INDEX_ANY)
			strbuf_addstr(out, "[]");
		else
			strbuf_addf(out, "[%ld]", p->index);
	}
}

static int is_temp(const struct ir_fn *fn, int place)
{
	return place < 0 || fn->vars.items[ir_place_root(fn, place)].kind == IR_TEMP;
}

/* Where the acquired value goes first: `x = f()` through a temporary. */
int named_place(const struct engine *e, const struct seed *s)
{
	int i;

	if (!is_temp(e->fn, s->place))
		return s->place;
	if (s->insn == NO_INSN || s->place < 0)
		return -1;
	for (i = s->insn + 1; i < e->fn->insns.count && i < s->insn + 12; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op == IR_SET && x->a.kind == IR_PLACE && x->a.place == s->place && !is_temp(e->fn, x->dst))
			return x->dst;
	}
	return -1;
}

const char *spell_object(const struct engine *e, const struct seed *s)
{
	struct strbuf sb = STRBUF_INIT;
	int place = named_place(e, s);
	const char *out;

	if (place >= 0)
		spell_place(e->fn, place, &sb);
	else if (s->insn != NO_INSN && insn_at(e, s->insn)->op == IR_CALL)
		strbuf_addf(&sb, "the result of %s", callee_name(e, insn_at(e, s->insn)));
	else
		strbuf_addstr(&sb, "the object");
	out = intern(sb.buf);
	strbuf_release(&sb);
	return out;
}

/* --- Steps ------------------------------------------------------------------------------------------------------------- */

struct src_loc src(const struct engine *e, struct ir_loc at)
{
	struct src_loc out = {at.file >= 0 ? e->u->files.items[at.file] : NULL, at.line, at.column};

	return out;
}

static const char *origin_note(const struct engine *e, const struct seed *s, const char *object)
{
	char text[400];
	const char *callee = s->insn != NO_INSN && insn_at(e, s->insn)->op == IR_CALL ? callee_story(e, s->insn) : NULL;

	if (s->how == OBJ_PARAM)
		snprintf(text, sizeof(text), "`%s` is an argument: the caller keeps its reference", object);
	else if (s->how == OBJ_LOADED && s->retained)
		snprintf(text, sizeof(text), "`%s` is retained here", object);
	else if (s->how == OBJ_LOADED)
		snprintf(text, sizeof(text), "`%s` is read here", object);
	else if (s->how == OBJ_BORROWED)
		snprintf(text, sizeof(text), "%s lends a borrowed reference%s", callee ? callee : "this call", "");
	else if (s->arg >= 0)
		snprintf(text, sizeof(text), "%s stores a new reference in `%s`", callee ? callee : "this call", object);
	else
		snprintf(text, sizeof(text), "%s returns a new reference", callee ? callee : "this call");
	return intern(text);
}

/* "`reply` is not NULL", "the result of f is < 0": the IR's condition, which is not always the source's (`!x` is turned
 * round). NULL where it has no short name. */
static const char *condition(const struct engine *e, int insn, int branch)
{
	const struct ir_insn *i = insn_at(e, insn);
	enum ir_sub sub = (enum ir_sub)(branch == 1 ? i->sub : i->sub ^ 1);
	struct strbuf sb = STRBUF_INIT;
	const char *out;

	if (i->op != IR_BR || i->a.kind != IR_PLACE || i->b.kind != IR_CONST)
		return NULL;
	if (!is_temp(e->fn, i->a.place)) {
		strbuf_addch(&sb, '`');
		spell_place(e->fn, i->a.place, &sb);
		strbuf_addch(&sb, '`');
	} else if (insn > 0 && insn_at(e, insn - 1)->op == IR_CALL && insn_at(e, insn - 1)->dst == i->a.place) {
		strbuf_addf(&sb, "the result of %s", callee_name(e, insn_at(e, insn - 1)));
	} else {
		return NULL;
	}
	if (e->u->types.items[e->fn->places.items[i->a.place].type].kind == IR_T_PTR && i->b.value == 0)
		strbuf_addstr(&sb, sub == IR_EQ ? " is NULL" : " is not NULL");
	else
		strbuf_addf(&sb, " %s %lld", ir_sub_names[sub], (long long)i->b.value);
	out = intern(sb.buf);
	strbuf_release(&sb);
	return out;
}

void add_steps(struct engine *e, struct own_result *out, struct fact *f, const struct candidate *c)
{
	const struct candidate *r;
	const struct trail *t;
	struct fact_step *steps;
	int n = 0, total = 2;

	for (t = c->trail; t; t = t->prev)
		total++;
	for (r = c->rest; r; r = r->rest)
		total++;
	steps = ARENA_ARRAY(&out->arena, struct fact_step, total);
	steps[0].loc = f->acquired;
	steps[0].note = origin_note(e, &e->seeds.items[c->seed], f->object);
	for (r = c->rest, n = 1; r; r = r->rest, n++) { /* where the others came from; the path is the first one's */
		const struct seed *s = &e->seeds.items[r->seed];

		steps[n].loc = src(e, s->insn == NO_INSN ? e->fn->loc : insn_at(e, s->insn)->loc);
		steps[n].note = origin_note(e, s, spell_object(e, s));
	}
	n = total - 1;
	steps[n].loc = f->where;
	steps[n].note = NULL;
	for (t = c->trail; t; t = t->prev) {
		steps[--n].loc = src(e, insn_at(e, t->insn)->loc);
		steps[n].note = t->branch ? condition(e, t->insn, t->branch) : t->note;
		steps[n].branch = t->branch;
	}
	f->steps = steps;
	f->n_steps = total;
}
