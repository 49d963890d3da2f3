/*
 * What a call from C costs through the functions of a generated header, and through the best entries that are known by hand.
 *
 * Usage: calls <name>
 * One JSON row a line. Both take turns; what counts is the fastest turn of each.
 */
#define _POSIX_C_SOURCE 200809L
#include <dotnet/by_hand.h>
#include <dotnet/calculator.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 61, CALLS = 10000, WARM_NS = 700000000 };

typedef int32_t (*Add)(int32_t, int32_t, MochiError *);
typedef intptr_t (*Make)(MochiError *);
typedef void (*Free)(intptr_t, MochiError *);

static Add raw_add;
static Make raw_make;
static Free raw_free;

static void check(int ok, const char *what)
{
    if (!ok) {
        fprintf(stderr, "%s failed\n", what);
        exit(1);
    }
}

static void add(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    check(calculator_calculations_Calculator_add(40, 2, &error) == 42 && error.code == MOCHI_OK, "add");
}

static void add_by_hand(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    check(raw_add(40, 2, &error) == 42 && error.code == MOCHI_OK, "add by hand");
}

static void object(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiHandle thing = calculator_calculations_Thing_new(&error);
    check(error.code == MOCHI_OK, "make");
    calculator_calculations_Thing_free(thing, &error);
    check(error.code == MOCHI_OK, "free");
}

static void object_by_hand(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    intptr_t thing = raw_make(&error);
    check(error.code == MOCHI_OK, "make by hand");
    raw_free(thing, &error);
    check(error.code == MOCHI_OK, "free by hand");
}

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/* Nanoseconds a call. Inlined, so that each loop calls its own function. */
static inline __attribute__((always_inline)) double turn(void (*call)(void))
{
    int64_t start = now();
    for (int i = 0; i < CALLS; i++)
        call();
    return (double)(now() - start) / CALLS;
}

static inline double least(double a, double b)
{
    return a < b ? a : b;
}

static inline __attribute__((always_inline)) void compare(
    const char *bridge, const char *what, double limit, void (*ours)(void), void (*reference)(void))
{
    double fastest[2] = { 1e9, 1e9 };
    for (int64_t start = now(); now() - start < WARM_NS;) {
        turn(ours);
        turn(reference);
    }
    for (int round = 0; round < ROUNDS; round++) {
        fastest[0] = least(fastest[0], turn(ours));
        fastest[1] = least(fastest[1], turn(reference));
    }
    printf(
        "{\"name\": \"%s from C, %s\", \"ours\": %.2f, \"reference\": %.2f, \"unit\": \"ns\", \"ratio\": %.3f, \"limit\": %g}\n",
        what, bridge, fastest[0], fastest[1], fastest[0] / fastest[1], limit);
}

int main(int argc, char **argv)
{
    MochiError error = MOCHI_ERROR_INIT;
    check(argc == 2, "usage");
    raw_add = (Add)by_hand_reference_ByHand_add(&error);
    check(raw_add != NULL, mochi_error_message(&error));
    raw_make = (Make)by_hand_reference_ByHand_make(&error);
    raw_free = (Free)by_hand_reference_ByHand_free(&error);
    compare(argv[1], "add", 1.15, add, add_by_hand);
    compare(argv[1], "object made and dropped", 0.7, object, object_by_hand);
    check(mochi_live_handles() == 0, "nothing left");
    return 0;
}
