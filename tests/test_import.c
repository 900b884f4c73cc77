/* Importers: small sources, the model that each becomes word for word, and files that are no such thing. */
#include "tests/tests.h"

#include "analyzer/base/strbuf.h"
#include "analyzer/import/import.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char top[] = "/tmp/gccheck-import-XXXXXX";

static void setup(void)
{
	strcpy(top + strlen(top) - 6, "XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(top));
}

static void teardown(void)
{
	char command[sizeof(top) + 20];

	snprintf(command, sizeof(command), "rm -rf '%s'", top);
	ck_assert_int_eq(system(command), 0);
}

static void write_file(const char *name, const char *text, size_t len)
{
	char path[200];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", top, name);
	f = fopen(path, "wb");
	ck_assert_ptr_nonnull(f);
	fwrite(text, 1, len, f);
	fclose(f);
}

/* What becomes of a file; the caller frees it. err: without the folder's name. */
static char *import(const char *name, int *rc, struct strbuf *err)
{
	char path[200], *text = NULL, *at;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	snprintf(path, sizeof(path), "%s/%s", top, name);
	*rc = import_model(path, f, err);
	fclose(f);
	at = strstr(err->buf, top);
	if (at)
		memmove(at, at + strlen(top) + 1, strlen(at + strlen(top) + 1) + 1);
	return text;
}

/* The model of a text, without its opening comments and its guard, which are much the same everywhere. */
static char *model_of(const char *name, const char *source)
{
	struct strbuf err = STRBUF_INIT;
	char *text, *body;
	int rc;

	write_file(name, source, strlen(source));
	text = import(name, &rc, &err);
	ck_assert_msg(!rc, "%s", err.buf);
	ck_assert_str_eq(err.buf, "");
	body = strstr(text, "#include \"gccheck.h\"\n\n");
	ck_assert_ptr_nonnull(body);
	body += strlen("#include \"gccheck.h\"\n\n");
	memmove(text, body, strlen(body) + 1);
	body = strstr(text, "\n#endif\n");
	ck_assert_ptr_nonnull(body);
	*body = 0;
	strbuf_release(&err);
	return text;
}

static void check_model(const char *name, const char *source, const char *want)
{
	char *text = model_of(name, source);

	ck_assert_str_eq(text, want);
	free(text);
}

/* --- GIR --- */

#define GIR_START                                                                                                      \
	"<?xml version=\"1.0\"?>\n<repository version=\"1.2\" xmlns=\"http://www.gtk.org/introspection/core/1.0\"\n"   \
	" xmlns:c=\"http://www.gtk.org/introspection/c/1.0\" "                                                         \
	"xmlns:glib=\"http://www.gtk.org/introspection/glib/1.0\">\n"                                                  \
	"<package name=\"pond-2\"/><c:include name=\"pond/pond.h\"/>\n"                                                \
	"<namespace name=\"Pond\" version=\"2.0\">\n"
#define GIR_END "</namespace>\n</repository>\n"
#define DUCK(kind) "<" kind " transfer-ownership=\"none\"><type name=\"Duck\" c:type=\"PondDuck*\"/></" kind ">"
#define SELF DUCK("instance-parameter")
#define VOID "<return-value transfer-ownership=\"none\"><type name=\"none\" c:type=\"void\"/></return-value>"
#define BOOL "<return-value transfer-ownership=\"none\"><type name=\"gboolean\" c:type=\"gboolean\"/></return-value>"
#define RETURNS(how, type, c) "<return-value " how "><type name=\"" type "\" c:type=\"" c "\"/></return-value>"
#define PARAM(how, type, c) "<parameter name=\"p\" " how "><type name=\"" type "\" c:type=\"" c "\"/></parameter>"
#define FULL "transfer-ownership=\"full\""
#define NONE "transfer-ownership=\"none\""
#define METHOD(name, more, ret, params)                                                                                \
	"<method name=\"" name "\" c:identifier=\"pond_duck_" name "\" " more ">" ret "<parameters>" SELF params       \
	"</parameters></method>\n"
#define DUCK_CLASS(members)                                                                                            \
	GIR_START "<class name=\"Duck\" c:type=\"PondDuck\" parent=\"GObject.Object\">\n" members "</class>\n" GIR_END
#define DUCK_TYPE "typedef struct GC_FAMILY(\"gobject\") GC_DEFAULT_BY_NAME _PondDuck PondDuck;\n"

static const struct {
	const char *what, *gir, *want;
} girs[] = {
	{"returns",
	 DUCK_CLASS("<constructor name=\"new\" c:identifier=\"pond_duck_new\">" RETURNS(
		 FULL, "Duck",
		 "PondDuck*") "</constructor>\n" METHOD("get_next", "",
							RETURNS(NONE " nullable=\"1\"", "Duck", "PondDuck*"),
							"") METHOD("dup_name", "", RETURNS(FULL, "utf8", "char*"), "")
			    METHOD("get_name", "", RETURNS(NONE, "utf8", "const char*"), "")
				    METHOD("list", "",
					   RETURNS("transfer-ownership=\"container\"", "GLib.List", "GList*"), "")),
	 DUCK_TYPE "typedef struct _GList GList;\n\n/* --- PondDuck --- */\n"
		   "GC_RETURNS_OWNED PondDuck *pond_duck_new(void);\n"
		   "GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PondDuck *pond_duck_get_next(PondDuck *);\n"
		   "GC_RETURNS_OWNED GC_PLAIN char *pond_duck_dup_name(PondDuck *);\n"
		   "GC_RETURNS_CONTAINER GC_PLAIN GList *pond_duck_list(PondDuck *);\n"},
	{"parameters",
	 DUCK_CLASS(
		 METHOD("eat", "", VOID, PARAM(FULL, "Duck", "PondDuck*")) METHOD("see", "", VOID,
										  PARAM(NONE, "Duck", "PondDuck*"))
			 METHOD("set_next", "", VOID, PARAM(NONE, "Duck", "PondDuck*")) METHOD(
				 "find", "", BOOL,
				 PARAM(FULL " direction=\"out\" caller-allocates=\"0\"", "Duck",
				       "PondDuck**")) METHOD("split", "", VOID,
							     PARAM(FULL " direction=\"out\" caller-allocates=\"0\"",
								   "Duck", "PondDuck**"))
				 METHOD("peek", "", VOID,
					PARAM(NONE " direction=\"out\" caller-allocates=\"0\"", "Duck", "PondDuck**"))
					 METHOD("count", "", VOID,
						PARAM(FULL " direction=\"out\" caller-allocates=\"0\"", "gint", "int*"))
						 METHOD("swap", "", VOID,
							PARAM(FULL " direction=\"inout\" caller-allocates=\"0\"",
							      "Duck", "PondDuck**"))
							 METHOD("load", "throws=\"1\"", BOOL,
								PARAM(NONE, "utf8", "const gchar* const*"))),
	 DUCK_TYPE
	 "typedef int gboolean;\ntypedef char gchar;\ntypedef struct _GError GError;\n\n/* --- PondDuck --- */\n"
	 "void pond_duck_eat(PondDuck *, GC_STEALS PondDuck *);\n"
	 "void pond_duck_set_next(PondDuck *, GC_KEEPS PondDuck *);\n"
	 "gboolean pond_duck_find(PondDuck *, GC_OUT_OWNED_ON_SUCCESS PondDuck **);\n"
	 "void pond_duck_split(PondDuck *, GC_OUT_OWNED PondDuck **);\n"
	 "void pond_duck_peek(PondDuck *, GC_OUT_BORROWED PondDuck **);\n"
	 "void pond_duck_swap(PondDuck *, GC_REPLACES PondDuck **);\n"
	 "gboolean pond_duck_load(PondDuck *, const gchar *const *, GC_OUT_ERROR GError **);\n"},
	{"floating",
	 GIR_START
	 "<class name=\"Duck\" c:type=\"PondDuck\" parent=\"GObject.InitiallyUnowned\">\n"
	 "<constructor name=\"new\" c:identifier=\"pond_duck_new\">" RETURNS(
		 NONE, "Duck", "PondDuck*") "</constructor>\n" METHOD("add", "", VOID, PARAM(NONE, "Duck", "PondDuck*"))
		 METHOD("get_next", "", RETURNS(NONE, "Duck", "PondDuck*"), "")
			 METHOD("launch", "throws=\"1\"", RETURNS(NONE, "Duck", "PondDuck*"), "") "</class>\n" GIR_END,
	 "typedef struct GC_FAMILY(\"gobject\") GC_DEFAULT_BY_NAME GC_DEFAULT_FLOATING _PondDuck PondDuck;\n"
	 "typedef struct _GError GError;\n\n/* --- PondDuck --- */\n"
	 "GC_RETURNS_FLOATING PondDuck *pond_duck_new(void);\n"
	 "void pond_duck_add(PondDuck *, GC_SINKS PondDuck *);\n"
	 "GC_RETURNS_BORROWED_FROM(1) PondDuck *pond_duck_get_next(PondDuck *);\n"
	 "PondDuck *pond_duck_launch(PondDuck *, GC_OUT_ERROR GError **);\n"},
	{"a class that counts for itself",
	 GIR_START "<class name=\"Duck\" c:type=\"PondDuck\" glib:fundamental=\"1\" glib:ref-func=\"pond_duck_hold\" "
		   "glib:unref-func=\"pond_duck_drop\">\n" METHOD("hold", "", RETURNS(FULL, "Duck", "PondDuck*"), "")
			   METHOD("drop", "", VOID, "") "</class>\n" GIR_END,
	 "typedef struct GC_FAMILY(\"pondduck\") GC_DEFAULT_BY_NAME _PondDuck PondDuck;\n\n/* --- PondDuck --- */\n"
	 "GC_RETURNS_ARG(1) PondDuck *pond_duck_hold(GC_RETAINS PondDuck *);\n"
	 "void pond_duck_drop(GC_RELEASES PondDuck *);\n"},
	{"a record that is copied and freed",
	 GIR_START "<record name=\"Duck\" c:type=\"PondDuck\">\n" METHOD(
		 "copy", "", RETURNS(FULL, "Duck", "PondDuck*"),
		 "") "<method name=\"free\" c:identifier=\"pond_duck_free\">" VOID
		     "<parameters><instance-parameter name=\"d\" nullable=\"1\" " FULL
		     "><type name=\"Duck\" "
		     "c:type=\"PondDuck*\"/></instance-parameter></parameters></method></record>\n" GIR_END,
	 "typedef struct _PondDuck PondDuck;\n\n/* --- PondDuck --- */\n"
	 "GC_RETURNS_OWNED GC_PLAIN PondDuck *pond_duck_copy(PondDuck *);\n"
	 "void pond_duck_free(GC_RELEASES_NULLOK PondDuck *);\n"},
	{"callbacks and what is left out",
	 GIR_START "<callback name=\"Func\" c:type=\"PondFunc\">" VOID "<parameters>" PARAM(
		 NONE, "gpointer",
		 "gpointer") "</parameters></callback>\n<class name=\"Duck\" c:type=\"PondDuck\" "
			     "parent=\"GObject.Object\">\n" METHOD("watch", "", VOID,
								   PARAM(NONE " scope=\"notified\" closure=\"1\" "
									      "destroy=\"2\"",
									 "Func", "PondFunc")
									   PARAM(NONE, "gpointer", "gpointer")
										   PARAM(NONE " scope=\"async\"",
											 "GLib.DestroyNotify",
											 "GDestroyNotify"))
				     METHOD("later", "", VOID,
					    PARAM(NONE " scope=\"async\" closure=\"1\"", "Func", "PondFunc")
						    PARAM(NONE, "gpointer", "gpointer"))
					     METHOD("meet", "", RETURNS(FULL, "Duck", "PondDuck*"),
						    PARAM(NONE, "Lake.Fish", "LakeFish*")) "</class>\n" GIR_END,
	 DUCK_TYPE "typedef void *gpointer;\ntypedef void (*PondFunc)(gpointer);\n"
		   "typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK void *);\n\n/* --- PondDuck --- */\n"
		   "void pond_duck_watch(PondDuck *, PondFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);\n"
		   "void pond_duck_later(PondDuck *, PondFunc, GC_ESCAPES gpointer);\n"
		   "\n/* Left out, because their prototypes cannot be told from the source: pond_duck_meet.\n */\n"},
};

START_TEST(gir)
{
	check_model("Pond-2.0.gir", girs[_i].gir, girs[_i].want);
}
END_TEST

START_TEST(gir_head)
{
	static const char text[] = DUCK_CLASS(METHOD("eat", "", VOID, PARAM(FULL, "Duck", "PondDuck*")));
	static const char head[] =
		"/* gccheck-model: pond-2.0 | headers: pond/pond.h | pkg-config: pond-2 | package: - */\n"
		"/* Generated from Pond-2.0.gir by `gccheck import`. ";
	struct strbuf err = STRBUF_INIT;
	char *model;
	int rc;

	write_file("Pond-2.0.gir", text, strlen(text));
	model = import("Pond-2.0.gir", &rc, &err);
	ck_assert_int_eq(rc, 0);
	ck_assert_msg(!strncmp(model, head, strlen(head)), "%s", model);
	free(model);
}
END_TEST

START_TEST(gir_includes_gir)
{
	static const char lake[] =
		"<repository xmlns:c=\"c\"><namespace name=\"Lake\"><record name=\"Fish\" c:type=\"LakeFish\"/>"
		"</namespace></repository>";
	static const char pond[] =
		"<repository xmlns:c=\"c\"><include name=\"Lake\" version=\"1\"/><include name=\"Sea\" version=\"9\"/>"
		"<namespace name=\"Pond\"><function name=\"name\" c:identifier=\"pond_name\">" RETURNS(
			FULL, "utf8", "char*") "<parameters>" PARAM(NONE, "Lake.Fish",
								    "const LakeFish*") "</parameters></function></"
										       "namespace></repository>";

	write_file("Lake-1.gir", lake, strlen(lake));
	check_model("Pond.gir", pond,
		    "typedef struct _LakeFish LakeFish;\n\n/* --- Functions --- */\n"
		    "GC_RETURNS_OWNED GC_PLAIN char *pond_name(const LakeFish *);\n");
}
END_TEST

/* --- The others --- */

START_TEST(refcounts)
{
	check_model(
		"refcounts.dat",
		"# A comment: with colons: in: it\n\nPyBool_FromLong:PyObject*::+1:\nPyBool_FromLong:long:v::\n\n"
		"PyList_GetItem:PyObject*::0:\nPyList_GetItem:PyObject*:list:0:\nPyList_GetItem:Py_ssize_t:index::\n\n"
		"PyList_SetItem:int:::\nPyList_SetItem:PyObject*:list:0:\nPyList_SetItem:PyObject*:item:0:\n\n"
		"PyErr_NoMemory:PyObject*::null:\n\nPyTuple_GET_ITEM:PyObject*::0:\nPyTuple_GET_ITEM:PyObject*:p:0:\n"
		"PyTuple_GET_ITEM:int:pos::\n\nPyObject_Call:PyObject*::+1:\nPyObject_Call:PyObject*:callable:+1:\n"
		"PyObject_Call:...::+1:\n\nPyOdd_New:PyObject*::+1:a comment: here\nPyOdd_New:Py_Odd*:odd::\n",
		"typedef struct GC_FAMILY(\"cpython\") GC_DEFAULT_OWNED GC_DEFAULT_LENDS _object PyObject;\n"
		"typedef long Py_ssize_t;\n\n/* --- Functions that return an object --- */\n"
		"GC_RETURNS_OWNED PyObject *PyBool_FromLong(long);\n"
		"GC_RETURNS_BORROWED PyObject *PyList_GetItem(PyObject *, Py_ssize_t);\n"
		"GC_RETURNS_BORROWED GC_MACRO PyObject *PyTuple_GET_ITEM(PyObject *, int);\n"
		"GC_RETURNS_OWNED PyObject *PyObject_Call(PyObject *, ...);\n"
		"\n/* Left out, because their prototypes cannot be told from the source: PyOdd_New.\n */\n");
}
END_TEST

START_TEST(vapi)
{
	check_model(
		"pond-2.vapi",
		"/* a binding */\n[CCode (cprefix = \"Pond\", lower_case_cprefix = \"pond_\", cheader_filename = "
		"\"pond.h\")]\n"
		"namespace Pond {\n"
		"\t[Compact]\n\t[CCode (ref_function = \"pond_duck_hold\", unref_function = \"pond_duck_drop\")]\n"
		"\tpublic class Duck {\n\t\tpublic Duck (string name);\n\t\tpublic Duck.from_egg (owned Egg egg) "
		"throws GLib.Error;\n"
		"\t\tpublic unowned Duck? get_next ();\n\t\tpublic string dup_name ();\n\t\tpublic bool find (out Duck "
		"duck);\n"
		"\t\tpublic int age { get; set; }\n\t\tpublic signal void quack (int n);\n"
		"\t\tpublic class bool is_bird (Duck duck);\n\t\tpublic static unowned Duck @default ();\n\t}\n"
		"\t[Compact]\n\t[CCode (cname = \"struct egg\", cprefix = \"egg_\", free_function = \"egg_free\")]\n"
		"\tpublic class Egg {\n\t\tpublic Egg.newv (uint8[] shell, int n = 1, Kind k = Kind.A);\n\t}\n"
		"\tpublic enum Kind { A, B = 2; public string to_string (); }\n"
		"\tpublic delegate void Func (Duck duck);\n\tpublic static Duck watch (Func func);\n}\n",
		"typedef struct GC_FAMILY(\"pondduck\") GC_DEFAULT_BY_NAME _PondDuck PondDuck;\nstruct egg;\n"
		"typedef struct _GError GError;\ntypedef int gboolean;\ntypedef unsigned char guint8;\ntypedef int "
		"gint;\n"
		"\n/* --- Functions --- */\n"
		"GC_RETURNS_ARG(1) PondDuck *pond_duck_hold(GC_RETAINS PondDuck *);\n"
		"void pond_duck_drop(GC_RELEASES_NULLOK PondDuck *);\nvoid egg_free(GC_RELEASES_NULLOK struct egg *);\n"
		"GC_RETURNS_OWNED PondDuck *pond_duck_new(const char *);\n"
		"GC_RETURNS_OWNED PondDuck *pond_duck_new_from_egg(GC_STEALS struct egg *, GC_OUT_ERROR GError **);\n"
		"GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PondDuck *pond_duck_get_next(PondDuck *);\n"
		"GC_RETURNS_OWNED GC_PLAIN char *pond_duck_dup_name(PondDuck *);\n"
		"gboolean pond_duck_find(PondDuck *, GC_OUT_OWNED_ON_SUCCESS PondDuck **);\n"
		"GC_RETURNS_BORROWED PondDuck *pond_duck_default(void);\n"
		"GC_RETURNS_OWNED GC_PLAIN struct egg *egg_newv(guint8 *, int, gint, int);\n"
		"\n/* Left out, because their prototypes cannot be told from the source: pond_watch.\n */\n");
}
END_TEST

/* --- Files that are no such thing --- */

static const struct {
	const char *name, *text, *err; /* err: how it begins */
} bad[] = {
	{"a.gir", "", "a.gir:1: the file is empty"},
	{"a.vapi", " \n", "a.vapi:1: the file is empty"},
	{"a.gir", "no XML", "a.gir:1: "},
	{"a.gir", "<repository>\n<namespace name=\"A\">\n", "a.gir:2: the file ends before </repository>"},
	{"a.gir", GIR_START "<class name=\"Duck\">\n</record>", "a.gir:7: "},
	{"a.gir", "<html>\n</html>", "a.gir:1: XML, but no GIR: its root is not <repository>"},
	{"a.gir", "<repository/>", "a.gir:1: no <namespace>"},
	{"a.gir", "<repository>\n<namespace/></repository>", "a.gir:2: <namespace> has no name"},
	{"a.gir", GIR_START GIR_END, "a.gir:1: no function in it deals with references"},
	{"a.gir", GIR_START GIR_END "<more/>", "a.gir:8: "},
	{"a.gir", "<repository><include name=\"Bad\" version=\"1\"/><namespace name=\"A\"/></repository>",
	 "Bad-1.gir:1: "},
	{"refcounts.dat", "PyBool_FromLong:PyObject*::+1:\nnonsense\n", "refcounts.dat:2: not a line of"},
	{"refcounts.dat", "\nPyBool_FromLong:PyObject*::+7:\n", "refcounts.dat:2: unknown effect \"+7\""},
	{"refcounts.dat", "# nothing\n", "refcounts.dat:1: no function in it returns an object"},
	{"a.vapi", "namespace A {\n\tpublic class B {\n", "a.vapi:3: a name was expected, not the end"},
	{"a.vapi", "namespace A {\n\tpublic void f (int x;\n}", "a.vapi:2: `)` was expected, not `;`"},
	{"a.vapi", "[CCode (cname = \"x\nnamespace A {}", "a.vapi:1: a value was expected"},
	{"a.vapi", "/* for ever", "a.vapi:1: "},
	{"a.vapi", "namespace A {}", "a.vapi:1: no function in it deals with references"},
	{"a.txt", "Dear reader,\n", "a.txt:1: neither GIR (XML), nor a .vapi file, nor CPython's refcounts.dat"},
	{"nowhere/a.gir", NULL, "nowhere/a.gir: No such file"},
};

START_TEST(bad_input)
{
	struct strbuf err = STRBUF_INIT;
	char *text;
	int rc;

	write_file("Bad-1.gir", "<oops", 5);
	if (bad[_i].text)
		write_file(bad[_i].name, bad[_i].text, strlen(bad[_i].text));
	text = import(bad[_i].name, &rc, &err);
	ck_assert_int_eq(rc, -1);
	ck_assert_str_eq(text, "");
	ck_assert_msg(!strncmp(err.buf, bad[_i].err, strlen(bad[_i].err)), "%s", err.buf);
	ck_assert_ptr_null(strchr(err.buf, '\n'));
	free(text);
	strbuf_release(&err);
}
END_TEST

/* Whatever is cut off, there is an error and no crash. */
START_TEST(cut_off)
{
	const char *text = girs[5].gir;
	size_t len = strlen(text), i;

	for (i = 1; i < len - strlen("</repository>\n"); i += 7) {
		struct strbuf err = STRBUF_INIT;
		char *model;
		int rc;

		write_file("a.gir", text, i);
		model = import("a.gir", &rc, &err);
		ck_assert_int_eq(rc, -1);
		ck_assert_str_eq(model, "");
		ck_assert_int_gt((int)err.len, 0);
		free(model);
		strbuf_release(&err);
	}
}
END_TEST

START_TEST(kind_by_content)
{
	check_model(
		"counts.txt", "# x\nPyBool_FromLong:PyObject*::+1:\nPyBool_FromLong:long:v::\n",
		"typedef struct GC_FAMILY(\"cpython\") GC_DEFAULT_OWNED GC_DEFAULT_LENDS _object PyObject;\n"
		"\n/* --- Functions that return an object --- */\nGC_RETURNS_OWNED PyObject *PyBool_FromLong(long);\n");
	check_model("pond.xml", girs[3].gir, girs[3].want);
}
END_TEST

START_TEST(full_disk)
{
	struct strbuf err = STRBUF_INIT;
	FILE *full = fopen("/dev/full", "w");
	char path[200];

	write_file("a.gir", girs[0].gir, strlen(girs[0].gir));
	snprintf(path, sizeof(path), "%s/a.gir", top);
	ck_assert_int_eq(import_model(path, full, &err), -1);
	ck_assert_str_eq(err.buf, "the model of a.gir cannot be written: No space left on device");
	fclose(full);
	strbuf_release(&err);
}
END_TEST

Suite *suite_import(void)
{
	Suite *s = suite_create("import");
	TCase *t = tcase_create("import");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, gir, 0, (int)(sizeof(girs) / sizeof(*girs)));
	tcase_add_test(t, gir_head);
	tcase_add_test(t, gir_includes_gir);
	tcase_add_test(t, refcounts);
	tcase_add_test(t, vapi);
	tcase_add_loop_test(t, bad_input, 0, (int)(sizeof(bad) / sizeof(*bad)));
	tcase_add_test(t, cut_off);
	tcase_add_test(t, kind_by_content);
	tcase_add_test(t, full_disk);
	suite_add_tcase(s, t);
	return s;
}
