/* The catalogue and the words: each row has its file and its entry, each fact kind its rule, each message its form. */
#include "rules/rules.h"

#include <check.h>
#include <errno.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *suite_rules(void);

static struct finding_set set;

static void teardown(void)
{
	finding_set_release(&set);
}

static void in_source(struct strbuf *sb, const char *fmt, const char *name)
{
	const char *dir = getenv("GCCHECK_SOURCE_DIR");

	strbuf_addf(sb, "%s/", dir ? dir : ".");
	strbuf_addf(sb, *fmt ? "%s%s" : "%s", fmt, name);
}

static void golden(const char *name, const char *text)
{
	struct strbuf path = STRBUF_INIT, want = STRBUF_INIT;
	FILE *f;

	in_source(&path, "tests/golden/", name);
	if (getenv("UPDATE_GOLDEN")) {
		f = fopen(path.buf, "wb");
		ck_assert_msg(f != NULL, "%s: %s", path.buf, strerror(errno));
		fputs(text, f);
		fclose(f);
	}
	ck_assert_msg(!strbuf_read_file(&want, path.buf), "%s: %s", path.buf, strerror(errno));
	ck_assert_msg(!strcmp(want.buf, text), "%s differs (UPDATE_GOLDEN=1 rewrites it); is now:\n%s", path.buf, text);
	strbuf_release(&path);
	strbuf_release(&want);
}

static int matches(const char *pattern, const char *text)
{
	regex_t re;
	int found;

	ck_assert_int_eq(regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB), 0);
	found = !regexec(&re, text, 0, NULL, 0);
	regfree(&re);
	return found;
}

static const char *const symbols[] = {
#define RULE(symbol, id, slug, level, maturity, fact, cwe, title, help) #symbol,
#define RUNTIME(id, slug, level, cwe, title, help) NULL,
#define NOTICE(id, slug, level, title, help) NULL,
#include "rules/rules.def"
#undef RULE
#undef RUNTIME
#undef NOTICE
};

START_TEST(rows)
{
	const struct rule *r, *before = NULL;
	int seen[FACT_KINDS + 1] = {0}, i;

	for (i = 0; (r = rule_at(i)); i++) {
		ck_assert_msg(matches("^GC[0-9]{3}$", r->id), "%s", r->id);
		ck_assert_msg(matches("^[a-z]+(-[a-z]+)*$", r->slug), "%s", r->slug);
		ck_assert_msg(!matches("[.]$", r->title) && strlen(r->title) < 100, "%s: title", r->id);
		ck_assert_msg(strlen(r->help) <= 1024 && matches("[.]$", r->help), "%s: help", r->id);
		ck_assert_ptr_eq(rule_find(r->id), r);
		ck_assert_ptr_eq(rule_find(r->slug), r);
		seen[r->fact]++;
		if (!r->say)
			continue;
		ck_assert(r->cwe > 0 || r->maturity == RULE_ADVICE);
		if (before)
			ck_assert_int_lt(strcmp(before->id, r->id), 0);
		before = r;
	}
	ck_assert_int_eq(i, (int)(sizeof(symbols) / sizeof(*symbols)));
	for (i = 0; i < FACT_KINDS; i++)
		ck_assert_msg(seen[i] == 1, "fact kind %d has %d rules", i, seen[i]);
	ck_assert_ptr_null(rule_find("GC999"));
	ck_assert_ptr_nonnull(rule_find("gc101"));
}
END_TEST

START_TEST(each_row_has_its_file_and_entry)
{
	struct strbuf readme = STRBUF_INIT, path = STRBUF_INIT, want = STRBUF_INIT, text = STRBUF_INIT;
	const struct rule *r;
	int i, entries = 0;
	const char *p;

	in_source(&path, "rules/", "README.md");
	ck_assert_int_eq(strbuf_read_file(&readme, path.buf), 0);
	for (p = readme.buf; (p = strstr(p, "\n### GC")); p++)
		entries++;
	for (i = 0; (r = rule_at(i)); i++) {
		strbuf_reset(&want);
		strbuf_addf(&want, "\n### %s %s\n", r->id, r->slug);
		p = strstr(readme.buf, want.buf);
		ck_assert_msg(p != NULL, "rules/README.md has no entry '### %s %s'", r->id, r->slug);
		p = strstr(p + want.len, "```c\n");
		ck_assert_msg(p && strstr(p, r->id), "%s: no example in rules/README.md", r->id);
		if (!symbols[i])
			continue;
		strbuf_reset(&path);
		strbuf_reset(&text);
		in_source(&path, "rules/", symbols[i]);
		strbuf_addstr(&path, ".c");
		ck_assert_msg(!strbuf_read_file(&text, path.buf), "%s: %s", path.buf, strerror(errno));
		strbuf_reset(&want);
		strbuf_addf(&want, "/* %s %s\n", r->id, r->slug);
		ck_assert_msg(!strncmp(text.buf, want.buf, want.len), "%s: first line", path.buf);
		ck_assert_msg(strstr(text.buf, "Believed because") || strstr(text.buf, "Believed for"), "%s", path.buf);
		ck_assert_msg(strstr(text.buf, "Misses:") != NULL, "%s", path.buf);
	}
	ck_assert_int_eq(entries, i);
	strbuf_release(&readme);
	strbuf_release(&path);
	strbuf_release(&want);
	strbuf_release(&text);
}
END_TEST

/* A fact of the usual kind; tests change what they are about. */
static struct fact a_fact(enum fact_kind kind)
{
	static const struct fact_step steps[] = {
		{ { "/src/lib/a.c", 88, 9 }, "`item` acquired: PyLong_FromLong returns a new reference", 0 },
		{ { "../lib/a.c", 90, 13 }, NULL, 1 },
		{ { "../lib/a.c", 91, 17 }, NULL, 0 },
	};
	int few = kind >= FACT_OVER_RELEASE;

	if (kind == FACT_COMPACT_LAYOUT) /* about no function */
		return (struct fact){
			.kind = kind, .function = "", .object = "struct conn", .acquired_by = "", .type = "", .where = { "/src/lib/a.c", 8, 8 },
			.size = 72, .best_size = 64, .confidence = 80, .reason = "holes", .steps = steps, .n_steps = 3,
		};
	if (kind == FACT_SCOPED_CLEANUP)
		return (struct fact){
			.kind = kind, .function = "make", .object = "file", .acquired_by = "g_file_new_for_path", .released_by = "g_autoptr(GFile)",
			.type = "GFile *", .where = { "/src/lib/a.c", 8, 8 }, .prevents = 2, .saves = 1, .confidence = 100, .reason = "words",
			.steps = steps, .n_steps = 3,
		};
	return (struct fact){
		.kind = kind, .function = "make", .function_loc = { "../lib/a.c", 80, 1 }, .object = "item",
		.acquired_by = few ? "PyList_GetItem" : "PyLong_FromLong", .released_by = few ? "Py_DECREF" : NULL,
		.type = "PyObject *", .acquired = { "/src/lib/a.c", 88, 9 }, .where = { "/src/lib/a.c", 91, 17 },
		.holds = !few, .should = few, .confidence = 90, .reason = "contract", .steps = steps, .n_steps = 3,
	};
}

static struct finding *apply(const struct fact *f, const char *select, const char *ignore)
{
	struct rule_selection sel = { select, ignore };
	struct rule_ctx ctx = { .root = "/src", .dir = "/src/build", .selection = &sel, .out = &set };
	int n = rules_apply(f, 1, &ctx);

	ck_assert_int_le(n, 1);
	return n ? &set.items[set.count - 1] : NULL;
}

static void vary(struct fact *f, int variant)
{
	f->nullable = variant != 1;
	f->place = variant == 0 ? FACT_AT_EXIT : FACT_AT_USE;
	if (variant == 1) { /* nothing known, as for a parameter */
		f->acquired_by = "";
		f->released_by = NULL;
	} else if (variant == 2) { /* without a name, from a header, two too many or too few */
		f->acquired.file = "/usr/include/list.h";
		f->object = "the result of PyLong_FromLong";
		f->holds = f->holds ? 2 : -1;
	} else if (variant == 3) { /* plain memory, with a long name */
		f->plain = 1;
		f->acquired_by = "malloc";
		f->object = "((struct very_long_name *)(uintptr_t)container_of(list->head.next, struct very_long_name, "
			    "node))->buf";
	}
}

START_TEST(messages)
{
	struct strbuf all = STRBUF_INIT;
	struct finding *f;
	struct fact fact;
	int kind, variant;

	for (kind = 0; kind < FACT_KINDS; kind++) {
		for (variant = 0; variant < 4; variant++) {
			fact = a_fact((enum fact_kind)kind);
			vary(&fact, variant);
			f = apply(&fact, "GC,GC4", NULL);
			ck_assert_ptr_nonnull(f);
			ck_assert_msg(!matches("[.]$|/src|/usr|\n", f->message), "%s", f->message);
			ck_assert_int_eq(f->n_steps, 3);
			strbuf_addf(&all, "%s %s: %s\n", f->rule, finding_level_name(f->level), f->message);
		}
	}
	golden("rules.messages.txt", all.buf);
	strbuf_release(&all);
}
END_TEST

START_TEST(paths_and_steps)
{
	struct fact fact = a_fact(FACT_LEAK_ON_ERROR);
	struct finding *f = apply(&fact, NULL, NULL);

	ck_assert_str_eq(f->file, "lib/a.c");
	ck_assert_int_eq(f->line, 91);
	ck_assert_int_eq(f->column, 17);
	ck_assert_str_eq(f->function, "make");
	ck_assert_str_eq(f->object, "item");
	ck_assert_int_eq(f->acquired_step, 0);
	ck_assert_str_eq(f->steps[1].file, "lib/a.c");
	ck_assert_str_eq(f->steps[1].note, "the condition is true");
	ck_assert_str_eq(f->steps[2].note, "reference is not released on an error path");
	fact.n_steps = 0;
	f = apply(&fact, NULL, NULL);
	ck_assert_int_eq(f->n_steps, 2);
	ck_assert_str_eq(f->steps[0].note, "`item` acquired from PyLong_FromLong");
	fact.where.file = NULL;
	ck_assert_int_eq(apply(&fact, NULL, NULL)->line, 80);
}
END_TEST

START_TEST(fingerprint_is_not_of_lines)
{
	struct fact fact = a_fact(FACT_LEAK), moved = fact;
	const char *print = apply(&fact, NULL, NULL)->fingerprint;

	moved.acquired = (struct src_loc){ "/src/other.c", 1, 1 };
	moved.where = (struct src_loc){ "/src/other.c", 2, 2 };
	moved.holds = 2;
	moved.confidence = 10;
	ck_assert_str_eq(apply(&moved, NULL, NULL)->fingerprint, print);
	moved.ordinal = 1;
	ck_assert_str_ne(apply(&moved, NULL, NULL)->fingerprint, print);
	moved = fact;
	moved.acquired_by = "PyList_New";
	ck_assert_str_ne(apply(&moved, NULL, NULL)->fingerprint, print);
}
END_TEST

static const struct {
	enum fact_kind kind;
	const char *select, *ignore;
	int plain, confidence;
	int level; /* 0: not reported */
} choices[] = {
	{ FACT_LEAK, NULL, NULL, 0, 90, LEVEL_WARNING },
	{ FACT_LEAK, NULL, NULL, 0, CONFIDENCE_WARNING, LEVEL_WARNING },
	{ FACT_LEAK, NULL, NULL, 0, CONFIDENCE_WARNING - 1, LEVEL_NOTE },
	{ FACT_OVER_RELEASE, NULL, NULL, 0, CONFIDENCE_ERROR, LEVEL_ERROR },
	{ FACT_OVER_RELEASE, NULL, NULL, 0, CONFIDENCE_ERROR - 1, LEVEL_WARNING },
	{ FACT_OVER_RELEASE, NULL, NULL, 0, 10, LEVEL_NOTE },
	{ FACT_LEAK, NULL, NULL, 1, 90, LEVEL_NOTE },
	{ FACT_LEAK, "GC1", NULL, 1, 90, LEVEL_NOTE },
	{ FACT_LEAK, "GC101", NULL, 1, 90, LEVEL_WARNING },
	{ FACT_LEAK, "leak", NULL, 1, 90, LEVEL_WARNING },
	{ FACT_LEAK, "GC1,plain", NULL, 1, 90, LEVEL_WARNING },
	{ FACT_LEAK, "plain", NULL, 1, 90, LEVEL_WARNING },
	{ FACT_LEAK, "plain", NULL, 1, 40, LEVEL_NOTE },
	{ FACT_BORROWED_ACROSS_CALL, NULL, NULL, 0, 90, LEVEL_NOTE },
	{ FACT_BORROWED_ACROSS_CALL, "GC1", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_BORROWED_ACROSS_CALL, "GC1, GC116", NULL, 0, 90, LEVEL_WARNING },
	{ FACT_LEAK, "GC10", NULL, 0, 90, LEVEL_WARNING },
	{ FACT_LEAK, "GC11", NULL, 0, 90, 0 },
	{ FACT_LEAK, "GC11,gc101", NULL, 0, 90, LEVEL_WARNING },
	{ FACT_LEAK, NULL, "GC101", 0, 90, 0 },
	{ FACT_LEAK, NULL, "GC10", 0, 90, 0 },
	{ FACT_LEAK, "GC101", "GC10", 0, 90, LEVEL_WARNING },
	{ FACT_LEAK, "GC101", "GC101", 0, 90, 0 },
	{ FACT_LEAK, "", "", 0, 90, LEVEL_WARNING },
	{ FACT_COMPACT_LAYOUT, NULL, NULL, 0, 90, 0 },
	{ FACT_COMPACT_LAYOUT, "GC", NULL, 0, 90, 0 },
	{ FACT_COMPACT_LAYOUT, "GC4", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_COMPACT_LAYOUT, "GC403", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_COMPACT_LAYOUT, "GC1,compact-layout", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_COMPACT_LAYOUT, "GC4", "GC403", 0, 90, 0 },
	{ FACT_SCOPED_CLEANUP, NULL, NULL, 0, 90, 0 },
	{ FACT_SCOPED_CLEANUP, "GC4", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_SCOPED_CLEANUP, "use-scoped-cleanup", NULL, 0, 90, LEVEL_NOTE },
	{ FACT_LEAK, NULL, "leak-on-error", 0, 90, LEVEL_WARNING },
};

START_TEST(selection_and_level)
{
	struct fact fact = a_fact(choices[_i].kind);
	struct finding *f;

	fact.plain = choices[_i].plain;
	fact.confidence = choices[_i].confidence;
	f = apply(&fact, choices[_i].select, choices[_i].ignore);
	ck_assert_msg((f ? (int)f->level : 0) == choices[_i].level, "--select %s --ignore %s: %d",
		      choices[_i].select ? choices[_i].select : "-", choices[_i].ignore ? choices[_i].ignore : "-",
		      f ? (int)f->level : 0);
}
END_TEST

START_TEST(selection_check)
{
	struct rule_selection good = { "GC1,GC116, leak ,plain,", "GC0" }, bad = { NULL, "GC1,lake" };
	struct strbuf err = STRBUF_INIT;

	ck_assert_int_eq(rule_selection_check(&good, &err), 0);
	ck_assert_str_eq(err.buf, "");
	ck_assert_int_eq(rule_selection_check(&bad, &err), -1);
	ck_assert_str_eq(err.buf, "--ignore: no rule is called 'lake' (see: gccheck rules)");
	strbuf_release(&err);
}
END_TEST

START_TEST(explanations)
{
	char *text = NULL;
	size_t len;
	FILE *out = open_memstream(&text, &len);

	rules_list(out);
	ck_assert_int_eq(rules_explain(out, "GC102"), 0);
	ck_assert_int_eq(rules_explain(out, "unused-suppression"), 0);
	ck_assert_int_eq(rules_explain(out, "GC9"), -1);
	fclose(out);
	golden("rules.explain.txt", text);
	free(text);
}
END_TEST

Suite *suite_rules(void)
{
	Suite *s = suite_create("rules");
	TCase *t = tcase_create("rules");

	tcase_add_checked_fixture(t, NULL, teardown);
	tcase_add_test(t, rows);
	tcase_add_test(t, each_row_has_its_file_and_entry);
	tcase_add_test(t, messages);
	tcase_add_test(t, paths_and_steps);
	tcase_add_test(t, fingerprint_is_not_of_lines);
	tcase_add_loop_test(t, selection_and_level, 0, (int)(sizeof(choices) / sizeof(*choices)));
	tcase_add_test(t, selection_check);
	tcase_add_test(t, explanations);
	suite_add_tcase(s, t);
	return s;
}
