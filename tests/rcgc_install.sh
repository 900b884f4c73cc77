#!/bin/sh
# What is installed of rcgc is enough for a stranger: header, both libraries, pkg-config, manual; and exports rcgc_* only.
# usage: rcgc_install.sh BUILD   (BUILD: a folder where everything is built)
# exit status: 0 as it should be, 1 not so, 77: something is missing
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
build=$1
failed=0

for tool in cc pkg-config nm; do
	command -v "$tool" >/dev/null 2>&1 || exit 77
done
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

DESTDIR=$scratch/root cmake --install "$build/runtime" --component rcgc >"$scratch/log" 2>&1
say $? "installs"
pc=$(find "$scratch/root" -name rcgc.pc)
prefix=$(sed -n 's/^prefix=//p' "$pc")
export PKG_CONFIG_PATH="${pc%/*}"
flags="--define-variable=prefix=$scratch/root$prefix rcgc"
lib=$(pkg-config --variable=libdir --define-variable=prefix="$scratch/root$prefix" rcgc)

# The example at the top of the header, and a look at the heap.
{
	echo '#include <rcgc.h>'
	sed '/^ \* An object dies/,$d' "$root/runtime/rcgc.h" | sed -n 's/^ \*     //p'
	echo 'int main(void) { return pair() || rcgc_live(NULL) != 2 || rcgc_collect(2) != 2 || rcgc_live(NULL); }'
} >"$scratch/user.c"
cc -Wall -Wextra -Werror -o "$scratch/shared" "$scratch/user.c" $(pkg-config --cflags --libs $flags) &&
	LD_LIBRARY_PATH=$lib "$scratch/shared"
say $? "the header's example, with the shared library"
cc -Wall -Wextra -Werror -o "$scratch/static" "$scratch/user.c" $(pkg-config --cflags $flags) "$lib/librcgc.a" -pthread &&
	"$scratch/static"
say $? "... with the static one"
if command -v c++ >/dev/null 2>&1; then
	echo '#include <rcgc.h>
int main() { rcgc_enter(); rcgc_leave(); return (int)rcgc_live(nullptr); }' >"$scratch/user.cc"
	c++ -Wall -Wextra -Werror -o "$scratch/cc" "$scratch/user.cc" $(pkg-config --cflags --libs $flags) &&
		LD_LIBRARY_PATH=$lib "$scratch/cc"
	say $? "... from C++"
fi

foreign=$(nm -D --defined-only "$lib/librcgc.so" | awk '$3 !~ /^rcgc_/ { print $3 }')
[ -z "$foreign" ]
say $? "the shared library exports rcgc_* only $foreign"
foreign=$(nm -g --defined-only "$lib/librcgc.a" 2>/dev/null | awk 'NF == 3 && $3 !~ /^rcgc_/ { print $3 }')
[ -z "$foreign" ]
say $? "so does the static one $foreign"
# Everything in the header exists, and is in the manual.
grep -o '\<rcgc_[a-z_]*(' "$root/runtime/rcgc.h" | tr -d "(" | grep -v "_fn$" | sort -u >"$scratch/declared"
nm -D --defined-only "$lib/librcgc.so" | awk '{ print $3 }' | sort >"$scratch/exported"
diff "$scratch/declared" "$scratch/exported"
say $? "what the header declares is what the library exports"
manual=$(find "$scratch/root" -name rcgc.3)
missing=$(while read -r name; do grep -q "$name" "$manual" || echo "$name"; done <"$scratch/exported")
[ -n "$manual" ] && [ -z "$missing" ]
say $? "the manual has them all $missing"
exit $failed
