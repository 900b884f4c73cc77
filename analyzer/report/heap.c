#include "analyzer/report/heap.h"

#include "analyzer/base/intern.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void heap_release(struct heap *h)
{
	vec_release(&h->groups);
	vec_release(&h->cycles);
	vec_release(&h->growth);
	vec_release(&h->lines);
	vec_release(&h->samples);
	vec_release(&h->notes);
	map_release(&h->stacks);
	arena_release(&h->arena);
	*h = (struct heap){0};
}

const char *heap_number(struct arena *a, long long n)
{
	char digits[32], *out = arena_alloc(a, 48);
	int len = snprintf(digits, sizeof(digits), "%lld", n < 0 ? -n : n), i, at = 0;

	if (n < 0)
		out[at++] = '-';
	for (i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			out[at++] = ',';
		out[at++] = digits[i];
	}
	return out;
}

const char *heap_bytes(struct arena *a, long long bytes)
{
	static const char *const units[] = {"KB", "MB", "GB", "TB"};
	double n = (double)(bytes < 0 ? -bytes : bytes) / 1024;
	int unit = 0;

	if (bytes > -10240 && bytes < 10240)
		return arena_printf(a, "%s byte%s", heap_number(a, bytes), bytes == 1 || bytes == -1 ? "" : "s");
	for (; n >= 1024 && unit < 3; unit++)
		n /= 1024;
	return arena_printf(a, "%s%.1f %s", bytes < 0 ? "-" : "", n, units[unit]);
}

/* --- The frame to name ------------------------------------------------------------------------------------------------- */

/* By their names these hand on what malloc gives: xmalloc, my_calloc, safe_strdup. */
static int is_wrapper_name(const char *function)
{
	static const char *const words[] = {"alloc", "strdup", "strndup", "memdup"};
	size_t i;

	for (i = 0; function && i < sizeof(words) / sizeof(*words); i++)
		if (strcasestr(function, words[i]))
			return 1;
	return 0;
}

enum { ONE_CALLER, MANY_CALLERS };

static uint64_t line_key(const struct heap_frame *f)
{
	return (f->file ? MAP_PTR(intern(f->file)) : 1) * 31 + (uint64_t)f->line * 1000003;
}

static uint64_t function_key(const struct heap_frame *f)
{
	return MAP_PTR(intern(f->function)) ^ (f->file ? MAP_PTR(intern(f->file)) << 1 : 0);
}

/* A name alone is not enough: one that is called from one place only is a maker like any other. */
static void count_callers(const struct heap_stack *s, struct map *first, struct map *many)
{
	const struct heap_frame *f;
	uint64_t *known, caller;
	int i, fresh;

	for (i = 0; i + 1 < s->n_frames; i++) {
		f = &s->frames[i];
		if (!f->own || !is_wrapper_name(f->function))
			continue;
		caller = line_key(f + 1);
		known = map_put(first, function_key(f), &fresh);
		if (fresh)
			*known = caller;
		else if (*known != caller)
			map_put(many, function_key(f), NULL);
	}
}

static int place_of(const struct heap_stack *s, const struct map *many)
{
	int i, found = -1;

	for (i = 0; i < s->n_frames; i++) {
		const struct heap_frame *f = &s->frames[i];

		if (!f->own)
			continue;
		if (found < 0)
			found = i;
		if (!is_wrapper_name(f->function) || !map_get(many, function_key(f)))
			return i;
	}
	return found;
}

void heap_settle(struct heap *h)
{
	struct map first = {0}, many = {0};
	size_t i;

	for (i = 0; i < h->stacks.size; i++)
		if (h->stacks.slots[i].used)
			count_callers((const struct heap_stack *)(uintptr_t)h->stacks.slots[i].value, &first, &many);
	for (i = 0; i < h->stacks.size; i++)
		if (h->stacks.slots[i].used) {
			struct heap_stack *s = (struct heap_stack *)(uintptr_t)h->stacks.slots[i].value;

			s->place = place_of(s, &many);
		}
	map_release(&first);
	map_release(&many);
}

const char *heap_stack_name(struct heap *h, const struct heap_stack *s)
{
	const struct heap_frame *f = NULL;
	int i;

	if (!s)
		return "an unknown place";
	for (i = 0; i < s->n_frames && !f; i++)
		if (i == s->place || (s->place < 0 && s->frames[i].function))
			f = &s->frames[i];
	if (!f)
		return "an unknown place";
	if (!f->file)
		return f->function ? f->function : f->binary;
	return arena_printf(&h->arena, "%s (%s:%d)", f->function ? f->function : "?", f->file, f->line);
}
