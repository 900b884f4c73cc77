/* gccheck-model: quickjs | headers: quickjs.h | triggers: quickjs.h | pkg-config: - | package: - */

/* QuickJS: a JSValue is a counted value that is passed by value. What a function returns is owned, an argument of type
 * JSValueConst is borrowed, one of type JSValue is consumed whatever the result. Numbers, booleans, null, undefined and
 * the exception marker hold no reference; JS_FreeValue may be given any of them. Atoms are plain integers and are not
 * followed; with NaN boxing (32 bits) a JSValue is an integer too. JS_GetPrototype lends in old versions and gives in
 * new ones, so it is not here.
 */
#ifndef GCCHECK_MODEL_QUICKJS_H
#define GCCHECK_MODEL_QUICKJS_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

typedef union JSValueUnion {
	int32_t int32;
	double float64;
	void *ptr;
} JSValueUnion;
typedef struct GC_VALUE_HANDLE GC_FAMILY("quickjs") GC_DEFAULT_OWNED JSValue {
	JSValueUnion u;
	int64_t tag;
} JSValue;
typedef JSValue JSValueConst;
typedef int JS_BOOL;
typedef uint32_t JSAtom;
typedef uint32_t JSClassID;
typedef struct JSRuntime JSRuntime;
typedef struct JSContext JSContext;
typedef struct JSModuleDef JSModuleDef;
typedef struct JSMallocFunctions JSMallocFunctions;
typedef struct JSPropertyEnum JSPropertyEnum;
typedef struct JSPropertyDescriptor JSPropertyDescriptor;
typedef struct JSCFunctionListEntry JSCFunctionListEntry;
typedef struct JSClassDef JSClassDef;
typedef int JSCFunctionEnum;
typedef int JSTypedArrayEnum;
typedef int JSPromiseStateEnum;

/* --- Functions that the engine calls --- */
typedef GC_RETURNS_OWNED JSValue JSCFunction(JSContext *, JSValueConst, int, JSValueConst *);
typedef GC_RETURNS_OWNED JSValue JSCFunctionMagic(JSContext *, JSValueConst, int, JSValueConst *, int);
typedef GC_RETURNS_OWNED JSValue JSCFunctionData(JSContext *, JSValueConst, int, JSValueConst *, int, JSValue *);
typedef GC_RETURNS_OWNED JSValue JSClassCall(JSContext *, JSValueConst, JSValueConst, int, JSValueConst *, int);
typedef GC_RETURNS_OWNED JSValue JSJobFunc(JSContext *, int, JSValueConst *);
typedef void JSClassFinalizer(JSRuntime *, GC_BORROWS JSValue);
typedef void JSFreeArrayBufferDataFunc(JSRuntime *, void *, void *);

/* --- Counting --- */
GC_RETURNS_ARG(2) JSValue JS_DupValue(JSContext *, GC_RETAINS JSValueConst);
GC_RETURNS_ARG(2) JSValue JS_DupValueRT(JSRuntime *, GC_RETAINS JSValueConst);
void JS_FreeValue(JSContext *, GC_RELEASES_NULLOK JSValue);
void JS_FreeValueRT(JSRuntime *, GC_RELEASES_NULLOK JSValue);
void __JS_FreeValue(JSContext *, GC_RELEASES JSValue);
void __JS_FreeValueRT(JSRuntime *, GC_RELEASES JSValue);

/* --- Values without a reference --- */
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewBool(JSContext *, JS_BOOL);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewInt32(JSContext *, int32_t);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewInt64(JSContext *, int64_t);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewUint32(JSContext *, uint32_t);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewFloat64(JSContext *, double);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewNumber(JSContext *, double);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_NewCatchOffset(JSContext *, int32_t);
GC_RETURNS_OWNED GC_IMMORTAL JSValue __JS_NewFloat64(JSContext *, double);

/* --- Asking for a kind that holds no reference: after that there is nothing to release --- */
GC_EMPTY_IF_NONZERO JS_BOOL JS_IsException(JSValueConst);
GC_EMPTY_IF_NONZERO JS_BOOL JS_IsUndefined(JSValueConst);
GC_EMPTY_IF_NONZERO JS_BOOL JS_IsNull(JSValueConst);
JS_BOOL JS_IsUninitialized(GC_ESCAPES JSValueConst);
GC_EMPTY_IF_NONZERO JS_BOOL JS_IsBool(JSValueConst);
GC_EMPTY_IF_NONZERO JS_BOOL JS_IsNumber(JSValueConst);
JS_BOOL JS_IsString(JSValueConst);
JS_BOOL JS_IsSymbol(JSValueConst);
JS_BOOL JS_IsObject(JSValueConst);
JS_BOOL JS_IsFunction(JSContext *, JSValueConst);
int JS_IsArray(JSContext *, JSValueConst);
JS_BOOL JS_IsError(JSContext *, JSValueConst);

/* --- Strings, objects, arrays --- */
GC_RETURNS_OWNED JSValue JS_NewBigInt64(JSContext *, int64_t);
GC_RETURNS_OWNED JSValue JS_NewBigUint64(JSContext *, uint64_t);
GC_RETURNS_OWNED JSValue JS_NewString(JSContext *, const char *);
GC_RETURNS_OWNED JSValue JS_NewStringLen(JSContext *, const char *, size_t);
GC_RETURNS_OWNED JSValue JS_NewAtomString(JSContext *, const char *);
GC_RETURNS_OWNED JSValue JS_AtomToValue(JSContext *, JSAtom);
GC_RETURNS_OWNED JSValue JS_AtomToString(JSContext *, JSAtom);
GC_RETURNS_OWNED JSValue JS_NewObject(JSContext *);
GC_RETURNS_OWNED JSValue JS_NewObjectClass(JSContext *, int);
GC_RETURNS_OWNED JSValue JS_NewObjectProto(JSContext *, JSValueConst);
GC_RETURNS_OWNED JSValue JS_NewObjectProtoClass(JSContext *, JSValueConst, JSClassID);
GC_RETURNS_OWNED JSValue JS_NewArray(JSContext *);
GC_RETURNS_OWNED JSValue JS_NewDate(JSContext *, double);
GC_RETURNS_OWNED JSValue JS_NewError(JSContext *);
GC_RETURNS_OWNED JSValue JS_NewSymbol(JSContext *, const char *, JS_BOOL);
GC_RETURNS_OWNED
JSValue JS_NewArrayBuffer(JSContext *, GC_ESCAPES uint8_t *, size_t, JSFreeArrayBufferDataFunc *, GC_ESCAPES void *,
		JS_BOOL);
GC_RETURNS_OWNED JSValue JS_NewArrayBufferCopy(JSContext *, const uint8_t *, size_t);
GC_RETURNS_OWNED JSValue JS_NewTypedArray(JSContext *, int, JSValueConst *, JSTypedArrayEnum);
GC_RETURNS_OWNED JSValue JS_GetTypedArrayBuffer(JSContext *, JSValueConst, size_t *, size_t *, size_t *);
GC_RETURNS_OWNED JSValue JS_NewCFunction(JSContext *, JSCFunction *, const char *, int);
GC_RETURNS_OWNED JSValue JS_NewCFunction2(JSContext *, JSCFunction *, const char *, int, JSCFunctionEnum, int);
GC_RETURNS_OWNED JSValue JS_NewCFunctionMagic(JSContext *, JSCFunctionMagic *, const char *, int, JSCFunctionEnum, int);
/* The values of `data` are retained. */
GC_RETURNS_OWNED JSValue JS_NewCFunctionData(JSContext *, JSCFunctionData *, int, int, int, JSValueConst *);
/* resolving_funcs: two owned functions. */
GC_RETURNS_OWNED JSValue JS_NewPromiseCapability(JSContext *, JSValue *);
GC_RETURNS_OWNED JSValue JS_PromiseResult(JSContext *, GC_BORROWS JSValue);
JSPromiseStateEnum JS_PromiseState(JSContext *, GC_BORROWS JSValue);

/* --- Properties: what is set is consumed, also when it fails --- */
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_GetProperty(JSContext *, JSValueConst, JSAtom);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_GetPropertyStr(JSContext *, JSValueConst, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_GetPropertyUint32(JSContext *, JSValueConst, uint32_t);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_GetPropertyInt64(JSContext *, JSValueConst, int64_t);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_GetPropertyInternal(JSContext *, JSValueConst, JSAtom, JSValueConst, JS_BOOL);
GC_RUNS_CODE int JS_SetProperty(JSContext *, JSValueConst, JSAtom, GC_STEALS JSValue);
GC_RUNS_CODE int JS_SetPropertyStr(JSContext *, JSValueConst, const char *, GC_STEALS JSValue);
GC_RUNS_CODE int JS_SetPropertyUint32(JSContext *, JSValueConst, uint32_t, GC_STEALS JSValue);
GC_RUNS_CODE int JS_SetPropertyInt64(JSContext *, JSValueConst, int64_t, GC_STEALS JSValue);
GC_RUNS_CODE int JS_SetPropertyInternal(JSContext *, JSValueConst, JSAtom, GC_STEALS JSValue, JSValueConst, int);
GC_RUNS_CODE int JS_DefinePropertyValue(JSContext *, JSValueConst, JSAtom, GC_STEALS JSValue, int);
GC_RUNS_CODE int JS_DefinePropertyValueStr(JSContext *, JSValueConst, const char *, GC_STEALS JSValue, int);
GC_RUNS_CODE int JS_DefinePropertyValueUint32(JSContext *, JSValueConst, uint32_t, GC_STEALS JSValue, int);
GC_RUNS_CODE int JS_DefinePropertyGetSet(JSContext *, JSValueConst, JSAtom, GC_STEALS JSValue, GC_STEALS JSValue, int);
GC_RUNS_CODE int JS_DefineProperty(JSContext *, JSValueConst, JSAtom, GC_KEEPS JSValueConst, GC_KEEPS JSValueConst,
		GC_KEEPS JSValueConst, int);
GC_RUNS_CODE int JS_SetPrototype(JSContext *, JSValueConst, GC_KEEPS JSValueConst);
int JS_SetConstructor(JSContext *, JSValueConst, GC_KEEPS JSValueConst);
int JS_SetPropertyFunctionList(JSContext *, JSValueConst, const JSCFunctionListEntry *, int);
GC_RUNS_CODE int JS_HasProperty(JSContext *, JSValueConst, JSAtom);
GC_RUNS_CODE int JS_DeleteProperty(JSContext *, JSValueConst, JSAtom, int);
GC_RETURNS_OWNED JSValue JS_GetGlobalObject(JSContext *);
GC_RETURNS_OWNED JSValue JS_GetClassProto(JSContext *, JSClassID);
void JS_SetClassProto(JSContext *, JSClassID, GC_STEALS JSValue);
void JS_SetOpaque(GC_BORROWS JSValue, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *JS_GetOpaque(JSValueConst, JSClassID);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE void *JS_GetOpaque2(JSContext *, JSValueConst, JSClassID);
GC_RETURNS_BORROWED_FROM(3) GC_NULLABLE uint8_t *JS_GetArrayBuffer(JSContext *, size_t *, JSValueConst);

/* --- Running code --- */
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_Call(JSContext *, JSValueConst, JSValueConst, int, JSValueConst *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_Invoke(JSContext *, JSValueConst, JSAtom, int, JSValueConst *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_CallConstructor(JSContext *, JSValueConst, int, JSValueConst *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_CallConstructor2(JSContext *, JSValueConst, JSValueConst, int, JSValueConst *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_Eval(JSContext *, const char *, size_t, const char *, int);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_EvalThis(JSContext *, JSValueConst, const char *, size_t, const char *, int);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_EvalFunction(JSContext *, GC_STEALS JSValue);
int JS_EnqueueJob(JSContext *, JSJobFunc *, int, JSValueConst *);
GC_RUNS_CODE int JS_ExecutePendingJob(JSRuntime *, JSContext **);

/* --- Exceptions: throwing consumes the value and returns the marker --- */
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_Throw(JSContext *, GC_STEALS JSValue);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowSyntaxError(JSContext *, const char *, ...);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowTypeError(JSContext *, const char *, ...);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowReferenceError(JSContext *, const char *, ...);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowRangeError(JSContext *, const char *, ...);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowInternalError(JSContext *, const char *, ...);
GC_RETURNS_OWNED GC_IMMORTAL JSValue JS_ThrowOutOfMemory(JSContext *);
GC_RETURNS_OWNED JSValue JS_GetException(JSContext *);

/* --- Conversions --- */
int JS_ToBool(JSContext *, JSValueConst);
GC_RUNS_CODE int JS_ToInt32(JSContext *, int32_t *, JSValueConst);
GC_RUNS_CODE int JS_ToInt64(JSContext *, int64_t *, JSValueConst);
GC_RUNS_CODE int JS_ToFloat64(JSContext *, double *, JSValueConst);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_ToString(JSContext *, JSValueConst);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_ToPropertyKey(JSContext *, JSValueConst);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_ParseJSON(JSContext *, const char *, size_t, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_ParseJSON2(JSContext *, const char *, size_t, const char *, int);
GC_RETURNS_OWNED GC_RUNS_CODE JSValue JS_JSONStringify(JSContext *, JSValueConst, JSValueConst, JSValueConst);
/* The text keeps a string alive until JS_FreeCString. */
GC_RETURNS_OWNED GC_RUNS_CODE const char *JS_ToCString(JSContext *, JSValueConst);
GC_RETURNS_OWNED GC_RUNS_CODE const char *JS_ToCStringLen(JSContext *, size_t *, JSValueConst);
GC_RETURNS_OWNED GC_RUNS_CODE const char *JS_ToCStringLen2(JSContext *, size_t *, JSValueConst, JS_BOOL);
GC_RETURNS_OWNED const char *JS_AtomToCString(JSContext *, JSAtom);
void JS_FreeCString(JSContext *, GC_RELEASES_NULLOK const char *);

/* --- Modules and bytecode --- */
int JS_SetModuleExport(JSContext *, JSModuleDef *, const char *, GC_STEALS JSValue);
GC_RETURNS_OWNED JSValue JS_GetImportMeta(JSContext *, JSModuleDef *);
GC_RETURNS_OWNED JSValue JS_GetModuleNamespace(JSContext *, JSModuleDef *);
GC_RETURNS_OWNED JSValue JS_ReadObject(JSContext *, const uint8_t *, size_t, int);
GC_RETURNS_OWNED GC_PLAIN uint8_t *JS_WriteObject(JSContext *, size_t *, JSValueConst, int);

/* --- Runtimes, contexts, memory --- */
GC_RETURNS_OWNED GC_PLAIN JSRuntime *JS_NewRuntime(void);
GC_RETURNS_OWNED GC_PLAIN JSRuntime *JS_NewRuntime2(const JSMallocFunctions *, void *);
void JS_FreeRuntime(GC_RELEASES JSRuntime *);
GC_RETURNS_OWNED GC_PLAIN JSContext *JS_NewContext(JSRuntime *);
GC_RETURNS_OWNED GC_PLAIN JSContext *JS_NewContextRaw(JSRuntime *);
GC_RETURNS_ARG(1) JSContext *JS_DupContext(GC_RETAINS JSContext *);
void JS_FreeContext(GC_RELEASES JSContext *);
GC_RETURNS_BORROWED_FROM(1) JSRuntime *JS_GetRuntime(JSContext *);
GC_RETURNS_OWNED GC_PLAIN void *js_malloc(JSContext *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *js_mallocz(JSContext *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *js_realloc(JSContext *, GC_STEALS_ON_SUCCESS void *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *js_strdup(JSContext *, const char *);
GC_RETURNS_OWNED GC_PLAIN char *js_strndup(JSContext *, const char *, size_t);
void js_free(JSContext *, GC_FREES_MEMORY void *);
GC_RETURNS_OWNED GC_PLAIN void *js_malloc_rt(JSRuntime *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *js_mallocz_rt(JSRuntime *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *js_realloc_rt(JSRuntime *, GC_STEALS_ON_SUCCESS void *, size_t);
void js_free_rt(JSRuntime *, GC_FREES_MEMORY void *);

#endif
