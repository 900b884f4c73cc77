/* Initialisers -> stores: lists, designators, what is not mentioned and therefore zero. */
#include "analyzer/front/lower.h"

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
	int by_position = 0;
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
			by_position++;
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
	note_listed(l->f, type, by_position);
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
