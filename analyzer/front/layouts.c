/* How the project's own structs lie in memory. Whether a better order of the members exists is judged later
 * (own/layout.c); here is read what only the parser knows: sizes, places, and what says that the order is meant.
 */
#include "analyzer/front/clang_tu.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* A member of this size at most may be a count in a type of its own: atomic_t, struct kref. */
enum { SMALL = 16 };

struct part_list {
	struct front *f;
	VEC(struct ir_part) parts;
	VEC(CXType) types; /* of the parts */
	struct ir_loc before;
	int pinned, bad;
};

/* A first look, because most structs have no holes: add up what the members take. */
static enum CXVisitorResult add_size(CXCursor c, CXClientData data)
{
	long *bits = data;

	if (clang_Cursor_isBitField(c))
		*bits += clang_getFieldDeclBitWidth(c);
	else
		*bits += 8 * (long)clang_Type_getSizeOf(clang_getCursorType(c)); /* of a flexible array: a negative number, which is small */
	return CXVisit_Continue;
}

static int has_holes(CXType t, long size)
{
	long used = 0;

	clang_Type_visitFields(t, add_size, &used);
	return size * 8 - used >= IR_HOLES * 8;
}

static int has_layout_attribute(CXCursor c)
{
	cursor_vec kids = {0};
	int i, found = 0;

	if (!clang_Cursor_hasAttrs(c))
		return 0;
	cursor_kids(c, &kids);
	for (i = 0; i < kids.count; i++) {
		enum CXCursorKind k = clang_getCursorKind(kids.items[i]);

		found |= k == CXCursor_PackedAttr || k == CXCursor_AlignedAttr;
	}
	vec_release(&kids);
	return found;
}

static const char *part_name(struct front *f, CXCursor c, CXType t)
{
	const char *name = field_name(f, c);

	if (*name && !strchr(name, '('))
		return name;
	return clang_getCursorKind(clang_getTypeDeclaration(t)) == CXCursor_UnionDecl ? "union { ... }" : "struct { ... }";
}

static int is_same_use(struct ir_loc a, struct ir_loc b)
{
	return a.macro && a.macro == b.macro && a.file == b.file && a.line == b.line && a.column == b.column;
}

static enum CXVisitorResult read_part(CXCursor c, CXClientData data)
{
	struct part_list *l = data;
	CXType t = clang_getCanonicalType(clang_getCursorType(c)), sized = t;
	struct ir_part p = {.kind = kind_of(t.kind), .record = -1, .bits = -1};
	struct ir_loc at = cursor_loc(l->f, c);

	if (t.kind == CXType_IncompleteArray)
		sized = clang_getArrayElementType(t);
	p.name = part_name(l->f, c, t);
	p.align = (long)clang_Type_getAlignOf(clang_getCursorType(c));
	p.align = sized.kind != t.kind ? (long)clang_Type_getAlignOf(sized) : p.align;
	p.size = sized.kind != t.kind ? 0 : (long)clang_Type_getSizeOf(t);
	p.offset = (long)clang_Cursor_getOffsetOfField(c);
	if (clang_Cursor_isBitField(c)) {
		p.bits = clang_getFieldDeclBitWidth(c);
		l->pinned |= p.bits <= 0 || !*field_name(l->f, c); /* somebody lays them out by hand */
	}
	p.macro = at.macro;
	p.is_glued = l->parts.count && is_same_use(at, l->before);
	l->before = at;
	l->bad |= p.align < 1 || p.size < 0 || p.offset < 0;
	l->pinned |= has_layout_attribute(c);
	vec_push(&l->parts, p);
	vec_push(&l->types, t);
	return l->bad ? CXVisit_Break : CXVisit_Continue;
}

/* --- What people say of the order ------------------------------------------------------------------------------------ */

static int is_letter(int c)
{
	return isalnum(c) || c == '_';
}

static int says_fixed(const char *comment, size_t len)
{
	static const char *const words[] = {"be first", "be last", "be the first", "be the last", "be at", "be kept", "be before", "be after", "be aligned",
					    "must come", "must stay", "must go", "must remain", "must match", "come first", "keep first",
					    "first member", "first field", "order matters", "order of", "same order", "this order", "reorder",
					    "reordered", "layout", "ABI", "cache line", "cacheline", "in sync"};
	size_t i, k, n;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		for (k = 0, n = strlen(words[i]); k + n <= len; k++)
			if (!strncasecmp(comment + k, words[i], n) && (!k || !is_letter((unsigned char)comment[k - 1])) &&
			    (k + n == len || !is_letter((unsigned char)comment[k + n])))
				return 1;
	return 0;
}

/* Does a comment in the struct say that its order is meant: "must be first", "same order as ..."? */
static int is_said_fixed(struct front *f, CXCursor definition)
{
	CXSourceRange range = clang_getCursorExtent(definition);
	CXFile file;
	unsigned from, to;
	size_t size, len;
	const char *text, *end, *p, *stop;

	clang_getExpansionLocation(clang_getRangeStart(range), &file, NULL, NULL, &from);
	clang_getExpansionLocation(clang_getRangeEnd(range), NULL, NULL, NULL, &to);
	text = file ? file_text(f, file, &size) : NULL;
	if (!text || from > to || to > size)
		return 0;
	for (p = text + from, end = text + to; p + 1 < end; p += len) {
		len = 1;
		if (p[0] != '/' || (p[1] != '*' && p[1] != '/'))
			continue;
		stop = p[1] == '*' ? memmem(p + 2, (size_t)(end - p - 2), "*/", 2) : memchr(p, '\n', (size_t)(end - p));
		len = (size_t)((stop ? stop : end) - p);
		if (says_fixed(p, len))
			return 1;
	}
	return 0;
}

/* --- The record ------------------------------------------------------------------------------------------------------- */

static int is_own_record(struct front *f, CXCursor definition)
{
	CXSourceLocation at = clang_getCursorLocation(definition);
	CXFile file;

	if (clang_Location_isInSystemHeader(at))
		return 0;
	clang_getExpansionLocation(at, &file, NULL, NULL, NULL);
	return file && is_own_file(f, file);
}

static int is_tagged(struct front *f, CXCursor definition)
{
	size_t left;
	const char *at = spelled_text(f, clang_getCursorLocation(definition), &left);

	return at && !(left > 6 && !strncmp(at, "struct", 6) && !isalnum((unsigned char)at[6]) && at[6] != '_');
}

static void read_parts(struct front *f, CXType t, int record, int is_inside);

/* Where the count may be: in the base, or in a small type of its own. */
static void read_inside(struct front *f, int record, const CXType *types)
{
	struct ir_layout *l = f->u->records.items[record].layout;
	int i;

	for (i = 0; i < l->n_parts; i++) {
		if (l->parts[i].kind != IR_T_RECORD || (i && l->parts[i].size > SMALL))
			continue;
		l->parts[i].record = record_of(f, types[i]);
		read_parts(f, types[i], l->parts[i].record, 1);
	}
}

static void read_parts(struct front *f, CXType t, int record, int is_inside)
{
	CXCursor definition = clang_getCursorDefinition(clang_getTypeDeclaration(t));
	struct part_list list = {.f = f};
	struct ir_layout l = {.loc = {.file = -1}, .size = (long)clang_Type_getSizeOf(t), .align = (long)clang_Type_getAlignOf(t)};
	int own;

	if (record < 0 || f->u->records.items[record].layout || clang_getCursorKind(definition) != CXCursor_StructDecl)
		return;
	own = is_own_record(f, definition);
	if ((!own && !is_inside) || l.size < 1 || l.align < 1 || clang_isInvalidDeclaration(definition) || (!is_inside && !has_holes(t, l.size)))
		return;
	clang_Type_visitFields(t, read_part, &list);
	if (!list.bad) {
		l.loc = own ? cursor_loc(f, definition) : l.loc;
		if (l.loc.macro)
			l.loc.file = -1;
		l.tagged = is_tagged(f, definition);
		l.fixed = list.pinned || has_layout_attribute(definition) || is_said_fixed(f, definition) ? IR_PINNED : 0;
		l.n_parts = list.parts.count;
		l.parts = arena_copy(&f->u->arena, list.parts.items, sizeof(struct ir_part) * (size_t)l.n_parts);
		f->u->records.items[record].layout = arena_copy(&f->u->arena, &l, sizeof(l));
		read_inside(f, record, list.types.items);
	}
	vec_release(&list.parts);
	vec_release(&list.types);
}

void read_layout(struct front *f, CXType canonical, int record)
{
	if (!f->opts->model)
		read_parts(f, canonical, record, 0);
}

/* { 0 } fills by position, too, but the first member stays where it is. */
void note_listed(struct front *f, CXType record, int n)
{
	CXType t = clang_getCanonicalType(record);
	CXCursor definition;
	int r;

	if (n < 2 || t.kind != CXType_Record)
		return;
	definition = clang_getCursorDefinition(clang_getTypeDeclaration(t));
	if (clang_Cursor_isNull(definition) || !is_own_record(f, definition))
		return;
	r = record_of(f, t);
	if (r >= 0 && f->u->records.items[r].layout)
		f->u->records.items[r].layout->fixed |= IR_LISTED;
}
