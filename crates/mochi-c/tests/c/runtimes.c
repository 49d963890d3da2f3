/*
 * More than one runtime of .NET in a process: <what there is besides> <its file> <the shim of this program>.
 * Prints the error of the start, or `started` when calls and faults go as they should.
 */
#include "fixture.h"

#include <dlfcn.h>
#include <pthread.h>

/* A NativeAOT library of somebody else's, whose runtime runs. */
static void start_library(const char *file)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    int32_t (*version)(void);

    CHECK(library != NULL);
    *(void **)&version = dlsym(library, "mochi_shim_abi_version");
    CHECK(version != NULL && version() == MOCHI_ABI_VERSION);
}

/* CoreCLR, started by the program itself as its own documentation has it. */
static void start_coreclr(const char *hostfxr, const char *config)
{
    enum { LOAD_ASSEMBLY_AND_GET_FUNCTION_POINTER = 5 };
    void *library = dlopen(hostfxr, RTLD_NOW | RTLD_LOCAL), *context = NULL, *delegate = NULL;
    int32_t (*initialize)(const char *, const void *, void **);
    int32_t (*get_delegate)(void *, int32_t, void **);

    CHECK(library != NULL);
    *(void **)&initialize = dlsym(library, "hostfxr_initialize_for_runtime_config");
    *(void **)&get_delegate = dlsym(library, "hostfxr_get_runtime_delegate");
    CHECK(initialize(config, NULL, &context) == 0);
    CHECK(get_delegate(context, LOAD_ASSEMBLY_AND_GET_FUNCTION_POINTER, &delegate) == 0);
}

/* Starts, and tells how it went. */
static int is_started(const char *shim)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiStartOptions options = MOCHI_START_OPTIONS_INIT;

    options.shim_folder = shim;
    if (mochi_start(&options, &error) == MOCHI_OK) {
        return 1;
    }
    CHECK(error.code == MOCHI_ERROR_START);
    puts(mochi_error_message(&error));
    mochi_error_clear(&error);
    return 0;
}

static int32_t collected;

static void *call(void *none)
{
    while (!__atomic_load_n(&collected, __ATOMIC_RELAXED)) {
        check_faults();
    }
    return none;
}

/* Faults, and threads that the collector has to stop, which is a matter of signals too. */
static void check_calls(void)
{
    pthread_t threads[2];
    MochiError error = MOCHI_ERROR_INIT;
    int at;

    __atomic_store_n(&collected, 0, __ATOMIC_RELAXED);
    for (at = 0; at < 2; at++) {
        CHECK(pthread_create(&threads[at], NULL, call, NULL) == 0);
    }
    for (at = 0; at < 50; at++) {
        check_faults();
        Node_collect(&error);
        CHECK_OK(error);
    }
    __atomic_store_n(&collected, 1, __ATOMIC_RELAXED);
    for (at = 0; at < 2; at++) {
        CHECK(pthread_join(threads[at], NULL) == 0);
    }
}

int main(int argc, char **argv)
{
    CHECK(argc >= 4);
    if (strcmp(argv[1], "library") == 0) {
        start_library(argv[2]);
    } else if (strcmp(argv[1], "coreclr") == 0) {
        CHECK(argc == 5);
        start_coreclr(argv[2], argv[4]);
    }
    if (!is_started(argv[3])) {
        return 0;
    }
    check_calls();
    if (strcmp(argv[1], "folder") == 0) {
        CHECK(!is_started(argv[2]));
    } else if (strcmp(argv[1], "library-later") == 0) {
        start_library(argv[2]);
    }
    check_calls();
    CHECK(mochi_live_handles() == 0);
    puts("started");
    return 0;
}
