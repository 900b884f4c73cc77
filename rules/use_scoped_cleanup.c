/* GC402 use-scoped-cleanup
 *
 *     GFile *file = g_file_new_for_path(path);        <- g_autoptr(GFile) file
 *     if (!g_file_query_exists(file, NULL))
 *             return FALSE;                           <- would not lose it then
 *
 * Believed because leaks are found that the release at the end of the variable's scope, or behind a label that is there
 * already, would not have, and because every other place that touches the variable is known: releases that are written out go,
 * returns hand the reference on with g_steal_pointer. What it says is tried: the edited text is analysed again.
 * Misses: variables that are copied or whose address is kept, types that have no cleanup in the headers that were read.
 */
#include "rules/rule.h"

#include <string.h>

void rule_use_scoped_cleanup(struct rule_ctx *ctx, const struct fact *f)
{
	const char *saves = f->saves ? arena_printf(ctx->scratch, ", and %d release%s need not be written out", f->saves, f->saves == 1 ? "" : "s") : "";
	const char *by = say_call(f, "a cleanup");

	if (!strncmp(by, "goto ", 5))
		rule_emit(ctx, f, "`%s` here%s would prevent %d leak%s, of %s", by,
			  f->prevents == 1 ? "" : " and at the other returns that lose something", f->prevents, f->prevents == 1 ? "" : "s", say_object(ctx, f));
	else
		rule_emit(ctx, f, "%s for %s would prevent %d leak%s%s", by, say_object(ctx, f), f->prevents,
			  f->prevents == 1 ? "" : "s", saves);
}
