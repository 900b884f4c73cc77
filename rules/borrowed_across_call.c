/* GC116 borrowed-across-call
 *
 *     PyObject *item = PyList_GetItem(list, 0);       lent by the list
 *     PyObject *r = PyObject_CallNoArgs(callback);    may clear the list
 *     use(item);                                      <- may be freed by now
 *
 * Believed because the keeper is known, no retain protects the object, and the call may run foreign code or change the
 * keeper. Nothing shows that it does: a note, unless people ask for it.
 * Misses: calls that are unknown count as harmless.
 */
#include "rules/rule.h"

void rule_borrowed_across_call(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is used after %s, which may free it: %s; %s", say_borrowed(ctx, f),
		  say_call(f, "a call"), say_lender(ctx, f), say_lack(ctx, f));
}
