/* Functions that run once: `main`, a module's initialiser, a test. A reference that one of them loses is lost once, and
 * where the program or the module ends anyway it is not even missed: such leaks are notes.
 *
 * Two degrees, because a module that fails to load is rarer than one that loads:
 *     ONCE_START  initialisers, and whatever stands in a test's file: what leaks on their error paths
 *     ONCE_ALL    main and tests: whatever leaks
 * A static function that only one such function calls, in one place, outside loops, runs once, too; but what `main` calls
 * may be all that the program does. */
#include "analyzer/own/engine.h"

#include <stdlib.h>
#include <string.h>

struct uses {
	int calls, caller, in_loop;
	int taken; /* its address goes somewhere */
};

static int fn_index(const struct own *own, const char *name)
{
	const uint64_t *at = name ? map_get(&own->u->fn_by_name, MAP_PTR(name)) : NULL;

	return at ? (int)*at - 1 : -1;
}

/* Every function that the instruction names as a value, one after the other. -1: no more. */
static int named(const struct own *own, const struct ir_fn *fn, const struct ir_insn *x, int *k)
{
	int n = x->op == IR_CALL ? x->n_args : 0;

	while (*k < n + 2) {
		struct ir_operand a = *k < n ? fn->operands.items[x->args + *k] : *k == n ? x->a : x->b;
		int f = a.kind == IR_FN ? fn_index(own, a.text) : -1;

		++*k;
		if (f >= 0)
			return f;
	}
	return -1;
}

static void count_uses(struct own *own, int caller, struct uses *uses)
{
	const struct ir_fn *fn = own->u->fns.items[caller];
	int b, i, k, f;

	for (b = 0; b < fn->blocks.count; b++) {
		const struct ir_block *block = &fn->blocks.items[b];

		for (i = block->first; i < block->first + block->count; i++) {
			const struct ir_insn *x = &fn->insns.items[i];

			for (k = 0; (f = named(own, fn, x, &k)) >= 0;)
				uses[f].taken = 1;
			if (x->op != IR_CALL || (f = fn_index(own, x->name)) < 0)
				continue;
			uses[f].calls++;
			uses[f].caller = caller;
			uses[f].in_loop |= block->loop >= 0;
		}
	}
}

/* tests/foo.c, test-foo.c, _testcapi.c: what a test loses where it fails, nobody misses. */
static int is_test_file(const struct own *own, int f)
{
	int file = own->u->fns.items[f]->loc.file;
	const char *path = file >= 0 ? own->u->files.items[file] : "", *part = path, *end;

	for (; *part; part = *end ? end + 1 : end) {
		const char *from = part;
		size_t n;

		end = part + strcspn(part, "/");
		from += strspn(from, "_");
		n = (size_t)(end - from);
		if ((n >= 4 && !strncmp(from, "test", 4) && (!from[4] || strchr("s/_-.", from[4]) || from > part)) ||
		    (!*end && n > 7 && (!strncmp(end - 7, "_test.c", 7) || !strncmp(end - 7, "-test.c", 7))))
			return 1;
	}
	return 0;
}

static int is_main(const struct own *own, int f)
{
	return !strcmp(own->u->fns.items[f]->name, "main");
}

/* The function's own degree: by its name, or by what it calls. A function that runs tests names them. */
static void mark(struct own *own, int f)
{
	const struct ir_fn *fn = own->u->fns.items[f];
	int i, k, test, once = is_main(own, f) ? ONCE_ALL : is_test_file(own, f) ? ONCE_START : ONCE_NOT, tests = 0;

	for (i = 0; i < fn->insns.count; i++) {
		const struct ir_insn *x = &fn->insns.items[i];
		const struct contract *c = x->op == IR_CALL && x->name ? api_contract(own->api, x->name, -1) : NULL;

		if (c && c->at_start && once < ONCE_START)
			once = ONCE_START;
		tests |= c && c->runs_tests;
	}
	for (i = 0; tests && i < fn->insns.count; i++)
		for (k = 0; (test = named(own, fn, &fn->insns.items[i], &k)) >= 0;)
			own->once[test] = ONCE_ALL;
	if (tests || once > own->once[f])
		own->once[f] = (unsigned char)(tests ? ONCE_ALL : once);
}

void find_once(struct own *own)
{
	int n = own->u->fns.count, f, i, changed = 1;
	struct uses *uses = xcalloc((size_t)n + 1, sizeof(*uses));

	own->once = xcalloc((size_t)n + 1, 1);
	for (f = 0; f < n; f++) {
		count_uses(own, f, uses);
		mark(own, f);
	}
	for (i = 0; i < own->u->slots.count; i++)
		if ((f = fn_index(own, own->u->slots.items[i].fn)) >= 0)
			uses[f].taken = 1;
	while (changed)
		for (f = 0, changed = 0; f < n; f++) {
			const struct uses *u = &uses[f];

			if (own->once[f] || !own->u->fns.items[f]->is_static || u->taken || u->in_loop || u->calls != 1 || u->caller == f ||
			    is_main(own, u->caller))
				continue;
			own->once[f] = own->once[u->caller];
			changed |= own->once[f];
		}
	free(uses);
}
