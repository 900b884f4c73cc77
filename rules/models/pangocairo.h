/* gccheck-model: pangocairo-1.0 | headers: pango/pangocairo.h | pkg-config: pangocairo | package: libpango1.0-dev */
/* Generated from PangoCairo-1.0.gir by `gccheck import`. Ownership is what the library's own annotations say (transfer
 * full, container, none). What GIR cannot say - that a callee keeps or sinks what it is given, that a result floats -
 * is told from types and names.
 */
#ifndef GCCHECK_MODEL_PANGOCAIRO_1_0_H
#define GCCHECK_MODEL_PANGOCAIRO_1_0_H

#include "gccheck.h"

typedef struct _cairo_scaled_font cairo_scaled_font_t;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoCairoFont PangoCairoFont;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontMap PangoFontMap;
typedef int cairo_font_type_t;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoContext PangoContext;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoCairoFontMap PangoCairoFontMap;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _cairo cairo_t;
typedef struct _PangoAttrShape PangoAttrShape;
typedef int gboolean;
typedef void *gpointer;
typedef void (*PangoCairoShapeRendererFunc)(cairo_t *, PangoAttrShape *, gboolean, gpointer);
typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK void *);
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoLayout PangoLayout;

/* --- PangoCairoFont --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE cairo_scaled_font_t *pango_cairo_font_get_scaled_font(PangoCairoFont *);

/* --- PangoCairoFontMap --- */
GC_RETURNS_BORROWED PangoFontMap *pango_cairo_font_map_get_default(void);
GC_RETURNS_OWNED PangoFontMap *pango_cairo_font_map_new(void);
GC_RETURNS_OWNED GC_NULLABLE PangoFontMap *pango_cairo_font_map_new_for_font_type(cairo_font_type_t);
GC_RETURNS_BORROWED_FROM(1) PangoContext *pango_cairo_font_map_create_context(PangoCairoFontMap *);

/* --- Functions --- */
GC_RETURNS_BORROWED GC_NULLABLE const cairo_font_options_t *pango_cairo_context_get_font_options(PangoContext *);
void pango_cairo_context_set_font_options(GC_KEEPS PangoContext *, const cairo_font_options_t *);
void pango_cairo_context_set_resolution(GC_KEEPS PangoContext *, double);
void pango_cairo_context_set_shape_renderer(GC_KEEPS PangoContext *, PangoCairoShapeRendererFunc,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED PangoContext *pango_cairo_create_context(cairo_t *);
GC_RETURNS_OWNED PangoLayout *pango_cairo_create_layout(cairo_t *);

#endif
