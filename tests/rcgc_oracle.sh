#!/bin/sh
# rcgc against its oracle: plain, with RCGC_VERIFY=1, with RCGC_STRESS=1, both; one thread and four. Then planted faults, which
# RCGC_VERIFY=1 must name.
# usage: rcgc_oracle.sh RCGC-ORACLE [OPERATIONS [SEED]]   (OPERATIONS: of each run, default 15000)
# exit status: 0 as it should be, 1 not so
set -u
oracle=$1
operations=${2:-15000}
seed=${3:-1}
failed=0

run() { # NAME=VALUE... THREADS
	for threads; do :; done
	settings=$(echo "$*" | sed 's/ *[0-9]*$//')
	result=$(env $settings "$oracle" "$operations" "$seed" "$threads" 2>&1) || failed=1
	echo "${settings:-plain}: $result"
}

for threads in 1 4; do
	run $threads
	run RCGC_VERIFY=1 $threads
	run RCGC_STRESS=1 $threads
	run RCGC_VERIFY=1 RCGC_STRESS=1 $threads
done

sees() { # FAULT WORDS: verification ends the program, and says WORDS
	result=$(RCGC_VERIFY=1 "$oracle" --plant "$1" 2>&1)
	case $?:$result in
	134:"rcgc: verify: "*"$2"*) echo "seen: $1" ;;
	*)
		echo "FAILED: $1 is not seen: $result"
		failed=1
		;;
	esac
}

sees unref-freed "rcgc_unref is given"
sees ref-freed "rcgc_ref is given"
sees no-object "rcgc_unref is given"
sees borrowed-field "has count 1 and 2 pointers to it"
sees stale-field "traverse of a oracle's node shows"
sees stale-root "a root shows"
sees broken-list "is broken"
exit $failed
