#!/usr/bin/env python3
"""What advice is worth, made good on a real program: advice.py GCCHECK BUILD SOURCE [FOLDER]

SOURCE is a tree with its sources, BUILD the folder with its compile_commands.json and generated headers. Nothing is written to
either: SOURCE is copied. Only what is below FOLDER of it is looked at. Prints, per file and in all,

- GC402: leaks found before, the edits made with --fix, whether the file still compiles, with the flags of its build, and leaks found
  after: what is gone is prevented;
- GC403: structs whose members were put in the order that gccheck printed, and their sizes before and after, each confirmed by the
  compiler with a static assertion: bytes saved per object.
"""
import json, os, re, shlex, shutil, subprocess, sys, tempfile

LEAKS = ("GC101", "GC102", "GC104", "GC121")


def load_commands(build, source, copy):
    """The build's commands, with the copy in place of the source."""
    commands = json.load(open(os.path.join(build, "compile_commands.json")))
    move = lambda text: re.sub(re.escape(source) + r"(?=[/\s\"']|$)", copy, text)
    for c in commands:
        # `../source/a.c` and `-I../source` are meant from the build folder
        words = c.get("arguments") or shlex.split(c["command"])
        words = [re.sub(r"^(-I|-iquote|-isystem|-include)?(\.\./.*)$",
                        lambda m: (m.group(1) or "") + os.path.normpath(os.path.join(c["directory"], m.group(2))), w) for w in words]
        file = os.path.normpath(os.path.join(c["directory"], c["file"]))
        c["arguments"] = [move(w) for w in words]
        c["file"] = move(file)
        c.pop("command", None)
    return commands


def scan(gccheck, db_dir, tree, select, *more):
    """The findings that a scan shows, as JSON."""
    out = os.path.join(db_dir, "out.json")
    run = subprocess.run([gccheck, "check", "--exit-zero", "-q", "-j2", "--db", os.path.join(db_dir, "db"), "-p", db_dir, "--level", "note", "--select",
                          select, "--output-format", "json=" + out, *more,
                          tree], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if run.returncode:
        sys.exit("gccheck failed: " + run.stderr)
    return json.load(open(out))["findings"]


def compiles(command, text=None):
    """Does the command's file compile, or this text in its place? The first complaint, or None."""
    words = [w for w in command["arguments"] if w not in ("-c", command["file"])]
    for option in ("-o", "-MF", "-MQ", "-MT"):
        if option in words:
            at = words.index(option)
            del words[at:at + 2]
    words = [w for w in words if not w.startswith("-M") and os.path.normpath(os.path.join(command["directory"], w)) != command["file"]]
    here = os.path.dirname(command["file"])
    with tempfile.NamedTemporaryFile("w", suffix=".c", dir=here) as f:
        f.write(text if text is not None else open(command["file"], encoding="utf-8", errors="surrogateescape").read())
        f.flush()
        run = subprocess.run(words + ["-fsyntax-only", "-fdiagnostics-color=never", f.name], cwd=command["directory"], capture_output=True, text=True)
    return None if run.returncode == 0 else (re.findall(r"^.*error.*$", run.stderr, re.M) or [run.stderr.strip() or "?"])[0]


def leaks_of(findings):
    return [f for f in findings if f["rule"] in LEAKS and f["level"] != "note"]


def apply_cleanups(gccheck, db_dir, tree, commands):
    before = scan(gccheck, db_dir, tree, "GC1,plain,GC402")
    advice = [f for f in before if f["rule"] == "GC402"]
    files = sorted({f["file"] for f in advice})
    text = {f: open(os.path.join(tree, f), encoding="utf-8", errors="surrogateescape").read() for f in files}
    sound = {f: compiles(commands[f]) if f in commands else "no command" for f in files}
    scan(gccheck, db_dir, tree, "GC402", "--fix")
    after = scan(gccheck, db_dir, tree, "GC1,plain,GC402")
    total = prevented = exits = wrong = edits = 0
    print("%-40s %6s %6s %6s %10s  %s" % ("GC402: file", "advice", "leaks", "after", "prevented", "compiles"))
    for f in files:
        path = os.path.join(tree, f)
        changed = open(path, encoding="utf-8", errors="surrogateescape").read() != text[f]
        # what one exit loses together is one finding; the advice says for how many exits it is
        mine = [a for a in advice if a["file"] == f]
        left = [a for a in after if a["file"] == f and a["rule"] == "GC402"]
        said = sum(int(re.search(r"prevent (\d+) leak", a["message"]).group(1)) for a in mine)
        rest = sum(int(re.search(r"prevent (\d+) leak", a["message"]).group(1)) for a in left)
        lost, still = (len([x for x in leaks_of(s) if x["file"] == f]) for s in (before, after))
        error = "not before: " + sound[f] if sound[f] else compiles(commands[f]) if changed else None
        wrong += bool(error) and not sound[f]
        total += lost
        prevented += lost - still
        exits += said - rest
        edits += len(mine) - len(left)
        print("%-40s %6d %6d %6d %10d  %s" % (f[-40:], len(mine), lost, still, said - rest, error or "yes"))
    print("%d variables and labels changed, %d files that no longer compile" % (edits, wrong))
    print("leak findings in these files: %d before, %d gone" % (total, prevented))
    print("errors prevented: %d" % exits)
    return wrong


def members(body):
    """The member declarations of a struct's body, each with the comment in front of it; None if they are not plain."""
    out, depth, start, i = [], 0, 0, 0
    if re.search(r"^\s*#", body, re.M):
        return None
    while i < len(body):
        if body.startswith("/*", i):
            i = body.index("*/", i) + 2
            continue
        if body.startswith("//", i):
            i = body.find("\n", i) if "\n" in body[i:] else len(body)
            continue
        depth += (body[i] in "({[") - (body[i] in ")}]")
        if body[i] == ";" and not depth:
            end = i + 1
            line = re.match(r"[ \t]*(/\*[^\n]*?\*/|//[^\n]*)?", body[end:])
            end += line.end()
            out.append(body[start:end])
            start = end
            i = end
            continue
        i += 1
    return out if not body[start:].strip() else None


def name_of(member):
    code = re.sub(r"/\*.*?\*/|//[^\n]*", " ", member, flags=re.S)
    code = re.sub(r"\{.*\}", " ", code, flags=re.S).strip().rstrip(";")
    if re.search(r",(?![^(]*\))", code):
        return None  # two in one declaration
    m = re.search(r"\(\s*\*\s*(\w+)\s*\)\s*\(", code) or re.search(r"(\w+)\s*(\[[^\]]*\]\s*)*(:\s*\w+\s*)?$", code)
    return m.group(1) if m else None


def reorder(path, line, column, order):
    """The text with the struct's members in that order, None if they are not plain declarations."""
    text = open(path, encoding="utf-8", errors="surrogateescape").read()
    at = sum(len(l) + 1 for l in text.split("\n")[:line - 1]) + column - 1
    start = text.find("{", at)
    if start < 0 or not re.fullmatch(r"[\w\s]*", text[at:start]):
        return None
    depth, end = 0, start
    while end < len(text):
        depth += (text[end] == "{") - (text[end] == "}")
        if not depth:
            break
        end += 1
    parts = members(text[start + 1:end])
    names = [name_of(p) for p in parts] if parts else []
    wanted = [re.sub(r"(\s\(\d+\)|\[\]|:\d+)*$", "", w.strip()) for w in order.split(", ")]
    if not parts or None in names or sorted(names) != sorted(wanted):
        return None
    body = "".join(parts[names.index(w)] for w in wanted)
    return text[:start + 1] + body + text[start + 1 + sum(map(len, parts)):]


def units_with(commands, name):
    """Commands whose file may include the header, the likeliest first."""
    base = os.path.basename(name)
    if name in commands:
        return [commands[name]]
    likely = [c for f, c in commands.items() if base in open(c["file"], encoding="utf-8", errors="surrogateescape").read()]
    return sorted(likely, key=lambda c: os.path.dirname(name) not in c["file"])[:6]


def apply_layouts(gccheck, db_dir, tree, commands):
    saved = done = 0
    print("%-50s %6s %6s %6s  %s" % ("GC403: struct", "before", "after", "saved", "asserted"))
    for f in scan(gccheck, db_dir, tree, "GC403"):
        m = re.match(r"(.*) shrinks from (\d+) to (\d+) bytes", f["message"])
        path = os.path.join(tree, f["file"])
        order = f["path"][0]["note"].split(": ", 1)[1]
        new = reorder(path, f["line"], f["column"], order)
        if not new:
            continue
        spelled, old_size, new_size = m.group(1), int(m.group(2)), int(m.group(3))
        old = open(path, encoding="utf-8", errors="surrogateescape").read()
        check = lambda c, n: compiles(c, open(c["file"], encoding="utf-8", errors="surrogateescape").read() +
                                      "\n_Static_assert(sizeof(%s) == %d, \"size\");\n" % (spelled, n))
        unit = next((c for c in units_with(commands, f["file"]) if not check(c, old_size)), None)
        if not unit:
            continue
        open(path, "w", encoding="utf-8", errors="surrogateescape").write(new)
        error = check(unit, new_size)
        if error:
            open(path, "w", encoding="utf-8", errors="surrogateescape").write(old)
        else:
            saved += old_size - new_size
            done += 1
        print("%-50s %6d %6d %6d  %s" % (spelled, old_size, new_size, 0 if error else old_size - new_size, error or "yes"))
    print("bytes saved: %d, one object of each of %d structs" % (saved, done))


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    gccheck, build, source = (os.path.realpath(a) for a in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as tmp:
        copy, db_dir = os.path.join(tmp, "tree"), os.path.join(tmp, "build")
        shutil.copytree(source, copy, symlinks=True, ignore=shutil.ignore_patterns(".git", ".gccheck"))
        os.mkdir(db_dir)
        commands = load_commands(build, source, copy)
        json.dump(commands, open(os.path.join(db_dir, "compile_commands.json"), "w"))
        tree = os.path.normpath(os.path.join(copy, *sys.argv[4:]))
        by_file = {os.path.relpath(c["file"], tree): c for c in commands if c["file"].startswith(tree + "/")}
        wrong = apply_cleanups(gccheck, db_dir, tree, by_file)
        apply_layouts(gccheck, db_dir, tree, by_file)
    sys.exit(1 if wrong else 0)


main()
