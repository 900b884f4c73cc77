#!/bin/sh
# A tree is not to be trusted: nothing in its compile commands, its git settings or its file names may make gccheck write
# a file, load code or run a program. Scans such trees and looks for any file that was not there before.
# usage: hostile.sh [GCCHECK]   (default: build/gccheck)
# exit status: 0 as it should be, 1 not so
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
gccheck=${1:-$root/build/gccheck}
failed=0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Everything that gccheck or clang could write to by itself lies in scratch.
HOME=$scratch/home
TMPDIR=$scratch/tmp
XDG_CACHE_HOME=$scratch/cache
export HOME TMPDIR XDG_CACHE_HOME
mkdir "$HOME" "$TMPDIR" "$XDG_CACHE_HOME"

say() { # RESULT NAME
	if [ "$1" -eq 0 ]; then
		echo "ok: $2"
	else
		echo "FAILED: $2"
		failed=1
	fi
}

files() {
	find "$scratch" -path "$scratch/report" -o -name .gccheck -prune -o -print | sort
}

# Scan the tree; nothing may appear, nothing may change, the file must be analysed all the same.
scan() { # NAME ARGUMENT...
	name=$1
	shift
	touch "$scratch/before" "$scratch/after" "$scratch/clock"
	files >"$scratch/before"
	status=0
	(cd "$tree" && timeout 60 "$gccheck" check "$@" .) >"$scratch/report" 2>&1 </dev/null || status=$?
	files >"$scratch/after"
	new=$(diff "$scratch/before" "$scratch/after")
	changed=$(find "$scratch" -type f -newer "$scratch/clock" ! -path '*/.gccheck/*' ! -path "$scratch/report" \
		! -path "$scratch/before" ! -path "$scratch/after")
	if [ -n "$new$changed" ] || [ "$status" -gt 3 ]; then
		echo "$new $changed"
		sed 's/^/	/' "$scratch/report"
		say 1 "$name (exit status $status)"
	else
		say 0 "$name"
	fi
}

new_tree() { # NAME
	tree=$scratch/$1
	mkdir -p "$tree/src"
	cat >"$tree/src/a.c" <<-EOF
	#include <stdlib.h>
	int f(int n);
	int f(int n)
	{
	        char *p = malloc(10);
	        if (n)
	                return -1;
	        free(p);
	        return 0;
	}
	EOF
}

# A library that leaves a trace when anyone loads it.
cat >"$scratch/evil.c" <<EOF
#include <fcntl.h>
#include <unistd.h>
__attribute__((constructor)) static void loaded(void)
{
	int fd = open("$scratch/loaded", O_WRONLY | O_CREAT, 0600);

	if (fd >= 0)
		close(fd);
}
EOF
${CC:-cc} -shared -fPIC -o "$scratch/evil.so" "$scratch/evil.c" || exit 1
printf '#!/bin/sh\ntouch "%s/ran"\n' "$scratch" >"$scratch/evil.sh"
chmod +x "$scratch/evil.sh"

# One tree for each flag, so that a flag which stops the parse cannot hide the others.
number=0
while read -r flags; do
	[ -n "$flags" ] || continue
	number=$((number + 1))
	new_tree "flag$number"
	flags=$(echo "$flags" | sed "s|SCRATCH|$scratch|g")
	printf '%s\n' "-MD -MF $tree/response.d -DRESPONSE" >"$tree/flags.rsp"
	printf '%s\n' "-fplugin=$scratch/evil.so" >"$tree/evil.cfg"
	cat >"$tree/compile_commands.json" <<-EOF
	[{"directory": "$tree", "file": "src/a.c", "output": "written.o", "command": "cc $flags -c src/a.c"}]
	EOF
	scan "$flags"
	grep -q 'analysed 1 of 1 file' "$scratch/report"
	say $? "the file is analysed in spite of it"
done <<'EOF'
-MD -MF written.d
-MMD -MP -MJ written.json
-Wp,-MD,written.d
-fplugin=SCRATCH/evil.so
-Xclang -load -Xclang SCRATCH/evil.so
-Xclang -plugin -Xclang evil -fpass-plugin=SCRATCH/evil.so
-load SCRATCH/evil.so -mllvm -load=SCRATCH/evil.so
@flags.rsp
--config evil.cfg
--config=evil.cfg
-o written.o
-save-temps
-save-temps=obj -dumpdir written
-ftime-trace -ftime-report
--serialize-diagnostics written.dia
-fmodules -fmodules-cache-path=written
-emit-pch -x c-header
-fprofile-generate=written -ftest-coverage
-gen-cdb-fragment-path written
-fcrash-diagnostics-dir=written
-include /dev/zero
-include /dev/stdin
-imacros /dev/zero
-I /proc/self/fd -include-pch SCRATCH/evil.so
-wrapper SCRATCH/evil.sh
-fuse-ld=SCRATCH/evil.sh -B SCRATCH -specs=SCRATCH/evil.sh
-no-integrated-cc1 -ccc-print-phases
; touch written ;
`touch written` $(touch written) && touch written
-DX=$(touch${IFS}written)|touch${IFS}written
EOF

# The same, said as a list, and with the program of the command being ours.
new_tree arguments
cat >"$tree/compile_commands.json" <<EOF
[{"directory": "$tree", "file": "src/a.c", "arguments":
  ["$scratch/evil.sh", "-MD", "-MF", "written.d", "-fplugin=$scratch/evil.so", "-Xclang", "-load", "-Xclang",
   "$scratch/evil.so", "@flags.rsp", "-o", "written.o", "-c", "src/a.c"]}]
EOF
scan "arguments, and a compiler of its own"

new_tree compile_flags
printf '%s\n' -MD -MF written.d "-fplugin=$scratch/evil.so" >"$tree/compile_flags.txt"
scan "compile_flags.txt"

# Settings in a tree's .git can name programs.
if command -v git >/dev/null 2>&1; then
	new_tree git
	git -C "$tree" -c init.defaultBranch=main init -q
	git -C "$tree" add src
	git -C "$tree" config core.fsmonitor "$scratch/evil.sh"
	git -C "$tree" config core.pager "$scratch/evil.sh"
	git -C "$tree" config core.hooksPath "$scratch"
	git -C "$tree" config diff.external "$scratch/evil.sh"
	git -C "$tree" config core.sshCommand "$scratch/evil.sh"
	git -C "$tree" config filter.evil.clean "$scratch/evil.sh"
	echo '*.c filter=evil diff=evil' >"$tree/.gitattributes"
	touch "$tree/src/a.c"
	scan "programs in .git/config"
fi

new_tree names
cp "$tree/src/a.c" "$tree/src/\$(touch written).c"
cp "$tree/src/a.c" "$tree/src/;touch written;.c"
cp "$tree/src/a.c" "$tree/src/-MD.c"
cp "$tree/src/a.c" "$tree/src/@flags.c"
cp "$tree/src/a.c" "$tree/src/$(printf 'new\nline').c"
scan "file names"
grep -q 'analysed 6 of 6 files' "$scratch/report"
say $? "files with such names are analysed"

# It can be that nothing above was dangerous to begin with: the trap itself must work.
${CC:-cc} -o "$scratch/loader" -x c - -ldl <<EOF
#include <dlfcn.h>
int main(void) { return !dlopen("$scratch/evil.so", RTLD_NOW); }
EOF
"$scratch/loader" && [ -f "$scratch/loaded" ]
say $? "the library leaves a trace when it is loaded"
exit $failed
