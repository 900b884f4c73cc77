/* flags: which compile flags reach the parser.
 *
 * Compile commands come from files that anybody may have written, and libclang obeys what it is given: it writes
 * -MF files and -o outputs, loads plug-ins, reads @files. So this is a list of what may pass, not of what may not.
 */
#ifndef GCCHECK_FRONT_FLAGS_H
#define GCCHECK_FRONT_FLAGS_H

#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"

/* Keep what decides how the source is read: include folders, macros, language and machine. Every flag that is kept is
 * one word afterwards ("-I" "dir" becomes "-Idir"). The compiler's name, the source and all operands are dropped.
 * argv: n words, with or without the compiler's name. dir: the compile folder, NULL for the current one; relative
 * include folders stay relative to it. *out: the kept words, NULL after the last; arena owns them.
 * What was dropped and could be missed is appended to dropped (may be NULL) as "-fplugin=x.so, -Xclang -load"; flags
 * that only say what to write, optimise or link are dropped in silence. Returns the number of words kept. */
int flags_filter(struct arena *arena, const char *const *argv, int n, const char *dir, const char ***out,
		 struct strbuf *dropped);

/* Split a command as sh does: quotes, backslashes; nothing is expanded. *out as above. Returns the number of words. */
int flags_split(struct arena *arena, const char *command, const char ***out);

#endif
