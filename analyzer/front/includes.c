#include "analyzer/front/includes.h"

#include "analyzer/base/intern.h"
#include "analyzer/front/walk.h"

#include <ctype.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_SOURCE_BYTES (4L << 20) /* of one file that is scanned: #include lines stand early */
#define MAX_NAME_BYTES 250

static const char *last_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* --- The tree's headers --- */

static int is_includable(const char *name)
{
	static const char *const ends[] = {".h",   ".c",   ".inc", ".def", ".hh",  ".hpp", ".inl", ".tbl", ".x",   ".in",
					   ".gen", ".tab", ".ipp", ".hxx", ".ci",  ".i",   ".list", ".src", ".tmpl", ".proto"};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof(ends) / sizeof(ends[0]); i++)
		if (!strcmp(dot, ends[i]))
			return 1;
	return 0;
}

static void visit_header(void *data, const char *path)
{
	struct includes *s = data;
	struct include_header h;
	uint64_t *first;

	if (!is_includable(path))
		return;
	h.path = intern(path);
	first = map_put(&s->by_name, MAP_PTR(intern(last_name(path))), NULL);
	h.next = (int)*first - 1;
	vec_push(&s->headers, h);
	*first = (uint64_t)s->headers.count;
	*map_put(&s->by_path, MAP_PTR(h.path), NULL) = 1;
}

static void enqueue(struct includes *s, const char *path)
{
	int fresh;

	map_put(&s->queued, MAP_PTR(path), &fresh);
	if (fresh)
		vec_push(&s->queue, path);
}

/* --- Resolving one include --- */

/* dir/name without "." and "..", interned; NULL if it leaves the tree. */
static const char *join(const char *dir, const char *name)
{
	char out[PATH_MAX];
	size_t len = strlen(dir), n;

	if (len + strlen(name) + 2 > sizeof(out))
		return NULL;
	memcpy(out, dir, len);
	for (; *name; name += n) {
		name += strspn(name, "/");
		n = strcspn(name, "/");
		if (n == 2 && !strncmp(name, "..", 2)) {
			if (!len)
				return NULL;
			while (len && out[--len] != '/')
				;
		} else if (n && !(n == 1 && name[0] == '.')) {
			if (len)
				out[len++] = '/';
			memcpy(out + len, name, n);
			len += n;
		}
	}
	return intern_n(out, len);
}

static int shared_folders(const char *a, const char *b)
{
	int n = 0;

	for (; *a && *a == *b; a++, b++)
		n += *a == '/';
	return n + ((!*a && *b == '/') || (!*b && *a == '/') || (!*a && !*b));
}

static int count_of(const char *s, char c)
{
	int n = 0;

	for (; *s; s++)
		n += *s == c;
	return n;
}

/* Where a folder of one of these names ends in path, 0 if there is none. */
static size_t in_folder_of(const char *path, const char *const *names, size_t n)
{
	const char *start = path;

	for (const char *slash; (slash = strchr(path, '/')); path = slash + 1)
		for (size_t i = 0; i < n; i++)
			if (strlen(names[i]) == (size_t)(slash - path) && !strncasecmp(path, names[i], strlen(names[i])))
				return (size_t)(slash - start);
	return 0;
}

#define IN_FOLDER_OF(path, names) in_folder_of(path, names, sizeof(names) / sizeof((names)[0]))

static size_t is_for_others(const char *path)
{
	static const char *const systems[] = {
		"win32", "win64", "windows", "msvc", "mingw", "cygwin", "wince", "vms", "os2", "dos", "msdos", "macos", "macosx",
		"osx", "darwin", "ios", "android", "amiga", "haiku", "beos", "freebsd", "netbsd", "openbsd", "solaris", "sunos",
		"aix", "hpux", "symbian",
	};

	return IN_FOLDER_OF(path, systems);
}

static size_t is_example(const char *path)
{
	static const char *const names[] = {"example", "examples", "test", "tests", "demo", "fuzz"};

	return IN_FOLDER_OF(path, names);
}

/* The tree's header whose path ends in name: the nearest to the folder of the includer, then the least deep. One for
 * another system serves only those who are for that system themselves. */
static const char *nearest(const struct includes *s, const char *name, const char *from)
{
	const uint64_t *first = map_get(&s->by_name, MAP_PTR(intern(last_name(name))));
	const char *best = NULL;
	size_t len = strlen(name);
	int best_score = INT_MIN;

	for (int i = first ? (int)*first - 1 : -1; i >= 0; i = s->headers.items[i].next) {
		const char *path = s->headers.items[i].path;
		size_t n = strlen(path), other;
		int score;

		if (n < len || strcmp(path + n - len, name) || (n > len && path[n - len - 1] != '/'))
			continue;
		other = is_for_others(path);
		if (other && (strncmp(path, from, other) || (from[other] && from[other] != '/')))
			continue;
		score = 4 * shared_folders(path, from) - count_of(path, '/');
		score -= is_example(path) ? 20 : 0;
		if (score > best_score || (score == best_score && strcmp(path, best) < 0)) {
			best = path;
			best_score = score;
		}
	}
	return best;
}

/* The template that a configure step would make this header from, NULL if there is none. */
static const char *template_of(const struct includes *s, const char *name, const char *from)
{
	static const char *const ends[] = {".in", ".cmake", ".cmakein", ".meson", ".cmake.in", ".in.in"};
	char template[MAX_NAME_BYTES + 16];
	const char *found;

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		snprintf(template, sizeof(template), "%s%s", name, ends[i]);
		found = nearest(s, template, from);
		if (found)
			return found;
	}
	return NULL;
}

/* path is what the template makes, not a header of the same name for somebody else: it stands beside the template, or
 * in a folder that a build made. */
static int is_made_from(const struct includes *s, const char *path, const char *template)
{
	size_t dir = strlen(path) - strlen(last_name(path)), template_dir = strlen(template) - strlen(last_name(template));
	char top[PATH_MAX];

	if (dir == template_dir && !strncmp(path, template, dir))
		return 1;
	for (const char *slash = path; (slash = strchr(slash, '/')); slash++)
		if (snprintf(top, sizeof(top), "%s/%.*s", s->root, (int)(slash - path), path) < (int)sizeof(top) &&
		    is_build_dir(top))
			return 1;
	return 0;
}

static int system_has(struct includes *s, const char *name)
{
	int fresh;
	uint64_t *known = map_put(&s->system, MAP_PTR(name), &fresh);

	if (fresh)
		*known = packages_system_has(s->packages, name) ? 1 : 2;
	return *known == 1;
}

static void vote_folder(struct includes *s, const char *dir, int angle)
{
	int fresh;
	uint64_t *at = map_put(&s->by_dir, MAP_PTR(dir), &fresh);

	if (fresh) {
		vec_push(&s->folders, ((struct include_folder){.dir = dir}));
		*at = (uint64_t)s->folders.count;
	}
	s->folders.items[*at - 1].votes++;
	s->folders.items[*at - 1].angle |= angle;
}

static void vote_missing(struct includes *s, const char *name, int angle, int made)
{
	int fresh;
	uint64_t *at = map_put(&s->by_missing, MAP_PTR(name), &fresh);

	if (fresh) {
		vec_push(&s->missing, ((struct include_wanted){.name = name}));
		*at = (uint64_t)s->missing.count;
	}
	s->missing.items[*at - 1].votes++;
	s->missing.items[*at - 1].angle |= angle;
	s->missing.items[*at - 1].made |= made;
}

/* Headers of another system's C library, which a scan that evaluates no condition meets all the time. A file of that
 * name in the tree is something else. */
static int is_foreign(const char *name)
{
	static const char *const names[] = {
		"io.h", "process.h", "direct.h", "conio.h", "dos.h", "share.h", "tchar.h", "windows.h", "winsock.h",
		"winsock2.h", "ws2tcpip.h", "winbase.h", "windef.h", "winnt.h", "winerror.h", "wincrypt.h", "winreg.h",
		"crtdbg.h", "intrin.h", "shlobj.h", "shellapi.h", "shlwapi.h", "crt_externs.h", "Windows.h", "Winsock2.h",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(name, names[i]))
			return 1;
	return !strncmp(name, "mach/", 5) || !strncmp(name, "mach-o/", 7);
}

static void resolve(struct includes *s, const char *name, int angle, const char *from)
{
	const char *path, *template;
	int fresh;

	map_put(&s->seen, (MAP_PTR(name) * 31 + MAP_PTR(from)) * 2 + (uint64_t)angle, &fresh);
	if (!fresh || name[0] == '/')
		return;
	path = angle ? NULL : join(from, name);
	if (path && map_get(&s->by_path, MAP_PTR(path))) {
		enqueue(s, path);
		return;
	}
	if (angle && (system_has(s, name) || is_foreign(name)))
		return;
	path = nearest(s, name, from);
	template = template_of(s, name, from);
	if (path && template && !is_made_from(s, path, template))
		path = NULL;
	if (path) {
		size_t len = strlen(path) - strlen(name);

		vote_folder(s, intern_n(path, len ? len - 1 : 0), angle);
		enqueue(s, path);
	} else if (angle || !system_has(s, name)) {
		vote_missing(s, name, angle, template != NULL);
	}
}

/* --- Scanning --- */

static int read_source(struct includes *s, const char *path)
{
	char block[65536], full[PATH_MAX];
	struct stat st;
	ssize_t n;
	int fd;

	strbuf_reset(&s->text);
	if (snprintf(full, sizeof(full), "%s/%s", s->root, path) >= (int)sizeof(full))
		return -1;
	fd = open(full, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return -1;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode))
		while ((n = read(fd, block, sizeof(block))) > 0 && s->text.len < MAX_SOURCE_BYTES)
			strbuf_add(&s->text, block, (size_t)n);
	close(fd);
	return 0;
}

static const char *skip_blanks(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	return at;
}

/* at: behind "ifndef". A header may demand a macro:
 *	#ifndef FOO_BUILD
 *	#error "this header requires FOO_BUILD"
 * The message must name it (otherwise it is a header guard that asks for another header), and two headers must say so:
 * then the whole build defines it. */
static void scan_demand(struct includes *s, const char *at, const char *end)
{
	const char *name = skip_blanks(at, end), *line, *stop, *found;
	size_t len;

	for (at = name; at < end && (isalnum((unsigned char)*at) || *at == '_'); at++)
		;
	len = (size_t)(at - name);
	line = memchr(at, '\n', (size_t)(end - at));
	line = line ? skip_blanks(line + 1, end) : end;
	if (!len || line >= end || *line != '#')
		return;
	line = skip_blanks(line + 1, end);
	if (end - line < 8 || strncmp(line, "error", 5))
		return;
	stop = memchr(line, '\n', (size_t)(end - line));
	name = intern_n(name, len);
	found = strstr(line + 5, name);
	if (!found || (stop && found > stop) || isalnum((unsigned char)found[len]) || found[len] == '_' || found[len] == '.')
		return;
	if (++*map_put(&s->by_demand, MAP_PTR(name), NULL) == 2 && strncmp(name, "HAVE_", 5))
		vec_push(&s->demands, name);
}

/* at: behind a '#'. Lines such as  #  include <x/y.h>  and nothing that a macro makes. */
static void scan_directive(struct includes *s, const char *at, const char *end, const char *from)
{
	const char *start;
	char close;

	at = skip_blanks(at, end);
	if (s->in_header && end - at > 7 && !strncmp(at, "ifndef", 6))
		scan_demand(s, at + 6, end);
	if (end - at < 10 || strncmp(at, "include", 7))
		return;
	at += 7;
	if (end - at > 5 && !strncmp(at, "_next", 5))
		at += 5;
	at = skip_blanks(at, end);
	if (at == end || (*at != '<' && *at != '"'))
		return;
	close = *at == '<' ? '>' : '"';
	for (start = ++at; at < end && *at != close && *at != '\n'; at++)
		;
	if (at < end && *at == close && at > start && at - start < MAX_NAME_BYTES)
		resolve(s, intern_n(start, (size_t)(at - start)), close == '>', from);
}

static void scan_file(struct includes *s, const char *path)
{
	const char *p, *end, *from = intern_n(path, strlen(path) - strlen(last_name(path)));

	from = intern_n(from, from[0] ? strlen(from) - 1 : 0);
	if (read_source(s, path))
		return;
	end = s->text.buf + s->text.len;
	s->in_header = !strcmp(path + strlen(path) - (strlen(path) > 2 ? 2 : 0), ".h");
	for (p = s->text.buf; p < end && (p = memchr(p, '#', (size_t)(end - p))); p++) {
		const char *line = p;

		while (line > s->text.buf && (line[-1] == ' ' || line[-1] == '\t'))
			line--;
		if (line == s->text.buf || line[-1] == '\n')
			scan_directive(s, p + 1, end, from);
	}
}

/* --- All of it --- */

static int by_votes(const void *a, const void *b)
{
	const struct include_wanted *x = a, *y = b;

	return x->votes != y->votes ? y->votes - x->votes : strcmp(x->name, y->name);
}

static int folder_by_votes(const void *a, const void *b)
{
	const struct include_folder *x = a, *y = b;

	return x->votes != y->votes ? y->votes - x->votes : strcmp(x->dir, y->dir);
}

void includes_scan(struct includes *s, const char *root, const struct packages *packages, const char *const *files,
		   int n)
{
	memset(s, 0, sizeof(*s));
	s->root = root;
	s->packages = packages;
	s->text = (struct strbuf)STRBUF_INIT;
	tree_walk(root, 1, visit_header, s, NULL);
	for (int i = 0; i < n; i++)
		enqueue(s, intern(files[i]));
	for (int i = 0; i < s->queue.count; i++)
		scan_file(s, s->queue.items[i]);
	if (s->folders.count)
		qsort(s->folders.items, (size_t)s->folders.count, sizeof(*s->folders.items), folder_by_votes);
	if (s->missing.count)
		qsort(s->missing.items, (size_t)s->missing.count, sizeof(*s->missing.items), by_votes);
}

int includes_has(const struct includes *s, const char *dir, const char *name)
{
	const char *path = join(dir, name);

	return path && map_get(&s->by_path, MAP_PTR(path));
}

void includes_release(struct includes *s)
{
	vec_release(&s->headers);
	map_release(&s->by_name);
	map_release(&s->by_path);
	vec_release(&s->queue);
	map_release(&s->queued);
	map_release(&s->seen);
	map_release(&s->system);
	vec_release(&s->folders);
	map_release(&s->by_dir);
	vec_release(&s->missing);
	map_release(&s->by_missing);
	vec_release(&s->demands);
	map_release(&s->by_demand);
	strbuf_release(&s->text);
}
