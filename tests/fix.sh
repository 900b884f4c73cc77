# What --diff shows and --fix writes: a patch that applies, files whose second scan is clean, and nothing where no fix is sure.
# Usage: fix.sh GCCHECK
gccheck=$1
here=$(cd "$(dirname "$0")/.." && pwd)
dir=$(mktemp -d) || exit 2
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
command -v git >/dev/null || exit 77
failed=0

fail() {
	echo "fix: $*" >&2
	failed=1
}

mkdir "$dir/tree" && cd "$dir/tree" && git init -q . || exit 2
cat >conn.h <<'END'
#include <stddef.h>
struct conn {
	int refs, port;
	struct conn *next;
};
struct conn *conn_new(int port);
struct conn *conn_ref(struct conn *c);
void conn_unref(struct conn *c);
int conn_open(struct conn *c);
END
cat >conn.c <<'END'
#include <stdlib.h>
#include "conn.h"
struct conn *conn_new(int port)
{
	struct conn *c = malloc(sizeof(*c));

	if (!c)
		return NULL;
	c->refs = 1;
	c->port = port;
	c->next = NULL;
	return c;
}
struct conn *conn_ref(struct conn *c)
{
	c->refs++;
	return c;
}
void conn_unref(struct conn *c)
{
	if (--c->refs == 0)
		free(c);
}
int conn_open(struct conn *c)
{
	return c->port > 0 ? 0 : -1;
}
END
cat >use.c <<'END'
#include "conn.h"

/* Three exits, two of them forget; one of those is the whole body of its if, one stands beside it. */
int both(int a, int b)
{
	struct conn *one = conn_new(a), *two;

	if (!one)
		return -1;
	if (conn_open(one) < 0) /* refused */
		return -1; /* is lost */
	else
		one->port++;
	if (b < 0) return -2;
	two = conn_new(b);
	conn_unref(one);
	if (!two)
		return -1;
	conn_unref(two);
	return 0;
}

/* It may be NULL at the label, and conn_unref does not allow that. */
int joined(int a, int b)
{
	struct conn *c = NULL;

	if (b)
		goto out;
	c = conn_new(a);
	if (!c)
		goto out;
	if (conn_open(c) == 0) {
		conn_unref(c);
		return 0;
	}
out:
	return -1;
}
END
cat >left.c <<'END'
#include "conn.h"

/* What is returned lies in the object. */
struct conn **inside(int a)
{
	struct conn *c = conn_new(a);

	if (!c)
		return NULL;
	return &c->next;
}

int port(int a)
{
	struct conn *c = conn_new(a);

	if (!c)
		return -1;
	if (a > 7)
		return c->port;
	conn_unref(c);
	return 0;
}

/* What somebody else looks at lies in it. */
int lent(int a, int **out)
{
	struct conn *c = conn_new(a);

	if (!c)
		return -1;
	*out = &c->port;
	if (a > 7)
		return 1;
	conn_unref(c);
	return 0;
}

int looked_at(int a)
{
	int *p = NULL;

	{
		struct conn *c = conn_new(a);

		if (c)
			p = &c->port;
	}
	return p ? *p : 0;
}

/* It is not set on the way to the label. */
int unset(int a, int b)
{
	struct conn *c;

	if (b)
		goto out;
	c = conn_new(a);
	if (!c)
		return -1;
	if (conn_open(c) == 0) {
		conn_unref(c);
		return 0;
	}
out:
	return -2;
}

#define FAIL_IF(x) do { if (x) return -1; } while (0)
int hidden(int a)
{
	struct conn *c = conn_new(a);

	if (!c)
		return -1;
	FAIL_IF(conn_open(c) < 0);
	conn_unref(c);
	return 0;
}
END
git add -A

scan() { "$gccheck" check --no-db -j1 "$@" . -- -I. 2>told; }

scan -q --output-format concise >before.txt
[ "$(grep -c '\[GC10[12]\]' before.txt)" -ge 3 ] || fail "the leaks are not found: $(cat before.txt)"

# --diff: nothing is written, the patch applies.
scan --diff >fix.patch
[ $? -eq 1 ] || fail "--diff: exit status is not 1"
git diff --quiet || fail "--diff wrote into a file"
git apply --check fix.patch || fail "--diff: git apply refuses it"
grep -q '^--- a/use.c' fix.patch || fail "--diff: nothing for use.c"
grep -q 'left.c' fix.patch && fail "--diff: something for left.c"

# --fix writes the same, and the next scan finds nothing there.
scan --fix --output-format concise >after.txt
[ $? -eq 1 ] || fail "--fix: exit status is not 1 though left.c has findings"
grep -q 'fixed [1-9][0-9]* of [0-9]* findings in 1 file$' told || fail "--fix does not tell: $(cat told)"
grep -q '^use.c' after.txt && fail "--fix: still reported: $(grep '^use.c' after.txt)"
cp use.c fixed.txt
git checkout -q -- use.c
git apply fix.patch
cmp -s use.c fixed.txt || fail "--fix and --diff differ"
scan --output-format concise >again.txt
grep -q '^use.c' again.txt && fail "the second scan finds in use.c: $(grep '^use.c' again.txt)"
[ "$(grep '\[GC' after.txt)" = "$(grep '\[GC' again.txt)" ] || fail "--fix: what remains is not what a second scan finds"
git diff --quiet -- left.c conn.c conn.h || fail "--fix touched a file without a sure fix"
grep -q 'if (c)$' use.c || fail "--fix: releases what may be NULL without a test"
scan --diff >none.patch
[ -s none.patch ] && fail "a second --diff has something"
"$gccheck" check --no-db -q use.c -- -I. >/dev/null 2>&1 || fail "use.c alone: exit status is not 0"

# What was fixed compiles, and does what it did.
cc -Wall -Werror -fsyntax-only -I. use.c 2>told || fail "does not compile: $(cat told)"

# A file that cannot be written is said so; the exit status is that of trouble. Root may write anything: be nobody then.
as=
if [ "$(id -u)" -eq 0 ]; then
	as="setpriv --reuid 65534 --regid 65534 --clear-groups"
	chmod a+rwx "$dir" . && $as "$gccheck" --version >/dev/null 2>&1 || as=skip
fi
if [ "$as" != skip ]; then
	git checkout -q -- use.c
	chmod 444 use.c
	$as "$gccheck" check --no-db -j1 --fix . -- -I. >/dev/null 2>told
	[ $? -eq 2 ] || fail "a read-only file: exit status is not 2"
	grep -q 'use.c: cannot be written: Permission denied' told || fail "a read-only file: $(cat told)"
	git diff --quiet -- use.c || fail "a read-only file was written"
	chmod 644 use.c
fi

# The mode stays, and so does a symbolic link.
git checkout -q -- use.c
chmod 640 use.c
mv use.c "$dir/real.c" && ln -s "$dir/real.c" use.c
(cd "$dir" && cp tree/conn.h .)
scan --fix >/dev/null
[ -L use.c ] || fail "a symbolic link became a file"
[ "$(stat -c %a "$dir/real.c")" = 640 ] || fail "the mode changed"
rm use.c
git checkout -q -- use.c

# SARIF carries them.
scan --output-format sarif=out.sarif
grep -q '"artifactChanges"' out.sarif || fail "no fixes in SARIF"
grep -q 'release `one` before the return' out.sarif || fail "SARIF does not say what a fix does"
exit $failed
