#!/usr/bin/env python3
"""Score gccheck on historical bugs with the whole neighbourhood of each file in view.

The scoring, the entries and the three scans (parent, parent with a line inserted, fix) are realbugs.py's; what differs is
what is scanned: not the bug's file alone but up to --files C files of its tree, the nearest folders first, as one program,
with the entry's compile flags for all of them. For bugs that need more than one function or file to be seen.

Usage: realbugs_tree.py REALBUGS.py [--files N] [--all] [options of realbugs.py] BUGS.jsonl
Without --all: only the entries whose locality is whole-file or cross-file.
"""
import importlib.util, json, os, shlex, subprocess, sys

def load(path):
    spec = importlib.util.spec_from_file_location("realbugs", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

def neighbours(tree, unit, most):
    """C files of the tree, the nearest to unit first: by how many folders up and down they are away."""
    here = os.path.dirname(unit)
    found = []
    for folder, folders, files in os.walk(tree):
        folders[:] = [f for f in folders if not f.startswith(".")]
        rel = os.path.relpath(folder, tree)
        rel = "" if rel == "." else rel
        common = os.path.commonpath([rel, here]) if rel and here else ""
        depth = lambda p: len(p.split("/")) if p else 0
        away = depth(rel) + depth(here) - 2 * depth(common)
        found += [(away, os.path.join(rel, f)) for f in files if f.endswith(".c")]
    found = [f for _, f in sorted(found) if f != unit]
    return [unit] + found[:most - 1]

def main():
    argv = sys.argv[1:]
    if not argv or not os.path.isfile(argv[0]):
        sys.exit(__doc__)
    R = load(argv.pop(0))
    most, whole = 60, False
    if "--files" in argv:
        at = argv.index("--files")
        most = int(argv[at + 1])
        del argv[at:at + 2]
    if "--all" in argv:
        argv.remove("--all")
        whole = True

    def scan(args, tree, bug):
        out, db = os.path.join(tree, ".score.sarif"), os.path.join(tree, ".score.db")
        if os.path.exists(out):
            os.unlink(out)
        flags = bug.get("flags") or []
        flags = shlex.split(flags) if isinstance(flags, str) else flags
        flags = [f.replace("@STUBS@", args.stubs) for f in flags]
        cmd = [args.gccheck, "check", "-q", "--exit-zero", "--output-format", "sarif=" + out, "--db", db] + \
            neighbours(tree, bug.get("tu") or bug["file"], most) + ["--"] + flags
        p = subprocess.run(cmd, cwd=tree, capture_output=True, timeout=args.limit)
        if p.returncode not in (0, 1):
            raise RuntimeError("exit %d: %s" % (p.returncode, p.stderr.decode(errors="replace")[-160:]))
        found = {}
        with open(out) as f:
            results = json.load(f)["runs"][0].get("results", [])
        for r in results:
            loc = r["locations"][0]
            where = {l.get("name") or l.get("fullyQualifiedName") for l in loc.get("logicalLocations", [])}
            if not {bug["function"], bug.get("ast_name")} & where or r.get("level", "warning") not in ("error", "warning"):
                continue
            if os.path.basename(loc["physicalLocation"]["artifactLocation"]["uri"]) != os.path.basename(bug["file"]):
                continue  # another file's function of the same name
            steps = [s["location"] for flow in r.get("codeFlows", []) for t in flow.get("threadFlows", []) for s in t.get("locations", [])]
            lines = {l["physicalLocation"]["region"]["startLine"] for l in steps + r.get("relatedLocations", []) + [loc]
                     if "region" in l.get("physicalLocation", {})}
            print_ = (r.get("partialFingerprints") or {}).get("gccheck/v1") or r["message"]["text"]
            found[print_] = (r.get("ruleId", "?"), json.dumps(r), lines)
        return found

    R.scan = scan
    bugs = argv[-1]
    if not whole:
        keep = [l for l in open(bugs) if l.strip() and json.loads(l)["locality"] in ("whole-file", "cross-file")]
        import tempfile
        folder = os.path.dirname(os.path.abspath(bugs))
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as f:
            f.writelines(keep)
        argv[-1] = f.name
        real = R.os.path.dirname
        R.os.path.dirname = lambda p, f=f.name: folder if p == os.path.abspath(f) else real(p)  # where its stubs are
    sys.argv = ["realbugs.py"] + argv
    sys.exit(R.main())

main()
