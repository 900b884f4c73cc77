/* A unit's IR as bytes: what the whole-program passes work from, so that nothing is parsed twice. */
#ifndef GCCHECK_IR_IR_PACK_H
#define GCCHECK_IR_IR_PACK_H

#include "analyzer/base/strbuf.h"
#include "analyzer/ir/ir.h"

/* Append u to out; without its list of includes. */
void ir_pack(struct strbuf *out, const struct ir_unit *u);
/* Owns: the caller frees the unit. Fails: NULL if the bytes are not exactly what ir_pack wrote. */
struct ir_unit *ir_unpack(const void *data, size_t len);

#endif
