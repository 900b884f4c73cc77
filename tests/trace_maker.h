/* trace_maker: traces as the tracer writes them, made by hand. */
#ifndef GCCHECK_TESTS_TRACE_MAKER_H
#define GCCHECK_TESTS_TRACE_MAKER_H

#include "analyzer/base/strbuf.h"
#include "runtime/trace.h"

struct trace_maker {
	struct strbuf out;
	uint64_t stream;
	size_t packet; /* where the open packet begins; ~0: none */
	int records;
	size_t ends[256]; /* where each record ends */
};
#define TRACE_MAKER_INIT(stream) { STRBUF_INIT, stream, ~(size_t)0, 0, {0} }

/* Begin another packet; records without one open one. */
void make_packet(struct trace_maker *m);
/* Append a record: a fixed part (its head is filled in) and what follows it, padded. */
void make_record(struct trace_maker *m, int kind, int flags, const void *fixed, size_t fixed_len, const void *tail, size_t tail_len);
/* A short program's trace with every kind of record in it. */
void make_whole_trace(struct trace_maker *m);

#define MAKE(m, kind, flags, type, ...) make_record(m, kind, flags, &(struct type){__VA_ARGS__}, sizeof(struct type), NULL, 0)
#define MAKE_TAIL(m, kind, flags, tail, len, type, ...) make_record(m, kind, flags, &(struct type){__VA_ARGS__}, sizeof(struct type), tail, len)

#endif
