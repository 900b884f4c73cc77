/* GC205 type-kept
 *
 *     static void dealloc(Foo *self)
 *     {
 *             PyObject_GC_UnTrack(self);
 *             PyObject_GC_Del(self);         <- Py_DECREF(tp), tp the type, is missing
 *     }
 *
 * Believed because the type comes from a PyType_Spec and this function itself frees the object.
 * Misses: objects that something else frees.
 */
#include "rules/rule.h"

void rule_type_kept(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s frees an object of %s and keeps the reference to its type, which is made at run time", f->function, f->record);
}
