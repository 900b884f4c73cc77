#include "analyzer/recheck.h"

#include "analyzer/pool.h"
#include "rules/rules.h"

#include <stdlib.h>
#include <string.h>

/* A file is analysed a few times in one go. */
enum { LONGER = 4, DEFAULT_TIMEOUT_S = 120, RECYCLE_MB = 900 };

struct recheck {
	struct program *p;
	struct fix_plan *plan;
	const struct finding_set *set;
	int alone;
};

/* --- In a worker ------------------------------------------------------------------------------------------------------------ */

/* What the program knows of the functions that the unit calls elsewhere. */
static void find_linked(const struct program *p, int unit, const struct link_index *x, struct map *linked)
{
	int i;

	for (i = 0; i < x->n_externs; i++) {
		struct link_call call = { x->externs[i], -1 };
		int node = graph_target(&p->graph, unit, &call);

		if (node >= 0 && p->summaries[node])
			*map_put(linked, MAP_PTR(call.name), NULL) = MAP_PTR(p->summaries[node]);
	}
}

static int count_trouble(const struct unit_read *read, const struct unit_found *found)
{
	int i, n = found->n_gave_up;

	if (read->unit.status == UNIT_PARTIAL)
		n += atoi(read->unit.status_reason); /* "3 errors, the first: ..." */
	for (i = 0; i < found->n_functions; i++)
		n += found->functions[i].row.partial != 0;
	return n;
}

/* All functions of the unit at once: callees outside are as the whole program left them. */
static int analyse(struct program *p, int unit, const struct unit_job *job, const struct unit_read *read, struct arena *a, struct fix_view *out)
{
	/* what the text is worth, all rules say: those that nobody asked for, too */
	struct rule_selection all = { rule_selection_all(a, p->selection), NULL };
	struct rule_ctx rc = { .root = p->ctx.root, .dir = job->dir, .selection = &all, .out = &out->findings };
	int n = read->index.n_fns, failed;
	unsigned char *wanted = arena_alloc(a, (size_t)n + 1);
	const struct contract **summaries = ARENA_ARRAY(a, const struct contract *, n + 1);
	struct map linked = {0};
	struct own_known known = { wanted, summaries, &linked, &p->counters, &p->owning_fields };
	struct strbuf reply = STRBUF_INIT;
	struct unit_found found;

	memset(wanted, OWN_REPORTED, (size_t)n);
	find_linked(p, unit, &read->index, &linked);
	unit_analyse(&p->ctx, job, read, &known, &reply);
	failed = wire_read_found(a, reply.buf, reply.len, &found);
	if (!failed) {
		found.own->facts.count = own_weigh(&p->habits, a, found.own->facts.items, found.own->facts.count);
		rules_apply(found.own->facts.items, found.own->facts.count, &rc);
		out->trouble += count_trouble(read, &found);
		own_result_release(found.own);
	}
	map_release(&linked);
	strbuf_release(&reply);
	return failed;
}

static int look_at_unit(struct program *p, int unit, const char *text, size_t len, struct fix_view *out)
{
	struct unit_job job = p->units.items[unit].job;
	struct strbuf reply = STRBUF_INIT;
	struct arena a = {0};
	struct unit_read read;
	int failed;

	job.text = text;
	job.text_len = len;
	unit_read(&p->ctx, &job, &reply);
	failed = wire_read_read(&a, reply.buf, reply.len, &read) || read.unit.status == UNIT_FAILED || analyse(p, unit, &job, &read, &a, out);
	strbuf_release(&reply);
	arena_release(&a);
	return failed;
}

/* Every unit that the file is the main file of; a header is none. */
static int look(void *data, const struct fix_file *f, const char *text, size_t len, struct fix_view *out)
{
	struct program *p = data;
	int i, n = 0, failed = 0;

	for (i = 0; i < p->units.count && !failed; i++) {
		if (strcmp(p->units.items[i].read.unit.file, f->file) != 0)
			continue;
		failed = look_at_unit(p, i, text, len, out);
		n++;
	}
	return failed || !n ? -1 : 0;
}

static void work(void *data, int item, struct strbuf *reply)
{
	struct recheck *r = data;
	struct fix_file *f = &r->plan->files.items[item];

	(r->alone ? fix_prove : fix_choose)(f, r->set, look, r->p);
	strbuf_add(reply, f->kept, (size_t)f->findings.count);
}

/* --- In the caller ------------------------------------------------------------------------------------------------------------ */

static void lost(void *data, int item, const char *why)
{
	struct recheck *r = data;

	warn("%s: its fixes cannot be tried: %s", r->plan->files.items[item].file, why);
}

static void done(void *data, int item, const char *reply, size_t len)
{
	struct recheck *r = data;
	struct fix_file *f = &r->plan->files.items[item];

	if (len == (size_t)f->findings.count)
		memcpy(f->kept, reply, len);
}

int recheck_fixes(struct program *p, struct fix_plan *plan, const struct finding_set *set, int alone, struct strbuf *err)
{
	int timeout_s = p->ctx.opts->unit_timeout_s ? p->ctx.opts->unit_timeout_s : DEFAULT_TIMEOUT_S;
	const struct pool_ops ops = { .work = work, .done = done, .lost = lost, .item_limit_ms = LONGER * timeout_s * 1000, .recycle_rss_mb = RECYCLE_MB };
	struct recheck r = { p, plan, set, alone };

	if (plan->files.count && pool_run(p->ctx.opts->jobs, plan->files.count, &ops, &r)) {
		strbuf_addstr(err, "no worker process could be started");
		return -1;
	}
	return 0;
}
