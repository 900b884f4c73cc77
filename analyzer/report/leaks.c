/* One screen about a run: what leaked, by what allocated it, and the cycles that hold themselves. */
#include "analyzer/report/heap.h"
#include "analyzer/report/source.h"

#include <string.h>

enum { MOST_FRAMES = 8 };

struct screen {
	struct heap *h;
	const struct heap_print *how;
	FILE *out;
	const char *bold, *red, *dim, *off;
};

static const char *clean(struct screen *s, const char *text)
{
	return text_clean(&s->h->arena, text ? text : "?");
}

static const char *plural(struct screen *s, long long n, const char *noun)
{
	return arena_printf(&s->h->arena, "%s %s%s", heap_number(&s->h->arena, n), noun, n == 1 ? "" : "s");
}

static const char *amount(struct screen *s, long long blocks, long long bytes)
{
	return arena_printf(&s->h->arena, "%s, %s", plural(s, blocks, "block"), heap_bytes(&s->h->arena, bytes));
}

/* --- Frames ------------------------------------------------------------------------------------------------------------- */

static const char *frame_place(struct screen *s, const struct heap_frame *f)
{
	const char *slash = strrchr(f->binary, '/');

	if (f->file)
		return arena_printf(&s->h->arena, "%s:%d", clean(s, f->file), f->line);
	return arena_printf(&s->h->arena, "%s+%#llx", clean(s, *f->binary ? slash ? slash + 1 : f->binary : "no file"), (unsigned long long)f->offset);
}

static int is_worth(const struct heap_frame *f, int lines)
{
	return f->own && (f->file || !lines);
}

static void print_frames(struct screen *s, const struct heap_frame *frames, int n, int only_own, const char *name)
{
	int i, width = 0, shown = 0, len, lines = 0;

	for (i = 0; i < n; i++) /* beside frames with lines, those without are crt's _start and its like */
		lines |= frames[i].own && frames[i].file;
	for (i = 0; i < n; i++) {
		len = (int)strlen(clean(s, frames[i].function));
		if ((!only_own || is_worth(&frames[i], lines)) && len > width && len <= 32)
			width = len;
	}
	for (i = 0; i < n && shown < MOST_FRAMES; i++) {
		if (only_own && !is_worth(&frames[i], lines))
			continue;
		fprintf(s->out, "    %s%s %-*s  %s%s%s\n", shown ? "   " : "by ", name, width, clean(s, frames[i].function), s->dim,
			frame_place(s, &frames[i]), s->off);
		shown++;
	}
}

static void print_stack(struct screen *s, const struct heap_stack *stack)
{
	if (!stack || !stack->n_frames) {
		fputs("    by an unknown place\n", s->out);
		return;
	}
	print_frames(s, stack->frames, stack->n_frames, stack->place >= 0 && !s->h->all, "");
	if (stack->n_python)
		print_frames(s, stack->python, stack->n_python, 0, "python");
}

/* --- Leaks and cycles --------------------------------------------------------------------------------------------------- */

static void print_group(struct screen *s, const struct heap_group *g)
{
	fprintf(s->out, "%sLEAK%s  %s", s->red, s->off, amount(s, g->blocks, g->bytes));
	if (g->blocks > 1)
		fprintf(s->out, " (%s each)", heap_number(&s->h->arena, g->size));
	if (g->type)
		fprintf(s->out, ", %s", clean(s, g->type));
	if (g->below_blocks)
		fprintf(s->out, "; %s %s more", g->blocks == 1 ? "it holds" : "they hold", amount(s, g->below_blocks, g->below_bytes));
	fprintf(s->out, "; %s\n", g->stack ? g->stack->entry : "allocated");
	print_stack(s, g->stack);
}

static const char *node(struct screen *s, const struct heap_stack *stack, long long size, const char *type)
{
	if (type)
		return arena_printf(&s->h->arena, "%s of %s", clean(s, type), clean(s, heap_stack_name(s->h, stack)));
	return arena_printf(&s->h->arena, "%s of %s", heap_bytes(&s->h->arena, size), clean(s, heap_stack_name(s->h, stack)));
}

static void print_ring(struct screen *s, const struct heap_cycle *c)
{
	int i;

	for (i = 0; i < c->n_ring; i++) {
		const struct heap_hold *hold = &c->ring[i];

		fprintf(s->out, "    %s, at +%lld -> %s", node(s, hold->from, hold->from_size, hold->from_type), hold->from_offset,
			i + 1 < c->n_ring || c->ring_cut ? node(s, hold->to, hold->to_size, hold->to_type) : c->n_ring == 1 ? "itself" : "the first");
		fprintf(s->out, "%s\n", !strcmp(hold->kind, "exact") ? "" : arena_printf(&s->h->arena, " (%s pointer)", hold->kind));
	}
	if (c->ring_cut)
		fputs("    ... and on, back to the first\n", s->out);
}

static void print_cycle(struct screen *s, const struct heap_cycle *c)
{
	fprintf(s->out, "%s%s%s  %s", s->red, c->root ? "ROOT CYCLE" : "CYCLE", s->off, amount(s, c->blocks, c->bytes));
	if (c->times > 1)
		fprintf(s->out, " in %s cycles of %lld%s%s", heap_number(&s->h->arena, c->times), c->smallest,
			c->largest > c->smallest ? arena_printf(&s->h->arena, " to %lld", c->largest) : "", c->largest == 1 ? " block" : " blocks");
	if (c->below_blocks)
		fprintf(s->out, "; %s %s more", c->times > 1 ? "they hold" : "it holds", amount(s, c->below_blocks, c->below_bytes));
	fputs(c->root ? "\n" : "; what leaked leads to it\n", s->out);
	print_ring(s, c);
	print_stack(s, c->stack);
}

/* --- The whole ---------------------------------------------------------------------------------------------------------- */

static void print_head(struct screen *s)
{
	struct heap *h = s->h;
	const struct heap_collections *c = &h->collections;

	fprintf(s->out, "%sgccheck: run %lld%s: %s: %s after %.2f s, at most %s\n", s->bold, h->run, s->off, clean(s, h->command), h->outcome,
		h->seconds, heap_bytes(&h->arena, h->peak_bytes));
	fprintf(s->out, "gccheck: %s, %d of all blocks%s; longest pause %.1f ms", plural(s, c->total, "collection"), c->full,
		c->requested ? arena_printf(&h->arena, " (%d asked for)", c->requested) : "", c->longest_pause_ms);
	fprintf(s->out, "; %s, %s at the end%s\n", amount(s, h->live_blocks, h->live_bytes), "live",
		h->processes > 1 ? arena_printf(&h->arena, "; %d processes", h->processes) : "");
}

static int is_own(const struct heap_stack *stack)
{
	return stack && stack->place >= 0;
}

static int cycle_is_own(const struct heap_cycle *c)
{
	int i, own = is_own(c->stack);

	for (i = 0; i < c->n_ring; i++)
		own |= is_own(c->ring[i].from);
	return own;
}

struct folded {
	long long places, blocks, bytes;
};

static void fold(struct folded *f, long long blocks, long long bytes)
{
	f->places++;
	f->blocks += blocks;
	f->bytes += bytes;
}

static void print_folded(struct screen *s, const struct folded *f, const char *where)
{
	if (f->places)
		fprintf(s->out, "%s in %s %s\n", amount(s, f->blocks, f->bytes), plural(s, f->places, "place"), where);
}

/* As heap_findings finds a line for it. */
static int stands(const struct heap *h, const struct heap_stack *stack)
{
	int i;

	if (stack && stack->place >= 0 && stack->frames[stack->place].file)
		return 1;
	for (i = 0; h->all && stack && i < stack->n_frames; i++)
		if (stack->frames[i].file)
			return 1;
	return 0;
}

static int cycle_stands(const struct heap *h, const struct heap_cycle *c)
{
	int i, found = stands(h, c->stack);

	for (i = 0; i < c->n_ring; i++)
		found |= stands(h, c->ring[i].from);
	return found;
}

/* What heap_findings has no place for. */
void heap_print_rest(struct heap *h, const struct heap_print *how, FILE *out)
{
	struct screen s = {h, how, out, "", how->color ? "\033[1;31m" : "", how->color ? "\033[2m" : "", how->color ? "\033[0m" : ""};
	struct folded foreign = {0};
	int i;

	for (i = 0; i < h->cycles.count; i++) {
		const struct heap_cycle *c = &h->cycles.items[i];

		if (cycle_stands(h, c))
			continue;
		if (h->all)
			print_cycle(&s, c);
		else
			fold(&foreign, c->blocks + c->below_blocks, c->bytes + c->below_bytes);
	}
	for (i = 0; i < h->groups.count; i++) {
		const struct heap_group *g = &h->groups.items[i];

		if (stands(h, g->stack))
			continue;
		if (h->all)
			print_group(&s, g);
		else
			fold(&foreign, g->blocks + g->below_blocks, g->bytes + g->below_bytes);
	}
	print_folded(&s, &foreign, "leaked with no line of this tree on the way (--all lists them)");
}

void heap_print_leaks(struct heap *h, const struct heap_print *how, FILE *out)
{
	struct screen s = {h, how, out, how->color ? "\033[1m" : "", how->color ? "\033[1;31m" : "", how->color ? "\033[2m" : "",
			   how->color ? "\033[0m" : ""};
	struct folded foreign = {0}, more = {0};
	int i, listed = 0;

	print_head(&s);
	for (i = 0; i < h->cycles.count; i++) {
		const struct heap_cycle *c = &h->cycles.items[i];

		if (!h->all && !cycle_is_own(c))
			fold(&foreign, c->blocks + c->below_blocks, c->bytes + c->below_bytes);
		else if (how->most && listed++ >= how->most)
			fold(&more, c->blocks + c->below_blocks, c->bytes + c->below_bytes);
		else
			print_cycle(&s, c);
	}
	for (i = 0; i < h->groups.count; i++) {
		const struct heap_group *g = &h->groups.items[i];

		if (!h->all && !is_own(g->stack))
			fold(&foreign, g->blocks + g->below_blocks, g->bytes + g->below_bytes);
		else if (how->most && listed++ >= how->most)
			fold(&more, g->blocks + g->below_blocks, g->bytes + g->below_bytes);
		else
			print_group(&s, g);
	}
	print_folded(&s, &more, "more (gccheck report lists them)");
	print_folded(&s, &foreign, "leaked with no line of this tree on the way (--all lists them)");
	if (!h->groups.count && !h->cycles.count)
		fprintf(out, "gccheck: %s\n", h->collections.full ? "no leaks" : "nothing is known of leaks: no collection of all blocks came to its end");
	for (i = 0; i < h->notes.count; i++)
		fprintf(out, "gccheck: note: %s\n", clean(&s, h->notes.items[i]));
}
