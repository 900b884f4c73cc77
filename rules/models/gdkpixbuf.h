/* gccheck-model: gdkpixbuf-2.0 | headers: gdk-pixbuf/gdk-pixbuf.h | pkg-config: gdk-pixbuf-2.0 | package: libgdk-pixbuf-2.0-dev */
/* Generated from GdkPixbuf-2.0.gir by `gccheck import`. Ownership is what the library's own annotations say (transfer
 * full, container, none). What GIR cannot say - that a callee keeps or sinks what it is given, that a result floats -
 * is told from types and names.
 */
#ifndef GCCHECK_MODEL_GDKPIXBUF_2_0_H
#define GCCHECK_MODEL_GDKPIXBUF_2_0_H

#include "gccheck.h"

typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GdkPixbuf GdkPixbuf;
typedef int GdkColorspace;
typedef int gboolean;
typedef struct _GBytes GBytes;
typedef unsigned char guchar;
typedef void *gpointer;
typedef void (*GdkPixbufDestroyNotify)(guchar *, gpointer);
typedef struct _GError GError;
typedef int gint;
typedef unsigned char guint8;
typedef struct _GInputStream GInputStream;
typedef struct _GCancellable GCancellable;
typedef struct _GAsyncResult GAsyncResult;
typedef struct _GdkPixbufFormat GdkPixbufFormat;
typedef char gchar;
typedef struct _GObject GObject;
typedef void (*GAsyncReadyCallback)(GObject *, GAsyncResult *, gpointer);
typedef struct _GSList GSList;
typedef int GdkInterpType;
typedef unsigned guint32;
typedef struct _GHashTable GHashTable;
typedef int GdkPixbufRotation;
typedef unsigned long gsize;
typedef gboolean (*GdkPixbufSaveFunc)(const gchar *, gsize, GError **, gpointer);
typedef struct _GOutputStream GOutputStream;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GdkPixbufAnimation GdkPixbufAnimation;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GdkPixbufAnimationIter GdkPixbufAnimationIter;
typedef struct _GTimeVal GTimeVal;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GdkPixbufLoader GdkPixbufLoader;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GdkPixbufSimpleAnim GdkPixbufSimpleAnim;
typedef float gfloat;

/* --- GdkPixbuf --- */
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new(GdkColorspace, gboolean, int, int, int);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_bytes(GC_KEEPS GBytes *, GdkColorspace, gboolean, int, int, int, int);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_data(const guchar *, GdkColorspace, gboolean, int, int, int, int,
	GdkPixbufDestroyNotify, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_file_at_scale(const char *, int, int, gboolean,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_file_at_size(const char *, int, int,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_inline(gint, const guint8 *, gboolean, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_resource(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_resource_at_scale(const char *, int, int, gboolean,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_stream(GC_KEEPS GInputStream *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_stream_at_scale(GC_KEEPS GInputStream *, gint, gint,
	gboolean, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_new_from_stream_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_xpm_data(const char **);
GC_RETURNS_BORROWED GC_NULLABLE GdkPixbufFormat *gdk_pixbuf_get_file_info(const gchar *, gint *, gint *);
void gdk_pixbuf_get_file_info_async(const gchar *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_BORROWED GC_NULLABLE GdkPixbufFormat *gdk_pixbuf_get_file_info_finish(GAsyncResult *, gint *, gint *,
	GC_OUT_ERROR GError **);
GC_RETURNS_CONTAINER GC_PLAIN GSList *gdk_pixbuf_get_formats(void);
gboolean gdk_pixbuf_init_modules(const char *, GC_OUT_ERROR GError **);
void gdk_pixbuf_new_from_stream_async(GC_KEEPS GInputStream *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
void gdk_pixbuf_new_from_stream_at_scale_async(GC_KEEPS GInputStream *, gint, gint, gboolean, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean gdk_pixbuf_save_to_stream_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_add_alpha(const GdkPixbuf *, gboolean, guchar, guchar, guchar);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_apply_embedded_orientation(GdkPixbuf *);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_composite_color_simple(const GdkPixbuf *, int, int, GdkInterpType,
	int, int, guint32, guint32);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_copy(const GdkPixbuf *);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_flip(const GdkPixbuf *, gboolean);
GC_RETURNS_CONTAINER GHashTable *gdk_pixbuf_get_options(GdkPixbuf *);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_subpixbuf(GdkPixbuf *, int, int, int, int);
GC_RETURNS_OWNED GBytes *gdk_pixbuf_read_pixel_bytes(const GdkPixbuf *);
GC_RETURNS_ARG(1) GdkPixbuf *gdk_pixbuf_ref(GC_RETAINS GdkPixbuf *);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_rotate_simple(const GdkPixbuf *, GdkPixbufRotation);
gboolean gdk_pixbuf_save(GdkPixbuf *, const char *, const char *, GC_OUT_ERROR GError **, ...);
GC_PLAIN gboolean gdk_pixbuf_save_to_buffer(GdkPixbuf *, GC_OUT_OWNED_ON_SUCCESS gchar **, gsize *, const char *,
	GC_OUT_ERROR GError **, ...);
GC_PLAIN gboolean gdk_pixbuf_save_to_bufferv(GdkPixbuf *, GC_OUT_OWNED_ON_SUCCESS gchar **, gsize *, const char *,
	char **, char **, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_save_to_callback(GdkPixbuf *, GdkPixbufSaveFunc, gpointer, const char *, GC_OUT_ERROR GError **,
	...);
gboolean gdk_pixbuf_save_to_callbackv(GdkPixbuf *, GdkPixbufSaveFunc, gpointer, const char *, char **, char **,
	GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_save_to_stream(GdkPixbuf *, GOutputStream *, const char *, GCancellable *, GC_OUT_ERROR GError **,
	...);
void gdk_pixbuf_save_to_stream_async(GdkPixbuf *, GOutputStream *, const gchar *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer, ...);
gboolean gdk_pixbuf_save_to_streamv(GdkPixbuf *, GOutputStream *, const char *, char **, char **, GCancellable *,
	GC_OUT_ERROR GError **);
void gdk_pixbuf_save_to_streamv_async(GdkPixbuf *, GOutputStream *, const gchar *, gchar **, gchar **, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean gdk_pixbuf_savev(GdkPixbuf *, const char *, const char *, char **, char **, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_scale_simple(const GdkPixbuf *, int, int, GdkInterpType);
void gdk_pixbuf_unref(GC_RELEASES GdkPixbuf *);

/* --- GdkPixbufAnimation --- */
GC_RETURNS_OWNED GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_animation_new_from_file(const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_animation_new_from_resource(const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_animation_new_from_stream(GC_KEEPS GInputStream *,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_animation_new_from_stream_finish(GAsyncResult *,
	GC_OUT_ERROR GError **);
void gdk_pixbuf_animation_new_from_stream_async(GC_KEEPS GInputStream *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GdkPixbufAnimationIter *gdk_pixbuf_animation_get_iter(GdkPixbufAnimation *, const GTimeVal *);
GC_RETURNS_BORROWED_FROM(1) GdkPixbuf *gdk_pixbuf_animation_get_static_image(GdkPixbufAnimation *);
GC_RETURNS_ARG(1) GdkPixbufAnimation *gdk_pixbuf_animation_ref(GC_RETAINS GdkPixbufAnimation *);
void gdk_pixbuf_animation_unref(GC_RELEASES GdkPixbufAnimation *);

/* --- GdkPixbufAnimationIter --- */
GC_RETURNS_BORROWED_FROM(1) GdkPixbuf *gdk_pixbuf_animation_iter_get_pixbuf(GdkPixbufAnimationIter *);

/* --- GdkPixbufFormat --- */
GC_RETURNS_OWNED GC_PLAIN GdkPixbufFormat *gdk_pixbuf_format_copy(const GdkPixbufFormat *);
void gdk_pixbuf_format_free(GC_RELEASES GdkPixbufFormat *);
GC_RETURNS_OWNED GC_PLAIN gchar *gdk_pixbuf_format_get_description(GdkPixbufFormat *);
GC_RETURNS_OWNED GC_PLAIN gchar **gdk_pixbuf_format_get_extensions(GdkPixbufFormat *);
GC_RETURNS_OWNED GC_PLAIN gchar *gdk_pixbuf_format_get_license(GdkPixbufFormat *);
GC_RETURNS_OWNED GC_PLAIN gchar **gdk_pixbuf_format_get_mime_types(GdkPixbufFormat *);
GC_RETURNS_OWNED GC_PLAIN gchar *gdk_pixbuf_format_get_name(GdkPixbufFormat *);

/* --- GdkPixbufLoader --- */
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new(void);
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new_with_mime_type(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new_with_type(const char *, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_loader_close(GdkPixbufLoader *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_loader_get_animation(GdkPixbufLoader *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GdkPixbufFormat *gdk_pixbuf_loader_get_format(GdkPixbufLoader *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GdkPixbuf *gdk_pixbuf_loader_get_pixbuf(GdkPixbufLoader *);
gboolean gdk_pixbuf_loader_write(GdkPixbufLoader *, const guchar *, gsize, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_loader_write_bytes(GdkPixbufLoader *, GBytes *, GC_OUT_ERROR GError **);

/* --- GdkPixbufSimpleAnim --- */
GC_RETURNS_OWNED GdkPixbufSimpleAnim *gdk_pixbuf_simple_anim_new(gint, gint, gfloat);
void gdk_pixbuf_simple_anim_add_frame(GdkPixbufSimpleAnim *, GC_KEEPS GdkPixbuf *);

#endif
