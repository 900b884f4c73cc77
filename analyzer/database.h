/* database: which database a command means. */
#ifndef GCCHECK_DATABASE_H
#define GCCHECK_DATABASE_H

#include "analyzer/base/strbuf.h"
#include "analyzer/options.h"

/* Append what --db says; else the default database of the current folder, or of the nearest one above it that has one;
 * else where it would be. */
void database_find(const struct options *opts, struct strbuf *path);
/* Append the tree that a run is about: the folder of the nearest database, or the top of the git working tree, or the
 * current folder. Absolute. */
void database_root(struct strbuf *root);

#endif
