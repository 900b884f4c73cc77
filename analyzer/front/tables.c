/* Constant tables: which functions a unit stores in which slots (PyMethodDef, type slots, ops structs). A function in
 * such a slot must keep the slot's contract. */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <string.h>

enum { DEEPEST = 6 };

struct table {
	struct front *f;
	const char *variable;
	int depth;
};

struct field_cursors {
	VEC(CXCursor) list;
};

static enum CXVisitorResult push_field(CXCursor c, CXClientData data)
{
	struct field_cursors *fields = data;

	vec_push(&fields->list, c);
	return CXVisit_Continue;
}

CXCursor function_in(CXCursor e)
{
	cursor_vec kids = {0};
	CXCursor out = clang_getNullCursor(), ref;

	for (;;) {
		enum CXCursorKind k = clang_getCursorKind(e);

		if (k == CXCursor_DeclRefExpr) {
			ref = clang_getCursorReferenced(e);
			if (clang_getCursorKind(ref) == CXCursor_FunctionDecl)
				out = ref;
			break;
		}
		if (k != CXCursor_UnexposedExpr && k != CXCursor_ParenExpr && k != CXCursor_CStyleCastExpr &&
		    k != CXCursor_UnaryOperator)
			break;
		vec_clear(&kids);
		cursor_kids(e, &kids);
		if (!kids.count)
			break;
		e = kids.items[kids.count - 1];
	}
	vec_release(&kids);
	return out;
}

static void note_slot(struct table *t, CXCursor field, CXCursor value)
{
	CXCursor fn = function_in(value);
	struct ir_slot_use use = {.variable = t->variable};
	CXType record;

	if (clang_Cursor_isNull(fn))
		return;
	use.fn = cursor_name(fn);
	use.loc = cursor_loc(t->f, value);
	use.decl = -1;
	if (clang_getCursorKind(field) == CXCursor_FieldDecl) {
		record = clang_getCursorType(clang_getCursorSemanticParent(field));
		int r = record_of(t->f, record);

		use.record = r < 0 ? NULL : t->f->u->records.items[r].name;
		use.field = field_name(t->f, field);
		use.decl = slot_of_type(t->f, clang_getCursorType(field), field);
	}
	vec_push(&t->f->u->slots, use);
}

static CXCursor strip(CXCursor e)
{
	cursor_vec kids = {0};

	while (clang_getCursorKind(e) == CXCursor_UnexposedExpr || clang_getCursorKind(e) == CXCursor_CompoundLiteralExpr) {
		vec_clear(&kids);
		cursor_kids(e, &kids);
		if (!kids.count || (kids.count > 1 && clang_getCursorKind(kids.items[0]) == CXCursor_MemberRef))
			break;
		e = kids.items[kids.count - 1];
	}
	vec_release(&kids);
	return e;
}

/* Arrays of numbers can be huge (Unicode tables). */
static int may_hold_functions(CXType array)
{
	CXType element = clang_getCanonicalType(clang_getArrayElementType(array));

	return element.kind == CXType_Record || element.kind == CXType_Pointer || element.kind == CXType_ConstantArray;
}

int each_entry(struct front *f, CXCursor list, void (*entry)(void *data, CXCursor field, CXCursor value), void *data)
{
	cursor_vec kids = {0}, parts = {0};
	struct field_cursors fields = {0};
	CXType type = clang_getCanonicalType(clang_getCursorType(list));
	int i, at = 0, by_position = 0;

	if (type.kind != CXType_Record && !may_hold_functions(type))
		return 0;
	cursor_kids(list, &kids);
	if (type.kind == CXType_Record)
		clang_Type_visitFields(type, push_field, &fields);
	for (i = 0; i < kids.count; i++, at++) {
		CXCursor value = strip(kids.items[i]), field = clang_getNullCursor();

		vec_clear(&parts);
		if (clang_getCursorKind(value) == CXCursor_UnexposedExpr)
			cursor_kids(value, &parts);
		if (parts.count > 1 && clang_getCursorKind(parts.items[0]) == CXCursor_MemberRef) {
			field = clang_getCursorReferenced(parts.items[0]);
			value = strip(parts.items[parts.count - 1]);
			for (at = 0; at < fields.list.count && !clang_equalCursors(fields.list.items[at], field); at++)
				;
		} else if (at < fields.list.count) {
			field = fields.list.items[at];
			by_position++;
		}
		if (clang_getCursorKind(value) != CXCursor_InitListExpr)
			note_listed(f, clang_getArrayElementType(type), 2); /* { 1, "a", 2, "b" }: no braces around each */
		entry(data, field, value);
	}
	note_listed(f, type, by_position);
	at = kids.count;
	vec_release(&kids);
	vec_release(&parts);
	vec_release(&fields.list);
	return at;
}

static void read_entry(void *data, CXCursor field, CXCursor value)
{
	struct table *t = data;

	if (clang_getCursorKind(value) != CXCursor_InitListExpr) {
		note_slot(t, field, value);
	} else if (t->depth < DEEPEST) {
		t->depth++;
		each_entry(t->f, value, read_entry, t);
		t->depth--;
	}
}

CXCursor initialiser_list(CXCursor var)
{
	CXCursor init = clang_Cursor_getVarDeclInitializer(var);

	if (clang_Cursor_isNull(init))
		return init;
	init = strip(init);
	return clang_getCursorKind(init) == CXCursor_InitListExpr ? init : clang_getNullCursor();
}

void read_tables(struct front *f, CXCursor var)
{
	struct table t = {.f = f};
	CXCursor list = initialiser_list(var);

	if (clang_Cursor_isNull(list))
		return;
	t.variable = cursor_name(var);
	each_entry(f, list, read_entry, &t);
}
