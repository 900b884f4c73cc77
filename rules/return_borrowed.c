/* GC113 return-borrowed
 *
 *     if (cached)
 *             return PyDict_GetItem(cache, key);      <- the caller will release it
 *     return PyLong_FromLong(n);                      and this one is new
 *
 * Believed because other exits return owned references, or a slot or contract says that the caller owns the result.
 * A function that lends on all paths has a contract of its own.
 * Misses: functions whose every exit is wrong in the same way, without a contract.
 */
#include "rules/rule.h"

void rule_return_borrowed(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is returned where the caller gets a reference of its own: %s; %s",
		  say_borrowed(ctx, f), say_lender(ctx, f), say_lack(ctx, f));
}
