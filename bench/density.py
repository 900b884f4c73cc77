#!/usr/bin/env python3
"""How loud gccheck is on whole trees: density.py GCCHECK TREE...

Scans each tree as its users would (its compile_commands.json if it has one) and prints the findings at level warning and
above, the lines of the C files that were analysed, and lines per finding.
"""
import os, sqlite3, subprocess, sys, tempfile

def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gccheck = os.path.abspath(sys.argv[1])
    all_found = all_lines = 0
    for tree in sys.argv[2:]:
        with tempfile.TemporaryDirectory() as work:
            db = os.path.join(work, "scan.db")
            subprocess.run([gccheck, "check", "-q", "--exit-zero", "--db", db, "--output-format", "json=" + work + "/out", "."],
                           cwd=tree, capture_output=True)
            con = sqlite3.connect(db)
            found, = con.execute("select count(*) from findings_open where level in ('warning', 'error')").fetchone()
            files = [f for f, in con.execute("select file from unit where status != 'failed'")]
            con.close()
        lines = 0
        for f in files:
            with open(os.path.join(tree, f), "rb") as text:
                lines += text.read().count(b"\n")
        all_found, all_lines = all_found + found, all_lines + lines
        print("%-24s %5d findings in %8d lines of %4d files: one in %d" % (os.path.basename(tree.rstrip("/")), found, lines, len(files), lines // max(1, found)))
    print("%-24s %5d findings in %8d lines: one in %d" % ("all", all_found, all_lines, all_lines // max(1, all_found)))

main()
