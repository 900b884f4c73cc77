# What is read off bodies does not depend on what the functions are called, and what a person writes counts more.
# Usage: learned.sh GCCHECK
gccheck=$1
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0

fail() {
	echo "learned: $*" >&2
	failed=1
}

api() { # TREE: the contracts, without where they come from
	(cd "$1" && "$gccheck" api --static --no-db -q . -- -std=gnu11) || fail "gccheck api failed"
}

findings() { # TREE [OPTION...]
	tree=$1
	shift
	(cd "$tree" && "$gccheck" check --no-db -q --exit-zero --output-format concise "$@" . -- -std=gnu11)
}

has() { # FILE TEXT
	grep -Fqx "$2" "$1" || fail "$1 has no line '$2'"
}

cp -r "$here/learned" "$dir/names" && cp -r "$here/learned" "$dir/renamed" || exit 2
api "$dir/names" >"$dir/names.h"
for line in 'GC_RETURNS_OWNED struct addr *addr_new(int family);' \
	'GC_RETURNS_ARG(1) struct addr *addr_ref(GC_RETAINS struct addr *a);' \
	'void addr_unref(GC_RELEASES_NULLOK struct addr *a);' \
	'void addr_unrefp(GC_CLEARS struct addr **a);' \
	'GC_RETURNS_OWNED struct conn *conn_open(GC_KEEPS struct addr *peer);' \
	'GC_RETURNS_ARG(1) struct conn *conn_ref(GC_RETAINS struct conn *c);' \
	'void conn_set_peer(struct conn *c, GC_KEEPS struct addr *peer);' \
	'GC_RETURNS_OWNED struct addr *conn_peer(struct conn *c);' \
	'void pool_ref(GC_RETAINS struct pool *p);' \
	'void pool_unref(GC_RELEASES_NULLOK struct pool *p);' \
	'GC_RETURNS_OWNED struct conn *pool_find(struct pool *p, int id);' \
	'int pool_take(struct pool *p, int id, GC_OUT_OWNED_ON_SUCCESS struct conn **out);' \
	'int frame_unref(GC_RELEASES_NULLOK struct frame *f);'; do
	has "$dir/names.h" "$line"
done
grep -q "pool.c:[0-9]* retains it and returns it" "$dir/names.h" || fail "no evidence for pool_find"

# Names: with others for every retain and release, the same contracts.
rename='s/_ref\b/_aa/g; s/_unref\b/_bb/g; s/_unrefp\b/_cc/g; s/_get\b/_dd/g; s/_put\b/_ee/g'
sed -i "$rename" "$dir"/renamed/*.[ch]
api "$dir/renamed" >"$dir/renamed.h"
sed "$rename" "$dir/names.h" >"$dir/expected.h"
diff "$dir/expected.h" "$dir/renamed.h" >&2 || fail "renamed functions have other contracts"

# The header that was printed changes nothing when it is given back ...
findings "$dir/names" >"$dir/bodies"
findings "$dir/names" --model "$dir/names.h" >"$dir/given"
grep -q "user.c:12:.*GC10" "$dir/bodies" || fail "the lost reference in user.c is not found"
cmp -s "$dir/bodies" "$dir/given" || { diff "$dir/bodies" "$dir/given" >&2; fail "its own header changes the findings"; }
# ... and what a person corrects there counts.
sed 's/^GC_RETURNS_OWNED struct conn \*pool_find/GC_RETURNS_BORROWED struct conn *pool_find/' "$dir/names.h" >"$dir/edited.h"
findings "$dir/names" --model "$dir/edited.h" >"$dir/overridden"
grep -q "user.c:12:.*GC10" "$dir/overridden" && fail "the corrected contract does not override the body"
grep -q "GC112" "$dir/overridden" || fail "releasing what is lent now is not found"

# Words in the program's own header count more than its bodies, and a contradiction is a finding.
sed -i 's/^struct conn \*pool_find(/__attribute__((annotate("gccheck:returns-borrowed"))) struct conn *pool_find(/' "$dir/names/conn.h"
findings "$dir/names" --level note >"$dir/words"
grep -q "user.c:12:.*GC10" "$dir/words" && fail "the word in the header does not override the body"
grep -q "GC122" "$dir/words" || fail "the body contradicts the header, and nothing says so"

# A model that cannot be read stops the scan: silence would look like its consent.
echo 'GC_RETURNS_OWNED struct conn *pool_find(;' >"$dir/broken.h"
findings "$dir/names" --model "$dir/broken.h" >"$dir/told" 2>&1
[ $? -eq 2 ] || fail "a broken model is taken"
grep -q 'broken.h:1' "$dir/told" || fail "it is not said where the model is broken"
exit $failed
