#include "cli/check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "mkba/report/formats/printout.hpp"
#include "mkba/report/tables/accounts.hpp"
#include "mkba/report/tables/weakest.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"

#include "cli/read.hpp"
#include "cli/summary.hpp"
#include "cli/terminal.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t most_draws = 4096; // as many as the regression takes

/// The budget check, and the weak parameters by their weight in a run with draws.
Printout held_against(const CheckRequest& request, const Description& description,
                      const Results& central, const RunOptions& options)
{
    auto scenario = request.scenario;
    const auto own = read(scenario);
    scenario.draws = std::min(most_draws, own->simulation.draws);
    const auto drawn = run(read(scenario), options);
    Printout printout;
    printout.tables = {accounts_table(description, central), weakest_table(description, drawn)};
    printout.language = request.language;
    return printout;
}

/// Makes every distribution and correlation, also of parameters that this scenario does not use.
void try_distributions(Description description)
{
    constexpr std::uint64_t enough_draws = 1024;
    description.simulation.draws = enough_draws;
    std::vector<std::string> names;
    for (const auto& parameter : description.parameters) {
        if (parameter.distribution) {
            names.push_back(parameter.name);
        }
    }
    static_cast<void>(make_sampler(description, names));
}

} // namespace

int check_verb(const CheckRequest& request, const std::atomic<bool>& stop)
{
    auto scenario = request.scenario;
    scenario.draws = 0;
    const auto description = read(scenario);
    try_distributions(*description);
    RunOptions options;
    options.stop = &stop;
    const auto central = run(description, options);
    if (request.talk == Talk::normal) {
        print(summary(*description, central));
        print("\n" + text_of(held_against(request, *description, central, options)));
    }
    return 0;
}

} // namespace mkba
