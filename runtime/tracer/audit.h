/* audit: which word of a site's blocks counts the pointers to them, and which blocks have counts that no pointer explains.
 *
 * Nobody says where a program keeps its reference counts, so each word of the blocks of one site (stack and size) is held
 * against how many words of the heap and the roots point to the block. A word that agrees in most blocks, and is not the
 * same in all of them, is a count (WORD). Blocks where it does not agree are suspects (AUDIT). Pointers to a block and to
 * the object behind its pre-header are told apart. */
#ifndef TRACER_AUDIT_H
#define TRACER_AUDIT_H

#include "runtime/tracer/garbage.h"

/* After marking and garbage_find: all pointers are counted. */
HIDDEN void audit_run(uint32_t collection, struct mark *m, const struct garbage *g);

#endif
