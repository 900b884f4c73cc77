#include "analyzer/symbols/symbols.h"

#include "analyzer/base/err.h"
#include "analyzer/symbols/binary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct symbols {
	struct binary *binaries;
};

static char *debug_path; /* NULL: what elfutils has built in, ":.debug:/usr/lib/debug" */

static const Dwfl_Callbacks callbacks = {
	.find_elf = dwfl_build_id_find_elf,
	.find_debuginfo = dwfl_standard_find_debuginfo,
	.section_address = dwfl_offline_section_address,
	.debuginfo_path = &debug_path,
};

/* --- Opening ---------------------------------------------------------------------------------------------------------- */

static void to_hex(char *out, size_t room, const unsigned char *bytes, int n)
{
	int i;

	for (i = 0; i < n && (size_t)i * 2 + 2 < room; i++)
		sprintf(out + 2 * i, "%02x", bytes[i]);
	out[2 * (i < 0 ? 0 : i)] = 0;
}

static void close_file(struct binary *b)
{
	if (b->dwfl)
		dwfl_end(b->dwfl);
	b->dwfl = NULL;
	b->module = NULL;
}

/* 0: open, and its build-id read. */
static int open_file(struct binary *b, const char *path)
{
	const unsigned char *id = NULL;
	GElf_Addr address;
	int n, fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -1;
	b->dwfl = dwfl_begin(&callbacks);
	if (!b->dwfl) {
		close(fd);
		return -1;
	}
	dwfl_report_begin(b->dwfl);
	/* Loaded where the file says: then our addresses are the file's own. elfutils takes the descriptor. */
	b->module = dwfl_report_elf(b->dwfl, path, path, fd, 0, true);
	if (!b->module)
		close(fd);
	dwfl_report_end(b->dwfl, NULL, NULL);
	if (!b->module) {
		close_file(b);
		errno = ENOEXEC;
		return -1;
	}
	n = dwfl_module_build_id(b->module, &id, &address);
	b->found[0] = 0;
	if (n > 0)
		to_hex(b->found, sizeof(b->found), id, n);
	return 0;
}

/* The debug file of a build-id that has no file of its own any more still has its symbols and lines. */
static int open_by_id(struct binary *b)
{
	char path[256];

	if (strlen(b->build_id) < 4)
		return -1;
	snprintf(path, sizeof(path), "/usr/lib/debug/.build-id/%.2s/%s.debug", b->build_id, b->build_id + 2);
	return open_file(b, path);
}

static void open_binary(struct binary *b)
{
	if (open_file(b, b->path)) {
		b->trouble = errno == ENOENT ? "the file is gone" : errno == ENOEXEC ? "is no ELF file" : "cannot be read";
	} else if (*b->build_id && strcmp(b->build_id, b->found)) {
		close_file(b);
		b->trouble = "was built anew since";
	}
	if (b->trouble && !open_by_id(b))
		b->trouble = NULL;
}

struct symbols *symbols_new(void)
{
	return xcalloc(1, sizeof(struct symbols));
}

void symbols_free(struct symbols *s)
{
	struct binary *b, *next;
	int i;

	for (b = s ? s->binaries : NULL; b; b = next) {
		next = b->next;
		for (i = 0; i < b->indexed.count; i++)
			ranges_release(&b->indexed.items[i].functions);
		vec_release(&b->indexed);
		ranges_release(&b->units);
		close_file(b);
		free(b->path);
		free(b->build_id);
		free(b);
	}
	free(s);
}

struct binary *symbols_binary(struct symbols *s, const char *path, const char *build_id)
{
	struct binary *b;

	for (b = s->binaries; b; b = b->next)
		if (!strcmp(b->path, path) && !strcmp(b->build_id, build_id))
			return b;
	b = xcalloc(1, sizeof(*b));
	b->path = xstrdup(path);
	b->build_id = xstrdup(build_id);
	open_binary(b);
	b->next = s->binaries;
	s->binaries = b;
	return b;
}

const char *binary_trouble(const struct binary *b)
{
	return b->trouble;
}

const char *binary_build_id(const struct binary *b)
{
	return b->found;
}

int binary_has_lines(struct binary *b)
{
	binary_index(b);
	return b->units.list.count > 0;
}

/* --- Resolving -------------------------------------------------------------------------------------------------------- */

struct resolution {
	struct arena *arena;
	VEC(struct symbol_frame) frames;
	const char *comp_dir;
};

static const char *source_name(struct resolution *r, const char *file)
{
	if (!file || *file == '/' || !r->comp_dir)
		return file ? arena_strdup(r->arena, file) : NULL;
	return arena_printf(r->arena, "%s/%s", r->comp_dir, file);
}

static const char *function_name(struct resolution *r, Dwarf_Die *die)
{
	Dwarf_Attribute attr;
	const char *name = dwarf_formstring(dwarf_attr_integrate(die, DW_AT_name, &attr));

	return name ? arena_strdup(r->arena, name) : NULL;
}

static int number(Dwarf_Die *die, unsigned name)
{
	Dwarf_Attribute attr;
	Dwarf_Word value = 0;

	return dwarf_formudata(dwarf_attr(die, name, &attr), &value) || value > 0x7fffffff ? 0 : (int)value;
}

/* Where the innermost code stands, by the line table. */
static struct symbol_frame line_of(struct resolution *r, Dwarf_Die *unit, Dwarf_Addr address)
{
	struct symbol_frame f = {0};
	Dwarf_Line *line = dwarf_getsrc_die(unit, address);

	if (!line)
		return f;
	dwarf_lineno(line, &f.line);
	dwarf_linecol(line, &f.column);
	f.file = source_name(r, dwarf_linesrc(line, NULL, NULL));
	return f;
}

/* The child of die that holds the address and was inlined; blocks between are passed through. */
static int inlined_child(Dwarf_Die *die, Dwarf_Addr address, Dwarf_Die *found)
{
	Dwarf_Die child;

	if (dwarf_child(die, &child))
		return 0;
	do {
		int tag = dwarf_tag(&child);

		if (tag != DW_TAG_inlined_subroutine && tag != DW_TAG_lexical_block && tag != DW_TAG_try_block && tag != DW_TAG_catch_block)
			continue;
		if (dwarf_haspc(&child, address) <= 0)
			continue;
		if (tag == DW_TAG_inlined_subroutine) {
			*found = child;
			return 1;
		}
		if (inlined_child(&child, address, found))
			return 1;
	} while (!dwarf_siblingof(&child, &child));
	return 0;
}

/* From the function inwards; each inlined one says where it was called, which is where the one around it stands. */
static void add_frames(struct resolution *r, Dwarf_Die *unit, Dwarf_Die *function, Dwarf_Addr address)
{
	enum { MAX_INLINED = 64 };
	Dwarf_Die chain[MAX_INLINED];
	struct symbol_frame f = line_of(r, unit, address);
	Dwarf_Files *files = NULL;
	int n = 1;

	chain[0] = *function;
	while (n < MAX_INLINED && inlined_child(&chain[n - 1], address, &chain[n]))
		n++;
	dwarf_getsrcfiles(unit, &files, NULL);
	while (n--) {
		f.function = function_name(r, &chain[n]);
		f.inlined = n > 0;
		vec_push(&r->frames, f);
		f = (struct symbol_frame){0};
		f.line = number(&chain[n], DW_AT_call_line);
		f.column = number(&chain[n], DW_AT_call_column);
		if (files && n)
			f.file = source_name(r, dwarf_filesrc(files, (size_t)number(&chain[n], DW_AT_call_file), NULL, NULL));
	}
}

static void by_debug_information(struct binary *b, struct resolution *r, Dwarf_Addr address)
{
	Dwarf_Attribute attr;
	Dwarf_Die *unit, *function;

	if (!b->dwarf || !(unit = binary_unit(b, address - b->bias)))
		return;
	r->comp_dir = dwarf_formstring(dwarf_attr(unit, DW_AT_comp_dir, &attr));
	function = binary_function(b, unit, address - b->bias);
	if (function)
		add_frames(r, unit, function, address - b->bias);
	else
		vec_push(&r->frames, line_of(r, unit, address - b->bias)); /* assembler has lines, and no functions */
}

static void by_symbol_table(struct binary *b, struct resolution *r, Dwarf_Addr address)
{
	struct symbol_frame f = {0}, *last = r->frames.count ? &r->frames.items[r->frames.count - 1] : NULL;
	GElf_Off offset = 0;
	GElf_Sym sym;
	const char *name;

	if (last && last->function)
		return;
	name = dwfl_module_addrinfo(b->module, address, &offset, &sym, NULL, NULL, NULL);
	if (!name || !*name)
		return;
	name = arena_strdup(r->arena, name);
	if (last) {
		last->function = name;
		return;
	}
	f.function = name;
	f.offset = offset;
	vec_push(&r->frames, f);
}

int binary_resolve(struct binary *b, uint64_t address, struct arena *a, struct symbol_frame **frames)
{
	struct resolution r = {.arena = a};
	int n;

	*frames = NULL;
	if (!b->module)
		return 0;
	binary_index(b);
	by_debug_information(b, &r, address);
	by_symbol_table(b, &r, address);
	n = r.frames.count;
	if (n)
		*frames = arena_copy(a, r.frames.items, sizeof(*r.frames.items) * (size_t)n);
	vec_release(&r.frames);
	return n;
}
