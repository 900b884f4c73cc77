#!/usr/bin/env python3
"""What tracing costs: bench/tracer.py TRACER [--runs N] [--peers] [--only NAME,...] [--repository DIR] [--repeat N]

Programs: churn, hold (bench/tracer/), pause (1 GiB, longest stop); redis (redis-server under redis-benchmark), json and
pickle (python3 on its own tests), log and gc (git on a repository), sqlite (a database is built). Each is run plain and
traced in turns, and with --peers under LeakSanitizer (liblsan preloaded), heaptrack and memcheck; the table has CPU time
(user and system: other people's load does not count) and the largest process's memory against plain, the best of N runs.
--repeat N runs the real programs N times traced and lists each report: none is wanted; with it, output and exit status
are compared with plain runs.
Missing programs are left out with a line that says so."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests"))
import trace_dump  # noqa: E402

FOLDER = None
OPTIONS = {"runs": 3, "repository": ROOT, "repeat": 0, "only": "", "peers": 0}


def measure(command, env, **more):
    """(CPU seconds, KiB of the largest process, exit status, output)"""
    out = open(os.path.join(FOLDER, "out"), "w+b")
    process = subprocess.Popen(command, env=env, stdout=out, stderr=subprocess.STDOUT, **more)
    _, status, use = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    out.seek(0)
    return use.ru_utime + use.ru_stime, use.ru_maxrss, process.returncode, out.read()


def redis(wrap, env):
    """The server's CPU time only: the client is the same for all."""
    port = "7391"
    out = open(os.path.join(FOLDER, "server"), "wb")
    server = subprocess.Popen(wrap + ["redis-server", "--port", port, "--save", "", "--daemonize", "no"], env=env, stdout=out,
                              stderr=out, cwd=FOLDER)
    for _ in range(600):
        if b"PONG" in subprocess.run(["redis-cli", "-p", port, "ping"], capture_output=True).stdout:
            break
        time.sleep(0.1)
    subprocess.run(["redis-benchmark", "-p", port, "-n", "100000", "-q", "-r", "100000", "-P", "16", "-t",
                    "set,get,incr,lpush,rpop,sadd,hset,zadd,lrange_100"], capture_output=True)
    subprocess.run(["redis-cli", "-p", port, "shutdown", "nosave"], capture_output=True)
    _, status, use = os.wait4(server.pid, 0)
    server.returncode = os.waitstatus_to_exitcode(status)
    return use.ru_utime + use.ru_stime, use.ru_maxrss, server.returncode, b""


def built(name):
    program = os.path.join(FOLDER, name)
    if not os.path.exists(program):
        subprocess.run(["cc", "-O2", "-g", "-fno-builtin", "-o", program, os.path.join(ROOT, "bench", "tracer", name + ".c")],
                       check=True)
    return program


SQL = """create table t(a integer primary key, b text, c real);
with recursive n(i) as (select 1 union all select i + 1 from n where i < 400000)
insert into t select i, printf('%08d %08d', i * 7919 % 100003, i), i * 1.5 from n;
create index tb on t(b);
select count(*), sum(c) from t where b like '0000%';
"""


def sqlite(wrap, env):
    base, script = os.path.join(FOLDER, "x.db"), os.path.join(FOLDER, "x.sql")
    if os.path.exists(base):
        os.unlink(base)
    with open(script, "w") as f:
        f.write(SQL)
    return measure(wrap + ["sqlite3", base, ".read " + script], env)


def git_gc(wrap, env):
    copy = os.path.join(FOLDER, "repository")
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "--bare", "--no-hardlinks", OPTIONS["repository"], copy], check=True)
    env = dict(env, GCCHECK_FOLLOW="git*")
    return measure(wrap + ["git", "-C", copy, "-c", "pack.threads=2", "gc", "-q", "--aggressive"], env)


def python(test):
    return lambda wrap, env: measure(wrap + ["/usr/bin/python3", "-m", "test", "-q", test], dict(env, PYTHONMALLOC="malloc",
                                                                                            PYTHONHASHSEED="0"))


PROGRAMS = {
    "churn": ("cc", lambda wrap, env: measure(wrap + [built("churn")], env)),
    "hold": ("cc", lambda wrap, env: measure(wrap + [built("hold")], env)),
    "redis": ("redis-server", redis),
    "json": ("/usr/bin/python3", python("test_json")),
    "pickle": ("/usr/bin/python3", python("test_pickle")),
    "log": ("git", lambda wrap, env: measure(wrap + ["git", "-C", OPTIONS["repository"], "log", "--stat", "-n", "200"], env)),
    "gc": ("git", git_gc),
    "sqlite": ("sqlite3", sqlite),
}


def under(kind, tracer):
    """(command in front, environment) or None where it is missing"""
    env = {k: v for k, v in os.environ.items() if not k.startswith("GCCHECK")}
    if kind == "traced":
        trace = os.path.join(FOLDER, "trace")
        if os.path.exists(trace):
            os.unlink(trace)
        return [], dict(env, LD_PRELOAD=tracer, GCCHECK_TRACE=trace)
    if kind == "lsan":
        found = subprocess.run(["sh", "-c", "/sbin/ldconfig -p | sed -n 's/.*liblsan.so.* => //p'"], capture_output=True, text=True).stdout
        return ([], dict(env, LD_PRELOAD=found.split()[0], LSAN_OPTIONS="exitcode=0")) if found else None
    if kind == "heaptrack":
        return (["heaptrack", "--record-only", "-o", os.path.join(FOLDER, "heaptrack")], env) if shutil.which("heaptrack") else None
    if kind == "memcheck":
        return (["valgrind", "-q", "--leak-check=full"], env) if shutil.which("valgrind") else None
    return [], env


def table(tracer, names):
    kinds = ["plain", "traced"] + (["lsan", "heaptrack", "memcheck"] if OPTIONS["peers"] else [])
    print("%-8s" % "" + "".join("%20s" % k for k in kinds))
    for name in names:
        best = {}
        for run in range(int(OPTIONS["runs"])):
            for kind in kinds:
                wrap = under(kind, tracer)
                if wrap and (run == 0 or kind in ("plain", "traced")):
                    cpu, memory, _, _ = PROGRAMS[name][1](*wrap)
                    old = best.get(kind, (cpu, memory))
                    best[kind] = min(cpu, old[0]), min(memory, old[1])
        cells = ["%.2f s %d MB" % (best["plain"][0], best["plain"][1] // 1024)]
        cells += ["%.2fx  %.2fx" % (best[k][0] / best["plain"][0], best[k][1] / best["plain"][1]) if k in best else "-"
                  for k in kinds[1:]]
        print("%-8s" % name + "".join("%20s" % c for c in cells), flush=True)


def reports(trace):
    found = []
    for stream in trace_dump.read(trace) if os.path.exists(trace) else []:
        last = stream.last()
        blocks = [r for r in last if r.kind == "BLOCK" and r.state == 0]
        frames = {f for b in blocks if b.stack in stream.stacks for f in stream.stacks[b.stack].frames}
        names = trace_dump.symbolise(stream, frames) if frames else {}
        for b in blocks:
            where = [trace_dump.frame_text(stream, f, names) for f in stream.stacks[b.stack].frames] if b.stack in stream.stacks else []
            found.append("%d bytes by %s" % (b.size, " < ".join(where[:6])))
        if not last and stream.of("HEADER") and not any(e.event == 2 for e in stream.of("EVENT")):
            found.append("no collection of %s" % stream.of("HEADER")[0].exe)
    return found


# Times, process numbers, temporary names: what differs between two plain runs, too.
CHANGING = re.compile(rb"[0-9]+(\.[0-9]+)?|0x[0-9a-f]+")


def repeat(tracer, names):
    wrong = 0
    for name in names:
        if name in ("churn", "hold"):
            continue
        plain = PROGRAMS[name][1](*under("plain", tracer))
        seen, differs = {}, 0
        for _ in range(int(OPTIONS["repeat"])):
            wrap = under("traced", tracer)
            got = PROGRAMS[name][1](*wrap)
            differs += got[2] != plain[2] or CHANGING.sub(b"", got[3]) != CHANGING.sub(b"", plain[3])
            for r in set(reports(wrap[1]["GCCHECK_TRACE"])):
                seen[r] = seen.get(r, 0) + 1
        print("%-8s %d runs, %d with another result, %d different reports" % (name, int(OPTIONS["repeat"]), differs, len(seen)), flush=True)
        for text, n in seen.items():
            print("         %d times: %s" % (n, text))
        wrong += differs + len(seen)
    return wrong


def main(argv):
    global FOLDER
    args = iter(argv)
    tracer = None
    for a in args:
        if a == "--peers":
            OPTIONS["peers"] = 1
        elif a.startswith("--"):
            if a[2:] not in OPTIONS:
                sys.exit(__doc__)
            OPTIONS[a[2:]] = next(args)
        else:
            tracer = os.path.abspath(a)
    if not tracer:
        sys.exit(__doc__)
    names = [n for n in PROGRAMS if not OPTIONS["only"] or n in OPTIONS["only"].split(",")]
    for n in list(names):
        if not shutil.which(PROGRAMS[n][0]):
            print("%s is not installed: %s is left out" % (PROGRAMS[n][0], n))
            names.remove(n)
    with tempfile.TemporaryDirectory() as FOLDER:
        if int(OPTIONS["repeat"]):
            return 1 if repeat(tracer, names) else 0
        table(tracer, names)
        if not OPTIONS["only"] or "pause" in OPTIONS["only"]:
            wrap, env = under("traced", tracer)
            subprocess.run([built("pause")], env=env)
            ends = trace_dump.read(env["GCCHECK_TRACE"])[0].of("COLLECTION_END")
            print("pause    at 1 GiB: %s ms" % ", ".join("%.1f" % (e.pause_ns / 1e6) for e in ends if e.cause == 4))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
