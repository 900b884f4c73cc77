#include "analyzer/front/protos.h"

#include "analyzer/base/vec.h"

#include <clang-c/Index.h>
#include <stdlib.h>
#include <string.h>

struct reader {
	struct protos *protos;
	int all;
};

static const char *keep(struct arena *a, CXString s)
{
	const char *text = clang_getCString(s);
	const char *copy = arena_strdup(a, text ? text : "");

	clang_disposeString(s);
	return copy;
}

/* --- Types: C's own notation, outside in, around the declarator so far --- */

static const char *spell(struct arena *a, CXType type, const char *decl);

static const char *spell_function(struct arena *a, CXType type, const char *decl)
{
	int i, n = clang_getNumArgTypes(type);
	const char *args = "";

	for (i = 0; i < n; i++)
		args = arena_printf(a, "%s%s%s", args, i ? ", " : "",
				    spell(a, clang_getArgType(type, (unsigned)i), ""));
	if (clang_isFunctionTypeVariadic(type))
		args = arena_printf(a, "%s%s...", args, n > 0 ? ", " : "");
	else if (type.kind == CXType_FunctionProto && !n)
		args = "void";
	return spell(a, clang_getResultType(type), arena_printf(a, "%s(%s)", decl, args));
}

static const char *spell_pointer(struct arena *a, CXType type, const char *decl)
{
	CXType to = clang_getCanonicalType(clang_getPointeeType(type));
	int wrap = to.kind == CXType_FunctionProto || to.kind == CXType_FunctionNoProto ||
		   to.kind == CXType_ConstantArray || to.kind == CXType_IncompleteArray;

	decl = arena_printf(a, "%s*%s%s%s", wrap ? "(" : "", clang_isConstQualifiedType(type) ? "const " : "", decl,
			    wrap ? ")" : "");
	return spell(a, to, decl);
}

/* "struct x" and the typedef name of a nameless struct are written alike by those who declare and those who model. */
static const char *spell_base(struct arena *a, CXType type, const char *decl)
{
	static const char *const leave_out[] = { "const ", "volatile ", "struct ", "union " };
	const char *name = keep(a, clang_getTypeSpelling(type));
	size_t i;

	for (i = 0; i < sizeof(leave_out) / sizeof(*leave_out); i++)
		if (!strncmp(name, leave_out[i], strlen(leave_out[i])))
			name += strlen(leave_out[i]);
	if (type.kind == CXType_Enum)
		name = "enum";
	return arena_printf(a, "%s%s%s%s", clang_isConstQualifiedType(type) ? "const " : "", name, *decl ? " " : "",
			    decl);
}

static const char *spell(struct arena *a, CXType type, const char *decl)
{
	type = clang_getCanonicalType(type);
	switch (type.kind) {
	case CXType_Pointer:
		return spell_pointer(a, type, decl);
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		return spell_function(a, type, decl);
	case CXType_ConstantArray:
		return spell(a, clang_getArrayElementType(type),
			     arena_printf(a, "%s[%lld]", decl, clang_getArraySize(type)));
	case CXType_IncompleteArray:
		return spell(a, clang_getArrayElementType(type), arena_printf(a, "%s[]", decl));
	default:
		return spell_base(a, type, decl);
	}
}

/* --- Declarations --- */

static enum CXChildVisitResult add_word(CXCursor child, CXCursor parent, CXClientData data)
{
	static const char prefix[] = "gccheck:";
	struct strbuf *words = data;
	CXString text;
	const char *s;

	(void)parent;
	if (clang_getCursorKind(child) != CXCursor_AnnotateAttr)
		return CXChildVisit_Continue;
	text = clang_getCursorSpelling(child);
	s = clang_getCString(text);
	if (s && !strncmp(s, prefix, sizeof(prefix) - 1))
		strbuf_addf(words, "%s%s", words->len ? "; " : "", s + sizeof(prefix) - 1);
	clang_disposeString(text);
	return CXChildVisit_Continue;
}

static void add(struct reader *r, CXCursor cursor, int is_macro)
{
	struct arena *a = &r->protos->arena;
	struct strbuf words = STRBUF_INIT;
	struct proto p = { .name = keep(a, clang_getCursorSpelling(cursor)), .type = "", .is_macro = is_macro };
	CXFile file;
	unsigned line;

	clang_getSpellingLocation(clang_getCursorLocation(cursor), &file, &line, NULL, NULL);
	p.file = keep(a, clang_getFileName(file));
	p.line = (int)line;
	if (!is_macro) {
		p.type = spell(a, clang_getCursorType(cursor), "");
		clang_visitChildren(cursor, add_word, &words);
	}
	p.words = arena_strndup(a, words.buf, words.len);
	strbuf_release(&words);
	vec_push(r->protos, p);
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct reader *r = data;
	enum CXCursorKind kind = clang_getCursorKind(cursor);

	(void)parent;
	if (kind == CXCursor_LinkageSpec || kind == CXCursor_UnexposedDecl)
		return CXChildVisit_Recurse;
	if (kind != CXCursor_FunctionDecl && (kind != CXCursor_MacroDefinition || !r->all))
		return CXChildVisit_Continue;
	if (r->all || !clang_Location_isInSystemHeader(clang_getCursorLocation(cursor)))
		add(r, cursor, kind == CXCursor_MacroDefinition);
	return CXChildVisit_Continue;
}

/* Of one name: functions first, of these what says most. */
static int by_name(const void *a, const void *b)
{
	const struct proto *p = a, *q = b;
	int diff = strcmp(p->name, q->name);

	if (!diff)
		diff = !*p->type - !*q->type;
	if (!diff)
		diff = (int)strlen(q->words) - (int)strlen(p->words);
	return diff;
}

static void sort(struct protos *p)
{
	int i, n = 0;

	if (p->count)
		qsort(p->items, (size_t)p->count, sizeof(*p->items), by_name);
	for (i = 0; i < p->count; i++) {
		if (n && !strcmp(p->items[n - 1].name, p->items[i].name))
			p->items[n - 1].is_macro |= p->items[i].is_macro;
		else
			p->items[n++] = p->items[i];
	}
	p->count = n;
}

static int add_errors(CXTranslationUnit tu, struct strbuf *err)
{
	unsigned i, n = clang_getNumDiagnostics(tu);
	int rc = 0;

	for (i = 0; i < n; i++) {
		CXDiagnostic d = clang_getDiagnostic(tu, i);

		if (clang_getDiagnosticSeverity(d) >= CXDiagnostic_Error) {
			CXString text = clang_formatDiagnostic(d, CXDiagnostic_DisplaySourceLocation);

			strbuf_addf(err, "%s\n", clang_getCString(text));
			clang_disposeString(text);
			rc = -1;
		}
		clang_disposeDiagnostic(d);
	}
	return rc;
}

int protos_read(struct protos *p, const char *path, const char *const *argv, int argc, int all, struct strbuf *err)
{
	unsigned flags = CXTranslationUnit_SkipFunctionBodies | CXTranslationUnit_KeepGoing |
			 (all ? CXTranslationUnit_DetailedPreprocessingRecord : 0);
	CXIndex index = clang_createIndex(0, 0);
	struct reader reader = { p, all };
	CXTranslationUnit tu = NULL;
	int rc = -1;

	if (clang_parseTranslationUnit2(index, path, argv, argc, NULL, 0, flags, &tu) || !tu) {
		strbuf_addf(err, "%s: cannot be parsed\n", path);
	} else {
		clang_visitChildren(clang_getTranslationUnitCursor(tu), visit, &reader);
		rc = add_errors(tu, err);
		clang_disposeTranslationUnit(tu);
	}
	clang_disposeIndex(index);
	sort(p);
	return rc;
}

void protos_release(struct protos *p)
{
	vec_release(p);
	arena_release(&p->arena);
}

/* --- Asking --- */

static int compare_name(const void *name, const void *proto)
{
	return strcmp(name, ((const struct proto *)proto)->name);
}

const struct proto *protos_find(const struct protos *p, const char *name)
{
	return p->count ? bsearch(name, p->items, (size_t)p->count, sizeof(*p->items), compare_name) : NULL;
}

/* The length of a type that an enumeration may be written as; 0: it is something else. */
static size_t enum_like(const char *s)
{
	static const char *const names[] = { "enum", "int", "unsigned int" };
	size_t i, n;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
		n = strlen(names[i]);
		if (!strncmp(s, names[i], n) && !strchr("_abcdefghijklmnopqrstuvwxyz0123456789", s[n] ? s[n] : ' '))
			return n;
	}
	return 0;
}

int protos_same_type(const char *a, const char *b)
{
	const char *start = a;

	while (*a && *b) {
		int boundary = a == start || !strchr("_abcdefghijklmnopqrstuvwxyz0123456789", a[-1]);
		size_t n = boundary ? enum_like(a) : 0, m = boundary ? enum_like(b) : 0;

		if (n && m && (n == 4 || m == 4)) {
			a += n;
			b += m;
		} else if (*a++ != *b++) {
			return 0;
		}
	}
	return *a == *b;
}

int proto_has(const struct proto *p, const char *word)
{
	size_t n = strlen(word);
	const char *at = p->words;

	for (; at; at = strstr(at, "; ")) {
		at += strspn(at, "; ");
		if (!strncmp(at, word, n) && (!at[n] || at[n] == ' ' || at[n] == ';'))
			return 1;
	}
	return 0;
}
