#include "runtime/tracer/stop.h"

#include "runtime/tracer/hooks.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <ucontext.h>

enum {
	STOP_SIGNAL = 33, /* libc's SIGSETXID */
	PATIENCE_NS = 500000000,
};
static const int stop_magic = 0x6763;

/* As the kernel has it: libc's sigaction refuses this signal. */
struct kernel_action {
	void (*handler)(int, siginfo_t *, void *);
	unsigned long flags;
	void (*restorer)(void);
	uint64_t mask;
};
#define SA_RESTORER_FLAG 0x04000000ul

static struct halt *halt;
static uint32_t number;    /* of the stop; odd while threads shall stand */
static uint32_t arrived, left;
static void (*chained)(int, siginfo_t *, void *); /* libc's own handler */

__attribute__((naked)) static void restorer(void)
{
	__asm__ volatile("mov $15, %eax\n\tsyscall");
}

static struct halted *slot_of(int tid)
{
	uint32_t i;

	for (i = 0; i < halt->count; i++)
		if (halt->threads[i].tid == tid)
			return &halt->threads[i];
	return NULL;
}

/* Stand here until the number changes. Whoever calls left its registers in the slot, or on the stack above sp. */
static void stand(struct halted *h)
{
	uint32_t now = __atomic_load_n(&number, __ATOMIC_ACQUIRE);

	if (!(now & 1))
		return;
	h->pointer = (uintptr_t)__builtin_thread_pointer();
	__atomic_store_n(&h->missed, 0, __ATOMIC_RELEASE);
	__atomic_add_fetch(&arrived, 1, __ATOMIC_ACQ_REL);
	while (__atomic_load_n(&number, __ATOMIC_ACQUIRE) == now)
		os_futex_wait(&number, now, 0);
	__atomic_add_fetch(&left, 1, __ATOMIC_ACQ_REL);
}

static void on_stop(int sig, siginfo_t *info, void *context)
{
	const ucontext_t *uc = context;
	struct thread *t = thread_self;
	struct halted *h;
	int i;

	if (info->si_code != SI_QUEUE || info->si_value.sival_int != stop_magic) {
		if (chained)
			chained(sig, info, context);
		return;
	}
	if (t && t->busy) {
		__atomic_or_fetch(&t->wishes, WISH_STOP, __ATOMIC_RELAXED);
		return;
	}
	h = __atomic_load_n(&number, __ATOMIC_ACQUIRE) & 1 ? slot_of(os_tid()) : NULL;
	if (!h)
		return;
	for (i = 0; i < 17; i++)
		h->registers[i] = (uintptr_t)uc->uc_mcontext.gregs[i];
	h->sp = (uintptr_t)uc->uc_mcontext.gregs[REG_RSP];
	stand(h);
}

__attribute__((noinline)) void stop_self(struct thread *t)
{
	struct halted *h;
	uintptr_t saved[8];

	if (t)
		__atomic_and_fetch(&t->wishes, ~WISH_STOP, __ATOMIC_RELAXED);
	if (!(__atomic_load_n(&number, __ATOMIC_ACQUIRE) & 1) || !(h = slot_of(os_tid())))
		return;
	/* The registers that a call keeps are the caller's. */
	__asm__ volatile("mov %%rbx, 0(%0)\n\tmov %%rbp, 8(%0)\n\tmov %%r12, 16(%0)\n\tmov %%r13, 24(%0)\n\t"
			 "mov %%r14, 32(%0)\n\tmov %%r15, 40(%0)" : : "r"(saved) : "memory");
	memcpy(h->registers, saved, 6 * sizeof(*saved));
	h->sp = (uintptr_t)saved;
	stand(h);
}

/* libc puts its own handler there when it first needs one: look each time. */
static void install(void)
{
	struct kernel_action now = {0}, ours = {on_stop, SA_SIGINFO | SA_RESTART | SA_ONSTACK | SA_RESTORER_FLAG, restorer, 0};

	ours.mask = ~0ull;
	if (os_call(SYS_rt_sigaction, STOP_SIGNAL, NULL, &now, 8) < 0 || now.handler == on_stop)
		return;
	if (now.handler != (void *)SIG_DFL && now.handler != (void *)SIG_IGN)
		chained = now.handler;
	os_call(SYS_rt_sigaction, STOP_SIGNAL, &ours, NULL, 8);
}

void stop_init(void)
{
	install();
}

static int ask(int tid)
{
	siginfo_t info;

	memset(&info, 0, sizeof(info));
	info.si_signo = STOP_SIGNAL;
	info.si_code = SI_QUEUE;
	info.si_pid = os_pid();
	info.si_value.sival_int = stop_magic;
	return (int)os_call(SYS_rt_tgsigqueueinfo, os_pid(), tid, STOP_SIGNAL, &info);
}

static void fill(struct halted *h, int tid)
{
	struct thread *t;

	memset(h, 0, sizeof(*h));
	h->tid = tid;
	h->missed = 1;
	h->is_main = tid == os_pid();
	for (t = thread_list; t; t = t->next)
		if (t->state == THREAD_ALIVE && t->tid == tid) {
			h->stack_lo = t->stack_lo;
			h->stack_hi = t->stack_hi;
			h->pointer = t->pointer;
		}
}

struct entry64 {
	uint64_t ino;
	int64_t off;
	uint16_t length;
	uint8_t type;
	char name[];
};

/* Ask each thread that was not asked yet; how many there were. */
static uint32_t ask_new(void)
{
	static char buffer[8192];
	long fd = os_call(SYS_openat, AT_FDCWD, "/proc/self/task", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0), n, at;
	uint32_t asked = 0;

	while (fd >= 0 && (n = os_call(SYS_getdents64, fd, buffer, sizeof(buffer))) > 0)
		for (at = 0; at < n; at += ((struct entry64 *)(buffer + at))->length) {
			const char *s = ((struct entry64 *)(buffer + at))->name;
			int tid = 0;

			for (; *s >= '0' && *s <= '9'; s++)
				tid = tid * 10 + (*s - '0');
			if (!tid || slot_of(tid) || halt->count == HALTED_MAX)
				continue;
			fill(&halt->threads[halt->count], tid);
			__atomic_store_n(&halt->count, halt->count + 1, __ATOMIC_RELEASE);
			if (!ask(tid))
				asked++;
			else
				halt->threads[halt->count - 1].missed = 2; /* it is gone, and was not asked */
		}
	if (fd >= 0)
		os_call(SYS_close, fd);
	return asked;
}

/* "nr args... sp pc" of a thread that sleeps in the kernel and did not come. */
static void read_sp(struct halted *h)
{
	char path[64] = "/proc/self/task/", text[512], *s, digits[12];
	int i = 11, tid = h->tid;
	size_t n = strlen(path);

	for (digits[i--] = 0; tid; tid /= 10)
		digits[i--] = (char)('0' + tid % 10);
	strcpy(path + n, digits + i + 1);
	strcat(path, "/syscall");
	if (os_read_file(path, text, sizeof(text)) <= 0 || !(s = strrchr(text, ' ')))
		return;
	*s = 0;
	s = strrchr(text, ' ');
	h->sp = 0;
	for (s = s ? s + 3 : text; *s; s++)
		h->sp = h->sp << 4 | (uintptr_t)(*s <= '9' ? *s - '0' : *s - 'a' + 10);
}

/* Threads that were asked and ended before they heard it: at its very end a thread hears no signal. */
static uint32_t count_gone(void)
{
	uint32_t i, gone = 0;

	for (i = 1; i < halt->count; i++) {
		struct halted *h = &halt->threads[i];

		if (h->missed == 1 && os_call(SYS_tgkill, os_pid(), h->tid, 0) == -ESRCH)
			h->missed = 3;
		gone += h->missed == 3;
	}
	return gone;
}

static void wait_for(uint32_t asked)
{
	uint64_t end = os_now_ns() + PATIENCE_NS;
	uint32_t gone = 0;
	int spins = 0;

	while (__atomic_load_n(&arrived, __ATOMIC_ACQUIRE) + gone < asked && os_now_ns() < end)
		if (++spins < 50) {
			os_call(SYS_sched_yield);
		} else {
			os_sleep_ns(50000);
			gone = count_gone();
		}
}

struct halt *stop_all(struct thread *self, uintptr_t sp)
{
	uint32_t asked = 0, more, i;

	if (!halt)
		halt = os_map(sizeof(*halt));
	if (!halt)
		return NULL;
	install();
	halt->count = halt->missed = 0;
	arrived = left = 0;
	fill(&halt->threads[0], self->tid);
	halt->threads[0].missed = 0;
	halt->threads[0].sp = sp;
	halt->threads[0].pointer = (uintptr_t)__builtin_thread_pointer();
	halt->count = 1;
	__atomic_add_fetch(&number, 1, __ATOMIC_ACQ_REL);
	/* Threads that run may start others: until there is no new one. */
	while ((more = ask_new())) {
		asked += more;
		wait_for(asked);
	}
	for (i = 1; i < halt->count; i++)
		if (halt->threads[i].missed == 1) {
			halt->missed++;
			read_sp(&halt->threads[i]);
		}
	return halt;
}

void stop_resume(void)
{
	uint32_t come = __atomic_load_n(&arrived, __ATOMIC_ACQUIRE);
	uint64_t end = os_now_ns() + PATIENCE_NS;

	__atomic_add_fetch(&number, 1, __ATOMIC_ACQ_REL);
	os_futex_wake(&number);
	/* The next stop counts anew: nobody may still be on the way out of this one. */
	while (__atomic_load_n(&left, __ATOMIC_ACQUIRE) < come && os_now_ns() < end)
		os_call(SYS_sched_yield);
}

void stop_forked(void)
{
	number &= ~1u;
	halt = NULL;
}
