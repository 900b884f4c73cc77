-- gccheck's database: what each scan of a tree found, how much of it was analysed, and what programs did when they ran.
--
-- `gccheck query 'select * from findings_open'` asks it; `gccheck query` alone lists what there is. Ask the views at
-- the end: they are the interface, the tables may change between versions.
--
-- How this file is read (db/migrate.c): each "@version N" section is run once, in order, when the database's
-- user_version is below N; the "@views" section is run again after any of them. So a section that was released is never
-- edited: a change is a new section, and the views below say how things are now. Comments inside a statement are kept
-- by SQLite and shown to people.

-- @version 1

create table meta (
	-- facts about this file
	key   text primary key, -- 'created_by': the version of gccheck that made the file
	value text not null     -- what holds for the key
) without rowid;

create table scan (
	-- one run of `gccheck check`; the newest 20 of each tree are kept, and older ones that still speak for a file
	id                integer primary key, -- rises with time
	root              text not null,       -- absolute path of the tree
	whole             integer not null,    -- 1: the whole tree was scanned, 0: only some of its files
	started           text not null,       -- ISO 8601, UTC
	version           text not null,       -- gccheck's
	build_info        text not null,       -- which compile information was used, in words
	files_ok          integer not null,    -- files that were analysed fully
	files_total       integer not null,    -- files that were to be analysed
	functions         integer not null,    -- functions that were analysed
	functions_partial integer not null,    -- of these, those with statements that could not be read
	gave_up           integer not null,    -- gave-up records
	cpu_ms            integer not null,    -- CPU milliseconds, parsing and analysis of all units
	hidden_suppressed integer not null,    -- findings not shown: suppressed by a comment
	hidden_baseline   integer not null,    -- findings not shown: in the baseline file
	hidden_generated  integer not null,    -- findings not shown: in generated files
	hidden_vendored   integer not null,    -- findings not shown: in vendored files
	hidden_untracked  integer not null     -- findings not shown: in files that git does not track
);
create index scan_root on scan (root, id);

create table coverage (
	-- which scan speaks for a file: the newest that analysed it. A scan of the whole tree starts this list anew, so
	-- deleted files leave it; a scan of a few files (a pre-commit hook) replaces their rows only
	root text not null,    -- as scan.root
	file text not null,    -- relative to root where it is inside, else absolute
	scan integer not null, -- the scan
	primary key (root, file),
	foreign key (scan) references scan (id) on delete cascade
) without rowid;
create index coverage_scan on coverage (scan, file);

create table unit (
	-- a translation unit: a source file and how it went, as of the scan that speaks for it
	scan           integer not null references scan (id) on delete cascade, -- the scan
	file           text not null,    -- relative to the tree
	status         text not null check (status in ('ok', 'partial', 'failed')), -- partial: had errors; failed: no result
	status_reason  text,             -- null if ok
	flags          text not null,    -- the compile flags used, separated by blanks
	functions      integer not null, -- functions analysed in it
	partial        integer not null, -- of these, those with statements that could not be read
	gave_up        integer not null, -- of these, those that were not finished
	parse_ms       integer not null, -- CPU milliseconds
	analyse_ms     integer not null, -- CPU milliseconds
	excluded_lines integer not null  -- lines that #if left out
);
create index unit_scan on unit (scan, file);

create table function (
	-- an analysed function, as of the scan that speaks for its file
	scan    integer not null references scan (id) on delete cascade, -- the scan
	file    text not null,    -- where its body is, relative to the tree
	line    integer not null, -- 1-based
	name    text not null,    -- as in the source
	partial integer not null, -- 1: some statements could not be read
	summary text not null     -- its ownership contract in words, '' if none
);
create index function_scan on function (scan, file);
create index function_name on function (name);

create table contract_used (
	-- a function of a model (rules/models) that the scanned code calls
	scan integer not null references scan (id) on delete cascade, -- the scan
	name text not null, -- the function
	primary key (scan, name)
) without rowid;

create table finding (
	-- what a rule found
	id            integer primary key, -- for finding_step
	scan          integer not null references scan (id) on delete cascade, -- the scan
	rule          text not null,    -- 'GC102'
	level         text not null check (level in ('note', 'warning', 'error')), -- how sure and how bad
	file          text not null,    -- relative to the tree where it is inside, else absolute
	line          integer not null, -- 1-based
	column        integer not null, -- 1-based, bytes
	function      text not null,    -- the enclosing function, or the variable for a table
	object        text not null,    -- the object as it is spelled
	message       text not null,    -- one sentence
	fingerprint   text not null,    -- names the finding across scans: no line goes into it
	verdict       text,             -- what traces say: null without one
	confidence    integer not null, -- 0..100
	acquired_step integer not null, -- the finding_step.step where the object was got
	suppressed    text              -- null, or why it is not shown: 'comment', 'baseline', 'generated', ...
);
create index finding_scan on finding (scan, file);
create index finding_fingerprint on finding (fingerprint, scan);

create table finding_step (
	-- the path to a finding, step by step
	finding integer not null references finding (id) on delete cascade, -- the finding
	step    integer not null, -- from 0
	file    text not null,    -- as finding.file
	line    integer not null, -- 1-based
	column  integer not null, -- 1-based, bytes
	note    text not null,    -- what happens there
	primary key (finding, step)
) without rowid;

create table gave_up (
	-- what was not analysed to the end, and why
	scan     integer not null references scan (id) on delete cascade, -- the scan
	file     text not null,    -- relative to the tree
	function text,             -- null: the whole unit
	line     integer not null, -- 1-based, 0: unknown
	reason   text not null     -- what stopped it: 'budget: 2 s'
);
create index gave_up_scan on gave_up (scan, file);

-- @version 2

create table kept (
	-- what the next scan of the tree may use again: the program as it was read, and what was found in it
	root  text not null,    -- as scan.root
	file  text not null,    -- the unit, absolute
	turn  integer not null, -- -1: the unit's functions (IR) and whom they call; n: what was found in those that were
	                        -- analysed in the nth wave of the call graph, callees first: summaries and facts
	key   integer not null, -- hash of what the bytes were made from
	deps  integer not null, -- hash of the files that the unit includes
	bytes blob not null,    -- packed; only the gccheck that wrote them reads them
	primary key (root, file, turn)
) without rowid;

create table field (
	-- which fields of which records own what they point to, as a whole scan of the tree saw it
	scan            integer not null references scan (id) on delete cascade, -- the scan
	record          text not null,    -- struct or union tag, or the typedef of an untagged one
	field           text not null,    -- its name
	strength        text not null check (strength in ('owning', 'weak', 'unknown')), -- owning: it must be released
	owned_stores    integer not null, -- stores of a reference that it is to keep
	borrowed_stores integer not null, -- stores of a pointer that stays somebody else's
	other_stores    integer not null, -- stores of which nothing is known
	releases        integer not null, -- places that release what it holds
	evidence        text not null,    -- where that is seen first
	primary key (scan, record, field)
) without rowid;

create table kept_file (
	-- files as they were when they were last read, to tell whether they changed
	root     text not null,    -- as scan.root
	path     text not null,    -- absolute
	size     integer not null, -- bytes
	mtime_ns integer not null, -- of the last change, nanoseconds since 1970
	hash     integer not null, -- of the content
	primary key (root, path)
) without rowid;

-- @version 3
alter table field add column target text not null default ''; -- record of what it points to, as far as that is seen

-- @version 4

create table run (
	-- one `gccheck run`: a program, and those of its children that were followed; the newest 20 of each tree are kept
	id            integer primary key, -- rises with time
	root          text not null,    -- absolute path of the tree that the run is about
	name          text,             -- what --run-name said
	command       text not null,    -- the program and its arguments, separated by blanks
	started       text not null,    -- ISO 8601, UTC
	ended         text,             -- null: it goes on, or gccheck was killed
	version       text not null,    -- gccheck's
	options       text not null,    -- how the tracer was told to work, in words
	pid           integer not null, -- of the gccheck that reads the trace
	exit_status   integer,          -- of the program; null: it ended by a signal, or is not known to have ended
	signal        integer,          -- the signal that ended it
	trace         text,             -- file of the trace, while there is more in it; null: all was read
	trace_bytes   integer not null default 0, -- bytes of it that were read
	skipped_bytes integer not null default 0, -- of these, bytes that no packet could be made of
	bad_records   integer not null default 0  -- records that contradict themselves, or belong to nothing
);
create index run_root on run (root, id);

create table process (
	-- one program in one process of a run: a fork makes another one, an exec too
	id           integer primary key, -- for all that follows
	run          integer not null references run (id) on delete cascade, -- the run
	stream       integer not null, -- the trace's name for it
	parent       integer,          -- the process it was forked or exec'ed from, if that was traced
	forked       integer not null, -- 1: by fork; it reports only what it made after that
	pid          integer not null, -- of the system
	ppid         integer not null, -- its parent's
	exe          text not null,    -- absolute path of the program
	command      text not null,    -- its arguments, separated by blanks
	cwd          text not null,    -- where it was started
	depth        integer not null, -- frames kept of each stack
	allocator    text not null,    -- 'glibc', 'jemalloc', 'tcmalloc', 'other'
	barrier      text not null,    -- how writes are noticed: 'userfaultfd', 'soft-dirty', 'mprotect', 'none'
	started_ns   integer not null, -- since 1970; all other times of a process count from here
	ended_ns     integer,          -- null: it was killed, exec'ed another program, or goes on
	exit_status  integer,          -- as for exit, where it is known
	signal       integer           -- that ended it
);
create unique index process_stream on process (run, stream);

create table binary (
	-- a file with code: a program or a library, as it was when it ran
	id       integer primary key, -- for module and frame
	path     text not null, -- absolute
	build_id text not null, -- hex digits, '' if it has none
	lines    integer,       -- 1: its debug information is known, 0: only names of functions; null: not looked at yet
	trouble  text           -- why nothing could be resolved in it, null if all went well
);
create unique index binary_file on binary (path, build_id);

create table module (
	-- a binary in the memory of a process; loaded again after dlclose, it is another one
	process   integer not null references process (id) on delete cascade, -- the process
	number    integer not null, -- the trace's, from 1
	binary    integer not null references binary (id), -- which file
	bias      integer not null, -- address in memory - address in the file
	low       integer not null, -- first address in memory
	high      integer not null, -- the one after its last
	loaded_ns integer not null, -- when it was seen first
	gone_ns   integer,          -- when it was closed
	primary key (process, number)
) without rowid;

create table frame (
	-- a place in code that stacks go through; the same one for all runs
	id       integer primary key, -- for location and stack_frame
	binary   integer not null, -- the file; 0: in none that is known
	address  integer not null, -- as the file counts it (addr2line's), or in memory where there is no file; of a call, the
	                           -- address it returns to
	exact    integer not null, -- 1: not a return address, but where a signal came
	resolved integer not null default 0 -- 1: location has what is known of it
);
create unique index frame_place on frame (binary, address, exact);
create index frame_open on frame (binary) where resolved = 0;

create table location (
	-- the source of a frame: functions put into others (inlined) have several
	frame    integer not null, -- the frame
	depth    integer not null, -- 0: innermost
	function text,             -- null: unknown
	file     text,             -- absolute where it is known to be, null: unknown
	line     integer not null, -- 1-based, 0: unknown
	column   integer not null, -- 1-based, bytes, 0: unknown
	offset   integer not null, -- bytes from the function's start, where only that is known
	primary key (frame, depth)
) without rowid;
create index location_file on location (file);

create table stack (
	-- how an allocation was come to
	id      integer primary key, -- for stack_frame and all that was allocated
	process integer not null references process (id) on delete cascade, -- the process
	number  integer not null, -- the trace's, from 1
	entry   text not null,    -- 'malloc', 'calloc', 'realloc', 'aligned'
	cut     integer not null, -- 1: there were more frames
	broken  integer not null, -- 1: the way to the thread's first frame could not be found
	hash    integer not null  -- of entry and frames: the same way in another process, or run, has the same
);
create unique index stack_number on stack (process, number);
create index stack_hash on stack (hash);

create table stack_frame (
	-- the frames of a stack
	stack    integer not null references stack (id) on delete cascade, -- the stack
	position integer not null, -- 0: what called the allocation function
	frame    integer not null, -- the frame
	primary key (stack, position)
) without rowid;
create index stack_frame_frame on stack_frame (frame);

create table python_frame (
	-- what Python code was running at the time
	stack    integer not null references stack (id) on delete cascade, -- the stack
	position integer not null, -- 0: innermost
	function text not null,    -- its name
	file     text not null,    -- as Python has it
	line     integer not null, -- 1-based
	primary key (stack, position)
) without rowid;

create table collection (
	-- a search for what no pointer leads to any more
	id                 integer primary key, -- for what follows
	process            integer not null references process (id) on delete cascade, -- the process
	number             integer not null, -- from 1
	generation         integer not null, -- 0, 1: only blocks younger than that were looked at; 2: all
	cause              text not null,    -- 'exit', 'signal', 'interval', 'threshold', 'request'
	name               text,             -- of a snapshot that was asked for
	begun_ns           integer not null, -- since the process started
	ended_ns           integer,          -- null: it was cut off, and what follows is true but not all
	partial            integer,          -- 1: given up, nothing was reported
	barrier            text,             -- as process.barrier: the one it relied on
	threads            integer,          -- that were stopped
	threads_missed     integer,          -- that were not
	candidates         integer,          -- blocks that were looked at
	survivors          integer,          -- of these, reachable ones
	promoted           integer,          -- of these, those that went up a generation
	unreachable_blocks integer,          -- blocks no way leads to
	unreachable_bytes  integer,          -- bytes of them
	reported_blocks    integer,          -- of these, those that are sure
	live_blocks        integer,          -- all that was allocated and not freed
	live_bytes         integer,          -- bytes of it
	root_bytes         integer,          -- data, stacks and mappings that were read
	dirty_pages        integer,          -- written since the last collection
	pause_ns           integer,          -- the program stood still
	mark_ns            integer           -- marking took, beside the program
);
create unique index collection_number on collection (process, number);

create table site (
	-- what one stack had allocated at a full collection
	collection      integer not null references collection (id) on delete cascade, -- the collection
	stack           integer not null, -- the stack; 0: unknown
	allocs          integer not null, -- allocations since the start; a realloc is a free and an allocation
	frees           integer not null, -- frees since the start
	bytes_allocated integer not null, -- bytes since the start
	live_blocks     integer not null, -- blocks that are not freed
	live_bytes      integer not null, -- bytes of them, as asked for
	peak_bytes      integer not null, -- the most live_bytes of all collections so far
	young           integer not null, -- live blocks in generation 0
	middle          integer not null, -- live blocks in generation 1
	old             integer not null, -- live blocks in generation 2
	primary key (collection, stack)
) without rowid;

create table block (
	-- a block that a collection reported
	id              integer primary key, -- for itself
	collection      integer not null references collection (id) on delete cascade, -- the collection
	address         integer not null, -- in memory
	stack           integer not null, -- what allocated it; 0: unknown
	size            integer not null, -- bytes, as asked for
	component       integer not null, -- component.number; 0: it is reachable
	state           text not null,    -- 'unreachable', or reachable by 'interior', 'stack' or 'tagged' pointers only: suspects
	is_new          integer not null, -- 1: no collection before reported it
	generation      integer not null, -- 0, 1, 2
	scans           integer not null, -- collections in a row that found it so
	in_degree       integer not null, -- pointers to it
	in_unreachable  integer not null, -- of these, those in unreachable blocks
	checksum        integer not null, -- of its content
	words           blob not null,    -- its first words, 8 bytes each
	first_word      integer not null, -- the first of them, 0 if there is none: often its type
	type_family     text,             -- 'gtype', 'python': whose object it is; null: not known
	type_name       text,             -- name of its type
	instance_offset integer,          -- where in the block the object begins
	count_offset    integer           -- where in the block its reference count is
);
create index block_address on block (collection, address);

create table edge (
	-- a pointer from one unreachable block to another, or to itself
	collection integer not null references collection (id) on delete cascade, -- the collection
	src        integer not null, -- block.address
	src_offset integer not null, -- of the pointer in it
	dst        integer not null, -- block.address
	dst_offset integer not null, -- where in it the pointer points
	kind       text not null,    -- 'exact', 'interior', 'tagged'
	primary key (collection, src, src_offset, dst)
) without rowid;

create table component (
	-- unreachable blocks that all lead to each other: a cycle, or one block alone
	collection   integer not null references collection (id) on delete cascade, -- the collection
	number       integer not null, -- from 1
	cyclic       integer not null, -- 1: a cycle
	blocks       integer not null, -- in it
	bytes        integer not null, -- of them
	edges_inside integer not null, -- pointers among them
	edges_in     integer not null, -- pointers from other unreachable blocks; 0: it is a head, nothing else leads to it
	edges_out    integer not null, -- pointers to other unreachable blocks
	below_blocks integer not null, -- blocks that are lost with it
	below_bytes  integer not null, -- bytes of them
	primary key (collection, number)
) without rowid;

create table word (
	-- a place in the blocks of one site that looks like a reference count
	collection      integer not null references collection (id) on delete cascade, -- the collection
	stack           integer not null, -- the site
	size            integer not null, -- and the blocks' size
	offset          integer not null, -- of the word
	width           integer not null, -- 4 or 8 bytes
	blocks          integer not null, -- that were looked at
	agree           integer not null, -- where it is the number of pointers to the block
	above           integer not null, -- where it is more
	below           integer not null, -- where it is less
	degree_mean     real not null,    -- pointers to a block
	degree_variance real not null,    -- of these
	value_mean      real not null,    -- values of the word
	value_variance  real not null,    -- of these
	primary key (collection, stack, size, offset)
) without rowid;

create table audit (
	-- a block whose reference count is not the number of pointers to it
	collection  integer not null references collection (id) on delete cascade, -- the collection
	address     integer not null, -- of the block
	stack       integer not null, -- what allocated it
	size        integer not null, -- bytes
	offset      integer not null, -- of the count
	width       integer not null, -- 4 or 8 bytes
	reachable   integer not null, -- 1, 0
	value       integer not null, -- of the count
	from_blocks integer not null, -- pointers to it in blocks
	from_roots  integer not null, -- in data and mappings
	from_stacks integer not null, -- in stacks and registers
	component   integer not null, -- if it is unreachable, else 0
	type_family text,             -- as block.type_family
	type_name   text,             -- as block.type_name
	primary key (collection, address)
) without rowid;

create table sample (
	-- how much memory there was, over time
	process         integer not null references process (id) on delete cascade, -- the process
	time_ns         integer not null, -- since the process started
	live_bytes      integer not null, -- allocated and not freed
	live_blocks     integer not null, -- blocks of that
	allocs          integer not null, -- since the start
	frees           integer not null, -- since the start
	bytes_allocated integer not null, -- since the start
	rss_bytes       integer not null, -- the whole process, with the tracer's memory
	tracer_bytes    integer not null, -- the tracer's memory
	primary key (process, time_ns)
) without rowid;

create table event (
	-- what happened in a process, and what the tracer has to say
	process integer not null references process (id) on delete cascade, -- the process
	time_ns integer not null, -- since it started
	kind    text not null,    -- 'fork', 'vfork', 'exec', 'exec-failed', 'thread-start', 'thread-end', 'note', 'dropped'
	tid     integer not null, -- thread, 0: unknown
	value   integer not null, -- the child's pid, errno, the thread, the number of records that are missing
	text    text not null     -- the program, the note, what is missing
);
create index event_process on event (process, time_ns);

alter table field add column element text not null default ''; -- record of what its container is given to keep; '' if none is seen

-- @views

create view findings_open as
	-- what stands: findings that are shown, from the scan that speaks for their file; worst first
	select f.rule, f.level, f.file, f.line, f.column, f.function, f.object, f.message, f.confidence, f.verdict,
		f.fingerprint, (select min(o.scan) from finding o join scan p on p.id = o.scan
			where o.fingerprint = f.fingerprint and p.root = s.root) as first_scan, f.scan, f.id, s.root
	from finding f join scan s on s.id = f.scan
	join coverage c on c.root = s.root and c.file = f.file and c.scan = f.scan
	where f.suppressed is null
	order by case f.level when 'error' then 0 when 'warning' then 1 else 2 end, s.root, f.file, f.line, f.column;

create view findings_new as
	-- what stands and no kept scan before the newest one of the tree had
	select * from findings_open o
	where o.first_scan = (select max(id) from scan where root = o.root)
	and o.first_scan > (select min(id) from scan where root = o.root);

create view findings_fixed as
	-- what an earlier kept scan showed and stands no more, with the last scan that had it
	select f.rule, f.level, f.file, f.line, f.function, f.object, f.message, f.fingerprint, max(f.scan) as last_scan,
		s.root
	from finding f join scan s on s.id = f.scan
	where f.suppressed is null
	and not exists (select 1 from finding n join coverage c on c.scan = n.scan and c.file = n.file
		where n.fingerprint = f.fingerprint and c.root = s.root)
	group by s.root, f.fingerprint
	order by last_scan desc, f.file, f.line;

create view findings_hidden as
	-- findings that are not shown, and why
	select f.suppressed as why, f.rule, f.level, f.file, f.line, f.function, f.message, f.scan, f.id
	from finding f join coverage c on c.scan = f.scan and c.file = f.file
	where f.suppressed is not null
	order by f.suppressed, f.file, f.line;

create view finding_paths as
	-- the path of each finding that stands, one row per step
	select o.id, o.rule, p.step, p.file || ':' || p.line || ':' || p.column as at, p.note
	from findings_open o join finding_step p on p.finding = o.id
	order by o.id, p.step;

create view rules_hit as
	-- which rules have findings that stand
	select rule, level, count(*) as findings, count(distinct file || ':' || function) as functions,
		count(distinct file) as files
	from findings_open group by rule, level order by findings desc, rule;

create view worst_functions as
	-- functions by findings that stand
	select o.function, o.file, min(o.line) as first_line, count(*) as findings, sum(o.level = 'error') as errors,
		sum(o.level = 'warning') as warnings, group_concat(distinct o.rule) as rules
	from findings_open o group by o.root, o.file, o.function
	order by errors desc, warnings desc, findings desc, o.file, first_line;

create view worst_files as
	-- files by findings that stand
	select o.file, count(*) as findings, sum(o.level = 'error') as errors, sum(o.level = 'warning') as warnings,
		group_concat(distinct o.rule) as rules
	from findings_open o group by o.root, o.file
	order by errors desc, warnings desc, findings desc, o.file;

create view gave_up_open as
	-- what the scan that speaks for a file could not analyse to the end
	select g.reason, g.file, g.line, g.function, g.scan, c.root
	from gave_up g join coverage c on c.scan = g.scan and c.file = g.file
	order by g.file, g.line;

create view gave_up_summary as
	-- the same, counted by kind of reason (what stands before a colon or a parenthesis)
	select trim(substr(reason, 1, min(instr(reason || ':', ':'), instr(reason || '(', '(')) - 1)) as reason,
		count(*) as records, count(function) as functions, count(distinct file) as files,
		min(file || ':' || line) as example
	from gave_up_open group by 1 order by records desc, 1;

create view units_incomplete as
	-- files with errors, or without a result
	select u.file, u.status, u.status_reason, u.functions, u.partial, u.gave_up, u.scan
	from unit u where u.status <> 'ok' order by u.status, u.file;

create view units_slow as
	-- files by CPU time
	select u.file, u.parse_ms, u.analyse_ms, u.functions, u.parse_ms + u.analyse_ms as total_ms, u.scan
	from unit u order by total_ms desc, u.file;

create view fields as
	-- which fields own what they point to, from the newest whole scan
	select f.record, f.field, f.target, f.element, f.strength, f.owned_stores, f.borrowed_stores, f.other_stores, f.releases, f.evidence, s.root
	from field f join scan s on s.id = f.scan
	where f.scan = (select max(id) from scan w where w.root = s.root and w.whole = 1)
	order by f.record, f.field;

create view contracts as
	-- model functions that the scanned code calls, and in how many kept scans
	select name, count(*) as scans from contract_used group by name order by name;

create view scan_history as
	-- the kept scans, newest first
	select s.id, s.started, s.version, case s.whole when 1 then 'whole' else 'part' end as extent, s.files_ok,
		s.files_total, s.functions, s.functions_partial as partial, s.gave_up,
		(select count(*) from finding f where f.scan = s.id and suppressed is null and level = 'error') as errors,
		(select count(*) from finding f where f.scan = s.id and suppressed is null and level = 'warning') as warnings,
		(select count(*) from finding f where f.scan = s.id and suppressed is null and level = 'note') as notes,
		round(s.cpu_ms / 1000.0, 1) as cpu_s, s.root
	from scan s order by s.id desc;

create view runs as
	-- programs that were traced, newest first
	select r.id, r.started, r.name, r.command, case when r.ended is null then 'not ended' when r.signal is not null
		then 'signal ' || r.signal else 'exit ' || r.exit_status end as outcome,
		(select count(distinct pid) from process p where p.run = r.id) as processes,
		(select count(*) from collection c join process p on p.id = c.process where p.run = r.id) as collections,
		(select count(*) from leaks l where l.run = r.id) as leaked_blocks,
		(select sum(size) from leaks l where l.run = r.id) as leaked_bytes,
		(select max(live_bytes) from sample s join process p on p.id = s.process where p.run = r.id) as peak_bytes, r.root
	from run r order by r.id desc;

create view last_collection as
	-- the last collection of each process that looked at all blocks and told of them: what leaked is what it says
	select p.run, p.id as process, max(c.id) as collection
	from process p join collection c on c.process = p.id
	where c.generation = 2 and ifnull(c.partial, 0) = 0 and (c.ended_ns is not null
		or not exists (select 1 from collection d where d.process = p.id and d.generation = 2 and d.ended_ns is not null))
	group by p.id;

create view leaks as
	-- blocks that no way leads to, as the last collection of each process saw them
	select l.run, l.process, b.collection, b.id, b.address, b.size, b.stack, s.hash as stack_hash, b.component, c.cyclic,
		c.edges_in = 0 as is_head, b.first_word, case when exists (select 1 from module m join binary f on f.id = m.binary
			where m.process = l.process and b.first_word >= m.low and b.first_word < m.high and f.path not like '%/libc.so%')
			then b.first_word else 0 end as type_word, -- where it points into a program or library, as tables of functions and
			-- classes do; into the C library lead malloc's own lists, in memory that nobody has written to
		b.type_name, b.generation, b.scans
	from last_collection l join block b on b.collection = l.collection
	left join component c on c.collection = b.collection and c.number = b.component
	left join stack s on s.id = b.stack
	where b.state = 'unreachable';

create view suspects as
	-- blocks that only doubtful pointers lead to
	select l.run, l.process, b.state, b.address, b.size, b.stack, b.type_name, b.in_degree
	from last_collection l join block b on b.collection = l.collection where b.state <> 'unreachable';

create view leak_groups as
	-- leaks by what allocated them, their size and their type, as far as it shows
	select g.*, (select at from frames f where f.stack = g.stack and at is not null order by f.position, f.depth limit 1) as allocated_at
	from (select run, count(*) as blocks, sum(size) as bytes, size, type_word, type_name, sum(is_head) as heads,
			max(cyclic) as cyclic, min(stack) as stack from leaks group by run, stack_hash, size, type_word, type_name) g
	order by run, bytes desc;

create view cycles as
	-- leaked cycles: how many blocks hold each other, and what is lost with them
	select l.run, l.process, c.number, c.blocks, c.bytes, c.edges_inside, c.edges_in, c.below_blocks, c.below_bytes, c.collection
	from last_collection l join component c on c.collection = l.collection where c.cyclic order by c.bytes + c.below_bytes desc;

create view heap_edges as
	-- pointers between leaked blocks, with what allocated both ends
	select l.run, e.collection, s.component, e.src, s.stack as src_stack, e.src_offset, e.dst, d.stack as dst_stack, e.dst_offset, e.kind,
		s.component = d.component and c.cyclic as in_cycle
	from last_collection l join edge e on e.collection = l.collection
	join block s on s.collection = e.collection and s.address = e.src
	join block d on d.collection = e.collection and d.address = e.dst
	left join component c on c.collection = e.collection and c.number = s.component;

create view frames as
	-- stacks with the source of each frame, innermost first
	select sf.stack, sf.position, ifnull(l.depth, 0) as depth, l.function, l.file, l.line, l.column, l.offset,
		case when l.file is not null then l.file || ':' || l.line when l.function is not null
			then l.function || '+' || l.offset end as at,
		b.path as binary, b.build_id, f.address, f.exact
	from stack_frame sf join frame f on f.id = sf.frame left join location l on l.frame = f.id left join binary b on b.id = f.binary
	order by sf.stack, sf.position, depth;

create view sites as
	-- what allocated, as the last collection of each process counted it
	select l.run, l.process, s.*, k.hash as stack_hash from last_collection l join site s on s.collection = l.collection
	left join stack k on k.id = s.stack;

create view line_memory as
	-- memory by source line, callees included: each line counts once for each stack that goes through it
	select run, file, line, sum(live_bytes) as live_bytes, sum(live_blocks) as live_blocks, sum(allocs) as allocs, sum(frees) as frees,
		sum(bytes_allocated) as bytes_allocated, sum(young) as young, sum(middle) as middle, sum(old) as old
	from sites s join (select distinct stack, file, line from frames where file is not null) f on f.stack = s.stack
	group by run, file, line order by live_bytes desc;

create view timeline as
	-- live memory of each process over time
	select p.run, p.pid, round(s.time_ns / 1e9, 3) as seconds, s.live_bytes, s.live_blocks, s.allocs, s.frees, s.rss_bytes, s.tracer_bytes
	from sample s join process p on p.id = s.process order by p.run, p.id, s.time_ns;

create view collections as
	-- what each collection did
	select p.run, p.pid, c.number, c.generation, c.cause, c.name, round(c.begun_ns / 1e9, 3) as seconds, c.candidates, c.survivors,
		c.promoted, c.unreachable_blocks, c.reported_blocks, c.live_blocks, c.live_bytes, round(c.pause_ns / 1e6, 2) as pause_ms,
		round(c.mark_ns / 1e6, 2) as mark_ms, c.barrier, c.dirty_pages, c.threads, c.threads_missed
	from collection c join process p on p.id = c.process order by p.run, p.id, c.number;

create view count_words as
	-- places that look like reference counts, best first, from the last collection
	select l.run, w.stack, w.size, w.offset, w.width, w.blocks, w.agree, w.above, w.below,
		round(100.0 * w.agree / max(w.blocks, 1), 1) as agree_percent
	from last_collection l join word w on w.collection = l.collection order by agree_percent desc, w.blocks desc;

create view count_audits as
	-- blocks whose reference count is not the number of pointers to them, from the last collection
	select l.run, a.address, a.stack, a.size, a.type_name, a.value, a.from_blocks + a.from_roots + a.from_stacks as pointers,
		a.value - a.from_blocks - a.from_roots - a.from_stacks as surplus, a.reachable, a.offset, a.component
	from last_collection l join audit a on a.collection = l.collection order by surplus desc;
