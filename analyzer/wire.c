#include "analyzer/wire.h"

#include "analyzer/base/err.h"
#include "analyzer/base/map.h"
#include "analyzer/base/vec.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <xxhash.h>

/* A message is: magic, hash of the body, body. The body is numbers of 7 bits per byte, and strings:
 *   0            NULL
 *   1            a new string follows: length, bytes
 *   n + 2        the n-th new string again */
static const char magic[4] = { 'g', 'c', 'w', '1' };
enum { HEAD_BYTES = sizeof(magic) + sizeof(uint64_t) };

/* --- Writing -------------------------------------------------------------------------------------------------- */

struct sent {
	size_t at, len; /* at: from the begin of the body */
};

struct writer {
	struct strbuf *out;
	size_t body;      /* where it begins in out */
	struct map known; /* hash of a string -> index in sent + 1 */
	VEC(struct sent) sent;
};

static void put_number(struct writer *w, uint64_t n)
{
	unsigned char bytes[10];
	size_t len = 0;

	for (; n > 0x7f; n >>= 7)
		bytes[len++] = (unsigned char)(n | 0x80);
	bytes[len++] = (unsigned char)n;
	strbuf_add(w->out, bytes, len);
}

/* Negative numbers are rare, and small: fold the sign into the lowest bit. */
static void put_int(struct writer *w, long n)
{
	put_number(w, n < 0 ? ~((uint64_t)n << 1) : (uint64_t)n << 1);
}

static void put_string(struct writer *w, const char *s)
{
	const struct sent *old;
	uint64_t *index;
	size_t len;

	if (!s) {
		put_number(w, 0);
		return;
	}
	len = strlen(s);
	index = map_put(&w->known, XXH3_64bits(s, len), NULL);
	old = *index ? &w->sent.items[*index - 1] : NULL;
	if (old && old->len == len && !memcmp(w->out->buf + w->body + old->at, s, len)) {
		put_number(w, *index + 1);
		return;
	}
	put_number(w, 1);
	put_number(w, len);
	vec_push(&w->sent, ((struct sent){ w->out->len - w->body, len }));
	*index = (uint64_t)w->sent.count;
	strbuf_add(w->out, s, len);
}

static void put_unit(struct writer *w, const struct scan_unit *u)
{
	put_string(w, u->file);
	put_string(w, u->status_reason);
	put_int(w, (int)u->status);
	put_string(w, u->flags);
	put_int(w, u->n_functions);
	put_int(w, u->n_partial);
	put_int(w, u->n_gave_up);
	put_int(w, u->parse_ms);
	put_int(w, u->analyse_ms);
	put_int(w, u->excluded_lines);
}

static void put_finding(struct writer *w, const struct finding *f)
{
	const struct finding_step *s;

	put_string(w, f->rule);
	put_int(w, (int)f->level);
	put_string(w, f->file);
	put_int(w, f->line);
	put_int(w, f->column);
	put_string(w, f->function);
	put_string(w, f->object);
	put_string(w, f->message);
	put_string(w, f->fingerprint);
	put_string(w, f->verdict);
	put_int(w, f->confidence);
	put_int(w, f->acquired_step);
	put_string(w, f->suppressed);
	put_int(w, f->n_steps);
	for (s = f->steps; s < f->steps + f->n_steps; s++) {
		put_string(w, s->file);
		put_int(w, s->line);
		put_int(w, s->column);
		put_string(w, s->note);
	}
}

static void put_result(struct writer *w, const struct unit_result *u)
{
	int i;

	put_unit(w, &u->unit);
	put_int(w, u->n_functions);
	for (i = 0; i < u->n_functions; i++) {
		put_string(w, u->functions[i].name);
		put_string(w, u->functions[i].file);
		put_int(w, u->functions[i].line);
		put_int(w, u->functions[i].partial);
		put_string(w, u->functions[i].summary);
	}
	put_int(w, u->n_gave_up);
	for (i = 0; i < u->n_gave_up; i++) {
		put_string(w, u->gave_up[i].file);
		put_string(w, u->gave_up[i].function);
		put_int(w, u->gave_up[i].line);
		put_string(w, u->gave_up[i].reason);
	}
	put_int(w, u->n_contracts);
	for (i = 0; i < u->n_contracts; i++)
		put_string(w, u->contracts[i]);
	put_int(w, u->findings.count);
	for (i = 0; i < u->findings.count; i++)
		put_finding(w, &u->findings.items[i]);
}

void wire_write(struct strbuf *out, const struct unit_result *u)
{
	struct writer w = { .out = out };
	uint64_t hash = 0;

	strbuf_add(out, magic, sizeof(magic));
	strbuf_add(out, &hash, sizeof(hash));
	w.body = out->len;
	put_result(&w, u);
	hash = XXH3_64bits(out->buf + w.body, out->len - w.body);
	memcpy(out->buf + w.body - sizeof(hash), &hash, sizeof(hash));
	map_release(&w.known);
	vec_release(&w.sent);
}

/* --- Reading -------------------------------------------------------------------------------------------------- */

/* Once something is wrong, every further read gives 0 or NULL, and only the end asks. */
struct reader {
	const unsigned char *p, *end;
	int bad;
	struct arena *arena;
	VEC(const char *) strings;
};

static uint64_t get_number(struct reader *r)
{
	uint64_t n = 0;
	int shift;

	for (shift = 0; shift < 64 && r->p < r->end; shift += 7) {
		n |= (uint64_t)(*r->p & 0x7f) << shift;
		if (!(*r->p++ & 0x80))
			return n;
	}
	r->bad = 1;
	return 0;
}

static long get_long(struct reader *r)
{
	uint64_t n = get_number(r);

	return r->bad ? 0 : (long)(n & 1 ? ~(n >> 1) : n >> 1);
}

static int get_int(struct reader *r)
{
	long n = get_long(r);

	if (n >= INT_MIN && n <= INT_MAX)
		return (int)n;
	r->bad = 1;
	return 0;
}

static int get_between(struct reader *r, int min, int max)
{
	int n = get_int(r);

	if (n >= min && n <= max)
		return n;
	r->bad = 1;
	return min;
}

/* How many things follow: each takes a byte at least, so more than what is left is a lie. */
static int get_count(struct reader *r)
{
	int n = get_int(r);

	if (n >= 0 && n <= r->end - r->p && !r->bad)
		return n;
	r->bad = 1;
	return 0;
}

static const char *get_string(struct reader *r)
{
	uint64_t n = get_number(r);
	size_t len;

	if (n == 0)
		return NULL;
	if (n > 1) {
		if (n - 2 < (uint64_t)r->strings.count)
			return r->strings.items[n - 2];
		r->bad = 1;
		return NULL;
	}
	n = get_number(r);
	if (r->bad || n > (uint64_t)(r->end - r->p)) {
		r->bad = 1;
		return NULL;
	}
	len = (size_t)n;
	vec_push(&r->strings, arena_strndup(r->arena, (const char *)r->p, len));
	r->p += len;
	return r->strings.items[r->strings.count - 1];
}

static const char *get_name(struct reader *r)
{
	const char *s = get_string(r);

	if (s)
		return s;
	r->bad = 1;
	return "";
}

static void get_unit(struct reader *r, struct scan_unit *u)
{
	u->file = get_name(r);
	u->status_reason = get_string(r);
	u->status = (enum unit_status)get_between(r, UNIT_OK, UNIT_FAILED);
	u->flags = get_string(r);
	u->n_functions = get_int(r);
	u->n_partial = get_int(r);
	u->n_gave_up = get_int(r);
	u->parse_ms = get_int(r);
	u->analyse_ms = get_int(r);
	u->excluded_lines = get_long(r);
}

static void get_finding(struct reader *r, struct finding_set *set)
{
	struct finding f = {0};
	struct finding_step *steps;
	int i;

	f.rule = get_name(r);
	f.level = (enum finding_level)get_between(r, LEVEL_NOTE, LEVEL_ERROR);
	f.file = get_name(r);
	f.line = get_int(r);
	f.column = get_int(r);
	f.function = get_string(r);
	f.object = get_string(r);
	f.message = get_string(r);
	f.fingerprint = get_string(r);
	f.verdict = get_string(r);
	f.confidence = get_int(r);
	f.acquired_step = get_int(r);
	f.suppressed = get_string(r);
	f.n_steps = get_count(r);
	f.steps = steps = ARENA_ARRAY(r->arena, struct finding_step, f.n_steps);
	for (i = 0; i < f.n_steps && !r->bad; i++) {
		steps[i].file = get_string(r);
		steps[i].line = get_int(r);
		steps[i].column = get_int(r);
		steps[i].note = get_string(r);
	}
	if (!r->bad)
		finding_set_add(set, &f);
}

static void get_result(struct reader *r, struct unit_result *u)
{
	int i, n;

	get_unit(r, &u->unit);
	u->n_functions = get_count(r);
	u->functions = ARENA_ARRAY(r->arena, struct scan_function, u->n_functions);
	for (i = 0; i < u->n_functions && !r->bad; i++) {
		u->functions[i].name = get_name(r);
		u->functions[i].file = get_name(r);
		u->functions[i].line = get_int(r);
		u->functions[i].partial = get_int(r);
		u->functions[i].summary = get_string(r);
	}
	u->n_gave_up = get_count(r);
	u->gave_up = ARENA_ARRAY(r->arena, struct scan_gave_up, u->n_gave_up);
	for (i = 0; i < u->n_gave_up && !r->bad; i++) {
		u->gave_up[i].file = get_name(r);
		u->gave_up[i].function = get_string(r);
		u->gave_up[i].line = get_int(r);
		u->gave_up[i].reason = get_name(r);
	}
	u->n_contracts = get_count(r);
	u->contracts = ARENA_ARRAY(r->arena, const char *, u->n_contracts);
	for (i = 0; i < u->n_contracts && !r->bad; i++)
		u->contracts[i] = get_name(r);
	n = get_count(r);
	for (i = 0; i < n && !r->bad; i++)
		get_finding(r, &u->findings);
}

int wire_read(struct arena *a, const char *data, size_t len, struct unit_result *u)
{
	struct reader r = { .arena = a };
	uint64_t hash;

	*u = (struct unit_result){0};
	if (len < HEAD_BYTES || memcmp(data, magic, sizeof(magic)))
		return -1;
	memcpy(&hash, data + sizeof(magic), sizeof(hash));
	if (hash != XXH3_64bits(data + HEAD_BYTES, len - HEAD_BYTES))
		return -1;
	r.p = (const unsigned char *)data + HEAD_BYTES;
	r.end = (const unsigned char *)data + len;
	get_result(&r, u);
	vec_release(&r.strings);
	if (!r.bad && r.p == r.end)
		return 0;
	finding_set_release(&u->findings);
	*u = (struct unit_result){0};
	return -1;
}
