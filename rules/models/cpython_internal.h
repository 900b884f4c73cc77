/* gccheck-model: cpython-internal | headers: - | pkg-config: - | triggers: Python.h | package: - */

/* What the headers under Include/internal declare for CPython's own C, 3.8 to 3.13: only what differs from the default
 * of the family, or comes up all the time. The signatures are those of the newest version that has the function.
 */
#ifndef GCCHECK_MODEL_CPYTHON_INTERNAL_H
#define GCCHECK_MODEL_CPYTHON_INTERNAL_H

#include "cpython_types.h"

/* --- Counting and tracking --- */
GC_RUNS_CODE void _Py_DECREF_SPECIALIZED(GC_RELEASES PyObject *, const destructor);
void _Py_DECREF_NO_DEALLOC(GC_RELEASES PyObject *);
void _Py_RefcntAdd(GC_RETAINS PyObject *, Py_ssize_t);
GC_SUCCESS_NONZERO int _Py_TryIncref(GC_RETAINS PyObject *);
void _PyObject_Init(PyObject *, PyTypeObject *);
void _PyObject_GC_TRACK(PyObject *);
void _PyObject_GC_UNTRACK(PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *_PyWeakref_GET_REF(PyObject *);
GC_RETURNS_OWNED PyObject *_PyType_AllocNoTrack(PyTypeObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyType_NewManagedObject(PyTypeObject *);

/* --- Calling --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_CallNoArgs(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_CallNoArgsTstate(PyThreadState *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_Call(PyThreadState *, PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_FastCallDictTstate(PyThreadState *, PyObject *, PyObject *const *,
		size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(4)
PyObject *_PyObject_CallMethodFormat(PyThreadState *, PyObject *, const char *, const char *, ...);
GC_RUNS_CODE int _Py_CheckSlotResult(PyObject *, const char *, int);

/* --- Errors, with the thread state; what returns a pointer after setting the error returns NULL --- */
GC_RETURNS_BORROWED GC_NULLABLE GC_ERROR_TEST PyObject *_PyErr_Occurred(PyThreadState *);
GC_ERROR_CLEAR void _PyErr_Clear(PyThreadState *);
GC_ERROR_CLEAR void _PyErr_Fetch(PyThreadState *, GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **,
		GC_OUT_OWNED PyObject **);
GC_ERROR_SET void _PyErr_Restore(PyThreadState *, GC_STEALS PyObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_ERROR_CLEAR PyObject *_PyErr_GetRaisedException(PyThreadState *);
GC_ERROR_SET void _PyErr_SetRaisedException(PyThreadState *, GC_STEALS PyObject *);
GC_RUNS_CODE void _PyErr_NormalizeException(PyThreadState *, GC_REPLACES PyObject **, GC_REPLACES PyObject **,
		GC_REPLACES PyObject **);
GC_ERROR_SET void _PyErr_SetNone(PyThreadState *, GC_KEEPS PyObject *);
GC_ERROR_SET void _PyErr_SetString(PyThreadState *, GC_KEEPS PyObject *, const char *);
GC_ERROR_SET void _PyErr_SetObject(PyThreadState *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *_PyErr_Format(PyThreadState *, GC_KEEPS PyObject *, const char *, ...);
GC_PLAIN GC_ERROR_SET PyObject *_PyErr_FormatFromCauseTstate(PyThreadState *, GC_KEEPS PyObject *, const char *,
		...);
GC_PLAIN GC_ERROR_SET PyObject *_PyErr_NoMemory(PyThreadState *);
int _PyErr_ExceptionMatches(PyThreadState *, PyObject *);
GC_ERROR_CLEAR GC_RUNS_CODE void _PyErr_Print(PyThreadState *);
GC_RETURNS_OWNED PyObject *_PyErr_StackItemToExcInfoTuple(_PyErr_StackItem *);
GC_RETURNS_OWNED PyObject *_PyExc_CreateExceptionGroup(const char *, PyObject *);
GC_RETURNS_OWNED PyObject *_PyExc_PrepReraiseStar(PyObject *, PyObject *);

/* --- int: the two that always exist --- */
GC_RETURNS_BORROWED GC_NEVER_NULL PyObject *_PyLong_GetZero(void);
GC_RETURNS_BORROWED GC_NEVER_NULL PyObject *_PyLong_GetOne(void);
GC_RETURNS_OWNED PyObject *_PyLong_Add(PyLongObject *, PyLongObject *);
GC_RETURNS_OWNED PyObject *_PyLong_Multiply(PyLongObject *, PyLongObject *);
GC_RETURNS_OWNED PyObject *_PyLong_Subtract(PyLongObject *, PyLongObject *);

/* --- list, tuple, dict, cell: what takes over references --- */
int _PyList_AppendTakeRef(PyListObject *, GC_STEALS PyObject *);
int _PyList_AppendTakeRefListResize(PyListObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED PyObject *_PyTuple_FromArray(PyObject *const *, Py_ssize_t);
/* The elements of the array are stolen, also when it fails; no word says so. */
GC_RETURNS_OWNED PyObject *_PyTuple_FromArraySteal(PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyList_FromArraySteal(PyObject *const *, Py_ssize_t);
int _PyDict_SetItem_Take2(PyDictObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED PyObject *_PyDict_FromItems(PyObject *const *, Py_ssize_t, PyObject *const *, Py_ssize_t,
		Py_ssize_t);
GC_SUCCESS_POSITIVE int _PyDict_GetItemRef_KnownHash(PyDictObject *, PyObject *, Py_hash_t,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
Py_ssize_t _Py_dict_lookup(PyDictObject *, PyObject *, Py_hash_t, PyObject **);
GC_SUCCESS_NONZERO int _PySet_NextEntryRef(PyObject *, Py_ssize_t *, GC_OUT_OWNED_ON_SUCCESS PyObject **,
		Py_hash_t *);
void PyCell_SetTakeRef(PyCellObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyCell_SwapTakeRef(PyCellObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyCell_GetRef(PyCellObject *);
GC_RETURNS_OWNED PyObject *_PyBuildSlice_ConsumeRefs(GC_STEALS PyObject *, GC_STEALS PyObject *);

/* --- str --- */
void _PyUnicode_InternInPlace(PyInterpreterState *, GC_REPLACES PyObject **);
void _PyUnicode_InternMortal(PyInterpreterState *, GC_REPLACES PyObject **);
void _PyUnicode_InternImmortal(PyInterpreterState *, GC_REPLACES PyObject **);
void _PyUnicode_InternStatic(PyInterpreterState *, GC_REPLACES PyObject **);

/* --- Types and modules --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *_PyType_GetDict(PyTypeObject *);
GC_RETURNS_OWNED PyObject *_PyType_GetSubclasses(PyTypeObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *_PyModule_GetDict(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyModuleDef *_PyModule_GetDef(PyObject *);
GC_RETURNS_BORROWED PyObject *_PyImport_GetModules(PyInterpreterState *);
int _PySys_SetAttr(PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED PyObject *_PyEval_GetBuiltins(PyThreadState *);
GC_RETURNS_BORROWED PyObject *_PyEval_BuiltinsFromGlobals(PyThreadState *, PyObject *);

/* --- Frames: they belong to the interpreter's frame --- */
GC_RETURNS_BORROWED GC_NULLABLE PyFrameObject *_PyFrame_GetFrameObject(struct _PyInterpreterFrame *);
GC_RETURNS_BORROWED GC_NULLABLE PyFrameObject *_PyFrame_MakeAndSetFrameObject(struct _PyInterpreterFrame *);
GC_RETURNS_BORROWED_FROM(1) PyGenObject *_PyFrame_GetGenerator(struct _PyInterpreterFrame *);
GC_RETURNS_OWNED PyObject *_PyTraceBack_FromFrame(PyObject *, PyFrameObject *);

/* --- Accumulators, arenas --- */
int _PyArena_AddPyObject(PyArena *, GC_STEALS_ON_SUCCESS PyObject *);

#endif
