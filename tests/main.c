/* Runs the suites of suites.def: gccheck-tests [SUITE...]; -l lists them. CK_FORK=no keeps a test in this process, for
 * a debugger; CK_RUN_CASE and the other variables of Check work as well. Exit status: 0 if all passed, 1 if not, 2 for
 * a suite that does not exist. */
#include "tests/tests.h"

#include "analyzer/base/vec.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct area {
	const char *name;
	Suite *(*make)(void);
} areas[] = {
#define SUITE(name) {#name, suite_##name},
#include "tests/suites.def"
#undef SUITE
};

enum { N_AREAS = sizeof(areas) / sizeof(*areas) };

const char *source_dir(void)
{
	const char *dir = getenv("GCCHECK_SOURCE_DIR");

	return dir && *dir ? dir : ".";
}

const char *gccheck_program(struct arena *a)
{
	const char *program = getenv("GCCHECK");

	return program && *program ? program : arena_printf(a, "%s/build/gccheck", source_dir());
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int folder_names(struct arena *a, const char *dir, const char *suffix, const char ***names)
{
	VEC(const char *) list = {0};
	size_t tail = strlen(suffix);
	DIR *d = opendir(dir);
	struct dirent *e;
	int n_names;

	*names = NULL;
	if (!d)
		return -1;
	while ((e = readdir(d))) {
		size_t n = strlen(e->d_name);

		if (e->d_name[0] != '.' && n >= tail && !strcmp(e->d_name + n - tail, suffix))
			vec_push(&list, arena_strdup(a, e->d_name));
	}
	closedir(d);
	if (list.count) {
		qsort(list.items, (size_t)list.count, sizeof(*list.items), by_name);
		*names = arena_copy(a, list.items, sizeof(*list.items) * (size_t)list.count);
	}
	n_names = list.count;
	vec_release(&list);
	return n_names;
}

int split_words(struct arena *a, const char *text, const char ***words)
{
	static const char blanks[] = " \t\r\n";
	size_t room = strlen(text) / 2 + 2;
	int n = 0;

	*words = ARENA_ARRAY(a, const char *, room);
	for (text += strspn(text, blanks); *text; text += strspn(text, blanks)) {
		size_t len = strcspn(text, blanks);

		(*words)[n++] = arena_strndup(a, text, len);
		text += len;
	}
	return n;
}

static Suite *area_make(const char *name)
{
	int i;

	for (i = 0; i < N_AREAS; i++)
		if (!strcmp(areas[i].name, name))
			return areas[i].make();
	fprintf(stderr, "gccheck-tests: no suite '%s'; -l lists them\n", name);
	exit(2);
}

int main(int argc, char **argv)
{
	SRunner *runner = srunner_create(NULL);
	int i, failed;

	if (argc == 2 && !strcmp(argv[1], "-l")) {
		for (i = 0; i < N_AREAS; i++)
			puts(areas[i].name);
		srunner_free(runner);
		return 0;
	}
	setvbuf(stdout, NULL, _IOLBF, 0); /* tests fork: nothing may wait in a buffer */
	for (i = 1; i < argc; i++)
		srunner_add_suite(runner, area_make(argv[i]));
	for (i = 0; argc == 1 && i < N_AREAS; i++)
		srunner_add_suite(runner, areas[i].make());
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}
