/* What the files of fix/ that lay out edits share. Internal. */
#ifndef GCCHECK_FIX_LAYOUT_H
#define GCCHECK_FIX_LAYOUT_H

#include "analyzer/fix/fix.h"

struct layout {
	struct arena *a;
	struct tokens tokens;
	const char *eol;
	int blank; /* f (x): a call has a blank there */
	change_list *out;
};

/* --- layout.c --- */
size_t line_start(const char *text, size_t at);
int is_first_on_line(const char *text, size_t len, size_t at);
/* Blanks that begin the line of `at`. Owns: l->a. */
const char *indent_of(const struct layout *l, size_t at);
/* One line of code, with blanks before parentheses as the file has them. */
void add_line(const struct layout *l, struct strbuf *out, const char *line, size_t n);
/* Append a change; text is emptied. */
void change(const struct layout *l, size_t at, size_t remove, struct strbuf *text);
/* The keyword whose body follows token i, which is `else` or the parenthesis that closes a condition; -1: it is none. */
int keyword_before(const struct tokens *t, int i);
/* The semicolon that ends the statement of token i; -1. */
int end_of_statement(const struct tokens *t, int i);
size_t token_end(const struct tokens *t, int i);
int is_blank(const char *text, size_t from, size_t to);
/* The token at this offset; -1: none begins there. */
int token_at(const struct tokens *t, size_t offset);

/* --- shape.c --- */
/* Append the changes of an edit that is neither plain text nor statements before another. Fails: -1, the code there does not
 * look as it would have to. */
int shape_edit(const struct layout *l, size_t offset, const struct finding_edit *e);
/* The expression that the return at token i returns; NULL: none, or it is no return. Owns: l->a. */
const char *returned_text(const struct layout *l, int i);

#endif
