#include "runtime/tracer/names.h"

#include "runtime/tracer/emit.h"
#include "runtime/tracer/hooks.h"
#include "runtime/tracer/modules.h"
#include "runtime/trace.h"

#include <dlfcn.h>
#include <string.h>

enum {
	PY_TYPE = 8,      /* ob_type in an object */
	PY_NAME = 24,     /* tp_name in a type */
	PY_GC_HEAD = 16,
	GLIB_SEARCH = 512, /* private data before an instance that is looked through */
	NODE_BYTES = 128,  /* of GLib's record of a type, where it lists itself among its ancestors */
};

static uintptr_t py_type_type;
static const char *(*type_name)(size_t);

void names_prepare(void)
{
	static uint32_t epoch;
	uint32_t i;

	if (epoch == modules_epoch)
		return;
	epoch = modules_epoch;
	/* Only where it will be found: a failing dlsym allocates, and leaves its message to the program's dlerror. */
	for (i = 1; i <= modules_count(); i++) {
		const struct module *m = modules_get(i);

		if (!m->gone && strstr(m->path, "python3") && !strstr(m->path, "-packages") && !strstr(m->path, "lib-dynload"))
			py_type_type = (uintptr_t)dlsym(RTLD_DEFAULT, "PyType_Type");
		if (!m->gone && strstr(m->path, "/libgobject-2.0.so"))
			type_name = (const char *(*)(size_t))dlsym(RTLD_DEFAULT, "g_type_name");
	}
}

static int is_text(const char *s)
{
	size_t n;

	for (n = 0; s[n]; n++)
		if ((unsigned char)s[n] < ' ' || s[n] == 127)
			return 0;
	return n > 0;
}

static int read_text(uintptr_t at, char *to, size_t size)
{
	size_t n;

	/* Byte ranges, not past the page that it starts in, then the next. */
	for (n = 0; n + 1 < size; n++) {
		if ((n == 0 || !((at + n) & 7)) && os_peek(at + n, to + n, n + 8 < size ? 8 - ((at + n) & 7) : 1))
			break;
		if (!to[n])
			break;
	}
	to[n] = 0;
	return is_text(to);
}

/* ob_type of an object: a type, whose own type is type or is made of it. */
static int python_name(uintptr_t object, char *text, size_t size)
{
	uintptr_t type, meta, meta_meta, name;

	if (os_peek(object + PY_TYPE, &type, 8) || type & 7 || os_peek(type + PY_TYPE, &meta, 8) || meta & 7)
		return 0;
	if (meta != py_type_type && (os_peek(meta + PY_TYPE, &meta_meta, 8) || meta_meta != py_type_type))
		return 0;
	return !os_peek(type + PY_NAME, &name, 8) && read_text(name, text, size);
}

/* The first word of an instance is its class, the class's first word its type, and a type's record lists itself. */
static int glib_name(uintptr_t class, char *text, size_t size)
{
	uintptr_t type, node[NODE_BYTES / 8];
	const char *name;
	size_t i;

	if (!class || class & 7 || os_peek(class, &type, 8) || type & 3 || type < 4096 || os_peek(type, node, sizeof(node)))
		return 0;
	for (i = 0; i < NODE_BYTES / 8 && node[i] != type; i++)
		;
	if (i == NODE_BYTES / 8)
		return 0;
	name = type_name(type);
	return name && read_text((uintptr_t)name, text, size);
}

int names_of(const struct block *b, struct name *n)
{
	uintptr_t lo, hi, at;

	mark_words(b, &lo, &hi);
	if (py_type_type && hi - lo >= 16) {
		n->family = TRACE_TYPE_PYTHON;
		for (at = 0; at <= PY_GC_HEAD && lo + at + 16 <= hi; at += PY_GC_HEAD)
			if (python_name(lo + at, n->text, sizeof(n->text))) {
				n->instance = n->count = (uint32_t)at;
				return 1;
			}
	}
	if (type_name) {
		n->family = TRACE_TYPE_GTYPE;
		for (at = 0; at < GLIB_SEARCH && lo + at + 8 <= hi; at += 16)
			if (glib_name(*(uintptr_t *)(lo + at), n->text, sizeof(n->text))) {
				n->instance = (uint32_t)at;
				n->count = lo + at + 16 <= hi ? (uint32_t)at + 8 : UINT32_MAX;
				return 1;
			}
	}
	return 0;
}

void names_emit(uint32_t collection, const struct block *b)
{
	struct name n;

	if (!(py_type_type || type_name) || !names_of(b, &n))
		return;
	{
		struct trace_type t = {.collection = collection, .family = n.family, .name_len = (uint16_t)strlen(n.text),
				       .address = b->address, .instance_offset = n.instance, .count_offset = n.count};

		emit_record(TRACE_TYPE, 0, &t, sizeof(t), n.text, t.name_len);
	}
}

int names_explains(const struct block *b)
{
	struct name n;

	return (py_type_type || type_name) && names_of(b, &n) && n.instance > 0;
}
