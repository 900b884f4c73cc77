/* gccheck-model: dbus | headers: dbus/dbus.h | pkg-config: dbus-1 | package: libdbus-1-dev */

/* libdbus. A connection from dbus_connection_open or dbus_bus_get is shared, but each call returns a reference; a
 * private one must be closed before its last reference goes. Sending keeps a reference of its own. A DBusError is a
 * struct of the caller's that a failure fills; what dbus_error_free gives back is memory inside it, not a reference,
 * so it is not followed here. No release function accepts NULL except where it says so.
 */
#ifndef GCCHECK_MODEL_DBUS_H
#define GCCHECK_MODEL_DBUS_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>

typedef unsigned int dbus_bool_t;
typedef unsigned int dbus_uint32_t;
typedef int dbus_int32_t;

typedef struct DBusError DBusError;
typedef struct DBusAddressEntry DBusAddressEntry;
struct GC_FAMILY("dbus-message") GC_DEFAULT_OWNED DBusMessage;
typedef struct DBusMessage DBusMessage;
struct GC_FAMILY("dbus-connection") GC_DEFAULT_BY_NAME DBusConnection;
typedef struct DBusConnection DBusConnection;
struct GC_FAMILY("dbus-pending-call") GC_DEFAULT_BY_NAME DBusPendingCall;
typedef struct DBusPendingCall DBusPendingCall;
struct GC_FAMILY("dbus-server") GC_DEFAULT_BY_NAME DBusServer;
typedef struct DBusServer DBusServer;
typedef struct DBusMessageIter DBusMessageIter;
typedef struct DBusWatch DBusWatch;
typedef struct DBusTimeout DBusTimeout;
typedef struct DBusPreallocatedSend DBusPreallocatedSend;
typedef struct DBusObjectPathVTable DBusObjectPathVTable;

typedef enum { DBUS_BUS_SESSION, DBUS_BUS_SYSTEM, DBUS_BUS_STARTER } DBusBusType;
typedef enum {
	DBUS_HANDLER_RESULT_HANDLED,
	DBUS_HANDLER_RESULT_NOT_YET_HANDLED,
	DBUS_HANDLER_RESULT_NEED_MEMORY
} DBusHandlerResult;
typedef enum {
	DBUS_DISPATCH_DATA_REMAINS,
	DBUS_DISPATCH_COMPLETE,
	DBUS_DISPATCH_NEED_MEMORY
} DBusDispatchStatus;

typedef void (*DBusFreeFunction)(void *);
typedef dbus_bool_t (*DBusAddWatchFunction)(DBusWatch *, void *);
typedef void (*DBusWatchToggledFunction)(DBusWatch *, void *);
typedef void (*DBusRemoveWatchFunction)(DBusWatch *, void *);
typedef dbus_bool_t (*DBusAddTimeoutFunction)(DBusTimeout *, void *);
typedef void (*DBusTimeoutToggledFunction)(DBusTimeout *, void *);
typedef void (*DBusRemoveTimeoutFunction)(DBusTimeout *, void *);
typedef void (*DBusDispatchStatusFunction)(DBusConnection *, DBusDispatchStatus, void *);
typedef void (*DBusWakeupMainFunction)(void *);
typedef dbus_bool_t (*DBusAllowUnixUserFunction)(DBusConnection *, unsigned long, void *);
typedef dbus_bool_t (*DBusAllowWindowsUserFunction)(DBusConnection *, const char *, void *);
typedef void (*DBusPendingCallNotifyFunction)(GC_BORROWS DBusPendingCall *, void *);
typedef DBusHandlerResult (*DBusHandleMessageFunction)(GC_BORROWS DBusConnection *, GC_BORROWS DBusMessage *, void *);
typedef void (*DBusNewConnectionFunction)(DBusServer *, GC_BORROWS DBusConnection *, void *);

/* --- Errors --- */
void dbus_error_init(DBusError *);
void dbus_error_free(DBusError *);
void dbus_set_error(DBusError *, const char *, const char *, ...);
void dbus_set_error_const(DBusError *, const char *, const char *);
void dbus_move_error(DBusError *, DBusError *);
dbus_bool_t dbus_error_has_name(const DBusError *, const char *);
dbus_bool_t dbus_error_is_set(const DBusError *);

/* --- Addresses --- */
GC_PLAIN GC_SUCCESS_NONZERO dbus_bool_t dbus_parse_address(const char *, GC_OUT_OWNED_ON_SUCCESS DBusAddressEntry ***,
	int *, DBusError *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_address_entry_get_value(DBusAddressEntry *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_address_entry_get_method(DBusAddressEntry *);
void dbus_address_entries_free(GC_RELEASES DBusAddressEntry **);
GC_RETURNS_OWNED GC_PLAIN char *dbus_address_escape_value(const char *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_address_unescape_value(const char *, DBusError *);
void dbus_clear_address_entries(GC_CLEARS DBusAddressEntry ***);

/* --- Memory --- */
GC_RETURNS_OWNED GC_PLAIN void *dbus_malloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *dbus_malloc0(size_t);
GC_RETURNS_OWNED GC_PLAIN void *dbus_realloc(GC_STEALS_ON_SUCCESS void *, size_t);
void dbus_free(GC_FREES_MEMORY void *);
void dbus_free_string_array(GC_RELEASES_NULLOK char **);
void dbus_shutdown(void);

/* --- Messages --- */
GC_RETURNS_OWNED DBusMessage *dbus_message_new(int);
GC_RETURNS_OWNED DBusMessage *dbus_message_new_method_call(const char *, const char *, const char *, const char *);
GC_RETURNS_OWNED DBusMessage *dbus_message_new_method_return(DBusMessage *);
GC_RETURNS_OWNED DBusMessage *dbus_message_new_signal(const char *, const char *, const char *);
GC_RETURNS_OWNED DBusMessage *dbus_message_new_error(DBusMessage *, const char *, const char *);
GC_RETURNS_OWNED DBusMessage *dbus_message_new_error_printf(DBusMessage *, const char *, const char *, ...);
GC_RETURNS_OWNED DBusMessage *dbus_message_copy(const DBusMessage *);
GC_RETURNS_ARG(1) DBusMessage *dbus_message_ref(GC_RETAINS DBusMessage *);
void dbus_message_unref(GC_RELEASES DBusMessage *);
int dbus_message_get_type(DBusMessage *);
dbus_bool_t dbus_message_set_path(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_path(DBusMessage *);
dbus_bool_t dbus_message_has_path(DBusMessage *, const char *);
dbus_bool_t dbus_message_set_interface(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_interface(DBusMessage *);
dbus_bool_t dbus_message_has_interface(DBusMessage *, const char *);
dbus_bool_t dbus_message_set_member(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_member(DBusMessage *);
dbus_bool_t dbus_message_has_member(DBusMessage *, const char *);
dbus_bool_t dbus_message_set_error_name(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_error_name(DBusMessage *);
dbus_bool_t dbus_message_set_destination(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_destination(DBusMessage *);
dbus_bool_t dbus_message_set_sender(DBusMessage *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_sender(DBusMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_signature(DBusMessage *);
void dbus_message_set_no_reply(DBusMessage *, dbus_bool_t);
dbus_bool_t dbus_message_get_no_reply(DBusMessage *);
dbus_bool_t dbus_message_is_method_call(DBusMessage *, const char *, const char *);
dbus_bool_t dbus_message_is_signal(DBusMessage *, const char *, const char *);
dbus_bool_t dbus_message_is_error(DBusMessage *, const char *);
dbus_bool_t dbus_message_has_destination(DBusMessage *, const char *);
dbus_bool_t dbus_message_has_sender(DBusMessage *, const char *);
dbus_bool_t dbus_message_has_signature(DBusMessage *, const char *);
dbus_uint32_t dbus_message_get_serial(DBusMessage *);
void dbus_message_set_serial(DBusMessage *, dbus_uint32_t);
dbus_bool_t dbus_message_set_reply_serial(DBusMessage *, dbus_uint32_t);
dbus_uint32_t dbus_message_get_reply_serial(DBusMessage *);
void dbus_message_set_auto_start(DBusMessage *, dbus_bool_t);
dbus_bool_t dbus_message_get_auto_start(DBusMessage *);
GC_PLAIN GC_SUCCESS_NONZERO dbus_bool_t dbus_message_get_path_decomposed(DBusMessage *,
	GC_OUT_OWNED_ON_SUCCESS char ***);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_message_get_container_instance(DBusMessage *);
dbus_bool_t dbus_message_set_container_instance(DBusMessage *, const char *);

/* --- Arguments: strings that come out are borrowed from the message, arrays of strings are not --- */
dbus_bool_t dbus_message_append_args(DBusMessage *, int, ...);
dbus_bool_t dbus_message_append_args_valist(DBusMessage *, int, va_list);
dbus_bool_t dbus_message_get_args(DBusMessage *, DBusError *, int, ...);
dbus_bool_t dbus_message_get_args_valist(DBusMessage *, DBusError *, int, va_list);
dbus_bool_t dbus_message_contains_unix_fds(DBusMessage *);
void dbus_message_iter_init_closed(DBusMessageIter *);
dbus_bool_t dbus_message_iter_init(DBusMessage *, DBusMessageIter *);
dbus_bool_t dbus_message_iter_has_next(DBusMessageIter *);
dbus_bool_t dbus_message_iter_next(DBusMessageIter *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_message_iter_get_signature(DBusMessageIter *);
int dbus_message_iter_get_arg_type(DBusMessageIter *);
int dbus_message_iter_get_element_type(DBusMessageIter *);
void dbus_message_iter_recurse(DBusMessageIter *, DBusMessageIter *);
void dbus_message_iter_get_basic(DBusMessageIter *, void *);
int dbus_message_iter_get_element_count(DBusMessageIter *);
int dbus_message_iter_get_array_len(DBusMessageIter *);
void dbus_message_iter_get_fixed_array(DBusMessageIter *, void *, int *);
void dbus_message_iter_init_append(DBusMessage *, DBusMessageIter *);
dbus_bool_t dbus_message_iter_append_basic(DBusMessageIter *, int, const void *);
dbus_bool_t dbus_message_iter_append_fixed_array(DBusMessageIter *, int, const void *, int);
dbus_bool_t dbus_message_iter_open_container(DBusMessageIter *, int, const char *, DBusMessageIter *);
dbus_bool_t dbus_message_iter_close_container(DBusMessageIter *, DBusMessageIter *);
void dbus_message_iter_abandon_container(DBusMessageIter *, DBusMessageIter *);
void dbus_message_iter_abandon_container_if_open(DBusMessageIter *, DBusMessageIter *);

/* --- Messages: the rest --- */
void dbus_message_lock(DBusMessage *);
dbus_bool_t dbus_set_error_from_message(DBusError *, DBusMessage *);
dbus_bool_t dbus_message_allocate_data_slot(dbus_int32_t *);
void dbus_message_free_data_slot(dbus_int32_t *);
dbus_bool_t dbus_message_set_data(DBusMessage *, dbus_int32_t, GC_DESTROYED_BY(4) void *, DBusFreeFunction);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_message_get_data(DBusMessage *, dbus_int32_t);
int dbus_message_type_from_string(const char *);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *dbus_message_type_to_string(int);
GC_PLAIN GC_SUCCESS_NONZERO dbus_bool_t dbus_message_marshal(DBusMessage *, GC_OUT_OWNED_ON_SUCCESS char **, int *);
GC_RETURNS_OWNED DBusMessage *dbus_message_demarshal(const char *, int, DBusError *);
int dbus_message_demarshal_bytes_needed(const char *, int);
void dbus_message_set_allow_interactive_authorization(DBusMessage *, dbus_bool_t);
dbus_bool_t dbus_message_get_allow_interactive_authorization(DBusMessage *);
void dbus_clear_message(GC_CLEARS DBusMessage **);

/* --- Connections --- */
GC_RETURNS_OWNED DBusConnection *dbus_connection_open(const char *, DBusError *);
GC_RETURNS_OWNED DBusConnection *dbus_connection_open_private(const char *, DBusError *);
GC_RETURNS_ARG(1) DBusConnection *dbus_connection_ref(GC_RETAINS DBusConnection *);
void dbus_connection_unref(GC_RELEASES DBusConnection *);
void dbus_connection_close(DBusConnection *);
dbus_bool_t dbus_connection_get_is_connected(DBusConnection *);
dbus_bool_t dbus_connection_get_is_authenticated(DBusConnection *);
dbus_bool_t dbus_connection_get_is_anonymous(DBusConnection *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_connection_get_server_id(DBusConnection *);
dbus_bool_t dbus_connection_can_send_type(DBusConnection *, int);
void dbus_connection_set_exit_on_disconnect(DBusConnection *, dbus_bool_t);
void dbus_connection_flush(DBusConnection *);
GC_RUNS_CODE dbus_bool_t dbus_connection_read_write_dispatch(DBusConnection *, int);
dbus_bool_t dbus_connection_read_write(DBusConnection *, int);

/* A borrowed message is acquired and must be returned; dbus_connection_steal_borrowed_message makes it the caller's. */
GC_RETURNS_OWNED GC_NULLABLE DBusMessage *dbus_connection_borrow_message(DBusConnection *);
void dbus_connection_return_message(DBusConnection *, GC_RELEASES DBusMessage *);
void dbus_connection_steal_borrowed_message(DBusConnection *, DBusMessage *);
GC_RETURNS_OWNED GC_NULLABLE DBusMessage *dbus_connection_pop_message(DBusConnection *);
DBusDispatchStatus dbus_connection_get_dispatch_status(DBusConnection *);
GC_RUNS_CODE DBusDispatchStatus dbus_connection_dispatch(DBusConnection *);
dbus_bool_t dbus_connection_has_messages_to_send(DBusConnection *);
dbus_bool_t dbus_connection_send(DBusConnection *, GC_KEEPS DBusMessage *, dbus_uint32_t *);
GC_SUCCESS_NONZERO dbus_bool_t dbus_connection_send_with_reply(DBusConnection *, GC_KEEPS DBusMessage *,
	GC_OUT_OWNED_ON_SUCCESS DBusPendingCall **, int);
GC_RETURNS_OWNED DBusMessage *dbus_connection_send_with_reply_and_block(DBusConnection *, GC_KEEPS DBusMessage *, int,
	DBusError *);
dbus_bool_t dbus_connection_set_watch_functions(DBusConnection *, DBusAddWatchFunction, DBusRemoveWatchFunction,
	DBusWatchToggledFunction, GC_DESTROYED_BY(6) void *, DBusFreeFunction);
dbus_bool_t dbus_connection_set_timeout_functions(DBusConnection *, DBusAddTimeoutFunction, DBusRemoveTimeoutFunction,
	DBusTimeoutToggledFunction, GC_DESTROYED_BY(6) void *, DBusFreeFunction);
void dbus_connection_set_wakeup_main_function(DBusConnection *, DBusWakeupMainFunction, GC_DESTROYED_BY(4) void *,
	DBusFreeFunction);
void dbus_connection_set_dispatch_status_function(DBusConnection *, DBusDispatchStatusFunction,
	GC_DESTROYED_BY(4) void *, DBusFreeFunction);
dbus_bool_t dbus_connection_get_unix_user(DBusConnection *, unsigned long *);
dbus_bool_t dbus_connection_get_unix_process_id(DBusConnection *, unsigned long *);
dbus_bool_t dbus_connection_get_adt_audit_session_data(DBusConnection *, void **, dbus_int32_t *);
void dbus_connection_set_unix_user_function(DBusConnection *, DBusAllowUnixUserFunction, GC_DESTROYED_BY(4) void *,
	DBusFreeFunction);
GC_PLAIN GC_SUCCESS_NONZERO dbus_bool_t dbus_connection_get_windows_user(DBusConnection *,
	GC_OUT_OWNED_ON_SUCCESS char **);
void dbus_connection_set_windows_user_function(DBusConnection *, DBusAllowWindowsUserFunction,
	GC_DESTROYED_BY(4) void *, DBusFreeFunction);
void dbus_connection_set_allow_anonymous(DBusConnection *, dbus_bool_t);
void dbus_connection_set_route_peer_messages(DBusConnection *, dbus_bool_t);
dbus_bool_t dbus_connection_add_filter(DBusConnection *, DBusHandleMessageFunction, GC_DESTROYED_BY(4) void *,
	DBusFreeFunction);
void dbus_connection_remove_filter(DBusConnection *, DBusHandleMessageFunction, void *);
dbus_bool_t dbus_connection_allocate_data_slot(dbus_int32_t *);
void dbus_connection_free_data_slot(dbus_int32_t *);
dbus_bool_t dbus_connection_set_data(DBusConnection *, dbus_int32_t, GC_DESTROYED_BY(4) void *, DBusFreeFunction);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_connection_get_data(DBusConnection *, dbus_int32_t);
void dbus_connection_set_change_sigpipe(dbus_bool_t);
void dbus_connection_set_max_message_size(DBusConnection *, long);
long dbus_connection_get_max_message_size(DBusConnection *);
void dbus_connection_set_max_received_size(DBusConnection *, long);
long dbus_connection_get_max_received_size(DBusConnection *);
void dbus_connection_set_max_message_unix_fds(DBusConnection *, long);
long dbus_connection_get_max_message_unix_fds(DBusConnection *);
void dbus_connection_set_max_received_unix_fds(DBusConnection *, long);
long dbus_connection_get_max_received_unix_fds(DBusConnection *);
long dbus_connection_get_outgoing_size(DBusConnection *);
long dbus_connection_get_outgoing_unix_fds(DBusConnection *);
GC_RETURNS_OWNED GC_PLAIN DBusPreallocatedSend *dbus_connection_preallocate_send(DBusConnection *);
void dbus_connection_free_preallocated_send(DBusConnection *, GC_RELEASES DBusPreallocatedSend *);
void dbus_connection_send_preallocated(DBusConnection *, GC_STEALS DBusPreallocatedSend *, GC_KEEPS DBusMessage *,
	dbus_uint32_t *);
dbus_bool_t dbus_connection_try_register_object_path(DBusConnection *, const char *, const DBusObjectPathVTable *,
	GC_ESCAPES void *, DBusError *);
dbus_bool_t dbus_connection_register_object_path(DBusConnection *, const char *, const DBusObjectPathVTable *,
	GC_ESCAPES void *);
dbus_bool_t dbus_connection_try_register_fallback(DBusConnection *, const char *, const DBusObjectPathVTable *,
	GC_ESCAPES void *, DBusError *);
dbus_bool_t dbus_connection_register_fallback(DBusConnection *, const char *, const DBusObjectPathVTable *,
	GC_ESCAPES void *);
dbus_bool_t dbus_connection_unregister_object_path(DBusConnection *, const char *);
dbus_bool_t dbus_connection_get_object_path_data(DBusConnection *, const char *, GC_OUT_BORROWED void **);
GC_PLAIN GC_SUCCESS_NONZERO dbus_bool_t dbus_connection_list_registered(DBusConnection *, const char *,
	GC_OUT_OWNED_ON_SUCCESS char ***);
dbus_bool_t dbus_connection_get_unix_fd(DBusConnection *, int *);
dbus_bool_t dbus_connection_get_socket(DBusConnection *, int *);
void dbus_clear_connection(GC_CLEARS DBusConnection **);

/* --- Watches and timeouts --- */
int dbus_watch_get_fd(DBusWatch *);
int dbus_watch_get_unix_fd(DBusWatch *);
int dbus_watch_get_socket(DBusWatch *);
unsigned int dbus_watch_get_flags(DBusWatch *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_watch_get_data(DBusWatch *);
void dbus_watch_set_data(DBusWatch *, GC_DESTROYED_BY(3) void *, DBusFreeFunction);
GC_RUNS_CODE dbus_bool_t dbus_watch_handle(DBusWatch *, unsigned int);
dbus_bool_t dbus_watch_get_enabled(DBusWatch *);
int dbus_timeout_get_interval(DBusTimeout *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_timeout_get_data(DBusTimeout *);
void dbus_timeout_set_data(DBusTimeout *, GC_DESTROYED_BY(3) void *, DBusFreeFunction);
GC_RUNS_CODE dbus_bool_t dbus_timeout_handle(DBusTimeout *);
dbus_bool_t dbus_timeout_get_enabled(DBusTimeout *);

/* --- Bus --- */
GC_RETURNS_OWNED DBusConnection *dbus_bus_get(DBusBusType, DBusError *);
GC_RETURNS_OWNED DBusConnection *dbus_bus_get_private(DBusBusType, DBusError *);
dbus_bool_t dbus_bus_register(DBusConnection *, DBusError *);
dbus_bool_t dbus_bus_set_unique_name(DBusConnection *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *dbus_bus_get_unique_name(DBusConnection *);
unsigned long dbus_bus_get_unix_user(DBusConnection *, const char *, DBusError *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_bus_get_id(DBusConnection *, DBusError *);
int dbus_bus_request_name(DBusConnection *, const char *, unsigned int, DBusError *);
int dbus_bus_release_name(DBusConnection *, const char *, DBusError *);
dbus_bool_t dbus_bus_name_has_owner(DBusConnection *, const char *, DBusError *);
dbus_bool_t dbus_bus_start_service_by_name(DBusConnection *, const char *, dbus_uint32_t, dbus_uint32_t *,
	DBusError *);
void dbus_bus_add_match(DBusConnection *, const char *, DBusError *);
void dbus_bus_remove_match(DBusConnection *, const char *, DBusError *);

/* --- Machine --- */
GC_RETURNS_OWNED GC_PLAIN char *dbus_get_local_machine_id(void);
void dbus_get_version(int *, int *, int *);
dbus_bool_t dbus_setenv(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_try_get_local_machine_id(DBusError *);

/* --- Pending calls --- */
GC_RETURNS_ARG(1) DBusPendingCall *dbus_pending_call_ref(GC_RETAINS DBusPendingCall *);
void dbus_pending_call_unref(GC_RELEASES DBusPendingCall *);
dbus_bool_t dbus_pending_call_set_notify(DBusPendingCall *, DBusPendingCallNotifyFunction, GC_DESTROYED_BY(4) void *,
	DBusFreeFunction);
void dbus_pending_call_cancel(DBusPendingCall *);
dbus_bool_t dbus_pending_call_get_completed(DBusPendingCall *);
GC_RETURNS_OWNED GC_NULLABLE DBusMessage *dbus_pending_call_steal_reply(DBusPendingCall *);
GC_RUNS_CODE void dbus_pending_call_block(DBusPendingCall *);
dbus_bool_t dbus_pending_call_allocate_data_slot(dbus_int32_t *);
void dbus_pending_call_free_data_slot(dbus_int32_t *);
dbus_bool_t dbus_pending_call_set_data(DBusPendingCall *, dbus_int32_t, GC_DESTROYED_BY(4) void *, DBusFreeFunction);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_pending_call_get_data(DBusPendingCall *, dbus_int32_t);
void dbus_clear_pending_call(GC_CLEARS DBusPendingCall **);

/* --- Servers --- */
GC_RETURNS_OWNED DBusServer *dbus_server_listen(const char *, DBusError *);
GC_RETURNS_ARG(1) DBusServer *dbus_server_ref(GC_RETAINS DBusServer *);
void dbus_server_unref(GC_RELEASES DBusServer *);
void dbus_server_disconnect(DBusServer *);
dbus_bool_t dbus_server_get_is_connected(DBusServer *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_server_get_address(DBusServer *);
GC_RETURNS_OWNED GC_PLAIN char *dbus_server_get_id(DBusServer *);
void dbus_server_set_new_connection_function(DBusServer *, DBusNewConnectionFunction, GC_DESTROYED_BY(4) void *,
	DBusFreeFunction);
dbus_bool_t dbus_server_set_watch_functions(DBusServer *, DBusAddWatchFunction, DBusRemoveWatchFunction,
	DBusWatchToggledFunction, GC_DESTROYED_BY(6) void *, DBusFreeFunction);
dbus_bool_t dbus_server_set_timeout_functions(DBusServer *, DBusAddTimeoutFunction, DBusRemoveTimeoutFunction,
	DBusTimeoutToggledFunction, GC_DESTROYED_BY(6) void *, DBusFreeFunction);
dbus_bool_t dbus_server_set_auth_mechanisms(DBusServer *, const char **);
dbus_bool_t dbus_server_allocate_data_slot(dbus_int32_t *);
void dbus_server_free_data_slot(dbus_int32_t *);
dbus_bool_t dbus_server_set_data(DBusServer *, int, GC_DESTROYED_BY(4) void *, DBusFreeFunction);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dbus_server_get_data(DBusServer *, int);
void dbus_clear_server(GC_CLEARS DBusServer **);

#endif
