/* GC115 stolen-then-released
 *
 *     if (PyList_SetItem(list, 0, item) < 0) {        takes item, also when it fails
 *             Py_DECREF(item);                        <- the second time
 *             return -1;
 *     }
 *
 * Believed because a contract says that the call takes the reference over, on this outcome, and the function held no
 * other one.
 * Misses: thefts by unknown functions.
 */
#include "rules/rule.h"

void rule_stolen_then_released(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is released or given away again after %s took its reference: %s", say_object(ctx, f),
		  say_call(f, "another holder"), say_lack(ctx, f));
}
