/* gccheck-model: php | headers: - | triggers: php.h | pkg-config: - | package: - */

/* PHP's Zend engine, 7.3 to 8: strings, arrays, objects and resources, which all begin with the same header. Allocation
 * does not fail. A zval that is filled (ZVAL_STR, RETVAL_ARR, ...) takes the reference over by a plain store and a zval
 * that is inserted into a hash table is copied with what it holds: neither needs words. Releasing an interned string is
 * harmless. zval_ptr_dtor and the other functions on zvals are not here: which reference a zval holds is in its type.
 */
#ifndef GCCHECK_MODEL_PHP_H
#define GCCHECK_MODEL_PHP_H

#include "gccheck.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct GC_FAMILY("zend") _zend_refcounted_h {
	GC_COUNTER uint32_t refcount;
	uint32_t type_info;
} zend_refcounted_h;
typedef struct _zend_string {
	zend_refcounted_h gc;
} zend_string;
typedef struct _zend_array {
	zend_refcounted_h gc;
} zend_array;
typedef struct _zend_object {
	zend_refcounted_h gc;
} zend_object;
typedef struct _zend_resource {
	zend_refcounted_h gc;
} zend_resource;
typedef struct _zend_reference {
	zend_refcounted_h gc;
} zend_reference;
typedef struct _zend_refcounted {
	zend_refcounted_h gc;
} zend_refcounted;
typedef zend_array HashTable;
typedef struct _zval_struct zval;
typedef struct smart_str smart_str;
typedef struct _zend_class_entry zend_class_entry;
typedef long zend_long;
typedef unsigned long zend_ulong;
typedef uint32_t HashPosition;
typedef int zend_result;

/* --- Strings: counting --- */
GC_RETURNS_ARG(1) zend_string *zend_string_copy(GC_RETAINS zend_string *);
uint32_t zend_string_addref(GC_RETAINS zend_string *);
void zend_string_release(GC_RELEASES zend_string *);
void zend_string_release_ex(GC_RELEASES zend_string *, bool);
void zend_string_free(GC_RELEASES zend_string *);
void zend_string_efree(GC_RELEASES zend_string *);
void zend_tmp_string_release(GC_RELEASES_NULLOK zend_string *);

/* --- Strings: making --- */
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_alloc(size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_safe_alloc(size_t, size_t, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_init(const char *, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_init_fast(const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_dup(zend_string *, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_separate(GC_STEALS zend_string *, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_realloc(GC_STEALS zend_string *, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_extend(GC_STEALS zend_string *, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_truncate(GC_STEALS zend_string *, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL
zend_string *zend_string_safe_realloc(GC_STEALS zend_string *, size_t, size_t, size_t, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_concat2(const char *, size_t, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL
zend_string *zend_string_concat3(const char *, size_t, const char *, size_t, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_tolower_ex(zend_string *, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_toupper_ex(zend_string *, bool);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_tolower(zend_string *);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_string_toupper(zend_string *);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_strpprintf(size_t, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_vstrpprintf(size_t, const char *, va_list);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_long_to_str(zend_long);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *zend_double_to_str(double);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_base64_encode(const unsigned char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_url_encode(char const *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_raw_url_encode(char const *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_addslashes(zend_string *);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_trim(zend_string *, const char *, size_t, int);
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *php_basename(const char *, size_t, const char *, size_t);
/* The buffer is empty afterwards. */
GC_RETURNS_OWNED GC_NEVER_NULL zend_string *smart_str_extract(smart_str *);

/* --- Strings of zvals --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_RUNS_CODE zend_string *zval_get_string(zval *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_RUNS_CODE zend_string *zval_get_string_func(zval *);
GC_RETURNS_OWNED GC_RUNS_CODE zend_string *zval_try_get_string(zval *);
GC_RETURNS_OWNED GC_RUNS_CODE zend_string *zval_try_get_string_func(zval *);
/* What is returned is lent; *tmp is for zend_tmp_string_release and may be NULL. */
GC_RETURNS_BORROWED GC_NEVER_NULL GC_RUNS_CODE zend_string *zval_get_tmp_string(zval *, GC_OUT_OWNED zend_string **);
GC_RETURNS_BORROWED GC_RUNS_CODE zend_string *zval_try_get_tmp_string(zval *, GC_OUT_OWNED_ON_SUCCESS zend_string **);

/* --- Arrays, objects, resources --- */
GC_RETURNS_OWNED GC_NEVER_NULL HashTable *_zend_new_array_0(void);
GC_RETURNS_OWNED GC_NEVER_NULL HashTable *_zend_new_array(uint32_t);
GC_RETURNS_OWNED GC_NEVER_NULL HashTable *zend_new_pair(zval *, zval *);
GC_RETURNS_OWNED GC_NEVER_NULL HashTable *zend_array_dup(HashTable *);
void zend_array_destroy(GC_RELEASES HashTable *);
void zend_array_release(GC_RELEASES zend_array *);
GC_RETURNS_OWNED GC_NEVER_NULL zend_object *zend_objects_new(zend_class_entry *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_RUNS_CODE zend_object *zend_objects_clone_obj(zend_object *);
GC_RUNS_CODE void zend_object_release(GC_RELEASES zend_object *);
GC_RETURNS_OWNED GC_NEVER_NULL zend_resource *zend_register_resource(GC_ESCAPES void *, int);
GC_RUNS_CODE zend_result zend_list_delete(GC_RELEASES zend_resource *);
GC_RUNS_CODE void zend_list_close(zend_resource *);

/* --- Adding to an array or object consumes what is added --- */
void add_assoc_str_ex(zval *, const char *, size_t, GC_STEALS zend_string *);
void add_index_str(zval *, zend_ulong, GC_STEALS zend_string *);
zend_result add_next_index_str(zval *, GC_STEALS zend_string *);
void add_property_str_ex(zval *, const char *, size_t, GC_STEALS zend_string *);
void add_assoc_array_ex(zval *, const char *, size_t, GC_STEALS zend_array *);
void add_index_array(zval *, zend_ulong, GC_STEALS zend_array *);
zend_result add_next_index_array(zval *, GC_STEALS zend_array *);
void add_property_array_ex(zval *, const char *, size_t, GC_STEALS zend_array *);
void add_assoc_object_ex(zval *, const char *, size_t, GC_STEALS zend_object *);
void add_index_object(zval *, zend_ulong, GC_STEALS zend_object *);
zend_result add_next_index_object(zval *, GC_STEALS zend_object *);
void add_property_object_ex(zval *, const char *, size_t, GC_STEALS zend_object *);
void add_assoc_resource_ex(zval *, const char *, size_t, GC_STEALS zend_resource *);
void add_index_resource(zval *, zend_ulong, GC_STEALS zend_resource *);
zend_result add_next_index_resource(zval *, GC_STEALS zend_resource *);
void add_property_resource_ex(zval *, const char *, size_t, GC_STEALS zend_resource *);
void add_assoc_reference_ex(zval *, const char *, size_t, GC_STEALS zend_reference *);
void add_index_reference(zval *, zend_ulong, GC_STEALS zend_reference *);
zend_result add_next_index_reference(zval *, GC_STEALS zend_reference *);
void add_property_reference_ex(zval *, const char *, size_t, GC_STEALS zend_reference *);
/* These keep a reference of their own. */
void zend_update_property_str(zend_class_entry *, zend_object *, const char *, size_t, GC_KEEPS zend_string *);
zend_result zend_update_static_property_str(zend_class_entry *, const char *, size_t, GC_KEEPS zend_string *);

/* --- Hash tables: the key is retained, what is found is lent --- */
GC_RETURNS_BORROWED_FROM(1) zval *zend_hash_add(HashTable *, GC_KEEPS zend_string *, zval *);
GC_RETURNS_BORROWED_FROM(1) zval *zend_hash_add_new(HashTable *, GC_KEEPS zend_string *, zval *);
GC_RETURNS_BORROWED_FROM(1) zval *zend_hash_update(HashTable *, GC_KEEPS zend_string *, zval *);
GC_RETURNS_BORROWED_FROM(1) zval *zend_hash_update_ind(HashTable *, GC_KEEPS zend_string *, zval *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_add_ptr(HashTable *, GC_KEEPS zend_string *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_str_add_ptr(HashTable *, const char *, size_t, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_add_new_ptr(HashTable *, GC_KEEPS zend_string *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_str_add_new_ptr(HashTable *, const char *, size_t, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_update_ptr(HashTable *, GC_KEEPS zend_string *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_str_update_ptr(HashTable *, const char *, size_t, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_index_update_ptr(HashTable *, zend_ulong, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_index_add_ptr(HashTable *, zend_ulong, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) void *zend_hash_next_index_insert_ptr(HashTable *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE zval *zend_hash_find(const HashTable *, zend_string *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE zval *zend_hash_str_find(const HashTable *, const char *, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE zval *zend_hash_index_find(const HashTable *, zend_ulong);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *zend_hash_find_ptr(const HashTable *, zend_string *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *zend_hash_str_find_ptr(const HashTable *, const char *, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *zend_hash_index_find_ptr(const HashTable *, zend_ulong);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE zval *zend_hash_get_current_data_ex(HashTable *, HashPosition *);
int zend_hash_get_current_key_ex(const HashTable *, GC_OUT_BORROWED zend_string **, zend_ulong *, const HashPosition *);
GC_RUNS_CODE zend_result zend_hash_del(HashTable *, zend_string *);
GC_RUNS_CODE void zend_hash_destroy(HashTable *);
GC_RUNS_CODE void zend_hash_clean(HashTable *);

/* --- Memory of a request (the names of release builds; emalloc and its like are macros for them) --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *_emalloc(size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *_safe_emalloc(size_t, size_t, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *_ecalloc(size_t, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *_erealloc(GC_STEALS void *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *_estrdup(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *_estrndup(const char *, size_t);
void _efree(GC_FREES_MEMORY void *);

#endif
