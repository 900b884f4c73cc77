/* gccheck-model: gtk3 | headers: gtk/gtk.h | pkg-config: gtk+-3.0 | package: libgtk-3-dev */
/* GTK 3 only: containers, menus, clipboards, GDK windows and events. */
#ifndef GCCHECK_MODEL_GTK3_H
#define GCCHECK_MODEL_GTK3_H

#include "gtk.h"

/* --- Types ------------------------------------------------------------------------------------------------- */

typedef struct _GdkAtom *GdkAtom;

GOBJECT(GdkCursor); GOBJECT(GdkDisplay); GOBJECT(GdkScreen); GOBJECT(GdkWindow); GOBJECT(GtkClipboard);
GOBJECT(GtkIconInfo);

FLOATER(GtkBox); FLOATER(GtkButton); FLOATER(GtkCellArea); FLOATER(GtkContainer); FLOATER(GtkLayout);
FLOATER(GtkMenu); FLOATER(GtkMenuItem); FLOATER(GtkMenuShell); FLOATER(GtkMenuToolButton); FLOATER(GtkRadioButton);
FLOATER(GtkRadioMenuItem); FLOATER(GtkToolButton); FLOATER(GtkToolItem); FLOATER(GtkToolbar);

typedef struct _GdkWindowAttr GdkWindowAttr; typedef struct _GtkSelectionData GtkSelectionData;
typedef struct _GtkTargetEntry GtkTargetEntry; typedef union _GdkEvent GdkEvent;

typedef void (*GtkMenuDetachFunc)(GtkWidget *, GtkMenu *);
typedef void (*GtkCallback)(GtkWidget *, gpointer);
typedef void (*GtkClipboardTextReceivedFunc)(GtkClipboard *, const char *, gpointer);
typedef void (*GtkClipboardReceivedFunc)(GtkClipboard *, GtkSelectionData *, gpointer);
typedef void (*GtkClipboardGetFunc)(GtkClipboard *, GtkSelectionData *, unsigned, gpointer);
typedef void (*GtkClipboardClearFunc)(GtkClipboard *, gpointer);
typedef void (*GtkClipboardImageReceivedFunc)(GtkClipboard *, GdkPixbuf *, gpointer);

/* --- Showing and destroying -------------------------------------------------------------------------------- */

GC_RUNS_CODE void gtk_widget_destroy(GC_ESCAPES GtkWidget *);
void gtk_widget_show_all(GC_ESCAPES GtkWidget *);
void gtk_widget_show_now(GC_ESCAPES GtkWidget *);
GC_RUNS_CODE int gtk_dialog_run(GC_ESCAPES GtkDialog *);
GC_RUNS_CODE void gtk_main(void);
GC_RUNS_CODE gboolean gtk_main_iteration(void);
GC_RUNS_CODE gboolean gtk_main_iteration_do(gboolean);

/* --- Made floating ----------------------------------------------------------------------------------------- */

GC_RETURNS_FLOATING GtkWidget *gtk_button_box_new(int);
GC_RETURNS_FLOATING GtkWidget *gtk_cell_view_new_with_pixbuf(GC_KEEPS GdkPixbuf *);
GC_RETURNS_FLOATING GtkWidget *gtk_check_menu_item_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_check_menu_item_new_with_label(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_check_menu_item_new_with_mnemonic(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new_with_area(GC_SINKS GtkCellArea *);
GC_RETURNS_FLOATING GtkWidget *gtk_combo_box_new_with_area_and_entry(GC_SINKS GtkCellArea *);
GC_RETURNS_FLOATING GtkWidget *gtk_event_box_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_animation(GC_KEEPS GdkPixbufAnimation *);
GC_RETURNS_FLOATING GtkWidget *gtk_image_new_from_surface(GC_KEEPS cairo_surface_t *);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_bar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_item_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_item_new_with_label(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_item_new_with_mnemonic(const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_menu_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_popover_menu_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_popover_new_from_model(GtkWidget *, GC_KEEPS GMenuModel *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_button_new(GSList *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_button_new_from_widget(GtkRadioButton *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_button_new_with_label(GSList *, const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_button_new_with_mnemonic(GSList *, const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_menu_item_new(GSList *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_menu_item_new_from_widget(GtkRadioMenuItem *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_menu_item_new_with_label(GSList *, const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_radio_menu_item_new_with_mnemonic(GSList *, const char *);
GC_RETURNS_FLOATING GtkWidget *gtk_separator_menu_item_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_toolbar_new(void);
GC_RETURNS_FLOATING GtkWidget *gtk_widget_new(GType, const char *, ...);

/* --- Taking in --------------------------------------------------------------------------------------------- */

void gtk_container_remove(GtkContainer *, GtkWidget *);
void gtk_menu_attach_to_widget(GC_SINKS GtkMenu *, GtkWidget *, GtkMenuDetachFunc);
void gtk_box_pack_end(GtkBox *, GC_SINKS GtkWidget *, gboolean, gboolean, unsigned);
void gtk_box_pack_start(GtkBox *, GC_SINKS GtkWidget *, gboolean, gboolean, unsigned);
void gtk_box_set_center_widget(GtkBox *, GC_SINKS GtkWidget *);
void gtk_button_set_image(GtkButton *, GC_SINKS GtkWidget *);
void gtk_container_add(GtkContainer *, GC_SINKS GtkWidget *);
void gtk_container_add_with_properties(GtkContainer *, GC_SINKS GtkWidget *, const char *, ...);
void gtk_file_chooser_set_extra_widget(GtkFileChooser *, GC_SINKS GtkWidget *);
void gtk_file_chooser_set_preview_widget(GtkFileChooser *, GC_SINKS GtkWidget *);
void gtk_header_bar_set_custom_title(GtkHeaderBar *, GC_SINKS GtkWidget *);
void gtk_layout_put(GtkLayout *, GC_SINKS GtkWidget *, int, int);
void gtk_menu_attach(GtkMenu *, GC_SINKS GtkWidget *, unsigned, unsigned, unsigned, unsigned);
void gtk_menu_button_set_popup(GtkMenuButton *, GC_SINKS GtkWidget *);
void gtk_menu_item_set_submenu(GtkMenuItem *, GC_SINKS GtkWidget *);
void gtk_menu_shell_append(GtkMenuShell *, GC_SINKS GtkWidget *);
void gtk_menu_shell_insert(GtkMenuShell *, GC_SINKS GtkWidget *, int);
void gtk_menu_shell_prepend(GtkMenuShell *, GC_SINKS GtkWidget *);
void gtk_menu_tool_button_set_menu(GtkMenuToolButton *, GC_SINKS GtkWidget *);
void gtk_tool_button_set_icon_widget(GtkToolButton *, GC_SINKS GtkWidget *);
void gtk_tool_button_set_label_widget(GtkToolButton *, GC_SINKS GtkWidget *);
void gtk_toolbar_insert(GtkToolbar *, GC_SINKS GtkToolItem *, int);

/* --- Others ------------------------------------------------------------------------------------------------ */

GC_RUNS_CODE void gtk_container_foreach(GtkContainer *, GtkCallback, gpointer);
GC_RUNS_CODE void gtk_container_forall(GtkContainer *, GtkCallback, gpointer);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_container_get_children(GtkContainer *);
GC_RETURNS_BORROWED GtkClipboard *gtk_clipboard_get(GdkAtom);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *gtk_clipboard_wait_for_text(GtkClipboard *);
void gtk_clipboard_request_text(GtkClipboard *, GtkClipboardTextReceivedFunc, GC_ESCAPES gpointer);
void gtk_clipboard_request_contents(GtkClipboard *, GdkAtom, GtkClipboardReceivedFunc, GC_ESCAPES gpointer);
GC_RUNS_CODE gboolean gtk_clipboard_set_with_owner(GtkClipboard *, const GtkTargetEntry *, unsigned,
	GtkClipboardGetFunc, GtkClipboardClearFunc, GObject *); /* the owner is not kept: it drops the clipboard when it ends */
void gtk_clipboard_request_image(GtkClipboard *, GtkClipboardImageReceivedFunc, GC_ESCAPES gpointer);
void gtk_clipboard_set_image(GtkClipboard *, GC_KEEPS GdkPixbuf *);
gboolean gtk_clipboard_set_with_data(GtkClipboard *, const GtkTargetEntry *, unsigned, GtkClipboardGetFunc,
	GtkClipboardClearFunc, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GtkSelectionData *gtk_clipboard_wait_for_contents(GtkClipboard *, GdkAtom);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gtk_clipboard_wait_for_image(GtkClipboard *);
void gtk_entry_set_icon_from_pixbuf(GtkEntry *, int, GC_KEEPS GdkPixbuf *);
GC_RETURNS_OWNED GC_PLAIN GdkEvent *gtk_get_current_event(void);
GC_RETURNS_OWNED GC_PLAIN GList *gtk_icon_theme_list_icons(GtkIconTheme *, const char *);
GC_RETURNS_OWNED GdkPixbuf *gtk_icon_theme_load_icon(GtkIconTheme *, const char *, int, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED cairo_surface_t *gtk_icon_theme_load_surface(GtkIconTheme *, const char *, int, int, GdkWindow *,
	int, GC_OUT_ERROR GError **);
void gtk_image_set_from_animation(GtkImage *, GC_KEEPS GdkPixbufAnimation *);
void gtk_image_set_from_surface(GtkImage *, GC_KEEPS cairo_surface_t *);
void gtk_text_buffer_insert_pixbuf(GtkTextBuffer *, GtkTextIter *, GC_KEEPS GdkPixbuf *);
void gtk_widget_set_parent_window(GtkWidget *, GC_KEEPS GdkWindow *);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_window_get_default_icon_list(void);
GC_RETURNS_CONTAINER GC_PLAIN GList *gtk_window_get_icon_list(GtkWindow *);
gboolean gtk_window_set_default_icon_from_file(const char *, GC_OUT_ERROR GError **);
void gtk_window_set_icon(GtkWindow *, GC_KEEPS GdkPixbuf *);
gboolean gtk_window_set_icon_from_file(GtkWindow *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gtk_icon_info_load_icon(GtkIconInfo *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED cairo_surface_t *gtk_icon_info_load_surface(GtkIconInfo *, GdkWindow *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GdkPixbuf *gtk_icon_info_load_symbolic(GtkIconInfo *, const GdkRGBA *, const GdkRGBA *,
	const GdkRGBA *, const GdkRGBA *, gboolean *, GC_OUT_ERROR GError **);

/* --- GDK --------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GdkEvent *gdk_event_new(int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GdkEvent *gdk_event_copy(const GdkEvent *);
void gdk_event_free(GC_RELEASES GdkEvent *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GdkEvent *gdk_event_get(void);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GdkEvent *gdk_event_peek(void);
GC_RETURNS_OWNED GC_NEVER_NULL GdkWindow *gdk_window_new(GC_KEEPS GdkWindow *, GdkWindowAttr *, int);
void gdk_window_destroy(GC_ESCAPES GdkWindow *);
GC_RETURNS_OWNED cairo_t *gdk_cairo_create(GdkWindow *);
GC_RETURNS_OWNED GC_NEVER_NULL GdkCursor *gdk_cursor_new_for_display(GC_KEEPS GdkDisplay *, int);
GC_RETURNS_OWNED GC_NEVER_NULL GdkCursor *gdk_cursor_new_from_pixbuf(GC_KEEPS GdkDisplay *, GdkPixbuf *, int, int);
GC_RETURNS_ARG(1) GdkCursor *gdk_cursor_ref(GC_RETAINS GdkCursor *);
void gdk_cursor_unref(GC_RELEASES GdkCursor *);
GC_RETURNS_OWNED GC_NULLABLE GdkPixbuf *gdk_pixbuf_get_from_window(GdkWindow *, int, int, int, int);
unsigned gdk_threads_add_idle(GSourceFunc, GC_ESCAPES gpointer);
unsigned gdk_threads_add_idle_full(int, GSourceFunc, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
unsigned gdk_threads_add_timeout(unsigned, GSourceFunc, GC_ESCAPES gpointer);
unsigned gdk_threads_add_timeout_full(int, unsigned, GSourceFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
void gdk_window_set_user_data(GdkWindow *, gpointer);
GC_RETURNS_CONTAINER GC_PLAIN GList *gdk_window_get_children(GdkWindow *);
GC_RETURNS_CONTAINER GC_PLAIN GList *gdk_screen_get_toplevel_windows(GdkScreen *);

#endif
