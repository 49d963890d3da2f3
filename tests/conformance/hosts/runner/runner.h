/* Prints what each case shows, a line each: the id, a tab, what was seen. */
#pragma once

#include "functions.h"
#include "line.h"
#include "show.h"
#include "told.h"
#include "values.h"

#include <pthread.h>

UNUSED static void on_thread(void *(*function)(void *))
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, NULL) != 0 || pthread_join(thread, NULL) != 0) {
        die("no thread for a case");
    }
}

/* Runs a case and prints its line; what it leaves alive is a part of it. */
static void run(const char *id, void (*of)(void))
{
    int64_t handles;
    int64_t buffers;
    line_len = 0;
    line[0] = '\0';
    of();
    handles = mochi_live_handles();
    buffers = mochi_live_buffers();
    if (handles != 0 || buffers != 0) {
        part();
        put("left %" PRId64 " handles, %" PRId64 " buffers", handles, buffers);
    }
    printf("%s\t%s\n", id, line);
    fflush(stdout);
    forget_values();
}
