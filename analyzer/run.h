/* run: `gccheck run`. */
#ifndef GCCHECK_RUN_H
#define GCCHECK_RUN_H

#include "analyzer/options.h"

/* Run a program under the tracer, keep what it tells in the database, and print one screen of it on stderr. Returns the
 * program's exit status, or ends by the signal that ended it; 127, 126, 2 with a message if it was not run. */
int run_program(const struct options *opts, struct strbuf *err);

#endif
