#!/bin/sh
# The graph of a small tree: its rings, one type's surroundings, and the ways to print it.
# Usage: graph.sh GCCHECK
set -eu
gccheck=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "graph.sh: $1" >&2; exit 1; }

cat > "$dir/pair.c" <<'EOF'
#include <stdlib.h>
struct room;
struct user { int refs; struct room *home; struct user *friend; };
struct room { int refs; struct user *owner; };
struct user *user_get(struct user *u) { u->refs++; return u; }
struct room *room_get(struct room *r) { r->refs++; return r; }
void room_put(struct room *r);
void user_put(struct user *u) { if (u && --u->refs == 0) { room_put(u->home); free(u); } }
void room_put(struct room *r) { if (r && --r->refs == 0) { user_put(r->owner); free(r); } }
void user_set_home(struct user *u, struct room *r) { struct room *old = u->home; u->home = room_get(r); room_put(old); }
void room_set_owner(struct room *r, struct user *u) { struct user *old = r->owner; r->owner = user_get(u); user_put(old); }
void user_set_friend(struct user *u, struct user *f) { u->friend = f; }
EOF
cd "$dir"
"$gccheck" graph >out 2>err && fail "a graph without a scan"
grep -q "scan a tree first" err || fail "no advice: $(cat err)"
"$gccheck" check -q --exit-zero . >/dev/null
"$gccheck" graph >out
grep -q "^user.home -> room  owning, in a ring" out || fail "no ring: $(cat out)"
grep -q "^room.owner -> user  owning, in a ring" out || fail "no way back: $(cat out)"
"$gccheck" graph room >out
grep -q "user.home -> room" out || fail "who leads to it is not shown"
"$gccheck" graph --json | python3 -c 'import json,sys; e=json.load(sys.stdin)["edges"]; assert any(x["field"]=="home" and x["in_ring"] for x in e)' ||
	fail "JSON"
"$gccheck" graph --dot >out
grep -q "digraph types" out && grep -q 'label="home", style=solid, color=red' out || fail "DOT: $(cat out)"
"$gccheck" graph nothing >out 2>err && fail "an unknown type"
grep -q "nothing: no field" err || fail "no message for an unknown type"
echo "graph.sh: all as expected"
