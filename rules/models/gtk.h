/* gccheck-model: gtk | headers: gtk/gtk.h | pkg-config: gtk+-3.0 | package: libgtk-3-dev */
/* What GTK 3 and GTK 4 have in common, with GdkPixbuf, Pango and cairo. Widgets are made floating and sunk by what
 * takes them in. Windows and dialogs belong to GTK from birth until they are destroyed, so their makers lend; as code
 * that uses g_object_new cannot say so, showing, presenting and destroying ends the tracking (GC_ESCAPES). A function
 * whose prototype or ownership differs between the two versions is in none of the three files.
 */
#ifndef GCCHECK_MODEL_GTK_H
#define GCCHECK_MODEL_GTK_H

#include "gio.h"

/* --- Types ------------------------------------------------------------------------------------------------- */

GOBJECT(GdkAppLaunchContext); GOBJECT(GdkFrameClock); GOBJECT(GdkPixbuf); GOBJECT(GdkPixbufAnimation);
GOBJECT(GdkPixbufLoader); GOBJECT(GtkActionable); GOBJECT(GtkApplication); GOBJECT(GtkBuilder);
GOBJECT(GtkCellLayout); GOBJECT(GtkCssProvider); GOBJECT(GtkEditable); GOBJECT(GtkEntryBuffer);
GOBJECT(GtkEntryCompletion); GOBJECT(GtkFileChooser); GOBJECT(GtkFileChooserNative); GOBJECT(GtkIconTheme);
GOBJECT(GtkListStore); GOBJECT(GtkNativeDialog); GOBJECT(GtkSizeGroup); GOBJECT(GtkStyleContext);
GOBJECT(GtkStyleProvider); GOBJECT(GtkTextBuffer); GOBJECT(GtkTextChildAnchor); GOBJECT(GtkTextMark);
GOBJECT(GtkTextTag); GOBJECT(GtkTextTagTable); GOBJECT(GtkTreeModel); GOBJECT(GtkTreeModelFilter);
GOBJECT(GtkTreeSelection); GOBJECT(GtkTreeSortable); GOBJECT(GtkTreeStore); GOBJECT(PangoContext); GOBJECT(PangoFont);
GOBJECT(PangoFontFace); GOBJECT(PangoFontFamily); GOBJECT(PangoFontMap); GOBJECT(PangoLayout);

FLOATER(GtkActionBar); FLOATER(GtkAdjustment); FLOATER(GtkCellRenderer); FLOATER(GtkComboBox);
FLOATER(GtkComboBoxText); FLOATER(GtkDialog); FLOATER(GtkEntry); FLOATER(GtkExpander); FLOATER(GtkFlowBox);
FLOATER(GtkFlowBoxChild); FLOATER(GtkFrame); FLOATER(GtkGrid); FLOATER(GtkHeaderBar); FLOATER(GtkIconView);
FLOATER(GtkImage); FLOATER(GtkInfoBar); FLOATER(GtkLabel); FLOATER(GtkListBox); FLOATER(GtkListBoxRow);
FLOATER(GtkMenuButton); FLOATER(GtkNotebook); FLOATER(GtkOverlay); FLOATER(GtkRange); FLOATER(GtkScrolledWindow);
FLOATER(GtkSpinButton); FLOATER(GtkTextView); FLOATER(GtkTreeView); FLOATER(GtkTreeViewColumn); FLOATER(GtkWidget);
FLOATER(GtkWindow);

COUNTED("pangoattr", PangoAttrList);

typedef struct GC_FAMILY("cairo") GC_DEFAULT_BY_NAME _cairo cairo_t;
typedef struct GC_FAMILY("cairodevice") GC_DEFAULT_BY_NAME _cairo_device cairo_device_t;
typedef struct GC_FAMILY("cairofontface") GC_DEFAULT_BY_NAME _cairo_font_face cairo_font_face_t;
typedef struct GC_FAMILY("cairopattern") GC_DEFAULT_BY_NAME _cairo_pattern cairo_pattern_t;
typedef struct GC_FAMILY("cairoregion") GC_DEFAULT_BY_NAME _cairo_region cairo_region_t;
typedef struct GC_FAMILY("cairoscaledfont") GC_DEFAULT_BY_NAME _cairo_scaled_font cairo_scaled_font_t;
typedef struct GC_FAMILY("cairosurface") GC_DEFAULT_BY_NAME _cairo_surface cairo_surface_t;
typedef struct _GdkRGBA GdkRGBA; typedef struct _GtkTextIter GtkTextIter; typedef struct _GtkTreeIter GtkTreeIter;
typedef struct _GtkTreePath GtkTreePath; typedef struct _GtkTreeRowReference GtkTreeRowReference;
typedef struct _PangoAttrIterator PangoAttrIterator; typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoFontDescription PangoFontDescription; typedef struct _PangoFontMetrics PangoFontMetrics;
typedef struct _PangoLanguage PangoLanguage; typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoLayoutLine PangoLayoutLine; typedef struct _PangoTabArray PangoTabArray;
typedef struct _cairo_font_options cairo_font_options_t; typedef struct _cairo_matrix cairo_matrix_t;
typedef struct _cairo_rectangle cairo_rectangle_t; typedef struct _cairo_rectangle_int cairo_rectangle_int_t;
typedef struct _cairo_rectangle_list cairo_rectangle_list_t;
typedef struct _cairo_user_data_key cairo_user_data_key_t; typedef struct cairo_path cairo_path_t;

typedef gboolean (*GtkTreeModelForeachFunc)(GtkTreeModel *, GtkTreePath *, GtkTreeIter *, gpointer);
typedef gboolean (*GtkEntryCompletionMatchFunc)(GtkEntryCompletion *, const char *, GtkTreeIter *, gpointer);
typedef GtkWidget *(*GtkFlowBoxCreateWidgetFunc)(gpointer, gpointer);
typedef gboolean (*GtkFlowBoxFilterFunc)(GtkFlowBoxChild *, gpointer);
typedef int (*GtkFlowBoxSortFunc)(GtkFlowBoxChild *, GtkFlowBoxChild *, gpointer);
typedef GtkWidget *(*GtkListBoxCreateWidgetFunc)(gpointer, gpointer);
typedef gboolean (*GtkListBoxFilterFunc)(GtkListBoxRow *, gpointer);
typedef void (*GtkListBoxUpdateHeaderFunc)(GtkListBoxRow *, GtkListBoxRow *, gpointer);
typedef int (*GtkListBoxSortFunc)(GtkListBoxRow *, GtkListBoxRow *, gpointer);
typedef gboolean (*GtkTreeModelFilterVisibleFunc)(GtkTreeModel *, GtkTreeIter *, gpointer);
typedef gboolean (*GtkTreeSelectionFunc)(GtkTreeSelection *, GtkTreeModel *, GtkTreePath *, gboolean, gpointer);
typedef int (*GtkTreeIterCompareFunc)(GtkTreeModel *, GtkTreeIter *, GtkTreeIter *, gpointer);
typedef gboolean (*GtkTickCallback)(GtkWidget *, GdkFrameClock *, gpointer);
typedef void (*GdkPixbufDestroyNotify)(guchar *, gpointer);
typedef void (*cairo_destroy_func_t)(void *);
typedef int (*cairo_read_func_t)(void *, unsigned char *, unsigned);

/* --- Showing and destroying -------------------------------------------------------------------------------- */

void gtk_widget_show(GC_ESCAPES GtkWidget *);
void gtk_widget_set_visible(GC_ESCAPES GtkWidget *, gboolean);
void gtk_window_present(GC_ESCAPES GtkWindow *);
void gtk_window_present_with_time(GC_ESCAPES GtkWindow *, guint32);
void gtk_window_set_application(GC_ESCAPES GtkWindow *, GC_KEEPS GtkApplication *);
void gtk_application_add_window(GtkApplication *, GC_ESCAPES GtkWindow *);
void gtk_native_dialog_destroy(GC_RELEASES GtkNativeDialog *);
void gtk_native_dialog_show(GtkNativeDialog *);

/* --- Made floating ----------------------------------------------------------------------------------------- */

GC_RETURNS_BORROWED GtkWidget *gtk_about_dialog_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_action_bar_new(void);
GC_RETURNS_FLOATING GtkAdjustment *gtk_adjustment_new(double, double, double, double, double, double);
GC_RETURNS_BORROWED GtkWidget *gtk_application_window_new(GC_KEEPS GtkApplication *);
GC_RETURNS_FLOATING GtkWidget *gtk_box_new(int, int);
GC_RETURNS_FLOATING GtkWidget *gtk_button_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_button_new_with_label(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_button_new_with_mnemonic(const char *);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_accel_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_combo_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_pixbuf_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_progress_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_spin_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_spinner_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_text_new(void);
GC_RETURNS_FLOATING GtkCellRenderer *gtk_cell_renderer_toggle_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_check_button_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_check_button_new_with_label(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_check_button_new_with_mnemonic(const char *);
GC_RETURNS_BORROWED GtkWidget *gtk_color_chooser_dialog_new(const char *, GtkWindow *);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new_with_entry(void);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new_with_model(GC_KEEPS GtkTreeModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new_with_model_and_entry(GC_KEEPS GtkTreeModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_text_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_text_new_with_entry(void);
GC_RETURNS_BORROWED GtkWidget *gtk_dialog_new(void);
GC_RETURNS_BORROWED GtkWidget *gtk_dialog_new_with_buttons(const char *, GtkWindow *, int, const char *, ...);
GC_RETURNS_FLOATING GtkWidget *gtk_entry_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_entry_new_with_buffer(GC_KEEPS GtkEntryBuffer *);
GC_RETURNS_FLOATING GtkWidget *gtk_expander_new(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_expander_new_with_mnemonic(const char *);
GC_RETURNS_BORROWED GtkWidget *gtk_file_chooser_dialog_new(const char *, GtkWindow *, int, const char *, ...);
GC_RETURNS_FLOATING GtkWidget *gtk_fixed_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_flow_box_child_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_flow_box_new(void);
GC_RETURNS_BORROWED GtkWidget *gtk_font_chooser_dialog_new(const char *, GtkWindow *);
GC_RETURNS_FLOATING GtkWidget *gtk_frame_new(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_grid_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_header_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_icon_view_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_icon_view_new_with_model(GC_KEEPS GtkTreeModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_file(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_pixbuf(GC_KEEPS GdkPixbuf *);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_resource(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_info_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_info_bar_new_with_buttons(const char *, ...);
GC_RETURNS_FLOATING GtkWidget *gtk_label_new(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_label_new_with_mnemonic(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_level_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_link_button_new(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_link_button_new_with_label(const char *, const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_list_box_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_list_box_row_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_button_new(void);
GC_RETURNS_BORROWED GtkWidget *gtk_message_dialog_new(GtkWindow *, int, int, int, const char *, ...);
GC_RETURNS_BORROWED GtkWidget *gtk_message_dialog_new_with_markup(GtkWindow *, int, int, int, const char *, ...);
GC_RETURNS_FLOATING GtkWidget *gtk_notebook_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_overlay_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_paned_new(int);
GC_RETURNS_FLOATING GtkWidget *gtk_progress_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_revealer_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_scale_new(int, GC_SINKS GtkAdjustment *);
GC_RETURNS_FLOATING GtkWidget *gtk_scale_new_with_range(int, double, double, double);
GC_RETURNS_FLOATING GtkWidget *gtk_scrollbar_new(int, GC_SINKS GtkAdjustment *);
GC_RETURNS_FLOATING GtkWidget *gtk_search_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_search_entry_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_separator_new(int);
GC_RETURNS_FLOATING GtkWidget *gtk_spin_button_new(GC_SINKS GtkAdjustment *, double, unsigned);
GC_RETURNS_FLOATING GtkWidget *gtk_spin_button_new_with_range(double, double, double);
GC_RETURNS_FLOATING GtkWidget *gtk_spinner_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_stack_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_stack_switcher_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_switch_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_text_view_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_text_view_new_with_buffer(GC_KEEPS GtkTextBuffer *);
GC_RETURNS_FLOATING GtkWidget *gtk_toggle_button_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_toggle_button_new_with_label(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_toggle_button_new_with_mnemonic(const char *);
GC_RETURNS_FLOATING GtkTreeViewColumn *gtk_tree_view_column_new(void);
GC_RETURNS_FLOATING GtkTreeViewColumn *gtk_tree_view_column_new_with_attributes(const char *,
	GC_SINKS GtkCellRenderer *, ...);
GC_RETURNS_FLOATING GtkWidget *gtk_tree_view_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_tree_view_new_with_model(GC_KEEPS GtkTreeModel *);

/* --- Taking in --------------------------------------------------------------------------------------------- */

void gtk_grid_attach(GtkGrid *, GC_SINKS GtkWidget *, int, int, int, int);
void gtk_grid_attach_next_to(GtkGrid *, GC_SINKS GtkWidget *, GtkWidget *, int, int, int);
void gtk_widget_set_parent(GC_SINKS GtkWidget *, GtkWidget *);
void gtk_action_bar_pack_end(GtkActionBar *, GC_SINKS GtkWidget *);
void gtk_action_bar_pack_start(GtkActionBar *, GC_SINKS GtkWidget *);
void gtk_action_bar_set_center_widget(GtkActionBar *, GC_SINKS GtkWidget *);
void gtk_actionable_set_action_target_value(GtkActionable *, GC_SINKS GVariant *);
void gtk_cell_layout_pack_end(GtkCellLayout *, GC_SINKS GtkCellRenderer *, gboolean);
void gtk_cell_layout_pack_start(GtkCellLayout *, GC_SINKS GtkCellRenderer *, gboolean);
void gtk_dialog_add_action_widget(GtkDialog *, GC_SINKS GtkWidget *, int);
void gtk_expander_set_label_widget(GtkExpander *, GC_SINKS GtkWidget *);
void gtk_flow_box_insert(GtkFlowBox *, GC_SINKS GtkWidget *, int);
void gtk_flow_box_set_hadjustment(GtkFlowBox *, GC_SINKS GtkAdjustment *);
void gtk_flow_box_set_vadjustment(GtkFlowBox *, GC_SINKS GtkAdjustment *);
void gtk_frame_set_label_widget(GtkFrame *, GC_SINKS GtkWidget *);
void gtk_header_bar_pack_end(GtkHeaderBar *, GC_SINKS GtkWidget *);
void gtk_header_bar_pack_start(GtkHeaderBar *, GC_SINKS GtkWidget *);
void gtk_info_bar_add_action_widget(GtkInfoBar *, GC_SINKS GtkWidget *, int);
void gtk_list_box_insert(GtkListBox *, GC_SINKS GtkWidget *, int);
void gtk_list_box_prepend(GtkListBox *, GC_SINKS GtkWidget *);
void gtk_list_box_row_set_header(GtkListBoxRow *, GC_SINKS GtkWidget *);
void gtk_list_box_set_adjustment(GtkListBox *, GC_SINKS GtkAdjustment *);
void gtk_list_box_set_placeholder(GtkListBox *, GC_SINKS GtkWidget *);
void gtk_menu_button_set_popover(GtkMenuButton *, GC_SINKS GtkWidget *);
int gtk_notebook_append_page(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
int gtk_notebook_append_page_menu(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
int gtk_notebook_insert_page(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *, int);
int gtk_notebook_insert_page_menu(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *,
	int);
int gtk_notebook_prepend_page(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
int gtk_notebook_prepend_page_menu(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
void gtk_notebook_set_action_widget(GtkNotebook *, GC_SINKS GtkWidget *, int);
void gtk_notebook_set_menu_label(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
void gtk_notebook_set_tab_label(GtkNotebook *, GC_SINKS GtkWidget *, GC_SINKS GtkWidget *);
void gtk_overlay_add_overlay(GtkOverlay *, GC_SINKS GtkWidget *);
void gtk_range_set_adjustment(GtkRange *, GC_SINKS GtkAdjustment *);
void gtk_scrolled_window_set_hadjustment(GtkScrolledWindow *, GC_SINKS GtkAdjustment *);
void gtk_scrolled_window_set_vadjustment(GtkScrolledWindow *, GC_SINKS GtkAdjustment *);
void gtk_spin_button_set_adjustment(GtkSpinButton *, GC_SINKS GtkAdjustment *);
void gtk_text_view_add_child_at_anchor(GtkTextView *, GC_SINKS GtkWidget *, GC_KEEPS GtkTextChildAnchor *);
int gtk_tree_view_append_column(GtkTreeView *, GC_SINKS GtkTreeViewColumn *);
void gtk_tree_view_column_pack_end(GtkTreeViewColumn *, GC_SINKS GtkCellRenderer *, gboolean);
void gtk_tree_view_column_pack_start(GtkTreeViewColumn *, GC_SINKS GtkCellRenderer *, gboolean);
void gtk_tree_view_column_set_widget(GtkTreeViewColumn *, GC_SINKS GtkWidget *);
int gtk_tree_view_insert_column(GtkTreeView *, GC_SINKS GtkTreeViewColumn *, int);
int gtk_tree_view_insert_column_with_attributes(GtkTreeView *, int, const char *, GC_SINKS GtkCellRenderer *, ...);
void gtk_window_set_titlebar(GtkWindow *, GC_SINKS GtkWidget *);

/* --- Builders, models and text ----------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GtkBuilder *gtk_builder_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GtkFileChooserNative *gtk_file_chooser_native_new(const char *, GtkWindow *, int,
	const char *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GMountOperation *gtk_mount_operation_new(GtkWindow *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GObject *gtk_builder_get_object(GtkBuilder *, const char *);
GC_RETURNS_CONTAINER GC_PLAIN GSList *gtk_builder_get_objects(GtkBuilder *);
gboolean gtk_builder_value_from_string(GtkBuilder *, GParamSpec *, const char *, GValue *, GC_OUT_ERROR GError **);
gboolean gtk_builder_value_from_string_type(GtkBuilder *, GType, const char *, GValue *, GC_OUT_ERROR GError **);
void gtk_builder_expose_object(GtkBuilder *, const char *, GC_KEEPS GObject *);
GC_VARARGS_OUT_OWNED void gtk_tree_model_get(GtkTreeModel *, GtkTreeIter *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GtkListStore *gtk_list_store_new(int, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GtkListStore *gtk_list_store_newv(int, GType *);
GC_RETURNS_OWNED GC_NEVER_NULL GtkTreeStore *gtk_tree_store_new(int, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GtkTreeStore *gtk_tree_store_newv(int, GType *);
GC_RETURNS_OWNED GC_NEVER_NULL GtkTreeModel *gtk_tree_model_filter_new(GC_KEEPS GtkTreeModel *, GtkTreePath *);
GC_RETURNS_OWNED GC_NEVER_NULL GtkTreeModel *gtk_tree_model_sort_new_with_model(GC_KEEPS GtkTreeModel *);
GC_RUNS_CODE void gtk_tree_model_foreach(GtkTreeModel *, GtkTreeModelForeachFunc, gpointer);
void gtk_tree_view_set_model(GtkTreeView *, GC_KEEPS GtkTreeModel *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GtkTreePath *gtk_tree_path_new(void);
GC_RETURNS_OWNED GC_PLAIN GtkTreePath *gtk_tree_path_new_from_string(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GtkTreePath *gtk_tree_path_new_first(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GtkTreePath *gtk_tree_path_copy(const GtkTreePath *);
void gtk_tree_path_free(GC_RELEASES_NULLOK GtkTreePath *);
GC_RETURNS_OWNED GtkApplication *gtk_application_new(const char *, int);
void gtk_application_set_menubar(GtkApplication *, GC_KEEPS GMenuModel *);
GC_RETURNS_OWNED GtkBuilder *gtk_builder_new_from_file(const char *);
GC_RETURNS_OWNED GtkBuilder *gtk_builder_new_from_resource(const char *);
GC_RETURNS_OWNED GtkBuilder *gtk_builder_new_from_string(const char *, gssize);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_cell_layout_get_cells(GtkCellLayout *);
void gtk_combo_box_set_model(GtkComboBox *, GC_KEEPS GtkTreeModel *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_combo_box_text_get_active_text(GtkComboBoxText *);
GC_RETURNS_OWNED GtkCssProvider *gtk_css_provider_new(void);
GC_RETURNS_OWNED GC_PLAIN char *gtk_editable_get_chars(GtkEditable *, int, int);
GC_RETURNS_OWNED GtkEntryBuffer *gtk_entry_buffer_new(const char *, int);
GC_RETURNS_OWNED GC_PLAIN char *gtk_entry_completion_compute_prefix(GtkEntryCompletion *, const char *);
GC_RETURNS_OWNED GtkEntryCompletion *gtk_entry_completion_new(void);
void gtk_entry_completion_set_match_func(GtkEntryCompletion *, GtkEntryCompletionMatchFunc,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void gtk_entry_completion_set_model(GtkEntryCompletion *, GC_KEEPS GtkTreeModel *);
void gtk_entry_set_buffer(GtkEntry *, GC_KEEPS GtkEntryBuffer *);
void gtk_entry_set_completion(GtkEntry *, GC_KEEPS GtkEntryCompletion *);
void gtk_entry_set_icon_from_gicon(GtkEntry *, int, GC_KEEPS GIcon *);
GC_RETURNS_OWNED GFile *gtk_file_chooser_get_file(GtkFileChooser *);
gboolean gtk_file_chooser_set_file(GtkFileChooser *, GC_KEEPS GFile *, GC_OUT_ERROR GError **);
void gtk_flow_box_bind_model(GtkFlowBox *, GListModel *, GtkFlowBoxCreateWidgetFunc, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_flow_box_get_selected_children(GtkFlowBox *);
void gtk_flow_box_set_filter_func(GtkFlowBox *, GtkFlowBoxFilterFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void gtk_flow_box_set_sort_func(GtkFlowBox *, GtkFlowBoxSortFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GtkIconTheme *gtk_icon_theme_new(void);
GC_PLAIN gboolean gtk_icon_view_get_cursor(GtkIconView *, GC_OUT_OWNED_ON_SUCCESS GtkTreePath **,
	GC_OUT_BORROWED GtkCellRenderer **);
GC_PLAIN gboolean gtk_icon_view_get_item_at_pos(GtkIconView *, int, int, GC_OUT_OWNED_ON_SUCCESS GtkTreePath **,
	GC_OUT_BORROWED GtkCellRenderer **);
GC_RETURNS_OWNED GC_PLAIN GtkTreePath *gtk_icon_view_get_path_at_pos(GtkIconView *, int, int);
GC_RETURNS_OWNED GC_PLAIN GList *gtk_icon_view_get_selected_items(GtkIconView *);
GC_PLAIN gboolean gtk_icon_view_get_visible_range(GtkIconView *, GC_OUT_OWNED_ON_SUCCESS GtkTreePath **,
	GC_OUT_OWNED_ON_SUCCESS GtkTreePath **);
void gtk_icon_view_set_model(GtkIconView *, GC_KEEPS GtkTreeModel *);
void gtk_image_set_from_pixbuf(GtkImage *, GC_KEEPS GdkPixbuf *);
void gtk_label_set_attributes(GtkLabel *, GC_KEEPS PangoAttrList *);
void gtk_list_box_bind_model(GtkListBox *, GListModel *, GtkListBoxCreateWidgetFunc, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_list_box_get_selected_rows(GtkListBox *);
void gtk_list_box_set_filter_func(GtkListBox *, GtkListBoxFilterFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void gtk_list_box_set_header_func(GtkListBox *, GtkListBoxUpdateHeaderFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_list_box_set_sort_func(GtkListBox *, GtkListBoxSortFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void gtk_menu_button_set_menu_model(GtkMenuButton *, GC_KEEPS GMenuModel *);
GC_RETURNS_OWNED GtkSizeGroup *gtk_size_group_new(int);
void gtk_style_context_add_provider(GtkStyleContext *, GC_KEEPS GtkStyleProvider *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GtkTextMark *gtk_text_buffer_create_mark(GtkTextBuffer *, const char *, const GtkTextIter *, gboolean);
GC_RETURNS_BORROWED_FROM(1) GtkTextTag *gtk_text_buffer_create_tag(GtkTextBuffer *, const char *, const char *, ...);
GC_RETURNS_BORROWED_FROM(1) GtkTextChildAnchor *gtk_text_buffer_create_child_anchor(GtkTextBuffer *, GtkTextIter *);
void gtk_text_buffer_add_mark(GtkTextBuffer *, GC_KEEPS GtkTextMark *, const GtkTextIter *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_text_buffer_get_slice(GtkTextBuffer *, const GtkTextIter *, const GtkTextIter *,
	gboolean);
GC_RETURNS_OWNED GC_PLAIN char *gtk_text_buffer_get_text(GtkTextBuffer *, const GtkTextIter *, const GtkTextIter *,
	gboolean);
GC_RETURNS_OWNED GtkTextBuffer *gtk_text_buffer_new(GC_KEEPS GtkTextTagTable *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_text_iter_get_slice(const GtkTextIter *, const GtkTextIter *);
GC_RETURNS_CONTAINER GC_PLAIN GSList *gtk_text_iter_get_tags(const GtkTextIter *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_text_iter_get_text(const GtkTextIter *, const GtkTextIter *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_text_iter_get_visible_text(const GtkTextIter *, const GtkTextIter *);
GC_RETURNS_OWNED GtkTextMark *gtk_text_mark_new(const char *, gboolean);
GC_RETURNS_OWNED GtkTextTag *gtk_text_tag_new(const char *);
gboolean gtk_text_tag_table_add(GtkTextTagTable *, GC_KEEPS GtkTextTag *);
GC_RETURNS_OWNED GtkTextTagTable *gtk_text_tag_table_new(void);
void gtk_text_view_set_buffer(GtkTextView *, GC_KEEPS GtkTextBuffer *);
void gtk_tree_model_filter_set_visible_func(GtkTreeModelFilter *, GtkTreeModelFilterVisibleFunc,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_PLAIN GtkTreePath *gtk_tree_model_get_path(GtkTreeModel *, GtkTreeIter *);
GC_RETURNS_OWNED GC_PLAIN char *gtk_tree_path_to_string(GtkTreePath *);
GC_RETURNS_OWNED GC_PLAIN GtkTreeRowReference *gtk_tree_row_reference_copy(GtkTreeRowReference *);
void gtk_tree_row_reference_free(GC_RELEASES GtkTreeRowReference *);
GC_RETURNS_OWNED GC_PLAIN GtkTreePath *gtk_tree_row_reference_get_path(GtkTreeRowReference *);
GC_RETURNS_OWNED GC_PLAIN GtkTreeRowReference *gtk_tree_row_reference_new(GC_KEEPS GtkTreeModel *, GtkTreePath *);
GC_RETURNS_OWNED GC_PLAIN GtkTreeRowReference *gtk_tree_row_reference_new_proxy(GC_KEEPS GObject *,
	GC_KEEPS GtkTreeModel *, GtkTreePath *);
gboolean gtk_tree_selection_get_selected(GtkTreeSelection *, GC_OUT_BORROWED GtkTreeModel **, GtkTreeIter *);
GC_RETURNS_OWNED GC_PLAIN GList *gtk_tree_selection_get_selected_rows(GtkTreeSelection *,
	GC_OUT_BORROWED GtkTreeModel **);
void gtk_tree_selection_set_select_function(GtkTreeSelection *, GtkTreeSelectionFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_tree_sortable_set_default_sort_func(GtkTreeSortable *, GtkTreeIterCompareFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void gtk_tree_sortable_set_sort_func(GtkTreeSortable *, int, GtkTreeIterCompareFunc, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_tree_view_get_columns(GtkTreeView *);
GC_PLAIN void gtk_tree_view_get_cursor(GtkTreeView *, GC_OUT_OWNED GtkTreePath **,
	GC_OUT_BORROWED GtkTreeViewColumn **);
GC_PLAIN gboolean gtk_tree_view_get_path_at_pos(GtkTreeView *, int, int, GC_OUT_OWNED_ON_SUCCESS GtkTreePath **,
	GC_OUT_BORROWED GtkTreeViewColumn **, int *, int *);
GC_PLAIN gboolean gtk_tree_view_get_visible_range(GtkTreeView *, GC_OUT_OWNED_ON_SUCCESS GtkTreePath **,
	GC_OUT_OWNED_ON_SUCCESS GtkTreePath **);
unsigned gtk_widget_add_tick_callback(GtkWidget *, GtkTickCallback, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED PangoContext *gtk_widget_create_pango_context(GtkWidget *);
GC_RETURNS_OWNED PangoLayout *gtk_widget_create_pango_layout(GtkWidget *, const char *);
void gtk_widget_insert_action_group(GtkWidget *, const char *, GC_KEEPS GActionGroup *);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_window_list_toplevels(void);

/* --- GDK --------------------------------------------------------------------------------------------------- */

void gdk_app_launch_context_set_icon(GdkAppLaunchContext *, GC_KEEPS GIcon *);
GC_RETURNS_OWNED GC_PLAIN char *gdk_rgba_to_string(const GdkRGBA *);

/* --- Pixel buffers ----------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_data(GC_ESCAPES const guchar *, int, gboolean, int, int, int, int,
	GdkPixbufDestroyNotify, GC_ESCAPES gpointer);
gboolean gdk_pixbuf_save(GdkPixbuf *, const char *, const char *, GC_OUT_ERROR GError **, ...);
GC_PLAIN gboolean gdk_pixbuf_save_to_buffer(GdkPixbuf *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *, const char *,
	GC_OUT_ERROR GError **, ...);
const char *gdk_pixbuf_get_option(GdkPixbuf *, const char *);
gboolean gdk_pixbuf_loader_close(GdkPixbufLoader *, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_loader_write(GdkPixbufLoader *, const guchar *, gsize, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GdkPixbuf *gdk_pixbuf_loader_get_pixbuf(GdkPixbufLoader *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GdkPixbufAnimation *gdk_pixbuf_loader_get_animation(GdkPixbufLoader *);
GC_RETURNS_OWNED GdkPixbufAnimation *gdk_pixbuf_animation_new_from_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_apply_embedded_orientation(GdkPixbuf *);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_copy(const GdkPixbuf *);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_flip(const GdkPixbuf *, gboolean);
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new(void);
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new_with_mime_type(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbufLoader *gdk_pixbuf_loader_new_with_type(const char *, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_loader_write_bytes(GdkPixbufLoader *, GBytes *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new(int, gboolean, int, int, int);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_bytes(GC_KEEPS GBytes *, int, gboolean, int, int, int, int);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_file_at_scale(const char *, int, int, gboolean,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_file_at_size(const char *, int, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_resource(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_resource_at_scale(const char *, int, int, gboolean,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_stream(GC_KEEPS GInputStream *, GCancellable *,
	GC_OUT_ERROR GError **);
void gdk_pixbuf_new_from_stream_async(GC_KEEPS GInputStream *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_stream_at_scale(GC_KEEPS GInputStream *, int, int, gboolean,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_new_from_stream_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *gdk_pixbuf_read_pixel_bytes(const GdkPixbuf *);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_rotate_simple(const GdkPixbuf *, int);
GC_PLAIN gboolean gdk_pixbuf_save_to_bufferv(GdkPixbuf *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *, const char *,
	char **, char **, GC_OUT_ERROR GError **);
void gdk_pixbuf_save_to_stream_async(GdkPixbuf *, GOutputStream *, const char *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer, ...);
gboolean gdk_pixbuf_save_to_stream_finish(GAsyncResult *, GC_OUT_ERROR GError **);
gboolean gdk_pixbuf_savev(GdkPixbuf *, const char *, const char *, char **, char **, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gdk_pixbuf_scale_simple(const GdkPixbuf *, int, int, int);

/* --- Pango ------------------------------------------------------------------------------------------------- */

void pango_attribute_destroy(GC_RELEASES PangoAttribute *);
GC_RETURNS_OWNED GC_PLAIN PangoAttribute *pango_attribute_copy(const PangoAttribute *);
void pango_font_description_free(GC_RELEASES_NULLOK PangoFontDescription *);
void pango_attr_list_unref(GC_RELEASES_NULLOK PangoAttrList *);
void pango_font_metrics_unref(GC_RELEASES_NULLOK PangoFontMetrics *);
void pango_layout_iter_free(GC_RELEASES_NULLOK PangoLayoutIter *);
void pango_attr_list_change(PangoAttrList *, GC_STEALS PangoAttribute *);
GC_RETURNS_OWNED PangoAttrList *pango_attr_list_copy(PangoAttrList *);
GC_RETURNS_OWNED PangoAttrList *pango_attr_list_from_string(const char *);
GC_RETURNS_OWNED GC_PLAIN GSList *pango_attr_list_get_attributes(PangoAttrList *);
GC_RETURNS_OWNED GC_PLAIN PangoAttrIterator *pango_attr_list_get_iterator(PangoAttrList *);
void pango_attr_list_insert(PangoAttrList *, GC_STEALS PangoAttribute *);
void pango_attr_list_insert_before(PangoAttrList *, GC_STEALS PangoAttribute *);
GC_RETURNS_ARG(1) PangoAttrList *pango_attr_list_ref(GC_RETAINS PangoAttrList *);
GC_RETURNS_OWNED GC_PLAIN PangoFontMetrics *pango_context_get_metrics(PangoContext *, const PangoFontDescription *,
	PangoLanguage *);
GC_PLAIN void pango_context_list_families(PangoContext *, GC_OUT_OWNED PangoFontFamily ***, int *);
GC_RETURNS_OWNED PangoFont *pango_context_load_font(PangoContext *, const PangoFontDescription *);
GC_RETURNS_OWNED PangoContext *pango_context_new(void);
void pango_context_set_font_map(PangoContext *, GC_KEEPS PangoFontMap *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_describe(PangoFont *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_copy(const PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_copy_static(const PangoFontDescription *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_from_string(const char *);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_description_new(void);
GC_RETURNS_OWNED GC_PLAIN char *pango_font_description_to_filename(const PangoFontDescription *);
void pango_font_descriptions_free(GC_RELEASES PangoFontDescription **, int);
GC_RETURNS_OWNED GC_PLAIN PangoFontDescription *pango_font_face_describe(PangoFontFace *);
GC_RETURNS_OWNED GC_PLAIN PangoFontMetrics *pango_font_get_metrics(PangoFont *, PangoLanguage *);
GC_RETURNS_OWNED PangoContext *pango_font_map_create_context(PangoFontMap *);
GC_PLAIN void pango_font_map_list_families(PangoFontMap *, GC_OUT_OWNED PangoFontFamily ***, int *);
GC_RETURNS_OWNED PangoFont *pango_font_map_load_font(PangoFontMap *, PangoContext *, const PangoFontDescription *);
GC_RETURNS_ARG(1) PangoFontMetrics *pango_font_metrics_ref(GC_RETAINS PangoFontMetrics *);
GC_RETURNS_OWNED PangoLayout *pango_layout_copy(PangoLayout *);
GC_RETURNS_OWNED GC_PLAIN PangoLayoutIter *pango_layout_get_iter(PangoLayout *);
GC_RETURNS_OWNED GC_PLAIN PangoTabArray *pango_layout_get_tabs(PangoLayout *);
GC_RETURNS_OWNED GC_PLAIN PangoLayoutIter *pango_layout_iter_copy(PangoLayoutIter *);
GC_RETURNS_ARG(1) PangoLayoutLine *pango_layout_line_ref(GC_RETAINS PangoLayoutLine *);
void pango_layout_line_unref(GC_RELEASES PangoLayoutLine *);
GC_RETURNS_OWNED PangoLayout *pango_layout_new(GC_KEEPS PangoContext *);
void pango_layout_set_attributes(PangoLayout *, GC_KEEPS PangoAttrList *);
gboolean pango_parse_markup(const char *, int, gunichar, GC_OUT_OWNED_ON_SUCCESS PangoAttrList **,
	GC_OUT_OWNED_ON_SUCCESS char **, gunichar *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED PangoContext *pango_cairo_create_context(cairo_t *);
GC_RETURNS_OWNED PangoLayout *pango_cairo_create_layout(cairo_t *);
GC_RETURNS_OWNED PangoFontMap *pango_cairo_font_map_new(void);

/* --- cairo ------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL cairo_t *cairo_create(GC_KEEPS cairo_surface_t *);
GC_RETURNS_ARG(1) cairo_t *cairo_reference(GC_RETAINS cairo_t *);
void cairo_destroy(GC_RELEASES_NULLOK cairo_t *);
GC_RETURNS_BORROWED_FROM(1) cairo_surface_t *cairo_get_target(cairo_t *);
GC_RETURNS_BORROWED_FROM(1) cairo_surface_t *cairo_get_group_target(cairo_t *);
GC_RETURNS_BORROWED_FROM(1) cairo_pattern_t *cairo_get_source(cairo_t *);
GC_RETURNS_BORROWED_FROM(1) cairo_font_face_t *cairo_get_font_face(cairo_t *);
GC_RETURNS_BORROWED_FROM(1) cairo_scaled_font_t *cairo_get_scaled_font(cairo_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pop_group(cairo_t *);
void cairo_set_source(cairo_t *, GC_KEEPS cairo_pattern_t *);
void cairo_set_source_surface(cairo_t *, GC_KEEPS cairo_surface_t *, double, double);
void cairo_set_font_face(cairo_t *, GC_KEEPS cairo_font_face_t *);
void cairo_set_scaled_font(cairo_t *, GC_KEEPS const cairo_scaled_font_t *);
GC_RETURNS_OWNED GC_PLAIN cairo_path_t *cairo_copy_path(cairo_t *);
GC_RETURNS_OWNED GC_PLAIN cairo_path_t *cairo_copy_path_flat(cairo_t *);
void cairo_path_destroy(GC_RELEASES cairo_path_t *);
GC_RETURNS_OWNED GC_PLAIN cairo_rectangle_list_t *cairo_copy_clip_rectangle_list(cairo_t *);
void cairo_rectangle_list_destroy(GC_RELEASES cairo_rectangle_list_t *);
GC_RETURNS_ARG(1) cairo_surface_t *cairo_surface_reference(GC_RETAINS cairo_surface_t *);
void cairo_surface_destroy(GC_RELEASES_NULLOK cairo_surface_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_surface_create_similar(cairo_surface_t *, int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_surface_create_similar_image(cairo_surface_t *, int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_surface_create_for_rectangle(GC_KEEPS cairo_surface_t *, double,
	double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_surface_map_to_image(cairo_surface_t *,
	const cairo_rectangle_int_t *);
void cairo_surface_unmap_image(cairo_surface_t *, GC_RELEASES cairo_surface_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE cairo_device_t *cairo_surface_get_device(cairo_surface_t *);
int cairo_surface_set_user_data(cairo_surface_t *, const cairo_user_data_key_t *, GC_DESTROYED_BY(4) void *,
	cairo_destroy_func_t);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_image_surface_create(int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_image_surface_create_for_data(GC_ESCAPES unsigned char *, int,
	int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_image_surface_create_from_png(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_image_surface_create_from_png_stream(cairo_read_func_t, void *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_surface_t *cairo_recording_surface_create(int, const cairo_rectangle_t *);
GC_RETURNS_ARG(1) cairo_pattern_t *cairo_pattern_reference(GC_RETAINS cairo_pattern_t *);
void cairo_pattern_destroy(GC_RELEASES_NULLOK cairo_pattern_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_rgb(double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_rgba(double, double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_for_surface(GC_KEEPS cairo_surface_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_linear(double, double, double, double);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_radial(double, double, double, double, double,
	double);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_pattern_t *cairo_pattern_create_mesh(void);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_region_t *cairo_region_create(void);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_region_t *cairo_region_create_rectangle(const cairo_rectangle_int_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_region_t *cairo_region_create_rectangles(const cairo_rectangle_int_t *, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_region_t *cairo_region_copy(const cairo_region_t *);
GC_RETURNS_ARG(1) cairo_region_t *cairo_region_reference(GC_RETAINS cairo_region_t *);
void cairo_region_destroy(GC_RELEASES_NULLOK cairo_region_t *);
GC_RETURNS_ARG(1) cairo_font_face_t *cairo_font_face_reference(GC_RETAINS cairo_font_face_t *);
void cairo_font_face_destroy(GC_RELEASES_NULLOK cairo_font_face_t *);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_font_face_t *cairo_toy_font_face_create(const char *, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL cairo_scaled_font_t *cairo_scaled_font_create(cairo_font_face_t *,
	const cairo_matrix_t *, const cairo_matrix_t *, const cairo_font_options_t *);
GC_RETURNS_ARG(1) cairo_scaled_font_t *cairo_scaled_font_reference(GC_RETAINS cairo_scaled_font_t *);
void cairo_scaled_font_destroy(GC_RELEASES_NULLOK cairo_scaled_font_t *);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL cairo_font_options_t *cairo_font_options_create(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL cairo_font_options_t *cairo_font_options_copy(const cairo_font_options_t *);
void cairo_font_options_destroy(GC_RELEASES_NULLOK cairo_font_options_t *);
GC_RETURNS_ARG(1) cairo_device_t *cairo_device_reference(GC_RETAINS cairo_device_t *);
void cairo_device_destroy(GC_RELEASES_NULLOK cairo_device_t *);

#endif
