/* What the files of own/ share. Internal.
 *
 *     own.c      order of functions: callees first
 *     resolve.c  which contract each call has
 *     explore.c  the baseline pass and one exploration per seed: worklist, merging, budgets
 *     branch.c   the end of a block
 *     transfer.c instruction x state -> state
 *     call.c     what a call does: in which order the next four are asked
 *     effect.c   what an argument is for
 *     count.c    retain, release, hand over, use: the count
 *     argument.c the object as an argument
 *     seeds.c    which values are followed at all
 *     settle.c   what an exit means: balance, candidates for facts
 *     allow.c    which candidates may be said
 *     sure.c     how surely
 *     report.c   candidates -> facts
 *     mend.c     what would mend them
 *     outlive.c  ... and what forbids it
 *     varflow.c  what one variable holds, over all paths
 *     scoped.c   leaks that a variable which is released at the end of its scope would not have
 *     ladder.c   ... or a goto to the function's own cleanup
 *     consistent.c  a function against itself, and against its promise
 *     steps.c    a fact's path in words
 *     habits.c   what the unit does with functions nobody described
 *     weigh.c    what the program does with them, and which guesses stay
 *     once.c     functions whose leaks happen once
 *     guards.c   which calls come back, and when
 *     feasible.c which paths cannot be taken
 *     fields.c   who owns whom: one function's share (fields.h: the next five)
 *     content.c  ... what a place is, what a variable holds
 *     stores.c   ... what goes into fields
 *     protocol.c ... what collectors, keepers of callbacks and allocators are told
 *     twice.c    ... what is done to one of them twice
 *     weak.c     ... which weak pointers into an object others are given, and who takes them back
 *     holds.c    which objects of one function (objects.c) hold which, also through calls (keepers.c)
 *     links.c    what a caller sees of that, and the rings that the function builds
 *     summary.c  exits -> the function's own contract
 *     roles.c    which bodies implement counting
 *     evidence.c  which line says so
 *     layout.c   which structs waste memory
 */
#ifndef GCCHECK_OWN_ENGINE_H
#define GCCHECK_OWN_ENGINE_H

#include "analyzer/own/own.h"
#include "analyzer/own/state.h"
#include "analyzer/own/value.h"

enum { MAX_STATES_PER_BLOCK = 24, NO_INSN = -1, UNLIKELY = 60 /* off a confidence: what remains is a note */ };

/* One acquisition (or parameter, or loaded reference) that an exploration follows. */
struct seed {
	enum how_obtained how;
	int insn;              /* where the value comes to be; NO_INSN: at entry */
	vid sym;               /* the value that stands for it in the baseline */
	int arg;               /* OUT: argument; PARAM: index; else -1 */
	const struct contract *contract; /* of the call that made it, NULL */
	const struct family *family;     /* of its type, NULL */
	int type;              /* IR type */
	int plain, floating;
	int retained;          /* found at an explicit retain of a value from elsewhere */
	int immortal;          /* never freed: losing a reference to it loses nothing */
	int success_is;        /* OUT of an unknown call: released where its result was 1: zero, 2: not zero; 0: not known */
	int explicit_retain;   /* the reference comes from a retain in this function */
	int passed_on;         /* given to a call that may keep it */
	int lent;              /* an element of an array that the function may not change: its caller's */
	int direct;            /* retained in place: `Py_INCREF(co->name)`, no variable held it */
	int confidence;
	int place;             /* IR place that first held it, -1 */
	/* what the exploration learnt */
	int released_somewhere, tested_somewhere, leaked, returned_owned, returned_borrowed, returned_floating, handed_over;
	int released_counted;  /* ... by what counts, not just frees */
	int fresh_name;        /* unknown result, but its callee's name says new */
	int by_habit;          /* nothing in this function says that it is owned: what the unit does with its like decides */
};

/* May it be a static object that only says that something failed? */
static inline int is_inert(const struct seed *seed) { return seed->contract && seed->contract->inert; }

/* How an exit looks to the caller. */
enum outcome { OUT_VOID, OUT_NULL, OUT_NONNULL, OUT_NEGATIVE, OUT_ZERO, OUT_POSITIVE, OUT_ANY, OUT_KINDS };

struct exit_record { /* of a parameter seed, or an out-parameter store */
	enum outcome outcome;
	int delta;       /* net change of references, as the caller sees it */
	int fuzzy, escaped, returned, stored, kept, sunk, is_null;
	int exit;        /* the return */
	uint64_t asked;  /* hash of what the path asked of the arguments, and what it returns */
	const struct trail *trail;
	int by;          /* the instruction that released it or gave it away, NO_INSN */
};

struct candidate {
	enum fact_kind kind;
	int seed;
	int insn;        /* where */
	int other;       /* the instruction this is about: releaser, thief; NO_INSN */
	int holds, should;
	int odd;         /* one exit against the others */
	int failed_at;   /* the call that failed on this path, NO_INSN */
	int penalty;     /* taken from the seed's confidence */
	const struct trail *trail;
	const char *reason;
	struct candidate *rest; /* report.c: the next of those that the same exit loses with it */
};

struct arrival { /* what the paths that follow a seed bring to where it may be lost: mend.c */
	int seed, insn, what;
};

struct out_store { /* *param = owned object */
	int param;
	enum outcome outcome;
	int owned;
	int if_null; /* only because *param was NULL */
	int plain;   /* memory, not a counted object */
};

struct entry {
	struct state s;
	int dirty, visits;
};

struct engine {
	const struct ir_unit *u;
	const struct ir_fn *fn;
	int index;              /* of fn in the unit */
	const struct api *api;
	struct own *own;
	struct arena arena;     /* of the function */
	struct arena run_arena; /* of one exploration */
	struct values values;
	const struct contract **calls; /* by instruction, NULL if not a call */
	int *temp_reads;        /* by variable: how often a temporary is read; 0 for others */
	int *local;             /* by variable: 1 if it lives in this function */
	VEC(struct seed) seeds;
	VEC(struct candidate) candidates;
	VEC(struct arrival) arrivals;
	VEC(struct exit_record) *param_exits; /* by parameter */
	VEC(struct out_store) out_stores;
	VEC(struct field_effect) field_effects;
	int exits_by_outcome[OUT_KINDS];
	int returns_unknown;    /* an exit returns a value that no seed follows */
	int returns_null, returns_any;
	int returns_address;    /* an exit returns the address of something static: borrowed from the program */
	int returns_found;      /* an exit returns what a call gave, and maybe keeps */
	int escapes;            /* something unknown gets hold of an object that is made here */
	int returns_inert;      /* ... or what a callee gives that does so */
	struct return_case cases[MAX_RETURN_CASES]; /* of the body's exits so far */
	int n_cases;            /* more than that many: it may always come back */
	int *reads_param;       /* by parameter: the function looks at what *param holds */
	const struct contract *self; /* what a slot or words promise of this function, NULL */
	/* the current exploration */
	struct seed *seed;      /* NULL: baseline */
	struct state *started;
	VEC(struct entry) *table; /* by block */
	int lowest;             /* no block below this one is dirty */
	long steps, step_limit;
	int over;               /* budget hit */
	const char *gave_up;
	int block;              /* being executed */
	const int *idom, *n_preds; /* by block, when asked for: immediate dominator, edges that lead there */
	char *never_null_here;  /* by variable: given to a release that does not allow NULL */
	unsigned char *scoped;  /* by place: advice tells how its leaks go */
	int null_matters;       /* the function calls something that must not be given NULL */
	int draft;              /* only its summary is wanted, for the other functions of its cycle */
	int collecting;         /* baseline's last walk: collect seeds */
};

/* --- resolve.c --- */
const struct contract *resolve_call(struct own *own, const struct ir_fn *fn, const struct ir_insn *call);
/* The summary of a body that hides what it does behind something that is not C: its name may say more. */
const struct contract *name_over_body(struct own *own, const struct ir_fn *fn, const struct contract *c);
/* What a slot, a table or the words on its declaration promise of a function of this unit; NULL. */
const struct contract *promise_of(struct own *own, const struct ir_fn *fn);

/* --- transfer.c --- */
lid eval_place(struct engine *e, struct state *s, int insn, int place);
vid eval(struct engine *e, struct state *s, int insn, struct ir_operand op);
vid load(struct engine *e, struct state *s, int insn, lid at, int place);
void store(struct engine *e, struct state *s, lid at, vid v);
void clobber(struct engine *e, struct state *s, lid at);
/* Make v new: whoever holds it from an earlier round of a loop holds an old one now. */
void freshen(struct engine *e, struct state *s, int insn, vid v);
/* Execute one instruction that is not a terminator. 0: the path ends here. */
int transfer(struct engine *e, struct state *s, int insn);
/* Temporaries that this instruction read for the only time hold nothing any more. */
void drop_temps(struct engine *e, struct state *s, const struct ir_insn *i);
void note(struct engine *e, struct state *s, int insn, const char *text);
/* Does a binding of a local variable, or a heap slot, hold the object? */
int holders(const struct engine *e, const struct state *s, int *local, int *heap, int *derived);

/* The object whose reference count is at this location, 0 if none is. */
vid counted_object(struct engine *e, lid at);

/* --- effect.c --- */
const char *callee_name(const struct engine *e, const struct ir_insn *call);
enum arg_effect effect_of(struct engine *e, const struct ir_insn *call, const struct contract *c, int arg);
int pack_letter(const struct engine *e, const struct ir_insn *call, const struct contract *c);
/* Does the format leave this argument alone when nothing was given for it? */
int is_optional(const struct engine *e, const struct ir_insn *call, const struct contract *c, int arg);

/* --- count.c --- */
/* A note on the path: fmt with the name in it. */
void say(struct engine *e, struct state *s, int insn, const char *fmt, const char *name);
void retain_object(struct engine *e, struct state *s, int insn);
void release_object(struct engine *e, struct state *s, int insn, int nullok);
void steal_object(struct engine *e, struct state *s, int insn, const struct contract *c);
void sink_object(struct engine *e, struct state *s, int insn, const struct contract *c);
void use_object(struct engine *e, struct state *s, int insn);
/* Do two instructions come from one use of a macro? */
int in_one_macro(const struct engine *e, int x, int y);

/* --- argument.c --- */
/* Does the call take a callback for when it is done? Then its first argument may come back there. */
int starts_operation(const struct engine *e, const struct ir_insn *call);
/* v, which is the object or is computed from it, is an argument. */
void apply_argument(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, vid v);
/* The address of a variable is an argument, and the object may be inside. */
void apply_inside(struct engine *e, struct state *s, int insn, const struct contract *c, int arg, lid at);
/* The callee's body releases what fields of its arguments hold. */
void apply_fields(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n);

/* --- seeds.c --- */
/* The place that the result of this call goes to: a variable of the source, or a temporary. */
int named_var(const struct engine *e, int insn);
/* All while collecting: what the call at insn makes, fills in, retains or takes becomes a seed. */
void seed_result(struct engine *e, int insn, const struct contract *c, vid result);
void seed_outs(struct engine *e, int insn, const struct contract *c, const vid *args, int n);
void seed_touched(struct engine *e, struct state *s, int insn, const struct contract *c, const vid *args, int n);
void note_field_effects(struct engine *e, struct state *s, const struct ir_insn *call, const struct contract *c, const vid *args, int n);
/* An explicit retain of v at insn: v becomes a seed if nothing else follows it. */
void seed_retained(struct engine *e, int insn, vid v, int place, int confidence);
/* Track the address of a global object. */
void seed_static(struct engine *e, vid v);
/* The object that a pointer points into. */
vid object_of(struct engine *e, vid v);

/* --- call.c --- */
int transfer_call(struct engine *e, struct state *s, int insn);
/* Does the call's result not say whether it failed, so that the error that it was asked to leave must be looked at? */
int only_error_tells(const struct engine *e, const struct ir_insn *call);
/* Where *arg is. 0: nowhere (NULL was passed). */
lid target_of(struct engine *e, vid arg);
/* &p where p is a local pointer to a struct? */
int is_record_slot(const struct engine *e, struct ir_operand op);

/* --- guards.c --- */
/* An exit of the body, as the baseline sees it. */
void guard_exit(struct engine *e, const struct state *s);
void guards_of_body(const struct engine *e, struct contract *c);
/* Assume what must be so for the call to come back. 0: it does not. */
int guarded_call(struct engine *e, struct state *s, const struct contract *c, const vid *args, int n);

/* --- branch.c --- */
/* Carry out a block's last instruction: a state for each successor, or an exit. */
void leave(struct engine *e, struct state *s, int block, int insn);

/* --- explore.c --- */
/* A state reaches a block: merged with one that agrees on the object, or kept beside the others. */
void arrive(struct engine *e, struct state *s, int block);
void explore_function(struct engine *e);
/* Continue another state from after this instruction of the current block. */
void fork_state(struct engine *e, struct state *s, int insn);
/* Go on where the object turned out to be NULL, if that can matter. 0: drop the path. */
int follow_null(struct engine *e, struct state *s);
/* Begin to track: v becomes the object. */
void begin_tracking(struct engine *e, struct state *s, vid v);

int takes_param(const struct engine *e, const struct seed *seed);

/* --- settle.c --- */
void settle_exit(struct engine *e, struct state *s, int insn);
void check_lost(struct engine *e, struct state *s, int insn);
void propose(struct engine *e, struct state *s, enum fact_kind kind, int insn, int other, int holds, int should, int penalty,
	     const char *reason);

/* --- feasible.c --- */
/* Does a path of the seed that is explored take one test both ways? */
int contradicts_itself(struct engine *e, const struct trail *trail);

/* --- steps.c --- */
struct src_loc src(const struct engine *e, struct ir_loc at);
/* The place that a person would name the object by, -1. */
int named_place(const struct engine *e, const struct seed *s);
const char *spell_object(const struct engine *e, const struct seed *s);
void add_steps(struct engine *e, struct own_result *out, struct fact *f, const struct candidate *c);

/* --- allow.c --- */
int may_be_said(struct engine *e, const struct candidate *c);
/* Are two paths that a caller cannot tell apart all that speaks against a release of a parameter? */
int is_by_disagreement(const struct engine *e, const struct candidate *c);
/* Is the parameter given back exactly where the function fails? No caller expects that. */
int released_on_failure(const struct engine *e, int param);
/* g_autoptr(X) x = parameter; nobody wrote the release, so nobody may have thought of it. */
int by_cleanup(const struct engine *e, const struct candidate *c);
/* Is a release elsewhere in the function all that says the object was ours? */
int is_evidence_only(const struct seed *s);

/* --- sure.c --- */
/* 0..100; below 50 a note. */
int confidence_of(const struct engine *e, const struct candidate *c);

/* --- report.c --- */
/* 0: a reference is lost, 1: one too many is given back, 2: NULL goes where it must not, 3: borrowed for too long. */
int direction_of(enum fact_kind k);
void report_facts(struct engine *e, struct own_result *out);

/* --- mend.c --- */
/* A state that follows the seed has come to a return, or to the end of a variable. */
void note_arrival(struct engine *e, const struct state *s, int insn, int candidates_before);
void forget_arrivals(struct engine *e, int seed);
/* The edits that give back what the candidate, and those that hang on it, lose. */
void add_edits(struct engine *e, struct own_result *out, struct fact *f, const struct candidate *c);

/* A local variable that its name alone reaches, and whose name means nothing else in the function. */
int is_plain_variable(const struct engine *e, int place);
/* Does the statement stand in the unit's own text, so that one can write before it? */
int is_written_out(const struct engine *e, const struct ir_insn *x);
/* The function that gives the variable's object back, as the function itself, or one before it, or a model has it; NULL. */
const char *release_of(struct engine *e, const struct seed *s, int place);
/* Did every path that the engine follows bring a lost reference, or none, to insn? */
int arrives_lost(const struct engine *e, int seed, int insn);

/* --- varflow.c --- */
enum var_event { /* what an instruction does to a variable */
	VAR_NOTHING, VAR_USES,
	VAR_DECLARED, VAR_SET_NULL,
	VAR_SET,      /* to what is not known to be a reference of its own */
	VAR_ACQUIRES,
	VAR_FILLS,    /* f(&x), which may leave a reference there */
	VAR_CLEARS,   /* released, and NULL now */
	VAR_RELEASES,
	VAR_GIVES,    /* f(x), which takes the reference over */
	VAR_STORES,   /* *out = x, self->field = x */
	VAR_RETURNED,
	VAR_EXITS, VAR_ENDS, /* the function returns something else; the variable's scope ends */
	VAR_STRANGE   /* anything */
};
enum { /* bits: what it may hold */
	VAR_IS_ABSENT = 1, VAR_IS_UNSET = 2, VAR_IS_NULL = 4, VAR_IS_HELD = 8,
	VAR_IS_GONE = 16, /* released, or given away */
	VAR_IS_OTHER = 32
};
struct var_flow {
	struct engine *e;
	int place, strange;          /* strange: one of the events is */
	unsigned char *in, *events;  /* by instruction: bits before it, enum var_event */
};
/* Owns: e->arena. */
void var_flow(struct engine *e, int place, struct var_flow *f);
/* Is the operand of insn the variable, perhaps through a cast just before? */
int is_variable(const struct engine *e, int insn, struct ir_operand op, int place);

/* --- scoped.c, ladder.c --- */
/* Add advice: facts about leaks that are not told one by one. */
void advise_scoped(struct engine *e, struct own_result *out);
void advise_ladder(struct engine *e, struct own_result *out);
/* May this candidate be counted: a reference that an exit or the end of a scope surely loses? */
int is_sure_loss(struct engine *e, const struct candidate *c);
/* The fact of one variable, from a candidate about it. */
struct fact advice_fact(struct engine *e, const struct candidate *c);

/* --- outlive.c --- */
/* Would something that looks into the variable's object stay, if the object were released before insn? handed_on: the
 * reference itself may be stored elsewhere, which the caller has looked at. */
int is_outlived(struct engine *e, int place, int insn, int handed_on);
/* Does what the return at insn hands to the caller look into the variable's object? */
int is_seen_by_caller(struct engine *e, int place, int insn);

/* --- evidence.c --- */
/* One sentence with the line of this body that says most about its contract. */
const char *evidence_of(struct engine *e, const struct contract *c);
/* The callee's name for a path's step, with its evidence if that is a body's. */
const char *callee_story(const struct engine *e, int insn);

/* --- roles.c --- */
int is_counter_field(const struct own *own, const char *record, const char *field);
/* The field of a parameter's object that the instruction counts up or down, NULL. */
const char *counted_field(const struct engine *e, int insn);
/* Does the body itself change the count of parameter k's object? */
int counts_on(const struct engine *e, int k);
/* +1, -1: the body implements retain or release of parameter k; +2, -2: it counts the integer that k points to; 0: neither. */
int counts_param(struct engine *e, int k);
/* The parameters whose object's count the body starts at one, as bits. *fresh: it does so in memory that is no parameter's. */
unsigned counts_started(const struct engine *e, int *fresh);
/* Does it return memory that it got and made an object of; or what makers gave it? */
int returns_fresh(const struct engine *e);
int returns_made(const struct engine *e);
/* Is what the function releases or retains through parameter k a counted object? */
int is_counted(const struct engine *e, int k);

/* --- fields.c, content.c, stores.c --- */
/* Tell what the function does with fields of records. */
void note_fields(struct engine *e);
/* Tell that it is not known what one does. */
void note_lost(struct engine *e, const struct ir_fn *fn, int index);
/* A place that is a field of an object, also *pp where pp = &object->field; NULL: it is none. */
const struct ir_place *field_at(const struct engine *e, int place);
/* The field whose address an operand is; NULL. */
const struct ir_place *addressed_field(const struct engine *e, struct ir_operand op);
/* Rows for what the records begin with that other rows are about. */
void note_bases(struct own *own);
/* The record whose field that is, and the one that a type points to: as rows name them; NULL and "". */
const char *record_of_field(const struct engine *e, const struct ir_place *field);
const char *target_of_type(const struct engine *e, int type);
/* The record of what an operand points to, before it was retained and cast; "". */
const char *record_of_value(const struct engine *e, struct ir_operand op);
/* What the instruction stores into a field: FIELD_GETS_*, FIELD_USES if nothing. *plain: no counted object. */
enum own_field_use use_of_store(struct engine *e, int insn, int *plain);
/* x_new(): is what x gives owned, if not by its caller then by the tree of widgets that it goes to? */
int is_constructed(const struct engine *e, const struct ir_insn *x);
/* Is what the instruction stores taken away again before the function ends? */
int is_cleared_later(const struct engine *e, int insn);
/* Does what a variable holds also go somewhere other than the store: returned, given away? stored: an instruction, NO_INSN. */
int goes_elsewhere(struct engine *e, int var, int stored);
/* Does a variable or field hold a reference of the function's own? */
int holds_own(const struct engine *e, int place);
/* The call that makes what the variable holds, if one does; NULL. */
const struct ir_insn *call_that_made(const struct engine *e, int var);

/* --- links.c --- */
/* Which objects of the function hold which: complete its contract with what a caller sees of that. */
void link_objects(struct engine *e, struct contract *c);
/* ... and tell the rings that it builds. */
void note_rings(struct engine *e);

/* --- consistent.c --- */
/* Say where the function contradicts itself, or what is promised of it. body: its summary. */
void check_consistency(struct engine *e, struct own_result *out, const struct contract *body);

/* May whoever calls the function know which of its paths is taken, by more than arguments and result? */
int caller_may_know(const struct engine *e, const struct trail *trail, int k);

/* --- summary.c --- */
const struct contract *summarise(struct engine *e);

/* --- once.c --- */
enum once { ONCE_NOT, ONCE_START, ONCE_ALL };
/* Fill own->once. */
void find_once(struct own *own);

/* --- habits.c --- */
/* Fill own->releasers, own->lent_args from the unit. */
void find_releasers(struct own *own);
void find_lent_args(struct own *own);
/* The record that the seed's value is, or points to; NULL. */
const char *seed_record(const struct engine *e, const struct seed *seed);
void find_given_args(struct own *own);
int is_given(const struct own *own, const struct ir_fn *fn, int arg);
int releases_its_argument(const struct own *own, const char *name, const char *record);
int is_lent(const struct own *own, const char *callee, int arg);

/* --- layout.c --- */
/* Tell which structs of the unit waste memory. */
void find_layouts(struct own *own);

/* --- own.c --- */
struct own {
	const struct ir_unit *u;
	const struct api *api;
	const struct own_options *opts;
	struct own_result *out;
	struct map by_name;          /* interned name -> contract of a resolved callee, so that each is made once */
	const struct contract **done; /* summaries by function index */
	unsigned char *once;         /* by function: enum once */
	int *state;                  /* by function: 0 new, 1 in progress, 2 done */
	struct engine engine;
	struct map kept;             /* callee taken as owning by default: how often a caller gave its result back */
	struct map releasers;        /* record name: a function declared in the unit releases its objects, by name */
	struct map lent_args;        /* arg_key: callers that release the argument afterwards (low half), or do not */
	struct map given_args;       /* arg_key: callers that give what they got from a call and keep nothing (low half), or do not */
	struct map habits;           /* callee or record: how often what it is or returns was given back (low half) or lost */
	struct map counters;         /* field name: counted down somewhere where the object is also freed */
	struct map owning_fields;    /* field name: released somewhere in the unit */
};

/* Where the current pass keeps its states: an exploration's are thrown away with it. */
static inline struct arena *arena_of(struct engine *e) { return e->seed ? &e->run_arena : &e->arena; }

/* The call at insn failed, as this path has seen. */
static inline void see_failure(struct state *s, int insn)
{
	if (!s->o.failed)
		s->o.failed_at = insn;
	s->o.failed = 1;
}

static inline const struct ir_insn *insn_at(const struct engine *e, int i) { return &e->fn->insns.items[i]; }

#endif
