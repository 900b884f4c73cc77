#!/usr/bin/env python3
"""What scanning a whole program costs: whole.py GCCHECK BUILD-FOLDER SOURCE-FOLDER [FILE-TO-TOUCH]

BUILD-FOLDER has the compile_commands.json of a configured build, with its generated headers. Prints the size of the
program, CPU seconds of a scan from nothing and of `clang-19 -fsyntax-only` over the same commands with their ratio, the
largest resident set of any of gccheck's processes, and the CPU seconds of a second scan after one file changed.
"""
import json, os, re, resource, shlex, subprocess, sys, tempfile, time

def children():
    r = resource.getrusage(resource.RUSAGE_CHILDREN)
    return r.ru_utime + r.ru_stime

def largest(pid, seen):
    """The largest RSS, in MB, of pid and its descendants so far."""
    stack = [pid]
    while stack:
        p = stack.pop()
        try:
            for line in open("/proc/%d/status" % p):
                if line.startswith("VmHWM"):
                    seen["mb"] = max(seen["mb"], int(line.split()[1]) // 1024)
            stack += [int(c) for c in open("/proc/%d/task/%d/children" % (p, p)).read().split()]
        except OSError:
            pass

def scan(gccheck, build, tree, db):
    before = children()
    seen = {"mb": 0}
    with open(db + ".err", "w+") as err:
        p = subprocess.Popen([gccheck, "check", "-v", "--exit-zero", "--db", db, "-p", build, "--output-format", "json=" + db + ".json", tree],
                             stdout=subprocess.DEVNULL, stderr=err)
        while p.poll() is None:
            largest(p.pid, seen)
            time.sleep(0.05)
        err.seek(0)
        err = err.read()
    told = [l for l in err.splitlines() if " units read" in l or l.startswith("analysed ")]
    return children() - before, seen["mb"], told, p.returncode

def syntax(entries):
    """CPU seconds of the syntax checks, and how many failed. What only GCC knows is taken out of the commands first."""
    unknown, total, failed = set(), 0.0, 0
    for e in entries:
        argv = (e.get("arguments") or shlex.split(e["command"]))[1:]
        argv = [a for i, a in enumerate(argv) if a not in ("-c", "-MD", "-o", "-MF", "-MQ") and (not i or argv[i - 1] not in ("-o", "-MF", "-MQ"))
                and not a.startswith("-Werror")]
        while True:
            before = children()
            p = subprocess.run(["clang-19", "-fsyntax-only", "-w"] + [a for a in argv if a not in unknown], cwd=e["directory"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            more = set(re.findall(r"(?:unknown argument|unsupported option)[^']*'([^']+)'", p.stderr)) - unknown
            if not more:
                break
            unknown |= more
        total += children() - before
        failed += p.returncode != 0
    return total, failed

def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    gccheck, build, tree = map(os.path.abspath, sys.argv[1:4])
    entries = {}
    for e in json.load(open(os.path.join(build, "compile_commands.json"))):
        f = os.path.normpath(os.path.join(e["directory"], e["file"]))
        if f.endswith(".c") and f.startswith(tree + "/"):
            entries.setdefault(f, e)
    lines = sum(sum(1 for _ in open(f, errors="replace")) for f in entries)
    print("%d files, %d lines" % (len(entries), lines))
    with tempfile.TemporaryDirectory() as d:
        db = os.path.join(d, "whole.db")
        cold, mb, told, status = scan(gccheck, build, tree, db)
        print("\n".join(told))
        peer, failed = syntax(entries.values())
        print("gccheck %.1f s CPU (exit %d), clang-19 -fsyntax-only %.1f s (%d files with errors): ratio %.2f" % (cold, status, peer, failed, cold / peer))
        print("largest process %d MB, database %d MB" % (mb, os.path.getsize(db) >> 20))
        if len(sys.argv) > 4:
            text = open(sys.argv[4]).read()
            try:
                open(sys.argv[4], "w").write("/* touched */\n" + text)
                again, mb, told, status = scan(gccheck, build, tree, db)
            finally:
                open(sys.argv[4], "w").write(text)
            print("after a line was added to %s: %.1f s CPU; %s" % (os.path.basename(sys.argv[4]), again, "; ".join(told)))

main()
