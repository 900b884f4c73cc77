/* gccheck-model: libc | headers: stdlib.h string.h stdio.h malloc.h wchar.h libgen.h libintl.h locale.h langinfo.h unistd.h mntent.h dirent.h fts.h netdb.h ifaddrs.h net/if.h arpa/inet.h pwd.h grp.h time.h dlfcn.h execinfo.h assert.h err.h setjmp.h pthread.h threads.h | pkg-config: - | package: libc6-dev */

/* The C library of Linux (glibc 2.36): memory, strings, streams and the other things that must be given back, all of
 * it plain. GC_RETURNS_ARG(n) GC_RETURNS_OWNED on one function: argument n if it is not NULL, fresh memory if it is.
 */
#ifndef GCCHECK_MODEL_LIBC_H
#define GCCHECK_MODEL_LIBC_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>

typedef struct _IO_FILE FILE;
typedef struct __dirstream DIR;
typedef long ssize_t;
typedef struct __jmp_buf_tag {
	long registers[25];
} jmp_buf[1];
typedef jmp_buf sigjmp_buf;
typedef struct __locale_struct *locale_t;
typedef struct _ftsent FTSENT;
typedef struct {
	void *private_;
} FTS;
struct addrinfo;
struct dirent;
struct ifaddrs;
struct if_nameindex;
struct mntent;
struct passwd;
struct group;
struct hostent;
struct servent;
struct protoent;
struct lconv;
struct tm;

/* --- Memory --- */
GC_RETURNS_OWNED GC_PLAIN void *malloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *calloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *realloc(GC_STEALS_ON_SUCCESS void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *reallocarray(GC_STEALS_ON_SUCCESS void *, size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *aligned_alloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *memalign(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *valloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *pvalloc(size_t);
GC_PLAIN GC_SUCCESS_ZERO int posix_memalign(GC_OUT_OWNED_ON_SUCCESS void **, size_t, size_t);
void free(GC_FREES_MEMORY void *);
size_t malloc_usable_size(void *);

/* --- Strings --- */
GC_RETURNS_OWNED GC_PLAIN char *strdup(const char *);
GC_RETURNS_OWNED GC_PLAIN char *strndup(const char *, size_t);
GC_RETURNS_OWNED GC_PLAIN int *wcsdup(const int *);
GC_PLAIN GC_SUCCESS_NONNEGATIVE int asprintf(GC_OUT_OWNED_ON_SUCCESS char **, const char *, ...);
GC_PLAIN GC_SUCCESS_NONNEGATIVE int vasprintf(GC_OUT_OWNED_ON_SUCCESS char **, const char *, va_list);
GC_PLAIN GC_SUCCESS_NONNEGATIVE int __asprintf(GC_OUT_OWNED_ON_SUCCESS char **, const char *, ...);
GC_RETURNS_ARG(1) char *strcpy(char *, const char *);
GC_RETURNS_ARG(1) char *strncpy(char *, const char *, size_t);
GC_RETURNS_ARG(1) char *strcat(char *, const char *);
GC_RETURNS_ARG(1) char *strncat(char *, const char *, size_t);
GC_RETURNS_ARG(1) void *memcpy(void *, const void *, size_t);
GC_RETURNS_ARG(1) void *memmove(void *, const void *, size_t);
GC_RETURNS_ARG(1) void *memset(void *, int, size_t);
GC_RETURNS_BORROWED_FROM(1) char *stpcpy(char *, const char *);
GC_RETURNS_BORROWED_FROM(1) char *stpncpy(char *, const char *, size_t);
GC_RETURNS_BORROWED_FROM(1) void *mempcpy(void *, const void *, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strchr(const char *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strrchr(const char *, int);
GC_RETURNS_BORROWED_FROM(1) char *strchrnul(const char *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strstr(const char *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strcasestr(const char *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strpbrk(const char *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *memchr(const void *, int, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *memrchr(const void *, int, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *memmem(const void *, size_t, const void *, size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strtok(char *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *strtok_r(char *, const char *, char **);
GC_RETURNS_BORROWED_FROM(1) char *basename(const char *);
GC_RETURNS_BORROWED_FROM(1) char *dirname(char *);
GC_RETURNS_BORROWED char *strerror(int);
GC_RETURNS_BORROWED char *strsignal(int);
GC_RETURNS_BORROWED GC_NULLABLE char *getenv(const char *);
GC_RETURNS_BORROWED GC_NULLABLE char *secure_getenv(const char *);
int putenv(GC_ESCAPES char *);
GC_RETURNS_BORROWED GC_NULLABLE char *setlocale(int, const char *);
GC_RETURNS_BORROWED struct lconv *localeconv(void);
GC_RETURNS_BORROWED char *nl_langinfo(int);
GC_RETURNS_BORROWED char *gettext(const char *);
GC_RETURNS_BORROWED char *dgettext(const char *, const char *);
GC_RETURNS_BORROWED char *ngettext(const char *, const char *, unsigned long);

/* --- Paths --- */
GC_RETURNS_ARG(2) GC_RETURNS_OWNED GC_PLAIN char *realpath(const char *, char *);
GC_RETURNS_ARG(1) GC_RETURNS_OWNED GC_PLAIN char *getcwd(char *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *get_current_dir_name(void);
GC_RETURNS_OWNED GC_PLAIN char *canonicalize_file_name(const char *);
GC_RETURNS_OWNED GC_PLAIN char *tempnam(const char *, const char *);
GC_RETURNS_ARG(1) char *mkdtemp(char *);
GC_RETURNS_ARG(1) char *mktemp(char *);

/* --- Streams --- */
GC_RETURNS_OWNED GC_PLAIN FILE *fopen(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN FILE *fopen64(const char *, const char *);
GC_RETURNS_OWNED GC_PLAIN FILE *fdopen(int, const char *);
GC_RETURNS_ARG(3) FILE *freopen(const char *, const char *, FILE *);
GC_RETURNS_OWNED GC_PLAIN FILE *tmpfile(void);
GC_RETURNS_OWNED GC_PLAIN FILE *tmpfile64(void);
GC_RETURNS_OWNED GC_PLAIN FILE *fmemopen(void *, size_t, const char *);
GC_RETURNS_OWNED GC_PLAIN FILE *open_memstream(GC_OUT_OWNED_ON_SUCCESS char **, size_t *);
GC_RETURNS_OWNED GC_PLAIN FILE *popen(const char *, const char *);
int fclose(GC_RELEASES FILE *);
int pclose(GC_RELEASES FILE *);
void setbuf(FILE *, GC_ESCAPES char *);
int setvbuf(FILE *, GC_ESCAPES char *, int, size_t);
ssize_t getline(GC_REPLACES char **, size_t *, FILE *);
ssize_t getdelim(GC_REPLACES char **, size_t *, int, FILE *);
ssize_t __getdelim(GC_REPLACES char **, size_t *, int, FILE *);
GC_RETURNS_ARG(1) char *fgets(char *, int, FILE *);
GC_RETURNS_OWNED GC_PLAIN FILE *setmntent(const char *, const char *);
int endmntent(GC_RELEASES_NULLOK FILE *);

/* --- Directories --- */
GC_RETURNS_OWNED GC_PLAIN DIR *opendir(const char *);
GC_RETURNS_OWNED GC_PLAIN DIR *fdopendir(int);
int closedir(GC_RELEASES DIR *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct dirent *readdir(DIR *);
GC_PLAIN GC_RUNS_CODE GC_SUCCESS_NONNEGATIVE int scandir(const char *, GC_OUT_OWNED_ON_SUCCESS struct dirent ***,
	int (*)(const struct dirent *), int (*)(const struct dirent **, const struct dirent **));
GC_RETURNS_OWNED GC_PLAIN FTS *fts_open(char *const *, int, int (*)(const FTSENT **, const FTSENT **));
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE FTSENT *fts_read(FTS *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE FTSENT *fts_children(FTS *, int);
int fts_close(GC_RELEASES FTS *);

/* --- Names and networks --- */
GC_PLAIN GC_SUCCESS_ZERO int getaddrinfo(const char *, const char *, const struct addrinfo *,
	GC_OUT_OWNED_ON_SUCCESS struct addrinfo **);
void freeaddrinfo(GC_RELEASES_NULLOK struct addrinfo *);
GC_RETURNS_BORROWED const char *gai_strerror(int);
GC_PLAIN GC_SUCCESS_ZERO int getifaddrs(GC_OUT_OWNED_ON_SUCCESS struct ifaddrs **);
void freeifaddrs(GC_RELEASES_NULLOK struct ifaddrs *);
GC_RETURNS_OWNED GC_PLAIN struct if_nameindex *if_nameindex(void);
void if_freenameindex(GC_RELEASES_NULLOK struct if_nameindex *);
GC_RETURNS_ARG(3) const char *inet_ntop(int, const void *, char *, unsigned int);
GC_RETURNS_BORROWED GC_NULLABLE struct passwd *getpwnam(const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct passwd *getpwuid(unsigned int);
GC_RETURNS_BORROWED GC_NULLABLE struct group *getgrnam(const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct group *getgrgid(unsigned int);
GC_RETURNS_BORROWED GC_NULLABLE struct hostent *gethostbyname(const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct servent *getservbyname(const char *, const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct protoent *getprotobyname(const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct tm *localtime(const long *);
GC_RETURNS_BORROWED GC_NULLABLE struct tm *gmtime(const long *);
GC_RETURNS_BORROWED GC_NULLABLE char *ctime(const long *);
GC_RETURNS_BORROWED char *asctime(const struct tm *);

/* --- Handles --- */
GC_RETURNS_OWNED GC_PLAIN void *dlopen(const char *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dlsym(void *, const char *);
int dlclose(GC_RELEASES void *);
GC_RETURNS_BORROWED GC_NULLABLE char *dlerror(void);
GC_RETURNS_OWNED GC_PLAIN locale_t newlocale(int, const char *, GC_STEALS_ON_SUCCESS locale_t);
GC_RETURNS_OWNED GC_PLAIN locale_t duplocale(locale_t);
void freelocale(GC_RELEASES locale_t);
GC_RETURNS_OWNED GC_PLAIN char **backtrace_symbols(void *const *, int);

/* --- Callbacks --- */
GC_RUNS_CODE void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE GC_RUNS_CODE void *bsearch(const void *, const void *, size_t, size_t,
	int (*)(const void *, const void *));

/* --- No return --- */
GC_NORETURN void abort(void);
GC_NORETURN void exit(int);
GC_NORETURN void _exit(int);
GC_NORETURN void _Exit(int);
GC_NORETURN void quick_exit(int);
GC_NORETURN void pthread_exit(void *);
GC_NORETURN void thrd_exit(int);
GC_NORETURN void longjmp(jmp_buf, int);
GC_NORETURN void _longjmp(jmp_buf, int);
GC_NORETURN void siglongjmp(sigjmp_buf, int);
GC_NORETURN void __assert_fail(const char *, const char *, unsigned int, const char *);
GC_NORETURN void __assert_perror_fail(int, const char *, unsigned int, const char *);
GC_NORETURN void __assert(const char *, const char *, int);
GC_NORETURN void err(int, const char *, ...);
GC_NORETURN void errx(int, const char *, ...);
GC_NORETURN void verr(int, const char *, va_list);
GC_NORETURN void verrx(int, const char *, va_list);

#endif
