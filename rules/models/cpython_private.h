/* cpython_private.h: the private functions of CPython's public headers, which CPython's own modules use and extensions
 * borrow. Many of them moved to the internal headers in 3.11 to 3.13. Part of the model in cpython.h.
 */
#ifndef GCCHECK_MODEL_CPYTHON_PRIVATE
#define GCCHECK_MODEL_CPYTHON_PRIVATE

#include "cpython_types.h"

/* --- Calling --- */
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.10") PyObject *_PyObject_CallNoArg(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyObject_FastCall(PyObject *, PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.10")
PyObject *_PyObject_FastCallTstate(PyThreadState *, PyObject *, PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *_PyObject_FastCallDict(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.7")
PyObject *_PyObject_FastCallKeywords(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyObject_FastCall_Prepend(PyObject *, PyObject *, PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyObject_Call_Prepend(PyObject *, PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyObject_MakeTpCall(PyThreadState *, PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *_PyObject_Vectorcall(PyObject *, PyObject *const *, size_t,
		PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.10")
PyObject *_PyObject_VectorcallTstate(PyThreadState *, PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_PyObject_VectorcallMethodId(_Py_Identifier *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyObject_CallMethodIdObjArgs(PyObject *, _Py_Identifier *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_PyObject_CallMethodIdNoArgs(PyObject *, _Py_Identifier *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_PyObject_CallMethodIdOneArg(PyObject *, _Py_Identifier *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyFunction_Vectorcall(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyFunction_FastCallDict(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.7")
PyObject *_PyFunction_FastCallKeywords(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyCFunction_FastCallDict(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.7")
PyObject *_PyCFunction_FastCallKeywords(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyMethodDef_RawFastCallDict(PyMethodDef *, PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.8")
PyObject *_PyMethodDef_RawFastCallKeywords(PyMethodDef *, PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.7")
PyObject *_PyMethodDescr_FastCallKeywords(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO GC_SINCE("3.9") PyObject *_PyObject_CallOneArg(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO GC_SINCE("3.9") PyObject *_PyObject_CallMethodNoArgs(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO GC_SINCE("3.9")
PyObject *_PyObject_CallMethodOneArg(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO GC_SINCE("3.9")
PyObject *_PyObject_VectorcallMethod(PyObject *, PyObject *const *, size_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3) GC_SINCE("3.11") GC_UNTIL("3.12")
PyObject *_PyObject_CallMethod(PyObject *, PyObject *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3)
PyObject *_PyObject_CallMethodId(PyObject *, _Py_Identifier *, const char *, ...);
GC_RETURNS_OWNED GC_RUNS_CODE GC_FORMAT_BUILD(3) GC_UNTIL("3.12")
PyObject *_PyObject_CallMethodId_SizeT(PyObject *, _Py_Identifier *, const char *, ...);
GC_RETURNS_OWNED GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_Py_CheckFunctionResult(PyThreadState *, PyObject *, GC_STEALS PyObject *, const char *);
GC_UNTIL("3.7") int _PyObject_HasFastCall(PyObject *);
GC_MACRO vectorcallfunc _PyVectorcall_Function(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.7") PyObject *_PyStack_AsTuple(PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.7") PyObject *_PyStack_AsTupleSlice(PyObject *const *, Py_ssize_t, Py_ssize_t,
		Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyStack_AsDict(PyObject *const *, PyObject *);
GC_UNTIL("3.8") int _PyStack_UnpackDict(PyObject *const *, Py_ssize_t, PyObject *, PyObject *const **, PyObject **);

/* --- Attributes --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_GetAttrId(PyObject *, _Py_Identifier *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyObject_GenericGetAttrWithDict(PyObject *, PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.11") GC_UNTIL("3.12") PyObject *_PyObject_GetState(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.7") PyObject *_PyObject_GetBuiltin(const char *);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE GC_MACRO GC_UNTIL("3.12")
PyObject *_PyObject_LookupSpecial(PyObject *, _Py_Identifier *);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE GC_SINCE("3.11") GC_UNTIL("3.12")
PyObject *_PyObject_LookupSpecialId(PyObject *, _Py_Identifier *);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_UNTIL("3.12")
int _PyObject_LookupAttr(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_RUNS_CODE GC_UNTIL("3.12")
int _PyObject_LookupAttrId(PyObject *, _Py_Identifier *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
/* *arg 3 is set whatever the result: nonzero says that it is an unbound method. */
GC_RUNS_CODE GC_SINCE("3.9") GC_UNTIL("3.12") int _PyObject_GetMethod(PyObject *, PyObject *,
		GC_OUT_OWNED PyObject **);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyObject_SetAttrId(PyObject *, _Py_Identifier *, GC_KEEPS PyObject *);
GC_RUNS_CODE int _PyObject_GenericSetAttrWithDict(PyObject *, PyObject *, GC_KEEPS PyObject *, PyObject *);
GC_RUNS_CODE GC_UNTIL("3.9") int _PyObject_HasAttrId(PyObject *, _Py_Identifier *);
GC_RUNS_CODE GC_SINCE("3.12") GC_UNTIL("3.12") void _PyObject_ClearManagedDict(PyObject *);
GC_RUNS_CODE GC_SINCE("3.12") GC_UNTIL("3.12") int _PyObject_VisitManagedDict(PyObject *, visitproc, void *);
GC_SINCE("3.13") int _PyObject_SetManagedDict(PyObject *, GC_KEEPS PyObject *);
PyObject **_PyObject_GetDictPtr(PyObject *);
GC_UNTIL("3.12") int _PyObject_CheckConsistency(PyObject *, int);
GC_UNTIL("3.12") int _PyObject_IsFreed(PyObject *);
GC_MACRO size_t _PyObject_SIZE(PyTypeObject *);
GC_MACRO size_t _PyObject_VAR_SIZE(PyTypeObject *, Py_ssize_t);
void _PyObject_Dump(PyObject *);
GC_NORETURN void _PyObject_AssertFailed(PyObject *, const char *, const char *, const char *, int, const char *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyObject_HasLen(PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyObject_IsAbstract(PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyObject_RealIsInstance(PyObject *, PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyObject_RealIsSubclass(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.9") PyObject *_PyObject_FunctionStr(PyObject *);
GC_PLAIN GC_ERROR_SET GC_UNTIL("3.12") PyObject *_PyObject_NextNotImplemented(PyObject *);

/* --- Types --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *_PyType_Lookup(PyTypeObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_UNTIL("3.12")
PyObject *_PyType_LookupId(PyTypeObject *, _Py_Identifier *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.13") PyObject *_PyType_LookupRef(PyTypeObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_SINCE("3.10") GC_UNTIL("3.10")
PyObject *_PyType_GetModuleByDef(PyTypeObject *, PyModuleDef *);
GC_RETURNS_BORROWED GC_UNTIL("3.12") PyTypeObject *_PyType_CalculateMetaclass(PyTypeObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyType_GetDocFromInternalDoc(const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyType_GetTextSignatureFromInternalDoc(const char *, const char *);
const char *_PyType_Name(PyTypeObject *);
GC_SINCE("3.9") GC_UNTIL("3.10") int _PyType_Check(PyObject *);
GC_SINCE("3.9") GC_UNTIL("3.10") int _PyType_CheckExact(PyObject *);

/* --- int, float, complex --- */
GC_RETURNS_OWNED PyLongObject *_PyLong_New(Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyLong_Copy(PyLongObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyLongObject *_PyLong_FromDigits(int, Py_ssize_t, digit *);
GC_RETURNS_OWNED PyObject *_PyLong_FromByteArray(const unsigned char *, size_t, int, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_FromBytes(const char *, Py_ssize_t, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_FromTime_t(time_t);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_Format(PyObject *, int);
GC_RETURNS_OWNED PyObject *_PyLong_GCD(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_DivmodNear(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_Lshift(PyObject *, size_t);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyLong_Rshift(PyObject *, size_t);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.9") PyObject *_PyLong_FromNbInt(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.9") PyObject *_PyLong_FromNbIndexOrNbInt(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12") PyObject *_PyNumber_Index(PyObject *);
int _PyLong_AsByteArray(PyLongObject *, unsigned char *, size_t, int, int);
GC_UNTIL("3.12") int _PyLong_AsInt(PyObject *);
GC_UNTIL("3.12") time_t _PyLong_AsTime_t(PyObject *);
GC_UNTIL("3.12") double _PyLong_Frexp(PyLongObject *, Py_ssize_t *);
size_t _PyLong_NumBits(PyObject *);
int _PyLong_Sign(PyObject *);
GC_SINCE("3.12") int _PyLong_IsCompact(const PyLongObject *);
GC_SINCE("3.12") Py_ssize_t _PyLong_CompactValue(const PyLongObject *);
GC_UNTIL("3.10") int _PyLong_FormatWriter(_PyUnicodeWriter *, PyObject *, int, int);
GC_UNTIL("3.10") char *_PyLong_FormatBytesWriter(_PyBytesWriter *, char *, PyObject *, int, int);
GC_UNTIL("3.10") int _PyLong_FormatAdvancedWriter(_PyUnicodeWriter *, PyObject *, PyObject *, Py_ssize_t,
		Py_ssize_t);
GC_UNTIL("3.10") int _PyFloat_FormatAdvancedWriter(_PyUnicodeWriter *, PyObject *, PyObject *, Py_ssize_t,
		Py_ssize_t);
GC_UNTIL("3.10") int _PyComplex_FormatAdvancedWriter(_PyUnicodeWriter *, PyObject *, PyObject *, Py_ssize_t,
		Py_ssize_t);
GC_UNTIL("3.12") int _PyLong_UnsignedShort_Converter(PyObject *, void *);
GC_UNTIL("3.12") int _PyLong_UnsignedInt_Converter(PyObject *, void *);
GC_UNTIL("3.12") int _PyLong_UnsignedLong_Converter(PyObject *, void *);
GC_UNTIL("3.12") int _PyLong_UnsignedLongLong_Converter(PyObject *, void *);
GC_UNTIL("3.12") int _PyLong_Size_t_Converter(PyObject *, void *);
GC_SINCE("3.10") GC_UNTIL("3.12") int _PyLong_FileDescriptor_Converter(PyObject *, void *);
GC_UNTIL("3.12") int _Py_convert_optional_to_ssize_t(PyObject *, void *);
Py_hash_t _Py_HashDouble(PyObject *, double);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_Py_string_to_number_with_underscores(const char *, Py_ssize_t,
		const char *, PyObject *, void *, PyObject *(*)(const char *, Py_ssize_t, void *));

/* --- str and bytes --- */
/* Identifiers and their strings live as long as the interpreter. */
GC_RETURNS_BORROWED PyObject *_PyUnicode_FromId(_Py_Identifier *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_Copy(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_FromASCII(const char *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_JoinArray(PyObject *, PyObject *const *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_XStrip(PyObject *, int, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_FormatLong(PyObject *, int, int, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_TransformDecimalAndSpaceToASCII(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_AsUTF8String(PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_AsLatin1String(PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_AsASCIIString(PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_EncodeUTF7(PyObject *, int, int, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_EncodeUTF16(PyObject *, const char *, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_EncodeUTF32(PyObject *, const char *, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyUnicode_EncodeCharmap(PyObject *, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.8")
PyObject *_PyUnicode_DecodeUnicodeEscape(const char *, Py_ssize_t, const char *, const char **);
GC_RETURNS_OWNED GC_SINCE("3.9") GC_UNTIL("3.12") PyObject *_PyUnicode_DecodeUnicodeEscapeInternal(const char *,
		Py_ssize_t, const char *, Py_ssize_t *, const char **);
GC_RETURNS_OWNED GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_PyUnicode_DecodeUnicodeEscapeStateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED GC_SINCE("3.9") GC_UNTIL("3.12")
PyObject *_PyUnicode_DecodeRawUnicodeEscapeStateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("3.12")
PyObject *_PyUnicodeTranslateError_Create(PyObject *, Py_ssize_t, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.8") void *_PyUnicode_AsKind(PyObject *, unsigned int);
GC_SUCCESS_NONZERO GC_PLAIN GC_SINCE("3.10") GC_UNTIL("3.12")
int _PyUnicode_WideCharString_Converter(PyObject *, GC_OUT_OWNED_ON_SUCCESS void *);
GC_SUCCESS_NONZERO GC_PLAIN GC_SINCE("3.10") GC_UNTIL("3.12")
int _PyUnicode_WideCharString_Opt_Converter(PyObject *, GC_OUT_OWNED_ON_SUCCESS void *);
GC_UNTIL("3.12") int _PyUnicode_EQ(PyObject *, PyObject *);
GC_SINCE("3.11") GC_UNTIL("3.12") int _PyUnicode_Equal(PyObject *, PyObject *);
GC_UNTIL("3.12") int _PyUnicode_EqualToASCIIId(PyObject *, _Py_Identifier *);
GC_UNTIL("3.12") int _PyUnicode_EqualToASCIIString(PyObject *, const char *);
GC_UNTIL("3.11") int _PyUnicode_Ready(PyObject *);
GC_UNTIL("3.12") void _PyUnicode_FastCopyCharacters(PyObject *, Py_ssize_t, PyObject *, Py_ssize_t, Py_ssize_t);
GC_UNTIL("3.12") void _PyUnicode_FastFill(PyObject *, Py_ssize_t, Py_ssize_t, Py_UCS4);
GC_UNTIL("3.12") Py_UCS4 _PyUnicode_FindMaxChar(PyObject *, Py_ssize_t, Py_ssize_t);
GC_SINCE("3.9") GC_UNTIL("3.12") Py_ssize_t _PyUnicode_ScanIdentifier(PyObject *);
GC_UNTIL("3.12") int _PyUnicode_CheckConsistency(PyObject *, int);
void *_PyUnicode_COMPACT_DATA(PyObject *);
void *_PyUnicode_NONCOMPACT_DATA(PyObject *);
GC_SINCE("3.9") GC_UNTIL("3.10") Py_ssize_t _PyUnicode_get_wstr_length(PyObject *);
GC_UNTIL("3.11") const Py_UNICODE *_PyUnicode_AsUnicode(PyObject *);
GC_UNTIL("3.12") int _PyUnicode_FormatAdvancedWriter(_PyUnicodeWriter *, PyObject *, PyObject *, Py_ssize_t,
		Py_ssize_t);
GC_UNTIL("3.12") Py_ssize_t _PyUnicode_InsertThousandsGrouping(_PyUnicodeWriter *, Py_ssize_t, PyObject *,
		Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *, PyObject *, Py_UCS4 *);
GC_RETURNS_OWNED PyObject *_PyUnicodeWriter_Finish(_PyUnicodeWriter *);
/* An empty writer keeps the string itself instead of copying it. */
int _PyUnicodeWriter_WriteStr(_PyUnicodeWriter *, GC_KEEPS PyObject *);
int _PyUnicodeWriter_WriteSubstring(_PyUnicodeWriter *, PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyBytes_FromHex(PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyBytes_FormatEx(const char *, Py_ssize_t, PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyBytes_DecodeEscape(const char *, Py_ssize_t, const char *,
		const char **);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyBytesWriter_Finish(_PyBytesWriter *, void *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyBytes_Join(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.12") char *const *_PySequence_BytesToCharpArray(PyObject *);
GC_UNTIL("3.12") void _Py_FreeCharPArray(GC_FREES_MEMORY char *const *);

/* --- list, dict, set, slice --- */
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12") PyObject *_PyList_Extend(PyListObject *, PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") Py_ssize_t _PySequence_IterSearch(PyObject *, PyObject *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_UNTIL("3.9") PyObject *_PyDict_GetItemId(PyObject *, _Py_Identifier *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_UNTIL("3.12")
PyObject *_PyDict_GetItemIdWithError(PyObject *, _Py_Identifier *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *_PyDict_GetItemStringWithError(PyObject *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_SINCE("3.11") GC_UNTIL("3.12")
PyObject *_PyDict_GetItemWithError(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *_PyDict_GetItem_KnownHash(PyObject *, PyObject *, Py_hash_t);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.10")
PyObject *_PyDict_LoadGlobal(PyDictObject *, PyDictObject *, PyObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") Py_ssize_t _PyDict_GetItemHint(PyDictObject *, PyObject *, Py_ssize_t,
		GC_OUT_BORROWED PyObject **);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyDict_Next(PyObject *, Py_ssize_t *, GC_OUT_BORROWED PyObject **,
		GC_OUT_BORROWED PyObject **, Py_hash_t *);
GC_RETURNS_OWNED PyObject *_PyDict_NewPresized(Py_ssize_t);
GC_RETURNS_OWNED PyObject *_PyDict_Pop(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_PyDict_Pop_KnownHash(PyObject *, PyObject *, Py_hash_t, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.10") PyObject *_PyDict_FromKeys(PyObject *, PyObject *, PyObject *);
GC_UNTIL("3.12") int _PyDict_SetItem_KnownHash(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, Py_hash_t);
GC_UNTIL("3.12") int _PyDict_SetItemId(PyObject *, _Py_Identifier *, GC_KEEPS PyObject *);
GC_UNTIL("3.10") int _PyObjectDict_SetItem(PyTypeObject *, PyObject **, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyDict_DelItemId(PyObject *, _Py_Identifier *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyDict_DelItemIf(PyObject *, PyObject *, int (*)(PyObject *));
GC_RUNS_CODE GC_UNTIL("3.12") int _PyDict_DelItem_KnownHash(PyObject *, PyObject *, Py_hash_t);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyDict_MergeEx(PyObject *, PyObject *, int);
GC_UNTIL("3.9") int _PyDict_Contains(PyObject *, PyObject *, Py_hash_t);
GC_SINCE("3.10") GC_UNTIL("3.12") int _PyDict_ContainsId(PyObject *, _Py_Identifier *);
GC_SINCE("3.10") GC_UNTIL("3.12") int _PyDict_Contains_KnownHash(PyObject *, PyObject *, Py_hash_t);
GC_UNTIL("3.12") int _PyDict_HasOnlyStringKeys(PyObject *);
GC_UNTIL("3.12") void _PyDict_MaybeUntrack(PyObject *);
GC_UNTIL("3.12") Py_ssize_t _PyDict_SizeOf(PyDictObject *);
GC_UNTIL("3.10") Py_ssize_t _PyDict_KeysSize(PyDictKeysObject *);
GC_UNTIL("3.12") void _PyTuple_MaybeUntrack(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyDictView_New(GC_KEEPS PyObject *, PyTypeObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyDictView_Intersect(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_PyNamespace_New(PyObject *);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PySet_NextEntry(PyObject *, Py_ssize_t *, GC_OUT_BORROWED PyObject **,
		Py_hash_t *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PySet_Update(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *_PySlice_FromIndices(Py_ssize_t, Py_ssize_t);
int _PySlice_GetLongIndices(PySliceObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **,
		GC_OUT_OWNED_ON_SUCCESS PyObject **, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RUNS_CODE int _PyEval_SliceIndex(PyObject *, Py_ssize_t *);
GC_RUNS_CODE int _PyEval_SliceIndexNotNone(PyObject *, Py_ssize_t *);

/* --- Errors --- */
GC_ERROR_SET GC_UNTIL("3.12") void _PyErr_ChainExceptions(GC_STEALS PyObject *, GC_STEALS PyObject *,
		GC_STEALS PyObject *);
GC_ERROR_SET GC_SINCE("3.12") void _PyErr_ChainExceptions1(GC_STEALS PyObject *);
GC_SINCE("3.9") GC_UNTIL("3.12") void _PyErr_GetExcInfo(PyThreadState *, GC_OUT_OWNED PyObject **,
		GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.11") GC_UNTIL("3.12")
PyObject *_PyErr_GetHandledException(PyThreadState *);
GC_SINCE("3.11") GC_UNTIL("3.12") void _PyErr_SetHandledException(PyThreadState *, GC_KEEPS PyObject *);
GC_ERROR_SET GC_UNTIL("3.12") void _PyErr_SetKeyError(GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET GC_UNTIL("3.12") PyObject *_PyErr_FormatFromCause(GC_KEEPS PyObject *, const char *, ...);
GC_PLAIN GC_ERROR_SET GC_SINCE("3.12") GC_UNTIL("3.12") PyObject *_PyErr_SetFromPyStatus(PyStatus);
GC_PLAIN GC_ERROR_SET GC_SINCE("3.12") GC_UNTIL("3.12")
PyObject *_PyErr_SetImportErrorWithNameFrom(PyObject *, PyObject *, PyObject *, PyObject *);
/* The new exception, which the indicator keeps. */
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE GC_UNTIL("3.11") PyObject *_PyErr_TrySetFromCause(const char *, ...);
GC_ERROR_CLEAR GC_RUNS_CODE GC_UNTIL("3.12") void _PyErr_WriteUnraisableMsg(const char *, PyObject *);
GC_RUNS_CODE GC_UNTIL("3.10") void _PyErr_WarnUnawaitedCoroutine(PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") int _PyErr_CheckSignals(void);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.10") GC_UNTIL("3.12")
PyObject *_PyErr_ProgramDecodedTextObject(PyObject *, int, const char *);
GC_SINCE("3.12") GC_UNTIL("3.12") int _PyException_AddNote(PyObject *, GC_KEEPS PyObject *);
GC_NORETURN GC_SINCE("3.9") void _Py_FatalErrorFunc(const char *, const char *);
GC_NORETURN GC_SINCE("3.9") GC_UNTIL("3.12") void _Py_FatalErrorFormat(const char *, const char *, ...);
GC_SINCE("3.11") GC_UNTIL("3.12") int _Py_DisplaySourceLine(PyObject *, PyObject *, int, int, int *,
		GC_OUT_OWNED PyObject **);

/* --- Parsing and building --- */
GC_UNTIL("3.12") void _PyArg_BadArgument(const char *, const char *, const char *, PyObject *);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyArg_NoKeywords(const char *, PyObject *);
GC_SUCCESS_NONZERO GC_SINCE("3.9") GC_UNTIL("3.12") int _PyArg_NoKwnames(const char *, PyObject *);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyArg_NoPositional(const char *, PyObject *);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(3) GC_UNTIL("3.12")
int _PyArg_ParseStack(PyObject *const *, Py_ssize_t, const char *, ...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(3) GC_UNTIL("3.12")
int _PyArg_ParseStack_SizeT(PyObject *const *, Py_ssize_t, const char *, ...);
/* The format is in the parser. The variable arguments receive borrowed references. */
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyArg_ParseStackAndKeywords(PyObject *const *, Py_ssize_t, PyObject *,
		struct _PyArg_Parser *, ...);
GC_SUCCESS_NONZERO GC_UNTIL("3.12")
int _PyArg_ParseStackAndKeywords_SizeT(PyObject *const *, Py_ssize_t, PyObject *, struct _PyArg_Parser *, ...);
GC_SUCCESS_NONZERO int _PyArg_ParseTupleAndKeywordsFast(PyObject *, PyObject *, struct _PyArg_Parser *, ...);
GC_SUCCESS_NONZERO GC_UNTIL("3.12")
int _PyArg_ParseTupleAndKeywordsFast_SizeT(PyObject *, PyObject *, struct _PyArg_Parser *, ...);
GC_SUCCESS_NONZERO GC_UNTIL("3.12")
int _PyArg_VaParseTupleAndKeywordsFast(PyObject *, PyObject *, struct _PyArg_Parser *, va_list);
GC_SUCCESS_NONZERO GC_UNTIL("3.12")
int _PyArg_VaParseTupleAndKeywordsFast_SizeT(PyObject *, PyObject *, struct _PyArg_Parser *, va_list);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyArg_UnpackStack(PyObject *const *, Py_ssize_t, const char *, Py_ssize_t,
		Py_ssize_t, ...);
/* An array of borrowed references: arg 1 itself, or the buffer. */
GC_PLAIN GC_UNTIL("3.12") PyObject *const *_PyArg_UnpackKeywords(PyObject *const *, Py_ssize_t, PyObject *,
		PyObject *, struct _PyArg_Parser *, int, int, int, PyObject **);
GC_PLAIN GC_SINCE("3.11") GC_UNTIL("3.12") PyObject *const *_PyArg_UnpackKeywordsWithVararg(PyObject *const *,
		Py_ssize_t, PyObject *, PyObject *, struct _PyArg_Parser *, int, int, int, int, PyObject **);
GC_PLAIN GC_UNTIL("3.12") PyObject **_Py_VaBuildStack(PyObject **, Py_ssize_t, const char *, va_list, Py_ssize_t *);
GC_PLAIN GC_UNTIL("3.12") PyObject **_Py_VaBuildStack_SizeT(PyObject **, Py_ssize_t, const char *, va_list,
		Py_ssize_t *);

/* --- Modules, importing, sys --- */
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyModule_CreateInitialized(PyModuleDef *, int);
GC_SINCE("3.12") GC_UNTIL("3.12") int _PyModule_Add(PyObject *, const char *, GC_STEALS PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") void _PyModule_Clear(PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") void _PyModule_ClearDict(PyObject *);
GC_UNTIL("3.12") int _PyModuleSpec_IsInitializing(PyObject *);
GC_RETURNS_BORROWED GC_UNTIL("3.8") PyObject *_PyImport_AddModuleObject(PyObject *, PyObject *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.8") PyObject *_PyImport_FindBuiltin(const char *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12")
PyObject *_PyImport_GetModuleAttr(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12")
PyObject *_PyImport_GetModuleAttrString(const char *, const char *);
GC_RETURNS_OWNED GC_NULLABLE GC_UNTIL("3.12") PyObject *_PyImport_GetModuleId(_Py_Identifier *);
GC_UNTIL("3.12") int _PyImport_SetModule(PyObject *, GC_KEEPS PyObject *);
GC_UNTIL("3.12") int _PyImport_SetModuleString(const char *, GC_KEEPS PyObject *);
GC_UNTIL("3.12") int _PyImport_FixupBuiltin(GC_KEEPS PyObject *, const char *, PyObject *);
GC_UNTIL("3.12") int _PyImport_FixupExtensionObject(GC_KEEPS PyObject *, PyObject *, PyObject *, PyObject *);
GC_UNTIL("3.8") int _PyState_AddModule(GC_KEEPS PyObject *, PyModuleDef *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.10") PyObject *_PySys_GetObjectId(_Py_Identifier *);
GC_RETURNS_BORROWED GC_NULLABLE GC_SINCE("3.11") GC_UNTIL("3.12")
PyObject *_PySys_GetAttr(PyThreadState *, PyObject *);
GC_UNTIL("3.10") int _PySys_SetObjectId(_Py_Identifier *, GC_KEEPS PyObject *);
GC_RUNS_CODE GC_UNTIL("3.12") size_t _PySys_GetSizeOf(PyObject *);

/* --- Running code, generators --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *_PyEval_EvalFrameDefault(PyThreadState *, struct _PyInterpreterFrame *,
		int);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.9") PyObject *_PyEval_EvalCodeWithName(PyObject *, PyObject *, PyObject *,
		PyObject *const *, Py_ssize_t, PyObject *const *, PyObject *const *, Py_ssize_t, int,
		PyObject *const *, Py_ssize_t, PyObject *, PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.10") PyObject *_PyEval_CallTracing(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") GC_UNTIL("3.12") PyObject *_PyEval_GetBuiltin(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyEval_GetBuiltinId(_Py_Identifier *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.10") PyObject *_PyEval_GetAsyncGenFirstiter(void);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.10") PyObject *_PyEval_GetAsyncGenFinalizer(void);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("3.7") PyObject *_PyEval_GetCoroutineWrapper(void);
GC_UNTIL("3.10") int _PyEval_SetAsyncGenFirstiter(GC_KEEPS PyObject *);
GC_UNTIL("3.10") int _PyEval_SetAsyncGenFinalizer(GC_KEEPS PyObject *);
GC_UNTIL("3.7") void _PyEval_SetCoroutineWrapper(GC_KEEPS PyObject *);
GC_SINCE("3.9") GC_UNTIL("3.12") int _PyEval_SetProfile(PyThreadState *, Py_tracefunc, GC_KEEPS PyObject *);
GC_SINCE("3.9") GC_UNTIL("3.12") int _PyEval_SetTrace(PyThreadState *, Py_tracefunc, GC_KEEPS PyObject *);
GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12") int _PyRun_AnyFileObject(FILE *, PyObject *, int, PyCompilerFlags *);
GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12")
int _PyRun_SimpleFileObject(FILE *, PyObject *, int, PyCompilerFlags *);
GC_RUNS_CODE GC_SINCE("3.10") GC_UNTIL("3.12")
int _PyRun_InteractiveLoopObject(FILE *, PyObject *, PyCompilerFlags *);
GC_UNTIL("3.12") const char *_Py_SourceAsString(PyObject *, const char *, const char *, PyCompilerFlags *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE GC_UNTIL("3.9") PyObject *_PyGen_Send(PyGenObject *, PyObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_UNTIL("3.10") PyObject *_PyGen_yf(PyGenObject *);
GC_RUNS_CODE GC_UNTIL("3.12") void _PyGen_Finalize(PyObject *);
GC_ERROR_CLEAR GC_UNTIL("3.12") int _PyGen_FetchStopIterationValue(GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_ERROR_SET GC_UNTIL("3.12") int _PyGen_SetStopIterationValue(GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_PyAsyncGenValueWrapperNew(GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.10") PyObject *_PyCoro_GetAwaitableIter(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyFrameObject *_PyFrame_New_NoTrack(PyThreadState *, PyFrameConstructor *,
		PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyContext_NewHamtForTests(void);
GC_SINCE("3.11") int _PyFrame_IsEntryFrame(PyFrameObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") int _PyFrame_IsExecuting(PyFrameObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") int _PyFrame_IsRunnable(PyFrameObject *);
GC_SINCE("3.10") GC_UNTIL("3.10") int _PyFrameHasCompleted(PyFrameObject *);
GC_RETURNS_OWNED PyObject *_PyCode_ConstantKey(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.9") PyObject *_Py_Mangle(PyObject *, PyObject *);
int _PyCode_CheckLineNumber(int, PyCodeAddressRange *);
int _PyCode_GetExtra(PyObject *, Py_ssize_t, void **);
GC_SINCE("3.10") GC_UNTIL("3.10") int _PyCode_InitAddressRange(PyCodeObject *, PyCodeAddressRange *);
int _PyCode_SetExtra(PyObject *, Py_ssize_t, GC_ESCAPES void *);

/* --- Codecs, files, time, threads --- */
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12") PyObject *_PyCodec_Lookup(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12") PyObject *_PyCodec_LookupTextEncoding(const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyCodec_EncodeText(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyCodec_DecodeText(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyCodecInfo_GetIncrementalEncoder(PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("3.12")
PyObject *_PyCodecInfo_GetIncrementalDecoder(PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *_Py_device_encoding(int);
GC_RETURNS_OWNED GC_PLAIN FILE *_Py_fopen_obj(PyObject *, const char *);
GC_UNTIL("3.10") int _Py_stat(PyObject *, struct stat *);
GC_SINCE("3.10") GC_UNTIL("3.12") int _Py_FdIsInteractive(FILE *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.12") GC_UNTIL("3.12")
char *_Py_UniversalNewlineFgetsWithSize(char *, int, FILE *, PyObject *, size_t *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyTime_AsNanosecondsObject(_PyTime_t);
GC_UNTIL("3.12") int _PyTime_FromNanosecondsObject(_PyTime_t *, PyObject *);
GC_UNTIL("3.12") int _PyTime_FromMillisecondsObject(_PyTime_t *, PyObject *, _PyTime_round_t);
GC_UNTIL("3.12") int _PyTime_FromSecondsObject(_PyTime_t *, PyObject *, _PyTime_round_t);
GC_UNTIL("3.12") int _PyTime_ObjectToTime_t(PyObject *, time_t *, _PyTime_round_t);
GC_UNTIL("3.12") int _PyTime_ObjectToTimespec(PyObject *, time_t *, long *, _PyTime_round_t);
GC_UNTIL("3.12") int _PyTime_ObjectToTimeval(PyObject *, time_t *, long *, _PyTime_round_t);
GC_RETURNS_BORROWED GC_NULLABLE GC_SINCE("3.9") GC_UNTIL("3.12") PyObject *_PyThreadState_GetDict(PyThreadState *);
GC_RETURNS_OWNED GC_NULLABLE GC_UNTIL("3.12") PyObject *_PyInterpreterState_GetMainModule(PyInterpreterState *);
GC_RETURNS_OWNED PyObject *_PyThread_CurrentFrames(void);
GC_RETURNS_OWNED GC_SINCE("3.10") GC_UNTIL("3.12") PyObject *_PyThread_CurrentExceptions(void);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyCrossInterpreterData_NewObject(_PyCrossInterpreterData *);
GC_SINCE("3.12") GC_UNTIL("3.12") void _PyCrossInterpreterData_Init(_PyCrossInterpreterData *, PyInterpreterState *,
		void *, GC_KEEPS PyObject *, xid_newobjectfunc);
GC_SINCE("3.12") GC_UNTIL("3.12") int _PyCrossInterpreterData_InitWithSize(_PyCrossInterpreterData *,
		PyInterpreterState *, const size_t, GC_KEEPS PyObject *, xid_newobjectfunc);
GC_UNTIL("3.12") crossinterpdatafunc _PyCrossInterpreterData_Lookup(PyObject *);
GC_UNTIL("3.12") int _PyCrossInterpreterData_RegisterClass(PyTypeObject *, crossinterpdatafunc);
GC_SINCE("3.12") GC_UNTIL("3.12") int _PyCrossInterpreterData_UnregisterClass(PyTypeObject *);
GC_UNTIL("3.12") int _PyObject_CheckCrossInterpreterData(PyObject *);
GC_UNTIL("3.12") int _PyObject_GetCrossInterpreterData(PyObject *, _PyCrossInterpreterData *);
GC_UNTIL("3.9") void _Py_PyAtExit(void (*)(PyObject *), GC_KEEPS PyObject *);

/* --- Monitoring --- */
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyStartEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyResumeEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyReturnEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyYieldEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireCallEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireLineEvent(PyMonitoringState *, PyObject *, int32_t, int);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireJumpEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireBranchEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireCReturnEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyThrowEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireReraiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireExceptionHandledEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireCRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FirePyUnwindEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int _PyMonitoring_FireStopIterationEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);

/* --- Memory --- */
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.12") char *_PyMem_Strdup(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.12") char *_PyMem_RawStrdup(const char *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.12") wchar_t *_PyMem_RawWcsdup(const wchar_t *);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_PyTraceMalloc_GetTraceback(unsigned int, uintptr_t);
GC_RETURNS_OWNED GC_SINCE("3.12") GC_UNTIL("3.12") PyObject *_PyTraceMalloc_GetObjectTraceback(PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") GC_UNTIL("3.12") PyObject *_PyTraceMalloc_GetTraces(void);
GC_RETURNS_OWNED GC_SINCE("3.12") GC_UNTIL("3.12") PyObject *_PyTraceMalloc_GetTracedMemory(void);
GC_UNTIL("3.9") int _PyTraceMalloc_NewReference(PyObject *);

#endif
