/* Names of records, as people think of them. */
#ifndef GCCHECK_BASE_RECORD_H
#define GCCHECK_BASE_RECORD_H

/* struct _foo, its typedef foo, its private part fooPrivate, and the foo of one file (foo@x.c): one name, interned. */
const char *record_canonical(const char *record);

#endif
