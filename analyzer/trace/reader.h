/* reader: the tracer's packets (runtime/trace.h) taken apart, whatever happened to them: cut at any byte, torn by a writer
 * that was killed, or no trace at all. What cannot be read is counted and passed over.
 */
#ifndef GCCHECK_TRACE_READER_H
#define GCCHECK_TRACE_READER_H

#include "analyzer/base/strbuf.h"
#include "runtime/trace.h"

/* One whole record: r->size bytes can be read, 8-byte aligned, valid during the call. Of a kind that is known it is at
 * least as long as its fixed part, and what it says of texts and arrays at its end lies inside it. */
typedef void trace_visit(void *data, uint64_t stream, const struct trace_record *r);

struct trace_reader {
	struct strbuf pending;  /* bytes of a packet that is not whole yet */
	uint64_t taken;         /* bytes of the trace that are dealt with: where a later reader goes on */
	uint64_t skipped;       /* of these, bytes that were no packets, or packets that were torn */
	uint64_t unknown, bad;  /* records of kinds that are not known; records that contradict themselves */
};
#define TRACE_READER_INIT { STRBUF_INIT, 0, 0, 0, 0 }

/* Take the next bytes of the trace, and visit each record that is whole. */
void trace_feed(struct trace_reader *t, const void *bytes, size_t len, trace_visit *visit, void *data);
/* Nothing more will come: visit the whole records of a packet that was cut. */
void trace_finish(struct trace_reader *t, trace_visit *visit, void *data);
void trace_reader_release(struct trace_reader *t);

/* The text behind a record's fixed part, or behind other texts: len bytes at offset. NULL if it is not inside. */
const char *trace_text(const struct trace_record *r, size_t offset, size_t len);

struct trace_python_frame {
	uint32_t line;
	const char *function, *file; /* not ended */
	unsigned function_len, file_len;
};

/* The next frame of a PYTHON record; *at starts at sizeof(struct trace_python). 0: there is none. */
int trace_python_next(const struct trace_python *p, size_t *at, struct trace_python_frame *frame);

#endif
