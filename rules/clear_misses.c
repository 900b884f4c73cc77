/* GC203 clear-misses-field
 *
 * A note, since a field that cannot lead back to its object needs no clearing.
 * Believed because tp_clear clears other fields.
 * Misses: types without a tp_clear.
 */
#include "rules/rule.h"

void rule_clear_misses(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s does not clear `%s` of %s: %s", f->function, f->object, f->record, f->reason);
}
