/* Contracts: what a call does to references, and which types are counted. Read from annotated headers (gccheck.h): our
 * models, the user's headers, and, in the same form, what the engine concludes from bodies. */
#ifndef GCCHECK_API_CONTRACT_H
#define GCCHECK_API_CONTRACT_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"
#include "analyzer/base/strbuf.h"
#include "analyzer/ir/ir.h"

enum arg_effect {
	ARG_UNKNOWN,  /* nothing is known */
	ARG_BORROWS,
	ARG_STEALS,
	ARG_STEALS_ON_SUCCESS,
	ARG_RETAINS,
	ARG_RELEASES,         /* NULL is not allowed */
	ARG_RELEASES_NULLOK,
	ARG_FREES_MEMORY,
	ARG_SINKS,
	ARG_KEEPS,
	ARG_ESCAPES,
	ARG_OUT_OWNED,
	ARG_OUT_OWNED_ON_SUCCESS,
	ARG_OUT_FILLED,       /* *arg receives an owned reference if it holds NULL (bodies only) */
	ARG_OUT_BORROWED,
	ARG_OUT_ERROR,
	ARG_REPLACES,
	ARG_CLEARS,
	ARG_TAKES,
	ARG_COUNTS_UP,        /* *arg is an integer that goes up by one (bodies only) */
	ARG_COUNTS_DOWN,
	ARG_N_EFFECTS
};

enum ret_effect { RET_UNKNOWN, RET_OWNED, RET_BORROWED, RET_BORROWED_FROM, RET_ARG, RET_FLOATING, RET_CONTAINER, RET_N_EFFECTS };

enum success { SUCCESS_DEFAULT, SUCCESS_ZERO, SUCCESS_NONZERO, SUCCESS_POSITIVE, SUCCESS_NONNEGATIVE };

enum format_kind { FORMAT_NONE, FORMAT_BUILD, FORMAT_PARSE, FORMAT_JSON_PACK, FORMAT_JSON_UNPACK, FORMAT_VARIANT_GET };

enum contract_source { FROM_NOTHING, FROM_MODEL, FROM_WORDS, FROM_BODY, FROM_NAME, FROM_FAMILY };

/* A callee releases (or may release) what a field of an argument holds. */
struct field_effect {
	int arg;              /* from 0 */
	const char *field;    /* interned; one level below the argument */
	int counted;          /* it was a reference to a counted object (while the body is read only) */
};

/* One way to come back from a call: the arguments, as bits, that must be zero (NULL) for it, and those that must not. */
struct return_case {
	unsigned zero, nonzero;
};

enum { MAX_RETURN_CASES = 4 };

/* The callee lets one object hold another: an argument (from 0) or its result (LINK_RESULT). */
struct contract_link {
	int holder, value;
	const char *record, *field; /* interned; field "": a container, or what keeps a callback's data: through */
	const char *through;        /* the call that keeps it; "" */
	const char *function;       /* whose body does it; no line, or a line that moves would change every caller's work */
	unsigned char owned;        /* with a reference of its own; else the field decides */
	unsigned char fresh;        /* a new object: nobody else has it */
	unsigned char closure;      /* as a callback's data */
	unsigned char found;        /* it was there before */
	unsigned char plain;        /* owned memory that is not counted */
	unsigned char grown;        /* made by a constructor whose result somebody must own */
};

enum { LINK_RESULT = -1, MAX_LINKS = 12 }; /* below -1: an object that only the callee knows, by any number */

struct contract {
	const char *name;     /* interned */
	enum contract_source source;
	enum ret_effect ret;
	int ret_arg;          /* RET_ARG, RET_BORROWED_FROM: argument from 0, -1 none */
	enum success success;
	int null_if_null;     /* argument from 0, -1 */
	unsigned never_null : 1, nullable : 1, noreturn : 1, plain : 1, runs_code : 1;
	unsigned error_test : 1, error_set : 1, error_clear : 1, default_known : 1;
	unsigned always_null : 1, /* fails by definition: PyErr_Format */
		varargs_borrow : 1, varargs_steal : 1, varargs_sink : 1, varargs_out_owned : 1, trusted : 1, is_macro : 1, at_start : 1,
		runs_tests : 1, contents : 1, not_null : 1, empty_if_zero : 1, empty_if_nonzero : 1, immortal : 1,
		unchecked : 1, /* a comment says so, and nothing holds comments to the code */
		shared : 1,    /* by then somebody else has the object, too, and may be who owns it */
		inert : 1,     /* it may give a static object that says itself that something failed: nothing is lost with that */
		counted : 1,   /* the arguments that it releases or retains are counted objects, not plain memory */
		counts : 1;    /* the body itself counts: it releases the object's fields only when the last reference goes */
	enum format_kind format;
	int format_arg;       /* from 0 */
	unsigned starts;      /* arguments, as bits: the body starts the object's count at one */
	int empty_up_to;      /* results 1..n say that argument 0 holds nothing; 0: none do */
	struct return_case cases[MAX_RETURN_CASES]; /* bodies only; none: it may always come back */
	int n_cases;
	int n_args;
	unsigned char *args;  /* enum arg_effect each */
	struct field_effect *fields; /* bodies only */
	int n_fields;
	const struct contract_link *links; /* bodies only */
	int n_links;
	const char *family;   /* of the result's type, NULL */
	int confidence;       /* 0..100 */
	const char *evidence; /* one sentence, "the cpython model", "its body at x.c:12" */
	int variadic;
	int model;            /* bit in api.active; -1: always */
	const char *takes;    /* models only: record that its only argument is, or points to; else NULL */
	struct contract *next; /* another library's function of the same name */
};

struct family {
	const char *name;     /* "cpython" */
	const char *root;     /* record that carries the words */
	const char *counter;  /* field, NULL if not known */
	int model;            /* bit in api.active */
	unsigned default_owned : 1, by_name : 1, default_steals : 1, value_handle : 1, default_floating : 1, out_error : 1, lends : 1, handed : 1;
};

struct api {
	struct arena arena;
	struct map contracts;  /* interned name -> struct contract * */
	struct map families;   /* interned record name -> struct family * */
	uint64_t active;       /* models that the unit at hand includes the headers of, one bit each */
};

void api_release(struct api *api);
/* Add everything that a model unit declares. model: its short name, for evidence; bit: its place in api.active. What a
 * model says counts only while its bit is set, so that a unit's result does not depend on the units before it. */
void api_add_unit(struct api *api, const struct ir_unit *u, const char *model, int bit);
/* Contract from one declaration's words; NULL if it has none. Owns: arena. */
struct contract *contract_from_decl(struct arena *arena, const struct ir_unit *u, const struct ir_decl *d);
/* ... from what its documentation says (GTK-Doc); NULL. */
struct contract *contract_from_docs(struct arena *arena, const struct ir_unit *u, const struct ir_decl *d);
/* By name and number of parameters (-1: any): two libraries may use one name, and one library may change a
 * function's parameters. NULL. */
const struct contract *api_contract(const struct api *api, const char *interned_name, int n_params);
/* Family of what a pointer points to, or of a value handle; NULL. */
const struct family *api_family(const struct api *api, const struct ir_unit *u, int type);

/* Family of a record, by its chain of first members; NULL. */
const struct family *api_record_family(const struct api *api, const struct ir_unit *u, int record);

/* The function of an active model that releases objects of this type and takes nothing else, NULL; *effect: how. may_be_null:
 * rather one that allows NULL. */
const char *api_release_of(const struct api *api, const struct ir_unit *u, int type, int may_be_null, enum arg_effect *effect);

enum arg_effect contract_arg(const struct contract *c, int arg);
struct contract *contract_new(struct arena *arena, const char *name, int n_args);
/* One line, in the vocabulary's words. */
void contract_print(struct strbuf *out, const struct contract *c);

/* --- names.c: what names alone suggest; always weak ------------------------------------------------------------ */

enum name_role { NAME_NONE, NAME_RETAIN, NAME_RELEASE, NAME_NEW, NAME_GET, NAME_STORE };

/* Role that the last words of a function's name suggest. */
enum name_role name_role(const char *name);
/* Does a field of this name count references? */
int name_is_counter(const char *field);
int name_has_word(const char *name, const char *word);
/* Does it take what it returns out of a container? */
int name_takes_out(const char *name);
/* status, error: what a field or a function of that name tells is whether something failed. */
int name_says_state(const char *name);
/* A verb of counting, not just of tidying up: unref, decref, put, dec_x_ref. */
int name_counts(const char *name);
/* Does a function of this name make, rather than find, what it returns? */
int name_says_new(const char *name);

#endif
