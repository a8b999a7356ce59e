#include "bench/measure.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <thread>

namespace mkba::bench {

namespace {

double seconds_of(const Side& side, Clock clock)
{
    const double start = now(clock);
    side.work();
    return (now(clock) - start) / side.pieces;
}

} // namespace

double now(Clock clock)
{
    timespec time{};
    clock_gettime(clock == Clock::thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::vector<double> best_in_turns(const std::vector<Side>& sides, int rounds, Clock clock)
{
    std::vector<double> best(sides.size(), std::numeric_limits<double>::infinity());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t s = 0; s < sides.size(); ++s) {
            best[s] = std::min(best[s], seconds_of(sides[s], clock));
        }
    }
    return best;
}

double median_ratio_in_turns(const Side& first, const Side& second, int rounds, Clock clock)
{
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double of_first = seconds_of(first, clock);
        ratios.push_back(of_first / seconds_of(second, clock));
    }
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

void print(const Figure& figure)
{
    const char* verdict = figure.target <= 0 ? "" : figure.ratio >= figure.target ? "ok" : "short";
    std::printf("%-40s %9.3g x  of %-42s", figure.name.c_str(), figure.ratio,
                figure.baseline.c_str());
    if (figure.target > 0) {
        std::printf(" target %-5.3g %-5s", figure.target, verdict);
    } else {
        std::printf(" %18s", "");
    }
    std::printf(" %s\n", figure.detail.c_str());
    std::fflush(stdout);
}

void print_load()
{
    std::array<double, 1> load{};
    if (getloadavg(load.data(), 1) == 1) {
        std::printf("load average of the last minute: %.1f on %u processors\n", load[0],
                    std::thread::hardware_concurrency());
    }
}

} // namespace mkba::bench
