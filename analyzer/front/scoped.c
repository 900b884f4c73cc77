/* Which words of the unit release a variable at the end of its scope, and by what: GLib's g_autoptr(T) for each type that
 * has one, g_autofree, and the project's own words for __attribute__((cleanup(f))): `_cleanup_free_`, `_cleanup_(f)`.
 *
 * Only what a variable of the unit could be declared with is looked at: a toolkit's headers bring hundreds.
 */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <string.h>

enum { MAX_CHAIN = 8 }; /* a type's cleanup calls its parent's */

/* --- What a cleanup function calls ------------------------------------------------------------------------------------ */

static CXCursor definition_of(struct front *f, const char *name)
{
	uint64_t *at = map_get(&f->bodies, MAP_PTR(name));
	int i;

	if (at)
		return f->lazy.items[(*at & ~(uint64_t)BODY_TAKEN) - 1];
	for (i = 0; i < f->own.count; i++)
		if (cursor_name(f->own.items[i]) == name)
			return f->own.items[i];
	return clang_getNullCursor();
}

struct callees {
	const char *name;
	int n; /* different ones */
};

static enum CXChildVisitResult find_callees(CXCursor c, CXCursor parent, CXClientData data)
{
	struct callees *found = data;
	CXCursor to;

	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_DeclRefExpr) {
		to = clang_getCursorReferenced(c);
		if (clang_getCursorKind(to) == CXCursor_FunctionDecl && cursor_name(to) != found->name) {
			found->name = cursor_name(to);
			found->n++;
		}
	}
	return CXChildVisit_Recurse;
}

/* The one function that a cleanup function, or those that it hands the value on to, calls; NULL. */
static const char *released_by(struct front *f, const char *cleanup)
{
	struct callees found = {NULL, 0};
	CXCursor fn;
	int depth;

	for (depth = 0; depth < MAX_CHAIN; depth++) {
		fn = definition_of(f, cleanup);
		if (clang_Cursor_isNull(fn))
			return depth ? cleanup : NULL;
		if (depth && strncmp(cleanup, "glib_autoptr_c", 14) != 0)
			return cleanup; /* the release has a body here, too */
		found = (struct callees){NULL, 0};
		clang_visitChildren(fn, find_callees, &found);
		if (found.n != 1)
			return NULL;
		cleanup = found.name;
	}
	return NULL;
}

static void add(struct front *f, const char *word, const char *type, const char *releases, int of)
{
	int fresh;

	map_put(&f->scoped, MAP_PTR(word), &fresh);
	if (fresh && releases)
		vec_push(&f->u->scoped, ((struct ir_scoped){word, type, releases, of}));
}

/* --- GLib's --------------------------------------------------------------------------------------------------------------- */

/* g_autoptr(T) for the type of a local variable T *v. */
static void add_autoptr(struct front *f, int type)
{
	const struct ir_type *t = &f->u->types.items[type], *to;
	const char *name;
	int fresh;

	if (t->kind != IR_T_PTR)
		return;
	to = &f->u->types.items[t->to];
	if (!to->alias || to->is_const)
		return;
	map_put(&f->scoped, MAP_PTR(to->alias), &fresh);
	if (!fresh)
		return;
	name = intern(arena_printf(&f->u->arena, "glib_autoptr_cleanup_%s", to->alias));
	if (map_get(&f->bodies, MAP_PTR(name)) || !clang_Cursor_isNull(definition_of(f, name)))
		add(f, intern(arena_printf(&f->u->arena, "g_autoptr(%s)", to->alias)), to->alias, released_by(f, name), type);
}

static void add_glib(struct front *f)
{
	int i, k;

	if (!map_get(&f->bodies, MAP_PTR(intern("g_autoptr_cleanup_generic_gfree"))))
		return;
	add(f, intern("g_autofree"), NULL, intern("g_free"), -1);
	for (i = 0; i < f->u->fns.count; i++)
		for (k = 0; k < f->u->fns.items[i]->vars.count; k++)
			if (f->u->fns.items[i]->vars.items[k].kind == IR_LOCAL)
				add_autoptr(f, f->u->fns.items[i]->vars.items[k].type);
}

/* --- The project's ---------------------------------------------------------------------------------------------------------- */

static int is_ident(char c)
{
	return c == '_' || isalnum((unsigned char)c);
}

static size_t ident_end(const char *s, size_t from, size_t len)
{
	while (from < len && is_ident(s[from]))
		from++;
	return from;
}

/* What stands in the file from the cursor's start to its end. NULL: not in one piece. */
static const char *text_of(struct front *f, CXCursor c, size_t *len)
{
	CXSourceRange extent = clang_getCursorExtent(c);
	CXFile file, other;
	unsigned from, to;
	const char *text;
	size_t size;

	clang_getExpansionLocation(clang_getRangeStart(extent), &file, NULL, NULL, &from);
	clang_getExpansionLocation(clang_getRangeEnd(extent), &other, NULL, NULL, &to);
	text = file && file == other ? file_text(f, file, &size) : NULL;
	if (!text || to > size || from >= to)
		return NULL;
	*len = to - from;
	return text + from;
}

/* Reading the text of each macro that a toolkit defines would cost more than the rest. */
static int may_clean(const char *name)
{
	static const char *const words[] = {"clean", "auto", "free", "scope", "unref", "local"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcasestr(name, words[i]))
			return 1;
	return 0;
}

void note_macro(struct front *f, CXCursor c)
{
	CXString name;
	const char *text;
	size_t len;
	int may;

	if (f->opts->model || clang_Cursor_isMacroBuiltin(c))
		return;
	name = clang_getCursorSpelling(c);
	may = may_clean(clang_getCString(name)) && strncmp(clang_getCString(name), "g_auto", 6) != 0;
	clang_disposeString(name);
	if (may && (text = text_of(f, c, &len)) && memmem(text, len, "cleanup", 7))
		vec_push(&f->macros, c);
}

/* `#define _cleanup_free_ _cleanup_(freep)`: freep. NULL: the text names no function, or its parameter. */
static const char *function_of_macro(struct front *f, CXCursor macro)
{
	size_t len, at, end;
	const char *text = text_of(f, macro, &len), *p;

	if (!text || clang_Cursor_isMacroFunctionLike(macro))
		return NULL;
	at = ident_end(text, 0, len);
	for (p = text + at; (p = memmem(p, (size_t)(text + len - p), "cleanup", 7)); p++) {
		at = ident_end(text, (size_t)(p - text), len);
		while (at < len && text[at] == ' ')
			at++;
		if (at >= len || text[at] != '(')
			continue;
		for (at++; at < len && text[at] == ' '; at++)
			;
		end = ident_end(text, at, len);
		if (end > at && end < len && (text[end] == ')' || text[end] == ' '))
			return intern_n(text + at, end - at);
	}
	return NULL;
}

/* The type that a cleanup function f(T *variable) is for; -1: any pointer, -2: none. */
static int type_for(struct front *f, const char *function)
{
	CXCursor fn = definition_of(f, function);
	int type, to;

	if (clang_Cursor_isNull(fn) || clang_Cursor_getNumArguments(fn) != 1)
		return -2;
	type = type_of(f, clang_getCursorType(clang_Cursor_getArgument(fn, 0)));
	to = f->u->types.items[type].kind == IR_T_PTR ? f->u->types.items[type].to : 0;
	if (f->u->types.items[to].kind == IR_T_VOID)
		return -1;
	return f->u->types.items[to].kind == IR_T_PTR ? to : -2;
}

static void add_own(struct front *f, const char *word, const char *function)
{
	int of = type_for(f, function);

	if (of != -2)
		add(f, word, NULL, released_by(f, function), of);
}

static int is_known_macro(struct front *f, const char *name)
{
	int i;

	for (i = 0; i < f->macros.count; i++)
		if (cursor_name(f->macros.items[i]) == name)
			return 1;
	return 0;
}

/* `_cleanup_(closep)`, `__attribute__((cleanup(closep)))`: the word with which the declaration of a variable begins, if that is
 * what makes the cleanup; NULL. */
static const char *leading_word(struct front *f, const struct scoped_var *v)
{
	CXFile file;
	unsigned at;
	size_t size, from, end;
	const char *text, *word;
	int depth = 0;

	clang_getExpansionLocation(clang_getCursorLocation(v->var), &file, NULL, NULL, &at);
	text = file ? file_text(f, file, &size) : NULL;
	if (!text || at >= size)
		return NULL;
	for (from = at; from && !strchr(";{}/#", text[from - 1]); from--)
		;
	while (from < at && isspace((unsigned char)text[from]))
		from++;
	end = ident_end(text, from, at);
	word = intern_n(text + from, end - from);
	if (end == from || (!strstr(word, "cleanup") && strcmp(word, "__attribute__") != 0 && !is_known_macro(f, word)))
		return NULL;
	while (end < at && text[end] == ' ')
		end++;
	if (text[end] != '(')
		return is_known_macro(f, word) ? word : NULL;
	for (; end < at; end++)
		if (!(depth += (text[end] == '(') - (text[end] == ')')))
			break;
	if (end >= at || !memmem(text + from, end - from, v->function, strlen(v->function)))
		return NULL;
	return intern_n(text + from, end + 1 - from);
}

void note_scoped_var(struct front *f, CXCursor var, const char *function)
{
	if (strncmp(function, "g_auto", 6) != 0 && strncmp(function, "glib_auto", 9) != 0)
		vec_push(&f->scoped_vars, ((struct scoped_var){var, function}));
}

void settle_scoped(struct front *f)
{
	const char *word, *function;
	int i;

	if (f->opts->model)
		return;
	add_glib(f);
	for (i = 0; i < f->macros.count; i++)
		if ((function = function_of_macro(f, f->macros.items[i])))
			add_own(f, cursor_name(f->macros.items[i]), function);
	for (i = 0; i < f->scoped_vars.count; i++)
		if ((word = leading_word(f, &f->scoped_vars.items[i])))
			add_own(f, word, f->scoped_vars.items[i].function);
}
