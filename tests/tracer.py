#!/usr/bin/env python3
"""How the tracer behaves: tracer.py TRACER [NAME...]. Small programs written here, compiled, run, their traces read.

Exit status: 0, 1 something is wrong, 77 no compiler."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import trace_dump  # noqa: E402

TRACER = None
FOLDER = None
HEAD = """#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#define APART __attribute__((noinline, noclone, unused))
static APART void scrub(void) { volatile char room[32768]; for (size_t i = 0; i < sizeof(room); i++) room[i] = 0; }
static APART void leak(size_t n) { char *p = malloc(n); memset(p, 1, n); }
"""


def compiled(name, text, *options):
    source, program = os.path.join(FOLDER, name + ".c"), os.path.join(FOLDER, name)
    with open(source, "w") as f:
        f.write(HEAD + text)
    subprocess.run(["cc", "-g", "-O0", "-w", "-pthread", "-o", program, source, *options], check=True)
    return program


def environment(trace, **more):
    env = {k: v for k, v in os.environ.items() if not k.startswith("GCCHECK")}
    env.update(LD_PRELOAD=TRACER, GCCHECK_TRACE=trace, **more)
    return env


def traced(command, **more):
    trace = os.path.join(FOLDER, "trace")
    if os.path.exists(trace):
        os.unlink(trace)
    r = subprocess.run(command, env=environment(trace, **more), capture_output=True, text=True, timeout=120)
    return r, trace_dump.read(trace) if os.path.exists(trace) else []


def unreachable(collection):
    return sorted(r.size for r in collection if r.kind == "BLOCK" and r.state == 0)


def expect(what, got, want):
    if got != want:
        raise AssertionError("%s: wanted %r, got %r" % (what, want, got))


def test_request():
    """Asked from outside, by a signal; a name in the control file; a second scan confirms; at the end all is said."""
    control = os.path.join(FOLDER, "control")
    program = compiled("request", """
static volatile int go;
static void next(int s) { go++; }
int main(void)
{
	signal(SIGUSR1, next);
	leak(101);
	scrub();
	puts("ready"); fflush(stdout);
	while (go < 1) usleep(1000);
	leak(102);
	scrub();
	puts("ready"); fflush(stdout);
	while (go < 2) usleep(1000);
	return 5;
}""")
    trace = os.path.join(FOLDER, "trace")
    if os.path.exists(trace):
        os.unlink(trace)
    p = subprocess.Popen([program], env=environment(trace, GCCHECK_CONTROL=control), stdout=subprocess.PIPE)

    def snapshot(name):
        with open("%s.%d" % (control, p.pid), "w") as f:
            f.write("snapshot %s\n" % name)
        p.send_signal(signal.SIGRTMIN + 13)
        for _ in range(600):
            time.sleep(0.05)
            done = [c for c in trace_dump.read(trace)[0].collections.values() if c[0].name == name and
                    any(r.kind == "COLLECTION_END" for r in c)]
            if done:
                return done[0]
        raise AssertionError("snapshot %s never ended" % name)

    p.stdout.readline()
    expect("first scan", unreachable(snapshot("one")), [])
    expect("second scan confirms", unreachable(snapshot("two")), [101])
    p.send_signal(signal.SIGUSR1)
    p.stdout.readline()
    expect("a younger leak waits", unreachable(snapshot("three")), [101])
    p.send_signal(signal.SIGUSR1)
    expect("status", p.wait(60), 5)
    stream = trace_dump.read(trace)[0]
    expect("at exit", unreachable(stream.last()), [101, 102])
    expect("new ones are marked", [r.flags & 1 for r in stream.last() if r.kind == "BLOCK"], [0, 1])
    expect("end", stream.of("END")[0].status, 5)


def test_generations():
    """Young collections by threshold: old blocks that are written keep young ones, leaks age, nothing false."""
    program = compiled("generations", """
struct n { struct n *next; long v[6]; };
static struct n *old[20000];
static void *young[500];
int main(void)
{
	int i, k;
	for (i = 0; i < 20000; i++) old[i] = calloc(1, sizeof(struct n));
	for (i = 0; i < 400000; i++) {
		k = i % 500;
		free(young[k]);
		young[k] = calloc(1, 40);
		if (i % 100 == 0) {
			struct n *x = calloc(1, sizeof(*x));
			k = i * 7919l % 20000;
			x->next = old[k]->next;
			old[k]->next = x;
		}
	}
	return 0;
}""")
    _, streams = traced([program], GCCHECK_THRESHOLD="1000", GCCHECK_AUDIT="0")
    ends = streams[0].of("COLLECTION_END")
    young = [e for e in ends if e.generation == 0]
    assert len(young) >= 5, "%d young collections" % len(young)
    expect("unreachable ones", sum(e.unreachable_blocks for e in ends), 0)
    assert all(e.candidates < 200000 for e in young), [e.candidates for e in young]
    sites = [r for r in streams[0].last() if r.kind == "SITE" and r.live_blocks]
    assert any(s.gen2 > 10000 for s in sites), [(s.live_blocks, s.gen0, s.gen1, s.gen2) for s in sites]


def test_interval():
    program = compiled("interval", """
int main(void)
{
	int i;
	leak(64);
	scrub();
	for (i = 0; i < 4000000; i++) free(malloc(100));
	usleep(1000);
	return 0;
}""")
    _, streams = traced([program], GCCHECK_INTERVAL="20")
    causes = [r.cause for r in streams[0].of("COLLECTION_BEGIN")]
    assert causes.count(2) >= 2, causes
    expect("at exit", unreachable(streams[0].last()), [64])
    s = max((r for r in streams[0].last() if r.kind == "SITE"), key=lambda r: r.allocs)
    expect("allocations of the loop", (s.allocs, s.frees, s.bytes_allocated), (4000000, 4000000, 400000000))


def test_cut():
    """Cut at any byte: what is read is a beginning of what the whole says."""
    program = compiled("cut", "int main(void) { for (int i = 0; i < 20; i++) leak(i + 1); scrub(); return 0; }")
    traced([program])
    data = open(os.path.join(FOLDER, "trace"), "rb").read()
    whole = [r for _, r in trace_dump.records(data)]
    for n in range(0, len(data), 7):
        part = [r for _, r in trace_dump.records(data[:n])]
        assert part == whole[:len(part)], n
    # A writer was killed inside write(): the next packet is found.
    both = [r for _, r in trace_dump.records(data[:len(data) - 13] + data)]
    assert both[-len(whole):] == whole


def test_cap():
    program = compiled("cap", "int main(void) { for (int i = 0; i < 3000; i++) leak(i + 1); scrub(); return 3; }")
    r, streams = traced([program], GCCHECK_TRACE_MAX="20k")
    expect("status", r.returncode, 3)
    assert os.path.getsize(os.path.join(FOLDER, "trace")) < 25000
    assert any(d.what == 1 and d["count"] > 1000 for d in streams[0].of("DROPPED")), streams[0].of("DROPPED")
    expect("unreachable ones", streams[0].of("COLLECTION_END")[0].unreachable_blocks, 3000)


def test_descriptors():
    """A program that closes all it has, as daemons do, is traced to its end; one that opens many sees none of ours."""
    program = compiled("descriptors", """
int main(void)
{
	int i;
	leak(33);
	scrub();
	for (i = 3; i < 2048; i++) close(i);
	closefrom(3);
	return 0;
}""")
    _, streams = traced([program])
    expect("at exit", unreachable(streams[0].last()), [33])


def test_signals():
    """A signal that kills: its status, and a last collection. The program sees default actions."""
    program = compiled("signals", """
int main(int argc, char **argv)
{
	struct sigaction a;
	sigaction(SIGTERM, NULL, &a);
	leak(44);
	scrub();
	if (a.sa_handler != SIG_DFL || signal(SIGINT, SIG_IGN) != SIG_DFL) return 9;
	if (atoi(argv[1]) == SIGSEGV) *(volatile int *)0 = 1;
	raise(atoi(argv[1]));
	return 0;
}""")
    for sig in (signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT):
        r, streams = traced([program, str(int(sig))])
        expect("status", r.returncode, -sig)
        expect("by %s" % sig, (unreachable(streams[0].last()), streams[0].of("END")[0].status), ([44], int(sig)))


def test_follow():
    """What a program starts is traced only if it is asked for."""
    child = compiled("child", "int main(void) { leak(55); scrub(); return 0; }")
    program = compiled("parent", """
int main(int argc, char **argv)
{
	pid_t p = fork();
	if (!p) { execl(argv[1], argv[1], (char *)0); _exit(1); }
	waitpid(p, NULL, 0);
	return 0;
}""")
    _, streams = traced([program, child])
    expect("not followed", [s.of("HEADER")[0].exe for s in streams], [program])
    _, streams = traced([program, child], GCCHECK_FOLLOW="chil*")
    expect("followed", sorted(s.of("HEADER")[0].exe for s in streams), sorted([program, child]))
    expect("its leak", sum((unreachable(s.last()) for s in streams), []), [55])
    _, streams = traced(["/bin/sh", "-c", "exec " + child])
    expect("the same process", [s.of("HEADER")[0].exe for s in streams][-1], child)


def test_audit():
    """Counts found among words, and the objects with counts that no pointer explains."""
    program = compiled("audit", """
struct o { long pad; int refs; void *more; };
static struct o *all[100], *holders[100][4];
int main(void)
{
	int i, j;
	for (i = 0; i < 100; i++) {
		all[i] = calloc(1, sizeof(struct o));
		all[i]->refs = 1;
		for (j = 0; j < i % 4; j++) { holders[i][j] = all[i]; all[i]->refs++; }
	}
	for (i = 0; i < 5; i++) all[i * 7]->refs++;
	return 0;
}""")
    _, streams = traced([program])
    words = [r for r in streams[0].last() if r.kind == "WORD"]
    expect("word", [(w.offset, w.blocks, w.agree, w.above, w.below) for w in words], [(8, 100, 95, 5, 0)])
    audits = [r for r in streams[0].last() if r.kind == "AUDIT"]
    expect("suspects", [(a.reachable, a.value - a.from_roots - a.from_blocks) for a in audits], [(1, 1)] * 5)


def test_python_name():
    if not os.path.exists("/usr/bin/python3"):
        return
    # Objects without a garbage collector's head: its lists hold the others.
    code = "import ctypes\nfor i in range(7):\n  ctypes.pythonapi.Py_IncRef(ctypes.py_object(10**40 + i))\n"
    _, streams = traced(["/usr/bin/python3", "-S", "-c", code], PYTHONMALLOC="malloc")
    addresses = {r.address for r in streams[0].last() if r.kind == "BLOCK" and r.state == 0}
    names = [r for r in streams[0].last() if r.kind == "TYPE" and r.address in addresses and r.name == "int"]
    # The last one's address may be left in a frame.
    assert len(names) in (6, 7) and all((r.family, r.instance_offset) == (2, 0) for r in names), names


def test_threads_while_collecting():
    """Threads that allocate, start others and end while collections come: nothing false, nothing hangs."""
    program = compiled("busy", """
static void *brief(void *a) { free(malloc(10)); return malloc(20); }
static void *work(void *a)
{
	void *kept[64] = {0}, *r;
	int i;
	pthread_t t;
	for (i = 0; i < 600000; i++) {
		free(kept[i % 64]);
		kept[i % 64] = i % 3 ? malloc(i % 300) : realloc(malloc(8), 5000);
		if (i % 30000 == 0 && !pthread_create(&t, NULL, brief, NULL)) { pthread_join(t, &r); free(r); }
	}
	for (i = 0; i < 64; i++) free(kept[i]);
	return NULL;
}
int main(void)
{
	pthread_t t[6];
	int i;
	for (i = 0; i < 6; i++) pthread_create(&t[i], NULL, work, NULL);
	for (i = 0; i < 6; i++) pthread_join(t[i], NULL);
	return 0;
}""")
    for more in ({"GCCHECK_INTERVAL": "10", "GCCHECK_CONFIRM": "1"}, {"GCCHECK_INTERVAL": "10", "GCCHECK_IN_PROCESS": "1"},
                 {"GCCHECK_THRESHOLD": "300", "GCCHECK_AUDIT": "0"}):
        r, streams = traced([program], **more)
        expect("status", r.returncode, 0)
        ends = streams[0].of("COLLECTION_END")
        assert len(ends) >= 2, (more, len(ends))
        expect("unreachable ones", [e.unreachable_blocks for e in ends], [0] * len(ends))
        expect("missed threads", sum(e.threads_missed for e in ends), 0)


def main(argv):
    global TRACER, FOLDER
    if not argv:
        sys.exit(__doc__)
    if not shutil.which("cc"):
        return 77
    TRACER = os.path.abspath(argv[0])
    failed = 0
    with tempfile.TemporaryDirectory() as FOLDER:
        for name, test in list(globals().items()):
            if not name.startswith("test_") or (argv[1:] and name[5:] not in argv[1:]):
                continue
            try:
                test()
                print("ok: tracer %s" % name[5:])
            except Exception as e:  # what a test could not even read is a failure, too
                failed = 1
                print("FAILED: tracer %s: %s" % (name[5:], repr(e)))
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
