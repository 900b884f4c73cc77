#include "analyzer/unit.h"

#include "analyzer/front/front.h"
#include "analyzer/ir/ir_pack.h"
#include "analyzer/ir/ir_text.h"
#include "analyzer/report/finding.h"

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

/* --- Reading ------------------------------------------------------------------------------------------------------- */

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

static int is_shown(const struct unit_ctx *ctx, const struct ir_fn *fn)
{
	return !ctx->opts->only_function || !strcmp(ctx->opts->only_function, fn->name);
}

static void dump_ir(const struct unit_ctx *ctx, const struct ir_unit *u)
{
	struct strbuf sb = STRBUF_INIT;
	int i;

	for (i = 0; i < u->fns.count; i++)
		if (is_shown(ctx, u->fns.items[i]))
			ir_print_fn(&sb, u, u->fns.items[i]);
	fwrite(sb.buf, 1, sb.len, ctx->dump);
	strbuf_release(&sb);
}

static void list_listed(const struct ir_unit *u, struct arena *a, struct unit_read *out)
{
	int i;

	out->listed = ARENA_ARRAY(a, struct src_loc, u->records.count);
	for (i = 0; i < u->records.count; i++) {
		const struct ir_layout *l = u->records.items[i].layout;

		if (l && l->loc.file >= 0 && l->fixed & IR_LISTED)
			out->listed[out->n_listed++] = (struct src_loc){u->files.items[l->loc.file], l->loc.line, l->loc.column};
	}
}

static void take_unit(const struct unit_ctx *ctx, const struct ir_unit *u, const struct front_stats *stats, struct arena *a,
		      struct strbuf *ir, struct unit_read *out)
{
	struct map counters = {0};

	own_counters(u, &counters);
	link_index_make(a, u, &counters, &out->index);
	map_release(&counters);
	out->n_models = models_triggered(ctx->models, u, a, &out->models);
	out->includes = u->includes.items;
	out->n_includes = u->includes.count;
	list_listed(u, a, out);
	ir_pack(ir, u);
	out->ir = ir->buf;
	out->ir_len = ir->len;
	out->unit.parse_ms = stats->parse_ms;
	out->unit.analyse_ms = stats->lower_ms;
	out->unit.excluded_lines = stats->excluded_lines;
	if (u->errors) {
		out->unit.status = UNIT_PARTIAL;
		out->unit.status_reason = arena_printf(a, "%d error%s, the first: %s", u->errors, u->errors == 1 ? "" : "s", u->first_error);
	}
}

void unit_read(const struct unit_ctx *ctx, const struct unit_job *job, struct strbuf *reply)
{
	struct front_options fo = {.argv = job->argv, .argc = job->argc, .dir = job->dir, .root = ctx->root,
				   .text = job->text, .text_len = job->text_len};
	struct front_stats stats = {0};
	struct strbuf err = STRBUF_INIT, ir = STRBUF_INIT;
	struct arena a = {0};
	struct unit_read out = {.unit.file = relative(ctx, &a, job->dir, job->file), .unit.flags = join_flags(&a, job)};
	struct ir_unit *u = NULL;
	const char *why = unreadable(job->file, &a);

	if (!why) {
		u = front_read(job->file, &fo, &stats, &err);
		why = u ? NULL : err.buf;
	}
	if (why) {
		out.unit.status = UNIT_FAILED;
		out.unit.status_reason = why;
	} else {
		take_unit(ctx, u, &stats, &a, &ir, &out);
	}
	wire_write_read(reply, &out);
	if (u && ctx->dump && ctx->opts->dump & (DUMP_IR | DUMP_CFG))
		dump_ir(ctx, u);
	ir_unit_free(u);
	strbuf_release(&err);
	strbuf_release(&ir);
	arena_release(&a);
}

/* --- Analysing ----------------------------------------------------------------------------------------------------- */

static void list_functions(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *a, const struct ir_unit *u,
			   const struct own_result *own, const unsigned char *wanted, struct unit_found *out)
{
	struct strbuf sb = STRBUF_INIT, types = STRBUF_INIT;
	int i;

	out->functions = ARENA_ARRAY(a, struct unit_function, u->fns.count);
	for (i = 0; i < u->fns.count; i++) {
		const struct ir_fn *fn = u->fns.items[i];
		struct unit_function *f;

		if (!wanted[i])
			continue;
		f = &out->functions[out->n_functions++];
		f->fn = i;
		f->contract = own->summaries.items[i];
		f->is_final = wanted[i] == OWN_REPORTED;
		f->row.name = fn->name;
		f->row.file = fn->loc.file >= 0 ? relative(ctx, a, job->dir, u->files.items[fn->loc.file]) : NULL;
		f->row.line = fn->loc.line;
		f->row.partial = fn->partial;
		f->row.summary = "";
		if (!f->contract)
			continue;
		strbuf_reset(&sb);
		contract_print(&sb, f->contract);
		f->row.summary = arena_strdup(a, sb.buf);
		f->is_static = fn->is_static;
		f->role = api_role_of(f->contract);
		if (!f->role)
			continue;
		strbuf_reset(&sb);
		strbuf_reset(&types);
		api_declare(&sb, &types, u, fn, f->contract);
		f->declaration = arena_strdup(a, sb.buf);
		f->types = arena_strdup(a, types.buf);
	}
	strbuf_release(&sb);
	strbuf_release(&types);
}

static void list_gave_up(const struct unit_ctx *ctx, const struct unit_job *job, struct arena *a, const struct ir_unit *u,
			 const struct own_result *own, struct unit_found *out)
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
}

static void dump_edits(struct strbuf *sb, const struct fact *f)
{
	int i;

	for (i = 0; i < f->n_edits; i++)
		strbuf_addf(sb, "  edit at %d:%d: %s: %s\n", f->edits[i].at.line, f->edits[i].at.column, f->edits[i].what, f->edits[i].text);
}

static void dump_own(const struct unit_ctx *ctx, const struct ir_unit *u, const struct own_result *own, const unsigned char *wanted)
{
	struct strbuf sb = STRBUF_INIT;
	int i;

	for (i = 0; i < u->fns.count; i++) {
		if (wanted[i] != OWN_REPORTED || !is_shown(ctx, u->fns.items[i]) || !(ctx->opts->dump & DUMP_SUMMARY) || !own->summaries.items[i])
			continue;
		contract_print(&sb, own->summaries.items[i]);
		strbuf_addch(&sb, '\n');
	}
	if (ctx->opts->dump & DUMP_FACTS)
		for (i = 0; i < own->facts.count; i++) {
			const struct fact *f = &own->facts.items[i];

			strbuf_addf(&sb, "fact %d %s %s from %s at %s:%d holds %d should %d confidence %d: %s\n", f->kind, f->function, f->object,
				    f->acquired_by, f->where.file ? f->where.file : "?", f->where.line, f->holds, f->should, f->confidence, f->reason);
			dump_edits(&sb, f);
		}
	if (ctx->opts->dump & DUMP_CONTRACTS)
		for (i = 0; i < own->contracts.count; i++)
			strbuf_addf(&sb, "%s\n", own->contracts.items[i]);
	fwrite(sb.buf, 1, sb.len, ctx->dump);
	strbuf_release(&sb);
}

void unit_analyse(const struct unit_ctx *ctx, const struct unit_job *job, const struct unit_read *read,
		  const struct own_known *known, struct strbuf *reply)
{
	struct own_options oo = {.budget_ms = ctx->opts->budget_ms, .only_function = ctx->opts->only_function, .known = *known};
	struct unit_found out = {0};
	struct strbuf err = STRBUF_INIT;
	struct arena a = {0};
	struct own_result own;
	int start = cpu_ms();
	struct ir_unit *u = ir_unpack(read->ir, read->ir_len);

	if (!u) {
		out.trouble = "its stored form cannot be read";
		wire_write_found(reply, &out);
		return;
	}
	own_analyse(u, models_use(ctx->models, read->models, read->n_models, &err), &oo, &own);
	list_functions(ctx, job, &a, u, &own, known->wanted, &out);
	list_gave_up(ctx, job, &a, u, &own, &out);
	out.own = &own;
	out.analyse_ms = cpu_ms() - start;
	out.trouble = err.len ? err.buf : NULL;
	wire_write_found(reply, &out);
	if (ctx->dump)
		dump_own(ctx, u, &own, known->wanted);
	own_result_release(&own);
	ir_unit_free(u);
	strbuf_release(&err);
	arena_release(&a);
}
