/* config: what the environment asks for. README.md lists the variables. */
#ifndef TRACER_CONFIG_H
#define TRACER_CONFIG_H

#include "runtime/tracer/os.h"

struct config {
	int depth;           /* frames kept of each stack */
	uint32_t max_stacks;
	uint64_t max_trace;  /* bytes; 0: no limit */
	uint64_t interval_ns; /* between collections; 0: none */
	uint64_t sample_ns;  /* between SAMPLEs; 0: none */
	uint64_t threshold;  /* allocations between collections of the young; 0: none */
	int signal;          /* the one that asks for a full collection; 0: none */
	const char *control; /* the file that says what to do when it comes */
	int confirm;         /* scans in a row before a block is reported mid-run */
	uint64_t max_blocks, max_suspects;
	int audit;
	int barrier;         /* -1: the best there is; else the rung to start with (enum trace_barrier) */
	int in_process;      /* collect without a snapshot process: for debugging */
	int fatal_signals;   /* collect before a signal kills the program */
	int forks;           /* trace children by fork that do not exec */
};

extern HIDDEN struct config config;

/* A variable's value, NULL: not set. */
HIDDEN const char *config_get(const char *name);
/* Read the environment. */
HIDDEN void config_read(void);
/* Whether this program is to be traced: the one that gccheck started, or one whose name fits GCCHECK_FOLLOW. */
HIDDEN int config_wants_us(void);

#endif
