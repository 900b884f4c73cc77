/* session: the pipeline of `gccheck check`, as a column of named passes (session.c). */
#ifndef GCCHECK_SESSION_H
#define GCCHECK_SESSION_H

#include "analyzer/base/strbuf.h"
#include "analyzer/options.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/scan.h"

struct session_result {
	struct finding_set findings; /* hidden ones too, with why */
	struct scan scan;
};

/* Scan, store and report as opts say. Owns: the caller releases out in any case.
 * Fails: -1 with a message; incomplete analysis is no failure. */
int session_check(const struct options *opts, struct session_result *out, struct strbuf *err);
/* Print what the program's functions do with references, as a header. Owns and fails as above. */
int session_api(const struct options *opts, struct session_result *out, struct strbuf *err);
void session_result_release(struct session_result *r);

#endif
