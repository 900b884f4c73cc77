#include "runtime/tracer/collect.h"

#include "runtime/core/policy.h"
#include "runtime/tracer/audit.h"
#include "runtime/tracer/barrier.h"
#include "runtime/tracer/config.h"
#include "runtime/tracer/depot.h"
#include "runtime/tracer/emit.h"
#include "runtime/tracer/hooks.h"
#include "runtime/tracer/modules.h"
#include "runtime/tracer/names.h"
#include "runtime/tracer/report.h"
#include "runtime/tracer/stop.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

/* One collection. */
struct job {
	uint32_t number;
	int generation, cause;
	char name[128];
	uint64_t start_ns;
	struct halt *halt;
};

enum { YOUNG_IN_PLACE = 20000 }; /* so few are marked faster than a snapshot is made */

/* What the process tells its snapshot: how long the threads stood. And what the snapshot tells the policy. */
static struct shared {
	volatile uint64_t pause_ns;
	volatile int answered;
	volatile int done;      /* the snapshot is about to end */
	volatile int postponed; /* somebody asked while a snapshot was busy: it asks again when it is done */
	int generation;
	uint64_t examined, unreachable, promoted, old;
} *shared;

static struct policy policy;
static uint64_t counted_allocs, counted_frees, counted_bytes; /* that the policy knows of */
static int due = -1;        /* the generation that is */
static int interval_due;

static uint32_t collections;
static uint32_t collecting; /* 1: some thread is at it */
static int asked;           /* from outside */
static int snapshot_pid;
static uint64_t next_sample_ns, next_interval_ns;
static int header_written;
static uint64_t parent_stream;
static int finished;

int collect_init(void)
{
	uint64_t now = os_coarse_ns();

	shared = os_map_shared(sizeof(*shared));
	next_sample_ns = now + config.sample_ns;
	next_interval_ns = now + config.interval_ns;
	policy_init(&policy);
	policy.enabled = config.threshold != 0;
	policy_set(&policy, 0, (long)config.threshold);
	policy.byte_limit = 0;
	if (config.threshold)
		barrier_init(config.barrier < 0 ? TRACE_BARRIER_USERFAULTFD : config.barrier);
	return shared && !report_init() ? 0 : -1;
}

static void emit_header(void)
{
	static char texts[3800];
	struct trace_header h = {
		.version = TRACE_VERSION, .pid = (uint32_t)os_pid(), .ppid = (uint32_t)os_call(SYS_getppid), .page_size = 4096,
		.max_frames = (uint32_t)config.depth, .barrier = (uint16_t)barrier_kind(), .allocator = (uint16_t)record_allocator,
		.start_realtime_ns = os_realtime_ns(), .start_monotonic_ns = os_now_ns(), .parent_stream = parent_stream,
	};
	long n;

	n = os_call(SYS_readlink, "/proc/self/exe", texts, 1000);
	h.exe_len = n > 0 ? (uint32_t)n : 0;
	n = os_read_file("/proc/self/cmdline", texts + h.exe_len, 1800);
	h.argv_len = n > 0 ? (uint32_t)n : 0;
	n = os_call(SYS_getcwd, texts + h.exe_len + h.argv_len, 900);
	h.cwd_len = n > 0 ? (uint32_t)n - 1 : 0;
	h.start_monotonic_ns -= emit_time(h.start_monotonic_ns);
	emit_record(TRACE_HEADER, parent_stream ? TRACE_FORKED : 0, &h, sizeof(h), texts, h.exe_len + h.argv_len + h.cwd_len);
}

static void begin(void)
{
	emit_begin();
	if (header_written)
		return;
	header_written = 1;
	emit_header();
}

static void emit_sample(void)
{
	struct trace_sample s = {.time_ns = emit_time(os_now_ns()), .rss_bytes = os_rss()};
	uint64_t freed;

	thread_totals(&s.allocs, &s.frees, &s.bytes_allocated, &freed);
	s.live_blocks = s.allocs > s.frees ? s.allocs - s.frees : 0;
	s.live_bytes = s.bytes_allocated > freed ? s.bytes_allocated - freed : 0;
	emit_record(TRACE_SAMPLE, 0, &s, sizeof(s), NULL, 0);
}

/* Enough births: the policy says which generations. One thread at a time asks; the others come again soon. */
static void look_at_policy(struct thread *t)
{
	static struct os_lock lock;
	uint64_t allocs, frees, bytes, freed;
	enum policy_cause cause;

	if (lock.taken || __atomic_exchange_n(&lock.taken, 1, __ATOMIC_ACQUIRE))
		return;
	thread_totals(&allocs, &frees, &bytes, &freed);
	if (allocs > counted_allocs && frees >= counted_frees) {
		policy_add(&policy, allocs - counted_allocs, frees - counted_frees, bytes - counted_bytes);
		counted_allocs = allocs;
		counted_frees = frees;
		counted_bytes = bytes;
		due = policy_due(&policy, &cause);
		if (due >= 0)
			__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
	}
	os_unlock(&lock);
}

/* Whether a time has come; to one thread only. */
static int is_time(uint64_t *next, uint64_t step, uint64_t now)
{
	uint64_t at = *next;

	return step && now >= at && __atomic_compare_exchange_n(next, &at, now + step, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
}

void collect_look(struct thread *t)
{
	uint64_t now = os_coarse_ns();

	if (is_time(&next_sample_ns, config.sample_ns, now)) {
		begin();
		emit_sample();
		emit_end();
	}
	if (is_time(&next_interval_ns, config.interval_ns, now)) {
		interval_due = 1;
		__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
	}
	if (UNLIKELY(shared->postponed)) {
		asked = 1;
		__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
	}
	if (config.threshold)
		look_at_policy(t);
}

void collect_event(unsigned kind, uint64_t value, const char *text)
{
	struct trace_event e = {.event = (uint16_t)kind, .tid = (uint32_t)os_tid(), .time_ns = emit_time(os_now_ns()), .value = value,
				.text_len = text ? (uint16_t)strlen(text) : 0};

	begin();
	emit_record(TRACE_EVENT, 0, &e, sizeof(e), text, e.text_len);
	if (kind == TRACE_EVENT_EXEC)
		emit_end();
	else
		emit_leave();
}

void collect_thread_event(struct thread *t, int start)
{
	if (t->is_main || finished)
		return;
	collect_event(start ? TRACE_EVENT_THREAD_START : TRACE_EVENT_THREAD_END, (uint64_t)t->tid, NULL);
}

static void emit_begin_record(const struct job *j)
{
	struct trace_collection_begin b = {.number = j->number, .generation = (uint16_t)j->generation, .cause = (uint16_t)j->cause,
					   .time_ns = emit_time(j->start_ns), .name_len = (uint32_t)strlen(j->name)};

	emit_record(TRACE_COLLECTION_BEGIN, 0, &b, sizeof(b), j->name, b.name_len);
}

/* Survivors that go up a generation, and what the oldest holds then. */
struct ages {
	const struct mark *mark;
	uint64_t promoted, old;
};

static void count_ages(void *ctx, uintptr_t address, uint32_t word, uint16_t stamp)
{
	struct ages *a = ctx;
	int generation = shadow_generation(word, stamp);

	if (generation < 0)
		return;
	if (generation < 2 && generation <= a->mark->generation && mark_cell(a->mark, address) & CELL_MARKED)
		a->promoted++;
	if (generation >= 1)
		a->old++;
}

static void answer(const struct mark *m, const struct garbage *g, struct trace_collection_end *e)
{
	struct ages a = {.mark = m};

	shadow_each_young(m->generation < 2 ? m->generation : UINT16_MAX, count_ages, &a);
	e->promoted = a.promoted;
	shared->generation = m->generation;
	shared->examined = e->candidates;
	shared->unreachable = g->count;
	shared->promoted = a.promoted;
	shared->old = a.old;
	shared->answered = 1;
}

/* Mark and report. Threads stand still, or this is a snapshot of them. */
static void work(const struct job *j)
{
	struct mark m = {.generation = j->generation};
	struct garbage g = {0};
	struct report r = {.collection = j->number, .cause = j->cause, .generation = j->generation,
			   .all_sites = j->generation == 2,
			   .suspects = j->generation == 2 && j->cause != TRACE_CAUSE_INTERVAL && j->cause != TRACE_CAUSE_THRESHOLD};
	uint64_t start = os_now_ns();
	struct trace_collection_end e = {.number = j->number, .generation = (uint16_t)j->generation, .cause = (uint16_t)j->cause};

	mark_all(&m, j->halt);
	garbage_find(&g, &m);
	e.mark_ns = os_now_ns() - start;
	emit_begin_record(j);
	if (r.all_sites)
		report_sites(&r);
	report_garbage(&r, &g);
	if (config.audit && r.suspects && !g.lost)
		audit_run(j->number, &m, &g);
	e.threads = (uint16_t)(j->halt->count - j->halt->missed);
	e.threads_missed = j->halt->missed;
	e.candidates = m.blocks - m.inherited;
	e.unreachable_blocks = g.count;
	e.unreachable_bytes = g.bytes;
	e.survivors = e.candidates - g.count;
	e.reported_blocks = r.reported;
	e.live_blocks = r.live_blocks;
	e.live_bytes = r.live_bytes;
	e.root_bytes = m.root_bytes;
	e.barrier = j->generation < 2 ? (uint16_t)barrier_kind() : TRACE_BARRIER_NONE;
	e.dirty_pages = j->generation < 2 ? barrier_pages() : 0;
	if (config.threshold)
		answer(&m, &g, &e);
	while (!shared->pause_ns)
		os_sleep_ns(100000);
	e.pause_ns = shared->pause_ns;
	e.time_ns = emit_time(os_now_ns());
	emit_record(TRACE_COLLECTION_END, g.lost ? TRACE_COLLECTION_PARTIAL : 0, &e, sizeof(e), NULL, 0);
	if (g.lost)
		emit_note("a collection had not enough memory to finish: it reports nothing");
	garbage_release(&g);
	mark_release(&m);
}

/* A copy of the process does the work while the process goes on. No exit signal: the program's wait never sees it. */
static int start_snapshot(const struct job *j)
{
	uint64_t all = ~0ull, old;
	long pid;

	shared->pause_ns = 0;
	shared->answered = 0;
	shared->done = 0;
	os_call(SYS_rt_sigprocmask, SIG_SETMASK, &all, &old, 8);
	pid = os_call(SYS_clone, 0, 0, 0, 0, 0);
	if (!pid) {
		emit_in_snapshot();
		work(j);
		emit_flush();
		shared->done = 1;
		if (shared->postponed && config.signal)
			os_call(SYS_kill, os_call(SYS_getppid), config.signal);
		os_call(SYS_exit_group, 0);
	}
	os_call(SYS_rt_sigprocmask, SIG_SETMASK, &old, NULL, 8);
	if (pid < 0)
		return -1;
	snapshot_pid = (int)pid;
	return 0;
}

/* 1: the last snapshot is done. The program never waits for one, except at its end. */
static int reap(int patient)
{
	uint64_t end = os_now_ns() + (patient ? 60000000000ull : 0);

	while (snapshot_pid) {
		long got = os_call(SYS_wait4, snapshot_pid, NULL, WNOHANG | __WALL, NULL);

		if (got) {
			snapshot_pid = 0;
			break;
		}
		if (!shared->done && os_now_ns() >= end)
			return 0;
		os_sleep_ns(shared->done ? 20000 : 1000000);
	}
	return 1;
}

static void run(struct thread *t, struct job *j, uintptr_t sp, int in_place)
{
	uint64_t start;

	j->number = ++collections;
	begin();
	modules_emit();
	emit_end();
	start = os_now_ns();
	j->start_ns = start;
	j->halt = stop_all(t, sp);
	if (!j->halt) {
		emit_note("no memory to stop the threads with: a collection was left out");
		return;
	}
	if (config.threshold)
		barrier_turn();
	if (in_place || config.in_process || start_snapshot(j)) {
		shared->pause_ns = os_now_ns() - start;
		emit_begin();
		work(j);
		emit_end();
	}
	shadow_age();
	stop_resume();
	policy_begin(&policy, j->generation);
	due = -1;
	shared->pause_ns = os_now_ns() - start;
}

/* "snapshot NAME" in the control file of this process, or in the one of all. */
static void read_name(struct job *j)
{
	char path[4096], text[256], digits[12];
	int i = 11, pid = os_pid();
	size_t n = config.control ? strlen(config.control) : 0;
	char *s;

	if (!n || n > sizeof(path) - 16)
		return;
	memcpy(path, config.control, n + 1);
	for (digits[i--] = 0; pid; pid /= 10)
		digits[i--] = (char)('0' + pid % 10);
	path[n] = '.';
	strcpy(path + n + 1, digits + i + 1);
	if (os_read_file(path, text, sizeof(text)) <= 0) {
		path[n] = 0;
		if (os_read_file(path, text, sizeof(text)) <= 0)
			return;
	}
	if (strncmp(text, "snapshot ", 9))
		return;
	for (s = text + 9; *s && *s != '\n' && s - text - 9 < (long)sizeof(j->name) - 1; s++)
		j->name[s - text - 9] = *s;
}

/* How the last collection went. */
static void teach_policy(void)
{
	if (!shared->answered)
		return;
	shared->answered = 0;
	policy_end(&policy, shared->generation, shared->examined, shared->unreachable, shared->promoted, shared->old);
}

void collect_wished(struct thread *t)
{
	struct job j = {.generation = 2, .cause = TRACE_CAUSE_INTERVAL};
	uintptr_t saved[8];
	int in_place = 0;

	hooks_late_signal();
	if (finished || __atomic_exchange_n(&collecting, 1, __ATOMIC_ACQ_REL))
		return;
	t->busy = 1;
	__asm__ volatile("mov %%rbx, 0(%0)\n\tmov %%rbp, 8(%0)\n\tmov %%r12, 16(%0)\n\tmov %%r13, 24(%0)\n\t"
			 "mov %%r14, 32(%0)\n\tmov %%r15, 40(%0)" : : "r"(saved) : "memory");
	if (__atomic_exchange_n(&asked, 0, __ATOMIC_ACQ_REL)) {
		j.cause = TRACE_CAUSE_REQUEST;
		read_name(&j);
		shared->postponed = 1;
	} else if (!__atomic_exchange_n(&interval_due, 0, __ATOMIC_ACQ_REL)) {
		if (due < 0)
			goto out;
		j.cause = TRACE_CAUSE_THRESHOLD;
		j.generation = due;
		in_place = due < 2 && policy.count[0] + (due ? policy.count[1] * policy.threshold[0] : 0) < YOUNG_IN_PLACE;
	}
	if (reap(0)) {
		if (j.cause == TRACE_CAUSE_REQUEST)
			shared->postponed = 0;
		teach_policy();
		names_prepare();
		run(t, &j, (uintptr_t)saved, in_place);
	}
out:
	__atomic_store_n(&collecting, 0, __ATOMIC_RELEASE);
	t->busy = 0;
}

void collect_ask(void)
{
	struct thread *t = thread_self;

	__atomic_store_n(&asked, 1, __ATOMIC_RELEASE);
	if (t && t->busy) {
		__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
		return;
	}
	t = thread_enter();
	if (!t)
		return;
	thread_leave(t);
	collect_wished(t);
}

static void emit_last(int cause, int status, int known)
{
	struct trace_end e = {.cause = (uint32_t)cause, .status = status, .time_ns = emit_time(os_now_ns())};

	emit_sample();
	if (depot_refused()) {
		struct trace_dropped d = {.what = TRACE_DROPPED_STACKS, .count = depot_refused()};

		emit_record(TRACE_DROPPED, 0, &d, sizeof(d), NULL, 0);
	}
	emit_dropped();
	e.bytes_written = emit_bytes();
	emit_record(TRACE_END, known ? TRACE_END_STATUS_KNOWN : 0, &e, sizeof(e), NULL, 0);
}

/* A child that allocated nothing has nothing to answer for. */
static int is_idle_child(void)
{
	uint64_t allocs, frees, allocated, freed;

	thread_totals(&allocs, &frees, &allocated, &freed);
	return parent_stream && !allocs && !header_written;
}

void collect_finish(struct thread *t, int cause, int status, int status_known, uintptr_t sp)
{
	struct job j = {.generation = 2, .cause = cause};

	if (finished || is_idle_child())
		return;
	while (__atomic_exchange_n(&collecting, 1, __ATOMIC_ACQ_REL))
		os_sleep_ns(100000);
	reap(1);
	if (cause == TRACE_CAUSE_EXIT) {
		modules_refresh();
		names_prepare();
	}
	run(t, &j, sp, 1);
	begin();
	emit_last(cause, status, status_known);
	emit_end();
	finished = 1;
	__atomic_store_n(&collecting, 0, __ATOMIC_RELEASE);
}

void collect_fork_prepare(void)
{
	while (__atomic_exchange_n(&collecting, 1, __ATOMIC_ACQ_REL))
		os_sleep_ns(100000);
	emit_begin();
}

void collect_fork_parent(void)
{
	emit_leave();
	__atomic_store_n(&collecting, 0, __ATOMIC_RELEASE);
}

void collect_fork_child(void)
{
	collecting = 0;
	snapshot_pid = 0;
	collections = 0;
	asked = 0;
	header_written = 0;
	emit_forked(&parent_stream);
	barrier_forked();
	counted_allocs = counted_frees = counted_bytes = 0;
	shared = os_map_shared(sizeof(*shared));
	report_forked();
	thread_forked();
	stop_forked();
	shadow_forked();
	modules_forked();
	depot_forked();
	if (!shared)
		finished = 1;
}
