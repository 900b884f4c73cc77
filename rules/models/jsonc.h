/* gccheck-model: json-c | headers: json-c/json.h json-c/json_visit.h | pkg-config: json-c | package: libjson-c-dev */

/* json-c: json_object_put releases (NULL is fine), json_object_get takes a reference and returns its argument. A
 * container takes over what is added, if that succeeds (before 0.13 json_object_object_add returned void and always
 * took over); what it hands out is borrowed from it. NULL is the JSON null, so a NULL result need not be a failure.
 */
#ifndef GCCHECK_MODEL_JSONC_H
#define GCCHECK_MODEL_JSONC_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

struct GC_FAMILY("json-c") GC_DEFAULT_OWNED json_object;
typedef struct json_object json_object;
typedef int json_bool;
typedef enum json_type {
	json_type_null,
	json_type_boolean,
	json_type_double,
	json_type_int,
	json_type_object,
	json_type_array,
	json_type_string
} json_type;

struct printbuf;
struct array_list;
struct lh_entry;
struct lh_table;
typedef struct lh_table lh_table;
struct json_tokener;
enum json_tokener_error { json_tokener_success, json_tokener_continue, json_tokener_error_size = 15 };
struct json_object_iterator {
	const void *opaque_;
};
typedef void(json_object_delete_fn)(struct json_object *, void *);
typedef int(json_object_to_json_string_fn)(struct json_object *, struct printbuf *, int, int);
typedef int(json_c_shallow_copy_fn)(json_object *, json_object *, const char *, size_t, json_object **);
typedef int(json_c_visit_userfunc)(json_object *, int, json_object *, const char *, size_t *, void *);
typedef void(lh_entry_free_fn)(struct lh_entry *);
typedef unsigned long(lh_hash_fn)(const void *);
typedef int(lh_equal_fn)(const void *, const void *);
typedef void(array_list_free_fn)(void *);

/* --- Counting --- */
GC_RETURNS_ARG(1) struct json_object *json_object_get(GC_RETAINS struct json_object *);
int json_object_put(GC_RELEASES_NULLOK struct json_object *);

/* --- Any object --- */
int json_object_is_type(const struct json_object *, enum json_type);
enum json_type json_object_get_type(const struct json_object *);
GC_RETURNS_BORROWED_FROM(1) const char *json_object_to_json_string(struct json_object *);
GC_RETURNS_BORROWED_FROM(1) const char *json_object_to_json_string_ext(struct json_object *, int);
GC_RETURNS_BORROWED_FROM(1) const char *json_object_to_json_string_length(struct json_object *, int, size_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *json_object_get_userdata(json_object *);
void json_object_set_userdata(json_object *, GC_DESTROYED_BY(3) void *, json_object_delete_fn *);
void json_object_set_serializer(json_object *, json_object_to_json_string_fn *, GC_DESTROYED_BY(4) void *,
	json_object_delete_fn *);
json_object_delete_fn json_object_free_userdata;
json_object_to_json_string_fn json_object_userdata_to_json_string;

/* --- Objects --- */
GC_RETURNS_OWNED struct json_object *json_object_new_object(void);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_table *json_object_get_object(const struct json_object *);
int json_object_object_length(const struct json_object *);
size_t json_c_object_sizeof(void);
GC_SUCCESS_ZERO int json_object_object_add(struct json_object *, const char *,
	GC_STEALS_ON_SUCCESS struct json_object *);
GC_SUCCESS_ZERO int json_object_object_add_ex(struct json_object *, const char *const,
	GC_STEALS_ON_SUCCESS struct json_object *const, const unsigned int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct json_object *json_object_object_get(const struct json_object *,
	const char *);
GC_SUCCESS_NONZERO json_bool json_object_object_get_ex(const struct json_object *, const char *,
	GC_OUT_BORROWED struct json_object **);
void json_object_object_del(struct json_object *, const char *);

/* --- Arrays --- */
GC_RETURNS_OWNED struct json_object *json_object_new_array(void);
GC_RETURNS_OWNED struct json_object *json_object_new_array_ext(int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct array_list *json_object_get_array(const struct json_object *);
size_t json_object_array_length(const struct json_object *);
GC_RUNS_CODE void json_object_array_sort(struct json_object *, int (*)(const void *, const void *));
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE GC_RUNS_CODE struct json_object *json_object_array_bsearch(
	const struct json_object *, const struct json_object *, int (*)(const void *, const void *));
GC_SUCCESS_ZERO int json_object_array_add(struct json_object *, GC_STEALS_ON_SUCCESS struct json_object *);
GC_SUCCESS_ZERO int json_object_array_put_idx(struct json_object *, size_t, GC_STEALS_ON_SUCCESS struct json_object *);
GC_SINCE("0.17") GC_SUCCESS_ZERO
int json_object_array_insert_idx(struct json_object *, size_t, GC_STEALS_ON_SUCCESS struct json_object *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct json_object *json_object_array_get_idx(const struct json_object *,
	size_t);
int json_object_array_del_idx(struct json_object *, size_t, size_t);
int json_object_array_shrink(struct json_object *, int);

/* --- Values --- */
GC_RETURNS_OWNED struct json_object *json_object_new_boolean(json_bool);
json_bool json_object_get_boolean(const struct json_object *);
int json_object_set_boolean(struct json_object *, json_bool);
GC_RETURNS_OWNED struct json_object *json_object_new_int(int32_t);
GC_RETURNS_OWNED struct json_object *json_object_new_int64(int64_t);
GC_RETURNS_OWNED struct json_object *json_object_new_uint64(uint64_t);
int32_t json_object_get_int(const struct json_object *);
int json_object_set_int(struct json_object *, int);
int json_object_int_inc(struct json_object *, int64_t);
int64_t json_object_get_int64(const struct json_object *);
uint64_t json_object_get_uint64(const struct json_object *);
int json_object_set_int64(struct json_object *, int64_t);
int json_object_set_uint64(struct json_object *, uint64_t);
GC_RETURNS_OWNED struct json_object *json_object_new_double(double);
GC_RETURNS_OWNED struct json_object *json_object_new_double_s(double, const char *);
int json_c_set_serialization_double_format(const char *, int);
int json_object_double_to_json_string(struct json_object *, struct printbuf *, int, int);
double json_object_get_double(const struct json_object *);
int json_object_set_double(struct json_object *, double);
GC_RETURNS_OWNED struct json_object *json_object_new_string(const char *);
GC_RETURNS_OWNED struct json_object *json_object_new_string_len(const char *, const int);
GC_RETURNS_BORROWED_FROM(1) GC_NULL_IF_ARG_NULL(1) const char *json_object_get_string(struct json_object *);
int json_object_get_string_len(const struct json_object *);
int json_object_set_string(json_object *, const char *);
int json_object_set_string_len(json_object *, const char *, int);
GC_RETURNS_OWNED GC_IMMORTAL struct json_object *json_object_new_null(void);

/* --- Two at once --- */
int json_object_equal(struct json_object *, struct json_object *);
json_c_shallow_copy_fn json_c_shallow_copy_default;
GC_SUCCESS_ZERO int json_object_deep_copy(struct json_object *, GC_OUT_OWNED_ON_SUCCESS struct json_object **,
	json_c_shallow_copy_fn *);

/* --- Parsing: NULL also for the text "null" --- */
size_t json_tokener_get_parse_end(struct json_tokener *);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *json_tokener_error_desc(enum json_tokener_error);
enum json_tokener_error json_tokener_get_error(struct json_tokener *);
GC_RETURNS_OWNED GC_PLAIN struct json_tokener *json_tokener_new(void);
GC_RETURNS_OWNED GC_PLAIN struct json_tokener *json_tokener_new_ex(int);
void json_tokener_free(GC_RELEASES struct json_tokener *);
void json_tokener_reset(struct json_tokener *);
GC_RETURNS_OWNED struct json_object *json_tokener_parse(const char *);
GC_RETURNS_OWNED struct json_object *json_tokener_parse_verbose(const char *, enum json_tokener_error *);
void json_tokener_set_flags(struct json_tokener *, int);
GC_RETURNS_OWNED struct json_object *json_tokener_parse_ex(struct json_tokener *, const char *, int);

/* --- Files --- */
GC_RETURNS_OWNED struct json_object *json_object_from_file(const char *);
GC_RETURNS_OWNED struct json_object *json_object_from_fd_ex(int, int);
GC_RETURNS_OWNED struct json_object *json_object_from_fd(int);
int json_object_to_file(const char *, struct json_object *);
int json_object_to_file_ext(const char *, struct json_object *, int);
int json_object_to_fd(int, struct json_object *, int);
GC_RETURNS_BORROWED GC_NULLABLE const char *json_util_get_last_err(void);
int json_parse_int64(const char *, int64_t *);
int json_parse_uint64(const char *, uint64_t *);
int json_parse_double(const char *, double *);
GC_RETURNS_BORROWED GC_NULLABLE const char *json_type_to_name(enum json_type);

/* --- JSON pointer. With path "" the set functions release and replace *obj --- */
GC_SUCCESS_ZERO int json_pointer_get(struct json_object *, const char *, GC_OUT_BORROWED struct json_object **);
GC_SUCCESS_ZERO int json_pointer_getf(struct json_object *, GC_OUT_BORROWED struct json_object **, const char *, ...);
GC_SUCCESS_ZERO int json_pointer_set(struct json_object **, const char *, GC_STEALS_ON_SUCCESS struct json_object *);
GC_SUCCESS_ZERO int json_pointer_setf(struct json_object **, GC_STEALS_ON_SUCCESS struct json_object *, const char *,
	...);

/* --- Visiting --- */
GC_RUNS_CODE int json_c_visit(json_object *, int, json_c_visit_userfunc *, void *);

/* --- Iterators --- */
struct json_object_iterator json_object_iter_init_default(void);
struct json_object_iterator json_object_iter_begin(struct json_object *);
struct json_object_iterator json_object_iter_end(const struct json_object *);
void json_object_iter_next(struct json_object_iterator *);
GC_RETURNS_BORROWED_FROM(1) const char *json_object_iter_peek_name(const struct json_object_iterator *);
GC_RETURNS_BORROWED_FROM(1) struct json_object *json_object_iter_peek_value(const struct json_object_iterator *);
json_bool json_object_iter_equal(const struct json_object_iterator *, const struct json_object_iterator *);

/* --- Tables and lists underneath --- */
GC_RETURNS_OWNED GC_PLAIN struct array_list *array_list_new(array_list_free_fn *);
GC_RETURNS_OWNED GC_PLAIN struct array_list *array_list_new2(array_list_free_fn *, int);
void array_list_free(GC_RELEASES struct array_list *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *array_list_get_idx(struct array_list *, size_t);
GC_SUCCESS_ZERO int array_list_put_idx(struct array_list *, size_t, GC_ESCAPES void *);
GC_SUCCESS_ZERO int array_list_add(struct array_list *, GC_ESCAPES void *);
size_t array_list_length(struct array_list *);
void array_list_sort(struct array_list *, int (*)(const void *, const void *));
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE void *array_list_bsearch(const void **, struct array_list *,
	int (*)(const void *, const void *));
int array_list_del_idx(struct array_list *, size_t, size_t);
int array_list_shrink(struct array_list *, size_t);
int json_global_set_string_hash(const int);
GC_RETURNS_OWNED GC_PLAIN struct lh_table *lh_table_new(int, lh_entry_free_fn *, lh_hash_fn *, lh_equal_fn *);
GC_RETURNS_OWNED GC_PLAIN struct lh_table *lh_kchar_table_new(int, lh_entry_free_fn *);
GC_RETURNS_OWNED GC_PLAIN struct lh_table *lh_kptr_table_new(int, lh_entry_free_fn *);
void lh_table_free(GC_RELEASES struct lh_table *);
GC_SUCCESS_ZERO int lh_table_insert(struct lh_table *, GC_ESCAPES const void *, GC_ESCAPES const void *);
GC_SUCCESS_ZERO int lh_table_insert_w_hash(struct lh_table *, GC_ESCAPES const void *, GC_ESCAPES const void *,
	const unsigned long, const unsigned int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_entry *lh_table_lookup_entry(struct lh_table *, const void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_entry *lh_table_lookup_entry_w_hash(struct lh_table *, const void *,
	const unsigned long);
GC_SUCCESS_NONZERO json_bool lh_table_lookup_ex(struct lh_table *, const void *, GC_OUT_BORROWED void **);
int lh_table_delete_entry(struct lh_table *, struct lh_entry *);
int lh_table_delete(struct lh_table *, const void *);
int lh_table_length(struct lh_table *);
int lh_table_resize(struct lh_table *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_entry *lh_table_head(const lh_table *);
unsigned long lh_get_hash(const struct lh_table *, const void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *lh_entry_k(const struct lh_entry *);
int lh_entry_k_is_constant(const struct lh_entry *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *lh_entry_v(const struct lh_entry *);
void lh_entry_set_val(struct lh_entry *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_entry *lh_entry_next(const struct lh_entry *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct lh_entry *lh_entry_prev(const struct lh_entry *);

/* --- Print buffers --- */
GC_RETURNS_OWNED GC_PLAIN struct printbuf *printbuf_new(void);
int printbuf_memappend(struct printbuf *, const char *, int);
int printbuf_memset(struct printbuf *, int, int, int);
int sprintbuf(struct printbuf *, const char *, ...);
void printbuf_reset(struct printbuf *);
void printbuf_free(GC_RELEASES_NULLOK struct printbuf *);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *json_c_version(void);
int json_c_version_num(void);

#endif
