#!/usr/bin/env python3
"""Memory by source line: gccheck lines against valgrind's massif, on generated programs.

usage: lines.py GCCHECK [PROGRAMS]

Each program (PROGRAMS of them, 3 if not said) allocates at 60 lines in nested, recursive and inlined functions, frees a
part, and ends. Both tools are asked for the bytes that are live at the end by line, callees included. Prints a table, and
the largest difference; ends with 1 if a line differs by more than 2 %.
"""
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

LIMIT = 2.0
NODE = re.compile(r'^( *)n(\d+): (\d+) (.*)$')
PLACE = re.compile(r'\(([^():]+):(\d+)\)$')


def program(seed):
    """Functions that allocate and call earlier ones; every third is inlined, every fifth calls itself."""
    rnd = random.Random(seed)
    out = ['#include <stdlib.h>', '#include <string.h>', 'static void *kept[200000], *volatile last;', 'static int n;',
           'static void *keep(void *p, int drop) { if (drop) { free(p); return NULL; } kept[n++] = p; return p; }']
    for i in range(20):
        inline = 'static inline __attribute__((always_inline))' if i % 3 == 0 else 'static __attribute__((noinline))'
        out.append('%s void f%d(int depth)' % (inline if i % 5 else 'static __attribute__((noinline))', i))
        out.append('{')
        for _ in range(3):
            size, times = rnd.choice([8, 24, 40, 100, 1000, 5000]), rnd.randrange(1, 60)
            drop = rnd.choice(['0', '0', 'i % 3 == 0', '1'])
            call = rnd.choice(['malloc(%d)' % size, 'calloc(2, %d)' % size, 'realloc(malloc(8), %d)' % size])
            out.append('\tfor (int i = 0; i < %d; i++)' % times)
            out.append('\t\tkeep(%s, %s);' % (call, drop))
        for k in rnd.sample(range(i), min(i, 2)):
            out.append('\tif (depth < 3)')
            out.append('\t\tf%d(depth + 1);' % k)
        if i % 5 == 0:
            out.append('\tif (depth < 2)')
            out.append('\t\tf%d(depth + 1);' % i)
        out.append('}')
    # massif looks at a peak when something is freed after it: the last thing that happens is that, with a block larger than all before
    out += ['int main(void)', '{'] + ['\tf%d(0);' % i for i in range(10, 20)] + ['\tlast = malloc(1 << 20);', '\tfree(last);', '\treturn 0;', '}']
    return '\n'.join(out) + '\n'


def massif(exe, folder):
    """Bytes by line at the peak, which is the end: each line counts once on each way from an allocation to main."""
    path = os.path.join(folder, 'massif')
    subprocess.run(['valgrind', '-q', '--tool=massif', '--threshold=0', '--depth=64', '--peak-inaccuracy=0', '--read-inline-info=yes',
                    '--massif-out-file=' + path, exe], check=True, stderr=subprocess.DEVNULL)
    tree = open(path).read().split('heap_tree=peak')[1].split('#-')[0]
    lines, way = collections.Counter(), []
    total = 0
    for text in tree.splitlines():
        m = NODE.match(text)
        if not m:
            continue
        depth, size, what = len(m.group(1)), int(m.group(3)), m.group(4)
        place = PLACE.search(what)
        key = (os.path.basename(place.group(1)), int(place.group(2))) if place else None
        if not depth:
            total = size
        del way[depth:]
        if key and key not in way:
            lines[key] += size
        way.append(key)
    return lines, total


def ours(gccheck, exe, folder):
    db = os.path.join(folder, 'x.db')
    subprocess.run([gccheck, 'run', '-q', '--depth', '64', '--db', db, '--', exe], check=True, cwd=folder)
    out = subprocess.run([gccheck, 'lines', '--json', '--all', '--db', db], check=True, cwd=folder, capture_output=True).stdout
    top = json.loads(out)
    return collections.Counter({(os.path.basename(l['file']), l['line']): l['live_bytes'] for l in top['lines']}), top['live_bytes']


def main():
    gccheck, programs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    worst = 0.0
    print('%8s %6s %14s %14s %10s %8s' % ('program', 'lines', 'massif bytes', 'gccheck bytes', 'worst line', 'differs'))
    for seed in range(programs):
        with tempfile.TemporaryDirectory() as folder:
            source, exe = os.path.join(folder, 'p%d.c' % seed), os.path.join(folder, 'p%d' % seed)
            open(source, 'w').write(program(seed))
            subprocess.run(['cc', '-g', '-O%d' % (seed % 3), '-fno-optimize-sibling-calls', '-o', exe, source], check=True)
            theirs, total = massif(exe, folder)
            mine, live = ours(gccheck, exe, folder)
            name = os.path.basename(source)
            end = len(open(source).readlines()) - 4 # that block
            keys = sorted(k for k in set(theirs) | set(mine) if k[0] == name and k[1] < end)
            diff, at = max((100.0 * abs(theirs[k] - mine[k]) / max(theirs[k], mine[k], 1), k[1]) for k in keys)
            print('%8s %6d %14d %14d %10d %7.2f%%' % (name, len(keys), total, live, at, diff))
            worst = max(worst, diff)
    print('largest difference of a line: %.2f %%' % worst)
    return worst > LIMIT


if __name__ == '__main__':
    sys.exit(main())
