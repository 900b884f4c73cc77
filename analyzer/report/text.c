#include "analyzer/report/report.h"

#include <string.h>

/* SGR sequences, all empty without colour. */
struct palette {
	const char *bold, *level[LEVEL_ERROR + 1], *mark, *dim, *off;
};

static const struct palette plain = { "", { "", "", "", "" }, "", "", "" };
static const struct palette bright = {
	"\033[1m", { "", "\033[1;36m", "\033[1;35m", "\033[1;31m" }, "\033[1;32m", "\033[2m", "\033[0m"
};

void report_line(const struct finding *f, FILE *out, int color)
{
	const struct palette *p = color ? &bright : &plain;

	fprintf(out, "%s%s:%d:%d:%s %s%s:%s %s %s[%s]%s\n", p->bold, f->file, f->line, f->column, p->off,
		p->level[f->level], finding_level_name(f->level), p->off, f->message, p->dim, f->rule, p->off);
}

/* Blanks as wide as the first n bytes of the line: tabs stay, so the caret stands right whatever they are worth. */
static void indent_like(const char *line, size_t len, size_t n, FILE *out)
{
	size_t at, bytes;

	for (at = 0; at < n && at < len; at += bytes ? bytes : 1) {
		bytes = text_sequence(line + at, len - at);
		fputc(line[at] == '\t' ? '\t' : ' ', out);
	}
}

/* The line, and under it a caret with tildes to the end of what it points at. */
static void source_line(struct report *r, const struct report_item *it, FILE *out, int color)
{
	const struct palette *p = color ? &bright : &plain;
	const struct finding *f = it->raw;
	size_t len, start = f->column > 0 ? (size_t)f->column - 1 : 0, at, end, bytes;
	const char *line = sources_line(&r->sources, f->file, f->line, &len);

	if (!line || !len || start >= len)
		return;
	fprintf(out, "%6d | %s\n       | ", f->line, text_clean_n(&r->arena, line, len));
	indent_like(line, len, start, out);
	fprintf(out, "%s^", p->mark);
	end = (size_t)text_end_column(line, len, f->column) - 1;
	bytes = text_sequence(line + start, len - start);
	for (at = start + (bytes ? bytes : 1); at < end; at += bytes ? bytes : 1) {
		bytes = text_sequence(line + at, len - at);
		fputc('~', out);
	}
	fprintf(out, "%s\n", p->off);
}

static void path_steps(const struct finding *f, FILE *out, int color)
{
	const struct palette *p = color ? &bright : &plain;
	int i;

	for (i = 0; i < f->n_steps; i++)
		fprintf(out, "  %3d. %s%s:%d:%d:%s %s\n", i + 1, p->dim, f->steps[i].file ? f->steps[i].file : f->file,
			f->steps[i].line, f->steps[i].column, p->off, f->steps[i].note);
}

void report_text(struct report *r, FILE *out)
{
	int color = report_use_color(r->options->color, out), i;

	for (i = 0; i < r->count; i++) {
		report_line(&r->items[i].f, out, color);
		if (!r->options->no_source)
			source_line(r, &r->items[i], out, color);
		if (!r->options->no_path)
			path_steps(&r->items[i].f, out, color);
	}
}

void report_concise(struct report *r, FILE *out)
{
	int color = report_use_color(r->options->color, out), i;

	for (i = 0; i < r->count; i++)
		report_line(&r->items[i].f, out, color);
}
