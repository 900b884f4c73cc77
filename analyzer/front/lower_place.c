/* Left values -> places: what an expression names, and how an operand becomes something that has a place. */
#include "analyzer/front/lower.h"

int lower_type(struct lower *l, CXCursor e)
{
	return type_of(l->f, clang_getCursorType(e));
}

enum CXTypeKind canonical_kind(CXCursor e)
{
	return clang_getCanonicalType(clang_getCursorType(e)).kind;
}

int is_array_kind(enum CXTypeKind k)
{
	return k == CXType_ConstantArray || k == CXType_IncompleteArray || k == CXType_VariableArray;
}

CXCursor last_kid(CXCursor e, int *n)
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

int materialise(struct lower *l, struct ir_operand v, int type)
{
	int t = new_temp(l, type);

	emit_set(l, t, v);
	return t;
}

/* *v */
int deref(struct lower *l, struct ir_operand v, int pointer_type)
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

/* ((struct other *)p)->field: places are one per path, whatever casts were on the way. */
static void keep_cast(struct lower *l, int field, int pointer_type)
{
	const struct ir_type *t = &l->u->types.items[l->u->types.items[pointer_type].to], *base;
	struct ir_place *p = &l->fn->places.items[field];

	base = &l->u->types.items[l->fn->places.items[p->base].type];
	if (t->kind == IR_T_RECORD && (base->kind != IR_T_RECORD || base->record != t->record) && !p->as)
		p->as = t->record + 1;
}

static enum CXVisitorResult first_pointer(CXCursor field, CXClientData data)
{
	if (clang_getCanonicalType(clang_getCursorType(field)).kind != CXType_Pointer)
		return CXVisit_Continue;
	*(CXCursor *)data = field;
	return CXVisit_Break;
}

/* The pointers of an anonymous union are one field of the outer struct, called like the first of them. */
static const char *first_pointer_name(struct lower *l, CXCursor field, CXCursor in)
{
	CXCursor first = field;

	clang_Type_visitFields(clang_getCursorType(in), first_pointer, &first);
	return field_name(l->f, first);
}

static int member(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, base, type, field_place;
	CXCursor field = clang_getCursorReferenced(e), kid;
	CXCursor outer = clang_getCursorSemanticParent(field);
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
	if (clang_getCursorKind(outer) == CXCursor_UnionDecl) {
		if (canonical_kind(e) != CXType_Pointer || !clang_Cursor_isAnonymousRecordDecl(outer))
			return base; /* its members are one place */
		name = first_pointer_name(l, field, outer);
	}
	if (!*name) /* an anonymous struct or union: its members are the outer one's */
		return base;
	field_place = ir_place_field(l->fn, base, name, type);
	if (canonical_kind(kid) == CXType_Pointer)
		keep_cast(l, field_place, lower_type(l, kid));
	return field_place;
}

/* What clang keeps of an expression with an error in it (a member that a lost header declares): its parts, which are not
 * its value. `self->handle` must not become `self`. */
int is_unresolved(CXCursor e)
{
	return clang_getCursorType(e).kind == CXType_Dependent || clang_getCursorType(e).kind == CXType_Invalid;
}

int variable(struct lower *l, CXCursor decl)
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
