/* GC122 contract-contradicts-body
 *
 *     GC_RETURNS_BORROWED struct conn *pool_find(struct pool *, int);
 *
 *     struct conn *pool_find(struct pool *p, int id)
 *     {
 *             return conn_ref(p->conns[id]);  <- a new reference on every path
 *     }
 *
 * Believed because all paths of the body agree with each other. The side that is less bound to the truth is named: a
 * comment before the code, the code before a declaration that callers compile against.
 * Misses: bodies whose paths disagree among themselves; those paths are findings of their own.
 */
#include "rules/rule.h"

void rule_contradiction(struct rule_ctx *ctx, const struct fact *f)
{
	rule_emit(ctx, f, "%s: %s", f->object, f->reason);
}
