/* import: models out of what others have already written down about their libraries.
 *
 * CPython's refcounts.dat, GObject introspection (.gir) and Vala bindings (.vapi) say who owns what. An importer turns
 * one such file into a header in the words of rules/models/gccheck.h. What the file does not say is not made up: a
 * function whose prototype or ownership is not clear is left out, and the header's last comment names it.
 */
#ifndef GCCHECK_IMPORT_H
#define GCCHECK_IMPORT_H

#include "analyzer/base/strbuf.h"

#include <stdio.h>

/* Write the model of the file at path. Its kind is told by its name, else by how it begins. Other GIR files that a GIR
 * refers to are looked for beside it, then where the system keeps them.
 * Fails: -1, "FILE:LINE: reason" appended to err; nothing is written then, unless writing itself failed. */
int import_model(const char *path, FILE *out, struct strbuf *err);

#endif
