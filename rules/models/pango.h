/* gccheck-model: pango-1.0 | headers: pango/pango.h | pkg-config: pango | package: libpango1.0-dev */
/* Generated from Pango-1.0.gir by `gccheck import`. Ownership is what the library's own annotations say (transfer
 * full, container, none). What GIR cannot say - that a callee keeps or sinks what it is given, that a result floats -
 * is told from types and names.
 */
#ifndef GCCHECK_MODEL_PANGO_1_0_H
#define GCCHECK_MODEL_PANGO_1_0_H

#include "gccheck.h"

typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoAttrIterator PangoAttrIterator;
typedef int PangoAttrType;
typedef struct _GSList GSList;
typedef struct _PangoLanguage PangoLanguage;
typedef struct GC_FAMILY("pangoattrlist") GC_DEFAULT_BY_NAME _PangoAttrList PangoAttrList;
typedef int gboolean;
typedef void *gpointer;
typedef gboolean (*PangoAttrFilterFunc)(PangoAttribute *, gpointer);
typedef struct _PangoRectangle PangoRectangle;
typedef const void *gconstpointer;
typedef gpointer (*PangoAttrDataCopyFunc)(gconstpointer);
typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK void *);
typedef struct _PangoColor PangoColor;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoContext PangoContext;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontMap PangoFontMap;
typedef struct _PangoMatrix PangoMatrix;
typedef struct GC_FAMILY("pangofontmetrics") GC_DEFAULT_BY_NAME _PangoFontMetrics PangoFontMetrics;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontFamily PangoFontFamily;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFont PangoFont;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontset PangoFontset;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoCoverage PangoCoverage;
typedef unsigned char guchar;
typedef struct _GBytes GBytes;
typedef struct _GError GError;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontFace PangoFontFace;
typedef struct hb_font_t hb_font_t;
typedef unsigned guint;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoFontsetSimple PangoFontsetSimple;
typedef struct _PangoGlyphItem PangoGlyphItem;
typedef struct _PangoGlyphItemIter PangoGlyphItemIter;
typedef struct _PangoGlyphString PangoGlyphString;
typedef struct _PangoItem PangoItem;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoLayout PangoLayout;
typedef int PangoLayoutDeserializeFlags;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct GC_FAMILY("pangolayoutline") GC_DEFAULT_BY_NAME _PangoLayoutLine PangoLayoutLine;
typedef struct _PangoLogAttr PangoLogAttr;
typedef int gint;
typedef struct _PangoTabArray PangoTabArray;
typedef int PangoLayoutSerializeFlags;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _PangoRenderer PangoRenderer;
typedef int PangoRenderPart;
typedef int PangoScript;
typedef struct _PangoScriptIter PangoScriptIter;
typedef int PangoTabAlign;
typedef unsigned short guint16;
typedef int PangoFontScale;
typedef int PangoGravityHint;
typedef int PangoGravity;
typedef int PangoOverline;
typedef int PangoShowFlags;
typedef int PangoStretch;
typedef int PangoStyle;
typedef int PangoTextTransform;
typedef int PangoUnderline;
typedef int PangoVariant;
typedef int PangoWeight;
typedef struct _GList GList;
typedef int PangoDirection;
typedef struct _GMarkupParseContext GMarkupParseContext;
typedef unsigned gunichar;
typedef unsigned long GType;
typedef struct _GString GString;

/* --- PangoAttrFontDesc --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_font_desc_new(const PangoFontDescription *);

/* --- PangoAttrFontFeatures --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_font_features_new(const char *);

/* --- PangoAttrIterator --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttrIterator *pango_attr_iterator_copy(PangoAttrIterator *);
void pango_attr_iterator_destroy(GC_RELEASES PangoAttrIterator *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoAttribute *pango_attr_iterator_get(PangoAttrIterator *, PangoAttrType);
GC_RETURNS_OWNED GC_PLAIN GSList *pango_attr_iterator_get_attrs(PangoAttrIterator *);
GC_PLAIN void pango_attr_iterator_get_font(PangoAttrIterator *, PangoFontDescription *, GC_OUT_OWNED PangoLanguage **,
	GC_OUT_OWNED GSList **);

/* --- PangoAttrLanguage --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_language_new(PangoLanguage *);

/* --- PangoAttrList --- */
GC_RETURNS_OWNED PangoAttrList *pango_attr_list_new(void);
void pango_attr_list_change(PangoAttrList *, GC_STEALS PangoAttribute *);
GC_RETURNS_OWNED GC_NULLABLE PangoAttrList *pango_attr_list_copy(PangoAttrList *);
GC_RETURNS_OWNED GC_NULLABLE PangoAttrList *pango_attr_list_filter(PangoAttrList *, PangoAttrFilterFunc, gpointer);
GC_RETURNS_OWNED GC_PLAIN GSList *pango_attr_list_get_attributes(PangoAttrList *);
GC_RETURNS_OWNED GC_PLAIN PangoAttrIterator *pango_attr_list_get_iterator(PangoAttrList *);
void pango_attr_list_insert(PangoAttrList *, GC_STEALS PangoAttribute *);
void pango_attr_list_insert_before(PangoAttrList *, GC_STEALS PangoAttribute *);
GC_RETURNS_ARG(1) PangoAttrList *pango_attr_list_ref(GC_RETAINS PangoAttrList *);
GC_RETURNS_OWNED GC_PLAIN char *pango_attr_list_to_string(PangoAttrList *);
void pango_attr_list_unref(GC_RELEASES_NULLOK PangoAttrList *);
GC_RETURNS_OWNED GC_NULLABLE PangoAttrList *pango_attr_list_from_string(const char *);

/* --- PangoAttrShape --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_shape_new(const PangoRectangle *, const PangoRectangle *);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_shape_new_with_data(const PangoRectangle *,
	const PangoRectangle *, gpointer, PangoAttrDataCopyFunc, GDestroyNotify);

/* --- PangoAttrSize --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_size_new(int);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_size_new_absolute(int);

/* --- PangoAttribute --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attribute_copy(const PangoAttribute *);
void pango_attribute_destroy(GC_RELEASES PangoAttribute *);

/* --- PangoColor --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoColor *pango_color_copy(const PangoColor *);
void pango_color_free(GC_RELEASES_NULLOK PangoColor *);
GC_RETURNS_OWNED GC_PLAIN char *pango_color_to_string(const PangoColor *);

/* --- PangoContext --- */
GC_RETURNS_OWNED PangoContext *pango_context_new(void);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoFontDescription *pango_context_get_font_description(PangoContext *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoFontMap *pango_context_get_font_map(PangoContext *);
GC_RETURNS_BORROWED_FROM(1) PangoLanguage *pango_context_get_language(PangoContext *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const PangoMatrix *pango_context_get_matrix(PangoContext *);
GC_RETURNS_OWNED PangoFontMetrics *pango_context_get_metrics(PangoContext *, const PangoFontDescription *,
	PangoLanguage *);
GC_PLAIN void pango_context_list_families(PangoContext *, GC_OUT_OWNED PangoFontFamily ***, int *);
GC_RETURNS_OWNED GC_NULLABLE PangoFont *pango_context_load_font(PangoContext *, const PangoFontDescription *);
GC_RETURNS_OWNED GC_NULLABLE PangoFontset *pango_context_load_fontset(PangoContext *, const PangoFontDescription *,
	PangoLanguage *);
void pango_context_set_font_map(PangoContext *, GC_KEEPS PangoFontMap *);

/* --- PangoCoverage --- */
GC_RETURNS_OWNED PangoCoverage *pango_coverage_new(void);
GC_RETURNS_OWNED GC_NULLABLE PangoCoverage *pango_coverage_from_bytes(guchar *, int);
GC_RETURNS_OWNED PangoCoverage *pango_coverage_copy(PangoCoverage *);
GC_RETURNS_ARG(1) PangoCoverage *pango_coverage_ref(GC_RETAINS PangoCoverage *);
GC_PLAIN void pango_coverage_to_bytes(PangoCoverage *, GC_OUT_OWNED guchar **, int *);
void pango_coverage_unref(GC_RELEASES PangoCoverage *);

/* --- PangoFont --- */
void pango_font_descriptions_free(GC_STEALS PangoFontDescription **, int);
GC_RETURNS_OWNED GC_NULLABLE PangoFont *pango_font_deserialize(PangoContext *, GBytes *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_describe(PangoFont *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_describe_with_absolute_size(PangoFont *);
GC_RETURNS_OWNED PangoCoverage *pango_font_get_coverage(PangoFont *, PangoLanguage *);
GC_RETURNS_BORROWED_FROM(1) PangoFontFace *pango_font_get_face(PangoFont *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoFontMap *pango_font_get_font_map(PangoFont *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE hb_font_t *pango_font_get_hb_font(PangoFont *);
GC_RETURNS_OWNED PangoFontMetrics *pango_font_get_metrics(PangoFont *, PangoLanguage *);
GC_RETURNS_OWNED GBytes *pango_font_serialize(PangoFont *);

/* --- PangoFontDescription --- */
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoFontDescription *pango_font_description_copy(const PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoFontDescription *pango_font_description_copy_static(
	const PangoFontDescription *);
void pango_font_description_free(GC_RELEASES_NULLOK PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *pango_font_description_to_filename(const PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN char *pango_font_description_to_string(const PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_from_string(const char *);

/* --- PangoFontFace --- */
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_face_describe(PangoFontFace *);
GC_RETURNS_BORROWED_FROM(1) PangoFontFamily *pango_font_face_get_family(PangoFontFace *);
GC_PLAIN void pango_font_face_list_sizes(PangoFontFace *, GC_OUT_OWNED int **, int *);

/* --- PangoFontFamily --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoFontFace *pango_font_family_get_face(PangoFontFamily *, const char *);
GC_PLAIN void pango_font_family_list_faces(PangoFontFamily *, GC_OUT_OWNED PangoFontFace ***, int *);

/* --- PangoFontMap --- */
GC_RETURNS_OWNED PangoContext *pango_font_map_create_context(PangoFontMap *);
GC_RETURNS_BORROWED_FROM(1) PangoFontFamily *pango_font_map_get_family(PangoFontMap *, const char *);
GC_PLAIN void pango_font_map_list_families(PangoFontMap *, GC_OUT_OWNED PangoFontFamily ***, int *);
GC_RETURNS_OWNED GC_NULLABLE PangoFont *pango_font_map_load_font(PangoFontMap *, PangoContext *,
	const PangoFontDescription *);
GC_RETURNS_OWNED GC_NULLABLE PangoFontset *pango_font_map_load_fontset(PangoFontMap *, PangoContext *,
	const PangoFontDescription *, PangoLanguage *);

/* --- PangoFontMetrics --- */
GC_RETURNS_ARG(1) GC_NULLABLE PangoFontMetrics *pango_font_metrics_ref(GC_RETAINS PangoFontMetrics *);
void pango_font_metrics_unref(GC_RELEASES_NULLOK PangoFontMetrics *);

/* --- PangoFontset --- */
GC_RETURNS_OWNED PangoFont *pango_fontset_get_font(PangoFontset *, guint);
GC_RETURNS_OWNED PangoFontMetrics *pango_fontset_get_metrics(PangoFontset *);

/* --- PangoFontsetSimple --- */
GC_RETURNS_OWNED PangoFontsetSimple *pango_fontset_simple_new(PangoLanguage *);
void pango_fontset_simple_append(PangoFontsetSimple *, GC_STEALS PangoFont *);

/* --- PangoGlyphItem --- */
GC_RETURNS_OWNED GC_PLAIN GSList *pango_glyph_item_apply_attrs(PangoGlyphItem *, const char *, PangoAttrList *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoGlyphItem *pango_glyph_item_copy(PangoGlyphItem *);
void pango_glyph_item_free(GC_RELEASES_NULLOK PangoGlyphItem *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoGlyphItem *pango_glyph_item_split(PangoGlyphItem *, const char *, int);

/* --- PangoGlyphItemIter --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoGlyphItemIter *pango_glyph_item_iter_copy(PangoGlyphItemIter *);
void pango_glyph_item_iter_free(GC_RELEASES_NULLOK PangoGlyphItemIter *);

/* --- PangoGlyphString --- */
GC_RETURNS_OWNED GC_PLAIN PangoGlyphString *pango_glyph_string_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoGlyphString *pango_glyph_string_copy(PangoGlyphString *);
void pango_glyph_string_free(GC_RELEASES_NULLOK PangoGlyphString *);

/* --- PangoItem --- */
GC_RETURNS_OWNED GC_PLAIN PangoItem *pango_item_new(void);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoItem *pango_item_copy(PangoItem *);
void pango_item_free(GC_RELEASES_NULLOK PangoItem *);
GC_RETURNS_OWNED GC_PLAIN PangoItem *pango_item_split(PangoItem *, int, int);

/* --- PangoLanguage --- */
GC_RETURNS_BORROWED GC_NULLABLE PangoLanguage *pango_language_from_string(const char *);
GC_RETURNS_BORROWED PangoLanguage *pango_language_get_default(void);

/* --- PangoLayout --- */
GC_RETURNS_OWNED PangoLayout *pango_layout_new(GC_KEEPS PangoContext *);
GC_RETURNS_OWNED GC_NULLABLE PangoLayout *pango_layout_deserialize(PangoContext *, GBytes *,
	PangoLayoutDeserializeFlags, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED PangoLayout *pango_layout_copy(PangoLayout *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoAttrList *pango_layout_get_attributes(PangoLayout *);
GC_RETURNS_BORROWED_FROM(1) PangoContext *pango_layout_get_context(PangoLayout *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const PangoFontDescription *pango_layout_get_font_description(PangoLayout *);
GC_RETURNS_OWNED GC_PLAIN PangoLayoutIter *pango_layout_get_iter(PangoLayout *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayoutLine *pango_layout_get_line(PangoLayout *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayoutLine *pango_layout_get_line_readonly(PangoLayout *, int);
GC_PLAIN void pango_layout_get_log_attrs(PangoLayout *, GC_OUT_OWNED PangoLogAttr **, gint *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoTabArray *pango_layout_get_tabs(PangoLayout *);
GC_RETURNS_OWNED GBytes *pango_layout_serialize(PangoLayout *, PangoLayoutSerializeFlags);
void pango_layout_set_attributes(PangoLayout *, GC_KEEPS PangoAttrList *);
gboolean pango_layout_write_to_file(PangoLayout *, PangoLayoutSerializeFlags, const char *, GC_OUT_ERROR GError **);

/* --- PangoLayoutIter --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoLayoutIter *pango_layout_iter_copy(PangoLayoutIter *);
void pango_layout_iter_free(GC_RELEASES_NULLOK PangoLayoutIter *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayout *pango_layout_iter_get_layout(PangoLayoutIter *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayoutLine *pango_layout_iter_get_line(PangoLayoutIter *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayoutLine *pango_layout_iter_get_line_readonly(PangoLayoutIter *);

/* --- PangoLayoutLine --- */
GC_PLAIN void pango_layout_line_get_x_ranges(PangoLayoutLine *, int, int, GC_OUT_OWNED int **, int *);
GC_RETURNS_ARG(1) GC_NULLABLE PangoLayoutLine *pango_layout_line_ref(GC_RETAINS PangoLayoutLine *);
void pango_layout_line_unref(GC_RELEASES PangoLayoutLine *);

/* --- PangoMatrix --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoMatrix *pango_matrix_copy(const PangoMatrix *);
void pango_matrix_free(GC_RELEASES_NULLOK PangoMatrix *);

/* --- PangoRenderer --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoColor *pango_renderer_get_color(PangoRenderer *, PangoRenderPart);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayout *pango_renderer_get_layout(PangoRenderer *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PangoLayoutLine *pango_renderer_get_layout_line(PangoRenderer *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const PangoMatrix *pango_renderer_get_matrix(PangoRenderer *);

/* --- PangoScript --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoLanguage *pango_script_get_sample_language(PangoScript);

/* --- PangoScriptIter --- */
GC_RETURNS_OWNED GC_PLAIN PangoScriptIter *pango_script_iter_new(const char *, int);
void pango_script_iter_free(GC_RELEASES PangoScriptIter *);
GC_PLAIN void pango_script_iter_get_range(PangoScriptIter *, GC_OUT_OWNED const char **, GC_OUT_OWNED const char **,
	PangoScript *);

/* --- PangoTabArray --- */
GC_RETURNS_OWNED GC_PLAIN PangoTabArray *pango_tab_array_new(gint, gboolean);
GC_RETURNS_OWNED GC_PLAIN PangoTabArray *pango_tab_array_new_with_positions(gint, gboolean, PangoTabAlign, gint, ...);
GC_RETURNS_OWNED GC_PLAIN PangoTabArray *pango_tab_array_copy(PangoTabArray *);
void pango_tab_array_free(GC_RELEASES PangoTabArray *);
GC_PLAIN void pango_tab_array_get_tabs(PangoTabArray *, PangoTabAlign **, GC_OUT_OWNED gint **);
GC_RETURNS_OWNED GC_PLAIN char *pango_tab_array_to_string(PangoTabArray *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE PangoTabArray *pango_tab_array_from_string(const char *);

/* --- Functions --- */
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_allow_breaks_new(gboolean);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_background_alpha_new(guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_background_new(guint16, guint16, guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_baseline_shift_new(int);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_fallback_new(gboolean);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_family_new(const char *);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_font_scale_new(PangoFontScale);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_foreground_alpha_new(guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_foreground_new(guint16, guint16, guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_gravity_hint_new(PangoGravityHint);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_gravity_new(PangoGravity);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_insert_hyphens_new(gboolean);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_letter_spacing_new(int);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_line_height_new(double);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_line_height_new_absolute(int);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_overline_color_new(guint16, guint16, guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_overline_new(PangoOverline);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_rise_new(int);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_scale_new(double);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_sentence_new(void);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_show_new(PangoShowFlags);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_stretch_new(PangoStretch);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_strikethrough_color_new(guint16, guint16, guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_strikethrough_new(gboolean);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_style_new(PangoStyle);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_text_transform_new(PangoTextTransform);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_underline_color_new(guint16, guint16, guint16);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_underline_new(PangoUnderline);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_variant_new(PangoVariant);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_weight_new(PangoWeight);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attr_word_new(void);
GC_RETURNS_OWNED GC_PLAIN GList *pango_itemize(PangoContext *, const char *, int, int, PangoAttrList *,
	PangoAttrIterator *);
GC_RETURNS_OWNED GC_PLAIN GList *pango_itemize_with_base_dir(PangoContext *, PangoDirection, const char *, int, int,
	PangoAttrList *, PangoAttrIterator *);
gboolean pango_markup_parser_finish(GMarkupParseContext *, GC_OUT_OWNED_ON_SUCCESS PangoAttrList **,
	GC_OUT_OWNED_ON_SUCCESS char **, gunichar *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED GMarkupParseContext *pango_markup_parser_new(gunichar);
GC_PLAIN gboolean pango_parse_enum(GType, const char *, int *, gboolean, GC_OUT_OWNED_ON_SUCCESS char **);
gboolean pango_parse_markup(const char *, int, gunichar, GC_OUT_OWNED_ON_SUCCESS PangoAttrList **,
	GC_OUT_OWNED_ON_SUCCESS char **, gunichar *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GList *pango_reorder_items(GList *);
gboolean pango_scan_int(GC_REPLACES const char **, int *);
gboolean pango_scan_string(GC_REPLACES const char **, GString *);
gboolean pango_scan_word(GC_REPLACES const char **, GString *);
gboolean pango_skip_space(GC_REPLACES const char **);
GC_RETURNS_OWNED GC_PLAIN char **pango_split_file_list(const char *);
GC_RETURNS_OWNED GC_PLAIN char *pango_trim_string(const char *);

#endif
