/* GC121 deviant-caller
 *
 *     struct node *n = tree_find(t, key);     7 of 8 callers call node_put() on what it returns
 *     if (n->dead)
 *             return -1;                      <- this one does not
 *
 * Believed because of what the other callers do with the same function (Engler et al., SOSP 2001; CID, USENIX Security
 * 2021), and only where nothing better is known of it.
 * Misses: functions that fewer than three callers treat well.
 */
#include "rules/rule.h"

void rule_deviant_caller(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is not released here, and %s: %s", say_object(ctx, f), f->reason, say_balance(ctx, f));
}
