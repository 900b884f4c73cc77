-- gccheck's database: what each scan of a tree found, and how much of it was analysed.
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
	select f.record, f.field, f.target, f.strength, f.owned_stores, f.borrowed_stores, f.other_stores, f.releases, f.evidence, s.root
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
