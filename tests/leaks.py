#!/usr/bin/env python3
"""The planted programs of fixtures/leaks under the tracer: leaks.py TRACER [NAME...] [--peers]

Each is compiled twice (the leak, and its repaired twin), and run with glibc's allocator, jemalloc and tcmalloc: every
planted block must be reported with its line and kind, and nothing of the twin. Exit statuses are compared with plain runs.
--peers prints what LeakSanitizer (preloaded) and memcheck say of the same programs, and checks nothing.
Exit status: 0, 1 a wrong answer, 77 no compiler."""
import collections
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import trace_dump  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LEAKS = os.path.join(ROOT, "fixtures", "leaks")
ALLOCATORS = {"glibc": None, "jemalloc": "libjemalloc.so.2", "tcmalloc": "libtcmalloc_minimal.so.4"}
MARK = re.compile(r"leak: (\w+)(?: x(\d+))?")


def library_path(name):
    out = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    found = re.search(r"\s%s .*=> (\S+)" % re.escape(name), out)
    return found.group(1) if found else None


def expectations(source):
    """{(file, line): (kind, count)}"""
    want = {}
    for path in (source, os.path.join(LEAKS, "library.c")):
        if path != source and "LIBRARY" not in open(source).read():
            continue
        if path != source and "library_make" not in open(source).read():
            continue
        for number, line in enumerate(open(path), 1):
            m = MARK.search(line)
            if m:
                count = int(m.group(2) or 1)
                want[os.path.basename(path), number] = (m.group(1), count)
    return want


def build(source, folder, fixed, library):
    out = os.path.join(folder, os.path.basename(source)[:-2] + (".fixed" if fixed else ""))
    subprocess.run(["cc", "-g", "-O0", "-fomit-frame-pointer", "-pthread", "-w", "-DLIBRARY=\"%s\"" % library] +
                   (["-DFIXED"] if fixed else []) + ["-o", out, source, "-ldl"], check=True)
    return out


def run(program, tracer, preload, trace):
    env = {k: v for k, v in os.environ.items() if not k.startswith("GCCHECK")}
    plain = subprocess.run([program], capture_output=True, env=env, timeout=60)
    env["LD_PRELOAD"] = " ".join(filter(None, [tracer, preload]))
    env["GCCHECK_TRACE"] = trace
    traced = subprocess.run([program], capture_output=True, env=env, timeout=120)
    return plain, traced


def kind_of(block, components):
    if block.state:
        return trace_dump.STATES[block.state]
    c = components[block.component]
    return "cycle" if c.cyclic else "held" if c.edges_in else "head"


def answers(trace, files):
    """{(file, line): {kind: count}} and the unreachable blocks that have no line in these files"""
    got, strange = collections.defaultdict(collections.Counter), []
    for stream in trace_dump.read(trace):
        last = stream.last()
        components = {r.id: r for r in last if r.kind == "COMPONENT"}
        blocks = [r for r in last if r.kind == "BLOCK"]
        names = trace_dump.symbolise(stream, {f for b in blocks if b.stack in stream.stacks for f in stream.stacks[b.stack].frames})
        for b in blocks:
            frames = stream.stacks[b.stack].frames if b.stack in stream.stacks else ()
            lines = [(n[1], n[2]) for f in frames for n in names.get(f, []) if n[1] in files]
            if lines:
                got[lines[0]][kind_of(b, components)] += 1
            elif b.state == 0:
                strange.append([trace_dump.frame_text(stream, f, names) for f in frames])
    return got, strange


def compare(want, got, strange, fixed):
    wrong = ["unreachable, of nobody's: %s" % s for s in strange]
    if fixed:
        for at, kinds in got.items():
            wrong += ["the twin: %s:%d %s" % (*at, k) for k in kinds if k in ("head", "held", "cycle")]
        return wrong
    for at, (kind, count) in want.items():
        if got.get(at, {}).get(kind, 0) != count:
            wrong.append("%s:%d: wanted %d %s, got %s" % (*at, count, kind, dict(got.get(at, {}))))
    for at, kinds in got.items():
        for k in kinds:
            if k != want.get(at, (None,))[0] and k not in ("interior", "stack-only", "tagged"):
                wrong.append("%s:%d: %s, not planted" % (*at, k))
    return wrong


def check(job):
    source, program, fixed, allocator, preload, tracer, folder = job
    name = "%s%s %s" % (os.path.basename(source)[:-2], " (twin)" if fixed else "", allocator)
    trace = os.path.join(folder, name.replace(" ", "_") + ".trace")
    try:
        plain, traced = run(program, tracer, preload, trace)
    except subprocess.TimeoutExpired:
        return name, ["it did not end"]
    wrong = []
    if (plain.returncode, plain.stdout) != (traced.returncode, traced.stdout):
        wrong.append("exit status %d, traced %d: %s" % (plain.returncode, traced.returncode, traced.stderr.decode()))
    if not os.path.exists(trace):
        return name, wrong + ["no trace: %s" % traced.stderr.decode()]
    got, strange = answers(trace, {os.path.basename(source), "library.c"})
    return name, wrong + compare(expectations(source), got, strange, fixed)


def peers(programs):
    lsan = library_path("liblsan.so.0")
    for source, program, fixed in programs:
        env = dict(os.environ, LD_PRELOAD=lsan or "")
        r = subprocess.run([program], env=env, capture_output=True, text=True)
        lines = re.findall(r"(Direct|Indirect) leak of (\d+) byte\(s\) in (\d+)", r.stderr)
        ours = sum(c for _, c in expectations(source).values())
        said = ", ".join("%s %s" % (n, kind.lower()) for kind, _, n in lines) or "nothing"
        v = subprocess.run(["valgrind", "--leak-check=full", "-q", program], capture_output=True, text=True).stderr
        check_said = ", ".join("%s %s" % m[::-1] for m in re.findall(r"are (\w+ lost|possibly lost) in loss record|^$", v) if any(m))
        lost = re.findall(r"in ([\d,]+) blocks are (\w+) lost", v)
        print("%-24s planted %3d | lsan: %s | memcheck: %s" % (os.path.basename(program), 0 if fixed else ours, said,
                                                               ", ".join("%s %s" % l for l in lost) or check_said or "nothing"))


def main(argv):
    names = [a for a in argv if not a.startswith("--")]
    if not names:
        sys.exit(__doc__)
    if not shutil.which("cc"):
        return 77
    tracer, wanted = os.path.abspath(names[0]), set(names[1:])
    allocators = {}
    for name, library in ALLOCATORS.items():
        path = library_path(library) if library else None
        if library and not path:
            print("leaks.py: %s is not installed: left out" % library)
        else:
            allocators[name] = path
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "library.so")
        subprocess.run(["cc", "-g", "-O0", "-fPIC", "-shared", "-o", library, LEAKS + "/library.c"], check=True)
        sources = [s for s in sorted(glob.glob(LEAKS + "/*.c")) if not s.endswith("/library.c") and
                   (not wanted or os.path.basename(s)[:-2] in wanted)]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            programs = list(pool.map(lambda sf: (sf[0], build(sf[0], folder, sf[1], library), sf[1]),
                                     [(s, f) for s in sources for f in (False, True)]))
            if "--peers" in argv:
                peers(programs)
                return 0
            jobs = [(s, p, f, a, path, tracer, folder) for s, p, f in programs for a, path in allocators.items()]
            for name, wrong in pool.map(check, jobs):
                print("%s: %s" % ("FAILED" if wrong else "ok", name))
                for w in wrong:
                    print("    " + w)
                failed += bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
