/* Prints what each case shows, a line each: the id, a tab, what was seen. Values as text are the same as in `show.rs`. */
#include <inttypes.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNUSED __attribute__((unused))

enum { LIST_LIMIT = 16, TEXT_LIMIT = 120, CHAIN_LIMIT = 4, SCRATCH_LIMIT = 16 };

static char line[1 << 16];
static size_t line_len;
static void *scratch[SCRATCH_LIMIT];
static int scratch_len;

static void die(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(2);
}

__attribute__((format(printf, 1, 2))) static void put(const char *format, ...)
{
    va_list arguments;
    int written;
    va_start(arguments, format);
    written = vsnprintf(line + line_len, sizeof line - line_len, format, arguments);
    va_end(arguments);
    if (written < 0 || (size_t)written >= sizeof line - line_len) {
        die("a case shows too much");
    }
    line_len += (size_t)written;
}

static void part(void)
{
    if (line_len != 0) {
        put("; ");
    }
}

/* ------------------------------------------------------------------------------------------------------------- values in */

static void *allocate(size_t size)
{
    void *memory = malloc(size);
    if (memory == NULL || scratch_len == SCRATCH_LIMIT) {
        die("no memory for a case");
    }
    return scratch[scratch_len++] = memory;
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

/* ------------------------------------------------------------------------------------------------------------ values out */

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

/* -------------------------------------------------------------------------------------- what an error tells besides */

/* Whether the stack trace of what was thrown names a method. */
UNUSED static void show_trace(const char *method, MochiError *error)
{
    MochiText trace = {NULL, 0, 0};
    mochi_error_stack_trace(error, &trace, NULL);
    part();
    put(trace.ptr != NULL && strstr(trace.ptr, method) != NULL ? "true" : "false");
    mochi_text_free(&trace);
    mochi_error_clear(error);
}

UNUSED static void show_hresult(MochiError *error)
{
    part();
    put("%" PRId32, mochi_exception_hresult(error->exception, NULL));
    mochi_error_clear(error);
}

/* Keys and values by turns. */
UNUSED static void show_data(MochiError *error)
{
    MochiList pairs = {NULL, 0};
    MochiError none = {NULL, 0, 0, 0};
    mochi_exception_data(error->exception, &pairs, &none);
    show_list_text(&pairs, &none);
    mochi_error_clear(error);
}

static void put_message(MochiHandle exception)
{
    MochiText message = {NULL, 0, 0};
    mochi_exception_message(exception, &message, NULL);
    put_text(message.ptr, message.len);
    mochi_text_free(&message);
}

/* The messages of all inner exceptions, each with that of its holder before it. */
UNUSED static void show_tree(MochiError *error)
{
    MochiList inner = {NULL, 0};
    MochiList parents = {NULL, 0};
    mochi_exception_tree(error->exception, &inner, &parents, NULL);
    part();
    put("[");
    for (int32_t at = 0; at < inner.len; at++) {
        int32_t parent = ((const int32_t *)parents.ptr)[at];
        const MochiHandle *handles = inner.ptr;
        put(at == 0 ? "" : ", ");
        put_message(parent < 0 ? error->exception : handles[parent]);
        put(", ");
        put_message(handles[at]);
    }
    put("]");
    mochi_handle_list_free(&inner);
    mochi_list_free(&parents);
    mochi_error_clear(error);
}

/* ---------------------------------------------------------------------------------------------------------------- cases */

UNUSED static void on_thread(void *(*function)(void *))
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, NULL) != 0 || pthread_join(thread, NULL) != 0) {
        die("no thread for a case");
    }
}

/* Runs a case and prints its line; what it leaves alive is a part of it. */
static void run(const char *id, void (*of)(void))
{
    int64_t handles;
    int64_t buffers;
    line_len = 0;
    line[0] = '\0';
    of();
    handles = mochi_live_handles();
    buffers = mochi_live_buffers();
    if (handles != 0 || buffers != 0) {
        part();
        put("left %" PRId64 " handles, %" PRId64 " buffers", handles, buffers);
    }
    printf("%s\t%s\n", id, line);
    fflush(stdout);
    while (scratch_len > 0) {
        free(scratch[--scratch_len]);
    }
}
