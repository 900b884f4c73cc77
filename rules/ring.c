/* GC301 ownership-cycle
 *
 *     struct section *section_new(struct page *page)
 *     {
 *             s->page = page_ref(page);                  <- the section holds the page
 *     }
 *     page->section = section_new(page);                 <- which holds the section
 *
 * Believed because one function, with what its callees do, makes the whole ring; each field owns what it holds; and no function that
 * could be called while the ring lives drops one of them.
 * Misses: rings that several functions build together.
 */
#include "rules/rule.h"

void rule_ring(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s stores a reference%s in `%s` of %s that closes a ring: %s", f->function, say_held(ctx, f), f->object, f->record, f->with);
}
