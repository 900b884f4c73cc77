# The edits of GC402: what --fix makes of the fixtures is what golden/scoped.diff says, compiles, loses nothing any more, and has
# no advice left. Usage: scoped.sh GCCHECK
# UPDATE_GOLDEN=1 writes the golden file anew.
gccheck=$1
here=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0

fail() {
	echo "scoped: $*" >&2
	failed=1
}

cc=${CC:-cc}
mkdir -p "$dir/fixtures" "$dir/rules" && cp -r "$here/fixtures/GC402" "$here/fixtures/include" "$dir/fixtures/" || exit 2
cp -r "$here/rules/models" "$dir/rules/" || exit 2
cd "$dir" && cp -r fixtures/GC402 before || exit 2

leaks() { # FILE FLAGS: the functions that lose something
	"$gccheck" check --no-db --no-context --exit-zero -q -j1 --level note --output-format json "$1" -- $2 2>/dev/null |
		python3 -c 'import json, sys
for f in json.load(sys.stdin)["findings"]:
	if f["rule"] in ("GC101", "GC102", "GC104") and f["function"].endswith("_bad"):
		print(f["function"])'
}

for file in fixtures/GC402/*.c; do
	name=$(basename "$file")
	packages=$(sed -n '1s/.*pkg=\([^ ]*\).*/\1/p' "$file" | tr , ' ')
	flags=
	if [ -n "$packages" ]; then
		flags=$(pkg-config --cflags $packages 2>/dev/null) || exit 77
	fi
	[ -n "$(leaks "$file" "$flags")" ] || fail "$name: nothing is lost before"
	"$gccheck" check --no-db --no-context --exit-zero -q -j1 --select GC402 --fix "$file" -- $flags >/dev/null 2>told || fail "$name: $(cat told)"
	$cc -fsyntax-only -Wall -Werror -Wno-unused-function -Wno-maybe-uninitialized $flags "$file" || fail "$name: does not compile any more"
	lost=$(leaks "$file" "$flags")
	[ -z "$lost" ] || fail "$name: still lost in" $lost
	left=$("$gccheck" check --no-db --no-context --exit-zero -q -j1 --select GC402 --level note --output-format concise "$file" -- $flags 2>/dev/null)
	[ -z "$left" ] || fail "$name: left: $left"
	diff -U1 "before/$name" "$file" | sed "1s,.*,--- a/$name,;2s,.*,+++ b/$name,"
done >out.diff

if [ -n "$UPDATE_GOLDEN" ]; then
	cp out.diff "$here/tests/golden/scoped.diff"
fi
cmp -s out.diff "$here/tests/golden/scoped.diff" || fail "the edits are others: $(diff "$here/tests/golden/scoped.diff" out.diff)"

# Advice is not for those who did not ask, and what is printed is what is made.
"$gccheck" check --no-db --no-context --exit-zero -q -j1 --level note --output-format concise "$here/fixtures/GC402/attribute.c" 2>/dev/null | grep -q GC402 &&
	fail "it is on by default"
exit $failed
