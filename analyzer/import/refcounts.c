/* CPython's Doc/data/refcounts.dat: one line for what a function returns, then one for each parameter,
 *
 *     function:type:argument:effect:comment
 *
 * The effect of a result is the caller's: +1 is a new reference, 0 a borrowed one. That of an argument is not: "+1"
 * says that the callee keeps a reference of its own, stealing is not recorded at all (PyList_SetItem has 0). So
 * arguments get no words here, and only functions that return an object are taken over.
 */
#include "analyzer/import/model.h"

#include "analyzer/base/vec.h"

#include <ctype.h>
#include <string.h>

enum { FIELDS = 4 };

struct line {
	const char *field[FIELDS]; /* function, type, argument, effect */
	int number;
};

struct lines {
	struct line *items;
	int count, alloc;
};

/* --- Reading --- */

static char *trim(char *s)
{
	char *end;

	s += strspn(s, " \t\r");
	end = s + strlen(s);
	while (end > s && strchr(" \t\r", end[-1]))
		end--;
	*end = 0;
	return s;
}

static int split(char *text, struct line *line)
{
	char *colon;
	int i;

	for (i = 0; i < FIELDS; i++) {
		colon = strchr(text, ':');
		if (!colon)
			return -1;
		*colon = 0;
		line->field[i] = trim(text);
		text = colon + 1;
	}
	return *line->field[0] ? 0 : -1;
}

static int is_effect(const char *s)
{
	return !*s || !strcmp(s, "0") || !strcmp(s, "+1") || !strcmp(s, "-1") || !strcmp(s, "null");
}

static int read_lines(struct lines *lines, const char *path, char *text, struct strbuf *err)
{
	struct line line = {.number = 0};
	char *next;

	for (; text; text = next) {
		next = strchr(text, '\n');
		if (next)
			*next++ = 0;
		line.number++;
		text = trim(text);
		if (!*text || *text == '#')
			continue;
		if (split(text, &line)) {
			strbuf_addf(err, "%s:%d: not a line of `function:type:argument:effect:`", path, line.number);
			return -1;
		}
		if (!is_effect(line.field[3])) {
			strbuf_addf(err, "%s:%d: unknown effect \"%s\"", path, line.number, line.field[3]);
			return -1;
		}
		vec_push(lines, line);
	}
	return 0;
}

/* --- Declaring --- */

static const char *const types[][2] = {
	{"Py_UNICODE", "typedef __WCHAR_TYPE__ Py_UNICODE;"},
	{"Py_UCS4", "typedef unsigned Py_UCS4;"},
	{"Py_complex", "typedef struct {\n\tdouble real, imag;\n} Py_complex;"},
	{"Py_buffer", "typedef struct {\n\tvoid *buf;\n} Py_buffer;"},
	{"PyType_Spec", "typedef struct {\n\tconst char *name;\n} PyType_Spec;"},
	{"PyThreadState", "typedef struct _ts PyThreadState;"},
	{"PyInterpreterState", "typedef struct _is PyInterpreterState;"},
	{"PyFrameObject", "typedef struct _frame PyFrameObject;"},
	{"PyCodeObject", "typedef struct PyCodeObject PyCodeObject;"},
	{"PyModuleDef", "typedef struct PyModuleDef PyModuleDef;"},
	{"PyMethodDef", "typedef struct PyMethodDef PyMethodDef;"},
	{"PyMemberDef", "typedef struct PyMemberDef PyMemberDef;"},
	{"PyGetSetDef", "typedef struct PyGetSetDef PyGetSetDef;"},
	{"PyCompilerFlags", "typedef struct PyCompilerFlags PyCompilerFlags;"},
	{"PyStructSequence_Desc", "typedef struct PyStructSequence_Desc PyStructSequence_Desc;"},
	{"wrapperbase", "struct wrapperbase;"},
};

static int declare(struct model_text *m, const char *type)
{
	const char *base = ctype_base(type);
	size_t i;

	if (strchr(type, '(') || !*base)
		return -1;
	for (i = 0; i < sizeof(types) / sizeof(*types); i++) {
		if (strcmp(types[i][0], base))
			continue;
		if (!model_knows(m, base))
			model_type(m, types[i][1]);
		return 0;
	}
	return model_declare_common(m, base) ? 0 : -1;
}

/* PyList_GET_ITEM and what datetime.h has are macros; the others are, besides being what their names promise. */
static int is_macro(const char *function)
{
	static const char *const names[] = {"PyDate",          "PyDelta",
					    "PyTime",          "PyImport_ImportModuleEx",
					    "PyModule_Create", "PyModule_FromDefAndSpec",
					    "PySequence_ITEM", "Py_CompileStringFlags"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strncmp(function, names[i], strlen(names[i])) &&
		    !islower((unsigned char)function[strlen(names[i])]))
			return 1;
	return strstr(function, "_GET") != NULL;
}

/* What the file gives other parameters than any Python 3 has, and what only Windows has. */
static int is_wrong(const char *function)
{
	static const char *const names[] = {"PyCode_New",
					    "PyCode_NewWithPosOnlyArgs",
					    "PyEval_GetFrame",
					    "PyImport_ExecCodeModuleObject",
					    "PyMemoryView_FromBuffer",
					    "PyMethod_New",
					    "PySequence_InPlaceRepeat",
					    "PyType_GenericAlloc",
					    "PyType_GenericNew"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(function, names[i]))
			return 1;
	return strstr(function, "MBCS") || strstr(function, "CodePage");
}

static int add_params(struct model_text *m, const struct line *line, int n, struct strbuf *decl)
{
	int i;

	for (i = 0; i < n; i++) {
		int varargs = !strcmp(line[i].field[2], "...") || !strcmp(line[i].field[1], "...");

		strbuf_addstr(decl, i ? ", " : "");
		if (varargs)
			strbuf_addstr(decl, "...");
		else if (declare(m, line[i].field[1]))
			return -1;
		else
			ctype_add(decl, line[i].field[1]);
	}
	strbuf_addstr(decl, n ? ");" : "void);");
	return 0;
}

static int is_object(const char *type)
{
	return ctype_stars(type) == 1 && !strncmp(type, "Py", 2);
}

/* A result and the n parameters after it. */
static void add_function(struct model_text *m, const struct line *line, int n)
{
	const char *effect = line->field[3];
	struct strbuf decl = STRBUF_INIT;

	if (!is_object(line->field[1]) || (strcmp(effect, "+1") && strcmp(effect, "0")))
		return;
	strbuf_addf(&decl, "GC_RETURNS_%s ", *effect == '+' ? "OWNED" : "BORROWED");
	if (is_macro(line->field[0]))
		strbuf_addstr(&decl, "GC_MACRO ");
	ctype_add(&decl, line->field[1]);
	strbuf_addf(&decl, "%s(", line->field[0]);
	if (is_wrong(line->field[0]) || declare(m, line->field[1]) || add_params(m, line + 1, n, &decl))
		model_leave_out(m, line->field[0]);
	else
		model_function(m, decl.buf);
	strbuf_release(&decl);
}

static void describe(struct model_text *m)
{
	m->name = "cpython-refcounts";
	m->headers = "Python.h datetime.h marshal.h";
	m->pkg = "python3";
	m->about = "Only what functions return: +1 is owned, 0 borrowed. What becomes of arguments is not recorded "
		   "there, so that "
		   "beside stealing functions this model is no substitute for the one in cpython.h.";
	/* The one line that a family needs. */
	model_knows(m, "PyObject");
	model_type(m, "typedef struct GC_FAMILY(\"cpython\") GC_DEFAULT_OWNED GC_DEFAULT_LENDS _object PyObject;");
	model_section(m, "Functions that return an object");
}

int import_refcounts(struct model_text *m, const char *path, const char *text, struct strbuf *err)
{
	char *copy = arena_strdup(&m->arena, text);
	struct lines lines = {0};
	int i, n, rc;

	rc = read_lines(&lines, path, copy, err);
	if (!rc)
		describe(m);
	for (i = 0; !rc && i < lines.count; i += n) {
		n = 1;
		while (i + n < lines.count && !strcmp(lines.items[i].field[0], lines.items[i + n].field[0]))
			n++;
		add_function(m, &lines.items[i], n - 1);
	}
	if (!rc && !m->n_functions) {
		strbuf_addf(err, "%s:1: no function in it returns an object", path);
		rc = -1;
	}
	vec_release(&lines);
	return rc;
}
