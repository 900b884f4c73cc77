/* protos: the functions that a header declares, with their types spelled so that two headers can be compared. The model
 * test holds our contract headers against the libraries' own with it. */
#ifndef GCCHECK_FRONT_PROTOS_H
#define GCCHECK_FRONT_PROTOS_H

#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"

struct proto {
	const char *name;
	/* Canonical: typedefs resolved, struct and union tags without their keyword, every enumeration as "enum".
	 * "" for a macro that is no function besides. */
	const char *type;
	const char *words; /* the function's own GC_ words: "macro", "since 3.10; returns-owned"; "" for none */
	const char *file;  /* where it is declared, as the parser names it */
	int line;          /* 1-based */
	int is_macro;      /* a macro of this name is defined, whether or not there is a function too */
};

struct protos {
	struct arena arena; /* owns the strings */
	struct proto *items; /* sorted by name, each name once */
	int count, alloc;
};

/* Read what path and the files that it includes declare outside system headers (all: inside them too) and, if all, the
 * macros. argv: compile flags. May be called again to add more. Owns: the caller releases.
 * Fails: -1, the parser's errors appended to err; what could be read is there. */
int protos_read(struct protos *p, const char *path, const char *const *argv, int argc, int all, struct strbuf *err);
void protos_release(struct protos *p);
/* NULL: there is none. Borrows: p. */
const struct proto *protos_find(const struct protos *p, const char *name);
/* 1 if the types are the same, where an enumeration is the same as int or unsigned int. */
int protos_same_type(const char *a, const char *b);
/* 1 if the words hold this one, whatever it says further: proto_has(p, "since"). */
int proto_has(const struct proto *p, const char *word);

#endif
