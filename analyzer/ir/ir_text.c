/* Printer of the text form. One line is one thing; ir_parse.c reads it back.
 *
 *     gccheck-ir 1
 *     unit "a.c" errors=0 first-error=-
 *     file 0 "a.c"
 *     include 0 "x.h"
 *     type 3 ptr "struct obj *" alias=- to=2 record=-1 count=0 slot=-1 unsigned const
 *     record 0 "obj" union complete first=-1 words=["counted"] fields
 *       field 0 "n" type=1 slot=-1 words=["count"]
 *     decl 0 "obj_new" result=3 variadic noreturn defined static unlisted words=["returns-owned"]
 *       param 0 type=3
 *     slot 0 fn="f" record="ops" field="open" variable="table" decl=2 @0:7:2
 *     fn 0 "f" decl=1 result=3 params=1 static header variadic macro partial gave-up="setjmp" @0:9:5 end @0:20:1
 *       var 0 param "o" type=3 address-taken cleanup="g" @0:9:7
 *       place 0 v0 type=3
 *       place 1 *p0 type=2             also p1."n", p1[4], p1[any]
 *       operand 0 &p1                  also p1, #5, "text", @"function", ? and - for nothing
 *       case 0 1..3
 *       block 0 loop=-1 -> 1 2
 *         0 br(==) loop a=p0 b=#0 @0:10:2/44 in "MACRO"     /44: the line where the text itself stands
 *     end unit
 *
 * Flags that are off and what equals its default are left out; "-" is no string; ";" begins a comment, and those that
 * are printed say in C what the line means. A declaration is unlisted when its name does not lead to it. A block has
 * the instructions and successors that stand in it, so blocks must cover both without gaps (ir_verify).
 */
#include "analyzer/ir/ir_text.h"

#include <inttypes.h>
#include <string.h>

enum { MAX_PATH_PARTS = 12 };

const char *const ir_type_kind_names[] = {"unknown", "void", "int", "bool", "float", "ptr", "record", "array", "func"};
const char *const ir_var_kind_names[] = {"local", "param", "temp", "static", "global"};
const char *const ir_flag_names[] = {"old-value", "atomic", "cleanup", "init", "implicit", "loop", "assert"};

/* The name of a kind; the kind may be out of range in IR that ir_verify has not seen. */
#define NAME_IN(names, i) ((size_t)(i) < sizeof(names) / sizeof(*(names)) ? (names)[i] : "?")

/* --- Pieces -------------------------------------------------------------------------------------------------- */

static void add_string(struct strbuf *out, const char *s)
{
	if (!s) {
		strbuf_addch(out, '-');
		return;
	}
	strbuf_addch(out, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			strbuf_addf(out, "\\%c", c);
		else if (c == '\n')
			strbuf_addstr(out, "\\n");
		else if (c == '\t')
			strbuf_addstr(out, "\\t");
		else if (c < ' ' || c > '~')
			strbuf_addf(out, "\\%03o", c);
		else
			strbuf_addch(out, c);
	}
	strbuf_addch(out, '"');
}

static void add_key(struct strbuf *out, const char *key, const char *s)
{
	strbuf_addf(out, " %s=", key);
	add_string(out, s);
}

static void add_word(struct strbuf *out, const char *word, int yes)
{
	if (yes)
		strbuf_addf(out, " %s", word);
}

static void add_words(struct strbuf *out, const char *const *words)
{
	int i;

	if (!words)
		return;
	strbuf_addstr(out, " words=[");
	for (i = 0; words[i]; i++) {
		if (i)
			strbuf_addch(out, ' ');
		add_string(out, words[i]);
	}
	strbuf_addch(out, ']');
}

static void add_loc(struct strbuf *out, const struct ir_loc *loc)
{
	strbuf_addf(out, " @%d:%d:%d", loc->file, loc->line, loc->column);
	if (loc->spelled_line != loc->line)
		strbuf_addf(out, "/%d", loc->spelled_line);
	if (loc->macro) {
		strbuf_addstr(out, " in ");
		add_string(out, loc->macro);
	}
}

static void add_operand(struct strbuf *out, const struct ir_operand *o)
{
	switch (o->kind) {
	case IR_NONE:
		strbuf_addch(out, '-');
		break;
	case IR_CONST:
		strbuf_addf(out, "#%" PRId64, o->value);
		break;
	case IR_STR:
		add_string(out, o->text);
		break;
	case IR_PLACE:
		strbuf_addf(out, "p%d", o->place);
		break;
	case IR_ADDR:
		strbuf_addf(out, "&p%d", o->place);
		break;
	case IR_FN:
		strbuf_addch(out, '@');
		add_string(out, o->text);
		break;
	case IR_ANY:
		strbuf_addch(out, '?');
		break;
	}
}

/* --- Comments: the same in C, for people. They must not trip over a function that ir_verify would refuse. --------- */

static void say_place(struct strbuf *out, const struct ir_fn *fn, int place, int parts)
{
	const struct ir_place *p;
	int arrow;

	if (place < 0 || place >= fn->places.count || !parts) {
		strbuf_addstr(out, "...");
		return;
	}
	p = &fn->places.items[place];
	switch (p->kind) {
	case IR_P_VAR:
		if (p->var < 0 || p->var >= fn->vars.count || !fn->vars.items[p->var].name)
			strbuf_addstr(out, "...");
		else
			strbuf_addstr(out, fn->vars.items[p->var].name);
		break;
	case IR_P_DEREF:
		strbuf_addch(out, '*');
		say_place(out, fn, p->base, parts - 1);
		break;
	case IR_P_FIELD:
		arrow = p->base >= 0 && p->base < fn->places.count && fn->places.items[p->base].kind == IR_P_DEREF;
		say_place(out, fn, arrow ? fn->places.items[p->base].base : p->base, parts - 1);
		strbuf_addf(out, "%s%s", arrow ? "->" : ".", p->field ? p->field : "...");
		break;
	case IR_P_INDEX:
		say_place(out, fn, p->base, parts - 1);
		if (p->index == IR_INDEX_ANY)
			strbuf_addstr(out, "[]");
		else
			strbuf_addf(out, "[%ld]", p->index);
		break;
	}
}

static void say_operand(struct strbuf *out, const struct ir_fn *fn, const struct ir_operand *o)
{
	if (o->kind == IR_ADDR)
		strbuf_addch(out, '&');
	if (o->kind == IR_ADDR || o->kind == IR_PLACE)
		say_place(out, fn, o->place, MAX_PATH_PARTS);
	else if (o->kind == IR_CONST)
		strbuf_addf(out, "%" PRId64, o->value);
	else if (o->kind == IR_FN && o->text)
		strbuf_addstr(out, o->text);
	else
		add_operand(out, o);
}

static void say_call(struct strbuf *out, const struct ir_fn *fn, const struct ir_insn *i)
{
	int k;

	if (i->name) {
		strbuf_addstr(out, i->name);
	} else {
		strbuf_addstr(out, "(*");
		say_operand(out, fn, &i->a);
		strbuf_addch(out, ')');
	}
	strbuf_addch(out, '(');
	for (k = 0; k < i->n_args && i->args >= 0 && i->args < fn->operands.count - k; k++) {
		if (k)
			strbuf_addstr(out, ", ");
		say_operand(out, fn, &fn->operands.items[i->args + k]);
	}
	strbuf_addch(out, ')');
}

static void say_binary(struct strbuf *out, const struct ir_fn *fn, const struct ir_insn *i)
{
	say_operand(out, fn, &i->a);
	strbuf_addf(out, " %s ", (unsigned)i->sub < IR_N_SUBS ? ir_sub_names[i->sub] : "?");
	say_operand(out, fn, &i->b);
}

static void say_insn(struct strbuf *out, const struct ir_fn *fn, const struct ir_insn *i)
{
	if (i->dst >= 0) {
		say_place(out, fn, i->dst, MAX_PATH_PARTS);
		strbuf_addstr(out, " = ");
	}
	switch (i->op) {
	case IR_BIN:
		say_binary(out, fn, i);
		break;
	case IR_BR:
		strbuf_addstr(out, "if ");
		say_binary(out, fn, i);
		break;
	case IR_ADD:
		say_place(out, fn, i->place, MAX_PATH_PARTS);
		strbuf_addstr(out, " += ");
		say_operand(out, fn, &i->a);
		break;
	case IR_CALL:
		say_call(out, fn, i);
		break;
	default:
		if (i->place >= 0)
			say_place(out, fn, i->place, MAX_PATH_PARTS);
		else if (i->a.kind != IR_NONE)
			say_operand(out, fn, &i->a);
	}
}

/* End the line with a comment, if there is one. Names come from the world: a control character must not end it. */
static void end_line(struct strbuf *out, struct strbuf *comment)
{
	size_t i;

	if (comment->len) {
		for (i = 0; i < comment->len; i++)
			if ((unsigned char)comment->buf[i] < ' ')
				comment->buf[i] = ' ';
		strbuf_addf(out, "  ; %s", comment->buf);
		strbuf_reset(comment);
	}
	strbuf_addch(out, '\n');
}

/* --- Functions ----------------------------------------------------------------------------------------------- */

static void print_insn(struct strbuf *out, const struct ir_insn *i, int number)
{
	int rest = i->flags & ~((1 << IR_N_FLAGS) - 1), k;

	strbuf_addf(out, "    %d %s", number, (unsigned)i->op < IR_N_OPS ? ir_op_names[i->op] : "?");
	if (i->sub != IR_EQ || i->op == IR_BR || i->op == IR_BIN)
		strbuf_addf(out, "(%s)", (unsigned)i->sub < IR_N_SUBS ? ir_sub_names[i->sub] : "?");
	for (k = 0; k < IR_N_FLAGS; k++)
		add_word(out, ir_flag_names[k], i->flags & 1 << k);
	if (rest)
		strbuf_addf(out, " flags=%d", rest);
	if (i->dst != -1)
		strbuf_addf(out, " dst=%d", i->dst);
	if (i->place != -1)
		strbuf_addf(out, " place=%d", i->place);
	if (i->a.kind != IR_NONE) {
		strbuf_addstr(out, " a=");
		add_operand(out, &i->a);
	}
	if (i->b.kind != IR_NONE) {
		strbuf_addstr(out, " b=");
		add_operand(out, &i->b);
	}
	if (i->name)
		add_key(out, "name", i->name);
	if (i->decl != -1)
		strbuf_addf(out, " decl=%d", i->decl);
	if (i->args || i->n_args)
		strbuf_addf(out, " args=%d+%d", i->args, i->n_args);
	if (i->type)
		strbuf_addf(out, " type=%d", i->type);
	add_loc(out, &i->loc);
}

static void print_place(struct strbuf *out, const struct ir_place *p, int number)
{
	strbuf_addf(out, "  place %d ", number);
	switch (p->kind) {
	case IR_P_VAR:
		strbuf_addf(out, "v%d", p->var);
		break;
	case IR_P_DEREF:
		strbuf_addf(out, "*p%d", p->base);
		break;
	case IR_P_FIELD:
		strbuf_addf(out, "p%d.", p->base);
		add_string(out, p->field);
		break;
	case IR_P_INDEX:
		if (p->index == IR_INDEX_ANY)
			strbuf_addf(out, "p%d[any]", p->base);
		else
			strbuf_addf(out, "p%d[%ld]", p->base, p->index);
		break;
	}
	strbuf_addf(out, " type=%d", p->type);
}

static void print_var(struct strbuf *out, const struct ir_var *v, int number)
{
	strbuf_addf(out, "  var %d %s ", number, NAME_IN(ir_var_kind_names, v->kind));
	add_string(out, v->name);
	strbuf_addf(out, " type=%d", v->type);
	add_word(out, "address-taken", v->address_taken);
	if (v->cleanup)
		add_key(out, "cleanup", v->cleanup);
	add_loc(out, &v->loc);
}

static void print_block(struct strbuf *out, struct strbuf *comment, const struct ir_fn *fn, int block)
{
	const struct ir_block *b = &fn->blocks.items[block];
	int i;

	strbuf_addf(out, "  block %d loop=%d ->", block, b->loop);
	for (i = 0; i < b->n_succ && b->succ >= 0 && b->succ < fn->succs.count - i; i++)
		strbuf_addf(out, " %d", fn->succs.items[b->succ + i]);
	strbuf_addch(out, '\n');
	for (i = 0; i < b->count && b->first >= 0 && b->first < fn->insns.count - i; i++) {
		print_insn(out, &fn->insns.items[b->first + i], b->first + i);
		say_insn(comment, fn, &fn->insns.items[b->first + i]);
		end_line(out, comment);
	}
}

static void print_fn_head(struct strbuf *out, const struct ir_fn *fn, int number)
{
	strbuf_addf(out, "fn %d ", number);
	add_string(out, fn->name);
	strbuf_addf(out, " decl=%d result=%d params=%d", fn->decl, fn->result, fn->n_params);
	add_word(out, "static", fn->is_static);
	add_word(out, "header", fn->in_header);
	add_word(out, "variadic", fn->variadic);
	add_word(out, "macro", fn->from_macro);
	add_word(out, "partial", fn->partial);
	if (fn->gave_up)
		add_key(out, "gave-up", fn->gave_up);
	add_loc(out, &fn->loc);
	strbuf_addstr(out, " end");
	add_loc(out, &fn->end);
	strbuf_addch(out, '\n');
}

void ir_print_fn(struct strbuf *out, const struct ir_unit *u, const struct ir_fn *fn)
{
	struct strbuf comment = STRBUF_INIT;
	int i;

	for (i = 0; i < u->fns.count && u->fns.items[i] != fn; i++)
		;
	print_fn_head(out, fn, i);
	for (i = 0; i < fn->vars.count; i++) {
		const struct ir_var *v = &fn->vars.items[i];

		print_var(out, v, i);
		if (v->type >= 0 && v->type < u->types.count && u->types.items[v->type].spelled)
			strbuf_addstr(&comment, u->types.items[v->type].spelled);
		end_line(out, &comment);
	}
	for (i = 0; i < fn->places.count; i++) {
		print_place(out, &fn->places.items[i], i);
		say_place(&comment, fn, i, MAX_PATH_PARTS);
		end_line(out, &comment);
	}
	for (i = 0; i < fn->operands.count; i++) {
		strbuf_addf(out, "  operand %d ", i);
		add_operand(out, &fn->operands.items[i]);
		strbuf_addch(out, '\n');
	}
	for (i = 0; i < fn->cases.count; i++)
		strbuf_addf(out, "  case %d %" PRId64 "..%" PRId64 "\n", i, fn->cases.items[i].lo, fn->cases.items[i].hi);
	for (i = 0; i < fn->blocks.count; i++)
		print_block(out, &comment, fn, i);
	strbuf_release(&comment);
}

/* --- The unit ------------------------------------------------------------------------------------------------ */

static void print_type(struct strbuf *out, const struct ir_type *t, int number)
{
	strbuf_addf(out, "type %d %s ", number, NAME_IN(ir_type_kind_names, t->kind));
	add_string(out, t->spelled);
	add_key(out, "alias", t->alias);
	strbuf_addf(out, " to=%d record=%d count=%ld slot=%d", t->to, t->record, t->count, t->slot);
	add_word(out, "unsigned", t->is_unsigned);
	add_word(out, "const", t->is_const);
	strbuf_addch(out, '\n');
}

static void print_record(struct strbuf *out, const struct ir_record *r, int number)
{
	int i;

	strbuf_addf(out, "record %d ", number);
	add_string(out, r->name);
	add_word(out, "union", r->is_union);
	add_word(out, "complete", r->complete);
	add_word(out, "local", r->local);
	strbuf_addf(out, " first=%d", r->first);
	add_words(out, r->words);
	add_word(out, "fields", r->fields != NULL);
	strbuf_addch(out, '\n');
	for (i = 0; i < r->n_fields && r->fields; i++) {
		const struct ir_field *f = &r->fields[i];

		strbuf_addf(out, "  field %d ", i);
		add_string(out, f->name);
		strbuf_addf(out, " type=%d slot=%d", f->type, f->slot);
		add_words(out, f->words);
		strbuf_addch(out, '\n');
	}
}

static void print_decl(struct strbuf *out, const struct ir_unit *u, int number)
{
	const struct ir_decl *d = &u->decls.items[number];
	int i;

	strbuf_addf(out, "decl %d ", number);
	add_string(out, d->name);
	strbuf_addf(out, " result=%d", d->result);
	add_word(out, "variadic", d->variadic);
	add_word(out, "noreturn", d->noreturn);
	add_word(out, "defined", d->defined);
	add_word(out, "static", d->is_static);
	add_word(out, "unlisted", ir_decl_find(u, d->name) != number);
	add_words(out, d->words);
	strbuf_addch(out, '\n');
	for (i = 0; i < d->n_params; i++) {
		strbuf_addf(out, "  param %d type=%d", i, d->params[i].type);
		add_words(out, d->params[i].words);
		strbuf_addch(out, '\n');
	}
}

static void print_slot(struct strbuf *out, const struct ir_slot_use *s, int number)
{
	strbuf_addf(out, "slot %d", number);
	add_key(out, "fn", s->fn);
	add_key(out, "record", s->record);
	add_key(out, "field", s->field);
	add_key(out, "variable", s->variable);
	strbuf_addf(out, " decl=%d", s->decl);
	add_loc(out, &s->loc);
	strbuf_addch(out, '\n');
}

static void print_names(struct strbuf *out, const char *what, const char *const *names, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		strbuf_addf(out, "%s %d ", what, i);
		add_string(out, names[i]);
		strbuf_addch(out, '\n');
	}
}

void ir_print_unit(struct strbuf *out, const struct ir_unit *u)
{
	int i;

	strbuf_addstr(out, "gccheck-ir 1\nunit ");
	add_string(out, u->path);
	strbuf_addf(out, " errors=%d", u->errors);
	add_key(out, "first-error", u->first_error);
	strbuf_addch(out, '\n');
	print_names(out, "file", u->files.items, u->files.count);
	print_names(out, "include", u->includes.items, u->includes.count);
	for (i = 0; i < u->types.count; i++)
		print_type(out, &u->types.items[i], i);
	for (i = 0; i < u->records.count; i++)
		print_record(out, &u->records.items[i], i);
	for (i = 0; i < u->decls.count; i++)
		print_decl(out, u, i);
	for (i = 0; i < u->slots.count; i++)
		print_slot(out, &u->slots.items[i], i);
	for (i = 0; i < u->fns.count; i++)
		ir_print_fn(out, u, u->fns.items[i]);
	strbuf_addstr(out, "end unit\n");
}

/* --- Round trip ------------------------------------------------------------------------------------------------ */

static void say_difference(struct strbuf *err, const char *a, const char *b)
{
	const char *line_a = a, *line_b = b;
	int line = 1;

	for (; *a && *a == *b; a++, b++) {
		if (*a != '\n')
			continue;
		line++;
		line_a = a + 1;
		line_b = b + 1;
	}
	strbuf_addf(err, "line %d: printed \"%.*s\", read back as \"%.*s\"", line, (int)strcspn(line_a, "\n"), line_a,
		    (int)strcspn(line_b, "\n"), line_b);
}

int ir_round_trip(const struct ir_unit *u, struct strbuf *err)
{
	struct strbuf first = STRBUF_INIT, second = STRBUF_INIT;
	struct ir_unit *back;
	int result = -1;

	ir_print_unit(&first, u);
	back = ir_parse_unit(first.buf, err);
	if (back) {
		ir_print_unit(&second, back);
		if (!strcmp(first.buf, second.buf))
			result = 0;
		else
			say_difference(err, first.buf, second.buf);
		ir_unit_free(back);
	}
	strbuf_release(&first);
	strbuf_release(&second);
	return result;
}
