/* gccheck-model: soup-3.0 | headers: libsoup/soup.h | pkg-config: libsoup-3.0 | package: libsoup-3.0-dev */
/* Generated from Soup-3.0.gir by `gccheck import`. Ownership is what the library's own annotations say (transfer full,
 * container, none). What GIR cannot say - that a callee keeps or sinks what it is given, that a result floats - is told
 * from types and names.
 */
#ifndef GCCHECK_MODEL_SOUP_3_0_H
#define GCCHECK_MODEL_SOUP_3_0_H

#include "gccheck.h"

typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupAuth SoupAuth;
typedef unsigned long GType;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupMessage SoupMessage;
typedef struct _GSList GSList;
typedef struct _GUri GUri;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupAuthDomain SoupAuthDomain;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupServerMessage SoupServerMessage;
typedef int gboolean;
typedef void *gpointer;
typedef gboolean (*SoupAuthDomainFilter)(SoupAuthDomain *, SoupServerMessage *, gpointer);
typedef void (*GDestroyNotify)(GC_RELEASES_NULLOK void *);
typedef gboolean (*SoupAuthDomainGenericAuthCallback)(SoupAuthDomain *, SoupServerMessage *, const char *, gpointer);
typedef gboolean (*SoupAuthDomainBasicAuthCallback)(SoupAuthDomain *, SoupServerMessage *, const char *, const char *,
	gpointer);
typedef char *(*SoupAuthDomainDigestAuthCallback)(SoupAuthDomain *, SoupServerMessage *, const char *, gpointer);
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupCache SoupCache;
typedef int SoupCacheType;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupContentSniffer SoupContentSniffer;
typedef struct _GBytes GBytes;
typedef struct _GHashTable GHashTable;
typedef struct _SoupCookie SoupCookie;
typedef struct _GDateTime GDateTime;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupCookieJar SoupCookieJar;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupHSTSEnforcer SoupHSTSEnforcer;
typedef struct _GList GList;
typedef struct _SoupHSTSPolicy SoupHSTSPolicy;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupLogger SoupLogger;
typedef int SoupLoggerLogLevel;
typedef void (*SoupLoggerPrinter)(SoupLogger *, SoupLoggerLogLevel, char, const char *, gpointer);
typedef SoupLoggerLogLevel (*SoupLoggerFilter)(SoupLogger *, SoupMessage *, gpointer);
typedef struct _SoupMultipart SoupMultipart;
typedef struct _SoupMessageMetrics SoupMessageMetrics;
typedef struct _GSocketAddress GSocketAddress;
typedef struct GC_FAMILY("soupmessageheaders") GC_DEFAULT_BY_NAME _SoupMessageHeaders SoupMessageHeaders;
typedef struct _GTlsCertificate GTlsCertificate;
typedef struct _GInputStream GInputStream;
typedef long gssize;
typedef struct GC_FAMILY("soupmessagebody") GC_DEFAULT_BY_NAME {
	void *hidden;
} SoupMessageBody;
typedef unsigned char guchar;
typedef unsigned long gsize;
typedef long goffset;
typedef int SoupMessageHeadersType;
typedef struct {
	void *hidden;
} SoupRange;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupMultipartInputStream SoupMultipartInputStream;
typedef struct _GCancellable GCancellable;
typedef struct _GError GError;
typedef struct _GObject GObject;
typedef struct _GAsyncResult GAsyncResult;
typedef void (*GAsyncReadyCallback)(GObject *, GAsyncResult *, gpointer);
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupServer SoupServer;
typedef struct _GIOStream GIOStream;
typedef void (*SoupServerCallback)(SoupServer *, SoupServerMessage *, const char *, GHashTable *, gpointer);
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupWebsocketConnection SoupWebsocketConnection;
typedef void (*SoupServerWebsocketCallback)(SoupServer *, SoupServerMessage *, const char *, SoupWebsocketConnection *,
	gpointer);
typedef struct _GTlsDatabase GTlsDatabase;
typedef int SoupServerListenOptions;
typedef unsigned guint;
typedef struct _GSocket GSocket;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupSession SoupSession;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupSessionFeature SoupSessionFeature;
typedef struct _GInetSocketAddress GInetSocketAddress;
typedef struct _GProxyResolver GProxyResolver;
typedef struct _GSocketConnectable GSocketConnectable;
typedef struct _GTlsInteraction GTlsInteraction;
typedef int SoupWebsocketConnectionType;
typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _SoupWebsocketExtension SoupWebsocketExtension;
typedef unsigned char guint8;
typedef int SoupDateFormat;
typedef struct _GData GData;
#include <stdarg.h>
typedef int SoupHTTPVersion;
typedef int SoupURIComponent;
typedef struct _GPtrArray GPtrArray;

/* --- SoupAuth --- */
GC_RETURNS_OWNED GC_NULLABLE SoupAuth *soup_auth_new(GType, GC_KEEPS SoupMessage *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *soup_auth_get_authorization(SoupAuth *, SoupMessage *);
GC_RETURNS_OWNED GC_PLAIN char *soup_auth_get_info(SoupAuth *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_auth_get_protection_space(SoupAuth *, GUri *);

/* --- SoupAuthDomain --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *soup_auth_domain_accepts(SoupAuthDomain *, SoupServerMessage *);
void soup_auth_domain_set_filter(SoupAuthDomain *, SoupAuthDomainFilter, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void soup_auth_domain_set_generic_auth_callback(SoupAuthDomain *, SoupAuthDomainGenericAuthCallback,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- SoupAuthDomainBasic --- */
GC_RETURNS_OWNED SoupAuthDomain *soup_auth_domain_basic_new(const char *, ...);
void soup_auth_domain_basic_set_auth_callback(SoupAuthDomain *, SoupAuthDomainBasicAuthCallback,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- SoupAuthDomainDigest --- */
GC_RETURNS_OWNED SoupAuthDomain *soup_auth_domain_digest_new(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN char *soup_auth_domain_digest_encode_password(const char *, const char *, const char *);
void soup_auth_domain_digest_set_auth_callback(SoupAuthDomain *, SoupAuthDomainDigestAuthCallback,
	GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- SoupCache --- */
GC_RETURNS_OWNED SoupCache *soup_cache_new(const char *, SoupCacheType);

/* --- SoupContentSniffer --- */
GC_RETURNS_OWNED SoupContentSniffer *soup_content_sniffer_new(void);
GC_RETURNS_OWNED char *soup_content_sniffer_sniff(SoupContentSniffer *, SoupMessage *, GBytes *,
	GC_OUT_OWNED GHashTable **);

/* --- SoupCookie --- */
GC_RETURNS_OWNED GC_PLAIN SoupCookie *soup_cookie_new(const char *, const char *, const char *, const char *, int);
GC_RETURNS_OWNED GC_PLAIN SoupCookie *soup_cookie_copy(SoupCookie *);
void soup_cookie_free(GC_RELEASES SoupCookie *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GDateTime *soup_cookie_get_expires(SoupCookie *);
void soup_cookie_set_expires(SoupCookie *, GC_KEEPS GDateTime *);
GC_RETURNS_OWNED GC_PLAIN char *soup_cookie_to_cookie_header(SoupCookie *);
GC_RETURNS_OWNED GC_PLAIN char *soup_cookie_to_set_cookie_header(SoupCookie *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE SoupCookie *soup_cookie_parse(const char *, GUri *);

/* --- SoupCookieJar --- */
GC_RETURNS_OWNED SoupCookieJar *soup_cookie_jar_new(void);
void soup_cookie_jar_add_cookie(SoupCookieJar *, GC_STEALS SoupCookie *);
void soup_cookie_jar_add_cookie_full(SoupCookieJar *, GC_STEALS SoupCookie *, GC_KEEPS GUri *, GC_KEEPS GUri *);
void soup_cookie_jar_add_cookie_with_first_party(SoupCookieJar *, GC_KEEPS GUri *, GC_STEALS SoupCookie *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_cookie_jar_all_cookies(SoupCookieJar *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_cookie_jar_get_cookie_list(SoupCookieJar *, GUri *, gboolean);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_cookie_jar_get_cookie_list_with_same_site_info(SoupCookieJar *, GUri *, GUri *,
	GUri *, gboolean, gboolean, gboolean);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *soup_cookie_jar_get_cookies(SoupCookieJar *, GUri *, gboolean);
void soup_cookie_jar_set_cookie(SoupCookieJar *, GC_KEEPS GUri *, const char *);
void soup_cookie_jar_set_cookie_with_first_party(SoupCookieJar *, GC_KEEPS GUri *, GC_KEEPS GUri *, const char *);

/* --- SoupCookieJarDB --- */
GC_RETURNS_OWNED SoupCookieJar *soup_cookie_jar_db_new(const char *, gboolean);

/* --- SoupCookieJarText --- */
GC_RETURNS_OWNED SoupCookieJar *soup_cookie_jar_text_new(const char *, gboolean);

/* --- SoupHSTSEnforcer --- */
GC_RETURNS_OWNED SoupHSTSEnforcer *soup_hsts_enforcer_new(void);
GC_RETURNS_OWNED GC_PLAIN GList *soup_hsts_enforcer_get_domains(SoupHSTSEnforcer *, gboolean);
GC_RETURNS_OWNED GC_PLAIN GList *soup_hsts_enforcer_get_policies(SoupHSTSEnforcer *, gboolean);

/* --- SoupHSTSEnforcerDB --- */
GC_RETURNS_OWNED SoupHSTSEnforcer *soup_hsts_enforcer_db_new(const char *);

/* --- SoupHSTSPolicy --- */
GC_RETURNS_OWNED GC_PLAIN SoupHSTSPolicy *soup_hsts_policy_new(const char *, unsigned long, gboolean);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE SoupHSTSPolicy *soup_hsts_policy_new_from_response(GC_KEEPS SoupMessage *);
GC_RETURNS_OWNED GC_PLAIN SoupHSTSPolicy *soup_hsts_policy_new_full(const char *, unsigned long, GC_KEEPS GDateTime *,
	gboolean);
GC_RETURNS_OWNED GC_PLAIN SoupHSTSPolicy *soup_hsts_policy_new_session_policy(const char *, gboolean);
GC_RETURNS_OWNED GC_PLAIN SoupHSTSPolicy *soup_hsts_policy_copy(SoupHSTSPolicy *);
void soup_hsts_policy_free(GC_RELEASES SoupHSTSPolicy *);
GC_RETURNS_OWNED GDateTime *soup_hsts_policy_get_expires(SoupHSTSPolicy *);

/* --- SoupLogger --- */
GC_RETURNS_OWNED SoupLogger *soup_logger_new(SoupLoggerLogLevel);
void soup_logger_set_printer(SoupLogger *, SoupLoggerPrinter, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void soup_logger_set_request_filter(SoupLogger *, SoupLoggerFilter, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
void soup_logger_set_response_filter(SoupLogger *, SoupLoggerFilter, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- SoupMessage --- */
GC_RETURNS_OWNED GC_NULLABLE SoupMessage *soup_message_new(const char *, const char *);
GC_RETURNS_OWNED GC_NULLABLE SoupMessage *soup_message_new_from_encoded_form(const char *, const char *,
	GC_STEALS char *);
GC_RETURNS_OWNED GC_NULLABLE SoupMessage *soup_message_new_from_multipart(const char *, SoupMultipart *);
GC_RETURNS_OWNED SoupMessage *soup_message_new_from_uri(const char *, GC_KEEPS GUri *);
GC_RETURNS_OWNED SoupMessage *soup_message_new_options_ping(GC_KEEPS GUri *);
GC_RETURNS_BORROWED_FROM(1) GUri *soup_message_get_first_party(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE SoupMessageMetrics *soup_message_get_metrics(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocketAddress *soup_message_get_remote_address(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageHeaders *soup_message_get_request_headers(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageHeaders *soup_message_get_response_headers(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GUri *soup_message_get_site_for_cookies(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsCertificate *soup_message_get_tls_peer_certificate(SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GUri *soup_message_get_uri(SoupMessage *);
void soup_message_set_first_party(SoupMessage *, GC_KEEPS GUri *);
void soup_message_set_request_body(SoupMessage *, const char *, GC_KEEPS GInputStream *, gssize);
void soup_message_set_request_body_from_bytes(SoupMessage *, const char *, GC_KEEPS GBytes *);
void soup_message_set_site_for_cookies(SoupMessage *, GC_KEEPS GUri *);
void soup_message_set_tls_client_certificate(SoupMessage *, GC_KEEPS GTlsCertificate *);
void soup_message_set_uri(SoupMessage *, GC_KEEPS GUri *);

/* --- SoupMessageBody --- */
GC_RETURNS_OWNED SoupMessageBody *soup_message_body_new(void);
void soup_message_body_append_bytes(SoupMessageBody *, GC_KEEPS GBytes *);
void soup_message_body_append_take(SoupMessageBody *, GC_STEALS guchar *, gsize);
GC_RETURNS_OWNED GBytes *soup_message_body_flatten(SoupMessageBody *);
GC_RETURNS_OWNED GC_NULLABLE GBytes *soup_message_body_get_chunk(SoupMessageBody *, goffset);
GC_RETURNS_ARG(1) SoupMessageBody *soup_message_body_ref(GC_RETAINS SoupMessageBody *);
void soup_message_body_unref(GC_RELEASES SoupMessageBody *);

/* --- SoupMessageHeaders --- */
GC_RETURNS_OWNED SoupMessageHeaders *soup_message_headers_new(SoupMessageHeadersType);
gboolean soup_message_headers_get_content_disposition(SoupMessageHeaders *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS GHashTable **);
const char *soup_message_headers_get_content_type(SoupMessageHeaders *, GC_OUT_OWNED GHashTable **);
GC_PLAIN gboolean soup_message_headers_get_ranges(SoupMessageHeaders *, goffset, GC_OUT_OWNED_ON_SUCCESS SoupRange **,
	int *);
GC_RETURNS_ARG(1) SoupMessageHeaders *soup_message_headers_ref(GC_RETAINS SoupMessageHeaders *);
void soup_message_headers_set_content_disposition(SoupMessageHeaders *, const char *, GC_KEEPS GHashTable *);
void soup_message_headers_set_content_type(SoupMessageHeaders *, const char *, GC_KEEPS GHashTable *);
void soup_message_headers_unref(GC_RELEASES SoupMessageHeaders *);

/* --- SoupMessageMetrics --- */
GC_RETURNS_OWNED GC_PLAIN SoupMessageMetrics *soup_message_metrics_copy(SoupMessageMetrics *);
void soup_message_metrics_free(GC_RELEASES SoupMessageMetrics *);

/* --- SoupMultipart --- */
GC_RETURNS_OWNED GC_PLAIN SoupMultipart *soup_multipart_new(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE SoupMultipart *soup_multipart_new_from_message(GC_KEEPS SoupMessageHeaders *,
	GC_KEEPS GBytes *);
void soup_multipart_append_form_file(SoupMultipart *, const char *, const char *, const char *, GC_KEEPS GBytes *);
void soup_multipart_append_part(SoupMultipart *, GC_KEEPS SoupMessageHeaders *, GC_KEEPS GBytes *);
void soup_multipart_free(GC_RELEASES SoupMultipart *);
gboolean soup_multipart_get_part(SoupMultipart *, int, GC_OUT_BORROWED SoupMessageHeaders **,
	GC_OUT_BORROWED GBytes **);
void soup_multipart_to_message(SoupMultipart *, SoupMessageHeaders *, GC_OUT_OWNED GBytes **);

/* --- SoupMultipartInputStream --- */
GC_RETURNS_OWNED SoupMultipartInputStream *soup_multipart_input_stream_new(GC_KEEPS SoupMessage *,
	GC_KEEPS GInputStream *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE SoupMessageHeaders *soup_multipart_input_stream_get_headers(
	SoupMultipartInputStream *);
GC_RETURNS_OWNED GC_NULLABLE GInputStream *soup_multipart_input_stream_next_part(SoupMultipartInputStream *,
	GCancellable *, GC_OUT_ERROR GError **);
void soup_multipart_input_stream_next_part_async(SoupMultipartInputStream *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NULLABLE GInputStream *soup_multipart_input_stream_next_part_finish(SoupMultipartInputStream *,
	GAsyncResult *, GC_OUT_ERROR GError **);

/* --- SoupServer --- */
GC_RETURNS_OWNED GC_NULLABLE SoupServer *soup_server_new(const char *, ...);
gboolean soup_server_accept_iostream(SoupServer *, GIOStream *, GSocketAddress *, GSocketAddress *,
	GC_OUT_ERROR GError **);
void soup_server_add_auth_domain(SoupServer *, GC_KEEPS SoupAuthDomain *);
void soup_server_add_early_handler(SoupServer *, const char *, SoupServerCallback, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
void soup_server_add_handler(SoupServer *, const char *, SoupServerCallback, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
void soup_server_add_websocket_handler(SoupServer *, const char *, const char *, char **, SoupServerWebsocketCallback,
	GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
GC_RETURNS_CONTAINER GC_PLAIN GSList *soup_server_get_listeners(SoupServer *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsCertificate *soup_server_get_tls_certificate(SoupServer *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsDatabase *soup_server_get_tls_database(SoupServer *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_server_get_uris(SoupServer *);
gboolean soup_server_listen(SoupServer *, GSocketAddress *, SoupServerListenOptions, GC_OUT_ERROR GError **);
gboolean soup_server_listen_all(SoupServer *, guint, SoupServerListenOptions, GC_OUT_ERROR GError **);
gboolean soup_server_listen_local(SoupServer *, guint, SoupServerListenOptions, GC_OUT_ERROR GError **);
gboolean soup_server_listen_socket(SoupServer *, GSocket *, SoupServerListenOptions, GC_OUT_ERROR GError **);
void soup_server_set_tls_certificate(SoupServer *, GC_KEEPS GTlsCertificate *);
void soup_server_set_tls_database(SoupServer *, GC_KEEPS GTlsDatabase *);

/* --- SoupServerMessage --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocketAddress *soup_server_message_get_local_address(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocketAddress *soup_server_message_get_remote_address(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageBody *soup_server_message_get_request_body(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageHeaders *soup_server_message_get_request_headers(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageBody *soup_server_message_get_response_body(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) SoupMessageHeaders *soup_server_message_get_response_headers(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocket *soup_server_message_get_socket(SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsCertificate *soup_server_message_get_tls_peer_certificate(
	SoupServerMessage *);
GC_RETURNS_BORROWED_FROM(1) GUri *soup_server_message_get_uri(SoupServerMessage *);
GC_RETURNS_OWNED GIOStream *soup_server_message_steal_connection(SoupServerMessage *);

/* --- SoupSession --- */
GC_RETURNS_OWNED SoupSession *soup_session_new(void);
GC_RETURNS_OWNED SoupSession *soup_session_new_with_options(const char *, ...);
void soup_session_add_feature(SoupSession *, GC_KEEPS SoupSessionFeature *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE SoupMessage *soup_session_get_async_result_message(SoupSession *,
	GAsyncResult *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE SoupSessionFeature *soup_session_get_feature(SoupSession *, GType);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE SoupSessionFeature *soup_session_get_feature_for_message(SoupSession *, GType,
	SoupMessage *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GInetSocketAddress *soup_session_get_local_address(SoupSession *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GProxyResolver *soup_session_get_proxy_resolver(SoupSession *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GSocketConnectable *soup_session_get_remote_connectable(SoupSession *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsDatabase *soup_session_get_tls_database(SoupSession *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GTlsInteraction *soup_session_get_tls_interaction(SoupSession *);
void soup_session_preconnect_async(SoupSession *, SoupMessage *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean soup_session_preconnect_finish(SoupSession *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GInputStream *soup_session_send(SoupSession *, SoupMessage *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *soup_session_send_and_read(SoupSession *, SoupMessage *, GCancellable *,
	GC_OUT_ERROR GError **);
void soup_session_send_and_read_async(SoupSession *, SoupMessage *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GBytes *soup_session_send_and_read_finish(SoupSession *, GAsyncResult *, GC_OUT_ERROR GError **);
void soup_session_send_async(SoupSession *, SoupMessage *, int, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
GC_RETURNS_OWNED GInputStream *soup_session_send_finish(SoupSession *, GAsyncResult *, GC_OUT_ERROR GError **);
void soup_session_set_proxy_resolver(SoupSession *, GC_KEEPS GProxyResolver *);
void soup_session_set_tls_database(SoupSession *, GC_KEEPS GTlsDatabase *);
void soup_session_set_tls_interaction(SoupSession *, GC_KEEPS GTlsInteraction *);
void soup_session_websocket_connect_async(SoupSession *, SoupMessage *, const char *, char **, int, GCancellable *,
	GAsyncReadyCallback, GC_ESCAPES gpointer);
GC_RETURNS_OWNED SoupWebsocketConnection *soup_session_websocket_connect_finish(SoupSession *, GAsyncResult *,
	GC_OUT_ERROR GError **);

/* --- SoupWebsocketConnection --- */
GC_RETURNS_OWNED SoupWebsocketConnection *soup_websocket_connection_new(GC_KEEPS GIOStream *, GC_KEEPS GUri *,
	SoupWebsocketConnectionType, const char *, const char *, GC_STEALS GList *);
GC_RETURNS_BORROWED_FROM(1) GIOStream *soup_websocket_connection_get_io_stream(SoupWebsocketConnection *);
GC_RETURNS_BORROWED_FROM(1) GUri *soup_websocket_connection_get_uri(SoupWebsocketConnection *);

/* --- SoupWebsocketExtension --- */
gboolean soup_websocket_extension_configure(SoupWebsocketExtension *, SoupWebsocketConnectionType, GHashTable *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *soup_websocket_extension_get_request_params(SoupWebsocketExtension *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *soup_websocket_extension_get_response_params(SoupWebsocketExtension *);
GC_RETURNS_OWNED GBytes *soup_websocket_extension_process_incoming_message(SoupWebsocketExtension *, guint8 *,
	GC_STEALS GBytes *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GBytes *soup_websocket_extension_process_outgoing_message(SoupWebsocketExtension *, guint8 *,
	GC_STEALS GBytes *, GC_OUT_ERROR GError **);

/* --- Functions --- */
GC_RETURNS_OWNED GC_PLAIN GSList *soup_cookies_from_request(SoupMessage *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_cookies_from_response(SoupMessage *);
GC_RETURNS_OWNED GC_PLAIN char *soup_cookies_to_cookie_header(GSList *);
GC_RETURNS_OWNED GC_NULLABLE GDateTime *soup_date_time_new_from_http_string(const char *);
GC_RETURNS_OWNED GC_PLAIN char *soup_date_time_to_string(GDateTime *, SoupDateFormat);
GC_RETURNS_CONTAINER GHashTable *soup_form_decode(const char *);
GC_RETURNS_CONTAINER GC_NULLABLE GHashTable *soup_form_decode_multipart(SoupMultipart *, const char *,
	GC_OUT_OWNED char **, GC_OUT_OWNED char **, GC_OUT_OWNED GBytes **);
GC_RETURNS_OWNED GC_PLAIN char *soup_form_encode(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN char *soup_form_encode_datalist(GData **);
GC_RETURNS_OWNED GC_PLAIN char *soup_form_encode_hash(GHashTable *);
GC_RETURNS_OWNED GC_PLAIN char *soup_form_encode_valist(const char *, va_list);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_header_parse_list(const char *);
GC_RETURNS_OWNED GHashTable *soup_header_parse_param_list(const char *);
GC_RETURNS_OWNED GC_NULLABLE GHashTable *soup_header_parse_param_list_strict(const char *);
GC_RETURNS_OWNED GC_PLAIN GSList *soup_header_parse_quality_list(const char *, GC_OUT_OWNED GSList **);
GC_RETURNS_OWNED GHashTable *soup_header_parse_semi_param_list(const char *);
GC_RETURNS_OWNED GC_NULLABLE GHashTable *soup_header_parse_semi_param_list_strict(const char *);
GC_PLAIN guint soup_headers_parse_request(const char *, int, SoupMessageHeaders *, GC_OUT_OWNED_ON_SUCCESS char **,
	GC_OUT_OWNED_ON_SUCCESS char **, SoupHTTPVersion *);
GC_PLAIN gboolean soup_headers_parse_response(const char *, int, SoupMessageHeaders *, SoupHTTPVersion *, guint *,
	GC_OUT_OWNED_ON_SUCCESS char **);
GC_PLAIN gboolean soup_headers_parse_status_line(const char *, SoupHTTPVersion *, guint *,
	GC_OUT_OWNED_ON_SUCCESS char **);
const char *soup_tld_get_base_domain(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GUri *soup_uri_copy(GUri *, SoupURIComponent, ...);
GC_RETURNS_OWNED GBytes *soup_uri_decode_data_uri(const char *, GC_OUT_OWNED char **);
GC_PLAIN gboolean soup_websocket_client_verify_handshake(SoupMessage *, GPtrArray *, GC_OUT_OWNED_ON_SUCCESS GList **,
	GC_OUT_ERROR GError **);
gboolean soup_websocket_server_check_handshake(SoupServerMessage *, const char *, char **, GPtrArray *,
	GC_OUT_ERROR GError **);
GC_PLAIN gboolean soup_websocket_server_process_handshake(SoupServerMessage *, const char *, char **, GPtrArray *,
	GC_OUT_OWNED_ON_SUCCESS GList **);

#endif
