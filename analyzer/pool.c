#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memfd_create, sigabbrev_np */
#endif
#include "analyzer/pool.h"

#include "analyzer/base/err.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	ITEM_LIMIT_MS = 120 * 1000,
	RECYCLE_RSS_MB = 500,
	MAX_RSS_MB = 2048,
	RSS_CHECK_MS = 250,  /* how often the size of a working worker is looked at */
	STOPPED_MS = 2000,   /* a poll that is later than this was stopped */
	REAP_MS = 1000,      /* how long a worker may take to end */
	MB = 1024 * 1024,
	READ_BYTES = 256 * 1024,
};
static const size_t stack_bytes = (size_t)1 << 30, max_reply = (size_t)1 << 31;

/* What a worker writes before an answer of `len` bytes. */
struct reply_head {
	uint32_t item;
	uint32_t leaving; /* 1: the worker has grown too large and ends now */
	uint64_t len;
};

struct worker {
	pid_t pid;       /* 0: there is none */
	int fd;          /* the caller's end of the socket pair */
	int log;         /* what the worker writes to stderr, -1: not kept */
	int item;        /* -1: idle */
	int64_t started; /* of the item, ms */
	struct strbuf in;
};

struct pool {
	struct worker *workers;
	int n_workers;
	int next, n_items; /* items below next were handed out */
	int start_errno;   /* why no worker could be started, 0 */
	const struct pool_ops *ops;
	void *ctx;
	int item_limit_ms, recycle_rss_mb, max_rss_mb;
};

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int rss_mb(pid_t pid)
{
	char path[64];
	long pages = 0;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/statm", (int)pid);
	if (!(f = fopen(path, "re")))
		return 0;
	if (fscanf(f, "%*d %ld", &pages) != 1)
		pages = 0;
	fclose(f);
	return (int)((int64_t)pages * sysconf(_SC_PAGESIZE) / MB);
}

/* --- In a worker ---------------------------------------------------------------------------------------------- */

struct worker_self {
	const struct pool *pool;
	int fd, log;
	char *stack;
};

static int read_all(int fd, void *data, size_t len)
{
	char *p = data;
	ssize_t n;

	while (len) {
		n = recv(fd, p, len, 0);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return -1;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

static int write_all(int fd, const void *data, size_t len)
{
	const char *p = data;
	ssize_t n;

	while (len) {
		n = send(fd, p, len, MSG_NOSIGNAL);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

/* Free memory that is kept for the next item counts until it is really needed back. */
static int too_large(const struct worker_self *self)
{
	if (rss_mb(getpid()) <= self->pool->recycle_rss_mb)
		return 0;
	malloc_trim(0);
	madvise(self->stack, stack_bytes - READ_BYTES * 4, MADV_DONTNEED); /* all but the top, which is in use */
	return rss_mb(getpid()) > self->pool->recycle_rss_mb;
}

static void *worker_loop(void *data)
{
	const struct worker_self *self = data;
	struct strbuf reply = STRBUF_INIT;
	struct reply_head head = {0};
	uint32_t item;

	while (!head.leaving && !read_all(self->fd, &item, sizeof(item))) {
		if (self->log >= 0 && !ftruncate(self->log, 0))
			lseek(self->log, 0, SEEK_SET);
		strbuf_reset(&reply);
		self->pool->ops->work(self->pool->ctx, (int)item, &reply);
		head = (struct reply_head){ item, 0, reply.len };
		head.leaving = (uint32_t)too_large(self);
		if (write_all(self->fd, &head, sizeof(head)) || write_all(self->fd, reply.buf, reply.len))
			break;
	}
	strbuf_release(&reply);
	return NULL;
}

/* The next item needs what this one gave back: a unit's worth of page faults costs as much as a tenth of its parse. */
static void keep_memory(void)
{
	mallopt(M_ARENA_MAX, 1);
	mallopt(M_MMAP_THRESHOLD, 32 * MB);
	mallopt(M_TRIM_THRESHOLD, 512 * MB);
	mallopt(M_TOP_PAD, 1 * MB);
}

static void redirect(int from, int to)
{
	if (from >= 0)
		dup2(from, to);
}

static _Noreturn void worker_main(struct worker_self *self, pid_t parent)
{
	const struct rlimit no_core = { 0, 0 };
	pthread_attr_t attr;
	pthread_t thread;
	int null = open("/dev/null", O_RDWR | O_CLOEXEC), rc;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	setrlimit(RLIMIT_CORE, &no_core);
	redirect(null, STDIN_FILENO);
	redirect(null, STDOUT_FILENO);
	redirect(self->log, STDERR_FILENO);
	keep_memory();
	self->stack = mmap(NULL, stack_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK,
			   -1, 0);
	if (self->stack == MAP_FAILED || mprotect(self->stack, (size_t)sysconf(_SC_PAGESIZE), PROT_NONE))
		die("no stack for a worker: %s", strerror(errno));
	pthread_attr_init(&attr);
	pthread_attr_setstack(&attr, self->stack, stack_bytes);
	if ((rc = pthread_create(&thread, &attr, worker_loop, self)))
		die("no thread for a worker: %s", strerror(rc));
	pthread_join(thread, NULL);
	_exit(0); /* not exit(): what the caller registered or left in its buffers is the caller's */
}

/* --- In the caller -------------------------------------------------------------------------------------------- */

static void close_fds(struct worker *w)
{
	if (w->fd >= 0)
		close(w->fd);
	if (w->log >= 0)
		close(w->log);
	w->fd = w->log = -1;
}

static int worker_start(struct pool *p, struct worker *w)
{
	struct worker_self self = { .pool = p };
	pid_t parent = getpid();
	int pair[2], i;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair))
		return -1;
	w->log = p->ops->keep_stderr ? -1 : memfd_create("gccheck worker", MFD_CLOEXEC);
	fflush(NULL);
	w->pid = fork();
	if (!w->pid) {
		for (i = 0; i < p->n_workers; i++)
			if (&p->workers[i] != w && p->workers[i].pid > 0)
				close_fds(&p->workers[i]);
		close(pair[0]);
		self.fd = pair[1];
		self.log = w->log;
		worker_main(&self, parent);
	}
	close(pair[1]);
	w->fd = pair[0];
	w->item = -1;
	strbuf_reset(&w->in);
	if (w->pid > 0)
		return 0;
	w->pid = 0;
	i = errno;
	close_fds(w);
	errno = i;
	return -1;
}

/* The worker has ended or is about to. One that does not (it closed its socket, say) is made to. Returns its status. */
static int worker_reap(struct worker *w)
{
	const struct timespec pause = { 0, 1000000 };
	int status = 0, left = REAP_MS;
	pid_t pid;

	while ((pid = waitpid(w->pid, &status, left > 0 ? WNOHANG : 0)) == 0 || (pid < 0 && errno == EINTR)) {
		if (--left == 0)
			kill(w->pid, SIGKILL);
		nanosleep(&pause, NULL);
	}
	w->pid = 0;
	return status;
}

static void worker_stop(struct worker *w)
{
	if (w->pid <= 0)
		return;
	shutdown(w->fd, SHUT_RDWR); /* ends its loop */
	worker_reap(w);
	close_fds(w);
}

/* The line of the worker's last words that says most: our own message, or else the first one. */
static void add_last_words(struct strbuf *why, int log)
{
	static const char ours[] = "gccheck: ";
	char text[4096], *line = text, *found;
	ssize_t n = log >= 0 ? pread(log, text, sizeof(text) - 1, 0) : 0;

	if (n <= 0)
		return;
	text[n] = 0;
	if ((found = strstr(text, ours)))
		line = found + strlen(ours);
	line[strcspn(line, "\r\n")] = 0;
	if (*line)
		strbuf_addf(why, ": %.200s", line);
}

static void explain_death(struct strbuf *why, int status)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
		strbuf_addstr(why, "killed from outside (SIGKILL), perhaps for want of memory");
	else if (WIFSIGNALED(status))
		strbuf_addf(why, "crash (SIG%s: %s)", sigabbrev_np(WTERMSIG(status)) ? sigabbrev_np(WTERMSIG(status)) : "?",
			    strsignal(WTERMSIG(status)));
	else
		strbuf_addf(why, "the worker ended with status %d", WEXITSTATUS(status));
}

/* The worker is gone, or goes now: reason tells why we killed it, NULL if it died by itself. */
static void worker_lost(struct pool *p, struct worker *w, const char *reason)
{
	struct strbuf why = STRBUF_INIT;
	int item = w->item, status;

	if (reason)
		kill(w->pid, SIGKILL);
	status = worker_reap(w);
	if (reason)
		strbuf_addstr(&why, reason);
	else
		explain_death(&why, status);
	if (!reason)
		add_last_words(&why, w->log);
	close_fds(w);
	w->item = -1;
	if (item >= 0)
		p->ops->lost(p->ctx, item, why.buf);
	strbuf_release(&why);
}

/* Deliver the answer if it has come whole. -1: what came is not an answer. */
static int take_reply(struct pool *p, struct worker *w)
{
	struct reply_head head;
	int item = w->item;

	if (w->in.len < sizeof(head))
		return 0;
	memcpy(&head, w->in.buf, sizeof(head));
	if (item < 0 || head.item != (uint32_t)item || head.len > max_reply || w->in.len - sizeof(head) > head.len)
		return -1;
	if (w->in.len - sizeof(head) < head.len)
		return 0;
	w->item = -1;
	p->ops->done(p->ctx, item, w->in.buf + sizeof(head), head.len);
	strbuf_reset(&w->in);
	if (head.leaving) {
		worker_reap(w);
		close_fds(w);
	}
	return 0;
}

static void worker_read(struct pool *p, struct worker *w)
{
	static char block[READ_BYTES];
	ssize_t n = recv(w->fd, block, sizeof(block), MSG_DONTWAIT);

	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n <= 0) {
		worker_lost(p, w, NULL);
		return;
	}
	strbuf_add(&w->in, block, (size_t)n);
	if (take_reply(p, w))
		worker_lost(p, w, "the worker's answer is garbled");
}

/* -1: there is no worker to give it to. */
static int give_item(struct pool *p, struct worker *w, int item)
{
	uint32_t number = (uint32_t)item;
	int fresh = 0;

	for (;;) {
		if (w->pid <= 0) {
			fresh = 1;
			if (worker_start(p, w)) {
				p->start_errno = errno;
				return -1;
			}
		}
		if (!write_all(w->fd, &number, sizeof(number)))
			break;
		if (fresh)
			break; /* it cannot even start: the item pays, or this would never end */
		worker_lost(p, w, NULL); /* it died while idle: no fault of the item */
	}
	w->item = item;
	w->started = now_ms();
	return 0;
}

/* Give each idle worker an item. Returns how many are at work. */
static int hand_out(struct pool *p)
{
	struct worker *w;
	int busy = 0;

	for (w = p->workers; w < p->workers + p->n_workers; w++) {
		if (w->item < 0 && p->next < p->n_items && !give_item(p, w, p->next))
			p->next++;
		busy += w->item >= 0;
	}
	return busy;
}

static void check_limits(struct pool *p, struct worker *w)
{
	int64_t used = now_ms() - w->started;
	char why[96];
	int mb;

	if (used >= p->item_limit_ms) {
		snprintf(why, sizeof(why), "time limit (%g s)", p->item_limit_ms / 1000.0);
		worker_lost(p, w, why);
	} else if (used >= RSS_CHECK_MS && (mb = rss_mb(w->pid)) > p->max_rss_mb) {
		snprintf(why, sizeof(why), "memory limit (%d MB of %d MB)", mb, p->max_rss_mb);
		worker_lost(p, w, why);
	}
}

/* Time in which we were stopped (Ctrl-Z), and the workers with us, counts for nobody. */
static void forgive(struct pool *p, int64_t late_ms)
{
	int i;

	for (i = 0; late_ms > STOPPED_MS && i < p->n_workers; i++)
		p->workers[i].started += late_ms;
}

static void wait_for_workers(struct pool *p, struct pollfd *fds)
{
	int64_t before = now_ms();
	int i, ready, wait = RSS_CHECK_MS;

	for (i = 0; i < p->n_workers; i++) {
		struct worker *w = &p->workers[i];
		int64_t left = w->item >= 0 ? w->started + p->item_limit_ms - before : wait;

		fds[i] = (struct pollfd){ .fd = w->pid > 0 ? w->fd : -1, .events = POLLIN };
		wait = left < wait ? (left > 0 ? (int)left : 0) : wait;
	}
	ready = poll(fds, (nfds_t)p->n_workers, wait);
	forgive(p, now_ms() - before - wait);
	for (i = 0; i < p->n_workers; i++) {
		if (ready > 0 && fds[i].revents)
			worker_read(p, &p->workers[i]);
		else if (p->workers[i].item >= 0)
			check_limits(p, &p->workers[i]);
	}
}

int pool_run(int jobs, int n_items, const struct pool_ops *ops, void *ctx)
{
	struct pool p = {
		.n_workers = jobs < 1 ? 1 : jobs > n_items ? n_items : jobs,
		.n_items = n_items,
		.ops = ops,
		.ctx = ctx,
		.item_limit_ms = ops->item_limit_ms > 0 ? ops->item_limit_ms : ITEM_LIMIT_MS,
		.recycle_rss_mb = ops->recycle_rss_mb > 0 ? ops->recycle_rss_mb : RECYCLE_RSS_MB,
		.max_rss_mb = ops->max_rss_mb > 0 ? ops->max_rss_mb : MAX_RSS_MB,
	};
	struct pollfd *fds;
	char why[160];
	int i, failed;

	if (n_items <= 0)
		return 0;
	fds = xcalloc((size_t)p.n_workers, sizeof(*fds));
	p.workers = xcalloc((size_t)p.n_workers, sizeof(*p.workers));
	for (i = 0; i < p.n_workers; i++)
		p.workers[i] = (struct worker){ .fd = -1, .log = -1, .item = -1, .in = STRBUF_INIT };
	while (hand_out(&p))
		wait_for_workers(&p, fds);
	for (i = 0; i < p.n_workers; i++) {
		worker_stop(&p.workers[i]);
		strbuf_release(&p.workers[i].in);
	}
	failed = p.next < n_items;
	snprintf(why, sizeof(why), "no worker could be started: %s", strerror(p.start_errno));
	while (p.next < n_items)
		ops->lost(ctx, p.next++, why);
	free(p.workers);
	free(fds);
	return failed ? -1 : 0;
}
