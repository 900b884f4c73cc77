/* GC112 release-borrowed
 *
 *     PyObject *first = PyList_GetItem(list, 0);      lent by the list
 *     use(first);
 *     Py_DECREF(first);                               <- the list's own reference
 *
 * Believed because a contract says that the reference is borrowed and no retain came between.
 * Misses: borrowed fields, until stores elsewhere show who owns them.
 */
#include "rules/rule.h"

void rule_release_borrowed(struct rule_ctx *ctx, const struct fact *f)
{
	const char *how = f->released_by ? arena_printf(ctx->scratch, "by %s", f->released_by) : "here";

	rule_emit(ctx, f, "%s is released %s: %s; %s", say_borrowed(ctx, f), how, say_lender(ctx, f), say_lack(ctx, f));
}
