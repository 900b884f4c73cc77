/* GC206 still-tracked
 *
 *     static void dealloc(Foo *self)
 *     {
 *             Py_CLEAR(self->value);         <- may run a collection, which visits self
 *             Py_TYPE(self)->tp_free(self);
 *     }
 *
 * Believed because the type's flags have Py_TPFLAGS_HAVE_GC and nothing that the function calls untracks the object.
 * Misses: an object that is untracked too late.
 */
#include "rules/rule.h"

void rule_still_tracked(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s releases `%s` of %s while the collector still tracks the object: PyObject_GC_UnTrack comes first", f->function, f->object, f->record);
}
