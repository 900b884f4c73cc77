/* What the tests share: the suites, and where things are. */
#ifndef GCCHECK_TESTS_H
#define GCCHECK_TESTS_H

#include "analyzer/base/arena.h"

#include <check.h>

#define SUITE(name) Suite *suite_##name(void);
#include "tests/suites.def"
#undef SUITE

/* The repository: $GCCHECK_SOURCE_DIR, else the current directory. */
const char *source_dir(void);
/* The program under test: $GCCHECK, else build/gccheck in the repository. Owns: the arena. */
const char *gccheck_program(struct arena *a);
/* Names in a folder whose end is `suffix` ("" for all), without hidden ones, sorted. Owns: the arena. Returns how many;
 * -1 if the folder cannot be read. */
int folder_names(struct arena *a, const char *dir, const char *suffix, const char ***names);
/* Words between blanks. Owns: the arena. Returns how many; *words ends with NULL. */
int split_words(struct arena *a, const char *text, const char ***words);

#endif
