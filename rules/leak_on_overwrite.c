/* GC103 leak-on-overwrite
 *
 *     PyObject *v = PyDict_New();
 *     if (flag)
 *             v = PyList_New(0);              <- the dict can never be released
 *     return v;
 *
 * Believed because the variable or slot held the last way to the object and no release came between.
 * Misses: fields whose former content is unknown (set by another function) until something says that they own.
 */
#include "rules/rule.h"

void rule_leak_on_overwrite(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is overwritten before it is released: %s", say_object(ctx, f), say_balance(ctx, f));
}
