/* From what GIR says of a function to gccheck's words.
 *
 * GIR speaks of transfer, and so cannot say three things that matter: that a callee keeps a reference of its own, that
 * it sinks a floating one ("none" in both cases), and that what it returns floats ("none" again). These follow from the
 * types and the names, carefully: a missed leak is better than a false one. That a result is never NULL is not taken
 * from GIR at all: too many libraries say so by omission.
 */
#include "analyzer/import/gir.h"

#include "analyzer/base/intern.h"
#include "analyzer/import/model.h"

#include <string.h>

struct words {
	struct gir *g;
	const struct gir_fn *fn;
	const char **param;
	const char *result;
	int matters;
	int counted, plain; /* hands out references of these kinds */
};

/* --- Names --- */

/* Is one of the words in snake_case name in the list? A number at its end does not count: gtk_paned_add1. */
static int has_word(const char *name, const char *const *list)
{
	size_t len, bare;
	int i;

	for (; *name; name += len + (name[len] == '_')) {
		len = bare = strcspn(name, "_");
		while (bare && name[bare - 1] >= '0' && name[bare - 1] <= '9')
			bare--;
		for (i = 0; list[i]; i++)
			if (strlen(list[i]) == bare && !strncmp(list[i], name, bare))
				return 1;
	}
	return 0;
}

static int makes(const struct gir_fn *fn)
{
	static const char *const words[] = {"new", "make", "create", "construct", NULL};

	return fn->what == GIR_CONSTRUCTOR || has_word(fn->name, words);
}

static int stores(const struct gir_fn *fn)
{
	static const char *const words[] = {"add", "append",   "insert",  "prepend", "push",  "set",  "attach",  "pack",
					    "put", "register", "replace", "enqueue", "store", "bind", "reorder", NULL};

	return makes(fn) || has_word(fn->name, words);
}

static int looks_up(const struct gir_fn *fn)
{
	static const char *const words[] = {"get", "peek", "find", "lookup", "ref", NULL};

	return has_word(fn->name, words);
}

static int is_named(const struct gir_fn *fn, const char *name)
{
	return !strcmp(fn->name, name);
}

/* GTK keeps its windows until they are destroyed: their makers lend them out, which GIR does not say. */
static int is_window(const struct gir *g, const struct gir_type *t)
{
	int steps;

	for (steps = 0; t && steps < 64; steps++) {
		if (!strcmp(t->name, "Gtk.Window"))
			return 1;
		t = t->parent ? gir_find(g, t->parent) : NULL;
	}
	return 0;
}

/* --- Arguments --- */

static const char *word_for_kept(struct words *w, const struct gir_value *v)
{
	const struct gir_type *t = gir_find(w->g, v->type);

	/* Copied, or passed on to what is cancelled by them: not stored. */
	if (!strcmp(v->type, "GLib.Error") || !strcmp(v->type, "Gio.Cancellable") ||
	    !strcmp(v->type, "Gio.AsyncResult"))
		return "";
	if (!strcmp(v->type, "GLib.Variant"))
		return w->fn->params.items[0].is_instance && v == &w->fn->params.items[0] ? "" : "GC_SINKS";
	if (v->is_instance) /* gtk_widget_set_parent (child, parent) */
		return gir_floats(w->g, t) && (is_named(w->fn, "set_parent") || is_named(w->fn, "insert_before") ||
					       is_named(w->fn, "insert_after"))
			       ? "GC_SINKS"
			       : "";
	/* A parent, a neighbour or a window that a dialog is for takes in, and is not taken in. */
	if (!stores(w->fn) || is_window(w->g, t) || is_named(w->fn, "set_parent") ||
	    ((is_named(w->fn, "insert_before") || is_named(w->fn, "insert_after")) && gir_floats(w->g, t)))
		return "";
	return gir_floats(w->g, t) ? "GC_SINKS" : "GC_KEEPS";
}

/* gst_allocator_free frees a memory, not the allocator: only of records is `free` their end. */
static int is_free(const struct gir_fn *fn)
{
	return fn->c == fn->owner->free_func && (fn->owner->kind == GIR_RECORD || fn->owner->kind == GIR_UNION);
}

static const char *word_in(struct words *w, const struct gir_value *v)
{
	enum gir_holds holds = gir_holds(w->g, v, 0);
	int first = v == w->fn->params.items;

	if (v->c && !strcmp(v->c, "GError**")) /* before `...`, where GIR does not say "throws" */
		return "GC_OUT_ERROR";
	if (holds == GIR_HOLDS_NOTHING)
		return "";
	if (first && w->fn->owner && is_named(w->fn, "ref_sink"))
		return "GC_SINKS";
	if (first && w->fn->owner && w->fn->c == w->fn->owner->ref_func)
		return "GC_RETAINS";
	if (first && w->fn->owner && (w->fn->c == w->fn->owner->unref_func || is_free(w->fn)))
		return v->nullable ? "GC_RELEASES_NULLOK" : "GC_RELEASES";
	if (v->transfer != GIR_NONE)
		return "GC_STEALS";
	return holds == GIR_HOLDS_COUNTED ? word_for_kept(w, v) : "";
}

/* A number or an enumeration tells success as well (GstFlowReturn: not negative). */
static int succeeds_or_not(const struct gir_fn *fn)
{
	return fn->throws || (fn->ret.c && strcmp(fn->ret.c, "void") && !ctype_stars(fn->ret.c));
}

static const char *word_out(struct words *w, const struct gir_value *v)
{
	enum gir_holds holds = gir_holds(w->g, v, 1);

	if (v->caller_allocates || holds == GIR_HOLDS_NOTHING)
		return "";
	if (v->transfer == GIR_NONE)
		return holds == GIR_HOLDS_COUNTED ? "GC_OUT_BORROWED" : "";
	if (holds == GIR_HOLDS_COUNTED)
		w->counted = 1;
	else
		w->plain = 1;
	return succeeds_or_not(w->fn) ? "GC_OUT_OWNED_ON_SUCCESS" : "GC_OUT_OWNED";
}

static const char *word_inout(struct words *w, const struct gir_value *v)
{
	static const char *const clear[] = {"clear", NULL}, *const steal[] = {"steal", NULL};

	if (v->transfer != GIR_FULL || gir_holds(w->g, v, 1) == GIR_HOLDS_NOTHING || ctype_stars(v->c) != 2)
		return "";
	if (has_word(w->fn->name, clear))
		return "GC_CLEARS";
	return has_word(w->fn->name, steal) ? "GC_TAKES" : "GC_REPLACES";
}

/* What is passed to a callback: released by the destroy function that goes with it, or kept for a later call. */
static void word_user_data(struct words *w, const struct gir_value *callback)
{
	int first = w->fn->params.count && w->fn->params.items[0].is_instance;
	int data = callback->closure < 0 ? -1 : callback->closure + first, destroy = callback->destroy + first;

	if (!callback->scope || !callback->type || data < 0 || data >= w->fn->params.count ||
	    callback == &w->fn->params.items[data])
		return;
	if (!strcmp(callback->scope, "call") || gir_holds(w->g, &w->fn->params.items[data], 0) != GIR_HOLDS_PLAIN)
		return;
	if (!strcmp(callback->type, "GLib.DestroyNotify"))
		destroy = (int)(callback - w->fn->params.items);
	if (callback->destroy >= 0 || !strcmp(callback->type, "GLib.DestroyNotify"))
		w->param[data] = arena_printf(&w->g->arena, "GC_DESTROYED_BY(%d)", destroy + 1);
	else
		w->param[data] = "GC_ESCAPES";
}

static void add_params(struct words *w)
{
	int i;

	for (i = 0; i < w->fn->params.count; i++) {
		const struct gir_value *v = &w->fn->params.items[i];

		w->param[i] = v->direction == GIR_OUT     ? word_out(w, v)
			      : v->direction == GIR_INOUT ? word_inout(w, v)
							  : word_in(w, v);
	}
	for (i = 0; i < w->fn->params.count; i++)
		word_user_data(w, &w->fn->params.items[i]);
	for (i = 0; i < w->fn->params.count; i++)
		w->matters |= *w->param[i] != 0;
}

/* --- Result --- */

static const char *borrowed(const struct words *w)
{
	return w->fn->params.count && w->fn->params.items[0].is_instance ? "GC_RETURNS_BORROWED_FROM(1) "
									 : "GC_RETURNS_BORROWED ";
}

/* "none" of an object: borrowed, or floating. Where the name does not tell, it stays unknown. */
static const char *word_not_transferred(const struct words *w)
{
	const struct gir_fn *fn = w->fn;
	const struct gir_type *t = fn->what == GIR_CONSTRUCTOR && fn->owner ? fn->owner : gir_find(w->g, fn->ret.type);

	if (!gir_floats(w->g, t))
		return fn->what == GIR_CONSTRUCTOR ? "" : borrowed(w);
	if (makes(fn))
		return is_window(w->g, t) ? "GC_RETURNS_BORROWED " : "GC_RETURNS_FLOATING ";
	/* What a record that is not counted hands out cannot live by it: gst_static_pad_template_get. */
	if (fn->params.count && fn->params.items[0].is_instance &&
	    gir_holds(w->g, &fn->params.items[0], 0) != GIR_HOLDS_COUNTED)
		return "";
	return looks_up(fn) ? borrowed(w) : "";
}

static const char *word_result(struct words *w, enum gir_holds holds)
{
	const struct gir_fn *fn = w->fn;

	if (fn->owner && fn->params.count && (fn->c == fn->owner->ref_func || is_named(fn, "ref_sink")))
		return "GC_RETURNS_ARG(1) ";
	if (holds == GIR_HOLDS_COUNTED && fn->ret.transfer == GIR_NONE)
		return word_not_transferred(w);
	if (fn->ret.transfer == GIR_NONE) /* a borrowed string is nothing to keep account of */
		return holds == GIR_HOLDS_PLAIN && gir_find(w->g, fn->ret.type) &&
				       gir_find(w->g, fn->ret.type)->kind == GIR_RECORD &&
				       strncmp(fn->ret.type, "GLib.", 5)
			       ? borrowed(w)
			       : "";
	if (holds == GIR_HOLDS_COUNTED)
		w->counted = 1;
	else
		w->plain = 1;
	return fn->ret.transfer == GIR_CONTAINER ? "GC_RETURNS_CONTAINER " : "GC_RETURNS_OWNED ";
}

/* gst_bin_add_many: the others go where the first went. */
static const char *word_varargs(const struct words *w)
{
	static const char *const many[] = {"many", NULL};
	int i, varargs = 0, sinks = 0;

	for (i = 0; i < w->fn->params.count; i++) {
		varargs |= w->fn->params.items[i].varargs;
		sinks |= !strcmp(w->param[i], "GC_SINKS") && !w->fn->params.items[i].is_instance;
	}
	return varargs && sinks && has_word(w->fn->name, many) ? "GC_VARARGS_SINK " : "";
}

int gir_words(struct gir *g, const struct gir_fn *fn, const char **result, const char **params)
{
	struct words w = {.g = g, .fn = fn, .param = params, .result = "", .matters = fn->throws};
	enum gir_holds holds = gir_holds(g, &fn->ret, 0);

	add_params(&w);
	if (holds != GIR_HOLDS_NOTHING)
		w.result = word_result(&w, holds);
	w.matters |= *w.result != 0;
	/* One word for all that it hands out: findings about a counted object must not become notes. */
	*result = arena_printf(&g->arena, "%s%s%s%s", w.result, word_varargs(&w),
			       w.plain && !w.counted ? "GC_PLAIN " : "",
			       *w.result && fn->ret.nullable ? "GC_NULLABLE " : "");
	return w.matters;
}
