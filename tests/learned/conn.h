/* A small program with counts of its own, for tests/learned.sh: plain, atomic, hidden in a type, and bit-packed. */
#ifndef CONN_H
#define CONN_H

#include <stdatomic.h>
#include <stddef.h>

struct addr;
struct conn;
struct pool;
struct frame;

struct addr *addr_new(int family);
struct addr *addr_ref(struct addr *a);
void addr_unref(struct addr *a);
void addr_unrefp(struct addr **a);

struct conn *conn_open(struct addr *peer);
struct conn *conn_ref(struct conn *c);
void conn_unref(struct conn *c);
void conn_set_peer(struct conn *c, struct addr *peer);
struct addr *conn_peer(struct conn *c);

struct pool *pool_new(void);
void pool_ref(struct pool *p);
void pool_unref(struct pool *p);
struct conn *pool_find(struct pool *p, int id);
int pool_take(struct pool *p, int id, struct conn **out);

struct frame *frame_alloc(size_t size);
void frame_ref(struct frame *f);
int frame_unref(struct frame *f);

#endif
