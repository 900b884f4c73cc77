#include "analyzer/report/source.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <ctype.h>
#include <string.h>

struct source_file {
	const char *text; /* NULL: could not be read */
	size_t len;
	size_t *starts;   /* offset of each line; starts[n_lines] is one past the text's end */
	int n_lines;
};

void sources_release(struct sources *s)
{
	map_release(&s->by_name);
	arena_release(&s->arena);
}

static void index_lines(struct sources *s, struct source_file *f)
{
	size_t i;
	int n = 1;

	for (i = 0; i < f->len; i++)
		n += f->text[i] == '\n';
	f->starts = ARENA_ARRAY(&s->arena, size_t, n + 1);
	f->n_lines = 1;
	for (i = 0; i < f->len; i++)
		if (f->text[i] == '\n')
			f->starts[f->n_lines++] = i + 1;
	f->starts[f->n_lines] = f->len + 1;
}

static struct source_file *source_read(struct sources *s, const char *name)
{
	struct source_file *f = ARENA_NEW(&s->arena, struct source_file);
	struct strbuf path = STRBUF_INIT, text = STRBUF_INIT;

	if (s->root && *name != '/')
		strbuf_addf(&path, "%s/", s->root);
	strbuf_addstr(&path, name);
	if (!strbuf_read_file(&text, path.buf)) {
		f->text = arena_strndup(&s->arena, text.buf, text.len);
		f->len = text.len;
		index_lines(s, f);
	}
	strbuf_release(&path);
	strbuf_release(&text);
	return f;
}

const char *sources_line(struct sources *s, const char *file, int line, size_t *len)
{
	struct source_file *f;
	uint64_t *slot;
	int fresh;

	*len = 0;
	if (!file || line < 1)
		return NULL;
	slot = map_put(&s->by_name, MAP_PTR(intern(file)), &fresh);
	if (fresh)
		*slot = MAP_PTR(source_read(s, file));
	f = (struct source_file *)(uintptr_t)*slot;
	if (!f->text || line > f->n_lines)
		return NULL;
	*len = f->starts[line] - f->starts[line - 1] - 1;
	if (*len && f->text[f->starts[line - 1] + *len - 1] == '\r')
		--*len;
	return f->text + f->starts[line - 1];
}

void sources_end(struct sources *s, const char *file, int line, int column, int bytes, int *end_line, int *end_column)
{
	const struct source_file *f;
	size_t len, at;

	*end_line = line;
	*end_column = column + bytes;
	if (!sources_line(s, file, line, &len))
		return;
	f = (const struct source_file *)(uintptr_t)*map_get(&s->by_name, MAP_PTR(intern(file)));
	at = f->starts[line - 1] + (size_t)column - 1 + (size_t)bytes;
	while (*end_line < f->n_lines && f->starts[*end_line] <= at)
		++*end_line;
	*end_column = (int)(at - f->starts[*end_line - 1]) + 1;
}

size_t text_sequence(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t need = u[0] < 0x80 ? 1 : u[0] < 0xc2 ? 0 : u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : u[0] < 0xf5 ? 4 : 0;
	size_t i;

	if (!need || need > len)
		return 0;
	for (i = 1; i < need; i++)
		if ((u[i] & 0xc0) != 0x80)
			return 0;
	/* Overlong forms, UTF-16 surrogates, beyond U+10FFFF. */
	if ((u[0] == 0xe0 && u[1] < 0xa0) || (u[0] == 0xed && u[1] > 0x9f) || (u[0] == 0xf0 && u[1] < 0x90) ||
	    (u[0] == 0xf4 && u[1] > 0x8f))
		return 0;
	return need;
}

static int is_control(const char *s, size_t bytes)
{
	unsigned char c = (unsigned char)*s;

	return (bytes == 1 && (c < 0x20 || c == 0x7f)) || (bytes == 2 && c == 0xc2 && (unsigned char)s[1] < 0xa0);
}

char *text_clean_n(struct arena *a, const char *s, size_t len)
{
	struct strbuf sb = STRBUF_INIT;
	char *result;
	size_t i, n;

	for (i = 0; i < len; i += n ? n : 1) {
		n = text_sequence(s + i, len - i);
		if (n == 1 && s[i] != '\t' && isspace((unsigned char)s[i]))
			strbuf_addch(&sb, ' ');
		else if (s[i] == '\t' || (n && !is_control(s + i, n)))
			strbuf_add(&sb, s + i, n);
		else
			strbuf_addstr(&sb, "\xef\xbf\xbd");
	}
	result = arena_strndup(a, sb.buf, sb.len);
	strbuf_release(&sb);
	return result;
}

char *text_clean(struct arena *a, const char *s)
{
	return s ? text_clean_n(a, s, strlen(s)) : NULL;
}

int text_column_utf16(const char *line, size_t len, int column)
{
	size_t at = 0, want = column > 0 ? (size_t)column - 1 : 0, n;
	int units = 1;

	if (!line)
		return column > 0 ? column : 1;
	for (; at < want && at < len; at += n ? n : 1) {
		n = text_sequence(line + at, len - at);
		units += n == 4 ? 2 : 1;
	}
	return units + (int)(want > at ? want - at : 0);
}

int text_end_column(const char *line, size_t len, int column)
{
	size_t start = column > 0 ? (size_t)column - 1 : 0, at, end;
	char quote = 0;

	if (!line || start >= len)
		return column + 1;
	for (at = end = start; at < len; at++) {
		if (quote) {
			if (line[at] == '\\' && at + 1 < len)
				at++;
			else if (line[at] == quote)
				quote = 0;
		} else if (line[at] == '"' || line[at] == '\'') {
			quote = line[at];
		} else if (line[at] == ';') {
			return (int)at + 2;
		} else if (line[at] == '/' && at + 1 < len && (line[at + 1] == '/' || line[at + 1] == '*')) {
			break;
		}
		if (!isspace((unsigned char)line[at]))
			end = at;
	}
	return (int)end + 2;
}
