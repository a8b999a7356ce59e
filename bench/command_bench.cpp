// What a user waits for and what a run takes of the machine: the program itself, as a child.
#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/plan/compile.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "bench/child.hpp"
#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

/// Of some runs the least time and the most memory.
Taken best_of(int runs, const std::vector<std::string>& command)
{
    Taken best = run_child(command);
    for (int i = 1; i < runs; ++i) {
        const Taken taken = run_child(command);
        best.seconds = std::min(best.seconds, taken.seconds);
        best.processor_seconds = std::min(best.processor_seconds, taken.processor_seconds);
        best.megabytes = std::max(best.megabytes, taken.megabytes);
    }
    return best;
}

std::vector<std::string> run_with(const std::string& draws)
{
    return {MKBA_PROGRAM, "run", shipped_path(), "--draws", draws, "--quiet"};
}

void memory(const std::string& draws, const Taken& taken, double limit)
{
    print({"memory, " + draws + " draws", limit / taken.megabytes,
           fmt::format("the limit of {:.0f} MB", limit), 1,
           fmt::format("{:.0f} MB at most, {:.2f} s", taken.megabytes, taken.seconds)});
}

void whole_command()
{
    const auto taken = best_of(7, run_with("10000"));
    const auto nothing = best_of(7, {MKBA_PROGRAM, "--version"});
    print({"start to printed table, 10000 draws", 0.5 / taken.seconds, "the limit of 0.5 s", 1,
           fmt::format("{:.3f} s, of processors {:.3f} s; doing nothing takes {:.3f} s",
                       taken.seconds, taken.processor_seconds, nothing.seconds)});
    memory("10000", taken, 100);
}

void reading()
{
    std::shared_ptr<const Description> description;
    const auto read = [&] {
        description = std::make_shared<const Description>(read_scenario(shipped_path()));
    };
    const auto compiled = [&] { (void)compile(description, {}); };
    read();
    const auto seconds = best_in_turns({{read}, {compiled}}, 20);
    print({"reading and compiling", 0.05 / (seconds[0] + seconds[1]), "the limit of 50 ms", 1,
           fmt::format("{:.1f} ms reading, {:.1f} ms compiling", 1e3 * seconds[0],
                       1e3 * seconds[1])});
}

} // namespace

int main()
{
    print_load();
    reading();
    whole_command();
    try {
        memory("1000000", best_of(1, run_with("1000000")), 300);
    } catch (const std::runtime_error& problem) {
        std::printf("memory, 1000000 draws: not measured: %s\n", problem.what());
    }
    print_load();
}
