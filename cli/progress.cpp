#include "cli/progress.hpp"

#include <cstdio>

namespace mkba {

ProgressLine::~ProgressLine()
{
    if (visible_) {
        std::fputs("\r\033[K", stderr);
    }
}

void ProgressLine::show(double share_done)
{
    using namespace std::chrono_literals;
    const auto now = Clock::now();
    if (now - started_ < 2s || now - shown_ < 200ms) {
        return;
    }
    shown_ = now;
    visible_ = true;
    const auto elapsed = std::chrono::duration<double>(now - started_).count();
    const double left = share_done > 0 ? elapsed * (1 - share_done) / share_done : 0;
    std::fprintf(stderr, "\r\033[K%3.0f%% of the %s, about %.0f s to go", 100 * share_done, of_,
                 left);
}

} // namespace mkba
