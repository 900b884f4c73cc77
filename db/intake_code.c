/* Records about code: modules, and the stacks that go through them. */
#include "db/intake.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

static long long number(uint64_t n)
{
	return (long long)n;
}

static long long binary_of(struct ingest *in, const char *path, const char *build_id)
{
	writer_run(&in->w, I_BINARY, path, build_id);
	return writer_ask(&in->w, 0, I_FIND_BINARY, path, build_id);
}

static void module(struct ingest *in, struct intake_process *p, const struct trace_module *m)
{
	const char *path = ingest_text(in, &m->r, sizeof(*m), m->path_len);
	char build_id[2 * sizeof(m->build_id) + 1] = "";
	long long binary;
	int i;

	for (i = 0; i < m->build_id_len; i++)
		sprintf(build_id + 2 * i, "%02x", m->build_id[i]);
	binary = binary_of(in, path, build_id);
	*map_put(&p->modules, m->id, NULL) = (uint64_t)binary;
	writer_run(&in->w, I_MODULE, p->id, number(m->id), binary, number(m->bias), number(m->lo), number(m->hi), number(m->time_ns));
	ingest_row(in);
	if (in->listener.module && *path == '/')
		in->listener.module(in->listener.data, path, build_id);
}

static long long module_binary(struct ingest *in, struct intake_process *p, uint32_t id)
{
	uint64_t *known = map_get(&p->modules, id);

	if (known)
		return (long long)*known;
	return in->resumed ? writer_ask(&in->w, 0, I_FIND_MODULE, p->id, number(id)) : 0;
}

long long ingest_stack(struct ingest *in, struct intake_process *p, uint32_t id)
{
	uint64_t *known;
	long long stack = 0;
	int fresh;

	if (!id)
		return 0;
	known = map_put(&p->stacks, id, &fresh);
	if (!fresh)
		return (long long)(*known >> 1);
	if (in->resumed)
		stack = writer_ask(&in->w, 0, I_FIND_STACK, p->id, number(id));
	if (!stack) {
		writer_run(&in->w, I_STACK, p->id, number(id));
		stack = writer_last_id(&in->w);
		ingest_row(in);
	}
	*known = (uint64_t)stack << 1;
	return stack;
}

static long long frame_of(struct ingest *in, struct intake_process *p, uint64_t f)
{
	enum { BINARY_BITS = 15, ADDRESS_BITS = 48 };
	long long exact = !!(f & TRACE_FRAME_EXACT), binary = module_binary(in, p, TRACE_FRAME_MODULE(f)), id;
	long long address = number(TRACE_FRAME_ADDRESS(f));
	uint64_t key = (uint64_t)binary << (ADDRESS_BITS + 1) | (uint64_t)exact << ADDRESS_BITS | (uint64_t)address, *known;

	if (!(binary >> BINARY_BITS) && (known = map_get(&in->frames, key)))
		return (long long)*known;
	writer_run(&in->w, I_FRAME, binary, address, exact);
	id = writer_ask(&in->w, 0, I_FIND_FRAME, binary, address, exact);
	if (!(binary >> BINARY_BITS))
		*map_put(&in->frames, key, NULL) = (uint64_t)id;
	return id;
}

static const char *entry_name(uint16_t entry)
{
	static const char *const names[] = {"malloc", "calloc", "realloc", "aligned"};

	return entry < sizeof(names) / sizeof(*names) ? names[entry] : "malloc";
}

static void stack(struct ingest *in, struct intake_process *p, const struct trace_stack *s)
{
	long long id = ingest_stack(in, p, s->id), *ids;
	uint64_t *known = map_get(&p->stacks, s->id);
	int i;

	if (!known || *known & 1)
		return;
	*known |= 1;
	ids = ARENA_ARRAY(&in->scratch, long long, s->count + 1);
	ids[s->count] = s->entry;
	for (i = 0; i < s->count; i++) {
		ids[i] = frame_of(in, p, s->frames[i]);
		writer_run(&in->w, I_STACK_FRAME, id, (long long)i, ids[i]);
		ingest_row(in);
	}
	writer_run(&in->w, I_STACK_IS, entry_name(s->entry), (long long)!!(s->r.flags & TRACE_STACK_CUT),
		   (long long)!!(s->r.flags & TRACE_STACK_BROKEN), number(XXH3_64bits(ids, sizeof(*ids) * (s->count + 1u))), id);
	ingest_row(in);
}

static void python(struct ingest *in, struct intake_process *p, const struct trace_python *y)
{
	long long id = ingest_stack(in, p, y->stack);
	struct trace_python_frame f;
	size_t at = sizeof(*y);
	uint32_t i;

	for (i = 0; id && i < y->count && trace_python_next(y, &at, &f); i++) {
		writer_run(&in->w, I_PYTHON_FRAME, id, number(i), arena_strndup(&in->scratch, f.function, f.function_len),
			   arena_strndup(&in->scratch, f.file, f.file_len), number(f.line));
		ingest_row(in);
	}
}

void ingest_code(struct ingest *in, struct intake_process *p, const struct trace_record *r)
{
	const struct trace_module_gone *gone = (const void *)r;

	switch (r->kind) {
	case TRACE_MODULE:
		module(in, p, (const void *)r);
		break;
	case TRACE_MODULE_GONE:
		writer_run(&in->w, I_MODULE_GONE, number(gone->time_ns), p->id, number(gone->id));
		ingest_row(in);
		break;
	case TRACE_STACK:
		stack(in, p, (const void *)r);
		break;
	case TRACE_PYTHON:
		python(in, p, (const void *)r);
		break;
	}
}
