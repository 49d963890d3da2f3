/* The least that opens a NativeAOT library and calls one entry.
   Usage: aothost <library> <entry of two numbers and an error, which it may ignore>
   Prints the time of the first managed result, in nanoseconds since the epoch. */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

int main(int argc, char **argv)
{
    void *library = argc == 3 ? dlopen(argv[1], RTLD_NOW | RTLD_LOCAL) : NULL;
    int (*add)(int, int, void *) = library ? (int (*)(int, int, void *))dlsym(library, argv[2]) : NULL;
    struct timespec now;
    if (!add || add(40, 2, NULL) != 42)
        return 1;
    clock_gettime(CLOCK_REALTIME, &now);
    printf("%lld\n", (long long)now.tv_sec * 1000000000 + now.tv_nsec);
    return 0;
}
