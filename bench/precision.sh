#!/bin/sh
# How loud gccheck is on mature code: precision.sh FOLDER [GCCHECK]
# For each tree below FOLDER: findings at level warning and above, lines of C scanned, and lines per finding.
set -eu

[ $# -ge 1 ] || { echo "usage: $0 FOLDER [GCCHECK]" >&2; exit 2; }
gccheck=$(realpath "${2:-build/gccheck}")

count() { # NAME PATHS -- FLAGS
	name=$1
	shift
	paths=
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		paths="$paths $1"
		shift
	done
	found=$("$gccheck" check --no-db --exit-zero -q -j2 --output-format concise $paths "$@" 2>/dev/null | grep -c '\[GC[0-9]*\]$' || true)
	lines=$(find $paths -name '*.c' -print0 | xargs -0 cat | wc -l)
	echo "$name $found $lines" | awk '{ printf "%-10s %5d findings in %7d lines: one in %d\n", $1, $2, $3, $2 ? $3 / $2 : 0 }'
}

cd "$1"
for tree in Python-3.11*; do
	(cd "$tree" && count cpython Objects Modules Python -- -IInclude -IInclude/internal -I/usr/include/python3.11 -I. \
		-DPy_BUILD_CORE -std=gnu11 -D_GNU_SOURCE -DNDEBUG -IModules/expat -IModules/_decimal/libmpdec -DCONFIG_64=1 \
		-DANSI=1 -DHAVE_UINT128_T=1)
done
for tree in glib-2*; do
	(cd "$tree" && count glib glib gobject gio -- -I. -Iglib -Igio -I/usr/include/glib-2.0 -I/usr/include/gio-unix-2.0 \
		-I/usr/lib/x86_64-linux-gnu/glib-2.0/include '-DG_LOG_DOMAIN="GLib"' -DGLIB_COMPILATION -DGOBJECT_COMPILATION \
		-DGIO_COMPILATION -std=gnu11 -D_GNU_SOURCE)
done
for tree in jansson-* json-c-* json-glib-*; do
	[ -d "$tree" ] || continue
	(cd "$tree" && count "${tree%%-[0-9]*}" .)
done
