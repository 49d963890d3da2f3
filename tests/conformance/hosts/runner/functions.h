/* What functions that .NET calls are made of. */
#pragma once

#include "line.h"

UNUSED static void released(void *context)
{
    (void)context;
}

/* A text that .NET wants: into its buffer, or into memory that it frees. */
UNUSED static void give_text(const char *text, int32_t len, MochiText *result, MochiError *error)
{
    if (text != NULL && len > result->capacity) {
        result->ptr = mochi_memory_allocate(len, error);
        if (result->ptr == NULL) {
            return;
        }
    }
    if (text == NULL) {
        result->ptr = NULL;
        len = 0;
    } else if (len > 0) {
        memcpy(result->ptr, text, (size_t)len);
    }
    result->len = len;
}

/* No exception, but a message. */
UNUSED static void fail_with(const char *message, MochiError *error)
{
    int32_t len = (int32_t)strlen(message);
    char *copy = mochi_memory_allocate(len + 1, error);
    if (copy == NULL) {
        return;
    }
    memcpy(copy, message, (size_t)len + 1);
    error->code = MOCHI_ERROR_EXCEPTION;
    error->message = copy;
    error->message_len = len;
}
