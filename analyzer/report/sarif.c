/* SARIF 2.1.0 as GitHub code scanning and the editors read it: one run, regions of one line (GitHub hides a result
 * whose region is not wholly in the diff), columns in UTF-16 code units (ours are bytes), names below %SRCROOT%. */
#include "analyzer/report/report.h"

#include <ctype.h>
#include <jansson.h>
#include <string.h>

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"
#define INFORMATION "https://cwe.mitre.org/data/definitions/911.html"

/* Bytes that a URI's path may hold as they are; the colon would make a first segment look like a scheme. */
static void add_uri_path(struct strbuf *sb, const char *path)
{
	for (; *path; path++) {
		if (isalnum((unsigned char)*path) || strchr("-._~/", *path))
			strbuf_addch(sb, *path);
		else
			strbuf_addf(sb, "%%%02X", (unsigned char)*path);
	}
}

static json_t *text(const char *s)
{
	return json_pack("{s:s}", "text", s);
}

static json_t *artifact_location(const char *file)
{
	struct strbuf uri = STRBUF_INIT;
	json_t *j;

	if (*file == '/')
		strbuf_addstr(&uri, "file://");
	add_uri_path(&uri, file);
	j = json_pack("{s:s}", "uri", uri.buf);
	if (*file != '/')
		json_object_set_new(j, "uriBaseId", json_string("%SRCROOT%"));
	strbuf_release(&uri);
	return j;
}

/* raw_file: as on the disk. Lines below 1 leave the region out. */
static json_t *physical(struct report *r, const char *raw_file, int line, int column)
{
	json_t *j = json_pack("{s:o}", "artifactLocation", artifact_location(raw_file));
	size_t len;
	const char *source;
	int start, end;

	if (line < 1)
		return j;
	source = sources_line(&r->sources, raw_file, line, &len);
	column = column > 0 ? column : 1;
	start = text_column_utf16(source, len, column);
	end = text_column_utf16(source, len, text_end_column(source, len, column));
	json_object_set_new(j, "region", json_pack("{s:i, s:i, s:i, s:i}", "startLine", line, "startColumn", start,
						   "endLine", line, "endColumn", end > start ? end : start + 1));
	return j;
}

static json_t *location(struct report *r, const char *raw_file, int line, int column, const char *note)
{
	json_t *j = json_pack("{s:o}", "physicalLocation", physical(r, raw_file, line, column));

	if (note)
		json_object_set_new(j, "message", text(note));
	return j;
}

static json_t *step_location(struct report *r, const struct report_item *it, int i)
{
	const struct finding_step *raw = &it->raw->steps[i];

	return location(r, raw->file ? raw->file : it->raw->file, raw->line, raw->column, it->f.steps[i].note);
}

static json_t *code_flows(struct report *r, const struct report_item *it)
{
	json_t *steps = json_array();
	int i;

	for (i = 0; i < it->f.n_steps; i++)
		json_array_append_new(steps, json_pack("{s:o, s:i}", "location", step_location(r, it, i),
						       "executionOrder", i + 1));
	if (!it->f.n_steps)
		json_array_append_new(steps, json_pack("{s:o}", "location",
						       location(r, it->raw->file, it->f.line, it->f.column,
								it->f.message)));
	return json_pack("[{s:[{s:o}]}]", "threadFlows", "locations", steps);
}

static const struct finding_step *acquisition(const struct finding *f)
{
	return f->acquired_step >= 0 && f->acquired_step < f->n_steps ? &f->steps[f->acquired_step] : NULL;
}

/* The message, with its "(line N)" made a link to related location 1 where that is the acquisition's line. */
static json_t *message_text(const struct finding *f)
{
	const struct finding_step *acquired = acquisition(f);
	struct strbuf want = STRBUF_INIT, sb = STRBUF_INIT;
	const char *at;
	json_t *j;

	if (acquired)
		strbuf_addf(&want, "(line %d)", acquired->line);
	at = want.len ? strstr(f->message, want.buf) : NULL;
	if (at) {
		strbuf_add(&sb, f->message, (size_t)(at - f->message));
		strbuf_addf(&sb, "([line %d](1))%s", acquired->line, at + want.len);
	} else {
		strbuf_addstr(&sb, f->message);
	}
	j = text(sb.buf);
	strbuf_release(&want);
	strbuf_release(&sb);
	return j;
}

/* One place where text goes: columns of the text as it is. */
static json_t *replacement(struct report *r, const struct finding_edit *e)
{
	int end_line, end_column;
	size_t len, end_len;
	const char *line = sources_line(&r->sources, e->file, e->line, &len), *end;

	sources_end(&r->sources, e->file, e->line, e->column, e->remove, &end_line, &end_column);
	end = sources_line(&r->sources, e->file, end_line, &end_len);
	return json_pack("{s:{s:i, s:i, s:i, s:i}, s:{s:s}}", "deletedRegion", "startLine", e->line, "startColumn",
			 text_column_utf16(line, len, e->column), "endLine", end_line, "endColumn",
			 text_column_utf16(end, end_len, end_column), "insertedContent", "text", e->text);
}

/* One fix; its edits are of one file (analyzer/fix). NULL: an edit's text cannot be said in JSON. */
static json_t *fixes(struct report *r, const struct finding *f)
{
	json_t *replacements = json_array(), *one;
	int i;

	for (i = 0; i < f->n_edits; i++) {
		if (!(one = replacement(r, &f->edits[i]))) {
			json_decref(replacements);
			return NULL;
		}
		json_array_append_new(replacements, one);
	}
	return json_pack("[{s:o, s:[{s:o, s:o}]}]", "description", text(f->edits[0].what), "artifactChanges", "artifactLocation",
			 artifact_location(f->edits[0].file), "replacements", replacements);
}

static json_t *result_json(struct report *r, const struct report_item *it)
{
	const struct finding *f = &it->f;
	int rule = rule_info_find(f->rule);
	json_t *j = json_object(), *where = location(r, it->raw->file, f->line, f->column, NULL), *related, *fix;

	if (*f->function)
		json_object_set_new(where, "logicalLocations", json_pack("[{s:s, s:s}]", "name", f->function, "kind",
									 "function"));
	json_object_set_new(j, "ruleId", json_string(f->rule));
	if (rule >= 0)
		json_object_set_new(j, "ruleIndex", json_integer(rule));
	json_object_set_new(j, "level", json_string(finding_level_name(f->level)));
	json_object_set_new(j, "message", message_text(f));
	json_object_set_new(j, "locations", json_pack("[o]", where));
	if (f->fingerprint)
		json_object_set_new(j, "partialFingerprints", json_pack("{s:s}", "gccheck/v1", f->fingerprint));
	json_object_set_new(j, "codeFlows", code_flows(r, it));
	if (acquisition(f)) {
		related = step_location(r, it, f->acquired_step);
		json_object_set_new(related, "id", json_integer(1));
		json_object_set_new(j, "relatedLocations", json_pack("[o]", related));
	}
	json_object_set_new(j, "rank", json_integer(f->confidence));
	json_object_set_new(j, "properties", json_pack("{s:s, s:i}", "object", f->object, "confidence", f->confidence));
	if (f->n_edits && (fix = fixes(r, it->raw)))
		json_object_set_new(j, "fixes", fix);
	if (f->verdict)
		json_object_set_new(json_object_get(j, "properties"), "verdict", json_string(f->verdict));
	return j;
}

static json_t *rule_json(const struct rule_info *info)
{
	static const char *const severity[] = { "", "recommendation", "warning", "error" };
	const char *precision = info->alpha ? "low" : info->level == LEVEL_NOTE ? "medium" : "high";
	json_t *tags = info->notice || info->advice ? json_pack("[s]", "maintainability") :
				      json_pack("[s, s]", "correctness", "reference-counting");
	char cwe[40];

	if (info->cwe) {
		snprintf(cwe, sizeof(cwe), "external/cwe/cwe-%03d", info->cwe);
		json_array_append_new(tags, json_string(cwe));
	}
	return json_pack("{s:s, s:s, s:o, s:o, s:o, s:{s:s}, s:{s:o, s:s, s:s}}", "id", info->id, "name", info->slug,
			 "shortDescription", text(info->title), "fullDescription", text(info->help), "help",
			 text(info->help), "defaultConfiguration", "level", finding_level_name(info->level),
			 "properties", "tags", tags, "precision", precision, "problem.severity",
			 severity[info->level]);
}

static int is_semantic_version(const char *v)
{
	int parts = 0, n;

	for (; isdigit((unsigned char)*v); v += n + (v[n] == '.' && parts < 3)) {
		n = (int)strspn(v, "0123456789");
		parts++;
	}
	return parts == 3 && (!*v || ((*v == '-' || *v == '+') && v[1]));
}

static json_t *driver_json(struct report *r)
{
	const char *version = text_clean(&r->arena, r->scan->version);
	json_t *rules = json_array(), *j;
	int i;

	for (i = 0; i < n_rule_infos; i++)
		json_array_append_new(rules, rule_json(&rule_infos[i]));
	j = json_pack("{s:s, s:s}", "name", "gccheck", "informationUri", INFORMATION);
	if (version && *version)
		json_object_set_new(j, "version", json_string(version));
	if (version && is_semantic_version(version))
		json_object_set_new(j, "semanticVersion", json_string(version));
	json_object_set_new(j, "rules", rules);
	return j;
}

static json_t *notification_json(struct report *r, const struct scan_gave_up *g)
{
	const char *function = text_clean(&r->arena, g->function), *reason = text_clean(&r->arena, g->reason);
	const char *message = arena_printf(&r->arena, "gave up on %s%s%s: %s", function ? "function `" : "the file",
					   function ? function : "", function ? "`" : "", reason ? reason : "unknown");
	json_t *j = json_pack("{s:s, s:o}", "level", function ? "note" : "warning", "message", text(message)), *where;

	if (!g->file)
		return j;
	where = location(r, g->file, g->line, 1, NULL);
	if (function)
		json_object_set_new(where, "logicalLocations", json_pack("[{s:s, s:s}]", "name", function, "kind",
									 "function"));
	json_object_set_new(j, "locations", json_pack("[o]", where));
	return j;
}

/* 2024-05-06T07:08:09Z, the only form that the schema's date-time and every reader agree on. */
static int is_utc_time(const char *s)
{
	const char *form = "dddd-dd-ddTdd:dd:ddZ";

	for (; *form; form++, s++)
		if (*form == 'd' ? !isdigit((unsigned char)*s) : *form != *s)
			return 0;
	return !*s;
}

static json_t *invocation_json(struct report *r)
{
	const struct scan *s = r->scan;
	json_t *notes = json_array(), *j = json_object();
	int i;

	for (i = 0; i < s->n_gave_up; i++)
		json_array_append_new(notes, notification_json(r, &s->gave_up[i]));
	if (s->started && is_utc_time(s->started))
		json_object_set_new(j, "startTimeUtc", json_string(s->started));
	json_object_set_new(j, "executionSuccessful", json_boolean(s->files_ok > 0 || s->files_total == 0));
	json_object_set_new(j, "toolExecutionNotifications", notes);
	return j;
}

static json_t *root_json(const struct scan *s)
{
	struct strbuf uri = STRBUF_INIT;
	json_t *j = json_pack("{s:o}", "description", text("The top of the scanned tree."));

	if (s->root && *s->root == '/') {
		strbuf_addstr(&uri, "file://");
		add_uri_path(&uri, s->root);
		if (uri.buf[uri.len - 1] != '/')
			strbuf_addch(&uri, '/');
		json_object_set_new(j, "uri", json_string(uri.buf));
	}
	strbuf_release(&uri);
	return j;
}

void report_sarif(struct report *r, FILE *out)
{
	json_t *run = json_object(), *results = json_array(), *top;
	int i;

	for (i = 0; i < r->count; i++)
		json_array_append_new(results, result_json(r, &r->items[i]));
	json_object_set_new(run, "tool", json_pack("{s:o}", "driver", driver_json(r)));
	json_object_set_new(run, "automationDetails", json_pack("{s:s}", "id", "gccheck/"));
	json_object_set_new(run, "columnKind", json_string("utf16CodeUnits"));
	json_object_set_new(run, "originalUriBaseIds", json_pack("{s:o}", "%SRCROOT%", root_json(r->scan)));
	json_object_set_new(run, "invocations", json_pack("[o]", invocation_json(r)));
	json_object_set_new(run, "results", results);
	top = json_pack("{s:s, s:s, s:[o]}", "$schema", SCHEMA, "version", "2.1.0", "runs", run);
	json_dumpf(top, out, JSON_INDENT(2));
	fputc('\n', out);
	json_decref(top);
}
