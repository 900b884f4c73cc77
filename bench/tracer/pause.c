/* A heap of 1 GiB, asked for snapshots while it works: how long does it stand still? Prints the longest gap in ms. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct node {
	struct node *next;
	long value[13];
};
static struct node *head;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int main(void)
{
	double longest = 0, before, gap;
	struct node *n;
	long i;

	for (i = 0; i < 9000000; i++) {
		n = malloc(sizeof(*n));
		n->next = head;
		n->value[0] = i;
		head = n;
	}
	for (i = 0; i < 3; i++) {
		before = now();
		raise(SIGRTMIN + 13);
		gap = now() - before;
		longest = gap > longest ? gap : longest;
		sleep(2);
	}
	printf("%.1f\n", longest);
	fflush(stdout);
	_exit(0);
}
