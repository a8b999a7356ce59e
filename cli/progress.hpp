// A progress line for runs that last, on a terminal only.
#pragma once

#include <chrono>

namespace mkba {

/// Says nothing for two seconds, then rewrites one line on stderr at most five times a second; the
/// line is wiped at the end.
class ProgressLine {
public:
    /// Shares of what is told: "draws", "points".
    explicit ProgressLine(const char* of = "draws") : of_{of} {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ProgressLine(ProgressLine&&) = delete;
    ProgressLine& operator=(ProgressLine&&) = delete;
    ~ProgressLine();

    void show(double share_done);

private:
    using Clock = std::chrono::steady_clock;
    const char* of_;
    Clock::time_point started_{Clock::now()};
    Clock::time_point shown_{};
    bool visible_{};
};

} // namespace mkba
