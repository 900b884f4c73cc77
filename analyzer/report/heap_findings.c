/* What a run leaked as findings: GC501, GC502, GC505. One for each way through the tree's own code, so that a report stays as
 * long as the list of things to mend; its path is the stack. */
#include "analyzer/report/heap.h"

#include "analyzer/base/strbuf.h"

#include <string.h>

enum { MOST_STEPS = 24, SURE = 95, ONCE = 80 };

struct place {
	const struct heap_stack *stack;
	long long blocks, bytes, below_blocks, below_bytes;
	int groups, scans;
};

/* The functions of the tree that the stack goes through: what tells findings apart, and stays when lines move. */
static const char *own_way(struct heap *h, const struct heap_stack *s)
{
	struct strbuf sb = STRBUF_INIT;
	const char *way;
	int i;

	for (i = 0; s && i < s->n_frames; i++)
		if (s->place < 0 || s->frames[i].own)
			strbuf_addf(&sb, "%s%s", sb.len ? "<" : "", s->frames[i].function ? s->frames[i].function : "?");
	way = arena_strdup(&h->arena, sb.buf);
	strbuf_release(&sb);
	return way;
}

static const char *amount(struct heap *h, long long blocks, long long bytes)
{
	return arena_printf(&h->arena, "%s block%s, %s", heap_number(&h->arena, blocks), blocks == 1 ? "" : "s", heap_bytes(&h->arena, bytes));
}


static void add_steps(struct heap *h, const struct heap_stack *s, struct finding *f)
{
	struct finding_step *steps = ARENA_ARRAY(&h->arena, struct finding_step, MOST_STEPS);
	int i, n = 0;

	for (i = s ? s->n_frames - 1 : -1; i >= 0 && n < MOST_STEPS; i--) {
		const struct heap_frame *frame = &s->frames[i];
		const char *name = frame->function ? frame->function : "?";

		if (!frame->file)
			continue;
		if (i == s->place)
			f->acquired_step = n;
		steps[n++] = (struct finding_step){frame->file, frame->line, frame->column ? frame->column : 1,
			i ? arena_printf(&h->arena, "in %s", name) : arena_printf(&h->arena, "%s calls %s", name, s->entry)};
	}
	f->steps = steps;
	f->n_steps = n;
}

/* Where a finding stands: at the stack's place; with `all`, else at the innermost line that is known. */
static int locate(const struct heap_stack *s, int all, struct finding *f)
{
	const struct heap_frame *at = s && s->place >= 0 ? &s->frames[s->place] : NULL;
	int i;

	for (i = 0; s && all && i < s->n_frames && !(at && at->file); i++)
		at = &s->frames[i];
	if (!at || !at->file)
		return 0;
	f->file = at->file;
	f->line = at->line;
	f->column = at->column ? at->column : 1;
	f->function = at->function ? at->function : "";
	return 1;
}

static void emit(struct heap *h, struct finding_set *set, const char *rule, const struct heap_stack *s, const char *message, int confidence)
{
	struct finding f = {.rule = rule, .level = LEVEL_WARNING, .message = message, .confidence = confidence};

	if (!locate(s, h->all, &f))
		return;
	f.object = heap_stack_name(h, s);
	f.fingerprint = finding_fingerprint(&h->arena, rule, f.function, s->entry, own_way(h, s), 0);
	add_steps(h, s, &f);
	finding_set_add(set, &f);
}

/* --- GC501 --------------------------------------------------------------------------------------------------------------- */

static void leak_findings(struct heap *h, struct finding_set *set)
{
	VEC(struct place) places = {0};
	struct map index = {0};
	struct place *p;
	uint64_t *known;
	int i;

	for (i = 0; i < h->groups.count; i++) {
		const struct heap_group *g = &h->groups.items[i];
		struct place fresh = {.stack = g->stack, .scans = g->scans};

		known = map_put(&index, g->stack ? (uint64_t)g->stack->hash : 0, NULL);
		if (!*known) {
			vec_push(&places, fresh);
			*known = (uint64_t)places.count;
		}
		p = &places.items[*known - 1];
		p->blocks += g->blocks;
		p->bytes += g->bytes;
		p->below_blocks += g->below_blocks;
		p->below_bytes += g->below_bytes;
		p->scans = g->scans < p->scans ? g->scans : p->scans;
	}
	for (i = 0; i < places.count; i++) {
		p = &places.items[i];
		emit(h, set, "GC501", p->stack,
		     arena_printf(&h->arena, "%s allocated here %s lost: no pointer leads to %s%s", amount(h, p->blocks, p->bytes),
				  p->blocks == 1 ? "is" : "are", p->blocks == 1 ? "it" : "them",
				  p->below_blocks ? arena_printf(&h->arena, ", nor to %s behind", amount(h, p->below_blocks, p->below_bytes)) : ""),
		     p->scans > 1 ? SURE : ONCE);
	}
	vec_release(&places);
	map_release(&index);
}

/* --- GC502 --------------------------------------------------------------------------------------------------------------- */

static const char *ring_in_words(struct heap *h, const struct heap_cycle *c)
{
	struct strbuf sb = STRBUF_INIT;
	const char *words;
	int i;

	for (i = 0; i < c->n_ring && i < 4; i++)
		strbuf_addf(&sb, "%s%s +%lld -> ", "", c->ring[i].from_type ? c->ring[i].from_type : heap_stack_name(h, c->ring[i].from),
			    c->ring[i].from_offset);
	if (sb.len)
		strbuf_addstr(&sb, c->ring_cut || c->n_ring > 4 ? "... -> the first" : c->n_ring == 1 ? "itself" : "the first");
	words = arena_strdup(&h->arena, sb.buf);
	strbuf_release(&sb);
	return words;
}

static void cycle_findings(struct heap *h, struct finding_set *set)
{
	const char *ring, *below;
	int i, k;

	for (i = 0; i < h->cycles.count; i++) {
		const struct heap_cycle *c = &h->cycles.items[i];
		const struct heap_stack *at = c->stack;

		for (k = 0; k < c->n_ring && !(at && at->place >= 0); k++)
			at = c->ring[k].from;
		ring = ring_in_words(h, c);
		below = c->below_blocks ? arena_printf(&h->arena, ", with %s behind", amount(h, c->below_blocks, c->below_bytes)) : "";
		emit(h, set, "GC502", at,
		     c->times > 1 ? arena_printf(&h->arena, "%s cycles of what is allocated here hold themselves, %s in all%s%s%s",
						 heap_number(&h->arena, c->times), amount(h, c->blocks, c->bytes), below, *ring ? ": " : "", ring)
				  : arena_printf(&h->arena, "a cycle of what is allocated here holds itself, %s%s%s%s",
						 amount(h, c->blocks, c->bytes), below, *ring ? ": " : "", ring),
		     SURE);
	}
}

/* --- GC505 --------------------------------------------------------------------------------------------------------------- */

static void growth_findings(struct heap *h, struct finding_set *set)
{
	int i;

	for (i = 0; i < h->growth.count; i++) {
		const struct heap_growth *g = &h->growth.items[i];

		emit(h, set, "GC505", g->stack,
		     arena_printf(&h->arena, "what is allocated here grew by %s between %s, to %s", amount(h, g->blocks, g->bytes), h->snapshot,
				  amount(h, g->live_blocks, g->live_bytes)), ONCE);
	}
}

void heap_findings(struct heap *h, struct finding_set *set)
{
	if (h->snapshot) {
		growth_findings(h, set);
		return;
	}
	leak_findings(h, set);
	cycle_findings(h, set);
}
