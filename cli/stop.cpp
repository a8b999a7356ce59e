#include "cli/stop.hpp"

#include <csignal>

namespace mkba {

namespace {

// A signal handler can reach nothing else than a global.
std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void request_stop(int /*signal*/)
{
    stop_requested.store(true, std::memory_order_relaxed);
}

} // namespace

const std::atomic<bool>& stop_on_signal()
{
    struct sigaction action {};
    action.sa_handler = request_stop;
    sigemptyset(&action.sa_mask);
    // SA_RESETHAND is unsigned in some headers' eyes and the field is not.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A file that may not grow any further is then an error of writing, told like every other.
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    return stop_requested;
}

} // namespace mkba
