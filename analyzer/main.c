/* gccheck: finds reference-count bugs in C, in its text and while it runs. This file: the command line, and the exit status. */
#include "analyzer/base/err.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/ctl.h"
#include "analyzer/database.h"
#include "analyzer/exit_status.h"
#include "analyzer/import/import.h"
#include "analyzer/options.h"
#include "analyzer/report/graph.h"
#include "analyzer/run.h"
#include "analyzer/runs.h"
#include "analyzer/session.h"
#include "db/edges.h"
#include "db/query.h"
#include "rules/rules.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int check(const struct options *opts, struct strbuf *err)
{
	struct session_result result = {0};
	int status = EXIT_TROUBLE;

	if (!session_check(opts, &result, err))
		status = (int)exit_status_of(opts, &result.findings, &result.scan);
	session_result_release(&result);
	return status;
}

static int api(const struct options *opts, struct strbuf *err)
{
	struct session_result result = {0};
	int failed = session_api(opts, &result, err);

	session_result_release(&result);
	return failed ? EXIT_TROUBLE : EXIT_CLEAN;
}

static int explain(const char *name, struct strbuf *err)
{
	string_list names = {0};
	const struct rule *r;
	const char *near;
	int i;

	if (!rules_explain(stdout, name))
		return EXIT_CLEAN;
	for (i = 0; (r = rule_at(i)); i++) {
		vec_push(&names, r->id);
		vec_push(&names, r->slug);
	}
	near = options_nearest(name, names.items, names.count);
	strbuf_addf(err, "explain: there is no rule '%s'; ", name);
	if (near)
		strbuf_addf(err, "did you mean %s? ", near);
	strbuf_addstr(err, "`gccheck rules` lists them all");
	vec_release(&names);
	return EXIT_TROUBLE;
}

static int query(const struct options *opts, struct strbuf *err)
{
	struct strbuf path = STRBUF_INIT, out = STRBUF_INIT;
	int failed;

	database_find(opts, &path);
	failed = query_run(path.buf, opts->argument, opts->json ? QUERY_JSON : QUERY_TABLE, &out, err);
	fwrite(out.buf, 1, out.len, stdout);
	strbuf_release(&path);
	strbuf_release(&out);
	return failed ? EXIT_TROUBLE : EXIT_CLEAN;
}

/* Through dot, whose picture comes out at our stdout. */
static int print_svg(const struct type_graph *g, struct strbuf *err)
{
	FILE *dot;

	fflush(stdout);
	dot = popen("dot -Tsvg", "w");
	if (dot)
		graph_print(g, GRAPH_DOT, dot);
	if (dot && !pclose(dot))
		return 0;
	strbuf_addf(err, "--svg needs Graphviz's dot (Debian: apt-get install graphviz); --dot prints what that reads");
	return -1;
}

static int graph(const struct options *opts, struct strbuf *err)
{
	struct type_graph g = {0};
	struct strbuf path = STRBUF_INIT;
	int failed;

	database_find(opts, &path);
	failed = edges_read(path.buf, &g, err) || graph_settle(&g, opts->argument, err);
	if (!failed && opts->svg)
		failed = print_svg(&g, err);
	else if (!failed)
		graph_print(&g, opts->dot ? GRAPH_DOT : opts->json ? GRAPH_JSON : GRAPH_TEXT, stdout);
	type_graph_release(&g);
	strbuf_release(&path);
	return failed ? EXIT_TROUBLE : EXIT_CLEAN;
}

static int help(const char *command, struct strbuf *err)
{
	if (!options_help(stdout, command))
		return EXIT_CLEAN;
	strbuf_addf(err, "help: there is no command '%s'; see gccheck --help", command);
	return EXIT_TROUBLE;
}

static int run(const struct options *opts, struct strbuf *err)
{
	switch (opts->command) {
	case CMD_CHECK: return check(opts, err);
	case CMD_API: return api(opts, err);
	case CMD_IMPORT: return import_model(opts->argument, stdout, err) ? EXIT_TROUBLE : EXIT_CLEAN;
	case CMD_EXPLAIN: return explain(opts->argument, err);
	case CMD_GRAPH: return graph(opts, err);
	case CMD_QUERY: return query(opts, err);
	case CMD_RUN: return run_program(opts, err);
	case CMD_REPORT: return runs_report(opts, err);
	case CMD_LINES: return runs_lines(opts, err);
	case CMD_TIMELINE: return runs_timeline(opts, err);
	case CMD_CTL: return ctl_ask(opts, err);
	case CMD_HELP: return help(opts->argument, err);
	case CMD_RULES: rules_list(stdout); return EXIT_CLEAN;
	case CMD_VERSION: printf("gccheck %s\n", GCCHECK_VERSION); return EXIT_CLEAN;
	}
	BUG("command %d", (int)opts->command);
}

int main(int argc, char **argv)
{
	struct strbuf err = STRBUF_INIT;
	struct options opts;
	int status = EXIT_TROUBLE;

	if (!options_parse(&opts, argc, argv, &err))
		status = run(&opts, &err);
	options_release(&opts);
	if (fflush(stdout) || ferror(stdout)) { /* a report that was cut off must not look like a clean one */
		strbuf_addf(&err, "%sstdout: %s", err.len ? "\n" : "", strerror(errno));
		status = EXIT_TROUBLE;
	}
	if (err.len)
		fprintf(stderr, "gccheck: %s%s", err.buf, err.buf[err.len - 1] == '\n' ? "" : "\n");
	strbuf_release(&err);
	return status;
}
