#include "analyzer/import/gir.h"

#include "analyzer/base/intern.h"
#include "analyzer/import/model.h"

#include <ctype.h>
#include <string.h>

/* --- Finding --- */

struct gir_type *gir_find(const struct gir *g, const char *name)
{
	uint64_t *at = name ? map_get(&g->by_name, MAP_PTR(intern(name))) : NULL;

	return at ? (struct gir_type *)(uintptr_t)*at : NULL;
}

struct gir_type *gir_find_c(const struct gir *g, const char *c_name)
{
	uint64_t *at = map_get(&g->by_c, MAP_PTR(intern(c_name)));

	return at ? (struct gir_type *)(uintptr_t)*at : NULL;
}

/* --- What kind of memory it is --- */

/* "gtkexpression" for GtkExpression. */
static const char *lowercase(struct arena *a, const char *name)
{
	char *copy = arena_strdup(a, name), *c;

	for (c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

static int is_named(const struct gir_type *t, const char *name)
{
	return t && t->name && !strcmp(t->name, name);
}

/* Up to the class that nobody derives from. NULL: a parent that no file describes, as good as GObject. */
static const struct gir_type *root_of(const struct gir *g, const struct gir_type *t)
{
	int steps;

	for (steps = 0; t && t->parent && steps < 64; steps++)
		t = gir_find(g, t->parent);
	return t;
}

const char *gir_family(struct gir *g, const struct gir_type *t)
{
	const struct gir_type *root;
	const char *family;

	if (!t || !t->c)
		return NULL;
	if (t->kind == GIR_INTERFACE)
		return "gobject";
	if (is_named(t, "GLib.Error"))
		return "gerror"; /* it has no count, but its leaks are meant as seriously */
	if (t->kind == GIR_CLASS) {
		root = root_of(g, t);
		if (!root || is_named(root, "GObject.Object"))
			return "gobject";
		return root->unref_func || is_named(root, "GObject.ParamSpec") ? lowercase(&g->arena, root->c) : NULL;
	}
	if (t->kind != GIR_RECORD && t->kind != GIR_UNION)
		return NULL;
	/* GstBuffer begins with a GstMiniObject, and is counted as one. */
	family = t->first_field && strcmp(t->first_field, t->name) ? gir_family(g, gir_find(g, t->first_field)) : NULL;
	if (!family && t->ref_func && t->unref_func)
		family = lowercase(&g->arena, t->c);
	return family;
}

int gir_floats(const struct gir *g, const struct gir_type *t)
{
	int steps;

	for (steps = 0; t && steps < 64; steps++) {
		if (is_named(t, "GObject.InitiallyUnowned") || is_named(t, "GLib.Variant") ||
		    is_named(t, "GObject.Closure"))
			return 1;
		if (t->parent && !strcmp(t->parent, "GObject.InitiallyUnowned"))
			return 1;
		t = t->parent && t->kind == GIR_CLASS ? gir_find(g, t->parent) : NULL;
	}
	return 0;
}

static int is_pointer_typedef(const struct gir_type *t)
{
	return t && t->kind == GIR_RECORD && t->disguised && t->by_value;
}

/* Of what no class or record is behind. */
static enum gir_holds holds_basic(const struct gir_value *v, const char *base, int stars)
{
	static const char *const lists[] = {"GLib.List", "GLib.SList", "array", "utf8", "filename"};
	size_t i;

	stars += !strcmp(base, "gpointer") || !strcmp(base, "gconstpointer");
	for (i = 0; v->type && i < sizeof(lists) / sizeof(*lists); i++)
		if (!strcmp(v->type, lists[i]))
			return stars > 0 ? GIR_HOLDS_PLAIN : GIR_HOLDS_NOTHING;
	return stars > 0 ? GIR_HOLDS_PLAIN : GIR_HOLDS_NOTHING;
}

enum gir_holds gir_holds(struct gir *g, const struct gir_value *v, int stars)
{
	const struct gir_type *t = gir_find(g, v->type);
	const char *base = v->c ? ctype_base(v->c) : "";
	int n = v->c ? ctype_stars(v->c) - stars : 0;

	if (!v->c || v->varargs)
		return GIR_HOLDS_NOTHING;
	if (!strcmp(base, "GStrv"))
		n++;
	if (is_named(t, "GLib.List") || is_named(t, "GLib.SList"))
		t = NULL;
	if (!t)
		return holds_basic(v, base, n);
	/* A value's contents are taken, not the memory, which is the caller's own. */
	if (is_pointer_typedef(t) || is_named(t, "GObject.Value"))
		return GIR_HOLDS_NOTHING; /* a number in disguise: GdkAtom, GIConv */
	if (!strcmp(base, "gpointer"))
		n++;
	if (n < 1 || t->kind == GIR_ENUM || t->kind == GIR_CALLBACK || t->kind == GIR_ALIAS)
		return GIR_HOLDS_NOTHING;
	if (gir_family(g, t))
		return n == 1 ? GIR_HOLDS_COUNTED : GIR_HOLDS_PLAIN; /* `GObject **`: an array of them */
	return t->boxed || t->free_func ? GIR_HOLDS_PLAIN : GIR_HOLDS_RECORD;
}

/* --- Declaring --- */

/* GIR does not tell structure tags. They are "_Name", but for these; "": the structure has none. A wrong tag costs the
 * link between the model's type and the library's own; what the functions do is read all the same. */
static const struct {
	const char *name, *tag;
} tags[] = {
	{"cairo_t", "_cairo"},
	{"cairo_path_t", "cairo_path"},
	{"GdkRectangle", "_cairo_rectangle_int"},
	{"GdkSnapshot", "_GdkSnapshot"},
	{"GtkSnapshot", "_GdkSnapshot"},
	{"GSequenceIter", "_GSequenceNode"},
	{"GstBaseParseFrame", ""},
	{"GstBitReader", ""},
	{"GstByteReader", ""},
	{"GstByteWriter", ""},
	{"GstCustomMeta", ""},
	{"GstMapInfo", ""},
	{"GWeakRef", ""},
	{"SoupMessageBody", ""},
	{"SoupRange", ""},
};

static const char *tag_of(struct arena *a, const char *c)
{
	size_t i, len = strlen(c);

	for (i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		if (!strcmp(tags[i].name, c))
			return tags[i].tag;
	if (!strncmp(c, "cairo_", 6) && !strcmp(c + len - 2, "_t"))
		return arena_printf(a, "_%.*s", (int)len - 2, c);
	if (!strncmp(c, "hb_", 3))
		return c;
	return *c == '_' ? c : arena_printf(a, "_%s", c);
}

/* GLib has a model of its own, which says what its types are. Everything else is said here. */
static int is_modelled_elsewhere(const struct gir_type *t)
{
	return !t->own &&
	       (!strncmp(t->name, "GLib.", 5) || !strncmp(t->name, "GObject.", 8) || !strncmp(t->name, "Gio.", 4));
}

static void declare_record(struct gir *g, struct model_text *m, const struct gir_type *t)
{
	const char *family = is_modelled_elsewhere(t) ? NULL : gir_family(g, t), *tag = tag_of(&g->arena, t->c);
	struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, "typedef %s ", t->kind == GIR_UNION ? "union" : "struct");
	if (family)
		strbuf_addf(&line, "GC_FAMILY(\"%s\") GC_DEFAULT_BY_NAME ", family);
	if (family && gir_floats(g, t))
		strbuf_addstr(&line, "GC_DEFAULT_FLOATING ");
	strbuf_addf(&line, "%s %s%s;", *tag ? tag : "{\n\tvoid *hidden;\n}", is_pointer_typedef(t) ? "*" : "", t->c);
	model_type(m, line.buf);
	strbuf_release(&line);
}

static int declare_callback(struct gir *g, struct model_text *m, const struct gir_type *t)
{
	struct strbuf line = STRBUF_INIT;
	int rc;

	strbuf_addstr(&line, "typedef ");
	rc = gir_prototype(g, m, t->callback, arena_printf(&g->arena, "(*%s)", t->c), NULL, &line);
	strbuf_addch(&line, ';');
	if (!rc)
		model_type(m, line.buf);
	strbuf_release(&line);
	return rc;
}

static int declare_alias(struct gir *g, struct model_text *m, const struct gir_type *t)
{
	struct strbuf line = STRBUF_INIT;

	if (!t->alias_c || gir_declare(g, m, t->alias_c))
		return -1;
	strbuf_addstr(&line, "typedef ");
	ctype_add(&line, t->alias_c);
	strbuf_addf(&line, "%s%s;", strchr(t->alias_c, '*') ? "" : " ", t->c);
	model_type(m, line.buf);
	strbuf_release(&line);
	return 0;
}

static int declare_type(struct gir *g, struct model_text *m, const struct gir_type *t)
{
	switch (t->kind) {
	case GIR_ENUM: model_type(m, arena_printf(&g->arena, "typedef int %s;", t->c)); return 0;
	case GIR_CALLBACK: return declare_callback(g, m, t);
	case GIR_ALIAS: return declare_alias(g, m, t);
	default: declare_record(g, m, t); return 0;
	}
}

int gir_declare(struct gir *g, struct model_text *m, const char *c)
{
	const char *base = ctype_base(c);
	const struct gir_type *t = gir_find_c(g, base);
	uint64_t *state;

	if (strchr(c, '(') || strchr(c, ',') || !*base)
		return -1;
	if (strcmp(base, "GClosure") && strcmp(base, "GError") && model_declare_common(m, base))
		return 0;
	if (!t)
		return model_declare_common(m, base) ? 0 : -1;
	if (model_knows(m, base)) {
		state = map_get(&m->declared, MAP_PTR(base));
		return *state == 2 ? -1 : 0;
	}
	if (!declare_type(g, m, t))
		return 0;
	*map_put(&m->declared, MAP_PTR(base), NULL) = 2; /* known not to be possible */
	return -1;
}

/* --- Prototypes --- */

static int add_param(struct gir *g, struct model_text *m, const struct gir_value *v, const char *word,
		     struct strbuf *out)
{
	if (v->varargs) {
		strbuf_addstr(out, "...");
		return 0;
	}
	if (!v->c || gir_declare(g, m, v->c))
		return -1;
	if (word && *word)
		strbuf_addf(out, "%s ", word);
	ctype_add(out, v->c);
	return 0;
}

int gir_prototype(struct gir *g, struct model_text *m, const struct gir_fn *fn, const char *name,
		  const char *const *words, struct strbuf *out)
{
	int i;

	if (!fn->ret.c || gir_declare(g, m, fn->ret.c))
		return -1;
	ctype_add(out, fn->ret.c);
	strbuf_addf(out, "%s%s(", fn->ret.c[strlen(fn->ret.c) - 1] == '*' ? "" : " ", name);
	for (i = 0; i < fn->params.count; i++) {
		strbuf_addstr(out, i ? ", " : "");
		if (add_param(g, m, &fn->params.items[i], words ? words[i] : NULL, out))
			return -1;
	}
	if (fn->throws) {
		if (gir_declare(g, m, "GError"))
			return -1;
		strbuf_addf(out, "%s%sGError **", i ? ", " : "", words ? "GC_OUT_ERROR " : "");
	}
	strbuf_addstr(out, i || fn->throws ? ")" : "void)");
	return 0;
}
