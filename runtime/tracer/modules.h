/* modules: what is loaded, each with a number of its own that is never used again, so that a frame in a library that is
 * gone by now is still (build-id, offset). Lookups take no lock and no system call. */
#ifndef TRACER_MODULES_H
#define TRACER_MODULES_H

#include "runtime/tracer/os.h"

enum { MODULES_MAX = 4096 };

struct module {
	uint32_t id; /* from 1 */
	uint8_t gone, emitted, gone_emitted, own;
	uint8_t build_id_len;
	uint8_t build_id[20];
	uintptr_t bias, lo, hi;
	const uint8_t *eh_frame_hdr; /* NULL: none */
	uint64_t time_ns;
	char path[512];
};

/* Goes up when something is loaded or gone: caches by address are stale then. */
extern HIDDEN uint32_t modules_epoch;

HIDDEN void modules_init(void);
/* The module over an address, also one that was loaded just now. NULL: none (code made at run time, say). */
HIDDEN const struct module *modules_find(uintptr_t pc);
/* See what was loaded and unloaded. Takes the loader's lock: not with threads stopped, not in a signal handler. */
HIDDEN void modules_refresh(void);
HIDDEN const struct module *modules_get(uint32_t id);
HIDDEN uint32_t modules_count(void);
/* Lowest address of static thread-local storage, below the thread pointer, in bytes. */
HIDDEN size_t modules_tls_size(void);
/* An address as a frame of the trace: (module, offset). */
HIDDEN uint64_t modules_frame(uintptr_t pc, int exact);
/* Write MODULE and MODULE_GONE records that were not written yet. */
HIDDEN void modules_emit(void);
/* All of them anew: in the child of a fork. */
HIDDEN void modules_forked(void);

#endif
