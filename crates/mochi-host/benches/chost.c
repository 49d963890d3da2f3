/* The least that starts .NET in app mode and calls one entry: the mark that the crate's own start is measured against.
   Usage: chost <libhostfxr> <dotnet root> <Entries.dll>
   Prints the time of the first managed result, in nanoseconds since the epoch. */

#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

/* From hostfxr.h and coreclr_delegates.h. */
enum { HDT_GET_FUNCTION_POINTER = 6 };
struct initialize_parameters {
    size_t size;
    const char *host_path;
    const char *dotnet_root;
};
typedef int32_t (*initialize_fn)(int, const char **, const struct initialize_parameters *, void **);
typedef int32_t (*get_delegate_fn)(void *, int, void **);
typedef int (*get_function_pointer_fn)(const char *, const char *, const char *, void *, void *, void **);

static int failed(const char *what, int status)
{
    fprintf(stderr, "%s: %#x\n", what, (unsigned)status);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: %s <libhostfxr> <dotnet root> <Entries.dll>\n", argv[0]);
        return 2;
    }
    void *hostfxr = dlopen(argv[1], RTLD_LAZY | RTLD_LOCAL);
    if (!hostfxr)
        return failed(dlerror(), 0);
    initialize_fn initialize = (initialize_fn)dlsym(hostfxr, "hostfxr_initialize_for_dotnet_command_line");
    get_delegate_fn get_delegate = (get_delegate_fn)dlsym(hostfxr, "hostfxr_get_runtime_delegate");

    const char *app[] = {argv[3]};
    struct initialize_parameters parameters = {sizeof parameters, argv[0], argv[2]};
    void *context = NULL;
    int status = initialize(1, app, &parameters, &context);
    if (status < 0)
        return failed("initialize", status);
    get_function_pointer_fn get_function_pointer = NULL;
    status = get_delegate(context, HDT_GET_FUNCTION_POINTER, (void **)&get_function_pointer);
    if (status < 0)
        return failed("get_runtime_delegate", status);
    int (*add)(int, int) = NULL;
    status = get_function_pointer("Fixture.Entries, Entries", "Add", (const char *)-1, NULL, NULL, (void **)&add);
    if (status < 0)
        return failed("get_function_pointer", status);
    if (add(40, 2) != 42)
        return failed("add", 0);

    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    printf("%lld\n", (long long)now.tv_sec * 1000000000 + now.tv_nsec);
    return 0;
}
