/* gccheck-model: cairo | headers: cairo-ft.h cairo-gobject.h cairo-pdf.h cairo-ps.h cairo-script-interpreter.h cairo-script.h cairo-svg.h cairo-xcb.h cairo-xlib-xrender.h cairo-xlib.h cairo.h | triggers: cairo.h | pkg-config: cairo | package: libcairo2-dev */

/* cairo. Contexts, surfaces, patterns, devices, regions, font faces and scaled fonts are counted: create, copy and
 * cairo_pop_group give a reference, _get lends, _reference returns its argument, _destroy accepts NULL. What is set (a
 * source, a font) is kept by a reference of its own, and so is the surface that a context or pattern is made for. No
 * maker returns NULL: the object tells by its status, and wants to be destroyed all the same. An image that
 * cairo_surface_map_to_image gives goes back with cairo_surface_unmap_image.
 */
#ifndef GCCHECK_MODEL_CAIRO_H
#define GCCHECK_MODEL_CAIRO_H

#include "gccheck.h"

#include <stddef.h>

struct GC_FAMILY("cairo") GC_DEFAULT_BY_NAME _cairo;
typedef struct _cairo cairo_t;
struct GC_FAMILY("cairo-surface") GC_DEFAULT_BY_NAME _cairo_surface;
typedef struct _cairo_surface cairo_surface_t;
struct GC_FAMILY("cairo-pattern") GC_DEFAULT_BY_NAME _cairo_pattern;
typedef struct _cairo_pattern cairo_pattern_t;
struct GC_FAMILY("cairo-device") GC_DEFAULT_BY_NAME _cairo_device;
typedef struct _cairo_device cairo_device_t;
struct GC_FAMILY("cairo-region") GC_DEFAULT_BY_NAME _cairo_region;
typedef struct _cairo_region cairo_region_t;
struct GC_FAMILY("cairo-font-face") GC_DEFAULT_BY_NAME _cairo_font_face;
typedef struct _cairo_font_face cairo_font_face_t;
struct GC_FAMILY("cairo-scaled-font") GC_DEFAULT_BY_NAME _cairo_scaled_font;
typedef struct _cairo_scaled_font cairo_scaled_font_t;
struct GC_FAMILY("cairo-script-interpreter") GC_DEFAULT_BY_NAME _cairo_script_interpreter;
typedef struct _cairo_script_interpreter cairo_script_interpreter_t;
typedef enum _cairo_content { CAIRO_CONTENT_0 } cairo_content_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef enum _cairo_font_slant { CAIRO_FONT_SLANT_0 } cairo_font_slant_t;
typedef enum _cairo_font_weight { CAIRO_FONT_WEIGHT_0 } cairo_font_weight_t;
typedef enum _cairo_format { CAIRO_FORMAT_0 } cairo_format_t;
typedef struct {
	unsigned long index;
} cairo_glyph_t;
typedef struct _cairo_matrix cairo_matrix_t;
typedef struct cairo_path cairo_path_t;
typedef struct _cairo_rectangle_int cairo_rectangle_int_t;
typedef struct _cairo_rectangle_list cairo_rectangle_list_t;
typedef struct _cairo_rectangle cairo_rectangle_t;
typedef enum _cairo_status { CAIRO_STATUS_0 } cairo_status_t;
typedef enum _cairo_surface_observer_mode { CAIRO_SURFACE_OBSERVER_MODE_0 } cairo_surface_observer_mode_t;
typedef enum _cairo_text_cluster_flags { CAIRO_TEXT_CLUSTER_FLAGS_0 } cairo_text_cluster_flags_t;
typedef struct {
	unsigned long index;
} cairo_text_cluster_t;
typedef struct _cairo_user_data_key cairo_user_data_key_t;
typedef void (*cairo_destroy_func_t)(void *);
typedef cairo_status_t (*cairo_read_func_t)(void *, unsigned char *, unsigned int);
typedef cairo_status_t (*cairo_write_func_t)(void *, const unsigned char *, unsigned int);
typedef struct _XDisplay Display;
typedef unsigned long Drawable;
typedef unsigned long Pixmap;
typedef struct {
	void *ext_data;
} Visual;
typedef struct {
	void *ext_data;
} Screen;
typedef struct {
	unsigned long id;
} XRenderPictFormat;
typedef struct FT_FaceRec_ *FT_Face;
typedef struct _FcPattern FcPattern;
typedef struct xcb_connection_t xcb_connection_t;
typedef struct xcb_visualtype_t xcb_visualtype_t;
typedef struct xcb_screen_t xcb_screen_t;
typedef struct xcb_render_pictforminfo_t xcb_render_pictforminfo_t;
typedef unsigned int xcb_drawable_t;
typedef unsigned int xcb_pixmap_t;

/* --- Counting --- */
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_t *cairo_reference(GC_RETAINS cairo_t *);
void cairo_destroy(GC_RELEASES_NULLOK cairo_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_surface_t *cairo_surface_reference(GC_RETAINS cairo_surface_t *);
void cairo_surface_destroy(GC_RELEASES_NULLOK cairo_surface_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_pattern_t *cairo_pattern_reference(GC_RETAINS cairo_pattern_t *);
void cairo_pattern_destroy(GC_RELEASES_NULLOK cairo_pattern_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_device_t *cairo_device_reference(GC_RETAINS cairo_device_t *);
void cairo_device_destroy(GC_RELEASES_NULLOK cairo_device_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_region_t *cairo_region_reference(GC_RETAINS cairo_region_t *);
void cairo_region_destroy(GC_RELEASES_NULLOK cairo_region_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_font_face_t *cairo_font_face_reference(GC_RETAINS cairo_font_face_t *);
void cairo_font_face_destroy(GC_RELEASES_NULLOK cairo_font_face_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_scaled_font_t *cairo_scaled_font_reference(
	GC_RETAINS cairo_scaled_font_t *);
void cairo_scaled_font_destroy(GC_RELEASES_NULLOK cairo_scaled_font_t *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) cairo_script_interpreter_t *cairo_script_interpreter_reference(
	GC_RETAINS cairo_script_interpreter_t *);
cairo_status_t cairo_script_interpreter_destroy(GC_RELEASES cairo_script_interpreter_t *);

/* An object in error is a static one, for which destroying means nothing. */
GC_EMPTY_IF_NONZERO cairo_status_t cairo_status(cairo_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_surface_status(cairo_surface_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_pattern_status(cairo_pattern_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_scaled_font_status(cairo_scaled_font_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_font_face_status(cairo_font_face_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_device_status(cairo_device_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_font_options_status(cairo_font_options_t *);
GC_EMPTY_IF_NONZERO cairo_status_t cairo_region_status(const cairo_region_t *);

/* --- Making; an error gives an object in an error state, never NULL --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_t *cairo_create(GC_KEEPS cairo_surface_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_font_face_t *cairo_ft_font_face_create_for_ft_face(GC_ESCAPES FT_Face, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_font_face_t *cairo_ft_font_face_create_for_pattern(GC_KEEPS FcPattern *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_image_surface_create(cairo_format_t, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_image_surface_create_for_data(GC_ESCAPES unsigned char *,
	cairo_format_t, int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_image_surface_create_from_png(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_image_surface_create_from_png_stream(cairo_read_func_t, void *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_for_surface(GC_KEEPS cairo_surface_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_linear(double, double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_mesh(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_radial(double, double, double, double, double,
	double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_raster_source(GC_ESCAPES void *, cairo_content_t,
	int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_rgb(double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pattern_create_rgba(double, double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_pdf_surface_create(const char *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_pdf_surface_create_for_stream(cairo_write_func_t,
	GC_ESCAPES void *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_pattern_t *cairo_pop_group(cairo_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_ps_surface_create(const char *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_ps_surface_create_for_stream(cairo_write_func_t,
	GC_ESCAPES void *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_recording_surface_create(cairo_content_t,
	const cairo_rectangle_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_region_t *cairo_region_copy(const cairo_region_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_region_t *cairo_region_create(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_region_t *cairo_region_create_rectangle(const cairo_rectangle_int_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_region_t *cairo_region_create_rectangles(const cairo_rectangle_int_t *, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_scaled_font_t *cairo_scaled_font_create(GC_KEEPS cairo_font_face_t *,
	const cairo_matrix_t *, const cairo_matrix_t *, const cairo_font_options_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_device_t *cairo_script_create(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_device_t *cairo_script_create_for_stream(cairo_write_func_t, GC_ESCAPES void *);
GC_RETURNS_OWNED cairo_script_interpreter_t *cairo_script_interpreter_create(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_script_surface_create(GC_KEEPS cairo_device_t *, cairo_content_t,
	double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_script_surface_create_for_target(GC_KEEPS cairo_device_t *,
	GC_KEEPS cairo_surface_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_surface_create_for_rectangle(GC_KEEPS cairo_surface_t *, double,
	double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_surface_create_observer(GC_KEEPS cairo_surface_t *,
	cairo_surface_observer_mode_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_surface_create_similar(cairo_surface_t *, cairo_content_t, int,
	int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_surface_create_similar_image(cairo_surface_t *, cairo_format_t,
	int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_surface_map_to_image(GC_BORROWS cairo_surface_t *,
	const cairo_rectangle_int_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_svg_surface_create(const char *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_svg_surface_create_for_stream(cairo_write_func_t,
	GC_ESCAPES void *, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_font_face_t *cairo_toy_font_face_create(const char *, cairo_font_slant_t,
	cairo_font_weight_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_font_face_t *cairo_user_font_face_create(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xcb_surface_create(xcb_connection_t *, xcb_drawable_t,
	xcb_visualtype_t *, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xcb_surface_create_for_bitmap(xcb_connection_t *, xcb_screen_t *,
	xcb_pixmap_t, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xcb_surface_create_with_xrender_format(xcb_connection_t *,
	xcb_screen_t *, xcb_drawable_t, xcb_render_pictforminfo_t *, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xlib_surface_create(Display *, Drawable, Visual *, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xlib_surface_create_for_bitmap(Display *, Pixmap, Screen *, int,
	int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_INERT_ON_FAILURE cairo_surface_t *cairo_xlib_surface_create_with_xrender_format(Display *, Drawable,
	Screen *, XRenderPictFormat *, int, int);

/* --- What a context, pattern or surface keeps --- */
void cairo_set_source(cairo_t *, GC_KEEPS cairo_pattern_t *);
void cairo_set_source_surface(cairo_t *, GC_KEEPS cairo_surface_t *, double, double);
void cairo_mask(cairo_t *, cairo_pattern_t *);
void cairo_mask_surface(cairo_t *, cairo_surface_t *, double, double);
void cairo_set_font_face(cairo_t *, GC_KEEPS cairo_font_face_t *);
void cairo_set_scaled_font(cairo_t *, GC_KEEPS const cairo_scaled_font_t *);
void cairo_set_font_options(cairo_t *, const cairo_font_options_t *);
void cairo_pop_group_to_source(cairo_t *);
void cairo_surface_unmap_image(cairo_surface_t *, GC_STEALS cairo_surface_t *);
void cairo_raster_source_pattern_set_callback_data(cairo_pattern_t *, GC_ESCAPES void *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_raster_source_pattern_get_callback_data(
	cairo_pattern_t *);

/* --- What they lend --- */
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_pattern_t *cairo_get_source(cairo_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_surface_t *cairo_get_target(cairo_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_surface_t *cairo_get_group_target(cairo_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_font_face_t *cairo_get_font_face(cairo_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_scaled_font_t *cairo_get_scaled_font(cairo_t *);
GC_SUCCESS_ZERO cairo_status_t cairo_pattern_get_surface(cairo_pattern_t *, GC_OUT_BORROWED cairo_surface_t **);
GC_RETURNS_BORROWED GC_NULLABLE cairo_device_t *cairo_surface_get_device(cairo_surface_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL cairo_font_face_t *cairo_scaled_font_get_font_face(cairo_scaled_font_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE unsigned char *cairo_image_surface_get_data(cairo_surface_t *);
void cairo_surface_get_mime_data(cairo_surface_t *, const char *, GC_OUT_BORROWED const unsigned char **,
	unsigned long *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *cairo_toy_font_face_get_family(cairo_font_face_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE FT_Face cairo_ft_scaled_font_lock_face(cairo_scaled_font_t *);
void cairo_ft_scaled_font_unlock_face(cairo_scaled_font_t *);
GC_RETURNS_BORROWED_FROM(1) xcb_connection_t *cairo_xcb_device_get_connection(cairo_device_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE Display *cairo_xlib_surface_get_display(cairo_surface_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE Screen *cairo_xlib_surface_get_screen(cairo_surface_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE Visual *cairo_xlib_surface_get_visual(cairo_surface_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE XRenderPictFormat *cairo_xlib_surface_get_xrender_format(cairo_surface_t *);

/* --- User data; a destroy function that is given releases it --- */
cairo_status_t cairo_set_user_data(cairo_t *, const cairo_user_data_key_t *, GC_DESTROYED_BY(4) void *,
	cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_get_user_data(cairo_t *, const cairo_user_data_key_t *);
cairo_status_t cairo_surface_set_user_data(cairo_surface_t *, const cairo_user_data_key_t *, GC_DESTROYED_BY(4) void *,
	cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_surface_get_user_data(cairo_surface_t *,
	const cairo_user_data_key_t *);
cairo_status_t cairo_pattern_set_user_data(cairo_pattern_t *, const cairo_user_data_key_t *, GC_DESTROYED_BY(4) void *,
	cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_pattern_get_user_data(cairo_pattern_t *,
	const cairo_user_data_key_t *);
cairo_status_t cairo_device_set_user_data(cairo_device_t *, const cairo_user_data_key_t *, GC_DESTROYED_BY(4) void *,
	cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_device_get_user_data(cairo_device_t *,
	const cairo_user_data_key_t *);
cairo_status_t cairo_font_face_set_user_data(cairo_font_face_t *, const cairo_user_data_key_t *,
	GC_DESTROYED_BY(4) void *, cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_font_face_get_user_data(cairo_font_face_t *,
	const cairo_user_data_key_t *);
cairo_status_t cairo_scaled_font_set_user_data(cairo_scaled_font_t *, const cairo_user_data_key_t *,
	GC_DESTROYED_BY(4) void *, cairo_destroy_func_t);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *cairo_scaled_font_get_user_data(cairo_scaled_font_t *,
	const cairo_user_data_key_t *);
cairo_status_t cairo_surface_set_mime_data(cairo_surface_t *, const char *, GC_ESCAPES const unsigned char *,
	unsigned long, cairo_destroy_func_t, GC_DESTROYED_BY(5) void *);

/* --- Without a count --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_font_options_t *cairo_font_options_create(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_font_options_t *cairo_font_options_copy(const cairo_font_options_t *);
void cairo_font_options_destroy(GC_RELEASES_NULLOK cairo_font_options_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *cairo_font_options_get_variations(cairo_font_options_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_path_t *cairo_copy_path(cairo_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_path_t *cairo_copy_path_flat(cairo_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_path_t *cairo_mesh_pattern_get_path(cairo_pattern_t *, unsigned int);
void cairo_path_destroy(GC_RELEASES_NULLOK cairo_path_t *);
void cairo_append_path(cairo_t *, const cairo_path_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN cairo_rectangle_list_t *cairo_copy_clip_rectangle_list(cairo_t *);
void cairo_rectangle_list_destroy(GC_RELEASES_NULLOK cairo_rectangle_list_t *);
GC_RETURNS_OWNED GC_PLAIN cairo_glyph_t *cairo_glyph_allocate(int);
void cairo_glyph_free(GC_RELEASES_NULLOK cairo_glyph_t *);
GC_RETURNS_OWNED GC_PLAIN cairo_text_cluster_t *cairo_text_cluster_allocate(int);
void cairo_text_cluster_free(GC_RELEASES_NULLOK cairo_text_cluster_t *);
/* Both arrays may be the caller's own. */
cairo_status_t cairo_scaled_font_text_to_glyphs(cairo_scaled_font_t *, double, double, const char *, int,
	GC_ESCAPES cairo_glyph_t **, int *, GC_ESCAPES cairo_text_cluster_t **, int *, cairo_text_cluster_flags_t *);

/* --- Drawing and writing, which run callbacks --- */
GC_RUNS_CODE void cairo_paint(cairo_t *);
GC_RUNS_CODE void cairo_show_page(cairo_t *);
GC_RUNS_CODE void cairo_surface_finish(cairo_surface_t *);
GC_RUNS_CODE void cairo_surface_flush(cairo_surface_t *);
GC_RUNS_CODE void cairo_device_finish(cairo_device_t *);
GC_RUNS_CODE cairo_status_t cairo_surface_write_to_png_stream(cairo_surface_t *, cairo_write_func_t, void *);
cairo_status_t cairo_surface_write_to_png(cairo_surface_t *, const char *);
cairo_status_t cairo_surface_status(cairo_surface_t *);
cairo_status_t cairo_status(cairo_t *);
cairo_status_t cairo_pattern_status(cairo_pattern_t *);

#endif
