#include "tests/trace_maker.h"

#include <string.h>

void make_packet(struct trace_maker *m)
{
	struct trace_packet p = {TRACE_MAGIC, sizeof(p), m->stream};

	m->packet = m->out.len;
	strbuf_add(&m->out, &p, sizeof(p));
}

void make_record(struct trace_maker *m, int kind, int flags, const void *fixed, size_t fixed_len, const void *tail, size_t tail_len)
{
	static const char zeros[8];
	size_t size = (fixed_len + tail_len + 7) & ~(size_t)7, start;
	struct trace_record head = {(uint32_t)size, (uint16_t)kind, (uint16_t)flags};

	if (m->packet == ~(size_t)0)
		make_packet(m);
	start = m->out.len;
	strbuf_add(&m->out, fixed, fixed_len);
	strbuf_add(&m->out, tail, tail_len);
	strbuf_add(&m->out, zeros, size - fixed_len - tail_len);
	memcpy(m->out.buf + start, &head, sizeof(head));
	((struct trace_packet *)(void *)(m->out.buf + m->packet))->size = (uint32_t)(m->out.len - m->packet);
	m->ends[m->records++] = m->out.len;
}

static void make_code(struct trace_maker *m)
{
	static const uint64_t one[] = {1ull << 48 | 0x1136, 1ull << 48 | 0x1160}, two[] = {2ull << 48 | 0x20, TRACE_FRAME_EXACT | 0x7000};
	static const char python[] = "\x2a\0\0\0\x04\0\x04\0maintest"; /* line 42, main, test */

	MAKE_TAIL(m, TRACE_HEADER, 0, "/bin/prog" "./prog\0-x\0" "/tmp", 9 + 10 + 4, trace_header, .version = TRACE_VERSION, .pid = 100, .ppid = 99,
		  .page_size = 4096, .max_frames = 16, .barrier = TRACE_BARRIER_USERFAULTFD, .allocator = TRACE_ALLOCATOR_GLIBC,
		  .start_realtime_ns = 1000000000, .exe_len = 9, .argv_len = 10, .cwd_len = 4);
	MAKE_TAIL(m, TRACE_MODULE, 0, "/no/prog", 8, trace_module, .id = 1, .path_len = 8, .bias = 0x555500000000, .lo = 0x555500000000,
		  .hi = 0x555500010000, .build_id_len = 4, .build_id = {0xde, 0xad, 0xbe, 0xef});
	MAKE_TAIL(m, TRACE_MODULE, 0, "/no/lib.so", 10, trace_module, .id = 2, .path_len = 10, .lo = 0x7000, .hi = 0x8000, .time_ns = 5);
	MAKE(m, TRACE_MODULE_GONE, 0, trace_module_gone, .id = 2, .time_ns = 77);
	MAKE_TAIL(m, TRACE_STACK, 0, one, sizeof(one), trace_stack, .id = 1, .entry = TRACE_ENTRY_CALLOC, .count = 2);
	MAKE_TAIL(m, TRACE_STACK, TRACE_STACK_CUT, two, sizeof(two), trace_stack, .id = 2, .entry = TRACE_ENTRY_MALLOC, .count = 2);
	MAKE_TAIL(m, TRACE_PYTHON, 0, python, 16, trace_python, .stack = 2, .count = 1);
}

static void make_blocks(struct trace_maker *m)
{
	static const uint64_t words[] = {0x555500001000, 2};

	MAKE(m, TRACE_COMPONENT, 0, trace_component, .collection = 1, .id = 1, .cyclic = 1, .blocks = 2, .bytes = 64, .edges_inside = 2,
	     .edges_out = 1, .below_blocks = 1, .below_bytes = 10);
	MAKE_TAIL(m, TRACE_BLOCK, TRACE_BLOCK_NEW, words, sizeof(words), trace_block, .collection = 1, .stack = 1, .address = 0xa0, .size = 32,
		  .component = 1, .generation = 2, .scans = 3, .in_degree = 1, .in_unreachable = 1, .checksum = ~0ull, .word_count = 2);
	MAKE_TAIL(m, TRACE_TYPE, 0, "Conn", 4, trace_type, .collection = 1, .family = TRACE_TYPE_GTYPE, .name_len = 4, .address = 0xa0,
		  .instance_offset = 8, .count_offset = 16);
	MAKE(m, TRACE_BLOCK, 0, trace_block, .collection = 1, .stack = 1, .address = 0xc0, .size = 32, .component = 1, .scans = 3);
	MAKE(m, TRACE_COMPONENT, 0, trace_component, .collection = 1, .id = 2, .blocks = 1, .bytes = 10, .edges_in = 1);
	MAKE(m, TRACE_BLOCK, 0, trace_block, .collection = 1, .stack = 2, .address = 0xe0, .size = 10, .component = 2, .scans = 1);
	MAKE(m, TRACE_COMPONENT, 0, trace_component, .collection = 1, .id = 3, .blocks = 1, .bytes = 7);
	MAKE(m, TRACE_BLOCK, 0, trace_block, .collection = 1, .stack = 2, .address = 0xf0, .size = 7, .component = 3, .scans = 1);
	MAKE(m, TRACE_BLOCK, 0, trace_block, .collection = 1, .stack = 2, .address = 0x100, .size = 8, .state = TRACE_STACK_ONLY);
	MAKE(m, TRACE_EDGE, 0, trace_edge, .collection = 1, .src = 0xa0, .src_offset = 8, .dst = 0xc0);
	MAKE(m, TRACE_EDGE, TRACE_EDGE_INTERIOR, trace_edge, .collection = 1, .src = 0xc0, .src_offset = 16, .dst = 0xa0, .dst_offset = 4);
	MAKE(m, TRACE_EDGE, TRACE_EDGE_TAGGED, trace_edge, .collection = 1, .src = 0xc0, .src_offset = 24, .dst = 0xe0, .dst_offset = 1);
}

void make_whole_trace(struct trace_maker *m)
{
	make_code(m);
	make_packet(m);
	MAKE(m, TRACE_SAMPLE, 0, trace_sample, .time_ns = 500000000, .live_bytes = 1000, .live_blocks = 10, .allocs = 20, .frees = 10,
	     .bytes_allocated = 2000, .rss_bytes = 4096, .tracer_bytes = 100);
	MAKE_TAIL(m, TRACE_COLLECTION_BEGIN, 0, "before", 6, trace_collection_begin, .number = 1, .generation = 2, .cause = TRACE_CAUSE_REQUEST,
		  .time_ns = 600000000, .name_len = 6);
	MAKE(m, TRACE_SITE, 0, trace_site, .collection = 1, .stack = 1, .allocs = 9, .frees = 4, .bytes_allocated = 900, .live_blocks = 5,
	     .live_bytes = 500, .peak_bytes = 600, .generation_blocks = {1, 1, 3});
	MAKE(m, TRACE_SITE, 0, trace_site, .collection = 1, .stack = 0, .allocs = 1, .live_blocks = 1, .live_bytes = 3);
	make_blocks(m);
	MAKE(m, TRACE_WORD, 0, trace_word, .collection = 1, .stack = 1, .offset = 16, .width = 4, .size = 32, .blocks = 50, .agree = 48, .above = 2,
	     .degree_mean = 1.5, .value_variance = 0.25);
	MAKE(m, TRACE_AUDIT, 0, trace_audit, .collection = 1, .stack = 1, .address = 0x200, .size = 32, .offset = 16, .width = 4, .reachable = 1,
	     .value = 3, .from_blocks = 1, .from_roots = 1);
	MAKE_TAIL(m, TRACE_TYPE, 0, "int", 3, trace_type, .collection = 1, .family = TRACE_TYPE_PYTHON, .name_len = 3, .address = 0x200,
		  .count_offset = ~0u);
	MAKE(m, TRACE_COLLECTION_END, 0, trace_collection_end, .number = 1, .generation = 2, .cause = TRACE_CAUSE_REQUEST,
	     .barrier = TRACE_BARRIER_USERFAULTFD, .threads = 2, .candidates = 11, .survivors = 6, .promoted = 1, .unreachable_blocks = 4,
	     .unreachable_bytes = 81, .reported_blocks = 4, .live_blocks = 10, .live_bytes = 503, .root_bytes = 5, .dirty_pages = 4,
	     .pause_ns = 2000000, .mark_ns = 3000000, .time_ns = 700000000);
	MAKE_TAIL(m, TRACE_EVENT, 1, "", 0, trace_event, .event = TRACE_EVENT_FORK, .tid = 100, .time_ns = 8, .value = 101);
	MAKE_TAIL(m, TRACE_NOTE, 0, "an allocator of its own", 23, trace_note, .text_len = 23);
	MAKE(m, TRACE_DROPPED, 0, trace_dropped, .what = TRACE_DROPPED_EDGES, .count = 6);
	MAKE(m, TRACE_END, TRACE_END_STATUS_KNOWN, trace_end, .cause = TRACE_CAUSE_EXIT, .status = 3, .time_ns = 900000000);
}
