/* What an error tells besides type and message. */
#pragma once

#include "show.h"

/* Whether the stack trace of what was thrown names a method. */
UNUSED static void show_trace(const char *method, MochiError *error)
{
    MochiText trace = {NULL, 0, 0};
    mochi_error_stack_trace(error, &trace, NULL);
    part();
    put(trace.ptr != NULL && strstr(trace.ptr, method) != NULL ? "true" : "false");
    mochi_text_free(&trace);
    mochi_error_clear(error);
}

UNUSED static void show_hresult(MochiError *error)
{
    part();
    put("%" PRId32, mochi_exception_hresult(error->exception, NULL));
    mochi_error_clear(error);
}

/* Keys and values by turns. */
UNUSED static void show_data(MochiError *error)
{
    MochiList pairs = {NULL, 0};
    MochiError none = {NULL, 0, 0, 0};
    mochi_exception_data(error->exception, &pairs, &none);
    show_list_text(&pairs, &none);
    mochi_error_clear(error);
}

static void put_message(MochiHandle exception)
{
    MochiText message = {NULL, 0, 0};
    mochi_exception_message(exception, &message, NULL);
    put_text(message.ptr, message.len);
    mochi_text_free(&message);
}

/* The messages of all inner exceptions, each with that of its holder before it. */
UNUSED static void show_tree(MochiError *error)
{
    MochiList inner = {NULL, 0};
    MochiList parents = {NULL, 0};
    mochi_exception_tree(error->exception, &inner, &parents, NULL);
    part();
    put("[");
    for (int32_t at = 0; at < inner.len; at++) {
        int32_t parent = ((const int32_t *)parents.ptr)[at];
        const MochiHandle *handles = inner.ptr;
        put(at == 0 ? "" : ", ");
        put_message(parent < 0 ? error->exception : handles[parent]);
        put(", ");
        put_message(handles[at]);
    }
    put("]");
    mochi_handle_list_free(&inner);
    mochi_list_free(&parents);
    mochi_error_clear(error);
}
