#include "analyzer/import/model.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <string.h>

enum { COLUMNS = 120, TAB = 8 };

/* Names whose meaning does not hang on any library's version. "": C's own. */
static const struct {
	const char *name, *declaration;
} common[] = {
	{"void", ""},
	{"char", ""},
	{"short", ""},
	{"int", ""},
	{"long", ""},
	{"float", ""},
	{"double", ""},
	{"unsigned", ""},
	{"signed", ""},
	{"_Bool", ""},
	{"va_list", "#include <stdarg.h>"},
	{"size_t", "#include <stddef.h>"},
	{"FILE", "typedef struct _IO_FILE FILE;"},
	{"int8_t", "#include <stdint.h>"},
	{"int16_t", "#include <stdint.h>"},
	{"int32_t", "#include <stdint.h>"},
	{"int64_t", "#include <stdint.h>"},
	{"uint8_t", "#include <stdint.h>"},
	{"uint16_t", "#include <stdint.h>"},
	{"uint32_t", "#include <stdint.h>"},
	{"uint64_t", "#include <stdint.h>"},
	{"intptr_t", "#include <stdint.h>"},
	{"uintptr_t", "#include <stdint.h>"},
	{"wchar_t", "#include <stddef.h>"},
	{"bool", "#include <stdbool.h>"},
	{"ssize_t", "typedef long ssize_t;"},
	{"time_t", "typedef long time_t;"},
	{"off_t", "typedef long off_t;"},
	{"pid_t", "typedef int pid_t;"},
	{"uid_t", "typedef unsigned uid_t;"},
	{"gid_t", "typedef unsigned gid_t;"},
	{"gchar", "typedef char gchar;"},
	{"guchar", "typedef unsigned char guchar;"},
	{"gshort", "typedef short gshort;"},
	{"gushort", "typedef unsigned short gushort;"},
	{"gint", "typedef int gint;"},
	{"guint", "typedef unsigned guint;"},
	{"glong", "typedef long glong;"},
	{"gulong", "typedef unsigned long gulong;"},
	{"gint8", "typedef signed char gint8;"},
	{"guint8", "typedef unsigned char guint8;"},
	{"gint16", "typedef short gint16;"},
	{"guint16", "typedef unsigned short guint16;"},
	{"gint32", "typedef int gint32;"},
	{"guint32", "typedef unsigned guint32;"},
	{"gint64", "typedef long gint64;"},
	{"guint64", "typedef unsigned long guint64;"},
	{"gfloat", "typedef float gfloat;"},
	{"gdouble", "typedef double gdouble;"},
	{"gboolean", "typedef int gboolean;"},
	{"gsize", "typedef unsigned long gsize;"},
	{"gssize", "typedef long gssize;"},
	{"goffset", "typedef long goffset;"},
	{"gintptr", "typedef long gintptr;"},
	{"guintptr", "typedef unsigned long guintptr;"},
	{"gpointer", "typedef void *gpointer;"},
	{"gconstpointer", "typedef const void *gconstpointer;"},
	{"gunichar", "typedef unsigned gunichar;"},
	{"gunichar2", "typedef unsigned short gunichar2;"},
	{"GType", "typedef unsigned long GType;"},
	{"GQuark", "typedef unsigned GQuark;"},
	{"GPid", "typedef int GPid;"},
	{"GStrv", "typedef char **GStrv;"},
	{"GError", "typedef struct _GError GError;"},
	{"GList", "typedef struct _GList GList;"},
	{"GSList", "typedef struct _GSList GSList;"},
	{"GClosure", "typedef struct _GClosure GClosure;"},
	{"GDestroyNotify", "typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK void *);"},
	{"GClosureNotify", "typedef void (*GClosureNotify)(GC_RELEASES_NULLOK void *, struct _GClosure *);"},
	{"PyObject", "typedef struct _object PyObject;"},
	{"Py_ssize_t", "typedef long Py_ssize_t;"},
	{"Py_hash_t", "typedef long Py_hash_t;"},
	{"PyTypeObject", "typedef struct _typeobject PyTypeObject;"},
};

void model_release(struct model_text *m)
{
	strbuf_release(&m->types);
	strbuf_release(&m->functions);
	strbuf_release(&m->left_out);
	map_release(&m->declared);
	arena_release(&m->arena);
}

/* --- Text --- */

const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Where to break a text that is too long for the columns left: after a comma or an opening parenthesis, else at the
 * first blank behind. */
static size_t break_at(const char *s, size_t columns)
{
	size_t i, best = 0, open = 0;

	for (i = 0; s[i] && i < columns; i++) {
		if (s[i] == ' ' && i && s[i - 1] == ',')
			best = i;
		if (s[i] == '(' && s[i + 1] != '*' && i && isalnum((unsigned char)s[i - 1]))
			open = i + 1;
	}
	if (best || open)
		return best ? best : open;
	while (s[i] && s[i] != ' ')
		i++;
	return i;
}

static void add_broken(struct strbuf *out, const char *s, const char *indent, size_t indent_columns)
{
	size_t columns = COLUMNS, n;

	while (strlen(s) > columns) {
		n = break_at(s, columns);
		strbuf_add(out, s, n);
		s += n;
		s += strspn(s, " ");
		if (!*s)
			break;
		strbuf_addf(out, "\n%s", indent);
		columns = COLUMNS - indent_columns;
	}
	strbuf_addf(out, "%s\n", s);
}

/* Sentences, broken between words, as lines of a comment that has been opened already. */
static void add_prose(struct strbuf *out, const char *s)
{
	size_t column = 3, n;

	for (; s += strspn(s, " \n"), *s; s += n) {
		n = strcspn(s, " \n");
		if (column + 1 + n > COLUMNS) {
			strbuf_addstr(out, "\n *");
			column = 2;
		}
		strbuf_addf(out, " %.*s", (int)n, s);
		column += n + 1;
	}
}

static void add_left_out(const struct model_text *m, struct strbuf *out)
{
	struct strbuf text = STRBUF_INIT;

	if (!m->n_left_out)
		return;
	strbuf_addf(&text, "Left out, because their prototypes cannot be told from the source: %s.", m->left_out.buf);
	strbuf_addstr(out, "\n/*");
	add_prose(out, text.buf);
	strbuf_addstr(out, "\n */\n");
	strbuf_release(&text);
}

/* A guard's name: GCCHECK_MODEL_SOUP_3_0_H. */
static void add_guard(const char *name, struct strbuf *out)
{
	strbuf_addstr(out, "GCCHECK_MODEL_");
	for (; *name; name++)
		strbuf_addch(out, isalnum((unsigned char)*name) ? toupper((unsigned char)*name) : '_');
	strbuf_addstr(out, "_H\n");
}

void model_finish(const struct model_text *m, const char *source, struct strbuf *out)
{
	struct strbuf about = STRBUF_INIT;

	strbuf_addf(out, "/* gccheck-model: %s | headers: %s | pkg-config: %s | package: - */\n/*", m->name, m->headers,
		    m->pkg);
	strbuf_addf(&about, "Generated from %s by `gccheck import`. %s", base_name(source), m->about);
	add_prose(out, about.buf);
	strbuf_addstr(out, "\n */\n#ifndef ");
	add_guard(m->name, out);
	strbuf_addstr(out, "#define ");
	add_guard(m->name, out);
	strbuf_addf(out, "\n#include \"gccheck.h\"\n\n%s%s", m->types.buf, m->functions.buf);
	add_left_out(m, out);
	strbuf_addstr(out, "\n#endif\n");
	strbuf_release(&about);
}

void model_section(struct model_text *m, const char *title)
{
	strbuf_addf(&m->functions, "\n/* --- %s --- */\n", title);
}

void model_function(struct model_text *m, const char *decl)
{
	add_broken(&m->functions, decl, "\t", TAB);
	m->n_functions++;
}

void model_leave_out(struct model_text *m, const char *function)
{
	strbuf_addf(&m->left_out, "%s%s", m->n_left_out++ ? ", " : "", function);
}

void model_type(struct model_text *m, const char *line)
{
	add_broken(&m->types, line, "\t", TAB);
}

int model_knows(struct model_text *m, const char *name)
{
	int fresh;

	*map_put(&m->declared, MAP_PTR(intern(name)), &fresh) = 1;
	return !fresh;
}

int model_declare_common(struct model_text *m, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(common) / sizeof(*common); i++) {
		if (strcmp(common[i].name, name))
			continue;
		/* Several names may come from one header. */
		if (*common[i].declaration && !model_knows(m, name) && !model_knows(m, common[i].declaration))
			model_type(m, common[i].declaration);
		return 1;
	}
	return 0;
}

/* --- C types as text --- */

static const char *next_word(const char *s, size_t *len)
{
	while (*s && !isalnum((unsigned char)*s) && *s != '_')
		s++;
	*len = 0;
	while (isalnum((unsigned char)s[*len]) || s[*len] == '_')
		(*len)++;
	return s;
}

static int is_word(const char *s, size_t len, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == len && !strncmp(s, *list, len))
			return 1;
	return 0;
}

const char *ctype_base(const char *c)
{
	static const char *const qualifiers[] = {"const", "volatile", "struct", "union", "enum", "restrict", NULL};
	size_t len;

	for (c = next_word(c, &len); len; c = next_word(c + len, &len))
		if (!is_word(c, len, qualifiers))
			return intern_n(c, len);
	return intern("");
}

int ctype_stars(const char *c)
{
	int n = 0;

	for (; *c; c++)
		n += *c == '*';
	return n;
}

void ctype_add(struct strbuf *out, const char *c)
{
	int after_word = 0;
	size_t len;

	for (; *c; c += len) {
		len = 0;
		if (isalnum((unsigned char)*c) || *c == '_')
			next_word(c, &len);
		if ((len || *c == '*') && after_word)
			strbuf_addch(out, ' ');
		if (!isspace((unsigned char)*c)) {
			strbuf_add(out, c, len ? len : 1);
			after_word = len > 0;
		}
		len += !len;
	}
}
