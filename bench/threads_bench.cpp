// What a second thread brings: whole runs of the shipped scenario, against a loop that only
// computes.
#include <cstdint>
#include <cstdio>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "mkba/run/engine.hpp"

#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

constexpr unsigned threads = 2;
constexpr int rounds = 15;

/// Arithmetic in registers: nothing that two threads could share or wait for.
std::uint64_t spin(std::uint64_t steps, std::uint64_t seed)
{
    for (std::uint64_t i = 0; i < steps; ++i) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
    }
    return seed;
}

/// The steps shared out over some threads; the sums are kept so that nothing is left out.
void spin_on(unsigned count, std::uint64_t steps, std::vector<std::uint64_t>& kept)
{
    kept.assign(count, 0);
    std::vector<std::jthread> running;
    for (unsigned t = 0; t < count; ++t) {
        running.emplace_back([&kept, t, count, steps] { kept[t] = spin(steps / count, t); });
    }
}

void run_on(unsigned count, const Plan& plan)
{
    RunOptions options;
    options.threads = count;
    (void)run(plan, options);
}

/// The steps that take as long as a run on one thread.
std::uint64_t steps_like(double seconds)
{
    constexpr std::uint64_t trial = 20'000'000;
    std::vector<std::uint64_t> kept;
    const Side spinning{[&] { spin_on(1, trial, kept); }, static_cast<double>(trial)};
    return static_cast<std::uint64_t>(seconds / best_in_turns({spinning}, 5, Clock::wall)[0]);
}

} // namespace

int main()
{
    print_load();
    const auto plan = shipped_plan();
    std::vector<std::uint64_t> kept;
    const auto alone = best_in_turns({{[&] { run_on(1, *plan); }}}, 3, Clock::wall)[0];
    const auto steps = steps_like(alone);
    const auto seconds = best_in_turns({{[&] { run_on(1, *plan); }},
                                        {[&] { spin_on(1, steps, kept); }},
                                        {[&] { run_on(threads, *plan); }},
                                        {[&] { spin_on(threads, steps, kept); }}},
                                       rounds, Clock::wall);
    const double of_run = seconds[0] / seconds[2];
    const double of_loop = seconds[1] / seconds[3];
    print({"two threads over one", of_run / of_loop, "what an empty parallel loop gives", 0.96,
           fmt::format("a run {:.2f} x, the loop {:.2f} x, {} draws in {:.3f} s on two", of_run,
                       of_loop, plan->description->simulation.draws, seconds[2])});
    print_load();
}
