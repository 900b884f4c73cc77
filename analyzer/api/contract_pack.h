/* Contracts as bytes: summaries on their way between processes and into the database. */
#ifndef GCCHECK_API_CONTRACT_PACK_H
#define GCCHECK_API_CONTRACT_PACK_H

#include "analyzer/api/contract.h"
#include "analyzer/base/pack.h"

void contract_pack(struct packer *p, const struct contract *c);
/* Owns: the unpacker's arena; names are interned if its strings are. A message that is bad gives a contract that says nothing. */
struct contract *contract_unpack(struct unpacker *u);

#endif
