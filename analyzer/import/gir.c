#include "analyzer/import/gir.h"

#include "analyzer/base/intern.h"
#include "analyzer/import/model.h"

#include <ctype.h>
#include <string.h>

/* --- What the whole file shows --- */

/* A record that is passed without a star is handled by value, or is a typedef of a pointer. */
static void note_value(struct gir *g, const struct gir_value *v)
{
	struct gir_type *t = v->c && v->type ? gir_find(g, v->type) : NULL;

	if (t && !strchr(v->c, '*') && t->c == ctype_base(v->c))
		t->by_value = 1;
}

static void note_values(struct gir *g)
{
	int i, k;

	for (i = 0; i < g->fns.count; i++) {
		note_value(g, &g->fns.items[i]->ret);
		for (k = 0; k < g->fns.items[i]->params.count; k++)
			note_value(g, &g->fns.items[i]->params.items[k]);
	}
}

/* --- Functions --- */

static void add_section(struct model_text *m, const struct gir_fn *fn, const char **section)
{
	const char *title = fn->owner && fn->owner->c ? fn->owner->c : "Functions";

	if (*section != title)
		model_section(m, title);
	*section = title;
}

/* What the header that GIR names does not bring in: it is for the library's own modules, or wants another package. */
static int is_out_of_reach(const struct gir_fn *fn)
{
	static const char *const list[] = {
		"gdk_pixbuf_non_anim_new", "gtkpagesetupunixdialog.h", "gtkprinter.h",   "gtkprintjob.h",
		"gtkprintunixdialog.h",    "gskbroadwayrenderer.h",    "gskglrenderer.h"};
	size_t i;

	for (i = 0; i < sizeof(list) / sizeof(*list); i++)
		if (!strcmp(fn->c, list[i]) || (fn->file && !strcmp(base_name(fn->file), list[i])))
			return 1;
	return 0;
}

static void add_function(struct gir *g, struct model_text *m, const struct gir_fn *fn, const char **section)
{
	const char **params = ARENA_ARRAY(&g->arena, const char *, fn->params.count + 1), *result;
	struct strbuf decl = STRBUF_INIT;

	if (is_out_of_reach(fn) || !gir_words(g, fn, &result, params))
		return;
	strbuf_addstr(&decl, result);
	if (gir_prototype(g, m, fn, fn->c, params, &decl)) {
		model_leave_out(m, fn->c);
	} else {
		add_section(m, fn, section);
		strbuf_addch(&decl, ';');
		model_function(m, decl.buf);
	}
	strbuf_release(&decl);
}

/* A function may stand in two places (a method, and where it has moved from). */
static void add_functions(struct gir *g, struct model_text *m)
{
	const char *section = NULL;
	struct map done = {0};
	int i, fresh;

	for (i = 0; i < g->fns.count; i++) {
		map_put(&done, MAP_PTR(g->fns.items[i]->c), &fresh);
		if (fresh)
			add_function(g, m, g->fns.items[i], &section);
	}
	map_release(&done);
}

/* --- The model --- */

/* "soup-3.0" */
static const char *model_name(struct arena *a, const struct gir *g)
{
	char *name = arena_printf(a, "%s%s%s", g->ns, g->version ? "-" : "", g->version ? g->version : ""), *c;

	for (c = name; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return name;
}

static void describe(struct gir *g, struct model_text *m)
{
	struct arena *a = &m->arena;

	m->name = model_name(a, g);
	m->headers = g->headers.len ? arena_strdup(a, g->headers.buf) : "-";
	m->pkg = g->packages.len ? arena_strdup(a, g->packages.buf) : "-";
	m->about = arena_printf(a,
				"Ownership is what the library's own annotations say (transfer full, container, none). "
				"What GIR cannot say - "
				"that a callee keeps or sinks what it is given, that a result floats - is told from "
				"types and names.%s%s%s",
				g->missing.len ? " Not found, so that functions with their types are left out: " : "",
				g->missing.buf, g->missing.len ? "." : "");
}

int import_gir(struct model_text *m, const char *path, const char *text, struct strbuf *err)
{
	struct gir g = {0};
	int rc;

	g.headers = g.packages = g.missing = (struct strbuf)STRBUF_INIT;
	rc = gir_read(&g, path, text, err);
	if (!rc) {
		note_values(&g);
		describe(&g, m);
		add_functions(&g, m);
	}
	if (!rc && !m->n_functions) {
		strbuf_addf(err, "%s:1: no function in it deals with references", path);
		rc = -1;
	}
	gir_release(&g);
	return rc;
}
