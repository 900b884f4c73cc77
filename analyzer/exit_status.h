/* exit_status: what a scan came to, for scripts. */
#ifndef GCCHECK_EXIT_STATUS_H
#define GCCHECK_EXIT_STATUS_H

#include "analyzer/options.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/scan.h"

enum exit_status { EXIT_CLEAN, EXIT_FINDINGS, EXIT_TROUBLE, EXIT_INCOMPLETE };

/* Findings that are shown and at or above --fail-on give EXIT_FINDINGS. EXIT_INCOMPLETE outranks it, for then the list
 * of findings means little: if less than half of the files or of the functions was analysed fully, and with --strict if
 * anything was not. --exit-zero makes both EXIT_CLEAN. */
enum exit_status exit_status_of(const struct options *opts, const struct finding_set *set, const struct scan *scan);

#endif
