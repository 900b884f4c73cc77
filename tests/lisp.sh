#!/bin/sh
# The small Lisp in fixtures/lisp: its programs print what their comments say, plain, verified and under stress; and the
# statistics of life.lisp show birth in generation 0, promotion to 2, sweeping, weak callbacks, and thresholds that adapt.
# usage: lisp.sh RCGC-LISP
# exit status: 0 as it should be, 1 not so
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
lisp=$1
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

prints() { # FILE NAME=VALUE...: what its comments say
	file=$1
	shift
	sed -n 's/^(print.*; => //p' "$root/fixtures/lisp/$file" >"$scratch/expected"
	env "$@" "$lisp" --stats "$root/fixtures/lisp/$file" >"$scratch/out" 2>"$scratch/err"
	say $? "$file ${*:-} ends well$(cat "$scratch/err")"
	sed '/^statistics$/,$d' "$scratch/out" | diff "$scratch/expected" -
	say $? "$file ${*:-} prints what its comments say"
	grep -q '^end live=0 symbols=0 ' "$scratch/out"
	say $? "$file ${*:-} leaves nothing: $(tail -n 1 "$scratch/out")"
}

# A condition on one line of the statistics that begins with WORDS: fields as variables f["examined"].
shows() { # WHAT WORDS CONDITION
	awk -v words="$2" '
		index($0, words) == 1 {
			for (i = 1; i <= NF; i++)
				if (split($i, kv, "="))
					f[kv[1]] = kv[2]
			if ('"$3"')
				found = 1
		}
		END { exit !found }' "$scratch/out"
	say $? "$1"
}

prints small.lisp RCGC_VERIFY=1 RCGC_STRESS=1
prints small.lisp RCGC_STRESS=1
prints life.lisp RCGC_VERIFY=0

shows "objects are born in generation 0, and looked at there" "generation 0 " 'f["collections"] > 50 && f["examined"] > 60000'
shows "survivors go to generation 1" "generation 0 " 'f["promoted"] > 30000'
shows "... and on to generation 2" "generation 1 " 'f["promoted"] > 30000'
shows "young rings are swept" "generation 0 " 'f["freed"] > 20000'
shows "old garbage is swept by a collection of everything" "generation 2 " 'f["freed"] > 0'
shows "nothing young is examined twice" "generation 0 " 'f["survivors"] == f["promoted"]'
shows "young collections look at young objects only" "gc " \
	'f["gen"] == 0 && f["survivors"] + f["unreachable"] == f["examined"] && f["examined"] < 6000'
shows "weak references to garbage call back" "gc " 'f["weak"] > 0 && f["callbacks"] == f["weak"]'
shows "a high yield makes collections more frequent" "threshold gen=0 " '/high yield/ && f["to"] < f["from"] && f["to"] < 700'
shows "a low one makes them rarer" "threshold gen=0 " '/low yield/ && f["to"] > f["from"] && f["to"] > 700'
shows "thresholds adapt in generation 1 as well" "threshold gen=1 " '/yield/'
shows "all symbols in rings left the table" "end " 'f["gone"] >= 3000'

echo '(car (undefined))' >"$scratch/wrong.lisp"
"$lisp" "$scratch/wrong.lisp" >"$scratch/out" 2>&1
[ $? -eq 1 ] && grep -q 'undefined has no value' "$scratch/out"
say $? "an error is told: $(cat "$scratch/out")"
exit $failed
