/* Types, records and declarations. Each is read once per unit, when something first refers to it: a unit
 * that includes gtk.h declares 20,000 functions and calls 40. */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <string.h>

static CXCursor no_cursor;

const char *field_name(struct front *f, CXCursor decl)
{
	int fresh;
	uint64_t *at = map_put(&f->fields, MAP_PTR(decl.data[0]), &fresh);

	if (fresh)
		*at = MAP_PTR(cursor_name(decl));
	return (const char *)(uintptr_t)*at;
}

struct field_list {
	struct front *f;
	VEC(struct ir_field) fields;
	int first; /* record of the first member */
	const char *record;
};

static enum CXVisitorResult read_field(CXCursor c, CXClientData data)
{
	struct field_list *l = data;
	CXType t = clang_getCursorType(c);
	struct ir_field field = {field_name(l->f, c), type_of(l->f, t), words_of(l->f, c), -1};

	if (!l->fields.count)
		l->first = l->f->u->types.items[field.type].kind == IR_T_RECORD ? l->f->u->types.items[field.type].record : -1;
	vec_push(&l->fields, field);
	return l->f->opts->model ? CXVisit_Continue : CXVisit_Break;
}

/* Models keep every field, for its words. Elsewhere the first member is enough: it makes families, and reading all
 * would pull in every type that a toolkit's headers can reach. */
static void read_fields(struct front *f, CXType t, int record)
{
	struct field_list l = {.f = f, .first = -1};
	struct ir_record *r;

	clang_Type_visitFields(t, read_field, &l);
	r = &f->u->records.items[record];
	r->first = l.first;
	r->fields = arena_copy(&f->u->arena, l.fields.items, sizeof(struct ir_field) * (size_t)l.fields.count);
	r->n_fields = l.fields.count;
	vec_release(&l.fields);
}

static const char *tag_of(CXCursor decl, CXType t)
{
	const char *name = cursor_name(decl);

	if (!*name || strchr(name, '(')) /* untagged: libclang makes up "struct (unnamed at ...)" */
		name = take_string(clang_getTypeSpelling(t));
	if (!strncmp(name, "struct ", 7))
		name = intern(name + 7);
	else if (!strncmp(name, "union ", 6))
		name = intern(name + 6);
	return name;
}

int record_of(struct front *f, CXType t)
{
	CXType canonical = clang_getCanonicalType(t);
	CXCursor decl;
	struct ir_record r = {.first = -1};
	uint64_t *at;
	int fresh, index;

	if (canonical.kind != CXType_Record)
		return -1;
	decl = clang_getTypeDeclaration(canonical);
	at = map_put(&f->records, MAP_PTR(decl.data[0]), &fresh);
	if (!fresh)
		return (int)*at - 1;
	index = f->u->records.count;
	*at = (uint64_t)index + 1;
	r.name = tag_of(decl, t);
	r.is_union = clang_getCursorKind(decl) == CXCursor_UnionDecl;
	r.complete = !clang_Cursor_isNull(clang_getCursorDefinition(decl));
	r.local = r.complete && clang_Location_isFromMainFile(clang_getCursorLocation(clang_getCursorDefinition(decl)));
	r.words = words_of(f, decl);
	vec_push(&f->u->records, r);
	if (r.complete) {
		read_fields(f, canonical, index);
		read_layout(f, canonical, index);
	}
	return index;
}

enum ir_type_kind kind_of(enum CXTypeKind k)
{
	switch (k) {
	case CXType_Void:
		return IR_T_VOID;
	case CXType_Bool:
		return IR_T_BOOL;
	case CXType_Float:
	case CXType_Double:
	case CXType_LongDouble:
	case CXType_Float128:
	case CXType_Half:
	case CXType_Complex:
		return IR_T_FLOAT;
	case CXType_Pointer:
		return IR_T_PTR;
	case CXType_Record:
		return IR_T_RECORD;
	case CXType_Enum:
		return IR_T_INT;
	case CXType_ConstantArray:
	case CXType_IncompleteArray:
	case CXType_VariableArray:
		return IR_T_ARRAY;
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		return IR_T_FUNC;
	default:
		return k >= CXType_Char_U && k <= CXType_Int128 ? IR_T_INT : IR_T_UNKNOWN;
	}
}

static int is_unsigned(CXType canonical)
{
	if (canonical.kind == CXType_Enum)
		canonical = clang_getCanonicalType(clang_getEnumDeclIntegerType(clang_getTypeDeclaration(canonical)));
	return (canonical.kind >= CXType_Char_U && canonical.kind <= CXType_UInt128) || canonical.kind == CXType_Bool;
}

static const char *alias_of(CXType t)
{
	if (t.kind == CXType_Elaborated)
		t = clang_Type_getNamedType(t);
	if (t.kind != CXType_Typedef)
		return NULL;
	return take_string(clang_getTypedefName(t));
}

static CXType pointee_of(CXType canonical)
{
	switch (canonical.kind) {
	case CXType_Pointer:
		return clang_getPointeeType(canonical);
	case CXType_ConstantArray:
	case CXType_IncompleteArray:
	case CXType_VariableArray:
		return clang_getArrayElementType(canonical);
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		return clang_getResultType(canonical);
	default:
		return (CXType){.kind = CXType_Invalid};
	}
}

int type_of(struct front *f, CXType t)
{
	struct ir_type type = {.record = -1, .slot = -1, .count = -1};
	CXType canonical, to;
	uint64_t *at;
	int fresh, index;

	if (t.kind == CXType_Invalid || !t.data[0])
		return 0;
	at = map_put(&f->types, MAP_PTR(t.data[0]), &fresh);
	if (!fresh)
		return (int)*at;
	index = f->u->types.count;
	*at = (uint64_t)index;
	canonical = clang_getCanonicalType(t);
	type.kind = kind_of(canonical.kind);
	type.spelled = take_string(clang_getTypeSpelling(t));
	type.alias = alias_of(t);
	type.is_unsigned = is_unsigned(canonical);
	vec_push(&f->u->types, type);
	if (type.kind == IR_T_RECORD) {
		type.record = record_of(f, t);
	} else if (type.kind == IR_T_ARRAY) {
		type.count = (long)clang_getArraySize(canonical);
	}
	to = pointee_of(t.kind == CXType_Pointer ? t : canonical);
	type.to = type_of(f, to);
	if (type.kind == IR_T_PTR)
		type.is_const = clang_isConstQualifiedType(to) != 0;
	f->u->types.items[index].record = type.record;
	f->u->types.items[index].count = type.count;
	f->u->types.items[index].to = type.to;
	f->u->types.items[index].is_const = type.is_const;
	if (type.kind == IR_T_FUNC || (type.kind == IR_T_PTR && f->u->types.items[type.to].kind == IR_T_FUNC)) {
		int slot = slot_of_type(f, t, no_cursor);

		f->u->types.items[index].slot = slot;
	}
	return index;
}

/* --- Declarations -------------------------------------------------------------------------------------------- */

struct params {
	struct front *f;
	struct ir_param_decl list[64];
	int n;
};

static enum CXChildVisitResult read_param(CXCursor c, CXCursor parent, CXClientData data)
{
	struct params *p = data;

	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_ParmDecl && p->n < 64) {
		struct ir_param_decl *d = &p->list[p->n++];

		d->type = type_of(p->f, clang_getCursorType(c));
		d->words = words_of(p->f, c);
	}
	return CXChildVisit_Continue;
}

static int is_noreturn(CXType t, CXCursor c)
{
	const char *spelled = take_string(clang_getTypeSpelling(t));

	if (strstr(spelled, "noreturn"))
		return 1;
	if (clang_Cursor_hasAttrs(c)) { /* _Noreturn stands only in the printed declaration */
		CXString s = clang_getCursorUSR(c);

		clang_disposeString(s);
	}
	return 0;
}

/* Put a declaration into the unit, under this name. */
static int add_decl(struct front *f, CXCursor c, CXType function, const char *name)
{
	struct params params = {.f = f};
	struct ir_decl d = {.name = name};
	int index;

	d.result = type_of(f, clang_getResultType(function));
	clang_visitChildren(c, read_param, &params);
	d.params = arena_copy(&f->u->arena, params.list, sizeof(*params.list) * (size_t)params.n);
	d.n_params = params.n;
	d.variadic = clang_isFunctionTypeVariadic(function) != 0;
	d.words = words_of(f, c);
	index = f->u->decls.count;
	vec_push(&f->u->decls, d);
	*map_put(&f->u->decl_by_name, MAP_PTR(name), NULL) = (uint64_t)index + 1;
	return index;
}

int decl_of(struct front *f, CXCursor function)
{
	CXCursor canonical = clang_getCanonicalCursor(function), words;
	const char *name;
	uint64_t *at;
	int fresh, index;
	CXType t;

	at = map_put(&f->decls, MAP_PTR(canonical.data[0]), &fresh);
	if (!fresh)
		return (int)*at - 1;
	name = cursor_name(function);
	t = clang_getCursorType(function);
	/* The newest redeclaration has inherited the attributes of the earlier ones. */
	words = clang_getCursorDefinition(function);
	if (clang_Cursor_isNull(words))
		words = function;
	index = add_decl(f, words, t, name);
	if (clang_isCursorDefinition(words))
		read_docs(f, words, &f->u->decls.items[index]);
	if (!f->u->decls.items[index].words && !clang_equalCursors(words, canonical)) {
		struct params params = {.f = f};
		int i;

		f->u->decls.items[index].words = words_of(f, canonical);
		clang_visitChildren(canonical, read_param, &params);
		for (i = 0; i < params.n && i < f->u->decls.items[index].n_params; i++)
			if (!f->u->decls.items[index].params[i].words)
				f->u->decls.items[index].params[i].words = params.list[i].words;
	}
	f->u->decls.items[index].noreturn = is_noreturn(t, function);
	f->u->decls.items[index].defined = clang_isCursorDefinition(clang_getCursorDefinition(function)) != 0;
	f->u->decls.items[index].is_static = clang_Cursor_getStorageClass(function) == CX_SC_Static;
	read_dealloc(f, canonical, &f->u->decls.items[index]);
	*map_put(&f->decls, MAP_PTR(canonical.data[0]), NULL) = (uint64_t)index + 1;
	return index;
}

static CXType function_behind(CXType t)
{
	t = clang_getCanonicalType(t);
	return t.kind == CXType_Pointer ? clang_getCanonicalType(clang_getPointeeType(t)) : t;
}

int slot_of_type(struct front *f, CXType t, CXCursor field)
{
	CXType fn = function_behind(t);
	const char *alias = alias_of(t);
	int known;

	if (fn.kind != CXType_FunctionProto && fn.kind != CXType_FunctionNoProto)
		return -1;
	if (!alias && t.kind == CXType_Pointer)
		alias = alias_of(clang_getPointeeType(t));
	if (alias) {
		known = ir_decl_find(f->u, alias);
		return known >= 0 ? known : add_decl(f, clang_getTypeDeclaration(t), fn, alias);
	}
	if (!clang_equalCursors(field, no_cursor) && clang_getCursorKind(field) == CXCursor_FieldDecl) {
		CXType record = clang_getCursorType(clang_getCursorSemanticParent(field));
		const char *name = arena_printf(&f->u->arena, "%s.%s", tag_of(clang_getTypeDeclaration(record), record),
						field_name(f, field));

		known = ir_decl_find(f->u, intern(name));
		return known >= 0 ? known : add_decl(f, field, fn, intern(name));
	}
	return -1;
}

static enum CXChildVisitResult read_model_decl(CXCursor c, CXCursor parent, CXClientData data)
{
	struct front *f = data;
	CXType t;

	(void)parent;
	switch (clang_getCursorKind(c)) {
	case CXCursor_FunctionDecl:
		decl_of(f, c);
		break;
	case CXCursor_TypedefDecl:
		t = clang_getCursorType(c);
		if (slot_of_type(f, t, c) < 0)
			type_of(f, t);
		break;
	case CXCursor_StructDecl:
	case CXCursor_UnionDecl:
		record_of(f, clang_getCursorType(c));
		break;
	case CXCursor_VarDecl:
		if (clang_Cursor_hasAttrs(c)) {
			struct ir_decl d = {.name = cursor_name(c), .words = words_of(f, c)};

			d.result = type_of(f, clang_getCursorType(c));
			vec_push(&f->u->decls, d);
		}
		break;
	default:
		break;
	}
	return CXChildVisit_Continue;
}

void read_model_decls(struct front *f)
{
	clang_visitChildren(clang_getTranslationUnitCursor(f->tu), read_model_decl, f);
}
