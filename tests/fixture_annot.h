/* What a fixture says about itself; fixtures/README.md describes the format. */
#ifndef GCCHECK_TESTS_FIXTURE_ANNOT_H
#define GCCHECK_TESTS_FIXTURE_ANNOT_H

#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

enum annot_kind {
	ANNOT_EXPECT,      /* a warning or an error stands here, and rightly so */
	ANNOT_EXPECT_NOTE, /* a note does */
	ANNOT_KNOWN_MISS,  /* one should stand here and does not */
	ANNOT_KNOWN_FALSE  /* one stands here and should not */
};

struct annot {
	enum annot_kind kind;
	const char *rule, *file; /* file: relative to the repository */
	int line;                /* 1-based */
	const char *function;    /* whose body the line is in; NULL: none ends in _bad or _ok */
};

struct fixture_function {
	const char *name, *file;
	int line, bad; /* bad: 1 for _bad, 0 for _ok */
};

struct fixture {
	struct arena arena; /* owns all strings */
	const char *path;   /* relative to the repository */
	VEC(const char *) flags;    /* after flags=, to the end of the line */
	VEC(const char *) packages; /* pkg=A,B */
	const char *select;         /* select=: a rule that is off by default, NULL */
	const char *only;           /* only=: no other rule's findings count, NULL */
	int partial, gave_up;       /* functions that cannot be read whole, or are given up: partial=, gave-up= words */
	VEC(struct annot) annots;
	VEC(struct fixture_function) functions;
};

/* Read one file, with the files of its own folder and below that it includes by name. root: the repository. fx: zeroed;
 * release it either way. Fails: -1, a message on err. */
int fixture_read(struct fixture *fx, const char *root, const char *path, struct strbuf *err);
/* The same, added to what fx has. */
int fixture_read_more(struct fixture *fx, const char *root, const char *path, struct strbuf *err);
void fixture_release(struct fixture *fx);
/* The rules of the format: a _bad function has an annotation, an _ok one none but known-false, both kinds are there, no
 * annotation stands outside. Appends a line per offence; returns how many. */
int fixture_check_format(const struct fixture *fx, struct strbuf *out);
const char *annot_kind_name(enum annot_kind kind);

#endif
