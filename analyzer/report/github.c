/* GitHub workflow commands. The runner shows at most ten annotations of each kind per step, so the most severe come
 * first and a last one counts the rest. It strips file and line from what it logs, so each finding is also printed as
 * an ordinary line. */
#include "analyzer/report/report.h"

#include <stdlib.h>
#include <string.h>

enum { LIMIT_PER_LEVEL = 10 };

static void escape(const char *s, int property, FILE *out)
{
	for (; *s; s++) {
		if (*s == '%')
			fputs("%25", out);
		else if (*s == '\r')
			fputs("%0D", out);
		else if (*s == '\n')
			fputs("%0A", out);
		else if (property && *s == ':')
			fputs("%3A", out);
		else if (property && *s == ',')
			fputs("%2C", out);
		else
			fputc(*s, out);
	}
}

/* Annotations name files from the checkout's top; the scanned tree may be a folder in it. */
static const char *folder_in_checkout(const struct report *r)
{
	const char *top = getenv("GITHUB_WORKSPACE"), *root = r->scan->root;
	size_t len = top ? strlen(top) : 0;

	while (len && top[len - 1] == '/')
		len--;
	if (!len || !root || strncmp(root, top, len) || root[len] != '/')
		return "";
	return root + len + 1 + strspn(root + len + 1, "/");
}

static void annotate(struct report *r, const struct report_item *it, const char *folder, FILE *out)
{
	static const char *const command[] = { "", "notice", "warning", "error" };
	const struct finding *f = &it->f;
	int info = rule_info_find(f->rule);
	size_t len;
	const char *line = sources_line(&r->sources, it->raw->file, f->line, &len);

	fprintf(out, "::%s file=", command[f->level]);
	if (*folder && *f->file != '/') {
		escape(folder, 1, out);
		if (folder[strlen(folder) - 1] != '/')
			fputc('/', out);
	}
	escape(f->file, 1, out);
	fprintf(out, ",line=%d,endLine=%d,col=%d,endColumn=%d,title=", f->line, f->line,
		text_column_utf16(line, len, f->column),
		text_column_utf16(line, len, text_end_column(line, len, f->column)));
	escape(f->rule, 1, out);
	if (info >= 0) {
		fputc(' ', out);
		escape(rule_infos[info].slug, 1, out);
	}
	fputs("::", out);
	escape(f->message, 0, out);
	fputc('\n', out);
}

void report_github(struct report *r, FILE *out)
{
	const char *folder = folder_in_checkout(r);
	int level, limit, given, more = 0, i;

	for (i = 0; i < r->count; i++)
		report_line(&r->items[i].f, out, 0);
	for (level = LEVEL_ERROR; level >= LEVEL_NOTE; level--) {
		/* The line that counts the rest is a notice itself. */
		limit = level == LEVEL_NOTE ? LIMIT_PER_LEVEL - 1 : LIMIT_PER_LEVEL;
		for (i = 0, given = 0; i < r->count; i++) {
			if ((int)r->items[i].f.level != level)
				continue;
			if (given++ < limit)
				annotate(r, &r->items[i], folder, out);
			else
				more++;
		}
	}
	if (more)
		fprintf(out, "::notice title=gccheck::+%d more finding%s in the log of this step\n", more,
			more == 1 ? "" : "s");
}
