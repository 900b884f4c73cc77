/* wire: one unit's result on its way from a worker to the caller, as bytes.
 *
 * Compact and fast, between two processes of one run only: no versions, no byte order. Each string travels once. Both
 * ends check: a worker that died in the middle, or whose memory was overwritten, gives an error here, not a crash.
 */
#ifndef GCCHECK_WIRE_H
#define GCCHECK_WIRE_H

#include "analyzer/base/arena.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/scan.h"

struct unit_result {
	struct scan_unit unit;
	struct scan_function *functions;
	int n_functions;
	struct scan_gave_up *gave_up;
	int n_gave_up;
	const char **contracts;
	int n_contracts;
	struct finding_set findings;
};

/* Append u to out. Borrows: u. */
void wire_write(struct strbuf *out, const struct unit_result *u);
/* Read what wire_write wrote. Owns: the arena, but u->findings, which finding_set_release frees.
 * Fails: -1 if the bytes are not exactly that; u is then all zero. */
int wire_read(struct arena *a, const char *data, size_t len, struct unit_result *u);

#endif
