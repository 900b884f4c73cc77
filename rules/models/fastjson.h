/* gccheck-model: fastjson | headers: libfastjson/json.h | triggers: json.h libfastjson/json.h libfastjson/json_object.h json_object.h | pkg-config: libfastjson | package: libfastjson-dev */

/* libfastjson, json-c's sibling: fjson_object_put releases (NULL is fine), fjson_object_get takes a reference
 * and returns its argument. An object takes over what is added, an array only if that succeeds; what they hand out is
 * borrowed from them. NULL is the JSON null. The names without the f are macros for these.
 */
#ifndef GCCHECK_MODEL_FASTJSON_H
#define GCCHECK_MODEL_FASTJSON_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

typedef struct _IO_FILE FILE;

struct GC_FAMILY("fastjson") GC_DEFAULT_OWNED fjson_object;
typedef struct fjson_object fjson_object;
typedef int fjson_bool;
typedef size_t(fjson_write_fn)(void *, const char *, size_t);
enum fjson_type { fjson_type_null };
enum fjson_tokener_error { fjson_tokener_success };
struct fjson_tokener;
struct array_list;
struct _fjson_child_pg;
struct fjson_object_iterator {
	int objs_remain;
	int curr_idx;
	const struct _fjson_child_pg *pg;
};

/* --- Counting --- */
GC_RETURNS_ARG(1) struct fjson_object *fjson_object_get(GC_RETAINS struct fjson_object *);
int fjson_object_put(GC_RELEASES_NULLOK struct fjson_object *);

/* --- Making --- */
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_object(void);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_array(void);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_boolean(fjson_bool);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_int(int32_t);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_int64(int64_t);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_double(double);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_double_s(double, const char *);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_string(const char *);
GC_RETURNS_OWNED struct fjson_object *fjson_object_new_string_len(const char *, int);

/* --- Objects --- */
void fjson_object_object_add(struct fjson_object *, const char *, GC_STEALS struct fjson_object *);
void fjson_object_object_add_ex(struct fjson_object *, const char *, GC_STEALS struct fjson_object *, const unsigned);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE
struct fjson_object *fjson_object_object_get(struct fjson_object *, const char *);
GC_SUCCESS_NONZERO
fjson_bool fjson_object_object_get_ex(struct fjson_object *, const char *, GC_OUT_BORROWED struct fjson_object **);
void fjson_object_object_del(struct fjson_object *, const char *);
int fjson_object_object_length(struct fjson_object *);
int fjson_object_get_member_count(struct fjson_object *);

/* --- Arrays --- */
GC_SUCCESS_ZERO int fjson_object_array_add(struct fjson_object *, GC_STEALS_ON_SUCCESS struct fjson_object *);
GC_SUCCESS_ZERO
int fjson_object_array_put_idx(struct fjson_object *, int, GC_STEALS_ON_SUCCESS struct fjson_object *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct fjson_object *fjson_object_array_get_idx(struct fjson_object *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct array_list *fjson_object_get_array(struct fjson_object *);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE GC_RUNS_CODE struct fjson_object *fjson_object_array_bsearch(
		const struct fjson_object *, const struct fjson_object *, int (*)(const void *, const void *));
int fjson_object_array_length(struct fjson_object *);
GC_RUNS_CODE void fjson_object_array_sort(struct fjson_object *, int (*)(const void *, const void *));
void fjson_object_array_del_idx(struct fjson_object *, int);

/* --- Values --- */
int fjson_object_is_type(struct fjson_object *, enum fjson_type);
enum fjson_type fjson_object_get_type(struct fjson_object *);
fjson_bool fjson_object_get_boolean(struct fjson_object *);
int32_t fjson_object_get_int(struct fjson_object *);
uint32_t fjson_object_get_uint(struct fjson_object *);
int64_t fjson_object_get_int64(struct fjson_object *);
double fjson_object_get_double(struct fjson_object *);
GC_RETURNS_BORROWED_FROM(1) GC_NULL_IF_ARG_NULL(1) const char *fjson_object_get_string(struct fjson_object *);
int fjson_object_get_string_len(struct fjson_object *);
GC_RETURNS_BORROWED GC_NULLABLE const char *fjson_type_to_name(enum fjson_type);
int fjson_parse_int64(const char *, int64_t *);
int fjson_parse_double(const char *, double *);

/* --- Writing --- */
GC_RETURNS_BORROWED_FROM(1) const char *fjson_object_to_json_string(struct fjson_object *);
GC_RETURNS_BORROWED_FROM(1) const char *fjson_object_to_json_string_ext(struct fjson_object *, int);
size_t fjson_object_size(struct fjson_object *);
size_t fjson_object_size_ext(struct fjson_object *, int);
GC_RUNS_CODE size_t fjson_object_dump(struct fjson_object *, fjson_write_fn *, void *);
GC_RUNS_CODE size_t fjson_object_dump_ext(struct fjson_object *, int, fjson_write_fn *, void *);
GC_RUNS_CODE
size_t fjson_object_dump_buffered(struct fjson_object *, int, char *, size_t, fjson_write_fn *, void *);
size_t fjson_object_write(struct fjson_object *, FILE *);
size_t fjson_object_write_ext(struct fjson_object *, int, FILE *);
int fjson_object_to_file(const char *, struct fjson_object *);
int fjson_object_to_file_ext(const char *, struct fjson_object *, int);

/* --- Reading: NULL also for the text "null" --- */
GC_RETURNS_OWNED GC_PLAIN struct fjson_tokener *fjson_tokener_new(void);
GC_RETURNS_OWNED GC_PLAIN struct fjson_tokener *fjson_tokener_new_ex(int);
void fjson_tokener_free(GC_RELEASES struct fjson_tokener *);
void fjson_tokener_reset(struct fjson_tokener *);
void fjson_tokener_set_flags(struct fjson_tokener *, int);
GC_RETURNS_OWNED struct fjson_object *fjson_tokener_parse(const char *);
GC_RETURNS_OWNED struct fjson_object *fjson_tokener_parse_verbose(const char *, enum fjson_tokener_error *);
GC_RETURNS_OWNED struct fjson_object *fjson_tokener_parse_ex(struct fjson_tokener *, const char *, int);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *fjson_tokener_error_desc(enum fjson_tokener_error);
enum fjson_tokener_error fjson_tokener_get_error(struct fjson_tokener *);
GC_RETURNS_OWNED struct fjson_object *fjson_object_from_file(const char *);
GC_RETURNS_OWNED struct fjson_object *fjson_object_from_fd(int);

/* --- Iterators --- */
struct fjson_object_iterator fjson_object_iter_init_default(void);
struct fjson_object_iterator fjson_object_iter_begin(struct fjson_object *);
struct fjson_object_iterator fjson_object_iter_end(const struct fjson_object *);
void fjson_object_iter_next(struct fjson_object_iterator *);
GC_RETURNS_BORROWED_FROM(1) const char *fjson_object_iter_peek_name(const struct fjson_object_iterator *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE
struct fjson_object *fjson_object_iter_peek_value(const struct fjson_object_iterator *);
fjson_bool fjson_object_iter_equal(const struct fjson_object_iterator *, const struct fjson_object_iterator *);

#endif
