/* Records about the heap: collections, and what each of them saw. */
#include "db/intake.h"

#include <string.h>

static long long number(uint64_t n)
{
	return (long long)n;
}

static const char *name_of(const char *const *names, unsigned n, unsigned i)
{
	return i < n ? names[i] : "unknown";
}
#define NAME_OF(names, i) name_of(names, sizeof(names) / sizeof(*(names)), i)

static const char *const barriers[] = {"none", "userfaultfd", "soft-dirty", "mprotect"};
static const char *const causes[] = {"exit", "signal", "interval", "threshold", "request"};
static const char *const states[] = {"unreachable", "interior", "stack", "tagged"};

/* Id of the collection a record belongs to; 0: its beginning was never seen. */
static long long collection_of(struct ingest *in, struct intake_process *p, uint32_t n)
{
	uint64_t *known = map_get(&p->collections, n);

	if (known)
		return (long long)*known;
	return in->resumed ? writer_ask(&in->w, 0, I_FIND_COLLECTION, p->id, number(n)) : 0;
}

static void begin(struct ingest *in, struct intake_process *p, const struct trace_collection_begin *c)
{
	const char *name = c->name_len ? ingest_text(in, &c->r, sizeof(*c), c->name_len) : NULL;

	writer_run(&in->w, I_COLLECTION, p->id, number(c->number), number(c->generation), NAME_OF(causes, c->cause), name, number(c->time_ns));
	*map_put(&p->collections, c->number, NULL) = (uint64_t)writer_ask(&in->w, 0, I_FIND_COLLECTION, p->id, number(c->number));
}

static void end(struct ingest *in, long long id, const struct trace_collection_end *c)
{
	writer_run(&in->w, I_COLLECTION_END, number(c->time_ns), number(!!(c->r.flags & TRACE_COLLECTION_PARTIAL)), NAME_OF(barriers, c->barrier),
		   number(c->threads), number(c->threads_missed), number(c->candidates), number(c->survivors), number(c->promoted),
		   number(c->unreachable_blocks), number(c->unreachable_bytes), number(c->reported_blocks), number(c->live_blocks),
		   number(c->live_bytes), number(c->root_bytes), number(c->dirty_pages), number(c->pause_ns), number(c->mark_ns), id);
}

static void site(struct ingest *in, struct intake_process *p, long long id, const struct trace_site *s)
{
	writer_run(&in->w, I_SITE, id, ingest_stack(in, p, s->stack), number(s->allocs), number(s->frees), number(s->bytes_allocated),
		   number(s->live_blocks), number(s->live_bytes), number(s->peak_bytes), number(s->generation_blocks[0]),
		   number(s->generation_blocks[1]), number(s->generation_blocks[2]));
}

static void block(struct ingest *in, struct intake_process *p, long long id, const struct trace_block *b)
{
	writer_run(&in->w, I_BLOCK, id, number(b->address), ingest_stack(in, p, b->stack), number(b->size), number(b->component),
		   NAME_OF(states, b->state), number(!!(b->r.flags & TRACE_BLOCK_NEW)), number(b->generation), number(b->scans),
		   number(b->in_degree), number(b->in_unreachable), number(b->checksum), (const void *)b->words, (int)(8 * b->word_count),
		   number(b->word_count ? b->words[0] : 0));
}

static void edge(struct ingest *in, long long id, const struct trace_edge *e)
{
	const char *kind = e->r.flags & TRACE_EDGE_TAGGED ? "tagged" : e->r.flags & TRACE_EDGE_INTERIOR ? "interior" : "exact";

	writer_run(&in->w, I_EDGE, id, number(e->src), number(e->src_offset), number(e->dst), number(e->dst_offset), kind);
}

static void component(struct ingest *in, long long id, const struct trace_component *c)
{
	writer_run(&in->w, I_COMPONENT, id, number(c->id), number(!!c->cyclic), number(c->blocks), number(c->bytes), number(c->edges_inside),
		   number(c->edges_in), number(c->edges_out), number(c->below_blocks), number(c->below_bytes));
}

static void word(struct ingest *in, struct intake_process *p, long long id, const struct trace_word *w)
{
	writer_run(&in->w, I_WORD, id, ingest_stack(in, p, w->stack), number(w->size), number(w->offset), number(w->width), number(w->blocks),
		   number(w->agree), number(w->above), number(w->below), w->degree_mean, w->degree_variance, w->value_mean, w->value_variance);
}

static void audit(struct ingest *in, struct intake_process *p, long long id, const struct trace_audit *a)
{
	writer_run(&in->w, I_AUDIT, id, number(a->address), ingest_stack(in, p, a->stack), number(a->size), number(a->offset), number(a->width),
		   number(!!a->reachable), number(a->value), number(a->from_blocks), number(a->from_roots), number(a->from_stacks),
		   number(a->component));
}

static void type(struct ingest *in, long long id, const struct trace_type *t)
{
	const char *family = t->family == TRACE_TYPE_GTYPE ? "gtype" : t->family == TRACE_TYPE_PYTHON ? "python" : "unknown";
	const char *name = ingest_text(in, &t->r, sizeof(*t), t->name_len);
	long long count = number(t->count_offset);

	writer_run(&in->w, I_BLOCK_TYPE, family, name, number(t->instance_offset), t->count_offset == ~0u ? NULL : &count, id, number(t->address));
	writer_run(&in->w, I_AUDIT_TYPE, family, name, id, number(t->address));
}

/* All of these carry the collection's number behind the record's head. */
struct of_collection {
	struct trace_record r;
	uint32_t collection;
};

void ingest_heap(struct ingest *in, struct intake_process *p, const struct trace_record *r)
{
	long long id;

	ingest_row(in);
	if (r->kind == TRACE_COLLECTION_BEGIN) {
		begin(in, p, (const void *)r);
		return;
	}
	id = collection_of(in, p, ((const struct of_collection *)r)->collection);
	if (!id) {
		in->bad++;
		return;
	}
	switch (r->kind) {
	case TRACE_COLLECTION_END: end(in, id, (const void *)r); break;
	case TRACE_SITE: site(in, p, id, (const void *)r); break;
	case TRACE_BLOCK: block(in, p, id, (const void *)r); break;
	case TRACE_EDGE: edge(in, id, (const void *)r); break;
	case TRACE_COMPONENT: component(in, id, (const void *)r); break;
	case TRACE_WORD: word(in, p, id, (const void *)r); break;
	case TRACE_AUDIT: audit(in, p, id, (const void *)r); break;
	case TRACE_TYPE: type(in, id, (const void *)r); break;
	}
}
