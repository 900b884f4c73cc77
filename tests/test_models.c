/* Models against the libraries they describe: every function that a model declares must exist in the real headers with
 * the same prototype. One result per model. The models are looked for below GCCHECK_SOURCE_DIR, else below the current
 * directory. */
#include "tests/tests.h"

#include "analyzer/base/vec.h"
#include "analyzer/front/flags.h"
#include "analyzer/front/protos.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TIMEOUT_SECONDS = 120, HEAD_BYTES = 1024, MAX_LISTED = 60 };

struct model {
	const char *path, *name, *headers, *pkg, *package;
};

static struct arena arena;
static VEC(struct model) models;

/* The value of "key value |" in a model's first line; "-" if it is not there. */
static const char *head_value(const char *line, const char *key)
{
	const char *at = strstr(line, key);
	size_t len;

	if (!at)
		return "-";
	at += strlen(key);
	at += strspn(at, " ");
	len = strcspn(at, "|*\n");
	while (len && at[len - 1] == ' ')
		len--;
	return arena_strndup(&arena, at, len);
}

static int read_head(const char *path, char head[HEAD_BYTES])
{
	FILE *f = fopen(path, "r");

	*head = 0;
	if (!f)
		return -1;
	if (!fgets(head, HEAD_BYTES, f))
		*head = 0;
	fclose(f);
	return strstr(head, "gccheck-model:") ? 0 : -1;
}

static void add_model(const char *path)
{
	char head[HEAD_BYTES];
	struct model m = { .path = arena_strdup(&arena, path) };

	if (read_head(path, head))
		return;
	m.name = head_value(head, "gccheck-model:");
	m.headers = head_value(head, "| headers:");
	m.pkg = head_value(head, "pkg-config:");
	m.package = head_value(head, "package:");
	if (strcmp(m.headers, "-"))
		vec_push(&models, m);
}

/* --- Reading both sides --- */

/* The compile flags of the model's pkg-config packages, with -D_GNU_SOURCE, and more (may be NULL).
 * Returns how many; -1: not installed. */
static int compile_flags(const struct model *m, const char *more, const char ***argv)
{
	struct strbuf words = STRBUF_INIT;
	char buf[4096];
	int rc = 0, n;
	size_t len;
	FILE *pipe;

	strbuf_addf(&words, "-xc -std=gnu11 -D_GNU_SOURCE -w -ferror-limit=0 %s ", more ? more : "");
	if (strcmp(m->pkg, "-")) {
		snprintf(buf, sizeof(buf), "pkg-config --cflags %s 2>/dev/null", m->pkg);
		pipe = popen(buf, "r");
		ck_assert_ptr_nonnull(pipe);
		while ((len = fread(buf, 1, sizeof(buf), pipe)) > 0)
			strbuf_add(&words, buf, len);
		rc = pclose(pipe);
		while (words.len && words.buf[words.len - 1] == '\n')
			words.buf[--words.len] = 0;
	}
	n = rc ? -1 : flags_split(&arena, words.buf, argv);
	strbuf_release(&words);
	return n;
}

/* A file that includes the model's real headers. */
static int write_includes(const struct model *m, char path[])
{
	const char *h = m->headers;
	int fd = mkstemps(path, 2);
	size_t len;
	FILE *f;

	if (fd < 0)
		return -1;
	f = fdopen(fd, "w");
	for (; h += strspn(h, " "), *h; h += len) {
		len = strcspn(h, " ");
		fprintf(f, "#include <%.*s>\n", (int)len, h);
	}
	return fclose(f);
}

static int read_real(const struct model *m, struct protos *real, struct strbuf *err)
{
	/* With and without this macro Python.h declares different functions. */
	static const char *const variants[] = { NULL, "-DPY_SSIZE_T_CLEAN" };
	char path[] = "/tmp/gccheck-model-XXXXXX.c";
	int i, n, rc = 0, python = strstr(m->headers, "Python.h") != NULL;
	const char **argv;

	if (write_includes(m, path)) {
		strbuf_addf(err, "%s: %s\n", path, strerror(errno));
		return -1;
	}
	for (i = 0; i < 1 + python; i++) {
		n = compile_flags(m, variants[i], &argv);
		if (n < 0 || protos_read(real, path, argv, n, 1, err)) {
			if (!strcmp(m->package, "-"))
				strbuf_reset(err); /* no package of this system has it */
			else
				strbuf_addf(err, "install %s\n", m->package);
			rc = -1;
			break;
		}
	}
	unlink(path);
	return rc;
}

static int read_model(const struct model *m, struct protos *own, struct strbuf *err)
{
	const char *argv[] = { "-xc", "-std=gnu11", "-w", "-ferror-limit=0", "-fno-builtin" };

	return protos_read(own, m->path, argv, sizeof(argv) / sizeof(*argv), 0, err);
}

/* --- Comparing --- */

/* A model may include another; that one has a check of its own. */
static int is_own(const struct model *m, const struct proto *p)
{
	char head[HEAD_BYTES];

	return !strcmp(p->file, m->path) || read_head(p->file, head);
}

/* What is wrong with one function; NULL: nothing. */
static const char *complaint(const struct proto *own, const struct protos *real)
{
	const struct proto *there = protos_find(real, own->name);
	int versioned = proto_has(own, "since") || proto_has(own, "until");

	if (!there)
		return versioned ? NULL : "does not exist there";
	if (proto_has(own, "macro"))
		return NULL;
	if (!*there->type)
		return versioned ? NULL : "is only a macro there: GC_MACRO";
	if (protos_same_type(own->type, there->type))
		return NULL;
	return arena_printf(&arena, "differs:\n    model: %s\n    real:  %s", own->type, there->type);
}

static void compare(const struct model *m, const struct protos *own, const struct protos *real, struct strbuf *err)
{
	int i, n = 0, checked = 0;

	for (i = 0; i < own->count; i++) {
		const struct proto *p = &own->items[i];
		int mine = is_own(m, p);
		const char *text = mine ? complaint(p, real) : NULL;

		checked += mine;
		if (text && n++ < MAX_LISTED)
			strbuf_addf(err, "%s:%d: %s %s\n", p->file, p->line, p->name, text);
	}
	if (n > MAX_LISTED)
		strbuf_addf(err, "... and %d more\n", n - MAX_LISTED);
	if (!checked)
		strbuf_addf(err, "%s: declares no function\n", m->path);
}

START_TEST(model)
{
	const struct model *m = &models.items[_i];
	struct protos own = {0}, real = {0};
	struct strbuf err = STRBUF_INIT;

	if (!read_model(m, &own, &err) && !read_real(m, &real, &err))
		compare(m, &own, &real, &err);
	protos_release(&own);
	protos_release(&real);
	ck_assert_msg(!err.len, "model %s:\n%s", m->name, err.buf);
	strbuf_release(&err);
}
END_TEST

START_TEST(there_are_models)
{
	ck_assert_int_gt(models.count, 0);
}
END_TEST

START_TEST(types_compare)
{
	ck_assert(protos_same_type("void (enum)", "void (unsigned int)"));
	ck_assert(protos_same_type("int (int)", "enum (enum)"));
	ck_assert(!protos_same_type("void (int)", "void (unsigned int)"));
	ck_assert(!protos_same_type("void (enum)", "void (long)"));
	ck_assert(!protos_same_type("void (enum)", "void (enum, int)"));
	ck_assert(!protos_same_type("point *(void)", "pint *(void)"));
}
END_TEST

Suite *suite_models(void)
{
	Suite *s = suite_create("models");
	TCase *tc = tcase_create("models");
	glob_t files = {0};
	size_t i;

	if (!glob(arena_printf(&arena, "%s/rules/models/*.h", source_dir()), 0, NULL, &files))
		for (i = 0; i < files.gl_pathc; i++)
			add_model(files.gl_pathv[i]);
	globfree(&files);
	tcase_set_timeout(tc, TIMEOUT_SECONDS);
	tcase_add_test(tc, there_are_models);
	tcase_add_test(tc, types_compare);
	tcase_add_loop_test(tc, model, 0, models.count);
	suite_add_tcase(s, tc);
	return s;
}
