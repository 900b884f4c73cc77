/* Text for heap.*.txt to quote: it is never compiled. */
#include <stdlib.h>

struct node { struct node *next; char *name; };

static void *xmalloc(size_t n)
{
	void *p = malloc(n);

	return p;
}

struct node *node_new(struct node *next)
{
	struct node *n;
	n = xmalloc(sizeof(*n));
	n->next = next;
	return n;
}

char *name_new(void) { return xmalloc(24); }

int main(void)
{
	node_new(NULL);
	return 0;
}
