/* includes: which include folders the sources of a tree need, read off their #include lines. A textual scan: conditions
 * are not evaluated, so headers for other systems are asked for, too, and go missing harmlessly. */
#ifndef GCCHECK_FRONT_INCLUDES_H
#define GCCHECK_FRONT_INCLUDES_H

#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/front/packages.h"

struct include_header {
	const char *path; /* from the root, interned */
	int next;         /* index of the next one with this last name, -1: none */
};

struct include_folder {
	const char *dir; /* from the root, "" for the root itself, interned */
	int votes;       /* includes that it resolves */
	int angle;       /* 1: some of them in <> */
};

struct include_wanted {
	const char *name;
	int votes;
	int angle;
	int made; /* 1: only its template is there (config.h.in): a configure step makes it */
};

struct includes {
	const char *root;                     /* absolute. Borrows: the caller's */
	const struct packages *packages;      /* for what the compiler finds by itself. Borrows: the caller's */
	VEC(struct include_folder) folders;   /* of the tree; the most useful first */
	VEC(struct include_wanted) missing;   /* neither in the tree nor the system's; the most wanted first */
	VEC(const char *) demands;            /* macros without which headers refuse themselves */
	VEC(struct include_header) headers;   /* all that could be included */
	struct map by_name;                   /* interned last name -> index + 1 of a header */
	struct map by_path;                   /* interned path -> 1 */
	VEC(const char *) queue;              /* files to scan */
	struct map queued, by_dir, by_missing, by_demand;
	struct map seen;                      /* include line + folder of the includer -> 1 */
	struct map system;                    /* interned header -> 1 the compiler finds it, 2 it does not */
	struct strbuf text;                   /* of the file being scanned */
	int in_header;                        /* 1: that file is a header */
};

/* Scan n files (paths from root) and the headers that they lead to. Fills folders and missing. Release s. */
void includes_scan(struct includes *s, const char *root, const struct packages *packages, const char *const *files,
		   int n);
void includes_release(struct includes *s);
/* 1 if the tree has dir/name (dir from the root). */
int includes_has(const struct includes *s, const char *dir, const char *name);

#endif
