#include "analyzer/api/header.h"

#include <string.h>

const char *const api_role_names[] = { "", "retain", "release", "maker", "other" };

static const char *const arg_macros[ARG_N_EFFECTS] = {
	[ARG_STEALS] = "GC_STEALS", [ARG_STEALS_ON_SUCCESS] = "GC_STEALS_ON_SUCCESS", [ARG_RETAINS] = "GC_RETAINS",
	[ARG_RELEASES] = "GC_RELEASES", [ARG_RELEASES_NULLOK] = "GC_RELEASES_NULLOK", [ARG_FREES_MEMORY] = "GC_FREES_MEMORY",
	[ARG_SINKS] = "GC_SINKS", [ARG_KEEPS] = "GC_KEEPS", [ARG_ESCAPES] = "GC_ESCAPES", [ARG_OUT_OWNED] = "GC_OUT_OWNED",
	[ARG_OUT_OWNED_ON_SUCCESS] = "GC_OUT_OWNED_ON_SUCCESS", [ARG_OUT_BORROWED] = "GC_OUT_BORROWED", [ARG_OUT_ERROR] = "GC_OUT_ERROR",
	[ARG_REPLACES] = "GC_REPLACES", [ARG_CLEARS] = "GC_CLEARS", [ARG_TAKES] = "GC_TAKES", [ARG_OUT_FILLED] = "GC_ESCAPES",
};

static const char *const success_macros[] = {
	[SUCCESS_ZERO] = "GC_SUCCESS_ZERO ", [SUCCESS_NONZERO] = "GC_SUCCESS_NONZERO ", [SUCCESS_POSITIVE] = "GC_SUCCESS_POSITIVE ",
	[SUCCESS_NONNEGATIVE] = "GC_SUCCESS_NONNEGATIVE ",
};

enum api_role api_role_of(const struct contract *c)
{
	int k, retains = 0, releases = 0, other = 0;

	for (k = 0; k < c->n_args; k++) {
		switch ((enum arg_effect)c->args[k]) {
		case ARG_RETAINS: retains = 1; break;
		case ARG_RELEASES: case ARG_RELEASES_NULLOK: case ARG_CLEARS: releases = 1; break;
		case ARG_UNKNOWN: case ARG_BORROWS: case ARG_ESCAPES: case ARG_COUNTS_UP: case ARG_COUNTS_DOWN: case ARG_OUT_FILLED: break;
		default: other = 1;
		}
	}
	if (releases && c->counted)
		return ROLE_RELEASE;
	if (retains)
		return ROLE_RETAIN;
	if (c->ret == RET_OWNED || c->ret == RET_FLOATING)
		return c->plain ? ROLE_OTHER : ROLE_MAKER;
	return releases || other || c->ret == RET_BORROWED || c->ret == RET_BORROWED_FROM || c->ret == RET_CONTAINER ? ROLE_OTHER : ROLE_NONE;
}

/* --- Types: enough for a declaration of ours to be read back, not the library's own ------------------------------------ */

static int is_basic(const char *spelled)
{
	static const char *const names[] = {"int", "unsigned int", "long", "unsigned long", "char", "short", "double", "float", "size_t",
					    "const char *", "char *", "void *", "const void *", "long long", "unsigned char", "_Bool"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(names[i], spelled))
			return 1;
	return 0;
}

static void declare_once(struct strbuf *types, const char *line)
{
	if (!strstr(types->buf, line))
		strbuf_addf(types, "%s\n", line);
}

/* struct conn *, conn_t * or conn_ref: the record behind it, and how often it is pointed to. */
static void add_type(struct strbuf *out, struct strbuf *types, const struct ir_unit *u, int type)
{
	const struct ir_type *t = &u->types.items[type];
	struct strbuf line = STRBUF_INIT;
	int stars = 0;

	for (; t->kind == IR_T_PTR && stars < 3; stars++)
		t = &u->types.items[t->to];
	if (t->kind == IR_T_RECORD && u->records.items[t->record].name && !strchr(u->records.items[t->record].name, '(')) { /* untagged ones are nobody's */
		const struct ir_record *r = &u->records.items[t->record];
		const char *kind = r->is_union ? "union" : "struct";

		strbuf_addf(&line, "%s %s;", kind, r->name);
		declare_once(types, line.buf);
		strbuf_addf(out, "%s %s %.*s", kind, r->name, stars, "***");
	} else if (u->types.items[type].spelled && is_basic(u->types.items[type].spelled)) {
		strbuf_addf(out, "%s ", u->types.items[type].spelled);
	} else if (stars) {
		strbuf_addf(out, "void %.*s", stars, "***");
	} else {
		strbuf_addstr(out, t->kind == IR_T_VOID ? "void " : t->kind == IR_T_BOOL ? "_Bool " : t->kind == IR_T_FLOAT ? "double " : "long ");
	}
	strbuf_release(&line);
}

/* --- Words -------------------------------------------------------------------------------------------------------------- */

static void add_result_words(struct strbuf *out, const struct contract *c)
{
	switch (c->ret) {
	case RET_OWNED: strbuf_addstr(out, "GC_RETURNS_OWNED "); break;
	case RET_BORROWED: strbuf_addstr(out, "GC_RETURNS_BORROWED "); break;
	case RET_BORROWED_FROM: strbuf_addf(out, "GC_RETURNS_BORROWED_FROM(%d) ", c->ret_arg + 1); break;
	case RET_ARG: strbuf_addf(out, "GC_RETURNS_ARG(%d) ", c->ret_arg + 1); break;
	case RET_FLOATING: strbuf_addstr(out, "GC_RETURNS_FLOATING "); break;
	case RET_CONTAINER: strbuf_addstr(out, "GC_RETURNS_CONTAINER "); break;
	default: break;
	}
	if (c->never_null && c->ret != RET_UNKNOWN)
		strbuf_addstr(out, "GC_NEVER_NULL ");
	if (c->plain)
		strbuf_addstr(out, "GC_PLAIN ");
	if (c->success != SUCCESS_DEFAULT)
		strbuf_addstr(out, success_macros[c->success]);
}

void api_declare(struct strbuf *out, struct strbuf *types, const struct ir_unit *u, const struct ir_fn *fn, const struct contract *c)
{
	int k;

	add_result_words(out, c);
	add_type(out, types, u, fn->result);
	strbuf_addf(out, "%s(", fn->name);
	for (k = 0; k < fn->n_params; k++) {
		const struct ir_type *t = &u->types.items[fn->vars.items[k].type];
		enum arg_effect effect = k < c->n_args ? (enum arg_effect)c->args[k] : ARG_UNKNOWN;
		const char *word = effect == ARG_UNKNOWN && t->kind == IR_T_PTR ? "GC_ESCAPES" : arg_macros[effect];

		strbuf_addstr(out, k ? ", " : "");
		if (word && (t->kind == IR_T_PTR || t->kind == IR_T_RECORD))
			strbuf_addf(out, "%s ", word);
		add_type(out, types, u, fn->vars.items[k].type);
		strbuf_addstr(out, fn->vars.items[k].name ? fn->vars.items[k].name : "");
	}
	strbuf_addstr(out, fn->variadic ? ", ...);" : fn->n_params ? ");" : "void);");
}
