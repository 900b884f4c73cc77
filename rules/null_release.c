/* GC117 null-release
 *
 *     PyObject *item = PyLong_FromLong(n);            NULL when memory is out
 *     Py_DECREF(item);                                <- reads item->ob_refcnt
 *
 * Believed because the contract says that the value may be NULL, no path of the function tests it, and the release is
 * known not to allow NULL. When the path itself shows NULL, the more so.
 * Misses: values whose nullness no contract tells.
 */
#include "rules/rule.h"

void rule_null_release(struct rule_ctx *ctx, const struct fact *f)
{
	const char *why = f->nullable ? "returns NULL on failure and nothing tests it" : "returned NULL on this path";

	if (*f->acquired_by)
		rule_emit(ctx, f, "%s may be NULL here, which %s does not allow: %s %s", say_object(ctx, f),
			  say_call(f, "this release"), say_source(ctx, f), why);
	else
		rule_emit(ctx, f, "%s is NULL here on a path that stores nothing in it, which %s does not allow", say_object(ctx, f),
			  say_call(f, "this release"));
}
