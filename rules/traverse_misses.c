/* GC202 traverse-misses-field
 *
 *     static int traverse(Foo *self, visitproc visit, void *arg)
 *     {
 *             Py_VISIT(self->key);
 *             return 0;              <- self->value, which clear() clears, is not shown
 *     }
 *
 * Believed because tp_clear clears the field, or a reference to what may be any object is stored in it.
 * Or it visits a field twice: the collector subtracts a reference too many, and takes a live object for garbage.
 * Misses: types whose tp_traverse visits nothing that gccheck sees; fields of base structs.
 */
#include "rules/rule.h"

void rule_traverse_misses(struct rule_ctx *ctx, const struct fact *f)
{
	if (f->holds > 1)
		rule_emit(ctx, f, "%s visits `%s` of %s twice: %s", f->function, f->object, f->record, f->reason);
	else
		rule_emit(ctx, f, "%s does not visit `%s` of %s: %s", f->function, f->object, f->record, f->reason);
}
