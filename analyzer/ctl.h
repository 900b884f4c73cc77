/* ctl: `gccheck ctl`. */
#ifndef GCCHECK_CTL_H
#define GCCHECK_CTL_H

#include "analyzer/options.h"

/* Ask the traced program PID (or the one that the `gccheck run` of that PID started) for a snapshot, and wait until it is
 * written. Returns the exit status. */
int ctl_ask(const struct options *opts, struct strbuf *err);

#endif
