/* Parse one unit, sort its functions into "ours" and "on demand", lower them. */
#include "analyzer/front/clang_tu.h"

#include "analyzer/base/intern.h"
#include "analyzer/front/walk.h"

#include <string.h>
#include <time.h>

/* Wrong code must leave its tree whole: without these four, one undeclared function empties the rest of a body. Each is
 * a flag of its own because libclang keeps only the last of a joined list. */
static const char *const keep_going[] = {
	"-ferror-limit=0",
	"-Wno-error=implicit-function-declaration",
	"-Wno-error=int-conversion",
	"-Wno-error=incompatible-function-pointer-types",
	"-Wno-error=implicit-int",
	"-Wno-everything",
	"-D__GCCHECK__=1",
};

static enum CXChildVisitResult push_kid(CXCursor c, CXCursor parent, CXClientData data)
{
	cursor_vec *out = data;

	(void)parent;
	vec_push(out, c);
	return CXChildVisit_Continue;
}

void cursor_kids(CXCursor c, cursor_vec *out)
{
	clang_visitChildren(c, push_kid, out);
}

const char *take_string(CXString s)
{
	const char *text = clang_getCString(s), *kept = intern(text ? text : "");

	clang_disposeString(s);
	return kept;
}

const char *cursor_name(CXCursor c)
{
	return take_string(clang_getCursorSpelling(c));
}

int file_index(struct front *f, CXFile file)
{
	int fresh;
	uint64_t *at;

	if (!file)
		return -1;
	at = map_put(&f->files, MAP_PTR(file), &fresh);
	if (fresh) {
		vec_push(&f->u->files, take_string(clang_getFileName(file)));
		*at = (uint64_t)f->u->files.count;
	}
	return (int)*at - 1;
}

const char *file_text(struct front *f, CXFile file, size_t *size)
{
	int at = file_index(f, file);

	while (f->texts.count <= at)
		vec_push(&f->texts, ((struct file_text){NULL, 0, 0}));
	if (!f->texts.items[at].known) {
		f->texts.items[at].known = 1;
		f->texts.items[at].text = clang_getFileContents(f->tu, file, &f->texts.items[at].size);
	}
	*size = f->texts.items[at].size;
	return f->texts.items[at].text;
}

static int ident_length(const char *s, size_t left)
{
	size_t n = 0;

	while (n < left && (s[n] == '_' || (s[n] >= '0' && s[n] <= '9') || ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z')))
		n++;
	return (int)n;
}

struct ir_loc location_loc(struct front *f, CXSourceLocation at)
{
	CXFile file, spelled;
	unsigned line, column, offset, spelled_line;
	struct ir_loc loc = {.file = -1};
	const char *text;
	size_t size;
	unsigned spelled_offset;

	clang_getExpansionLocation(at, &file, &line, &column, &offset);
	clang_getSpellingLocation(at, &spelled, &spelled_line, NULL, &spelled_offset);
	if (!file)
		return loc;
	loc.file = file_index(f, file);
	loc.line = (int)line;
	loc.column = (int)column;
	loc.spelled_line = (int)line;
	if (spelled == file && spelled_offset == offset)
		return loc;
	loc.spelled_line = (int)spelled_line;
	text = file_text(f, file, &size);
	if (text && offset < size)
		loc.macro = intern_n(text + offset, (size_t)ident_length(text + offset, size - offset));
	return loc;
}

struct ir_loc cursor_loc(struct front *f, CXCursor c)
{
	return location_loc(f, clang_getCursorLocation(c));
}

const char *spelled_text(struct front *f, CXSourceLocation at, size_t *left)
{
	CXFile file;
	unsigned offset;
	size_t size;
	const char *text;

	clang_getSpellingLocation(at, &file, NULL, NULL, &offset);
	if (!file)
		return NULL;
	text = file_text(f, file, &size);
	if (!text || offset >= size)
		return NULL;
	*left = size - offset;
	return text + offset;
}

/* "../src/lib/a.h", as builds in a folder of their own name it. */
static int is_below_root(struct front *f, const char *name)
{
	int fresh;
	uint64_t *at = map_put(&f->climbing, MAP_PTR(name), &fresh);

	if (fresh)
		*at = path_is_below(path_absolute(&f->u->arena, f->opts->dir, name), f->opts->root);
	return (int)*at;
}

int is_own_file(struct front *f, CXFile file)
{
	int at = file_index(f, file);
	const char *name = at < 0 ? "" : f->u->files.items[at];
	const char *root = f->opts->root;

	if (name == f->u->path)
		return 1;
	if (name[0] != '/')
		return strncmp(name, "..", 2) != 0 || !root || is_below_root(f, name);
	return root && !strncmp(name, root, strlen(root)) && strncmp(name, "/usr/", 5);
}

/* A static function in one of the project's own headers is met by every unit that includes it: it is read where it is
 * called. What stands in a file that is included for its functions (#include "region.c") is the unit's own. */
static int is_units_own(struct front *f, CXCursor c, CXFile file)
{
	const char *name = f->u->files.items[file_index(f, file)], *dot = strrchr(name, '.');

	return name == f->u->path || clang_Cursor_getStorageClass(c) != CX_SC_Static || !dot || (strcmp(dot, ".h") != 0 && strcmp(dot, ".hpp") != 0);
}

void want_body(struct front *f, const char *name)
{
	uint64_t *at = map_get(&f->bodies, MAP_PTR(name));
	int index;

	if (!at || *at & BODY_TAKEN)
		return;
	index = (int)*at - 1;
	*at |= BODY_TAKEN;
	vec_push(&f->own, f->lazy.items[index]);
}

static enum CXChildVisitResult top_level(CXCursor c, CXCursor parent, CXClientData data)
{
	struct front *f = data;
	enum CXCursorKind kind = clang_getCursorKind(c);
	CXFile file;

	(void)parent;
	if (kind == CXCursor_FunctionDecl) {
		if (!clang_isCursorDefinition(c))
			return CXChildVisit_Continue;
		clang_getExpansionLocation(clang_getCursorLocation(c), &file, NULL, NULL, NULL);
		if (is_own_file(f, file) && is_units_own(f, c, file)) {
			vec_push(&f->own, c);
			return CXChildVisit_Continue;
		}
		vec_push(&f->lazy, c);
		*map_put(&f->bodies, MAP_PTR(cursor_name(c)), NULL) = (uint64_t)f->lazy.count;
	} else if (kind == CXCursor_MacroDefinition) {
		note_macro(f, c);
	} else if (kind == CXCursor_VarDecl) {
		clang_getExpansionLocation(clang_getCursorLocation(c), &file, NULL, NULL, NULL);
		if (is_own_file(f, file)) {
			read_tables(f, c);
			read_type_object(f, c);
		}
	}
	return CXChildVisit_Continue;
}

/* `Py_SIZE(x) = n`, once a field and now a function's value: the lost assignment was to a number inside, and moved no
 * reference. A goto over a variable with a cleanup, which only clang refuses, is in the tree all the same. */
static int is_harmless(CXDiagnostic d)
{
	CXString s = clang_getDiagnosticSpelling(d);
	int harmless = strstr(clang_getCString(s), "is not assignable") || !strncmp(clang_getCString(s), "cannot jump from", 16);

	clang_disposeString(s);
	return harmless;
}

/* malloc(dealloc, n), which words.c reads itself: nothing is lost. */
static int is_gcc_only(CXDiagnostic d)
{
	CXString s = clang_getDiagnosticSpelling(d);
	int known = !strcmp(clang_getCString(s), "'malloc' attribute takes no arguments");

	clang_disposeString(s);
	return known;
}

static void read_diagnostics(struct front *f)
{
	unsigned i, n = clang_getNumDiagnostics(f->tu);

	for (i = 0; i < n; i++) {
		CXDiagnostic d = clang_getDiagnostic(f->tu, i);

		if (clang_getDiagnosticSeverity(d) >= CXDiagnostic_Error && !is_gcc_only(d)) {
			struct front_error e;

			clang_getExpansionLocation(clang_getDiagnosticLocation(d), &e.file, &e.line, NULL, &e.offset);
			if (!is_harmless(d))
				vec_push(&f->errors, e);
			if (!f->u->errors++)
				f->u->first_error = take_string(
					clang_formatDiagnostic(d, CXDiagnostic_DisplaySourceLocation));
		}
		clang_disposeDiagnostic(d);
	}
}

static long excluded_lines(struct front *f)
{
	CXFile file = clang_getFile(f->tu, f->u->path);
	CXSourceRangeList *list = file ? clang_getSkippedRanges(f->tu, file) : NULL;
	unsigned i, from, to;
	long sum = 0;

	if (!list)
		return 0;
	for (i = 0; i < list->count; i++) {
		clang_getExpansionLocation(clang_getRangeStart(list->ranges[i]), NULL, &from, NULL, NULL);
		clang_getExpansionLocation(clang_getRangeEnd(list->ranges[i]), NULL, &to, NULL, NULL);
		sum += to > from ? (long)(to - from) - 1 : 0;
	}
	clang_disposeSourceRangeList(list);
	return sum;
}

static void push_include(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
	struct front *f = data;

	(void)stack;
	(void)depth;
	vec_push(&f->u->includes, take_string(clang_getFileName(file)));
}

static int cpu_ms(void)
{
	return (int)(clock() / (CLOCKS_PER_SEC / 1000));
}

static enum CXErrorCode parse(struct front *f, CXIndex index, const char *path)
{
	VEC(const char *) argv = {0};
	struct CXUnsavedFile instead = {path, f->opts->text, (unsigned long)f->opts->text_len};
	enum CXErrorCode code;
	const char *const *words;
	size_t i;
	int k, n;
	unsigned flags = CXTranslationUnit_KeepGoing | CXTranslationUnit_DetailedPreprocessingRecord;

	for (k = 0; k < f->opts->argc; k++)
		vec_push(&argv, f->opts->argv[k]);
	for (i = 0; i < sizeof(keep_going) / sizeof(*keep_going); i++)
		vec_push(&argv, keep_going[i]);
	words = word_defines(&n);
	for (k = 0; k < n; k++)
		vec_push(&argv, words[k]);
	if (f->opts->dir) {
		vec_push(&argv, "-working-directory");
		vec_push(&argv, f->opts->dir);
	}
	code = clang_parseTranslationUnit2(index, path, argv.items, argv.count, &instead, f->opts->text != NULL, flags, &f->tu);
	vec_release(&argv);
	return code;
}

static void front_release(struct front *f)
{
	map_release(&f->types);
	map_release(&f->records);
	map_release(&f->decls);
	map_release(&f->files);
	map_release(&f->bodies);
	map_release(&f->fields);
	map_release(&f->climbing);
	map_release(&f->deallocs);
	map_release(&f->scoped);
	vec_release(&f->macros);
	vec_release(&f->scoped_vars);
	vec_release(&f->lazy);
	vec_release(&f->own);
	vec_release(&f->errors);
	vec_release(&f->texts);
	if (f->tu)
		clang_disposeTranslationUnit(f->tu);
}

static const char *const parse_errors[] = {"", "failed", "crashed in libclang", "bad arguments", "no tree: not C, or its compile flags are broken"};

struct ir_unit *front_read(const char *path, const struct front_options *opts, struct front_stats *stats, struct strbuf *err)
{
	static CXIndex index;
	struct front f = {.opts = opts};
	int start = cpu_ms(), parsed, i;
	enum CXErrorCode code;
	struct ir_unit *u;

	if (!index)
		index = clang_createIndex(0, 0);
	code = parse(&f, index, path);
	if (code != CXError_Success || !f.tu) {
		strbuf_addf(err, "%s: parse %s", path, parse_errors[code <= 4 ? code : 1]);
		front_release(&f);
		return NULL;
	}
	parsed = cpu_ms();
	f.u = u = ir_unit_new(path);
	read_diagnostics(&f);
	clang_getInclusions(f.tu, push_include, &f);
	if (opts->model)
		read_model_decls(&f);
	else
		clang_visitChildren(clang_getTranslationUnitCursor(f.tu), top_level, &f);
	for (i = 0; i < f.own.count; i++)
		lower_function(&f, f.own.items[i]);
	mark_deallocs(&f);
	settle_scoped(&f);
	settle_type_texts(&f);
	stats->parse_ms = parsed - start;
	stats->lower_ms = cpu_ms() - parsed;
	stats->excluded_lines = opts->model ? 0 : excluded_lines(&f);
	front_release(&f);
	return u;
}
