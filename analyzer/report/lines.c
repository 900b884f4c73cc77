/* Memory by source line, in the layout that memory_profiler and line_profiler made usual: numbers before the source's text. */
#include "analyzer/report/heap.h"
#include "analyzer/report/source.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { CONTEXT = 1 /* lines without numbers around those with some */ };

struct line_file {
	const char *name;
	int first, n; /* of h->lines */
	long long live_bytes, bytes_allocated; /* of its heaviest line */
};

struct line_files {
	struct line_file *items;
	int count, alloc;
};

static int ends_with(const char *name, const char *tail)
{
	size_t a = strlen(name), b = strlen(tail);

	return b <= a && !strcmp(name + a - b, tail) && (b == a || name[a - b - 1] == '/' || *tail == '/');
}

static int is_shown(const struct heap *h, const struct heap_line *l, const char *wanted)
{
	if (wanted)
		return ends_with(l->file, !strncmp(wanted, "./", 2) ? wanted + 2 : wanted);
	return h->all || l->own;
}

static int heavier_file(const void *va, const void *vb)
{
	const struct line_file *a = va, *b = vb;

	if (a->live_bytes != b->live_bytes)
		return a->live_bytes < b->live_bytes ? 1 : -1;
	if (a->bytes_allocated != b->bytes_allocated)
		return a->bytes_allocated < b->bytes_allocated ? 1 : -1;
	return strcmp(a->name, b->name);
}

static void collect_files(const struct heap *h, const char *wanted, struct line_files *files)
{
	struct line_file *f = NULL;
	int i;

	for (i = 0; i < h->lines.count; i++) {
		const struct heap_line *l = &h->lines.items[i];

		if (!is_shown(h, l, wanted))
			continue;
		if (!f || strcmp(f->name, l->file)) {
			struct line_file fresh = {l->file, i, 0, 0, 0};

			vec_push(files, fresh);
			f = &files->items[files->count - 1];
		}
		f->n++;
		f->live_bytes = l->live_bytes > f->live_bytes ? l->live_bytes : f->live_bytes;
		f->bytes_allocated = l->bytes_allocated > f->bytes_allocated ? l->bytes_allocated : f->bytes_allocated;
	}
	if (files->count)
		qsort(files->items, (size_t)files->count, sizeof(*files->items), heavier_file);
}

/* --- Text --------------------------------------------------------------------------------------------------------------- */

static double share(const struct heap *h, const struct heap_line *l)
{
	return h->live_bytes > 0 ? 100.0 * (double)l->live_bytes / (double)h->live_bytes : 0;
}

static const char *tight(struct heap *h, long long bytes)
{
	const char *b = heap_bytes(&h->arena, bytes);
	size_t n = strlen(b), tail = n > 6 && !strcmp(b + n - 6, " bytes") ? 6 : n > 5 && !strcmp(b + n - 5, " byte") ? 5 : 0;

	return arena_printf(&h->arena, "%.*s%s", (int)(n - tail), b, tail ? " B" : "");
}

static void print_numbers(struct heap *h, const struct heap_line *l, FILE *out)
{
	fprintf(out, "%6d  %10s  %10s  %9s  %9s  %7s %7s %7s  %5.1f %%  ", l->line, tight(h, l->live_bytes), tight(h, l->net_bytes),
		heap_number(&h->arena, l->allocs), heap_number(&h->arena, l->frees), heap_number(&h->arena, l->young),
		heap_number(&h->arena, l->middle), heap_number(&h->arena, l->old), share(h, l));
}

static void print_source(struct heap *h, struct sources *s, const char *file, int line, FILE *out)
{
	size_t len;
	const char *text = sources_line(s, file, line, &len);

	fprintf(out, "%s\n", text ? text_clean_n(&h->arena, text, len) : "");
}

static void print_bare(struct heap *h, struct sources *s, const char *file, int line, FILE *out)
{
	size_t len;

	if (line < 1 || !sources_line(s, file, line, &len))
		return;
	fprintf(out, "%6d  %10s  %10s  %9s  %9s  %7s %7s %7s  %7s  ", line, "", "", "", "", "", "", "", "");
	print_source(h, s, file, line, out);
}

static void print_file(struct heap *h, const struct line_file *f, struct sources *s, FILE *out)
{
	const struct heap_line *l = &h->lines.items[f->first];
	int i, line, done = 0;

	fprintf(out, "File: %s\n\n%6s  %10s  %10s  %9s  %9s  %7s %7s %7s  %7s  %s\n", text_clean(&h->arena, f->name), "Line #", "Live", "Net", "Allocs",
		"Frees", "Gen 0", "Gen 1", "Gen 2", "Share", "Line Contents");
	for (i = 0; i < 104; i++)
		fputc('=', out);
	fputc('\n', out);
	for (i = 0; i < f->n; i++, l++) {
		if (i && l->line > done + 2 * CONTEXT + 1)
			fputs("   ...\n", out);
		for (line = l->line - CONTEXT > done + 1 || !i ? l->line - CONTEXT : done + 1; line < l->line; line++)
			print_bare(h, s, f->name, line, out);
		print_numbers(h, l, out);
		print_source(h, s, f->name, l->line, out);
		done = l->line;
		for (line = done + 1; line <= l->line + CONTEXT && (i + 1 == f->n || line < l[1].line); line++, done++)
			print_bare(h, s, f->name, line, out);
	}
}

int heap_print_lines(struct heap *h, const char *file, FILE *out)
{
	struct sources s = {.root = h->root};
	struct line_files files = {0};
	int i, n;

	collect_files(h, file, &files);
	for (i = 0; i < files.count; i++) {
		if (i)
			fputc('\n', out);
		print_file(h, &files.items[i], &s, out);
	}
	if (files.count)
		fprintf(out, "\nLive: at %s; Net: %s; a line counts what it calls, too. Gen 0 to 2: live blocks by how many collections they lived"
			" through.\n", h->snapshot ? "the second snapshot" : "the last full collection",
			h->snapshot ? arena_printf(&h->arena, "between %s", h->snapshot) : "since the start");
	n = files.count;
	vec_release(&files);
	sources_release(&s);
	return n;
}

static int heavier_line(const void *va, const void *vb)
{
	const struct heap_line *a = *(const struct heap_line *const *)va, *b = *(const struct heap_line *const *)vb;

	if (a->live_bytes != b->live_bytes)
		return a->live_bytes < b->live_bytes ? 1 : -1;
	if (a->bytes_allocated != b->bytes_allocated)
		return a->bytes_allocated < b->bytes_allocated ? 1 : -1;
	return a < b ? -1 : a > b;
}

void heap_print_top_lines(struct heap *h, int n, FILE *out)
{
	struct sources s = {.root = h->root};
	VEC(const struct heap_line *) lines = {0};
	const char *text;
	size_t len;
	int i;

	for (i = 0; i < h->lines.count; i++)
		if (is_shown(h, &h->lines.items[i], NULL))
			vec_push(&lines, &h->lines.items[i]);
	if (lines.count)
		qsort(lines.items, (size_t)lines.count, sizeof(*lines.items), heavier_line);
	if (lines.count)
		fprintf(out, "%10s  %10s  %9s  %9s  %7s  (gccheck lines shows all)\n", "Live", "Allocated", "Allocs", "Frees", "Share");
	for (i = 0; i < lines.count && i < n; i++) {
		const struct heap_line *l = lines.items[i];

		text = sources_line(&s, l->file, l->line, &len);
		while (text && len && (*text == ' ' || *text == '\t'))
			text++, len--;
		fprintf(out, "%10s  %10s  %9s  %9s  %5.1f %%  %s:%d: %s\n", tight(h, l->live_bytes), tight(h, l->bytes_allocated),
			heap_number(&h->arena, l->allocs), heap_number(&h->arena, l->frees), share(h, l), text_clean(&h->arena, l->file), l->line,
			text ? text_clean_n(&h->arena, text, len) : "");
	}
	vec_release(&lines);
	sources_release(&s);
}

/* --- JSON --------------------------------------------------------------------------------------------------------------- */

void heap_print_lines_json(struct heap *h, const char *file, FILE *out)
{
	json_t *top = json_object(), *list = json_array();
	int i;

	for (i = 0; i < h->lines.count; i++) {
		const struct heap_line *l = &h->lines.items[i];

		if (is_shown(h, l, file))
			json_array_append_new(list, json_pack("{s:s, s:i, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}",
				"file", text_clean(&h->arena, l->file), "line", l->line, "live_bytes", (json_int_t)l->live_bytes,
				"live_blocks", (json_int_t)l->live_blocks, "net_bytes", (json_int_t)l->net_bytes, "allocs", (json_int_t)l->allocs,
				"frees", (json_int_t)l->frees, "bytes_allocated", (json_int_t)l->bytes_allocated, "peak_bytes",
				(json_int_t)l->peak_bytes, "young", (json_int_t)l->young, "middle", (json_int_t)l->middle, "old",
				(json_int_t)l->old));
	}
	json_object_set_new(top, "run", json_integer((json_int_t)h->run));
	json_object_set_new(top, "live_bytes", json_integer((json_int_t)h->live_bytes));
	json_object_set_new(top, "lines", list);
	json_dumpf(top, out, JSON_INDENT(1));
	fputc('\n', out);
	json_decref(top);
}
