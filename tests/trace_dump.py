#!/usr/bin/env python3
"""What a trace (runtime/trace.h) says: trace_dump.py TRACE [--symbols] [--records]

Without options: one line per collection and, for the last of each stream, the groups of unreachable blocks. --records
prints every record. --symbols turns frames into function, file and line by addr2line. As a module: read(path) gives the
streams, symbolise(stream, frames) the lines."""
import collections
import os
import struct
import subprocess
import sys

MAGIC = 0x52544347
KINDS = {1: "HEADER", 2: "MODULE", 3: "MODULE_GONE", 4: "STACK", 5: "SITE", 6: "COLLECTION_BEGIN", 7: "COLLECTION_END",
         8: "BLOCK", 9: "EDGE", 10: "COMPONENT", 11: "WORD", 12: "AUDIT", 13: "TYPE", 14: "PYTHON", 15: "SAMPLE",
         16: "EVENT", 17: "DROPPED", 18: "END", 19: "NOTE"}
# name: struct format after the record's head, names of fields
FORMATS = {
    "HEADER": ("<IIIIIHHQQQIIII", "version pid ppid page_size max_frames barrier allocator start_realtime_ns "
               "start_monotonic_ns parent_stream exe_len argv_len cwd_len reserved"),
    "MODULE": ("<IIQQQQB23s", "id path_len bias lo hi time_ns build_id_len build_id"),
    "MODULE_GONE": ("<IIQ", "id reserved time_ns"),
    "STACK": ("<IHH", "id entry count"),
    "SITE": ("<II9Q", "collection stack allocs frees bytes_allocated live_blocks live_bytes peak_bytes gen0 gen1 gen2"),
    "COLLECTION_BEGIN": ("<IHHQII", "number generation cause time_ns name_len reserved"),
    "COLLECTION_END": ("<IHHHHI13Q", "number generation cause barrier threads threads_missed candidates survivors promoted "
                       "unreachable_blocks unreachable_bytes reported_blocks live_blocks live_bytes root_bytes dirty_pages "
                       "pause_ns mark_ns time_ns"),
    "BLOCK": ("<IIQQIHBBIIQII", "collection stack address size component state generation scans in_degree in_unreachable "
              "checksum word_count reserved"),
    "EDGE": ("<IIQQQ", "collection dst_offset src dst src_offset"),
    "COMPONENT": ("<IIII7Q", "collection id cyclic reserved blocks bytes edges_inside edges_in edges_out below_blocks "
                  "below_bytes"),
    "WORD": ("<IIIHHQQQQQ4d", "collection stack offset width degree_offset size blocks agree above below degree_mean "
             "degree_variance value_mean value_variance"),
    "AUDIT": ("<IIQQIHHQIIII", "collection stack address size offset width reachable value from_blocks from_roots "
              "from_stacks component"),
    "TYPE": ("<IHHQII", "collection family name_len address instance_offset count_offset"),
    "PYTHON": ("<II", "stack count"),
    "SAMPLE": ("<8Q", "time_ns live_bytes live_blocks allocs frees bytes_allocated rss_bytes tracer_bytes"),
    "EVENT": ("<HHIQQ", "event text_len tid time_ns value"),
    "DROPPED": ("<IIQQ", "what collection count bytes"),
    "END": ("<IiQQ", "cause status time_ns bytes_written"),
    "NOTE": ("<II", "text_len reserved"),
}
STATES = ["unreachable", "interior", "stack-only", "tagged"]
ENTRIES = ["malloc", "calloc", "realloc", "aligned"]


class Record(dict):
    __getattr__ = dict.__getitem__


def records(data):
    """(stream, Record) of each whole record, also of a trace that was cut or has a broken packet."""
    at, magic_bytes = 0, struct.pack("<I", MAGIC)
    while at + 16 <= len(data):
        magic, size, stream = struct.unpack_from("<IIQ", data, at)
        if magic != MAGIC or size < 16:
            at = data.find(magic_bytes, at + 1)
            if at < 0:
                return
            continue
        end = min(at + size, len(data))
        if end < len(data) and data[end:end + 4] != magic_bytes[:len(data) - end]:
            # Not whole: its writer was killed, and the next one wrote behind it.
            found = data.find(magic_bytes, at + 16, end)
            end = found if found >= 0 else end
        r, size = at + 16, end - at
        while r + 8 <= end:
            rsize, kind, flags = struct.unpack_from("<IHH", data, r)
            if rsize < 8 or r + rsize > end:
                break
            name = KINDS.get(kind)
            if name:
                yield stream, decode(name, flags, data[r + 8:r + rsize])
            r += rsize
        at += size


def decode(name, flags, body):
    layout, fields = FORMATS[name]
    values = struct.unpack_from(layout, body)
    rec = Record(zip(fields.split(), values), kind=name, flags=flags)
    tail = body[struct.calcsize(layout):]
    if name == "HEADER":
        a, b = rec.exe_len, rec.exe_len + rec.argv_len
        rec["exe"], rec["argv"] = tail[:a].decode(), tail[a:b].split(b"\0")
    elif name == "MODULE":
        rec["path"] = tail[:rec.path_len].decode()
        rec["build_id"] = rec.build_id[:rec.build_id_len].hex()
    elif name == "STACK":
        rec["frames"] = struct.unpack_from("<%dQ" % rec["count"], tail)
    elif name == "BLOCK":
        rec["words"] = struct.unpack_from("<%dQ" % rec.word_count, tail)
    elif name in ("EVENT", "NOTE"):
        rec["text"] = tail[:rec.text_len].decode(errors="replace")
    elif name in ("TYPE", "COLLECTION_BEGIN"):
        rec["name"] = tail[:rec.name_len].decode(errors="replace")
    return rec


class Stream:
    def __init__(self, number):
        self.number, self.records = number, []
        self.modules, self.stacks = {}, {}
        self.collections = collections.OrderedDict()

    def add(self, rec):
        self.records.append(rec)
        if rec.kind == "MODULE":
            self.modules[rec.id] = rec
        elif rec.kind == "STACK":
            self.stacks[rec.id] = rec
        elif rec.kind == "COLLECTION_BEGIN":
            self.collections[rec.number] = [rec]
        elif "collection" in rec and rec.collection in self.collections:
            self.collections[rec.collection].append(rec)
        elif rec.kind == "COLLECTION_END" and rec.number in self.collections:
            self.collections[rec.number].append(rec)

    def of(self, kind):
        return [r for r in self.records if r.kind == kind]

    def last(self):
        """Records of the last collection that ended."""
        done = [c for c in self.collections.values() if c[-1].kind == "COLLECTION_END" or
                any(r.kind == "COLLECTION_END" for r in c)]
        return done[-1] if done else []


def read(path):
    streams = collections.OrderedDict()
    with open(path, "rb") as f:
        for number, rec in records(f.read()):
            streams.setdefault(number, Stream(number)).add(rec)
    return list(streams.values())


def symbolise(stream, frames):
    """{frame: [(function, file, line), inlined ones first]}"""
    by_path = collections.defaultdict(set)
    for f in frames:
        module = stream.modules.get(f >> 48 & 0x7fff)
        if module and module.path:
            by_path[module.path].add(f)
    names = {}
    for path, wanted in by_path.items():
        wanted = sorted(wanted)
        addresses = ["0x%x" % ((f & (1 << 48) - 1) - (0 if f >> 63 else 1)) for f in wanted]
        out = subprocess.run(["addr2line", "-afie", path], input="\n".join(addresses), text=True, capture_output=True).stdout
        for f, chunk in zip(wanted, out.split("0x")[1:]):
            lines = chunk.split("\n")[1:]
            names[f] = [(lines[i], *split_line(lines[i + 1])) for i in range(0, len(lines) - 1, 2)]
    return names


def split_line(text):
    file, _, line = text.partition(" ")[0].rpartition(":")
    return os.path.basename(file), int(line) if line.isdigit() else 0


def frame_text(stream, frame, names):
    if frame in names:
        return " < ".join("%s (%s:%d)" % n for n in names[frame])
    module = stream.modules.get(frame >> 48 & 0x7fff)
    return "%s+0x%x" % (os.path.basename(module.path) if module else "?", frame & (1 << 48) - 1)


def show(stream, with_symbols):
    head = stream.of("HEADER")
    print("stream %x" % stream.number, head[0].exe if head else "(no header)", "parent %x" % head[0].parent_stream if head else "")
    for note in stream.of("NOTE"):
        print("  note:", note.text)
    for d in stream.of("DROPPED"):
        print("  dropped:", dict(d))
    for recs in stream.collections.values():
        b, ends = recs[0], [r for r in recs if r.kind == "COLLECTION_END"]
        if not ends:
            print("  collection %d: not ended" % b.number)
            continue
        e = ends[0]
        print("  collection %d gen %d cause %d %s: %d candidates, %d unreachable (%d bytes), %d reported, live %d (%d bytes), "
              "threads %d+%d, roots %d KiB, dirty %d, barrier %d, promoted %d, pause %.2f ms, mark %.2f ms" % (
                  b.number, b.generation, b.cause, b.name, e.candidates, e.unreachable_blocks, e.unreachable_bytes,
                  e.reported_blocks, e.live_blocks, e.live_bytes, e.threads, e.threads_missed, e.root_bytes // 1024,
                  e.dirty_pages, e.barrier, e.promoted, e.pause_ns / 1e6, e.mark_ns / 1e6))
    groups = collections.defaultdict(list)
    last = stream.last()
    types = {r.address: r.name for r in last if r.kind == "TYPE"}
    cyclic = {r.id: r.cyclic for r in last if r.kind == "COMPONENT"}
    for r in last:
        if r.kind == "BLOCK":
            groups[(r.state, r.stack, r.size, types.get(r.address))].append(r)
    names = symbolise(stream, {f for s in stream.stacks.values() for f in s.frames}) if with_symbols else {}
    for (state, stack, size, name), blocks in sorted(groups.items(), key=lambda g: -len(g[1]))[:40]:
        cycle = sum(1 for b in blocks if cyclic.get(b.component))
        print("  %s: %d x %d bytes %s%s" % (STATES[state], len(blocks), size, name or "", " (%d in cycles)" % cycle if cycle else ""))
        if stack in stream.stacks:
            s = stream.stacks[stack]
            print("    by", ENTRIES[s.entry], "%sflags %d" % ("", s.flags))
            for f in s.frames[:12]:
                print("     ", frame_text(stream, f, names))
    for r in last:
        if r.kind == "WORD":
            print("  word at +%d (%d bytes, degree at +%d) of %d x %d bytes, stack %d: agree %d above %d below %d; degree %.1f/%.1f"
                  % (r.offset, r.width, r.degree_offset, r.blocks, r.size, r.stack, r.agree, r.above, r.below, r.degree_mean,
                     r.degree_variance))
    for end in stream.of("END"):
        print("  end: cause %d status %s" % (end.cause, end.status if end.flags & 1 else "unknown"))


def main(argv):
    paths = [a for a in argv if not a.startswith("--")]
    if len(paths) != 1:
        sys.exit(__doc__)
    for stream in read(paths[0]):
        if "--records" in argv:
            for rec in stream.records:
                print("%x" % stream.number, dict(rec))
        else:
            show(stream, "--symbols" in argv)


if __name__ == "__main__":
    main(sys.argv[1:])
