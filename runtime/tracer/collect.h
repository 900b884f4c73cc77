/* collect: a collection from stopping the threads to its last record. */
#ifndef TRACER_COLLECT_H
#define TRACER_COLLECT_H

#include "runtime/tracer/thread.h"

/* 0; -1: no memory. */
HIDDEN int collect_init(void);
/* Every so many allocations: samples, and whether a collection is due. The thread is busy. */
HIDDEN void collect_look(struct thread *t);
/* A collection was asked for, and the thread is free to do it. */
HIDDEN void collect_wished(struct thread *t);
/* From outside: as soon as this thread is out of the tracer. In a signal handler. */
HIDDEN void collect_ask(void);
/* The last one, in this process; the caller's stack is alive from sp up. Then END. */
HIDDEN void collect_finish(struct thread *t, int cause, int status, int status_known, uintptr_t sp);
/* A thread came (1) or goes (0). */
HIDDEN void collect_thread_event(struct thread *t, int start);
/* Something happened to the process (enum trace_event_kind). */
HIDDEN void collect_event(unsigned kind, uint64_t value, const char *text);
HIDDEN void collect_fork_prepare(void);
HIDDEN void collect_fork_parent(void);
HIDDEN void collect_fork_child(void);

#endif
