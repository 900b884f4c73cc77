#include "analyzer/own/fact_pack.h"

static void put_loc(struct packer *p, struct src_loc at)
{
	pack_string(p, at.file);
	pack_int(p, at.line);
	pack_int(p, at.column);
}

static struct src_loc get_loc(struct unpacker *u)
{
	struct src_loc at;

	at.file = unpack_string(u);
	at.line = unpack_int(u);
	at.column = unpack_int(u);
	return at;
}

void fact_pack(struct packer *p, const struct fact *f)
{
	int i;

	pack_int(p, (int)f->kind);
	pack_string(p, f->unit);
	pack_string(p, f->function);
	put_loc(p, f->function_loc);
	pack_string(p, f->object);
	pack_string(p, f->with);
	pack_string(p, f->acquired_by);
	pack_string(p, f->released_by);
	pack_string(p, f->record);
	pack_string(p, f->type);
	put_loc(p, f->acquired);
	put_loc(p, f->where);
	pack_int(p, (int)f->place);
	pack_int(p, f->holds);
	pack_int(p, f->should);
	pack_int(p, f->ordinal);
	pack_int(p, f->by_default);
	pack_int(p, f->by_habit);
	pack_int(p, f->plain);
	pack_int(p, f->nullable);
	pack_int(p, f->size);
	pack_int(p, f->best_size);
	pack_int(p, f->prevents);
	pack_int(p, f->saves);
	pack_int(p, f->confidence);
	pack_string(p, f->reason);
	pack_int(p, f->n_steps);
	for (i = 0; i < f->n_steps; i++) {
		put_loc(p, f->steps[i].loc);
		pack_string(p, f->steps[i].note);
		pack_int(p, f->steps[i].branch);
	}
	pack_int(p, f->n_edits);
	for (i = 0; i < f->n_edits; i++) {
		put_loc(p, f->edits[i].at);
		pack_int(p, f->edits[i].remove);
		pack_string(p, f->edits[i].text);
		pack_string(p, f->edits[i].what);
		pack_int(p, (int)f->edits[i].form);
	}
}

void fact_unpack(struct unpacker *u, struct fact *f)
{
	struct fact_step *steps;
	struct fact_edit *edits;
	int i;

	f->kind = (enum fact_kind)unpack_between(u, 0, FACT_KINDS - 1);
	f->unit = unpack_name(u);
	f->function = unpack_name(u);
	f->function_loc = get_loc(u);
	f->object = unpack_string(u);
	f->with = unpack_string(u);
	f->acquired_by = unpack_string(u);
	f->released_by = unpack_string(u);
	f->record = unpack_string(u);
	f->type = unpack_string(u);
	f->acquired = get_loc(u);
	f->where = get_loc(u);
	f->place = (enum fact_place)unpack_between(u, FACT_AT_EXIT, FACT_AT_USE);
	f->holds = unpack_int(u);
	f->should = unpack_int(u);
	f->ordinal = unpack_int(u);
	f->by_default = unpack_int(u);
	f->by_habit = unpack_int(u);
	f->plain = unpack_int(u);
	f->nullable = unpack_int(u);
	f->size = unpack_int(u);
	f->best_size = unpack_int(u);
	f->prevents = unpack_int(u);
	f->saves = unpack_int(u);
	f->confidence = unpack_int(u);
	f->reason = unpack_string(u);
	f->n_steps = unpack_count(u);
	f->steps = steps = ARENA_ARRAY(u->arena, struct fact_step, f->n_steps);
	for (i = 0; i < f->n_steps; i++) {
		steps[i].loc = get_loc(u);
		steps[i].note = unpack_string(u);
		steps[i].branch = unpack_int(u);
	}
	f->n_edits = unpack_count(u);
	f->edits = edits = ARENA_ARRAY(u->arena, struct fact_edit, f->n_edits);
	for (i = 0; i < f->n_edits; i++) {
		edits[i].at = get_loc(u);
		edits[i].remove = unpack_int(u);
		edits[i].text = unpack_name(u);
		edits[i].what = unpack_name(u);
		edits[i].form = (enum edit_form)unpack_between(u, 0, EDIT_FORMS - 1);
	}
}
