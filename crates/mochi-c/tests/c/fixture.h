/* By hand, in the style of the printer: the entries of crates/mochi/tests/fixture/Shim.cs. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <mochi.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const fixture__abi[] = { "mochi_fixture_same()", "mochi_fixture_old(i32 a)", MOCHI__NULL };

static const MochiPackage fixture__package = {
    "Fixture", "Mochi.Shim.Fixture", "fixture", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    fixture__abi, __FILE__
};

/* The entry that a function calls; null, with an error, when there is none. */
#define FIXTURE__ENTRY(index, table, count) \
    static MochiEntry slots[count]; \
    MochiEntry entry = mochi__entry(slots, index, &fixture__package, table, count, error)

static inline int32_t Echo_add(int32_t left, int32_t right, MochiError *error)
{
    FIXTURE__ENTRY(0, 0, 15);
    return entry ? ((int32_t (*)(int32_t, int32_t, MochiError *))entry)(left, right, error) : 0;
}

static inline void Echo_text(const char *text, int32_t text_len, MochiText *result, MochiError *error)
{
    FIXTURE__ENTRY(6, 0, 15);
    if (entry) {
        char *buffer = mochi__text_begin(result);
        ((void (*)(const char *, int32_t, MochiText *, MochiError *))entry)(
            text, mochi__text_len(text, text_len), result, error);
        mochi__text_end(result, buffer);
    }
}

static inline void Echo_numbers(const int64_t *list, int32_t list_len, MochiList *result, MochiError *error)
{
    FIXTURE__ENTRY(10, 0, 15);
    if (entry) {
        mochi__list_begin(result);
        ((void (*)(const int64_t *, int32_t, MochiList *, MochiError *))entry)(list, list_len, result, error);
    }
}

static inline void Echo_texts(const MochiSlice *list, int32_t list_len, MochiList *result, MochiError *error)
{
    FIXTURE__ENTRY(13, 0, 15);
    if (entry) {
        mochi__list_begin(result);
        ((void (*)(const MochiSlice *, int32_t, MochiList *, MochiError *))entry)(list, list_len, result, error);
    }
}

static inline void Echo_objects(const MochiHandle *list, int32_t list_len, MochiList *result, MochiError *error)
{
    FIXTURE__ENTRY(14, 0, 15);
    if (entry) {
        mochi__list_begin(result);
        ((void (*)(const MochiHandle *, int32_t, MochiList *, MochiError *))entry)(list, list_len, result, error);
    }
}

static inline MochiHandle Node_new(const char *name, int32_t name_len, MochiError *error)
{
    FIXTURE__ENTRY(2, 1, 8);
    return entry ? ((MochiHandle (*)(const char *, int32_t, MochiError *))entry)(
                       name, mochi__text_len(name, name_len), error)
                 : 0;
}

static inline int32_t Node_disposed(MochiError *error)
{
    FIXTURE__ENTRY(6, 1, 8);
    return entry ? ((int32_t (*)(MochiError *))entry)(error) : 0;
}

static inline void Node_collect(MochiError *error)
{
    FIXTURE__ENTRY(7, 1, 8);
    if (entry) {
        ((void (*)(MochiError *))entry)(error);
    }
}

static inline MochiHandle Leaf_new(const char *name, int32_t name_len, MochiError *error)
{
    FIXTURE__ENTRY(2, 2, 3);
    return entry ? ((MochiHandle (*)(const char *, int32_t, MochiError *))entry)(
                       name, mochi__text_len(name, name_len), error)
                 : 0;
}

static inline int32_t Faults_cause(int32_t kind, MochiHandle argument, MochiError *error)
{
    FIXTURE__ENTRY(0, 3, 1);
    return entry ? ((int32_t (*)(int32_t, MochiHandle, MochiError *))entry)(kind, argument, error) : 0;
}

/* A test that ends the program where it fails. */
#define CHECK(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            _Exit(1); \
        } \
    } while (0)

/* No error, or its message and the end. */
#define CHECK_OK(error) \
    do { \
        if ((error).code != MOCHI_OK) { \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, mochi_error_message(&(error))); \
            _Exit(1); \
        } \
    } while (0)

/* Calls, and provokes a fault that the runtime turns into an exception. */
static inline void check_faults(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    CHECK(Echo_add(40, 2, &error) == 42);
    CHECK_OK(error);
    Faults_cause(0, 0, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION && error.exception != 0);
    mochi_error_clear(&error);
    Faults_cause(2, 0, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
}

#endif
