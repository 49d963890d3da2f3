/* Says quantities in words, and sorts titles as a library does; then asks for what cannot be done. */
#include <dotnet/humanizer_core.h>
#include <stdio.h>
#include <stdlib.h>

/* Ends the program for an error that nobody expects. */
static void check(const MochiError *error)
{
    if (error->code != MOCHI_OK) {
        fprintf(stderr, "error %d: %s\n", (int)error->code, mochi_error_message(error));
        exit(EXIT_FAILURE);
    }
}

static void stock(const char *thing, int32_t quantity)
{
    MochiError error = MOCHI_ERROR_INIT;
    char buffer[32];
    /* One text may take the results of many calls; what does not fit into the buffer is allocated. */
    MochiText text = MOCHI_TEXT_BUFFER(buffer);
    humanizer_core_ToQuantityExtensions_to_quantity_i32(
        thing, MOCHI_NUL_TERMINATED, quantity, humanizer_core_ShowQuantityAs_Words, &text, &error);
    check(&error);
    printf("%s", text.ptr);
    /* No culture, 0, is that of the thread. */
    humanizer_core_NumberToWordsExtension_to_ordinal_words(quantity, 0, &text, &error);
    check(&error);
    printf(", %s", text.ptr);
    humanizer_core_RomanNumeralExtensions_to_roman(quantity, &text, &error);
    check(&error);
    printf(", %s", text.ptr);
    /* Two parameters that may be null: flags, combined, and a number that is left out. */
    humanizer_core_MetricNumeralExtensions_to_metric(quantity, 1,
        humanizer_core_MetricNumeralFormats_UseName | humanizer_core_MetricNumeralFormats_WithSpace, 0, 0, &text, &error);
    check(&error);
    printf(", %s\n", text.ptr);
    mochi_text_free(&text);
}

/* `{ text, length }` of a literal. */
#define SLICE(literal) { literal, (int32_t)sizeof(literal) - 1 }

static void titles(void)
{
    static const MochiSlice shelf[] = {
        SLICE("The Master and Margarita"),
        SLICE("A Hero of Our Time"),
        SLICE("Fathers and Sons"),
        SLICE("An Old Score"),
    };
    MochiError error = MOCHI_ERROR_INIT;
    MochiList sorted = MOCHI_LIST_INIT;
    const MochiSlice *title;
    int32_t i;
    humanizer_core_EnglishArticle_append_article_prefix(
        shelf, (int32_t)(sizeof shelf / sizeof *shelf), &sorted, &error);
    check(&error);
    for (title = (const MochiSlice *)sorted.ptr, i = 0; i < sorted.len; title++, i++) {
        printf("%d. %.*s\n", (int)i + 1, (int)title->len, title->ptr);
    }
    mochi_text_list_free(&sorted);
}

static void mistake(void)
{
    MochiError error = MOCHI_ERROR_INIT;
    MochiText type = MOCHI_TEXT_INIT;
    double number = humanizer_core_MetricNumeralExtensions_from_metric("1.5k", MOCHI_NUL_TERMINATED, &error);
    check(&error);
    printf("1.5k is %g\n", number);
    humanizer_core_MetricNumeralExtensions_from_metric("many", MOCHI_NUL_TERMINATED, &error);
    mochi_error_type(&error, &type, NULL);
    printf("many is %s\n", type.ptr);
    mochi_text_free(&type);
    mochi_error_clear(&error);
}

int main(void)
{
    stock("person", 1200);
    stock("crate", 1984);
    titles();
    mistake();
    printf("live handles: %lld, live buffers: %lld\n", (long long)mochi_live_handles(), (long long)mochi_live_buffers());
    return EXIT_SUCCESS;
}
