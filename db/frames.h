/* frames: addresses that runs brought are turned into functions and lines, once, and kept. */
#ifndef GCCHECK_DB_FRAMES_H
#define GCCHECK_DB_FRAMES_H

#include "analyzer/base/strbuf.h"

/* Resolve every frame of the database that was not looked at yet, of all runs. Files that changed since they ran give no
 * lines; binary.trouble says so. Committed piece by piece. Fails: -1 with a message. */
int frames_resolve(const char *db, struct strbuf *err);

#endif
