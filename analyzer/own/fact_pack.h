/* Facts as bytes: from the worker that found them to the process that weighs them over the whole program. */
#ifndef GCCHECK_OWN_FACT_PACK_H
#define GCCHECK_OWN_FACT_PACK_H

#include "analyzer/base/pack.h"
#include "analyzer/own/fact.h"

void fact_pack(struct packer *p, const struct fact *f);
/* Owns: the unpacker's arena. */
void fact_unpack(struct unpacker *u, struct fact *f);

#endif
