#pragma once
#include <stddef.h>
#include <stdint.h>

// The entrance of libFuzzer for programs with a main function of their own (compiler-rt, FuzzerInterface).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
