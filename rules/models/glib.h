/* gccheck-model: glib | triggers: glib.h gmessages.h gtypes.h | headers: glib.h glib-unix.h glib/gstdio.h | pkg-config: glib-2.0 | package: libglib2.0-dev */
/* GLib. Strings, lists and other plain memory carry GC_PLAIN: they have one owner and no count. What has a count of its
 * own (GVariant, GBytes, GHashTable, GSource, ...) is a family, and so is GError, whose leaks people care about.
 *
 * A container's elements: whether a list, table or array owns what it holds is decided where it is freed or by the
 * destroy function it was made with, so what is put in escapes (GC_ESCAPES), and functions that take an element out
 * again (g_queue_pop_head, g_ptr_array_remove_index, ...) have no contract here: their result is unknown.
 * User data of callbacks escapes too, or belongs to the destroy function that is passed with it.
 */
#ifndef GCCHECK_MODEL_GLIB_H
#define GCCHECK_MODEL_GLIB_H

#include <stdarg.h>
#include <stddef.h>

#include "gccheck.h"

/* Words that GLib's world needs beyond gccheck.h. */
/* Variable arguments that are floating references are sunk, others are kept or copied (g_variant_new). */
/* Pointers among the variable arguments receive references that the caller must release (g_object_get). */
/* Arguments after the GVariant format string in argument n are filled: owned, but borrowed after '&'. */

/* Beside GC_DEFAULT_BY_NAME: what such a name calls new is floating (descendants of GInitiallyUnowned). */

/* A counted type; a function without a contract that returns one goes by its name. */
#define COUNTED(family, Name) typedef struct GC_FAMILY(family) GC_DEFAULT_BY_NAME _##Name Name

typedef char gchar;
typedef unsigned char guchar;
typedef unsigned char guint8;
typedef short gint16;
typedef unsigned short guint16;
typedef int gint;
typedef unsigned guint;
typedef int gint32;
typedef unsigned guint32;
typedef long gint64;
typedef unsigned long guint64;
typedef int gboolean;
typedef long gssize;
typedef unsigned long gsize;
typedef gint64 goffset;
typedef void *gpointer;
typedef const void *gconstpointer;
typedef guint32 gunichar;
typedef guint16 gunichar2;
typedef guint32 GQuark;
typedef int GPid;
typedef gint64 GTimeSpan;
typedef guint8 GDateDay;
typedef guint16 GDateYear;
typedef char **GStrv;
typedef struct _GIConv *GIConv;

/* What is stored as a destroy function gives back the one reference that came with it. */
typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK gpointer);

/* --- Types ------------------------------------------------------------------------------------------------- */

COUNTED("garray", GArray); COUNTED("garray", GByteArray); COUNTED("garray", GPtrArray);
COUNTED("gasyncqueue", GAsyncQueue); COUNTED("gbookmarkfile", GBookmarkFile); COUNTED("gbytes", GBytes);
COUNTED("gdatetime", GDateTime); typedef struct GC_FAMILY("gerror") GC_DEFAULT_BY_NAME GC_DEFAULT_OUT_ERROR _GError GError; COUNTED("ghashtable", GHashTable);
COUNTED("giochannel", GIOChannel); COUNTED("gkeyfile", GKeyFile); COUNTED("gmaincontext", GMainContext);
COUNTED("gmainloop", GMainLoop); COUNTED("gmappedfile", GMappedFile); COUNTED("gmarkup", GMarkupParseContext);
COUNTED("gmatchinfo", GMatchInfo); COUNTED("goptiongroup", GOptionGroup); COUNTED("gregex", GRegex);
COUNTED("gsource", GSource); COUNTED("gthread", GThread); COUNTED("gtimezone", GTimeZone); COUNTED("gtree", GTree);
COUNTED("guri", GUri); COUNTED("gvariant", GVariant); COUNTED("gvariantbuilder", GVariantBuilder);
COUNTED("gvariantdict", GVariantDict);

typedef struct _GChecksum GChecksum; typedef struct _GData GData; typedef struct _GDate GDate;
typedef struct _GDir GDir; typedef struct _GHashTableIter GHashTableIter; typedef struct _GHmac GHmac;
typedef struct _GList GList; typedef struct _GMarkupParser GMarkupParser;
typedef struct _GOptionContext GOptionContext; typedef struct _GQueue GQueue; typedef struct _GRand GRand;
typedef struct _GSList GSList; typedef struct _GSequence GSequence; typedef struct _GSequenceNode GSequenceIter;
typedef struct _GSourceCallbackFuncs GSourceCallbackFuncs; typedef struct _GSourceFuncs GSourceFuncs;
typedef struct _GString GString; typedef struct _GStringChunk GStringChunk; typedef struct _GStrvBuilder GStrvBuilder;
typedef struct _GThreadPool GThreadPool; typedef struct _GTimer GTimer; typedef struct _GUriParamsIter GUriParamsIter;
typedef struct _GVariantIter GVariantIter; typedef struct _GVariantType GVariantType;

typedef int (*GCompareFunc)(const void *, const void *);
typedef int (*GCompareDataFunc)(const void *, const void *, gpointer);
typedef gpointer (*GCopyFunc)(const void *, gpointer);
typedef void (*GFunc)(gpointer, gpointer);
typedef unsigned (*GHashFunc)(const void *);
typedef gboolean (*GEqualFunc)(const void *, const void *);
typedef gboolean (*GHRFunc)(gpointer, gpointer, gpointer);
typedef void (*GHFunc)(gpointer, gpointer, gpointer);
typedef gboolean (*GTraverseFunc)(gpointer, gpointer, gpointer);
typedef gboolean (*GSourceFunc)(gpointer);
typedef void (*GSourceOnceFunc)(gpointer);
typedef void (*GChildWatchFunc)(GPid, int, gpointer);
typedef gboolean (*GUnixFDSourceFunc)(int, int, gpointer);
typedef gpointer (*GThreadFunc)(gpointer);
typedef gboolean (*GIOFunc)(GIOChannel *, int, gpointer);
typedef gboolean (*GRegexEvalCallback)(const GMatchInfo *, GString *, gpointer);
typedef const char *(*GTranslateFunc)(const char *, gpointer);
typedef void (*GSpawnChildSetupFunc)(gpointer);

/* --- Memory: plain, released with g_free ------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_malloc(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_malloc0(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_malloc_n(gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_malloc0_n(gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_malloc(gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_malloc0(gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_malloc_n(gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_malloc0_n(gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_realloc(GC_STEALS gpointer, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_realloc_n(GC_STEALS gpointer, gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_realloc(GC_STEALS_ON_SUCCESS gpointer, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_try_realloc_n(GC_STEALS_ON_SUCCESS gpointer, gsize, gsize);
void g_free(GC_FREES_MEMORY gpointer);
GC_SINCE("2.76") void g_free_sized(GC_FREES_MEMORY gpointer, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) gpointer g_memdup(const void *, unsigned);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) gpointer g_memdup2(const void *, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_aligned_alloc(gsize, gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_aligned_alloc0(gsize, gsize, gsize);
void g_aligned_free(GC_FREES_MEMORY gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_slice_alloc(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_slice_alloc0(gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer g_slice_copy(gsize, const void *);
void g_slice_free1(gsize, GC_FREES_MEMORY gpointer);
void g_slice_free_chain_with_offset(gsize, GC_FREES_MEMORY gpointer, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_rc_box_alloc(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_rc_box_alloc0(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_rc_box_dup(gsize, const void *);
GC_RETURNS_ARG(1) GC_PLAIN gpointer g_rc_box_acquire(GC_RETAINS gpointer);
void g_rc_box_release(GC_RELEASES gpointer);
void g_rc_box_release_full(GC_RELEASES gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_atomic_rc_box_alloc(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_atomic_rc_box_alloc0(gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_atomic_rc_box_dup(gsize, const void *);
GC_RETURNS_ARG(1) GC_PLAIN gpointer g_atomic_rc_box_acquire(GC_RETAINS gpointer);
void g_atomic_rc_box_release(GC_RELEASES gpointer);
void g_atomic_rc_box_release_full(GC_RELEASES gpointer, GDestroyNotify);

/* --- Pointers to variables --------------------------------------------------------------------------------- */

void g_clear_pointer(GC_CLEARS gpointer *, GDestroyNotify);
gpointer g_steal_pointer(GC_TAKES gpointer);
void g_autoptr_cleanup_generic_gfree(GC_CLEARS void *);
void g_autoptr_cleanup_gstring_free(GC_RELEASES_NULLOK GString *);
void g_clear_error(GC_CLEARS GError **);
void g_clear_list(GC_CLEARS GList **, GDestroyNotify);
void g_clear_slist(GC_CLEARS GSList **, GDestroyNotify);
GC_SINCE("2.76") gboolean g_set_str(GC_REPLACES char **, const char *);

/* --- Strings ----------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) char *g_strdup(const char *);
GC_SINCE("2.76") GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) char *g_strdup_inline(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) char *g_strndup(const char *, gsize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strnfill(gsize, char);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strdup_printf(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strdup_vprintf(const char *, va_list);
GC_RETURNS_OWNED GC_PLAIN char *g_strconcat(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strjoin(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strjoinv(const char *, char **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strescape(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strcompress(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_strsplit(const char *, const char *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_strsplit_set(const char *, const char *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) char **g_strdupv(char **);
void g_strfreev(GC_RELEASES_NULLOK char **);
GC_RETURNS_ARG(1) char *g_strchug(char *);
GC_RETURNS_ARG(1) char *g_strchomp(char *);
GC_RETURNS_ARG(1) char *g_strreverse(char *);
GC_RETURNS_ARG(1) char *g_strdelimit(char *, const char *, char);
GC_RETURNS_ARG(1) char *g_strcanon(char *, const char *, char);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_ascii_strdown(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_ascii_strup(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_str_to_ascii(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_str_tokenize_and_fold(const char *, const char *,
	GC_OUT_OWNED char ***);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_strdown(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_strup(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_casefold(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_normalize(const char *, gssize, int);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_collate_key(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_collate_key_for_filename(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_make_valid(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_strreverse(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_utf8_substring(const char *, long, long);
GC_RETURNS_OWNED GC_PLAIN gunichar *g_utf8_to_ucs4(const char *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN gunichar *g_utf8_to_ucs4_fast(const char *, long, long *);
GC_RETURNS_OWNED GC_PLAIN gunichar2 *g_utf8_to_utf16(const char *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_ucs4_to_utf8(const gunichar *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN gunichar2 *g_ucs4_to_utf16(const gunichar *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_utf16_to_utf8(const gunichar2 *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN gunichar *g_utf16_to_ucs4(const gunichar2 *, long, long *, long *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_convert(const char *, gssize, const char *, const char *, gsize *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_convert_with_fallback(const char *, gssize, const char *, const char *,
	const char *, gsize *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_convert_with_iconv(const char *, gssize, GIConv, gsize *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_locale_to_utf8(const char *, gssize, gsize *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_locale_from_utf8(const char *, gssize, gsize *, gsize *, GC_OUT_ERROR GError **);
gboolean g_ascii_string_to_signed(const char *, unsigned, gint64, gint64, gint64 *, GC_OUT_ERROR GError **);
gboolean g_ascii_string_to_unsigned(const char *, unsigned, guint64, guint64, guint64 *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_base64_encode(const guchar *, gsize);
GC_RETURNS_OWNED GC_PLAIN guchar *g_base64_decode(const char *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char *g_markup_escape_text(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_markup_printf_escaped(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN char *g_format_size(guint64);
GC_RETURNS_OWNED GC_PLAIN char *g_format_size_full(guint64, int);
GC_RETURNS_OWNED GC_PLAIN char *g_uuid_string_random(void);
GC_RETURNS_OWNED GC_PLAIN char *g_hostname_to_ascii(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_hostname_to_unicode(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_ref_string_new(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_ref_string_new_len(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_ref_string_new_intern(const char *);
GC_RETURNS_ARG(1) GC_PLAIN char *g_ref_string_acquire(GC_RETAINS char *);
void g_ref_string_release(GC_RELEASES char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GStrvBuilder *g_strv_builder_new(void);
GC_RETURNS_ARG(1) GStrvBuilder *g_strv_builder_ref(GC_RETAINS GStrvBuilder *);
void g_strv_builder_unref(GC_RELEASES GStrvBuilder *);
GC_RETURNS_OWNED GC_PLAIN GStrv g_strv_builder_end(GStrvBuilder *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GStringChunk *g_string_chunk_new(gsize);
void g_string_chunk_free(GC_RELEASES GStringChunk *);

/* --- GString: the functions that change it return it ------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GString *g_string_new(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GString *g_string_new_len(const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GString *g_string_sized_new(gsize);
GC_SINCE("2.78") GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GString *g_string_new_take(GC_STEALS char *);
/* Returns the characters if the second argument is FALSE: no word, as the answer depends on it. */
char *g_string_free(GC_RELEASES GString *, gboolean);
GC_SINCE("2.76") GC_RETURNS_OWNED GC_PLAIN char *g_string_free_and_steal(GC_STEALS GString *);
GC_RETURNS_OWNED GBytes *g_string_free_to_bytes(GC_STEALS GString *);
GC_RETURNS_ARG(1) GString *g_string_assign(GString *, const char *);
GC_RETURNS_ARG(1) GString *g_string_truncate(GString *, gsize);
GC_RETURNS_ARG(1) GString *g_string_set_size(GString *, gsize);
GC_RETURNS_ARG(1) GString *g_string_insert(GString *, gssize, const char *);
GC_RETURNS_ARG(1) GString *g_string_insert_c(GString *, gssize, char);
GC_RETURNS_ARG(1) GString *g_string_insert_len(GString *, gssize, const char *, gssize);
GC_RETURNS_ARG(1) GString *g_string_append(GString *, const char *);
GC_RETURNS_ARG(1) GString *g_string_append_c(GString *, char);
GC_RETURNS_ARG(1) GString *g_string_append_len(GString *, const char *, gssize);
GC_RETURNS_ARG(1) GString *g_string_append_unichar(GString *, gunichar);
GC_RETURNS_ARG(1) GString *g_string_append_uri_escaped(GString *, const char *, const char *, gboolean);
GC_RETURNS_ARG(1) GString *g_string_prepend(GString *, const char *);
GC_RETURNS_ARG(1) GString *g_string_prepend_c(GString *, char);
GC_RETURNS_ARG(1) GString *g_string_prepend_len(GString *, const char *, gssize);
GC_RETURNS_ARG(1) GString *g_string_overwrite(GString *, gsize, const char *);
GC_RETURNS_ARG(1) GString *g_string_erase(GString *, gssize, gssize);

/* --- GError ------------------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GError *g_error_new(GQuark, int, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GError *g_error_new_literal(GQuark, int, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GError *g_error_new_valist(GQuark, int, const char *, va_list);
GC_RETURNS_OWNED GC_NULL_IF_ARG_NULL(1) GError *g_error_copy(const GError *);
void g_error_free(GC_RELEASES GError *);
void g_set_error(GC_OUT_OWNED GError **, GQuark, int, const char *, ...);
void g_set_error_literal(GC_OUT_OWNED GError **, GQuark, int, const char *);
void g_propagate_error(GC_OUT_OWNED GError **, GC_STEALS GError *);
void g_propagate_prefixed_error(GC_OUT_OWNED GError **, GC_STEALS GError *, const char *, ...);

/* --- GList and GSList: plain memory that each change consumes and hands back; the data escapes ------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_alloc(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_append(GC_STEALS GList *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_prepend(GC_STEALS GList *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_insert(GC_STEALS GList *, GC_ESCAPES gpointer, int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_insert_sorted(GC_STEALS GList *, GC_ESCAPES gpointer,
	GCompareFunc);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_insert_sorted_with_data(GC_STEALS GList *, GC_ESCAPES gpointer,
	GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GList *g_list_insert_before(GC_STEALS GList *, GList *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GList *g_list_insert_before_link(GC_STEALS GList *, GList *, GC_STEALS GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_concat(GC_STEALS GList *, GC_STEALS GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_remove(GC_STEALS GList *, const void *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_remove_all(GC_STEALS GList *, const void *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_remove_link(GC_STEALS GList *, GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_delete_link(GC_STEALS GList *, GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_reverse(GC_STEALS GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_sort(GC_STEALS GList *, GCompareFunc);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_list_sort_with_data(GC_STEALS GList *, GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) GList *g_list_copy(GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) GList *g_list_copy_deep(GList *, GCopyFunc, gpointer);
void g_list_free(GC_RELEASES_NULLOK GList *);
void g_list_free_1(GC_RELEASES_NULLOK GList *);
void g_list_free_full(GC_RELEASES_NULLOK GC_RELEASES_ELEMENTS GList *, GDestroyNotify);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_first(GList *);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_last(GList *);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_nth(GList *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_nth_prev(GList *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_find(GList *, const void *);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GList *g_list_find_custom(GList *, const void *, GCompareFunc);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_list_nth_data(GList *, unsigned);
GC_RUNS_CODE void g_list_foreach(GList *, GFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_alloc(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_append(GC_STEALS GSList *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_prepend(GC_STEALS GSList *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_insert(GC_STEALS GSList *, GC_ESCAPES gpointer, int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_insert_sorted(GC_STEALS GSList *, GC_ESCAPES gpointer,
	GCompareFunc);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_insert_sorted_with_data(GC_STEALS GSList *,
	GC_ESCAPES gpointer, GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSList *g_slist_insert_before(GC_STEALS GSList *, GSList *,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_concat(GC_STEALS GSList *, GC_STEALS GSList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_remove(GC_STEALS GSList *, const void *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_remove_all(GC_STEALS GSList *, const void *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_remove_link(GC_STEALS GSList *, GSList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_delete_link(GC_STEALS GSList *, GSList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_reverse(GC_STEALS GSList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_sort(GC_STEALS GSList *, GCompareFunc);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GSList *g_slist_sort_with_data(GC_STEALS GSList *, GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) GSList *g_slist_copy(GSList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULL_IF_ARG_NULL(1) GSList *g_slist_copy_deep(GSList *, GCopyFunc, gpointer);
void g_slist_free(GC_RELEASES_NULLOK GSList *);
void g_slist_free_1(GC_RELEASES_NULLOK GSList *);
void g_slist_free_full(GC_RELEASES_NULLOK GC_RELEASES_ELEMENTS GSList *, GDestroyNotify);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GSList *g_slist_last(GSList *);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GSList *g_slist_nth(GSList *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GSList *g_slist_find(GSList *, const void *);
GC_RETURNS_BORROWED_FROM(1) GC_PLAIN GSList *g_slist_find_custom(GSList *, const void *, GCompareFunc);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_slist_nth_data(GSList *, unsigned);
GC_RUNS_CODE void g_slist_foreach(GSList *, GFunc, gpointer);

/* --- GQueue, GSequence, GAsyncQueue: what they hold escapes; what is popped depends on what was put in ----- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GQueue *g_queue_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GQueue *g_queue_copy(GQueue *);
void g_queue_free(GC_RELEASES GQueue *);
void g_queue_free_full(GC_RELEASES GQueue *, GDestroyNotify);
void g_queue_push_head(GQueue *, GC_ESCAPES gpointer);
void g_queue_push_tail(GQueue *, GC_ESCAPES gpointer);
void g_queue_push_nth(GQueue *, GC_ESCAPES gpointer, int);
void g_queue_push_head_link(GQueue *, GC_STEALS GList *);
void g_queue_push_tail_link(GQueue *, GC_STEALS GList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_queue_pop_head_link(GQueue *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_queue_pop_tail_link(GQueue *);
void g_queue_insert_before(GQueue *, GList *, GC_ESCAPES gpointer);
void g_queue_insert_after(GQueue *, GList *, GC_ESCAPES gpointer);
void g_queue_insert_sorted(GQueue *, GC_ESCAPES gpointer, GCompareDataFunc, gpointer);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_queue_peek_head(GQueue *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_queue_peek_tail(GQueue *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_queue_peek_nth(GQueue *, unsigned);
GC_RUNS_CODE void g_queue_foreach(GQueue *, GFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GSequence *g_sequence_new(GDestroyNotify);
void g_sequence_free(GC_RELEASES GSequence *);
GSequenceIter *g_sequence_append(GSequence *, GC_ESCAPES gpointer);
GSequenceIter *g_sequence_prepend(GSequence *, GC_ESCAPES gpointer);
GSequenceIter *g_sequence_insert_before(GSequenceIter *, GC_ESCAPES gpointer);
GSequenceIter *g_sequence_insert_sorted(GSequence *, GC_ESCAPES gpointer, GCompareDataFunc, gpointer);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_sequence_get(GSequenceIter *);
void g_sequence_set(GSequenceIter *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GAsyncQueue *g_async_queue_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GAsyncQueue *g_async_queue_new_full(GDestroyNotify);
GC_RETURNS_ARG(1) GAsyncQueue *g_async_queue_ref(GC_RETAINS GAsyncQueue *);
void g_async_queue_unref(GC_RELEASES GAsyncQueue *);
void g_async_queue_push(GAsyncQueue *, GC_ESCAPES gpointer);
void g_async_queue_push_unlocked(GAsyncQueue *, GC_ESCAPES gpointer);
void g_async_queue_push_front(GAsyncQueue *, GC_ESCAPES gpointer);
void g_async_queue_push_sorted(GAsyncQueue *, GC_ESCAPES gpointer, GCompareDataFunc, gpointer);

/* --- GArray, GPtrArray, GByteArray ------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GArray *g_array_new(gboolean, gboolean, unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GArray *g_array_sized_new(gboolean, gboolean, unsigned, unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GArray *g_array_copy(GArray *);
GC_RETURNS_ARG(1) GArray *g_array_ref(GC_RETAINS GArray *);
void g_array_unref(GC_RELEASES GArray *);
/* The free functions return the memory itself if the last argument is FALSE: no word, as the answer depends on it. */
char *g_array_free(GC_RELEASES GArray *, gboolean);
GC_RETURNS_OWNED GC_PLAIN gpointer g_array_steal(GArray *, gsize *);
GC_RETURNS_ARG(1) GArray *g_array_append_vals(GC_KEEPS GArray *, const void *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_prepend_vals(GC_KEEPS GArray *, const void *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_insert_vals(GC_KEEPS GArray *, unsigned, const void *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_set_size(GArray *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_remove_index(GArray *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_remove_index_fast(GArray *, unsigned);
GC_RETURNS_ARG(1) GArray *g_array_remove_range(GArray *, unsigned, unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GPtrArray *g_ptr_array_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GPtrArray *g_ptr_array_new_with_free_func(GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GPtrArray *g_ptr_array_new_full(unsigned, GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GPtrArray *g_ptr_array_sized_new(unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GPtrArray *g_ptr_array_copy(GPtrArray *, GCopyFunc, gpointer);
GC_RETURNS_ARG(1) GPtrArray *g_ptr_array_ref(GC_RETAINS GPtrArray *);
void g_ptr_array_unref(GC_RELEASES GPtrArray *);
gpointer *g_ptr_array_free(GC_RELEASES GPtrArray *, gboolean);
GC_RETURNS_OWNED GC_PLAIN gpointer *g_ptr_array_steal(GPtrArray *, gsize *);
void g_ptr_array_add(GC_KEEPS GPtrArray *, GC_ESCAPES gpointer);
void g_ptr_array_insert(GC_KEEPS GPtrArray *, int, GC_ESCAPES gpointer);
void g_ptr_array_extend_and_steal(GPtrArray *, GC_STEALS GPtrArray *);
GC_RUNS_CODE void g_ptr_array_foreach(GPtrArray *, GFunc, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GByteArray *g_byte_array_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GByteArray *g_byte_array_new_take(GC_STEALS guint8 *, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GByteArray *g_byte_array_sized_new(unsigned);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_ref(GC_RETAINS GByteArray *);
void g_byte_array_unref(GC_RELEASES GByteArray *);
guint8 *g_byte_array_free(GC_RELEASES GByteArray *, gboolean);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_byte_array_free_to_bytes(GC_STEALS GByteArray *);
GC_RETURNS_OWNED GC_PLAIN guint8 *g_byte_array_steal(GByteArray *, gsize *);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_append(GC_KEEPS GByteArray *, const guint8 *, unsigned);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_prepend(GC_KEEPS GByteArray *, const guint8 *, unsigned);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_set_size(GByteArray *, unsigned);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_remove_index(GByteArray *, unsigned);
GC_RETURNS_ARG(1) GByteArray *g_byte_array_remove_range(GByteArray *, unsigned, unsigned);

/* --- GHashTable and GTree: keys and values escape, what a look-up finds stays the table's ------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GHashTable *g_hash_table_new(GHashFunc, GEqualFunc);
GC_RETURNS_OWNED GC_NEVER_NULL GHashTable *g_hash_table_new_full(GHashFunc, GEqualFunc, GDestroyNotify,
	GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GHashTable *g_hash_table_new_similar(GC_KEEPS GHashTable *);
GC_RETURNS_ARG(1) GHashTable *g_hash_table_ref(GC_RETAINS GHashTable *);
void g_hash_table_unref(GC_RELEASES GHashTable *);
void g_hash_table_destroy(GC_RELEASES GHashTable *);
gboolean g_hash_table_insert(GC_KEEPS GHashTable *, GC_ESCAPES gpointer, GC_ESCAPES gpointer);
gboolean g_hash_table_replace(GC_KEEPS GHashTable *, GC_ESCAPES gpointer, GC_ESCAPES gpointer);
gboolean g_hash_table_add(GC_KEEPS GHashTable *, GC_ESCAPES gpointer);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_hash_table_lookup(GHashTable *, const void *);
gboolean g_hash_table_lookup_extended(GHashTable *, const void *, GC_OUT_BORROWED gpointer *,
	GC_OUT_BORROWED gpointer *);
GC_RUNS_CODE GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_hash_table_find(GHashTable *, GHRFunc, gpointer);
GC_RUNS_CODE void g_hash_table_foreach(GHashTable *, GHFunc, gpointer);
GC_RUNS_CODE unsigned g_hash_table_foreach_remove(GHashTable *, GHRFunc, gpointer);
GC_RETURNS_CONTAINER GC_PLAIN GC_NULLABLE GList *g_hash_table_get_keys(GHashTable *);
GC_RETURNS_CONTAINER GC_PLAIN GC_NULLABLE GList *g_hash_table_get_values(GHashTable *);
GC_RETURNS_CONTAINER GC_PLAIN gpointer *g_hash_table_get_keys_as_array(GHashTable *, unsigned *);
GC_SINCE("2.76") GC_RETURNS_CONTAINER GPtrArray *g_hash_table_get_keys_as_ptr_array(GHashTable *);
GC_SINCE("2.76") GC_RETURNS_CONTAINER GPtrArray *g_hash_table_get_values_as_ptr_array(GHashTable *);
gboolean g_hash_table_iter_next(GHashTableIter *, GC_OUT_BORROWED gpointer *, GC_OUT_BORROWED gpointer *);
void g_hash_table_iter_replace(GHashTableIter *, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GTree *g_tree_new(GCompareFunc);
GC_RETURNS_OWNED GC_NEVER_NULL GTree *g_tree_new_with_data(GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GTree *g_tree_new_full(GCompareDataFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify,
	GDestroyNotify);
GC_RETURNS_ARG(1) GTree *g_tree_ref(GC_RETAINS GTree *);
void g_tree_unref(GC_RELEASES GTree *);
void g_tree_destroy(GC_RELEASES GTree *);
void g_tree_insert(GTree *, GC_ESCAPES gpointer, GC_ESCAPES gpointer);
void g_tree_replace(GTree *, GC_ESCAPES gpointer, GC_ESCAPES gpointer);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_tree_lookup(GTree *, const void *);
gboolean g_tree_lookup_extended(GTree *, const void *, GC_OUT_BORROWED gpointer *, GC_OUT_BORROWED gpointer *);
GC_RUNS_CODE void g_tree_foreach(GTree *, GTraverseFunc, gpointer);
void g_datalist_id_set_data_full(GData **, GQuark, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void g_dataset_id_set_data_full(const void *, GQuark, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_datalist_id_get_data(GData **, GQuark);

/* --- GVariant: constructors return floating references, whatever takes a child sinks it -------------------- */

GC_RETURNS_ARG(1) GVariant *g_variant_ref(GC_RETAINS GVariant *);
GC_RETURNS_ARG(1) GVariant *g_variant_ref_sink(GC_SINKS GVariant *);
GC_RETURNS_ARG(1) GVariant *g_variant_take_ref(GVariant *);
void g_variant_unref(GC_RELEASES GVariant *);
GC_RETURNS_FLOATING GC_NEVER_NULL GC_VARARGS_SINK GVariant *g_variant_new(const char *, ...);
GC_RETURNS_FLOATING GC_NEVER_NULL GC_VARARGS_SINK GVariant *g_variant_new_parsed(const char *, ...);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_va(const char *, const char **, va_list *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_parsed_va(const char *, va_list *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_boolean(gboolean);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_byte(guint8);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_int16(gint16);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_uint16(guint16);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_int32(gint32);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_uint32(guint32);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_int64(gint64);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_uint64(guint64);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_handle(gint32);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_double(double);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_string(const char *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_take_string(GC_STEALS char *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_printf(const char *, ...);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_object_path(const char *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_signature(const char *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_variant(GC_SINKS GVariant *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_maybe(const GVariantType *, GC_SINKS GVariant *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_dict_entry(GC_SINKS GVariant *, GC_SINKS GVariant *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_strv(const char *const *, gssize);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_objv(const char *const *, gssize);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_bytestring(const char *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_bytestring_array(const char *const *, gssize);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_fixed_array(const GVariantType *, const void *, gsize,
	gsize);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_from_bytes(const GVariantType *, GC_KEEPS GBytes *,
	gboolean);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_from_data(const GVariantType *, const void *, gsize,
	gboolean, GDestroyNotify, GC_DESTROYED_BY(5) gpointer);
/* The children in the array are sunk one by one. */
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_array(const GVariantType *, GC_SINKS GVariant *const *,
	gsize);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_new_tuple(GC_SINKS GVariant *const *, gsize);
GC_RETURNS_OWNED GVariant *g_variant_parse(const GVariantType *, const char *, const char *, const char **,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GVariant *g_variant_byteswap(GVariant *);
GC_RETURNS_OWNED GVariant *g_variant_get_normal_form(GVariant *);
GC_RETURNS_OWNED GC_NEVER_NULL GVariant *g_variant_get_variant(GVariant *);
GC_RETURNS_OWNED GC_NEVER_NULL GVariant *g_variant_get_child_value(GVariant *, gsize);
GC_RETURNS_OWNED GBytes *g_variant_get_data_as_bytes(GVariant *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_variant_get_maybe(GVariant *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_variant_lookup_value(GVariant *, const char *, const GVariantType *);
GC_RETURNS_OWNED GC_PLAIN char *g_variant_dup_string(GVariant *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char **g_variant_dup_strv(GVariant *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char **g_variant_dup_objv(GVariant *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char *g_variant_dup_bytestring(GVariant *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char **g_variant_dup_bytestring_array(GVariant *, gsize *);
GC_RETURNS_CONTAINER GC_PLAIN const char **g_variant_get_strv(GVariant *, gsize *);
GC_RETURNS_CONTAINER GC_PLAIN const char **g_variant_get_objv(GVariant *, gsize *);
GC_RETURNS_CONTAINER GC_PLAIN const char **g_variant_get_bytestring_array(GVariant *, gsize *);
GC_RETURNS_OWNED GC_PLAIN char *g_variant_print(GVariant *, gboolean);
GC_RETURNS_OWNED GC_PLAIN char *g_variant_parse_error_print_context(GError *, const char *);
GString *g_variant_print_string(GVariant *, GString *, gboolean);
GC_FORMAT_VARIANT_GET(2) void g_variant_get(GVariant *, const char *, ...);
GC_FORMAT_VARIANT_GET(3) void g_variant_get_child(GVariant *, gsize, const char *, ...);
GC_FORMAT_VARIANT_GET(3) gboolean g_variant_lookup(GVariant *, const char *, const char *, ...);
GC_FORMAT_VARIANT_GET(2) gboolean g_variant_iter_next(GVariantIter *, const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantIter *g_variant_iter_new(GC_KEEPS GVariant *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantIter *g_variant_iter_copy(GVariantIter *);
gsize g_variant_iter_init(GVariantIter *, GVariant *);
void g_variant_iter_free(GC_RELEASES GVariantIter *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_variant_iter_next_value(GVariantIter *);
GC_RETURNS_OWNED GC_NEVER_NULL GVariantBuilder *g_variant_builder_new(const GVariantType *);
GC_RETURNS_ARG(1) GVariantBuilder *g_variant_builder_ref(GC_RETAINS GVariantBuilder *);
void g_variant_builder_unref(GC_RELEASES GVariantBuilder *);
void g_variant_builder_open(GVariantBuilder *, const GVariantType *);
void g_variant_builder_close(GVariantBuilder *);
GC_VARARGS_SINK void g_variant_builder_add(GVariantBuilder *, const char *, ...);
GC_VARARGS_SINK void g_variant_builder_add_parsed(GVariantBuilder *, const char *, ...);
void g_variant_builder_add_value(GVariantBuilder *, GC_SINKS GVariant *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_builder_end(GVariantBuilder *);
GC_RETURNS_OWNED GC_NEVER_NULL GVariantDict *g_variant_dict_new(GVariant *);
void g_variant_dict_init(GVariantDict *, GVariant *);
GC_RETURNS_ARG(1) GVariantDict *g_variant_dict_ref(GC_RETAINS GVariantDict *);
void g_variant_dict_unref(GC_RELEASES GVariantDict *);
GC_VARARGS_SINK void g_variant_dict_insert(GVariantDict *, const char *, const char *, ...);
void g_variant_dict_insert_value(GVariantDict *, const char *, GC_SINKS GVariant *);
GC_FORMAT_VARIANT_GET(3) gboolean g_variant_dict_lookup(GVariantDict *, const char *, const char *, ...);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_variant_dict_lookup_value(GVariantDict *, const char *,
	const GVariantType *);
GC_RETURNS_FLOATING GC_NEVER_NULL GVariant *g_variant_dict_end(GVariantDict *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_new(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_new_array(const GVariantType *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_new_maybe(const GVariantType *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_new_tuple(const GVariantType *const *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_new_dict_entry(const GVariantType *,
	const GVariantType *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GVariantType *g_variant_type_copy(const GVariantType *);
void g_variant_type_free(GC_RELEASES_NULLOK GVariantType *);
GC_RETURNS_OWNED GC_PLAIN char *g_variant_type_dup_string(const GVariantType *);

/* --- GBytes ------------------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_bytes_new(const void *, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_bytes_new_take(GC_STEALS gpointer, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_bytes_new_static(const void *, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_bytes_new_with_free_func(const void *, gsize, GDestroyNotify,
	GC_DESTROYED_BY(3) gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_bytes_new_from_bytes(GC_KEEPS GBytes *, gsize, gsize);
GC_RETURNS_ARG(1) GBytes *g_bytes_ref(GC_RETAINS GBytes *);
void g_bytes_unref(GC_RELEASES_NULLOK GBytes *);
GC_RETURNS_OWNED GC_NEVER_NULL GByteArray *g_bytes_unref_to_array(GC_STEALS GBytes *);
GC_RETURNS_OWNED GC_PLAIN gpointer g_bytes_unref_to_data(GC_STEALS GBytes *, gsize *);

/* --- Main loop --------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GMainContext *g_main_context_new(void);
/* An assertion that fails ends the program, or shows a programming error beyond which nothing is promised: GLib itself
 * tells analysers so (G_ANALYZER_NORETURN). */
GC_NORETURN void g_assertion_message(const char *, const char *, int, const char *, const char *);
GC_NORETURN void g_assertion_message_expr(const char *, const char *, int, const char *, const char *);
GC_NORETURN void g_assertion_message_cmpstr(const char *, const char *, int, const char *, const char *, const char *,
	const char *, const char *);
GC_NORETURN void g_assertion_message_cmpstrv(const char *, const char *, int, const char *, const char *,
	const char *const *, const char *const *, gsize);
GC_NORETURN void g_assertion_message_cmpnum(const char *, const char *, int, const char *, const char *, long double,
	const char *, long double, char);
GC_NORETURN void g_assertion_message_error(const char *, const char *, int, const char *, const char *, const GError *,
	GQuark, int);
GC_NORETURN void g_return_if_fail_warning(const char *, const char *, const char *);

GC_RUNS_TESTS int g_test_run(void);
void g_test_init(int *, char ***, ...);

GC_RETURNS_ARG(1) GMainContext *g_main_context_ref(GC_RETAINS GMainContext *);
void g_main_context_unref(GC_RELEASES GMainContext *);
GC_RETURNS_BORROWED GC_NEVER_NULL GMainContext *g_main_context_default(void);
GC_RETURNS_BORROWED GC_NULLABLE GMainContext *g_main_context_get_thread_default(void);
GC_RETURNS_OWNED GC_NEVER_NULL GMainContext *g_main_context_ref_thread_default(void);
void g_main_context_push_thread_default(GC_KEEPS GMainContext *);
void g_main_context_pop_thread_default(GMainContext *);
gboolean g_main_context_acquire(GMainContext *); /* a lock, not a reference */
void g_main_context_release(GMainContext *);
GC_RUNS_CODE gboolean g_main_context_iteration(GMainContext *, gboolean);
GC_RUNS_CODE void g_main_context_dispatch(GMainContext *);
void g_main_context_invoke(GMainContext *, GSourceFunc, GC_ESCAPES gpointer);
void g_main_context_invoke_full(GMainContext *, int, GSourceFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSource *g_main_context_find_source_by_id(GMainContext *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSource *g_main_context_find_source_by_user_data(GMainContext *, gpointer);
GC_RETURNS_BORROWED GC_NULLABLE GSource *g_main_current_source(void);
GC_RETURNS_OWNED GC_NEVER_NULL GMainLoop *g_main_loop_new(GC_KEEPS GMainContext *, gboolean);
GC_RETURNS_ARG(1) GMainLoop *g_main_loop_ref(GC_RETAINS GMainLoop *);
void g_main_loop_unref(GC_RELEASES GMainLoop *);
GC_RUNS_CODE void g_main_loop_run(GMainLoop *);
GC_RETURNS_BORROWED_FROM(1) GMainContext *g_main_loop_get_context(GMainLoop *);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_source_new(GSourceFuncs *, unsigned);
GC_RETURNS_ARG(1) GSource *g_source_ref(GC_RETAINS GSource *);
void g_source_unref(GC_RELEASES GSource *);
GC_RUNS_CODE void g_source_destroy(GSource *);
unsigned g_source_attach(GC_KEEPS GSource *, GMainContext *);
void g_source_add_child_source(GSource *, GC_KEEPS GSource *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GMainContext *g_source_get_context(GSource *);
void g_source_set_callback(GSource *, GSourceFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void g_source_set_callback_indirect(GSource *, GC_ESCAPES gpointer, GSourceCallbackFuncs *);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_idle_source_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_timeout_source_new(unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_timeout_source_new_seconds(unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_child_watch_source_new(GPid);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_unix_signal_source_new(int);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_unix_fd_source_new(int, int);
unsigned g_idle_add(GSourceFunc, GC_ESCAPES gpointer);
unsigned g_idle_add_once(GSourceOnceFunc, GC_ESCAPES gpointer);
unsigned g_idle_add_full(int, GSourceFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
unsigned g_timeout_add(unsigned, GSourceFunc, GC_ESCAPES gpointer);
unsigned g_timeout_add_once(unsigned, GSourceOnceFunc, GC_ESCAPES gpointer);
unsigned g_timeout_add_full(int, unsigned, GSourceFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
unsigned g_timeout_add_seconds(unsigned, GSourceFunc, GC_ESCAPES gpointer);
unsigned g_timeout_add_seconds_full(int, unsigned, GSourceFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
unsigned g_child_watch_add(GPid, GChildWatchFunc, GC_ESCAPES gpointer);
unsigned g_child_watch_add_full(int, GPid, GChildWatchFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
unsigned g_unix_signal_add(int, GSourceFunc, GC_ESCAPES gpointer);
unsigned g_unix_signal_add_full(int, int, GSourceFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
unsigned g_unix_fd_add(int, int, GUnixFDSourceFunc, GC_ESCAPES gpointer);
unsigned g_unix_fd_add_full(int, int, int, GUnixFDSourceFunc, GC_DESTROYED_BY(6) gpointer, GDestroyNotify);
GC_RUNS_CODE gboolean g_source_remove(unsigned);

/* --- Threads ----------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GThread *g_thread_new(const char *, GThreadFunc, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GThread *g_thread_try_new(const char *, GThreadFunc, GC_ESCAPES gpointer, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GThread *g_thread_ref(GC_RETAINS GThread *);
void g_thread_unref(GC_RELEASES GThread *);
gpointer g_thread_join(GC_RELEASES GThread *);
GC_CONTENTS GC_RETURNS_BORROWED GC_NEVER_NULL GThread *g_thread_self(void);
GC_RETURNS_OWNED GC_PLAIN GThreadPool *g_thread_pool_new(GFunc, GC_ESCAPES gpointer, int, gboolean,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GThreadPool *g_thread_pool_new_full(GFunc, GC_DESTROYED_BY(3) gpointer, GDestroyNotify, int,
	gboolean, GC_OUT_ERROR GError **);
void g_thread_pool_free(GC_RELEASES GThreadPool *, gboolean, gboolean);
gboolean g_thread_pool_push(GThreadPool *, GC_ESCAPES gpointer, GC_OUT_ERROR GError **);

/* --- GIOChannel -------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GIOChannel *g_io_channel_unix_new(int);
GC_RETURNS_OWNED GIOChannel *g_io_channel_new_file(const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GIOChannel *g_io_channel_ref(GC_RETAINS GIOChannel *);
void g_io_channel_unref(GC_RELEASES GIOChannel *);
GC_SUCCESS_NONZERO int g_io_channel_shutdown(GIOChannel *, gboolean, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_flush(GIOChannel *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_set_encoding(GIOChannel *, const char *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_set_flags(GIOChannel *, int, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_seek_position(GIOChannel *, gint64, int, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_read_chars(GIOChannel *, char *, gsize, gsize *, GC_OUT_ERROR GError **);
GC_PLAIN GC_SUCCESS_NONZERO int g_io_channel_read_line(GIOChannel *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *,
	gsize *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_read_line_string(GIOChannel *, GString *, gsize *, GC_OUT_ERROR GError **);
GC_PLAIN GC_SUCCESS_NONZERO int g_io_channel_read_to_end(GIOChannel *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_io_channel_write_chars(GIOChannel *, const char *, gssize, gsize *, GC_OUT_ERROR GError **);
unsigned g_io_add_watch(GC_KEEPS GIOChannel *, int, GIOFunc, GC_ESCAPES gpointer);
unsigned g_io_add_watch_full(GC_KEEPS GIOChannel *, int, int, GIOFunc, GC_DESTROYED_BY(6) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_io_create_watch(GC_KEEPS GIOChannel *, int);

/* --- Dates and times --------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GDateTime *g_date_time_new(GC_KEEPS GTimeZone *, int, int, int, int, int, double);
GC_RETURNS_OWNED GDateTime *g_date_time_new_local(int, int, int, int, int, double);
GC_RETURNS_OWNED GDateTime *g_date_time_new_utc(int, int, int, int, int, double);
GC_RETURNS_OWNED GDateTime *g_date_time_new_now(GC_KEEPS GTimeZone *);
GC_RETURNS_OWNED GDateTime *g_date_time_new_now_local(void);
GC_RETURNS_OWNED GDateTime *g_date_time_new_now_utc(void);
GC_RETURNS_OWNED GDateTime *g_date_time_new_from_unix_local(gint64);
GC_RETURNS_OWNED GDateTime *g_date_time_new_from_unix_utc(gint64);
GC_RETURNS_OWNED GDateTime *g_date_time_add(GDateTime *, GTimeSpan);
GC_RETURNS_OWNED GDateTime *g_date_time_add_days(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_add_full(GDateTime *, int, int, int, int, int, double);
GC_RETURNS_OWNED GDateTime *g_date_time_add_hours(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_add_minutes(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_add_months(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_add_seconds(GDateTime *, double);
GC_RETURNS_OWNED GDateTime *g_date_time_add_weeks(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_add_years(GDateTime *, int);
GC_RETURNS_OWNED GDateTime *g_date_time_to_local(GDateTime *);
GC_RETURNS_OWNED GDateTime *g_date_time_to_utc(GDateTime *);
GC_RETURNS_OWNED GDateTime *g_date_time_to_timezone(GDateTime *, GTimeZone *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *g_date_time_new_from_iso8601(const char *, GC_KEEPS GTimeZone *);
GC_RETURNS_OWNED GC_PLAIN char *g_date_time_format(GDateTime *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_date_time_format_iso8601(GDateTime *);
GC_RETURNS_BORROWED_FROM(1) GTimeZone *g_date_time_get_timezone(GDateTime *);
GC_RETURNS_ARG(1) GDateTime *g_date_time_ref(GC_RETAINS GDateTime *);
void g_date_time_unref(GC_RELEASES GDateTime *);
GC_RETURNS_OWNED GC_NULLABLE GTimeZone *g_time_zone_new_identifier(const char *);
GC_RETURNS_OWNED GTimeZone *g_time_zone_new_local(void);
GC_RETURNS_OWNED GTimeZone *g_time_zone_new_offset(gint32);
GC_RETURNS_OWNED GTimeZone *g_time_zone_new_utc(void);
GC_RETURNS_ARG(1) GTimeZone *g_time_zone_ref(GC_RETAINS GTimeZone *);
void g_time_zone_unref(GC_RELEASES GTimeZone *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GDate *g_date_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GDate *g_date_new_dmy(GDateDay, int, GDateYear);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GDate *g_date_new_julian(guint32);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GDate *g_date_copy(const GDate *);
void g_date_free(GC_RELEASES GDate *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GTimer *g_timer_new(void);
void g_timer_destroy(GC_RELEASES GTimer *);

/* --- Regular expressions ----------------------------------------------------------------------------------- */

/* The match info is set whether or not there is a match. */
gboolean g_regex_match(const GRegex *, const char *, int, GC_OUT_OWNED GMatchInfo **);
gboolean g_regex_match_all(const GRegex *, const char *, int, GC_OUT_OWNED GMatchInfo **);
gboolean g_regex_match_full(const GRegex *, const char *, gssize, int, int, GC_OUT_OWNED GMatchInfo **,
	GC_OUT_ERROR GError **);
gboolean g_regex_match_all_full(const GRegex *, const char *, gssize, int, int, GC_OUT_OWNED GMatchInfo **,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GRegex *g_regex_new(const char *, int, int, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GRegex *g_regex_ref(GC_RETAINS GRegex *);
GC_RETURNS_OWNED GC_PLAIN char *g_regex_replace(const GRegex *, const char *, gssize, int, const char *, int,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_regex_replace_eval(const GRegex *, const char *, gssize, int, int,
	GRegexEvalCallback, GC_ESCAPES gpointer, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_regex_replace_literal(const GRegex *, const char *, gssize, int, const char *, int,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_regex_split(const GRegex *, const char *, int);
GC_RETURNS_OWNED GC_PLAIN char **g_regex_split_full(const GRegex *, const char *, gssize, int, int, int,
	GC_OUT_ERROR GError **);
void g_regex_unref(GC_RELEASES GRegex *);
gboolean g_regex_check_replacement(const char *, gboolean *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_regex_escape_nul(const char *, int);
GC_RETURNS_OWNED GC_PLAIN char *g_regex_escape_string(const char *, int);
GC_RETURNS_OWNED GC_PLAIN char **g_regex_split_simple(const char *, const char *, int, int);
void g_match_info_free(GC_RELEASES_NULLOK GMatchInfo *);
GC_RETURNS_OWNED GC_PLAIN char *g_match_info_expand_references(const GMatchInfo *, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_match_info_fetch(const GMatchInfo *, int);
GC_RETURNS_OWNED GC_PLAIN char **g_match_info_fetch_all(const GMatchInfo *);
GC_RETURNS_OWNED GC_PLAIN char *g_match_info_fetch_named(const GMatchInfo *, const char *);
GC_RETURNS_BORROWED_FROM(1) GRegex *g_match_info_get_regex(const GMatchInfo *);
gboolean g_match_info_next(GMatchInfo *, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GMatchInfo *g_match_info_ref(GC_RETAINS GMatchInfo *);
void g_match_info_unref(GC_RELEASES GMatchInfo *);

/* --- Key files, bookmarks, markup, options ----------------------------------------------------------------- */

GC_SUCCESS_NONZERO int g_key_file_get_integer(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
void g_key_file_free(GC_RELEASES GKeyFile *);
GC_RETURNS_OWNED GKeyFile *g_key_file_new(void);
gboolean g_key_file_get_boolean(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN gboolean *g_key_file_get_boolean_list(GKeyFile *, const char *, const char *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_comment(GKeyFile *, const char *, const char *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO double g_key_file_get_double(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN double *g_key_file_get_double_list(GKeyFile *, const char *, const char *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_key_file_get_groups(GKeyFile *, gsize *);
GC_SUCCESS_NONZERO gint64 g_key_file_get_int64(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN int *g_key_file_get_integer_list(GKeyFile *, const char *, const char *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_key_file_get_keys(GKeyFile *, const char *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_locale_for_key(GKeyFile *, const char *, const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_locale_string(GKeyFile *, const char *, const char *, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_key_file_get_locale_string_list(GKeyFile *, const char *, const char *,
	const char *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_start_group(GKeyFile *);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_string(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_key_file_get_string_list(GKeyFile *, const char *, const char *, gsize *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO guint64 g_key_file_get_uint64(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_get_value(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_has_key(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_load_from_bytes(GKeyFile *, GBytes *, int, GC_OUT_ERROR GError **);
gboolean g_key_file_load_from_data(GKeyFile *, const char *, gsize, int, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_key_file_load_from_data_dirs(GKeyFile *, const char *, GC_OUT_OWNED_ON_SUCCESS char **, int,
	GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_key_file_load_from_dirs(GKeyFile *, const char *, const char **, GC_OUT_OWNED_ON_SUCCESS char **,
	int, GC_OUT_ERROR GError **);
gboolean g_key_file_load_from_file(GKeyFile *, const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GKeyFile *g_key_file_ref(GC_RETAINS GKeyFile *);
gboolean g_key_file_remove_comment(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_remove_group(GKeyFile *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_remove_key(GKeyFile *, const char *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_save_to_file(GKeyFile *, const char *, GC_OUT_ERROR GError **);
gboolean g_key_file_set_comment(GKeyFile *, const char *, const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_key_file_to_data(GKeyFile *, gsize *, GC_OUT_ERROR GError **);
void g_key_file_unref(GC_RELEASES GKeyFile *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GBookmarkFile *g_bookmark_file_new(void);
void g_bookmark_file_free(GC_RELEASES GBookmarkFile *);
gboolean g_bookmark_file_load_from_file(GBookmarkFile *, const char *, GC_OUT_ERROR GError **);
gboolean g_bookmark_file_load_from_data(GBookmarkFile *, const char *, gsize, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_bookmark_file_to_data(GBookmarkFile *, gsize *, GC_OUT_ERROR GError **);
gboolean g_bookmark_file_to_file(GBookmarkFile *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_bookmark_file_get_uris(GBookmarkFile *, gsize *);
GC_RETURNS_OWNED GC_NEVER_NULL GMarkupParseContext *g_markup_parse_context_new(const GMarkupParser *, int,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_ARG(1) GMarkupParseContext *g_markup_parse_context_ref(GC_RETAINS GMarkupParseContext *);
void g_markup_parse_context_unref(GC_RELEASES GMarkupParseContext *);
void g_markup_parse_context_free(GC_RELEASES GMarkupParseContext *);
gboolean g_markup_parse_context_parse(GMarkupParseContext *, const char *, gssize, GC_OUT_ERROR GError **);
gboolean g_markup_parse_context_end_parse(GMarkupParseContext *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GOptionContext *g_option_context_new(const char *);
void g_option_context_free(GC_RELEASES GOptionContext *);
GC_RUNS_CODE gboolean g_option_context_parse(GOptionContext *, int *, char ***, GC_OUT_ERROR GError **);
GC_RUNS_CODE gboolean g_option_context_parse_strv(GOptionContext *, char ***, GC_OUT_ERROR GError **);
void g_option_context_add_group(GOptionContext *, GC_STEALS GOptionGroup *);
void g_option_context_set_main_group(GOptionContext *, GC_STEALS GOptionGroup *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GOptionGroup *g_option_context_get_main_group(GOptionContext *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_option_context_get_help(GOptionContext *, gboolean, GOptionGroup *);
GC_RETURNS_OWNED GC_NEVER_NULL GOptionGroup *g_option_group_new(const char *, const char *, const char *,
	GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
GC_RETURNS_ARG(1) GOptionGroup *g_option_group_ref(GC_RETAINS GOptionGroup *);
void g_option_group_unref(GC_RELEASES GOptionGroup *);
void g_option_group_set_translate_func(GOptionGroup *, GTranslateFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- Files and paths --------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_build_filename(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_build_filenamev(char **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_build_path(const char *, const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_build_pathv(const char *, char **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_canonicalize_filename(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_path_get_basename(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_path_get_dirname(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_get_current_dir(void);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_find_program_in_path(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_filename_to_utf8(const char *, gssize, gsize *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_filename_from_utf8(const char *, gssize, gsize *, gsize *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_filename_to_uri(const char *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_filename_from_uri(const char *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_filename_display_name(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_filename_display_basename(const char *);
GC_PLAIN gboolean g_file_get_contents(const char *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *, GC_OUT_ERROR GError **);
gboolean g_file_set_contents(const char *, const char *, gssize, GC_OUT_ERROR GError **);
gboolean g_file_set_contents_full(const char *, const char *, gssize, int, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_file_read_link(const char *, GC_OUT_ERROR GError **);
GC_PLAIN int g_file_open_tmp(const char *, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GDir *g_dir_open(const char *, unsigned, GC_OUT_ERROR GError **);
void g_dir_close(GC_RELEASES GDir *);
GC_RETURNS_OWNED GC_PLAIN char *g_dir_make_tmp(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GMappedFile *g_mapped_file_new(const char *, gboolean, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GMappedFile *g_mapped_file_new_from_fd(int, gboolean, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GMappedFile *g_mapped_file_ref(GC_RETAINS GMappedFile *);
void g_mapped_file_unref(GC_RELEASES GMappedFile *);
GC_RETURNS_OWNED GC_NEVER_NULL GBytes *g_mapped_file_get_bytes(GMappedFile *);
gboolean g_close(int, GC_OUT_ERROR GError **);

/* --- Processes and environment ----------------------------------------------------------------------------- */

gboolean g_spawn_async(const char *, char **, char **, int, GSpawnChildSetupFunc, GC_ESCAPES gpointer, GPid *,
	GC_OUT_ERROR GError **);
gboolean g_spawn_async_with_pipes(const char *, char **, char **, int, GSpawnChildSetupFunc, GC_ESCAPES gpointer,
	GPid *, int *, int *, int *, GC_OUT_ERROR GError **);
gboolean g_spawn_async_with_fds(const char *, char **, char **, int, GSpawnChildSetupFunc, GC_ESCAPES gpointer,
	GPid *, int, int, int, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_spawn_sync(const char *, char **, char **, int, GSpawnChildSetupFunc, gpointer,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **, int *, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_spawn_command_line_sync(const char *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, int *, GC_OUT_ERROR GError **);
gboolean g_spawn_command_line_async(const char *, GC_OUT_ERROR GError **);
gboolean g_spawn_check_wait_status(int, GC_OUT_ERROR GError **);
gboolean g_spawn_check_exit_status(int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_shell_quote(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_shell_unquote(const char *, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_shell_parse_argv(const char *, int *, GC_OUT_OWNED_ON_SUCCESS char ***, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_get_environ(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_listenv(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_environ_setenv(GC_STEALS char **, const char *, const char *,
	gboolean);
GC_RETURNS_OWNED GC_PLAIN char **g_environ_unsetenv(GC_STEALS char **, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char **g_get_locale_variants(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_get_os_info(const char *);
gboolean g_unix_open_pipe(int *, int, GC_OUT_ERROR GError **);
gboolean g_unix_set_fd_nonblocking(int, gboolean, GC_OUT_ERROR GError **);

/* --- URIs -------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GUri *g_uri_parse_relative(GUri *, const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GUri *g_uri_ref(GC_RETAINS GUri *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_to_string(GUri *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_to_string_partial(GUri *, int);
void g_uri_unref(GC_RELEASES GUri *);
GC_RETURNS_OWNED GUri *g_uri_build(int, const char *, const char *, const char *, int, const char *, const char *,
	const char *);
GC_RETURNS_OWNED GUri *g_uri_build_with_user(int, const char *, const char *, const char *, const char *,
	const char *, int, const char *, const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_escape_bytes(const guint8 *, gsize, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_escape_string(const char *, const char *, gboolean);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_join(int, const char *, const char *, const char *, int, const char *,
	const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_join_with_user(int, const char *, const char *, const char *, const char *,
	const char *, int, const char *, const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_uri_list_extract_uris(const char *);
GC_RETURNS_OWNED GUri *g_uri_parse(const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GHashTable *g_uri_parse_params(const char *, gssize, const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_parse_scheme(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_resolve_relative(const char *, const char *, int, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_uri_split(const char *, int, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, int *, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_uri_split_network(const char *, int, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, int *, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_uri_split_with_user(const char *, int, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, int *, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *g_uri_unescape_bytes(const char *, gssize, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_unescape_segment(const char *, const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_uri_unescape_string(const char *, const char *);
GC_PLAIN gboolean g_uri_params_iter_next(GUriParamsIter *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);

/* --- Checksums and random numbers -------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN char *g_compute_checksum_for_data(int, const guchar *, gsize);
GC_RETURNS_OWNED GC_PLAIN char *g_compute_checksum_for_string(int, const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN char *g_compute_checksum_for_bytes(int, GBytes *);
GC_RETURNS_OWNED GC_PLAIN char *g_compute_hmac_for_data(int, const guchar *, gsize, const guchar *, gsize);
GC_RETURNS_OWNED GC_PLAIN char *g_compute_hmac_for_string(int, const guchar *, gsize, const char *, gssize);
GC_RETURNS_OWNED GC_PLAIN GChecksum *g_checksum_new(int);
GC_RETURNS_OWNED GC_PLAIN GChecksum *g_checksum_copy(const GChecksum *);
void g_checksum_free(GC_RELEASES_NULLOK GChecksum *);
GC_RETURNS_OWNED GC_PLAIN GHmac *g_hmac_new(int, const guchar *, gsize);
GC_RETURNS_OWNED GC_PLAIN GHmac *g_hmac_copy(const GHmac *);
GC_RETURNS_ARG(1) GC_PLAIN GHmac *g_hmac_ref(GC_RETAINS GHmac *);
void g_hmac_unref(GC_RELEASES GHmac *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GRand *g_rand_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GRand *g_rand_new_with_seed(guint32);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GRand *g_rand_copy(GRand *);
void g_rand_free(GC_RELEASES GRand *);

#endif
