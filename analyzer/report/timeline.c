/* Live memory over time: a picture in block characters, the same as SVG, and its slope. */
#include "analyzer/report/heap.h"
#include "analyzer/report/source.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { EIGHTHS = 8 };

static double last_time(const struct heap *h)
{
	return h->samples.count ? h->samples.items[h->samples.count - 1].seconds : 0;
}

static long long most(const struct heap *h)
{
	long long top = 0;
	int i;

	for (i = 0; i < h->samples.count; i++)
		if (h->samples.items[i].live_bytes > top)
			top = h->samples.items[i].live_bytes;
	return top;
}

/* Bytes a second by least squares over the samples from `from` seconds on. 0: too few, or all at one time. */
static double slope(const struct heap *h, double from)
{
	double n = 0, t = 0, y = 0, tt = 0, ty = 0, d;
	int i;

	for (i = 0; i < h->samples.count; i++) {
		const struct heap_sample *s = &h->samples.items[i];

		if (s->seconds < from)
			continue;
		n++;
		t += s->seconds;
		y += (double)s->live_bytes;
		tt += s->seconds * s->seconds;
		ty += s->seconds * (double)s->live_bytes;
	}
	d = n * tt - t * t;
	return n > 1 && d > 0 ? (n * ty - t * y) / d : 0;
}

static const char *rate(struct heap *h, double bytes_per_second)
{
	return arena_printf(&h->arena, "%s%s/s", bytes_per_second >= 0.5 ? "+" : "", heap_bytes(&h->arena, (long long)bytes_per_second));
}

/* The most that was live in each of `width` slices of time; what was live goes on until the next sample. */
static void columns(const struct heap *h, int width, long long *tops)
{
	double end = last_time(h);
	long long live = 0;
	int i, c, at = 0;

	for (c = 0; c < width; c++) {
		tops[c] = live;
		for (i = at; i < h->samples.count; i++) {
			const struct heap_sample *s = &h->samples.items[i];

			if (end > 0 && s->seconds > end * (c + 1) / width && c + 1 < width)
				break;
			live = s->live_bytes;
			tops[c] = live > tops[c] ? live : tops[c];
		}
		at = i;
	}
}

static void print_row(const long long *tops, int width, int row, int height, long long top, FILE *out)
{
	static const char *const blocks[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
	long long level;
	int c;

	for (c = 0; c < width; c++) {
		level = (tops[c] * height * EIGHTHS + top - 1) / top - (long long)row * EIGHTHS;
		fputs(blocks[level < 0 ? 0 : level > EIGHTHS ? EIGHTHS : level], out);
	}
	fputc('\n', out);
}

static void print_slopes(struct heap *h, FILE *out)
{
	double end = last_time(h), whole = slope(h, 0), half = slope(h, end / 2);

	fprintf(out, "slope: %s over the whole run, %s over its second half\n", rate(h, whole), rate(h, half));
}

static int too_few(const struct heap *h, FILE *out)
{
	if (most(h) > 0)
		return 0;
	fprintf(out, "run %lld: nothing was measured over time\n", h->run);
	return 1;
}

void heap_print_timeline(struct heap *h, int width, int height, FILE *out)
{
	long long *tops = ARENA_ARRAY(&h->arena, long long, width), top = most(h);
	const char *label;
	int row;

	if (too_few(h, out))
		return;
	columns(h, width, tops);
	fprintf(out, "run %lld: %s: live memory, at most %s\n", h->run, text_clean(&h->arena, h->command), heap_bytes(&h->arena, top));
	for (row = height - 1; row >= 0; row--) {
		label = row == height - 1 ? heap_bytes(&h->arena, top) : row == height / 2 ? heap_bytes(&h->arena, top * height / 2 / height) : "";
		fprintf(out, "%12s │", label);
		print_row(tops, width, row, height, top, out);
	}
	fprintf(out, "%12s └", "0");
	for (row = 0; row < width; row++)
		fputs("─", out);
	fprintf(out, "\n%14s%-*s%.2f s\n", "", width > 8 ? width - 8 : 0, "0 s", last_time(h));
	print_slopes(h, out);
}

/* --- SVG ---------------------------------------------------------------------------------------------------------------- */

enum { SVG_WIDTH = 900, SVG_HEIGHT = 360, LEFT = 90, TOP = 40, RIGHT = 20, BOTTOM = 50 };

static void escaped(const char *text, FILE *out)
{
	for (; *text; text++) {
		switch (*text) {
		case '&': fputs("&amp;", out); break;
		case '<': fputs("&lt;", out); break;
		case '>': fputs("&gt;", out); break;
		default: fputc(*text, out);
		}
	}
}

static double x_of(const struct heap *h, double seconds)
{
	double end = last_time(h);

	return LEFT + (end > 0 ? seconds / end : 0) * (SVG_WIDTH - LEFT - RIGHT);
}

static double y_of(long long bytes, long long top)
{
	return SVG_HEIGHT - BOTTOM - (double)bytes / (double)top * (SVG_HEIGHT - TOP - BOTTOM);
}

/* Between samples the value stays, so the line goes by steps. */
static void svg_curve(struct heap *h, long long top, FILE *out)
{
	double x, y, before = y_of(0, top);
	int i;

	fprintf(out, "<path fill=\"#9ecae1\" stroke=\"#08519c\" d=\"M%.1f %.1f", x_of(h, 0), before);
	for (i = 0; i < h->samples.count; i++) {
		x = x_of(h, h->samples.items[i].seconds);
		y = y_of(h->samples.items[i].live_bytes, top);
		fprintf(out, " L%.1f %.1f L%.1f %.1f", x, before, x, y);
		before = y;
	}
	fprintf(out, " L%.1f %.1f Z\"/>\n", x_of(h, last_time(h)), y_of(0, top));
}

static void svg_scale(struct heap *h, long long top, FILE *out)
{
	enum { PARTS = 4 };
	int i;

	for (i = 0; i <= PARTS; i++) {
		double y = y_of(top * i / PARTS, top), x = x_of(h, last_time(h) * i / PARTS);

		fprintf(out, "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", LEFT, SVG_WIDTH - RIGHT, y, y);
		fprintf(out, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", LEFT - 8, y + 4, heap_bytes(&h->arena, top * i / PARTS));
		fprintf(out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.2f s</text>\n", x, SVG_HEIGHT - BOTTOM + 20, last_time(h) * i / PARTS);
	}
}

void heap_print_svg(struct heap *h, FILE *out)
{
	long long top = most(h) > 0 ? most(h) : 1;

	fprintf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n", SVG_WIDTH,
		SVG_HEIGHT);
	fprintf(out, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n<text x=\"%d\" y=\"20\">run %lld: ", SVG_WIDTH, SVG_HEIGHT, LEFT, h->run);
	escaped(text_clean(&h->arena, h->command), out);
	fprintf(out, ": live memory, at most %s; slope %s, %s in the second half</text>\n", heap_bytes(&h->arena, top), rate(h, slope(h, 0)),
		rate(h, slope(h, last_time(h) / 2)));
	svg_scale(h, top, out);
	svg_curve(h, top, out);
	fputs("</svg>\n", out);
}

void heap_print_timeline_json(struct heap *h, FILE *out)
{
	json_t *top = json_object(), *list = json_array();
	int i;

	for (i = 0; i < h->samples.count; i++) {
		const struct heap_sample *s = &h->samples.items[i];

		json_array_append_new(list, json_pack("{s:f, s:I, s:I, s:I}", "seconds", s->seconds, "live_bytes", (json_int_t)s->live_bytes,
			"live_blocks", (json_int_t)s->live_blocks, "rss_bytes", (json_int_t)s->rss_bytes));
	}
	json_object_set_new(top, "run", json_integer((json_int_t)h->run));
	json_object_set_new(top, "slope", json_real(slope(h, 0)));
	json_object_set_new(top, "slope_second_half", json_real(slope(h, last_time(h) / 2)));
	json_object_set_new(top, "samples", list);
	json_dumpf(top, out, JSON_INDENT(1));
	fputc('\n', out);
	json_decref(top);
}
