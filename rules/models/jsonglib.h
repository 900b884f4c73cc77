/* gccheck-model: jsonglib | headers: json-glib/json-glib.h | pkg-config: json-glib-1.0 | package: libjson-glib-dev */
/* json-glib. Adding to an array, an object or a builder hands the element over; getters lend. */
#ifndef GCCHECK_MODEL_JSONGLIB_H
#define GCCHECK_MODEL_JSONGLIB_H

#include "gio.h"

/* Has no tag in the real header either. */
typedef struct {
	gpointer priv_pointer[4];
	int priv_int[2];
	int priv_boolean[1];
} JsonObjectIter;

/* --- Types ------------------------------------------------------------------------------------------------- */

GOBJECT(JsonBuilder); GOBJECT(JsonGenerator); GOBJECT(JsonParser); GOBJECT(JsonPath); GOBJECT(JsonReader);
GOBJECT(JsonSerializable);

COUNTED("jsonarray", JsonArray); COUNTED("jsonnode", JsonNode); COUNTED("jsonobject", JsonObject);

typedef void (*JsonArrayForeach)(JsonArray *, unsigned, JsonNode *, gpointer);
typedef void (*JsonObjectForeach)(JsonObject *, const char *, JsonNode *, gpointer);

/* --- Nodes ------------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL JsonNode *json_node_new(int);
GC_RETURNS_OWNED GC_NEVER_NULL JsonNode *json_node_alloc(void);
GC_RETURNS_ARG(1) JsonNode *json_node_init(JsonNode *, int);
GC_RETURNS_ARG(1) JsonNode *json_node_init_object(JsonNode *, GC_KEEPS JsonObject *);
GC_RETURNS_ARG(1) JsonNode *json_node_init_array(JsonNode *, GC_KEEPS JsonArray *);
GC_RETURNS_ARG(1) JsonNode *json_node_init_boolean(JsonNode *, gboolean);
GC_RETURNS_ARG(1) JsonNode *json_node_init_double(JsonNode *, double);
GC_RETURNS_ARG(1) JsonNode *json_node_init_int(JsonNode *, gint64);
GC_RETURNS_ARG(1) JsonNode *json_node_init_null(JsonNode *);
GC_RETURNS_ARG(1) JsonNode *json_node_init_string(JsonNode *, const char *);
void json_node_set_parent(JsonNode *, JsonNode *);
void json_node_unref(GC_RELEASES JsonNode *);
void json_node_free(GC_RELEASES_NULLOK JsonNode *);
GC_RETURNS_OWNED JsonNode *json_node_copy(JsonNode *);
GC_RETURNS_OWNED GC_NULLABLE JsonArray *json_node_dup_array(JsonNode *);
GC_RETURNS_OWNED GC_NULLABLE JsonObject *json_node_dup_object(JsonNode *);
GC_RETURNS_OWNED GC_PLAIN char *json_node_dup_string(JsonNode *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonArray *json_node_get_array(JsonNode *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonObject *json_node_get_object(JsonNode *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonNode *json_node_get_parent(JsonNode *);
GC_RETURNS_ARG(1) JsonNode *json_node_ref(GC_RETAINS JsonNode *);
void json_node_set_array(JsonNode *, GC_KEEPS JsonArray *);
void json_node_set_object(JsonNode *, GC_KEEPS JsonObject *);
void json_node_take_array(JsonNode *, GC_STEALS JsonArray *);
void json_node_take_object(JsonNode *, GC_STEALS JsonObject *);

/* --- Arrays and objects ------------------------------------------------------------------------------------ */

GC_RUNS_CODE void json_array_foreach_element(JsonArray *, JsonArrayForeach, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL JsonArray *json_array_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL JsonArray *json_array_sized_new(unsigned);
void json_array_add_array_element(JsonArray *, GC_STEALS JsonArray *);
void json_array_add_element(JsonArray *, GC_STEALS JsonNode *);
void json_array_add_object_element(JsonArray *, GC_STEALS JsonObject *);
GC_RETURNS_OWNED JsonNode *json_array_dup_element(JsonArray *, unsigned);
GC_RETURNS_BORROWED_FROM(1) JsonArray *json_array_get_array_element(JsonArray *, unsigned);
GC_RETURNS_BORROWED_FROM(1) JsonNode *json_array_get_element(JsonArray *, unsigned);
GC_RETURNS_CONTAINER GC_PLAIN GList *json_array_get_elements(JsonArray *);
GC_RETURNS_BORROWED_FROM(1) JsonObject *json_array_get_object_element(JsonArray *, unsigned);
GC_RETURNS_ARG(1) JsonArray *json_array_ref(GC_RETAINS JsonArray *);
void json_array_unref(GC_RELEASES JsonArray *);
GC_RUNS_CODE void json_object_foreach_member(JsonObject *, JsonObjectForeach, gpointer);
GC_RETURNS_OWNED GC_NEVER_NULL JsonObject *json_object_new(void);
GC_RETURNS_OWNED GC_NULLABLE JsonNode *json_object_dup_member(JsonObject *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonArray *json_object_get_array_member(JsonObject *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonNode *json_object_get_member(JsonObject *, const char *);
GC_RETURNS_CONTAINER GC_PLAIN GList *json_object_get_members(JsonObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonObject *json_object_get_object_member(JsonObject *, const char *);
GC_RETURNS_CONTAINER GC_PLAIN GList *json_object_get_values(JsonObject *);
GC_RETURNS_ARG(1) JsonObject *json_object_ref(GC_RETAINS JsonObject *);
void json_object_set_array_member(JsonObject *, const char *, GC_STEALS JsonArray *);
void json_object_set_member(JsonObject *, const char *, GC_STEALS JsonNode *);
void json_object_set_object_member(JsonObject *, const char *, GC_STEALS JsonObject *);
void json_object_unref(GC_RELEASES JsonObject *);
gboolean json_object_iter_next(JsonObjectIter *, const char **, GC_OUT_BORROWED JsonNode **);
gboolean json_object_iter_next_ordered(JsonObjectIter *, const char **, GC_OUT_BORROWED JsonNode **);

/* --- Parsing ----------------------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL JsonParser *json_parser_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL JsonParser *json_parser_new_immutable(void);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonNode *json_parser_get_root(JsonParser *);
gboolean json_parser_load_from_data(JsonParser *, const char *, gssize, GC_OUT_ERROR GError **);
gboolean json_parser_load_from_file(JsonParser *, const char *, GC_OUT_ERROR GError **);
gboolean json_parser_load_from_mapped_file(JsonParser *, const char *, GC_OUT_ERROR GError **);
gboolean json_parser_load_from_stream(JsonParser *, GInputStream *, GCancellable *, GC_OUT_ERROR GError **);
void json_parser_load_from_stream_async(JsonParser *, GInputStream *, GCancellable *, GAsyncReadyCallback,
	GC_ESCAPES gpointer);
gboolean json_parser_load_from_stream_finish(JsonParser *, GAsyncResult *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NULLABLE JsonNode *json_parser_steal_root(JsonParser *);
GC_RETURNS_OWNED JsonNode *json_from_string(const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_NEVER_NULL JsonPath *json_path_new(void);
GC_RETURNS_OWNED JsonNode *json_path_query(const char *, JsonNode *, GC_OUT_ERROR GError **);
gboolean json_path_compile(JsonPath *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED JsonNode *json_path_match(JsonPath *, JsonNode *);
GC_RETURNS_OWNED GC_NEVER_NULL JsonReader *json_reader_new(GC_KEEPS JsonNode *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const GError *json_reader_get_error(JsonReader *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonNode *json_reader_get_value(JsonReader *);
GC_RETURNS_OWNED GC_PLAIN char **json_reader_list_members(JsonReader *);
void json_reader_set_root(JsonReader *, GC_KEEPS JsonNode *);

/* --- Building and writing ---------------------------------------------------------------------------------- */

GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_boolean_value(JsonBuilder *, gboolean);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_double_value(JsonBuilder *, double);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_int_value(JsonBuilder *, gint64);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_null_value(JsonBuilder *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_string_value(JsonBuilder *, const char *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_add_value(JsonBuilder *, GC_STEALS JsonNode *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_begin_array(JsonBuilder *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_begin_object(JsonBuilder *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_end_array(JsonBuilder *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_end_object(JsonBuilder *);
GC_RETURNS_ARG(1) JsonBuilder *json_builder_set_member_name(JsonBuilder *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL JsonBuilder *json_builder_new(void);
GC_RETURNS_OWNED GC_NEVER_NULL JsonBuilder *json_builder_new_immutable(void);
GC_RETURNS_OWNED GC_NULLABLE JsonNode *json_builder_get_root(JsonBuilder *);
GC_RETURNS_OWNED GC_NEVER_NULL JsonGenerator *json_generator_new(void);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE JsonNode *json_generator_get_root(JsonGenerator *);
void json_generator_set_root(JsonGenerator *, GC_KEEPS JsonNode *);
GC_RETURNS_OWNED GC_PLAIN char *json_generator_to_data(JsonGenerator *, gsize *);
gboolean json_generator_to_file(JsonGenerator *, const char *, GC_OUT_ERROR GError **);
gboolean json_generator_to_stream(JsonGenerator *, GOutputStream *, GCancellable *, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *json_to_string(JsonNode *, gboolean);

/* --- Objects, boxed values and variants -------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_NEVER_NULL JsonNode *json_gobject_serialize(GObject *);
GC_RETURNS_OWNED GObject *json_gobject_deserialize(GType, JsonNode *);
GC_RETURNS_OWNED GObject *json_gobject_from_data(GType, const char *, gssize, GC_OUT_ERROR GError **);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *json_gobject_to_data(GObject *, gsize *);
GC_RETURNS_OWNED GC_NULLABLE JsonNode *json_boxed_serialize(GType, const void *);
GC_RETURNS_OWNED gpointer json_boxed_deserialize(GType, JsonNode *);
GC_RETURNS_OWNED JsonNode *json_gvariant_serialize(GVariant *);
GC_RETURNS_OWNED GC_PLAIN char *json_gvariant_serialize_data(GVariant *, gsize *);
GC_RETURNS_FLOATING GVariant *json_gvariant_deserialize(JsonNode *, const char *, GC_OUT_ERROR GError **);
GC_RETURNS_FLOATING GVariant *json_gvariant_deserialize_data(const char *, gssize, const char *,
	GC_OUT_ERROR GError **);
GC_RETURNS_OWNED JsonNode *json_serializable_serialize_property(JsonSerializable *, const char *, const GValue *,
	GParamSpec *);
GC_RETURNS_OWNED GC_NULLABLE JsonNode *json_serializable_default_serialize_property(JsonSerializable *, const char *,
	const GValue *, GParamSpec *);
GC_RETURNS_CONTAINER GC_PLAIN GParamSpec **json_serializable_list_properties(JsonSerializable *, unsigned *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GParamSpec *json_serializable_find_property(JsonSerializable *, const char *);

#endif
