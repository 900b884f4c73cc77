/* The IR's text form: printed, and parsed back to the same IR. A bug report is a pasted function. */
#ifndef GCCHECK_IR_IR_TEXT_H
#define GCCHECK_IR_IR_TEXT_H

#include "analyzer/base/strbuf.h"
#include "analyzer/ir/ir.h"

/* Append the whole unit (types, records, declarations, slots, functions), or one function of it. */
void ir_print_unit(struct strbuf *out, const struct ir_unit *u);
void ir_print_fn(struct strbuf *out, const struct ir_unit *u, const struct ir_fn *fn);
/* Read what ir_print_unit wrote. Owns: the caller frees the unit. Fails: NULL, "line N: ..." appended to err. */
struct ir_unit *ir_parse_unit(const char *text, struct strbuf *err);
/* Print, parse, print again. Fails: -1 when the two texts differ; where, or why it does not parse, appended to err. */
int ir_round_trip(const struct ir_unit *u, struct strbuf *err);

/* Words of the text form, shared by the printer and the parser; flags in the order of their bits. */
enum { IR_N_FLAGS = 7 };
extern const char *const ir_type_kind_names[IR_T_FUNC + 1], *const ir_var_kind_names[IR_GLOBAL + 1];
extern const char *const ir_flag_names[IR_N_FLAGS];

#endif
