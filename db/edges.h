/* edges: who can own whom, read back from the newest whole scan. */
#ifndef GCCHECK_DB_EDGES_H
#define GCCHECK_DB_EDGES_H

#include "analyzer/report/graph.h"

/* Fill g. Fails: -1 with a message that names the file; also where no whole scan is kept. Owns: the caller releases g in
 * any case. */
int edges_read(const char *path, struct type_graph *g, struct strbuf *err);

#endif
