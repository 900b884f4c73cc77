#!/usr/bin/env python3
"""How well counting functions are recognised: roles.py GCCHECK SOURCES-FOLDER [PROJECT...]

The truth is bench/roles/PROJECT.tsv, written by hand from the source: role, function, file:line, evidence. `alloc` and
`acquire` are one role here: the caller gets a reference. Rows that begin with `#?` are borderline and count neither way.
SOURCES-FOLDER/PROJECT is the unpacked source that the file's first line names. Prints, for each project and role, how many
are right, wrong and missing, and precision and recall over all.
"""
import os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
CLASS = {"retain": "retain", "release": "release", "alloc": "maker", "acquire": "maker", "maker": "maker"}

def truth(path):
    """({class: {function: place}}, borderline functions, scope folders)"""
    rows, maybe, scope = {"retain": {}, "release": {}, "maker": {}}, set(), []
    for line in open(path):
        line = line.rstrip("\n")
        if line.startswith("# scope:"):
            scope = re.sub(r"\(.*", "", line[8:]).replace(",", " ").split()
        elif line.startswith("#?"):
            parts = line[2:].strip().split("\t")
            if len(parts) > 1:
                maybe.add(parts[1].strip())
        elif line and not line.startswith("#"):
            role, function, place = line.split("\t")[:3]
            if role in CLASS:
                rows[CLASS[role]][function] = place
    return rows, maybe, scope

def learnt(gccheck, tree):
    """{class: {function: (file, line of text)}} as `gccheck api` prints them"""
    out = subprocess.run([gccheck, "api", "--static", "--no-db", "-q", "."], cwd=tree, capture_output=True, text=True).stdout.split("\n")
    rows = {"retain": {}, "release": {}, "maker": {}}
    for i, line in enumerate(out[:-1]):
        m = re.match(r"/\* (retain|release|maker): ([^:]+):\d+;.* confidence (\d+)", line)
        name = re.search(r"(\w+)\(", re.sub(r"GC_\w+(\(\d+\))? ", "", out[i + 1])) if m else None
        if name and int(m.group(3)) >= 60:
            rows[m.group(1)].setdefault(name.group(1), (m.group(2), out[i + 1]))
    return rows

def counted(rows):
    """Records that some learnt retain or release is about: makers of anything else are another library's."""
    found = set()
    for role in ("retain", "release"):
        for file, text in rows[role].values():
            if file.startswith("/"):
                continue  # an inline function of another library
            found |= set(re.findall(r"GC_(?:RETAINS|RELEASES_NULLOK|RELEASES|CLEARS) (?:struct|union) (\w+)", text))
    return found

def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gccheck, sources = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    names = sys.argv[3:] or sorted(f[:-4] for f in os.listdir(os.path.join(HERE, "roles")) if f.endswith(".tsv"))
    verbose = os.environ.get("VERBOSE")
    total = {}
    print("%-14s %-8s %6s %6s %6s" % ("project", "role", "right", "wrong", "missed"))
    for name in names:
        want, maybe, scope = truth(os.path.join(HERE, "roles", name + ".tsv"))
        tree = os.path.join(sources, name)
        if not os.path.isdir(tree):
            print("%-14s not in %s" % (name, sources))
            continue
        got = learnt(gccheck, tree)
        ours = counted(got) | {"jv"}
        all_true = {f for role in want.values() for f in role}
        for role in ("retain", "release", "maker"):
            found = {}
            for f, (file, text) in got[role].items():
                if "/tests/" in file or file.startswith("tests/"):
                    continue
                if scope and not any(file.startswith(s.rstrip("/") + "/") or s == "." for s in scope):
                    continue
                if f in maybe or (role == "maker" and f not in want[role] and (f in all_true or not any(re.search(r"\b%s\b" % r, text) for r in ours))):
                    continue
                found[f] = file
            right = set(found) & set(want[role])
            wrong = set(found) - set(want[role])
            missed = set(want[role]) - set(found)
            t = total.setdefault(role, [0, 0, 0])
            for i, n in enumerate((right, wrong, missed)):
                t[i] += len(n)
            print("%-14s %-8s %6d %6d %6d" % (name, role, len(right), len(wrong), len(missed)))
            if verbose:
                for f in sorted(wrong):
                    print("    wrong  %s (%s) %s" % (f, found[f], got[role][f][1][:150]))
                for f in sorted(missed):
                    print("    missed %s (%s)" % (f, want[role][f]))
    right, wrong, missed = (sum(t[i] for t in total.values()) for i in range(3))
    for role, t in total.items():
        print("%-14s %-8s %6d %6d %6d  precision %.1f %%, recall %.1f %%" % ("all", role, *t, 100 * t[0] / max(1, t[0] + t[1]), 100 * t[0] / max(1, t[0] + t[2])))
    print("%-23s %6d %6d %6d  precision %.1f %%, recall %.1f %%" % ("all", right, wrong, missed, 100 * right / max(1, right + wrong), 100 * right / max(1, right + missed)))

main()
