/* A program of a C programmer's: prints the time of its first result, in nanoseconds since the epoch. */
#define _POSIX_C_SOURCE 200809L
#include <dotnet/calculator.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    struct timespec now;
    if (calculator_calculations_Calculator_add(40, 2, &error) != 42) {
        fprintf(stderr, "%s\n", mochi_error_message(&error));
        return 1;
    }
    clock_gettime(CLOCK_REALTIME, &now);
    printf("%lld\n", (long long)now.tv_sec * 1000000000 + now.tv_nsec);
    return 0;
}
