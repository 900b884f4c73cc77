/* cpython_types.h: CPython's types for the model in cpython.h, under their real tags. Only the object head, the module
 * definition and the tables of function pointers have their layout (3.11's); every other type is as opaque as it may be
 * and still begin with an object head.
 */
#ifndef GCCHECK_MODEL_CPYTHON_TYPES_H
#define GCCHECK_MODEL_CPYTHON_TYPES_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

typedef long Py_ssize_t;
typedef Py_ssize_t Py_hash_t;
typedef uint32_t Py_UCS4;
typedef uint32_t digit;
typedef wchar_t Py_UNICODE;
typedef int64_t _PyTime_t;
typedef long time_t;
typedef struct _IO_FILE FILE;

/* --- The object head: what makes a struct a member of the family --- */
struct GC_FAMILY("cpython") GC_DEFAULT_OWNED GC_DEFAULT_LENDS _object {
	GC_COUNTER Py_ssize_t ob_refcnt; /* since 3.12 inside an anonymous union, under the same name */
	struct _typeobject *ob_type;
};
typedef struct _object PyObject;
typedef struct {
	PyObject ob_base;
	Py_ssize_t ob_size;
} PyVarObject;

/* --- Types of objects --- */
struct _typeobject {
	PyVarObject ob_base;
};
struct _longobject {
	PyVarObject ob_base;
};
struct PyCodeObject {
	PyVarObject ob_base;
};
struct _frame {
	PyObject ob_base;
};
struct _PyWeakReference {
	PyObject ob_base;
};
struct _pycontextobject {
	PyObject ob_base;
};
struct _pycontextvarobject {
	PyObject ob_base;
};
struct _pycontexttokenobject {
	PyObject ob_base;
};
struct _traceback {
	PyObject ob_base;
};
typedef struct _typeobject PyTypeObject;
typedef struct _longobject PyLongObject;
typedef struct PyCodeObject PyCodeObject;
typedef struct _frame PyFrameObject;
typedef struct _PyWeakReference PyWeakReference;
typedef struct _pycontextobject PyContext;
typedef struct _pycontextvarobject PyContextVar;
typedef struct _pycontexttokenobject PyContextToken;
typedef struct _traceback PyTracebackObject;
typedef struct {
	PyVarObject ob_base;
} PyListObject;
typedef struct {
	PyVarObject ob_base;
} PyTupleObject;
typedef struct {
	PyVarObject ob_base;
} PyBytesObject;
typedef struct {
	PyObject ob_base;
} PyDictObject;
typedef struct {
	PyObject ob_base;
} PySetObject;
typedef struct {
	PyObject ob_base;
} PyFloatObject;
typedef struct {
	PyObject ob_base;
} PyUnicodeObject;
typedef struct {
	PyObject ob_base;
} PySliceObject;
typedef struct {
	PyObject ob_base;
} PyCellObject;
typedef struct {
	PyObject ob_base;
} PyFunctionObject;
typedef struct {
	PyObject ob_base;
} PyGenObject;
typedef struct {
	PyObject ob_base;
} PyIntObject;
typedef struct {
	PyObject ob_base;
} PyFileObject;

/* --- Buffers: filling one takes a reference to the exporter, in obj; releasing one twice is harmless --- */
typedef struct GC_VALUE_HANDLE GC_FAMILY("cpython-buffer") {
	void *buf;
	GC_OWNS PyObject *obj; /* NULL: nothing is held */
	Py_ssize_t len;
	Py_ssize_t itemsize;
	int readonly;
	int ndim;
	char *format;
	Py_ssize_t *shape;
	Py_ssize_t *strides;
	Py_ssize_t *suboffsets;
	void *internal;
} Py_buffer;
struct GC_VALUE_HANDLE GC_FAMILY("cpython-buffer") bufferinfo { /* the same until 3.10, when it had a tag */
	void *buf;
	GC_OWNS PyObject *obj;
	Py_ssize_t len;
	Py_ssize_t itemsize;
	int readonly;
	int ndim;
	char *format;
	Py_ssize_t *shape;
	Py_ssize_t *strides;
	Py_ssize_t *suboffsets;
	void *internal;
};

/* --- Types that are not objects --- */
typedef struct _ts PyThreadState;
typedef struct _is PyInterpreterState;
typedef struct _xid _PyCrossInterpreterData;
typedef struct _arena PyArena;
typedef struct PyUnicodeWriter PyUnicodeWriter;
typedef struct {
	int opaque;
} _PyUnicodeWriter;
typedef struct {
	int opaque;
} _PyBytesWriter;
typedef struct PyLongWriter PyLongWriter;
typedef struct PyLongExport PyLongExport;
typedef struct PyLongLayout PyLongLayout;
typedef struct _PyMonitoringState PyMonitoringState;
typedef struct PyCriticalSection PyCriticalSection;
typedef struct PyCriticalSection2 PyCriticalSection2;
typedef struct {
	int opaque;
} PyCompilerFlags;
typedef struct _Py_tss_t Py_tss_t;
typedef struct _line_offsets PyCodeAddressRange;
typedef struct _dictkeysobject PyDictKeysObject;
typedef struct {
	int opaque;
} PyFutureFeatures;
typedef struct PyMethodDef PyMethodDef;
typedef struct PyMemberDef PyMemberDef;
typedef struct PyGetSetDef PyGetSetDef;
typedef struct {
	int opaque;
} PyMethodChain;
typedef struct {
	int opaque;
} PyFrameConstructor;
typedef struct {
	int opaque;
} PyTryBlock;
typedef struct PyModuleDef_Slot PyModuleDef_Slot;
typedef struct {
	int opaque;
} PyType_Spec;
typedef struct PyStructSequence_Desc PyStructSequence_Desc;
typedef struct _Py_Identifier _Py_Identifier;
typedef struct _err_stackitem _PyErr_StackItem;
typedef void *PyThread_type_lock;
typedef enum { PYGEN_RETURN = 0, PYGEN_ERROR = -1, PYGEN_NEXT = 1 } PySendResult;
typedef enum { _PyTime_ROUND_FLOOR = 0 } _PyTime_round_t;
typedef struct {
	double real;
	double imag;
} Py_complex;
typedef struct {
	int _type;
	const char *func;
	const char *err_msg;
	int exitcode;
} PyStatus;
struct _PyInterpreterFrame;
struct _PyArg_Parser;
struct _inittab;
struct _mod;
struct _node;
struct symtable;
struct wrapperbase;
struct memberlist;
struct filedescr;
struct stat;
struct timeval;
struct timespec;

/* --- Slots: a function stored in a method table, a type or a definition has the words of its pointer's type --- */
typedef GC_RETURNS_OWNED PyObject *(*PyCFunction)(PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*PyCFunctionWithKeywords)(PyObject *, PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*_PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
typedef GC_RETURNS_OWNED PyObject *(*_PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
		PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*PyCFunctionFast)(PyObject *, PyObject *const *, Py_ssize_t);
typedef GC_RETURNS_OWNED PyObject *(*PyCFunctionFastWithKeywords)(PyObject *, PyObject *const *, Py_ssize_t,
		PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*PyCMethod)(PyObject *, PyTypeObject *, PyObject *const *, size_t, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*PyNoArgsFunction)(PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*vectorcallfunc)(PyObject *, PyObject *const *, size_t, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*wrapperfunc)(PyObject *, PyObject *, void *);
typedef GC_RETURNS_OWNED PyObject *(*wrapperfunc_kwds)(PyObject *, PyObject *, void *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*unaryfunc)(PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*binaryfunc)(PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*ternaryfunc)(PyObject *, PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*ssizeargfunc)(PyObject *, Py_ssize_t);
typedef GC_RETURNS_OWNED PyObject *(*ssizessizeargfunc)(PyObject *, Py_ssize_t, Py_ssize_t);
typedef GC_RETURNS_OWNED PyObject *(*getattrfunc)(PyObject *, char *);
typedef GC_RETURNS_OWNED PyObject *(*getattrofunc)(PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*reprfunc)(PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*richcmpfunc)(PyObject *, PyObject *, int);
typedef GC_RETURNS_OWNED PyObject *(*getiterfunc)(PyObject *);
typedef GC_RETURNS_OWNED GC_NULLABLE PyObject *(*iternextfunc)(PyObject *); /* NULL without an error: exhausted */
typedef GC_RETURNS_OWNED PyObject *(*descrgetfunc)(PyObject *, PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*newfunc)(PyTypeObject *, PyObject *, PyObject *);
typedef GC_RETURNS_OWNED PyObject *(*allocfunc)(PyTypeObject *, Py_ssize_t);
typedef GC_RETURNS_OWNED PyObject *(*getter)(PyObject *, void *);
typedef GC_SUCCESS_NONNEGATIVE PySendResult (*sendfunc)(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
typedef int (*setter)(PyObject *, PyObject *, void *);
typedef int (*setattrfunc)(PyObject *, char *, PyObject *);
typedef int (*setattrofunc)(PyObject *, PyObject *, PyObject *);
typedef int (*descrsetfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*ssizeobjargproc)(PyObject *, Py_ssize_t, PyObject *);
typedef int (*ssizessizeobjargproc)(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
typedef int (*objobjargproc)(PyObject *, PyObject *, PyObject *);
typedef int (*objobjproc)(PyObject *, PyObject *);
typedef int (*initproc)(PyObject *, PyObject *, PyObject *);
typedef int (*inquiry)(PyObject *);
typedef int (*visitproc)(PyObject *, void *);
typedef int (*traverseproc)(PyObject *, visitproc, void *);
typedef Py_ssize_t (*lenfunc)(PyObject *);
typedef Py_hash_t (*hashfunc)(PyObject *);
typedef int (*getbufferproc)(PyObject *, GC_OUT_OWNED_ON_SUCCESS Py_buffer *, int);
typedef void (*releasebufferproc)(PyObject *, Py_buffer *);
typedef int (*coercion)(GC_OUT_OWNED_ON_SUCCESS PyObject **, GC_OUT_OWNED_ON_SUCCESS PyObject **);
typedef int (*cmpfunc)(PyObject *, PyObject *);
/* A tp_dealloc is entered with a count of zero and leaves without the object; so does a tp_free. */
typedef void (*destructor)(GC_FREES_MEMORY PyObject *); /* the last reference is gone already */
typedef void (*freefunc)(GC_FREES_MEMORY void *);
typedef void (*PyCapsule_Destructor)(PyObject *);
typedef int (*Py_tracefunc)(PyObject *, PyFrameObject *, int, PyObject *);
typedef int (*Py_AuditHookFunction)(const char *, PyObject *, void *);
typedef GC_RETURNS_OWNED PyObject *(*Py_OpenCodeHookFunction)(PyObject *, void *);
typedef GC_RETURNS_OWNED PyObject *(*_PyFrameEvalFunction)(PyThreadState *, struct _PyInterpreterFrame *, int);
typedef int (*crossinterpdatafunc)(PyObject *, _PyCrossInterpreterData *);
typedef GC_RETURNS_OWNED PyObject *(*xid_newobjectfunc)(_PyCrossInterpreterData *);

/* A module definition is an object, static and never freed. m_free gets the module but must leave its memory alone. */
typedef struct PyModuleDef_Base {
	PyObject ob_base;
	GC_SLOT GC_RETURNS_OWNED PyObject *(*m_init)(void);
	Py_ssize_t m_index;
	PyObject *m_copy;
} PyModuleDef_Base;
struct PyModuleDef {
	PyModuleDef_Base m_base;
	const char *m_name;
	const char *m_doc;
	Py_ssize_t m_size;
	PyMethodDef *m_methods;
	PyModuleDef_Slot *m_slots;
	traverseproc m_traverse;
	inquiry m_clear;
	GC_SLOT void (*m_free)(void *);
};
typedef struct PyModuleDef PyModuleDef;

/* datetime.h: the constructors are called through this table, as PyDateTimeAPI->Date_FromDate(...). */
typedef struct {
	GC_IMMORTAL PyTypeObject *DateType;
	GC_IMMORTAL PyTypeObject *DateTimeType;
	GC_IMMORTAL PyTypeObject *TimeType;
	GC_IMMORTAL PyTypeObject *DeltaType;
	GC_IMMORTAL PyTypeObject *TZInfoType;
	GC_IMMORTAL PyObject *TimeZone_UTC;
	GC_SLOT GC_RETURNS_OWNED PyObject *(*Date_FromDate)(int, int, int, PyTypeObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*DateTime_FromDateAndTime)(int, int, int, int, int, int, int,
			GC_KEEPS PyObject *, PyTypeObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*Time_FromTime)(int, int, int, int, GC_KEEPS PyObject *, PyTypeObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*Delta_FromDelta)(int, int, int, int, PyTypeObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*TimeZone_FromTimeZone)(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*DateTime_FromTimestamp)(PyObject *, PyObject *, PyObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*Date_FromTimestamp)(PyObject *, PyObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*DateTime_FromDateAndTimeAndFold)(int, int, int, int, int, int, int,
			GC_KEEPS PyObject *, int, PyTypeObject *);
	GC_SLOT GC_RETURNS_OWNED PyObject *(*Time_FromTimeAndFold)(int, int, int, int, GC_KEEPS PyObject *, int,
			PyTypeObject *);
} PyDateTime_CAPI;

/* --- Singletons: since 3.12 their count does not move; before, nobody frees them --- */
extern GC_IMMORTAL PyObject _Py_NoneStruct;
extern GC_IMMORTAL PyObject _Py_NotImplementedStruct;
extern GC_IMMORTAL PyObject _Py_EllipsisObject;
extern GC_IMMORTAL struct _longobject _Py_TrueStruct;
extern GC_IMMORTAL struct _longobject _Py_FalseStruct;
extern PyDateTime_CAPI *PyDateTimeAPI;

/* --- Static types --- */
extern GC_IMMORTAL PyTypeObject PyType_Type;
extern GC_IMMORTAL PyTypeObject PyBaseObject_Type;
extern GC_IMMORTAL PyTypeObject PySuper_Type;
extern GC_IMMORTAL PyTypeObject PyUnicode_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyInt_Type;
extern GC_IMMORTAL PyTypeObject PyBool_Type;
extern GC_IMMORTAL PyTypeObject PyLong_Type;
extern GC_IMMORTAL PyTypeObject PyFloat_Type;
extern GC_IMMORTAL PyTypeObject PyComplex_Type;
extern GC_IMMORTAL PyTypeObject PyRange_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyBaseString_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyString_Type;
extern GC_IMMORTAL PyTypeObject PyMemoryView_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyBuffer_Type;
extern GC_IMMORTAL PyTypeObject PyByteArray_Type;
extern GC_IMMORTAL PyTypeObject PyByteArrayIter_Type;
extern GC_IMMORTAL PyTypeObject PyTuple_Type;
extern GC_IMMORTAL PyTypeObject PyList_Type;
extern GC_IMMORTAL PyTypeObject PyDict_Type;
extern GC_IMMORTAL PyTypeObject PyDictIterKey_Type;
extern GC_IMMORTAL PyTypeObject PyDictIterValue_Type;
extern GC_IMMORTAL PyTypeObject PyDictIterItem_Type;
extern GC_IMMORTAL PyTypeObject PyDictKeys_Type;
extern GC_IMMORTAL PyTypeObject PyDictItems_Type;
extern GC_IMMORTAL PyTypeObject PyDictValues_Type;
extern GC_IMMORTAL PyTypeObject PyEnum_Type;
extern GC_IMMORTAL PyTypeObject PyReversed_Type;
extern GC_IMMORTAL PyTypeObject PySet_Type;
extern GC_IMMORTAL PyTypeObject PyFrozenSet_Type;
extern GC_IMMORTAL PyTypeObject PyCFunction_Type;
extern GC_IMMORTAL PyTypeObject PyModule_Type;
extern GC_IMMORTAL PyTypeObject PyFunction_Type;
extern GC_IMMORTAL PyTypeObject PyClassMethod_Type;
extern GC_IMMORTAL PyTypeObject PyStaticMethod_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyClass_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyInstance_Type;
extern GC_IMMORTAL PyTypeObject PyMethod_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyFile_Type;
extern GC_IMMORTAL GC_UNTIL("2.7") PyTypeObject PyCObject_Type;
extern GC_IMMORTAL PyTypeObject PyCapsule_Type;
extern GC_IMMORTAL PyTypeObject PyTraceBack_Type;
extern GC_IMMORTAL PyTypeObject PySlice_Type;
extern GC_IMMORTAL PyTypeObject PyEllipsis_Type;
extern GC_IMMORTAL PyTypeObject PyCell_Type;
extern GC_IMMORTAL PyTypeObject PySeqIter_Type;
extern GC_IMMORTAL PyTypeObject PyCallIter_Type;
extern GC_IMMORTAL PyTypeObject PyGen_Type;
extern GC_IMMORTAL PyTypeObject PyWrapperDescr_Type;
extern GC_IMMORTAL PyTypeObject PyDictProxy_Type;
extern GC_IMMORTAL PyTypeObject PyGetSetDescr_Type;
extern GC_IMMORTAL PyTypeObject PyMemberDescr_Type;
extern GC_IMMORTAL PyTypeObject PyProperty_Type;
extern GC_IMMORTAL PyTypeObject _PyWeakref_RefType;
extern GC_IMMORTAL PyTypeObject _PyWeakref_ProxyType;
extern GC_IMMORTAL PyTypeObject _PyWeakref_CallableProxyType;
extern GC_IMMORTAL GC_UNTIL("3.8") PyTypeObject PyNullImporter_Type;
extern GC_IMMORTAL PyTypeObject PyCode_Type;
extern GC_IMMORTAL PyTypeObject PyFrame_Type;
extern GC_IMMORTAL GC_UNTIL("3.12") PyTypeObject _PyNone_Type;
extern GC_IMMORTAL GC_UNTIL("3.12") PyTypeObject _PyNotImplemented_Type;
extern GC_IMMORTAL PyTypeObject PyBytes_Type;
extern GC_IMMORTAL PyTypeObject PyBytesIter_Type;
extern GC_IMMORTAL PyTypeObject PyUnicodeIter_Type;
extern GC_IMMORTAL PyTypeObject PyRangeIter_Type;
extern GC_IMMORTAL PyTypeObject PyLongRangeIter_Type;
extern GC_IMMORTAL PyTypeObject PyTupleIter_Type;
extern GC_IMMORTAL PyTypeObject PyListIter_Type;
extern GC_IMMORTAL PyTypeObject PyListRevIter_Type;
extern GC_IMMORTAL GC_UNTIL("3.8") PyTypeObject PySortWrapper_Type;
extern GC_IMMORTAL PyTypeObject PyDictRevIterKey_Type;
extern GC_IMMORTAL PyTypeObject PyDictRevIterItem_Type;
extern GC_IMMORTAL PyTypeObject PyDictRevIterValue_Type;
extern GC_IMMORTAL PyTypeObject PyODict_Type;
extern GC_IMMORTAL PyTypeObject PyODictIter_Type;
extern GC_IMMORTAL PyTypeObject PyODictKeys_Type;
extern GC_IMMORTAL PyTypeObject PyODictItems_Type;
extern GC_IMMORTAL PyTypeObject PyODictValues_Type;
extern GC_IMMORTAL PyTypeObject PySetIter_Type;
extern GC_IMMORTAL PyTypeObject PyModuleDef_Type;
extern GC_IMMORTAL PyTypeObject PyInstanceMethod_Type;
extern GC_IMMORTAL PyTypeObject PyStdPrinter_Type;
extern GC_IMMORTAL GC_UNTIL("3.8") PyTypeObject PyCmpWrapper_Type;
extern GC_IMMORTAL PyTypeObject PyCoro_Type;
extern GC_IMMORTAL PyTypeObject PyAsyncGen_Type;
extern GC_IMMORTAL PyTypeObject PyClassMethodDescr_Type;
extern GC_IMMORTAL PyTypeObject PyMethodDescr_Type;
extern GC_IMMORTAL GC_UNTIL("3.10") PyTypeObject _PyNamespace_Type;
extern GC_IMMORTAL PyTypeObject PyPickleBuffer_Type;
extern GC_IMMORTAL PyTypeObject PyContext_Type;
extern GC_IMMORTAL PyTypeObject PyContextVar_Type;
extern GC_IMMORTAL PyTypeObject PyContextToken_Type;
extern GC_IMMORTAL PyTypeObject PyFilter_Type;
extern GC_IMMORTAL PyTypeObject PyMap_Type;
extern GC_IMMORTAL PyTypeObject PyZip_Type;
extern GC_IMMORTAL GC_SINCE("3.9") PyTypeObject PyCMethod_Type;
extern GC_IMMORTAL GC_SINCE("3.9") PyTypeObject Py_GenericAliasType;
extern GC_IMMORTAL GC_SINCE("3.13") PyTypeObject PyFrameLocalsProxy_Type;

/* --- Exception classes --- */
extern GC_IMMORTAL PyObject *PyExc_BaseException;
extern GC_IMMORTAL PyObject *PyExc_Exception;
extern GC_IMMORTAL PyObject *PyExc_StopIteration;
extern GC_IMMORTAL PyObject *PyExc_GeneratorExit;
extern GC_IMMORTAL GC_UNTIL("2.7") PyObject *PyExc_StandardError;
extern GC_IMMORTAL PyObject *PyExc_ArithmeticError;
extern GC_IMMORTAL PyObject *PyExc_LookupError;
extern GC_IMMORTAL PyObject *PyExc_AssertionError;
extern GC_IMMORTAL PyObject *PyExc_AttributeError;
extern GC_IMMORTAL PyObject *PyExc_EOFError;
extern GC_IMMORTAL PyObject *PyExc_FloatingPointError;
extern GC_IMMORTAL PyObject *PyExc_EnvironmentError;
extern GC_IMMORTAL PyObject *PyExc_IOError;
extern GC_IMMORTAL PyObject *PyExc_OSError;
extern GC_IMMORTAL PyObject *PyExc_ImportError;
extern GC_IMMORTAL PyObject *PyExc_IndexError;
extern GC_IMMORTAL PyObject *PyExc_KeyError;
extern GC_IMMORTAL PyObject *PyExc_KeyboardInterrupt;
extern GC_IMMORTAL PyObject *PyExc_MemoryError;
extern GC_IMMORTAL PyObject *PyExc_NameError;
extern GC_IMMORTAL PyObject *PyExc_OverflowError;
extern GC_IMMORTAL PyObject *PyExc_RuntimeError;
extern GC_IMMORTAL PyObject *PyExc_NotImplementedError;
extern GC_IMMORTAL PyObject *PyExc_SyntaxError;
extern GC_IMMORTAL PyObject *PyExc_IndentationError;
extern GC_IMMORTAL PyObject *PyExc_TabError;
extern GC_IMMORTAL PyObject *PyExc_ReferenceError;
extern GC_IMMORTAL PyObject *PyExc_SystemError;
extern GC_IMMORTAL PyObject *PyExc_SystemExit;
extern GC_IMMORTAL PyObject *PyExc_TypeError;
extern GC_IMMORTAL PyObject *PyExc_UnboundLocalError;
extern GC_IMMORTAL PyObject *PyExc_UnicodeError;
extern GC_IMMORTAL PyObject *PyExc_UnicodeEncodeError;
extern GC_IMMORTAL PyObject *PyExc_UnicodeDecodeError;
extern GC_IMMORTAL PyObject *PyExc_UnicodeTranslateError;
extern GC_IMMORTAL PyObject *PyExc_ValueError;
extern GC_IMMORTAL PyObject *PyExc_ZeroDivisionError;
extern GC_IMMORTAL PyObject *PyExc_BufferError;
extern GC_IMMORTAL GC_UNTIL("2.7") PyObject *PyExc_MemoryErrorInst;
extern GC_IMMORTAL GC_UNTIL("2.7") PyObject *PyExc_RecursionErrorInst;
extern GC_IMMORTAL PyObject *PyExc_Warning;
extern GC_IMMORTAL PyObject *PyExc_UserWarning;
extern GC_IMMORTAL PyObject *PyExc_DeprecationWarning;
extern GC_IMMORTAL PyObject *PyExc_PendingDeprecationWarning;
extern GC_IMMORTAL PyObject *PyExc_SyntaxWarning;
extern GC_IMMORTAL PyObject *PyExc_RuntimeWarning;
extern GC_IMMORTAL PyObject *PyExc_FutureWarning;
extern GC_IMMORTAL PyObject *PyExc_ImportWarning;
extern GC_IMMORTAL PyObject *PyExc_UnicodeWarning;
extern GC_IMMORTAL PyObject *PyExc_BytesWarning;
extern GC_IMMORTAL PyObject *PyExc_StopAsyncIteration;
extern GC_IMMORTAL PyObject *PyExc_ModuleNotFoundError;
extern GC_IMMORTAL PyObject *PyExc_RecursionError;
extern GC_IMMORTAL PyObject *PyExc_BlockingIOError;
extern GC_IMMORTAL PyObject *PyExc_BrokenPipeError;
extern GC_IMMORTAL PyObject *PyExc_ChildProcessError;
extern GC_IMMORTAL PyObject *PyExc_ConnectionError;
extern GC_IMMORTAL PyObject *PyExc_ConnectionAbortedError;
extern GC_IMMORTAL PyObject *PyExc_ConnectionRefusedError;
extern GC_IMMORTAL PyObject *PyExc_ConnectionResetError;
extern GC_IMMORTAL PyObject *PyExc_FileExistsError;
extern GC_IMMORTAL PyObject *PyExc_FileNotFoundError;
extern GC_IMMORTAL PyObject *PyExc_InterruptedError;
extern GC_IMMORTAL PyObject *PyExc_IsADirectoryError;
extern GC_IMMORTAL PyObject *PyExc_NotADirectoryError;
extern GC_IMMORTAL PyObject *PyExc_PermissionError;
extern GC_IMMORTAL PyObject *PyExc_ProcessLookupError;
extern GC_IMMORTAL PyObject *PyExc_TimeoutError;
extern GC_IMMORTAL PyObject *PyExc_ResourceWarning;
extern GC_IMMORTAL GC_SINCE("3.10") PyObject *PyExc_EncodingWarning;
extern GC_IMMORTAL GC_SINCE("3.11") PyObject *PyExc_BaseExceptionGroup;
extern GC_IMMORTAL GC_SINCE("3.13") PyObject *PyExc_PythonFinalizationError;

#endif
