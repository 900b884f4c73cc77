/* What the attributes of a declaration say: what it is called in C, and how a value is passed. */
#include "analyzer/import/vapi.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <string.h>

const char *vapi_attribute(const struct vapi_attributes *a, const char *key)
{
	int i;

	for (i = 0; i < a->count; i++)
		if (!strcmp(a->items[i].key, key))
			return a->items[i].value;
	return NULL;
}

int vapi_attribute_is(const struct vapi_attributes *a, const char *key, const char *value)
{
	const char *is = vapi_attribute(a, key);

	return is && !strcmp(is, value);
}

void vapi_note_passing(struct vapi_value *v, const struct vapi_attributes *a)
{
	static const char *const odd[] = {"array_length_pos", "array_length_type", "array_length_cname",    "pos",
					  "type_cname",       "array_length_expr", "default_value_on_error"};
	size_t i;

	v->c = vapi_attribute(a, "type");
	v->no_length =
		vapi_attribute_is(a, "array_length", "false") || vapi_attribute_is(a, "array_null_terminated", "true");
	for (i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		v->odd |= vapi_attribute(a, odd[i]) != NULL;
}

/* --- Names in C --- */

/* "AuthBasic": "auth_basic_" */
static const char *lower(struct arena *a, const char *prefix, const char *name)
{
	struct strbuf s = STRBUF_INIT;
	const char *copy;
	size_t i;

	for (i = 0; name[i]; i++) {
		int upper = isupper((unsigned char)name[i]), before = i && isupper((unsigned char)name[i - 1]);
		int after = name[i + 1] && islower((unsigned char)name[i + 1]);

		if (i && upper && name[i - 1] != '_' && (!before || (after && i > 1)))
			strbuf_addch(&s, '_');
		strbuf_addch(&s, tolower((unsigned char)name[i]));
	}
	copy = intern(arena_printf(a, "%s%s_", prefix, s.buf));
	strbuf_release(&s);
	return copy;
}

static const char *not_empty(const char *s)
{
	return s && *s ? s : NULL;
}

void vapi_name_scope(struct vapi *v, struct vapi_scope *s, const char *name, const struct vapi_attributes *a)
{
	const char *cname = vapi_attribute(a, "cname"), *prefix = vapi_attribute(a, "cprefix"),
		   *low = vapi_attribute(a, "lower_case_cprefix");
	const char *outer = s->parent ? s->parent->c : "", *outer_low = s->parent ? s->parent->c_lower : "";

	s->name =
		intern(s->parent && *s->parent->name ? arena_printf(&v->arena, "%s.%s", s->parent->name, name) : name);
	if (!low && s->kind != VAPI_NAMESPACE && s->kind != VAPI_ENUM)
		low = prefix; /* of a type: what its methods begin with */
	s->c_lower = low ? low : lower(&v->arena, outer_low, name);
	if (s->kind == VAPI_NAMESPACE)
		s->c = prefix ? prefix : arena_printf(&v->arena, "%s%s", outer, name);
	else
		s->c = intern(cname ? cname : arena_printf(&v->arena, "%s%s", outer, name));
	s->ref = not_empty(vapi_attribute(a, "ref_function"));
	s->unref = not_empty(vapi_attribute(a, "unref_function"));
	s->copy = not_empty(vapi_attribute(a, "copy_function"));
	s->free = not_empty(vapi_attribute(a, "free_function"));
	s->ref_void = vapi_attribute_is(a, "ref_function_void", "true");
	s->simple = vapi_attribute(a, "SimpleType") || vapi_attribute(a, "IntegerType") ||
		    vapi_attribute(a, "FloatingType") || vapi_attribute(a, "BooleanType");
}

void vapi_add_headers(struct vapi *v, const struct vapi_attributes *a)
{
	const char *names = vapi_attribute(a, "cheader_filename");
	size_t len;

	for (; names && *names; names += len + strspn(names + len, ", ")) {
		char *name;

		len = strcspn(names, ", ");
		name = arena_strndup(&v->arena, names, len);
		if (!strstr(v->headers.buf, name))
			strbuf_addf(&v->headers, "%s%s", v->headers.len ? " " : "", name);
	}
}

const char *vapi_method_name(struct vapi *v, const struct vapi_fn *fn, const char *name,
			     const struct vapi_attributes *a)
{
	const char *cname = vapi_attribute(a, "cname"), *low = fn->scope->c_lower, *dot = strrchr(name, '.');

	if (cname)
		return cname;
	if (dot)
		name = dot + 1;
	if (!fn->constructor)
		return intern(arena_printf(&v->arena, "%s%s", low, name));
	if (!dot)
		return intern(arena_printf(&v->arena, "%snew", low));
	return intern(arena_printf(&v->arena, "%s%s%s", low, strncmp(name, "new", 3) ? "new_" : "", name));
}

void vapi_release(struct vapi *v)
{
	int i;

	for (i = 0; i < v->fns.count; i++)
		vec_release(&v->fns.items[i]->params);
	vec_release(&v->scopes);
	vec_release(&v->fns);
	map_release(&v->by_name);
	strbuf_release(&v->headers);
	arena_release(&v->arena);
}

struct vapi_scope *vapi_find(const struct vapi *v, const struct vapi_scope *from, const char *name)
{
	struct strbuf full = STRBUF_INIT;
	uint64_t *at_name = NULL;

	for (; from && !at_name; from = from->parent) {
		strbuf_reset(&full);
		strbuf_addf(&full, "%s%s%s", from->name, *from->name ? "." : "", name);
		at_name = map_get(&v->by_name, MAP_PTR(intern(full.buf)));
	}
	strbuf_release(&full);
	return at_name ? (struct vapi_scope *)(uintptr_t)*at_name : NULL;
}
