/* Statements -> blocks and jumps. */
#include "analyzer/front/lower.h"

#include "analyzer/base/intern.h"

#include <string.h>

static void lower_label_target(struct lower *l, const char *name, int *block)
{
	uint64_t *at;
	int fresh;

	at = map_put(&l->labels, MAP_PTR(name), &fresh);
	if (fresh)
		*at = (uint64_t)block_new(l) + 1;
	*block = (int)*at - 1;
}

/* --- Scopes --------------------------------------------------------------------------------------------------- */

static void scope_close(struct lower *l, int from)
{
	unwind(l, from, 1);
	l->live.count = l->live_depth.count = from;
}

static unsigned offset_of(CXSourceLocation at)
{
	unsigned offset;

	clang_getExpansionLocation(at, NULL, NULL, NULL, &offset);
	return offset;
}

static void lower_compound(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, i, live = l->live.count;

	l->depth++;
	for (i = 0; i < n; i++) {
		if (l->errors.count)
			pass_errors(l, offset_of(clang_getRangeStart(clang_getCursorExtent(KID(l, from, i)))));
		lower_stmt(l, KID(l, from, i));
	}
	if (l->errors.count)
		pass_errors(l, offset_of(clang_getRangeEnd(clang_getCursorExtent(c))));
	l->depth--;
	if (live < l->live.count) {
		l->loc = location_loc(l->f, clang_getRangeStart(clang_getCursorExtent(c)));
		if (!l->loc.macro) /* the end of a macro's use does not know the macro, its start does */
			l->loc = location_loc(l->f, clang_getRangeEnd(clang_getCursorExtent(c)));
		scope_close(l, live);
	}
	kids_pop(l, from);
}

void lower_var(struct lower *l, CXCursor var)
{
	int v = var_of_decl(l, var), place = ir_place_var(l->fn, v);
	CXCursor init;

	if (l->fn->vars.items[v].kind != IR_LOCAL)
		return;
	l->loc = cursor_loc(l->f, var);
	emit(l, IR_DECL)->place = place;
	vec_push(&l->live, v);
	vec_push(&l->live_depth, l->depth);
	init = clang_Cursor_getVarDeclInitializer(var);
	if (!clang_Cursor_isNull(init) && clang_isExpression(clang_getCursorKind(init)))
		lower_init(l, place, init);
}

static void lower_decl_stmt(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, i;

	for (i = 0; i < n; i++)
		if (clang_getCursorKind(KID(l, from, i)) == CXCursor_VarDecl)
			lower_var(l, KID(l, from, i));
	kids_pop(l, from);
}

/* --- Jumps ---------------------------------------------------------------------------------------------------- */

struct label_search {
	const char *name;
	int depth, found; /* scopes around the label, counted as lower.depth is; -1 */
};

static enum CXChildVisitResult search_label(CXCursor c, CXCursor parent, CXClientData data)
{
	struct label_search *s = data;
	enum CXCursorKind k = clang_getCursorKind(c);

	(void)parent;
	if (s->found >= 0)
		return CXChildVisit_Break;
	if (k == CXCursor_LabelStmt && cursor_name(c) == s->name) {
		s->found = s->depth;
		return CXChildVisit_Break;
	}
	if (!clang_isStatement(k) && k != CXCursor_LabelStmt)
		return CXChildVisit_Continue;
	s->depth += k == CXCursor_CompoundStmt || k == CXCursor_ForStmt;
	clang_visitChildren(c, search_label, s);
	s->depth -= k == CXCursor_CompoundStmt || k == CXCursor_ForStmt;
	return CXChildVisit_Continue;
}

static int has_cleanups(const struct lower *l)
{
	int i;

	for (i = 0; i < l->live.count; i++)
		if (l->fn->vars.items[l->live.items[i]].cleanup)
			return 1;
	return 0;
}

/* A goto leaves the scopes that do not hold its label: their cleanups run. */
static void unwind_to_label(struct lower *l, const char *name)
{
	struct label_search s = {name, 0, -1};
	int keep;

	if (!has_cleanups(l))
		return;
	clang_visitChildren(l->body, search_label, &s);
	if (s.found < 0)
		return;
	for (keep = l->live.count; keep > 0 && l->live_depth.items[keep - 1] > s.found; keep--)
		;
	unwind(l, keep, 0);
}

static void lower_goto(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), block;
	const char *name;

	if (l->stack.count == from) {
		kids_pop(l, from);
		emit_giveup(l, "a goto whose label could not be read");
		emit(l, IR_STOP);
		l->cur = -1;
		return;
	}
	name = cursor_name(KID(l, from, 0));
	kids_pop(l, from);
	unwind_to_label(l, name);
	lower_label_target(l, name, &block);
	emit_jump(l, block);
}

static void lower_return(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c);
	struct ir_operand v = {IR_NONE, {0}};
	struct ir_loc at = l->loc;
	struct ir_insn *ret;

	if (l->stack.count > from)
		v = lower_value(l, KID(l, from, 0));
	kids_pop(l, from);
	l->loc = at;
	if (v.kind == IR_PLACE && has_cleanups(l)) {
		int keep = new_temp(l, l->fn->result);

		emit_set(l, keep, v);
		v = ir_content(keep);
	}
	unwind(l, 0, 0);
	ret = emit(l, IR_RET);
	ret->a = v;
	ret->type = l->fn->result;
	l->cur = -1;
}

static void lower_break(struct lower *l, int is_continue)
{
	int i;

	for (i = l->jumps.count - 1; i >= 0; i--) {
		struct jump_target *t = &l->jumps.items[i];

		if (is_continue && t->cont < 0)
			continue;
		unwind(l, t->live, 1);
		emit_jump(l, is_continue ? t->cont : t->brk);
		return;
	}
	emit(l, IR_STOP); /* outside of a loop: broken code */
	l->cur = -1;
}

static void push_jump(struct lower *l, int brk, int cont)
{
	struct jump_target t = {brk, cont, l->live.count};

	vec_push(&l->jumps, t);
}

/* --- Branches and loops ----------------------------------------------------------------------------------------- */

static void lower_if(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from;
	int yes, no, end;

	if (n < 2) {
		kids_pop(l, from);
		return;
	}
	yes = block_new(l);
	no = n > 2 ? block_new(l) : -1;
	end = block_new(l);
	lower_cond(l, KID(l, from, 0), yes, no >= 0 ? no : end);
	l->cur = yes;
	lower_stmt(l, KID(l, from, 1));
	if (l->cur >= 0)
		emit_jump(l, end);
	if (no >= 0) {
		l->cur = no;
		lower_stmt(l, KID(l, from, 2));
		if (l->cur >= 0)
			emit_jump(l, end);
	}
	l->cur = end;
	kids_pop(l, from);
}

/* A loop's blocks know their header: loop facts (leak in loop, widening) need it. */
static int loop_begin(struct lower *l)
{
	int head;

	l->loop = l->blocks.count;
	head = block_new(l);
	block_enter(l, head);
	return head;
}

static void lower_while(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), outer = l->loop, head, body, end;

	if (l->stack.count - from < 2) {
		kids_pop(l, from);
		return;
	}
	end = block_new(l);
	head = loop_begin(l);
	body = block_new(l);
	lower_cond(l, KID(l, from, 0), body, end);
	l->cur = body;
	push_jump(l, end, head);
	lower_stmt(l, KID(l, from, 1));
	l->jumps.count--;
	if (l->cur >= 0)
		emit_jump(l, head);
	l->loop = outer;
	l->cur = end;
	kids_pop(l, from);
}

/* do { } while (0) is how macros make one statement of several: no loop. */
static int runs_once(struct lower *l, CXCursor cond)
{
	CXCursor c = peel(cond);

	return clang_getCursorKind(c) == CXCursor_IntegerLiteral && lower_value(l, c).value == 0;
}

static void lower_do(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), outer = l->loop, head, test, end;

	if (l->stack.count - from < 2) {
		kids_pop(l, from);
		return;
	}
	end = block_new(l);
	if (runs_once(l, KID(l, from, 1))) {
		push_jump(l, end, end);
		lower_stmt(l, KID(l, from, 0));
		l->jumps.count--;
		block_enter(l, end);
		kids_pop(l, from);
		return;
	}
	head = loop_begin(l);
	test = block_new(l);
	push_jump(l, end, test);
	lower_stmt(l, KID(l, from, 0));
	l->jumps.count--;
	if (l->cur >= 0)
		emit_jump(l, test);
	l->cur = test;
	lower_cond(l, KID(l, from, 1), head, end);
	l->loop = outer;
	l->cur = end;
	kids_pop(l, from);
}

/* Which of init; condition; step are there: the tree drops absent ones without a trace, the text does not lie. Bits 1, 2,
 * 4; -1 if the text is not a for. */
static int for_parts(struct lower *l, CXCursor c)
{
	size_t left, i;
	const char *s = spelled_text(l->f, clang_getRangeStart(clang_getCursorExtent(c)), &left);
	int depth = 0, part = 0, mask = 0;

	if (!s || left < 4 || strncmp(s, "for", 3))
		return -1;
	for (i = 3; i < left; i++) {
		char ch = s[i];

		if (ch == '/' && i + 1 < left && s[i + 1] == '*') {
			for (i += 3; i < left && !(s[i] == '/' && s[i - 1] == '*'); i++)
				;
		} else if (ch == '/' && i + 1 < left && s[i + 1] == '/') {
			while (i < left && s[i] != '\n')
				i++;
		} else if (ch == '"' || ch == '\'') {
			mask |= 1 << part;
			for (i++; i < left && s[i] != ch; i++)
				i += s[i] == '\\';
		} else if (ch == '(' || ch == '{' || ch == '[') {
			if (depth++)
				mask |= 1 << part;
		} else if (ch == ')' || ch == '}' || ch == ']') {
			if (!--depth)
				return part == 2 ? mask : -1;
		} else if (ch == ';' && depth == 1) {
			part++;
		} else if (depth && !strchr(" \t\r\n\\", ch)) {
			mask |= 1 << part;
		} else if (!depth && !strchr(" \t\r\n\\", ch)) {
			return -1;
		}
	}
	return -1;
}

static void lower_for(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, live = l->live.count, outer = l->loop;
	int mask, at = from, init = -1, cond = -1, step = -1, head, body, next, end;

	mask = n >= 4 ? 7 : n <= 1 ? 0 : for_parts(l, c);
	if (mask < 0) /* not spelled in one piece: the likeliest reading of two or three children */
		mask = n == 3 ? 3 : 2;
	if ((mask & 1) && at < from + n - 1)
		init = at++;
	if ((mask & 2) && at < from + n - 1)
		cond = at++;
	if ((mask & 4) && at < from + n - 1)
		step = at;
	if (!n) {
		kids_pop(l, from);
		return;
	}
	l->depth++;
	if (init >= 0)
		lower_stmt(l, l->stack.items[init]);
	end = block_new(l);
	head = loop_begin(l);
	body = block_new(l);
	next = block_new(l);
	if (cond >= 0)
		lower_cond(l, l->stack.items[cond], body, end);
	else
		emit_jump(l, body);
	l->cur = body;
	push_jump(l, end, next);
	lower_stmt(l, KID(l, from, n - 1));
	l->jumps.count--;
	if (l->cur >= 0)
		emit_jump(l, next);
	l->cur = next;
	if (step >= 0)
		lower_effect(l, l->stack.items[step]);
	emit_jump(l, head);
	l->loop = outer;
	l->cur = end;
	l->depth--;
	scope_close(l, live);
	kids_pop(l, from);
}

/* --- Switch ------------------------------------------------------------------------------------------------------ */

static int case_value(struct lower *l, CXCursor e, int64_t *out)
{
	struct ir_operand v = lower_value(l, e);
	CXEvalResult r;
	int ok;

	if (v.kind == IR_CONST) {
		*out = v.value;
		return 1;
	}
	r = clang_Cursor_Evaluate(e);
	ok = r && clang_EvalResult_getKind(r) == CXEval_Int;
	if (ok)
		*out = clang_EvalResult_getAsLongLong(r);
	if (r)
		clang_EvalResult_dispose(r);
	return ok;
}

/* `case A: case B: S` nests: each label is the parent of what follows it. */
static void lower_case(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, block = block_new(l);
	struct ir_case range = {0, 0};

	block_enter(l, block);
	if (n >= 2 && l->sw) {
		struct ir_loc at = l->loc;
		int save = l->cur;

		if (case_value(l, KID(l, from, 0), &range.lo)) {
			range.hi = range.lo;
			if (n > 2)
				case_value(l, KID(l, from, 1), &range.hi);
			vec_push(&l->sw->cases, range);
			vec_push(&l->sw->targets, block);
		} else if (!l->fn->gave_up) {
			emit_giveup(l, "a case label that could not be read");
		}
		l->loc = at;
		l->cur = save;
	}
	if (n)
		lower_stmt(l, KID(l, from, n - 1));
	kids_pop(l, from);
}

static void lower_default(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), block = block_new(l);

	block_enter(l, block);
	if (l->sw)
		l->sw->dflt = block;
	if (l->stack.count > from)
		lower_stmt(l, KID(l, from, 0));
	kids_pop(l, from);
}

static void finish_switch(struct lower *l, struct switch_ctx *sw, int block, int index, int end)
{
	struct open_block *b = &l->blocks.items[block];
	struct ir_insn *i = &b->insns.items[index];
	int k;

	i->args = l->fn->cases.count;
	i->n_args = sw->cases.count;
	b->cases = xcalloc((size_t)sw->cases.count + 1, sizeof(int));
	for (k = 0; k < sw->cases.count; k++) {
		vec_push(&l->fn->cases, sw->cases.items[k]);
		b->cases[k] = sw->targets.items[k];
	}
	b->cases[k] = sw->dflt >= 0 ? sw->dflt : end;
	b->n_succ = k + 1;
	vec_release(&sw->cases);
	vec_release(&sw->targets);
}

static void lower_switch(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, end, block, index;
	struct switch_ctx sw = {.dflt = -1}, *outer = l->sw;
	struct ir_operand v;

	if (n < 2) {
		kids_pop(l, from);
		return;
	}
	v = lower_value(l, KID(l, from, 0));
	emit(l, IR_SWITCH)->a = v;
	block = l->cur;
	index = l->blocks.items[block].insns.count - 1;
	end = block_new(l);
	l->cur = -1;
	l->sw = &sw;
	push_jump(l, end, -1);
	lower_stmt(l, KID(l, from, n - 1));
	l->jumps.count--;
	l->sw = outer;
	if (l->cur >= 0)
		emit_jump(l, end);
	finish_switch(l, &sw, block, index, end);
	l->cur = end;
	kids_pop(l, from);
}

/* --- Dispatch ------------------------------------------------------------------------------------------------------ */

static void lower_label(struct lower *l, CXCursor c)
{
	int from, block;

	lower_label_target(l, cursor_name(c), &block);
	block_enter(l, block);
	from = kids_push(l, c);
	if (l->stack.count > from)
		lower_stmt(l, KID(l, from, l->stack.count - from - 1));
	kids_pop(l, from);
}

/* Inline assembly: what it writes is not in the tree. Its visible operands escape; jumping assembly ends the analysis. */
static void lower_asm(struct lower *l, CXCursor c)
{
	int from = kids_push(l, c), n = l->stack.count - from, i;
	size_t left;
	const char *s = spelled_text(l->f, clang_getRangeStart(clang_getCursorExtent(c)), &left);

	if (s && left > 32) {
		const char *end = memchr(s, '(', left), *jump;

		jump = end ? strstr(s, "goto") : NULL;
		if (jump && jump < end)
			emit_giveup(l, "asm goto");
	}
	for (i = 0; i < n; i++)
		if (clang_isExpression(clang_getCursorKind(KID(l, from, i)))) {
			struct ir_operand v = lower_value(l, KID(l, from, i));

			emit(l, IR_ESCAPE)->a = v;
		}
	kids_pop(l, from);
}

void lower_stmt(struct lower *l, CXCursor c)
{
	enum CXCursorKind k = clang_getCursorKind(c);

	if (k != CXCursor_CompoundStmt && k != CXCursor_NullStmt)
		l->loc = cursor_loc(l->f, c);
	switch (k) {
	case CXCursor_CompoundStmt:
		lower_compound(l, c);
		break;
	case CXCursor_DeclStmt:
		lower_decl_stmt(l, c);
		break;
	case CXCursor_IfStmt:
		lower_if(l, c);
		break;
	case CXCursor_WhileStmt:
		lower_while(l, c);
		break;
	case CXCursor_DoStmt:
		lower_do(l, c);
		break;
	case CXCursor_ForStmt:
		lower_for(l, c);
		break;
	case CXCursor_SwitchStmt:
		lower_switch(l, c);
		break;
	case CXCursor_CaseStmt:
		lower_case(l, c);
		break;
	case CXCursor_DefaultStmt:
		lower_default(l, c);
		break;
	case CXCursor_LabelStmt:
		lower_label(l, c);
		break;
	case CXCursor_GotoStmt:
		lower_goto(l, c);
		break;
	case CXCursor_IndirectGotoStmt:
		emit_giveup(l, "computed goto");
		emit(l, IR_STOP);
		l->cur = -1;
		break;
	case CXCursor_BreakStmt:
		lower_break(l, 0);
		break;
	case CXCursor_ContinueStmt:
		lower_break(l, 1);
		break;
	case CXCursor_ReturnStmt:
		lower_return(l, c);
		break;
	case CXCursor_GCCAsmStmt:
	case CXCursor_MSAsmStmt:
		lower_asm(l, c);
		break;
	case CXCursor_NullStmt:
		break;
	default:
		if (clang_isExpression(k)) {
			lower_effect(l, c);
		} else { /* attributed statements and the like: their children are statements */
			int from = kids_push(l, c), n = l->stack.count - from, i;

			for (i = 0; i < n; i++)
				lower_stmt(l, KID(l, from, i));
			kids_pop(l, from);
		}
	}
}
