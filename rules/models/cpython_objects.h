/* cpython_objects.h: CPython's concrete objects. Part of the model in cpython.h. */
#ifndef GCCHECK_MODEL_CPYTHON_OBJECTS
#define GCCHECK_MODEL_CPYTHON_OBJECTS

#include "cpython_types.h"

/* --- None, bool, int, float, complex --- */
GC_RETURNS_OWNED GC_NEVER_NULL PyObject *PyBool_FromLong(long);
GC_RETURNS_OWNED PyObject *PyLong_FromLong(long);
GC_RETURNS_OWNED PyObject *PyLong_FromUnsignedLong(unsigned long);
GC_RETURNS_OWNED PyObject *PyLong_FromLongLong(long long);
GC_RETURNS_OWNED PyObject *PyLong_FromUnsignedLongLong(unsigned long long);
GC_RETURNS_OWNED PyObject *PyLong_FromSsize_t(Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyLong_FromSize_t(size_t);
GC_RETURNS_OWNED PyObject *PyLong_FromDouble(double);
GC_RETURNS_OWNED PyObject *PyLong_FromVoidPtr(void *);
GC_RETURNS_OWNED PyObject *PyLong_FromString(const char *, char **, int);
GC_RETURNS_OWNED PyObject *PyLong_FromUnicodeObject(PyObject *, int);
GC_RETURNS_OWNED GC_UNTIL("3.9") PyObject *PyLong_FromUnicode(Py_UNICODE *, Py_ssize_t, int);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyLong_FromNativeBytes(const void *, size_t, int);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyLong_FromUnsignedNativeBytes(const void *, size_t, int);
GC_RETURNS_OWNED PyObject *PyLong_GetInfo(void);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyLong_FromInt32(int32_t);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyLong_FromInt64(int64_t);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyLong_FromUInt32(uint32_t);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyLong_FromUInt64(uint64_t);
/* On an int these run no code; __index__ of anything else is left out of account. */
long PyLong_AsLong(PyObject *);
long PyLong_AsLongAndOverflow(PyObject *, int *);
long long PyLong_AsLongLong(PyObject *);
long long PyLong_AsLongLongAndOverflow(PyObject *, int *);
unsigned long PyLong_AsUnsignedLong(PyObject *);
unsigned long long PyLong_AsUnsignedLongLong(PyObject *);
unsigned long PyLong_AsUnsignedLongMask(PyObject *);
unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *);
Py_ssize_t PyLong_AsSsize_t(PyObject *);
size_t PyLong_AsSize_t(PyObject *);
double PyLong_AsDouble(PyObject *);
void *PyLong_AsVoidPtr(PyObject *);
GC_SINCE("3.13") int PyLong_AsInt(PyObject *);
GC_SINCE("3.13") Py_ssize_t PyLong_AsNativeBytes(PyObject *, void *, Py_ssize_t, int);
GC_SINCE("3.14") int PyLong_AsInt32(PyObject *, int32_t *);
GC_SINCE("3.14") int PyLong_AsInt64(PyObject *, int64_t *);
GC_SINCE("3.14") int PyLong_AsUInt32(PyObject *, uint32_t *);
GC_SINCE("3.14") int PyLong_AsUInt64(PyObject *, uint64_t *);
GC_SINCE("3.14") int PyLong_IsPositive(PyObject *);
GC_SINCE("3.14") int PyLong_IsNegative(PyObject *);
GC_SINCE("3.14") int PyLong_IsZero(PyObject *);
GC_SINCE("3.14") int PyLong_GetSign(PyObject *, int *);
GC_SINCE("3.14") int PyLong_Export(PyObject *, PyLongExport *);
GC_SINCE("3.14") void PyLong_FreeExport(PyLongExport *);
GC_RETURNS_OWNED GC_PLAIN GC_SINCE("3.14") PyLongWriter *PyLongWriter_Create(int, Py_ssize_t, void **);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyLongWriter_Finish(GC_STEALS PyLongWriter *);
GC_SINCE("3.14") void PyLongWriter_Discard(GC_RELEASES_NULLOK PyLongWriter *);
GC_SINCE("3.12") int PyUnstable_Long_IsCompact(const PyLongObject *);
GC_SINCE("3.12") Py_ssize_t PyUnstable_Long_CompactValue(const PyLongObject *);
GC_RETURNS_OWNED PyObject *PyFloat_FromDouble(double);
GC_RETURNS_OWNED PyObject *PyFloat_FromString(PyObject *);
GC_RETURNS_OWNED PyObject *PyFloat_GetInfo(void);
double PyFloat_AsDouble(PyObject *);
GC_MACRO double PyFloat_AS_DOUBLE(PyObject *);
GC_RETURNS_OWNED PyObject *PyComplex_FromCComplex(Py_complex);
GC_RETURNS_OWNED PyObject *PyComplex_FromDoubles(double, double);
Py_complex PyComplex_AsCComplex(PyObject *);
double PyComplex_RealAsDouble(PyObject *);
double PyComplex_ImagAsDouble(PyObject *);

/* --- bytes and bytearray --- */
GC_RETURNS_OWNED PyObject *PyBytes_FromString(const char *);
GC_RETURNS_OWNED PyObject *PyBytes_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyBytes_FromFormat(const char *, ...);
GC_RETURNS_OWNED PyObject *PyBytes_FromFormatV(const char *, va_list);
GC_RETURNS_OWNED PyObject *PyBytes_FromObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyBytes_Repr(PyObject *, int);
GC_RETURNS_OWNED PyObject *PyBytes_DecodeEscape(const char *, Py_ssize_t, const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.14") PyObject *PyBytes_Join(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) char *PyBytes_AsString(PyObject *);
int PyBytes_AsStringAndSize(PyObject *, char **, Py_ssize_t *);
GC_RETURNS_BORROWED_FROM(1) char *PyBytes_AS_STRING(PyObject *);
Py_ssize_t PyBytes_GET_SIZE(PyObject *);
Py_ssize_t PyBytes_Size(PyObject *);
/* On failure *arg 1 is NULL and what it held is gone. */
void PyBytes_Concat(GC_REPLACES PyObject **, PyObject *);
void PyBytes_ConcatAndDel(GC_REPLACES PyObject **, GC_STEALS PyObject *);
int _PyBytes_Resize(GC_REPLACES PyObject **, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyByteArray_FromObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyByteArray_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyByteArray_Concat(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) char *PyByteArray_AsString(PyObject *);
GC_RETURNS_BORROWED_FROM(1) char *PyByteArray_AS_STRING(PyObject *);
Py_ssize_t PyByteArray_GET_SIZE(PyObject *);
Py_ssize_t PyByteArray_Size(PyObject *);
int PyByteArray_Resize(PyObject *, Py_ssize_t);

/* --- str --- */
GC_RETURNS_OWNED PyObject *PyUnicode_New(Py_ssize_t, Py_UCS4);
GC_RETURNS_OWNED PyObject *PyUnicode_FromString(const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_FromStringAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_FromKindAndData(int, const void *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.11") PyObject *PyUnicode_FromUnicode(const Py_UNICODE *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_FromWideChar(const wchar_t *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_FromOrdinal(int);
GC_RETURNS_OWNED PyObject *PyUnicode_FromObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_FromEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_FromFormat(const char *, ...);
GC_RETURNS_OWNED PyObject *PyUnicode_FromFormatV(const char *, va_list);
GC_RETURNS_OWNED PyObject *PyUnicode_InternFromString(const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_Concat(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_Substring(PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_Split(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_RSplit(PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_Splitlines(PyObject *, int);
GC_RETURNS_OWNED PyObject *PyUnicode_Partition(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_RPartition(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_Replace(PyObject *, PyObject *, PyObject *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_Translate(PyObject *, PyObject *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_RichCompare(PyObject *, PyObject *, int);
GC_RETURNS_OWNED PyObject *PyUnicode_BuildEncodingMap(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyUnicode_Join(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyUnicode_Format(PyObject *, PyObject *);
/* The new value is stored in *arg 1, NULL when appending fails; a failed PyUnicode_Resize leaves it alone. */
void PyUnicode_Append(GC_REPLACES PyObject **, PyObject *);
void PyUnicode_AppendAndDel(GC_REPLACES PyObject **, GC_STEALS PyObject *);
int PyUnicode_Resize(GC_REPLACES PyObject **, Py_ssize_t);
void PyUnicode_InternInPlace(GC_REPLACES PyObject **);
GC_UNTIL("3.11") void PyUnicode_InternImmortal(GC_REPLACES PyObject **);
GC_RETURNS_OWNED GC_PLAIN wchar_t *PyUnicode_AsWideCharString(PyObject *, Py_ssize_t *);
GC_RETURNS_OWNED GC_PLAIN Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.9") Py_UNICODE *PyUnicode_AsUnicodeCopy(PyObject *);
Py_UCS4 *PyUnicode_AsUCS4(PyObject *, Py_UCS4 *, Py_ssize_t, int);
Py_ssize_t PyUnicode_AsWideChar(PyObject *, wchar_t *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) const char *PyUnicode_AsUTF8(PyObject *);
GC_RETURNS_BORROWED_FROM(1) const char *PyUnicode_AsUTF8AndSize(PyObject *, Py_ssize_t *);
GC_UNTIL("3.11") Py_UNICODE *PyUnicode_AsUnicode(PyObject *);
GC_UNTIL("3.11") Py_UNICODE *PyUnicode_AsUnicodeAndSize(PyObject *, Py_ssize_t *);
GC_UNTIL("3.11") Py_UNICODE *PyUnicode_AS_UNICODE(PyObject *);
GC_UNTIL("3.11") const char *PyUnicode_AS_DATA(PyObject *);
void *PyUnicode_DATA(PyObject *);
Py_ssize_t PyUnicode_GetLength(PyObject *);
Py_ssize_t PyUnicode_GET_LENGTH(PyObject *);
GC_UNTIL("3.11") Py_ssize_t PyUnicode_GetSize(PyObject *);
GC_UNTIL("3.11") Py_ssize_t PyUnicode_GET_SIZE(PyObject *);
GC_UNTIL("3.11") Py_ssize_t PyUnicode_GET_DATA_SIZE(PyObject *);
GC_UNTIL("3.11") Py_ssize_t PyUnicode_WSTR_LENGTH(PyObject *);
Py_UCS4 PyUnicode_ReadChar(PyObject *, Py_ssize_t);
Py_UCS4 PyUnicode_READ_CHAR(PyObject *, Py_ssize_t);
int PyUnicode_WriteChar(PyObject *, Py_ssize_t, Py_UCS4);
Py_ssize_t PyUnicode_CopyCharacters(PyObject *, Py_ssize_t, PyObject *, Py_ssize_t, Py_ssize_t);
Py_ssize_t PyUnicode_Fill(PyObject *, Py_ssize_t, Py_ssize_t, Py_UCS4);
int PyUnicode_READY(PyObject *);
unsigned int PyUnicode_IS_READY(PyObject *);
unsigned int PyUnicode_IS_ASCII(PyObject *);
unsigned int PyUnicode_IS_COMPACT(PyObject *);
int PyUnicode_IS_COMPACT_ASCII(PyObject *);
Py_UCS4 PyUnicode_MAX_CHAR_VALUE(PyObject *);
unsigned int PyUnicode_CHECK_INTERNED(PyObject *);
int PyUnicode_IsIdentifier(PyObject *);
int PyUnicode_Compare(PyObject *, PyObject *);
int PyUnicode_CompareWithASCIIString(PyObject *, const char *);
GC_SINCE("3.13") int PyUnicode_EqualToUTF8(PyObject *, const char *);
GC_SINCE("3.13") int PyUnicode_EqualToUTF8AndSize(PyObject *, const char *, Py_ssize_t);
int PyUnicode_Contains(PyObject *, PyObject *);
Py_ssize_t PyUnicode_Count(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t);
Py_ssize_t PyUnicode_Find(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
Py_ssize_t PyUnicode_FindChar(PyObject *, Py_UCS4, Py_ssize_t, Py_ssize_t, int);
Py_ssize_t PyUnicode_Tailmatch(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
GC_SINCE("3.14") int PyUnicode_Equal(PyObject *, PyObject *);

/* --- str: encoding and decoding --- */
GC_RETURNS_OWNED PyObject *PyUnicode_Decode(const char *, Py_ssize_t, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF7(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF7Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF8(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF8Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF16(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF16Stateful(const char *, Py_ssize_t, const char *, int *,
		Py_ssize_t *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF32(const char *, Py_ssize_t, const char *, int *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUTF32Stateful(const char *, Py_ssize_t, const char *, int *,
		Py_ssize_t *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeLatin1(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeASCII(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeCharmap(const char *, Py_ssize_t, PyObject *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeLocale(const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeLocaleAndSize(const char *, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeFSDefault(const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyUnicode_AsEncodedString(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsEncodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsEncodedUnicode(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsDecodedObject(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsDecodedUnicode(PyObject *, const char *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsUTF8String(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsUTF16String(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsUTF32String(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsLatin1String(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsASCIIString(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_AsCharmapString(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicode_EncodeLocale(PyObject *, const char *);
GC_RETURNS_OWNED PyObject *PyUnicode_EncodeFSDefault(PyObject *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_Encode(const Py_UNICODE *, Py_ssize_t, const char *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeUTF7(const Py_UNICODE *, Py_ssize_t, int, int,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeUTF8(const Py_UNICODE *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeUTF16(const Py_UNICODE *, Py_ssize_t, const char *,
		int);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeUTF32(const Py_UNICODE *, Py_ssize_t, const char *,
		int);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeUnicodeEscape(const Py_UNICODE *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeRawUnicodeEscape(const Py_UNICODE *, Py_ssize_t);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeLatin1(const Py_UNICODE *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeASCII(const Py_UNICODE *, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_EncodeCharmap(const Py_UNICODE *, Py_ssize_t, PyObject *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_TranslateCharmap(const Py_UNICODE *, Py_ssize_t, PyObject *,
		const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicode_TransformDecimalToASCII(Py_UNICODE *, Py_ssize_t);
/* "O&" converters: nonzero is success, and then *arg 2 holds a reference. */
GC_SUCCESS_NONZERO int PyUnicode_FSConverter(PyObject *, GC_OUT_OWNED_ON_SUCCESS void *);
GC_SUCCESS_NONZERO int PyUnicode_FSDecoder(PyObject *, GC_OUT_OWNED_ON_SUCCESS void *);

/* --- str: the writer; finishing it uses it up, even when it fails --- */
GC_RETURNS_OWNED GC_PLAIN GC_SINCE("3.14") PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyUnicodeWriter_Finish(GC_STEALS PyUnicodeWriter *);
GC_SINCE("3.14") void PyUnicodeWriter_Discard(GC_RELEASES_NULLOK PyUnicodeWriter *);
GC_SINCE("3.14") int PyUnicodeWriter_WriteChar(PyUnicodeWriter *, Py_UCS4);
GC_SINCE("3.14") int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *, const char *, Py_ssize_t);
GC_SINCE("3.14") int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *, const char *, Py_ssize_t);
GC_SINCE("3.14") int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *, const wchar_t *, Py_ssize_t);
GC_SINCE("3.14") int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *, const Py_UCS4 *, Py_ssize_t);
GC_RUNS_CODE GC_SINCE("3.14") int PyUnicodeWriter_WriteStr(PyUnicodeWriter *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.14") int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *, PyObject *);
GC_SINCE("3.14") int PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *, PyObject *, Py_ssize_t, Py_ssize_t);
GC_RUNS_CODE GC_SINCE("3.14") int PyUnicodeWriter_Format(PyUnicodeWriter *, const char *, ...);
GC_SINCE("3.14") int PyUnicodeWriter_DecodeUTF8Stateful(PyUnicodeWriter *, const char *, Py_ssize_t, const char *,
		Py_ssize_t *);

/* --- tuple --- */
/* SetItem consumes the item also when it fails; SET_ITEM does not release what was there. */
GC_RETURNS_OWNED PyObject *PyTuple_New(Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyTuple_Pack(Py_ssize_t, ...);
GC_RETURNS_OWNED PyObject *PyTuple_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyTuple_GetItem(PyObject *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyTuple_GET_ITEM(PyObject *, Py_ssize_t);
int PyTuple_SetItem(PyObject *, Py_ssize_t, GC_STEALS PyObject *);
void PyTuple_SET_ITEM(PyObject *, Py_ssize_t, GC_STEALS PyObject *);
int _PyTuple_Resize(GC_REPLACES PyObject **, Py_ssize_t);
Py_ssize_t PyTuple_Size(PyObject *);
Py_ssize_t PyTuple_GET_SIZE(PyObject *);

/* --- list --- */
GC_RETURNS_OWNED PyObject *PyList_New(Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyList_GetSlice(PyObject *, Py_ssize_t, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyList_AsTuple(PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyList_GetItemRef(PyObject *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyList_GetItem(PyObject *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyList_GET_ITEM(PyObject *, Py_ssize_t);
int PyList_SetItem(PyObject *, Py_ssize_t, GC_STEALS PyObject *);
void PyList_SET_ITEM(PyObject *, Py_ssize_t, GC_STEALS PyObject *);
int PyList_Append(PyObject *, GC_KEEPS PyObject *);
int PyList_Insert(PyObject *, Py_ssize_t, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyList_SetSlice(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
GC_RUNS_CODE int PyList_Sort(PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyList_Extend(PyObject *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyList_Clear(PyObject *);
int PyList_Reverse(PyObject *);
Py_ssize_t PyList_Size(PyObject *);
Py_ssize_t PyList_GET_SIZE(PyObject *);

/* --- dict --- */
/* Looking a key up may run its __hash__ and __eq__, and storing drops the old value. With the keys that C code uses,
 * and in dicts that it has just made, neither runs code; only what empties a dict or reads another object says so. */
GC_RETURNS_OWNED PyObject *PyDict_New(void);
GC_RETURNS_OWNED PyObject *PyDict_Copy(PyObject *);
GC_RETURNS_OWNED PyObject *PyDict_Keys(PyObject *);
GC_RETURNS_OWNED PyObject *PyDict_Values(PyObject *);
GC_RETURNS_OWNED PyObject *PyDict_Items(PyObject *);
GC_RETURNS_OWNED PyObject *PyDictProxy_New(GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDict_GetItem(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDict_GetItemString(PyObject *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyDict_GetItemWithError(PyObject *, PyObject *);
GC_SUCCESS_POSITIVE GC_SINCE("3.13") int PyDict_GetItemRef(PyObject *, PyObject *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_SINCE("3.13") int PyDict_GetItemStringRef(PyObject *, const char *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
int PyDict_SetItem(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
int PyDict_SetItemString(PyObject *, const char *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyDict_SetDefault(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
/* 0: the default was inserted, 1: there was a value; the result is a new reference in both cases. */
GC_SUCCESS_NONNEGATIVE GC_SINCE("3.13") int PyDict_SetDefaultRef(PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_SINCE("3.13") int PyDict_Pop(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SUCCESS_POSITIVE GC_SINCE("3.13") int PyDict_PopString(PyObject *, const char *,
		GC_OUT_OWNED_ON_SUCCESS PyObject **);
/* Neither the key nor the value is a new reference. Either may be NULL. */
GC_SUCCESS_NONZERO int PyDict_Next(PyObject *, Py_ssize_t *, GC_OUT_BORROWED PyObject **,
		GC_OUT_BORROWED PyObject **);
GC_RUNS_CODE int PyDict_DelItem(PyObject *, PyObject *);
GC_RUNS_CODE int PyDict_DelItemString(PyObject *, const char *);
GC_RUNS_CODE void PyDict_Clear(PyObject *);
GC_RUNS_CODE int PyDict_Merge(PyObject *, PyObject *, int);
GC_RUNS_CODE int PyDict_MergeFromSeq2(PyObject *, PyObject *, int);
GC_RUNS_CODE int PyDict_Update(PyObject *, PyObject *);
int PyDict_Contains(PyObject *, PyObject *);
GC_SINCE("3.13") int PyDict_ContainsString(PyObject *, const char *);
Py_ssize_t PyDict_Size(PyObject *);
GC_MACRO Py_ssize_t PyDict_GET_SIZE(PyObject *);
GC_SINCE("3.12") int PyDict_Watch(int, PyObject *);
GC_SINCE("3.12") int PyDict_Unwatch(int, PyObject *);
GC_RETURNS_OWNED PyObject *PyODict_New(void);
int PyODict_SetItem(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PyODict_DelItem(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyODict_GetItem(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyODict_GetItemWithError(PyObject *, PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyODict_GetItemString(PyObject *, const char *);

/* --- set --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PySet_New(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyFrozenSet_New(PyObject *);
GC_RETURNS_OWNED PyObject *PySet_Pop(PyObject *);
int PySet_Add(PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PySet_Discard(PyObject *, PyObject *);
GC_RUNS_CODE int PySet_Clear(PyObject *);
int PySet_Contains(PyObject *, PyObject *);
Py_ssize_t PySet_Size(PyObject *);
GC_MACRO Py_ssize_t PySet_GET_SIZE(PyObject *);

/* --- slice, iterators, generic alias --- */
GC_RETURNS_OWNED PyObject *PySlice_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RUNS_CODE int PySlice_Unpack(PyObject *, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *);
GC_RUNS_CODE int PySlice_GetIndices(PyObject *, Py_ssize_t, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *);
GC_RUNS_CODE int PySlice_GetIndicesEx(PyObject *, Py_ssize_t, Py_ssize_t *, Py_ssize_t *, Py_ssize_t *,
		Py_ssize_t *);
GC_RETURNS_OWNED PyObject *PySeqIter_New(GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyCallIter_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.9") PyObject *Py_GenericAlias(GC_KEEPS PyObject *, GC_KEEPS PyObject *);

/* --- memoryview, picklebuffer --- */
GC_RETURNS_OWNED PyObject *PyMemoryView_FromObject(GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyPickleBuffer_FromObject(GC_KEEPS PyObject *);
/* The view copies the buffer's description and takes over neither the buffer nor its reference. */
GC_RETURNS_OWNED PyObject *PyMemoryView_FromBuffer(const Py_buffer *);
GC_RETURNS_OWNED PyObject *PyMemoryView_FromMemory(char *, Py_ssize_t, int);
GC_RETURNS_OWNED PyObject *PyMemoryView_GetContiguous(PyObject *, int, char);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyMemoryView_GET_BASE(PyObject *);
GC_MACRO Py_buffer *PyMemoryView_GET_BUFFER(PyObject *);
const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *);
int PyPickleBuffer_Release(PyObject *);

/* --- weakref --- */
/* The object is not kept; what a weak reference hands out borrowed may die at any time. */
GC_RETURNS_OWNED PyObject *PyWeakref_NewRef(PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyWeakref_NewProxy(PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED GC_NEVER_NULL PyObject *PyWeakref_GET_OBJECT(PyObject *);
GC_RETURNS_BORROWED PyObject *PyWeakref_GetObject(PyObject *);
GC_SUCCESS_POSITIVE GC_SINCE("3.13") int PyWeakref_GetRef(PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_SINCE("3.14") int PyWeakref_IsDead(PyObject *);

/* --- capsule: the destructor releases the pointer --- */
GC_RETURNS_OWNED PyObject *PyCapsule_New(GC_DESTROYED_BY(3) void *, const char *, PyCapsule_Destructor);
void *PyCapsule_GetPointer(PyObject *, const char *);
const char *PyCapsule_GetName(PyObject *);
void *PyCapsule_GetContext(PyObject *);
PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *);
int PyCapsule_IsValid(PyObject *, const char *);
int PyCapsule_SetPointer(PyObject *, GC_ESCAPES void *);
int PyCapsule_SetContext(PyObject *, GC_ESCAPES void *);
int PyCapsule_SetName(PyObject *, GC_ESCAPES const char *);
int PyCapsule_SetDestructor(PyObject *, PyCapsule_Destructor);
void *PyCapsule_Import(const char *, int);

/* --- cell, function, method --- */
GC_RETURNS_OWNED PyObject *PyCell_New(GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyCell_Get(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyCell_GET(PyObject *);
int PyCell_Set(PyObject *, GC_KEEPS PyObject *);
GC_MACRO void PyCell_SET(PyObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED PyObject *PyFunction_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyFunction_NewWithQualName(GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyFunction_GetCode(PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyFunction_GetGlobals(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyFunction_GET_CODE(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyFunction_GET_GLOBALS(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyFunction_GetModule(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyFunction_GetDefaults(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyFunction_GetKwDefaults(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyFunction_GetClosure(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyFunction_GetAnnotations(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyFunction_GET_MODULE(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyFunction_GET_DEFAULTS(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyFunction_GET_KW_DEFAULTS(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyFunction_GET_CLOSURE(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_MACRO PyObject *PyFunction_GET_ANNOTATIONS(PyObject *);
int PyFunction_SetDefaults(PyObject *, GC_KEEPS PyObject *);
int PyFunction_SetKwDefaults(PyObject *, GC_KEEPS PyObject *);
int PyFunction_SetClosure(PyObject *, GC_KEEPS PyObject *);
int PyFunction_SetAnnotations(PyObject *, GC_KEEPS PyObject *);
GC_SINCE("3.12") void PyFunction_SetVectorcall(PyFunctionObject *, vectorcallfunc);
GC_RETURNS_OWNED PyObject *PyMethod_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyMethod_Function(PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyMethod_Self(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyMethod_GET_FUNCTION(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyMethod_GET_SELF(PyObject *);
GC_RETURNS_OWNED PyObject *PyInstanceMethod_New(GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyInstanceMethod_Function(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyInstanceMethod_GET_FUNCTION(PyObject *);
GC_RETURNS_OWNED PyObject *PyStaticMethod_New(GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyClassMethod_New(GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyCFunction_New(PyMethodDef *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyCFunction_NewEx(PyMethodDef *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.9") PyObject *PyCMethod_New(PyMethodDef *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyTypeObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyCFunction_GetSelf(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyObject *PyCFunction_GET_SELF(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GC_SINCE("3.9") PyTypeObject *PyCFunction_GET_CLASS(PyObject *);
PyCFunction PyCFunction_GetFunction(PyObject *);
int PyCFunction_GetFlags(PyObject *);
PyCFunction PyCFunction_GET_FUNCTION(PyObject *);
int PyCFunction_GET_FLAGS(PyObject *);

/* --- descriptors and members --- */
GC_RETURNS_OWNED PyObject *PyDescr_NewMethod(GC_KEEPS PyTypeObject *, PyMethodDef *);
GC_RETURNS_OWNED PyObject *PyDescr_NewClassMethod(GC_KEEPS PyTypeObject *, PyMethodDef *);
GC_RETURNS_OWNED PyObject *PyDescr_NewMember(GC_KEEPS PyTypeObject *, PyMemberDef *);
GC_RETURNS_OWNED PyObject *PyDescr_NewGetSet(GC_KEEPS PyTypeObject *, PyGetSetDef *);
GC_RETURNS_OWNED PyObject *PyDescr_NewWrapper(GC_KEEPS PyTypeObject *, struct wrapperbase *, void *);
GC_RETURNS_OWNED PyObject *PyWrapper_New(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyTypeObject *PyDescr_TYPE(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyDescr_NAME(PyObject *);
int PyDescr_IsData(PyObject *);
GC_RETURNS_OWNED PyObject *PyMember_GetOne(const char *, PyMemberDef *);
int PyMember_SetOne(char *, PyMemberDef *, GC_KEEPS PyObject *);

/* --- struct sequences --- */
GC_RETURNS_OWNED PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *);
GC_RETURNS_OWNED PyObject *PyStructSequence_New(PyTypeObject *);
void PyStructSequence_InitType(PyTypeObject *, PyStructSequence_Desc *);
int PyStructSequence_InitType2(PyTypeObject *, PyStructSequence_Desc *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyStructSequence_GetItem(PyObject *, Py_ssize_t);
GC_RETURNS_BORROWED_FROM(1) GC_MACRO PyObject *PyStructSequence_GET_ITEM(PyObject *, Py_ssize_t);
void PyStructSequence_SetItem(PyObject *, Py_ssize_t, GC_STEALS PyObject *);
GC_MACRO void PyStructSequence_SET_ITEM(PyObject *, Py_ssize_t, GC_STEALS PyObject *);

/* --- generators and coroutines: each consumes the frame, also when it fails --- */
GC_RETURNS_OWNED PyObject *PyGen_New(GC_STEALS PyFrameObject *);
GC_RETURNS_OWNED PyObject *PyGen_NewWithQualName(GC_STEALS PyFrameObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyCoro_New(GC_STEALS PyFrameObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyAsyncGen_New(GC_STEALS PyFrameObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.12") PyCodeObject *PyGen_GetCode(PyGenObject *);
GC_UNTIL("3.8") int PyGen_NeedsFinalizing(PyGenObject *);

/* --- contexts --- */
GC_RETURNS_OWNED PyObject *PyContext_New(void);
GC_RETURNS_OWNED PyObject *PyContext_Copy(PyObject *);
GC_RETURNS_OWNED PyObject *PyContext_CopyCurrent(void);
GC_RUNS_CODE int PyContext_Enter(GC_KEEPS PyObject *);
GC_RUNS_CODE int PyContext_Exit(PyObject *);
GC_RETURNS_OWNED PyObject *PyContextVar_New(const char *, GC_KEEPS PyObject *);
/* Success may also mean NULL: no value, and no default. */
int PyContextVar_Get(PyObject *, PyObject *, GC_OUT_OWNED_ON_SUCCESS PyObject **);
GC_RETURNS_OWNED PyObject *PyContextVar_Set(PyObject *, GC_KEEPS PyObject *);
int PyContextVar_Reset(PyObject *, PyObject *);

/* --- files --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyFile_FromFd(int, const char *, const char *, int, const char *,
		const char *, const char *, int);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyFile_GetLine(PyObject *, int);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyFile_OpenCode(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyFile_OpenCodeObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyFile_NewStdPrinter(int);
GC_RUNS_CODE int PyFile_WriteObject(PyObject *, PyObject *, int);
GC_RUNS_CODE int PyFile_WriteString(const char *, PyObject *);
GC_RUNS_CODE char *Py_UniversalNewlineFgets(char *, int, FILE *, PyObject *);
GC_RETURNS_OWNED GC_PLAIN GC_SINCE("3.14") FILE *Py_fopen(PyObject *, const char *);
GC_SINCE("3.14") int Py_fclose(GC_RELEASES FILE *);

/* --- datetime.h: borrowed, or None --- */
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL GC_MACRO GC_SINCE("3.10")
PyObject *PyDateTime_DATE_GET_TZINFO(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL GC_MACRO GC_SINCE("3.10")
PyObject *PyDateTime_TIME_GET_TZINFO(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDate_FromDate(int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDateTime_FromDateAndTime(int, int, int, int, int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDateTime_FromDateAndTimeAndFold(int, int, int, int, int, int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyTime_FromTime(int, int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyTime_FromTimeAndFold(int, int, int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDelta_FromDSU(int, int, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyTimeZone_FromOffset(GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyTimeZone_FromOffsetAndName(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDateTime_FromTimestamp(PyObject *);
GC_RETURNS_OWNED GC_MACRO PyObject *PyDate_FromTimestamp(PyObject *);

#endif
