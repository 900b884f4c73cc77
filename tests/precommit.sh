#!/bin/sh
# Does pre-commit really run our hook? A scratch repository with the hook installed: `git commit` of a file that leaks a
# reference must be refused with the finding, of a clean one it must go through; pre-commit's status must be 1 and 0.
#
# usage: precommit.sh [GCCHECK]   (default: build/gccheck)
# exit status: 0 as it should be, 1 not so, 77 skipped (what CTest calls SKIP_RETURN_CODE)
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
gccheck=${1:-$root/build/gccheck}

if ! command -v pre-commit >/dev/null 2>&1; then
	echo "precommit.sh: skipped: pre-commit is not installed (apt-get install pre-commit)"
	exit 77
fi
if [ ! -x "$gccheck" ]; then
	echo "precommit.sh: $gccheck: not there; build it first, or name it" >&2
	exit 1
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Nothing of the caller's git or pre-commit settings, and nothing of ours left behind.
for variable in $(env | sed -n 's/^\(GIT_[A-Z_]*\)=.*/\1/p'); do
	unset "$variable"
done
HOME=$scratch/home
PRE_COMMIT_HOME=$scratch/cache
GIT_CONFIG_NOSYSTEM=1
export HOME PRE_COMMIT_HOME GIT_CONFIG_NOSYSTEM
unset XDG_CONFIG_HOME PRE_COMMIT_COLOR SKIP || :
mkdir -p "$HOME" "$scratch/bin"
git config --global user.name test
git config --global user.email test@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# The hook runs `gccheck` from PATH, as for a user who installed it.
ln -s "$(cd "$(dirname "$gccheck")" && pwd)/$(basename "$gccheck")" "$scratch/bin/gccheck"
PATH=$scratch/bin:$PATH
export PATH

# pre-commit takes hooks from a git repository at a revision: one with the hook file as it is here and now.
mkdir "$scratch/hooks"
cp "$root/.pre-commit-hooks.yaml" "$scratch/hooks/"
git -C "$scratch/hooks" init -q
git -C "$scratch/hooks" add .pre-commit-hooks.yaml
git -C "$scratch/hooks" commit -q -m hooks
revision=$(git -C "$scratch/hooks" rev-parse HEAD)

mkdir "$scratch/project"
cd "$scratch/project"
git init -q
cat >.pre-commit-config.yaml <<END
repos:
  - repo: $scratch/hooks
    rev: $revision
    hooks:
      - id: gccheck
END
cat >stats.h <<'END'
#ifndef STATS_H
#define STATS_H

#include <jansson.h>

int stats_count(json_t *stats, long long n);

#endif
END
cat >stats.c <<'END'
#include "stats.h"

int stats_count(json_t *stats, long long n)
{
	json_t *value = json_integer(n);
	int result;

	if (!value)
		return -1;
	result = json_object_set(stats, "n", value);
	json_decref(value);
	return result;
}
END

failures=0
# expect NAME WANTED-STATUS TEXT COMMAND...: TEXT must be in the output ("" for no matter).
expect()
{
	name=$1 wanted=$2 text=$3
	shift 3
	status=0
	"$@" >"$scratch/output" 2>&1 || status=$?
	if [ "$status" -eq "$wanted" ] && { [ -z "$text" ] || grep -q -e "$text" "$scratch/output"; }; then
		echo "ok: $name"
		return
	fi
	echo "FAILED: $name: status $status, wanted $wanted${text:+ with \"$text\"}; output:"
	sed 's/^/    /' "$scratch/output"
	failures=$((failures + 1))
}

pre-commit install >/dev/null
git add .
expect "a clean file is committed" 0 "gccheck.*Passed" git commit -m "clean"

sed 's/^\tjson_decref(value);$/\tif (result < 0)\n\t\treturn result;\n&/' stats.c >leak.c
mv leak.c stats.c
git add stats.c
expect "a leaking file is refused" 1 'stats\.c:[0-9]*:[0-9]*: \(warning\|error\): .*\[GC10' git commit -m "leaking"
expect "and pre-commit says so" 1 "gccheck.*Failed" pre-commit run --all-files
if [ "$(git rev-list --count HEAD)" != 1 ]; then
	echo "FAILED: the leaking commit is there"
	failures=$((failures + 1))
fi

git checkout -q HEAD -- stats.c
expect "the clean one passes again" 0 "gccheck.*Passed" pre-commit run --all-files
expect "a header alone is no error" 0 "gccheck.*Passed" pre-commit run --files stats.h
printf 'no C here\n' >README
expect "other files are not looked at" 0 "no files to check" pre-commit run --files README
rm README
if [ -n "$(git status --porcelain)" ]; then
	echo "FAILED: the hook left traces in the working tree:"
	git status --porcelain
	failures=$((failures + 1))
fi
[ "$failures" -eq 0 ]
