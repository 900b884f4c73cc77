/* packages: which pkg-config package holds a header. The .pc files are read directly: asking pkg-config about each
 * package takes seconds, this takes milliseconds. For the chosen ones, pkg-config itself is asked at the end. */
#ifndef GCCHECK_FRONT_PACKAGES_H
#define GCCHECK_FRONT_PACKAGES_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"

struct package {
	const char *name;
	int *dirs; /* the folders of its own -I flags, as indices; -1 after the last */
};

struct package_dir {
	const char *path;
	int loose; /* 1: just below one of the system's folders */
};

struct package_entry {
	int dir, next; /* next: index, -1 after the last */
};

struct packages {
	struct arena arena; /* owns the strings below */
	struct package *items;
	int count, alloc;
	const char **system_dirs; /* folders that the compiler searches anyway, NULL after the last */
	VEC(struct package_dir) dirs;
	struct map by_dir;        /* interned folder -> index + 1 */
	VEC(struct package_entry) entries; /* what the folders hold, as lists by name */
	struct map by_entry;      /* interned name (the header's, or its first folder's) -> index + 1 */
	int loose_read;
};

/* Find the system's folders. The packages are read when first asked for. */
void packages_init(struct packages *p);
void packages_release(struct packages *p);

/* 1 if the compiler finds the header by itself. */
int packages_system_has(const struct packages *p, const char *header);
/* The package that holds the header; NULL: none. If several do: one that hints (text of the tree's build files) names,
 * then the one whose name is most like the header's. Borrows: p. */
const struct package *packages_find(struct packages *p, const char *header, const char *hints);
/* 1 if the package holds the header in a folder of its own. */
int package_has(const struct packages *p, const struct package *package, const char *header);
/* A folder just below the system's that holds the header, such as a library's private one; the last by name, which is
 * the newest version. NULL: none. Borrows: p. */
const char *packages_loose_dir(struct packages *p, const char *header);
/* The flags of these packages and of what they need, filtered, include folders as -isystem. Owns: arena.
 * Returns how many. */
int packages_flags(const struct packages *p, struct arena *arena, const struct package *const *chosen, int n,
		   const char ***out);

#endif
