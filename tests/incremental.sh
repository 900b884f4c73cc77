# A scan that uses what an earlier one left must find exactly what a scan from nothing finds, and do no more than it must.
# Usage: incremental.sh GCCHECK
gccheck=$1
here=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0

fail() {
	echo "incremental: $*" >&2
	failed=1
}

cp -r "$here/fixtures/demo" "$dir/tree" || exit 2
cd "$dir/tree" || exit 2

scan() { # DB REPORT: a report that depends on nothing but the tree
	"$gccheck" check -v --exit-zero --db "$1" --output-format json="$2" . -- -I. >/dev/null 2>"$dir/told"
	"$gccheck" query --db "$1" "select file, line, name, partial, summary from function where scan = (select max(id) from scan) order by 1, 2, 3" >>"$2"
	sed -n 's/^gccheck: \([0-9]* units read, .*\)/\1/p' "$dir/told"
}

compare() { # WHAT EXPECTED-TELLING
	told=$(scan "$dir/old.db" "$dir/again.json")
	rm -f "$dir"/new.db*
	scan "$dir/new.db" "$dir/fresh.json" >/dev/null
	cmp -s "$dir/again.json" "$dir/fresh.json" || {
		fail "$1: not what a scan from nothing finds"
		diff "$dir/fresh.json" "$dir/again.json" | head -20 >&2
	}
	case $told in
	$2) ;;
	*) fail "$1: '$told' is not '$2'" ;;
	esac
}

scan "$dir/old.db" "$dir/first.json" >/dev/null
[ -s "$dir/first.json" ] || fail "no report"
compare "nothing changed" "0 units read, 4 as before; 0 parts*"

touch store.c
compare "a file was only touched" "0 units read, 4 as before; 0 parts*"

# A comment moves every line below it: that unit is read again; whom it calls is not looked at again.
sed -i '1i /* moved */' command.c
compare "lines moved" "1 units read, 3 as before; * as before"
grep -q '"line": 26' "$dir/again.json" || fail "lines moved: the finding did not"

# store_put keeps no reference any more: its callers are concerned, though their files did not change.
sed -i 's/entry->value = json_incref(value);/entry->value = value;/' store.c
before=$(cat "$dir/again.json")
compare "a callee changed what it does" "1 units read, 3 as before; * as before"
[ "$before" != "$(cat "$dir/again.json")" ] || fail "a callee changed what it does: nobody noticed"

echo '#define REPLY_MORE 1' >>reply.h
compare "a header changed" "* units read, * as before; *"
case $told in 0*) fail "a header changed: '$told'" ;; esac

printf '#include "store.h"\nint more(struct store *s)\n{\n\tjson_t *v = store_get(s, "k");\n\n\treturn v ? 1 : 0;\n}\n' >more.c
compare "a file is new" "1 units read, 4 as before; *"
grep -q '"function": "more"' "$dir/again.json" || fail "a file is new: its leak is not found"

rm more.c
compare "a file is gone" "0 units read, 4 as before; *"
exit $failed
