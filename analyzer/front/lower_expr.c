/* Expressions -> operands, and conditions -> branches. */
#include "analyzer/front/lower.h"

#include "analyzer/base/intern.h"

#include <string.h>

static int64_t evaluate(CXCursor e, int *ok)
{
	CXEvalResult r = clang_Cursor_Evaluate(e);
	int64_t v = 0;

	*ok = r && clang_EvalResult_getKind(r) == CXEval_Int;
	if (*ok)
		v = clang_EvalResult_getAsLongLong(r);
	if (r)
		clang_EvalResult_dispose(r);
	return v;
}

static struct ir_operand constant(CXCursor e)
{
	int ok;
	int64_t v = evaluate(e, &ok);

	return ok ? ir_const(v) : ir_any();
}

static struct ir_operand integer(struct lower *l, CXCursor e)
{
	size_t left, n;
	const char *s = spelled_text(l->f, clang_getCursorLocation(e), &left);
	char buf[32], *end;

	if (s && left && *s >= '0' && *s <= '9') {
		for (n = 0; n < left && n < sizeof(buf) - 1; n++)
			buf[n] = s[n];
		buf[n] = 0;
		if (buf[0] == '0' && (buf[1] == 'b' || buf[1] == 'B'))
			return ir_const((int64_t)strtoull(buf + 2, &end, 2));
		return ir_const((int64_t)strtoull(buf, &end, 0));
	}
	return constant(e);
}

/* c ? a : b, and c ?: b whose four children are c, c, c, b. */
static struct ir_operand lower_choice(struct lower *l, CXCursor cond, CXCursor yes_e, CXCursor no_e, int is_elvis, CXCursor e)
{
	int yes = block_new(l), no = block_new(l), end, t = -1, type = lower_type(l, e);
	struct ir_operand v;

	if (l->u->types.items[type].kind != IR_T_VOID)
		t = new_temp(l, type);
	if (is_elvis) {
		v = lower_value(l, cond);
		emit_set(l, t, v);
		emit_branch(l, ir_content(t), IR_NE, ir_const(0), yes, no);
	} else {
		lower_cond(l, cond, yes, no);
	}
	end = block_new(l);
	l->cur = yes;
	if (!is_elvis && t >= 0) {
		v = lower_value(l, yes_e);
		emit_set(l, t, v);
	} else if (!is_elvis) {
		lower_effect(l, yes_e);
	}
	if (l->cur >= 0)
		emit_jump(l, end);
	l->cur = no;
	if (t >= 0) {
		v = lower_value(l, no_e);
		emit_set(l, t, v);
	} else {
		lower_effect(l, no_e);
	}
	if (l->cur >= 0)
		emit_jump(l, end);
	l->cur = end;
	return t >= 0 ? ir_content(t) : ir_any();
}

/* ({ ...; v; }): the value must outlive the block's own variables. */
static struct ir_operand lower_stmt_expr(struct lower *l, CXCursor e)
{
	int n, from, count, i, live = l->live.count, type = lower_type(l, e);
	CXCursor body = last_kid(e, &n);
	struct ir_operand v = ir_any();

	from = kids_push(l, body);
	count = l->stack.count - from;
	l->depth++;
	for (i = 0; i < count; i++) {
		CXCursor c = KID(l, from, i);

		if (i == count - 1 && clang_isExpression(clang_getCursorKind(c)) && l->u->types.items[type].kind != IR_T_VOID) {
			v = lower_value(l, c);
			if (v.kind == IR_PLACE)
				v = ir_content(materialise(l, v, type));
		} else {
			lower_stmt(l, c);
		}
	}
	l->depth--;
	unwind(l, live, 1);
	l->live.count = l->live_depth.count = live;
	kids_pop(l, from);
	return v;
}

static struct ir_operand lower_generic(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, i, pick = -1;
	CXType want = clang_getCanonicalType(clang_getCursorType(e));
	CXCursor chosen;

	for (i = 1; i < n && pick < 0; i++)
		if (clang_isExpression(clang_getCursorKind(KID(l, from, i))) &&
		    clang_equalTypes(clang_getCanonicalType(clang_getCursorType(KID(l, from, i))), want))
			pick = i;
	if (pick < 0) {
		kids_pop(l, from);
		return ir_any();
	}
	chosen = KID(l, from, pick);
	kids_pop(l, from);
	return lower_value(l, chosen);
}

/* What libclang does not name: implicit casts, ?:, atomics, va_arg, and what is left of broken code. */
static struct ir_operand lower_unexposed(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, i;
	struct ir_operand out = ir_any();
	CXCursor kid;

	if (is_unresolved(e)) {
		for (i = 0; i < n; i++)
			lower_value(l, KID(l, from, i));
		kids_pop(l, from);
		return ir_any();
	}
	if (n && clang_getCursorKind(KID(l, from, 0)) == CXCursor_TypeRef) { /* offsetof(struct x, member) */
		kids_pop(l, from);
		return constant(e);
	}
	if (n == 1) {
		kid = KID(l, from, 0);
		kids_pop(l, from);
		if (!clang_isExpression(clang_getCursorKind(kid)))
			return ir_any();
		if (is_array_kind(canonical_kind(kid)) && canonical_kind(e) == CXType_Pointer) {
			if (clang_getCursorKind(peel(kid)) == CXCursor_StringLiteral)
				return lower_value(l, peel(kid));
			return ir_addr(ir_place_index(l->fn, lower_place(l, kid), 0,
						      type_of(l->f, clang_getPointeeType(clang_getCanonicalType(clang_getCursorType(e))))));
		}
		return lower_value(l, kid);
	}
	if (n >= 2 && lower_atomic(l, e, &out)) {
		kids_pop(l, from);
		return out;
	}
	if (n == 4 && clang_equalLocations(clang_getCursorLocation(KID(l, from, 0)), clang_getCursorLocation(KID(l, from, 2)))) {
		CXCursor c = KID(l, from, 0), no = KID(l, from, 3);

		kids_pop(l, from);
		return lower_choice(l, c, c, no, 1, e);
	}
	for (i = 0; i < n; i++) {
		kid = KID(l, from, i);
		if (!clang_isExpression(clang_getCursorKind(kid)))
			continue;
		out = lower_value(l, kid);
		if (l->u->errors && (out.kind == IR_PLACE || out.kind == IR_ADDR))
			emit(l, IR_ESCAPE)->a = out;
	}
	kids_pop(l, from);
	return ir_any();
}

static struct ir_operand lower_name(struct lower *l, CXCursor e)
{
	CXCursor decl = clang_getCursorReferenced(e);

	switch (clang_getCursorKind(decl)) {
	case CXCursor_EnumConstantDecl:
		return ir_const(clang_getEnumConstantDeclValue(decl));
	case CXCursor_FunctionDecl:
		decl_of(l->f, decl);
		return (struct ir_operand){IR_FN, {.text = cursor_name(decl)}};
	case CXCursor_VarDecl:
	case CXCursor_ParmDecl:
		return ir_content(variable(l, decl));
	default:
		return ir_any();
	}
}

static struct ir_operand value(struct lower *l, CXCursor e, int want)
{
	enum CXCursorKind k = clang_getCursorKind(e);
	struct ir_operand out = ir_any();
	int from, n;
	CXCursor kid;

	switch (k) {
	case CXCursor_ParenExpr:
	case CXCursor_CStyleCastExpr:
		kid = last_kid(e, &n);
		return n && clang_isExpression(clang_getCursorKind(kid)) ? value(l, kid, want) : out;
	case CXCursor_UnexposedExpr:
		return lower_unexposed(l, e);
	case CXCursor_DeclRefExpr:
		return lower_name(l, e);
	case CXCursor_MemberRefExpr:
	case CXCursor_ArraySubscriptExpr:
	case CXCursor_CompoundLiteralExpr:
		return ir_content(lower_place(l, e));
	case CXCursor_CallExpr:
		return lower_call(l, e);
	case CXCursor_IntegerLiteral:
		return integer(l, e);
	case CXCursor_CharacterLiteral:
		return constant(e);
	case CXCursor_StringLiteral:
		return (struct ir_operand){IR_STR, {.text = cursor_name(e)}};
	case CXCursor_UnaryOperator:
		return lower_unary(l, e, want);
	case CXCursor_BinaryOperator:
		return lower_binary(l, e, want);
	case CXCursor_CompoundAssignOperator:
		return lower_compound_assign(l, e);
	case CXCursor_ConditionalOperator:
		from = kids_push(l, e);
		n = l->stack.count - from;
		if (n >= 3)
			out = lower_choice(l, KID(l, from, 0), KID(l, from, 1), KID(l, from, 2), 0, e);
		kids_pop(l, from);
		return out;
	case CXCursor_StmtExpr:
		return lower_stmt_expr(l, e);
	case CXCursor_GenericSelectionExpr:
		return lower_generic(l, e);
	case CXCursor_UnaryExpr: /* sizeof, alignof */
		return constant(e);
	case CXCursor_AddrLabelExpr:
		return out;
	case CXCursor_InitListExpr: {
		int t = new_temp(l, lower_type(l, e));

		lower_init(l, t, e);
		return ir_content(t);
	}
	default:
		return out;
	}
}

struct ir_operand lower_value(struct lower *l, CXCursor e)
{
	return value(l, e, 1);
}

/* A call whose result nobody takes must show as such. */
void lower_effect(struct lower *l, CXCursor e)
{
	CXCursor inner = peel(e);
	struct ir_operand v;

	l->loc = cursor_loc(l->f, e);
	v = value(l, inner, 0);
	if (v.kind == IR_PLACE && clang_getCursorKind(inner) == CXCursor_CallExpr) {
		struct open_block *b = l->cur >= 0 ? &l->blocks.items[l->cur] : NULL;
		struct ir_insn *last = b && b->insns.count ? &b->insns.items[b->insns.count - 1] : NULL;

		if (last && last->op == IR_CALL && last->dst == v.place &&
		    l->fn->vars.items[ir_place_root(l->fn, v.place)].kind == IR_TEMP)
			last->dst = -1;
	}
}

/* --- Conditions --------------------------------------------------------------------------------------------------- */

void lower_cond(struct lower *l, CXCursor e, int yes, int no)
{
	CXCursor c = peel(e), lhs, rhs;
	enum CXCursorKind k = clang_getCursorKind(c);
	struct ir_operand a, b;
	int from, sub, middle, n;

	if (k == CXCursor_UnaryOperator && clang_getCursorUnaryOperatorKind(c) == CXUnaryOperator_LNot) {
		lower_cond(l, last_kid(c, &n), no, yes);
		return;
	}
	if (k == CXCursor_CallExpr && clang_Cursor_getNumArguments(c) == 2 && !strncmp(cursor_name(c), "__builtin_expect", 16)) {
		lower_cond(l, clang_Cursor_getArgument(c, 0), yes, no);
		return;
	}
	if (k == CXCursor_BinaryOperator) {
		enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(c);

		from = kids_push(l, c);
		if (l->stack.count - from >= 2) {
			lhs = KID(l, from, 0);
			rhs = KID(l, from, 1);
			kids_pop(l, from);
			sub = compare_sub(op);
			if (op == CXBinaryOperator_LAnd || op == CXBinaryOperator_LOr) {
				middle = block_new(l);
				lower_cond(l, lhs, op == CXBinaryOperator_LAnd ? middle : yes,
					   op == CXBinaryOperator_LAnd ? no : middle);
				l->cur = middle;
				lower_cond(l, rhs, yes, no);
				return;
			}
			if (op == CXBinaryOperator_Comma) {
				lower_effect(l, lhs);
				lower_cond(l, rhs, yes, no);
				return;
			}
			if (sub >= 0) {
				struct ir_loc at = cursor_loc(l->f, c);

				a = lower_value(l, lhs);
				b = lower_value(l, rhs);
				l->loc = at;
				/* !!x == 0, (x != 0) == 1 and the like come out of macros as temporaries; the engine
				 * resolves them through the temporary's expression. */
				emit_branch(l, a, (enum ir_sub)sub, b, yes, no);
				return;
			}
		} else {
			kids_pop(l, from);
		}
	}
	{
		struct ir_loc at = cursor_loc(l->f, e);

		a = lower_value(l, e);
		l->loc = at;
		emit_branch(l, a, IR_NE, ir_const(0), yes, no);
	}
}
