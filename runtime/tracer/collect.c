#include "runtime/tracer/collect.h"

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

/* What the process tells its snapshot: how long the threads stood. */
static struct shared {
	volatile uint64_t pause_ns;
} *shared;

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
	return shared && !report_init() ? 0 : -1;
}

static void emit_header(void)
{
	static char texts[3800];
	struct trace_header h = {
		.version = TRACE_VERSION, .pid = (uint32_t)os_pid(), .ppid = (uint32_t)os_call(SYS_getppid), .page_size = 4096,
		.max_frames = (uint32_t)config.depth, .allocator = (uint16_t)record_allocator,
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

void collect_look(struct thread *t)
{
	uint64_t now = os_coarse_ns(), due = next_sample_ns;

	if (config.sample_ns && now >= due &&
	    __atomic_compare_exchange_n(&next_sample_ns, &due, now + config.sample_ns, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
		begin();
		emit_sample();
		emit_end();
	}
	due = next_interval_ns;
	if (config.interval_ns && now >= due &&
	    __atomic_compare_exchange_n(&next_interval_ns, &due, now + config.interval_ns, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
		__atomic_or_fetch(&t->wishes, WISH_COLLECT, __ATOMIC_RELAXED);
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
	report_sites(&r);
	report_garbage(&r, &g);
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
	while (j->halt && !shared->pause_ns && j->cause != TRACE_CAUSE_EXIT && j->cause != TRACE_CAUSE_SIGNAL && !config.in_process)
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
	os_call(SYS_rt_sigprocmask, SIG_SETMASK, &all, &old, 8);
	pid = os_call(SYS_clone, 0, 0, 0, 0, 0);
	if (!pid) {
		emit_in_snapshot();
		work(j);
		emit_flush();
		os_call(SYS_exit_group, 0);
	}
	os_call(SYS_rt_sigprocmask, SIG_SETMASK, &old, NULL, 8);
	if (pid < 0)
		return -1;
	snapshot_pid = (int)pid;
	return 0;
}

/* 1: the last snapshot is done. */
static int reap(int patient)
{
	uint64_t end = os_now_ns() + (patient ? 60000000000ull : 0);

	while (snapshot_pid) {
		long got = os_call(SYS_wait4, snapshot_pid, NULL, WNOHANG | __WALL, NULL);

		if (got) {
			snapshot_pid = 0;
			break;
		}
		if (os_now_ns() >= end)
			return 0;
		os_sleep_ns(1000000);
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
	if (in_place || config.in_process || start_snapshot(j)) {
		shared->pause_ns = 0;
		emit_begin();
		work(j);
		emit_end();
	}
	shadow_age();
	stop_resume();
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

void collect_wished(struct thread *t)
{
	struct job j = {.generation = 2, .cause = TRACE_CAUSE_INTERVAL};
	uintptr_t saved[8];

	if (finished || __atomic_exchange_n(&collecting, 1, __ATOMIC_ACQ_REL))
		return;
	t->busy = 1;
	__asm__ volatile("mov %%rbx, 0(%0)\n\tmov %%rbp, 8(%0)\n\tmov %%r12, 16(%0)\n\tmov %%r13, 24(%0)\n\t"
			 "mov %%r14, 32(%0)\n\tmov %%r15, 40(%0)" : : "r"(saved) : "memory");
	if (__atomic_exchange_n(&asked, 0, __ATOMIC_ACQ_REL)) {
		j.cause = TRACE_CAUSE_REQUEST;
		read_name(&j);
	}
	if (reap(j.cause == TRACE_CAUSE_REQUEST)) {
		names_prepare();
		run(t, &j, (uintptr_t)saved, 0);
	}
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
