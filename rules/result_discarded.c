/* GC105 result-discarded
 *
 *     PyObject_CallMethod(file, "flush", NULL);       <- returns a new reference
 *     g_object_ref(widget);                           <- for whom?
 *
 * Believed because a contract says that the call returns an owned reference and the statement drops its value. A
 * retain whose result is dropped is not meant: there the argument carries the reference.
 * Misses: functions without a contract or body, whose result is unknown.
 */
#include "rules/rule.h"

void rule_result_discarded(struct rule_ctx *ctx, const struct fact *f)
{
	const char *call = *f->acquired_by ? f->acquired_by : say_call(f, "the call");

	rule_emit(ctx, f, "the result of %s is discarded: it holds %s that nobody can release, %d should remain", call,
		  say_count(ctx, f, f->holds), f->should);
}
