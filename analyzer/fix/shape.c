/* Edits that change what stands there, not just add to it: a statement goes or becomes another, a declaration gets a word, a
 * variable is handed on. Each knows the one shape of code that it is for, and fails on any other. */
#include "analyzer/fix/layout.h"

#include <string.h>

static const struct token *token(const struct layout *l, int i)
{
	return &l->tokens.list.items[i];
}

static int is_word(const struct layout *l, int i)
{
	return i >= 0 && i < l->tokens.list.count && token(l, i)->kind == TOKEN_WORD;
}

/* Put text, with the file's way of writing calls, in place of the tokens from i up to the one before end. */
static void replace(const struct layout *l, size_t at, size_t end, const char *text)
{
	struct strbuf sb = STRBUF_INIT;

	add_line(l, &sb, text, strlen(text));
	change(l, at, end - at, &sb);
	strbuf_release(&sb);
}

/* Does a statement of a block begin with token i? */
static int begins_in_block(const struct layout *l, int i)
{
	const struct tokens *t = &l->tokens;

	return i > 0 && (token_is(t, i - 1, ";") || token_is(t, i - 1, "{") || token_is(t, i - 1, "}") || token_is(t, i - 1, ":") ||
			 token(l, i - 1)->kind == TOKEN_DIRECTIVE);
}

const char *returned_text(const struct layout *l, int i)
{
	int end = token_is(&l->tokens, i, "return") ? end_of_statement(&l->tokens, i) : -1;

	if (end < i + 2)
		return NULL;
	return arena_strndup(l->a, l->tokens.text + token(l, i + 1)->at, token_end(&l->tokens, end - 1) - token(l, i + 1)->at);
}

/* --- Statements ------------------------------------------------------------------------------------------------------ */

static int put_instead(const struct layout *l, int i, const char *text)
{
	int end = end_of_statement(&l->tokens, i);

	if (end < 0 || (!begins_in_block(l, i) && keyword_before(&l->tokens, i - 1) < 0))
		return -1;
	replace(l, token(l, i)->at, token_end(&l->tokens, end), text);
	return 0;
}

/* f(x);  f(CAST(x));  Returns the semicolon, -1. */
static int end_of_call_on(const struct layout *l, int i, const char *variable)
{
	const struct tokens *t = &l->tokens;
	int end = end_of_statement(t, i), k, named = 0;

	if (end < 0 || !is_word(l, i) || !token_is(t, i + 1, "(") || !token_is(t, end - 1, ")"))
		return -1;
	for (k = i + 2; k < end - 1; k++) {
		if (!is_word(l, k) && !token_is(t, k, "(") && !token_is(t, k, ")"))
			return -1;
		named += token_is(t, k, variable);
	}
	return named == 1 ? end : -1;
}

/* The `if` whose condition, which token close ends, only asks whether the variable is NULL; -1. */
static int asks_for(const struct layout *l, int close, const char *variable)
{
	const struct tokens *t = &l->tokens;
	int keyword = keyword_before(t, close), n = close - keyword - 2;

	if (keyword < 0 || !token_is(t, keyword, "if"))
		return -1;
	if (n == 1 && token_is(t, keyword + 2, variable))
		return keyword;
	if (n == 4 && token_is(t, keyword + 3, "!") && token_is(t, keyword + 4, "=") &&
	    ((token_is(t, keyword + 2, variable) && token_is(t, keyword + 5, "NULL")) ||
	     (token_is(t, keyword + 2, "NULL") && token_is(t, keyword + 5, variable))))
		return keyword;
	return -1;
}

static size_t line_end(const struct layout *l, size_t at)
{
	while (at < l->tokens.len && l->tokens.text[at] != '\n')
		at++;
	return at < l->tokens.len ? at + 1 : at;
}

/* The statement from token i to token end goes, with its lines if nothing else stands on them. */
static int remove_tokens(const struct layout *l, int i, int end)
{
	const char *text = l->tokens.text;
	size_t from = token(l, i)->at, to = token_end(&l->tokens, end), eol = line_end(l, to), before;
	struct strbuf none = STRBUF_INIT;

	if (!is_first_on_line(text, l->tokens.len, from) || !is_blank(text, to, eol)) {
		if (is_first_on_line(text, l->tokens.len, from) && !(end + 1 < l->tokens.list.count && token(l, end + 1)->at < eol))
			return -1; /* a comment about it */
		while (to < l->tokens.len && text[to] == ' ')
			to++;
		change(l, from, to - from, &none);
		return 0;
	}
	from = line_start(text, from);
	before = from ? line_start(text, from - 1) : 0;
	/* an empty line before it has nothing to part any more */
	if (from && is_blank(text, before, from) && (token_is(&l->tokens, end + 1, "}") || is_blank(text, eol, line_end(l, eol))))
		from = before;
	change(l, from, eol - from, &none);
	return 0;
}

static int drop(const struct layout *l, int i, const char *variable)
{
	const struct tokens *t = &l->tokens;
	int end = end_of_call_on(l, i, variable), guard;

	if (end < 0)
		return -1;
	if (token_is(t, i - 1, "{") && token_is(t, end + 1, "}") && (guard = asks_for(l, i - 2, variable)) >= 0)
		end++;
	else if ((guard = asks_for(l, i - 1, variable)) < 0 && !begins_in_block(l, i))
		return -1;
	i = guard >= 0 ? guard : i;
	if (!begins_in_block(l, i) || (guard >= 0 && token_is(t, end + 1, "else")) || (token_is(t, i - 1, ":") && token_is(t, end + 1, "}")))
		return -1;
	return remove_tokens(l, i, end);
}

/* --- Declarations ----------------------------------------------------------------------------------------------------- */

/* T *a, *b = NULL;  The parts of a declaration, as tokens. */
struct declaration {
	int start, end;   /* the first one; the semicolon */
	int first;        /* of the first declarator: a star */
	int from, to;     /* of the declarator in question: its first token, and the comma or semicolon behind it */
	int name;
};

static int read_declaration(const struct layout *l, int name, struct declaration *d)
{
	const struct tokens *t = &l->tokens;
	int i, depth = 0;

	d->name = name;
	for (d->start = name; d->start > 0 && !begins_in_block(l, d->start); d->start--)
		;
	d->end = end_of_statement(t, d->start);
	for (d->first = d->start; is_word(l, d->first) && d->first < name; d->first++)
		if (token_is(t, d->first, "static") || token_is(t, d->first, "extern") || token_is(t, d->first, "typedef"))
			return -1;
	if (d->end < 0 || d->first == d->start || !token_is(t, d->first, "*") || token_is(t, d->start - 1, ":"))
		return -1;
	for (d->from = i = d->first; i <= d->end; i++) {
		depth += token_is(t, i, "(") + token_is(t, i, "{") + token_is(t, i, "[");
		depth -= token_is(t, i, ")") + token_is(t, i, "}") + token_is(t, i, "]");
		if (depth || (!token_is(t, i, ",") && i != d->end))
			continue;
		d->to = i;
		if (name < i)
			break;
		d->from = i + 1;
	}
	for (i = d->from; i < name; i++)
		if (!token_is(t, i, "*"))
			return -1;
	return name > d->from && (name + 1 == d->to || token_is(t, name + 1, "=")) ? 0 : -1;
}

static int is_null(const struct layout *l, const struct declaration *d)
{
	return d->name + 1 == d->to || (d->to == d->name + 3 && (token_is(&l->tokens, d->name + 2, "NULL") || token_is(&l->tokens, d->name + 2, "0")));
}

static void put(const struct layout *l, size_t at, size_t remove, const char *text)
{
	struct strbuf sb = STRBUF_INIT;

	strbuf_addstr(&sb, text);
	change(l, at, remove, &sb);
	strbuf_release(&sb);
}

static const char *between(const struct layout *l, size_t from, size_t to)
{
	return arena_strndup(l->a, l->tokens.text + from, to - from);
}

/* One variable of several gets a declaration of its own, before theirs. */
static int part(const struct layout *l, const struct declaration *d, const char *head)
{
	const struct tokens *t = &l->tokens;
	size_t start = token(l, d->start)->at, from, to;

	if (!is_null(l, d) || !is_first_on_line(t->text, t->len, start))
		return -1;
	put(l, start, 0,
	    arena_printf(l->a, "%s%s = NULL;%s%s", head, between(l, token(l, d->name)->at, token_end(t, d->name)), l->eol, indent_of(l, start)));
	if (d->from == d->first) {
		from = token(l, d->from)->at;
		to = token(l, d->to + 1)->at;
	} else {
		from = token(l, d->from - 1)->at;
		to = token_end(t, d->to - 1);
	}
	put(l, from, to - from, "");
	return 0;
}

static int declare(const struct layout *l, int name, const char *word, int retype)
{
	const struct tokens *t = &l->tokens;
	struct declaration d = {0};
	const char *head;

	if (!is_word(l, name) || read_declaration(l, name, &d) || (retype && (d.first != d.start + 1 || d.name != d.from + 1)))
		return -1;
	head = retype ? arena_printf(l->a, "%s ", word)
		      : arena_printf(l->a, "%s %s", word, between(l, token(l, d.start)->at, token_end(t, d.first - 1)));
	if (!retype)
		head = arena_printf(l->a, "%s %s", head, between(l, token(l, d.from)->at, token(l, d.name)->at));
	if (d.from != d.first || d.to != d.end)
		return part(l, &d, head);
	if (retype)
		put(l, token(l, d.start)->at, token(l, d.name)->at - token(l, d.start)->at, head);
	else
		put(l, token(l, d.start)->at, 0, arena_printf(l->a, "%s ", word));
	if (d.name + 1 == d.to)
		put(l, token_end(t, d.name), 0, " = NULL");
	return 0;
}

/* --- Handing on ----------------------------------------------------------------------------------------------------------- */

/* In `return x;`, `f(a, x);` and `*out = x;`, and nowhere else in the statement: what stands around it may be evaluated twice. */
static int take(const struct layout *l, int i, const char *text)
{
	const struct tokens *t = &l->tokens;
	const char *name = strchr(text, '&'), *close = strchr(text, ')');
	int end = end_of_statement(t, i), k, depth = 0, found = -1, inside = 0;

	if (!name || !close || end < 0)
		return -1;
	name = arena_strndup(l->a, name + 1, (size_t)(close - name - 1));
	for (k = i; k < end; k++) {
		depth += token_is(t, k, "(") - token_is(t, k, ")");
		if (!token_is(t, k, name) || token_is(t, k - 1, ".") || (token_is(t, k - 1, ">") && token_is(t, k - 2, "-")))
			continue; /* a field may have that name */
		if (found >= 0)
			return -1;
		found = k;
		inside = depth;
	}
	if (found < 0 || !(token_is(t, found + 1, ")") || token_is(t, found + 1, ",") || found + 1 == end))
		return -1;
	if (token_is(t, i, "return") ? found != i + 1 || inside : token_is(t, i + 1, "(") ? inside != 1 : !token_is(t, found - 1, "=") || inside)
		return -1;
	if (inside && !token_is(t, found - 1, "(") && !token_is(t, found - 1, ","))
		return -1;
	replace(l, token(l, found)->at, token_end(t, found), text);
	return 0;
}

int shape_edit(const struct layout *l, size_t offset, const struct finding_edit *e)
{
	int i = token_at(&l->tokens, offset);

	if (i < 0)
		return -1;
	switch (e->form) {
	case EDIT_INSTEAD:
		return put_instead(l, i, e->text);
	case EDIT_DROP:
		return drop(l, i, e->text);
	case EDIT_MARK:
	case EDIT_RETYPE:
		return declare(l, i, e->text, e->form == EDIT_RETYPE);
	case EDIT_TAKE:
		return take(l, i, e->text);
	default:
		return -1;
	}
}
