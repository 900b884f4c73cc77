/* gccheck-model: perl | headers: EXTERN.h perl.h XSUB.h | triggers: perl.h | pkg-config: - | package: - */

/* Perl XS and embedding, as the headers of a threaded perl 5.36 make it (Debian's libperl-dev; the folder is what
 * perl -MExtUtils::Embed -e ccopts names): newSViv, av_push, hv_store and the others are macros for the Perl_
 * functions below, whose first argument is the interpreter. newSV, newRV, newAV, newHV and av_pop give a reference
 * (perlguts, "Reference Counts and Mortality"); a mortal one belongs to perl, which drops it at FREETMPS. Storing in
 * an array or hash consumes the value unless NULL comes back (perlapi on av_store and hv_store); av_push always does.
 * What is fetched, and what a delete returns, is lent. PUSHs, XPUSHs and ST(n) = take no reference: they are plain
 * stores. SvREFCNT_dec and sv_2mortal accept NULL. Nothing is said of what newXS returns: its name decides.
 * Allocation does not fail.
 */
#ifndef GCCHECK_MODEL_PERL_H
#define GCCHECK_MODEL_PERL_H

#include "gccheck.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct interpreter PerlInterpreter;
typedef uint8_t U8;
typedef int32_t I32;
typedef uint32_t U32;
typedef long IV;
typedef unsigned long UV;
typedef double NV;
typedef size_t STRLEN;
typedef long ssize_t;
typedef UV PADOFFSET;
typedef unsigned int svtype;

typedef struct GC_FAMILY("perl") sv {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} SV;
typedef struct GC_FAMILY("perl") av {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} AV;
typedef struct GC_FAMILY("perl") hv {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} HV;
typedef struct GC_FAMILY("perl") cv {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} CV;
typedef struct GC_FAMILY("perl") gv {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} GV;
typedef struct GC_FAMILY("perl") io {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} IO;
typedef struct GC_FAMILY("perl") p5rx {
	void *sv_any;
	GC_COUNTER U32 sv_refcnt;
	U32 sv_flags;
} REGEXP;
typedef struct he HE;
typedef struct hek HEK;
typedef struct op OP;
typedef struct cop COP;
typedef struct magic MAGIC;
typedef struct mgvtbl MGVTBL;
typedef struct clone_params CLONE_PARAMS;
typedef struct _PerlIO *PerlIOl_;
typedef PerlIOl_ PerlIO;
typedef void (*XSUBADDR_t)(PerlInterpreter *, CV *);
typedef void (*XSINIT_t)(PerlInterpreter *);
typedef OP *(*Perl_call_checker)(PerlInterpreter *, OP *, GV *, SV *);
typedef I32 (*filter_t)(PerlInterpreter *, int, SV *, int);
typedef I32 (*SVCOMPARE_t)(PerlInterpreter *, SV *const, SV *const);
typedef void (*DESTRUCTORFUNC_NOCONTEXT_t)(void *);
typedef void (*DESTRUCTORFUNC_t)(PerlInterpreter *, void *);

/* --- Counting (the _simple and _void_NN forms are plain arithmetic on sv_refcnt) --- */
GC_RETURNS_ARG(1) GC_NULL_IF_ARG_NULL(1) SV *Perl_SvREFCNT_inc(GC_RETAINS SV *);
GC_RETURNS_ARG(1) GC_NEVER_NULL SV *Perl_SvREFCNT_inc_NN(GC_RETAINS SV *);
void Perl_SvREFCNT_inc_void(GC_RETAINS SV *);
GC_RUNS_CODE void Perl_SvREFCNT_dec(PerlInterpreter *, GC_RELEASES_NULLOK SV *);
GC_RUNS_CODE void Perl_SvREFCNT_dec_NN(PerlInterpreter *, GC_RELEASES SV *);
GC_RETURNS_ARG(2) GC_NULL_IF_ARG_NULL(2) SV *Perl_sv_newref(PerlInterpreter *, GC_RETAINS SV *const);
GC_RUNS_CODE void Perl_sv_free(PerlInterpreter *, GC_RELEASES_NULLOK SV *const);
GC_RUNS_CODE void Perl_sv_free2(PerlInterpreter *, GC_RELEASES SV *const, const U32);
GC_RETURNS_ARG(2) GC_NULL_IF_ARG_NULL(2) SV *Perl_sv_2mortal(PerlInterpreter *, GC_STEALS SV *const);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_sv_newmortal(PerlInterpreter *);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_newSV_type_mortal(PerlInterpreter *, const svtype);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_sv_mortalcopy(PerlInterpreter *, SV *const);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_sv_mortalcopy_flags(PerlInterpreter *, SV *const, U32);
/* For SAVEFREESV, SAVEMORTALIZESV and SAVEFREEPV, which take over what they are given. */
void Perl_save_pushptr(PerlInterpreter *, GC_ESCAPES void *const, const int);
void Perl_save_pushi32ptr(PerlInterpreter *, const I32, GC_ESCAPES void *const, const int);
void Perl_save_pushptrptr(PerlInterpreter *, GC_ESCAPES void *const, GC_ESCAPES void *const, const int);
void Perl_save_destructor(PerlInterpreter *, DESTRUCTORFUNC_NOCONTEXT_t, GC_ESCAPES void *);
void Perl_save_destructor_x(PerlInterpreter *, DESTRUCTORFUNC_t, GC_ESCAPES void *);

/* --- Making scalars --- */
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSV(PerlInterpreter *, const STRLEN);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSV_type(PerlInterpreter *, const svtype);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSViv(PerlInterpreter *, const IV);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVuv(PerlInterpreter *, const UV);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVnv(PerlInterpreter *, const NV);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpv(PerlInterpreter *, const char *const, const STRLEN);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpvn(PerlInterpreter *, const char *const, const STRLEN);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpv_share(PerlInterpreter *, const char *, U32);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpvn_share(PerlInterpreter *, const char *, I32, U32);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpvf(PerlInterpreter *, const char *const, ...);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVpvf_nocontext(const char *const, ...);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_vnewSVpvf(PerlInterpreter *, const char *const, va_list *const);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newSVhek(PerlInterpreter *, const HEK *const);
GC_RETURNS_OWNED SV *Perl_newSVsv(PerlInterpreter *, SV *const);
GC_RETURNS_OWNED SV *Perl_newSVsv_flags(PerlInterpreter *, SV *const, I32);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newRV(PerlInterpreter *, GC_KEEPS SV *const);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_newRV_noinc(PerlInterpreter *, GC_STEALS SV *const);
/* An owned one, or a mortal one with SVs_TEMP: neither a leak nor a release of it can be told. */
GC_RETURNS_OWNED GC_IMMORTAL GC_NEVER_NULL SV *Perl_newSVpvn_flags(PerlInterpreter *, const char *const, const STRLEN,
	const U32);
/* The new scalar belongs to the reference in argument 2. */
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_newSVrv(PerlInterpreter *, SV *const, const char *const);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_new_version(PerlInterpreter *, SV *);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_vnumify(PerlInterpreter *, SV *);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_vnormal(PerlInterpreter *, SV *);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_vstringify(PerlInterpreter *, SV *);
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_vverify(PerlInterpreter *, SV *);
GC_RETURNS_ARG(2) SV *Perl_upg_version(PerlInterpreter *, SV *, bool);
GC_RETURNS_OWNED SV *Perl_sv_dup_inc(PerlInterpreter *, const SV *const, CLONE_PARAMS *const);
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_sv_dup(PerlInterpreter *, const SV *const, CLONE_PARAMS *const);

/* --- Arrays --- */
GC_RETURNS_OWNED GC_NEVER_NULL AV *Perl_newAV(PerlInterpreter *);
GC_RETURNS_OWNED GC_NEVER_NULL AV *Perl_av_make(PerlInterpreter *, ssize_t, SV **);
GC_RETURNS_OWNED GC_NEVER_NULL AV *Perl_av_new_alloc(PerlInterpreter *, ssize_t, bool);
GC_RUNS_CODE void Perl_av_push(PerlInterpreter *, GC_BORROWS AV *, GC_STEALS SV *);
GC_RETURNS_BORROWED_FROM(2) SV **Perl_av_store(PerlInterpreter *, AV *, ssize_t, GC_STEALS_ON_SUCCESS SV *);
GC_RETURNS_BORROWED_FROM(2) SV **Perl_av_store_simple(PerlInterpreter *, AV *, ssize_t, GC_STEALS_ON_SUCCESS SV *);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE SV **Perl_av_fetch(PerlInterpreter *, AV *, ssize_t, I32);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE SV **Perl_av_fetch_simple(PerlInterpreter *, AV *, ssize_t, I32);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_av_pop(PerlInterpreter *, AV *);
GC_RETURNS_OWNED GC_NEVER_NULL SV *Perl_av_shift(PerlInterpreter *, AV *);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE SV *Perl_av_delete(PerlInterpreter *, AV *, ssize_t, I32);
GC_RUNS_CODE void Perl_av_clear(PerlInterpreter *, AV *);
GC_RUNS_CODE void Perl_av_undef(PerlInterpreter *, AV *);
GC_RUNS_CODE void Perl_av_fill(PerlInterpreter *, AV *, ssize_t);
void Perl_av_extend(PerlInterpreter *, AV *, ssize_t);
void Perl_av_unshift(PerlInterpreter *, AV *, ssize_t);
bool Perl_av_exists(PerlInterpreter *, AV *, ssize_t);
ssize_t Perl_av_len(PerlInterpreter *, AV *);
size_t Perl_av_count(PerlInterpreter *, AV *);
void Perl_sortsv(PerlInterpreter *, SV **, size_t, SVCOMPARE_t);
void Perl_sortsv_flags(PerlInterpreter *, SV **, size_t, SVCOMPARE_t, U32);

/* --- Hashes: hv_store, hv_fetch, hv_delete and their like all end up in hv_common --- */
GC_RETURNS_OWNED GC_NEVER_NULL HV *Perl_newHV(PerlInterpreter *);
GC_RETURNS_OWNED GC_NEVER_NULL HV *Perl_newHVhv(PerlInterpreter *, HV *);
GC_RETURNS_OWNED GC_NEVER_NULL HV *Perl_hv_copy_hints_hv(PerlInterpreter *, HV *const);
GC_RETURNS_BORROWED GC_NULLABLE void *Perl_hv_common(PerlInterpreter *, HV *, SV *, const char *, STRLEN, int, int,
	GC_STEALS_ON_SUCCESS SV *, U32);
GC_RETURNS_BORROWED GC_NULLABLE void *Perl_hv_common_key_len(PerlInterpreter *, HV *, const char *, I32, const int,
	GC_STEALS_ON_SUCCESS SV *, const U32);
GC_RUNS_CODE void Perl_hv_clear(PerlInterpreter *, HV *);
GC_RUNS_CODE void Perl_hv_undef_flags(PerlInterpreter *, HV *, U32);
void Perl_hv_clear_placeholders(PerlInterpreter *, HV *);
I32 Perl_hv_iterinit(PerlInterpreter *, HV *);
GC_RETURNS_BORROWED_FROM(2) GC_NULLABLE HE *Perl_hv_iternext_flags(PerlInterpreter *, HV *, I32);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_hv_iterkeysv(PerlInterpreter *, HE *);
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_hv_iternextsv(PerlInterpreter *, HV *, char **, I32 *);
GC_RETURNS_BORROWED SV *Perl_hv_iterval(PerlInterpreter *, HV *, HE *);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_hv_scalar(PerlInterpreter *, HV *);
GC_RETURNS_BORROWED GC_NEVER_NULL SV *Perl_hv_bucket_ratio(PerlInterpreter *, HV *);
void Perl_hv_name_set(PerlInterpreter *, HV *, const char *, U32, U32);
void Perl_hv_ksplit(PerlInterpreter *, HV *, IV);

/* --- Subs, globs, packages --- */
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_get_sv(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE AV *Perl_get_av(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE HV *Perl_get_hv(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE CV *Perl_get_cv(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE CV *Perl_get_cvn_flags(PerlInterpreter *, const char *, STRLEN, I32);
GC_RETURNS_BORROWED GC_NULLABLE HV *Perl_gv_stashpv(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE HV *Perl_gv_stashpvn(PerlInterpreter *, const char *, U32, I32);
GC_RETURNS_BORROWED GC_NULLABLE HV *Perl_gv_stashsv(PerlInterpreter *, SV *, I32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchpv(PerlInterpreter *, const char *, I32, const svtype);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchpvn_flags(PerlInterpreter *, const char *, STRLEN, I32, const svtype);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchsv(PerlInterpreter *, SV *, I32, const svtype);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchfile(PerlInterpreter *, const char *);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_pv(PerlInterpreter *, HV *, const char *, I32, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_pvn(PerlInterpreter *, HV *, const char *, STRLEN, I32, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_sv(PerlInterpreter *, HV *, SV *, I32, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_pv_autoload(PerlInterpreter *, HV *, const char *, I32, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_pvn_autoload(PerlInterpreter *, HV *, const char *, STRLEN, I32,
	U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmeth_sv_autoload(PerlInterpreter *, HV *, SV *, I32, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmethod_autoload(PerlInterpreter *, HV *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmethod_pv_flags(PerlInterpreter *, HV *, const char *, U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmethod_pvn_flags(PerlInterpreter *, HV *, const char *, const STRLEN,
	U32);
GC_RETURNS_BORROWED GC_NULLABLE GV *Perl_gv_fetchmethod_sv_flags(PerlInterpreter *, HV *, SV *, U32);
GC_RETURNS_ARG(2) GV *Perl_gv_add_by_type(PerlInterpreter *, GV *, svtype);
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_gv_const_sv(PerlInterpreter *, GV *);
GC_RETURNS_BORROWED GC_NULLABLE SV *Perl_cv_const_sv(const CV *const);
GC_RETURNS_BORROWED SV *Perl_cv_name(PerlInterpreter *, CV *, SV *, U32);
GC_RETURNS_BORROWED GC_NULLABLE CV *Perl_sv_2cv(PerlInterpreter *, SV *, GC_OUT_BORROWED HV **const,
	GC_OUT_BORROWED GV **const, const I32);
GC_RETURNS_BORROWED IO *Perl_sv_2io(PerlInterpreter *, SV *const);
GC_RETURNS_BORROWED GC_NULLABLE CV *Perl_find_runcv(PerlInterpreter *, U32 *);
GC_RETURNS_BORROWED SV *Perl_find_rundefsv(PerlInterpreter *);
GC_RETURNS_BORROWED GC_NULLABLE AV *Perl_mro_get_linear_isa(PerlInterpreter *, HV *);
GC_RETURNS_OWNED GC_NEVER_NULL CV *Perl_cv_clone(PerlInterpreter *, CV *);
CV *Perl_newXS(PerlInterpreter *, const char *, XSUBADDR_t, const char *);
CV *Perl_newXS_flags(PerlInterpreter *, const char *, XSUBADDR_t, const char *const, const char *const, U32);
CV *Perl_newCONSTSUB(PerlInterpreter *, HV *, const char *, GC_STEALS SV *);
CV *Perl_newCONSTSUB_flags(PerlInterpreter *, HV *, const char *, STRLEN, U32, GC_STEALS SV *);
void Perl_cv_set_call_checker(PerlInterpreter *, CV *, Perl_call_checker, GC_KEEPS SV *);
void Perl_cv_set_call_checker_flags(PerlInterpreter *, CV *, Perl_call_checker, GC_KEEPS SV *, U32);
GC_RUNS_CODE void Perl_cv_undef(PerlInterpreter *, CV *);

/* --- Copying, references, magic --- */
void Perl_sv_setsv_flags(PerlInterpreter *, SV *, SV *, const I32);
void Perl_sv_setsv_mg(PerlInterpreter *, SV *const, SV *const);
void Perl_sv_catsv_flags(PerlInterpreter *, SV *const, SV *const, const I32);
void Perl_sv_copypv_flags(PerlInterpreter *, SV *const, SV *const, const I32);
void Perl_sv_set_undef(PerlInterpreter *, SV *);
void Perl_sv_setiv(PerlInterpreter *, SV *const, const IV);
void Perl_sv_setiv_mg(PerlInterpreter *, SV *const, const IV);
void Perl_sv_setuv(PerlInterpreter *, SV *const, const UV);
void Perl_sv_setuv_mg(PerlInterpreter *, SV *const, const UV);
void Perl_sv_setnv(PerlInterpreter *, SV *const, const NV);
void Perl_sv_setnv_mg(PerlInterpreter *, SV *const, const NV);
void Perl_sv_setpv(PerlInterpreter *, SV *const, const char *const);
void Perl_sv_setpv_mg(PerlInterpreter *, SV *const, const char *const);
void Perl_sv_setpvn(PerlInterpreter *, SV *const, const char *const, const STRLEN);
void Perl_sv_setpvn_mg(PerlInterpreter *, SV *const, const char *const, const STRLEN);
void Perl_sv_setpvf(PerlInterpreter *, SV *const, const char *const, ...);
void Perl_sv_setpvf_nocontext(SV *const, const char *const, ...);
void Perl_sv_catpv(PerlInterpreter *, SV *const, const char *);
void Perl_sv_catpv_mg(PerlInterpreter *, SV *const, const char *const);
void Perl_sv_catpv_flags(PerlInterpreter *, SV *, const char *, const I32);
void Perl_sv_catpvn_flags(PerlInterpreter *, SV *const, const char *, const STRLEN, const I32);
void Perl_sv_catpvf(PerlInterpreter *, SV *const, const char *const, ...);
void Perl_sv_catpvf_nocontext(SV *const, const char *const, ...);
void Perl_sv_upgrade(PerlInterpreter *, SV *const, svtype);
GC_RETURNS_BORROWED_FROM(2) char *Perl_sv_grow(PerlInterpreter *, SV *const, STRLEN);
void Perl_sv_usepvn_flags(PerlInterpreter *, SV *const, GC_STEALS char *, const STRLEN, const U32);
void Perl_sv_replace(PerlInterpreter *, SV *const, GC_STEALS SV *const);
void Perl_sv_setrv_inc(PerlInterpreter *, SV *const, GC_KEEPS SV *const);
void Perl_sv_setrv_inc_mg(PerlInterpreter *, SV *const, GC_KEEPS SV *const);
void Perl_sv_setrv_noinc(PerlInterpreter *, SV *const, GC_STEALS SV *const);
void Perl_sv_setrv_noinc_mg(PerlInterpreter *, SV *const, GC_STEALS SV *const);
GC_RETURNS_ARG(2) SV *Perl_sv_setref_iv(PerlInterpreter *, SV *const, const char *const, const IV);
GC_RETURNS_ARG(2) SV *Perl_sv_setref_uv(PerlInterpreter *, SV *const, const char *const, const UV);
GC_RETURNS_ARG(2) SV *Perl_sv_setref_nv(PerlInterpreter *, SV *const, const char *const, const NV);
GC_RETURNS_ARG(2) SV *Perl_sv_setref_pv(PerlInterpreter *, SV *const, const char *const, GC_ESCAPES void *const);
GC_RETURNS_ARG(2) SV *Perl_sv_setref_pvn(PerlInterpreter *, SV *const, const char *const, const char *const,
	const STRLEN);
GC_RETURNS_ARG(2) SV *Perl_sv_bless(PerlInterpreter *, SV *const, GC_KEEPS HV *const);
GC_RETURNS_ARG(2) SV *Perl_sv_rvweaken(PerlInterpreter *, SV *const);
GC_RETURNS_ARG(2) SV *Perl_sv_rvunweaken(PerlInterpreter *, SV *const);
GC_RUNS_CODE void Perl_sv_unref_flags(PerlInterpreter *, SV *const, const U32);
void Perl_sv_magic(PerlInterpreter *, SV *const, GC_KEEPS SV *const, const int, const char *const, const I32);
GC_RETURNS_BORROWED_FROM(2) MAGIC *Perl_sv_magicext(PerlInterpreter *, SV *const, GC_KEEPS SV *const, const int,
	const MGVTBL *const, const char *const, const I32);
GC_RUNS_CODE int Perl_sv_unmagic(PerlInterpreter *, SV *const, const int);
GC_RUNS_CODE int Perl_sv_unmagicext(PerlInterpreter *, SV *const, const int, MGVTBL *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE MAGIC *Perl_mg_find(const SV *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE MAGIC *Perl_mg_findext(const SV *, int, const MGVTBL *);
GC_RUNS_CODE int Perl_mg_get(PerlInterpreter *, SV *);
GC_RUNS_CODE int Perl_mg_set(PerlInterpreter *, SV *);

/* --- Asking --- */
GC_RETURNS_BORROWED_FROM(2) GC_RUNS_CODE char *Perl_sv_2pv_flags(PerlInterpreter *, SV *const, STRLEN *const,
	const U32);
GC_RETURNS_BORROWED_FROM(2) GC_RUNS_CODE char *Perl_sv_2pvbyte_flags(PerlInterpreter *, SV *, STRLEN *const, const U32);
GC_RETURNS_BORROWED_FROM(2) GC_RUNS_CODE char *Perl_sv_2pvutf8_flags(PerlInterpreter *, SV *, STRLEN *const, const U32);
GC_RETURNS_BORROWED_FROM(2) char *Perl_sv_pvn_force_flags(PerlInterpreter *, SV *const, STRLEN *const, const U32);
GC_RUNS_CODE IV Perl_sv_2iv_flags(PerlInterpreter *, SV *const, const I32);
GC_RUNS_CODE UV Perl_sv_2uv_flags(PerlInterpreter *, SV *const, const I32);
GC_RUNS_CODE NV Perl_sv_2nv_flags(PerlInterpreter *, SV *const, const I32);
GC_RUNS_CODE bool Perl_sv_2bool_flags(PerlInterpreter *, SV *, I32);
GC_RUNS_CODE bool Perl_SvTRUE(PerlInterpreter *, SV *);
GC_RUNS_CODE bool Perl_SvTRUE_NN(PerlInterpreter *, SV *);
GC_RUNS_CODE bool Perl_SvTRUE_nomg(PerlInterpreter *, SV *);
GC_RUNS_CODE STRLEN Perl_sv_len(PerlInterpreter *, SV *const);
GC_RUNS_CODE STRLEN Perl_sv_len_utf8(PerlInterpreter *, SV *const);
GC_RUNS_CODE I32 Perl_sv_eq_flags(PerlInterpreter *, SV *, SV *, const U32);
GC_RUNS_CODE I32 Perl_sv_cmp_flags(PerlInterpreter *, SV *const, SV *const, const U32);
I32 Perl_looks_like_number(PerlInterpreter *, SV *const);
int Perl_sv_isobject(PerlInterpreter *, SV *);
int Perl_sv_isa(PerlInterpreter *, SV *, const char *const);
GC_RUNS_CODE bool Perl_sv_does(PerlInterpreter *, SV *, const char *const);
bool Perl_sv_derived_from(PerlInterpreter *, SV *, const char *const);
bool Perl_sv_derived_from_pvn(PerlInterpreter *, SV *, const char *const, const STRLEN, U32);
GC_RETURNS_BORROWED_FROM(2) const char *Perl_sv_reftype(PerlInterpreter *, const SV *const, const int);
bool Perl_sv_utf8_decode(PerlInterpreter *, SV *const);
void Perl_sv_utf8_encode(PerlInterpreter *, SV *const);
bool Perl_sv_utf8_downgrade_flags(PerlInterpreter *, SV *const, const bool, const U32);
STRLEN Perl_sv_utf8_upgrade_flags_grow(PerlInterpreter *, SV *const, const I32, STRLEN);

/* --- Calling; the results on the stack are lent --- */
GC_RUNS_CODE I32 Perl_call_sv(PerlInterpreter *, SV *, volatile I32);
GC_RUNS_CODE I32 Perl_call_pv(PerlInterpreter *, const char *, I32);
GC_RUNS_CODE I32 Perl_call_method(PerlInterpreter *, const char *, I32);
GC_RUNS_CODE I32 Perl_call_argv(PerlInterpreter *, const char *, I32, char **);
GC_RUNS_CODE I32 Perl_eval_sv(PerlInterpreter *, SV *, I32);
GC_RETURNS_BORROWED GC_RUNS_CODE SV *Perl_eval_pv(PerlInterpreter *, const char *, I32);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE SV *Perl_amagic_call(PerlInterpreter *, SV *, SV *, int, int);
GC_RETURNS_BORROWED SV *Perl_amagic_deref_call(PerlInterpreter *, SV *, int);
/* Name, version and the list of scalars after them, up to NULL. */
GC_VARARGS_STEAL GC_RUNS_CODE void Perl_load_module(PerlInterpreter *, U32, GC_STEALS SV *, GC_STEALS SV *, ...);
GC_VARARGS_STEAL GC_RUNS_CODE void Perl_load_module_nocontext(U32, GC_STEALS SV *, GC_STEALS SV *, ...);
OP *Perl_newSVOP(PerlInterpreter *, I32, I32, GC_STEALS SV *);
OP *Perl_newGVOP(PerlInterpreter *, I32, I32, GC_KEEPS GV *);
GC_RETURNS_BORROWED SV *Perl_mess(PerlInterpreter *, const char *, ...);
GC_RETURNS_BORROWED SV *Perl_mess_nocontext(const char *, ...);
GC_RETURNS_BORROWED SV *Perl_mess_sv(PerlInterpreter *, SV *, bool);
GC_RETURNS_BORROWED SV *Perl_vmess(PerlInterpreter *, const char *, va_list *);
GC_RUNS_CODE void Perl_warn_sv(PerlInterpreter *, SV *);
GC_NORETURN void Perl_croak_sv(PerlInterpreter *, SV *);
GC_NORETURN OP *Perl_die_sv(PerlInterpreter *, SV *);
GC_NORETURN void Perl_croak(PerlInterpreter *, const char *, ...);
GC_NORETURN void Perl_croak_nocontext(const char *, ...);
GC_NORETURN void Perl_croak_xs_usage(const CV *const, const char *const);
GC_NORETURN void Perl_croak_no_modify(void);

/* --- Regular expressions --- */
GC_RETURNS_OWNED GC_NEVER_NULL REGEXP *Perl_pregcomp(PerlInterpreter *, SV *const, const U32);
GC_RETURNS_OWNED GC_NEVER_NULL REGEXP *Perl_re_compile(PerlInterpreter *, SV *const, U32);
void Perl_pregfree(PerlInterpreter *, GC_RELEASES_NULLOK REGEXP *);
GC_RUNS_CODE I32 Perl_pregexec(PerlInterpreter *, REGEXP *const, char *, char *, char *, ssize_t, SV *, U32);

/* --- Memory (Newx, Renew, Safefree) and interpreters --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *Perl_safesysmalloc(size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *Perl_safesyscalloc(size_t, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *Perl_safesysrealloc(GC_STEALS void *, size_t);
void Perl_safesysfree(GC_FREES_MEMORY void *);
GC_RETURNS_OWNED GC_PLAIN char *Perl_savepv(PerlInterpreter *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *Perl_savepvn(PerlInterpreter *, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *Perl_savesvpv(PerlInterpreter *, SV *);
GC_RETURNS_OWNED GC_PLAIN char *Perl_savesharedpv(PerlInterpreter *, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *Perl_savesharedpvn(PerlInterpreter *, const char *const, const STRLEN);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *Perl_savesharedsvpv(PerlInterpreter *, SV *);
GC_RETURNS_OWNED GC_PLAIN PerlInterpreter *perl_alloc(void);
GC_RETURNS_OWNED GC_PLAIN PerlInterpreter *perl_clone(GC_BORROWS PerlInterpreter *, UV);
void perl_construct(PerlInterpreter *);
GC_RUNS_CODE int perl_destruct(PerlInterpreter *);
void perl_free(GC_RELEASES PerlInterpreter *);
GC_RUNS_CODE int perl_parse(PerlInterpreter *, XSINIT_t, int, char **, char **);
GC_RUNS_CODE int perl_run(PerlInterpreter *);

#endif
