/* Vala's declarations, as far as bindings have them: namespaces, types, methods. Properties, signals, fields and
 * constants are passed over. */
#include "analyzer/import/vapi.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

enum { MAX_DEPTH = 64 };

struct reader {
	struct vapi *v;
	struct vapi_lexer l;
	const char *path;
	struct strbuf *err;
	int failed, depth;
};

static void read_body(struct reader *r, struct vapi_scope *scope);

/* --- Tokens --- */

static void fail(struct reader *r, const char *expected)
{
	struct vapi_lexer *l = &r->l;

	if (!r->failed)
		strbuf_addf(r->err, "%s:%d: %s, not %s%s%s", r->path, l->line, expected,
			    l->token == VAPI_END ? "the end" : "`", l->token == VAPI_END ? "" : l->text,
			    l->token == VAPI_END ? "" : "`");
	r->failed = 1;
	l->token = VAPI_END;
	l->at = "";
}

static int at(const struct reader *r, const char *text)
{
	return (r->l.token == VAPI_SIGN || r->l.token == VAPI_NAME) && !strcmp(r->l.text, text);
}

static int take(struct reader *r, const char *text)
{
	if (!at(r, text))
		return 0;
	vapi_next(&r->l);
	return 1;
}

static void expect(struct reader *r, const char *text)
{
	char expected[40];

	if (take(r, text))
		return;
	snprintf(expected, sizeof(expected), "`%s` was expected", text);
	fail(r, expected);
}

/* Past what is in brackets; the reader stands at the opening one. `<` is one only where a type says so. */
static void skip_brackets(struct reader *r)
{
	const char *opening = *r->l.text == '<' ? "<({[" : "({[", *closing = *r->l.text == '<' ? ">)}]" : ")}]";
	int open = 0;

	do {
		if (r->l.token == VAPI_END || r->l.token == VAPI_BAD) {
			fail(r, "a closing bracket was expected");
			return;
		}
		if (r->l.token == VAPI_SIGN && strchr(opening, *r->l.text))
			open++;
		if (r->l.token == VAPI_SIGN && strchr(closing, *r->l.text))
			open--;
		vapi_next(&r->l);
	} while (open > 0);
}

/* To the end of a member that is not of interest: `;`, or a body. */
static void skip_member(struct reader *r)
{
	while (!r->failed && !at(r, ";")) {
		if (at(r, "{")) {
			skip_brackets(r);
			take(r, ";");
			return;
		}
		if (r->l.token == VAPI_END || r->l.token == VAPI_BAD || at(r, "}"))
			fail(r, "`;` was expected");
		else
			vapi_next(&r->l);
	}
	take(r, ";");
}

/* "GLib.Object" */
static const char *read_dotted(struct reader *r)
{
	struct strbuf name = STRBUF_INIT;
	const char *copy;

	do {
		if (r->l.token != VAPI_NAME && !(name.len && r->l.token == VAPI_NUMBER)) /* NM.80211ApFlags */
			fail(r, "a name was expected");
		strbuf_addf(&name, "%s%s", name.len ? "." : "", r->l.text);
		vapi_next(&r->l);
		if (at(r, ":") && *r->l.at == ':') { /* global::GLib */
			vapi_next(&r->l);
			vapi_next(&r->l);
			strbuf_reset(&name);
			continue;
		}
	} while (!r->failed && (!name.len || take(r, ".")));
	copy = intern(name.buf);
	strbuf_release(&name);
	return copy;
}

/* --- Attributes --- */

static void read_arguments(struct reader *r, struct vapi_attributes *a)
{
	while (!r->failed && !at(r, ")")) {
		struct vapi_attribute one = {.key = r->l.text};

		vapi_next(&r->l);
		expect(r, "=");
		take(r, "-");
		one.value = r->l.text;
		if (r->l.token == VAPI_END || r->l.token == VAPI_BAD)
			fail(r, "a value was expected");
		vapi_next(&r->l);
		if (take(r, ".")) /* 1.5 */
			vapi_next(&r->l);
		vec_push(a, one);
		if (!take(r, ","))
			break;
	}
	expect(r, ")");
}

/* [CCode (...)] [Compact]: those of CCode by key, others by name. */
static void read_attributes(struct reader *r, struct vapi_attributes *a)
{
	while (take(r, "[")) {
		do {
			struct vapi_attribute one = {.key = r->l.text, .value = ""};

			vapi_next(&r->l);
			if (!strcmp(one.key, "CCode") && take(r, "("))
				read_arguments(r, a);
			else if (at(r, "("))
				skip_brackets(r);
			vec_push(a, one);
		} while (take(r, ","));
		expect(r, "]");
	}
}

/* --- Values --- */

static int read_ownership(struct reader *r, struct vapi_value *v)
{
	if (take(r, "owned"))
		return v->owned = 1;
	if (take(r, "unowned") || take(r, "weak"))
		return v->unowned = 1;
	return 0;
}

static void read_type(struct reader *r, struct vapi_value *v)
{
	while (read_ownership(r, v) || take(r, "dynamic"))
		;
	if (take(r, "(")) { /* (unowned string)[] */
		struct vapi_value element = {0};

		read_type(r, &element);
		expect(r, ")");
		v->type = element.type;
		v->odd = 1;
	} else {
		v->type = read_dotted(r);
		if (at(r, "<"))
			skip_brackets(r);
	}
	for (;;) {
		if (take(r, "?"))
			v->nullable = 1;
		else if (take(r, "*"))
			v->stars++;
		else if (at(r, "["))
			skip_brackets(r), v->array++;
		else
			break;
	}
}

/* A default value: up to the comma or bracket that ends the parameter. */
static void skip_default(struct reader *r)
{
	while (!r->failed && !at(r, ",") && !at(r, ")")) {
		if (r->l.token == VAPI_END || r->l.token == VAPI_BAD)
			fail(r, "`)` was expected");
		else if (at(r, "(") || at(r, "{"))
			skip_brackets(r);
		else
			vapi_next(&r->l);
	}
}

static void read_param(struct reader *r, struct vapi_fn *fn)
{
	struct vapi_attributes a = {0};
	struct vapi_value v = {0};

	read_attributes(r, &a);
	if (take(r, "...")) {
		v.varargs = 1;
	} else {
		take(r, "params");
		read_ownership(r, &v);
		v.direction = take(r, "out") ? VAPI_OUT : take(r, "ref") ? VAPI_REF : VAPI_IN;
		read_type(r, &v);
		vapi_next(&r->l); /* its name */
		if (at(r, "["))
			skip_brackets(r), v.array++;
		if (take(r, "="))
			skip_default(r);
	}
	vapi_note_passing(&v, &a);
	vec_push(&fn->params, v);
	vec_release(&a);
}

static void read_params(struct reader *r, struct vapi_fn *fn)
{
	expect(r, "(");
	while (!r->failed && !at(r, ")")) {
		read_param(r, fn);
		if (!take(r, ","))
			break;
	}
	expect(r, ")");
}

/* --- Members --- */

static struct vapi_scope *add_scope(struct reader *r, struct vapi_scope *parent, enum vapi_kind kind,
				    const struct vapi_attributes *a)
{
	struct vapi_scope *s = ARENA_NEW(&r->v->arena, struct vapi_scope);
	const char *name = read_dotted(r);

	s->kind = kind == VAPI_CLASS && vapi_attribute(a, "Compact") ? VAPI_COMPACT : kind;
	s->parent = parent;
	vapi_name_scope(r->v, s, name, a);
	if (kind == VAPI_NAMESPACE && !r->v->ns)
		r->v->ns = name;
	vec_push(&r->v->scopes, s);
	if (!map_get(&r->v->by_name, MAP_PTR(s->name)))
		*map_put(&r->v->by_name, MAP_PTR(s->name), NULL) = MAP_PTR(s);
	return s;
}

static void read_scope(struct reader *r, struct vapi_scope *parent, enum vapi_kind kind,
		       const struct vapi_attributes *a)
{
	struct vapi_scope *s = add_scope(r, parent, kind, a);
	struct vapi_value base = {0};

	if (at(r, "<"))
		skip_brackets(r);
	if (take(r, ":")) {
		do {
			struct vapi_value v = {0};

			read_type(r, &v);
			base = base.type ? base : v;
		} while (take(r, ","));
	}
	s->base = base.type;
	if (kind == VAPI_ENUM) {
		skip_member(r);
		return;
	}
	read_body(r, s);
}

/* From `(` on. */
static void read_method(struct reader *r, struct vapi_fn *fn, const char *name, const struct vapi_attributes *a)
{
	read_params(r, fn);
	if (take(r, "throws")) {
		fn->throws = 1;
		do
			read_dotted(r);
		while (take(r, ","));
	}
	fn->c = vapi_method_name(r->v, fn, name, a);
	vapi_note_passing(&fn->ret, a);
	fn->floating = vapi_attribute_is(a, "returns_floating_reference", "true");
	fn->odd = vapi_attribute(a, "instance_pos") || vapi_attribute(a, "error_pos") ||
		  vapi_attribute(a, "generic_type_pos");
	skip_member(r);
	vec_push(&r->v->fns, fn);
}

/* Constructors are named like their type: `Auth (`, `Auth.from_x (`. */
static int is_constructor(const struct reader *r, const struct vapi_scope *scope, const char *type)
{
	const char *dot = strrchr(scope->name, '.'), *own = dot ? dot + 1 : scope->name;
	size_t n = strlen(own);

	return at(r, "(") && !strncmp(type, own, n) && (!type[n] || type[n] == '.');
}

struct modifiers {
	int is_static, skip, is_async, delegate;
};

static void read_modifiers(struct reader *r, struct modifiers *m)
{
	static const char *const others[] = {"public", "protected", "internal", "abstract", "virtual", "override",
					     "extern", "inline",    "sealed",   "partial",  "new",     NULL};
	int i, more = 1;

	while (more) {
		more = 0;
		for (i = 0; others[i]; i++)
			if (take(r, others[i]))
				more = 1;
		if (take(r, "static"))
			more = m->is_static = 1;
		else if (take(r, "async"))
			more = m->is_async = 1;
		else if (take(r, "const") || take(r, "private") || take(r, "signal"))
			more = m->skip = 1;
		else if (take(r, "delegate"))
			more = m->delegate = 1;
	}
}

static void read_function(struct reader *r, struct vapi_scope *scope, const struct modifiers *m,
			  const struct vapi_attributes *a)
{
	struct vapi_fn *fn = ARENA_NEW(&r->v->arena, struct vapi_fn);
	const char *name = "";

	fn->scope = scope;
	fn->is_static = m->is_static || scope->kind == VAPI_NAMESPACE;
	read_type(r, &fn->ret);
	if (r->failed)
		return;
	if (is_constructor(r, scope, fn->ret.type)) {
		name = fn->ret.type;
		fn->constructor = fn->is_static = 1;
	} else if (m->delegate) {
		add_scope(r, scope, VAPI_DELEGATE, a);
	} else if (r->l.token == VAPI_NAME) {
		name = read_dotted(r);
	}
	if (*name && at(r, "<"))
		skip_brackets(r);
	if (!*name || !at(r, "(") || m->skip || m->is_async || vapi_attribute(a, "NoWrapper"))
		skip_member(r);
	else
		read_method(r, fn, name, a);
}

/* Does a type begin here, with this word? `class` may be a modifier, too: `class bool add (...)`. */
static int introduces(struct reader *r, const char *word)
{
	struct vapi_lexer here = r->l;

	if (!take(r, word))
		return 0;
	if (!strcmp(word, "class")) {
		struct vapi_lexer name = r->l;

		if (!at(r, "unowned") && !at(r, "owned") && !at(r, "("))
			read_dotted(r);
		if (!at(r, "{") && !at(r, ":") && !at(r, "<")) {
			r->l = here;
			vapi_next(&r->l);
			return 0;
		}
		r->l = name;
	}
	return 1;
}

static void read_member(struct reader *r, struct vapi_scope *scope)
{
	static const struct {
		const char *word;
		enum vapi_kind kind;
	} kinds[] = {{"namespace", VAPI_NAMESPACE}, {"class", VAPI_CLASS}, {"interface", VAPI_INTERFACE},
		     {"struct", VAPI_STRUCT},       {"enum", VAPI_ENUM},   {"errordomain", VAPI_ENUM}};
	struct vapi_attributes a = {0};
	struct modifiers m = {0};
	size_t i;

	read_attributes(r, &a);
	vapi_add_headers(r->v, &a);
	read_modifiers(r, &m);
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (introduces(r, kinds[i].word))
			break;
	if (i < sizeof(kinds) / sizeof(*kinds))
		read_scope(r, scope, kinds[i].kind, &a);
	else if (take(r, "using") || at(r, "~"))
		skip_member(r);
	else
		read_function(r, scope, &m, &a);
	vec_release(&a);
}

static void read_body(struct reader *r, struct vapi_scope *scope)
{
	if (++r->depth > MAX_DEPTH)
		fail(r, "nested too deeply");
	expect(r, "{");
	while (!r->failed && !at(r, "}"))
		read_member(r, scope);
	expect(r, "}");
	take(r, ";");
	r->depth--;
}

int vapi_read(struct vapi *v, const char *path, const char *text, struct strbuf *err)
{
	struct reader r = {.v = v, .path = path, .err = err};
	struct vapi_scope *top = ARENA_NEW(&v->arena, struct vapi_scope);

	top->name = top->c = top->c_lower = "";
	vapi_start(&r.l, text);
	while (!r.failed && r.l.token != VAPI_END)
		read_member(&r, top);
	return r.failed ? -1 : 0;
}
