/* gccheck.h: say in C who owns a reference.
 *
 * One vocabulary for gccheck's own models and for your headers. Under clang the words become annotations that the
 * analysis reads; under every other compiler they vanish. Nothing here changes the code that is generated.
 *
 *     GC_RETURNS_OWNED struct conn *conn_open(const char *);
 *     void conn_close(GC_RELEASES_NULLOK struct conn *);
 *     int pool_add(struct pool *, GC_STEALS_ON_SUCCESS struct conn *);
 *
 * A word that starts a declaration speaks of the function or of what it returns; a word in front of a parameter
 * speaks of that argument. Arguments are counted from 1. A declaration with no word about an argument promises that
 * the argument is only borrowed for the call.
 */
#ifndef GCCHECK_H
#define GCCHECK_H

#if defined(__clang__)
#define GC_WORD(text) __attribute__((annotate("gccheck:" text)))
#else
#define GC_WORD(text)
#endif
#define GC_STR_(x) #x
#define GC_STR(x) GC_STR_(x)

/* --- What a function returns ------------------------------------------------------------------------------- */

/* A reference that the caller must release or hand on; NULL on failure. */
#define GC_RETURNS_OWNED GC_WORD("returns-owned")
/* A reference that somebody else keeps (a global, a cache, an intern table). */
#define GC_RETURNS_BORROWED GC_WORD("returns-borrowed")
/* A reference that lives as long as argument n keeps it. */
#define GC_RETURNS_BORROWED_FROM(n) GC_WORD("returns-borrowed-from " GC_STR(n))
/* Beside GC_RETURNS_BORROWED...: found in a container of void pointers that does not know who owns what it holds. */
#define GC_CONTENTS GC_WORD("contents")
/* Argument n itself, with no new reference. A function that retains and returns it: add GC_RETAINS to the argument. */
#define GC_RETURNS_ARG(n) GC_WORD("returns-arg " GC_STR(n))
/* A new reference that floats: the first owner sinks it (GObject's GInitiallyUnowned, GVariant). */
#define GC_RETURNS_FLOATING GC_WORD("returns-floating")
/* An owned container whose elements are borrowed (transfer container). */
#define GC_RETURNS_CONTAINER GC_WORD("returns-container")
/* A test of argument 1, a handle by value: 0 / not 0 says that it holds nothing that would have to be released. */
#define GC_EMPTY_IF_ZERO GC_WORD("empty-if-zero")
#define GC_EMPTY_IF_NONZERO GC_WORD("empty-if-nonzero")
/* ... a result from 1 up to n says so (kinds of values: null, false, true). */
#define GC_EMPTY_IF_UP_TO(n) GC_WORD("empty-if-up-to " GC_STR(n))
/* May give a static object that says by its state that something failed: nothing is lost with that one. */
#define GC_INERT_ON_FAILURE GC_WORD("inert-on-failure")
/* Never NULL. / May be NULL although nothing failed, so the caller must test. */
#define GC_NEVER_NULL GC_WORD("never-null")
#define GC_NULLABLE GC_WORD("nullable")
/* NULL exactly if argument n is NULL. */
#define GC_NULL_IF_ARG_NULL(n) GC_WORD("null-if-arg-null " GC_STR(n))

/* What counts as success, for the "on success" words. Without one: pointer not NULL, bool/gboolean not 0, int >= 0,
 * void always. */
#define GC_SUCCESS_ZERO GC_WORD("success-zero")
#define GC_SUCCESS_NONZERO GC_WORD("success-nonzero")
#define GC_SUCCESS_POSITIVE GC_WORD("success-positive")
#define GC_SUCCESS_NONNEGATIVE GC_WORD("success-nonnegative")

/* --- What a function is ------------------------------------------------------------------------------------ */

#define GC_NORETURN GC_WORD("noreturn")
/* What it hands out is plain memory or a handle, not a counted object: findings about it are notes. */
#define GC_PLAIN GC_WORD("plain")
/* In the real headers this name is a macro (the model check looks for a macro, and skips the prototype). */
#define GC_MACRO GC_WORD("macro")
/* Only in versions first..last of the library, "" for open (the model check accepts its absence elsewhere):
 * GC_SINCE("3.10"), GC_UNTIL("3.11"). */
#define GC_SINCE(version) GC_WORD("since " version)
#define GC_UNTIL(version) GC_WORD("until " version)
/* Arguments after the format string in argument n are built (Py_BuildValue: N is stolen) or filled
 * (PyArg_Parse: O is borrowed, y* and es are owned) as CPython's format language says. */
#define GC_FORMAT_BUILD(n) GC_WORD("format-build " GC_STR(n))
#define GC_FORMAT_PARSE(n) GC_WORD("format-parse " GC_STR(n))
/* json_pack / json_unpack of jansson: o is stolen, O is retained. */
#define GC_FORMAT_JSON_PACK(n) GC_WORD("format-json-pack " GC_STR(n))
#define GC_FORMAT_JSON_UNPACK(n) GC_WORD("format-json-unpack " GC_STR(n))
/* g_object_new and its like: (name, value)... pairs up to NULL; values are borrowed. */
#define GC_VARARGS_BORROW GC_WORD("varargs-borrow")
/* Every variable argument is stolen. */
#define GC_VARARGS_STEAL GC_WORD("varargs-steal")
/* Variable arguments that float are sunk; the others are kept by a reference of their own (g_variant_new). */
#define GC_VARARGS_SINK GC_WORD("varargs-sink")
/* Variable arguments that are pointers to pointers receive references that the caller must release (g_object_get). */
#define GC_VARARGS_OUT_OWNED GC_WORD("varargs-out-owned")
/* Arguments after the GVariant format string in argument n are filled as it says. */
#define GC_FORMAT_VARIANT_GET(n) GC_WORD("format-variant-get " GC_STR(n))
/* Called when a program or module starts, or by a test driver that names its tests: what its caller loses, it loses
 * once, so that leaks on the caller's error paths (the tests' leaks) are notes. */
#define GC_AT_START GC_WORD("at-start")
#define GC_RUNS_TESTS GC_WORD("runs-tests")
/* May run code that nobody sees (callbacks, finalizers): borrowed references may die in it. */
#define GC_RUNS_CODE GC_WORD("runs-code")
/* Returns nonzero exactly while the family's error indicator is set (PyErr_Occurred). */
#define GC_ERROR_TEST GC_WORD("error-test")
/* Sets / clears that indicator. */
#define GC_ERROR_SET GC_WORD("error-set")
#define GC_ERROR_CLEAR GC_WORD("error-clear")

/* --- What becomes of an argument --------------------------------------------------------------------------- */

/* Consumes one reference, whatever the result. */
#define GC_STEALS GC_WORD("steals")
/* Consumes one reference only if the call succeeds. */
#define GC_STEALS_ON_SUCCESS GC_WORD("steals-on-success")
/* On a function: what it retains must not be NULL (a release says so by GC_RELEASES or GC_RELEASES_NULLOK). */
#define GC_NOT_NULL GC_WORD("not-null")
/* Adds a reference that the caller must account for (Py_INCREF, g_object_ref). */
#define GC_RETAINS GC_WORD("retains")
/* Gives one reference back; NULL is not allowed / is allowed. */
#define GC_RELEASES GC_WORD("releases")
#define GC_RELEASES_NULLOK GC_WORD("releases-nullok")
/* Frees the memory itself, without releasing what its fields hold (free). NULL is allowed. */
#define GC_FREES_MEMORY GC_WORD("frees-memory")
/* Takes over a floating reference, or adds one (g_object_ref_sink). */
#define GC_SINKS GC_WORD("sinks")
/* Keeps a reference of its own: nothing changes for the caller, the object lives on elsewhere (PyList_Append). */
#define GC_KEEPS GC_WORD("keeps")
/* Keeps the pointer without a reference of its own, or in an unknown way: stop tracking leaks of it. */
#define GC_ESCAPES GC_WORD("escapes")
/* Borrowed for the call; the default, for saying it aloud. */
#define GC_BORROWS GC_WORD("borrows")
/* *arg receives a reference that the caller must release: always / if the call succeeds. */
#define GC_OUT_OWNED GC_WORD("out-owned")
#define GC_OUT_OWNED_ON_SUCCESS GC_WORD("out-owned-on-success")
/* *arg receives a borrowed reference. */
#define GC_OUT_BORROWED GC_WORD("out-borrowed")
/* *arg receives an owned error exactly if the call fails (GError **). NULL may be passed. */
#define GC_OUT_ERROR GC_WORD("out-error")
/* *arg is consumed and replaced by a new reference or NULL (PyUnicode_Append, PyErr_NormalizeException). */
#define GC_REPLACES GC_WORD("replaces")
/* *arg is released, if not NULL, and set to NULL (g_clear_object, Py_CLEAR as a function). */
#define GC_CLEARS GC_WORD("clears")
/* *arg is taken as the result and set to NULL, nothing is released (g_steal_pointer). */
#define GC_TAKES GC_WORD("takes")
/* The elements of this container are released with it. */
#define GC_RELEASES_ELEMENTS GC_WORD("releases-elements")
/* Data for a destroy callback: argument n releases it when the holder is done. */
#define GC_DESTROYED_BY(n) GC_WORD("destroyed-by " GC_STR(n))

/* --- What a type is ---------------------------------------------------------------------------------------- */

/* struct GC_FAMILY("name") tag { ... }: objects of this type, and of every struct whose first member is one, are
 * counted references of that family. */
#define GC_FAMILY(name) GC_WORD("family " name)
/* An unknown function that returns a pointer to this family's objects returns a new reference. */
#define GC_DEFAULT_OWNED GC_WORD("default-owned")
/* ... returns owned or borrowed as its name says (_new, _dup, _create, _copy, _steal: owned; _get, _peek: not). */
#define GC_DEFAULT_BY_NAME GC_WORD("default-by-name")
/* A parameter that is a pointer to a pointer to it receives one exactly if the call fails (GError **). */
#define GC_DEFAULT_OUT_ERROR GC_WORD("default-out-error")
/* Callbacks that are given one only borrow it, whatever their type says. Without this word they may keep or consume it. */
#define GC_DEFAULT_LENDS GC_WORD("default-lends")
/* A callback that is given one owns it, and hands it on or releases it when it has done its work. */
#define GC_DEFAULT_HANDED GC_WORD("default-handed")
/* ... and what such a function returns floats until it is sunk (widgets). */
#define GC_DEFAULT_FLOATING GC_WORD("default-floating")
/* An unknown function that is given such an object consumes it (jq's jv). Default: borrows. */
#define GC_DEFAULT_STEALS GC_WORD("default-steals")
/* A counted struct that is passed by value. */
#define GC_VALUE_HANDLE GC_WORD("value-handle")
/* A field: this integer is the count. */
#define GC_COUNTER GC_WORD("counter")
/* A field: it owns what it points to / it does not. */
#define GC_OWNS GC_WORD("owns")
#define GC_WEAK GC_WORD("weak")
/* Functions that are stored in this field (a method table slot) have the words of the field's own declaration. */
#define GC_SLOT GC_WORD("slot")
/* A global that is never freed: references to it need no balance. */
#define GC_IMMORTAL GC_WORD("immortal")

#endif
