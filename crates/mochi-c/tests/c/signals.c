/* Handlers that a program in C set before the start are called after it, and faults of its own are its own. */
#include "fixture.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static const int kept[] = { SIGINT, SIGTERM, SIGQUIT, SIGPIPE, SIGCHLD, SIGHUP };
static volatile sig_atomic_t seen[65];
static void *volatile closed;
static size_t page;

static void count(int signal)
{
    seen[signal]++;
}

static void open_page(int signal, siginfo_t *fault, void *context)
{
    (void)context;
    if (fault->si_addr != closed || mprotect(closed, page, PROT_READ) != 0) {
        _exit(2);
    }
    seen[signal]++;
}

static void check_handlers(void)
{
    size_t at;
    int before = seen[SIGSEGV];

    for (at = 0; at < sizeof kept / sizeof *kept; at++) {
        int calls = seen[kept[at]];
        CHECK(raise(kept[at]) == 0);
        CHECK(seen[kept[at]] == calls + 1);
    }
    closed = mmap(NULL, page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(closed != MAP_FAILED);
    CHECK(*(volatile char *)closed == 0 && seen[SIGSEGV] == before + 1);
    CHECK(munmap(closed, page) == 0);
}

int main(void)
{
    struct sigaction action;
    size_t at;

    page = (size_t)sysconf(_SC_PAGESIZE);
    memset(&action, 0, sizeof action);
    action.sa_handler = count;
    for (at = 0; at < sizeof kept / sizeof *kept; at++) {
        CHECK(sigaction(kept[at], &action, NULL) == 0);
    }
    action.sa_sigaction = open_page;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    CHECK(sigaction(SIGSEGV, &action, NULL) == 0);

    check_handlers();
    check_faults();
    check_handlers();
    check_faults();
    puts("done");
    return 0;
}
