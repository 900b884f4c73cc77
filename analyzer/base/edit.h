/* How the text of an edit is meant: facts and findings carry edits, analyzer/fix lays them out. Positions are where the code that
 * they are about begins. */
#ifndef GCCHECK_BASE_EDIT_H
#define GCCHECK_BASE_EDIT_H

enum edit_form {
	EDIT_TEXT,    /* the text as it stands, in place of some bytes */
	EDIT_BEFORE,  /* whole statements, one a line, a tab for each level, that go before the statement there; "@" is what
			 that statement returns */
	EDIT_INSTEAD, /* a statement that takes the place of the one there */
	EDIT_DROP,    /* the statement there, which calls a function with the variable `text`, goes; with an `if` around it that
			 only asks whether the variable is NULL */
	EDIT_MARK,    /* text goes before the declaration of the variable there, which then begins as NULL */
	EDIT_RETYPE,  /* text takes the place of the type `T *` in it, and it begins as NULL */
	EDIT_TAKE,    /* text, f(&variable), takes the place of the variable in the statement there */
	EDIT_FORMS
};

#endif
