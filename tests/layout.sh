# GC403 over several files: a struct of a header is told of once, and not at all when one file relies on its order.
# Usage: layout.sh GCCHECK
gccheck=$1
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0

fail() {
	echo "layout: $*" >&2
	sed 's/^/	/' "$dir/out" >&2
	failed=1
}

# Files in a tree of their own, scanned from a build folder beside it, which names them from there.
scan() {
	printf '[' >"$dir/build/compile_commands.json"
	comma=
	for file in "$dir"/tree/*.c; do
		name=../tree/$(basename "$file")
		printf '%s{"directory":"%s","file":"%s","arguments":["cc","-I../tree","-c","%s"]}' "$comma" "$dir/build" "$name" "$name"
		comma=,
	done >>"$dir/build/compile_commands.json"
	printf ']' >>"$dir/build/compile_commands.json"
	"$gccheck" check --exit-zero --no-db -j2 -q --select "$1" --level note --output-format concise -p "$dir/build" "$dir/tree" >"$dir/out" 2>&1
}

expect() { # WHAT SELECTED COUNT
	scan "$2"
	n=$(grep -c 'GC403' "$dir/out")
	[ "$n" = "$3" ] || fail "$1: $n findings, not $3"
}

mkdir -p "$dir/tree/include" "$dir/build"
struct='{ int refs; void *peer; char closed; void *name; };'
echo "struct conn $struct struct conn *conn_ref(struct conn *); void conn_unref(struct conn *);" >"$dir/tree/conn.h"
cat >"$dir/tree/conn.c" <<'END'
#include <stdlib.h>
#include "conn.h"
struct conn *conn_ref(struct conn *c) { c->refs++; return c; }
void conn_unref(struct conn *c) { if (--c->refs == 0) free(c); }
END
# Neither touches the count; the second struct's is in its base.
cat >"$dir/tree/user.c" <<'END'
#include "conn.h"
struct session { struct conn base; char on; void *data; char off; };
int closed(struct conn *c, struct session *s) { return c->closed + s->on; }
END
expect "a header" GC4 2
grep -q 'conn.h:1:8: .*struct conn shrinks from 32 to 24 bytes (8 per object)' "$dir/out" || fail "a header: not where it stands"
grep -q 'user.c:2:8: .*struct session shrinks from 56 to 48 bytes' "$dir/out" || fail "a base: not where it stands"
expect "not selected" GC 0

echo '#include "conn.h"
struct conn builtin = { 1, 0, 0, "x" };' >"$dir/tree/table.c"
expect "filled by position elsewhere" GC403 1
rm "$dir/tree/table.c"

mv "$dir/tree/conn.h" "$dir/tree/include/"
sed -i 's,"conn.h","include/conn.h",' "$dir"/tree/*.c
expect "a public header" GC403 1
exit $failed
