#include "runtime/core/memory.h"

#include <sys/mman.h>

static void *get_pages(void *ctx, size_t bytes)
{
	void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	(void)ctx;
	return p == MAP_FAILED ? NULL : p;
}

static void put_pages(void *ctx, void *memory, size_t bytes)
{
	(void)ctx;
	munmap(memory, bytes);
}

const struct core_memory core_memory_mmap = {.get = get_pages, .put = put_pages};
