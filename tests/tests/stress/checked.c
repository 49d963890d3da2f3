/*
 * checked <library> <calls> <threads>: a host in C for the checkers, which watch every access of it.
 *
 * Threads call the entries of a NativeAOT library: text and lists in and out, objects that they hand to one another,
 * exceptions. What each thread gets is compared; in the end no handle may be left.
 */
#include <dlfcn.h>
#include <mochi.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define POOL 64

static void *library;
static long calls;

/* A wrong answer ends the program. */
#define CHECK(condition)                                                                  \
    do {                                                                                  \
        if (!(condition)) {                                                               \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);               \
            abort();                                                                      \
        }                                                                                 \
    } while (0)

#define ENTRIES(X)                                                                                                        \
    X(handle_free, "mochi_rt_handle_free", void, (MochiHandle, MochiError *))                                             \
    X(handle_clone, "mochi_rt_handle_clone", MochiHandle, (MochiHandle, MochiError *))                                    \
    X(memory_free, "mochi_rt_memory_free", void, (void *))                                                                \
    X(handle_count, "mochi_rt_handle_count", int64_t, (MochiError *))                                                     \
    X(exception_message, "mochi_rt_exception_message", void, (MochiHandle, MochiText *, MochiError *))                    \
    X(node_new, "mochi_fixture_Fixture_Node_new_b82eb5b4", MochiHandle, (const char *, int32_t, MochiError *))            \
    X(node_name, "mochi_fixture_Fixture_Node_get_Name_2213be56", void, (MochiHandle, MochiText *, MochiError *))          \
    X(node_set_next, "mochi_fixture_Fixture_Node_set_Next_6b3b0d32", void, (MochiHandle, MochiHandle, MochiError *))      \
    X(node_next, "mochi_fixture_Fixture_Node_get_Next_47e7daa7", MochiHandle, (MochiHandle, MochiError *))                \
    X(node_same, "mochi_fixture_Fixture_Node_Is_af9856d3", int32_t, (MochiHandle, MochiHandle, MochiError *))             \
    X(echo, "mochi_fixture_Fixture_Texts_Echo_85ee8c0d", void, (const char *, int32_t, MochiText *, MochiError *))        \
    X(numbers, "mochi_fixture_Fixture_Lists_I64_77888846", void, (const int64_t *, int32_t, MochiList *, MochiError *))   \
    X(texts, "mochi_fixture_Fixture_Lists_Texts_c7e0f3df", void, (const MochiSlice *, int32_t, MochiList *, MochiError *)) \
    X(throws, "mochi_fixture_Fixture_Failures_Throw_2db619a9", void, (const char *, int32_t, int32_t, MochiError *))

#define DECLARE(name, symbol, result, parameters) static result(*name) parameters;
ENTRIES(DECLARE)

/* The shape in which POSIX lets dlsym give functions. */
#define FIND(name, symbol, result, parameters)      \
    *(void **)&name = dlsym(library, symbol);       \
    if (name == NULL) {                             \
        fprintf(stderr, "no entry %s\n", symbol);   \
        exit(2);                                    \
    }

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static MochiHandle pool[POOL];

static void free_handle(MochiHandle handle)
{
    MochiError error;
    handle_free(handle, &error);
    CHECK(error.code == MOCHI_OK);
}

static void check_text(const char *text, int32_t length, int32_t capacity)
{
    MochiError error;
    char *buffer = malloc((size_t)capacity + 1);
    MochiText result = { buffer, 0, capacity };
    CHECK(buffer != NULL);
    echo(text, length, &result, &error);
    CHECK(error.code == MOCHI_OK && result.len == length && memcmp(result.ptr, text, (size_t)length) == 0);
    if (result.ptr != buffer)
        memory_free(result.ptr);
    free(buffer);
}

static void check_lists(int64_t seed)
{
    MochiError error;
    MochiList result = MOCHI_LIST_INIT;
    int64_t values[50];
    MochiSlice slices[] = { { "one", 3 }, { "", 0 }, { "three", 5 } };
    int32_t index;
    for (index = 0; index < 50; index++)
        values[index] = seed + index;
    numbers(values, 50, &result, &error);
    CHECK(error.code == MOCHI_OK && result.len == 50 && ((int64_t *)result.ptr)[0] == seed + 49);
    memory_free(result.ptr);
    texts(slices, 3, &result, &error);
    CHECK(error.code == MOCHI_OK && result.len == 3 && memcmp(((MochiSlice *)result.ptr)[0].ptr, "three", 5) == 0);
    for (index = 0; index < result.len; index++)
        memory_free((char *)((MochiSlice *)result.ptr)[index].ptr);
    memory_free(result.ptr);
}

/* Leaves an object for another thread, and lets go of the one that another thread left. */
static void hand_over(long number)
{
    MochiError error;
    MochiText name = MOCHI_TEXT_INIT;
    MochiHandle mine = node_new("handed over", 11, &error), theirs, next;
    CHECK(error.code == MOCHI_OK && handle_clone(mine, &error) == mine);
    node_set_next(mine, mine, &error);
    CHECK(error.code == MOCHI_OK);
    pthread_mutex_lock(&lock);
    theirs = pool[number % POOL];
    pool[number % POOL] = mine;
    pthread_mutex_unlock(&lock);
    if (theirs != 0) {
        node_name(theirs, &name, &error);
        CHECK(error.code == MOCHI_OK && name.len == 11 && memcmp(name.ptr, "handed over", 11) == 0);
        memory_free(name.ptr);
        next = node_next(theirs, &error);
        CHECK(error.code == MOCHI_OK && node_same(theirs, next, &error) == 1);
        free_handle(next);
        free_handle(theirs);
    }
    free_handle(mine);
}

static void check_exception(long number)
{
    MochiError error;
    char buffer[8];
    MochiText message = MOCHI_TEXT_BUFFER(buffer);
    throws("thrown", 6, (int32_t)number, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION && error.message_len == 6 && strcmp(error.message, "thrown") == 0);
    memory_free(error.message);
    MochiHandle exception = error.exception;
    exception_message(exception, &message, &error);
    CHECK(error.code == MOCHI_OK && message.len == 6 && memcmp(message.ptr, "thrown", 6) == 0);
    free_handle(exception);
    /* A stale handle is an error. */
    handle_free(exception, &error);
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    memory_free(error.message);
}

static void *work(void *argument)
{
    static const char text[] = "text of some length, in and out of the caller's own buffer or not";
    long first = (long)(intptr_t)argument, number;
    for (number = first; number < calls; number += 8) {
        check_text(text, (int32_t)(number % (long)sizeof(text)), (int32_t)(number % 100));
        check_lists(number);
        hand_over(number);
        if (number % 16 == first)
            check_exception(number);
    }
    return NULL;
}

int main(int count, char **arguments)
{
    pthread_t threads[64];
    MochiError error;
    int number, all;
    if (count != 4)
        return 2;
    library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    calls = atol(arguments[2]) / 10;
    all = atoi(arguments[3]);
    if (library == NULL || all > 64) {
        fprintf(stderr, "%s\n", dlerror());
        return 2;
    }
    ENTRIES(FIND)
    for (number = 0; number < all; number++)
        CHECK(pthread_create(&threads[number], NULL, work, (void *)(intptr_t)number) == 0);
    for (number = 0; number < all; number++)
        CHECK(pthread_join(threads[number], NULL) == 0);
    for (number = 0; number < POOL; number++)
        if (pool[number] != 0)
            free_handle(pool[number]);
    CHECK(handle_count(&error) == 0);
    puts("checked");
    return 0;
}
