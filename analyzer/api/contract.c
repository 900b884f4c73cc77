#include "analyzer/api/contract.h"

#include "analyzer/base/intern.h"

#include <string.h>

static const char *const arg_words[ARG_N_EFFECTS] = {
	[ARG_UNKNOWN] = "?", [ARG_BORROWS] = "borrows", [ARG_STEALS] = "steals", [ARG_STEALS_ON_SUCCESS] = "steals-on-success",
	[ARG_RETAINS] = "retains", [ARG_RELEASES] = "releases", [ARG_RELEASES_NULLOK] = "releases-nullok",
	[ARG_FREES_MEMORY] = "frees-memory", [ARG_SINKS] = "sinks", [ARG_KEEPS] = "keeps", [ARG_ESCAPES] = "escapes",
	[ARG_OUT_OWNED] = "out-owned", [ARG_OUT_OWNED_ON_SUCCESS] = "out-owned-on-success", [ARG_OUT_BORROWED] = "out-borrowed", [ARG_OUT_FILLED] = "out-filled",
	[ARG_OUT_ERROR] = "out-error", [ARG_REPLACES] = "replaces", [ARG_CLEARS] = "clears", [ARG_TAKES] = "takes",
	[ARG_COUNTS_UP] = "counts-up", [ARG_COUNTS_DOWN] = "counts-down",
};

static const char *const ret_words[RET_N_EFFECTS] = {
	[RET_UNKNOWN] = "?", [RET_OWNED] = "returns-owned", [RET_BORROWED] = "returns-borrowed",
	[RET_BORROWED_FROM] = "returns-borrowed-from", [RET_ARG] = "returns-arg", [RET_FLOATING] = "returns-floating",
	[RET_CONTAINER] = "returns-container",
};

struct contract *contract_new(struct arena *arena, const char *name, int n_args)
{
	struct contract *c = ARENA_NEW(arena, struct contract);

	c->name = name;
	c->ret_arg = c->null_if_null = c->format_arg = -1;
	c->n_args = n_args;
	c->args = arena_alloc(arena, (size_t)n_args + 1);
	c->confidence = 100;
	return c;
}

enum arg_effect contract_arg(const struct contract *c, int arg)
{
	if (arg < c->n_args)
		return (enum arg_effect)c->args[arg];
	if (c->varargs_steal)
		return ARG_STEALS;
	if (c->varargs_sink)
		return ARG_SINKS;
	if (c->varargs_out_owned)
		return ARG_OUT_OWNED;
	if (c->format == FORMAT_VARIANT_GET)
		return ARG_ESCAPES;
	return c->varargs_borrow || c->source == FROM_MODEL || c->source == FROM_WORDS ? ARG_BORROWS : ARG_UNKNOWN;
}

/* If word is `prefix N` (or `prefix` alone), N - 1 through *arg. */
static int is_word(const char *word, const char *prefix, int *arg)
{
	size_t n = strlen(prefix);

	if (strncmp(word, prefix, n) || (word[n] && word[n] != ' '))
		return 0;
	if (arg && word[n])
		*arg = atoi(word + n) - 1;
	return 1;
}

static void read_function_word(struct contract *c, const char *w)
{
	int i;

	for (i = 1; i < RET_N_EFFECTS; i++)
		if (is_word(w, ret_words[i], &c->ret_arg))
			c->ret = (enum ret_effect)i;
	if (is_word(w, "null-if-arg-null", &c->null_if_null))
		c->nullable = 1;
	c->never_null |= is_word(w, "never-null", NULL);
	c->nullable |= is_word(w, "nullable", NULL);
	c->noreturn |= is_word(w, "noreturn", NULL);
	c->plain |= is_word(w, "plain", NULL);
	c->is_macro |= is_word(w, "macro", NULL);
	c->runs_code |= is_word(w, "runs-code", NULL);
	c->error_test |= is_word(w, "error-test", NULL);
	c->error_set |= is_word(w, "error-set", NULL);
	c->error_clear |= is_word(w, "error-clear", NULL);
	c->varargs_borrow |= is_word(w, "varargs-borrow", NULL);
	c->varargs_steal |= is_word(w, "varargs-steal", NULL);
	c->varargs_sink |= is_word(w, "varargs-sink", NULL);
	c->varargs_out_owned |= is_word(w, "varargs-out-owned", NULL);
	c->trusted |= is_word(w, "trusted", NULL);
	if (is_word(w, "empty-if-up-to", &c->empty_up_to))
		c->empty_up_to++; /* arguments count from 0, this does not */
	c->empty_if_zero |= is_word(w, "empty-if-zero", NULL);
	c->empty_if_nonzero |= is_word(w, "empty-if-nonzero", NULL);
	c->not_null |= is_word(w, "not-null", NULL);
	c->contents |= is_word(w, "contents", NULL);
	c->at_start |= is_word(w, "at-start", NULL);
	c->runs_tests |= is_word(w, "runs-tests", NULL);
	c->immortal |= is_word(w, "immortal", NULL);
	c->inert |= is_word(w, "inert-on-failure", NULL);
	if (is_word(w, "format-build", &c->format_arg))
		c->format = FORMAT_BUILD;
	else if (is_word(w, "format-parse", &c->format_arg))
		c->format = FORMAT_PARSE;
	else if (is_word(w, "format-variant-get", &c->format_arg))
		c->format = FORMAT_VARIANT_GET;
	else if (is_word(w, "format-json-pack", &c->format_arg))
		c->format = FORMAT_JSON_PACK;
	else if (is_word(w, "format-json-unpack", &c->format_arg))
		c->format = FORMAT_JSON_UNPACK;
	if (is_word(w, "success-zero", NULL))
		c->success = SUCCESS_ZERO;
	else if (is_word(w, "success-nonzero", NULL))
		c->success = SUCCESS_NONZERO;
	else if (is_word(w, "success-positive", NULL))
		c->success = SUCCESS_POSITIVE;
	else if (is_word(w, "success-nonnegative", NULL))
		c->success = SUCCESS_NONNEGATIVE;
}

static enum arg_effect read_arg_words(const char *const *words)
{
	int i;

	for (; words && *words; words++)
		if (is_word(*words, "destroyed-by", NULL))
			return ARG_ESCAPES;
		else for (i = 1; i < ARG_N_EFFECTS; i++)
			if (is_word(*words, arg_words[i], NULL))
				return (enum arg_effect)i;
	return ARG_BORROWS;
}

/* A callback's user data goes to the callback, whenever that runs. */
static void user_data_escapes(struct contract *c, const struct ir_unit *u, const struct ir_decl *d)
{
	int i, callback = 0;

	for (i = 0; i < d->n_params; i++) {
		const struct ir_type *t = &u->types.items[d->params[i].type];

		callback |= t->kind == IR_T_PTR && u->types.items[t->to].kind == IR_T_FUNC;
	}
	for (i = 0; callback && i < d->n_params; i++) {
		const struct ir_type *t = &u->types.items[d->params[i].type];

		if (t->kind == IR_T_PTR && u->types.items[t->to].kind == IR_T_VOID && !d->params[i].words && i > 0)
			c->args[i] = ARG_ESCAPES;
	}
}

/* "argument 2 steals": an effect that stands on the function. */
static void read_numbered_argument(struct contract *c, const char *w)
{
	int at = -1, i;
	const char *effect;

	if (!is_word(w, "argument", &at) || at < 0 || at >= c->n_args || !(effect = strchr(w + strlen("argument "), ' ')))
		return;
	for (i = 1; i < ARG_N_EFFECTS; i++)
		if (is_word(effect + 1, arg_words[i], NULL))
			c->args[at] = (unsigned char)i;
}

static int is_doc(const char *word)
{
	return !strncmp(word, "doc-", 4);
}

static int has_words(const char *const *words)
{
	for (; words && *words; words++)
		if (!is_doc(*words))
			return 1;
	return 0;
}

struct contract *contract_from_docs(struct arena *arena, const struct ir_unit *u, const struct ir_decl *d)
{
	const char *const *w;
	struct contract *c;
	int i, k, any = 0;

	(void)u;
	c = contract_new(arena, d->name, d->n_params);
	for (w = d->words; w && *w; w++)
		for (k = 1; k < RET_N_EFFECTS; k++)
			if (is_doc(*w) && is_word(*w + 4, ret_words[k], &c->ret_arg)) {
				c->ret = (enum ret_effect)k;
				any = 1;
			}
	for (i = 0; i < d->n_params; i++)
		for (w = d->params[i].words; w && *w; w++)
			for (k = 1; k < ARG_N_EFFECTS; k++)
				if (is_doc(*w) && is_word(*w + 4, arg_words[k], NULL)) {
					c->args[i] = (unsigned char)k;
					any = 1;
				}
	c->source = FROM_WORDS;
	c->confidence = 70;
	c->unchecked = 1;
	c->evidence = "its documentation says so";
	return any ? c : NULL;
}

struct contract *contract_from_decl(struct arena *arena, const struct ir_unit *u, const struct ir_decl *d)
{
	struct contract *c;
	const char *const *w;
	int i, any = has_words(d->words);

	for (i = 0; i < d->n_params; i++)
		any |= has_words(d->params[i].words);
	if (!any)
		return NULL;
	c = contract_new(arena, d->name, d->n_params);
	c->source = FROM_WORDS;
	c->evidence = "its declaration says so";
	c->noreturn = d->noreturn != 0;
	for (w = d->words; w && *w; w++)
		read_function_word(c, *w);
	for (i = 0; i < d->n_params; i++)
		c->args[i] = (unsigned char)read_arg_words(d->params[i].words);
	user_data_escapes(c, u, d);
	for (w = d->words; w && *w; w++)
		read_numbered_argument(c, *w);
	return c;
}

static void add_family(struct api *api, const struct ir_record *r, int bit)
{
	struct family *f = NULL;
	const char *const *w;
	int i;

	for (w = r->words; w && *w; w++)
		if (!strncmp(*w, "family ", 7)) {
			f = ARENA_NEW(&api->arena, struct family);
			f->name = intern(*w + 7);
			f->root = r->name;
			f->model = bit;
		}
	if (!f)
		return;
	for (w = r->words; *w; w++) {
		f->default_owned |= is_word(*w, "default-owned", NULL);
		f->by_name |= is_word(*w, "default-by-name", NULL);
		f->default_steals |= is_word(*w, "default-steals", NULL);
		f->default_floating |= is_word(*w, "default-floating", NULL);
		f->out_error |= is_word(*w, "default-out-error", NULL);
		f->lends |= is_word(*w, "default-lends", NULL);
		f->handed |= is_word(*w, "default-handed", NULL);
		f->value_handle |= is_word(*w, "value-handle", NULL);
	}
	for (i = 0; i < r->n_fields; i++)
		for (w = r->fields[i].words; w && *w; w++)
			if (is_word(*w, "counter", NULL))
				f->counter = r->fields[i].name;
	*map_put(&api->families, MAP_PTR(r->name), NULL) = MAP_PTR(f);
}

/* The record that a type is, or points to; NULL. */
static const char *record_name(const struct ir_unit *u, int type)
{
	const struct ir_type *t = &u->types.items[type];

	t = t->kind == IR_T_PTR ? &u->types.items[t->to] : t;
	return t->kind == IR_T_RECORD ? u->records.items[t->record].name : NULL;
}

void api_add_unit(struct api *api, const struct ir_unit *u, const char *model, int bit)
{
	const char *evidence = intern(arena_printf(&api->arena, "the %s model", model));
	int i;

	api->active |= (uint64_t)1 << bit;
	for (i = 0; i < u->records.count; i++)
		add_family(api, &u->records.items[i], bit);
	for (i = 0; i < u->decls.count; i++) {
		const struct ir_decl *d = &u->decls.items[i];
		const struct family *f;
		struct contract *c = contract_from_decl(&api->arena, u, d);
		int fresh;
		uint64_t *at;

		if (!c) { /* a model that names a function without words promises that it only borrows */
			c = contract_new(&api->arena, d->name, d->n_params);
			memset(c->args, ARG_BORROWS, (size_t)d->n_params);
			user_data_escapes(c, u, d);
		}
		c->source = FROM_MODEL;
		c->evidence = evidence;
		f = api_family(api, u, d->result);
		c->family = f ? f->name : NULL;
		at = map_put(&api->contracts, MAP_PTR(d->name), &fresh);
		c->variadic = d->variadic;
		c->model = bit;
		c->takes = d->n_params == 1 && !d->variadic ? record_name(u, d->params[0].type) : NULL;
		if (c->error_set && u->types.items[d->result].kind == IR_T_PTR)
			c->always_null = 1; /* it sets the error indicator and has nothing to return */
		if (!fresh)
			c->next = (struct contract *)(uintptr_t)*at;
		*at = MAP_PTR(c);
	}
}

void api_release(struct api *api)
{
	map_release(&api->contracts);
	map_release(&api->families);
	arena_release(&api->arena);
}

const struct contract *api_contract(const struct api *api, const char *name, int n_params)
{
	const uint64_t *at = name ? map_get(&api->contracts, MAP_PTR(name)) : NULL;
	const struct contract *c = at ? (const struct contract *)(uintptr_t)*at : NULL;

	while (c && ((n_params >= 0 && c->n_args != n_params) || !(api->active >> c->model & 1)))
		c = c->next;
	return c;
}

/* Of two that do the same, the one that people write: without an underscore in front; of those the first by name, for
 * capitals come first, and macros are written so. */
static int is_better_name(const char *name, const char *than)
{
	if ((*name == '_') != (*than == '_'))
		return *than == '_';
	return strcmp(name, than) < 0;
}

const char *api_release_of(const struct api *api, const struct ir_unit *u, int type, int may_be_null, enum arg_effect *effect)
{
	const char *record = record_name(u, type), *best = NULL;
	size_t i;

	for (i = 0; record && i < api->contracts.size; i++) {
		const struct contract *c = api->contracts.slots[i].used ? (const struct contract *)(uintptr_t)api->contracts.slots[i].value : NULL;

		for (; c; c = c->next) {
			int allows = c->n_args == 1 && c->args[0] == ARG_RELEASES_NULLOK, fitting = allows == may_be_null;

			if (c->takes != record || !(api->active >> c->model & 1) || (!allows && c->args[0] != ARG_RELEASES) ||
			    name_role(c->name) != NAME_RELEASE)
				continue;
			if (best && ((*effect == ARG_RELEASES_NULLOK) == may_be_null) > fitting)
				continue;
			if (best && ((*effect == ARG_RELEASES_NULLOK) == may_be_null) == fitting && !is_better_name(c->name, best))
				continue;
			best = c->name;
			*effect = (enum arg_effect)c->args[0];
		}
	}
	return best;
}

const struct family *api_record_family(const struct api *api, const struct ir_unit *u, int record)
{
	const struct family *f = NULL;
	int r, depth;

	for (r = record, depth = 0; r >= 0 && depth < 20; r = u->records.items[r].first, depth++) {
		const uint64_t *at = map_get(&api->families, MAP_PTR(u->records.items[r].name));

		if (at && api->active >> ((const struct family *)(uintptr_t)*at)->model & 1) {
			f = (const struct family *)(uintptr_t)*at;
			break;
		}
	}
	return f;
}

const struct family *api_family(const struct api *api, const struct ir_unit *u, int type)
{
	const struct ir_type *t = &u->types.items[type];
	int by_pointer = t->kind == IR_T_PTR;
	const struct family *f;

	if (by_pointer)
		t = &u->types.items[t->to];
	if (t->kind != IR_T_RECORD)
		return NULL;
	f = api_record_family(api, u, t->record);
	if (!f || (by_pointer ? f->value_handle : !f->value_handle))
		return NULL;
	return f;
}

void contract_print(struct strbuf *out, const struct contract *c)
{
	static const char *const sources[] = {"nothing", "model", "words", "body", "name", "family"};
	int i;

	strbuf_addf(out, "%s: %s", c->name ? c->name : "?", ret_words[c->ret]);
	if (c->ret_arg >= 0)
		strbuf_addf(out, " %d", c->ret_arg + 1);
	strbuf_addch(out, '(');
	for (i = 0; i < c->n_args; i++)
		strbuf_addf(out, "%s%s", i ? ", " : "", arg_words[c->args[i]]);
	strbuf_addch(out, ')');
	for (i = 0; i < c->n_fields; i++)
		strbuf_addf(out, " releases %d->%s", c->fields[i].arg + 1, c->fields[i].field);
	if (c->noreturn)
		strbuf_addstr(out, " noreturn");
	if (c->never_null)
		strbuf_addstr(out, " never-null");
	if (c->plain)
		strbuf_addstr(out, " plain");
	strbuf_addf(out, " [%s %d]", sources[c->source], c->confidence);
}
