/* GC204 no-gc-support
 *
 *     static PyTypeObject Foo_Type = { ..., .tp_flags = Py_TPFLAGS_DEFAULT, .tp_traverse = foo_traverse };   <- no HAVE_GC
 *
 * A note where nothing but a field that may hold any object speaks for it: many small types live well without.
 * Believed because the flags are a constant and have no such bit; there is no base type to inherit it from.
 * Misses: flags that are set while the program runs.
 */
#include "rules/rule.h"

#include <string.h>

void rule_no_gc(struct rule_ctx *ctx, const struct fact *f)
{
	if (strcmp(f->object, f->function)) /* a field */
		rule_emit(ctx, f, "%s: its objects keep any object in `%s` and take no part in garbage collection: %s", f->function, f->object, f->reason);
	else
		rule_emit(ctx, f, "%s has a tp_traverse and no Py_TPFLAGS_HAVE_GC: %s", f->function, f->reason);
}
