/* GC303 both-directions
 *
 *     a->peer = ref(b);
 *     b->peer = ref(a);
 *
 * Believed because both stores are in this function, with references.
 * Misses: as GC301.
 */
#include "rules/rule.h"

void rule_ring_in_function(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s stores references in both directions: %s", f->function, f->with);
}
