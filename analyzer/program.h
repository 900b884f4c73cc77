/* program: all units together. Read them, link them, analyse their functions callees first across files, weigh the facts
 * by what the whole program does, and let the rules speak. */
#ifndef GCCHECK_PROGRAM_H
#define GCCHECK_PROGRAM_H

#include "analyzer/link/graph.h"
#include "analyzer/report/finding.h"
#include "analyzer/unit.h"
#include "db/cache.h"
#include "rules/rule.h"

struct program_unit {
	struct unit_job job;
	int context;            /* read for what its functions do: nothing is said of it */
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
	struct cache *cache;    /* what an earlier scan left; NULL: none, and nothing is kept */
	uint64_t build;         /* hash of the program and its models: what they made before is worth nothing to others */
	struct scan *scan;      /* filled: units, functions, gave_up, contracts */
	struct finding_set *findings; /* filled */
	/* its own: */
	struct arena arena;
	VEC(struct program_unit) units; /* jobs added by the caller */
	struct graph graph;
	const struct contract **summaries; /* by node */
	uint64_t *hashes;                  /* of the summaries, by node */
	int *changed;                      /* by node: the first wave that knows its present summary */
	struct map counters, owning_fields;
	struct own_habits habits;
	struct own_owners owners;
	VEC(struct own_ring) rings; /* that functions build */
	int **callers, *n_callers;  /* by node */
	struct own_layouts layouts;
	VEC(struct unit_function) learned; /* functions with a role */
	int wave;
	VEC(struct program_summary) fresh; /* found in this wave */
	VEC(const char *) fresh_fields;
	struct program_item *items;        /* of the wave, or what is to be read */
	int n_items, linked, models_loaded;
	int reused_units, reused_items, read_units, analysed_items; /* for the curious, and for tests */
};

/* The three steps, in this order. Fails: -1, why in err. */
int program_read(struct program *p, struct strbuf *err);
int program_analyse(struct program *p, struct strbuf *err);
void program_judge(struct program *p);
void program_release(struct program *p);

#endif
