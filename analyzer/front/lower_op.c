/* Operators -> instructions: arithmetic that is folded, assignment, increments, what && and || give as a value. */
#include "analyzer/front/lower.h"

int compare_sub(enum CXBinaryOperatorKind k)
{
	switch (k) {
	case CXBinaryOperator_EQ:
		return IR_EQ;
	case CXBinaryOperator_NE:
		return IR_NE;
	case CXBinaryOperator_LT:
		return IR_LT;
	case CXBinaryOperator_GE:
		return IR_GE;
	case CXBinaryOperator_GT:
		return IR_GT;
	case CXBinaryOperator_LE:
		return IR_LE;
	default:
		return -1;
	}
}

static enum ir_sub arith_sub(enum CXBinaryOperatorKind k)
{
	switch (k) {
	case CXBinaryOperator_Add:
	case CXBinaryOperator_AddAssign:
		return IR_PLUS;
	case CXBinaryOperator_Sub:
	case CXBinaryOperator_SubAssign:
		return IR_MINUS;
	case CXBinaryOperator_Mul:
	case CXBinaryOperator_MulAssign:
		return IR_MUL;
	case CXBinaryOperator_Div:
	case CXBinaryOperator_DivAssign:
		return IR_DIV;
	case CXBinaryOperator_Rem:
	case CXBinaryOperator_RemAssign:
		return IR_REM;
	case CXBinaryOperator_And:
	case CXBinaryOperator_AndAssign:
		return IR_AND;
	case CXBinaryOperator_Or:
	case CXBinaryOperator_OrAssign:
		return IR_OR;
	case CXBinaryOperator_Xor:
	case CXBinaryOperator_XorAssign:
		return IR_XOR;
	case CXBinaryOperator_Shl:
	case CXBinaryOperator_ShlAssign:
		return IR_SHL;
	default:
		return IR_SHR;
	}
}

static int fold(enum ir_sub sub, int64_t a, int64_t b, int64_t *out)
{
	switch (sub) {
	case IR_PLUS:
		return !__builtin_add_overflow(a, b, out);
	case IR_MINUS:
		return !__builtin_sub_overflow(a, b, out);
	case IR_MUL:
		return !__builtin_mul_overflow(a, b, out);
	case IR_DIV:
		if (!b || b == -1)
			return 0;
		*out = a / b;
		return 1;
	case IR_REM:
		if (!b || b == -1)
			return 0;
		*out = a % b;
		return 1;
	case IR_AND:
		*out = a & b;
		return 1;
	case IR_OR:
		*out = a | b;
		return 1;
	case IR_XOR:
		*out = a ^ b;
		return 1;
	case IR_SHL:
		*out = (int64_t)((uint64_t)a << (b & 63));
		return b >= 0 && b < 63;
	case IR_SHR:
		*out = a >> (b & 63);
		return b >= 0 && b < 64;
	case IR_EQ:
		*out = a == b;
		return 1;
	case IR_NE:
		*out = a != b;
		return 1;
	case IR_LT:
		*out = a < b;
		return 1;
	case IR_GE:
		*out = a >= b;
		return 1;
	case IR_GT:
		*out = a > b;
		return 1;
	case IR_LE:
		*out = a <= b;
		return 1;
	default:
		return 0;
	}
}

static struct ir_operand bin(struct lower *l, enum ir_sub sub, struct ir_operand a, struct ir_operand b, int type)
{
	struct ir_insn *i;
	int64_t v;
	int t;

	if (a.kind == IR_CONST && b.kind == IR_CONST && fold(sub, a.value, b.value, &v))
		return ir_const(v);
	if (a.kind == IR_ANY && b.kind == IR_ANY)
		return ir_any();
	t = new_temp(l, type);
	i = emit(l, IR_BIN);
	i->dst = t;
	i->sub = sub;
	i->a = a;
	i->b = b;
	i->type = type;
	return ir_content(t);
}

static struct ir_operand lower_add(struct lower *l, CXCursor lhs, struct ir_operand by, int want, int old)
{
	int place = lower_place(l, lhs), dst = -1;
	struct ir_insn *i;

	if (want && old)
		dst = new_temp(l, lower_type(l, lhs));
	i = emit(l, IR_ADD);
	i->place = place;
	i->a = by;
	i->dst = dst;
	i->type = l->fn->places.items[place].type;
	i->flags |= old ? IR_OLD_VALUE : 0;
	return old ? (want ? ir_content(dst) : ir_any()) : ir_content(place);
}

struct ir_operand lower_unary(struct lower *l, CXCursor e, int want)
{
	enum CXUnaryOperatorKind op = clang_getCursorUnaryOperatorKind(e);
	struct ir_operand v;
	CXCursor kid;
	int n, place;

	kid = last_kid(e, &n);
	if (!n)
		return ir_any();
	switch (op) {
	case CXUnaryOperator_PostInc:
	case CXUnaryOperator_PreInc:
		return lower_add(l, kid, ir_const(1), want, op == CXUnaryOperator_PostInc);
	case CXUnaryOperator_PostDec:
	case CXUnaryOperator_PreDec:
		return lower_add(l, kid, ir_const(-1), want, op == CXUnaryOperator_PostDec);
	case CXUnaryOperator_AddrOf:
		if (clang_getCursorKind(peel(kid)) == CXCursor_DeclRefExpr &&
		    clang_getCursorKind(clang_getCursorReferenced(peel(kid))) == CXCursor_FunctionDecl)
			return lower_value(l, kid);
		place = lower_place(l, kid);
		/* &p->first and &*p: the address is what p holds */
		if (l->fn->places.items[place].kind == IR_P_DEREF)
			return ir_content(l->fn->places.items[place].base);
		return ir_addr(place);
	case CXUnaryOperator_Deref:
		return ir_content(deref(l, lower_value(l, kid), lower_type(l, kid)));
	case CXUnaryOperator_Minus:
		return bin(l, IR_MINUS, ir_const(0), lower_value(l, kid), lower_type(l, e));
	case CXUnaryOperator_Not:
		v = lower_value(l, kid);
		return v.kind == IR_CONST ? ir_const(~v.value) : bin(l, IR_XOR, v, ir_const(-1), lower_type(l, e));
	case CXUnaryOperator_LNot:
		return bin(l, IR_EQ, lower_value(l, kid), ir_const(0), lower_type(l, e));
	default:
		return lower_value(l, kid);
	}
}

static struct ir_operand lower_logic(struct lower *l, CXCursor e)
{
	int t = new_temp(l, lower_type(l, e)), yes, no, end;

	yes = block_new(l);
	no = block_new(l);
	end = block_new(l);
	lower_cond(l, e, yes, no);
	l->cur = yes;
	emit_set(l, t, ir_const(1));
	emit_jump(l, end);
	l->cur = no;
	emit_set(l, t, ir_const(0));
	emit_jump(l, end);
	l->cur = end;
	return ir_content(t);
}

static struct ir_operand lower_assign(struct lower *l, CXCursor lhs, CXCursor rhs)
{
	struct ir_operand v;
	CXCursor value = peel(rhs);
	int place;

	if (clang_getCursorKind(value) == CXCursor_CompoundLiteralExpr && canonical_kind(rhs) == CXType_Record) {
		int n;

		place = lower_place(l, lhs);
		lower_init(l, place, last_kid(value, &n));
		return ir_content(place);
	}
	v = lower_value(l, rhs);
	place = lower_place(l, lhs);
	emit_set(l, place, v);
	return ir_content(place);
}

struct ir_operand lower_binary(struct lower *l, CXCursor e, int want)
{
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(e);
	int from = kids_push(l, e), n = l->stack.count - from, sub;
	struct ir_operand a, b;
	CXCursor lhs, rhs;

	if (n < 2) {
		kids_pop(l, from);
		return ir_any();
	}
	lhs = KID(l, from, 0);
	rhs = KID(l, from, 1);
	kids_pop(l, from);
	switch (op) {
	case CXBinaryOperator_Assign:
		return lower_assign(l, lhs, rhs);
	case CXBinaryOperator_Comma:
		lower_effect(l, lhs);
		if (want)
			return lower_value(l, rhs);
		lower_effect(l, rhs);
		return ir_any();
	case CXBinaryOperator_LAnd:
	case CXBinaryOperator_LOr:
		return lower_logic(l, e);
	default:
		break;
	}
	a = lower_value(l, lhs);
	b = lower_value(l, rhs);
	sub = compare_sub(op);
	return bin(l, sub >= 0 ? (enum ir_sub)sub : arith_sub(op), a, b, lower_type(l, e));
}

struct ir_operand lower_compound_assign(struct lower *l, CXCursor e)
{
	enum CXBinaryOperatorKind op = clang_getCursorBinaryOperatorKind(e);
	int from = kids_push(l, e), n = l->stack.count - from, place;
	struct ir_operand v;
	struct ir_insn *i;
	CXCursor lhs, rhs;

	if (n < 2) {
		kids_pop(l, from);
		return ir_any();
	}
	lhs = KID(l, from, 0);
	rhs = KID(l, from, 1);
	kids_pop(l, from);
	v = lower_value(l, rhs);
	if (op == CXBinaryOperator_AddAssign)
		return lower_add(l, lhs, v, 1, 0);
	if (op == CXBinaryOperator_SubAssign && v.kind == IR_CONST)
		return lower_add(l, lhs, ir_const(-v.value), 1, 0);
	place = lower_place(l, lhs);
	i = emit(l, IR_BIN);
	i->dst = place;
	i->sub = arith_sub(op);
	i->a = ir_content(place);
	i->b = v;
	i->type = l->fn->places.items[place].type;
	return ir_content(place);
}
