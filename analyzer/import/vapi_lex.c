#include "analyzer/import/vapi.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <string.h>

static const char *skip_line(const char *s)
{
	return s + strcspn(s, "\n");
}

/* Past a comment that starts here; NULL: it has no end. */
static const char *skip_comment(struct vapi_lexer *l, const char *s)
{
	for (s += 2; strncmp(s, "*/", 2); s++) {
		if (!*s)
			return NULL;
		l->line += *s == '\n';
	}
	return s + 2;
}

/* Blanks, comments, and #if lines: what stands on both sides of an #else is read, the first of two names counts. */
static int skip_blank(struct vapi_lexer *l)
{
	const char *s = l->at;

	while (s && *s) {
		if (isspace((unsigned char)*s))
			l->line += *s++ == '\n';
		else if (!strncmp(s, "//", 2) || *s == '#')
			s = skip_line(s);
		else if (!strncmp(s, "/*", 2))
			s = skip_comment(l, s);
		else
			break;
	}
	if (!s)
		return -1;
	l->at = s;
	return 0;
}

/* At a quote. Strings of bindings are names: escapes stay as they are written. */
static void read_string(struct vapi_lexer *l)
{
	char quote = *l->at++;
	const char *from = l->at;

	while (*l->at && *l->at != quote && *l->at != '\n')
		l->at += *l->at == '\\' && l->at[1] && l->at[1] != '\n' ? 2 : 1;
	l->text = intern_n(from, (size_t)(l->at - from));
	l->token = *l->at == quote ? VAPI_STRING : VAPI_BAD;
	l->at += *l->at == quote;
}

void vapi_next(struct vapi_lexer *l)
{
	const char *from;
	int verbatim;

	l->token = VAPI_BAD;
	l->text = intern("");
	if (skip_blank(l))
		return;
	verbatim = *l->at == '@'; /* a name that would be a keyword, or a number */
	from = l->at += verbatim;
	while (isalnum((unsigned char)*l->at) || *l->at == '_')
		l->at++;
	if (l->at > from) {
		l->token = isdigit((unsigned char)*from) && !verbatim ? VAPI_NUMBER : VAPI_NAME;
		l->text = intern_n(from, (size_t)(l->at - from));
	} else if (*l->at == '"' || *l->at == '\'') {
		read_string(l);
	} else if (!*l->at) {
		l->token = VAPI_END;
	} else {
		l->token = VAPI_SIGN;
		l->at += !strncmp(l->at, "...", 3) ? 3 : 1;
		l->text = intern_n(from, (size_t)(l->at - from));
	}
}

void vapi_start(struct vapi_lexer *l, const char *text)
{
	l->at = text;
	l->line = 1;
	vapi_next(l);
}
