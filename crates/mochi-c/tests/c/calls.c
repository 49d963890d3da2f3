/* Every function of mochi.h. The argument is the bridge that it runs on. */
#include "fixture.h"

static void texts(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    char buffer[8];
    MochiText small = MOCHI_TEXT_BUFFER(buffer);

    Echo_text("gr\xc3\xbc\xc3\x9f" "e", MOCHI_NUL_TERMINATED, &text, &error);
    CHECK_OK(error);
    CHECK(text.len == 7 && strcmp(text.ptr, "gr\xc3\xbc\xc3\x9f" "e") == 0 && text.capacity == 0);
    Echo_text("a\0b", 3, &text, &error);
    CHECK(text.len == 3 && memcmp(text.ptr, "a\0b", 4) == 0);
    Echo_text("", 0, &text, &error);
    CHECK(text.ptr != NULL && text.len == 0 && text.ptr[0] == 0);
    Echo_text(NULL, 0, &text, &error);
    CHECK(text.ptr == NULL && text.len == 0);
    mochi_text_free(&text);

    Echo_text("1234567", MOCHI_NUL_TERMINATED, &small, &error);
    CHECK(small.ptr == buffer && small.len == 7 && buffer[7] == 0 && small.capacity == 8);
    Echo_text("12345678", MOCHI_NUL_TERMINATED, &small, &error);
    CHECK(small.ptr != buffer && small.len == 8 && strcmp(small.ptr, "12345678") == 0 && small.capacity == 0);
    mochi_text_free(&small);
    mochi_text_free(&small);
    mochi_text_free(NULL);
    CHECK_OK(error);
}

/* What no text is. */
static void wrong_texts(void)
{
    typedef void (*Echo)(const char *, int32_t, MochiText *, MochiError *);
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    MochiEntry entries[15];
    size_t at;
    struct { const char *text; int32_t len; } wrong[] = {
        { NULL, 3 }, { NULL, -3 }, { "abc", -3 }, { "\xff", 1 }, { "\xed\xa0\x80", 3 }, { "\xc0\x80", 2 }
    };

    CHECK(mochi_package_table(&fixture__package, 0, entries, 15, &error) == MOCHI_OK);
    for (at = 0; at < sizeof wrong / sizeof *wrong; at++) {
        ((Echo)entries[6])(wrong[at].text, wrong[at].len, &text, &error);
        CHECK(error.code == MOCHI_ERROR_EXCEPTION && text.ptr == NULL);
        mochi_error_clear(&error);
    }
    Echo_text("\xff", MOCHI_NUL_TERMINATED, &text, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION && text.ptr == NULL);
    mochi_error_clear(&error);
}

static void lists(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiList list = MOCHI_LIST_INIT;
    const int64_t numbers[] = { INT64_MIN, 0, INT64_MAX };
    const MochiSlice texts[] = { { "one", 3 }, { NULL, 0 }, { "", 0 } };
    MochiHandle nodes[2] = { 0, 0 };
    const MochiSlice *received;

    Echo_numbers(numbers, 3, &list, &error);
    CHECK_OK(error);
    CHECK(list.len == 3 && memcmp(list.ptr, numbers, sizeof numbers) == 0);
    mochi_list_free(&list);
    CHECK(list.ptr == NULL && list.len == 0);

    Echo_texts(texts, 3, &list, &error);
    CHECK_OK(error);
    received = (const MochiSlice *)list.ptr;
    CHECK(list.len == 3 && received[0].len == 3 && memcmp(received[0].ptr, "one", 4) == 0);
    CHECK(received[1].ptr == NULL && received[2].ptr != NULL && received[2].len == 0);
    mochi_text_list_free(&list);

    nodes[0] = Node_new("listed", MOCHI_NUL_TERMINATED, &error);
    Echo_objects(nodes, 2, &list, &error);
    CHECK_OK(error);
    CHECK(list.len == 2 && ((MochiHandle *)list.ptr)[0] != 0 && ((MochiHandle *)list.ptr)[1] == 0);
    mochi_handle_list_free(&list);
    mochi_handle_free(nodes[0], &error);
    CHECK_OK(error);
    mochi_list_free(NULL);
}

static void objects(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    int32_t disposed = Node_disposed(&error);
    MochiHandle leaf = Leaf_new("leaf", MOCHI_NUL_TERMINATED, &error);
    MochiHandle other = Node_new("leaf", 4, &error);
    MochiHandle again = mochi_handle_clone(leaf, &error);
    MochiHandle cast;

    CHECK_OK(error);
    CHECK(again == leaf && mochi_live_handles() == 2);
    mochi_object_to_string(leaf, &text, &error);
    CHECK(strcmp(text.ptr, "leaf") == 0);
    mochi_object_type(leaf, &text, &error);
    CHECK(strcmp(text.ptr, "Fixture.Leaf") == 0);
    mochi_live_types(&text, &error);
    CHECK(strcmp(text.ptr, "Fixture.Leaf: 1\nFixture.Node: 1") == 0);
    CHECK(mochi_object_equals(leaf, other, &error) == 1 && mochi_object_hash(leaf, &error) == 4);
    CHECK(mochi_handle_is(leaf, "Fixture.INamed, Fixture", MOCHI_NUL_TERMINATED, &error) == 1);
    CHECK(mochi_handle_is(leaf, "Fixture.Absent, Fixture", MOCHI_NUL_TERMINATED, &error) == 0);
    CHECK_OK(error);

    cast = mochi_handle_cast(leaf, "Fixture.INamed, Fixture", MOCHI_NUL_TERMINATED, &error);
    CHECK(cast == leaf);
    mochi_handle_free(cast, &error);
    CHECK(mochi_handle_cast(leaf, "System.FormatException, System.Runtime", MOCHI_NUL_TERMINATED, &error) == 0);
    CHECK(error.code == MOCHI_ERROR_WRONG_TYPE);
    CHECK(strcmp(error.message, "the object is a `Fixture.Leaf` where a `System.FormatException` is needed") == 0);
    mochi_error_clear(&error);
    CHECK(error.code == MOCHI_OK && error.message == NULL);
    CHECK(mochi_handle_is(leaf, NULL, 0, &error) == 0 && error.code == MOCHI_ERROR_ARGUMENT);
    mochi_error_clear(&error);

    mochi_handle_free(leaf, &error);
    CHECK(Node_disposed(&error) == disposed);
    mochi_handle_free(again, &error);
    CHECK(Node_disposed(&error) == disposed + 1);
    mochi_handle_dispose(other, &error);
    CHECK(Node_disposed(&error) == disposed + 2);
    mochi_handle_free(other, &error);
    CHECK(Node_disposed(&error) == disposed + 2);
    other = Node_new("given", 5, &error);
    mochi_handle_disown(other, &error);
    mochi_handle_free(other, &error);
    CHECK(Node_disposed(&error) == disposed + 2);
    CHECK_OK(error);
    mochi_handle_disown(other, &error);
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    mochi_error_clear(&error);

    mochi_handle_free(leaf, &error);
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    mochi_error_clear(&error);
    mochi_object_to_string(0x123456789, &text, &error);
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    mochi_error_clear(&error);
    mochi_handle_free(leaf, NULL);
    mochi_handle_free(0, NULL);
    mochi_text_free(&text);
}

static void errors(void)
{
    MochiError error = MOCHI_ERROR_INIT, inner = MOCHI_ERROR_INIT, other = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    MochiList handles = MOCHI_LIST_INIT, parents = MOCHI_LIST_INIT, data = MOCHI_LIST_INIT;

    Faults_cause(6, 0, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION);
    CHECK(strcmp(mochi_error_message(&error), "first line\nsecond line") == 0);
    mochi_error_type(&error, &text, &other);
    CHECK(strcmp(text.ptr, "System.ArgumentException") == 0);
    mochi_error_stack_trace(&error, &text, &other);
    CHECK(strstr(text.ptr, "Fixture.Faults.Cause") != NULL);
    CHECK(mochi_error_inner(&error, &inner, &other) == 1 && strcmp(inner.message, "inner") == 0);
    mochi_exception_message(inner.exception, &text, &other);
    CHECK(strcmp(text.ptr, "inner") == 0);
    mochi_exception_stack_trace(inner.exception, &text, &other);
    CHECK(text.ptr == NULL);
    mochi_error_clear(&error);
    CHECK(mochi_error_inner(&inner, &error, &other) == 1 && strcmp(error.message, "innermost") == 0);
    mochi_error_clear(&inner);
    CHECK(mochi_error_inner(&error, &inner, &other) == 0 && inner.code == MOCHI_OK);
    CHECK(mochi_exception_inner(error.exception, &other) == 0);
    mochi_error_clear(&error);
    mochi_error_type(&error, &text, &other);
    CHECK(text.ptr == NULL);

    Faults_cause(7, 0, &error);
    mochi_exception_tree(error.exception, &handles, &parents, &other);
    CHECK(handles.len == 3 && parents.len == 3 && ((int32_t *)parents.ptr)[0] == -1 && ((int32_t *)parents.ptr)[1] == 0);
    mochi_handle_list_free(&handles);
    mochi_list_free(&parents);
    mochi_error_clear(&error);
    Faults_cause(9, 0, &error);
    CHECK(mochi_exception_hresult(error.exception, &other) == (int32_t)0x81234567);
    mochi_exception_data(error.exception, &data, &other);
    CHECK(data.len == 512 && strcmp(((MochiSlice *)data.ptr)[0].ptr, "text") == 0);
    mochi_text_list_free(&data);
    mochi_error_clear(&error);

    Faults_cause(4, 0, &error);
    CHECK(error.code == MOCHI_ERROR_OUT_OF_MEMORY);
    mochi_error_clear(&error);
    Faults_cause(6, 0, NULL);
    mochi_error_clear(NULL);
    CHECK_OK(other);
    mochi_text_free(&text);
}

static void boxes(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    MochiHandle number = mochi_box_i32(-7, &error);
    MochiHandle real = mochi_box_f64(0.5, &error);
    MochiHandle yes = mochi_box_bool(3, &error);
    MochiHandle word = mochi_box_text("word", MOCHI_NUL_TERMINATED, &error);
    MochiHandle colour = mochi_box_enum("Fixture.Colour, Fixture", MOCHI_NUL_TERMINATED, 2, &error);

    CHECK_OK(error);
    CHECK(mochi_unbox_i32(number, &error) == -7 && mochi_unbox_f64(real, &error) == 0.5);
    CHECK(mochi_unbox_bool(yes, &error) == 1);
    mochi_unbox_text(word, &text, &error);
    CHECK(strcmp(text.ptr, "word") == 0);
    mochi_object_to_string(colour, &text, &error);
    CHECK(strcmp(text.ptr, "Green") == 0);
    CHECK_OK(error);
    CHECK(mochi_unbox_i64(number, &error) == 0 && error.code == MOCHI_ERROR_WRONG_TYPE);
    mochi_error_clear(&error);
    mochi_handle_free(number, &error);
    mochi_handle_free(real, &error);
    mochi_handle_free(yes, &error);
    mochi_handle_free(word, &error);
    mochi_handle_free(colour, &error);
    CHECK_OK(error);
    mochi_text_free(&text);
}

static void mismatches(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiPackage old = fixture__package;
    MochiEntry slots[15] = { 0 };

    old.fingerprint = "0000000000000000000000000000000000000000000000000000000000000000";
    CHECK(mochi_package_table(&old, 0, slots, 15, &error) == MOCHI_ERROR_ABI_MISMATCH && slots[0] == NULL);
    CHECK(strcmp(error.message,
              "the shim of `Fixture` was not made with these bindings\n  only the bindings have:\n"
              "    mochi_fixture_old(i32 a)\n  only the shim has:\n    mochi_fixture_new(i32 a)\n"
              "  hint: regenerate both with `mochi pkg sync dotnet`")
        == 0);
    mochi_error_clear(&error);
    old.fingerprint = "short";
    CHECK(mochi_package_table(&old, 0, slots, 15, &error) == MOCHI_ERROR_ARGUMENT);
    mochi_error_clear(&error);
    CHECK(mochi_package_table(&fixture__package, 0, slots, 14, &error) == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
    CHECK(mochi_package_table(NULL, 0, slots, 15, &error) == MOCHI_ERROR_ARGUMENT);
    mochi_error_clear(&error);
}

/* No slot is left for a handle. */
static void exhaustion(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiHandle nodes[1000];
    int live = 1;

    nodes[0] = Node_new("one of many", MOCHI_NUL_TERMINATED, &error);
    Faults_cause(12, 0, &error);
    CHECK_OK(error);
    while (live < 1000 && (nodes[live] = Node_new("one of many", MOCHI_NUL_TERMINATED, &error)) != 0) {
        live++;
    }
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    CHECK(strcmp(error.message, "no handle is left: 2147483647 are live") == 0);
    mochi_error_clear(&error);
    Faults_cause(6, 0, &error);
    CHECK(error.code == MOCHI_ERROR_EXCEPTION && error.exception == 0 && error.message != NULL);
    mochi_error_clear(&error);
    while (live > 0) {
        mochi_handle_free(nodes[--live], &error);
        CHECK_OK(error);
    }
    nodes[0] = Node_new("a slot was freed", MOCHI_NUL_TERMINATED, &error);
    CHECK_OK(error);
    mochi_handle_free(nodes[0], &error);
}

/* Arrays of .NET's that C writes to. */
static void arrays(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiList list = MOCHI_LIST_INIT;
    void *memory = NULL;
    int64_t *numbers;
    MochiHandle array = mochi_array_new(MOCHI_I64, 3, &memory, &error), other;

    CHECK_OK(error);
    numbers = (int64_t *)memory;
    CHECK(numbers[0] == 0 && numbers[1] == 0 && numbers[2] == 0);
    numbers[2] = 7;
    Echo_numbers((const int64_t *)mochi_array(array), MOCHI_ARRAY, &list, &error);
    CHECK_OK(error);
    CHECK(list.len == 3 && ((const int64_t *)list.ptr)[2] == 7);
    mochi_list_free(&list);
    other = mochi_array_new(MOCHI_F64, 1, &memory, &error);
    CHECK_OK(error);
    Echo_numbers((const int64_t *)mochi_array(other), MOCHI_ARRAY, &list, &error);
    CHECK(error.code == MOCHI_ERROR_WRONG_TYPE);
    mochi_error_clear(&error);
    mochi_handle_free(other, NULL);
    mochi_handle_free(array, NULL);
    Echo_numbers((const int64_t *)mochi_array(array), MOCHI_ARRAY, &list, &error);
    CHECK(error.code == MOCHI_ERROR_INVALID_HANDLE);
    mochi_error_clear(&error);
    CHECK(mochi_array_new(MOCHI_CHAR, 1, &memory, &error) == 0 && error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
}

/* Values of the framework as objects. */
static void known(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    const MochiDecimal decimal = { 150, 0, 0, 0x00020000u };
    MochiDecimal again = { 0, 0, 0, 0 };
    int32_t days = 0;
    MochiHandle boxed = mochi_box_known(MOCHI_DECIMAL, &decimal, &error);

    CHECK_OK(error);
    mochi_object_type(boxed, &text, &error);
    CHECK(strcmp(text.ptr, "System.Decimal") == 0);
    mochi_unbox_known(boxed, MOCHI_DECIMAL, &again, &error);
    CHECK_OK(error);
    CHECK(again.low == 150 && again.middle == 0 && again.high == 0 && again.flags == 0x00020000u);
    mochi_unbox_known(boxed, MOCHI_DATE_ONLY, &days, &error);
    CHECK(error.code == MOCHI_ERROR_WRONG_TYPE && days == 0);
    mochi_error_clear(&error);
    mochi_handle_free(boxed, NULL);
    days = -1;
    CHECK(mochi_box_known(MOCHI_DATE_ONLY, &days, &error) == 0 && error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
    boxed = mochi_culture("de-DE", MOCHI_NUL_TERMINATED, &error);
    CHECK_OK(error);
    mochi_object_to_string(boxed, &text, &error);
    CHECK(strcmp(text.ptr, "de-DE") == 0);
    mochi_handle_free(boxed, NULL);
    CHECK(mochi_culture("no culture at all", MOCHI_NUL_TERMINATED, &error) == 0 && error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
    mochi_text_free(&text);
}

/* Members by their names, where the bridge has them. */
static void dynamic(const char *bridge)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    MochiList items = MOCHI_LIST_INIT;
    MochiDynamicCall call = { MOCHI_GET, 0, 0, { NULL, 0 }, { "Name", 4 }, { NULL, 0 }, NULL, NULL, 0, 0 };
    MochiDynamicCall make = { MOCHI_NEW, 0, 0, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }, NULL, NULL, 0, 1 };
    MochiHandle node = Node_new("named", MOCHI_NUL_TERMINATED, &error);
    MochiHandle name;
    MochiHandle array;
    MochiHandle made;

    call.target = node;
    name = mochi_dynamic_call(&call, &error);
    if (strcmp(bridge, "nativeaot") == 0) {
        CHECK(name == 0 && error.code == MOCHI_ERROR_EXCEPTION);
        CHECK(strstr(mochi_error_message(&error), "NativeAOT does not have") != NULL);
        mochi_error_clear(&error);
        mochi_handle_free(node, NULL);
        return;
    }
    CHECK_OK(error);
    mochi_unbox_text(name, &text, &error);
    CHECK(strcmp(text.ptr, "named") == 0);
    make.type.ptr = "Fixture.Leaf, Fixture";
    make.type.len = 21;
    make.arguments = &name;
    made = mochi_dynamic_call(&make, &error);
    CHECK_OK(error);
    mochi_object_type(made, &text, &error);
    CHECK(strcmp(text.ptr, "Fixture.Leaf") == 0);
    array = mochi_dynamic_list("System.Object", MOCHI_NUL_TERMINATED, &node, 1, &error);
    CHECK_OK(error);
    mochi_dynamic_items(array, NULL, 0, &items, &error);
    CHECK_OK(error);
    CHECK(items.len == 1 && mochi_object_equals(((MochiHandle *)items.ptr)[0], node, &error) == 1);
    mochi_handle_list_free(&items);
    call.name.ptr = "None";
    CHECK(mochi_dynamic_call(&call, &error) == 0 && error.code == MOCHI_ERROR_EXCEPTION);
    mochi_error_clear(&error);
    mochi_text_free(&text);
    mochi_handle_free(made, NULL);
    mochi_handle_free(array, NULL);
    mochi_handle_free(name, NULL);
    mochi_handle_free(node, NULL);
}

/* Each kind of memory by its name, until it is given back. */
static void kinds(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiError failed = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    char buffer[256];
    MochiText told = MOCHI_TEXT_BUFFER(buffer);
    MochiList numbers = MOCHI_LIST_INIT;
    MochiList texts = MOCHI_LIST_INIT;
    MochiList objects = MOCHI_LIST_INIT;
    const int64_t number = 7;
    const MochiSlice two[] = { { "one", 3 }, { "two", 3 } };
    const MochiHandle none = 0;
    void *asked;

    mochi_live_buffer_kinds(&told, &error);
    CHECK_OK(error);
    CHECK(told.ptr != NULL && told.len == 0);
    Echo_text("kept", MOCHI_NUL_TERMINATED, &text, &error);
    Echo_numbers(&number, 1, &numbers, &error);
    Echo_texts(two, 2, &texts, &error);
    Echo_objects(&none, 1, &objects, &error);
    CHECK_OK(error);
    asked = mochi_memory_allocate(3, &error);
    CHECK_OK(error);
    CHECK(asked != NULL && (uintptr_t)asked % 16 == 0);
    Faults_cause(0, 0, &failed);
    CHECK(failed.code == MOCHI_ERROR_EXCEPTION);
    mochi_live_buffer_kinds(&told, &error);
    CHECK_OK(error);
    CHECK(strcmp(told.ptr, "string in a list: 2\nlong[]: 1\nmemory for .NET: 1\nmessage of an error: 1\nobject[]: 1\n"
                           "string: 1\nstring[]: 1") == 0);
    CHECK(mochi_live_buffers() == 8);
    mochi_error_clear(&failed);
    mochi_memory_free(asked);
    mochi_handle_list_free(&objects);
    mochi_text_list_free(&texts);
    mochi_list_free(&numbers);
    mochi_text_free(&text);
    mochi_live_buffer_kinds(&told, &error);
    CHECK(told.len == 0);
    mochi_text_free(&told);
}

int main(int argc, char **argv)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiStartOptions options = MOCHI_START_OPTIONS_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    MochiList list = MOCHI_LIST_INIT;

    CHECK(argc == 2);
    CHECK(mochi_bridge() == NULL && mochi_live_handles() == 0 && mochi_live_buffers() == 0);
    mochi_live_types(&text, &error);
    CHECK(text.ptr == NULL && error.code == MOCHI_OK);
    mochi_live_buffer_kinds(&text, &error);
    CHECK(text.ptr == NULL && error.code == MOCHI_OK);
    options.shim_folder = "/nowhere/dotnet_shim";
    CHECK(mochi_start(&options, &error) == MOCHI_ERROR_START);
    CHECK(strncmp(error.message, "no shim was found, having looked for\n  `/nowhere/dotnet_shim/bin/", 64) == 0);
    mochi_error_clear(&error);
    options.shim_folder = getenv("FIXTURE_SHIM");
    CHECK(mochi_start(&options, &error) == MOCHI_OK);
    CHECK(strcmp(mochi_bridge(), argv[1]) == 0);
    CHECK(mochi_start(NULL, &error) == MOCHI_OK && mochi_start(&options, &error) == MOCHI_OK);
    options.shim_folder = "/nowhere/dotnet_shim";
    CHECK(mochi_start(&options, &error) == MOCHI_ERROR_START);
    mochi_error_clear(&error);
    CHECK(mochi_abi_version() == MOCHI_ABI_VERSION && mochi_version()[0] != 0);

    check_faults();
    texts();
    wrong_texts();
    lists();
    objects();
    errors();
    boxes();
    arrays();
    known();
    dynamic(argv[1]);
    mismatches();
    exhaustion();
    mochi_live_traces(&list, &error);
    CHECK_OK(error);
    CHECK(list.len == 0);
    mochi_text_list_free(&list);
    CHECK(mochi_live_handles() == 0);
    kinds();
    CHECK(mochi_live_buffers() == 0);
    puts("done");
    return 0;
}
