/* What a declaration says of ownership, in whatever vocabulary: our own words, attributes that other tools read, GCC's
 * malloc(dealloc, n), and GTK-Doc's (transfer full). All become gccheck.h's words; what a comment says starts with
 * "doc-", because nothing checks comments. */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Attributes that clang drops from the tree, or keeps without a name, are turned into annotations while it reads them.
 * Headers hide cpychecker's behind macros of their own, which the WITH_ names open. */
static const char *const defines[] = {
	"-DWITH_CPYCHECKER_RETURNS_BORROWED_REF_ATTRIBUTE=1",
	"-DWITH_CPYCHECKER_STEALS_REFERENCE_TO_ARG_ATTRIBUTE=1",
	"-DWITH_CPYCHECKER_SETS_EXCEPTION_ATTRIBUTE=1",
	"-Dcpychecker_returns_borrowed_ref=annotate(\"gccheck:returns-borrowed\")",
	"-Dcpychecker_steals_reference_to_arg(n)=annotate(\"gccheck:argument \" #n \" steals\")",
	"-Dcpychecker_sets_exception=annotate(\"gccheck:error-set\")",
	"-Dcf_returns_retained=annotate(\"gccheck:returns-owned\")",
	"-Dcf_returns_not_retained=annotate(\"gccheck:returns-borrowed\")",
	"-Dcf_consumed=annotate(\"gccheck:steals\")",
	"-Dos_returns_retained=annotate(\"gccheck:returns-owned\")",
	"-Dos_returns_not_retained=annotate(\"gccheck:returns-borrowed\")",
	"-Dos_consumed=annotate(\"gccheck:steals\")",
	"-Dns_returns_retained=annotate(\"gccheck:returns-owned\")",
	"-Dns_returns_not_retained=annotate(\"gccheck:returns-borrowed\")",
	"-Dns_consumed=annotate(\"gccheck:steals\")",
	"-Downership_returns(...)=annotate(\"gccheck:returns-owned\"), annotate(\"gccheck:plain\")",
	"-Downership_takes(module, n)=annotate(\"gccheck:argument \" #n \" releases-nullok\")",
	"-Downership_holds(module, n)=annotate(\"gccheck:argument \" #n \" steals\")",
};

const char *const *word_defines(int *n)
{
	*n = sizeof(defines) / sizeof(*defines);
	return defines;
}

enum { MAX_WORDS = 16 };

struct words {
	struct front *f;
	const char *list[MAX_WORDS];
	int n;
};

static void add_word(struct words *w, const char *word)
{
	if (w->n < MAX_WORDS - 1)
		w->list[w->n++] = intern(word);
}

static const char *const *finish(struct words *w)
{
	return w->n ? arena_copy(&w->f->u->arena, w->list, sizeof(*w->list) * (size_t)(w->n + 1)) : NULL;
}

/* The same thing said in other vocabularies that are annotations already. */
static const struct {
	const char *theirs, *ours;
} translations[] = {
	{"rc_ownership_returns_retained", "returns-owned"},
	{"rc_ownership_returns_not_retained", "returns-borrowed"},
	{"rc_ownership_consumed", "steals"},
	{"rc_ownership_trusted_implementation", "trusted"},
};

static enum CXChildVisitResult read_word(CXCursor c, CXCursor parent, CXClientData data)
{
	struct words *w = data;
	const char *text;
	size_t i;

	(void)parent;
	if (clang_getCursorKind(c) != CXCursor_AnnotateAttr)
		return CXChildVisit_Continue;
	text = cursor_name(c);
	if (!strncmp(text, "gccheck:", 8))
		add_word(w, text + 8);
	for (i = 0; i < sizeof(translations) / sizeof(*translations); i++)
		if (!strcmp(text, translations[i].theirs))
			add_word(w, translations[i].ours);
	return CXChildVisit_Continue;
}

const char *const *words_of(struct front *f, CXCursor decl)
{
	struct words w = {.f = f};

	if (!clang_Cursor_hasAttrs(decl))
		return NULL;
	clang_visitChildren(decl, read_word, &w);
	return finish(&w);
}

/* --- malloc(dealloc, n) ------------------------------------------------------------------------------------------------ */

/* The declaration's text with its attributes, which stand before the declarator or behind it. */
static const char *whole_text(struct front *f, CXCursor decl, size_t *len)
{
	CXSourceRange extent = clang_getCursorExtent(decl);
	unsigned from, to;
	CXFile file;
	size_t size;
	const char *text;

	clang_getExpansionLocation(clang_getRangeStart(extent), &file, NULL, NULL, &from);
	clang_getExpansionLocation(clang_getRangeEnd(extent), NULL, NULL, NULL, &to);
	text = file ? file_text(f, file, &size) : NULL;
	if (!text || from > to || to >= size)
		return NULL;
	while (from > 0 && !strchr(";}", text[from - 1]))
		from--;
	while (to < size && !strchr(";{", text[to]))
		to++;
	*len = to - from;
	return text + from;
}

/* `malloc(foo_free, 2)` in an attribute: who releases the result, and as which argument. clang knows no such attribute. */
static const char *dealloc_of(const char *text, size_t len, int *arg)
{
	const char *end = text + len, *at = text, *name;
	size_t n;

	for (; (at = memchr(at, 'm', (size_t)(end - at))); at++) {
		if (end - at < 8 || strncmp(at, "malloc", 6) || (at > text && (isalnum((unsigned char)at[-1]) || (at[-1] == '_' && (at < text + 2 || at[-2] != '_')))))
			continue;
		for (name = at + 6; name < end && (*name == '_' || isspace((unsigned char)*name)); name++)
			;
		if (name >= end || *name != '(')
			continue;
		for (name++; name < end && isspace((unsigned char)*name); name++)
			;
		for (n = 0; name + n < end && (isalnum((unsigned char)name[n]) || name[n] == '_'); n++)
			;
		if (!n || isdigit((unsigned char)*name))
			continue;
		at = name + n;
		while (at < end && isspace((unsigned char)*at))
			at++;
		*arg = at < end && *at == ',' ? atoi(at + 1) : 1;
		return at < end && (*at == ',' || *at == ')') && *arg > 0 ? intern_n(name, n) : NULL;
	}
	return NULL;
}

void read_dealloc(struct front *f, CXCursor decl, struct ir_decl *d)
{
	struct words w = {.f = f};
	size_t len;
	const char *text, *name;
	int arg;

	if (d->words || f->u->types.items[d->result].kind != IR_T_PTR || !(text = whole_text(f, decl, &len)) ||
	    !(name = dealloc_of(text, len, &arg)))
		return;
	add_word(&w, "returns-owned");
	add_word(&w, "plain");
	d->words = finish(&w);
	*map_put(&f->deallocs, MAP_PTR(name), NULL) = (uint64_t)arg;
}

/* Functions that malloc(dealloc, n) named give back what they are given. At the end: they may be declared before. */
void mark_deallocs(struct front *f)
{
	struct words w = {.f = f};
	const char *const *list;
	int i;

	add_word(&w, "releases-nullok");
	list = finish(&w);
	for (i = 0; i < f->u->decls.count; i++) {
		struct ir_decl *d = &f->u->decls.items[i];
		const uint64_t *arg = map_get(&f->deallocs, MAP_PTR(d->name));

		if (arg && (int)*arg <= d->n_params && !d->params[*arg - 1].words)
			d->params[*arg - 1].words = list;
	}
}

/* --- GTK-Doc -------------------------------------------------------------------------------------------------------------- */

/* The first annotation (transfer ...) between from and the next entry ("@name:", "Returns:") of a comment. NULL: none. */
static const char *transfer_at(const char *from, const char *end)
{
	const char *at, *stop = end;

	for (at = from; at + 1 < end; at++)
		if (*at == '\n') {
			const char *entry = at + 1 + strspn(at + 1, " \t*");

			if (entry < end && (*entry == '@' || !strncmp(entry, "Return", 6) || *entry == '\n')) {
				stop = at;
				break;
			}
		}
	at = strstr(from, "(transfer ");
	if (!at || at >= stop)
		return NULL;
	at += strlen("(transfer ");
	return !strncmp(at, "full)", 5) ? "full" : !strncmp(at, "none)", 5) ? "none" : !strncmp(at, "container)", 10) ? "container" : NULL;
}

/* Where the comment speaks of this: "@name:" or "Returns:". NULL: nowhere. */
static const char *entry_of(const char *comment, const char *name)
{
	size_t n = strlen(name);
	const char *at;

	for (at = comment; (at = strstr(at, name)); at += n)
		if (at > comment && (at[-1] == '@' || isspace((unsigned char)at[-1])) && at[n] == ':')
			return at + n + 1;
	return NULL;
}

void read_docs(struct front *f, CXCursor definition, struct ir_decl *d)
{
	CXString raw = clang_Cursor_getRawCommentText(definition);
	const char *comment = clang_getCString(raw), *at, *transfer, *end;
	struct words w = {.f = f};
	int i;

	if (comment && strstr(comment, "(transfer ")) {
		end = comment + strlen(comment);
		at = entry_of(comment, "Returns");
		transfer = at ? transfer_at(at, end) : NULL;
		if (transfer && !d->words) {
			add_word(&w, !strcmp(transfer, "none") ? "doc-returns-borrowed" : !strcmp(transfer, "full") ? "doc-returns-owned" : "doc-returns-container");
			d->words = finish(&w);
		}
		for (i = 0; i < d->n_params; i++) {
			const char *name = cursor_name(clang_Cursor_getArgument(definition, (unsigned)i));

			at = *name ? entry_of(comment, name) : NULL;
			transfer = at ? transfer_at(at, end) : NULL;
			w.n = 0;
			if (!transfer || !strcmp(transfer, "none") || d->params[i].words || f->u->types.items[d->params[i].type].kind != IR_T_PTR)
				continue; /* "none" is what everybody writes, also where a container's own reference is dropped */
			add_word(&w, "doc-steals");
			d->params[i].words = finish(&w);
		}
	}
	clang_disposeString(raw);
}
