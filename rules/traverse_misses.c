/* GC202 traverse-misses-field
 *
 *     static int traverse(Foo *self, visitproc visit, void *arg)
 *     {
 *             Py_VISIT(self->key);
 *             return 0;              <- self->value, which clear() clears, is not shown
 *     }
 *
 * Believed because tp_clear clears the field, or a reference to what may be any object is stored in it.
 * Misses: types whose tp_traverse visits nothing that gccheck sees; fields of base structs.
 */
#include "rules/rule.h"

void rule_traverse_misses(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s does not visit `%s` of %s: %s", f->function, f->object, f->record, f->reason);
}
