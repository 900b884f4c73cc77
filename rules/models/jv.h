/* gccheck-model: jv | headers: jq.h | triggers: jq.h jv.h | pkg-config: - | package: libjq-dev */

/* jq: a jv is a counted value that is passed by value. A function consumes every jv that it is given and returns an
 * owned one, unless said otherwise here. Values without memory (null, true, false, plain numbers, an invalid without
 * a message) need no balance. jv_free may be given any of them.
 */
#ifndef GCCHECK_MODEL_JV_H
#define GCCHECK_MODEL_JV_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

typedef struct _IO_FILE FILE;

typedef enum {
	JV_KIND_INVALID,
	JV_KIND_NULL,
	JV_KIND_FALSE,
	JV_KIND_TRUE,
	JV_KIND_NUMBER,
	JV_KIND_STRING,
	JV_KIND_ARRAY,
	JV_KIND_OBJECT
} jv_kind;

struct jv_refcnt;
typedef struct GC_VALUE_HANDLE GC_FAMILY("jv") GC_DEFAULT_OWNED GC_DEFAULT_STEALS {
	unsigned char kind_flags;
	unsigned char pad_;
	unsigned short offset;
	int size;
	union {
		struct jv_refcnt *ptr;
		double number;
	} u;
} jv;

typedef struct jv_parser jv_parser;
typedef struct jq_state jq_state;
typedef struct jq_util_input_state jq_util_input_state;
typedef void (*jv_nomem_handler_f)(void *);
typedef void (*jq_msg_cb)(void *, GC_STEALS jv);
typedef GC_RETURNS_OWNED jv (*jq_input_cb)(jq_state *, void *);
typedef void (*jq_util_msg_cb)(void *, const char *);

/* --- Any value --- */
GC_EMPTY_IF_UP_TO(3) jv_kind jv_get_kind(GC_BORROWS jv);
GC_RETURNS_BORROWED GC_NEVER_NULL const char *jv_kind_name(jv_kind);
int jv_is_valid(GC_BORROWS jv);
GC_RETURNS_ARG(1) jv jv_copy(GC_RETAINS jv);
void jv_free(GC_RELEASES_NULLOK jv);
int jv_get_refcnt(GC_BORROWS jv);
int jv_equal(GC_STEALS jv, GC_STEALS jv);
int jv_identical(GC_STEALS jv, GC_STEALS jv);
int jv_contains(GC_STEALS jv, GC_STEALS jv);

/* --- Invalid values: an error with or without a message --- */
GC_RETURNS_OWNED GC_IMMORTAL jv jv_invalid(void);
GC_RETURNS_OWNED jv jv_invalid_with_msg(GC_STEALS jv);
GC_RETURNS_OWNED jv jv_invalid_get_msg(GC_STEALS jv);
GC_EMPTY_IF_ZERO int jv_invalid_has_msg(GC_STEALS jv);

/* --- Plain values --- */
GC_RETURNS_OWNED GC_IMMORTAL jv jv_null(void);
GC_RETURNS_OWNED GC_IMMORTAL jv jv_true(void);
GC_RETURNS_OWNED GC_IMMORTAL jv jv_false(void);
GC_RETURNS_OWNED GC_IMMORTAL jv jv_bool(int);
GC_RETURNS_OWNED GC_IMMORTAL jv jv_number(double);
double jv_number_value(GC_BORROWS jv);
GC_SINCE("1.7") GC_RETURNS_OWNED jv jv_number_with_literal(const char *);
GC_SINCE("1.7") int jv_number_has_literal(GC_BORROWS jv);
GC_SINCE("1.7") GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *jv_number_get_literal(GC_BORROWS jv);
GC_SINCE("1.8") GC_RETURNS_OWNED jv jv_number_abs(GC_BORROWS jv);
GC_SINCE("1.8") GC_RETURNS_OWNED jv jv_number_negate(GC_BORROWS jv);
int jv_is_integer(GC_BORROWS jv);

/* --- Arrays --- */
GC_RETURNS_OWNED jv jv_array(void);
GC_RETURNS_OWNED jv jv_array_sized(int);
int jv_array_length(GC_STEALS jv);
GC_RETURNS_OWNED jv jv_array_get(GC_STEALS jv, int);
GC_RETURNS_OWNED jv jv_array_set(GC_STEALS jv, int, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_array_append(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_array_concat(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_array_slice(GC_STEALS jv, int, int);
GC_RETURNS_OWNED jv jv_array_indexes(GC_STEALS jv, GC_STEALS jv);

/* --- Strings --- */
GC_RETURNS_OWNED jv jv_string(const char *);
GC_RETURNS_OWNED jv jv_string_sized(const char *, int);
GC_RETURNS_OWNED jv jv_string_empty(int);
int jv_string_length_bytes(GC_STEALS jv);
int jv_string_length_codepoints(GC_STEALS jv);
unsigned long jv_string_hash(GC_STEALS jv);
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL const char *jv_string_value(GC_BORROWS jv);
GC_RETURNS_OWNED jv jv_string_indexes(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_string_slice(GC_STEALS jv, int, int);
GC_RETURNS_OWNED jv jv_string_concat(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_string_vfmt(const char *, va_list);
GC_RETURNS_OWNED jv jv_string_fmt(const char *, ...);
GC_RETURNS_OWNED jv jv_string_append_codepoint(GC_STEALS jv, uint32_t);
GC_RETURNS_OWNED jv jv_string_append_buf(GC_STEALS jv, const char *, int);
GC_RETURNS_OWNED jv jv_string_append_str(GC_STEALS jv, const char *);
GC_RETURNS_OWNED jv jv_string_split(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_string_explode(GC_STEALS jv);
GC_RETURNS_OWNED jv jv_string_implode(GC_STEALS jv);
GC_SINCE("1.8") GC_RETURNS_OWNED jv jv_string_repeat(GC_STEALS jv, int);

/* --- Objects. Iterating borrows the object; each key and value is a new reference --- */
GC_RETURNS_OWNED jv jv_object(void);
GC_RETURNS_OWNED jv jv_object_get(GC_STEALS jv, GC_STEALS jv);
int jv_object_has(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_object_set(GC_STEALS jv, GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_object_delete(GC_STEALS jv, GC_STEALS jv);
int jv_object_length(GC_STEALS jv);
GC_RETURNS_OWNED jv jv_object_merge(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_object_merge_recursive(GC_STEALS jv, GC_STEALS jv);
int jv_object_iter(GC_BORROWS jv);
int jv_object_iter_next(GC_BORROWS jv, int);
int jv_object_iter_valid(GC_BORROWS jv, int);
GC_RETURNS_OWNED jv jv_object_iter_key(GC_BORROWS jv, int);
GC_RETURNS_OWNED jv jv_object_iter_value(GC_BORROWS jv, int);

/* --- Printing: consumes, except jv_show --- */
void jv_dumpf(GC_STEALS jv, FILE *, int);
void jv_dump(GC_STEALS jv, int);
void jv_show(GC_BORROWS jv, int);
GC_RETURNS_OWNED jv jv_dump_string(GC_STEALS jv, int);
GC_RETURNS_ARG(2) char *jv_dump_string_trunc(GC_STEALS jv, char *, size_t);

/* --- Parsing --- */
GC_RETURNS_OWNED jv jv_parse(const char *);
GC_RETURNS_OWNED jv jv_parse_sized(const char *, int);
GC_SINCE("1.7.1") GC_RETURNS_OWNED jv jv_parse_custom_flags(const char *, int);
void jv_nomem_handler(jv_nomem_handler_f, GC_ESCAPES void *);
GC_RETURNS_OWNED jv jv_load_file(const char *, int);
GC_RETURNS_OWNED GC_PLAIN jv_parser *jv_parser_new(int);
void jv_parser_set_buf(jv_parser *, GC_ESCAPES const char *, int, int);
int jv_parser_remaining(jv_parser *);
GC_RETURNS_OWNED jv jv_parser_next(jv_parser *);
void jv_parser_free(GC_RELEASES jv_parser *);

/* --- Paths and order --- */
GC_RETURNS_OWNED jv jv_get(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_set(GC_STEALS jv, GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_has(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_setpath(GC_STEALS jv, GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_getpath(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_delpaths(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_keys(GC_STEALS jv);
GC_RETURNS_OWNED jv jv_keys_unsorted(GC_STEALS jv);
int jv_cmp(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_group(GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jv_sort(GC_STEALS jv, GC_STEALS jv);
GC_SINCE("1.8") GC_RETURNS_OWNED jv jv_unique(GC_STEALS jv, GC_STEALS jv);

/* --- Programs --- */
GC_RETURNS_OWNED GC_PLAIN jq_state *jq_init(void);
void jq_set_error_cb(jq_state *, jq_msg_cb, GC_ESCAPES void *);
void jq_get_error_cb(jq_state *, jq_msg_cb *, void **);
void jq_set_nomem_handler(jq_state *, void (*)(void *), GC_ESCAPES void *);
GC_RETURNS_OWNED jv jq_format_error(GC_STEALS jv);
GC_RUNS_CODE void jq_report_error(jq_state *, GC_STEALS jv);
int jq_compile(jq_state *, const char *);
int jq_compile_args(jq_state *, const char *, GC_STEALS jv);
void jq_dump_disassembly(jq_state *, int);
void jq_start(jq_state *, GC_STEALS jv, int);
GC_RETURNS_OWNED jv jq_next(jq_state *);
void jq_teardown(GC_CLEARS jq_state **);
void jq_halt(jq_state *, GC_STEALS jv, GC_STEALS jv);
int jq_halted(jq_state *);
GC_RETURNS_OWNED jv jq_get_exit_code(jq_state *);
GC_RETURNS_OWNED jv jq_get_error_message(jq_state *);
void jq_set_input_cb(jq_state *, jq_input_cb, GC_ESCAPES void *);
void jq_get_input_cb(jq_state *, jq_input_cb *, void **);
void jq_set_debug_cb(jq_state *, jq_msg_cb, GC_ESCAPES void *);
void jq_get_debug_cb(jq_state *, jq_msg_cb *, void **);
GC_SINCE("1.7") void jq_set_stderr_cb(jq_state *, jq_msg_cb, GC_ESCAPES void *);
GC_SINCE("1.7") void jq_get_stderr_cb(jq_state *, jq_msg_cb *, void **);
void jq_set_attrs(jq_state *, GC_STEALS jv);
GC_RETURNS_OWNED jv jq_get_attrs(jq_state *);
GC_RETURNS_OWNED jv jq_get_jq_origin(jq_state *);
GC_RETURNS_OWNED jv jq_get_prog_origin(jq_state *);
GC_RETURNS_OWNED jv jq_get_lib_dirs(jq_state *);
void jq_set_attr(jq_state *, GC_STEALS jv, GC_STEALS jv);
GC_RETURNS_OWNED jv jq_get_attr(jq_state *, GC_STEALS jv);

/* --- Inputs --- */
GC_RETURNS_OWNED GC_PLAIN jq_util_input_state *jq_util_input_init(jq_util_msg_cb, void *);
void jq_util_input_set_parser(jq_util_input_state *, GC_STEALS jv_parser *, int);
void jq_util_input_free(GC_CLEARS jq_util_input_state **);
void jq_util_input_add_input(jq_util_input_state *, const char *);
int jq_util_input_errors(jq_util_input_state *);
GC_RETURNS_OWNED jv jq_util_input_next_input(jq_util_input_state *);
GC_RETURNS_OWNED jv jq_util_input_next_input_cb(jq_state *, void *);
GC_RETURNS_OWNED jv jq_util_input_get_position(jq_state *);
GC_RETURNS_OWNED jv jq_util_input_get_current_filename(jq_state *);
GC_RETURNS_OWNED jv jq_util_input_get_current_line(jq_state *);
int jq_set_colors(const char *);

#endif
