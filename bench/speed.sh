#!/bin/sh
# CPU time of gccheck against clang's syntax check, on CPython's Objects/*.c: speed.sh PYTHON-SOURCE-TREE [GCCHECK]
# Prints both (user + system seconds, median of three) and their ratio. Runs take turns, so that drift hits both.
set -eu

[ $# -ge 1 ] || { echo "usage: $0 PYTHON-SOURCE-TREE [GCCHECK]" >&2; exit 2; }
gccheck=$(realpath "${2:-build/gccheck}")
cd "$1"
flags="-IInclude -IInclude/internal -I/usr/include/python3.11 -I. -DPy_BUILD_CORE -std=gnu11 -D_GNU_SOURCE -DNDEBUG"

cpu() { # COMMAND...: user + system seconds of it and its children
	bash -c 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1' cpu "$@" 2>&1 | awk '{ print $1 + $2 }'
}

syntax() {
	for file in Objects/*.c; do
		clang-19 -fsyntax-only -w $flags "$file"
	done
}

if [ "${3:-}" = syntax ]; then
	syntax
	exit
fi

script=$(realpath "$OLDPWD/$0" 2>/dev/null || realpath "$0")
for turn in 1 2 3; do
	cpu "$gccheck" check --no-db --exit-zero -j1 -q Objects/*.c -- $flags
done >/tmp/speed.$$.a
for turn in 1 2 3; do
	cpu sh "$script" . "$gccheck" syntax
done >/tmp/speed.$$.b
a=$(sort -n /tmp/speed.$$.a | sed -n 2p)
b=$(sort -n /tmp/speed.$$.b | sed -n 2p)
rm -f /tmp/speed.$$.a /tmp/speed.$$.b
echo "$a $b" | awk '{ printf "gccheck %.2f s, clang-19 -fsyntax-only %.2f s: ratio %.2f\n", $1, $2, $1 / $2 }'
