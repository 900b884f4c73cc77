/* What runs look like when they are printed: made by hand, compared with tests/golden/heap.*. */
#include "analyzer/report/heap.h"

#include "analyzer/report/report.h"
#include "tests/tests.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_heap(void);

static struct heap h;
static char *text;
static size_t len;

static struct heap_frame frames[] = {
	{"xmalloc", "tests/golden/heap.c", "/tree/prog", 8, 12, 1, 0}, {"node_new", "tests/golden/heap.c", "/tree/prog", 16, 19, 1, 0},
	{"main", "tests/golden/heap.c", "/tree/prog", 25, 3, 1, 0}, {"__libc_start_main", NULL, "/lib/libc.so.6", 0, 0, 0, 0x85},
	{"xmalloc", "tests/golden/heap.c", "/tree/prog", 8, 12, 1, 0}, {"name_new", "tests/golden/heap.c", "/tree/prog", 21, 9, 1, 0},
	{"g_thing", NULL, "/lib/libglib.so", 0, 0, 0, 16}, {NULL, NULL, "/lib/libglib.so", 0, 0, 0, 0x1234},
};
static struct heap_frame python[] = {{"handle", "app.py", "", 12, 0, 0, 0}, {"<module>", "app.py", "", 40, 0, 0, 0}};
static struct heap_stack node = {.id = 1, .hash = 11, .entry = "malloc", .frames = frames, .n_frames = 4};
static struct heap_stack name = {.id = 2, .hash = 12, .entry = "calloc", .frames = frames + 4, .n_frames = 2, .python = python, .n_python = 2};
static struct heap_stack foreign = {.id = 3, .hash = 13, .entry = "malloc", .frames = frames + 6, .n_frames = 2};

static void know(struct heap_stack *s)
{
	*map_put(&h.stacks, (uint64_t)s->id, NULL) = MAP_PTR(s);
}

static void setup(void)
{
	static struct heap_hold ring[] = {{&node, &name, 32, 24, 8, 0, NULL, "Name", "exact"}, {&name, &node, 24, 32, 16, 0, "Name", NULL, "interior"}};
	int i;

	h = (struct heap){.run = 7, .root = source_dir(), .command = "./prog --once", .started = "2024-05-06T07:08:09Z", .outcome = "exit 0",
			  .processes = 2, .ended = 1, .seconds = 4, .live_bytes = 2048, .live_blocks = 12, .peak_bytes = 1 << 20,
			  .collections = {5, 3, 2, 1, 1.25, 9}};
	know(&node);
	know(&name);
	know(&foreign);
	vec_push(&h.groups, ((struct heap_group){&node, 32, 0, 10, 320, 20, 12345, NULL, 3}));
	vec_push(&h.groups, ((struct heap_group){&name, 24, 0, 1, 24, 0, 0, "Name", 1}));
	vec_push(&h.groups, ((struct heap_group){&foreign, 8, 0, 2, 16, 0, 0, NULL, 2}));
	vec_push(&h.groups, ((struct heap_group){NULL, 5, 0, 1, 5, 0, 0, NULL, 2}));
	vec_push(&h.cycles, ((struct heap_cycle){&node, 3, 6, 168, 3, 12, 2, 2, 1, ring, 2, 0}));
	vec_push(&h.cycles, ((struct heap_cycle){&foreign, 1, 100, 4000, 0, 0, 100, 100, 0, NULL, 0, 0}));
	vec_push(&h.notes, "an allocator of its own\033[1m");
	for (i = 0; i <= 40; i++)
		vec_push(&h.samples, ((struct heap_sample){i / 10.0, i < 20 ? i * 1000 : 20000 + (i - 20) * 50, i, 0}));
	vec_push(&h.lines, ((struct heap_line){"tests/golden/heap.c", 8, 1, 1500, 10, 1500, 20, 10, 3000, 1, 2, 7, 1600}));
	vec_push(&h.lines, ((struct heap_line){"tests/golden/heap.c", 16, 1, 1400, 9, 1400, 15, 6, 2500, 1, 2, 6, 1400}));
	vec_push(&h.lines, ((struct heap_line){"tests/golden/heap.c", 25, 1, 20480, 12, -600, 1234567, 1234555, 1 << 30, 1, 2, 9, 1 << 20}));
	vec_push(&h.lines, ((struct heap_line){"/usr/include/x.h", 3, 0, 9999, 1, 9999, 1, 0, 9999, 1, 0, 0, 9999}));
	heap_settle(&h);
}

static void teardown(void)
{
	heap_release(&h);
	free(text);
	text = NULL;
}

static void golden(const char *file)
{
	char path[256], want[65536];
	size_t n;
	FILE *f;

	snprintf(path, sizeof(path), "%s/tests/golden/%s", source_dir(), file);
	if (getenv("UPDATE_GOLDEN")) {
		f = fopen(path, "wb");
		ck_assert_msg(f != NULL, "%s: %s", path, strerror(errno));
		fwrite(text, 1, len, f);
		fclose(f);
	}
	f = fopen(path, "rb");
	ck_assert_msg(f != NULL, "%s: %s", path, strerror(errno));
	n = fread(want, 1, sizeof(want), f);
	fclose(f);
	if (n != len || memcmp(want, text, len)) {
		printf("%s differs (UPDATE_GOLDEN=1 rewrites it); is now:\n%s", path, text);
		ck_abort_msg("%s differs", path);
	}
}

START_TEST(test_leaks)
{
	struct heap_print how = {0};
	FILE *f = open_memstream(&text, &len);

	heap_print_leaks(&h, &how, f);
	fputs("--- most 2\n", f);
	how.most = 2;
	heap_print_leaks(&h, &how, f);
	fputs("--- all, colour\n", f);
	how = (struct heap_print){.color = 1};
	h.all = 1;
	heap_print_leaks(&h, &how, f);
	h.groups.count = h.cycles.count = 0;
	heap_print_leaks(&h, &how, f);
	fclose(f);
	golden("heap.leaks.txt");
}
END_TEST

START_TEST(test_findings)
{
	struct finding_set set = {0};
	struct scan scan = {.root = source_dir(), .version = "1"};
	FILE *f = open_memstream(&text, &len);
	struct report_options ro = {0};
	struct heap_growth grown = {&name, 5, 500, 6, 60000};

	heap_findings(&h, &set);
	report_write("text", &set, &scan, f, &ro);
	heap_print_rest(&h, &(struct heap_print){0}, f);
	h.all = 1;
	heap_print_rest(&h, &(struct heap_print){0}, f);
	report_write("json", &set, &scan, f, &ro);
	finding_set_release(&set);
	vec_push(&h.growth, grown);
	h.snapshot = "a and b";
	heap_findings(&h, &set);
	report_write("text", &set, &scan, f, &ro);
	fclose(f);
	finding_set_release(&set);
	golden("heap.findings.txt");
}
END_TEST

START_TEST(test_lines)
{
	FILE *f = open_memstream(&text, &len);

	ck_assert_int_eq(heap_print_lines(&h, NULL, f), 1);
	ck_assert_int_eq(heap_print_lines(&h, "golden/heap.c", f), 1);
	ck_assert_int_eq(heap_print_lines(&h, "eap.c", f), 0);
	heap_print_top_lines(&h, 2, f);
	heap_print_lines_json(&h, "x.h", f);
	h.all = 1;
	ck_assert_int_eq(heap_print_lines(&h, NULL, f), 2);
	fclose(f);
	golden("heap.lines.txt");
}
END_TEST

START_TEST(test_timeline)
{
	FILE *f = open_memstream(&text, &len);

	heap_print_timeline(&h, 60, 6, f);
	heap_print_svg(&h, f);
	h.samples.count = 2;
	heap_print_timeline_json(&h, f);
	h.samples.count = 0;
	heap_print_timeline(&h, 60, 6, f);
	fclose(f);
	golden("heap.timeline.txt");
}
END_TEST

/* Who called xmalloc is what people look for; a maker that only one place calls is what it is. */
START_TEST(test_wrappers)
{
	ck_assert_int_eq(node.place, 1);
	ck_assert_int_eq(name.place, 1);
	ck_assert_int_eq(foreign.place, -1);
	frames[5].line = frames[1].line;
	heap_settle(&h);
	ck_assert_int_eq(node.place, 0);
	frames[5].line = 21;
}
END_TEST

START_TEST(test_numbers)
{
	ck_assert_str_eq(heap_number(&h.arena, 0), "0");
	ck_assert_str_eq(heap_number(&h.arena, -1234567), "-1,234,567");
	ck_assert_str_eq(heap_bytes(&h.arena, 1), "1 byte");
	ck_assert_str_eq(heap_bytes(&h.arena, 10239), "10,239 bytes");
	ck_assert_str_eq(heap_bytes(&h.arena, -20480), "-20.0 KB");
	ck_assert_str_eq(heap_bytes(&h.arena, 3ll << 40), "3.0 TB");
}
END_TEST

Suite *suite_heap(void)
{
	Suite *s = suite_create("heap");
	TCase *t = tcase_create("heap");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_leaks);
	tcase_add_test(t, test_findings);
	tcase_add_test(t, test_lines);
	tcase_add_test(t, test_timeline);
	tcase_add_test(t, test_wrappers);
	tcase_add_test(t, test_numbers);
	suite_add_tcase(s, t);
	return s;
}
