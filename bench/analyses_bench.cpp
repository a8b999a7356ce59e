// What analyses cost above the draws that they run, as times of a plain run of equally many draws.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/analysis/ladder/ladder.hpp"
#include "mkba/analysis/sensitivity/one_way.hpp"
#include "mkba/analysis/sensitivity/sobol_study.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

constexpr int rounds = 3;
// A sixteenth of 4,096 base points and a fifth of 100,000 draws: times grow with the draws alone.
constexpr std::uint64_t base_points = 256;
constexpr std::uint64_t one_way_draws = 128;
constexpr std::uint64_t information_draws = 20000;
constexpr std::size_t parameters_learnt = 60;
constexpr std::uint64_t ladder_draws = 512;

RunOptions one_thread()
{
    RunOptions options;
    options.threads = 1;
    return options;
}

std::shared_ptr<const Description> with_draws(const std::string& path, std::uint64_t draws)
{
    auto read = read_scenario(path);
    read.simulation.draws = draws;
    return std::make_shared<const Description>(std::move(read));
}

/// A plain run of so many draws, of which it keeps the results that analyses speak of.
Side plain_run(std::uint64_t draws)
{
    const auto plan = compile(with_draws(shipped_path(), draws), {});
    return {[plan] {
        static_cast<void>(run_own_draws(*plan, one_thread(), wanted_columns(result_outputs(*plan)),
                                        KeepParameters::no));
    }};
}

/// The analysis against a plain run of as many draws.
void print_overhead(const std::string& name, std::uint64_t draws, const Side& analysis)
{
    const auto seconds = best_in_turns({plain_run(draws), analysis}, rounds, Clock::wall);
    print({name, seconds[0] / seconds[1], "a plain run of equally many draws", 1 / 1.3,
           fmt::format("{:.2f} times as long: {:.2f} s against {:.2f} s, {} draws",
                       seconds[1] / seconds[0], seconds[1], seconds[0], draws)});
}

void sobol_indices_of_all()
{
    const auto plan = compile(with_draws(shipped_path(), base_points), {});
    SobolQuestion question;
    question.points = base_points;
    const auto runs = sobol_study(*plan, one_thread(), question).runs;
    print_overhead("Sobol indices", runs,
                   {[&] { static_cast<void>(sobol_study(*plan, one_thread(), question)); }});
}

void one_way_of_all()
{
    const auto description = with_draws(shipped_path(), one_way_draws);
    const auto runs = one_way(description, one_thread(), {}).runs;
    print_overhead("one-way", runs,
                   {[&] { static_cast<void>(one_way(description, one_thread(), {})); }});
}

void information_of_many()
{
    const auto plan = compile(with_draws(shipped_path(), information_draws), {});
    InformationQuestion question;
    question.parameters = plan->drawn;
    question.parameters.resize(std::min(parameters_learnt, plan->drawn.size()));
    const auto seconds = best_in_turns(
        {plain_run(information_draws),
         {[&] { static_cast<void>(information_of_scenario(*plan, one_thread(), question)); }}},
        rounds, Clock::wall);
    const double alone = seconds[1] - seconds[0];
    print({"EVPPI", seconds[0] / alone, "the run that made the draws", 1.0 / 3,
           fmt::format("{:.2f} times as long: {:.2f} s against {:.2f} s, {} parameters, {} draws",
                       alone / seconds[0], alone, seconds[0], question.parameters.size(),
                       information_draws)});
}

void ladder_of_all()
{
    const auto description = with_draws(MKBA_SOURCE_DIR "/scenarios/full-reach.yaml", ladder_draws);
    Ladder found;
    const auto seconds =
        best_in_turns({{[&] { static_cast<void>(run(description, one_thread())); }},
                       {[&] { found = ladder(description, one_thread()); }}},
                      rounds, Clock::wall);
    const double sets = std::pow(2, found.elements.size()) - 1;
    print({"ladder", sets * seconds[0] / seconds[1], "a run for each set of elements", 1,
           fmt::format("{} elements: {:.2f} s for {} sets against {:.0f} x {:.3f} s, {} draws",
                       found.elements.size(), seconds[1], found.sets, sets, seconds[0],
                       ladder_draws)});
}

} // namespace

int main()
{
    print_load();
    sobol_indices_of_all();
    one_way_of_all();
    information_of_many();
    ladder_of_all();
    print_load();
    return 0;
}
