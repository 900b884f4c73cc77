#!/usr/bin/env python3
"""The two files of a tree that cost gccheck most: limits.py GCCHECK FILE... -- FLAGS

Each file in a process of its own. Prints the largest peak of resident memory and the longest CPU time of one unit; a
function cannot have taken longer than its unit."""
import os, resource, subprocess, sys

args = sys.argv[1:]
cut = args.index("--") if "--" in args else len(args)
gccheck, files, flags = args[0], args[1:cut], args[cut:]
worst = {"MB": (0, ""), "s": (0, "")}
for name in files:
    pid = os.fork()
    if not pid:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(gccheck, [gccheck, "check", "--no-db", "-q", "--exit-zero", "-j1", name] + flags)
    _, _, use = os.wait4(pid, 0)
    # what wait4 tells of a process covers the worker that it waited for
    worst["MB"] = max(worst["MB"], (use.ru_maxrss / 1024, name))
    worst["s"] = max(worst["s"], (use.ru_utime + use.ru_stime, name))
for unit, (value, name) in worst.items():
    print("most %-2s %8.2f  %s" % (unit, value, name))
