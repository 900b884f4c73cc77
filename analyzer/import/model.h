/* model: the header that an importer is making, in parts. Nothing reaches a file before all of it is there. */
#ifndef GCCHECK_IMPORT_MODEL_H
#define GCCHECK_IMPORT_MODEL_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"

struct model_text {
	struct arena arena;                       /* what an importer needs as long as the model is being made */
	const char *name, *headers, *pkg, *about; /* about: sentences of the second comment; borrowed */
	struct strbuf types, functions, left_out;
	struct map declared; /* interned name: 1 as soon as `types` says what it is */
	int n_functions, n_left_out;
};

/* The importers: file contents to a model. They fail like import_model. */
int import_refcounts(struct model_text *m, const char *path, const char *text, struct strbuf *err);
int import_gir(struct model_text *m, const char *path, const char *text, struct strbuf *err);
int import_vapi(struct model_text *m, const char *path, const char *text, struct strbuf *err);

void model_release(struct model_text *m);
/* Append the whole header; source: the file that it was made from. */
void model_finish(const struct model_text *m, const char *source, struct strbuf *out);
/* A line that groups the functions after it. */
void model_section(struct model_text *m, const char *title);
/* Append one declaration of a function, broken into lines. */
void model_function(struct model_text *m, const char *decl);
/* Name a function in the last comment. */
void model_leave_out(struct model_text *m, const char *function);
/* Append to the types. line: a whole declaration. */
void model_type(struct model_text *m, const char *line);
/* Is the name known already? Marks it as known. */
int model_knows(struct model_text *m, const char *name);
/* Declare a name that C, POSIX, GLib or Python.h gives a fixed meaning. 0: it is none of these. */
int model_declare_common(struct model_text *m, const char *name);

/* --- C types as text --- */

/* The name that a type is made from: "const GtkWidget *const *": "GtkWidget". Owns: the intern table. */
const char *ctype_base(const char *c);
int ctype_stars(const char *c);
/* Append the type in the house's spacing: "const gchar* const*" becomes "const gchar *const *". */
void ctype_add(struct strbuf *out, const char *c);
/* The file's name without its folder. Borrows: path. */
const char *base_name(const char *path);

#endif
