/* gir: what GObject introspection says of a library, read from XML. All strings are interned or live in the arena. */
#ifndef GCCHECK_IMPORT_GIR_H
#define GCCHECK_IMPORT_GIR_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

enum gir_kind { GIR_CLASS, GIR_INTERFACE, GIR_RECORD, GIR_UNION, GIR_ENUM, GIR_CALLBACK, GIR_ALIAS };
enum gir_transfer { GIR_NONE, GIR_CONTAINER, GIR_FULL };
enum gir_direction { GIR_IN, GIR_OUT, GIR_INOUT };
enum gir_what { GIR_FUNCTION, GIR_METHOD, GIR_CONSTRUCTOR };

struct gir_value {
	const char *type; /* "Gtk.Widget", "utf8", "array"; NULL: not said, or `...` */
	const char *c;    /* as C writes it; NULL: not said */
	enum gir_transfer transfer;
	enum gir_direction direction;
	int nullable, caller_allocates, varargs, is_instance;
	const char *scope;    /* of a callback: call, async, notified, forever; NULL */
	int closure, destroy; /* of a callback: which parameters, from 0 without the instance; -1 */
};

struct gir_fn {
	const char *name, *c;   /* "new", "gtk_label_new"; c is NULL for a callback */
	struct gir_type *owner; /* NULL: the namespace */
	enum gir_what what;
	struct gir_value ret;
	VEC(struct gir_value) params;
	const char *file; /* the header that declares it, "gtk/gtklabel.h"; NULL */
	int throws;       /* a GError ** comes last, which GIR does not list */
};

struct gir_type {
	enum gir_kind kind;
	const char *name, *c;              /* "Gtk.Widget", "GtkWidget" */
	const char *parent;                /* of a class; of an alias: what it stands for */
	const char *first_field;           /* a record's first member, if it holds one by value */
	const char *ref_func, *unref_func; /* C names; NULL */
	const char *free_func, *copy_func; /* likewise */
	const char *alias_c;               /* of an alias: its C type */
	int own;                           /* of the namespace that is being imported */
	int disguised, by_value;           /* by_value: seen without a star. Both: a typedef of a pointer */
	int boxed;                         /* a record that GObject can copy and free */
	struct gir_fn *callback;
};

struct gir {
	struct arena arena;
	VEC(struct gir_type *) types;
	VEC(struct gir_fn *) fns; /* of the namespace itself */
	struct map by_name, by_c; /* interned: struct gir_type * */
	const char *ns, *version;
	struct strbuf headers, packages, missing; /* missing: included files that are nowhere */
	VEC(const char *) read;                   /* "Gtk-3.0", as soon as it is being read */
};

/* Read a GIR file, and what it includes. text: the contents of path. Owns: the caller releases g.
 * Fails: -1, "FILE:LINE: reason" appended to err. */
int gir_read(struct gir *g, const char *path, const char *text, struct strbuf *err);
void gir_release(struct gir *g);
/* --- What a type is: gir_types.c --- */

/* NULL: it is nowhere described. */
struct gir_type *gir_find(const struct gir *g, const char *name);
struct gir_type *gir_find_c(const struct gir *g, const char *c_name);

enum gir_holds { GIR_HOLDS_NOTHING, GIR_HOLDS_COUNTED, GIR_HOLDS_PLAIN, GIR_HOLDS_RECORD };

struct model_text;

/* The family of objects of this type; NULL: they are not counted. Owns: the arena of g. */
const char *gir_family(struct gir *g, const struct gir_type *t);
/* Is a new one floating, so that who takes it in sinks it? */
int gir_floats(const struct gir *g, const struct gir_type *t);
/* What a pointer in this value points to: nothing that anybody owns, a counted object, plain memory, or a record of
 * which it is not said how it is freed. stars: how many stars belong to the passing, as 1 of `GObject **` is. */
enum gir_holds gir_holds(struct gir *g, const struct gir_value *v, int stars);
/* Declare the types in a C type. Fails: -1, something in it is nowhere described. */
int gir_declare(struct gir *g, struct model_text *m, const char *c);
/* Append "RESULT NAME(PARAMETERS)"; words may be NULL, else one for each parameter. Declares what is needed.
 * Fails: -1, the C types are not all known. */
int gir_prototype(struct gir *g, struct model_text *m, const struct gir_fn *fn, const char *name,
		  const char *const *words, struct strbuf *out);
/* The words of a function: for itself, and for each parameter in words[]. "": none. Owns: the arena of g.
 * Returns 1 if references matter in it at all. */
int gir_words(struct gir *g, const struct gir_fn *fn, const char **result, const char **words);

#endif
