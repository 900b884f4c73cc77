/* Findings: what a person is told. A rule makes them from facts; reporters, suppression, baseline and the database
 * read them. Plain data; strings live as long as the finding set that owns them.
 */
#ifndef GCCHECK_REPORT_FINDING_H
#define GCCHECK_REPORT_FINDING_H

#include "analyzer/base/arena.h"
#include "analyzer/base/edit.h"

enum finding_level { LEVEL_NOTE = 1, LEVEL_WARNING, LEVEL_ERROR };

struct finding_step {
	const char *file; /* relative to the scanned tree where it is inside, else absolute */
	int line, column; /* 1-based; column in bytes */
	const char *note; /* never NULL */
};

/* A change of the source that mends the finding, or a part of it. */
struct finding_edit {
	const char *file;  /* as in finding_step */
	int line, column;  /* 1-based; column in bytes: the text is put before this position */
	int remove;        /* bytes that go from there on; 0: none */
	const char *text;
	const char *what;  /* for people: "release `item` before the return" */
	enum edit_form form;
};

struct finding {
	const char *rule;        /* "GC102" */
	enum finding_level level;
	const char *file;        /* as in finding_step */
	int line, column;        /* 1-based; column in bytes */
	const char *function;    /* enclosing function, or the variable for a table */
	const char *object;      /* spelling */
	const char *message;     /* one sentence, no trailing full stop, no rule id */
	const char *fingerprint; /* 32 hex digits: rule, function, acquiring callee, object, ordinal; never a line */
	const char *verdict;     /* NULL until a trace exists */
	int confidence;          /* 0..100 */
	const struct finding_step *steps;
	int n_steps;
	int acquired_step;       /* index of the step where the object was got; 0 also when that is unknown */
	const struct finding_edit *edits; /* all together are one fix; none: nobody knows a sure one */
	int n_edits;
	const char *ends;        /* advice that its edits alone make good: beginning of the ids of rules that find nothing about the
				    object in this function any more once they are made; NULL: a finding like others */
	const char *suppressed;  /* NULL, or why it is not shown: "comment", "baseline", "generated", "vendored", ... */
};

struct finding_set {
	struct arena arena; /* owns the findings' strings, steps and edits */
	struct finding *items;
	int count, alloc;
};

void finding_set_release(struct finding_set *set);
/* Append a deep copy. Returns it. Owns: the set. */
struct finding *finding_set_add(struct finding_set *set, const struct finding *f);
/* Order by file, line, column, rule; drop repeats of one fingerprint at one place. */
void finding_set_sort(struct finding_set *set);
/* "note", "warning", "error". */
const char *finding_level_name(enum finding_level level);
/* The 32 hex digits of XXH3-128 over rule|function|acquired_by|object|ordinal; white space in the object does not
 * count. Owns: the arena. */
char *finding_fingerprint(struct arena *a, const char *rule, const char *function, const char *acquired_by,
			  const char *object, int ordinal);
/* A file's name as findings carry it: relative to root where it is inside, else absolute. dir is what a relative name
 * is relative to (NULL: root). Works on names; asks the file system (symbolic links) only for files that seem to be
 * outside. Owns: the arena. */
char *finding_path(struct arena *a, const char *root, const char *dir, const char *file);

#endif
