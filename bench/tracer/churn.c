/* 25 million blocks of 48 bytes come and go, 200,000 live at a time. */
#include <stdlib.h>

static void *slot[200000];

int main(void)
{
	unsigned r = 1, k;
	long i;

	for (i = 0; i < 200000; i++)
		slot[i] = malloc(48);
	for (i = 0; i < 25000000; i++) {
		r = r * 1664525u + 1013904223u;
		k = (r >> 8) % 200000;
		free(slot[k]);
		slot[k] = malloc(48);
	}
	for (i = 0; i < 200000; i++)
		free(slot[i]);
	return 0;
}
