/* program: all units together. Read them, link them, analyse their functions callees first across files, weigh the facts
 * by what the whole program does, and let the rules speak. */
#ifndef GCCHECK_PROGRAM_H
#define GCCHECK_PROGRAM_H

#include "analyzer/link/graph.h"
#include "analyzer/report/finding.h"
#include "analyzer/unit.h"
#include "rules/rule.h"

struct program_unit {
	struct unit_job job;
	struct unit_read read;  /* status UNIT_FAILED: that is all */
	uint64_t ir_hash;
	VEC(struct fact) facts;
};

struct program_summary {
	int node;
	const struct contract *contract;
	uint64_t hash;
};

struct program {
	struct unit_ctx ctx;
	const struct rule_selection *selection;
	const char *(*relative)(void *data, const char *file); /* how a person names a file of the tree */
	void (*progress)(void *data, int done, int all);        /* NULL: not told */
	void *data;
	struct scan *scan;      /* filled: units, functions, gave_up, contracts */
	struct finding_set *findings; /* filled */
	/* its own: */
	struct arena arena;
	VEC(struct program_unit) units; /* jobs added by the caller */
	struct graph graph;
	const struct contract **summaries; /* by node */
	uint64_t *hashes;                  /* of the summaries, by node */
	struct map counters, owning_fields;
	struct own_habits habits;
	int wave;
	VEC(struct program_summary) fresh; /* found in this wave */
	VEC(const char *) fresh_fields;
	struct program_item *items;        /* of the wave */
	int n_items, linked;
};

/* The three steps, in this order. Fails: -1, why in err. */
int program_read(struct program *p, struct strbuf *err);
int program_analyse(struct program *p, struct strbuf *err);
void program_judge(struct program *p);
void program_release(struct program *p);

#endif
