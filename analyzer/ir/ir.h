/* The intermediate representation: one C function as basic blocks of small instructions over access paths.
 *
 * Why not the AST: ownership follows control flow, and libclang has no CFG. Why not SSA: the facts are about memory
 * (fields, out-parameters, arrays) as much as about variables, so the engine binds locations to values itself.
 *
 * Everything refers by index inside its function, so dumps are stable and the text form (ir_text.h) parses back.
 * Strings are interned. Owns: the unit's arena owns all of it.
 *
 *     place   a left value: %v | *P | P.f | P[i]     (a tree with shared prefixes; ir_place)
 *     operand a constant, a string, the content of a place, the address of a place, a function, or unknown
 *     insn    op, dst place, operands a and b, args, location
 *     block   a run of instructions that ends with one terminator
 */
#ifndef GCCHECK_IR_IR_H
#define GCCHECK_IR_IR_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"

#include <stdint.h>

/* --- Types and records ------------------------------------------------------------------------------------- */

enum ir_type_kind { IR_T_UNKNOWN, IR_T_VOID, IR_T_INT, IR_T_BOOL, IR_T_FLOAT, IR_T_PTR, IR_T_RECORD, IR_T_ARRAY, IR_T_FUNC };

struct ir_type {
	enum ir_type_kind kind;
	int to;              /* PTR, ARRAY: element type; FUNC: result type; else 0 */
	int record;          /* RECORD: index of the record, else -1 */
	long count;          /* ARRAY: elements, -1: not constant */
	const char *spelled; /* as the code spells it, "PyObject *" */
	const char *alias;   /* typedef name when the type was named by one, else NULL */
	int is_unsigned;
	int is_const;        /* the pointee is const (const char *) */
	int slot;            /* FUNC, PTR to FUNC: declaration that gives its words, else -1 */
};

struct ir_loc {
	int file;           /* index in ir_unit.files, -1: unknown */
	int line, column;   /* 1-based: where the outermost macro use stands */
	int spelled_line;   /* where the text itself stands, if in a macro; else line */
	const char *macro;  /* name of that outermost macro, else NULL */
};

struct ir_field {
	const char *name;
	int type;
	const char *const *words; /* "gccheck:" annotations, without the prefix; NULL-terminated or NULL */
	int slot;                 /* for function pointers: declaration (ir_decl) that carries its contract, -1 */
};

/* A member as it lies in memory. */
struct ir_part {
	const char *name;       /* "union { ... }" where it has none */
	enum ir_type_kind kind;
	int record;             /* of the first member and of small ones, where a count may hide; -1 */
	long size, align;       /* bytes; a flexible array has size 0; of a bit-field, those of its type */
	long offset;            /* bits */
	int bits;               /* width of a bit-field, -1: none */
	const char *macro;      /* that makes it, NULL */
	int is_glued;           /* by the same use of the macro as the part before */
};

enum { IR_PINNED = 1, /* attributes, unnamed bits or a comment say that the layout is meant */
       IR_LISTED = 2  /* an initialiser of the unit fills it by position */ };

/* How a struct of the project lies in memory. Only where holes take at least IR_HOLES bytes, and of what counts inside
 * those: reading all would pull in every type that a toolkit's headers can reach. Not in the text form: nothing that
 * follows paths depends on it. */
struct ir_layout {
	struct ir_loc loc;      /* of the tag, or of `struct`; file -1: not the project's, or made by a macro */
	int tagged, fixed;      /* fixed: IR_PINNED, IR_LISTED */
	long size, align;       /* bytes */
	struct ir_part *parts;
	int n_parts;
};
enum { IR_HOLES = 8 };

struct ir_record {
	const char *name;         /* tag, or typedef name of an untagged one */
	int first;                /* record of the first member when that is a record, else -1 */
	int is_union, complete;
	int local;                /* defined in the unit's own file, not in a header: another file's of that name is another */
	const char *const *words; /* annotations */
	struct ir_field *fields;  /* NULL until read */
	int n_fields;
	struct ir_layout *layout; /* NULL: not read */
};

/* --- Declarations: functions that the unit calls or declares with words -------------------------------------- */

struct ir_param_decl {
	int type;
	const char *const *words;
};

struct ir_decl {
	const char *name;
	int result;               /* type */
	struct ir_param_decl *params;
	int n_params;
	int variadic, noreturn, defined, is_static;
	const char *const *words;
};

/* --- Function bodies ----------------------------------------------------------------------------------------- */

enum ir_var_kind { IR_LOCAL, IR_PARAM, IR_TEMP, IR_STATIC, IR_GLOBAL };

struct ir_var {
	const char *name;
	int type;
	enum ir_var_kind kind;
	int address_taken;  /* &v is used other than in a call's argument or a dereference */
	const char *cleanup; /* function of __attribute__((cleanup(f))), else NULL */
	struct ir_loc loc;
};

enum ir_place_kind { IR_P_VAR, IR_P_DEREF, IR_P_FIELD, IR_P_INDEX };

struct ir_place {
	enum ir_place_kind kind;
	int base;          /* place; VAR: -1 */
	int var;           /* VAR */
	const char *field; /* FIELD */
	long index;        /* INDEX: constant; IR_INDEX_ANY when not */
	int type;
	int as;            /* FIELD: 1 + the record that a cast made of the base before it was asked for; 0: what base's type says */
};
#define IR_INDEX_ANY (-0x7fffffffL)

enum ir_operand_kind { IR_NONE, IR_CONST, IR_STR, IR_PLACE, IR_ADDR, IR_FN, IR_ANY };

struct ir_operand {
	enum ir_operand_kind kind;
	union {
		int64_t value;    /* CONST */
		const char *text; /* STR, FN */
		int place;        /* PLACE: its content; ADDR: its address */
	};
};

enum ir_op {
#define OP(symbol, name, term) IR_##symbol,
#include "analyzer/ir/ops.def"
#undef OP
	IR_N_OPS
};

/* Sub-operations of BIN and BR. Comparisons first, in pairs of opposites (x ^ 1 negates). */
enum ir_sub { IR_EQ, IR_NE, IR_LT, IR_GE, IR_GT, IR_LE, IR_PLUS, IR_MINUS, IR_MUL, IR_DIV, IR_REM, IR_AND, IR_OR, IR_XOR, IR_SHL, IR_SHR, IR_N_SUBS };

enum {
	IR_OLD_VALUE = 1,  /* ADD: dst gets the value before */
	IR_ATOMIC = 2,     /* ADD through an atomic builtin */
	IR_CLEANUP = 4,    /* CALL made by a cleanup attribute */
	IR_INIT = 8,       /* SET: initialiser of a declaration */
	IR_IMPLICIT = 16,  /* RET: falling off the end */
	IR_LOOP = 32,      /* JMP/BR: back edge or loop condition */
	IR_ASSERT = 64,    /* CALL/BR: came from an assert-like macro */
};

struct ir_insn {
	enum ir_op op;
	enum ir_sub sub;
	int flags;
	int dst;               /* place, -1: none */
	int place;             /* ADD, DECL, END, CLOBBER; -1: none */
	struct ir_operand a, b;
	const char *name;      /* CALL: callee, NULL when called through a; GIVEUP: reason */
	int decl;              /* CALL: ir_decl of the callee or of the slot called through, -1 */
	int args, n_args;      /* CALL: first index in ir_fn.operands; SWITCH: first index in ir_fn.cases, n cases */
	int type;              /* CALL: result type; RET: value's type */
	struct ir_loc loc;
};

struct ir_case {
	int64_t lo, hi;        /* inclusive */
};

struct ir_block {
	int first, count;      /* instructions; the last one is the terminator */
	int succ, n_succ;      /* first index in ir_fn.succs */
	int loop;              /* innermost loop header block, -1: none; a header is its own */
};

struct ir_label { /* what a goto may name. Not in the text form: nothing that follows paths depends on it. */
	const char *name;
	int block;
};

struct ir_fn {
	const char *name;
	int decl;
	int result;            /* type */
	struct ir_loc loc, end; /* of the name; of the closing brace */
	int is_static, in_header, variadic, from_macro;
	int partial;           /* 1: statements were lost and their objects escaped */
	const char *gave_up;   /* reason that the whole function is not analysed, else NULL */
	VEC(struct ir_var) vars;       /* parameters first, in order */
	int n_params;
	VEC(struct ir_place) places;
	VEC(struct ir_operand) operands;
	VEC(struct ir_case) cases;
	VEC(int) succs;
	VEC(struct ir_insn) insns;
	VEC(struct ir_block) blocks;   /* reverse post-order; block 0 is the entry */
	VEC(struct ir_label) labels;   /* those that something jumps or falls to */
	struct map place_index;        /* hash-consing of places */
};

/* A constant table entry: function `fn` is stored in `field` of a record (method table, type slot, ops table). */
struct ir_slot_use {
	const char *fn, *record, *field, *variable;
	int decl; /* of the slot: carries its words */
	struct ir_loc loc;
};

/* A CPython type object, or the spec that one is made from (front/type_objects.c). Strings are interned; NULL: not given. */
struct ir_type_object {
	const char *variable;                /* the table that defines it */
	const char *record;                  /* what tp_basicsize is the size of */
	const char *dealloc, *traverse, *clear; /* functions */
	const char *base;                    /* variable of its base type */
	const char *const *members;          /* fields that Python code can set */
	int n_members;
	long flags;                          /* tp_flags; -1: not given, or no constant */
	int heap;                            /* made from a spec at run time: its objects hold references to it */
	const char *file;
	int line, column;
};

/* A word of the unit with which a variable is released at the end of its scope. Not in the text form. */
struct ir_scoped {
	const char *word;      /* what is written: "g_autoptr(GFile)", "_cleanup_free_" */
	const char *type;      /* g_autoptr: the typedef whose pointers it is for, and which it takes the place of; else NULL */
	const char *releases;  /* the function that is called with the variable's value; NULL is not given to it, or allowed */
	int of;                /* type of the variable; -1: any pointer */
};

struct ir_unit {
	struct arena arena;
	const char *path;              /* main file */
	VEC(const char *) files;
	VEC(struct ir_type) types;     /* 0: unknown */
	VEC(struct ir_record) records;
	VEC(struct ir_decl) decls;
	VEC(struct ir_fn *) fns;
	VEC(struct ir_slot_use) slots;
	VEC(struct ir_type_object) type_objects; /* linking knows them; they are not part of the packed unit */
	VEC(struct ir_scoped) scoped;
	struct map decl_by_name;       /* interned name -> decl index + 1 */
	struct map fn_by_name;         /* interned name -> fn index + 1 */
	VEC(const char *) includes;    /* every file that the unit pulled in */
	int errors;                    /* diagnostics of severity error */
	const char *first_error;
};

struct ir_unit *ir_unit_new(const char *path);
void ir_unit_free(struct ir_unit *u);

struct ir_fn *ir_fn_new(struct ir_unit *u, const char *name);
/* Places are hash-consed: the same path is the same index. */
int ir_place_var(struct ir_fn *fn, int var);
int ir_place_deref(struct ir_fn *fn, int base, int type);
int ir_place_field(struct ir_fn *fn, int base, const char *field, int type);
int ir_place_index(struct ir_fn *fn, int base, long index, int type);
/* Root variable of a place. */
int ir_place_root(const struct ir_fn *fn, int place);

int ir_decl_find(const struct ir_unit *u, const char *interned_name); /* -1: none */
struct ir_fn *ir_fn_find(const struct ir_unit *u, const char *interned_name); /* NULL: none */

static inline struct ir_operand ir_const(int64_t v) { return (struct ir_operand){IR_CONST, {.value = v}}; }
static inline struct ir_operand ir_content(int place) { return (struct ir_operand){IR_PLACE, {.place = place}}; }
static inline struct ir_operand ir_addr(int place) { return (struct ir_operand){IR_ADDR, {.place = place}}; }
static inline struct ir_operand ir_any(void) { return (struct ir_operand){IR_ANY, {0}}; }

extern const char *const ir_op_names[];
extern const char *const ir_sub_names[]; /* "==", "!=", ... */
int ir_op_is_terminator(enum ir_op op);

/* Check the invariants: indices in range, one terminator per block, operands complete. Fails: -1, text in *why. */
int ir_verify(const struct ir_unit *u, const struct ir_fn *fn, const char **why);

#endif
