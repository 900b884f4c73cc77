#include "analyzer/import/gir.h"

#include "analyzer/base/intern.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <unistd.h>

struct reader {
	xmlTextReader *xml;
	struct gir *gir;
	const char *path, *ns;
	int own;    /* the file that is imported, not one that it includes */
	int inside; /* between <repository> and its end */
	int failed; /* err has been told */
	struct strbuf *err;
};

static int read_file(struct gir *g, const char *path, const char *text, int own, struct strbuf *err);

/* --- The XML reader --- */

static void fail(struct reader *r, int line, const char *message)
{
	size_t len = strcspn(message, "\n");

	if (!r->failed)
		strbuf_addf(r->err, "%s:%d: %.*s", r->path, line > 0 ? line : 1, (int)len, message);
	r->failed = 1;
}

static void on_error(void *data, xmlError *error)
{
	struct reader *r = data;
	int cut_off = error->code == XML_ERR_DOCUMENT_END && r->inside; /* of which libxml2 says "extra content" */

	fail(r, error->line,
	     cut_off          ? "the file ends before </repository>"
	     : error->message ? error->message
			      : "no XML");
}

/* Of the element that the reader stands at; the parser itself is further on. */
static int line_here(struct reader *r)
{
	xmlNode *node = xmlTextReaderCurrentNode(r->xml);

	return node ? (int)xmlGetLineNo(node) : xmlTextReaderGetParserLineNumber(r->xml);
}

static const char *attr(struct reader *r, const char *name)
{
	xmlChar *value = xmlTextReaderGetAttribute(r->xml, (const xmlChar *)name);
	const char *copy = intern((const char *)value);

	xmlFree(value);
	return copy;
}

static int attr_is(struct reader *r, const char *name, const char *value)
{
	const char *is = attr(r, name);

	return is && !strcmp(is, value);
}

/* The index that an attribute holds; -1. */
static int attr_index(struct reader *r, const char *name)
{
	const char *value = attr(r, name);

	return value ? atoi(value) : -1;
}

static int is(struct reader *r, const char *element)
{
	return !strcmp((const char *)xmlTextReaderConstLocalName(r->xml), element);
}

/* Depth of the element that the reader stands at, for next_child; -1 if it has no children. */
static int enter(struct reader *r)
{
	return xmlTextReaderIsEmptyElement(r->xml) ? -1 : xmlTextReaderDepth(r->xml);
}

/* On to the next child of the element at this depth; what an unread child holds is passed over. 0: no more. */
static int next_child(struct reader *r, int depth)
{
	int rc, type;

	if (depth < 0 || r->failed)
		return 0;
	while ((rc = xmlTextReaderRead(r->xml)) == 1) {
		type = xmlTextReaderNodeType(r->xml);
		if (type == XML_READER_TYPE_END_ELEMENT && xmlTextReaderDepth(r->xml) == depth)
			return 0;
		if (type == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth(r->xml) == depth + 1)
			return 1;
	}
	fail(r, xmlTextReaderGetParserLineNumber(r->xml), "ends too early");
	return 0;
}

/* --- Values and functions --- */

/* "Widget" in Gtk is "Gtk.Widget"; "utf8" and "gint" belong to nobody. */
static const char *qualify(struct reader *r, const char *name)
{
	static const char *const fundamental[] = {"none",  "utf8",        "filename", "va_list",
						  "GType", "long double", "array"};
	size_t i;

	if (!name || strchr(name, '.'))
		return name;
	for (i = 0; i < sizeof(fundamental) / sizeof(*fundamental); i++)
		if (!strcmp(name, fundamental[i]))
			return name;
	if (*name == 'g' && strcmp(r->ns, "GLib") && !strchr(name, '_'))
		return name; /* gint, gpointer, ... */
	return intern(arena_printf(&r->gir->arena, "%s.%s", r->ns, name));
}

/* At <type>, <array>, <varargs> or <callback>. */
static void read_type(struct reader *r, struct gir_value *v)
{
	if (is(r, "varargs")) {
		v->varargs = 1;
	} else if (is(r, "type") || is(r, "array")) {
		v->c = attr(r, "c:type");
		v->type = qualify(r, attr(r, "name"));
		if (!v->type && is(r, "array"))
			v->type = intern("array");
	}
}

static void read_value(struct reader *r, struct gir_value *v)
{
	int depth = enter(r);

	if (attr_is(r, "transfer-ownership", "full"))
		v->transfer = GIR_FULL;
	if (attr_is(r, "transfer-ownership", "container"))
		v->transfer = GIR_CONTAINER;
	if (attr_is(r, "direction", "out"))
		v->direction = GIR_OUT;
	if (attr_is(r, "direction", "inout"))
		v->direction = GIR_INOUT;
	v->nullable = attr_is(r, "nullable", "1") || (attr_is(r, "allow-none", "1") && !attr(r, "direction"));
	v->caller_allocates = attr_is(r, "caller-allocates", "1");
	v->is_instance = is(r, "instance-parameter");
	v->scope = attr(r, "scope");
	v->closure = attr_index(r, "closure");
	v->destroy = attr_index(r, "destroy");
	while (next_child(r, depth))
		read_type(r, v);
}

static void read_params(struct reader *r, struct gir_fn *fn)
{
	int depth = enter(r);

	while (next_child(r, depth)) {
		struct gir_value v = {0};

		read_value(r, &v);
		vec_push(&fn->params, v);
	}
}

static struct gir_fn *read_fn(struct reader *r, struct gir_type *owner)
{
	struct gir_fn *fn = ARENA_NEW(&r->gir->arena, struct gir_fn);
	int depth = enter(r);

	fn->name = attr(r, "name");
	fn->c = attr(r, "c:identifier");
	fn->owner = owner;
	fn->throws = attr_is(r, "throws", "1");
	fn->what = is(r, "constructor") ? GIR_CONSTRUCTOR : is(r, "method") ? GIR_METHOD : GIR_FUNCTION;
	while (next_child(r, depth)) {
		if (is(r, "return-value"))
			read_value(r, &fn->ret);
		else if (is(r, "parameters"))
			read_params(r, fn);
		else if (is(r, "source-position"))
			fn->file = attr(r, "filename");
	}
	return fn;
}

/* A function of the namespace that is imported. Where it has moved to it comes again. */
static void add_fn(struct reader *r, struct gir_type *owner)
{
	int moved = attr(r, "moved-to") != NULL;
	struct gir_fn *fn = read_fn(r, owner);

	if (owner && fn->name && fn->c) {
		if (!strcmp(fn->name, "ref") && !owner->ref_func)
			owner->ref_func = fn->c;
		if (!strcmp(fn->name, "unref") && !owner->unref_func)
			owner->unref_func = fn->c;
		if (!strcmp(fn->name, "copy") && !owner->copy_func)
			owner->copy_func = fn->c;
		if ((!strcmp(fn->name, "free") || !strcmp(fn->name, "destroy")) && !owner->free_func)
			owner->free_func = fn->c;
	}
	if (r->own && !moved && fn->c)
		vec_push(&r->gir->fns, fn);
	else
		vec_release(&fn->params);
}

/* --- Types --- */

static struct gir_type *add_type(struct reader *r, enum gir_kind kind)
{
	struct gir_type *t = ARENA_NEW(&r->gir->arena, struct gir_type);

	t->kind = kind;
	t->own = r->own;
	t->name = qualify(r, attr(r, "name"));
	t->c = attr(r, "c:type");
	if (!t->c)
		t->c = attr(r, "glib:type-name");
	t->parent = qualify(r, attr(r, "parent"));
	t->ref_func = attr(r, "glib:ref-func");
	t->unref_func = attr(r, "glib:unref-func");
	t->copy_func = attr(r, "copy-function");
	t->free_func = attr(r, "free-function");
	t->boxed = attr(r, "glib:get-type") != NULL;
	t->disguised = attr_is(r, "disguised", "1") || attr_is(r, "pointer", "1");
	vec_push(&r->gir->types, t);
	if (t->name)
		*map_put(&r->gir->by_name, MAP_PTR(t->name), NULL) = MAP_PTR(t);
	if (t->c)
		*map_put(&r->gir->by_c, MAP_PTR(t->c), NULL) = MAP_PTR(t);
	return t;
}

static int is_fn(struct reader *r)
{
	return is(r, "function") || is(r, "method") || is(r, "constructor") || is(r, "function-inline") ||
	       is(r, "method-inline");
}

static void read_members(struct reader *r, enum gir_kind kind)
{
	int depth = enter(r), fields = 0;
	struct gir_type *t = add_type(r, kind);

	while (next_child(r, depth)) {
		if (is_fn(r)) {
			add_fn(r, t);
		} else if (is(r, "field") && !fields++) {
			struct gir_value v = {0};

			read_value(r, &v);
			if (v.c && !strchr(v.c, '*'))
				t->first_field = v.type;
		}
	}
}

static void read_callback(struct reader *r)
{
	struct gir_type *t = add_type(r, GIR_CALLBACK);

	t->callback = read_fn(r, NULL);
}

static void read_alias(struct reader *r)
{
	int depth = enter(r);
	struct gir_type *t = add_type(r, GIR_ALIAS);
	struct gir_value v = {0};

	while (next_child(r, depth))
		read_type(r, &v);
	t->alias_c = v.c;
	t->parent = v.type;
}

static void read_member_of_namespace(struct reader *r)
{
	if (is(r, "class"))
		read_members(r, GIR_CLASS);
	else if (is(r, "interface"))
		read_members(r, GIR_INTERFACE);
	else if (is(r, "record") || is(r, "boxed"))
		read_members(r, GIR_RECORD);
	else if (is(r, "union"))
		read_members(r, GIR_UNION);
	else if (is(r, "enumeration") || is(r, "bitfield"))
		read_members(r, GIR_ENUM);
	else if (is(r, "callback"))
		read_callback(r);
	else if (is(r, "alias"))
		read_alias(r);
	else if (is_fn(r))
		add_fn(r, NULL);
}

static void read_namespace(struct reader *r)
{
	int depth = enter(r);

	r->ns = attr(r, "name");
	if (!r->ns) {
		fail(r, line_here(r), "<namespace> has no name");
		return;
	}
	if (r->own) {
		r->gir->ns = r->ns;
		r->gir->version = attr(r, "version");
	}
	while (next_child(r, depth))
		read_member_of_namespace(r);
}

/* --- Files --- */

static int seen(struct gir *g, const char *name)
{
	int i;

	for (i = 0; i < g->read.count; i++)
		if (g->read.items[i] == name)
			return 1;
	vec_push(&g->read, name);
	return 0;
}

/* An included file: beside the one that asks for it, else the system's. One that is nowhere only costs the functions
 * that need its types. */
static void include(struct reader *r)
{
	static const char *const folders[] = {NULL, "/usr/share/gir-1.0", "/usr/local/share/gir-1.0"};
	struct arena *a = &r->gir->arena;
	const char *ns = attr(r, "name"), *version = attr(r, "version"), *file;
	struct strbuf text = STRBUF_INIT;
	size_t i;

	if (!ns || !version || seen(r->gir, intern(arena_printf(a, "%s-%s", ns, version))))
		return;
	for (i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		const char *slash = strrchr(r->path, '/');

		file = folders[i] ? arena_printf(a, "%s/%s-%s.gir", folders[i], ns, version)
				  : arena_printf(a, "%.*s%s-%s.gir", slash ? (int)(slash + 1 - r->path) : 0, r->path,
						 ns, version);
		if (strbuf_read_file(&text, file))
			continue;
		if (read_file(r->gir, file, text.buf, 0, r->err))
			r->failed = 1;
		strbuf_release(&text);
		return;
	}
	strbuf_addf(&r->gir->missing, "%s%s-%s.gir", r->gir->missing.len ? ", " : "", ns, version);
}

static void add_word(struct strbuf *words, const char *word)
{
	if (word)
		strbuf_addf(words, "%s%s", words->len ? " " : "", word);
}

static void read_repository(struct reader *r)
{
	int depth = enter(r), namespaces = 0, line = line_here(r);

	r->inside = 1;
	while (next_child(r, depth)) {
		if (is(r, "include")) {
			/* c:include, a header, has the same local name as a reference to another GIR */
			if (!xmlTextReaderConstPrefix(r->xml))
				include(r);
			else if (r->own)
				add_word(&r->gir->headers, attr(r, "name"));
		} else if (is(r, "package") && r->own) {
			add_word(&r->gir->packages, attr(r, "name"));
		} else if (is(r, "namespace")) {
			namespaces++;
			read_namespace(r);
		}
	}
	r->inside = 0;
	if (!namespaces)
		fail(r, line, "no <namespace>: this GIR describes nothing");
}

static int read_file(struct gir *g, const char *path, const char *text, int own, struct strbuf *err)
{
	struct reader r = {.gir = g, .path = path, .own = own, .err = err, .ns = ""};
	int rc;

	r.xml = xmlReaderForMemory(text, (int)strlen(text), path, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
	if (!r.xml) {
		fail(&r, 1, "cannot be read as XML");
		return -1;
	}
	xmlTextReaderSetStructuredErrorHandler(r.xml, on_error, &r);
	do
		rc = xmlTextReaderRead(r.xml);
	while (rc == 1 && xmlTextReaderNodeType(r.xml) != XML_READER_TYPE_ELEMENT);
	if (rc == 1 && is(&r, "repository"))
		read_repository(&r);
	else
		fail(&r, line_here(&r), rc == 1 ? "XML, but no GIR: its root is not <repository>" : "not XML");
	while (!r.failed && (rc = xmlTextReaderRead(r.xml)) == 1)
		; /* what comes after the root may be wrong, too */
	xmlFreeTextReader(r.xml);
	return r.failed ? -1 : 0;
}

int gir_read(struct gir *g, const char *path, const char *text, struct strbuf *err)
{
	return read_file(g, path, text, 1, err);
}

void gir_release(struct gir *g)
{
	int i;

	for (i = 0; i < g->fns.count; i++)
		vec_release(&g->fns.items[i]->params);
	for (i = 0; i < g->types.count; i++)
		if (g->types.items[i]->callback)
			vec_release(&g->types.items[i]->callback->params);
	vec_release(&g->types);
	vec_release(&g->fns);
	vec_release(&g->read);
	map_release(&g->by_name);
	map_release(&g->by_c);
	strbuf_release(&g->headers);
	strbuf_release(&g->packages);
	strbuf_release(&g->missing);
	arena_release(&g->arena);
}
