/* Which unit and which function an address belongs to. libdw can tell too, but by .debug_aranges, which clang leaves out,
 * and by a walk over the whole unit for each address: a hundred times slower on an amalgamation. */
#include "analyzer/symbols/binary.h"

#include <stdlib.h>

static int by_low(const void *va, const void *vb)
{
	const struct code_range *a = va, *b = vb;

	return (a->low > b->low) - (a->low < b->low);
}

static void add_ranges(struct code_ranges *r, Dwarf_Die *die)
{
	struct code_range c = {.die = *die};
	Dwarf_Addr base;
	ptrdiff_t at = 0;

	while ((at = dwarf_ranges(die, at, &base, &c.low, &c.high)) > 0)
		if (c.low < c.high)
			vec_push(&r->list, c);
}

static Dwarf_Die *find(struct code_ranges *r, Dwarf_Addr address)
{
	int low = 0, high = r->list.count, mid;

	if (!r->sorted && r->list.count)
		qsort(r->list.items, (size_t)r->list.count, sizeof(*r->list.items), by_low);
	r->sorted = 1;
	while (low < high) {
		mid = low + (high - low) / 2;
		if (r->list.items[mid].low <= address)
			low = mid + 1;
		else
			high = mid;
	}
	return low && address < r->list.items[low - 1].high ? &r->list.items[low - 1].die : NULL;
}

void ranges_release(struct code_ranges *r)
{
	vec_release(&r->list);
	r->sorted = 0;
}

/* Functions of a unit, those in namespaces and classes included. */
static void add_functions(struct code_ranges *r, Dwarf_Die *parent, int depth)
{
	enum { MAX_DEPTH = 32 };
	Dwarf_Die die;

	if (depth > MAX_DEPTH || dwarf_child(parent, &die))
		return;
	do {
		switch (dwarf_tag(&die)) {
		case DW_TAG_subprogram:
			add_ranges(r, &die);
			/* fall through */
		case DW_TAG_namespace:
		case DW_TAG_class_type:
		case DW_TAG_structure_type:
		case DW_TAG_module:
			add_functions(r, &die, depth + 1);
			break;
		}
	} while (!dwarf_siblingof(&die, &die));
}

void binary_index(struct binary *b)
{
	Dwarf_Off at = 0, next;
	size_t head;
	Dwarf_Die die;

	if (b->looked)
		return;
	b->looked = 1;
	b->dwarf = b->module ? dwfl_module_getdwarf(b->module, &b->bias) : NULL;
	while (b->dwarf && !dwarf_nextcu(b->dwarf, at, &next, &head, NULL, NULL, NULL)) {
		if (dwarf_offdie(b->dwarf, at + head, &die))
			add_ranges(&b->units, &die);
		if (next <= at) /* a damaged file must not hold us */
			break;
		at = next;
	}
}

Dwarf_Die *binary_unit(struct binary *b, Dwarf_Addr address)
{
	return find(&b->units, address);
}

Dwarf_Die *binary_function(struct binary *b, Dwarf_Die *unit, Dwarf_Addr address)
{
	Dwarf_Off offset = dwarf_dieoffset(unit);
	struct code_unit fresh = {.offset = offset};
	int i;

	for (i = 0; i < b->indexed.count; i++)
		if (b->indexed.items[i].offset == offset)
			return find(&b->indexed.items[i].functions, address);
	add_functions(&fresh.functions, unit, 0);
	vec_push(&b->indexed, fresh);
	return find(&b->indexed.items[b->indexed.count - 1].functions, address);
}
