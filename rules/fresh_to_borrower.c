/* GC106 fresh-to-borrower
 *
 *     PyList_Append(list, PyLong_FromLong(n));        <- Append takes a reference of its own
 *
 * Believed because both contracts are known: the inner call returns an owned reference and the outer one neither takes
 * nor releases it. There is no variable through which it could be released afterwards.
 * Misses: outer calls that are unknown.
 */
#include "rules/rule.h"

void rule_fresh_to_borrower(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s goes straight into %s, which only borrows it: %s", say_object(ctx, f),
		  say_call(f, "a call"), say_balance(ctx, f));
}
