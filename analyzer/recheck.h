/* recheck: try the fixes that findings carry. Each file is read and analysed again with its new text, against all that is
 * known of the rest of the program. */
#ifndef GCCHECK_RECHECK_H
#define GCCHECK_RECHECK_H

#include "analyzer/fix/fix.h"
#include "analyzer/program.h"

/* Fill kept in the plan's files; alone: with what stands the test without the others, else what does together. The program was judged. What cannot be tried is not kept. Fails: -1, why in err. */
int recheck_fixes(struct program *p, struct fix_plan *plan, const struct finding_set *set, int alone, struct strbuf *err);

#endif
