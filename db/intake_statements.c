/* The statements that write runs: one for each kind of record, and what they look up. */
#include "db/intake.h"

const struct writer_statement ingest_statements[I_STATEMENTS] = {
	[I_RUN] = {"tttttti", "insert into run (root, name, command, started, version, options, pid) values (?, ?, ?, ?, ?, ?, ?)"},
	[I_TRACE_FILE] = {"ti", "update run set trace = ? where id = ?"},
	[I_RESUME] = {"i", "select trace_bytes from run where id = ?"},
	[I_PROGRESS] = {"iiii", "update run set trace_bytes = ?, skipped_bytes = skipped_bytes + ?, bad_records = bad_records + ? where id = ?"},
	[I_END] = {"tnni", "update run set ended = ?, exit_status = ?, signal = ?, trace = null where id = ?"},
	[I_OLD_RUNS] = {"ii", "delete from run where root = (select root from run where id = ?1) and ended is not null and id not in"
			      " (select id from run where root = (select root from run where id = ?1) order by id desc limit ?2)"},
	[I_OLD_FRAMES] = {"", "delete from frame where id not in (select frame from stack_frame)"},
	[I_OLD_LOCATIONS] = {"", "delete from location where frame not in (select id from frame)"},
	[I_OLD_BINARIES] = {"", "delete from binary where id not in (select binary from frame) and id not in (select binary from module)"},
	[I_PROCESS] = {"iiiiii" "ttti" "tti", "insert into process (run, stream, parent, forked, pid, ppid, exe, command, cwd, depth, allocator,"
					      " barrier, started_ns) values (?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_FIND_PROCESS] = {"ii", "select id from process where run = ? and stream = ?"},
	[I_PROCESS_END] = {"inni", "update process set ended_ns = ?, exit_status = ?, signal = ? where id = ?"},
	[I_NEXT_PID] = {"ii", "select min(pid) from process where run = ? and ended_ns is null and pid > ?"},
	[I_BINARY] = {"tt", "insert or ignore into binary (path, build_id) values (?, ?)"},
	[I_FIND_BINARY] = {"tt", "select id from binary where path = ? and build_id = ?"},
	[I_MODULE] = {"iiiiiii", "insert or ignore into module (process, number, binary, bias, low, high, loaded_ns) values (?, ?, ?, ?, ?, ?, ?)"},
	[I_FIND_MODULE] = {"ii", "select binary from module where process = ? and number = ?"},
	[I_MODULE_GONE] = {"iii", "update module set gone_ns = ? where process = ? and number = ?"},
	[I_STACK] = {"ii", "insert into stack (process, number, entry, cut, broken, hash) values (?, ?, 'malloc', 0, 0, 0)"},
	[I_FIND_STACK] = {"ii", "select id from stack where process = ? and number = ?"},
	[I_STACK_IS] = {"tiiii", "update stack set entry = ?, cut = ?, broken = ?, hash = ? where id = ?"},
	[I_FRAME] = {"iii", "insert or ignore into frame (binary, address, exact) values (?, ?, ?)"},
	[I_FIND_FRAME] = {"iii", "select id from frame where binary = ? and address = ? and exact = ?"},
	[I_STACK_FRAME] = {"iii", "insert or ignore into stack_frame (stack, position, frame) values (?, ?, ?)"},
	[I_PYTHON_FRAME] = {"iitti", "insert or ignore into python_frame (stack, position, function, file, line) values (?, ?, ?, ?, ?)"},
	[I_COLLECTION] = {"iiitti", "insert or ignore into collection (process, number, generation, cause, name, begun_ns)"
				    " values (?, ?, ?, ?, ?, ?)"},
	[I_FIND_COLLECTION] = {"ii", "select id from collection where process = ? and number = ?"},
	[I_COLLECTION_END] = {"iitiiiii" "iiiii" "iiiii", "update collection set ended_ns = ?, partial = ?, barrier = ?, threads = ?,"
		" threads_missed = ?, candidates = ?, survivors = ?, promoted = ?, unreachable_blocks = ?, unreachable_bytes = ?,"
		" reported_blocks = ?, live_blocks = ?, live_bytes = ?, root_bytes = ?, dirty_pages = ?, pause_ns = ?, mark_ns = ?"
		" where id = ?"},
	[I_SITE] = {"iiiii" "iiiiii", "insert or replace into site (collection, stack, allocs, frees, bytes_allocated, live_blocks, live_bytes,"
		" peak_bytes, young, middle, old) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_BLOCK] = {"iiiii" "tiiiii" "ibi", "insert into block (collection, address, stack, size, component, state, is_new, generation, scans,"
		" in_degree, in_unreachable, checksum, words, first_word) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_EDGE] = {"iiiiit", "insert or ignore into edge (collection, src, src_offset, dst, dst_offset, kind) values (?, ?, ?, ?, ?, ?)"},
	[I_COMPONENT] = {"iiiii" "iiiii", "insert or replace into component (collection, number, cyclic, blocks, bytes, edges_inside, edges_in,"
		" edges_out, below_blocks, below_bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_WORD] = {"iiiii" "iiii" "dddd", "insert or replace into word (collection, stack, size, offset, width, blocks, agree, above, below,"
		" degree_mean, degree_variance, value_mean, value_variance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_AUDIT] = {"iiiii" "iii" "iiii", "insert or replace into audit (collection, address, stack, size, offset, width, reachable, value,"
		" from_blocks, from_roots, from_stacks, component) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_BLOCK_TYPE] = {"ttinii", "update block set type_family = ?, type_name = ?, instance_offset = ?, count_offset = ?"
				   " where collection = ? and address = ?"},
	[I_AUDIT_TYPE] = {"ttii", "update audit set type_family = ?, type_name = ? where collection = ? and address = ?"},
	[I_SAMPLE] = {"iiiii" "iiii", "insert or replace into sample (process, time_ns, live_bytes, live_blocks, allocs, frees, bytes_allocated,"
		" rss_bytes, tracer_bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
	[I_EVENT] = {"iitiit", "insert into event (process, time_ns, kind, tid, value, text) values (?, ?, ?, ?, ?, ?)"},
};
