/* gccheck-model: libevent | headers: event2/event.h event2/buffer.h event2/bufferevent.h event2/bufferevent_ssl.h event2/dns.h event2/http.h event2/listener.h event2/rpc.h event2/util.h | triggers: event2/event.h event2/buffer.h event2/bufferevent.h event2/bufferevent_ssl.h event2/dns.h event2/http.h event2/listener.h event2/rpc.h event2/util.h | pkg-config: libevent | package: libevent-dev */

/* libevent 2.1. Bases, events, buffers, listeners and HTTP objects have one owner: _new and _free. Only a bufferevent
 * is counted for the user (bufferevent_incref, bufferevent_decref; bufferevent_free drops one reference as well). What
 * has callbacks may be freed by them, on some paths or all: an event that was added and a bufferevent that got
 * callbacks are no longer followed, and the functions that free what a callback is given are GC_FREES_MEMORY, which
 * asks for no reference. evhttp_make_request takes the request over, also when it fails; a request that the server
 * hands to a callback is the server's until evhttp_request_own. Buffers and headers of something belong to it. No free
 * function accepts NULL.
 */
#ifndef GCCHECK_MODEL_LIBEVENT_H
#define GCCHECK_MODEL_LIBEVENT_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct addrinfo;
struct bufferevent;
struct bufferevent_rate_limit_group;
struct ev_token_bucket_cfg;
struct evbuffer;
struct evbuffer_cb_entry;
struct evbuffer_cb_info;
struct evbuffer_file_segment;
struct evconnlistener;
struct evdns_base;
struct evdns_getaddrinfo_request;
struct evdns_request;
struct evdns_server_port;
struct evdns_server_request;
struct event;
struct event_base;
struct event_config;
struct evhttp;
struct evhttp_bound_socket;
struct evhttp_connection;
struct evhttp_request;
struct evhttp_uri;
struct evkeyvalq;
struct evrpc_base;
struct evrpc_pool;
struct evutil_monotonic_timer;
struct in6_addr;
struct in_addr;
struct sockaddr;
struct ssl_st;
struct timeval;

enum evbuffer_eol_style { EVBUFFER_EOL_ANY };
enum bufferevent_ssl_state { BUFFEREVENT_SSL_OPEN };
enum bufferevent_filter_result { BEV_OK };
enum bufferevent_flush_mode { BEV_NORMAL };
enum evhttp_cmd_type { EVHTTP_REQ_GET = 1 };
typedef long ssize_t;
typedef void (*event_callback_fn)(int, short, void *);
typedef void (*event_finalize_callback_fn)(struct event *, void *);
typedef int (*event_base_foreach_event_cb)(const struct event_base *, const struct event *, void *);
typedef void (*evbuffer_ref_cleanup_cb)(const void *, size_t, void *);
typedef void (*evbuffer_file_segment_cleanup_cb)(struct evbuffer_file_segment const *, int, void *);
typedef void (*evbuffer_cb_func)(struct evbuffer *, const struct evbuffer_cb_info *, void *);
typedef enum bufferevent_filter_result (*bufferevent_filter_cb)(struct evbuffer *, struct evbuffer *, ssize_t,
	enum bufferevent_flush_mode, void *);
typedef void (*bufferevent_data_cb)(struct bufferevent *, void *);
typedef void (*bufferevent_event_cb)(struct bufferevent *, short, void *);
typedef void (*evconnlistener_cb)(struct evconnlistener *, int, struct sockaddr *, int, void *);
typedef void (*evdns_callback_type)(int, char, int, int, void *, void *);
typedef void (*evdns_getaddrinfo_cb)(int, struct addrinfo *, void *);
typedef void (*evdns_request_callback_fn_type)(struct evdns_server_request *, void *);

/* --- Bases --- */
GC_RETURNS_OWNED GC_PLAIN struct event_base *event_base_new(void);
GC_RETURNS_OWNED GC_PLAIN struct event_base *event_base_new_with_config(const struct event_config *);
GC_RUNS_CODE void event_base_free(GC_RELEASES struct event_base *);
void event_base_free_nofinalize(GC_RELEASES struct event_base *);
GC_RETURNS_OWNED GC_PLAIN struct event_config *event_config_new(void);
void event_config_free(GC_RELEASES struct event_config *);
GC_RUNS_CODE int event_base_dispatch(struct event_base *);
GC_RUNS_CODE int event_base_loop(struct event_base *, int);
GC_RUNS_CODE int event_base_foreach_event(struct event_base *, event_base_foreach_event_cb, void *);
int event_base_once(struct event_base *, int, short, event_callback_fn, GC_ESCAPES void *, const struct timeval *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const struct timeval *event_base_init_common_timeout(struct event_base *,
	const struct timeval *);
GC_RETURNS_BORROWED_FROM(1) const char *event_base_get_method(const struct event_base *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct event *event_base_get_running_event(struct event_base *);
GC_RETURNS_BORROWED const char **event_get_supported_methods(void);

/* --- Events --- */
GC_RETURNS_OWNED GC_PLAIN struct event *event_new(struct event_base *, int, short, event_callback_fn,
	GC_ESCAPES void *);
int event_assign(GC_BORROWS struct event *, GC_ESCAPES struct event_base *, int, short, event_callback_fn,
	GC_ESCAPES void *);
int event_base_set(GC_ESCAPES struct event_base *, struct event *);
void event_free(GC_FREES_MEMORY struct event *);
int event_free_finalize(unsigned int, GC_STEALS struct event *, event_finalize_callback_fn);
int event_finalize(unsigned int, GC_ESCAPES struct event *, event_finalize_callback_fn);
int event_add(GC_ESCAPES struct event *, const struct timeval *);
int event_del(struct event *);
GC_RUNS_CODE void event_active(struct event *, int, short);
GC_RETURNS_BORROWED_FROM(1) struct event_base *event_get_base(const struct event *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *event_get_callback_arg(const struct event *);
GC_CONTENTS GC_RETURNS_BORROWED void *event_self_cbarg(void);
void event_get_assignment(const struct event *, GC_OUT_BORROWED struct event_base **, int *, short *,
	event_callback_fn *, GC_OUT_BORROWED void **);

/* --- Buffers --- */
GC_RETURNS_OWNED GC_PLAIN struct evbuffer *evbuffer_new(void);
void evbuffer_free(GC_RELEASES struct evbuffer *);
int evbuffer_add_buffer(struct evbuffer *, struct evbuffer *);
int evbuffer_prepend_buffer(struct evbuffer *, struct evbuffer *);
int evbuffer_remove_buffer(struct evbuffer *, struct evbuffer *, size_t);
int evbuffer_add_buffer_reference(struct evbuffer *, GC_KEEPS struct evbuffer *);
int evbuffer_add_reference(struct evbuffer *, GC_ESCAPES const void *, size_t, evbuffer_ref_cleanup_cb,
	GC_ESCAPES void *);
int evbuffer_add(struct evbuffer *, const void *, size_t);
int evbuffer_add_printf(struct evbuffer *, const char *, ...);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE unsigned char *evbuffer_pullup(struct evbuffer *, ssize_t);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *evbuffer_readln(struct evbuffer *, size_t *, enum evbuffer_eol_style);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evbuffer_cb_entry *evbuffer_add_cb(struct evbuffer *, evbuffer_cb_func,
	GC_ESCAPES void *);
GC_RETURNS_OWNED GC_PLAIN struct evbuffer_file_segment *evbuffer_file_segment_new(int, int64_t, int64_t, unsigned int);
void evbuffer_file_segment_free(GC_RELEASES struct evbuffer_file_segment *);
void evbuffer_file_segment_add_cleanup_cb(struct evbuffer_file_segment *, evbuffer_file_segment_cleanup_cb,
	GC_ESCAPES void *);
int evbuffer_add_file_segment(struct evbuffer *, GC_KEEPS struct evbuffer_file_segment *, int64_t, int64_t);
int evbuffer_enable_locking(struct evbuffer *, GC_ESCAPES void *);
int evbuffer_defer_callbacks(struct evbuffer *, GC_ESCAPES struct event_base *);

/* --- Bufferevents --- */
void bufferevent_incref(GC_RETAINS struct bufferevent *);
GC_RUNS_CODE int bufferevent_decref(GC_RELEASES struct bufferevent *);
GC_RUNS_CODE void bufferevent_free(GC_FREES_MEMORY struct bufferevent *);
GC_RETURNS_OWNED struct bufferevent *bufferevent_socket_new(struct event_base *, int, int);
/* Both ends go to the array. */
int bufferevent_pair_new(struct event_base *, int, GC_ESCAPES struct bufferevent **);
/* The one below goes with the new one if that closes on free. */
GC_RETURNS_OWNED struct bufferevent *bufferevent_filter_new(GC_ESCAPES struct bufferevent *, bufferevent_filter_cb,
	bufferevent_filter_cb, int, void (*)(void *), GC_ESCAPES void *);
GC_RETURNS_OWNED struct bufferevent *bufferevent_openssl_filter_new(struct event_base *,
	GC_ESCAPES struct bufferevent *, GC_ESCAPES struct ssl_st *, enum bufferevent_ssl_state, int);
GC_RETURNS_OWNED struct bufferevent *bufferevent_openssl_socket_new(struct event_base *, int,
	GC_ESCAPES struct ssl_st *, enum bufferevent_ssl_state, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct ssl_st *bufferevent_openssl_get_ssl(struct bufferevent *);
void bufferevent_setcb(GC_ESCAPES struct bufferevent *, bufferevent_data_cb, bufferevent_data_cb, bufferevent_event_cb,
	GC_ESCAPES void *);
void bufferevent_getcb(struct bufferevent *, bufferevent_data_cb *, bufferevent_data_cb *, bufferevent_event_cb *,
	GC_OUT_BORROWED void **);
int bufferevent_enable(struct bufferevent *, short);
int bufferevent_disable(struct bufferevent *, short);
int bufferevent_write(struct bufferevent *, const void *, size_t);
int bufferevent_write_buffer(struct bufferevent *, struct evbuffer *);
int bufferevent_read_buffer(struct bufferevent *, struct evbuffer *);
int bufferevent_socket_connect(struct bufferevent *, const struct sockaddr *, int);
int bufferevent_socket_connect_hostname(struct bufferevent *, GC_BORROWS struct evdns_base *, int, const char *, int);
GC_RETURNS_BORROWED_FROM(1) struct event_base *bufferevent_get_base(struct bufferevent *);
GC_RETURNS_BORROWED_FROM(1) struct evbuffer *bufferevent_get_input(struct bufferevent *);
GC_RETURNS_BORROWED_FROM(1) struct evbuffer *bufferevent_get_output(struct bufferevent *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct bufferevent *bufferevent_get_underlying(
	struct bufferevent *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct bufferevent *bufferevent_pair_get_partner(
	struct bufferevent *);
int bufferevent_base_set(GC_ESCAPES struct event_base *, struct bufferevent *);
GC_RETURNS_OWNED GC_PLAIN struct ev_token_bucket_cfg *ev_token_bucket_cfg_new(size_t, size_t, size_t, size_t,
	const struct timeval *);
void ev_token_bucket_cfg_free(GC_RELEASES struct ev_token_bucket_cfg *);
int bufferevent_set_rate_limit(struct bufferevent *, GC_ESCAPES struct ev_token_bucket_cfg *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const struct ev_token_bucket_cfg *bufferevent_get_token_bucket_cfg(
	const struct bufferevent *);
GC_RETURNS_OWNED GC_PLAIN struct bufferevent_rate_limit_group *bufferevent_rate_limit_group_new(struct event_base *,
	const struct ev_token_bucket_cfg *);
void bufferevent_rate_limit_group_free(GC_RELEASES struct bufferevent_rate_limit_group *);
int bufferevent_add_to_rate_limit_group(struct bufferevent *, GC_ESCAPES struct bufferevent_rate_limit_group *);

/* --- Listeners --- */
GC_RETURNS_OWNED GC_PLAIN struct evconnlistener *evconnlistener_new(struct event_base *, evconnlistener_cb,
	GC_ESCAPES void *, unsigned int, int, int);
GC_RETURNS_OWNED GC_PLAIN struct evconnlistener *evconnlistener_new_bind(struct event_base *, evconnlistener_cb,
	GC_ESCAPES void *, unsigned int, int, const struct sockaddr *, int);
void evconnlistener_free(GC_FREES_MEMORY struct evconnlistener *);
void evconnlistener_set_cb(struct evconnlistener *, evconnlistener_cb, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) struct event_base *evconnlistener_get_base(struct evconnlistener *);

/* --- Names --- */
GC_RETURNS_OWNED GC_PLAIN struct evdns_base *evdns_base_new(struct event_base *, int);
void evdns_base_free(GC_RELEASES struct evdns_base *, int);
GC_RETURNS_BORROWED GC_NULLABLE struct evdns_request *evdns_base_resolve_ipv4(struct evdns_base *, const char *, int,
	evdns_callback_type, GC_ESCAPES void *);
GC_RETURNS_BORROWED GC_NULLABLE struct evdns_request *evdns_base_resolve_ipv6(struct evdns_base *, const char *, int,
	evdns_callback_type, GC_ESCAPES void *);
GC_RETURNS_BORROWED GC_NULLABLE struct evdns_request *evdns_base_resolve_reverse(struct evdns_base *,
	const struct in_addr *, int, evdns_callback_type, GC_ESCAPES void *);
GC_RETURNS_BORROWED GC_NULLABLE struct evdns_request *evdns_base_resolve_reverse_ipv6(struct evdns_base *,
	const struct in6_addr *, int, evdns_callback_type, GC_ESCAPES void *);
void evdns_cancel_request(struct evdns_base *, GC_ESCAPES struct evdns_request *);
GC_RETURNS_BORROWED GC_NULLABLE struct evdns_getaddrinfo_request *evdns_getaddrinfo(struct evdns_base *, const char *,
	const char *, const struct addrinfo *, evdns_getaddrinfo_cb, GC_ESCAPES void *);
void evdns_getaddrinfo_cancel(GC_ESCAPES struct evdns_getaddrinfo_request *);
GC_RETURNS_OWNED GC_PLAIN struct evdns_server_port *evdns_add_server_port_with_base(struct event_base *, int, int,
	evdns_request_callback_fn_type, GC_ESCAPES void *);
void evdns_close_server_port(GC_RELEASES struct evdns_server_port *);
int evdns_server_request_respond(GC_ESCAPES struct evdns_server_request *, int);
int evdns_server_request_drop(GC_ESCAPES struct evdns_server_request *);
GC_SUCCESS_ZERO GC_PLAIN int evutil_getaddrinfo(const char *, const char *, const struct addrinfo *,
	GC_OUT_OWNED_ON_SUCCESS struct addrinfo **);
void evutil_freeaddrinfo(GC_RELEASES struct addrinfo *);
GC_RETURNS_OWNED GC_PLAIN struct evutil_monotonic_timer *evutil_monotonic_timer_new(void);
void evutil_monotonic_timer_free(GC_RELEASES struct evutil_monotonic_timer *);

/* --- HTTP: servers --- */
GC_RETURNS_OWNED GC_PLAIN struct evhttp *evhttp_new(struct event_base *);
void evhttp_free(GC_RELEASES struct evhttp *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evhttp_bound_socket *evhttp_bind_socket_with_handle(struct evhttp *,
	const char *, uint16_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evhttp_bound_socket *evhttp_accept_socket_with_handle(struct evhttp *,
	int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evhttp_bound_socket *evhttp_bind_listener(struct evhttp *,
	GC_STEALS_ON_SUCCESS struct evconnlistener *);
GC_RETURNS_BORROWED_FROM(1) struct evconnlistener *evhttp_bound_socket_get_listener(struct evhttp_bound_socket *);
void evhttp_del_accept_socket(struct evhttp *, GC_ESCAPES struct evhttp_bound_socket *);
int evhttp_set_cb(struct evhttp *, const char *, void (*)(struct evhttp_request *, void *), GC_ESCAPES void *);
void evhttp_set_gencb(struct evhttp *, void (*)(struct evhttp_request *, void *), GC_ESCAPES void *);
void evhttp_set_bevcb(struct evhttp *, struct bufferevent *(*)(struct event_base *, void *), GC_ESCAPES void *);
GC_SUCCESS_ZERO int evhttp_add_virtual_host(struct evhttp *, const char *, GC_STEALS_ON_SUCCESS struct evhttp *);
void evhttp_send_reply(struct evhttp_request *, int, const char *, struct evbuffer *);
void evhttp_send_error(struct evhttp_request *, int, const char *);
void evhttp_send_reply_start(struct evhttp_request *, int, const char *);
void evhttp_send_reply_chunk(struct evhttp_request *, struct evbuffer *);
void evhttp_send_reply_chunk_with_cb(struct evhttp_request *, struct evbuffer *,
	void (*)(struct evhttp_connection *, void *), GC_ESCAPES void *);
void evhttp_send_reply_end(struct evhttp_request *);

/* --- HTTP: connections and requests --- */
GC_RETURNS_OWNED GC_PLAIN struct evhttp_connection *evhttp_connection_base_new(struct event_base *, struct evdns_base *,
	const char *, uint16_t);
GC_RETURNS_OWNED GC_PLAIN struct evhttp_connection *evhttp_connection_base_bufferevent_new(struct event_base *,
	struct evdns_base *, GC_STEALS_ON_SUCCESS struct bufferevent *, const char *, uint16_t);
void evhttp_connection_free(GC_FREES_MEMORY struct evhttp_connection *);
void evhttp_connection_free_on_completion(GC_STEALS struct evhttp_connection *);
void evhttp_connection_set_closecb(struct evhttp_connection *, void (*)(struct evhttp_connection *, void *),
	GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) struct bufferevent *evhttp_connection_get_bufferevent(struct evhttp_connection *);
GC_RETURNS_BORROWED_FROM(1) struct event_base *evhttp_connection_get_base(struct evhttp_connection *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evhttp *evhttp_connection_get_server(struct evhttp_connection *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const struct sockaddr *evhttp_connection_get_addr(struct evhttp_connection *);
void evhttp_connection_get_peer(struct evhttp_connection *, GC_OUT_BORROWED char **, uint16_t *);
GC_RETURNS_OWNED GC_PLAIN struct evhttp_request *evhttp_request_new(void (*)(struct evhttp_request *, void *),
	GC_ESCAPES void *);
int evhttp_make_request(struct evhttp_connection *, GC_STEALS struct evhttp_request *, enum evhttp_cmd_type,
	const char *);
void evhttp_request_free(GC_FREES_MEMORY struct evhttp_request *);
void evhttp_cancel_request(GC_ESCAPES struct evhttp_request *);
void evhttp_request_own(GC_RETAINS struct evhttp_request *);
void evhttp_request_set_on_complete_cb(struct evhttp_request *, void (*)(struct evhttp_request *, void *),
	GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct evhttp_connection *evhttp_request_get_connection(
	struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const struct evhttp_uri *evhttp_request_get_evhttp_uri(
	const struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_request_get_host(struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_request_get_uri(const struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_request_get_response_code_line(
	const struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) struct evbuffer *evhttp_request_get_input_buffer(struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) struct evbuffer *evhttp_request_get_output_buffer(struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) struct evkeyvalq *evhttp_request_get_input_headers(struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) struct evkeyvalq *evhttp_request_get_output_headers(struct evhttp_request *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_find_header(const struct evkeyvalq *, const char *);
int evhttp_add_header(struct evkeyvalq *, const char *, const char *);

/* --- URIs --- */
GC_RETURNS_OWNED GC_PLAIN struct evhttp_uri *evhttp_uri_new(void);
GC_RETURNS_OWNED GC_PLAIN struct evhttp_uri *evhttp_uri_parse(const char *);
GC_RETURNS_OWNED GC_PLAIN struct evhttp_uri *evhttp_uri_parse_with_flags(const char *, unsigned int);
void evhttp_uri_free(GC_RELEASES struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_scheme(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_userinfo(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_host(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_path(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_query(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *evhttp_uri_get_fragment(const struct evhttp_uri *);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE char *evhttp_uri_join(struct evhttp_uri *, char *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *evhttp_encode_uri(const char *);
GC_RETURNS_OWNED GC_PLAIN char *evhttp_uriencode(const char *, ssize_t, int);
GC_RETURNS_OWNED GC_PLAIN char *evhttp_decode_uri(const char *);
GC_RETURNS_OWNED GC_PLAIN char *evhttp_uridecode(const char *, int, size_t *);
GC_RETURNS_OWNED GC_PLAIN char *evhttp_htmlescape(const char *);

/* --- Remote calls --- */
GC_RETURNS_OWNED GC_PLAIN struct evrpc_base *evrpc_init(struct evhttp *);
void evrpc_free(GC_RELEASES struct evrpc_base *);
GC_RETURNS_OWNED GC_PLAIN struct evrpc_pool *evrpc_pool_new(struct event_base *);
void evrpc_pool_free(GC_RELEASES struct evrpc_pool *);
void evrpc_pool_add_connection(struct evrpc_pool *, GC_STEALS struct evhttp_connection *);

#endif
