#!/bin/sh
# gccheck on gccheck: no warning in our own code, and all of it analysed.
# usage: selfscan.sh GCCHECK BUILD   (BUILD: the folder of compile_commands.json)
# exit status: 0 as it should be, 1 not so
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
gccheck=$1
build=$2
failed=0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

say() { # RESULT NAME
	if [ "$1" -eq 0 ]; then
		echo "ok: $2"
	else
		echo "FAILED: $2"
		failed=1
	fi
}

folders="analyzer rules db runtime/core runtime/rcgc fixtures/lisp"
cd "$root" || exit 1
status=0
"$gccheck" check -p "$build" --no-db --output-format concise \
	$folders >"$scratch/report" 2>&1 || status=$?
cat "$scratch/report"
[ "$status" -eq 0 ]
say $? "no finding in our own sources (exit status $status)"

# What git would see, less the header-only models and the program that only the configure step runs.
sources=$(find $folders -name '*.c' ! -name libclang_version.c | wc -l)
line=$(grep -o 'analysed [0-9]* of [0-9]* files' "$scratch/report" | head -n 1)
[ "$line" = "analysed $sources of $sources files" ]
say $? "all $sources sources analysed (it says: ${line:-nothing})"
exit $failed
