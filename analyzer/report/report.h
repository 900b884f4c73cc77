/* Reports: a finding set and its scan, written out in one of several formats. All output is a function of the two and
 * of the sources they point into: sorted, no clock, no environment except where a format is for a terminal (colour) or
 * for one service (GITHUB_WORKSPACE).
 */
#ifndef GCCHECK_REPORT_REPORT_H
#define GCCHECK_REPORT_REPORT_H

#include "analyzer/base/strbuf.h"
#include "analyzer/report/finding.h"
#include "analyzer/report/scan.h"
#include "analyzer/report/source.h"

#include <stdio.h>

enum report_color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct report_options {
	enum report_color color;
	int no_source; /* text: leave out the source lines */
	int no_path;   /* text: leave out the paths */
	int summary;   /* text, concise, github: end with what report_summary prints */
};

/* Write the findings that are not suppressed. NULL options: all zero. Fails: -1 with errno (EINVAL: no such format). */
int report_write(const char *format, const struct finding_set *set, const struct scan *scan, FILE *out,
		 const struct report_options *options);
/* 1 if there is such a format. */
int report_known(const char *format);
/* "  text      for people: ...", one line per format. */
void report_formats(FILE *out);
/* Two lines: how many findings are shown and hidden, and how much was analysed. */
void report_summary(FILE *out, const struct finding_set *set, const struct scan *scan);
/* "analysed N of M files, K functions; P partial, G gave up", without a newline. */
void report_analysed(struct strbuf *sb, const struct scan *scan);

struct report_counts {
	int levels[LEVEL_ERROR + 1]; /* shown findings of each level */
	int shown;
	int suppressed, baseline, generated, vendored, untracked, fixed, other; /* hidden, and why */
};

/* Hidden findings are counted in the set by their reason, or by the scan where it dropped them earlier. */
void report_count(struct report_counts *c, const struct finding_set *set, const struct scan *scan);

/* What the catalogue (rules/rules.def) says of one rule. */
struct rule_info {
	const char *id, *slug, *title, *help;
	enum finding_level level;
	int cwe;    /* 0: none */
	int alpha;  /* 1: not yet trusted, off by default */
	int advice; /* 1: not about bugs, off by default */
	int notice; /* 1: no rule makes it, the report does (GC001) */
	int runtime; /* 1: found while a program runs, never in its text */
};

extern const struct rule_info rule_infos[];
extern const int n_rule_infos;
/* Index in rule_infos, -1 if there is no such id or slug. */
int rule_info_find(const char *id_or_slug);

/* What a reporter gets: shown findings only, sorted, all strings fit to print (see source.h). */
struct report {
	struct report_item {
		struct finding f;          /* cleaned copy */
		const struct finding *raw; /* as found; its file names are those of the disk */
	} *items;
	int count;
	const struct scan *scan;
	const struct report_options *options;
	struct report_counts counts;
	struct sources sources;
	struct arena arena;
};

/* The reporters. They write all of r to out and leave errors in out's error flag. */
#define REPORTER(name, function, help) void function(struct report *r, FILE *out);
#include "analyzer/report/reporters.def"
#undef REPORTER

/* "FILE:LINE:COL: LEVEL: MESSAGE [RULE]\n", in colour or not. */
void report_line(const struct finding *f, FILE *out, int color);
/* By --color, then NO_COLOR, FORCE_COLOR, then whether out is a terminal. */
int report_use_color(enum report_color choice, FILE *out);

#endif
