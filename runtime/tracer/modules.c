#include "runtime/tracer/modules.h"

#include "runtime/tracer/emit.h"
#include "runtime/trace.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <string.h>

extern const char __ehdr_start[] HIDDEN;

uint32_t modules_epoch = 1;

static struct module *modules; /* MODULES_MAX */
static uint32_t module_count;
static struct os_lock modules_lock;
static size_t tls_size;

/* glibc 2.35 and newer: without locks, safe everywhere. */
extern int _dl_find_object(void *, struct dl_find_object *) __attribute__((weak));

static void read_build_id(struct module *m, const char *note, size_t size)
{
	while (size >= sizeof(ElfW(Nhdr))) {
		const ElfW(Nhdr) *n = (const void *)note;
		size_t name = (n->n_namesz + 3u) & ~3u, whole = sizeof(*n) + name + ((n->n_descsz + 3u) & ~3u);

		if (whole > size)
			return;
		if (n->n_type == NT_GNU_BUILD_ID && n->n_namesz == 4 && n->n_descsz <= sizeof(m->build_id)) {
			m->build_id_len = (uint8_t)n->n_descsz;
			memcpy(m->build_id, note + sizeof(*n) + name, n->n_descsz);
			return;
		}
		note += whole;
		size -= whole;
	}
}

static void read_segments(struct module *m, const ElfW(Phdr) *p, int count)
{
	m->lo = UINTPTR_MAX;
	for (; count-- > 0; p++) {
		uintptr_t lo = m->bias + p->p_vaddr;

		if (p->p_type == PT_LOAD) {
			m->lo = lo < m->lo ? lo : m->lo;
			m->hi = lo + p->p_memsz > m->hi ? lo + p->p_memsz : m->hi;
		} else if (p->p_type == PT_NOTE && !m->build_id_len) {
			read_build_id(m, (const char *)lo, p->p_memsz);
		} else if (p->p_type == PT_GNU_EH_FRAME) {
			m->eh_frame_hdr = (const uint8_t *)lo;
		}
	}
	m->lo &= ~4095ul;
	m->hi = (m->hi + 4095) & ~4095ul;
}

static void set_path(struct module *m, const char *name)
{
	long n = 0;

	if (name && *name) {
		strncpy(m->path, name, sizeof(m->path) - 1);
	} else if (m->id == 1) {
		n = os_call(SYS_readlink, "/proc/self/exe", m->path, sizeof(m->path) - 1);
		m->path[n > 0 ? n : 0] = 0;
	}
}

/* With the lock held. */
static struct module *known(uintptr_t lo, uintptr_t bias)
{
	uint32_t i;

	for (i = module_count; i-- > 0;)
		if (!modules[i].gone && modules[i].bias == bias && lo >= modules[i].lo && lo < modules[i].hi)
			return &modules[i];
	return NULL;
}

static void add(const char *name, uintptr_t bias, const ElfW(Phdr) *phdr, int phnum)
{
	struct module m = {.bias = bias, .time_ns = os_now_ns()};

	read_segments(&m, phdr, phnum);
	if (m.hi <= m.lo || known(m.lo, bias) || module_count == MODULES_MAX)
		return;
	m.id = module_count + 1;
	m.own = (uintptr_t)__ehdr_start >= m.lo && (uintptr_t)__ehdr_start < m.hi;
	set_path(&m, name);
	modules[module_count] = m;
	__atomic_store_n(&module_count, module_count + 1, __ATOMIC_RELEASE);
	__atomic_add_fetch(&modules_epoch, 1, __ATOMIC_RELEASE);
}

struct refresh {
	uint8_t seen[MODULES_MAX];
};

static int visit(struct dl_phdr_info *info, size_t size, void *ctx)
{
	struct refresh *r = ctx;
	uintptr_t self = (uintptr_t)__builtin_thread_pointer();
	struct module *m;
	int i;

	add(info->dlpi_name, info->dlpi_addr, info->dlpi_phdr, info->dlpi_phnum);
	for (i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *p = &info->dlpi_phdr[i];

		if (p->p_type == PT_LOAD && (m = known(info->dlpi_addr + p->p_vaddr, info->dlpi_addr)))
			r->seen[m - modules] = 1;
		/* Static storage is right below the thread pointer; what is far away is dynamic. */
		if (p->p_type == PT_TLS && size >= sizeof(*info) && info->dlpi_tls_data) {
			uintptr_t t = (uintptr_t)info->dlpi_tls_data;

			if (t < self && self - t < 1 << 20 && self - t > tls_size)
				tls_size = self - t;
		}
	}
	return 0;
}

void modules_refresh(void)
{
	struct refresh *r = os_map(sizeof(*r));
	uint32_t i;

	if (!r)
		return;
	os_lock(&modules_lock);
	dl_iterate_phdr(visit, r);
	for (i = 0; i < module_count; i++)
		if (!r->seen[i] && !modules[i].gone) {
			modules[i].gone = 1;
			__atomic_add_fetch(&modules_epoch, 1, __ATOMIC_RELEASE);
		}
	os_unlock(&modules_lock);
	os_unmap(r, sizeof(*r));
}

void modules_init(void)
{
	modules = os_map(MODULES_MAX * sizeof(*modules));
	if (modules)
		modules_refresh();
}

static const struct module *find(uintptr_t pc)
{
	uint32_t i;

	for (i = __atomic_load_n(&module_count, __ATOMIC_ACQUIRE); i-- > 0;)
		if (pc >= modules[i].lo && pc < modules[i].hi && !modules[i].gone)
			return &modules[i];
	return NULL;
}

const struct module *modules_find(uintptr_t pc)
{
	const struct module *m = find(pc);
	struct dl_find_object o;
	const ElfW(Ehdr) *e;

	if (LIKELY(m) || !_dl_find_object || _dl_find_object((void *)pc, &o) || !o.dlfo_link_map)
		return m;
	/* The file's head is at its start: that is where the loader found its segments, too. */
	e = (const void *)o.dlfo_map_start;
	if (memcmp(e->e_ident, ELFMAG, SELFMAG))
		return NULL;
	os_lock(&modules_lock);
	add(o.dlfo_link_map->l_name, o.dlfo_link_map->l_addr, (const void *)((const char *)e + e->e_phoff), e->e_phnum);
	os_unlock(&modules_lock);
	return find(pc);
}

const struct module *modules_get(uint32_t id)
{
	return id && id <= module_count ? &modules[id - 1] : NULL;
}

uint32_t modules_count(void)
{
	return module_count;
}

size_t modules_tls_size(void)
{
	return tls_size;
}

uint64_t modules_frame(uintptr_t pc, int exact)
{
	const struct module *m = find(exact ? pc : pc - 1);
	uint64_t frame = exact ? TRACE_FRAME_EXACT : 0;

	if (!m)
		return frame | TRACE_FRAME_ADDRESS(pc);
	return frame | (uint64_t)m->id << 48 | TRACE_FRAME_ADDRESS(pc - m->bias);
}

static void emit_module(const struct module *m)
{
	struct trace_module r = {.id = m->id, .path_len = (uint32_t)strlen(m->path), .bias = m->bias, .lo = m->lo, .hi = m->hi,
				 .time_ns = emit_time(m->time_ns), .build_id_len = m->build_id_len};

	memcpy(r.build_id, m->build_id, m->build_id_len);
	emit_record(TRACE_MODULE, 0, &r, sizeof(r), m->path, r.path_len);
}

void modules_emit(void)
{
	uint32_t i, count = module_count;

	for (i = 0; i < count; i++) {
		struct module *m = &modules[i];

		if (!m->emitted) {
			m->emitted = 1;
			emit_module(m);
		}
		if (m->gone && !m->gone_emitted) {
			struct trace_module_gone r = {.id = m->id, .time_ns = emit_time(os_now_ns())};

			m->gone_emitted = 1;
			emit_record(TRACE_MODULE_GONE, 0, &r, sizeof(r), NULL, 0);
		}
	}
}

void modules_forked(void)
{
	uint32_t i;

	modules_lock.taken = 0;
	for (i = 0; i < module_count; i++)
		modules[i].emitted = modules[i].gone_emitted = 0;
}
