/* gccheck-model: jansson | headers: jansson.h | pkg-config: jansson | package: libjansson-dev */

/* Jansson names what it does: _new consumes the value, also when it fails; without _new the container takes a
 * reference of its own; what a container hands out is borrowed from it. json_incref, json_decref and the forms
 * without _new are static inline in the real header.
 */
#ifndef GCCHECK_MODEL_JANSSON_H
#define GCCHECK_MODEL_JANSSON_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>

typedef struct _IO_FILE FILE;

typedef enum {
	JSON_OBJECT,
	JSON_ARRAY,
	JSON_STRING,
	JSON_INTEGER,
	JSON_REAL,
	JSON_TRUE,
	JSON_FALSE,
	JSON_NULL
} json_type;

typedef struct GC_FAMILY("jansson") GC_DEFAULT_OWNED json_t {
	json_type type;
	GC_COUNTER volatile size_t refcount;
} json_t;

typedef struct json_error_t json_error_t;
typedef long long json_int_t;
typedef size_t (*json_load_callback_t)(void *, size_t, void *);
typedef int (*json_dump_callback_t)(const char *, size_t, void *);
typedef void *(*json_malloc_t)(size_t);
typedef void (*json_free_t)(void *);

/* --- Making. true, false and null are singletons that are never freed: references to them need no balance --- */
GC_RETURNS_OWNED json_t *json_object(void);
GC_RETURNS_OWNED json_t *json_array(void);
GC_RETURNS_OWNED json_t *json_string(const char *);
GC_RETURNS_OWNED json_t *json_stringn(const char *, size_t);
GC_RETURNS_OWNED json_t *json_string_nocheck(const char *);
GC_RETURNS_OWNED json_t *json_stringn_nocheck(const char *, size_t);
GC_RETURNS_OWNED json_t *json_integer(json_int_t);
GC_RETURNS_OWNED json_t *json_real(double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_IMMORTAL json_t *json_true(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_IMMORTAL json_t *json_false(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_IMMORTAL json_t *json_null(void);

/* --- Counting --- */
GC_RETURNS_ARG(1) json_t *json_incref(GC_RETAINS json_t *);
void json_delete(GC_RELEASES_NULLOK json_t *);
void json_decref(GC_RELEASES_NULLOK json_t *);
void json_decrefp(GC_CLEARS json_t **);

/* --- Objects --- */
void json_object_seed(size_t);
size_t json_object_size(const json_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE json_t *json_object_get(const json_t *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE json_t *json_object_getn(const json_t *, const char *, size_t);
GC_SUCCESS_ZERO int json_object_set_new(json_t *, const char *, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_object_setn_new(json_t *, const char *, size_t, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_object_set_new_nocheck(json_t *, const char *, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_object_setn_new_nocheck(json_t *, const char *, size_t, GC_STEALS json_t *);
int json_object_del(json_t *, const char *);
int json_object_deln(json_t *, const char *, size_t);
int json_object_clear(json_t *);
int json_object_update(json_t *, json_t *);
int json_object_update_existing(json_t *, json_t *);
int json_object_update_missing(json_t *, json_t *);
int json_object_update_recursive(json_t *, json_t *);

/* --- Iterators: as long as the object is not changed --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *json_object_iter(json_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *json_object_iter_at(json_t *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULL_IF_ARG_NULL(1) void *json_object_key_to_iter(const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *json_object_iter_next(json_t *, void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULL_IF_ARG_NULL(1) const char *json_object_iter_key(void *);
size_t json_object_iter_key_len(void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULL_IF_ARG_NULL(1) json_t *json_object_iter_value(void *);
GC_SUCCESS_ZERO int json_object_iter_set_new(json_t *, void *, GC_STEALS json_t *);

/* --- Objects: the forms that take a reference of their own --- */
GC_SUCCESS_ZERO int json_object_set(json_t *, const char *, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_object_setn(json_t *, const char *, size_t, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_object_set_nocheck(json_t *, const char *, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_object_setn_nocheck(json_t *, const char *, size_t, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_object_iter_set(json_t *, void *, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_object_update_new(json_t *, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_object_update_existing_new(json_t *, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_object_update_missing_new(json_t *, GC_STEALS json_t *);

/* --- Arrays --- */
size_t json_array_size(const json_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE json_t *json_array_get(const json_t *, size_t);
GC_SUCCESS_ZERO int json_array_set_new(json_t *, size_t, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_array_append_new(json_t *, GC_STEALS json_t *);
GC_SUCCESS_ZERO int json_array_insert_new(json_t *, size_t, GC_STEALS json_t *);
int json_array_remove(json_t *, size_t);
int json_array_clear(json_t *);
int json_array_extend(json_t *, json_t *);
GC_SUCCESS_ZERO int json_array_set(json_t *, size_t, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_array_append(json_t *, GC_KEEPS json_t *);
GC_SUCCESS_ZERO int json_array_insert(json_t *, size_t, GC_KEEPS json_t *);

/* --- Values --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *json_string_value(const json_t *);
size_t json_string_length(const json_t *);
json_int_t json_integer_value(const json_t *);
double json_real_value(const json_t *);
double json_number_value(const json_t *);
int json_string_set(json_t *, const char *);
int json_string_setn(json_t *, const char *, size_t);
int json_string_set_nocheck(json_t *, const char *);
int json_string_setn_nocheck(json_t *, const char *, size_t);
int json_integer_set(json_t *, json_int_t);
int json_real_set(json_t *, double);

/* --- Formats --- */
GC_RETURNS_OWNED GC_FORMAT_JSON_PACK(1) json_t *json_pack(const char *, ...);
GC_RETURNS_OWNED GC_FORMAT_JSON_PACK(3) json_t *json_pack_ex(json_error_t *, size_t, const char *, ...);
GC_RETURNS_OWNED json_t *json_vpack_ex(json_error_t *, size_t, const char *, va_list);
GC_SUCCESS_ZERO GC_FORMAT_JSON_UNPACK(2) int json_unpack(json_t *, const char *, ...);
GC_SUCCESS_ZERO GC_FORMAT_JSON_UNPACK(4) int json_unpack_ex(json_t *, json_error_t *, size_t, const char *, ...);
int json_vunpack_ex(json_t *, json_error_t *, size_t, const char *, va_list);
GC_RETURNS_OWNED json_t *json_sprintf(const char *, ...);
GC_RETURNS_OWNED json_t *json_vsprintf(const char *, va_list);
int json_equal(const json_t *, const json_t *);
GC_RETURNS_OWNED json_t *json_copy(json_t *);
GC_RETURNS_OWNED json_t *json_deep_copy(const json_t *);

/* --- Reading and writing --- */
GC_RETURNS_OWNED json_t *json_loads(const char *, size_t, json_error_t *);
GC_RETURNS_OWNED json_t *json_loadb(const char *, size_t, size_t, json_error_t *);
GC_RETURNS_OWNED json_t *json_loadf(FILE *, size_t, json_error_t *);
GC_RETURNS_OWNED json_t *json_loadfd(int, size_t, json_error_t *);
GC_RETURNS_OWNED json_t *json_load_file(const char *, size_t, json_error_t *);
GC_RETURNS_OWNED GC_RUNS_CODE json_t *json_load_callback(json_load_callback_t, void *, size_t, json_error_t *);
GC_RETURNS_OWNED GC_PLAIN char *json_dumps(const json_t *, size_t);
size_t json_dumpb(const json_t *, char *, size_t, size_t);
int json_dumpf(const json_t *, FILE *, size_t);
int json_dumpfd(const json_t *, int, size_t);
int json_dump_file(const json_t *, const char *, size_t);
GC_RUNS_CODE int json_dump_callback(const json_t *, json_dump_callback_t, void *, size_t);

/* --- The rest --- */
void json_set_alloc_funcs(json_malloc_t, json_free_t);
void json_get_alloc_funcs(json_malloc_t *, json_free_t *);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *jansson_version_str(void);
int jansson_version_cmp(int, int, int);

#endif
