/* GC110 over-release
 *
 *     Py_DECREF(item);
 *     if (fail)
 *             goto error;
 *     error:
 *             Py_DECREF(item);                <- the second time on this path
 *
 * Believed because the function acquired fewer references on this path than it gives back. For a parameter the paths
 * with one outcome have to disagree, else releasing it is simply the function's contract.
 * Misses: releases through a pointer that the access paths cannot tell from another.
 */
#include "rules/rule.h"

void rule_over_release(struct rule_ctx *ctx, const struct fact *f)
{
	if (f->released_by)
		rule_emit(ctx, f, "%s is released again after %s gave its last reference back: %s", say_object(ctx, f),
			  f->released_by, say_lack(ctx, f));
	else
		rule_emit(ctx, f, "%s is released once too often: %s", say_object(ctx, f), say_lack(ctx, f));
}
