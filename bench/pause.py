#!/usr/bin/env python3
"""Pauses of young collections against the number of old objects: rcgc beside bdwgc (Debian: libgc-dev).

usage: pause.py BUILD [FILE.svg]     BUILD: where runtime/librcgc.a is

Each program (bench/pause.c) builds a tree of N objects that stays, then makes and drops 2,000,000 + 2 N young ones. A row has
the median and the longest CPU time of the collections in that time, of three runs the one with the median of medians. With FILE.svg, the medians are drawn."""
import math
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SIZES = [0, 10000, 100000, 1000000, 4000000]
VARIANTS = ["rcgc", "bdwgc", "bdwgc, generational"]
COLOURS = ["#0a6", "#c40", "#06c"]


def compile_both(build, folder):
    flags = ["cc", "-O2", "-D_GNU_SOURCE", os.path.join(ROOT, "bench/pause.c"), "-pthread"]
    rcgc, bdwgc = os.path.join(folder, "rcgc"), os.path.join(folder, "bdwgc")
    subprocess.run(flags + ["-I" + os.path.join(ROOT, "runtime"), os.path.join(build, "runtime/librcgc.a"), "-o", rcgc],
                   check=True)
    subprocess.run(flags + ["-DBDWGC", "-lgc", "-o", bdwgc], check=True)
    return {"rcgc": ([rcgc], {}), "bdwgc": ([bdwgc], {"GC_MARKERS": "1"}),
            "bdwgc, generational": ([bdwgc], {"GC_MARKERS": "1", "PAUSE_GENERATIONAL": "1"})}


def measure(program, size):
    command, settings = program
    rows = []
    for _ in range(3):
        out = subprocess.run(command + [str(size)], env=dict(os.environ, **settings), check=True, capture_output=True,
                             text=True).stdout
        rows.append([float(word) for word in out.split()])
    return sorted(rows, key=lambda row: row[1])[1]


def table(results):
    print("| old objects | collector | collections | median, µs | longest, µs | ns per allocation |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for size in SIZES:
        for variant in VARIANTS:
            count, median, longest, each = results[variant, size]
            print(f"| {size:,} | {variant} | {count:.0f} | {median:,.1f} | {longest:,.1f} | {each:.0f} |")


def draw(results, path):
    """Both axes are logarithmic; the first column is the heap without old objects."""
    def x(i):
        return 90 + i * 130

    def y(microseconds):
        return 330 - 60 * math.log10(max(microseconds, 1))

    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="680" height="400" font-family="sans-serif" font-size="12">',
           '<rect width="100%" height="100%" fill="white"/>',
           '<text x="20" y="20" font-size="14">Median time of a collection</text>']
    for power in range(6):
        label = "1 µs 10 µs 100 µs 1 ms 10 ms 100 ms".split(" ")
        text = " ".join(label[power * 2:power * 2 + 2])
        out.append(f'<path d="M80 {y(10 ** power):.0f}H640" stroke="#ddd"/>'
                   f'<text x="74" y="{y(10 ** power) + 4:.0f}" text-anchor="end">{text}</text>')
    for i, size in enumerate(SIZES):
        out.append(f'<text x="{x(i)}" y="352" text-anchor="middle">{size:,}</text>')
    out.append('<text x="350" y="376" text-anchor="middle">old objects</text>')
    for number, (variant, colour) in enumerate(zip(VARIANTS, COLOURS)):
        points = [(x(i), y(results[variant, size][1])) for i, size in enumerate(SIZES)]
        line = " ".join(f"{px:.0f},{py:.0f}" for px, py in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{px:.0f}" cy="{py:.0f}" r="3" fill="{colour}"/>' for px, py in points]
        out.append(f'<text x="{100 + number * 120}" y="42" fill="{colour}">{variant}</text>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out + ["</svg>"]) + "\n")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        programs = compile_both(sys.argv[1], folder)
        results = {(variant, size): measure(programs[variant], size) for size in SIZES for variant in VARIANTS}
    table(results)
    if len(sys.argv) == 3:
        draw(results, sys.argv[2])


if __name__ == "__main__":
    main()
