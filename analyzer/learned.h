/* learned: the contracts that were read off the program's bodies, as a header that a person can keep, edit and give back
 * by --model. */
#ifndef GCCHECK_LEARNED_H
#define GCCHECK_LEARNED_H

#include "analyzer/program.h"

#include <stdio.h>

/* p: analysed. statics: static functions, too. */
void learned_print(FILE *out, const struct program *p, int statics);

#endif
