#include "analyzer/report/finding.h"

#include "analyzer/base/err.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

void finding_set_release(struct finding_set *set)
{
	free(set->items);
	arena_release(&set->arena);
	*set = (struct finding_set){0};
}

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

struct finding *finding_set_add(struct finding_set *set, const struct finding *f)
{
	struct arena *a = &set->arena;
	struct finding n = *f;
	struct finding_step *steps = ARENA_ARRAY(a, struct finding_step, f->n_steps);
	struct finding_edit *edits = ARENA_ARRAY(a, struct finding_edit, f->n_edits);
	int i;

	n.rule = copy(a, f->rule);
	n.file = copy(a, f->file);
	n.function = copy(a, f->function);
	n.object = copy(a, f->object);
	n.message = copy(a, f->message);
	n.fingerprint = copy(a, f->fingerprint);
	n.verdict = copy(a, f->verdict);
	n.ends = copy(a, f->ends);
	n.suppressed = copy(a, f->suppressed);
	for (i = 0; i < f->n_steps; i++) {
		steps[i] = f->steps[i];
		steps[i].file = copy(a, f->steps[i].file);
		steps[i].note = arena_strdup(a, f->steps[i].note ? f->steps[i].note : "");
	}
	n.steps = steps;
	for (i = 0; i < f->n_edits; i++) {
		edits[i] = f->edits[i];
		edits[i].file = copy(a, f->edits[i].file);
		edits[i].text = copy(a, f->edits[i].text);
		edits[i].what = copy(a, f->edits[i].what);
	}
	n.edits = edits;
	vec_push(set, n);
	return &set->items[set->count - 1];
}

static int cmp_str(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int cmp_int(int a, int b)
{
	return (a > b) - (a < b);
}

static int cmp_place(const struct finding *a, const struct finding *b)
{
	int c;

	if ((c = cmp_str(a->file, b->file)) || (c = cmp_int(a->line, b->line)))
		return c;
	return cmp_int(a->column, b->column);
}

/* Total, so that qsort's order among equals cannot show. */
static int cmp_finding(const void *va, const void *vb)
{
	const struct finding *a = va, *b = vb;
	int c;

	if ((c = cmp_place(a, b)) || (c = cmp_str(a->rule, b->rule)) || (c = cmp_str(a->fingerprint, b->fingerprint)))
		return c;
	if ((c = -cmp_int(a->confidence, b->confidence)) || (c = cmp_int(a->n_steps, b->n_steps)))
		return c;
	if ((c = cmp_str(a->message, b->message)) || (c = cmp_str(a->suppressed, b->suppressed)))
		return c;
	return cmp_int((int)a->level, (int)b->level);
}

void finding_set_sort(struct finding_set *set)
{
	struct finding *f = set->items;
	int i, kept = 0;

	if (!set->count)
		return;
	qsort(f, (size_t)set->count, sizeof(*f), cmp_finding);
	for (i = 1; i < set->count; i++)
		if (!f[i].fingerprint || cmp_str(f[i].fingerprint, f[kept].fingerprint) || cmp_place(&f[i], &f[kept]))
			f[++kept] = f[i];
	set->count = kept + 1;
}

const char *finding_level_name(enum finding_level level)
{
	switch (level) {
	case LEVEL_NOTE: return "note";
	case LEVEL_WARNING: return "warning";
	case LEVEL_ERROR: return "error";
	}
	BUG("level %d", (int)level);
}

char *finding_fingerprint(struct arena *a, const char *rule, const char *function, const char *acquired_by,
			  const char *object, int ordinal)
{
	struct strbuf sb = STRBUF_INIT;
	XXH128_canonical_t canon;
	char *hex = arena_alloc(a, 2 * sizeof(canon.digest) + 1);
	size_t i;

	strbuf_addf(&sb, "%s|%s|%s|", rule, function ? function : "", acquired_by ? acquired_by : "");
	for (; object && *object; object++)
		if (!isspace((unsigned char)*object))
			strbuf_addch(&sb, *object);
	strbuf_addf(&sb, "|%d", ordinal);
	XXH128_canonicalFromHash(&canon, XXH3_128bits(sb.buf, sb.len));
	for (i = 0; i < sizeof(canon.digest); i++) {
		hex[2 * i] = "0123456789abcdef"[canon.digest[i] >> 4];
		hex[2 * i + 1] = "0123456789abcdef"[canon.digest[i] & 15];
	}
	strbuf_release(&sb);
	return hex;
}

/* Drop empty and "." parts and resolve ".." by name. A relative name that climbs out keeps its leading "..". */
static void normalise(struct strbuf *out, const char *path)
{
	const char *part = path;
	size_t len, cut, floor = 0;

	if (*path == '/') {
		strbuf_addch(out, '/');
		floor = out->len;
	}
	for (; *part; part += len) {
		part += strspn(part, "/");
		len = strcspn(part, "/");
		if (!len || (len == 1 && *part == '.'))
			continue;
		if (len == 2 && part[0] == '.' && part[1] == '.') {
			if (out->len > floor) {
				for (cut = out->len; cut > floor && out->buf[cut - 1] != '/'; cut--)
					;
				out->len = cut > floor ? cut - 1 : floor;
				out->buf[out->len] = 0;
				continue;
			}
			if (*path == '/')
				continue;
			strbuf_addstr(out, out->len ? "/.." : "..");
			floor = out->len;
			continue;
		}
		if (out->len && out->buf[out->len - 1] != '/')
			strbuf_addch(out, '/');
		strbuf_add(out, part, len);
	}
}

/* What follows root in path, NULL if path is not inside. Both normalised. */
static const char *below(const char *root, const char *path)
{
	size_t len = strlen(root);

	if (len && root[len - 1] == '/')
		len--;
	return !strncmp(root, path, len) && path[len] == '/' && path[len + 1] ? path + len + 1 : NULL;
}

static const char *below_really(struct strbuf *out, const char *root, const char *path)
{
	char real_root[PATH_MAX], real_path[PATH_MAX];
	const char *rest;

	if (!realpath(root, real_root) || !realpath(path, real_path) || !(rest = below(real_root, real_path)))
		return NULL;
	strbuf_reset(out);
	strbuf_addstr(out, rest);
	return out->buf;
}

char *finding_path(struct arena *a, const char *root, const char *dir, const char *file)
{
	struct strbuf full = STRBUF_INIT, name = STRBUF_INIT, top = STRBUF_INIT, real = STRBUF_INIT;
	const char *rest;
	char *result;

	if (*file != '/') {
		if (dir && *dir != '/' && root)
			strbuf_addf(&full, "%s/", root);
		if (dir || root)
			strbuf_addf(&full, "%s/", dir ? dir : root);
	}
	strbuf_addstr(&full, file);
	normalise(&name, full.buf);
	normalise(&top, root ? root : "");
	rest = root ? below(top.buf, name.buf) : NULL;
	if (!rest && root)
		rest = below_really(&real, top.buf, name.buf);
	result = arena_strdup(a, rest ? rest : name.buf);
	strbuf_release(&full);
	strbuf_release(&name);
	strbuf_release(&top);
	strbuf_release(&real);
	return result;
}
