/* What one argument of one call is for: the contract's word, or what the format string in front of it says. */
#include "analyzer/own/engine.h"

#include <string.h>

const char *callee_name(const struct engine *e, const struct ir_insn *call)
{
	if (call->name)
		return call->name;
	if (call->decl >= 0)
		return e->u->decls.items[call->decl].name;
	return "a function pointer";
}

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
		if (effect == ARG_KEEPS && c->format == FORMAT_JSON_PACK && strchr("oO", pack_letter(e, call, c)))
			return ARG_ESCAPES; /* the result is the same object */
		if (effect != ARG_OUT_FILLED) /* O&: the converter's own contract says what it leaves there */
			return effect;
		f = e->fn->operands.items[call->args + arg - 1];
		converter = f.kind == IR_FN ? api_contract(e->api, f.text, 2) : NULL;
		if (converter && (converter->args[1] == ARG_OUT_OWNED || converter->args[1] == ARG_OUT_OWNED_ON_SUCCESS))
			return ARG_OUT_OWNED_ON_SUCCESS;
		return ARG_UNKNOWN;
	}
}

/* json_pack("O", x) is x itself, json_pack("n") a constant that is never freed: the first letter that is not only
 * punctuation, if the format can be seen; 0. */
int pack_letter(const struct engine *e, const struct ir_insn *call, const struct contract *c)
{
	struct ir_operand f;

	if (c->format != FORMAT_JSON_PACK || c->format_arg >= call->n_args)
		return 0;
	f = only_string(e, e->fn->operands.items[call->args + c->format_arg]);
	return f.kind == IR_STR ? f.text[strspn(f.text, "\" ,:\t\n")] : 0;
}

/* After the '|' of PyArg_Parse*'s format: what is not given is not filled in. */
int is_optional(const struct engine *e, const struct ir_insn *call, const struct contract *c, int arg)
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
