/* Expressions -> operands and places. */
#include "analyzer/front/lower.h"

#include "analyzer/base/intern.h"

#include <string.h>

int lower_type(struct lower *l, CXCursor e)
{
	return type_of(l->f, clang_getCursorType(e));
}

static enum CXTypeKind canonical_kind(CXCursor e)
{
	return clang_getCanonicalType(clang_getCursorType(e)).kind;
}

static int is_array_kind(enum CXTypeKind k)
{
	return k == CXType_ConstantArray || k == CXType_IncompleteArray || k == CXType_VariableArray;
}

static CXCursor last_kid(CXCursor e, int *n)
{
	cursor_vec kids = {0};
	CXCursor out = e;

	cursor_kids(e, &kids);
	*n = kids.count;
	if (kids.count)
		out = kids.items[kids.count - 1];
	vec_release(&kids);
	return out;
}

/* Down to what is called or tested: parentheses, casts (of which the value is the last child: the first can be typeof's
 * operand), and the implicit conversions that libclang shows as unexposed expressions with one child. */
CXCursor peel(CXCursor e)
{
	for (;;) {
		enum CXCursorKind k = clang_getCursorKind(e);
		CXCursor kid;
		int n;

		if (k != CXCursor_ParenExpr && k != CXCursor_UnexposedExpr && k != CXCursor_CStyleCastExpr)
			return e;
		kid = last_kid(e, &n);
		if (!n || (k == CXCursor_UnexposedExpr && n != 1) || !clang_isExpression(clang_getCursorKind(kid)))
			return e;
		e = kid;
	}
}

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

/* --- Places ------------------------------------------------------------------------------------------------------ */

static int materialise(struct lower *l, struct ir_operand v, int type)
{
	int t = new_temp(l, type);

	emit_set(l, t, v);
	return t;
}

/* *v */
static int deref(struct lower *l, struct ir_operand v, int pointer_type)
{
	int to = l->u->types.items[pointer_type].to;

	if (v.kind == IR_ADDR)
		return v.place;
	if (v.kind != IR_PLACE)
		v = ir_content(materialise(l, v, pointer_type));
	return ir_place_deref(l->fn, v.place, to);
}

static int subscript(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, place;
	struct ir_operand base, index = ir_any();
	int base_type, type = lower_type(l, e);
	long at = IR_INDEX_ANY;

	if (n < 2) {
		kids_pop(l, from);
		return materialise(l, ir_any(), type);
	}
	base = lower_value(l, KID(l, from, 0));
	base_type = lower_type(l, KID(l, from, 0));
	index = lower_value(l, KID(l, from, 1));
	if (index.kind == IR_CONST && index.value > -100000 && index.value < 100000)
		at = (long)index.value;
	kids_pop(l, from);
	if (base.kind == IR_ADDR && l->fn->places.items[base.place].kind == IR_P_INDEX &&
	    l->fn->places.items[base.place].index == 0)
		return ir_place_index(l->fn, l->fn->places.items[base.place].base, at, type);
	if (base.kind != IR_PLACE && base.kind != IR_ADDR)
		base = ir_content(materialise(l, base, base_type));
	if (base.kind == IR_ADDR)
		return at == 0 ? base.place : ir_place_index(l->fn, base.place, at, type);
	place = ir_place_deref(l->fn, base.place, type);
	return at == 0 ? place : ir_place_index(l->fn, place, at, type);
}

static int member(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, base, type;
	CXCursor field = clang_getCursorReferenced(e), kid;
	const char *name;

	type = lower_type(l, e);
	if (!n) {
		kids_pop(l, from);
		return materialise(l, ir_any(), type);
	}
	kid = KID(l, from, 0);
	kids_pop(l, from);
	name = clang_Cursor_isNull(field) ? cursor_name(e) : field_name(l->f, field);
	if (canonical_kind(kid) == CXType_Pointer)
		base = deref(l, lower_value(l, kid), lower_type(l, kid));
	else
		base = lower_place(l, kid);
	if (clang_getCursorKind(clang_getCursorSemanticParent(field)) == CXCursor_UnionDecl)
		return base; /* its members are one place */
	if (!*name) /* an anonymous struct or union: its members are the outer one's */
		return base;
	return ir_place_field(l->fn, base, name, type);
}

/* What clang keeps of an expression with an error in it (a member that a lost header declares): its parts, which are not
 * its value. `self->handle` must not become `self`. */
static int is_unresolved(CXCursor e)
{
	return clang_getCursorType(e).kind == CXType_Dependent || clang_getCursorType(e).kind == CXType_Invalid;
}

static int variable(struct lower *l, CXCursor decl)
{
	return ir_place_var(l->fn, var_of_decl(l, decl));
}

int lower_place(struct lower *l, CXCursor e)
{
	enum CXCursorKind k = clang_getCursorKind(e);
	CXCursor kid;
	struct ir_operand v;
	int n;

	switch (k) {
	case CXCursor_ParenExpr:
		kid = last_kid(e, &n);
		return n ? lower_place(l, kid) : materialise(l, ir_any(), lower_type(l, e));
	case CXCursor_DeclRefExpr:
		kid = clang_getCursorReferenced(e);
		if (clang_getCursorKind(kid) == CXCursor_VarDecl || clang_getCursorKind(kid) == CXCursor_ParmDecl)
			return variable(l, kid);
		break;
	case CXCursor_MemberRefExpr:
		return member(l, e);
	case CXCursor_ArraySubscriptExpr:
		return subscript(l, e);
	case CXCursor_UnaryOperator:
		if (clang_getCursorUnaryOperatorKind(e) == CXUnaryOperator_Deref) {
			kid = last_kid(e, &n);
			return deref(l, lower_value(l, kid), lower_type(l, kid));
		}
		if (clang_getCursorUnaryOperatorKind(e) == CXUnaryOperator_Extension) {
			kid = last_kid(e, &n);
			return lower_place(l, kid);
		}
		break;
	case CXCursor_CompoundLiteralExpr: {
		int t = new_temp(l, lower_type(l, e));

		kid = last_kid(e, &n);
		lower_init(l, t, kid);
		return t;
	}
	case CXCursor_UnexposedExpr:
		kid = last_kid(e, &n);
		if (n == 1 && !is_unresolved(e))
			return lower_place(l, kid);
		break;
	default:
		break;
	}
	v = lower_value(l, e);
	if (v.kind == IR_PLACE)
		return v.place;
	return materialise(l, v, lower_type(l, e));
}

/* --- Operators ----------------------------------------------------------------------------------------------------- */

static int compare_sub(enum CXBinaryOperatorKind k)
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

static struct ir_operand lower_unary(struct lower *l, CXCursor e, int want)
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

static struct ir_operand lower_binary(struct lower *l, CXCursor e, int want)
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

static struct ir_operand lower_compound_assign(struct lower *l, CXCursor e)
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

/* --- Initialisers ------------------------------------------------------------------------------------------------- */

struct init_fields {
	VEC(CXCursor) list;
};

static enum CXVisitorResult push_field(CXCursor c, CXClientData data)
{
	struct init_fields *fields = data;

	vec_push(&fields->list, c);
	return CXVisit_Continue;
}

/* A designated initialiser is an unexposed expression: designators (member references, index constants), then the value. */
static int designated(struct lower *l, int place, CXCursor e, CXCursor *value_out, long *index)
{
	int from = kids_push(l, e), n = l->stack.count - from, i, is = 0;

	if (clang_getCursorKind(e) == CXCursor_UnexposedExpr && n >= 2) {
		for (i = 0; i < n - 1; i++) {
			CXCursor d = KID(l, from, i);

			if (clang_getCursorKind(d) == CXCursor_MemberRef) {
				CXCursor field = clang_getCursorReferenced(d);

				if (clang_getCursorKind(clang_getCursorSemanticParent(field)) != CXCursor_UnionDecl)
					place = ir_place_field(l->fn, place, field_name(l->f, field), type_of(l->f, clang_getCursorType(field)));
				is = 1;
			} else if (l->u->types.items[l->fn->places.items[place].type].kind == IR_T_ARRAY) {
				struct ir_operand v = lower_value(l, d);

				*index = v.kind == IR_CONST ? (long)v.value : IR_INDEX_ANY;
				place = ir_place_index(l->fn, place, *index, l->u->types.items[l->fn->places.items[place].type].to);
				is = 1;
			}
		}
		*value_out = KID(l, from, n - 1);
	}
	kids_pop(l, from);
	return is ? place : -1;
}

static void lower_list(struct lower *l, int place, CXCursor list)
{
	int from = kids_push(l, list), n = l->stack.count - from, i;
	CXType type = clang_getCanonicalType(clang_getCursorType(list));
	struct init_fields fields = {0};
	long at = 0;
	int elem = l->u->types.items[l->fn->places.items[place].type].to;

	if (type.kind == CXType_Record)
		clang_Type_visitFields(type, push_field, &fields);
	emit_set(l, place, ir_const(0)); /* what is not listed is zero */
	for (i = 0; i < n && i < 256; i++, at++) {
		CXCursor e = KID(l, from, i), v = e;
		int to = designated(l, place, e, &v, &at);

		if (to < 0 && type.kind == CXType_Record) {
			if (at >= fields.list.count)
				break;
			if (clang_getCursorKind(clang_getTypeDeclaration(type)) == CXCursor_UnionDecl)
				to = place;
			else
				to = ir_place_field(l->fn, place, field_name(l->f, fields.list.items[at]),
						    type_of(l->f, clang_getCursorType(fields.list.items[at])));
		} else if (to < 0) {
			to = is_array_kind(type.kind) ? ir_place_index(l->fn, place, at, elem) : place;
		} else if (type.kind == CXType_Record) {
			const char *name = l->fn->places.items[to].field;
			int k;

			for (k = 0; k < fields.list.count; k++)
				if (field_name(l->f, fields.list.items[k]) == name)
					at = k;
		}
		lower_init(l, to, v);
	}
	vec_release(&fields.list);
	kids_pop(l, from);
}

void lower_init(struct lower *l, int place, CXCursor e)
{
	CXCursor inner = peel(e);
	struct ir_operand v;
	int n;

	if (clang_getCursorKind(inner) == CXCursor_CompoundLiteralExpr && canonical_kind(inner) == CXType_Record)
		inner = last_kid(inner, &n);
	if (clang_getCursorKind(inner) == CXCursor_InitListExpr) {
		lower_list(l, place, inner);
		return;
	}
	if (clang_getCursorKind(inner) == CXCursor_StringLiteral && l->u->types.items[l->fn->places.items[place].type].kind == IR_T_ARRAY)
		return;
	v = lower_value(l, e);
	emit_set(l, place, v);
}
