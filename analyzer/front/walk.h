/* walk: paths, folders and other programs: what the file lists of front/ are made from. */
#ifndef GCCHECK_FRONT_WALK_H
#define GCCHECK_FRONT_WALK_H

#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"

/* path (relative to dir, or to the current folder if dir is NULL) as an absolute one without links, "." or "..". What
 * does not exist is tidied by its text alone. Owns: arena. */
const char *path_absolute(struct arena *arena, const char *dir, const char *path);
/* 1 if path is dir or below it; both absolute and tidy. */
int path_is_below(const char *path, const char *dir);

/* Called for each regular file, with its path from the top of the walk (valid during the call). */
typedef void tree_visit(void *data, const char *path);
/* Visit the files below top in the order of their names: no hidden folders, no links to folders, no build folders
 * unless with_builds. Folders that cannot be read are noted (notes may be NULL). */
void tree_walk(const char *top, int with_builds, tree_visit *visit, void *data, struct strbuf *notes);

/* Run a program with no shell and no input, its messages dropped, and append what it prints to out.
 * Returns its exit status, -1 if it could not be run or died by a signal. */
int run_capture(const char *const *argv, struct strbuf *out);

/* 1 if a build made this folder (and it holds no sources of its own). */
int is_build_dir(const char *dir);
/* Append "PATH: WHY\n" to notes, which may be NULL. */
void note_path(struct strbuf *notes, const char *path, const char *why);

#endif
