/* Calls, builtins and atomics. */
#include "analyzer/front/lower.h"

#include "analyzer/base/intern.h"

#include <string.h>

enum { MAX_ARGS = 128 };

static int has_prefix(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix));
}

/* --- Atomics ------------------------------------------------------------------------------------------------------ */

/* Counting through an atomic: *ptr += by. Returns the value before or after. */
static struct ir_operand atomic_add(struct lower *l, struct ir_operand ptr, int ptr_type, struct ir_operand by, int minus, int old)
{
	int to = l->u->types.items[ptr_type].to, place, dst;
	struct ir_insn *i;

	if (ptr.kind == IR_ADDR) {
		place = ptr.place;
	} else if (ptr.kind == IR_PLACE) {
		place = ir_place_deref(l->fn, ptr.place, to);
	} else {
		return ir_any();
	}
	if (minus)
		by = by.kind == IR_CONST ? ir_const(-by.value) : ir_any();
	dst = new_temp(l, l->fn->places.items[place].type);
	i = emit(l, IR_ADD);
	i->place = place;
	i->a = by;
	i->dst = dst;
	i->type = l->fn->places.items[place].type;
	i->flags |= IR_ATOMIC | (old ? IR_OLD_VALUE : 0);
	return ir_content(dst);
}

static struct ir_operand atomic_op(struct lower *l, const char *name, struct ir_operand ptr, int ptr_type, struct ir_operand val)
{
	int old = strstr(name, "_fetch_") != NULL && !strstr(name, "_and_fetch"), place;
	int add = strstr(name, "add") != NULL, sub = strstr(name, "sub") != NULL;

	if (strstr(name, "add_fetch") || strstr(name, "sub_fetch"))
		old = 0;
	if (add || sub)
		return atomic_add(l, ptr, ptr_type, val, sub, old);
	if (ptr.kind != IR_ADDR && ptr.kind != IR_PLACE)
		return ir_any();
	place = ptr.kind == IR_ADDR ? ptr.place : ir_place_deref(l->fn, ptr.place, l->u->types.items[ptr_type].to);
	if (strstr(name, "load"))
		return ir_content(place);
	if (strstr(name, "store") || strstr(name, "_init")) {
		emit_set(l, place, val);
		return ir_any();
	}
	if (strstr(name, "exchange") && !strstr(name, "compare")) {
		int t = new_temp(l, l->fn->places.items[place].type);

		emit_set(l, t, ir_content(place));
		emit_set(l, place, val);
		return ir_content(t);
	}
	emit(l, IR_CLOBBER)->place = place;
	return ir_any();
}

/* The tree has the operands (pointer, memory order, value) but not the builtin's name: the text has it. */
int lower_atomic(struct lower *l, CXCursor e, struct ir_operand *out)
{
	size_t left, n = 0;
	const char *s = spelled_text(l->f, clang_getCursorLocation(e), &left), *name;
	int from, count;
	struct ir_operand ptr, val = ir_any();

	if (!s || left < 12 || !(has_prefix(s, "__atomic") || has_prefix(s, "__c11_atomic") || has_prefix(s, "__scoped")))
		return 0;
	while (n < left && (s[n] == '_' || (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= '0' && s[n] <= '9')))
		n++;
	name = intern_n(s, n);
	from = kids_push(l, e);
	count = l->stack.count - from;
	ptr = lower_value(l, KID(l, from, 0));
	if (count > 2 || strstr(name, "_init")) /* which has no memory order */
		val = lower_value(l, KID(l, from, count > 2 ? 2 : 1));
	*out = atomic_op(l, name, ptr, lower_type(l, KID(l, from, 0)), val);
	kids_pop(l, from);
	return 1;
}

/* --- Builtins ------------------------------------------------------------------------------------------------------ */

static int lower_builtin(struct lower *l, const char *name, CXCursor e, struct ir_operand *out)
{
	int n = clang_Cursor_getNumArguments(e);

	*out = ir_any();
	if (has_prefix(name, "__sync_") && n >= 2) {
		CXCursor p = clang_Cursor_getArgument(e, 0);
		struct ir_operand ptr = lower_value(l, p), val = lower_value(l, clang_Cursor_getArgument(e, 1));

		*out = atomic_op(l, name, ptr, lower_type(l, peel(p)), val);
		return 1;
	}
	if (!has_prefix(name, "__builtin_"))
		return 0;
	name += 10;
	if (has_prefix(name, "expect") && n >= 1) {
		*out = lower_value(l, clang_Cursor_getArgument(e, 0));
	} else if (!strcmp(name, "unreachable") || !strcmp(name, "trap")) {
		emit(l, IR_STOP);
		l->cur = -1;
	} else if (!strcmp(name, "setjmp") || !strcmp(name, "longjmp")) {
		emit_giveup(l, "setjmp/longjmp");
	} else if (!strcmp(name, "constant_p")) {
		*out = ir_const(0);
	} else if (has_prefix(name, "va_") || !strcmp(name, "object_size") || !strcmp(name, "types_compatible_p") ||
		   !strcmp(name, "offsetof") || !strcmp(name, "prefetch") || !strcmp(name, "clz") || !strcmp(name, "ctz")) {
		;
	} else {
		return 0; /* memcpy and friends: an ordinary call, under its plain name */
	}
	return 1;
}

/* --- Calls ----------------------------------------------------------------------------------------------------------- */

static const char *plain_name(const char *name)
{
	return has_prefix(name, "__builtin_") ? intern(name + 10) : name;
}

static const char *const jumpers[] = {"setjmp", "_setjmp", "__sigsetjmp", "sigsetjmp", "vfork"};

static int is_jumper(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(jumpers) / sizeof(*jumpers); i++)
		if (!strcmp(name, jumpers[i]))
			return 1;
	return 0;
}

static int call_dst(struct lower *l, CXCursor e, int *type)
{
	*type = lower_type(l, e);
	if (l->u->types.items[*type].kind == IR_T_VOID)
		return -1;
	return new_temp(l, *type);
}

static struct ir_operand emit_call(struct lower *l, CXCursor e, const char *name, int decl, struct ir_operand through,
				   const struct ir_operand *args, int n)
{
	int type, from = add_operands(l, args, n), dst = call_dst(l, e, &type);
	struct ir_insn *call;

	l->loc = cursor_loc(l->f, e);
	call = emit(l, IR_CALL);
	call->name = name;
	call->decl = decl;
	call->a = through;
	call->args = from;
	call->n_args = n;
	call->type = type;
	call->dst = dst;
	if (decl >= 0 && l->u->decls.items[decl].noreturn) {
		emit(l, IR_STOP);
		l->cur = -1;
	}
	return dst >= 0 ? ir_content(dst) : ir_any();
}

/* Who is called: a function by name, or something of a type whose words may be known. */
static const char *callee_of(struct lower *l, CXCursor e, CXCursor callee, int *decl, struct ir_operand *through)
{
	CXCursor target = peel(callee), ref;
	const char *name = NULL;

	(void)e;
	*decl = -1;
	*through = (struct ir_operand){IR_NONE, {0}};
	while (clang_getCursorKind(target) == CXCursor_UnaryOperator) { /* (*f)(x) and (&f)(x) */
		int n = 0;
		cursor_vec kids = {0};

		cursor_kids(target, &kids);
		n = kids.count;
		if (n)
			target = peel(kids.items[n - 1]);
		vec_release(&kids);
		if (!n)
			break;
	}
	ref = clang_getCursorReferenced(target);
	if (clang_getCursorKind(target) == CXCursor_DeclRefExpr && clang_getCursorKind(ref) == CXCursor_FunctionDecl) {
		name = plain_name(cursor_name(ref));
		*decl = decl_of(l->f, ref);
		want_body(l->f, name);
		return name;
	}
	if (clang_getCursorKind(target) == CXCursor_MemberRefExpr || clang_getCursorKind(target) == CXCursor_DeclRefExpr)
		*decl = slot_of_type(l->f, clang_getCursorType(target), ref);
	else
		*decl = slot_of_type(l->f, clang_getCursorType(target), clang_getNullCursor());
	*through = lower_value(l, target);
	return NULL;
}

struct ir_operand lower_call(struct lower *l, CXCursor e)
{
	int from = kids_push(l, e), n = l->stack.count - from, decl, i;
	struct ir_operand args[MAX_ARGS], through, out;
	const char *name;

	if (!n) {
		kids_pop(l, from);
		return ir_any();
	}
	name = cursor_name(e);
	if (*name && lower_builtin(l, name, e, &out)) {
		kids_pop(l, from);
		return out;
	}
	name = callee_of(l, e, KID(l, from, 0), &decl, &through);
	if (name && is_jumper(name))
		emit_giveup(l, "setjmp");
	if (n > MAX_ARGS)
		n = MAX_ARGS;
	for (i = 1; i < n; i++)
		args[i - 1] = lower_value(l, KID(l, from, i));
	kids_pop(l, from);
	return emit_call(l, e, name, decl, through, args, n - 1);
}

static int is_pointer(const struct ir_unit *u, const struct ir_fn *fn, int place)
{
	return u->types.items[fn->places.items[place].type].kind == IR_T_PTR;
}

/* A function whose header is missing returns int, says C. `json_t *v = query(...)`: no, a json_t *. */
void type_results(const struct ir_unit *u, struct ir_fn *fn)
{
	int i, k;

	for (i = 0; i < fn->insns.count; i++) {
		struct ir_insn *call = &fn->insns.items[i];
		const struct ir_type *t = &u->types.items[call->type];

		if (call->op != IR_CALL || call->dst < 0 || t->kind != IR_T_INT || t->alias)
			continue;
		if (is_pointer(u, fn, call->dst))
			call->type = fn->places.items[call->dst].type;
		for (k = i + 1; k < fn->insns.count && k < i + 4 && fn->places.items[call->dst].kind == IR_P_VAR; k++) {
			const struct ir_insn *x = &fn->insns.items[k];

			if (x->op != IR_SET || x->a.kind != IR_PLACE || x->a.place != call->dst || !is_pointer(u, fn, x->dst) ||
			    fn->vars.items[fn->places.items[call->dst].var].kind != IR_TEMP)
				continue;
			call->type = fn->places.items[x->dst].type;
			fn->places.items[call->dst].type = call->type;
			fn->vars.items[fn->places.items[call->dst].var].type = call->type;
			break;
		}
	}
}
