#!/bin/sh
# How gccheck run behaves: a program under it does what it does without, and whatever is killed leaves what was committed.
# usage: run.sh GCCHECK
# exit status: 0 as it should be, 1 not so, 77 there is no tracer here
set -u
case $1 in
/*) gccheck=$1 ;;
*) gccheck=$PWD/$1 ;;
esac
[ -e "$(dirname "$gccheck")/libgccheck-trace.so" ] || { echo "run.sh: no libgccheck-trace.so beside $gccheck"; exit 77; }
failed=0
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM
cd "$dir" || exit 1
unset LD_PRELOAD

say() { # RESULT NAME
	if [ "$1" -eq 0 ]; then
		echo "ok: $2"
	else
		echo "FAILED: $2"
		failed=1
	fi
}

run() { # ARGUMENT... ; into out, err and $status
	status=0
	"$gccheck" run "$@" >out 2>err || status=$?
}

ask() { # SQL
	"$gccheck" query "$1" | tail -n +2 | tr -d ' '
}

cat >leak.c <<'END'
#include <stdlib.h>
#include <string.h>
static void *volatile sink;
static void __attribute__((noinline)) lose(int n) { while (n--) sink = malloc(40); sink = NULL; }
static void __attribute__((noinline)) wipe(void) { volatile char x[8192]; memset((void *)x, 0, sizeof x); }
int main(int argc, char **argv) { lose(3); wipe(); return argc > 1 ? atoi(argv[1]) : 0; }
END
cat >life.c <<'END'
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
static volatile sig_atomic_t got;
static void on(int sig) { got = sig; }
static void *keep[1000];
int main(void) {
	struct timespec t = {0, 1000000};
	signal(SIGUSR1, on);
	puts("up");
	fflush(stdout);
	for (int i = 0; !got && i < 20000; i++) { free(keep[i % 1000]); keep[i % 1000] = malloc(100); nanosleep(&t, NULL); }
	printf("got %s\n", got == SIGUSR1 ? "USR1" : "nothing");
	return 7;
}
END
cc -g -O0 -o leak leak.c && cc -g -O0 -o life life.c && cc -O0 -o bare leak.c && cc -static -o fixed leak.c || exit 1

# --- Status, input, output --------------------------------------------------------------------------------------------------

for n in 0 3 255; do
	run -q -- ./leak $n
	[ "$status" -eq $n ]; say $? "exit status $n is the program's"
done
run -- ./leak 3
[ "$status" -eq 3 ] && [ ! -s out ] && grep -q '^LEAK  3 blocks, 120 bytes' err && grep -q 'lose *leak.c:4' err
say $? "leaks do not change the status, nor stdout; they are told on stderr"
text=$(printf 'a\nb' | "$gccheck" run -q -- sh -c 'cat; echo err >&2' 2>err)
[ "$text" = "a
b" ] && [ "$(cat err)" = err ]; say $? "stdin, stdout and stderr are the program's"
run -q -- sh -c 'kill -TERM $$'
[ "$status" -eq 143 ]; say $? "a program that a signal ended: 128 + its number"
(ulimit -c 0; "$gccheck" run -q -- sh -c 'kill -SEGV $$') >out 2>&1
[ $? -eq 139 ]; say $? "the same for a crash"
run -q --db sub/x.db -- ./leak
[ -e sub/x.db ] && [ "$(ls sub)" = x.db ]; say $? "--db: the database where it is wanted, nothing else beside it"

# --- What is refused ----------------------------------------------------------------------------------------------------------

run -- ./no-such-program
[ "$status" -eq 127 ] && grep -q 'no-such-program: No such file' err; say $? "a program that is not there: 127"
run -- no-such-program-anywhere
[ "$status" -eq 127 ] && grep -q 'no such program on PATH' err; say $? "a program that is not on PATH: 127"
run -- ./leak.c
[ "$status" -eq 126 ] && grep -q 'leak.c: is not executable' err; say $? "a file that is not executable: 126"
run -- "$dir"
[ "$status" -eq 126 ] && grep -q 'is a folder' err; say $? "a folder: 126"
echo 'hello' >text && chmod +x text
run -- ./text
[ "$status" -eq 126 ] && grep -q 'text: neither a program' err; say $? "an executable text: 126"
run -- ./fixed
[ "$status" -eq 2 ] && grep -q 'fixed: is linked statically' err; say $? "a static program is refused by name"
if [ "$(id -u)" -eq 0 ]; then
	cp leak privileged && chown 65534 privileged && chmod u+s privileged
	run -- ./privileged
	[ "$status" -eq 2 ] && grep -q 'privileged: is setuid' err; say $? "a setuid program is refused by name"
fi
printf '#!./fixed\n' >script && chmod +x script
run -- ./script
[ "$status" -eq 2 ] && grep -q 'fixed: is linked statically' err; say $? "a script of a static program is refused by that name"
run --db /proc/x.db -- sh -c 'echo ran'
[ "$status" -eq 2 ] && [ ! -s out ] && grep -q -e '--db' err; say $? "a database that cannot be written: nothing is run"
run ./leak
[ "$status" -eq 2 ] && grep -q 'behind `--`' err; say $? "a program without -- in front: usage"
run -- ./bare
grep -q 'bare has no debug information.*-g' err; say $? "missing debug information is told, with the flag"
run -- ./leak
grep -q 'debug information' err; [ $? -ne 0 ]; say $? "... and not where it is there"

# --- Signals ------------------------------------------------------------------------------------------------------------------

"$gccheck" run -q -- ./life >out 2>err &
pid=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q up out && break; sleep 0.2; done
kill -USR1 $pid
wait $pid
[ $? -eq 7 ] && grep -q 'got USR1' out; say $? "a signal to gccheck is passed on"

# --- Killed -------------------------------------------------------------------------------------------------------------------

rm -rf .gccheck
"$gccheck" run --interval 0.05 -- ./life >out 2>err &
pid=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q up out && break; sleep 0.2; done
sleep 1
child=$(cat /proc/$pid/task/$pid/children)
kill -9 $child
wait $pid
[ $? -eq 137 ]; say $? "a program that was killed: 137"
[ "$(ask 'select signal from run')" = 9 ] && [ "$(ask 'select exe like "%/life" from process')" = 1 ]
say $? "... and what it told is there"
[ "$(ask 'select count(*) > 0 from sample')" = 1 ]; say $? "... its samples too"

rm -rf .gccheck
"$gccheck" run --interval 0.05 -- ./life >out 2>err &
pid=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q up out && break; sleep 0.2; done
sleep 1
child=$(cat /proc/$pid/task/$pid/children)
kill -9 $pid
wait $pid 2>/dev/null
[ "$(ask 'select count(*) from process')" = 1 ] && [ "$(ask 'select ended is null from run')" = 1 ]
say $? "gccheck was killed: what was committed is there"
"$gccheck" report -q >/dev/null 2>err
[ "$(ask 'select ended is null from run')" = 1 ]; say $? "... while the program lives, its run goes on"
kill -USR1 $child
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 $child 2>/dev/null || break; sleep 0.2; done
grep -q 'got USR1' out; say $? "... it was not disturbed"
"$gccheck" report -q >/dev/null 2>err
[ "$(ask 'select ended is not null from run')" = 1 ] && [ "$(ask "select count(*) from collection where cause = 'exit' and ended_ns is not null")" = 1 ]
say $? "... and the next command reads its trace to the end"
[ -z "$(ls .gccheck | grep run)" ]; say $? "... and leaves no trace of the trace"

# --- Children -----------------------------------------------------------------------------------------------------------------

rm -rf .gccheck
run -q -- sh -c './leak; ./leak 1; exit 4'
[ "$status" -eq 4 ] && [ "$(ask 'select count(*) from process')" = 1 ]; say $? "children are not traced"
rm -rf .gccheck
run --follow leak -- sh -c './leak; ./bare; ./leak 1; exit 4'
[ "$status" -eq 4 ] && [ "$(ask "select group_concat(substr(exe, -4)) from process where exe like '%/leak' or exe like '%/bare'")" = leak,leak ]
say $? "--follow: those whose name fits are"
grep -q '^LEAK  6 blocks, 240 bytes' err; say $? "... and what they leak at one place is told once"
rm -rf .gccheck
run -q -- sh -c 'exec ./leak 5'
[ "$status" -eq 5 ] && [ "$(ask "select count(*) from leaks")" = 3 ]; say $? "what a program turns into by exec is traced"

# --- Size ---------------------------------------------------------------------------------------------------------------------

rm -rf .gccheck
cat >many.c <<'END'
#include <stdlib.h>
static void *volatile sink;
int main(void) { for (int i = 0; i < 5000; i++) sink = malloc(64); sink = NULL; return 0; }
END
cc -g -O0 -o many many.c
run --max-trace 64K -- ./many
[ "$status" -eq 0 ] && grep -q 'largest size (--max-trace)' err; say $? "a trace that is cut off at its largest size says so"
[ "$(ask 'select trace_bytes <= 65536 + 4096 from run')" = 1 ]; say $? "... and is not larger"

exit $failed
