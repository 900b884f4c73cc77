/* What a rule is made of. The only header that a rule includes.
 *
 * A rule is a function that gets one fact and emits one finding: it chooses words, nothing else. It cannot see other
 * facts or change anything, so the order of rules means nothing. Level, fingerprint and path are made by rule_emit in
 * one place for all.
 */
#ifndef GCCHECK_RULES_RULE_H
#define GCCHECK_RULES_RULE_H

#include "analyzer/own/fact.h"
#include "analyzer/report/finding.h"

enum {
	CONFIDENCE_WARNING = 50, /* below: a note */
	CONFIDENCE_ERROR = 75,   /* below: at most a warning */
};

enum rule_maturity {
	RULE_STABLE,
	RULE_ALPHA, /* off unless selected by name */
	RULE_ADVICE /* not about bugs: off unless its group or itself is selected, and a note even then */
};

struct rule_ctx;

struct rule {
	const char *id, *slug;
	enum finding_level level; /* at full confidence */
	enum rule_maturity maturity;
	enum fact_kind fact; /* FACT_KINDS: none, a report makes it */
	int cwe;             /* 0: none */
	const char *title, *help;
	void (*say)(struct rule_ctx *ctx, const struct fact *f); /* NULL as fact is FACT_KINDS */
};

/* Comma separated ids, prefixes of ids, slugs; "plain" for plain memory. NULL: the default. */
struct rule_selection {
	const char *select, *ignore;
};

struct rule_ctx {
	const char *root; /* of the scanned tree, absolute; findings name files relative to it */
	const char *dir;  /* what relative names in facts are relative to; NULL: root */
	const struct rule_selection *selection; /* NULL: the default */
	struct finding_set *out;
	/* While a rule runs: */
	const struct rule *rule;
	struct arena *scratch; /* dies with the fact */
};

/* Emit the finding for a fact. The message: one sentence, no full stop, no path outside the tree. */
void rule_emit(struct rule_ctx *ctx, const struct fact *f, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* Words, for messages. Owns: ctx->scratch. */

/* "`item`", or as it is what no expression names: "the result of f". */
const char *say_object(struct rule_ctx *ctx, const struct fact *f);
/* "borrowed `item`", "the borrowed result of f". */
const char *say_borrowed(struct rule_ctx *ctx, const struct fact *f);
/* "PyLong_FromLong (line 88)", with a file where that is another one. Only if a call made or lent the object. */
const char *say_source(struct rule_ctx *ctx, const struct fact *f);
/* Too many: "it holds 1 reference from PyLong_FromLong (line 88), 0 should remain". */
const char *say_balance(struct rule_ctx *ctx, const struct fact *f);
/* "; nor are `value`, `traceback`": what the same exit loses besides. */
const char *say_rest(struct rule_ctx *ctx, const struct fact *f);
/* Too few: "it holds 0 references of its own here, 1 needed". */
const char *say_lack(struct rule_ctx *ctx, const struct fact *f);
/* "1 reference", "2 references"; for plain memory "1 allocation". */
const char *say_count(struct rule_ctx *ctx, const struct fact *f, int n);
/* The call that the fact is about, or `otherwise` if there is none. */
const char *say_call(const struct fact *f, const char *otherwise);
/* " to `self`": what a ring's hold holds; "" if no name is known. */
const char *say_held(struct rule_ctx *ctx, const struct fact *f);
/* How the function came by a reference it does not own: "PyList_GetItem (line 88) only lends it". */
const char *say_lender(struct rule_ctx *ctx, const struct fact *f);

#define RULE(symbol, id, slug, level, maturity, kind, cwe, title, help) \
	void rule_##symbol(struct rule_ctx *ctx, const struct fact *f);
#define RUNTIME(id, slug, level, cwe, title, help)
#define NOTICE(id, slug, level, title, help)
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE

#endif
