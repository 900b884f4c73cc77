#include "conn.h"

int conn_ping(struct conn *c, int what);

int greet(struct pool *p, int id)
{
	struct conn *c = pool_find(p, id);

	if (!c)
		return -1;
	if (conn_ping(c, 1) < 0)
		return -1; /* c is lost */
	conn_unref(c);
	return 0;
}
