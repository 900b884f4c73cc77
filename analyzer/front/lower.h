/* Lowering of one function body: libclang cursors -> IR blocks. Internal to front/.
 *
 * Blocks grow in any order while the tree is walked; lower_function numbers the reachable ones in reverse post-order at
 * the end. A condition is lowered to branches, never to a value that is tested later, so that the engine sees
 * `a && b` as control flow.
 */
#ifndef GCCHECK_FRONT_LOWER_H
#define GCCHECK_FRONT_LOWER_H

#include "analyzer/front/clang_tu.h"

struct open_block {
	VEC(struct ir_insn) insns;
	int succ[2];
	int *cases;       /* SWITCH: targets, malloc'ed */
	int n_succ, loop; /* loop: header block, -1 */
};

struct scope {
	int vars_from;  /* first entry of lower.live that belongs to this scope */
};

struct jump_target {
	int brk, cont;   /* blocks; cont -1 in a switch */
	int live;        /* length of lower.live outside */
};

struct switch_ctx {
	VEC(struct ir_case) cases;
	VEC(int) targets;
	int dflt;        /* block, -1 */
};

struct lower {
	struct front *f;
	struct ir_unit *u;
	struct ir_fn *fn;
	VEC(struct open_block) blocks;
	int cur;                    /* block being filled, -1: code here is not reachable */
	int loop;                   /* innermost loop header */
	VEC(struct jump_target) jumps;
	VEC(int) live;              /* variables whose scope is open, innermost last */
	VEC(int) live_depth;        /* compound depth of each */
	int depth;                  /* compound statements open */
	struct switch_ctx *sw;      /* innermost switch */
	struct map vars;            /* declaration -> var + 1 */
	struct map labels;          /* interned label -> block + 1 */
	struct map label_depths;    /* interned label -> compound depth + 1 */
	cursor_vec stack;           /* children lists, used as a stack */
	struct ir_loc loc;          /* of the statement or call being lowered */
	CXCursor body;              /* the function itself, for label searches */
	VEC(const struct front_error *) errors; /* inside this function, by offset */
	int next_error;             /* the first one that the walk has not passed */
	int n_temps, in_assert;
};

/* lower.c: building */
int block_new(struct lower *l);
void block_enter(struct lower *l, int block);
struct ir_insn *emit(struct lower *l, enum ir_op op);
void emit_jump(struct lower *l, int to);
void emit_branch(struct lower *l, struct ir_operand a, enum ir_sub sub, struct ir_operand b, int yes, int no);
void emit_set(struct lower *l, int dst, struct ir_operand a);
void emit_giveup(struct lower *l, const char *why);
int new_temp(struct lower *l, int type);           /* place of a fresh temporary */
int var_of_decl(struct lower *l, CXCursor decl);   /* variable, made at first sight */
int add_operands(struct lower *l, const struct ir_operand *ops, int n);
/* Emit ENDs and cleanups of the variables above `keep` entries of live, innermost first; they stay listed. */
void unwind(struct lower *l, int keep, int with_ends);
const char *cleanup_of(CXCursor var);

/* Children of c on the stack: [from, stack.count); pop with kids_pop. */
int kids_push(struct lower *l, CXCursor c);
void kids_pop(struct lower *l, int from);
#define KID(l, from, i) ((l)->stack.items[(from) + (i)])

/* Statements that the parser lost before this offset: what they name escapes here. */
void pass_errors(struct lower *l, unsigned offset);

/* lower_stmt.c */
void lower_stmt(struct lower *l, CXCursor c);
void lower_var(struct lower *l, CXCursor var);

/* lower_expr.c */
struct ir_operand lower_value(struct lower *l, CXCursor e);
void lower_effect(struct lower *l, CXCursor e);     /* for its effects only */
void lower_cond(struct lower *l, CXCursor e, int yes, int no);

/* lower_place.c */
CXCursor peel(CXCursor e);                          /* without parentheses and casts that change nothing */
int lower_place(struct lower *l, CXCursor e);       /* place of a left value; other values go through a temporary */
CXCursor last_kid(CXCursor e, int *n);              /* of n children; e itself if there are none */
int lower_type(struct lower *l, CXCursor e);
enum CXTypeKind canonical_kind(CXCursor e);
int is_array_kind(enum CXTypeKind k);
int is_unresolved(CXCursor e);                      /* its declaration was lost to an error */
int materialise(struct lower *l, struct ir_operand v, int type);      /* a place that holds v */
int deref(struct lower *l, struct ir_operand v, int pointer_type);    /* the place that v points to */
int variable(struct lower *l, CXCursor decl);

/* lower_op.c */
int compare_sub(enum CXBinaryOperatorKind k);       /* enum ir_sub; -1: no comparison */
struct ir_operand lower_unary(struct lower *l, CXCursor e, int want);
struct ir_operand lower_binary(struct lower *l, CXCursor e, int want);
struct ir_operand lower_compound_assign(struct lower *l, CXCursor e);

/* lower_init.c */
void lower_init(struct lower *l, int place, CXCursor e);

/* lower_call.c */
struct ir_operand lower_call(struct lower *l, CXCursor e);
/* Give the results of functions that nobody declared the type of the pointer that takes them. */
void type_results(const struct ir_unit *u, struct ir_fn *fn);
/* Atomic builtins that are no calls in the tree; 0 if e is none. */
int lower_atomic(struct lower *l, CXCursor e, struct ir_operand *out);

#endif
