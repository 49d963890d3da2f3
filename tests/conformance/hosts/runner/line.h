/* The line of the case at hand. */
#pragma once

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNUSED __attribute__((unused))

static char line[1 << 16];
static size_t line_len;

static void die(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(2);
}

__attribute__((format(printf, 1, 2))) static void put(const char *format, ...)
{
    va_list arguments;
    int written;
    va_start(arguments, format);
    written = vsnprintf(line + line_len, sizeof line - line_len, format, arguments);
    va_end(arguments);
    if (written < 0 || (size_t)written >= sizeof line - line_len) {
        die("a case shows too much");
    }
    line_len += (size_t)written;
}

/* Begins what one step shows. */
static void part(void)
{
    if (line_len != 0) {
        put("; ");
    }
}
