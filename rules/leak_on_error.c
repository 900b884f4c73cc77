/* GC102 leak-on-error
 *
 *     PyObject *item = PyLong_FromLong(n);
 *     if (PyList_Append(list, item) < 0)
 *             return NULL;                    <- item is forgotten
 *     Py_DECREF(item);
 *
 * Believed for the reasons of GC101, and more so when another path of the function releases the same object: the
 * author knew that it has to be. The path began with a failure: a NULL or negative result, a set error indicator.
 * Misses: failures that only a later flag tells of, when the path's facts about the flag were merged away.
 */
#include "rules/rule.h"

void rule_leak_on_error(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is not released on this error path: %s%s", say_object(ctx, f), say_balance(ctx, f),
		  say_rest(ctx, f));
}
