#!/bin/sh
# A million random operations on rcgc against the oracle of tests/rcgc_oracle.c, in each of eight settings, with a seed of its
# own: rcgc_oracle.sh [BUILD [SEED]]. One line per setting; minutes, most of them for stress with verification.
set -eu
cd "$(dirname "$0")/.."
exec sh tests/rcgc_oracle.sh "${1:-build}/rcgc-oracle" 1000000 "${2:-$(date +%s)}"
