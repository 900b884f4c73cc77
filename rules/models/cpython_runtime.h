/* cpython_runtime.h: errors, arguments, modules, running code, memory. Part of the model in cpython.h. */
#ifndef GCCHECK_MODEL_CPYTHON_RUNTIME
#define GCCHECK_MODEL_CPYTHON_RUNTIME

#include "cpython_types.h"

/* --- Errors: asking and clearing --- */
GC_RETURNS_BORROWED GC_NULLABLE GC_ERROR_TEST PyObject *PyErr_Occurred(void);
int PyErr_ExceptionMatches(PyObject *);
int PyErr_GivenExceptionMatches(PyObject *, PyObject *);
GC_ERROR_CLEAR void PyErr_Clear(void);
GC_ERROR_CLEAR GC_RUNS_CODE void PyErr_Print(void);
GC_ERROR_CLEAR GC_RUNS_CODE void PyErr_PrintEx(int);
GC_ERROR_CLEAR GC_RUNS_CODE void PyErr_WriteUnraisable(PyObject *);
GC_ERROR_CLEAR GC_RUNS_CODE GC_SINCE("3.13") void PyErr_FormatUnraisable(const char *, ...);
GC_RUNS_CODE void PyErr_Display(PyObject *, PyObject *, PyObject *);
GC_RUNS_CODE GC_SINCE("3.12") void PyErr_DisplayException(PyObject *);
GC_RUNS_CODE int PyErr_CheckSignals(void);

/* --- Errors: setting. A function here that returns a pointer returns NULL, always --- */
GC_ERROR_SET void PyErr_SetNone(GC_KEEPS PyObject *);
GC_ERROR_SET void PyErr_SetString(GC_KEEPS PyObject *, const char *);
GC_ERROR_SET void PyErr_SetObject(GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_Format(GC_KEEPS PyObject *, const char *, ...);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_FormatV(GC_KEEPS PyObject *, const char *, va_list);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_NoMemory(void);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetFromErrno(PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetFromErrnoWithFilename(PyObject *, const char *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *, GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetImportError(GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_PLAIN GC_ERROR_SET PyObject *PyErr_SetImportErrorSubclass(PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_ERROR_SET int PyErr_BadArgument(void);
GC_ERROR_SET void PyErr_BadInternalCall(void);
GC_ERROR_SET void _PyErr_BadInternalCall(const char *, int);
void PyErr_SyntaxLocation(const char *, int);
void PyErr_SyntaxLocationEx(const char *, int, int);
void PyErr_SyntaxLocationObject(PyObject *, int, int);
GC_SINCE("3.10") void PyErr_RangedSyntaxLocationObject(PyObject *, int, int, int, int);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyErr_ProgramText(const char *, int);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyErr_ProgramTextObject(PyObject *, int);

/* --- Errors: taking the indicator and putting it back. What is taken may be NULL --- */
GC_ERROR_CLEAR void PyErr_Fetch(GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **);
GC_ERROR_SET void PyErr_Restore(GC_STEALS PyObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);
GC_RUNS_CODE void PyErr_NormalizeException(GC_REPLACES PyObject **, GC_REPLACES PyObject **,
		GC_REPLACES PyObject **);
GC_RETURNS_OWNED GC_NULLABLE GC_ERROR_CLEAR GC_SINCE("3.12") PyObject *PyErr_GetRaisedException(void);
GC_ERROR_SET GC_SINCE("3.12") void PyErr_SetRaisedException(GC_STEALS PyObject *);
void PyErr_GetExcInfo(GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **, GC_OUT_OWNED PyObject **);
void PyErr_SetExcInfo(GC_STEALS PyObject *, GC_STEALS PyObject *, GC_STEALS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.11") PyObject *PyErr_GetHandledException(void);
GC_SINCE("3.11") void PyErr_SetHandledException(GC_KEEPS PyObject *);

/* --- Exceptions --- */
GC_RETURNS_OWNED PyObject *PyErr_NewException(const char *, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyErr_NewExceptionWithDoc(const char *, const char *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyException_GetTraceback(PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyException_GetCause(PyObject *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyException_GetContext(PyObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.12") PyObject *PyException_GetArgs(PyObject *);
int PyException_SetTraceback(PyObject *, GC_KEEPS PyObject *);
GC_SINCE("3.12") void PyException_SetArgs(PyObject *, GC_KEEPS PyObject *);
void PyException_SetCause(PyObject *, GC_STEALS PyObject *);
void PyException_SetContext(PyObject *, GC_STEALS PyObject *);
const char *PyExceptionClass_Name(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NEVER_NULL GC_MACRO PyObject *PyExceptionInstance_Class(PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyObject *PyUnstable_Exc_PrepReraiseStar(PyObject *, PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeDecodeError_Create(const char *, const char *, Py_ssize_t, Py_ssize_t,
		Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10") PyObject *PyUnicodeEncodeError_Create(const char *, const Py_UNICODE *,
		Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *);
GC_RETURNS_OWNED GC_UNTIL("3.10")
PyObject *PyUnicodeTranslateError_Create(const Py_UNICODE *, Py_ssize_t, Py_ssize_t, Py_ssize_t, const char *);
GC_RETURNS_OWNED PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeDecodeError_GetObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeDecodeError_GetReason(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeEncodeError_GetObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeEncodeError_GetReason(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeTranslateError_GetObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyUnicodeTranslateError_GetReason(PyObject *);
int PyUnicodeDecodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeDecodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeDecodeError_SetReason(PyObject *, const char *);
int PyUnicodeEncodeError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeEncodeError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeEncodeError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeEncodeError_SetReason(PyObject *, const char *);
int PyUnicodeTranslateError_GetStart(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_SetStart(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_GetEnd(PyObject *, Py_ssize_t *);
int PyUnicodeTranslateError_SetEnd(PyObject *, Py_ssize_t);
int PyUnicodeTranslateError_SetReason(PyObject *, const char *);

/* --- Warnings: a filter may turn one into an error, and then the result is -1 --- */
GC_RUNS_CODE int PyErr_WarnEx(PyObject *, const char *, Py_ssize_t);
GC_RUNS_CODE int PyErr_WarnFormat(PyObject *, Py_ssize_t, const char *, ...);
GC_RUNS_CODE int PyErr_ResourceWarning(PyObject *, Py_ssize_t, const char *, ...);
GC_RUNS_CODE int PyErr_WarnExplicit(PyObject *, const char *, const char *, int, const char *, PyObject *);
GC_RUNS_CODE int PyErr_WarnExplicitObject(PyObject *, PyObject *, PyObject *, int, PyObject *, PyObject *);
GC_RUNS_CODE int PyErr_WarnExplicitFormat(PyObject *, const char *, int, const char *, PyObject *, const char *,
		...);
GC_RUNS_CODE GC_MACRO int PyErr_Warn(PyObject *, const char *);

/* --- Tracebacks --- */
int PyTraceBack_Here(PyFrameObject *);
GC_RUNS_CODE int PyTraceBack_Print(PyObject *, PyObject *);

/* --- The end --- */
GC_RUNS_CODE void Py_Finalize(void);
GC_RUNS_CODE int Py_FinalizeEx(void);
GC_RUNS_CODE void Py_EndInterpreter(PyThreadState *);
GC_NORETURN void Py_FatalError(const char *);
GC_NORETURN void Py_Exit(int);
GC_NORETURN void Py_ExitStatusException(PyStatus);
GC_NORETURN void PyThread_exit_thread(void);
int Py_EnterRecursiveCall(const char *);
void Py_LeaveRecursiveCall(void);
int Py_AtExit(void (*)(void));

/* --- Parsing arguments --- */
/* Until 3.12 the _SizeT names are declared with PY_SSIZE_T_CLEAN, and stand behind the plain ones as macros. */
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(2) int PyArg_Parse(PyObject *, const char *, ...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(2) int PyArg_ParseTuple(PyObject *, const char *, ...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(2) GC_UNTIL("3.12") int _PyArg_Parse_SizeT(PyObject *, const char *, ...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(2) GC_UNTIL("3.12") int _PyArg_ParseTuple_SizeT(PyObject *, const char *, ...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(3) int PyArg_ParseTupleAndKeywords(PyObject *, PyObject *, const char *, char **,
		...);
GC_SUCCESS_NONZERO GC_FORMAT_PARSE(3) GC_UNTIL("3.12")
int _PyArg_ParseTupleAndKeywords_SizeT(PyObject *, PyObject *, const char *, char **, ...);
GC_SUCCESS_NONZERO int PyArg_VaParse(PyObject *, const char *, va_list);
GC_SUCCESS_NONZERO int PyArg_VaParseTupleAndKeywords(PyObject *, PyObject *, const char *, char **, va_list);
GC_SUCCESS_NONZERO GC_UNTIL("3.12") int _PyArg_VaParse_SizeT(PyObject *, const char *, va_list);
GC_SUCCESS_NONZERO GC_UNTIL("3.12")
int _PyArg_VaParseTupleAndKeywords_SizeT(PyObject *, PyObject *, const char *, char **, va_list);
/* The variable arguments receive borrowed references. */
GC_SUCCESS_NONZERO int PyArg_UnpackTuple(PyObject *, const char *, Py_ssize_t, Py_ssize_t, ...);
GC_SUCCESS_NONZERO int PyArg_ValidateKeywordArguments(PyObject *);

/* --- Building values --- */
GC_RETURNS_OWNED GC_FORMAT_BUILD(1) PyObject *Py_BuildValue(const char *, ...);
GC_RETURNS_OWNED GC_FORMAT_BUILD(1) GC_UNTIL("3.12") PyObject *_Py_BuildValue_SizeT(const char *, ...);
GC_RETURNS_OWNED PyObject *Py_VaBuildValue(const char *, va_list);
GC_RETURNS_OWNED GC_UNTIL("3.12") PyObject *_Py_VaBuildValue_SizeT(const char *, va_list);

/* --- Modules --- */
GC_RETURNS_OWNED PyObject *PyModule_New(const char *);
GC_RETURNS_OWNED PyObject *PyModule_NewObject(PyObject *);
GC_AT_START GC_RETURNS_OWNED PyObject *PyModule_Create2(PyModuleDef *, int);
GC_RETURNS_OWNED PyObject *PyModule_GetNameObject(PyObject *);
GC_RETURNS_OWNED PyObject *PyModule_GetFilenameObject(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyModule_FromDefAndSpec2(PyModuleDef *, PyObject *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *PyModule_Create(PyModuleDef *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO PyObject *PyModule_FromDefAndSpec(PyModuleDef *, PyObject *);
GC_AT_START GC_RETURNS_ARG(1) PyObject *PyModuleDef_Init(PyModuleDef *);
GC_RETURNS_BORROWED_FROM(1) PyObject *PyModule_GetDict(PyObject *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE PyModuleDef *PyModule_GetDef(PyObject *);
void *PyModule_GetState(PyObject *);
const char *PyModule_GetName(PyObject *);
const char *PyModule_GetFilename(PyObject *);
/* Three ways to add: Ref keeps its own reference, Add consumes in any case, Object consumes only when it succeeds. */
GC_AT_START GC_SINCE("3.10") int PyModule_AddObjectRef(PyObject *, const char *, GC_KEEPS PyObject *);
GC_SINCE("3.13") int PyModule_Add(PyObject *, const char *, GC_STEALS PyObject *);
GC_AT_START int PyModule_AddObject(PyObject *, const char *, GC_STEALS_ON_SUCCESS PyObject *);
GC_AT_START int PyModule_AddIntConstant(PyObject *, const char *, long);
GC_AT_START int PyModule_AddStringConstant(PyObject *, const char *, const char *);
GC_AT_START int PyModule_AddFunctions(PyObject *, PyMethodDef *);
int PyModule_SetDocString(PyObject *, const char *);
GC_AT_START GC_SINCE("3.9") int PyModule_AddType(PyObject *, GC_KEEPS PyTypeObject *);
GC_RUNS_CODE int PyModule_ExecDef(PyObject *, PyModuleDef *);
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PyState_FindModule(PyModuleDef *);
int PyState_AddModule(GC_KEEPS PyObject *, PyModuleDef *);
int PyState_RemoveModule(PyModuleDef *);

/* --- Importing --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_Import(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ImportModule(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ImportModuleNoBlock(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ImportModuleLevel(const char *, PyObject *, PyObject *, PyObject *,
		int);
GC_RETURNS_OWNED GC_RUNS_CODE
PyObject *PyImport_ImportModuleLevelObject(PyObject *, PyObject *, PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ReloadModule(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ExecCodeModule(const char *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ExecCodeModuleEx(const char *, PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_ExecCodeModuleObject(PyObject *, PyObject *, PyObject *,
		PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE
PyObject *PyImport_ExecCodeModuleWithPathnames(const char *, PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyImport_GetImporter(PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_MACRO
PyObject *PyImport_ImportModuleEx(const char *, PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.14") PyObject *PyImport_ImportModuleAttr(PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE GC_SINCE("3.14")
PyObject *PyImport_ImportModuleAttrString(const char *, const char *);
GC_RETURNS_OWNED GC_NULLABLE PyObject *PyImport_GetModule(PyObject *);
GC_RETURNS_BORROWED GC_NEVER_NULL PyObject *PyImport_GetModuleDict(void);
GC_RETURNS_BORROWED PyObject *PyImport_AddModule(const char *);
GC_RETURNS_BORROWED PyObject *PyImport_AddModuleObject(PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyImport_AddModuleRef(const char *);
GC_RUNS_CODE int PyImport_ImportFrozenModule(const char *);
GC_RUNS_CODE int PyImport_ImportFrozenModuleObject(PyObject *);
int PyImport_AppendInittab(const char *, PyObject *(*)(void));
int PyImport_ExtendInittab(struct _inittab *);

/* --- sys --- */
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PySys_GetObject(const char *);
GC_RETURNS_BORROWED PyObject *PySys_GetXOptions(void);
int PySys_SetObject(const char *, GC_KEEPS PyObject *);
GC_UNTIL("3.12") void PySys_AddWarnOptionUnicode(GC_KEEPS PyObject *);
GC_RUNS_CODE int PySys_Audit(const char *, const char *, ...);
GC_RUNS_CODE GC_SINCE("3.13") int PySys_AuditTuple(const char *, PyObject *);
GC_RUNS_CODE void PySys_WriteStdout(const char *, ...);
GC_RUNS_CODE void PySys_WriteStderr(const char *, ...);
GC_RUNS_CODE void PySys_FormatStdout(const char *, ...);
GC_RUNS_CODE void PySys_FormatStderr(const char *, ...);
int PySys_AddAuditHook(Py_AuditHookFunction, void *);

/* --- Running code --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_String(const char *, int, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_StringFlags(const char *, int, PyObject *, PyObject *,
		PyCompilerFlags *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_File(FILE *, const char *, int, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_FileEx(FILE *, const char *, int, PyObject *, PyObject *, int);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_FileFlags(FILE *, const char *, int, PyObject *, PyObject *,
		PyCompilerFlags *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyRun_FileExFlags(FILE *, const char *, int, PyObject *, PyObject *, int,
		PyCompilerFlags *);
GC_RUNS_CODE int PyRun_SimpleString(const char *);
GC_RUNS_CODE int PyRun_SimpleStringFlags(const char *, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_SimpleFile(FILE *, const char *);
GC_RUNS_CODE int PyRun_SimpleFileEx(FILE *, const char *, int);
GC_RUNS_CODE int PyRun_SimpleFileExFlags(FILE *, const char *, int, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_AnyFile(FILE *, const char *);
GC_RUNS_CODE int PyRun_AnyFileEx(FILE *, const char *, int);
GC_RUNS_CODE int PyRun_AnyFileFlags(FILE *, const char *, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_AnyFileExFlags(FILE *, const char *, int, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_InteractiveOne(FILE *, const char *);
GC_RUNS_CODE int PyRun_InteractiveOneFlags(FILE *, const char *, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_InteractiveOneObject(FILE *, PyObject *, PyCompilerFlags *);
GC_RUNS_CODE int PyRun_InteractiveLoop(FILE *, const char *);
GC_RUNS_CODE int PyRun_InteractiveLoopFlags(FILE *, const char *, PyCompilerFlags *);
GC_RETURNS_OWNED PyObject *Py_CompileString(const char *, const char *, int);
GC_RETURNS_OWNED PyObject *Py_CompileStringExFlags(const char *, const char *, int, PyCompilerFlags *, int);
GC_RETURNS_OWNED PyObject *Py_CompileStringObject(const char *, PyObject *, int, PyCompilerFlags *, int);
GC_RETURNS_OWNED GC_MACRO PyObject *Py_CompileStringFlags(const char *, const char *, int, PyCompilerFlags *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyEval_EvalCode(PyObject *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyEval_EvalCodeEx(PyObject *, PyObject *, PyObject *, PyObject *const *,
		int, PyObject *const *, int, PyObject *const *, int, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyEval_EvalFrame(PyFrameObject *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyEval_EvalFrameEx(PyFrameObject *, int);
GC_RETURNS_BORROWED GC_NULLABLE PyFrameObject *PyEval_GetFrame(void);
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PyEval_GetGlobals(void);
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PyEval_GetLocals(void);
GC_RETURNS_BORROWED PyObject *PyEval_GetBuiltins(void);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.13") PyObject *PyEval_GetFrameGlobals(void);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyEval_GetFrameBuiltins(void);
GC_RETURNS_OWNED GC_SINCE("3.13") PyObject *PyEval_GetFrameLocals(void);
const char *PyEval_GetFuncName(PyObject *);
const char *PyEval_GetFuncDesc(PyObject *);
int PyEval_MergeCompilerFlags(PyCompilerFlags *);
void PyEval_SetProfile(Py_tracefunc, GC_KEEPS PyObject *);
void PyEval_SetTrace(Py_tracefunc, GC_KEEPS PyObject *);
GC_SINCE("3.12") void PyEval_SetProfileAllThreads(Py_tracefunc, GC_KEEPS PyObject *);
GC_SINCE("3.12") void PyEval_SetTraceAllThreads(Py_tracefunc, GC_KEEPS PyObject *);
GC_RUNS_CODE int Py_MakePendingCalls(void);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMarshal_ReadObjectFromFile(FILE *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMarshal_ReadLastObjectFromFile(FILE *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyMarshal_ReadObjectFromString(const char *, Py_ssize_t);
GC_RETURNS_OWNED PyObject *PyMarshal_WriteObjectToString(PyObject *, int);
void PyMarshal_WriteObjectToFile(PyObject *, FILE *, int);

/* --- Code objects --- */
GC_RETURNS_OWNED PyCodeObject *PyCode_NewEmpty(const char *, const char *, int);
GC_RETURNS_OWNED PyCodeObject *PyCode_New(int, int, int, int, int, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, int, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyCodeObject *PyUnstable_Code_New(int, int, int, int, int, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, int,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyCodeObject *PyCode_NewWithPosOnlyArgs(int, int, int, int, int, int, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, int,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyCodeObject *PyUnstable_Code_NewWithPosOnlyArgs(int, int, int, int, int, int,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *, int, GC_KEEPS PyObject *, GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyCode_GetCode(PyCodeObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyCode_GetVarnames(PyCodeObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyCode_GetCellvars(PyCodeObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyCode_GetFreevars(PyCodeObject *);
GC_RETURNS_OWNED PyObject *PyCode_Optimize(PyObject *, PyObject *, PyObject *, PyObject *);
int PyCode_Addr2Line(PyCodeObject *, int);
GC_SINCE("3.11") int PyCode_Addr2Location(PyCodeObject *, int, int *, int *, int *, int *);
GC_SINCE("3.12") int PyCode_GetFirstFree(PyCodeObject *);
GC_MACRO Py_ssize_t PyCode_GetNumFree(PyCodeObject *);
GC_SINCE("3.13") int PyUnstable_Code_GetFirstFree(PyCodeObject *);
GC_SINCE("3.12") int PyUnstable_Code_GetExtra(PyObject *, Py_ssize_t, void **);
GC_SINCE("3.12") int PyUnstable_Code_SetExtra(PyObject *, Py_ssize_t, GC_ESCAPES void *);
GC_SINCE("3.13") int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *);

/* --- Frames --- */
GC_RETURNS_OWNED PyFrameObject *PyFrame_New(PyThreadState *, GC_KEEPS PyCodeObject *, GC_KEEPS PyObject *,
		GC_KEEPS PyObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.9") PyFrameObject *PyFrame_GetBack(PyFrameObject *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.11") PyObject *PyFrame_GetGenerator(PyFrameObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.9") PyCodeObject *PyFrame_GetCode(PyFrameObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.11") PyObject *PyFrame_GetGlobals(PyFrameObject *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.11") PyObject *PyFrame_GetBuiltins(PyFrameObject *);
GC_RETURNS_OWNED GC_SINCE("3.11") PyObject *PyFrame_GetLocals(PyFrameObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyObject *PyFrame_GetVar(PyFrameObject *, PyObject *);
GC_RETURNS_OWNED GC_SINCE("3.12") PyObject *PyFrame_GetVarString(PyFrameObject *, const char *);
GC_SINCE("3.11") int PyFrame_GetLasti(PyFrameObject *);
int PyFrame_GetLineNumber(PyFrameObject *);
void PyFrame_FastToLocals(PyFrameObject *);
int PyFrame_FastToLocalsWithError(PyFrameObject *);
void PyFrame_LocalsToFast(PyFrameObject *, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_SINCE("3.12")
PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *);

/* --- Threads and interpreters --- */
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PyThreadState_GetDict(void);
GC_RETURNS_BORROWED GC_NULLABLE PyObject *PyInterpreterState_GetDict(PyInterpreterState *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.9") PyFrameObject *PyThreadState_GetFrame(PyThreadState *);
GC_RETURNS_OWNED GC_NULLABLE GC_SINCE("3.13")
PyObject *PyUnstable_InterpreterState_GetMainModule(PyInterpreterState *);
int PyThreadState_SetAsyncExc(unsigned long, GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyThread_GetInfo(void);
/* Other threads run while the lock is away. */
GC_RUNS_CODE void PyEval_RestoreThread(PyThreadState *);
PyThreadState *PyEval_SaveThread(void);
GC_SINCE("3.13") void PyCriticalSection_Begin(PyCriticalSection *, PyObject *);
GC_SINCE("3.13") void PyCriticalSection2_Begin(PyCriticalSection2 *, PyObject *, PyObject *);
GC_RETURNS_OWNED GC_PLAIN PyThread_type_lock PyThread_allocate_lock(void);
GC_RETURNS_OWNED GC_PLAIN Py_tss_t *PyThread_tss_alloc(void);
void PyThread_free_lock(GC_FREES_MEMORY PyThread_type_lock);
void PyThread_tss_free(GC_FREES_MEMORY Py_tss_t *);

/* --- Configuration --- */
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyConfig_Get(const char *);
GC_RETURNS_OWNED GC_SINCE("3.14") PyObject *PyConfig_Names(void);
GC_SINCE("3.14") int PyConfig_Set(const char *, GC_KEEPS PyObject *);

/* --- Codecs --- */
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_Encode(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_Decode(PyObject *, const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_Encoder(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_Decoder(const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_IncrementalEncoder(const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_IncrementalDecoder(const char *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_StreamReader(const char *, PyObject *, const char *);
GC_RETURNS_OWNED GC_RUNS_CODE PyObject *PyCodec_StreamWriter(const char *, PyObject *, const char *);
GC_RETURNS_OWNED PyObject *PyCodec_LookupError(const char *);
int PyCodec_Register(GC_KEEPS PyObject *);
int PyCodec_RegisterError(const char *, GC_KEEPS PyObject *);
GC_SINCE("3.10") int PyCodec_Unregister(PyObject *);
/* Raises the exception that it is given; the result is NULL. */
GC_PLAIN GC_ERROR_SET PyObject *PyCodec_StrictErrors(GC_KEEPS PyObject *);
GC_RETURNS_OWNED PyObject *PyCodec_IgnoreErrors(PyObject *);
GC_RETURNS_OWNED PyObject *PyCodec_ReplaceErrors(PyObject *);
GC_RETURNS_OWNED PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *);
GC_RETURNS_OWNED PyObject *PyCodec_BackslashReplaceErrors(PyObject *);
GC_RETURNS_OWNED PyObject *PyCodec_NameReplaceErrors(PyObject *);

/* --- Memory --- */
GC_RETURNS_OWNED GC_PLAIN void *PyMem_Malloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyMem_Calloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyMem_RawMalloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyMem_RawCalloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyObject_Malloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyObject_Calloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyMem_Realloc(GC_STEALS_ON_SUCCESS void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyMem_RawRealloc(GC_STEALS_ON_SUCCESS void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *PyObject_Realloc(GC_STEALS_ON_SUCCESS void *, size_t);
void PyMem_Free(GC_FREES_MEMORY void *);
void PyMem_RawFree(GC_FREES_MEMORY void *);
void PyObject_Free(GC_FREES_MEMORY void *);
GC_RETURNS_OWNED GC_PLAIN wchar_t *Py_DecodeLocale(const char *, size_t *);
GC_RETURNS_OWNED GC_PLAIN char *Py_EncodeLocale(const wchar_t *, size_t *);
GC_RETURNS_OWNED GC_PLAIN char *PyOS_double_to_string(double, char, int, int, int *);
GC_RETURNS_OWNED GC_PLAIN char *PyOS_Readline(FILE *, FILE *, const char *);
double PyOS_string_to_double(const char *, char **, PyObject *);

/* --- Monitoring --- */
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyStartEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyResumeEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyReturnEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyYieldEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireCallEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireLineEvent(PyMonitoringState *, PyObject *, int32_t, int);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireJumpEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireBranchEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireCReturnEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyThrowEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireReraiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireExceptionHandledEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireCRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FirePyUnwindEvent(PyMonitoringState *, PyObject *, int32_t);
GC_RUNS_CODE GC_SINCE("3.13") int PyMonitoring_FireStopIterationEvent(PyMonitoringState *, PyObject *, int32_t,
		PyObject *);

/* --- The compiler's entry points, until 3.9 --- */
GC_RETURNS_OWNED GC_UNTIL("3.9") PyCodeObject *PyAST_CompileEx(struct _mod *, const char *, PyCompilerFlags *, int,
		PyArena *);
GC_RETURNS_OWNED GC_UNTIL("3.9") PyCodeObject *PyAST_CompileObject(struct _mod *, PyObject *, PyCompilerFlags *,
		int, PyArena *);
GC_RETURNS_OWNED GC_UNTIL("3.9") PyCodeObject *PyNode_Compile(struct _node *, const char *);
GC_UNTIL("3.9") int PyArena_AddPyObject(PyArena *, GC_STEALS_ON_SUCCESS PyObject *);
/* The parser hands out memory of the arena. */
GC_UNTIL("3.9") struct _mod *PyParser_ASTFromStringObject(const char *, PyObject *, int, PyCompilerFlags *,
		PyArena *);
GC_UNTIL("3.9") struct _mod *PyParser_ASTFromFileObject(FILE *, PyObject *, const char *, int, const char *,
		const char *, PyCompilerFlags *, int *, PyArena *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.9") PyFutureFeatures *PyFuture_FromASTObject(struct _mod *, PyObject *);
GC_RETURNS_OWNED GC_PLAIN GC_UNTIL("3.9") struct symtable *Py_SymtableStringObject(const char *, PyObject *, int);
GC_UNTIL("3.10") void PyFrame_BlockSetup(PyFrameObject *, int, int, int);
GC_UNTIL("3.10") PyTryBlock *PyFrame_BlockPop(PyFrameObject *);

#endif
