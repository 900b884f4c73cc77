/* GC403 compact-layout
 *
 *     struct conn {
 *             int refs;
 *             void *peer;             <- 4 bytes of padding before it
 *             char closed;            <- 7 after it: 24 bytes, which could be 16
 *     };
 *
 * Believed because the compiler's own sizes and alignments give the new size. The first member, a flexible array, what a
 * macro makes and runs of bit-fields stay; structs with attributes or comments about their layout, in public headers, or
 * filled by position are left out.
 * Misses: what else relies on the order without saying so: two structs that begin alike, a copy on disk.
 */
#include "rules/rule.h"

void rule_compact_layout(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s shrinks from %d to %d bytes (%d per object) when its fields are reordered", f->object, f->size, f->best_size,
		  f->size - f->best_size);
}
