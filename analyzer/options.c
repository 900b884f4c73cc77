#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* getopt_long, CPU_COUNT */
#endif
#include "analyzer/options.h"

#include "analyzer/base/err.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_JOBS = 256, MAX_MS = 3600 * 1000, MAX_DEPTH = 256, NO_SHORT = 256 /* first value of a long-only option */ };

/* How an option's argument is read into its field. */
enum option_kind {
	OPT_FLAG,    /* int: 1 */
	OPT_COUNT,   /* int: +1 */
	OPT_STRING,  /* const char * */
	OPT_STRINGS, /* string_list: one more */
	OPT_JOINED,  /* const char *: what was given before, a comma, this */
	OPT_NUMBER,  /* int, between min and max */
	OPT_SECONDS, /* int, milliseconds: 0.5 is 500; between min and max */
	OPT_SIZE,    /* long long, bytes: 64K, 1.5G; at least min */
	OPT_LEVEL,   /* enum finding_level */
	OPT_OUTPUT,  /* outputs */
	OPT_DUMP,    /* unsigned: bits of enum dump_stage */
	OPT_COLOR,   /* enum report_color */
	OPT_NOTES,   /* level = note */
	OPT_HELP, OPT_VERSION
};

/* ON_REPORT: what prints what check finds; ON_LEAKS: gccheck report, ON_READ: all that read a run back. */
enum {
	ON_REPORT = 1, ON_QUERY = 2, ON_API = 4, ON_GRAPH = 8, ON_RUN = 16, ON_LEAKS = 32, ON_LINES = 64, ON_TIMELINE = 128, ON_CTL = 256,
	ON_CHECK = ON_REPORT | ON_API, ON_READ = ON_LEAKS | ON_LINES | ON_TIMELINE, ON_ANY = 511
};

static const struct option_row {
	const char *name;
	int letter;           /* 0: none */
	const char *argument; /* NULL: takes none */
	enum option_kind kind;
	size_t field;
	int commands;
	int min, max;
	const char *group, *help; /* a group starts where it is not NULL */
} table[] = {
#define FIELD(name) offsetof(struct options, name)
	{ "build", 'p', "DIR", OPT_STRING, FIELD(build), ON_CHECK, 0, 0, "What is read",
	  "folder of compile_commands.json (default: looked for above and below the tree)" },
	{ "model", 0, "FILE", OPT_STRINGS, FIELD(models), ON_CHECK, 0, 0, NULL,
	  "a header with more ownership contracts (repeatable)" },
	{ "no-context", 0, NULL, OPT_FLAG, FIELD(no_context), ON_CHECK, 0, 0, NULL,
	  "files given by name: do not read the files of their tree that they call" },
	{ "no-models", 0, NULL, OPT_FLAG, FIELD(no_models), ON_CHECK, 0, 0, NULL,
	  "do without the contracts that come with gccheck" },
	{ "include-generated", 0, NULL, OPT_FLAG, FIELD(include_generated), ON_REPORT, 0, 0, NULL,
	  "also show findings in generated files" },
	{ "include-vendored", 0, NULL, OPT_FLAG, FIELD(include_vendored), ON_REPORT, 0, 0, NULL,
	  "also show findings in files copied from elsewhere" },
	{ "select", 0, "RULES", OPT_JOINED, FIELD(select), ON_REPORT | ON_LEAKS, 0, 0, "What is reported",
	  "only these rules: ids, slugs or beginnings of ids (GC1), separated by commas" },
	{ "ignore", 0, "RULES", OPT_JOINED, FIELD(ignore), ON_REPORT | ON_LEAKS, 0, 0, NULL, "not these rules" },
	{ "level", 0, "LEVEL", OPT_LEVEL, FIELD(level), ON_REPORT | ON_LEAKS, 0, 0, NULL,
	  "print findings from this level up: note, warning (default), error" },
	{ "show-notes", 0, NULL, OPT_NOTES, FIELD(level), ON_REPORT | ON_LEAKS, 0, 0, NULL, "the same as --level note" },
	{ "baseline", 0, "FILE", OPT_STRING, FIELD(baseline), ON_REPORT | ON_LEAKS, 0, 0, NULL, "hide the findings that FILE lists" },
	{ "write-baseline", 0, "FILE", OPT_STRING, FIELD(write_baseline), ON_REPORT | ON_LEAKS, 0, 0, NULL,
	  "list today's findings in FILE" },
	{ "output-format", 0, "FORMAT[=PATH]", OPT_OUTPUT, FIELD(outputs), ON_REPORT | ON_LEAKS, 0, 0, NULL,
	  "how to print, and where (repeatable; see below)" },
	{ "diff", 0, NULL, OPT_FLAG, FIELD(diff), ON_REPORT, 0, 0, "What is mended",
	  "print how findings can be mended, as a diff for git apply; write nothing" },
	{ "fix", 0, NULL, OPT_FLAG, FIELD(fix), ON_REPORT, 0, 0, NULL, "mend them in the files" },
	{ "fail-on", 0, "LEVEL", OPT_LEVEL, FIELD(fail_on), ON_REPORT | ON_LEAKS, 0, 0, "Exit status",
	  "1 if there are findings of this level or above (default: warning)" },
	{ "exit-zero", 0, NULL, OPT_FLAG, FIELD(exit_zero), ON_REPORT | ON_LEAKS, 0, 0, NULL, "0 where it would be 1 or 3" },
	{ "strict", 0, NULL, OPT_FLAG, FIELD(strict), ON_REPORT, 0, 0, NULL, "3 if anything was not analysed fully" },
	{ "db", 0, "FILE", OPT_STRING, FIELD(db), ON_CHECK | ON_QUERY | ON_GRAPH | ON_RUN | ON_READ, 0, 0, "How it is run",
	  "the database (default: .gccheck/gccheck.db under the tree)" },
	{ "no-db", 0, NULL, OPT_FLAG, FIELD(no_db), ON_CHECK, 0, 0, NULL, "keep nothing" },
	{ "static", 0, NULL, OPT_FLAG, FIELD(statics), ON_API, 0, 0, NULL, "api: static functions, too" },
	{ "json", 0, NULL, OPT_FLAG, FIELD(json), ON_QUERY | ON_GRAPH | ON_LINES | ON_TIMELINE, 0, 0, NULL,
	  "query, graph, lines, timeline: JSON instead of text" },
	{ "dot", 0, NULL, OPT_FLAG, FIELD(dot), ON_GRAPH, 0, 0, NULL, "graph: in the language of Graphviz" },
	{ "svg", 0, NULL, OPT_FLAG, FIELD(svg), ON_GRAPH | ON_TIMELINE, 0, 0, NULL,
	  "a picture: graph draws it with Graphviz's dot, timeline itself, into FILE" },
	{ "jobs", 'j', "N", OPT_NUMBER, FIELD(jobs), ON_CHECK, 1, MAX_JOBS, NULL, "worker processes (default: one per CPU)" },
	{ "budget-ms", 0, "N", OPT_NUMBER, FIELD(budget_ms), ON_CHECK, 1, MAX_MS, NULL, "CPU time for one function" },
	{ "unit-timeout", 0, "SECONDS", OPT_NUMBER, FIELD(unit_timeout_s), ON_CHECK, 1, MAX_MS / 1000, NULL,
	  "time for one file (default: 120)" },
	{ "color", 0, "WHEN", OPT_COLOR, FIELD(color), ON_REPORT | ON_RUN | ON_READ, 0, 0, NULL,
	  "always, never, or auto (default: on terminals; NO_COLOR and FORCE_COLOR are heard)" },
	{ "quiet", 'q', NULL, OPT_FLAG, FIELD(quiet), ON_CHECK | ON_RUN | ON_LEAKS, 0, 0, NULL,
	  "findings only; run: nothing but trouble" },
	{ "verbose", 'v', NULL, OPT_COUNT, FIELD(verbose), ON_CHECK, 0, 0, NULL, "say what is read and how (twice: more)" },
	{ "run-name", 0, "NAME", OPT_STRING, FIELD(run_name), ON_RUN, 0, 0, "How a program is traced",
	  "a name for the run, to find it by" },
	{ "follow", 0, "GLOB", OPT_STRINGS, FIELD(follow), ON_RUN, 0, 0, NULL,
	  "trace children whose program has such a name, too (repeatable; '*': all)" },
	{ "interval", 0, "SECONDS", OPT_SECONDS, FIELD(interval_ms), ON_RUN, 10, MAX_MS, NULL,
	  "look for leaks so often (default: by what is allocated, and at the end)" },
	{ "depth", 0, "N", OPT_NUMBER, FIELD(depth), ON_RUN, 1, MAX_DEPTH, NULL, "frames kept of each stack" },
	{ "lines", 0, NULL, OPT_FLAG, FIELD(lines), ON_RUN, 0, 0, NULL, "look once a second; print the lines that hold most memory" },
	{ "max-trace", 0, "SIZE", OPT_SIZE, FIELD(max_trace), ON_RUN, 65536, 0, NULL, "most bytes of trace: 64K, 2G (default: 1G)" },
	{ "run", 0, "RUN", OPT_STRING, FIELD(run), ON_READ, 0, 0, "What is shown of a run", "number or name of a run (default: the newest)" },
	{ "between", 0, NULL, OPT_FLAG, FIELD(between), ON_LEAKS, 0, 0, NULL,
	  "report: what grew between two snapshots: names, numbers, start, end" },
	{ "all", 0, NULL, OPT_FLAG, FIELD(all), ON_RUN | ON_READ, 0, 0, NULL, "also what has no line in the tree" },
	{ "dump", 0, "STAGE[,STAGE]", OPT_DUMP, FIELD(dump), ON_REPORT, 0, 0, "To look inside",
	  "print what a stage made: ir, cfg, summary, facts, contracts" },
	{ "only-function", 0, "NAME", OPT_STRING, FIELD(only_function), ON_REPORT, 0, 0, NULL, "analyse this function alone" },
	{ "help", 'h', NULL, OPT_HELP, 0, ON_ANY, 0, 0, "About gccheck", "this" },
	{ "version", 'V', NULL, OPT_VERSION, 0, ON_ANY, 0, 0, NULL, "the version" },
#undef FIELD
};
enum { N_OPTIONS = sizeof(table) / sizeof(*table) };

static const struct command_row {
	const char *name;
	enum command command;
	int group; /* options it takes */
	int most;  /* operands */
	const char *usage, *help;
} commands[] = {
	{ "check", CMD_CHECK, ON_CHECK, INT_MAX, "[PATH...] [-- COMPILE-FLAG...]",
	  "look for reference bugs in these files and folders (default command)" },
	{ "api", CMD_API, ON_API, INT_MAX, "[PATH...] [-- COMPILE-FLAG...]",
	  "print what functions do with references, as an annotated header" },
	{ "run", CMD_RUN, ON_RUN, 0, "-- PROGRAM [ARGUMENT...]", "run a program, unchanged, and find what it leaks and who holds it" },
	{ "report", CMD_REPORT, ON_LEAKS, 2, "[SNAPSHOT SNAPSHOT]", "what the newest run leaked; --between: what grew" },
	{ "lines", CMD_LINES, ON_LINES, 1, "[FILE]", "memory of a run by source line" },
	{ "timeline", CMD_TIMELINE, ON_TIMELINE, 1, "[FILE]", "memory of a run over time, as a picture; --svg: into FILE" },
	{ "ctl", CMD_CTL, ON_CTL, 3, "PID snapshot [NAME]", "ask a program that is being traced for a snapshot" },
	{ "import", CMD_IMPORT, 0, 1, "FILE",
	  "turn a .gir, .vapi or refcounts.dat file into an annotated header for --model" },
	{ "explain", CMD_EXPLAIN, 0, 1, "RULE", "what a rule finds, and what to do about it" },
	{ "rules", CMD_RULES, 0, 0, "", "list all rules" },
	{ "query", CMD_QUERY, ON_QUERY, 1, "['SELECT ...']", "ask the database; without a question, list its views" },
	{ "graph", CMD_GRAPH, ON_GRAPH, 1, "[TYPE]", "draw which types can own which, from the newest scan of a whole tree" },
	{ "version", CMD_VERSION, 0, 0, "", "print the version" },
	{ "help", CMD_HELP, 0, 1, "[COMMAND]", "print this" },
};
enum { N_COMMANDS = sizeof(commands) / sizeof(*commands) };

#define REPORTER(name, function, help) { #name, help },
static const struct { const char *name, *help; } formats[] = {
#include "analyzer/report/reporters.def"
};
#undef REPORTER
enum { N_FORMATS = sizeof(formats) / sizeof(*formats) };

static const char *const levels[] = { "note", "warning", "error" };
static const char *const colors[] = { [COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never" };
static const char *const stages[] = { "ir", "cfg", "summary", "facts", "contracts" };

/* --- Did you mean --------------------------------------------------------------------------------------------- */

static int min3(int a, int b, int c)
{
	a = a < b ? a : b;
	return a < c ? a : c;
}

/* Edits from a to b: insert, drop, change, swap neighbours. Names longer than 63 bytes are simply far. */
static int distance(const char *a, const char *b)
{
	int d[64][64], la = (int)strlen(a), lb = (int)strlen(b), i, j;

	if (la > 63 || lb > 63)
		return INT_MAX;
	for (i = 0; i <= la; i++)
		for (j = 0; j <= lb; j++) {
			if (!i || !j) {
				d[i][j] = i + j;
				continue;
			}
			d[i][j] = min3(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < d[i][j])
				d[i][j] = d[i - 2][j - 2] + 1;
		}
	return d[la][lb];
}

const char *options_nearest(const char *word, const char *const *names, int n)
{
	int best = 1 + (int)strlen(word) / 3, i, far;
	const char *found = NULL;

	for (i = 0; i < n; i++) {
		far = distance(word, names[i]);
		if (far <= best && (!found || far < best)) {
			best = far;
			found = names[i];
		}
	}
	return found;
}

static int bad_word(struct strbuf *err, const char *what, const char *word, const char *const *names, int n)
{
	const char *near = options_nearest(word, names, n);
	int i;

	strbuf_addf(err, "%s: '%s' is not one of", what, word);
	for (i = 0; i < n; i++)
		strbuf_addf(err, "%s %s", i ? "," : "", names[i]);
	if (near)
		strbuf_addf(err, "; did you mean '%s'?", near);
	return -1;
}

static int find_word(const char *word, const char *const *names, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (!strcmp(names[i], word))
			return i;
	return -1;
}

static int unknown_option(struct strbuf *err, const char *arg)
{
	const char *names[N_OPTIONS], *near = NULL;
	char *word;
	int i;

	for (i = 0; i < N_OPTIONS; i++)
		names[i] = table[i].name;
	if (!strncmp(arg, "--", 2)) {
		word = xstrndup(arg + 2, strcspn(arg + 2, "="));
		near = options_nearest(word, names, N_OPTIONS);
		free(word);
	}
	strbuf_addf(err, "%s: there is no such option; ", arg);
	if (near)
		strbuf_addf(err, "did you mean --%s?", near);
	else
		strbuf_addstr(err, "see gccheck --help (compile flags go after `--`)");
	return -1;
}

/* --- Arguments ------------------------------------------------------------------------------------------------ */

static int read_number(const struct option_row *row, const char *arg, int *value, struct strbuf *err)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(arg, &end, 10);
	if (errno || end == arg || *end || n < row->min || n > row->max) {
		strbuf_addf(err, "--%s: '%s' is not a number from %d to %d", row->name, arg, row->min, row->max);
		return -1;
	}
	*value = (int)n;
	return 0;
}

/* A number that may have a fraction, and what follows it. */
static int read_decimal(const char *arg, double *value, const char **rest)
{
	char *end;

	errno = 0;
	*value = strtod(arg, &end);
	*rest = end;
	return errno || end == arg || !(*value >= 0 && *value < 1e15) || strspn(arg, "0123456789.") < (size_t)(end - arg) ? -1 : 0;
}

static int read_seconds(const struct option_row *row, const char *arg, int *ms, struct strbuf *err)
{
	const char *rest;
	double n;

	if (read_decimal(arg, &n, &rest) || *rest || n * 1000 < row->min || n * 1000 > row->max) {
		strbuf_addf(err, "--%s: '%s' is not a number of seconds from %g to %g", row->name, arg, row->min / 1000.0, row->max / 1000.0);
		return -1;
	}
	*ms = (int)(n * 1000);
	return 0;
}

static int read_size(const struct option_row *row, const char *arg, long long *bytes, struct strbuf *err)
{
	static const char units[] = "KMGT";
	const char *rest, *unit;
	double n;

	if (read_decimal(arg, &n, &rest))
		goto bad;
	unit = *rest ? strchr(units, *rest & ~0x20) : NULL;
	if (*rest && (!unit || rest[1]))
		goto bad;
	for (; unit && unit >= units; unit--)
		n *= 1024;
	if (n < row->min || n > 1e15)
		goto bad;
	*bytes = (long long)n;
	return 0;
bad:
	strbuf_addf(err, "--%s: '%s' is not a size of at least %dK: 64K, 1.5G", row->name, arg, row->min / 1024);
	return -1;
}

static void join(struct options *o, const char *arg, const char **list)
{
	*list = *list ? arena_printf(&o->words, "%s,%s", *list, arg) : arg;
}

static int read_output(struct options *o, const char *arg, struct strbuf *err)
{
	const char *names[N_FORMATS], *equals = strchr(arg, '='), *format;
	int i;

	for (i = 0; i < N_FORMATS; i++)
		names[i] = formats[i].name;
	format = arena_strndup(&o->words, arg, equals ? (size_t)(equals - arg) : strlen(arg));
	if (find_word(format, names, N_FORMATS) < 0)
		return bad_word(err, "--output-format", format, names, N_FORMATS);
	if (equals && !equals[1]) {
		strbuf_addf(err, "--output-format: '%s' names no file after the =", arg);
		return -1;
	}
	vec_push(&o->outputs, ((struct output){ format, equals ? equals + 1 : NULL }));
	return 0;
}

static int read_dump(struct options *o, const char *arg, struct strbuf *err)
{
	const int n = sizeof(stages) / sizeof(*stages);
	const char *word;
	size_t len;
	int at;

	for (;; arg += len + 1) {
		len = strcspn(arg, ",");
		word = arena_strndup(&o->words, arg, len);
		if ((at = find_word(word, stages, n)) < 0)
			return bad_word(err, "--dump", word, stages, n);
		o->dump |= 1u << at;
		if (!arg[len])
			return 0;
	}
}

static int apply(struct options *o, const struct option_row *row, const char *arg, struct strbuf *err)
{
	void *field = (char *)o + row->field;
	char what[32];
	int at;

	snprintf(what, sizeof(what), "--%s", row->name);
	if (row->argument && !*arg) {
		strbuf_addf(err, "%s: its %s is empty", what, row->argument);
		return -1;
	}
	switch (row->kind) {
	case OPT_FLAG: *(int *)field = 1; return 0;
	case OPT_COUNT: ++*(int *)field; return 0;
	case OPT_STRING: *(const char **)field = arg; return 0;
	case OPT_STRINGS: vec_push((string_list *)field, arg); return 0;
	case OPT_JOINED: join(o, arg, field); return 0;
	case OPT_NUMBER: return read_number(row, arg, field, err);
	case OPT_SECONDS: return read_seconds(row, arg, field, err);
	case OPT_SIZE: return read_size(row, arg, field, err);
	case OPT_OUTPUT: return read_output(o, arg, err);
	case OPT_DUMP: return read_dump(o, arg, err);
	case OPT_NOTES: o->level = LEVEL_NOTE; return 0;
	case OPT_HELP: o->command = CMD_HELP; return 0;
	case OPT_VERSION: o->command = CMD_VERSION; return 0;
	case OPT_LEVEL:
		if ((at = find_word(arg, levels, 3)) < 0)
			return bad_word(err, what, arg, levels, 3);
		*(enum finding_level *)field = (enum finding_level)(LEVEL_NOTE + at);
		return 0;
	case OPT_COLOR:
		if ((at = find_word(arg, colors, 3)) < 0)
			return bad_word(err, what, arg, colors, 3);
		o->color = (enum report_color)at;
		return 0;
	}
	BUG("option kind %d", (int)row->kind);
}

/* --- Command line --------------------------------------------------------------------------------------------- */

static void build_tables(struct option *longs, char *shorts)
{
	const struct option_row *row;

	*shorts++ = ':'; /* getopt tells a missing argument from an unknown option, and prints nothing */
	for (row = table; row < table + N_OPTIONS; row++) {
		*longs++ = (struct option){ row->name, row->argument ? required_argument : no_argument, NULL,
					    NO_SHORT + (int)(row - table) };
		if (!row->letter)
			continue;
		*shorts++ = (char)row->letter;
		if (row->argument)
			*shorts++ = ':';
	}
	*longs = (struct option){0};
	*shorts = 0;
}

static const struct option_row *row_of(int value)
{
	int i;

	if (value >= NO_SHORT)
		return &table[value - NO_SHORT];
	for (i = 0; i < N_OPTIONS; i++)
		if (table[i].letter == value)
			return &table[i];
	BUG("no option %d", value);
}

static const struct command_row *command_find(const char *name)
{
	int i;

	for (i = 0; i < N_COMMANDS; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

/* A word that is no command is a path, unless it looks like a slip. */
static int slip(const char *word, struct strbuf *err)
{
	const char *names[N_COMMANDS], *near;
	int i;

	for (i = 0; i < N_COMMANDS; i++)
		names[i] = commands[i].name;
	if (strpbrk(word, "./") || !access(word, F_OK) || !(near = options_nearest(word, names, N_COMMANDS)))
		return 0;
	strbuf_addf(err, "%s: neither a command nor a file; did you mean `gccheck %s`?", word, near);
	return -1;
}

/* Commands that mean nothing without their first operand. */
static const char *missing_operand(const struct options *o, enum command command, int n)
{
	switch (command) {
	case CMD_EXPLAIN:
		return n ? NULL : "explain: which rule? For example: gccheck explain GC101 (`gccheck rules` lists them)";
	case CMD_IMPORT:
		return n ? NULL : "import: which file? For example: gccheck import /usr/share/gir-1.0/Pango-1.0.gir > pango.h";
	case CMD_RUN:
		return o->n_flags ? NULL : "run: which program? It stands behind `--`: gccheck run -- ./server --once";
	case CMD_CTL:
		return n > 1 ? NULL : "ctl: which program, and what of it? For example: gccheck ctl 4711 snapshot before";
	case CMD_REPORT:
		return !o->between == !n && n != 1 ? NULL : "report: --between and two snapshots go together: gccheck report --between start end";
	default:
		return NULL;
	}
}

static int set_operands(struct options *o, const struct command_row *command, char **words, int n, struct strbuf *err)
{
	int scans = command->command == CMD_CHECK || command->command == CMD_API;
	const char *missing = missing_operand(o, command->command, n);
	int i;

	if (command->command == CMD_RUN && n) {
		strbuf_addf(err, "run: the program stands behind `--`: gccheck run [OPTION...] -- %s", words[0]);
		return -1;
	}
	if (n > command->most) {
		strbuf_addf(err, "%s: takes %s; usage: gccheck %s%s%s", command->name,
			    command->most > 1 ? "fewer arguments" : command->most ? "one argument" : "no arguments", command->name,
			    *command->usage ? " " : "", command->usage);
		return -1;
	}
	if (missing) {
		strbuf_addstr(err, missing);
		return -1;
	}
	for (i = 0; i < n && (scans || command->most > 1); i++)
		vec_push(&o->paths, words[i]);
	if (n && !scans)
		o->argument = words[0];
	return 0;
}

static int check_used(const struct command_row *command, const int *used, struct strbuf *err)
{
	int i;

	for (i = 0; i < N_OPTIONS; i++) {
		if (!used[i] || table[i].commands & command->group || table[i].commands == ON_ANY)
			continue;
		strbuf_addf(err, "--%s: not an option of `gccheck %s`; see gccheck help %s", table[i].name, command->name,
			    command->name);
		return -1;
	}
	return 0;
}

static int check_together(const struct options *o, struct strbuf *err)
{
	int i, to_stdout = 0;

	if (o->flags && !o->paths.count && o->command != CMD_RUN) {
		strbuf_addstr(err, "compile flags after `--` belong to files: gccheck check FILE... -- FLAGS");
		return -1;
	}
	if (o->db && o->no_db) {
		strbuf_addstr(err, "--db and --no-db exclude each other");
		return -1;
	}
	if (o->fix && o->diff) {
		strbuf_addstr(err, "--fix and --diff exclude each other: the one writes what the other shows");
		return -1;
	}
	if ((o->fix || o->diff) && (o->dump || o->only_function)) {
		strbuf_addf(err, "--%s needs the whole analysis: not with --%s", o->fix ? "fix" : "diff", o->dump ? "dump" : "only-function");
		return -1;
	}
	if (o->quiet && o->verbose) {
		strbuf_addstr(err, "--quiet and --verbose exclude each other");
		return -1;
	}
	for (i = 0; i < o->outputs.count; i++)
		to_stdout += !o->outputs.items[i].path;
	if (to_stdout && o->diff) {
		strbuf_addstr(err, "--diff goes to stdout: give --output-format a file, FORMAT=PATH");
		return -1;
	}
	if (to_stdout > 1) {
		strbuf_addstr(err, "--output-format: two formats to stdout: give all but one a file, FORMAT=PATH");
		return -1;
	}
	return 0;
}

static int cpu_count(void)
{
	cpu_set_t set;
	int n = sched_getaffinity(0, sizeof(set), &set) ? (int)sysconf(_SC_NPROCESSORS_ONLN) : CPU_COUNT(&set);

	return n < 1 ? 1 : n > MAX_JOBS ? MAX_JOBS : n;
}

static int read_options(struct options *o, int argc, char **argv, int *used, struct strbuf *err)
{
	struct option longs[N_OPTIONS + 1];
	char shorts[2 * N_OPTIONS + 2];
	const struct option_row *row;
	int value, at;

	build_tables(longs, shorts);
	optind = 0; /* glibc: start anew */
	opterr = 0;
	for (;;) {
		at = optind ? optind : 1;
		value = getopt_long(argc, argv, shorts, longs, NULL);
		if (value < 0)
			return 0;
		if (value == '?') {
			char letter[3] = { '-', (char)optopt, 0 };

			if (optopt >= NO_SHORT) {
				strbuf_addf(err, "--%s: takes no argument", row_of(optopt)->name);
				return -1;
			}
			return unknown_option(err, optopt ? letter : argv[optind > at ? optind - 1 : at]);
		}
		if (value == ':') {
			row = row_of(optopt);
			strbuf_addf(err, "--%s: its %s is missing", row->name, row->argument);
			return -1;
		}
		row = row_of(value);
		used[row - table] = 1;
		if (apply(o, row, optarg, err))
			return -1;
	}
}

static int parse_words(struct options *o, int argc, char **argv, struct strbuf *err)
{
	const struct command_row *command = &commands[CMD_CHECK];
	int used[N_OPTIONS] = {0}, named = 0;

	if (read_options(o, argc, argv, used, err))
		return -1;
	if (optind < argc && command_find(argv[optind])) {
		command = command_find(argv[optind++]);
		named = 1;
	}
	if (o->command == CMD_HELP || o->command == CMD_VERSION) { /* --help wins over all but bad options */
		o->argument = named && o->command == CMD_HELP ? command->name : NULL;
		return 0;
	}
	if (!named && optind < argc && slip(argv[optind], err))
		return -1;
	o->command = command->command;
	if (o->flags && command->command != CMD_CHECK && command->command != CMD_API && command->command != CMD_RUN) {
		strbuf_addf(err, "%s: takes no compile flags after `--`", command->name);
		return -1;
	}
	if (set_operands(o, command, argv + optind, argc - optind, err) || check_used(command, used, err))
		return -1;
	return check_together(o, err);
}

int options_parse(struct options *o, int argc, char *const *argv, struct strbuf *err)
{
	char **words = xcalloc((size_t)argc + 1, sizeof(*words)); /* getopt sorts what it is given */
	int n, result;

	*o = (struct options){ .level = LEVEL_WARNING, .fail_on = LEVEL_WARNING, .jobs = cpu_count(), .max_trace = 1ll << 30 };
	for (n = 0; n < argc && strcmp(argv[n], "--"); n++)
		words[n] = argv[n];
	if (n < argc) {
		o->flags = (const char *const *)argv + n + 1;
		o->n_flags = argc - n - 1;
	}
	result = parse_words(o, n, words, err);
	if (!o->outputs.count && !o->diff)
		vec_push(&o->outputs, ((struct output){ "text", NULL }));
	free(words);
	return result;
}

void options_release(struct options *o)
{
	vec_release(&o->paths);
	vec_release(&o->outputs);
	vec_release(&o->models);
	vec_release(&o->follow);
	arena_release(&o->words);
	*o = (struct options){0};
}

/* --- Help ----------------------------------------------------------------------------------------------------- */

static void help_option(FILE *out, const struct option_row *row)
{
	char left[64], letter[8] = "    ";

	if (row->letter)
		snprintf(letter, sizeof(letter), "-%c, ", row->letter);
	snprintf(left, sizeof(left), "%s--%s%s%s", letter, row->name, row->argument ? " " : "",
		 row->argument ? row->argument : "");
	fprintf(out, "  %-33s %s\n", left, row->help);
}

static void help_options(FILE *out, int group)
{
	const char *heading = NULL;
	int i;

	for (i = 0; i < N_OPTIONS; i++) {
		if (table[i].group)
			heading = table[i].group;
		if (!(table[i].commands & group) && table[i].commands != ON_ANY)
			continue;
		if (heading)
			fprintf(out, "\n%s:\n", heading);
		heading = NULL;
		help_option(out, &table[i]);
	}
}

static void help_formats(FILE *out)
{
	int i;

	fputs("\nFormats:\n", out);
	for (i = 0; i < N_FORMATS; i++)
		fprintf(out, "  %-33s %s\n", formats[i].name, formats[i].help);
}

static const char about_exit[] =
	"\nExit status: 0 nothing found, 1 findings, 2 usage or internal error, 3 too little could be analysed\n"
	"(less than half of the files or functions; with --strict, anything less than all).\n";

int options_help(FILE *out, const char *name)
{
	const struct command_row *c = name ? command_find(name) : NULL;
	char left[64];

	if (name && !c)
		return -1;
	if (c) {
		fprintf(out, "usage: gccheck %s%s%s%s\n\n%s\n", c->name, c->group ? " [OPTION...]" : "", *c->usage ? " " : "",
			c->usage, c->help);
		help_options(out, c->group);
	} else {
		fputs("usage: gccheck [COMMAND] [OPTION...] [ARGUMENT...]\n\n"
		      "Finds reference-count bugs in C.\n\nCommands:\n", out);
		for (c = commands; c < commands + N_COMMANDS; c++) {
			snprintf(left, sizeof(left), "%s %s", c->name, c->usage);
			fprintf(out, "  %-37s %s\n", left, c->help);
		}
		help_options(out, ON_ANY);
	}
	if (!name || c->command == CMD_CHECK) {
		help_formats(out);
		fputs(about_exit, out);
	}
	return 0;
}
