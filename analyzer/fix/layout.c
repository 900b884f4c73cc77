/* Where an edit goes in the text. A statement in front of a return gets a line of its own; a return that is the whole body of
 * an `if` gets braces. What is written in any other way is left to people. */
#include "analyzer/fix/layout.h"

#include <string.h>

/* --- Positions ------------------------------------------------------------------------------------------------------------- */

long text_offset(const char *text, size_t len, int line, int column)
{
	size_t at = 0, end;

	for (; line > 1; line--) {
		const char *next = memchr(text + at, '\n', len - at);

		if (!next)
			return -1;
		at = (size_t)(next - text) + 1;
	}
	end = at;
	while (end < len && text[end] != '\n')
		end++;
	return line == 1 && column >= 1 && at + (size_t)column - 1 <= end ? (long)at + column - 1 : -1;
}

void text_position(const char *text, size_t offset, int *line, int *column)
{
	size_t i;

	*line = *column = 1;
	for (i = 0; i < offset; i++) {
		++*column;
		if (text[i] == '\n') {
			++*line;
			*column = 1;
		}
	}
}

size_t line_start(const char *text, size_t at)
{
	while (at && text[at - 1] != '\n')
		at--;
	return at;
}

/* Blanks that begin the line of `at`. */
static size_t indent_length(const char *text, size_t len, size_t at)
{
	size_t from = line_start(text, at), n = 0;

	while (from + n < len && (text[from + n] == ' ' || text[from + n] == '\t'))
		n++;
	return n;
}

int is_first_on_line(const char *text, size_t len, size_t at)
{
	return line_start(text, at) + indent_length(text, len, at) == at;
}

/* --- One statement, or several, in front of another -------------------------------------------------------------------------- */

const char *indent_of(const struct layout *l, size_t at)
{
	const char *text = l->tokens.text;

	return arena_strndup(l->a, text + line_start(text, at), indent_length(text, l->tokens.len, at));
}

/* One level more: a tab where tabs are used, else as many blanks as the line has more than one further out. */
static const char *unit_of(const struct layout *l, size_t at)
{
	const char *text = l->tokens.text;
	size_t here = indent_length(text, l->tokens.len, at), from = line_start(text, at), other;

	if (here && text[from] == '\t')
		return "\t";
	while (from) {
		from = line_start(text, from - 1);
		other = indent_length(text, l->tokens.len, from);
		if (text[from + other] == '\n' || text[from + other] == '\r' || text[from + other] == '#')
			continue;
		if (text[from] == '\t')
			return "\t";
		if (other != here)
			return other < here && here - other <= 8 ? arena_strndup(l->a, "        ", here - other) : "    ";
	}
	return "    ";
}

/* How does the file write calls? */
static int has_blanks(const struct tokens *t)
{
	int i, with = 0, without = 0;

	for (i = 1; i < t->list.count; i++) {
		const struct token *f = &t->list.items[i - 1];

		if (f->kind != TOKEN_WORD || !token_is(t, i, "(") || token_is(t, i - 1, "if") || token_is(t, i - 1, "while") ||
		    token_is(t, i - 1, "for") || token_is(t, i - 1, "switch") || token_is(t, i - 1, "return") || token_is(t, i - 1, "sizeof"))
			continue;
		if (t->list.items[i].at == f->at + f->len)
			without++;
		else
			with++;
	}
	return with > without;
}

void add_line(const struct layout *l, struct strbuf *out, const char *line, size_t n)
{
	const char *open = memchr(line, '(', n);

	if (l->blank && open && open > line && open[-1] != ' ') {
		strbuf_add(out, line, (size_t)(open - line));
		strbuf_addch(out, ' ');
		n -= (size_t)(open - line);
		line = open;
	}
	strbuf_add(out, line, n);
}

/* The statements on lines that begin with indent; each line ends. */
static void add_lines(const struct layout *l, struct strbuf *out, const char *statements, const char *indent, const char *unit)
{
	size_t n;

	for (; *statements; statements += n + (statements[n] == '\n')) {
		strbuf_addstr(out, indent);
		for (; *statements == '\t'; statements++)
			strbuf_addstr(out, unit);
		n = strcspn(statements, "\n");
		add_line(l, out, statements, n);
		strbuf_addstr(out, l->eol);
	}
}

void change(const struct layout *l, size_t at, size_t remove, struct strbuf *text)
{
	vec_push(l->out, ((struct change){at, remove, arena_strndup(l->a, text->buf, text->len)}));
	strbuf_reset(text);
}

/* Where the block that this brace ends has its first line, if that is one of its own; else the brace. */
static size_t first_in_block(const struct layout *l, int brace)
{
	const struct tokens *t = &l->tokens;
	int i, depth = 0;

	for (i = brace; i >= 0; i--) {
		depth += token_is(t, i, "}") - token_is(t, i, "{");
		if (!depth)
			break;
	}
	for (i++; i < brace && t->list.items[i].kind == TOKEN_DIRECTIVE; i++)
		;
	return i < brace && is_first_on_line(t->text, t->len, t->list.items[i].at) ? t->list.items[i].at : t->list.items[brace].at;
}

/* In front of a statement that stands in a block. */
static void put_in_block(const struct layout *l, int target, const char *statements)
{
	struct strbuf sb = STRBUF_INIT;
	size_t at = l->tokens.list.items[target].at, n;
	const char *indent;

	if (is_first_on_line(l->tokens.text, l->tokens.len, at)) {
		at = token_is(&l->tokens, target, "}") ? first_in_block(l, target) : at;
		indent = indent_of(l, at);
		if (at == l->tokens.list.items[target].at && token_is(&l->tokens, target, "}"))
			indent = arena_printf(l->a, "%s%s", indent, unit_of(l, at));
		add_lines(l, &sb, statements, indent, unit_of(l, at));
		at = l->tokens.list.items[target].at;
		change(l, line_start(l->tokens.text, at), 0, &sb);
	} else {
		for (; *statements; statements += n + (statements[n] == '\n')) {
			statements += strspn(statements, "\t");
			n = strcspn(statements, "\n");
			add_line(l, &sb, statements, n);
			strbuf_addch(&sb, ' ');
		}
		change(l, at, 0, &sb);
	}
	strbuf_release(&sb);
}

int keyword_before(const struct tokens *t, int i)
{
	int depth = 0;

	if (token_is(t, i, "else"))
		return i;
	if (!token_is(t, i, ")"))
		return -1;
	for (; i >= 0; i--) {
		if (t->list.items[i].kind == TOKEN_DIRECTIVE)
			return -1;
		depth += token_is(t, i, ")") - token_is(t, i, "(");
		if (!depth)
			break;
	}
	i--;
	return token_is(t, i, "if") || token_is(t, i, "for") || token_is(t, i, "while") ? i : -1;
}

int end_of_statement(const struct tokens *t, int i)
{
	int depth = 0;

	for (; i < t->list.count; i++) {
		if (t->list.items[i].kind == TOKEN_DIRECTIVE)
			return -1;
		depth += token_is(t, i, "(") || token_is(t, i, "{") || token_is(t, i, "[");
		depth -= token_is(t, i, ")") || token_is(t, i, "}") || token_is(t, i, "]");
		if (depth < 0)
			return -1;
		if (!depth && token_is(t, i, ";"))
			return i;
	}
	return -1;
}

size_t token_end(const struct tokens *t, int i)
{
	return t->list.items[i].at + t->list.items[i].len;
}

int is_blank(const char *text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (!strchr(" \t\r\n", text[from]))
			return 0;
	return 1;
}

/* Close the block after the semicolon `end`, in front of an `else` if one follows. -1: the line goes on. */
static int close_block(const struct layout *l, int end, const char *indent)
{
	const struct tokens *t = &l->tokens;
	size_t after = token_end(t, end), eol = after;
	struct strbuf sb = STRBUF_INIT;

	while (eol < t->len && t->text[eol] != '\n')
		eol++;
	if (end + 1 < t->list.count && t->list.items[end + 1].at < eol)
		return -1;
	if (token_is(t, end + 1, "else") && is_blank(t->text, after, t->list.items[end + 1].at)) {
		strbuf_addf(&sb, "%s%s} ", l->eol, indent);
		change(l, after, t->list.items[end + 1].at - after, &sb);
	} else {
		if (eol > after && t->text[eol - 1] == '\r')
			eol--;
		strbuf_addf(&sb, "%s%s}", l->eol, indent);
		change(l, eol, 0, &sb);
	}
	strbuf_release(&sb);
	return 0;
}

/* Is a comment open where the line ends? Then nothing can be put there. */
static int ends_in_comment(const struct tokens *t, int end)
{
	const char *p = t->text + token_end(t, end), *stop = t->text + t->len;

	while (p < stop && *p != '\n') {
		if (p[0] == '/' && p + 1 < stop && p[1] == '/')
			return 0;
		if (p[0] == '/' && p + 1 < stop && p[1] == '*') {
			for (p += 2; p + 1 < stop && !(p[0] == '*' && p[1] == '/'); p++)
				if (*p == '\n')
					return 1;
			p++;
		}
		p++;
	}
	return 0;
}

/* In front of a return that is a whole body: `if (failed) return -1;`. */
static int put_with_braces(const struct layout *l, int target, const char *statements)
{
	const struct tokens *t = &l->tokens;
	int keyword = keyword_before(t, target - 1), end = end_of_statement(t, target);
	size_t head, at = t->list.items[target].at;
	const char *outer, *inner, *unit = unit_of(l, at);
	struct strbuf sb = STRBUF_INIT;

	if (keyword < 0 || end < 0 || ends_in_comment(t, end))
		return -1;
	head = token_end(t, target - 1);
	outer = indent_of(l, t->list.items[keyword].at);
	if (is_first_on_line(t->text, t->len, at)) {
		strbuf_addstr(&sb, " {");
		change(l, head, 0, &sb);
		add_lines(l, &sb, statements, indent_of(l, at), unit);
		change(l, line_start(t->text, at), 0, &sb);
	} else {
		if (!is_blank(t->text, head, at))
			return -1;
		inner = arena_printf(l->a, "%s%s", outer, unit);
		strbuf_addf(&sb, " {%s", l->eol);
		add_lines(l, &sb, statements, inner, unit);
		strbuf_addstr(&sb, inner);
		change(l, head, at - head, &sb);
	}
	strbuf_release(&sb);
	return close_block(l, end, outer);
}

static int is_jump(const struct tokens *t, int i)
{
	const struct token *x = &t->list.items[i];

	return token_is(t, i, "return") || token_is(t, i, "break") || token_is(t, i, "continue") || token_is(t, i, "goto") ||
	       (x->kind == TOKEN_WORD && x->len > 10 && !memcmp(t->text + x->at, "Py_RETURN_", 10));
}

int token_at(const struct tokens *t, size_t offset)
{
	int i;

	for (i = 0; i < t->list.count && t->list.items[i].at < offset; i++)
		;
	return i < t->list.count && t->list.items[i].at == offset ? i : -1;
}

/* The token that statements for this offset go before: a jump, or the brace that ends a block and may stand just before the
 * offset. -1: none. */
static int find_target(const struct tokens *t, size_t offset)
{
	int i;

	for (i = 0; i < t->list.count && t->list.items[i].at <= offset; i++) {
		if (t->list.items[i].at == offset && (is_jump(t, i) || token_is(t, i, "}")))
			return i;
		if (token_end(t, i) == offset && token_is(t, i, "}"))
			return i;
	}
	return -1;
}

static int put_statements(const struct layout *l, int target, const char *statements)
{
	const struct tokens *t = &l->tokens;
	int before = target - 1, crossed = 0;

	for (; before >= 0 && t->list.items[before].kind == TOKEN_DIRECTIVE; before--)
		crossed = 1;
	if (token_is(t, before, ";") || token_is(t, before, "{") || token_is(t, before, "}") ||
	    (token_is(t, before, ":") && !token_is(t, target, "}"))) {
		put_in_block(l, target, statements);
		return 0;
	}
	return crossed || token_is(t, target, "}") ? -1 : put_with_braces(l, target, statements);
}

/* --- All of them ---------------------------------------------------------------------------------------------------------------- */

struct wanted {
	int target;
	struct strbuf statements;
};

/* "x = @;": what the return there returns takes the place of the @. NULL: it is no return that returns anything. */
static const char *fill_in(const struct layout *l, int target, const char *text)
{
	const char *at = strchr(text, '@'), *value = at ? returned_text(l, target) : NULL;

	if (!at)
		return text;
	return value ? arena_printf(l->a, "%.*s%s%s", (int)(at - text), text, value, at + 1) : NULL;
}

/* The statements for one place, each once, in the order of the findings. */
static void want(struct wanted *w, const char *text)
{
	size_t n = strlen(text);
	const char *p = w->statements.buf;

	while ((p = strstr(p, text))) {
		if ((p == w->statements.buf || p[-1] == '\n') && (!p[n] || p[n] == '\n'))
			return;
		p++;
	}
	strbuf_addf(&w->statements, "%s%s", w->statements.len ? "\n" : "", text);
}

static int by_place(const void *x, const void *y)
{
	const struct change *a = x, *b = y;

	return (a->at > b->at) - (a->at < b->at);
}

static int overlap(const change_list *list)
{
	int i;

	for (i = 1; i < list->count; i++)
		if (list->items[i].at < list->items[i - 1].at + list->items[i - 1].remove || list->items[i].at == list->items[i - 1].at)
			return 1;
	return 0;
}

static int is_known(const change_list *list, struct change c)
{
	int i;

	for (i = 0; i < list->count; i++)
		if (list->items[i].at == c.at && list->items[i].remove == c.remove && !strcmp(list->items[i].text, c.text))
			return 1;
	return 0;
}

int fix_layout(struct arena *a, const char *text, size_t len, const struct finding_edit *const *edits, int n, change_list *out)
{
	struct layout l = {.a = a, .out = out};
	const char *newline = memchr(text, '\n', len);
	VEC(struct wanted) places = {0};
	const char *text_of;
	int i, k, target, failed = 0;

	tokens_read(&l.tokens, text, len);
	l.blank = has_blanks(&l.tokens);
	l.eol = newline && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
	for (i = 0; i < n && !failed; i++) {
		long offset = text_offset(text, len, edits[i]->line, edits[i]->column);
		struct change c = {(size_t)offset, (size_t)edits[i]->remove, edits[i]->text};

		if (offset < 0 || c.at + c.remove > len) {
			failed = 1;
		} else if (edits[i]->form > EDIT_BEFORE) {
			failed = shape_edit(&l, c.at, edits[i]);
		} else if (edits[i]->form == EDIT_TEXT) {
			if (!is_known(out, c))
				vec_push(out, c);
		} else if ((target = find_target(&l.tokens, (size_t)offset)) < 0 || !(text_of = fill_in(&l, target, edits[i]->text))) {
			failed = 1;
		} else {
			for (k = 0; k < places.count && places.items[k].target != target; k++)
				;
			if (k == places.count)
				vec_push(&places, ((struct wanted){target, STRBUF_INIT}));
			want(&places.items[k], text_of);
		}
	}
	for (k = 0; k < places.count; k++) {
		failed = failed || put_statements(&l, places.items[k].target, places.items[k].statements.buf);
		strbuf_release(&places.items[k].statements);
	}
	if (out->count)
		qsort(out->items, (size_t)out->count, sizeof(*out->items), by_place);
	vec_release(&places);
	vec_release(&l.tokens.list);
	return failed || overlap(out) ? -1 : 0;
}

void fix_change(const char *text, size_t len, const change_list *changes, struct strbuf *out)
{
	size_t at = 0;
	int i;

	for (i = 0; i < changes->count; i++) {
		strbuf_add(out, text + at, changes->items[i].at - at);
		strbuf_addstr(out, changes->items[i].text);
		at = changes->items[i].at + changes->items[i].remove;
	}
	strbuf_add(out, text + at, len - at);
}
