/* fix: the edits that findings carry, laid out in the text of a file, tried, and written or shown.
 *
 * Nothing here knows how a file is analysed: who tries an edit hands in a function that looks at a text (fix_look). So an edit
 * that is offered was analysed, whoever proposed it.
 */
#ifndef GCCHECK_FIX_FIX_H
#define GCCHECK_FIX_FIX_H

#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/finding.h"

#include <stdio.h>

enum { FIX_CONFIDENCE = 75 }; /* findings below it are not sure enough to be mended unseen */

/* --- tokens.c: enough of C to know where a statement stands ---------------------------------------------------------- */

enum token_kind { TOKEN_WORD, TOKEN_PUNCTUATION, TOKEN_LITERAL, TOKEN_DIRECTIVE };

struct token {
	enum token_kind kind;
	size_t at, len; /* bytes */
};

struct tokens {
	const char *text;
	size_t len;
	VEC(struct token) list; /* comments are left out, a directive is one token */
};

/* Borrows: text. Owns: the caller releases list. */
void tokens_read(struct tokens *t, const char *text, size_t len);
int token_is(const struct tokens *t, int i, const char *word); /* any i: those outside are nothing */

/* --- layout.c: edits in a text ------------------------------------------------------------------------------------------- */

/* Plain replacement of bytes. */
struct change {
	size_t at, remove;
	const char *text;
};

typedef VEC(struct change) change_list;

/* Offset of a line and column (1-based, bytes) in a text; -1: there is no such place. */
long text_offset(const char *text, size_t len, int line, int column);
void text_position(const char *text, size_t offset, int *line, int *column);

/* What edits of one file come to in its text: statements on lines of their own, with braces where they are needed. Appends to
 * out, in the order of the text. Owns: a, the texts. Fails: -1 if one of them cannot be laid out, or two overlap. */
int fix_layout(struct arena *a, const char *text, size_t len, const struct finding_edit *const *edits, int n, change_list *out);
/* The text with the changes made, appended to out. */
void fix_change(const char *text, size_t len, const change_list *changes, struct strbuf *out);

/* --- choose.c: which fixes stand the test --------------------------------------------------------------------------------- */

struct fix_file {
	const char *file;    /* as findings name it */
	const char *path;    /* as the system does */
	struct strbuf text;  /* as it was read */
	VEC(int) findings;   /* those that have a fix for it: indices in the set */
	unsigned char *kept; /* by entry of findings: 1: its fix holds */
	change_list changes; /* of the fixes that are kept */
};

struct fix_plan {
	struct arena arena;
	VEC(struct fix_file) files;
};

struct fix_view {
	struct finding_set findings;
	int trouble; /* parts of the text that could not be analysed, errors */
};

/* Find what is wrong with the file when it holds this text. Fails: -1, it cannot be told. */
typedef int (*fix_look)(void *data, const struct fix_file *f, const char *text, size_t len, struct fix_view *out);

/* The files of the tree whose shown findings, from `level` up, and advice (finding.ends) have edits: what is to be tried. Owns: the caller releases the
 * plan. */
void fix_collect(struct fix_plan *p, const struct finding_set *set, const char *root, enum finding_level level);
/* Fill kept: those whose finding is gone with their edits, and with which nothing new comes up. */
void fix_choose(struct fix_file *f, const struct finding_set *set, fix_look look, void *data);
/* Fill kept: those that stand the test alone, whatever the others do. */
void fix_prove(struct fix_file *f, const struct finding_set *set, fix_look look, void *data);
/* Fill changes from kept, and give the findings their edits as they came out; those that have none now lose theirs. */
void fix_settle(struct fix_plan *p, struct finding_set *set);
int fix_count(const struct fix_file *f);
void fix_plan_release(struct fix_plan *p);

/* --- diff.c, write.c ---------------------------------------------------------------------------------------------------------- */

/* A unified diff with three lines of context, as git apply takes it; nothing if the texts are equal. */
void fix_diff(FILE *out, const char *file, const char *before, size_t n_before, const char *after, size_t n_after);
/* Put the new text in the file's place, in one step; its mode stays. Fails: -1, why in err: among others, the file is not any
 * more what was analysed. */
int fix_write(const struct fix_file *f, struct strbuf *err);
/* The findings of a file that was written stand where they stand now; those that are mended are suppressed as "fixed". */
void fix_move(const struct fix_file *f, struct finding_set *set);

#endif
