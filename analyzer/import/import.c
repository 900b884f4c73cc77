#include "analyzer/import/import.h"

#include "analyzer/import/model.h"

#include <errno.h>
#include <string.h>

typedef int (*import_fn)(struct model_text *m, const char *path, const char *text, struct strbuf *err);

static int ends_in(const char *name, const char *end)
{
	size_t n = strlen(name), k = strlen(end);

	return n >= k && !strcmp(name + n - k, end);
}

/* A line of refcounts.dat: at least four colons, and a name at its start. */
static int is_refcounts_line(const char *s)
{
	size_t name = strcspn(s, ": \n"), end = strcspn(s, "\n"), i;
	int colons = 0;

	for (i = 0; i < end; i++)
		colons += s[i] == ':';
	return name && s[name] == ':' && colons >= 4;
}

/* By what the first line that is no comment and not empty looks like. */
static import_fn by_content(const char *text)
{
	const char *s = text;

	while (*s && (*s == '#' || *s == '\n' || *s == ' ' || *s == '\t' || *s == '\r'))
		s += *s == '#' ? strcspn(s, "\n") : 1;
	if (*s == '<' || !strncmp(s, "\xef\xbb\xbf<", 4))
		return import_gir;
	if (is_refcounts_line(s))
		return import_refcounts;
	if (!strncmp(s, "/*", 2) || !strncmp(s, "//", 2) || !strncmp(s, "[CCode", 6) || !strncmp(s, "namespace", 9))
		return import_vapi;
	return NULL;
}

static import_fn kind_of(const char *path, const char *text)
{
	if (ends_in(path, ".gir"))
		return import_gir;
	if (ends_in(path, ".vapi"))
		return import_vapi;
	return ends_in(path, "refcounts.dat") ? import_refcounts : by_content(text);
}

static int import_text(const char *path, const char *text, struct strbuf *out, struct strbuf *err)
{
	struct model_text m = {.types = STRBUF_INIT, .functions = STRBUF_INIT, .left_out = STRBUF_INIT};
	import_fn importer = kind_of(path, text);
	int rc = -1;

	if (!text[strspn(text, " \t\r\n")])
		strbuf_addf(err, "%s:1: the file is empty", path);
	else if (!importer)
		strbuf_addf(err, "%s:1: neither GIR (XML), nor a .vapi file, nor CPython's refcounts.dat", path);
	else
		rc = importer(&m, path, text, err);
	if (!rc)
		model_finish(&m, path, out);
	model_release(&m);
	return rc;
}

int import_model(const char *path, FILE *out, struct strbuf *err)
{
	struct strbuf text = STRBUF_INIT, model = STRBUF_INIT;
	int rc;

	if (strbuf_read_file(&text, path)) {
		strbuf_addf(err, "%s: %s", path, strerror(errno));
		strbuf_release(&text);
		return -1;
	}
	rc = import_text(path, text.buf, &model, err);
	if (!rc && (fwrite(model.buf, 1, model.len, out) < model.len || fflush(out))) {
		strbuf_addf(err, "the model of %s cannot be written: %s", base_name(path), strerror(errno));
		rc = -1;
	}
	strbuf_release(&text);
	strbuf_release(&model);
	return rc;
}
