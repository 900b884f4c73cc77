/* gccheck-model: wayland | headers: wayland-client.h wayland-cursor.h wayland-egl.h wayland-server.h | triggers: wayland-client.h wayland-client-core.h wayland-client-protocol.h wayland-cursor.h wayland-egl.h wayland-server.h wayland-server-core.h wayland-server-protocol.h | pkg-config: wayland-client wayland-cursor wayland-egl wayland-server | package: libwayland-dev */

/* libwayland, client and server. Nearly everything is a handle without a count for the user: what makes a proxy (also
 * wl_seat_get_pointer and the other get_ requests, which ask the server for a new object) is undone by _destroy, or by
 * _release where the protocol has it, and none of them accepts NULL. A proxy that has a listener may be destroyed by
 * it, and a resource or client by whoever was lent it: their destroy functions are GC_FREES_MEMORY, which asks for no
 * reference. On the server clients and resources go with the connection and globals with the display, so that nobody
 * needs to destroy them; an idle source goes when it has run. Counted is one thing only: the memory behind a shm
 * buffer, wl_shm_buffer_ref_pool and wl_shm_pool_unref. Nothing is said of what wl_proxy_marshal_flags returns: a
 * request without a new object gets NULL.
 */
#ifndef GCCHECK_MODEL_WAYLAND_H
#define GCCHECK_MODEL_WAYLAND_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

struct wl_array;
struct wl_buffer;
struct wl_buffer_listener;
struct wl_callback;
struct wl_callback_listener;
struct wl_client;
struct wl_compositor;
struct wl_cursor;
struct wl_cursor_image;
struct wl_cursor_theme;
struct wl_data_device;
struct wl_data_device_listener;
struct wl_data_device_manager;
struct wl_data_offer;
struct wl_data_offer_listener;
struct wl_data_source;
struct wl_data_source_listener;
struct wl_display;
struct wl_display_listener;
struct wl_egl_window;
struct wl_event_loop;
struct wl_event_queue;
struct wl_event_source;
struct wl_global;
struct wl_interface;
struct wl_keyboard;
struct wl_keyboard_listener;
struct wl_list;
struct wl_listener;
struct wl_message;
struct wl_output;
struct wl_output_listener;
struct wl_pointer;
struct wl_pointer_listener;
struct wl_protocol_logger;
struct wl_protocol_logger_message;
struct wl_proxy;
struct wl_region;
struct wl_registry;
struct wl_registry_listener;
struct wl_resource;
struct wl_seat;
struct wl_seat_listener;
struct wl_shell;
struct wl_shell_surface;
struct wl_shell_surface_listener;
struct wl_shm;
struct wl_shm_buffer;
struct wl_shm_listener;
struct GC_FAMILY("wl-shm-pool") wl_shm_pool;
struct wl_signal;
struct wl_subcompositor;
struct wl_subsurface;
struct wl_surface;
struct wl_surface_listener;
struct wl_touch;
struct wl_touch_listener;
union wl_argument;

typedef void (*wl_notify_func_t)(struct wl_listener *, void *);
typedef void (*wl_resource_destroy_func_t)(struct wl_resource *);
typedef void (*wl_global_bind_func_t)(struct wl_client *, void *, uint32_t, uint32_t);
typedef int (*wl_event_loop_fd_func_t)(int, uint32_t, void *);
typedef int (*wl_event_loop_timer_func_t)(void *);
typedef int (*wl_event_loop_signal_func_t)(int, void *);
typedef void (*wl_event_loop_idle_func_t)(void *);
typedef int (*wl_dispatcher_func_t)(const void *, void *, uint32_t, const struct wl_message *, union wl_argument *);
typedef void (*wl_protocol_logger_func_t)(void *, int, const struct wl_protocol_logger_message *);
typedef int (*wl_client_for_each_resource_iterator_func_t)(struct wl_resource *, void *);

/* --- Client: the connection --- */
GC_RETURNS_OWNED GC_PLAIN struct wl_display *wl_display_connect(const char *);
GC_RETURNS_OWNED GC_PLAIN struct wl_display *wl_display_connect_to_fd(int);
void wl_display_disconnect(GC_RELEASES struct wl_display *);
GC_RETURNS_OWNED GC_PLAIN struct wl_event_queue *wl_display_create_queue(struct wl_display *);
void wl_event_queue_destroy(GC_RELEASES struct wl_event_queue *);
GC_RETURNS_OWNED GC_PLAIN struct wl_callback *wl_display_sync(struct wl_display *);
GC_RETURNS_OWNED GC_PLAIN struct wl_registry *wl_display_get_registry(struct wl_display *);
GC_RETURNS_OWNED GC_PLAIN void *wl_registry_bind(struct wl_registry *, uint32_t, const struct wl_interface *, uint32_t);
GC_RUNS_CODE int wl_display_dispatch(struct wl_display *);
GC_RUNS_CODE int wl_display_dispatch_pending(struct wl_display *);
GC_RUNS_CODE int wl_display_dispatch_queue(struct wl_display *, struct wl_event_queue *);
GC_RUNS_CODE int wl_display_dispatch_queue_pending(struct wl_display *, struct wl_event_queue *);
GC_RUNS_CODE int wl_display_roundtrip(struct wl_display *);
GC_RUNS_CODE int wl_display_roundtrip_queue(struct wl_display *, struct wl_event_queue *);

/* --- Client: proxies --- */
GC_RETURNS_OWNED GC_PLAIN struct wl_proxy *wl_proxy_create(struct wl_proxy *, const struct wl_interface *);
GC_RETURNS_OWNED GC_PLAIN void *wl_proxy_create_wrapper(void *);
void wl_proxy_wrapper_destroy(GC_FREES_MEMORY void *);
void wl_proxy_destroy(GC_RELEASES struct wl_proxy *);
int wl_proxy_add_listener(GC_ESCAPES struct wl_proxy *, void (**)(void), GC_ESCAPES void *);
int wl_proxy_add_dispatcher(GC_ESCAPES struct wl_proxy *, wl_dispatcher_func_t, GC_ESCAPES const void *,
	GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS const void *wl_proxy_get_listener(struct wl_proxy *);
void wl_proxy_set_user_data(struct wl_proxy *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_proxy_get_user_data(struct wl_proxy *);
GC_RETURNS_BORROWED_FROM(1) const char *wl_proxy_get_class(struct wl_proxy *);
void wl_proxy_set_queue(struct wl_proxy *, GC_ESCAPES struct wl_event_queue *);
void wl_proxy_set_tag(struct wl_proxy *, GC_ESCAPES const char *const *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *const *wl_proxy_get_tag(struct wl_proxy *);
GC_RETURNS_OWNED GC_PLAIN struct wl_proxy *wl_proxy_marshal_constructor(struct wl_proxy *, uint32_t,
	const struct wl_interface *, ...);
GC_RETURNS_OWNED GC_PLAIN struct wl_proxy *wl_proxy_marshal_constructor_versioned(struct wl_proxy *, uint32_t,
	const struct wl_interface *, uint32_t, ...);
GC_RETURNS_OWNED GC_PLAIN struct wl_proxy *wl_proxy_marshal_array_constructor(struct wl_proxy *, uint32_t,
	union wl_argument *, const struct wl_interface *);
GC_RETURNS_OWNED GC_PLAIN struct wl_proxy *wl_proxy_marshal_array_constructor_versioned(struct wl_proxy *, uint32_t,
	union wl_argument *, const struct wl_interface *, uint32_t);
struct wl_proxy *wl_proxy_marshal_flags(GC_ESCAPES struct wl_proxy *, uint32_t, const struct wl_interface *, uint32_t,
	uint32_t, ...);
struct wl_proxy *wl_proxy_marshal_array_flags(GC_ESCAPES struct wl_proxy *, uint32_t, const struct wl_interface *,
	uint32_t, uint32_t, union wl_argument *);
void wl_proxy_marshal(GC_BORROWS struct wl_proxy *, uint32_t, ...);
void wl_proxy_marshal_array(GC_BORROWS struct wl_proxy *, uint32_t, union wl_argument *);

/* --- Client: requests that make an object --- */
GC_RETURNS_OWNED GC_PLAIN struct wl_surface *wl_compositor_create_surface(struct wl_compositor *);
GC_RETURNS_OWNED GC_PLAIN struct wl_region *wl_compositor_create_region(struct wl_compositor *);
GC_RETURNS_OWNED GC_PLAIN struct wl_subsurface *wl_subcompositor_get_subsurface(struct wl_subcompositor *,
	struct wl_surface *, struct wl_surface *);
GC_RETURNS_OWNED GC_PLAIN struct wl_callback *wl_surface_frame(struct wl_surface *);
GC_RETURNS_OWNED GC_PLAIN struct wl_shm_pool *wl_shm_create_pool(struct wl_shm *, int32_t, int32_t);
GC_RETURNS_OWNED GC_PLAIN struct wl_buffer *wl_shm_pool_create_buffer(struct wl_shm_pool *, int32_t, int32_t, int32_t,
	int32_t, uint32_t);
GC_RETURNS_OWNED GC_PLAIN struct wl_pointer *wl_seat_get_pointer(struct wl_seat *);
GC_RETURNS_OWNED GC_PLAIN struct wl_keyboard *wl_seat_get_keyboard(struct wl_seat *);
GC_RETURNS_OWNED GC_PLAIN struct wl_touch *wl_seat_get_touch(struct wl_seat *);
GC_RETURNS_OWNED GC_PLAIN struct wl_data_source *wl_data_device_manager_create_data_source(
	struct wl_data_device_manager *);
GC_RETURNS_OWNED GC_PLAIN struct wl_data_device *wl_data_device_manager_get_data_device(struct wl_data_device_manager *,
	struct wl_seat *);
GC_RETURNS_OWNED GC_PLAIN struct wl_shell_surface *wl_shell_get_shell_surface(struct wl_shell *, struct wl_surface *);

/* --- Client: destroying --- */
void wl_buffer_destroy(GC_FREES_MEMORY struct wl_buffer *);
void wl_callback_destroy(GC_FREES_MEMORY struct wl_callback *);
void wl_compositor_destroy(GC_FREES_MEMORY struct wl_compositor *);
void wl_data_device_destroy(GC_FREES_MEMORY struct wl_data_device *);
void wl_data_device_manager_destroy(GC_FREES_MEMORY struct wl_data_device_manager *);
void wl_data_device_release(GC_FREES_MEMORY struct wl_data_device *);
void wl_data_offer_destroy(GC_FREES_MEMORY struct wl_data_offer *);
void wl_data_source_destroy(GC_FREES_MEMORY struct wl_data_source *);
void wl_keyboard_destroy(GC_FREES_MEMORY struct wl_keyboard *);
void wl_keyboard_release(GC_FREES_MEMORY struct wl_keyboard *);
void wl_output_destroy(GC_FREES_MEMORY struct wl_output *);
void wl_output_release(GC_FREES_MEMORY struct wl_output *);
void wl_pointer_destroy(GC_FREES_MEMORY struct wl_pointer *);
void wl_pointer_release(GC_FREES_MEMORY struct wl_pointer *);
void wl_region_destroy(GC_FREES_MEMORY struct wl_region *);
void wl_registry_destroy(GC_FREES_MEMORY struct wl_registry *);
void wl_seat_destroy(GC_FREES_MEMORY struct wl_seat *);
void wl_seat_release(GC_FREES_MEMORY struct wl_seat *);
void wl_shell_destroy(GC_FREES_MEMORY struct wl_shell *);
void wl_shell_surface_destroy(GC_FREES_MEMORY struct wl_shell_surface *);
void wl_shm_destroy(GC_FREES_MEMORY struct wl_shm *);
void wl_shm_pool_destroy(GC_FREES_MEMORY struct wl_shm_pool *);
void wl_subcompositor_destroy(GC_FREES_MEMORY struct wl_subcompositor *);
void wl_subsurface_destroy(GC_FREES_MEMORY struct wl_subsurface *);
void wl_surface_destroy(GC_FREES_MEMORY struct wl_surface *);
void wl_touch_destroy(GC_FREES_MEMORY struct wl_touch *);
void wl_touch_release(GC_FREES_MEMORY struct wl_touch *);

/* --- Client: listeners, which may destroy what they listen to --- */
int wl_buffer_add_listener(GC_ESCAPES struct wl_buffer *, const struct wl_buffer_listener *, GC_ESCAPES void *);
int wl_callback_add_listener(GC_ESCAPES struct wl_callback *, const struct wl_callback_listener *, GC_ESCAPES void *);
int wl_data_device_add_listener(GC_ESCAPES struct wl_data_device *, const struct wl_data_device_listener *,
	GC_ESCAPES void *);
int wl_data_offer_add_listener(GC_ESCAPES struct wl_data_offer *, const struct wl_data_offer_listener *,
	GC_ESCAPES void *);
int wl_data_source_add_listener(GC_ESCAPES struct wl_data_source *, const struct wl_data_source_listener *,
	GC_ESCAPES void *);
int wl_display_add_listener(struct wl_display *, const struct wl_display_listener *, GC_ESCAPES void *);
int wl_keyboard_add_listener(GC_ESCAPES struct wl_keyboard *, const struct wl_keyboard_listener *, GC_ESCAPES void *);
int wl_output_add_listener(GC_ESCAPES struct wl_output *, const struct wl_output_listener *, GC_ESCAPES void *);
int wl_pointer_add_listener(GC_ESCAPES struct wl_pointer *, const struct wl_pointer_listener *, GC_ESCAPES void *);
int wl_registry_add_listener(GC_ESCAPES struct wl_registry *, const struct wl_registry_listener *, GC_ESCAPES void *);
int wl_seat_add_listener(GC_ESCAPES struct wl_seat *, const struct wl_seat_listener *, GC_ESCAPES void *);
int wl_shell_surface_add_listener(GC_ESCAPES struct wl_shell_surface *, const struct wl_shell_surface_listener *,
	GC_ESCAPES void *);
int wl_shm_add_listener(GC_ESCAPES struct wl_shm *, const struct wl_shm_listener *, GC_ESCAPES void *);
int wl_surface_add_listener(GC_ESCAPES struct wl_surface *, const struct wl_surface_listener *, GC_ESCAPES void *);
int wl_touch_add_listener(GC_ESCAPES struct wl_touch *, const struct wl_touch_listener *, GC_ESCAPES void *);

/* --- Client: user data --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_buffer_get_user_data(struct wl_buffer *);
void wl_buffer_set_user_data(struct wl_buffer *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_callback_get_user_data(struct wl_callback *);
void wl_callback_set_user_data(struct wl_callback *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_compositor_get_user_data(struct wl_compositor *);
void wl_compositor_set_user_data(struct wl_compositor *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_data_device_get_user_data(struct wl_data_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_data_device_manager_get_user_data(
	struct wl_data_device_manager *);
void wl_data_device_manager_set_user_data(struct wl_data_device_manager *, GC_ESCAPES void *);
void wl_data_device_set_user_data(struct wl_data_device *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_data_offer_get_user_data(struct wl_data_offer *);
void wl_data_offer_set_user_data(struct wl_data_offer *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_data_source_get_user_data(struct wl_data_source *);
void wl_data_source_set_user_data(struct wl_data_source *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_display_get_user_data(struct wl_display *);
void wl_display_set_user_data(struct wl_display *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_keyboard_get_user_data(struct wl_keyboard *);
void wl_keyboard_set_user_data(struct wl_keyboard *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_output_get_user_data(struct wl_output *);
void wl_output_set_user_data(struct wl_output *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_pointer_get_user_data(struct wl_pointer *);
void wl_pointer_set_user_data(struct wl_pointer *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_region_get_user_data(struct wl_region *);
void wl_region_set_user_data(struct wl_region *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_registry_get_user_data(struct wl_registry *);
void wl_registry_set_user_data(struct wl_registry *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_seat_get_user_data(struct wl_seat *);
void wl_seat_set_user_data(struct wl_seat *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_shell_get_user_data(struct wl_shell *);
void wl_shell_set_user_data(struct wl_shell *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_shell_surface_get_user_data(struct wl_shell_surface *);
void wl_shell_surface_set_user_data(struct wl_shell_surface *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_shm_get_user_data(struct wl_shm *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_shm_pool_get_user_data(struct wl_shm_pool *);
void wl_shm_pool_set_user_data(struct wl_shm_pool *, GC_ESCAPES void *);
void wl_shm_set_user_data(struct wl_shm *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_subcompositor_get_user_data(struct wl_subcompositor *);
void wl_subcompositor_set_user_data(struct wl_subcompositor *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_subsurface_get_user_data(struct wl_subsurface *);
void wl_subsurface_set_user_data(struct wl_subsurface *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_surface_get_user_data(struct wl_surface *);
void wl_surface_set_user_data(struct wl_surface *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_touch_get_user_data(struct wl_touch *);
void wl_touch_set_user_data(struct wl_touch *, GC_ESCAPES void *);

/* --- Client: using an object --- */
void wl_surface_attach(struct wl_surface *, struct wl_buffer *, int32_t, int32_t);
void wl_pointer_set_cursor(struct wl_pointer *, uint32_t, struct wl_surface *, int32_t, int32_t);
void wl_data_device_set_selection(struct wl_data_device *, struct wl_data_source *, uint32_t);
void wl_data_device_start_drag(struct wl_data_device *, struct wl_data_source *, struct wl_surface *,
	struct wl_surface *, uint32_t);
void wl_surface_set_opaque_region(struct wl_surface *, struct wl_region *);
void wl_surface_set_input_region(struct wl_surface *, struct wl_region *);

/* --- Cursors and windows --- */
GC_RETURNS_OWNED GC_PLAIN struct wl_cursor_theme *wl_cursor_theme_load(const char *, int, struct wl_shm *);
void wl_cursor_theme_destroy(GC_RELEASES struct wl_cursor_theme *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct wl_cursor *wl_cursor_theme_get_cursor(struct wl_cursor_theme *,
	const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct wl_buffer *wl_cursor_image_get_buffer(struct wl_cursor_image *);
GC_RETURNS_OWNED GC_PLAIN struct wl_egl_window *wl_egl_window_create(struct wl_surface *, int, int);
void wl_egl_window_destroy(GC_RELEASES struct wl_egl_window *);

/* --- Server: display and event loop --- */
GC_RETURNS_OWNED GC_PLAIN struct wl_display *wl_display_create(void);
GC_RUNS_CODE void wl_display_destroy(GC_RELEASES struct wl_display *);
GC_RUNS_CODE void wl_display_destroy_clients(struct wl_display *);
GC_RUNS_CODE void wl_display_run(struct wl_display *);
GC_RETURNS_BORROWED_FROM(1) struct wl_event_loop *wl_display_get_event_loop(struct wl_display *);
GC_RETURNS_BORROWED_FROM(1) struct wl_list *wl_display_get_client_list(struct wl_display *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *wl_display_add_socket_auto(struct wl_display *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE uint32_t *wl_display_add_shm_format(struct wl_display *, uint32_t);
void wl_display_add_destroy_listener(struct wl_display *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_listener *wl_display_get_destroy_listener(
	struct wl_display *, wl_notify_func_t);
void wl_display_add_client_created_listener(struct wl_display *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_OWNED GC_PLAIN struct wl_protocol_logger *wl_display_add_protocol_logger(struct wl_display *,
	wl_protocol_logger_func_t, GC_ESCAPES void *);
void wl_protocol_logger_destroy(GC_RELEASES struct wl_protocol_logger *);
GC_RETURNS_OWNED GC_PLAIN struct wl_event_loop *wl_event_loop_create(void);
void wl_event_loop_destroy(GC_RELEASES struct wl_event_loop *);
GC_RUNS_CODE int wl_event_loop_dispatch(struct wl_event_loop *, int);
GC_RUNS_CODE void wl_event_loop_dispatch_idle(struct wl_event_loop *);
void wl_event_loop_add_destroy_listener(struct wl_event_loop *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_listener *wl_event_loop_get_destroy_listener(
	struct wl_event_loop *, wl_notify_func_t);
GC_RETURNS_OWNED GC_PLAIN struct wl_event_source *wl_event_loop_add_fd(struct wl_event_loop *, int, uint32_t,
	wl_event_loop_fd_func_t, GC_ESCAPES void *);
GC_RETURNS_OWNED GC_PLAIN struct wl_event_source *wl_event_loop_add_timer(struct wl_event_loop *,
	wl_event_loop_timer_func_t, GC_ESCAPES void *);
GC_RETURNS_OWNED GC_PLAIN struct wl_event_source *wl_event_loop_add_signal(struct wl_event_loop *, int,
	wl_event_loop_signal_func_t, GC_ESCAPES void *);
GC_RETURNS_OWNED GC_PLAIN GC_IMMORTAL struct wl_event_source *wl_event_loop_add_idle(struct wl_event_loop *,
	wl_event_loop_idle_func_t, GC_ESCAPES void *);
int wl_event_source_remove(GC_FREES_MEMORY struct wl_event_source *);

/* --- Server: globals, clients, resources --- */
GC_RETURNS_OWNED GC_PLAIN GC_IMMORTAL struct wl_global *wl_global_create(struct wl_display *,
	const struct wl_interface *, int, GC_ESCAPES void *, wl_global_bind_func_t);
void wl_global_destroy(GC_FREES_MEMORY struct wl_global *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_global_get_user_data(const struct wl_global *);
void wl_global_set_user_data(struct wl_global *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) struct wl_display *wl_global_get_display(const struct wl_global *);
GC_RETURNS_BORROWED_FROM(1) const struct wl_interface *wl_global_get_interface(const struct wl_global *);
GC_RETURNS_OWNED GC_PLAIN GC_IMMORTAL struct wl_client *wl_client_create(struct wl_display *, int);
GC_RUNS_CODE void wl_client_destroy(GC_FREES_MEMORY struct wl_client *);
GC_RETURNS_BORROWED_FROM(1) struct wl_display *wl_client_get_display(struct wl_client *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_resource *wl_client_get_object(struct wl_client *,
	uint32_t);
GC_RETURNS_BORROWED GC_CONTENTS struct wl_client *wl_client_from_link(struct wl_list *);
GC_RETURNS_BORROWED_FROM(1) struct wl_list *wl_client_get_link(struct wl_client *);
void wl_client_add_destroy_listener(struct wl_client *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_listener *wl_client_get_destroy_listener(
	struct wl_client *, wl_notify_func_t);
void wl_client_add_resource_created_listener(struct wl_client *, GC_ESCAPES struct wl_listener *);
GC_RUNS_CODE void wl_client_for_each_resource(struct wl_client *, wl_client_for_each_resource_iterator_func_t, void *);
GC_RETURNS_OWNED GC_PLAIN GC_IMMORTAL struct wl_resource *wl_resource_create(struct wl_client *,
	const struct wl_interface *, int, uint32_t);
GC_RUNS_CODE void wl_resource_destroy(GC_FREES_MEMORY struct wl_resource *);
void wl_resource_set_implementation(struct wl_resource *, GC_ESCAPES const void *, GC_ESCAPES void *,
	wl_resource_destroy_func_t);
void wl_resource_set_dispatcher(struct wl_resource *, wl_dispatcher_func_t, GC_ESCAPES const void *, GC_ESCAPES void *,
	wl_resource_destroy_func_t);
void wl_resource_set_user_data(struct wl_resource *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS void *wl_resource_get_user_data(struct wl_resource *);
GC_RETURNS_BORROWED_FROM(1) GC_CONTENTS struct wl_client *wl_resource_get_client(struct wl_resource *);
GC_RETURNS_BORROWED_FROM(1) const char *wl_resource_get_class(struct wl_resource *);
GC_RETURNS_BORROWED_FROM(1) struct wl_list *wl_resource_get_link(struct wl_resource *);
GC_RETURNS_BORROWED GC_CONTENTS struct wl_resource *wl_resource_from_link(struct wl_list *);
GC_RETURNS_BORROWED GC_NULLABLE GC_CONTENTS struct wl_resource *wl_resource_find_for_client(struct wl_list *,
	struct wl_client *);
void wl_resource_add_destroy_listener(struct wl_resource *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_listener *wl_resource_get_destroy_listener(
	struct wl_resource *, wl_notify_func_t);

/* --- Server: shared memory --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct wl_shm_buffer *wl_shm_buffer_get(struct wl_resource *);
GC_RETURNS_BORROWED_FROM(1) void *wl_shm_buffer_get_data(struct wl_shm_buffer *);
GC_RETURNS_OWNED GC_NEVER_NULL struct wl_shm_pool *wl_shm_buffer_ref_pool(struct wl_shm_buffer *);
void wl_shm_pool_unref(GC_RELEASES struct wl_shm_pool *);

/* --- Lists, signals, arrays --- */
void wl_list_insert(struct wl_list *, GC_ESCAPES struct wl_list *);
void wl_signal_add(struct wl_signal *, GC_ESCAPES struct wl_listener *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_CONTENTS struct wl_listener *wl_signal_get(struct wl_signal *,
	wl_notify_func_t);
GC_RUNS_CODE void wl_signal_emit(struct wl_signal *, void *);
GC_RUNS_CODE void wl_signal_emit_mutable(struct wl_signal *, void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *wl_array_add(struct wl_array *, size_t);
void wl_array_release(struct wl_array *);

#endif
