/* GC120 inconsistent-paths
 *
 *     int submit(struct conn *c, struct buf *b)
 *     {
 *             if (!c->open)
 *                     return 0;               <- b keeps the caller's reference
 *             write_out(c, b);
 *             buf_unref(b);
 *             return 0;                       and here it does not
 *     }
 *
 * Believed because both paths return the same, were asked the same of the arguments, and the net change of the count is
 * known on both. It needs no contract of the function itself.
 * Misses: paths that differ in what they store; results that are not constants.
 */
#include "rules/rule.h"

void rule_inconsistent_paths(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "this path changes the references to %s by %d, others that return the same by %d: %s", say_object(ctx, f), f->holds,
		  f->should, f->reason);
}
