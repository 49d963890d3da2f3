/* Faults in C# on threads with each kind of alternate signal stack: each is an error, and the thread goes on. */
#include "fixture.h"

#include <pthread.h>
#include <signal.h>

enum Stack { NONE, SMALL, GOOD };

static const size_t size_of[] = { 0, 8 * 1024, 256 * 1024 };

static void *call(void *argument)
{
    enum Stack kind = *(const enum Stack *)argument;
    stack_t own, now;
    int turn;

    memset(&own, 0, sizeof own);
    if (kind != NONE) {
        own.ss_size = size_of[kind];
        own.ss_sp = malloc(own.ss_size);
        CHECK(sigaltstack(&own, NULL) == 0);
    }
    for (turn = 0; turn < 3; turn++) {
        check_faults();
    }
    CHECK(sigaltstack(NULL, &now) == 0);
    CHECK(!(now.ss_flags & SS_DISABLE) && now.ss_size >= 16 * 1024);
    CHECK((now.ss_sp == own.ss_sp) == (kind == GOOD));
    if (kind == GOOD) {
        own.ss_flags = SS_DISABLE;
        CHECK(sigaltstack(&own, NULL) == 0);
    }
    free(own.ss_sp);
    return NULL;
}

/* Without the functions of the headers. */
static void *call_raw(void *entry)
{
    MochiError error = MOCHI_ERROR_INIT;

    mochi_thread_prepare();
    ((int32_t (*)(int32_t, MochiHandle, MochiError *))*(MochiEntry *)entry)(0, 0, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
    return NULL;
}

static void run(void *(*body)(void *), void *argument)
{
    pthread_t thread;

    CHECK(pthread_create(&thread, NULL, body, argument) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
}

int main(void)
{
    enum Stack kinds[] = { NONE, SMALL, GOOD };
    MochiEntry cause = NULL;
    MochiError error = MOCHI_ERROR_INIT;
    size_t at;

    /* The first of them starts .NET. */
    for (at = 0; at < sizeof kinds / sizeof *kinds; at++) {
        run(call, &kinds[at]);
    }
    CHECK(mochi_package_table(&fixture__package, 3, &cause, 1, &error) == MOCHI_OK);
    run(call_raw, &cause);
    check_faults();
    CHECK(mochi_live_handles() == 0);
    puts("done");
    return 0;
}
