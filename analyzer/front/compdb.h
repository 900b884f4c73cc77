/* compdb: how each unit is compiled: from compile_commands.json, or compile_flags.txt.
 *
 * Both are files that anybody may have written: flags pass through flags_filter(), and nothing that they name is run.
 */
#ifndef GCCHECK_FRONT_COMPDB_H
#define GCCHECK_FRONT_COMPDB_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"

struct compile_unit {
	const char *file;    /* absolute, tidy */
	const char *dir;     /* absolute: what relative folders in argv are relative to */
	const char **argv;   /* the flags, filtered; NULL after the last */
	int argc;
	const char *dropped; /* the flags that were not let through, in words; "" if none is missed */
};

struct compdb {
	struct arena arena;         /* owns all below */
	const char *path;           /* of the file that was read */
	const char *source;         /* in words: "compile_commands.json in build/ (12 units)" */
	struct compile_unit *units; /* C only, each file once, in the file's order */
	int n_units, units_alloc;
	struct compile_unit common; /* compile_flags.txt: for every file; file is NULL. Otherwise argv is NULL */
	int n_missing;              /* units whose source does not exist */
	int n_duplicates;           /* further commands for a unit: the first one counts */
	int n_other;                /* other languages */
	int n_broken;               /* entries without a file or a command */
	const char *passed_over;    /* a file that was found, but lists no unit of this tree, in words; or NULL */
	struct map by_file;         /* interned file -> index + 1 */
};

/* Look for compile information for the tree at root (absolute).
 * given (-p; may be NULL): a folder, or the file itself; nothing else is looked at then.
 * Otherwise compile_commands.json in root and its ancestors up to the top of the git tree (or of the file system), in
 * each case also up to two folders down (build/, out/x/, the newest), then compile_flags.txt in the same folders. A
 * file that knows no unit below root is passed over.
 * Returns 1 if found, 0 if there is none; -1 with a message naming the file and what to do. Release db in each case. */
int compdb_open(struct compdb *db, const char *root, const char *given, struct strbuf *err);
void compdb_release(struct compdb *db);

/* How the file (absolute) is compiled. If it is not listed, the flags of the unit that is nearest by path, and *exact
 * is 0 (exact may be NULL). NULL if the database is empty. Borrows: db. */
const struct compile_unit *compdb_lookup(const struct compdb *db, const char *file, int *exact);

#endif
