/* models: the contract headers that come with gccheck (rules/models) and those that a user adds. A model is parsed when
 * a unit first includes one of the headers it describes, once per process. */
#ifndef GCCHECK_MODELS_H
#define GCCHECK_MODELS_H

#include "analyzer/api/contract.h"
#include "analyzer/base/strbuf.h"

struct models;

/* Find the model headers: dir, or (NULL) where gccheck was built or installed; extra: more files, always active.
 * Owns: the caller releases. Fails: NULL, a message naming the folder appended to err. */
struct models *models_open(const char *dir, const char *const *extra, int n_extra, struct strbuf *err);
void models_release(struct models *m);
/* Contracts for a unit, by what it includes. Borrows: m. Fails (a model cannot be read): the rest is there, err says why. */
const struct api *models_for(struct models *m, const struct ir_unit *u, struct strbuf *err);

#endif
