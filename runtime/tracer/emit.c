#include "runtime/tracer/emit.h"

#include "runtime/trace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FIRST_FD = 700 }; /* out of the way of programs that count on low numbers */

/* What a snapshot process and its parent must both know. */
static struct shared {
	uint64_t written;
	uint64_t dropped_records[8], dropped_bytes[8]; /* by trace_dropped_what */
} *shared;

static int trace_fd = -1;
static dev_t trace_dev;
static ino_t trace_ino;
static int is_pipe;
static uint64_t max_bytes, stream, start_ns;
static size_t packet_max, used;
static char *packet;
static struct os_lock emit_lock;

static void new_stream(void)
{
	start_ns = os_now_ns();
	stream = (uint64_t)os_pid() << 32 | (uint32_t)(start_ns >> 10);
}

/* Move the descriptor up, and close it on exec: what is exec'ed opens the path itself. */
static int move_fd(long fd, int keep)
{
	long high = os_call(SYS_fcntl, fd, keep ? F_DUPFD : F_DUPFD_CLOEXEC, FIRST_FD);

	if (high < 0)
		high = os_call(SYS_fcntl, fd, keep ? F_DUPFD : F_DUPFD_CLOEXEC, 3);
	if (high < 0)
		return (int)fd;
	if (!keep)
		os_call(SYS_close, fd);
	return (int)high;
}

int emit_open(const char *fd_text, const char *path, uint64_t max)
{
	struct stat st;
	long fd;

	if (path && *path) {
		fd = os_call(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
		if (fd < 0) {
			os_complain("the file of GCCHECK_TRACE cannot be opened for writing: nothing is traced");
			return -1;
		}
		trace_fd = move_fd(fd, 0);
	} else if (fd_text && *fd_text) {
		fd = atoi(fd_text);
		if (os_call(SYS_fcntl, fd, F_GETFD) < 0) {
			os_complain("GCCHECK_TRACE_FD is not an open descriptor: nothing is traced");
			return -1;
		}
		trace_fd = (int)fd;
	} else {
		return -1;
	}
	if (os_call(SYS_fstat, trace_fd, &st) < 0)
		return -1;
	trace_dev = st.st_dev;
	trace_ino = st.st_ino;
	is_pipe = !S_ISREG(st.st_mode);
	packet_max = is_pipe ? PIPE_BUF : TRACE_PACKET_MAX;
	max_bytes = max;
	packet = os_map(TRACE_PACKET_MAX);
	shared = os_map_shared(sizeof(*shared));
	used = sizeof(struct trace_packet);
	new_stream();
	return packet && shared ? 0 : -1;
}

uint64_t emit_stream(void)
{
	return stream;
}

uint64_t emit_time(uint64_t now_ns)
{
	return now_ns > start_ns ? now_ns - start_ns : 0;
}

void emit_begin(void)
{
	os_lock(&emit_lock);
}

void emit_end(void)
{
	emit_flush();
	os_unlock(&emit_lock);
}

void emit_leave(void)
{
	os_unlock(&emit_lock);
}

static void drop(unsigned what, uint64_t records, uint64_t bytes)
{
	__atomic_add_fetch(&shared->dropped_records[what], records, __ATOMIC_RELAXED);
	__atomic_add_fetch(&shared->dropped_bytes[what], bytes, __ATOMIC_RELAXED);
}

/* The program may have closed the descriptor and opened its own there. */
static int is_ours(void)
{
	struct stat st;

	return trace_fd >= 0 && os_call(SYS_fstat, trace_fd, &st) >= 0 && st.st_dev == trace_dev && st.st_ino == trace_ino;
}

/* Write all; a reader that is gone shall not kill the program, so SIGPIPE waits and is taken away again. */
static int write_all(const char *p, size_t n)
{
	uint64_t pipe_bit = 1ull << (SIGPIPE - 1), old = 0, pending = 0;
	struct timespec none = {0, 0};
	long got = 0;

	if (is_pipe) {
		os_call(SYS_rt_sigprocmask, SIG_BLOCK, &pipe_bit, &old, 8);
		os_call(SYS_rt_sigpending, &pending, 8);
	}
	while (n) {
		got = os_call(SYS_write, trace_fd, p, n);
		if (got == -EINTR)
			continue;
		if (got == -EAGAIN) {
			os_sleep_ns(200000);
			continue;
		}
		if (got < 0)
			break;
		p += got;
		n -= (size_t)got;
	}
	if (is_pipe) {
		if (got == -EPIPE && !(pending & pipe_bit))
			os_call(SYS_rt_sigtimedwait, &pipe_bit, NULL, &none, 8);
		os_call(SYS_rt_sigprocmask, SIG_SETMASK, &old, NULL, 8);
	}
	return n ? -1 : 0;
}

void emit_flush(void)
{
	struct trace_packet *head = (struct trace_packet *)packet;
	uint64_t size = used;

	if (!packet || used == sizeof(*head))
		return;
	head->magic = TRACE_MAGIC;
	head->size = (uint32_t)used;
	head->stream = stream;
	used = sizeof(*head);
	if (!is_ours() || write_all(packet, size))
		drop(TRACE_DROPPED_WRITE, 1, size);
	else
		__atomic_add_fetch(&shared->written, size, __ATOMIC_RELAXED);
}

static int over_cap(uint16_t kind, size_t size)
{
	if (!max_bytes || kind == TRACE_DROPPED || kind == TRACE_END || kind == TRACE_COLLECTION_END || kind == TRACE_NOTE ||
	    kind == TRACE_HEADER || shared->written + used + size <= max_bytes)
		return 0;
	drop(TRACE_DROPPED_CAP, 1, size);
	return 1;
}

void emit_record(uint16_t kind, uint16_t flags, void *record, size_t size, const void *tail, size_t tail_size)
{
	struct trace_record *r = record;
	size_t whole;

	if (!packet)
		return;
	if (tail_size > TRACE_RECORD_MAX - size)
		tail_size = TRACE_RECORD_MAX - size;
	whole = (size + tail_size + 7) & ~(size_t)7;
	if (over_cap(kind, whole))
		return;
	if (used + whole > packet_max)
		emit_flush();
	r->size = (uint32_t)whole;
	r->kind = kind;
	r->flags = flags;
	memcpy(packet + used, record, size);
	if (tail_size)
		memcpy(packet + used + size, tail, tail_size);
	memset(packet + used + size + tail_size, 0, whole - size - tail_size);
	used += whole;
}

void emit_note(const char *text)
{
	struct trace_note n = {.text_len = (uint32_t)strlen(text)};

	emit_record(TRACE_NOTE, 0, &n, sizeof(n), text, n.text_len);
}

void emit_dropped(void)
{
	uint32_t i;

	for (i = 0; i < 8; i++)
		if (shared->dropped_records[i]) {
			struct trace_dropped d = {.what = i, .count = shared->dropped_records[i], .bytes = shared->dropped_bytes[i]};

			emit_record(TRACE_DROPPED, 0, &d, sizeof(d), NULL, 0);
		}
}

uint64_t emit_bytes(void)
{
	return shared->written;
}

int emit_is_fd(int fd)
{
	return fd == trace_fd && trace_fd >= 0;
}

void emit_forked(uint64_t *parent)
{
	*parent = stream;
	emit_lock.taken = 0;
	used = sizeof(struct trace_packet);
	shared = os_map_shared(sizeof(*shared));
	if (!shared) {
		trace_fd = -1;
		packet = NULL;
	}
	new_stream();
}

void emit_in_snapshot(void)
{
	uint64_t pipe_bit = 1ull << (SIGPIPE - 1);

	emit_lock.taken = 0;
	used = sizeof(struct trace_packet);
	packet = os_map(TRACE_PACKET_MAX);
	os_call(SYS_rt_sigprocmask, SIG_BLOCK, &pipe_bit, NULL, 8);
	if (trace_fd > 0)
		os_call(SYS_close_range, 0, trace_fd - 1, 0);
	os_call(SYS_close_range, trace_fd + 1, ~0u, 0);
}
