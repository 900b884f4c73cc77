#!/bin/sh
# Build gccheck and let it look at a tree: ./try.sh [TREE]   (default: the demo in fixtures/demo)
# On a fresh Debian 12 it first installs what building needs (as root, or with sudo).
# Exit status: 0 the tree was scanned, whatever was found; other: it could not be built, or could not scan.
set -eu

root=$(cd "$(dirname "$0")" && pwd)
. "$root/tests/setup.sh"

tree=${1:-$root/fixtures/demo}
[ $# -le 1 ] || die "usage: try.sh [TREE]"
[ -e "$tree" ] || die "$tree: no such file or folder"

install_packages $BUILD_PACKAGES
build build || die "gccheck could not be built (all messages: $root/build/build.log)"

echo "\$ $root/build/gccheck check $tree"
status=0
"$root/build/gccheck" check "$tree" || status=$?
case $status in
0 | 1 | 3)
	[ $status -ne 3 ] || echo "try.sh: less than half of it could be analysed (the lines above say why)" >&2
	exit 0
	;;
esac
echo "try.sh: gccheck could not scan $tree (exit status $status)" >&2
exit "$status"
