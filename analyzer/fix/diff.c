/* A unified diff of two texts: the shortest edit script by lines (Myers 1986), in hunks. */
#include "analyzer/fix/fix.h"

#include "analyzer/base/err.h"

#include <stdlib.h>
#include <string.h>

enum { CONTEXT = 3 };

struct line {
	const char *text;
	size_t len; /* with its line end, if it has one */
};

struct lines {
	VEC(struct line) list;
};

static void split(struct lines *out, const char *text, size_t len)
{
	while (len) {
		const char *end = memchr(text, '\n', len);
		size_t n = end ? (size_t)(end - text) + 1 : len;

		vec_push(&out->list, ((struct line){text, n}));
		text += n;
		len -= n;
	}
}

static int same(const struct line *a, const struct line *b)
{
	return a->len == b->len && !memcmp(a->text, b->text, a->len);
}

struct script {
	const struct lines *a, *b;
	unsigned char *gone, *come; /* by line of a, of b */
};

/* From the end back to the start, over the furthest points that each number of edits reached. */
static void backtrack(struct script *s, int **reached, int d)
{
	int x = s->a->list.count, y = s->b->list.count;

	for (; d > 0; d--) {
		const int *v = reached[d - 1] + d; /* v[k], -d < k < d */
		int k = x - y, down = k == -d || (k != d && v[k - 1] < v[k + 1]);

		x = down ? v[k + 1] : v[k - 1];
		y = x - (down ? k + 1 : k - 1);
		if (down)
			s->come[y] = 1;
		else
			s->gone[x] = 1;
	}
}

static void find_script(struct script *s)
{
	int n = s->a->list.count, m = s->b->list.count, most = n + m, d, k, x, i, done = 0;
	int **reached = xcalloc((size_t)most + 1, sizeof(*reached));

	for (d = 0; d <= most && !done; d++) {
		int *v = (int *)xcalloc(2 * (size_t)d + 3, sizeof(*v)) + d + 1, *old = d ? reached[d - 1] + d : NULL;

		reached[d] = v - d - 1;
		for (k = -d; k <= d && !done; k += 2) {
			x = !d ? 0 : k == -d || (k != d && old[k - 1] < old[k + 1]) ? old[k + 1] : old[k - 1] + 1;
			while (x < n && x - k < m && same(&s->a->list.items[x], &s->b->list.items[x - k]))
				x++;
			v[k] = x;
			done = x >= n && x - k >= m;
		}
	}
	backtrack(s, reached, d - 1);
	for (i = 0; i < d; i++)
		free(reached[i]);
	free(reached);
}

/* --- Printing --------------------------------------------------------------------------------------------------------------- */

static void print_line(FILE *out, char mark, const struct line *l)
{
	fputc(mark, out);
	fwrite(l->text, 1, l->len, out);
	if (l->text[l->len - 1] != '\n')
		fputs("\n\\ No newline at end of file\n", out);
}

/* As git does: a name with a blank ends with a tab, one with worse is quoted. */
static void print_name(FILE *out, const char *what, const char *side, const char *file)
{
	const char *p;
	int worse = 0;

	for (p = file; *p; p++)
		worse |= (unsigned char)*p < 0x20 || *p == '"' || *p == '\\' || *p == 0x7f;
	fprintf(out, "%s %s%s", what, worse ? "\"" : "", side);
	for (p = file; *p; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			fprintf(out, "\\%03o", (unsigned char)*p);
		else
			fprintf(out, "%s%c", worse && (*p == '"' || *p == '\\') ? "\\" : "", *p);
	fputs(worse ? "\"\n" : strchr(file, ' ') ? "\t\n" : "\n", out);
}

/* Lines i.. of a and k.. of b up to `end` changes nothing between them any more: one hunk. */
static void print_hunk(FILE *out, const struct script *s, int i, int k, int to_i, int to_k)
{
	int n = to_i - i, m = to_k - k;

	fprintf(out, "@@ -%d,%d +%d,%d @@\n", n ? i + 1 : i, n, m ? k + 1 : k, m);
	while (i < to_i || k < to_k)
		if (i < to_i && s->gone[i])
			print_line(out, '-', &s->a->list.items[i++]);
		else if (k < to_k && s->come[k])
			print_line(out, '+', &s->b->list.items[k++]);
		else {
			print_line(out, ' ', &s->a->list.items[i++]);
			k++;
		}
}

static void print_hunks(FILE *out, const struct script *s)
{
	int n = s->a->list.count, m = s->b->list.count, i = 0, k = 0;

	while (i < n || k < m) {
		int from_i, from_k, quiet = 0;

		if ((i >= n || !s->gone[i]) && (k >= m || !s->come[k])) {
			i++;
			k++;
			continue;
		}
		from_i = i < CONTEXT ? 0 : i - CONTEXT;
		from_k = k - (i - from_i);
		while ((i < n || k < m) && quiet <= 2 * CONTEXT) {
			if (i < n && s->gone[i]) {
				i++;
				quiet = 0;
			} else if (k < m && s->come[k]) {
				k++;
				quiet = 0;
			} else {
				i++;
				k++;
				quiet++;
			}
		}
		if (quiet > CONTEXT) { /* the rest is the next hunk's, if there is one */
			i -= quiet - CONTEXT;
			k -= quiet - CONTEXT;
		}
		print_hunk(out, s, from_i, from_k, i, k);
	}
}

void fix_diff(FILE *out, const char *file, const char *before, size_t n_before, const char *after, size_t n_after)
{
	struct lines a = {0}, b = {0};
	struct script s = {.a = &a, .b = &b};

	if (n_before == n_after && !memcmp(before, after, n_before))
		return;
	split(&a, before, n_before);
	split(&b, after, n_after);
	s.gone = xcalloc((size_t)a.list.count + 1, 1);
	s.come = xcalloc((size_t)b.list.count + 1, 1);
	find_script(&s);
	print_name(out, "---", "a/", file);
	print_name(out, "+++", "b/", file);
	print_hunks(out, &s);
	free(s.gone);
	free(s.come);
	vec_release(&a.list);
	vec_release(&b.list);
}
