/* Layout: would a counted struct be smaller with its members in another order? Where a program makes many of them, that
 * is memory and cache for nothing.
 *
 * What must stay stays: the first member (casts rely on it), a flexible array at the end, what one use of a macro makes,
 * runs of bit-fields. The rest goes, one after the other, where it needs the least padding, the strictest alignment
 * first: without a head that is the order by alignment, which leaves no hole at all.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <string.h>
#include <strings.h>

enum {
	NATURAL = 16,      /* bytes: what is aligned more strictly, somebody wanted so */
	MAX_DEPTH = 8,     /* bases of bases */
	COUNT_SIZE = 16,   /* bytes: a count, in whatever type, is not larger */
	CONFIDENCE = 80
};

struct block { /* members that stay together */
	int first, n, placed;
	long align;
};

struct order {
	const struct ir_layout *l;
	VEC(struct block) blocks;
	VEC(int) taken; /* blocks, in the new order */
	long at;        /* bits */
};

/* --- Where a member comes to lie ------------------------------------------------------------------------------------- */

static long round_up(long n, long to)
{
	return (n + to - 1) / to * to;
}

/* As the System V ABI has it; a bit-field does not cross a border of its type. */
static long offset_at(const struct ir_part *p, long at)
{
	if (p->bits < 0)
		return round_up(at, p->align * 8);
	return at % (p->align * 8) + p->bits > p->size * 8 ? round_up(at, p->align * 8) : at;
}

static long end_of(const struct ir_part *p, long offset)
{
	return offset + (p->bits < 0 ? p->size * 8 : p->bits);
}

/* Is the struct laid out as those rules say? If not, attributes or pragmas had a say, or another ABI. */
static int is_natural(const struct ir_layout *l)
{
	long at = 0, align = 1;
	int i;

	for (i = 0; i < l->n_parts; i++) {
		const struct ir_part *p = &l->parts[i];

		if (p->align > NATURAL || offset_at(p, at) != p->offset)
			return 0;
		at = end_of(p, p->offset);
		align = p->align > align ? p->align : align;
	}
	return align == l->align && round_up(at, align * 8) == l->size * 8;
}

/* --- The new order --------------------------------------------------------------------------------------------------- */

static void find_blocks(struct order *o)
{
	int i;

	for (i = 0; i < o->l->n_parts; i++) {
		const struct ir_part *p = &o->l->parts[i];
		struct block *last = o->blocks.count ? &o->blocks.items[o->blocks.count - 1] : NULL;

		if (!last || !(p->is_glued || (p->bits >= 0 && p[-1].bits >= 0))) {
			vec_push(&o->blocks, ((struct block){i, 1, 0, p->align}));
			continue;
		}
		last->n++;
		last->align = p->align > last->align ? p->align : last->align;
	}
}

static void place_block(struct order *o, int index)
{
	struct block *b = &o->blocks.items[index];
	int i;

	for (i = b->first; i < b->first + b->n; i++)
		o->at = end_of(&o->l->parts[i], offset_at(&o->l->parts[i], o->at));
	b->placed = 1;
	vec_push(&o->taken, index);
}

/* `char text[]`, `[0]`, `[1]`: what follows the object begins there. */
static int is_open_end(const struct ir_layout *l)
{
	const struct ir_part *last = &l->parts[l->n_parts - 1];

	return last->size == 0 || (last->kind == IR_T_ARRAY && last->size == last->align);
}

static int best_block(const struct order *o, int n)
{
	int i, best = -1;
	long padding, least = 0;

	for (i = 0; i < n; i++) {
		const struct block *b = &o->blocks.items[i];

		if (b->placed)
			continue;
		padding = offset_at(&o->l->parts[b->first], o->at) - o->at;
		if (best >= 0 && (padding > least || (padding == least && b->align <= o->blocks.items[best].align)))
			continue;
		best = i;
		least = padding;
	}
	return best;
}

/* Returns the size in bytes that the struct has then. */
static long reorder(struct order *o)
{
	int movable, best;

	find_blocks(o);
	movable = o->blocks.count - (is_open_end(o->l) && o->blocks.count > 1);
	place_block(o, 0);
	while ((best = best_block(o, movable)) >= 0)
		place_block(o, best);
	if (movable < o->blocks.count)
		place_block(o, movable);
	return round_up(o->at, o->l->align * 8) / 8;
}

static void print_part(struct strbuf *sb, const struct ir_part *p)
{
	if (p->bits >= 0)
		strbuf_addf(sb, "%s:%d", p->name, p->bits);
	else
		strbuf_addf(sb, "%s%s (%ld)", p->name, p->size ? "" : "[]", p->size);
}

/* "obj (16), key (8), flags:3, HEAD (24)" */
static const char *print_order(const struct order *o, struct arena *a)
{
	struct strbuf sb = STRBUF_INIT;
	const char *text;
	int i, k;

	for (i = 0; i < o->taken.count; i++) {
		const struct block *b = &o->blocks.items[o->taken.items[i]];
		const struct ir_part *first = &o->l->parts[b->first], *last = first + b->n - 1;

		strbuf_addstr(&sb, i ? ", " : "");
		if (b->n > 1 && last->is_glued) {
			strbuf_addf(&sb, "%s (%ld)", first->macro, (end_of(last, last->offset) - first->offset + 7) / 8);
			continue;
		}
		for (k = 0; k < b->n; k++) {
			strbuf_addstr(&sb, k ? ", " : "");
			print_part(&sb, first + k);
		}
	}
	text = arena_strdup(a, sb.buf);
	strbuf_release(&sb);
	return text;
}

/* --- Is it counted? -------------------------------------------------------------------------------------------------- */

static int is_count(const struct own *own, const struct ir_record *r, const struct ir_part *p)
{
	return (p->kind == IR_T_INT || p->kind == IR_T_RECORD) && p->size <= COUNT_SIZE && is_counter_field(own, r->name, p->name);
}

/* A count of its own, of its base, or in a small type; or a base that a model knows. */
static int has_count(const struct own *own, int record, int depth)
{
	const struct ir_record *r = &own->u->records.items[record];
	int i;

	for (i = 0; r->layout && i < r->layout->n_parts; i++) {
		const struct ir_part *p = &r->layout->parts[i];

		if (is_count(own, r, p) || (p->record >= 0 && depth < MAX_DEPTH && has_count(own, p->record, depth + 1)))
			return 1;
	}
	return 0;
}

static int is_counted_record(const struct own *own, int record)
{
	const struct family *f = api_record_family(own->api, own->u, record);

	return (f && !f->value_handle) || has_count(own, record, 0);
}

/* --- The unit's share ------------------------------------------------------------------------------------------------ */

static void judge_record(struct own *own, int record)
{
	const struct ir_record *r = &own->u->records.items[record];
	const struct ir_layout *l = r->layout;
	struct order o = {.l = l};
	struct own_layout found = {.size = (int)l->size};

	found.best = (int)reorder(&o);
	if (found.best + IR_HOLES <= found.size && is_counted_record(own, record)) {
		found.record = l->tagged ? arena_printf(&own->out->arena, "struct %s", r->name) : r->name;
		found.at = (struct src_loc){own->u->files.items[l->loc.file], l->loc.line, l->loc.column};
		found.order = print_order(&o, &own->out->arena);
		vec_push(&own->out->layouts, found);
	}
	vec_release(&o.blocks);
	vec_release(&o.taken);
}

void find_layouts(struct own *own)
{
	int i;

	for (i = 0; i < own->u->records.count; i++) {
		const struct ir_layout *l = own->u->records.items[i].layout;

		if (l && l->loc.file >= 0 && l->n_parts > 1 && !l->fixed && is_natural(l))
			judge_record(own, i);
	}
}

/* --- The program's --------------------------------------------------------------------------------------------------- */

/* Whoever compiled against an installed header knows the offsets. include/netlink-private is not installed. */
static int is_public(const char *path)
{
	return (!strncasecmp(path, "include/", 8) || strcasestr(path, "/include/")) && !strcasestr(path, "private") && !strcasestr(path, "internal");
}

static const char *place_key(const char *path, int line, int column)
{
	struct strbuf sb = STRBUF_INIT;
	const char *key;

	strbuf_addf(&sb, "%s:%d:%d", path, line, column);
	key = intern(sb.buf);
	strbuf_release(&sb);
	return key;
}

void own_layouts_add(struct own_layouts *o, const struct own_layout *l, const char *path, int unit)
{
	struct own_layout mine = *l;

	if (is_public(path))
		return;
	mine.path = path;
	mine.unit = unit;
	vec_push(&o->list, mine);
}

void own_layouts_fix(struct own_layouts *o, const char *path, int line, int column)
{
	map_put(&o->fixed, MAP_PTR(place_key(path, line, column)), NULL);
}

static int by_place(const void *a, const void *b)
{
	const struct own_layout *x = a, *y = b;
	int c = strcmp(x->path, y->path);

	return c ? c : x->at.line != y->at.line ? x->at.line - y->at.line : x->at.column - y->at.column;
}

/* Of one place, the first unit's comes first, whoever answered first. */
static int by_place_and_unit(const void *a, const void *b)
{
	const struct own_layout *x = a, *y = b;
	int c = by_place(a, b);

	return c ? c : x->unit - y->unit;
}

void own_layouts_settle(struct own_layouts *o)
{
	struct own_layout *l = o->list.items;
	int i, k, n = o->list.count;

	if (n)
		qsort(l, (size_t)n, sizeof(*l), by_place_and_unit);
	for (i = k = 0; i < n; i++)
		if (!(k && !by_place(&l[k - 1], &l[i])) && !map_get(&o->fixed, MAP_PTR(place_key(l[i].path, l[i].at.line, l[i].at.column))))
			l[k++] = l[i];
	o->list.count = k;
}

void own_layouts_release(struct own_layouts *o)
{
	vec_release(&o->list);
	map_release(&o->fixed);
}

void own_layout_fact(const struct own_layout *l, struct arena *a, struct fact *f)
{
	struct fact_step *step = ARENA_NEW(a, struct fact_step);

	*step = (struct fact_step){l->at, arena_printf(a, "the new order, sizes in bytes: %s", l->order), 0};
	*f = (struct fact){.kind = FACT_COMPACT_LAYOUT, .unit = "", .function = "", .function_loc = l->at, .object = l->record, .acquired_by = "",
			   .record = l->record, .type = "", .where = l->at, .place = FACT_AT_USE, .size = l->size, .best_size = l->best,
			   .confidence = CONFIDENCE, .reason = "its members leave holes", .steps = step, .n_steps = 1};
}
