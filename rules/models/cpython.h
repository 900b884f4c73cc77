/* gccheck-model: cpython | headers: Python.h datetime.h frameobject.h marshal.h structmember.h | pkg-config: python3 | package: python3-dev */

/* CPython's C API, 3.8 to 3.14, with what is left of Python 2. This file: counting, types and the abstract protocols;
 * cpython_types.h: types, slots, globals; cpython_objects.h: concrete objects; cpython_runtime.h: errors, arguments,
 * modules, code, memory; cpython_private.h: private functions of the public headers; cpython_py2.h: Python 2.
 *
 * How to read it:
 * - A new reference is NULL exactly on failure, with the error indicator set, unless it says nullable.
 * - A function that returns a pointer and says error-set returns NULL, always: `return PyErr_NoMemory();`. It says
 *   plain besides, because there is no reference to lose.
 * - An int result means success from 0 up. Functions with three answers (-1 error, 0 nothing there, 1 found) say
 *   success-positive, and only then is their out-parameter a reference.
 * - keeps: the object that is given lives on in another, whatever becomes of the caller's reference.
 * - runs-code marks what calls back into Python by its nature or may drop a last reference. An argument check, a
 *   lookup in a dict and a conversion of an int do not say so, although a strange enough object can run code there.
 * - A macro has its real name and the prototype it would have as a function. Many became inline functions in 3.11 to
 *   3.13; the prototypes, and what is a macro, are those of 3.11.
 */
#ifndef GCCHECK_MODEL_CPYTHON_H
#define GCCHECK_MODEL_CPYTHON_H

#include "cpython_types.h"
#include "cpython_objects.h"
#include "cpython_runtime.h"
#include "cpython_private.h"
#include "cpython_py2.h"

/* --- Counting --- */
/* Py_XINCREF and Py_IncRef accept NULL and then do nothing. In 3.8, _Py_DECREF had the file and line in front. */
GC_NOT_NULL void Py_INCREF(GC_RETAINS PyObject *);
GC_UNTIL("3.10") GC_NOT_NULL void _Py_INCREF(GC_RETAINS PyObject *);
void Py_XINCREF(GC_RETAINS PyObject *);
GC_UNTIL("3.10") void _Py_XINCREF(GC_RETAINS PyObject *);
void Py_IncRef(GC_RETAINS PyObject *);
GC_SINCE("3.10") void _Py_IncRef(GC_RETAINS PyObject *);
GC_RUNS_CODE void Py_DECREF(GC_RELEASES PyObject *);
GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.10") void _Py_DECREF(GC_RELEASES PyObject *);
GC_RUNS_CODE void Py_XDECREF(GC_RELEASES_NULLOK PyObject *);
GC_RUNS_CODE GC_UNTIL("3.10") void _Py_XDECREF(GC_RELEASES_NULLOK PyObject *);
GC_RUNS_CODE void Py_DecRef(GC_RELEASES_NULLOK PyObject *);
GC_RUNS_CODE GC_SINCE("3.10") void _Py_DecRef(GC_RELEASES PyObject *);
GC_RETURNS_ARG(1) GC_NEVER_NULL GC_SINCE("3.10") PyObject *Py_NewRef(GC_RETAINS PyObject *);
GC_RETURNS_ARG(1) GC_NEVER_NULL GC_SINCE("3.10") PyObject *_Py_NewRef(GC_RETAINS PyObject *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) GC_SINCE("3.10") PyObject *Py_XNewRef(GC_RETAINS PyObject *);
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) GC_SINCE("3.10") PyObject *_Py_XNewRef(GC_RETAINS PyObject *);
/* What the last DECREF calls: the type's tp_dealloc. */
GC_RUNS_CODE void _Py_Dealloc(GC_FREES_MEMORY PyObject *);
GC_RUNS_CODE GC_UNTIL("3.8") void _Py_Dealloc_inline(GC_FREES_MEMORY PyObject *);
Py_ssize_t Py_REFCNT(PyObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") Py_ssize_t _Py_REFCNT(const PyObject *);
GC_SINCE("3.9") void Py_SET_REFCNT(PyObject *, Py_ssize_t);
GC_SINCE("3.9") GC_UNTIL("3.10") void _Py_SET_REFCNT(PyObject *, Py_ssize_t);
GC_SINCE("3.13") void _Py_SetRefcnt(PyObject *, Py_ssize_t);
void _Py_NewReference(PyObject *);
GC_SINCE("3.12") void _Py_NewReferenceNoTotal(PyObject *);
GC_SINCE("3.13") void _Py_ResurrectReference(PyObject *);
GC_UNTIL("3.8") void _Py_ForgetReference(PyObject *);
GC_SINCE("3.12") int _Py_IsImmortal(PyObject *);
GC_SUCCESS_NONZERO GC_SINCE("3.14") int PyUnstable_TryIncRef(GC_RETAINS PyObject *);
GC_SINCE("3.14") void PyUnstable_EnableTryIncRef(PyObject *);
GC_SINCE("3.14") int PyUnstable_IsImmortal(PyObject *);
GC_SINCE("3.14") int PyUnstable_Object_EnableDeferredRefcount(PyObject *);
GC_SINCE("3.14") int PyUnstable_Object_IsUniquelyReferenced(PyObject *);
GC_SINCE("3.14") int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.13") PyObject *Py_GetConstant(unsigned int);
GC_RETURNS_BORROWED GC_NEVER_NULL GC_SINCE("3.13") PyObject *Py_GetConstantBorrowed(unsigned int);

/* --- The object head --- */
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL PyTypeObject *Py_TYPE(PyObject *);
Py_ssize_t Py_SIZE(PyObject *);
GC_SINCE("3.9") void Py_SET_TYPE(PyObject *, PyTypeObject *);
GC_SINCE("3.9") void Py_SET_SIZE(PyVarObject *, Py_ssize_t);
GC_SINCE("3.9") int Py_IS_TYPE(PyObject *, PyTypeObject *);
GC_SINCE("3.9") GC_UNTIL("3.10") void _Py_SET_TYPE(PyObject *, PyTypeObject *);
GC_SINCE("3.9") GC_UNTIL("3.10") void _Py_SET_SIZE(PyVarObject *, Py_ssize_t);
GC_SINCE("3.9") GC_UNTIL("3.10") int _Py_IS_TYPE(const PyObject *, const PyTypeObject *);
GC_SINCE("3.10") int Py_Is(PyObject *, PyObject *);
GC_SINCE("3.10") int Py_IsNone(PyObject *);
GC_SINCE("3.10") int Py_IsTrue(PyObject *);
GC_SINCE("3.10") int Py_IsFalse(PyObject *);
/* PyObject_Init makes memory an object with one reference and hands the same pointer back. */
GC_RETURNS_ARG(1) PyObject *PyObject_Init(PyObject *, PyTypeObject *);
GC_RETURNS_ARG(1) PyVarObject *PyObject_InitVar(PyVarObject *, PyTypeObject *, Py_ssize_t);
GC_RETURNS_ARG(1) GC_UNTIL("3.9") PyObject *_PyObject_INIT(PyObject *, PyTypeObject *);
GC_RETURNS_ARG(1) GC_UNTIL("3.9") PyVarObject *_PyObject_INIT_VAR(PyVarObject *, PyTypeObject *, Py_ssize_t);
int PyObject_TypeCheck(PyObject *, PyTypeObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") int _PyObject_TypeCheck(PyObject *, PyTypeObject *);
int PyCallable_Check(PyObject *);

/* --- Allocating objects; PyObject_New and PyObject_GC_New are macros over these --- */
GC_RETURNS_OWNED PyObject *_PyObject_New(PyTypeObject *);
GC_RETURNS_OWNED PyVarObject *_PyObject_NewVar(PyTypeObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyObject_GC_New(PyTypeObject *);
GC_RETURNS_OWNED PyVarObject *_PyObject_GC_NewVar(PyTypeObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_SINCE("3.12") PyObject *PyUnstable_Object_GC_NewWithExtraData(PyTypeObject *, size_t);
GC_RETURNS_OWNED PyVarObject *_PyObject_GC_Resize(GC_STEALS_ON_SUCCESS PyVarObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_PyObject_GC_Malloc(size_t);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_PyObject_GC_Calloc(size_t);
void PyObject_GC_Del(GC_FREES_MEMORY void *);
void PyObject_GC_Track(void *);
void PyObject_GC_UnTrack(void *);
GC_SINCE("3.9") int PyObject_GC_IsTracked(PyObject *);
GC_SINCE("3.9") int PyObject_GC_IsFinalized(PyObject *);
int PyObject_IS_GC(PyObject *);
GC_RUNS_CODE Py_ssize_t PyGC_Collect(void);
GC_SINCE("3.10") int PyGC_Enable(void);
GC_SINCE("3.10") int PyGC_Disable(void);
GC_SINCE("3.10") int PyGC_IsEnabled(void);
GC_RUNS_CODE void PyObject_CallFinalizer(PyObject *);
GC_RUNS_CODE int PyObject_CallFinalizerFromDealloc(PyObject *);
GC_RUNS_CODE void PyObject_ClearWeakRefs(PyObject *);
GC_SINCE("3.13") void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *);
PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *);
GC_SINCE("3.9") int _PyTrash_begin(PyThreadState *, PyObject *);
GC_SINCE("3.10") GC_UNTIL("3.12") int _PyTrash_cond(PyObject *, destructor);
GC_UNTIL("3.10") void _PyTrash_deposit_object(PyObject *);
GC_SINCE("3.13") void _PyTrash_thread_deposit_object(PyThreadState *, PyObject *);

/* --- Types --- */
int PyType_Ready(PyTypeObject *);
int PyType_Check(PyObject *);
int PyType_CheckExact(PyObject *);
int PyType_HasFeature(PyTypeObject *, unsigned long);
int PyType_SUPPORTS_WEAKREFS(PyTypeObject *);
int PyType_IsSubtype(PyTypeObject *, PyTypeObject *);
unsigned long PyType_GetFlags(PyTypeObject *);
void PyType_Modified(PyTypeObject *);
void *PyType_GetSlot(PyTypeObject *, int);
GC_SINCE("3.9") void *PyType_GetModuleState(PyTypeObject *);
GC_SINCE("3.12") Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *);
GC_SINCE("3.12") int PyType_Watch(int, PyObject *);
GC_SINCE("3.12") int PyType_Unwatch(int, PyObject *);
GC_SINCE("3.12") int PyUnstable_Type_AssignVersionTag(PyTypeObject *);
GC_SINCE("3.14") int PyType_Freeze(PyTypeObject *);
GC_RETURNS_OWNED PyObject *PyType_GenericAlloc(PyTypeObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyType_GenericNew(PyTypeObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyType_FromSpec(PyType_Spec *);
GC_RETURNS_OWNED PyObject *PyType_FromSpecWithBases(PyType_Spec *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.9") PyObject *PyType_FromModuleAndSpec(GC_KEEPS PyObject *, PyType_Spec *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyObject *PyType_FromMetaclass(PyTypeObject *, GC_KEEPS PyObject *, PyType_Spec *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyType_GetName(PyTypeObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyType_GetQualName(PyTypeObject *);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyType_GetFullyQualifiedName(PyTypeObject *);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyType_GetModuleName(PyTypeObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.12") PyObject *PyType_GetDict(PyTypeObject *);
GC_RETURNS_BORROWED_FROM(1) GC_SINCE("3.9") PyObject *PyType_GetModule(PyTypeObject *);
GC_RETURNS_BORROWED_FROM(1) GC_SINCE("3.11") PyObject *PyType_GetModuleByDef(PyTypeObject *, PyModuleDef *);
GC_SUCCESS_POSITIVE GC_SINCE("3.14") int PyType_GetBaseByToken(PyTypeObject *, void *,
		GC_OUT_OWNED_ON_SUCCESS PyTypeObject **);
GC_SINCE("3.12") void *PyObject_GetTypeData(PyObject *, PyTypeObject *);
GC_SINCE("3.12") void *PyObject_GetItemData(PyObject *);
GC_RETURNS_OWNED PyObject *PyObject_Type(PyObject *);

/* --- Calling --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Call(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_CallObject(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") PyObject *PyObject_CallNoArgs(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") PyObject *PyObject_CallOneArg(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") PyObject *PyObject_CallMethodNoArgs(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9")
PyObject *PyObject_CallMethodOneArg(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9")
PyObject *PyObject_Vectorcall(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9")
PyObject *PyObject_VectorcallDict(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9")
PyObject *PyObject_VectorcallMethod(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyVectorcall_Call(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_CallFunctionObjArgs(PyObject *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_CallMethodObjArgs(PyObject *, PyObject *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(2) PyObject *PyObject_CallFunction(PyObject *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(2) GC_UNTIL("3.12")
PyObject *_PyObject_CallFunction_SizeT(PyObject *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3)
PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3) GC_UNTIL("3.12")
PyObject *_PyObject_CallMethod_SizeT(PyObject *, const char *, const char *, ...);
GC_SINCE("3.9") vectorcallfunc PyVectorcall_Function(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12") PyObject *PyCFunction_Call(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *PyEval_CallObjectWithKeywords(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(2) GC_UNTIL("3.12")
PyObject *PyEval_CallFunction(PyObject *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3) GC_UNTIL("3.12")
PyObject *PyEval_CallMethod(PyObject *, const char *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO GC_UNTIL("3.12") PyObject *PyEval_CallObject(PyObject *, PyObject *);

/* --- Attributes --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GetAttr(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GetAttrString(PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GenericGetAttr(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GenericGetDict(PyObject *, void *);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_SINCE("3.13")
int PyObject_GetOptionalAttr(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_SINCE("3.13")
int PyObject_GetOptionalAttrString(PyObject *, const char *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RUNS_CODE int PyObject_SetAttr(PyObject *, PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyObject_SetAttrString(PyObject *, const char *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyObject_GenericSetAttr(PyObject *, PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyObject_GenericSetDict(PyObject *, GC_KEEPS PyObject *, void *);
GC_RUNS_CODE GC_MACRO int PyObject_DelAttr(PyObject *, PyObject *);
GC_RUNS_CODE GC_MACRO int PyObject_DelAttrString(PyObject *, const char *);
GC_RUNS_CODE int PyObject_HasAttr(PyObject *, PyObject *);
GC_RUNS_CODE int PyObject_HasAttrString(PyObject *, const char *);
GC_RUNS_CODE GC_SINCE("3.13") int PyObject_HasAttrWithError(PyObject *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyObject_HasAttrStringWithError(PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Dir(PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyObject_VisitManagedDict(PyObject *, visitproc, void *);
GC_RUNS_CODE GC_SINCE("3.13") void PyObject_ClearManagedDict(PyObject *);

/* --- Converting, comparing, hashing --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Repr(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Str(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_ASCII(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Bytes(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_Format(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_RichCompare(PyObject *, PyObject *, int);
GC_RUNS_CODE int PyObject_RichCompareBool(PyObject *, PyObject *, int);
GC_RUNS_CODE int PyObject_IsTrue(PyObject *);
GC_RUNS_CODE int PyObject_Not(PyObject *);
GC_RUNS_CODE Py_hash_t PyObject_Hash(PyObject *);
GC_RUNS_CODE int PyObject_IsInstance(PyObject *, PyObject *);
GC_RUNS_CODE int PyObject_IsSubclass(PyObject *, PyObject *);
GC_RUNS_CODE int PyObject_Print(PyObject *, FILE *, int);
GC_ERROR_SET Py_hash_t PyObject_HashNotImplemented(PyObject *);
GC_SINCE("3.13") Py_hash_t PyObject_GenericHash(PyObject *);
int Py_ReprEnter(PyObject *);
void Py_ReprLeave(PyObject *);
GC_RUNS_CODE int PyObject_AsFileDescriptor(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyOS_FSPath(PyObject *);

/* --- Items, sizes, iteration --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GetItem(PyObject *, PyObject *);
GC_RUNS_CODE int PyObject_SetItem(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyObject_DelItem(PyObject *, PyObject *);
GC_RUNS_CODE int PyObject_DelItemString(PyObject *, const char *);
GC_RUNS_CODE Py_ssize_t PyObject_Length(PyObject *);
GC_RUNS_CODE Py_ssize_t PyObject_Size(PyObject *);
GC_RUNS_CODE Py_ssize_t PyObject_LengthHint(PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyObject_GetIter(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.10") PyObject *PyObject_GetAIter(PyObject *);
GC_RETURNS_ARG(1) PyObject *PyObject_SelfIter(GC_RETAINS PyObject *);
/* NULL without an error: exhausted. */
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE PyObject *PyIter_Next(PyObject *);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_SINCE("3.14") int PyIter_NextItem(PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_NONNEGATIVE GC_RUNS_CODE GC_SINCE("3.10")
PySendResult PyIter_Send(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
int PyIter_Check(PyObject *);
GC_SINCE("3.10") int PyAIter_Check(PyObject *);

/* --- Numbers --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Add(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Subtract(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Multiply(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_MatrixMultiply(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_FloorDivide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_TrueDivide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Remainder(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Divmod(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Power(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Lshift(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Rshift(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_And(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Xor(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Or(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Negative(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Positive(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Absolute(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Invert(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceAdd(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceSubtract(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceMultiply(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceFloorDivide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceTrueDivide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceRemainder(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlacePower(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceLshift(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceRshift(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceAnd(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceXor(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_InPlaceOr(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Index(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Long(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_Float(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyNumber_ToBase(PyObject *, int);
GC_RUNS_CODE Py_ssize_t PyNumber_AsSsize_t(PyObject *, PyObject *);
int PyNumber_Check(PyObject *);
int PyIndex_Check(PyObject *);

/* --- Sequences --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_Concat(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_Repeat(PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_InPlaceConcat(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_InPlaceRepeat(PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_GetItem(PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_List(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_Tuple(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySequence_Fast(PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PySequence_ITEM(PyObject *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PySequence_Fast_GET_ITEM(PyObject *, Py_ssize_t);
GC_RUNS_CODE int PySequence_SetItem(PyObject *, Py_ssize_t, GC_KEEPS PyObject *);
GC_RUNS_CODE int PySequence_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
GC_RUNS_CODE int PySequence_DelItem(PyObject *, Py_ssize_t);
GC_RUNS_CODE int PySequence_DelSlice(PyObject *, Py_ssize_t, Py_ssize_t);
GC_RUNS_CODE int PySequence_Contains(PyObject *, PyObject *);
GC_RUNS_CODE int PySequence_In(PyObject *, PyObject *);
GC_RUNS_CODE Py_ssize_t PySequence_Count(PyObject *, PyObject *);
GC_RUNS_CODE Py_ssize_t PySequence_Index(PyObject *, PyObject *);
GC_RUNS_CODE Py_ssize_t PySequence_Length(PyObject *);
GC_RUNS_CODE Py_ssize_t PySequence_Size(PyObject *);
int PySequence_Check(PyObject *);

/* --- Mappings --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMapping_GetItemString(PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMapping_Keys(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMapping_Values(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMapping_Items(PyObject *);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_SINCE("3.13")
int PyMapping_GetOptionalItem(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_SINCE("3.13")
int PyMapping_GetOptionalItemString(PyObject *, const char *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RUNS_CODE int PyMapping_SetItemString(PyObject *, const char *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyMapping_HasKey(PyObject *, PyObject *);
GC_RUNS_CODE int PyMapping_HasKeyString(PyObject *, const char *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMapping_HasKeyWithError(PyObject *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMapping_HasKeyStringWithError(PyObject *, const char *);
GC_RUNS_CODE Py_ssize_t PyMapping_Length(PyObject *);
GC_RUNS_CODE Py_ssize_t PyMapping_Size(PyObject *);
GC_RUNS_CODE GC_MACRO int PyMapping_DelItem(PyObject *, PyObject *);
GC_RUNS_CODE GC_MACRO int PyMapping_DelItemString(PyObject *, const char *);
int PyMapping_Check(PyObject *);

/* --- Buffers --- */
int PyObject_GetBuffer(PyObject *, GC_OUT_OWNED_ON_SUCCESS Py_buffer *, int);
int PyBuffer_FillInfo(Py_buffer *, GC_KEEPS PyObject *, void *, Py_ssize_t, int, int);
void PyBuffer_Release(GC_CLEARS Py_buffer *);
int PyObject_CheckBuffer(PyObject *);
int PyBuffer_IsContiguous(const Py_buffer *, char);
void *PyBuffer_GetPointer(const Py_buffer *, const Py_ssize_t *);
int PyBuffer_FromContiguous(const Py_buffer *, const void *, Py_ssize_t, char);
int PyBuffer_ToContiguous(void *, const Py_buffer *, Py_ssize_t, char);
GC_RUNS_CODE int PyObject_CopyData(PyObject *, PyObject *);
/* Python 2's protocol, dropped in 3.13: the memory stays the object's own. */
GC_UNTIL("3.12") int PyObject_AsCharBuffer(PyObject *, const char **, Py_ssize_t *);
GC_UNTIL("3.12") int PyObject_AsReadBuffer(PyObject *, const void **, Py_ssize_t *);
GC_UNTIL("3.12") int PyObject_AsWriteBuffer(PyObject *, void **, Py_ssize_t *);
GC_UNTIL("3.12") int PyObject_CheckReadBuffer(PyObject *);

#endif
