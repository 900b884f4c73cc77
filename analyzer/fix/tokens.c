/* Words, punctuation and literals of a C text. No preprocessing: a directive is one token, a comment none. */
#include "analyzer/fix/fix.h"

#include <ctype.h>
#include <string.h>

static int is_word_byte(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static size_t skip_line_comment(const char *s, size_t at, size_t len)
{
	while (at < len && s[at] != '\n')
		at += s[at] == '\\' && at + 1 < len ? 2 : 1;
	return at < len ? at : len;
}

static size_t skip_block_comment(const char *s, size_t at, size_t len)
{
	for (at += 2; at + 1 < len; at++)
		if (s[at] == '*' && s[at + 1] == '/')
			return at + 2;
	return len;
}

/* A string ends with its line, whatever it forgot. */
static size_t skip_literal(const char *s, size_t at, size_t len)
{
	char quote = s[at++];

	for (; at < len && s[at] != '\n'; at++) {
		if (s[at] == quote)
			return at + 1;
		if (s[at] == '\\' && at + 1 < len)
			at++;
	}
	return at < len ? at : len;
}

static size_t skip_directive(const char *s, size_t at, size_t len)
{
	while (at < len && s[at] != '\n') {
		if (s[at] == '/' && at + 1 < len && s[at + 1] == '*')
			at = skip_block_comment(s, at, len);
		else if (s[at] == '\\' && at + 2 < len && s[at + 1] == '\r')
			at += 3;
		else
			at += s[at] == '\\' && at + 1 < len ? 2 : 1;
	}
	return at < len ? at : len;
}

void tokens_read(struct tokens *t, const char *text, size_t len)
{
	size_t at = 0, from;
	int line_start = 1;

	*t = (struct tokens){.text = text, .len = len};
	while (at < len) {
		enum token_kind kind = TOKEN_PUNCTUATION;

		from = at;
		if (isspace((unsigned char)text[at])) {
			line_start |= text[at++] == '\n';
			continue;
		}
		if (text[at] == '/' && at + 1 < len && (text[at + 1] == '/' || text[at + 1] == '*')) {
			at = text[at + 1] == '/' ? skip_line_comment(text, at, len) : skip_block_comment(text, at, len);
			continue;
		}
		if (text[at] == '#' && line_start) {
			kind = TOKEN_DIRECTIVE;
			at = skip_directive(text, at, len);
		} else if (text[at] == '"' || text[at] == '\'') {
			kind = TOKEN_LITERAL;
			at = skip_literal(text, at, len);
		} else if (is_word_byte(text[at])) {
			kind = isdigit((unsigned char)text[at]) ? TOKEN_LITERAL : TOKEN_WORD;
			while (at < len && is_word_byte(text[at]))
				at++;
		} else {
			at++;
		}
		line_start = 0;
		vec_push(&t->list, ((struct token){kind, from, at - from}));
	}
}

int token_is(const struct tokens *t, int i, const char *word)
{
	const struct token *x = i >= 0 && i < t->list.count ? &t->list.items[i] : NULL;

	return x && x->len == strlen(word) && !memcmp(t->text + x->at, word, x->len);
}
