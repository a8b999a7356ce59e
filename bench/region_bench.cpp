// What a region costs to run: eleven municipalities on common rates, and with one on rates of its
// own, against one municipality alone.
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "bench/measure.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

constexpr int rounds = 15;
constexpr double most_times = 3; // of the time of one municipality
constexpr double most_times_a_chain = 2;

/// Few enough to take turns, enough for reading and compiling to be a small part.
const std::string draws = "simulate.draws=4096";

std::shared_ptr<const Description> scenario(const std::string& name, std::vector<std::string> sets)
{
    sets.push_back(draws);
    return std::make_shared<const Description>(
        read_scenario(MKBA_SOURCE_DIR "/scenarios/" + name, sets));
}

Side run_of(const std::shared_ptr<const Description>& description)
{
    return {[description] {
        RunOptions options;
        options.threads = 1;
        (void)run(description, options);
    }};
}

/// More is better: how often the time allowed is there.
void print_against(const char* name, double seconds, double allowed, const std::string& baseline)
{
    print({name, allowed / seconds, baseline, 1, fmt::format("{:.3f} s a run", seconds)});
}

} // namespace

int main()
{
    print_load();
    // Pekela, which has rules of its own too, is left out: one chain more and not two.
    const auto own = scenario("region-own-rates.yaml",
                              {"population.only=[aa_en_hunze, borger_odoorn, coevorden, emmen, "
                               "hoogeveen, midden_groningen, oldambt, stadskanaal, veendam, "
                               "westerwolde]",
                               "municipalities=10"});
    const auto seconds = best_in_turns({run_of(scenario("aa-en-hunze.yaml", {})),
                                        run_of(scenario("region.yaml", {})), run_of(own)},
                                       rounds, Clock::wall);
    print_against("a region of eleven", seconds[1], most_times * seconds[0],
                  fmt::format("{} runs of one municipality", most_times));
    print_against("a region with rates of its own for one", seconds[2],
                  most_times_a_chain * seconds[1],
                  fmt::format("{} runs of the region", most_times_a_chain));
    print_load();
}
