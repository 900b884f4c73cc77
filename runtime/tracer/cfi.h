/* cfi: how to get from a program counter to its caller's, read from .eh_frame. x86-64.
 *
 * Compilers leave no frame pointers in most programs, libgcc's unwinder takes 120 ns per frame and locks, so the tables are
 * read here, once per program counter: cfi_rule costs about a microsecond, and what it says fits in 16 bytes to be kept.
 */
#ifndef TRACER_CFI_H
#define TRACER_CFI_H

#include <stdint.h>

enum cfi_kind {
	CFI_NONE = 0,     /* nothing is known of this place: try the frame pointer */
	CFI_END = 1,      /* the thread's first frame */
	CFI_SP = 2,       /* canonical frame address = sp + cfa */
	CFI_BP = 3,       /* ... = bp + cfa */
	CFI_BP_DEREF = 4, /* ... = *(bp + cfa): functions that align their stack */
	CFI_SIGNAL = 5,   /* a signal's frame: registers are in the context at sp */
};

struct cfi_rule {
	uint64_t pc;
	int32_t cfa;
	int16_t bp; /* caller's bp is at the frame address + bp; 0: unchanged */
	uint8_t kind;
	uint8_t own; /* code of the tracer: its frames are left out */
	uint64_t frame; /* pc as the trace has it */
};

/* The rule for the instruction at pc, given the .eh_frame_hdr of its module. */
void cfi_rule(const uint8_t *eh_frame_hdr, uintptr_t pc, struct cfi_rule *rule) __attribute__((visibility("hidden")));

#endif
