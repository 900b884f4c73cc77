#include "analyzer/unit.h"

#include "analyzer/front/front.h"
#include "analyzer/ir/ir_text.h"
#include "analyzer/own/own.h"
#include "rules/rules.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { MAX_UNIT_BYTES = 64 << 20 };

static int cpu_ms(void)
{
	return (int)(clock() / (CLOCKS_PER_SEC / 1000));
}

static const char *relative(const struct unit_ctx *ctx, struct arena *a, const char *dir, const char *file)
{
	return file ? finding_path(a, ctx->root, dir, file) : "";
}

static void failed(struct unit_result *out, const char *why)
{
	out->unit.status = UNIT_FAILED;
	out->unit.status_reason = why;
}

/* What libclang should not be asked to try. NULL: nothing wrong. */
static const char *unreadable(const char *file, struct arena *a)
{
	struct stat st;
	FILE *f;

	if (stat(file, &st))
		return "no such file";
	if (!S_ISREG(st.st_mode))
		return "not a regular file";
	if (st.st_size > MAX_UNIT_BYTES)
		return arena_printf(a, "larger than %d MB", MAX_UNIT_BYTES >> 20);
	f = fopen(file, "r");
	if (!f)
		return "cannot be read (permissions)";
	fclose(f);
	return NULL;
}

static const char *join_flags(struct arena *a, const struct unit_job *job)
{
	struct strbuf sb = STRBUF_INIT;
	const char *s;
	int i;

	for (i = 0; i < job->argc; i++)
		strbuf_addf(&sb, "%s%s", i ? " " : "", job->argv[i]);
	s = arena_strdup(a, sb.buf);
	strbuf_release(&sb);
	return s;
}

static void list_functions(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *a, const struct ir_unit *u,
			   const struct own_result *own, struct unit_result *out)
{
	struct strbuf sb = STRBUF_INIT;
	int i;

	out->functions = ARENA_ARRAY(a, struct scan_function, u->fns.count);
	for (i = 0; i < u->fns.count; i++) {
		const struct ir_fn *fn = u->fns.items[i];
		struct scan_function *f;

		if (fn->loc.file < 0)
			continue;
		f = &out->functions[out->n_functions++];
		f->name = fn->name;
		f->file = relative(ctx, a, job->dir, u->files.items[fn->loc.file]);
		f->line = fn->loc.line;
		f->partial = fn->partial;
		f->summary = "";
		if (own->summaries.items[i]) {
			strbuf_reset(&sb);
			contract_print(&sb, own->summaries.items[i]);
			f->summary = arena_strdup(a, sb.buf);
		}
		out->unit.n_partial += fn->partial;
	}
	out->unit.n_functions = out->n_functions;
	strbuf_release(&sb);
}

static void list_gave_up(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *a, const struct ir_unit *u,
			 const struct own_result *own, struct unit_result *out)
{
	int i;

	out->gave_up = ARENA_ARRAY(a, struct scan_gave_up, own->gave_up.count);
	for (i = 0; i < own->gave_up.count; i++) {
		const struct ir_fn *fn = own->gave_up.items[i].fn;
		struct scan_gave_up *g = &out->gave_up[out->n_gave_up++];

		g->file = relative(ctx, a, job->dir, fn->loc.file >= 0 ? u->files.items[fn->loc.file] : u->path);
		g->function = fn->name;
		g->line = fn->loc.line;
		g->reason = own->gave_up.items[i].reason;
	}
	out->unit.n_gave_up = out->n_gave_up;
}

static void dump_unit(const struct unit_ctx *ctx, const struct ir_unit *u, const struct own_result *own)
{
	struct strbuf sb = STRBUF_INIT;
	const char *only = ctx->opts->only_function;
	int i;

	for (i = 0; i < u->fns.count; i++) {
		if (only && strcmp(only, u->fns.items[i]->name))
			continue;
		if (ctx->opts->dump & (DUMP_IR | DUMP_CFG))
			ir_print_fn(&sb, u, u->fns.items[i]);
		if ((ctx->opts->dump & DUMP_SUMMARY) && own->summaries.items[i]) {
			contract_print(&sb, own->summaries.items[i]);
			strbuf_addch(&sb, '\n');
		}
	}
	if (ctx->opts->dump & DUMP_FACTS)
		for (i = 0; i < own->facts.count; i++) {
			const struct fact *f = &own->facts.items[i];

			strbuf_addf(&sb, "fact %d %s %s from %s at %s:%d holds %d should %d confidence %d: %s\n", f->kind, f->function, f->object,
				    f->acquired_by, f->where.file ? f->where.file : "?", f->where.line, f->holds, f->should, f->confidence, f->reason);
		}
	if (ctx->opts->dump & DUMP_CONTRACTS)
		for (i = 0; i < own->contracts.count; i++)
			strbuf_addf(&sb, "%s\n", own->contracts.items[i]);
	fwrite(sb.buf, 1, sb.len, ctx->dump);
	strbuf_release(&sb);
}

void unit_analyse(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *a, struct unit_result *out)
{
	struct front_options fo = {.argv = job->argv, .argc = job->argc, .dir = job->dir, .root = ctx->root};
	struct own_options oo = {.budget_ms = ctx->opts->budget_ms, .only_function = ctx->opts->only_function};
	struct rule_ctx rc = {.root = ctx->root, .dir = job->dir, .selection = ctx->selection, .out = &out->findings};
	struct front_stats stats = {0};
	struct strbuf err = STRBUF_INIT;
	struct own_result own;
	struct ir_unit *u;
	const char *why = unreadable(job->file, a);
	int start;

	out->unit.file = relative(ctx, a, job->dir, job->file);
	out->unit.flags = join_flags(a, job);
	if (why) {
		failed(out, why);
		return;
	}
	u = front_read(job->file, &fo, &stats, &err);
	if (!u) {
		failed(out, arena_strdup(a, err.buf));
		strbuf_release(&err);
		return;
	}
	start = cpu_ms();
	own_analyse(u, models_for(ctx->models, u, &err), &oo, &own);
	rules_apply(own.facts.items, own.facts.count, &rc);
	list_functions(ctx, job, a, u, &own, out);
	list_gave_up(ctx, job, a, u, &own, out);
	out->contracts = arena_copy(a, own.contracts.items, sizeof(*out->contracts) * (size_t)own.contracts.count);
	out->n_contracts = own.contracts.count;
	out->unit.parse_ms = stats.parse_ms;
	out->unit.analyse_ms = stats.lower_ms + cpu_ms() - start;
	out->unit.excluded_lines = stats.excluded_lines;
	if (u->errors) {
		out->unit.status = UNIT_PARTIAL;
		out->unit.status_reason = arena_printf(a, "%d error%s, the first: %s", u->errors, u->errors == 1 ? "" : "s", u->first_error);
	}
	if (err.len && !out->unit.status_reason)
		out->unit.status_reason = arena_strdup(a, err.buf);
	if (ctx->dump)
		dump_unit(ctx, u, &own);
	own_result_release(&own);
	ir_unit_free(u);
	strbuf_release(&err);
}
