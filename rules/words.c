/* The words that messages share, so that all rules call the same thing by the same name. */
#include "rules/rule.h"

#include <string.h>

enum { OBJECT_MAX = 80 }; /* bytes of an object's spelling in a message; macros make long ones */

const char *say_object(struct rule_ctx *ctx, const struct fact *f)
{
	size_t len = strlen(f->object), cut = OBJECT_MAX;

	if (!len)
		return "the object";
	if (!strncmp(f->object, "the ", 4)) /* no C expression: words of the engine's */
		return f->object;
	if (len <= OBJECT_MAX)
		return arena_printf(ctx->scratch, "`%s`", f->object);
	while (cut && ((unsigned char)f->object[cut] & 0xc0) == 0x80) /* not inside a character */
		cut--;
	return arena_printf(ctx->scratch, "`%.*s...`", (int)cut, f->object);
}

const char *say_borrowed(struct rule_ctx *ctx, const struct fact *f)
{
	if (!strncmp(f->object, "the ", 4))
		return arena_printf(ctx->scratch, "the borrowed %s", f->object + 4);
	return arena_printf(ctx->scratch, "borrowed %s", say_object(ctx, f));
}

/* "line 88", or "list.h:88" if that is not the finding's own file. */
static const char *place(struct rule_ctx *ctx, const struct fact *f)
{
	const char *slash;

	if (!f->where.file || !f->acquired.file || !strcmp(f->acquired.file, f->where.file))
		return arena_printf(ctx->scratch, "line %d", f->acquired.line);
	slash = strrchr(f->acquired.file, '/');
	return arena_printf(ctx->scratch, "%s:%d", slash ? slash + 1 : f->acquired.file, f->acquired.line);
}

const char *say_source(struct rule_ctx *ctx, const struct fact *f)
{
	if (f->acquired.line < 1)
		return f->acquired_by;
	return arena_printf(ctx->scratch, "%s (%s)", f->acquired_by, place(ctx, f));
}

const char *say_count(struct rule_ctx *ctx, const struct fact *f, int n)
{
	return arena_printf(ctx->scratch, "%d %s%s", n, f->plain ? "allocation" : "reference", n == 1 ? "" : "s");
}

const char *say_balance(struct rule_ctx *ctx, const struct fact *f)
{
	const char *whence = *f->acquired_by ? arena_printf(ctx->scratch, "from %s", say_source(ctx, f)) : "of its own";

	return arena_printf(ctx->scratch, "it holds %s %s, %d should remain", say_count(ctx, f, f->holds), whence,
			    f->should);
}

const char *say_rest(struct rule_ctx *ctx, const struct fact *f)
{
	return f->with ? arena_printf(ctx->scratch, "; nor %s %s", strchr(f->with, ',') ? "are" : "is", f->with) : "";
}

const char *say_lack(struct rule_ctx *ctx, const struct fact *f)
{
	int debt = f->holds < 0 ? -f->holds : 0; /* "holds -1" means nothing to people */

	return arena_printf(ctx->scratch, "it holds %s of its own here, %d needed", say_count(ctx, f, f->holds + debt),
			    f->should + debt);
}

const char *say_call(const struct fact *f, const char *otherwise)
{
	return f->released_by && *f->released_by ? f->released_by : otherwise;
}

const char *say_lender(struct rule_ctx *ctx, const struct fact *f)
{
	if (!*f->acquired_by)
		return "this function only borrows it";
	return arena_printf(ctx->scratch, "%s only lends it", say_source(ctx, f));
}

const char *say_held(struct rule_ctx *ctx, const struct fact *f)
{
	return *f->type ? arena_printf(ctx->scratch, " to `%s`", f->type) : "";
}
