/*
 * The border from nothing: structures, the start of either runtime, each entry by its symbol. No header and no library of
 * mochi's is used; the functions have the names of mochi.h, so that the cases are the same text.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* An entry fills the caller's buffer to its end. */
#define TEXT_ENDS_IN_NUL 0

#define UNUSED_ENTRY __attribute__((unused))

typedef intptr_t MochiHandle;

typedef struct MochiError {
    char *message;
    int32_t message_len;
    int32_t code;
    MochiHandle exception;
} MochiError;

typedef struct MochiText {
    char *ptr;
    int32_t len;
    int32_t capacity;
} MochiText;

typedef struct MochiSlice {
    const char *ptr;
    int32_t len;
} MochiSlice;

typedef struct MochiList {
    void *ptr;
    int32_t len;
} MochiList;

typedef struct MochiDecimal {
    uint32_t low, middle, high, flags;
} MochiDecimal;

typedef union MochiGuid {
    uint8_t bytes[16];
    uint64_t words[2];
} MochiGuid;

typedef struct MochiDateTimeOffset {
    int64_t ticks, offset_minutes;
} MochiDateTimeOffset;

typedef struct MochiInt128 {
    uint64_t low, high;
} MochiInt128;

/* The structs of the library that cross by value. */
typedef struct conformance_Stretch {
    uint64_t from, to;
} conformance_Stretch;

#pragma pack(push, 1)
typedef struct conformance_Tight {
    uint16_t head;
    uint64_t tail;
} conformance_Tight;
#pragma pack(pop)

typedef struct conformance_Mixed {
    uint64_t bits;
    double number;
} conformance_Mixed;

typedef struct conformance_Cells {
    uint32_t of[4];
} conformance_Cells;

typedef void (*MochiRelease)(void *);

enum { MOCHI_ERROR_EXCEPTION = 1, MOCHI_ERROR_WRONG_TYPE = 3 };

enum {
    MOCHI_BOOL, MOCHI_CHAR, MOCHI_I8, MOCHI_U8, MOCHI_I16, MOCHI_U16, MOCHI_I32, MOCHI_U32, MOCHI_I64, MOCHI_U64,
    MOCHI_ISIZE, MOCHI_USIZE, MOCHI_F32, MOCHI_F64
};

/* ---------------------------------------------------------------------------------------------------------------- start */

typedef void (*Function)(void);
typedef int (*GetFunctionPointer)(const char *, const char *, const char *, void *, void *, void **);

static void *native;
static GetFunctionPointer clr;

static void fail(const char *what, const char *name)
{
    fprintf(stderr, "%s: %s\n", what, name);
    exit(2);
}

static Function symbol_of(void *library, const char *name)
{
    Function function;
    void *address = dlsym(library, name);
    memcpy(&function, &address, sizeof function);
    return function;
}

/* hostfxr.h: hostfxr_initialize_for_dotnet_command_line, hdt_get_function_pointer. HOSTFXR names the library. */
static void start_clr(const char *app)
{
    const char *path = getenv("HOSTFXR");
    void *hostfxr = path == NULL ? NULL : dlopen(path, RTLD_NOW);
    void *context = NULL;
    void *delegate = NULL;
    if (hostfxr == NULL) {
        fail("no hostfxr", path == NULL ? "HOSTFXR is not set" : path);
    }
    int (*initialize)(int, const char **, const void *, void **) =
        (int (*)(int, const char **, const void *, void **))symbol_of(hostfxr, "hostfxr_initialize_for_dotnet_command_line");
    int (*get_delegate)(void *, int, void **) =
        (int (*)(void *, int, void **))symbol_of(hostfxr, "hostfxr_get_runtime_delegate");
    if (initialize(1, &app, NULL, &context) < 0 || get_delegate(context, 6, &delegate) < 0) {
        fail("CoreCLR does not start", app);
    }
    memcpy(&clr, &delegate, sizeof clr);
}

static void start(void)
{
    const char *folder = getenv("MOCHI_SHIM_DIR");
    char path[4096];
    if (folder == NULL) {
        fail("not set", "MOCHI_SHIM_DIR");
    }
    snprintf(path, sizeof path, "%s/bin/Mochi.Native.so", folder);
    if (access(path, R_OK) == 0) {
        native = dlopen(path, RTLD_NOW | RTLD_LOCAL);
        if (native == NULL) {
            fail("cannot be opened", dlerror());
        }
        return;
    }
    snprintf(path, sizeof path, "%s/bin/Mochi.Runtime.dll", folder);
    start_clr(path);
}

/* An entry: exported under its symbol by NativeAOT, a method of this class and name in the CLR. */
static Function find(const char *type, const char *symbol)
{
    Function function = NULL;
    if (native == NULL && clr == NULL) {
        start();
    }
    if (native != NULL) {
        function = symbol_of(native, symbol);
    } else {
        void *address = NULL;
        const char *unmanaged_callers_only = (const char *)-1;
        if (clr(type, symbol, unmanaged_callers_only, NULL, NULL, &address) >= 0) {
            memcpy(&function, &address, sizeof function);
        }
    }
    if (function == NULL) {
        fail("no entry", symbol);
    }
    return function;
}

/* `give` is `return`, or `(void)` where the result is void: C has no such `return`. */
#define FIND(give, result, name, type, symbol, types, named, names) \
    UNUSED_ENTRY static result name named                           \
    {                                                               \
        static result(*entry) types;                                \
        if (entry == NULL) {                                        \
            entry = (result(*) types)find(type, symbol);            \
        }                                                           \
        give entry names;                                           \
    }

/* -------------------------------------------------------------------------------------------------- entries of the runtime */

#define RUNTIME(give, result, name, symbol, types, named, names) \
    FIND(give, result, name, "Mochi.MochiExports, Mochi.Runtime", symbol, types, named, names)

RUNTIME(return, int64_t, handle_count, "mochi_rt_handle_count", (MochiError *), (MochiError *e), (e))
RUNTIME(return, int64_t, buffer_count, "mochi_rt_buffer_count", (MochiError *), (MochiError *e), (e))
RUNTIME(return, int64_t, callback_count, "mochi_rt_callback_count", (MochiError *), (MochiError *e), (e))
RUNTIME(return, void *, mochi_memory_allocate, "mochi_rt_memory_allocate", (int32_t, MochiError *), (int32_t n, MochiError *e), (n, e))
RUNTIME((void), void, mochi_handle_free, "mochi_rt_handle_free", (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME(return, MochiHandle, mochi_handle_clone, "mochi_rt_handle_clone",
    (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME((void), void, mochi_handle_dispose, "mochi_rt_handle_dispose",
    (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME((void), void, mochi_memory_free, "mochi_rt_memory_free", (void *), (void *memory), (memory))
RUNTIME((void), void, text_list_free, "mochi_rt_text_list_free", (void *, int32_t), (void *list, int32_t len), (list, len))
RUNTIME((void), void, mochi_object_to_string, "mochi_rt_object_to_string",
    (MochiHandle, MochiText *, MochiError *), (MochiHandle h, MochiText *t, MochiError *e), (h, t, e))
RUNTIME((void), void, mochi_object_type, "mochi_rt_object_type",
    (MochiHandle, MochiText *, MochiError *), (MochiHandle h, MochiText *t, MochiError *e), (h, t, e))
RUNTIME(return, int32_t, mochi_object_equals, "mochi_rt_object_equals",
    (MochiHandle, MochiHandle, MochiError *), (MochiHandle l, MochiHandle r, MochiError *e), (l, r, e))
RUNTIME(return, int32_t, mochi_object_hash, "mochi_rt_object_hash",
    (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME((void), void, mochi_exception_message, "mochi_rt_exception_message",
    (MochiHandle, MochiText *, MochiError *), (MochiHandle h, MochiText *t, MochiError *e), (h, t, e))
RUNTIME((void), void, exception_stack_trace, "mochi_rt_exception_stack_trace",
    (MochiHandle, MochiText *, MochiError *), (MochiHandle h, MochiText *t, MochiError *e), (h, t, e))
RUNTIME(return, int32_t, mochi_exception_hresult, "mochi_rt_exception_hresult",
    (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME((void), void, mochi_exception_data, "mochi_rt_exception_data",
    (MochiHandle, MochiList *, MochiError *), (MochiHandle h, MochiList *l, MochiError *e), (h, l, e))
RUNTIME((void), void, mochi_exception_tree, "mochi_rt_exception_tree",
    (MochiHandle, MochiList *, MochiList *, MochiError *), (MochiHandle h, MochiList *l, MochiList *p, MochiError *e), (h, l, p, e))
RUNTIME(return, int32_t, object_is, "mochi_rt_object_is",
    (MochiHandle, const char *, int32_t, MochiError *), (MochiHandle h, const char *type, int32_t len, MochiError *e),
    (h, type, len, e))
RUNTIME(return, MochiHandle, exception_inner, "mochi_rt_exception_inner",
    (MochiHandle, MochiError *), (MochiHandle h, MochiError *e), (h, e))
RUNTIME(return, MochiHandle, mochi_box_scalar, "mochi_rt_box_scalar",
    (int32_t, uint64_t, MochiError *), (int32_t type, uint64_t bits, MochiError *e), (type, bits, e))
RUNTIME(return, MochiHandle, mochi_box_text, "mochi_rt_box_text",
    (const char *, int32_t, MochiError *), (const char *text, int32_t len, MochiError *e), (text, len, e))
RUNTIME(return, MochiHandle, mochi_box_enum, "mochi_rt_box_enum",
    (const char *, int32_t, int64_t, MochiError *), (const char *type, int32_t len, int64_t value, MochiError *e),
    (type, len, value, e))
RUNTIME(return, uint64_t, mochi_unbox_scalar, "mochi_rt_unbox_scalar",
    (MochiHandle, int32_t, MochiError *), (MochiHandle h, int32_t type, MochiError *e), (h, type, e))
RUNTIME((void), void, mochi_unbox_text, "mochi_rt_unbox_text",
    (MochiHandle, MochiText *, MochiError *), (MochiHandle h, MochiText *t, MochiError *e), (h, t, e))

/* One more reference to the object, when it is of this type. */
UNUSED_ENTRY static MochiHandle mochi_handle_cast(MochiHandle handle, const char *type, int32_t len, MochiError *error)
{
    if (object_is(handle, type, len, error) == 0) {
        error->code = error->code == 0 ? MOCHI_ERROR_WRONG_TYPE : error->code;
        return 0;
    }
    return mochi_handle_clone(handle, error);
}

UNUSED_ENTRY static int64_t mochi_live_handles(void)
{
    return handle_count(NULL);
}

UNUSED_ENTRY static int64_t mochi_live_buffers(void)
{
    return buffer_count(NULL);
}

UNUSED_ENTRY static int64_t mochi_live_callbacks(void)
{
    return callback_count(NULL);
}

UNUSED_ENTRY static void mochi_text_free(MochiText *text)
{
    mochi_memory_free(text->ptr);
    text->ptr = NULL;
}

UNUSED_ENTRY static void mochi_list_free(MochiList *list)
{
    mochi_memory_free(list->ptr);
}

UNUSED_ENTRY static void mochi_text_list_free(MochiList *list)
{
    text_list_free(list->ptr, list->len);
}

UNUSED_ENTRY static void mochi_handle_list_free(MochiList *list)
{
    const MochiHandle *handles = list->ptr;
    for (int32_t at = 0; at < list->len; at++) {
        mochi_handle_free(handles[at], NULL);
    }
    mochi_memory_free(list->ptr);
}

UNUSED_ENTRY static void mochi_error_clear(MochiError *error)
{
    mochi_memory_free(error->message);
    mochi_handle_free(error->exception, NULL);
    memset(error, 0, sizeof *error);
}

UNUSED_ENTRY static void mochi_error_type(const MochiError *of, MochiText *result, MochiError *error)
{
    mochi_object_type(of->exception, result, error);
}

UNUSED_ENTRY static void mochi_error_stack_trace(const MochiError *of, MochiText *result, MochiError *error)
{
    exception_stack_trace(of->exception, result, error);
}

UNUSED_ENTRY static int32_t mochi_error_inner(const MochiError *of, MochiError *result, MochiError *error)
{
    MochiText message = {NULL, 0, 0};
    MochiHandle inner = exception_inner(of->exception, error);
    if (inner == 0) {
        return 0;
    }
    mochi_exception_message(inner, &message, error);
    result->message = message.ptr;
    result->message_len = message.len;
    result->code = 1;
    result->exception = inner;
    return 1;
}

/* ------------------------------------------------------------------------------------------------------ entries of the shim */

#define OWN(type) "__Mochi.conformance." type ", Mochi.Shim.Conformance"
#define FRAMEWORK(type) "__Mochi.microsoft_netcore_app." type ", Mochi.Shim.Microsoft.NETCore.App"

#define ENTRY(give, result, name, package, type, symbol, types, named, names) \
    FIND(give, result, name, package(type), symbol, types, named, names)

#include "entries.h"
