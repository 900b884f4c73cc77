/* gccheck-model: gst | headers: gst/gst.h gst/base/base.h gst/app/app.h gst/video/video.h | pkg-config: gstreamer-app-1.0 gstreamer-video-1.0 | package: libgstreamer-plugins-base1.0-dev */
/* GStreamer. Mini objects (buffers, caps, events, ...) are one family and objects (elements, pads, ...) are GObjects
 * that are made floating where the maker's contract says so. Pushing, posting and sending hand the object over whatever
 * the result; gst_bin_add and gst_element_add_pad sink. GstStructure has a single owner and no count: GC_PLAIN.
 */
#ifndef GCCHECK_MODEL_GST_H
#define GCCHECK_MODEL_GST_H

#include "gobject.h"

/* Mini objects; a function without a contract that returns one goes by its name. */
#define MINI(Name) COUNTED("gstmini", Name)

/* The first members only: the rest has no bearing on who owns what. */
struct GC_FAMILY("gstmini") GC_DEFAULT_BY_NAME _GstMiniObject {
	GType type;
	GC_COUNTER gint refcount;
	gint lockstate;
	guint flags;
};

typedef struct _GstMiniObject GstMiniObject;

/* Kinds of structure that have no tag in the real headers either; only pointers to them occur here. */
typedef struct {
	gpointer memory;
} GstMapInfo;
typedef struct {
	gpointer buffer;
} GstBaseParseFrame;
typedef struct {
	void (*eos)(void);
} GstAppSinkCallbacks;
typedef struct {
	void (*need_data)(void);
} GstAppSrcCallbacks;

/* --- Types ------------------------------------------------------------------------------------------------- */

typedef guint64 GstClockTime;

GOBJECT(GstAdapter); GOBJECT(GstURIHandler);

FLOATER(GstAggregator); FLOATER(GstAggregatorPad); FLOATER(GstAllocator); FLOATER(GstAppSink); FLOATER(GstAppSrc);
FLOATER(GstBaseSink); FLOATER(GstBaseSrc); FLOATER(GstBaseTransform); FLOATER(GstBin); FLOATER(GstBufferPool);
FLOATER(GstBus); FLOATER(GstClock); FLOATER(GstCollectPads); FLOATER(GstDevice); FLOATER(GstDeviceMonitor);
FLOATER(GstElement); FLOATER(GstElementFactory); FLOATER(GstGhostPad); FLOATER(GstObject); FLOATER(GstPad);
FLOATER(GstPadTemplate); FLOATER(GstPipeline); FLOATER(GstPlugin); FLOATER(GstPluginFeature); FLOATER(GstProxyPad);
FLOATER(GstRegistry); FLOATER(GstStream); FLOATER(GstStreamCollection); FLOATER(GstTask); FLOATER(GstTaskPool);
FLOATER(GstVideoDecoder); FLOATER(GstVideoEncoder);

COUNTED("gstdatetime", GstDateTime); MINI(GstBuffer); MINI(GstBufferList); MINI(GstCaps); MINI(GstContext);
MINI(GstEvent); MINI(GstMemory); MINI(GstMessage); MINI(GstPromise); MINI(GstQuery); MINI(GstSample);
MINI(GstTagList); MINI(GstToc); MINI(GstTocEntry); MINI(GstUri); COUNTED("gstvideocodec", GstVideoCodecFrame);
COUNTED("gstvideocodecstate", GstVideoCodecState);

typedef struct _GstAllocationParams GstAllocationParams;
typedef struct _GstBufferPoolAcquireParams GstBufferPoolAcquireParams;
typedef struct _GstCapsFeatures GstCapsFeatures; typedef struct _GstCollectData GstCollectData;
typedef struct _GstElementClass GstElementClass; typedef struct _GstIterator GstIterator;
typedef struct _GstPadProbeInfo GstPadProbeInfo; typedef struct _GstSegment GstSegment;
typedef struct _GstStaticCaps GstStaticCaps; typedef struct _GstStaticPadTemplate GstStaticPadTemplate;
typedef struct _GstStructure GstStructure;

typedef void (*GstMiniObjectNotify)(gpointer, GstMiniObject *);
typedef gboolean (*GstBusFunc)(GstBus *, GstMessage *, gpointer);
typedef int (*GstBusSyncHandler)(GstBus *, GstMessage *, gpointer);
typedef int (*GstPadProbeCallback)(GstPad *, GstPadProbeInfo *, gpointer);
typedef void (*GstTaskFunction)(gpointer);
typedef void (*GstPromiseChangeFunc)(GstPromise *, gpointer);
typedef void (*GstCollectDataDestroyNotify)(GstCollectData *);

/* --- Mini objects ------------------------------------------------------------------------------------------ */

GC_RETURNS_ARG(1) GstMiniObject *gst_mini_object_ref(GC_RETAINS GstMiniObject *);
void gst_mini_object_unref(GC_RELEASES GstMiniObject *);
GC_RETURNS_OWNED GstMiniObject *gst_mini_object_copy(const GstMiniObject *);
GC_RETURNS_OWNED GstMiniObject *gst_mini_object_make_writable(GC_STEALS GstMiniObject *);
gboolean gst_mini_object_replace(GC_REPLACES GstMiniObject **, GC_KEEPS GstMiniObject *);
gboolean gst_mini_object_take(GC_REPLACES GstMiniObject **, GC_STEALS GstMiniObject *);
GstMiniObject *gst_mini_object_steal(GC_TAKES GstMiniObject **);
void gst_mini_object_weak_ref(GstMiniObject *, GstMiniObjectNotify, GC_ESCAPES gpointer);
void gst_mini_object_set_qdata(GstMiniObject *, GQuark, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);

/* --- The same under the name of each kind: inline in the headers ------------------------------------------- */

GC_RETURNS_ARG(1) GstBuffer *gst_buffer_ref(GC_RETAINS GstBuffer *);
void gst_buffer_unref(GC_RELEASES GstBuffer *);
GC_RETURNS_OWNED GstBuffer *gst_buffer_copy(const GstBuffer *);
gboolean gst_buffer_replace(GC_REPLACES GstBuffer **, GC_KEEPS GstBuffer *);
void gst_clear_buffer(GC_CLEARS GstBuffer **);
GC_RETURNS_ARG(1) GstBufferList *gst_buffer_list_ref(GC_RETAINS GstBufferList *);
void gst_buffer_list_unref(GC_RELEASES GstBufferList *);
GC_RETURNS_OWNED GstBufferList *gst_buffer_list_copy(const GstBufferList *);
gboolean gst_buffer_list_replace(GC_REPLACES GstBufferList **, GC_KEEPS GstBufferList *);
gboolean gst_buffer_list_take(GC_REPLACES GstBufferList **, GC_STEALS GstBufferList *);
void gst_clear_buffer_list(GC_CLEARS GstBufferList **);
GC_RETURNS_ARG(1) GstCaps *gst_caps_ref(GC_RETAINS GstCaps *);
void gst_caps_unref(GC_RELEASES GstCaps *);
GC_RETURNS_OWNED GstCaps *gst_caps_copy(const GstCaps *);
gboolean gst_caps_replace(GC_REPLACES GstCaps **, GC_KEEPS GstCaps *);
gboolean gst_caps_take(GC_REPLACES GstCaps **, GC_STEALS GstCaps *);
void gst_clear_caps(GC_CLEARS GstCaps **);
GC_RETURNS_ARG(1) GstEvent *gst_event_ref(GC_RETAINS GstEvent *);
void gst_event_unref(GC_RELEASES GstEvent *);
GC_RETURNS_OWNED GstEvent *gst_event_copy(const GstEvent *);
gboolean gst_event_replace(GC_REPLACES GstEvent **, GC_KEEPS GstEvent *);
gboolean gst_event_take(GC_REPLACES GstEvent **, GC_STEALS GstEvent *);
GstEvent *gst_event_steal(GC_TAKES GstEvent **);
void gst_clear_event(GC_CLEARS GstEvent **);
GC_RETURNS_ARG(1) GstMessage *gst_message_ref(GC_RETAINS GstMessage *);
void gst_message_unref(GC_RELEASES GstMessage *);
GC_RETURNS_OWNED GstMessage *gst_message_copy(const GstMessage *);
gboolean gst_message_replace(GC_REPLACES GstMessage **, GC_KEEPS GstMessage *);
gboolean gst_message_take(GC_REPLACES GstMessage **, GC_STEALS GstMessage *);
void gst_clear_message(GC_CLEARS GstMessage **);
GC_RETURNS_ARG(1) GstQuery *gst_query_ref(GC_RETAINS GstQuery *);
void gst_query_unref(GC_RELEASES GstQuery *);
GC_RETURNS_OWNED GstQuery *gst_query_copy(const GstQuery *);
gboolean gst_query_replace(GC_REPLACES GstQuery **, GC_KEEPS GstQuery *);
gboolean gst_query_take(GC_REPLACES GstQuery **, GC_STEALS GstQuery *);
void gst_clear_query(GC_CLEARS GstQuery **);
GC_RETURNS_ARG(1) GstSample *gst_sample_ref(GC_RETAINS GstSample *);
void gst_sample_unref(GC_RELEASES GstSample *);
GC_RETURNS_OWNED GstSample *gst_sample_copy(const GstSample *);
GC_RETURNS_ARG(1) GstMemory *gst_memory_ref(GC_RETAINS GstMemory *);
void gst_memory_unref(GC_RELEASES GstMemory *);
GC_RETURNS_OWNED GstMemory *gst_memory_copy(GstMemory *, gssize, gssize);
GC_RETURNS_ARG(1) GstTagList *gst_tag_list_ref(GC_RETAINS GstTagList *);
void gst_tag_list_unref(GC_RELEASES GstTagList *);
GC_RETURNS_OWNED GstTagList *gst_tag_list_copy(const GstTagList *);
gboolean gst_tag_list_replace(GC_REPLACES GstTagList **, GC_KEEPS GstTagList *);
gboolean gst_tag_list_take(GC_REPLACES GstTagList **, GC_STEALS GstTagList *);
void gst_clear_tag_list(GC_CLEARS GstTagList **);
GC_RETURNS_ARG(1) GstContext *gst_context_ref(GC_RETAINS GstContext *);
void gst_context_unref(GC_RELEASES GstContext *);
GC_RETURNS_OWNED GstContext *gst_context_copy(const GstContext *);
gboolean gst_context_replace(GC_REPLACES GstContext **, GC_KEEPS GstContext *);
GC_RETURNS_ARG(1) GstPromise *gst_promise_ref(GC_RETAINS GstPromise *);
void gst_promise_unref(GC_RELEASES GstPromise *);
GC_RETURNS_ARG(1) GstUri *gst_uri_ref(GC_RETAINS GstUri *);
void gst_uri_unref(GC_RELEASES GstUri *);
GC_RETURNS_OWNED GstUri *gst_uri_copy(const GstUri *);
void gst_clear_uri(GC_CLEARS GstUri **);
GC_RETURNS_ARG(1) GstDateTime *gst_date_time_ref(GC_RETAINS GstDateTime *);
void gst_date_time_unref(GC_RELEASES GstDateTime *);
GC_RETURNS_ARG(1) GstVideoCodecFrame *gst_video_codec_frame_ref(GC_RETAINS GstVideoCodecFrame *);
void gst_video_codec_frame_unref(GC_RELEASES GstVideoCodecFrame *);
GC_RETURNS_ARG(1) GstVideoCodecState *gst_video_codec_state_ref(GC_RETAINS GstVideoCodecState *);
void gst_video_codec_state_unref(GC_RELEASES GstVideoCodecState *);

/* --- Objects ----------------------------------------------------------------------------------------------- */

GC_RETURNS_ARG(1) gpointer gst_object_ref(GC_RETAINS gpointer);
GC_RETURNS_ARG(1) gpointer gst_object_ref_sink(GC_SINKS gpointer);
void gst_object_unref(GC_RELEASES gpointer);
gboolean gst_object_replace(GC_REPLACES GstObject **, GC_KEEPS GstObject *);
gboolean gst_object_set_parent(GC_SINKS GstObject *, GstObject *);
GC_RETURNS_OWNED GC_PLAIN char *gst_object_get_name(GstObject *);
GC_RETURNS_OWNED GC_PLAIN char *gst_object_get_path_string(GstObject *);
GC_RETURNS_OWNED GC_NULLABLE GstObject *gst_object_get_parent(GstObject *);

/* --- Elements, bins, pipelines ----------------------------------------------------------------------------- */

gboolean gst_init_check(int *, char ***, GC_OUT_ERROR GError **);
GC_RETURNS_FLOATING GstElement *gst_element_factory_make(const char *, const char *);
GC_RETURNS_FLOATING GstElement *gst_element_factory_create(GstElementFactory *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GstElementFactory *gst_element_factory_find(const char *);
GC_RETURNS_FLOATING GstElement *gst_parse_launch(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_FLOATING GstElement *gst_parse_bin_from_description(const char *, gboolean, GC_OUT_ERROR GError **);
GC_RETURNS_FLOATING GstElement *gst_element_make_from_uri(const int, const char *, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_FLOATING GstElement *gst_device_create_element(GstDevice *, const char *);
gboolean gst_bin_add(GstBin *, GC_SINKS GstElement *);
GC_VARARGS_SINK void gst_bin_add_many(GstBin *, GC_SINKS GstElement *, ...);
gboolean gst_element_add_pad(GstElement *, GC_SINKS GstPad *);
void gst_element_class_add_pad_template(GstElementClass *, GC_SINKS GstPadTemplate *);
GC_RUNS_CODE GC_SUCCESS_POSITIVE int gst_element_set_state(GstElement *, int);
GC_SUCCESS_POSITIVE int gst_element_get_state(GstElement *, int *, int *, GstClockTime);
void gst_element_set_bus(GstElement *, GC_KEEPS GstBus *);
gboolean gst_element_set_clock(GstElement *, GC_KEEPS GstClock *);
void gst_element_message_full(GstElement *, int, GQuark, int, GC_STEALS char *, GC_STEALS char *, const char *,
	const char *, int);
void gst_element_message_full_with_details(GstElement *, int, GQuark, int, GC_STEALS char *, GC_STEALS char *,
	const char *, const char *, int, GC_STEALS GstStructure *);
gboolean gst_pipeline_set_clock(GstPipeline *, GC_KEEPS GstClock *);
GC_RETURNS_OWNED GstClock *gst_pipeline_get_clock(GstPipeline *);
void gst_system_clock_set_default(GC_KEEPS GstClock *);
GC_RETURNS_OWNED GC_NEVER_NULL GstClock *gst_system_clock_obtain(void);
GC_RETURNS_FLOATING GstElement *gst_bin_new(const char *);
GC_RETURNS_OWNED GstElement *gst_bin_get_by_interface(GstBin *, GType);
GC_RETURNS_OWNED GstElement *gst_bin_get_by_name(GstBin *, const char *);
GC_RETURNS_OWNED GstElement *gst_bin_get_by_name_recurse_up(GstBin *, const char *);
GC_RETURNS_OWNED GC_PLAIN GstIterator *gst_bin_iterate_elements(GstBin *);
GC_RETURNS_OWNED GC_PLAIN GstIterator *gst_bin_iterate_recurse(GstBin *);
GC_RETURNS_OWNED GstBus *gst_element_get_bus(GstElement *);
GC_RETURNS_OWNED GstClock *gst_element_get_clock(GstElement *);
GC_RETURNS_OWNED GstContext *gst_element_get_context(GstElement *, const char *);
GC_RETURNS_BORROWED_FROM(1) GstElementFactory *gst_element_get_factory(GstElement *);
GC_RETURNS_BORROWED_FROM(1) GstPadTemplate *gst_element_get_pad_template(GstElement *, const char *);
GC_RETURNS_OWNED GstPad *gst_element_get_static_pad(GstElement *, const char *);
gboolean gst_element_post_message(GstElement *, GC_STEALS GstMessage *);
GC_RETURNS_OWNED GstPad *gst_element_request_pad(GstElement *, GstPadTemplate *, const char *, const GstCaps *);
GC_RETURNS_OWNED GstPad *gst_element_request_pad_simple(GstElement *, const char *);
gboolean gst_element_send_event(GstElement *, GC_STEALS GstEvent *);
void gst_element_set_context(GstElement *, GC_KEEPS GstContext *);
GC_RETURNS_BORROWED_FROM(1) GstPadTemplate *gst_element_class_get_pad_template(GstElementClass *, const char *);
GC_RETURNS_FLOATING GstElement *gst_pipeline_new(const char *);
GC_RETURNS_OWNED GstBus *gst_pipeline_get_bus(GstPipeline *);
GC_RETURNS_OWNED GstClock *gst_pipeline_get_pipeline_clock(GstPipeline *);

/* --- Buses and messages ------------------------------------------------------------------------------------ */

unsigned gst_bus_add_watch(GstBus *, GstBusFunc, GC_ESCAPES gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL GstBus *gst_bus_new(void);
unsigned gst_bus_add_watch_full(GstBus *, int, GstBusFunc, GC_DESTROYED_BY(5) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GSource *gst_bus_create_watch(GstBus *);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_peek(GstBus *);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_poll(GstBus *, int, GstClockTime);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_pop(GstBus *);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_pop_filtered(GstBus *, int);
gboolean gst_bus_post(GstBus *, GC_STEALS GstMessage *);
void gst_bus_set_sync_handler(GstBus *, GstBusSyncHandler, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_timed_pop(GstBus *, GstClockTime);
GC_RETURNS_OWNED GC_NULLABLE GstMessage *gst_bus_timed_pop_filtered(GstBus *, GstClockTime, int);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_application(GC_KEEPS GstObject *,
	GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_custom(int, GC_KEEPS GstObject *,
	GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_element(GC_KEEPS GstObject *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_eos(GC_KEEPS GstObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_error(GC_KEEPS GstObject *, GError *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_error_with_details(GC_KEEPS GstObject *, GError *,
	const char *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_info(GC_KEEPS GstObject *, GError *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_info_with_details(GC_KEEPS GstObject *, GError *,
	const char *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_state_changed(GC_KEEPS GstObject *, int, int, int);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_state_dirty(GC_KEEPS GstObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_tag(GC_KEEPS GstObject *, GC_STEALS GstTagList *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_warning(GC_KEEPS GstObject *, GError *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMessage *gst_message_new_warning_with_details(GC_KEEPS GstObject *, GError *,
	const char *, GC_STEALS GstStructure *);
void gst_message_parse_error(GstMessage *, GC_OUT_OWNED GError **, GC_OUT_OWNED char **);
void gst_message_parse_have_context(GstMessage *, GC_OUT_OWNED GstContext **);
void gst_message_parse_info(GstMessage *, GC_OUT_OWNED GError **, GC_OUT_OWNED char **);
void gst_message_parse_stream_collection(GstMessage *, GC_OUT_OWNED GstStreamCollection **);
void gst_message_parse_stream_status(GstMessage *, int *, GC_OUT_BORROWED GstElement **);
void gst_message_parse_tag(GstMessage *, GC_OUT_OWNED GstTagList **);
void gst_message_parse_warning(GstMessage *, GC_OUT_OWNED GError **, GC_OUT_OWNED char **);

/* --- Pads -------------------------------------------------------------------------------------------------- */

GC_RETURNS_FLOATING GstPad *gst_ghost_pad_new(const char *, GC_KEEPS GstPad *);
GC_RETURNS_FLOATING GstPad *gst_ghost_pad_new_from_template(const char *, GC_KEEPS GstPad *,
	GC_KEEPS GstPadTemplate *);
GC_RETURNS_FLOATING GstPad *gst_ghost_pad_new_no_target(const char *, int);
gboolean gst_ghost_pad_set_target(GstGhostPad *, GC_KEEPS GstPad *);
GC_RETURNS_OWNED GC_NULLABLE GstPad *gst_ghost_pad_get_target(GstGhostPad *);
GC_RETURNS_OWNED GstProxyPad *gst_proxy_pad_get_internal(GstProxyPad *);
GC_RETURNS_FLOATING GstPad *gst_pad_new(const char *, int);
GC_RETURNS_FLOATING GstPad *gst_pad_new_from_template(GC_KEEPS GstPadTemplate *, const char *);
GC_RETURNS_FLOATING GstPad *gst_pad_new_from_static_template(GstStaticPadTemplate *, const char *);
GC_RETURNS_FLOATING GstPadTemplate *gst_pad_template_new(const char *, int, int, GC_KEEPS GstCaps *);
GC_RETURNS_FLOATING GstPadTemplate *gst_static_pad_template_get(GstStaticPadTemplate *);
GC_RETURNS_OWNED GstCaps *gst_static_pad_template_get_caps(GstStaticPadTemplate *);
GC_RETURNS_OWNED GstCaps *gst_static_caps_get(GstStaticCaps *);
int gst_pad_get_range(GstPad *, guint64, unsigned, GC_OUT_OWNED_ON_SUCCESS GstBuffer **);
int gst_pad_pull_range(GstPad *, guint64, unsigned, GC_OUT_OWNED_ON_SUCCESS GstBuffer **);
GC_RUNS_CODE int gst_pad_push(GstPad *, GC_STEALS GstBuffer *);
GC_RUNS_CODE gboolean gst_pad_push_event(GstPad *, GC_STEALS GstEvent *);
GC_RUNS_CODE unsigned long gst_pad_add_probe(GstPad *, int, GstPadProbeCallback, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);
int gst_pad_chain(GstPad *, GC_STEALS GstBuffer *);
int gst_pad_chain_list(GstPad *, GC_STEALS GstBufferList *);
GC_RETURNS_OWNED GC_NULLABLE GstCaps *gst_pad_get_allowed_caps(GstPad *);
GC_RETURNS_OWNED GC_NULLABLE GstCaps *gst_pad_get_current_caps(GstPad *);
GC_RETURNS_OWNED GstPadTemplate *gst_pad_get_pad_template(GstPad *);
GC_RETURNS_OWNED GstCaps *gst_pad_get_pad_template_caps(GstPad *);
GC_RETURNS_OWNED GC_NULLABLE GstElement *gst_pad_get_parent_element(GstPad *);
GC_RETURNS_OWNED GC_NULLABLE GstPad *gst_pad_get_peer(GstPad *);
GC_RETURNS_OWNED GC_NULLABLE GstEvent *gst_pad_get_sticky_event(GstPad *, int, unsigned);
GC_RETURNS_OWNED GstStream *gst_pad_get_stream(GstPad *);
GC_RETURNS_OWNED GC_PLAIN char *gst_pad_get_stream_id(GstPad *);
GC_RETURNS_OWNED GstCaps *gst_pad_peer_query_caps(GstPad *, GstCaps *);
int gst_pad_push_list(GstPad *, GC_STEALS GstBufferList *);
GC_RETURNS_OWNED GstCaps *gst_pad_query_caps(GstPad *, GstCaps *);
gboolean gst_pad_send_event(GstPad *, GC_STEALS GstEvent *);
GC_RUNS_CODE gboolean gst_pad_event_default(GstPad *, GstObject *, GC_STEALS GstEvent *);
gboolean gst_pad_start_task(GstPad *, GstTaskFunction, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GstCaps *gst_pad_template_get_caps(GstPadTemplate *);
GC_RETURNS_OWNED GstCaps *gst_pad_template_get_documentation_caps(GstPadTemplate *);
void gst_pad_template_set_documentation_caps(GstPadTemplate *, GC_KEEPS GstCaps *);
GC_RETURNS_BORROWED_FROM(1) GstBuffer *gst_pad_probe_info_get_buffer(GstPadProbeInfo *);
GC_RETURNS_BORROWED_FROM(1) GstBufferList *gst_pad_probe_info_get_buffer_list(GstPadProbeInfo *);
GC_RETURNS_BORROWED_FROM(1) GstEvent *gst_pad_probe_info_get_event(GstPadProbeInfo *);
GC_RETURNS_BORROWED_FROM(1) GstQuery *gst_pad_probe_info_get_query(GstPadProbeInfo *);

/* --- Buffers and memory ------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GstBuffer *gst_buffer_new_allocate(GstAllocator *, gsize, GstAllocationParams *);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_new_wrapped_full(int, gpointer, gsize, gsize, gsize,
	GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_append(GC_STEALS GstBuffer *, GC_STEALS GstBuffer *);
GC_RETURNS_OWNED GstBuffer *gst_buffer_copy_region(GstBuffer *, int, gsize, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_new_memdup(const void *, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_new_wrapped(GC_STEALS gpointer, gsize);
GC_RETURNS_OWNED GC_NEVER_NULL GstBuffer *gst_buffer_new_wrapped_bytes(GC_KEEPS GBytes *);
void gst_buffer_append_memory(GstBuffer *, GC_STEALS GstMemory *);
GC_RETURNS_OWNED GstBuffer *gst_buffer_copy_deep(const GstBuffer *);
GC_RETURNS_OWNED GstMemory *gst_buffer_get_all_memory(GstBuffer *);
GC_RETURNS_OWNED GstMemory *gst_buffer_get_memory(GstBuffer *, unsigned);
void gst_buffer_insert_memory(GstBuffer *, int, GC_STEALS GstMemory *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GstMemory *gst_buffer_peek_memory(GstBuffer *, unsigned);
void gst_buffer_prepend_memory(GstBuffer *, GC_STEALS GstMemory *);
void gst_buffer_replace_all_memory(GstBuffer *, GC_STEALS GstMemory *);
void gst_buffer_replace_memory(GstBuffer *, unsigned, GC_STEALS GstMemory *);
GC_RETURNS_OWNED GC_NEVER_NULL GstBufferList *gst_buffer_list_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstBufferList *gst_buffer_list_new_sized(unsigned);
GC_RETURNS_OWNED GstBufferList *gst_buffer_list_copy_deep(const GstBufferList *);
GC_RETURNS_BORROWED_FROM(1) GstBuffer *gst_buffer_list_get(GstBufferList *, unsigned);
GC_RETURNS_BORROWED_FROM(1) GstBuffer *gst_buffer_list_get_writable(GstBufferList *, unsigned);
void gst_buffer_list_insert(GstBufferList *, int, GC_STEALS GstBuffer *);
int gst_buffer_pool_acquire_buffer(GstBufferPool *, GC_OUT_OWNED_ON_SUCCESS GstBuffer **,
	GstBufferPoolAcquireParams *);
void gst_buffer_pool_config_set_allocator(GstStructure *, GC_KEEPS GstAllocator *, const GstAllocationParams *);
GC_RETURNS_OWNED GC_NEVER_NULL GstBufferPool *gst_buffer_pool_new(void);
gboolean gst_buffer_pool_config_get_allocator(GstStructure *, GC_OUT_BORROWED GstAllocator **, GstAllocationParams *);
gboolean gst_buffer_pool_config_get_params(GstStructure *, GC_OUT_BORROWED GstCaps **, unsigned *, unsigned *,
	unsigned *);
void gst_buffer_pool_config_set_params(GstStructure *, GC_KEEPS GstCaps *, unsigned, unsigned, unsigned);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_buffer_pool_get_config(GstBufferPool *);
void gst_buffer_pool_release_buffer(GstBufferPool *, GC_STEALS GstBuffer *);
gboolean gst_buffer_pool_set_config(GstBufferPool *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GstMemory *gst_allocator_alloc(GstAllocator *, gsize, GstAllocationParams *);
GC_RETURNS_OWNED GC_NULLABLE GstAllocator *gst_allocator_find(const char *);
void gst_allocator_set_default(GC_STEALS GstAllocator *);
void gst_allocator_free(GstAllocator *, GC_STEALS GstMemory *);
GC_RETURNS_OWNED GC_NEVER_NULL GstMemory *gst_memory_new_wrapped(int, gpointer, gsize, gsize, gsize,
	GC_DESTROYED_BY(7) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GstMemory *gst_memory_make_mapped(GC_STEALS GstMemory *, GstMapInfo *, int);
GC_RETURNS_OWNED GstMemory *gst_memory_share(GstMemory *, gssize, gssize);
GC_RETURNS_OWNED GC_NEVER_NULL GstSample *gst_sample_new(GC_KEEPS GstBuffer *, GC_KEEPS GstCaps *, const GstSegment *,
	GC_STEALS GstStructure *);
GC_RETURNS_BORROWED_FROM(1) GstBuffer *gst_sample_get_buffer(GstSample *);
GC_RETURNS_BORROWED_FROM(1) GstBufferList *gst_sample_get_buffer_list(GstSample *);
GC_RETURNS_BORROWED_FROM(1) GstCaps *gst_sample_get_caps(GstSample *);
void gst_sample_set_buffer(GstSample *, GC_KEEPS GstBuffer *);
void gst_sample_set_buffer_list(GstSample *, GC_KEEPS GstBufferList *);
void gst_sample_set_caps(GstSample *, GC_KEEPS GstCaps *);
gboolean gst_sample_set_info(GstSample *, GC_STEALS GstStructure *);

/* --- Caps and structures ----------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL GC_VARARGS_BORROW GstCaps *gst_caps_new_simple(const char *, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GC_VARARGS_STEAL GstCaps *gst_caps_new_full(GC_STEALS GstStructure *, ...);
GC_RETURNS_OWNED GstCaps *gst_caps_from_string(const char *);
GC_RETURNS_OWNED GstCaps *gst_caps_fixate(GC_STEALS GstCaps *);
GC_RETURNS_OWNED GC_NEVER_NULL GstCaps *gst_caps_new_any(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstCaps *gst_caps_new_empty(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstCaps *gst_caps_new_empty_simple(const char *);
void gst_caps_append(GstCaps *, GC_STEALS GstCaps *);
void gst_caps_append_structure(GstCaps *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GstCaps *gst_caps_copy_nth(const GstCaps *, unsigned);
GC_RETURNS_OWNED GstCaps *gst_caps_intersect(GstCaps *, GstCaps *);
GC_RETURNS_OWNED GstCaps *gst_caps_merge(GC_STEALS GstCaps *, GC_STEALS GstCaps *);
GC_RETURNS_OWNED GstCaps *gst_caps_merge_structure(GC_STEALS GstCaps *, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GstCaps *gst_caps_normalize(GC_STEALS GstCaps *);
void gst_caps_set_features(GstCaps *, unsigned, GC_STEALS GstCapsFeatures *);
void gst_caps_set_features_simple(GstCaps *, GC_STEALS GstCapsFeatures *);
GC_RETURNS_OWNED GstCaps *gst_caps_simplify(GC_STEALS GstCaps *);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_caps_steal_structure(GstCaps *, unsigned);
GC_RETURNS_OWNED GstCaps *gst_caps_subtract(GstCaps *, GstCaps *);
GC_RETURNS_OWNED GC_PLAIN char *gst_caps_to_string(const GstCaps *);
GC_RETURNS_OWNED GstCaps *gst_caps_truncate(GC_STEALS GstCaps *);
GC_RETURNS_OWNED GC_PLAIN GstCapsFeatures *gst_caps_features_new(const char *, ...);
GC_RETURNS_OWNED GC_PLAIN GstCapsFeatures *gst_caps_features_copy(const GstCapsFeatures *);
void gst_caps_features_free(GC_RELEASES GstCapsFeatures *);
GC_RETURNS_OWNED GC_PLAIN char *gst_caps_features_to_string(const GstCapsFeatures *);
GC_RETURNS_OWNED GC_PLAIN GstCapsFeatures *gst_caps_features_from_string(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_VARARGS_BORROW GstStructure *gst_structure_new(const char *, const char *, ...);
GC_VARARGS_OUT_OWNED gboolean gst_structure_get(const GstStructure *, const char *, ...);
gboolean gst_structure_take(GC_REPLACES GstStructure **, GC_STEALS GstStructure *);
void gst_structure_take_value(GstStructure *, const char *, GValue *);
void gst_structure_id_take_value(GstStructure *, GQuark, GValue *);
void gst_clear_structure(GC_CLEARS GstStructure **);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_structure_from_string(const char *, char **);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_structure_new_empty(const char *);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_structure_new_from_string(const char *);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_structure_copy(const GstStructure *);
void gst_structure_free(GC_RELEASES GstStructure *);
GC_RETURNS_OWNED GC_PLAIN char *gst_structure_to_string(const GstStructure *);

/* --- Events and queries ------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_caps(GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_custom(int, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_eos(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_seek(double, int, int, int, gint64, int, gint64);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_segment(const GstSegment *);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_segment_done(int, gint64);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_stream_collection(GC_KEEPS GstStreamCollection *);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_stream_start(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstEvent *gst_event_new_tag(GC_STEALS GstTagList *);
void gst_event_parse_caps(GstEvent *, GC_OUT_BORROWED GstCaps **);
void gst_event_parse_stream(GstEvent *, GC_OUT_OWNED GstStream **);
void gst_event_parse_stream_collection(GstEvent *, GC_OUT_OWNED GstStreamCollection **);
void gst_event_parse_tag(GstEvent *, GC_OUT_BORROWED GstTagList **);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_accept_caps(GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_allocation(GC_KEEPS GstCaps *, gboolean);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_caps(GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_context(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_custom(int, GC_STEALS GstStructure *);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_duration(int);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_latency(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstQuery *gst_query_new_position(int);
void gst_query_add_allocation_param(GstQuery *, GC_KEEPS GstAllocator *, const GstAllocationParams *);
void gst_query_add_allocation_pool(GstQuery *, GC_KEEPS GstBufferPool *, unsigned, unsigned, unsigned);
void gst_query_parse_accept_caps(GstQuery *, GC_OUT_BORROWED GstCaps **);
void gst_query_parse_allocation(GstQuery *, GC_OUT_BORROWED GstCaps **, gboolean *);
void gst_query_parse_caps(GstQuery *, GC_OUT_BORROWED GstCaps **);
void gst_query_parse_caps_result(GstQuery *, GC_OUT_BORROWED GstCaps **);
void gst_query_parse_context(GstQuery *, GC_OUT_BORROWED GstContext **);
void gst_query_parse_nth_allocation_param(GstQuery *, unsigned, GC_OUT_OWNED GstAllocator **, GstAllocationParams *);
void gst_query_parse_nth_allocation_pool(GstQuery *, unsigned, GC_OUT_OWNED GstBufferPool **, unsigned *, unsigned *,
	unsigned *);
GC_PLAIN void gst_query_parse_uri(GstQuery *, GC_OUT_OWNED char **);
void gst_query_set_caps_result(GstQuery *, GC_KEEPS GstCaps *);
void gst_query_set_context(GstQuery *, GC_KEEPS GstContext *);

/* --- Tags, contents, streams, dates ------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GC_VARARGS_BORROW GstTagList *gst_tag_list_new(const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GstTagList *gst_tag_list_new_empty(void);
GC_RETURNS_OWNED GstTagList *gst_tag_list_new_from_string(const char *);
gboolean gst_tag_list_get_sample(const GstTagList *, const char *, GC_OUT_OWNED_ON_SUCCESS GstSample **);
GC_PLAIN gboolean gst_tag_list_get_string(const GstTagList *, const char *, GC_OUT_OWNED_ON_SUCCESS char **);
GC_RETURNS_OWNED GstTagList *gst_tag_list_merge(const GstTagList *, const GstTagList *, int);
GC_RETURNS_OWNED GC_PLAIN char *gst_tag_list_to_string(const GstTagList *);
GC_RETURNS_OWNED GC_NEVER_NULL GstToc *gst_toc_new(int);
void gst_toc_append_entry(GstToc *, GC_STEALS GstTocEntry *);
void gst_toc_entry_append_sub_entry(GstTocEntry *, GC_STEALS GstTocEntry *);
void gst_toc_set_tags(GstToc *, GC_STEALS GstTagList *);
void gst_toc_entry_set_tags(GstTocEntry *, GC_STEALS GstTagList *);
GC_RETURNS_OWNED GC_NEVER_NULL GstTocEntry *gst_toc_entry_new(int, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstStream *gst_stream_new(const char *, GC_KEEPS GstCaps *, int, int);
GC_RETURNS_OWNED GstCaps *gst_stream_get_caps(GstStream *);
GC_RETURNS_OWNED GstTagList *gst_stream_get_tags(GstStream *);
void gst_stream_set_caps(GstStream *, GC_KEEPS GstCaps *);
void gst_stream_set_tags(GstStream *, GC_KEEPS GstTagList *);
GC_RETURNS_OWNED GC_NEVER_NULL GstStreamCollection *gst_stream_collection_new(const char *);
gboolean gst_stream_collection_add_stream(GstStreamCollection *, GC_STEALS GstStream *);
GC_RETURNS_BORROWED_FROM(1) GstStream *gst_stream_collection_get_stream(GstStreamCollection *, unsigned);
GC_RETURNS_OWNED GC_NEVER_NULL GstContext *gst_context_new(const char *, gboolean);
GC_RETURNS_OWNED GstDateTime *gst_date_time_new_from_g_date_time(GC_STEALS GDateTime *);
GC_RETURNS_OWNED GstDateTime *gst_date_time_new_from_iso8601_string(const char *);
GC_RETURNS_OWNED GstDateTime *gst_date_time_new_now_utc(void);
GC_RETURNS_OWNED GstDateTime *gst_date_time_new_now_local_time(void);
GC_RETURNS_OWNED GDateTime *gst_date_time_to_g_date_time(GstDateTime *);
GC_RETURNS_OWNED GC_PLAIN char *gst_date_time_to_iso8601_string(GstDateTime *);
GC_RETURNS_OWNED GC_NEVER_NULL GstPromise *gst_promise_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL GstPromise *gst_promise_new_with_change_func(GstPromiseChangeFunc,
	GC_DESTROYED_BY(3) gpointer, GDestroyNotify);
void gst_promise_reply(GstPromise *, GC_STEALS GstStructure *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const GstStructure *gst_promise_get_reply(GstPromise *);

/* --- Iterators, plugins, registries, tasks, devices -------------------------------------------------------- */

GC_RETURNS_OWNED GC_PLAIN GstIterator *gst_iterator_filter(GC_STEALS GstIterator *, GCompareFunc, const GValue *);
void gst_iterator_free(GC_RELEASES GstIterator *);
GC_RETURNS_BORROWED GstRegistry *gst_registry_get(void);
gboolean gst_registry_add_feature(GstRegistry *, GC_KEEPS GstPluginFeature *);
gboolean gst_registry_add_plugin(GstRegistry *, GC_KEEPS GstPlugin *);
GC_RETURNS_OWNED GC_NULLABLE GstPluginFeature *gst_registry_find_feature(GstRegistry *, const char *, GType);
GC_RETURNS_OWNED GC_NULLABLE GstPlugin *gst_registry_find_plugin(GstRegistry *, const char *);
GC_RETURNS_OWNED GC_PLAIN GList *gst_registry_get_feature_list(GstRegistry *, GType);
void gst_plugin_list_free(GC_RELEASES GList *);
GC_RETURNS_OWNED GstPlugin *gst_plugin_load_by_name(const char *);
GC_RETURNS_OWNED GstPlugin *gst_plugin_load_file(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GstPlugin *gst_plugin_load(GstPlugin *);
GC_RETURNS_OWNED GC_PLAIN GList *gst_plugin_feature_list_copy(GList *);
void gst_plugin_feature_list_free(GC_RELEASES GList *);
GC_RETURNS_OWNED GstPlugin *gst_plugin_feature_get_plugin(GstPluginFeature *);
GC_RETURNS_OWNED GstPluginFeature *gst_plugin_feature_load(GstPluginFeature *);
GC_RETURNS_OWNED GC_NEVER_NULL GstTask *gst_task_new(GstTaskFunction, GC_DESTROYED_BY(3) gpointer, GDestroyNotify);
void gst_task_set_pool(GstTask *, GC_KEEPS GstTaskPool *);
GC_RETURNS_OWNED GstTaskPool *gst_task_get_pool(GstTask *);
GC_RETURNS_OWNED GstCaps *gst_device_get_caps(GstDevice *);
GC_RETURNS_OWNED GC_PLAIN char *gst_device_get_device_class(GstDevice *);
GC_RETURNS_OWNED GC_PLAIN char *gst_device_get_display_name(GstDevice *);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_device_get_properties(GstDevice *);
GC_RETURNS_OWNED GC_NEVER_NULL GstDeviceMonitor *gst_device_monitor_new(void);
unsigned gst_device_monitor_add_filter(GstDeviceMonitor *, const char *, GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GstBus *gst_device_monitor_get_bus(GstDeviceMonitor *);
GC_RETURNS_OWNED GC_PLAIN GList *gst_device_monitor_get_devices(GstDeviceMonitor *);
gboolean gst_uri_handler_set_uri(GstURIHandler *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN char *gst_uri_handler_get_uri(GstURIHandler *);
GC_RETURNS_OWNED GC_PLAIN char *gst_filename_to_uri(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GstUri *gst_uri_from_string(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GstUri *gst_uri_new(const char *, const char *, const char *, unsigned, const char *,
	const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *gst_uri_to_string(const GstUri *);

/* --- Base classes ------------------------------------------------------------------------------------------ */

GC_RETURNS_OWNED GC_NEVER_NULL GstAdapter *gst_adapter_new(void);
void gst_adapter_push(GstAdapter *, GC_STEALS GstBuffer *);
GC_RETURNS_OWNED GBytes *gst_adapter_copy_bytes(GstAdapter *, gsize, gsize);
GC_RETURNS_OWNED GC_PLAIN gpointer gst_adapter_take(GstAdapter *, gsize);
GC_RETURNS_OWNED GstBuffer *gst_adapter_take_buffer(GstAdapter *, gsize);
GC_RETURNS_OWNED GstBufferList *gst_adapter_take_buffer_list(GstAdapter *, gsize);
GC_RETURNS_OWNED GC_PLAIN GList *gst_adapter_take_list(GstAdapter *, gsize);
void gst_base_src_submit_buffer_list(GstBaseSrc *, GC_STEALS GstBufferList *);
void gst_base_src_get_allocator(GstBaseSrc *, GC_OUT_OWNED GstAllocator **, GstAllocationParams *);
GC_RETURNS_OWNED GstBufferPool *gst_base_src_get_buffer_pool(GstBaseSrc *);
gboolean gst_base_src_set_caps(GstBaseSrc *, GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GstSample *gst_base_sink_get_last_sample(GstBaseSink *);
GC_RETURNS_OWNED GC_PLAIN GstStructure *gst_base_sink_get_stats(GstBaseSink *);
void gst_base_transform_get_allocator(GstBaseTransform *, GC_OUT_OWNED GstAllocator **, GstAllocationParams *);
GC_RETURNS_OWNED GstBufferPool *gst_base_transform_get_buffer_pool(GstBaseTransform *);
GC_RETURNS_OWNED GC_NEVER_NULL GstCollectPads *gst_collect_pads_new(void);
GstCollectData *gst_collect_pads_add_pad(GstCollectPads *, GC_KEEPS GstPad *, unsigned, GstCollectDataDestroyNotify,
	gboolean);
GC_RETURNS_OWNED GC_NULLABLE GstBuffer *gst_collect_pads_peek(GstCollectPads *, GstCollectData *);
GC_RETURNS_OWNED GC_NULLABLE GstBuffer *gst_collect_pads_pop(GstCollectPads *, GstCollectData *);
GC_RETURNS_OWNED GstBuffer *gst_collect_pads_take_buffer(GstCollectPads *, GstCollectData *, unsigned);
int gst_aggregator_finish_buffer(GstAggregator *, GC_STEALS GstBuffer *);
int gst_aggregator_finish_buffer_list(GstAggregator *, GC_STEALS GstBufferList *);
void gst_aggregator_get_allocator(GstAggregator *, GC_OUT_OWNED GstAllocator **, GstAllocationParams *);
GC_RETURNS_OWNED GstBufferPool *gst_aggregator_get_buffer_pool(GstAggregator *);
GC_RETURNS_OWNED GC_NULLABLE GstSample *gst_aggregator_peek_next_sample(GstAggregator *, GstAggregatorPad *);
void gst_aggregator_set_src_caps(GstAggregator *, GC_KEEPS GstCaps *);
GC_RETURNS_OWNED GC_NULLABLE GstBuffer *gst_aggregator_pad_peek_buffer(GstAggregatorPad *);
GC_RETURNS_OWNED GC_NULLABLE GstBuffer *gst_aggregator_pad_pop_buffer(GstAggregatorPad *);

/* --- Application source and sink --------------------------------------------------------------------------- */

void gst_app_src_set_callbacks(GstAppSrc *, GstAppSrcCallbacks *, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GstCaps *gst_app_src_get_caps(GstAppSrc *);
int gst_app_src_push_buffer(GstAppSrc *, GC_STEALS GstBuffer *);
int gst_app_src_push_buffer_list(GstAppSrc *, GC_STEALS GstBufferList *);
int gst_app_src_push_sample(GstAppSrc *, GC_KEEPS GstSample *);
void gst_app_sink_set_callbacks(GstAppSink *, GstAppSinkCallbacks *, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GstCaps *gst_app_sink_get_caps(GstAppSink *);
GC_RETURNS_OWNED GC_NULLABLE GstSample *gst_app_sink_pull_preroll(GstAppSink *);
GC_RETURNS_OWNED GC_NULLABLE GstSample *gst_app_sink_pull_sample(GstAppSink *);
GC_RETURNS_OWNED GC_NULLABLE GstSample *gst_app_sink_try_pull_preroll(GstAppSink *, GstClockTime);
GC_RETURNS_OWNED GC_NULLABLE GstSample *gst_app_sink_try_pull_sample(GstAppSink *, GstClockTime);

/* --- Video ------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GstBuffer *gst_video_decoder_allocate_output_buffer(GstVideoDecoder *);
int gst_video_decoder_drop_frame(GstVideoDecoder *, GC_STEALS GstVideoCodecFrame *);
int gst_video_decoder_finish_frame(GstVideoDecoder *, GC_STEALS GstVideoCodecFrame *);
GC_RETURNS_OWNED GstBufferPool *gst_video_decoder_get_buffer_pool(GstVideoDecoder *);
GC_RETURNS_OWNED GstVideoCodecFrame *gst_video_decoder_get_frame(GstVideoDecoder *, int);
GC_RETURNS_OWNED GstVideoCodecFrame *gst_video_decoder_get_oldest_frame(GstVideoDecoder *);
GC_RETURNS_OWNED GstVideoCodecState *gst_video_decoder_get_output_state(GstVideoDecoder *);
void gst_video_decoder_release_frame(GstVideoDecoder *, GC_STEALS GstVideoCodecFrame *);
GC_RETURNS_OWNED GstVideoCodecState *gst_video_decoder_set_output_state(GstVideoDecoder *, int, unsigned, unsigned,
	GC_KEEPS GstVideoCodecState *);
GC_RETURNS_OWNED GstBuffer *gst_video_encoder_allocate_output_buffer(GstVideoEncoder *, gsize);
int gst_video_encoder_finish_frame(GstVideoEncoder *, GC_STEALS GstVideoCodecFrame *);
GC_RETURNS_OWNED GstVideoCodecFrame *gst_video_encoder_get_frame(GstVideoEncoder *, int);
GC_RETURNS_OWNED GstVideoCodecFrame *gst_video_encoder_get_oldest_frame(GstVideoEncoder *);
GC_RETURNS_OWNED GstVideoCodecState *gst_video_encoder_get_output_state(GstVideoEncoder *);
void gst_video_encoder_set_headers(GstVideoEncoder *, GC_STEALS GList *);
GC_RETURNS_OWNED GstVideoCodecState *gst_video_encoder_set_output_state(GstVideoEncoder *, GC_STEALS GstCaps *,
	GC_KEEPS GstVideoCodecState *);

#endif
