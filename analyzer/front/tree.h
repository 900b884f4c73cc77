/* tree: which C files there are, and whose they are.
 *
 * A finding is worth showing only where somebody would act on it: in files that git tracks (all files outside git) and
 * that are neither copied in from elsewhere nor written by a program. The other files still feed summaries.
 * Files come from `git ls-files` where that answers, else from a walk that follows no folder links.
 */
#ifndef GCCHECK_FRONT_TREE_H
#define GCCHECK_FRONT_TREE_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"

enum file_class { FILE_OWN, FILE_VENDORED, FILE_GENERATED, FILE_UNTRACKED, N_FILE_CLASSES };

struct tree_file {
	const char *path; /* relative to the root, interned */
	enum file_class class;
	int named; /* 1: given by name, not found in a folder */
};

struct tree {
	struct arena arena;     /* owns the strings below */
	const char *root;       /* absolute, no links in it */
	const char *git_top;    /* the working tree that holds the root; NULL: not in git, or git refused */
	struct tree_file *files; /* the C units (.c), sorted by path */
	int n_files, files_alloc;
	int n_class[N_FILE_CLASSES]; /* how many of them are of each class */
	struct strbuf notes;    /* one line for each thing that was passed over, each ended by \n */
	struct map tracked;     /* interned relative path -> 1: git tracks it */
	struct map classes;     /* interned relative path -> class + 1, where asked */
};

/* Find the units below the given files and folders (n == 0: the current folder). The root is the folder given, or, with
 * files or more than one folder, the current folder if they are all below it, else what they have in common. A file
 * that is given by name is taken as tracked and not vendored. What cannot be read is noted and passed over.
 * Fails: -1 with a message if nothing given is usable. Release the tree either way. */
int tree_open(struct tree *t, const char *const *paths, int n, struct strbuf *err);
void tree_release(struct tree *t);

/* The class of any file, unit or header, by its absolute path or its path from the root. Files outside the root are
 * FILE_VENDORED. Reads the head of the file once. */
enum file_class tree_classify(struct tree *t, const char *path);
/* "own", "vendored", "generated", "untracked". */
const char *file_class_name(enum file_class c);

/* The path from the root: NULL if the file is not below it. Owns: interned. */
const char *tree_relative(const struct tree *t, const char *path);

#endif
