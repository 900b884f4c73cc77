/* runs: the commands that show what a traced run left: report, lines, timeline. */
#ifndef GCCHECK_RUNS_H
#define GCCHECK_RUNS_H

#include "analyzer/options.h"

/* `gccheck report`: findings GC501, GC502, GC505, in all formats. Exit status as of check. */
int runs_report(const struct options *opts, struct strbuf *err);
/* `gccheck lines`, `gccheck timeline`. */
int runs_lines(const struct options *opts, struct strbuf *err);
int runs_timeline(const struct options *opts, struct strbuf *err);
/* The screen at the end of `gccheck run`, on stderr. */
int runs_summary(const char *db, long long run, const struct options *opts, struct strbuf *err);

#endif
