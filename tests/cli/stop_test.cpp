// The first signal asks to stop, the second ends the program at once.
#include <csignal>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/stop.hpp"

using namespace mkba;

namespace {

constexpr int asked_to_stop = 42;

/// How a process ends that is signalled `times` times while it works on, deaf to the flag.
int status_after(int signal, int times)
{
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto& stop = stop_on_signal();
        for (int i = 0; i < times; ++i) {
            static_cast<void>(std::raise(signal));
        }
        _exit(stop ? asked_to_stop : 0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return status;
}

} // namespace

TEST_CASE("stop: nothing asks for it before a signal")
{
    const int status = status_after(SIGINT, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("stop: the first signal is noticed and the second one kills")
{
    for (const int signal : {SIGINT, SIGTERM}) {
        CAPTURE(signal);
        const int once = status_after(signal, 1);
        REQUIRE(WIFEXITED(once));
        CHECK(WEXITSTATUS(once) == asked_to_stop);
        const int twice = status_after(signal, 2);
        REQUIRE(WIFSIGNALED(twice));
        CHECK(WTERMSIG(twice) == signal);
    }
}
