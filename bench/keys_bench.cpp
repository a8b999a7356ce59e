// What a contract with a fixed key adds to a run, what Shapley costs above the runs that it needs,
// beside a run and in its contract, and what a nucleolus takes.
#include <fmt/format.h>

#include "mkba/analysis/signing/allocation.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

/// A sample of one draw, so that what is measured is what happens in every draw.
AllocationOptions one_thread(std::uint64_t sample)
{
    AllocationOptions options;
    options.run.threads = 1;
    options.sample = sample;
    return options;
}

/// The contract of the shipped scenario, dividing the whole result.
std::shared_ptr<const Description> divided(Description description)
{
    ContractTerms terms;
    terms.place = description.contract->place;
    terms.first_year = description.contract->first_year;
    terms.years = description.contract->years;
    terms.key_rule = KeyRule::shapley;
    description.contract = std::make_shared<const ContractTerms>(std::move(terms));
    return std::make_shared<const Description>(std::move(description));
}

} // namespace

int main()
{
    print_load();
    auto read = read_scenario(shipped_path());
    const auto shapley = divided(read);
    const auto fixed = std::make_shared<const Description>(read);
    read.contract.reset();
    const auto description = std::make_shared<const Description>(std::move(read));
    AllocationResults results;
    const auto seconds =
        best_in_turns({{[&] { static_cast<void>(run(description, one_thread(1).run)); }},
                       {[&] { results = allocate(description, one_thread(1)); }},
                       {[&] { results = allocate(description, one_thread(501)); }},
                       {[&] { static_cast<void>(run(shapley, one_thread(1).run)); }},
                       {[&] { static_cast<void>(run(fixed, one_thread(1).run)); }}},
                      5, Clock::wall);
    print({"a contract with a fixed key", seconds[0] / seconds[4], "the run without it", 1 / 1.25,
           fmt::format("{:.2f} s against {:.2f} s", seconds[4], seconds[0])});
    const double sets = static_cast<double>(results.sets);
    print({"keys in every draw", sets * seconds[0] / seconds[1],
           fmt::format("a run for each of {} distinct sets of interventions", results.sets),
           1 / 1.2,
           fmt::format("{:.2f} s against {} x {:.2f} s", seconds[1], results.sets, seconds[0])});
    print({"Shapley in a contract", sets * seconds[0] / seconds[3],
           fmt::format("a run for each of {} distinct sets of interventions", results.sets),
           1 / 1.2,
           fmt::format("{:.2f} s against {} x {:.2f} s", seconds[3], results.sets, seconds[0])});
    print({"linear programs of 500 draws", seconds[0] / (seconds[2] - seconds[1]), "one run", 0,
           fmt::format("{:.2f} ms a draw for {} players", 2 * (seconds[2] - seconds[1]),
                       results.players.size())});
    return 0;
}
