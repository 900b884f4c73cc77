/* Baseline: the findings that were there before, by fingerprint, so that a report shows the new ones. JSON:
 * {"version": 1, "findings": [{"fingerprint", "rule", "file", "function"}]}; only the fingerprint counts, the rest is
 * for people and for telling apart two findings that share one.
 */
#ifndef GCCHECK_REPORT_BASELINE_H
#define GCCHECK_REPORT_BASELINE_H

#include "analyzer/base/strbuf.h"
#include "analyzer/report/finding.h"

struct baseline {
	struct arena arena;
	struct baseline_entry {
		const char *fingerprint, *file; /* file: "" if not recorded */
	} *items;
	int count, alloc;
};

/* Append a file's entries to b (zero-initialised). Fails: -1, message appended to err. */
int baseline_load(struct baseline *b, const char *path, struct strbuf *err);
void baseline_release(struct baseline *b);
/* Set suppressed = "baseline" on findings that are in it and not hidden yet, one per entry. Returns how many. */
int baseline_apply(const struct baseline *b, struct finding_set *set);
/* Write the set's findings that are shown or were in a baseline. The file is replaced at once or not at all.
 * Fails: -1, message appended to err. */
int baseline_write(const char *path, const struct finding_set *set, struct strbuf *err);

#endif
