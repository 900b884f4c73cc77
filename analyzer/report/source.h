/* Source text for reports: lines of the scanned files, columns in other units, and text that is safe to show.
 *
 * People's source is not always UTF-8, and holds control characters. jansson refuses the one, terminals obey the other;
 * so everything that goes out passes through text_clean.
 */
#ifndef GCCHECK_REPORT_SOURCE_H
#define GCCHECK_REPORT_SOURCE_H

#include "analyzer/base/arena.h"
#include "analyzer/base/map.h"

#include <stddef.h>

struct source_file;

/* Files read so far. Zero-initialise, set root (borrowed, may be NULL). */
struct sources {
	const char *root;
	struct arena arena;
	struct map by_name;
};

void sources_release(struct sources *s);
/* Line number `line` (1-based) of a file named as findings name it, without its line end, and its length in bytes.
 * NULL: there is no such line, or the file cannot be read. Owns: s. */
const char *sources_line(struct sources *s, const char *file, int line, size_t *len);

/* Where `bytes` bytes from a position (1-based, bytes) end. A file that cannot be read: on the same line. */
void sources_end(struct sources *s, const char *file, int line, int column, int bytes, int *end_line, int *end_column);

/* Valid UTF-8 without control characters: an invalid byte or a control character becomes U+FFFD, white space of any
 * kind but tab a blank. NULL for NULL. Owns: the arena. */
char *text_clean(struct arena *a, const char *s);
char *text_clean_n(struct arena *a, const char *s, size_t len);
/* Bytes of the UTF-8 sequence at s, 0 if it is not a valid one. */
size_t text_sequence(const char *s, size_t len);
/* A 1-based column in bytes as one in UTF-16 code units, an invalid byte counting as one. Columns past the line's end
 * and lines that could not be read (NULL) keep the distance they have. */
int text_column_utf16(const char *line, size_t len, int column);
/* Where what begins at `column` ends (exclusive, 1-based, bytes): at its semicolon, else with the line's last visible
 * character. Always greater than column. */
int text_end_column(const char *line, size_t len, int column);

#endif
