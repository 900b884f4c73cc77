/* Contracts as text: the annotated declaration that a person could have written (rules/models/gccheck.h). */
#ifndef GCCHECK_API_HEADER_H
#define GCCHECK_API_HEADER_H

#include "analyzer/api/contract.h"

/* What a function is to reference counting. */
enum api_role { ROLE_NONE, ROLE_RETAIN, ROLE_RELEASE, ROLE_MAKER, ROLE_OTHER };

extern const char *const api_role_names[];

/* ROLE_OTHER: it says something of references, such as that an argument is taken over. */
enum api_role api_role_of(const struct contract *c);
/* Append the declaration of fn with c's words, and to types (one per line, with a newline) what must be declared before. */
void api_declare(struct strbuf *out, struct strbuf *types, const struct ir_unit *u, const struct ir_fn *fn, const struct contract *c);

#endif
