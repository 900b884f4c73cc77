/* Signals: the ones that end the program give the tracer its last chance, and the program does not notice.
 *
 * A signal whose action is the default one gets a handler that collects, puts the default back and lets the signal come
 * again. sigaction and signal say SIG_DFL where that handler is, and put it back where the program asks for SIG_DFL. */
#include "runtime/tracer/hooks.h"

#include "runtime/tracer/collect.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/thread.h"
#include "runtime/trace.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

static const int fatal[] = {SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1,
			    SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGSYS};

static int (*real_sigaction)(int, const struct sigaction *, struct sigaction *);
static int waiting; /* a signal that came while its thread was busy */

static int is_fatal(int sig)
{
	size_t i;

	for (i = 0; i < sizeof(fatal) / sizeof(*fatal); i++)
		if (fatal[i] == sig)
			return 1;
	return 0;
}

static int next_sigaction(int sig, const struct sigaction *now, struct sigaction *old)
{
	if (!real_sigaction)
		real_sigaction = (int (*)(int, const struct sigaction *, struct sigaction *))hooks_next("sigaction");
	if (!real_sigaction) {
		errno = ENOSYS;
		return -1;
	}
	return real_sigaction(sig, now, old);
}

static void by_default(int sig)
{
	struct sigaction a = {.sa_handler = SIG_DFL};

	next_sigaction(sig, &a, NULL);
}

static void on_fatal(int sig, siginfo_t *info, void *context)
{
	struct thread *t = thread_self;
	int saved = errno, sent = info->si_code <= 0;

	(void)context;
	if (hooks_tracing && t && t->busy && sent) {
		/* Somewhere inside the tracer, with a lock perhaps: as soon as it is out. If it never gets out (abort, of a
		 * broken heap), the signal comes once more. */
		if (!__atomic_exchange_n(&waiting, sig, __ATOMIC_ACQ_REL)) {
			__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
			errno = saved;
			return;
		}
	}
	by_default(sig);
	if (!t || !t->busy)
		hooks_finish(TRACE_CAUSE_SIGNAL, sig, 1, (uintptr_t)__builtin_frame_address(0));
	if (sent)
		os_call(SYS_tgkill, os_call(SYS_getpid), os_tid(), sig);
	errno = saved;
}

void hooks_late_signal(void)
{
	int sig = __atomic_exchange_n(&waiting, 0, __ATOMIC_ACQ_REL);

	if (!sig)
		return;
	by_default(sig);
	hooks_finish(TRACE_CAUSE_SIGNAL, sig, 1, (uintptr_t)__builtin_frame_address(0));
	os_call(SYS_tgkill, os_call(SYS_getpid), os_tid(), sig);
}

static const struct sigaction *ours(void)
{
	static struct sigaction a;

	a.sa_sigaction = on_fatal;
	a.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
	return &a;
}

void hooks_watch_signals(void)
{
	struct sigaction now;
	size_t i;

	for (i = 0; i < sizeof(fatal) / sizeof(*fatal) && config.fatal_signals; i++)
		if (!next_sigaction(fatal[i], NULL, &now) && !(now.sa_flags & SA_SIGINFO) && now.sa_handler == SIG_DFL)
			next_sigaction(fatal[i], ours(), NULL);
}

EXPORT int sigaction(int sig, const struct sigaction *now, struct sigaction *old)
{
	int result;

	if (hooks_tracing && config.fatal_signals && now && is_fatal(sig) && !(now->sa_flags & SA_SIGINFO) && now->sa_handler == SIG_DFL)
		now = ours();
	result = next_sigaction(sig, now, old);
	if (!result && old && old->sa_flags & SA_SIGINFO && old->sa_sigaction == on_fatal) {
		memset(old, 0, sizeof(*old));
		old->sa_handler = SIG_DFL;
	}
	return result;
}

EXPORT sighandler_t signal(int sig, sighandler_t handler)
{
	struct sigaction a = {.sa_handler = handler, .sa_flags = SA_RESTART}, old;

	sigemptyset(&a.sa_mask);
	sigaddset(&a.sa_mask, sig);
	if (handler == SIG_ERR || sig < 1 || sig >= NSIG) {
		errno = EINVAL;
		return SIG_ERR;
	}
	return sigaction(sig, &a, &old) ? SIG_ERR : old.sa_handler;
}
