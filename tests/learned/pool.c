#include "conn.h"

#include <stdlib.h>

typedef struct {
	int count;
} ref_t;

static void ref_init(ref_t *r)
{
	r->count = 1;
}

static void ref_get(ref_t *r)
{
	__atomic_fetch_add(&r->count, 1, __ATOMIC_RELAXED);
}

static int ref_put(ref_t *r)
{
	return __atomic_sub_fetch(&r->count, 1, __ATOMIC_ACQ_REL) == 0;
}

struct pool {
	ref_t ref;
	int n;
	struct conn *conns[16];
};

struct pool *pool_new(void)
{
	struct pool *p = calloc(1, sizeof(*p));

	if (p)
		ref_init(&p->ref);
	return p;
}

void pool_ref(struct pool *p)
{
	ref_get(&p->ref);
}

void pool_unref(struct pool *p)
{
	int i;

	if (!ref_put(&p->ref))
		return;
	for (i = 0; i < p->n; i++)
		conn_unref(p->conns[i]);
	free(p);
}

struct conn *pool_find(struct pool *p, int id)
{
	struct conn *c;

	if (id < 0 || id >= p->n)
		return NULL;
	c = p->conns[id];
	conn_ref(c);
	return c;
}

int pool_take(struct pool *p, int id, struct conn **out)
{
	struct conn *c = pool_find(p, id);

	if (!c)
		return -1;
	*out = c;
	return 0;
}

struct frame {
	unsigned refs : 24;
	unsigned kind : 8;
	unsigned char data[];
};

struct frame *frame_alloc(size_t size)
{
	struct frame *f = malloc(sizeof(*f) + size);

	if (!f)
		abort();
	f->refs = 1;
	f->kind = 0;
	return f;
}

void frame_ref(struct frame *f)
{
	f->refs += 1;
}

int frame_unref(struct frame *f)
{
	if (--f->refs > 0)
		return 0;
	free(f);
	return 1;
}
