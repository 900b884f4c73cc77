/* What the suites of rcgc share: objects that say what happens to them. */
#ifndef GCCHECK_TESTS_RCGC_NODE_H
#define GCCHECK_TESTS_RCGC_NODE_H

#include "runtime/rcgc.h"
#include "tests/tests.h"

struct node {
	struct node *left, *right;
	struct rcgc_weak *watch;
	char name;                       /* 0: nothing is told of it */
	void (*goodbye)(struct node *); /* its finalizer */
};

extern const struct rcgc_type node_type;
extern int node_released, node_traversed; /* how often, all nodes together */

struct node *node(char name);
/* a -> b -> a, and the caller's reference to a. */
struct node *ring(char a, char b);

/* What was told since the last call: a letter for what, one for whom; f finalize, c clear with something to clear, r release,
 * and what others tell. */
const char *story_so_far(void);
void tell(char what, char whom);

/* The last collection. */
struct rcgc_collection latest(void);
/* RCGC_VERIFY is on: it walks all objects itself, and aborts where the library would go on. */
int is_verifying(void);
/* A fixture: no automatic collections. */
void by_hand(void);

void add_finalizer_tests(Suite *s);
void add_weak_tests(Suite *s);
void add_automatic_tests(Suite *s);
void add_thread_tests(Suite *s);

#endif
