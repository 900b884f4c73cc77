/* GC302 callback-captures-owner
 *
 *     self->child = child_new();
 *     g_object_set_data_full(self->child, "owner", g_object_ref(self), g_object_unref);
 *
 * Believed because the data brings a reference along, and who keeps it is owned by what the reference is to.
 * Misses: callbacks that hold a struct which a third function fills.
 */
#include "rules/rule.h"

void rule_callback_holds(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s gives `%s` a reference%s that closes a ring: %s", f->function, f->object, say_held(ctx, f), f->with);
}
