/* 5 million objects in a list, then none. */
#include <stdlib.h>

struct node {
	struct node *next;
	long value[5];
};

int main(void)
{
	struct node *head = NULL, *n;
	long i;

	for (i = 0; i < 5000000; i++) {
		n = malloc(sizeof(*n));
		n->next = head;
		n->value[0] = i;
		head = n;
	}
	while (head) {
		n = head->next;
		free(head);
		head = n;
	}
	return 0;
}
