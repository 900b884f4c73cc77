/* gccheck-model: gio | triggers: giotypes.h gio/gio.h | headers: gio/gio.h gio/gdesktopappinfo.h gio/gunixinputstream.h gio/gunixoutputstream.h | pkg-config: gio-unix-2.0 | package: libglib2.0-dev */
/* GIO. The user data of an asynchronous call escapes: the callback that finishes the call answers for it. Setters and
 * constructors that keep an object add a reference of their own (GC_KEEPS); GVariant arguments are sunk.
 */
#ifndef GCCHECK_MODEL_GIO_H
#define GCCHECK_MODEL_GIO_H

#include "gobject.h"

/* --- Types ------------------------------------------------------------------------------------------------- */

GOBJECT(GAction); GOBJECT(GActionGroup); GOBJECT(GActionMap); GOBJECT(GAppInfo); GOBJECT(GAppLaunchContext);
GOBJECT(GApplication); GOBJECT(GApplicationCommandLine); GOBJECT(GAsyncInitable); GOBJECT(GAsyncResult);
GOBJECT(GBufferedInputStream); GOBJECT(GCancellable); GOBJECT(GConverter); GOBJECT(GConverterInputStream);
GOBJECT(GConverterOutputStream); GOBJECT(GCredentials); GOBJECT(GDBusActionGroup); GOBJECT(GDBusAuthObserver);
GOBJECT(GDBusConnection); GOBJECT(GDBusInterface); GOBJECT(GDBusInterfaceSkeleton); GOBJECT(GDBusMenuModel);
GOBJECT(GDBusMessage);
/* A method call's handler owns the invocation: answering it consumes it. */
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME GC_DEFAULT_HANDED _GDBusMethodInvocation GDBusMethodInvocation;
GOBJECT(GDBusObject); GOBJECT(GDBusObjectManager);
GOBJECT(GDBusObjectManagerClient); GOBJECT(GDBusObjectManagerServer); GOBJECT(GDBusObjectSkeleton);
GOBJECT(GDBusProxy); GOBJECT(GDBusServer); GOBJECT(GDataInputStream); GOBJECT(GDataOutputStream);
GOBJECT(GDesktopAppInfo); GOBJECT(GDrive); GOBJECT(GFile); GOBJECT(GFileEnumerator); GOBJECT(GFileIOStream);
GOBJECT(GFileIcon); GOBJECT(GFileInfo); GOBJECT(GFileInputStream); GOBJECT(GFileMonitor); GOBJECT(GFileOutputStream);
GOBJECT(GFilterInputStream); GOBJECT(GFilterOutputStream); GOBJECT(GIOStream); GOBJECT(GIcon); GOBJECT(GInetAddress);
GOBJECT(GInetSocketAddress); GOBJECT(GInitable); GOBJECT(GInputStream); GOBJECT(GListModel); GOBJECT(GListStore);
GOBJECT(GMemoryInputStream); GOBJECT(GMemoryOutputStream); GOBJECT(GMenu); GOBJECT(GMenuAttributeIter);
GOBJECT(GMenuItem); GOBJECT(GMenuLinkIter); GOBJECT(GMenuModel); GOBJECT(GMount); GOBJECT(GMountOperation);
GOBJECT(GNetworkMonitor); GOBJECT(GNotification); GOBJECT(GOutputStream); GOBJECT(GPollableInputStream);
GOBJECT(GPollableOutputStream); GOBJECT(GPropertyAction); GOBJECT(GResolver); GOBJECT(GSeekable); GOBJECT(GSettings);
GOBJECT(GSettingsBackend); GOBJECT(GSimpleAction); GOBJECT(GSimpleActionGroup); GOBJECT(GSocket);
GOBJECT(GSocketAddress); GOBJECT(GSocketAddressEnumerator); GOBJECT(GSocketClient); GOBJECT(GSocketConnectable);
GOBJECT(GSocketConnection); GOBJECT(GSocketControlMessage); GOBJECT(GSocketListener); GOBJECT(GSocketService);
GOBJECT(GSubprocess); GOBJECT(GSubprocessLauncher); GOBJECT(GTask); GOBJECT(GTlsCertificate);
GOBJECT(GTlsClientConnection); GOBJECT(GTlsConnection); GOBJECT(GTlsDatabase); GOBJECT(GUnixConnection);
GOBJECT(GUnixFDList); GOBJECT(GVolume); GOBJECT(GVolumeMonitor); GOBJECT(GZlibCompressor); GOBJECT(GZlibDecompressor);

COUNTED("gdbusinfo", GDBusInterfaceInfo); COUNTED("gdbusinfo", GDBusMethodInfo); COUNTED("gdbusinfo", GDBusNodeInfo);
COUNTED("gfileattribs", GFileAttributeInfoList); COUNTED("gfileattribs", GFileAttributeMatcher);
COUNTED("gresource", GResource); COUNTED("gsettingsschema", GSettingsSchema);
COUNTED("gsettingsschema", GSettingsSchemaKey); COUNTED("gsettingsschema", GSettingsSchemaSource);

typedef struct _GActionEntry GActionEntry; typedef struct _GDBusInterfaceVTable GDBusInterfaceVTable;
typedef struct _GDBusSubtreeVTable GDBusSubtreeVTable; typedef struct _GInputVector GInputVector;
typedef struct _GOutputVector GOutputVector;

typedef void (*GAsyncReadyCallback)(GObject *, GAsyncResult *, gpointer);
typedef void (*GTaskThreadFunc)(GTask *, gpointer, gpointer, GCancellable *);
typedef void (*GFileProgressCallback)(goffset, goffset, gpointer);
typedef gboolean (*GFileReadMoreCallback)(const char *, goffset, gpointer);
typedef gpointer (*GReallocFunc)(gpointer, gsize);
typedef gboolean (*GSettingsGetMapping)(GVariant *, gpointer *, gpointer);
typedef gboolean (*GSettingsBindGetMapping)(GValue *, GVariant *, gpointer);
typedef GVariant *(*GSettingsBindSetMapping)(const GValue *, const GVariantType *, gpointer);
typedef void (*GBusAcquiredCallback)(GDBusConnection *, const char *, gpointer);
typedef void (*GBusNameAcquiredCallback)(GDBusConnection *, const char *, gpointer);
typedef void (*GBusNameLostCallback)(GDBusConnection *, const char *, gpointer);
typedef void (*GBusNameAppearedCallback)(GDBusConnection *, const char *, const char *, gpointer);
typedef void (*GBusNameVanishedCallback)(GDBusConnection *, const char *, gpointer);
typedef GDBusMessage *(*GDBusMessageFilterFunction)(GDBusConnection *, GDBusMessage *, gboolean, gpointer);
typedef void (*GDBusSignalCallback)(GDBusConnection *, const char *, const char *, const char *, const char *,
	GVariant *, gpointer);
typedef GType (*GDBusProxyTypeFunc)(GDBusObjectManagerClient *, const char *, const char *, gpointer);

/* --- Tasks, cancellables, asynchronous results ------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GTask *g_task_new(gpointer, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_task_get_source_object(GTask *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_task_get_task_data(GTask *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GCancellable *g_task_get_cancellable(GTask *);
GC_RETURNS_BORROWED_FROM(1) GMainContext *g_task_get_context(GTask *);
void g_task_set_task_data(GTask *, GC_DESTROYED_BY(3) gpointer, GDestroyNotify);
void g_task_run_in_thread(GC_KEEPS GTask *, GTaskThreadFunc);
GC_RUNS_CODE void g_task_run_in_thread_sync(GTask *, GTaskThreadFunc);
void g_task_attach_source(GC_ESCAPES GTask *, GC_KEEPS GSource *, GSourceFunc);
GC_RUNS_CODE void g_task_return_pointer(GTask *, GC_DESTROYED_BY(3) gpointer, GDestroyNotify);
GC_RUNS_CODE void g_task_return_boolean(GTask *, gboolean);
GC_RUNS_CODE void g_task_return_int(GTask *, gssize);
GC_RUNS_CODE void g_task_return_value(GTask *, GValue *);
GC_RUNS_CODE void g_task_return_error(GTask *, GC_STEALS GError *);
GC_RUNS_CODE void g_task_return_new_error(GTask *, GQuark, int, const char *, ...);
GC_SINCE("2.80") GC_RUNS_CODE void g_task_return_new_error_literal(GTask *, GQuark, int, const char *);
GC_RUNS_CODE gboolean g_task_return_error_if_cancelled(GTask *);
GC_RETURNS_OWNED gpointer g_task_propagate_pointer(GTask *, GC_OUT_ERROR GError **);
gboolean g_task_propagate_boolean(GTask *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_task_propagate_int(GTask *, GC_OUT_ERROR GError **);
gboolean g_task_propagate_value(GTask *, GValue *, GC_OUT_ERROR GError **);
void g_task_report_error(gpointer, GAsyncReadyCallback, GC_ESCAPES gpointer, gpointer, GC_STEALS GError *);
void g_task_report_new_error(gpointer, GAsyncReadyCallback, GC_ESCAPES gpointer, gpointer, GQuark, int, const char *,
	...);
GC_RETURNS_OWNED GC_NULLABLE GObject *g_async_result_get_source_object(GAsyncResult *);
void g_async_initable_new_async(GType, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer, const char *,
	...);
GC_RETURNS_OWNED GObject *g_async_initable_new_finish(GAsyncInitable *, GAsyncResult *, GC_OUT_ERROR GError **);
void g_async_initable_init_async(GAsyncInitable *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_async_initable_init_finish(GAsyncInitable *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_initable_init(GInitable *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED gpointer g_initable_new(GType, GCancellable *, GC_OUT_ERROR GError **, const char *, ...);
GC_RETURNS_OWNED GObject *g_initable_new_valist(GType, const char *, va_list, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GCancellable *g_cancellable_new(void);
GC_RETURNS_BORROWED GC_NULLABLE GCancellable *g_cancellable_get_current(void);
void g_cancellable_push_current(GCancellable *);
/* TRUE means that the error is set. */
gboolean g_cancellable_set_error_if_cancelled(GCancellable *, GC_OUT_OWNED_ON_SUCCESS GError **);
gboolean g_async_result_legacy_propagate_error(GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS GError **);
GC_RUNS_CODE unsigned long g_cancellable_connect(GCancellable *, GCallback, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
GC_RUNS_CODE void g_cancellable_cancel(GCancellable *);
GC_RETURNS_OWNED GC_NEVER_NULL GSource *g_cancellable_source_new(GC_KEEPS GCancellable *);

/* --- Files ------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_new_for_path(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_new_for_uri(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_new_for_commandline_arg(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_parse_name(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_dup(GFile *);
GC_RETURNS_OWNED GC_NEVER_NULL GFile *g_file_get_child(GFile *, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_file_get_path(GFile *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_file_get_basename(GFile *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_file_get_uri_scheme(GFile *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_file_get_relative_path(GFile *, GFile *);
void g_file_copy_async(GFile *, GFile *, int, int, GCancellable *, GFileProgressCallback, GC_ESCAPES gpointer,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
void g_file_move_async(GFile *, GFile *, int, int, GCancellable *, GFileProgressCallback, GC_ESCAPES gpointer,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFile *g_file_new_tmp(const char *, GC_OUT_OWNED_ON_SUCCESS GFileIOStream **,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileOutputStream *g_file_append_to(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
void g_file_append_to_async(GFile *, int, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFileOutputStream *g_file_append_to_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_file_copy(GFile *, GFile *, int, GCancellable *, GFileProgressCallback, gpointer, GC_OUT_ERROR GError **);
gboolean g_file_copy_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileOutputStream *g_file_create(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
void g_file_create_async(GFile *, int, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFileOutputStream *g_file_create_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileIOStream *g_file_create_readwrite(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_file_delete(GFile *, GCancellable *, GC_OUT_ERROR GError **);
void g_file_delete_async(GFile *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_file_delete_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileEnumerator *g_file_enumerate_children(GFile *, const char *, int, GCancellable *,
	GC_OUT_ERROR GError **);
void g_file_enumerate_children_async(GFile *, const char *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFileEnumerator *g_file_enumerate_children_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GMount *g_file_find_enclosing_mount(GFile *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFile *g_file_get_child_for_display_name(GFile *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GFile *g_file_get_parent(GFile *);
GC_RETURNS_OWNED GC_PLAIN char *g_file_get_parse_name(GFile *);
GC_RETURNS_OWNED GC_PLAIN char *g_file_get_uri(GFile *);
GC_RETURNS_OWNED GBytes *g_file_load_bytes(GFile *, GCancellable *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_ERROR GError **);
void g_file_load_bytes_async(GFile *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GBytes *g_file_load_bytes_finish(GFile *, GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_file_load_contents(GFile *, GCancellable *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
void g_file_load_contents_async(GFile *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_PLAIN gboolean g_file_load_contents_finish(GFile *, GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS char **, gsize *,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
void g_file_load_partial_contents_async(GFile *, GCancellable *, GFileReadMoreCallback, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_file_make_directory(GFile *, GCancellable *, GC_OUT_ERROR GError **);
void g_file_make_directory_async(GFile *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_file_make_directory_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_file_make_directory_with_parents(GFile *, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_file_make_symbolic_link(GFile *, const char *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileMonitor *g_file_monitor(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileMonitor *g_file_monitor_directory(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileMonitor *g_file_monitor_file(GFile *, int, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_file_move(GFile *, GFile *, int, GCancellable *, GFileProgressCallback, gpointer, GC_OUT_ERROR GError **);
gboolean g_file_move_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileIOStream *g_file_open_readwrite(GFile *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileInfo *g_file_query_filesystem_info(GFile *, const char *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileInfo *g_file_query_info(GFile *, const char *, int, GCancellable *, GC_OUT_ERROR GError **);
void g_file_query_info_async(GFile *, const char *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFileInfo *g_file_query_info_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileInputStream *g_file_read(GFile *, GCancellable *, GC_OUT_ERROR GError **);
void g_file_read_async(GFile *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GFileInputStream *g_file_read_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileOutputStream *g_file_replace(GFile *, const char *, gboolean, int, GCancellable *,
	GC_OUT_ERROR GError **);
void g_file_replace_async(GFile *, const char *, gboolean, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_PLAIN gboolean g_file_replace_contents(GFile *, const char *, gsize, const char *, gboolean, int,
	GC_OUT_OWNED_ON_SUCCESS char **, GCancellable *, GC_OUT_ERROR GError **);
void g_file_replace_contents_async(GFile *, const char *, gsize, const char *, gboolean, int, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_PLAIN gboolean g_file_replace_contents_finish(GFile *, GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileOutputStream *g_file_replace_finish(GFile *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileIOStream *g_file_replace_readwrite(GFile *, const char *, gboolean, int, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFile *g_file_resolve_relative_path(GFile *, const char *);
GC_RETURNS_OWNED GFile *g_file_set_display_name(GFile *, const char *, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_file_trash(GFile *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GFileInfo *g_file_enumerator_next_file(GFileEnumerator *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GList *g_file_enumerator_next_files_finish(GFileEnumerator *, GAsyncResult *,
	GC_OUT_ERROR GError **);
gboolean g_file_enumerator_close(GFileEnumerator *, GCancellable *, GC_OUT_ERROR GError **);
void g_file_enumerator_close_async(GFileEnumerator *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_file_enumerator_close_finish(GFileEnumerator *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFile *g_file_enumerator_get_child(GFileEnumerator *, GFileInfo *);
GC_RETURNS_BORROWED_FROM(1) GFile *g_file_enumerator_get_container(GFileEnumerator *);
gboolean g_file_enumerator_iterate(GFileEnumerator *, GC_OUT_BORROWED GFileInfo **, GC_OUT_BORROWED GFile **,
	GCancellable *, GC_OUT_ERROR GError **);
void g_file_enumerator_next_files_async(GFileEnumerator *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GFileInfo *g_file_info_new(void);
GC_RETURNS_OWNED GFileInfo *g_file_info_dup(GFileInfo *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *g_file_info_get_access_date_time(GFileInfo *);
GC_RETURNS_OWNED GC_PLAIN char *g_file_info_get_attribute_as_string(GFileInfo *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GObject *g_file_info_get_attribute_object(GFileInfo *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *g_file_info_get_creation_date_time(GFileInfo *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *g_file_info_get_deletion_date(GFileInfo *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GIcon *g_file_info_get_icon(GFileInfo *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *g_file_info_get_modification_date_time(GFileInfo *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GIcon *g_file_info_get_symbolic_icon(GFileInfo *);
GC_RETURNS_OWNED GC_PLAIN char **g_file_info_list_attributes(GFileInfo *, const char *);
void g_file_info_set_access_date_time(GFileInfo *, GC_KEEPS GDateTime *);
void g_file_info_set_attribute_mask(GFileInfo *, GC_KEEPS GFileAttributeMatcher *);
void g_file_info_set_attribute_object(GFileInfo *, const char *, GC_KEEPS GObject *);
void g_file_info_set_creation_date_time(GFileInfo *, GC_KEEPS GDateTime *);
void g_file_info_set_icon(GFileInfo *, GC_KEEPS GIcon *);
void g_file_info_set_modification_date_time(GFileInfo *, GC_KEEPS GDateTime *);
void g_file_info_set_symbolic_icon(GFileInfo *, GC_KEEPS GIcon *);
GC_RETURNS_OWNED GC_PLAIN char *g_file_io_stream_get_etag(GFileIOStream *);
GC_RETURNS_OWNED GFileInfo *g_file_io_stream_query_info(GFileIOStream *, const char *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileInfo *g_file_input_stream_query_info(GFileInputStream *, const char *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFileInfo *g_file_output_stream_query_info(GFileOutputStream *, const char *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GIcon *g_file_icon_new(GC_KEEPS GFile *);
GC_RETURNS_BORROWED_FROM(1) GFile *g_file_icon_get_file(GFileIcon *);
GC_RETURNS_OWNED GC_NEVER_NULL GFileAttributeMatcher *g_file_attribute_matcher_new(const char *);
GC_RETURNS_ARG(1) GFileAttributeMatcher *g_file_attribute_matcher_ref(GC_RETAINS GFileAttributeMatcher *);
void g_file_attribute_matcher_unref(GC_RELEASES GFileAttributeMatcher *);
GC_RETURNS_ARG(1) GFileAttributeInfoList *g_file_attribute_info_list_ref(GC_RETAINS GFileAttributeInfoList *);
void g_file_attribute_info_list_unref(GC_RELEASES GFileAttributeInfoList *);

/* --- Streams ----------------------------------------------------------------------------------------------- */

gboolean g_input_stream_close(GInputStream *, GCancellable *, GC_OUT_ERROR GError **);
void g_input_stream_close_async(GInputStream *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_input_stream_close_finish(GInputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_input_stream_read(GInputStream *, void *, gsize, GCancellable *,
	GC_OUT_ERROR GError **);
gboolean g_input_stream_read_all(GInputStream *, void *, gsize, gsize *, GCancellable *, GC_OUT_ERROR GError **);
void g_input_stream_read_all_async(GInputStream *, void *, gsize, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_input_stream_read_all_finish(GInputStream *, GAsyncResult *, gsize *, GC_OUT_ERROR GError **);
void g_input_stream_read_async(GInputStream *, void *, gsize, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GBytes *g_input_stream_read_bytes(GInputStream *, gsize, GCancellable *, GC_OUT_ERROR GError **);
void g_input_stream_read_bytes_async(GInputStream *, gsize, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GBytes *g_input_stream_read_bytes_finish(GInputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_input_stream_read_finish(GInputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_output_stream_close(GOutputStream *, GCancellable *, GC_OUT_ERROR GError **);
void g_output_stream_close_async(GOutputStream *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_output_stream_close_finish(GOutputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_output_stream_flush(GOutputStream *, GCancellable *, GC_OUT_ERROR GError **);
void g_output_stream_flush_async(GOutputStream *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_output_stream_flush_finish(GOutputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_splice(GOutputStream *, GInputStream *, int, GCancellable *,
	GC_OUT_ERROR GError **);
void g_output_stream_splice_async(GOutputStream *, GInputStream *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_splice_finish(GOutputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_write(GOutputStream *, const void *, gsize, GCancellable *,
	GC_OUT_ERROR GError **);
gboolean g_output_stream_write_all(GOutputStream *, const void *, gsize, gsize *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_output_stream_write_all_async(GOutputStream *, const void *, gsize, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_output_stream_write_all_finish(GOutputStream *, GAsyncResult *, gsize *, GC_OUT_ERROR GError **);
void g_output_stream_write_async(GOutputStream *, const void *, gsize, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_write_bytes(GOutputStream *, GBytes *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_output_stream_write_bytes_async(GOutputStream *, GBytes *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_write_bytes_finish(GOutputStream *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_output_stream_write_finish(GOutputStream *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_io_stream_splice_finish(GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_io_stream_close(GIOStream *, GCancellable *, GC_OUT_ERROR GError **);
void g_io_stream_close_async(GIOStream *, int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_io_stream_close_finish(GIOStream *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GInputStream *g_io_stream_get_input_stream(GIOStream *);
GC_RETURNS_BORROWED_FROM(1) GOutputStream *g_io_stream_get_output_stream(GIOStream *);
void g_io_stream_splice_async(GIOStream *, GIOStream *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_buffered_input_stream_new(GC_KEEPS GInputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_buffered_input_stream_new_sized(GC_KEEPS GInputStream *, gsize);
GC_SUCCESS_NONNEGATIVE gssize g_buffered_input_stream_fill(GBufferedInputStream *, gssize, GCancellable *,
	GC_OUT_ERROR GError **);
int g_buffered_input_stream_read_byte(GBufferedInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_buffered_output_stream_new(GC_KEEPS GOutputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_buffered_output_stream_new_sized(GC_KEEPS GOutputStream *, gsize);
GC_RETURNS_BORROWED_FROM(1) GInputStream *g_filter_input_stream_get_base_stream(GFilterInputStream *);
GC_RETURNS_BORROWED_FROM(1) GOutputStream *g_filter_output_stream_get_base_stream(GFilterOutputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GDataInputStream *g_data_input_stream_new(GC_KEEPS GInputStream *);
GC_SUCCESS_NONZERO unsigned char g_data_input_stream_read_byte(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO gint16 g_data_input_stream_read_int16(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO guint16 g_data_input_stream_read_uint16(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO gint32 g_data_input_stream_read_int32(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO guint32 g_data_input_stream_read_uint32(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO gint64 g_data_input_stream_read_int64(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO guint64 g_data_input_stream_read_uint64(GDataInputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_converter_convert(GConverter *, const void *, gsize, void *, gsize, int, gsize *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_data_input_stream_read_line(GDataInputStream *, gsize *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_data_input_stream_read_line_async(GDataInputStream *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN char *g_data_input_stream_read_line_finish(GDataInputStream *, GAsyncResult *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_data_input_stream_read_line_finish_utf8(GDataInputStream *, GAsyncResult *, gsize *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_data_input_stream_read_line_utf8(GDataInputStream *, gsize *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_data_input_stream_read_upto(GDataInputStream *, const char *, gssize, gsize *,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GDataOutputStream *g_data_output_stream_new(GC_KEEPS GOutputStream *);
gboolean g_data_output_stream_put_string(GDataOutputStream *, const char *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_memory_input_stream_new_from_data(GC_DESTROYED_BY(3) const void *,
	gssize, GDestroyNotify);
void g_memory_input_stream_add_data(GMemoryInputStream *, GC_DESTROYED_BY(4) const void *, gssize, GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_memory_input_stream_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_memory_input_stream_new_from_bytes(GC_KEEPS GBytes *);
void g_memory_input_stream_add_bytes(GMemoryInputStream *, GC_KEEPS GBytes *);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_memory_output_stream_new(GC_ESCAPES gpointer, gsize, GReallocFunc,
	GDestroyNotify);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_memory_output_stream_get_data(GMemoryOutputStream *);
GC_RETURNS_OWNED GC_PLAIN gpointer g_memory_output_stream_steal_data(GMemoryOutputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_memory_output_stream_new_resizable(void);
GC_RETURNS_OWNED GBytes *g_memory_output_stream_steal_as_bytes(GMemoryOutputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_unix_input_stream_new(int, gboolean);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_unix_output_stream_new(int, gboolean);
GC_RETURNS_OWNED GC_NEVER_NULL GInputStream *g_converter_input_stream_new(GC_KEEPS GInputStream *,
	GC_KEEPS GConverter *);
GC_RETURNS_BORROWED_FROM(1) GConverter *g_converter_input_stream_get_converter(GConverterInputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GOutputStream *g_converter_output_stream_new(GC_KEEPS GOutputStream *,
	GC_KEEPS GConverter *);
GC_RETURNS_BORROWED_FROM(1) GConverter *g_converter_output_stream_get_converter(GConverterOutputStream *);
GC_RETURNS_OWNED GC_NEVER_NULL GZlibCompressor *g_zlib_compressor_new(int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GZlibDecompressor *g_zlib_decompressor_new(int);
gboolean g_seekable_seek(GSeekable *, goffset, int, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_seekable_truncate(GSeekable *, goffset, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSource *g_pollable_input_stream_create_source(GPollableInputStream *, GCancellable *);
GC_SUCCESS_NONNEGATIVE gssize g_pollable_input_stream_read_nonblocking(GPollableInputStream *, void *, gsize,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSource *g_pollable_output_stream_create_source(GPollableOutputStream *, GCancellable *);
GC_SUCCESS_NONNEGATIVE gssize g_pollable_output_stream_write_nonblocking(GPollableOutputStream *, const void *, gsize,
	GCancellable *, GC_OUT_ERROR GError **);

/* --- Icons, content types, applications that open files ---------------------------------------------------- */

GC_RETURNS_OWNED GC_NULLABLE GIcon *g_icon_deserialize(GVariant *);
GC_RETURNS_OWNED GIcon *g_icon_new_for_string(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_icon_serialize(GIcon *);
GC_RETURNS_OWNED GC_PLAIN char *g_icon_to_string(GIcon *);
GC_RETURNS_OWNED GC_NEVER_NULL GIcon *g_themed_icon_new(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GIcon *g_themed_icon_new_from_names(char **, int);
GC_RETURNS_OWNED GC_NEVER_NULL GIcon *g_themed_icon_new_with_default_fallbacks(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_content_type_from_mime_type(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_content_type_get_description(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_content_type_get_generic_icon_name(const char *);
GC_RETURNS_OWNED GIcon *g_content_type_get_icon(const char *);
GC_RETURNS_OWNED GIcon *g_content_type_get_symbolic_icon(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_content_type_get_mime_type(const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_content_type_guess(const char *, const guchar *, gsize, gboolean *);
GC_RETURNS_OWNED GC_PLAIN char **g_content_type_guess_for_tree(GFile *);
GC_RETURNS_OWNED GC_PLAIN GList *g_content_types_get_registered(void);
GC_RETURNS_OWNED GAppInfo *g_app_info_create_from_commandline(const char *, const char *, int,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GList *g_app_info_get_all(void);
GC_RETURNS_OWNED GC_PLAIN GList *g_app_info_get_all_for_type(const char *);
GC_RETURNS_OWNED GC_NULLABLE GAppInfo *g_app_info_get_default_for_type(const char *, gboolean);
GC_RETURNS_OWNED GC_NULLABLE GAppInfo *g_app_info_get_default_for_uri_scheme(const char *);
gboolean g_app_info_launch_default_for_uri(const char *, GAppLaunchContext *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GAppInfo *g_app_info_dup(GAppInfo *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GIcon *g_app_info_get_icon(GAppInfo *);
gboolean g_app_info_launch(GAppInfo *, GList *, GAppLaunchContext *, GC_OUT_ERROR GError **);
gboolean g_app_info_launch_uris(GAppInfo *, GList *, GAppLaunchContext *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GAppLaunchContext *g_app_launch_context_new(void);
GC_RETURNS_OWNED GC_NULLABLE GDesktopAppInfo *g_desktop_app_info_new(const char *);
GC_RETURNS_OWNED GC_NULLABLE GDesktopAppInfo *g_desktop_app_info_new_from_filename(const char *);
GC_RETURNS_OWNED GC_NULLABLE GDesktopAppInfo *g_desktop_app_info_new_from_keyfile(GC_KEEPS GKeyFile *);
GC_RETURNS_OWNED GC_PLAIN char *g_desktop_app_info_get_string(GDesktopAppInfo *, const char *);

/* --- Applications, actions, menus, notifications ----------------------------------------------------------- */

GC_RUNS_CODE int g_application_run(GApplication *, int, char **);
GC_RUNS_CODE void g_application_activate(GApplication *);
void g_application_set_default(GApplication *);
GC_RETURNS_OWNED GC_NEVER_NULL GApplication *g_application_new(const char *, int);
GC_RETURNS_BORROWED GC_NULLABLE GApplication *g_application_get_default(void);
void g_application_add_option_group(GApplication *, GC_STEALS GOptionGroup *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusConnection *g_application_get_dbus_connection(GApplication *);
gboolean g_application_register(GApplication *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GFile *g_application_command_line_create_file_for_arg(GApplicationCommandLine *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_application_command_line_get_arguments(GApplicationCommandLine *, int *);
GC_RETURNS_BORROWED_FROM(1) GVariantDict *g_application_command_line_get_options_dict(GApplicationCommandLine *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_application_command_line_get_platform_data(GApplicationCommandLine *);
GC_RETURNS_OWNED GC_NULLABLE GInputStream *g_application_command_line_get_stdin(GApplicationCommandLine *);
void g_action_map_add_action_entries(GActionMap *, const GActionEntry *, int, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_action_print_detailed_name(const char *, GVariant *);
gboolean g_action_parse_detailed_name(const char *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS GVariant **, GC_OUT_ERROR GError **);
void g_action_activate(GAction *, GC_SINKS GVariant *);
void g_action_change_state(GAction *, GC_SINKS GVariant *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_action_get_state(GAction *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_action_get_state_hint(GAction *);
void g_action_group_action_state_changed(GActionGroup *, const char *, GC_SINKS GVariant *);
void g_action_group_activate_action(GActionGroup *, const char *, GC_SINKS GVariant *);
void g_action_group_change_action_state(GActionGroup *, const char *, GC_SINKS GVariant *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_action_group_get_action_state(GActionGroup *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_action_group_get_action_state_hint(GActionGroup *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_action_group_list_actions(GActionGroup *);
gboolean g_action_group_query_action(GActionGroup *, const char *, gboolean *, const GVariantType **,
	const GVariantType **, GC_OUT_OWNED_ON_SUCCESS GVariant **, GC_OUT_OWNED_ON_SUCCESS GVariant **);
void g_action_map_add_action(GActionMap *, GC_KEEPS GAction *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GAction *g_action_map_lookup_action(GActionMap *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GSimpleAction *g_simple_action_new(const char *, const GVariantType *);
GC_RETURNS_OWNED GC_NEVER_NULL GSimpleAction *g_simple_action_new_stateful(const char *, const GVariantType *,
	GC_SINKS GVariant *);
void g_simple_action_set_state(GSimpleAction *, GC_SINKS GVariant *);
void g_simple_action_set_state_hint(GSimpleAction *, GC_SINKS GVariant *);
GC_RETURNS_OWNED GC_NEVER_NULL GSimpleActionGroup *g_simple_action_group_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GPropertyAction *g_property_action_new(const char *, GC_KEEPS gpointer, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GMenu *g_menu_new(void);
void g_menu_append_item(GMenu *, GC_KEEPS GMenuItem *);
void g_menu_append_section(GMenu *, const char *, GC_KEEPS GMenuModel *);
void g_menu_append_submenu(GMenu *, const char *, GC_KEEPS GMenuModel *);
void g_menu_insert_item(GMenu *, int, GC_KEEPS GMenuItem *);
void g_menu_insert_section(GMenu *, int, const char *, GC_KEEPS GMenuModel *);
void g_menu_insert_submenu(GMenu *, int, const char *, GC_KEEPS GMenuModel *);
void g_menu_prepend_item(GMenu *, GC_KEEPS GMenuItem *);
void g_menu_prepend_section(GMenu *, const char *, GC_KEEPS GMenuModel *);
void g_menu_prepend_submenu(GMenu *, const char *, GC_KEEPS GMenuModel *);
GC_VARARGS_SINK void g_menu_item_set_action_and_target(GMenuItem *, const char *, const char *, ...);
GC_VARARGS_SINK void g_menu_item_set_attribute(GMenuItem *, const char *, const char *, ...);
GC_FORMAT_VARIANT_GET(3) gboolean g_menu_item_get_attribute(GMenuItem *, const char *, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GMenuItem *g_menu_item_new(const char *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GMenuItem *g_menu_item_new_from_model(GC_KEEPS GMenuModel *, int);
GC_RETURNS_OWNED GC_NEVER_NULL GMenuItem *g_menu_item_new_section(const char *, GC_KEEPS GMenuModel *);
GC_RETURNS_OWNED GC_NEVER_NULL GMenuItem *g_menu_item_new_submenu(const char *, GC_KEEPS GMenuModel *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_menu_item_get_attribute_value(GMenuItem *, const char *,
	const GVariantType *);
GC_RETURNS_OWNED GC_NULLABLE GMenuModel *g_menu_item_get_link(GMenuItem *, const char *);
void g_menu_item_set_action_and_target_value(GMenuItem *, const char *, GC_SINKS GVariant *);
void g_menu_item_set_attribute_value(GMenuItem *, const char *, GC_SINKS GVariant *);
void g_menu_item_set_icon(GMenuItem *, GC_KEEPS GIcon *);
void g_menu_item_set_link(GMenuItem *, const char *, GC_KEEPS GMenuModel *);
void g_menu_item_set_section(GMenuItem *, GC_KEEPS GMenuModel *);
void g_menu_item_set_submenu(GMenuItem *, GC_KEEPS GMenuModel *);
GC_FORMAT_VARIANT_GET(4) gboolean g_menu_model_get_item_attribute(GMenuModel *, int, const char *, const char *, ...);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_menu_model_get_item_attribute_value(GMenuModel *, int, const char *,
	const GVariantType *);
GC_RETURNS_OWNED GC_NULLABLE GMenuModel *g_menu_model_get_item_link(GMenuModel *, int, const char *);
GC_RETURNS_OWNED GMenuAttributeIter *g_menu_model_iterate_item_attributes(GMenuModel *, int);
GC_RETURNS_OWNED GMenuLinkIter *g_menu_model_iterate_item_links(GMenuModel *, int);
gboolean g_menu_attribute_iter_get_next(GMenuAttributeIter *, const char **, GC_OUT_OWNED_ON_SUCCESS GVariant **);
GC_RETURNS_OWNED GVariant *g_menu_attribute_iter_get_value(GMenuAttributeIter *);
GC_RETURNS_OWNED GC_NEVER_NULL GNotification *g_notification_new(const char *);
void g_notification_add_button_with_target_value(GNotification *, const char *, const char *, GC_SINKS GVariant *);
void g_notification_set_default_action_and_target_value(GNotification *, const char *, GC_SINKS GVariant *);
void g_notification_set_icon(GNotification *, GC_KEEPS GIcon *);

/* --- List models ------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NULLABLE gpointer g_list_model_get_item(GListModel *, unsigned);
GC_RETURNS_OWNED GC_NULLABLE GObject *g_list_model_get_object(GListModel *, unsigned);
void g_list_store_append(GListStore *, GC_KEEPS gpointer);
void g_list_store_insert(GListStore *, unsigned, GC_KEEPS gpointer);
unsigned g_list_store_insert_sorted(GListStore *, GC_KEEPS gpointer, GCompareDataFunc, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GListStore *g_list_store_new(GType);

/* --- Settings ---------------------------------------------------------------------------------------------- */

GC_VARARGS_SINK gboolean g_settings_set(GSettings *, const char *, const char *, ...);
GC_FORMAT_VARIANT_GET(3) void g_settings_get(GSettings *, const char *, const char *, ...);
GC_RETURNS_OWNED gpointer g_settings_get_mapped(GSettings *, const char *, GSettingsGetMapping, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GSettings *g_settings_new(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GSettings *g_settings_new_full(GC_KEEPS GSettingsSchema *, GC_KEEPS GSettingsBackend *,
	const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GSettings *g_settings_new_with_backend(const char *, GC_KEEPS GSettingsBackend *);
GC_RETURNS_OWNED GC_NEVER_NULL GSettings *g_settings_new_with_backend_and_path(const char *,
	GC_KEEPS GSettingsBackend *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GSettings *g_settings_new_with_path(const char *, const char *);
void g_settings_bind_with_mapping(GSettings *, const char *, gpointer, const char *, int, GSettingsBindGetMapping,
	GSettingsBindSetMapping, GC_DESTROYED_BY(9) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GAction *g_settings_create_action(GC_KEEPS GSettings *, const char *);
GC_RETURNS_OWNED GSettings *g_settings_get_child(GSettings *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_settings_get_default_value(GSettings *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_settings_get_string(GSettings *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_settings_get_strv(GSettings *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_settings_get_user_value(GSettings *, const char *);
GC_RETURNS_OWNED GVariant *g_settings_get_value(GSettings *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_settings_list_children(GSettings *);
gboolean g_settings_set_value(GSettings *, const char *, GC_SINKS GVariant *);
GC_RETURNS_OWNED GSettingsSchemaKey *g_settings_schema_get_key(GSettingsSchema *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_settings_schema_list_children(GSettingsSchema *);
GC_RETURNS_OWNED GC_PLAIN char **g_settings_schema_list_keys(GSettingsSchema *);
GC_RETURNS_ARG(1) GSettingsSchema *g_settings_schema_ref(GC_RETAINS GSettingsSchema *);
void g_settings_schema_unref(GC_RELEASES GSettingsSchema *);
GC_RETURNS_BORROWED GC_NULLABLE GSettingsSchemaSource *g_settings_schema_source_get_default(void);
GC_RETURNS_OWNED GC_NULLABLE GSettingsSchema *g_settings_schema_source_lookup(GSettingsSchemaSource *, const char *,
	gboolean);
GC_RETURNS_ARG(1) GSettingsSchemaSource *g_settings_schema_source_ref(GC_RETAINS GSettingsSchemaSource *);
void g_settings_schema_source_unref(GC_RELEASES GSettingsSchemaSource *);
GC_RETURNS_OWNED GResource *g_resource_new_from_data(GC_KEEPS GBytes *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_resource_enumerate_children(GResource *, const char *, int,
	GC_OUT_ERROR GError **);
gboolean g_resource_get_info(GResource *, const char *, int, gsize *, guint32 *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *g_resource_lookup_data(GResource *, const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GInputStream *g_resource_open_stream(GResource *, const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_ARG(1) GResource *g_resource_ref(GC_RETAINS GResource *);
void g_resource_unref(GC_RELEASES GResource *);
GC_RETURNS_OWNED GResource *g_resource_load(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *g_resources_lookup_data(const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GInputStream *g_resources_open_stream(const char *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char **g_resources_enumerate_children(const char *, int, GC_OUT_ERROR GError **);
gboolean g_resources_get_info(const char *, int, gsize *, guint32 *, GC_OUT_ERROR GError **);
void g_resources_register(GC_KEEPS GResource *);

/* --- D-Bus ------------------------------------------------------------------------------------------------- */

void g_bus_get(int, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GDBusConnection *g_bus_get_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusConnection *g_bus_get_sync(int, GCancellable *, GC_OUT_ERROR GError **);
unsigned g_bus_own_name(int, const char *, int, GBusAcquiredCallback, GBusNameAcquiredCallback, GBusNameLostCallback,
	GC_DESTROYED_BY(8) gpointer, GDestroyNotify);
unsigned g_bus_own_name_on_connection(GDBusConnection *, const char *, int, GBusNameAcquiredCallback,
	GBusNameLostCallback, GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
unsigned g_bus_watch_name(int, const char *, int, GBusNameAppearedCallback, GBusNameVanishedCallback,
	GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
unsigned g_bus_watch_name_on_connection(GDBusConnection *, const char *, int, GBusNameAppearedCallback,
	GBusNameVanishedCallback, GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
unsigned g_bus_own_name_with_closures(int, const char *, int, GC_SINKS GClosure *, GC_SINKS GClosure *,
	GC_SINKS GClosure *);
unsigned g_bus_own_name_on_connection_with_closures(GDBusConnection *, const char *, int, GC_SINKS GClosure *,
	GC_SINKS GClosure *);
unsigned g_bus_watch_name_with_closures(int, const char *, int, GC_SINKS GClosure *, GC_SINKS GClosure *);
unsigned g_bus_watch_name_on_connection_with_closures(GDBusConnection *, const char *, int, GC_SINKS GClosure *,
	GC_SINKS GClosure *);
GC_SUCCESS_NONZERO unsigned g_dbus_connection_register_object(GDBusConnection *, const char *,
	GC_KEEPS GDBusInterfaceInfo *, const GDBusInterfaceVTable *, GC_DESTROYED_BY(6) gpointer, GDestroyNotify,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO unsigned g_dbus_connection_register_subtree(GDBusConnection *, const char *,
	const GDBusSubtreeVTable *, int, GC_DESTROYED_BY(6) gpointer, GDestroyNotify, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO unsigned g_dbus_connection_register_object_with_closures(GDBusConnection *, const char *,
	GC_KEEPS GDBusInterfaceInfo *, GC_SINKS GClosure *, GC_SINKS GClosure *, GC_SINKS GClosure *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO unsigned g_dbus_connection_export_action_group(GDBusConnection *, const char *,
	GC_KEEPS GActionGroup *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO unsigned g_dbus_connection_export_menu_model(GDBusConnection *, const char *,
	GC_KEEPS GMenuModel *, GC_OUT_ERROR GError **);
gboolean g_dbus_connection_send_message(GDBusConnection *, GDBusMessage *, int, volatile guint32 *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusConnection *g_dbus_connection_new_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusConnection *g_dbus_connection_new_for_address_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusConnection *g_dbus_connection_new_for_address_sync(const char *, int,
	GC_KEEPS GDBusAuthObserver *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusConnection *g_dbus_connection_new_sync(GC_KEEPS GIOStream *, const char *, int,
	GC_KEEPS GDBusAuthObserver *, GCancellable *, GC_OUT_ERROR GError **);
void g_dbus_connection_new(GC_KEEPS GIOStream *, const char *, int, GC_KEEPS GDBusAuthObserver *, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
void g_dbus_connection_new_for_address(const char *, int, GC_KEEPS GDBusAuthObserver *, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
unsigned g_dbus_connection_add_filter(GDBusConnection *, GDBusMessageFilterFunction, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
void g_dbus_connection_call(GDBusConnection *, const char *, const char *, const char *, const char *,
	GC_SINKS GVariant *, const GVariantType *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GVariant *g_dbus_connection_call_finish(GDBusConnection *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GVariant *g_dbus_connection_call_sync(GDBusConnection *, const char *, const char *, const char *,
	const char *, GC_SINKS GVariant *, const GVariantType *, int, int, GCancellable *, GC_OUT_ERROR GError **);
void g_dbus_connection_close(GDBusConnection *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_dbus_connection_close_finish(GDBusConnection *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_dbus_connection_close_sync(GDBusConnection *, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_dbus_connection_emit_signal(GDBusConnection *, const char *, const char *, const char *, const char *,
	GC_SINKS GVariant *, GC_OUT_ERROR GError **);
void g_dbus_connection_flush(GDBusConnection *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_dbus_connection_flush_finish(GDBusConnection *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_dbus_connection_flush_sync(GDBusConnection *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GCredentials *g_dbus_connection_get_peer_credentials(GDBusConnection *);
GC_RETURNS_BORROWED_FROM(1) GIOStream *g_dbus_connection_get_stream(GDBusConnection *);
void g_dbus_connection_send_message_with_reply(GDBusConnection *, GDBusMessage *, int, int, volatile guint32 *,
	GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GDBusMessage *g_dbus_connection_send_message_with_reply_finish(GDBusConnection *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusMessage *g_dbus_connection_send_message_with_reply_sync(GDBusConnection *, GDBusMessage *, int,
	int, volatile guint32 *, GCancellable *, GC_OUT_ERROR GError **);
unsigned g_dbus_connection_signal_subscribe(GDBusConnection *, const char *, const char *, const char *, const char *,
	const char *, int, GDBusSignalCallback, GC_DESTROYED_BY(10) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GDBusProxy *g_dbus_proxy_new_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusProxy *g_dbus_proxy_new_for_bus_finish(GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusProxy *g_dbus_proxy_new_for_bus_sync(int, int, GC_KEEPS GDBusInterfaceInfo *, const char *,
	const char *, const char *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusProxy *g_dbus_proxy_new_sync(GC_KEEPS GDBusConnection *, int, GC_KEEPS GDBusInterfaceInfo *,
	const char *, const char *, const char *, GCancellable *, GC_OUT_ERROR GError **);
void g_dbus_proxy_new(GC_KEEPS GDBusConnection *, int, GC_KEEPS GDBusInterfaceInfo *, const char *, const char *,
	const char *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
void g_dbus_proxy_new_for_bus(int, int, GC_KEEPS GDBusInterfaceInfo *, const char *, const char *, const char *,
	GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
void g_dbus_proxy_call(GDBusProxy *, const char *, GC_SINKS GVariant *, int, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GVariant *g_dbus_proxy_call_finish(GDBusProxy *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GVariant *g_dbus_proxy_call_sync(GDBusProxy *, const char *, GC_SINKS GVariant *, int, int,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_dbus_proxy_get_cached_property(GDBusProxy *, const char *);
GC_RETURNS_OWNED GC_PLAIN char **g_dbus_proxy_get_cached_property_names(GDBusProxy *);
GC_RETURNS_BORROWED_FROM(1) GDBusConnection *g_dbus_proxy_get_connection(GDBusProxy *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusInterfaceInfo *g_dbus_proxy_get_interface_info(GDBusProxy *);
GC_RETURNS_OWNED GC_PLAIN char *g_dbus_proxy_get_name_owner(GDBusProxy *);
void g_dbus_proxy_set_cached_property(GDBusProxy *, const char *, GC_SINKS GVariant *);
void g_dbus_proxy_set_interface_info(GDBusProxy *, GC_KEEPS GDBusInterfaceInfo *);
/* TRUE means that the error is set. */
gboolean g_dbus_message_to_gerror(GDBusMessage *, GC_OUT_OWNED_ON_SUCCESS GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new_method_call(const char *, const char *, const char *,
	const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new_signal(const char *, const char *, const char *);
GC_RETURNS_OWNED GDBusMessage *g_dbus_message_copy(GDBusMessage *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GVariant *g_dbus_message_get_body(GDBusMessage *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new_method_error(GDBusMessage *, const char *,
	const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new_method_error_literal(GDBusMessage *, const char *,
	const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusMessage *g_dbus_message_new_method_reply(GDBusMessage *);
void g_dbus_message_set_body(GDBusMessage *, GC_SINKS GVariant *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) gpointer g_dbus_method_invocation_get_user_data(GDBusMethodInvocation *);
GC_RETURNS_BORROWED_FROM(1) GDBusConnection *g_dbus_method_invocation_get_connection(GDBusMethodInvocation *);
GC_RETURNS_BORROWED_FROM(1) GDBusMessage *g_dbus_method_invocation_get_message(GDBusMethodInvocation *);
GC_RETURNS_BORROWED_FROM(1) GVariant *g_dbus_method_invocation_get_parameters(GDBusMethodInvocation *);
void g_dbus_method_invocation_return_dbus_error(GC_STEALS GDBusMethodInvocation *, const char *, const char *);
void g_dbus_method_invocation_return_error(GC_STEALS GDBusMethodInvocation *, GQuark, int, const char *, ...);
void g_dbus_method_invocation_return_error_literal(GC_STEALS GDBusMethodInvocation *, GQuark, int, const char *);
void g_dbus_method_invocation_return_gerror(GC_STEALS GDBusMethodInvocation *, const GError *);
void g_dbus_method_invocation_return_value(GC_STEALS GDBusMethodInvocation *, GC_SINKS GVariant *);
void g_dbus_method_invocation_return_value_with_unix_fd_list(GC_STEALS GDBusMethodInvocation *, GC_SINKS GVariant *,
	GUnixFDList *);
void g_dbus_method_invocation_take_error(GC_STEALS GDBusMethodInvocation *, GC_STEALS GError *);
GC_RETURNS_OWNED GDBusNodeInfo *g_dbus_node_info_new_for_xml(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusInterfaceInfo *g_dbus_node_info_lookup_interface(GDBusNodeInfo *,
	const char *);
GC_RETURNS_ARG(1) GDBusNodeInfo *g_dbus_node_info_ref(GC_RETAINS GDBusNodeInfo *);
void g_dbus_node_info_unref(GC_RELEASES GDBusNodeInfo *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusMethodInfo *g_dbus_interface_info_lookup_method(GDBusInterfaceInfo *,
	const char *);
GC_RETURNS_ARG(1) GDBusInterfaceInfo *g_dbus_interface_info_ref(GC_RETAINS GDBusInterfaceInfo *);
void g_dbus_interface_info_unref(GC_RELEASES GDBusInterfaceInfo *);
GC_RETURNS_OWNED GC_NULLABLE GDBusObject *g_dbus_interface_dup_object(GDBusInterface *);
GC_RETURNS_BORROWED_FROM(1) GDBusInterfaceInfo *g_dbus_interface_get_info(GDBusInterface *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusObject *g_dbus_interface_get_object(GDBusInterface *);
void g_dbus_interface_set_object(GDBusInterface *, GC_KEEPS GDBusObject *);
gboolean g_dbus_interface_skeleton_export(GDBusInterfaceSkeleton *, GDBusConnection *, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDBusConnection *g_dbus_interface_skeleton_get_connection(
	GDBusInterfaceSkeleton *);
GC_RETURNS_OWNED GC_PLAIN GList *g_dbus_interface_skeleton_get_connections(GDBusInterfaceSkeleton *);
GC_RETURNS_BORROWED_FROM(1) GDBusInterfaceInfo *g_dbus_interface_skeleton_get_info(GDBusInterfaceSkeleton *);
GC_RETURNS_OWNED GVariant *g_dbus_interface_skeleton_get_properties(GDBusInterfaceSkeleton *);
GC_RETURNS_OWNED GC_NULLABLE GDBusInterface *g_dbus_object_get_interface(GDBusObject *, const char *);
GC_RETURNS_OWNED GC_PLAIN GList *g_dbus_object_get_interfaces(GDBusObject *);
GC_RETURNS_OWNED GC_NULLABLE GDBusInterface *g_dbus_object_manager_get_interface(GDBusObjectManager *, const char *,
	const char *);
GC_RETURNS_OWNED GC_NULLABLE GDBusObject *g_dbus_object_manager_get_object(GDBusObjectManager *, const char *);
GC_RETURNS_OWNED GC_PLAIN GList *g_dbus_object_manager_get_objects(GDBusObjectManager *);
GC_RETURNS_OWNED GDBusObjectManager *g_dbus_object_manager_client_new_for_bus_sync(int, int, const char *,
	const char *, GDBusProxyTypeFunc, GC_DESTROYED_BY(7) gpointer, GDestroyNotify, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GDBusObjectManager *g_dbus_object_manager_client_new_sync(GC_KEEPS GDBusConnection *, int,
	const char *, const char *, GDBusProxyTypeFunc, GC_DESTROYED_BY(7) gpointer, GDestroyNotify, GCancellable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GDBusConnection *g_dbus_object_manager_client_get_connection(GDBusObjectManagerClient *);
GC_RETURNS_OWNED GC_PLAIN char *g_dbus_object_manager_client_get_name_owner(GDBusObjectManagerClient *);
void g_dbus_object_manager_server_export(GDBusObjectManagerServer *, GC_KEEPS GDBusObjectSkeleton *);
void g_dbus_object_manager_server_export_uniquely(GDBusObjectManagerServer *, GC_KEEPS GDBusObjectSkeleton *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusObjectManagerServer *g_dbus_object_manager_server_new(const char *);
GC_RETURNS_OWNED GC_NULLABLE GDBusConnection *g_dbus_object_manager_server_get_connection(GDBusObjectManagerServer *);
void g_dbus_object_manager_server_set_connection(GDBusObjectManagerServer *, GC_KEEPS GDBusConnection *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusObjectSkeleton *g_dbus_object_skeleton_new(const char *);
void g_dbus_object_skeleton_add_interface(GDBusObjectSkeleton *, GC_KEEPS GDBusInterfaceSkeleton *);
GC_RETURNS_OWNED GC_NEVER_NULL GDBusAuthObserver *g_dbus_auth_observer_new(void);
GC_RETURNS_OWNED GDBusServer *g_dbus_server_new_sync(const char *, int, const char *, GC_KEEPS GDBusAuthObserver *,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_dbus_address_get_for_bus_sync(int, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_dbus_error_get_remote_error(const GError *);
GC_RETURNS_OWNED GC_NEVER_NULL GError *g_dbus_error_new_for_dbus_error(const char *, const char *);
GC_RETURNS_OWNED GDBusMenuModel *g_dbus_menu_model_get(GDBusConnection *, const char *, const char *);
GC_RETURNS_OWNED GDBusActionGroup *g_dbus_action_group_get(GDBusConnection *, const char *, const char *);

/* --- Sockets and names ------------------------------------------------------------------------------------- */

GC_SUCCESS_NONNEGATIVE gssize g_socket_receive_message(GSocket *, GC_OUT_OWNED_ON_SUCCESS GSocketAddress **,
	GInputVector *, int, GC_OUT_OWNED_ON_SUCCESS GSocketControlMessage ***, int *, int *, GCancellable *,
	GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO int g_socket_send_message_with_timeout(GSocket *, GSocketAddress *, const GOutputVector *, int,
	GSocketControlMessage **, int, int, gint64, gsize *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocket *g_socket_new(int, int, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocket *g_socket_new_from_fd(int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocket *g_socket_accept(GSocket *, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_socket_bind(GSocket *, GSocketAddress *, gboolean, GC_OUT_ERROR GError **);
gboolean g_socket_check_connect_result(GSocket *, GC_OUT_ERROR GError **);
gboolean g_socket_close(GSocket *, GC_OUT_ERROR GError **);
gboolean g_socket_condition_wait(GSocket *, int, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_socket_connect(GSocket *, GSocketAddress *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSource *g_socket_create_source(GSocket *, int, GCancellable *);
GC_RETURNS_OWNED GSocketAddress *g_socket_get_local_address(GSocket *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketAddress *g_socket_get_remote_address(GSocket *, GC_OUT_ERROR GError **);
gboolean g_socket_listen(GSocket *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_socket_receive(GSocket *, char *, gsize, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_socket_receive_from(GSocket *, GC_OUT_OWNED_ON_SUCCESS GSocketAddress **, char *,
	gsize, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_socket_send(GSocket *, const char *, gsize, GCancellable *, GC_OUT_ERROR GError **);
GC_SUCCESS_NONNEGATIVE gssize g_socket_send_to(GSocket *, GSocketAddress *, const char *, gsize, GCancellable *,
	GC_OUT_ERROR GError **);
gboolean g_socket_shutdown(GSocket *, gboolean, gboolean, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GSocketAddress *g_socket_address_enumerator_next(GSocketAddressEnumerator *,
	GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE GSocketAddress *g_socket_address_enumerator_next_finish(GSocketAddressEnumerator *,
	GAsyncResult *, GC_OUT_ERROR GError **);
void g_socket_address_enumerator_next_async(GSocketAddressEnumerator *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketAddress *g_socket_address_new_from_native(gpointer, gsize);
gboolean g_socket_address_to_native(GSocketAddress *, gpointer, gsize, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketAddressEnumerator *g_socket_connectable_enumerate(GSocketConnectable *);
GC_RETURNS_OWNED GSocketAddressEnumerator *g_socket_connectable_proxy_enumerate(GSocketConnectable *);
GC_RETURNS_OWNED GC_PLAIN char *g_socket_connectable_to_string(GSocketConnectable *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketClient *g_socket_client_new(void);
GC_RETURNS_OWNED GSocketConnection *g_socket_client_connect(GSocketClient *, GSocketConnectable *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_socket_client_connect_async(GSocketClient *, GSocketConnectable *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GSocketConnection *g_socket_client_connect_finish(GSocketClient *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketConnection *g_socket_client_connect_to_host(GSocketClient *, const char *, guint16,
	GCancellable *, GC_OUT_ERROR GError **);
void g_socket_client_connect_to_host_async(GSocketClient *, const char *, guint16, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GSocketConnection *g_socket_client_connect_to_host_finish(GSocketClient *, GAsyncResult *,
	GC_OUT_ERROR GError **);
gboolean g_socket_connection_connect(GSocketConnection *, GSocketAddress *, GCancellable *, GC_OUT_ERROR GError **);
void g_socket_connection_connect_async(GSocketConnection *, GSocketAddress *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_socket_connection_connect_finish(GSocketConnection *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketAddress *g_socket_connection_get_local_address(GSocketConnection *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketAddress *g_socket_connection_get_remote_address(GSocketConnection *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GSocket *g_socket_connection_get_socket(GSocketConnection *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketConnection *g_socket_connection_factory_create_connection(GSocket *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketListener *g_socket_listener_new(void);
GC_RETURNS_OWNED GSocketConnection *g_socket_listener_accept(GSocketListener *, GC_OUT_BORROWED GObject **,
	GCancellable *, GC_OUT_ERROR GError **);
void g_socket_listener_accept_async(GSocketListener *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GSocketConnection *g_socket_listener_accept_finish(GSocketListener *, GAsyncResult *,
	GC_OUT_BORROWED GObject **, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocket *g_socket_listener_accept_socket(GSocketListener *, GC_OUT_BORROWED GObject **,
	GCancellable *, GC_OUT_ERROR GError **);
void g_socket_listener_accept_socket_async(GSocketListener *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GSocket *g_socket_listener_accept_socket_finish(GSocketListener *, GAsyncResult *,
	GC_OUT_BORROWED GObject **, GC_OUT_ERROR GError **);
gboolean g_socket_listener_add_address(GSocketListener *, GC_KEEPS GSocketAddress *, int, int, GC_KEEPS GObject *,
	GC_OUT_OWNED_ON_SUCCESS GSocketAddress **, GC_OUT_ERROR GError **);
GC_SUCCESS_NONZERO guint16 g_socket_listener_add_any_inet_port(GSocketListener *, GC_KEEPS GObject *,
	GC_OUT_ERROR GError **);
gboolean g_socket_listener_add_inet_port(GSocketListener *, guint16, GC_KEEPS GObject *, GC_OUT_ERROR GError **);
gboolean g_socket_listener_add_socket(GSocketListener *, GC_KEEPS GSocket *, GC_KEEPS GObject *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketService *g_socket_service_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketService *g_threaded_socket_service_new(int);
GC_RETURNS_OWNED GC_NEVER_NULL GInetAddress *g_inet_address_new_any(int);
GC_RETURNS_OWNED GC_NEVER_NULL GInetAddress *g_inet_address_new_from_bytes(const guint8 *, int);
GC_RETURNS_OWNED GC_NULLABLE GInetAddress *g_inet_address_new_from_string(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GInetAddress *g_inet_address_new_loopback(int);
GC_RETURNS_OWNED GC_PLAIN char *g_inet_address_to_string(GInetAddress *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketAddress *g_inet_socket_address_new(GC_KEEPS GInetAddress *, guint16);
GC_RETURNS_OWNED GC_NULLABLE GSocketAddress *g_inet_socket_address_new_from_string(const char *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GInetAddress *g_inet_socket_address_get_address(GInetSocketAddress *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketAddress *g_unix_socket_address_new(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketAddress *g_unix_socket_address_new_with_type(const char *, int, int);
int g_unix_connection_receive_fd(GUnixConnection *, GCancellable *, GC_OUT_ERROR GError **);
gboolean g_unix_connection_send_fd(GUnixConnection *, int, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GUnixFDList *g_unix_fd_list_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GUnixFDList *g_unix_fd_list_new_from_array(const int *, int);
int g_unix_fd_list_append(GUnixFDList *, int, GC_OUT_ERROR GError **);
int g_unix_fd_list_get(GUnixFDList *, int, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN int *g_unix_fd_list_steal_fds(GUnixFDList *, int *);
GC_RETURNS_OWNED GC_NEVER_NULL GCredentials *g_credentials_new(void);
gboolean g_credentials_is_same_user(GCredentials *, GCredentials *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *g_credentials_to_string(GCredentials *);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketConnectable *g_network_address_new(const char *, guint16);
GC_RETURNS_OWNED GC_NEVER_NULL GSocketConnectable *g_network_address_new_loopback(guint16);
GC_RETURNS_OWNED GSocketConnectable *g_network_address_parse(const char *, guint16, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GSocketConnectable *g_network_address_parse_uri(const char *, guint16, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED GNetworkMonitor *g_network_monitor_get_default(void);
gboolean g_network_monitor_can_reach(GNetworkMonitor *, GSocketConnectable *, GCancellable *, GC_OUT_ERROR GError **);
void g_network_monitor_can_reach_async(GNetworkMonitor *, GSocketConnectable *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_network_monitor_can_reach_finish(GNetworkMonitor *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GResolver *g_resolver_get_default(void);
GC_RETURNS_OWNED GC_PLAIN char *g_resolver_lookup_by_address(GResolver *, GInetAddress *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_resolver_lookup_by_address_async(GResolver *, GInetAddress *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN char *g_resolver_lookup_by_address_finish(GResolver *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GList *g_resolver_lookup_by_name(GResolver *, const char *, GCancellable *,
	GC_OUT_ERROR GError **);
void g_resolver_lookup_by_name_async(GResolver *, const char *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_PLAIN GList *g_resolver_lookup_by_name_finish(GResolver *, GAsyncResult *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GIOStream *g_simple_io_stream_new(GC_KEEPS GInputStream *, GC_KEEPS GOutputStream *);
GC_RETURNS_OWNED GTlsCertificate *g_tls_certificate_new_from_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GTlsCertificate *g_tls_certificate_new_from_files(const char *, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GTlsCertificate *g_tls_certificate_new_from_pem(const char *, gssize, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GList *g_tls_certificate_list_new_from_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsCertificate *g_tls_connection_get_certificate(GTlsConnection *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsCertificate *g_tls_connection_get_peer_certificate(GTlsConnection *);
gboolean g_tls_connection_handshake(GTlsConnection *, GCancellable *, GC_OUT_ERROR GError **);
void g_tls_connection_handshake_async(GTlsConnection *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_tls_connection_handshake_finish(GTlsConnection *, GAsyncResult *, GC_OUT_ERROR GError **);
void g_tls_connection_set_certificate(GTlsConnection *, GC_KEEPS GTlsCertificate *);
GC_RETURNS_OWNED GIOStream *g_tls_client_connection_new(GC_KEEPS GIOStream *, GC_KEEPS GSocketConnectable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GList *g_tls_client_connection_get_accepted_cas(GTlsClientConnection *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocketConnectable *g_tls_client_connection_get_server_identity(
	GTlsClientConnection *);
void g_tls_client_connection_set_server_identity(GTlsClientConnection *, GC_KEEPS GSocketConnectable *);
GC_RETURNS_OWNED GIOStream *g_tls_server_connection_new(GC_KEEPS GIOStream *, GC_KEEPS GTlsCertificate *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GTlsDatabase *g_tls_file_database_new(const char *, GC_OUT_ERROR GError **);

/* --- Subprocesses ------------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GSubprocess *g_subprocess_new(int, GC_OUT_ERROR GError **, const char *, ...);
GC_RETURNS_OWNED GSubprocess *g_subprocess_launcher_spawn(GSubprocessLauncher *, GC_OUT_ERROR GError **, const char *,
	...);
GC_RETURNS_OWNED GSubprocess *g_subprocess_newv(const char *const *, int, GC_OUT_ERROR GError **);
gboolean g_subprocess_communicate(GSubprocess *, GBytes *, GCancellable *, GC_OUT_OWNED_ON_SUCCESS GBytes **,
	GC_OUT_OWNED_ON_SUCCESS GBytes **, GC_OUT_ERROR GError **);
void g_subprocess_communicate_async(GSubprocess *, GBytes *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_subprocess_communicate_finish(GSubprocess *, GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS GBytes **,
	GC_OUT_OWNED_ON_SUCCESS GBytes **, GC_OUT_ERROR GError **);
GC_PLAIN gboolean g_subprocess_communicate_utf8(GSubprocess *, const char *, GCancellable *,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
void g_subprocess_communicate_utf8_async(GSubprocess *, const char *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_PLAIN gboolean g_subprocess_communicate_utf8_finish(GSubprocess *, GAsyncResult *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, GC_OUT_ERROR GError **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GInputStream *g_subprocess_get_stderr_pipe(GSubprocess *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GOutputStream *g_subprocess_get_stdin_pipe(GSubprocess *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GInputStream *g_subprocess_get_stdout_pipe(GSubprocess *);
gboolean g_subprocess_wait(GSubprocess *, GCancellable *, GC_OUT_ERROR GError **);
void g_subprocess_wait_async(GSubprocess *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_subprocess_wait_check(GSubprocess *, GCancellable *, GC_OUT_ERROR GError **);
void g_subprocess_wait_check_async(GSubprocess *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_subprocess_wait_check_finish(GSubprocess *, GAsyncResult *, GC_OUT_ERROR GError **);
gboolean g_subprocess_wait_finish(GSubprocess *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GSubprocessLauncher *g_subprocess_launcher_new(int);
void g_subprocess_launcher_set_child_setup(GSubprocessLauncher *, GSpawnChildSetupFunc, GC_DESTROYED_BY(4) gpointer,
	GDestroyNotify);
GC_RETURNS_OWNED GSubprocess *g_subprocess_launcher_spawnv(GSubprocessLauncher *, const char *const *,
	GC_OUT_ERROR GError **);

/* --- Volumes and mounts ------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GVolumeMonitor *g_volume_monitor_get(void);
GC_RETURNS_OWNED GC_PLAIN GList *g_volume_monitor_get_connected_drives(GVolumeMonitor *);
GC_RETURNS_OWNED GC_NULLABLE GMount *g_volume_monitor_get_mount_for_uuid(GVolumeMonitor *, const char *);
GC_RETURNS_OWNED GC_PLAIN GList *g_volume_monitor_get_mounts(GVolumeMonitor *);
GC_RETURNS_OWNED GC_NULLABLE GVolume *g_volume_monitor_get_volume_for_uuid(GVolumeMonitor *, const char *);
GC_RETURNS_OWNED GC_PLAIN GList *g_volume_monitor_get_volumes(GVolumeMonitor *);
GC_RETURNS_OWNED GC_NULLABLE GDrive *g_volume_get_drive(GVolume *);
GC_RETURNS_OWNED GIcon *g_volume_get_icon(GVolume *);
GC_RETURNS_OWNED GC_PLAIN char *g_volume_get_identifier(GVolume *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GMount *g_volume_get_mount(GVolume *);
GC_RETURNS_OWNED GC_PLAIN char *g_volume_get_name(GVolume *);
GC_RETURNS_OWNED GC_PLAIN char *g_volume_get_uuid(GVolume *);
void g_volume_mount(GVolume *, int, GMountOperation *, GCancellable *, GAsyncReadyCallback, GC_ESCAPES gpointer);
gboolean g_volume_mount_finish(GVolume *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GIcon *g_drive_get_icon(GDrive *);
GC_RETURNS_OWNED GC_PLAIN char *g_drive_get_identifier(GDrive *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *g_drive_get_name(GDrive *);
GC_RETURNS_OWNED GC_PLAIN GList *g_drive_get_volumes(GDrive *);
GC_RETURNS_OWNED GC_NULLABLE GDrive *g_mount_get_drive(GMount *);
GC_RETURNS_OWNED GIcon *g_mount_get_icon(GMount *);
GC_RETURNS_OWNED GC_PLAIN char *g_mount_get_name(GMount *);
GC_RETURNS_OWNED GFile *g_mount_get_root(GMount *);
GC_RETURNS_OWNED GC_PLAIN char *g_mount_get_uuid(GMount *);
GC_RETURNS_OWNED GC_NULLABLE GVolume *g_mount_get_volume(GMount *);
void g_mount_unmount_with_operation(GMount *, int, GMountOperation *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean g_mount_unmount_with_operation_finish(GMount *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL GMountOperation *g_mount_operation_new(void);

/* --- Others ------------------------------------------------------------------------------------------------ */

#endif
