#include "conn.h"

#include <stdlib.h>

struct addr {
	int refs;
	int family;
};

struct addr *addr_new(int family)
{
	struct addr *a = calloc(1, sizeof(*a));

	if (!a)
		return NULL;
	a->refs = 1;
	a->family = family;
	return a;
}

struct addr *addr_ref(struct addr *a)
{
	if (a)
		a->refs++;
	return a;
}

void addr_unref(struct addr *a)
{
	if (a && --a->refs == 0)
		free(a);
}

void addr_unrefp(struct addr **a)
{
	addr_unref(*a);
	*a = NULL;
}

struct conn {
	atomic_int refcount;
	struct addr *peer;
};

struct conn *conn_open(struct addr *peer)
{
	struct conn *c = malloc(sizeof(*c));

	if (!c)
		return NULL;
	atomic_init(&c->refcount, 1);
	c->peer = addr_ref(peer);
	return c;
}

struct conn *conn_ref(struct conn *c)
{
	atomic_fetch_add(&c->refcount, 1);
	return c;
}

void conn_unref(struct conn *c)
{
	if (!c || atomic_fetch_sub(&c->refcount, 1) != 1)
		return;
	addr_unref(c->peer);
	free(c);
}

void conn_set_peer(struct conn *c, struct addr *peer)
{
	addr_ref(peer);
	addr_unref(c->peer);
	c->peer = peer;
}

struct addr *conn_peer(struct conn *c)
{
	return addr_ref(c->peer);
}
