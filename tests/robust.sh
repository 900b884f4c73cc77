#!/bin/sh
# Input that is broken, odd or too much. Each time: a documented exit status, a message that names the file, the line that
# says how much was analysed, an end in good time, and no crash of the program itself.
# usage: robust.sh [GCCHECK]   (default: build/gccheck)
# exit status: 0 as it should be, 1 not so
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
gccheck=${1:-$root/build/gccheck}
failed=0

scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

say() { # RESULT NAME
	if [ "$1" -eq 0 ]; then
		echo "ok: $2"
	else
		echo "FAILED: $2"
		sed 's/^/	/' "$scratch/out" | cut -c 1-300 | head -n 20
		failed=1
	fi
}

# try NAME STATUS PATTERN SECONDS ARGUMENT...: in $tree. STATUS: the ones that are right, as in "0 1". PATTERN: what must
# be said, besides the line of totals.
try() {
	name=$1 statuses=$2 pattern=$3 seconds=$4
	shift 4
	status=0
	(cd "$tree" && $as_user timeout -s KILL "$seconds" "$program" check "$@") >"$scratch/out" 2>&1 </dev/null || status=$?
	why=
	case " $statuses " in
	*" $status "*) ;;
	*) why="exit status $status, not $statuses" ;;
	esac
	grep -q -e "$pattern" "$scratch/out" || why="$why; does not say '$pattern'"
	# Status 2 is for what cannot be started at all.
	[ "$status" -eq 2 ] || grep -q 'analysed [0-9]* of [0-9]* file' "$scratch/out" || why="$why; no line of totals"
	! grep -q 'Sanitizer\|BUG:\|PLEASE submit\|Stack dump' "$scratch/out" || why="$why; a crash shows"
	[ -z "$why" ]
	say $? "$name${why:+ ($why)}"
}

new_tree() {
	tree=$scratch/$1
	mkdir "$tree"
}

as_user=
program=$gccheck

new_tree bytes
head -c 100000 /dev/urandom >"$tree/bytes.c"
try "random bytes" "0 3" 'bytes\.c' 60 bytes.c

new_tree prose
echo 'This is not C at all, it is prose. "Unended strings, (and [brackets' >"$tree/prose.c"
try "prose" "0 3" 'prose\.c' 60 prose.c

new_tree nul
printf 'int f(void)\n{\n\0\0\0 return 0;\n}\n' >"$tree/nul.c"
try "NUL bytes" "0 3" 'analysed' 60 nul.c

new_tree utf16
printf '\377\376i\000n\000t\000 \000x\000;\000' >"$tree/utf16.c"
try "UTF-16" "0 3" 'analysed' 60 utf16.c

new_tree latin1
printf 'const char *caf\351 = "caf\351"; /* \351 */\nint f(void) { return 0; }\n' >"$tree/latin1.c"
try "Latin-1" "0 3" 'analysed 1 of 1' 60 --output-format json="$tree/out.json" --output-format text latin1.c
if command -v python3 >/dev/null 2>&1; then
	python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$tree/out.json" 2>"$scratch/out"
	say $? "Latin-1: the JSON report is JSON"
fi

new_tree empty
: >"$tree/empty.c"
try "an empty file" "0" 'analysed 1 of 1' 60 empty.c

new_tree nothing
try "an empty tree" "0 2" 'no .*files\|analysed 0 of 0' 60 .

new_tree absent
try "a file that is not there" "2" 'absent\.c' 60 absent.c

new_tree braces
head -c 10000000 /dev/zero | tr '\0' '{' >"$tree/braces.c"
try "10 MB of braces" "0 3" 'braces\.c' 60 braces.c

new_tree pairs
{ echo 'int f(void) {'; head -c 5000000 /dev/zero | tr '\0' '{'; head -c 5000000 /dev/zero | tr '\0' '}'; echo '}'; } >"$tree/pairs.c"
try "10 MB of matching braces" "0 3" 'pairs\.c' 60 pairs.c

new_tree parens
{ printf 'int x = '; head -c 1000000 /dev/zero | tr '\0' '('; echo ';'; } >"$tree/parens.c"
try "a million parentheses" "0 3" 'parens\.c' 60 parens.c

sum() { # TERMS
	echo 'int f(int n)'
	echo '{'
	printf '	return n'
	yes ' + n' | head -n "$1" | tr -d '\n'
	echo ';'
	echo '}'
}

new_tree long
sum 60000 >"$tree/long.c"
echo 'int f(void) { return 0; }' >"$tree/other.c"
try "an expression of 60,000 terms" "0 3" 'analysed' 120 long.c other.c

new_tree longer
sum 400000 >"$tree/longer.c"
echo 'int f(void) { return 0; }' >"$tree/other.c"
try "an expression of 400,000 terms" "0 3" 'analysed' 240 --unit-timeout 100 longer.c other.c

new_tree elses
{ echo 'int f(int n)'; echo '{'; i=0; while [ $i -lt 5000 ]; do echo "	if (n == $i) { return $i; } else"; i=$((i + 1)); done
echo '	return 0;'; echo '}'; } >"$tree/elses.c"
try "5,000 else-ifs" "0 3" 'analysed' 120 elses.c

# Who may read everything must become someone who may not.
new_tree unreadable
echo 'int secret;' >"$tree/secret.c"
echo 'int f(void) { return 0; }' >"$tree/other.c"
chmod 0 "$tree/secret.c"
if [ "$(id -u)" -ne 0 ]; then
	try "an unreadable file" "0 3" 'secret\.c' 60 secret.c other.c
elif command -v setpriv >/dev/null 2>&1; then
	mkdir -p "$scratch/bin" "$scratch/share/gccheck"
	cp "$gccheck" "$scratch/bin/gccheck"
	cp -r "$root/rules/models" "$scratch/share/gccheck/models"
	chmod -R a+rX "$scratch/bin" "$scratch/share"
	chmod a+rx "$scratch" "$tree"
	as_user="setpriv --reuid=65534 --regid=65534 --clear-groups"
	program=$scratch/bin/gccheck
	try "an unreadable file" "0 3" 'secret\.c' 60 secret.c other.c
	as_user=
	program=$gccheck
fi

new_tree loop
mkdir "$tree/a"
ln -s .. "$tree/a/up"
ln -s a "$tree/b"
ln -s self "$tree/self"
ln -s nowhere.c "$tree/dangling.c"
echo 'int f(void) { return 0; }' >"$tree/a/f.c"
try "symbolic links in a circle" "0" 'analysed 1 of 1' 60 .

new_tree missing
printf '#include "there/is/no/such.h"\nint f(void) { return 0; }\n' >"$tree/missing.c"
try "a missing include" "0 3" 'such\.h' 60 missing.c

new_tree itself
printf '#include "itself.c"\nint f(void) { return 0; }\n' >"$tree/itself.c"
try "a file that includes itself" "0 3" 'analysed' 60 itself.c

new_tree folder
mkdir "$tree/folder.c"
echo 'int f(void) { return 0; }' >"$tree/f.c"
try "a folder named .c" "0" 'analysed 1 of 1' 60 .

new_tree fifo
mkfifo "$tree/pipe.c"
echo 'int f(void) { return 0; }' >"$tree/f.c"
try "a pipe named .c" "0 3" 'analysed' 60 .

new_tree deep
deep=$tree
i=0
while [ $i -lt 300 ]; do
	deep=$deep/dddddddddd
	i=$((i + 1))
done
mkdir -p "$deep"
echo 'int f(void) { return 0; }' >"$deep/f.c"
echo 'int f(void) { return 0; }' >"$tree/g.c"
try "folders 300 deep" "0 3" 'analysed' 60 .

# compile_commands.json: not JSON, not a list, cut off, not of this tree
number=0
for text in 'this is not JSON' '{"a": 1}' '[{"directory": "/", "file": "f.c"' '[1, null, {}]' '[]' '' \
	'[{"directory": "/nowhere", "file": "gone.c", "command": "cc -c gone.c"}]' \
	'[{"directory": 3, "file": [], "command": {}}]'; do
	number=$((number + 1))
	new_tree "compdb$number"
	echo 'int f(void) { return 0; }' >"$tree/f.c"
	printf '%s' "$text" >"$tree/compile_commands.json"
	try "compile_commands.json: '$text'" "0 2 3" 'compile_commands\.json\|analysed 1 of 1' 60 .
done

new_tree database
echo 'int f(void) { return 0; }' >"$tree/f.c"
mkdir "$tree/.gccheck"
head -c 10000 /dev/urandom >"$tree/.gccheck/gccheck.db"
try "a database that is none" "0 2 3" 'gccheck\.db' 60 .

new_tree many
i=0
while [ $i -lt 300 ]; do
	echo "int f$i(void) { return $i; }" >"$tree/f$i.c"
	i=$((i + 1))
done
try "300 files" "0" 'analysed 300 of 300' 120 .
exit $failed
