/* The worker pool: every item ends in exactly one answer or one reason, whatever the work does. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "analyzer/pool.h"

#include "analyzer/base/err.h"

#include <check.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

Suite *suite_pool(void);

enum { MAX_ITEMS = 600, MB = 1024 * 1024 };

enum deed {
	ECHO, PID, SEGV, ABORT, BUG_HERE, EXIT, KILL_SELF, HANG, RECURSE, DEEP, HOG, FATTEN, HUGE_REPLY, CLOSE_ALL,
	SAY_AND_DIE, READ_STDIN, PRINT,
};

struct probe {
	enum deed deeds[MAX_ITEMS];
	char *replies[MAX_ITEMS], *lost[MAX_ITEMS];
	size_t lens[MAX_ITEMS];
	int calls[MAX_ITEMS], n_done, n_lost;
};

static volatile char sink;

static __attribute__((noinline)) long recurse(long depth)
{
	volatile char frame[1024];

	frame[depth % 1024] = (char)depth;
	sink = frame[depth % 1024];
	return depth ? recurse(depth - 1) + frame[0] : 0;
}

static void fill(size_t mb)
{
	char *p = xmalloc(mb * MB);
	size_t i;

	for (i = 0; i < mb * MB; i += 4096)
		p[i] = 1;
	sink = p[mb];
}

static void work(void *ctx, int item, struct strbuf *reply)
{
	struct probe *p = ctx;
	char c;
	int i;

	signal(SIGSEGV, SIG_DFL); /* sanitizers have handlers of their own */
	signal(SIGABRT, SIG_DFL);
	signal(SIGILL, SIG_DFL);
	switch (p->deeds[item]) {
	case ECHO: strbuf_addf(reply, "item %d", item); break;
	case PID: strbuf_addf(reply, "%d", (int)getpid()); break;
	case SEGV: raise(SIGSEGV); break;
	case ABORT: abort();
	case BUG_HERE: BUG("planted %d", item);
	case EXIT: _exit(7);
	case KILL_SELF: raise(SIGKILL); break;
	case HANG: pause(); break;
	case RECURSE: recurse(4000 * 1024L); break; /* 4 GB of frames: no stack is that large */
	case DEEP: recurse(200 * 1024); strbuf_addstr(reply, "deep"); break; /* 200 MB */
	case HOG:
		for (;;)
			fill(32), usleep(20000);
	case FATTEN: fill(120); strbuf_addf(reply, "%d", (int)getpid()); break;
	case HUGE_REPLY:
		for (i = 0; i < 3000000; i++)
			strbuf_add(reply, "0123456789", 10);
		break;
	case CLOSE_ALL:
		for (i = 3; i < 1024; i++)
			close(i);
		break;
	case SAY_AND_DIE: fprintf(stderr, "LLVM ERROR: no such thing\nmore\n"); raise(SIGILL); break;
	case READ_STDIN: strbuf_addf(reply, "%d", (int)read(0, &c, 1)); break;
	case PRINT: printf("noise"); fflush(stdout); fprintf(stderr, "noise"); strbuf_addstr(reply, "quiet"); break;
	}
}

static void done(void *ctx, int item, const char *reply, size_t len)
{
	struct probe *p = ctx;

	p->replies[item] = xstrndup(reply, len);
	p->lens[item] = len;
	p->calls[item]++;
	p->n_done++;
}

static void lost(void *ctx, int item, const char *why)
{
	struct probe *p = ctx;

	p->lost[item] = xstrdup(why);
	p->calls[item]++;
	p->n_lost++;
}

static struct probe *probe;
static const struct pool_ops plain = { .work = work, .done = done, .lost = lost };

static void run_with(const struct pool_ops *ops, int jobs, int n)
{
	int i;

	ck_assert_int_eq(pool_run(jobs, n, ops, probe), 0);
	for (i = 0; i < n; i++)
		ck_assert_msg(probe->calls[i] == 1, "item %d had %d calls", i, probe->calls[i]);
	ck_assert_int_eq(probe->n_done + probe->n_lost, n);
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
	ck_assert_int_eq(errno, ECHILD); /* no zombies, no survivors */
}

static void setup(void)
{
	probe = xcalloc(1, sizeof(*probe));
}

static void teardown(void)
{
	int i;

	for (i = 0; i < MAX_ITEMS; i++) {
		free(probe->replies[i]);
		free(probe->lost[i]);
	}
	free(probe);
}

static int count_fds(void)
{
	DIR *d = opendir("/proc/self/fd");
	int n = 0;

	while (readdir(d))
		n++;
	closedir(d);
	return n;
}

static int distinct_replies(int n)
{
	int i, j, count = 0;

	for (i = 0; i < n; i++) {
		for (j = 0; j < i && strcmp(probe->replies[i], probe->replies[j]); j++)
			;
		count += j == i;
	}
	return count;
}

START_TEST(test_every_item_is_answered)
{
	static const int jobs[] = { 1, 2, 7, 64 };
	char want[32];
	int i, fds = count_fds();

	run_with(&plain, jobs[_i], 500);
	ck_assert_int_eq(probe->n_done, 500);
	for (i = 0; i < 500; i++) {
		snprintf(want, sizeof(want), "item %d", i);
		ck_assert_str_eq(probe->replies[i], want);
	}
	ck_assert_int_eq(count_fds(), fds);
}
END_TEST

START_TEST(test_nothing_to_do)
{
	run_with(&plain, 4, 0);
	run_with(&plain, 4, -1 + 1);
	run_with(&plain, -3, 2);
}
END_TEST

START_TEST(test_workers_persist)
{
	int i;

	for (i = 0; i < 100; i++)
		probe->deeds[i] = PID;
	run_with(&plain, 2, 100);
	ck_assert_int_le(distinct_replies(100), 2);
	ck_assert_int_ne(atoi(probe->replies[0]), (int)getpid()); /* also one job is a process of its own */
}
END_TEST

START_TEST(test_deaths_cost_their_item_only)
{
	static const struct {
		enum deed deed;
		const char *why;
	} deaths[] = {
		{ SEGV, "crash (SIGSEGV: Segmentation fault)" },
		{ ABORT, "crash (SIGABRT: Aborted)" },
		{ BUG_HERE, "planted 21" },
		{ EXIT, "the worker ended with status 7" },
		{ KILL_SELF, "killed from outside (SIGKILL)" },
		{ RECURSE, "crash (SIGSEGV" },
		{ CLOSE_ALL, "ended with status 0" },
		{ SAY_AND_DIE, "crash (SIGILL: Illegal instruction): LLVM ERROR: no such thing" },
	};
	enum { N = sizeof(deaths) / sizeof(*deaths) };
	int i, jobs, fds = count_fds();

	for (jobs = 1; jobs <= 3; jobs++) {
		teardown();
		setup();
		for (i = 0; i < N; i++)
			probe->deeds[i * 10 + 1] = deaths[i].deed;
		run_with(&plain, jobs, N * 10);
		ck_assert_int_eq(probe->n_lost, N);
		for (i = 0; i < N; i++)
			ck_assert_msg(strstr(probe->lost[i * 10 + 1], deaths[i].why), "%s instead of %s", probe->lost[i * 10 + 1],
				      deaths[i].why);
	}
	ck_assert_int_eq(count_fds(), fds);
}
END_TEST

START_TEST(test_all_die)
{
	int i;

	for (i = 0; i < 200; i++)
		probe->deeds[i] = i % 2 ? EXIT : ABORT;
	run_with(&plain, 3, 200);
	ck_assert_int_eq(probe->n_lost, 200);
}
END_TEST

START_TEST(test_a_hang_is_ended)
{
	struct pool_ops ops = plain;
	struct timespec a, b;

	ops.item_limit_ms = 300;
	probe->deeds[3] = probe->deeds[4] = HANG;
	clock_gettime(CLOCK_MONOTONIC, &a);
	run_with(&ops, 2, 10);
	clock_gettime(CLOCK_MONOTONIC, &b);
	ck_assert_int_eq(probe->n_lost, 2);
	ck_assert_str_eq(probe->lost[3], "time limit (0.3 s)");
	ck_assert_int_lt((int)(b.tv_sec - a.tv_sec), 5);
}
END_TEST

START_TEST(test_a_hog_is_ended)
{
	struct pool_ops ops = plain;

	ops.max_rss_mb = 400;
	probe->deeds[1] = HOG;
	run_with(&ops, 1, 3);
	ck_assert_int_eq(probe->n_lost, 1);
	ck_assert_msg(strstr(probe->lost[1], "memory limit ("), "%s", probe->lost[1]);
}
END_TEST

START_TEST(test_a_fat_worker_is_replaced)
{
	struct pool_ops ops = plain;
	int i;

	for (i = 0; i < 6; i++)
		probe->deeds[i] = FATTEN; /* 120 MB each, never freed: beyond 300 MB after the third */
	ops.recycle_rss_mb = 300;
	run_with(&ops, 1, 6);
	ck_assert_int_eq(probe->n_lost, 0);
	ck_assert_int_eq(distinct_replies(6), 2);
}
END_TEST

START_TEST(test_the_stack_is_deep)
{
	struct pool_ops ops = plain;

	ops.recycle_rss_mb = 100; /* the stack that was used is given back, so the worker stays */
	probe->deeds[0] = probe->deeds[2] = PID;
	probe->deeds[1] = DEEP;
	run_with(&ops, 1, 3);
	ck_assert_str_eq(probe->replies[1], "deep");
	ck_assert_str_eq(probe->replies[0], probe->replies[2]);
}
END_TEST

START_TEST(test_large_replies)
{
	int i;

	for (i = 0; i < 4; i++)
		probe->deeds[i] = HUGE_REPLY;
	run_with(&plain, 2, 4);
	for (i = 0; i < 4; i++)
		ck_assert_uint_eq(probe->lens[i], 30000000);
	ck_assert_mem_eq(probe->replies[3] + 29999990, "0123456789", 10);
}
END_TEST

START_TEST(test_workers_are_quiet)
{
	probe->deeds[0] = READ_STDIN;
	probe->deeds[1] = PRINT;
	run_with(&plain, 1, 2);
	ck_assert_str_eq(probe->replies[0], "0");
	ck_assert_str_eq(probe->replies[1], "quiet");
}
END_TEST

START_TEST(test_no_process_to_be_had)
{
	struct rlimit usual, none;
	int i, rc;

	if (geteuid() == 0 && setuid(65534)) /* root has no such limit */
		return;
	getrlimit(RLIMIT_NPROC, &usual);
	none = (struct rlimit){ 0, usual.rlim_max };
	ck_assert_int_eq(setrlimit(RLIMIT_NPROC, &none), 0);
	rc = pool_run(2, 5, &plain, probe);
	setrlimit(RLIMIT_NPROC, &usual);
	ck_assert_int_eq(rc, -1);
	for (i = 0; i < 5; i++)
		ck_assert_msg(strstr(probe->lost[i], "no worker could be started: "), "%s", probe->lost[i]);
}
END_TEST

/* The caller is killed while its workers hang: they must not outlive it. They hold the write end of a pipe. */
START_TEST(test_workers_end_with_the_caller)
{
	struct timespec pause_time = { 0, 300000000 };
	int fds[2];
	pid_t pid;
	char c;

	ck_assert_int_eq(pipe(fds), 0);
	pid = fork();
	if (!pid) {
		probe->deeds[0] = probe->deeds[1] = HANG;
		_exit(pool_run(2, 2, &plain, probe));
	}
	close(fds[1]);
	nanosleep(&pause_time, NULL);
	ck_assert_int_eq(kill(pid, SIGKILL), 0);
	ck_assert_int_eq(waitpid(pid, NULL, 0), pid);
	ck_assert_int_eq(read(fds[0], &c, 1), 0); /* end of file: nobody holds it any more (else: Check's time limit) */
	close(fds[0]);
}
END_TEST

Suite *suite_pool(void)
{
	Suite *s = suite_create("pool");
	TCase *t = tcase_create("pool");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, test_every_item_is_answered, 0, 4);
	tcase_add_test(t, test_nothing_to_do);
	tcase_add_test(t, test_workers_persist);
	tcase_add_test(t, test_deaths_cost_their_item_only);
	tcase_add_test(t, test_all_die);
	tcase_add_test(t, test_a_hang_is_ended);
	tcase_add_test(t, test_a_hog_is_ended);
	tcase_add_test(t, test_a_fat_worker_is_replaced);
	tcase_add_test(t, test_the_stack_is_deep);
	tcase_add_test(t, test_large_replies);
	tcase_add_test(t, test_workers_are_quiet);
	tcase_add_test(t, test_no_process_to_be_had);
	tcase_add_test(t, test_workers_end_with_the_caller);
	suite_add_tcase(s, t);
	return s;
}
