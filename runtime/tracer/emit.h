/* emit: records into packets, packets to the pipe or file (runtime/trace.h says what they look like).
 *
 * One writer at a time per process: callers hold emit_begin .. emit_end; a snapshot process has the whole to itself. */
#ifndef TRACER_EMIT_H
#define TRACER_EMIT_H

#include "runtime/tracer/os.h"

/* Open the target of GCCHECK_TRACE_FD or GCCHECK_TRACE, at most max_bytes into it. 0; -1: there is none, it was said why. */
HIDDEN int emit_open(const char *fd_text, const char *path, uint64_t max_bytes);
HIDDEN uint64_t emit_stream(void);
/* A time of os_now_ns as the trace has it: since the start of the stream. */
HIDDEN uint64_t emit_time(uint64_t now_ns);

HIDDEN void emit_begin(void);
/* Write what is there, and let others in. */
HIDDEN void emit_end(void);
/* Let others in; what is there is written with the next. */
HIDDEN void emit_leave(void);
/* A record: its struct with trace_record first (filled here), then a tail. The tail is cut at TRACE_RECORD_MAX. */
HIDDEN void emit_record(uint16_t kind, uint16_t flags, void *record, size_t size, const void *tail, size_t tail_size);
HIDDEN void emit_flush(void);
HIDDEN void emit_note(const char *text);
/* DROPPED records for what was not written so far; before END. */
HIDDEN void emit_dropped(void);
HIDDEN uint64_t emit_bytes(void);

/* Whether a descriptor is the trace's: the program may not close it. */
HIDDEN int emit_is_fd(int fd);
/* A new stream: after fork. */
HIDDEN void emit_forked(uint64_t *parent);
/* In a snapshot process: buffers start empty, nobody else is there. */
/* It keeps the trace's descriptor only: the program's pipes end when the program does. */
HIDDEN void emit_in_snapshot(void);

#endif
