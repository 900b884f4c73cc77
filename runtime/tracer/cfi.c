#include "runtime/tracer/cfi.h"

#include <string.h>

enum { REG_BP = 6, REG_SP = 7, REG_RA = 16, STATES = 8 };

enum { /* pointer encodings */
	PE_OMIT = 0xff,
	PE_UDATA2 = 2,
	PE_UDATA4 = 3,
	PE_UDATA8 = 4,
	PE_ULEB = 1,
	PE_SLEB = 9,
	PE_SDATA2 = 10,
	PE_SDATA4 = 11,
	PE_SDATA8 = 12,
	PE_PCREL = 0x10,
	PE_DATAREL = 0x30,
	PE_INDIRECT = 0x80,
};

struct state {
	int cfa_reg;       /* -1: an expression that is none of ours */
	int deref;         /* the frame address is what is stored at reg + cfa */
	int64_t cfa;
	int64_t bp;        /* 0: same value */
	int bp_lost;       /* saved in a way that is not followed */
	int ra_undefined, ra_odd;
};

struct cie {
	uint64_t code_align;
	int64_t data_align;
	uint8_t fde_encoding;
	int signal, augmented;
	const uint8_t *program, *end;
};

static uint64_t uleb(const uint8_t **p)
{
	uint64_t v = 0;
	unsigned shift = 0;
	uint8_t b;

	do {
		b = *(*p)++;
		if (shift < 64)
			v |= (uint64_t)(b & 0x7f) << shift;
		shift += 7;
	} while (b & 0x80);
	return v;
}

static int64_t sleb(const uint8_t **p)
{
	int64_t v = 0;
	unsigned shift = 0;
	uint8_t b;

	do {
		b = *(*p)++;
		if (shift < 64)
			v |= (int64_t)(b & 0x7f) << shift;
		shift += 7;
	} while (b & 0x80);
	if (shift < 64 && b & 0x40)
		v |= -((int64_t)1 << shift);
	return v;
}

static uint64_t fixed(const uint8_t **p, int bytes)
{
	uint64_t v = 0;

	memcpy(&v, *p, (size_t)bytes);
	*p += bytes;
	return v;
}

static uintptr_t encoded(const uint8_t **p, uint8_t encoding, uintptr_t data)
{
	uintptr_t at = (uintptr_t)*p, v;

	if (encoding == PE_OMIT)
		return 0;
	switch (encoding & 0xf) {
	case PE_ULEB: v = uleb(p); break;
	case PE_SLEB: v = (uintptr_t)sleb(p); break;
	case PE_UDATA2: v = fixed(p, 2); break;
	case PE_UDATA4: v = fixed(p, 4); break;
	case PE_SDATA2: v = (uintptr_t)(int64_t)(int16_t)fixed(p, 2); break;
	case PE_SDATA4: v = (uintptr_t)(int64_t)(int32_t)fixed(p, 4); break;
	default: v = fixed(p, 8); break;
	}
	if (v && (encoding & 0x70) == PE_PCREL)
		v += at;
	else if ((encoding & 0x70) == PE_DATAREL)
		v += data;
	if (v && encoding & PE_INDIRECT)
		memcpy(&v, (const void *)v, sizeof(v));
	return v;
}

/* The entry's length; *p moves behind it. 0: the end of the section, or the 64-bit form, which nobody uses here. */
static uint32_t entry_length(const uint8_t **p)
{
	uint32_t n = (uint32_t)fixed(p, 4);

	return n == UINT32_MAX ? 0 : n;
}

static int read_cie(const uint8_t *p, struct cie *c)
{
	uint32_t length = entry_length(&p);
	const char *augmentation;
	const uint8_t *after = NULL;
	uint8_t version;

	if (!length)
		return -1;
	c->end = p + length;
	p += 4;
	version = *p++;
	augmentation = (const char *)p;
	p += strlen(augmentation) + 1;
	c->code_align = uleb(&p);
	c->data_align = sleb(&p);
	if (version == 1)
		p++;
	else
		uleb(&p);
	c->fde_encoding = 0;
	for (; *augmentation; augmentation++) {
		if (*augmentation == 'z') {
			uint64_t n = uleb(&p);

			c->augmented = 1;
			after = p + n;
		} else if (*augmentation == 'R') {
			c->fde_encoding = *p++;
		} else if (*augmentation == 'P') {
			uint8_t encoding = *p++;

			encoded(&p, encoding & (uint8_t)~PE_INDIRECT, 0);
		} else if (*augmentation == 'L') {
			p++;
		} else if (*augmentation == 'S') {
			c->signal = 1;
		} else {
			break;
		}
	}
	c->program = after ? after : p;
	return 0;
}

/* DW_OP_breg6 n, DW_OP_deref: how functions that align their stack find their frame. */
static void cfa_expression(struct state *s, const uint8_t *p, uint64_t size)
{
	const uint8_t *end = p + size;

	s->cfa_reg = -1;
	if (size >= 3 && *p == 0x70 + REG_BP) {
		p++;
		s->cfa = sleb(&p);
		if (p + 1 == end && *p == 0x06) {
			s->cfa_reg = REG_BP;
			s->deref = 1;
		}
	}
}

/* How a register was saved. offset_known: at frame address + offset. */
static void saved(struct state *s, uint64_t reg, int64_t offset, int offset_known)
{
	if (reg == REG_BP) {
		s->bp = offset_known ? offset : 0;
		s->bp_lost = !offset_known;
	} else if (reg == REG_RA) {
		s->ra_odd = !offset_known || offset != -8;
	}
}

struct machine {
	struct state now, initial, kept[STATES];
	int depth;
	uintptr_t location;
};

/* One instruction of those that fit in the high two bits. */
static void primary(struct machine *m, const struct cie *c, uint8_t op, const uint8_t **p)
{
	uint8_t low = op & 0x3f;

	if ((op & 0xc0) == 0x40) {
		m->location += low * c->code_align;
	} else if ((op & 0xc0) == 0x80) {
		saved(&m->now, low, (int64_t)uleb(p) * c->data_align, 1);
	} else { /* restore */
		if (low == REG_BP) {
			m->now.bp = m->initial.bp;
			m->now.bp_lost = m->initial.bp_lost;
		}
	}
}

static void set_cfa(struct state *s, int reg, int64_t offset)
{
	s->cfa_reg = reg;
	s->cfa = offset;
	s->deref = 0;
}

/* -1: an instruction that is not known. */
static int extended(struct machine *m, const struct cie *c, uint8_t op, const uint8_t **p)
{
	struct state *s = &m->now;
	uint64_t reg, n;

	switch (op) {
	case 0x00: break; /* nop */
	case 0x01: m->location = encoded(p, c->fde_encoding, 0); break;
	case 0x02: m->location += fixed(p, 1) * c->code_align; break;
	case 0x03: m->location += fixed(p, 2) * c->code_align; break;
	case 0x04: m->location += fixed(p, 4) * c->code_align; break;
	case 0x05: reg = uleb(p); saved(s, reg, (int64_t)uleb(p) * c->data_align, 1); break;
	case 0x11: reg = uleb(p); saved(s, reg, sleb(p) * c->data_align, 1); break;
	case 0x06: /* restore */
	case 0x08: /* same value */
		reg = uleb(p);
		if (reg == REG_BP) {
			s->bp = op == 6 ? m->initial.bp : 0;
			s->bp_lost = 0;
		}
		break;
	case 0x07: /* undefined */
		reg = uleb(p);
		s->ra_undefined |= reg == REG_RA;
		break;
	case 0x09: reg = uleb(p); uleb(p); saved(s, reg, 0, 0); break;
	case 0x0a: /* remember */
		if (m->depth == STATES)
			return -1;
		m->kept[m->depth++] = *s;
		break;
	case 0x0b: /* restore state */
		if (!m->depth)
			return -1;
		*s = m->kept[--m->depth];
		break;
	case 0x0c: reg = uleb(p); set_cfa(s, (int)reg, (int64_t)uleb(p)); break;
	case 0x12: reg = uleb(p); set_cfa(s, (int)reg, sleb(p) * c->data_align); break;
	case 0x0d: s->cfa_reg = (int)uleb(p); s->deref = 0; break;
	case 0x0e: s->cfa = (int64_t)uleb(p); break;
	case 0x13: s->cfa = sleb(p) * c->data_align; break;
	case 0x0f: n = uleb(p); cfa_expression(s, *p, n); *p += n; break;
	case 0x10: /* expression: saved at what it says. gcc writes breg6 0 for bp itself: at the frame pointer */
	case 0x16:
		reg = uleb(p);
		n = uleb(p);
		saved(s, reg, 0, 0);
		if (op == 0x10 && reg == REG_BP && n == 2 && (*p)[0] == 0x70 + REG_BP && !(*p)[1])
			s->bp_lost = 2; /* at *bp */
		*p += n;
		break;
	case 0x2e: uleb(p); break; /* GNU args size */
	default: return -1;
	}
	return 0;
}

/* Run a program up to the row that holds for pc. */
static int run(struct machine *m, const struct cie *c, const uint8_t *p, const uint8_t *end, uintptr_t pc)
{
	while (p < end) {
		uint8_t op = *p++;

		if (op & 0xc0)
			primary(m, c, op, &p);
		else if (extended(m, c, op, &p))
			return -1;
		if (m->location > pc)
			return 0;
	}
	return 0;
}

/* The row before the location went past pc: run stops one instruction late only in the location, which rows do not see. */
static int apply(const uint8_t *fde, uintptr_t pc, struct state *result, int *is_signal)
{
	const uint8_t *p = fde, *end, *cie_at;
	struct cie c = {0};
	struct machine m = {0};
	uint32_t length = entry_length(&p), back;
	uintptr_t start, size;

	if (!length)
		return -1;
	end = p + length;
	cie_at = p;
	back = (uint32_t)fixed(&p, 4);
	if (!back || read_cie(cie_at - back, &c))
		return -1;
	start = encoded(&p, c.fde_encoding, 0);
	size = encoded(&p, c.fde_encoding & 0xf, 0);
	if (pc < start || pc >= start + size)
		return -1;
	if (c.augmented) {
		uint64_t n = uleb(&p);

		p += n;
	}
	m.now.cfa_reg = -1;
	if (run(&m, &c, c.program, c.end, UINTPTR_MAX))
		return -1;
	m.initial = m.now;
	m.location = start;
	if (run(&m, &c, p, end, pc))
		return -1;
	*result = m.now;
	*is_signal = c.signal;
	return 0;
}

/* The table's entry for pc, by bisection. */
static const uint8_t *find_fde(const uint8_t *hdr, uintptr_t pc)
{
	const uint8_t *p = hdr + 4;
	uint64_t count, lo = 0, hi;

	if (hdr[0] != 1 || hdr[3] != (PE_DATAREL | PE_SDATA4))
		return NULL;
	encoded(&p, hdr[1], (uintptr_t)hdr);
	count = encoded(&p, hdr[2], (uintptr_t)hdr);
	for (hi = count; lo < hi;) {
		uint64_t middle = (lo + hi) / 2;
		int32_t offset;

		memcpy(&offset, p + middle * 8, 4);
		if ((uintptr_t)hdr + (uintptr_t)(intptr_t)offset <= pc)
			lo = middle + 1;
		else
			hi = middle;
	}
	if (!lo)
		return NULL;
	{
		int32_t offset;

		memcpy(&offset, p + (lo - 1) * 8 + 4, 4);
		return hdr + offset;
	}
}

void cfi_rule(const uint8_t *eh_frame_hdr, uintptr_t pc, struct cfi_rule *rule)
{
	const uint8_t *fde = eh_frame_hdr ? find_fde(eh_frame_hdr, pc) : NULL;
	struct state s;
	int is_signal = 0;

	rule->kind = CFI_NONE;
	rule->bp = 0;
	rule->cfa = 0;
	if (!fde || apply(fde, pc, &s, &is_signal))
		return;
	if (is_signal) {
		rule->kind = CFI_SIGNAL;
		return;
	}
	if (s.ra_undefined) {
		rule->kind = CFI_END;
		return;
	}
	if (s.ra_odd || s.bp < INT16_MIN || s.bp > INT16_MAX || s.cfa < INT32_MIN || s.cfa > INT32_MAX)
		return;
	rule->cfa = (int32_t)s.cfa;
	rule->bp = (int16_t)s.bp;
	if (s.cfa_reg == REG_SP && !s.bp_lost)
		rule->kind = CFI_SP;
	else if (s.cfa_reg == REG_BP && s.deref)
		rule->kind = CFI_BP_DEREF; /* its caller's bp is at *bp */
	else if (s.cfa_reg == REG_BP && !s.bp_lost)
		rule->kind = CFI_BP;
}
