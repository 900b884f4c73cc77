/* The rules as a whole: from facts to findings, and the catalogue for people. Rules themselves include rule.h only. */
#ifndef GCCHECK_RULES_RULES_H
#define GCCHECK_RULES_RULES_H

#include "analyzer/base/strbuf.h"
#include "rules/rule.h"

#include <stdio.h>

/* Let each fact's rule speak, if it is selected, into ctx->out. Returns the number of findings added. */
int rules_apply(const struct fact *facts, int n, struct rule_ctx *ctx);

/* The i-th row of the catalogue, NULL past the end. */
const struct rule *rule_at(int i);
/* By id or slug, in any case; NULL if there is none. */
const struct rule *rule_find(const char *id_or_slug);

enum rule_choice { RULE_OFF, RULE_ON, RULE_BY_NAME };

/* Is the rule selected, and was it by its own name (which lifts what is a note by default)? The longer prefix wins,
 * --ignore wins a tie. NULL selection: the default, all stable rules. */
enum rule_choice rule_selected(const struct rule_selection *sel, const struct rule *rule);
/* All rules, and those that the selection names. Owns: a. */
const char *rule_selection_all(struct arena *a, const struct rule_selection *sel);
/* Fails: -1 with a message if a part of the selection names no rule. */
int rule_selection_check(const struct rule_selection *sel, struct strbuf *err);

/* `gccheck rules`: one line per rule. */
void rules_list(FILE *out);
/* `gccheck explain ID`. Fails: -1 if there is no such rule, nothing written. */
int rules_explain(FILE *out, const char *id_or_slug);

#endif
