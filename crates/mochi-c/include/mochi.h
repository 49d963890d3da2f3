/*
 * mochi.h - .NET from C: objects, errors, text, and the runtime behind them.
 *
 * The headers that `mochi pkg sync dotnet` writes to `dotnet_shim/include/dotnet` include this one; their functions call what is
 * here. Link with libmochi_host (`pkg-config --cflags --libs mochi_host`).
 *
 *     #include <dotnet/newtonsoft_json.h>
 *
 *     int main(void)
 *     {
 *         MochiError error = MOCHI_ERROR_INIT;
 *         MochiText text = MOCHI_TEXT_INIT;
 *         ...a call that takes `&text` and `&error`...
 *         if (error.code != MOCHI_OK) {
 *             fprintf(stderr, "%s\n", mochi_error_message(&error));
 *             mochi_error_clear(&error);
 *             return 1;
 *         }
 *         puts(text.ptr);
 *         mochi_text_free(&text);
 *     }
 *
 * THE RUNTIME. The first call finds and starts .NET; there is nothing to do before it and nothing after it. Which runtime
 * it is, CoreCLR or NativeAOT, is said by `mochi.lock` and lies in `dotnet_shim/bin`; a compiled program runs with either.
 * .NET is never unloaded.
 *
 * ERRORS. A function that can fail ends in `MochiError *error`. It clears the structure, and fills it in when it fails; it
 * then returns 0, a null pointer or an empty value. `error` may be NULL, and then only the details are lost: a function
 * whose result cannot tell success from failure should be given one. The caller owns what is in an error and gives it back
 * with mochi_error_clear. As every call clears the structure first, an error that is not given back is lost.
 *
 * OBJECTS. A MochiHandle is a counted reference to an object of .NET, 0 is null. A handle that a function returns belongs to
 * the caller, who gives it back with mochi_handle_free; a handle that is passed stays the caller's. Who constructed a
 * disposable object owns it: it is disposed when its last reference is freed. What a method or a property gave is
 * borrowed, and freeing the handle never disposes it. A handle that is stale, freed twice, made up or of another type is an
 * error, never a crash.
 *
 * TEXT is UTF-8 with a length, and may have NULs in it. Going in, MOCHI_NUL_TERMINATED as the length means strlen, and a
 * null pointer is null; ill-formed UTF-8 is an error. Coming out, a text is a MochiText, NUL-terminated besides, and
 * a null pointer is null.
 *
 * THREADS. Every thread may call every function, at the same time, and may end at any time. A MochiError, MochiText or
 * MochiList belongs to one thread at a time; a handle may be shared. A thread that calls through raw entries, and not through
 * functions of these headers, calls mochi_thread_prepare first. The child of a fork cannot use .NET, and is told so by an
 * error (MOCHI_ERROR_FORKED); it may exec.
 *
 * SIGNALS. Handlers that the program set before the start are called after it. docs/embedding.md says what else a start changes.
 *
 * C99, C11, C++11 or later; GCC or Clang.
 */
#ifndef MOCHI_H
#define MOCHI_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if !defined(__GNUC__)
#error "mochi.h needs GCC or Clang"
#endif

#ifdef __cplusplus
extern "C" {
#define MOCHI__NULL nullptr
#else
#define MOCHI__NULL NULL
#endif

/* The version of the border that this header speaks. */
#define MOCHI_ABI_VERSION 1

/* Before a function that its library no longer recommends. */
#define MOCHI_DEPRECATED(message) __attribute__((deprecated(message)))

/* The length of a text that ends at its NUL. */
#define MOCHI_NUL_TERMINATED (-1)

/* ---------------------------------------------------------------------------------------------------------- structures */

/* A counted reference to an object of .NET; 0 is null. */
typedef intptr_t MochiHandle;

/* What went wrong: `code` of a MochiError. */
typedef enum MochiErrorCode {
    /* Nothing. */
    MOCHI_OK = 0,
    /* .NET threw an exception; the error has its message and a handle of it. */
    MOCHI_ERROR_EXCEPTION = 1,
    /* A handle is stale, foreign, freed, or null where null is not allowed; or no handle is left. */
    MOCHI_ERROR_INVALID_HANDLE = 2,
    /* The object behind a handle is of another type. */
    MOCHI_ERROR_WRONG_TYPE = 3,
    /* .NET is out of memory. */
    MOCHI_ERROR_OUT_OF_MEMORY = 4,
    /* The header and the shim were not made together. */
    MOCHI_ERROR_ABI_MISMATCH = 5,
    /* The border itself failed. */
    MOCHI_ERROR_INTERNAL = 6,
    /* Of a function of yours that overrides a method: the base class is to do it. */
    MOCHI_ERROR_BASE = 7,
    /* .NET was not found or not started, or the shim is missing. */
    MOCHI_ERROR_START = 64,
    /* This process is the child of a fork of one that runs .NET. */
    MOCHI_ERROR_FORKED = 65,
    /* An argument cannot be passed, such as a text of more than 2,147,483,647 bytes. */
    MOCHI_ERROR_ARGUMENT = 66
} MochiErrorCode;

/* What every function that can fail ends in. Start with MOCHI_ERROR_INIT, end with mochi_error_clear. */
typedef struct MochiError {
    /* UTF-8, NUL-terminated; NULL where there is none. Owned by the structure. */
    char *message;
    /* Bytes before the terminator. */
    int32_t message_len;
    /* A MochiErrorCode; MOCHI_OK is success. */
    int32_t code;
    /* The exception, or 0. Owned by the structure: to keep it, take it out and put 0 in its place. */
    MochiHandle exception;
} MochiError;

#define MOCHI_ERROR_INIT { MOCHI__NULL, 0, 0, 0 }

/*
 * A text that comes out. With MOCHI_TEXT_INIT it is allocated; with MOCHI_TEXT_BUFFER it is in the caller's buffer
 * when it fits there, and allocated when it does not. In both cases mochi_text_free ends it.
 */
typedef struct MochiText {
    /* In: the caller's buffer or NULL. Out: UTF-8, NUL-terminated; NULL is null. */
    char *ptr;
    /* Out: bytes before the terminator. */
    int32_t len;
    /* In: bytes of the caller's buffer. Out: 0 when the text was allocated. */
    int32_t capacity;
} MochiText;

#define MOCHI_TEXT_INIT { MOCHI__NULL, 0, 0 }
/* `array` is an array of char, which must outlive the text. */
#define MOCHI_TEXT_BUFFER(array) { (array), 0, (int32_t)sizeof(array) }

/* System.Decimal: decimal.GetBits, in its order. */
typedef struct MochiDecimal {
    uint32_t low, middle, high, flags;
} MochiDecimal;

/* System.Guid: 16 bytes as RFC 9562 orders them. The second member gives it the alignment that it has on the border. */
typedef union MochiGuid {
    uint8_t bytes[16];
    uint64_t words[2];
} MochiGuid;

/* System.DateTimeOffset: what the clock shows in ticks of 100 ns since 0001-01-01, and how far it is ahead of universal
 * time. */
typedef struct MochiDateTimeOffset {
    int64_t ticks, offset_minutes;
} MochiDateTimeOffset;

/* System.Int128 and System.UInt128. */
typedef struct MochiInt128 {
    uint64_t low, high;
} MochiInt128;

/* A text in a list; a null pointer is null. */
typedef struct MochiSlice {
    const char *ptr;
    int32_t len;
} MochiSlice;

/* A list that comes out, allocated; a null pointer is null. Its header's documentation says what it holds, and so how it is freed. */
typedef struct MochiList {
    void *ptr;
    /* Elements. */
    int32_t len;
} MochiList;

#define MOCHI_LIST_INIT { MOCHI__NULL, 0 }

/* An entry of a shim; cast to its own signature before it is called. */
typedef void (*MochiEntry)(void);

/* What lets go of what a function is called with that .NET calls; on any thread. */
typedef void (*MochiRelease)(void *context);

/* A package and its shim; generated headers have one each, with static storage. */
typedef struct MochiPackage {
    /* The package's id, `Newtonsoft.Json`. */
    const char *id;
    /* The shim's assembly, `Mochi.Shim.Newtonsoft.Json`. */
    const char *assembly;
    /* The last part of the shim's namespace, and `<name>` of its symbols: `newtonsoft_json`. */
    const char *name;
    /* The fingerprint of its entries, 64 hexadecimal digits. */
    const char *fingerprint;
    /* The lines of `abi.txt`, NULL at the end. */
    const char *const *abi;
    /* `__FILE__` of the header. Where it is absolute, the folder `dotnet_shim` that it lies in is the last that is looked into. */
    const char *header;
} MochiPackage;

/* ---------------------------------------------------------------------------------------------------------------- start */

/* Choices for the start; a NULL leaves one open. */
typedef struct MochiStartOptions {
    /* sizeof(MochiStartOptions). */
    size_t size;
    /*
     * The folder `dotnet_shim`. The variable MOCHI_SHIM_DIR goes before it. Without either, it is looked for beside the program,
     * and where the package's header was when the program was compiled.
     */
    const char *shim_folder;
    /* The installation of .NET, in place of DOTNET_ROOT, the PATH and the usual folders. Not used by NativeAOT. */
    const char *dotnet_root;
} MochiStartOptions;

#define MOCHI_START_OPTIONS_INIT { sizeof(MochiStartOptions), MOCHI__NULL, MOCHI__NULL }

/*
 * Starts .NET with these options, which may be NULL. This may be left out: the first call starts .NET with none. Where it runs
 * already, this succeeds unless the options name another folder, which is MOCHI_ERROR_START. After a failure it
 * may be tried again, unless CoreCLR itself failed. Returns MOCHI_OK or the code of the error.
 */
int32_t mochi_start(const MochiStartOptions *options, MochiError *error);

/* `clr` or `nativeaot`; NULL before the start. Static. */
const char *mochi_bridge(void);

/* The version of libmochi_host, `0.1.0`. Static. */
const char *mochi_version(void);

/* MOCHI_ABI_VERSION of libmochi_host. */
int32_t mochi_abi_version(void);

/*
 * Readies the calling thread for managed code: gives it an alternate signal stack that is large enough, unless it has one.
 * The stack goes when the thread ends. Functions of these headers do it themselves. Once is enough; again is cheap.
 */
void mochi_thread_prepare(void);

/* -------------------------------------------------------------------------------------------------------------- entries */

/*
 * Fills `slots` with the entries of table `table` of a package, starting .NET when it does not run, comparing versions and
 * fingerprints. Returns MOCHI_OK or the code of the error; then `slots` is as it was. Threads may do it at the same time for the
 * same slots: each stores the same addresses, atomically.
 */
int32_t mochi_package_table(
    const MochiPackage *package, int32_t table, MochiEntry *slots, int32_t count, MochiError *error);

/* For mochi__entry: readies the thread, and gives what tells whether this process may call; NULL, with an error, when not. */
const int32_t *mochi__thread_enter(MochiError *error);

static const int32_t mochi__not_entered = 0;

/* For mochi__entry: fetches the table, and readies the thread. Out of the way, so that a call that needs neither saves no registers. */
static __attribute__((noinline, cold, unused)) MochiEntry mochi__entry_first(
    const int32_t **entered, MochiEntry *slots, int32_t index, const MochiPackage *package, int32_t table, int32_t count,
    MochiError *error)
{
    if (__atomic_load_n(&slots[index], __ATOMIC_ACQUIRE) == MOCHI__NULL
        && mochi_package_table(package, table, slots, count, error) != MOCHI_OK) {
        return MOCHI__NULL;
    }
    if (__atomic_load_n(*entered, __ATOMIC_RELAXED) == 0) {
        const int32_t *now = mochi__thread_enter(error);
        if (now == MOCHI__NULL) {
            return MOCHI__NULL;
        }
        *entered = now;
    }
    return __atomic_load_n(&slots[index], __ATOMIC_ACQUIRE);
}

/* One entry of a table, on a thread that is ready to call it; NULL, with an error, when there is none. For generated headers. */
static inline MochiEntry mochi__entry(
    MochiEntry *slots, int32_t index, const MochiPackage *package, int32_t table, int32_t count, MochiError *error)
{
    static __thread const int32_t *entered = &mochi__not_entered;
    MochiEntry entry = __atomic_load_n(&slots[index], __ATOMIC_ACQUIRE);
    if (__builtin_expect(entry == MOCHI__NULL || __atomic_load_n(entered, __ATOMIC_RELAXED) == 0, 0)) {
        entry = mochi__entry_first(&entered, slots, index, package, table, count, error);
    }
    return entry;
}

/* The length of a text parameter. A text that is too long for .NET gives what no entry takes. For generated headers. */
static inline int32_t mochi__text_len(const char *text, int32_t len)
{
    size_t size;
    if (len >= 0 || text == MOCHI__NULL) {
        return len >= 0 ? len : 0;
    }
    size = strlen(text);
    return size <= INT32_MAX ? (int32_t)size : -1;
}

/* --------------------------------------------------------------------------------------------------------------- errors */

/* The message; never NULL. It lives as long as the error is not cleared. */
static inline const char *mochi_error_message(const MochiError *error)
{
    return error->message != MOCHI__NULL ? error->message : "the call failed, and .NET could not say why";
}

/* Frees the message and the exception's handle, and makes it MOCHI_ERROR_INIT. NULL is allowed. */
void mochi_error_clear(MochiError *error);

/* The full name of the exception's type, `System.FormatException`; null for what is no exception. */
void mochi_error_type(const MochiError *of, MochiText *result, MochiError *error);

/* Where the exception was thrown; null for what is no exception. */
void mochi_error_stack_trace(const MochiError *of, MochiText *result, MochiError *error);

/* The inner exception, as an error like the one it is in; returns 0 when there is none, and 1 when `result` was filled in. */
int32_t mochi_error_inner(const MochiError *of, MochiError *result, MochiError *error);

/* `Message` of an exception. */
void mochi_exception_message(MochiHandle exception, MochiText *result, MochiError *error);

/* `StackTrace` of an exception; null for one that was never thrown. */
void mochi_exception_stack_trace(MochiHandle exception, MochiText *result, MochiError *error);

/* `InnerException`, owned by the caller; 0 when there is none. */
MochiHandle mochi_exception_inner(MochiHandle exception, MochiError *error);

/* `HResult` of an exception. */
int32_t mochi_exception_hresult(MochiHandle exception, MochiError *error);

/*
 * `Data` of an exception: a key, its value, the next key, as texts (MochiSlice), of at most 256 pairs; a value may be null.
 * Freed with mochi_text_list_free.
 */
void mochi_exception_data(MochiHandle exception, MochiList *result, MochiError *error);

/*
 * All inner exceptions, those of an AggregateException too, at most 10,000: a list of handles, each after the exception that
 * holds it, whose position `parents`, a list of int32_t, tells; -1 is the exception itself. One that comes twice, as in a
 * circle, is there once. Freed with mochi_handle_list_free and mochi_list_free.
 */
void mochi_exception_tree(MochiHandle exception, MochiList *inner, MochiList *parents, MochiError *error);

/* -------------------------------------------------------------------------------------------------------------- objects */

/* One more reference to the object: the same handle, to be freed once more. */
MochiHandle mochi_handle_clone(MochiHandle handle, MochiError *error);

/* One reference less; nothing for 0. The last one disposes an object that its holder constructed: an error is what that throws. */
void mochi_handle_free(MochiHandle handle, MochiError *error);

/* Disposes the object now, where it is disposable. The handle is still to be freed. */
void mochi_handle_dispose(MochiHandle handle, MochiError *error);

/* Gives the object away: the last free no longer disposes of it. The handle is still to be freed. */
void mochi_handle_disown(MochiHandle handle, MochiError *error);

/*
 * Whether the object is of this class, one derived from it, or implements this interface: 1 or 0. A type is named
 * `Namespace.Type, Assembly`; one that is not there has no instances.
 */
int32_t mochi_handle_is(MochiHandle handle, const char *type, int32_t type_len, MochiError *error);

/* One more reference to the object, when it is of this type; else MOCHI_ERROR_WRONG_TYPE. */
MochiHandle mochi_handle_cast(MochiHandle handle, const char *type, int32_t type_len, MochiError *error);

/* `ToString()`. */
void mochi_object_to_string(MochiHandle handle, MochiText *result, MochiError *error);

/* The full name of the object's own type, `System.Text.StringBuilder`. */
void mochi_object_type(MochiHandle handle, MochiText *result, MochiError *error);

/* `Equals`: 1 or 0. */
int32_t mochi_object_equals(MochiHandle left, MochiHandle right, MochiError *error);

/* `GetHashCode()`. */
int32_t mochi_object_hash(MochiHandle handle, MochiError *error);

/* How many handles are live in this process; 0 before the start. Clones count as one. */
int64_t mochi_live_handles(void);

/* The types of the objects that live handles hold, `Type: count`, a line each, most first; null before the start. */
void mochi_live_types(MochiText *result, MochiError *error);

/*
 * Where each live handle was made, when MOCHI_TRACE_HANDLES was set at the start: the handle in hexadecimal, the type, the
 * stack, the next handle, as texts (MochiSlice). Null before the start. Freed with mochi_text_list_free.
 */
void mochi_live_traces(MochiList *result, MochiError *error);

/* How many texts, lists and messages have come out and were not given back; 0 before the start. */
int64_t mochi_live_buffers(void);

/* What they are, `kind: count`, a line each, most first: `string: 2`, `int[]: 1`; null before the start. */
void mochi_live_buffer_kinds(MochiText *result, MochiError *error);

/* How many functions .NET can still call; 0 before the start. One is released when its delegate was collected. */
int64_t mochi_live_callbacks(void);

/* The types of their delegates, `Type: count`, a line each, most first; null before the start. */
void mochi_live_callback_types(MochiText *result, MochiError *error);

/* ---------------------------------------------------------------------------------------------------------------- boxes */

/* The types whose values are objects in 64 bits: the value itself in the low ones, sign-extended, or the bits of a float. */
typedef enum MochiScalar {
    MOCHI_BOOL = 0,
    MOCHI_CHAR = 1,
    MOCHI_I8 = 2,
    MOCHI_U8 = 3,
    MOCHI_I16 = 4,
    MOCHI_U16 = 5,
    MOCHI_I32 = 6,
    MOCHI_U32 = 7,
    MOCHI_I64 = 8,
    MOCHI_U64 = 9,
    MOCHI_ISIZE = 10,
    MOCHI_USIZE = 11,
    MOCHI_F32 = 12,
    MOCHI_F64 = 13
} MochiScalar;

/* The values of the framework that have a form of their own. */
typedef enum MochiKnown {
    MOCHI_DATE_ONLY = 0,        /* int32_t */
    MOCHI_DATE_TIME = 1,        /* uint64_t */
    MOCHI_DATE_TIME_OFFSET = 2, /* MochiDateTimeOffset */
    MOCHI_DECIMAL = 3,          /* MochiDecimal */
    MOCHI_GUID = 4,             /* MochiGuid */
    MOCHI_HALF = 5,             /* uint16_t */
    MOCHI_INT128 = 6,           /* MochiInt128 */
    MOCHI_TIME_ONLY = 7,        /* int64_t */
    MOCHI_TIME_SPAN = 8,        /* int64_t */
    MOCHI_UINT128 = 9           /* MochiInt128 */
} MochiKnown;

/* Such a value as an object, and back into a place for it, as strict as C# is. */
MochiHandle mochi_box_known(MochiKnown type, const void *value, MochiError *error);
void mochi_unbox_known(MochiHandle handle, MochiKnown type, void *result, MochiError *error);

/* A boxed value. */
MochiHandle mochi_box_scalar(MochiScalar type, uint64_t bits, MochiError *error);

/* A `System.String`; 0 for a null pointer. */
MochiHandle mochi_box_text(const char *text, int32_t text_len, MochiError *error);

/* A value of the enumeration `Namespace.Type, Assembly`. */
MochiHandle mochi_box_enum(const char *type, int32_t type_len, int64_t value, MochiError *error);

/* The `CultureInfo` of this name, `de-DE`; the name of the invariant culture is "". */
MochiHandle mochi_culture(const char *name, int32_t name_len, MochiError *error);

/* An array of so many zeros; `*data` is where they are for as long as somebody has a reference to it, here or in .NET. No `MOCHI_BOOL`, no
 * `MOCHI_CHAR`.
 *
 * A parameter of type `T[]` of numbers is copied from where its pointer says. It takes such an array itself as `mochi_array(handle)` with the
 * length `MOCHI_ARRAY`: `Fourier_forward_real(mochi_array(samples), MOCHI_ARRAY, n, &error)`. */
MochiHandle mochi_array_new(MochiScalar type, int32_t len, void **data, MochiError *error);

#define MOCHI_ARRAY (-1)

static inline void *mochi_array(MochiHandle array)
{
    void *itself = 0;
    memcpy(&itself, &array, sizeof itself);
    return itself;
}

/* The value that was boxed, as the very type that it has, as strict as C# is. */
uint64_t mochi_unbox_scalar(MochiHandle handle, MochiScalar type, MochiError *error);

/* The text of a `System.String`. */
void mochi_unbox_text(MochiHandle handle, MochiText *result, MochiError *error);

static inline MochiHandle mochi_box_bool(int value, MochiError *error)
{
    return mochi_box_scalar(MOCHI_BOOL, value != 0, error);
}

static inline MochiHandle mochi_box_i32(int32_t value, MochiError *error)
{
    return mochi_box_scalar(MOCHI_I32, (uint64_t)(int64_t)value, error);
}

static inline MochiHandle mochi_box_i64(int64_t value, MochiError *error)
{
    return mochi_box_scalar(MOCHI_I64, (uint64_t)value, error);
}

static inline MochiHandle mochi_box_f64(double value, MochiError *error)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return mochi_box_scalar(MOCHI_F64, bits, error);
}

static inline int mochi_unbox_bool(MochiHandle handle, MochiError *error)
{
    return mochi_unbox_scalar(handle, MOCHI_BOOL, error) != 0;
}

static inline int32_t mochi_unbox_i32(MochiHandle handle, MochiError *error)
{
    return (int32_t)mochi_unbox_scalar(handle, MOCHI_I32, error);
}

static inline int64_t mochi_unbox_i64(MochiHandle handle, MochiError *error)
{
    return (int64_t)mochi_unbox_scalar(handle, MOCHI_I64, error);
}

static inline double mochi_unbox_f64(MochiHandle handle, MochiError *error)
{
    uint64_t bits = mochi_unbox_scalar(handle, MOCHI_F64, error);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* ---------------------------------------------------------------------------------------------------------------- tasks */

/*
 * Calls `function` with `context` once, when the task is over: when it has a result, failed, or was cancelled, or when it never will
 * because nobody in .NET knows it any more. It is called on whatever thread ended the task, and should be short.
 *
 * Returns 1 when it will be called, and 0 when the task is over already, or with an error; then it is not called. The result
 * is taken by `.._result` of the task's type, which waits where the task is not over.
 */
int32_t mochi_task_then(MochiHandle task, void (*function)(void *context), void *context, MochiError *error);

/* Ends a task that `.._promise` made, with what its function gives: it is called here and now, once. */
void mochi_task_complete(MochiHandle task, MochiError *error);

/* Cancels a task by what a function put into its `cancel`, and gives that back; nothing for 0. Who does not cancel frees it. */
void mochi_task_cancel(MochiHandle cancel, MochiError *error);

/* -------------------------------------------------------------------------------------------------------------- dynamic */

/* What is done with a member that is found by its name. */
typedef enum MochiDynamicOperation {
    MOCHI_INVOKE = 0,
    MOCHI_GET = 1,
    MOCHI_SET = 2,
    /* Indexers: the arguments are the indices, and for MOCHI_SET_ITEM the value behind them. */
    MOCHI_GET_ITEM = 3,
    MOCHI_SET_ITEM = 4,
    MOCHI_NEW = 5
} MochiDynamicOperation;

/*
 * One use of a member by its name, bound as C# does with `dynamic`. Only the CLR has this. Zeros are what is not needed: of an object
 * `target`, of a type `type`, which is `Namespace.Type, Assembly`, or a full name that some assembly which is loaded has.
 */
typedef struct MochiDynamicCall {
    /* A MochiDynamicOperation. */
    int32_t operation;
    /* 1 when nobody wants the result, so that the method may have none. */
    int32_t discards;
    MochiHandle target;
    MochiSlice type;
    MochiSlice name;
    /* The type that the result is converted to, as C# does implicitly; a null pointer for whatever it is. */
    MochiSlice wanted;
    /* Names of types, for a generic method. */
    const MochiSlice *type_arguments;
    /* Handles, boxed values among them; 0 is null. */
    const MochiHandle *arguments;
    int32_t type_argument_count;
    int32_t argument_count;
} MochiDynamicCall;

/* The result, which is the caller's; 0 for null and for none. With MOCHI_NEW it owns its object. */
MochiHandle mochi_dynamic_call(const MochiDynamicCall *call, MochiError *error);

/* What is enumerated, as a list of handles, each item converted as a result is; ended with mochi_handle_list_free. */
void mochi_dynamic_items(MochiHandle handle, const char *wanted, int32_t wanted_len, MochiList *result, MochiError *error);

/* An array of such elements, of the objects behind the handles. */
MochiHandle mochi_dynamic_list(
    const char *element, int32_t element_len, const MochiHandle *items, int32_t count, MochiError *error);

/* --------------------------------------------------------------------------------------------------------------- memory */

/*
 * Frees what a function allocated: the pointer of a text or a list, which is not malloc's own and nothing for `free`. NULL is
 * allowed.
 */
void mochi_memory_free(void *memory);

/* Memory for a text or a message that a function gives to .NET, which frees it; null when it fails. */
void *mochi_memory_allocate(int32_t size, MochiError *error);

/* Ends a text: frees what was allocated, and makes it MOCHI_TEXT_INIT. A text in the caller's buffer costs nothing. NULL is allowed. */
static inline void mochi_text_free(MochiText *text)
{
    if (text != MOCHI__NULL) {
        if (text->capacity == 0) {
            mochi_memory_free(text->ptr);
        }
        text->ptr = MOCHI__NULL;
        text->len = 0;
        text->capacity = 0;
    }
}

/*
 * Before a call that gives a text, and after it: what was in the text is freed, and there is room for the NUL. Before gives
 * the caller's buffer. For generated headers.
 */
static inline char *mochi__text_begin(MochiText *result)
{
    if (result == MOCHI__NULL) {
        return MOCHI__NULL;
    }
    if (result->capacity <= 0) {
        mochi_text_free(result);
    } else {
        result->capacity -= 1;
    }
    result->len = 0;
    return result->ptr;
}

static inline void mochi__text_end(MochiText *result, char *buffer)
{
    if (result == MOCHI__NULL) {
        return;
    }
    if (buffer != MOCHI__NULL && result->ptr == buffer) {
        result->capacity += 1;
        buffer[result->len] = '\0';
    } else {
        result->capacity = 0;
    }
}

/* Before a call that gives a list. For generated headers. */
static inline void mochi__list_begin(MochiList *result)
{
    if (result != MOCHI__NULL) {
        result->ptr = MOCHI__NULL;
        result->len = 0;
    }
}

/* Frees a list of numbers, of booleans (a byte each), of characters (UTF-16) or of enumerations, and makes it empty. NULL is allowed. */
void mochi_list_free(MochiList *list);

/* Frees a list of texts (MochiSlice), and each of them. NULL is allowed. */
void mochi_text_list_free(MochiList *list);

/* Frees a list of objects (MochiHandle), and each handle. NULL is allowed. */
void mochi_handle_list_free(MochiList *list);

/* Frees a list of lists (MochiList), and each of them with the function for what is in it. NULL is allowed. */
static inline void mochi_rows_free(MochiList *list, void (*row_free)(MochiList *))
{
    int32_t row;
    if (list == MOCHI__NULL) {
        return;
    }
    for (row = 0; row < list->len; row++) {
        row_free((MochiList *)list->ptr + row);
    }
    mochi_list_free(list);
}

#ifdef __cplusplus
}
#endif

#endif
