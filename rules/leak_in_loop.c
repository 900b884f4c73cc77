/* GC104 leak-in-loop
 *
 *     for (i = 0; i < n; i++) {
 *             PyObject *item = PySequence_GetItem(seq, i);
 *             if (use(item) < 0)
 *                     continue;               <- one reference per iteration
 *             Py_DECREF(item);
 *     }
 *
 * Believed because the state that re-enters the loop holds a reference whose variable the next iteration overwrites.
 * Misses: lists built by hand whose links the access paths cannot follow count as stored.
 */
#include "rules/rule.h"

void rule_leak_in_loop(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is lost each time round the loop: %s", say_object(ctx, f), say_balance(ctx, f));
}
