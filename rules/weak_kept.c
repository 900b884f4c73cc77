/* GC207 weak-pointer-kept
 *
 *     g_object_add_weak_pointer(G_OBJECT(window), (gpointer *)&self->window);
 *
 *     static void finalize(GObject *object)
 *     {
 *             g_free(self->title);            <- window still writes NULL to self->window when it goes
 *     }
 *
 * Believed because nothing that runs at the end of the object's life takes the place back.
 * Misses: a place that is taken back on some paths only, watched objects that are replaced.
 */
#include "rules/rule.h"

void rule_weak_kept(struct rule_ctx *ctx, const struct fact *f)
{
	if (*f->object)
		rule_emit(ctx, f, "%s does not remove the weak pointer `%s` of %s: %s", f->function, f->object, f->record, f->reason);
	else
		rule_emit(ctx, f, "%s does not remove the weak reference whose data a %s is: %s", f->function, f->record, f->reason);
}
