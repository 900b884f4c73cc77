/* GC401 make-weak
 *
 *     s->page = page_ref(page);    <- the page holds s: a plain pointer would do
 *
 * Believed because GC301, GC302 or GC303 is.
 * Misses: as those.
 */
#include "rules/rule.h"

void rule_make_weak(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "make `%s` of %s weak: %s", f->object, f->record, f->reason);
}
