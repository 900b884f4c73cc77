/* A type object whose initialiser clang gave up, because one name in it (a generated documentation string, most often) is
 * not declared: its designated parts are read as text. Only `.tp_field = name`, sizeof(name) and flags by their names.
 */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <string.h>

enum { HAVE_GC = 1 << 14, LONGEST = 1 << 14 };

/* The expression after "." FIELD "=", up to the comma or brace that ends it. NULL: not there. */
static const char *value_of(const char *text, const char *end, const char *field, size_t *len)
{
	const char *p, *from;
	int depth = 0;

	for (p = text; p + strlen(field) + 1 < end; p++) {
		if (*p != '.' || strncmp(p + 1, field, strlen(field)) || isalnum((unsigned char)p[1 + strlen(field)]) || p[1 + strlen(field)] == '_')
			continue;
		from = p + 1 + strlen(field);
		from += strspn(from, " \t\n");
		if (*from++ != '=')
			continue;
		for (p = from; p < end && (depth || (*p != ',' && *p != '}')); p++)
			depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
		*len = (size_t)(p - from);
		return from;
	}
	return NULL;
}

/* The last name of an expression: "(destructor)foo_dealloc", "sizeof(struct foo)". */
static const char *last_name(const char *value, size_t len)
{
	const char *end = value + len, *from;

	while (end > value && !isalnum((unsigned char)end[-1]) && end[-1] != '_')
		end--;
	for (from = end; from > value && (isalnum((unsigned char)from[-1]) || from[-1] == '_'); from--)
		;
	return from < end && !isdigit((unsigned char)*from) ? intern_n(from, (size_t)(end - from)) : NULL;
}

static const char *name_in(const char *text, const char *end, const char *field)
{
	size_t len;
	const char *value = value_of(text, end, field, &len), *name = value ? last_name(value, len) : NULL;

	return name && strcmp(name, "NULL") != 0 ? name : NULL;
}

static const char *function_in_text(struct front *f, const char *text, const char *end, const char *field)
{
	const char *name = name_in(text, end, field);

	if (name)
		want_body(f, name);
	return name;
}

int read_type_text(struct front *f, CXCursor var, struct ir_type_object *t)
{
	size_t left, len;
	const char *text = spelled_text(f, clang_getCursorLocation(var), &left), *end, *flags, *p;

	if (!text)
		return 0;
	end = memchr(text, ';', left < LONGEST ? left : LONGEST);
	if (!end || !memchr(text, '{', (size_t)(end - text)) || !value_of(text, end, "tp_name", &len))
		return 0;
	t->dealloc = function_in_text(f, text, end, "tp_dealloc");
	t->traverse = function_in_text(f, text, end, "tp_traverse");
	t->clear = function_in_text(f, text, end, "tp_clear");
	t->base = name_in(text, end, "tp_base");
	t->record = name_in(text, end, "tp_basicsize");
	flags = value_of(text, end, "tp_flags", &len);
	t->flags = flags ? 0 : -1;
	for (p = flags; p && p + 7 <= flags + len; p++)
		if (!strncmp(p, "HAVE_GC", 7))
			t->flags = HAVE_GC;
	return 1;
}

void settle_type_texts(struct front *f)
{
	int i, r;

	for (i = 0; i < f->u->type_objects.count; i++) {
		struct ir_type_object *t = &f->u->type_objects.items[i];

		for (r = 0; t->record && r < f->u->records.count; r++)
			if (f->u->records.items[r].local && f->u->records.items[r].name == t->record) {
				t->record = intern(arena_printf(&f->u->arena, "%s@%s", t->record, f->u->path));
				break;
			}
	}
}
