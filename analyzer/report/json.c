#include "analyzer/report/report.h"

#include <jansson.h>

static json_t *string_or_null(const char *s)
{
	return s ? json_string(s) : json_null();
}

static json_t *path_json(const struct finding *f)
{
	json_t *path = json_array();
	int i;

	for (i = 0; i < f->n_steps; i++)
		json_array_append_new(path, json_pack("{s:s, s:i, s:i, s:s}", "file",
						      f->steps[i].file ? f->steps[i].file : f->file, "line",
						      f->steps[i].line, "column", f->steps[i].column, "note",
						      f->steps[i].note));
	return path;
}

static json_t *finding_json(const struct finding *f)
{
	json_t *j = json_object();

	json_object_set_new(j, "rule", json_string(f->rule));
	json_object_set_new(j, "level", json_string(finding_level_name(f->level)));
	json_object_set_new(j, "file", json_string(f->file));
	json_object_set_new(j, "line", json_integer(f->line));
	json_object_set_new(j, "column", json_integer(f->column));
	json_object_set_new(j, "function", json_string(f->function));
	json_object_set_new(j, "object", json_string(f->object));
	json_object_set_new(j, "message", json_string(f->message));
	json_object_set_new(j, "confidence", json_integer(f->confidence));
	json_object_set_new(j, "verdict", string_or_null(f->verdict));
	json_object_set_new(j, "fingerprint", string_or_null(f->fingerprint));
	json_object_set_new(j, "path", path_json(f));
	return j;
}

static json_t *gave_up_json(struct report *r)
{
	json_t *list = json_array();
	int i;

	for (i = 0; i < r->scan->n_gave_up; i++) {
		const struct scan_gave_up *g = &r->scan->gave_up[i];

		json_array_append_new(list, json_pack("{s:s?, s:s?, s:i, s:s?}", "file", text_clean(&r->arena, g->file),
						      "function", text_clean(&r->arena, g->function), "line", g->line,
						      "reason", text_clean(&r->arena, g->reason)));
	}
	return list;
}

static json_t *summary_json(const struct report *r)
{
	const struct report_counts *c = &r->counts;
	const struct scan *s = r->scan;
	json_t *j = json_pack("{s:i, s:i, s:i, s:i, s:i}", "analysed_files", s->files_ok, "total_files", s->files_total,
			      "functions", s->n_functions, "partial", s->functions_partial, "gave_up", s->n_gave_up);

	json_object_set_new(j, "findings", json_pack("{s:i, s:i, s:i}", "error", c->levels[LEVEL_ERROR], "warning",
						     c->levels[LEVEL_WARNING], "note", c->levels[LEVEL_NOTE]));
	json_object_set_new(j, "hidden", json_pack("{s:i, s:i, s:i, s:i, s:i, s:i}", "suppressed", c->suppressed,
						   "baseline", c->baseline, "generated", c->generated, "vendored",
						   c->vendored, "untracked", c->untracked, "other", c->other + c->fixed));
	return j;
}

void report_json(struct report *r, FILE *out)
{
	json_t *top = json_object(), *findings = json_array();
	int i;

	for (i = 0; i < r->count; i++)
		json_array_append_new(findings, finding_json(&r->items[i].f));
	json_object_set_new(top, "tool", json_string("gccheck"));
	json_object_set_new(top, "version", string_or_null(text_clean(&r->arena, r->scan->version)));
	json_object_set_new(top, "findings", findings);
	json_object_set_new(top, "gave_up", gave_up_json(r));
	json_object_set_new(top, "summary", summary_json(r));
	json_dumpf(top, out, JSON_INDENT(2));
	fputc('\n', out);
	json_decref(top);
}
