/* GC101 leak
 *
 *     PyObject *item = PyLong_FromLong(n);
 *     if (n < 0)
 *             return Py_NewRef(Py_None);      <- item still holds its reference
 *     return item;
 *
 * Believed because the path reaches an exit with more references than leave by return, out-parameter, field or a call
 * that takes one over, and each of these is known by contract or from a body.
 * Misses: objects that escape into unknown code (a callback's data, an unknown struct) count as handed on.
 */
#include "rules/rule.h"

void rule_leak(struct rule_ctx *ctx, const struct fact *f)
{
	const char *when = f->place == FACT_AT_EXIT ? "before this exit" : "before the last way to it is lost";

	rule_emit(ctx, f, "%s is not released %s: %s%s", say_object(ctx, f), when, say_balance(ctx, f), say_rest(ctx, f));
}
