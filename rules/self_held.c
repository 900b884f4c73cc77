/* GC304 holds-itself
 *
 *     self->all[self->n++] = ref(self);
 *
 * Believed because the value that is stored is the object whose field it goes to.
 * Misses: an object that reaches itself through a variable that is assigned twice.
 */
#include "rules/rule.h"

void rule_self_held(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s stores in `%s` of %s a reference to the object itself", f->function, f->object, f->record);
}
