/* generated: was this file written by a program? Programs say so in a comment at the head of what they write. */
#ifndef GCCHECK_FRONT_GENERATED_H
#define GCCHECK_FRONT_GENERATED_H

#include <stddef.h>

/* 1 if the comments within the first len bytes of a file say so. name: the file's own name, without folders. */
int head_is_generated(const char *head, size_t len, const char *name);
/* The same for a file on disk; 0 if it cannot be read. */
int is_generated(const char *path);

#endif
