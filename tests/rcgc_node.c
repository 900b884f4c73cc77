#include "tests/rcgc_node.h"

#include <stdlib.h>
#include <string.h>

static char story[4096];
static size_t told;
int node_released, node_traversed;

void tell(char what, char whom)
{
	if (whom && told < sizeof(story) - 2) {
		story[told++] = what;
		story[told++] = whom;
		story[told] = 0;
	}
}

const char *story_so_far(void)
{
	static char copy[sizeof(story)];

	memcpy(copy, story, sizeof(copy));
	told = 0;
	story[0] = 0;
	return copy;
}

static void node_traverse(void *object, rcgc_visit_fn *visit, void *arg)
{
	struct node *n = object;

	__atomic_fetch_add(&node_traversed, 1, __ATOMIC_RELAXED);
	RCGC_VISIT(n->left);
	RCGC_VISIT(n->right);
	RCGC_VISIT(n->watch);
}

static void node_clear(void *object)
{
	struct node *n = object;

	if (n->left || n->right || n->watch)
		tell('c', n->name);
	RCGC_CLEAR(n->left);
	RCGC_CLEAR(n->right);
	RCGC_CLEAR(n->watch);
}

static void node_finalize(void *object)
{
	struct node *n = object;

	tell('f', n->name);
	if (n->goodbye)
		n->goodbye(n);
}

static void node_release(void *object)
{
	struct node *n = object;

	tell('r', n->name);
	__atomic_fetch_add(&node_released, 1, __ATOMIC_RELAXED);
}

const struct rcgc_type node_type = {
	.name = "node",
	.size = sizeof(struct node),
	.traverse = node_traverse,
	.clear = node_clear,
	.finalize = node_finalize,
	.release = node_release,
};

struct node *node(char name)
{
	struct node *n = rcgc_new(&node_type);

	if (!n) /* each assertion of Check costs a system call */
		ck_abort_msg("no memory");
	n->name = name;
	return n;
}

struct node *ring(char a, char b)
{
	struct node *n = node(a);

	n->left = node(b);
	RCGC_SET(n->left->left, n);
	return n;
}

struct rcgc_collection latest(void)
{
	struct rcgc_collection c;

	ck_assert_uint_eq(rcgc_history(&c, 1), 1);
	return c;
}

int is_verifying(void)
{
	return getenv("RCGC_VERIFY") != NULL;
}

void by_hand(void)
{
	rcgc_enable(0);
}
