/* Evidence: the line of a body that says most about its contract, for people who ask why. */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

/* "conn.c:88". */
static const char *at(struct engine *e, int insn)
{
	const struct ir_loc *l = &insn_at(e, insn)->loc;
	const char *file = l->file >= 0 ? e->u->files.items[l->file] : "?", *slash = strrchr(file, '/');

	return arena_printf(&e->arena, "%s:%d", slash ? slash + 1 : file, l->line);
}

static const char *say_count(struct engine *e, const struct contract *c)
{
	int i, down = 0, k;

	for (k = 0; k < c->n_args; k++)
		down |= c->args[k] == ARG_RELEASES_NULLOK || c->args[k] == ARG_RELEASES || c->args[k] == ARG_COUNTS_DOWN;
	for (i = 0; i < e->fn->insns.count; i++) {
		const char *field = counted_field(e, i);

		if (field)
			return intern(arena_printf(&e->arena, "%s %s `%s`", at(e, i), down ? "decrements" : "increments", field));
	}
	return NULL;
}

static const char *say_result(struct engine *e)
{
	const char *callee;
	int i;

	for (i = 0; i < e->seeds.count; i++) {
		const struct seed *s = &e->seeds.items[i];

		if (!s->returned_owned || s->how == OBJ_PARAM || s->insn == NO_INSN)
			continue;
		callee = insn_at(e, s->insn)->op == IR_CALL ? callee_name(e, insn_at(e, s->insn)) : NULL;
		if (callee && s->retained)
			return intern(arena_printf(&e->arena, "%s retains it by %s and returns it", at(e, s->insn), callee));
		if (callee)
			return intern(arena_printf(&e->arena, "%s gets it from %s and returns it", at(e, s->insn), callee));
		return intern(arena_printf(&e->arena, "%s retains it and returns it", at(e, s->insn)));
	}
	return NULL;
}

static const char *say_argument(struct engine *e, const struct contract *c)
{
	int k, i;

	for (k = 0; k < c->n_args && k < e->fn->n_params; k++) {
		if (c->args[k] == ARG_BORROWS || c->args[k] == ARG_UNKNOWN || c->args[k] == ARG_ESCAPES)
			continue;
		for (i = 0; i < e->param_exits[k].count; i++) {
			int by = e->param_exits[k].items[i].by;

			if (by >= 0 && insn_at(e, by)->op == IR_CALL && callee_name(e, insn_at(e, by)))
				return intern(arena_printf(&e->arena, "%s gives it to %s", at(e, by), callee_name(e, insn_at(e, by))));
		}
	}
	return NULL;
}

const char *evidence_of(struct engine *e, const struct contract *c)
{
	const char *say = c->counts ? say_count(e, c) : NULL;

	if (!say && (c->ret == RET_OWNED || c->ret == RET_FLOATING))
		say = say_result(e);
	if (!say)
		say = say_argument(e, c);
	return say ? say : "its body";
}

/* "conn_get (conn.c:88 increments `refs`)": the callee, and why we believe of it what we say. */
const char *callee_story(const struct engine *e, int insn)
{
	const struct contract *c = e->calls[insn];
	const char *name = callee_name(e, insn_at(e, insn));
	char text[300];

	if (!name || !c || c->source != FROM_BODY || !c->evidence || !strchr(c->evidence, ':'))
		return name;
	snprintf(text, sizeof(text), "%s (%s)", name, c->evidence);
	return intern(text);
}
