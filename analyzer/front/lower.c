/* One function: variables, blocks, scopes, and the final numbering. */
#include "analyzer/front/lower.h"

#include "analyzer/base/intern.h"

#include <stdio.h>
#include <string.h>

enum { MAX_INSNS = 60000 };

int kids_push(struct lower *l, CXCursor c)
{
	int from = l->stack.count;

	cursor_kids(c, &l->stack);
	return from;
}

void kids_pop(struct lower *l, int from)
{
	l->stack.count = from;
}

int block_new(struct lower *l)
{
	struct open_block b = {.n_succ = 0, .loop = l->loop};

	vec_push(&l->blocks, b);
	return l->blocks.count - 1;
}

void block_enter(struct lower *l, int block)
{
	if (l->cur >= 0)
		emit_jump(l, block);
	l->cur = block;
}

/* Code after a jump is not reachable, but it may hold a label: it goes into a block of its own, which the numbering
 * drops if nothing leads there. */
struct ir_insn *emit(struct lower *l, enum ir_op op)
{
	struct ir_insn insn = {.op = op, .dst = -1, .place = -1, .decl = -1, .loc = l->loc};
	struct open_block *b;

	if (l->cur < 0)
		l->cur = block_new(l);
	b = &l->blocks.items[l->cur];
	if (l->in_assert)
		insn.flags |= IR_ASSERT;
	vec_push(&b->insns, insn);
	return &b->insns.items[b->insns.count - 1];
}

void emit_jump(struct lower *l, int to)
{
	struct open_block *b;

	emit(l, IR_JMP);
	b = &l->blocks.items[l->cur];
	b->succ[0] = to;
	b->n_succ = 1;
	l->cur = -1;
}

/* `0 > x` says `x < 0`. */
static enum ir_sub mirrored(enum ir_sub sub)
{
	return sub == IR_LT ? IR_GT : sub == IR_GT ? IR_LT : sub == IR_LE ? IR_GE : sub == IR_GE ? IR_LE : sub;
}

void emit_branch(struct lower *l, struct ir_operand a, enum ir_sub sub, struct ir_operand b, int yes, int no)
{
	struct ir_insn *i;
	struct open_block *blk;

	if (a.kind == IR_CONST && b.kind != IR_CONST) {
		struct ir_operand constant = a;

		a = b;
		b = constant;
		sub = mirrored(sub);
	}
	if (a.kind == IR_CONST && b.kind == IR_CONST && (sub == IR_EQ || sub == IR_NE)) {
		emit_jump(l, (a.value == b.value) == (sub == IR_EQ) ? yes : no);
		return;
	}
	if ((a.kind == IR_ADDR || a.kind == IR_STR || a.kind == IR_FN) && b.kind == IR_CONST && !b.value &&
	    (sub == IR_EQ || sub == IR_NE)) {
		emit_jump(l, sub == IR_NE ? yes : no);
		return;
	}
	i = emit(l, IR_BR);
	i->a = a;
	i->b = b;
	i->sub = sub;
	blk = &l->blocks.items[l->cur];
	blk->succ[0] = yes;
	blk->succ[1] = no;
	blk->n_succ = 2;
	l->cur = -1;
}

void emit_set(struct lower *l, int dst, struct ir_operand a)
{
	struct open_block *b = l->cur >= 0 ? &l->blocks.items[l->cur] : NULL;
	struct ir_insn *i = b && b->insns.count ? &b->insns.items[b->insns.count - 1] : NULL;

	/* x = f(): the call itself writes x */
	if (i && i->op == IR_CALL && a.kind == IR_PLACE && i->dst == a.place && l->fn->places.items[dst].kind == IR_P_VAR &&
	    l->fn->vars.items[ir_place_root(l->fn, a.place)].kind == IR_TEMP) {
		i->dst = dst;
		return;
	}
	i = emit(l, IR_SET);
	i->dst = dst;
	i->a = a;
	i->type = l->fn->places.items[dst].type;
}

void emit_giveup(struct lower *l, const char *why)
{
	emit(l, IR_GIVEUP)->name = intern(why);
	if (!l->fn->gave_up)
		l->fn->gave_up = intern(why);
}

int new_temp(struct lower *l, int type)
{
	struct ir_var v = {.type = type, .kind = IR_TEMP, .loc = l->loc};
	char name[16];

	snprintf(name, sizeof(name), ".%d", l->n_temps++);
	v.name = intern(name);
	vec_push(&l->fn->vars, v);
	return ir_place_var(l->fn, l->fn->vars.count - 1);
}

/* The cleanup function's name can be pasted together by macros (g_autoptr): only the printed declaration has it. */
const char *cleanup_of(CXCursor var)
{
	CXPrintingPolicy policy;
	CXString text;
	const char *s, *at, *end, *name = NULL;

	if (!clang_Cursor_hasAttrs(var))
		return NULL;
	policy = clang_getCursorPrintingPolicy(var);
	clang_PrintingPolicy_setProperty(policy, CXPrintingPolicy_TerseOutput, 1);
	text = clang_getCursorPrettyPrinted(var, policy);
	s = clang_getCString(text);
	at = s ? strstr(s, "cleanup(") : NULL;
	end = at ? strchr(at, ')') : NULL;
	if (end)
		name = intern_n(at + 8, (size_t)(end - at - 8));
	clang_disposeString(text);
	clang_PrintingPolicy_dispose(policy);
	return name;
}

static enum ir_var_kind kind_of_var(CXCursor decl)
{
	enum CX_StorageClass sc = clang_Cursor_getStorageClass(decl);

	if (clang_getCursorKind(decl) == CXCursor_ParmDecl)
		return IR_PARAM;
	if (clang_Cursor_hasVarDeclGlobalStorage(decl) == 1)
		return clang_getCursorKind(clang_getCursorSemanticParent(decl)) == CXCursor_FunctionDecl &&
				       sc == CX_SC_Static ? IR_STATIC : IR_GLOBAL;
	return IR_LOCAL;
}

int var_of_decl(struct lower *l, CXCursor decl)
{
	struct ir_var v = {0};
	uint64_t *at;
	int fresh;

	if (clang_Cursor_hasVarDeclGlobalStorage(decl) == 1)
		decl = clang_getCanonicalCursor(decl);
	at = map_put(&l->vars, MAP_PTR(decl.data[0]), &fresh);
	if (!fresh)
		return (int)*at - 1;
	*at = (uint64_t)l->fn->vars.count + 1;
	v.name = cursor_name(decl);
	v.type = type_of(l->f, clang_getCursorType(decl));
	v.kind = kind_of_var(decl);
	v.loc = cursor_loc(l->f, decl);
	if (v.kind == IR_LOCAL) {
		v.cleanup = cleanup_of(decl);
		if (v.cleanup) {
			want_body(l->f, v.cleanup);
			note_scoped_var(l->f, decl, v.cleanup);
		}
	}
	vec_push(&l->fn->vars, v);
	return l->fn->vars.count - 1;
}

int add_operands(struct lower *l, const struct ir_operand *ops, int n)
{
	int from = l->fn->operands.count, i;

	for (i = 0; i < n; i++)
		vec_push(&l->fn->operands, ops[i]);
	return from;
}

/* A cleanup attribute is a call f(&v) at the end of v's scope. */
void unwind(struct lower *l, int keep, int with_ends)
{
	int i;

	if (l->cur < 0)
		return;
	for (i = l->live.count - 1; i >= keep; i--) {
		const struct ir_var *v = &l->fn->vars.items[l->live.items[i]];
		const char *cleanup = v->cleanup;
		int place = ir_place_var(l->fn, l->live.items[i]);

		if (cleanup) {
			struct ir_operand arg = ir_addr(place);
			struct ir_insn *call = emit(l, IR_CALL);

			call->name = cleanup;
			call->decl = ir_decl_find(l->u, cleanup);
			call->flags |= IR_CLEANUP;
			call->args = add_operands(l, &arg, 1);
			call->n_args = 1;
		}
		if (with_ends)
			emit(l, IR_END)->place = place;
	}
}

/* --- Numbering ----------------------------------------------------------------------------------------------- */

static int succ_of(const struct open_block *b, int i)
{
	return b->cases ? b->cases[i] : b->succ[i];
}

/* Depth-first without recursion: ceval's switch has thousands of blocks in a row. */
static int *post_order(struct lower *l, int *n_out)
{
	int n = l->blocks.count, *order = xcalloc((size_t)n, sizeof(int)), *next = xcalloc((size_t)n, sizeof(int));
	int *stack = xcalloc((size_t)n + 1, sizeof(int)), top = 0, out = 0;
	char *seen = xcalloc((size_t)n, 1);

	stack[top++] = 0;
	seen[0] = 1;
	while (top) {
		int b = stack[top - 1];

		if (next[b] < l->blocks.items[b].n_succ) {
			int s = succ_of(&l->blocks.items[b], next[b]++);

			if (!seen[s]) {
				seen[s] = 1;
				stack[top++] = s;
			}
		} else {
			order[out++] = b;
			top--;
		}
	}
	free(next);
	free(stack);
	free(seen);
	*n_out = out;
	return order;
}

static int by_block(const void *a, const void *b)
{
	const struct ir_label *x = a, *y = b;

	return x->block != y->block ? x->block - y->block : strcmp(x->name, y->name);
}

static void number_labels(struct lower *l, const int *id)
{
	struct ir_fn *fn = l->fn;
	size_t i;

	for (i = 0; i < l->labels.size; i++)
		if (l->labels.slots[i].used && id[l->labels.slots[i].value - 1] >= 0)
			vec_push(&fn->labels, ((struct ir_label){(const char *)(uintptr_t)l->labels.slots[i].key, id[l->labels.slots[i].value - 1]}));
	if (fn->labels.count)
		qsort(fn->labels.items, (size_t)fn->labels.count, sizeof(*fn->labels.items), by_block);
}

static void number_blocks(struct lower *l)
{
	int n, i, k, *order = post_order(l, &n), *id = xcalloc((size_t)l->blocks.count, sizeof(int));
	struct ir_fn *fn = l->fn;

	for (i = 0; i < l->blocks.count; i++)
		id[i] = -1;
	for (i = 0; i < n; i++)
		id[order[i]] = n - 1 - i;
	for (i = n - 1; i >= 0; i--) {
		struct open_block *b = &l->blocks.items[order[i]];
		struct ir_block out = {fn->insns.count, b->insns.count, fn->succs.count, b->n_succ, -1};

		if (b->loop >= 0)
			out.loop = id[b->loop];
		for (k = 0; k < b->insns.count; k++)
			vec_push(&fn->insns, b->insns.items[k]);
		for (k = 0; k < b->n_succ; k++)
			vec_push(&fn->succs, id[succ_of(b, k)]);
		vec_push(&fn->blocks, out);
	}
	number_labels(l, id);
	free(order);
	free(id);
}

/* --- Statements that the parser lost ---------------------------------------------------------------------------- */

static int is_ident(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The next word of code at or after from; strings and comments say nothing. NULL: no more. */
static const char *next_name(const char *from, const char *to, size_t *len)
{
	while (from < to) {
		const char *end = from;

		while (end < to && is_ident(*end))
			end++;
		if ((*len = (size_t)(end - from)))
			return from;
		if (*from == '"' || *from == '\'') {
			for (end = from + 1; end < to && *end != *from; end++)
				end += *end == '\\';
			from = end + 1;
		} else if (*from == '/' && from + 1 < to && from[1] == '*') {
			end = strstr(from, "*/");
			from = end ? end + 2 : to;
		} else if (*from == '/' && from + 1 < to && from[1] == '/') {
			from += strcspn(from, "\n");
		} else {
			from++;
		}
	}
	return NULL;
}

static int is_word(const char *name, size_t len, const char *word)
{
	return strlen(word) == len && !strncmp(name, word, len);
}

/* `case NOT_DECLARED:` the switch may go there on some value that no other label has. */
static void lost_case(struct lower *l)
{
	int block = block_new(l);
	struct ir_case range = {INT64_MIN + l->sw->cases.count, INT64_MIN + l->sw->cases.count};

	block_enter(l, block);
	vec_push(&l->sw->cases, range);
	vec_push(&l->sw->targets, block);
}

/* The objects that a broken statement names escape where it stood: what happened to them there is not known. A jump that
 * is lost makes the function's flow unknown; a label before the error is still in the tree. */
static void poison_names(struct lower *l, const char *from, const char *to, const char *error)
{
	static const char *const jumps[] = {"goto", "break", "continue"};
	const char *name;
	size_t i, len;
	int v, in_case = 0, cases = 0, in_switch = 0;

	const char *close = strstr(from, "*/"), *open = strstr(from, "/*");

	if (close && close < to && (!open || open > close)) /* the semicolon in front of it stands in a comment */
		from = close + 2;
	for (; (name = next_name(from, to, &len)); from = name + len) {
		in_switch |= is_word(name, len, "switch");
		for (i = 0; i < sizeof(jumps) / sizeof(*jumps); i++)
			if (is_word(name, len, jumps[i]) && !l->fn->gave_up)
				l->fn->gave_up = intern("a jump stands in code that could not be parsed");
		if (is_word(name, len, "case"))
			in_case = name <= error && (!memchr(name, ':', (size_t)(error - name)));
		if (in_case && !cases++ && l->sw && !in_switch)
			lost_case(l);
		for (v = 0; v < l->fn->vars.count; v++)
			if (is_word(name, len, l->fn->vars.items[v].name))
				emit(l, IR_ESCAPE)->a = ir_addr(ir_place_var(l->fn, v));
	}
}

static void poison_statement(struct lower *l, const struct front_error *e)
{
	size_t size;
	const char *text = file_text(l->f, e->file, &size), *from, *to;

	if (!text || e->offset >= size)
		return;
	for (from = text + e->offset; from > text && !strchr(";{}", from[-1]); from--)
		;
	for (to = text + e->offset; to < text + size && !strchr(";{}", *to); to++)
		;
	poison_names(l, from, to, text + e->offset);
	l->fn->partial = 1;
}

static int by_offset(const void *a, const void *b)
{
	const struct front_error *x = *(const struct front_error *const *)a, *y = *(const struct front_error *const *)b;

	return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static void find_errors(struct lower *l, CXCursor fn)
{
	CXSourceRange extent = clang_getCursorExtent(fn);
	CXFile file;
	unsigned from, to;
	int i;

	clang_getExpansionLocation(clang_getRangeStart(extent), &file, NULL, NULL, &from);
	clang_getExpansionLocation(clang_getRangeEnd(extent), NULL, NULL, NULL, &to);
	for (i = 0; i < l->f->errors.count; i++) {
		const struct front_error *e = &l->f->errors.items[i];

		if (e->file == file && e->offset >= from && e->offset <= to)
			vec_push(&l->errors, e);
	}
	if (l->errors.count)
		qsort(l->errors.items, (size_t)l->errors.count, sizeof(*l->errors.items), by_offset);
}

void pass_errors(struct lower *l, unsigned offset)
{
	while (l->next_error < l->errors.count && l->errors.items[l->next_error]->offset < offset)
		poison_statement(l, l->errors.items[l->next_error++]);
}

/* --- The function ------------------------------------------------------------------------------------------------ */

static void lower_params(struct lower *l, CXCursor fn)
{
	int i, n = clang_Cursor_getNumArguments(fn);

	for (i = 0; i < n; i++)
		var_of_decl(l, clang_Cursor_getArgument(fn, (unsigned)i));
	l->fn->n_params = n < 0 ? 0 : n;
}

/* Errors name locals that are declared later, so their variables are made before the body is walked. */
static enum CXChildVisitResult declare_locals(CXCursor c, CXCursor parent, CXClientData data)
{
	(void)parent;
	if (clang_getCursorKind(c) == CXCursor_VarDecl)
		var_of_decl(data, c);
	return CXChildVisit_Recurse;
}

static void lower_body(struct lower *l, CXCursor fn)
{
	int from = kids_push(l, fn), n = l->stack.count - from, i;

	block_new(l);
	l->cur = 0;
	if (l->f->errors.count) {
		clang_visitChildren(fn, declare_locals, l);
		find_errors(l, fn);
	}
	for (i = 0; i < n; i++)
		if (clang_getCursorKind(KID(l, from, i)) == CXCursor_CompoundStmt)
			lower_stmt(l, KID(l, from, i));
	l->loc = l->fn->end;
	if (l->cur >= 0) {
		struct ir_insn *ret = emit(l, IR_RET);

		ret->flags |= IR_IMPLICIT;
		ret->type = l->fn->result;
		l->cur = -1;
	}
	kids_pop(l, from);
	for (i = 0; i < l->blocks.count; i++) { /* a label that is declared nowhere, code cut off by errors */
		if (l->blocks.items[i].insns.count &&
		    ir_op_is_terminator(l->blocks.items[i].insns.items[l->blocks.items[i].insns.count - 1].op))
			continue;
		l->cur = i;
		emit(l, IR_STOP);
	}
}

static void lower_release(struct lower *l)
{
	int i;

	for (i = 0; i < l->blocks.count; i++) {
		vec_release(&l->blocks.items[i].insns);
		free(l->blocks.items[i].cases);
	}
	vec_release(&l->blocks);
	vec_release(&l->jumps);
	vec_release(&l->errors);
	vec_release(&l->live);
	vec_release(&l->live_depth);
	vec_release(&l->stack);
	map_release(&l->vars);
	map_release(&l->labels);
	map_release(&l->label_depths);
}

/* Name of the header macro that made the whole definition, if one did. */
static int from_macro(CXCursor fn)
{
	CXFile spelled, seen;
	unsigned a, b;
	CXSourceLocation at = clang_getRangeStart(clang_getCursorExtent(fn));

	clang_getSpellingLocation(at, &spelled, NULL, NULL, &a);
	clang_getExpansionLocation(at, &seen, NULL, NULL, &b);
	if (spelled == seen && a == b)
		return 0;
	at = clang_getRangeEnd(clang_getCursorExtent(fn));
	clang_getSpellingLocation(at, &spelled, NULL, NULL, &a);
	clang_getExpansionLocation(at, &seen, NULL, NULL, &b);
	return spelled != seen || a != b;
}

void lower_function(struct front *f, CXCursor c)
{
	struct lower l = {.f = f, .u = f->u, .cur = -1, .loop = -1};
	const char *name = cursor_name(c);

	if (ir_fn_find(f->u, name))
		return;
	l.fn = ir_fn_new(f->u, name);
	l.body = c;
	l.fn->decl = decl_of(f, c);
	l.fn->loc = cursor_loc(f, c);
	l.fn->end = location_loc(f, clang_getRangeEnd(clang_getCursorExtent(c)));
	l.loc = l.fn->loc;
	if (l.fn->end.column > 1)
		l.fn->end.column--; /* the extent ends after the brace */
	l.fn->result = type_of(f, clang_getCursorResultType(c));
	l.fn->is_static = clang_Cursor_getStorageClass(c) == CX_SC_Static;
	l.fn->variadic = clang_Cursor_isVariadic(c) != 0;
	l.fn->from_macro = from_macro(c);
	l.fn->in_header = l.fn->loc.file < 0 || f->u->files.items[l.fn->loc.file] != f->u->path;
	lower_params(&l, c);
	lower_body(&l, c);
	if (l.blocks.count > MAX_INSNS)
		l.fn->gave_up = intern("too large");
	number_blocks(&l);
	type_results(l.u, l.fn);
	lower_release(&l);
}
