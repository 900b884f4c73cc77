/* From Vala's ownership to gccheck's words. Vala does not write C's types down: what cannot be told for sure (how a
 * delegate or a structure is passed, where an array's length stands) costs the function its place in the model. */
#include "analyzer/import/vapi.h"

#include "analyzer/base/intern.h"
#include "analyzer/import/model.h"

#include <ctype.h>
#include <string.h>

struct making {
	struct vapi *v;
	struct model_text *m;
	struct map done; /* C names of functions that are there already */
};

enum { MAX_BASES = 64 };
enum holds { HOLDS_NOTHING, HOLDS_COUNTED, HOLDS_PLAIN };

/* --- Types --- */

static const char *const basic[][2] = {
	{"void", "void"},       {"bool", "gboolean"},   {"char", "gchar"},        {"uchar", "guchar"},
	{"short", "gshort"},    {"ushort", "gushort"},  {"int", "gint"},          {"uint", "guint"},
	{"long", "glong"},      {"ulong", "gulong"},    {"int8", "gint8"},        {"uint8", "guint8"},
	{"int16", "gint16"},    {"uint16", "guint16"},  {"int32", "gint32"},      {"uint32", "guint32"},
	{"int64", "gint64"},    {"uint64", "guint64"},  {"float", "gfloat"},      {"double", "gdouble"},
	{"size_t", "gsize"},    {"ssize_t", "gssize"},  {"unichar", "gunichar"},  {"time_t", "time_t"},
	{"va_list", "va_list"}, {"GLib.Type", "GType"}, {"GLib.Quark", "GQuark"},
};

/* GLib's own types, which every binding uses: name, how a pointer to one is written, whether it is counted. */
static const struct {
	const char *name, *c, *declaration;
	enum holds holds;
} glib[] = {
	{"GLib.Object", "GObject *", "typedef struct _GObject GObject;", HOLDS_COUNTED},
	{"GLib.InitiallyUnowned", "GObject *", "typedef struct _GObject GObject;", HOLDS_COUNTED},
	{"GLib.Error", "GError *", "typedef struct _GError GError;", HOLDS_COUNTED},
	{"GLib.Bytes", "GBytes *", "typedef struct _GBytes GBytes;", HOLDS_COUNTED},
	{"GLib.Variant", "GVariant *", "typedef struct _GVariant GVariant;", HOLDS_COUNTED},
	{"GLib.HashTable", "GHashTable *", "typedef struct _GHashTable GHashTable;", HOLDS_COUNTED},
	{"GLib.List", "GList *", "typedef struct _GList GList;", HOLDS_PLAIN},
	{"GLib.SList", "GSList *", "typedef struct _GSList GSList;", HOLDS_PLAIN},
	{"GLib.MainContext", "GMainContext *", "typedef struct _GMainContext GMainContext;", HOLDS_COUNTED},
	{"GLib.File", "GFile *", "typedef struct _GFile GFile;", HOLDS_COUNTED},
	{"GLib.Cancellable", "GCancellable *", "typedef struct _GCancellable GCancellable;", HOLDS_COUNTED},
	{"GLib.InputStream", "GInputStream *", "typedef struct _GInputStream GInputStream;", HOLDS_COUNTED},
	{"GLib.OutputStream", "GOutputStream *", "typedef struct _GOutputStream GOutputStream;", HOLDS_COUNTED},
	{"GLib.Uri", "GUri *", "typedef struct _GUri GUri;", HOLDS_COUNTED},
	{"GLib.DateTime", "GDateTime *", "typedef struct _GDateTime GDateTime;", HOLDS_COUNTED},
};

static int glib_index(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(glib) / sizeof(*glib); i++)
		if (!strcmp(glib[i].name, name))
			return (int)i;
	return -1;
}

/* The class that says how one is counted: itself, or what it derives from. NULL: GObject, or nothing. */
static const struct vapi_scope *counted_by(const struct vapi *v, const struct vapi_scope *s)
{
	int steps;

	for (steps = 0; s && !s->unref && steps < MAX_BASES; steps++)
		s = s->base && s->free == NULL ? vapi_find(v, s->parent, s->base) : NULL;
	return s && s->unref ? s : NULL;
}

static int is_gobject(const struct vapi *v, const struct vapi_scope *s)
{
	int steps;

	for (steps = 0; s && steps < MAX_BASES; steps++) {
		if (s->kind == VAPI_INTERFACE)
			return 1;
		if (s->base && (!strcmp(s->base, "GLib.Object") || !strcmp(s->base, "GLib.InitiallyUnowned")))
			return 1;
		s = s->base ? vapi_find(v, s->parent, s->base) : NULL;
	}
	return 0;
}

static enum holds holds_scope(const struct vapi *v, const struct vapi_scope *s)
{
	if (s->kind == VAPI_CLASS || s->kind == VAPI_COMPACT || s->kind == VAPI_INTERFACE)
		return counted_by(v, s) || is_gobject(v, s) ? HOLDS_COUNTED : HOLDS_PLAIN;
	return HOLDS_NOTHING;
}

/* The record behind a class: "struct nl_msg" as it stands; of cairo_t the tag is _cairo, though nobody says so. */
static void add_record(const struct vapi_scope *s, struct strbuf *line)
{
	size_t len = strlen(s->c);

	if (!strncmp(s->c, "struct ", 7)) {
		strbuf_addf(line, "%s;", s->c + 7);
		return;
	}
	if (len > 2 && !strcmp(s->c + len - 2, "_t"))
		len -= 2;
	strbuf_addf(line, "_%.*s %s;", (int)len, s->c, s->c);
}

static void declare_scope(struct making *w, const struct vapi_scope *s)
{
	const struct vapi_scope *root = counted_by(w->v, s);
	struct strbuf line = STRBUF_INIT;
	char *family, *c;

	if (model_declare_common(w->m, s->c) || model_knows(w->m, s->c))
		return;
	family = arena_strdup(&w->m->arena, !root ? "gobject" : strncmp(root->c, "struct ", 7) ? root->c : root->c + 7);
	for (c = family; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	strbuf_addstr(&line, strncmp(s->c, "struct ", 7) ? "typedef struct " : "struct ");
	if (holds_scope(w->v, s) == HOLDS_COUNTED)
		strbuf_addf(&line, "GC_FAMILY(\"%s\") GC_DEFAULT_BY_NAME ", family);
	add_record(s, &line);
	model_type(w->m, line.buf);
	strbuf_release(&line);
}

/* Is the C name of a type one that can be declared? "libusb_device *" is not. */
static int is_plain_name(const char *c)
{
	if (!strncmp(c, "struct ", 7))
		c += 7;
	return *c && !strpbrk(c, " *,()");
}

/* Of what this file does not declare itself: strings, GLib's types, numbers. NULL: none of them. */
static const char *c_type_common(struct making *w, const struct vapi_value *v, enum holds *holds)
{
	int k = glib_index(v->type), stars = v->stars ? v->stars : v->nullable;
	size_t i;

	if (!strcmp(v->type, "string") && !v->stars) {
		*holds = HOLDS_PLAIN;
		return "char *";
	}
	if (k >= 0 && !v->stars) {
		*holds = glib[k].holds;
		if (!model_knows(w->m, ctype_base(glib[k].c)))
			model_type(w->m, glib[k].declaration);
		return glib[k].c;
	}
	for (i = 0; i < sizeof(basic) / sizeof(*basic); i++)
		if (!strcmp(basic[i][0], v->type) && model_declare_common(w->m, basic[i][1]))
			return arena_printf(&w->m->arena, "%s%s%.*s", basic[i][1], stars ? " " : "", stars, "***");
	return NULL;
}

/* What a value of this type is in C, without const; NULL: it cannot be told. */
static const char *c_type(struct making *w, const struct vapi_scope *from, const struct vapi_value *v,
			  enum holds *holds)
{
	const struct vapi_scope *s = vapi_find(w->v, from, v->type);

	*holds = HOLDS_NOTHING;
	if (!s)
		return c_type_common(w, v, holds);
	if (v->stars > 1)
		return NULL;
	if (s->kind == VAPI_ENUM)
		return v->stars || v->nullable ? NULL : "int";
	if (!is_plain_name(s->c) || s->kind == VAPI_STRUCT || s->kind == VAPI_DELEGATE || s->kind == VAPI_NAMESPACE ||
	    (v->stars && v->direction))
		return NULL;
	declare_scope(w, s);
	/* A pointer to a class, written with its star, is Vala's way to say that nobody counts it. */
	*holds = v->stars ? HOLDS_NOTHING : holds_scope(w->v, s);
	return arena_printf(&w->m->arena, "%s *", s->c);
}

/* --- Functions --- */

struct decl {
	struct strbuf params;
	int n, matters, counted, plain;
};

static void add_arg(struct decl *d, const char *word, const char *prefix, const char *c, const char *stars)
{
	size_t len = strlen(c);

	strbuf_addf(&d->params, "%s%s%s%s%s%s%s", d->n++ ? ", " : "", word, *word ? " " : "", prefix, c,
		    *stars && c[len - 1] != '*' ? " " : "", stars);
	d->matters |= *word != 0;
}

static void hand_out(struct decl *d, enum holds holds)
{
	d->counted |= holds == HOLDS_COUNTED;
	d->plain |= holds == HOLDS_PLAIN;
}

static const char *word_out(struct decl *d, const struct vapi_fn *fn, const struct vapi_value *p, enum holds holds)
{
	if (holds == HOLDS_NOTHING)
		return "";
	if (p->direction == VAPI_REF)
		return p->unowned || holds == HOLDS_PLAIN ? "" : "GC_REPLACES";
	if (p->unowned)
		return holds == HOLDS_COUNTED ? "GC_OUT_BORROWED" : "";
	hand_out(d, holds);
	return fn->throws || !strcmp(fn->ret.type, "bool") ? "GC_OUT_OWNED_ON_SUCCESS" : "GC_OUT_OWNED";
}

static int add_param(struct making *w, struct decl *d, const struct vapi_fn *fn, const struct vapi_value *p)
{
	enum holds holds;
	const char *c;
	int string = p->type && !strcmp(p->type, "string");

	if (p->varargs) {
		if (!d->n || fn->throws) /* what comes before `...` is not said, nor where the error goes */
			return -1;
		strbuf_addstr(&d->params, d->n++ ? ", ..." : "...");
		return 0;
	}
	c = p->odd || p->array > 1 || (p->array && p->direction) ? NULL : c_type(w, fn->scope, p, &holds);
	if (!c || p->c)
		return -1;
	if (p->array) {
		/* `string[]` is const in no fixed place */
		if (string || holds != HOLDS_NOTHING || p->owned)
			return -1;
		add_arg(d, "", "", c, "*");
		if (!p->no_length)
			add_arg(d, "", "", "int", "");
	} else if (p->direction) {
		add_arg(d, word_out(d, fn, p, holds), string && p->unowned ? "const " : "", c, "*");
	} else {
		add_arg(d, p->owned && holds != HOLDS_NOTHING ? "GC_STEALS" : "", string && !p->owned ? "const " : "",
			c, "");
	}
	return 0;
}

static const char *word_result(struct decl *d, const struct vapi_fn *fn, enum holds holds)
{
	if (holds == HOLDS_NOTHING)
		return "";
	d->matters |= holds == HOLDS_COUNTED || !fn->ret.unowned;
	if (fn->ret.unowned)
		return holds == HOLDS_PLAIN ? ""
		       : fn->is_static      ? "GC_RETURNS_BORROWED "
					    : "GC_RETURNS_BORROWED_FROM(1) ";
	hand_out(d, holds);
	return fn->floating ? "GC_RETURNS_FLOATING " : "GC_RETURNS_OWNED ";
}

/* The C type of the result, by which a constructor is no exception. */
static const char *c_result(struct making *w, const struct vapi_fn *fn, enum holds *holds)
{
	struct vapi_value own = fn->ret;

	if (fn->constructor)
		own = (struct vapi_value){.type = fn->scope->name, .c = fn->ret.c};
	if (own.array || own.odd || (fn->constructor && holds_scope(w->v, fn->scope) == HOLDS_NOTHING))
		return NULL;
	if (own.c) { /* "SoupAuthDomain*": of the object itself no more is known */
		*holds = fn->constructor ? holds_scope(w->v, fn->scope) : HOLDS_NOTHING;
		return NULL;
	}
	return c_type(w, fn->scope, &own, holds);
}

static int add_params(struct making *w, struct decl *d, const struct vapi_fn *fn)
{
	struct vapi_value self = {.type = fn->scope->name};
	enum holds holds;
	const char *c;
	int i;

	if (!fn->is_static) {
		c = c_type(w, fn->scope, &self, &holds);
		if (!c || holds == HOLDS_NOTHING)
			return -1;
		add_arg(d, fn->c == fn->scope->free || fn->c == fn->scope->unref ? "GC_RELEASES_NULLOK" : "", "", c,
			"");
	}
	for (i = 0; i < fn->params.count; i++)
		if (add_param(w, d, fn, &fn->params.items[i]))
			return -1;
	if (fn->throws) {
		model_declare_common(w->m, "GError");
		add_arg(d, "GC_OUT_ERROR", "", "GError *", "*");
	}
	return 0;
}

static void add_function(struct making *w, const struct vapi_fn *fn)
{
	struct decl d = {.params = STRBUF_INIT};
	struct strbuf text = STRBUF_INIT;
	enum holds holds = HOLDS_NOTHING;
	const char *result = c_result(w, fn, &holds), *word;
	int string = !strcmp(fn->ret.type, "string"), failed = !result || fn->odd || add_params(w, &d, fn), fresh;

	word = word_result(&d, fn, holds);
	if (d.matters && is_plain_name(fn->c)) {
		map_put(&w->done, MAP_PTR(fn->c), &fresh);
		strbuf_addf(&text, "%s%s%s", word, d.plain && !d.counted ? "GC_PLAIN " : "",
			    *word && fn->ret.nullable ? "GC_NULLABLE " : "");
		if (!failed)
			strbuf_addf(&text, "%s%s%s%s(%s);", string && fn->ret.unowned ? "const " : "", result,
				    result[strlen(result) - 1] == '*' ? "" : " ", fn->c, d.n ? d.params.buf : "void");
		if (fresh && failed)
			model_leave_out(w->m, fn->c);
		else if (fresh)
			model_function(w->m, text.buf);
	}
	strbuf_release(&d.params);
	strbuf_release(&text);
}

/* --- What the attributes of a type say --- */

static void add_once(struct making *w, const char *name, const char *decl)
{
	int fresh;

	map_put(&w->done, MAP_PTR(intern(name)), &fresh);
	if (fresh)
		model_function(w->m, decl);
}

static void add_counting(struct making *w, const struct vapi_scope *s)
{
	struct arena *a = &w->m->arena;
	const char *plain = holds_scope(w->v, s) == HOLDS_PLAIN ? "GC_PLAIN " : "";

	if (s->kind == VAPI_NAMESPACE || s->kind == VAPI_ENUM || s->kind == VAPI_STRUCT || !is_plain_name(s->c) ||
	    (!s->ref && !s->unref && !s->free && !s->copy))
		return;
	declare_scope(w, s);
	if (s->ref && s->ref_void)
		add_once(w, s->ref, arena_printf(a, "void %s(GC_RETAINS %s *);", s->ref, s->c));
	else if (s->ref)
		add_once(w, s->ref, arena_printf(a, "GC_RETURNS_ARG(1) %s *%s(GC_RETAINS %s *);", s->c, s->ref, s->c));
	/* Vala itself never passes NULL, so a binding does not say whether it may be. */
	if (s->unref)
		add_once(w, s->unref, arena_printf(a, "void %s(GC_RELEASES_NULLOK %s *);", s->unref, s->c));
	if (s->free)
		add_once(w, s->free, arena_printf(a, "void %s(GC_RELEASES_NULLOK %s *);", s->free, s->c));
	if (s->copy)
		add_once(w, s->copy,
			 arena_printf(a, "GC_RETURNS_OWNED %s%s *%s(const %s *);", plain, s->c, s->copy, s->c));
}

/* --- The model --- */

static void describe(struct making *w, const char *path)
{
	const char *file = base_name(path), *dot = strrchr(file, '.');

	w->m->name = arena_strndup(&w->m->arena, file, dot ? (size_t)(dot - file) : strlen(file));
	w->m->headers = w->v->headers.len ? arena_strdup(&w->m->arena, w->v->headers.buf) : "-";
	w->m->pkg = w->m->name; /* a binding is named after the package that valac asks for */
	w->m->about = "Ownership is what the binding says (owned, unowned, ref_function, free_function). Vala does not "
		      "know where C "
		      "says const, nor the tags of structures: types agree with the library's header in kind, not in "
		      "each letter.";
}

int import_vapi(struct model_text *m, const char *path, const char *text, struct strbuf *err)
{
	struct vapi v = {.headers = STRBUF_INIT};
	struct making w = {.v = &v, .m = m};
	int i, rc;

	rc = vapi_read(&v, path, text, err);
	if (!rc) {
		describe(&w, path);
		model_section(m, "Functions");
		for (i = 0; i < v.scopes.count; i++)
			add_counting(&w, v.scopes.items[i]);
		for (i = 0; i < v.fns.count; i++)
			add_function(&w, v.fns.items[i]);
	}
	if (!rc && !m->n_functions) {
		strbuf_addf(err, "%s:1: no function in it deals with references", path);
		rc = -1;
	}
	map_release(&w.done);
	vapi_release(&v);
	return rc;
}
