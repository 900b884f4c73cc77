/* What the files of front/ share: the parsed unit, and small helpers over libclang's cursors. Internal to front/. */
#ifndef GCCHECK_FRONT_CLANG_TU_H
#define GCCHECK_FRONT_CLANG_TU_H

#include "analyzer/base/strbuf.h"
#include "analyzer/front/front.h"
#include "analyzer/ir/ir.h"

#include <clang-c/Index.h>

struct front_error {
	CXFile file;
	unsigned line, offset; /* where an error diagnostic stands */
};

struct file_text {
	const char *text;
	size_t size;
	int known;
};

enum { BODY_TAKEN = 1 << 30 };

struct scoped_var {
	CXCursor var;
	const char *function; /* its cleanup */
};

struct front {
	CXTranslationUnit tu;
	const struct front_options *opts;
	struct ir_unit *u;
	struct map types;   /* CXType.data[0] -> type */
	struct map records; /* record declaration -> record + 1 */
	struct map decls;   /* function declaration -> decl + 1 */
	struct map files;   /* CXFile -> file index + 1 */
	struct map bodies;  /* interned name -> index in lazy + 1, with BODY_TAKEN once it is lowered: header functions, lowered when called */
	struct map deallocs; /* interned name of a function that malloc(dealloc, n) named -> n */
	struct map fields;  /* field declaration -> interned name */
	struct map climbing; /* file name that begins with ".." -> 1: it is the project's all the same */
	struct map scoped;  /* what ir_unit.scoped has already: words, and types -> 1 */
	VEC(CXCursor) macros; /* those whose definitions speak of a cleanup attribute */
	VEC(struct scoped_var) scoped_vars;
	VEC(CXCursor) lazy;
	VEC(CXCursor) own;  /* definitions in the unit's own files */
	VEC(struct front_error) errors;
	VEC(struct file_text) texts; /* by file index: libclang searches its files at every call */
};

typedef VEC(CXCursor) cursor_vec;

/* Children of a cursor, appended to out. */
void cursor_kids(CXCursor c, cursor_vec *out);
/* The cursor's spelling, interned. */
const char *cursor_name(CXCursor c);
/* A CXString's text, interned; disposes of it. */
const char *take_string(CXString s);
/* The file's contents, NULL if unknown. Borrows: the unit. */
const char *file_text(struct front *f, CXFile file, size_t *size);
int file_index(struct front *f, CXFile file);
/* Where a person sees the cursor, and the macro it came from. */
struct ir_loc cursor_loc(struct front *f, CXCursor c);
struct ir_loc location_loc(struct front *f, CXSourceLocation at);
/* The file's own text where the cursor is spelled (inside a macro's definition, if it came from one), at most *left
 * bytes of it. NULL if unknown. Borrows: the unit. */
const char *spelled_text(struct front *f, CXSourceLocation at, size_t *left);
/* The body of this header function is needed: something calls it, or it stands in a table. */
void want_body(struct front *f, const char *name);
/* 1 if the file belongs to the project (not a system header). */
int is_own_file(struct front *f, CXFile file);

/* types.c */
int type_of(struct front *f, CXType t);
int record_of(struct front *f, CXType t); /* -1: not a record */
const char *field_name(struct front *f, CXCursor field_decl);
enum ir_type_kind kind_of(enum CXTypeKind canonical);
int decl_of(struct front *f, CXCursor function);
/* Declaration (words) for calls through a pointer of this type or field; -1: none known. */
int slot_of_type(struct front *f, CXType t, CXCursor field);
/* words.c: what the declaration says; NULL if nothing. The list ends with NULL and lives in the unit's arena. */
const char *const *words_of(struct front *f, CXCursor decl);
/* ... by malloc(dealloc, n): words of d. */
void read_dealloc(struct front *f, CXCursor decl, struct ir_decl *d);
void mark_deallocs(struct front *f);
/* ... by the GTK-Doc comment in front of a definition: words that start with "doc-". */
void read_docs(struct front *f, CXCursor definition, struct ir_decl *d);
/* Options for clang that turn other tools' attributes into words. */
const char *const *word_defines(int *n);
/* Read every declaration with words: for model headers. */
void read_model_decls(struct front *f);

/* layouts.c */
void read_layout(struct front *f, CXType canonical, int record);
/* An initialiser fills these n members of the record by position. */
void note_listed(struct front *f, CXType record, int n);

/* tables.c */
void read_tables(struct front *f, CXCursor var);
/* The list that initialises a variable, a null cursor if none does. */
CXCursor initialiser_list(CXCursor var);
/* Each value of an initialiser list that may hold functions, with its field if it is a struct's. Returns how many. */
int each_entry(struct front *f, CXCursor list, void (*entry)(void *data, CXCursor field, CXCursor value), void *data);
/* The function that an initialiser names, through any casts; a null cursor if none. */
CXCursor function_in(CXCursor e);

/* scoped.c: which words release a variable at the end of its scope. */
void note_macro(struct front *f, CXCursor definition);
void note_scoped_var(struct front *f, CXCursor var, const char *function);
/* Once all functions are lowered: fill u->scoped. */
void settle_scoped(struct front *f);

/* type_objects.c */
void read_type_object(struct front *f, CXCursor var);
/* type_text.c: what the text of an initialiser says that clang dropped because it could not read all of it. 0: nothing. */
int read_type_text(struct front *f, CXCursor var, struct ir_type_object *t);
/* Once all records are known: those of this file alone get its name, as elsewhere. */
void settle_type_texts(struct front *f);

/* lower.c */
void lower_function(struct front *f, CXCursor definition);

#endif
