/* Traces into rows: every kind of record, and traces that are cut, torn, wrong, or none. */
#include "db/ingest.h"

#include "analyzer/report/heap.h"
#include "analyzer/trace/reader.h"
#include "db/frames.h"
#include "db/heap.h"
#include "db/query.h"
#include "tests/trace_maker.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_ingest(void);

enum { STREAM = 7 };

static char dir[64], path[128];
static struct strbuf err = STRBUF_INIT, out = STRBUF_INIT;
static struct trace_maker m;

static void setup(void)
{
	snprintf(dir, sizeof(dir), "/tmp/gccheck-ingest-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/x.db", dir);
	m = (struct trace_maker)TRACE_MAKER_INIT(STREAM);
}

static void teardown(void)
{
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", dir);
	ck_assert_int_eq(system(command), 0);
	strbuf_release(&err);
	strbuf_release(&out);
	strbuf_release(&m.out);
}

static struct ingest *begin(void)
{
	static const struct ingest_run run = {"/tree", "nightly", "./prog -x", "2024-05-06T07:08:09Z", "1.0", "none"};
	struct ingest *in = ingest_open(path, &run, &err);

	ck_assert_msg(in != NULL, "%s", err.buf);
	return in;
}

static void finish(struct ingest *in)
{
	ck_assert_msg(!ingest_end(in, 0, &err), "%s", err.buf);
	ingest_close(in);
}

static void store(const void *bytes, size_t len)
{
	struct ingest *in = begin();

	ingest_feed(in, bytes, len);
	finish(in);
}

/* The one value that a query gives, as text. */
static const char *value(const char *sql)
{
	static char text[1024];
	const char *p;

	strbuf_reset(&out);
	ck_assert_msg(!query_run(path, sql, QUERY_TABLE, &out, &err), "%s", err.buf);
	p = out.buf + strcspn(out.buf, "\n");
	p += *p == '\n';
	p += strspn(p, " ");
	snprintf(text, sizeof(text), "%.*s", (int)strcspn(p, "\n"), p);
	return text;
}

/* --- Whole traces ------------------------------------------------------------------------------------------------------- */

static const struct { const char *sql, *value; } rows[] = {
	{ "select name || ' ' || command || ' ' || started || ' ' || exit_status from run", "nightly ./prog -x 2024-05-06T07:08:09Z 0" },
	{ "select bad_records || ' ' || skipped_bytes || ' ' || (trace is null) from run", "0 0 1" },
	{ "select exe || '|' || command || '|' || cwd || '|' || pid || '|' || ppid || '|' || depth || '|' || allocator || '|' || barrier"
	  " || '|' || exit_status || '|' || ended_ns from process", "/bin/prog|./prog -x|/tmp|100|99|16|glibc|userfaultfd|3|900000000" },
	{ "select group_concat(path || ' ' || build_id, ', ') from (select * from binary order by id)", "/no/prog deadbeef, /no/lib.so " },
	{ "select group_concat(number || ' ' || low || ' ' || ifnull(gone_ns, '-'), ', ') from module", "1 93823560581120 -, 2 28672 77" },
	{ "select group_concat(entry || cut || broken, ' ') from stack", "calloc00 malloc10" },
	{ "select group_concat(stack || ' ' || position || ' ' || ifnull(binary, '-') || ' ' || address || ' ' || exact, ', ') from frames",
	  "1 0 /no/prog 4406 0, 1 1 /no/prog 4448 0, 2 0 /no/lib.so 32 0, 2 1 - 28672 1" },
	{ "select stack || function || file || line from python_frame", "2maintest42" },
	{ "select number || cause || name || generation || barrier || threads || partial || candidates || survivors || promoted ||"
	  " unreachable_blocks || unreachable_bytes || reported_blocks || live_blocks || live_bytes || root_bytes || dirty_pages ||"
	  " pause_ns || mark_ns || begun_ns || ended_ns from collection",
	  "1requestbefore2userfaultfd20116148141050354" "20000003000000600000000700000000" },
	{ "select group_concat(stack || ' ' || allocs || ' ' || frees || ' ' || bytes_allocated || ' ' || live_blocks || ' ' || live_bytes || ' '"
	  " || peak_bytes || ' ' || young || middle || old, ', ') from site", "0 1 0 0 1 3 0 000, 1 9 4 900 5 500 600 113" },
	{ "select group_concat(address || ' ' || size || ' ' || stack || ' ' || component || ' ' || state || ' ' || is_new || generation || scans,"
	  " ', ') from block", "160 32 1 1 unreachable 123, 192 32 1 1 unreachable 003, 224 10 2 2 unreachable 001,"
	  " 240 7 2 3 unreachable 001, 256 8 2 0 stack 000" },
	{ "select hex(words) || ' ' || first_word || ' ' || checksum || type_family || type_name || instance_offset || count_offset from block"
	  " where address = 160", "0010000055550000" "0200000000000000 93823560585216 -1gtypeConn816" },
	{ "select group_concat(src || '+' || src_offset || '>' || dst || '+' || dst_offset || kind, ' ') from edge",
	  "160+8>192+0exact 192+16>160+4interior 192+24>224+1tagged" },
	{ "select group_concat(number || ' ' || cyclic || blocks || ' ' || bytes || ' ' || edges_inside || edges_in || edges_out || below_blocks"
	  " || below_bytes, ', ') from component", "1 12 64 201110, 2 01 10 01000, 3 01 7 00000" },
	{ "select stack || ' ' || size || ' ' || offset || ' ' || width || blocks || agree || above || below || ' ' || degree_mean || ' ' ||"
	  " value_variance from word", "1 32 16 4504820 1.5 0.25" },
	{ "select address || ' ' || value || from_blocks || from_roots || from_stacks || reachable || type_family || type_name from audit",
	  "512 31101pythonint" },
	{ "select time_ns || ' ' || live_bytes || ' ' || live_blocks || ' ' || allocs || ' ' || frees || ' ' || bytes_allocated || ' ' || rss_bytes"
	  " || ' ' || tracer_bytes from sample", "500000000 1000 10 20 10 2000 4096 100" },
	{ "select group_concat(kind || ' ' || value || ' ' || text, ', ') from event",
	  "vfork 101 , note 0 an allocator of its own, dropped 6 too many pointers between leaked blocks: not all are listed" },
	{ "select count(*) || ' ' || sum(is_head) || ' ' || sum(cyclic) || ' ' || sum(type_word <> 0) from leaks", "4 3 2 1" },
	{ "select count(*) || state from suspects", "1stack" },
	{ "select blocks || ' ' || bytes || ' ' || below_bytes from cycles", "2 64 10" },
	{ "select sum(in_cycle) || ' ' || count(*) from heap_edges", "2 3" },
	{ "select surplus || ' ' || pointers from count_audits", "1 2" },
};

START_TEST(test_each_record)
{
	make_whole_trace(&m);
	store(m.out.buf, m.out.len);
	ck_assert_str_eq(value(rows[_i].sql), rows[_i].value);
}
END_TEST

START_TEST(test_read_back)
{
	struct heap h = {0};

	make_whole_trace(&m);
	store(m.out.buf, m.out.len);
	ck_assert_msg(!heap_read(path, "nightly", HEAP_LEAKS | HEAP_LINES | HEAP_SAMPLES, NULL, &h, &err), "%s", err.buf);
	ck_assert_str_eq(h.outcome, "exit 0");
	ck_assert_int_eq(h.groups.count, 1); /* what hangs on the cycle is no head */
	ck_assert_int_eq(h.groups.items[0].bytes, 7);
	ck_assert_int_eq(h.cycles.count, 1);
	ck_assert_int_eq(h.cycles.items[0].below_bytes, 10);
	ck_assert_int_eq(h.cycles.items[0].n_ring, 2);
	ck_assert_int_eq(h.cycles.items[0].ring[0].from_offset, 8);
	ck_assert_str_eq(h.cycles.items[0].ring[0].from_type, "Conn");
	ck_assert_int_eq(h.cycles.items[0].ring[1].from_offset, 16);
	ck_assert_str_eq(h.cycles.items[0].ring[1].kind, "interior");
	ck_assert_int_eq(h.cycles.items[0].root, 1);
	ck_assert_int_eq(h.samples.count, 1);
	ck_assert_int_eq(h.notes.count, 2);
	heap_release(&h);
	ck_assert_int_eq(heap_read(path, "daily", HEAP_LEAKS, NULL, &h, &err), -1);
	ck_assert_msg(strstr(err.buf, "there is no run 'daily'"), "%s", err.buf);
	heap_release(&h);
}
END_TEST

static void sites(int collection, const char *name, int blocks)
{
	MAKE_TAIL(&m, TRACE_COLLECTION_BEGIN, 0, name, strlen(name), trace_collection_begin, .number = (uint32_t)collection, .generation = 2,
		  .cause = TRACE_CAUSE_REQUEST, .name_len = (uint32_t)strlen(name));
	MAKE(&m, TRACE_SITE, 0, trace_site, .collection = (uint32_t)collection, .stack = 1, .live_blocks = (uint64_t)blocks,
	     .live_bytes = 100 * (uint64_t)blocks);
	MAKE(&m, TRACE_SITE, 0, trace_site, .collection = (uint32_t)collection, .stack = 2, .live_blocks = 5, .live_bytes = 50);
	MAKE(&m, TRACE_COLLECTION_END, 0, trace_collection_end, .number = (uint32_t)collection, .generation = 2, .time_ns = 5);
}

START_TEST(test_between)
{
	static const char *const named[] = {"a", "b"}, *const numbers[] = {"3", "end"}, *const all[] = {"start", "a"}, *const none[] = {"a", "c"};
	struct heap h = {0};

	make_whole_trace(&m);
	make_packet(&m);
	sites(2, "a", 3);
	sites(3, "b", 8);
	store(m.out.buf, m.out.len);
	ck_assert_msg(!heap_read(path, NULL, 0, named, &h, &err), "%s", err.buf);
	ck_assert_int_eq(h.growth.count, 1);
	ck_assert_int_eq(h.growth.items[0].blocks, 5);
	ck_assert_int_eq(h.growth.items[0].bytes, 500);
	ck_assert_int_eq(h.growth.items[0].live_bytes, 800);
	heap_release(&h);
	ck_assert_msg(!heap_read(path, NULL, 0, numbers, &h, &err), "%s", err.buf);
	ck_assert_int_eq(h.growth.count, 0);
	heap_release(&h);
	ck_assert_msg(!heap_read(path, NULL, 0, all, &h, &err), "%s", err.buf);
	ck_assert_int_eq(h.growth.count, 2);
	heap_release(&h);
	ck_assert_int_eq(heap_read(path, NULL, 0, none, &h, &err), -1);
	ck_assert_msg(strstr(err.buf, "no snapshot 'c', but: start, ") && strstr(err.buf, "b, end"), "%s", err.buf);
	heap_release(&h);
}
END_TEST

/* --- Cut, torn, wrong --------------------------------------------------------------------------------------------------- */

static int visited;

static void count(void *data, uint64_t stream, const struct trace_record *r)
{
	(void)data, (void)r;
	ck_assert_uint_eq(stream, STREAM);
	visited++;
}

static struct trace_reader read_all(const void *bytes, size_t len, trace_visit *visit)
{
	struct trace_reader t = TRACE_READER_INIT;
	char *copy = malloc(len ? len : 1); /* of just that size: AddressSanitizer sees what reads beyond */

	visited = 0;
	memcpy(copy, bytes, len);
	trace_feed(&t, copy, len, visit, NULL);
	trace_finish(&t, visit, NULL);
	ck_assert_uint_eq(t.taken, len);
	ck_assert_uint_eq(t.pending.len, 0);
	trace_reader_release(&t);
	free(copy);
	return t;
}

START_TEST(test_cut_at_every_byte)
{
	size_t len;
	int n = 0;

	make_whole_trace(&m);
	for (len = 0; len <= m.out.len; len++) {
		while (n < m.records && m.ends[n] <= len)
			n++;
		read_all(m.out.buf, len, count);
		ck_assert_msg(visited == n, "%zu bytes: %d records, not %d", len, visited, n);
	}
	ck_assert_int_eq(n, m.records);
}
END_TEST

/* In two pieces, cut at every byte: the same as in one. */
START_TEST(test_fed_in_pieces)
{
	struct trace_reader t;
	size_t len;

	make_whole_trace(&m);
	for (len = 0; len <= m.out.len; len++) {
		t = (struct trace_reader)TRACE_READER_INIT;
		visited = 0;
		trace_feed(&t, m.out.buf, len, count, NULL);
		trace_feed(&t, m.out.buf + len, m.out.len - len, count, NULL);
		ck_assert_int_eq(visited, m.records);
		ck_assert_uint_eq(t.skipped, 0);
		trace_reader_release(&t);
	}
}
END_TEST

START_TEST(test_cut_into_the_database)
{
	make_whole_trace(&m);
	store(m.out.buf, m.out.len * (size_t)_i / 40);
	ck_assert_str_eq(value("select count(*) || ' ' || sum(bad_records) from run"), "1 0");
}
END_TEST

/* A writer was killed inside write(): the next packet begins somewhere in the middle of its. */
START_TEST(test_torn_packet)
{
	struct strbuf torn = STRBUF_INIT;
	struct trace_reader t;
	size_t cut, first;
	int before, i;

	make_whole_trace(&m);
	first = ((struct trace_packet *)(void *)m.out.buf)->size;
	for (cut = 1; cut < first; cut++) {
		for (before = i = 0; i < m.records && m.ends[i] <= first; i++)
			before += m.ends[i] <= cut;
		strbuf_reset(&torn);
		strbuf_add(&torn, m.out.buf, cut);
		strbuf_add(&torn, m.out.buf + first, m.out.len - first);
		t = read_all(torn.buf, torn.len, count);
		ck_assert_msg(visited == before + m.records - i, "cut at %zu: %d records, not %d", cut, visited, before + m.records - i);
		ck_assert_uint_le(t.skipped, cut);
	}
	strbuf_release(&torn);
}
END_TEST

static void ignore(void *data, uint64_t stream, const struct trace_record *r)
{
	(void)data, (void)stream, (void)r;
	visited++;
}

START_TEST(test_absurd_sizes)
{
	static const uint32_t sizes[] = {0, 1, 7, 8, 9, 15, 16, 24, 4096, 65536, 65544, 0x7ffffff8, 0xfffffff8, 0xffffffff};
	struct strbuf copy = STRBUF_INIT;
	struct ingest *in = begin();
	size_t at, i;

	make_whole_trace(&m);
	for (at = 0; at + 4 <= m.out.len; at += 4)
		for (i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
			strbuf_reset(&copy);
			strbuf_add(&copy, m.out.buf, m.out.len);
			memcpy(copy.buf + at, &sizes[i], 4);
			read_all(copy.buf, copy.len, ignore);
			if ((at / 4 + i) % 29 == 0)
				ingest_feed(in, copy.buf, copy.len);
		}
	finish(in);
	strbuf_release(&copy);
}
END_TEST

START_TEST(test_garbage)
{
	struct strbuf copy = STRBUF_INIT;
	unsigned seed = (unsigned)_i * 7919 + 1;
	struct ingest *in = begin();
	int round, i;

	make_whole_trace(&m);
	for (round = 0; round < 200; round++) {
		strbuf_reset(&copy);
		if (round % 4) {
			strbuf_add(&copy, m.out.buf, m.out.len);
			for (i = rand_r(&seed) % 8; i >= 0; i--)
				copy.buf[(size_t)rand_r(&seed) % copy.len] = (char)rand_r(&seed);
		} else {
			for (i = rand_r(&seed) % 3000; i >= 0; i--)
				strbuf_addch(&copy, rand_r(&seed) % 5 ? rand_r(&seed) : "GCTR"[i % 4]);
		}
		read_all(copy.buf, copy.len, ignore);
		ingest_feed(in, copy.buf, copy.len);
	}
	finish(in);
	strbuf_release(&copy);
}
END_TEST

START_TEST(test_what_is_new_is_skipped)
{
	struct trace_reader t;
	struct { struct trace_sample s; uint64_t more[2]; } grown = {.s = {.time_ns = 1, .live_bytes = 5}};
	struct trace_module_gone small = {.id = 1};

	make_whole_trace(&m);
	make_packet(&m);
	make_record(&m, 999, 0, &small, sizeof(small), NULL, 0);
	make_record(&m, TRACE_SAMPLE, 0, &grown, sizeof(grown), NULL, 0);
	make_record(&m, TRACE_SAMPLE, 0, &small, sizeof(small), NULL, 0);
	store(m.out.buf, m.out.len);
	ck_assert_str_eq(value("select count(*) || ' ' || min(live_bytes) from sample"), "2 5");
	ck_assert_str_eq(value("select bad_records from run"), "1");
	t = read_all(m.out.buf, m.out.len, count);
	ck_assert_uint_eq(t.unknown, 1);
	ck_assert_uint_eq(t.bad, 1);
}
END_TEST

START_TEST(test_another_version)
{
	make_whole_trace(&m);
	((struct trace_header *)(void *)(m.out.buf + sizeof(struct trace_packet)))->version = TRACE_VERSION + 1;
	store(m.out.buf, m.out.len);
	ck_assert_str_eq(value("select (select count(*) from process) || (select count(*) from block)"), "10");
}
END_TEST

START_TEST(test_two_streams)
{
	struct trace_maker other = TRACE_MAKER_INIT(STREAM + 1);

	make_whole_trace(&m);
	make_whole_trace(&other);
	strbuf_add(&m.out, other.out.buf, other.out.len);
	strbuf_release(&other.out);
	store(m.out.buf, m.out.len);
	ck_assert_str_eq(value("select count(*) from process"), "2");
	ck_assert_str_eq(value("select count(*) || ' ' || count(distinct hash) from stack"), "4 2");
	ck_assert_str_eq(value("select count(*) from frame"), "4");
	ck_assert_str_eq(value("select group_concat(blocks || ' ' || bytes, ', ') from leak_groups"), "2 64, 2 64, 2 20, 2 14");
}
END_TEST

/* --- Killed ------------------------------------------------------------------------------------------------------------- */

/* Whatever was committed, another one takes the rest from there, and nothing is missing or there twice. */
START_TEST(test_taken_up)
{
	struct ingest *in = begin();
	unsigned long long offset;
	char whole[32];
	size_t cut;
	long long run;

	make_whole_trace(&m);
	cut = m.out.len * (size_t)_i / 16;
	run = ingest_run_id(in);
	ingest_trace_file(in, "/no/trace");
	ingest_feed(in, m.out.buf, cut);
	ck_assert_int_eq(ingest_commit(in, &err), 0);
	ck_assert_str_eq(value("select ended is null and trace = '/no/trace' from run"), "1");
	ingest_close(in);
	in = ingest_resume(path, run, &offset, &err);
	ck_assert_msg(in != NULL, "%s", err.buf);
	ck_assert_uint_le(offset, cut);
	ingest_feed(in, m.out.buf + offset, m.out.len - offset);
	finish(in);
	ck_assert_str_eq(value(rows[_i % (int)(sizeof(rows) / sizeof(*rows) - 2) + 2].sql), rows[_i % (int)(sizeof(rows) / sizeof(*rows) - 2) + 2].value);
	ck_assert_str_eq(value("select count(*) from block"), "5");
	ck_assert_str_eq(value("select count(*) from stack"), "2");
	snprintf(whole, sizeof(whole), "%zu 0", m.out.len);
	ck_assert_str_eq(value("select trace_bytes || ' ' || bad_records from run"), whole);
}
END_TEST

START_TEST(test_old_runs_go)
{
	int i;

	make_whole_trace(&m);
	for (i = 0; i < INGEST_KEEP_RUNS + 3; i++)
		store(m.out.buf, m.out.len);
	ck_assert_str_eq(value("select count(*) || ' ' || min(id) from run"), "20 4");
	ck_assert_str_eq(value("select count(*) from process"), "20");
	ck_assert_str_eq(value("select count(*) from frame"), "4");
	ck_assert_str_eq(value("select count(*) from binary"), "2");
	ck_assert_int_eq(frames_resolve(path, &err), 0);
	ck_assert_str_eq(value("select count(*) from frame where not resolved"), "0");
	ck_assert_str_eq(value("select group_concat(trouble, ', ') from binary"), "the file is gone, the file is gone");
}
END_TEST

Suite *suite_ingest(void)
{
	Suite *s = suite_create("ingest");
	TCase *t = tcase_create("ingest");

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 120);
	tcase_add_loop_test(t, test_each_record, 0, (int)(sizeof(rows) / sizeof(*rows)));
	tcase_add_test(t, test_read_back);
	tcase_add_test(t, test_between);
	tcase_add_test(t, test_cut_at_every_byte);
	tcase_add_test(t, test_fed_in_pieces);
	tcase_add_loop_test(t, test_cut_into_the_database, 0, 40);
	tcase_add_test(t, test_torn_packet);
	tcase_add_test(t, test_absurd_sizes);
	tcase_add_loop_test(t, test_garbage, 0, 4);
	tcase_add_test(t, test_what_is_new_is_skipped);
	tcase_add_test(t, test_another_version);
	tcase_add_test(t, test_two_streams);
	tcase_add_loop_test(t, test_taken_up, 0, 17);
	tcase_add_test(t, test_old_runs_go);
	suite_add_tcase(s, t);
	return s;
}
