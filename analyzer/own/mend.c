/* How a leak is mended: which release, written where, gives the reference back on every path that comes there. Only what is
 * sure becomes an edit of the fact; analyzer/fix lays it out in the text and has the outcome analysed again.
 */
#include "analyzer/own/engine.h"

#include "analyzer/base/intern.h"
#include "analyzer/base/strbuf.h"

#include <string.h>

/* What the paths that come to a place have left in the variable, as bits. */
enum { ARRIVES_HELD = 1, ARRIVES_NULL = 2, ARRIVES_OTHER = 4 };

/* --- What arrives ------------------------------------------------------------------------------------------------------ */

void note_arrival(struct engine *e, const struct state *s, int insn, int candidates_before)
{
	struct arrival a = {(int)(e->seed - e->seeds.items), insn, ARRIVES_OTHER};
	const struct candidate *c = e->candidates.count > candidates_before ? &e->candidates.items[e->candidates.count - 1] : NULL;
	int i;

	if (e->draft || e->collecting || e->seed->how != OBJ_OWNED)
		return;
	if (insn_at(e, insn)->op == IR_END && insn_at(e, insn)->place != named_place(e, e->seed))
		return; /* another variable's end */
	if (s->o.how == OBJ_NULL || state_is_null(&e->values, s, V_OBJ) == 1)
		a.what = ARRIVES_NULL;
	else if (c && c->insn == insn && direction_of(c->kind) == 0 && c->holds - c->should == 1)
		a.what = ARRIVES_HELD;
	for (i = e->arrivals.count - 1; i >= 0 && e->arrivals.items[i].seed == a.seed; i--)
		if (e->arrivals.items[i].insn == insn) {
			e->arrivals.items[i].what |= a.what;
			return;
		}
	vec_push(&e->arrivals, a);
}

/* An object is explored once more, under another assumption: what was seen the first time counts no more. */
void forget_arrivals(struct engine *e, int seed)
{
	while (e->arrivals.count && e->arrivals.items[e->arrivals.count - 1].seed == seed)
		e->arrivals.count--;
}

static int arrivals_at(const struct engine *e, int seed, int insn)
{
	int i;

	for (i = 0; i < e->arrivals.count; i++)
		if (e->arrivals.items[i].seed == seed && e->arrivals.items[i].insn == insn)
			return e->arrivals.items[i].what;
	return 0;
}

/* --- What the variable holds, whatever the object ---------------------------------------------------------------------- */

struct walk {
	struct engine *e;
	int seed, place, exit;
	unsigned char *seen; /* by block: bit 0: on the way, bit 1: ... where it was not NULL */
	int found;
};

/* The call that fills the variable by its address leaves it alone when it fails. */
static int is_acquisition(const struct walk *w, int insn)
{
	int i;

	for (i = 0; i < w->e->seeds.count; i++) {
		const struct seed *s = &w->e->seeds.items[i];

		if (s->insn != insn || s->arg >= 0 || named_place(w->e, s) != w->place)
			continue;
		if (i == w->seed || (s->how == OBJ_OWNED && arrivals_at(w->e, i, w->exit) == ARRIVES_HELD))
			return 1;
	}
	return 0;
}

/* The variable may be another's from this call on, or holds another number of references. */
static int disturbs(const struct walk *w, int insn)
{
	const struct ir_insn *x = insn_at(w->e, insn);
	int k;

	if (x->op == IR_ESCAPE || x->op == IR_USE)
		return x->op == IR_ESCAPE && (x->a.kind == IR_ADDR || x->a.kind == IR_PLACE) && x->a.place == w->place;
	if (x->op == IR_CLOBBER || x->op == IR_DECL || x->op == IR_END || x->op == IR_ADD)
		return x->place == w->place;
	for (k = 0; x->op == IR_CALL && k < x->n_args; k++) {
		struct ir_operand a = w->e->fn->operands.items[x->args + k];

		if (a.kind == IR_ADDR && a.place == w->place)
			return 1;
		if (a.kind == IR_PLACE && a.place == w->place)
			switch (effect_of(w->e, x, w->e->calls[insn], k)) {
			case ARG_BORROWS:
			case ARG_KEEPS:
			case ARG_STEALS_ON_SUCCESS: /* the paths where it succeeds hold nothing, and told so */
			case ARG_UNKNOWN:
				break;
			default:
				return 1;
			}
	}
	return 0;
}

static void walk_back(struct walk *w, int block, int from, int not_null);

static void walk_edge(struct walk *w, int from, int to, int not_null)
{
	const struct ir_block *b = &w->e->fn->blocks.items[from];
	const struct ir_insn *x = insn_at(w->e, b->first + b->count - 1);
	const int *succ = &w->e->fn->succs.items[b->succ];

	if (x->op == IR_BR && x->a.kind == IR_PLACE && x->a.place == w->place && x->b.kind == IR_CONST && !x->b.value &&
	    (x->sub == IR_EQ || x->sub == IR_NE) && succ[0] != succ[1]) {
		if ((succ[0] == to) == (x->sub == IR_EQ)) {
			if (!not_null)
				w->found |= ARRIVES_NULL;
			return;
		}
		not_null = 1;
	}
	if (w->seen[from] >> not_null & 1)
		return;
	w->seen[from] |= (unsigned char)(1 << not_null);
	walk_back(w, from, b->first + b->count - 1, not_null);
}

/* From before instruction `from`, back to where the variable got what it holds. */
static void walk_back(struct walk *w, int block, int from, int not_null)
{
	const struct ir_fn *fn = w->e->fn;
	int i, k;

	for (i = from - 1; i >= fn->blocks.items[block].first; i--) {
		const struct ir_insn *x = insn_at(w->e, i);

		if (is_acquisition(w, i)) {
			const struct contract *c = w->e->calls[i];

			w->found |= ARRIVES_HELD | (not_null || (c && (c->never_null || c->not_null)) ? 0 : ARRIVES_NULL);
			return;
		}
		if (x->dst == w->place && x->op == IR_SET && x->a.kind == IR_PLACE && x->a.place == w->e->seeds.items[w->seed].place)
			continue; /* out of the temporary that the call's result went to */
		if (x->dst == w->place && x->op == IR_SET && x->a.kind == IR_CONST && !x->a.value) {
			w->found |= not_null ? 0 : ARRIVES_NULL;
			return;
		}
		if (x->dst == w->place || disturbs(w, i)) {
			w->found |= ARRIVES_OTHER;
			return;
		}
	}
	if (!block)
		w->found |= ARRIVES_OTHER;
	for (i = 0; i < fn->blocks.count; i++)
		for (k = 0; k < fn->blocks.items[i].n_succ; k++)
			if (fn->succs.items[fn->blocks.items[i].succ + k] == block)
				walk_edge(w, i, block, not_null);
}

static int found_at(struct engine *e, int seed, int insn)
{
	struct walk w = {.e = e, .seed = seed, .place = named_place(e, &e->seeds.items[seed]), .exit = insn};
	int block;

	for (block = 0; block + 1 < e->fn->blocks.count && e->fn->blocks.items[block + 1].first <= insn; block++)
		;
	w.seen = arena_alloc(&e->arena, (size_t)e->fn->blocks.count + 1);
	walk_back(&w, block, insn, 0);
	return w.found;
}

/* --- Is the object still wanted there? ----------------------------------------------------------------------------------- */

static int is_pointer(const struct engine *e, int place)
{
	enum ir_type_kind kind = e->u->types.items[e->fn->places.items[place].type].kind;

	return kind != IR_T_INT && kind != IR_T_BOOL && kind != IR_T_FLOAT;
}

static enum ir_var_kind root_kind(const struct engine *e, int place)
{
	return e->fn->vars.items[ir_place_root(e->fn, place)].kind;
}

/* Does a local variable hold nothing but references of its own? Then it does not look into the object. */
static int holds_its_own(const struct engine *e, int place)
{
	int i, k, own;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->dst != place || (x->op == IR_SET && x->a.kind == IR_CONST))
			continue;
		for (k = own = 0; k < e->seeds.count && !own; k++)
			own = e->seeds.items[k].how == OBJ_OWNED && named_place(e, &e->seeds.items[k]) == place &&
			      (e->seeds.items[k].insn == i || (x->op == IR_SET && x->a.kind == IR_PLACE && x->a.place == e->seeds.items[k].place));
		if (!own)
			return 0;
	}
	return 1;
}

/* May the object be gone when this is read? */
static int is_free_of_it(const struct engine *e, struct ir_operand a)
{
	if (a.kind == IR_ANY)
		return 0;
	if (a.kind == IR_ADDR)
		return root_kind(e, a.place) == IR_GLOBAL || root_kind(e, a.place) == IR_STATIC;
	if (a.kind != IR_PLACE || !is_pointer(e, a.place))
		return a.kind != IR_PLACE || e->fn->places.items[a.place].kind == IR_P_VAR || root_kind(e, a.place) == IR_PARAM;
	if (e->fn->places.items[a.place].kind != IR_P_VAR)
		return 0;
	return root_kind(e, a.place) == IR_PARAM || root_kind(e, a.place) == IR_GLOBAL || (root_kind(e, a.place) == IR_LOCAL && holds_its_own(e, a.place));
}

static int is_before(struct ir_loc a, struct ir_loc b)
{
	return a.file != b.file || a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* What the statement of this return computes. It is computed after the release, then. */
static int returns_something_else(const struct engine *e, int ret)
{
	const struct ir_insn *r = insn_at(e, ret);
	int i, k, block;

	if (r->a.kind != IR_PLACE || root_kind(e, r->a.place) != IR_TEMP)
		return is_free_of_it(e, r->a);
	for (block = 0; block + 1 < e->fn->blocks.count && e->fn->blocks.items[block + 1].first <= ret; block++)
		;
	for (i = ret - 1; i >= e->fn->blocks.items[block].first && !is_before(insn_at(e, i)->loc, r->loc); i--) {
		const struct ir_insn *x = insn_at(e, i);

		if (x->op != IR_CALL && x->op != IR_BIN && x->op != IR_SET)
			return 0;
		for (k = 0; x->op == IR_CALL && k < x->n_args; k++)
			if (!is_free_of_it(e, e->fn->operands.items[x->args + k]))
				return 0;
		if (x->op != IR_CALL && (!is_free_of_it(e, x->a) || (x->op == IR_BIN && !is_free_of_it(e, x->b))))
			return 0;
		if (x->dst == r->a.place)
			return 1;
	}
	return 0; /* computed in several blocks */
}

/* --- By what --------------------------------------------------------------------------------------------------------------- */

struct releaser {
	const char *name;
	int nullok, rank; /* rank: 0 unknown; higher is nearer to how the author would write it */
};

static int record_of_pointer(const struct engine *e, int type)
{
	const struct ir_type *t = &e->u->types.items[type];

	t = t->kind == IR_T_PTR ? &e->u->types.items[t->to] : NULL;
	return t && t->kind == IR_T_RECORD ? t->record : -1;
}

/* Does the callee take a pointer to anything (gpointer), or is it a macro that casts? */
static int takes_any(const struct engine *e, const struct ir_insn *x)
{
	const struct ir_decl *d = x->decl >= 0 ? &e->u->decls.items[x->decl] : NULL;
	const struct ir_type *t = d && d->n_params ? &e->u->types.items[d->params[0].type] : NULL;

	return x->loc.macro == x->name || (t && t->kind == IR_T_PTR && e->u->types.items[t->to].kind == IR_T_VOID);
}

/* How well the callee of x, which releases `place` of fn, is known to fit objects of that type. */
static int fits(const struct engine *e, const struct ir_fn *fn, const struct ir_insn *x, int place, int type)
{
	int given = fn->places.items[place].type, record = record_of_pointer(e, type);
	const struct family *family = api_family(e->api, e->u, type);

	if (given == type || (record >= 0 && record_of_pointer(e, given) == record))
		return 1;
	return family && api_family(e->api, e->u, given) == family && takes_any(e, x);
}

/* A call f(variable) that is written out, and that releases. */
static int is_plain_release(const struct engine *e, const struct ir_fn *fn, const struct ir_insn *x)
{
	struct ir_operand a;

	if (x->op != IR_CALL || !x->name || x->n_args != 1 || x->flags & IR_CLEANUP || (x->loc.macro && x->loc.macro != x->name))
		return 0;
	a = fn->operands.items[x->args];
	return a.kind == IR_PLACE && fn->places.items[a.place].kind == IR_P_VAR && x->loc.file >= 0 && e->u->files.items[x->loc.file] == e->u->path;
}

/* That a body allows NULL is assumed, not shown: only people's words count for that. */
static void consider(struct releaser *best, const char *name, enum arg_effect effect, enum contract_source source, int rank, int may_be_null)
{
	int nullok = (effect == ARG_RELEASES_NULLOK || effect == ARG_FREES_MEMORY) && (source == FROM_MODEL || source == FROM_WORDS);

	if (effect != ARG_RELEASES && effect != ARG_RELEASES_NULLOK && effect != ARG_FREES_MEMORY)
		return;
	rank += nullok == may_be_null ? 4 : 0; /* Py_XDECREF where it may be NULL, Py_DECREF where it cannot */
	if (rank > best->rank)
		*best = (struct releaser){name, nullok, rank};
}

static int is_earlier(const struct ir_fn *x, const struct ir_fn *fn)
{
	return x->loc.file == fn->loc.file && x->loc.line < fn->loc.line;
}

/* What the function itself releases the variable with, or its like, or a function before it, or what the type's model has. */
static struct releaser find_releaser(struct engine *e, const struct seed *s, int place, int may_be_null)
{
	struct releaser best = {0};
	int type = e->fn->places.items[place].type, f, i;
	const struct contract *c;
	const char *name;
	enum arg_effect effect;

	for (i = 0; i < e->fn->insns.count; i++) {
		const struct ir_insn *x = insn_at(e, i);
		int given = is_plain_release(e, e->fn, x) ? e->fn->operands.items[x->args].place : -1;

		if (given >= 0 && fits(e, e->fn, x, given, type))
			consider(&best, x->name, contract_arg(e->calls[i], 0), e->calls[i]->source, given == place ? 3 : 2, may_be_null);
	}
	for (f = 0; f < e->u->fns.count && best.rank < 6 && !s->plain; f++) {
		const struct ir_fn *fn = e->u->fns.items[f];

		for (i = 0; is_earlier(fn, e->fn) && i < fn->insns.count; i++) {
			const struct ir_insn *x = &fn->insns.items[i];
			int given = is_plain_release(e, fn, x) ? fn->operands.items[x->args].place : -1;

			if (given < 0 || !fits(e, fn, x, given, type))
				continue;
			c = resolve_call(e->own, fn, x);
			consider(&best, x->name, contract_arg(c, 0), c->source, 1, may_be_null);
		}
	}
	if (best.rank < 4 && (name = api_release_of(e->api, e->u, type, may_be_null, &effect)))
		consider(&best, name, effect, FROM_MODEL, 1, may_be_null);
	return best;
}

/* --- The edit ---------------------------------------------------------------------------------------------------------------- */

int is_plain_variable(const struct engine *e, int place)
{
	const struct ir_var *v;
	int i;

	if (place < 0 || e->fn->places.items[place].kind != IR_P_VAR)
		return 0;
	v = &e->fn->vars.items[e->fn->places.items[place].var];
	if ((v->kind != IR_LOCAL && v->kind != IR_PARAM) || v->cleanup || v->loc.macro)
		return 0;
	for (i = 0; i < e->fn->vars.count; i++)
		if (&e->fn->vars.items[i] != v && e->fn->vars.items[i].name == v->name)
			return 0;
	return 1;
}

const char *release_of(struct engine *e, const struct seed *s, int place)
{
	return find_releaser(e, s, place, 1).name;
}

int arrives_lost(const struct engine *e, int seed, int insn)
{
	int what = arrivals_at(e, seed, insn);

	return what && !(what & ARRIVES_OTHER);
}

/* `Py_RETURN_NONE;` is a statement as `return` is; what other macros hide, one cannot write before. */
int is_written_out(const struct engine *e, const struct ir_insn *x)
{
	return x->loc.file >= 0 && e->u->files.items[x->loc.file] == e->u->path &&
	       (!x->loc.macro || (x->op == IR_RET && !strncmp(x->loc.macro, "Py_RETURN_", 10)));
}

/* The statement that gives the seed's reference back right before insn, where it is lost. 0: none is sure. */
static int edit_at(struct engine *e, struct own_result *out, int seed, int insn, struct fact_edit *edit)
{
	const struct seed *s = &e->seeds.items[seed];
	const struct ir_insn *x = insn_at(e, insn);
	int place = named_place(e, s), found, is_end = x->op == IR_END || x->flags & IR_IMPLICIT;
	const char *name;
	struct releaser by;

	if (!is_plain_variable(e, place) || e->fn->vars.items[e->fn->places.items[place].var].address_taken || s->how != OBJ_OWNED || s->floating || s->arg >= 0 || s->direct || !is_written_out(e, x))
		return 0;
	if (arrivals_at(e, seed, insn) & ARRIVES_OTHER || (x->op == IR_RET && !returns_something_else(e, insn)))
		return 0;
	found = found_at(e, seed, insn);
	if (!(found & ARRIVES_HELD) || found & ARRIVES_OTHER || is_outlived(e, place, insn, 0))
		return 0;
	by = find_releaser(e, s, place, (found & ARRIVES_NULL) != 0);
	if (!by.rank)
		return 0;
	name = e->fn->vars.items[e->fn->places.items[place].var].name;
	edit->at = src(e, x->flags & IR_IMPLICIT ? e->fn->end : x->loc);
	edit->text = found & ARRIVES_NULL && !by.nullok ? arena_printf(&out->arena, "if (%s)\n\t%s(%s);", name, by.name, name) :
							   arena_printf(&out->arena, "%s(%s);", by.name, name);
	edit->what = arena_printf(&out->arena, "release `%s` %s", name, is_end ? "before its scope ends" : "before the return");
	edit->form = EDIT_BEFORE;
	return 1;
}

/* One edit for each place where the seed is lost, not just the one that is reported: the others come up once that one is
 * mended. -1: one of them cannot be mended. */
static int edits_of(struct engine *e, struct own_result *out, int seed, struct fact_edit *edits, int room)
{
	int i, k, n = 0;

	for (i = 0; i < e->candidates.count; i++) {
		struct candidate *c = &e->candidates.items[i];
		enum ir_op op = insn_at(e, c->insn)->op;

		if (c->seed != seed || direction_of(c->kind) || c->penalty >= UNLIKELY || !may_be_said(e, c))
			continue;
		if (op != IR_RET && op != IR_END)
			return -1;
		for (k = 0; k < i; k++) /* many paths lead to one exit */
			if (e->candidates.items[k].seed == seed && e->candidates.items[k].insn == c->insn && e->candidates.items[k].penalty < UNLIKELY &&
			    !direction_of(e->candidates.items[k].kind))
				break;
		if (k < i)
			continue;
		if (n >= room || !edit_at(e, out, seed, c->insn, &edits[n]))
			return -1;
		n++;
	}
	return n;
}

void add_edits(struct engine *e, struct own_result *out, struct fact *f, const struct candidate *c)
{
	enum { MOST = 16 };
	struct fact_edit edits[MOST] = {0};
	int n = 0, more;

	if (direction_of(c->kind))
		return;
	for (; c; c = c->rest, n += more)
		if ((more = edits_of(e, out, c->seed, edits + n, MOST - n)) <= 0)
			return;
	f->edits = arena_copy(&out->arena, edits, (size_t)n * sizeof(*edits));
	f->n_edits = n;
}
