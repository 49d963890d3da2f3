/* Values that go in, as the table writes them. What is allocated lives until the case is over. */
#pragma once

#include "line.h"

enum { SCRATCH_LIMIT = 16 };

static void *scratch[SCRATCH_LIMIT];
static int scratch_len;

static void *allocate(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL || scratch_len == SCRATCH_LIMIT) {
        die("no memory for a case");
    }
    return scratch[scratch_len++] = memory;
}

static void forget_values(void)
{
    while (scratch_len > 0) {
        free(scratch[--scratch_len]);
    }
}

UNUSED static float f32_of(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

UNUSED static double f64_of(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

UNUSED static const char *repeated(const char *text, size_t len, size_t times)
{
    char *all = allocate(len * times);
    for (size_t at = 0; at < times; at++) {
        memcpy(all + at * len, text, len);
    }
    return all;
}

/* Every scalar value from one on in UTF-8, surrogates apart. */
UNUSED static const char *scalars(uint32_t first, uint32_t count)
{
    char *all = allocate((size_t)count * 4);
    char *to = all;
    for (uint32_t value = first; value < first + count; value++) {
        if (value < 0x80) {
            *to++ = (char)value;
        } else if (value < 0x800) {
            *to++ = (char)(0xC0 | value >> 6);
            *to++ = (char)(0x80 | (value & 0x3F));
        } else if (value < 0x10000) {
            if (value < 0xD800 || value > 0xDFFF) {
                *to++ = (char)(0xE0 | value >> 12);
                *to++ = (char)(0x80 | (value >> 6 & 0x3F));
                *to++ = (char)(0x80 | (value & 0x3F));
            }
        } else {
            *to++ = (char)(0xF0 | value >> 18);
            *to++ = (char)(0x80 | (value >> 12 & 0x3F));
            *to++ = (char)(0x80 | (value >> 6 & 0x3F));
            *to++ = (char)(0x80 | (value & 0x3F));
        }
    }
    return all;
}

#define RAMP(suffix, type, element)                          \
    UNUSED static const type *ramp_##suffix(size_t len)      \
    {                                                        \
        type *all = allocate(len * sizeof(type));            \
        for (size_t at = 0; at < len; at++) {                \
            all[at] = (type)(element);                       \
        }                                                    \
        return all;                                          \
    }

RAMP(i8, int8_t, at)
RAMP(u8, uint8_t, at)
RAMP(i16, int16_t, at)
RAMP(u16, uint16_t, at)
RAMP(i32, int32_t, at)
RAMP(u32, uint32_t, at)
RAMP(i64, int64_t, at)
RAMP(u64, uint64_t, at)
RAMP(isize, intptr_t, at)
RAMP(usize, uintptr_t, at)
RAMP(f32, float, at)
RAMP(f64, double, at)
RAMP(bool, uint8_t, at % 3 == 0)
RAMP(char, uint16_t, at % 0xD800)

UNUSED static const MochiSlice *ramp_text(size_t len)
{
    enum { DIGITS = 21 };
    MochiSlice *all = allocate(len * sizeof *all);
    char *texts = allocate(len * DIGITS);
    for (size_t at = 0; at < len; at++) {
        all[at].ptr = texts + at * DIGITS;
        all[at].len = snprintf(texts + at * DIGITS, DIGITS, "%zu", at);
    }
    return all;
}

UNUSED static const MochiHandle *copies(MochiHandle of, size_t len)
{
    MochiHandle *all = allocate(len * sizeof *all);
    for (size_t at = 0; at < len; at++) {
        all[at] = of;
    }
    return all;
}
