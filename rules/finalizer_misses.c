/* GC201 finalizer-misses-field
 *
 *     self->label = g_strdup_printf(...);  self->icon = g_object_ref(icon);
 *
 *     static void finalize(GObject *object)
 *     {
 *             g_free(self->label);            <- icon is forgotten
 *     }
 *
 * Believed because every store that is seen gives the field a reference, no function of the program releases it or gives
 * it away, and the destructor does not even mention it.
 * Or it releases one twice: a second time without setting it, or after tp_clear did and left the pointer there.
 * Misses: fields that are released on some path only.
 */
#include "rules/rule.h"

void rule_finalizer_misses(struct rule_ctx *ctx, const struct fact *f)
{
	if (f->holds > 1)
		rule_emit(ctx, f, "%s releases `%s` of %s twice: %s", f->function, f->object, f->record, f->reason);
	else
		rule_emit(ctx, f, "%s does not release `%s` of %s: %s", f->function, f->object, f->record, f->reason);
}
