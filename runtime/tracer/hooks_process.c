/* How tracing starts and ends, and what the tracer must know of the process besides its allocations. */
#include "runtime/tracer/hooks.h"

#include "runtime/tracer/collect.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/depot.h"
#include "runtime/tracer/emit.h"
#include "runtime/tracer/modules.h"
#include "runtime/tracer/record.h"
#include "runtime/tracer/roots.h"
#include "runtime/tracer/stop.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

volatile int hooks_tracing;

static int resolving;
static int process_pid;
/* Where the stack of the thread that exits is alive from; 0: not known, all of it. */
static uintptr_t exit_sp;
static int exit_status, exit_known;

void *hooks_next(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

static int resolve_all(void)
{
	struct real r;

	r.malloc = (void *(*)(size_t))hooks_next("malloc");
	r.calloc = (void *(*)(size_t, size_t))hooks_next("calloc");
	r.realloc = (void *(*)(void *, size_t))hooks_next("realloc");
	r.memalign = (void *(*)(size_t, size_t))hooks_next("memalign");
	r.aligned_alloc = (void *(*)(size_t, size_t))hooks_next("aligned_alloc");
	r.posix_memalign = (int (*)(void **, size_t, size_t))hooks_next("posix_memalign");
	r.free = (void (*)(void *))hooks_next("free");
	r.malloc_usable_size = (size_t (*)(void *))hooks_next("malloc_usable_size");
	if (!r.malloc || !r.calloc || !r.realloc || !r.memalign || !r.aligned_alloc || !r.posix_memalign || !r.free ||
	    !r.malloc_usable_size)
		return 0;
	real = r;
	return 1;
}

static void find_allocator(void)
{
	const struct module *m = modules_find((uintptr_t)real.malloc);
	const char *name = m ? strrchr(m->path, '/') : NULL;

	if (!name)
		return;
	if (!strncmp(name, "/libc.so", 8) || !strncmp(name, "/libc-2", 7))
		record_allocator = TRACE_ALLOCATOR_GLIBC;
	else if (strstr(name, "jemalloc"))
		record_allocator = TRACE_ALLOCATOR_JEMALLOC;
	else if (strstr(name, "tcmalloc"))
		record_allocator = TRACE_ALLOCATOR_TCMALLOC;
}

static void on_request(int sig)
{
	int saved = errno;

	(void)sig;
	collect_ask();
	errno = saved;
}

static void at_exit(void *unused)
{
	(void)unused;
	hooks_finish(TRACE_CAUSE_EXIT, exit_status, exit_known, exit_sp);
}

static void fork_prepare(void)
{
	if (hooks_tracing)
		collect_fork_prepare();
}

static void fork_parent(void)
{
	if (hooks_tracing)
		collect_fork_parent();
}

static void fork_child(void)
{
	if (!hooks_tracing)
		return;
	process_pid = os_pid();
	if (!config.forks) {
		hooks_tracing = 0;
		thread_self = NULL;
		return;
	}
	collect_fork_child();
}

extern int __cxa_atexit(void (*)(void *), void *, void *);
extern int __register_atfork(void (*)(void), void (*)(void), void (*)(void), void *);

static void listen_to_requests(void)
{
	struct sigaction a = {.sa_handler = on_request, .sa_flags = SA_RESTART}, now;

	if (!config.signal || sigaction(config.signal, NULL, &now) || now.sa_handler != SIG_DFL)
		return;
	sigaction(config.signal, &a, NULL);
}

static void start(void)
{
	record_allocator = TRACE_ALLOCATOR_OTHER;
	modules_init();
	find_allocator();
	if (!config_wants_us())
		return;
	config_read();
	if (emit_open(config_get("GCCHECK_TRACE_FD"), config_get("GCCHECK_TRACE"), config.max_trace))
		return;
	if (shadow_init() || depot_init(config.max_stacks) || collect_init()) {
		os_complain("there is not enough address space (ulimit -v?): nothing is traced");
		return;
	}
	process_pid = os_pid();
	thread_init();
	roots_init();
	stop_init();
	__cxa_atexit(at_exit, NULL, NULL);
	__register_atfork(fork_prepare, fork_parent, fork_child, NULL);
	listen_to_requests();
	hooks_watch_signals();
	hooks_tracing = 1;
	if (dlsym(RTLD_DEFAULT, "malloc") != (void *)malloc)
		emit_note("the program brings an allocator of its own: its blocks are not seen");
}

int hooks_resolve(void)
{
	if (resolving)
		return 0;
	resolving = 1;
	if (!resolve_all()) {
		os_complain("the functions of the allocator were not found");
		resolving = 0;
		return 0;
	}
	start();
	return 1;
}

__attribute__((constructor)) static void load(void)
{
	if (!real.malloc)
		hooks_resolve();
}

void hooks_finish(int cause, int status, int status_known, uintptr_t sp)
{
	struct thread *t;

	if (!hooks_tracing || os_pid() != process_pid)
		return; /* a child by vfork, which borrows our memory */
	t = thread_enter();
	if (!t) {
		/* A signal that came in the middle of things: what is busy will not go on. */
		t = thread_self;
		if (!t)
			return;
	}
	collect_finish(t, cause, status, status_known, sp ? sp : (uintptr_t)__builtin_frame_address(0));
	thread_leave(t);
}

/* --- other programs ------------------------------------------------------------------------------------------------------ */

/* The stream ends without END: this says why. */
static void before_exec(const char *path)
{
	struct thread *t;

	if (!hooks_tracing || os_pid() != process_pid || !(t = thread_enter()))
		return;
	collect_event(TRACE_EVENT_EXEC, 0, path);
	thread_leave(t);
}

static int after_exec(int result)
{
	struct thread *t;
	int saved = errno;

	if (hooks_tracing && os_pid() == process_pid && (t = thread_enter())) {
		collect_event(TRACE_EVENT_EXEC_FAILED, (uint64_t)saved, NULL);
		thread_leave(t);
	}
	errno = saved;
	return result;
}

EXPORT int execve(const char *path, char *const argv[], char *const envp[])
{
	int (*next)(const char *, char *const *, char *const *) =
		(int (*)(const char *, char *const *, char *const *))hooks_next("execve");

	before_exec(path);
	return after_exec(next(path, argv, envp));
}

EXPORT int execvpe(const char *file, char *const argv[], char *const envp[])
{
	int (*next)(const char *, char *const *, char *const *) =
		(int (*)(const char *, char *const *, char *const *))hooks_next("execvpe");

	before_exec(file);
	return after_exec(next(file, argv, envp));
}

EXPORT int execv(const char *path, char *const argv[])
{
	return execve(path, argv, environ);
}

EXPORT int execvp(const char *file, char *const argv[])
{
	return execvpe(file, argv, environ);
}

/* --- exits ------------------------------------------------------------------------------------------------------------ */

/* Where the caller's stack begins, with the registers that a call keeps on it. */
#define KEEP_STACK(saved) \
	__asm__ volatile("mov %%rbx, 0(%0)\n\tmov %%rbp, 8(%0)\n\tmov %%r12, 16(%0)\n\tmov %%r13, 24(%0)\n\t" \
			 "mov %%r14, 32(%0)\n\tmov %%r15, 40(%0)" : : "r"(saved) : "memory")

EXPORT __attribute__((noreturn)) void exit(int status)
{
	static __thread uintptr_t saved[8] __attribute__((tls_model("initial-exec")));
	void (*next)(int) = (void (*)(int))hooks_next("exit");

	KEEP_STACK(saved);
	exit_sp = (uintptr_t)__builtin_frame_address(0);
	exit_status = status;
	exit_known = 1;
	next(status);
	__builtin_unreachable();
}

static void finish_now(int status)
{
	uintptr_t saved[8];

	KEEP_STACK(saved);
	hooks_finish(TRACE_CAUSE_EXIT, status, 1, (uintptr_t)saved);
}

EXPORT __attribute__((noreturn)) void _exit(int status)
{
	finish_now(status);
	os_call(SYS_exit_group, status);
	__builtin_unreachable();
}

EXPORT __attribute__((noreturn)) void _Exit(int status)
{
	finish_now(status);
	os_call(SYS_exit_group, status);
	__builtin_unreachable();
}

EXPORT __attribute__((noreturn)) void quick_exit(int status)
{
	void (*next)(int) = (void (*)(int))hooks_next("quick_exit");

	finish_now(status);
	next(status);
	__builtin_unreachable();
}

/* main, so that it is known to have returned: its frames hold nothing then. */
static int (*real_main)(int, char **, char **);

static int main_wrapper(int argc, char **argv, char **envp)
{
	int status = real_main(argc, argv, envp);

	exit_sp = (uintptr_t)__builtin_frame_address(0) + 16;
	exit_status = status;
	exit_known = 1;
	return status;
}

EXPORT int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void), void (*fini)(void),
			     void (*rtld_fini)(void), void *stack_end);
EXPORT int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void), void (*fini)(void),
			     void (*rtld_fini)(void), void *stack_end)
{
	int (*next)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *) =
		(int (*)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *))
			hooks_next("__libc_start_main");

	real_main = main;
	return next(hooks_tracing ? main_wrapper : main, argc, argv, init, fini, rtld_fini, stack_end);
}
