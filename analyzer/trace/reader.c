#include "analyzer/trace/reader.h"

#include <string.h>

enum { HEAD = sizeof(struct trace_packet) };

/* --- Records ----------------------------------------------------------------------------------------------------------- */

static const uint16_t fixed_sizes[] = {
	[TRACE_HEADER] = sizeof(struct trace_header),
	[TRACE_MODULE] = sizeof(struct trace_module),
	[TRACE_MODULE_GONE] = sizeof(struct trace_module_gone),
	[TRACE_STACK] = sizeof(struct trace_stack),
	[TRACE_SITE] = sizeof(struct trace_site),
	[TRACE_COLLECTION_BEGIN] = sizeof(struct trace_collection_begin),
	[TRACE_COLLECTION_END] = sizeof(struct trace_collection_end),
	[TRACE_BLOCK] = sizeof(struct trace_block),
	[TRACE_EDGE] = sizeof(struct trace_edge),
	[TRACE_COMPONENT] = sizeof(struct trace_component),
	[TRACE_WORD] = sizeof(struct trace_word),
	[TRACE_AUDIT] = sizeof(struct trace_audit),
	[TRACE_TYPE] = sizeof(struct trace_type),
	[TRACE_PYTHON] = sizeof(struct trace_python),
	[TRACE_SAMPLE] = sizeof(struct trace_sample),
	[TRACE_EVENT] = sizeof(struct trace_event),
	[TRACE_DROPPED] = sizeof(struct trace_dropped),
	[TRACE_END] = sizeof(struct trace_end),
	[TRACE_NOTE] = sizeof(struct trace_note),
};
enum { N_KINDS = sizeof(fixed_sizes) / sizeof(*fixed_sizes) };

/* What the record says that follows its fixed part, in bytes. */
static uint64_t tail_of(const struct trace_record *r)
{
	const struct trace_header *h = (const void *)r;

	switch (r->kind) {
	case TRACE_HEADER: return (uint64_t)h->exe_len + h->argv_len + h->cwd_len;
	case TRACE_MODULE: return ((const struct trace_module *)h)->path_len;
	case TRACE_STACK: return 8ull * ((const struct trace_stack *)h)->count;
	case TRACE_COLLECTION_BEGIN: return ((const struct trace_collection_begin *)h)->name_len;
	case TRACE_BLOCK: return 8ull * ((const struct trace_block *)h)->word_count;
	case TRACE_TYPE: return ((const struct trace_type *)h)->name_len;
	case TRACE_EVENT: return ((const struct trace_event *)h)->text_len;
	case TRACE_NOTE: return ((const struct trace_note *)h)->text_len;
	}
	return 0;
}

/* Would go on after it: its length is possible, and it lies in the bytes that are there. */
static int has_shape(const struct trace_record *r, size_t left)
{
	return left >= sizeof(*r) && r->size >= sizeof(*r) && r->size % 8 == 0 && r->size <= left;
}

static void visit_record(struct trace_reader *t, const struct trace_record *r, uint64_t stream, trace_visit *visit, void *data)
{
	if (r->kind >= N_KINDS || !fixed_sizes[r->kind])
		t->unknown++;
	else if (r->size < fixed_sizes[r->kind] || tail_of(r) > r->size - fixed_sizes[r->kind])
		t->bad++;
	else if (r->kind == TRACE_MODULE && ((const struct trace_module *)r)->build_id_len > sizeof(((struct trace_module *)0)->build_id))
		t->bad++;
	else
		visit(data, stream, r);
}

const char *trace_text(const struct trace_record *r, size_t offset, size_t len)
{
	return offset <= r->size && len <= r->size - offset ? (const char *)r + offset : NULL;
}

int trace_python_next(const struct trace_python *p, size_t *at, struct trace_python_frame *f)
{
	const char *head = trace_text(&p->r, *at, 8);
	uint16_t lens[2];

	if (!head)
		return 0;
	memcpy(&f->line, head, sizeof(f->line));
	memcpy(lens, head + 4, sizeof(lens));
	f->function_len = lens[0];
	f->file_len = lens[1];
	f->function = trace_text(&p->r, *at + 8, f->function_len);
	f->file = trace_text(&p->r, *at + 8 + f->function_len, f->file_len);
	*at += (8 + (size_t)f->function_len + f->file_len + 7) & ~(size_t)7;
	return f->function && f->file;
}

/* --- Packets ----------------------------------------------------------------------------------------------------------- */

static int has_magic(const char *p, size_t left)
{
	static const uint32_t magic = TRACE_MAGIC;

	return !memcmp(p, &magic, left < sizeof(magic) ? left : sizeof(magic));
}

/* Where the next packet may begin, at or after `from`; len if nowhere. */
static size_t find_magic(const char *p, size_t from, size_t len)
{
	while (from < len && !has_magic(p + from, len - from))
		from++;
	return from;
}

static int packet_size(const struct trace_packet *p)
{
	return p->size >= HEAD && p->size <= TRACE_PACKET_MAX && p->size % 8 == 0 ? (int)p->size : 0;
}

/* Visit the records of [HEAD, end) that end there; returns where the row of records ends. */
static size_t visit_records(struct trace_reader *t, const char *packet, size_t end, trace_visit *visit, void *data)
{
	const struct trace_packet *p = (const void *)packet;
	const struct trace_record *r;
	size_t at;

	for (at = HEAD; at < end; at += r->size) {
		r = (const void *)(packet + at);
		if (!has_shape(r, end - at))
			break;
		if (visit)
			visit_record(t, r, p->stream, visit, data);
	}
	return at;
}

/* Only part of this packet was written: the next one begins inside of it, or behind what can be read. Returns how far
 * it goes. */
static size_t torn_packet(struct trace_reader *t, const char *packet, size_t len, trace_visit *visit, void *data)
{
	size_t next = find_magic(packet, 1, len), good = next > HEAD ? visit_records(t, packet, next, visit, data) : 0;

	t->skipped += next - good;
	return next;
}

/* The packet of `size` bytes at p, with `left` bytes there in all. Returns how many of them are dealt with. */
static size_t take_packet(struct trace_reader *t, const char *p, size_t size, size_t left, trace_visit *visit, void *data)
{
	int whole = visit_records(t, p, size, NULL, NULL) == size;

	/* Where the records fill the packet, and the next one follows, no one was killed in between. */
	if (whole && (left == size || has_magic(p + size, left - size))) {
		visit_records(t, p, size, visit, data);
		return size;
	}
	return torn_packet(t, p, size, visit, data);
}

static size_t step(struct trace_reader *t, const char *p, size_t left, trace_visit *visit, void *data)
{
	size_t next;
	int size;

	if (!has_magic(p, left)) {
		next = find_magic(p, 1, left);
		t->skipped += next;
		return next;
	}
	if (left < HEAD)
		return 0;
	size = packet_size((const void *)p);
	if (!size) {
		next = find_magic(p, 1, left);
		t->skipped += next;
		return next;
	}
	return (size_t)size <= left ? take_packet(t, p, (size_t)size, left, visit, data) : 0;
}

/* A packet begins where the torn one before it ended, which may be at any address: records are read where they are
 * aligned. */
static void drop_front(struct strbuf *sb, size_t n)
{
	memmove(sb->buf, sb->buf + n, sb->len - n);
	sb->len -= n;
	sb->buf[sb->len] = 0;
}

static void take_pending(struct trace_reader *t, trace_visit *visit, void *data)
{
	size_t at = 0, n;

	while (at < t->pending.len) {
		if (at % 8) {
			drop_front(&t->pending, at);
			at = 0;
		}
		n = step(t, t->pending.buf + at, t->pending.len - at, visit, data);
		if (!n)
			break;
		at += n;
		t->taken += n;
	}
	if (at)
		drop_front(&t->pending, at);
}

void trace_feed(struct trace_reader *t, const void *bytes, size_t len, trace_visit *visit, void *data)
{
	enum { PIECE = 1 << 20 };
	size_t n;

	for (; len; bytes = (const char *)bytes + n, len -= n) {
		n = len < PIECE ? len : PIECE;
		strbuf_add(&t->pending, bytes, n);
		take_pending(t, visit, data);
	}
}

void trace_finish(struct trace_reader *t, trace_visit *visit, void *data)
{
	size_t n;

	while (t->pending.len) {
		n = t->pending.len < HEAD ? t->pending.len : torn_packet(t, t->pending.buf, t->pending.len, visit, data);
		if (t->pending.len < HEAD)
			t->skipped += n;
		t->taken += n;
		drop_front(&t->pending, n);
		take_pending(t, visit, data);
	}
}

void trace_reader_release(struct trace_reader *t)
{
	strbuf_release(&t->pending);
}
