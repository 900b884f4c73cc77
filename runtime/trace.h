/* The trace: what the preload tracer (runtime/tracer) writes and `gccheck run` reads.
 *
 * A trace is a row of packets, a packet is a row of records. All numbers are little endian and aligned; sizes are in
 * bytes, times in nanoseconds. A packet is written by one write(): at most PIPE_BUF bytes into a pipe or socket, at most
 * TRACE_PACKET_MAX into a file opened for appending, so several processes (children by fork and exec, snapshot
 * processes) share one pipe or file. Each packet says whose it is; a record never goes over the end of its packet.
 *
 * Readable when cut at any byte: take every whole record. If there is no TRACE_MAGIC where a packet ends, its writer was
 * killed inside write() and the next packet begins within: look for it byte by byte from the packet's head on. Unknown kinds are skipped by their
 * size; records may grow at their end, so read what you know of them and trust `size` for the rest.
 *
 * Order: packets of one stream come from the process and from its snapshot processes, each in order. HEADER is the first
 * record of a stream. A MODULE and a STACK come before the first record that names them, with one exception: a
 * collection that starts while a snapshot still writes may name a STACK that the snapshot brings a little later.
 * Everything between COLLECTION_BEGIN n and COLLECTION_END n belongs to collection n and carries its number; without
 * COLLECTION_END (cut, killed) it is what was written so far, true but not all. A STACK may come twice, with the
 * same content.
 *
 * How the two find each other: `gccheck run` sets these variables, and the tracer hands them on to children.
 *
 *   GCCHECK_TRACE=PATH     the file to append packets to (O_APPEND; made by gccheck, deleted when all is read). Each program
 *                          opens it anew: descriptors are closed by many. If it cannot be opened: no tracing, no message.
 *                          gccheck reads it while it grows and may punch holes into what it has read.
 *   GCCHECK_TRACE_MAX=N    bytes that a stream may come to; then DROPPED
 *   GCCHECK_ROOT=PID       the first program; it, and what it execs in its place, is always traced
 *   GCCHECK_FOLLOW=G:G     globs (fnmatch) on the path or its last part: children that exec such a program are traced, too
 *   GCCHECK_FORKS=0        children that only fork are not traced
 *   GCCHECK_INTERVAL=MS    a full collection so often; unset: at exit and by thresholds only
 *   GCCHECK_DEPTH=N        frames kept of each stack
 *   GCCHECK_SIGNAL=N       the signal that asks for a full collection, with cause REQUEST
 *   GCCHECK_CONTROL=FILE   what `gccheck ctl` says with it: "snapshot NAME" in the file FILE.PID
 */
#ifndef GCCHECK_RUNTIME_TRACE_H
#define GCCHECK_RUNTIME_TRACE_H

#include <stdint.h>

#define TRACE_MAGIC 0x52544347u /* "GCTR" */
#define TRACE_VERSION 1
#define TRACE_PACKET_MAX 65536
#define TRACE_RECORD_MAX 4000 /* longer texts are cut */

struct trace_packet {
	uint32_t magic;
	uint32_t size;   /* with this head; a multiple of 8 */
	uint64_t stream; /* one program in one process: pid << 32 | a number that differs after exec and for a reused pid */
};

struct trace_record {
	uint32_t size;  /* with this head; a multiple of 8, padded with zeros */
	uint16_t kind;  /* enum trace_kind */
	uint16_t flags; /* meaning by kind, see there; 0 otherwise */
};

enum trace_kind {
	TRACE_HEADER = 1,
	TRACE_MODULE = 2,
	TRACE_MODULE_GONE = 3,
	TRACE_STACK = 4,
	TRACE_SITE = 5,
	TRACE_COLLECTION_BEGIN = 6,
	TRACE_COLLECTION_END = 7,
	TRACE_BLOCK = 8,
	TRACE_EDGE = 9,
	TRACE_COMPONENT = 10,
	TRACE_WORD = 11,
	TRACE_AUDIT = 12,
	TRACE_TYPE = 13,
	TRACE_PYTHON = 14,
	TRACE_SAMPLE = 15,
	TRACE_EVENT = 16,
	TRACE_DROPPED = 17,
	TRACE_END = 18,
	TRACE_NOTE = 19,
};

/* Which way the tracer learns what was written since the last collection (the write barrier). */
enum trace_barrier {
	TRACE_BARRIER_NONE = 0, /* all is taken as written: each mark is a full one */
	TRACE_BARRIER_USERFAULTFD = 1,
	TRACE_BARRIER_SOFT_DIRTY = 2,
	TRACE_BARRIER_MPROTECT = 3,
};

enum trace_allocator {
	TRACE_ALLOCATOR_OTHER = 0,
	TRACE_ALLOCATOR_GLIBC = 1,
	TRACE_ALLOCATOR_JEMALLOC = 2,
	TRACE_ALLOCATOR_TCMALLOC = 3,
};

/* The entry point that made a block. C++'s new comes as MALLOC or ALIGNED, strdup and the like as MALLOC. */
enum trace_entry {
	TRACE_ENTRY_MALLOC = 0,
	TRACE_ENTRY_CALLOC = 1,
	TRACE_ENTRY_REALLOC = 2, /* realloc, reallocarray: the block is as it is since that call */
	TRACE_ENTRY_ALIGNED = 3, /* aligned_alloc, memalign, posix_memalign, valloc, pvalloc */
};

#define TRACE_FORKED 1 /* flag of HEADER: made by fork from parent_stream. Only blocks made after the fork are reported;
                          STACK and MODULE are written anew, with the ids they had in the parent */

/* HEADER: once, first. Then three texts, without ends, one after the other: exe, argv (each argument ended by 0), cwd. */
struct trace_header {
	struct trace_record r;
	uint32_t version; /* TRACE_VERSION: another one, do not read on */
	uint32_t pid, ppid;
	uint32_t page_size;
	uint32_t max_frames; /* frames kept of each stack */
	uint16_t barrier;    /* enum trace_barrier */
	uint16_t allocator;  /* enum trace_allocator */
	uint64_t start_realtime_ns;
	uint64_t start_monotonic_ns; /* zero of all other times of this stream */
	uint64_t parent_stream;      /* by fork or by exec in the same process; 0: none known */
	uint32_t exe_len, argv_len, cwd_len;
	uint32_t reserved;
};

/* MODULE: a program or library, when it is first seen after being loaded; numbers start at 1 and are never used again,
 * so a library that is loaded again has a new one (its epoch). Then the path (path_len), may be empty for the vdso. */
struct trace_module {
	struct trace_record r;
	uint32_t id;
	uint32_t path_len;
	uint64_t bias;   /* address - bias = address in the file's own terms (what addr2line takes) */
	uint64_t lo, hi; /* the range it is mapped at */
	uint64_t time_ns;
	uint8_t build_id_len; /* 0: none */
	uint8_t build_id[23];
};

struct trace_module_gone { /* dlclose */
	struct trace_record r;
	uint32_t id;
	uint32_t reserved;
	uint64_t time_ns;
};

/* A frame in 64 bits: bit 63: the address is the instruction itself (what a signal interrupted), otherwise it is a return
 * address: look up address - 1. Bits 62-48: the module's id, 0 for none. Bits 47-0: the address, in the file's own terms
 * if there is a module, else as it was. */
#define TRACE_FRAME_EXACT (1ull << 63)
#define TRACE_FRAME_MODULE(f) ((uint32_t)((f) >> 48 & 0x7fff))
#define TRACE_FRAME_ADDRESS(f) ((f) & 0xffffffffffffull)

#define TRACE_STACK_CUT 1    /* flags of STACK: there are more frames than are kept */
#define TRACE_STACK_BROKEN 2 /* the unwinder could not go on: the last frame is not the thread's first */

/* STACK: before its first use. count frames follow, innermost first: the caller of the allocation function is frame 0.
 * Same stack and entry: same id. Ids start at 1; 0 in other records means unknown (the table was full: DROPPED). */
struct trace_stack {
	struct trace_record r;
	uint32_t id;
	uint16_t entry; /* enum trace_entry */
	uint16_t count;
	uint64_t frames[];
};

/* SITE: one for each stack that made blocks since the last SITE of it or has live ones, in each full collection. Totals since
 * the start of the stream (a forked child starts with its parent's live blocks and no allocations of its own). */
struct trace_site {
	struct trace_record r;
	uint32_t collection;
	uint32_t stack;
	uint64_t allocs, frees; /* realloc counts as a free and an allocation */
	uint64_t bytes_allocated;
	uint64_t live_blocks, live_bytes; /* bytes as asked for, not as rounded up */
	uint64_t peak_bytes;              /* largest live_bytes seen by any collection */
	uint64_t generation_blocks[3];    /* live_blocks by generation: [2] lived through two collections or more */
};

enum trace_cause {
	TRACE_CAUSE_EXIT = 0, /* exit, return from main, _exit, quick_exit */
	TRACE_CAUSE_SIGNAL = 1, /* a signal that is about to kill the program */
	TRACE_CAUSE_INTERVAL = 2,
	TRACE_CAUSE_THRESHOLD = 3, /* enough was allocated */
	TRACE_CAUSE_REQUEST = 4,   /* gccheck ctl, or the configured signal: name says which snapshot */
};

/* COLLECTION_BEGIN: numbers count from 1 in each stream. Then the snapshot's name (name_len), only for REQUEST. */
struct trace_collection_begin {
	struct trace_record r;
	uint32_t number;
	uint16_t generation; /* 0, 1: young and middle blocks only; 2: all */
	uint16_t cause;      /* enum trace_cause */
	uint64_t time_ns;
	uint32_t name_len;
	uint32_t reserved;
};

#define TRACE_COLLECTION_PARTIAL 1 /* flag of COLLECTION_END: some threads could not be stopped, or marking was given up
                                      (a NOTE says why): no block of it was reported */

struct trace_collection_end {
	struct trace_record r;
	uint32_t number;
	uint16_t generation;
	uint16_t cause;
	uint16_t barrier;         /* the one that this collection relied on */
	uint16_t threads;         /* stopped, the caller included */
	uint32_t threads_missed;  /* that did not stop in time; their stacks were read as they were */
	uint64_t candidates;      /* blocks looked at */
	uint64_t survivors;       /* reachable ones */
	uint64_t promoted;        /* survivors that went up a generation */
	uint64_t unreachable_blocks, unreachable_bytes;
	uint64_t reported_blocks; /* BLOCKs written as unreachable: confirmed by GCCHECK_CONFIRM scans, or at exit */
	uint64_t live_blocks, live_bytes;
	uint64_t root_bytes;      /* read of data segments, stacks, mappings */
	uint64_t dirty_pages;     /* written since the last collection, by the barrier; 0 for a full mark */
	uint64_t pause_ns;        /* threads stood still */
	uint64_t mark_ns;         /* marking and components, partly in a snapshot process while the program runs */
	uint64_t time_ns;         /* when it ended */
};

enum trace_state {
	TRACE_UNREACHABLE = 0, /* no way from any root: leaked */
	TRACE_INTERIOR = 1,    /* reachable, only through pointers into its middle that its type does not explain */
	TRACE_STACK_ONLY = 2,  /* reachable, only from a thread's stack or registers: may be a stale word */
	TRACE_TAGGED = 3,      /* reachable, only through pointers with low bits set */
};

#define TRACE_BLOCK_NEW 1 /* flag of BLOCK: not reported by an earlier collection of this stream */

/* BLOCK: each unreachable block that is reported, and (at exit and on request) reachable suspects, which are no leaks, at
 * most GCCHECK_SUSPECTS of them. word_count words of its start follow (8 at most). */
struct trace_block {
	struct trace_record r;
	uint32_t collection;
	uint32_t stack;
	uint64_t address;
	uint64_t size;       /* as asked for */
	uint32_t component;  /* 0 for reachable ones */
	uint16_t state;      /* enum trace_state */
	uint8_t generation;
	uint8_t scans;       /* full collections in a row that found it unreachable, this one included; stays at 255 */
	uint32_t in_degree;  /* words that point to it (exactly, or as its type explains), in blocks and roots */
	uint32_t in_unreachable; /* those of them that are in unreachable blocks, itself included */
	uint64_t checksum;   /* of its content */
	uint32_t word_count;
	uint32_t reserved;
	uint64_t words[];
};

#define TRACE_EDGE_INTERIOR 1 /* flags of EDGE: into the middle, its type does not explain it */
#define TRACE_EDGE_TAGGED 2   /* low bits are set */

/* EDGE: a word of one reported unreachable block that points to another, or to itself. After both BLOCKs. */
struct trace_edge {
	struct trace_record r;
	uint32_t collection;
	uint32_t dst_offset; /* bytes into dst; with its low bits if tagged */
	uint64_t src, dst;   /* block addresses */
	uint64_t src_offset; /* of the word, in bytes */
};

/* COMPONENT: a strongly connected component of the unreachable blocks; before its BLOCKs. A cycle if blocks > 1 or
 * a block points to itself. edges_in == 0: nothing else that is unreachable holds it, it is a head of what leaked. */
struct trace_component {
	struct trace_record r;
	uint32_t collection;
	uint32_t id; /* from 1 in each collection */
	uint32_t cyclic;
	uint32_t reserved;
	uint64_t blocks, bytes;
	uint64_t edges_inside;
	uint64_t edges_in;  /* from blocks of other unreachable components */
	uint64_t edges_out; /* to blocks of other unreachable components */
	uint64_t below_blocks, below_bytes; /* reachable from here in other components, each counted for the first head only */
};

/* WORD: per site, a place that may be the reference count: its value agrees with the number of pointers to the block in
 * many blocks and is not the same everywhere. From full collections with GCCHECK_AUDIT, best first, 3 per site at most. */
struct trace_word {
	struct trace_record r;
	uint32_t collection;
	uint32_t stack;
	uint32_t offset;  /* of the word in the block */
	uint16_t width;   /* 4 or 8 bytes */
	uint16_t degree_offset; /* it counts the pointers to this place in the block: behind a pre-header */
	uint64_t size;    /* of the blocks: sites are told apart by size */
	uint64_t blocks;  /* that were looked at */
	uint64_t agree;   /* where value == in_degree */
	uint64_t above;   /* value > in_degree: counts that no pointer explains */
	uint64_t below;   /* value < in_degree: pointers that do not count */
	double degree_mean, degree_variance;
	double value_mean, value_variance;
};

/* AUDIT: a block whose candidate word (the best WORD of its site) disagrees with its pointers, while reachable or not. */
struct trace_audit {
	struct trace_record r;
	uint32_t collection;
	uint32_t stack;
	uint64_t address;
	uint64_t size;
	uint32_t offset; /* of the word */
	uint16_t width;
	uint16_t reachable; /* 0, 1 */
	uint64_t value;
	uint32_t from_blocks, from_roots, from_stacks; /* pointers to it, by where they are: data and mappings are roots */
	uint32_t component;                            /* if unreachable, else 0 */
};

enum trace_type_family {
	TRACE_TYPE_GTYPE = 1,  /* GObject, GTypeInstance: name is the GType's */
	TRACE_TYPE_PYTHON = 2, /* CPython: name is tp_name */
};

/* TYPE: of a block, after it (BLOCK, AUDIT). Then the name (name_len). */
struct trace_type {
	struct trace_record r;
	uint32_t collection;
	uint16_t family; /* enum trace_type_family */
	uint16_t name_len;
	uint64_t address;         /* of the block */
	uint32_t instance_offset; /* where the object starts in the block: behind private data or PyGC_Head */
	uint32_t count_offset;    /* of its reference count in the block; ~0: not known */
};

/* PYTHON: the Python frames at the time of a stack, innermost first. count frames follow, each: uint32_t line, uint16_t
 * function_len, uint16_t file_len, function, file, padded to 8. Stacks that differ in them have different ids. */
struct trace_python {
	struct trace_record r;
	uint32_t stack;
	uint32_t count;
};

/* SAMPLE: every GCCHECK_SAMPLE milliseconds (if anything was allocated), and at the end. */
struct trace_sample {
	struct trace_record r;
	uint64_t time_ns;
	uint64_t live_bytes, live_blocks;
	uint64_t allocs, frees, bytes_allocated; /* since the start */
	uint64_t rss_bytes;                      /* of the process, the tracer's own memory included */
	uint64_t tracer_bytes;                   /* the tracer's own memory, as mapped and touched */
};

enum trace_event_kind {
	TRACE_EVENT_FORK = 1,         /* in the parent; value: the child's pid; flag 1: by vfork */
	TRACE_EVENT_EXEC = 2,         /* about to: text is the path. If it fails, EXEC_FAILED follows */
	TRACE_EVENT_EXEC_FAILED = 3,  /* value: errno */
	TRACE_EVENT_THREAD_START = 4, /* value: tid */
	TRACE_EVENT_THREAD_END = 5,   /* value: tid */
};

struct trace_event { /* then text (text_len) */
	struct trace_record r;
	uint16_t event; /* enum trace_event_kind */
	uint16_t text_len;
	uint32_t tid;
	uint64_t time_ns;
	uint64_t value;
};

enum trace_dropped_what {
	TRACE_DROPPED_CAP = 1,    /* GCCHECK_TRACE_MAX was reached: records and bytes that were not written */
	TRACE_DROPPED_STACKS = 2, /* the stack table was full: allocations with stack 0 */
	TRACE_DROPPED_WRITE = 3,  /* the reader was gone, or the disk full */
	TRACE_DROPPED_BLOCKS = 4, /* more unreachable blocks than GCCHECK_BLOCKS: blocks and bytes not listed one by one;
	                             COMPONENT, SITE and COLLECTION_END count them all the same */
	TRACE_DROPPED_EDGES = 5,
	TRACE_DROPPED_SUSPECTS = 6,
};

struct trace_dropped {
	struct trace_record r;
	uint32_t what; /* enum trace_dropped_what */
	uint32_t collection;
	uint64_t count, bytes;
};

#define TRACE_END_STATUS_KNOWN 1 /* flag of END */

/* END: the last record of a stream. Not there: killed, or exec'ed into another program (EVENT says so). */
struct trace_end {
	struct trace_record r;
	uint32_t cause;  /* TRACE_CAUSE_EXIT or TRACE_CAUSE_SIGNAL */
	int32_t status;  /* as for exit, or the signal's number; only with STATUS_KNOWN */
	uint64_t time_ns;
	uint64_t bytes_written; /* of this stream, without this record */
};

/* NOTE: a sentence for the user, e.g. that the program brings an allocator of its own that is not seen. */
struct trace_note { /* then text (text_len) */
	struct trace_record r;
	uint32_t text_len;
	uint32_t reserved;
};

#endif
