// Two sides measured in turns, so that both see the same load, and how a figure is printed.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace mkba::bench {

/// Processor seconds of this thread, or seconds on the clock on the wall.
enum class Clock { thread, wall };
[[nodiscard]] double now(Clock clock);

/// Something to measure and how many pieces of work one call does.
struct Side {
    std::function<void()> work;
    double pieces{1};
};

/// Seconds a piece of each side: the fastest of `rounds` turns A B C A B C …
[[nodiscard]] std::vector<double> best_in_turns(const std::vector<Side>& sides, int rounds,
                                                Clock clock = Clock::thread);
/// Median over the rounds of the first side's time a piece over the second's of the same round.
[[nodiscard]] double median_ratio_in_turns(const Side& first, const Side& second, int rounds,
                                           Clock clock);

/// A measured figure; more is better.
struct Figure {
    std::string name;
    double ratio{};
    std::string baseline;
    double target{};    // 0: none
    std::string detail; // what was measured, with its unit
};
void print(const Figure& figure);

/// How busy the machine was over the last minute; a figure means little where it is above the
/// number of processors.
void print_load();

} // namespace mkba::bench
