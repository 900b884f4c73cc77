/* gccheck-model: gtk4 | headers: gtk/gtk.h | pkg-config: gtk4 | package: libgtk-4-dev */
/* GTK 4 only: list models and expressions that take over their arguments, controllers, paintables, surfaces. */
#ifndef GCCHECK_MODEL_GTK4_H
#define GCCHECK_MODEL_GTK4_H

#include "gtk.h"

GOBJECT(GtkAlertDialog); GOBJECT(GtkFileDialog);

/* --- Types ------------------------------------------------------------------------------------------------- */

GOBJECT(GdkClipboard); GOBJECT(GdkContentProvider); GOBJECT(GdkCursor); GOBJECT(GdkDrop); GOBJECT(GdkPaintable);
GOBJECT(GdkSurface); GOBJECT(GdkTexture); GOBJECT(GskRenderer); GOBJECT(GtkColumnViewColumn);
GOBJECT(GtkCustomFilter); GOBJECT(GtkCustomSorter); GOBJECT(GtkDropTarget); GOBJECT(GtkEventController);
GOBJECT(GtkFilter); GOBJECT(GtkFilterListModel); GOBJECT(GtkGesture); GOBJECT(GtkIconPaintable); GOBJECT(GtkListItem);
GOBJECT(GtkListItemFactory); GOBJECT(GtkMapListModel); GOBJECT(GtkMultiSelection); GOBJECT(GtkNoSelection);
GOBJECT(GtkSelectionFilterModel); GOBJECT(GtkSelectionModel); GOBJECT(GtkShortcut); GOBJECT(GtkShortcutAction);
GOBJECT(GtkShortcutController); GOBJECT(GtkShortcutTrigger); GOBJECT(GtkSingleSelection); GOBJECT(GtkSortListModel);
GOBJECT(GtkSorter); GOBJECT(GtkStackPage); GOBJECT(GtkStringFilter); GOBJECT(GtkStringList); GOBJECT(GtkStringObject);
GOBJECT(GtkTreeListModel); GOBJECT(GtkTreeListRow);

FLOATER(GtkAspectFrame); FLOATER(GtkBox); FLOATER(GtkButton); FLOATER(GtkCenterBox); FLOATER(GtkCheckButton);
FLOATER(GtkColumnView); FLOATER(GtkDrawingArea); FLOATER(GtkDropDown); FLOATER(GtkGridView); FLOATER(GtkListView);
FLOATER(GtkPaned); FLOATER(GtkPicture); FLOATER(GtkPopover); FLOATER(GtkPopoverMenu); FLOATER(GtkPopoverMenuBar);
FLOATER(GtkRevealer); FLOATER(GtkScrollbar); FLOATER(GtkSearchBar); FLOATER(GtkStack); FLOATER(GtkTreeExpander);
FLOATER(GtkViewport);

COUNTED("gdkcontentformats", GdkContentFormats); COUNTED("gskrendernode", GskRenderNode);
COUNTED("gtkexpression", GtkExpression);

typedef struct _GdkSnapshot GtkSnapshot; typedef struct _GtkBitset GtkBitset;
typedef struct _GtkExpressionWatch GtkExpressionWatch; typedef struct _graphene_rect_t graphene_rect_t;
typedef struct _graphene_size_t graphene_size_t;

typedef void (*GClosureMarshal)(GClosure *, GValue *, unsigned, const GValue *, gpointer, gpointer);
typedef gboolean (*GtkCustomFilterFunc)(gpointer, gpointer);
typedef void (*GtkDrawingAreaDrawFunc)(GtkDrawingArea *, cairo_t *, int, int, gpointer);
typedef gpointer (*GtkMapListModelMapFunc)(gpointer, gpointer);
typedef GListModel *(*GtkTreeListModelCreateModelFunc)(gpointer, gpointer);

/* --- Showing and destroying -------------------------------------------------------------------------------- */

GC_RUNS_CODE void gtk_window_destroy(GC_ESCAPES GtkWindow *);
GC_RUNS_CODE void gtk_widget_unparent(GC_ESCAPES GtkWidget *);

/* --- Made floating ----------------------------------------------------------------------------------------- */

GC_RETURNS_FLOATING GtkWidget *gtk_center_box_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_column_view_new(GC_STEALS GtkSelectionModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_drop_down_new(GC_STEALS GListModel *, GC_STEALS GtkExpression *);
GC_RETURNS_FLOATING GtkWidget *gtk_drop_down_new_from_strings(const char *const *);
GC_RETURNS_FLOATING GtkWidget *gtk_grid_view_new(GC_STEALS GtkSelectionModel *, GC_STEALS GtkListItemFactory *);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_paintable(GC_KEEPS GdkPaintable *);
GC_RETURNS_FLOATING GtkWidget *gtk_list_view_new(GC_STEALS GtkSelectionModel *, GC_STEALS GtkListItemFactory *);
GC_RETURNS_FLOATING GtkWidget *gtk_password_entry_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new_for_file(GC_KEEPS GFile *);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new_for_filename(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new_for_paintable(GC_KEEPS GdkPaintable *);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new_for_pixbuf(GC_KEEPS GdkPixbuf *);
GC_RETURNS_FLOATING GtkWidget *gtk_picture_new_for_resource(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_popover_menu_new_from_model(GC_KEEPS GMenuModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_text_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_text_new_with_buffer(GC_KEEPS GtkEntryBuffer *);

/* --- Taking in --------------------------------------------------------------------------------------------- */

void gtk_widget_insert_after(GC_SINKS GtkWidget *, GtkWidget *, GtkWidget *);
void gtk_widget_insert_before(GC_SINKS GtkWidget *, GtkWidget *, GtkWidget *);
void gtk_box_insert_child_after(GtkBox *, GC_SINKS GtkWidget *, GtkWidget *);
void gtk_aspect_frame_set_child(GtkAspectFrame *, GC_SINKS GtkWidget *);
void gtk_box_append(GtkBox *, GC_SINKS GtkWidget *);
void gtk_box_prepend(GtkBox *, GC_SINKS GtkWidget *);
void gtk_button_set_child(GtkButton *, GC_SINKS GtkWidget *);
void gtk_center_box_set_center_widget(GtkCenterBox *, GC_SINKS GtkWidget *);
void gtk_center_box_set_end_widget(GtkCenterBox *, GC_SINKS GtkWidget *);
void gtk_center_box_set_start_widget(GtkCenterBox *, GC_SINKS GtkWidget *);
void gtk_check_button_set_child(GtkCheckButton *, GC_SINKS GtkWidget *);
void gtk_combo_box_set_child(GtkComboBox *, GC_SINKS GtkWidget *);
void gtk_expander_set_child(GtkExpander *, GC_SINKS GtkWidget *);
void gtk_flow_box_append(GtkFlowBox *, GC_SINKS GtkWidget *);
void gtk_flow_box_child_set_child(GtkFlowBoxChild *, GC_SINKS GtkWidget *);
void gtk_flow_box_prepend(GtkFlowBox *, GC_SINKS GtkWidget *);
void gtk_frame_set_child(GtkFrame *, GC_SINKS GtkWidget *);
void gtk_header_bar_set_title_widget(GtkHeaderBar *, GC_SINKS GtkWidget *);
void gtk_info_bar_add_child(GtkInfoBar *, GC_SINKS GtkWidget *);
void gtk_list_box_append(GtkListBox *, GC_SINKS GtkWidget *);
void gtk_list_box_row_set_child(GtkListBoxRow *, GC_SINKS GtkWidget *);
void gtk_list_item_set_child(GtkListItem *, GC_SINKS GtkWidget *);
void gtk_menu_button_set_child(GtkMenuButton *, GC_SINKS GtkWidget *);
void gtk_overlay_set_child(GtkOverlay *, GC_SINKS GtkWidget *);
void gtk_paned_set_end_child(GtkPaned *, GC_SINKS GtkWidget *);
void gtk_paned_set_start_child(GtkPaned *, GC_SINKS GtkWidget *);
gboolean gtk_popover_menu_add_child(GtkPopoverMenu *, GC_SINKS GtkWidget *, const char *);
gboolean gtk_popover_menu_bar_add_child(GtkPopoverMenuBar *, GC_SINKS GtkWidget *, const char *);
void gtk_popover_set_child(GtkPopover *, GC_SINKS GtkWidget *);
void gtk_revealer_set_child(GtkRevealer *, GC_SINKS GtkWidget *);
void gtk_scrollbar_set_adjustment(GtkScrollbar *, GC_SINKS GtkAdjustment *);
void gtk_scrolled_window_set_child(GtkScrolledWindow *, GC_SINKS GtkWidget *);
void gtk_search_bar_set_child(GtkSearchBar *, GC_SINKS GtkWidget *);
void gtk_shortcut_set_arguments(GtkShortcut *, GC_SINKS GVariant *);
GC_RETURNS_BORROWED_FROM(1) GtkStackPage *gtk_stack_add_child(GtkStack *, GC_SINKS GtkWidget *);
void gtk_text_view_add_overlay(GtkTextView *, GC_SINKS GtkWidget *, int, int);
void gtk_text_view_set_gutter(GtkTextView *, int, GC_SINKS GtkWidget *);
void gtk_tree_expander_set_child(GtkTreeExpander *, GC_SINKS GtkWidget *);
void gtk_viewport_set_child(GtkViewport *, GC_SINKS GtkWidget *);
void gtk_window_set_child(GtkWindow *, GC_SINKS GtkWidget *);

/* --- Others ------------------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GtkExpression *gtk_closure_expression_new(GType, GC_SINKS GClosure *, unsigned,
	GC_ESCAPES GtkExpression **);
GC_RETURNS_OWNED GC_NEVER_NULL GtkExpression *gtk_cclosure_expression_new(GType, GClosureMarshal, unsigned,
	GC_ESCAPES GtkExpression **, GCallback, GC_DESTROYED_BY(7) gpointer, GClosureNotify);
GC_RETURNS_OWNED GC_NULLABLE gpointer gtk_tree_list_row_get_item(GtkTreeListRow *);
GC_RETURNS_OWNED GtkMultiSelection *gtk_multi_selection_new(GC_STEALS GListModel *);
void gtk_css_provider_load_from_data(GtkCssProvider *, const char *, gssize);
void gtk_column_view_append_column(GtkColumnView *, GC_KEEPS GtkColumnViewColumn *);
GC_RETURNS_OWNED GtkColumnViewColumn *gtk_column_view_column_new(const char *, GC_STEALS GtkListItemFactory *);
void gtk_column_view_column_set_factory(GtkColumnViewColumn *, GC_KEEPS GtkListItemFactory *);
void gtk_column_view_column_set_sorter(GtkColumnViewColumn *, GC_KEEPS GtkSorter *);
void gtk_column_view_insert_column(GtkColumnView *, unsigned, GC_KEEPS GtkColumnViewColumn *);
void gtk_column_view_set_model(GtkColumnView *, GC_KEEPS GtkSelectionModel *);
GC_RETURNS_OWNED GtkExpression *gtk_constant_expression_new(GType, ...);
GC_RETURNS_OWNED GtkExpression *gtk_constant_expression_new_for_value(const GValue *);
GC_RETURNS_OWNED GtkCustomFilter *gtk_custom_filter_new(GtkCustomFilterFunc, GC_DESTROYED_BY(3) gpointer,
	GDestroyNotify);
void gtk_custom_filter_set_filter_func(GtkCustomFilter *, GtkCustomFilterFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
GC_RETURNS_OWNED GtkCustomSorter *gtk_custom_sorter_new(GCompareDataFunc, GC_DESTROYED_BY(3) gpointer,
	GDestroyNotify);
void gtk_custom_sorter_set_sort_func(GtkCustomSorter *, GCompareDataFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_drawing_area_set_draw_func(GtkDrawingArea *, GtkDrawingAreaDrawFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_drop_down_set_expression(GtkDropDown *, GC_KEEPS GtkExpression *);
void gtk_drop_down_set_factory(GtkDropDown *, GC_KEEPS GtkListItemFactory *);
void gtk_drop_down_set_list_factory(GtkDropDown *, GC_KEEPS GtkListItemFactory *);
void gtk_drop_down_set_model(GtkDropDown *, GC_KEEPS GListModel *);
GC_RETURNS_OWNED GtkDropTarget *gtk_drop_target_new(GType, int);
void gtk_entry_set_icon_from_paintable(GtkEntry *, int, GC_KEEPS GdkPaintable *);
GC_RETURNS_OWNED GtkEventController *gtk_event_controller_focus_new(void);
GtkExpressionWatch *gtk_expression_bind(GC_STEALS GtkExpression *, gpointer, const char *, gpointer);
GC_RETURNS_ARG(1) GtkExpression *gtk_expression_ref(GC_RETAINS GtkExpression *);
void gtk_expression_unref(GC_RELEASES GtkExpression *);
GC_RETURNS_OWNED GListModel *gtk_file_chooser_get_filters(GtkFileChooser *);
GC_RETURNS_OWNED GListModel *gtk_file_chooser_get_shortcut_folders(GtkFileChooser *);
GC_RETURNS_OWNED GtkFilterListModel *gtk_filter_list_model_new(GC_STEALS GListModel *, GC_STEALS GtkFilter *);
void gtk_filter_list_model_set_filter(GtkFilterListModel *, GC_KEEPS GtkFilter *);
void gtk_filter_list_model_set_model(GtkFilterListModel *, GC_KEEPS GListModel *);
GC_RETURNS_OWNED GtkGesture *gtk_gesture_click_new(void);
void gtk_grid_view_set_factory(GtkGridView *, GC_KEEPS GtkListItemFactory *);
void gtk_grid_view_set_model(GtkGridView *, GC_KEEPS GtkSelectionModel *);
GC_RETURNS_OWNED GC_NULLABLE GFile *gtk_icon_paintable_get_file(GtkIconPaintable *);
GC_RETURNS_OWNED GtkIconPaintable *gtk_icon_paintable_new_for_file(GC_KEEPS GFile *, int, int);
void gtk_image_set_from_paintable(GtkImage *, GC_KEEPS GdkPaintable *);
GC_RETURNS_OWNED GC_PLAIN PangoTabArray *gtk_label_get_tabs(GtkLabel *);
void gtk_list_view_set_factory(GtkListView *, GC_KEEPS GtkListItemFactory *);
void gtk_list_view_set_model(GtkListView *, GC_KEEPS GtkSelectionModel *);
GC_RETURNS_OWNED GtkMapListModel *gtk_map_list_model_new(GC_STEALS GListModel *, GtkMapListModelMapFunc,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void gtk_map_list_model_set_map_func(GtkMapListModel *, GtkMapListModelMapFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_map_list_model_set_model(GtkMapListModel *, GC_KEEPS GListModel *);
GC_RETURNS_OWNED GtkNoSelection *gtk_no_selection_new(GC_STEALS GListModel *);
void gtk_no_selection_set_model(GtkNoSelection *, GC_KEEPS GListModel *);
void gtk_picture_set_paintable(GtkPicture *, GC_KEEPS GdkPaintable *);
void gtk_picture_set_pixbuf(GtkPicture *, GC_KEEPS GdkPixbuf *);
GC_RETURNS_OWNED GtkExpression *gtk_property_expression_new(GType, GC_STEALS GtkExpression *, const char *);
GC_RETURNS_OWNED GtkExpression *gtk_property_expression_new_for_pspec(GC_STEALS GtkExpression *,
	GC_KEEPS GParamSpec *);
GC_RETURNS_OWNED GtkSelectionFilterModel *gtk_selection_filter_model_new(GC_KEEPS GtkSelectionModel *);
void gtk_selection_filter_model_set_model(GtkSelectionFilterModel *, GC_KEEPS GtkSelectionModel *);
GC_RETURNS_OWNED GC_PLAIN GtkBitset *gtk_selection_model_get_selection(GtkSelectionModel *);
void gtk_shortcut_controller_add_shortcut(GtkShortcutController *, GC_STEALS GtkShortcut *);
GC_RETURNS_OWNED GtkEventController *gtk_shortcut_controller_new(void);
GC_RETURNS_OWNED GtkEventController *gtk_shortcut_controller_new_for_model(GC_KEEPS GListModel *);
GC_RETURNS_OWNED GtkShortcut *gtk_shortcut_new(GC_STEALS GtkShortcutTrigger *, GC_STEALS GtkShortcutAction *);
GC_RETURNS_OWNED GtkShortcut *gtk_shortcut_new_with_arguments(GC_STEALS GtkShortcutTrigger *,
	GC_STEALS GtkShortcutAction *, const char *, ...);
void gtk_shortcut_set_action(GtkShortcut *, GC_STEALS GtkShortcutAction *);
GC_RETURNS_OWNED GtkListItemFactory *gtk_signal_list_item_factory_new(void);
GC_RETURNS_OWNED GtkSingleSelection *gtk_single_selection_new(GC_STEALS GListModel *);
void gtk_single_selection_set_model(GtkSingleSelection *, GC_KEEPS GListModel *);
GC_RETURNS_OWNED cairo_t *gtk_snapshot_append_cairo(GtkSnapshot *, const graphene_rect_t *);
void gtk_snapshot_append_layout(GtkSnapshot *, GC_KEEPS PangoLayout *, const GdkRGBA *);
void gtk_snapshot_append_node(GtkSnapshot *, GC_KEEPS GskRenderNode *);
void gtk_snapshot_append_texture(GtkSnapshot *, GC_KEEPS GdkTexture *, const graphene_rect_t *);
GC_RETURNS_OWNED GC_NULLABLE GskRenderNode *gtk_snapshot_free_to_node(GC_STEALS GtkSnapshot *);
GC_RETURNS_OWNED GC_NULLABLE GdkPaintable *gtk_snapshot_free_to_paintable(GC_STEALS GtkSnapshot *,
	const graphene_size_t *);
GC_RETURNS_OWNED GC_PLAIN GtkSnapshot *gtk_snapshot_new(void);
GC_RETURNS_OWNED GC_NULLABLE GskRenderNode *gtk_snapshot_to_node(GtkSnapshot *);
GC_RETURNS_OWNED GC_NULLABLE GdkPaintable *gtk_snapshot_to_paintable(GtkSnapshot *, const graphene_size_t *);
GC_RETURNS_OWNED GtkSortListModel *gtk_sort_list_model_new(GC_STEALS GListModel *, GC_STEALS GtkSorter *);
void gtk_sort_list_model_set_model(GtkSortListModel *, GC_KEEPS GListModel *);
void gtk_sort_list_model_set_sorter(GtkSortListModel *, GC_KEEPS GtkSorter *);
GC_RETURNS_OWNED GtkStringFilter *gtk_string_filter_new(GC_STEALS GtkExpression *);
void gtk_string_filter_set_expression(GtkStringFilter *, GC_KEEPS GtkExpression *);
GC_RETURNS_OWNED GtkStringList *gtk_string_list_new(const char *const *);
void gtk_string_list_take(GtkStringList *, GC_STEALS char *);
GC_RETURNS_OWNED GtkStringObject *gtk_string_object_new(const char *);
GC_RETURNS_OWNED GC_NULLABLE GtkTreeListRow *gtk_tree_list_model_get_child_row(GtkTreeListModel *, unsigned);
GC_RETURNS_OWNED GC_NULLABLE GtkTreeListRow *gtk_tree_list_model_get_row(GtkTreeListModel *, unsigned);
GC_RETURNS_OWNED GtkTreeListModel *gtk_tree_list_model_new(GC_STEALS GListModel *, gboolean, gboolean,
	GtkTreeListModelCreateModelFunc, GC_DESTROYED_BY(6) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NULLABLE GtkTreeListRow *gtk_tree_list_row_get_child_row(GtkTreeListRow *, unsigned);
GC_RETURNS_OWNED GC_NULLABLE GtkTreeListRow *gtk_tree_list_row_get_parent(GtkTreeListRow *);
GC_RETURNS_OWNED GC_NULLABLE GtkExpression *gtk_value_dup_expression(const GValue *);
void gtk_value_set_expression(GValue *, GC_KEEPS GtkExpression *);
void gtk_value_take_expression(GValue *, GC_STEALS GtkExpression *);
void gtk_widget_add_controller(GtkWidget *, GC_STEALS GtkEventController *);
GC_SINCE("4.10") GC_RETURNS_OWNED GC_NEVER_NULL GtkAlertDialog *gtk_alert_dialog_new(const char *, ...);
GC_SINCE("4.10") GC_RETURNS_OWNED GC_NEVER_NULL GtkFileDialog *gtk_file_dialog_new(void);
GC_SINCE("4.10") void gtk_file_dialog_open(GtkFileDialog *, GtkWindow *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_SINCE("4.10") GC_RETURNS_OWNED GFile *gtk_file_dialog_open_finish(GtkFileDialog *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_SINCE("4.10") void gtk_file_dialog_save(GtkFileDialog *, GtkWindow *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_SINCE("4.10") GC_RETURNS_OWNED GFile *gtk_file_dialog_save_finish(GtkFileDialog *, GAsyncResult *,
	GC_OUT_ERROR GError **);

/* --- GDK and GSK ------------------------------------------------------------------------------------------- */

GC_RETURNS_ARG(1) GdkContentFormats *gdk_content_formats_ref(GC_RETAINS GdkContentFormats *);
void gdk_content_formats_unref(GC_RELEASES GdkContentFormats *);
void gdk_clipboard_read_async(GdkClipboard *, const char **, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GInputStream *gdk_clipboard_read_finish(GdkClipboard *, GAsyncResult *, const char **,
	GC_OUT_ERROR GError **);
void gdk_clipboard_read_text_async(GdkClipboard *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN char *gdk_clipboard_read_text_finish(GdkClipboard *, GAsyncResult *,
	GC_OUT_ERROR GError **);
void gdk_clipboard_read_texture_async(GdkClipboard *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GdkTexture *gdk_clipboard_read_texture_finish(GdkClipboard *, GAsyncResult *,
	GC_OUT_ERROR GError **);
void gdk_clipboard_read_value_async(GdkClipboard *, GType, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
const GValue *gdk_clipboard_read_value_finish(GdkClipboard *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean gdk_clipboard_set_content(GdkClipboard *, GC_KEEPS GdkContentProvider *);
void gdk_clipboard_set_texture(GdkClipboard *, GC_KEEPS GdkTexture *);
void gdk_clipboard_store_async(GdkClipboard *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean gdk_clipboard_store_finish(GdkClipboard *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkContentFormats *gdk_content_formats_new(const char **, unsigned);
GC_RETURNS_OWNED GdkContentFormats *gdk_content_formats_new_for_gtype(GType);
GC_RETURNS_OWNED GC_NULLABLE GdkContentFormats *gdk_content_formats_parse(const char *);
GC_RETURNS_OWNED GC_PLAIN char *gdk_content_formats_to_string(GdkContentFormats *);
gboolean gdk_content_provider_get_value(GdkContentProvider *, GValue *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkContentProvider *gdk_content_provider_new_for_bytes(const char *, GC_KEEPS GBytes *);
GC_RETURNS_OWNED GdkContentProvider *gdk_content_provider_new_for_value(const GValue *);
GC_RETURNS_OWNED GdkContentFormats *gdk_content_provider_ref_formats(GdkContentProvider *);
GC_RETURNS_OWNED GdkContentFormats *gdk_content_provider_ref_storable_formats(GdkContentProvider *);
void gdk_content_provider_write_mime_type_async(GdkContentProvider *, const char *, GOutputStream *, int,
	GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean gdk_content_provider_write_mime_type_finish(GdkContentProvider *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkCursor *gdk_cursor_new_from_texture(GC_KEEPS GdkTexture *, int, int, GC_KEEPS GdkCursor *);
GC_RETURNS_OWNED GdkTexture *gdk_memory_texture_new(int, int, int, GC_KEEPS GBytes *, gsize);
GC_RETURNS_OWNED GdkPaintable *gdk_paintable_get_current_image(GdkPaintable *);
GC_RETURNS_OWNED GdkPaintable *gdk_paintable_new_empty(int, int);
void gdk_surface_set_cursor(GdkSurface *, GC_KEEPS GdkCursor *);
GC_RETURNS_OWNED GdkTexture *gdk_texture_new_for_pixbuf(GC_KEEPS GdkPixbuf *);
GC_RETURNS_OWNED GdkTexture *gdk_texture_new_from_bytes(GC_KEEPS GBytes *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkTexture *gdk_texture_new_from_file(GC_KEEPS GFile *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkTexture *gdk_texture_new_from_filename(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkTexture *gdk_texture_new_from_resource(const char *);
GC_RETURNS_OWNED GBytes *gdk_texture_save_to_png_bytes(GdkTexture *);
void gdk_drop_read_value_async(GdkDrop *, GType, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
const GValue *gdk_drop_read_value_finish(GdkDrop *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GskRenderNode *gsk_render_node_ref(GC_RETAINS GskRenderNode *);
void gsk_render_node_unref(GC_RELEASES GskRenderNode *);
gboolean gsk_renderer_realize(GskRenderer *, GdkSurface *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkTexture *gsk_renderer_render_texture(GskRenderer *, GskRenderNode *, const graphene_rect_t *);

#endif
