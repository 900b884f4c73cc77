/* cpython_py2.h: what Python 2 had and Python 3 has not, for code that still compiles for both. Part of the model in
 * cpython.h; checked against 2.7.
 */
#ifndef GCCHECK_MODEL_CPYTHON_PY2
#define GCCHECK_MODEL_CPYTHON_PY2

#include "cpython_types.h"

/* --- str of Python 2 --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_FromString(const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_FromFormat(const char *, ...);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_FromFormatV(const char *, va_list);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_Repr(PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_InternFromString(const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_DecodeEscape(const char *, Py_ssize_t, const char *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_Decode(const char *, Py_ssize_t, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_Encode(const char *, Py_ssize_t, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_AsEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_AsEncodedString(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_AsDecodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyString_AsDecodedString(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyString_Format(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *_PyString_Join(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *_PyString_FormatLong(PyObject *, int, int, int, char **, int *);
GC_UNTIL("2.7") void PyString_Concat(GC_REPLACES PyObject **, PyObject *);
GC_UNTIL("2.7") void PyString_InternInPlace(GC_REPLACES PyObject **);
GC_UNTIL("2.7") void PyString_InternImmortal(GC_REPLACES PyObject **);
GC_UNTIL("2.7") int _PyString_Resize(GC_REPLACES PyObject **, Py_ssize_t);
GC_UNTIL("2.7") void PyString_ConcatAndDel(GC_REPLACES PyObject **, GC_STEALS PyObject *);
GC_UNTIL("2.7") GC_RETURNS_BORROWED_FROM(1) char *PyString_AsString(PyObject *);
GC_UNTIL("2.7") int PyString_AsStringAndSize(PyObject *, char **, Py_ssize_t *);
GC_UNTIL("2.7") Py_ssize_t PyString_Size(PyObject *);
GC_UNTIL("2.7") int _PyString_Eq(PyObject *, PyObject *);

/* --- int of Python 2 --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInt_FromLong(long);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInt_FromSize_t(size_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInt_FromSsize_t(Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInt_FromString(char *, char **, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInt_FromUnicode(unsigned int *, Py_ssize_t, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *_PyInt_Format(PyIntObject *, int, int);
GC_UNTIL("2.7") long PyInt_AsLong(PyObject *);
GC_UNTIL("2.7") Py_ssize_t PyInt_AsSsize_t(PyObject *);
GC_UNTIL("2.7") unsigned long PyInt_AsUnsignedLongMask(PyObject *);
GC_UNTIL("2.7") unsigned long long PyInt_AsUnsignedLongLongMask(PyObject *);
GC_UNTIL("2.7") int _PyInt_AsInt(PyObject *);

/* --- CObject: the destructor releases the pointer --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyCObject_FromVoidPtr(GC_DESTROYED_BY(2) void *, void (*)(void *));
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyCObject_FromVoidPtrAndDesc(GC_DESTROYED_BY(3) void *, void *, void (*)(void *, void *));
GC_UNTIL("2.7") void *PyCObject_AsVoidPtr(PyObject *);
GC_UNTIL("2.7") void *PyCObject_GetDesc(PyObject *);
GC_UNTIL("2.7") int PyCObject_SetVoidPtr(PyObject *, GC_ESCAPES void *);
GC_UNTIL("2.7") void *PyCObject_Import(char *, char *);

/* --- Old modules and methods: the module belongs to sys.modules --- */
GC_AT_START GC_RETURNS_BORROWED GC_UNTIL("2.7") PyObject *Py_InitModule4_64(const char *, PyMethodDef *, const char *,
		GC_KEEPS PyObject *, int);
GC_AT_START GC_RETURNS_BORROWED GC_MACRO GC_UNTIL("2.7") PyObject *Py_InitModule4(const char *, PyMethodDef *, const char *,
		GC_KEEPS PyObject *, int);
GC_RETURNS_BORROWED GC_MACRO GC_UNTIL("2.7") PyObject *Py_InitModule3(const char *, PyMethodDef *, const char *);
GC_RETURNS_BORROWED GC_MACRO GC_UNTIL("2.7") PyObject *Py_InitModule(const char *, PyMethodDef *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *Py_FindMethod(PyMethodDef *, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *Py_FindMethodInChain(PyMethodChain *, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyMember_Get(const char *, struct memberlist *, const char *);
GC_UNTIL("2.7") int PyMember_Set(char *, struct memberlist *, const char *, GC_KEEPS PyObject *);

/* --- Old classes --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyClass_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_UNTIL("2.7") int PyClass_IsSubclass(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyInstance_New(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyInstance_NewRaw(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("2.7") PyObject *_PyInstance_Lookup(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_UNTIL("2.7") PyObject *PyMethod_Class(PyObject *);

/* --- The buffer object --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyBuffer_FromObject(GC_KEEPS PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyBuffer_FromReadWriteObject(GC_KEEPS PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyBuffer_FromMemory(GC_ESCAPES void *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyBuffer_FromReadWriteMemory(GC_ESCAPES void *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyBuffer_New(Py_ssize_t);

/* --- Files: the FILE stays the file object's own --- */
GC_UNTIL("2.7") FILE *PyFile_AsFile(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyFile_FromFile(GC_DESTROYED_BY(4) FILE *, char *, char *,
		int (*)(FILE *));
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyFile_FromString(char *, char *);
GC_RETURNS_BORROWED_FROM(1) GC_UNTIL("2.7") PyObject *PyFile_Name(PyObject *);
GC_UNTIL("2.7") void PyFile_IncUseCount(PyFileObject *);
GC_UNTIL("2.7") void PyFile_DecUseCount(PyFileObject *);
GC_UNTIL("2.7") void PyFile_SetBufSize(PyObject *, int);
GC_UNTIL("2.7") int PyFile_SetEncoding(PyObject *, const char *);
GC_UNTIL("2.7") int PyFile_SetEncodingAndErrors(PyObject *, const char *, char *);
GC_RUNS_CODE GC_UNTIL("2.7") int PyFile_SoftSpace(PyObject *, int);
GC_UNTIL("2.7") size_t Py_UniversalNewlineFread(char *, size_t, FILE *, PyObject *);

/* --- Comparing and coercing --- */
GC_RUNS_CODE GC_UNTIL("2.7") int PyObject_Cmp(PyObject *, PyObject *, int *);
GC_RUNS_CODE GC_UNTIL("2.7") int PyObject_Compare(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyObject_Unicode(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *_PyObject_Str(PyObject *);
/* Both objects are replaced by new references, if the result is 0. */
GC_SUCCESS_ZERO GC_RUNS_CODE GC_UNTIL("2.7") int PyNumber_Coerce(GC_OUT_OWNED_ON_SUCCESS PyObject **,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_ZERO GC_RUNS_CODE GC_UNTIL("2.7") int PyNumber_CoerceEx(GC_OUT_OWNED_ON_SUCCESS PyObject **,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyNumber_Divide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyNumber_InPlaceDivide(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *PyNumber_Int(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_UNTIL("2.7") PyObject *_PyNumber_ConvertIntegralToInt(PyObject *, const char *);
GC_ERROR_SET GC_UNTIL("2.7") void _PyErr_ReplaceException(GC_STEALS PyObject *, GC_STEALS PyObject *,
		GC_STEALS PyObject *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("2.7") PyObject *_PyImport_FindExtension(char *, char *);
GC_RETURNS_BORROWED GC_NULLABLE GC_UNTIL("2.7") PyObject *_PyImport_FixupExtension(char *, char *);
GC_SUCCESS_NONZERO GC_UNTIL("2.7") int _PySet_Next(PyObject *, Py_ssize_t *, GC_OUT_BORROWED PyObject **);
GC_RETURNS_OWNED GC_UNTIL("3.9") PyCodeObject *PyAST_Compile(struct _mod *, const char *, PyCompilerFlags *,
		PyArena *);

/* --- The wide and narrow builds' names for the functions of unicode --- */
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromUnicode(const unsigned int *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromString(const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromObject(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromFormatV(const char *, va_list);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromFormat(const char *, ...);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromWideChar(const wchar_t *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_FromOrdinal(int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Decode(const char *, Py_ssize_t, const char *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Encode(const unsigned int *, Py_ssize_t, const char *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsEncodedString(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeUTF8(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_DecodeUTF8Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsUTF8String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeUTF8(const unsigned int *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeUTF32(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_DecodeUTF32Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsUTF32String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeUTF32(const unsigned int *, Py_ssize_t, const char *,
		int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeUTF16(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_DecodeUTF16Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsUTF16String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeUTF16(const unsigned int *, Py_ssize_t, const char *,
		int);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_DecodeUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeUnicodeEscape(const unsigned int *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_DecodeRawUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsRawUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeRawUnicodeEscape(const unsigned int *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeLatin1(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsLatin1String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeLatin1(const unsigned int *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeASCII(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsASCIIString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeASCII(const unsigned int *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_DecodeCharmap(const char *, Py_ssize_t, PyObject *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_AsCharmapString(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_EncodeCharmap(const unsigned int *, Py_ssize_t, PyObject *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS4_TranslateCharmap(const unsigned int *, Py_ssize_t, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Concat(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Split(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Splitlines(PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Partition(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_RPartition(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_RSplit(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Translate(PyObject *, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Join(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Replace(PyObject *, PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_RichCompare(PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS4_Format(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_UNTIL("2.7")
PyObject *_PyUnicodeUCS4_AsDefaultEncodedString(PyObject *, const char *);
GC_UNTIL("2.7") int PyUnicodeUCS4_Resize(GC_REPLACES PyObject **, Py_ssize_t);
GC_UNTIL("2.7") unsigned int *PyUnicodeUCS4_AsUnicode(PyObject *);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS4_GetSize(PyObject *);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS4_AsWideChar(PyUnicodeObject *, wchar_t *, Py_ssize_t);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS4_Tailmatch(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS4_Find(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS4_Count(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t);
GC_UNTIL("2.7") int PyUnicodeUCS4_Compare(PyObject *, PyObject *);
GC_UNTIL("2.7") int PyUnicodeUCS4_Contains(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromUnicode(const unsigned short *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromString(const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromObject(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromFormatV(const char *, va_list);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromFormat(const char *, ...);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromWideChar(const wchar_t *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_FromOrdinal(int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Decode(const char *, Py_ssize_t, const char *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Encode(const unsigned short *, Py_ssize_t, const char *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsEncodedString(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeUTF8(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_DecodeUTF8Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsUTF8String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeUTF8(const unsigned short *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeUTF32(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_DecodeUTF32Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsUTF32String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeUTF32(const unsigned short *, Py_ssize_t,
		const char *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeUTF16(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_DecodeUTF16Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsUTF16String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeUTF16(const unsigned short *, Py_ssize_t,
		const char *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_DecodeUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeUnicodeEscape(const unsigned short *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_DecodeRawUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsRawUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeRawUnicodeEscape(const unsigned short *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeLatin1(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsLatin1String(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeLatin1(const unsigned short *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeASCII(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsASCIIString(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeASCII(const unsigned short *, Py_ssize_t,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_DecodeCharmap(const char *, Py_ssize_t, PyObject *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_AsCharmapString(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_EncodeCharmap(const unsigned short *, Py_ssize_t,
		PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7")
PyObject *PyUnicodeUCS2_TranslateCharmap(const unsigned short *, Py_ssize_t, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Concat(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Split(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Splitlines(PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Partition(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_RPartition(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_RSplit(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Translate(PyObject *, PyObject *, const char *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Join(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Replace(PyObject *, PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_RichCompare(PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("2.7") PyObject *PyUnicodeUCS2_Format(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_UNTIL("2.7")
PyObject *_PyUnicodeUCS2_AsDefaultEncodedString(PyObject *, const char *);
GC_UNTIL("2.7") int PyUnicodeUCS2_Resize(GC_REPLACES PyObject **, Py_ssize_t);
GC_UNTIL("2.7") unsigned short *PyUnicodeUCS2_AsUnicode(PyObject *);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS2_GetSize(PyObject *);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS2_AsWideChar(PyUnicodeObject *, wchar_t *, Py_ssize_t);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS2_Tailmatch(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS2_Find(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
GC_UNTIL("2.7") Py_ssize_t PyUnicodeUCS2_Count(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t);
GC_UNTIL("2.7") int PyUnicodeUCS2_Compare(PyObject *, PyObject *);
GC_UNTIL("2.7") int PyUnicodeUCS2_Contains(PyObject *, PyObject *);

#endif
