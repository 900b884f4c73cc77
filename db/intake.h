/* intake: what ingest.c and the files that turn records into rows share. Private to db/. */
#ifndef GCCHECK_DB_INTAKE_H
#define GCCHECK_DB_INTAKE_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"
#include "analyzer/trace/reader.h"
#include "db/ingest.h"
#include "db/writer.h"

/* One stream of the trace. */
struct intake_process {
	long long id;
	int foreign;              /* 1: of a version that is not ours: nothing more is read */
	struct map modules;       /* number -> binary */
	struct map stacks;        /* number -> stack << 1 | its frames are known */
	struct map collections;   /* number -> collection */
};

struct ingest {
	struct writer w;
	long long run;
	int open;                 /* 1: a transaction is */
	int resumed;              /* 1: what is not in our maps may be in the database */
	long waiting;             /* rows since the last commit */
	unsigned long long start; /* bytes of the trace that others read */
	unsigned long long bad;   /* records that belong to nothing */
	struct trace_reader reader;
	struct map streams;       /* stream -> index + 1 */
	VEC(struct intake_process) processes;
	struct map frames;        /* place -> frame */
	struct ingest_listener listener;
	struct arena scratch;     /* dies with the record */
};

enum ingest_statement {
	I_RUN, I_TRACE_FILE, I_RESUME, I_PROGRESS, I_END, I_OLD_RUNS, I_OLD_FRAMES, I_OLD_LOCATIONS, I_OLD_BINARIES,
	I_PROCESS, I_FIND_PROCESS, I_PROCESS_END, I_NEXT_PID,
	I_BINARY, I_FIND_BINARY, I_MODULE, I_FIND_MODULE, I_MODULE_GONE,
	I_STACK, I_FIND_STACK, I_STACK_IS, I_FRAME, I_FIND_FRAME, I_STACK_FRAME, I_PYTHON_FRAME,
	I_COLLECTION, I_FIND_COLLECTION, I_COLLECTION_END, I_SITE, I_BLOCK, I_EDGE, I_COMPONENT, I_WORD, I_AUDIT, I_BLOCK_TYPE, I_AUDIT_TYPE,
	I_SAMPLE, I_EVENT,
	I_STATEMENTS
};

extern const struct writer_statement ingest_statements[I_STATEMENTS];

/* Count one more row, in a transaction. */
void ingest_row(struct ingest *in);
/* Id of the stack with that number, made if it is new; 0 for 0. */
long long ingest_stack(struct ingest *in, struct intake_process *p, uint32_t number);
/* A text of the record, ended; NULL if it is not inside. Owns: scratch. */
const char *ingest_text(struct ingest *in, const struct trace_record *r, size_t offset, size_t len);

/* Records into rows. They are whole (reader.h). */
void ingest_code(struct ingest *in, struct intake_process *p, const struct trace_record *r); /* MODULE to STACK, PYTHON */
void ingest_heap(struct ingest *in, struct intake_process *p, const struct trace_record *r); /* SITE to TYPE */
void ingest_life(struct ingest *in, struct intake_process *p, const struct trace_record *r); /* SAMPLE to NOTE */

#endif
