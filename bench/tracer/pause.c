/* A heap of 1 GiB that asks for two snapshots; the trace says how long the threads stood still for each. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

struct node {
	struct node *next;
	long value[13];
};
static struct node *head;

int main(void)
{
	struct node *n;
	long i;

	for (i = 0; i < 9000000; i++) {
		n = malloc(sizeof(*n));
		n->next = head;
		n->value[0] = i;
		head = n;
	}
	raise(SIGRTMIN + 13);
	sleep(10);
	raise(SIGRTMIN + 13);
	sleep(1);
	return 0;
}
