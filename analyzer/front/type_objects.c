/* CPython's type objects: a PyTypeObject that is initialised in place, field by name or by position, or a PyType_Spec with
 * its table of PyType_Slot. What the garbage collector's protocol is checked by: which functions end, visit and clear the
 * objects, how large those are, and the flags.
 */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <string.h>

/* Include/typeslots.h: part of the stable ABI. */
enum { SLOT_BASE = 48, SLOT_CLEAR = 51, SLOT_DEALLOC = 52, SLOT_TRAVERSE = 71, SLOT_MEMBERS = 72 };

/* Include/structmember.h, as stable. */
enum { T_OBJECT = 6, T_OBJECT_EX = 16, HAS_FLAGS = 4 /* entries of a member that has them */ };

struct reading {
	struct front *f;
	struct ir_type_object t;
	long slot, flags;   /* numbers that came last in a table of slots or members */
	const char *member; /* field that came last */
	VEC(const char *) members;
};

static const char *record_name(CXCursor var, CXType *type)
{
	CXString s;

	*type = clang_getCanonicalType(clang_getCursorType(var));
	if (type->kind == CXType_ConstantArray || type->kind == CXType_IncompleteArray)
		*type = clang_getCanonicalType(clang_getArrayElementType(*type));
	if (type->kind != CXType_Record)
		return NULL;
	s = clang_getCursorSpelling(clang_getTypeDeclaration(*type));
	return take_string(s);
}

/* The type's functions are read, also those of a header that nothing calls. */
static const char *function_name(struct front *f, CXCursor value)
{
	CXCursor fn = function_in(value);
	const char *name = clang_Cursor_isNull(fn) ? NULL : cursor_name(fn);

	if (name)
		want_body(f, name);
	return name;
}

/* A number; otherwise as it was. */
static long number(CXCursor value, long otherwise)
{
	CXEvalResult r = clang_Cursor_Evaluate(value);
	long n = otherwise;

	if (r && clang_EvalResult_getKind(r) == CXEval_Int)
		n = (long)clang_EvalResult_getAsLongLong(r);
	if (r)
		clang_EvalResult_dispose(r);
	return n;
}

struct search {
	enum CXCursorKind kind;
	CXCursor found;
};

static enum CXChildVisitResult find_kind(CXCursor c, CXCursor parent, CXClientData data)
{
	struct search *s = data;

	(void)parent;
	if (clang_getCursorKind(c) != s->kind)
		return CXChildVisit_Recurse;
	s->found = c;
	return CXChildVisit_Break;
}

static CXCursor first_of(CXCursor e, enum CXCursorKind kind)
{
	struct search s = {kind, clang_getNullCursor()};

	if (clang_getCursorKind(e) == kind)
		return e;
	clang_visitChildren(e, find_kind, &s);
	return s.found;
}

/* sizeof(Foo), sizeof(struct foo), also with something added: the record. */
static const char *sized_record(struct front *f, CXCursor value)
{
	CXCursor ref = first_of(value, CXCursor_TypeRef);
	int r;

	if (clang_Cursor_isNull(ref))
		return NULL;
	r = record_of(f, clang_getCanonicalType(clang_getCursorType(ref)));
	return r < 0 ? NULL : f->u->records.items[r].local ? intern(arena_printf(&f->u->arena, "%s@%s", f->u->records.items[r].name, f->u->path))
							   : f->u->records.items[r].name;
}

/* The variable whose address, or which, the value is. */
static CXCursor variable_in(CXCursor value)
{
	CXCursor ref = first_of(value, CXCursor_DeclRefExpr);

	ref = clang_Cursor_isNull(ref) ? ref : clang_getCursorReferenced(ref);
	return !clang_Cursor_isNull(ref) && clang_getCursorKind(ref) == CXCursor_VarDecl ? ref : clang_getNullCursor();
}

static const char *variable_name(CXCursor value)
{
	CXCursor var = variable_in(value);

	return clang_Cursor_isNull(var) ? NULL : cursor_name(var);
}

/* {"name", T_OBJECT_EX, offsetof(Foo, field), 0}: Python code puts any object there, and the object owns it. */
static void member_entry(void *data, CXCursor field, CXCursor value)
{
	struct reading *r = data;
	const char *name = clang_Cursor_isNull(field) ? NULL : cursor_name(field);
	CXCursor ref;

	if (clang_getCursorKind(value) == CXCursor_InitListExpr) {
		r->member = NULL;
		r->slot = 0;
		if (each_entry(r->f, value, member_entry, r) < HAS_FLAGS || r->flags)
			r->member = NULL;
		if (r->member && (r->slot == T_OBJECT || r->slot == T_OBJECT_EX))
			vec_push(&r->members, r->member);
	} else if (name && !strcmp(name, "type")) {
		r->slot = number(value, 0);
	} else if (name && !strcmp(name, "flags")) {
		r->flags = number(value, 1);
	} else if (name && !strcmp(name, "offset")) {
		ref = first_of(value, CXCursor_MemberRef);
		r->member = clang_Cursor_isNull(ref) ? NULL : cursor_name(ref);
	}
}

static void read_members(struct reading *r, CXCursor value)
{
	CXCursor table = variable_in(value), list;

	if (clang_Cursor_isNull(table))
		return;
	list = initialiser_list(clang_getCursorDefinition(table));
	if (!clang_Cursor_isNull(list))
		each_entry(r->f, list, member_entry, r);
}

static void slot_entry(void *data, CXCursor field, CXCursor value)
{
	struct reading *r = data;
	const char *name = clang_Cursor_isNull(field) ? NULL : cursor_name(field);

	if (clang_getCursorKind(value) == CXCursor_InitListExpr) {
		r->slot = 0;
		each_entry(r->f, value, slot_entry, r);
	} else if (name && !strcmp(name, "slot")) {
		r->slot = number(value, 0);
	} else if (name && !strcmp(name, "pfunc")) {
		if (r->slot == SLOT_DEALLOC)
			r->t.dealloc = function_name(r->f, value);
		else if (r->slot == SLOT_TRAVERSE)
			r->t.traverse = function_name(r->f, value);
		else if (r->slot == SLOT_CLEAR)
			r->t.clear = function_name(r->f, value);
		else if (r->slot == SLOT_BASE)
			r->t.base = variable_name(value);
		else if (r->slot == SLOT_MEMBERS)
			read_members(r, value);
	}
}

static void read_slots(struct reading *r, CXCursor value)
{
	CXCursor table = variable_in(value), list;

	if (clang_Cursor_isNull(table))
		return;
	list = initialiser_list(clang_getCursorDefinition(table));
	if (!clang_Cursor_isNull(list))
		each_entry(r->f, list, slot_entry, r);
}

static void type_entry(void *data, CXCursor field, CXCursor value)
{
	struct reading *r = data;
	const char *name = clang_Cursor_isNull(field) ? "" : cursor_name(field);

	name += !strncmp(name, "tp_", 3) ? 3 : 0;
	if (!strcmp(name, "dealloc"))
		r->t.dealloc = function_name(r->f, value);
	else if (!strcmp(name, "traverse"))
		r->t.traverse = function_name(r->f, value);
	else if (!strcmp(name, "clear"))
		r->t.clear = function_name(r->f, value);
	else if (!strcmp(name, "base"))
		r->t.base = variable_name(value);
	else if (!strcmp(name, "flags"))
		r->t.flags = number(value, -1);
	else if (!strcmp(name, "basicsize"))
		r->t.record = sized_record(r->f, value);
	else if (!strcmp(name, "members"))
		read_members(r, value);
	else if (!strcmp(name, "slots"))
		read_slots(r, value);
}

void read_type_object(struct front *f, CXCursor var)
{
	CXType type;
	const char *name = record_name(var, &type);
	struct reading r = {.f = f, .t = {.variable = cursor_name(var), .flags = -1}};
	struct ir_loc at;
	CXCursor list;

	if (!name || (strcmp(name, "_typeobject") && strcmp(name, "PyType_Spec")))
		return;
	list = initialiser_list(var);
	if (!clang_Cursor_isNull(list))
		each_entry(f, list, type_entry, &r);
	else if (!read_type_text(f, var, &r.t))
		return;
	r.t.heap = !strcmp(name, "PyType_Spec");
	at = cursor_loc(f, var);
	r.t.file = at.file >= 0 ? f->u->files.items[at.file] : NULL;
	r.t.line = at.line;
	r.t.column = at.column;
	r.t.n_members = r.members.count;
	r.t.members = arena_copy(&f->u->arena, r.members.items, sizeof(*r.t.members) * (size_t)r.members.count);
	vec_release(&r.members);
	vec_push(&f->u->type_objects, r.t);
}
