/* Asks an order in JSON, changes it and prints it; then shows how a mistake in JSON is told. */
#include <dotnet/newtonsoft_json.h>
#include <stdio.h>
#include <stdlib.h>

typedef newtonsoft_json_linq_JObject JObject;
typedef newtonsoft_json_linq_JToken JToken;

static const char ORDER[] =
    "{\n"
    "  \"customer\": \"Größenwahn & Söhne\",\n"
    "  \"status\": \"open\",\n"
    "  \"lines\": [\n"
    "    { \"sku\": \"A-1\", \"quantity\": 3, \"price\": 19.5 },\n"
    "    { \"sku\": \"B-2\", \"quantity\": 1, \"price\": 240 }\n"
    "  ]\n"
    "}\n";

static const char MISTAKE[] =
    "{\n"
    "  \"status\": \"open\",\n"
    "  \"lines\": [ { \"sku\": A-1 } ]\n"
    "}\n";

/* Ends the program for an error that nobody expects. */
static void check(const MochiError *error)
{
    if (error->code != MOCHI_OK) {
        fprintf(stderr, "error %d: %s\n", (int)error->code, mochi_error_message(error));
        exit(EXIT_FAILURE);
    }
}

static void print_text(JToken order, const char *path)
{
    MochiError error = MOCHI_ERROR_INIT;
    char buffer[64];
    MochiText text = MOCHI_TEXT_BUFFER(buffer);
    JToken token = newtonsoft_json_linq_JToken_select_token(order, path, MOCHI_NUL_TERMINATED, &error);
    check(&error);
    mochi_object_to_string(token, &text, &error);
    check(&error);
    printf("%s: %s\n", path, text.ptr);
    mochi_text_free(&text);
    newtonsoft_json_linq_JToken_free(token, NULL);
}

/* What a number is: JSON's integers are `long` in .NET, its fractions `double`. */
static double number(JToken token)
{
    MochiError error = MOCHI_ERROR_INIT;
    system_Object boxed = newtonsoft_json_linq_JValue_value(token, &error);
    double value;
    check(&error);
    if (newtonsoft_json_linq_JToken_type(token, &error) == newtonsoft_json_linq_JTokenType_Integer) {
        value = (double)mochi_unbox_i64(boxed, &error);
    } else {
        value = mochi_unbox_f64(boxed, &error);
    }
    check(&error);
    mochi_handle_free(boxed, NULL);
    return value;
}

/* Multiplies two values of a line; returns 0 where there is no such line. */
static int amount(JToken order, int line, double *result)
{
    static const char *const names[] = { "quantity", "price" };
    size_t i;
    *result = 1;
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        MochiError error = MOCHI_ERROR_INIT;
        char path[64];
        JToken token;
        snprintf(path, sizeof path, "lines[%d].%s", line, names[i]);
        token = newtonsoft_json_linq_JToken_select_token(order, path, MOCHI_NUL_TERMINATED, &error);
        check(&error);
        if (token == 0) {
            return 0;
        }
        *result *= number(token);
        newtonsoft_json_linq_JToken_free(token, NULL);
    }
    return 1;
}

/* Sets a property. The object keeps the value; the handle of it is ours, and is given back. */
static void set(JObject order, const char *name, newtonsoft_json_linq_JValue value)
{
    MochiError error = MOCHI_ERROR_INIT;
    newtonsoft_json_linq_JObject_set(order, name, MOCHI_NUL_TERMINATED, value, &error);
    check(&error);
    newtonsoft_json_linq_JValue_free(value, NULL);
}

static void print(JToken token)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText text = MOCHI_TEXT_INIT;
    newtonsoft_json_linq_JToken_to_string_formatting_converters(
        token, newtonsoft_json_Formatting_Indented, NULL, 0, &text, &error);
    check(&error);
    puts(text.ptr);
    mochi_text_free(&text);
}

static void tell_mistake(const char *json)
{
    MochiError error = MOCHI_ERROR_INIT, another = MOCHI_ERROR_INIT;
    newtonsoft_json_linq_JObject_parse(json, MOCHI_NUL_TERMINATED, &error);
    if (error.code != MOCHI_ERROR_EXCEPTION || !newtonsoft_json_JsonReaderException_is(error.exception, NULL)) {
        check(&error);
        return;
    }
    /* The exception is the error's: calls about it get another one, for they would clear this one. */
    newtonsoft_json_JsonReaderException exception = error.exception;
    MochiText path = MOCHI_TEXT_INIT;
    newtonsoft_json_JsonReaderException_path(exception, &path, &another);
    check(&another);
    printf("line %d, column %d, at %s\n", (int)newtonsoft_json_JsonReaderException_line_number(exception, &another),
        (int)newtonsoft_json_JsonReaderException_line_position(exception, &another), path.ptr);
    check(&another);
    mochi_text_free(&path);
    printf("%s\n", mochi_error_message(&error));
    mochi_error_clear(&error);
}

int main(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    JObject order = newtonsoft_json_linq_JObject_parse(ORDER, MOCHI_NUL_TERMINATED, &error);
    newtonsoft_json_linq_JValue value;
    double total = 0, of_line;
    int line;
    check(&error);

    print_text(order, "customer");
    print_text(order, "lines[?(@.quantity > 2)].sku");
    for (line = 0; amount(order, line, &of_line); line++) {
        total += of_line;
    }
    printf("total: %.2f\n", total);

    value = newtonsoft_json_linq_JValue_new("paid", MOCHI_NUL_TERMINATED, &error);
    check(&error);
    set(order, "status", value);
    value = newtonsoft_json_linq_JValue_new_f64(total, &error);
    check(&error);
    set(order, "total", value);
    print(order);
    newtonsoft_json_linq_JObject_free(order, NULL);

    tell_mistake(MISTAKE);
    printf("live handles: %lld\n", (long long)mochi_live_handles());
    return EXIT_SUCCESS;
}
