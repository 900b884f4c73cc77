/* options: the command line as plain data. One table (options.c) drives parsing, --help and their test. */
#ifndef GCCHECK_OPTIONS_H
#define GCCHECK_OPTIONS_H

#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/report.h"

#include <stdio.h>

#ifndef GCCHECK_VERSION
#define GCCHECK_VERSION "0.1.0"
#endif

enum command {
	CMD_CHECK, CMD_API, CMD_GRAPH, CMD_IMPORT, CMD_EXPLAIN, CMD_RULES, CMD_QUERY, CMD_RUN, CMD_REPORT, CMD_LINES, CMD_TIMELINE, CMD_CTL,
	CMD_VERSION, CMD_HELP
};

/* What --dump can show, as bits. */
enum dump_stage { DUMP_IR = 1, DUMP_CFG = 2, DUMP_SUMMARY = 4, DUMP_FACTS = 8, DUMP_CONTRACTS = 16 };

struct output {
	const char *format; /* a name of reporters.def */
	const char *path;   /* NULL: stdout */
};

typedef VEC(const char *) string_list;

/* Strings are argv's own, or live in words. */
struct options {
	enum command command;
	string_list paths;           /* check: files and folders; empty: the current folder. report, ctl: their words */
	const char *const *flags;    /* check FILE... -- FLAGS, run -- PROGRAM...; ends with NULL; NULL if there is no "--" */
	int n_flags;
	const char *argument;        /* explain: the rule; query: the statement (NULL: list the views); help: the command;
	                                lines: the file; timeline: where --svg goes */
	const char *build;           /* -p: folder of compile_commands.json, or that file; NULL: look for it */
	const char *db;              /* NULL: .gccheck/gccheck.db under the tree */
	int no_db;
	int statics;                 /* api: static functions, too */
	int json;                    /* query, graph: JSON instead of text */
	int dot, svg;                /* graph: Graphviz's language, or what its dot makes of it; timeline: svg */
	const char *run_name;        /* run: NULL: none */
	string_list follow;          /* run: globs of children */
	int interval_ms, depth;      /* run: 0: the tracer's default */
	int lines;                   /* run: once a second, and print lines */
	long long max_trace;         /* run: bytes */
	const char *run;             /* which one is shown: NULL: the newest */
	int between, all;
	int jobs;                    /* at least 1 */
	VEC(struct output) outputs;  /* "text" to stdout if none was asked for; with diff, none to stdout */
	const char *select, *ignore; /* as struct rule_selection wants them; NULL: the default */
	enum finding_level level;    /* the lowest level that people's formats print */
	enum finding_level fail_on;  /* the lowest level that makes the exit status 1 */
	int fix, diff;               /* mend what can be mended; show how */
	int exit_zero, strict;
	const char *baseline, *write_baseline;
	int include_generated, include_vendored;
	string_list models;          /* further contract headers */
	int no_models;
	int no_context;              /* named files alone, without those that they call */
	unsigned dump;               /* of enum dump_stage */
	const char *only_function;   /* NULL: all */
	enum report_color color;
	int quiet;                   /* 1: no summary, no progress */
	int verbose;                 /* how often -v was given */
	int budget_ms;               /* CPU time for one function; 0: the engine's default */
	int unit_timeout_s;          /* wall clock time for one file; 0: the pool's default */
	struct arena words;          /* strings that were put together */
};

/* Parse; argv is left alone. Fails: -1, a message with a hint appended to err (exit status 2). Release opts either
 * way. */
int options_parse(struct options *opts, int argc, char *const *argv, struct strbuf *err);
void options_release(struct options *opts);
/* Usage: all of it, or (command not NULL) of one command. -1: there is no such command; nothing is printed. */
int options_help(FILE *out, const char *command);
/* Of n names, the one that `word` was probably meant to be, NULL if none is near. */
const char *options_nearest(const char *word, const char *const *names, int n);

#endif
