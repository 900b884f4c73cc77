/* roundtrip FILE [-- FLAGS...]: is the IR of a real file sound, and is its text form complete?
 * Lowers the file, verifies every function, prints the unit, parses the text and prints that again. Prints
 * "FILE: N functions, M instructions: ok", or each function that does not verify and the first line that differs.
 * Exit status: 0 ok, 1 something is wrong, 2 the file could not be read. */
#include "analyzer/front/flags.h"
#include "analyzer/front/front.h"
#include "analyzer/ir/ir_text.h"

#include <stdio.h>
#include <string.h>

static int verify_all(const char *path, const struct ir_unit *u, long *n_insns)
{
	const char *why;
	int i, failures = 0;

	if (ir_verify(u, NULL, &why)) {
		printf("%s: the unit's tables: %s\n", path, why);
		failures++;
	}
	for (i = 0; i < u->fns.count; i++) {
		const struct ir_fn *fn = u->fns.items[i];

		*n_insns += fn->insns.count;
		if (ir_verify(u, fn, &why)) {
			printf("%s:%d: %s: %s\n", path, fn->loc.line, fn->name, why);
			failures++;
		}
	}
	return failures;
}

static int check(const char *path, const struct ir_unit *u)
{
	struct strbuf err = STRBUF_INIT;
	long n_insns = 0;
	int failures = verify_all(path, u, &n_insns), result = 1;

	/* The parser hands out only what verifies. */
	if (failures)
		printf("%s: %d functions, %ld instructions: %d do not verify\n", path, u->fns.count, n_insns, failures);
	else if (ir_round_trip(u, &err))
		printf("%s: %d functions, %ld instructions: %s\n", path, u->fns.count, n_insns, err.buf);
	else
		result = printf("%s: %d functions, %ld instructions: ok\n", path, u->fns.count, n_insns) < 0;
	strbuf_release(&err);
	return result;
}

int main(int argc, char **argv)
{
	struct strbuf err = STRBUF_INIT;
	struct front_options opts = {0};
	struct front_stats stats = {0};
	struct arena arena = {0};
	const char **flags;
	struct ir_unit *u;
	int result;

	if (argc < 2 || (argc > 2 && strcmp(argv[2], "--"))) {
		fprintf(stderr, "usage: roundtrip FILE [-- FLAGS...]\n");
		return 2;
	}
	opts.argc = argc > 3 ? flags_filter(&arena, (const char *const *)argv + 3, argc - 3, NULL, &flags, NULL) : 0;
	opts.argv = opts.argc ? flags : NULL;
	u = front_read(argv[1], &opts, &stats, &err);
	if (u) {
		result = check(argv[1], u);
	} else {
		fprintf(stderr, "%s\n", err.buf);
		result = 2;
	}
	ir_unit_free(u);
	arena_release(&arena);
	strbuf_release(&err);
	return result;
}
