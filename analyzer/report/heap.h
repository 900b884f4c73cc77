/* heap: what a traced run left, as reports need it: leaks in groups, cycles, memory by line and over time, growth between
 * snapshots. Plain data; db/heap.c reads it from the database. Strings and arrays live as long as the arena.
 */
#ifndef GCCHECK_REPORT_HEAP_H
#define GCCHECK_REPORT_HEAP_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/finding.h"

#include <stdio.h>

struct heap_frame {
	const char *function; /* NULL: unknown */
	const char *file;     /* as findings name it; NULL: unknown */
	const char *binary;   /* the program or library, "" */
	int line, column;     /* 0: unknown */
	int own;              /* 1: it lies in the tree */
	long long offset;     /* from the function's start, where there is no line; without a function, in the binary */
};

struct heap_stack {
	long long id, hash;
	const char *entry;        /* "malloc", "calloc", ... */
	struct heap_frame *frames; /* innermost first, inlined ones included */
	int n_frames;
	struct heap_frame *python; /* the Python frames at that time, function, file, line */
	int n_python;
	int cut;                  /* 1: there were more */
	int place;                /* index of the frame to name: the innermost of the tree that is no mere wrapper of an
				     allocation function; -1: none lies in the tree */
};

/* Blocks of one stack, one size, one type as far as it shows, that nothing points to. */
struct heap_group {
	const struct heap_stack *stack; /* NULL: unknown */
	long long size, type_word; /* type_word: the first word if it points into a program or library, else 0 */
	long long blocks, bytes;
	long long below_blocks, below_bytes; /* what only they held */
	const char *type;               /* name of its type, NULL */
	int scans;                      /* fewest collections in a row that found one of them so */
};

struct heap_hold { /* a pointer in a cycle */
	const struct heap_stack *from, *to; /* NULL: unknown */
	long long from_size, to_size, from_offset, to_offset;
	const char *from_type, *to_type;    /* NULL: not known */
	const char *kind;                   /* "exact", "interior", "tagged" */
};

/* Cycles of blocks that are alike: the same stacks and sizes. */
struct heap_cycle {
	const struct heap_stack *stack;  /* of its first block */
	long long times;                 /* how many of them */
	long long blocks, bytes;         /* in all of them */
	long long below_blocks, below_bytes;
	long long smallest, largest;     /* blocks in one of them */
	int root;                        /* 1: nothing else that leaked holds it */
	struct heap_hold *ring;          /* one way round one of them; the last leads to the first */
	int n_ring;
	int ring_cut;                    /* 1: the ring is longer than what is kept */
};

struct heap_growth {
	const struct heap_stack *stack;
	long long blocks, bytes;           /* more than before */
	long long live_blocks, live_bytes; /* now */
};

struct heap_line {
	const char *file;
	int line, own; /* own: as of a frame */
	long long live_bytes, live_blocks, net_bytes, allocs, frees, bytes_allocated, young, middle, old, peak_bytes;
};

struct heap_sample {
	double seconds; /* since the run began */
	long long live_bytes, live_blocks, rss_bytes;
};

struct heap_collections {
	int total, young, full, requested;
	double longest_pause_ms, mark_ms;
};

struct heap {
	struct arena arena;
	long long run;
	const char *root, *name, *command, *started, *outcome; /* outcome: "exit 0", "signal 9", "not ended"; name: NULL: none */
	const char *snapshot;       /* names of what lines and growth are between */
	int all;                    /* 1: what has no line in the tree is reported as well */
	int processes, ended;
	double seconds;
	long long live_bytes, live_blocks, allocs, peak_bytes; /* at the last full collections; by samples */
	struct heap_collections collections;
	VEC(struct heap_group) groups;   /* largest first */
	VEC(struct heap_cycle) cycles;
	VEC(struct heap_growth) growth;
	VEC(struct heap_line) lines;     /* by file and line */
	VEC(struct heap_sample) samples; /* by time */
	VEC(const char *) notes;         /* what the tracer said, each once */
	struct map stacks;               /* id -> struct heap_stack * */
};

void heap_release(struct heap *h);

/* "make_node (list.c:12)": its place, or what else is known of it. Owns: h. */
const char *heap_stack_name(struct heap *h, const struct heap_stack *s);
/* Which frame of each stack to name (heap_stack.place). Once all stacks are there. */
void heap_settle(struct heap *h);

struct heap_print {
	int color;
	int most; /* groups and cycles to list; 0: all */
};

/* One screen: what leaked, what holds itself, and how much was looked at. */
void heap_print_leaks(struct heap *h, const struct heap_print *how, FILE *out);
/* Beside the findings: what leaked and stands at no line, in one sentence, or with h->all one by one. */
void heap_print_rest(struct heap *h, const struct heap_print *how, FILE *out);
/* GC501, GC502 and, where growth was read, GC505: one per place. */
void heap_findings(struct heap *h, struct finding_set *set);
/* Memory by line: files with their text, most memory first; file (may be NULL): only those whose name ends with it. Returns
 * how many files were printed. */
int heap_print_lines(struct heap *h, const char *file, FILE *out);
/* The n lines of the tree that hold most, innermost lines only, one a row. */
void heap_print_top_lines(struct heap *h, int n, FILE *out);
void heap_print_lines_json(struct heap *h, const char *file, FILE *out);
/* Live memory over time, width by height characters, with its slope. */
void heap_print_timeline(struct heap *h, int width, int height, FILE *out);
void heap_print_timeline_json(struct heap *h, FILE *out);
void heap_print_svg(struct heap *h, FILE *out);

/* "1.5 KB", "3 bytes": for people. Owns: the arena. */
const char *heap_bytes(struct arena *a, long long bytes);
/* "12,345". Owns: the arena. */
const char *heap_number(struct arena *a, long long n);

#endif
