/* barrier: which pages were written since the last collection, so that a young collection need not read old blocks.
 *
 * A ladder of what the kernel offers, each rung tested before it is trusted: userfaultfd's write protection that resolves itself
 * (Linux 6.7: a fault of half a microsecond per page, system calls that write are seen, too); soft-dirty bits (they can be
 * compiled out, and then say nothing, silently); else every page counts as written. Protecting pages by mprotect is no
 * rung: system calls that write into them fail, and the program would not behave as it does alone. */
#ifndef TRACER_BARRIER_H
#define TRACER_BARRIER_H

#include "runtime/trace.h"
#include "runtime/tracer/os.h"

/* Find the best rung from `first` on (enum trace_barrier). */
HIDDEN void barrier_init(int first);
HIDDEN enum trace_barrier barrier_kind(void);
/* Threads stand still: collect what was written, and watch anew. After it barrier_each has the answer. */
HIDDEN void barrier_turn(void);
/* Each written range that overlaps the allocator's memory, in order; all of it if nobody knows. */
HIDDEN void barrier_each(void (*visit)(void *ctx, uintptr_t lo, uintptr_t hi), void *ctx);
/* Pages in these ranges. */
HIDDEN uint64_t barrier_pages(void);
HIDDEN void barrier_forked(void);

#endif
