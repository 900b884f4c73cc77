#include "analyzer/api/contract_pack.h"

#include <limits.h>

enum { MAX_ARGS = 4096 };

/* The flags, in one place for both ways. */
#define FLAGS(DO)                                                                                                           \
	DO(never_null) DO(nullable) DO(noreturn) DO(plain) DO(runs_code) DO(error_test) DO(error_set) DO(error_clear)       \
	DO(default_known) DO(always_null) DO(varargs_borrow) DO(varargs_steal) DO(varargs_sink) DO(varargs_out_owned)      \
	DO(trusted) DO(is_macro) DO(at_start) DO(runs_tests) DO(contents) DO(not_null) DO(empty_if_zero)                   \
	DO(empty_if_nonzero) DO(immortal) DO(unchecked) DO(counted) DO(counts) DO(inert) DO(shared)

static void put_link(struct packer *p, const struct contract_link *l)
{
	pack_int(p, l->holder);
	pack_int(p, l->value);
	pack_string(p, l->record);
	pack_string(p, l->field);
	pack_string(p, l->through);
	pack_string(p, l->function);
	pack_int(p, l->owned | l->fresh << 1 | l->closure << 2 | l->found << 3 | l->grown << 4 | l->plain << 5);
}

static struct contract_link get_link(struct unpacker *u)
{
	struct contract_link l = {.holder = unpack_between(u, -MAX_ARGS, MAX_ARGS)};
	int bits;

	l.value = unpack_between(u, -MAX_ARGS, MAX_ARGS);
	l.record = unpack_name(u);
	l.field = unpack_name(u);
	l.through = unpack_name(u);
	l.function = unpack_name(u);
	bits = unpack_int(u);
	l.owned = bits & 1;
	l.fresh = bits >> 1 & 1;
	l.closure = bits >> 2 & 1;
	l.found = bits >> 3 & 1;
	l.grown = bits >> 4 & 1;
	l.plain = bits >> 5 & 1;
	return l;
}

void contract_pack(struct packer *p, const struct contract *c)
{
	uint64_t flags = 0;
	int i;

#define PUT(flag) flags = flags << 1 | c->flag;
	FLAGS(PUT)
#undef PUT
	pack_string(p, c->name);
	pack_int(p, (int)c->source);
	pack_int(p, (int)c->ret);
	pack_int(p, c->ret_arg);
	pack_int(p, (int)c->success);
	pack_int(p, c->null_if_null);
	pack_number(p, flags);
	pack_int(p, (int)c->format);
	pack_int(p, c->format_arg);
	pack_int(p, c->empty_up_to);
	pack_number(p, c->starts);
	pack_int(p, c->n_args);
	for (i = 0; i < c->n_args; i++)
		pack_int(p, c->args[i]);
	pack_int(p, c->n_fields);
	for (i = 0; i < c->n_fields; i++) {
		pack_int(p, c->fields[i].arg);
		pack_string(p, c->fields[i].field);
	}
	pack_int(p, c->n_links);
	for (i = 0; i < c->n_links; i++)
		put_link(p, &c->links[i]);
	pack_int(p, c->n_cases);
	for (i = 0; i < c->n_cases; i++) {
		pack_number(p, c->cases[i].zero);
		pack_number(p, c->cases[i].nonzero);
	}
	pack_string(p, c->family);
	pack_int(p, c->confidence);
	pack_string(p, c->evidence);
	pack_int(p, c->variadic);
}

struct contract *contract_unpack(struct unpacker *u)
{
	const char *name = unpack_string(u);
	enum contract_source source = (enum contract_source)unpack_between(u, 0, FROM_FAMILY);
	enum ret_effect ret = (enum ret_effect)unpack_between(u, 0, RET_N_EFFECTS - 1);
	int ret_arg = unpack_int(u), success = unpack_between(u, 0, SUCCESS_NONNEGATIVE), null_if_null = unpack_int(u), i;
	uint64_t flags = unpack_number(u);
	int format = unpack_between(u, 0, FORMAT_VARIANT_GET), format_arg = unpack_int(u), empty = unpack_int(u);
	unsigned starts = (unsigned)unpack_number(u);
	struct contract *c = contract_new(u->arena, name, unpack_between(u, 0, MAX_ARGS));
	struct contract_link *links;
	int bit = 0;

#define COUNT(flag) bit++;
	FLAGS(COUNT)
#undef COUNT
#define GET(flag) c->flag = flags >> --bit & 1;
	FLAGS(GET)
#undef GET
	c->source = source;
	c->ret = ret;
	c->ret_arg = ret_arg;
	c->success = (enum success)success;
	c->null_if_null = null_if_null;
	c->format = (enum format_kind)format;
	c->format_arg = format_arg;
	c->empty_up_to = empty;
	c->starts = starts;
	for (i = 0; i < c->n_args; i++)
		c->args[i] = (unsigned char)unpack_between(u, 0, ARG_N_EFFECTS - 1);
	c->n_fields = unpack_count(u);
	c->fields = ARENA_ARRAY(u->arena, struct field_effect, c->n_fields);
	for (i = 0; i < c->n_fields; i++) {
		c->fields[i].arg = unpack_between(u, 0, MAX_ARGS);
		c->fields[i].field = unpack_string(u);
	}
	c->n_links = unpack_between(u, 0, MAX_LINKS);
	links = ARENA_ARRAY(u->arena, struct contract_link, c->n_links);
	for (i = 0; i < c->n_links; i++)
		links[i] = get_link(u);
	c->links = links;
	c->n_cases = unpack_between(u, 0, MAX_RETURN_CASES);
	for (i = 0; i < c->n_cases; i++) {
		c->cases[i].zero = (unsigned)unpack_number(u);
		c->cases[i].nonzero = (unsigned)unpack_number(u);
	}
	c->family = unpack_string(u);
	c->confidence = unpack_int(u);
	c->evidence = unpack_string(u);
	c->variadic = unpack_int(u);
	return c;
}
