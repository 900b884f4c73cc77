/* guess: compile flags for a source tree without build information.
 *
 * The sources say what they need: a textual scan of their #include lines, and of the headers that those lead to, gives
 * the include folders of the tree; headers that are neither there nor on the system's own path are looked for in the
 * folders of pkg-config's packages. One set of flags for the whole tree.
 */
#ifndef GCCHECK_FRONT_GUESS_H
#define GCCHECK_FRONT_GUESS_H

#include "analyzer/base/arena.h"

struct guess {
	struct arena arena; /* owns all below */
	const char **argv;  /* NULL after the last; relative folders are relative to the root */
	int argc;
	const char *words;  /* one line: "no compile_commands.json: guessed 3 include folders (...) and pkg-config ..." */
	const char *notes;  /* further lines, each ended by \n, about what could not be found; may be "" */
	int n_folders, n_packages, n_missing;
};

/* root: absolute. files: n sources, by their paths from root (tree.h). Always gives flags, if only -std and
 * -D_GNU_SOURCE. Runs pkg-config at most twice, and only if a header is not found otherwise. Release g. */
void guess_flags(struct guess *g, const char *root, const char *const *files, int n);
void guess_release(struct guess *g);

#endif
