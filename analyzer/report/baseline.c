#include "analyzer/report/baseline.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/source.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { VERSION = 1 };

int baseline_load(struct baseline *b, const char *path, struct strbuf *err)
{
	json_error_t why;
	json_t *top, *list, *item;
	size_t i;
	int result = 0;

	if (access(path, R_OK)) {
		strbuf_addf(err, "%s: %s", path, strerror(errno));
		return -1;
	}
	top = json_load_file(path, 0, &why);
	if (!top) {
		strbuf_addf(err, "%s:%d: not a baseline: %s", path, why.line > 0 ? why.line : 1, why.text);
		return -1;
	}
	list = json_object_get(top, "findings");
	if (json_integer_value(json_object_get(top, "version")) != VERSION || !json_is_array(list)) {
		strbuf_addf(err, "%s: not a baseline of version %d", path, VERSION);
		result = -1;
	}
	json_array_foreach(list, i, item) {
		const char *print = json_string_value(json_object_get(item, "fingerprint"));
		const char *file = json_string_value(json_object_get(item, "file"));

		if (result)
			break;
		if (!print) {
			strbuf_addf(err, "%s: entry %zu has no fingerprint", path, i + 1);
			result = -1;
			break;
		}
		vec_push(b, ((struct baseline_entry){ arena_strdup(&b->arena, print),
						      arena_strdup(&b->arena, file ? file : "") }));
	}
	json_decref(top);
	return result;
}

void baseline_release(struct baseline *b)
{
	free(b->items);
	arena_release(&b->arena);
	*b = (struct baseline){0};
}

/* An entry is keyed with its file first and by the fingerprint alone afterwards: code moves between files, and two
 * static functions of one name share a fingerprint. */
static uint64_t key_of(const char *fingerprint, const char *file)
{
	struct strbuf sb = STRBUF_INIT;
	uint64_t key;

	strbuf_addf(&sb, "%s %s", fingerprint, file);
	key = MAP_PTR(intern(sb.buf));
	strbuf_release(&sb);
	return key;
}

static int take(struct map *left, uint64_t key)
{
	uint64_t *n = map_get(left, key);

	return n && *n ? (--*n, 1) : 0;
}

int baseline_apply(const struct baseline *b, struct finding_set *set)
{
	struct map by_file = {0}, by_print = {0};
	int i, pass, hidden = 0;

	for (i = 0; i < b->count; i++) {
		++*map_put(&by_file, key_of(b->items[i].fingerprint, b->items[i].file), NULL);
		++*map_put(&by_print, MAP_PTR(intern(b->items[i].fingerprint)), NULL);
	}
	for (pass = 0; pass < 2; pass++) {
		for (i = 0; i < set->count; i++) {
			struct finding *f = &set->items[i];

			if (f->suppressed || !f->fingerprint)
				continue;
			if (pass == 0 && !take(&by_file, key_of(f->fingerprint, f->file)))
				continue;
			if (!take(&by_print, MAP_PTR(intern(f->fingerprint))))
				continue;
			f->suppressed = "baseline";
			hidden++;
		}
	}
	map_release(&by_file);
	map_release(&by_print);
	return hidden;
}

static json_t *entries(const struct finding_set *set)
{
	struct finding_set sorted = {0};
	struct arena a = {0};
	json_t *list = json_array();
	int i;

	for (i = 0; i < set->count; i++)
		finding_set_add(&sorted, &set->items[i]);
	finding_set_sort(&sorted);
	for (i = 0; i < sorted.count; i++) {
		const struct finding *f = &sorted.items[i];

		if (!f->fingerprint || (f->suppressed && strcmp(f->suppressed, "baseline")))
			continue;
		json_array_append_new(list, json_pack("{s:s, s:s, s:s, s:s}", "fingerprint", f->fingerprint, "rule",
						      f->rule, "file", text_clean(&a, f->file), "function",
						      text_clean(&a, f->function ? f->function : "")));
	}
	finding_set_release(&sorted);
	arena_release(&a);
	return list;
}

int baseline_write(const char *path, const struct finding_set *set, struct strbuf *err)
{
	struct strbuf temp = STRBUF_INIT;
	json_t *top = json_pack("{s:i, s:o}", "version", VERSION, "findings", entries(set));
	FILE *out;
	int failed;

	strbuf_addf(&temp, "%s.new", path);
	out = fopen(temp.buf, "w");
	failed = !out;
	if (out) {
		failed = json_dumpf(top, out, JSON_INDENT(2)) != 0;
		failed |= fputc('\n', out) == EOF;
		failed |= fclose(out) != 0;
		failed = failed || rename(temp.buf, path);
	}
	if (failed) {
		strbuf_addf(err, "%s: %s", path, strerror(errno));
		if (out)
			unlink(temp.buf);
	}
	json_decref(top);
	strbuf_release(&temp);
	return failed ? -1 : 0;
}
