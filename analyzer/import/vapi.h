/* vapi: what a Vala binding says of a C library, read into types and functions. Everything lives in the arena. */
#ifndef GCCHECK_IMPORT_VAPI_H
#define GCCHECK_IMPORT_VAPI_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

/* --- Tokens --- */

enum vapi_token { VAPI_END, VAPI_NAME, VAPI_STRING, VAPI_NUMBER, VAPI_SIGN, VAPI_BAD };

struct vapi_lexer {
	const char *at;
	int line;              /* of the token */
	enum vapi_token token; /* the one that is to be read next */
	const char *text;      /* its text, a string without its quotes, a name without its @. Owns: the intern table */
};

/* Go to the first token of text, and to the next one. A NUL or an open string or comment: VAPI_BAD. */
void vapi_start(struct vapi_lexer *l, const char *text);
void vapi_next(struct vapi_lexer *l);

/* --- What was read --- */

enum vapi_kind { VAPI_NAMESPACE, VAPI_CLASS, VAPI_COMPACT, VAPI_INTERFACE, VAPI_STRUCT, VAPI_ENUM, VAPI_DELEGATE };
enum vapi_direction { VAPI_IN, VAPI_OUT, VAPI_REF };

/* The values of [CCode (key = value)] by key, and "" for [Compact] and its like. */
struct vapi_attribute {
	const char *key, *value;
};

struct vapi_attributes {
	struct vapi_attribute *items;
	int count, alloc;
};

struct vapi_scope {
	enum vapi_kind kind;
	const char *name;                      /* "Soup.Auth" */
	const char *c, *c_lower;               /* "SoupAuth" (of a namespace: how its types begin), "soup_auth_" */
	const char *base;                      /* of a class: the first that it derives from, as written; NULL */
	const char *ref, *unref, *copy, *free; /* C functions; NULL */
	int ref_void, simple;                  /* simple: a struct that is passed by value */
	struct vapi_scope *parent;
};

struct vapi_value {
	const char *type; /* as written, without `?`, `*` and what is between < and > */
	const char *c;    /* [CCode (type = ...)]; NULL */
	int stars, nullable, array, varargs;
	int owned, unowned; /* what is said; 0, 0: what the place means */
	enum vapi_direction direction;
	int odd; /* passed in a way that is not told here (array lengths elsewhere, ...) */
	int no_length;
};

struct vapi_fn {
	const char *c;
	struct vapi_scope *scope;
	struct vapi_value ret;
	VEC(struct vapi_value) params;
	int is_static, constructor, throws, floating, odd;
};

struct vapi {
	struct arena arena;
	VEC(struct vapi_scope *) scopes;
	VEC(struct vapi_fn *) fns;
	struct map by_name; /* interned: struct vapi_scope * */
	struct strbuf headers;
	const char *ns; /* the first namespace */
};

/* NULL: it is not among them. */
const char *vapi_attribute(const struct vapi_attributes *a, const char *key);
int vapi_attribute_is(const struct vapi_attributes *a, const char *key, const char *value);
/* What [CCode] says of how a value is passed. */
void vapi_note_passing(struct vapi_value *v, const struct vapi_attributes *a);
/* How a scope, and what is in it, is called in C; which functions count its objects. */
void vapi_name_scope(struct vapi *v, struct vapi_scope *s, const char *name, const struct vapi_attributes *a);
/* What the method that Vala calls name (with a dot: a named constructor) is called in C. */
const char *vapi_method_name(struct vapi *v, const struct vapi_fn *fn, const char *name,
			     const struct vapi_attributes *a);
/* Take note of the headers that are named there. */
void vapi_add_headers(struct vapi *v, const struct vapi_attributes *a);

/* Read a binding. Owns: the caller releases v. Fails: -1, "FILE:LINE: reason" appended to err. */
int vapi_read(struct vapi *v, const char *path, const char *text, struct strbuf *err);
void vapi_release(struct vapi *v);
/* The type of a name that stands in a scope. NULL: it is none of this file. */
struct vapi_scope *vapi_find(const struct vapi *v, const struct vapi_scope *from, const char *name);

#endif
