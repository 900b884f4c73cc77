/* models: the contract headers that come with gccheck (rules/models) and those that a user adds. A model is parsed when
 * a unit includes one of the headers it describes, once per process. */
#ifndef GCCHECK_MODELS_H
#define GCCHECK_MODELS_H

#include "analyzer/api/contract.h"
#include "analyzer/base/strbuf.h"

struct models;

/* Find the model headers: dir, or (NULL) where gccheck was built or installed; extra: more files, always active.
 * Owns: the caller releases. Fails: NULL, a message naming the folder appended to err. */
struct models *models_open(const char *dir, const char *const *extra, int n_extra, struct strbuf *err);
void models_release(struct models *m);
/* The names of the models whose headers the unit includes. Owns: a. */
int models_triggered(const struct models *m, const struct ir_unit *u, struct arena *a, const char ***names);
/* Contracts of these models, which are read now if they were not yet. Borrows: m; until the next call. Fails (a model
 * cannot be read): the rest is there, err says why. */
const struct api *models_use(struct models *m, const char *const *names, int n, struct strbuf *err);
/* Changes when the text of any model does. */
uint64_t models_hash(const struct models *m);

#endif
