/* GC111 use-after-release
 *
 *     Py_DECREF(item);
 *     log_name(item);                         <- may be freed by now
 *
 * Believed because the reference that was given back was the only thing known to keep the object alive. An object that
 * a container, the caller or a global also holds is left alone.
 * Misses: uses in another function, after the pointer was stored.
 */
#include "rules/rule.h"

void rule_use_after_release(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s is used after %s gave its last reference back: %s", say_object(ctx, f),
		  say_call(f, "a release"), say_lack(ctx, f));
}
