#include "db/store.h"

#include "analyzer/base/err.h"
#include "db/migrate.h"
#include "db/writer.h"

#include <stdlib.h>
#include <string.h>

/* The statements that write a scan. */
enum statement {
	S_SCAN, S_COVERAGE, S_UNIT, S_FUNCTION, S_CONTRACT, S_FINDING, S_STEP, S_GAVE_UP, S_FIELD,
	S_FORGET_COVERAGE, S_OLD_UNITS, S_OLD_FUNCTIONS, S_OLD_FIELDS, S_OLD_SCANS,
	N_STATEMENTS
};

static const struct writer_statement statements[N_STATEMENTS] = {
	[S_SCAN] = { "titttiiiiiiiiiii", "insert into scan (root, whole, started, version, build_info, files_ok, files_total,"
		" functions, functions_partial, gave_up, cpu_ms, hidden_suppressed, hidden_baseline, hidden_generated,"
		" hidden_vendored, hidden_untracked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_COVERAGE] = { "tti", "insert or replace into coverage (root, file, scan) values (?, ?, ?)" },
	[S_UNIT] = { "itttt" "iiiiii", "insert into unit (scan, file, status, status_reason, flags, functions, partial,"
		" gave_up, parse_ms, analyse_ms, excluded_lines) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_FUNCTION] = { "itit" "it", "insert into function (scan, file, line, name, partial, summary)"
		" values (?, ?, ?, ?, ?, ?)" },
	[S_CONTRACT] = { "it", "insert or ignore into contract_used (scan, name) values (?, ?)" },
	[S_FINDING] = { "itttii" "ttttt" "iit", "insert into finding (scan, rule, level, file, line, column, function, object,"
		" message, fingerprint, verdict, confidence, acquired_step, suppressed)"
		" values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_STEP] = { "iitiit", "insert into finding_step (finding, step, file, line, column, note)"
		" values (?, ?, ?, ?, ?, ?)" },
	[S_GAVE_UP] = { "ittit", "insert into gave_up (scan, file, function, line, reason) values (?, ?, ?, ?, ?)" },
	[S_FIELD] = { "ittt" "iiiittt", "insert into field (scan, record, field, strength, owned_stores, borrowed_stores, other_stores,"
		" releases, evidence, target, element) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
	[S_OLD_FIELDS] = { "t", "delete from field where scan in (select id from scan where root = ?)" },
	[S_FORGET_COVERAGE] = { "t", "delete from coverage where root = ?" },
	[S_OLD_UNITS] = { "", "delete from unit where not exists"
		" (select 1 from coverage c where c.scan = unit.scan and c.file = unit.file)" },
	[S_OLD_FUNCTIONS] = { "", "delete from function where not exists"
		" (select 1 from coverage c where c.scan = function.scan and c.file = function.file)" },
	[S_OLD_SCANS] = { "tti", "delete from scan where root = ? and id not in (select scan from coverage) and id not in"
		" (select id from scan where root = ? order by id desc limit ?)" },
};

struct store {
	struct writer w;
};

void store_default_path(struct strbuf *path, const char *root)
{
	size_t len = strlen(root);

	strbuf_addf(path, "%s%s.gccheck/gccheck.db", root, len && root[len - 1] == '/' ? "" : "/");
}

struct store *store_open_schema(const char *path, const char *schema, struct strbuf *err)
{
	struct store *st = xcalloc(1, sizeof(*st));

	if (!writer_open(&st->w, path, schema, statements, N_STATEMENTS, err))
		return st;
	store_close(st);
	return NULL;
}

struct store *store_open(const char *path, struct strbuf *err)
{
	return store_open_schema(path, db_schema_sql, err);
}

void store_close(struct store *st)
{
	if (!st)
		return;
	writer_release(&st->w);
	free(st);
}

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

static long long put_scan(struct store *st, const struct scan *sc)
{
	long long cpu_ms = 0;
	int i;

	for (i = 0; i < sc->n_units; i++)
		cpu_ms += sc->units[i].parse_ms + sc->units[i].analyse_ms;
	writer_run(&st->w, S_SCAN, or_empty(sc->root), (long long)sc->whole, or_empty(sc->started), or_empty(sc->version),
	    or_empty(sc->build_info), (long long)sc->files_ok, (long long)sc->files_total, (long long)sc->n_functions,
	    (long long)sc->functions_partial, (long long)sc->n_gave_up, cpu_ms, (long long)sc->hidden_suppressed,
	    (long long)sc->hidden_baseline, (long long)sc->hidden_generated, (long long)sc->hidden_vendored,
	    (long long)sc->hidden_untracked);
	return writer_last_id(&st->w);
}

static void put_coverage(struct store *st, const struct scan *sc, const struct finding_set *set, long long scan)
{
	const char *root = or_empty(sc->root), *last = NULL;
	int i;

	if (sc->whole)
		writer_run(&st->w, S_FORGET_COVERAGE, root);
	for (i = 0; i < sc->n_units; i++)
		writer_run(&st->w, S_COVERAGE, root, sc->units[i].file, scan);
	for (i = 0; i < sc->n_functions; i++) {
		if (last && !strcmp(last, sc->functions[i].file))
			continue;
		last = sc->functions[i].file;
		writer_run(&st->w, S_COVERAGE, root, last, scan);
	}
	for (i = 0; i < set->count; i++)
		writer_run(&st->w, S_COVERAGE, root, set->items[i].file, scan);
	for (i = 0; i < sc->n_gave_up; i++)
		writer_run(&st->w, S_COVERAGE, root, sc->gave_up[i].file, scan);
}

static void put_units(struct store *st, const struct scan *sc, long long scan)
{
	static const char *const status[] = { [UNIT_OK] = "ok", [UNIT_PARTIAL] = "partial", [UNIT_FAILED] = "failed" };
	const struct scan_unit *u;
	const struct scan_function *f;
	const struct scan_gave_up *g;

	for (u = sc->units; u < sc->units + sc->n_units; u++)
		writer_run(&st->w, S_UNIT, scan, u->file, status[u->status], u->status_reason, or_empty(u->flags),
		    (long long)u->n_functions, (long long)u->n_partial, (long long)u->n_gave_up, (long long)u->parse_ms,
		    (long long)u->analyse_ms, (long long)u->excluded_lines);
	for (f = sc->functions; f < sc->functions + sc->n_functions; f++)
		writer_run(&st->w, S_FUNCTION, scan, f->file, (long long)f->line, f->name, (long long)f->partial, or_empty(f->summary));
	for (g = sc->gave_up; g < sc->gave_up + sc->n_gave_up; g++)
		writer_run(&st->w, S_GAVE_UP, scan, g->file, g->function, (long long)g->line, or_empty(g->reason));
}

static void put_finding(struct store *st, const struct finding *f, long long scan)
{
	const struct finding_step *s;
	long long id;
	int i;

	writer_run(&st->w, S_FINDING, scan, f->rule, finding_level_name(f->level), f->file, (long long)f->line, (long long)f->column,
	    or_empty(f->function), or_empty(f->object), or_empty(f->message), or_empty(f->fingerprint), f->verdict,
	    (long long)f->confidence, (long long)f->acquired_step, f->suppressed);
	id = writer_last_id(&st->w);
	for (i = 0; i < f->n_steps; i++) {
		s = &f->steps[i];
		writer_run(&st->w, S_STEP, id, (long long)i, or_empty(s->file), (long long)s->line, (long long)s->column, or_empty(s->note));
	}
}

int store_scan(struct store *st, const struct scan *sc, const struct finding_set *set, struct strbuf *err)
{
	const char *root = or_empty(sc->root);
	long long scan;
	int i;

	writer_exec(&st->w, "begin immediate");
	scan = put_scan(st, sc);
	put_coverage(st, sc, set, scan);
	put_units(st, sc, scan);
	if (sc->whole)
		writer_run(&st->w, S_OLD_FIELDS, root);
	for (i = 0; sc->whole && i < sc->n_fields; i++) {
		const struct scan_field *f = &sc->fields[i];

		writer_run(&st->w, S_FIELD, scan, f->record, f->field, f->strength, (long long)f->owned_stores, (long long)f->borrowed_stores,
		    (long long)f->other_stores, (long long)f->releases, or_empty(f->evidence), or_empty(f->target),
		    or_empty(f->element));
	}
	for (i = 0; i < sc->n_contracts; i++)
		writer_run(&st->w, S_CONTRACT, scan, sc->contracts[i]);
	for (i = 0; i < set->count; i++)
		put_finding(st, &set->items[i], scan);
	writer_run(&st->w, S_OLD_UNITS);
	writer_run(&st->w, S_OLD_FUNCTIONS);
	writer_run(&st->w, S_OLD_SCANS, root, root, (long long)STORE_KEEP_SCANS);
	return writer_commit(&st->w, err);
}
