/* gccheck-model: quickjs | headers: quickjs.h | triggers: quickjs.h | pkg-config: - | package: - */

/* QuickJS: a JSValue is a counted value that is passed by value. What a function returns is owned, an argument of type
 * JSValueConst is borrowed, one of type JSValue is consumed whatever the result. Numbers, booleans, null, undefined and
 * the exception marker hold no reference; JS_FreeValue may be given any of them. Atoms are plain integers and are not
 * followed. With NaN boxing (32 bits) a JSValue is an integer too.
 */
#ifndef GCCHECK_MODEL_QUICKJS_H
#define GCCHECK_MODEL_QUICKJS_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

typedef struct JSValue {
	union {
		int32_t int32;
		double float64;
		void *ptr;
		int64_t short_big_int;
	} u;
	int64_t tag;
} GC_VALUE_HANDLE GC_FAMILY("quickjs") GC_DEFAULT_OWNED JSValue;
