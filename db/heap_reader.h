/* heap_reader: what the files that read runs back share. Private to db/. */
#ifndef GCCHECK_DB_HEAP_READER_H
#define GCCHECK_DB_HEAP_READER_H

#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/base/vec.h"
#include "analyzer/report/heap.h"

#include <sqlite3.h>

struct heap_reader {
	sqlite3 *db;
	const char *path;
	struct heap *h;
	int rc;           /* the first failure; nothing more is read after it */
	struct strbuf wrong; /* what it was */
	struct map names; /* interned file -> its name in findings */
	int between;      /* 1: from one snapshot to another */
	struct {
		int end, start; /* 1: the last collection of each process; before the first */
		const char *name; /* of collections, or */
		long long number;
	} snapshots[2];
};

struct heap_frames {
	struct heap_frame *items;
	int count, alloc;
};

/* Prepare a question about up to two numbers. NULL after a failure. */
sqlite3_stmt *heap_ask(struct heap_reader *r, const char *sql, long long a, long long b);
/* The next row; 0 at the end, and s is gone. NULL is fine. */
int heap_next(struct heap_reader *r, sqlite3_stmt *s);
/* A column's text, NULL for null. Owns: the heap's arena. */
const char *heap_text(struct heap_reader *r, sqlite3_stmt *s, int column);
/* The stack of that id, read once; NULL for 0. */
const struct heap_stack *heap_stack(struct heap_reader *r, long long id);

void heap_read_leaks(struct heap_reader *r);
void heap_read_lines(struct heap_reader *r);
void heap_read_samples(struct heap_reader *r);
/* Fails: -1, a snapshot is not there; the message lists those that are. */
int heap_find_snapshots(struct heap_reader *r, const char *const *between, struct strbuf *err);
void heap_read_growth(struct heap_reader *r);

#endif
