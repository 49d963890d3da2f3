/* Values that come out, as text: the same as `show.rs` writes them. */
#pragma once

#include "line.h"

enum { LIST_LIMIT = 16, TEXT_LIMIT = 120, CHAIN_LIMIT = 4 };

/* FNV-1a over words. */
static const uint64_t EMPTY = 0xCBF29CE484222325u;

static uint64_t hash_word(uint64_t hash, uint64_t word)
{
    return (hash ^ word) * 0x100000001B3u;
}

static uint64_t hash_bytes(uint64_t hash, const char *text, int32_t len)
{
    hash = hash_word(hash, (uint64_t)len);
    for (int32_t at = 0; at < len; at++) {
        hash = hash_word(hash, (unsigned char)text[at]);
    }
    return hash;
}

static void put_text(const char *text, int32_t len)
{
    if (text == NULL) {
        put("null");
        return;
    }
    if (len > TEXT_LIMIT) {
        put("text(%" PRId32 ") #%016" PRIx64, len, hash_bytes(EMPTY, text, len));
        return;
    }
    put("\"");
    for (int32_t at = 0; at < len; at++) {
        unsigned char byte = (unsigned char)text[at];
        if (byte == '"' || byte == '\\') {
            put("\\%c", byte);
        } else if (byte >= ' ' && byte <= '~') {
            put("%c", byte);
        } else {
            put("\\x%02x", byte);
        }
    }
    put("\"");
}

/* Type and message, outermost first. */
static void put_chain(MochiError *error)
{
    MochiError own = {NULL, 0, 0, 0};
    put("error:Exception");
    for (int depth = 0; error->code != 0; depth++) {
        MochiError inner = {NULL, 0, 0, 0};
        MochiText type = {NULL, 0, 0};
        put(depth == 0 ? " " : " < ");
        if (depth == CHAIN_LIMIT) {
            put("..");
            break;
        }
        mochi_error_type(error, &type, NULL);
        put("%s ", type.ptr != NULL ? type.ptr : "?");
        mochi_text_free(&type);
        put_text(error->message != NULL ? error->message : "", error->message_len);
        mochi_error_inner(error, &inner, NULL);
        mochi_error_clear(&own);
        own = inner;
        error = &own;
    }
    mochi_error_clear(&own);
}

/* Begins a part; whether it is an error, which it shows then and clears. */
static int failed(MochiError *error)
{
    part();
    switch (error->code) {
    case 0:
        return 0;
    case 1:
        put_chain(error);
        break;
    case 2:
        put("error:Handle");
        break;
    case 3:
        put("error:WrongType");
        break;
    case 4:
        put("error:OutOfMemory");
        break;
    default:
        put("error:%" PRId32 " %s", error->code, error->message != NULL ? error->message : "");
    }
    mochi_error_clear(error);
    return 1;
}

UNUSED static void show_done(MochiError *error)
{
    if (!failed(error)) {
        put("done");
    }
}

UNUSED static void show_null(MochiError *error)
{
    if (!failed(error)) {
        put("null");
    }
}

UNUSED static void show_kept(MochiHandle handle, MochiError *error)
{
    if (!failed(error)) {
        put(handle != 0 ? "object" : "null");
    }
}

UNUSED static void show_object(MochiHandle handle, MochiError *error)
{
    show_kept(handle, error);
    mochi_handle_free(handle, NULL);
}

UNUSED static void show_text(MochiText *text, MochiError *error)
{
    if (!failed(error)) {
        put_text(text->ptr, text->len);
        mochi_text_free(text);
    }
}

/* Whether the text is in the caller's buffer, and the text. */
UNUSED static void show_into(MochiText *text, const char *buffer, MochiError *error)
{
    if (!failed(error)) {
        put(text->ptr == buffer ? "buffer " : "memory ");
        put_text(text->ptr, text->len);
        if (TEXT_ENDS_IN_NUL && text->ptr[text->len] != '\0') {
            put(" without a NUL");
        }
        if (text->ptr != buffer) {
            mochi_memory_free(text->ptr);
        }
    }
}

static void end_list(MochiList *list)
{
    mochi_list_free(list);
}

/* Elements one by one, or their number and a hash. */
#define LIST(suffix, type, put_element, word, free_list)                                 \
    UNUSED static void show_list_##suffix(MochiList *list, MochiError *error)            \
    {                                                                                    \
        const type *elements = list->ptr;                                                \
        uint64_t hash = EMPTY;                                                           \
        if (failed(error)) {                                                             \
            return;                                                                      \
        }                                                                                \
        if (elements == NULL) {                                                          \
            put("null");                                                                 \
            return;                                                                      \
        }                                                                                \
        for (int32_t at = 0; at < list->len && list->len > LIST_LIMIT; at++) {           \
            type value = elements[at];                                                   \
            hash = word;                                                                 \
        }                                                                                \
        if (list->len > LIST_LIMIT) {                                                    \
            put("list(%" PRId32 ") #%016" PRIx64, list->len, hash);                      \
        } else {                                                                         \
            put("[");                                                                    \
            for (int32_t at = 0; at < list->len; at++) {                                 \
                type value = elements[at];                                               \
                put(at == 0 ? "" : ", ");                                                \
                put_element;                                                             \
            }                                                                            \
            put("]");                                                                    \
        }                                                                                \
        free_list(list);                                                                 \
    }

#define VALUE(suffix, type, put_value)                                \
    UNUSED static void show_##suffix(type value, MochiError *error)   \
    {                                                                 \
        if (!failed(error)) {                                         \
            put_value;                                                \
        }                                                             \
    }

#define VALUES(suffix, type, put_value, word)                                \
    VALUE(suffix, type, put_value)                                           \
    LIST(suffix, type, put_value, hash_word(hash, word), end_list)

static uint32_t bits_of_f32(float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static uint64_t bits_of_f64(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

VALUES(i8, int8_t, put("%" PRId8, value), (uint64_t)value)
VALUES(u8, uint8_t, put("%" PRIu8, value), (uint64_t)value)
VALUES(i16, int16_t, put("%" PRId16, value), (uint64_t)value)
VALUES(u16, uint16_t, put("%" PRIu16, value), (uint64_t)value)
VALUES(i32, int32_t, put("%" PRId32, value), (uint64_t)value)
VALUES(u32, uint32_t, put("%" PRIu32, value), (uint64_t)value)
VALUES(i64, int64_t, put("%" PRId64, value), (uint64_t)value)
VALUES(u64, uint64_t, put("%" PRIu64, value), (uint64_t)value)
VALUES(isize, intptr_t, put("%" PRIdPTR, value), (uint64_t)value)
VALUES(usize, uintptr_t, put("%" PRIuPTR, value), (uint64_t)value)
VALUES(f32, float, put("0x%08" PRIx32, bits_of_f32(value)), bits_of_f32(value))
VALUES(f64, double, put("0x%016" PRIx64, bits_of_f64(value)), bits_of_f64(value))
VALUES(char, uint16_t, put("U+%04" PRIX16, value), value)

/* The two numbers that the table writes a value of the framework as. */
#define WORDS(suffix, type, first, second)                                                               \
    VALUE(suffix, type, put(#suffix ":%016" PRIx64 "%016" PRIx64, (uint64_t)(first), (uint64_t)(second))) \
    LIST(suffix, type, put(#suffix ":%016" PRIx64 "%016" PRIx64, (uint64_t)(first), (uint64_t)(second)),  \
        hash_word(hash_word(hash, (uint64_t)(first)), (uint64_t)(second)), end_list)

static uint64_t big_endian(const uint8_t *bytes)
{
    uint64_t word = 0;
    for (int at = 0; at < 8; at++) {
        word = word << 8 | bytes[at];
    }
    return word;
}

WORDS(date_only, int32_t, (uint32_t)value, 0)
WORDS(date_time, uint64_t, value, 0)
WORDS(date_time_offset, MochiDateTimeOffset, value.ticks, value.offset_minutes)
WORDS(decimal, MochiDecimal, value.low | (uint64_t)value.middle << 32, value.high | (uint64_t)value.flags << 32)
WORDS(guid, MochiGuid, big_endian(value.bytes), big_endian(value.bytes + 8))
WORDS(half, uint16_t, value, 0)
WORDS(int128, MochiInt128, value.low, value.high)
WORDS(uint128, MochiInt128, value.low, value.high)
WORDS(stretch, conformance_Stretch, value.from, value.to)
WORDS(tight, conformance_Tight, value.head, value.tail)
WORDS(mixed, conformance_Mixed, value.bits, bits_of_f64(value.number))
WORDS(cells, conformance_Cells, value.of[0] | (uint64_t)value.of[1] << 32, value.of[2] | (uint64_t)value.of[3] << 32)
WORDS(time_only, int64_t, value, 0)
WORDS(time_span, int64_t, value, 0)

/* Exactly 0 or 1: another number is no bool that came from .NET. */
VALUE(bool, int32_t, put(value == 1 ? "true" : value == 0 ? "false" : "neither"))
LIST(bool, uint8_t, put(value == 1 ? "true" : value == 0 ? "false" : "neither"), hash_word(hash, value), end_list)
LIST(text, MochiSlice, put_text(value.ptr, value.len),
    value.ptr == NULL ? hash_word(hash, 0) : hash_bytes(hash, value.ptr, value.len), mochi_text_list_free)
LIST(object, MochiHandle, put(value != 0 ? "object" : "null"), hash_word(hash, value != 0), mochi_handle_list_free)

/* One object of a list, which is freed with all others. */
UNUSED static MochiHandle take_element(MochiList *list, int32_t at)
{
    MochiHandle *handles = list->ptr;
    MochiHandle taken = 0;
    if (at < list->len) {
        taken = handles[at];
        handles[at] = 0;
    }
    mochi_handle_list_free(list);
    return taken;
}
