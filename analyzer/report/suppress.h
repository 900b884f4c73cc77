/* Suppression by comment. In // and block comments, never in strings:
 *
 *     // gccheck-ignore[GC101,GC102]: reason      ids, prefixes of ids (GC1) or slugs; without a list: all rules
 *     // NOLINT(gccheck-*)                        also gccheck-GC101, gccheck-leak, other globs
 *     // NOLINTNEXTLINE(gccheck-GC101)
 *
 * A comment beside code speaks of its own line, one that stands alone of the next line with code. Without a list,
 * gccheck-ignore has to open its comment, so that prose may mention it.
 */
#ifndef GCCHECK_REPORT_SUPPRESS_H
#define GCCHECK_REPORT_SUPPRESS_H

#include "analyzer/report/finding.h"

/* Set suppressed = "comment" on the findings that comments name (a finding hidden already keeps its reason), and append
 * a GC001 note for what suppresses nothing in the n analysed files (named as findings name files). A file that cannot
 * be read has no comments. */
void suppress_apply(struct finding_set *set, const char *root, const char *const *analysed_files, int n);
/* The same, silent about rules that wanted(rule id, data) says were not asked for; wanted may be NULL. */
void suppress_apply_wanted(struct finding_set *set, const char *root, const char *const *analysed_files, int n,
			   int (*wanted)(const char *rule, void *data), void *data);

#endif
