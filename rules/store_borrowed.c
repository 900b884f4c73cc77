/* GC114 store-borrowed
 *
 *     PyObject *key = PyTuple_GetItem(args, 0);       lent by args
 *     self->key = key;                                <- self's destructor releases self->key
 *
 * Believed because the slot owns: a destructor releases it, or the call is known to take its argument over.
 * Misses: slots of which no body shows that they own.
 */
#include "rules/rule.h"

void rule_store_borrowed(struct rule_ctx *ctx, const struct fact *f)
{
	if (f->record && !f->released_by && !*f->acquired_by) { /* a field, over the whole program */
		rule_emit(ctx, f, "`%s` of %s is given a borrowed reference to keep: %s", f->object, f->record, f->reason);
		return;
	}
	rule_emit(ctx, f, "%s goes to %s, which keeps a reference: %s; %s", say_borrowed(ctx, f),
		  say_call(f, "a place"), say_lender(ctx, f), say_lack(ctx, f));
}
