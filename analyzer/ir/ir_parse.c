/* Parser of the text form; ir_text.c describes and prints it.
 *
 * The text may come from anyone. Nothing is allocated by a number that the text names, only by what stands in it, and
 * what is parsed is verified before it is handed out: every index of a unit that ir_parse_unit returns is in range.
 *
 * The first error is kept; after it every reader returns at once with a harmless value, so that the code that fills a
 * struct needs no checks of its own. */
#include "analyzer/ir/ir_text.h"

#include "analyzer/base/intern.h"

#include <limits.h>
#include <string.h>

enum { MAX_TEXT_BYTES = 1 << 30 };

struct parser {
	struct strbuf *err;
	const char *at;
	int line, failed;
	struct ir_unit *u;
	struct ir_fn *fn;            /* the newest function */
	VEC(struct ir_field) fields; /* of the newest record, until something else begins */
	VEC(struct ir_param_decl) params; /* of the newest declaration, likewise */
	VEC(const char *) words;     /* work space */
	VEC(int) fn_lines;           /* where each function begins */
	struct strbuf text;          /* work space */
	int seen_unit;
};

__attribute__((format(printf, 2, 3))) static void fail(struct parser *p, const char *fmt, ...)
{
	va_list ap;

	if (p->failed)
		return;
	p->failed = 1;
	strbuf_addf(p->err, "line %d: ", p->line);
	va_start(ap, fmt);
	strbuf_vaddf(p->err, fmt, ap);
	va_end(ap);
}

/* --- Pieces -------------------------------------------------------------------------------------------------- */

static int is_word_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static void skip_blanks(struct parser *p)
{
	while (*p->at == ' ' || *p->at == '\t' || *p->at == '\r')
		p->at++;
}

/* Take this punctuation, which follows without a blank. */
static int take(struct parser *p, const char *s)
{
	size_t n = strlen(s);

	if (p->failed || strncmp(p->at, s, n))
		return 0;
	p->at += n;
	return 1;
}

static void expect(struct parser *p, const char *s)
{
	if (!take(p, s))
		fail(p, "expected '%s'", s);
}

/* Take the word if it comes next; a key ends in '='. */
static int word(struct parser *p, const char *w)
{
	size_t n = strlen(w);

	skip_blanks(p);
	if (p->failed || strncmp(p->at, w, n) || (w[n - 1] != '=' && is_word_char(p->at[n])))
		return 0;
	p->at += n;
	return 1;
}

static void expect_word(struct parser *p, const char *w)
{
	if (!word(p, w))
		fail(p, "expected '%s'", w);
}

static int one_of(struct parser *p, const char *what, const char *const *names, int n)
{
	int i;

	for (i = 0; i < n; i++)
		if (word(p, names[i]))
			return i;
	fail(p, "expected %s", what);
	return 0;
}

static int64_t number(struct parser *p, int64_t min, int64_t max)
{
	int negative = take(p, "-"), overflow = 0;
	int64_t v = 0;

	if (!p->failed && (*p->at < '0' || *p->at > '9'))
		fail(p, "expected a number");
	if (p->failed)
		return 0;
	for (; *p->at >= '0' && *p->at <= '9'; p->at++) {
		int digit = negative ? '0' - *p->at : *p->at - '0';

		overflow |= __builtin_mul_overflow(v, (int64_t)10, &v) || __builtin_add_overflow(v, (int64_t)digit, &v);
	}
	if (overflow || v < min || v > max) {
		fail(p, "number out of range");
		return 0;
	}
	return v;
}

static int integer(struct parser *p)
{
	return (int)number(p, INT_MIN, INT_MAX);
}

static int key_int(struct parser *p, const char *key)
{
	expect_word(p, key);
	return integer(p);
}

/* As key_int, for what is left out when it has its default. */
static int opt_int(struct parser *p, const char *key, int absent)
{
	return word(p, key) ? integer(p) : absent;
}

/* The place of a line in its table: these only count up. */
static void index_is(struct parser *p, int expected)
{
	int line_index;

	skip_blanks(p);
	line_index = integer(p);
	if (!p->failed && line_index != expected)
		fail(p, "number %d, expected %d", line_index, expected);
}

static void escape(struct parser *p)
{
	static const char names[] = "nt\"\\", values[] = "\n\t\"\\";
	const char *found;
	int v = 0, n;

	found = *p->at ? strchr(names, *p->at) : NULL;
	if (found) {
		strbuf_addch(&p->text, values[found - names]);
		p->at++;
		return;
	}
	for (n = 0; n < 3 && *p->at >= '0' && *p->at <= '7'; n++)
		v = v * 8 + (*p->at++ - '0');
	if (!v || v > 255)
		fail(p, "unknown escape in a string");
	else
		strbuf_addch(&p->text, v);
}

/* Interned; NULL for "-". */
static const char *string(struct parser *p)
{
	skip_blanks(p);
	if (take(p, "-"))
		return NULL;
	if (!take(p, "\"")) {
		fail(p, "expected a string");
		return NULL;
	}
	strbuf_reset(&p->text);
	while (!p->failed && *p->at != '"') {
		if (!*p->at || *p->at == '\n')
			fail(p, "the string does not end");
		else if (take(p, "\\"))
			escape(p);
		else
			strbuf_addch(&p->text, *p->at++);
	}
	if (p->failed)
		return NULL;
	p->at++;
	return intern_n(p->text.buf, p->text.len);
}

static const char *key_string(struct parser *p, const char *key)
{
	expect_word(p, key);
	return string(p);
}

static const char *opt_string(struct parser *p, const char *key)
{
	return word(p, key) ? string(p) : NULL;
}

static const char *const *opt_words(struct parser *p)
{
	if (!word(p, "words="))
		return NULL;
	expect(p, "[");
	vec_clear(&p->words);
	for (skip_blanks(p); !p->failed && !take(p, "]"); skip_blanks(p)) {
		const char *s = string(p);

		if (!s)
			fail(p, "expected a string or ']'");
		vec_push(&p->words, s);
	}
	vec_push(&p->words, NULL);
	return arena_copy(&p->u->arena, p->words.items, sizeof(*p->words.items) * (size_t)p->words.count);
}

static struct ir_loc location(struct parser *p)
{
	struct ir_loc loc;

	skip_blanks(p);
	expect(p, "@");
	loc.file = integer(p);
	expect(p, ":");
	loc.line = integer(p);
	expect(p, ":");
	loc.column = integer(p);
	loc.spelled_line = take(p, "/") ? integer(p) : loc.line;
	loc.macro = word(p, "in") ? string(p) : NULL;
	return loc;
}

static struct ir_operand operand(struct parser *p)
{
	struct ir_operand o = {.kind = IR_NONE};

	skip_blanks(p);
	if (take(p, "#")) {
		o.kind = IR_CONST;
		o.value = number(p, INT64_MIN, INT64_MAX);
	} else if (take(p, "&p") || take(p, "p")) {
		o.kind = p->at[-2] == '&' ? IR_ADDR : IR_PLACE;
		o.place = integer(p);
	} else if (take(p, "?")) {
		o.kind = IR_ANY;
	} else if (take(p, "@")) {
		o.kind = IR_FN;
		o.text = string(p);
	} else if (*p->at == '"') {
		o.kind = IR_STR;
		o.text = string(p);
	} else if (!take(p, "-")) {
		fail(p, "expected an operand");
	}
	return o;
}

static void end_line(struct parser *p)
{
	skip_blanks(p);
	if (p->failed)
		return;
	if (*p->at == ';')
		p->at += strcspn(p->at, "\n");
	if (*p->at && *p->at != '\n')
		fail(p, "unexpected '%.*s'", (int)strcspn(p->at, " \t\r\n") < 40 ? (int)strcspn(p->at, " \t\r\n") : 40, p->at);
	if (take(p, "\n"))
		p->line++;
}

/* --- The unit ------------------------------------------------------------------------------------------------ */

static void parse_unit(struct parser *p)
{
	if (p->seen_unit++)
		fail(p, "a second unit");
	p->u->path = string(p);
	p->u->errors = key_int(p, "errors=");
	p->u->first_error = key_string(p, "first-error=");
}

static void parse_file(struct parser *p)
{
	index_is(p, p->u->files.count);
	vec_push(&p->u->files, string(p));
}

static void parse_include(struct parser *p)
{
	index_is(p, p->u->includes.count);
	vec_push(&p->u->includes, string(p));
}

static void parse_type(struct parser *p)
{
	struct ir_type t = {0};

	index_is(p, p->u->types.count);
	t.kind = (enum ir_type_kind)one_of(p, "a kind of type", ir_type_kind_names, IR_T_FUNC + 1);
	t.spelled = string(p);
	t.alias = key_string(p, "alias=");
	t.to = key_int(p, "to=");
	t.record = key_int(p, "record=");
	expect_word(p, "count=");
	t.count = (long)number(p, LONG_MIN, LONG_MAX);
	t.slot = key_int(p, "slot=");
	t.is_unsigned = word(p, "unsigned");
	t.is_const = word(p, "const");
	vec_push(&p->u->types, t);
}

static void parse_record(struct parser *p)
{
	struct ir_record r = {0};

	index_is(p, p->u->records.count);
	r.name = string(p);
	r.is_union = word(p, "union");
	r.complete = word(p, "complete");
	r.local = word(p, "local");
	r.first = key_int(p, "first=");
	r.words = opt_words(p);
	if (word(p, "fields"))
		r.fields = ARENA_NEW(&p->u->arena, struct ir_field); /* replaced when they are all read */
	vec_push(&p->u->records, r);
}

static void parse_field(struct parser *p)
{
	struct ir_field f = {0};

	index_is(p, p->fields.count);
	f.name = string(p);
	f.type = key_int(p, "type=");
	f.slot = key_int(p, "slot=");
	f.words = opt_words(p);
	if (!p->u->records.count || !p->u->records.items[p->u->records.count - 1].fields)
		fail(p, "a field outside of a record with fields");
	else
		vec_push(&p->fields, f);
}

static void parse_decl(struct parser *p)
{
	struct ir_decl d = {0};

	index_is(p, p->u->decls.count);
	d.name = string(p);
	d.result = key_int(p, "result=");
	d.variadic = word(p, "variadic");
	d.noreturn = word(p, "noreturn");
	d.defined = word(p, "defined");
	d.is_static = word(p, "static");
	if (!word(p, "unlisted") && d.name)
		*map_put(&p->u->decl_by_name, MAP_PTR(d.name), NULL) = (uint64_t)p->u->decls.count + 1;
	d.words = opt_words(p);
	vec_push(&p->u->decls, d);
}

static void parse_param(struct parser *p)
{
	struct ir_param_decl d = {0};

	index_is(p, p->params.count);
	d.type = key_int(p, "type=");
	d.words = opt_words(p);
	if (!p->u->decls.count)
		fail(p, "a parameter outside of a declaration");
	else
		vec_push(&p->params, d);
}

static void parse_slot(struct parser *p)
{
	struct ir_slot_use s = {0};

	index_is(p, p->u->slots.count);
	s.fn = key_string(p, "fn=");
	s.record = key_string(p, "record=");
	s.field = key_string(p, "field=");
	s.variable = key_string(p, "variable=");
	s.decl = key_int(p, "decl=");
	s.loc = location(p);
	vec_push(&p->u->slots, s);
}

/* Fields and parameters move into the record or declaration before them when the run of them ends. */
static void flush_lists(struct parser *p)
{
	if (p->fields.count) {
		struct ir_record *r = &p->u->records.items[p->u->records.count - 1];

		r->n_fields = p->fields.count;
		r->fields = arena_copy(&p->u->arena, p->fields.items, sizeof(*p->fields.items) * (size_t)p->fields.count);
		vec_clear(&p->fields);
	}
	if (p->params.count) {
		struct ir_decl *d = &p->u->decls.items[p->u->decls.count - 1];

		d->n_params = p->params.count;
		d->params = arena_copy(&p->u->arena, p->params.items, sizeof(*p->params.items) * (size_t)p->params.count);
		vec_clear(&p->params);
	}
}

/* --- Functions ----------------------------------------------------------------------------------------------- */

static void parse_fn(struct parser *p)
{
	const char *name;
	struct ir_fn *fn;

	index_is(p, p->u->fns.count);
	name = string(p);
	if (!name)
		fail(p, "a function without a name");
	if (p->failed)
		return;
	p->fn = fn = ir_fn_new(p->u, name);
	vec_push(&p->fn_lines, p->line);
	fn->decl = key_int(p, "decl=");
	fn->result = key_int(p, "result=");
	fn->n_params = key_int(p, "params=");
	fn->is_static = word(p, "static");
	fn->in_header = word(p, "header");
	fn->variadic = word(p, "variadic");
	fn->from_macro = word(p, "macro");
	fn->partial = word(p, "partial");
	fn->gave_up = opt_string(p, "gave-up=");
	fn->loc = location(p);
	expect_word(p, "end");
	fn->end = location(p);
}

static void parse_var(struct parser *p)
{
	struct ir_var v = {0};

	index_is(p, p->fn->vars.count);
	v.kind = (enum ir_var_kind)one_of(p, "a kind of variable", ir_var_kind_names, IR_GLOBAL + 1);
	v.name = string(p);
	v.type = key_int(p, "type=");
	v.address_taken = word(p, "address-taken");
	v.cleanup = opt_string(p, "cleanup=");
	v.loc = location(p);
	vec_push(&p->fn->vars, v);
}

/* A place other than a variable: *p1, p1."name", p1[4], p1[any]. */
static int parse_path(struct parser *p, struct ir_fn *fn)
{
	int deref = take(p, "*"), base;
	const char *field;
	long index;

	expect(p, "p");
	base = integer(p);
	if (!p->failed && (base < 0 || base >= fn->places.count))
		fail(p, "base place %d does not stand before", base);
	if (p->failed)
		return -1;
	if (deref)
		return ir_place_deref(fn, base, 0);
	if (take(p, ".")) {
		field = string(p);
		if (!field)
			fail(p, "a field without a name");
		return p->failed ? -1 : ir_place_field(fn, base, field, 0);
	}
	expect(p, "[");
	index = take(p, "any") ? IR_INDEX_ANY : (long)number(p, LONG_MIN, LONG_MAX);
	expect(p, "]");
	return p->failed ? -1 : ir_place_index(fn, base, index, 0);
}

static void parse_place(struct parser *p)
{
	struct ir_fn *fn = p->fn;
	int n = fn->places.count, place = -1, var;

	index_is(p, n);
	skip_blanks(p);
	if (take(p, "v")) {
		var = integer(p);
		if (!p->failed && (var < 0 || var >= fn->vars.count))
			fail(p, "variable %d does not stand before", var);
		if (!p->failed)
			place = ir_place_var(fn, var);
	} else {
		place = parse_path(p, fn);
	}
	if (!p->failed && place != n)
		fail(p, "place %d repeats place %d", n, place);
	if (!p->failed)
		fn->places.items[place].type = key_int(p, "type=");
}

static void parse_operand(struct parser *p)
{
	index_is(p, p->fn->operands.count);
	vec_push(&p->fn->operands, operand(p));
}

static void parse_case(struct parser *p)
{
	struct ir_case c;

	index_is(p, p->fn->cases.count);
	skip_blanks(p);
	c.lo = number(p, INT64_MIN, INT64_MAX);
	expect(p, "..");
	c.hi = number(p, INT64_MIN, INT64_MAX);
	vec_push(&p->fn->cases, c);
}

static void parse_block(struct parser *p)
{
	struct ir_fn *fn = p->fn;
	struct ir_block b = {.first = fn->insns.count, .succ = fn->succs.count};

	index_is(p, fn->blocks.count);
	b.loop = key_int(p, "loop=");
	skip_blanks(p);
	expect(p, "->");
	for (skip_blanks(p); *p->at >= '0' && *p->at <= '9' && !p->failed; skip_blanks(p), b.n_succ++)
		vec_push(&fn->succs, integer(p));
	vec_push(&fn->blocks, b);
}

static enum ir_sub parse_sub(struct parser *p)
{
	int i;

	for (i = 0; i < IR_N_SUBS; i++) {
		size_t n = strlen(ir_sub_names[i]);

		if (!strncmp(p->at, ir_sub_names[i], n) && p->at[n] == ')') {
			p->at += n + 1;
			return (enum ir_sub)i;
		}
	}
	fail(p, "expected a sub-operation");
	return IR_EQ;
}

static void parse_insn(struct parser *p)
{
	struct ir_insn i = {0};
	int k;

	if (!p->fn->blocks.count)
		fail(p, "an instruction outside of a block");
	index_is(p, p->fn->insns.count);
	i.op = (enum ir_op)one_of(p, "an operation", ir_op_names, IR_N_OPS);
	if (take(p, "("))
		i.sub = parse_sub(p);
	for (k = 0; k < IR_N_FLAGS; k++)
		i.flags |= word(p, ir_flag_names[k]) << k;
	i.flags |= opt_int(p, "flags=", 0);
	i.dst = opt_int(p, "dst=", -1);
	i.place = opt_int(p, "place=", -1);
	if (word(p, "a="))
		i.a = operand(p);
	if (word(p, "b="))
		i.b = operand(p);
	i.name = opt_string(p, "name=");
	i.decl = opt_int(p, "decl=", -1);
	if (word(p, "args=")) {
		i.args = integer(p);
		expect(p, "+");
		i.n_args = integer(p);
	}
	i.type = opt_int(p, "type=", 0);
	i.loc = location(p);
	if (p->failed)
		return;
	vec_push(&p->fn->insns, i);
	p->fn->blocks.items[p->fn->blocks.count - 1].count++;
}

/* --- Lines ----------------------------------------------------------------------------------------------------- */

static const struct line_kind {
	const char *word;
	void (*parse)(struct parser *p);
	int in_fn;
} line_kinds[] = {
	{"unit", parse_unit, 0},       {"file", parse_file, 0},   {"include", parse_include, 0}, {"type", parse_type, 0},
	{"record", parse_record, 0},   {"field", parse_field, 0}, {"decl", parse_decl, 0},       {"param", parse_param, 0},
	{"slot", parse_slot, 0},       {"fn", parse_fn, 0},       {"var", parse_var, 1},         {"place", parse_place, 1},
	{"operand", parse_operand, 1}, {"case", parse_case, 1},   {"block", parse_block, 1},
};

static void parse_line(struct parser *p)
{
	size_t i;

	if (*p->at >= '0' && *p->at <= '9') {
		if (!p->fn)
			fail(p, "an instruction outside of a function");
		else
			parse_insn(p);
		return;
	}
	for (i = 0; i < sizeof(line_kinds) / sizeof(*line_kinds); i++) {
		const struct line_kind *k = &line_kinds[i];

		if (!word(p, k->word))
			continue;
		if (k->parse != parse_field && k->parse != parse_param)
			flush_lists(p);
		if (k->in_fn && !p->fn)
			fail(p, "'%s' outside of a function", k->word);
		else
			k->parse(p);
		return;
	}
	fail(p, "expected a line of the text form");
}

static void parse_lines(struct parser *p)
{
	expect_word(p, "gccheck-ir");
	skip_blanks(p);
	if (integer(p) != 1)
		fail(p, "a version that is not 1");
	end_line(p);
	while (!p->failed) {
		skip_blanks(p);
		if (!*p->at)
			fail(p, "the text ends before 'end unit'");
		else if (word(p, "end"))
			break;
		else if (*p->at != '\n' && *p->at != ';')
			parse_line(p);
		end_line(p);
	}
	expect_word(p, "unit");
	flush_lists(p);
	end_line(p);
	for (skip_blanks(p); !p->failed && *p->at; skip_blanks(p)) {
		if (*p->at != '\n' && *p->at != ';')
			fail(p, "text after 'end unit'");
		end_line(p);
	}
	if (!p->seen_unit)
		fail(p, "no unit");
}

static void verify(struct parser *p)
{
	const char *why = NULL;
	int i;

	if (p->failed)
		return;
	if (ir_verify(p->u, NULL, &why))
		fail(p, "%s", why);
	for (i = 0; i < p->u->fns.count && !p->failed; i++) {
		p->line = p->fn_lines.items[i];
		if (ir_verify(p->u, p->u->fns.items[i], &why))
			fail(p, "function %s: %s", p->u->fns.items[i]->name, why);
	}
}

struct ir_unit *ir_parse_unit(const char *text, struct strbuf *err)
{
	struct parser p = {.err = err, .at = text, .line = 1, .text = STRBUF_INIT};

	p.u = ir_unit_new("");
	vec_clear(&p.u->types);
	if (strnlen(text, MAX_TEXT_BYTES) == MAX_TEXT_BYTES)
		fail(&p, "the text is longer than %d bytes", MAX_TEXT_BYTES);
	else
		parse_lines(&p);
	verify(&p);
	vec_release(&p.fields);
	vec_release(&p.params);
	vec_release(&p.words);
	vec_release(&p.fn_lines);
	strbuf_release(&p.text);
	if (!p.failed)
		return p.u;
	ir_unit_free(p.u);
	return NULL;
}
