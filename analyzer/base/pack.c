#include "analyzer/base/pack.h"

#include "analyzer/base/intern.h"

#include <limits.h>
#include <string.h>
#include <xxhash.h>

static const char magic[4] = { 'g', 'c', 'p', '1' };
enum { HEAD_BYTES = sizeof(magic) + sizeof(uint64_t) };

/* --- Writing ------------------------------------------------------------------------------------------------------- */

static void add_number(struct strbuf *sb, uint64_t n)
{
	unsigned char bytes[10];
	size_t len = 0;

	for (; n > 0x7f; n >>= 7)
		bytes[len++] = (unsigned char)(n | 0x80);
	bytes[len++] = (unsigned char)n;
	strbuf_add(sb, bytes, len);
}

void pack_number(struct packer *p, uint64_t n)
{
	add_number(&p->body, n);
}

void pack_int(struct packer *p, long n)
{
	add_number(&p->body, n < 0 ? ~((uint64_t)n << 1) : (uint64_t)n << 1);
}

/* Equal hashes of different strings: the second is looked for under the next key. */
void pack_string(struct packer *p, const char *s)
{
	size_t len;
	uint64_t key, *known;
	int fresh;

	if (!s) {
		pack_number(p, 0);
		return;
	}
	len = strlen(s);
	for (key = XXH3_64bits(s, len);; key++) {
		const char *old;

		known = map_put(&p->known, key, &fresh);
		if (fresh)
			break;
		old = p->strings.buf + (*known >> 32) - 1;
		if (!strncmp(old, s, len) && !old[len])
			break;
	}
	if (fresh) {
		*known = (uint64_t)(p->strings.len + 1) << 32 | (uint64_t)++p->n_strings;
		strbuf_add(&p->strings, s, len + 1);
	}
	pack_number(p, *known & 0xffffffffu);
}

void pack_bytes(struct packer *p, const void *data, size_t len)
{
	pack_number(p, len);
	strbuf_add(&p->body, data, len);
}

void pack_finish(struct packer *p, struct strbuf *out)
{
	size_t start = out->len;
	uint64_t hash = 0;

	strbuf_add(out, magic, sizeof(magic));
	strbuf_add(out, &hash, sizeof(hash));
	add_number(out, (uint64_t)p->n_strings);
	add_number(out, p->strings.len);
	strbuf_add(out, p->strings.buf, p->strings.len);
	strbuf_add(out, p->body.buf, p->body.len);
	hash = XXH3_64bits(out->buf + start + HEAD_BYTES, out->len - start - HEAD_BYTES);
	memcpy(out->buf + start + sizeof(magic), &hash, sizeof(hash));
	strbuf_release(&p->body);
	strbuf_release(&p->strings);
	map_release(&p->known);
	p->n_strings = 0;
}

/* --- Reading ------------------------------------------------------------------------------------------------------- */

static void read_strings(struct unpacker *u, enum unpack_strings how)
{
	uint64_t n = unpack_number(u), bytes = unpack_number(u);
	const char *s = (const char *)u->p, *end;
	uint64_t i;

	if (u->bad || bytes > (uint64_t)(u->end - u->p) || n > bytes || (bytes && s[bytes - 1])) {
		u->bad = 1;
		return;
	}
	u->strings = ARENA_ARRAY(u->arena, const char *, n + 1);
	if (how == UNPACK_COPIED && bytes)
		s = arena_copy(u->arena, s, bytes);
	for (i = 0, end = s + bytes; i < n && s < end; i++, s += strlen(s) + 1)
		u->strings[i] = how == UNPACK_INTERNED ? intern(s) : s;
	u->bad = i < n || s < end;
	u->n_strings = (int)i;
	u->p += bytes;
}

void unpack_start(struct unpacker *u, struct arena *arena, const void *data, size_t len, enum unpack_strings how)
{
	uint64_t hash;

	*u = (struct unpacker){ .arena = arena, .bad = 1 };
	if (len < HEAD_BYTES || memcmp(data, magic, sizeof(magic)))
		return;
	memcpy(&hash, (const char *)data + sizeof(magic), sizeof(hash));
	if (hash != XXH3_64bits((const char *)data + HEAD_BYTES, len - HEAD_BYTES))
		return;
	u->bad = 0;
	u->p = (const unsigned char *)data + HEAD_BYTES;
	u->end = (const unsigned char *)data + len;
	read_strings(u, how);
	u->body = u->p;
}

uint64_t unpack_number(struct unpacker *u)
{
	uint64_t n = 0;
	int shift;

	for (shift = 0; !u->bad && shift < 64 && u->p < u->end; shift += 7) {
		n |= (uint64_t)(*u->p & 0x7f) << shift;
		if (!(*u->p++ & 0x80))
			return n;
	}
	u->bad = 1;
	return 0;
}

long unpack_long(struct unpacker *u)
{
	uint64_t n = unpack_number(u);

	return u->bad ? 0 : (long)(n & 1 ? ~(n >> 1) : n >> 1);
}

int unpack_int(struct unpacker *u)
{
	long n = unpack_long(u);

	if (n >= INT_MIN && n <= INT_MAX)
		return (int)n;
	u->bad = 1;
	return 0;
}

int unpack_between(struct unpacker *u, int min, int max)
{
	int n = unpack_int(u);

	if (n >= min && n <= max)
		return n;
	u->bad = 1;
	return min;
}

int unpack_count(struct unpacker *u)
{
	int n = unpack_int(u);

	if (n >= 0 && n <= u->end - u->p && !u->bad)
		return n;
	u->bad = 1;
	return 0;
}

const char *unpack_string(struct unpacker *u)
{
	uint64_t n = unpack_number(u);

	if (n > (uint64_t)u->n_strings)
		u->bad = 1;
	return n && !u->bad ? u->strings[n - 1] : NULL;
}

const char *unpack_name(struct unpacker *u)
{
	const char *s = unpack_string(u);

	if (s)
		return s;
	u->bad = 1;
	return "";
}

const void *unpack_bytes(struct unpacker *u, size_t *len)
{
	const void *data;
	uint64_t n = unpack_number(u);

	if (u->bad || n > (uint64_t)(u->end - u->p)) {
		u->bad = 1;
		n = 0;
	}
	data = u->p;
	u->p += n;
	*len = (size_t)n;
	return data;
}

int unpack_end(const struct unpacker *u)
{
	return u->bad || u->p != u->end ? -1 : 0;
}
