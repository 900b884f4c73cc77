/* gccheck-model: numpy | headers: numpy/arrayobject.h numpy/ndarrayobject.h numpy/ufuncobject.h numpy/npy_math.h | triggers: arrayobject.h ndarrayobject.h ufuncobject.h ndarraytypes.h | pkg-config: - | package: - */

/* NumPy's C API, 1.x and 2.x. What returns an object returns a new reference, NULL exactly on failure. A function that
 * is given a data type and makes an array consumes the data type, whatever the result; functions that only compare,
 * convert or describe borrow it. The converters (for "O&") return 1 or 0.
 *
 * In an extension each name is a macro for an entry of a table of function pointers, inside NumPy it is a function. A
 * convenience macro (PyArray_SimpleNew, PyArray_FROM_OTF, ...) stands here with the arguments of the call that it
 * expands to, not with its own. PyArray_DESCR_REPLACE and PyArray_HasArrayInterface assign to a variable: their
 * expansion says all, and so they are not here.
 */
#ifndef GCCHECK_MODEL_NUMPY_H
#define GCCHECK_MODEL_NUMPY_H

#include "cpython_types.h"

typedef long npy_intp;
typedef int npy_int;
typedef unsigned char npy_bool;
typedef unsigned int npy_uint32;
typedef unsigned int npy_ucs4;
typedef unsigned long npy_uint64;
typedef long npy_datetime;
typedef int NPY_ORDER;
typedef int NPY_CASTING;
typedef int NPY_CLIPMODE;
typedef int NPY_SORTKIND;
typedef int NPY_SELECTKIND;
typedef int NPY_SEARCHSIDE;
typedef int NPY_SCALARKIND;
typedef int NPY_DATETIMEUNIT;

/* --- Objects. What PyArrayObject stands for depends on how NumPy's headers are configured --- */
typedef struct tagPyArrayObject {
	PyObject ob_base;
} PyArrayObject;
typedef struct tagPyArrayObject_fields {
	PyObject ob_base;
	char *data;
	int nd;
	npy_intp *dimensions;
	npy_intp *strides;
	GC_OWNS PyObject *base;
	GC_OWNS struct _PyArray_Descr *descr;
	int flags;
	PyObject *weakreflist;
} PyArrayObject_fields;
typedef struct _PyArray_Descr {
	PyObject ob_base;
} PyArray_Descr;
typedef struct {
	PyObject ob_base;
} _PyArray_LegacyDescr;
typedef struct PyArray_DTypeMeta_tag {
	PyTypeObject super;
} PyArray_DTypeMeta;
typedef struct PyArrayIterObject_fields {
	PyObject ob_base;
} PyArrayIterObject;
typedef struct {
	PyObject ob_base;
} PyArrayMultiIterObject;
typedef struct {
	PyObject ob_base;
} PyArrayNeighborhoodIterObject;
typedef struct {
	PyObject ob_base;
} PyArrayMapIterObject;
typedef struct PyArrayFlagsObject {
	PyObject ob_base;
} PyArrayFlagsObject;
typedef struct _tagPyUFuncObject {
	PyObject ob_base;
} PyUFuncObject;
typedef struct {
	PyObject ob_base;
} PyArray_StringDTypeObject;
typedef struct {
	PyObject ob_base;
} PyBoolScalarObject;
typedef struct PyArrayMethodObject_tag {
	PyObject ob_base;
} PyArrayMethodObject;
typedef struct {
	PyObject ob_base;
} PyBoundArrayMethodObject;
/* Under the stable ABI without the GIL the layouts are hidden. */
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED tagPyArrayObjectOpaque;
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED PyArrayIterObject_tag;
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED PyArrayMultiIterObject_tag;
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED PyArrayNeighborhoodIterObject_tag;
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED tagPyUFuncObject;

/* --- What is not an object --- */
typedef struct NpyIter_InternalOnly NpyIter;
typedef struct NpyAuxData_tag NpyAuxData;
typedef struct npy_string_allocator npy_string_allocator;
typedef struct PyArrayIdentityHash_tag PyArrayIdentityHash;
typedef struct PyArray_ArrayDescr PyArray_ArrayDescr;
typedef struct PyArray_ArrFuncs PyArray_ArrFuncs;
typedef struct PyArray_Dims PyArray_Dims;
typedef struct PyArray_Chunk PyArray_Chunk;
typedef struct PyArrayMethod_Spec PyArrayMethod_Spec;
typedef struct PyArrayDTypeMeta_Spec PyArrayDTypeMeta_Spec;
typedef struct npy_datetimestruct npy_datetimestruct;
typedef struct npy_timedeltastruct npy_timedeltastruct;
typedef struct npy_stride_sort_item npy_stride_sort_item;
typedef void (*PyUFuncGenericFunction)(char **, npy_intp const *, npy_intp const *, void *);
typedef void(PyArray_VectorUnaryFunc)(void *, void *, npy_intp, void *, void *);
typedef void(PyDataMem_EventHookFunc)(void *, void *, size_t, void *);
typedef int(NpyIter_IterNextFunc)(NpyIter *);
typedef void(NpyIter_GetMultiIndexFunc)(NpyIter *, npy_intp *);

/* --- Slots of data types --- */
typedef GC_RETURNS_OWNED PyObject *(PyArray_GetItemFunc)(void *, void *);
typedef int(PyArray_SetItemFunc)(PyObject *, void *, void *);
typedef GC_RETURNS_OWNED PyArray_Descr *(PyArrayDTypeMeta_DiscoverDescrFromPyobject)(PyArray_DTypeMeta *, PyObject *);
typedef GC_RETURNS_OWNED PyArray_Descr *(PyArrayDTypeMeta_DefaultDescriptor)(PyArray_DTypeMeta *);
typedef GC_RETURNS_OWNED PyArray_DTypeMeta *(PyArrayDTypeMeta_CommonDType)(PyArray_DTypeMeta *, PyArray_DTypeMeta *);
typedef GC_RETURNS_OWNED PyArray_Descr *(PyArrayDTypeMeta_CommonInstance)(PyArray_Descr *, PyArray_Descr *);
typedef GC_RETURNS_OWNED PyArray_Descr *(PyArrayDTypeMeta_EnsureCanonical)(PyArray_Descr *);
typedef GC_RETURNS_OWNED PyArray_Descr *(PyArrayDTypeMeta_FinalizeDescriptor)(PyArray_Descr *);
typedef GC_RETURNS_OWNED PyObject *(PyArrayDTypeMeta_GetItem)(PyArray_Descr *, char *);
typedef int(PyArrayDTypeMeta_SetItem)(PyArray_Descr *, PyObject *, char *);

/* --- Globals --- */
extern GC_IMMORTAL PyBoolScalarObject _PyArrayScalar_BoolValues[2];
extern GC_IMMORTAL PyTypeObject PyArray_Type;
extern GC_IMMORTAL PyTypeObject PyArrayIter_Type;
extern GC_IMMORTAL PyTypeObject PyArrayMultiIter_Type;
extern GC_IMMORTAL PyTypeObject PyUFunc_Type;
extern GC_IMMORTAL PyObject *PyDataMem_DefaultHandler;

/* --- Making arrays. The memory that an array is given must outlive it: PyArray_SetBaseObject says who keeps it --- */
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_NewFromDescr(PyTypeObject *, GC_STEALS PyArray_Descr *, int,
		npy_intp const *, npy_intp const *, GC_ESCAPES void *, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_New(PyTypeObject *, int, npy_intp const *, int, npy_intp const *,
		GC_ESCAPES void *, int, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Zeros(int, npy_intp const *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Empty(int, npy_intp const *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_NewLikeArray(PyArrayObject *, NPY_ORDER, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Arange(double, double, double, int);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_ArangeObj(PyObject *, PyObject *, PyObject *,
		PyArray_Descr *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_NewCopy(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromFile(FILE *, GC_STEALS PyArray_Descr *, npy_intp, char *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromString(char *, npy_intp, GC_STEALS PyArray_Descr *, npy_intp, char *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromBuffer(PyObject *, GC_STEALS PyArray_Descr *, npy_intp, npy_intp);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_FromIter(PyObject *, GC_STEALS PyArray_Descr *, npy_intp);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_SimpleNew(PyTypeObject *, int, npy_intp const *, int, npy_intp const *,
		void *, int, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_SimpleNewFromData(PyTypeObject *, int, npy_intp const *, int,
		npy_intp const *, GC_ESCAPES void *, int, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_SimpleNewFromDescr(PyTypeObject *, GC_STEALS PyArray_Descr *, int,
		npy_intp const *, npy_intp const *, void *, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ZEROS(int, npy_intp const *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_EMPTY(int, npy_intp const *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Copy(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_GETCONTIGUOUS(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromDims(int, int *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromDimsAndDataAndDescr(int, int *, GC_STEALS PyArray_Descr *,
		GC_ESCAPES char *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromDimsAndData(int, int *, GC_STEALS PyArray_Descr *, GC_ESCAPES char *);

/* --- Arrays from other objects --- */
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_FromAny(PyObject *, GC_STEALS PyArray_Descr *, int, int, int,
		PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_CheckFromAny(PyObject *, GC_STEALS PyArray_Descr *, int, int,
		int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FROM_O(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FROM_OT(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FROM_OTF(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FROMANY(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FromObject(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_ContiguousFromAny(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_ContiguousFromObject(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_CopyFromObject(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyArray_FROM_OF(PyObject *, GC_STEALS PyArray_Descr *, int, int, int, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromArray(PyArrayObject *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FromScalar(PyObject *, GC_STEALS PyArray_Descr *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_EnsureArray(GC_STEALS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_EnsureAnyArray(GC_STEALS PyObject *);
/* Py_NotImplemented, of which there is no new reference, if the object does not offer what is asked for. */
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_FromInterface(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_FromStructInterface(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyArray_FromArrayAttr(PyObject *, PyArray_Descr *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_CheckAxis(PyArrayObject *, int *, int);

/* --- Bases and writing back --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyArray_BASE(PyArrayObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL PyArray_Descr *PyArray_DESCR(PyArrayObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL PyArray_Descr *PyArray_DTYPE(PyArrayObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyArray_HANDLER(PyArrayObject *);
GC_MACRO int PyArray_SetBaseObject(PyArrayObject *, GC_STEALS PyObject *);
GC_MACRO int PyArray_SetUpdateIfCopyBase(PyArrayObject *, GC_STEALS PyArrayObject *);
GC_MACRO int PyArray_SetWritebackIfCopyBase(PyArrayObject *, GC_STEALS PyArrayObject *);
GC_MACRO int PyArray_ResolveWritebackIfCopy(PyArrayObject *);
void PyArray_DiscardWritebackIfCopy(PyArrayObject *);
GC_MACRO void PyArray_XDECREF_ERR(GC_RELEASES_NULLOK PyArrayObject *);

/* --- Scalars and items --- */
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Return(GC_STEALS PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Scalar(void *, PyArray_Descr *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ToScalar(void *, PyArray_Descr *, PyObject *);
/* NULL without an error: not a number. */
GC_RETURNS_OWNED GC_NULLABLE GC_MACRO PyObject *PyArray_ScalarFromObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyArray_GETITEM(const PyArrayObject *, const char *);
GC_RUNS_CODE int PyArray_SETITEM(PyArrayObject *, char *, GC_KEEPS PyObject *);
GC_RUNS_CODE GC_MACRO int PyArray_Pack(PyArray_Descr *, void *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_GetField(PyArrayObject *, GC_STEALS PyArray_Descr *, int);
GC_RUNS_CODE GC_MACRO int PyArray_SetField(PyArrayObject *, GC_STEALS PyArray_Descr *, int, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ToList(PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ToString(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Dumps(PyObject *, int);
GC_MACRO void PyArray_ScalarAsCtype(PyObject *, void *);
GC_MACRO int PyArray_CastScalarToCtype(PyObject *, void *, PyArray_Descr *);
GC_MACRO int PyArray_CastScalarDirect(PyObject *, PyArray_Descr *, void *, int);
GC_MACRO int PyArray_ToFile(PyArrayObject *, FILE *, char *, char *);
GC_RUNS_CODE GC_MACRO int PyArray_Dump(PyObject *, PyObject *, int);

/* --- References inside an array of objects: none of these touches the reference to the array itself --- */
GC_MACRO int PyArray_INCREF(PyArrayObject *);
GC_MACRO int PyArray_XDECREF(PyArrayObject *);
GC_MACRO void PyArray_Item_INCREF(char *, PyArray_Descr *);
GC_MACRO void PyArray_Item_XDECREF(char *, PyArray_Descr *);
GC_MACRO void PyArray_FillObjectArray(PyArrayObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE GC_MACRO int PyArray_FillWithScalar(PyArrayObject *, GC_KEEPS PyObject *);

/* --- Copying between arrays --- */
GC_MACRO int PyArray_MoveInto(PyArrayObject *, PyArrayObject *);
GC_MACRO int PyArray_CopyInto(PyArrayObject *, PyArrayObject *);
GC_MACRO int PyArray_CopyAnyInto(PyArrayObject *, PyArrayObject *);
GC_MACRO int PyArray_CastTo(PyArrayObject *, PyArrayObject *);
GC_MACRO int PyArray_CastAnyTo(PyArrayObject *, PyArrayObject *);
GC_RUNS_CODE GC_MACRO int PyArray_CopyObject(PyArrayObject *, PyObject *);

/* --- Data types --- */
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrFromType(int);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrNew(PyArray_Descr *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrNewFromType(int);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrNewByteorder(PyArray_Descr *, char);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyArray_Descr *PyArray_DescrFromObject(PyObject *, PyArray_Descr *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrFromScalar(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_DescrFromTypeObject(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_TypeObjectFromType(int);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_PromoteTypes(PyArray_Descr *, PyArray_Descr *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_MinScalarType(PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_ResultType(npy_intp, PyArrayObject **, npy_intp, PyArray_Descr **);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_FieldNames(PyObject *);
GC_MACRO int PyArray_CanCastSafely(int, int);
GC_MACRO npy_bool PyArray_CanCastTo(PyArray_Descr *, PyArray_Descr *);
GC_MACRO npy_bool PyArray_CanCastTypeTo(PyArray_Descr *, PyArray_Descr *, NPY_CASTING);
GC_MACRO npy_bool PyArray_CanCastArrayTo(PyArrayObject *, PyArray_Descr *, NPY_CASTING);
GC_MACRO npy_bool PyArray_CanCastScalar(PyTypeObject *, PyTypeObject *);
GC_MACRO int PyArray_CanCoerceScalar(int, int, NPY_SCALARKIND);
GC_MACRO unsigned char PyArray_EquivTypes(PyArray_Descr *, PyArray_Descr *);
GC_MACRO unsigned char PyArray_EquivTypenums(int, int);
GC_MACRO NPY_SCALARKIND PyArray_ScalarKind(int, PyArrayObject **);
GC_MACRO int PyArray_ObjectType(PyObject *, int);
GC_MACRO int PyArray_ValidType(int);
GC_MACRO int PyArray_TypestrConvert(int, int);
GC_MACRO int PyArray_TypeNumFromName(char const *);
GC_MACRO PyArray_VectorUnaryFunc *PyArray_GetCastFunc(PyArray_Descr *, int);
GC_MACRO void PyArray_InitArrFuncs(PyArray_ArrFuncs *);
/* Registered for good. */
GC_MACRO int PyArray_RegisterDataType(GC_ESCAPES PyArray_Descr *);
GC_MACRO int PyArray_RegisterCastFunc(PyArray_Descr *, int, PyArray_VectorUnaryFunc *);
GC_MACRO int PyArray_RegisterCanCast(PyArray_Descr *, int, NPY_SCALARKIND);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDataType_METADATA(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDataType_NAMES(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDataType_FIELDS(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyArray_ArrayDescr *PyDataType_SUBARRAY(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE NpyAuxData *PyDataType_C_METADATA(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) PyTypeObject *PyDataType_TYPEOBJ(const PyArray_Descr *);
GC_RETURNS_BORROWED_FROM(1) PyArray_ArrFuncs *PyDataType_GetArrFuncs(const PyArray_Descr *);
GC_RETURNS_ARG(1) PyArray_DTypeMeta *NPY_DT_NewRef(GC_RETAINS PyArray_DTypeMeta *);
GC_RETURNS_OWNED GC_MACRO PyArray_Descr *PyArray_GetDefaultDescr(PyArray_DTypeMeta *);
GC_RETURNS_OWNED GC_MACRO PyArray_DTypeMeta *PyArray_CommonDType(PyArray_DTypeMeta *, PyArray_DTypeMeta *);
GC_RETURNS_OWNED GC_MACRO PyArray_DTypeMeta *PyArray_PromoteDTypeSequence(npy_intp, PyArray_DTypeMeta **);
GC_MACRO int PyArrayInitDTypeMeta_FromSpec(PyArray_DTypeMeta *, PyArrayDTypeMeta_Spec *);

/* --- Converters. A data type may come out as NULL although the conversion succeeded (None) --- */
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_MACRO int PyArray_Converter(PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_OutputConverter(PyObject *, GC_OUT_BORROWED PyArrayObject **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_MACRO int PyArray_DescrConverter(PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_MACRO int PyArray_DescrConverter2(PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_MACRO int PyArray_DescrAlignConverter(PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_MACRO int PyArray_DescrAlignConverter2(PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_BufferConverter(PyObject *, PyArray_Chunk *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_AxisConverter(PyObject *, int *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_IntpConverter(PyObject *, PyArray_Dims *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_BoolConverter(PyObject *, npy_bool *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_ByteorderConverter(PyObject *, char *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_OrderConverter(PyObject *, NPY_ORDER *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_SortkindConverter(PyObject *, NPY_SORTKIND *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_SelectkindConverter(PyObject *, NPY_SELECTKIND *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_SearchsideConverter(PyObject *, void *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_ClipmodeConverter(PyObject *, NPY_CLIPMODE *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_CastingConverter(PyObject *, NPY_CASTING *);
GC_SUCCESS_POSITIVE GC_MACRO int PyArray_ConvertClipmodeSequence(PyObject *, NPY_CLIPMODE *, int);
GC_MACRO int PyArray_IntpFromSequence(PyObject *, npy_intp *, int);
GC_MACRO int PyArray_PyIntAsInt(PyObject *);
GC_MACRO npy_intp PyArray_PyIntAsIntp(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_IntTupleFromIntp(int, npy_intp const *);
/* *op is replaced without being released: the caller still owns the old object. PyArray_Free releases the new one. */
GC_RUNS_CODE GC_MACRO int PyArray_AsCArray(GC_OUT_OWNED_ON_SUCCESS PyObject **, void *, npy_intp *, int,
		GC_STEALS PyArray_Descr *);
GC_MACRO int PyArray_Free(GC_RELEASES PyObject *, void *);

/* --- Shapes, views and casts --- */
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_View(PyArrayObject *, GC_STEALS PyArray_Descr *, PyTypeObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_CastToType(PyArrayObject *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Cast(PyArrayObject *, GC_STEALS PyArray_Descr *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Reshape(PyArrayObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Newshape(PyArrayObject *, PyArray_Dims *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Squeeze(PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Transpose(PyArrayObject *, PyArray_Dims *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_SwapAxes(PyArrayObject *, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Ravel(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Flatten(PyArrayObject *, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Diagonal(PyArrayObject *, int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Byteswap(PyArrayObject *, npy_bool);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Resize(PyArrayObject *, PyArray_Dims *, int, NPY_ORDER);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_CopyAndTranspose(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_NewFlagsObject(PyObject *);
GC_MACRO void PyArray_UpdateFlags(PyArrayObject *, int);
GC_MACRO void PyArray_RemoveAxesInPlace(PyArrayObject *, const npy_bool *);
GC_MACRO int PyArray_FailUnlessWriteable(PyArrayObject *, const char *);

/* --- Calculating and selecting. What writes into an array of the caller returns a new reference to it --- */
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_TakeFrom(PyArrayObject *, PyObject *, int, PyArrayObject *, NPY_CLIPMODE);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_PutTo(PyArrayObject *, PyObject *, PyObject *, NPY_CLIPMODE);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_PutMask(PyArrayObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Repeat(PyArrayObject *, PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Choose(PyArrayObject *, PyObject *, PyArrayObject *, NPY_CLIPMODE);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ArgSort(PyArrayObject *, int, NPY_SORTKIND);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ArgPartition(PyArrayObject *, PyArrayObject *, int, NPY_SELECTKIND);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_LexSort(PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_SearchSorted(PyArrayObject *, PyObject *, NPY_SEARCHSIDE, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ArgMax(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_ArgMin(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Max(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Min(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Ptp(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Mean(PyArrayObject *, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Trace(PyArrayObject *, int, int, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Clip(PyArrayObject *, PyObject *, PyObject *, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Conjugate(PyArrayObject *, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Nonzero(PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Std(PyArrayObject *, int, int, PyArrayObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Sum(PyArrayObject *, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_CumSum(PyArrayObject *, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Prod(PyArrayObject *, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_CumProd(PyArrayObject *, int, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_All(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Any(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Compress(PyArrayObject *, PyObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Round(PyArrayObject *, int, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Concatenate(PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_InnerProduct(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MatrixProduct(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MatrixProduct2(PyObject *, PyObject *, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyArrayObject *PyArray_EinsteinSum(char *, npy_intp, PyArrayObject **, PyArray_Descr *,
		NPY_ORDER, NPY_CASTING, PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Correlate(PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Correlate2(PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Where(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Take(PyArrayObject *, PyObject *, int, PyArrayObject *, NPY_CLIPMODE);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_Put(PyArrayObject *, PyObject *, PyObject *, NPY_CLIPMODE);
GC_MACRO int PyArray_Sort(PyArrayObject *, int, NPY_SORTKIND);
GC_MACRO int PyArray_Partition(PyArrayObject *, PyArrayObject *, int, NPY_SELECTKIND);
GC_MACRO npy_intp PyArray_CountNonzero(PyArrayObject *);
GC_MACRO npy_intp PyArray_Size(PyObject *);
GC_MACRO int PyArray_ElementStrides(PyObject *);
GC_MACRO double PyArray_GetPriority(PyObject *, double);
GC_MACRO int PyArray_CheckAnyScalarExact(PyObject *);
GC_MACRO void PyArray_DebugPrint(PyArrayObject *);

/* --- Iterators over arrays --- */
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_IterNew(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_IterAllButAxis(PyObject *, int *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_BroadcastToShape(PyObject *, npy_intp *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MultiIterNew(int, ...);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MultiIterFromObjects(PyObject **, int, int, ...);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_NeighborhoodIterNew(PyArrayIterObject *, const npy_intp *, int,
		PyArrayObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MapIterArray(PyArrayObject *, PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_MapIterArrayCopyIfOverlap(PyArrayObject *, PyObject *, int,
		PyArrayObject *);
GC_MACRO int PyArray_Broadcast(PyArrayMultiIterObject *);
GC_MACRO int PyArray_RemoveSmallest(PyArrayMultiIterObject *);
GC_MACRO void PyArray_MapIterNext(PyArrayMapIterObject *);
GC_MACRO void PyArray_MapIterSwapAxes(PyArrayMapIterObject *, GC_REPLACES PyArrayObject **, int);

/* --- The multi-operand iterator: a handle that keeps references to its operands and data types --- */
GC_RETURNS_OWNED GC_PLAIN GC_MACRO NpyIter *NpyIter_New(PyArrayObject *, npy_uint32, NPY_ORDER, NPY_CASTING,
		PyArray_Descr *);
GC_RETURNS_OWNED GC_PLAIN GC_MACRO NpyIter *NpyIter_MultiNew(int, PyArrayObject **, npy_uint32, NPY_ORDER,
		NPY_CASTING, npy_uint32 *, PyArray_Descr **);
GC_RETURNS_OWNED GC_PLAIN GC_MACRO NpyIter *NpyIter_AdvancedNew(int, PyArrayObject **, npy_uint32, NPY_ORDER,
		NPY_CASTING, npy_uint32 *, PyArray_Descr **, int, int **, npy_intp *, npy_intp);
GC_RETURNS_OWNED GC_PLAIN GC_MACRO NpyIter *NpyIter_Copy(NpyIter *);
GC_MACRO int NpyIter_Deallocate(GC_RELEASES_NULLOK NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyArrayObject **NpyIter_GetOperandArray(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyArray_Descr **NpyIter_GetDescrArray(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO char **NpyIter_GetDataPtrArray(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO char **NpyIter_GetInitialDataPtrArray(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO npy_intp *NpyIter_GetInnerStrideArray(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO npy_intp *NpyIter_GetInnerLoopSizePtr(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO npy_intp *NpyIter_GetIndexPtr(NpyIter *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO npy_intp *NpyIter_GetAxisStrideArray(NpyIter *, int);
GC_RETURNS_OWNED GC_MACRO PyArrayObject *NpyIter_GetIterView(NpyIter *, npy_intp);
GC_MACRO NpyIter_IterNextFunc *NpyIter_GetIterNext(NpyIter *, char **);
GC_MACRO NpyIter_GetMultiIndexFunc *NpyIter_GetGetMultiIndex(NpyIter *, char **);
GC_MACRO int NpyIter_Reset(NpyIter *, char **);
GC_MACRO int NpyIter_ResetBasePointers(NpyIter *, char **, char **);
GC_MACRO int NpyIter_ResetToIterIndexRange(NpyIter *, npy_intp, npy_intp, char **);
GC_MACRO int NpyIter_GotoIndex(NpyIter *, npy_intp);
GC_MACRO int NpyIter_GotoIterIndex(NpyIter *, npy_intp);
GC_MACRO int NpyIter_GotoMultiIndex(NpyIter *, npy_intp const *);
GC_MACRO int NpyIter_RemoveAxis(NpyIter *, int);
GC_MACRO int NpyIter_RemoveMultiIndex(NpyIter *);
GC_MACRO int NpyIter_EnableExternalLoop(NpyIter *);
GC_MACRO int NpyIter_GetShape(NpyIter *, npy_intp *);
GC_MACRO int NpyIter_GetNDim(NpyIter *);
GC_MACRO int NpyIter_GetNOp(NpyIter *);
GC_MACRO npy_intp NpyIter_GetIterSize(NpyIter *);
GC_MACRO npy_intp NpyIter_GetIterIndex(NpyIter *);
GC_MACRO void NpyIter_GetIterIndexRange(NpyIter *, npy_intp *, npy_intp *);
GC_MACRO npy_intp NpyIter_GetBufferSize(NpyIter *);
GC_MACRO int NpyIter_CreateCompatibleStrides(NpyIter *, npy_intp, npy_intp *);
GC_MACRO npy_bool NpyIter_HasDelayedBufAlloc(NpyIter *);
GC_MACRO npy_bool NpyIter_HasExternalLoop(NpyIter *);
GC_MACRO npy_bool NpyIter_HasMultiIndex(NpyIter *);
GC_MACRO npy_bool NpyIter_HasIndex(NpyIter *);
GC_MACRO npy_bool NpyIter_IsBuffered(NpyIter *);
GC_MACRO npy_bool NpyIter_IsGrowInner(NpyIter *);
GC_MACRO npy_bool NpyIter_IsFirstVisit(NpyIter *, int);
GC_MACRO npy_bool NpyIter_IterationNeedsAPI(NpyIter *);
GC_MACRO npy_bool NpyIter_RequiresBuffering(NpyIter *);
GC_MACRO void NpyIter_GetReadFlags(NpyIter *, char *);
GC_MACRO void NpyIter_GetWriteFlags(NpyIter *, char *);
GC_MACRO void NpyIter_GetInnerFixedStrideArray(NpyIter *, npy_intp *);
GC_MACRO void NpyIter_DebugPrint(NpyIter *);

/* --- Memory, strings, settings --- */
GC_RETURNS_OWNED GC_PLAIN GC_MACRO void *PyDataMem_NEW(size_t);
GC_RETURNS_OWNED GC_PLAIN GC_MACRO void *PyDataMem_NEW_ZEROED(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN GC_MACRO void *PyDataMem_RENEW(GC_STEALS_ON_SUCCESS void *, size_t);
GC_MACRO void PyDataMem_FREE(GC_FREES_MEMORY void *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDataMem_SetHandler(GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDataMem_GetHandler(void);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL GC_MACRO
npy_string_allocator *NpyString_acquire_allocator(const PyArray_StringDTypeObject *);
GC_MACRO void NpyString_release_allocator(GC_RELEASES npy_string_allocator *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyArray_GetNumericOps(void);
GC_RUNS_CODE GC_MACRO int PyArray_SetNumericOps(GC_KEEPS PyObject *);
GC_MACRO void PyArray_SetStringFunction(GC_KEEPS PyObject *, int);

/* --- Universal functions --- */
/* The tables of loops, data and types are not copied. */
GC_RETURNS_OWNED GC_MACRO PyObject *PyUFunc_FromFuncAndData(GC_ESCAPES PyUFuncGenericFunction *, GC_ESCAPES void **,
		GC_ESCAPES char *, int, int, int, int, const char *, const char *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyUFunc_FromFuncAndDataAndSignature(GC_ESCAPES PyUFuncGenericFunction *,
		GC_ESCAPES void **, GC_ESCAPES char *, int, int, int, int, const char *, const char *, int,
		const char *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyUFunc_FromFuncAndDataAndSignatureAndIdentity(GC_ESCAPES PyUFuncGenericFunction *,
		GC_ESCAPES void **, GC_ESCAPES char *, int, int, int, int, const char *, const char *, int,
		const char *, GC_KEEPS PyObject *);
GC_MACRO int PyUFunc_RegisterLoopForType(PyUFuncObject *, int, PyUFuncGenericFunction, const int *,
		GC_ESCAPES void *);
GC_MACRO int PyUFunc_RegisterLoopForDescr(PyUFuncObject *, PyArray_Descr *, PyUFuncGenericFunction, PyArray_Descr **,
		GC_ESCAPES void *);
GC_MACRO int PyUFunc_ReplaceLoopBySignature(PyUFuncObject *, PyUFuncGenericFunction, const int *,
		PyUFuncGenericFunction *);
GC_MACRO int PyUFunc_AddLoopFromSpec(PyObject *, PyArrayMethod_Spec *);
GC_MACRO int PyUFunc_AddPromoter(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_MACRO int PyUFunc_AddWrappingLoop(PyObject *, PyArray_DTypeMeta **, PyArray_DTypeMeta **, void *, void *);
GC_MACRO int PyUFunc_ValidateCasting(PyUFuncObject *, NPY_CASTING, PyArrayObject **, PyArray_Descr **);
GC_MACRO int PyUFunc_GetPyValues(char *, int *, int *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RUNS_CODE GC_MACRO int PyUFunc_checkfperr(int, PyObject *, int *);
GC_RUNS_CODE GC_MACRO int PyUFunc_handlefperr(int, PyObject *, int, int *);

/* --- npy_3kcompat.h --- */
GC_RETURNS_OWNED PyObject *NpyCapsule_FromVoidPtr(GC_ESCAPES void *, void (*)(PyObject *));
GC_RETURNS_OWNED PyObject *NpyCapsule_FromVoidPtrAndDesc(GC_ESCAPES void *, void *, void (*)(PyObject *));
GC_RETURNS_BORROWED_FROM(1) void *NpyCapsule_AsVoidPtr(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *npy_PyFile_OpenFile(PyObject *, const char *);
GC_RUNS_CODE int npy_PyFile_CloseFile(PyObject *);
void npy_PyErr_ChainExceptions(GC_STEALS PyObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);
void npy_PyErr_ChainExceptionsCause(GC_STEALS PyObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);

/* --- What NumPy's own C calls, where it differs from the default or comes up all the time --- */
GC_RETURNS_OWNED PyObject *PyArray_NewFromDescrAndBase(PyTypeObject *, GC_STEALS PyArray_Descr *, int,
		npy_intp const *, npy_intp const *, GC_ESCAPES void *, int, PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyArray_NewFromDescr_int(PyTypeObject *, GC_STEALS PyArray_Descr *, int, npy_intp const *,
		npy_intp const *, GC_ESCAPES void *, int, PyObject *, GC_KEEPS PyObject *, int);
GC_RETURNS_OWNED PyObject *PyArray_NewLikeArrayWithShape(PyArrayObject *, NPY_ORDER, GC_STEALS PyArray_Descr *,
		PyArray_DTypeMeta *, int, npy_intp const *, int);
GC_RETURNS_OWNED PyObject *PyArray_Zeros_int(int, npy_intp const *, PyArray_Descr *, PyArray_DTypeMeta *, int);
GC_RETURNS_OWNED PyObject *PyArray_Empty_int(int, npy_intp const *, PyArray_Descr *, PyArray_DTypeMeta *, int);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyArray_FromAny_int(PyObject *, PyArray_Descr *, PyArray_DTypeMeta *, int,
		int, int, int *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyArray_CheckFromAny_int(PyObject *, PyArray_Descr *, PyArray_DTypeMeta *,
		int, int, int);
/* The next two return Py_NotImplemented as PyArray_FromInterface does. */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyArray_FromArrayAttr_int(PyObject *, PyArray_Descr *, int, int *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_array_from_array_like(PyObject *, PyArray_Descr *, npy_bool, int, int *);
GC_RUNS_CODE int PyArray_DiscoverDTypeAndShape(PyObject *, int, npy_intp *, void *, PyArray_DTypeMeta *,
		PyArray_Descr *, GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **, int, int *);
GC_RETURNS_OWNED PyArray_Descr *PyArray_AdaptDescriptorToArray(PyArrayObject *, PyArray_DTypeMeta *, PyArray_Descr *);
GC_RETURNS_OWNED PyArray_Descr *PyArray_CastDescrToDType(PyArray_Descr *, PyArray_DTypeMeta *);
GC_RETURNS_OWNED PyArray_Descr *PyArray_CastToDTypeAndPromoteDescriptors(npy_intp, PyArray_Descr **,
		PyArray_DTypeMeta *);
GC_RETURNS_OWNED PyArray_Descr *PyArray_FindConcatenationDescriptor(npy_intp, PyArrayObject **, PyArray_Descr *);
GC_RETURNS_OWNED PyObject *PyArray_GetCastingImpl(PyArray_DTypeMeta *, PyArray_DTypeMeta *);
GC_RETURNS_OWNED PyArray_DTypeMeta *PyArray_DTypeFromTypeNum(int);
GC_RETURNS_BORROWED GC_NEVER_NULL PyArray_DTypeMeta *typenum_to_dtypemeta(int);
GC_RETURNS_BORROWED PyArray_DTypeMeta *dtypemeta_wrap_legacy_descriptor(_PyArray_LegacyDescr *, PyArray_ArrFuncs *,
		PyTypeObject *, const char *, const char *);
void PyArray_ExtractDTypeAndDescriptor(PyArray_Descr *, GC_OUT_OWNED PyArray_Descr **,
		GC_OUT_OWNED PyArray_DTypeMeta **);
GC_RUNS_CODE int PyArray_DTypeFromObject(PyObject *, int, GC_OUT_OWNED_ON_SUCCESS PyArray_Descr **);
int _unpack_field(PyObject *, GC_OUT_BORROWED PyArray_Descr **, npy_intp *);
int _unpack_field_index(_PyArray_LegacyDescr *, npy_intp, GC_OUT_BORROWED PyArray_Descr **, npy_intp *);
int _not_NoValue(PyObject *, GC_OUT_BORROWED PyObject **);
int stringdtype_compatible_na(PyObject *, PyObject *, GC_OUT_BORROWED PyObject **);
GC_RETURNS_OWNED PyArrayObject *new_array_for_sum(PyArrayObject *, PyArrayObject *, PyArrayObject *, int, npy_intp *,
		PyArray_Descr *, GC_OUT_OWNED_ON_SUCCESS PyArrayObject **);
GC_RETURNS_OWNED PyObject *PyArray_TupleFromItems(int, PyObject *const *, int);
void PyArray_RawIterBaseInit(PyArrayIterObject *, GC_STEALS PyArrayObject *);
GC_SUCCESS_POSITIVE GC_RUNS_CODE int PyArray_LookupSpecial(PyObject *, PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE
int PyArray_LookupSpecial_OnInstance(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *npy_import(const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *npy_import_entry_point(const char *);
/* The cache owns what is imported. */
GC_RUNS_CODE int npy_cache_import_runtime(const char *, const char *, GC_OUT_BORROWED PyObject **);
GC_RUNS_CODE void npy_cache_import(const char *, const char *, GC_OUT_BORROWED PyObject **);
GC_RUNS_CODE int npy_find_array_wrap(int, PyObject *const *, GC_OUT_OWNED_ON_SUCCESS PyObject **,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *npy_apply_wrap(PyObject *, PyObject *, PyObject *, PyObject *, void *,
		npy_bool, npy_bool);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *npy_apply_wrap_simple(PyArrayObject *, PyArrayObject *);
/* NULL without an error: none, or the default. */
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE PyObject *PyUFuncOverride_GetNonDefaultArrayUfunc(PyObject *);
GC_RUNS_CODE int PyUFuncOverride_GetOutObjects(PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **, PyObject ***);
/* *result stays NULL if nothing overrides. */
GC_SUCCESS_ZERO GC_RUNS_CODE int PyUFunc_CheckOverride(PyUFuncObject *, char *, PyObject *, PyObject *, PyObject *,
		PyObject *const *, Py_ssize_t, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_BORROWED PyArrayMethodObject *promote_and_get_ufuncimpl(PyUFuncObject *, PyArrayObject *const *,
		PyArray_DTypeMeta **, PyArray_DTypeMeta **, npy_bool, npy_bool, npy_bool);
GC_RETURNS_BORROWED PyObject *add_and_return_legacy_wrapping_ufunc_loop(PyUFuncObject *, PyArray_DTypeMeta **, int);
GC_SUCCESS_POSITIVE GC_RUNS_CODE int try_binary_elide(PyObject *, PyObject *, void *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **, int);

#endif
