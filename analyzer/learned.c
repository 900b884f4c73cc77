#include "analyzer/learned.h"

#include <stdlib.h>
#include <string.h>

typedef VEC(const struct unit_function *) function_list;

static int by_place(const void *a, const void *b)
{
	const struct unit_function *x = *(const struct unit_function *const *)a, *y = *(const struct unit_function *const *)b;
	int c = strcmp(x->row.file, y->row.file);

	return c ? c : x->row.line != y->row.line ? x->row.line - y->row.line : strcmp(x->row.name, y->row.name);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void print_types(FILE *out, const function_list *list)
{
	VEC(const char *) lines = {0};
	struct arena a = {0};
	int i;

	for (i = 0; i < list->count; i++) {
		const char *at = list->items[i]->types;

		for (; at && *at; at += strcspn(at, "\n") + 1)
			vec_push(&lines, arena_strndup(&a, at, strcspn(at, "\n")));
	}
	if (lines.count)
		qsort(lines.items, (size_t)lines.count, sizeof(*lines.items), by_text);
	for (i = 0; i < lines.count; i++)
		if (!i || strcmp(lines.items[i], lines.items[i - 1]))
			fprintf(out, "%s\n", lines.items[i]);
	vec_release(&lines);
	arena_release(&a);
}

static void print_function(FILE *out, const struct unit_function *f)
{
	const struct contract *c = f->contract;

	fprintf(out, "/* %s: %s:%d; %s; confidence %d%s */\n%s\n", api_role_names[f->role], f->row.file, f->row.line, c->evidence ? c->evidence : "its name", c->confidence,
		f->is_static ? "; static" : "", f->declaration);
}

void learned_print(FILE *out, const struct program *p, int statics)
{
	function_list list = {0};
	const char *file = "";
	int i;

	for (i = 0; i < p->learned.count; i++)
		if (statics || !p->learned.items[i].is_static)
			vec_push(&list, &p->learned.items[i]);
	if (list.count)
		qsort(list.items, (size_t)list.count, sizeof(*list.items), by_place);
	fprintf(out, "/* gccheck-model: learned | headers: - */\n\n"
		"/* What gccheck %s read off the bodies of this program. Each line says where from; keep it under version control, correct\n"
		" * what is wrong, and give it back: gccheck check --model THIS-FILE. What stands here counts more than any body.\n"
		" */\n#include \"gccheck.h\"\n\n#include <stddef.h>\n#include <stdint.h>\n#include <sys/types.h>\n\n", GCCHECK_VERSION);
	print_types(out, &list);
	for (i = 0; i < list.count; i++) {
		if (strcmp(file, list.items[i]->row.file))
			fprintf(out, "\n/* --- %s --- */\n", list.items[i]->row.file);
		file = list.items[i]->row.file;
		print_function(out, list.items[i]);
	}
	vec_release(&list);
}
